//! What moderators choose from, and what they read once something is corrected.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::correction::{AnsweredBy, Corrections, Played};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, RoundId};
use crate::model::question::{Kind, Question};
use crate::model::round::Round;
use crate::queries::errata::Offer;
use crate::text::errata::{
    Name, OUTPUT, What, asks_option, asks_output, asks_text, asks_void, opens, sentence, takes_bank,
};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::reveal::fenced;
use crate::text::round::question::how_many_correct;
use crate::text::{access, cut, inline_code, letter, limit, plain};

/// How many questions of a round have a button.
pub const BUTTONS: usize = 25;

/// Returns the button under a report that opens the corrections of its question.
#[must_use]
pub fn open_button(lang: Language, key: DailyKey, number: u64) -> Button {
    let name = Name::Daily(number).shown(lang);
    let label = t!(lang, "errata-button-open", name = name);
    button(&label, opens(Played::Daily(key)), Style::Secondary)
}

/// Asks which question has a mistake: these are the latest ones.
#[must_use]
pub fn which(lang: Language, dailies: &[(DailyKey, Daily)], rounds: &[(Played, &Round)]) -> Card {
    let of_dailies = dailies.iter().map(|(key, daily)| {
        let label = t!(
            lang,
            "report-which-one",
            number = daily.number,
            title = daily.title.replace('`', "")
        );
        (ButtonId::Errata(key.short()), label)
    });
    let of_rounds = rounds.iter().filter_map(|(at, round)| {
        let Played::Round(key, place) = *at else {
            return None;
        };
        let question = u32::from(place) + 1;
        let name = t!(
            lang,
            "errata-round-which",
            round = key.id.0,
            question = question,
            name = round.name.as_str()
        );
        Some((opens(*at), name))
    });
    ask(lang, of_dailies.chain(of_rounds).collect())
}

/// Asks the same, where a round was played: its questions are behind a button of their own.
#[must_use]
pub fn which_or_round(
    lang: Language,
    dailies: &[(DailyKey, Daily)],
    (id, round): (RoundId, &Round),
) -> Card {
    let label = round_button(lang, id, round);
    let mut card = which(lang, dailies, &[]);
    let open = button(&label, ButtonId::RoundErrataAll(id), Style::Secondary);
    card.rows.push(vec![open]);
    card
}

/// Returns the name of a round on a button or in a list.
#[must_use]
pub fn round_button(lang: Language, id: RoundId, round: &Round) -> String {
    t!(
        lang,
        "errata-round-button",
        round = id.0,
        name = round.name.as_str()
    )
}

fn ask(lang: Language, labels: Vec<(ButtonId, String)>) -> Card {
    let choices = labels
        .iter()
        .map(|(press, label)| (press.clone(), label.as_str()));
    access::which(t!(lang, "errata-which"), &choices.collect::<Vec<_>>())
}

/// Lists the questions of a round with a button for each that can be corrected. `correct` has the
/// places of the right answers of each.
#[must_use]
pub fn questions_of(
    lang: Language,
    at: &[Played],
    id: RoundId,
    round: &Round,
    correct: &[Vec<u8>],
) -> Card {
    let places = at.iter().filter_map(|at| match at {
        Played::Round(_, place) => Some((*at, *place)),
        Played::Daily(_) => None,
    });
    let (mut lines, mut buttons) = (Vec::new(), Vec::new());
    for (at, place) in places {
        let Some(item) = round.questions.get(usize::from(place)) else {
            continue;
        };
        let right = correct
            .get(usize::from(place))
            .map_or(&[][..], Vec::as_slice);
        let result = match &item.tally {
            Some(tally) => how_many_correct(lang, tally, right),
            None => t!(lang, "errata-round-void-short"),
        };
        let number = (u32::from(place) + 1).to_string();
        lines.push(format!("{number}. {}: {result}", cut(&item.title, 60)));
        buttons.push(button(&number, opens(at), Style::Secondary));
    }
    lines.push(String::new());
    lines.push(if buttons.len() > BUTTONS {
        t!(lang, "errata-round-list-more", round = id.0)
    } else {
        t!(lang, "errata-round-list")
    });
    let rows = buttons.chunks(5).take(BUTTONS / 5).map(<[_]>::to_vec);
    Card {
        title: Some(cut(
            &t!(
                lang,
                "errata-round-title",
                round = id.0,
                name = round.name.as_str()
            ),
            limit::TITLE,
        )),
        body: cut(&lines.join("\n"), limit::BODY),
        rows: rows.collect(),
        ..Card::default()
    }
}

/// What moderators choose from.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// Which question it is.
    pub at: Played,
    /// The question as people know it.
    pub name: Name,
    /// Its title.
    pub title: &'a str,
    /// Where it was played.
    pub place: &'a str,
    /// The order in which its options were shown.
    pub order: &'a [u8],
    /// How it was answered, if the bot grades it.
    pub answered_by: Option<AnsweredBy>,
    /// Its frozen question.
    pub question: &'a Question,
    /// What was corrected so far.
    pub corrections: &'a Corrections,
    /// An erratum of the bank that isn't taken over.
    pub offer: Option<&'a Offer>,
    /// Whether anybody answered.
    pub played: bool,
}

/// Shows what can be corrected of a question.
#[must_use]
pub fn desk(lang: Language, desk: &Desk<'_>) -> Card {
    let name = desk.name.shown(lang);
    let kind = desk.name.kind();
    let mut lines = vec![t!(
        lang,
        "errata-desk-head",
        title = desk.title,
        place = desk.place
    )];
    lines.extend(answers(lang, desk));
    if desk.corrections.is_void() {
        lines.push(t!(lang, "errata-desk-void"));
    } else if desk.played {
        lines.push(t!(lang, "errata-desk-how", kind = kind));
    } else {
        lines.push(t!(
            lang,
            "errata-unanswered",
            name = name.as_str(),
            kind = kind
        ));
    }
    lines.extend(desk.offer.map(|offer| offered(lang, offer)));
    let scored = desk.played && !desk.corrections.is_void();
    let mut rows = Vec::new();
    if scored {
        let accept = accept_buttons(lang, desk);
        if !accept.is_empty() {
            rows.push(accept);
        }
    }
    let mut more = Vec::new();
    if scored && desk.offer.is_some() {
        let label = t!(lang, "errata-button-bank");
        more.push(button(&label, takes_bank(desk.at), Style::Primary));
    }
    let label = t!(lang, "errata-button-text");
    more.push(button(&label, asks_text(desk.at), Style::Secondary));
    if scored {
        let label = t!(lang, "errata-button-void");
        more.push(button(&label, asks_void(desk.at), Style::Danger));
    }
    rows.push(more);
    Card {
        title: Some(t!(lang, "errata-desk-title", name = name)),
        body: cut(&lines.join("\n"), limit::BODY),
        rows,
        ..Card::default()
    }
}

/// Says what the bank has corrected.
fn offered(lang: Language, offer: &Offer) -> String {
    t!(
        lang,
        "errata-offer",
        date = offer.date.as_str(),
        note = offer.note.as_str()
    )
}

/// Lists which answers are correct, where the bot grades them.
fn answers(lang: Language, desk: &Desk<'_>) -> Option<String> {
    let question = desk.question;
    match desk.answered_by? {
        AnsweredBy::Letters => {
            let options = desk.order.iter().enumerate();
            let lines = options.filter_map(|(place, index)| {
                let choice = question.choices.get(usize::from(*index))?;
                let right = choice.right || desk.corrections.accepts_option(*index);
                let (letter, text) = (letter(place).to_string(), choice.text.as_str());
                Some(if right {
                    t!(
                        lang,
                        "reveal-option-correct",
                        letter = letter,
                        option = text
                    )
                } else {
                    t!(
                        lang,
                        "reveal-option-incorrect",
                        letter = letter,
                        option = text
                    )
                })
            });
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
        AnsweredBy::Typing if question.kind == Kind::Short => {
            let all = question.accepted().chain(desk.corrections.outputs());
            let all: Vec<_> = all.map(|one| format!("- {}", inline_code(one))).collect();
            let list = cut(&all.join("\n"), OUTPUT);
            Some(format!("{}\n{list}", t!(lang, "errata-desk-outputs")))
        }
        AnsweredBy::Typing => {
            let expected = question.expected.as_deref().into_iter();
            let all = expected.chain(desk.corrections.outputs());
            let all: Vec<_> = all.map(|one| fenced(&cut(one, OUTPUT / 2))).collect();
            Some(format!(
                "{}\n{}",
                t!(lang, "errata-desk-outputs"),
                all.join("\n")
            ))
        }
    }
}

/// Returns the buttons that accept another answer.
fn accept_buttons(lang: Language, desk: &Desk<'_>) -> Vec<Button> {
    match desk.answered_by {
        None => Vec::new(),
        Some(AnsweredBy::Letters) => {
            let options = desk.order.iter().enumerate();
            let wrong = options.filter(|(_, index)| {
                let choice = desk.question.choices.get(usize::from(**index));
                choice.is_some_and(|choice| !choice.right)
                    && !desk.corrections.accepts_option(**index)
            });
            wrong
                .map(|(place, index)| {
                    let letter = letter(place).to_string();
                    let label = t!(lang, "errata-button-option", letter = letter);
                    button(&label, asks_option(desk.at, *index), Style::Secondary)
                })
                .collect()
        }
        Some(AnsweredBy::Typing) => {
            let label = if desk.question.kind == Kind::Short {
                t!(lang, "errata-button-short")
            } else {
                t!(lang, "errata-button-output")
            };
            vec![button(&label, asks_output(desk.at), Style::Secondary)]
        }
    }
}

/// Confirms a correction, with a button that undoes it. `later` says that the answers
/// are still being scored.
#[must_use]
pub fn done(lang: Language, name: Name, what: What<'_>, entry: u32, later: bool) -> Card {
    let (head, kind) = (
        t!(lang, "errata-done", name = name.shown(lang)),
        name.kind(),
    );
    let later = if later { "yes" } else { "no" };
    let next = match what {
        What::Text => t!(lang, "errata-done-text", kind = kind),
        _ => t!(lang, "errata-done-next", later = later, kind = kind),
    };
    let undo = button(
        &t!(lang, "points-button-undo"),
        ButtonId::Undo(entry),
        Style::Secondary,
    );
    let said = sentence(lang, kind, what, false);
    Card {
        tone: Tone::Good,
        rows: vec![vec![undo]],
        ..plain(&format!("{head} {said}\n{next}"))
    }
}
