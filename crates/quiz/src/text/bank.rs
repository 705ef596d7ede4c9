//! The questions of the bank that are never asked in a guild.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, UserId};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, limit, mention, plain, queue, quote};

/// How much of a title a list shows, in characters.
const TITLE: usize = 100;

/// A question that isn't asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barred {
    /// Its title, or its name if the bank no longer has it.
    pub title: String,
    /// Its name in the bank.
    pub slug: String,
    /// Since when it isn't asked.
    pub at: At,
    /// Why it isn't asked.
    pub why: Why,
}

/// Why a question isn't asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// This moderator barred it, unless they have been forgotten.
    By(Option<UserId>),
    /// The daily with this number was withdrawn.
    Withdrawn(u64),
}

/// Lists the questions that aren't asked. `counts` says how many questions there are in all and how
/// many of them are the guild's own, and `all` how many aren't asked.
#[must_use]
pub fn list(
    lang: Language,
    (bank, own): (usize, usize),
    all: usize,
    barred: &[Barred],
    (page, pages): (u32, u32),
) -> Card {
    let mut head = t!(lang, "bank-head", bank = bank, barred = all);
    if own > 0 {
        head.push(' ');
        head.push_str(&t!(lang, "bank-own", own = own));
    }
    let lines = barred.iter().map(|one| {
        let date = format!("<t:{}:d>", one.at.seconds());
        let why = match one.why {
            Why::By(Some(user)) => {
                t!(lang, "bank-by", member = mention(user), date = date)
            }
            Why::By(None) => t!(lang, "bank-by-former", date = date),
            Why::Withdrawn(number) => {
                t!(lang, "bank-withdrawn", number = number, date = date)
            }
        };
        let (title, slug) = (cut(&one.title, TITLE), one.slug.as_str());
        t!(lang, "bank-line", title = title, slug = slug, why = why)
    });
    let lines: Vec<_> = lines.collect();
    let body = if lines.is_empty() {
        format!("{head}\n{}", t!(lang, "bank-none"))
    } else {
        format!("{head}\n\n{}", lines.join("\n"))
    };
    let newer = (page > 0).then(|| {
        let label = t!(lang, "bank-button-newer");
        button(&label, ButtonId::Barred(page - 1), Style::Secondary)
    });
    let older = (page + 1 < pages).then(|| {
        let label = t!(lang, "bank-button-older");
        button(&label, ButtonId::Barred(page + 1), Style::Secondary)
    });
    let own = (own > 0).then(|| {
        let label = t!(lang, "bank-button-own", own = own);
        button(&label, ButtonId::OwnQuestions(0), Style::Secondary)
    });
    let turn: Vec<_> = newer.into_iter().chain(older).chain(own).collect();
    let place: u32 = page + 1;
    Card {
        title: Some(t!(lang, "bank-title")),
        body: cut(&body, limit::BODY),
        footer: (pages > 1).then(|| t!(lang, "bank-page", page = place, pages = pages)),
        rows: if turn.is_empty() {
            Vec::new()
        } else {
            vec![turn]
        },
        ..Card::default()
    }
}

/// Confirms that a question is barred, with a button that undoes it.
#[must_use]
pub fn barred(lang: Language, title: &str, slug: &str, entry: u32) -> Card {
    let undo = button(
        &t!(lang, "bank-button-undo"),
        ButtonId::Undo(entry),
        Style::Secondary,
    );
    Card {
        tone: Tone::Good,
        rows: vec![vec![undo]],
        ..plain(&t!(lang, "bank-barred", title = title, slug = slug))
    }
}

/// Confirms that a question can be asked again.
#[must_use]
pub fn allowed(lang: Language, title: &str) -> Card {
    Card {
        tone: Tone::Good,
        ..plain(&t!(lang, "bank-allowed", title = title))
    }
}

/// Says that the bank has no such question, and which one may be meant.
#[must_use]
pub fn unknown(lang: Language, typed: &str, nearest: Option<&str>) -> String {
    queue::unknown(lang, typed, nearest)
}

/// Says that a question isn't asked already. `daily` is the number of the daily that was withdrawn
/// with it, or 0.
#[must_use]
pub fn already(lang: Language, title: &str, daily: u64) -> String {
    match daily {
        0 => t!(lang, "bank-already", title = title),
        number => t!(
            lang,
            "bank-already-withdrawn",
            title = title,
            number = number
        ),
    }
}

/// Says that a question isn't barred.
#[must_use]
pub fn not_barred(lang: Language, typed: &str) -> String {
    t!(lang, "bank-not-barred", typed = quote(typed))
}

/// Says that a reason is too long.
#[must_use]
pub fn long_reason(lang: Language, most: usize) -> String {
    t!(lang, "bank-long-reason", most = most)
}

/// Says whether typos are forgiven from now on, and where.
#[must_use]
pub fn typos(lang: Language, on: bool) -> String {
    if on {
        t!(lang, "bank-typos-on")
    } else {
        t!(lang, "bank-typos-off")
    }
}
