//! Years of study groups in seconds: the bot's own host, courier and rules over a Discord in memory
//! that fails in every way it can, with the journal on a simulated disk.
//!
//! Many small worlds are played, each from its seed alone: five guilds with five members each, some
//! twenty events and a fault a guild-day, a restart every 20 days. Every day it is checked that no
//! two question messages of one track and date are in the Discord, and with everything that the bot
//! sends and replies, that no model answer is shown before its time.
//!
//! | module | what it does |
//! |---|---|
//! | `world` | clock, and the plan of what happens when |
//! | `guild` | a guild, with what its members see |
//! | `bot` | host and courier, stepped and killed |
//! | `faults` | what goes wrong, and when |
//! | `transport` | how requests end |
//! | `people`, `moderators` | what members and moderators do |
//! | `questions` | a bank whose answers can be recognized |
//! | `invariants` | what must hold every day |
//! | `report` | what was met, counted |
//!
//! Three million guild-days, and the world of one seed again:
//!
//! ```text
//! PYTHIA_SIMULATE_GUILD_DAYS=3000000 cargo test --release --test simulate guild_days -- --nocapture
//! PYTHIA_SIMULATE_SEED=42 cargo test --test simulate guild_days -- --nocapture
//! ```

#[path = "../common/mod.rs"]
mod common;

mod bot;
mod faults;
mod guild;
mod invariants;
mod moderators;
mod people;
mod questions;
mod report;
mod transport;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use report::{Report, Wrong};
use transport::Transport;
use world::World;

/// How many guild-days `cargo test` plays. Without optimizations they take some twenty times as long.
const FEW: u64 = if cfg!(debug_assertions) {
    1_000
} else {
    10_000
};

/// How many guild-days a world has at least. Some of its dates are skipped.
const PER_WORLD: u64 = 150;

/// Reads a number from the environment.
fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is a number, not {text:?}")),
    )
}

/// Plays worlds on all cores, from the seed 1 on, as many as make this many guild-days.
fn play(guild_days: u64) -> Report {
    let bank = Arc::new(questions::all());
    let worlds = guild_days.div_ceil(PER_WORLD);
    let next = AtomicU64::new(1);
    let total = Mutex::new(Report::default());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed > worlds {
                return;
            }
            let world = || World::play(seed, Transport::Honest, bank.clone());
            let Ok(report) = catch_unwind(AssertUnwindSafe(world)) else {
                // Nobody begins another one.
                next.store(worlds, Ordering::Relaxed);
                panic!("the run panicked; again: {}", again(seed));
            };
            total.lock().expect("no run panicked").add(report);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(work);
        }
    });
    total.into_inner().expect("no run panicked")
}

/// Returns the command that plays one seed again, alone.
fn again(seed: u64) -> String {
    format!("PYTHIA_SIMULATE_SEED={seed} cargo test --test simulate guild_days -- --nocapture")
}

fn panic_on_wrongs(report: &Report) {
    for (seed, wrong, text) in report.wrongs.iter().take(10) {
        eprintln!("{wrong:?}: {text}; again: {}", again(*seed));
    }
    assert!(report.wrongs.is_empty(), "{report}");
}

#[test]
fn no_guild_days_have_two_questions_of_a_date_or_an_early_reveal() {
    if let Some(seed) = number("PYTHIA_SIMULATE_SEED") {
        tracing_subscriber::fmt()
            .with_test_writer()
            .without_time()
            .init();
        let report = World::play(seed, Transport::Honest, Arc::new(questions::all()));
        println!("{report}");
        panic_on_wrongs(&report);
        return;
    }
    #[expect(clippy::disallowed_methods, reason = "how long it takes is printed")]
    let began = Instant::now();
    let guild_days = number("PYTHIA_SIMULATE_GUILD_DAYS").unwrap_or(FEW);
    let report = play(guild_days);
    let took = began.elapsed().as_secs_f64();
    println!("{report}");
    println!(
        "{took:.1} s, {:.0} guild-days a second",
        report.guild_days as f64 / took
    );
    panic_on_wrongs(&report);
    assert!(report.guild_days >= guild_days, "as many as asked for");
    report.was_hard();
}

/// Returns whether one of the first worlds shows a double.
fn shows_doubles(transport: Transport) -> bool {
    let bank = Arc::new(questions::all());
    (1..=9).any(|seed| World::play(seed, transport, bank.clone()).wrong(Wrong::Double) > 0)
}

#[test]
fn without_the_look_up_the_same_run_shows_doubles() {
    assert!(shows_doubles(Transport::FindsNothing));
}

#[test]
fn without_the_permission_check_the_same_run_shows_doubles() {
    assert!(shows_doubles(Transport::PermissionsLie));
}

#[test]
fn a_seed_gives_the_same_run_again() {
    let bank = Arc::new(questions::all());
    let run = || World::play(7, Transport::Honest, bank.clone());
    assert_eq!(run(), run());
}
