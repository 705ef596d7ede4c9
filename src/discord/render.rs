//! Renders cards as Discord's JSON by serenity's builders, and forms without them, because serenity
//! 0.12.5 has none for labels.
//!
//! Nothing is ever cut here. The rules keep to Discord's limits, and what doesn't is refused with
//! the limit's name before Discord would refuse it. Nothing pings anyone except the one role that
//! is named.

use serde_json::{Value, json};
use serenity::builder::{
    CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton, CreateEmbed,
    CreateEmbedFooter,
};
use serenity::model::application::{ButtonStyle, InputTextStyle};

use crate::quiz::model::card::{
    Button, ButtonAction, Card, Choosable, Form, FormField, Menu, MenuOption, Style, TextFile, Tone,
};
use crate::quiz::model::ids::RoleId;

use super::limits;
use super::pictures::Png;

/// Something is longer or more than Discord accepts: a mistake in the rules' texts, not of a
/// member.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}: {is}, and Discord takes {takes}")]
pub struct OverLimit {
    /// What exceeds the limit: `title`, `body`, `field 2`, …
    pub what: String,
    /// How long it is, or how many there are.
    pub is: usize,
    /// The most that Discord accepts.
    pub takes: usize,
}

fn at_most(what: impl Into<String>, is: usize, takes: usize) -> Result<(), OverLimit> {
    if is <= takes {
        return Ok(());
    }
    Err(OverLimit {
        what: what.into(),
        is,
        takes,
    })
}

fn chars(text: &str) -> usize {
    // Discord counts UTF-16 units in some places and code points in others. The greater count is
    // safe.
    text.encode_utf16().count()
}

/// Renders a card as a message: `content`, `embeds`, `components`, `allowed_mentions` and
/// `attachments`. It is complete, so in an edit it replaces everything.
///
/// # Errors
/// The card exceeds one of Discord's limits.
pub fn message(card: &Card, ping: Option<RoleId>) -> Result<Value, OverLimit> {
    let content = card.lead.as_deref().unwrap_or_default();
    at_most("lead", chars(content), limits::CONTENT)?;
    let embeds: Vec<CreateEmbed> = embed(card)?.into_iter().collect();
    let roles = ping.map(|role| serenity::model::id::RoleId::new(role.0));
    let mentions = CreateAllowedMentions::new().empty_users().roles(roles);
    Ok(json!({
        "content": content,
        "embeds": embeds,
        "components": rows(&card.rows)?,
        "allowed_mentions": mentions,
        "attachments": attachments(&card.files)?,
    }))
}

/// Renders the embed of a card; `None` if it would be empty.
fn embed(card: &Card) -> Result<Option<CreateEmbed>, OverLimit> {
    let title = card.title.as_deref().unwrap_or_default();
    let footer = card.footer.as_deref().unwrap_or_default();
    if title.is_empty() && card.body.is_empty() && footer.is_empty() && card.fields.is_empty() {
        return Ok(None);
    }
    at_most("title", chars(title), limits::TITLE)?;
    at_most("body", chars(&card.body), limits::BODY)?;
    at_most("footer", chars(footer), limits::FOOTER)?;
    at_most("fields", card.fields.len(), limits::FIELDS)?;
    let mut all = chars(title) + chars(&card.body) + chars(footer);
    let mut embed = CreateEmbed::new().color(color(card.tone));
    for (n, (name, value)) in card.fields.iter().enumerate() {
        at_most(
            format!("name of field {}", n + 1),
            chars(name),
            limits::FIELD_NAME,
        )?;
        at_most(
            format!("field {}", n + 1),
            chars(value),
            limits::FIELD_VALUE,
        )?;
        all += chars(name) + chars(value);
        embed = embed.field(visible(name), visible(value), false);
    }
    at_most("card", all, limits::EMBED)?;
    if !title.is_empty() {
        embed = embed.title(title);
    }
    if !card.body.is_empty() {
        embed = embed.description(&card.body);
    }
    if !footer.is_empty() {
        embed = embed.footer(CreateEmbedFooter::new(footer));
    }
    Ok(Some(embed))
}

/// Replaces an empty text with a zero-width space, because Discord refuses empty fields.
fn visible(text: &str) -> &str {
    if text.trim().is_empty() {
        "\u{200b}"
    } else {
        text
    }
}

const fn color(tone: Tone) -> u32 {
    match tone {
        Tone::Plain => 0x5b_6e_8c,
        Tone::Question => 0x37_76_ab,
        Tone::Good => 0x2e_8b_57,
        Tone::Warning => 0xc9_7a_0a,
    }
}

fn rows(rows: &[Vec<Button>]) -> Result<Vec<CreateActionRow>, OverLimit> {
    at_most("rows of buttons", rows.len(), limits::ROWS)?;
    let mut seen = std::collections::HashSet::new();
    let mut drawn = Vec::with_capacity(rows.len());
    for row in rows.iter().filter(|row| !row.is_empty()) {
        at_most("buttons in a row", row.len(), limits::BUTTONS)?;
        let mut buttons = Vec::with_capacity(row.len());
        for button in row {
            at_most("label of a button", chars(&button.label), limits::LABEL)?;
            if let ButtonAction::Press(press) = &button.action {
                let id = press.custom_id();
                at_most("custom id", chars(&id), limits::CUSTOM_ID)?;
                if !seen.insert(id.clone()) {
                    return Err(OverLimit {
                        what: format!("buttons with the custom id {id}"),
                        is: 2,
                        takes: 1,
                    });
                }
            }
            buttons.push(draw_button(button));
        }
        drawn.push(CreateActionRow::Buttons(buttons));
    }
    Ok(drawn)
}

fn draw_button(button: &Button) -> CreateButton {
    let drawn = match &button.action {
        ButtonAction::Press(press) => {
            CreateButton::new(press.custom_id()).style(match button.style {
                Style::Primary => ButtonStyle::Primary,
                Style::Secondary => ButtonStyle::Secondary,
                Style::Danger => ButtonStyle::Danger,
            })
        }
        ButtonAction::Link(address) => CreateButton::new_link(address),
    };
    drawn.label(&button.label)
}

/// Adds menus to a message, each in a row above the buttons.
pub(super) fn add_menus(message: &mut Value, menus: &[Menu]) -> Result<(), OverLimit> {
    let drawn: Vec<Value> = menus.iter().map(draw_menu).collect::<Result<_, _>>()?;
    if let Some(rows) = message["components"].as_array_mut() {
        rows.splice(0..0, drawn);
        at_most("rows of buttons and menus", rows.len(), limits::ROWS)?;
    }
    Ok(())
}

fn draw_menu(menu: &Menu) -> Result<Value, OverLimit> {
    let id = menu.id.custom_id();
    at_most("custom id", chars(&id), limits::CUSTOM_ID)?;
    let placeholder = &menu.placeholder;
    at_most(
        "placeholder of a menu",
        chars(placeholder),
        limits::MENU_PLACEHOLDER,
    )?;
    let mut drawn = json!({"custom_id": id, "placeholder": placeholder});
    match &menu.of {
        Choosable::Options(options) => {
            at_most("entries of a menu", options.len(), limits::OPTIONS)?;
            let options: Vec<Value> = options.iter().map(draw_option).collect::<Result<_, _>>()?;
            drawn["type"] = json!(component::STRING_SELECT);
            drawn["options"] = json!(options);
        }
        Choosable::Channels(chosen) => {
            drawn["type"] = json!(component::CHANNEL_SELECT);
            // Text channels, announcement channels and forums.
            drawn["channel_types"] = json!([0, 5, 15]);
            if let Some(channel) = chosen {
                let chosen = json!({"id": channel.to_string(), "type": "channel"});
                drawn["default_values"] = json!([chosen]);
            }
        }
    }
    Ok(json!({"type": component::ROW, "components": [drawn]}))
}

fn draw_option(option: &MenuOption) -> Result<Value, OverLimit> {
    for text in [&option.value, &option.label, &option.description] {
        at_most("text of an entry of a menu", chars(text), limits::OPTION)?;
    }
    let mut drawn = json!({"value": option.value, "label": option.label});
    if !option.description.is_empty() {
        drawn["description"] = json!(option.description);
    }
    if option.chosen {
        drawn["default"] = json!(true);
    }
    Ok(drawn)
}

fn attachments(files: &[TextFile]) -> Result<Vec<Value>, OverLimit> {
    at_most("files", files.len(), limits::FILES)?;
    let bytes = files.iter().map(|file| file.text.len()).sum();
    at_most("bytes of files", bytes, limits::FILE_BYTES)?;
    // Ids are strings: Discord accepts numbers too, but its own description of its API doesn't.
    let named = files.iter().enumerate();
    Ok(named
        .map(|(n, file)| json!({"id": n.to_string(), "filename": file_name(file)}))
        .collect())
}

/// Adds a picture to a message, after its files. Discord shows it above the card, and reads the
/// text out to those who don't see it. It ignores the text of a picture within an embed
/// (discord/discord-api-docs#8373).
pub(super) fn attach(message: &mut Value, picture: Option<&Png>) {
    if let (Some(picture), Some(files)) = (picture, message["attachments"].as_array_mut()) {
        let id = files.len().to_string();
        let mut file = json!({"id": id, "filename": picture.name});
        if !picture.alt.is_empty() {
            file["description"] = json!(picture.alt);
        }
        files.push(file);
    }
}

fn file_name(file: &TextFile) -> String {
    CreateAttachment::bytes(Vec::new(), file.name.clone()).filename
}

/// Returns the suggestions that Discord takes. One that is too long couldn't be chosen and is left
/// out.
pub(super) fn choices(choices: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    let fits = |text: &str| !text.is_empty() && chars(text) <= limits::CHOICE;
    choices
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .filter(move |(name, value)| fits(name) && fits(value))
        .take(limits::CHOICES)
}

/// The custom id of the field for a file.
pub(super) const FILE_FIELD: &str = "file";

/// Returns the custom id of the n-th text field of a form.
pub(super) fn text_field(n: usize) -> String {
    format!("f{n}")
}

/// Renders a form as the `data` of a modal: a text to read, and a label around each field.
///
/// # Errors
/// The form exceeds one of Discord's limits.
pub fn form(form: &Form) -> Result<Value, OverLimit> {
    at_most("title of the form", chars(&form.title), limits::FORM_TITLE)?;
    let id = form.id.custom_id();
    at_most("custom id", chars(&id), limits::CUSTOM_ID)?;
    let mut parts = Vec::new();
    if let Some(text) = &form.text {
        at_most("text of the form", chars(text), limits::FORM_TEXT)?;
        parts.push(json!({"type": component::TEXT_DISPLAY, "content": text}));
    }
    for (n, field) in form.fields.iter().enumerate() {
        parts.push(label(
            &field.label,
            &field.description,
            draw_field(n, field)?,
        )?);
    }
    if let Some(file) = &form.file {
        let upload = json!({
            "type": component::FILE_UPLOAD,
            "custom_id": FILE_FIELD,
            "min_values": 0,
            "max_values": 1,
            "required": false,
        });
        parts.push(label(&file.label, &file.description, upload)?);
    }
    at_most("fields of the form", parts.len(), limits::FORM_FIELDS)?;
    Ok(json!({"custom_id": id, "title": form.title, "components": parts}))
}

/// The types of components, by Discord's numbers.
mod component {
    pub const ROW: u8 = 1;
    pub const STRING_SELECT: u8 = 3;
    pub const CHANNEL_SELECT: u8 = 8;
    pub const TEXT_INPUT: u8 = 4;
    pub const TEXT_DISPLAY: u8 = 10;
    pub const LABEL: u8 = 18;
    pub const FILE_UPLOAD: u8 = 19;
}

fn label(label: &str, description: &str, field: Value) -> Result<Value, OverLimit> {
    at_most("label of a field", chars(label), limits::FORM_LABEL)?;
    at_most(
        "description of a field",
        chars(description),
        limits::FORM_DESCRIPTION,
    )?;
    let mut drawn = json!({"type": component::LABEL, "label": label, "component": field});
    if !description.is_empty() {
        drawn["description"] = json!(description);
    }
    Ok(drawn)
}

fn draw_field(n: usize, field: &FormField) -> Result<Value, OverLimit> {
    let max = usize::from(field.max);
    at_most(
        "placeholder of a field",
        chars(&field.placeholder),
        limits::FORM_PLACEHOLDER,
    )?;
    at_most("length of a field", max, limits::FORM_VALUE)?;
    at_most("value of a field", chars(&field.value), max)?;
    let style = if field.long {
        InputTextStyle::Paragraph
    } else {
        InputTextStyle::Short
    };
    let mut drawn = json!({
        "type": component::TEXT_INPUT,
        "custom_id": text_field(n),
        "style": style,
        "min_length": u8::from(field.required),
        "max_length": field.max.max(1),
        "required": field.required,
    });
    if !field.value.is_empty() {
        drawn["value"] = json!(field.value);
    }
    if !field.placeholder.is_empty() {
        drawn["placeholder"] = json!(field.placeholder);
    }
    Ok(drawn)
}
