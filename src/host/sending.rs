//! The messages of the outbox, by what the gateway says of them when they are posted. So the bot's
//! own message on the gateway tells which row it is of, without asking the host.

use std::collections::HashMap;

use crate::quiz::model::effect::{Effect, OutboxRow, nonce, nonce_of_part};
use crate::quiz::model::ids::{ChannelId, GuildId, OutboxSeq};

/// What identifies a message of a row.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Sign {
    /// The nonce, which Discord sends only with the creation of the message.
    Nonce(String),
    /// The nonce of a message that was sent once more, and whose other copy may exist.
    CopysNonce(String),
    /// The marker, and the channel unless that isn't known before, as in a forum.
    Marker(GuildId, Option<ChannelId>, String),
    /// The title of a post in a forum.
    Title(ChannelId, String),
}

/// The messages of the outbox.
#[derive(Debug, Default)]
pub(super) struct Sending {
    rows: HashMap<Sign, OutboxSeq>,
    signs: HashMap<OutboxSeq, Vec<Sign>>,
}

impl Sending {
    /// Adds a row, or replaces it.
    pub fn put(&mut self, row: &OutboxRow) {
        self.remove(row.seq);
        let (of, signs) = match &row.effect {
            Effect::Post {
                channel, marker, ..
            }
            | Effect::Reply {
                channel, marker, ..
            } => {
                let marker = Sign::Marker(row.guild, Some(*channel), marker.clone());
                (row.seq, vec![Sign::Nonce(row.nonce()), marker])
            }
            Effect::PostInForum {
                forum,
                title,
                marker,
                ..
            } => {
                let marker = Sign::Marker(row.guild, None, marker.clone());
                (row.seq, vec![Sign::Title(*forum, title.clone()), marker])
            }
            Effect::FindCopy {
                of,
                channel,
                marker,
                ..
            } => {
                let either = [nonce(row.guild, *of), nonce_of_part(*channel, marker)];
                (*of, either.map(Sign::CopysNonce).to_vec())
            }
            _ => return,
        };
        for sign in &signs {
            self.rows.insert(sign.clone(), of);
        }
        self.signs.insert(row.seq, signs);
    }

    /// Removes a row.
    pub fn remove(&mut self, seq: OutboxSeq) {
        for sign in self.signs.remove(&seq).into_iter().flatten() {
            self.rows.remove(&sign);
        }
    }

    /// Returns the row of a message of the bot.
    pub fn of_message<'a>(
        &self,
        guild: GuildId,
        channel: ChannelId,
        nonce: Option<&str>,
        mut marks: impl Iterator<Item = &'a str>,
    ) -> Option<OutboxSeq> {
        if self.rows.is_empty() {
            return None;
        }
        let by_nonce = nonce.and_then(|nonce| {
            let own = self.rows.get(&Sign::Nonce(nonce.to_owned()));
            own.or_else(|| self.rows.get(&Sign::CopysNonce(nonce.to_owned())))
        });
        let by_mark = || {
            marks.find_map(|mark| {
                let sign = |channel| Sign::Marker(guild, channel, mark.to_owned());
                let here = self.rows.get(&sign(Some(channel)));
                here.or_else(|| self.rows.get(&sign(None)))
            })
        };
        by_nonce.or_else(by_mark).copied()
    }

    /// Returns the row of a post in a forum.
    pub fn of_thread(&self, forum: ChannelId, title: &str) -> Option<OutboxSeq> {
        if self.rows.is_empty() {
            return None;
        }
        let sign = Sign::Title(forum, title.to_owned());
        self.rows.get(&sign).copied()
    }
}
