//! What the members of a story do: commands, presses, answers, votes.

use anyhow::{Context as _, bail};
use serde_json::{Map, Value};

use super::{Play, refused, words_of};
use crate::quiz::model::custom_id::ButtonId;
use local_discord::{Id, Interaction, InteractionReply, MessageView, Person};

impl Play<'_> {
    pub(super) async fn command(
        &mut self,
        who: &str,
        place: Option<&str>,
        text: &str,
    ) -> anyhow::Result<()> {
        let text = text.replace("{month}", &self.month()?);
        let (command, options) = self.options(&text)?;
        let channel = match place {
            Some(name) => *self
                .cast
                .channels
                .get(name)
                .with_context(|| format!("no channel here is called {name}"))?,
            None => self.channel()?,
        };
        let asked = self
            .person(who)?
            .slash(channel, &command, options)
            .map_err(refused)?;
        self.hear(&asked, who).await
    }

    /// Parses `/track add name:daily time:09:00` into the command's path and its options.
    pub(super) fn options(&self, text: &str) -> anyhow::Result<(String, Value)> {
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

    /// Returns the options that the bot has registered for a command or subcommand.
    pub(super) fn declared(&self, path: &[String]) -> Vec<Value> {
        let mut level = self.stage.workspace.commands();
        for word in path {
            let found = level.into_iter().find(|one| one["name"] == word.as_str());
            level = found
                .and_then(|one| one["options"].as_array().cloned())
                .unwrap_or_default();
        }
        level
    }

    /// Returns a value as a client sends it: a choice's value, the id of a channel or member, a
    /// number, or a boolean.
    pub(super) fn value(&self, option: Option<&Value>, typed: &str) -> Value {
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

    /// Waits for the bot's reply to a member and prints it.
    pub(super) async fn hear(&mut self, asked: &Interaction, who: &str) -> anyhow::Result<()> {
        let message = asked.message().await?;
        self.reply = self.readable(&words_of(&message));
        self.reply_message = Some(message);
        let told = format!(
            "    Pythia to {who}: {}",
            self.reply.replace('\n', "\n        ")
        );
        (self.print)(&told);
        Ok(())
    }

    /// Presses a button where a member finds it first: on the question, on the last reply, in the
    /// thread, or in direct messages.
    pub(super) fn press(&self, who: &str, button: &str) -> anyhow::Result<Interaction> {
        let person = self.person(who)?;
        // Of a label such as "Yes, it's 09:00 in Berlin · Next" the end will do.
        let end = format!(" · {button}");
        let is = |label: &str| label == button || label.ends_with(&end);
        let has = |message: &MessageView| message.buttons.iter().any(|one| is(&one.label));
        let post = match &self.post {
            Some(post) => Some(person.sees(post.channel, post.id).map_err(refused)?),
            None => None,
        };
        let thread = post.as_ref().and_then(|post| post.thread);
        let mut found = post.filter(has);
        found = found.or_else(|| self.reply_message.clone().filter(has));
        if let (None, Some(thread)) = (&found, thread) {
            let below = person.reads(thread).map_err(refused)?;
            found = below.into_iter().rev().find(has);
        }
        let direct = || self.stage.workspace.messages(person.open_dm()).into_iter();
        let message = found
            .or_else(|| self.shown(&person, has))
            .or_else(|| direct().rev().find(has))
            .with_context(|| format!("there is no button {button:?} to press"))?;
        let id = message.buttons.iter().find(|one| is(&one.label));
        let id = id.map_or(button, |one| one.custom_id.as_str());
        let pressed = person.press(message.channel, message.id, id);
        pressed.map_err(refused)
    }

    /// Returns the last message in the channels that a person sees and that fits.
    fn shown(&self, person: &Person, fits: impl Fn(&MessageView) -> bool) -> Option<MessageView> {
        let channels = self.cast.channels.values();
        let seen = channels.flat_map(|channel| person.reads(*channel).unwrap_or_default());
        seen.filter(fits).max_by_key(|message| message.id)
    }

    /// Chooses something in the last menu of that kind that a member sees.
    pub(super) fn pick(&self, who: &str, what: &str, menu: &str) -> anyhow::Result<Interaction> {
        let person = self.person(who)?;
        let has = |message: &MessageView| message.menus.iter().any(|one| one.placeholder == menu);
        let message = self.shown(&person, has);
        let message = message.with_context(|| format!("there is no menu {menu:?}"))?;
        let id = self.cast.channels.get(what).map(ToString::to_string);
        let what = id.as_deref().unwrap_or(what);
        let picked = person.choose(message.channel, message.id, menu, &[what]);
        picked.map_err(refused)
    }

    pub(super) async fn answers(
        &mut self,
        who: &str,
        text: &str,
        letter: char,
    ) -> anyhow::Result<()> {
        let person = self.person(who)?;
        let post = self.post()?.clone();
        let now = person.sees(post.channel, post.id).map_err(refused)?;
        let letter = letter.to_string();
        if now.buttons.iter().any(|one| one.label == letter) {
            let pressed = person.press(post.channel, post.id, &letter);
            return self.hear(&pressed.map_err(refused)?, who).await;
        }
        let sent = self.fill_in(who, text).await?;
        self.hear(&sent, who).await
    }

    /// Returns what **Answer** is called on the question, or on the last reply.
    fn label_of_answer(&self) -> String {
        let answers =
            |press: &ButtonId| matches!(press, ButtonId::Answer(_) | ButtonId::ReviewAnswer(_));
        let messages = self.post.iter().chain(&self.reply_message);
        let mut buttons = messages.flat_map(|message| &message.buttons);
        let found = buttons.find(|one| ButtonId::parse(&one.custom_id).is_ok_and(|p| answers(&p)));
        found.map_or_else(|| "Answer".to_owned(), |one| one.label.clone())
    }

    /// Submits the form that **Answer** opens.
    async fn fill_in(&mut self, who: &str, text: &str) -> anyhow::Result<Interaction> {
        let asked = self.press(who, &self.label_of_answer())?;
        let InteractionReply::Modal(modal) = asked.reply().await? else {
            bail!("**Answer** opened no form");
        };
        let field = modal.inputs.first().context("the form has no field")?;
        let sent = self
            .person(who)?
            .submit(&modal, &[(&field.custom_id, text)]);
        sent.map_err(refused)
    }

    /// Lets many members answer, who join if they aren't there yet. Their answers are published
    /// without rate limits, which would take longer than the rest of the story.
    pub(super) async fn crowd(&mut self, count: usize, text: &str) -> anyhow::Result<()> {
        self.stage.workspace.set_limits(false);
        for number in 1..=count {
            let name = format!("Member {number}");
            if !self.cast.people.contains_key(&name) {
                self.joins(&name, &[])?;
            }
            self.fill_in(&name, text).await?.message().await?;
        }
        Ok(())
    }

    /// Reacts with ⬆️ to the member's last message in the thread.
    pub(super) async fn votes(&mut self, who: &str, whom: &str) -> anyhow::Result<()> {
        let (thread, message) = self.message_of(whom).await?;
        self.person(who)?
            .react(thread, message, "⬆️")
            .map_err(refused)?;
        self.stage.settle().await
    }

    pub(super) async fn message_of(&mut self, whom: &str) -> anyhow::Result<(Id, Id)> {
        let thread = self.thread().await?;
        let author = self.person(whom)?.id;
        let messages = self.stage.workspace.messages(thread);
        let message = messages
            .iter()
            .rev()
            .find(|message| message.author == author);
        Ok((
            thread,
            message
                .with_context(|| format!("{whom} wrote nothing in the thread"))?
                .id,
        ))
    }

    pub(super) async fn reacts(&mut self, who: &str, word: &str) -> anyhow::Result<()> {
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

    /// Uses a message command on the last message of a member in the thread.
    pub(super) async fn message_command(
        &mut self,
        who: &str,
        whose: &str,
        command: &str,
    ) -> anyhow::Result<()> {
        let (thread, message) = self.message_of(whose).await?;
        let asked = self
            .person(who)?
            .message_command(thread, command, message)
            .map_err(refused)?;
        self.hear(&asked, who).await
    }
}

/// Splits a command into words. A value may be in double quotes.
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
