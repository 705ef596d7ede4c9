//! What people see, as data: cards, buttons, forms, replies. The edge draws them; the words are in [`crate::text`].

use serde::{Deserialize, Serialize};

use crate::model::custom_id::{ButtonId, FormId};

/// A message to be drawn. Discord's limits (checked by the tests of the words): title 256, body 4096,
/// a field's value 1024, all together 6000 characters; 5 rows of 5 buttons.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Plain text above the card: a role's mention, where a track has one.
    pub lead: Option<String>,
    /// One line in bold.
    pub title: Option<String>,
    /// Markdown.
    pub body: String,
    /// Named short texts below the body.
    pub fields: Vec<(String, String)>,
    /// Small print; carries the marker "#142 · 3/7".
    pub footer: Option<String>,
    /// The bar at the side; never the only sign of anything.
    pub tone: Tone,
    /// Rows of buttons.
    pub rows: Vec<Vec<Button>>,
    /// Text files that come along.
    pub files: Vec<TextFile>,
}

/// The color of a card's bar.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Information.
    #[default]
    Plain,
    /// A question.
    Question,
    /// A reveal, a success.
    Good,
    /// Something to mend.
    Warning,
}

/// A button.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Button {
    /// Up to 80 characters.
    pub label: String,
    /// What it does.
    #[serde(rename = "press")]
    pub action: ButtonAction,
    /// How it looks.
    pub style: Style,
}

/// What a button does.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ButtonAction {
    /// Tells us.
    Press(ButtonId),
    /// Opens an address.
    Link(String),
}

/// How a button looks.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// The main thing to do.
    Primary,
    /// One thing among others.
    Secondary,
    /// Destroys something.
    Danger,
}

/// A text file on a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextFile {
    /// Its name, with an ending.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A form (modal) to be filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Which; comes back with the fields.
    pub id: FormId,
    /// Up to 45 characters.
    pub title: String,
    /// 1 to 5.
    pub fields: Vec<FormField>,
}

/// One text field of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormField {
    /// Up to 45 characters.
    pub label: String,
    /// What stands there already.
    pub value: String,
    /// An example in gray, up to 100 characters.
    pub placeholder: String,
    /// Several lines.
    pub long: bool,
    /// At most this many characters (Discord's own limit is 4000).
    pub max: u16,
}

/// What the one who asked is told.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// A card only the asker sees.
    Private(Card),
    /// A card everyone sees.
    Public(Card),
    /// The message whose button was pressed becomes this (an ephemeral page or question).
    Update(Card),
    /// A form.
    Form(Form),
    /// Completions: name and value, at most 25.
    Choices(Vec<(String, String)>),
}
