//! A host that a bench steps by hand, on a real store, and what its steps take.
#![allow(dead_code, reason = "each bench uses the part it needs")]

use std::collections::VecDeque;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use pythia::host::{Clock, Host, Outgoing, Rng, Update};
use pythia::store::{Options, Store as _, codec, memtable, sled};
use pythia_quiz::effect::Effect;
use pythia_quiz::ids::{At, EventId, MessageId};
use pythia_quiz::model::outcome::{Outcome, Receipt};
use pythia_quiz::question::Bank;
use pythia_quiz::state::Due;
use pythia_quiz::{Change, Event, Record, Rules, Stamped};

use crate::dailies::snowflake;

/// The longest step, in milliseconds.
pub const STEP_MS: f64 = 20.0;

/// A calendar that is set by hand, and random numbers that count up.
pub struct Standing {
    at: At,
    since: Instant,
    draws: u64,
}

impl Clock for Standing {
    fn now(&self) -> At {
        self.at
    }

    fn mono(&self) -> Duration {
        self.since.elapsed()
    }
}

impl Rng for Standing {
    fn draw(&mut self) -> u64 {
        self.draws += 1;
        self.draws.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// Opens a store with a thread that writes to sled, as the program has one.
pub fn open(folder: &Path) -> Result<sled::SledStore, Box<dyn Error>> {
    let (writer, work) = memtable::writer();
    std::thread::spawn(work);
    let options = Options {
        writer: Some(writer),
        ..Options::default()
    };
    Ok(sled::open(folder, options)?)
}

/// Opens a host on the store in a folder, and lets it make its first step.
pub fn host(folder: &Path, bank: &Arc<Bank>, at: At) -> Result<Host, Box<dyn Error>> {
    let mut host = Host::open(Box::new(open(folder)?), Rules::default(), bank.clone())?;
    Took::default().step(&mut host, vec![Event::Connected { resumed: true }], at)?;
    Ok(host)
}

/// Puts records into a store as one would by many small events.
pub fn put(store: &mut sled::SledStore, at: At, records: &[Record]) -> Result<(), Box<dyn Error>> {
    let tick = Stamped {
        at,
        draw: 0,
        event: Event::Tick,
    };
    for some in records.chunks(2_000) {
        let puts: Vec<_> = some.iter().cloned().map(Change::put).collect();
        store.commit(vec![codec::entry(&tick, &puts)?])?;
        store.upkeep()?;
    }
    Ok(())
}

/// What steps of the host took: of the processor's time, and by the clock.
#[derive(Debug, Default)]
pub struct Took {
    steps: usize,
    worked: f64,
    longest: f64,
    /// Which step that was, from 1, and what it did.
    longest_no: usize,
    longest_did: String,
    passed: f64,
    longest_passed: f64,
}

impl Took {
    /// Makes one step, and measures it.
    pub fn step(
        &mut self,
        host: &mut Host,
        events: Vec<Event>,
        at: At,
    ) -> Result<Outgoing, Box<dyn Error>> {
        let since = Instant::now();
        let mut env = Standing {
            at,
            since,
            draws: 1,
        };
        let does = does(host, &events, at);
        let (worked, passed) = (worked_ms(), Instant::now());
        let out = host.step(events, &mut env)?;
        let (worked, passed) = (worked_ms() - worked, passed.elapsed().as_secs_f64() * 1e3);
        self.steps += 1;
        self.worked += worked;
        if worked > self.longest {
            (self.longest, self.longest_no) = (worked, self.steps);
            self.longest_did = does;
        }
        self.passed += passed;
        self.longest_passed = self.longest_passed.max(passed);
        Ok(out)
    }

    /// Does everything that is due. Returns what was to be delivered.
    pub fn all(&mut self, host: &mut Host, at: At) -> Result<Vec<Update>, Box<dyn Error>> {
        let mut updates = Vec::new();
        loop {
            // In the program the host waits for messages while the store is behind.
            while host.store().is_behind() {
                std::thread::sleep(Duration::from_millis(1));
            }
            let out = self.step(host, Vec::new(), at)?;
            updates.extend(out.updates);
            if !out.more_due {
                return Ok(updates);
            }
        }
    }

    /// Returns the longest step, in milliseconds of the processor's time.
    pub const fn longest(&self) -> f64 {
        self.longest
    }

    /// Prints what the steps took for this many things, and whether the longest is short enough.
    pub fn print(&self, what: &str, (many, things): (u64, &str)) {
        println!(
            "{what}: {:.0} ms of the processor's, {:.1} us {things}, {} steps, the longest (no. {}: {}) {:.1} ms; by the clock \
             {:.0} ms, the longest {:.1} ms",
            self.worked,
            self.worked * 1e3 / many as f64,
            self.steps,
            self.longest_no,
            self.longest_did,
            self.longest,
            self.passed,
            self.longest_passed
        );
        let word = if self.longest <= STEP_MS {
            "reached"
        } else {
            "MISSED"
        };
        println!("  limit: at most {STEP_MS} ms a step: {word}");
    }
}

/// Says what a step is about to do: what happened, or else what is due.
fn does(host: &Host, events: &[Event], at: At) -> String {
    let due = host.state().next_due().filter(|(due, _)| *due <= at);
    match (events, due) {
        ([Event::Delivered { seq, .. }], _) => {
            let row = host.state().outbox_row(*seq);
            let about = row.map(|row| first_word(&format!("{:?}", row.about)));
            format!("delivered {}", about.unwrap_or_default())
        }
        ([first, ..], _) => format!("{} x {}", events.len(), first_word(&format!("{first:?}"))),
        ([], Some((_, Due::Daily(key)))) => {
            let rest = host.state().unfinished(key);
            let rest = rest.map(|rest| first_word(&format!("{rest:?}")));
            format!("daily {}", rest.unwrap_or_default())
        }
        ([], Some((_, Due::Round(key)))) => {
            let phase = host.state().round(key).map(|round| round.phase);
            format!("round {phase:?}")
        }
        ([], Some((_, due))) => first_word(&format!("{due:?}")),
        ([], None) => "nothing".to_owned(),
    }
}

/// Returns a text up to its first sign that is no letter.
fn first_word(text: &str) -> String {
    let word = text.split(|sign: char| !sign.is_alphanumeric()).next();
    word.unwrap_or_default().to_owned()
}

/// Returns the time that this thread has worked: neither waiting for the disk nor what others do
/// with the machine counts.
pub fn worked_ms() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let ns = text.split(' ').next().and_then(|ns| ns.parse::<u64>().ok());
    ns.unwrap_or_default() as f64 / 1e6
}

/// Measures on a thread with the name that the host's has in the program, where a profiler finds it.
pub fn on_host_thread(measure: impl FnOnce() -> Result<(), Box<dyn Error>> + Send) {
    std::thread::scope(|scope| {
        let host = std::thread::Builder::new().name("host".to_owned());
        let measured = host.spawn_scoped(scope, || measure().expect("the host goes on"));
        measured.expect("a thread").join().expect("no panic");
    });
}

/// Returns a new folder, in memory if there is such a place, so that no step waits for a disk.
pub fn folder() -> Result<tempfile::TempDir, Box<dyn Error>> {
    let memory = Path::new("/dev/shm");
    Ok(match memory.is_dir() {
        true => tempfile::tempdir_in(memory)?,
        false => tempfile::tempdir()?,
    })
}

/// Tells the host that everything was posted, until nothing is on its way.
pub fn deliver(
    host: &mut Host,
    updates: Vec<Update>,
    at: At,
    took: &mut Took,
) -> Result<(), Box<dyn Error>> {
    let mut posted = (took.steps as u64) << 10;
    let mut waiting: VecDeque<Update> = updates.into();
    while let Some(update) = waiting.pop_front() {
        let Update::Put(row) = update else {
            continue;
        };
        posted += 1;
        let receipt = match &row.effect {
            Effect::Post { channel, .. } => Receipt::Posted {
                channel: *channel,
                message: MessageId(snowflake(at, posted)),
            },
            Effect::MakeEvent { .. } => Receipt::Event {
                event: EventId(posted),
                interested: None,
            },
            _ => Receipt::Done,
        };
        let outcome = Outcome::Done(receipt);
        let event = Event::Delivered {
            seq: row.seq,
            outcome,
        };
        waiting.extend(took.step(host, vec![event], at)?.updates);
    }
    Ok(())
}
