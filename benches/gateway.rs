//! Measures, over the wire, how fast the bot answers a press and what it costs beside a serenity
//! client that does nothing.
//!
//! `cargo bench --bench gateway` (about two minutes). The built program and three clients that drop
//! every event are connected to the same local Discord and get the same events. The *usual* client
//! is written as most are, without a cache; the *lean* one takes raw events on one thread, and the *relayed*
//! one is the lean one behind the bot's relay, which shows what that costs. The
//! limits: a median of 3 ms from a press to its receipt, with the journal on disk; processor time
//! per gateway event 1.3 × the lean client's, on a stream of which 2 % concerns the bot, scoring
//! and commits included; memory with 2,000 guilds 1.5 × the usual client's; 20 MB resident, 4 MB of
//! it anonymous, when idle with one guild; no growth over 100,000 events, from one morning to the
//! next.
//!
//! Processor time and memory come from `/proc`, so this runs on Linux only.
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads the clock, waits by it, and starts a thread"
)]

mod common;

use std::io::{Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::{
    Bot, LONG, MONDAY_0850, Result, at, cpu_ms, folder, heard, memory, quiet, rested, track,
    until_answered, verdict,
};
use local_discord::{ChannelKind, Id, MessageView, Person, Settings, Start, Workspace};
use pythia::bank::load;
use pythia_quiz::Record;
use pythia_quiz::ids::{GuildId, LocalDate, TrackId};
use pythia_quiz::model::track::Usage;
use pythia_quiz::question::{Bank, Kind as QuestionKind};
use serde_json::{Value, json};
use serenity::client::{ClientBuilder, Context, EventHandler, RawEventHandler};
use serenity::http::HttpBuilder;

/// Tells this program, when it starts itself again, which client to be.
const CLIENT: &str = "PYTHIA_BENCH_CLIENT";

/// Presses, one after another.
const PRESSES: usize = 1_000;
const PRESS_MS: f64 = 3.0;
/// Guilds the clients hear of, and how many channels and roles each has.
const GUILDS: u64 = 2_000;
const CHANNELS: usize = 36;
const ROLES: usize = 20;
/// Events in one leg of the stream. A day has four legs.
const LEG: usize = 25_000;
/// Events in one leg of the days before the measured one, with as many that concern the bot.
const SHORT_LEG: usize = 2_500;
/// Days before the measured one. By then members have their numbers and everything that is created
/// once exists.
const DAYS_BEFORE: usize = 10;
/// Events sent at once, and how often: 5,000 a second.
const GUST: usize = 100;
const GUST_EVERY: Duration = Duration::from_millis(20);
/// One event in this many concerns the bot: 2 %.
const OURS: usize = 50;
/// Members who answer and vote.
const MEMBERS: usize = 250;
const CPU_RATIO: f64 = 1.3;
const MEMORY_RATIO: f64 = 1.5;
const IDLE_MB: f64 = 20.0;
const GROWTH_MB: f64 = 1.0;
/// The bench gives up after this time.
const BOUND: Duration = Duration::from_secs(240);

fn main() -> Result<()> {
    match std::env::var(CLIENT) {
        Ok(kind) => do_nothing(&kind),
        Err(_) => {
            let runtime = tokio::runtime::Runtime::new()?;
            runtime.block_on(async { tokio::time::timeout(BOUND, measure()).await? })
        }
    }
}

/// Runs a client that does nothing, until its standard input ends.
fn do_nothing(kind: &str) -> Result<()> {
    struct Nothing;
    impl EventHandler for Nothing {}
    #[serenity::async_trait]
    impl RawEventHandler for Nothing {
        async fn raw_event(&self, _: Context, _: serenity::model::event::Event) {}
    }
    std::thread::spawn(|| {
        let _ended = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let runtime = if kind != "usual" {
        tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?
    } else {
        tokio::runtime::Runtime::new()?
    };
    runtime.block_on(async {
        let (token, url) = (
            std::env::var("DISCORD_TOKEN")?,
            std::env::var("PYTHIA_DISCORD_API")?,
        );
        let http = HttpBuilder::new(token)
            .proxy(url)
            .ratelimiter_disabled(true)
            .build();
        let client = ClientBuilder::new_with_http(http, pythia::discord::intents(false));
        if kind == "usual" {
            client.event_handler(Nothing).await?.start().await?;
            return Ok(());
        }
        let mut client = client.raw_event_handler(Nothing).await?;
        if kind == "lean" {
            client.start().await?;
            return Ok(());
        }
        let (_running, stop) = tokio::sync::watch::channel(false);
        let gateway = client.ws_url.lock().await.clone();
        let tap = pythia::discord::Tap::listen(gateway, None, stop).await?;
        *client.ws_url.lock().await = tap.address()?;
        tokio::select! {
            ended = client.start() => ended?,
            () = tap.run() => {}
        }
        Ok(())
    })
}

/// A client that does nothing, as a process.
struct Idle(Child);

impl Idle {
    fn start(ws: &Workspace, kind: &str) -> Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.env(CLIENT, kind).env("DISCORD_TOKEN", ws.token());
        command
            .env("PYTHIA_DISCORD_API", ws.url())
            .stdin(Stdio::piped());
        Ok(Self(command.spawn()?))
    }
}

impl Drop for Idle {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// How many processes there are.
const ALL: usize = 4;

/// The processes in this order: the bot, the lean client, the usual client, the relayed client.
type Processes = [u32; ALL];

/// The processor time and the events of a part of the stream.
#[derive(Clone, Copy, Default)]
struct Leg {
    events: usize,
    ms: [f64; ALL],
    /// By how many megabytes the bot's resident memory grew.
    grown: f64,
}

impl Leg {
    fn and(self, other: Self) -> Self {
        Self {
            events: self.events + other.events,
            ms: std::array::from_fn(|n| self.ms[n] + other.ms[n]),
            grown: self.grown + other.grown,
        }
    }

    /// Returns each process's microseconds per event.
    fn each(self) -> [f64; ALL] {
        self.ms.map(|ms| ms * 1000.0 / self.events as f64)
    }
}

/// A group with two tracks: one answered by letters on Mondays, one answered by messages every day.
struct Group {
    ws: Workspace,
    letters: Id,
    daily: Id,
    owner: Person,
    members: Vec<Person>,
    elsewhere: Vec<Value>,
}

async fn measure() -> Result<()> {
    let settings = Settings {
        start: Start::At(MONDAY_0850),
        limits: false,
        record_limit: 64,
        replay_limit: 64,
        ..Settings::default()
    };
    let ws = Workspace::start(settings).await?;
    let guild = ws.guild("Study group");
    let letters = ws.channel(guild, ChannelKind::Text, "letters");
    let daily = ws.channel(guild, ChannelKind::Text, "daily");
    let bank = load::reload(None, load::Mode::Extend, &Bank::default()).bank;
    let choice = bank
        .iter()
        .find(|question| question.kind == QuestionKind::Choice);
    let choice = choice.map(|question| question.slug.clone());
    let [_, mut on_mondays] = track(&ws, (guild, letters), 9 * 60, 1, choice);
    if let Record::Track(_, track) = &mut on_mondays {
        track.weekdays = 1;
    }
    let mut records = track(&ws, (guild, daily), 9 * 60, 2, None).to_vec();
    records.push(on_mondays);
    records.extend(asked_before(&bank, guild));
    let folder = folder(&ws, records)?;
    let mut bot = Bot::start(&ws, folder.path(), &ws.url()).await?;
    let members = (0..MEMBERS).map(|n| ws.member(guild, &format!("Member {n}"), &[]));
    let mut group = Group {
        owner: ws.owner(guild),
        members: members.collect(),
        elsewhere: Vec::new(),
        ws,
        letters,
        daily,
    };
    heard(&group.owner, daily).await?;
    rested(&[bot.pid()]).await?;
    let (resident, own) = memory(bot.pid())?;
    println!(
        "idle with one guild and the whole bank: {resident:.1} MB resident, {own:.1} MB of it its own"
    );
    verdict("MB resident", resident, IDLE_MB, true);

    bot.pass(&group.ws, Duration::from_secs(11 * 60)).await?;
    presses(&group, folder.path()).await?;

    let lean = Idle::start(&group.ws, "lean")?;
    let usual = Idle::start(&group.ws, "usual")?;
    let relayed = Idle::start(&group.ws, "relayed")?;
    let there = |ws: &Workspace| (ws.connected() == ALL).then_some(());
    group
        .ws
        .until(LONG, there)
        .await
        .ok_or("not all of them connected")?;
    let all = [bot.pid(), lean.0.id(), usual.0.id(), relayed.0.id()];
    guilds(&group, all).await?;
    group.elsewhere = elsewhere(&group.ws).await?;
    stream(&group, &mut bot, all).await
}

/// Returns records that say the daily track has asked everything but the open questions, so that it
/// asks those.
fn asked_before(bank: &Bank, guild: Id) -> impl Iterator<Item = Record> {
    let others = bank
        .iter()
        .filter(|question| question.kind != QuestionKind::Open);
    others.map(move |question| {
        let key = (GuildId(guild.0), TrackId(2), question.slug.clone());
        let usage = Usage {
            last: LocalDate(0),
            times: 1,
        };
        Record::Usage(key, usage)
    })
}

/// Returns the open question.
fn question(ws: &Workspace, channel: Id) -> Result<MessageView> {
    let answerable = |m: &MessageView| m.buttons.iter().any(|b| b.label.contains("Answer"));
    let found = ws.messages(channel).into_iter().rfind(answerable);
    Ok(found.ok_or("no question stands")?)
}

/// Lets a member change the letter over and over. Each press is decided, written to disk and
/// answered.
async fn presses(group: &Group, folder: &std::path::Path) -> Result<()> {
    let (ws, who) = (&group.ws, &group.members[0]);
    let post = question(ws, group.letters)?;
    let button = post
        .buttons
        .iter()
        .find(|b| b.label.contains("Answer"))
        .ok_or("no button")?;
    let shown = who
        .press(group.letters, post.id, &button.custom_id)?
        .message()
        .await?;
    let mut waits = Vec::new();
    for n in 0..PRESSES {
        let letter = &shown.buttons[n % 2].custom_id;
        waits.push(until_answered(|| Ok(who.press(group.letters, shown.id, letter)?)).await?);
    }
    let mut file = std::fs::File::create(folder.join("bare"))?;
    let mut bare = Vec::new();
    for _ in 0..200 {
        let start = Instant::now();
        file.write_all(&[0x42; 512])?;
        file.sync_data()?;
        bare.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    let median = at(0.5, &mut waits);
    println!(
        "from a press to its receipt, journal on disk: median {median:.2} ms, p99 {:.2} ms (append + fdatasync alone: median {:.2} ms, p99 {:.2} ms)",
        at(0.99, &mut waits),
        at(0.5, &mut bare),
        at(0.99, &mut bare)
    );
    verdict("ms in the median", median, PRESS_MS, true);
    Ok(())
}

/// Tells all of them of 2,000 guilds.
async fn guilds(group: &Group, all: Processes) -> Result<()> {
    let ws = &group.ws;
    rested(&all).await?;
    let before = all.map(|pid| memory(pid).unwrap_or_default());
    let model = ws.guild("A model");
    for n in 0..CHANNELS {
        ws.channel(
            model,
            ChannelKind::Text,
            &format!("a-channel-of-the-model-{n}"),
        );
    }
    for n in 0..ROLES {
        let permissions = local_discord::Permissions::VIEW_CHANNEL;
        ws.role(model, &format!("A role of the model {n}"), permissions);
    }
    // When an outage ends, Discord sends the whole guild.
    ws.set_available(model, false);
    ws.set_available(model, true);
    let found = ws
        .dispatches()
        .into_iter()
        .rev()
        .find(|d| d.name == "GUILD_CREATE");
    let mut told = found.ok_or("nothing was told of a guild")?.data;
    let bytes = told.to_string().len();
    for n in 0..GUILDS {
        told["id"] = json!(Id(model.0 + ((n + 1) << 22)));
        ws.broadcast("GUILD_CREATE", None, told.clone());
        if n % 20 == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    heard(&group.owner, group.daily).await?;
    rested(&all).await?;
    let after = all.map(|pid| memory(pid).unwrap_or_default());
    println!(
        "memory with {GUILDS} guilds of {:.1} KB, MB resident (MB of it its own):",
        bytes as f64 / 1024.0
    );
    let names = [
        "Pythia",
        "serenity, lean",
        "serenity, usual",
        "lean, relayed",
    ];
    for (name, (before, after)) in names.iter().zip(before.iter().zip(&after)) {
        println!(
            "  {name:<16} {:>5.1} ({:.1}), before {:.1} ({:.1})",
            after.0, after.1, before.0, before.1
        );
    }
    for (who, other) in [("usual", after[2].0), ("lean", after[1].0)] {
        let what = format!("× the {who} client's memory");
        verdict(&what, after[0].0 / other, MEMORY_RATIO, true);
    }
    Ok(())
}

/// Returns a message and a reaction from a guild that doesn't use the bot, as the local Discord
/// sends them.
async fn elsewhere(ws: &Workspace) -> Result<Vec<Value>> {
    let guild = ws.guild("Elsewhere");
    let channel = ws.channel(guild, ChannelKind::Text, "general");
    let who = ws.member(guild, "Someone", &[]);
    let said = who.say(
        channel,
        "Has anyone seen the new release? The notes are long this time.",
    )?;
    who.react(channel, said, "🎉")?;
    let all = ws.dispatches();
    let found = ["MESSAGE_CREATE", "MESSAGE_REACTION_ADD"].map(|name| {
        let last = all.iter().rev().find(|d| d.name == name);
        last.map(|d| d.data.clone()).ok_or("a model is missing")
    });
    Ok(found.into_iter().collect::<std::result::Result<_, _>>()?)
}

/// Returns one event that doesn't concern the bot. Four in five are reactions; each has another
/// message, member and guild.
fn noise(group: &Group, n: usize) {
    let id = |salt: u64| Id((1_300_000_000_000_u64 + n as u64 * 7 + salt) << 22);
    let guild = Id((1_400_000_000_000 + n as u64 % GUILDS) << 22);
    let (name, mut data) = if n.is_multiple_of(5) {
        ("MESSAGE_CREATE", group.elsewhere[0].clone())
    } else {
        ("MESSAGE_REACTION_ADD", group.elsewhere[1].clone())
    };
    let (message, who) = if n.is_multiple_of(5) {
        ("id", "author")
    } else {
        ("message_id", "")
    };
    data["guild_id"] = json!(guild);
    data["channel_id"] = json!(id(1));
    data[message] = json!(id(2));
    match who {
        "" => data["user_id"] = json!(id(3)),
        who => data[who]["id"] = json!(id(3)),
    }
    group.ws.broadcast(name, None, data);
}

/// Sends one leg of the stream at a steady rate. `ours` takes the place of every `OURS`th event.
async fn leg(
    group: &Group,
    all: Processes,
    (events, every): (usize, usize),
    ours: &mut (dyn FnMut(usize) -> Result<()> + Send),
) -> Result<Leg> {
    quiet(&all).await?;
    let resident = memory(all[0])?.0;
    let before = all.map(cpu_ms);
    let mut ticks = tokio::time::interval(GUST_EVERY);
    for n in 0..events {
        if n % GUST == 0 {
            ticks.tick().await;
        }
        if n % every == every - 1 {
            ours(n)?;
        } else {
            noise(group, n);
        }
    }
    heard(&group.owner, group.daily).await?;
    quiet(&all).await?;
    let after = all.map(cpu_ms);
    Ok(Leg {
        events,
        ms: std::array::from_fn(|n| after[n] - before[n]),
        grown: memory(all[0])?.0 - resident,
    })
}

async fn stream(group: &Group, bot: &mut Bot, all: Processes) -> Result<()> {
    let mut after_each = Vec::new();
    for _ in 0..DAYS_BEFORE {
        day(group, SHORT_LEG, bot, all).await?;
        after_each.push(format!("{:.1}", memory(all[0])?.0));
    }
    println!(
        "memory in the morning after each of the days before: {} MB",
        after_each.join(", ")
    );
    let at_first = all.map(|pid| memory(pid).unwrap_or_default().0);
    let [none, ours] = day(group, LEG, bot, all).await?;
    let at_last = all.map(|pid| memory(pid).unwrap_or_default().0);

    let show = |what: &str, each: [f64; ALL]| {
        println!(
            "  {what:<34} {:>7.1} {:>9.1} {:>10.1} {:>10.1}",
            each[0], each[1], each[2], each[3]
        );
    };
    println!("processor time per gateway event, µs:       Pythia      lean      usual    relayed");
    show("none of ours", none.each());
    show("2 % of ours, reveal and scores too", ours.each());
    let (a, b) = (none.each(), ours.each());
    verdict(
        "× the lean client, 2 % of ours",
        b[0] / b[1],
        CPU_RATIO,
        true,
    );
    println!(
        "  none of ours: {:.2} × the lean client; 2 % of ours against the usual client: {:.2} ×",
        a[0] / a[1],
        b[0] / b[2]
    );
    println!(
        "  the relay alone: {:.1} µs of an event in which nothing is ours, {:.1} µs with 2 %",
        a[3] - a[1],
        b[3] - b[1]
    );
    let count = (ours.events / OURS) as f64;
    let own =
        (b[0] - a[0]) * ours.events as f64 / count - (b[1] - a[1]) * ours.events as f64 / count;
    println!(
        "  one answer or vote, with its commit and its share of the reveal: {own:.0} µs more than an event that is none"
    );
    let board = group
        .owner
        .slash(group.daily, "leaderboard", json!({}))?
        .message()
        .await?;
    if !format!("{:?}", board.embeds).contains("<@") {
        return Err(bot.complaint("nobody has points"));
    }
    println!(
        "memory in the morning after {} events more: {:+.2} MB (lean client {:+.2} MB)",
        4 * LEG,
        at_last[0] - at_first[0],
        at_last[1] - at_first[1]
    );
    println!(
        "  over those that are none of ours {:+.2} MB; over {} of ours, a reveal, and what is kept of them {:+.2} MB",
        none.grown,
        ours.events / OURS,
        ours.grown
    );
    verdict("MB of growth", at_last[0] - at_first[0], GROWTH_MB, true);
    Ok(())
}

/// Plays a day of the group among the noise of 2,000 others, until the next morning. One half has
/// nothing from the group, the other has answers, a reveal and votes. Returns the processor time of
/// each half.
async fn day(group: &Group, events: usize, bot: &mut Bot, all: Processes) -> Result<[Leg; 2]> {
    let ws = &group.ws;
    let thread = question(ws, group.daily)?.thread.ok_or("no thread")?;
    // As many that concern the bot, however long the day.
    let every = events * OURS / LEG;
    let mut nothing = |n| {
        noise(group, n);
        Ok(())
    };
    let first_none = leg(group, all, (events, every), &mut nothing).await?;
    let mut answers = Vec::new();
    let said = leg(group, all, (events, every), &mut |n| {
        let who = &group.members[n / every % MEMBERS];
        answers.push(who.say(thread, "It keeps its frame, and goes on there.")?);
        Ok(())
    })
    .await?;
    let resident = memory(all[0])?.0;
    let before = all.map(cpu_ms);
    bot.pass(ws, Duration::from_secs(8 * 3600)).await?;
    quiet(&all).await?;
    let after = all.map(cpu_ms);
    let revealed = Leg {
        events: 0,
        ms: std::array::from_fn(|n| after[n] - before[n]),
        grown: memory(all[0])?.0 - resident,
    };
    let voted = leg(group, all, (events, every), &mut |n| {
        let turn = n / every;
        let who = &group.members[turn % MEMBERS];
        // The first message by someone else is the one that counts.
        let on = answers[(turn * 7 + 1) % MEMBERS];
        Ok(who.react(thread, on, "⬆️")?)
    })
    .await?;
    let second_none = leg(group, all, (events, every), &mut nothing).await?;
    bot.pass(ws, Duration::from_secs(16 * 3600)).await?;
    rested(&all).await?;
    Ok([first_none.and(second_none), said.and(revealed).and(voted)])
}
