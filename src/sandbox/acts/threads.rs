//! Threads: starting, joining, sleeping, waking, locking.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::{Channel, Thread, channel::REQUIRE_TAG, flag, kind},
    },
    may,
    messages::{self, Draft},
    seen,
};

/// Members a thread holds.
const MEMBERS: usize = 1000;
/// Threads of a guild that are not asleep.
const ACTIVE: usize = 1000;
/// Tags on one post.
const TAGS: usize = 5;

/// What a new thread is like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub name: String,
    pub archive_minutes: Option<u64>,
    pub slowmode: u16,
    /// Discord's number; public unless said otherwise.
    pub kind: Option<u8>,
    pub invitable: Option<bool>,
    pub tags: Vec<Id>,
}

/// Starts a thread from a message: it gets the message's own id.
///
/// # Errors
///
/// 160004 if it has one, 10008, 50013, 50024 where there can be none.
pub(crate) fn start_from(
    state: &mut State,
    channel: Id,
    message: Id,
    who: Id,
    plan: Plan,
) -> Result<(), Failure> {
    let place = may(state, channel, who, Permissions::CREATE_PUBLIC_THREADS)?;
    let kind = match place.kind {
        kind::TEXT => kind::PUBLIC_THREAD,
        kind::ANNOUNCEMENT => kind::ANNOUNCEMENT_THREAD,
        _ => return Err(Failure::of(50024)),
    };
    let first = place
        .messages
        .get(&message)
        .filter(|m| m.only_for.is_none())
        .ok_or_else(|| Failure::of(10008))?;
    if first.is(flag::HAS_THREAD) || state.world.channels.contains_key(&message) {
        return Err(Failure::of(160_004));
    }
    if !first.ordinary() {
        return Err(Failure::of(50021));
    }
    make(
        state,
        channel,
        message,
        who,
        Plan {
            kind: Some(kind),
            ..plan
        },
    )?;
    if let Some(first) = state.world.message_mut(channel, message) {
        first.flags |= flag::HAS_THREAD;
    }
    messages::tell(state, "MESSAGE_UPDATE", channel, message);
    let author = state
        .world
        .message(channel, message)
        .map_or(who, |m| m.author);
    let starter = Draft {
        kind: 21,
        reference: Some((channel, message)),
        interaction: None,
        ..Draft::default()
    };
    write_system(state, message, author, starter);
    Ok(())
}

/// Starts a thread without a message.
///
/// # Errors
///
/// 50013, 50024.
pub(crate) fn start_bare(
    state: &mut State,
    channel: Id,
    who: Id,
    plan: Plan,
) -> Result<Id, Failure> {
    let place = seen(state, channel, who)?;
    let kind = plan.kind.unwrap_or(kind::PRIVATE_THREAD);
    let fits = match place.kind {
        kind::TEXT => matches!(kind, kind::PUBLIC_THREAD | kind::PRIVATE_THREAD),
        kind::ANNOUNCEMENT => kind == kind::ANNOUNCEMENT_THREAD,
        _ => false,
    };
    if !fits {
        return Err(Failure::of(50024));
    }
    let needed = match kind {
        kind::PRIVATE_THREAD => Permissions::CREATE_PRIVATE_THREADS,
        _ => Permissions::CREATE_PUBLIC_THREADS,
    };
    may(state, channel, who, needed)?;
    let id = state.next_id();
    let name = plan.name.clone();
    make(
        state,
        channel,
        id,
        who,
        Plan {
            kind: Some(kind),
            ..plan
        },
    )?;
    if kind != kind::PRIVATE_THREAD {
        let notice = Draft {
            kind: 18,
            content: name,
            reference: Some((id, id)),
            ..Draft::default()
        };
        write_system(state, channel, who, notice);
    }
    Ok(id)
}

/// Writes a post in a forum: a thread and its first message, which share one id.
///
/// # Errors
///
/// 50013, 40067 without a needed tag, 10087, and whatever the message itself is refused for.
pub(crate) fn start_post(
    state: &mut State,
    forum: Id,
    who: Id,
    plan: Plan,
    draft: Draft,
) -> Result<Id, Failure> {
    let place = may(state, forum, who, Permissions::SEND_MESSAGES)?;
    if !place.is_forum() {
        return Err(Failure::of(50024));
    }
    let mut needed = Permissions::empty();
    needed.set(Permissions::EMBED_LINKS, !draft.embeds.is_empty());
    needed.set(Permissions::ATTACH_FILES, !draft.files.is_empty());
    may(state, forum, who, needed)?;
    check_tags(state, place, who, &plan.tags)?;
    if draft.content.trim().is_empty()
        && draft.embeds.is_empty()
        && draft.files.is_empty()
        && draft.components.is_empty()
    {
        return Err(Failure::of(50006));
    }
    let id = state.next_id();
    make(
        state,
        forum,
        id,
        who,
        Plan {
            kind: Some(kind::PUBLIC_THREAD),
            ..plan
        },
    )?;
    // The first message has the post's own id and takes no nonce.
    messages::post_as(
        state,
        id,
        id,
        who,
        Draft {
            nonce: None,
            enforce_nonce: false,
            ..draft
        },
    );
    Ok(id)
}

fn check_tags(state: &State, forum: &Channel, who: Id, tags: &[Id]) -> Result<(), Failure> {
    if tags.len() > TAGS {
        return Err(Failure::too_long("applied_tags", TAGS));
    }
    let moderator = state
        .world
        .permissions(forum, who)
        .contains(Permissions::MANAGE_THREADS);
    for tag in tags {
        let known = forum
            .tags
            .iter()
            .find(|t| t.id == *tag)
            .ok_or_else(|| Failure::of(10087))?;
        if known.moderated && !moderator {
            return Err(Failure::of(50013));
        }
    }
    if tags.is_empty() && forum.flags & REQUIRE_TAG != 0 {
        return Err(Failure::of(40067));
    }
    Ok(())
}

fn make(state: &mut State, parent: Id, id: Id, who: Id, plan: Plan) -> Result<(), Failure> {
    let now = state.now();
    let place = state
        .world
        .channels
        .get(&parent)
        .ok_or_else(|| Failure::of(10003))?;
    let guild = place.guild.ok_or_else(|| Failure::of(50003))?;
    let active = state
        .world
        .channels
        .values()
        .filter(|c| c.guild == Some(guild) && c.thread.is_some() && !c.archived());
    if active.count() >= ACTIVE {
        return Err(Failure::of(160_006));
    }
    let minutes = plan
        .archive_minutes
        .or(place.default_archive)
        .unwrap_or(1440);
    let kind = plan.kind.unwrap_or(kind::PUBLIC_THREAD);
    let thread = Channel {
        id,
        kind,
        guild: Some(guild),
        name: plan.name,
        parent: Some(parent),
        slowmode: plan.slowmode,
        applied: plan.tags,
        owner: Some(who),
        thread: Some(Thread {
            archived: false,
            locked: false,
            archive_minutes: minutes,
            archive_ms: now,
            active_ms: now,
            created_ms: now,
            invitable: (kind == kind::PRIVATE_THREAD).then_some(plan.invitable.unwrap_or(true)),
            members: BTreeMap::from([(who, now)]),
            sent: 0,
        }),
        ..Channel::default()
    };
    state.due_at(thread.archives_at());
    state.world.channels.insert(id, thread);
    if let Some(place) = state
        .world
        .channels
        .get_mut(&parent)
        .filter(|c| c.is_forum())
    {
        place.last_message = Some(id);
    }
    let mut data = state
        .world
        .channels
        .get(&id)
        .map_or(Value::Null, |c| state.world.channel_json(c));
    data["newly_created"] = json!(true);
    state.tell_channel("THREAD_CREATE", Topic::Guilds, id, data);
    if who != state.world.bot {
        tell_joined(state, id, &[], &[who]);
    }
    Ok(())
}

fn write_system(state: &mut State, channel: Id, author: Id, draft: Draft) {
    let id = state.next_id();
    messages::post_as(state, id, channel, author, draft);
}

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
fn tell_joined(state: &mut State, thread: Id, left: &[Id], joined: &[Id]) {
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
