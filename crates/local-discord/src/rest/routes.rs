//! The table of routes with their rate limits.

use super::{
    super::{failure::Failure, limits::Rate, state::State},
    Call, Reply, channels, commands, events, guilds, interactions, messages, threads,
};

type Handler = fn(&mut State, &Call) -> Result<Reply, Failure>;

/// One route.
pub(crate) struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub rate: Option<Rate>,
    /// Routes with the same name here share a bucket.
    pub bucket: &'static str,
    /// Whether the route works without the bot's token. Interactions have tokens of their own.
    pub open: bool,
    pub run: Handler,
}

/// The limit of most routes.
const COMMON: Rate = Rate {
    limit: 50,
    window_ms: 1000,
};

const fn route(
    method: &'static str,
    path: &'static str,
    limit: u32,
    window_ms: u64,
    run: Handler,
) -> Route {
    Route {
        method,
        path,
        rate: Some(Rate { limit, window_ms }),
        bucket: "",
        open: false,
        run,
    }
}

const fn common(method: &'static str, path: &'static str, run: Handler) -> Route {
    Route {
        method,
        path,
        rate: Some(COMMON),
        bucket: "",
        open: false,
        run,
    }
}

const fn token(
    method: &'static str,
    path: &'static str,
    rate: Option<Rate>,
    run: Handler,
) -> Route {
    Route {
        method,
        path,
        rate,
        bucket: "webhook",
        open: true,
        run,
    }
}

const fn shared(bucket: &'static str, route: Route) -> Route {
    Route { bucket, ..route }
}

const WEBHOOK: Option<Rate> = Some(Rate {
    limit: 5,
    window_ms: 2000,
});

/// All routes. A fixed word comes before a name in braces, so that it is found first.
#[rustfmt::skip]
pub(crate) static ROUTES: &[Route] = &[
    common("GET", "/gateway", guilds::gateway),
    common("GET", "/gateway/bot", guilds::gateway_bot),
    common("GET", "/users/@me", guilds::me),
    common("GET", "/users/@me/guilds", guilds::my_guilds),
    common("POST", "/users/@me/channels", guilds::direct),
    common("GET", "/users/{user_id}", guilds::user),
    common("GET", "/applications/@me", guilds::application),
    common("GET", "/oauth2/applications/@me", guilds::application),
    common("GET", "/guilds/{guild_id}", guilds::guild),
    common("GET", "/guilds/{guild_id}/channels", guilds::channels),
    common("POST", "/guilds/{guild_id}/channels", channels::create),
    common("GET", "/guilds/{guild_id}/roles", guilds::roles),
    common("GET", "/guilds/{guild_id}/members", guilds::members),
    common("GET", "/guilds/{guild_id}/members/{user_id}", guilds::member),
    common("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", guilds::give_role),
    common("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", guilds::take_role),
    common("GET", "/guilds/{guild_id}/threads/active", threads::active),
    common("GET", "/guilds/{guild_id}/scheduled-events", events::list),
    route("POST", "/guilds/{guild_id}/scheduled-events", 5, 60_000, events::create),
    common("GET", "/guilds/{guild_id}/scheduled-events/{event_id}", events::get),
    common("PATCH", "/guilds/{guild_id}/scheduled-events/{event_id}", events::modify),
    common("DELETE", "/guilds/{guild_id}/scheduled-events/{event_id}", events::delete),
    common("GET", "/guilds/{guild_id}/scheduled-events/{event_id}/users", events::users),
    common("GET", "/channels/{channel_id}", channels::get),
    route("PATCH", "/channels/{channel_id}", 5, 15_000, channels::modify),
    common("DELETE", "/channels/{channel_id}", channels::delete),
    common("POST", "/channels/{channel_id}/typing", channels::typing),
    common("GET", "/channels/{channel_id}/messages", messages::list),
    route("POST", "/channels/{channel_id}/messages", 5, 5000, messages::create),
    route("POST", "/channels/{channel_id}/messages/bulk-delete", 1, 1000, messages::delete_many),
    common("GET", "/channels/{channel_id}/messages/pins", messages::pins),
    common("PUT", "/channels/{channel_id}/messages/pins/{message_id}", messages::pin),
    common("DELETE", "/channels/{channel_id}/messages/pins/{message_id}", messages::unpin),
    common("GET", "/channels/{channel_id}/messages/{message_id}", messages::get),
    route("PATCH", "/channels/{channel_id}/messages/{message_id}", 5, 5000, messages::edit),
    route("DELETE", "/channels/{channel_id}/messages/{message_id}", 5, 1000, messages::delete),
    route("POST", "/channels/{channel_id}/messages/{message_id}/crosspost", 10, 3_600_000, messages::crosspost),
    route("POST", "/channels/{channel_id}/messages/{message_id}/threads", 10, 10_000, threads::start_from),
    common("GET", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}", messages::reaction_users),
    shared("reactions", route("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me", 1, 250, messages::react)),
    shared("reactions", route("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me", 1, 250, messages::unreact)),
    shared("reactions", route("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/{user_id}", 1, 250, messages::unreact)),
    shared("reactions", route("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}", 1, 250, messages::clear)),
    shared("reactions", route("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions", 1, 250, messages::clear)),
    common("GET", "/channels/{channel_id}/pins", messages::old_pins),
    common("PUT", "/channels/{channel_id}/pins/{message_id}", messages::pin),
    common("DELETE", "/channels/{channel_id}/pins/{message_id}", messages::unpin),
    route("POST", "/channels/{channel_id}/threads", 10, 10_000, threads::start),
    common("GET", "/channels/{channel_id}/threads/archived/public", threads::archived),
    common("GET", "/channels/{channel_id}/threads/archived/private", threads::archived_private),
    common("GET", "/channels/{channel_id}/thread-members", threads::members),
    common("PUT", "/channels/{channel_id}/thread-members/@me", threads::join),
    common("DELETE", "/channels/{channel_id}/thread-members/@me", threads::leave),
    common("GET", "/channels/{channel_id}/thread-members/{user_id}", threads::member),
    common("PUT", "/channels/{channel_id}/thread-members/{user_id}", threads::join),
    common("DELETE", "/channels/{channel_id}/thread-members/{user_id}", threads::leave),
    common("GET", "/applications/{application_id}/commands", commands::list),
    common("POST", "/applications/{application_id}/commands", commands::create),
    common("PUT", "/applications/{application_id}/commands", commands::overwrite),
    common("GET", "/applications/{application_id}/commands/{command_id}", commands::get),
    common("PATCH", "/applications/{application_id}/commands/{command_id}", commands::modify),
    common("DELETE", "/applications/{application_id}/commands/{command_id}", commands::delete),
    common("GET", "/applications/{application_id}/guilds/{guild_id}/commands", commands::list),
    common("POST", "/applications/{application_id}/guilds/{guild_id}/commands", commands::create),
    common("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", commands::overwrite),
    common("GET", "/applications/{application_id}/guilds/{guild_id}/commands/permissions", commands::permissions_in),
    common("GET", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", commands::get),
    common("PATCH", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", commands::modify),
    common("DELETE", "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}", commands::delete),
    token("POST", "/interactions/{interaction_id}/{interaction_token}/callback", None, interactions::callback),
    token("POST", "/webhooks/{webhook_id}/{webhook_token}", WEBHOOK, interactions::follow_up),
    token("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", WEBHOOK, interactions::get),
    token("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", WEBHOOK, interactions::edit),
    token("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", WEBHOOK, interactions::delete),
];
