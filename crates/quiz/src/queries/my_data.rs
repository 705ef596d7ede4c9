//! What is stored about one member, as the member may take it away.
//!
//! It comes in parts, each small enough that nobody waits for it. The first part has everything
//! that isn't in a daily, too. Records of any kind that belongs to the member are in it
//! ([`forgetting`]), in the form of an export of the store.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::model::daily::{Answer, Daily};
use crate::model::forgetting;
use crate::model::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, MessageId, TrackId, UserId,
};
use crate::model::points::{Reason, Row, RowKey, Source};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey};
use crate::queries::{answers, ledger};
use crate::state::transaction::Transaction;

/// The most answers in one part.
pub const ANSWERS: usize = 100;

/// The most dailies that one part looks at.
const DAILIES: usize = 400;

/// The most text in one part, in bytes. Discord takes files of 10 MB.
const BYTES: usize = 4_000_000;

/// A part of what is stored about a member.
#[derive(Debug, Clone, PartialEq)]
pub struct MyData {
    /// The guild.
    pub guild: GuildId,
    /// The member's account.
    pub user: UserId,
    /// The member's number.
    pub member: MemberId,
    /// Whether the member is hidden.
    pub hidden: bool,
    /// The daily after which this part begins; `None` for the first part.
    pub after: Option<(TrackId, LocalDate)>,
    /// The answers, by track and date.
    pub answers: Vec<Answered>,
    /// Rows of the ledger that no daily gave.
    pub points: Vec<Value>,
    /// All other records.
    pub records: Vec<Value>,
    /// The daily after which the next part begins, if there is one.
    pub next: Option<(TrackId, LocalDate)>,
}

/// What the member did with a daily.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The daily.
    pub key: DailyKey,
    /// The daily itself.
    pub daily: Daily,
    /// What the member gave.
    pub given: Given,
    /// The rows of the ledger.
    pub points: Vec<Value>,
}

/// What a member gave as an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// The text of the sealed answer, or of an older thread answer.
    pub text: String,
    /// The file of the sealed answer.
    pub file: Option<String>,
    /// The option that was chosen.
    pub chose: Option<String>,
    /// The texts of the messages, as far as they are stored.
    pub messages: BTreeMap<MessageId, String>,
    /// How many votes the answer has.
    pub votes: usize,
}

/// Collects the part of what is stored about a member that comes after a daily.
#[must_use]
pub fn part(
    tx: &Transaction<'_>,
    guild: GuildId,
    (user, member): (UserId, MemberId),
    after: Option<(TrackId, LocalDate)>,
) -> MyData {
    let mut data = MyData {
        guild,
        user,
        member,
        hidden: tx.member(guild, member).is_some_and(|one| one.hidden),
        after,
        answers: Vec::new(),
        points: Vec::new(),
        records: Vec::new(),
        next: None,
    };
    if after.is_none() {
        let records = besides(tx, guild, member);
        data.records = records.iter().map(value).collect();
        data.points = rows(ledger::rows_besides_dailies(tx, guild, member));
    }
    let (track, date) = after.unwrap_or((TrackId(0), LocalDate(i32::MIN)));
    let found = tx.scan(&Key::dailies_after(guild, track, date), DAILIES);
    let more = found.len() == DAILIES;
    let (mut last, mut bytes) = ((track, date), 0);
    for record in found {
        let Record::Daily(key, daily) = record else {
            continue;
        };
        if data.answers.len() == ANSWERS || bytes > BYTES {
            data.next = Some(last);
            return data;
        }
        last = (key.track, key.date);
        if let Some(answered) = answered(tx, key, *daily, member) {
            let given = &answered.given;
            let file = given.file.as_ref().map_or(0, String::len);
            let messages = given.messages.values().map(String::len).sum::<usize>();
            bytes += given.text.len() + file + messages;
            data.answers.push(answered);
        }
    }
    data.next = more.then_some(last);
    data
}

fn answered(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    member: MemberId,
) -> Option<Answered> {
    let of = AnswerKey { daily: key, member };
    let answer = tx.answer(of)?;
    let text = tx.text(of);
    let texts = tx.scan(&Key::message_texts(of), usize::MAX).into_iter();
    let messages = texts.filter_map(|record| match record {
        Record::MessageText((_, message), text) => Some((message, text)),
        _ => None,
    });
    let option = answer.sealed.as_ref().and_then(|sealed| sealed.option);
    let chose = option.and_then(|option| match tx.get(&Key::Question(key)) {
        Some(Record::Question(_, question)) => {
            let choice = question.choices.get(usize::from(option))?;
            Some(choice.text.clone())
        }
        _ => None,
    });
    let source = Source::Daily(key.date, key.track);
    let votes = tx.votes_for(of).into_values().filter(|vote| vote.stands());
    let given = Given {
        text: [text.sealed, text.thread]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default(),
        file: answers::file(tx, of).map(|file| file.text),
        chose,
        messages: messages.collect(),
        votes: votes.count(),
        answer,
    };
    Some(Answered {
        key,
        daily,
        given,
        points: rows(ledger::rows_at(tx, key.guild, member, source)),
    })
}

/// Returns the records of a member that belong to no daily.
fn besides(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for range in forgetting::own(guild, member) {
        records.extend(tx.scan(&range, usize::MAX));
    }
    for track in (1..=tx.guild(guild).tracks_made).map(TrackId) {
        let keys = forgetting::in_track(guild, track, member);
        records.extend(keys.iter().filter_map(|key| tx.get(key)));
    }
    let rounds = tx.scan(&Key::rounds(guild), usize::MAX);
    for record in rounds {
        if let Record::Round(key, round) = record {
            records.extend(in_round(tx, key, &round, member));
        }
    }
    for record in tx.scan(&Key::reported(guild), usize::MAX) {
        let Record::Reported((_, at), reported) = &record else {
            continue;
        };
        if reported.by == member {
            let report = Key::Report((guild, reported.slug.clone(), *at));
            records.extend(tx.get(&report));
            records.push(record);
        }
    }
    records
}

/// Returns a member's records of a round. In a round that is over all who played have a score,
/// apart from those who had seen the questions.
fn in_round(tx: &Transaction<'_>, key: RoundKey, round: &Round, member: MemberId) -> Vec<Record> {
    let score = tx.get(&Key::RoundScore((key, member)));
    let sign_up = Key::SignUp((key, member));
    let played = score.is_some()
        || !round.is_over()
        || round.previewed_by.contains(&member)
        || tx.get(&sign_up).is_some();
    if !played {
        return Vec::new();
    }
    let keys = forgetting::in_round(key, round.questions.len(), member);
    let records = keys.iter().filter_map(|key| tx.get(key));
    records.chain(score).collect()
}

/// Makes readable rows of ledger rows.
fn rows(rows: Vec<(RowKey, Row)>) -> Vec<Value> {
    let row = |(key, row): (RowKey, Row)| {
        json!({
            "points": row.points,
            "reason": reason(key.reason),
            "counts_on": key.source.date().to_string(),
            "written_at": utc(row.at),
        })
    };
    rows.into_iter().map(row).collect()
}

fn utc(at: At) -> String {
    let time = jiff::Timestamp::from_second(at.seconds());
    time.map(|time| time.to_string()).unwrap_or_default()
}

/// Returns the word for a reason.
const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::TookPart => "took part",
        Reason::Right => "correct",
        Reason::Vote => "vote",
        Reason::Accepted => "accepted",
        Reason::Shown => "saw the answer",
        Reason::Previewed => "saw the question before",
        Reason::Round => "round",
        Reason::Adjusted => "adjusted by a moderator",
    }
}

fn value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).unwrap_or(Value::Null)
}
