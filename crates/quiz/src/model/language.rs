//! The languages the bot speaks.

use serde::{Deserialize, Serialize};

/// A language the bot speaks. Its messages are in `locales/TAG/pythia-quiz.ftl`.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Language {
    /// American English, which every message exists in.
    #[default]
    English,
    /// German.
    German,
    /// Spanish, for Spain and for Latin America.
    Spanish,
    /// French.
    French,
    /// Brazilian Portuguese.
    Portuguese,
}

impl Language {
    /// All languages, English first.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Portuguese,
    ];

    /// Returns the language tag, which is also the name of its folder under `locales/`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
            Self::German => "de",
            Self::Spanish => "es-ES",
            Self::French => "fr",
            Self::Portuguese => "pt-BR",
        }
    }

    /// Returns the locales of Discord that this language is for: what members choose under
    /// **Language** in Discord's settings.
    #[must_use]
    pub const fn locales(self) -> &'static [&'static str] {
        match self {
            Self::English => &["en-US", "en-GB"],
            Self::German => &["de"],
            Self::Spanish => &["es-ES", "es-419"],
            Self::French => &["fr"],
            Self::Portuguese => &["pt-BR"],
        }
    }

    /// Returns the language for a locale of Discord, or `None` if the bot doesn't speak it.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let fits = |language: &Self| language.locales().contains(&locale);
        Self::ALL.into_iter().find(fits)
    }

    /// Returns what a file's name calls the language, as in `what-is-a-list.de.md`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Portuguese => "pt",
        }
    }

    /// Returns the language that a file's name calls by this code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// Returns the name of the language in the language itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Portuguese => "Português (Brasil)",
        }
    }
}
