//! Plays a story in a local workspace. Every step goes over real connections, as a member does it.

mod acts;
mod trouble;
mod until;

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, bail};

use super::cast::Cast;
use super::parse::{Line, Step, Story};
use super::readable::{Reader, readable};
use crate::cli::workspace::stage::Stage;
use local_discord::{ChannelKind, Id, MessageView, Permissions, Person};

/// How long something expected may take, in real time.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A story that is being played.
pub struct Play<'a> {
    stage: &'a mut Stage,
    cast: Cast,
    zone: String,
    /// The name of the story's first channel, where everything happens that says no other.
    first: Option<String>,
    /// What the bot may not do there.
    denied: Permissions,
    /// The last reply that a member got.
    reply: String,
    /// The message of that reply, for its buttons.
    reply_message: Option<MessageView>,
    /// The daily's post, once it is there.
    post: Option<MessageView>,
    /// Prints what happens.
    print: &'a mut dyn FnMut(&str),
}

/// A step that failed.
#[derive(Debug, thiserror::Error)]
#[error("line {line}, `{text}`: {why}")]
pub struct StepError {
    line: usize,
    text: String,
    why: String,
}

impl<'a> Play<'a> {
    /// Plays a story: creates the group if there is none yet, then plays a day. Returns the day's
    /// transcript.
    ///
    /// # Errors
    /// The first step that failed, with its line.
    pub async fn play(
        story: &Story,
        stage: &'a mut Stage,
        cast: Cast,
        print: &'a mut dyn FnMut(&str),
    ) -> anyhow::Result<String> {
        let fresh = !cast.exists();
        let mut play = Self {
            stage,
            cast,
            zone: story.zone.clone(),
            first: story.group.iter().find_map(|line| match &line.step {
                Step::Channel(name) => Some(name.clone()),
                _ => None,
            }),
            denied: Permissions::empty(),
            reply: String::new(),
            reply_message: None,
            post: None,
            print,
        };
        if fresh {
            play.steps(&story.group).await?;
            play.cast.save(play.stage.folder())?;
        } else {
            play.next_morning(story).await?;
        }
        play.steps(&story.day).await?;
        // Members may have joined during the day.
        play.cast.save(play.stage.folder())?;
        Ok(play.transcript())
    }

    /// Moves the clock to the hour of the next date at which the story starts.
    async fn next_morning(&mut self, story: &Story) -> anyhow::Result<()> {
        let start = jiff::Timestamp::from_millisecond(story.start_ms)?.in_tz(&story.zone)?;
        let minute = u16::try_from(i32::from(start.hour()) * 60 + i32::from(start.minute()))?;
        let by = self.until_minute(minute)?;
        self.stage.move_by(by).await
    }

    async fn steps(&mut self, lines: &[Line]) -> anyhow::Result<()> {
        for line in lines {
            (self.print)(&line.text);
            self.step(&line.step).await.map_err(|error| StepError {
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
            Step::Server(name) => {
                self.cast.guild = Some(self.stage.workspace.guild_without_bot(name));
            }
            Step::Joins(greets) => {
                let guild = self.guild()?;
                let channel = greets.as_deref().map(|name| self.named(name)).transpose()?;
                self.stage.workspace.set_system_channel(guild, channel);
                self.stage.workspace.join(guild);
                self.stage.settle().await?;
            }
            Step::Picks { who, what, menu } => {
                let asked = self.pick(who, what, menu)?;
                self.hear(&asked, who).await?;
            }
            Step::Channel(name) => {
                let id = self
                    .stage
                    .workspace
                    .channel(self.guild()?, ChannelKind::Text, name);
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
            Step::Speaks(Some(who), locale) => {
                let person = self.person(who)?.id;
                self.stage.workspace.set_locale(person, locale);
            }
            Step::Speaks(None, locale) => {
                let guild = self.guild()?;
                self.stage.workspace.set_preferred_locale(guild, locale);
            }
            Step::Command {
                who,
                place,
                command,
            } => self.command(who, place.as_deref(), command).await?,
            Step::Answers { who, text, letter } => self.answers(who, text, *letter).await?,
            Step::Writes(who, text) => {
                let thread = self.thread().await?;
                self.person(who)?.say(thread, text).map_err(refused)?;
                self.stage.settle().await?;
            }
            Step::Presses(who, button) => {
                let asked = self.press(who, button)?;
                self.hear(&asked, who).await?;
            }
            Step::Votes(who, whom) => self.votes(who, whom).await?,
            Step::Reacts(who, word) => self.reacts(who, word).await?,
            Step::Accepts(who, whom) => self.message_command(who, whom, "Accept answer").await?,
            Step::Submits(who) => {
                self.message_command(who, who, "Submit as my answer")
                    .await?
            }
            Step::Crowd(count, text) => self.crowd(*count, text).await?,
            Step::Discord(trouble) => self.trouble(trouble).await?,
            Step::ClockBy(ms) => self.move_clock(*ms).await?,
            Step::ClockTo(minute) => {
                let by = self.until_minute(*minute)?;
                self.move_clock(by).await?;
            }
            Step::AtQuestion(minute) => self.at_question(*minute)?,
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
            Step::ExpectIn(name, text, wanted) => {
                let said = self.stage.workspace.transcript(self.named(name)?);
                expect("that channel", &said, text, *wanted)?;
            }
            Step::ExpectTold(who, text) => {
                let said = self.stage.workspace.transcript(self.person(who)?.open_dm());
                expect("what was told", &self.readable(&said), text, true)?;
            }
            Step::ExpectRole(who, role, wanted) => {
                let (who, role) = (self.person(who)?, self.role(role)?);
                let has = self.stage.workspace.has_role(self.guild()?, who.id, role);
                let verb = if has { "has" } else { "lacks" };
                anyhow::ensure!(has == *wanted, "{} {verb} the role", who.id);
            }
            Step::ExpectOpen(count) => {
                let open = self.questions()?.len();
                anyhow::ensure!(open == *count, "there are {open} open questions");
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

    fn named(&self, channel: &str) -> anyhow::Result<Id> {
        let found = self.cast.channels.get(channel).copied();
        found.with_context(|| format!("no channel here is called {channel}"))
    }

    fn channel(&self) -> anyhow::Result<Id> {
        let first = self.first.as_ref();
        let first = first.and_then(|name| self.cast.channels.get(name));
        first.copied().context("there is no `channel` yet")
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

    fn post(&self) -> anyhow::Result<&MessageView> {
        self.post
            .as_ref()
            .context("no question is open: `until the question` comes first")
    }

    async fn thread(&mut self) -> anyhow::Result<Id> {
        let post = self.post()?.clone();
        let found = self.stage.workspace.until(TIMEOUT, |workspace| {
            let messages = workspace.messages(post.channel);
            messages
                .into_iter()
                .find(|message| message.id == post.id)
                .and_then(|message| message.thread)
        });
        found.await.context("the question has no thread")
    }

    /// Returns a text as a client shows it.
    fn readable(&self, text: &str) -> String {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let people = self.cast.people.iter().chain(&self.cast.roles);
        for (name, id) in people.chain(&self.cast.channels) {
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

    /// Returns the day as members can read it: the channel with its threads.
    fn transcript(&self) -> String {
        let Some(post) = &self.post else {
            return String::new();
        };
        self.readable(&self.stage.workspace.transcript(post.channel))
    }
}

/// Returns the text of a message, with its embeds and buttons.
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
            // As in Discord: the name is a heading over the value, which may have labels inside.
            text.push(format!("**{}**\n{}", part("name"), part("value")));
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

fn refused(failure: local_discord::Failure) -> anyhow::Error {
    anyhow::anyhow!("{failure}")
}

/// Checks that a text contains another one, or doesn't; an error shows both.
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
