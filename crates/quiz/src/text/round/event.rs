//! Quiz rounds in the server's list of events.

use crate::model::ids::{ChannelId, GuildId, RoundId};
use crate::model::round::Round;
use crate::text::cut;
use crate::text::round::plan;

/// The event's name.
#[must_use]
pub fn event_name(id: RoundId, round: &Round) -> String {
    cut(&format!("{} (round {id})", round.name), 100)
}

/// The event's description.
#[must_use]
pub fn event_description(id: RoundId, round: &Round) -> String {
    let what = plan(round);
    let join = if round.options.lobby {
        "Sign up in the channel: the button comes before the start."
    } else {
        "Everyone can join when it begins."
    };
    format!(
        "A Python quiz with buttons: {what}. {join}\n\n{}",
        event_marker(id)
    )
}

/// What only this event carries.
#[must_use]
pub fn event_marker(id: RoundId) -> String {
    format!("Pythia · round {id}")
}

/// Where the event takes place.
#[must_use]
pub fn place(guild: GuildId, channel: ChannelId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}")
}
