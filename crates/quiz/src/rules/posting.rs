//! How a daily is posted: its slot, its question, the post itself, and what happens to a post that
//! isn't delivered in time.

use crate::model::card::Card;
use crate::model::daily::{Daily, Phase, Skip};
use crate::model::effect::{About, Effect, Priority};
use crate::model::guild::Guild;
use crate::model::ids::{DailyKey, GuildId, LocalDate, RoleId, TrackId};
use crate::model::log::LogLine;
use crate::model::question::Kind;
use crate::model::record::{Key, Record};
use crate::model::track::{Next, Pause, Place, Track};
use crate::queries::tracks;
use crate::rules::{heard, notice, offers, own, pins, posts};
use crate::state::calendar::{self, Slot};
use crate::state::choose;
use crate::state::queue::{self, PassedOver};
use crate::state::transaction::Transaction;
use crate::text::{self, post, queue as text_of_queue, reason};

/// How long a late post waits for the check whether it was delivered after all, in minutes.
const LOOK_AGAIN_MINUTES: i64 = 5;

/// Handles a slot of a track: posts the daily, or skips the date.
pub fn slot(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId) {
    offers::offer(tx, guild);
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    let Some(slot) = calendar::next_slot(&track, tx.rhythm(guild, id), &tx.blackout(guild)) else {
        return;
    };
    let late = tx.at.since(slot.at);
    if track.skip_next {
        track.skip_next = false;
        skip(tx, guild, id, track, slot.date, Skip::ByModerator);
    } else if late >= grace_ms(tx, guild, id) {
        miss(tx, guild, id, track);
    } else {
        post(tx, guild, id, track, slot, Ping::Role);
    }
}

/// Returns how late a question of a track may still be posted, in milliseconds.
fn grace_ms(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> i64 {
    i64::from(tx.grace(guild, id)) * 60_000
}

/// Skips the dates that the bot missed while it was away, and tells the moderators of all of them
/// at once.
fn miss(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, mut track: Track) {
    let grace = grace_ms(tx, guild, id);
    let closed = tx.blackout(guild);
    let slots = calendar::slots(&track, tx.rhythm(guild, id), &closed);
    let missed = slots.take_while(|slot| tx.at.since(slot.at) >= grace);
    let dates: Vec<LocalDate> = missed.map(|slot| slot.date).collect();
    let Some(last) = dates.last().copied() else {
        return;
    };
    let today = calendar::date_at(&track.zone, tx.at);
    let text = text::missed(tx.guild_language(guild), &track, &dates, last == today);
    notice::tell(tx, guild, Some(&track), &format!("skip {id}"), &text);
    for date in dates {
        let why = Skip::Missed;
        tx.log(
            LogLine::new("skipped a date", guild)
                .track(id)
                .details(format!("date={date} why={why:?}")),
        );
        let key = DailyKey {
            guild,
            track: id,
            date,
        };
        tx.put(Record::Skipped(key, why));
    }
    track.last_date = track.last_date.max(Some(last));
    tx.put_track((guild, id), track);
}

/// Skips a date, and tells the moderators unless they know.
fn skip(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    mut track: Track,
    date: LocalDate,
    why: Skip,
) {
    track.last_date = track.last_date.max(Some(date));
    tx.log(
        LogLine::new("skipped a date", guild)
            .track(id)
            .details(format!("date={date} why={why:?}")),
    );
    // When a track is paused because of a refusal, its notice has already told the moderators why,
    // and what to do.
    let told = why == Skip::ByModerator || matches!(track.paused, Some(Pause::Refused(_)));
    if !told {
        let text = text::skipped(tx.guild_language(guild), &track, date, &why);
        notice::tell(tx, guild, Some(&track), &format!("skip {id}"), &text);
    }
    tx.put(Record::Skipped(
        DailyKey {
            guild,
            track: id,
            date,
        },
        why,
    ));
    tx.put_track((guild, id), track);
}

/// Whom a question pings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ping {
    /// The track's role, if it has one.
    Role,
    /// Nobody.
    No,
}

/// Returns the number of a track's next daily: that of a question which nobody has seen because
/// Discord refused it, or else a new one.
fn number(tx: &mut Transaction<'_>, key: (GuildId, TrackId), settings: &mut Guild) -> u64 {
    if let Some(Record::TrackHalt(_, halt)) = tx.get(&Key::TrackHalt(key)) {
        tx.remove(Key::TrackHalt(key));
        if let Some(unseen) = halt.number {
            return unseen;
        }
    }
    settings.dailies_made += 1;
    settings.dailies_made
}

/// Decides the daily of a track for a slot, and posts its question.
pub fn post(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    mut track: Track,
    slot: Slot,
    ping: Ping,
) {
    let (queued, passed) = queue::take(tx, guild, id, slot.date);
    tell_passed_over(tx, guild, id, &track, &passed);
    let next = queued.or_else(|| {
        let drawn = track.next.take();
        let drawn = drawn.filter(|next| choose::still_wanted(tx, guild, id, &track, next));
        drawn.or_else(|| choose::draw(tx, guild, id, &track))
    });
    let lang = tx.guild_language(guild);
    let question = next
        .as_ref()
        .and_then(|next| tx.whole_question_in(Some(guild), &next.slug, lang));
    let (Some(mut next), Some(question)) = (next, question) else {
        skip(tx, guild, id, track, slot.date, Skip::NoQuestion);
        return;
    };
    // Those who wrote a question know its answer.
    for writer in tx.writers(guild, &next.slug) {
        if !next.previewed_by.contains(&writer) {
            next.previewed_by.push(writer);
        }
    }
    let mut settings = tx.guild(guild);
    let number = number(tx, (guild, id), &mut settings);
    let rules = tx.state.rules.clone();
    let delay = i64::from(track.delay);
    let reveal_at = tx.at.plus_minutes(delay);
    let order = match (question.kind, question.fixed_order) {
        (Kind::Choice, false) => tx.dice.order(question.choices.len() as u8),
        (Kind::Choice, true) => (0..question.choices.len() as u8).collect(),
        _ => Vec::new(),
    };
    let key = DailyKey {
        guild,
        track: id,
        date: slot.date,
    };
    let daily = Daily {
        number,
        phase: Phase::Posting,
        slug: next.slug,
        title: question.title.clone(),
        topic: question.topic,
        level: question.level,
        kind: question.kind,
        hints: question.hints.len() as u32,
        order,
        channel: track.channel,
        place: track.place,
        mode: track.mode,
        anonymous: track.anonymous,
        lock: track.lock,
        slot: slot.at,
        decided: tx.at,
        deliver_by: slot
            .at
            .plus_minutes(tx.grace(guild, id).into())
            .min(reveal_at.plus_minutes(-delay / 2)),
        reveal_at,
        close_at: reveal_at.plus_minutes(track.close_after.into()),
        points: rules.points,
        requested_by: next.requested_by,
        previewed_by: next.previewed_by,
        post: None,
        post_gone: false,
        thread: None,
        thread_gone: false,
        thread_locked: false,
        thread_archived: false,
        read_until: tx.at,
        reading: None,
        away_ms: 0,
        reveal_posts: Vec::new(),
        reveal_left: 0,
        kept_awake: tx.at,
    };
    track.last_date = track.last_date.max(Some(slot.date));
    let ping = track.ping.filter(|_| ping == Ping::Role);
    let lang = tx.guild_language(guild);
    let receipts = tracks::receipts(tx, guild, id);
    let card = post::question(lang, &daily, key, &question, ping, receipts);
    let card = own::credited(tx, guild, &daily.slug, card);
    tx.put_daily(key, daily.clone());
    send_post(tx, key, &daily, ping, card, post::marker(key, false));
    tx.log(
        LogLine::about_daily("posting a daily", key, daily.number)
            .details(format!("date={} question={}", slot.date, daily.slug)),
    );
    tx.put_guild(guild, settings);
    heard::fix(tx, key, &track);
    pins::fix(tx, key);
    tx.put(Record::Question(key, Box::new(question)));
    tx.put_track((guild, id), track);
}

/// Tells the moderators which questions of a queue were passed over. The notice doesn't name them,
/// because those who read it may want to answer them.
fn tell_passed_over(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    passed: &[(usize, PassedOver)],
) {
    if passed.is_empty() {
        return;
    }
    let text = text_of_queue::passed_over(tx.guild_language(guild), track, passed);
    notice::tell(tx, guild, Some(track), &format!("queue {id}"), &text);
}

/// Posts the question of a daily once more, as if it had been decided now. Nobody is pinged,
/// because the first post may have done that.
pub fn again(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    let Some(Record::Question(_, question)) = tx.get(&Key::Question(key)) else {
        let why = reason::post_lost(tx.guild_language(key.guild));
        cancel(tx, key, &why);
        return;
    };
    let open_for = daily.close_at.since(daily.reveal_at);
    let delay = daily.reveal_at.since(daily.decided);
    let grace = i64::from(tx.grace(key.guild, key.track));
    daily.phase = Phase::Posting;
    daily.decided = tx.at;
    daily.reveal_at = tx.at.plus_ms(delay);
    daily.close_at = daily.reveal_at.plus_ms(open_for);
    daily.deliver_by = tx.at.plus_minutes(grace).min(tx.at.plus_ms(delay / 2));
    daily.read_until = tx.at;
    daily.kept_awake = tx.at;
    let lang = tx.guild_language(key.guild);
    let receipts = tracks::receipts(tx, key.guild, key.track);
    let card = post::question(lang, &daily, key, &question, None, receipts);
    let card = own::credited(tx, key.guild, &daily.slug, card);
    let marker = post::marker(key, true);
    send_post(tx, key, &daily, None, card, marker);
    tx.put_daily(key, daily);
}

fn send_post(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    ping: Option<RoleId>,
    card: Card,
    marker: String,
) {
    let late = tx.at.since(daily.slot) > 10 * 60_000;
    let effect = match daily.place {
        Place::Forum => Effect::PostInForum {
            forum: daily.channel,
            title: text::thread_name(daily),
            card,
            ping,
            tags: vec![daily.topic.to_string(), daily.level.to_string()],
            archive_minutes: archive_minutes(daily),
            marker,
        },
        Place::Text | Place::Announcement => Effect::Post {
            channel: daily.channel,
            card,
            ping,
            marker,
            quiet: late,
        },
    };
    tx.effect(
        key.guild,
        daily.channel,
        Priority::Question,
        About::Post(key),
        effect,
    );
}

/// Returns the shortest of Discord's auto-archive times that is longer than the daily.
#[must_use]
pub fn archive_minutes(daily: &Daily) -> u32 {
    let lasts = daily.close_at.since(daily.decided) / 60_000;
    [60, 1440, 4320]
        .into_iter()
        .find(|minutes| i64::from(*minutes) > lasts)
        .unwrap_or(10_080)
}

/// Handles a post that wasn't delivered in time: checks once more whether it exists, then skips the
/// date.
pub fn too_late(tx: &mut Transaction<'_>, key: DailyKey, mut daily: Daily) {
    daily.deliver_by = tx.at.plus_minutes(LOOK_AGAIN_MINUTES);
    let row = tx
        .state
        .outbox()
        .find(|row| row.about == About::Post(key))
        .cloned();
    match row {
        Some(row) if row.only_look => {}
        Some(mut row) => {
            row.only_look = true;
            row.not_before = tx.at;
            tx.put_outbox(row);
        }
        None => {
            let why = reason::post_lost(tx.guild_language(key.guild));
            cancel(tx, key, &why);
            return;
        }
    }
    tx.put_daily(key, daily);
}

/// Drops a question whose post is unknown, because its track is being removed and nobody could
/// settle it any more.
pub fn drop_unknown(tx: &mut Transaction<'_>, key: DailyKey) {
    remove_rows(tx, key);
    tx.remove(Key::Daily(key));
    tx.remove(Key::Question(key));
    tx.put(Record::Skipped(key, Skip::ByModerator));
}

/// Removes the rows of a daily's post from the outbox.
pub fn remove_rows(tx: &mut Transaction<'_>, key: DailyKey) {
    let posts = tx.state.outbox();
    let posts: Vec<_> = posts
        .filter(|row| row.about == About::Post(key))
        .map(|row| row.seq)
        .collect();
    for seq in posts {
        tx.remove(Key::Outbox(seq));
    }
}

/// Cancels a daily whose post won't be delivered. The daily, its question and its outbox rows are
/// removed, and the date counts as skipped.
pub fn cancel(tx: &mut Transaction<'_>, key: DailyKey, why: &str) {
    remove_rows(tx, key);
    let next = tx.daily(key).map(|daily| Next {
        slug: daily.slug,
        requested_by: daily.requested_by,
        previewed_by: daily.previewed_by,
    });
    tx.remove(Key::Daily(key));
    tx.remove(Key::Question(key));
    tx.remove(Key::DailyNotice(key));
    tx.remove(Key::DailyOptions(key));
    if let Some(mut track) = tx.track(key.guild, key.track) {
        // Nobody has seen the question, so it comes next. Who requested it and who previewed it is
        // kept. Others that wait must not overtake it.
        let others = track.next.is_some() || !queue::of(tx, key.guild, key.track).is_empty();
        match next {
            Some(next) if others && !track.removed => {
                queue::put_back(tx, key.guild, key.track, next);
            }
            next if !track.removed => track.next = next.or(track.next),
            _ => {}
        }
        skip(
            tx,
            key.guild,
            key.track,
            track,
            key.date,
            Skip::Undelivered(why.to_owned()),
        );
        posts::drop_removed_track(tx, key);
    }
}
