//! Connecting, commands, and every kind of event.

use pythia::sandbox::{Kind, Permissions};
use serenity::all::{
    CommandOptionType, CreateCommand, CreateCommandOption, CreateMessage, CreateThread,
};

use super::bot::{check_openapi, connect, plain_intents, workspace};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unpatched_client_connects_and_decodes_every_event() {
    let ws = workspace().await;
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, Kind::Text, "python-daily");
    let bot = connect(&ws, plain_intents()).await;
    let command = CreateCommand::new("echo")
        .description("Says it again")
        .add_option(
            CreateCommandOption::new(CommandOptionType::String, "text", "What").required(true),
        );
    bot.http
        .create_global_commands(&vec![command])
        .await
        .unwrap();
    let anna = ws.member(guild, "Anna", &[]);
    let said = anna.say(channel, "hello").unwrap();
    let posted = serenity::all::ChannelId::new(channel.0)
        .send_message(&bot.http, CreateMessage::new().content("question"))
        .await
        .unwrap();
    serenity::all::ChannelId::new(channel.0)
        .create_thread_from_message(&bot.http, posted.id, CreateThread::new("answers"))
        .await
        .unwrap();
    anna.react(channel, said, "⬆️").unwrap();
    anna.unreact(channel, said, "⬆️").unwrap();
    anna.edit(channel, said, "hello again").unwrap();
    anna.delete(channel, said).unwrap();
    let role = ws.role(guild, "Moderators", Permissions::MANAGE_GUILD);
    ws.set_role(guild, role, Permissions::empty());
    ws.delete_role(guild, role);
    bot.hears_all(&ws).await;
    check_openapi(&ws);
}
