//! Reads the corrections of questions that rounds have asked.

use crate::model::correction::{AnsweredBy, Corrected, RoundCorrections, RoundNews};
use crate::model::ids::{ChannelId, GuildId, MemberId, RoundId};
use crate::model::question::{Question, Slug};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::state::transaction::Transaction;

/// How many rounds are looked at for a question, the latest first.
pub const LOOKED_AT: u32 = 300;

/// How many of them are looked at for errata of the bank, which happens before each daily.
pub const OFFERED: u32 = 100;

/// Returns the corrections of a round's question, if there are any.
#[must_use]
pub fn corrections(tx: &Transaction<'_>, key: RoundKey, place: u8) -> Option<RoundCorrections> {
    match tx.get(&Key::RoundCorrections((key, place))) {
        Some(Record::RoundCorrections(_, corrections)) => Some(*corrections),
        _ => None,
    }
}

/// Tells whether moderators have made a round's question void.
#[must_use]
pub fn is_void(tx: &Transaction<'_>, key: RoundKey, place: u8) -> bool {
    corrections(tx, key, place).is_some_and(|all| all.corrections.is_void())
}

/// Returns the places of the right answers in a question's tally: the one of the file comes first,
/// then those that corrections accept.
#[must_use]
pub fn right(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Vec<u8> {
    let first = round.right_of(question);
    let mut right: Vec<u8> = first
        .and_then(|it| it.try_into().ok())
        .into_iter()
        .collect();
    // A round that is being played has no corrections.
    if !round.is_over() || round.types(question) || right.is_empty() {
        return right;
    }
    if let Some(all) = corrections(tx, key, place) {
        right.extend(all.corrections.options());
    }
    right
}

/// Returns the corrections of a round's question and their reasons, which its results name.
#[must_use]
pub fn reasons(tx: &Transaction<'_>, key: RoundKey, place: u8) -> Vec<(Corrected, String)> {
    let all = corrections(tx, key, place).unwrap_or_default();
    super::with_reasons(tx, key.guild, &all.corrections)
}

/// Returns how a question is answered in a round.
#[must_use]
pub fn answered_by(round: &Round, question: &Question) -> AnsweredBy {
    if round.types(question) {
        AnsweredBy::Typing
    } else {
        AnsweredBy::Letters
    }
}

/// Tells whether anybody answered a round's question.
#[must_use]
pub fn was_played(tx: &Transaction<'_>, key: RoundKey, place: u8) -> bool {
    let presses = Key::round_presses_after(key, place, MemberId(0));
    !tx.scan(&presses, 1).is_empty()
}

/// Returns the points of rounds that corrections have changed and a member hasn't been told of.
#[must_use]
pub fn news(tx: &Transaction<'_>, member: (GuildId, MemberId)) -> Vec<RoundNews> {
    match tx.get(&Key::RoundNews(member)) {
        Some(Record::RoundNews(_, news)) => news,
        _ => Vec::new(),
    }
}

/// Returns the rounds of a guild that were played to the end, the latest first.
pub fn finished<'tx>(
    tx: &'tx Transaction<'_>,
    guild: GuildId,
    many: u32,
) -> impl Iterator<Item = (RoundKey, Round)> + 'tx {
    let last = tx.guild_as_it_is(guild).rounds_made;
    let ids = (1..=last).rev().take(many as usize);
    let rounds = ids.filter_map(move |id| {
        let id = RoundId(id);
        let key = RoundKey { guild, id };
        Some((key, tx.round(key)?))
    });
    rounds.filter(|(_, round)| round.phase == RoundPhase::Finished)
}

/// Returns the questions of rounds with this name that were asked, the latest first.
#[must_use]
pub fn asked(
    tx: &Transaction<'_>,
    guild: GuildId,
    slug: &Slug,
    many: u32,
) -> Vec<(RoundKey, Round, u8)> {
    let rounds = finished(tx, guild, many);
    let asked = rounds.filter_map(|(key, round)| {
        let items = round.questions.iter();
        let place = items.clone().position(|item| item.slug == *slug)?;
        let place = u8::try_from(place)
            .ok()
            .filter(|_| round.questions[place].asked > 0)?;
        Some((key, round, place))
    });
    asked.collect()
}

/// Returns the latest round that was played to the end in a channel.
#[must_use]
pub fn latest(
    tx: &Transaction<'_>,
    guild: GuildId,
    channel: ChannelId,
) -> Option<(RoundKey, Round)> {
    finished(tx, guild, OFFERED).find(|(_, round)| round.channel == channel)
}
