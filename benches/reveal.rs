//! Measures five o'clock: 2,000 dailies with 50 answers each that are revealed in one second, and
//! one daily with 10,000 answers, its reveal, its close and its withdrawal.
//!
//! `cargo bench --no-default-features --bench reveal` (about a minute). Half of the dailies are
//! answered in the thread, half by letters, and every member has points from before. The limits: no
//! step of the host takes longer than 20 ms of the processor's time, and 99 of 100 presses that come
//! in between have their receipt within 100 ms. What the program before it took is in
//! `docs/PROOF.md`, measured in the same hour by the same scenes.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, waits by it and starts threads"
)]

#[path = "common/dailies.rs"]
mod dailies;
#[path = "common/host.rs"]
mod hosted;

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use dailies::{By, POSTED, answer, daily, key, known_member, nth, question, reveal_at, snowflake};
use hosted::{Took, deliver, folder, host, on_host_thread, open, put};
use pythia::bank::load;
use pythia::host::{Clock, Host, HostHandle, Rng, Update};
use pythia::store::Store as _;
use pythia_quiz::custom_id::FormId;
use pythia_quiz::effect::About;
use pythia_quiz::event::{Interaction, Locales};
use pythia_quiz::ids::{At, InteractionId, UserId};
use pythia_quiz::question::{Bank, Kind};
use pythia_quiz::{Event, InteractionKind, Record, Rules};

/// Dailies that are revealed at once, and the answers to each.
const MANY: (u64, u64) = (2_000, 50);
/// The same with fewer answers.
const FEWER: (u64, u64) = (2_000, 20);
/// One daily with many answers.
const BIG: (u64, u64) = (1, 10_000);
/// The members of the big one's guild, most of whom have points and didn't answer.
const BIG_GUILD: u64 = 100_000;
/// How long 99 of 100 presses may wait, in milliseconds.
const PRESS_MS: f64 = 100.0;
/// One press each.
const PRESS_EVERY: Duration = Duration::from_millis(5);

/// A clock that runs from a time on.
struct Running {
    from: At,
    since: Instant,
    draws: u64,
}

impl Clock for Running {
    fn now(&self) -> At {
        let ran = i64::try_from(self.since.elapsed().as_millis());
        self.from.plus_ms(ran.unwrap_or(i64::MAX))
    }

    fn mono(&self) -> Duration {
        self.since.elapsed()
    }
}

impl Rng for Running {
    fn draw(&mut self) -> u64 {
        self.draws += 1;
        self.draws.wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// Fills a store with dailies that are about to be revealed.
fn fill(
    folder: &Path,
    (dailies, each): (u64, u64),
    members: u64,
    by: impl Fn(u64) -> By,
    bank: &Bank,
) -> Result<(), Box<dyn Error>> {
    let mut store = open(folder)?;
    let questions = [Kind::Open, Kind::Choice].map(|kind| question(bank, kind));
    for n in 0..dailies {
        let by = by(n);
        let question = &questions[usize::from(by == By::Letter)];
        let guild = nth(n).guild;
        let mut records = daily(nth(n), question).to_vec();
        records.extend((0..members.max(each)).flat_map(|m| known_member(guild, m)));
        records.extend((0..each).flat_map(|m| answer(guild, m, by)));
        put(&mut store, POSTED, &records)?;
    }
    store.close()?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let bank = Arc::new(load::reload(None, load::Mode::Extend, &Bank::default()).bank);
    let only = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let wanted = |what: &str| {
        only.as_ref()
            .is_none_or(|only| what.contains(only.as_str()))
    };
    for (what, size) in [("fewer", FEWER), ("many", MANY)] {
        if wanted(what) {
            let folder = folder()?;
            fill(folder.path(), size, 0, in_turn, &bank)?;
            on_host_thread(|| many(folder.path(), size, &bank));
        }
    }
    for (what, by) in [
        ("big-thread", By::Thread),
        ("big-letter", By::Letter),
        ("big-form", By::Form),
    ] {
        if wanted(what) {
            let folder = folder()?;
            fill(folder.path(), BIG, BIG_GUILD, |_| by, &bank)?;
            on_host_thread(|| big(folder.path(), what, &bank));
        }
    }
    if wanted("presses") {
        presses(&bank)?;
    }
    Ok(())
}

const fn in_turn(n: u64) -> By {
    if n.is_multiple_of(2) {
        By::Thread
    } else {
        By::Letter
    }
}

fn many(folder: &Path, size: (u64, u64), bank: &Arc<Bank>) -> Result<(), Box<dyn Error>> {
    let mut host = host(folder, bank, POSTED.plus_minutes(400))?;
    let mut took = Took::default();
    let updates = took.all(&mut host, reveal_at())?;
    let (dailies, each) = size;
    took.print(
        &format!(
            "{dailies} reveals of {each} answers, {} rows",
            updates.len()
        ),
        (dailies * each, "an answer"),
    );
    Ok(())
}

fn big(folder: &Path, what: &str, bank: &Arc<Bank>) -> Result<(), Box<dyn Error>> {
    let mut host = host(folder, bank, POSTED.plus_minutes(400))?;
    let mut took = Took::default();
    let updates = took.all(&mut host, reveal_at())?;
    took.print(&format!("{what}: the reveal"), (BIG.1, "an answer"));
    let mut took = Took::default();
    deliver(&mut host, updates, reveal_at(), &mut took)?;
    took.print(&format!("{what}: its deliveries"), (BIG.1, "an answer"));
    let close_at = host
        .state()
        .open_daily(key(nth(0).guild))
        .expect("it is not closed")
        .daily
        .close_at;
    let mut took = Took::default();
    took.all(&mut host, close_at)?;
    took.print(&format!("{what}: the close"), (BIG.1, "an answer"));
    assert!(
        host.state().open_daily(key(nth(0).guild)).is_none(),
        "it is closed"
    );
    if what == "big-letter" {
        let option = FormId::ErrataOption(key(nth(0).guild).short(), 1);
        corrected(&mut host, option, "accepting another option", close_at)?;
    }
    let void = FormId::ErrataVoid(key(nth(0).guild).short());
    corrected(&mut host, void, "making it void", close_at)?;
    Ok(())
}

/// Corrects the closed daily as a moderator, and measures the steps.
fn corrected(host: &mut Host, form: FormId, what: &str, at: At) -> Result<(), Box<dyn Error>> {
    let at = at.plus_minutes(60);
    let ask = Interaction {
        id: InteractionId(snowflake(at, 1)),
        guild: Some(nth(0).guild),
        channel: nth(0).channel,
        parent: None,
        user: UserId(99),
        roles: Vec::new(),
        manages: true,
        locale: Locales::default(),
        kind: InteractionKind::Submitted {
            form,
            fields: vec!["Both are right.".to_owned()],
        },
    };
    let mut took = Took::default();
    took.step(host, vec![Event::Interaction(Box::new(ask))], at)?;
    took.all(host, at)?;
    took.print(what, (BIG.1, "an answer"));
    Ok(())
}

/// Presses while the many are revealed, through the host on its thread.
fn presses(bank: &Arc<Bank>) -> Result<(), Box<dyn Error>> {
    let folder = folder()?;
    let (dailies, each) = MANY;
    fill(folder.path(), MANY, 0, in_turn, bank)?;
    // Another guild, whose daily is open for longer.
    let mut store = open(folder.path())?;
    let mut records = daily(nth(dailies), &question(bank, Kind::Open));
    if let Record::Daily(_, daily) = &mut records[2] {
        daily.reveal_at = daily.reveal_at.plus_minutes(60);
    }
    put(&mut store, POSTED, &records)?;
    let host = Host::open(Box::new(store), Rules::default(), bank.clone())?;
    let (handle, inbox) = host.handle();
    handle.tell(Event::Connected { resumed: true })?;
    let mut env = Running {
        from: reveal_at().plus_ms(-1_000),
        since: Instant::now(),
        draws: 0,
    };
    let revealed = Arc::new(std::sync::atomic::AtomicU64::new(0));
    let (seen, start) = (Arc::clone(&revealed), Instant::now());
    let last = Arc::new(std::sync::Mutex::new(Duration::ZERO));
    let last_seen = Arc::clone(&last);
    let running = std::thread::spawn(move || {
        host.run(&inbox, &mut env, move |updates| {
            let results = updates.iter().filter(|update| {
                matches!(update, Update::Put(row) if matches!(row.about, About::Reveal(_, 0)))
            });
            let results = results.count() as u64;
            if results > 0 {
                seen.fetch_add(results, Ordering::Relaxed);
                *last_seen.lock().expect("nobody panics") = start.elapsed();
            }
        })
        .expect("the store takes everything");
    });
    let done = Arc::new(AtomicBool::new(false));
    let mut waits = press_until(&handle, dailies, &done, || {
        revealed.load(Ordering::Relaxed) >= dailies || start.elapsed() > Duration::from_secs(120)
    })?;
    handle.stop();
    running.join().expect("no panic");
    waits.sort_by(f64::total_cmp);
    let at = |share: f64| waits[((waits.len() - 1) as f64 * share) as usize];
    println!(
        "{dailies} reveals of {each} answers through the host's thread: {:.1} s until the last; {} presses meanwhile, median {:.2} ms, \
         p99 {:.1} ms, worst {:.1} ms",
        last.lock().expect("nobody panics").as_secs_f64() - 1.0,
        waits.len(),
        at(0.5),
        at(0.99),
        at(1.0)
    );
    let word = if at(0.99) <= PRESS_MS {
        "reached"
    } else {
        "MISSED"
    };
    println!("  limit: at most {PRESS_MS} ms for 99 of 100: {word}");
    Ok(())
}

/// Presses at a steady rate, whether or not earlier presses were answered. Returns how long each
/// waited, in milliseconds.
fn press_until(
    handle: &HostHandle,
    guild: u64,
    done: &Arc<AtomicBool>,
    enough: impl Fn() -> bool,
) -> Result<Vec<f64>, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mut ticks = tokio::time::interval(PRESS_EVERY);
        let (mut under_way, mut waits) = (tokio::task::JoinSet::new(), Vec::new());
        let mut n = 0;
        while !enough() {
            ticks.tick().await;
            n += 1;
            let (handle, start) = (handle.clone(), Instant::now());
            under_way.spawn(async move {
                let reply = handle.ask(press(guild, n)).await;
                assert!(
                    reply.is_ok_and(|reply| reply.is_some()),
                    "each press has its receipt"
                );
                start.elapsed().as_secs_f64() * 1e3
            });
            while let Some(wait) = under_way.try_join_next() {
                waits.push(wait?);
            }
        }
        done.store(true, Ordering::Relaxed);
        while let Some(wait) = under_way.join_next().await {
            waits.push(wait?);
        }
        Ok(waits)
    })
}

fn press(guild: u64, n: u64) -> Interaction {
    Interaction {
        id: InteractionId(snowflake(POSTED.plus_minutes(10).plus_ms(n as i64), n)),
        guild: Some(nth(guild).guild),
        channel: nth(guild).channel,
        parent: None,
        user: UserId(99_000_000 + n % 500),
        roles: Vec::new(),
        manages: false,
        locale: Locales::default(),
        kind: InteractionKind::Submitted {
            form: FormId::Answer(key(nth(guild).guild).short()),
            fields: vec!["Once, when the function is defined; later calls share it.".to_owned()],
        },
    }
}
