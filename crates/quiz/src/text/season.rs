//! Seasons: what moderators read who start and end them, their results, and who won them.

use std::collections::BTreeMap;

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{LocalDate, MemberId, RoleId, UserId};
use crate::model::role::RoleProblem;
use crate::model::season::{Carry, Season, SeasonId, WaitsFor};
use crate::queries::standings::Line;
use crate::text::board::{OfSeason, points};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::role::{problem, role};
use crate::text::round::podium::place_of;
use crate::text::track::day;
use crate::text::{cut, limit, mention, moment, plain, quote};

/// How many members the results name.
const PODIUM: usize = 10;

/// How many corrections are listed below a board, the last ones.
const LATER: usize = 3;

/// What is wrong with a season that somebody wants to start or end.
#[derive(Debug, Clone, PartialEq)]
pub enum Mistake {
    /// The name is empty, a number, too long, or has a character that a name can't have.
    Name(String, usize, Option<char>),
    /// It begins so late that it must be a slip.
    FarStart(LocalDate),
    /// There is a season of that name that isn't over.
    SameName(String),
    /// There was a season of that name. A name that is free comes with it.
    PastName(Season, Option<String>),
    /// `/leaderboard` already knows a period of that name.
    PeriodName(String),
    /// The next season is planned already.
    Planned(Season),
    /// A season of this name goes on.
    Running(String),
    /// It begins in the past.
    PastStart(LocalDate),
    /// It begins before this season has ended.
    Overlap(Season),
    /// It ends before it starts.
    EndsBefore(LocalDate, LocalDate),
    /// An option isn't a date.
    Date(&'static str, String),
    /// What members keep can't be read.
    Carry(String),
    /// The role of those who win can't be given.
    Champion(RoleId, RoleProblem),
    /// There is no season to end.
    None,
    /// There is no season of that name.
    NoSuch(String),
    /// The season has ended on this date.
    Ended(String, LocalDate),
    /// Points of this date may be given already, so it can't end before.
    TooEarly(LocalDate),
    /// It would go on into the next one.
    Next(Season),
}

/// Explains a mistake to the moderator who made it.
#[must_use]
pub fn mistake(lang: Language, mistake: &Mistake) -> String {
    match mistake {
        Mistake::Name(typed, max, sign) => name(lang, typed, *max, *sign),
        Mistake::FarStart(first) => t!(lang, "season-far-start", first = day(lang, *first)),
        Mistake::PeriodName(name) => t!(lang, "season-period-name", name = name.as_str()),
        Mistake::SameName(name) => t!(lang, "season-same-name", name = name.as_str()),
        Mistake::PastName(season, other) => {
            let (name, dates) = (season.name.as_str(), dates(lang, season));
            match other {
                Some(other) => t!(
                    lang,
                    "season-past-name",
                    name = name,
                    dates = dates,
                    other = other.as_str()
                ),
                None => t!(lang, "season-past-name-alone", name = name, dates = dates),
            }
        }
        Mistake::Planned(season) => t!(
            lang,
            "season-planned",
            name = season.name.as_str(),
            first = day(lang, season.first)
        ),
        Mistake::Running(name) => t!(lang, "season-running", name = name.as_str()),
        Mistake::PastStart(first) => t!(lang, "season-past-start", first = day(lang, *first)),
        Mistake::Overlap(season) => t!(
            lang,
            "season-overlap",
            name = season.name.as_str(),
            last = day(lang, season.last.unwrap_or_default())
        ),
        Mistake::EndsBefore(first, last) => t!(
            lang,
            "season-ends-before",
            first = day(lang, *first),
            last = day(lang, *last)
        ),
        Mistake::Date(option, typed) => {
            let option: &str = option;
            t!(lang, "season-date", option = option, typed = quote(typed))
        }
        Mistake::Carry(typed) => t!(lang, "season-carry", typed = quote(typed)),
        Mistake::Champion(id, why) => t!(
            lang,
            "season-champion",
            role = role(*id),
            why = problem(lang, *why)
        ),
        Mistake::None => t!(lang, "season-none-to-end"),
        Mistake::NoSuch(typed) => t!(lang, "season-no-such", typed = quote(typed)),
        Mistake::Ended(name, last) => t!(
            lang,
            "season-ended-already",
            name = name.as_str(),
            last = day(lang, *last)
        ),
        Mistake::TooEarly(earliest) => {
            t!(lang, "season-too-early", earliest = day(lang, *earliest))
        }
        Mistake::Next(season) => t!(
            lang,
            "season-next-begins",
            name = season.name.as_str(),
            first = day(lang, season.first)
        ),
    }
}

fn name(lang: Language, typed: &str, max: usize, sign: Option<char>) -> String {
    if typed.trim().is_empty() {
        return t!(lang, "season-name-empty");
    }
    let typed = quote(typed);
    match sign {
        // A backtick can't be shown between backticks, and others can't be seen.
        Some(sign) if sign != '`' && !sign.is_control() && !sign.is_whitespace() => {
            let sign = sign.to_string();
            t!(lang, "season-name-sign", typed = typed, sign = sign)
        }
        Some('`') => t!(lang, "season-name-backtick", typed = typed),
        _ => t!(lang, "season-name", typed = typed, max = max),
    }
}

/// A season that was started.
#[derive(Debug, Clone, PartialEq)]
pub struct Started {
    /// The season.
    pub season: Season,
    /// The date.
    pub today: LocalDate,
    /// The name of the season before it, if there was one.
    pub before: Option<String>,
}

/// Confirms that a season was started or planned.
#[must_use]
pub fn started(lang: Language, started: &Started) -> Card {
    let season = &started.season;
    let begins = if season.first > started.today {
        "later"
    } else {
        "today"
    };
    let mut lines = vec![t!(
        lang,
        "season-started",
        name = season.name.as_str(),
        begins = begins,
        first = day(lang, season.first)
    )];
    lines.push(match season.last {
        Some(last) => t!(lang, "season-until", last = day(lang, last)),
        None => t!(lang, "season-open-end"),
    });
    let channel = format!("<#{}>", season.channel);
    lines.push(t!(lang, "season-where", channel = channel));
    match (season.carry, &started.before) {
        (Carry::None, _) => {}
        (Carry::Half, Some(before)) => {
            lines.push(t!(lang, "season-carries", before = before.as_str()));
        }
        (Carry::Half, None) => lines.push(t!(lang, "season-carries-nothing")),
    }
    if let Some(champion) = season.champion {
        lines.push(t!(lang, "season-crowns", role = role(champion)));
    }
    Card {
        tone: Tone::Good,
        ..plain(&lines.join("\n"))
    }
}

/// Confirms that a season has a last date now.
#[must_use]
pub fn ended(lang: Language, season: &Season, today: LocalDate) -> Card {
    let last = season.last.unwrap_or_default();
    let when = if last == today { "today" } else { "later" };
    plain(&t!(
        lang,
        "season-ended",
        name = season.name.as_str(),
        when = when,
        last = day(lang, last),
        channel = format!("<#{}>", season.channel)
    ))
}

/// Confirms that a season was called off, and says by which entry of `/audit` that is undone.
#[must_use]
pub fn cancelled(lang: Language, season: &Season, entry: u32) -> Card {
    plain(&t!(
        lang,
        "season-cancelled-undo",
        name = season.name.as_str(),
        entry = entry.to_string()
    ))
}

/// Returns a season's name with its dates.
#[must_use]
pub fn name_and_dates(lang: Language, season: &Season) -> String {
    let dates = dates(lang, season);
    t!(
        lang,
        "season-name-and-dates",
        name = season.name.as_str(),
        dates = dates
    )
}

fn dates(lang: Language, season: &Season) -> String {
    let first = day(lang, season.first);
    match season.last {
        Some(last) if last == season.first => first,
        Some(last) => t!(lang, "season-dates", first = first, last = day(lang, last)),
        None => t!(lang, "season-dates-open", first = first),
    }
}

/// Returns the note below the standings of a season: whether they are final, and what was
/// corrected since.
#[must_use]
pub fn below(lang: Language, of: &OfSeason) -> Vec<String> {
    let mut lines = Vec::new();
    if of.is_final {
        lines.push(String::new());
        lines.push(if of.later.is_empty() {
            t!(lang, "season-final")
        } else {
            t!(lang, "season-final-corrected")
        });
    }
    let from = of.later.len().saturating_sub(LATER);
    for (date, later) in &of.later[from..] {
        lines.push(t!(
            lang,
            "season-later",
            date = day(lang, *date),
            changes = later.changes,
            points = crate::text::why::signed(later.points)
        ));
    }
    lines
}

/// Returns the text that only the results of this season contain.
#[must_use]
pub fn marker(id: SeasonId) -> String {
    format!("season #{}", id.0)
}

/// The results of a season.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// Its number.
    pub id: SeasonId,
    /// The season.
    pub season: Season,
    /// The first of its final standings.
    pub lines: Vec<Line>,
    /// Their accounts, where they may be named.
    pub accounts: BTreeMap<MemberId, UserId>,
    /// How many members have a place.
    pub members: usize,
    /// The season after it, if there is one.
    pub next: Option<Season>,
    /// The date.
    pub today: LocalDate,
}

/// Shows the results of a season to everyone.
#[must_use]
pub fn results(lang: Language, results: &Results) -> Card {
    let Results {
        season, accounts, ..
    } = results;
    let mut lines = vec![dates(lang, season), String::new()];
    let podium = results.lines.iter().take(PODIUM);
    let podium: Vec<_> = podium
        .map(|line| {
            t!(
                lang,
                "season-place-line",
                place = place_of(u32::try_from(line.rank).unwrap_or(u32::MAX)),
                member = named(lang, accounts.get(&line.member).copied()),
                points = points(lang, line.points)
            )
        })
        .collect();
    let more = results.members - podium.len();
    if podium.is_empty() {
        lines.push(t!(lang, "season-nobody"));
    }
    lines.extend(podium);
    if more > 0 {
        lines.push(t!(lang, "season-more", count = more));
    }
    lines.push(String::new());
    if let Some(champion) = season.champion.filter(|_| results.members > 0) {
        lines.push(t!(lang, "season-crowned", role = role(champion)));
    }
    if results.members > 0 {
        lines.push(t!(lang, "season-see", number = results.id.0));
    }
    if let Some(next) = &results.next {
        let begins = if next.first > results.today {
            "later"
        } else {
            "now"
        };
        let carry = match next.carry {
            Carry::None => "none",
            Carry::Half => "half",
        };
        lines.push(t!(
            lang,
            "season-next",
            name = next.name.as_str(),
            begins = begins,
            first = day(lang, next.first),
            carry = carry
        ));
    }
    Card {
        title: Some(t!(lang, "season-over", name = season.name.as_str())),
        body: cut(lines.join("\n").trim_end(), limit::BODY),
        footer: Some(marker(results.id)),
        tone: Tone::Good,
        ..Card::default()
    }
}

fn named(lang: Language, account: Option<UserId>) -> String {
    account.map_or_else(|| t!(lang, "season-unnamed"), mention)
}

/// A season in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The season.
    pub season: Season,
    /// Some of those who won it, where they may be named, and their points.
    pub winners: Vec<(Option<UserId>, i64)>,
    /// How many more have won it.
    pub shared: usize,
    /// How many members have a place.
    pub members: usize,
    /// What it waits for after its last date.
    pub waits: Option<WaitsFor>,
}

/// Lists seasons and who won them.
#[must_use]
pub fn list(
    lang: Language,
    seasons: &[Listed],
    today: LocalDate,
    (page, pages): (u32, u32),
) -> Card {
    let lines: Vec<_> = seasons.iter().map(|one| line(lang, one, today)).collect();
    let body = if lines.is_empty() {
        t!(lang, "season-list-empty")
    } else {
        lines.join("\n")
    };
    let newer = (page > 0).then(|| {
        let label = t!(lang, "season-button-newer");
        button(&label, ButtonId::Seasons(page - 1), Style::Secondary)
    });
    let older = (page + 1 < pages).then(|| {
        let label = t!(lang, "season-button-older");
        button(&label, ButtonId::Seasons(page + 1), Style::Secondary)
    });
    let turn: Vec<_> = newer.into_iter().chain(older).collect();
    Card {
        title: Some(t!(lang, "season-list-title")),
        body: cut(&body, limit::BODY),
        rows: if turn.is_empty() {
            Vec::new()
        } else {
            vec![turn]
        },
        ..Card::default()
    }
}

fn line(lang: Language, listed: &Listed, today: LocalDate) -> String {
    let season = &listed.season;
    let name = season.name.as_str();
    let dates = match season.last {
        None if season.first > today => {
            t!(
                lang,
                "season-dates-planned",
                first = day(lang, season.first)
            )
        }
        _ => dates(lang, season),
    };
    let state = state(lang, listed, today);
    t!(
        lang,
        "season-line",
        name = name,
        dates = dates,
        state = state
    )
}

fn state(lang: Language, listed: &Listed, today: LocalDate) -> String {
    let season = &listed.season;
    if season.is_placed() {
        let Some((_, had)) = listed.winners.first() else {
            return t!(lang, "season-state-nobody");
        };
        let names = listed.winners.iter();
        let names: Vec<_> = names.map(|(user, _)| named(lang, *user)).collect();
        let mut names = names.join(", ");
        if listed.shared > 0 {
            names = t!(
                lang,
                "season-and-others",
                names = names,
                count = listed.shared
            );
        }
        return t!(
            lang,
            "season-state-over",
            names = names,
            points = points(lang, *had),
            members = listed.members
        );
    }
    if season.first > today {
        return t!(lang, "season-state-planned");
    }
    if season.last.is_none_or(|last| last >= today) {
        return t!(lang, "season-state-running");
    }
    match listed.waits {
        Some(WaitsFor::Daily(at)) => t!(lang, "season-state-daily", closes = moment(at)),
        Some(WaitsFor::Round(id)) => t!(lang, "season-state-round", round = id.0),
        Some(WaitsFor::Slot(_) | WaitsFor::Step) | None => t!(lang, "season-state-counting"),
    }
}
