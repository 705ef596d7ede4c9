//! Changes of a thread: members, archiving, locking, name.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::Channel,
    },
    threads::check_tags,
    visible_channel,
};

/// How many members a thread holds.
const MEMBERS: usize = 1000;

/// Adds a member to a thread and returns whether they are in it now; a full thread takes no more.
pub(crate) fn join(state: &mut State, thread: Id, who: Id) -> bool {
    let now = state.now();
    let Some(meta) = state
        .world
        .channels
        .get_mut(&thread)
        .and_then(|c| c.thread.as_mut())
    else {
        return false;
    };
    if meta.members.contains_key(&who) {
        return true;
    }
    if meta.members.len() >= MEMBERS {
        return false;
    }
    meta.members.insert(who, now);
    if who == state.world.bot {
        let data = state
            .world
            .channels
            .get(&thread)
            .map_or(Value::Null, |c| state.world.channel_json(c));
        state.dispatch_to_channel("THREAD_CREATE", Topic::Guilds, thread, data);
    }
    dispatch_members(state, thread, &[], &[who]);
    true
}

/// Removes a member from a thread.
pub(crate) fn leave(state: &mut State, thread: Id, who: Id) {
    let Some(meta) = state
        .world
        .channels
        .get_mut(&thread)
        .and_then(|c| c.thread.as_mut())
    else {
        return;
    };
    if meta.members.remove(&who).is_some() {
        dispatch_members(state, thread, &[who], &[]);
    }
}

/// Dispatches who joined or left a thread. Without the members intent a bot receives only changes
/// of itself.
pub(crate) fn dispatch_members(state: &mut State, thread: Id, left: &[Id], joined: &[Id]) {
    let Some(place) = state.world.channels.get(&thread) else {
        return;
    };
    let Some(guild) = place.guild else { return };
    let ours = left.iter().chain(joined).any(|u| *u == state.world.bot);
    let added: Vec<_> = joined
        .iter()
        .map(|u| {
            let mut json = state.world.thread_member_json(place, *u);
            json["member"] = json!(state.world.member_json(guild, *u));
            json["presence"] = Value::Null;
            json
        })
        .collect();
    let count = place.thread.as_ref().map_or(0, |t| t.members.len());
    let data = json!({
        "id": thread, "guild_id": guild, "member_count": count.min(50),
        "added_members": added, "removed_member_ids": left,
    });
    let topic = if ours { Topic::Guilds } else { Topic::Members };
    state.dispatch_to_channel("THREAD_MEMBERS_UPDATE", topic, thread, data);
}

/// Archives a thread because of its inactivity.
pub(crate) fn archive(state: &mut State, thread: Id, at: i64) {
    if let Some(meta) = state
        .world
        .channels
        .get_mut(&thread)
        .and_then(|c| c.thread.as_mut())
    {
        meta.archived = true;
        meta.archive_ms = at;
    }
    dispatch_update(state, thread);
}

/// Unarchives a thread because someone posts in it. A locked one opens only for those who may
/// manage threads.
///
/// # Errors
///
/// 50083 when it is archived and locked, 160005 when it is locked.
pub(crate) fn unarchive_for_post(state: &mut State, channel: Id, who: Id) -> Result<(), Failure> {
    let now = state.now();
    let Some(place) = state.world.channels.get(&channel) else {
        return Err(Failure::of(10003));
    };
    let Some(meta) = &place.thread else {
        return Ok(());
    };
    let moderator = state
        .world
        .permissions(place, who)
        .contains(Permissions::MANAGE_THREADS);
    if meta.locked && !moderator {
        return Err(Failure::of(if meta.archived { 50083 } else { 160_005 }));
    }
    if !meta.archived {
        return Ok(());
    }
    if let Some(meta) = state
        .world
        .channels
        .get_mut(&channel)
        .and_then(|c| c.thread.as_mut())
    {
        meta.archived = false;
        meta.archive_ms = now;
    }
    let archives = state
        .world
        .channels
        .get(&channel)
        .and_then(Channel::archives_at);
    state.due_at(archives);
    dispatch_update(state, channel);
    Ok(())
}

/// What an edit of a thread changes. `None` leaves a part as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct ThreadPatch {
    pub name: Option<String>,
    pub archived: Option<bool>,
    pub locked: Option<bool>,
    pub archive_minutes: Option<u64>,
    pub slowmode: Option<u16>,
    pub invitable: Option<bool>,
    pub tags: Option<Vec<Id>>,
    pub flags: Option<u64>,
}

/// Edits a thread.
///
/// # Errors
///
/// 50083 for anything but unarchiving an archived thread. 50013: the starter may archive and rename
/// a thread, and anyone who may post in an unlocked one may unarchive it; the rest needs the
/// permission to manage threads.
pub(crate) fn modify(
    state: &mut State,
    thread: Id,
    who: Id,
    change: ThreadPatch,
) -> Result<(), Failure> {
    let place = visible_channel(state, thread, who)?;
    let Some(meta) = &place.thread else {
        return Err(Failure::of(50024));
    };
    let may_do = state.world.permissions(place, who);
    let moderator = may_do.contains(Permissions::MANAGE_THREADS);
    let own = place.owner == Some(who);
    let unarchiving = meta.archived && change.archived == Some(false);
    let only_unarchiving = unarchiving
        && change.name.is_none()
        && change.locked.is_none()
        && change.archive_minutes.is_none()
        && change.slowmode.is_none()
        && change.tags.is_none()
        && change.flags.is_none();
    if meta.archived && !unarchiving && change.archived != Some(true) {
        return Err(Failure::of(50083));
    }
    let allowed = moderator
        || (own && change.locked.is_none() && change.slowmode.is_none() && !meta.locked)
        || (only_unarchiving
            && !meta.locked
            && may_do.contains(Permissions::SEND_MESSAGES_IN_THREADS));
    if !allowed {
        return Err(Failure::of(50013));
    }
    if let Some(tags) = &change.tags
        && let Some(forum) = place.parent.and_then(|p| state.world.channels.get(&p))
    {
        check_tags(state, forum, who, tags)?;
    }
    apply(state, thread, change);
    let archives = state
        .world
        .channels
        .get(&thread)
        .and_then(Channel::archives_at);
    state.due_at(archives);
    dispatch_update(state, thread);
    Ok(())
}

fn apply(state: &mut State, thread: Id, change: ThreadPatch) {
    let now = state.now();
    let Some(place) = state.world.channels.get_mut(&thread) else {
        return;
    };
    if let Some(name) = change.name {
        place.name = name;
    }
    if let Some(slowmode) = change.slowmode {
        place.slowmode = slowmode;
    }
    if let Some(tags) = change.tags {
        place.applied = tags;
    }
    if let Some(flags) = change.flags {
        place.flags = flags;
    }
    let Some(meta) = &mut place.thread else {
        return;
    };
    if let Some(locked) = change.locked {
        meta.locked = locked;
    }
    if let Some(minutes) = change.archive_minutes {
        meta.archive_minutes = minutes;
    }
    if let Some(invitable) = change.invitable {
        meta.invitable = Some(invitable);
    }
    if let Some(archived) = change.archived.filter(|a| *a != meta.archived) {
        meta.archived = archived;
        meta.archive_ms = now;
    }
}

/// Dispatches the present state of a thread.
pub(crate) fn dispatch_update(state: &mut State, thread: Id) {
    let Some(place) = state.world.channels.get(&thread) else {
        return;
    };
    let data = state.world.channel_json(place);
    state.dispatch_to_channel("THREAD_UPDATE", Topic::Guilds, thread, data);
}
