//! Votes for answers, self-rating, and what reactions mean; acceptance has a file of its own.

use super::event::{Reaction, Reactor};
use super::ids::{AnswerKey, DailyKey, GuildId, MemberId, MessageId};
use super::ledger::{self, Fact, Reason};
use super::record::{Daily, Key, Phase, Record, Vote};
use super::state::MessageRole;
use super::transaction::Transaction;
use super::{acceptance, answers, guard};

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
        answers::put_or_drop(tx, key, answer);
    }
}

/// The ways of voting; together they are one vote. Acceptances likewise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A reaction on the message in the thread.
    Emoji,
    /// A reaction on the published sealed answer.
    Published,
    /// The **Vote** button; the command **Accept answer**.
    Button,
}

impl Vote {
    pub(super) fn set(&mut self, way: Way, on: bool) {
        match way {
            Way::Emoji => self.by_reaction = on,
            Way::Published => self.on_published = on,
            Way::Button => self.by_button = on,
        }
    }

    const fn by(self, way: Way) -> bool {
        match way {
            Way::Emoji => self.by_reaction,
            Way::Published => self.on_published,
            Way::Button => self.by_button,
        }
    }
}

/// The number by which buttons name an answer. Where answers are published without names it changes with every
/// daily, so that nobody can join it to a name elsewhere.
#[must_use]
pub fn ballot(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> MemberId {
    if !daily.anonymous {
        return key.member;
    }
    let mut secret = [0; 32];
    secret[..8].copy_from_slice(&tx.guild(key.daily.guild).salt.to_be_bytes());
    let mut hasher = blake3::Hasher::new_keyed(&secret);
    hasher.update(b"ballot");
    hasher.update(&key.daily.track.0.to_be_bytes());
    hasher.update(&key.daily.date.0.to_be_bytes());
    hasher.update(&key.member.0.to_be_bytes());
    let hash = hasher.finalize();
    let [a, b, c, d, ..] = *hash.as_bytes();
    MemberId(u32::from_be_bytes([a, b, c, d]))
}

/// Whose answer a ballot number names.
#[must_use]
pub fn of_ballot(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    number: MemberId,
) -> Option<MemberId> {
    if !daily.anonymous {
        return Some(number);
    }
    let mut members = tx.answers_of(key).into_keys();
    members.find(|member| {
        let answer = AnswerKey {
            daily: key,
            member: *member,
        };
        ballot(tx, answer, daily) == number
    })
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
    let before = vote_of(tx, key, voter);
    let mut now = before;
    now.set(way, on);
    put_vote(tx, key, &daily, voter, before, now);
    Voted::Counted(now.stands())
}

fn put_vote(
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

/// The answer is another message of the thread now: votes on the old one are not for it.
pub fn forget_thread_votes(tx: &mut Transaction<'_>, key: AnswerKey) {
    let Some(daily) = tx.daily(key.daily) else {
        return;
    };
    for (voter, before) in tx.votes_for(key) {
        let mut now = before;
        now.set(Way::Emoji, false);
        put_vote(tx, key, &daily, voter, before, now);
    }
}

/// Who votes for an answer now.
#[must_use]
pub fn voters(tx: &Transaction<'_>, key: AnswerKey) -> Vec<MemberId> {
    let votes = tx.votes_for(key).into_iter();
    votes
        .filter(|(_, vote)| vote.stands())
        .map(|(voter, _)| voter)
        .collect()
}

/// A vote as it stands.
#[must_use]
pub fn vote_of(tx: &Transaction<'_>, key: AnswerKey, voter: MemberId) -> Vote {
    match tx.get(&Key::Vote((key, voter))) {
        Some(Record::Vote(_, vote)) => vote,
        _ => Vote::default(),
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
                    answers::put_or_drop(tx, AnswerKey { daily: key, member }, answer);
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
