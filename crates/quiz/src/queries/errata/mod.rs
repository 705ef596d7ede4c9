//! Reads the corrections of played questions, and finds the questions to correct.

pub mod rounds;

use crate::model::correction::{AnsweredBy, Corrected, Corrections};
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, GuildId, LocalDate, MemberId, TrackId};
use crate::model::question::{Kind, Question};
use crate::model::record::{Key, Record};
use crate::model::short;
use crate::model::unfinished::Unfinished;
use crate::queries::audit;
use crate::queries::grade::is_right;
use crate::queries::standings;
use crate::state::transaction::Transaction;

/// Returns the corrections of a daily's question, if there are any.
#[must_use]
pub fn corrections(tx: &Transaction<'_>, key: DailyKey) -> Option<Corrections> {
    match tx.get(&Key::Corrections(key)) {
        Some(Record::Corrections(_, corrections)) => Some(*corrections),
        _ => None,
    }
}

/// Tells whether a daily's question is void.
#[must_use]
pub fn is_void(tx: &Transaction<'_>, key: DailyKey) -> bool {
    corrections(tx, key).is_some_and(|all| all.is_void())
}

/// Returns the frozen copy of a daily's question.
#[must_use]
pub fn question(tx: &Transaction<'_>, key: DailyKey) -> Option<Box<Question>> {
    match tx.get(&Key::Question(key)) {
        Some(Record::Question(_, question)) => Some(question),
        _ => None,
    }
}

/// Tells whether the answers to a daily are being scored again, or its lists or its file made
/// again.
#[must_use]
pub fn is_rescoring(tx: &Transaction<'_>, key: DailyKey) -> bool {
    matches!(
        tx.unfinished(key),
        Some(
            Unfinished::Rescoring(_)
                | Unfinished::Listing(_)
                | Unfinished::Tallying(_)
                | Unfinished::Filing(_)
        )
    )
}

/// Tells whether anybody did something with a daily. It reads one answer at most.
#[must_use]
pub fn was_played(tx: &Transaction<'_>, key: DailyKey) -> bool {
    !tx.answers_after(key, MemberId(0), 1).is_empty()
}

/// Returns the dates on which a track's question was made void.
#[must_use]
pub fn void_dates(tx: &Transaction<'_>, guild: GuildId, track: TrackId) -> Vec<LocalDate> {
    let records = tx.scan(&Key::corrections_of(guild, track), usize::MAX);
    let dates = records.into_iter().filter_map(|record| match record {
        Record::Corrections(key, corrections) if corrections.is_void() => Some(key.date),
        _ => None,
    });
    dates.collect()
}

/// Finds the daily with a number. The numbers of a track grow with the dates, so few dailies are
/// read.
#[must_use]
pub fn by_number(tx: &Transaction<'_>, guild: GuildId, number: u64) -> Option<DailyKey> {
    let tracks = (1..=tx.guild_as_it_is(guild).tracks_made).map(TrackId);
    tracks
        .filter_map(|track| of_track(tx, guild, track, number))
        .next()
}

fn of_track(tx: &Transaction<'_>, guild: GuildId, track: TrackId, number: u64) -> Option<DailyKey> {
    let first = |from, to| match tx.scan(&Key::dailies(guild, track, from, to), 1).pop() {
        Some(Record::Daily(key, daily)) => Some((key, daily.number)),
        _ => None,
    };
    let (oldest, _) = first(LocalDate(i32::MIN), LocalDate(i32::MAX))?;
    // No daily of any zone is later.
    let (mut low, mut high) = (oldest.date, standings::today(tx, guild, tx.at).plus_days(2));
    while low <= high {
        let middle = LocalDate(low.0 + (high.0 - low.0) / 2);
        match first(middle, high) {
            Some((key, found)) if found == number => return Some(key),
            Some((key, found)) if found < number => low = key.date.plus_days(1),
            Some(_) | None => high = middle.plus_days(-1),
        }
    }
    None
}

/// An erratum of the bank that makes another answer right, for a question that was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The day of the erratum, as the bank writes it.
    pub date: String,
    /// What the bank says about it.
    pub note: String,
    /// The answer that is right now.
    pub also: Corrected,
}

/// Returns how a daily's question was answered, if the bot grades it.
#[must_use]
pub const fn answered_by(daily: &Daily) -> Option<AnsweredBy> {
    match daily.kind {
        Kind::Open => None,
        Kind::Choice => Some(AnsweredBy::Letters),
        Kind::Output | Kind::Short => Some(AnsweredBy::Typing),
    }
}

/// Returns the newest erratum of the bank that makes an answer right which the question that was
/// played doesn't accept yet.
#[must_use]
pub fn offer(
    tx: &Transaction<'_>,
    frozen: &Question,
    answered_by: Option<AnsweredBy>,
    corrections: Option<&Corrections>,
) -> Option<Offer> {
    let listed = tx.state.bank.get(&frozen.slug);
    let listed = listed.filter(|one| one.regraded)?;
    let now = tx.state.bank.whole(&frozen.slug)?;
    let fresh = |erratum: &&_| !frozen.errata.contains(erratum);
    let erratum = now
        .errata
        .iter()
        .rev()
        .filter(fresh)
        .find(|one| one.grading)?;
    let also = match answered_by? {
        AnsweredBy::Letters => {
            // Options are known by their text, because their places may have changed.
            let place = listed.languages().find_map(|lang| {
                let now = tx.state.bank.whole_in(&frozen.slug, lang)?;
                let right = &now.choices.get(now.right_choice()?)?.text;
                frozen.choices.iter().position(|one| one.text == *right)
            })?;
            let option = u8::try_from(place).ok()?;
            let known = frozen.choices[place].right
                || corrections.is_some_and(|all| all.accepts_option(option));
            (!known).then_some(Corrected::Option(option))?
        }
        AnsweredBy::Typing if frozen.kind == Kind::Short => {
            let mut texts = now.accepted();
            let fresh = texts.find(|text| !accepts_output(frozen, corrections, text));
            Corrected::Output(fresh?.to_owned())
        }
        AnsweredBy::Typing => {
            let output = now.expected.clone()?;
            let known = accepts_output(frozen, corrections, &output);
            (!known).then_some(Corrected::Output(output))?
        }
    };
    Some(Offer {
        date: erratum.date.clone(),
        note: erratum.note.clone(),
        also,
    })
}

/// Tells whether an output is correct already.
#[must_use]
pub fn accepts_output(frozen: &Question, corrections: Option<&Corrections>, output: &str) -> bool {
    let mut accepted = corrections.into_iter().flat_map(Corrections::outputs);
    let expected = frozen.expected.as_deref();
    expected.is_some_and(|expected| is_right(frozen.kind, expected, output))
        || accepted.any(|one| is_right(frozen.kind, one, output))
}

/// Tells whether a short answer is correct apart from typos.
#[must_use]
pub fn accepts_typo(frozen: &Question, corrections: &Corrections, given: &str) -> bool {
    let accepted = frozen.accepted().chain(corrections.outputs());
    frozen.kind == Kind::Short && short::is_close(accepted, given)
}

/// Returns the corrections and their reasons that a member's result names.
#[must_use]
pub fn reasons(tx: &Transaction<'_>, key: DailyKey) -> Vec<(Corrected, String)> {
    with_reasons(tx, key.guild, &corrections(tx, key).unwrap_or_default())
}

/// Returns corrections that weren't taken back, with their reasons.
fn with_reasons(
    tx: &Transaction<'_>,
    guild: GuildId,
    corrections: &Corrections,
) -> Vec<(Corrected, String)> {
    let standing = corrections.standing();
    standing
        .map(|one| {
            let reason = audit::reason(tx, guild, one.entry);
            (one.what.clone(), reason)
        })
        .collect()
}
