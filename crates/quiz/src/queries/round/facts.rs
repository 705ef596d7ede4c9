//! Collects what the texts about a round say: who may be named, results, scores.

use crate::model::correction::Corrected;
use crate::model::ids::{GuildId, MemberId, RoundId, UserId};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundScore};
use crate::queries::errata;
use crate::queries::outputs::WrongOutput;
use crate::queries::round::team::{self, TeamScore};
use crate::queries::round::{self, typed};
use crate::state::transaction::Transaction;

/// How many of those who signed up, or have a place, are named.
const NAMED: usize = 20;

/// How many members the standings between questions list.
const STANDINGS: usize = 5;

/// Who signed up for a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignedUp {
    /// How many signed up.
    pub count: usize,
    /// The first of them, without those who are hidden.
    pub named: Vec<UserId>,
    /// Whether a question closes as soon as all of them have answered.
    pub early: bool,
}

/// What the results of one question show, beside its tally.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// The fastest correct answers with their time in milliseconds, the fastest first. `None` for a
    /// member who is hidden.
    pub fastest: Vec<(Option<UserId>, i64)>,
    /// The most common wrong outputs.
    pub wrong: Vec<WrongOutput>,
    /// The round whose standings can be looked at.
    pub standings: Option<RoundId>,
    /// The corrections with their reasons.
    pub corrections: Vec<(Corrected, String)>,
}

impl Results {
    /// Tells whether moderators have made the question void.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.corrections
            .iter()
            .any(|(what, _)| *what == Corrected::Void)
    }
}

/// A member's score; `None` for a member who is hidden.
pub type Ranked = (Option<UserId>, RoundScore);

/// How a round went, or how far it is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Overview {
    /// How many signed up.
    pub signed_up: usize,
    /// How many have a score.
    pub players: usize,
    /// The members with a place, the best first. Only the first few are named.
    pub ranked: Vec<Ranked>,
    /// The teams, the best first.
    pub teams: Vec<TeamScore>,
    /// For each question the places of the correct answers in its tally.
    pub correct: Vec<Vec<u8>>,
    /// The questions that moderators made void, by their places.
    pub void: Vec<u8>,
}

/// What a member answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnAnswer {
    /// The place of the letter they pressed.
    Letter(usize),
    /// The output they typed.
    Typed(String),
}

/// One question, as a member played it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnQuestion {
    /// Its place among the round's questions.
    pub place: u8,
    /// Whether moderators have made it void.
    pub void: bool,
    /// The places of the correct answers in its tally.
    pub correct: Vec<u8>,
    /// The answer, whether it was correct, and the milliseconds it took.
    pub given: Option<(OwnAnswer, bool, i64)>,
}

/// How a member played a round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnRound {
    /// The score, if they have one.
    pub score: Option<RoundScore>,
    /// The team they played for, by its place among the round's.
    pub team: Option<u8>,
    /// The questions with results, in order.
    pub questions: Vec<OwnQuestion>,
}

/// Returns the account of a member who may be named.
#[must_use]
pub fn may_be_named(tx: &Transaction<'_>, guild: GuildId, member: MemberId) -> Option<UserId> {
    let member = tx.member(guild, member).filter(|member| !member.hidden)?;
    Some(member.user)
}

/// Returns who signed up.
#[must_use]
pub fn signed_up(tx: &Transaction<'_>, key: RoundKey) -> SignedUp {
    let all = round::signed_up(tx, key);
    let named = all
        .iter()
        .filter_map(|member| may_be_named(tx, key.guild, *member));
    SignedUp {
        count: all.len(),
        named: named.take(NAMED).collect(),
        early: round::early(tx, key).is_some(),
    }
}

/// Returns what the results of a question show.
#[must_use]
pub fn results(tx: &Transaction<'_>, key: RoundKey, round: &Round, place: u8) -> Results {
    let item = round.questions.get(usize::from(place));
    let tally = item.and_then(|item| item.tally.as_ref());
    let fastest = tally.into_iter().flat_map(|tally| &tally.fastest);
    let types = round::frozen(tx, key, place).is_some_and(|question| round.types(&question));
    Results {
        fastest: fastest
            .map(|(member, took)| (may_be_named(tx, key.guild, *member), *took))
            .collect(),
        wrong: if types {
            typed::frequent_wrong(tx, key, round, place)
        } else {
            Vec::new()
        },
        standings: round::extra(tx, key).standings.then_some(key.id),
        corrections: errata::rounds::reasons(tx, key, place),
    }
}

/// Returns the standings as a member sees them: the first few, and the member's own score.
#[must_use]
pub fn standings(
    tx: &Transaction<'_>,
    key: RoundKey,
    asker: Option<MemberId>,
) -> (Vec<Ranked>, Option<RoundScore>) {
    let all = round::standings(tx, key);
    let ranked = all.iter().filter(|(_, score)| score.rank > 0);
    let first = ranked
        .take(STANDINGS)
        .map(|(member, score)| (may_be_named(tx, key.guild, *member), *score));
    let own = all.iter().find(|(member, _)| Some(*member) == asker);
    (first.collect(), own.map(|(_, score)| *score))
}

/// Returns how a round went, or how far it is.
#[must_use]
pub fn overview(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Overview {
    overview_of(tx, key, round, round::scores(tx, key))
}

/// Returns the same from the scores of all members.
#[must_use]
pub fn overview_of(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    scores: Vec<(MemberId, RoundScore)>,
) -> Overview {
    let teams = team::standings(tx, key, round, &scores);
    let players = scores.len();
    let ranked = round::with_rank(scores).into_iter().enumerate();
    let named = |n, member| (n < NAMED).then(|| may_be_named(tx, key.guild, member))?;
    let places = 0..round.questions.len() as u8;
    let correct = |place| {
        let question = round::frozen(tx, key, place);
        question.map_or_else(Vec::new, |question| {
            errata::rounds::right(tx, key, round, place, &question)
        })
    };
    Overview {
        signed_up: round::signed_up(tx, key).len(),
        players,
        ranked: ranked
            .map(|(n, (member, score))| (named(n, member), score))
            .collect(),
        teams,
        correct: places.clone().map(correct).collect(),
        void: places
            .filter(|place| errata::rounds::is_void(tx, key, *place))
            .collect(),
    }
}

/// A member in the sheet of a round: the account, unless the member is hidden or was forgotten, the
/// score, and the answers.
pub type SheetRow = (Option<UserId>, RoundScore, Vec<OwnQuestion>);

/// How many members the sheet of a round has at most: making it must not hold up everybody else.
pub const IN_SHEET: usize = 200;

/// Returns how each member played a round that is over, the best first.
#[must_use]
pub fn sheet(tx: &Transaction<'_>, key: RoundKey, round: &Round) -> Vec<SheetRow> {
    let mut scores = round::scores(tx, key);
    // Those without a point, or who are hidden, have no rank and come last.
    scores.sort_by_key(|(_, score)| (score.rank == 0, score.rank));
    let rows = scores.into_iter().take(IN_SHEET).map(|(member, score)| {
        let own = own(tx, key, round, member);
        (may_be_named(tx, key.guild, member), score, own.questions)
    });
    rows.collect()
}

/// Returns how a member played a round, as far as its questions have results.
#[must_use]
pub fn own(tx: &Transaction<'_>, key: RoundKey, round: &Round, member: MemberId) -> OwnRound {
    let score = match tx.get(&Key::RoundScore((key, member))) {
        Some(Record::RoundScore(_, score)) => Some(score),
        _ => None,
    };
    let sign_up = round::sign_up(tx, key, member);
    let places = 0..round.questions.len() as u8;
    OwnRound {
        score,
        team: sign_up
            .and_then(|sign_up| sign_up.team)
            .map(|(_, team)| team),
        questions: places
            .filter_map(|place| own_question(tx, key, round, member, place))
            .collect(),
    }
}

fn own_question(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    member: MemberId,
    place: u8,
) -> Option<OwnQuestion> {
    let item = round.questions.get(usize::from(place))?;
    let void = errata::rounds::is_void(tx, key, place);
    if item.tally.is_none() && !void {
        return None;
    }
    let question = round::frozen(tx, key, place)?;
    let correct = errata::rounds::right(tx, key, round, place, &question);
    let press = match tx.get(&Key::RoundPress((key, place, member))) {
        Some(Record::RoundPress(_, press)) if press.id.at() < item.deadline => Some(press),
        _ => None,
    };
    let given = press.zip(item.posted()).map(|(press, posted)| {
        let answer = if round.types(&question) {
            OwnAnswer::Typed(typed::text(tx, key, place, member).unwrap_or_default())
        } else {
            let shown = item.order.iter().position(|index| *index == press.option);
            OwnAnswer::Letter(shown.unwrap_or_default())
        };
        let is_correct = correct.contains(&press.option);
        (answer, is_correct, press.id.at().since(posted).max(0))
    });
    Some(OwnQuestion {
        place,
        void,
        correct,
        given,
    })
}
