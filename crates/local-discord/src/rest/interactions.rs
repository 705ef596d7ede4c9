//! Replies to interactions: the callback, and the webhook for what follows.

use serde_json::{Value, json};

use super::{
    super::{
        actions::{
            edits,
            interactions::{self, Callback},
            messages::Upload,
        },
        failure::Failure,
        id::Id,
        interaction::{InteractionRecord, InteractionReply},
        state::State,
        world::flag,
    },
    Call, Reply, done, form, ok, parts,
};

pub(crate) fn callback(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("interaction_id")?;
    let interaction = interactions::open(state, id, call.text("interaction_token"))?;
    let callback = read(&call.body, &call.files, id)?;
    let kind = call.body["type"].clone();
    let answer = interactions::answer(state, &interaction, callback)?;
    let told = call.query.get("with_response").map(String::as_str);
    if !matches!(told, Some("true" | "True" | "1")) {
        return done();
    }
    ok(response(state, &interaction, kind, &answer))
}

fn read(body: &Value, files: &[(String, Upload)], id: Id) -> Result<Callback, Failure> {
    let data = &body["data"];
    Ok(match body["type"].as_u64() {
        Some(4) => Callback::Message(Box::new(form::draft(data, files, true)?)),
        Some(5) => Callback::Defer {
            ephemeral: data["flags"].as_u64().unwrap_or(0) & flag::EPHEMERAL != 0,
        },
        Some(6) => Callback::DeferUpdate,
        Some(7) => Callback::Update(Box::new(form::patch(data, files)?)),
        Some(8) => Callback::Choices(form::choices(data)?),
        Some(9) => Callback::Modal(parts::modal(data, id)?),
        _ => {
            return Err(Failure::field(
                "type",
                "BASE_TYPE_CHOICES",
                "Value must be one of (4, 5, 6, 7, 8, 9).",
            ));
        }
    })
}

fn response(
    state: &State,
    interaction: &InteractionRecord,
    kind: Value,
    answer: &InteractionReply,
) -> Value {
    let id = match answer {
        InteractionReply::Message(id)
        | InteractionReply::Deferred(id)
        | InteractionReply::Updated(id) => Some(*id),
        _ => None,
    };
    let message = id.and_then(|id| state.world.message(interaction.channel, id));
    let mut about = json!({
        "id": interaction.id, "type": interaction.kind,
        "response_message_loading": matches!(answer, InteractionReply::Deferred(_)),
        "response_message_ephemeral": message.is_some_and(|m| m.only_for.is_some()),
        "channel_id": interaction.channel,
    });
    if let Some(guild) = state
        .world
        .channels
        .get(&interaction.channel)
        .and_then(|c| c.guild)
    {
        about["guild_id"] = json!(guild);
    }
    let mut json = json!({ "interaction": about });
    if let Some(message) = message {
        json["interaction"]["response_message_id"] = json!(message.id);
        json["resource"] = json!({ "type": kind, "message": state.world.message_json(message) });
    }
    json
}

fn interaction(state: &State, call: &Call) -> Result<InteractionRecord, Failure> {
    if call.id("webhook_id")? != state.world.bot {
        return Err(Failure::of(10015));
    }
    interactions::by_token(state, call.text("webhook_token"))
}

fn json_of(state: &State, interaction: &InteractionRecord, id: Id) -> Result<Reply, Failure> {
    ok(state
        .world
        .message(interaction.channel, id)
        .map_or(Value::Null, |m| state.world.message_json(m)))
}

pub(crate) fn follow_up(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let interaction = interaction(state, call)?;
    let draft = form::draft(&call.body, &call.files, true)?;
    let id = interactions::follow_up(state, &interaction, draft)?;
    json_of(state, &interaction, id)
}

pub(crate) fn get(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let interaction = interaction(state, call)?;
    let id = interactions::message_of(state, &interaction, call.text("message_id"))?;
    json_of(state, &interaction, id)
}

pub(crate) fn edit(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let interaction = interaction(state, call)?;
    let id = interactions::message_of(state, &interaction, call.text("message_id"))?;
    let patch = form::patch(&call.body, &call.files)?;
    edits::change(state, interaction.channel, id, patch)?;
    json_of(state, &interaction, id)
}

pub(crate) fn delete(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let interaction = interaction(state, call)?;
    let id = interactions::message_of(state, &interaction, call.text("message_id"))?;
    edits::remove(state, interaction.channel, id);
    done()
}
