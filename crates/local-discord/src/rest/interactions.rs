//! Answers to interactions: the callback, and what follows over the webhook.

use serde_json::{Value, json};

use super::{
    super::{
        acts::{
            asks::{self, Callback},
            edits,
            messages::Upload,
        },
        ask::{Answer, Ask},
        failure::Failure,
        id::Id,
        state::State,
        world::flag,
    },
    Call, Reply, done, form, ok, parts,
};

pub(crate) fn callback(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let id = call.id("interaction_id")?;
    let ask = asks::open(state, id, call.text("interaction_token"))?;
    let callback = read(&call.body, &call.files, id)?;
    let kind = call.body["type"].clone();
    let answer = asks::answer(state, &ask, callback)?;
    let told = call.query.get("with_response").map(String::as_str);
    if !matches!(told, Some("true" | "True" | "1")) {
        return done();
    }
    ok(response(state, &ask, kind, &answer))
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

fn response(state: &State, ask: &Ask, kind: Value, answer: &Answer) -> Value {
    let id = match answer {
        Answer::Message(id) | Answer::Thinking(id) | Answer::Updated(id) => Some(*id),
        _ => None,
    };
    let message = id.and_then(|id| state.world.message(ask.channel, id));
    let mut interaction = json!({
        "id": ask.id, "type": ask.kind,
        "response_message_loading": matches!(answer, Answer::Thinking(_)),
        "response_message_ephemeral": message.is_some_and(|m| m.only_for.is_some()),
        "channel_id": ask.channel,
    });
    if let Some(guild) = state.world.channels.get(&ask.channel).and_then(|c| c.guild) {
        interaction["guild_id"] = json!(guild);
    }
    let mut json = json!({ "interaction": interaction });
    if let Some(message) = message {
        json["interaction"]["response_message_id"] = json!(message.id);
        json["resource"] = json!({ "type": kind, "message": state.world.message_json(message) });
    }
    json
}

fn ask(state: &State, call: &Call) -> Result<Ask, Failure> {
    if call.id("webhook_id")? != state.world.bot {
        return Err(Failure::of(10015));
    }
    asks::by_token(state, call.text("webhook_token"))
}

fn json_of(state: &State, ask: &Ask, id: Id) -> Result<Reply, Failure> {
    ok(state
        .world
        .message(ask.channel, id)
        .map_or(Value::Null, |m| state.world.message_json(m)))
}

pub(crate) fn follow_up(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let ask = ask(state, call)?;
    let draft = form::draft(&call.body, &call.files, true)?;
    let id = asks::follow_up(state, &ask, draft)?;
    json_of(state, &ask, id)
}

pub(crate) fn get(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let ask = ask(state, call)?;
    let id = asks::message_of(state, &ask, call.text("message_id"))?;
    json_of(state, &ask, id)
}

pub(crate) fn edit(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let ask = ask(state, call)?;
    let id = asks::message_of(state, &ask, call.text("message_id"))?;
    let patch = form::patch(&call.body, &call.files)?;
    edits::change(state, ask.channel, id, patch)?;
    json_of(state, &ask, id)
}

pub(crate) fn delete(state: &mut State, call: &Call) -> Result<Reply, Failure> {
    let ask = ask(state, call)?;
    let id = asks::message_of(state, &ask, call.text("message_id"))?;
    edits::remove(state, ask.channel, id);
    done()
}
