//! Starting threads and forum posts.

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
    messages::{self, Draft},
    require, thread_state, visible_channel,
};

/// How many active threads a guild holds.
const ACTIVE: usize = 1000;
/// How many tags a post carries.
const TAGS: usize = 5;

/// A thread before it is created.
#[derive(Clone, Debug, Default)]
pub(crate) struct NewThread {
    pub name: String,
    pub archive_minutes: Option<u64>,
    pub slowmode: u16,
    /// Discord's number of its kind. Public by default.
    pub kind: Option<u8>,
    pub invitable: Option<bool>,
    pub tags: Vec<Id>,
}

/// Starts a thread from a message, whose id it shares.
///
/// # Errors
///
/// 160004 if the message has one, 10008, 50013, 50024 in channels without threads.
pub(crate) fn start_from(
    state: &mut State,
    channel: Id,
    message: Id,
    who: Id,
    new: NewThread,
) -> Result<(), Failure> {
    let place = require(state, channel, who, Permissions::CREATE_PUBLIC_THREADS)?;
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
        NewThread {
            kind: Some(kind),
            ..new
        },
    )?;
    if let Some(first) = state.world.message_mut(channel, message) {
        first.flags |= flag::HAS_THREAD;
    }
    messages::dispatch(state, "MESSAGE_UPDATE", channel, message);
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
    new: NewThread,
) -> Result<Id, Failure> {
    let place = visible_channel(state, channel, who)?;
    let kind = new.kind.unwrap_or(kind::PRIVATE_THREAD);
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
    require(state, channel, who, needed)?;
    let id = state.next_id();
    let name = new.name.clone();
    make(
        state,
        channel,
        id,
        who,
        NewThread {
            kind: Some(kind),
            ..new
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

/// Creates a forum post: a thread and its first message, which share one id.
///
/// # Errors
///
/// 50013, 40067 without a required tag, 10087, and what the message itself is refused for.
pub(crate) fn start_post(
    state: &mut State,
    forum: Id,
    who: Id,
    new: NewThread,
    draft: Draft,
) -> Result<Id, Failure> {
    let place = require(state, forum, who, Permissions::SEND_MESSAGES)?;
    if !place.is_forum() {
        return Err(Failure::of(50024));
    }
    let mut needed = Permissions::empty();
    needed.set(Permissions::EMBED_LINKS, !draft.embeds.is_empty());
    needed.set(Permissions::ATTACH_FILES, !draft.files.is_empty());
    require(state, forum, who, needed)?;
    check_tags(state, place, who, &new.tags)?;
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
        NewThread {
            kind: Some(kind::PUBLIC_THREAD),
            ..new
        },
    )?;
    // The first message has the post's id, and Discord ignores its nonce.
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

pub(crate) fn check_tags(
    state: &State,
    forum: &Channel,
    who: Id,
    tags: &[Id],
) -> Result<(), Failure> {
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

fn make(state: &mut State, parent: Id, id: Id, who: Id, new: NewThread) -> Result<(), Failure> {
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
    let minutes = new
        .archive_minutes
        .or(place.default_archive)
        .unwrap_or(1440);
    let kind = new.kind.unwrap_or(kind::PUBLIC_THREAD);
    let thread = Channel {
        id,
        kind,
        guild: Some(guild),
        name: new.name,
        parent: Some(parent),
        slowmode: new.slowmode,
        applied: new.tags,
        owner: Some(who),
        thread: Some(Thread {
            archived: false,
            locked: false,
            archive_minutes: minutes,
            archive_ms: now,
            active_ms: now,
            created_ms: now,
            invitable: (kind == kind::PRIVATE_THREAD).then_some(new.invitable.unwrap_or(true)),
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
    state.dispatch_to_channel("THREAD_CREATE", Topic::Guilds, id, data);
    if who != state.world.bot {
        thread_state::dispatch_members(state, id, &[], &[who]);
    }
    Ok(())
}

/// Writes a message of the system in the name of a member.
pub(super) fn write_system(state: &mut State, channel: Id, author: Id, draft: Draft) {
    let id = state.next_id();
    messages::post_as(state, id, channel, author, draft);
}
