//! `/rewards …`: roles that members earn.

use serenity::model::id::RoleId;

use crate::quiz::InteractionKind;
use crate::quiz::ids;
use crate::quiz::model::event::{RewardCommand, RewardForm};
use crate::quiz::model::role::RoleSight;

use super::super::interaction::{InteractionContext, Origin};
use super::super::roles;
use super::serve::{Ctx, Served, serve};

/// Roles that members earn.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("add", "list", "remove"),
    subcommand_required
)]
pub(super) async fn rewards(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn add(
    ctx: Ctx<'_>,
    role: RoleId,
    #[min = 1]
    #[max = 1_000_000]
    points: Option<u32>,
    #[min = 1]
    #[max = 365]
    streak: Option<u32>,
    #[min = 1]
    #[max = 100]
    rank: Option<u32>,
) -> Served {
    let data = ctx.framework.user_data;
    let role = ids::RoleId(role.get());
    let add = |sight| {
        InteractionKind::Rewards(RewardCommand::Add(RewardForm {
            role,
            sight,
            points,
            streak,
            rank,
        }))
    };
    let plain = add(RoleSight::Unknown);
    let context = InteractionContext::command(ctx.interaction, Origin::Command, plain);
    match context.guild() {
        Some(guild) => {
            let kind = async { add(roles::sight(data, guild, role).await) };
            context.serve_after(data, kind).await;
        }
        None => context.serve(data).await,
    }
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Rewards(RewardCommand::List)).await
}

#[poise::command(slash_command, guild_only)]
async fn remove(ctx: Ctx<'_>, role: RoleId) -> Served {
    let role = ids::RoleId(role.get());
    serve(ctx, InteractionKind::Rewards(RewardCommand::Remove(role))).await
}
