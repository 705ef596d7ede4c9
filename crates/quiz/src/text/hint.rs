//! Hints, **Show me now**, and where the answer is once it is out.

use crate::model::card::{Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::DailyKey;
use crate::model::question::Question;
use crate::text::answer::result_comes;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::reveal::{answer_text, model_answer};
use crate::text::{self, cut, length, limit, plain, where_is};

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

/// **Show me now** asks once.
#[must_use]
pub fn ask_to_show(key: DailyKey) -> Card {
    Card {
        title: Some("See the answer now?".to_owned()),
        body: "Only you will see it. After that this question gives you **no points of any kind**, votes included, and by itself does not keep a streak. An answer of yours is still published, marked \"after seeing the model answer\".".to_owned(),
        tone: Tone::Warning,
        rows: vec![vec![
            button("Show me, no points", ButtonId::ShowMeYes(key.short()), Style::Danger),
            button("No, I wait", ButtonId::Never, Style::Secondary),
        ]],
        ..Card::default()
    }
}

/// The model answer for one member; what does not fit comes in a file.
#[must_use]
pub fn shown(daily: &Daily, question: &Question) -> Card {
    let mut parts = model_answer(daily, question).into_iter();
    let mut card = parts.next().unwrap_or_default();
    if parts.next().is_some() {
        card.footer = Some("The whole answer is in the file.".to_owned());
        card.files = vec![TextFile {
            name: format!("answer-{}.md", daily.number),
            text: answer_text(daily, question),
        }];
    }
    card
}

/// The answer is published already.
#[must_use]
pub fn is_out(key: DailyKey, daily: &Daily) -> Card {
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let link = daily.reveal_posts.first().map_or_else(
        || where_is(key, daily),
        |message| text::link(key.guild, place, *message),
    );
    plain(&format!("The answer is out, for everyone: {link}"))
}

/// **My result** and the like before the reveal.
#[must_use]
pub fn not_out_yet(key: DailyKey, daily: &Daily) -> String {
    format!(
        "The answer is not out yet. It comes {}.",
        result_comes(key, daily)
    )
}
