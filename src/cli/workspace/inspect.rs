//! What the bot's state is, for the page: what it waits for, its outbox, its history.
//!
//! It is read from the bot's journal on the disk, so the bot isn't involved and doesn't know.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use crate::quiz::model::effect::{Effect, OutboxRow};
use crate::quiz::model::event::{Event, Stamped};
use crate::quiz::model::language::Language;
use crate::quiz::model::question::Bank;
use crate::quiz::queries::upcoming::{Wait, upcoming};
use crate::quiz::state::{GuildState, State};
use crate::quiz::{Change, Rules, text};
use crate::store::disk::RealDisk;
use crate::store::tail::{Seen, Tail};
use crate::store::{Entry, Position, codec};
use local_discord::Id;
use local_discord::page::{Internals, JournalEntry, PendingDelivery, Upcoming};

/// How many entries of the journal are shown.
const SHOWN: usize = 60;
/// How many waits are shown.
const WAITS: usize = 12;
/// How many characters of an entry or a row are shown.
const LONGEST: usize = 6000;

/// Reads the store of a running bot.
pub struct Inspector {
    disk: RealDisk,
    tail: Tail,
    rules: Arc<Rules>,
    seen: Replica,
}

/// The bot's state and history, as far as its journal has been read.
struct Replica {
    state: State,
    last: VecDeque<(Position, Entry)>,
    entries: u64,
    kinds: BTreeMap<String, u64>,
    /// How many records another version wrote.
    unreadable: u64,
}

impl Replica {
    fn new(rules: Arc<Rules>) -> Self {
        Self {
            state: State::new(rules, Arc::new(Bank::default())),
            last: VecDeque::new(),
            entries: 0,
            kinds: BTreeMap::new(),
            unreadable: 0,
        }
    }

    fn take(&mut self, seen: Seen<'_>) {
        match seen {
            Seen::Reset => *self = Self::new(Arc::clone(&self.state.rules)),
            Seen::Record(key, value) => match codec::record(key, value) {
                Ok(record) => self.state.load(record),
                Err(_) => self.unreadable += 1,
            },
            Seen::Entry(at, entry) => self.entry(at, entry),
        }
    }

    fn entry(&mut self, at: Position, entry: Entry) {
        self.entries = at.0;
        for change in &entry.changes {
            match codec::read_change(change) {
                Ok(change) => drop(self.state.apply(&change)),
                Err(_) => self.unreadable += 1,
            }
        }
        if let Ok(Stamped { event, .. }) = codec::event(&entry) {
            *self.kinds.entry(kind(&event)).or_default() += 1;
        }
        self.last.push_back((at, entry));
        if self.last.len() > SHOWN {
            self.last.pop_front();
        }
    }
}

impl Inspector {
    /// Creates an inspector of the store in this folder.
    pub fn new(store: &Path, rules: Rules) -> Self {
        let rules = Arc::new(rules);
        Self {
            disk: RealDisk::new(store),
            tail: Tail::default(),
            seen: Replica::new(Arc::clone(&rules)),
            rules,
        }
    }

    /// Returns what is inside, if it has changed since the last call.
    pub fn look(&mut self) -> Option<Internals> {
        let mut news = false;
        let seen = &mut self.seen;
        let followed = self.tail.follow(&self.disk, &mut |one| {
            news = true;
            seen.take(one);
        });
        if let Err(error) = followed {
            tracing::debug!(%error, "cannot read the bot's journal");
            self.tail = Tail::default();
            self.seen = Replica::new(Arc::clone(&self.rules));
            return None;
        }
        news.then(|| self.inside())
    }

    fn inside(&self) -> Internals {
        let seen = &self.seen;
        let waits = upcoming(&seen.state);
        Internals {
            upcoming: waits.iter().take(WAITS).map(told).collect(),
            stops: seen.state.due_aside().map(|at| at.0).collect(),
            outbox: seen.state.outbox().map(row).collect(),
            journal: seen.last.iter().rev().map(line).collect(),
            figures: self.figures(),
        }
    }

    fn figures(&self) -> Vec<(String, u64)> {
        let state = &self.seen.state;
        let count = |of: fn(&GuildState) -> usize| {
            state.guild_states().map(|(_, r)| of(r) as u64).sum::<u64>()
        };
        let mut all = vec![
            ("entries in the journal".to_owned(), self.seen.entries),
            (
                "rows in the outbox".to_owned(),
                state.outbox().count() as u64,
            ),
            (
                "tracks".to_owned(),
                count(|guild_state| guild_state.tracks.len()),
            ),
            (
                "dailies not closed".to_owned(),
                count(|guild_state| guild_state.dailies.len()),
            ),
            (
                "rounds not over".to_owned(),
                count(|guild_state| guild_state.rounds.len()),
            ),
        ];
        let told = |(kind, n): (&String, &u64)| (format!("events: {kind}"), *n);
        all.extend(self.seen.kinds.iter().map(told));
        if self.seen.unreadable > 0 {
            all.push((
                "records of another version".to_owned(),
                self.seen.unreadable,
            ));
        }
        all
    }
}

/// Says what people wait for in the words of the rules.
fn told(wait: &Wait) -> Upcoming {
    Upcoming {
        at: wait.at.0,
        channel: Id(wait.channel.0),
        message: Id(wait.message.map_or(0, |message| message.0)),
        about: text::upcoming::line(Language::English, &wait.what),
    }
}

fn row(row: &OutboxRow) -> PendingDelivery {
    PendingDelivery {
        number: row.seq.0,
        what: name(&row.effect),
        about: name(&row.about),
        channel: Id(row.place().0),
        attempts: row.attempts,
        not_before: row.not_before.0,
        details: short(&effect(&row.effect)),
    }
}

/// Shows an effect without its card, which the chat shows.
fn effect(effect: &Effect) -> String {
    match effect {
        Effect::Post { marker, card, .. } | Effect::PostInForum { marker, card, .. } => {
            format!("{marker}\n{}", card.title.as_deref().unwrap_or_default())
        }
        Effect::Reply { card, .. } => card.lead.clone().unwrap_or_default(),
        other => format!("{other:#?}"),
    }
}

fn line((at, entry): &(Position, Entry)) -> JournalEntry {
    let read = |change| match codec::read_change(change) {
        Ok(Change::Put(record)) => format!("put {record:#?}"),
        Ok(Change::Remove(key)) => format!("remove {key:?}"),
        Err(error) => error.to_string(),
    };
    let changes: Vec<String> = entry.changes.iter().map(read).collect();
    let (when, event, told) = match codec::event(entry) {
        Ok(stamped) => (
            stamped.at.0,
            kind(&stamped.event),
            format!("{:#?}", stamped.event),
        ),
        Err(error) => (0, "of another version".to_owned(), error.to_string()),
    };
    JournalEntry {
        number: at.0,
        at: when,
        event,
        changes: entry.changes.len(),
        details: short(&format!("{told}\n\n{}", changes.join("\n"))),
    }
}

/// Returns the name of an event, with the interaction's kind or the delivery's outcome.
fn kind(event: &Event) -> String {
    match event {
        Event::Interaction(interaction) => format!("Interaction {}", name(&interaction.kind)),
        Event::Delivered { outcome, .. } => format!("Delivered {}", name(outcome)),
        other => name(other),
    }
}

/// Returns the name of a variant without its fields.
fn name(value: &impl std::fmt::Debug) -> String {
    let mut first = FirstWord::default();
    // This fails on purpose after the first word.
    let _ = write!(first, "{value:?}");
    first.0
}

/// Keeps the first word that is written to it.
#[derive(Default)]
struct FirstWord(String);

impl std::fmt::Write for FirstWord {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = text.find(|one: char| !one.is_ascii_alphanumeric());
        self.0.push_str(&text[..end.unwrap_or(text.len())]);
        end.map_or(Ok(()), |_| Err(std::fmt::Error))
    }
}

fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}\n…", &text[..at]),
        None => text.to_owned(),
    }
}
