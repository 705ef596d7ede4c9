//! Hints, **Show me now**, and where the answer is after the reveal.

use crate::model::card::{Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::model::question::Question;
use crate::text::language::{Language, t};
use crate::text::model_answer::{answer_text, model_answer};
use crate::text::post::button;
use crate::text::{self, cut, length, limit, moment, plain, where_is};

/// Tells a member that a question has no hints.
#[must_use]
pub fn no_hints(lang: Language) -> String {
    t!(lang, "hint-none")
}

/// Shows the hints a member has taken so far, of all the question has.
#[must_use]
pub fn hints(lang: Language, key: DailyKey, daily: &Daily, taken: &[String], all: usize) -> Card {
    let shown = (1..)
        .zip(taken)
        .map(|(n, hint): (usize, _)| t!(lang, "hint-one", n = n, all = all, hint = hint.trim()));
    let mut body = shown.collect::<Vec<_>>().join("\n\n");
    if length(&body) > limit::BODY {
        body = taken
            .last()
            .map(|hint| cut(hint, limit::BODY))
            .unwrap_or_default();
    }
    let more = taken.len() < all;
    let another = || {
        button(
            &t!(lang, "hint-button-another"),
            ButtonId::Hint(key.short()),
            Style::Secondary,
        )
    };
    Card {
        title: Some(t!(
            lang,
            "hint-title",
            number = daily.number,
            shown = taken.len(),
            all = all
        )),
        body,
        footer: (!more).then(|| t!(lang, "hint-last")),
        rows: if more {
            vec![vec![another()]]
        } else {
            Vec::new()
        },
        ..Card::default()
    }
}

/// Asks whether a member wants to see the answer before the reveal, and says what it costs.
#[must_use]
pub fn ask_to_show(lang: Language, key: DailyKey) -> Card {
    Card {
        title: Some(t!(lang, "hint-show-title")),
        body: t!(lang, "hint-show-cost"),
        tone: Tone::Warning,
        rows: vec![vec![
            button(
                &t!(lang, "hint-button-show"),
                ButtonId::ShowMeYes(key.short()),
                Style::Danger,
            ),
            button(
                &t!(lang, "hint-button-wait"),
                ButtonId::Never,
                Style::Secondary,
            ),
        ]],
        ..Card::default()
    }
}

/// Shows one member the model answer; what doesn't fit in the card comes in a file.
#[must_use]
pub fn shown(lang: Language, daily: &Daily, question: &Question) -> Card {
    let mut parts = model_answer(lang, daily, question, false).into_iter();
    let mut card = parts.next().unwrap_or_default();
    if parts.next().is_some() {
        card.footer = Some(t!(lang, "hint-shown-file"));
        card.files = vec![TextFile {
            name: format!("answer-{}.md", daily.number),
            text: answer_text(lang, daily, question),
        }];
    }
    card
}

/// Says that the answer has been revealed, with a link to it.
#[must_use]
pub fn is_out(lang: Language, key: DailyKey, daily: &Daily) -> Card {
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let link = daily.reveal_posts.first().map_or_else(
        || where_is(key, daily),
        |message| text::link(key.guild, place, *message),
    );
    plain(&t!(lang, "hint-revealed", link = link))
}

/// Says when and where the answer will be revealed.
#[must_use]
pub fn not_out_yet(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(
        lang,
        "hint-not-revealed",
        moment = moment(daily.reveal_at),
        place = where_is(key, daily)
    )
}
