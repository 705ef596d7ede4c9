//! Reads a round: its sign-ups, presses and scores.

pub mod facts;
pub mod score;
pub mod team;
pub mod typed;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::model::ids::{GuildId, MemberId, RoundId};
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::model::round::{
    EarlyRound, Round, RoundClock, RoundExtra, RoundItem, RoundKey, RoundPress, RoundScore, SignUp,
};
use crate::queries::errata;
use crate::queries::round::score::Played;
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// Returns the rounds of a guild that aren't over, the next one first.
#[must_use]
pub fn standing<'s>(tx: &Transaction<'s>, guild: GuildId) -> Vec<(RoundId, &'s Round)> {
    let guild_states = tx.state.guild_state(guild).into_iter();
    let mut rounds: Vec<_> = guild_states
        .flat_map(|guild_state| guild_state.rounds.iter().map(|(id, round)| (*id, round)))
        .collect();
    rounds.sort_by_key(|(id, round)| (!round.is_running(), round.start, *id));
    rounds
}

/// Returns what clocks are to show at the start of a round. If its event was moved in Discord, or
/// it was begun early, that is the planned start.
#[must_use]
pub fn clock(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> RoundClock {
    if let Some(Record::RoundClock(_, clock)) = tx.get(&Key::RoundClock(key)) {
        return clock;
    }
    let planned = match tx.get(&Key::RoundPlan(key)) {
        Some(Record::RoundPlan(_, start)) => start,
        _ => round.start,
    };
    let local = calendar::local(&round.zone, planned).time();
    let minute = i32::from(local.hour()) * 60 + i32::from(local.minute());
    RoundClock {
        date: calendar::date_at(&round.zone, planned),
        minute: u16::try_from(minute).unwrap_or_default(),
    }
}

/// Returns a member's sign-up for a round.
#[must_use]
pub fn sign_up(tx: &Transaction<'_>, key: RoundKey, member: MemberId) -> Option<SignUp> {
    match tx.get(&Key::SignUp((key, member))) {
        Some(Record::SignUp(_, sign_up)) => Some(sign_up),
        _ => None,
    }
}

/// Returns the members who signed up, in the order in which they did.
#[must_use]
pub fn signed_up(tx: &Transaction<'_>, key: RoundKey) -> Vec<MemberId> {
    let records = tx.scan(&Key::sign_ups(key), usize::MAX).into_iter();
    let mut joined: Vec<_> = records
        .filter_map(|record| match record {
            Record::SignUp((_, member), sign_up) => Some((sign_up.joined?, member)),
            _ => None,
        })
        .collect();
    joined.sort_unstable();
    joined.into_iter().map(|(_, member)| member).collect()
}

/// Tells whether the first question would have nobody to answer it.
#[must_use]
pub fn is_empty(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> bool {
    round.options.lobby && !round.has_asked() && signed_up(tx, key).is_empty()
}

/// Returns what a round has beside its own record.
#[must_use]
pub fn extra(tx: &Transaction<'_>, key: RoundKey) -> RoundExtra {
    match tx.get(&Key::RoundExtra(key)) {
        Some(Record::RoundExtra(_, extra)) => extra,
        _ => RoundExtra::default(),
    }
}

/// Returns who hasn't answered, in a round whose questions close early.
#[must_use]
pub fn early(tx: &Transaction<'_>, key: RoundKey) -> Option<EarlyRound> {
    match tx.get(&Key::EarlyRound(key)) {
        Some(Record::EarlyRound(_, early)) => Some(early),
        _ => None,
    }
}

/// Returns the standings of a running round after its last question with results.
#[must_use]
pub fn standings(tx: &Transaction<'_>, key: RoundKey) -> Vec<(MemberId, RoundScore)> {
    let mut standings = sums(tx, key);
    for (_, score) in &mut standings {
        score.points = score.points.max(0);
    }
    standings
}

/// Returns the same with the points as they add up, which may be negative before the end.
fn sums(tx: &Transaction<'_>, key: RoundKey) -> Vec<(MemberId, RoundScore)> {
    match tx.get(&Key::RoundStandings(key)) {
        Some(Record::RoundStandings(_, standings)) => standings,
        _ => Vec::new(),
    }
}

/// Returns the standings after one more question, to be kept until the next one. Points aren't
/// raised to 0 yet, because later ones are added to them.
#[must_use]
pub fn standings_after(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    played: &Played,
) -> Vec<(MemberId, RoundScore)> {
    let mut scores = sums(tx, key).into_iter().collect();
    score::add(&mut scores, played, &round.scale);
    in_order(tx, key, scores)
}

/// Ranks members: those with a rank, the best first, then the others.
#[must_use]
pub fn in_order(
    tx: &Transaction<'_>,
    key: RoundKey,
    scores: BTreeMap<MemberId, RoundScore>,
) -> Vec<(MemberId, RoundScore)> {
    let unranked = scores.into_iter();
    let unranked = unranked.map(|(member, score)| (member, RoundScore { rank: 0, ..score }));
    rank(unranked.collect(), |member| tx.is_shown(key.guild, member))
}

/// Adds up what the next members have scored in the questions with results. Returns it, and the
/// last of them if there may be more.
#[must_use]
pub fn next_scores(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    after: MemberId,
) -> (BTreeMap<MemberId, RoundScore>, Option<MemberId>) {
    let at_once = tx.state.rules.answers_at_once;
    let next = MemberId(after.0.saturating_add(1));
    let mut last = None;
    let mut found = Vec::new();
    for place in 0..round.questions.len() as u8 {
        let item = &round.questions[usize::from(place)];
        if let (Some(_), Some(question)) = (&item.tally, frozen(tx, key, place)) {
            let range = Key::RoundPress((key, place, next))
                ..=Key::RoundPress((key, place, MemberId(u32::MAX)));
            let some = only_presses(tx, &range, at_once);
            if let Some((member, _)) = some.last().filter(|_| some.len() == at_once) {
                last = Some(last.map_or(*member, |last: MemberId| last.min(*member)));
            }
            found.push((place, question, some));
        }
    }
    let mut scores = BTreeMap::new();
    for (place, question, mut presses) in found {
        // Of members after that one not every press was read.
        presses.retain(|(member, _)| last.is_none_or(|last| *member <= last));
        if let Some(played) = of_presses(tx, key, round, place, &question, presses) {
            score::add(&mut scores, &played, &round.scale);
        }
    }
    for score in scores.values_mut() {
        score.points = score.points.max(0);
    }
    (scores, last)
}

/// Ranks members: those with a rank come first, the best first, then the others.
fn rank(
    scores: BTreeMap<MemberId, RoundScore>,
    placed: impl FnMut(MemberId) -> bool,
) -> Vec<(MemberId, RoundScore)> {
    let mut ranked = score::order(&scores, placed);
    let listed: BTreeSet<MemberId> = ranked.iter().map(|(member, _)| *member).collect();
    ranked.extend(
        scores
            .into_iter()
            .filter(|(member, _)| !listed.contains(member)),
    );
    ranked
}

/// Ranks the members of a round that is over again, by their new results. Who has a place keeps
/// one.
#[must_use]
pub fn ranked_again(
    tx: &Transaction<'_>,
    key: RoundKey,
    scores: &BTreeMap<MemberId, RoundScore>,
) -> Vec<(MemberId, RoundScore)> {
    let new = scores.iter();
    let new = new.map(|(member, score)| (*member, RoundScore { rank: 0, ..*score }));
    rank(new.collect(), |member| {
        let had_place = scores.get(&member).is_some_and(|score| score.rank > 0);
        had_place || may_have_rank(tx, key.guild, member)
    })
}

/// A question of a round with results, without its presses.
#[derive(Debug, Clone)]
pub struct Asked {
    place: u8,
    writers: Vec<MemberId>,
    played: Played,
}

/// Returns the questions of a round that have results.
#[must_use]
pub fn asked(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Vec<Asked> {
    let items = (0..).zip(&round.questions);
    let asked = items.filter_map(|(place, item)| {
        let question = item.tally.as_ref().and(frozen(tx, key, place))?;
        Some(Asked {
            place,
            writers: tx.writers(key.guild, &question.slug),
            played: without_presses(tx, key, round, place, &question)?,
        })
    });
    asked.collect()
}

/// Adds up what one member has scored in these questions; the rank isn't set.
#[must_use]
pub fn score_of(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    asked: &[Asked],
    member: MemberId,
) -> RoundScore {
    let presses = asked.iter().filter_map(|one| {
        let of = (one.place, one.writers.as_slice());
        let press = press_that_counts(tx, key, round, of, member)?;
        Some((&one.played, press))
    });
    score::of_member(presses, &round.scale)
}

/// Tells whether a member may get a rank.
fn may_have_rank(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> bool {
    let known = tx.member(guild, member);
    known.is_some_and(|member| !member.hidden && member.left.is_none())
}

/// Returns a round's question as it was asked.
#[must_use]
pub fn frozen(tx: &Transaction<'_>, key: RoundKey, place: u8) -> Option<Question> {
    match tx.get(&Key::RoundQuestion((key, place))) {
        Some(Record::RoundQuestion(_, question)) => Some(*question),
        _ => None,
    }
}

/// Returns the presses on a question, by member.
#[must_use]
pub fn presses(tx: &Transaction<'_>, key: RoundKey, place: u8) -> Vec<(MemberId, RoundPress)> {
    only_presses(tx, &Key::round_presses(key, place), usize::MAX)
}

fn only_presses(
    tx: &Transaction<'_>,
    range: &RangeInclusive<Key>,
    limit: usize,
) -> Vec<(MemberId, RoundPress)> {
    let records = tx.scan(range, limit);
    let presses = records.into_iter().filter_map(|record| match record {
        Record::RoundPress((_, _, member), press) => Some((member, press)),
        _ => None,
    });
    presses.collect()
}

/// Returns a question with the presses that count. Members who saw the questions before play
/// without counting, and so does on its question who wrote it.
#[must_use]
pub fn played(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Option<Played> {
    let presses = presses(tx, key, place);
    of_presses(tx, key, round, place, question, presses)
}

/// Returns a question with those of these presses that count.
fn of_presses(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
    mut presses: Vec<(MemberId, RoundPress)>,
) -> Option<Played> {
    let item = round.questions.get(usize::from(place))?;
    let writers = tx.writers(key.guild, &question.slug);
    presses.retain(|(member, press)| counts(round, item, &writers, *member, press));
    Some(Played {
        presses,
        ..without_presses(tx, key, round, place, question)?
    })
}

/// Returns the same question without the presses.
fn without_presses(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Option<Played> {
    let item = round.questions.get(usize::from(place))?;
    Some(Played {
        posted: item.posted()?,
        deadline: item.deadline,
        right: Some(errata::rounds::right(tx, key, round, place, question))
            .filter(|right| !right.is_empty())?,
        presses: Vec::new(),
    })
}

/// Tells whether a press on a question counts.
fn counts(
    round: &Round,
    item: &RoundItem,
    writers: &[MemberId],
    member: MemberId,
    press: &RoundPress,
) -> bool {
    let knew = round.previewed_by.contains(&member) || writers.contains(&member);
    // If the host closed the question early, a press may be later than its new deadline.
    press.id.at() < item.deadline && !knew
}

/// Returns a member's press on a question, if it counts. `writers` are those of the question.
#[must_use]
pub fn press_that_counts(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    (place, writers): (u8, &[MemberId]),
    member: MemberId,
) -> Option<RoundPress> {
    let item = round.questions.get(usize::from(place))?;
    let press = match tx.get(&Key::RoundPress((key, place, member)))? {
        Record::RoundPress(_, press) => press,
        _ => return None,
    };
    counts(round, item, writers, member, &press).then_some(press)
}

/// Returns the scores of a round by member.
#[must_use]
pub fn scores(tx: &Transaction<'_>, key: RoundKey) -> Vec<(MemberId, RoundScore)> {
    only_scores(tx, &Key::round_scores(key), usize::MAX)
}

/// Returns those of these scores that have a rank, in order.
#[must_use]
pub fn with_rank(mut scores: Vec<(MemberId, RoundScore)>) -> Vec<(MemberId, RoundScore)> {
    scores.retain(|(_, score)| score.rank > 0);
    scores.sort_by_key(|(member, score)| (score.rank, *member));
    scores
}

/// Reads the scores in a range of records.
pub fn only_scores(
    tx: &Transaction<'_>,
    range: &RangeInclusive<Key>,
    limit: usize,
) -> Vec<(MemberId, RoundScore)> {
    let records = tx.scan(range, limit).into_iter();
    let scores = records.filter_map(|record| match record {
        Record::RoundScore((_, member), score) => Some((member, score)),
        _ => None,
    });
    scores.collect()
}
