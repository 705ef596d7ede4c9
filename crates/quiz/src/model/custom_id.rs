//! Buttons and forms by name, and their custom ids: what Discord keeps for us between showing and pressing.
//!
//! A custom id is `p1` (the version), a word, and the fields, separated by `|`; at most 100 characters, and
//! the same after any restart. The guild is not in it: a press comes with its guild.

use serde::{Deserialize, Serialize};

use crate::model::ids::{DailyKey, GuildId, LocalDate, MemberId, RoundId, TrackId};
use crate::model::question::Topic;

/// A daily as a custom id names it: its guild is known from the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DailyRef {
    /// The track.
    pub track: TrackId,
    /// Its local date.
    pub date: LocalDate,
}

/// What a button of ours does.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ButtonId {
    /// **Answer** under a question: opens a form, or the letters.
    Answer(DailyRef),
    /// A letter: the option at this place of the order shown.
    Letter(DailyRef, u8),
    /// Take one's sealed answer back.
    Withdraw(DailyRef),
    /// **Hint**.
    Hint(DailyRef),
    /// **Show me now**: asks once.
    ShowMe(DailyRef),
    /// "Yes, show me, no points."
    ShowMeYes(DailyRef),
    /// **Me**: one's own standing in this track.
    Me(DailyRef),
    /// **My result**, after the reveal.
    MyResult(DailyRef),
    /// **Vote**, after the reveal: lists the answers, from this page on.
    Vote(DailyRef, u32),
    /// Vote for, or take back the vote for, this answer: its member's number, or in a daily without names one
    /// that only we can trace back.
    VoteFor(DailyRef, MemberId),
    /// The rest of the published answers, page by page.
    Answers(DailyRef, u32),
    /// **Report**: the question is wrong.
    Report(DailyRef),
    /// A page of a leaderboard: period word, track (0 is the guild), page.
    Board(String, u32, u32),
    /// A page of `/why`.
    Why(TrackId, u32),
    /// "Yes, remove the track": finish what is open first.
    RemoveTrack(TrackId),
    /// "Yes, remove the track": reveal what is open now.
    RemoveTrackNow(TrackId),
    /// "Yes, reveal now."
    RevealNow(DailyRef),
    /// Draw another next question.
    Swap(TrackId),
    /// A practice question: letter pressed. Topic/slug and option in the file's order after the seed.
    Practice(String, u8),
    /// Show the answer of a practice question.
    PracticeShow(String),
    /// Remove an answer (moderators): asks first.
    AskRemove(DailyRef, MemberId),
    /// "Yes, remove it."
    Remove(DailyRef, MemberId),
    /// "No": closes a question asked.
    Never,
    /// "Yes, request this topic instead of my other one."
    RequestInstead(TrackId, Topic),
    /// Take one's request back.
    Unrequest(TrackId),
    /// A letter of a round's question: the option at this place of the order shown.
    RoundLetter(RoundRef, u8),
    /// One's own answers in a round, once it is over.
    RoundMine(RoundId),
    /// "Yes, cancel the round"; with those that come after it each week?
    RoundCancel(RoundId, bool),
    /// Sign up for a round.
    RoundJoin(RoundId),
    /// Take one's sign-up back.
    RoundLeave(RoundId),
    /// **Answer** under a round's question that is answered by typing: opens the form.
    RoundAnswer(RoundRef),
    /// Withhold an answer (moderators).
    Withhold(DailyRef, MemberId),
    /// Publish an answer that was withheld (moderators).
    Publish(DailyRef, MemberId),
}

/// A question of a round as a custom id names it: its guild is known from the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoundRef {
    /// The round.
    #[serde(rename = "no")]
    pub id: RoundId,
    /// The question's place in it.
    pub question: u8,
    /// The so-manieth time it is asked.
    pub asked: u8,
}

/// A form of ours.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormId {
    /// The sealed answer to a daily.
    Answer(DailyRef),
    /// What is wrong with a question.
    Report(DailyRef),
    /// What a round's question prints.
    RoundAnswer(RoundRef),
}

/// A custom id could not be read: of another version, or not ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("custom id {0:?} is not one of ours")]
pub struct UnknownId(pub String);

const VERSION: &str = "p1";

impl DailyRef {
    fn parts(self) -> [String; 2] {
        [self.track.0.to_string(), self.date.to_string()]
    }
}

impl DailyRef {
    /// The daily in the guild of the press.
    #[must_use]
    pub const fn in_guild(self, guild: GuildId) -> DailyKey {
        DailyKey {
            guild,
            track: self.track,
            date: self.date,
        }
    }
}

impl RoundRef {
    fn parts(self) -> [String; 3] {
        [
            self.id.0.to_string(),
            self.question.to_string(),
            self.asked.to_string(),
        ]
    }
}

/// Joins a word and its fields.
fn encode(word: &str, fields: &[String]) -> String {
    let mut text = format!("{VERSION}|{word}");
    for field in fields {
        text.push('|');
        text.push_str(field);
    }
    text
}

/// The fields of a custom id, read one by one.
struct Fields<'a>(std::str::Split<'a, char>);

impl<'a> Fields<'a> {
    fn of(text: &'a str) -> Option<(&'a str, Self)> {
        let mut parts = text.split('|');
        (parts.next()? == VERSION).then_some(())?;
        Some((parts.next()?, Self(parts)))
    }
    fn text(&mut self) -> Option<&'a str> {
        self.0.next()
    }
    fn number<N: std::str::FromStr>(&mut self) -> Option<N> {
        self.text()?.parse().ok()
    }
    fn daily(&mut self) -> Option<DailyRef> {
        Some(DailyRef {
            track: TrackId(self.number()?),
            date: self.number()?,
        })
    }
    fn round(&mut self) -> Option<RoundRef> {
        Some(RoundRef {
            id: RoundId(self.number()?),
            question: self.number()?,
            asked: self.number()?,
        })
    }
    /// Nothing may be left over.
    fn end<T>(mut self, value: T) -> Option<T> {
        self.0.next().is_none().then_some(value)
    }
}

impl ButtonId {
    /// The custom id of a button with this press.
    #[must_use]
    pub fn custom_id(&self) -> String {
        let daily = |word: &str, daily: &DailyRef| encode(word, &daily.parts());
        let more = |word: &str, daily: &DailyRef, last: String| {
            let [track, date] = daily.parts();
            encode(word, &[track, date, last])
        };
        match self {
            Self::Answer(d) => daily("answer", d),
            Self::Letter(d, n) => more("letter", d, n.to_string()),
            Self::Withdraw(d) => daily("withdraw", d),
            Self::Hint(d) => daily("hint", d),
            Self::ShowMe(d) => daily("show", d),
            Self::ShowMeYes(d) => daily("show-yes", d),
            Self::Me(d) => daily("me", d),
            Self::MyResult(d) => daily("result", d),
            Self::Vote(d, page) => more("vote", d, page.to_string()),
            Self::VoteFor(d, member) => more("vote-for", d, member.0.to_string()),
            Self::Answers(d, page) => more("answers", d, page.to_string()),
            Self::Report(d) => daily("report", d),
            Self::Board(period, track, page) => encode(
                "board",
                &[period.clone(), track.to_string(), page.to_string()],
            ),
            Self::Why(track, page) => encode("why", &[track.0.to_string(), page.to_string()]),
            Self::RemoveTrack(track) => encode("remove", &[track.0.to_string()]),
            Self::RemoveTrackNow(track) => encode("remove-now", &[track.0.to_string()]),
            Self::RevealNow(d) => daily("reveal-now", d),
            Self::Swap(track) => encode("swap", &[track.0.to_string()]),
            Self::Practice(slug, option) => encode("practice", &[slug.clone(), option.to_string()]),
            Self::PracticeShow(slug) => encode("practice-show", std::slice::from_ref(slug)),
            Self::AskRemove(d, member) => more("ask-remove", d, member.0.to_string()),
            Self::Remove(d, member) => more("remove-answer", d, member.0.to_string()),
            Self::Withhold(d, member) => more("withhold", d, member.0.to_string()),
            Self::Publish(d, member) => more("publish", d, member.0.to_string()),
            Self::Never => encode("never", &[]),
            Self::RequestInstead(track, topic) => {
                encode("instead", &[track.0.to_string(), topic.to_string()])
            }
            Self::Unrequest(track) => encode("unrequest", &[track.0.to_string()]),
            Self::RoundLetter(of, place) => {
                let [id, question, asked] = of.parts();
                encode("round-letter", &[id, question, asked, place.to_string()])
            }
            Self::RoundMine(id) => encode("round-mine", &[id.0.to_string()]),
            Self::RoundAnswer(of) => encode("round-answer", &of.parts()),
            Self::RoundJoin(id) => encode("round-join", &[id.0.to_string()]),
            Self::RoundLeave(id) => encode("round-leave", &[id.0.to_string()]),
            Self::RoundCancel(id, all) => encode(
                "round-cancel",
                &[id.0.to_string(), u8::from(*all).to_string()],
            ),
        }
    }

    /// Reads a custom id.
    ///
    /// # Errors
    /// [`UnknownId`] if it is not one that [`custom_id`](Self::custom_id) makes.
    pub fn parse(text: &str) -> Result<Self, UnknownId> {
        Self::read(text).ok_or_else(|| UnknownId(text.to_owned()))
    }

    fn read(text: &str) -> Option<Self> {
        let (word, mut f) = Fields::of(text)?;
        let press = match word {
            "answer" => Self::Answer(f.daily()?),
            "letter" => Self::Letter(f.daily()?, f.number()?),
            "withdraw" => Self::Withdraw(f.daily()?),
            "hint" => Self::Hint(f.daily()?),
            "show" => Self::ShowMe(f.daily()?),
            "show-yes" => Self::ShowMeYes(f.daily()?),
            "me" => Self::Me(f.daily()?),
            "result" => Self::MyResult(f.daily()?),
            "vote" => Self::Vote(f.daily()?, f.number()?),
            "vote-for" => Self::VoteFor(f.daily()?, MemberId(f.number()?)),
            "answers" => Self::Answers(f.daily()?, f.number()?),
            "report" => Self::Report(f.daily()?),
            "board" => Self::Board(f.text()?.to_owned(), f.number()?, f.number()?),
            "why" => Self::Why(TrackId(f.number()?), f.number()?),
            "remove" => Self::RemoveTrack(TrackId(f.number()?)),
            "remove-now" => Self::RemoveTrackNow(TrackId(f.number()?)),
            "reveal-now" => Self::RevealNow(f.daily()?),
            "swap" => Self::Swap(TrackId(f.number()?)),
            "practice" => Self::Practice(f.text()?.to_owned(), f.number()?),
            "practice-show" => Self::PracticeShow(f.text()?.to_owned()),
            "ask-remove" => Self::AskRemove(f.daily()?, MemberId(f.number()?)),
            "remove-answer" => Self::Remove(f.daily()?, MemberId(f.number()?)),
            "withhold" => Self::Withhold(f.daily()?, MemberId(f.number()?)),
            "publish" => Self::Publish(f.daily()?, MemberId(f.number()?)),
            "never" => Self::Never,
            "instead" => Self::RequestInstead(TrackId(f.number()?), f.number()?),
            "unrequest" => Self::Unrequest(TrackId(f.number()?)),
            "round-letter" => {
                let of = f.round()?;
                Self::RoundLetter(of, f.number()?)
            }
            "round-mine" => Self::RoundMine(RoundId(f.number()?)),
            "round-answer" => Self::RoundAnswer(f.round()?),
            "round-join" => Self::RoundJoin(RoundId(f.number()?)),
            "round-leave" => Self::RoundLeave(RoundId(f.number()?)),
            "round-cancel" => {
                let id = RoundId(f.number()?);
                match f.text()? {
                    "0" => Self::RoundCancel(id, false),
                    "1" => Self::RoundCancel(id, true),
                    _ => return None,
                }
            }
            _ => return None,
        };
        f.end(press)
    }
}

impl FormId {
    /// The custom id of the form.
    #[must_use]
    pub fn custom_id(&self) -> String {
        match self {
            Self::Answer(d) => encode("form-answer", &d.parts()),
            Self::Report(d) => encode("form-report", &d.parts()),
            Self::RoundAnswer(of) => encode("form-round-answer", &of.parts()),
        }
    }

    /// Reads a custom id.
    ///
    /// # Errors
    /// [`UnknownId`] if it is not one that [`custom_id`](Self::custom_id) makes.
    pub fn parse(text: &str) -> Result<Self, UnknownId> {
        Self::read(text).ok_or_else(|| UnknownId(text.to_owned()))
    }

    fn read(text: &str) -> Option<Self> {
        let (word, mut f) = Fields::of(text)?;
        let form = match word {
            "form-answer" => Self::Answer(f.daily()?),
            "form-report" => Self::Report(f.daily()?),
            "form-round-answer" => Self::RoundAnswer(f.round()?),
            _ => return None,
        };
        f.end(form)
    }
}

impl DailyKey {
    /// The daily as its guild's buttons name it.
    #[must_use]
    pub const fn short(self) -> DailyRef {
        DailyRef {
            track: self.track,
            date: self.date,
        }
    }
}
