//! The reveal: grading, points, and everything that is published, in parts that fit Discord's
//! limits.

use crate::model::card::Card;
use crate::model::daily::{Daily, Phase, Ruling};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MemberId, MessageId};
use crate::model::language::Language;
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::queries::{self, answers, guard};
use crate::rules::{grading, notice, posts};
use crate::state::transaction::Transaction;
use crate::text::{self, reveal, ruling};

/// Grades all answers, gives their points and posts the reveal.
pub fn start(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        // This can't happen, because both were put by one decision. But no reveal is better than
        // one that is tried forever.
        tx.log(format!(
            "closed a daily whose question is missing: guild={} daily=#{}",
            key.guild, daily.number
        ));
        daily.phase = Phase::Closed;
        tx.put_daily(key, daily);
        return;
    };
    daily.phase = Phase::Revealing;
    // After a late reveal there is as much time for votes as after one in time.
    let open_for = daily.close_at.since(daily.reveal_at);
    daily.close_at = daily.close_at.max(tx.at.plus_ms(open_for));
    tx.put_daily(key, daily.clone());
    for member in tx.answers_of(key).into_keys() {
        grading::settle_with(tx, AnswerKey { daily: key, member }, &daily, &question);
    }
    withhold_unfit(tx, key, &daily);
    if let (true, Some(thread)) = (daily.thread_archived, daily.usable_thread()) {
        posts::unarchive(tx, key, &daily, thread);
        daily.thread_archived = false;
    }
    let target = daily.usable_thread().unwrap_or(daily.channel);
    daily.reveal_left = send(tx, key, &daily, &question, target);
    tx.log(format!(
        "revealed a daily: guild={} daily=#{} messages={} answers={}",
        key.guild,
        daily.number,
        daily.reveal_left,
        answers::counted(tx, key).len()
    ));
    tx.put_daily(key, daily);
}

/// Withholds answers that may not be published any more, because the filter has changed or the
/// member was blocked. They count and keep their place, and the moderators get a notice and can
/// publish them.
fn withhold_unfit(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let mut withheld = 0;
    for member in answers::sealed_answers(tx, key) {
        let answer_key = AnswerKey { daily: key, member };
        let Some(mut answer) = tx.answer(answer_key).filter(|one| !one.is_withheld()) else {
            continue;
        };
        let text = tx.text(answer_key).sealed;
        let unfit = guard::may_be_published(tx, key.guild, daily.kind, &text).is_err();
        let blocked = tx
            .member(key.guild, member)
            .is_some_and(|one| guard::is_blocked(tx, key.guild, one.user));
        if unfit || blocked {
            answer.ruling = Ruling::Withheld;
            tx.put(Record::Answer(answer_key, answer));
            withheld += 1;
        }
    }
    if withheld > 0 {
        let track = tx.track(key.guild, key.track);
        let text = ruling::unfit(tx.guild_language(key.guild), daily, withheld);
        let cause = format!("withheld {}", key.track);
        notice::tell(tx, key.guild, track.as_ref(), &cause, &text);
    }
}

/// Posts the whole reveal in the channel, because the thread stopped taking it after the first
/// part. That one links to the channel, if it can still be edited.
pub fn whole_in_channel(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return;
    };
    for (member, mut answer) in tx.answers_of(key) {
        if answer.published.take().is_some() {
            tx.put(Record::Answer(AnswerKey { daily: key, member }, answer));
        }
    }
    let first = daily.reveal_posts.first().copied();
    if let (Some(first), Some(thread), false) = (first, daily.thread, daily.thread_gone) {
        let card = reveal::moved(tx.guild_language(key.guild), &daily);
        posts::edit(tx, key, &daily, thread, first, card);
    }
    daily.reveal_posts.clear();
    daily.reveal_left = send(tx, key, &daily, &question, daily.channel);
    tx.log(format!(
        "moved a reveal to the channel: guild={} daily=#{}",
        key.guild, daily.number
    ));
    tx.put_daily(key, daily);
}

/// Posts every part, and returns how many messages are on their way.
fn send(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
    target: ChannelId,
) -> u32 {
    let lang = tx.guild_language(key.guild);
    let mut cards = reveal::model_answer(lang, daily, question);
    let results = queries::reveal::results(tx, key, daily, question);
    cards.push(reveal::results(lang, key, daily, &results));
    let sealed = answers::sealed_answers(tx, key);
    let rest = sealed.len().saturating_sub(answers::PUBLISHED_ALONE);
    if rest > 0 {
        let texts = queries::reveal::sealed_texts(tx, key, &sealed[answers::PUBLISHED_ALONE..]);
        cards.push(reveal::rest(lang, key, daily, &texts));
    }
    let total = (cards.len() + sealed.len() - rest) as u32;
    let parts = cards.len() as u32;
    for (n, mut card) in cards.into_iter().enumerate() {
        let marker = text::part_marker(daily.number, n as u32 + 1, total);
        card.footer = Some(marker.clone());
        if n + 1 == parts as usize {
            card.rows.push(reveal::buttons(lang, key));
        }
        let effect = Effect::Post {
            channel: target,
            card,
            ping: None,
            marker,
            quiet: true,
        };
        tx.effect(
            key.guild,
            daily.channel,
            Priority::Reveal,
            About::Reveal(key, n as u32),
            effect,
        );
    }
    for (n, member) in sealed.iter().take(answers::PUBLISHED_ALONE).enumerate() {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let marker = text::part_marker(daily.number, parts + n as u32 + 1, total);
        let published = queries::reveal::published(tx, answer, daily);
        let mut card = reveal::published(lang, key, daily, &published);
        card.footer = Some(marker.clone());
        let effect = Effect::Post {
            channel: target,
            card,
            ping: None,
            marker,
            quiet: true,
        };
        tx.effect(
            key.guild,
            daily.channel,
            Priority::Reveal,
            About::Published(answer),
            effect,
        );
    }
    total
}

/// Edits what was published of an answer after a ruling: its own message, or its place in the file.
pub fn show_again(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    let published = tx.answer(key).and_then(|answer| answer.published);
    let wanted = match published {
        Some(message) => published_card(tx, key, daily).map(|card| (message, card)),
        None => rest_again(tx, key.daily, daily),
    };
    if let Some((message, card)) = wanted {
        posts::edit(tx, key.daily, daily, answers::place(daily), message, card);
    }
}

/// Returns what the message of an answer should show.
#[must_use]
pub fn published_card(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Option<Card> {
    // Without its question a daily was never revealed.
    tx.get(&Key::Question(key.daily))?;
    let published = queries::reveal::published(tx, key, daily);
    let lang = tx.guild_language(key.daily.guild);
    Some(reveal::published(lang, key.daily, daily, &published))
}

/// Returns the message with the file of the remaining answers and its new card, or `None` if there
/// is none.
fn rest_again(tx: &Transaction<'_>, key: DailyKey, daily: &Daily) -> Option<(MessageId, Card)> {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        return None;
    };
    // If a part before it is missing, the message at this place is another one.
    let part = rest_part(tx.guild_language(key.guild), daily, &question);
    let message = *daily.reveal_posts.get(part)?;
    Some((message, rest_card(tx, key, daily, &question)?))
}

/// Returns which part of the reveal has the file: the one after the model answer and the results.
fn rest_part(lang: Language, daily: &Daily, question: &Question) -> usize {
    reveal::model_answer(lang, daily, question).len() + 1
}

/// Returns the new card of the part with the file, or `None` if every answer has its own message.
fn rest_card(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    question: &Question,
) -> Option<Card> {
    let mut given: Vec<_> = tx
        .answers_of(key)
        .into_iter()
        .filter_map(|(id, answer)| {
            let sealed = answer
                .sealed_in_time()
                .filter(|sealed| sealed.option.is_none())?;
            Some((sealed.at, id, answer.is_removed(), answer.published))
        })
        .collect();
    given.sort_unstable();
    let rest = given
        .get(answers::PUBLISHED_ALONE..)
        .filter(|rest| !rest.is_empty())?;
    // Answers removed before the reveal weren't among the first, so as many after them have their
    // own message, or one that is on its way.
    let under_way: Vec<MemberId> = tx
        .state
        .outbox()
        .filter_map(|row| match &row.about {
            About::Published(answer) if answer.daily == key => Some(answer.member),
            _ => None,
        })
        .collect();
    let left: Vec<MemberId> = rest
        .iter()
        .filter(|(_, id, gone, published)| !gone && published.is_none() && !under_way.contains(id))
        .map(|(_, id, ..)| *id)
        .collect();
    let lang = tx.guild_language(key.guild);
    let texts = queries::reveal::sealed_texts(tx, key, &left);
    let mut card = reveal::rest(lang, key, daily, &texts);
    let part = rest_part(lang, daily, question) as u32 + 1;
    let marker = text::part_marker(daily.number, part, part + answers::PUBLISHED_ALONE as u32);
    card.footer = Some(marker);
    card.rows.push(reveal::buttons(lang, key));
    Some(card)
}

/// Handles a posted part of the reveal that isn't a member's answer. The file is edited if a
/// moderator's ruling has changed it meanwhile.
pub fn part_posted(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    part: u32,
    sent: &Effect,
    message: MessageId,
) {
    if let (Effect::Post { card, .. }, Some(daily)) = (sent, tx.daily(key))
        && let Some(Record::Question(_, question)) = tx.get(&Key::Question(key))
        && part as usize == rest_part(tx.guild_language(key.guild), &daily, &question)
        && let Some(wanted) = rest_card(tx, key, &daily, &question)
        && wanted.files != card.files
    {
        posts::edit(tx, key, &daily, answers::place(&daily), message, wanted);
    }
    part_done(tx, key, Some(message));
}

/// Counts a part of the reveal as done, posted or not. After the last one the daily is revealed.
pub fn part_done(tx: &mut Transaction<'_>, key: DailyKey, message: Option<MessageId>) {
    let Some(mut daily) = tx
        .daily(key)
        .filter(|daily| daily.phase == Phase::Revealing)
    else {
        return;
    };
    daily.reveal_posts.extend(message);
    daily.reveal_left = daily.reveal_left.saturating_sub(1);
    if daily.reveal_left == 0 {
        daily.phase = Phase::Revealed;
        daily.kept_awake = tx.at;
        posts::mark_revealed(tx, key, &daily);
    }
    tx.put_daily(key, daily);
}
