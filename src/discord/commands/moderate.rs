//! Commands for moderators, tracks aside.

use serenity::model::channel::PartialChannel;
use serenity::model::id::{RoleId, UserId};

use crate::quiz::InteractionKind;
use crate::quiz::event::{BlockForm, SetupForm};
use crate::quiz::ids;

use super::super::doctor::check_up;
use super::super::interaction::{InteractionContext, Origin};
use super::complete;
use super::serve::{Ctx, Served, serve};

/// The server's time zone, moderators, notices and word filter. Without options: how it stands.
#[expect(
    clippy::too_many_arguments,
    reason = "poise makes an option of each argument"
)]
#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn setup(
    ctx: Ctx<'_>,
    #[description = "Time zone of the server, such as Europe/Berlin"]
    #[autocomplete = "complete::zone"]
    zone: Option<String>,
    #[description = "Members with this role count as moderators, beside those with Manage Server"]
    moderator_role: Option<RoleId>,
    #[description = "Where I tell moderators what they should know"]
    #[channel_types("Text")]
    notice_channel: Option<PartialChannel>,
    #[description = "Words that are not published, separated by commas; - for none"]
    filter_words: Option<String>,
    #[description = "Whether links in answers may be published"] links: Option<bool>,
    #[description = "Whether invites in answers may be published"] invites: Option<bool>,
    #[description = "What is to be set no longer"]
    #[choices("moderator role", "notice channel", "filter words")]
    clear: Option<&'static str>,
) -> Served {
    // What is set by the same command wins.
    let cleared = |what| clear == Some(what);
    let form = SetupForm {
        zone,
        moderator_role: moderator_role
            .map(|role| ids::RoleId(role.get()))
            .or_else(|| cleared("moderator role").then_some(ids::RoleId(0))),
        notice_channel: notice_channel
            .map(|channel| ids::ChannelId(channel.id.get()))
            .or_else(|| cleared("notice channel").then_some(ids::ChannelId(0))),
        filter_words: filter_words.or_else(|| cleared("filter words").then(|| "-".to_owned())),
        links,
        invites,
    };
    serve(ctx, InteractionKind::Setup(form)).await
}

/// Keep someone from answering and voting.
#[expect(clippy::unused_async, reason = "only its subcommands are ever used")]
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

/// Block a member: their answers and votes are not taken any more.
#[poise::command(slash_command, guild_only, rename = "add")]
async fn block_add(ctx: Ctx<'_>, #[description = "Whom"] member: UserId) -> Served {
    serve(
        ctx,
        InteractionKind::Block(BlockForm::Add(ids::UserId(member.get()))),
    )
    .await
}

/// Let a blocked member take part again.
#[poise::command(slash_command, guild_only, rename = "remove")]
async fn block_remove(ctx: Ctx<'_>, #[description = "Whom"] member: UserId) -> Served {
    serve(
        ctx,
        InteractionKind::Block(BlockForm::Remove(ids::UserId(member.get()))),
    )
    .await
}

/// How many are blocked.
#[poise::command(slash_command, guild_only, rename = "list")]
async fn block_list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Block(BlockForm::List)).await
}

/// What I need and what I am allowed, channel by channel, and who can mend what is missing.
#[poise::command(slash_command, guild_only, default_member_permissions = "MANAGE_GUILD")]
pub(super) async fn doctor(ctx: Ctx<'_>) -> Served {
    let data = ctx.framework.user_data;
    let context = InteractionContext::command(
        ctx.interaction,
        Origin::Command,
        InteractionKind::Doctor(crate::quiz::event::Checkup::default()),
    );
    match context.guild() {
        Some(guild) => {
            let found =
                async { InteractionKind::Doctor(check_up(&data.client, &data.clock, guild).await) };
            context.serve_after(data, found).await;
        }
        None => context.serve(data).await,
    }
    Ok(())
}
