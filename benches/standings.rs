//! Measures the standings of a guild of 100,000 members: the top page with the asker's own rank,
//! and what one more point costs, in memory and on sled in one run.
//!
//! `cargo bench --no-default-features --bench standings` (about 20 seconds). The limits: a look at
//! the board holds up others for at most 20 ms, and a point costs at most 3 × what it costs in a
//! guild of 100, because the tree is deeper.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::error::Error;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::{Duration, Instant};

use pythia::host::Host;
use pythia::store::{Options, Store, StoreError, codec, memory, sled};
use pythia_quiz::config::Points;
use pythia_quiz::ids::{AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, TrackId, UserId};
use pythia_quiz::model::guild::Member;
use pythia_quiz::model::points::{Fact, Reason, Scope, Total};
use pythia_quiz::model::window::Window;
use pythia_quiz::queries::standings;
use pythia_quiz::question::Bank;
use pythia_quiz::rules::ledger;
use pythia_quiz::{Change, Event, Key, Record, RecordReader, Rules, Stamped, State, Transaction};

const GUILD: GuildId = GuildId(1);
const TRACK: TrackId = TrackId(1);
const DATE: LocalDate = LocalDate(20_514);
const MEMBERS: u32 = 100_000;
const FEW: u32 = 100;
const LOOKS: u32 = 20;
const POINTS: u32 = 300;
/// Looks at the board.
const WANTED: Duration = Duration::from_millis(20);

struct OnStore<'a>(&'a dyn Store);

impl RecordReader for OnStore<'_> {
    fn get(&self, key: &Key) -> Option<Record> {
        codec::get(self.0, key).expect("the store can be read")
    }

    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record> {
        codec::scan(self.0, range, limit).expect("the store can be read")
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let open = |name: &str| sled::open(folder.path().join(name), Options::default());
    measure(
        "in memory",
        Box::new(memory::empty()?),
        Box::new(memory::empty()?),
    )?;
    measure("sled", Box::new(open("few")?), Box::new(open("many")?))
}

fn measure(
    what: &str,
    mut few: Box<dyn Store>,
    mut many: Box<dyn Store>,
) -> Result<(), Box<dyn Error>> {
    fill(&mut *few, FEW)?;
    fill(&mut *many, MEMBERS)?;
    let looks = [
        ("the top page", 0, None),
        ("page 50", 49, None),
        ("the top page and one's own rank, first", 0, Some(1)),
        (
            "the top page and one's own rank, in the middle",
            0,
            Some(MEMBERS / 2),
        ),
        ("the top page and one's own rank, last", 0, Some(MEMBERS)),
    ];
    for (look, page, asker) in looks {
        let took = look_at(&*many, page, asker.map(MemberId))?;
        println!(
            "{what}, {MEMBERS} members, {look}: {:.2} ms, {:.2} x the {} ms allowed",
            took.as_secs_f64() * 1e3,
            took.as_secs_f64() / WANTED.as_secs_f64(),
            WANTED.as_millis()
        );
    }
    let (of_few, of_many) = (one_point(&mut *few, FEW)?, one_point(&mut *many, MEMBERS)?);
    println!(
        "{what}, one more point, decided and committed: {:.0} us, {:.2} x of what it costs with {FEW} members",
        of_many.as_secs_f64() * 1e6,
        of_many.as_secs_f64() / of_few.as_secs_f64()
    );
    Ok(())
}

/// Returns members with points as real groups have them: many with few, some with many, and many
/// ties.
fn fill(store: &mut dyn Store, members: u32) -> Result<(), Box<dyn Error>> {
    let tick = Stamped {
        at: At(0),
        draw: 0,
        event: Event::Tick,
    };
    let mut entries = Vec::new();
    for n in 1..=members {
        let id = MemberId(n);
        let points = i64::from(1 + members / n % 1_000);
        let total = Total {
            points,
            reached: At(i64::from(n)),
        };
        let mut puts = vec![Record::Member(
            (GUILD, id),
            Member {
                user: UserId(u64::from(n)),
                hidden: is_hidden(n),
                left: None,
                looked_up: None,
            },
        )];
        if is_hidden(n) {
            puts.push(Record::Unranked((GUILD, id), ()));
        }
        for scope in [Scope::Guild, Scope::Track(TRACK)] {
            puts.push(Record::Totals(
                (GUILD, scope, id),
                vec![(Window::All, total)],
            ));
        }
        let puts: Vec<Change> = puts.into_iter().map(Change::put).collect();
        entries.push(codec::entry(&tick, &puts)?);
        if entries.len() == 1_000 || n == members {
            store.commit(std::mem::take(&mut entries))?;
        }
    }
    Ok(())
}

/// One member in fifty.
fn is_hidden(n: u32) -> bool {
    n.is_multiple_of(50)
}

fn state(store: &dyn Store) -> Result<State, StoreError> {
    Host::load(store, Arc::new(Rules::default()), Arc::new(Bank::default()))
}

fn look_at(store: &dyn Store, page: u32, asker: Option<MemberId>) -> Result<Duration, StoreError> {
    let (state, shelf) = (state(store)?, OnStore(store));
    let mut took = Vec::new();
    for _ in 0..LOOKS {
        let tx = Transaction::new(&state, &shelf, At(0), 0);
        let start = Instant::now();
        let board = standings::board(&tx, GUILD, Scope::Guild, Window::All, page, asker);
        took.push(start.elapsed());
        assert_eq!(board.lines.len(), standings::PAGE);
        assert_eq!(board.own.is_some(), asker.is_some());
    }
    took.sort_unstable();
    Ok(took[took.len() / 2])
}

/// Writes one more "took part" for scattered members, as a reveal does.
fn one_point(store: &mut dyn Store, members: u32) -> Result<Duration, Box<dyn Error>> {
    let mut state = state(store)?;
    let mut took = Duration::ZERO;
    for n in 0..POINTS {
        let member = MemberId(1 + n.wrapping_mul(2_654_435_761) % members);
        let daily = DailyKey {
            guild: GUILD,
            track: TRACK,
            date: LocalDate(DATE.0 + n as i32),
        };
        let start = Instant::now();
        let at = At(1_000_000 + i64::from(n));
        let changes = {
            let shelf = OnStore(store);
            let mut tx = Transaction::new(&state, &shelf, at, 0);
            let fact = Fact::daily(AnswerKey { daily, member }, Reason::TookPart, None);
            ledger::write(&mut tx, GUILD, fact, true, 1, &Points::default());
            tx.finish(None).changes
        };
        for change in &changes {
            state.apply(change);
        }
        let event = Event::Tick;
        let entry = codec::entry(&Stamped { at, draw: 0, event }, &changes)?;
        store.commit(vec![entry])?;
        took += start.elapsed();
    }
    Ok(took / POINTS)
}
