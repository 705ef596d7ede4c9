//! Measures the standings of a guild of 100,000 members: a page with the asker's own rank, looked up
//! in the order that is kept, and the same made from all totals, as it was before that order was
//! kept. Then what one more point costs, in memory and on sled in one run.
//!
//! `cargo bench --no-default-features --bench standings` (about 20 seconds). The limits: a look at
//! the board holds up others for at most 0.05 ms, so that nothing would be gained by another thread,
//! and a point costs at most 3 × what it costs in a guild of 100, because the tree is deeper.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::error::Error;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::{Duration, Instant};

use pythia::host::Host;
use pythia::store::{Options, Store, StoreError, codec, memory, sled};
use pythia_quiz::InteractionKind;
use pythia_quiz::config::Points;
use pythia_quiz::event::{BoardForm, Interaction, Locales};
use pythia_quiz::ids::{
    AnswerKey, At, ChannelId, DailyKey, GuildId, InteractionId, LocalDate, MemberId, TrackId,
    UserId,
};
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
const LOOKS: u32 = 50;
const POINTS: u32 = 300;
/// Looks at the board.
const WANTED: Duration = Duration::from_micros(50);

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
        ("page 1,000, the last", 999, None),
        ("the top page and one's own rank, first", 0, Some(1)),
        (
            "the top page and one's own rank, in the middle",
            0,
            Some(MEMBERS / 2),
        ),
        ("the top page and one's own rank, last", 0, Some(MEMBERS)),
    ];
    for (look, page, asker) in looks {
        let (before, took) = look_at(&*many, page, asker.map(MemberId))?;
        let word = if took <= WANTED { "reached" } else { "MISSED" };
        println!(
            "{what}, {MEMBERS} members, {look}: {:.1} us, made from all totals {:.1} us; limit {} us: {word}",
            took.as_secs_f64() * 1e6,
            before.as_secs_f64() * 1e6,
            WANTED.as_micros()
        );
    }
    let reply = whole_reply(&*many)?;
    println!(
        "{what}, {MEMBERS} members, the whole reply to /leaderboard, with its words: {:.0} us",
        reply.as_secs_f64() * 1e6
    );
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

/// Returns how long a look takes: made from all totals, and looked up in their order.
fn look_at(
    store: &dyn Store,
    page: u32,
    asker: Option<MemberId>,
) -> Result<(Duration, Duration), StoreError> {
    let (state, shelf) = (state(store)?, OnStore(store));
    let mut made = Transaction::new(&state, &shelf, At(0), 0);
    // A decision that changes totals makes its boards from all of them.
    made.put(Record::Totals(
        (GUILD, Scope::Track(TRACK), MemberId(1)),
        Vec::new(),
    ));
    made.put(Record::Totals(
        (GUILD, Scope::Guild, MemberId(MEMBERS + 1)),
        Vec::new(),
    ));
    let looked_up = Transaction::new(&state, &shelf, At(0), 0);
    let mut boards = Vec::new();
    let mut medians = Vec::new();
    for tx in [&made, &looked_up] {
        let mut took = Vec::new();
        for _ in 0..LOOKS {
            let start = Instant::now();
            let board = standings::board(tx, GUILD, Scope::Guild, Window::All, page, asker);
            took.push(start.elapsed());
            // Made from all totals the last page is shorter, without the hidden ones of 10,000.
            assert!(board.lines.len() == standings::PAGE || page > 900);
            assert_eq!(board.own.is_some(), asker.is_some());
            boards.push(board);
        }
        took.sort_unstable();
        medians.push(took[took.len() / 2]);
    }
    if page < 900 {
        let (first, last) = (&boards[0], &boards[boards.len() - 1]);
        assert_eq!(first.lines, last.lines, "both show the same");
    }
    Ok((medians[0], medians[1]))
}

/// Returns how long the host thinks about `/leaderboard`: reading, words, and everything else.
fn whole_reply(store: &dyn Store) -> Result<Duration, StoreError> {
    let (state, shelf) = (state(store)?, OnStore(store));
    let mut took = Vec::new();
    for n in 0..LOOKS {
        let form = BoardForm {
            period: Some("all".to_owned()),
            ..BoardForm::default()
        };
        let ask = Interaction {
            id: InteractionId(1),
            guild: Some(GUILD),
            channel: ChannelId(1),
            parent: None,
            user: UserId(u64::from(1 + n)),
            roles: Vec::new(),
            manages: false,
            locale: Locales::default(),
            kind: InteractionKind::Leaderboard(form),
        };
        let stamped = Stamped {
            at: At(0),
            draw: 0,
            event: Event::Interaction(Box::new(ask)),
        };
        let start = Instant::now();
        let decision = pythia_quiz::decide(&state, &shelf, &stamped);
        took.push(start.elapsed());
        assert!(decision.reply.is_some());
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
