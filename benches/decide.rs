//! Measures how fast the rules take answers: `decide` and `apply` on one core with 10,000 open
//! dailies in memory, whether an answer costs the same with 100 guilds as with 10,000, and how many
//! a second the whole host makes durable on sled.
//!
//! `cargo bench --no-default-features --bench decide` (about 40 seconds). The limits are 200,000
//! answers a second decided and applied, a flat cost from 100 to 10,000 guilds, and 50,000 durable
//! answers a second. 10,000 guilds also hold a hundred times as much data, which doesn't fit into
//! the processor's caches. So the cost is compared with 100 guilds that hold as much, and with 100
//! that hold less, where a bare hash map look-up shows the share of memory alone.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock and starts a thread"
)]

use std::collections::HashMap;
use std::error::Error;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::{Duration, Instant};

use pythia::bank::load;
use pythia::host::{Clock, Host, Rng};
use pythia::store::{Options, Store, codec, memtable, sled};
use pythia_quiz::custom_id::FormId;
use pythia_quiz::event::{Interaction, Locales};
use pythia_quiz::ids::{
    AnswerKey, At, ChannelId, DISCORD_EPOCH_MS, DailyKey, GuildId, InteractionId, MemberId,
    MessageId, TrackId, UserId,
};
use pythia_quiz::model::daily::{Daily, Phase, Text};
use pythia_quiz::model::discord::{Extras, Message};
use pythia_quiz::model::guild::{Guild, Member};
use pythia_quiz::model::track::{Mode, Place};
use pythia_quiz::question::{Bank, Kind, Question};
use pythia_quiz::{
    Change, Event, InteractionKind, Key, Record, RecordReader, Rules, Stamped, State, calendar,
    decide,
};

/// How long the whole host is measured.
const MEASURE: Duration = Duration::from_secs(3);
/// Rounds of the two sizes, in turn.
const ROUNDS: usize = 3;
/// Events of a batch of the host.
const BATCH: usize = 512;
const WANTED: f64 = 200_000.0;
const WANTED_DURABLE: f64 = 50_000.0;
/// Open dailies, each in another guild; and the small number they are compared with.
const DAILIES: u64 = 10_000;
const FEW: u64 = 100;
/// Answers to one daily, on average.
const EACH: u64 = 50;
/// Answers to all of them.
const ANSWERS: u64 = DAILIES * EACH;

/// 2026-03-02, 09:00 UTC.
const POSTED: At = At(1_772_442_000_000);

/// The records that the state doesn't hold (members, texts, questions), in hash maps. An answer
/// scans none of them.
#[derive(Default)]
struct Quick {
    numbers: Map<(GuildId, UserId), MemberId>,
    members: Map<(GuildId, MemberId), Member>,
    texts: Map<AnswerKey, Text>,
    questions: Map<DailyKey, Box<Question>>,
}

/// Hashes with next to no work, because the reader isn't what is measured.
type Map<K, V> = HashMap<K, V, BuildHasherDefault<Mixed>>;

#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64((*byte).into()));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_i32(&mut self, number: i32) {
        self.write_u64(number.cast_unsigned().into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(26) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

impl Quick {
    fn put(&mut self, record: Record) {
        match record {
            Record::Number(key, id) => drop(self.numbers.insert(key, id)),
            Record::Member(key, member) => drop(self.members.insert(key, member)),
            Record::Text(key, text) => drop(self.texts.insert(key, text)),
            Record::Question(key, question) => drop(self.questions.insert(key, question)),
            _ => {}
        }
    }
}

impl RecordReader for Quick {
    fn get(&self, key: &Key) -> Option<Record> {
        Some(match key {
            Key::Number(key) => Record::Number(*key, *self.numbers.get(key)?),
            Key::Member(key) => Record::Member(*key, *self.members.get(key)?),
            Key::Text(key) => Record::Text(*key, self.texts.get(key)?.clone()),
            Key::Question(key) => Record::Question(*key, self.questions.get(key)?.clone()),
            // Such as the notes of a deletion, or a switch that nobody used.
            _ => return None,
        })
    }

    fn scan(&self, range: &RangeInclusive<Key>, _: usize) -> Vec<Record> {
        panic!("an answer scans {range:?}")
    }
}

/// A clock that stands still while the dailies are open, and random numbers that count up.
struct Standing(u64);

impl Clock for Standing {
    fn now(&self) -> At {
        POSTED.plus_minutes(10)
    }
}

impl Rng for Standing {
    fn draw(&mut self) -> u64 {
        self.0 += 1;
        self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

fn bank() -> Arc<Bank> {
    Arc::new(load::reload(None, load::Mode::Extend, &Bank::default()).bank)
}

fn key(n: u64) -> DailyKey {
    DailyKey {
        guild: GuildId(1_000 + n),
        track: TrackId(1),
        date: calendar::date_at("UTC", POSTED),
    }
}

fn thread(n: u64) -> ChannelId {
    ChannelId(5_000_000 + n)
}

/// Adds one guild with one open daily.
fn records(n: u64, bank: &Bank) -> [Record; 3] {
    let question = bank
        .questions()
        .find(|question| question.kind == Kind::Open)
        .expect("the bank has an open question");
    let daily = Daily {
        number: 1,
        phase: Phase::Open,
        slug: question.slug.clone(),
        title: question.title.clone(),
        topic: question.topic,
        level: question.level,
        kind: question.kind,
        hints: 1,
        order: Vec::new(),
        channel: ChannelId(7_000_000 + n),
        place: Place::Text,
        mode: Mode::Both,
        anonymous: false,
        lock: false,
        slot: POSTED,
        decided: POSTED,
        deliver_by: POSTED.plus_minutes(180),
        reveal_at: POSTED.plus_minutes(480),
        close_at: POSTED.plus_minutes(1_920),
        points: Rules::default().points,
        requested_by: 0,
        previewed_by: Vec::new(),
        post: Some(MessageId(thread(n).0)),
        post_gone: false,
        thread: Some(thread(n)),
        thread_gone: false,
        thread_locked: false,
        thread_archived: false,
        read_until: POSTED,
        reading: None,
        away_ms: 0,
        reveal_posts: Vec::new(),
        reveal_left: 0,
        kept_awake: POSTED,
    };
    let guild = Guild {
        zone: Some("UTC".to_owned()),
        salt: 7,
        ..Guild::default()
    };
    [
        Record::Guild(key(n).guild, Box::new(guild)),
        Record::Question(key(n), Box::new(question)),
        Record::Daily(key(n), Box::new(daily)),
    ]
}

/// Returns a snowflake from a time at which the dailies are open.
fn snowflake(n: u64) -> u64 {
    let ms = (POSTED.0 - DISCORD_EPOCH_MS) as u64 + 60_000 + n / 1_000;
    (ms << 22) | (n % 1_000)
}

/// Returns the n-th answer in a thread. It goes through the dailies, each time with the guild's
/// next member.
fn said(n: u64, dailies: u64) -> Event {
    Event::MessageWritten(
        Message {
            guild: key(n % dailies).guild,
            channel: thread(n % dailies),
            id: MessageId(snowflake(n)),
            author: UserId(10_000_000 + n / dailies),
            roles: Vec::new(),
            ordinary: true,
            text: None,
        },
        Extras::default(),
    )
}

/// Returns the n-th sealed answer.
fn sealed(n: u64, dailies: u64) -> Event {
    let key = key(n % dailies);
    Event::Interaction(Box::new(Interaction {
        id: InteractionId(snowflake(n)),
        guild: Some(key.guild),
        channel: ChannelId(7_000_000 + n % dailies),
        parent: None,
        user: UserId(10_000_000 + n / dailies),
        roles: Vec::new(),
        manages: false,
        locale: Locales::default(),
        kind: InteractionKind::Submitted {
            form: FormId::Answer(key.short()),
            fields: vec!["Once, when the function is defined; later calls share it.".to_owned()],
        },
    }))
}

/// The rules alone, over guilds with one open daily each.
struct Alone {
    state: State,
    shelf: Quick,
    dailies: u64,
    n: u64,
}

impl Alone {
    fn new(dailies: u64, bank: &Arc<Bank>) -> Self {
        let mut state = State::new(Arc::new(Rules::default()), bank.clone());
        let mut shelf = Quick::default();
        for record in (0..dailies).flat_map(|n| records(n, bank)) {
            state.load(record.clone());
            shelf.put(record);
        }
        Self {
            state,
            shelf,
            dailies,
            n: 0,
        }
    }

    fn answer(&mut self, event: fn(u64, u64) -> Event) {
        let stamped = Stamped {
            at: POSTED.plus_minutes(10),
            draw: self.n.wrapping_mul(0x9E37_79B9_7F4A_7C15),
            event: event(self.n, self.dailies),
        };
        self.n += 1;
        let decision = decide(&self.state, &self.shelf, &stamped);
        assert!(!decision.changes.is_empty(), "an answer changes something");
        for change in decision.changes {
            self.state.apply(&change);
            if let Change::Put(record) = change {
                self.shelf.put(*record);
            }
        }
    }

    /// Decides and applies this many answers. Returns the processor time in seconds.
    fn take(&mut self, answers: u64, event: fn(u64, u64) -> Event) -> f64 {
        let worked = Work::start();
        for _ in 0..answers {
            self.answer(event);
        }
        worked.seconds()
    }
}

/// Returns answers per second of processor time with this many open dailies. The number of answers
/// is always the same.
fn rate(dailies: u64, event: fn(u64, u64) -> Event, bank: &Arc<Bank>) -> f64 {
    let days =
        (0..DAILIES / dailies).map(|_| Alone::new(dailies, bank).take(dailies * EACH, event));
    ANSWERS as f64 / days.sum::<f64>()
}

/// Returns the same for few guilds that hold as much data as many, so that only the number of
/// guilds differs.
fn rate_when_crowded(event: fn(u64, u64) -> Event, bank: &Arc<Bank>) -> f64 {
    ANSWERS as f64 / Alone::new(FEW, bank).take(ANSWERS, event)
}

/// Returns the processor time of this thread, so that other programs don't count. Falls back to
/// wall-clock time where the system doesn't say.
struct Work {
    worked: Option<u64>,
    passed: Instant,
}

impl Work {
    fn start() -> Self {
        Self {
            worked: worked_ns(),
            passed: Instant::now(),
        }
    }

    fn seconds(&self) -> f64 {
        match (self.worked, worked_ns()) {
            (Some(then), Some(now)) => (now - then) as f64 / 1e9,
            _ => self.passed.elapsed().as_secs_f64(),
        }
    }
}

fn worked_ns() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok()
}

fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    of[of.len() / 2]
}

fn reached(what: &str, rate: f64, wanted: f64) {
    println!(
        "{what}: {rate:.0} a second, {:.2} x the {wanted:.0} wanted",
        rate / wanted
    );
}

/// Returns the seconds that one look-up takes in a bare hash map of this size.
fn bare_look_up(entries: u64) -> f64 {
    let map: Map<u64, [u64; 4]> = (0..entries).map(|n| (n, [n; 4])).collect();
    let (worked, looks) = (Work::start(), 2_000_000_u64);
    let mut found = 0_u64;
    for n in 0..looks {
        // The keys are in no order, as answers are. Each look-up depends on the one before, as in a
        // decision.
        let at = (n ^ found).wrapping_mul(0x9E37_79B9_7F4A_7C15) % entries;
        found = std::hint::black_box(map[&at][3]);
    }
    worked.seconds() / looks as f64
}

fn main() -> Result<(), Box<dyn Error>> {
    let bank = bank();
    let bare = bare_look_up(ANSWERS) / bare_look_up(FEW * EACH);
    for (what, event) in [
        ("answers in a thread", said as fn(u64, u64) -> Event),
        ("sealed answers", sealed),
    ] {
        let (mut small, mut crowded, mut big) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            small.push(rate(FEW, event, &bank));
            crowded.push(rate_when_crowded(event, &bank));
            big.push(rate(DAILIES, event, &bank));
        }
        let (small, crowded, big) = (median(small), median(crowded), median(big));
        reached(
            &format!("{what}, decided and applied, 10,000 open dailies"),
            big,
            WANTED,
        );
        println!(
            "{what}: one costs {:.2} x as much with 10,000 guilds as with 100 that hold as many answers; with 100 that hold a \
             hundredth {:.2} x, and there a bare look-up {bare:.2} x",
            crowded / big,
            small / big
        );
    }
    on_sled(&bank)
}

/// Measures the host on a real disk.
fn on_sled(bank: &Arc<Bank>) -> Result<(), Box<dyn Error>> {
    // Not the system's temporary folder, which may be memory.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let dailies = DAILIES;
    let (writer, work) = memtable::writer();
    std::thread::spawn(work);
    let options = Options {
        writer: Some(writer),
        ..Options::default()
    };
    let mut store = sled::open(folder.path(), options)?;
    let scene = Stamped {
        at: POSTED,
        draw: 0,
        event: Event::Tick,
    };
    for n in 0..dailies {
        let puts = records(n, bank).map(Change::put);
        store.commit(vec![codec::entry(&scene, &puts)?])?;
    }
    let mut host = Host::open(Box::new(store), Rules::default(), bank.clone())?;
    let mut times = Standing(0);
    for (what, event) in [
        ("answers in a thread", said as fn(u64, u64) -> Event),
        ("sealed answers", sealed),
    ] {
        let (start, mut n) = (Instant::now(), 0);
        while start.elapsed() < MEASURE {
            let batch = (0..BATCH as u64).map(|m| event(n + m, dailies)).collect();
            host.step(batch, &mut times)?;
            n += BATCH as u64;
        }
        let rate = n as f64 / start.elapsed().as_secs_f64();
        reached(
            &format!("{what}, durable through the host in batches of {BATCH}"),
            rate,
            WANTED_DURABLE,
        );
    }
    Ok(())
}
