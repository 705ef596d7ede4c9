//! What a member has in a round, and how it is removed. The result of a round that is over stays,
//! by number.

use crate::model::forgetting;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::rules::own;
use crate::rules::privacy::forgetting::Who;
use crate::rules::privacy::published;
use crate::rules::round::{early, host, lobby};
use crate::state::transaction::Transaction;

/// Removes what a member has in a round. Returns whether what the bot has posted is changed.
pub fn clear(tx: &mut Transaction<'_>, who: Who, key: RoundKey) -> bool {
    let Some(mut round) = tx.round(key) else {
        return false;
    };
    if round.host == who.user {
        round.host = host::NOBODY;
        tx.put_round(key, round.clone());
        if round.phase == RoundPhase::Scheduled {
            // The moderators are asked whether one of them takes it over.
            host::gone(tx, key, round.clone());
            round = tx.round(key).unwrap_or(round);
        }
    }
    let score = Key::RoundScore((key, who.member));
    let played = tx.get(&score).is_some();
    let keys = forgetting::in_round(key, round.questions.len(), who.member);
    let keys: Vec<Key> = keys
        .into_iter()
        .filter(|key| tx.get(key).is_some())
        .collect();
    let asleep = tx.guild(key.guild).left_at.is_some();
    if keys.is_empty() && !played {
        return !asleep && credited(tx, key, &round, who) && {
            published::of_round(tx, key, &round, who.member, false)
        };
    }
    let signed_up = keys.contains(&Key::SignUp((key, who.member)));
    keys.into_iter().for_each(|key| tx.remove(key));
    if !round.is_over() {
        if played {
            tx.remove(score);
        }
        drop_from_standings(tx, who, key);
        if signed_up {
            lobby::to_be_shown(tx, key, &mut round);
        }
        early::recount(tx, key);
    }
    !asleep && published::of_round(tx, key, &round, who.member, signed_up)
}

/// Tells whether a question of the round was suggested by the member, who is named for it.
fn credited(tx: &Transaction<'_>, key: RoundKey, round: &Round, who: Who) -> bool {
    let mut questions = round.questions.iter();
    questions.any(|item| own::credit(tx, key.guild, &item.slug) == Some(who.member))
}

fn drop_from_standings(tx: &mut Transaction<'_>, who: Who, key: RoundKey) {
    if let Some(Record::RoundStandings(_, mut standings)) = tx.get(&Key::RoundStandings(key)) {
        let before = standings.len();
        standings.retain(|(member, _)| *member != who.member);
        if standings.len() != before {
            tx.put(Record::RoundStandings(key, standings));
        }
    }
}
