//! Votes for answers, self-ratings, and what reactions mean. Acceptances are in [`acceptance`].

use crate::model::daily::{Answer, Daily, Phase, Vote};
use crate::model::discord::{Reaction, Reactor};
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId, MessageId};
use crate::model::points::{Fact, Reason};
use crate::model::record::{Key, Record};
use crate::queries::guard;
use crate::queries::votes::{self, Voted, Way};
use crate::rules::{acceptance, counting, ledger, marks, review, settling};
use crate::state::MessageRole;
use crate::state::transaction::Transaction;

/// Handles a reaction that somebody added to or removed from a known message.
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

/// Notes a reaction in a reading back, because a page that is still to come is older than it.
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

/// Takes a reaction on a message, or takes it back, after an event or when it was read back.
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

/// Returns the member who reacted. Removing a reaction doesn't create a member.
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

/// Returns in which way a reaction on a message is a vote or an acceptance: on any message of the
/// answer, but not on the talk around it.
fn way_of(tx: &Transaction<'_>, key: AnswerKey, message: MessageId) -> Option<Way> {
    let answer = tx.answer(key)?;
    if answer.published == Some(message) {
        Some(Way::Published)
    } else if answer.messages.contains(&message) {
        Some(Way::Emoji(message))
    } else {
        None
    }
}

/// Tells whether a message is part of the answer, and not talk around it.
#[must_use]
pub fn is_answer(tx: &Transaction<'_>, key: AnswerKey, message: MessageId) -> bool {
    way_of(tx, key, message).is_some()
}

fn rate(tx: &mut Transaction<'_>, key: DailyKey, who: &Reactor, reaction: Reaction, added: bool) {
    let Some(member) = member_of(tx, key.guild, who, added) else {
        return;
    };
    let bit = 1 << (reaction as u8);
    set_ratings(tx, AnswerKey { daily: key, member }, |ratings| {
        if added { ratings | bit } else { ratings & !bit }
    });
}

/// Changes the self-ratings that are set for an answer.
fn set_ratings(tx: &mut Transaction<'_>, key: AnswerKey, change: impl FnOnce(u8) -> u8) {
    let Some(daily) = tx.daily(key.daily) else {
        return;
    };
    settling::settle_first(tx, key, &daily);
    let before = tx.answer(key).unwrap_or_default();
    let ratings = change(before.ratings);
    if ratings != before.ratings {
        let now = Answer {
            ratings,
            ..before.clone()
        };
        review::rerated(tx, key, &daily, &before, now);
    }
}

/// Gives a vote or takes it back.
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
    settling::settle_first(tx, key, &daily);
    let before = votes::vote_of(tx, key, voter);
    let mut now = before;
    match way {
        Way::Emoji(message) => now.by_reaction = marks::vote(tx, key, message, voter, on),
        Way::Published => now.on_published = on,
        Way::Button | Way::Command(_) => now.by_button = on,
    }
    put_vote(tx, key, &daily, voter, before, now);
    Voted::Counted(now.stands())
}

/// Stores a vote and writes the points that follow from it.
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
    if now.stands() == before.stands() {
        return;
    }
    let counts = match now.stands() {
        true => counting::given(tx, key, daily, voter),
        false => counting::taken_back(tx, key, voter),
    };
    if counts {
        write_row(tx, key, daily, voter, now.stands());
    }
}

/// Writes the row of a vote. Before the reveal votes are only stored; the reveal writes their rows.
pub fn write_row(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    voter: MemberId,
    on: bool,
) {
    if !daily.is_secret() {
        let fact = Fact::daily(key, Reason::Vote, Some(voter));
        let points = daily.points;
        ledger::write(tx, key.daily.guild, fact, on, points.vote, &points);
    }
}

/// Takes back the reactions of everybody who isn't in `standing`, after all accounts with a
/// reaction on a message were read.
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
                let given = match way {
                    Way::Published => vote.on_published,
                    _ => vote.by_reaction && votes_on(tx, answer, message, voter),
                };
                if given && !standing.contains(&voter) {
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
                let given = match way {
                    Way::Published => vote.on_published,
                    _ => tx.mark(answer, message, by).accepted,
                };
                if given && !standing.contains(&by) {
                    acceptance::accept(tx, answer, by, false, way, false);
                }
            }
        }
        (Reaction::Knew | Reaction::Partly | Reaction::NotYet, MessageRole::Post(_)) => {
            let bit = 1 << (reaction as u8);
            for (member, answer) in tx.answers_of(key) {
                if answer.ratings & bit != 0 && !standing.contains(&member) {
                    let key = AnswerKey { daily: key, member };
                    set_ratings(tx, key, |ratings| ratings & !bit);
                }
            }
        }
        _ => {}
    }
}

/// Tells whether a member's ⬆️ is on this message. An older store doesn't say where it is; then it
/// was on the first message, or the submitted one.
fn votes_on(tx: &Transaction<'_>, key: AnswerKey, message: MessageId, voter: MemberId) -> bool {
    if tx.mark(key, message, voter).voted {
        return true;
    }
    let chosen = tx.answer(key).and_then(|answer| answer.chosen_message());
    let mut marks = tx.marks_of(key).into_iter();
    chosen == Some(message) && !marks.any(|((_, who), mark)| who == voter && mark.voted)
}

/// Handles that all reactions of a message were removed, or all with one emoji.
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
