//! Playing a story in a local workspace: every step over the wire, as the people in it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::parse::{Line, Step, Story};
use super::readable::{Reader, readable};
use crate::cli::workspace::Stage;
use crate::sandbox::{Answer, Asked, Id, Kind, MessageView, Permissions, Person};

/// How long something that must come may take, in real time.
const PATIENCE: Duration = Duration::from_secs(20);

/// Who and what the story has made, by name; kept beside the local Discord so that another day finds them.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Cast {
    guild: Option<Id>,
    channels: BTreeMap<String, Id>,
    people: BTreeMap<String, Id>,
    #[serde(default)]
    roles: BTreeMap<String, Id>,
}

impl Cast {
    const FILE: &'static str = "story.json";

    /// The cast of an earlier day in this folder, or nobody yet.
    ///
    /// # Errors
    /// The file is there and cannot be read.
    pub fn load(folder: &Path) -> anyhow::Result<Self> {
        match std::fs::read(folder.join(Self::FILE)) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .with_context(|| format!("{} is not readable", Self::FILE)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("{} cannot be read", Self::FILE)),
        }
    }

    fn save(&self, folder: &Path) -> anyhow::Result<()> {
        Ok(std::fs::write(
            folder.join(Self::FILE),
            serde_json::to_vec_pretty(self)?,
        )?)
    }

    /// Whether the group is there already.
    #[must_use]
    pub const fn is_there(&self) -> bool {
        self.guild.is_some()
    }

    /// Whom or what of the story's group nobody has made in the group that is there; `None` if nothing is missing, or
    /// no group is there yet.
    #[must_use]
    pub fn lacks<'a>(&self, story: &'a Story) -> Option<&'a str> {
        self.guild?;
        story.group.iter().find_map(|line| {
            let (those, name) = match &line.step {
                Step::Channel(name) => (&self.channels, name),
                Step::Role(name) => (&self.roles, name),
                Step::Moderator(name) | Step::Member(name, _) => (&self.people, name),
                _ => return None,
            };
            (!those.contains_key(name)).then_some(name.as_str())
        })
    }
}

/// A story being played.
pub struct Play<'a> {
    stage: &'a mut Stage,
    cast: Cast,
    zone: String,
    /// The last reply anyone got.
    reply: String,
    /// And its message, for buttons on it.
    told: Option<MessageView>,
    /// The daily's post and thread, once posted.
    post: Option<MessageView>,
    /// Told as it happens.
    tell: &'a mut dyn FnMut(&str),
}

/// A step that went wrong.
#[derive(Debug, thiserror::Error)]
#[error("line {line}, `{text}`: {why}")]
pub struct WentWrong {
    line: usize,
    text: String,
    why: String,
}

impl<'a> Play<'a> {
    /// Plays a story: the group if it is not there yet, then a day. Returns the day's transcript.
    ///
    /// # Errors
    /// The first step that went wrong, with its line.
    pub async fn play(
        story: &Story,
        stage: &'a mut Stage,
        cast: Cast,
        tell: &'a mut dyn FnMut(&str),
    ) -> anyhow::Result<String> {
        let fresh = !cast.is_there();
        let mut play = Self {
            stage,
            cast,
            zone: story.zone.clone(),
            reply: String::new(),
            told: None,
            post: None,
            tell,
        };
        if fresh {
            play.steps(&story.group).await?;
            play.cast.save(play.stage.folder())?;
        } else {
            play.next_morning(story)?;
            play.stage.settle().await?;
        }
        play.steps(&story.day).await?;
        Ok(play.transcript())
    }

    /// The next date's hour at which the story began.
    fn next_morning(&mut self, story: &Story) -> anyhow::Result<()> {
        let start = jiff::Timestamp::from_millisecond(story.start_ms)?.in_tz(&story.zone)?;
        let minute = u16::try_from(i32::from(start.hour()) * 60 + i32::from(start.minute()))?;
        let by = self.until_minute(minute)?;
        self.stage.advance(by);
        Ok(())
    }

    async fn steps(&mut self, lines: &[Line]) -> anyhow::Result<()> {
        for line in lines {
            (self.tell)(&line.text);
            self.step(&line.step).await.map_err(|error| WentWrong {
                line: line.number,
                text: line.text.clone(),
                why: format!("{error:#}"),
            })?;
        }
        Ok(())
    }

    async fn step(&mut self, step: &Step) -> anyhow::Result<()> {
        match step {
            Step::Guild(name) => self.cast.guild = Some(self.stage.workspace.guild(name)),
            Step::Channel(name) => {
                let id = self
                    .stage
                    .workspace
                    .channel(self.guild()?, Kind::Text, name);
                self.cast.channels.insert(name.clone(), id);
            }
            Step::Role(name) => {
                let guild = self.guild()?;
                let role = self.stage.workspace.role(guild, name, Permissions::empty());
                self.cast.roles.insert(name.clone(), role);
            }
            Step::Moderator(name) => {
                let (guild, may) = (self.guild()?, Permissions::MANAGE_GUILD);
                let role = self.stage.workspace.role(guild, "Moderators", may);
                self.joins(name, &[role])?;
            }
            Step::Member(name, role) => {
                let role = role.as_ref().map(|role| self.role(role)).transpose()?;
                self.joins(name, role.as_slice())?;
            }
            Step::Command(who, command) => self.command(who, command).await?,
            Step::Answers { who, text, letter } => self.answers(who, text, *letter).await?,
            Step::Writes(who, text) => {
                let thread = self.thread().await?;
                self.person(who)?.say(thread, text).map_err(refused)?;
                self.stage.settle().await?;
            }
            Step::Presses(who, button) => {
                let asked = self.press(who, button).await?;
                self.hear(&asked, who).await?;
            }
            Step::Votes(who, whom) => self.votes(who, whom).await?,
            Step::Reacts(who, word) => self.reacts(who, word).await?,
            Step::Accepts(who, whom) => self.accepts(who, whom).await?,
            Step::ClockBy(ms) => self.move_clock(*ms).await?,
            Step::ClockTo(minute) => {
                let by = self.until_minute(*minute)?;
                self.move_clock(by).await?;
            }
            Step::UntilQuestion => self.until_question().await?,
            Step::UntilReveal => self.until_reveal().await?,
            Step::UntilButton(label) => self.until_button(label).await?,
            Step::UntilClose => self.move_clock(25 * 60 * 60_000).await?,
            Step::Restart => self.stage.restart().await?,
            Step::ExpectReply(text, wanted) => expect("the reply", &self.reply, text, *wanted)?,
            Step::ExpectChannel(text, wanted) => {
                let channel = self.channel()?;
                let said = self.stage.workspace.transcript(channel);
                expect("the channel", &said, text, *wanted)?;
            }
            Step::ExpectThread(text, wanted) => {
                let thread = self.thread().await?;
                let said = self.stage.workspace.transcript(thread);
                expect("the thread", &said, text, *wanted)?;
            }
        }
        Ok(())
    }

    fn guild(&self) -> anyhow::Result<Id> {
        self.cast.guild.context("there is no `guild` yet")
    }

    fn channel(&self) -> anyhow::Result<Id> {
        self.cast
            .channels
            .values()
            .next()
            .copied()
            .context("there is no `channel` yet")
    }

    fn person(&self, name: &str) -> anyhow::Result<Person> {
        let id = self
            .cast
            .people
            .get(name)
            .with_context(|| format!("nobody here is called {name}"))?;
        Ok(self.stage.workspace.person(self.guild()?, *id))
    }

    fn role(&self, name: &str) -> anyhow::Result<Id> {
        let role = self.cast.roles.get(name).copied();
        role.with_context(|| format!("no role here is called {name}"))
    }

    fn joins(&mut self, name: &str, roles: &[Id]) -> anyhow::Result<()> {
        let guild = self.guild()?;
        let person = self.stage.workspace.member(guild, name, roles);
        self.cast.people.insert(name.to_owned(), person.id);
        Ok(())
    }

    async fn command(&mut self, who: &str, text: &str) -> anyhow::Result<()> {
        let (command, options) = self.options(text)?;
        let asked = self
            .person(who)?
            .slash(self.channel()?, &command, options)
            .map_err(refused)?;
        self.hear(&asked, who).await
    }

    /// `/track add name:daily time:09:00` as the command's path and its options.
    fn options(&self, text: &str) -> anyhow::Result<(String, Value)> {
        let (mut path, mut given) = (Vec::new(), Vec::new());
        for word in words(text.trim_start_matches('/')) {
            match word.split_once(':') {
                Some((name, value)) => given.push((name.to_owned(), value.to_owned())),
                None => path.push(word),
            }
        }
        let known = self.declared(&path);
        let options: Map<String, Value> = given
            .into_iter()
            .map(|(name, value)| {
                let declared = known.iter().find(|option| option["name"] == name.as_str());
                let value = self.value(declared, &value);
                (name, value)
            })
            .collect();
        Ok((path.join(" "), Value::Object(options)))
    }

    /// The options that the bot has registered for a command or subcommand.
    fn declared(&self, path: &[String]) -> Vec<Value> {
        let mut level = self.stage.workspace.commands();
        for word in path {
            let found = level.into_iter().find(|one| one["name"] == word.as_str());
            level = found
                .and_then(|one| one["options"].as_array().cloned())
                .unwrap_or_default();
        }
        level
    }

    /// A value as a client would send it: a choice's own value, an id for a channel or member, a number, a truth.
    fn value(&self, option: Option<&Value>, typed: &str) -> Value {
        let choices = option
            .and_then(|option| option["choices"].as_array())
            .into_iter()
            .flatten();
        for choice in choices {
            if choice["name"]
                .as_str()
                .is_some_and(|name| name.eq_ignore_ascii_case(typed))
            {
                return choice["value"].clone();
            }
        }
        let id = self
            .cast
            .channels
            .get(typed.trim_start_matches('#'))
            .or(self.cast.people.get(typed))
            .or(self.cast.roles.get(typed.trim_start_matches('@')));
        let plain = Value::String(typed.to_owned());
        match (option.and_then(|option| option["type"].as_u64()), id) {
            (Some(4 | 5 | 10), _) => serde_json::from_str(typed).unwrap_or(plain),
            (Some(6..=9), Some(id)) => Value::String(id.to_string()),
            _ => plain,
        }
    }

    /// Waits for what the bot says to this one person, and tells it.
    async fn hear(&mut self, asked: &Asked, who: &str) -> anyhow::Result<()> {
        let message = asked.message().await?;
        self.reply = self.readable(&words_of(&message));
        self.told = Some(message);
        let told = format!(
            "    Pythia to {who}: {}",
            self.reply.replace('\n', "\n        ")
        );
        (self.tell)(&told);
        Ok(())
    }

    async fn press(&mut self, who: &str, button: &str) -> anyhow::Result<Asked> {
        let person = self.person(who)?;
        let post = self.post()?.clone();
        let now = person.sees(post.channel, post.id).map_err(refused)?;
        if now.buttons.iter().any(|one| one.label == button) {
            return person.press(post.channel, post.id, button).map_err(refused);
        }
        let on_reply = |told: &&MessageView| told.buttons.iter().any(|one| one.label == button);
        if let Some(told) = self.told.as_ref().filter(on_reply) {
            return person.press(told.channel, told.id, button).map_err(refused);
        }
        let thread = self.thread().await?;
        let below = person.reads(thread).map_err(refused)?;
        let message = below
            .iter()
            .rev()
            .find(|message| message.buttons.iter().any(|one| one.label == button));
        let message = message.with_context(|| format!("there is no button {button:?} to press"))?;
        person.press(thread, message.id, button).map_err(refused)
    }

    async fn answers(&mut self, who: &str, text: &str, letter: char) -> anyhow::Result<()> {
        let person = self.person(who)?;
        let asked = self.press(who, "Answer").await?;
        match asked.answer().await? {
            Answer::Modal(modal) => {
                let field = modal
                    .inputs
                    .first()
                    .context("the form has no field")?
                    .custom_id
                    .clone();
                let sent = person.submit(&modal, &[(&field, text)]).map_err(refused)?;
                self.hear(&sent, who).await
            }
            _ => {
                let letters = asked.message().await?;
                let button = letters
                    .buttons
                    .iter()
                    .find(|one| one.label.starts_with(letter));
                let button = button.with_context(|| format!("there is no letter {letter}"))?;
                let pressed = person
                    .press(letters.channel, letters.id, &button.custom_id)
                    .map_err(refused)?;
                self.hear(&pressed, who).await
            }
        }
    }

    /// ⬆️ on the message in the thread; where there is none, nothing can be voted for before the reveal.
    async fn votes(&mut self, who: &str, whom: &str) -> anyhow::Result<()> {
        let (thread, message) = self.message_of(whom).await?;
        self.person(who)?
            .react(thread, message, "⬆️")
            .map_err(refused)?;
        self.stage.settle().await
    }

    async fn message_of(&mut self, whom: &str) -> anyhow::Result<(Id, Id)> {
        let thread = self.thread().await?;
        let author = self.person(whom)?.id;
        let messages = self.stage.workspace.messages(thread);
        let message = messages.iter().find(|message| message.author == author);
        Ok((
            thread,
            message
                .with_context(|| format!("{whom} wrote nothing in the thread"))?
                .id,
        ))
    }

    async fn reacts(&mut self, who: &str, word: &str) -> anyhow::Result<()> {
        let emoji = match word {
            "knew it" => "🟢",
            "partly" => "🟡",
            "not yet" => "🔴",
            other => other,
        };
        let post = self.post()?.clone();
        self.person(who)?
            .react(post.channel, post.id, emoji)
            .map_err(refused)?;
        self.stage.settle().await
    }

    async fn accepts(&mut self, who: &str, whom: &str) -> anyhow::Result<()> {
        let (thread, message) = self.message_of(whom).await?;
        let asked = self
            .person(who)?
            .message_command(thread, "Accept answer", message)
            .map_err(refused)?;
        self.hear(&asked, who).await
    }

    async fn move_clock(&mut self, by_ms: i64) -> anyhow::Result<()> {
        self.stage.advance(by_ms);
        self.stage.settle().await
    }

    /// Milliseconds from now to the next time the clock shows a minute of the day.
    fn until_minute(&self, minute: u16) -> anyhow::Result<i64> {
        let now =
            jiff::Timestamp::from_millisecond(self.stage.workspace.now_ms())?.in_tz(&self.zone)?;
        let time = jiff::civil::time(i8::try_from(minute / 60)?, i8::try_from(minute % 60)?, 0, 0);
        let today = now.date().to_datetime(time).in_tz(&self.zone)?;
        let then = if today > now {
            today
        } else {
            now.date().tomorrow()?.to_datetime(time).in_tz(&self.zone)?
        };
        Ok(then.timestamp().as_millisecond() - now.timestamp().as_millisecond())
    }

    fn questions(&self) -> anyhow::Result<Vec<MessageView>> {
        let messages = self.stage.workspace.messages(self.channel()?);
        let asks = |message: &MessageView| message.buttons.iter().any(|one| one.label == "Answer");
        Ok(messages.into_iter().filter(asks).collect())
    }

    /// Moves on, an hour at a time at most four days, until a question is open that was not before.
    async fn until_question(&mut self) -> anyhow::Result<()> {
        const STEP_MS: i64 = 30 * 60_000;
        let known: Vec<Id> = self.questions()?.iter().map(|message| message.id).collect();
        for _ in 0..4 * 48 {
            if let Some(post) = self
                .questions()?
                .into_iter()
                .find(|message| !known.contains(&message.id))
            {
                self.post = Some(post);
                self.thread().await?;
                return Ok(());
            }
            let now = self.stage.workspace.now_ms();
            self.move_clock(STEP_MS - now.rem_euclid(STEP_MS)).await?;
        }
        bail!("no question was posted within four days")
    }

    /// Moves on, a second at a time at most ten minutes, until a message with a button stands that is not the one
    /// that was pressed on last.
    async fn until_button(&mut self, label: &str) -> anyhow::Result<()> {
        for _ in 0..600 {
            let last = self.post.as_ref().map(|post| post.id);
            let messages = self.stage.workspace.messages(self.channel()?);
            let found = messages.into_iter().rev().find(|message| {
                Some(message.id) > last && message.buttons.iter().any(|one| one.label == label)
            });
            if found.is_some() {
                self.post = found;
                return Ok(());
            }
            self.move_clock(1_000).await?;
        }
        bail!("no message with a button {label:?} was posted within ten minutes")
    }

    /// The time of the reveal is printed in the post.
    async fn until_reveal(&mut self) -> anyhow::Result<()> {
        let printed = self.post()?.json.to_string();
        let stamp = printed
            .split("<t:")
            .nth(1)
            .and_then(|rest| rest.split([':', '>']).next());
        let at: i64 = stamp
            .context("the post does not say when the answer comes")?
            .parse()?;
        let by = at * 1000 + 1000 - self.stage.workspace.now_ms();
        if by > 0 {
            self.move_clock(by).await?;
        }
        let post = self.post()?.clone();
        let revealed =
            |message: &MessageView| message.buttons.iter().any(|one| one.label == "My result");
        let found = self.stage.workspace.until(PATIENCE, |workspace| {
            workspace
                .messages(post.channel)
                .into_iter()
                .find(|message| message.id == post.id && revealed(message))
        });
        found.await.context("the answer was not revealed")?;
        self.stage.settle().await
    }

    fn post(&self) -> anyhow::Result<&MessageView> {
        self.post
            .as_ref()
            .context("no question is open: `until the question` comes first")
    }

    async fn thread(&mut self) -> anyhow::Result<Id> {
        let post = self.post()?.clone();
        let found = self.stage.workspace.until(PATIENCE, |workspace| {
            let messages = workspace.messages(post.channel);
            messages
                .into_iter()
                .find(|message| message.id == post.id)
                .and_then(|message| message.thread)
        });
        found.await.context("the question has no thread")
    }

    /// A text as these people's clients would show it.
    fn readable(&self, text: &str) -> String {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        for (name, id) in self.cast.people.iter().chain(&self.cast.channels) {
            names.insert(id.to_string(), name.clone());
        }
        if let Some(post) = &self.post {
            for thread in self.stage.workspace.threads(post.channel) {
                let name = self.stage.workspace.channel_json(thread)["name"]
                    .as_str()
                    .map(str::to_owned);
                names.insert(thread.to_string(), name.unwrap_or_default());
            }
        }
        let now = self.stage.workspace.now_ms().div_euclid(1000);
        readable(
            text,
            &Reader {
                zone: &self.zone,
                now,
                names,
            },
        )
    }

    /// The day as anyone can read it: the channel with its threads.
    fn transcript(&self) -> String {
        let Some(post) = &self.post else {
            return String::new();
        };
        self.readable(&self.stage.workspace.transcript(post.channel))
    }
}

/// A message's words, its cards included.
fn words_of(message: &MessageView) -> String {
    let mut text = vec![message.content.clone()];
    for embed in &message.embeds {
        text.extend(
            ["title", "description"]
                .iter()
                .filter_map(|part| embed[part].as_str().map(str::to_owned)),
        );
        for field in embed["fields"].as_array().into_iter().flatten() {
            let part = |name: &str| field[name].as_str().unwrap_or_default().to_owned();
            text.push(format!("{}: {}", part("name"), part("value")));
        }
    }
    let buttons: Vec<String> = message
        .buttons
        .iter()
        .map(|one| format!("[{}]", one.label))
        .collect();
    text.push(buttons.join(" "));
    text.retain(|part| !part.is_empty());
    text.join("\n")
}

/// Words of a command line; a value may stand in double quotes.
fn words(text: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            _ => word.push(c),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

fn refused(failure: crate::sandbox::Failure) -> anyhow::Error {
    anyhow::anyhow!("{failure}")
}

/// A mismatch shows what was wanted beside what stands there.
fn expect(place: &str, said: &str, text: &str, wanted: bool) -> anyhow::Result<()> {
    if said.contains(text) == wanted {
        return Ok(());
    }
    let (sign, verb) = if wanted {
        ('-', "does not say")
    } else {
        ('+', "says")
    };
    let shown: Vec<String> = said.lines().map(|line| format!("  {line}")).collect();
    bail!(
        "{place} {verb} {text:?}\n{sign} {text}\n{}",
        shown.join("\n")
    )
}
