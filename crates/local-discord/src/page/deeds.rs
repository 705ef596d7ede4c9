//! What a member does from the page: each deed a small JSON body, its outcome Discord's own answer.

use axum::{
    body::{Body, Bytes},
    extract::{Path, Query, State as Given},
    http::{Response, StatusCode},
};
use data_encoding::BASE64;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        acts::{guilds, messages::Draft, threads},
        ask::{Answer, Stage},
        failure::Failure,
        id::Id,
        people::{Asked, Note, Person, Unanswered},
        world::Member,
    },
    Site, json, scene,
};

/// The body of every deed; each needs only some of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Deed {
    /// Who does it.
    r#as: Id,
    channel: Id,
    guild: Option<Id>,
    message: Id,
    text: String,
    /// Button, menu, emoji, command, option: whatever is named.
    name: String,
    reply: Option<Id>,
    on: bool,
    /// Chosen values of a menu.
    chosen: Vec<String>,
    options: Map<String, Value>,
    /// Fields of a form by their ids.
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
    /// The slash option it is for.
    option: String,
}

impl File {
    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let bytes = BASE64.decode(self.data.as_bytes());
        bytes.map_err(|_| Failure::client(format!("the file “{}” arrived broken", self.name)))
    }
}

/// How a deed went wrong.
enum Wrong {
    Refused(Failure),
    Unanswered(Unanswered),
}

impl From<Failure> for Wrong {
    fn from(failure: Failure) -> Wrong {
        Wrong::Refused(failure)
    }
}

impl From<Unanswered> for Wrong {
    fn from(unanswered: Unanswered) -> Wrong {
        Wrong::Unanswered(unanswered)
    }
}

/// Which commands.
#[derive(Debug, Deserialize)]
pub(crate) struct Where {
    r#as: Id,
    channel: Id,
}

pub(crate) async fn commands(Given(site): Given<Site>, Query(at): Query<Where>) -> Response<Body> {
    let list = site
        .shared
        .look(|s| scene::commands(s, at.channel, at.r#as));
    json(StatusCode::OK, &list)
}

pub(crate) async fn perform(
    Given(site): Given<Site>,
    Path(name): Path<String>,
    body: Bytes,
) -> Response<Body> {
    let deed: Deed = match serde_json::from_slice(&body) {
        Ok(deed) => deed,
        Err(error) => {
            return json(
                StatusCode::BAD_REQUEST,
                &json!({ "error": error.to_string() }),
            );
        }
    };
    match act(&site, &name, deed).await {
        Ok(answer) => json(StatusCode::OK, &answer),
        Err(Wrong::Refused(failure)) => json(
            StatusCode::UNPROCESSABLE_ENTITY,
            &json!({ "error": failure.message, "code": failure.code, "errors": failure.errors }),
        ),
        Err(Wrong::Unanswered(why)) => json(
            StatusCode::GATEWAY_TIMEOUT,
            &json!({ "error": why.to_string(), "unanswered": true }),
        ),
    }
}

async fn act(site: &Site, name: &str, deed: Deed) -> Result<Value, Wrong> {
    let guild = site
        .shared
        .look(|s| s.world.channels.get(&deed.channel).and_then(|c| c.guild));
    let me = Person {
        shared: site.shared.clone(),
        id: deed.r#as,
        guild,
    };
    match name {
        "say" => said(&me, &deed),
        "post" => posted(site, &me, &deed),
        "edit" => done(me.edit(deed.channel, deed.message, &deed.text)),
        "delete" => done(me.delete(deed.channel, deed.message)),
        "pin" => done(me.pin(deed.channel, deed.message, deed.on)),
        "react" if deed.on => done(me.react(deed.channel, deed.message, &deed.name)),
        "react" => done(me.unreact(deed.channel, deed.message, &deed.name)),
        "thread" => {
            let id = me.start_thread(deed.channel, deed.message, &deed.text)?;
            Ok(json!({ "channel": id }))
        }
        "archive" => done(me.set_thread(deed.channel, Some(deed.on), None)),
        "lock" => done(me.set_thread(deed.channel, None, Some(deed.on))),
        "direct" => Ok(json!({ "channel": me.direct() })),
        "person" => person(site, &deed),
        "press" => answered(me.press(deed.channel, deed.message, &deed.name)?).await,
        "choose" => {
            let chosen: Vec<&str> = deed.chosen.iter().map(String::as_str).collect();
            answered(me.choose(deed.channel, deed.message, &deed.name, &chosen)?).await
        }
        "submit" => submitted(site, &me, &deed).await,
        "slash" => slash(&me, &deed).await,
        "complete" => {
            let options = Value::Object(deed.options);
            let asked = me.complete(deed.channel, &deed.name, &deed.text, options)?;
            Ok(json!({ "choices": asked.choices().await? }))
        }
        "menu" => answered(me.message_command(deed.channel, &deed.name, deed.message)?).await,
        "user-menu" => answered(me.user_command(deed.channel, &deed.name, deed.message)?).await,
        _ => Err(Failure::client(format!("there is no deed “{name}”")).into()),
    }
}

fn done(result: Result<(), Failure>) -> Result<Value, Wrong> {
    result?;
    Ok(json!({}))
}

fn said(me: &Person, deed: &Deed) -> Result<Value, Wrong> {
    let mut note = Note::new(&deed.text);
    if let Some(reply) = deed.reply {
        note = note.to(reply);
        if !deed.on {
            note = note.quietly();
        }
    }
    for file in &deed.files {
        note = note.file(&file.name, &file.bytes()?);
    }
    Ok(json!({ "message": me.write(deed.channel, note)? }))
}

/// A post in a forum.
fn posted(site: &Site, me: &Person, deed: &Deed) -> Result<Value, Wrong> {
    let plan = threads::Plan {
        name: deed.name.clone(),
        tags: deed.tags.clone(),
        ..threads::Plan::default()
    };
    let draft = Draft::text(&deed.text);
    let id = site
        .shared
        .change(|s| threads::start_post(s, deed.channel, me.id, plan, draft))?;
    Ok(json!({ "channel": id }))
}

/// Someone new; `on` makes them a moderator, by the roles that another moderator has.
fn person(site: &Site, deed: &Deed) -> Result<Value, Wrong> {
    let name: String = deed.name.trim().chars().take(32).collect();
    let guild = deed.guild.unwrap_or_default();
    if name.is_empty() {
        return Err(Failure::client("a person needs a name").into());
    }
    let id = site.shared.change(|s| {
        let found = s.world.guilds.get(&guild)?;
        let manage =
            Permissions::MANAGE_GUILD | Permissions::MANAGE_MESSAGES | Permissions::MANAGE_THREADS;
        let fits = |m: &&Member| {
            m.roles.iter().any(|r| {
                found.roles.get(r).is_some_and(|r| {
                    r.bot.is_none() && r.permissions.contains(Permissions::MANAGE_GUILD)
                })
            })
        };
        let roles = found.members.values().find(fits).map(|m| m.roles.clone());
        let roles = match roles {
            _ if !deed.on => vec![],
            Some(roles) => roles,
            None => vec![guilds::add_role(s, guild, "Moderator", manage)],
        };
        let id = guilds::person(s, &name, false);
        guilds::set_member(s, guild, id, roles, None);
        Some(id)
    });
    let id = id.ok_or_else(|| Failure::of(10004))?;
    Ok(json!({ "person": id }))
}

async fn submitted(site: &Site, me: &Person, deed: &Deed) -> Result<Value, Wrong> {
    let modal = site
        .shared
        .look(|s| match s.asks.get(deed.message).map(|a| &a.stage) {
            Some(Stage::Answered(Answer::Modal(modal))) => Some(modal.clone()),
            _ => None,
        });
    let modal = modal.ok_or_else(|| Failure::client("this form is no longer open"))?;
    let texts: Vec<(&str, &str)> = deed
        .fields
        .iter()
        .map(|(id, text)| (id.as_str(), text.as_str().unwrap_or_default()))
        .collect();
    answered(me.submit(&modal, &texts)?).await
}

async fn slash(me: &Person, deed: &Deed) -> Result<Value, Wrong> {
    let mut bytes = Vec::new();
    for file in &deed.files {
        bytes.push(file.bytes()?);
    }
    let files = deed.files.iter().zip(&bytes);
    let files = files
        .map(|(f, b)| (f.option.as_str(), f.name.as_str(), b.as_slice()))
        .collect();
    let options = Value::Object(deed.options.clone());
    answered(me.slash_with(deed.channel, &deed.name, options, files)?).await
}

/// The bot's first answer; messages show themselves.
async fn answered(asked: Asked) -> Result<Value, Wrong> {
    let answer = asked.answer().await?;
    Ok(serde_json::to_value(answer).unwrap_or_default())
}
