//! Edits, deletions, pins and crossposts.

use std::time::Duration;

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        clock,
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::{flag, kind},
    },
    mentions::{AllowedMentions, find_mentions},
    messages::{Draft, Upload, dispatch, store},
    require,
    threads::write_system,
    visible_channel,
};

/// The type of the message that says that one was pinned.
const PINNED: u8 = 6;
/// Age in milliseconds from which edits of a message are limited further.
const OLD_MS: i64 = 3_600_000;
/// How many edits of such messages one channel takes, and within which time.
const OLD_EDITS: usize = 3;
const OLD_WINDOW: Duration = Duration::from_secs(20);
/// How many pinned messages a channel holds.
const PINS: usize = 250;

/// What an edit changes. `None` leaves a part as it is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Patch {
    pub content: Option<String>,
    pub embeds: Option<Vec<Value>>,
    pub components: Option<Vec<Value>>,
    pub flags: Option<u64>,
    pub allowed: AllowedMentions,
    /// Attachments to keep, by id, each with a new alternative text if there is one.
    pub keep: Option<Vec<(Id, Option<String>)>>,
    pub files: Vec<Upload>,
}

/// Edits a message that the editor wrote.
///
/// # Errors
///
/// 10008, 50005, 50083, and 30046 when messages older than an hour are edited too often.
pub(crate) fn edit(
    state: &mut State,
    channel: Id,
    id: Id,
    editor: Id,
    patch: Patch,
) -> Result<(), Failure> {
    let place = visible_channel(state, channel, editor)?;
    let message = place
        .messages
        .get(&id)
        .filter(|m| m.only_for.is_none())
        .ok_or_else(|| Failure::of(10008))?;
    if message.author != editor {
        return Err(Failure::of(50005));
    }
    if !message.ordinary() {
        return Err(Failure::of(50021));
    }
    if place.archived() {
        return Err(Failure::of(50083));
    }
    if !patch.files.is_empty() {
        // Files are uploaded to a message in one way, new or edited (docs: reference, Uploading
        // Files; topics/permissions, ATTACH_FILES).
        require(state, channel, editor, Permissions::ATTACH_FILES)?;
    }
    let old = state.now() - id.ms() > OLD_MS;
    if old && editor == state.world.bot && state.settings.limits {
        let now = state.clock.instant();
        let edits = state.old_edits.entry(channel).or_default();
        edits.retain(|at| now - *at < OLD_WINDOW);
        if edits.len() >= OLD_EDITS {
            let wait = OLD_WINDOW.saturating_sub(now - edits[0]).as_secs_f64();
            return Err(Failure {
                retry_after: Some((wait * 1000.0).ceil() / 1000.0),
                ..Failure::of(30046)
            });
        }
        edits.push(now);
    }
    change(state, channel, id, patch)
}

/// Changes a message without checking who may. Interactions edit this way, too.
pub(crate) fn change(state: &mut State, channel: Id, id: Id, patch: Patch) -> Result<(), Failure> {
    let now = state.now();
    let ephemeral = state
        .world
        .message(channel, id)
        .is_some_and(|m| m.only_for.is_some());
    let mut added: Vec<_> = patch
        .files
        .into_iter()
        .map(|f| store(state, f, ephemeral))
        .collect();
    let Some(place) = state.world.channels.get(&channel) else {
        return Err(Failure::of(10003));
    };
    let Some(message) = place.messages.get(&id) else {
        return Err(Failure::of(10008));
    };
    let replied = message
        .reference
        .and_then(|(c, m)| state.world.message(c, m))
        .map(|m| m.author);
    let text = patch.content.as_deref().unwrap_or(&message.content);
    let mentions = find_mentions(
        &state.world,
        place,
        message.author,
        text,
        replied.filter(|_| message.kind == 19),
        &patch.allowed,
    );
    let Some(message) = state.world.message_mut(channel, id) else {
        return Err(Failure::of(10008));
    };
    if let Some(content) = patch.content {
        message.content = content;
        message.mentions = mentions.users;
        message.mention_roles = mentions.roles;
        message.mention_everyone = mentions.everyone;
    }
    if let Some(embeds) = patch.embeds {
        message.embeds = embeds;
    }
    if let Some(components) = patch.components {
        message.components = components;
    }
    if let Some(flags) = patch.flags {
        // Discord lets only these flags change after posting.
        let open = flag::SUPPRESS_EMBEDS | flag::COMPONENTS_V2;
        message.flags =
            (message.flags & !open) | (flags & open) | (message.flags & flag::COMPONENTS_V2);
    }
    if let Some(keep) = patch.keep {
        message
            .attachments
            .retain(|a| keep.iter().any(|(id, _)| *id == a.id));
        for attachment in &mut message.attachments {
            if let Some((_, Some(alt))) = keep.iter().find(|(id, _)| *id == attachment.id) {
                attachment.alt = Some(alt.clone());
            }
        }
    }
    message.attachments.append(&mut added);
    if message.is(flag::LOADING) {
        message.flags &= !flag::LOADING;
    } else {
        message.edited_ms = Some(now);
    }
    dispatch(state, "MESSAGE_UPDATE", channel, id);
    Ok(())
}

/// Deletes a message that the member wrote, or any message with the permission to manage them.
///
/// # Errors
///
/// 10008, 50013, 50083 in an archived thread.
pub(crate) fn delete(state: &mut State, channel: Id, id: Id, who: Id) -> Result<(), Failure> {
    let place = visible_channel(state, channel, who)?;
    let message = place.messages.get(&id).ok_or_else(|| Failure::of(10008))?;
    let own = message.author == who || message.only_for == Some(who);
    if message.only_for.is_some_and(|o| o != who) {
        return Err(Failure::of(10008));
    }
    if !own {
        require(state, channel, who, Permissions::MANAGE_MESSAGES)?;
    }
    if place.archived() && message.only_for.is_none() {
        return Err(Failure::of(50083));
    }
    remove(state, channel, id);
    Ok(())
}

/// Removes a message and dispatches its deletion.
pub(crate) fn remove(state: &mut State, channel: Id, id: Id) {
    let Some(place) = state.world.channels.get_mut(&channel) else {
        return;
    };
    let Some(message) = place.messages.remove(&id) else {
        return;
    };
    let guild = place.guild;
    for file in &message.attachments {
        state.world.files.remove(&file.id);
    }
    if message.only_for.is_none() {
        let mut data = json!({ "id": id, "channel_id": channel });
        if let Some(guild) = guild {
            data["guild_id"] = json!(guild);
        }
        state.dispatch_to_channel("MESSAGE_DELETE", Topic::Messages, channel, data);
    }
}

/// Deletes 2 to 100 messages younger than 14 days.
///
/// # Errors
///
/// 50016, 50034, 50013.
pub(crate) fn delete_many(
    state: &mut State,
    channel: Id,
    ids: &[Id],
    who: Id,
) -> Result<(), Failure> {
    let place = require(state, channel, who, Permissions::MANAGE_MESSAGES)?;
    let guild = place.guild.ok_or_else(|| Failure::of(50003))?;
    if !(2..=100).contains(&ids.len()) {
        return Err(Failure::of(50016));
    }
    if ids.iter().any(|id| state.now() - id.ms() > 14 * 86_400_000) {
        return Err(Failure::of(50034));
    }
    let Some(place) = state.world.channels.get_mut(&channel) else {
        return Err(Failure::of(10003));
    };
    let gone: Vec<Id> = ids
        .iter()
        .copied()
        .filter(|id| place.messages.remove(id).is_some())
        .collect();
    let data = json!({ "ids": gone, "channel_id": channel, "guild_id": guild });
    state.dispatch_to_channel("MESSAGE_DELETE_BULK", Topic::Messages, channel, data);
    Ok(())
}

/// Pins or unpins a message.
///
/// # Errors
///
/// 10008, 50013, 30003.
pub(crate) fn pin(
    state: &mut State,
    channel: Id,
    id: Id,
    who: Id,
    on: bool,
) -> Result<(), Failure> {
    let place = require(state, channel, who, Permissions::PIN_MESSAGES)?;
    if on && place.public().filter(|m| m.pinned_ms.is_some()).count() >= PINS {
        return Err(Failure::of(30003));
    }
    let now = state.now();
    let message = state
        .world
        .message_mut(channel, id)
        .ok_or_else(|| Failure::of(10008))?;
    if message.pinned_ms.is_some() == on {
        return Ok(());
    }
    message.pinned_ms = on.then_some(now);
    let Some(place) = state.world.channels.get_mut(&channel) else {
        return Ok(());
    };
    if on {
        place.last_pin_ms = Some(now);
    }
    let mut data =
        json!({ "channel_id": channel, "last_pin_timestamp": place.last_pin_ms.map(clock::iso) });
    if let Some(guild) = place.guild {
        data["guild_id"] = json!(guild);
    }
    dispatch(state, "MESSAGE_UPDATE", channel, id);
    state.dispatch_to_channel("CHANNEL_PINS_UPDATE", Topic::Guilds, channel, data);
    if on {
        let notice = Draft {
            kind: PINNED,
            reference: Some((channel, id)),
            ..Draft::default()
        };
        write_system(state, channel, who, notice);
    }
    Ok(())
}

/// Publishes a message of an announcement channel to its followers.
///
/// # Errors
///
/// 50024, 10008, 40033, 50013.
pub(crate) fn crosspost(state: &mut State, channel: Id, id: Id, who: Id) -> Result<(), Failure> {
    let place = require(state, channel, who, Permissions::SEND_MESSAGES)?;
    if place.kind != kind::ANNOUNCEMENT {
        return Err(Failure::of(50024));
    }
    let message = place.messages.get(&id).ok_or_else(|| Failure::of(10008))?;
    if message.is(flag::CROSSPOSTED) {
        return Err(Failure::of(40033));
    }
    if message.author != who {
        require(state, channel, who, Permissions::MANAGE_MESSAGES)?;
    }
    if let Some(message) = state.world.message_mut(channel, id) {
        message.flags |= flag::CROSSPOSTED;
    }
    dispatch(state, "MESSAGE_UPDATE", channel, id);
    Ok(())
}
