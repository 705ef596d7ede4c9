//! Application commands, global ones and those of a guild.

use serde_json::{Value, json};
use twilight_model::application::command::Command as Checked;
use twilight_validate::command::{self as limits, CommandValidationErrorType};

use super::{
    super::{actions::command_permissions, failure::Failure, id::Id, state::State, world::Command},
    Call, Reply, done, ok,
};

/// How many slash commands, and how many commands of each context menu, are allowed.
const SLASH: usize = 100;
const MENU: usize = 15;

/// How long all names, descriptions and values of a command may be together, each in its longest
/// language. This is what Discord's page "Application Commands" says; twilight-validate 0.17 still
/// has half of it.
const TOTAL: usize = 8_000;

/// Returns the guild of the route, if it has one. Only the bot's own application may be named.
fn place(state: &State, call: &Call) -> Result<Option<Id>, Failure> {
    if call.id("application_id")? != state.world.bot {
        return Err(Failure::of(20012));
    }
    if call.text("guild_id").is_empty() {
        return Ok(None);
    }
    let guild = call.id("guild_id")?;
    let known = state
        .world
        .guilds
        .get(&guild)
        .is_some_and(|g| g.members.contains_key(&state.world.bot));
    if known {
        Ok(Some(guild))
    } else {
        Err(Failure::of(50001))
    }
}

/// Returns a command as Discord gives it back, after checking its limits.
fn complete(
    state: &mut State,
    guild: Option<Id>,
    given: &Value,
    id: Option<Id>,
) -> Result<Value, Failure> {
    let id = id.unwrap_or_else(|| state.next_id());
    let version = state.next_id();
    let kind = given["type"].as_u64().unwrap_or(1);
    let mut body = json!({
        "id": id,
        "application_id": state.world.bot,
        "version": version,
        "default_member_permissions": permissions(&given["default_member_permissions"])?,
        "type": kind,
        "name": given["name"],
        "name_localizations": given["name_localizations"],
        "description": given["description"].as_str().unwrap_or_default(),
        "description_localizations": given["description_localizations"],
        "options": if given["options"].is_array() { given["options"].clone() } else { json!([]) },
        "nsfw": given["nsfw"].as_bool().unwrap_or(false),
        "integration_types": if given["integration_types"].is_array() { given["integration_types"].clone() } else { json!([0]) },
    });
    match guild {
        Some(guild) => body["guild_id"] = json!(guild),
        None => {
            body["contexts"] = given["contexts"].clone();
            body["dm_permission"] = json!(given["dm_permission"].as_bool().unwrap_or(true));
        }
    }
    tidy(&mut body["options"]);
    check(&body, kind)?;
    Ok(body)
}

/// Removes nulls from options, which Discord does not give back.
fn tidy(options: &mut Value) {
    for option in options.as_array_mut().into_iter().flatten() {
        if let Value::Object(map) = option {
            map.retain(|_, v| !v.is_null());
            if let Some(inner) = map.get_mut("options") {
                tidy(inner);
            }
            for choice in map
                .get_mut("choices")
                .and_then(Value::as_array_mut)
                .into_iter()
                .flatten()
            {
                if let Value::Object(choice) = choice {
                    choice.retain(|k, v| k == "name_localizations" || !v.is_null());
                }
            }
        }
    }
}

fn permissions(given: &Value) -> Result<Value, Failure> {
    let bits = match given {
        Value::Null => return Ok(Value::Null),
        Value::String(text) => text.parse::<u64>().ok(),
        number => number.as_u64(),
    };
    bits.map(|b| json!(b.to_string())).ok_or_else(|| {
        Failure::field(
            "default_member_permissions",
            "BITSET_TYPE_COERCE",
            "Not a set of bits.",
        )
    })
}

fn check(body: &Value, kind: u64) -> Result<(), Failure> {
    let name = body["name"]
        .as_str()
        .ok_or_else(|| Failure::missing("name"))?;
    let wrong =
        |path: &str, why: String| Err(Failure::field(path, "APPLICATION_COMMAND_INVALID", why));
    if kind != 1 {
        if body["description"] != json!("") {
            return wrong(
                "description",
                "Context menu commands cannot have description".into(),
            );
        }
        return match limits::name(name) {
            Ok(()) => Ok(()),
            Err(e) => wrong("name", e.to_string()),
        };
    }
    let mut plain = body.clone();
    if plain["contexts"].is_null()
        && let Value::Object(map) = &mut plain
    {
        map.remove("contexts");
    }
    let parsed: Checked = serde_json::from_value(plain)
        .map_err(|e| Failure::field("options", "MODEL_TYPE_CONVERT", e.to_string()))?;
    if let Err(e) = limits::command(&parsed) {
        let CommandValidationErrorType::CommandTooLarge { characters } = *e.kind() else {
            return wrong("options", e.to_string());
        };
        if characters > TOTAL {
            let why = format!("The command has {characters} characters, and {TOTAL} are allowed.");
            return wrong("options", why);
        }
        // The total was all that was checked.
        let mut alone = parsed.clone();
        alone.options.clear();
        if let Err(e) = limits::command(&alone) {
            return wrong("options", e.to_string());
        }
    }
    if let Err(e) = limits::options(&parsed.options) {
        return wrong("options", e.to_string());
    }
    check_options(&body["options"], "options")
}

/// Checks what the types do not say: names are unique, required options come first, choices exclude
/// autocomplete.
fn check_options(options: &Value, path: &str) -> Result<(), Failure> {
    let mut names: Vec<&str> = vec![];
    let mut optional = false;
    for (n, option) in options.as_array().into_iter().flatten().enumerate() {
        let path = format!("{path}.{n}");
        let name = option["name"].as_str().unwrap_or_default();
        if names.contains(&name) {
            return Err(Failure::field(
                &format!("{path}.name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                "Option name already exists",
            ));
        }
        names.push(name);
        let required = option["required"] == json!(true);
        if required && optional {
            return Err(Failure::field(
                &path,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            ));
        }
        optional |= !required;
        if option["autocomplete"] == json!(true)
            && option["choices"].as_array().is_some_and(|c| !c.is_empty())
        {
            return Err(Failure::field(
                &path,
                "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
                "Choices and autocomplete exclude each other",
            ));
        }
        check_options(&option["options"], &format!("{path}.options"))?;
    }
    Ok(())
}

fn matching(state: &State, guild: Option<Id>) -> impl Iterator<Item = &Command> {
    state
        .world
        .commands
        .iter()
        .filter(move |c| c.guild == guild)
}

fn room(state: &State, guild: Option<Id>, kind: u64) -> Result<(), Failure> {
    let most = if kind == 1 { SLASH } else { MENU };
    if matching(state, guild).filter(|c| c.kind() == kind).count() >= most {
        Err(Failure::of(30032))
    } else {
        Ok(())
    }
}

pub(crate) fn list(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = place(state, call)?;
    ok(matching(state, guild).map(|c| c.body.clone()).collect())
}

pub(crate) fn create(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = place(state, call)?;
    let (name, kind) = (
        call.body["name"].clone(),
        call.body["type"].as_u64().unwrap_or(1),
    );
    // A command of the same name and kind is replaced.
    let old = matching(state, guild)
        .find(|c| json!(c.name()) == name && c.kind() == kind)
        .map(|c| c.id);
    if old.is_none() {
        room(state, guild, kind)?;
    }
    let body = complete(state, guild, &call.body, old)?;
    put(state, guild, body.clone());
    Ok(Reply::Json(if old.is_some() { 200 } else { 201 }, body))
}

fn put(state: &mut State, guild: Option<Id>, body: Value) {
    let Ok(id) = serde_json::from_value::<Id>(body["id"].clone()) else {
        return;
    };
    state.world.commands.retain(|c| c.id != id);
    state.world.commands.push(Command { id, guild, body });
}

pub(crate) fn overwrite(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = place(state, call)?;
    let list = call.body.as_array().ok_or_else(|| Failure::of(50109))?;
    for kind in 1..=3 {
        let most = if kind == 1 { SLASH } else { MENU };
        if list
            .iter()
            .filter(|c| c["type"].as_u64().unwrap_or(1) == kind)
            .count()
            > most
        {
            return Err(Failure::of(30032));
        }
    }
    let mut bodies: Vec<Value> = Vec::new();
    for (n, given) in list.iter().enumerate() {
        let kind = given["type"].as_u64().unwrap_or(1);
        if bodies
            .iter()
            .any(|b| b["name"] == given["name"] && b["type"] == json!(kind))
        {
            return Err(Failure::field(
                &format!("{n}.name"),
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            ));
        }
        let old = matching(state, guild)
            .find(|c| json!(c.name()) == given["name"] && c.kind() == kind)
            .map(|c| c.id);
        bodies.push(complete(state, guild, given, old)?);
    }
    state.world.commands.retain(|c| c.guild != guild);
    for body in &bodies {
        put(state, guild, body.clone());
    }
    ok(json!(bodies))
}

/// Lists what administrators of a guild have set. Commands without anything are not in it.
pub(crate) fn permissions_in(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let guild = place(state, call)?;
    let set = state.world.command_permissions.iter();
    let here = set.filter(|one| Some(one.guild) == guild);
    ok(here
        .map(|one| command_permissions::json_of(state.world.bot, one))
        .collect())
}

fn find(state: &State, call: &Call) -> Result<Command, Failure> {
    let guild = place(state, call)?;
    let id = call.id("command_id")?;
    matching(state, guild)
        .find(|c| c.id == id)
        .cloned()
        .ok_or_else(|| Failure::of(10063))
}

pub(crate) fn get(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    ok(find(state, call)?.body)
}

pub(crate) fn modify(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let old = find(state, call)?;
    let mut merged = old.body.clone();
    for (key, value) in super::form::object(call)? {
        merged[key] = value.clone();
    }
    let body = complete(state, old.guild, &merged, Some(old.id))?;
    put(state, old.guild, body.clone());
    ok(body)
}

pub(crate) fn delete(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let old = find(state, call)?;
    state.world.commands.retain(|c| c.id != old.id);
    done()
}
