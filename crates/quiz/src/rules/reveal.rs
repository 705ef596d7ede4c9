//! The reveal: grading, points, and everything that is published, in parts that fit Discord's
//! limits. What each part shows is in [`parts`].

use crate::model::card::Card;
use crate::model::daily::{Daily, Phase, Ruling};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MessageId};
use crate::model::log::LogLine;
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::queries::{self, answers, guard};
use crate::rules::parts::{self, Parts};
use crate::rules::{grading, heard, notice, pages, posts};
use crate::state::transaction::Transaction;
use crate::text::model_answer::model_answer;
use crate::text::{reveal, ruling};

/// Grades all answers, gives their points and posts the reveal.
pub fn start(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        // This can't happen, because both were put by one decision. But no reveal is better than
        // one that is tried forever.
        tx.log(LogLine::about_daily(
            "closed a daily whose question is missing",
            key,
            daily.number,
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
    tx.log(
        LogLine::about_daily("revealed a daily", key, daily.number).details(format!(
            "messages={} answers={}",
            daily.reveal_left,
            answers::counted(tx, key).len()
        )),
    );
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
        let file = answers::file(tx, answer_key);
        let unfit = guard::may_publish_answer(tx, key.guild, daily.kind, &text, file.as_ref());
        let unfit = unfit.is_err();
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
    tx.log(LogLine::about_daily(
        "moved a reveal to the channel",
        key,
        daily.number,
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
    let parts = Parts::of(tx, key, daily, question);
    let mut cards = model_answer(lang, daily, question);
    for (n, card) in cards.iter_mut().enumerate() {
        card.footer = Some(parts.marker(daily, n));
    }
    cards.push(parts::results(tx, key, daily, question, parts));
    let published = answers::published(tx, key, daily);
    let (alone, rest) = published.split_at(published.len().min(answers::PUBLISHED_ALONE));
    if !rest.is_empty() {
        cards.push(parts::file(tx, key, daily, parts, rest));
    }
    let abouts = (0..).map(|n| About::Reveal(key, n));
    for (about, card) in abouts.zip(cards) {
        post(tx, daily, target, about, card);
    }
    for (n, member) in alone.iter().enumerate() {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let published = queries::reveal::published(tx, answer, daily);
        let mut card = reveal::published(lang, key, daily, &published);
        card.footer = Some(parts.marker(daily, parts.before_published() + n));
        post(tx, daily, target, About::Published(answer), card);
    }
    parts.total() as u32
}

fn post(tx: &mut Transaction<'_>, daily: &Daily, target: ChannelId, about: About, card: Card) {
    let guild = match &about {
        About::Published(answer) => answer.daily.guild,
        About::Reveal(key, _) => key.guild,
        _ => unreachable!("a reveal has only parts and published answers"),
    };
    let marker = card.footer.clone().unwrap_or_default();
    let effect = Effect::Post {
        channel: target,
        card,
        ping: None,
        marker,
        quiet: true,
    };
    tx.effect(guild, daily.channel, Priority::Reveal, about, effect);
}

/// Handles a posted part of the reveal that isn't a member's answer. It is edited if a moderator's
/// ruling has changed it meanwhile.
pub fn part_posted(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    part: u32,
    sent: &Effect,
    message: MessageId,
) {
    if let (Effect::Post { card, channel, .. }, Some(daily)) = (sent, tx.daily(key))
        && let Some(Record::Question(_, question)) = tx.get(&Key::Question(key))
        && let Some(wanted) = parts::card_at(tx, key, &daily, &question, part as usize)
    {
        if card.files.is_empty() && !wanted.files.is_empty() {
            pages::posted(tx, key, &daily, message, *channel);
        } else if parts::ruled_on(tx, key) && wanted != *card {
            posts::edit(tx, key, &daily, answers::place(&daily), message, wanted);
        }
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
        heard::tell_channel(tx, key, &daily);
        posts::mark_revealed(tx, key, &daily);
    }
    tx.put_daily(key, daily);
}
