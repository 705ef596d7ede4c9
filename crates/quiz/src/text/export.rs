//! The files with a track's dailies and standings.
//!
//! The names of columns and fields are fixed, because programs read them.

use serde::Serialize;

use crate::model::card::{Card, TextFile};
use crate::model::daily::Daily;
use crate::model::ids::{At, DailyKey};
use crate::queries::export::{DAILIES_MAX, Export, MEMBERS_MAX, Ranked, state};
use crate::text::language::{Language, t};
use crate::text::past::address;
use crate::text::{cut, limit, quote};

/// The form of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Two tables, for spreadsheets.
    Csv,
    /// One document with a digest, for programs.
    Json,
}

impl Format {
    /// Finds the form that a person typed.
    #[must_use]
    pub fn find(typed: &str) -> Option<Self> {
        match typed.trim().to_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Says that a word names no form of file.
#[must_use]
pub fn unknown_format(lang: Language, typed: &str) -> String {
    t!(lang, "export-unknown-format", typed = quote(typed))
}

/// Returns the reply with the files. `at` is when it was asked for.
#[must_use]
pub fn card(lang: Language, track: &str, export: &Export, format: Format, at: At) -> Card {
    let base = file_name(track);
    let files = match format {
        Format::Csv => vec![
            TextFile {
                name: format!("{base}-dailies.csv"),
                text: dailies_csv(export),
            },
            TextFile {
                name: format!("{base}-standings.csv"),
                text: standings_csv(export),
            },
        ],
        Format::Json => vec![TextFile {
            name: format!("{base}.json"),
            text: json(track, export, at),
        }],
    };
    let (dailies, members) = (export.dailies.len(), export.members.len());
    let mut body = vec![t!(
        lang,
        "export-body",
        dailies = dailies,
        members = members
    )];
    if dailies == DAILIES_MAX || members == MEMBERS_MAX {
        body.push(t!(
            lang,
            "export-limit",
            dailies = DAILIES_MAX,
            members = MEMBERS_MAX
        ));
    }
    body.push(if export.members.iter().any(|one| one.account.is_some()) {
        t!(lang, "export-accounts")
    } else {
        t!(lang, "export-numbers")
    });
    Card {
        title: Some(cut(&t!(lang, "export-title", track = track), limit::TITLE)),
        body: body.join("\n\n"),
        footer: Some(t!(lang, "export-footer")),
        files,
        ..Card::default()
    }
}

/// Makes a file's name of a track's.
fn file_name(track: &str) -> String {
    let lower = track.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let name = match words.join("-") {
        empty if empty.is_empty() => "track".to_owned(),
        name => cut(&name, 40),
    };
    format!("pythia-{name}")
}

/// A daily as the files have it.
#[derive(Serialize)]
struct DailyFields {
    number: u64,
    date: String,
    title: String,
    /// The name in the bank, once the answer is revealed.
    question: Option<String>,
    topic: &'static str,
    level: &'static str,
    kind: &'static str,
    state: &'static str,
    decided_at: String,
    reveal_at: String,
    close_at: String,
    link: Option<String>,
}

impl DailyFields {
    fn of(key: DailyKey, daily: &Daily) -> Self {
        Self {
            number: daily.number,
            date: key.date.to_string(),
            title: daily.title.clone(),
            question: (state(daily) != "open").then(|| daily.slug.to_string()),
            topic: daily.topic.as_str(),
            level: daily.level.as_str(),
            kind: daily.kind.as_str(),
            state: state(daily),
            decided_at: utc(daily.decided),
            reveal_at: utc(daily.reveal_at),
            close_at: utc(daily.close_at),
            link: address(key, daily),
        }
    }
}

/// A member as the files have them.
#[derive(Serialize)]
struct MemberFields {
    rank: u64,
    member: u32,
    /// As text: it is too long for the numbers of many programs.
    account: Option<String>,
    points: i64,
}

impl MemberFields {
    fn of(one: &Ranked) -> Self {
        Self {
            rank: one.rank,
            member: one.member.0,
            account: one.account.map(|user| user.to_string()),
            points: one.points,
        }
    }
}

/// What the digest is of.
#[derive(Serialize)]
struct Content<'a> {
    track: &'a str,
    exported_at: String,
    dailies: Vec<DailyFields>,
    standings: Vec<MemberFields>,
}

/// The whole document.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    /// The BLAKE3 hash of `content` as JSON without spaces.
    digest: String,
    content: Content<'a>,
}

fn json(track: &str, export: &Export, at: At) -> String {
    let dailies = export.dailies.iter();
    let content = Content {
        track,
        exported_at: utc(at),
        dailies: dailies
            .map(|(key, daily)| DailyFields::of(*key, daily))
            .collect(),
        standings: export.members.iter().map(MemberFields::of).collect(),
    };
    let plain = "plain owned values always serialize";
    let hashed = serde_json::to_string(&content).expect(plain);
    let document = Document {
        format: "pythia-track-1",
        digest: blake3::hash(hashed.as_bytes()).to_hex().to_string(),
        content,
    };
    serde_json::to_string_pretty(&document).expect(plain) + "\n"
}

fn dailies_csv(export: &Export) -> String {
    let mut table = String::from(
        "number,date,title,question,topic,level,kind,state,decided_at,reveal_at,close_at,link\n",
    );
    for (key, daily) in &export.dailies {
        let fields = DailyFields::of(*key, daily);
        let number = fields.number.to_string();
        let cells = [
            &number,
            &fields.date,
            &fields.title,
            fields.question.as_deref().unwrap_or_default(),
            fields.topic,
            fields.level,
            fields.kind,
            fields.state,
            &fields.decided_at,
            &fields.reveal_at,
            &fields.close_at,
            fields.link.as_deref().unwrap_or_default(),
        ];
        line(&mut table, &cells);
    }
    table
}

fn standings_csv(export: &Export) -> String {
    let mut table = String::from("rank,member,account,points\n");
    for one in export.members.iter().map(MemberFields::of) {
        let (rank, member) = (one.rank.to_string(), one.member.to_string());
        let points = one.points.to_string();
        // A spreadsheet rounds long numbers, but not text.
        let account = one.account.map(|id| format!("id {id}")).unwrap_or_default();
        line(&mut table, &[&rank, &member, &account, &points]);
    }
    table
}

/// Appends a line of a table. A text that a spreadsheet would take for a formula begins with an
/// apostrophe.
pub(super) fn line(table: &mut String, cells: &[&str]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            table.push(',');
        }
        let formula = cell.starts_with(['=', '+', '@', '\t', '\r'])
            || (cell.starts_with('-') && cell.parse::<i64>().is_err());
        let cell = if formula {
            format!("'{cell}")
        } else {
            (*cell).to_owned()
        };
        if cell.contains([',', '"', '\n', '\r']) {
            table.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
        } else {
            table.push_str(&cell);
        }
    }
    table.push('\n');
}

/// Writes a time as programs read it.
#[must_use]
pub fn utc(at: At) -> String {
    let time = jiff::Timestamp::from_second(at.seconds());
    time.map(|time| time.to_string()).unwrap_or_default()
}
