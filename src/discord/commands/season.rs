//! `/season …`: seasons, their dates and who won them.

use serenity::model::channel::PartialChannel;
use serenity::model::id::RoleId;

use crate::quiz::InteractionKind;
use crate::quiz::ids;
use crate::quiz::model::event::{SeasonCommand, SeasonForm};
use crate::quiz::model::role::RoleSight;

use super::super::roles;
use super::complete;
use super::serve::{Ctx, Served, serve, serve_in_after};

/// Seasons: standings with a beginning and an end.
#[expect(clippy::unused_async, reason = "members can run only its subcommands")]
#[poise::command(
    slash_command,
    guild_only,
    default_member_permissions = "MANAGE_GUILD",
    subcommands("start", "end", "list"),
    subcommand_required
)]
pub(super) async fn season(_ctx: Ctx<'_>) -> Served {
    Ok(())
}

#[poise::command(slash_command, guild_only)]
async fn start(
    ctx: Ctx<'_>,
    #[max_length = 32] name: String,
    #[autocomplete = "complete::date"] from: Option<String>,
    #[autocomplete = "complete::date"] to: Option<String>,
    #[choices("none", "half")] carry: Option<&'static str>,
    champion: Option<RoleId>,
    #[channel_types("Text", "News")] channel: Option<PartialChannel>,
) -> Served {
    let named = channel.as_ref().map(|channel| channel.id);
    let form = |champion| {
        InteractionKind::Season(SeasonCommand::Start(SeasonForm {
            name: name.clone(),
            from: from.clone(),
            to: to.clone(),
            carry: carry.map(str::to_owned),
            champion,
            channel: named.map(|id| ids::ChannelId(id.get())),
        }))
    };
    let champion = champion.map(|role| ids::RoleId(role.get()));
    let kind = async {
        let guild = ctx.interaction.guild_id.zip(champion);
        form(match guild {
            Some((guild, role)) => {
                let guild = ids::GuildId(guild.get());
                let sight = roles::sight(ctx.framework.user_data, guild, role).await;
                Some((role, sight))
            }
            None => None,
        })
    };
    if champion.is_none() {
        return serve_in_after(ctx, named, form(None), kind).await;
    }
    let here = named.unwrap_or(ctx.interaction.channel_id);
    let plain = form(champion.map(|role| (role, RoleSight::Unknown)));
    serve_in_after(ctx, Some(here), plain, kind).await
}

#[poise::command(slash_command, guild_only)]
async fn end(
    ctx: Ctx<'_>,
    #[autocomplete = "complete::date"] date: Option<String>,
    #[autocomplete = "complete::season"] season: Option<String>,
) -> Served {
    let ask = SeasonCommand::End { season, date };
    serve(ctx, InteractionKind::Season(ask)).await
}

#[poise::command(slash_command, guild_only)]
async fn list(ctx: Ctx<'_>) -> Served {
    serve(ctx, InteractionKind::Season(SeasonCommand::List)).await
}
