//! Interactions: a member asks (command, button, menu, form), the bot answers within its deadline.

use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        ask::{Answer, Ask, Modal, Stage, kind as ask_kind},
        clock,
        failure::Failure,
        id::Id,
        state::{State, Topic},
        world::{flag, wire},
    },
    edits::{self, Patch},
    messages::{self, Draft},
    seen,
};

/// What is asked, before it is sent.
pub(crate) struct Question {
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
/// A channel the member does not see.
pub(crate) fn begin(state: &mut State, question: Question) -> Result<Id, Failure> {
    seen(state, question.channel, question.user)?;
    let now = state.now();
    let id = state.next_id();
    let secret = blake3::hash(format!("interaction {id}").as_bytes()).to_hex();
    let token = format!("{id}.{}", &secret[..40]);
    let payload = payload(state, id, &token, &question);
    let ask = Ask {
        id,
        token,
        kind: question.kind,
        user: question.user,
        channel: question.channel,
        message: question.message,
        name: question.name,
        reply_kind: question.reply_kind,
        began: clock::instant(),
        stage: Stage::Waiting,
        took: None,
        original: None,
        followups: Vec::new(),
    };
    state.asks.add(ask, now);
    state.tell_channel("INTERACTION_CREATE", Topic::Bot, question.channel, payload);
    if let Some(shared) = state.shared.upgrade() {
        shared.later(state.settings.deadline, move |s| expire(s, id));
    }
    Ok(id)
}

fn expire(state: &mut State, id: Id) {
    if let Some(ask) = state.asks.get_mut(id).filter(|a| a.stage == Stage::Waiting) {
        ask.stage = Stage::Unanswered;
    }
}

fn payload(state: &State, id: Id, token: &str, question: &Question) -> Value {
    let world = &state.world;
    let Some(place) = world.channels.get(&question.channel) else {
        return Value::Null;
    };
    let mine = world.permissions(place, question.user);
    let bots = world.permissions(place, world.bot);
    let locale = world
        .users
        .get(&question.user)
        .map_or("en-US", |u| u.locale.as_str());
    let mut channel = world.channel_json(place);
    channel["permissions"] = json!(wire::bits(mine));
    let mut json = json!({
        "id": id,
        "application_id": world.bot,
        "type": question.kind,
        "data": question.data,
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
            let mut member = json!(world.member_json(guild.id, question.user));
            member["permissions"] = json!(wire::bits(mine));
            json["member"] = member;
            json["guild_id"] = json!(guild.id);
            json["guild_locale"] = json!(guild.locale);
            json["guild"] = json!({ "id": guild.id, "locale": guild.locale, "features": [] });
            json["authorizing_integration_owners"] = json!({ "0": guild.id });
        }
        None => {
            json["user"] = world.user_json(question.user);
            json["context"] = json!(1);
        }
    }
    if let Some(message) = question.message.and_then(|m| world.message(place.id, m)) {
        json["message"] = world.message_json(message);
    }
    json
}

/// What the bot makes of an interaction, read from its callback.
pub(crate) enum Callback {
    Message(Box<Draft>),
    Defer { ephemeral: bool },
    DeferUpdate,
    Update(Box<Patch>),
    Choices(Vec<(String, Value)>),
    Modal(Modal),
}

/// The interaction that a callback may still answer.
///
/// # Errors
///
/// 10062 when it is unknown or its deadline is over, 40060 when it was answered.
pub(crate) fn open(state: &State, id: Id, token: &str) -> Result<Ask, Failure> {
    let ask = state
        .asks
        .get(id)
        .filter(|a| a.token == token)
        .ok_or_else(|| Failure::of(10062))?;
    match ask.stage {
        Stage::Waiting if ask.began.elapsed() <= state.settings.deadline => Ok(ask.clone()),
        Stage::Answered(_) => Err(Failure::of(40060)),
        _ => Err(Failure::of(10062)),
    }
}

/// Takes the bot's first answer.
///
/// # Errors
///
/// As [`open`], and 50035 for an answer that does not fit the question.
pub(crate) fn answer(state: &mut State, ask: &Ask, callback: Callback) -> Result<Answer, Failure> {
    let unfit = || {
        Failure::field(
            "type",
            "BASE_TYPE_CHOICES",
            "This response type does not fit the interaction.",
        )
    };
    let on_message =
        ask.message.is_some() && matches!(ask.kind, ask_kind::COMPONENT | ask_kind::MODAL);
    let completes = ask.kind == ask_kind::AUTOCOMPLETE;
    let answer = match callback {
        Callback::Choices(choices) if completes => Answer::Choices(choices),
        Callback::Choices(_) => return Err(unfit()),
        _ if completes => return Err(unfit()),
        Callback::Message(draft) => Answer::Message(reply(state, ask, *draft)?),
        Callback::Defer { ephemeral } => {
            let flags = flag::LOADING | if ephemeral { flag::EPHEMERAL } else { 0 };
            Answer::Thinking(reply(
                state,
                ask,
                Draft {
                    flags,
                    ..Draft::default()
                },
            )?)
        }
        Callback::DeferUpdate if on_message => Answer::Taken,
        Callback::Update(patch) if on_message => {
            let id = ask.message.ok_or_else(unfit)?;
            edits::change(state, ask.channel, id, *patch)?;
            Answer::Updated(id)
        }
        Callback::Modal(modal) if ask.kind != ask_kind::MODAL => Answer::Modal(modal),
        Callback::DeferUpdate | Callback::Update(_) | Callback::Modal(_) => return Err(unfit()),
    };
    if let Some(ask) = state.asks.get_mut(ask.id) {
        ask.original = match &answer {
            Answer::Message(id) | Answer::Thinking(id) | Answer::Updated(id) => Some(*id),
            Answer::Taken => ask.message,
            Answer::Modal(_) | Answer::Choices(_) => None,
        };
        ask.stage = Stage::Answered(answer.clone());
        ask.took = Some(ask.began.elapsed());
    }
    Ok(answer)
}

/// Writes a message that an interaction led to.
fn reply(state: &mut State, ask: &Ask, draft: Draft) -> Result<Id, Failure> {
    let ephemeral = draft.flags & flag::EPHEMERAL != 0;
    let reference = match ask.reply_kind {
        19 => ask.message.filter(|m| {
            state
                .world
                .message(ask.channel, *m)
                .is_some_and(|m| m.only_for.is_none())
        }),
        _ => None,
    };
    let kind = if ask.reply_kind == 19 && reference.is_none() {
        0
    } else {
        ask.reply_kind
    };
    let draft = Draft {
        interaction: Some(metadata(state, ask)),
        only_for: ephemeral.then_some(ask.user),
        kind,
        reference: reference.map(|m| (ask.channel, m)),
        ..draft
    };
    let bot = state.world.bot;
    messages::post(state, ask.channel, bot, draft)
}

fn metadata(state: &State, ask: &Ask) -> Value {
    let mut json = json!({
        "id": ask.id,
        "type": ask.kind,
        "user": state.world.user_json(ask.user),
        "authorizing_integration_owners": {},
    });
    if let Some(guild) = state.world.channels.get(&ask.channel).and_then(|c| c.guild) {
        json["authorizing_integration_owners"] = json!({ "0": guild });
    }
    match (ask.kind, ask.message) {
        (ask_kind::COMPONENT, Some(message)) => json["interacted_message_id"] = json!(message),
        (ask_kind::COMMAND, _) => json["name"] = json!(ask.name),
        // A form came from a command or a button; which one is not kept.
        (ask_kind::MODAL, _) => {
            json["triggering_interaction_metadata"] = json!({
                "id": ask.id, "type": ask_kind::COMMAND,
                "user": state.world.user_json(ask.user),
                "authorizing_integration_owners": json["authorizing_integration_owners"],
            })
        }
        _ => {}
    }
    json
}

/// The interaction of a webhook request, and it must have been answered.
///
/// # Errors
///
/// 10015 when the token means nothing (any more).
pub(crate) fn by_token(state: &State, token: &str) -> Result<Ask, Failure> {
    let now = state.now();
    let ask = state
        .asks
        .by_token(token, now)
        .ok_or_else(|| Failure::of(50027))?;
    match ask.stage {
        Stage::Answered(_) => Ok(ask.clone()),
        _ => Err(Failure::of(10015)),
    }
}

/// Another message after the first answer; the first one after "thinking…" takes its place.
///
/// # Errors
///
/// As for any message.
pub(crate) fn follow_up(state: &mut State, ask: &Ask, draft: Draft) -> Result<Id, Failure> {
    let loading = ask.original.filter(|id| {
        state
            .world
            .message(ask.channel, *id)
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
        edits::change(state, ask.channel, id, patch)?;
        return Ok(id);
    }
    let ask_message = ask.original.or(ask.message);
    let as_reply = Ask {
        reply_kind: 19,
        message: ask_message,
        ..ask.clone()
    };
    let id = reply(state, &as_reply, draft)?;
    if let Some(ask) = state.asks.get_mut(ask.id) {
        ask.followups.push(id);
    }
    Ok(id)
}

/// The message that a webhook route names: `@original` or an id of this interaction's.
///
/// # Errors
///
/// 10008.
pub(crate) fn message_of(state: &State, ask: &Ask, name: &str) -> Result<Id, Failure> {
    let id = match name {
        "@original" => ask.original,
        id => id.parse().ok().filter(|id| {
            ask.original == Some(*id) || ask.followups.contains(id) || ask.message == Some(*id)
        }),
    };
    id.filter(|id| state.world.message(ask.channel, *id).is_some())
        .ok_or_else(|| Failure::of(10008))
}

/// Whether a member may use a command: Discord's own check before the bot hears of it.
///
/// # Errors
///
/// A refusal by the client.
pub(crate) fn may_use(state: &State, body: &Value, channel: Id, user: Id) -> Result<(), Failure> {
    let place = seen(state, channel, user)?;
    if place.archived() {
        return Err(Failure::client(
            "commands cannot be used in an archived thread",
        ));
    }
    let may = state.world.permissions(place, user);
    if place.guild.is_some() && !may.contains(Permissions::USE_SLASH_COMMANDS) {
        return Err(Failure::client("you may not use application commands here"));
    }
    let contexts = body["contexts"].as_array();
    let here = json!(u8::from(place.guild.is_none()));
    if contexts.is_some_and(|c| !c.contains(&here)) {
        return Err(Failure::client("this command cannot be used here"));
    }
    let Some(needed) = body["default_member_permissions"]
        .as_str()
        .and_then(|s| s.parse().ok())
    else {
        return Ok(());
    };
    let needed = Permissions::from_bits_truncate(needed);
    let allowed = if needed.is_empty() {
        may.contains(Permissions::ADMINISTRATOR)
    } else {
        may.contains(needed)
    };
    if place.guild.is_none() || allowed {
        Ok(())
    } else {
        Err(Failure::client(
            "you do not have permission to use this command",
        ))
    }
}
