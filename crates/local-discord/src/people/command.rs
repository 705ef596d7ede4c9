//! Fills in a slash command as a client does: checks the options a member gave and resolves their
//! ids.

use serde_json::{Map, Value, json};

use super::super::{
    actions::messages::{self, Upload},
    failure::Failure,
    id::Id,
    state::State,
    view::Menu,
    world::{Command, wire},
};

/// A command as it is sent: its data and its full name.
pub(crate) struct CommandData {
    pub data: Value,
    pub name: String,
}

/// What the ids in the options refer to.
struct Resolved {
    /// Who fills in the command.
    user: Id,
    parts: Map<String, Value>,
}

impl Resolved {
    fn add(&mut self, part: &str, id: Id, json: Value) {
        let list = self.parts.entry(part).or_insert_with(|| json!({}));
        list[id.to_string()] = json;
    }
}

/// Finds the command with this name and kind in a guild. The guild's own comes before the global
/// one.
pub(crate) fn find(
    state: &State,
    guild: Option<Id>,
    name: &str,
    kind: u64,
) -> Result<Command, Failure> {
    let absent = |guild: Id| {
        let found = state.world.guilds.get(&guild);
        found.is_some_and(|guild| !guild.members.contains_key(&state.world.bot))
    };
    if guild.is_some_and(absent) {
        return Err(Failure::client(format!(
            "there is no command “{name}”: the bot is not here"
        )));
    }
    let fits = |c: &&Command| c.name() == name && c.kind() == kind;
    let own = state
        .world
        .commands
        .iter()
        .filter(fits)
        .find(|c| c.guild.is_some() && c.guild == guild);
    let global = || {
        state
            .world
            .commands
            .iter()
            .filter(fits)
            .find(|c| c.guild.is_none())
    };
    own.or_else(global)
        .cloned()
        .ok_or_else(|| Failure::client(format!("there is no command “{name}”")))
}

/// Fills in `name sub …` with options by name. With `focused` it asks for completions, so required
/// options may be missing.
pub(crate) fn fill(
    state: &mut State,
    channel: Id,
    full_name: &str,
    options: &Map<String, Value>,
    files: Vec<(String, Upload)>,
    focused: Option<&str>,
    user: Id,
) -> Result<(CommandData, Command), Failure> {
    let guild = state.world.channels.get(&channel).and_then(|c| c.guild);
    let mut words = full_name.trim_start_matches('/').split_whitespace();
    let name = words.next().unwrap_or_default();
    let command = find(state, guild, name, 1)?;
    let mut path = Vec::new();
    let mut level = command.body["options"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    for word in words {
        let sub = level
            .iter()
            .find(|o| o["name"] == word && matches!(o["type"].as_u64(), Some(1 | 2)))
            .cloned()
            .ok_or_else(|| Failure::client(format!("“/{name}” has no subcommand “{word}”")))?;
        level = sub["options"].as_array().cloned().unwrap_or_default();
        path.push(sub);
    }
    if level
        .iter()
        .any(|o| matches!(o["type"].as_u64(), Some(1 | 2)))
    {
        return Err(Failure::client(format!(
            "“/{full_name}” needs a subcommand"
        )));
    }
    let mut resolved = Resolved {
        user,
        parts: Map::new(),
    };
    let mut given = options.clone();
    for (name, upload) in files {
        let file = messages::store(state, upload, true);
        resolved.add(
            "attachments",
            file.id,
            state.world.attachment_json(channel, &file),
        );
        given.insert(name, json!(file.id));
    }
    let mut filled = leaf(state, guild, &level, &given, focused, &mut resolved)?;
    for sub in path.iter().rev() {
        filled = vec![json!({ "name": sub["name"], "type": sub["type"], "options": filled })];
    }
    let mut data = json!({ "id": command.id, "name": name, "type": 1, "options": filled });
    if !resolved.parts.is_empty() {
        data["resolved"] = Value::Object(resolved.parts);
    }
    if let Some(guild) = command.guild {
        data["guild_id"] = json!(guild);
    }
    let name = full_name.trim_start_matches('/').to_owned();
    Ok((CommandData { data, name }, command))
}

fn leaf(
    state: &State,
    guild: Option<Id>,
    wanted: &[Value],
    given: &Map<String, Value>,
    focused: Option<&str>,
    resolved: &mut Resolved,
) -> Result<Vec<Value>, Failure> {
    if let Some(unknown) = given
        .keys()
        .find(|k| !wanted.iter().any(|o| o["name"] == **k))
    {
        return Err(Failure::client(format!("there is no option “{unknown}”")));
    }
    let mut filled = Vec::new();
    for option in wanted {
        let name = option["name"].as_str().unwrap_or_default();
        let Some(value) = given.get(name).filter(|v| !v.is_null()) else {
            if option["required"] == json!(true) && focused.is_none() {
                return Err(Failure::client(format!("the option “{name}” is required")));
            }
            continue;
        };
        if focused == Some(name) {
            // The text being typed is sent unchecked.
            filled.push(
                json!({ "name": name, "type": option["type"], "value": value, "focused": true }),
            );
            continue;
        }
        check(option, name, value)?;
        resolve(state, guild, option, name, value, resolved)?;
        filled.push(json!({ "name": name, "type": option["type"], "value": value }));
    }
    Ok(filled)
}

fn check(option: &Value, name: &str, value: &Value) -> Result<(), Failure> {
    let fits = match option["type"].as_u64() {
        Some(3) => value.is_string(),
        Some(4) => value.is_i64() || value.is_u64(),
        Some(5) => value.is_boolean(),
        Some(10) => value.is_number(),
        Some(6..=9 | 11) => value.as_str().is_some_and(|s| s.parse::<Id>().is_ok()),
        _ => false,
    };
    let wrong = |why: &str| Err(Failure::client(format!("the option “{name}” {why}")));
    let missing =
        |what: &str, given: &str| Err(Failure::client(format!("there is no {what} “{given}”")));
    if !fits {
        let given = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        return match option["type"].as_u64() {
            Some(4) => wrong("takes a whole number"),
            Some(5) => wrong("takes true or false"),
            Some(10) => wrong("takes a number"),
            Some(6) => missing("member", &given),
            Some(7) => missing("channel", &given),
            Some(8) => missing("role", &given),
            Some(9) => missing("member or role", &given),
            Some(11) => wrong("takes a file"),
            _ => wrong("takes text"),
        };
    }
    let choices = option["choices"].as_array().filter(|c| !c.is_empty());
    if choices.is_some_and(|c| !c.iter().any(|c| c["value"] == *value)) {
        return wrong("is not one of the choices");
    }
    let number = value.as_f64();
    if let (Some(n), Some(min)) = (number, option["min_value"].as_f64())
        && n < min
    {
        return wrong("is too small");
    }
    if let (Some(n), Some(max)) = (number, option["max_value"].as_f64())
        && n > max
    {
        return wrong("is too large");
    }
    let length = value.as_str().map(|s| s.chars().count() as u64);
    if let (Some(n), Some(min)) = (length, option["min_length"].as_u64())
        && n < min
    {
        return wrong("is too short");
    }
    if let Some(n) = length
        && n > option["max_length"].as_u64().unwrap_or(6000)
    {
        return wrong("is too long");
    }
    Ok(())
}

fn resolve(
    state: &State,
    guild: Option<Id>,
    option: &Value,
    name: &str,
    value: &Value,
    resolved: &mut Resolved,
) -> Result<(), Failure> {
    let kind = option["type"].as_u64().unwrap_or(0);
    if !(6..=9).contains(&kind) {
        return Ok(());
    }
    let id: Id = value
        .as_str()
        .and_then(|s| s.parse().ok())
        .unwrap_or_default();
    let found = match kind {
        6 => user(state, guild, id, resolved),
        7 => channel(state, id, option, resolved),
        8 => role(state, guild, id, resolved),
        _ => role(state, guild, id, resolved) || user(state, guild, id, resolved),
    };
    if found {
        Ok(())
    } else {
        Err(Failure::client(format!(
            "the option “{name}” names nothing that can be used here"
        )))
    }
}

/// Returns what Discord says about the members, roles or channels that were chosen in a menu.
pub(super) fn chosen(
    state: &State,
    place: Id,
    menu: &Menu,
    values: &[String],
    user: Id,
) -> Result<Value, Failure> {
    let guild = state.world.channels.get(&place).and_then(|c| c.guild);
    let parts = Map::new();
    let mut resolved = Resolved { user, parts };
    // An option of a command has the same kinds under other numbers: members 6, channels 7, roles
    // 8, both 9.
    let kind = match menu.kind {
        5 => 6,
        8 => 7,
        6 => 8,
        _ => 9,
    };
    let option = json!({ "type": kind, "channel_types": menu.channel_types });
    for value in values {
        resolve(
            state,
            guild,
            &option,
            &menu.placeholder,
            &json!(value),
            &mut resolved,
        )?;
    }
    Ok(Value::Object(resolved.parts))
}

fn user(state: &State, guild: Option<Id>, id: Id, resolved: &mut Resolved) -> bool {
    if !state.world.users.contains_key(&id) {
        return false;
    }
    resolved.add("users", id, state.world.user_json(id));
    let member = guild.and_then(|g| state.world.partial_member_json(g, id).map(|m| (g, m)));
    if let Some((guild, mut member)) = member {
        member["permissions"] = json!(wire::bits(state.world.guild_permissions(guild, id)));
        resolved.add("members", id, member);
    }
    true
}

fn role(state: &State, guild: Option<Id>, id: Id, resolved: &mut Resolved) -> bool {
    let role = guild.and_then(|g| state.world.guilds.get(&g)?.roles.get(&id));
    if let Some(role) = role {
        resolved.add("roles", id, state.world.role_json(role));
    }
    role.is_some()
}

fn channel(state: &State, id: Id, option: &Value, resolved: &mut Resolved) -> bool {
    let Some(place) = state.world.channels.get(&id) else {
        return false;
    };
    let kinds = option["channel_types"].as_array().filter(|k| !k.is_empty());
    if kinds.is_some_and(|k| !k.contains(&json!(place.kind))) {
        return false;
    }
    let mut json = state.world.channel_json(place);
    let permissions = |user| json!(wire::bits(state.world.permissions(place, user)));
    json["permissions"] = permissions(resolved.user);
    json["app_permissions"] = permissions(state.world.bot);
    resolved.add("channels", id, json);
    true
}
