//! What the rules want done on Discord: the rows of the outbox.
//!
//! One effect is one request. Every effect is safe to repeat: the courier looks for a post before
//! it sends it again, and everything else is a PUT or a PATCH with the complete new value.

use serde::{Deserialize, Serialize};

use crate::model::card::Card;
use crate::model::discord::{EventStatus, Reaction};
use crate::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, EventId, GuildId, MemberId, MessageId, OutboxSeq, RoleId,
    TrackId, UserId,
};
use crate::model::marker;
use crate::model::reminder::REMINDER_MAX_MS;
use crate::model::round::RoundKey;

/// How old a quiet receipt may be and still be sent, in milliseconds.
pub const BOOKMARK_MAX_MS: i64 = 10 * 60_000;

/// One row of the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutboxRow {
    /// The number of the row; a lane delivers its rows in this order.
    #[serde(rename = "no")]
    pub seq: OutboxSeq,
    /// The guild it is for.
    pub guild: GuildId,
    /// The queue it waits in. A lane is first in, first out, so a reveal can't overtake its
    /// question.
    pub lane: ChannelId,
    /// How urgent it is.
    pub priority: Priority,
    /// What the effect is for, which tells the rules what to do with the outcome.
    pub about: About,
    /// The request.
    pub effect: Effect,
    /// When it was decided.
    pub decided: At,
    /// How often it was tried so far.
    pub attempts: u32,
    /// When the first try was sent; the search for an earlier success begins there.
    pub first_try: Option<At>,
    /// Whether an earlier try ended without a known result, so that the courier has to look for it
    /// before it sends again.
    pub look_first: bool,
    /// Whether it is too late to send, so that the courier only looks whether an earlier try
    /// succeeded.
    pub only_look: bool,
    /// It isn't tried before this time.
    pub not_before: At,
}

/// The length of a nonce before it is written in base 32. Discord takes 25 characters, and these
/// bytes make 24.
const NONCE_BYTES: usize = 15;

impl OutboxRow {
    /// Returns the nonce of the row's message: the same for every try, on any machine. A message of
    /// a daily or a round has the same one in another process on a copy of the store, whose rows
    /// may have other numbers: so of two that run by mistake only one posts.
    #[must_use]
    pub fn nonce(&self) -> String {
        match (&self.about, &self.effect) {
            (
                About::Post(_),
                Effect::Post {
                    channel,
                    marker,
                    card,
                    ..
                },
            ) => {
                // After a question was withdrawn, the next one of the same date has another number.
                let title = card.title.as_deref().unwrap_or_default();
                let number = title.split_whitespace().next().unwrap_or_default();
                nonce_of_part(*channel, &format!("{number} {marker}"))
            }
            (
                About::Reveal(..) | About::Published(_) | About::Daily(_) | About::Round(..),
                Effect::Post {
                    channel, marker, ..
                }
                | Effect::Reply {
                    channel, marker, ..
                },
            ) => nonce_of_part(*channel, marker),
            _ => nonce(self.guild, self.seq),
        }
    }

    /// Tells whether a message with this footer says that all of the reveal was posted of which the
    /// row is a part.
    #[must_use]
    pub fn ended_by(&self, footer: &str) -> bool {
        match (&self.about, &self.effect) {
            (About::Reveal(..) | About::Published(_), Effect::Post { card, .. }) => {
                let own = card.footer.as_deref().unwrap_or_default();
                marker::ends_same_reveal(footer, own)
            }
            _ => false,
        }
    }

    /// Returns the lane that only this row is in, so that it delays no other.
    #[must_use]
    pub const fn own_lane(&self) -> ChannelId {
        ChannelId(u64::MAX - self.seq.0)
    }

    /// Returns the channel that the row is for. The lane of a row that waits aside is no channel.
    #[must_use]
    pub fn place(&self) -> ChannelId {
        let aside = self.effect.channel().filter(|_| self.is_aside());
        aside.unwrap_or(self.lane)
    }

    /// Tells whether the row waits aside for a look-up that may settle it.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        self.lane == self.own_lane()
    }
}

/// Returns the nonce of a message that a row posts and that is no message of a daily or a round.
#[must_use]
pub fn nonce(guild: GuildId, seq: OutboxSeq) -> String {
    let mut hash = blake3::Hasher::new();
    hash.update(&seq.0.to_be_bytes());
    hash.update(&guild.0.to_be_bytes());
    encoded(&hash)
}

/// Returns the nonce of a message of a daily or a round, which no other in the channel has the
/// marker of.
#[must_use]
pub fn nonce_of_part(channel: ChannelId, marker: &str) -> String {
    let mut hash = blake3::Hasher::new();
    hash.update(&channel.0.to_be_bytes());
    hash.update(marker.as_bytes());
    encoded(&hash)
}

fn encoded(hash: &blake3::Hasher) -> String {
    data_encoding::BASE32_NOPAD.encode(&hash.finalize().as_bytes()[..NONCE_BYTES])
}

impl Effect {
    /// Tells whether the request creates something that would be there twice if it were repeated.
    #[must_use]
    pub const fn creates(&self) -> bool {
        matches!(
            self,
            Self::Post { .. }
                | Self::PostInForum { .. }
                | Self::Reply { .. }
                | Self::Direct { .. }
                | Self::MakeEvent { .. }
        )
    }

    /// Returns the channel or thread that the request names, if it names one.
    #[must_use]
    pub const fn channel(&self) -> Option<ChannelId> {
        match self {
            Self::Post { channel, .. }
            | Self::Reply { channel, .. }
            | Self::Edit { channel, .. }
            | Self::StartThread { channel, .. }
            | Self::React { channel, .. }
            | Self::Unreact { channel, .. }
            | Self::Crosspost { channel, .. }
            | Self::ReadMessages { channel, .. }
            | Self::ReadReactions { channel, .. }
            | Self::Delete { channel, .. }
            | Self::FindCopy { channel, .. }
            | Self::LookAtMessage { channel, .. }
            | Self::Pin { channel, .. } => Some(*channel),
            Self::PostInForum { forum, .. } => Some(*forum),
            Self::SetThread { thread, .. } => Some(*thread),
            Self::Direct { .. }
            | Self::FindMember { .. }
            | Self::MakeEvent { .. }
            | Self::SetEvent { .. }
            | Self::MoveEvent { .. }
            | Self::ReadEvent { .. }
            | Self::LookAtChannels { .. }
            | Self::SetRole { .. } => None,
        }
    }
}

/// What goes first when requests are scarce. Replies to people are not effects and wait for none of
/// these.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Priority {
    /// Reveals, and what must be read before them.
    Reveal,
    /// Questions.
    Question,
    /// Threads.
    Thread,
    /// Everything that only decorates: seeded reactions, reactions on old posts, notices.
    Decoration,
    /// The quiet receipts 🔖 for answers in threads, which are dropped rather than sent late.
    Bookmark,
    /// Reminders in direct messages, which are dropped rather than sent late, too.
    Reminder,
}

/// What an outbox row is for, and so what the rules do when it has ended.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// The post of the question.
    Post(DailyKey),
    /// Starting the thread of the daily.
    Thread(DailyKey),
    /// A part of the reveal, counted from 0.
    Reveal(DailyKey, u32),
    /// Publishing the sealed answer of a member.
    Published(AnswerKey),
    /// Reading back a page of the thread's messages.
    ReadMessages(DailyKey),
    /// Reading back a page of the accounts that reacted.
    ReadReactions(DailyKey),
    /// Anything of a daily whose outcome changes nothing: decoration, reactions, locks.
    Daily(DailyKey),
    /// A notice to moderators.
    Notice(GuildId),
    /// Looking up whether a member is still in the guild.
    Member(MemberId),
    /// Looking up whether an account with ✅ on a message is a moderator: reading back returns
    /// accounts without their permissions.
    Accepter {
        /// The daily the message belongs to.
        daily: DailyKey,
        /// The message with the reaction.
        message: MessageId,
        /// Whether a reading back waits for it.
        reading: bool,
    },
    /// A step of a quiz round.
    Round(RoundKey, RoundStep),
    /// A notice to moderators in their channel. If it can't be posted there, it goes to the person
    /// who created what it is about.
    NoticeOr(GuildId, UserId),
    /// A second copy of a message, which may exist.
    Copy(GuildId),
    /// Looking whether the bot has the permissions again without which it paused something.
    Permissions(GuildId),
    /// Adding or removing the quiet receipt 🔖 for an answer in the thread.
    Bookmark(DailyKey),
    /// Taking a member whose data was deleted out of what the bot has posted.
    Forgotten(GuildId),
    /// Reminding a member by direct message.
    Reminder(GuildId, MemberId),
    /// Giving a member a role, or taking it.
    Role(RoleId, MemberId),
    /// The weekly recap of a track.
    Recap(GuildId, TrackId),
    /// Pinning the question of a daily.
    Pin(DailyKey),
    /// A message by which moderators see that the bot can post, and its removal.
    Test(GuildId),
    /// The message that tells a new guild how to set the bot up.
    Welcome(GuildId),
}

/// Which step of a round an outbox row is for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundStep {
    /// The message that opens the round.
    Opening,
    /// A question: its place, and which asking of it this is.
    Question(u8, u8),
    /// The results of the question at this place.
    Results(u8),
    /// Anything whose outcome changes nothing: notes, edits, the podium.
    Note,
    /// Creating the scheduled event.
    MakeEvent,
    /// Reading how many members are interested, before the reminder.
    Interest,
    /// Any other change of the scheduled event.
    Event,
    /// The reminder before the start.
    Reminder,
    /// Updating the message that shows who signed up.
    Lobby,
    /// Looking up whether the host is still in the guild.
    Host,
    /// Reading a scheduled event again whose status somebody has changed to this one.
    EventStatus(EventStatus),
    /// Looking whether a question is still open in Discord, before it is asked again: its place,
    /// and which asking of it this was.
    StillOpen(u8, u8),
}

/// One request to Discord.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Posts a message. The nonce is derived from the row's number, and `marker` finds the message
    /// again later.
    Post {
        /// The channel or thread.
        channel: ChannelId,
        /// The content.
        card: Card,
        /// The one role that may be pinged.
        ping: Option<RoleId>,
        /// Text that only this message contains: in a custom id, in the footer, or in the lead.
        marker: String,
        /// Whether it comes without a notification sound, as late posts do.
        quiet: bool,
    },
    /// Posts a question in a forum: a thread with its first message.
    PostInForum {
        /// The forum.
        forum: ChannelId,
        /// The title of the thread, up to 100 characters.
        title: String,
        /// The first message.
        card: Card,
        /// The one role that may be pinged.
        ping: Option<RoleId>,
        /// The names of tags to apply where the forum has them.
        tags: Vec<String>,
        /// Minutes of inactivity until Discord archives it: 60, 1440, 4320 or 10080.
        archive_minutes: u32,
        /// Text that only this message contains.
        marker: String,
    },
    /// Replaces one of the bot's own messages.
    Edit {
        /// The channel or thread the message is in.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The new content.
        card: Card,
    },
    /// Starts the thread of a message.
    StartThread {
        /// The message's channel.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The name, up to 100 characters.
        name: String,
        /// Minutes of inactivity until Discord archives it: 60, 1440, 4320 or 10080.
        archive_minutes: u32,
    },
    /// Sets the state of a thread; `None` leaves it unchanged.
    SetThread {
        /// The thread.
        thread: ChannelId,
        /// Whether it is archived.
        archived: Option<bool>,
        /// Whether it is locked.
        locked: Option<bool>,
    },
    /// Adds a reaction of the bot.
    React {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The reaction.
        #[serde(rename = "mark")]
        reaction: Reaction,
    },
    /// Publishes a message of an announcement channel to its followers.
    Crosspost {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
    },
    /// Reads up to 100 messages after an id.
    ReadMessages {
        /// The thread.
        channel: ChannelId,
        /// The id; only newer messages are read.
        after: MessageId,
    },
    /// Reads up to 100 accounts that reacted, after an id.
    ReadReactions {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The reaction.
        #[serde(rename = "mark")]
        reaction: Reaction,
        /// The id; only accounts with a greater one are read.
        after: UserId,
    },
    /// Sends a direct message, for example a notice where no notice channel is set.
    Direct {
        /// The account it goes to.
        user: UserId,
        /// The content.
        card: Card,
    },
    /// Looks up whether an account is still a member of the guild.
    FindMember {
        /// The account.
        user: UserId,
    },
    /// Creates an entry in the server's list of scheduled events. It takes place outside of voice
    /// channels, so Discord wants a place and an end.
    MakeEvent {
        /// The name, up to 100 characters.
        name: String,
        /// The description, up to 1000 characters; ends with the marker.
        description: String,
        /// The place, up to 100 characters.
        place: String,
        /// When it begins, in the future.
        start: At,
        /// When it ends at the latest.
        end: At,
        /// Text that only this entry contains.
        marker: String,
    },
    /// Begins, ends or cancels a scheduled event.
    SetEvent {
        /// The scheduled event.
        event: EventId,
        /// The new status.
        to: EventStatus,
    },
    /// Reads a scheduled event.
    ReadEvent {
        /// The scheduled event.
        event: EventId,
    },
    /// Deletes one of the bot's own messages.
    Delete {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
    },
    /// Looks for the other copy of a message that was sent once more, because nobody could tell
    /// whether the first try took effect.
    FindCopy {
        /// The row that was sent once more.
        of: OutboxSeq,
        /// The channel or thread.
        channel: ChannelId,
        /// Text that both copies contain.
        marker: String,
        /// The copy that the bot knows, once it does. The other one is deleted.
        keep: Option<MessageId>,
    },
    /// Finds out what the bot can do in channels of the guild.
    LookAtChannels {
        /// The channels.
        channels: Vec<ChannelId>,
    },
    /// Moves a scheduled event to another time.
    MoveEvent {
        /// The scheduled event.
        event: EventId,
        /// When it begins.
        start: At,
        /// When it ends at the latest.
        end: At,
    },
    /// Posts a message that replies to an earlier one of the same channel. If that one is gone, or
    /// the bot may not read the history, it is posted without the reference.
    Reply {
        /// The channel or thread.
        channel: ChannelId,
        /// The message it replies to.
        to: MessageId,
        /// The content.
        card: Card,
        /// The one role that may be pinged.
        ping: Option<RoleId>,
        /// Text that only this message contains.
        marker: String,
        /// Whether it comes without a notification sound.
        quiet: bool,
    },
    /// Removes a reaction of the bot.
    Unreact {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The reaction.
        #[serde(rename = "mark")]
        reaction: Reaction,
    },
    /// Gives a member a role, after a look whether it may be given, or takes it.
    SetRole {
        /// The account.
        user: UserId,
        /// The role.
        role: RoleId,
        /// Whether the member is to have it.
        on: bool,
    },
    /// Looks whether one of the bot's own messages still has a button.
    LookAtMessage {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// The button's custom id.
        marker: String,
    },
    /// Pins a message, or unpins it.
    Pin {
        /// The channel or thread.
        channel: ChannelId,
        /// The message.
        message: MessageId,
        /// Whether it is to be pinned.
        on: bool,
    },
}

impl OutboxRow {
    /// Tells whether the row is a quiet receipt or a reminder that isn't worth a request any more.
    #[must_use]
    pub fn is_stale(&self, now: At) -> bool {
        let age = now.since(self.decided);
        match self.priority {
            Priority::Bookmark => age > BOOKMARK_MAX_MS,
            Priority::Reminder => age > REMINDER_MAX_MS,
            _ => false,
        }
    }
}
