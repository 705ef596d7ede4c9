//! Lets five thousand members press on a question of a quiz round, over the wire. The built program
//! plays a round that a moderator scheduled on the local Discord; in turn with it, a discord.py bot
//! does the minimum for the same presses.
//!
//! `cargo bench --bench rush` (about 80 seconds). The peer needs Python and, once,
//!
//! ```text
//! python3 -m venv target/peer
//! target/peer/bin/pip install -r benches/peer/requirements.txt
//! ```
//!
//! (`PYTHIA_PEER_PYTHON` names another interpreter that has discord.py); without it only Pythia is
//! measured. There are two rushes: 5,000 members within ten seconds, every tenth pressing twice;
//! and all 5,000 at once. A press is measured from when the local Discord sends the interaction to
//! when it has the receipt, so a network adds to it. The limits: a p99 of 500 ms for the presses
//! within ten seconds, Discord's 3 s for every press of those at once, none lost, none counted
//! twice, and results in the order of the interactions' own times. What counted is read from the
//! store after the round, and the number of commits from its journal.
//!
//! | file | what it does |
//! |---|---|
//! | `load` | the presses, and what came of them |
//! | `ours` | a round of the built program |
//! | `proof` | compares what counted and what was published with what was pressed |
//! | `peer` | the discord.py bot, `benches/peer/bot.py` |
//!
//! Processor time and memory come from `/proc`, so this runs on Linux only.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and waits by it"
)]

#[path = "../common/mod.rs"]
mod common;
mod load;
mod ours;
mod peer;
mod proof;

use std::time::Duration;

use common::{Result, verdict};
use load::Sum;

/// Members who press.
const MEMBERS: usize = 5_000;
/// The time in which they press.
const WITHIN: Duration = Duration::from_secs(10);
/// One member in this many presses twice.
const CHANGES: usize = 10;
/// Runs of each side, which take turns.
const TURNS: usize = 2;
/// The p99 limit for receipts, in milliseconds.
const P99_MS: f64 = 500.0;
/// Milliseconds after which Discord no longer takes a receipt.
const DISCORD_MS: f64 = 3_000.0;
/// The bench gives up after this time.
const BOUND: Duration = Duration::from_secs(150);

#[tokio::main]
async fn main() -> Result<()> {
    tokio::time::timeout(BOUND, turns()).await?
}

async fn turns() -> Result<()> {
    let python = peer::python();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for turn in 1..=TURNS {
        let (round, model) = ours::play(turn).await?;
        ours.push(round);
        if let Some(python) = &python {
            theirs.push(peer::play(python, &model).await?);
        }
    }
    let even = Sum::of(ours.iter().map(|round| &round.rushes[0]));
    let once = Sum::of(ours.iter().map(|round| &round.rushes[1]));
    println!("\nPythia, {TURNS} rounds, journal on disk before each receipt:");
    tell(&even, &once);
    let commits = |n: usize| ours.iter().map(|round| round.commits[n]).sum::<u64>();
    println!(
        "  commits: {} for {} presses, {} for {} at once",
        commits(0),
        even.presses,
        commits(1),
        once.presses
    );
    let most = ours.iter().fold(0.0_f64, |most, round| {
        most.max(round.memory.1.0 - round.memory.0.0)
    });
    println!("  memory: {most:+.1} MB at most, from before the round to after it");
    verdict("ms for 99 of 100 receipts", even.at(0.99), P99_MS, true);
    verdict(
        "ms for the last of those at once",
        once.at(1.0),
        DISCORD_MS,
        true,
    );
    let proven = ours.iter().all(|round| round.proven);
    let all = even.unanswered + once.unanswered == 0;
    println!(
        "  limit: every press has its receipt within 3 s: {}",
        word(all)
    );
    println!(
        "  limit: none lost, none counted twice, order published: {}",
        word(proven)
    );
    if theirs.is_empty() {
        println!("\nThe peer is left out: {}", peer::HOW);
        return Ok(());
    }
    let their_even = Sum::of(theirs.iter().map(|run| &run.rushes[0]));
    let their_once = Sum::of(theirs.iter().map(|run| &run.rushes[1]));
    println!("\ndiscord.py, {TURNS} runs, nothing stored:");
    tell(&their_even, &their_once);
    let held = |memory: &(f64, f64)| memory.0;
    let (mine, their) = (held(&ours[0].memory.1), held(&theirs[0].memory.1));
    println!("\nPythia against it (below 1: less):");
    for (what, a, b) in [
        ("within ten seconds", &even, &their_even),
        ("at once", &once, &their_once),
    ] {
        println!(
            "  {what:<18}  p50 {:.2} ×, p99 {:.2} ×, processor time a press {:.2} ×, presses a second {:.2} ×",
            a.at(0.5) / b.at(0.5),
            a.at(0.99) / b.at(0.99),
            a.each_us() / b.each_us(),
            a.rate() / b.rate()
        );
    }
    println!(
        "  memory after both: {mine:.1} MB against {their:.1} MB = {:.2} ×",
        mine / their
    );
    Ok(())
}

fn tell(even: &Sum, once: &Sum) {
    for (what, sum) in [("within ten seconds", even), ("at once", once)] {
        println!(
            "  {what:<18}  {} presses, {:.0} a second came, {:.0} a second were answered, {} too late",
            sum.presses,
            sum.came(),
            sum.rate(),
            sum.unanswered
        );
        println!(
            "  {:<18}  press to receipt: p50 {:.2} ms, p99 {:.2} ms, worst {:.2} ms; processor time a press {:.0} µs",
            "",
            sum.at(0.5),
            sum.at(0.99),
            sum.at(1.0),
            sum.each_us()
        );
        println!(
            "  {:<18}  busy: the bot {:.0} % of a core, the local Discord and the members {:.0} %; files open, at most {}",
            "",
            sum.busy()[0],
            sum.busy()[1],
            sum.files
        );
    }
}

const fn word(reached: bool) -> &'static str {
    if reached { "reached" } else { "MISSED" }
}
