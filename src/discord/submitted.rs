//! Submitted forms, decoded from their raw JSON.
//!
//! A form sent now has its fields in labels (type 18), an older one in action rows (type 1), and
//! both are read. A form in which a field is missing is an error and never an empty answer.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use serenity::model::Permissions;
use serenity::model::channel::PartialChannel;
use serenity::model::id as discord;

use crate::quiz::model::custom_id::FormId;

use super::interaction::CommonFields;
use super::render::{FILE_FIELD, text_field};

/// The types of components, by Discord's numbers.
mod component {
    pub const ROW: u8 = 1;
    pub const TEXT_INPUT: u8 = 4;
    pub const LABEL: u8 = 18;
    pub const FILE_UPLOAD: u8 = 19;
}

/// A submitted form.
#[derive(Deserialize)]
pub(super) struct SubmittedForm {
    id: discord::InteractionId,
    token: String,
    guild_id: Option<discord::GuildId>,
    channel_id: discord::ChannelId,
    channel: Option<PartialChannel>,
    member: Option<Member>,
    user: Option<User>,
    /// The message of the button that opened the form.
    message: Option<serde::de::IgnoredAny>,
    #[serde(default)]
    locale: String,
    guild_locale: Option<String>,
    data: Data,
}

#[derive(Deserialize)]
struct Member {
    user: User,
    roles: Vec<discord::RoleId>,
    permissions: Option<Permissions>,
}

#[derive(Deserialize)]
struct User {
    id: discord::UserId,
}

#[derive(Deserialize)]
struct Data {
    custom_id: String,
    components: Vec<Part>,
    #[serde(default)]
    resolved: Resolved,
}

/// A part of the form: a row with fields, a label with one, or a text.
#[derive(Deserialize)]
struct Part {
    #[serde(rename = "type")]
    kind: u8,
    #[serde(default)]
    components: Vec<Field>,
    component: Option<Field>,
}

#[derive(Deserialize)]
struct Field {
    #[serde(rename = "type")]
    kind: u8,
    custom_id: String,
    value: Option<String>,
    values: Option<Vec<Value>>,
}

#[derive(Default, Deserialize)]
struct Resolved {
    #[serde(default)]
    attachments: BTreeMap<String, Attachment>,
}

/// A file that a member put into a form.
#[derive(Clone, Deserialize)]
pub(super) struct Attachment {
    pub filename: String,
    pub size: u64,
    pub url: String,
}

/// Why a form can't be read. The words name fields only, never what is in them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unreadable {
    /// It isn't a form as Discord describes it.
    #[error("not a form: {0}")]
    Json(String),
    /// A text field is missing.
    #[error("the field {0} is missing")]
    Missing(String),
    /// A file was chosen, but the form doesn't describe it.
    #[error("the file is not described")]
    NoAttachment,
}

/// What a member filled in.
pub(super) struct Filled {
    /// The texts, in the order of the form.
    pub texts: Vec<String>,
    /// The file, if one was chosen.
    pub file: Option<Attachment>,
}

impl SubmittedForm {
    /// Reads a form.
    pub fn read(told: &Value) -> Result<Self, Unreadable> {
        let form: Self = Self::deserialize(told).map_err(|error| {
            // The words of a type error may repeat a value.
            Unreadable::Json(format!("{:?} error", error.classify()))
        })?;
        if form.member.is_none() && form.user.is_none() {
            return Err(Unreadable::Json("no user".to_owned()));
        }
        Ok(form)
    }

    /// Returns the fields that every interaction has.
    pub fn common(&self) -> CommonFields<'_> {
        let member = self.member.as_ref();
        let user = member.map(|member| &member.user).or(self.user.as_ref());
        CommonFields {
            id: self.id,
            token: &self.token,
            guild: self.guild_id,
            channel: self.channel_id,
            place: self.channel.as_ref(),
            user: user.map_or(discord::UserId::new(1), |user| user.id),
            roles: member.map(|member| &member.roles[..]).unwrap_or_default(),
            permissions: member.and_then(|member| member.permissions),
            locale: &self.locale,
            guild_locale: self.guild_locale.as_deref(),
        }
    }

    /// Returns whether a button opened the form, so that its message can be updated.
    pub fn is_from_button(&self) -> bool {
        self.message.is_some()
    }

    pub fn custom_id(&self) -> &str {
        &self.data.custom_id
    }

    /// Returns which form it is; `None` for one of another version.
    pub fn form(&self) -> Option<FormId> {
        FormId::parse(&self.data.custom_id).ok()
    }

    /// Returns what was filled in. Each form of the bot has as many text fields as its id says, and
    /// may take a file.
    pub fn filled(&self) -> Result<Filled, Unreadable> {
        let fields: Vec<&Field> = self.data.components.iter().flat_map(Part::fields).collect();
        let wanted = self.form().map_or(1, |form| form.text_fields());
        let texts = (0..wanted).map(|n| {
            let wanted = text_field(n);
            let mut texts = fields
                .iter()
                .filter(|field| field.kind == component::TEXT_INPUT);
            let text = texts.find(|field| field.custom_id == wanted);
            let text = text.and_then(|field| field.value.clone());
            text.ok_or(Unreadable::Missing(wanted))
        });
        let texts: Vec<String> = texts.collect::<Result<_, _>>()?;
        let upload = fields
            .iter()
            .find(|field| field.kind == component::FILE_UPLOAD && field.custom_id == FILE_FIELD);
        let chosen = upload
            .and_then(|field| field.values.as_ref())
            .and_then(|values| values.first());
        let file = match chosen {
            None => None,
            Some(id) => {
                let id = id.as_str().ok_or(Unreadable::NoAttachment)?;
                let found = self.data.resolved.attachments.get(id).cloned();
                Some(found.ok_or(Unreadable::NoAttachment)?)
            }
        };
        Ok(Filled { texts, file })
    }
}

impl Part {
    fn fields(&self) -> impl Iterator<Item = &Field> {
        let (row, label) = (self.kind == component::ROW, self.kind == component::LABEL);
        let in_row = self.components.iter().filter(move |_| row);
        in_row.chain(self.component.iter().filter(move |_| label))
    }
}
