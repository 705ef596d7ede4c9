//! Parts of messages and modals: embeds, buttons, menus, inputs, each with Discord's limits.

use serde_json::{Value, json};
use twilight_model::channel::message::{Component, Embed};
use twilight_validate::{component, embed, message as limits};

use super::super::{
    clock,
    failure::Failure,
    id::Id,
    interaction::{Modal, ModalInput},
    world::flag,
};

const EMBEDS: usize = 10;
const EMBED_CHARS: usize = 6000;
const ROWS: usize = 5;

/// Parses embeds and checks the limits of each and of all together.
pub(crate) fn embeds(value: &Value) -> Result<Option<Vec<Value>>, Failure> {
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
        let counted = counted(&parsed);
        embed::embed(&counted)
            .map_err(|e| Failure::field(&path, "BASE_TYPE_BAD_LENGTH", e.to_string()))?;
        chars += embed::chars(&counted);
        if let Value::Object(map) = &mut full {
            map.retain(|_, v| !v.is_null());
            if map.len() == 1 {
                return Err(Failure::of(50006));
            }
        }
        if let Some(at) = parsed.timestamp {
            full["timestamp"] = json!(clock::iso(at.as_micros() / 1000));
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

/// Returns an embed with a byte for each character. Discord counts characters, and the checks of
/// the crate count bytes where they add texts up.
fn counted(embed: &Embed) -> Embed {
    let count = |text: &mut String| *text = "x".repeat(text.chars().count());
    let mut embed = embed.clone();
    let texts = [embed.title.as_mut(), embed.description.as_mut()];
    texts.into_iter().flatten().for_each(count);
    if let Some(author) = &mut embed.author {
        count(&mut author.name);
    }
    if let Some(footer) = &mut embed.footer {
        count(&mut footer.text);
    }
    for field in &mut embed.fields {
        count(&mut field.name);
        count(&mut field.value);
    }
    embed
}

/// Parses rows of buttons and menus. Each custom id may occur once.
pub(crate) fn components(value: &Value, flags: u64) -> Result<Option<Vec<Value>>, Failure> {
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

/// Returns whether a row has a menu and something else, which Discord refuses.
fn mixed_row(row: &Value) -> bool {
    let kinds: Vec<_> = row["components"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|c| c["type"].as_u64())
        .collect();
    kinds.len() > 1 && kinds.iter().any(|k| matches!(k, 3 | 5..=8))
}

/// Completes a component as Discord does, and checks its custom ids.
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

/// Parses a modal: a title of up to 45 characters, one to five parts.
pub(crate) fn modal(data: &Value, interaction: Id) -> Result<Modal, Failure> {
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
        interaction,
        custom_id,
        title,
        inputs,
        json,
    })
}

fn input(component: &Value, label: &Value) -> ModalInput {
    let number = |key: &str, or: usize| {
        component[key]
            .as_u64()
            .and_then(|n| n.try_into().ok())
            .unwrap_or(or)
    };
    ModalInput {
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

/// Parses a poll and returns it as Discord shows it: answers numbered, its end set, no votes.
pub(crate) fn poll(given: &Value, now_ms: i64) -> Result<Option<Value>, Failure> {
    if !given.is_object() {
        return Ok(None);
    }
    let fits = |text: &Value, most: usize| {
        text.as_str()
            .is_some_and(|t| (1..=most).contains(&t.chars().count()))
    };
    let answers = given["answers"]
        .as_array()
        .ok_or_else(|| Failure::missing("poll.answers"))?;
    let sound = fits(&given["question"]["text"], 300)
        && (1..=10).contains(&answers.len())
        && answers.iter().all(|a| fits(&a["poll_media"]["text"], 55));
    let hours = given["duration"].as_i64().unwrap_or(24);
    if !sound || !(1..=768).contains(&hours) {
        return Err(Failure::field(
            "poll",
            "BASE_TYPE_BAD_LENGTH",
            "A poll out of its limits.",
        ));
    }
    let number =
        |(n, a): (usize, &Value)| json!({ "answer_id": n + 1, "poll_media": a["poll_media"] });
    Ok(Some(json!({
        "question": given["question"],
        "answers": answers.iter().enumerate().map(number).collect::<Vec<_>>(),
        "expiry": clock::iso(now_ms + hours * 3_600_000),
        "allow_multiselect": given["allow_multiselect"].as_bool().unwrap_or(false),
        "layout_type": 1,
        "results": { "is_finalized": false, "answer_counts": [] },
    })))
}
