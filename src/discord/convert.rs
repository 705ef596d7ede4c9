//! Conversions from serenity's types and Discord's JSON to the types of the rules.

use serde::Deserialize;
use serenity::model::channel::{ChannelType, PartialChannel, ReactionType};
use serenity::model::guild::ScheduledEventStatus;
use serenity::model::id as discord;

use crate::quiz::model::discord::{EventStatus, Reaction};
use crate::quiz::model::ids::{ChannelId, GuildId, MessageId, RoleId};

/// The id of something Discord has created. The rest of the response isn't needed, so it can't make
/// the response unreadable.
#[derive(Deserialize)]
pub(super) struct Created {
    #[serde(deserialize_with = "snowflake")]
    pub id: u64,
}

/// A guild member as REST describes it.
#[derive(Deserialize)]
pub(super) struct Member {
    pub roles: Vec<discord::RoleId>,
}

/// Reads an id, which Discord writes as a string.
pub(super) fn snowflake<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
    text.parse().map_err(serde::de::Error::custom)
}

/// Reads an id that may be missing.
pub(super) fn optional_snowflake<'de, D: serde::Deserializer<'de>>(
    from: D,
) -> Result<Option<u64>, D::Error> {
    let text = Option::<std::borrow::Cow<'de, str>>::deserialize(from)?;
    text.map(|text| text.parse().map_err(serde::de::Error::custom))
        .transpose()
}

pub(super) const fn guild(id: discord::GuildId) -> GuildId {
    GuildId(id.get())
}

pub(super) const fn channel(id: discord::ChannelId) -> ChannelId {
    ChannelId(id.get())
}

pub(super) const fn message(id: discord::MessageId) -> MessageId {
    MessageId(id.get())
}

pub(super) fn roles(ids: &[discord::RoleId]) -> Vec<RoleId> {
    ids.iter().map(|role| RoleId(role.get())).collect()
}

/// Returns whether a message of this type is an ordinary one or a reply; Discord itself writes the
/// other types.
pub(super) const fn is_ordinary(kind: u16) -> bool {
    matches!(kind, 0 | 19)
}

/// Returns the reaction that an emoji stands for. A guild's custom emoji stand for none.
pub(super) fn reaction(emoji: &ReactionType) -> Option<Reaction> {
    match emoji {
        ReactionType::Unicode(text) => Reaction::from_emoji(text),
        _ => None,
    }
}

/// Returns the emoji of a reaction as a route writes it.
pub(super) fn emoji(reaction: Reaction) -> String {
    ReactionType::Unicode(reaction.emoji().to_owned()).as_data()
}

/// Returns the status of a scheduled event; `None` for a status that Discord may add one day.
pub(super) fn status(of: ScheduledEventStatus) -> Option<EventStatus> {
    match of {
        ScheduledEventStatus::Scheduled => Some(EventStatus::Scheduled),
        ScheduledEventStatus::Active => Some(EventStatus::Active),
        ScheduledEventStatus::Completed => Some(EventStatus::Completed),
        ScheduledEventStatus::Canceled => Some(EventStatus::Canceled),
        _ => None,
    }
}

/// Returns the channel a thread belongs to. The parent of any other channel is a category, which
/// doesn't count.
pub(super) fn thread_parent(place: &PartialChannel) -> Option<ChannelId> {
    let thread = matches!(
        place.kind,
        ChannelType::PublicThread | ChannelType::PrivateThread | ChannelType::NewsThread
    );
    let parent = place.parent_id.filter(|_| thread)?;
    Some(ChannelId(parent.get()))
}

/// The flag of a message that is a voice message.
pub(super) const VOICE_MESSAGE: u64 = 1 << 13;

/// The type of a message reference that forwards the message.
pub(super) const FORWARD: u8 = 1;
