//! Commands, buttons, menus, modals, completions: sent by a member, answered by a serenity bot.

use std::time::Duration;

use local_discord::{
    ChannelKind, Id, InteractionReply, Permissions, Person, ReplyError, Settings, Workspace,
};
use serde_json::json;
use serenity::{
    all::{
        ActionRowComponent, ButtonStyle, CommandDataOptionValue, CommandOptionType, CommandType,
        Context, CreateActionRow, CreateAutocompleteResponse, CreateButton, CreateCommand,
        CreateCommandOption, CreateInputText, CreateInteractionResponse,
        CreateInteractionResponseFollowup, CreateInteractionResponseMessage, CreateModal,
        CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption, EditInteractionResponse,
        EventHandler, GatewayIntents, InputTextStyle, Interaction, ResolvedValue,
    },
    async_trait,
};

use super::bot::{LONG, check_openapi, http, workspace};

struct Answers;

#[async_trait]
impl EventHandler for Answers {
    async fn interaction_create(&self, ctx: Context, asked: Interaction) {
        use CreateInteractionResponse as R;
        let words = |text: &str| CreateInteractionResponseMessage::new().content(text);
        match asked {
            Interaction::Command(c) => match c.data.name.as_str() {
                "echo" => {
                    let text = match &c.data.options()[0].value {
                        ResolvedValue::String(text) => (*text).to_owned(),
                        other => panic!("{other:?}"),
                    };
                    c.create_response(&ctx, R::Message(words(&text).ephemeral(true)))
                        .await
                        .unwrap();
                }
                "slow" => {
                    c.defer_ephemeral(&ctx).await.unwrap();
                    c.edit_response(&ctx, EditInteractionResponse::new().content("done"))
                        .await
                        .unwrap();
                    let more = CreateInteractionResponseFollowup::new().content("and more");
                    c.create_followup(&ctx, more).await.unwrap();
                }
                "board" => {
                    let row = CreateActionRow::Buttons(vec![
                        CreateButton::new("v1:answer")
                            .label("Answer")
                            .style(ButtonStyle::Primary),
                        CreateButton::new("v1:again").label("Again").disabled(true),
                    ]);
                    let options = vec![
                        CreateSelectMenuOption::new("Letter A", "a"),
                        CreateSelectMenuOption::new("Letter B", "b"),
                    ];
                    let menu = CreateSelectMenu::new(
                        "v1:letter",
                        CreateSelectMenuKind::String { options },
                    );
                    let menu = CreateActionRow::SelectMenu(menu.placeholder("Letters"));
                    c.create_response(&ctx, R::Message(words("board").components(vec![row, menu])))
                        .await
                        .unwrap();
                }
                "add" => {
                    let CommandDataOptionValue::SubCommand(options) = &c.data.options[0].value
                    else {
                        panic!()
                    };
                    c.create_response(
                        &ctx,
                        R::Message(words(&format!("{} options", options.len()))),
                    )
                    .await
                    .unwrap();
                }
                "Quote" => {
                    let target = c.data.resolved.messages.values().next().unwrap();
                    c.create_response(&ctx, R::Message(words(&target.content).ephemeral(true)))
                        .await
                        .unwrap();
                }
                _ => {}
            },
            Interaction::Component(c) => match c.data.custom_id.as_str() {
                "v1:answer" => {
                    let input =
                        CreateInputText::new(InputTextStyle::Paragraph, "Your answer", "text")
                            .max_length(100);
                    let modal = CreateModal::new("v1:sealed", "Answer")
                        .components(vec![CreateActionRow::InputText(input)]);
                    c.create_response(&ctx, R::Modal(modal)).await.unwrap();
                }
                "v1:letter" => {
                    c.create_response(&ctx, R::UpdateMessage(words("chosen")))
                        .await
                        .unwrap();
                }
                _ => {}
            },
            Interaction::Modal(m) => {
                let ActionRowComponent::InputText(text) = &m.data.components[0].components[0]
                else {
                    panic!()
                };
                let receipt = format!("sealed: {}", text.value.as_deref().unwrap());
                m.create_response(&ctx, R::Message(words(&receipt).ephemeral(true)))
                    .await
                    .unwrap();
            }
            Interaction::Autocomplete(a) => {
                let typed = a.data.autocomplete().unwrap().value.to_owned();
                let choices = CreateAutocompleteResponse::new()
                    .add_string_choice(format!("{typed}thon"), "python");
                a.create_response(&ctx, R::Autocomplete(choices))
                    .await
                    .unwrap();
            }
            _ => {}
        }
    }
}

pub struct Scene {
    pub ws: Workspace,
    pub guild: Id,
    pub channel: Id,
    pub anna: Person,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Scene {
    fn drop(&mut self) {
        self.task.abort();
    }
}

pub async fn scene(settings: Settings) -> Scene {
    let ws = Workspace::start(settings).await.unwrap();
    let guild = ws.guild("Study group");
    let channel = ws.channel(guild, ChannelKind::Text, "python-daily");
    let anna = ws.member(guild, "Anna", &[]);
    let rest = http(&ws);
    let text = |name: &str| CreateCommandOption::new(CommandOptionType::String, name, "A text");
    let commands = vec![
        CreateCommand::new("echo")
            .description("Says it again")
            .add_option(text("text").required(true).set_autocomplete(true)),
        CreateCommand::new("slow").description("Takes its time"),
        CreateCommand::new("silent").description("Never answers"),
        CreateCommand::new("board").description("Shows buttons"),
        CreateCommand::new("add").description("Adds").add_option(
            CreateCommandOption::new(CommandOptionType::SubCommand, "track", "A track")
                .add_sub_option(text("time").required(true)),
        ),
        CreateCommand::new("guarded")
            .description("Only for moderators")
            .default_member_permissions(serenity::all::Permissions::MANAGE_GUILD),
        CreateCommand::new("Quote").kind(CommandType::Message),
        CreateCommand::new("Greet").kind(CommandType::User),
    ];
    rest.create_global_commands(&commands).await.unwrap();
    let mut client = serenity::all::ClientBuilder::new_with_http(
        std::sync::Arc::try_unwrap(rest).unwrap_or_else(|_| panic!()),
        GatewayIntents::empty(),
    )
    .event_handler(Answers)
    .await
    .unwrap();
    let task =
        tokio::runtime::Handle::current().spawn(async move { client.start().await.unwrap() });
    ws.until(LONG, |w| (w.connected() == 1).then_some(()))
        .await
        .unwrap();
    Scene {
        ws,
        guild,
        channel,
        anna,
        task,
    }
}

#[tokio::test]
async fn a_slash_command_is_answered_for_one_person_only() {
    let s = scene(Settings::default()).await;
    let asked = s
        .anna
        .slash(s.channel, "echo", json!({ "text": "hello" }))
        .unwrap();
    let message = asked.message().await.unwrap();
    assert_eq!(message.content, "hello");
    assert!(message.ephemeral);
    assert_eq!(s.anna.reads(s.channel).unwrap().len(), 1);
    let ben = s.ws.member(s.guild, "Ben", &[]);
    assert_eq!(ben.reads(s.channel).unwrap(), [], "nobody else sees it");
    assert_eq!(s.ws.messages(s.channel), []);
    check_openapi(&s.ws);
}

#[tokio::test]
async fn thinking_ends_with_the_edited_response_and_follow_ups_come_after() {
    let s = scene(Settings::default()).await;
    let asked = s.anna.slash(s.channel, "slow", json!({})).unwrap();
    assert!(matches!(
        asked.reply().await,
        Ok(InteractionReply::Deferred(_))
    ));
    assert_eq!(asked.message().await.unwrap().content, "done");
    assert_eq!(asked.followups(1).await.unwrap()[0].content, "and more");
    check_openapi(&s.ws);
}

#[tokio::test]
async fn a_button_opens_a_form_and_the_form_gets_a_receipt() {
    let s = scene(Settings::default()).await;
    let board = s
        .anna
        .slash(s.channel, "board", json!({}))
        .unwrap()
        .message()
        .await
        .unwrap();
    assert!(
        s.anna.press(s.channel, board.id, "Again").is_err(),
        "a disabled button cannot be pressed"
    );
    let modal = s
        .anna
        .press(s.channel, board.id, "Answer")
        .unwrap()
        .modal()
        .await
        .unwrap();
    assert_eq!(
        (modal.title.as_str(), modal.inputs[0].label.as_str()),
        ("Answer", "Your answer")
    );
    assert!(
        s.anna.submit(&modal, &[("text", "")]).is_err(),
        "a needed field cannot stay empty"
    );
    assert!(
        s.anna
            .submit(&modal, &[("text", &"x".repeat(101))])
            .is_err()
    );
    let receipt = s
        .anna
        .submit(&modal, &[("text", "a list")])
        .unwrap()
        .message()
        .await
        .unwrap();
    assert_eq!(receipt.content, "sealed: a list");
    let changed = s
        .anna
        .choose(s.channel, board.id, "Letters", &["Letter B"])
        .unwrap();
    assert_eq!(changed.message().await.unwrap().content, "chosen");
    check_openapi(&s.ws);
}

#[tokio::test]
async fn subcommands_completions_and_message_commands_arrive_whole() {
    let s = scene(Settings::default()).await;
    let added = s
        .anna
        .slash(s.channel, "add track", json!({ "time": "09:00" }))
        .unwrap();
    assert_eq!(added.message().await.unwrap().content, "1 options");
    let choices = s
        .anna
        .complete(s.channel, "echo", "text", json!({ "text": "py" }))
        .unwrap();
    assert_eq!(
        choices.choices().await.unwrap(),
        [("python".to_owned(), json!("python"))]
    );
    let mine = s.anna.say(s.channel, "my answer").unwrap();
    let submitted = s.anna.message_command(s.channel, "Quote", mine).unwrap();
    assert_eq!(
        submitted.message().await.unwrap().content,
        "my answer",
        "the content comes without any intent"
    );
    check_openapi(&s.ws);
}

#[tokio::test]
async fn clients_keep_members_from_commands_they_may_not_use() {
    let s = scene(Settings::default()).await;
    for (command, options) in [
        ("guarded", json!({})),
        ("unknown", json!({})),
        ("echo", json!({})),
        ("echo", json!({ "text": 3 })),
        ("echo", json!({ "text": "x", "other": "y" })),
        ("add", json!({})),
    ] {
        assert!(
            s.anna.slash(s.channel, command, options.clone()).is_err(),
            "{command} {options}"
        );
    }
    let role = s.ws.role(s.guild, "Moderators", Permissions::MANAGE_GUILD);
    s.ws.set_member(s.guild, s.anna.id, &[role], None);
    assert!(s.anna.slash(s.channel, "guarded", json!({})).is_ok());
}

#[tokio::test]
async fn without_a_reply_before_the_deadline_the_application_did_not_respond() {
    let s = scene(Settings {
        deadline: Duration::from_millis(100),
        ..Settings::default()
    })
    .await;
    let asked = s.anna.slash(s.channel, "silent", json!({})).unwrap();
    assert_eq!(asked.reply().await, Err(ReplyError::TimedOut));
    // The client refuses an unknown command even if no bot is connected.
    let alone = workspace().await;
    let guild = alone.guild("Empty");
    let channel = alone.channel(guild, ChannelKind::Text, "x");
    assert!(
        alone
            .owner(guild)
            .slash(channel, "silent", json!({}))
            .is_err()
    );
}
