//! Interactions: a member sends one (command, button, menu, modal), the bot replies before the
//! deadline.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        clock,
        failure::Failure,
        id::Id,
        interaction::{
            InteractionRecord, InteractionReply, Modal, Stage, kind as interaction_kind,
        },
        state::{State, Topic},
        world::{Command, flag, wire},
    },
    command_permissions,
    edits::{self, Patch},
    messages::{self, Draft},
    visible_channel,
};

/// An interaction before it is sent.
pub(crate) struct NewInteraction {
    pub kind: u8,
    pub user: Id,
    pub channel: Id,
    pub message: Option<Id>,
    pub name: String,
    pub reply_kind: u8,
    pub data: Value,
}

/// Sends an interaction to the bot and starts its deadline.
///
/// # Errors
///
/// The refusal of a channel that the member cannot see.
pub(crate) fn begin(state: &mut State, new: NewInteraction) -> Result<Id, Failure> {
    visible_channel(state, new.channel, new.user)?;
    let now = state.now();
    let id = state.next_id();
    let secret = blake3::hash(format!("interaction {id}").as_bytes()).to_hex();
    let token = format!("{id}.{}", &secret[..40]);
    let payload = payload(state, id, &token, &new);
    let interaction = InteractionRecord {
        id,
        token,
        kind: new.kind,
        user: new.user,
        channel: new.channel,
        message: new.message,
        name: new.name,
        reply_kind: new.reply_kind,
        began: clock::instant(),
        stage: Stage::Waiting,
        response_time: None,
        original: None,
        followups: Vec::new(),
    };
    state.interactions.add(interaction, now);
    state.dispatch_to_channel("INTERACTION_CREATE", Topic::Bot, new.channel, payload);
    if let Some(shared) = state.shared.upgrade() {
        shared.later(state.settings.deadline, move |s| expire(s, id));
    }
    Ok(id)
}

fn expire(state: &mut State, id: Id) {
    if let Some(interaction) = state
        .interactions
        .get_mut(id)
        .filter(|a| a.stage == Stage::Waiting)
    {
        interaction.stage = Stage::TimedOut;
    }
}

fn payload(state: &State, id: Id, token: &str, new: &NewInteraction) -> Value {
    let world = &state.world;
    let Some(place) = world.channels.get(&new.channel) else {
        return Value::Null;
    };
    let mine = world.permissions(place, new.user);
    let bots = world.permissions(place, world.bot);
    let locale = world
        .users
        .get(&new.user)
        .map_or("en-US", |u| u.locale.as_str());
    let mut channel = world.channel_json(place);
    channel["permissions"] = json!(wire::bits(mine));
    let mut json = json!({
        "id": id,
        "application_id": world.bot,
        "type": new.kind,
        "data": new.data,
        "channel": channel,
        "channel_id": place.id,
        "token": token,
        "version": 1,
        "app_permissions": wire::bits(bots),
        "locale": locale,
        "entitlements": [],
        "authorizing_integration_owners": {},
        "attachment_size_limit": wire::ATTACHMENT_LIMIT,
        "context": 0,
    });
    match place.guild.and_then(|g| world.guilds.get(&g)) {
        Some(guild) => {
            let mut member = json!(world.member_json(guild.id, new.user));
            member["permissions"] = json!(wire::bits(mine));
            json["member"] = member;
            json["guild_id"] = json!(guild.id);
            json["guild_locale"] = json!(guild.locale);
            json["guild"] = json!({ "id": guild.id, "locale": guild.locale, "features": [] });
            json["authorizing_integration_owners"] = json!({ "0": guild.id });
        }
        None => {
            json["user"] = world.user_json(new.user);
            json["context"] = json!(1);
        }
    }
    if let Some(message) = new.message.and_then(|m| world.message(place.id, m)) {
        json["message"] = world.message_json(message);
    }
    json
}

/// The bot's reply to an interaction, parsed from its callback.
pub(crate) enum Callback {
    Message(Box<Draft>),
    Defer { ephemeral: bool },
    DeferUpdate,
    Update(Box<Patch>),
    Choices(Vec<(String, Value)>),
    Modal(Modal),
}

/// Returns the interaction if a callback may still reply to it.
///
/// # Errors
///
/// 10062 when it is unknown or timed out, 40060 when the bot has replied already.
pub(crate) fn open(state: &State, id: Id, token: &str) -> Result<InteractionRecord, Failure> {
    let interaction = state
        .interactions
        .get(id)
        .filter(|a| a.token == token)
        .ok_or_else(|| Failure::of(10062))?;
    match interaction.stage {
        Stage::Waiting if interaction.began.elapsed() <= state.settings.deadline => {
            Ok(interaction.clone())
        }
        Stage::Replied(_) => Err(Failure::of(40060)),
        _ => Err(Failure::of(10062)),
    }
}

/// Carries out the bot's first reply.
///
/// # Errors
///
/// As [`open`], and 50035 for a reply that does not fit the kind of interaction.
pub(crate) fn answer(
    state: &mut State,
    interaction: &InteractionRecord,
    callback: Callback,
) -> Result<InteractionReply, Failure> {
    let unfit = || {
        Failure::field(
            "type",
            "BASE_TYPE_CHOICES",
            "This response type does not fit the interaction.",
        )
    };
    let on_message = interaction.message.is_some()
        && matches!(
            interaction.kind,
            interaction_kind::COMPONENT | interaction_kind::MODAL
        );
    let completes = interaction.kind == interaction_kind::AUTOCOMPLETE;
    let answer = match callback {
        Callback::Choices(choices) if completes => InteractionReply::Choices(choices),
        Callback::Choices(_) => return Err(unfit()),
        _ if completes => return Err(unfit()),
        Callback::Message(draft) => InteractionReply::Message(reply(state, interaction, *draft)?),
        Callback::Defer { ephemeral } => {
            let flags = flag::LOADING | if ephemeral { flag::EPHEMERAL } else { 0 };
            InteractionReply::Deferred(reply(
                state,
                interaction,
                Draft {
                    flags,
                    ..Draft::default()
                },
            )?)
        }
        Callback::DeferUpdate if on_message => InteractionReply::DeferredUpdate,
        Callback::Update(patch) if on_message => {
            let id = interaction.message.ok_or_else(unfit)?;
            edits::change(state, interaction.channel, id, *patch)?;
            InteractionReply::Updated(id)
        }
        Callback::Modal(modal) if interaction.kind != interaction_kind::MODAL => {
            InteractionReply::Modal(modal)
        }
        Callback::DeferUpdate | Callback::Update(_) | Callback::Modal(_) => return Err(unfit()),
    };
    if let Some(interaction) = state.interactions.get_mut(interaction.id) {
        interaction.original = match &answer {
            InteractionReply::Message(id)
            | InteractionReply::Deferred(id)
            | InteractionReply::Updated(id) => Some(*id),
            InteractionReply::DeferredUpdate => interaction.message,
            InteractionReply::Modal(_) | InteractionReply::Choices(_) => None,
        };
        interaction.stage = Stage::Replied(answer.clone());
        interaction.response_time = Some(interaction.began.elapsed());
    }
    Ok(answer)
}

/// Posts the message that replies to an interaction.
fn reply(state: &mut State, interaction: &InteractionRecord, draft: Draft) -> Result<Id, Failure> {
    let ephemeral = draft.flags & flag::EPHEMERAL != 0;
    let reference = match interaction.reply_kind {
        19 => interaction.message.filter(|m| {
            state
                .world
                .message(interaction.channel, *m)
                .is_some_and(|m| m.only_for.is_none())
        }),
        _ => None,
    };
    let kind = if interaction.reply_kind == 19 && reference.is_none() {
        0
    } else {
        interaction.reply_kind
    };
    let draft = Draft {
        interaction: Some(metadata(state, interaction)),
        only_for: ephemeral.then_some(interaction.user),
        kind,
        reference: reference.map(|m| (interaction.channel, m)),
        ..draft
    };
    let bot = state.world.bot;
    messages::post(state, interaction.channel, bot, draft)
}

fn metadata(state: &State, interaction: &InteractionRecord) -> Value {
    let mut json = json!({
        "id": interaction.id,
        "type": interaction.kind,
        "user": state.world.user_json(interaction.user),
        "authorizing_integration_owners": {},
    });
    if let Some(guild) = state
        .world
        .channels
        .get(&interaction.channel)
        .and_then(|c| c.guild)
    {
        json["authorizing_integration_owners"] = json!({ "0": guild });
    }
    match (interaction.kind, interaction.message) {
        (interaction_kind::COMPONENT, Some(message)) => {
            json["interacted_message_id"] = json!(message)
        }
        (interaction_kind::COMMAND, _) => json["name"] = json!(interaction.name),
        // Whether a modal came from a command or a button is not recorded, so it counts as a
        // command.
        (interaction_kind::MODAL, _) => {
            json["triggering_interaction_metadata"] = json!({
                "id": interaction.id, "type": interaction_kind::COMMAND,
                "user": state.world.user_json(interaction.user),
                "authorizing_integration_owners": json["authorizing_integration_owners"],
            })
        }
        _ => {}
    }
    json
}

/// Returns the interaction of a webhook request. The bot must have replied to it.
///
/// # Errors
///
/// 50027 for an unknown or expired token, 10015 before the first reply.
pub(crate) fn by_token(state: &State, token: &str) -> Result<InteractionRecord, Failure> {
    let now = state.now();
    let interaction = state
        .interactions
        .by_token(token, now)
        .ok_or_else(|| Failure::of(50027))?;
    match interaction.stage {
        Stage::Replied(_) => Ok(interaction.clone()),
        _ => Err(Failure::of(10015)),
    }
}

/// Posts a follow-up message. The first one after a deferred reply fills that reply in.
///
/// # Errors
///
/// As for any message.
pub(crate) fn follow_up(
    state: &mut State,
    interaction: &InteractionRecord,
    draft: Draft,
) -> Result<Id, Failure> {
    let loading = interaction.original.filter(|id| {
        state
            .world
            .message(interaction.channel, *id)
            .is_some_and(|m| m.is(flag::LOADING))
    });
    if let Some(id) = loading {
        let patch = Patch {
            content: Some(draft.content),
            embeds: Some(draft.embeds),
            components: Some(draft.components),
            files: draft.files,
            allowed: draft.allowed,
            ..Patch::default()
        };
        edits::change(state, interaction.channel, id, patch)?;
        return Ok(id);
    }
    let target = interaction.original.or(interaction.message);
    let as_reply = InteractionRecord {
        reply_kind: 19,
        message: target,
        ..interaction.clone()
    };
    let id = reply(state, &as_reply, draft)?;
    if let Some(interaction) = state.interactions.get_mut(interaction.id) {
        interaction.followups.push(id);
    }
    Ok(id)
}

/// Returns the message that a webhook route names: `@original`, or an id that belongs to this
/// interaction.
///
/// # Errors
///
/// 10008.
pub(crate) fn message_of(
    state: &State,
    interaction: &InteractionRecord,
    name: &str,
) -> Result<Id, Failure> {
    let id = match name {
        "@original" => interaction.original,
        id => id.parse().ok().filter(|id| {
            interaction.original == Some(*id)
                || interaction.followups.contains(id)
                || interaction.message == Some(*id)
        }),
    };
    id.filter(|id| state.world.message(interaction.channel, *id).is_some())
        .ok_or_else(|| Failure::of(10008))
}

/// Checks whether a member may use a command, as Discord does before the bot receives it.
///
/// # Errors
///
/// A refusal by the client.
pub(crate) fn may_use(
    state: &State,
    command: &Command,
    channel: Id,
    user: Id,
) -> Result<(), Failure> {
    let place = visible_channel(state, channel, user)?;
    if place.archived() {
        return Err(Failure::client(
            "commands cannot be used in an archived thread",
        ));
    }
    let may = state.world.permissions(place, user);
    if place.guild.is_some() && !may.contains(Permissions::USE_SLASH_COMMANDS) {
        return Err(Failure::client("you may not use application commands here"));
    }
    let contexts = command.body["contexts"].as_array();
    let here = json!(u8::from(place.guild.is_none()));
    if contexts.is_some_and(|c| !c.contains(&here)) {
        return Err(Failure::client("this command cannot be used here"));
    }
    if command_permissions::allow(state, command, place, user) {
        Ok(())
    } else {
        Err(Failure::client(
            "you do not have permission to use this command",
        ))
    }
}
