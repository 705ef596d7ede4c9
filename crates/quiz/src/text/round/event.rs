//! Quiz rounds in the server's list of events.

use super::plan;
use crate::ids::{ChannelId, GuildId, RoundNo};
use crate::round::record::Round;
use crate::text::cut;

/// The event's name.
#[must_use]
pub fn event_name(no: RoundNo, round: &Round) -> String {
    cut(&format!("{} (round {no})", round.name), 100)
}

/// The event's description.
#[must_use]
pub fn event_description(no: RoundNo, round: &Round) -> String {
    let what = plan(round);
    let join = if round.options.lobby {
        "Sign up in the channel: the button comes before the start."
    } else {
        "Everyone can join when it begins."
    };
    format!(
        "A Python quiz with buttons: {what}. {join}\n\n{}",
        event_marker(no)
    )
}

/// What only this event carries.
#[must_use]
pub fn event_marker(no: RoundNo) -> String {
    format!("Pythia · round {no}")
}

/// Where the event takes place.
#[must_use]
pub fn place(guild: GuildId, channel: ChannelId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}")
}
