//! Every HTTP endpoint the bot uses, in one list: a request cannot be made without naming its
//! endpoint.
//!
//! `tests/wire/endpoints.rs` checks a request and a response of each endpoint against Discord's own
//! description of its API. The list has no `GET /gateway/bot`, which serenity requests by itself.

use serenity::http::{LightMethod, Route};

macro_rules! endpoints {
    ($($(#[$doc:meta])* $name:ident: $method:ident $path:literal),* $(,)?) => {
        /// An endpoint of Discord's API: a method and a route.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Endpoint { $($(#[$doc])* $name),* }

        impl Endpoint {
            /// Every endpoint.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Returns the route with its parameters in braces, without the API version.
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
    /// Reads the bot's own account.
    Me: Get "/users/@me",
    /// Opens the channel for direct messages to an account.
    OpenDirect: Post "/users/@me/channels",
    /// Reads a guild's owner and roles.
    Guild: Get "/guilds/{guild_id}",
    /// Reads a guild's channels with their permissions.
    Channels: Get "/guilds/{guild_id}/channels",
    /// Reads a member, or finds out that the account is none.
    Member: Get "/guilds/{guild_id}/members/{user_id}",
    /// Gives a member a role.
    GiveRole: Put "/guilds/{guild_id}/members/{user_id}/roles/{role_id}",
    /// Takes a role from a member.
    TakeRole: Delete "/guilds/{guild_id}/members/{user_id}/roles/{role_id}",
    /// Lists the posts of a forum that are not archived.
    ActiveThreads: Get "/guilds/{guild_id}/threads/active",
    /// Lists the posts of a forum that are archived.
    ArchivedThreads: Get "/channels/{channel_id}/threads/archived/public",
    /// Lists a guild's scheduled events.
    Events: Get "/guilds/{guild_id}/scheduled-events",
    /// Creates a scheduled event.
    MakeEvent: Post "/guilds/{guild_id}/scheduled-events",
    /// Reads how many members are interested in a scheduled event.
    Event: Get "/guilds/{guild_id}/scheduled-events/{event_id}",
    /// Starts, ends, cancels or moves a scheduled event.
    SetEvent: Patch "/guilds/{guild_id}/scheduled-events/{event_id}",
    /// Reads a forum's tags, or finds out whether a channel is hidden or gone.
    Channel: Get "/channels/{channel_id}",
    /// Reopens, locks or archives a thread.
    SetThread: Patch "/channels/{channel_id}",
    /// Posts a question in a forum.
    ForumPost: Post "/channels/{channel_id}/threads",
    /// Reads messages back, or looks for the result of an earlier attempt.
    Messages: Get "/channels/{channel_id}/messages",
    /// Posts a message.
    Post: Post "/channels/{channel_id}/messages",
    /// Reads the first message of a post in a forum.
    Message: Get "/channels/{channel_id}/messages/{message_id}",
    /// Edits a message of the bot.
    Edit: Patch "/channels/{channel_id}/messages/{message_id}",
    /// Deletes a message of the bot.
    Delete: Delete "/channels/{channel_id}/messages/{message_id}",
    /// Pins a message. Discord has a newer path for it, which serenity doesn't know.
    Pin: Put "/channels/{channel_id}/pins/{message_id}",
    /// Unpins a message.
    Unpin: Delete "/channels/{channel_id}/pins/{message_id}",
    /// Publishes a message to the followers of its channel.
    Crosspost: Post "/channels/{channel_id}/messages/{message_id}/crosspost",
    /// Starts a thread on a message.
    StartThread: Post "/channels/{channel_id}/messages/{message_id}/threads",
    /// Lists the accounts that reacted with an emoji.
    Reactions: Get "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}",
    /// Adds a reaction.
    React: Put "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me",
    /// Removes a reaction of the bot.
    Unreact: Delete "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me",
    /// Registers the commands.
    Commands: Put "/applications/{application_id}/commands",
    /// Lists the commands with the permissions they need where a guild has set nothing.
    ListCommands: Get "/applications/{application_id}/commands",
    /// Reads what a guild has set about the commands.
    CommandPermissions: Get "/applications/{application_id}/guilds/{guild_id}/commands/permissions",
    /// Answers an interaction.
    Respond: Post "/interactions/{interaction_id}/{interaction_token}/callback",
    /// Sends the answer to a deferred interaction.
    RespondLate: Patch "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}",
}

impl Endpoint {
    /// Returns the method as HTTP writes it.
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

    /// Returns whether serenity's route is the one of this endpoint.
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
