//! The reveal: grading, points, and everything that is published, in messages that fit Discord's
//! limits. What each message shows is in [`parts`], how answers are settled in [`settling`].

use crate::model::card::Card;
use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{AnswerKey, ChannelId, DailyKey, MemberId, MessageId};
use crate::model::lists::Lists;
use crate::model::log::LogLine;
use crate::model::question::Question;
use crate::model::record::{Key, Record};
use crate::model::reminder::Remind;
use crate::model::unfinished::{FilingFor, Settling, Unfinished};
use crate::queries::{self, answers};
use crate::rules::filing::{self, Filed};
use crate::rules::listing::Made;
use crate::rules::parts::{self, Parts};
use crate::rules::{heard, listing, notice, pages, posts, remind, rewards, settling};
use crate::state::transaction::Transaction;
use crate::text::{reveal, ruling};

/// Begins the reveal of a daily: from now on nothing about it is secret. Its answers are settled,
/// and then it is posted; with many answers that goes on in further steps.
pub fn start(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.phase = Phase::Revealing;
    remind::over(tx, key);
    // After a late reveal there is as much time for votes as after one in time.
    let open_for = daily.close_at.since(daily.reveal_at);
    daily.close_at = daily.close_at.max(tx.at.plus_ms(open_for));
    tx.put_daily(key, daily);
    let settling = Settling {
        due: tx.state.next_due().map_or(tx.at, |(due, _)| due),
        since: tx.at,
        ..Settling::default()
    };
    go_on(tx, key, settling);
}

/// Goes on with the reveal: settles the next answers, or posts it once all are settled.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut settling: Settling) {
    let Some(daily) = tx.daily(key) else {
        return;
    };
    let Some(question) = frozen_question(tx, key, &daily) else {
        return;
    };
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, settling.after, at_once);
    let next: Vec<_> = next.into_iter().map(|(member, _)| member).collect();
    let is_first = settling.after == MemberId::default();
    let is_last = next.len() < at_once;
    if let Some(last) = next.last() {
        let mut members = next.clone();
        members.retain(|member| !settling.has_settled(*member));
        settling.withheld += settling::settle(tx, key, &daily, &question, &members, settling.since);
        settling.after = *last;
        settling.ahead.retain(|member| *member > settling.after);
    }
    // After many answers the messages get a step to themselves.
    if (is_first && is_last) || next.is_empty() {
        let withheld = settling.withheld;
        if listing::takes_parts(tx, key, &daily) {
            listing::for_reveal(tx, key, settling.due, withheld);
        } else if filing::are_many(tx, key, &daily) {
            filing::begin(tx, key, &daily, FilingFor::Reveal(withheld), settling.due);
        } else {
            post_all(tx, key, daily, &question, withheld, Shown::default());
        }
    } else {
        tx.put_unfinished(key, Unfinished::Reveal(settling));
    }
}

/// Returns the question of a daily. Without it the daily is closed.
fn frozen_question(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
) -> Option<Box<Question>> {
    if let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) {
        return Some(question);
    }
    // This can't happen, because both were put by one decision. But no reveal is better than one
    // that is tried forever.
    tx.log(LogLine::about_daily(
        "closed a daily whose question is missing",
        key,
        daily.number,
    ));
    let mut daily = daily.clone();
    daily.phase = Phase::Closed;
    tx.put_daily(key, daily);
    settling::drop_rest(tx, key);
    None
}

/// Posts the reveal of a daily whose lists were made in parts.
pub fn post_made(tx: &mut Transaction<'_>, key: DailyKey, made: Made, withheld: u32) {
    let lists = Some(&made.listing.lists);
    let shown = Shown { lists, file: None };
    post_all(tx, key, made.daily, &made.question, withheld, shown);
}

/// Posts the reveal of a daily whose file of answers was made in parts.
pub fn post_filed(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    question: &Question,
    withheld: u32,
    filed: Filed,
) {
    let file = Some(filed);
    let shown = Shown { lists: None, file };
    post_all(tx, key, daily, question, withheld, shown);
}

/// What a reveal shows that was made in parts.
#[derive(Default)]
struct Shown<'a> {
    lists: Option<&'a Lists>,
    file: Option<Filed>,
}

/// Posts the reveal of a daily whose answers are settled.
fn post_all(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    mut daily: Daily,
    question: &Question,
    withheld: u32,
    shown: Shown<'_>,
) {
    settling::drop_rest(tx, key);
    rewards::revealed(tx, key);
    tell_withheld(tx, key, &daily, withheld);
    if let (true, Some(thread)) = (daily.thread_archived, daily.usable_thread()) {
        posts::unarchive(tx, key, &daily, thread);
        daily.thread_archived = false;
    }
    let target = daily.usable_thread().unwrap_or(daily.channel);
    daily.reveal_left = send(tx, key, &daily, question, (target, shown));
    tx.log(
        LogLine::about_daily("revealed a daily", key, daily.number).details(format!(
            "messages={} answers={}",
            daily.reveal_left,
            answers::how_many(tx, key)
        )),
    );
    tx.put_daily(key, daily);
}

/// Tells the moderators how many answers were withheld, if any were.
fn tell_withheld(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, withheld: u32) {
    if withheld > 0 {
        let track = tx.track(key.guild, key.track);
        let text = ruling::unfit(tx.guild_language(key.guild), daily, withheld.into());
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
            tx.put_answer(AnswerKey { daily: key, member }, answer);
        }
    }
    let first = daily.reveal_posts.first().copied();
    if let (Some(first), Some(thread), false) = (first, daily.thread, daily.thread_gone) {
        let card = reveal::moved(tx.guild_language(key.guild), &daily);
        posts::edit(tx, key, &daily, thread, first, card);
    }
    daily.reveal_posts.clear();
    daily.reveal_left = send(
        tx,
        key,
        &daily,
        &question,
        (daily.channel, Shown::default()),
    );
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
    (target, shown): (ChannelId, Shown<'_>),
) -> u32 {
    let lang = tx.guild_language(key.guild);
    let mut cards = parts::model_answer_of(tx, key, daily, question);
    let parts = Parts::after(tx, key, daily, cards.len());
    for (n, card) in cards.iter_mut().enumerate() {
        card.footer = Some(parts.footer(daily, n));
    }
    cards.push(match shown.lists {
        Some(lists) => parts::listed(tx, key, daily, question, (parts, lists)),
        None => parts::results(tx, key, daily, question, parts),
    });
    let published = answers::published(tx, key, daily);
    let (alone, rest) = published.split_at(published.len().min(answers::PUBLISHED_ALONE));
    if let Some(filed) = shown.file {
        cards.push(parts::filed(tx, key, daily, parts, filed));
    } else if !rest.is_empty() {
        cards.push(parts::file(tx, key, daily, parts, rest));
    }
    for (n, card) in cards.into_iter().enumerate() {
        let marker = parts.marker(key, daily, n, &card);
        post(
            tx,
            daily,
            target,
            About::Reveal(key, n as u32),
            card,
            marker,
        );
    }
    for (n, member) in alone.iter().enumerate() {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let published = queries::reveal::published(tx, answer, daily);
        let mut card = reveal::published(lang, key, daily, &published);
        let place = parts.before_published() + n;
        card.footer = Some(parts.footer(daily, place));
        let marker = parts.marker(key, daily, place, &card);
        post(tx, daily, target, About::Published(answer), card, marker);
    }
    parts.total() as u32
}

fn post(
    tx: &mut Transaction<'_>,
    daily: &Daily,
    target: ChannelId,
    about: About,
    card: Card,
    marker: String,
) {
    let guild = match &about {
        About::Published(answer) => answer.daily.guild,
        About::Reveal(key, _) => key.guild,
        _ => unreachable!("a reveal has only parts and published answers"),
    };
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
    {
        let part = part as usize;
        if card.files.is_empty() && parts::has_file(tx, key, &daily, &question, part) {
            pages::posted(tx, key, &daily, message, *channel);
        } else if parts::ruled_on(tx, key)
            && !card.files.is_empty()
            && filing::are_many(tx, key, &daily)
        {
            filing::again(tx, key, &daily, false);
        } else if parts::ruled_on(tx, key)
            && let Some(wanted) = parts::card_at(tx, key, &daily, &question, part)
            && wanted != *card
        {
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
        remind::begin(tx, key, Remind::Reveal);
        posts::mark_revealed(tx, key, &daily);
    }
    tx.put_daily(key, daily);
}
