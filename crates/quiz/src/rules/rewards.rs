//! Rewards: a role is given when a fact becomes true, and taken when it stops being true.
//!
//! Only such a change gives or takes it: [`Record::Rewarded`] says who was given it, so that a role
//! that a moderator took isn't given again by itself. Corrections and withdrawals take none back
//! ([`Transaction::keeping_rewards`]).

use crate::model::ids::{AnswerKey, DailyKey, GuildId, LocalDate, MemberId, RoleId, TrackId};
use crate::model::log::LogLine;
use crate::model::points::Scope;
use crate::model::record::{Key, Record};
use crate::model::reward::{Reward, RewardFact, RewardStep, StreakStep};
use crate::model::role::RoleProblem;
use crate::model::season::SeasonId;
use crate::model::window::Window;
use crate::queries::rewards::{self, has, holders};
use crate::rules::role;
use crate::state::transaction::Transaction;

/// How many changes of a role may be on their way before its next step. Discord takes only a few
/// in a second.
const ON_THE_WAY: usize = 100;

/// How long a step waits for those, in milliseconds.
const WAIT_MS: i64 = 5_000;

/// How many dailies the streaks of one step may read.
const DAILIES: usize = 200;

/// Returns the roles for points, with the points they are given for.
#[must_use]
pub fn for_points(tx: &Transaction<'_>, guild: GuildId) -> Vec<(RoleId, i64)> {
    let going = going(tx, guild).into_iter();
    let for_points = going.filter_map(|(id, reward)| match reward.fact {
        RewardFact::Points(least) => Some((id, i64::from(least))),
        RewardFact::Streak(_) | RewardFact::Rank(_) => None,
    });
    for_points.collect()
}

/// Gives and takes the roles for points after totals of all time have changed: of each member, the
/// points before and after.
pub fn points_changed(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    watched: &[(RoleId, i64)],
    changed: &[(MemberId, i64, i64)],
) {
    for &(id, least) in watched {
        for &(member, before, after) in changed {
            if after >= least {
                give(tx, guild, id, member);
            } else if before >= least && !tx.keeps_rewards() {
                take(tx, guild, id, member);
            }
        }
    }
}

/// Begins to look at streaks after a reveal.
pub fn revealed(tx: &mut Transaction<'_>, key: DailyKey) {
    for (id, mut reward) in going(tx, key.guild) {
        if !matches!(reward.fact, RewardFact::Streak(_)) {
            continue;
        }
        let (mut dailies, step) = match std::mem::take(&mut reward.step) {
            RewardStep::Streaks(dailies, step) => (dailies, step),
            _ => (Vec::new(), StreakStep::FIRST),
        };
        dailies.push((key.track, key.date));
        reward.step = RewardStep::Streaks(dailies, step);
        put_next(tx, key.guild, id, reward, 1);
    }
}

/// Gives and takes the roles for streaks after an answer has changed by itself: a moderator ruled
/// on it, or it came late.
pub fn answer_changed(tx: &mut Transaction<'_>, key: AnswerKey) {
    let (guild, member) = (key.daily.guild, key.member);
    for (id, reward) in going(tx, guild) {
        let RewardFact::Streak(least) = reward.fact else {
            continue;
        };
        let reaches = rewards::best_streak(tx, guild, member).now >= least;
        if reaches {
            give(tx, guild, id, member);
        } else if !tx.keeps_rewards() {
            take(tx, guild, id, member);
        }
    }
}

/// Begins to give and take the roles for ranks, after a season.
pub fn season_over(tx: &mut Transaction<'_>, guild: GuildId, season: SeasonId) {
    for (id, mut reward) in going(tx, guild) {
        if matches!(reward.fact, RewardFact::Rank(_)) {
            reward.step = RewardStep::Taking(season, MemberId(0));
            put_next(tx, guild, id, reward, 1);
        }
    }
}

/// Notes that a member has left: Discord took all roles then.
pub fn left(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId) {
    for record in tx.scan(&Key::rewards_of(guild, member), usize::MAX) {
        tx.remove(record.key());
    }
}

/// Returns what a new reward does first.
#[must_use]
pub fn first_step(tx: &Transaction<'_>, guild: GuildId, fact: RewardFact) -> RewardStep {
    match (fact, rewards::last_season(tx, guild)) {
        (RewardFact::Points(_), _) => RewardStep::Giving(MemberId(0)),
        (RewardFact::Rank(_), Some(last)) => RewardStep::Crowning(last, MemberId(0)),
        // A streak of that length is noticed when it grows.
        (RewardFact::Streak(_) | RewardFact::Rank(_), _) => RewardStep::Idle,
    }
}

/// Does the next step of a reward.
pub fn step(tx: &mut Transaction<'_>, guild: GuildId, id: RoleId) {
    let Some(mut reward) = tx.reward(guild, id) else {
        return;
    };
    if role::on_the_way(tx, guild, id).len() >= ON_THE_WAY {
        put_next(tx, guild, id, reward, WAIT_MS);
        return;
    }
    let next = match (std::mem::take(&mut reward.step), reward.fact) {
        (RewardStep::Giving(after), RewardFact::Points(least)) => {
            giving(tx, (guild, id), after, i64::from(least))
        }
        (RewardStep::Streaks(dailies, at), RewardFact::Streak(least)) => {
            streaks(tx, (guild, id), dailies, at, least)
        }
        (RewardStep::Taking(season, after), RewardFact::Rank(worst)) => {
            taking(tx, (guild, id), season, after, worst)
        }
        (RewardStep::Crowning(season, after), RewardFact::Rank(worst)) => {
            crowning(tx, (guild, id), season, after, worst)
        }
        (RewardStep::Clearing, _) => {
            let (members, next) = holders(tx, guild, id, MemberId(0));
            for member in &members {
                tx.remove(Key::Rewarded((guild, *member, id)));
            }
            if next.is_none() {
                tx.remove(Key::Reward((guild, id)));
                return;
            }
            RewardStep::Clearing
        }
        _ => RewardStep::Idle,
    };
    reward.step = next;
    put_next(tx, guild, id, reward, 1);
}

/// Gives the role to the next of those who have the points.
fn giving(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, RoleId),
    after: MemberId,
    least: i64,
) -> RewardStep {
    let at_once = tx.state.rules.answers_at_once;
    let state = tx.state.guild_state(guild);
    let totals = state.and_then(|one| one.totals.of_window(Scope::Guild, Window::All));
    let from = MemberId(after.0.saturating_add(1));
    let totals = totals
        .into_iter()
        .flat_map(|totals| totals.by_member().range(from..));
    let enough = totals.filter(|(_, total)| total.points >= least);
    let members: Vec<_> = enough.map(|(member, _)| *member).take(at_once).collect();
    for member in &members {
        give(tx, guild, id, *member);
    }
    match members.last() {
        Some(last) if members.len() == at_once => RewardStep::Giving(*last),
        _ => RewardStep::Idle,
    }
}

/// Looks at the next streaks after a reveal, and goes on with the next reveal after the last.
fn streaks(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, RoleId),
    mut dailies: Vec<(TrackId, LocalDate)>,
    step: StreakStep,
    least: u32,
) -> RewardStep {
    let Some(&(track, date)) = dailies.first() else {
        return RewardStep::Idle;
    };
    let daily = DailyKey { guild, track, date };
    let next = match step {
        StreakStep::Answered(after) => {
            let next = who_answered(tx, (guild, id), daily, after, least);
            Some(next.map_or(StreakStep::Missed(MemberId(0)), StreakStep::Answered))
        }
        StreakStep::Missed(after) => {
            let next = who_missed(tx, (guild, id), daily, after, least);
            next.map(StreakStep::Missed)
        }
    };
    if let Some(next) = next {
        return RewardStep::Streaks(dailies, next);
    }
    dailies.remove(0);
    match dailies.is_empty() {
        true => RewardStep::Idle,
        false => RewardStep::Streaks(dailies, StreakStep::FIRST),
    }
}

/// Gives the role to the next of those whose answer made the streak long enough. Returns the member
/// after which to go on.
fn who_answered(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, RoleId),
    daily: DailyKey,
    after: MemberId,
    least: u32,
) -> Option<MemberId> {
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(daily, after, at_once);
    let next: Vec<_> = next
        .into_iter()
        .map(|(member, answer)| (member, answer.counts()))
        .collect();
    let mut read = 0;
    for (member, counts) in &next {
        if *counts && !has(tx, guild, id, *member) {
            let looked = rewards::streak_at(tx, daily, *member);
            if looked.now >= least {
                give(tx, guild, id, *member);
            }
            read += looked.dailies;
        }
        if read >= DAILIES {
            return Some(*member);
        }
    }
    let last = next.last().filter(|_| next.len() == at_once);
    last.map(|(member, _)| *member)
}

/// Takes the role from the next of those who have it and whose streak is over. Returns the member
/// after which to go on.
fn who_missed(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, RoleId),
    daily: DailyKey,
    after: MemberId,
    least: u32,
) -> Option<MemberId> {
    let (members, next) = holders(tx, guild, id, after);
    let mut read = 0;
    for member in members {
        if rewards::answered(tx, daily, member) {
            continue;
        }
        let looked = rewards::best_streak(tx, guild, member);
        if looked.now < least {
            take(tx, guild, id, member);
        }
        read += looked.dailies;
        if read >= DAILIES {
            return Some(member);
        }
    }
    next
}

/// Takes the role from the next of those who hadn't such a rank.
fn taking(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, RoleId),
    of: SeasonId,
    after: MemberId,
    worst: u32,
) -> RewardStep {
    let least = rewards::points_for_rank(tx, guild, of, worst);
    let (members, next) = holders(tx, guild, id, after);
    for member in members {
        if !rewards::had(tx, guild, of, member, least) {
            take(tx, guild, id, member);
        }
    }
    match next {
        Some(after) => RewardStep::Taking(of, after),
        None => RewardStep::Crowning(of, MemberId(0)),
    }
}

/// Gives the role to the next of those who had such a rank, also to hidden ones.
fn crowning(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, RoleId),
    of: SeasonId,
    after: MemberId,
    worst: u32,
) -> RewardStep {
    let at_once = tx.state.rules.answers_at_once;
    let least = rewards::points_for_rank(tx, guild, of, worst);
    let found = tx.scan(&Key::season_points(guild, of, Scope::Guild, after), at_once);
    let all = found.len() < at_once;
    let mut next = after;
    for record in found {
        let Record::SeasonPoints((.., member), had) = record else {
            continue;
        };
        next = member;
        if had.points >= least {
            give(tx, guild, id, member);
        }
    }
    match all {
        true => RewardStep::Idle,
        false => RewardStep::Crowning(of, next),
    }
}

/// Stops a reward whose role can't be given, until a moderator adds it again; one whose role was
/// deleted is removed, because Discord offers that role to nobody any more. What is on its way
/// isn't sent.
pub fn stop(tx: &mut Transaction<'_>, guild: GuildId, id: RoleId, why: RoleProblem) {
    let Some(mut reward) = tx.reward(guild, id) else {
        return;
    };
    if reward.stopped == Some(why) || reward.step == RewardStep::Clearing {
        return;
    }
    reward.stopped = Some(why);
    reward.step = match why {
        RoleProblem::Gone => RewardStep::Clearing,
        _ => RewardStep::Idle,
    };
    put_next(tx, guild, id, reward, 1);
    for (seq, member, on) in role::on_the_way(tx, guild, id) {
        tx.remove(Key::Outbox(seq));
        if on {
            tx.remove(Key::Rewarded((guild, member, id)));
        }
    }
    tx.log(LogLine::new("stopped a reward", guild).details(format!("why={why:?}")));
}

/// Returns the rewards that are given at the moment.
fn going(tx: &Transaction<'_>, guild: GuildId) -> Vec<(RoleId, Reward)> {
    let all = tx.rewards(guild).into_iter();
    let going = |reward: &Reward| reward.stopped.is_none() && reward.step != RewardStep::Clearing;
    all.filter(|(_, reward)| going(reward)).collect()
}

/// Puts a reward whose next step comes after some milliseconds.
fn put_next(tx: &mut Transaction<'_>, guild: GuildId, id: RoleId, mut reward: Reward, ms: i64) {
    reward.step_at = tx.at.plus_ms(ms);
    tx.put(Record::Reward((guild, id), Box::new(reward)));
}

/// Gives a role to a member who hasn't got it yet. Those who have left can't get one.
fn give(tx: &mut Transaction<'_>, guild: GuildId, id: RoleId, member: MemberId) {
    let there = |tx: &Transaction<'_>| {
        let known = tx.member(guild, member);
        known.is_some_and(|one| one.left.is_none())
    };
    if !has(tx, guild, id, member) && there(tx) {
        let at = tx.at;
        tx.put(Record::Rewarded((guild, member, id), at));
        role::set(tx, guild, id, member, true);
    }
}

/// Takes a role from a member who was given it.
fn take(tx: &mut Transaction<'_>, guild: GuildId, id: RoleId, member: MemberId) {
    if has(tx, guild, id, member) {
        tx.remove(Key::Rewarded((guild, member, id)));
        role::set(tx, guild, id, member, false);
    }
}
