//! Buttons and forms, and the custom ids that Discord keeps for the bot between showing and
//! pressing.
//!
//! A custom id is `p1` (the version), a word and the fields, separated by `|`. It has at most 100
//! characters and stays the same after a restart. It doesn't contain the guild, because a press
//! comes with its guild.

use serde::{Deserialize, Serialize};

use crate::model::deck::DeckFormat;
use crate::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId, RoundId, TrackId};
use crate::model::own::{Purpose, Writing};
use crate::model::question::{Kind, Level, Topic};
use crate::model::review::Rating;
use crate::model::setup::SetupPart;
use crate::model::written::FIELDS;

/// A daily as a custom id names it. The guild comes with the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DailyRef {
    /// The track that posted it.
    pub track: TrackId,
    /// The track's local date.
    pub date: LocalDate,
}

/// What a button of the bot does.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ButtonId {
    /// **Answer** under a question: opens a form, or shows the letters.
    Answer(DailyRef),
    /// A letter: chooses the option at this place of the order shown.
    Letter(DailyRef, u8),
    /// Takes the presser's sealed answer back.
    Withdraw(DailyRef),
    /// **Hint**: shows the next hint.
    Hint(DailyRef),
    /// **Show me now**: asks for confirmation.
    ShowMe(DailyRef),
    /// "Yes, show me, no points": shows the answer.
    ShowMeYes(DailyRef),
    /// **Me**: shows the presser's own standing in this track.
    Me(DailyRef),
    /// **My result**, after the reveal: shows how the presser did.
    MyResult(DailyRef),
    /// **Vote**, after the reveal: lists the answers, beginning with this page.
    Vote(DailyRef, u32),
    /// Votes for this member's answer, or takes that vote back. In a daily without names the number
    /// is an alias that only the bot can trace back.
    VoteFor(DailyRef, MemberId),
    /// Shows this page of the remaining published answers.
    Answers(DailyRef, u32),
    /// **Report**: opens the form to say that the question is wrong.
    Report(DailyRef),
    /// Shows a page of a leaderboard: the word for the period, the track (0 is the guild), the
    /// page.
    Board(String, u32, u32),
    /// Shows a page of `/why`.
    Why(TrackId, u32),
    /// "Yes, remove the track": what is open is finished first.
    RemoveTrack(TrackId),
    /// "Yes, remove the track": what is open is revealed now.
    RemoveTrackNow(TrackId),
    /// "Yes, reveal now": reveals the daily before its time.
    RevealNow(DailyRef),
    /// Draws another next question.
    Swap(TrackId),
    /// Answers a practice question: its `topic/slug`, and the option by its place in the file's
    /// order.
    Practice(String, u8),
    /// Shows the answer of a practice question.
    PracticeShow(String),
    /// Asks a moderator whether to remove an answer.
    AskRemove(DailyRef, MemberId),
    /// "Yes, remove it": removes the answer.
    Remove(DailyRef, MemberId),
    /// "No": closes a request for confirmation.
    Never,
    /// "Yes, request this topic instead of my other one": replaces the presser's request.
    RequestInstead(TrackId, Topic),
    /// Takes the presser's request back.
    Unrequest(TrackId),
    /// A letter of a round's question: chooses the option at this place of the order shown.
    RoundLetter(RoundRef, u8),
    /// Shows the presser's own answers in a round, once it is over.
    RoundMine(RoundId),
    /// "Yes, cancel the round"; the flag says whether the weekly rounds after it are cancelled too.
    RoundCancel(RoundId, bool),
    /// Signs the presser up for a round.
    RoundJoin(RoundId),
    /// Takes the presser's sign-up back.
    RoundLeave(RoundId),
    /// **Answer** under a round's question that is answered by typing: opens the form.
    RoundAnswer(RoundRef),
    /// Withholds an answer (moderators).
    Withhold(DailyRef, MemberId),
    /// Publishes an answer that was withheld (moderators).
    Publish(DailyRef, MemberId),
    /// **It is there**: a moderator has seen the question whose post is unknown. The guild is in
    /// the id, because the press may come from a direct message.
    IsThere(GuildId, DailyRef),
    /// **Post it again**: asks for confirmation.
    AskPostAgain(GuildId, DailyRef),
    /// "Yes, post it again": posts the question whose post is unknown once more.
    PostAgain(GuildId, DailyRef),
    /// **Resume** under a notice: lets a paused track go on (moderators). This and the next four
    /// name the guild, because a notice may be a direct message.
    ResumeTrack(GuildId, TrackId),
    /// **Post today's question**: posts it late (moderators).
    PostToday(GuildId, TrackId),
    /// **Resume** under a notice: lets a paused round go on (moderators).
    ResumeRound(GuildId, RoundId),
    /// **Cancel the round** under a notice: asks for confirmation (moderators).
    AskCancelRound(GuildId, RoundId),
    /// **Make the event again** under a notice (moderators).
    RemakeEvent(GuildId, RoundId),
    /// **Show the question** in a preview: shows a track's next question to a moderator.
    ShowNext(TrackId),
    /// **Withdraw**: opens the form that takes back a daily (moderators).
    WithdrawDaily(DailyRef),
    /// Allows the question of a withdrawn daily, by its number, to be asked again (moderators).
    Allow(u64),
    /// Shows the questions in a track's queue to a moderator.
    ShowQueue(TrackId),
    /// Shows the presser's own standing in a track.
    MeOf(TrackId),
    /// Requests this topic in this track.
    RequestIn(TrackId, Topic),
    /// "Yes, end the round": ends it with its podium.
    RoundEnd(RoundId),
    /// **Standings** under the results of a round's question: shows them to the presser.
    RoundStandings(RoundId),
    /// "Yes, two questions at once": creates or changes the track that the presser was asked about.
    TrackAnyway,
    /// Moves the tracks of this time zone to the guild's own (moderators).
    FollowZone(String),
    /// **Done** under a report, by its time: a moderator has seen to it.
    ReportDone(At),
    /// Answers a practice question that was drawn from a part of the bank. The rest is as in
    /// `Practice`.
    PracticeIn(String, u8, PartOfBank),
    /// Shows the answer of a practice question that was drawn from a part of the bank.
    PracticeShowIn(String, PartOfBank),
    /// **Another**: draws a practice question that isn't this one, from the same part of the bank.
    PracticeAnother(String, PartOfBank),
    /// Shows this question to practice with, by its `topic/slug`.
    PracticeOpen(String),
    /// Shows a page of what was found: its number from 0, and what was searched for.
    Search(u32, String),
    /// Shows the last dailies of a track.
    Past(TrackId),
    /// **Older** under past dailies: shows those before this one.
    PastOlder(DailyRef),
    /// **Newer** under past dailies: shows those after this one.
    PastNewer(DailyRef),
    /// Hands out a track's dailies and standings as tables (moderators).
    Export(TrackId),
    /// Shows the entries of `/audit` before the one with this number (moderators): only what this
    /// member did, if the number isn't 0, and only this kind, if the word isn't empty.
    Audit(u32, MemberId, String),
    /// Undoes the entry of `/audit` with this number (moderators).
    Undo(u32),
    /// Shows a page of the questions that aren't asked (moderators).
    Barred(u32),
    /// Shows what can be corrected of a question (moderators).
    Errata(DailyRef),
    /// Opens the form that accepts another option, by its place in the file's order (moderators).
    ErrataOption(DailyRef, u8),
    /// Opens the form that accepts another output (moderators).
    ErrataOutput(DailyRef),
    /// Opens the form that makes a question void (moderators).
    ErrataVoid(DailyRef),
    /// Opens the form that corrects the text of a question (moderators).
    ErrataText(DailyRef),
    /// Accepts the answer that the bank has corrected (moderators).
    ErrataBank(DailyRef),
    /// Hands the presser what is stored about them: the first part.
    MyData,
    /// **Next part**: hands the presser the part after this daily.
    MyDataAfter(DailyRef),
    /// Asks whether what is stored about the presser is to be deleted.
    AskForgetMe,
    /// "Delete my data": deletes what is stored about the presser.
    ForgetMe,
    /// Leaves the presser out of boards and lists, or puts them back.
    HideMe(bool),
    /// Sends the presser's draft of a question to the moderators; the flag says whether its author
    /// is named when it is asked.
    DraftSend(bool),
    /// Uses the presser's draft of a question for what it was written for (moderators).
    DraftSave,
    /// Opens the form with the presser's draft of a question.
    DraftEdit,
    /// Discards the presser's draft of a question.
    DraftDiscard,
    /// Shows a waiting suggestion, by the member who made it and its number; number 0 is the one
    /// that has waited longest (moderators).
    Suggestion(MemberId, u32),
    /// Approves a suggestion (moderators).
    Approve(MemberId, u32),
    /// Opens the form of a suggestion, to approve it with changes (moderators).
    Review(MemberId, u32),
    /// Opens the form for the reason to decline a suggestion (moderators).
    Decline(MemberId, u32),
    /// Shows what became of the presser's suggestions.
    MySuggestions,
    /// Takes the presser's suggestion with this number back.
    TakeBack(u32),
    /// Shows a page of the guild's own questions (moderators).
    OwnQuestions(u32),
    /// "Yes, remove it": removes the guild's own question with this name (moderators).
    RemoveOwn(String),
    /// Shows another member's stats in a track, chosen among several tracks.
    MeWho(TrackId, MemberId),
    /// **Whole group**: shows how the group of a track does.
    MeGroup(TrackId),
    /// Makes a track ask more about its group's weakest topics, or not any more (moderators).
    Focus(TrackId, bool),
    /// Shows another option of a practice question that was answered already, which rates nothing.
    PracticeLook(String, u8, PartOfBank),
    /// **Not yet**, **Partly** or **Knew it** under the answer of a practice question.
    PracticeRate(String, Rating, PartOfBank),
    /// **Next**: shows the question that is next in the presser's `/review`.
    ReviewNext,
    /// **10 more**: lets more questions come up in `/review` on this date.
    ReviewMore,
    /// Shows the answer of a question in `/review`. Where the bot grades it, that means not knowing
    /// it.
    ReviewShow(String),
    /// Answers a question in `/review` by an option, by its place in the file's order.
    ReviewPick(String, u8),
    /// **Answer** in `/review`: opens the form for what a question prints.
    ReviewAnswer(String),
    /// **Not yet**, **Partly** or **Knew it** in `/review`.
    ReviewRate(String, Rating),
    /// **Turn off**: ends the reminders of a guild, which the id names, because they are direct
    /// messages.
    RemindOff(GuildId),
    /// Shows a page of the seasons and who won them.
    Seasons(u32),
    /// Shows a page of `/help`, by its word.
    Help(String),
    /// Lists the questions of a round that can be corrected (moderators).
    RoundErrataAll(RoundId),
    /// Shows what can be corrected of a round's question (moderators). Which asking it was doesn't
    /// matter here and in those that follow.
    RoundErrata(RoundRef),
    /// Accepts another option of a round's question, by its place in the file's order: opens the
    /// form.
    RoundErrataOption(RoundRef, u8),
    /// Accepts another output of a round's question: opens the form.
    RoundErrataOutput(RoundRef),
    /// Makes a round's question void: opens the form.
    RoundErrataVoid(RoundRef),
    /// Accepts the answer of a round's question that the bank has corrected.
    RoundErrataBank(RoundRef),
    /// Imports the file of questions that was checked at this time (moderators).
    ImportDeck(At),
    /// Forgets the file of questions that was checked at this time (moderators).
    DiscardDeck(At),
    /// Hands out the guild's own questions in this format, although the presser doesn't know all of
    /// their answers (moderators).
    ExportOwn(DeckFormat),
    /// A menu or a button of the guided setup (moderators).
    Setup(SetupPart),
    /// Runs `/doctor` (moderators).
    Doctor,
    /// Shows an answer that waits for moderators. (It names the answer as votes do.)
    Waiting(DailyRef, MemberId),
    /// Accepts an answer that waits (moderators).
    AcceptWaiting(DailyRef, MemberId),
    /// Opens the form for accepting an answer with a reason (moderators).
    AcceptWhy(DailyRef, MemberId),
    /// Opens the form for hiding an answer with a reason (moderators).
    HideWhy(DailyRef, MemberId),
    /// Asks whether a suggestion is to be taken back, by its number.
    AskTakeBack(u32),
    /// **Next question**, for the host of a round.
    RoundNext(RoundId),
    /// **Pause**, for the host of a round.
    RoundPause(RoundId),
    /// **Resume**, for the host of a round.
    RoundGoOn(RoundId),
    /// **End with the podium**, for the host of a round: asks first.
    RoundAskEnd(RoundId),
    /// Changes the text of a round's question: opens the form.
    RoundErrataText(RoundRef),
}

/// The part of the bank that practice questions are drawn from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartOfBank {
    /// Only this topic.
    pub topic: Option<Topic>,
    /// Only this level.
    pub level: Option<Level>,
}

impl PartOfBank {
    /// The whole bank.
    pub const ALL: Self = Self {
        topic: None,
        level: None,
    };

    /// Returns the places of topic and level among all of them, from 1; 0 means any. A custom id
    /// hasn't room for their names.
    fn parts(self) -> [String; 2] {
        let place = |at: Option<usize>| at.map_or(0, |at| at + 1).to_string();
        let topic = |topic| Topic::ALL.iter().position(|one| *one == topic);
        let level = |level| Level::ALL.iter().position(|one| *one == level);
        [
            place(self.topic.and_then(topic)),
            place(self.level.and_then(level)),
        ]
    }
}

/// A question of a round as a custom id names it. The guild comes with the press.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoundRef {
    /// The round it belongs to.
    #[serde(rename = "no")]
    pub id: RoundId,
    /// The question's place in the round, from 0.
    pub question: u8,
    /// Which asking of the question this is, from 1: it is asked again if the bot was away.
    pub asked: u8,
}

/// A form of the bot.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormId {
    /// Takes the sealed answer to a daily.
    Answer(DailyRef),
    /// Takes a report of what is wrong with a question.
    Report(DailyRef),
    /// Takes what a round's question prints.
    RoundAnswer(RoundRef),
    /// Takes the reason for withdrawing a daily.
    WithdrawDaily(DailyRef),
    /// Takes the reason for accepting another option, by its place in the file's order.
    ErrataOption(DailyRef, u8),
    /// Takes another output to accept, and the reason.
    ErrataOutput(DailyRef),
    /// Takes the reason for making a question void.
    ErrataVoid(DailyRef),
    /// Takes the corrected text of a question, and the reason.
    ErrataText(DailyRef),
    /// Takes a question that somebody writes.
    Question(Writing),
    /// Takes the reason for declining a suggestion, by the member who made it and its number.
    DeclineSuggestion(MemberId, u32),
    /// Takes what a question of `/review` prints.
    ReviewAnswer(String),
    /// Takes the reason for accepting another option of a round's question, by its place in the
    /// file's order.
    RoundErrataOption(RoundRef, u8),
    /// Takes another output of a round's question to accept, and the reason.
    RoundErrataOutput(RoundRef),
    /// Takes the reason for making a round's question void.
    RoundErrataVoid(RoundRef),
    /// Takes the city whose time zone the guided setup is to use.
    SetupZone,
    /// Takes the time of day for the guided setup.
    SetupTime,
    /// Takes the reason for accepting an answer.
    AcceptWhy(DailyRef, MemberId),
    /// Takes the reason for hiding an answer.
    HideWhy(DailyRef, MemberId),
    /// Takes the corrected text of a round's question, and the reason.
    RoundErrataText(RoundRef),
}

/// A custom id that can't be read: another version's, or not the bot's.
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
    /// Returns the key of this daily in the guild of the press.
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

/// Returns the fields of a form for a question: its purpose, and the places of topic, level and
/// kind among all of them, because a custom id hasn't room for their names.
fn writing_parts(writing: &Writing) -> Vec<String> {
    let mut parts = match &writing.purpose {
        Purpose::Suggest => vec!["suggest".to_owned()],
        Purpose::Add => vec!["add".to_owned()],
        Purpose::Change(name) => vec!["change".to_owned(), name.clone()],
        Purpose::Review(member, n) => {
            vec!["review".to_owned(), member.0.to_string(), n.to_string()]
        }
    };
    let topic = Topic::ALL.iter().position(|one| *one == writing.topic);
    let level = Level::ALL.iter().position(|one| *one == writing.level);
    let kind = Kind::ALL.iter().position(|one| *one == writing.kind);
    let places = [topic, level, kind].into_iter();
    parts.extend(places.map(|place| place.unwrap_or_default().to_string()));
    parts
}
/// Returns the place of a rating among all of them.
fn place(rating: Rating) -> String {
    (rating as u8).to_string()
}

/// Joins the version, a word and its fields.
fn encode(word: &str, fields: &[String]) -> String {
    let mut text = format!("{VERSION}|{word}");
    for field in fields {
        text.push('|');
        text.push_str(field);
    }
    text
}

/// The fields of a custom id, read one after another.
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
    fn part_of_bank(&mut self) -> Option<PartOfBank> {
        let (topic, level): (usize, usize) = (self.number()?, self.number()?);
        let topic = match topic.checked_sub(1) {
            None => None,
            Some(at) => Some(*Topic::ALL.get(at)?),
        };
        let level = match level.checked_sub(1) {
            None => None,
            Some(at) => Some(*Level::ALL.get(at)?),
        };
        Some(PartOfBank { topic, level })
    }
    fn writing(&mut self) -> Option<Writing> {
        let purpose = match self.text()? {
            "suggest" => Purpose::Suggest,
            "add" => Purpose::Add,
            "change" => Purpose::Change(self.text()?.to_owned()),
            "review" => Purpose::Review(MemberId(self.number()?), self.number()?),
            _ => return None,
        };
        Some(Writing {
            purpose,
            topic: *Topic::ALL.get(self.number::<usize>()?)?,
            level: *Level::ALL.get(self.number::<usize>()?)?,
            kind: *Kind::ALL.get(self.number::<usize>()?)?,
        })
    }
    fn rating(&mut self) -> Option<Rating> {
        Rating::ALL.get(self.number::<usize>()?).copied()
    }
    /// Returns what is left, which may hold any sign.
    fn rest(&mut self) -> Option<String> {
        let first = self.0.next()?.to_owned();
        Some(self.0.by_ref().fold(first, |rest, part| rest + "|" + part))
    }
    fn round(&mut self) -> Option<RoundRef> {
        Some(RoundRef {
            id: RoundId(self.number()?),
            question: self.number()?,
            asked: self.number()?,
        })
    }
    /// Returns the value if no field is left over.
    fn end<T>(mut self, value: T) -> Option<T> {
        self.0.next().is_none().then_some(value)
    }
}

impl ButtonId {
    /// Tells whether the id names its guild, so that the button works in a direct message, too.
    #[must_use]
    pub const fn names_guild(&self) -> bool {
        matches!(
            self,
            Self::IsThere(..)
                | Self::AskPostAgain(..)
                | Self::PostAgain(..)
                | Self::ResumeTrack(..)
                | Self::PostToday(..)
                | Self::ResumeRound(..)
                | Self::AskCancelRound(..)
                | Self::RemakeEvent(..)
                | Self::RemindOff(_)
        )
    }

    /// Returns the custom id of the button.
    #[must_use]
    pub fn custom_id(&self) -> String {
        let daily = |word: &str, daily: &DailyRef| encode(word, &daily.parts());
        let more = |word: &str, daily: &DailyRef, last: String| {
            let [track, date] = daily.parts();
            encode(word, &[track, date, last])
        };
        let of_guild = |word: &str, guild: &GuildId, daily: &DailyRef| {
            let [track, date] = daily.parts();
            encode(word, &[guild.to_string(), track, date])
        };
        let in_guild = |word: &str, guild: GuildId, number: u32| {
            encode(word, &[guild.to_string(), number.to_string()])
        };
        let suggestion = |word: &str, member: MemberId, number: u32| {
            encode(word, &[member.0.to_string(), number.to_string()])
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
            Self::Waiting(d, member) => more("waiting", d, member.0.to_string()),
            Self::AcceptWaiting(d, member) => more("accept", d, member.0.to_string()),
            Self::AcceptWhy(d, member) => more("accept-why", d, member.0.to_string()),
            Self::HideWhy(d, member) => more("hide-why", d, member.0.to_string()),
            Self::AskTakeBack(n) => encode("ask-take-back", &[n.to_string()]),
            Self::RoundNext(id) => encode("round-next", &[id.0.to_string()]),
            Self::RoundPause(id) => encode("round-pause", &[id.0.to_string()]),
            Self::RoundGoOn(id) => encode("round-go-on", &[id.0.to_string()]),
            Self::RoundAskEnd(id) => encode("round-ask-end", &[id.0.to_string()]),
            Self::Never => encode("never", &[]),
            Self::ShowNext(track) => encode("show-next", &[track.0.to_string()]),
            Self::WithdrawDaily(d) => daily("withdraw-daily", d),
            Self::Allow(number) => encode("allow", &[number.to_string()]),
            Self::ShowQueue(track) => encode("show-queue", &[track.0.to_string()]),
            Self::TrackAnyway => encode("track-anyway", &[]),
            Self::FollowZone(zone) => encode("follow-zone", std::slice::from_ref(zone)),
            Self::ReportDone(at) => encode("report-done", &[at.0.to_string()]),
            Self::Audit(before, by, kind) => encode(
                "audit",
                &[before.to_string(), by.0.to_string(), kind.clone()],
            ),
            Self::Undo(number) => encode("undo", &[number.to_string()]),
            Self::Barred(page) => encode("barred", &[page.to_string()]),
            Self::PracticeLook(slug, option, part) => {
                let [topic, level] = part.parts();
                encode("look", &[slug.clone(), option.to_string(), topic, level])
            }
            Self::PracticeRate(slug, rating, part) => {
                let [topic, level] = part.parts();
                encode("rate", &[slug.clone(), place(*rating), topic, level])
            }
            Self::RemindOff(guild) => encode("remind-off", &[guild.to_string()]),
            Self::ReviewNext => encode("review-next", &[]),
            Self::ReviewMore => encode("review-more", &[]),
            Self::ReviewShow(slug) => encode("review-show", std::slice::from_ref(slug)),
            Self::ReviewPick(slug, option) => {
                encode("review-pick", &[slug.clone(), option.to_string()])
            }
            Self::ReviewAnswer(slug) => encode("review-answer", std::slice::from_ref(slug)),
            Self::ReviewRate(slug, rating) => {
                encode("review-rate", &[slug.clone(), place(*rating)])
            }
            Self::Seasons(page) => encode("seasons", &[page.to_string()]),
            Self::Help(page) => encode("help", std::slice::from_ref(page)),
            Self::RoundEnd(id) => encode("round-end", &[id.0.to_string()]),
            Self::RoundStandings(id) => encode("round-standings", &[id.0.to_string()]),
            Self::MeOf(track) => encode("me-of", &[track.0.to_string()]),
            Self::RequestIn(track, topic) => {
                encode("request-in", &[track.0.to_string(), topic.to_string()])
            }
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
            Self::ResumeTrack(guild, track) => in_guild("resume", *guild, track.0),
            Self::PostToday(guild, track) => in_guild("post-today", *guild, track.0),
            Self::ResumeRound(guild, id) => in_guild("round-resume", *guild, id.0),
            Self::AskCancelRound(guild, id) => in_guild("round-ask-cancel", *guild, id.0),
            Self::RemakeEvent(guild, id) => in_guild("round-event", *guild, id.0),
            Self::RoundCancel(id, all) => encode(
                "round-cancel",
                &[id.0.to_string(), u8::from(*all).to_string()],
            ),
            Self::IsThere(guild, d) => of_guild("is-there", guild, d),
            Self::AskPostAgain(guild, d) => of_guild("ask-post-again", guild, d),
            Self::PostAgain(guild, d) => of_guild("post-again", guild, d),
            Self::PracticeIn(slug, option, part) => {
                let [topic, level] = part.parts();
                encode("pick", &[slug.clone(), option.to_string(), topic, level])
            }
            Self::PracticeShowIn(slug, part) => {
                let [topic, level] = part.parts();
                encode("pick-show", &[slug.clone(), topic, level])
            }
            Self::PracticeAnother(slug, part) => {
                let [topic, level] = part.parts();
                encode("another", &[slug.clone(), topic, level])
            }
            Self::PracticeOpen(slug) => encode("practice-open", std::slice::from_ref(slug)),
            Self::Search(page, typed) => encode("search", &[page.to_string(), typed.clone()]),
            Self::Past(track) => encode("past", &[track.0.to_string()]),
            Self::PastOlder(d) => daily("past-older", d),
            Self::PastNewer(d) => daily("past-newer", d),
            Self::Export(track) => encode("export", &[track.0.to_string()]),
            Self::Errata(d) => daily("errata", d),
            Self::ErrataOption(d, option) => more("errata-option", d, option.to_string()),
            Self::ErrataOutput(d) => daily("errata-output", d),
            Self::ErrataVoid(d) => daily("errata-void", d),
            Self::ErrataText(d) => daily("errata-text", d),
            Self::ErrataBank(d) => daily("errata-bank", d),
            Self::RoundErrataAll(id) => encode("round-errata-all", &[id.0.to_string()]),
            Self::RoundErrata(of) => encode("round-errata", &of.parts()),
            Self::RoundErrataOption(of, option) => {
                let [id, question, asked] = of.parts();
                let option = option.to_string();
                encode("round-errata-option", &[id, question, asked, option])
            }
            Self::RoundErrataOutput(of) => encode("round-errata-output", &of.parts()),
            Self::RoundErrataVoid(of) => encode("round-errata-void", &of.parts()),
            Self::RoundErrataText(of) => encode("round-errata-text", &of.parts()),
            Self::RoundErrataBank(of) => encode("round-errata-bank", &of.parts()),
            Self::Setup(part) => {
                let (word, channel) = part.parts();
                encode("setup", &[word.to_owned(), channel.to_string()])
            }
            Self::Doctor => encode("doctor", &[]),
            Self::MyData => encode("my-data", &[]),
            Self::MyDataAfter(d) => daily("my-data-after", d),
            Self::AskForgetMe => encode("ask-forget-me", &[]),
            Self::ForgetMe => encode("forget-me", &[]),
            Self::HideMe(hidden) => encode("hide-me", &[u8::from(*hidden).to_string()]),
            Self::DraftSend(credit) => encode("draft-send", &[u8::from(*credit).to_string()]),
            Self::DraftSave => encode("draft-save", &[]),
            Self::DraftEdit => encode("draft-edit", &[]),
            Self::DraftDiscard => encode("draft-discard", &[]),
            Self::Suggestion(member, n) => suggestion("suggestion", *member, *n),
            Self::Approve(member, n) => suggestion("approve", *member, *n),
            Self::Review(member, n) => suggestion("review", *member, *n),
            Self::Decline(member, n) => suggestion("decline", *member, *n),
            Self::MySuggestions => encode("my-suggestions", &[]),
            Self::TakeBack(n) => encode("take-back", &[n.to_string()]),
            Self::OwnQuestions(page) => encode("own", &[page.to_string()]),
            Self::RemoveOwn(name) => encode("remove-own", std::slice::from_ref(name)),
            Self::ImportDeck(at) => encode("import-deck", &[at.0.to_string()]),
            Self::DiscardDeck(at) => encode("discard-deck", &[at.0.to_string()]),
            Self::ExportOwn(format) => encode("export-own", &[format.word().to_owned()]),
            Self::MeWho(track, member) => {
                encode("me-who", &[track.0.to_string(), member.0.to_string()])
            }
            Self::MeGroup(track) => encode("me-group", &[track.0.to_string()]),
            Self::Focus(track, on) => {
                let fields = [track.0.to_string(), u8::from(*on).to_string()];
                encode("focus", &fields)
            }
        }
    }

    /// Reads a custom id.
    ///
    /// # Errors
    /// Returns [`UnknownId`] if [`custom_id`](Self::custom_id) makes no such text.
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
            "waiting" => Self::Waiting(f.daily()?, MemberId(f.number()?)),
            "accept" => Self::AcceptWaiting(f.daily()?, MemberId(f.number()?)),
            "accept-why" => Self::AcceptWhy(f.daily()?, MemberId(f.number()?)),
            "hide-why" => Self::HideWhy(f.daily()?, MemberId(f.number()?)),
            "ask-take-back" => Self::AskTakeBack(f.number()?),
            "round-next" => Self::RoundNext(RoundId(f.number()?)),
            "round-pause" => Self::RoundPause(RoundId(f.number()?)),
            "round-go-on" => Self::RoundGoOn(RoundId(f.number()?)),
            "round-ask-end" => Self::RoundAskEnd(RoundId(f.number()?)),
            "never" => Self::Never,
            "show-next" => Self::ShowNext(TrackId(f.number()?)),
            "withdraw-daily" => Self::WithdrawDaily(f.daily()?),
            "allow" => Self::Allow(f.number()?),
            "show-queue" => Self::ShowQueue(TrackId(f.number()?)),
            "track-anyway" => Self::TrackAnyway,
            "follow-zone" => Self::FollowZone(f.text()?.to_owned()),
            "report-done" => Self::ReportDone(At(f.number()?)),
            "audit" => Self::Audit(f.number()?, MemberId(f.number()?), f.text()?.to_owned()),
            "undo" => Self::Undo(f.number()?),
            "barred" => Self::Barred(f.number()?),
            "look" => Self::PracticeLook(f.text()?.to_owned(), f.number()?, f.part_of_bank()?),
            "rate" => Self::PracticeRate(f.text()?.to_owned(), f.rating()?, f.part_of_bank()?),
            "remind-off" => Self::RemindOff(GuildId(f.number()?)),
            "review-next" => Self::ReviewNext,
            "review-more" => Self::ReviewMore,
            "review-show" => Self::ReviewShow(f.text()?.to_owned()),
            "review-pick" => Self::ReviewPick(f.text()?.to_owned(), f.number()?),
            "review-answer" => Self::ReviewAnswer(f.text()?.to_owned()),
            "review-rate" => Self::ReviewRate(f.text()?.to_owned(), f.rating()?),
            "seasons" => Self::Seasons(f.number()?),
            "help" => Self::Help(f.text()?.to_owned()),
            "round-end" => Self::RoundEnd(RoundId(f.number()?)),
            "round-standings" => Self::RoundStandings(RoundId(f.number()?)),
            "me-of" => Self::MeOf(TrackId(f.number()?)),
            "request-in" => Self::RequestIn(TrackId(f.number()?), f.number()?),
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
            "resume" => Self::ResumeTrack(GuildId(f.number()?), TrackId(f.number()?)),
            "post-today" => Self::PostToday(GuildId(f.number()?), TrackId(f.number()?)),
            "round-resume" => Self::ResumeRound(GuildId(f.number()?), RoundId(f.number()?)),
            "round-ask-cancel" => Self::AskCancelRound(GuildId(f.number()?), RoundId(f.number()?)),
            "round-event" => Self::RemakeEvent(GuildId(f.number()?), RoundId(f.number()?)),
            "round-cancel" => {
                let id = RoundId(f.number()?);
                match f.text()? {
                    "0" => Self::RoundCancel(id, false),
                    "1" => Self::RoundCancel(id, true),
                    _ => return None,
                }
            }
            "is-there" => Self::IsThere(GuildId(f.number()?), f.daily()?),
            "ask-post-again" => Self::AskPostAgain(GuildId(f.number()?), f.daily()?),
            "post-again" => Self::PostAgain(GuildId(f.number()?), f.daily()?),
            "pick" => Self::PracticeIn(f.text()?.to_owned(), f.number()?, f.part_of_bank()?),
            "pick-show" => Self::PracticeShowIn(f.text()?.to_owned(), f.part_of_bank()?),
            "another" => Self::PracticeAnother(f.text()?.to_owned(), f.part_of_bank()?),
            "practice-open" => Self::PracticeOpen(f.text()?.to_owned()),
            "search" => Self::Search(f.number()?, f.rest()?),
            "setup" => Self::Setup(SetupPart::read(f.text()?, f.number()?)?),
            "doctor" => Self::Doctor,
            "past" => Self::Past(TrackId(f.number()?)),
            "past-older" => Self::PastOlder(f.daily()?),
            "past-newer" => Self::PastNewer(f.daily()?),
            "export" => Self::Export(TrackId(f.number()?)),
            "errata" => Self::Errata(f.daily()?),
            "errata-option" => Self::ErrataOption(f.daily()?, f.number()?),
            "errata-output" => Self::ErrataOutput(f.daily()?),
            "errata-void" => Self::ErrataVoid(f.daily()?),
            "errata-text" => Self::ErrataText(f.daily()?),
            "errata-bank" => Self::ErrataBank(f.daily()?),
            "round-errata-all" => Self::RoundErrataAll(RoundId(f.number()?)),
            "round-errata" => Self::RoundErrata(f.round()?),
            "round-errata-option" => {
                let of = f.round()?;
                Self::RoundErrataOption(of, f.number()?)
            }
            "round-errata-output" => Self::RoundErrataOutput(f.round()?),
            "round-errata-void" => Self::RoundErrataVoid(f.round()?),
            "round-errata-text" => Self::RoundErrataText(f.round()?),
            "round-errata-bank" => Self::RoundErrataBank(f.round()?),
            "my-data" => Self::MyData,
            "my-data-after" => Self::MyDataAfter(f.daily()?),
            "ask-forget-me" => Self::AskForgetMe,
            "forget-me" => Self::ForgetMe,
            "hide-me" => match f.text()? {
                "0" => Self::HideMe(false),
                "1" => Self::HideMe(true),
                _ => return None,
            },
            "draft-send" => match f.text()? {
                "0" => Self::DraftSend(false),
                "1" => Self::DraftSend(true),
                _ => return None,
            },
            "draft-save" => Self::DraftSave,
            "draft-edit" => Self::DraftEdit,
            "draft-discard" => Self::DraftDiscard,
            "suggestion" => Self::Suggestion(MemberId(f.number()?), f.number()?),
            "approve" => Self::Approve(MemberId(f.number()?), f.number()?),
            "review" => Self::Review(MemberId(f.number()?), f.number()?),
            "decline" => Self::Decline(MemberId(f.number()?), f.number()?),
            "my-suggestions" => Self::MySuggestions,
            "take-back" => Self::TakeBack(f.number()?),
            "own" => Self::OwnQuestions(f.number()?),
            "remove-own" => Self::RemoveOwn(f.text()?.to_owned()),
            "import-deck" => Self::ImportDeck(At(f.number()?)),
            "discard-deck" => Self::DiscardDeck(At(f.number()?)),
            "export-own" => Self::ExportOwn(DeckFormat::find(f.text()?)?),
            "me-who" => Self::MeWho(TrackId(f.number()?), MemberId(f.number()?)),
            "me-group" => Self::MeGroup(TrackId(f.number()?)),
            "focus" => {
                let track = TrackId(f.number()?);
                match f.text()? {
                    "0" => Self::Focus(track, false),
                    "1" => Self::Focus(track, true),
                    _ => return None,
                }
            }
            _ => return None,
        };
        f.end(press)
    }
}

impl FormId {
    /// Returns how many text fields the form has.
    #[must_use]
    pub const fn text_fields(&self) -> usize {
        match self {
            Self::ErrataText(_) => 3,
            Self::ErrataOutput(_) | Self::RoundErrataOutput(_) | Self::RoundErrataText(_) => 2,
            Self::Question(_) => FIELDS,
            Self::Answer(_)
            | Self::Report(_)
            | Self::RoundAnswer(_)
            | Self::WithdrawDaily(_)
            | Self::ErrataOption(..)
            | Self::ErrataVoid(_)
            | Self::RoundErrataOption(..)
            | Self::RoundErrataVoid(_)
            | Self::DeclineSuggestion(..)
            | Self::ReviewAnswer(_)
            | Self::SetupZone
            | Self::SetupTime
            | Self::AcceptWhy(..)
            | Self::HideWhy(..) => 1,
        }
    }

    /// Returns the custom id of the form.
    #[must_use]
    pub fn custom_id(&self) -> String {
        match self {
            Self::Answer(d) => encode("form-answer", &d.parts()),
            Self::Report(d) => encode("form-report", &d.parts()),
            Self::RoundAnswer(of) => encode("form-round-answer", &of.parts()),
            Self::WithdrawDaily(d) => encode("form-withdraw-daily", &d.parts()),
            Self::ErrataOption(d, option) => {
                let [track, date] = d.parts();
                encode("form-errata-option", &[track, date, option.to_string()])
            }
            Self::ErrataOutput(d) => encode("form-errata-output", &d.parts()),
            Self::ErrataVoid(d) => encode("form-errata-void", &d.parts()),
            Self::ErrataText(d) => encode("form-errata-text", &d.parts()),
            Self::RoundErrataOption(of, option) => {
                let [id, question, asked] = of.parts();
                let option = option.to_string();
                encode("form-round-errata-option", &[id, question, asked, option])
            }
            Self::RoundErrataOutput(of) => encode("form-round-errata-output", &of.parts()),
            Self::RoundErrataVoid(of) => encode("form-round-errata-void", &of.parts()),
            Self::RoundErrataText(of) => encode("form-round-errata-text", &of.parts()),
            Self::Question(writing) => encode("form-question", &writing_parts(writing)),
            Self::DeclineSuggestion(member, n) => {
                encode("form-decline", &[member.0.to_string(), n.to_string()])
            }
            Self::ReviewAnswer(slug) => encode("form-review", std::slice::from_ref(slug)),
            Self::SetupZone => encode("form-setup-zone", &[]),
            Self::SetupTime => encode("form-setup-time", &[]),
            Self::AcceptWhy(d, member) => {
                let [track, date] = d.parts();
                encode("form-accept-why", &[track, date, member.0.to_string()])
            }
            Self::HideWhy(d, member) => {
                let [track, date] = d.parts();
                encode("form-hide-why", &[track, date, member.0.to_string()])
            }
        }
    }

    /// Reads a custom id.
    ///
    /// # Errors
    /// Returns [`UnknownId`] if [`custom_id`](Self::custom_id) makes no such text.
    pub fn parse(text: &str) -> Result<Self, UnknownId> {
        Self::read(text).ok_or_else(|| UnknownId(text.to_owned()))
    }

    fn read(text: &str) -> Option<Self> {
        let (word, mut f) = Fields::of(text)?;
        let form = match word {
            "form-answer" => Self::Answer(f.daily()?),
            "form-report" => Self::Report(f.daily()?),
            "form-round-answer" => Self::RoundAnswer(f.round()?),
            "form-withdraw-daily" => Self::WithdrawDaily(f.daily()?),
            "form-errata-option" => Self::ErrataOption(f.daily()?, f.number()?),
            "form-errata-output" => Self::ErrataOutput(f.daily()?),
            "form-errata-void" => Self::ErrataVoid(f.daily()?),
            "form-errata-text" => Self::ErrataText(f.daily()?),
            "form-round-errata-option" => {
                let of = f.round()?;
                Self::RoundErrataOption(of, f.number()?)
            }
            "form-round-errata-output" => Self::RoundErrataOutput(f.round()?),
            "form-round-errata-void" => Self::RoundErrataVoid(f.round()?),
            "form-setup-zone" => Self::SetupZone,
            "form-setup-time" => Self::SetupTime,
            "form-round-errata-text" => Self::RoundErrataText(f.round()?),
            "form-question" => Self::Question(f.writing()?),
            "form-decline" => Self::DeclineSuggestion(MemberId(f.number()?), f.number()?),
            "form-review" => Self::ReviewAnswer(f.text()?.to_owned()),
            "form-accept-why" => Self::AcceptWhy(f.daily()?, MemberId(f.number()?)),
            "form-hide-why" => Self::HideWhy(f.daily()?, MemberId(f.number()?)),
            _ => return None,
        };
        f.end(form)
    }
}

impl DailyKey {
    /// Returns the daily as the buttons of its guild name it.
    #[must_use]
    pub const fn short(self) -> DailyRef {
        DailyRef {
            track: self.track,
            date: self.date,
        }
    }
}
