//! The guild's own questions, for moderators.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::ids::{At, UserId};
use crate::model::own::OWN_MAX;
use crate::model::question::{Level, Slug, Topic};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, limit, mention, names, plain, quote};

/// How much of a title a list shows, in characters.
const TITLE: usize = 100;

/// A question of the guild's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its title.
    pub title: String,
    /// Its name.
    pub slug: String,
    /// Its topic.
    pub topic: Topic,
    /// Its level.
    pub level: Level,
    /// Since when the guild has it.
    pub at: At,
    /// Who wrote it, unless they have been forgotten.
    pub by: Option<UserId>,
}

/// Lists the guild's own questions.
#[must_use]
pub fn list(lang: Language, own: &[Line], (page, pages): (u32, u32)) -> Card {
    let lines = own.iter().map(|one| {
        let date = format!("<t:{}:d>", one.at.seconds());
        let by = match one.by {
            Some(user) => t!(lang, "own-by", member = mention(user), date = date),
            None => t!(lang, "own-by-former", date = date),
        };
        t!(
            lang,
            "own-line",
            title = cut(&one.title, TITLE),
            slug = one.slug.as_str(),
            level = names::level(lang, one.level),
            topic = names::topic(lang, one.topic),
            by = by
        )
    });
    let lines: Vec<_> = lines.collect();
    let body = if lines.is_empty() {
        t!(lang, "own-none")
    } else {
        lines.join("\n")
    };
    let turn = |label: String, page| button(&label, ButtonId::OwnQuestions(page), Style::Secondary);
    let newer = (page > 0).then(|| turn(t!(lang, "bank-button-newer"), page - 1));
    let older = (page + 1 < pages).then(|| turn(t!(lang, "bank-button-older"), page + 1));
    let back = t!(lang, "own-button-barred");
    let back = button(&back, ButtonId::Barred(0), Style::Secondary);
    let row: Vec<Button> = newer.into_iter().chain(older).chain([back]).collect();
    let place: u32 = page + 1;
    Card {
        title: Some(t!(lang, "own-title")),
        body: cut(&body, limit::BODY),
        footer: Some(t!(lang, "own-footer", page = place, pages = pages)),
        rows: vec![row],
        ..Card::default()
    }
}

/// Confirms that a question was added.
#[must_use]
pub fn added(lang: Language, title: &str, slug: &Slug) -> Card {
    good(&t!(lang, "own-added", title = title, slug = slug.as_str()))
}

/// Confirms that a question was changed.
#[must_use]
pub fn changed(lang: Language, title: &str, slug: &Slug) -> Card {
    good(&t!(
        lang,
        "own-changed",
        title = title,
        slug = slug.as_str()
    ))
}

fn good(text: &str) -> Card {
    Card {
        tone: Tone::Good,
        ..plain(text)
    }
}

/// Asks whether to remove a question. It is called as it was named, because it may be secret now.
#[must_use]
pub fn ask_remove(lang: Language, slug: &Slug) -> Card {
    let yes = button(
        &t!(lang, "own-button-remove"),
        ButtonId::RemoveOwn(slug.name().to_owned()),
        Style::Danger,
    );
    let no = t!(lang, "own-button-keep");
    let no = button(&no, ButtonId::Never, Style::Secondary);
    Card {
        tone: Tone::Warning,
        rows: vec![vec![yes, no]],
        ..plain(&t!(lang, "own-ask-remove", slug = slug.as_str()))
    }
}

/// Confirms that a question was removed, with a button that undoes it.
#[must_use]
pub fn removed(lang: Language, slug: &Slug, entry: u32) -> Card {
    let undo = t!(lang, "bank-button-undo");
    let undo = button(&undo, ButtonId::Undo(entry), Style::Secondary);
    Card {
        rows: vec![vec![undo]],
        ..good(&t!(lang, "own-removed", slug = slug.as_str()))
    }
}

/// Says that the guild has no such question of its own, and which one may be meant.
#[must_use]
pub fn unknown(lang: Language, typed: &str, nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => t!(
            lang,
            "own-unknown-nearest",
            typed = quote(typed),
            nearest = quote(nearest)
        ),
        None => t!(lang, "own-unknown", typed = quote(typed)),
    }
}

/// Says that a question belongs to the built-in bank.
#[must_use]
pub fn is_in_bank(lang: Language, typed: &str) -> String {
    t!(lang, "own-in-bank", typed = quote(typed))
}

/// Says that a question can't be looked at now, because it may be open or come next.
#[must_use]
pub fn not_now(lang: Language, slug: &Slug) -> String {
    t!(lang, "own-not-now", slug = slug.as_str())
}

/// Says that there can't be more.
#[must_use]
pub fn full(lang: Language) -> String {
    t!(lang, "own-full", most = OWN_MAX)
}
