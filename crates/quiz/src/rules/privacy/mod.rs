//! What members decide about their own data: being hidden, and having it deleted.
//!
//! | file | what it does |
//! |---|---|
//! | this one | hiding a member |
//! | [`forgetting`] | deleting what is stored about a member, part by part |
//! | [`in_daily`], [`in_round`] | what of it is in a daily or a round |
//! | [`published`] | taking the member out of what the bot has posted |
//! | [`named`] | the same with posts that name the member, but not because of an answer |
//! | [`texts`] | removing texts that are older than the config allows |

pub mod forgetting;
pub mod in_daily;
pub mod in_round;
pub mod named;
pub mod published;
pub mod texts;

use crate::model::daily::Phase;
use crate::model::guild::Member;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, UserId};
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::rules::parts;
use crate::rules::round::lobby;
use crate::state::transaction::Transaction;

/// Hides a member from boards and lists, or shows them again. What can still be edited is. Returns
/// whether that is new.
pub fn hide(tx: &mut Transaction<'_>, guild: GuildId, user: UserId, hidden: bool) -> bool {
    let id = match tx.number(guild, user) {
        Some(id) => id,
        None if hidden => tx.number_or_new(guild, user),
        None => return false,
    };
    let Some(member) = tx.member(guild, id).filter(|one| one.hidden != hidden) else {
        return false;
    };
    tx.put(Record::Member((guild, id), Member { hidden, ..member }));
    let open = tx.state.guild_state(guild).into_iter();
    let open = open.flat_map(|state| &state.dailies);
    let revealed = open.filter(|(_, open)| open.daily.phase == Phase::Revealed);
    let named = revealed.filter(|(_, open)| open.answers.contains_key(&id));
    let named: Vec<_> = named
        .map(|((track, date), open)| {
            let (track, date) = (*track, *date);
            (DailyKey { guild, track, date }, open.daily.clone())
        })
        .collect();
    for (daily, open) in named {
        let answer = AnswerKey { daily, member: id };
        parts::show_again(tx, answer, &open);
    }
    named::in_open(tx, guild, id);
    let rounds = tx.state.guild_state(guild).into_iter();
    let rounds: Vec<_> = rounds
        .flat_map(|state| state.rounds.keys())
        .copied()
        .collect();
    for round in rounds {
        let key = RoundKey { guild, id: round };
        let signed_up = tx.get(&Key::SignUp((key, id))).is_some();
        let open = tx.round(key).filter(|round| signed_up && !round.is_over());
        if let Some(mut round) = open {
            lobby::to_be_shown(tx, key, &mut round);
        }
    }
    true
}
