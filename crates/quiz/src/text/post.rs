//! The question's post, before and after the reveal.

use crate::model::card::{Button, ButtonAction, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::discord::Reaction;
use crate::model::ids::{DailyKey, RoleId, UserId};
use crate::model::question::{Kind, Question};
use crate::model::track::Mode;
use crate::text::language::{Language, t};
use crate::text::names;
use crate::text::reveal::Offers;
use crate::text::{self, cut, kind_name, letter, limit, moment, options, relative, reveal};

/// Shows a question that is open. `receipts` says whether answers in the thread get a 🔖.
#[must_use]
pub fn question(
    lang: Language,
    daily: &Daily,
    key: DailyKey,
    question: &Question,
    ping: Option<RoleId>,
    receipts: bool,
) -> Card {
    let mut card = head(lang, daily, question);
    card.lead = ping.map(|role| format!("<@&{role}>"));
    card.fields = vec![
        (
            t!(lang, "post-how-title"),
            how_to_answer(lang, daily, receipts),
        ),
        (
            t!(lang, "post-reveal-title"),
            format!(
                "{} ({})",
                relative(daily.reveal_at),
                moment(daily.reveal_at)
            ),
        ),
        (t!(lang, "post-ratings-title"), ratings(lang)),
    ];
    let mut more = vec![
        button(
            &t!(lang, "post-button-hint"),
            ButtonId::Hint(key.short()),
            Style::Secondary,
        ),
        button(
            &t!(lang, "post-button-show-me"),
            ButtonId::ShowMe(key.short()),
            Style::Secondary,
        ),
        button(
            &t!(lang, "post-button-me"),
            ButtonId::Me(key.short()),
            Style::Secondary,
        ),
    ];
    card.rows = if daily.kind == Kind::Choice {
        vec![letters(key, daily), more]
    } else {
        let answer = button(
            &t!(lang, "post-button-answer"),
            ButtonId::Answer(key.short()),
            Style::Primary,
        );
        more.insert(0, answer);
        vec![more]
    };
    card
}

/// Returns a button for each option of a multiple-choice question. Nothing on them shows who
/// pressed what.
fn letters(key: DailyKey, daily: &Daily) -> Vec<Button> {
    let letters = (0..daily.order.len() as u8).map(|place| {
        let name = letter(usize::from(place)).to_string();
        button(&name, ButtonId::Letter(key.short(), place), Style::Primary)
    });
    letters.collect()
}

/// Returns the button id that only the post of a daily has, by which the bot finds it again,
/// whatever its question asks. A post that a moderator lets the bot send again has another one.
#[must_use]
pub fn marker(key: DailyKey, again: bool) -> String {
    let only_there = if again {
        ButtonId::Me(key.short())
    } else {
        ButtonId::ShowMe(key.short())
    };
    only_there.custom_id()
}

/// Shows the same post after the reveal, with a link to it. `vote` says whether there are answers
/// to vote on.
#[must_use]
pub fn revealed(
    lang: Language,
    daily: &Daily,
    key: DailyKey,
    question: &Question,
    vote: bool,
) -> Card {
    let mut card = head(lang, daily, question);
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let text = daily.reveal_posts.first().map_or_else(
        || t!(lang, "post-revealed"),
        |message| {
            let link = text::link(key.guild, place, *message);
            t!(lang, "post-revealed-link", link = link)
        },
    );
    card.fields = vec![
        (t!(lang, "post-revealed-title"), text),
        (t!(lang, "post-ratings-title"), ratings(lang)),
    ];
    card.tone = Tone::Good;
    let offers = Offers {
        vote,
        answers: false,
    };
    card.rows = vec![reveal::buttons(lang, key, offers)];
    card
}

/// Adds to a post who suggested its question.
#[must_use]
pub fn credited(lang: Language, mut card: Card, by: UserId) -> Card {
    let title = t!(lang, "post-suggested-title");
    card.fields.push((title, text::mention(by)));
    card
}

/// Shows the same post after a moderator withdrew the question, and why. It can't be answered any
/// more.
#[must_use]
pub fn withdrawn(lang: Language, daily: &Daily, question: &Question, reason: &str) -> Card {
    let mut card = head(lang, daily, question);
    card.fields = vec![(t!(lang, "withdraw-card-title"), cut(reason, limit::FIELD))];
    card.tone = Tone::Warning;
    card
}

/// Returns what the post says both before and after the reveal.
fn head(lang: Language, daily: &Daily, question: &Question) -> Card {
    let mut body = format!(
        "**{}** · {} · {}\n\n",
        names::level(lang, daily.level),
        names::topic(lang, daily.topic),
        kind_name(lang, daily.kind)
    );
    body.push_str(question.text.trim());
    if !daily.order.is_empty() {
        body.push_str("\n\n");
        body.push_str(&options(question, &daily.order));
    }
    if daily.requested_by > 0 {
        let requested = t!(lang, "post-requested", members = daily.requested_by);
        body.push_str(&format!("\n\n*{requested}*"));
    }
    Card {
        title: Some(cut(
            &format!("#{} · {}", daily.number, daily.title),
            limit::TITLE,
        )),
        body: cut(&body, limit::BODY),
        tone: Tone::Question,
        ..Card::default()
    }
}

fn how_to_answer(lang: Language, daily: &Daily, receipts: bool) -> String {
    let in_thread = || {
        let receipts = if receipts { "yes" } else { "no" };
        let bookmark = Reaction::Bookmark.emoji();
        t!(
            lang,
            "post-how-messages",
            receipts = receipts,
            bookmark = bookmark
        )
    };
    match (daily.kind, daily.mode) {
        (Kind::Choice, _) => t!(lang, "post-how-choice"),
        (Kind::Output, _) => t!(lang, "post-how-output"),
        (Kind::Short, _) => t!(lang, "post-how-short"),
        (Kind::Open, Mode::Thread) => format!("{}\n{}", t!(lang, "post-how-thread"), in_thread()),
        (Kind::Open, Mode::Sealed) => t!(lang, "post-how-sealed"),
        (Kind::Open, Mode::Both) => format!("{}\n{}", t!(lang, "post-how-both"), in_thread()),
    }
}

fn ratings(lang: Language) -> String {
    t!(
        lang,
        "post-ratings",
        knew = Reaction::Knew.emoji(),
        partly = Reaction::Partly.emoji(),
        not_yet = Reaction::NotYet.emoji()
    )
}

/// Returns a button whose press reaches the bot. Its label is cut to Discord's limit.
#[must_use]
pub fn button(label: &str, press: ButtonId, style: Style) -> Button {
    Button {
        label: cut(label, limit::LABEL),
        action: ButtonAction::Press(press),
        style,
    }
}
