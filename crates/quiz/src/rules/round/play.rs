//! Playing a round: the opening, the questions and their results.

use crate::model::calendar::Dated;
use crate::model::custom_id::{ButtonId, RoundRef};
use crate::model::discord::EventStatus;
use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{At, MessageId};
use crate::model::log::LogLine;
use crate::model::question::{Listed, Question};
use crate::model::record::{Key, Record};
use crate::model::round::{FIX_MS, Round, RoundKey, RoundPhase};
use crate::queries::round::{self, facts};
use crate::rules::own;
use crate::rules::round::post::{edit, post, post_as, tell};
use crate::rules::round::{again, end, event, host, lobby, podium, schedule};
use crate::state::transaction::Transaction;
use crate::state::{calendar, choose, queue};
use crate::text;
use crate::text::round::{question, told};

/// How far a printed deadline may be off, in milliseconds.
const OFF_MS: i64 = 1_000;

/// Opens a round at its start, or cancels it if it is too late.
pub fn open(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let grace = i64::from(tx.state.rules.rounds.grace_minutes);
    if tx.at >= round.start.plus_minutes(grace) {
        let text = told::missed(tx.guild_language(key.guild), key.id, &round);
        tell(tx, key, &round, "missed", &text);
        end::over(tx, key, round, RoundPhase::Cancelled);
        return;
    }
    let others = round::standing(tx, key.guild);
    let busy = others
        .iter()
        .find(|(id, other)| *id != key.id && other.channel == round.channel && other.is_running());
    if let Some((id, other)) = busy {
        let lang = tx.guild_language(key.guild);
        let text = told::channel_busy(lang, key.id, &round, (*id, other));
        tell(tx, key, &round, "channel busy", &text);
        end::cancel(tx, key, round);
        return;
    }
    begin(tx, key, &mut round);
    tx.put_round(key, round);
}

/// Posts the opening message.
pub fn begin(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    if round.start > tx.at {
        // Begun early. Its repetition keeps the planned time.
        if tx.get(&Key::RoundPlan(key)).is_none() {
            tx.put(Record::RoundPlan(key, round.start));
        }
        round.start = tx.at;
        round.date = calendar::date_at(&round.zone, tx.at);
        tx.redated(key.guild, Dated::Round(key.id));
    }
    round.phase = RoundPhase::Opening;
    if round.remind_at.take().is_some() {
        // The reminder that doesn't come keeps its number: so the opening has the same one in
        // another process on a copy of the store.
        round.posts += 1;
    }
    // The next heartbeat is due from now on, counted from this one. An older one could have made it
    // due right at the start.
    tx.put(Record::Heartbeat((), tx.at));
    let first = tx.at.plus_ms(round.lead_ms());
    let signed_up = facts::signed_up(tx, key);
    round.lobby.shown = signed_up.count as u32;
    let lang = tx.guild_language(key.guild);
    let card = text::round::opening(lang, key.id, round, &signed_up, Some(first));
    post_as(tx, key, round, RoundStep::Opening, Priority::Question, card);
    event::follow(tx, key, round, EventStatus::Active);
    host::look(tx, key, round);
    tx.log(LogLine::about_round("opened a round", key));
}

/// Goes on after a pause with the next question, or with the end.
pub fn go_on(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    if round::is_empty(tx, key, &round) {
        lobby::wait(tx, key, round);
        return;
    }
    match prepare(tx, key, &mut round) {
        Some(question) => {
            round.lobby.waits_until = None;
            ask(tx, key, &mut round, &question, None);
            tx.put_round(key, round);
        }
        None => podium::start(tx, key, round),
    }
}

/// Prepares the current question to be asked. A question that the bank doesn't have any more, or
/// that a track has open, is replaced by another one, or removed if there is none. Returns `None`
/// after the last question.
fn prepare(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) -> Option<Question> {
    loop {
        let place = usize::from(round.current);
        let item = round.questions.get(place)?;
        if item.asked > 0 {
            return match tx.get(&Key::RoundQuestion((key, round.current))) {
                Some(Record::RoundQuestion(_, question)) => Some(*question),
                _ => None,
            };
        }
        let mut open = choose::open_in_tracks(tx, key.guild);
        open.extend(queue::barred(tx, key.guild));
        let options = round.options.clone();
        let fits = |question: &Listed| options.can_ask(question) && !open.contains(&question.slug);
        let question = tx.question(Some(key.guild), &item.slug);
        let question = match question.filter(|question| fits(question)) {
            Some(question) => question,
            None => {
                let pool = schedule::playable(tx, key.guild, round, false);
                match schedule::draw(tx, &round.mix, pool, 1).pop() {
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
        let lang = tx.guild_language(key.guild);
        let question = tx.whole_question_in(Some(key.guild), &question.slug, lang)?;
        round.questions[place].title.clone_from(&question.title);
        let shown = if options.types(&question) {
            0
        } else {
            question.choices.len() as u8
        };
        round.questions[place].order = if question.fixed_order {
            (0..shown).collect()
        } else {
            tx.dice.order(shown)
        };
        tx.put(Record::RoundQuestion(
            (key, round.current),
            Box::new(question.clone()),
        ));
        return Some(question);
    }
}

/// Returns the first button of a question, whose custom id no other message has.
#[must_use]
pub(super) const fn first_button(of: RoundRef, typed: bool) -> ButtonId {
    if typed {
        ButtonId::RoundAnswer(of)
    } else {
        ButtonId::RoundLetter(of, 0)
    }
}

/// Posts the current question. `again` is how long the bot was away when it was asked before, in
/// milliseconds.
pub(super) fn ask(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: &mut Round,
    question: &Question,
    again: Option<i64>,
) {
    let place = round.current;
    let deadline = tx.at.plus_ms(i64::from(round.seconds) * 1000);
    let Some(item) = round.questions.get_mut(usize::from(place)) else {
        return;
    };
    item.asked += 1;
    item.message = None;
    item.printed = deadline.seconds();
    let asked = item.asked;
    round.phase = RoundPhase::Posting;
    let card = question::question(
        tx.guild_language(key.guild),
        key,
        round,
        place,
        question,
        again,
    );
    let card = own::credited(tx, key.guild, &question.slug, card);
    let marker = first_button(key.question(place, asked), round.types(question));
    let effect = Effect::Post {
        channel: round.channel,
        card,
        ping: None,
        marker: marker.custom_id(),
        quiet: false,
    };
    let about = About::Round(key, RoundStep::Question(place, asked));
    tx.effect(key.guild, round.channel, Priority::Question, about, effect);
}

/// Opens a question that was posted. Its clock runs from the time of its message.
pub(super) fn asked(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    mut round: Round,
    of: (u8, u8),
    message: MessageId,
) {
    let (place, asked) = of;
    if round.is_over() {
        let card = question::stopped(tx.guild_language(key.guild), &round, place);
        edit(tx, key, &round, RoundStep::Note, message, card);
        return;
    }
    if round.is_void(place) {
        let card = question::void(tx.guild_language(key.guild), &round, place);
        edit(tx, key, &round, RoundStep::Note, message, card);
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
    if off && let Some(question) = round::frozen(tx, key, place) {
        let card = question::question(
            tx.guild_language(key.guild),
            key,
            &round,
            place,
            &question,
            None,
        );
        let card = own::credited(tx, key.guild, &question.slug, card);
        edit(tx, key, &round, RoundStep::Note, message, card);
    }
    tx.put_round(key, round);
}

/// Goes on after a question of which nobody can tell whether it was posted. It counts for nobody,
/// and the channel is told.
pub fn unknown(tx: &mut Transaction<'_>, key: RoundKey, place: u8, asked: u8) {
    let Some(mut round) = tx.round(key) else {
        return;
    };
    let current = round.phase == RoundPhase::Posting && round.current == place;
    if !current || round.item().is_none_or(|item| item.asked != asked) {
        return;
    }
    for (member, _) in round::presses(tx, key, place) {
        tx.remove(Key::RoundPress((key, place, member)));
    }
    forget_typed(tx, key, place);
    round.current += 1;
    round.phase = RoundPhase::Between;
    round.step_at = tx.at.plus_ms(i64::from(round.pause) * 1000);
    let card = question::void(tx.guild_language(key.guild), &round, place);
    post(tx, key, &mut round, card);
    tx.log(
        LogLine::about_round(
            "cannot tell whether a round question was posted, so it is void",
            key,
        )
        .details(format!("question={}", place + 1)),
    );
    tx.put_round(key, round);
}

/// Closes the open question now. Presses until `at` count, and the results come when those had time
/// to arrive.
pub fn close_early(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round, at: At) {
    let place = usize::from(round.current);
    let Some(item) = round.questions.get_mut(place) else {
        return;
    };
    item.deadline = item.deadline.min(at.max(item.posted().unwrap_or(at)));
    item.printed = item.deadline.seconds();
    round.step_at = tx.at.max(item.deadline.plus_ms(FIX_MS));
    let (message, place) = (item.message, round.current);
    if let (Some(message), Some(question)) = (message, round::frozen(tx, key, place)) {
        let card = question::question(
            tx.guild_language(key.guild),
            key,
            round,
            place,
            &question,
            None,
        );
        edit(tx, key, round, RoundStep::Note, message, card);
    }
}

/// Ends a question when its presses had time to arrive: shows its results, or asks it again if the
/// bot was away.
pub fn close(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let place = round.current;
    let (Some(question), Some(item)) = (round::frozen(tx, key, place), round.item().cloned())
    else {
        // This can't happen, because both were put by one decision. But going on is better than
        // repeating the same step forever.
        round.current = place_after(tx, key, &round);
        round.phase = RoundPhase::Between;
        round.step_at = tx.at.plus_ms(1);
        tx.put_round(key, round);
        return;
    };
    if let Some(away) = again::was_away(tx, &round, &item) {
        match item.message {
            Some(message) => again::look(tx, key, round, message),
            None => again::ask(tx, key, round, &item, away),
        }
        return;
    }
    let played = round::played(tx, key, &round, place, &question);
    let tally = played.as_ref();
    let tally = tally.map(|played| played.tally(round.places_of(&question), 0));
    round.questions[usize::from(place)].tally = Some(tally.unwrap_or_default());
    if let Some(played) = played.filter(|_| round::extra(tx, key).standings) {
        let standings = round::standings_after(tx, key, &round, &played);
        tx.put(Record::RoundStandings(key, standings));
    }
    if let Some(message) = item.message {
        let lang = tx.guild_language(key.guild);
        let shown = facts::results(tx, key, &round, place);
        let card = question::results(lang, &round, place, &question, &shown);
        let card = own::credited(tx, key.guild, &question.slug, card);
        edit(tx, key, &round, RoundStep::Results(place), message, card);
    }
    round.current = place_after(tx, key, &round);
    round.phase = RoundPhase::Between;
    round.step_at = tx.at.plus_ms(i64::from(round.pause) * 1000);
    tx.put_round(key, round);
}

/// Returns the place of the question after the current one: the one that the host has chosen, or
/// else the next.
fn place_after(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) -> u8 {
    let mut extra = round::extra(tx, key);
    match extra.then.take() {
        Some(place) => {
            tx.put(Record::RoundExtra(key, extra));
            place.max(round.current + 1)
        }
        None => round.current + 1,
    }
}

/// Lets another question than the next come after the current one, or the end if the place equals
/// the number of questions. An open question is closed now, as [`close_early`] does it; a wait ends
/// now.
pub fn go_to(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, place: u8, at: At) {
    if matches!(round.phase, RoundPhase::Open | RoundPhase::Posting) {
        let mut extra = round::extra(tx, key);
        extra.then = Some(place);
        tx.put(Record::RoundExtra(key, extra));
    } else {
        round.current = place;
        round.step_at = tx.at;
    }
    if round.phase == RoundPhase::Open {
        close_early(tx, key, &mut round, at);
    }
    tx.put_round(key, round);
}

/// Removes what was typed for a question, because it is asked again.
pub(super) fn forget_typed(tx: &mut Transaction<'_>, key: RoundKey, place: u8) {
    for record in tx.scan(&Key::round_texts(key, place), usize::MAX) {
        tx.remove(record.key());
    }
}
