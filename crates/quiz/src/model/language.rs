//! The languages the bot speaks.

/// A language the bot speaks. Its messages are in `locales/TAG/pythia-quiz.ftl`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// American English, which every message exists in.
    #[default]
    English,
}

impl Language {
    /// All languages, English first.
    pub const ALL: [Self; 1] = [Self::English];

    /// Returns the language tag, which is also the name of its folder under `locales/`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en-US",
        }
    }
}
