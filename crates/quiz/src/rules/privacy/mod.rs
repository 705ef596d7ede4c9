//! What members decide about their own data: being hidden, and having it deleted.
//!
//! | file | what it does |
//! |---|---|
//! | this one | hiding a member |
//! | [`forgetting`] | deleting what is stored about a member, part by part |
//! | [`in_daily`], [`in_round`] | what of it is in a daily or a round |
//! | [`published`] | taking the member out of what the bot has posted |
//! | [`texts`] | removing texts that are older than the config allows |

pub mod forgetting;
pub mod in_daily;
pub mod in_round;
pub mod published;
pub mod texts;

use crate::model::daily::Phase;
use crate::model::guild::Member;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, UserId};
use crate::model::record::Record;
use crate::rules::parts;
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
    true
}
