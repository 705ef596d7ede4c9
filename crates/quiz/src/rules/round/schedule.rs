//! Before a round: which questions it asks, whether the channel is free, the reminder, and the next
//! round a week later.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::calendar::Dated;
use crate::model::effect::{Priority, RoundStep};
use crate::model::ids::{At, GuildId, RoundId};
use crate::model::log::LogLine;
use crate::model::question::{Listed, Slug};
use crate::model::record::{Key, Record};
use crate::model::round::{
    EarlyRound, Round, RoundClock, RoundExtra, RoundItem, RoundKey, RoundLobby, RoundPhase,
};
use crate::model::track::Mix;
use crate::model::window;
use crate::queries::round::{self, facts};
use crate::rules::notice;
use crate::rules::round::{event, host, post};
use crate::state::transaction::Transaction;
use crate::state::{calendar, choose};
use crate::text;
use crate::text::round::told;

/// For how many weeks weekly rounds are compared with others.
const WEEKS_AHEAD: i64 = 8;

/// How many weeks ahead a weekly round looks for a date on which the server isn't closed.
const WEEKS_SEARCHED: usize = 104;

const WEEK_MS: i64 = 7 * 24 * 60 * 60_000;

/// Returns the questions that the guild's tracks or rounds asked within the number of days in the
/// config.
#[must_use]
pub fn asked_lately(tx: &Transaction<'_>, guild: GuildId, zone: &str) -> BTreeSet<Slug> {
    let days = i32::try_from(tx.state.rules.rounds.fresh_days).unwrap_or(i32::MAX / 2);
    let since = calendar::date_at(zone, tx.at).plus_days(-days);
    let mut asked = BTreeSet::new();
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return asked;
    };
    for id in guild_state.tracks.keys() {
        let usage = choose::usage(tx, guild, *id).into_iter();
        let lately = usage.filter(|(_, usage)| usage.last >= since);
        asked.extend(lately.map(|(slug, _)| slug));
    }
    for record in tx.scan(&Key::rounds(guild), usize::MAX) {
        if let Record::Round(_, round) = record
            && round.date >= since
        {
            let played = round.questions.into_iter().filter(|item| item.asked > 0);
            asked.extend(played.map(|item| item.slug));
        }
    }
    asked
}

/// Returns the questions that a round may draw now, with those asked lately only if `stale`.
#[must_use]
pub fn playable(
    tx: &Transaction<'_>,
    guild: GuildId,
    round: &Round,
    stale: bool,
) -> Vec<Arc<Listed>> {
    let mut not = choose::withheld(tx, guild);
    if !stale {
        not.extend(asked_lately(tx, guild, &round.zone));
    }
    let questions = tx.questions(Some(guild));
    let all = questions.iter();
    all.filter(|question| round.options.can_ask(question) && round.mix.holds(question))
        .filter(|question| !not.contains(&question.slug))
        .cloned()
        .collect()
}

/// Returns the other questions that it might draw: those that were asked lately.
#[must_use]
pub fn stale(
    tx: &Transaction<'_>,
    guild: GuildId,
    round: &Round,
    fresh: &[Arc<Listed>],
) -> Vec<Arc<Listed>> {
    let fresh: BTreeSet<&Slug> = fresh.iter().map(|one| &one.slug).collect();
    let mut all = playable(tx, guild, round, true);
    all.retain(|question| !fresh.contains(&question.slug));
    all
}

/// Draws `count` of these questions by the weights of topic and level. A topic becomes rarer the
/// more often it came.
#[must_use]
pub fn draw(
    tx: &mut Transaction<'_>,
    mix: &Mix,
    mut pool: Vec<Arc<Listed>>,
    count: usize,
) -> Vec<Arc<Listed>> {
    let mut drawn: Vec<Arc<Listed>> = Vec::new();
    while drawn.len() < count && !pool.is_empty() {
        let weights: Vec<u64> = pool
            .iter()
            .map(|question| {
                let alike = |one: &&Arc<Listed>| one.topic == question.topic;
                let came = drawn.iter().filter(alike).count() as u64;
                let of_topic = pool.iter().filter(alike).count() as u64;
                let weight = mix.topic_weight(question.topic) * mix.level_weight(question.level);
                // A topic with many questions must not come more often than one with few.
                weight * 1_000_000 / of_topic.max(1) / (1 + came * came)
            })
            .collect();
        let place = tx.dice.weighted(&weights).unwrap_or_default();
        drawn.push(pool.swap_remove(place));
    }
    drawn
}

/// Creates the entry of a question that hasn't been asked.
#[must_use]
pub fn item(question: &Listed) -> RoundItem {
    RoundItem {
        slug: question.slug.clone(),
        title: question.title.clone(),
        order: Vec::new(),
        asked: 0,
        message: None,
        printed: 0,
        deadline: At(0),
        tally: None,
    }
}

/// Iterates over the start and end of a round in the coming weeks; there is only one unless it
/// repeats.
fn spans(round: &Round) -> impl Iterator<Item = (At, At)> + '_ {
    let weeks = if round.weekly { WEEKS_AHEAD } else { 0 };
    let span = move |week: i64| {
        let by = week * WEEK_MS;
        (round.start.plus_ms(by), round.ends_by().plus_ms(by))
    };
    (0..=weeks).map(span)
}

/// Finds a round of the guild that would be played at the same time in the same channel.
#[must_use]
pub fn clash(
    tx: &Transaction<'_>,
    guild: GuildId,
    own: Option<RoundId>,
    round: &Round,
) -> Option<(RoundId, Round)> {
    let guild_state = tx.state.guild_state(guild)?;
    let others = guild_state.rounds.iter().filter(|(id, other)| {
        Some(**id) != own && other.channel == round.channel && !other.is_over()
    });
    let mut clashing = others.filter(|(_, other)| {
        let overlap = |(a, b): (At, At), (c, d): (At, At)| a < d && c < b;
        spans(other).any(|there| spans(round).any(|here| overlap(here, there)))
            // A running round may take any time, for example because it is paused.
            || (other.is_running() && round.start <= tx.at.plus_minutes(1))
    });
    clashing.next().map(|(id, other)| (*id, other.clone()))
}

/// Sets when a round begins, and with it its date and its reminder.
pub fn set_start(tx: &Transaction<'_>, round: &mut Round, start: At) {
    round.start = start;
    round.date = calendar::date_at(&round.zone, start);
    let minutes = i64::from(tx.state.rules.rounds.remind_minutes);
    // A round that starts sooner than its reminder is announced at once.
    let remind_at = start.plus_minutes(-minutes).max(tx.at);
    round.remind_at = (minutes > 0).then_some(remind_at);
}

/// Creates a round with its number and its event. `clock` is what clocks are to show at its start.
pub fn make(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    round: Round,
    clock: Option<RoundClock>,
) -> RoundKey {
    let mut settings = tx.guild(guild);
    settings.rounds_made += 1;
    let key = RoundKey {
        guild,
        id: RoundId(settings.rounds_made),
    };
    tx.log(
        LogLine::about_round("scheduled a round", key).details(format!(
            "start={} questions={}",
            window::timestamp(round.start),
            round.questions.len()
        )),
    );
    tx.put_guild(guild, settings);
    event::make(tx, key, &round);
    tx.put_round(key, round);
    tx.redated(guild, Dated::Round(key.id));
    if let Some(clock) = clock {
        tx.put(Record::RoundClock(key, clock));
    }
    key
}

/// Begins the reminder. If there is an event, it first reads how many members are interested.
pub fn remind(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    round.remind_at = None;
    host::look(tx, key, &round);
    match round.event {
        Some(event) => event::look(tx, key, event),
        None => post_reminder(tx, key, &mut round),
    }
    tx.put_round(key, round);
}

/// Posts the reminder if the round hasn't begun meanwhile. A paused round gets it when it goes on.
pub fn post_reminder(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    if round.phase != RoundPhase::Scheduled {
        return;
    }
    if round.paused.is_some() {
        round.remind_at = Some(tx.at);
    } else {
        let signed_up = facts::signed_up(tx, key);
        round.lobby.shown = signed_up.count as u32;
        let lang = tx.guild_language(key.guild);
        let card = text::round::reminder(lang, key.id, round, &signed_up);
        post::post_as(tx, key, round, RoundStep::Reminder, Priority::Reveal, card);
    }
}

/// Schedules the round a week after one that is over, if it repeats.
pub fn again(tx: &mut Transaction<'_>, key: RoundKey, over: &Round) {
    if !over.weekly {
        return;
    }
    // The clock may jump over that time on one date; the next round is at the planned one again.
    let RoundClock {
        date: first,
        minute,
    } = round::clock(tx, key, over);
    let closed = tx.blackout(key.guild);
    let dates = (1..).map(|week| first.plus_days(7 * week));
    let starts = dates.map(|date| (date, calendar::instant(&over.zone, date, minute)));
    let ahead = starts.filter(|(_, at)| *at > tx.at).take(WEEKS_SEARCHED);
    // A date that the server is closed on is left out.
    let mut free = ahead.filter(|(date, _)| !calendar::covers(&closed, *date));
    let Some((date, start)) = free.next() else {
        let text = told::not_again_closed(tx.guild_language(key.guild), key.id, over);
        tell_not_again(tx, key, over, &text);
        return;
    };
    let mut next = Round {
        phase: RoundPhase::Scheduled,
        paused: None,
        questions: Vec::new(),
        current: 0,
        step_at: At(0),
        event: None,
        interested: None,
        posts: 0,
        previewed_by: Vec::new(),
        lobby: RoundLobby::default(),
        ..over.clone()
    };
    set_start(tx, &mut next, start);
    let count = over.questions.len();
    // The questions of this round count as asked lately, because it was put within this decision.
    let fresh = playable(tx, key.guild, over, false);
    let stale = stale(tx, key.guild, over, &fresh);
    let missing = count.saturating_sub(fresh.len());
    let mut drawn = draw(tx, &over.mix, fresh, count);
    drawn.extend(draw(tx, &over.mix, stale, missing));
    next.questions = drawn.iter().map(|question| item(question)).collect();
    let clash = clash(tx, key.guild, Some(key.id), &next);
    if next.questions.is_empty() || clash.is_some() {
        let text = told::not_again(
            tx.guild_language(key.guild),
            key.id,
            over,
            clash.map(|(id, _)| id),
        );
        tell_not_again(tx, key, over, &text);
        return;
    }
    let standings = round::extra(tx, key).standings;
    let closes_early = round::early(tx, key).is_some();
    let next = make(tx, key.guild, next, Some(RoundClock { date, minute }));
    if standings {
        show_standings(tx, next);
    }
    if closes_early {
        close_early(tx, next);
    }
}

/// Tells the moderators that a weekly round doesn't come again.
fn tell_not_again(tx: &mut Transaction<'_>, key: RoundKey, over: &Round, text: &str) {
    let created_by = Some((over.host, over.zone.as_str()));
    let cause = format!("not again {}", key.id);
    notice::tell_creator(tx, key.guild, created_by, &cause, text);
}

/// Lets members look at the standings of a round between its questions.
pub fn show_standings(tx: &mut Transaction<'_>, key: RoundKey) {
    let extra = RoundExtra {
        standings: true,
        then: None,
    };
    tx.put(Record::RoundExtra(key, extra));
}

/// Lets the questions of a round close as soon as all who signed up have answered.
pub fn close_early(tx: &mut Transaction<'_>, key: RoundKey) {
    tx.put(Record::EarlyRound(key, EarlyRound::default()));
}
