//! Gives members roles, and takes them.
//!
//! The transport looks before each use whether the role may still be given
//! ([`RoleSight::problem`](crate::model::role::RoleSight::problem)).

use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, GuildId, MemberId, RoleId};
use crate::model::log::LogLine;
use crate::model::outcome::{Refusal, RefusalKind};
use crate::model::role::RoleProblem;
use crate::queries::audit;
use crate::rules::notice;
use crate::state::transaction::Transaction;
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

/// Tells the moderators that a role couldn't be given or taken: once for each cause and day,
/// however many members it concerns.
pub fn refused(
    tx: &mut Transaction<'_>,
    row: &OutboxRow,
    (role, _): (RoleId, MemberId),
    refusal: &Refusal,
) {
    let guild = row.guild;
    tx.log(
        LogLine::new("a role was refused", guild)
            .row(row.seq)
            .details(format!("why={:?}", refusal.words)),
    );
    let lang = tx.guild_language(guild);
    let (cause, text) = match refusal.kind {
        RefusalKind::AccountGone => ("left", say::left(lang, role)),
        kind => {
            let problem = match kind {
                RefusalKind::Role(problem) => problem,
                _ => RoleProblem::MayNot,
            };
            ("problem", say::not_given(lang, role, problem))
        }
    };
    notice::tell(tx, guild, None, &format!("role {role} {cause}"), &text);
}
