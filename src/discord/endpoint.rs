//! Everything the bot asks Discord for over HTTP, in one list: a request cannot be made without naming its endpoint.
//!
//! A test on the wire walks the whole list and checks a request and a response of each against Discord's own
//! description of its API. What serenity asks for by itself is not here: where the gateway is.

use serenity::http::{LightMethod, Route};

macro_rules! endpoints {
    ($($(#[$doc:meta])* $name:ident: $method:ident $path:literal),* $(,)?) => {
        /// A method and a route of Discord's API that the bot uses.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Endpoint { $($(#[$doc])* $name),* }

        impl Endpoint {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The route with names in braces for what changes, without the version.
            #[must_use]
            pub const fn path(self) -> &'static str {
                match self { $(Self::$name => $path),* }
            }

            pub(super) const fn method(self) -> LightMethod {
                match self { $(Self::$name => LightMethod::$method),* }
            }
        }
    };
}

endpoints! {
    /// Who we are.
    Me: Get "/users/@me",
    /// The channel of direct messages with somebody.
    OpenDirect: Post "/users/@me/channels",
    /// A guild's owner and roles.
    Guild: Get "/guilds/{guild_id}",
    /// A guild's channels with their permissions.
    Channels: Get "/guilds/{guild_id}/channels",
    /// A member, and whether there is one.
    Member: Get "/guilds/{guild_id}/members/{user_id}",
    /// The posts of a forum that are not archived.
    ActiveThreads: Get "/guilds/{guild_id}/threads/active",
    /// A guild's scheduled events.
    Events: Get "/guilds/{guild_id}/scheduled-events",
    /// A scheduled event is made.
    MakeEvent: Post "/guilds/{guild_id}/scheduled-events",
    /// How many are interested in a scheduled event.
    Event: Get "/guilds/{guild_id}/scheduled-events/{event_id}",
    /// A scheduled event begins, ends or is cancelled.
    SetEvent: Patch "/guilds/{guild_id}/scheduled-events/{event_id}",
    /// A forum's tags.
    Channel: Get "/channels/{channel_id}",
    /// A thread is opened again, locked, archived.
    SetThread: Patch "/channels/{channel_id}",
    /// A question is posted in a forum.
    ForumPost: Post "/channels/{channel_id}/threads",
    /// Messages are read back, or an earlier try is looked for.
    Messages: Get "/channels/{channel_id}/messages",
    /// A message is posted.
    Post: Post "/channels/{channel_id}/messages",
    /// The first message of a forum's post is looked at.
    Message: Get "/channels/{channel_id}/messages/{message_id}",
    /// A message of ours is changed.
    Edit: Patch "/channels/{channel_id}/messages/{message_id}",
    /// A message is published to the followers of its channel.
    Crosspost: Post "/channels/{channel_id}/messages/{message_id}/crosspost",
    /// The thread of a message is started.
    StartThread: Post "/channels/{channel_id}/messages/{message_id}/threads",
    /// Who reacted is read back.
    Reactions: Get "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}",
    /// We react.
    React: Put "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me",
    /// The commands are registered.
    Commands: Put "/applications/{application_id}/commands",
    /// An interaction is answered.
    Respond: Post "/interactions/{interaction_id}/{interaction_token}/callback",
    /// A deferred answer comes.
    RespondLate: Patch "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
}

impl Endpoint {
    /// The method, as HTTP writes it.
    #[must_use]
    pub const fn verb(self) -> &'static str {
        match self.method() {
            LightMethod::Delete => "DELETE",
            LightMethod::Get => "GET",
            LightMethod::Patch => "PATCH",
            LightMethod::Post => "POST",
            LightMethod::Put => "PUT",
        }
    }

    /// Whether serenity's route is the one that this endpoint names.
    pub(super) fn is_of(self, route: &Route<'_>) -> bool {
        let path = route.path();
        let path = path.split_once("/api/v10").map_or("", |(_, path)| path);
        let (mut wanted, mut found) = (self.path().split('/'), path.split('/'));
        loop {
            match (wanted.next(), found.next()) {
                (None, None) => return true,
                (Some(name), Some(_)) if name.starts_with('{') => {}
                (Some(wanted), Some(found)) if wanted == found => {}
                _ => return false,
            }
        }
    }
}
