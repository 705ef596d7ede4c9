//! What the thread or channel, the post, the members and the moderators are told of corrections.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::correction::{News, Played, RoundNews};
use crate::model::ids::At;
use crate::queries::errata::Offer;
use crate::text::errata::{Name, What, opens, sentence, takes_bank, with_reason};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::why::signed;
use crate::text::{cut, limit};

/// A correction as the note in the thread or channel describes it.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The question.
    pub name: Name,
    /// Its title, where the note isn't in the question's own thread.
    pub title: Option<&'a str>,
    /// When the note is written.
    pub at: At,
    /// What was corrected, unless the question isn't known any more.
    pub what: Option<What<'a>>,
    /// Whether it was taken back.
    pub taken_back: bool,
    /// The moderator's reason.
    pub reason: &'a str,
    /// How many members' points have changed, if answers were scored again.
    pub changed: Option<u32>,
    /// The number of its entry in `/audit`.
    pub entry: u32,
}

/// Tells the thread or channel of a correction.
#[must_use]
pub fn in_thread(lang: Language, told: &Told<'_>) -> Card {
    let date = format!("<t:{}:D>", told.at.seconds());
    let kind = told.name.kind();
    let mut lines = match told.title {
        Some(title) => vec![format!("**{title}** · {date}")],
        None => vec![date],
    };
    lines.extend(
        told.what
            .map(|what| sentence(lang, kind, what, told.taken_back)),
    );
    if !told.reason.is_empty() {
        lines.push(format!("> {}", told.reason));
    }
    lines.extend(told.changed.map(|changed| how_many(lang, changed)));
    let name = told.name.shown(lang);
    Card {
        title: Some(t!(lang, "errata-note-title", name = name)),
        body: cut(&lines.join("\n"), limit::BODY),
        footer: Some(marker(told.name, told.entry)),
        tone: Tone::Warning,
        ..Card::default()
    }
}

fn how_many(lang: Language, changed: u32) -> String {
    t!(lang, "errata-changed", changed = changed)
}

/// Returns the marker of the message about a correction. It is the same in every language, because
/// it is compared.
fn marker(name: Name, entry: u32) -> String {
    match name {
        Name::Daily(number) => format!("#{number} · correction {entry}"),
        Name::Round(round, _) => format!("Round {round} · correction {entry}"),
    }
}

/// Shows a corrected model answer that doesn't fit into the messages of the reveal.
#[must_use]
pub fn whole_answer(lang: Language, number: u64, answer: &str, entry: u32) -> Card {
    Card {
        title: Some(t!(lang, "errata-answer-title", number = number)),
        body: cut(answer, limit::BODY),
        footer: Some(format!("{} · 2", marker(Name::Daily(number), entry))),
        tone: Tone::Good,
        ..Card::default()
    }
}

/// Returns what the post says of a void question: a heading and the reason.
#[must_use]
pub fn void_field(lang: Language, reason: &str) -> (String, String) {
    let said = sentence(lang, "daily", What::Void, false);
    let text = with_reason(said, reason);
    (t!(lang, "errata-void-title"), cut(&text, limit::FIELD))
}

/// Tells a member which of their points corrections have changed.
#[must_use]
pub fn news(lang: Language, dailies: &[News], rounds: &[RoundNews]) -> String {
    let dailies = dailies.iter().map(|one| {
        let (number, points): (u64, i64) = (one.number, one.points);
        t!(
            lang,
            "errata-news",
            number = number,
            points = points.abs(),
            shown = signed(points)
        )
    });
    let rounds = rounds.iter().map(|one| {
        let points: i64 = one.points;
        t!(
            lang,
            "errata-round-news",
            round = one.round.0,
            points = points.abs(),
            shown = signed(points)
        )
    });
    dailies.chain(rounds).collect::<Vec<_>>().join("\n")
}

/// Tells the moderators that the bank has corrected a question that was played here. They find more
/// under what they can type after `question:`.
#[must_use]
pub fn notice(lang: Language, name: Name, title: &str, place: &str, offer: &Offer) -> String {
    let typed = match name {
        Name::Daily(number) => format!("#{number}"),
        Name::Round(round, place) => format!("round {}/{}", round.0, place + 1),
    };
    t!(
        lang,
        "errata-notice",
        name = name.shown(lang),
        typed = typed,
        title = title,
        place = place,
        date = offer.date.as_str(),
        note = offer.note.as_str()
    )
}

/// Returns the buttons under that notice.
#[must_use]
pub fn notice_buttons(lang: Language, at: Played, name: Name) -> Vec<Vec<Button>> {
    let accept = t!(lang, "errata-button-bank");
    let accept = button(&accept, takes_bank(at), Style::Primary);
    let label = t!(lang, "errata-button-open", name = name.shown(lang));
    vec![vec![accept, button(&label, opens(at), Style::Secondary)]]
}
