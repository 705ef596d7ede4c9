//! Discord's limits, each written once.
//!
//! Lengths are in characters unless a constant says otherwise.

/// How many messages or accounts a page of a list holds at most.
pub(super) const PAGE: usize = 100;

/// How many suggestions an autocomplete response may hold.
pub(super) const CHOICES: usize = 25;
/// The name or the value of a suggestion.
pub(super) const CHOICE: usize = 100;

/// How many tags a post in a forum may have.
pub(super) const FORUM_TAGS: usize = 5;

/// The text of a message.
pub(super) const CONTENT: usize = 2000;
/// The title of an embed.
pub(super) const TITLE: usize = 256;
/// The description of an embed.
pub(super) const BODY: usize = 4096;
/// How many fields an embed may have.
pub(super) const FIELDS: usize = 25;
/// The name of an embed's field.
pub(super) const FIELD_NAME: usize = 256;
/// The value of an embed's field.
pub(super) const FIELD_VALUE: usize = 1024;
/// The footer of an embed.
pub(super) const FOOTER: usize = 2048;
/// All texts of an embed together.
pub(super) const EMBED: usize = 6000;

/// How many rows of buttons a message may have.
pub(super) const ROWS: usize = 5;
/// How many entries a menu may have.
pub(super) const OPTIONS: usize = 25;
/// The value, the name or the description of an entry.
pub(super) const OPTION: usize = 100;
/// What a menu shows while nothing is chosen.
pub(super) const MENU_PLACEHOLDER: usize = 150;

/// How many buttons a row may have.
pub(super) const BUTTONS: usize = 5;
/// The label of a button.
pub(super) const LABEL: usize = 80;
/// The custom id of a button or a form.
pub(super) const CUSTOM_ID: usize = 100;

/// How many files a message may have.
pub(super) const FILES: usize = 10;
/// Bytes of all files together. Discord allows more for the whole request.
pub(super) const FILE_BYTES: usize = 8 * 1024 * 1024;

/// The title of a form.
pub(super) const FORM_TITLE: usize = 45;
/// How many parts a form may have: fields, and a text to read.
pub(super) const FORM_FIELDS: usize = 5;
/// The label of a form's field.
pub(super) const FORM_LABEL: usize = 45;
/// The description under a form's label.
pub(super) const FORM_DESCRIPTION: usize = 100;
/// A text to read in a form.
pub(super) const FORM_TEXT: usize = 4000;
/// The placeholder of a form's field.
pub(super) const FORM_PLACEHOLDER: usize = 100;
/// The text in a form's field.
pub(super) const FORM_VALUE: usize = 4000;
