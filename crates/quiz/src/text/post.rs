//! The question's post, before and after the reveal.

use crate::model::card::{Button, ButtonAction, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::discord::Reaction;
use crate::model::ids::{DailyKey, RoleId};
use crate::model::question::{Kind, Question};
use crate::model::track::Mode;
use crate::text::{self, count, cut, kind_name, limit, moment, options, relative};

/// The post of a question that is open.
#[must_use]
pub fn question(daily: &Daily, key: DailyKey, question: &Question, ping: Option<RoleId>) -> Card {
    let mut card = open_card(daily, question);
    card.lead = ping.map(|role| format!("<@&{role}>"));
    card.fields = vec![
        ("How to answer".to_owned(), how_to_answer(daily)),
        (
            "The answer comes".to_owned(),
            format!(
                "{} ({})",
                relative(daily.reveal_at),
                moment(daily.reveal_at)
            ),
        ),
        ("How well did you know it?".to_owned(), ratings()),
    ];
    card.rows = vec![vec![
        button("Answer", ButtonId::Answer(key.short()), Style::Primary),
        button("Hint", ButtonId::Hint(key.short()), Style::Secondary),
        button(
            "Show me now",
            ButtonId::ShowMe(key.short()),
            Style::Secondary,
        ),
        button("Me", ButtonId::Me(key.short()), Style::Secondary),
    ]];
    card
}

/// The same post once the answer stands below it.
#[must_use]
pub fn revealed(daily: &Daily, key: DailyKey, question: &Question) -> Card {
    let mut card = open_card(daily, question);
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let link = daily
        .reveal_posts
        .first()
        .map(|message| text::link(key.guild, place, *message));
    let text = link.map_or_else(
        || "The answer is out.".to_owned(),
        |link| format!("[Read the answer]({link})"),
    );
    card.fields = vec![
        ("Revealed".to_owned(), text),
        ("How well did you know it?".to_owned(), ratings()),
    ];
    card.tone = Tone::Good;
    card.rows = vec![vec![
        button("My result", ButtonId::MyResult(key.short()), Style::Primary),
        button("Vote", ButtonId::Vote(key.short(), 0), Style::Secondary),
        button("Report", ButtonId::Report(key.short()), Style::Secondary),
    ]];
    card
}

fn open_card(daily: &Daily, question: &Question) -> Card {
    let mut body = format!(
        "**{}** · {} · {}\n\n",
        daily.level.title(),
        daily.topic.title(),
        kind_name(daily.kind)
    );
    body.push_str(question.text.trim());
    if !daily.order.is_empty() {
        body.push_str("\n\n");
        body.push_str(&options(question, &daily.order));
    }
    if daily.requested_by > 0 {
        let who = count(u64::from(daily.requested_by), "member", "members");
        body.push_str(&format!("\n\n*This topic was asked for by {who}.*"));
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

fn how_to_answer(daily: &Daily) -> String {
    match (daily.kind, daily.mode) {
        (Kind::Choice, _) => "ButtonId **Answer** and pick a letter. Only you see it; change it until the answer comes.",
        (Kind::Output, _) => "ButtonId **Answer** and type what it prints. Only you see it; change it until the answer comes.",
        (Kind::Open, Mode::Thread) => "Write your answer in the thread: your first message counts.",
        (Kind::Open, Mode::Sealed) => "ButtonId **Answer**. It stays sealed until the answer comes; change it until then.",
        (Kind::Open, Mode::Both) => {
            "Write in the thread (your first message counts), or press **Answer** to keep it sealed until the answer comes."
        }
    }
    .to_owned()
}

fn ratings() -> String {
    format!(
        "{} knew it · {} partly · {} not yet",
        Reaction::Knew.emoji(),
        Reaction::Partly.emoji(),
        Reaction::NotYet.emoji()
    )
}

/// A button that tells us.
#[must_use]
pub fn button(label: &str, press: ButtonId, style: Style) -> Button {
    Button {
        label: cut(label, limit::LABEL),
        action: ButtonAction::Press(press),
        style,
    }
}
