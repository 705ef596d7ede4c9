//! Plays a round with the built program: a moderator schedules and starts it, and each of its two
//! questions gets a rush.

use std::fs;
use std::path::Path;
use std::time::Duration;

use local_discord::{Id, MessageView, Person};
use pythia::store::frame::{self, Found};
use serde_json::{Value, json};

use crate::WITHIN;
use crate::common::{Bot, LONG, Result, folder, heard, memory};
use crate::load::{Place, Rush, once_each, rush, with_changes, words};
use crate::proof::{self, Played};

/// Seconds for a question, longer than a rush takes.
const SECONDS: u64 = 30;
/// Seconds from a deadline until the results are fixed, plus one.
const FIX: u64 = 4;
/// Seconds from the results to the next question.
const PAUSE: u64 = 5;
/// Seconds from the opening to the first question.
const LEAD: u64 = 10;

/// What a round gave.
pub struct Round {
    /// The rush within ten seconds, and the one all at once.
    pub rushes: [Rush; 2],
    /// Commits during each, counted as frames of the journal.
    pub commits: [u64; 2],
    /// Memory before and after: resident, and the anonymous part of it.
    pub memory: ((f64, f64), (f64, f64)),
    /// Whether what counted and what was published is what was pressed.
    pub proven: bool,
}

/// The message and the receipt that the peer has to send too.
pub struct Model {
    pub message: Value,
    pub receipt: String,
}

struct Stage {
    place: Place,
    bot: Bot,
    members: Vec<Person>,
}

pub async fn play(turn: usize) -> Result<(Round, Model)> {
    let place = Place::new().await?;
    let folder = folder(&place.ws, Vec::new())?;
    let store = folder.path().join("store");
    let bot = Bot::start(&place.ws, folder.path(), &place.ws.url()).await?;
    let members = place.crowd();
    heard(&place.owner, place.channel).await?;
    let mut stage = Stage {
        place,
        bot,
        members,
    };
    stage.schedule().await?;
    let first = stage.question(None, LEAD).await?;
    let before = memory(stage.bot.pid())?;

    let (even, even_commits) = stage
        .rush(&first, with_changes(), Some(WITHIN), &store)
        .await?;
    let told_first = stage.results(first.id).await?;
    let second = stage.question(Some(first.id), PAUSE + 1).await?;
    let (once, once_commits) = stage.rush(&second, once_each(), None, &store).await?;
    let after = memory(stage.bot.pid())?;
    let told_second = stage.results(second.id).await?;
    let podium = stage.podium().await?;

    let model = Model {
        message: json!({
            "embeds": first.json["embeds"],
            "components": first.json["components"],
        }),
        receipt: words(&even.made[0].asked.message().await?),
    };
    println!(
        "round {turn}: p99 {:.1} ms within ten seconds, {:.1} ms at once; {:.1} MB resident before, {:.1} MB after ({:.1} and {:.1} MB its own)",
        percentile(&even),
        percentile(&once),
        before.0,
        after.0,
        before.1,
        after.1
    );
    let guild = stage.place.guild;
    stage.bot.stop().await?;
    let played = [(&even, &told_first), (&once, &told_second)].map(|(rush, told)| Played {
        made: &rush.made,
        told,
    });
    let proven = proof::check(&store, guild, &played, &podium)?;
    let round = Round {
        rushes: [even, once],
        commits: [even_commits, once_commits],
        memory: (before, after),
        proven,
    };
    Ok((round, model))
}

fn percentile(rush: &Rush) -> f64 {
    crate::common::at(0.99, &mut rush.waits.clone())
}

impl Stage {
    /// Runs a command as the guild's owner.
    async fn ask(&self, command: &str, options: Value) -> Result<String> {
        let place = &self.place;
        let asked = place.owner.slash(place.channel, command, options)?;
        let said = asked.message().await?;
        let title = said.embeds.first().map(|embed| &embed["title"]);
        let title = title.and_then(Value::as_str).unwrap_or_default();
        Ok(format!("{title} {}", words(&said)))
    }

    async fn schedule(&mut self) -> Result<()> {
        self.ask("setup", json!({"zone": "Europe/Berlin"})).await?;
        let plan = json!({
            "start": "in 30m", "questions": 2, "seconds": SECONDS, "pause": PAUSE, "name": "The rush",
        });
        let told = self.ask("round schedule", plan).await?;
        if !told.contains("is scheduled") {
            return Err(told.into());
        }
        let told = self.ask("round start", json!({})).await?;
        if !told.contains("begins") {
            return Err(told.into());
        }
        self.pass(0).await
    }

    async fn pass(&mut self, seconds: u64) -> Result<()> {
        let by = Duration::from_secs(seconds);
        self.bot.pass(&self.place.ws, by).await
    }

    /// Moves on to the next question, this many seconds ahead.
    async fn question(&mut self, before: Option<Id>, seconds: u64) -> Result<MessageView> {
        self.pass(seconds).await?;
        let place = &self.place;
        let found = place.ws.until(LONG, |_| place.question(before)).await;
        let found = found.ok_or_else(|| self.bot.complaint("no question is open"))?;
        // The question's clock runs from when its message comes back over the gateway.
        heard(&place.owner, place.channel).await?;
        Ok(found)
    }

    async fn rush(
        &self,
        post: &MessageView,
        presses: Vec<(usize, usize)>,
        within: Option<Duration>,
        store: &Path,
    ) -> Result<(Rush, u64)> {
        let before = commits(store)?;
        let came = rush(&self.members, post, &presses, within, self.bot.pid()).await?;
        Ok((came, commits(store)? - before))
    }

    /// Returns a question whose results are published.
    async fn results(&mut self, post: Id) -> Result<MessageView> {
        self.pass(SECONDS + FIX).await?;
        let place = &self.place;
        let told = |_: &_| {
            let found = place.ws.messages(place.channel);
            let found = found.into_iter().find(|message| message.id == post)?;
            found.buttons.is_empty().then_some(found)
        };
        let told = place.ws.until(LONG, told).await;
        told.ok_or_else(|| self.bot.complaint("no results are published"))
    }

    async fn podium(&mut self) -> Result<MessageView> {
        self.pass(PAUSE + 1).await?;
        let place = &self.place;
        let ends = |message: &MessageView| message.buttons.iter().any(|b| b.label == "My answers");
        let found = |_: &_| place.ws.messages(place.channel).into_iter().find(ends);
        let found = place.ws.until(LONG, found).await;
        found.ok_or_else(|| self.bot.complaint("no podium is published"))
    }
}

/// Returns how many batches the store's journal holds. Each is one frame and one sync.
fn commits(store: &Path) -> Result<u64> {
    let mut all = 0;
    for entry in fs::read_dir(store)? {
        let path = entry?.path();
        if path.is_dir() {
            all += commits(&path)?;
        } else if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("segment-"))
        {
            all += frames(&fs::read(path)?);
        }
    }
    Ok(all)
}

fn frames(bytes: &[u8]) -> u64 {
    let (mut at, mut found) = (0, 0);
    while let Found::Frame(body, next) = frame::parse(bytes, at) {
        found += u64::from(body.first() == Some(&b'B'));
        at = next;
    }
    found
}
