//! Commands for moderators, tracks aside.

use serenity::model::channel::PartialChannel;
use serenity::model::id::{RoleId, UserId};

use crate::quiz::InteractionKind;
use crate::quiz::ids;
use crate::quiz::model::event::{BlockForm, RolesForm, SetupForm, SetupMore};

use super::super::doctor::examined;
use super::super::interaction::{InteractionContext, Origin};
use super::super::sight::is_public;
use super::complete;
use super::serve::{Ctx, Served, serve, serve_in_after};

#[expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]
#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn setup(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::zone"] zone: Option<String>,
    moderator_role: Option<RoleId>,
    #[channel_types("Text")] notice_channel: Option<PartialChannel>,
    filter_words: Option<String>,
    links: Option<bool>,
    invites: Option<bool>,
    blackout: Option<String>,
    author_role: Option<RoleId>,
    reviewer_role: Option<RoleId>,
    host_role: Option<RoleId>,
    #[choices(
        "moderator role",
        "notice channel",
        "filter words",
        "author role",
        "reviewer role",
        "host role"
    )]
    clear: Option<&'static str>,
    #[choices("English", "Deutsch", "Español", "Français", "Português (Brasil)")] language: Option<
        &'static str,
    >,
) -> Served {
    let named = notice_channel.as_ref().map(|channel| channel.id);
    // A value that is set by the same command wins over `clear`.
    let cleared = |what| clear == Some(what);
    let role = |role: Option<RoleId>, what| {
        role.map(|role| ids::RoleId(role.get()))
            .or_else(|| cleared(what).then_some(ids::RoleId(0)))
    };
    let roles = RolesForm {
        author: role(author_role, "author role"),
        reviewer: role(reviewer_role, "reviewer role"),
        host: role(host_role, "host role"),
    };
    let form = SetupForm {
        zone,
        moderator_role: role(moderator_role, "moderator role"),
        notice_channel: notice_channel
            .as_ref()
            .map(|channel| ids::ChannelId(channel.id.get()))
            .or_else(|| cleared("notice channel").then_some(ids::ChannelId(0))),
        filter_words: filter_words.or_else(|| cleared("filter words").then(|| "-".to_owned())),
        links,
        invites,
    };
    let bare = form == SetupForm::default()
        && roles == RolesForm::default()
        && blackout.is_none()
        && language.is_none();
    if bare {
        let locale = ctx.interaction.locale.clone();
        return serve(ctx, InteractionKind::SetupGuided { locale }).await;
    }
    let more = |notices_are_public| {
        let form = form.clone();
        let more = SetupMore {
            blackout: blackout.clone(),
            notices_are_public,
        };
        match language {
            None => InteractionKind::SetupRoles { form, more, roles },
            Some(language) => InteractionKind::SetupLanguage {
                form,
                more,
                roles,
                language: language.to_owned(),
            },
        }
    };
    let kind = async {
        let public = match (ctx.interaction.guild_id, named) {
            (Some(guild), Some(channel)) => {
                let (guild, channel) = (ids::GuildId(guild.get()), ids::ChannelId(channel.get()));
                is_public(&ctx.framework.user_data.client, guild, channel).await
            }
            _ => None,
        };
        more(public)
    };
    serve_in_after(ctx, named, more(None), kind).await
}

/// Stop members from taking part.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("block_add", "block_remove", "block_list"),
    subcommand_required
)]
pub(super) async fn block(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only, rename = "add")]
async fn block_add(ctx: Ctx<'_>, member: UserId) -> Served {
    serve(
        ctx,
        InteractionKind::Block(BlockForm::Add(ids::UserId(member.get()))),
    )
    .await
}

#[poise::command(slash_command, guild_only, rename = "remove")]
async fn block_remove(ctx: Ctx<'_>, member: UserId) -> Served {
    serve(
        ctx,
        InteractionKind::Block(BlockForm::Remove(ids::UserId(member.get()))),
    )
    .await
}

#[poise::command(slash_command, guild_only, rename = "list")]
async fn block_list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Block(BlockForm::List)).await
}

#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn answers(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Answers).await
}

#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn doctor(ctx: Ctx<'_>) -> Served {
    let data = ctx.framework.user_data;
    let context = InteractionContext::command(
        ctx.interaction,
        Origin::Command,
        InteractionKind::Examine(Box::default()),
    );
    match context.guild() {
        Some(guild) => context.serve_after(data, examined(data, guild)).await,
        None => context.serve(data).await,
    }
    Ok(())
}

#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn export(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::track"] track: Option<String>,
    #[choices("csv", "json")] format: Option<&'static str>,
    members: Option<bool>,
) -> Served {
    let kind = InteractionKind::Export {
        track,
        format: format.map(str::to_owned),
        accounts: members.unwrap_or(false),
    };
    serve(ctx, kind).await
}

/// Adjust members' points.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("points_adjust"),
    subcommand_required
)]
pub(super) async fn points(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only, rename = "adjust")]
async fn points_adjust(
    ctx: Ctx<'_>,
    member: UserId,
    #[min = -1000]
    #[max = 1000]
    points: i64,
    #[max_length = 300] reason: String,
    date: Option<String>,
) -> Served {
    let kind = InteractionKind::PointsAdjust {
        member: ids::UserId(member.get()),
        points,
        reason,
        date,
    };
    serve(ctx, kind).await
}

#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn audit(
    ctx: Ctx<'_>,
    member: Option<UserId>,
    #[choices(
        "points",
        "answers",
        "questions",
        "tracks",
        "rounds",
        "settings",
        "rings"
    )]
    kind: Option<&'static str>,
) -> Served {
    let kind = InteractionKind::Audit {
        member: member.map(|member| ids::UserId(member.get())),
        kind: kind.map(str::to_owned),
    };
    serve(ctx, kind).await
}

#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn errata(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::played"] question: Option<String>,
) -> Served {
    serve(ctx, InteractionKind::Errata { question }).await
}
