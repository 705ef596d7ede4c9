//! A package of Anki, in the form that every version reads.

use std::collections::HashSet;
use std::io::{self, Read as _, Seek, Write};

use rusqlite::{Connection, params};
use serde_json::json;
use tempfile::NamedTempFile;
use zip::ZipWriter;

use crate::export::{AT_ONCE, Exported, archive, html};
use crate::package::{FIELDS, OURS};
use crate::threads::shared;

/// The id of the note type. It stays, and so do the fields: Anki updates no note whose type has
/// other fields under the same id.
const NOTE_TYPE: i64 = 1_764_500_000_001;

/// The first id of a deck; the name decides what is added.
const DECK: i64 = 1_764_600_000_000;

/// The first id of a note; its guid decides what is added.
const NOTE: i64 = 1_300_000_000_000;

/// What Anki shows of a card.
const FRONT: &str = "<div class=question>{{Question}}</div>{{Options}}\
    {{#Hints}}<details><summary>Hints</summary>{{Hints}}</details>{{/Hints}}";
const BACK: &str = "{{FrontSide}}<hr id=answer>{{Answer}}<div class=more>{{More}}</div>";
const STYLE: &str = ".card { font: 18px/1.5 sans-serif; text-align: left; max-width: 42em; margin: 0 auto; }\n\
    pre { padding: .6em; overflow-x: auto; border: 1px solid #8886; border-radius: 6px; }\n\
    code { font-family: monospace; } .more { font-size: .9em; }";

const SCHEMA: &str = "
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
";

/// Writes a package with these questions in a deck. `at` is the present time in seconds.
///
/// # Errors
/// It can't be written.
pub fn write(
    questions: &[Exported<'_>],
    deck: &str,
    at: i64,
    out: &mut (impl Write + Seek),
) -> io::Result<()> {
    let mut collection = NamedTempFile::new()?;
    fill(collection.path(), questions, deck, at).map_err(io::Error::other)?;
    let mut zip = ZipWriter::new(out);
    zip.start_file("collection.anki2", archive::options())?;
    collection.rewind()?;
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = collection.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        zip.write_all(&buffer[..read])?;
    }
    zip.start_file("media", archive::options())?;
    zip.write_all(b"{}")?;
    zip.finish()?;
    Ok(())
}

/// Fills the collection.
fn fill(
    path: &std::path::Path,
    questions: &[Exported<'_>],
    deck: &str,
    at: i64,
) -> rusqlite::Result<()> {
    let mut collection = Connection::open(path)?;
    // A file of its own that is thrown away if anything fails needs no journal.
    collection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;",
    )?;
    let all = collection.transaction()?;
    all.execute_batch(SCHEMA)?;
    let deck_id = DECK + number(deck) % 1_000_000_000;
    all.execute(
        "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')",
        params![
            at,
            at * 1000,
            at * 1000,
            conf(),
            models(deck_id, at),
            decks(deck, deck_id, at),
            dconf()
        ],
    )?;
    let mut ids = HashSet::with_capacity(questions.len());
    {
        let mut notes =
            all.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')")?;
        let mut cards = all.prepare(
            "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
        )?;
        let mut places = 1_i64..;
        for some in questions.chunks(AT_ONCE) {
            let rendered = shared(some.to_vec(), |some| some.iter().map(fields).collect());
            for ((one, fields), place) in some.iter().zip(&rendered).zip(&mut places) {
                let mut id = NOTE + number(one.guid()) % 400_000_000_000;
                while !ids.insert(id) {
                    id += 1;
                }
                let first = fields.split('\u{1f}').next().unwrap_or_default();
                let tags = format!(" {} ", one.tags());
                notes.execute(params![id, one.guid(), NOTE_TYPE, at, tags, fields, first])?;
                cards.execute(params![id, id, deck_id, at, place])?;
            }
        }
    }
    all.commit()
}

/// Returns the fields of a note.
fn fields(one: &Exported<'_>) -> String {
    let question = one.question;
    let mut all = String::new();
    let out = &mut all;
    html::push(out, &question.text);
    out.push('\u{1f}');
    out.push_str(&html::options(question));
    out.push('\u{1f}');
    out.push_str(&html::back(question));
    out.push('\u{1f}');
    out.push_str(&html::more(question));
    out.push('\u{1f}');
    out.push_str(&html::hints(question));
    out.push('\u{1f}');
    html::escape(out, question.slug.as_str());
    out.push_str("\u{1f}<pre>");
    html::escape(out, &one.source());
    out.push_str("</pre>");
    all
}

/// Returns a number that a text always has.
fn number(text: &str) -> i64 {
    let digest = blake3::hash(text.as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&digest.as_bytes()[..8]);
    (u64::from_le_bytes(first) >> 2).cast_signed()
}

fn models(deck: i64, at: i64) -> String {
    let fields = FIELDS.iter().enumerate().map(|(ord, name)| {
        json!({ "name": name, "ord": ord, "sticky": false, "rtl": false, "font": "Arial", "size": 20, "media": [] })
    });
    let template = json!({
        "name": "Card 1", "ord": 0, "qfmt": FRONT, "afmt": BACK, "bqfmt": "", "bafmt": "", "did": null
    });
    let model = json!({
        "id": NOTE_TYPE, "name": OURS, "type": 0, "mod": at, "usn": -1, "sortf": 0, "did": deck, "css": STYLE,
        "flds": fields.collect::<Vec<_>>(), "tmpls": [template], "req": [[0, "any", [0]]], "tags": [], "vers": [],
        "latexPre": "", "latexPost": "", "latexsvg": false
    });
    json!({ NOTE_TYPE.to_string(): model }).to_string()
}

fn decks(name: &str, id: i64, at: i64) -> String {
    let deck = |id: i64, name: &str| {
        json!({
            "id": id, "name": name, "mod": at, "usn": -1, "desc": "", "dyn": 0, "collapsed": false,
            "browserCollapsed": false, "conf": 1, "extendNew": 10, "extendRev": 50, "lrnToday": [0, 0],
            "revToday": [0, 0], "newToday": [0, 0], "timeToday": [0, 0]
        })
    };
    json!({ "1": deck(1, "Default"), id.to_string(): deck(id, name) }).to_string()
}

fn conf() -> String {
    json!({
        "activeDecks": [1], "curDeck": 1, "newSpread": 0, "collapseTime": 1200, "timeLim": 0, "estTimes": true,
        "dueCounts": true, "curModel": null, "nextPos": 1, "sortType": "noteFld", "sortBackwards": false,
        "addToCur": true, "dayLearnFirst": false
    })
    .to_string()
}

fn dconf() -> String {
    json!({
        "1": {
            "id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0, "replayq": true,
            "dyn": false,
            "new": { "bury": false, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 0], "order": 1,
                     "perDay": 20 },
            "rev": { "bury": false, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2 },
            "lapse": { "delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0 }
        }
    })
    .to_string()
}
