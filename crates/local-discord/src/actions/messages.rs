//! Posting messages.

use serde_json::Value;
use twilight_model::guild::Permissions;

use super::{
    super::{
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::{Attachment, Message, flag, kind},
    },
    mentions::{AllowedMentions, find_mentions},
    require, thread_state, visible_channel,
};

/// Milliseconds of the clock for which a nonce is remembered.
const NONCE_MS: i64 = 3 * 60_000;

/// A file uploaded with a message.
#[derive(Clone, Debug, Default)]
pub(crate) struct Upload {
    pub name: String,
    pub alt: Option<String>,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

/// A message before it is posted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Draft {
    pub content: String,
    pub embeds: Vec<Value>,
    pub components: Vec<Value>,
    pub files: Vec<Upload>,
    /// The message it replies to, and whether that one must exist.
    pub reply: Option<(Id, bool)>,
    pub flags: u64,
    pub allowed: AllowedMentions,
    pub nonce: Option<Value>,
    pub enforce_nonce: bool,
    pub tts: bool,
    pub kind: u8,
    pub poll: Option<Value>,
    pub sticker: Option<(Id, String)>,
    pub forwards: Option<Box<Message>>,
    /// Set on replies to interactions, which need no permission to post.
    pub interaction: Option<Value>,
    pub only_for: Option<Id>,
    /// The message it refers to without being a reply: the start of a thread, or a context menu's
    /// target.
    pub reference: Option<(Id, Id)>,
}

impl Draft {
    pub fn text(content: &str) -> Draft {
        Draft {
            content: content.to_owned(),
            ..Draft::default()
        }
    }

    fn is_empty(&self) -> bool {
        self.content.trim().is_empty()
            && self.embeds.is_empty()
            && self.files.is_empty()
            && self.components.is_empty()
            && self.poll.is_none()
            && self.sticker.is_none()
            && self.forwards.is_none()
    }
}

/// Posts a message.
///
/// # Errors
///
/// Discord's refusals: an unknown or hidden channel, missing permissions, an empty message, a
/// locked thread.
pub(crate) fn post(
    state: &mut State,
    channel: Id,
    author: Id,
    draft: Draft,
) -> Result<Id, Failure> {
    if draft.interaction.is_none() {
        check_writing(state, channel, author, &draft)?;
    }
    let loading = draft.flags & flag::LOADING != 0;
    if draft.is_empty() && !loading {
        return Err(Failure::of(50006));
    }
    if let Some(earlier) = earlier_of_nonce(state, channel, author, &draft)? {
        return Ok(earlier);
    }
    if draft.only_for.is_none() {
        thread_state::unarchive_for_post(state, channel, author)?;
    }
    let reply = find_reply(state, channel, author, &draft)?;
    let id = state.next_id();
    let message = build(state, id, channel, author, draft, reply);
    insert(state, message);
    Ok(id)
}

fn check_writing(state: &State, channel: Id, author: Id, draft: &Draft) -> Result<(), Failure> {
    let place = visible_channel(state, channel, author)?;
    if !place.has_messages() {
        return Err(Failure::of(50008));
    }
    let mut needed = match place.thread {
        Some(_) => Permissions::SEND_MESSAGES_IN_THREADS,
        None => Permissions::SEND_MESSAGES,
    };
    if !draft.embeds.is_empty() {
        needed |= Permissions::EMBED_LINKS;
    }
    if !draft.files.is_empty() {
        needed |= Permissions::ATTACH_FILES;
    }
    if draft.poll.is_some() {
        needed |= Permissions::SEND_POLLS;
    }
    require(state, channel, author, needed).map(|_| ())
}

/// Returns the message that this nonce created within the last minutes.
fn earlier_of_nonce(
    state: &mut State,
    channel: Id,
    author: Id,
    draft: &Draft,
) -> Result<Option<Id>, Failure> {
    let Some(nonce) = draft.nonce.as_ref().filter(|_| draft.enforce_nonce) else {
        return Ok(None);
    };
    let now = state.now();
    if state.nonces.len() > 10_000 {
        state.nonces.retain(|_, (_, _, at)| now - *at <= NONCE_MS);
    }
    match state.nonces.get(&(author, nonce.to_string())) {
        Some((place, id, at)) if *place == channel && now - at <= NONCE_MS => {
            // Discord does not post again what was deleted meanwhile.
            state
                .world
                .message(channel, *id)
                .map(|m| Some(m.id))
                .ok_or_else(|| Failure::of(10008))
        }
        _ => Ok(None),
    }
}

fn find_reply(
    state: &State,
    channel: Id,
    author: Id,
    draft: &Draft,
) -> Result<Option<(Id, Id)>, Failure> {
    let Some((id, must_exist)) = draft.reply else {
        return Ok(None);
    };
    require(state, channel, author, Permissions::READ_MESSAGE_HISTORY)
        .map_err(|_| Failure::of(160_002))?;
    match state
        .world
        .message(channel, id)
        .filter(|m| m.only_for.is_none())
    {
        Some(quoted) => Ok(Some((id, quoted.author))),
        None if must_exist => Err(Failure::field(
            "message_reference",
            "REPLIES_UNKNOWN_MESSAGE",
            "Unknown message",
        )),
        None => Ok(None),
    }
}

fn build(
    state: &mut State,
    id: Id,
    channel: Id,
    author: Id,
    draft: Draft,
    reply: Option<(Id, Id)>,
) -> Message {
    let mentions = match state.world.channels.get(&channel) {
        Some(place) => find_mentions(
            &state.world,
            place,
            author,
            &draft.content,
            reply.map(|r| r.1),
            &draft.allowed,
        ),
        None => Default::default(),
    };
    let ephemeral = draft.only_for.is_some();
    let attachments = draft
        .files
        .into_iter()
        .map(|f| store(state, f, ephemeral))
        .collect();
    if let Some(nonce) = draft.nonce.as_ref() {
        let now = state.now();
        state
            .nonces
            .insert((author, nonce.to_string()), (channel, id, now));
    }
    Message {
        id,
        channel,
        author,
        kind: if reply.is_some() { 19 } else { draft.kind },
        content: draft.content,
        flags: draft.flags,
        embeds: draft.embeds,
        components: draft.components,
        attachments,
        mentions: mentions.users,
        mention_roles: mentions.roles,
        mention_everyone: mentions.everyone,
        tts: draft.tts,
        nonce: draft.nonce,
        reference: reply.map(|r| (channel, r.0)).or(draft.reference),
        interaction: draft.interaction,
        only_for: draft.only_for,
        poll: draft.poll,
        sticker: draft.sticker,
        forwards: draft.forwards,
        ..Message::default()
    }
}

/// Posts a message under a given id without checks: system messages and the first message of a
/// post.
pub(crate) fn post_as(state: &mut State, id: Id, channel: Id, author: Id, draft: Draft) {
    let message = build(state, id, channel, author, draft, None);
    insert(state, message);
}

/// Stores a file and returns its description.
pub(crate) fn store(state: &mut State, file: Upload, ephemeral: bool) -> Attachment {
    let id = state.next_id();
    let size = file.bytes.len();
    state.world.files.insert(id, file.bytes);
    Attachment {
        id,
        name: file.name,
        alt: file.alt,
        size,
        content_type: file.content_type,
        ephemeral,
    }
}

/// Adds a finished message to its channel and dispatches it.
pub(crate) fn insert(state: &mut State, mut message: Message) {
    let (id, channel, author) = (message.id, message.channel, message.author);
    let public = message.only_for.is_none();
    let Some(place) = state.world.channels.get_mut(&channel) else {
        return;
    };
    if public {
        place.last_message = Some(id);
        if let Some(thread) = &mut place.thread {
            message.position = Some(thread.sent);
            if message.ordinary() {
                thread.sent += 1;
            }
            thread.active_ms = id.ms();
        }
    }
    place.messages.insert(id, message);
    let archives = place.archives_at();
    if public {
        if archives.is_some() {
            thread_state::join(state, channel, author);
        }
        state.due_at(archives);
        dispatch(state, "MESSAGE_CREATE", channel, id);
        // Discord sends a nonce only with the creation of the message.
        if let Some(m) = state.world.message_mut(channel, id) {
            m.nonce = None;
        }
    }
}

/// Dispatches the present state of a message.
pub(crate) fn dispatch(state: &mut State, name: &'static str, channel: Id, id: Id) {
    let Some(message) = state
        .world
        .message(channel, id)
        .filter(|m| m.only_for.is_none())
    else {
        return;
    };
    let bot = state.world.bot;
    let direct = state
        .world
        .channels
        .get(&channel)
        .is_some_and(|c| c.kind == kind::DM);
    let has_content = message.author != bot && !direct && !message.mentions.contains(&bot);
    let data = state.world.message_event_json(message);
    state.dispatch_to_channel_guarded(name, Topic::Messages, channel, data, has_content);
}
