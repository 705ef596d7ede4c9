//! Reading the bodies of requests about messages, with all of Discord's limits.

use serde_json::{Map, Value, json};
use twilight_model::channel::message::{Component, Embed};
use twilight_validate::{component, embed, message as limits};

use super::{
    super::{
        acts::{
            mentions::Allowed,
            messages::{Draft, Patch, Upload},
        },
        ask::{Input, Modal},
        failure::Failure,
        id::Id,
        world::flag,
    },
    Call,
};

const CONTENT: usize = 2000;
const EMBEDS: usize = 10;
const EMBED_CHARS: usize = 6000;
const ROWS: usize = 5;
const NONCE: usize = 25;
const FILES: usize = 10;
const ALT: usize = 1024;
const CHOICES: usize = 25;

/// Flags a bot may set on a new message.
const SETTABLE: u64 = flag::SUPPRESS_EMBEDS | flag::SUPPRESS_NOTIFICATIONS | flag::COMPONENTS_V2;

/// A new message. Interactions may also make it ephemeral.
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
        allowed: Allowed::parse(&body["allowed_mentions"])?,
        enforce_nonce: nonce.is_some() && body["enforce_nonce"] == json!(true),
        nonce,
        tts: body["tts"].as_bool().unwrap_or(false),
        poll: body.get("poll").filter(|p| p.is_object()).cloned(),
        ..Draft::default()
    })
}

/// A change of a message. `null` empties a field, absence leaves it.
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
        allowed: Allowed::parse(&body["allowed_mentions"])?,
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
            // Discord trims what stands around a message.
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

/// Embeds with every limit of one and of all together.
fn embeds(value: &Value) -> Result<Option<Vec<Value>>, Failure> {
    let Some(list) = value.as_array() else {
        return Ok(None);
    };
    if list.len() > EMBEDS {
        return Err(Failure::too_long("embeds", EMBEDS));
    }
    let mut all = Vec::new();
    let mut chars = 0;
    for (n, given) in list.iter().enumerate() {
        let path = format!("embeds.{n}");
        let mut full = given.clone();
        full["type"] = json!("rich");
        let fields = full.get_mut("fields").and_then(Value::as_array_mut);
        for field in fields.into_iter().flatten() {
            if field["inline"].is_null() {
                field["inline"] = json!(false);
            }
        }
        let parsed: Embed = serde_json::from_value(full.clone())
            .map_err(|e| Failure::field(&path, "MODEL_TYPE_CONVERT", e.to_string()))?;
        embed::embed(&parsed)
            .map_err(|e| Failure::field(&path, "BASE_TYPE_BAD_LENGTH", e.to_string()))?;
        chars += embed::chars(&parsed);
        if let Value::Object(map) = &mut full {
            map.retain(|_, v| !v.is_null());
            if map.len() == 1 {
                return Err(Failure::of(50006));
            }
        }
        if let Some(at) = parsed.timestamp {
            full["timestamp"] = json!(super::super::clock::iso(at.as_micros() / 1000));
        }
        all.push(full);
    }
    if chars > EMBED_CHARS {
        return Err(Failure::field(
            "embeds",
            "MAX_EMBED_SIZE_EXCEEDED",
            format!("Embed size exceeds maximum size of {EMBED_CHARS}"),
        ));
    }
    Ok(Some(all))
}

/// Rows of buttons and menus; every custom id only once.
fn components(value: &Value, flags: u64) -> Result<Option<Vec<Value>>, Failure> {
    let Some(list) = value.as_array() else {
        return Ok(None);
    };
    let v2 = flags & flag::COMPONENTS_V2 != 0;
    if !v2 && list.len() > ROWS {
        return Err(Failure::too_long("components", ROWS));
    }
    let mut parsed = Vec::new();
    for (n, given) in list.iter().enumerate() {
        let path = format!("components.{n}");
        let one: Component = serde_json::from_value(given.clone())
            .map_err(|e| Failure::field(&path, "UNION_TYPE_CHOICES", e.to_string()))?;
        if !v2 {
            component::component_v1(&one)
                .map_err(|e| Failure::field(&path, "BASE_TYPE_BAD_LENGTH", e.to_string()))?;
            if mixed_row(given) {
                return Err(Failure::field(
                    &path,
                    "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                    "The specified component exceeds the maximum width",
                ));
            }
        }
        parsed.push(one);
    }
    if v2 {
        limits::components(&parsed, true)
            .map_err(|e| Failure::field("components", "BASE_TYPE_BAD_LENGTH", e.to_string()))?;
    }
    let mut seen = Vec::new();
    let mut all = list.clone();
    let mut next = 1;
    for (n, component) in all.iter_mut().enumerate() {
        finish(component, &format!("components.{n}"), &mut seen, &mut next)?;
    }
    Ok(Some(all))
}

/// A menu fills a row by itself.
fn mixed_row(row: &Value) -> bool {
    let kinds: Vec<_> = row["components"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|c| c["type"].as_u64())
        .collect();
    kinds.len() > 1 && kinds.iter().any(|k| matches!(k, 3 | 5..=8))
}

/// Numbers a component as Discord does and looks for custom ids given twice.
fn finish(
    component: &mut Value,
    path: &str,
    seen: &mut Vec<String>,
    next: &mut u64,
) -> Result<(), Failure> {
    let Value::Object(map) = component else {
        return Ok(());
    };
    map.retain(|_, v| !v.is_null());
    map.entry("id").or_insert(json!(*next));
    *next += 1;
    if let Some(id) = map.get("custom_id").and_then(Value::as_str) {
        if id.is_empty() || id.chars().count() > 100 {
            return Err(Failure::field(
                &format!("{path}.custom_id"),
                "BASE_TYPE_BAD_LENGTH",
                "Must be between 1 and 100 in length.",
            ));
        }
        if seen.iter().any(|s| s == id) {
            return Err(Failure::field(
                &format!("{path}.custom_id"),
                "COMPONENT_CUSTOM_ID_DUPLICATED",
                "Component custom id cannot be duplicated",
            ));
        }
        seen.push(id.to_owned());
    }
    match map.get("type").and_then(Value::as_u64) {
        Some(2) => drop(map.entry("disabled").or_insert(json!(false))),
        Some(3 | 5..=8) => {
            map.entry("disabled").or_insert(json!(false));
            map.entry("min_values").or_insert(json!(1));
            map.entry("max_values").or_insert(json!(1));
        }
        _ => {}
    }
    if let Some(Value::Object(emoji)) = map.get_mut("emoji") {
        emoji.retain(|k, v| k == "name" || !v.is_null());
    }
    for (n, option) in map
        .get_mut("options")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
        .enumerate()
    {
        if let Value::Object(option) = option {
            option.retain(|_, v| !v.is_null());
            if option
                .get("value")
                .and_then(Value::as_str)
                .is_none_or(str::is_empty)
            {
                return Err(Failure::missing(&format!("{path}.options.{n}.value")));
            }
        }
    }
    for key in ["components", "items"] {
        for (n, child) in map
            .get_mut(key)
            .and_then(Value::as_array_mut)
            .into_iter()
            .flatten()
            .enumerate()
        {
            finish(child, &format!("{path}.{key}.{n}"), seen, next)?;
        }
    }
    for key in ["accessory", "component"] {
        if let Some(child) = map.get_mut(key) {
            finish(child, &format!("{path}.{key}"), seen, next)?;
        }
    }
    Ok(())
}

/// The files of a request with the names and texts that `attachments` gives them.
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

/// A form for a member: title up to 45 characters, one to five parts.
pub(crate) fn modal(data: &Value, asked: Id) -> Result<Modal, Failure> {
    let text = |key: &str, most: usize| -> Result<String, Failure> {
        let text = data[key]
            .as_str()
            .ok_or_else(|| Failure::missing(&format!("data.{key}")))?;
        if text.is_empty() || text.chars().count() > most {
            let why = format!("Must be between 1 and {most} in length.");
            return Err(Failure::field(
                &format!("data.{key}"),
                "BASE_TYPE_BAD_LENGTH",
                why,
            ));
        }
        Ok(text.to_owned())
    };
    let (title, custom_id) = (text("title", 45)?, text("custom_id", 100)?);
    let parts = data["components"]
        .as_array()
        .ok_or_else(|| Failure::missing("data.components"))?;
    if parts.is_empty() || parts.len() > 5 {
        return Err(Failure::field(
            "data.components",
            "BASE_TYPE_BAD_LENGTH",
            "Must be between 1 and 5 in length.",
        ));
    }
    let mut json = data.clone();
    let mut seen = Vec::new();
    let mut next = 1;
    let mut inputs = Vec::new();
    for (n, part) in json["components"]
        .as_array_mut()
        .into_iter()
        .flatten()
        .enumerate()
    {
        let path = format!("data.components.{n}");
        finish(part, &path, &mut seen, &mut next)?;
        match part["type"].as_u64() {
            Some(1) => {
                let parsed: Component = serde_json::from_value(part.clone())
                    .map_err(|e| Failure::field(&path, "UNION_TYPE_CHOICES", e.to_string()))?;
                component::component_v1(&parsed)
                    .map_err(|e| Failure::field(&path, "BASE_TYPE_BAD_LENGTH", e.to_string()))?;
                inputs.extend(
                    part["components"]
                        .as_array()
                        .into_iter()
                        .flatten()
                        .map(|c| input(c, &c["label"])),
                );
            }
            Some(18) => inputs.push(input(&part["component"], &part["label"])),
            Some(10) => {}
            _ => {
                return Err(Failure::field(
                    &path,
                    "UNION_TYPE_CHOICES",
                    "Value of field \"type\" must be one of (1, 10, 18).",
                ));
            }
        }
    }
    Ok(Modal {
        asked,
        custom_id,
        title,
        inputs,
        json,
    })
}

fn input(component: &Value, label: &Value) -> Input {
    let number = |key: &str, or: usize| {
        component[key]
            .as_u64()
            .and_then(|n| n.try_into().ok())
            .unwrap_or(or)
    };
    Input {
        custom_id: component["custom_id"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
        label: label.as_str().unwrap_or_default().to_owned(),
        required: component["required"].as_bool().unwrap_or(true),
        min: number("min_length", 0),
        max: number("max_length", 4000),
        value: component["value"].as_str().unwrap_or_default().to_owned(),
        kind: component["type"]
            .as_u64()
            .and_then(|n| n.try_into().ok())
            .unwrap_or(4),
    }
}

/// Completions: at most 25, names and text values of 1 to 100 characters.
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

/// An identifier in a body.
pub(crate) fn id_field(value: Option<&Value>, path: &str) -> Result<Id, Failure> {
    value
        .and_then(id_of)
        .ok_or_else(|| Failure::field(path, "NUMBER_TYPE_COERCE", "Value is not snowflake."))
}

fn id_of(value: &Value) -> Option<Id> {
    serde_json::from_value(value.clone()).ok()
}

/// A text in a body, within limits.
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

/// A whole JSON object is needed.
pub(crate) fn object(call: &Call) -> Result<&Map<String, Value>, Failure> {
    call.body.as_object().ok_or_else(|| Failure::of(50109))
}
