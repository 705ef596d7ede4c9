//! A channel as plain text, as a person would read it from top to bottom.
//!
//! Ids become names, Discord's timestamps become times in [`Discord::zone`], and a thread follows
//! its message.

use std::fmt::Write as _;

use pythia_quiz::calendar;
use pythia_quiz::card::{ButtonAction, Card};
use pythia_quiz::ids::{At, ChannelId, MessageId, UserId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::window;

use crate::{Discord, Kind, Message, PYTHIA};

impl Discord {
    /// Returns the transcript of a channel with its threads, and a line of dashes before each new
    /// date.
    #[must_use]
    pub fn transcript(&self, channel: ChannelId) -> String {
        let mut text = format!("#{}", self.channels[&channel].name);
        self.write_messages(&mut text, channel, "");
        // The posts of a forum are threads without a message in the forum itself.
        for (id, one) in &self.channels {
            let loose = one.kind == Kind::Thread(channel)
                && self
                    .messages
                    .get(&MessageId(id.0))
                    .is_none_or(|m| m.channel != channel);
            if loose {
                self.write_thread(&mut text, *id, "");
            }
        }
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    /// Returns the transcript of a person's direct messages, or nothing if there are none.
    #[must_use]
    pub fn direct_messages(&self, user: UserId) -> String {
        let mut channels = self.channels.iter();
        let direct = channels.find(|(_, one)| one.kind == Kind::Direct(user));
        direct.map_or_else(String::new, |(channel, _)| self.transcript(*channel))
    }

    fn write_messages(&self, text: &mut String, channel: ChannelId, indent: &str) {
        let mut date = None;
        for (id, message) in self.messages_in(channel) {
            let today = self.clock(id.at(), "%a %-d %b");
            if date.as_ref() != Some(&today) && indent.is_empty() {
                let _ = write!(text, "\n--- {today} ---");
            }
            date = Some(today);
            self.write_message(text, id, message, indent);
        }
    }

    fn write_message(&self, text: &mut String, id: MessageId, message: &Message, indent: &str) {
        let time = self.clock(id.at(), "%H:%M");
        let _ = write!(text, "\n{indent}{time} {}", self.name_of(message.author));
        let notes = [
            (message.quiet, "silent"),
            (
                message.edited,
                if message.author == PYTHIA {
                    ""
                } else {
                    "edited"
                },
            ),
            (message.crossposted, "published"),
        ];
        let notes: Vec<&str> = notes
            .into_iter()
            .filter(|(on, what)| *on && !what.is_empty())
            .map(|(_, what)| what)
            .collect();
        if !notes.is_empty() {
            let _ = write!(text, " ({})", notes.join(", "));
        }
        if let Some(to) = message.reply_to {
            let _ = write!(
                text,
                " replies to the message of {}",
                self.clock(to.at(), "%H:%M")
            );
        }
        if let Some(role) = message.pinged {
            let _ = write!(text, " pings @{}", self.roles[&role]);
        }
        match &message.card {
            Some(card) => self.write_card(text, card, indent),
            None => {
                let _ = write!(text, ": {}", self.readable(&message.text));
            }
        }
        let mut reactions: Vec<(Reaction, Vec<&str>)> = Vec::new();
        for (reaction, user) in self.reactions_to(id) {
            if reactions.last().is_none_or(|(last, _)| *last != reaction) {
                reactions.push((reaction, Vec::new()));
            }
            // The bot adds its own reactions only for members to click.
            if let Some((_, names)) = reactions.last_mut().filter(|_| user != PYTHIA) {
                names.push(self.name_of(user));
            }
        }
        if !reactions.is_empty() {
            let reactions = reactions.iter().map(|(reaction, names)| {
                let shown = format!("{} {}", reaction.emoji(), names.join(", "));
                shown.trim_end().to_owned()
            });
            let reactions: Vec<String> = reactions.collect();
            let _ = write!(text, "\n{indent}      {}", reactions.join(" · "));
        }
        let thread = ChannelId(id.0);
        if thread != message.channel && self.channels.contains_key(&thread) {
            self.write_thread(text, thread, indent);
        }
    }

    fn write_thread(&self, text: &mut String, thread: ChannelId, indent: &str) {
        let one = &self.channels[&thread];
        let mut state = String::new();
        for (on, word) in [(one.archived, " [archived]"), (one.locked, " [locked]")] {
            state.push_str(if on { word } else { "" });
        }
        if !one.tags.is_empty() {
            let _ = write!(state, " tags: {}", one.tags.join(", "));
        }
        let _ = write!(text, "\n{indent}      thread \"{}\"{state}", one.name);
        self.write_messages(text, thread, &format!("{indent}        "));
    }

    fn write_card(&self, text: &mut String, card: &Card, indent: &str) {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(card.lead.as_deref().map(|lead| self.readable(lead)));
        lines.extend(
            card.title
                .as_deref()
                .map(|t| format!("== {}", self.readable(t))),
        );
        lines.extend(
            self.readable(&card.body)
                .lines()
                .map(|line| short(line, 200)),
        );
        for (name, value) in &card.fields {
            let value = self.readable(value);
            if value.contains('\n') {
                lines.push(format!("{name}:"));
                lines.extend(value.lines().map(|line| format!("  {line}")));
            } else {
                lines.push(format!("{name}: {value}"));
            }
        }
        for file in &card.files {
            lines.push(format!(
                "file {} of {} lines",
                file.name,
                file.text.lines().count()
            ));
        }
        for row in &card.rows {
            let buttons = row.iter().map(|button| match &button.action {
                ButtonAction::Press(_) => format!("[{}]", button.label),
                ButtonAction::Link(_) => format!("[{} ->]", button.label),
            });
            lines.push(buttons.collect::<Vec<_>>().join(" "));
        }
        lines.extend(card.footer.as_deref().map(|footer| format!("-- {footer}")));
        for line in lines.iter().filter(|line| !line.is_empty()) {
            let _ = write!(text, "\n{indent}      | {line}");
        }
    }

    fn clock(&self, at: At, format: &str) -> String {
        let zone = calendar::zone(&self.zone).expect("the zone exists");
        window::timestamp(at)
            .to_zoned_datetime(zone)
            .strftime(format)
            .to_string()
    }

    /// Replaces Discord's tokens for people, roles, channels and times, and its links, with what a
    /// reader sees.
    #[must_use]
    pub fn readable(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(start) = rest.find("<").or_else(|| rest.find("https://discord.com/")) {
            let link = rest.find("https://discord.com/").filter(|at| *at <= start);
            if let Some(at) = link {
                out.push_str(&rest[..at]);
                let end = rest[at..]
                    .find([')', ' ', '\n'])
                    .map_or(rest.len(), |n| at + n);
                out.push_str(&self.link(&rest[at..end]));
                rest = &rest[end..];
                continue;
            }
            out.push_str(&rest[..start]);
            let shown = rest[start..]
                .find('>')
                .and_then(|n| Some((n, self.token(&rest[start + 1..start + n])?)));
            match shown {
                Some((n, shown)) => {
                    out.push_str(&shown);
                    rest = &rest[start + n + 1..];
                }
                None => {
                    out.push('<');
                    rest = &rest[start + 1..];
                }
            }
        }
        out.push_str(rest);
        out
    }

    /// Returns what a reader sees for a token. The token comes without its angle brackets.
    fn token(&self, token: &str) -> Option<String> {
        let id = |text: &str| text.parse::<u64>().ok();
        if let Some(role) = token.strip_prefix("@&").and_then(id) {
            return Some(format!(
                "@{}",
                self.roles.get(&pythia_quiz::ids::RoleId(role))?
            ));
        }
        if let Some(user) = token.strip_prefix('@').and_then(id) {
            return Some(format!("@{}", self.name_of(UserId(user))));
        }
        if let Some(channel) = token.strip_prefix('#').and_then(id) {
            let name = self.channels.get(&ChannelId(channel));
            return Some(format!(
                "#{}",
                name.map_or("deleted-channel", |one| one.name.as_str())
            ));
        }
        let mut time = token.strip_prefix("t:")?.split(':');
        let at = At(time.next()?.parse::<i64>().ok()? * 1000);
        Some(match time.next() {
            Some("R") => format!("{{until {}}}", self.clock(at, "%H:%M")),
            _ => format!("{{{}}}", self.clock(at, "%a %H:%M")),
        })
    }

    /// Describes the message that a link leads to.
    fn link(&self, link: &str) -> String {
        let message = link.rsplit('/').next().and_then(|id| id.parse().ok());
        let known = message
            .map(MessageId)
            .and_then(|id| Some((id, self.messages.get(&id)?)));
        match known {
            Some((id, one)) => {
                format!(
                    "{}'s message of {}",
                    self.name_of(one.author),
                    self.clock(id.at(), "%H:%M")
                )
            }
            None => "a link to nothing".to_owned(),
        }
    }
}

/// Cuts a long line, and says how long it was.
fn short(line: &str, max: usize) -> String {
    if line.chars().count() <= max {
        return line.to_owned();
    }
    let cut: String = line.chars().take(max).collect();
    format!("{cut}[...{} characters]", line.chars().count())
}
