//! What the page adds to a group: people, roles, teams, channels. Whoever looks at the page may,
//! because this is furniture and not an action of a member.

use serde::Deserialize;
use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::guilds,
        failure::Failure,
        id::Id,
        state::State,
        world::{Guild, Member, kind},
    },
    Site,
};

/// Longest name of a person.
const PERSON: usize = 32;
/// Longest name of a role or channel.
const NAME: usize = 100;
/// How many tags a forum may have.
const TAGS: usize = 20;
/// Longest name of a tag.
const TAG: usize = 20;

/// What moderators may do.
const MODERATES: Permissions = Permissions::MANAGE_GUILD
    .union(Permissions::MANAGE_MESSAGES)
    .union(Permissions::MANAGE_THREADS);

/// The body of every request, which uses only some of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Furniture {
    guild: Id,
    name: String,
    /// Whether a person or role moderates.
    on: bool,
    /// Discord's number of a channel's kind.
    kind: u8,
    /// The category of a channel.
    parent: Option<Id>,
    /// Tags of a forum.
    tags: Vec<String>,
    /// Who gets a new role.
    members: Vec<Id>,
    /// Whose roles change.
    member: Id,
    roles: Vec<Id>,
}

/// Adds or changes something and answers its id.
///
/// # Errors
///
/// 10004 for an unknown guild, and a sentence for what a name or kind lacks.
pub(crate) fn add(site: &Site, what: &str, new: &Furniture) -> Result<Value, Failure> {
    site.shared.change(|s| {
        if !s.world.guilds.contains_key(&new.guild) {
            return Err(Failure::of(10004));
        }
        let id = match what {
            "person" => person(s, new)?,
            "role" => role(s, new)?,
            "roles" => roles(s, new)?,
            "channel" => channel(s, new)?,
            _ => return Err(Failure::client(format!("“{what}” cannot be added"))),
        };
        Ok(json!({ "id": id }))
    })
}

/// Returns a name without blanks at its ends, cut to a length.
fn name(new: &Furniture, what: &str, most: usize) -> Result<String, Failure> {
    let name: String = new.name.trim().chars().take(most).collect();
    if name.is_empty() {
        return Err(Failure::client(format!("a {what} needs a name")));
    }
    Ok(name)
}

/// Adds a person. A moderator gets the roles of another one if there is one.
fn person(state: &mut State, new: &Furniture) -> Result<Id, Failure> {
    let name = name(new, "person", PERSON)?;
    let roles = match state.world.guilds.get(&new.guild) {
        _ if !new.on => vec![],
        found => match found.and_then(moderator_roles) {
            Some(roles) => roles,
            None => vec![guilds::add_role(state, new.guild, "Moderator", MODERATES)],
        },
    };
    let id = guilds::create_user(state, &name, false);
    guilds::set_member(state, new.guild, id, roles, None);
    Ok(id)
}

/// Returns the roles of a member who moderates by one of them.
fn moderator_roles(guild: &Guild) -> Option<Vec<Id>> {
    let moderates = |id: &Id| {
        let role = guild.roles.get(id);
        role.is_some_and(|r| r.bot.is_none() && r.permissions.contains(Permissions::MANAGE_GUILD))
    };
    let found = guild
        .members
        .values()
        .find(|m| m.roles.iter().any(moderates));
    found.map(|m| m.roles.clone())
}

/// Adds a role, which may be mentioned, and gives it to its members.
fn role(state: &mut State, new: &Furniture) -> Result<Id, Failure> {
    let name = name(new, "role", NAME)?;
    let may = if new.on {
        MODERATES
    } else {
        Permissions::empty()
    };
    let id = guilds::add_role(state, new.guild, &name, may);
    for member in &new.members {
        let Some(Member { roles, nick, .. }) = member_of(state, new.guild, *member) else {
            continue;
        };
        let roles = roles.into_iter().chain([id]).collect();
        guilds::set_member(state, new.guild, *member, roles, nick);
    }
    Ok(id)
}

/// Sets the roles of a member. A role of a bot cannot be given or taken.
fn roles(state: &mut State, new: &Furniture) -> Result<Id, Failure> {
    let held = member_of(state, new.guild, new.member).ok_or_else(|| Failure::of(10013))?;
    let Some(guild) = state.world.guilds.get(&new.guild) else {
        return Err(Failure::of(10004));
    };
    let free = |id: &Id| {
        let role = guild.roles.get(id);
        role.is_some_and(|role| role.bot.is_none() && role.id != guild.id)
    };
    let kept = held.roles.iter().filter(|id| !free(id));
    let roles = kept.chain(new.roles.iter().filter(|id| free(id)));
    let roles = roles.copied().collect();
    guilds::set_member(state, new.guild, new.member, roles, held.nick);
    Ok(new.member)
}

fn member_of(state: &State, guild: Id, member: Id) -> Option<Member> {
    let found = state.world.guilds.get(&guild)?;
    found.members.get(&member).cloned()
}

/// Adds a channel, named as Discord's client would: in lower case, with dashes for blanks.
fn channel(state: &mut State, new: &Furniture) -> Result<Id, Failure> {
    let mut name = name(new, "channel", NAME)?;
    match new.kind {
        kind::TEXT | kind::ANNOUNCEMENT | kind::FORUM => {
            let words: Vec<&str> = name.split_whitespace().collect();
            name = words.join("-").to_lowercase();
        }
        kind::CATEGORY => {}
        other => {
            return Err(Failure::client(format!(
                "a channel of kind {other} cannot be added here"
            )));
        }
    }
    let tags: Vec<String> = new
        .tags
        .iter()
        .map(|tag| tag.trim().chars().take(TAG).collect())
        .filter(|tag: &String| !tag.is_empty() && new.kind == kind::FORUM)
        .take(TAGS)
        .collect();
    let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
    let id = guilds::add_channel(state, new.guild, new.kind, &name, &tags);
    let inside = |parent: &Id| {
        let found = state.world.channels.get(parent);
        found.is_some_and(|c| c.kind == kind::CATEGORY && c.guild == Some(new.guild))
    };
    let parent = new.parent.filter(inside);
    if let Some(place) = state
        .world
        .channels
        .get_mut(&id)
        .filter(|_| parent.is_some())
    {
        place.parent = parent;
        guilds::dispatch_channel(state, "CHANNEL_UPDATE", id);
    }
    Ok(id)
}
