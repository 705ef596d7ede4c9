//! The results of a daily, at the reveal and at the close.

use crate::model::card::{Card, Tone};
use crate::model::daily::{Daily, Phase};
use crate::model::ids::DailyKey;
use crate::queries::answers::Author;
use crate::queries::difference::Difference;
use crate::queries::outputs::{Outputs, WrongOutput};
use crate::queries::reveal::{
    BestVoted, Final, InARow, OptionCount, Ratings, Results, Score, Scores, Spread,
};
use crate::text::language::{Language, t};
use crate::text::model_answer::hidden;
use crate::text::reveal::{fenced, name};
use crate::text::{self, cut, length, letter, limit, mention};

/// How many blocks long the bar of the most frequent answer is.
const BAR: u64 = 10;

/// Space for the outputs that were typed, in characters.
const OUTPUTS: usize = 3_000;

/// How much of an output the results show, in characters.
const OUTPUT: usize = 300;

/// Shows who answered, how the answers were spread, who scored what, and the answer with the most
/// votes. Behind a spoiler is what tells the correct option.
#[must_use]
pub fn results(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    results: &Results,
    spoiler: bool,
) -> Card {
    let mut body = match (results.answered, results.to_vote_on) {
        (0, _) => t!(lang, "reveal-nobody"),
        (n, true) if daily.phase != Phase::Closed => t!(
            lang,
            "reveal-answered-votes",
            members = n,
            until = text::moment(daily.close_at)
        ),
        (n, _) => t!(lang, "reveal-answered", members = n),
    };
    let mut fields = Vec::new();
    match &results.spread {
        Some(Spread::Options(options)) => {
            let bars = bars(lang, options);
            let bars = if spoiler { hidden(&bars) } else { bars };
            fields.push((t!(lang, "reveal-spread-title"), bars));
        }
        Some(Spread::Outputs(outputs)) => {
            body.push_str("\n\n");
            body.push_str(&grouped(lang, outputs));
        }
        None => {}
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
    if !results.scores.first.is_empty() {
        let scores = scores(lang, &results.scores);
        fields.push((t!(lang, "reveal-points-title"), scores));
    }
    if let Some(best) = &results.best {
        let best = best_answer(lang, key, daily, best);
        fields.push((t!(lang, "reveal-best-title"), best));
    }
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

/// Shows what is final when a daily closes.
#[must_use]
pub fn at_close(lang: Language, key: DailyKey, daily: &Daily, results: &Final) -> Card {
    let mut lines = vec![if results.to_vote_on {
        t!(lang, "reveal-final-votes")
    } else {
        t!(lang, "reveal-final")
    }];
    let mut fields = Vec::new();
    if let Some(best) = &results.best {
        let best = best_answer(lang, key, daily, best);
        fields.push((t!(lang, "reveal-final-best-title"), best));
    }
    if results.scores.first.is_empty() {
        lines.push(t!(lang, "reveal-final-own"));
    } else {
        let scores = scores(lang, &results.scores);
        fields.push((t!(lang, "reveal-final-points-title"), scores));
    }
    if !results.milestones.is_empty() {
        let lines = results.milestones.iter().map(|one| in_a_row(lang, one));
        let lines = lines.collect::<Vec<_>>().join("\n");
        fields.push((t!(lang, "final-streaks-title"), lines));
    }
    Card {
        title: Some(t!(lang, "reveal-final-title", number = daily.number)),
        body: lines.join(" "),
        fields: fields
            .into_iter()
            .map(|(title, value)| (title, cut(&value, limit::FIELD)))
            .collect(),
        footer: Some(final_marker(daily.number)),
        tone: Tone::Good,
        ..Card::default()
    }
}

/// Names those who made a milestone of answers in a row.
fn in_a_row(lang: Language, made: &InARow) -> String {
    let mut who: Vec<String> = made.named.iter().map(|user| mention(*user)).collect();
    if made.others > 0 {
        who.push(t!(lang, "final-streak-others", count = made.others));
    }
    let who = who.join(", ");
    t!(lang, "final-streak", count = made.row, who = who)
}

/// Returns the marker of the final results, which no other message carries.
#[must_use]
pub fn final_marker(number: u64) -> String {
    format!("#{number} · final")
}

/// Draws how often each option was chosen, in words and bars.
fn bars(lang: Language, options: &[OptionCount]) -> String {
    let most = options.iter().map(|option| option.count).max();
    let most = most.unwrap_or(0).max(1);
    let lines = options.iter().enumerate().map(|(place, option)| {
        let (letter, count) = (letter(place).to_string(), option.count);
        let bar = "▇".repeat((count * BAR / most) as usize);
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
        format!("{line} {bar}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Shows the outputs that were typed: the correct ones by name, each other one once.
fn grouped(lang: Language, outputs: &Outputs) -> String {
    let mut lines = vec![correct_outputs(lang, outputs)];
    let mut long = length(&lines[0]);
    for (n, output) in outputs.wrong.iter().enumerate() {
        let next = wrong_output(lang, output, OUTPUT);
        long += length(&next) + 1;
        if long > OUTPUTS {
            let left_out: usize = outputs.wrong.len() - n;
            lines.push(t!(lang, "reveal-outputs-more", count = left_out));
            break;
        }
        lines.push(next);
    }
    lines.extend(hidden_outputs(lang, outputs));
    lines.join("\n")
}

fn hidden_outputs(lang: Language, outputs: &Outputs) -> Option<String> {
    (outputs.hidden > 0).then(|| t!(lang, "reveal-outputs-hidden", count = outputs.hidden))
}

/// Returns how many were correct, and whose these were.
fn correct_outputs(lang: Language, outputs: &Outputs) -> String {
    let correct = t!(lang, "reveal-outputs-correct", count = outputs.correct);
    if outputs.named.is_empty() {
        return correct;
    }
    let named = outputs.named.iter();
    let mut who: Vec<String> = named.map(|user| mention(*user)).collect();
    let others = outputs.correct - who.len() as u64;
    if others > 0 {
        who.push(t!(lang, "reveal-outputs-others", count = others));
    }
    format!("{correct} · {}", who.join(", "))
}

/// Shows a wrong output, how many gave it, and the only thing that is wrong with it, if it is one.
fn wrong_output(lang: Language, output: &WrongOutput, max: usize) -> String {
    let head = t!(lang, "reveal-outputs-wrong", count = output.count);
    let head = with_difference(lang, head, output);
    format!("{head}\n{}", fenced(&cut(&output.text, max)))
}

/// Appends to a heading the only thing that is wrong with an output.
#[must_use]
pub fn with_difference(lang: Language, mut head: String, output: &WrongOutput) -> String {
    if let Some(what) = names_of(lang, &output.differences) {
        head.push_str(" · ");
        head.push_str(&t!(lang, "difference-only", what = what));
    }
    head
}

/// Shows all outputs in full, each in a text of its own.
#[must_use]
pub fn all_outputs(lang: Language, outputs: &Outputs) -> Vec<String> {
    let wrong = outputs.wrong.iter();
    let wrong = wrong.map(|output| wrong_output(lang, output, limit::BODY));
    let correct = correct_outputs(lang, outputs);
    let hidden = hidden_outputs(lang, outputs);
    [correct].into_iter().chain(wrong).chain(hidden).collect()
}

/// Tells a member the only things that are wrong with their output. `None` if there are others.
#[must_use]
pub fn only_difference(lang: Language, differences: &[Difference]) -> Option<String> {
    let what = names_of(lang, differences)?;
    Some(t!(lang, "difference-only-yours", what = what))
}

fn names_of(lang: Language, differences: &[Difference]) -> Option<String> {
    let names = differences.iter().map(|one| match one {
        Difference::Quotes => t!(lang, "difference-quotes"),
        Difference::Blanks => t!(lang, "difference-blanks"),
        Difference::Brackets => t!(lang, "difference-brackets"),
        Difference::Case => t!(lang, "difference-case"),
        Difference::Order => t!(lang, "difference-order"),
    });
    let names = names.collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then_some(names)
}

fn scores(lang: Language, scores: &Scores) -> String {
    let line = |score: &Score| {
        let (who, points) = (name(lang, score.author), score.points);
        match score.correct {
            Some(true) => t!(lang, "reveal-score-correct", who = who, points = points),
            Some(false) => t!(lang, "reveal-score-incorrect", who = who, points = points),
            None => t!(lang, "reveal-score", who = who, points = points),
        }
    };
    let lines: Vec<String> = scores.first.iter().map(line).collect();
    let all = |named: usize| {
        let mut text = lines[..named].join("\n");
        let more: usize = lines.len() - named + scores.others;
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

/// Names the best answer: its author, its votes, whether it was accepted, and where it can be read.
/// Where answers are anonymous there is no author.
pub(super) fn best_answer(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    best: &BestVoted,
) -> String {
    let who =
        (!daily.anonymous || best.author != Author::Anonymous).then(|| name(lang, best.author));
    let votes = (best.votes > 0).then(|| t!(lang, "ballot-votes", votes = best.votes));
    let accepted = best.accepted.then(|| t!(lang, "ballot-entry-accepted"));
    let link = best.message.map(|(channel, message)| {
        let link = text::link(key.guild, channel, message);
        t!(lang, "reveal-best-link", link = link)
    });
    let parts = [who, votes, accepted, link];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
