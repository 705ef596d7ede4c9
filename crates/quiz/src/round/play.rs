//! Playing a round: the opening, questions, their results.

use super::post::{edit, post_as, tell};
use super::record::{Round, RoundItem, RoundKey, RoundPhase, RoundPress};
use super::score::Played;
use super::{FIX_MS, end, event, host, lobby, podium, schedule, typed};
use crate::choose;
use crate::draft::Draft;
use crate::effect::{About, Effect, Priority, RoundStep};
use crate::event::EventStatus;
use crate::ids::{At, MemberNo, MessageId};
use crate::press::Press;
use crate::question::{Listed, Question};
use crate::record::{Key, Record};
use crate::words;

/// A printed deadline may be off by so much, in milliseconds.
const OFF_MS: i64 = 1_000;

/// The start has come: the opening message goes, or it is too late for it.
pub fn open(draft: &mut Draft<'_>, key: RoundKey, mut round: Round) {
    let grace = i64::from(draft.state.rules.rounds.grace_minutes);
    if draft.at >= round.start.plus_minutes(grace) {
        let text = words::round::told::missed(key.no, &round);
        tell(draft, key, &round, "missed", &text);
        end::over(draft, key, round, RoundPhase::Cancelled);
        return;
    }
    begin(draft, key, &mut round);
    draft.put_round(key, round);
}

/// The opening message goes.
pub fn begin(draft: &mut Draft<'_>, key: RoundKey, round: &mut Round) {
    round.phase = RoundPhase::Opening;
    round.remind_at = None;
    // From now on the next beat is due, reckoned from this one: an older one might have made it due as early as the start.
    draft.put(Record::Alive((), draft.at));
    let first = draft.at.plus_ms(round.lead_ms());
    round.lobby.shown = lobby::signed_up(draft, key).len() as u32;
    let card = words::round::opening(draft, key, round, Some(first));
    post_as(
        draft,
        key,
        round,
        RoundStep::Opening,
        Priority::Question,
        card,
    );
    event::follow(draft, key, round, EventStatus::Active);
    host::look(draft, key, round);
    draft.log(format!("guild {}: round {} opens", key.guild, key.no));
}

/// The pause is over: the next question, or the end.
pub fn go_on(draft: &mut Draft<'_>, key: RoundKey, mut round: Round) {
    if lobby::is_empty(draft, key, &round) {
        lobby::wait(draft, key, round);
        return;
    }
    match prepare(draft, key, &mut round) {
        Some(question) => {
            round.lobby.waits_until = None;
            ask(draft, key, &mut round, &question, None);
            draft.put_round(key, round);
        }
        None => podium::start(draft, key, round),
    }
}

/// The current question as it is asked. One that the bank does not hold any more, or that a track has open, is replaced
/// by another draw; where there is none it falls out. `None` after the last one.
fn prepare(draft: &mut Draft<'_>, key: RoundKey, round: &mut Round) -> Option<Question> {
    loop {
        let place = usize::from(round.current);
        let item = round.questions.get(place)?;
        if item.asked > 0 {
            return match draft.get(&Key::RoundQuestion((key, round.current))) {
                Some(Record::RoundQuestion(_, question)) => Some(*question),
                _ => None,
            };
        }
        let open = choose::open_in_tracks(draft, key.guild);
        let options = round.options.clone();
        let fits = |question: &Listed| options.can_ask(question) && !open.contains(&question.slug);
        let bank = draft.state.bank.clone();
        let question = match bank.get(&item.slug).filter(|question| fits(question)) {
            Some(question) => question.clone(),
            None => {
                let pool = schedule::playable(draft, key.guild, round, false);
                match schedule::draw(draft, &round.mix, pool, 1).pop() {
                    Some(question) => {
                        round.questions[place] = schedule::item(&question);
                        question
                    }
                    None => {
                        round.questions.remove(place);
                        continue;
                    }
                }
            }
        };
        let question = question.whole();
        let shown = if options.types(&question) {
            0
        } else {
            question.choices.len() as u8
        };
        round.questions[place].order = if question.fixed_order {
            (0..shown).collect()
        } else {
            draft.dice.order(shown)
        };
        draft.put(Record::RoundQuestion(
            (key, round.current),
            Box::new(question.clone()),
        ));
        return Some(question);
    }
}

/// Sends the current question on its way; `again` says for how long we were away when it was asked before.
fn ask(
    draft: &mut Draft<'_>,
    key: RoundKey,
    round: &mut Round,
    question: &Question,
    again: Option<i64>,
) {
    let place = round.current;
    let deadline = draft.at.plus_ms(i64::from(round.seconds) * 1000);
    let Some(item) = round.questions.get_mut(usize::from(place)) else {
        return;
    };
    item.asked += 1;
    item.message = None;
    item.printed = deadline.seconds();
    let asked = item.asked;
    round.phase = RoundPhase::Posting;
    let card = words::round::question::question(key, round, place, question, again);
    // The first button's own name.
    let of = key.question(place, asked);
    let marker = if round.types(question) {
        Press::RoundAnswer(of)
    } else {
        Press::RoundLetter(of, 0)
    };
    let effect = Effect::Post {
        channel: round.channel,
        card,
        ping: None,
        marker: marker.custom_id(),
        quiet: false,
    };
    let about = About::Round(key, RoundStep::Question(place, asked));
    draft.effect(key.guild, round.channel, Priority::Question, about, effect);
}

/// The question stands: its clock runs from its message's own time.
pub(super) fn asked(
    draft: &mut Draft<'_>,
    key: RoundKey,
    mut round: Round,
    of: (u8, u8),
    message: MessageId,
) {
    let (place, asked) = of;
    if round.is_over() {
        let card = words::round::question::stopped(&round, place);
        edit(draft, key, &round, RoundStep::Note, message, card);
        return;
    }
    let seconds = i64::from(round.seconds);
    let current = round.phase == RoundPhase::Posting && round.current == place;
    let Some(item) = round
        .questions
        .get_mut(usize::from(place))
        .filter(|item| current && item.asked == asked)
    else {
        return;
    };
    item.message = Some(message);
    item.deadline = message.at().plus_ms(seconds * 1000);
    let deadline = item.deadline;
    let off = (item.printed * 1000 - deadline.0).abs() > OFF_MS;
    if off {
        item.printed = deadline.seconds();
    }
    round.phase = RoundPhase::Open;
    round.step_at = deadline.plus_ms(FIX_MS);
    if off && let Some(question) = frozen(draft, key, place) {
        let card = words::round::question::question(key, &round, place, &question, None);
        edit(draft, key, &round, RoundStep::Note, message, card);
    }
    draft.put_round(key, round);
}

/// Closes the open question now: presses until `at` count, results come when they have had time to arrive.
pub fn close_early(draft: &mut Draft<'_>, key: RoundKey, round: &mut Round, at: At) {
    let place = usize::from(round.current);
    let Some(item) = round.questions.get_mut(place) else {
        return;
    };
    item.deadline = item.deadline.min(at.max(item.posted().unwrap_or(at)));
    item.printed = item.deadline.seconds();
    round.step_at = draft.at.max(item.deadline.plus_ms(FIX_MS));
    let (message, place) = (item.message, round.current);
    if let (Some(message), Some(question)) = (message, frozen(draft, key, place)) {
        let card = words::round::question::question(key, round, place, &question, None);
        edit(draft, key, round, RoundStep::Note, message, card);
    }
}

/// The deadline is over, and whatever was pressed in time has had time to arrive: results, or the question again.
pub fn close(draft: &mut Draft<'_>, key: RoundKey, mut round: Round) {
    let place = round.current;
    let (Some(question), Some(item)) = (frozen(draft, key, place), round.item().cloned()) else {
        // Cannot be: both were put by one decision. Rather on with the round than for ever the same step.
        round.current += 1;
        round.phase = RoundPhase::Between;
        round.step_at = draft.at.plus_ms(1);
        draft.put_round(key, round);
        return;
    };
    if let Some(away) = was_away(draft, &round, &item) {
        for (member, _) in presses(draft, key, place) {
            draft.remove(Key::RoundPress((key, place, member)));
        }
        typed::forget(draft, key, place);
        if let Some(message) = item.message {
            let card = words::round::question::asked_again_below(&round, place, &question);
            edit(draft, key, &round, RoundStep::Note, message, card);
        }
        draft.log(format!(
            "guild {}: round {}: away for {away} ms, question {} is asked again",
            key.guild,
            key.no,
            place + 1
        ));
        ask(draft, key, &mut round, &question, Some(away));
        draft.put_round(key, round);
        return;
    }
    let played = played(draft, key, &round, place, &question);
    let tally = played.map(|played| played.tally(round.places_of(&question), 0));
    round.questions[usize::from(place)].tally = Some(tally.unwrap_or_default());
    if let Some(message) = item.message {
        let card = words::round::question::results(draft, key, &round, place, &question);
        edit(draft, key, &round, RoundStep::Results(place), message, card);
    }
    round.current += 1;
    round.phase = RoundPhase::Between;
    round.step_at = draft.at.plus_ms(i64::from(round.pause) * 1000);
    draft.put_round(key, round);
}

/// For how long we were away while a question was open, if that was longer than a question takes.
fn was_away(draft: &Draft<'_>, round: &Round, item: &RoundItem) -> Option<i64> {
    let (from, until) = draft.state.gap().last?;
    let posted = item.posted()?;
    let away = until.since(from);
    let touches = from < item.deadline && until > posted;
    (touches && away >= i64::from(round.seconds) * 1000).then_some(away)
}

/// A round's question as it was asked.
#[must_use]
pub fn frozen(draft: &Draft<'_>, key: RoundKey, place: u8) -> Option<Question> {
    match draft.get(&Key::RoundQuestion((key, place))) {
        Some(Record::RoundQuestion(_, question)) => Some(*question),
        _ => None,
    }
}

/// The presses on a question that stand, by member.
#[must_use]
pub fn presses(draft: &Draft<'_>, key: RoundKey, place: u8) -> Vec<(MemberNo, RoundPress)> {
    let records = draft.scan(&Key::round_presses(key, place), usize::MAX);
    let presses = records.into_iter().filter_map(|record| match record {
        Record::RoundPress((_, _, member), press) => Some((member, press)),
        _ => None,
    });
    presses.collect()
}

/// A question with the presses that count. Who saw the questions before plays along without counting.
#[must_use]
pub fn played(
    draft: &Draft<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Option<Played> {
    let item = round.questions.get(usize::from(place))?;
    let mut presses = presses(draft, key, place);
    // Closed early by the host, a press may be later than the deadline that stands now.
    presses.retain(|(member, press)| {
        press.id.at() < item.deadline && !round.previewed_by.contains(member)
    });
    Some(Played {
        posted: item.posted()?,
        deadline: item.deadline,
        right: u8::try_from(round.right_of(question)?).ok()?,
        presses,
    })
}
