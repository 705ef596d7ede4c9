//! Measures `/search` over 2,000 questions and 3,650 past dailies of one guild on sled: how long a
//! search takes at the host, reply included, and how much memory the index takes.
//!
//! `cargo bench --no-default-features --bench search` (about 20 seconds). The limits: 99 of 100
//! searches take less than 5 ms, and the index takes at most 5 MB. The bank is the built-in one
//! several times over. Each copy has words of its own, because a larger bank has more words, too. A
//! tenth of the past dailies had questions that are no longer in the bank.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock and starts a thread"
)]

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use pythia::bank::load;
use pythia::host::{Clock, Host, Rng};
use pythia::store::{Options, Store, codec, memtable, sled};
use pythia_quiz::event::{Interaction, Locales};
use pythia_quiz::ids::{
    At, ChannelId, DISCORD_EPOCH_MS, DailyKey, GuildId, InteractionId, LocalDate, MessageId,
    TrackId, UserId,
};
use pythia_quiz::model::card::Reply;
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::guild::Guild;
use pythia_quiz::model::track::{Mix, Mode, Place, Track, Usage};
use pythia_quiz::question::{Bank, Question, Slug};
use pythia_quiz::{Change, Event, InteractionKind, Record, Rules, Stamped};

const QUESTIONS: usize = 2_000;
const DAILIES: usize = 3_650;
/// One in this many past dailies had a question that has left the bank.
const VANISHED: usize = 10;
const SEARCHES: usize = 5_000;
const WANTED_MS: f64 = 5.0;
const WANTED_MB: f64 = 5.0;

const GUILD: GuildId = GuildId(1);
const TRACK: TrackId = TrackId(1);
const CHANNEL: ChannelId = ChannelId(10);
/// 2026-03-02, 09:00 UTC.
const NOW: At = At(1_772_442_000_000);
const TODAY: LocalDate = LocalDate(20_514);

/// What people search for beside the titles of questions.
const TYPED: [&str; 24] = [
    "__init__",
    "*args",
    "is",
    "f-string",
    "C3",
    "don't",
    "print(",
    "x[::-1]",
    "==",
    "closure",
    "mutable default",
    "TypeError",
    "what is a generator",
    "list comprehension",
    "@property",
    "decoratr",
    "asyncio gather",
    "lru_cache",
    "0.1 + 0.2",
    "the difference between a list and a tuple",
    "qwertzuiop",
    "dict",
    "in",
    "why does this print None and not an error",
];

/// Returns the built-in questions over and over, until there are enough. Every sixth word of a copy
/// is a word of its own.
fn questions() -> Vec<Question> {
    let built_in = load::embedded_bank();
    let built_in: Vec<Question> = built_in.questions().collect();
    let all = (0..).flat_map(|copy| built_in.iter().map(move |question| (copy, question)));
    let copies = all.map(|(copy, question)| match copy {
        0 => question.clone(),
        _ => copied(copy, question),
    });
    copies.take(QUESTIONS).collect()
}

fn copied(copy: usize, question: &Question) -> Question {
    let own = |text: &str| {
        let words = text.split(' ').enumerate().map(|(n, word)| {
            let letters = word.len() > 3 && word.chars().all(char::is_alphabetic);
            match letters && n % 6 == copy % 6 {
                true => format!(
                    "{word}{}",
                    ["", "ly", "ness", "able", "ward", "like"][copy % 6]
                ),
                false => word.to_owned(),
            }
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let name = question.slug.name();
    let name = &name[..name.len().min(50)].trim_end_matches('-');
    Question {
        slug: Slug::new(&format!("{}/{name}-{copy}", question.slug.folder())).expect("a slug"),
        title: own(&question.title),
        text: own(&question.text),
        answer: own(&question.answer),
        ..question.clone()
    }
}

/// Returns the records of a guild whose track has asked these questions in turn, one a day.
fn records(questions: &[Question]) -> Vec<Record> {
    let settings = Guild {
        zone: Some("UTC".to_owned()),
        tracks_made: 1,
        dailies_made: DAILIES as u64,
        salt: 1,
        ..Guild::default()
    };
    let mut records = vec![
        Record::Guild(GUILD, Box::new(settings)),
        Record::Track((GUILD, TRACK), Box::new(track())),
    ];
    for n in 0..DAILIES {
        let date = TODAY.plus_days(n as i32 - DAILIES as i32);
        let mut question = questions[n % questions.len()].clone();
        if n % VANISHED == 0 {
            let slug = format!("{}/gone-{}", question.slug.folder(), n % questions.len());
            question.slug = Slug::new(&slug).expect("a slug");
        }
        let usage = Usage {
            last: date,
            times: 1 + (n / questions.len()) as u32,
        };
        let key = DailyKey {
            guild: GUILD,
            track: TRACK,
            date,
        };
        records.push(Record::Usage((GUILD, TRACK, question.slug.clone()), usage));
        records.push(Record::Daily(key, Box::new(daily(n as u64, question))));
    }
    records
}

fn track() -> Track {
    Track {
        name: "daily".to_owned(),
        channel: CHANNEL,
        place: Place::Text,
        minute: 18 * 60,
        zone: "UTC".to_owned(),
        weekdays: 0b111_1111,
        blackout: Vec::new(),
        delay: 8 * 60,
        close_after: 24 * 60,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        created_by: UserId(1),
        since: NOW,
        last_date: None,
        skip_next: false,
        next: None,
        since_request: 0,
        served: Vec::new(),
        removed: false,
    }
}

fn daily(n: u64, question: Question) -> Daily {
    Daily {
        number: n + 1,
        phase: Phase::Closed,
        slug: question.slug,
        title: question.title,
        topic: question.topic,
        level: question.level,
        kind: question.kind,
        hints: question.hints.len() as u32,
        order: vec![0, 1, 2, 3],
        channel: CHANNEL,
        place: Place::Text,
        mode: Mode::Both,
        anonymous: false,
        lock: false,
        slot: NOW,
        decided: NOW,
        deliver_by: NOW,
        reveal_at: NOW,
        close_at: NOW,
        points: Rules::default().points,
        requested_by: 0,
        previewed_by: Vec::new(),
        post: Some(MessageId(1_000_000 + n)),
        post_gone: false,
        thread: Some(ChannelId(1_000_000 + n)),
        thread_gone: false,
        thread_locked: false,
        thread_archived: false,
        read_until: NOW,
        reading: None,
        away_ms: 0,
        reveal_posts: vec![MessageId(2_000_000 + n)],
        reveal_left: 0,
        kept_awake: NOW,
    }
}

/// A clock that stands still, and random numbers that count up.
struct Standing(u64);

impl Clock for Standing {
    fn now(&self) -> At {
        NOW
    }
}

impl Rng for Standing {
    fn draw(&mut self) -> u64 {
        self.0 += 1;
        self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

fn asks(n: usize, kind: InteractionKind) -> Event {
    let made = (NOW.0 - DISCORD_EPOCH_MS) as u64;
    Event::Interaction(Box::new(Interaction {
        id: InteractionId((made << 22) + n as u64),
        guild: Some(GUILD),
        channel: CHANNEL,
        parent: None,
        user: UserId(1_000 + n as u64),
        roles: Vec::new(),
        manages: false,
        locale: Locales::default(),
        kind,
    }))
}

/// Returns the memory of this process that is its own, in MB.
fn own_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("RssAnon:"));
    let kb = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kb.unwrap_or_default() / 1024.0
}

fn verdict(what: &str, found: f64, limit: f64, unit: &str) {
    let word = if found <= limit { "reached" } else { "MISSED" };
    println!("{what}: {found:.3} {unit}, limit {limit} {unit}: {word}");
}

fn main() -> Result<(), Box<dyn Error>> {
    let questions = questions();
    let bank = Arc::new(Bank::new(&questions));
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let (writer, work) = memtable::writer();
    std::thread::spawn(work);
    let options = Options {
        writer: Some(writer),
        ..Options::default()
    };
    let mut store = sled::open(folder.path(), options)?;
    let scene = Stamped {
        at: NOW,
        draw: 0,
        event: Event::Tick,
    };
    let puts: Vec<Change> = records(&questions).into_iter().map(Change::put).collect();
    for batch in puts.chunks(1_000) {
        store.commit(vec![codec::entry(&scene, batch)?])?;
    }
    drop(puts);
    let mut host = Host::open(Box::new(store), Rules::default(), Arc::clone(&bank))?;
    let mut times = Standing(0);
    host.step(Vec::new(), &mut times)?;

    let (before, start) = (own_memory(), Instant::now());
    let words = bank.words();
    let took = start.elapsed().as_secs_f64() * 1e3;
    let mb = words.bytes() as f64 / 1e6;
    println!(
        "the words of {} questions: {} terms, indexed in {took:.0} ms beside the host; the process grows by {:.2} MB",
        bank.len(),
        words.terms(),
        own_memory() - before
    );

    let built_in = load::embedded_bank();
    let of_built_in = built_in.words().bytes() as f64 / 1e6;
    println!(
        "the words of the {} built-in questions: {of_built_in:.3} MB",
        built_in.len()
    );

    let search = |n: usize| {
        let typed = match n % 2 {
            0 => TYPED[n / 2 % TYPED.len()].to_owned(),
            _ => questions[n * 7 % questions.len()].title.clone(),
        };
        let typed: String = typed.chars().take(80).collect();
        match n % 5 {
            4 => InteractionKind::Pressed {
                press: ButtonId::Search(1, typed),
                message: MessageId(1),
                values: Vec::new(),
            },
            _ => InteractionKind::Search { typed },
        }
    };
    let before = own_memory();
    let (mut took, mut answered, mut linked) = (Vec::with_capacity(SEARCHES), 0, 0);
    for n in 0..SEARCHES {
        let event = asks(n, search(n));
        let start = Instant::now();
        let out = host.step(vec![event], &mut times)?;
        took.push(start.elapsed().as_secs_f64() * 1e3);
        if let Some(Some(Reply::Private(card) | Reply::Update(card))) = out.replies.first() {
            answered += usize::from(card.title.is_some());
            linked += usize::from(card.body.contains("https://discord.com/channels/"));
        }
    }
    let first = took[0];
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    println!(
        "{SEARCHES} searches over {QUESTIONS} questions and {DAILIES} past dailies, {answered} found something, {linked} link to \
         past dailies; the first one, which reads the past dailies, {first:.2} ms, p50 {:.3} ms, the longest {:.2} ms",
        at(0.5),
        at(1.0)
    );
    verdict("a search at the host, p99", at(0.99), WANTED_MS, "ms");
    let grown = (own_memory() - before).max(0.0);
    let vanished = host.state().vanished.bytes() as f64 / 1e6;
    println!(
        "of the index {mb:.3} MB are the bank's and {vanished:.3} MB the guild's past dailies; the searches grow the process by \
         {grown:.2} MB"
    );
    verdict("the index", mb + vanished, WANTED_MB, "MB");
    Ok(())
}
