//! Voting: the list of answers, all sealed answers page by page.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Daily, Idle, Phase};
use crate::model::ids::{ChannelId, DailyKey, GuildId, MemberId, MessageId};
use crate::model::question::Kind;
use crate::queries::answers::Author;
use crate::queries::guard;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::reveal::fenced;
use crate::text::ruling;
use crate::text::split::split;
use crate::text::{self, cut, length, limit, link, mention, moment, where_is};

/// Space for the answers of a page, in characters.
const PAGE_ROOM: usize = 3_600;

/// How much of an answer the list shows, in characters.
const EXCERPT: usize = 300;

/// How many buttons fit in a row.
const IN_A_ROW: usize = 5;

/// Tells a member who wants to vote before the reveal how that works.
#[must_use]
pub fn after_the_reveal(lang: Language, key: DailyKey, daily: &Daily) -> String {
    t!(
        lang,
        "ballot-too-early",
        reveal = moment(daily.reveal_at),
        place = where_is(key, daily)
    )
}

/// Tells a member that answers which the bot grades are not voted on.
#[must_use]
pub fn graded_by_the_bot(lang: Language) -> String {
    t!(lang, "ballot-graded")
}

/// Tells a member that nobody answered.
#[must_use]
pub fn nothing_to_vote_on(lang: Language) -> String {
    t!(lang, "ballot-nobody-answered")
}

/// Tells a member that nobody gave a sealed answer.
#[must_use]
pub fn no_sealed_answers(lang: Language) -> String {
    t!(lang, "ballot-no-sealed")
}

/// Tells a member that votes no longer count.
#[must_use]
pub fn closed(lang: Language, daily: &Daily) -> String {
    t!(lang, "ballot-closed", closed = moment(daily.close_at))
}

/// Tells a member that the answer of a button can't be read any more.
#[must_use]
pub fn no_such_answer(lang: Language) -> String {
    t!(lang, "ballot-gone")
}

/// Tells members that they can't vote for themselves.
#[must_use]
pub fn own(lang: Language) -> String {
    t!(lang, "ballot-own")
}

/// Tells a member that their reaction is their vote already.
#[must_use]
pub fn by_reaction(lang: Language) -> String {
    t!(lang, "ballot-by-reaction")
}

/// Confirms a vote, given or taken back by button. `stands` says whether the member votes for the
/// answer now, by button or by reaction.
#[must_use]
pub fn voted(lang: Language, author: Author, stands: bool, taken_back: bool) -> String {
    let (who, member) = who(author);
    match (stands, taken_back) {
        (true, false) => t!(lang, "ballot-voted", who = who, member = member),
        (true, true) => t!(lang, "ballot-reaction-left", who = who, member = member),
        (false, _) => t!(lang, "ballot-vote-undone", who = who, member = member),
    }
}

/// Adds to the confirmation of a vote why it doesn't count, and what can be done. `most` votes of a
/// member count on the questions of one date.
#[must_use]
pub fn with_reason(lang: Language, text: &str, daily: &Daily, idle: Idle, most: u32) -> String {
    let why = if idle.over {
        t!(lang, "ballot-over", most = most)
    } else {
        t!(lang, "ballot-newcomer", closed = moment(daily.close_at))
    };
    format!("{text} {why}")
}

/// Returns the variant of an author for the messages, and the mention of a named one.
pub(super) fn who(author: Author) -> (&'static str, String) {
    match author {
        Author::Named(user) => ("named", mention(user)),
        Author::Former => ("former", String::new()),
        Author::Anonymous => ("anonymous", String::new()),
    }
}

/// Returns the author of an answer as the heading of that answer.
fn author_name(lang: Language, author: Author) -> String {
    let (who, member) = who(author);
    t!(lang, "ballot-author", who = who, member = member)
}

/// An answer that members can vote for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its place in the list, from 1.
    pub n: usize,
    /// The number by which its button names it.
    pub ballot: MemberId,
    /// Who gave it.
    pub author: Author,
    /// How many members vote for it.
    pub votes: usize,
    /// Whether the reader gave it.
    pub own: bool,
    /// Whether the reader votes for it.
    pub voted: bool,
    /// Why the reader's vote doesn't count, if it doesn't.
    pub idle: Option<Idle>,
    /// Whether a moderator accepted it.
    pub accepted: bool,
    /// What it says, as far as that is known.
    pub text: String,
    /// Channel and id of its message, if it has one.
    pub message: Option<(ChannelId, MessageId)>,
}

/// Returns an answer in the list: its author, its votes, how it begins and where to read it.
fn entry(lang: Language, guild: GuildId, candidate: &Candidate) -> String {
    let votes = t!(lang, "ballot-votes", votes = candidate.votes);
    let mut head = vec![author_name(lang, candidate.author), votes];
    if candidate.own {
        head.push(t!(lang, "ballot-entry-own"));
    } else if candidate.voted {
        head.push(match candidate.idle {
            None => t!(lang, "ballot-entry-voted"),
            Some(idle) if idle.over => t!(lang, "ballot-entry-over"),
            Some(_) => t!(lang, "ballot-entry-newcomer"),
        });
    }
    if candidate.accepted {
        head.push(t!(lang, "ballot-entry-accepted"));
    }
    let mut lines = vec![format!("**{}.** {}", candidate.n, head.join(" · "))];
    if !candidate.text.is_empty() {
        lines.push(format!("> {}", excerpt(&candidate.text)));
    }
    if let Some((channel, message)) = candidate.message {
        let link = link(guild, channel, message);
        lines.push(t!(lang, "ballot-entry-link", link = link));
    }
    lines.join("\n")
}

/// Returns the button that votes for an answer, or takes that vote back.
fn vote_button(lang: Language, key: DailyKey, candidate: &Candidate) -> Button {
    let (label, style) = if candidate.voted {
        let label = t!(lang, "ballot-button-undo", n = candidate.n);
        (label, Style::Secondary)
    } else {
        let label = t!(lang, "ballot-button-vote", n = candidate.n);
        (label, Style::Primary)
    };
    let press = ButtonId::VoteFor(key.short(), candidate.ballot);
    button(&label, press, style)
}

/// Returns the beginning of a text on one line, without anything that formats what is around it.
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

/// Shows a page of the answers, with a button for each that the reader can vote for.
#[must_use]
pub fn list(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    candidates: &[Candidate],
    page: usize,
    pages: usize,
) -> Card {
    let entries = candidates.iter().map(|one| entry(lang, key.guild, one));
    let lines: Vec<_> = entries.collect();
    let open = daily.phase != Phase::Closed;
    let mut rows = Vec::new();
    let buttons: Vec<_> = candidates
        .iter()
        .filter(|candidate| open && !candidate.own)
        .map(|candidate| vote_button(lang, key, candidate))
        .collect();
    if !buttons.is_empty() {
        rows.push(buttons);
    }
    let to = |page| ButtonId::Vote(key.short(), page);
    rows.extend(pager(lang, page, pages, to));
    let until = if open {
        t!(lang, "ballot-open", close = moment(daily.close_at))
    } else {
        closed(lang, daily)
    };
    Card {
        title: Some(t!(lang, "ballot-title", number = daily.number)),
        body: cut(&format!("{until}\n\n{}", lines.join("\n\n")), limit::BODY),
        footer: (pages > 1).then(|| page_of(lang, page, pages)),
        tone: Tone::Plain,
        rows,
        ..Card::default()
    }
}

/// Returns "Page 2 of 3" for a page that is counted from 0.
fn page_of(lang: Language, page: usize, pages: usize) -> String {
    let shown: usize = page + 1;
    t!(lang, "ballot-page", page = shown, pages = pages)
}

/// Returns the buttons that turn the page, if there are several.
fn pager(
    lang: Language,
    page: usize,
    pages: usize,
    press: impl Fn(u32) -> ButtonId,
) -> Option<Vec<Button>> {
    let back = (page > 0).then(|| {
        let label = t!(lang, "ballot-button-back");
        button(&label, press(page as u32 - 1), Style::Secondary)
    });
    let on = (page + 1 < pages).then(|| {
        let label = t!(lang, "ballot-button-next");
        button(&label, press(page as u32 + 1), Style::Secondary)
    });
    let row: Vec<_> = back.into_iter().chain(on).collect();
    (!row.is_empty()).then_some(row)
}

/// A sealed answer in the list of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAnswer {
    /// Who gave it.
    pub author: Author,
    /// The number by which buttons name it.
    pub ballot: MemberId,
    /// What it says.
    pub text: String,
    /// Whether only moderators may read it.
    pub withheld: bool,
}

/// A page of all sealed answers: its text, and the answers that begin on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The text.
    body: String,
    /// Place in the list (from 1) and ballot number of each answer that begins here.
    begins: Vec<(usize, MemberId)>,
}

/// Returns all sealed answers in full, in pages that fit into a card. Only moderators see the text
/// of a withheld one.
#[must_use]
pub fn pages(
    lang: Language,
    daily: &Daily,
    answers: &[SealedAnswer],
    moderator: bool,
) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for (n, answer) in answers.iter().enumerate() {
        let text = if daily.kind == Kind::Output {
            fenced(&answer.text)
        } else {
            answer.text.clone()
        };
        let text = match (answer.withheld, moderator) {
            (false, _) => text,
            (true, false) => ruling::note(lang),
            (true, true) => format!("{}\n{text}", t!(lang, "ballot-hidden-for-moderators")),
        };
        let who = author_name(lang, answer.author);
        let whole = format!("**{}.** {who}:\n{text}", n + 1);
        append(&mut pages, &whole, Some((n + 1, answer.ballot)));
    }
    pages
}

/// Returns texts in full, in pages that fit into a card.
#[must_use]
pub fn pages_of_texts(texts: &[String]) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for text in texts {
        append(&mut pages, text, None);
    }
    pages
}

/// Appends a text to the last page, or to new ones.
fn append(pages: &mut Vec<Page>, whole: &str, answer: Option<(usize, MemberId)>) {
    for (part, piece) in split(whole, PAGE_ROOM).into_iter().enumerate() {
        let begins = answer.filter(|_| part == 0);
        let long = length(&piece);
        match pages.last_mut() {
            Some(last)
                if length(&last.body) + 2 + long <= PAGE_ROOM
                    && last.begins.len() < 3 * IN_A_ROW =>
            {
                last.body.push_str("\n\n");
                last.body.push_str(&piece);
                last.begins.extend(begins);
            }
            _ => pages.push(Page {
                body: piece,
                begins: begins.into_iter().collect(),
            }),
        }
    }
}

/// Shows a page of all sealed answers. Moderators get a button for each that removes it.
#[must_use]
pub fn page(
    lang: Language,
    key: DailyKey,
    daily: &Daily,
    pages: &[Page],
    page: usize,
    moderator: bool,
) -> Card {
    let Some(this) = pages.get(page) else {
        return text::plain(&no_sealed_answers(lang));
    };
    let to = |page| ButtonId::Answers(key.short(), page);
    let mut rows: Vec<_> = pager(lang, page, pages.len(), to).into_iter().collect();
    if moderator && daily.phase != Phase::Closed {
        let buttons: Vec<_> = this
            .begins
            .iter()
            .map(|&(n, ballot)| {
                let label = t!(lang, "ballot-button-remove", n = n);
                let press = ButtonId::AskRemove(key.short(), ballot);
                button(&label, press, Style::Danger)
            })
            .collect();
        rows.extend(buttons.chunks(IN_A_ROW).map(<[_]>::to_vec));
    }
    Card {
        title: Some(t!(lang, "ballot-sealed-title", number = daily.number)),
        body: this.body.clone(),
        footer: Some(page_of(lang, page, pages.len())),
        rows,
        ..Card::default()
    }
}
