//! `/season …`: seasons, which moderators start and end, and who won them.

use crate::commands::access::{Refused, in_guild, moderated};
use crate::commands::near;
use crate::commands::track::parse;
use crate::model::audit::{Deed, Subject};
use crate::model::card::{Card, Reply};
use crate::model::event::{Interaction, SeasonCommand, SeasonForm};
use crate::model::ids::{GuildId, LocalDate};
use crate::model::log::LogLine;
use crate::model::points::Scope;
use crate::model::season::{Carry, Season, SeasonId, SeasonPhase};
use crate::queries::{season as seasons, standings};
use crate::rules::{audit, season as rules};
use crate::state::transaction::Transaction;
use crate::text::season::{self as say, Listed, Mistake, Started};
use crate::text::{self, field};

/// Seasons on a page.
pub const PAGE: usize = 10;

/// How far ahead a season can be planned, in days. A later start is a slip of the year.
const FURTHEST_DAYS: i32 = 2 * 366;

/// How many of those who share the first place are named in the list.
const WINNERS: usize = 3;

/// Answers `/season …`.
///
/// # Errors
/// The asker isn't a moderator, or an option can't be read. Each mistake has its own sentence.
pub fn season(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    ask: &SeasonCommand,
) -> Result<Reply, Refused> {
    match ask {
        SeasonCommand::Start(form) => start(tx, interaction, form),
        SeasonCommand::End { season, date } => {
            end(tx, interaction, season.as_deref(), date.as_deref())
        }
        SeasonCommand::List => {
            let guild = in_guild(tx, interaction)?;
            Ok(Reply::Private(list(tx, interaction, guild, 0)))
        }
    }
}

/// Shows another page of the seasons. Everyone may look at who won.
///
/// # Errors
/// The press came from a direct message.
pub fn page(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    page: u32,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    Ok(Reply::Private(list(tx, interaction, guild, page)))
}

/// Starts a season, or plans the next one.
fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &SeasonForm,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let refuse = |mistake: Mistake| text::refuse(&say::mistake(lang, &mistake));
    let name = parse::name(&form.name).map_err(|mistake| match mistake {
        field::Mistake::Name { typed, max, sign } => refuse(Mistake::Name(typed, max, sign)),
        mistake => text::refuse(&field::mistake(lang, &mistake)),
    })?;
    let today = standings::today(tx, guild, tx.at);
    if standings::is_period(&name, today) {
        return Err(refuse(Mistake::PeriodName(name)));
    }
    let all = tx.seasons(guild);
    let called = |wanted: &str| all.values().find(|one| near::same(&one.name, wanted));
    // Boards are asked for by the name, so that each has one of its own.
    if let Some(same) = called(&name) {
        if !same.is_final() {
            return Err(refuse(Mistake::SameName(name)));
        }
        let year = today.civil().year();
        let other = format!("{name} {year}");
        let free = parse::name(&other).is_ok() && called(&other).is_none();
        return Err(refuse(Mistake::PastName(
            same.clone(),
            free.then_some(other),
        )));
    }
    if let Some(planned) = all.values().find(|one| one.first > today) {
        return Err(refuse(Mistake::Planned(planned.clone())));
    }
    let before = all.last_key_value().map(|(_, season)| season);
    let free = match before {
        None => today,
        Some(before) => match before.last {
            None => return Err(refuse(Mistake::Running(before.name.clone()))),
            Some(last) => last.plus_days(1),
        },
    };
    let first = match &form.from {
        None => today.max(free),
        Some(typed) => date("from", typed, today).map_err(refuse)?,
    };
    if first < today {
        return Err(refuse(Mistake::PastStart(first)));
    }
    if first > today.plus_days(FURTHEST_DAYS) {
        return Err(refuse(Mistake::FarStart(first)));
    }
    if let Some(before) = before.filter(|_| first < free) {
        return Err(refuse(Mistake::Overlap(before.clone())));
    }
    let last = match &form.to {
        None => None,
        Some(typed) => Some(date("to", typed, today).map_err(refuse)?),
    };
    if let Some(last) = last.filter(|last| *last < first) {
        return Err(refuse(Mistake::EndsBefore(first, last)));
    }
    let carry = match form.carry.as_deref().unwrap_or("none").trim() {
        "none" => Carry::None,
        "half" => Carry::Half,
        other => return Err(refuse(Mistake::Carry(other.to_owned()))),
    };
    let problem = form.champion.and_then(|(role, sight)| {
        let problem = sight.problem()?;
        Some(Mistake::Champion(role, problem))
    });
    if let Some(problem) = problem {
        return Err(refuse(problem));
    }
    let by = tx.number_or_new(guild, interaction.user);
    let id = tx.next_season(guild);
    let season = Season {
        name,
        first,
        last,
        carry,
        champion: form.champion.map(|(role, _)| role),
        channel: form
            .channel
            .or(interaction.parent)
            .unwrap_or(interaction.channel),
        by,
        step_at: tx.at,
        phase: rules::beginning(first, today),
    };
    let before = before.map(|before| before.name.clone());
    tx.put_season((guild, id), season.clone());
    audit::note(tx, guild, by, Deed::StartedSeason, Subject::Season(id));
    tx.log(LogLine::new("a moderator started a season", guild).details(format!("season={}", id.0)));
    let started = Started {
        season,
        today,
        before,
    };
    Ok(Reply::Private(say::started(lang, &started)))
}

/// Sets the last date of a season, or calls it off before it begins.
fn end(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    typed: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let refuse = |mistake: Mistake| text::refuse(&say::mistake(lang, &mistake));
    let today = standings::today(tx, guild, tx.at);
    let id = match named {
        Some(named) => seasons::find(tx, guild, named)
            .ok_or_else(|| refuse(Mistake::NoSuch(named.to_owned())))?,
        None => going(tx, guild, today).ok_or_else(|| refuse(Mistake::None))?,
    };
    let Some(mut season) = tx.season(guild, id) else {
        return Err(refuse(Mistake::None));
    };
    if let Some(last) = season.last.filter(|last| *last < today) {
        return Err(refuse(Mistake::Ended(season.name, last)));
    }
    let earliest = begun(tx, guild, today);
    let by = tx.number_or_new(guild, interaction.user);
    if season.first > earliest && typed.is_none() {
        season.phase = SeasonPhase::Cancelled;
        tx.put_season((guild, id), season.clone());
        let entry = audit::note(tx, guild, by, Deed::CancelledSeason, Subject::Season(id));
        return Ok(Reply::Private(say::cancelled(lang, &season, entry)));
    }
    let last = match typed {
        None => earliest,
        Some(typed) => date("date", typed, today).map_err(refuse)?,
    };
    if last < season.first {
        return Err(refuse(Mistake::EndsBefore(season.first, last)));
    }
    if last < earliest {
        return Err(refuse(Mistake::TooEarly(earliest)));
    }
    let next = tx.seasons(guild);
    let next = next.into_iter().find(|(other, _)| *other > id);
    if let Some((_, next)) = next.filter(|(_, next)| next.first <= last) {
        return Err(refuse(Mistake::Next(next)));
    }
    season.last = Some(last);
    tx.put_season((guild, id), season.clone());
    audit::note(tx, guild, by, Deed::EndedSeason, Subject::Season(id));
    tx.log(LogLine::new("a moderator ended a season", guild).details(format!("season={}", id.0)));
    Ok(Reply::Private(say::ended(lang, &season, today)))
}

/// Returns the season that is meant without a name: the one that goes on, else the next one.
fn going(tx: &Transaction<'_>, guild: GuildId, today: LocalDate) -> Option<SeasonId> {
    let all = tx.seasons(guild);
    let not_ended = |season: &Season| season.last.is_none_or(|last| last >= today);
    let found = all.iter().find(|(_, season)| not_ended(season));
    found.map(|(id, _)| *id)
}

/// Returns the latest date that has begun in the guild: today, or that of a track in whose zone it
/// is tomorrow. Points of earlier dates may be given already.
fn begun(tx: &Transaction<'_>, guild: GuildId, today: LocalDate) -> LocalDate {
    let tracks = tx.state.guild_state(guild).into_iter();
    let dates = tracks
        .flat_map(|guild_state| guild_state.tracks.values())
        .filter_map(|track| track.last_date);
    dates.max().map_or(today, |last| last.max(today))
}

/// Reads a date.
fn date(option: &'static str, typed: &str, today: LocalDate) -> Result<LocalDate, Mistake> {
    match typed.trim().to_lowercase().as_str() {
        "today" => Ok(today),
        "tomorrow" => Ok(today.plus_days(1)),
        _ => parse::date(typed).map_err(|_| Mistake::Date(option, typed.to_owned())),
    }
}

/// Builds a page of the seasons, the last one first.
fn list(tx: &Transaction<'_>, interaction: &Interaction, guild: GuildId, page: u32) -> Card {
    let all = tx.seasons(guild);
    let pages = all.len().div_ceil(PAGE).max(1) as u32;
    let page = page.min(pages - 1);
    let today = standings::today(tx, guild, tx.at);
    let shown = all.iter().rev().skip(page as usize * PAGE).take(PAGE);
    let shown: Vec<_> = shown
        .map(|(id, season)| listed(tx, guild, *id, season))
        .collect();
    let lang = tx.reply_language(interaction);
    say::list(lang, &shown, today, (page, pages))
}

fn listed(tx: &Transaction<'_>, guild: GuildId, id: SeasonId, season: &Season) -> Listed {
    let mut winners = Vec::new();
    let mut members = 0;
    if season.is_placed() {
        let board = seasons::board(tx, guild, id, Scope::Guild, 0, None);
        let accounts = seasons::accounts(tx, guild, &board.lines);
        members = board.members;
        let first = board.lines.iter().take_while(|line| line.rank == 1);
        winners = first
            .map(|line| (accounts.get(&line.member).copied(), line.points))
            .collect();
    }
    let shared = winners.len().saturating_sub(WINNERS);
    winners.truncate(WINNERS);
    let state = tx.state.guild_state(guild);
    Listed {
        season: season.clone(),
        winners,
        shared,
        members,
        waits: season.last.and_then(|last| state?.waits_for(last)),
    }
}
