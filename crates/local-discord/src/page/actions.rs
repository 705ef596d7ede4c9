//! Actions of a member on the page. Each has a small JSON body and answers what Discord would.

use axum::{
    body::{Body, Bytes},
    extract::{self, Path, Query},
    http::{Response, StatusCode},
};
use data_encoding::BASE64;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{
    super::{
        actions::{messages::Draft, threads},
        failure::Failure,
        id::Id,
        interaction::{InteractionReply, Modal, Stage},
        people::{Interaction, NewMessage, Person, ReplyError},
    },
    Site, furnish, json, lists, markdown,
    message::GuildNames,
    node::Node,
};

/// The body of every action, which uses only some of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ActionBody {
    /// The member who acts.
    r#as: Id,
    channel: Id,
    message: Id,
    text: String,
    /// The name of a button, menu, emoji, command or option.
    name: String,
    reply: Option<Id>,
    on: bool,
    /// Selected values of a menu.
    chosen: Vec<String>,
    options: Map<String, Value>,
    /// Values of a modal's inputs by custom id.
    fields: Map<String, Value>,
    files: Vec<File>,
    tags: Vec<Id>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    name: String,
    /// Base 64.
    data: String,
    /// The command option or form field it is for.
    option: String,
}

impl File {
    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let bytes = BASE64.decode(self.data.as_bytes());
        bytes.map_err(|_| Failure::client(format!("the file “{}” could not be decoded", self.name)))
    }
}

/// Why an action failed.
enum ActionError {
    Rejected(Failure),
    NoReply(ReplyError),
}

impl From<Failure> for ActionError {
    fn from(failure: Failure) -> ActionError {
        ActionError::Rejected(failure)
    }
}

impl From<ReplyError> for ActionError {
    fn from(error: ReplyError) -> ActionError {
        ActionError::NoReply(error)
    }
}

/// Which commands are asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct CommandQuery {
    r#as: Id,
    channel: Id,
}

pub(crate) async fn commands(
    extract::State(site): extract::State<Site>,
    Query(at): Query<CommandQuery>,
) -> Response<Body> {
    let list = site
        .shared
        .read(|s| lists::commands(s, at.channel, at.r#as));
    json(StatusCode::OK, &list)
}

pub(crate) async fn perform(
    extract::State(site): extract::State<Site>,
    Path(name): Path<String>,
    body: Bytes,
) -> Response<Body> {
    let action: ActionBody = match serde_json::from_slice(&body) {
        Ok(action) => action,
        Err(error) => {
            return json(
                StatusCode::BAD_REQUEST,
                &json!({ "error": error.to_string() }),
            );
        }
    };
    match run(&site, &name, action).await {
        Ok(answer) => json(StatusCode::OK, &answer),
        Err(ActionError::Rejected(failure)) => refused(&failure),
        Err(ActionError::NoReply(why)) => json(
            StatusCode::GATEWAY_TIMEOUT,
            &json!({ "error": why.to_string(), "no_reply": true }),
        ),
    }
}

/// Adds furniture: people, roles, channels.
pub(crate) async fn add(
    extract::State(site): extract::State<Site>,
    Path(what): Path<String>,
    body: Bytes,
) -> Response<Body> {
    let new = match serde_json::from_slice(&body) {
        Ok(new) => new,
        Err(error) => {
            return json(
                StatusCode::BAD_REQUEST,
                &json!({ "error": error.to_string() }),
            );
        }
    };
    match furnish::add(&site, &what, &new) {
        Ok(answer) => json(StatusCode::OK, &answer),
        Err(failure) => refused(&failure),
    }
}

/// Answers with a refusal as Discord words it.
fn refused(failure: &Failure) -> Response<Body> {
    json(
        StatusCode::UNPROCESSABLE_ENTITY,
        &json!({ "error": failure.message, "code": failure.code, "errors": failure.errors }),
    )
}

async fn run(site: &Site, name: &str, action: ActionBody) -> Result<Value, ActionError> {
    let guild = site
        .shared
        .read(|s| s.world.channels.get(&action.channel).and_then(|c| c.guild));
    let me = Person {
        shared: site.shared.clone(),
        id: action.r#as,
        guild,
    };
    match name {
        "say" => send_message(&me, &action),
        "post" => create_post(site, &me, &action),
        "edit" => done(me.edit(action.channel, action.message, &action.text)),
        "delete" => done(me.delete(action.channel, action.message)),
        "pin" => done(me.pin(action.channel, action.message, action.on)),
        "react" if action.on => done(me.react(action.channel, action.message, &action.name)),
        "react" => done(me.unreact(action.channel, action.message, &action.name)),
        "thread" => {
            let id = me.start_thread(action.channel, action.message, &action.text)?;
            Ok(json!({ "channel": id }))
        }
        "archive" => done(me.set_thread(action.channel, Some(action.on), None)),
        "lock" => done(me.set_thread(action.channel, None, Some(action.on))),
        "direct" => Ok(json!({ "channel": me.open_dm() })),
        "press" => {
            wait_for_reply(&me, me.press(action.channel, action.message, &action.name)?).await
        }
        "choose" => {
            let chosen: Vec<&str> = action.chosen.iter().map(String::as_str).collect();
            wait_for_reply(
                &me,
                me.choose(action.channel, action.message, &action.name, &chosen)?,
            )
            .await
        }
        "submit" => submit_modal(site, &me, &action).await,
        "slash" => run_command(&me, &action).await,
        "complete" => {
            let options = Value::Object(action.options);
            let interaction = me.complete(action.channel, &action.name, &action.text, options)?;
            Ok(json!({ "choices": interaction.choices().await? }))
        }
        "menu" => {
            wait_for_reply(
                &me,
                me.message_command(action.channel, &action.name, action.message)?,
            )
            .await
        }
        "user-menu" => {
            wait_for_reply(
                &me,
                me.user_command(action.channel, &action.name, action.message)?,
            )
            .await
        }
        _ => Err(Failure::client(format!("there is no action “{name}”")).into()),
    }
}

fn done(result: Result<(), Failure>) -> Result<Value, ActionError> {
    result?;
    Ok(json!({}))
}

fn send_message(me: &Person, action: &ActionBody) -> Result<Value, ActionError> {
    let mut message = NewMessage::new(&action.text);
    if let Some(reply) = action.reply {
        message = message.reply_to(reply);
        if !action.on {
            message = message.without_ping();
        }
    }
    for file in &action.files {
        message = message.file(&file.name, &file.bytes()?);
    }
    Ok(json!({ "message": me.write(action.channel, message)? }))
}

/// Creates a forum post.
fn create_post(site: &Site, me: &Person, action: &ActionBody) -> Result<Value, ActionError> {
    let new = threads::NewThread {
        name: action.name.clone(),
        tags: action.tags.clone(),
        ..threads::NewThread::default()
    };
    let draft = Draft::text(&action.text);
    let id = site
        .shared
        .change(|s| threads::start_post(s, action.channel, me.id, new, draft))?;
    Ok(json!({ "channel": id }))
}

async fn submit_modal(site: &Site, me: &Person, action: &ActionBody) -> Result<Value, ActionError> {
    let modal = site.shared.read(
        |s| match s.interactions.get(action.message).map(|a| &a.stage) {
            Some(Stage::Replied(InteractionReply::Modal(modal))) => Some(modal.clone()),
            _ => None,
        },
    );
    let modal = modal.ok_or_else(|| Failure::client("this form is no longer open"))?;
    let texts: Vec<(&str, &str)> = action
        .fields
        .iter()
        .map(|(id, text)| (id.as_str(), text.as_str().unwrap_or_default()))
        .collect();
    let mut bytes = Vec::new();
    for file in &action.files {
        bytes.push(file.bytes()?);
    }
    let files = action.files.iter().zip(&bytes);
    let files = files.map(|(f, b)| (f.option.as_str(), f.name.as_str(), b.as_slice()));
    wait_for_reply(me, me.submit_with(&modal, &texts, files.collect())?).await
}

async fn run_command(me: &Person, action: &ActionBody) -> Result<Value, ActionError> {
    let mut bytes = Vec::new();
    for file in &action.files {
        bytes.push(file.bytes()?);
    }
    let files = action.files.iter().zip(&bytes);
    let files = files
        .map(|(f, b)| (f.option.as_str(), f.name.as_str(), b.as_slice()))
        .collect();
    let options = Value::Object(action.options.clone());
    wait_for_reply(
        me,
        me.slash_with(action.channel, &action.name, options, files)?,
    )
    .await
}

/// Waits for the bot's first reply. A message appears on the page by itself.
async fn wait_for_reply(me: &Person, interaction: Interaction) -> Result<Value, ActionError> {
    let reply = interaction.reply().await?;
    let mut json = serde_json::to_value(&reply).unwrap_or_default();
    if let InteractionReply::Modal(modal) = &reply {
        json["data"]["shown"] = json!(shown_in(me, modal));
    }
    Ok(json)
}

/// Returns what is to be read in a form: its text displays (type 10), formatted as messages are.
fn shown_in(me: &Person, modal: &Modal) -> Vec<Node> {
    let parts = modal.json["components"].as_array().into_iter().flatten();
    let texts = parts.filter(|part| part["type"] == 10);
    let texts: Vec<&str> = texts.filter_map(|part| part["content"].as_str()).collect();
    me.shared.read(|state| {
        let names = GuildNames {
            world: &state.world,
            guild: me.guild,
            viewer: me.id,
        };
        markdown::blocks(&texts.join("\n"), &names)
    })
}
