//! Measures nine o'clock and five o'clock: 2,000 tracks due in the same second, over the wire with
//! Discord's limits on, through TLS and serenity's own limiter, while people press buttons. At nine
//! each posts its question, at five each reveals one with 50 answers.
//!
//! `cargo bench --bench herd` (about two minutes). It counts the first 2,000 requests, which at nine
//! must be the 2,000 questions. The limits: 90 % of 50 requests a second, no 429, none forgotten, in
//! the order in which they were due except for those in flight together, and a p99 of 100 ms for
//! replies, where waiting behind the questions would take up to 40 seconds.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock and waits by it"
)]

mod common;
#[path = "common/dailies.rs"]
mod dailies;

use std::collections::HashMap;
use std::time::{Duration, Instant};

use common::{
    Bot, LONG, MONDAY_0850, Result, at, folder, heard, memory, track, until_answered, verdict,
};
use local_discord::{ChannelKind, Id, MessageView, Modal, Person, Settings, Start, Workspace};
use pythia::bank::load;
use pythia_quiz::ids::{ChannelId, GuildId};
use pythia_quiz::question::{Bank, Kind as QuestionKind};
use tokio::task::JoinSet;

/// Tracks that are due at once, each in another guild.
const TRACKS: usize = 2_000;
/// Answers to each daily that is revealed.
const ANSWERS: u64 = 50;
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
const BOUND: Duration = Duration::from_secs(300);

const POST: &str = "/channels/{channel_id}/messages";

#[tokio::main]
async fn main() -> Result<()> {
    let only = std::env::args().skip(1).find(|arg| !arg.starts_with('-'));
    let wanted = |what: &str| {
        only.as_ref()
            .is_none_or(|only| what.contains(only.as_str()))
    };
    if wanted("nine") {
        tokio::time::timeout(BOUND, herd()).await??;
    }
    if wanted("five") {
        tokio::time::timeout(BOUND, reveals()).await??;
    }
    Ok(())
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

/// Reveals dailies of as many guilds in one second. Each is posted in its channel, in several
/// messages, which takes Discord minutes; the first requests are measured, and the presses until
/// all reveals are decided and for as long as those requests take.
async fn reveals() -> Result<()> {
    let settings = Settings {
        start: Start::At(dailies::reveal_at().0 - 10 * 60_000),
        record_limit: 6 * TRACKS,
        replay_limit: 1,
        ..Settings::default()
    };
    let ws = Workspace::start(settings).await?;
    let bank = load::reload(None, load::Mode::Extend, &Bank::default()).bank;
    let open = dailies::question(&bank, QuestionKind::Open);
    let place = |name: &str| {
        let guild = ws.guild(name);
        (guild, ws.channel(guild, ChannelKind::Text, "python-daily"))
    };
    let mut records = Vec::new();
    let herd: Vec<(Id, Id)> = (0..TRACKS).map(|n| place(&format!("Group {n}"))).collect();
    for (guild, channel) in &herd {
        let spot = dailies::Spot {
            guild: GuildId(guild.0),
            channel: ChannelId(channel.0),
            thread: None,
        };
        records.extend(dailies::daily(spot, &open));
        for n in 0..ANSWERS {
            records.extend(dailies::known_member(spot.guild, n));
            records.extend(dailies::answer(spot.guild, n, dailies::By::Thread));
        }
    }
    let late = place("Night owls");
    // Its question comes in a minute, and is open when the others are revealed.
    records.extend(track(&ws, late, 17 * 60 + 51, 1, Some(open.slug.clone())));
    let folder = folder(&ws, records)?;
    let address = format!("https://127.0.0.1:{}", ws.tls_port());
    let mut bot = Bot::start(&ws, folder.path(), &address).await?;
    let owner = ws.owner(late.0);
    heard(&owner, late.1).await?;
    bot.pass(&ws, Duration::from_secs(2 * 60)).await?;
    let post = question(&ws, late.1).ok_or_else(|| bot.complaint("no question"))?;
    let button = post.buttons.iter().find(|b| b.label.contains("Answer"));
    let button = button.ok_or("no button")?.custom_id.clone();
    let form = owner.press(late.1, post.id, &button)?.modal().await?;
    ws.advance(Duration::from_secs(8 * 60));
    let (before, start) = (ws.counters().requests, Instant::now());
    bot.tell_clock(&ws).await?;
    let mut decided = None;
    let mut busy = press_until(&owner, &form, || {
        if decided.is_none() && bot.said("revealed a daily") >= TRACKS {
            decided = Some(start.elapsed());
        }
        ws.requests(&format!("POST {POST}")) > TRACKS as u64 && decided.is_some()
    })
    .await?;
    let decided = decided.ok_or_else(|| bot.complaint("not all were revealed"))?;
    println!(
        "{TRACKS} dailies with {ANSWERS} answers revealed in one second: all decided after {:.1} s; {} replies meanwhile",
        decided.as_secs_f64(),
        busy.len()
    );
    in_turn(&ws, &herd, before)?;
    let b = at(0.99, &mut busy);
    println!(
        "replies to people, from press to receipt, journal on disk: median {:.1} ms, p99 {b:.1} ms, worst {:.1} ms",
        at(0.5, &mut busy),
        at(1.0, &mut busy)
    );
    verdict("ms for 99 of 100 replies", b, REPLY_MS, true);
    Ok(())
}

/// Reports how fast the first messages of the reveals came, and whether each came in its turn.
fn in_turn(ws: &Workspace, herd: &[(Id, Id)], before: u64) -> Result<()> {
    let all = ws.exchanges();
    let since = all
        .len()
        .saturating_sub(usize::try_from(ws.counters().requests - before)?);
    let counted = all[since..]
        .iter()
        .filter(|one| !one.route.starts_with("/interactions"));
    let first: Vec<_> = counted.take(TRACKS).collect();
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
    let posted = first.iter().filter_map(|one| one.path.split('/').nth(2));
    let mut seen = HashMap::new();
    for channel in posted {
        let place = seen.len();
        seen.entry(channel).or_insert(place);
    }
    let ahead = seen
        .iter()
        .filter_map(|(channel, place)| Some(turn.get(*channel)?.abs_diff(*place)));
    verdict(
        "places out of turn",
        ahead.max().unwrap_or(TRACKS) as f64,
        UNDER_WAY,
        true,
    );
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
    // One question is already posted.
    let wanted = TRACKS as u64 + 1;
    press_until(who, form, || ws.requests(&format!("POST {POST}")) >= wanted).await
}

/// Presses at that rate until it is enough.
async fn press_until(
    who: &Person,
    form: &Modal,
    mut enough: impl FnMut() -> bool,
) -> Result<Vec<f64>> {
    let mut ticks = tokio::time::interval(PRESS_EVERY);
    let (mut under_way, mut waits) = (JoinSet::new(), Vec::new());
    let start = Instant::now();
    while !enough() && start.elapsed() < 3 * LONG {
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
