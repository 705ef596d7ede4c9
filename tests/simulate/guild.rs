//! A guild, with what its members see of the bot.

use pythia::quiz::model::custom_id::DailyRef;
use pythia::quiz::model::ids::{ChannelId, GuildId, MessageId, RoleId, UserId};
use test_discord::Discord;

use crate::common::world::Kind;
use crate::faults::Trouble;
use crate::invariants;

/// A question as members see it.
#[derive(Debug, Clone)]
pub struct Shown {
    pub daily: DailyRef,
    pub channel: ChannelId,
    pub message: MessageId,
    /// Where it is talked about, if there is a thread.
    pub thread: ChannelId,
    /// What people wrote there.
    pub written: Vec<(UserId, MessageId)>,
}

/// A guild with five members. The first one is a moderator.
pub struct Guild {
    pub id: GuildId,
    pub channel: ChannelId,
    pub kind: Kind,
    pub zone: &'static str,
    pub minute: u16,
    /// Minutes from the post to the reveal.
    pub delay: i64,
    pub tracks: u32,
    /// Where rounds are played, and where notices go if the guild has a place for them.
    pub lounge: ChannelId,
    pub members: Vec<UserId>,
    pub role: RoleId,
    /// The newest questions, the newest last.
    pub shown: Vec<Shown>,
    pub trouble: Trouble,
}

impl Guild {
    /// Returns whether a channel is the one of the dailies, or a thread in it.
    pub fn is_daily_place(&self, channel: ChannelId, discord: &Discord) -> bool {
        let kind = discord.channels.get(&channel).map(|place| place.kind);
        channel == self.channel || kind == Some(Kind::Thread(self.channel))
    }

    /// Takes a look at a message of the bot.
    pub fn sees(&mut self, message: MessageId, one: &test_discord::Message) {
        let Some(card) = &one.card else {
            return;
        };
        if let Some(daily) = invariants::asks(card) {
            self.shown.push(Shown {
                daily,
                channel: one.channel,
                message,
                thread: ChannelId(message.0),
                written: Vec::new(),
            });
            // Nobody scrolls back further.
            let more = self.shown.len().saturating_sub(3);
            self.shown.drain(..more);
        } else if let Some(shown) = self.shown.iter_mut().find(|s| s.thread == one.channel) {
            shown.written.push((one.author, message));
        }
    }
}
