//! Votes for answers, self-rating, and what reactions mean; acceptance has a file of its own.

use crate::model::daily::{Daily, Phase, Vote};
use crate::model::discord::{Reaction, Reactor};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId, MessageId};
use crate::model::points::{Fact, Reason};
use crate::model::record::{Key, Record};
use crate::queries::guard;
use crate::queries::votes::{self, Voted, Way};
use crate::rules::{acceptance, ledger, write};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;

/// Someone added a reaction to, or took one from, a message of ours.
pub fn reacted(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    message: MessageId,
    who: &Reactor,
    reaction: Reaction,
    added: bool,
) {
    let Some(role) = tx
        .state
        .message_role(message)
        .filter(|role| role.daily().guild == guild)
    else {
        return;
    };
    if who.bot || (added && guard::is_blocked(tx, guild, who.user)) {
        return;
    }
    note_live(tx, role.daily(), message, who, reaction, added);
    set_reaction(tx, role, message, who, reaction, added);
}

/// While reactions are read back, a page that is still to come is older than what happens now.
fn note_live(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    message: MessageId,
    who: &Reactor,
    reaction: Reaction,
    added: bool,
) {
    let Some(mut daily) = tx.daily(key).filter(|daily| daily.reading.is_some()) else {
        return;
    };
    let member = tx.number_or_new(key.guild, who.user);
    if let Some(reading) = &mut daily.reading {
        reading
            .live_reactions
            .push((message, reaction, member, added));
    }
    tx.put_daily(key, daily);
}

/// A mark stands on a message, or stands no more: by an event, or read back.
pub fn set_reaction(
    tx: &mut Transaction<'_>,
    role: MessageRole,
    message: MessageId,
    who: &Reactor,
    reaction: Reaction,
    added: bool,
) {
    let guild = role.daily().guild;
    if added && guard::is_blocked(tx, guild, who.user) {
        return;
    }
    match (reaction, role) {
        (Reaction::Knew | Reaction::Partly | Reaction::NotYet, MessageRole::Post(key)) => {
            rate(tx, key, who, reaction, added);
        }
        (Reaction::Vote, MessageRole::ThreadAnswer(key) | MessageRole::Published(key)) => {
            if let Some(way) = way_of(tx, key, message)
                && let Some(voter) = member_of(tx, guild, who, added)
            {
                vote(tx, key, voter, way, added);
            }
        }
        (Reaction::Accept, MessageRole::ThreadAnswer(key) | MessageRole::Published(key)) => {
            let moderator = guard::is_moderator(tx, guild, &who.roles, who.manages);
            if let Some(way) = way_of(tx, key, message).filter(|_| moderator || !added)
                && let Some(by) = member_of(tx, guild, who, added)
            {
                acceptance::accept(tx, key, by, moderator, way, added);
            }
        }
        _ => {}
    }
}

/// Who reacted, as a member; taking something back makes nobody a member.
fn member_of(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    who: &Reactor,
    added: bool,
) -> Option<MemberId> {
    if added {
        Some(tx.number_or_new(guild, who.user))
    } else {
        tx.number(guild, who.user)
    }
}

/// Only the message that is the answer takes votes, not the talk around it: which of the two it is.
fn way_of(tx: &Transaction<'_>, key: AnswerKey, message: MessageId) -> Option<Way> {
    let answer = tx.answer(key)?;
    if answer.published == Some(message) {
        Some(Way::Published)
    } else if answer.thread_message() == Some(message) {
        Some(Way::Emoji)
    } else {
        None
    }
}

/// Whether a message is the answer, and not talk around it.
#[must_use]
pub fn is_answer(tx: &Transaction<'_>, key: AnswerKey, message: MessageId) -> bool {
    way_of(tx, key, message).is_some()
}

fn rate(tx: &mut Transaction<'_>, key: DailyKey, who: &Reactor, reaction: Reaction, added: bool) {
    let Some(member) = member_of(tx, key.guild, who, added) else {
        return;
    };
    let key = AnswerKey { daily: key, member };
    let mut answer = tx.answer(key).unwrap_or_default();
    let bit = 1 << (reaction as u8);
    let before = answer.ratings;
    answer.ratings = if added { before | bit } else { before & !bit };
    if answer.ratings != before {
        write::put_or_drop(tx, key, answer);
    }
}

/// A vote is given or taken back.
pub fn vote(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    voter: MemberId,
    way: Way,
    on: bool,
) -> Voted {
    if voter == key.member {
        return Voted::Own;
    }
    let Some(daily) = tx.daily(key.daily) else {
        return Voted::Closed;
    };
    if daily.phase == Phase::Closed || !tx.answer(key).is_some_and(|answer| answer.counts()) {
        return Voted::Closed;
    }
    let before = votes::vote_of(tx, key, voter);
    let mut now = before;
    now.set(way, on);
    put_vote(tx, key, &daily, voter, before, now);
    Voted::Counted(now.stands())
}

/// Puts a vote, and the points that follow from it.
pub fn put_vote(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    voter: MemberId,
    before: Vote,
    now: Vote,
) {
    if now == before {
        return;
    }
    if now.stands() {
        tx.put(Record::Vote((key, voter), now));
    } else {
        tx.remove(Key::Vote((key, voter)));
    }
    // Before the reveal votes only stand; they become rows at the reveal.
    if !daily.is_secret() && now.stands() != before.stands() {
        let fact = Fact::daily(key, Reason::Vote, Some(voter));
        let points = daily.points;
        ledger::write(
            tx,
            key.daily.guild,
            fact,
            now.stands(),
            points.vote,
            &points,
        );
    }
}

/// All accounts with a mark on a message were read: those who are not among them have taken it back.
pub fn read_back(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    message: MessageId,
    reaction: Reaction,
    standing: &[MemberId],
) {
    let Some(role) = tx
        .state
        .message_role(message)
        .filter(|role| role.daily() == key)
    else {
        return;
    };
    match (reaction, role) {
        (Reaction::Vote, MessageRole::ThreadAnswer(answer) | MessageRole::Published(answer)) => {
            let Some(way) = way_of(tx, answer, message) else {
                return;
            };
            for (voter, vote) in tx.votes_for(answer) {
                if vote.by(way) && !standing.contains(&voter) {
                    self::vote(tx, answer, voter, way, false);
                }
            }
        }
        (Reaction::Accept, MessageRole::ThreadAnswer(answer) | MessageRole::Published(answer)) => {
            let Some(way) = way_of(tx, answer, message) else {
                return;
            };
            let accepted = tx
                .answer(answer)
                .map(|one| one.accepted_by)
                .unwrap_or_default();
            for (by, vote) in accepted {
                if vote.by(way) && !standing.contains(&by) {
                    acceptance::accept(tx, answer, by, false, way, false);
                }
            }
        }
        (Reaction::Knew | Reaction::Partly | Reaction::NotYet, MessageRole::Post(_)) => {
            let bit = 1 << (reaction as u8);
            for (member, mut answer) in tx.answers_of(key) {
                if answer.ratings & bit != 0 && !standing.contains(&member) {
                    answer.ratings &= !bit;
                    write::put_or_drop(tx, AnswerKey { daily: key, member }, answer);
                }
            }
        }
        _ => {}
    }
}

/// All reactions of a message are gone, or all of one mark.
pub fn cleared(tx: &mut Transaction<'_>, message: MessageId, reaction: Option<Reaction>) {
    let Some(role) = tx.state.message_role(message) else {
        return;
    };
    let all = [
        Reaction::Knew,
        Reaction::Partly,
        Reaction::NotYet,
        Reaction::Vote,
        Reaction::Accept,
    ];
    for one in all
        .into_iter()
        .filter(|one| reaction.is_none_or(|reaction| reaction == *one))
    {
        read_back(tx, role.daily(), message, one, &[]);
    }
}
