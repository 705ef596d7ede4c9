//! Measures nine o'clock: 2,000 tracks due in the same second, over the wire with Discord's limits
//! on, through TLS and serenity's own limiter, while people press buttons.
//!
//! `cargo bench --bench herd` (about a minute). It counts the first 2,000 requests, which must be
//! the 2,000 questions. The limits: 90 % of 50 requests a second, no 429, none forgotten, in the
//! order in which they were due except for those in flight together, and a p99 of 100 ms for
//! replies, where waiting behind the questions would take up to 40 seconds.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and waits by it"
)]

mod common;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use common::{
    Bot, LONG, MONDAY_0850, Result, at, folder, heard, memory, track, until_answered, verdict,
};
use local_discord::{ChannelKind, Id, MessageView, Modal, Person, Settings, Start, Workspace};
use pythia::bank::load;
use pythia_quiz::question::{Bank, Kind as QuestionKind};
use tokio::task::JoinSet;

/// Tracks that are due at once, each in another guild.
const TRACKS: usize = 2_000;
/// Discord's requests a second for the whole bot.
const GLOBAL: f64 = 50.0;
/// The share of it that must be used.
const SHARE: f64 = 0.9;
/// Requests the courier may have in flight at once. A question may be this far from its turn.
const UNDER_WAY: f64 = 64.0;
/// One press each.
const PRESS_EVERY: Duration = Duration::from_millis(50);
/// Presses before the tracks are due, for comparison.
const QUIET: usize = 200;
/// The p99 limit for replies, in milliseconds.
const REPLY_MS: f64 = 100.0;
/// The bench gives up after this time.
const BOUND: Duration = Duration::from_secs(150);

const POST: &str = "/channels/{channel_id}/messages";

#[tokio::main]
async fn main() -> Result<()> {
    tokio::time::timeout(BOUND, herd()).await?
}

async fn herd() -> Result<()> {
    let settings = Settings {
        start: Start::At(MONDAY_0850),
        record_limit: 3 * TRACKS,
        replay_limit: 1,
        ..Settings::default()
    };
    let ws = Workspace::start(settings).await?;
    let place = |name: &str| {
        let guild = ws.guild(name);
        (guild, ws.channel(guild, ChannelKind::Text, "python-daily"))
    };
    let bank = load::reload(None, load::Mode::Extend, &Bank::default()).bank;
    let open = bank.iter().find(|q| q.kind == QuestionKind::Open);
    let early = place("Early birds");
    let mut records = track(&ws, early, 8 * 60 + 55, 1, open.map(|q| q.slug.clone())).to_vec();
    let herd: Vec<(Id, Id)> = (0..TRACKS).map(|n| place(&format!("Group {n}"))).collect();
    records.extend(
        herd.iter()
            .flat_map(|place| track(&ws, *place, 9 * 60, 1, None)),
    );
    let folder = folder(&ws, records)?;
    let address = format!("https://127.0.0.1:{}", ws.tls_port());
    let mut bot = Bot::start(&ws, folder.path(), &address).await?;
    let owner = ws.owner(early.0);
    heard(&owner, early.1).await?;
    let (resident, own) = memory(bot.pid())?;
    println!(
        "{TRACKS} guilds with a track each, before nine: {resident:.1} MB resident, {own:.1} MB of it its own"
    );

    bot.pass(&ws, Duration::from_secs(6 * 60)).await?;
    let post = question(&ws, early.1).ok_or_else(|| bot.complaint("no question at 08:55"))?;
    let button = post.buttons.iter().find(|b| b.label.contains("Answer"));
    let button = button.ok_or("no button")?.custom_id.clone();
    let form = owner.press(early.1, post.id, &button)?.modal().await?;
    let mut quiet = Vec::new();
    for n in 0..QUIET {
        quiet.push(answer(&owner, &form, n).await?);
    }

    ws.advance(Duration::from_secs(4 * 60 + 10));
    let (before, start) = (ws.counters().requests, Instant::now());
    bot.tell_clock(&ws).await?;
    let mut busy = press_until_done(&ws, &owner, &form).await?;
    println!(
        "{TRACKS} tracks due in one second: {:.1} s until the last question stood; {} replies meanwhile",
        start.elapsed().as_secs_f64(),
        busy.len()
    );
    report(&ws, &herd, before)?;
    let (q, b) = (at(0.99, &mut quiet), at(0.99, &mut busy));
    println!(
        "replies to people, from press to receipt, journal on disk: quiet median {:.1} ms, p99 {q:.1} ms; meanwhile median {:.1} ms, p99 {b:.1} ms, worst {:.1} ms",
        at(0.5, &mut quiet),
        at(0.5, &mut busy),
        at(1.0, &mut busy)
    );
    verdict("ms for 99 of 100 replies", b, REPLY_MS, true);
    Ok(())
}

fn question(ws: &Workspace, channel: Id) -> Option<MessageView> {
    let answerable = |m: &MessageView| m.buttons.iter().any(|b| b.label.contains("Answer"));
    ws.messages(channel).into_iter().find(answerable)
}

async fn answer(who: &Person, form: &Modal, n: usize) -> Result<f64> {
    let text = format!("A generator keeps its frame between two values, for the {n}th time.");
    until_answered(|| Ok(who.submit(form, &[(&form.inputs[0].label, &text)])?)).await
}

/// Presses at a steady rate, whether or not earlier presses were answered, until every question is
/// posted.
async fn press_until_done(ws: &Workspace, who: &Person, form: &Modal) -> Result<Vec<f64>> {
    let mut ticks = tokio::time::interval(PRESS_EVERY);
    let (mut under_way, mut waits) = (JoinSet::new(), Vec::new());
    // One question is already posted.
    let wanted = TRACKS as u64 + 1;
    let start = Instant::now();
    while ws.requests(&format!("POST {POST}")) < wanted && start.elapsed() < 3 * LONG {
        ticks.tick().await;
        let (who, form, n) = (who.clone(), form.clone(), waits.len());
        under_way.spawn(async move { answer(&who, &form, n).await });
        while let Some(done) = under_way.try_join_next() {
            waits.push(done??);
        }
    }
    while let Some(done) = under_way.join_next().await {
        waits.push(done??);
    }
    Ok(waits)
}

/// Returns the first requests that the due tracks caused, as the local Discord recorded them.
fn report(ws: &Workspace, herd: &[(Id, Id)], before: u64) -> Result<()> {
    let all = ws.exchanges();
    let since = all
        .len()
        .saturating_sub(usize::try_from(ws.counters().requests - before)?);
    // Replies to interactions do not count against the limit.
    let counted = all[since..]
        .iter()
        .filter(|one| !one.route.starts_with("/interactions"));
    let first: Vec<_> = counted.take(TRACKS).collect();
    let posts = first
        .iter()
        .filter(|one| one.method == "POST" && one.route == POST);
    let posted: Vec<&str> = posts
        .filter(|one| one.status == 200)
        .filter_map(|one| one.path.split('/').nth(2))
        .collect();
    let (Some(begin), Some(end)) = (first.first(), first.last()) else {
        return Err("nothing was posted".into());
    };
    let seconds = (end.at_ms - begin.at_ms) as f64 / 1000.0;
    let rate = (first.len() - 1) as f64 / seconds;
    println!(
        "the first {} requests took {seconds:.1} s: {rate:.1} a second",
        first.len()
    );
    verdict("of 50 requests a second", rate / GLOBAL, SHARE, false);
    verdict(
        "questions among them",
        posted.len() as f64,
        TRACKS as f64,
        false,
    );
    println!(
        "  limit: no 429 earned: {}: {}",
        ws.rate_limited(),
        word(ws.rate_limited() == 0)
    );
    let turn: HashMap<String, usize> = herd
        .iter()
        .enumerate()
        .map(|(n, (_, c))| (c.to_string(), n))
        .collect();
    let ahead = posted
        .iter()
        .enumerate()
        .filter_map(|(n, c)| Some(turn.get(*c)?.abs_diff(n)));
    verdict(
        "places out of turn",
        ahead.max().unwrap_or(TRACKS) as f64,
        UNDER_WAY,
        true,
    );
    let once = herd
        .iter()
        .filter(|(_, channel)| ws.messages(*channel).len() == 1)
        .count();
    println!(
        "  limit: none forgotten, none twice: {once} of {TRACKS}: {}",
        word(once == TRACKS)
    );
    Ok(())
}

const fn word(reached: bool) -> &'static str {
    if reached { "reached" } else { "MISSED" }
}
