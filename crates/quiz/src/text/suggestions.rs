//! What members suggested: for the moderators who decide, and for the members.

use crate::model::card::{Button, Card, Form, FormField, Style, Tone};
use crate::model::custom_id::{ButtonId, FormId};
use crate::model::ids::{At, MemberId, UserId};
use crate::model::own::{WAITING_EACH, WAITING_MAX};
use crate::model::question::{Question, Slug};
use crate::model::written::Fault;
use crate::queries::similar::Twin;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{cut, limit, mention, plain, write};

/// How much of a title a list shows, in characters.
const TITLE: usize = 80;

/// How much of a reason.
const REASON: usize = 300;

/// A suggestion: the member who made it, and its number.
pub type Which = (MemberId, u32);

/// What a moderator reads of a suggestion beside the question.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Which one it is.
    pub which: Which,
    /// Who made it, unless they have been forgotten.
    pub by: Option<UserId>,
    /// When it was sent.
    pub at: At,
    /// Whether the member agreed to be named.
    pub credit: bool,
    /// Its place among those that wait, from 1.
    pub place: usize,
    /// How many wait.
    pub of: usize,
    /// The one before it.
    pub before: Option<Which>,
    /// The one after it.
    pub after: Option<Which>,
    /// Questions that ask almost the same.
    pub twins: Vec<Twin>,
}

/// A suggestion as its author sees it.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// When it was sent.
    pub at: At,
    /// What became of it.
    pub became: Became,
}

/// What became of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// It waits.
    Waits,
    /// It is one of the guild's own questions.
    Approved,
    /// It was, and moderators removed it.
    Removed,
    /// It was declined for a reason.
    Declined(String),
}

/// Tells the moderators that suggestions wait, without showing any. Those who read it may want to
/// answer them.
#[must_use]
pub fn notice(lang: Language) -> (String, Vec<Vec<Button>>) {
    let see = button(
        &t!(lang, "suggestions-button-see"),
        ButtonId::Suggestion(MemberId(0), 0),
        Style::Primary,
    );
    (t!(lang, "suggestions-notice"), vec![vec![see]])
}

/// Confirms that a suggestion was sent.
#[must_use]
pub fn sent(lang: Language, title: &str, credit: bool) -> Card {
    let credit = if credit { "yes" } else { "no" };
    let text = t!(lang, "suggestions-sent", title = title, credit = credit);
    Card {
        tone: Tone::Good,
        rows: vec![vec![my_button(lang)]],
        ..plain(&text)
    }
}

/// Returns the button that lists the presser's suggestions.
#[must_use]
pub fn my_button(lang: Language) -> Button {
    let label = t!(lang, "suggestions-button-mine");
    button(&label, ButtonId::MySuggestions, Style::Secondary)
}

/// Says that a blocked member can't suggest anything.
#[must_use]
pub fn blocked(lang: Language) -> String {
    t!(lang, "suggestions-blocked")
}

/// Says that too many suggestions wait: the member's own, or those of everyone.
#[must_use]
pub fn full(lang: Language, own: bool) -> String {
    if own {
        t!(lang, "suggestions-full-own", most = WAITING_EACH)
    } else {
        t!(lang, "suggestions-full", most = WAITING_MAX)
    }
}

/// Says that nothing waits for the moderators.
#[must_use]
pub fn nothing_waits(lang: Language) -> Card {
    Card {
        title: Some(t!(lang, "suggestions-title")),
        rows: vec![vec![my_button(lang)]],
        ..plain(&t!(lang, "suggestions-nothing-waits"))
    }
}

/// Shows a suggestion that waits, with what a moderator can do.
#[must_use]
pub fn waiting(lang: Language, waiting: &Waiting, question: &Question) -> Card {
    let mut card = write::shown(lang, question);
    if !waiting.twins.is_empty() {
        let twins = write::twins(lang, &waiting.twins, true);
        card.fields.insert(0, (t!(lang, "write-twins"), twins));
        card.tone = Tone::Warning;
    }
    card.fields
        .push((t!(lang, "suggestions-from"), from(lang, waiting)));
    let approve = button(
        &t!(lang, "suggestions-button-approve"),
        ButtonId::Approve(waiting.which.0, waiting.which.1),
        Style::Primary,
    );
    card.rows = rows(lang, waiting, Some(approve));
    card.footer = Some(t!(
        lang,
        "suggestions-place-seen",
        place = waiting.place,
        of = waiting.of
    ));
    crate::text::fitted(card)
}

/// Shows a suggestion that can't be approved as it is.
#[must_use]
pub fn waiting_with_faults(lang: Language, waiting: &Waiting, faults: &[Fault]) -> Card {
    let head = t!(lang, "suggestions-faults");
    let body = format!("{head}\n{}", write::fault_lines(lang, faults));
    Card {
        title: Some(t!(lang, "suggestions-title")),
        body: cut(&body, limit::BODY),
        fields: vec![(t!(lang, "suggestions-from"), from(lang, waiting))],
        tone: Tone::Warning,
        rows: rows(lang, waiting, None),
        footer: Some(place(lang, waiting)),
        ..Card::default()
    }
}

fn place(lang: Language, waiting: &Waiting) -> String {
    t!(
        lang,
        "suggestions-place",
        place = waiting.place,
        of = waiting.of
    )
}

fn from(lang: Language, waiting: &Waiting) -> String {
    let member = waiting.by.map_or_else(|| t!(lang, "audit-former"), mention);
    let at = crate::text::relative(waiting.at);
    let credit = if waiting.credit { "yes" } else { "no" };
    t!(
        lang,
        "suggestions-from-line",
        member = member,
        at = at,
        credit = credit
    )
}

fn rows(lang: Language, waiting: &Waiting, approve: Option<Button>) -> Vec<Vec<Button>> {
    let (member, n) = waiting.which;
    let review = button(
        &t!(lang, "suggestions-button-review"),
        ButtonId::Review(member, n),
        Style::Secondary,
    );
    let decline = button(
        &t!(lang, "suggestions-button-decline"),
        ButtonId::Decline(member, n),
        Style::Danger,
    );
    let decide = approve.into_iter().chain([review, decline]).collect();
    let turn = |label: String, (member, n): Which| {
        button(&label, ButtonId::Suggestion(member, n), Style::Secondary)
    };
    let before = waiting.before;
    let before = before.map(|one| turn(t!(lang, "suggestions-button-before"), one));
    let after = waiting.after;
    let after = after.map(|one| turn(t!(lang, "suggestions-button-after"), one));
    let turns: Vec<Button> = before.into_iter().chain(after).collect();
    let mut rows = vec![decide];
    if !turns.is_empty() {
        rows.push(turns);
    }
    rows
}

fn next(lang: Language, next: Option<Which>) -> Vec<Button> {
    let button = next.map(|(member, n)| {
        let label = t!(lang, "suggestions-button-next");
        button(&label, ButtonId::Suggestion(member, n), Style::Primary)
    });
    button.into_iter().collect()
}

fn with_row(row: Vec<Button>, card: Card) -> Card {
    Card {
        rows: if row.is_empty() {
            Vec::new()
        } else {
            vec![row]
        },
        ..card
    }
}

/// Confirms that a suggestion was approved.
#[must_use]
pub fn approved(lang: Language, title: &str, slug: &Slug, after: Option<Which>) -> Card {
    let text = t!(
        lang,
        "suggestions-approved",
        title = title,
        slug = slug.as_str()
    );
    let card = Card {
        tone: Tone::Good,
        ..plain(&text)
    };
    with_row(next(lang, after), card)
}

/// Confirms that a suggestion was declined.
#[must_use]
pub fn declined(lang: Language, entry: u32, after: Option<Which>) -> Card {
    let undo = t!(lang, "bank-button-undo");
    let undo = button(&undo, ButtonId::Undo(entry), Style::Secondary);
    let row = next(lang, after).into_iter().chain([undo]).collect();
    with_row(row, plain(&t!(lang, "suggestions-declined")))
}

/// Says that somebody has decided on a suggestion already, or that it was taken back.
#[must_use]
pub fn waits_no_more(lang: Language, after: Option<Which>) -> Card {
    let card = Card {
        tone: Tone::Warning,
        ..plain(&t!(lang, "suggestions-waits-no-more"))
    };
    with_row(next(lang, after), card)
}

/// Returns the form that asks for the reason to decline a suggestion.
#[must_use]
pub fn decline_form(lang: Language, (member, n): Which, max: u16) -> Form {
    Form {
        id: FormId::DeclineSuggestion(member, n),
        title: t!(lang, "suggestions-decline-form"),
        text: None,
        fields: vec![FormField {
            label: t!(lang, "suggestions-decline-reason"),
            description: t!(lang, "suggestions-decline-description"),
            required: true,
            value: String::new(),
            placeholder: t!(lang, "suggestions-decline-placeholder"),
            long: true,
            max,
        }],
        file: None,
    }
}

/// Says that the reason is empty.
#[must_use]
pub fn no_reason(lang: Language) -> String {
    t!(lang, "suggestions-no-reason")
}

/// Asks whether a suggestion is to be taken back, and shows what was typed.
#[must_use]
pub fn ask_take_back(lang: Language, n: u32, fields: &[String]) -> Card {
    let typed: Vec<&str> = fields
        .iter()
        .map(|field| field.trim())
        .filter(|field| !field.is_empty())
        .collect();
    let asks = t!(lang, "suggestions-ask-take-back");
    let yes = t!(lang, "suggestions-button-take-back-yes");
    let no = t!(lang, "suggestions-button-take-back-no");
    Card {
        tone: Tone::Warning,
        rows: vec![vec![
            button(&yes, ButtonId::TakeBack(n), Style::Danger),
            button(&no, ButtonId::MySuggestions, Style::Secondary),
        ]],
        ..crate::text::plain(&cut(
            &format!("{asks}\n\n{}", typed.join("\n\n")),
            limit::BODY,
        ))
    }
}

/// Says that a suggestion can't be taken back any more.
#[must_use]
pub fn not_taken_back(lang: Language) -> String {
    t!(lang, "suggestions-not-taken-back")
}

/// Lists a member's suggestions, the newest first.
#[must_use]
pub fn mine(lang: Language, mine: &[Mine]) -> Card {
    if mine.is_empty() {
        return Card {
            title: Some(t!(lang, "suggestions-mine-title")),
            ..plain(&t!(lang, "suggestions-mine-none"))
        };
    }
    let lines = mine.iter().map(|one| {
        let became = match &one.became {
            Became::Waits => t!(lang, "suggestions-mine-waits"),
            Became::Approved => t!(lang, "suggestions-mine-approved"),
            Became::Removed => t!(lang, "suggestions-mine-removed"),
            Became::Declined(reason) => {
                let reason = cut(reason, REASON);
                t!(lang, "suggestions-mine-declined", reason = reason)
            }
        };
        t!(
            lang,
            "suggestions-mine-line",
            title = cut(&one.title, TITLE),
            date = format!("<t:{}:d>", one.at.seconds()),
            became = became
        )
    });
    let lines: Vec<_> = lines.collect();
    let waits = mine.iter().filter(|one| one.became == Became::Waits);
    let back = waits.take(5).map(|one| {
        let title = cut(&one.title.replace('`', ""), 40);
        let label = t!(lang, "suggestions-button-take-back", title = title);
        button(&label, ButtonId::AskTakeBack(one.number), Style::Secondary)
    });
    let card = Card {
        title: Some(t!(lang, "suggestions-mine-title")),
        body: cut(&lines.join("\n"), limit::BODY),
        ..Card::default()
    };
    with_row(back.collect(), card)
}
