//! Counts the points of a round again after a question of it was corrected. Of many members that
//! takes several steps: what was typed is graded, the results are added up, the points are written,
//! and in the end the channel and the messages of the round follow.

use std::collections::BTreeMap;

use crate::model::card::Card;
use crate::model::correction::{RecountStep, Recounting, RoundNews, row_note};
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::forgetting::PostOf;
use crate::model::ids::{ChannelId, MemberId, MessageId};
use crate::model::log::LogLine;
use crate::model::points::{Reason, Source};
use crate::model::record::{Key, Record};
use crate::model::round::{
    Round, RoundKey, RoundPress, RoundScore, TYPED_RIGHT, TYPED_WRONG, Tally,
};
use crate::queries::round::{self, facts};
use crate::queries::{audit, errata, grade};
use crate::rules::ledger::{self, Facts};
use crate::rules::own;
use crate::rules::round::podium;
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Name, Told, What};
use crate::text::round::question;

/// Goes on with the next step, or with all of them in a round of few members.
pub fn go_on(tx: &mut Transaction<'_>, key: RoundKey, mut recounting: Recounting) {
    let Some(mut round) = tx.round(key) else {
        tx.remove(Key::Recounting(key));
        return;
    };
    let at_once = tx.state.rules.answers_at_once;
    let few = round::only_scores(tx, &Key::round_scores(key), at_once).len() < at_once;
    while step(tx, key, &mut round, &mut recounting, at_once) {
        recounting.done += 1;
        if !few {
            tx.put(Record::Recounting(key, recounting));
            return;
        }
    }
    if tx.recounting(key).is_some() {
        tx.remove(Key::Recounting(key));
    }
    tx.remove(Key::RoundStandings(key));
    let line = LogLine::about_round("counted a corrected round again", key);
    tx.log(line.details(format!("changed={}", recounting.changed)));
    show_question(tx, key, &round, recounting.place);
    show_podium(tx, key, &round);
    let which = (recounting.place, recounting.entry);
    tell(tx, key, &round, which, Some(recounting.changed));
}

/// Does the next step. Returns whether there is another one.
fn step(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &mut Round,
    recounting: &mut Recounting,
    at_once: usize,
) -> bool {
    match recounting.step {
        RecountStep::Grade => {
            if !grade(tx, key, recounting, at_once) {
                recounting.turn_to(RecountStep::Tally);
            }
        }
        RecountStep::Tally => {
            tally(tx, key, round, recounting.place);
            recounting.turn_to(RecountStep::Score);
        }
        RecountStep::Score => {
            if !score(tx, key, round, recounting, at_once) {
                recounting.turn_to(RecountStep::Rank);
            }
        }
        RecountStep::Rank => {
            if !rank(tx, key, recounting, at_once) {
                recounting.turn_to(RecountStep::Write);
            }
        }
        RecountStep::Write => {
            if !write(tx, key, round, recounting, at_once) {
                recounting.turn_to(RecountStep::Show);
            }
        }
        RecountStep::Show => return false,
    }
    true
}

/// Grades what the next members typed again. Returns whether there are more.
fn grade(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    recounting: &mut Recounting,
    at_once: usize,
) -> bool {
    let place = recounting.place;
    let Some(question) = round::frozen(tx, key, place) else {
        return false;
    };
    let corrections = errata::rounds::corrections(tx, key, place).unwrap_or_default();
    let forgives = grade::forgives_typos(tx, key.guild);
    let presses = Key::round_presses_after(key, place, recounting.after);
    let presses = tx.scan(&presses, at_once);
    let more = presses.len() == at_once;
    for record in presses {
        let Record::RoundPress((_, _, member), press) = record else {
            continue;
        };
        recounting.after = member;
        // A text that was too old to keep can't be graded again, and its verdict stays.
        let Some(typed) = round::typed::text(tx, key, place, member) else {
            continue;
        };
        // A typo that was forgiven stays so, whatever the guild thinks of typos now.
        let forgives = forgives || press.option == TYPED_RIGHT;
        let right = errata::accepts_output(&question, Some(&corrections.corrections), &typed)
            || (forgives && errata::accepts_typo(&question, &corrections.corrections, &typed));
        let option = if right { TYPED_RIGHT } else { TYPED_WRONG };
        if press.option != option {
            let press = RoundPress { option, ..press };
            tx.put(Record::RoundPress((key, place, member), press));
        }
    }
    more
}

/// Computes the results of the corrected question.
fn tally(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round, place: u8) {
    let item = round.questions.get(usize::from(place));
    let before = item.and_then(|item| item.tally.clone());
    let question = round::frozen(tx, key, place);
    if let (Some(before), Some(question)) = (before, question)
        && let Some(played) = round::played(tx, key, round, place, &question)
    {
        let now = played.tally(round.places_of(&question), before.too_late);
        let tally = if round.types(&question) {
            now
        } else {
            // Which letters were pressed stays, also of members who are forgotten.
            Tally {
                chosen: before.chosen,
                ..now
            }
        };
        round.questions[usize::from(place)].tally = Some(tally);
        tx.put_round(key, round.clone());
    }
}

/// Adds up what the next members have scored; their ranks follow. What those had who are forgotten
/// since stays. Returns whether there are more members.
fn score(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    recounting: &mut Recounting,
    at_once: usize,
) -> bool {
    let asked = round::asked(tx, key, round);
    let many = podium::members_at_once(round).min(at_once);
    let range = Key::round_scores_after(key, recounting.after);
    let some = round::only_scores(tx, &range, many);
    let more = some.len() == many;
    for (member, before) in some {
        recounting.after = member;
        // Only of those who get no rank it has to be looked up.
        if !tx.is_shown(key.guild, member) && tx.member(key.guild, member).is_none() {
            continue;
        }
        let score = RoundScore {
            rank: before.rank,
            ..round::score_of(tx, key, round, &asked, member)
        };
        if score != before {
            tx.put(Record::RoundScore((key, member), score));
        }
    }
    more
}

/// Collects the new results of the next members, and ranks all of them after the last. Returns
/// whether there are more.
fn rank(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    recounting: &mut Recounting,
    at_once: usize,
) -> bool {
    let many = at_once.saturating_mul(podium::COLLECTED);
    let range = Key::round_scores_after(key, recounting.after);
    let some = round::only_scores(tx, &range, many);
    let more = some.len() == many;
    let mut all = match recounting.after {
        MemberId(0) => Vec::new(),
        _ => round::standings(tx, key),
    };
    if let Some((last, _)) = some.last() {
        recounting.after = *last;
    }
    all.extend(some);
    if !more {
        all = round::ranked_again(tx, key, &all.into_iter().collect());
    }
    tx.put(Record::RoundStandings(key, all));
    more
}

/// Writes the ranks and the points of the next members. Returns whether there are more.
fn write(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    recounting: &mut Recounting,
    at_once: usize,
) -> bool {
    let range = Key::round_scores_after(key, recounting.after);
    let some = round::only_scores(tx, &range, at_once);
    let more = some.len() == at_once;
    let pays = podium::pays(tx, key);
    let caps = tx.state.rules.points;
    let source = Source::Round(round.date, u64::from(key.id.0));
    let note = row_note(recounting.entry);
    let standings = round::standings(tx, key).into_iter();
    let ranks: BTreeMap<_, _> = standings.map(|(who, score)| (who, score.rank)).collect();
    let mut deltas = Vec::new();
    for (member, score) in some {
        recounting.after = member;
        if let Some(rank) = ranks
            .get(&member)
            .copied()
            .filter(|rank| *rank != score.rank)
        {
            tx.put(Record::RoundScore(
                (key, member),
                RoundScore { rank, ..score },
            ));
        }
        let points = if pays { score.points } else { 0 };
        let mut facts = Facts::read(tx, key.guild, member, source, recounting.since);
        facts.replace(Reason::Round, points, &note);
        let delta = facts.put(tx, &caps);
        if delta != 0 {
            deltas.push((member, delta));
            recounting.changed += 1;
            put_news(tx, key, member, delta);
        }
    }
    ledger::add(tx, key.guild, source, recounting.since, &deltas);
    more
}

/// Notes for a member that a correction has changed their points. Changes that cancel each other
/// before the member hears of them are no news, and who is forgotten hears of nothing.
fn put_news(tx: &mut Transaction<'_>, key: RoundKey, member: MemberId, points: i64) {
    if tx.member(key.guild, member).is_none() {
        return;
    }
    let record = (key.guild, member);
    let mut all = errata::rounds::news(tx, record);
    match all.iter_mut().find(|one| one.round == key.id) {
        Some(known) => known.points += points,
        None => all.push(RoundNews {
            round: key.id,
            points,
        }),
    }
    all.retain(|one| one.points != 0);
    if all.is_empty() {
        tx.remove(Key::RoundNews(record));
    } else {
        tx.put(Record::RoundNews(record, all));
    }
}

/// Edits the results of a corrected question.
pub fn show_question(tx: &mut Transaction<'_>, key: RoundKey, round: &Round, place: u8) {
    let item = round.questions.get(usize::from(place));
    let message = item.and_then(|item| item.message);
    if let (Some(message), Some(asked)) = (message, round::frozen(tx, key, place)) {
        let lang = tx.guild_language(key.guild);
        let shown = facts::results(tx, key, round, place);
        let card = question::results(lang, round, place, &asked, &shown);
        let card = own::credited(tx, key.guild, &asked.slug, card);
        edit(tx, key, round.channel, message, card);
    }
}

/// Edits the podium.
fn show_podium(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) {
    let of = Key::Posted((key.guild, PostOf::Podium(key.id)));
    if let Some(Record::Posted(_, (channel, message))) = tx.get(&of) {
        let card = podium::card_again(tx, key, round);
        edit(tx, key, channel, message, card);
    }
}

fn edit(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    channel: ChannelId,
    message: MessageId,
    card: Card,
) {
    let about = About::Round(key, RoundStep::Note);
    let effect = Effect::Edit {
        channel,
        message,
        card,
    };
    tx.effect(key.guild, channel, Priority::Decoration, about, effect);
}

/// Tells the channel of the correction with an entry, or that one was taken back, and how many
/// members' points have changed.
pub fn tell(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &Round,
    (place, entry): (u8, u32),
    changed: Option<u32>,
) {
    let all = errata::rounds::corrections(tx, key, place).unwrap_or_default();
    let item = round.questions.get(usize::from(place));
    let (Some(correction), Some(item)) = (all.corrections.of_entry(entry), item) else {
        return;
    };
    let reason = audit::reason(tx, key.guild, entry);
    let question = round::frozen(tx, key, place);
    let told = Told {
        name: Name::Round(key.id, place),
        title: Some(&item.title),
        at: tx.at,
        what: question
            .as_ref()
            .map(|question| What::of(&correction.what, &item.order, question)),
        taken_back: correction.undone_by == Some(entry),
        reason: &reason,
        changed,
        entry,
    };
    let card = say::in_thread(tx.guild_language(key.guild), &told);
    let marker = card.footer.clone().unwrap_or_default();
    let effect = Effect::Post {
        channel: round.channel,
        card,
        ping: None,
        marker,
        quiet: true,
    };
    let about = About::Round(key, RoundStep::Note);
    let lane = round.channel;
    tx.effect(key.guild, lane, Priority::Decoration, about, effect);
}
