//! Parses the bodies of requests about messages, with all of Discord's limits.

use serde_json::{Map, Value, json};
use twilight_validate::message as limits;

use super::{
    super::{
        actions::{
            edits::Patch,
            mentions::AllowedMentions,
            messages::{Draft, Upload},
        },
        failure::Failure,
        id::Id,
        world::flag,
    },
    Call,
    parts::{components, embeds},
};

const CONTENT: usize = 2000;
const NONCE: usize = 25;
const FILES: usize = 10;
const ALT: usize = 1024;
const CHOICES: usize = 25;

/// Flags a bot may set on a new message.
const SETTABLE: u64 = flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS | flag::COMPONENTS_V2;

/// Parses a new message. Interactions may also make it ephemeral.
pub(crate) fn draft(
    body: &Value,
    files: &[(String, Upload)],
    interaction: bool,
) -> Result<Draft, Failure> {
    let flags = body["flags"].as_u64().unwrap_or(0);
    let settable = if interaction {
        SETTABLE | flag::EPHEMERAL
    } else {
        SETTABLE
    };
    let nonce = nonce(&body["nonce"])?;
    let components = components(&body["components"], flags)?.unwrap_or_default();
    let content = content(&body["content"])?.unwrap_or_default();
    let embeds = embeds(&body["embeds"])?.unwrap_or_default();
    if flags & flag::COMPONENTS_V2 != 0 && !(content.is_empty() && embeds.is_empty()) {
        return Err(Failure::field(
            "content",
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
        ));
    }
    let reply = match &body["message_reference"] {
        Value::Object(reference) => Some((
            id_field(reference.get("message_id"), "message_reference.message_id")?,
            reference
                .get("fail_if_not_exists")
                .and_then(Value::as_bool)
                .unwrap_or(true),
        )),
        _ => None,
    };
    Ok(Draft {
        content,
        embeds,
        components,
        files: uploads(&body["attachments"], files)?,
        reply,
        flags: flags & settable,
        allowed: AllowedMentions::parse(&body["allowed_mentions"])?,
        enforce_nonce: nonce.is_some() && body["enforce_nonce"] == json!(true),
        nonce,
        tts: body["tts"].as_bool().unwrap_or(false),
        ..Draft::default()
    })
}

/// Parses an edit. `null` clears a field, absence leaves it.
pub(crate) fn patch(body: &Value, files: &[(String, Upload)]) -> Result<Patch, Failure> {
    let flags = body["flags"].as_u64();
    let emptied = |key: &str| body.get(key).is_some_and(Value::is_null);
    let kept = match body.get("attachments") {
        None => None,
        Some(Value::Null) => Some(vec![]),
        Some(list) => Some(
            list.as_array()
                .into_iter()
                .flatten()
                .filter_map(|a| {
                    Some((
                        id_of(&a["id"])?,
                        a["description"].as_str().map(str::to_owned),
                    ))
                })
                .collect(),
        ),
    };
    Ok(Patch {
        content: content(&body["content"])?.or_else(|| emptied("content").then(String::new)),
        embeds: embeds(&body["embeds"])?.or_else(|| emptied("embeds").then(Vec::new)),
        components: components(&body["components"], flags.unwrap_or(0))?
            .or_else(|| emptied("components").then(Vec::new)),
        flags,
        allowed: AllowedMentions::parse(&body["allowed_mentions"])?,
        keep: kept,
        files: uploads(&body["attachments"], files)?,
    })
}

fn content(value: &Value) -> Result<Option<String>, Failure> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => {
            if limits::content(text).is_err() {
                return Err(Failure::too_long("content", CONTENT));
            }
            // Discord trims whitespace around a message.
            Ok(Some(text.trim().to_owned()))
        }
        _ => Err(Failure::field(
            "content",
            "STRING_TYPE_CONVERT",
            "Could not interpret as string.",
        )),
    }
}

fn nonce(value: &Value) -> Result<Option<Value>, Failure> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) if text.chars().count() > NONCE => {
            Err(Failure::too_long("nonce", NONCE))
        }
        Value::String(_) | Value::Number(_) => Ok(Some(value.clone())),
        _ => Err(Failure::field(
            "nonce",
            "STRING_TYPE_CONVERT",
            "Could not interpret as string.",
        )),
    }
}

/// Combines uploaded files with the names and texts that `attachments` gives them.
fn uploads(meta: &Value, files: &[(String, Upload)]) -> Result<Vec<Upload>, Failure> {
    if files.len() > FILES {
        return Err(Failure::too_long("attachments", FILES));
    }
    let mut all = Vec::new();
    for (field, file) in files {
        let number = field.trim_start_matches("files[").trim_end_matches(']');
        let about = meta.as_array().into_iter().flatten().find(|a| {
            a["id"].as_str() == Some(number)
                || a["id"].as_u64().map(|n| n.to_string()).as_deref() == Some(number)
        });
        let mut file = file.clone();
        if let Some(about) = about {
            if let Some(name) = about["filename"].as_str() {
                name.clone_into(&mut file.name);
            }
            file.alt = about["description"].as_str().map(str::to_owned);
        }
        if file.alt.as_ref().is_some_and(|a| a.chars().count() > ALT) {
            return Err(Failure::too_long("attachments.0.description", ALT));
        }
        all.push(file);
    }
    Ok(all)
}

/// Parses completions: at most 25, with names and text values of 1 to 100 characters.
pub(crate) fn choices(data: &Value) -> Result<Vec<(String, Value)>, Failure> {
    let list = data["choices"]
        .as_array()
        .ok_or_else(|| Failure::missing("data.choices"))?;
    if list.len() > CHOICES {
        return Err(Failure::too_long("data.choices", CHOICES));
    }
    let fits = |text: &str| (1..=100).contains(&text.chars().count());
    let one = |(n, choice): (usize, &Value)| {
        let name = choice["name"].as_str().unwrap_or_default();
        let value = &choice["value"];
        let sound = fits(name) && (value.is_number() || value.as_str().is_some_and(fits));
        let wrong = || {
            Failure::field(
                &format!("data.choices.{n}.name"),
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and 100 in length.",
            )
        };
        sound
            .then(|| (name.to_owned(), value.clone()))
            .ok_or_else(wrong)
    };
    list.iter().enumerate().map(one).collect()
}

/// Parses an id in a body.
pub(crate) fn id_field(value: Option<&Value>, path: &str) -> Result<Id, Failure> {
    value
        .and_then(id_of)
        .ok_or_else(|| Failure::field(path, "NUMBER_TYPE_COERCE", "Value is not snowflake."))
}

fn id_of(value: &Value) -> Option<Id> {
    serde_json::from_value(value.clone()).ok()
}

/// Parses a text in a body and checks its length.
pub(crate) fn text(
    body: &Value,
    key: &str,
    least: usize,
    most: usize,
) -> Result<Option<String>, Failure> {
    match &body[key] {
        Value::Null => Ok(None),
        Value::String(text) if (least..=most).contains(&text.chars().count()) => {
            Ok(Some(text.clone()))
        }
        Value::String(_) => Err(Failure::field(
            key,
            "BASE_TYPE_BAD_LENGTH",
            format!("Must be between {least} and {most} in length."),
        )),
        _ => Err(Failure::field(
            key,
            "STRING_TYPE_CONVERT",
            "Could not interpret as string.",
        )),
    }
}

/// Returns the body, which must be a JSON object.
pub(crate) fn object(call: &Call) -> Result<&Map<String, Value>, Failure> {
    call.body.as_object().ok_or_else(|| Failure::of(50109))
}
