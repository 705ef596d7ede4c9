//! The life of a thread: joined and left, asleep and awake, renamed and locked.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::Channel,
    },
    seen,
    threads::check_tags,
};

/// Members a thread holds.
const MEMBERS: usize = 1000;

/// Makes someone a member of a thread, if they are not; full threads take no more.
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
        state.tell_channel("THREAD_CREATE", Topic::Guilds, thread, data);
    }
    tell_joined(state, thread, &[], &[who]);
    true
}

/// Takes someone out of a thread.
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
        tell_joined(state, thread, &[who], &[]);
    }
}

/// Without the members intent a bot hears only of itself.
pub(crate) fn tell_joined(state: &mut State, thread: Id, left: &[Id], joined: &[Id]) {
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
    state.tell_channel("THREAD_MEMBERS_UPDATE", topic, thread, data);
}

/// Puts a thread to sleep by time.
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
    tell_update(state, thread);
}

/// Wakes a sleeping thread because someone writes in it; a locked one only for those who may manage threads.
///
/// # Errors
///
/// 50083 when it sleeps and is locked, 160005 when it is locked.
pub(crate) fn wake(state: &mut State, channel: Id, who: Id) -> Result<(), Failure> {
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
    tell_update(state, channel);
    Ok(())
}

/// What a change of a thread sets.
#[derive(Clone, Debug, Default)]
pub(crate) struct Change {
    pub name: Option<String>,
    pub archived: Option<bool>,
    pub locked: Option<bool>,
    pub archive_minutes: Option<u64>,
    pub slowmode: Option<u16>,
    pub invitable: Option<bool>,
    pub tags: Option<Vec<Id>>,
    pub flags: Option<u64>,
}

/// Changes a thread.
///
/// # Errors
///
/// 50083 for anything but waking while it sleeps; 50013: a thread's own starter may archive it and rename it,
/// the rest needs the permission to manage threads; an unlocked one may be woken by whoever may write in it.
pub(crate) fn modify(
    state: &mut State,
    thread: Id,
    who: Id,
    change: Change,
) -> Result<(), Failure> {
    let place = seen(state, thread, who)?;
    let Some(meta) = &place.thread else {
        return Err(Failure::of(50024));
    };
    let may_do = state.world.permissions(place, who);
    let moderator = may_do.contains(Permissions::MANAGE_THREADS);
    let own = place.owner == Some(who);
    let waking = meta.archived && change.archived == Some(false);
    let only_waking = waking
        && change.name.is_none()
        && change.locked.is_none()
        && change.archive_minutes.is_none()
        && change.slowmode.is_none()
        && change.tags.is_none()
        && change.flags.is_none();
    if meta.archived && !waking && change.archived != Some(true) {
        return Err(Failure::of(50083));
    }
    let allowed = moderator
        || (own && change.locked.is_none() && change.slowmode.is_none() && !meta.locked)
        || (only_waking && !meta.locked && may_do.contains(Permissions::SEND_MESSAGES_IN_THREADS));
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
    tell_update(state, thread);
    Ok(())
}

fn apply(state: &mut State, thread: Id, change: Change) {
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

/// Announces a thread as it stands.
pub(crate) fn tell_update(state: &mut State, thread: Id) {
    let Some(place) = state.world.channels.get(&thread) else {
        return;
    };
    let data = state.world.channel_json(place);
    state.tell_channel("THREAD_UPDATE", Topic::Guilds, thread, data);
}
