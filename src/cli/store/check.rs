//! `pythia verify` checks that a store is complete and consistent, `pythia replay` that its history
//! leads to its records.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{ControlFlow, RangeInclusive};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::ensure;
use clap::Args;
use serde::Serialize;

use super::folder::{Folder, progress};
use super::seasons::Seasons;
use crate::bank::load;
use crate::cli::output::say;
use crate::quiz::config;
use crate::quiz::model::event::{Event, Stamped};
use crate::quiz::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId};
use crate::quiz::model::points::{Row, RowKey, Scope, Source};
use crate::quiz::model::question::Bank;
use crate::quiz::model::window;
use crate::quiz::model::window::Window;
use crate::quiz::queries::ledger;
use crate::quiz::{Change, Key, Record, RecordReader, State, decide};
use crate::store::{Position, Store, codec};

/// The arguments of `pythia verify`.
#[derive(Debug, Args)]
#[command(after_help = "\
Reads the whole journal, compares the database with it, and adds up every total again from the rows of the ledger. Days and \
weeks that are over have no totals, and the final standings of seasons stay as they were.

Exit code 1 means that something does not agree.")]
pub struct VerifyArgs {
    #[command(flatten)]
    folder: Folder,
    /// Print JSON, also of what does not agree
    #[arg(long)]
    json: bool,
}

/// The result of `pythia verify` for programs.
#[derive(Serialize)]
struct Verified {
    ok: bool,
    entries: u64,
    files: u64,
    records: u64,
    totals: u64,
    wrong: Vec<WrongTotal>,
    missing: u64,
    misplaced: u64,
}

/// A total that differs from what the ledger adds up to.
#[derive(Serialize)]
struct WrongTotal {
    guild: String,
    scope: String,
    window: String,
    member: u32,
    kept: i64,
    right: i64,
}

/// Checks a store.
///
/// # Errors
/// The store is damaged, or something in it does not agree.
pub fn verify(args: &VerifyArgs) -> anyhow::Result<ExitCode> {
    let store = args.folder.open()?;
    let verified = store.verify()?;
    if !args.json {
        say(format_args!(
            "journal    {} entries in {} files, whole",
            verified.entries, verified.segments
        ))?;
        say(format_args!(
            "records    {}, as the journal makes them",
            verified.records
        ))?;
    }
    let Totals {
        kept,
        folded,
        misplaced,
    } = totals(&store)?;
    let wrong: Vec<_> = kept
        .iter()
        .filter(|(key, points)| folded.get(key) != Some(points))
        .collect();
    let missing = folded.keys().filter(|key| !kept.contains_key(key)).count();
    let wrong: Vec<WrongTotal> = wrong
        .into_iter()
        .map(|(key, kept)| WrongTotal {
            guild: key.0.to_string(),
            scope: format!("{:?}", key.1),
            window: format!("{:?}", key.2),
            member: key.3.0,
            kept: *kept,
            right: folded.get(key).copied().unwrap_or_default(),
        })
        .collect();
    if args.json {
        let ok = wrong.is_empty() && missing == 0 && misplaced == 0;
        let verified = Verified {
            ok,
            entries: verified.entries,
            files: verified.segments as u64,
            records: verified.records,
            totals: kept.len() as u64,
            wrong,
            missing: missing as u64,
            misplaced: misplaced as u64,
        };
        say(format_args!("{}", serde_json::to_string_pretty(&verified)?))?;
        return Ok(if ok {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    for one in &wrong {
        say(format_args!(
            "guild {}, {}, {}, member {}: {} are kept, {} is right",
            one.guild, one.scope, one.window, one.member, one.kept, one.right
        ))?;
    }
    ensure!(
        wrong.is_empty() && missing == 0,
        "{} totals are wrong and {missing} are missing",
        wrong.len()
    );
    ensure!(
        misplaced == 0,
        "the order that an earlier version kept differs from its totals in {misplaced} places"
    );
    say(format_args!(
        "totals     {}, as the ledger adds up",
        kept.len()
    ))?;
    Ok(ExitCode::SUCCESS)
}

type Points = BTreeMap<(GuildId, Scope, Window, MemberId), i64>;

/// How long the bot may have run after its last heartbeat and removed totals: really minutes, here
/// a day.
const LATER_MS: i64 = 24 * 60 * 60_000;

/// Totals, without zeros and those of windows that are over.
struct Totals {
    /// The totals in the store.
    kept: Points,
    /// The totals that the ledger adds up to.
    folded: Points,
    /// How many places of an earlier version's order have no total, or totals no place.
    misplaced: usize,
}

fn totals(store: &dyn Store) -> anyhow::Result<Totals> {
    let mut kept = Points::new();
    let (mut order, mut wanted) = (BTreeSet::new(), BTreeSet::new());
    let mut rows: BTreeMap<(GuildId, MemberId, Source), Vec<(RowKey, Row)>> = BTreeMap::new();
    let mut caps: BTreeMap<DailyKey, config::Points> = BTreeMap::new();
    let mut now = At(0);
    let mut months: BTreeMap<GuildId, LocalDate> = BTreeMap::new();
    let mut seasons = Seasons::default();
    codec::load(store, None, &mut |record| match record {
        Record::Heartbeat((), at) => now = at.plus_ms(LATER_MS),
        Record::Daily(key, daily) => drop(caps.insert(key, daily.points)),
        Record::Rank(..) => drop(order.insert(record.key())),
        Record::MonthsKept(guild, first) => drop(months.insert(guild, first)),
        Record::Season(key, season) => seasons.put(key, *season),
        Record::SeasonPoints(key, had) => seasons.had(key, had.points),
        Record::MonthTotal((guild, scope, first, member), total) => {
            kept.insert((guild, scope, Window::Month(first), member), total.points);
        }
        Record::Total(key, total) => {
            kept.insert(key, total.points);
            let (guild, scope, window, member) = key;
            if total.points > 0 {
                wanted.insert(ledger::rank_key(guild, scope, window, total, member));
            }
        }
        Record::Totals((guild, scope, member), totals) => {
            let totals = totals.into_iter();
            kept.extend(
                totals.map(|(window, total)| ((guild, scope, window, member), total.points)),
            );
        }
        Record::Row((guild, key), row) => rows
            .entry((guild, key.member, key.source))
            .or_default()
            .push((key, row)),
        _ => {}
    })?;
    let mut folded = Points::new();
    for ((guild, member, source), rows) in rows {
        let daily = source.track().map(|track| DailyKey {
            guild,
            track,
            date: source.date(),
        });
        let points = daily
            .and_then(|key| caps.get(&key).copied())
            .unwrap_or_default();
        let points = ledger::fold(&rows, &points);
        let season = seasons.counting(guild, source.date());
        let windows = window::windows(source.date()).into_iter();
        let windows: Vec<_> = windows.chain(season.map(Window::Season)).collect();
        for scope in source.scopes() {
            for window in &windows {
                *folded.entry((guild, scope, *window, member)).or_default() += points;
            }
        }
    }
    for ((guild, id, scope, member), points) in seasons.carried() {
        let key = (guild, scope, Window::Season(id), member);
        *folded.entry(key).or_default() += points;
    }
    let compared = |guild: GuildId, window: &Window| match window {
        Window::Season(id) => seasons.is_counting(guild, *id),
        window => {
            let kept = months.get(&guild).copied();
            let kept = kept.unwrap_or_else(|| window::first_kept(now));
            !window.is_over(now, kept)
        }
    };
    folded.retain(|(guild, _, window, _), points| *points != 0 && compared(*guild, window));
    kept.retain(|(guild, _, window, _), points| *points != 0 && compared(*guild, window));
    Ok(Totals {
        kept,
        folded,
        misplaced: order.symmetric_difference(&wanted).count(),
    })
}

/// The arguments of `pythia replay`.
#[derive(Debug, Args)]
#[command(after_help = "\
Replays the recorded changes, which works across versions of the program. With --events, every event is also decided \
again and must lead to the same changes. That needs the same program, bank and config; if they differ, the output says so.")]
pub struct ReplayArgs {
    #[command(flatten)]
    folder: Folder,
    /// Decide every event again and compare the result
    #[arg(long)]
    events: bool,
    /// Print JSON, also of what differs
    #[arg(long)]
    json: bool,
}

/// The result of `pythia replay` for programs.
#[derive(Serialize)]
struct Replayed {
    ok: bool,
    entries: u64,
    records: u64,
    differing: u64,
    missing: u64,
    /// Only with `--events`.
    events: Option<ReplayedEvents>,
}

/// What deciding every event again has shown.
#[derive(Serialize)]
struct ReplayedEvents {
    /// Whether it can be compared: with another bank or version it can't.
    comparable: bool,
    other_bank: bool,
    unreadable: u64,
    /// The entries that would be decided otherwise now.
    differing: Vec<u64>,
}

impl Replayed {
    /// Returns the result for programs.
    fn of(replay: &Replay, by_events: bool, (same, differing, missing): (u64, u64, u64)) -> Self {
        let events = by_events.then(|| ReplayedEvents {
            comparable: !replay.other_bank && replay.unreadable == 0,
            other_bank: replay.other_bank,
            unreadable: replay.unreadable,
            differing: replay.differing.clone(),
        });
        let by_events = events
            .as_ref()
            .is_none_or(|events| !events.comparable || events.differing.is_empty());
        Self {
            ok: differing == 0 && missing == 0 && by_events,
            entries: replay.entries,
            records: same,
            differing,
            missing,
            events,
        }
    }
}

/// Records in memory, as the events before have left them.
#[derive(Default)]
struct Memory(BTreeMap<Key, Record>);

impl RecordReader for Memory {
    fn get(&self, key: &Key) -> Option<Record> {
        self.0.get(key).cloned()
    }
    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        self.0
            .range(range.clone())
            .take(limit)
            .map(|(_, record)| record.clone())
            .collect()
    }
}

impl Memory {
    fn apply(&mut self, change: &Change) {
        match change {
            Change::Put(record) => drop(self.0.insert(record.key(), record.as_ref().clone())),
            Change::Remove(key) => drop(self.0.remove(key)),
        }
    }
}

/// The state of a replay.
struct Replay {
    memory: Memory,
    state: State,
    by_events: bool,
    entries: u64,
    differing: Vec<u64>,
    unreadable: u64,
    other_bank: bool,
}

impl Replay {
    fn entry(&mut self, position: Position, entry: &crate::store::Entry) -> anyhow::Result<()> {
        let changes = entry
            .changes
            .iter()
            .map(codec::read_change)
            .collect::<Result<Vec<Change>, _>>()?;
        self.entries += 1;
        match codec::event(entry) {
            Ok(stamped) if self.by_events => self.decide_again(position, &stamped, &changes),
            Ok(_) => {}
            Err(_) => self.unreadable += 1,
        }
        for change in &changes {
            self.memory.apply(change);
            self.state.apply(change);
        }
        Ok(())
    }

    fn decide_again(&mut self, position: Position, stamped: &Stamped, changes: &[Change]) {
        match stamped.event {
            // The records came from outside, so there was nothing to decide.
            Event::Imported { .. } => return,
            Event::BankEntered { digest } => {
                self.other_bank |= digest != self.state.bank.digest().0
            }
            _ => {}
        }
        let again = decide(&self.state, &self.memory, stamped).changes;
        if again != changes && comparable(&again) != comparable(changes) {
            self.differing.push(position.0);
        }
    }
}

/// Returns changes as they can be compared between machines: how firmly a question is remembered is
/// computed in floating-point numbers, whose last bits differ by platform, so only the dates count.
fn comparable(changes: &[Change]) -> Vec<Change> {
    let mut changes = changes.to_vec();
    for change in &mut changes {
        if let Change::Put(record) = change
            && let Record::ReviewCard(_, card) = record.as_mut()
        {
            card.memory.stability = 0.0;
            card.memory.difficulty = 0.0;
        }
    }
    changes
}

/// Replays the journal.
///
/// # Errors
/// The journal has lost its beginning, or doesn't lead to the records in the store.
pub fn replay(args: &ReplayArgs) -> anyhow::Result<ExitCode> {
    let config = args.folder.config()?;
    let store = args.folder.open()?;
    ensure!(
        store.oldest().0 == 0,
        "the journal is kept from entry {} on; `pythia verify` checks it against the snapshot before it",
        store.oldest()
    );
    let bank = load::reload(
        config.questions_dir.as_deref(),
        config.questions_mode,
        &Bank::default(),
    )
    .bank;
    let mut replay = Replay {
        memory: Memory::default(),
        state: State::new(Arc::new(config.rules), Arc::new(bank)),
        by_events: args.events,
        entries: 0,
        differing: Vec::new(),
        unreadable: 0,
        other_bank: false,
    };
    let bar = progress("replaying", store.position().0);
    let mut failed = None;
    store.replay(Position(0), &mut |position, entry| {
        bar.inc(1);
        match replay.entry(position, &entry) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    bar.finish_and_clear();
    failed.map_or(Ok(()), Err)?;
    let mut same: u64 = 0;
    let mut differ: u64 = 0;
    codec::load(
        &store,
        None,
        &mut |record| match replay.memory.0.remove(&record.key()) {
            Some(replayed) if replayed == record => same += 1,
            _ => differ += 1,
        },
    )?;
    let gone = replay.memory.0.len();
    if args.json {
        let replayed = Replayed::of(&replay, args.events, (same, differ, gone as u64));
        say(format_args!("{}", serde_json::to_string_pretty(&replayed)?))?;
        return Ok(if replayed.ok {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    ensure!(
        differ == 0 && gone == 0,
        "{differ} records differ from the replayed ones, {gone} are missing"
    );
    say(format_args!(
        "by changes  {} entries lead to the {same} records there are",
        replay.entries
    ))?;
    if args.events {
        report(&replay)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn report(replay: &Replay) -> anyhow::Result<()> {
    if replay.other_bank || replay.unreadable > 0 {
        say(format_args!(
            "by events   not to be compared: {}{} events of another version",
            if replay.other_bank {
                "the bank was another one, and "
            } else {
                ""
            },
            replay.unreadable
        ))?;
        return Ok(());
    }
    let first: Vec<String> = replay
        .differing
        .iter()
        .take(10)
        .map(ToString::to_string)
        .collect();
    ensure!(
        first.is_empty(),
        "{} entries would be decided otherwise now, the first at {}: another program or config",
        replay.differing.len(),
        first.join(", ")
    );
    say(format_args!(
        "by events   every entry is decided the same again"
    ))?;
    Ok(())
}
