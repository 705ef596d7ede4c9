//! The published answers, and the buttons of a reveal. The model answer is in [`model_answer`], the
//! results are in [`results`].
//!
//! [`model_answer`]: crate::text::model_answer
//! [`results`]: crate::text::results

use crate::model::card::{Button, Card, Style, TextFile};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{AnswerFile, Daily, Phase, Ruling};
use crate::model::ids::{ChannelId, DailyKey, MessageId, RoleId};
use crate::model::question::Kind;
use crate::queries::answers::{Author, PUBLISHED_ALONE};
use crate::queries::reveal::Published;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{self, cut, length, limit, mention, ruling};

/// The longest file of an answer that is shown in its text, in characters.
const FILE_IN_TEXT: usize = 1_500;

/// Returns how an author is called. Where answers are anonymous, that is nobody in particular.
#[must_use]
pub fn name(lang: Language, author: Author) -> String {
    match author {
        Author::Named(user) => mention(user),
        Author::Anonymous => t!(lang, "reveal-name-anonymous"),
        Author::Former => t!(lang, "reveal-name-former"),
    }
}

/// Says whose answer follows.
fn byline(lang: Language, author: Author) -> String {
    match author {
        Author::Named(user) => t!(lang, "reveal-by", who = mention(user)),
        Author::Anonymous => t!(lang, "reveal-by-anonymous"),
        Author::Former => t!(lang, "reveal-by-former"),
    }
}

/// Shows a sealed answer with its author, or what replaces one that was removed or hidden.
#[must_use]
pub fn published(lang: Language, key: DailyKey, daily: &Daily, answer: &Published) -> Card {
    if answer.ruling == Ruling::Removed {
        return ruling::taken_off(lang, daily);
    }
    let title = if answer.saw_answer {
        t!(lang, "reveal-published-title-saw", number = daily.number)
    } else {
        t!(lang, "reveal-published-title", number = daily.number)
    };
    let by = byline(lang, answer.author);
    if answer.ruling == Ruling::Withheld {
        return Card {
            title: Some(title),
            body: format!("{by} {}", &ruling::note(lang)),
            ..Card::default()
        };
    }
    let mut body = if daily.kind == Kind::Output {
        format!("{by}\n{}", output_given(&answer.text))
    } else {
        format!("{by}\n{}", answer.text)
    };
    match (daily.kind, answer.correct) {
        (Kind::Output | Kind::Short, Some(true)) => {
            body.push_str(&format!("\n\n{}", t!(lang, "reveal-verdict-correct")));
        }
        (Kind::Output | Kind::Short, Some(false)) => {
            body.push_str(&format!("\n\n{}", t!(lang, "reveal-verdict-incorrect")));
        }
        _ => {}
    }
    let files = match &answer.file {
        Some(file) => with_file(&mut body, file),
        None => Vec::new(),
    };
    let rows = if daily.kind == Kind::Open && daily.phase != Phase::Closed {
        vec![vec![button(
            &t!(lang, "reveal-button-vote-for"),
            ButtonId::VoteFor(key.short(), answer.ballot),
            Style::Secondary,
        )]]
    } else {
        Vec::new()
    };
    Card {
        title: Some(title),
        body: cut(&body, limit::BODY),
        files,
        rows,
        ..Card::default()
    }
}

/// Adds the file of an answer to its text in a code block, or returns it to be attached if it is
/// too long for that.
fn with_file(body: &mut String, file: &AnswerFile) -> Vec<TextFile> {
    let block = fenced_as(if file.python { "py" } else { "" }, file.text.trim_end());
    let fits = length(body) + length(&block) + 2 <= limit::BODY;
    if fits && length(&file.text) <= FILE_IN_TEXT {
        body.push_str(&format!("\n{block}"));
        return Vec::new();
    }
    // The member's own name for it may say anything.
    let ending = if file.python { "py" } else { "txt" };
    vec![TextFile {
        name: format!("answer.{ending}"),
        text: file.text.clone(),
    }]
}

/// Puts an output that was typed in a code block, unless it came in one.
fn output_given(text: &str) -> String {
    let inner = text
        .trim()
        .strip_prefix("```")
        .and_then(|rest| rest.strip_suffix("```"));
    match inner {
        Some(inner) if !inner.contains("```") => text.trim().to_owned(),
        _ => fenced(text),
    }
}

/// Puts a text in a code block that the text can't close.
#[must_use]
pub fn fenced(text: &str) -> String {
    fenced_as("", text)
}

/// Puts a text in a code block of a language that the text can't close.
#[must_use]
pub fn fenced_as(language: &str, text: &str) -> String {
    let text = text.replace("```", "`\u{200b}``");
    format!("```{language}\n{text}\n```")
}

/// Returns an answer as it is in the file of those that have no message to themselves; `None` is
/// one that is hidden.
#[must_use]
pub fn in_file(lang: Language, number: usize, text: Option<&str>) -> String {
    let heading = t!(lang, "reveal-rest-heading", number = number);
    let hidden = || t!(lang, "reveal-rest-hidden");
    let text = text.map_or_else(hidden, str::to_owned);
    format!("--- {heading} ---\n{text}\n\n")
}

/// Shows the sealed answers that have no message to themselves, in a file. `None` is an answer that
/// is hidden. `count` is how many there are; the file may have only the first of them.
#[must_use]
pub fn rest(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    texts: &[Option<String>],
    count: usize,
) -> Card {
    let answers = (1 + PUBLISHED_ALONE..).zip(texts);
    let answers = answers.map(|(n, text)| in_file(lang, n, text.as_deref()));
    rest_of(lang, key, daily, answers.collect(), (texts.len(), count))
}

/// Shows the same with the text of the file, which has so many of all of these answers.
#[must_use]
pub fn rest_of(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    mut text: String,
    (kept, count): (usize, usize),
) -> Card {
    if text.ends_with("\n\n") {
        text.pop();
    }
    let file = TextFile {
        name: format!("answers-{}.txt", daily.number),
        text,
    };
    let body = match kept {
        all if all == count => t!(lang, "reveal-rest", count = count),
        some => t!(lang, "reveal-rest-first", count = count, first = some),
    };
    Card {
        body,
        files: vec![file],
        rows: vec![vec![all_answers(lang, key)]],
        ..Card::default()
    }
}

/// Replaces the first part of a reveal that moved to the channel.
#[must_use]
pub fn moved(lang: Language, daily: &Daily) -> Card {
    Card {
        body: t!(
            lang,
            "reveal-moved",
            number = daily.number,
            channel = format!("<#{}>", daily.channel)
        ),
        ..Card::default()
    }
}

/// Says where the sealed answers are that have no message to themselves, if Discord takes no file.
#[must_use]
pub fn rest_in_pages(lang: Language, count: usize) -> String {
    t!(lang, "reveal-rest-in-pages", count = count)
}

/// Tells the moderators that Discord took no file with the sealed answers that have no message to
/// themselves.
#[must_use]
pub fn no_file(lang: Language, daily: &Daily, place: ChannelId) -> String {
    t!(
        lang,
        "reveal-no-file",
        number = daily.number,
        place = format!("<#{place}>")
    )
}

/// What the buttons under the results offer beside **My result** and **Report**.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Offers {
    /// There are answers to vote on, and votes count.
    pub vote: bool,
    /// There are answers that have no message to themselves.
    pub answers: bool,
}

/// Returns the buttons under the results, which the post gets too.
#[must_use]
pub fn buttons(lang: Language, key: DailyKey, offers: Offers) -> Vec<Button> {
    let result = button(
        &t!(lang, "reveal-button-result"),
        ButtonId::MyResult(key.short()),
        Style::Primary,
    );
    let vote = offers.vote.then(|| {
        let label = t!(lang, "reveal-button-vote");
        button(&label, ButtonId::Vote(key.short(), 0), Style::Secondary)
    });
    let answers = offers.answers.then(|| all_answers(lang, key));
    let report = button(
        &t!(lang, "reveal-button-report"),
        ButtonId::Report(key.short()),
        Style::Secondary,
    );
    let beside = vote.into_iter().chain(answers);
    [result].into_iter().chain(beside).chain([report]).collect()
}

fn all_answers(lang: Language, key: DailyKey) -> Button {
    let label = t!(lang, "reveal-button-all");
    button(&label, ButtonId::Answers(key.short(), 0), Style::Secondary)
}

/// Returns the line that tells a channel of a reveal in a thread, and the text in it that no other
/// message has: the link to the answer.
#[must_use]
pub fn notice(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    (place, answer): (ChannelId, MessageId),
    role: Option<RoleId>,
) -> (Card, String) {
    let link = text::link(key.guild, place, answer);
    let line = t!(
        lang,
        "reveal-notice",
        number = daily.number,
        link = link.as_str()
    );
    let lead = match role {
        Some(role) => format!("<@&{role}> {line}"),
        None => line,
    };
    let card = Card {
        lead: Some(lead),
        ..Card::default()
    };
    (card, link)
}
