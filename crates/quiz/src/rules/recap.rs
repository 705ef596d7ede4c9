//! The weekly recap of a track: posted on Sunday evening, if anything was revealed in the week.

use crate::model::card::Card;
use crate::model::daily::Daily;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId, TrackId};
use crate::model::log::LogLine;
use crate::model::points::Scope;
use crate::model::recap::{DayResult, LATE_MS, PLACES, PostedRecap, Recap, RecapPlace};
use crate::model::record::{Key, Record};
use crate::model::track::{Place, Track};
use crate::model::window::{self, Window};
use crate::queries::answers::Author;
use crate::queries::recap::Day;
use crate::queries::{recap, standings};
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::recap::{self as say, Entry, Facts};

/// How many of the first members are looked at for those that may be named.
const LOOKED_AT: usize = 100;

/// Gives a track a weekly recap, or takes it away.
pub fn choose(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, on: bool) {
    if on {
        let since = tx.at;
        tx.put(Record::Recap((guild, id), Recap { since }));
    } else {
        tx.remove(Key::Recap((guild, id)));
        drop_results(tx, guild, id);
    }
}

/// Tells whether a track has a weekly recap.
#[must_use]
pub fn is_on(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> bool {
    tx.get(&Key::Recap((guild, id))).is_some()
}

/// Keeps how a daily went that is being closed, if its track has a recap.
pub fn closed(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    if is_on(tx, key.guild, key.track) {
        let result = recap::result(tx, key, daily);
        tx.put(Record::DayResult(key, result));
    }
}

/// Keeps how a closed daily went whose question was corrected: how many answers are graded, and how
/// many of them are right.
pub fn recounted(tx: &mut Transaction<'_>, key: DailyKey, (graded, right): (u32, u32)) {
    if let Some(Record::DayResult(_, before)) = tx.get(&Key::DayResult(key)) {
        let result = DayResult {
            graded,
            right,
            ..before
        };
        tx.put(Record::DayResult(key, result));
    }
}

/// Posts the recap of a week, unless it is late, or nothing was revealed.
pub fn post(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, due: At) {
    let since = tx.at;
    tx.put(Record::Recap((guild, id), Recap { since }));
    let Some(track) = tx.track(guild, id) else {
        return;
    };
    let Window::Week(monday) = window::week(calendar::date_at(&track.zone, due)) else {
        return;
    };
    let days = recap::week(tx, guild, id, monday);
    drop_results(tx, guild, id);
    let late = tx.at.since(due) > LATE_MS;
    if late || days.is_empty() || track.place == Place::Forum {
        return;
    }
    let posted = PostedRecap {
        track: track.name.clone(),
        days: days.iter().map(|day| (day.key.date, day.result)).collect(),
        places: places(tx, guild, id, monday, &track),
    };
    let card = card(tx, (guild, id, monday), &posted);
    tx.put(Record::PostedRecap((guild, id, monday), Box::new(posted)));
    tx.log(LogLine::new("posting the recap of a week", guild).details(format!("track={id}")));
    let channel = track.channel;
    let effect = Effect::Post {
        channel,
        marker: card.footer.clone().unwrap_or_default(),
        card,
        ping: None,
        quiet: true,
    };
    let about = About::Recap(guild, id);
    tx.effect(guild, channel, Priority::Decoration, about, effect);
}

/// Returns what a recap shows now: members who are hidden or whose data was deleted have no name.
#[must_use]
pub fn card(
    tx: &Transaction<'_>,
    (guild, track, monday): (GuildId, TrackId, LocalDate),
    posted: &PostedRecap,
) -> Card {
    let days = posted.days.iter().filter_map(|(date, result)| {
        let date = *date;
        let key = DailyKey { guild, track, date };
        let daily = tx.daily_as_it_is(key)?.into_owned();
        let result = *result;
        Some(Day { key, daily, result })
    });
    let days: Vec<_> = days.collect();
    let who = |member: MemberId| match tx.member(guild, member) {
        Some(member) if member.hidden => Author::Anonymous,
        Some(member) => Author::Named(member.user),
        None => Author::Former,
    };
    let places = posted.places.iter().map(|place| Entry {
        rank: place.rank,
        who: who(place.member),
        points: place.points,
    });
    let facts = Facts {
        track: &posted.track,
        monday,
        questions: posted.days.len(),
        places: places.collect(),
        best: recap::best(&days)
            .into_iter()
            .filter_map(|day| Some((day, day.best(tx)?)))
            .collect(),
        missed: recap::most_missed(&days),
    };
    say::card(tx.guild_language(guild), &facts)
}

/// Returns the first members of the week. Where answers are anonymous, points would tell who was
/// right.
fn places(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    monday: LocalDate,
    track: &Track,
) -> Vec<RecapPlace> {
    if track.anonymous {
        return Vec::new();
    }
    let week = Window::Week(monday);
    let lines = standings::first(tx, guild, Scope::Track(id), week, LOOKED_AT);
    let known = lines.into_iter().filter_map(|line| {
        tx.member(guild, line.member)?;
        Some(RecapPlace {
            rank: line.rank,
            member: line.member,
            points: line.points,
        })
    });
    known.take(PLACES).collect()
}

fn drop_results(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId) {
    for record in tx.scan(&Key::day_results(guild, id), usize::MAX) {
        tx.remove(record.key());
    }
}
