//! Why the bot cannot be on Discord.

use crate::host::HostGone;

/// Why the bot cannot be on Discord. Each message tells the operator what to do.
#[derive(Debug, thiserror::Error)]
pub enum DiscordError {
    /// Discord refuses the token.
    #[error(
        "Discord refuses the token: copy a new one from the developer portal (Bot → Reset Token) into DISCORD_TOKEN or the token file"
    )]
    TokenRefused,
    /// The config asks for message content, and the developer portal doesn't allow it.
    #[error(
        "Discord refuses the intents: switch on \"Message Content Intent\" in the developer portal (Bot → Privileged Gateway Intents), or set message_content = false in the config"
    )]
    IntentsRefused,
    /// A local Discord names a gateway on another machine.
    #[error(
        "the local Discord names {0} as its gateway; that is another machine, and the token must not go there"
    )]
    GatewayElsewhere(String),
    /// TLS could not be set up.
    #[error("the HTTP client could not be built: {0}")]
    Http(#[from] reqwest::Error),
    /// The gateway ended for another reason.
    #[error("the gateway ended: {0}")]
    Gateway(String),
    /// The host has stopped, so nobody handles events any more.
    #[error(transparent)]
    HostGone(#[from] HostGone),
}
