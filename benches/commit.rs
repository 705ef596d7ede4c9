//! Measures how fast answers become durable: batches of 64 from one writer, beside the bare disk in
//! the same run, and how long one answer waits at a thousand a second. The absolute times depend on
//! the disk, so it prints ratios too.
//!
//! `cargo bench --bench commit` (about 20 seconds). The limits are 50,000 durable answers a second,
//! and a p99 of 5 ms for commits at 1,000 a second.
#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock and waits by it"
)]

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use pythia::store::{self, Entry, Options, Store, record};

/// Entries in a batch.
const BATCH: u64 = 64;
/// Members who answer in turn.
const MEMBERS: u64 = 20_000;
/// Rounds of each side, which take turns.
const ROUNDS: usize = 5;
/// How long one side of a round runs.
const ROUND: Duration = Duration::from_millis(1000);
/// How long answers arrive at a steady rate.
const STEADY: Duration = Duration::from_secs(3);
/// Answers a second at that rate.
const RATE: u64 = 1_000;

/// Returns the changes of one answer: an event of 64 bytes, the answer's record and the member's
/// points.
fn answer(n: u64) -> Entry {
    let member = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) % MEMBERS;
    let put = |kind: u8, bytes: usize| {
        let key = [&[kind, 0, 0, 0, 7][..], &member.to_be_bytes()].concat();
        let mut payload = n.to_le_bytes().to_vec();
        payload.resize(bytes, 0x5A);
        let value = record::seal(&key, &payload);
        (key, Some(value))
    };
    Entry {
        event: vec![0x42; 64],
        changes: vec![put(1, 48), put(2, 16)],
    }
}

fn batch(n: u64) -> Vec<Entry> {
    (n * BATCH..(n + 1) * BATCH).map(answer).collect()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Not the system's temporary folder, which may be memory.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    in_batches(folder.path())?;
    at_a_steady_rate(folder.path())?;
    opening(folder.path())
}

fn in_batches(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut store = store::sled::open(folder.join("store"), Options::default())?;
    let mut raw = OpenOptions::new()
        .append(true)
        .create(true)
        .open(folder.join("raw"))?;
    let (mut bare, mut ours, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    let mut n = 0;
    for _ in 0..ROUNDS {
        // Appends and syncs as many bytes as a batch takes in the journal, and does nothing else.
        let bytes = vec![0x42_u8; BATCH as usize * (64 + 2 * (13 + 5 + 32) + 26)];
        let raw_rate = rate(|| {
            raw.write_all(&bytes)?;
            Ok(raw.sync_data()?)
        })?;
        let store_rate = rate(|| {
            n += 1;
            store.commit(batch(n))?;
            Ok(store.upkeep()?)
        })?;
        bare.push(raw_rate);
        ours.push(store_rate);
        ratios.push(store_rate / raw_rate);
    }
    let (bare, ours, ratio) = (median(&mut bare), median(&mut ours), median(&mut ratios));
    println!("batches of {BATCH}, one writer, medians of {ROUNDS} rounds in turn:");
    println!(
        "  append + fdatasync alone   {:>9.0} answers a second",
        bare * BATCH as f64
    );
    println!(
        "  the store                  {:>9.0} answers a second = {ratio:.2} of it",
        ours * BATCH as f64
    );
    verdict(
        "durable answers a second",
        ours * BATCH as f64,
        Some(bare * BATCH as f64),
        50_000.0,
        true,
    );
    store.close()?;
    Ok(())
}

/// Runs a second.
fn rate(
    mut run: impl FnMut() -> Result<(), Box<dyn std::error::Error>>,
) -> Result<f64, Box<dyn std::error::Error>> {
    let (start, mut runs) = (Instant::now(), 0_u64);
    while start.elapsed() < ROUND {
        run()?;
        runs += 1;
    }
    Ok(runs as f64 / start.elapsed().as_secs_f64())
}

fn at_a_steady_rate(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut raw = OpenOptions::new()
        .append(true)
        .create(true)
        .open(folder.join("raw"))?;
    let bare = steady(|entries| {
        raw.write_all(&vec![0x42; entries.len() * 164 + 26])?;
        Ok(raw.sync_data()?)
    })?;
    let mut store = store::sled::open(folder.join("steady"), Options::default())?;
    let ours = steady(|entries| {
        store.commit(entries)?;
        Ok(())
    })?;
    println!(
        "{RATE} answers a second for {} s, from arrival to durable:",
        STEADY.as_secs()
    );
    for (who, waits) in [("append + fdatasync alone", &bare), ("the store", &ours)] {
        let at = |share: f64| waits[((waits.len() - 1) as f64 * share) as usize];
        println!(
            "  {who:<26} median {:.2} ms, p99 {:.2} ms, worst {:.2} ms",
            at(0.5),
            at(0.99),
            at(1.0)
        );
    }
    let p99 = |waits: &[f64]| waits[waits.len() * 99 / 100];
    println!("  p99 = {:.2} of the bare disk's", p99(&ours) / p99(&bare));
    verdict("ms for 99 of 100", p99(&ours), Some(p99(&bare)), 5.0, false);
    // A checkpoint holds up the writer. By default it is due every 50,000 entries, at this rate
    // once in 50 s, so it may take up to 1 % of that without touching the p99.
    for n in 0..50_000 / BATCH {
        store.commit(batch(n))?;
    }
    let start = Instant::now();
    store.checkpoint()?;
    let took = start.elapsed().as_secs_f64() * 1000.0;
    println!("  a checkpoint after 50000 entries: {took:.1} ms");
    verdict("ms for a checkpoint", took, None, 500.0, false);
    // Gives the opening below something to replay.
    (0..100).try_for_each(|n| store.commit(batch(n)).map(drop))?;
    Ok(())
}

/// Commits what has arrived, over and over. Returns how long each answer waited, in milliseconds,
/// sorted.
fn steady(
    mut commit: impl FnMut(Vec<Entry>) -> Result<(), Box<dyn std::error::Error>>,
) -> Result<Vec<f64>, Box<dyn std::error::Error>> {
    let total = STEADY.as_secs() * RATE;
    let due = |n: u64| Duration::from_nanos(n * (1_000_000_000 / RATE));
    let (start, mut done, mut waits) = (Instant::now(), 0, Vec::new());
    while done < total {
        let now = start.elapsed();
        let arrived = (done..total).take_while(|n| due(*n) <= now).count() as u64;
        if arrived == 0 {
            std::thread::sleep(due(done).saturating_sub(now));
            continue;
        }
        let entries: Vec<Entry> = (done..done + arrived).map(answer).collect();
        commit(entries)?;
        let after = start.elapsed();
        waits.extend((done..done + arrived).map(|n| (after - due(n)).as_secs_f64() * 1000.0));
        done += arrived;
    }
    waits.sort_by(f64::total_cmp);
    Ok(waits)
}

fn opening(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    // The store wasn't closed, so opening it replays and checks.
    let start = Instant::now();
    let store = store::sled::open(folder.join("steady"), Options::default())?;
    let killed = start.elapsed();
    let position = store.position();
    drop(store);
    std::fs::remove_dir_all(folder.join("steady/generation-1/state"))?;
    let start = Instant::now();
    let store = store::sled::open(folder.join("steady"), Options::default())?;
    println!(
        "opening a store of {position} entries after a kill: {:.0} ms; with sled to be rebuilt: {:.0} ms",
        killed.as_secs_f64() * 1000.0,
        start.elapsed().as_secs_f64() * 1000.0
    );
    let start = Instant::now();
    let verified = store.verify()?;
    println!(
        "verifying its {} records: {:.0} ms",
        verified.records,
        start.elapsed().as_secs_f64() * 1000.0
    );
    Ok(())
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Prints whether a limit is kept, and says so if the bare disk wouldn't keep it either.
fn verdict(what: &str, found: f64, bare: Option<f64>, limit: f64, at_least: bool) {
    let keeps = |value: f64| {
        if at_least {
            value >= limit
        } else {
            value <= limit
        }
    };
    let sign = if at_least { "at least" } else { "at most" };
    let word = match (keeps(found), bare.is_none_or(keeps)) {
        (true, _) => "kept",
        (false, true) => "MISSED",
        (false, false) => {
            "missed, as by the bare disk: measure again when nothing else is using it"
        }
    };
    println!("  limit: {sign} {limit} {what}: {word}");
}
