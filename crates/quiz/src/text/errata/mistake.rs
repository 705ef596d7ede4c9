//! Why a question can't be corrected, or not in this way.

use crate::model::ids::RoundId;
use crate::text::errata::Name;
use crate::text::language::{Language, t};
use crate::text::quote;

/// Why a question can't be corrected, or not in this way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing was revealed lately.
    NothingRevealed,
    /// There is no such question.
    Unknown(String),
    /// The bank has the question, but nobody was ever asked it here.
    Unplayed(String),
    /// Its answer isn't revealed yet.
    Open(u64),
    /// It is being revealed.
    Revealing(u64),
    /// The round isn't over.
    RoundOpen(RoundId),
    /// The round was cancelled and gave no points.
    RoundCancelled(RoundId),
    /// The round has no question with this number that was asked.
    NotAsked(RoundId, u32),
    /// It may be asked again soon, so that nothing of it is shown.
    Secret,
    /// Its answers are being scored again.
    Busy(Name),
    /// Nobody answered it.
    Unanswered(Name),
    /// It is void.
    Void(Name),
    /// There is no reason.
    NoReason,
    /// There is no output.
    NoOutput,
    /// The answer is correct already.
    Known,
    /// There are this many corrections, and no more are taken.
    TooMany(usize),
    /// A text is empty.
    NoText,
    /// The texts are as they were.
    SameText,
    /// A code block is left open.
    OpenFence,
    /// The bank's correction is taken over already, or fits no option of the question.
    NoOffer,
}

/// Explains to a moderator why nothing was corrected.
#[must_use]
pub fn mistake(lang: Language, mistake: &Mistake) -> String {
    match mistake {
        Mistake::NothingRevealed => t!(lang, "errata-nothing-revealed"),
        Mistake::Unknown(typed) => t!(lang, "errata-unknown", typed = quote(typed)),
        Mistake::Unplayed(title) => t!(lang, "errata-unplayed", title = title.as_str()),
        Mistake::Open(number) => {
            let number: u64 = *number;
            t!(lang, "errata-open", number = number)
        }
        Mistake::Revealing(number) => {
            let number: u64 = *number;
            t!(lang, "errata-revealing", number = number)
        }
        Mistake::RoundOpen(id) => t!(lang, "errata-round-open", round = id.0),
        Mistake::RoundCancelled(id) => t!(lang, "errata-round-cancelled", round = id.0),
        Mistake::NotAsked(id, question) => {
            let question: u32 = *question;
            t!(
                lang,
                "errata-round-not-asked",
                round = id.0,
                question = question
            )
        }
        Mistake::Secret => t!(lang, "errata-secret"),
        Mistake::Busy(name) => t!(lang, "errata-busy", name = name.shown(lang)),
        Mistake::Unanswered(name) => {
            let kind = name.kind();
            t!(
                lang,
                "errata-unanswered",
                name = name.shown(lang),
                kind = kind
            )
        }
        Mistake::Void(name) => t!(lang, "errata-void-already", name = name.shown(lang)),
        Mistake::NoReason => t!(lang, "errata-no-reason"),
        Mistake::NoOutput => t!(lang, "errata-no-output"),
        Mistake::Known => t!(lang, "errata-known"),
        Mistake::TooMany(most) => {
            let most: usize = *most;
            t!(lang, "errata-too-many", most = most)
        }
        Mistake::NoText => t!(lang, "errata-no-text"),
        Mistake::SameText => t!(lang, "errata-same-text"),
        Mistake::OpenFence => t!(lang, "errata-open-fence"),
        Mistake::NoOffer => t!(lang, "errata-no-offer"),
    }
}
