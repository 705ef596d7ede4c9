//! Votes for answers, acceptance by moderators, self-rating: what reactions and the **Vote** button mean.

use super::draft::Draft;
use super::event::{Mark, Reactor};
use super::ids::{AnswerKey, DailyKey, GuildId, MemberNo, MessageId};
use super::ledger::{self, Fact, Reason};
use super::record::{Key, Phase, Record, Vote};
use super::state::Seat;
use super::{answers, guard};

/// Someone added a reaction to, or took one from, a message of ours.
pub fn reacted(
    draft: &mut Draft<'_>,
    guild: GuildId,
    message: MessageId,
    who: &Reactor,
    mark: Mark,
    added: bool,
) {
    if who.bot {
        return;
    }
    let Some(seat) = draft
        .state
        .seat(message)
        .filter(|seat| seat.daily().guild == guild)
    else {
        return;
    };
    match (mark, seat) {
        (Mark::Knew | Mark::Partly | Mark::NotYet, Seat::Post(key)) => {
            rate(draft, key, who, mark, added)
        }
        (Mark::Vote, Seat::Said(key) | Seat::Published(key)) if is_answer(draft, key, message) => {
            let voter = member_of(draft, guild, who, added);
            if let Some(voter) = voter {
                vote(draft, key, voter, Way::Reaction, added);
            }
        }
        (Mark::Accept, Seat::Said(key) | Seat::Published(key))
            if is_answer(draft, key, message) =>
        {
            if let Some(by) = member_of(draft, guild, who, added) {
                accept(
                    draft,
                    key,
                    by,
                    guard::is_moderator(draft, guild, &who.roles, who.manages),
                    added,
                );
            }
        }
        _ => {}
    }
}

/// Who reacted, as a member; the blocked are nobody.
fn member_of(
    draft: &mut Draft<'_>,
    guild: GuildId,
    who: &Reactor,
    added: bool,
) -> Option<MemberNo> {
    if added && guard::is_blocked(draft, guild, who.user) {
        return None;
    }
    if added {
        Some(draft.number_or_new(guild, who.user))
    } else {
        draft.number(guild, who.user)
    }
}

/// Only the message that is the answer takes votes, not the talk around it.
fn is_answer(draft: &Draft<'_>, key: AnswerKey, message: MessageId) -> bool {
    draft.answer(key).is_some_and(|answer| {
        answer.published == Some(message) || answer.thread_message() == Some(message)
    })
}

fn rate(draft: &mut Draft<'_>, key: DailyKey, who: &Reactor, mark: Mark, added: bool) {
    let Some(member) = member_of(draft, key.guild, who, added) else {
        return;
    };
    let key = AnswerKey { daily: key, member };
    let mut answer = draft.answer(key).unwrap_or_default();
    let bit = 1 << (mark as u8);
    let before = answer.ratings;
    answer.ratings = if added { before | bit } else { before & !bit };
    if answer.ratings != before {
        answers::put_or_drop(draft, key, answer);
    }
}

/// The two ways of voting; together they are one vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// ⬆️ on the message.
    Reaction,
    /// The **Vote** button.
    Button,
}

/// Whether a vote was counted, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voted {
    /// It stands now, or stands no more.
    Counted(bool),
    /// For oneself.
    Own,
    /// There is no such answer, or votes count no more.
    Closed,
}

/// A vote is given or taken back.
pub fn vote(draft: &mut Draft<'_>, key: AnswerKey, voter: MemberNo, way: Way, on: bool) -> Voted {
    if voter == key.member {
        return Voted::Own;
    }
    let Some(daily) = draft.daily(key.daily) else {
        return Voted::Closed;
    };
    if daily.phase == Phase::Closed || !draft.answer(key).is_some_and(|answer| answer.counts()) {
        return Voted::Closed;
    }
    let before = vote_of(draft, key, voter);
    let mut now = before;
    match way {
        Way::Reaction => now.by_reaction = on,
        Way::Button => now.by_button = on,
    }
    if now == before {
        return Voted::Counted(now.stands());
    }
    if now == Vote::default() {
        draft.remove(Key::Vote((key, voter)));
    } else {
        draft.put(Record::Vote((key, voter), now));
    }
    // Before the reveal votes only stand; they become rows at the reveal.
    if !daily.is_secret() && now.stands() != before.stands() {
        let fact = Fact::daily(key, Reason::Vote, Some(voter));
        ledger::write(
            draft,
            key.daily.guild,
            fact,
            now.stands(),
            daily.points.vote,
            &daily.points,
        );
    }
    Voted::Counted(now.stands())
}

/// A vote as it stands.
#[must_use]
pub fn vote_of(draft: &Draft<'_>, key: AnswerKey, voter: MemberNo) -> Vote {
    match draft.get(&Key::Vote((key, voter))) {
        Some(Record::Vote(_, vote)) => vote,
        _ => Vote::default(),
    }
}

/// Whether an acceptance was counted, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    /// It stands now, or stands no more.
    Counted(bool),
    /// Not a moderator.
    NotAllowed,
    /// A moderator's own answer.
    Own,
    /// There is no such answer, or it is final.
    Closed,
}

/// A moderator accepts an answer, or takes the acceptance back. Several accept once.
pub fn accept(
    draft: &mut Draft<'_>,
    key: AnswerKey,
    by: MemberNo,
    moderator: bool,
    on: bool,
) -> Accepted {
    if on && !moderator {
        return Accepted::NotAllowed;
    }
    if by == key.member {
        return Accepted::Own;
    }
    let Some(daily) = draft.daily(key.daily) else {
        return Accepted::Closed;
    };
    let Some(mut answer) = draft.answer(key).filter(|answer| answer.counts()) else {
        return Accepted::Closed;
    };
    if daily.phase == Phase::Closed {
        return Accepted::Closed;
    }
    // A reaction taken off does not tell whether its owner is a moderator: only the one who accepted takes it back.
    let wanted = match (on, answer.accepted_by) {
        (true, None) => Some(by),
        (false, Some(one)) if one == by => None,
        (_, standing) => return Accepted::Counted(standing.is_some()),
    };
    answer.accepted_by = wanted;
    draft.put(Record::Answer(key, answer));
    if !daily.is_secret() {
        let fact = Fact::daily(key, Reason::Accepted, None);
        ledger::write(
            draft,
            key.daily.guild,
            fact,
            on,
            daily.points.accepted,
            &daily.points,
        );
    }
    Accepted::Counted(on)
}

/// All accounts with a mark on a message were read: those who are not among them have taken it back.
pub fn read_back(
    draft: &mut Draft<'_>,
    key: DailyKey,
    message: MessageId,
    mark: Mark,
    standing: &[MemberNo],
) {
    let Some(seat) = draft.state.seat(message).filter(|seat| seat.daily() == key) else {
        return;
    };
    match (mark, seat) {
        (Mark::Vote, Seat::Said(answer) | Seat::Published(answer)) => {
            let gone = reaction_voters(draft, answer).filter(|voter| !standing.contains(voter));
            for voter in gone.collect::<Vec<_>>() {
                vote(draft, answer, voter, Way::Reaction, false);
            }
        }
        (Mark::Knew | Mark::Partly | Mark::NotYet, Seat::Post(_)) => {
            let bit = 1 << (mark as u8);
            let Some(live) = draft.state.live(key) else {
                return;
            };
            let gone: Vec<MemberNo> = live
                .answers
                .iter()
                .filter(|(no, answer)| answer.ratings & bit != 0 && !standing.contains(no))
                .map(|(no, _)| *no)
                .collect();
            for member in gone {
                let key = AnswerKey { daily: key, member };
                let Some(mut answer) = draft.answer(key) else {
                    continue;
                };
                answer.ratings &= !bit;
                answers::put_or_drop(draft, key, answer);
            }
        }
        _ => {}
    }
}

fn reaction_voters(draft: &Draft<'_>, key: AnswerKey) -> impl Iterator<Item = MemberNo> {
    let live = draft.state.live(key.daily);
    live.into_iter()
        .flat_map(|live| &live.votes)
        .filter(move |((author, _), vote)| *author == key.member && vote.by_reaction)
        .map(|((_, voter), _)| *voter)
}

/// All reactions of a message are gone, or all of one mark.
pub fn cleared(draft: &mut Draft<'_>, message: MessageId, mark: Option<Mark>) {
    let Some(seat) = draft.state.seat(message) else {
        return;
    };
    let marks = mark.map_or_else(
        || vec![Mark::Knew, Mark::Partly, Mark::NotYet, Mark::Vote],
        |mark| vec![mark],
    );
    for mark in marks {
        read_back(draft, seat.daily(), message, mark, &[]);
    }
}
