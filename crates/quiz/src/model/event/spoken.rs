//! The languages that an interaction came in, and how they are stored with it.
//!
//! Interactions were stored before the bot knew languages. Those in English are still stored as
//! they were then; the others carry their languages in [`InteractionKind::Spoken`], which is found
//! only there: [`Interaction`] has them in a field of its own.

use serde::{Deserialize, Serialize};

use crate::model::event::{Interaction, InteractionKind};
use crate::model::ids::{ChannelId, GuildId, InteractionId, RoleId, UserId};
use crate::model::language::Language;

/// The languages that an interaction came in, as far as the bot speaks them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Locales {
    /// The language of the member's own Discord.
    pub member: Language,
    /// The guild's preferred language. It is English wherever nobody has changed it, so only
    /// another one says something.
    pub guild: Language,
}

/// An interaction as it is stored.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Interaction")]
pub(super) struct Stored {
    id: InteractionId,
    guild: Option<GuildId>,
    channel: ChannelId,
    parent: Option<ChannelId>,
    user: UserId,
    roles: Vec<RoleId>,
    manages: bool,
    kind: InteractionKind,
}

impl From<Interaction> for Stored {
    fn from(from: Interaction) -> Self {
        let kind = match from.locale {
            locale if locale == Locales::default() => from.kind,
            locale => InteractionKind::Spoken {
                locale,
                kind: Box::new(from.kind),
            },
        };
        Self {
            id: from.id,
            guild: from.guild,
            channel: from.channel,
            parent: from.parent,
            user: from.user,
            roles: from.roles,
            manages: from.manages,
            kind,
        }
    }
}

impl From<Stored> for Interaction {
    fn from(stored: Stored) -> Self {
        let (locale, kind) = match stored.kind {
            InteractionKind::Spoken { locale, kind } => (locale, *kind),
            kind => (Locales::default(), kind),
        };
        Self {
            id: stored.id,
            guild: stored.guild,
            channel: stored.channel,
            parent: stored.parent,
            user: stored.user,
            roles: stored.roles,
            manages: stored.manages,
            locale,
            kind,
        }
    }
}
