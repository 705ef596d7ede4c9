//! Describes quiz rounds in the server's list of events.

use crate::model::ids::{ChannelId, GuildId, RoundId};
use crate::model::round::Round;
use crate::text::cut;
use crate::text::language::{Language, t};
use crate::text::round::plan;

/// The longest name of an event, in characters.
const NAME: usize = 100;

/// Returns the event's name.
#[must_use]
pub fn event_name(lang: Language, id: RoundId, round: &Round) -> String {
    let name = t!(
        lang,
        "round-event-name",
        name = round.name.as_str(),
        round = id.0
    );
    cut(&name, NAME)
}

/// Returns the event's description, which ends with its marker.
#[must_use]
pub fn event_description(lang: Language, id: RoundId, round: &Round) -> String {
    let plan = plan(lang, round);
    let what = if round.options.lobby {
        t!(lang, "round-event-description-lobby", plan = plan)
    } else {
        t!(lang, "round-event-description", plan = plan)
    };
    format!("{what}\n\n{}", event_marker(id))
}

/// Returns the line by which the bot recognizes its event. It is the same in every language,
/// because it is compared.
#[must_use]
pub fn event_marker(id: RoundId) -> String {
    format!("Pythia · round {id}")
}

/// Returns where the event takes place: the address of the round's channel.
#[must_use]
pub fn place(guild: GuildId, channel: ChannelId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}")
}
