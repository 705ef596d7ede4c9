//! What people see, as data: cards, buttons, forms and replies. The edge draws them, and
//! [`crate::text`] writes their text.

use serde::{Deserialize, Serialize};

use crate::model::custom_id::{ButtonId, FormId};
use crate::model::deck::Exported;
use crate::model::ids::ChannelId;
use crate::model::picture::Pictured;

/// A message to draw. Discord's limits, which the tests of [`crate::text`] check: 256 characters in
/// the title, 4096 in the body, 1024 in the value of a field, 6000 in all; 5 rows of 5 buttons.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Plain text above the card, such as the mention of a track's role.
    pub lead: Option<String>,
    /// The heading: one line in bold.
    pub title: Option<String>,
    /// The main text, in Markdown.
    pub body: String,
    /// Short texts below the body, each with its heading.
    pub fields: Vec<(String, String)>,
    /// Small print; carries the marker "#142 · 3/7", by which the bot finds the message again.
    pub footer: Option<String>,
    /// The color of the bar at the side; never the only sign of anything.
    pub tone: Tone,
    /// Rows of buttons below the card.
    pub rows: Vec<Vec<Button>>,
    /// Text files attached to the message.
    pub files: Vec<TextFile>,
}

/// The color of a card's bar.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Plain information.
    #[default]
    Plain,
    /// A question.
    Question,
    /// A reveal or a success.
    Good,
    /// Something that needs a moderator's attention.
    Warning,
}

/// A button below a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Button {
    /// The text on it, up to 80 characters.
    pub label: String,
    /// What happens when it is pressed.
    #[serde(rename = "press")]
    pub action: ButtonAction,
    /// The style, which also says how important it is.
    pub style: Style,
}

/// What a button does.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ButtonAction {
    /// Sends an interaction with this id to the bot.
    Press(ButtonId),
    /// Opens this address in the browser; the bot hears nothing of it.
    Link(String),
}

/// How a button looks, by what it is for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// The main action of the message.
    Primary,
    /// One action among others.
    Secondary,
    /// An action that destroys something.
    Danger,
}

/// A text file attached to a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextFile {
    /// The file name, with its extension.
    pub name: String,
    /// The content.
    pub text: String,
}

/// A form for a member to fill in (Discord's modal).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// Identifies the form; Discord sends it back with the fields.
    pub id: FormId,
    /// The heading, up to 45 characters.
    pub title: String,
    /// What to read above the fields, in Markdown, up to 4,000 characters.
    pub text: Option<String>,
    /// The text fields. With the text and the file there can be five in all.
    pub fields: Vec<FormField>,
    /// The field for one file, if the form takes one.
    pub file: Option<FileField>,
}

/// The field of a form for one file, which may stay empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileField {
    /// The name above the field, up to 45 characters.
    pub label: String,
    /// What it takes, up to 100 characters.
    pub description: String,
}

/// One text field of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormField {
    /// The name above the field, up to 45 characters.
    pub label: String,
    /// What to write, up to 100 characters; may be empty.
    pub description: String,
    /// Whether it must be filled in.
    pub required: bool,
    /// The text that is already in it when the form opens.
    pub value: String,
    /// An example shown in gray while the field is empty, up to 100 characters.
    pub placeholder: String,
    /// Whether it takes several lines.
    pub long: bool,
    /// The most characters it takes; Discord's own limit is 4000.
    pub max: u16,
}

/// The answer to an interaction.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// A card that only the asker sees.
    Private(Card),
    /// A card that everyone sees.
    Public(Card),
    /// Replaces the message whose button was pressed (an ephemeral page or question).
    Update(Card),
    /// A form to fill in.
    Form(Form),
    /// Completions of an option, each with name and value; at most 25.
    Choices(Vec<(String, String)>),
    /// A card with a picture that only the asker sees. It is drawn by the edge, and where there is
    /// no time for that, the card goes alone.
    Pictured(Box<Pictured>),
    /// A card with a file of questions that only the asker sees. The edge writes the file.
    Exported(Box<Exported>),
    /// A card with menus above its buttons that only the asker sees.
    Menus(Box<WithMenus>),
}

/// A card with menus. Together with the rows of buttons there can be five.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WithMenus {
    /// The card.
    pub card: Card,
    /// The menus, which are shown above its buttons.
    pub menus: Vec<Menu>,
    /// Whether it replaces the message whose menu or button was used.
    pub update: bool,
}

/// A menu in a message, of which one thing is chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Menu {
    /// What happens when something is chosen.
    pub id: ButtonId,
    /// What it shows while nothing is chosen, up to 150 characters.
    pub placeholder: String,
    /// What can be chosen.
    pub of: Choosable,
}

/// What can be chosen in a menu.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// `tests/golden.rs` of the store fails otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Choosable {
    /// One of these, at most 25.
    Options(Vec<MenuOption>),
    /// A channel in which the bot can ask questions, with the one that is chosen already.
    Channels(Option<ChannelId>),
}

/// Something that can be chosen in a menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuOption {
    /// What the bot gets, up to 100 characters.
    pub value: String,
    /// What it is called, up to 100 characters.
    pub label: String,
    /// What is said about it, up to 100 characters; may be empty.
    pub description: String,
    /// Whether it is chosen already.
    pub chosen: bool,
}
