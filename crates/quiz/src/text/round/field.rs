//! Says what is wrong with a field of `/round schedule`.

use std::ops::RangeInclusive;

use crate::model::ids::{At, RoundId};
use crate::model::round::Round;
use crate::text::language::{Language, t};
use crate::text::round::desk::state_sentence;
use crate::text::{moment, quote};

/// Says that a start can't be read.
#[must_use]
pub fn bad_start(lang: Language, typed: &str) -> String {
    t!(lang, "round-field-bad-start", typed = quote(typed))
}

/// Asks for the time zone of a start, because the server has none yet.
#[must_use]
pub fn zone_needed(lang: Language, typed: &str) -> String {
    t!(lang, "round-field-zone-needed", typed = quote(typed.trim()))
}

/// Says that a start is in the past.
#[must_use]
pub fn past_start(lang: Language, start: At) -> String {
    t!(lang, "round-field-past-start", when = moment(start))
}

/// Says that a start is too far ahead.
#[must_use]
pub fn far_start(lang: Language, days: i64) -> String {
    t!(lang, "round-field-far-start", days = days)
}

/// Says which numbers a field takes.
#[must_use]
pub fn out_of_range(lang: Language, field: &str, least: u32, most: u32) -> String {
    t!(
        lang,
        "round-field-out-of-range",
        field = field,
        least = least,
        most = most
    )
}

/// Says which ways of scoring there are.
#[must_use]
pub fn bad_scoring(lang: Language, typed: &str) -> String {
    t!(lang, "round-field-bad-scoring", typed = quote(typed))
}

/// Says that a question can't be asked in this round, or isn't in the bank.
#[must_use]
pub fn bad_question(lang: Language, typed: &str) -> String {
    t!(lang, "round-field-bad-question", typed = quote(typed))
}

/// Says that a question is secret at the moment, without saying why.
#[must_use]
pub fn secret_question(lang: Language, typed: &str) -> String {
    t!(lang, "round-field-secret-question", typed = quote(typed))
}

/// Says that the bank has too few questions that match and weren't asked in the last `days` days.
#[must_use]
pub fn too_few(lang: Language, have: usize, want: usize, days: u32) -> String {
    t!(
        lang,
        "round-field-too-few",
        have = have,
        want = want,
        days = days
    )
}

/// Says that the channel has another round at that time.
#[must_use]
pub fn clash(lang: Language, id: RoundId, other: &Round) -> String {
    let clash = t!(
        lang,
        "round-field-clash",
        round = id.0,
        name = other.name.as_str(),
        channel = format!("<#{}>", other.channel)
    );
    let then = t!(lang, "round-field-clash-then");
    format!("{clash} {} {then}", state_sentence(lang, other))
}

/// Says that questions close early only in rounds with a sign-up.
#[must_use]
pub fn early_wants_lobby(lang: Language) -> String {
    t!(lang, "round-field-early-wants-lobby")
}

/// Says how many teams a round can have.
#[must_use]
pub fn how_many_teams(lang: Language, given: usize, wanted: &RangeInclusive<usize>) -> String {
    let (least, most) = (wanted.start(), wanted.end());
    t!(
        lang,
        "round-field-how-many-teams",
        given = given,
        least = least,
        most = most
    )
}

/// Says that a role was named for two teams.
#[must_use]
pub fn team_twice(lang: Language, name: &str) -> String {
    t!(lang, "round-field-team-twice", role = quote(name))
}

/// Says that the role everyone has can't be a team. `n` is the number of the field.
#[must_use]
pub fn everyone_is_no_team(lang: Language, n: usize) -> String {
    t!(lang, "round-field-everyone", n = n)
}

/// Says how many rounds a server can have.
#[must_use]
pub fn too_many(lang: Language, max: usize) -> String {
    t!(lang, "round-field-too-many", max = max)
}
