//! Quiz rounds, as everyone in the channel sees them.

use super::post::button;
use super::{count, cut, letter, limit, link, mention, moment, options, relative};
use crate::quiz::card::{Card, Style, Tone};
use crate::quiz::draft::Draft;
use crate::quiz::effect::RoundStep;
use crate::quiz::ids::{At, ChannelId, GuildId, MemberNo, RoundNo};
use crate::quiz::press::Press;
use crate::quiz::question::Question;
use crate::quiz::record::Key;
use crate::quiz::round::podium;
use crate::quiz::round::record::{Round, RoundItem, RoundKey, RoundScore, Scale, Tally};

/// Lines of the podium.
const PODIUM: usize = 10;
/// Squares of a bar.
const BAR: u64 = 10;

/// What an outbox row of a round is for.
#[must_use]
pub const fn about(step: RoundStep) -> &'static str {
    match step {
        RoundStep::Opening => "the opening of a round",
        RoundStep::Question(..) => "a round's question",
        RoundStep::Results(_) => "the results of a round's question",
        RoundStep::Note => "a message about a round",
        RoundStep::MakeEvent | RoundStep::Interest | RoundStep::Event => "a round's event",
    }
}

// ---- the scheduled event -----------------------------------------------------------------------------------

/// The event's name.
#[must_use]
pub fn event_name(no: RoundNo, round: &Round) -> String {
    cut(&format!("{} (round {no})", round.name), 100)
}

/// The event's description.
#[must_use]
pub fn event_description(no: RoundNo, round: &Round) -> String {
    let what = plan(round);
    format!(
        "A Python quiz with buttons: {what}. Everyone can join when it begins.\n\n{}",
        event_marker(no)
    )
}

/// What only this event carries.
#[must_use]
pub fn event_marker(no: RoundNo) -> String {
    format!("Pythia · round {no}")
}

/// Where the event takes place.
#[must_use]
pub fn place(guild: GuildId, channel: ChannelId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}")
}

/// "10 questions, 30 seconds each".
#[must_use]
pub fn plan(round: &Round) -> String {
    format!(
        "{}, {} seconds each",
        count(round.questions.len() as u64, "question", "questions"),
        round.seconds
    )
}

/// What presses are worth, in a sentence.
#[must_use]
pub fn scale(scale: &Scale) -> String {
    let right = count(scale.right.unsigned_abs().into(), "point", "points");
    let mut text = if scale.speed > 0 {
        format!(
            "A right answer earns {right}, and up to {} more the faster it comes.",
            scale.speed
        )
    } else {
        format!("A right answer earns {right}; speed only parts those with equal points.")
    };
    if scale.early_wrong > 0 {
        let cost = count(scale.early_wrong.unsigned_abs().into(), "point", "points");
        text.push_str(&format!(
            " A wrong press within the first two seconds costs {cost}."
        ));
    }
    text
}

// ---- in the channel ----------------------------------------------------------------------------------------

/// What only this message about a round carries.
#[must_use]
pub fn marker(no: RoundNo, message: u32) -> String {
    format!("Round {no} · message {message}")
}

fn titled(title: &str, body: String, tone: Tone) -> Card {
    Card {
        title: Some(cut(title, limit::TITLE)),
        body: cut(&body, limit::BODY),
        tone,
        ..Card::default()
    }
}

/// It begins soon.
#[must_use]
pub fn reminder(no: RoundNo, round: &Round) -> Card {
    let interested = match round.interested {
        None | Some(0) => String::new(),
        Some(n) => format!(
            " {} interested.",
            count(n.into(), "member is", "members are")
        ),
    };
    let body = format!(
        "**{}**, {}, in this channel. Start: {} ({}).{interested}",
        round.name,
        plan(round),
        relative(round.start),
        moment(round.start),
    );
    titled(&format!("Round {no} is near"), body, Tone::Plain)
}

/// It begins.
#[must_use]
pub fn opening(no: RoundNo, round: &Round, first: At) -> Card {
    let body = format!(
        "{}. Press the letter you think is right: only you see your choice, and you can change it until the time is up. \
         The last press counts, by the time you made it.\n\n{}\n\nFirst question: {}",
        plan(round),
        scale(&round.scale),
        relative(first)
    );
    titled(
        &format!("{} · round {no} begins", round.name),
        body,
        Tone::Question,
    )
}

fn question_title(round: &Round, place: u8, title: &str) -> String {
    format!(
        "Question {} of {} · {title}",
        place + 1,
        round.questions.len()
    )
}

fn question_body(question: &Question, item: &RoundItem) -> String {
    format!(
        "**{}** · {}\n\n{}\n\n{}",
        question.level.title(),
        question.topic.title(),
        question.text.trim(),
        options(question, &item.order)
    )
}

/// A question that takes presses; `away`: it was asked before, and we were away for so many milliseconds.
#[must_use]
pub fn question(
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
    away: Option<i64>,
) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    let mut body = match away {
        Some(ms) => format!(
            "*I was away for {} seconds while this question was open, so it is asked again with a new clock. Earlier presses on it do not count.*\n\n",
            ms / 1000
        ),
        None => String::new(),
    };
    body.push_str(&question_body(question, item));
    let letters = (0..item.order.len() as u8).map(|at| {
        let press = Press::RoundLetter(key.question(place, item.asked), at);
        button(
            &letter(usize::from(at)).to_string(),
            press,
            Style::Secondary,
        )
    });
    Card {
        fields: vec![(
            "Time".to_owned(),
            format!(
                "up {} · press a letter below",
                relative(At(item.printed * 1000))
            ),
        )],
        rows: letters
            .collect::<Vec<_>>()
            .chunks(5)
            .map(<[_]>::to_vec)
            .collect(),
        ..titled(
            &question_title(round, place, &item.title),
            body,
            Tone::Question,
        )
    }
}

/// A question that was asked again.
#[must_use]
pub fn asked_again_below(round: &Round, place: u8, question: &Question) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    Card {
        fields: vec![(
            "Asked again".to_owned(),
            "I was away while it was open. It is asked again below; presses here do not count."
                .to_owned(),
        )],
        ..titled(
            &question_title(round, place, &item.title),
            question_body(question, item),
            Tone::Plain,
        )
    }
}

/// A question whose round was cancelled.
#[must_use]
pub fn stopped(round: &Round, place: u8) -> Card {
    let title = round
        .questions
        .get(usize::from(place))
        .map_or("", |item| item.title.as_str());
    titled(
        &question_title(round, place, title),
        "The round was cancelled.".to_owned(),
        Tone::Plain,
    )
}

/// "3.2 s".
#[must_use]
pub fn seconds(ms: i64) -> String {
    format!("{}.{} s", ms / 1000, ms % 1000 / 100)
}

/// A share in whole percent, rounded.
#[must_use]
pub fn percent(part: u64, of: u64) -> u64 {
    (part * 100 + of / 2).checked_div(of).unwrap_or_default()
}

fn bar(part: u64, of: u64) -> String {
    let full = (part * BAR + of / 2)
        .checked_div(of)
        .unwrap_or_default()
        .min(BAR);
    let full = if part > 0 { full.max(1) } else { 0 };
    let squares = (0..BAR).map(|n| if n < full { '█' } else { '░' });
    squares.collect()
}

/// Who a member is, unless they do not want to be shown.
#[must_use]
pub fn who(draft: &Draft<'_>, guild: GuildId, member: MemberNo) -> String {
    match draft.member(guild, member) {
        Some(member) if !member.hidden => mention(member.user),
        _ => "somebody".to_owned(),
    }
}

/// "7 of 12 right (58 %)".
#[must_use]
pub fn how_many_right(tally: &Tally, right: Option<usize>) -> String {
    let answered = u64::from(tally.answered());
    let right = right.and_then(|right| tally.chosen.get(right)).copied();
    let right = u64::from(right.unwrap_or_default());
    if answered == 0 {
        return "nobody answered".to_owned();
    }
    format!(
        "{right} of {answered} right ({} %)",
        percent(right, answered)
    )
}

fn distribution(question: &Question, item: &RoundItem, tally: &Tally) -> String {
    let all = u64::from(tally.answered());
    if all == 0 {
        return "Nobody answered.".to_owned();
    }
    let lines = item.order.iter().enumerate().map(|(place, index)| {
        let index = usize::from(*index);
        let n = u64::from(tally.chosen.get(index).copied().unwrap_or_default());
        let right = if question.right_choice() == Some(index) {
            " · right"
        } else {
            ""
        };
        format!(
            "**{}** {} {n} of {all} ({} %){right}",
            letter(place),
            bar(n, all),
            percent(n, all)
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A question whose results are fixed.
#[must_use]
pub fn results(
    draft: &Draft<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
    question: &Question,
) -> Card {
    let Some(item) = round.questions.get(usize::from(place)) else {
        return Card::default();
    };
    let tally = item.tally.clone().unwrap_or_default();
    let right = question.right_choice().unwrap_or_default();
    let at = item
        .order
        .iter()
        .position(|index| usize::from(*index) == right);
    let choice = question.choices.get(right);
    let text = choice.map_or("", |choice| choice.text.as_str());
    let reason = choice.map_or("", |choice| choice.reason.as_str());
    let mut fields = vec![
        (
            format!("{} is right", letter(at.unwrap_or_default())),
            cut(&format!("{text}\n{reason}"), limit::FIELD),
        ),
        ("Answers".to_owned(), distribution(question, item, &tally)),
    ];
    if !tally.fastest.is_empty() {
        let fastest = tally
            .fastest
            .iter()
            .map(|(member, took)| format!("{} {}", who(draft, key.guild, *member), seconds(*took)));
        fields.push((
            "Fastest right".to_owned(),
            fastest.collect::<Vec<_>>().join(" · "),
        ));
    }
    Card {
        fields,
        ..titled(
            &question_title(round, place, &item.title),
            question_body(question, item),
            Tone::Good,
        )
    }
}

/// It goes on after a pause.
#[must_use]
pub fn goes_on(no: RoundNo, round: &Round, next: At) -> Card {
    let what = if usize::from(round.current) < round.questions.len() {
        format!(
            "Question {} of {}:",
            round.current + 1,
            round.questions.len()
        )
    } else {
        "The podium:".to_owned()
    };
    titled(
        &format!("Round {no} goes on"),
        format!("{what} {}", relative(next)),
        Tone::Question,
    )
}

/// It is paused.
#[must_use]
pub fn is_paused(no: RoundNo) -> Card {
    titled(
        &format!("Round {no} is paused"),
        "It goes on when a moderator says so; your answers so far count.".to_owned(),
        Tone::Plain,
    )
}

/// It was cancelled.
#[must_use]
pub fn cancelled(no: RoundNo, round: &Round) -> Card {
    titled(
        &format!("{} · round {no}", round.name),
        "The round was cancelled by a moderator. It gives no points.".to_owned(),
        Tone::Warning,
    )
}

/// "🥇 1." for the first three, else the number.
fn place_of(rank: u32) -> String {
    match rank {
        1 => "🥇 1.".to_owned(),
        2 => "🥈 2.".to_owned(),
        3 => "🥉 3.".to_owned(),
        n => format!("{n}."),
    }
}

/// A line of the podium.
fn line(draft: &Draft<'_>, guild: GuildId, member: MemberNo, score: &RoundScore) -> String {
    format!(
        "{} {} · **{}** · {} right in {}",
        place_of(score.rank),
        who(draft, guild, member),
        super::board::points(score.points.into()),
        score.right,
        seconds(score.time_ms)
    )
}

/// The best, a line each.
#[must_use]
pub fn best(draft: &Draft<'_>, key: RoundKey) -> String {
    let ranked = podium::ranked(draft, key);
    let lines: Vec<_> = ranked
        .iter()
        .take(PODIUM)
        .map(|(member, score)| line(draft, key.guild, *member, score))
        .collect();
    match lines.is_empty() {
        true => "Nobody has points.".to_owned(),
        false if ranked.len() > PODIUM => format!(
            "{}\n… and {} more with points",
            lines.join("\n"),
            ranked.len() - PODIUM
        ),
        false => lines.join("\n"),
    }
}

/// The questions with how hard they were, a line each.
#[must_use]
pub fn per_question(draft: &Draft<'_>, key: RoundKey, round: &Round) -> String {
    let lines = round.questions.iter().enumerate().map(|(n, item)| {
        let told = match &item.tally {
            Some(tally) => {
                let question = draft.get(&Key::RoundQuestion((key, n as u8)));
                let right = match question {
                    Some(crate::quiz::Record::RoundQuestion(_, question)) => {
                        question.right_choice()
                    }
                    _ => None,
                };
                how_many_right(tally, right)
            }
            None => "not played".to_owned(),
        };
        let title = item.message.map_or_else(
            || cut(&item.title, 60),
            |message| {
                let to = link(key.guild, round.channel, message);
                format!("[{}]({to})", cut(&item.title.replace(['[', ']'], ""), 50))
            },
        );
        format!("{}. {title}: {told}", n + 1)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The end.
#[must_use]
pub fn podium(draft: &Draft<'_>, key: RoundKey, round: &Round) -> Card {
    let played = podium::scores(draft, key).len() as u64;
    let body = format!(
        "{}\n\n**How hard it was** · {} played\n{}",
        best(draft, key),
        count(played, "member", "members"),
        per_question(draft, key, round)
    );
    let mine = button("My answers", Press::RoundMine(key.no), Style::Primary);
    Card {
        rows: vec![vec![mine]],
        ..titled(
            &format!("{} · the podium of round {}", round.name, key.no),
            body,
            Tone::Good,
        )
    }
}
