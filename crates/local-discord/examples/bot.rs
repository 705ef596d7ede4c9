//! A serenity bot on the local Discord: it answers /ping, greets back, and says good morning at
//! nine (UTC).
//!
//! ```sh
//! LOCAL_DISCORD=http://127.0.0.1:7480 cargo run -p local-discord --example bot
//! ```

#![expect(
    clippy::disallowed_methods,
    reason = "the example bot reads the clock and runs a task"
)]

use std::{
    sync::OnceLock,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serenity::{
    all::{
        ChannelType, ClientBuilder, Command, Context, CreateCommand, CreateInteractionResponse,
        CreateInteractionResponseMessage, EventHandler, GatewayIntents, GuildChannel, GuildId,
        Interaction, Message, Ready,
    },
    async_trait,
    http::HttpBuilder,
};

const DAY: i64 = 86_400_000;
const NINE: i64 = 9 * 3_600_000;

struct Bot {
    address: String,
    started: OnceLock<()>,
}

#[async_trait]
impl EventHandler for Bot {
    async fn ready(&self, ctx: Context, ready: Ready) {
        let ping = CreateCommand::new("ping").description("Answers pong");
        if let Err(error) = Command::set_global_commands(&ctx, vec![ping]).await {
            eprintln!("the command could not be registered: {error}");
        }
        // A new session makes the bot ready once more.
        if let Some(guild) = ready.guilds.first()
            && self.started.set(()).is_ok()
        {
            tokio::spawn(clock(ctx, self.address.clone(), guild.id));
        }
    }

    async fn interaction_create(&self, ctx: Context, interaction: Interaction) {
        let Interaction::Command(command) = interaction else {
            return;
        };
        let pong = CreateInteractionResponseMessage::new().content("pong");
        let pong = CreateInteractionResponse::Message(pong);
        if let Err(error) = command.create_response(&ctx, pong).await {
            eprintln!("/ping could not be answered: {error}");
        }
    }

    async fn message(&self, ctx: Context, message: Message) {
        if message.content == "hello"
            && !message.author.bot
            && let Err(error) = message.reply(&ctx, "Hello!").await
        {
            eprintln!("the greeting could not be sent: {error}");
        }
    }
}

/// Says good morning at nine. The local Discord's clock can be moved, so this bot asks it for the
/// time.
async fn clock(ctx: Context, address: String, guild: GuildId) {
    let mut before = None;
    loop {
        tokio::time::sleep(Duration::from_millis(500)).await;
        let Some(now) = now(&address).await else {
            continue;
        };
        let mornings = (now - NINE).div_euclid(DAY);
        let passed = before.is_some_and(|before| before < mornings);
        before = Some(mornings);
        if passed
            && let Some(channel) = first_channel(&ctx, guild).await
            && let Err(error) = channel.say(&ctx, "Good morning!").await
        {
            eprintln!("good morning could not be said: {error}");
        }
    }
}

/// Returns the local Discord's time in milliseconds since 1970: the machine's plus an offset.
async fn now(address: &str) -> Option<i64> {
    let answer = reqwest::get(format!("{address}/control/clock"))
        .await
        .ok()?;
    let clock: serde_json::Value = answer.json().await.ok()?;
    let machine = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    Some(i64::try_from(machine.as_millis()).ok()? + clock["offset_ms"].as_i64()?)
}

async fn first_channel(ctx: &Context, guild: GuildId) -> Option<GuildChannel> {
    let channels = guild.channels(ctx).await.ok()?;
    channels.into_values().find(|c| c.kind == ChannelType::Text)
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let address = std::env::var("LOCAL_DISCORD");
    let address = address.unwrap_or_else(|_| "http://127.0.0.1:7480".to_owned());
    let token = std::env::var("DISCORD_TOKEN");
    let token = token.unwrap_or_else(|_| "MTA.local.workspace-token".to_owned());
    // These lines point serenity at the local Discord; it learns the gateway from there.
    let http = HttpBuilder::new(token)
        .proxy(&address)
        .ratelimiter_disabled(true)
        .build();
    let intents =
        GatewayIntents::GUILDS | GatewayIntents::GUILD_MESSAGES | GatewayIntents::MESSAGE_CONTENT;
    let bot = Bot {
        address,
        started: OnceLock::new(),
    };
    let client = ClientBuilder::new_with_http(http, intents).event_handler(bot);
    client.await?.start().await?;
    Ok(())
}
