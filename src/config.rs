//! The one config file. The bot's token is never in it.
//!
//! Every key has a default, so an empty file (or none) is a valid config; `config.example.toml`
//! shows them all. All mistakes are reported at once, each with its line: unknown keys with the
//! nearest known one, wrong types, values out of range. Guilds are configured by commands and kept
//! in the store.

use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::bank::load::Mode;
use crate::quiz::model::config::{Points, RoundRules, Rules};
use crate::quiz::zones;

/// Everything an operator can set.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// The folder of the store: journal and database.
    pub store: PathBuf,
    /// A folder with the operator's own questions; `None` means only the built-in bank.
    pub questions_dir: Option<PathBuf>,
    /// Whether that folder extends or replaces the built-in bank.
    pub questions_mode: Mode,
    /// The file with the bot's token, if it is not in `DISCORD_TOKEN`.
    pub token_file: Option<PathBuf>,
    /// A folder with compiled time zones, used if its release is newer than the program's.
    pub tzdata_dir: Option<PathBuf>,
    /// What is logged, and how.
    pub log: Log,
    /// How deliveries are paced.
    pub courier: Courier,
    /// What operators see of the running bot.
    pub metrics: Metrics,
    /// How many days the journal is kept; 0 for ever.
    pub keep_journal_days: u32,
    /// Where the feeds of calendars are served, if they are.
    pub calendar: Option<Calendar>,
    /// The part that the rules use.
    pub rules: Rules,
}

/// Where the feeds of calendars are served, and what members see of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The address that the server listens on.
    pub address: SocketAddr,
    /// What the addresses of feeds begin with, without a slash at the end.
    pub public_url: String,
}

/// The table as it is written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CalendarTable {
    address: Option<String>,
    public_url: Option<String>,
}

/// How many days the journal is kept unless the config says otherwise.
const KEEP_JOURNAL_DAYS: u32 = 365;

/// How logs are written (to standard error).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// `error`, `warn`, `info`, `debug`, `trace`, or a filter such as `info,pythia::courier=debug`.
    /// Whatever it asks for, what members write and tokens of interactions are never logged.
    pub level: String,
    /// Whether lines are for people or for machines.
    pub format: LogFormat,
}

/// The format of log lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// One readable line per event.
    #[default]
    Text,
    /// One JSON object per event.
    Json,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            level: "info".to_owned(),
            format: LogFormat::Text,
        }
    }
}

/// How deliveries to Discord are paced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Courier {
    /// Requests per second over all guilds. Discord's own limit is 50.
    pub requests_per_second: u32,
}

impl Default for Courier {
    fn default() -> Self {
        Self {
            requests_per_second: crate::courier::pacer::RATE,
        }
    }
}

/// Where operators see how the bot is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metrics {
    /// The address that serves `/metrics` and `/healthz`; `None` serves nothing.
    pub address: Option<SocketAddr>,
}

impl Default for Config {
    fn default() -> Self {
        File::default().into()
    }
}

/// The file as it is written: keys of the rules and of the bot are on the same level.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    store: PathBuf,
    questions_dir: Option<PathBuf>,
    questions_mode: Mode,
    token_file: Option<PathBuf>,
    tzdata_dir: Option<PathBuf>,
    message_content: bool,
    grace_minutes: u32,
    close_after_minutes: u32,
    request_every: u32,
    request_rest: u32,
    votes_a_date: u32,
    keep_left_guild_days: u32,
    keep_texts_days: u32,
    keep_journal_days: u32,
    points: Points,
    rounds: RoundRules,
    courier: Courier,
    metrics: Metrics,
    calendar: CalendarTable,
    log: Log,
}

impl Default for File {
    fn default() -> Self {
        let rules = Rules::default();
        Self {
            store: PathBuf::from("pythia-data"),
            questions_dir: None,
            questions_mode: Mode::Extend,
            token_file: None,
            tzdata_dir: None,
            message_content: rules.message_content,
            grace_minutes: rules.grace_minutes,
            close_after_minutes: rules.close_after_minutes,
            request_every: rules.request_every,
            request_rest: rules.request_rest,
            votes_a_date: rules.votes_a_date,
            keep_left_guild_days: rules.keep_left_guild_days,
            keep_texts_days: rules.keep_texts_days,
            keep_journal_days: KEEP_JOURNAL_DAYS,
            points: rules.points,
            rounds: rules.rounds,
            courier: Courier::default(),
            metrics: Metrics::default(),
            calendar: CalendarTable::default(),
            log: Log::default(),
        }
    }
}

impl From<File> for Config {
    fn from(file: File) -> Self {
        // What can't be read was refused before.
        let calendar = calendar(&file.calendar).unwrap_or_default();
        Self {
            store: file.store,
            questions_dir: file.questions_dir,
            questions_mode: file.questions_mode,
            token_file: file.token_file,
            tzdata_dir: file.tzdata_dir,
            log: file.log,
            courier: file.courier,
            metrics: file.metrics,
            keep_journal_days: file.keep_journal_days,
            rules: Rules {
                points: file.points,
                rounds: file.rounds,
                grace_minutes: file.grace_minutes,
                close_after_minutes: file.close_after_minutes,
                request_every: file.request_every,
                request_rest: file.request_rest,
                votes_a_date: file.votes_a_date,
                keep_left_guild_days: file.keep_left_guild_days,
                keep_texts_days: file.keep_texts_days,
                message_content: file.message_content,
                calendar_url: calendar.as_ref().map(|one| one.public_url.clone()),
                ..Rules::default()
            },
            calendar,
        }
    }
}

/// A table (empty for the top level), a key in it, and for numbers the least and the greatest
/// value.
type KnownKey = (&'static str, &'static str, Option<(i64, i64)>);

/// Every known key.
const KEYS: &[KnownKey] = &[
    ("", "store", None),
    ("", "questions_dir", None),
    ("", "questions_mode", None),
    ("", "token_file", None),
    ("", "tzdata_dir", None),
    ("", "message_content", None),
    ("", "grace_minutes", Some((1, 24 * 60))),
    ("", "close_after_minutes", Some((15, 7 * 24 * 60))),
    ("", "request_every", Some((1, 100))),
    ("", "request_rest", Some((0, 365))),
    ("", "votes_a_date", Some((1, 1000))),
    ("", "keep_left_guild_days", Some((1, 3650))),
    ("", "keep_texts_days", Some((0, 3650))),
    ("", "keep_journal_days", Some((0, 3650))),
    ("", "points", None),
    ("", "rounds", None),
    ("", "courier", None),
    ("", "metrics", None),
    ("", "calendar", None),
    ("", "log", None),
    ("points", "took_part", Some((0, 1000))),
    ("points", "right", Some((0, 1000))),
    ("points", "vote", Some((0, 1000))),
    ("points", "votes_counted", Some((0, 1000))),
    ("points", "accepted", Some((0, 1000))),
    ("rounds", "right", Some((0, 1000))),
    ("rounds", "speed", Some((0, 1000))),
    ("rounds", "early_wrong", Some((0, 1000))),
    ("rounds", "remind_minutes", Some((0, 24 * 60))),
    ("rounds", "grace_minutes", Some((1, 24 * 60))),
    ("rounds", "fresh_days", Some((0, 3650))),
    ("rounds", "pay_alone", None),
    ("courier", "requests_per_second", Some((1, 48))),
    ("metrics", "address", None),
    ("calendar", "address", None),
    ("calendar", "public_url", None),
    ("log", "level", None),
    ("log", "format", None),
];

/// Everything that is wrong with a config file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file could not be read.
    #[error("{file}: the config file cannot be read: {why}", file = file.display())]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// The system's message.
        why: String,
    },
    /// The file contains mistakes.
    #[error("{}", problems.iter().map(|p| format!("{}:{p}", file.display())).collect::<Vec<_>>().join("\n"))]
    Wrong {
        /// Which file.
        file: PathBuf,
        /// Every problem, in the order of lines.
        problems: Vec<Problem>,
    },
}

/// One mistake in a config file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

impl Config {
    /// Reads a config file.
    ///
    /// # Errors
    /// The file cannot be read, or contains mistakes.
    pub fn read(file: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(file).map_err(|why| ConfigError::Unreadable {
            file: file.to_owned(),
            why: why.to_string(),
        })?;
        Self::parse(&text).map_err(|problems| ConfigError::Wrong {
            file: file.to_owned(),
            problems,
        })
    }

    /// Reads the text of a config file.
    ///
    /// # Errors
    /// The text contains mistakes: all of them, in the order of lines.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        let table =
            DeTable::parse(text).map_err(|err| vec![problem_of(text, &err, "not valid TOML: ")])?;
        let mut problems = Vec::new();
        check_table(text, "", table.get_ref(), &mut problems);
        if problems.is_empty() {
            match toml::from_str::<File>(text) {
                Ok(file) => match calendar(&file.calendar) {
                    Ok(_) => return Ok(file.into()),
                    Err((key, message)) => problems.push(Problem {
                        line: line_of_key(text, "calendar", key),
                        message,
                    }),
                },
                Err(err) => problems.push(problem_of(text, &err, "")),
            }
        }
        problems.sort();
        Err(problems)
    }

    /// Returns the BLAKE3 digest of the rules' part, by which the journal records the config in
    /// use. Time zone data from `tzdata_dir` are part of it; the program's own belong to the code.
    #[must_use]
    pub fn rules_digest(&self) -> [u8; 32] {
        let mut bytes = postcard::to_allocvec(&self.rules)
            .expect("the rules' values are plain numbers, which always serialize");
        if zones::release() != zones::bundled() {
            bytes.extend_from_slice(zones::release().as_bytes());
        }
        *blake3::hash(&bytes).as_bytes()
    }
}

/// Adds problems for unknown keys and for numbers out of range.
fn check_table(text: &str, table: &str, keys: &DeTable<'_>, problems: &mut Vec<Problem>) {
    for (key, value) in keys {
        let name = key.get_ref().as_ref();
        let known = KEYS.iter().find(|(t, k, _)| *t == table && *k == name);
        match (known, value.get_ref()) {
            (None, _) => problems.push(Problem {
                line: line_of(text, key.span().start),
                message: unknown_key(table, name),
            }),
            (Some(_), DeValue::Table(inner)) if table.is_empty() => {
                check_table(text, name, inner, problems);
            }
            (Some((_, _, Some((least, most)))), DeValue::Integer(number)) => {
                let read = i64::from_str_radix(number.as_str(), number.radix());
                if !read.is_ok_and(|n| (*least..=*most).contains(&n)) {
                    problems.push(out_of_range(
                        text,
                        table,
                        key,
                        number.as_str(),
                        *least,
                        *most,
                    ));
                }
            }
            (Some((_, "store" | "questions_dir", _)), DeValue::String(path)) if path.is_empty() => {
                problems.push(Problem {
                    line: line_of(text, key.span().start),
                    message: format!("{} must name a folder", full_name(table, name)),
                });
            }
            _ => {}
        }
    }
}

fn out_of_range(
    text: &str,
    table: &str,
    key: &Spanned<std::borrow::Cow<'_, str>>,
    number: &str,
    least: i64,
    most: i64,
) -> Problem {
    Problem {
        line: line_of(text, key.span().start),
        message: format!(
            "{} must be from {least} to {most}, not {number}",
            full_name(table, key.get_ref())
        ),
    }
}

fn full_name(table: &str, key: &str) -> String {
    if table.is_empty() {
        format!("`{key}`")
    } else {
        format!("`{key}` in [{table}]")
    }
}

/// Returns the message for an unknown key. The nearest known key may be in another table.
fn unknown_key(table: &str, name: &str) -> String {
    let nearest = KEYS
        .iter()
        .map(|(t, k, _)| (strsim::jaro_winkler(name, k), *t != table, *t, *k))
        .filter(|(likeness, ..)| *likeness > 0.8)
        .min_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    match nearest {
        Some((_, _, t, k)) => format!(
            "there is no key {}; did you mean {}?",
            full_name(table, name),
            full_name(t, k)
        ),
        None => format!(
            "there is no key {}; config.example.toml shows all that there are",
            full_name(table, name)
        ),
    }
}

fn problem_of(text: &str, err: &toml::de::Error, before: &str) -> Problem {
    let words = err.message().replace('\n', ", ");
    let words = words
        .replace("expected u32", "expected a whole number")
        .replace("expected i32", "expected a whole number");
    Problem {
        line: err.span().map_or(1, |span| line_of(text, span.start)),
        message: format!("{before}{words}"),
    }
}

/// Reads where feeds are served. An error is the key that is wrong, and what to do.
fn calendar(table: &CalendarTable) -> Result<Option<Calendar>, (&'static str, String)> {
    let (address, url) = match (&table.address, &table.public_url) {
        (None, None) => return Ok(None),
        (Some(address), Some(url)) => (address, url),
        (Some(_), None) => {
            let why = "`address` in [calendar] needs a `public_url` beside it, with which the addresses of calendars begin";
            return Err(("address", why.to_owned()));
        }
        (None, Some(_)) => {
            let why = "`public_url` in [calendar] needs an `address` beside it, on which the server listens";
            return Err(("public_url", why.to_owned()));
        }
    };
    let address = address.parse().map_err(|_| {
        let why = format!(
            "`address` in [calendar] must be an IP address and a port, such as \"127.0.0.1:8090\", not {address:?}"
        );
        ("address", why)
    })?;
    let base = url.trim_end_matches('/');
    let host = base
        .strip_prefix("https://")
        .or_else(|| base.strip_prefix("http://"));
    let plain = |host: &str| {
        let signs = |sign: char| sign.is_ascii_alphanumeric() || "-._~:/[]%".contains(sign);
        host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[')
            && host.chars().all(signs)
    };
    if !host.is_some_and(plain) {
        let why = format!(
            "`public_url` in [calendar] must be an address such as \"https://example.org/pythia\", not {url:?}"
        );
        return Err(("public_url", why));
    }
    let public_url = base.to_owned();
    Ok(Some(Calendar {
        address,
        public_url,
    }))
}

impl Calendar {
    /// Returns the path in front of those of the feeds, which is empty if there is none.
    #[must_use]
    pub fn base_path(&self) -> &str {
        let host = self
            .public_url
            .split_once("://")
            .map_or("", |(_, rest)| rest);
        host.find('/').map_or("", |path| &host[path..])
    }
}

/// Returns the line of a key in a table.
fn line_of_key(text: &str, table: &str, key: &str) -> usize {
    let mut inside = false;
    let of_key = |line: &str| {
        let line = line.trim_start();
        line.strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    for (n, line) in text.lines().enumerate() {
        if let Some(name) = line.trim().strip_prefix('[') {
            inside = name.trim_end_matches(']').trim() == table;
        } else if inside && of_key(line) {
            return n + 1;
        }
    }
    1
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.as_bytes()[..offset.min(text.len())]
        .iter()
        .filter(|byte| **byte == b'\n')
        .count()
}
