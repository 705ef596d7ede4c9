//! Commands, buttons, menus, forms and completions as a member sees them, answered by a small bot that can also be
//! slow, or silent.

use std::sync::Arc;

use local_discord::{Id, Workspace};
use serenity::all::{
    ButtonStyle, Client, CommandOptionType, CommandType, Context, CreateActionRow,
    CreateAutocompleteResponse, CreateButton, CreateCommand, CreateCommandOption, CreateInputText,
    CreateInteractionResponse as Answer, CreateInteractionResponseMessage, CreateModal,
    CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption, EditInteractionResponse,
    EventHandler, GatewayIntents, InputTextStyle, Interaction, ResolvedValue,
};
use serenity::async_trait;
use serenity::http::HttpBuilder;
use tokio::sync::Notify;

use super::chat::group;
use super::driver::Browser;
use super::screenshots::keep;

/// Answers what it is asked; what it is slow with, when it is told.
struct Small(Arc<Notify>);

#[async_trait]
impl EventHandler for Small {
    async fn interaction_create(&self, ctx: Context, asked: Interaction) {
        let words = |text: &str| {
            CreateInteractionResponseMessage::new()
                .content(text)
                .ephemeral(true)
        };
        let answered = match &asked {
            Interaction::Autocomplete(c) => {
                let typed = c.data.autocomplete().unwrap().value.to_lowercase();
                let all = ["Functions", "Iteration", "Object orientation"].into_iter();
                let fits = all.filter(|name| name.to_lowercase().contains(&typed));
                let told = fits.fold(CreateAutocompleteResponse::new(), |told, name| {
                    told.add_string_choice(name, name.to_lowercase())
                });
                c.create_response(&ctx, Answer::Autocomplete(told)).await
            }
            Interaction::Command(c) => match c.data.name.as_str() {
                "topic" => {
                    let value = c.data.options[0].value.as_str().unwrap();
                    c.create_response(&ctx, Answer::Message(words(&format!("chosen: {value}"))))
                        .await
                }
                "slow" => {
                    c.defer_ephemeral(&ctx).await.unwrap();
                    self.0.notified().await;
                    let done = EditInteractionResponse::new().content("done at last");
                    c.edit_response(&ctx, done).await.map(drop)
                }
                "board" => {
                    c.create_response(&ctx, Answer::Message(board().content("a board")))
                        .await
                }
                "quiz" => {
                    let given = c.data.options();
                    let given = given
                        .iter()
                        .map(|o| format!("{}={}", o.name, shown(&o.value)));
                    let given: Vec<String> = given.collect();
                    c.create_response(&ctx, Answer::Message(words(&given.join(" "))))
                        .await
                }
                "Count words" => {
                    c.create_response(&ctx, Answer::Message(words("three words")))
                        .await
                }
                _ => Ok(()),
            },
            Interaction::Component(c) => match c.data.custom_id.as_str() {
                "form" => {
                    let input =
                        CreateInputText::new(InputTextStyle::Paragraph, "Your words", "words")
                            .min_length(5);
                    let form = CreateModal::new("form", "A form")
                        .components(vec![CreateActionRow::InputText(input)]);
                    c.create_response(&ctx, Answer::Modal(form)).await
                }
                "silent" => Ok(()),
                menu => {
                    let chosen = match &c.data.kind {
                        serenity::all::ComponentInteractionDataKind::StringSelect { values } => {
                            values.join("+")
                        }
                        _ => String::new(),
                    };
                    c.create_response(&ctx, Answer::Message(words(&format!("{menu}: {chosen}"))))
                        .await
                }
            },
            Interaction::Modal(m) => {
                m.create_response(&ctx, Answer::Message(words("the form came")))
                    .await
            }
            _ => Ok(()),
        };
        answered.unwrap();
    }
}

fn shown(value: &ResolvedValue<'_>) -> String {
    match value {
        ResolvedValue::String(text) => format!("“{text}”"),
        ResolvedValue::Integer(number) => number.to_string(),
        ResolvedValue::Boolean(yes) => yes.to_string(),
        ResolvedValue::User(user, _) => user.name.clone(),
        other => format!("{other:?}"),
    }
}

/// A command with an option of each kind.
fn quiz() -> CreateCommand {
    let option = |kind, name: &str| CreateCommandOption::new(kind, name, format!("The {name}"));
    CreateCommand::new("quiz")
        .description("Plan a quiz")
        .add_option(option(CommandOptionType::String, "start").required(true))
        .add_option(
            option(CommandOptionType::Integer, "questions")
                .min_int_value(1)
                .max_int_value(30),
        )
        .add_option(option(CommandOptionType::Boolean, "lobby"))
        .add_option(
            option(CommandOptionType::String, "level")
                .add_string_choice("Junior", "j")
                .add_string_choice("Senior", "s"),
        )
        .add_option(option(CommandOptionType::User, "host"))
}

/// A message with one of everything that can be pressed.
fn board() -> CreateInteractionResponseMessage {
    let button = |id: &str, label: &str, style| CreateButton::new(id).label(label).style(style);
    let buttons = CreateActionRow::Buttons(vec![
        button("form", "Open a form", ButtonStyle::Primary),
        button("silent", "Say nothing", ButtonStyle::Secondary),
        button("danger", "Dangerous", ButtonStyle::Danger),
        button("off", "Not now", ButtonStyle::Success).disabled(true),
        CreateButton::new_link("https://example.org").label("Elsewhere"),
    ]);
    let options = || {
        ["red", "green", "blue"]
            .map(|c| CreateSelectMenuOption::new(c, c))
            .to_vec()
    };
    let one = CreateSelectMenu::new("one", CreateSelectMenuKind::String { options: options() });
    let many = CreateSelectMenu::new("many", CreateSelectMenuKind::String { options: options() });
    CreateInteractionResponseMessage::new().components(vec![
        buttons,
        CreateActionRow::SelectMenu(one.placeholder("One color")),
        CreateActionRow::SelectMenu(many.placeholder("Some colors").max_values(3)),
    ])
}

/// Starts the bot in a workspace; it goes with the test.
pub async fn answers(workspace: &Workspace) -> Arc<Notify> {
    let told = Arc::new(Notify::new());
    let http = HttpBuilder::new(workspace.token())
        .proxy(workspace.url())
        .ratelimiter_disabled(true)
        .build();
    http.set_application_id(workspace.bot().0.into());
    let option = CreateCommandOption::new(CommandOptionType::String, "name", "Which")
        .required(true)
        .set_autocomplete(true);
    let moderators = serenity::all::Permissions::MANAGE_GUILD;
    let commands = [
        CreateCommand::new("topic")
            .description("Choose a topic")
            .add_option(option),
        CreateCommand::new("slow").description("Takes its time"),
        quiz(),
        CreateCommand::new("silent").description("Never answers"),
        CreateCommand::new("board").description("Buttons and menus"),
        CreateCommand::new("rule")
            .description("For moderators")
            .default_member_permissions(moderators),
        CreateCommand::new("Count words").kind(CommandType::Message),
    ];
    http.create_global_commands(&commands.to_vec())
        .await
        .unwrap();
    let mut client =
        serenity::all::ClientBuilder::new_with_http(http, GatewayIntents::non_privileged())
            .event_handler(Small(told.clone()))
            .await
            .unwrap();
    tokio::runtime::Handle::current().spawn(async move { run(&mut client).await });
    let connected = workspace.until(std::time::Duration::from_secs(20), |w| {
        (w.connected() > 0).then_some(())
    });
    connected.await.expect("the bot connects");
    told
}

async fn run(client: &mut Client) {
    client.start().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn commands_are_listed_with_their_options_completed_and_answered_or_not() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    let ana = workspace.member(guild, "Ana", &[]);
    workspace.member(guild, "Ben", &[]);
    ana.say(channel, "these are words").unwrap();
    let slow = answers(&workspace).await;
    let window = browser.window(&page.url()).await;
    window.be("Ana").await;
    window.reads("these are words").await;

    // A slash lists what there is, with descriptions and options, but not what one may not use.
    window.click("textarea#box").await;
    window.keys("/").await;
    window
        .until("['/topic', 'Choose a topic', 'name', '/slow'].every(w => document.getElementById('suggest').innerText.includes(w))")
        .await;
    assert_eq!(
        window
            .ask("document.getElementById('suggest').innerText.includes('/rule')")
            .await,
        false
    );
    keep(&window, "commands.png").await;
    window.keys("topic").await;
    window
        .until("document.querySelectorAll('#suggest li').length === 1")
        .await;
    window.keys("\u{E007}").await;
    window
        .until("document.activeElement.dataset.option === 'name'")
        .await;
    window.keys("iter").await;
    window
        .until("[...document.querySelectorAll('.suggest:not([hidden]) li')].map(l => l.innerText).join() === 'Iteration'")
        .await;
    keep(&window, "completion.png").await;
    window.keys("\u{E015}\u{E007}\u{E007}").await;
    window.reads("chosen: iteration").await;

    // While it thinks, one sees that; and only the one it is for.
    window.say("/slow").await;
    window
        .until("document.querySelector('.thinking')?.innerText.includes('is thinking…')")
        .await;
    window.be("Ben").await;
    window.reads("these are words").await;
    assert_eq!(
        window
            .ask("document.querySelectorAll('.ephemeral, .thinking').length")
            .await,
        0
    );
    window.be("Ana").await;
    window.until("document.querySelector('.thinking')").await;
    slow.notify_one();
    window.reads("done at last").await;
    window.until("!document.querySelector('.thinking')").await;

    // No answer within three seconds is said, and so is a command that is another's.
    window.say("/silent").await;
    window
        .until("document.querySelector('.pending.bad')?.innerText.includes('The application did not respond')")
        .await;
    window.say("/rule").await;
    window
        .until("[...document.querySelectorAll('.pending.bad')].at(-1).innerText.includes('permission')")
        .await;

    // A message's own menu has the bot's commands for it.
    window.ask("[...document.querySelectorAll('.message')].find(m => m.innerText.includes('these are words')).focus()").await;
    window.keys("\u{E007}").await;
    window
        .until("(() => { const b = [...document.querySelectorAll('[role=menuitem]')].find(b => b.innerText.includes('Count words')); if (b) b.id = 'count-words'; return b; })()")
        .await;
    window.click("#count-words").await;
    window.reads("three words").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn buttons_menus_and_forms_do_what_they_say_and_say_when_nothing_came() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, _): (_, _, Id, _) = group().await;
    workspace.member(guild, "Ana", &[]);
    let _slow = answers(&workspace).await;
    let window = browser.window(&page.url()).await;
    window.be("Ana").await;
    window.say("/board").await;
    window.reads("a board").await;
    window
        .until("document.querySelector('[data-press=off]').disabled")
        .await;
    keep(&window, "board.png").await;

    window.click("[data-press=form]").await;
    window
        .until("document.querySelector('dialog[open] textarea')")
        .await;
    window.keys("shrt").await;
    window.press("Submit").await;
    window
        .until("document.querySelector('dialog .wrong').innerText === 'At least 5 characters.'")
        .await;
    window.keys("er").await;
    window.press("Submit").await;
    window.reads("the form came").await;

    window.click("[data-press=silent]").await;
    window
        .until("[...document.querySelectorAll('.failed:not([hidden])')].some(f => f.innerText === 'This interaction failed')")
        .await;
    window.click("[data-menu=one] option[value=green]").await;
    window.reads("one: green").await;
    window.ask("[...document.querySelectorAll('[data-menu=many] option')].forEach(o => { o.selected = o.value !== 'green'; })").await;
    window.press("Done").await;
    window.reads("many: red+blue").await;
    let link = window.ask("(() => { const a = [...document.querySelectorAll('a.press')].at(-1); return [a.href, a.rel, a.target]; })()").await;
    assert_eq!(
        link,
        serde_json::json!(["https://example.org/", "noopener noreferrer", "_blank"])
    );
    window.close().await;
}
