//! Importing questions from a file, and handing them out as one.

use crate::model::card::{Button, Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::deck::{DRAFT_HOURS, DeckFormat, DeckProblem, DeckRemark, IMPORT_MAX, ReadDeck};
use crate::model::ids::At;
use crate::model::written::What;
use crate::queries::deck::{DeckTwin, Other, Plan, Why};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, inline_code, length, limit, plain, quote, write};

/// How many lines of one sort the card shows. The report has all of them.
const SHOWN: usize = 5;

/// How much of a line the card shows, in characters.
const LINE: usize = 220;

/// A part of the report: its heading, and its lines.
type Section = (String, Vec<String>);

/// Shows what an import would do, with the button that does it. `at` is when it was checked.
#[must_use]
pub fn checked(lang: Language, deck: &ReadDeck, plan: &Plan, at: At) -> Card {
    let sections = sections(lang, deck, plan);
    let mut lines = vec![t!(lang, "deck-format", format = deck.format.as_str())];
    lines.extend(deck.notes.iter().cloned());
    lines.push(format!("**{}**", counts(lang, deck, plan)));
    for (title, all) in &sections {
        lines.push(String::new());
        lines.push(format!("**{title}**"));
        lines.extend(all.iter().take(SHOWN).map(|line| cut(line, LINE)));
        if all.len() > SHOWN {
            let count = all.len() - SHOWN;
            lines.push(t!(lang, "deck-more", count = count));
        }
    }
    let (next, rows, tone) = next(lang, plan, at);
    // What comes next is never cut off.
    let room = limit::BODY - length(&next) - 2;
    Card {
        title: Some(t!(lang, "deck-title", file = cut(&file_name(deck), 80))),
        body: format!("{}\n\n{next}", cut(&lines.join("\n"), room)),
        tone,
        rows,
        files: vec![report(lang, deck, plan, &sections)],
        ..Card::default()
    }
}

/// Says what can be done now, with the buttons for it.
fn next(lang: Language, plan: &Plan, at: At) -> (String, Vec<Vec<Button>>, Tone) {
    if plan.comes_in() == 0 {
        return (t!(lang, "deck-nothing"), Vec::new(), Tone::Plain);
    }
    if !plan.fits() {
        let told = no_room(lang, plan.room, plan.new.len());
        return (told, Vec::new(), Tone::Warning);
    }
    let count = plan.comes_in();
    let import = t!(lang, "deck-button-import", count = count);
    let import = button(&import, ButtonId::ImportDeck(at), Style::Primary);
    let discard = t!(lang, "deck-button-discard");
    let discard = button(&discard, ButtonId::DiscardDeck(at), Style::Secondary);
    let hours = DRAFT_HOURS;
    let told = t!(lang, "deck-next", hours = hours);
    (told, vec![vec![import, discard]], Tone::Plain)
}

/// Counts what comes in and what doesn't.
fn counts(lang: Language, deck: &ReadDeck, plan: &Plan) -> String {
    let out = deck.left_out.len() + plan.left_out.len();
    let all: [(usize, String); 4] = [
        (
            plan.new.len(),
            t!(lang, "deck-count-new", count = plan.new.len()),
        ),
        (
            plan.changed.len(),
            t!(lang, "deck-count-changed", count = plan.changed.len()),
        ),
        (
            plan.unchanged,
            t!(lang, "deck-count-same", count = plan.unchanged),
        ),
        (out, t!(lang, "deck-count-out", count = out)),
    ];
    let told = all.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<_> = told.map(|(_, told)| told).collect();
    if told.is_empty() {
        return t!(lang, "deck-count-none");
    }
    told.join(" · ")
}

/// Returns what there is to know, by place.
fn sections(lang: Language, deck: &ReadDeck, plan: &Plan) -> Vec<Section> {
    let told_out = deck.left_out.iter().map(|one| remark(lang, one));
    let out = plan.left_out.iter().map(|(place, why)| {
        let (what, help) = reason(lang, why);
        let place = place.clone();
        remark(lang, &DeckRemark { place, what, help })
    });
    let twins = plan.twins.iter().map(|one| twin(lang, one));
    let all: [Section; 3] = [
        (t!(lang, "deck-section-out"), told_out.chain(out).collect()),
        (
            t!(lang, "deck-section-remarks"),
            deck.remarks.iter().map(|one| remark(lang, one)).collect(),
        ),
        (t!(lang, "deck-section-twins"), twins.collect()),
    ];
    all.into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .collect()
}

fn remark(lang: Language, one: &DeckRemark) -> String {
    let (place, what) = (one.place.as_str(), one.what.as_str());
    match one.help.as_str() {
        "" => t!(lang, "deck-line", place = place, what = what),
        help => t!(
            lang,
            "deck-line-help",
            place = place,
            what = what,
            help = help
        ),
    }
}

/// Says why a question can't come in, and what to do.
fn reason(lang: Language, why: &Why) -> (String, String) {
    match why {
        Why::InBank(slug) => (
            t!(lang, "deck-why-in-bank", slug = slug.as_str()),
            t!(lang, "deck-why-in-bank-help"),
        ),
        Why::Twice => (t!(lang, "deck-why-twice"), t!(lang, "deck-why-twice-help")),
        Why::SidesOnly => (t!(lang, "deck-why-sides"), t!(lang, "deck-why-sides-help")),
        Why::Fault(fault) => match fault.what {
            What::TooLong(length) => {
                let part = write::part_name(lang, fault.part);
                let (length, most): (usize, usize) = (length, fault.part.most());
                (
                    t!(lang, "deck-why-long", part = part, length = length),
                    t!(lang, "deck-why-long-help", most = most),
                )
            }
            _ => (write::part_and_fault(lang, fault), String::new()),
        },
    }
}

fn twin(lang: Language, twin: &DeckTwin) -> String {
    let (place, title) = (twin.place.as_str(), twin.title.as_str());
    match &twin.other {
        Other::Bank(other) => t!(
            lang,
            "deck-twin-bank",
            place = place,
            title = title,
            other = other.as_str()
        ),
        Other::Own(other) => t!(
            lang,
            "deck-twin-own",
            place = place,
            title = title,
            other = other.as_str()
        ),
        Other::File(other) => t!(
            lang,
            "deck-twin-file",
            place = place,
            title = title,
            other = other.as_str()
        ),
    }
}

/// Writes the whole report as a file.
fn report(lang: Language, deck: &ReadDeck, plan: &Plan, sections: &[Section]) -> TextFile {
    let mut text = format!("{}: {}\n", deck.file, deck.format);
    for note in &deck.notes {
        text.push_str(&format!("{note}\n"));
    }
    text.push_str(&format!("{}\n", counts(lang, deck, plan)));
    let line = |place: &str, title: &str| t!(lang, "deck-line", place = place, what = title);
    let new = plan.new.iter();
    let new = new
        .map(|one| line(&one.place, &one.question.title))
        .collect();
    let changed = plan.changed.iter();
    let changed = changed
        .map(|(own, one)| line(&one.place, &own.title))
        .collect();
    let first: [Section; 2] = [
        (t!(lang, "deck-section-new"), new),
        (t!(lang, "deck-section-changed"), changed),
    ];
    for (title, lines) in first.iter().chain(sections) {
        if lines.is_empty() {
            continue;
        }
        text.push_str(&format!("\n{title}\n"));
        for line in lines {
            text.push_str(&format!("{line}\n"));
        }
    }
    TextFile {
        name: "import-report.txt".to_owned(),
        text,
    }
}

fn file_name(deck: &ReadDeck) -> String {
    inline_code(&deck.file)
}

/// Confirms an import, with a button that undoes it.
#[must_use]
pub fn imported(lang: Language, file: &str, new: u32, changed: u32, entry: u32) -> Card {
    let undo = t!(lang, "bank-button-undo");
    let undo = button(&undo, ButtonId::Undo(entry), Style::Secondary);
    let told = t!(
        lang,
        "deck-imported",
        file = inline_code(&cut(file, 80)),
        new = new,
        changed = changed
    );
    Card {
        tone: Tone::Good,
        rows: vec![vec![undo]],
        ..plain(&told)
    }
}

/// Says that there isn't room for the new questions of a file.
#[must_use]
pub fn no_room(lang: Language, room: usize, new: usize) -> String {
    t!(lang, "deck-no-room", room = room, new = new)
}

/// Says that a check isn't there any more.
#[must_use]
pub fn gone(lang: Language) -> String {
    let hours = DRAFT_HOURS;
    t!(lang, "deck-gone", hours = hours)
}

/// Confirms that nothing was imported.
#[must_use]
pub fn discarded(lang: Language) -> Card {
    plain(&t!(lang, "deck-discarded"))
}

/// Confirms that an import was taken back. `stay` counts the questions that were changed since.
#[must_use]
pub fn undone(lang: Language, stay: usize) -> String {
    t!(lang, "deck-undone", stay = stay)
}

/// Says why nothing of a file can come in.
#[must_use]
pub fn problem(lang: Language, problem: &DeckProblem) -> String {
    match problem {
        DeckProblem::Unreachable => t!(lang, "deck-problem-unreachable"),
        DeckProblem::TooLarge(most) => {
            let most = most / 1_048_576;
            t!(lang, "deck-problem-too-large", most = most)
        }
        DeckProblem::TooMany(count) => {
            let (count, most): (u64, usize) = (*count, IMPORT_MAX);
            t!(lang, "deck-problem-too-many", count = count, most = most)
        }
        DeckProblem::TooMuchText => t!(lang, "deck-problem-text"),
        DeckProblem::Topic(typed) | DeckProblem::Level(typed) => {
            let why = quote(typed);
            t!(lang, "deck-problem-unreadable", why = why)
        }
        DeckProblem::Busy => t!(lang, "deck-problem-busy"),
        DeckProblem::Unreadable(what, help) => {
            let told = [what, help].into_iter().filter(|text| !text.is_empty());
            let told: Vec<_> = told.map(|text| text.trim_end_matches('.')).collect();
            t!(lang, "deck-problem-unreadable", why = told.join(". "))
        }
    }
}

/// Says that a word names no format, and which there are.
#[must_use]
pub fn unknown_format(lang: Language, typed: &str, formats: &[DeckFormat]) -> String {
    let words: Vec<_> = formats
        .iter()
        .map(|one| format!("`{}`", one.word()))
        .collect();
    t!(
        lang,
        "deck-unknown-format",
        typed = quote(typed),
        formats = words.join(", ")
    )
}

/// Says that the guild has no question that can be handed out.
#[must_use]
pub fn nothing_to_export(lang: Language) -> String {
    t!(lang, "deck-export-none")
}

/// Asks before answers are handed out that the asker doesn't know: `unknown` of `all`.
#[must_use]
pub fn ask_export(lang: Language, format: DeckFormat, unknown: usize, all: usize) -> Card {
    let export = t!(lang, "deck-export-button", count = all);
    let export = button(&export, ButtonId::ExportOwn(format), Style::Primary);
    let no = t!(lang, "deck-export-no");
    let no = button(&no, ButtonId::Never, Style::Secondary);
    Card {
        rows: vec![vec![export, no]],
        ..plain(&t!(lang, "deck-export-ask", unknown = unknown))
    }
}

/// Comes with the guild's own questions as a file.
#[must_use]
pub fn exported(lang: Language, format: DeckFormat, count: usize) -> Card {
    let told = t!(lang, "deck-exported", count = count);
    Card {
        tone: Tone::Good,
        ..plain(&format!("{told}\n{}", hint(lang, format)))
    }
}

/// Comes with a member's cards as a file; `all` counts those there are.
#[must_use]
pub fn cards(lang: Language, format: DeckFormat, count: usize, all: usize) -> Card {
    let told = if count == all {
        t!(lang, "deck-cards", count = count)
    } else {
        t!(lang, "deck-cards-first", count = count, all = all)
    };
    Card {
        tone: Tone::Good,
        ..plain(&format!("{told}\n{}", hint(lang, format)))
    }
}

/// Says that a member has no card that can be handed out.
#[must_use]
pub fn no_cards(lang: Language) -> String {
    t!(lang, "deck-no-cards")
}

/// Says what a file is for.
fn hint(lang: Language, format: DeckFormat) -> String {
    match format {
        DeckFormat::Apkg => t!(lang, "deck-hint-apkg"),
        DeckFormat::Anki => t!(lang, "deck-hint-anki"),
        DeckFormat::Csv => t!(lang, "deck-hint-csv"),
        DeckFormat::Markdown => t!(lang, "deck-hint-markdown"),
        DeckFormat::Json => t!(lang, "deck-hint-json"),
    }
}
