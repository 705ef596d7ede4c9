//! Gives members roles, and takes them.
//!
//! The transport looks before each use whether the role may still be given
//! ([`RoleSight::problem`](crate::model::role::RoleSight::problem)).

use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, GuildId, MemberId, OutboxSeq, RoleId};
use crate::model::log::LogLine;
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::record::{Key, Record};
use crate::model::role::RoleProblem;
use crate::queries::audit;
use crate::rules::{notice, rewards};
use crate::state::transaction::Transaction;
use crate::text::reward;
use crate::text::role as say;

/// Gives a member a role, or takes it. A member whose account was forgotten gets none.
pub fn set(tx: &mut Transaction<'_>, guild: GuildId, role: RoleId, member: MemberId, on: bool) {
    let Some(user) = audit::account(tx, guild, member) else {
        return;
    };
    let effect = Effect::SetRole { user, role, on };
    // The changes of one member keep their order, and delay nobody else.
    let lane = ChannelId(user.0);
    let about = About::Role(role, member);
    tx.effect(guild, lane, Priority::Decoration, about, effect);
}

/// Returns the rows that are to give or take a role and aren't delivered yet: the member, and
/// whether it is given.
#[must_use]
pub fn on_the_way(
    tx: &Transaction<'_>,
    guild: GuildId,
    role: RoleId,
) -> Vec<(OutboxSeq, MemberId, bool)> {
    let rows = tx.state.outbox().filter(|row| row.guild == guild);
    let rows = rows.filter_map(|row| match (&row.about, &row.effect) {
        (About::Role(id, member), Effect::SetRole { on, .. }) if *id == role => {
            Some((row.seq, *member, *on))
        }
        _ => None,
    });
    rows.collect()
}

/// Tells the moderators that a role couldn't be given or taken: once for each cause and day,
/// however many members it concerns.
pub fn refused(
    tx: &mut Transaction<'_>,
    row: &OutboxRow,
    (role, member): (RoleId, MemberId),
    refusal: &Refusal,
) {
    let guild = row.guild;
    tx.log(
        LogLine::new("a role was refused", guild)
            .row(row.seq)
            .details(format!("why={:?}", refusal.words)),
    );
    let lang = tx.guild_language(guild);
    let Effect::SetRole { on, .. } = row.effect else {
        return;
    };
    if on {
        // It wasn't given.
        tx.remove(Key::Rewarded((guild, member, role)));
    }
    let (cause, text) = match refusal.kind {
        RefusalKind::AccountGone => {
            note_left(tx, guild, member);
            ("left", say::left(lang, role))
        }
        kind => {
            let problem = match kind {
                RefusalKind::Role(problem) => problem,
                _ => RoleProblem::MayNot,
            };
            match tx.reward(guild, role) {
                Some(reward) => {
                    rewards::stop(tx, guild, role, problem);
                    ("problem", reward::stopped(lang, role, reward.fact, problem))
                }
                None => ("problem", say::not_given(lang, role, problem)),
            }
        }
    };
    notice::tell(tx, guild, None, &format!("role {role} {cause}"), &text);
}

/// Notes that a member has left, as a look at them would.
fn note_left(tx: &mut Transaction<'_>, guild: GuildId, id: MemberId) {
    rewards::left(tx, guild, id);
    if let Some(mut member) = tx.member(guild, id) {
        member.looked_up = Some(tx.at);
        member.left = member.left.or(Some(tx.at));
        tx.put(Record::Member((guild, id), member));
    }
}
