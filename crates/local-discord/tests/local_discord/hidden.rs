//! Channels that the bot cannot view (Discord's page *Channels Resource*, Obfuscated Channels), and
//! who may use commands (page *Application Commands*, Permissions).

use local_discord::{CommandTarget, Dispatch, Id, Permissions, Workspace};
use reqwest::Method;
use serde_json::{Value, json};
use serenity::all::GatewayIntents;

use super::{
    bot::{check_openapi, connect},
    rest::{Setup, call, get, post, setup},
};

const NOTHING: Permissions = Permissions::empty();

fn set_hidden(p: &Setup, hidden: bool) {
    let deny = if hidden {
        Permissions::VIEW_CHANNEL
    } else {
        NOTHING
    };
    p.ws.overwrite(p.channel, p.ws.bot(), NOTHING, deny);
}

/// Returns the last event of a kind.
fn last(ws: &Workspace, name: &str) -> Dispatch {
    let mut all = ws.dispatches().into_iter().rev();
    let found = all.find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("no {name}"))
}

fn assert_hidden(channel: &Value, id: Id, guild: Id) {
    assert_eq!(channel["id"], json!(id));
    assert_eq!(channel["name"], "___hidden___");
    assert_eq!(channel["flags"].as_u64().unwrap() & (1 << 17), 1 << 17);
    let view = Permissions::VIEW_CHANNEL.bits().to_string();
    let deny = json!([{ "id": guild, "type": 0, "allow": "0", "deny": view }]);
    assert_eq!(channel["permission_overwrites"], deny);
    for kept in ["type", "guild_id", "position"] {
        assert!(!channel[kept].is_null(), "{kept}");
    }
    for taken in ["topic", "nsfw", "last_message_id"] {
        assert!(channel[taken].is_null(), "{taken}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_channel_that_the_bot_cannot_view_is_hidden_over_the_gateway_and_left_out_over_http() {
    let p = setup().await;
    let _bot = connect(&p.ws, GatewayIntents::GUILDS).await;
    set_hidden(&p, true);
    assert_hidden(&last(&p.ws, "CHANNEL_UPDATE").data, p.channel, p.guild);
    let list = get(&p.ws, &format!("/guilds/{}/channels", p.guild)).await;
    assert_eq!(list.json, json!([]));
    let one = get(&p.ws, &format!("/channels/{}", p.channel)).await;
    assert_eq!(one.refusal(), (403, 50001));
    let described = p.ws.guild_json(p.guild);
    assert_hidden(&described["channels"][0], p.channel, p.guild);
    check_openapi(&p.ws);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_sight_of_a_channel_come_its_details_and_its_threads() {
    let p = setup().await;
    let _bot = connect(&p.ws, GatewayIntents::GUILDS).await;
    let first = p.anna.say(p.channel, "question").unwrap();
    let thread = p.anna.start_thread(p.channel, first, "answers").unwrap();
    // Roles count as well as overwrites.
    p.ws.set_role(p.guild, p.guild, NOTHING);
    let all = p.ws.bot_permissions(p.guild);
    p.ws.set_bot_permissions(p.guild, all - Permissions::VIEW_CHANNEL);
    assert_hidden(&last(&p.ws, "CHANNEL_UPDATE").data, p.channel, p.guild);
    p.ws.set_bot_permissions(p.guild, all);
    let shown = last(&p.ws, "CHANNEL_UPDATE").data;
    assert_eq!(shown["name"], "python-daily");
    assert_eq!(shown["flags"], 0);
    let threads = last(&p.ws, "THREAD_LIST_SYNC").data;
    assert_eq!(threads["channel_ids"], json!([p.channel]));
    assert_eq!(threads["threads"][0]["id"], json!(thread));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hidden_channel_shows_no_change_until_it_is_deleted() {
    let p = setup().await;
    let _bot = connect(&p.ws, GatewayIntents::GUILDS).await;
    set_hidden(&p, true);
    let updates = |ws: &Workspace| {
        let all = ws.dispatches().into_iter();
        all.filter(|one| one.name == "CHANNEL_UPDATE").count()
    };
    let before = updates(&p.ws);
    p.ws.overwrite(p.channel, p.anna.id, Permissions::SEND_MESSAGES, NOTHING);
    assert_eq!(updates(&p.ws), before);
    p.ws.delete_channel(p.channel);
    assert_hidden(&last(&p.ws, "CHANNEL_DELETE").data, p.channel, p.guild);
}

#[tokio::test]
async fn what_administrators_set_decides_who_may_use_a_command() {
    let p = setup().await;
    let bot = p.ws.bot();
    let body = json!([{
        "name": "track", "description": "tracks", "default_member_permissions": "32",
    }]);
    let path = format!("/applications/{bot}/commands");
    call(&p.ws, Method::PUT, &path, body).await;
    let role = p.ws.role(p.guild, "Moderators", NOTHING);
    p.ws.set_member(p.guild, p.anna.id, &[role], None);
    let may = || p.anna.slash(p.channel, "track", json!({})).is_ok();
    let set = |command, list: &[(CommandTarget, bool)]| {
        p.ws.set_command_permissions(p.guild, command, list);
    };
    assert!(!may(), "it needs Manage Server");
    set(None, &[(CommandTarget::Role(role), true)]);
    assert!(may(), "all commands are allowed");
    set(Some("track"), &[(CommandTarget::Role(p.guild), false)]);
    assert!(!may(), "the command's own setting comes first");
    set(
        Some("track"),
        &[
            (CommandTarget::Role(p.guild), false),
            (CommandTarget::Member(p.anna.id), true),
        ],
    );
    assert!(may(), "and the member's own before that of roles");
    let path = format!(
        "/applications/{bot}/guilds/{}/commands/permissions",
        p.guild
    );
    let listed = get(&p.ws, &path).await;
    assert_eq!(listed.json.as_array().unwrap().len(), 2);
    set(
        Some("track"),
        &[
            (CommandTarget::Member(p.anna.id), true),
            (CommandTarget::Channel(p.channel), false),
        ],
    );
    assert!(!may(), "not in this channel");
    set(Some("track"), &[]);
    set(None, &[]);
    assert_eq!(get(&p.ws, &path).await.json, json!([]));
    post(&p.ws, &p.messages(), json!({ "content": "still here" })).await;
    check_openapi(&p.ws);
}
