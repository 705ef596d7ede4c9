//! The reveal: the model answer, the results, the published answers.

use crate::model::card::{Button, Card, Style, TextFile, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{AnswerFile, Daily, Ruling};
use crate::model::ids::DailyKey;
use crate::model::question::{Kind, Question};
use crate::queries::answers::{Author, PUBLISHED_ALONE};
use crate::queries::reveal::{BestVoted, OptionCount, Published, Ratings, Results, Score, Spread};
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::split::split;
use crate::text::{self, cut, length, letter, limit, mention, ruling};

/// The longest file of an answer that is shown in its text, in characters.
const FILE_IN_TEXT: usize = 1_500;

/// The length of Markdown in one card, which leaves some space for title and footer.
const PART: usize = 3900;

/// How many members the results name; the others are counted.
const NAMED: usize = 25;

/// How many blocks long the bar of the most frequent answer is.
const BAR: u64 = 10;

/// Shows the model answer and everything around it, in as many cards as it takes.
#[must_use]
pub fn model_answer(lang: Language, daily: &Daily, question: &Question) -> Vec<Card> {
    let parts = split(&answer_text(lang, daily, question), PART);
    let title = t!(
        lang,
        "reveal-answer-title",
        number = daily.number,
        title = daily.title.as_str()
    );
    let title = cut(&title, limit::TITLE);
    parts
        .into_iter()
        .enumerate()
        .map(|(n, body)| Card {
            title: (n == 0).then(|| title.clone()),
            body,
            tone: Tone::Good,
            ..Card::default()
        })
        .collect()
}

/// Writes out the model answer of a daily: the correct option, the answer, why it's asked, what to
/// listen for, red flags, follow-ups, further reading.
#[must_use]
pub fn answer_text(lang: Language, daily: &Daily, question: &Question) -> String {
    whole_answer(lang, &daily.order, question)
}

/// Writes out the model answer as [`answer_text`] does, with the options in the given order.
#[must_use]
pub fn whole_answer(lang: Language, order: &[u8], question: &Question) -> String {
    let mut text = String::new();
    if !order.is_empty() {
        text.push_str(&options_explained(lang, order, question));
        text.push_str("\n\n");
    }
    if let Some(expected) = &question.expected {
        let title = t!(lang, "reveal-it-prints");
        text.push_str(&format!("{title}\n{}\n\n", fenced(expected)));
    }
    text.push_str(question.answer.trim());
    let sections = [
        (t!(lang, "reveal-why"), question.why.trim().to_owned()),
        (t!(lang, "reveal-listen-for"), bullets(&question.listen_for)),
        (t!(lang, "reveal-red-flags"), bullets(&question.red_flags)),
        (t!(lang, "reveal-follow-ups"), bullets(&question.follow_ups)),
        (
            t!(lang, "reveal-further-reading"),
            bullets(&question.further_reading),
        ),
    ];
    for (title, content) in sections {
        if !content.is_empty() {
            text.push_str(&format!("\n\n**{title}**\n{content}"));
        }
    }
    text
}

fn bullets(points: &[String]) -> String {
    points
        .iter()
        .map(|point| format!("- {}", point.trim()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn options_explained(lang: Language, order: &[u8], question: &Question) -> String {
    let lines = order.iter().enumerate().filter_map(|(place, index)| {
        let choice = question.choices.get(usize::from(*index))?;
        let letter = letter(place).to_string();
        let option = choice.text.as_str();
        let line = if choice.right {
            t!(
                lang,
                "reveal-option-correct",
                letter = letter,
                option = option
            )
        } else {
            t!(
                lang,
                "reveal-option-incorrect",
                letter = letter,
                option = option
            )
        };
        Some(format!("{line}\n{}", choice.reason))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Shows who answered, how the answers were spread, who scored what, and the answer with the most
/// votes.
#[must_use]
pub fn results(lang: Language, key: DailyKey, daily: &Daily, results: &Results) -> Card {
    let mut fields = Vec::new();
    if let Some(spread) = &results.spread {
        fields.push((t!(lang, "reveal-spread-title"), bars(lang, spread)));
    }
    let Ratings {
        knew,
        partly,
        not_yet,
    } = results.ratings;
    if knew + partly + not_yet > 0 {
        let ratings = t!(
            lang,
            "reveal-ratings",
            knew = knew,
            partly = partly,
            not_yet = not_yet
        );
        fields.push((t!(lang, "reveal-ratings-title"), ratings));
    }
    if !results.scores.is_empty() {
        fields.push((
            t!(lang, "reveal-points-title"),
            scores(lang, &results.scores),
        ));
    }
    if let Some(best) = &results.best {
        fields.push((
            t!(lang, "reveal-best-title"),
            best_voted(lang, key, daily, best),
        ));
    }
    let body = match results.answered {
        0 => t!(lang, "reveal-nobody"),
        n => t!(
            lang,
            "reveal-answered",
            members = n,
            until = text::moment(daily.close_at)
        ),
    };
    Card {
        title: Some(t!(lang, "reveal-results-title", number = daily.number)),
        body,
        fields: fields
            .into_iter()
            .map(|(title, value)| (title, cut(&value, limit::FIELD)))
            .collect(),
        tone: Tone::Good,
        ..Card::default()
    }
}

/// Draws how the answers were spread, in words and bars.
fn bars(lang: Language, spread: &Spread) -> String {
    let lines: Vec<(String, u64)> = match spread {
        Spread::Options(options) => {
            let line = |(place, option): (usize, &OptionCount)| {
                let (letter, count) = (letter(place).to_string(), option.count);
                let line = if option.correct {
                    t!(
                        lang,
                        "reveal-spread-option-correct",
                        letter = letter,
                        count = count
                    )
                } else {
                    t!(lang, "reveal-spread-option", letter = letter, count = count)
                };
                (line, count)
            };
            options.iter().enumerate().map(line).collect()
        }
        Spread::Output { correct, incorrect } => {
            let (correct, incorrect): (u64, u64) = (*correct, *incorrect);
            vec![
                (t!(lang, "reveal-spread-correct", count = correct), correct),
                (
                    t!(lang, "reveal-spread-incorrect", count = incorrect),
                    incorrect,
                ),
            ]
        }
    };
    let most = lines.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let drawn = lines.into_iter().map(|(line, n)| {
        let bar = "▇".repeat((n * BAR / most) as usize);
        format!("{line} {bar}").trim_end().to_owned()
    });
    drawn.collect::<Vec<_>>().join("\n")
}

fn scores(lang: Language, scores: &[Score]) -> String {
    let line = |score: &Score| {
        let (who, points) = (name(lang, score.author), score.points);
        match score.correct {
            Some(true) => t!(lang, "reveal-score-correct", who = who, points = points),
            Some(false) => t!(lang, "reveal-score-incorrect", who = who, points = points),
            None => t!(lang, "reveal-score", who = who, points = points),
        }
    };
    let lines: Vec<String> = scores.iter().take(NAMED).map(line).collect();
    let all = |named: usize| {
        let mut text = lines[..named].join("\n");
        let more: usize = scores.len() - named;
        if more > 0 {
            text.push('\n');
            text.push_str(&t!(lang, "reveal-scores-more", count = more));
        }
        text
    };
    // Fewer long lines fit. A mention must not be cut in half, because it would be read as digits.
    (1..=lines.len())
        .rev()
        .map(all)
        .find(|text| length(text) <= limit::FIELD)
        .unwrap_or_default()
}

fn best_voted(lang: Language, key: DailyKey, daily: &Daily, best: &BestVoted) -> String {
    let who = name(lang, best.author);
    match (daily.thread, best.message) {
        (Some(thread), Some(message)) => t!(
            lang,
            "reveal-best-linked",
            who = who,
            votes = best.votes,
            link = text::link(key.guild, thread, message)
        ),
        _ => t!(lang, "reveal-best", who = who, votes = best.votes),
    }
}

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
        (Kind::Output, Some(true)) => {
            body.push_str(&format!("\n\n{}", t!(lang, "reveal-verdict-correct")));
        }
        (Kind::Output, Some(false)) => {
            body.push_str(&format!("\n\n{}", t!(lang, "reveal-verdict-incorrect")));
        }
        _ => {}
    }
    let files = match &answer.file {
        Some(file) => with_file(&mut body, file),
        None => Vec::new(),
    };
    Card {
        title: Some(title),
        body: cut(&body, limit::BODY),
        files,
        rows: vec![vec![button(
            &t!(lang, "reveal-button-vote-for"),
            ButtonId::VoteFor(key.short(), answer.ballot),
            Style::Secondary,
        )]],
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

/// Shows the sealed answers that have no message to themselves, in a file. `None` is an answer that
/// is hidden.
#[must_use]
pub fn rest(lang: Language, key: DailyKey, daily: &Daily, texts: &[Option<String>]) -> Card {
    let answers = (1 + PUBLISHED_ALONE..).zip(texts).map(|(n, text)| {
        let heading = t!(lang, "reveal-rest-heading", number = n);
        let text = text
            .clone()
            .unwrap_or_else(|| t!(lang, "reveal-rest-hidden"));
        format!("--- {heading} ---\n{text}\n")
    });
    let file = TextFile {
        name: format!("answers-{}.txt", daily.number),
        text: answers.collect::<Vec<_>>().join("\n"),
    };
    Card {
        body: t!(lang, "reveal-rest", count = texts.len()),
        files: vec![file],
        rows: vec![vec![button(
            &t!(lang, "reveal-button-all"),
            ButtonId::Answers(key.short(), 0),
            Style::Secondary,
        )]],
        ..Card::default()
    }
}

/// Returns the buttons under the results, which the post gets too.
#[must_use]
pub fn buttons(lang: Language, key: DailyKey) -> Vec<Button> {
    vec![
        button(
            &t!(lang, "reveal-button-result"),
            ButtonId::MyResult(key.short()),
            Style::Primary,
        ),
        button(
            &t!(lang, "reveal-button-vote"),
            ButtonId::Vote(key.short(), 0),
            Style::Secondary,
        ),
        button(
            &t!(lang, "reveal-button-report"),
            ButtonId::Report(key.short()),
            Style::Secondary,
        ),
    ]
}
