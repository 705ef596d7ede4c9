//! Voting: the list of answers, all sealed answers page by page.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Daily, Phase, Vote};
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::question::Kind;
use crate::queries::answers::author;
use crate::queries::{guard, votes};
use crate::state::transaction::Transaction;
use crate::text::post::button;
use crate::text::reveal::{fenced, name};
use crate::text::ruling::WITHHELD;
use crate::text::split::split;
use crate::text::{self, count, cut, length, limit, link, moment, where_is};

/// Room for the answers of a page, in characters.
const PAGE_ROOM: usize = 3_600;

/// Characters of an answer in the list.
const EXCERPT: usize = 300;

/// Buttons in a row.
const IN_A_ROW: usize = 5;

/// Voting before the reveal.
#[must_use]
pub fn after_the_reveal(key: DailyKey, daily: &Daily) -> String {
    format!(
        "The **Vote** button works once the answer is out ({}). For answers in {} you can react with ⬆️ now.",
        text::relative(daily.reveal_at),
        where_is(key, daily)
    )
}

/// Voting on letters.
#[must_use]
pub fn letters_take_no_votes() -> String {
    "This question was answered with letters; there is nothing to read and vote on. **My result** shows yours.".to_owned()
}

/// Nobody answered.
#[must_use]
pub fn nothing_to_vote_on() -> String {
    "Nobody answered this one in time, so there is nothing to vote on.".to_owned()
}

/// Nobody gave a sealed answer.
#[must_use]
pub fn no_sealed_answers() -> String {
    "There are no sealed answers to this question.".to_owned()
}

/// The daily is closed.
#[must_use]
pub fn closed(daily: &Daily) -> String {
    format!(
        "Votes counted until {}; the points are final.",
        moment(daily.close_at)
    )
}

/// The answer is gone.
#[must_use]
pub fn no_such_answer() -> String {
    "That answer is not there any more.".to_owned()
}

/// A vote for oneself.
#[must_use]
pub fn own() -> String {
    "That is your own answer; votes come from others.".to_owned()
}

/// A vote given by reaction.
#[must_use]
pub fn by_reaction() -> String {
    "Your ⬆️ on it is your vote already. Take that reaction off to take the vote back.".to_owned()
}

/// A vote was given or taken back.
#[must_use]
pub fn voted(
    tx: &Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    stands: bool,
    taken_back: bool,
) -> String {
    let who = name(tx.guild_language(key.daily.guild), author(tx, key, daily));
    match (stands, taken_back) {
        (true, false) => {
            format!("Your vote for the answer of {who} stands. ButtonId again to take it back.")
        }
        (true, true) => {
            format!("Your ⬆️ on the answer of {who} still stands; take that reaction off, too.")
        }
        (false, _) => format!("Your vote for the answer of {who} was taken back."),
    }
}

/// One answer in the list.
pub struct Entry {
    line: String,
    press: Option<(String, ButtonId, Style)>,
}

/// One answer in the list: who, how many votes, how it begins, where it stands.
#[must_use]
pub fn entry(
    tx: &Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    n: usize,
    vote: Vote,
    own: bool,
) -> Entry {
    let answer = tx.answer(key).unwrap_or_default();
    let text = tx.text(key);
    let who = name(tx.guild_language(key.daily.guild), author(tx, key, daily));
    let given = votes::voters(tx, key).len() as u64;
    let mut line = format!("**{n}.** {who} · {}", count(given, "vote", "votes"));
    if own {
        line.push_str(" · yours");
    } else if vote.stands() {
        line.push_str(" · **you voted for it**");
    }
    if !answer.accepted_by.is_empty() {
        line.push_str(" · ✅ accepted");
    }
    let words = if answer.sealed_in_time().is_some() {
        &text.sealed
    } else {
        &text.thread
    };
    if !words.is_empty() {
        line.push_str(&format!("\n> {}", excerpt(words)));
    }
    let place = daily.usable_thread().unwrap_or(daily.channel);
    let message = answer.published.map(|one| (place, one));
    let message = message.or_else(|| Some((daily.thread?, answer.thread_message()?)));
    if let Some((channel, message)) = message {
        line.push_str(&format!(
            "\n[read it]({})",
            link(key.daily.guild, channel, message)
        ));
    }
    let press = ButtonId::VoteFor(key.daily.short(), votes::ballot(tx, key, daily));
    let press = (!own).then(|| {
        if vote.stands() {
            (format!("Take back {n}"), press, Style::Secondary)
        } else {
            (format!("Vote for {n}"), press, Style::Primary)
        }
    });
    Entry { line, press }
}

/// The beginning of a text on one line, unable to format what is around it.
fn excerpt(text: &str) -> String {
    let line: String = text
        .chars()
        .filter(|c| !guard::draws_nothing(*c))
        .map(|c| match c {
            '`' => '\'',
            '[' => '(',
            ']' => ')',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    cut(line.trim(), EXCERPT)
}

/// A page of the list.
#[must_use]
pub fn list(key: DailyKey, daily: &Daily, entries: &[Entry], page: usize, pages: usize) -> Card {
    let lines: Vec<_> = entries.iter().map(|entry| entry.line.clone()).collect();
    let open = daily.phase != Phase::Closed;
    let mut rows = Vec::new();
    let buttons: Vec<_> = entries
        .iter()
        .filter_map(|entry| entry.press.as_ref())
        .filter(|_| open)
        .map(|(label, press, style)| button(label, press.clone(), *style))
        .collect();
    if !buttons.is_empty() {
        rows.push(buttons);
    }
    rows.extend(pager(page, pages, |page| ButtonId::Vote(key.short(), page)));
    let until = if open {
        format!("Votes count until {}.", moment(daily.close_at))
    } else {
        closed(daily)
    };
    Card {
        title: Some(format!("Answers to #{}", daily.number)),
        body: cut(&format!("{until}\n\n{}", lines.join("\n\n")), limit::BODY),
        footer: (pages > 1).then(|| format!("Page {} of {pages}", page + 1)),
        tone: Tone::Plain,
        rows,
        ..Card::default()
    }
}

fn pager(page: usize, pages: usize, press: impl Fn(u32) -> ButtonId) -> Option<Vec<Button>> {
    let back = (page > 0).then(|| button("Back", press(page as u32 - 1), Style::Secondary));
    let on = (page + 1 < pages).then(|| button("Next", press(page as u32 + 1), Style::Secondary));
    let row: Vec<_> = back.into_iter().chain(on).collect();
    (!row.is_empty()).then_some(row)
}

/// One page of all sealed answers: what it says, and whose answers begin on it (with their numbers).
pub struct Page {
    body: String,
    of: Vec<(usize, MemberId)>,
}

/// All sealed answers in full, in pages that fit. What is withheld only moderators see.
#[must_use]
pub fn pages(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    members: &[MemberId],
    moderator: bool,
) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for (n, member) in members.iter().enumerate() {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        let text = tx.text(answer).sealed;
        let text = if daily.kind == Kind::Output {
            fenced(&text)
        } else {
            text
        };
        let withheld = tx.answer(answer).is_some_and(|one| one.is_withheld());
        let text = match (withheld, moderator) {
            (false, _) => text,
            (true, false) => WITHHELD.to_owned(),
            (true, true) => format!("{WITHHELD}; only moderators see this:\n{text}"),
        };
        let who = name(tx.guild_language(key.guild), author(tx, answer, daily));
        let whole = format!("**{}.** {who}:\n{text}", n + 1);
        for (part, piece) in split(&whole, PAGE_ROOM).into_iter().enumerate() {
            let begins = (part == 0).then_some((n + 1, *member));
            let long = length(&piece);
            match pages.last_mut() {
                Some(last)
                    if length(&last.body) + 2 + long <= PAGE_ROOM
                        && last.of.len() < 3 * IN_A_ROW =>
                {
                    last.body.push_str("\n\n");
                    last.body.push_str(&piece);
                    last.of.extend(begins);
                }
                _ => pages.push(Page {
                    body: piece,
                    of: begins.into_iter().collect(),
                }),
            }
        }
    }
    pages
}

/// A page of all sealed answers.
#[must_use]
pub fn page(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    pages: &[Page],
    page: usize,
    moderator: bool,
) -> Card {
    let Some(this) = pages.get(page) else {
        return text::plain(&no_sealed_answers());
    };
    let mut rows: Vec<_> = pager(page, pages.len(), |page| {
        ButtonId::Answers(key.short(), page)
    })
    .into_iter()
    .collect();
    if moderator && daily.phase != Phase::Closed {
        let buttons: Vec<_> = this
            .of
            .iter()
            .map(|(n, member)| {
                let answer = AnswerKey {
                    daily: key,
                    member: *member,
                };
                let ballot = votes::ballot(tx, answer, daily);
                button(
                    &format!("Remove {n}"),
                    ButtonId::AskRemove(key.short(), ballot),
                    Style::Danger,
                )
            })
            .collect();
        rows.extend(buttons.chunks(IN_A_ROW).map(<[_]>::to_vec));
    }
    Card {
        title: Some(format!("Sealed answers to #{}", daily.number)),
        body: this.body.clone(),
        footer: Some(format!("Page {} of {}", page + 1, pages.len())),
        rows,
        ..Card::default()
    }
}
