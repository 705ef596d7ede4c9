//! The beginning and the end of a season.
//!
//! A season counts like any other window ([`ledger::add`](crate::rules::ledger::add)). At its
//! beginning the points are added that its dates have already, and what members keep of the season
//! before. It ends when nothing of its dates can change any more in the usual way: its standings
//! are written down, its totals let go, and then its results are posted.
//!
//! With many members all of this takes many steps. Other things are decided between two of them,
//! and the bot may be stopped there. Each step is due one millisecond after the one before, so that
//! whatever is due by then comes first.

use std::collections::BTreeSet;
use std::ops::Bound;

use crate::model::card::Card;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{GuildId, LocalDate, MemberId};
use crate::model::log::LogLine;
use crate::model::points::{Scope, Total};
use crate::model::record::{Key, Record};
use crate::model::season::{
    Carry, Filled, FinalPlace, FinalPoints, Placed, Season, SeasonId, SeasonPhase, next_scope,
};
use crate::model::window::Window;
use crate::queries::{audit, season, standings};
use crate::rules::ledger::{add_to_season, remove_from_season};
use crate::rules::{rewards, role};
use crate::state::seasons;
use crate::state::totals::OfWindow;
use crate::state::transaction::Transaction;
use crate::text::season as say;

/// How many of those who share the first place get the role for it. More would be no honor, and
/// each costs a request.
const CHAMPIONS: usize = 20;

/// Returns the phase that a season begins with.
#[must_use]
pub fn beginning(first: LocalDate, today: LocalDate) -> SeasonPhase {
    // Somewhere it is tomorrow already, and a track there may have given points for that date.
    let until = today.plus_days(1);
    let filled = Filled {
        date: first,
        scope: Scope::Guild,
        after: MemberId(0),
    };
    SeasonPhase::Filling(filled, until)
}

/// Puts a season back that was called off before it began.
pub fn put_back(tx: &mut Transaction<'_>, guild: GuildId, id: SeasonId) {
    let Some(mut season) = tx.season(guild, id) else {
        return;
    };
    let today = standings::today(tx, guild, tx.at);
    season.phase = beginning(season.first, today);
    season.step_at = tx.at;
    tx.put_season((guild, id), season);
    tx.log(LogLine::new("put a season back", guild).details(format!("season={}", id.0)));
}

/// Does the next step of a guild's seasons.
pub fn step(tx: &mut Transaction<'_>, guild: GuildId) {
    let to_do = tx.state.guild_state(guild);
    let Some((id, season)) = to_do.and_then(|guild_state| guild_state.season_to_do()) else {
        return;
    };
    let mut season = season.clone();
    season.step_at = tx.at.plus_ms(1);
    match season.phase.clone() {
        SeasonPhase::Filling(filled, until) => fill(tx, (guild, id), season, filled, until),
        SeasonPhase::Carrying(scope, from) => carry(tx, (guild, id), season, scope, from),
        SeasonPhase::Counting => {
            tx.log(LogLine::new("a season ends", guild).details(format!("season={}", id.0)));
            season.phase = SeasonPhase::Placing(Scope::Guild, Placed::default());
            tx.put_season((guild, id), season);
        }
        SeasonPhase::Placing(scope, placed) => place(tx, (guild, id), season, scope, placed),
        SeasonPhase::Clearing(scope) => clear(tx, (guild, id), season, scope),
        SeasonPhase::Over | SeasonPhase::Cancelled => {}
    }
}

/// Adds the next points that the first dates had before the season was started.
fn fill(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, SeasonId),
    mut season: Season,
    filled: Filled,
    until: LocalDate,
) {
    let at_once = tx.state.rules.answers_at_once;
    let until = season.last.map_or(until, |last| last.min(until));
    if filled.date > until {
        season.phase = match season.carry {
            Carry::None => SeasonPhase::Counting,
            Carry::Half => SeasonPhase::Carrying(Scope::Guild, 0),
        };
        tx.put_season((guild, id), season);
        return;
    }
    let window = Window::Day(filled.date);
    let found = totals_after(tx, (guild, filled.scope, window), filled.after, at_once);
    let all = found.len() < at_once;
    let mut filled = filled;
    for (member, total) in found {
        let to = (guild, filled.scope, id);
        add_to_season(tx, to, member, total.points, total.reached);
        filled.after = member;
    }
    if all {
        let tracks = tx.guild_as_it_is(guild).tracks_made;
        filled.after = MemberId(0);
        match next_scope(filled.scope, tracks) {
            Some(scope) => filled.scope = scope,
            None => {
                filled.scope = Scope::Guild;
                filled.date = filled.date.plus_days(1);
            }
        }
    }
    season.phase = SeasonPhase::Filling(filled, until);
    tx.put_season((guild, id), season);
}

/// Adds what the next members keep of the season before, which is over.
fn carry(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, SeasonId),
    mut season: Season,
    scope: Scope,
    after: u32,
) {
    let at_once = tx.state.rules.answers_at_once;
    let before = season::before(tx, guild, id);
    let found = before.map(|before| {
        let range = Key::season_points(guild, before, scope, MemberId(after));
        tx.scan(&range, at_once)
    });
    let found = found.unwrap_or_default();
    let all = found.len() < at_once;
    let mut after = after;
    for record in found {
        if let Record::SeasonPoints((.., member), had) = record {
            after = member.0;
            let kept = season::half(had.points);
            if kept > 0 {
                let at = tx.at;
                add_to_season(tx, (guild, scope, id), member, kept, at);
            }
        }
    }
    let tracks = tx.guild_as_it_is(guild).tracks_made;
    season.phase = match (all, next_scope(scope, tracks)) {
        (false, _) => SeasonPhase::Carrying(scope, after),
        (true, Some(scope)) => SeasonPhase::Carrying(scope, 0),
        (true, None) => SeasonPhase::Counting,
    };
    tx.put_season((guild, id), season);
}

/// Writes down the next places of the final standings. Members who are hidden or have left take
/// none.
fn place(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, SeasonId),
    mut season: Season,
    scope: Scope,
    mut placed: Placed,
) {
    let at_once = tx.state.rules.answers_at_once;
    let window = Window::Season(id);
    let found = totals(tx, guild, scope, window);
    let after = placed.after.map(|(inverted, reached, member)| {
        let points = i64::from(u32::MAX - inverted);
        (points, reached, member)
    });
    let found = found.map(|of| of.ranking().after(after).take(at_once).collect());
    let found: Vec<_> = found.unwrap_or_default();
    let all = found.len() < at_once;
    for (member, Total { points, reached }) in found {
        let inverted = u32::MAX - u32::try_from(points).unwrap_or(u32::MAX);
        placed.after = Some((inverted, reached, member));
        let mut rank = None;
        if tx.is_shown(guild, member) {
            let equal = placed.last.filter(|(_, last)| *last == points);
            let own = equal.map_or(placed.places + 1, |(rank, _)| rank);
            let place = FinalPlace {
                member,
                rank: own,
                points,
            };
            tx.put(Record::SeasonPlace(
                (guild, id, scope, placed.places),
                place,
            ));
            placed.places += 1;
            placed.last = Some((own, points));
            rank = Some(own);
        }
        let points = FinalPoints { points, rank };
        tx.put(Record::SeasonPoints((guild, id, scope, member), points));
    }
    let tracks = tx.guild_as_it_is(guild).tracks_made;
    season.phase = match (all, next_scope(scope, tracks)) {
        (false, _) => SeasonPhase::Placing(scope, placed),
        (true, next) => {
            tx.put(Record::SeasonSize((guild, id, scope), placed.places));
            match next {
                Some(next) => SeasonPhase::Placing(next, Placed::default()),
                None => SeasonPhase::Clearing(Scope::Guild),
            }
        }
    };
    tx.put_season((guild, id), season);
}

/// Returns the totals of a window, as they were before this step.
fn totals<'s>(
    tx: &Transaction<'s>,
    guild: GuildId,
    scope: Scope,
    window: Window,
) -> Option<&'s OfWindow> {
    let guild_state = tx.state.guild_state(guild);
    guild_state.and_then(|guild_state| guild_state.totals.of_window(scope, window))
}

/// Returns the next totals of a window after a member, as they were before this step.
fn totals_after(
    tx: &Transaction<'_>,
    (guild, scope, window): (GuildId, Scope, Window),
    after: MemberId,
    most: usize,
) -> Vec<(MemberId, Total)> {
    let Some(of) = totals(tx, guild, scope, window) else {
        return Vec::new();
    };
    let next = (Bound::Excluded(after), Bound::Unbounded);
    let next = of.by_member().range(next).take(most);
    next.map(|(member, total)| (*member, *total)).collect()
}

/// Lets the next totals of a season go, which nobody reads any more. After the last of them its
/// results are posted.
fn clear(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, SeasonId),
    mut season: Season,
    scope: Scope,
) {
    let at_once = tx.state.rules.answers_at_once;
    let window = Window::Season(id);
    let found = totals_after(tx, (guild, scope, window), MemberId(0), at_once);
    let all = found.len() < at_once;
    for (member, _) in found {
        remove_from_season(tx, (guild, scope, id), member);
    }
    let tracks = tx.guild_as_it_is(guild).tracks_made;
    season.phase = match (all, next_scope(scope, tracks)) {
        (false, _) => SeasonPhase::Clearing(scope),
        (true, Some(scope)) => SeasonPhase::Clearing(scope),
        (true, None) => SeasonPhase::Over,
    };
    let over = season.is_over();
    tx.put_season((guild, id), season.clone());
    if over {
        crown(tx, (guild, id), &season);
        rewards::season_over(tx, guild, id);
        post_results(tx, (guild, id), &season);
        tx.log(LogLine::new("a season is over", guild).details(format!("season={}", id.0)));
    }
}

/// Gives the role of those who win to all who share the first place, and takes that of the season
/// before from those who held it.
fn crown(tx: &mut Transaction<'_>, (guild, id): (GuildId, SeasonId), season: &Season) {
    let winners = |tx: &Transaction<'_>, id| {
        let places = season::first(tx, guild, id, CHAMPIONS);
        places.into_iter().map(|line| line.member)
    };
    let now: BTreeSet<_> = match season.champion {
        Some(role) => winners(tx, id).map(|member| (role, member)).collect(),
        None => BTreeSet::new(),
    };
    let earlier = tx.seasons(guild).into_iter().rev();
    let mut earlier = earlier.filter(|(other, season)| *other < id && season.champion.is_some());
    let before: BTreeSet<_> = match earlier.next() {
        Some((
            before,
            Season {
                champion: Some(role),
                ..
            },
        )) => winners(tx, before).map(|member| (role, member)).collect(),
        _ => BTreeSet::new(),
    };
    for (role, member) in before.difference(&now) {
        role::set(tx, guild, *role, *member, false);
    }
    for (role, member) in now {
        role::set(tx, guild, role, member, true);
    }
}

/// Posts the podium of a season that is over.
fn post_results(tx: &mut Transaction<'_>, (guild, id): (GuildId, SeasonId), season: &Season) {
    let marker = say::marker(id);
    let card = results(tx, (guild, id), season);
    let effect = Effect::Post {
        channel: season.channel,
        card,
        ping: None,
        marker,
        quiet: false,
    };
    let about = match audit::account(tx, guild, season.by) {
        Some(user) => About::NoticeOr(guild, user),
        None => About::Notice(guild),
    };
    let lane = season.channel;
    // The steps before this one have taken their time; the season was over long before.
    if let Some(last) = season.last {
        tx.due = Some(seasons::end(tx.guild(guild).zone.as_deref(), last));
    }
    tx.effect(guild, lane, Priority::Decoration, about, effect);
}

/// Returns what the results of a season show now: members who are hidden, have left, or whose data
/// was deleted have no name.
#[must_use]
pub fn results(tx: &Transaction<'_>, (guild, id): (GuildId, SeasonId), season: &Season) -> Card {
    let board = season::board(tx, guild, id, Scope::Guild, 0, None);
    let next = tx.seasons(guild).into_iter().find(|(other, _)| *other > id);
    let results = say::Results {
        id,
        season: season.clone(),
        accounts: season::accounts(tx, guild, &board.lines),
        members: board.members,
        lines: board.lines,
        next: next.map(|(_, season)| season),
        today: standings::today(tx, guild, tx.at),
    };
    say::results(tx.guild_language(guild), &results)
}
