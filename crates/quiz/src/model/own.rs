//! A guild's own questions: those that moderators wrote, and those that members suggested.

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, MemberId};
use crate::model::question::sketch::Sketch;
use crate::model::question::{Digest, Kind, Level, Question, Slug, Topic};

/// The first half of the name of each question of a guild's own: `own/what-a-tuple-holds`. No topic
/// has this name.
pub const FOLDER: &str = "own";

/// How many questions of its own a guild can have. A group that comes from Anki brings hundreds of
/// cards. There is a limit because what is known of all of them is read for a draw, and all are
/// indexed by the first search after a change; nothing of them stays in memory.
pub const OWN_MAX: usize = 500;

/// How many removed ones are kept beside them, so that removing one can be undone.
pub const REMOVED_MAX: usize = 100;

/// How many suggestions of a guild can wait for its moderators.
pub const WAITING_MAX: usize = 100;

/// How many suggestions of one member can wait.
pub const WAITING_EACH: usize = 5;

/// How many suggestions are kept after they were decided on.
pub const DECIDED_MAX: usize = 200;

/// The longest second half of the name of a guild's question, in bytes. Custom ids hold it together
/// with other things.
pub const NAME_MAX: usize = 40;

/// What is known of a guild's own question before it is read as a whole: all that it is found and
/// drawn by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Its title.
    pub title: String,
    /// The subject it belongs to.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
    /// Whether it has options.
    pub playable_in_round: bool,
    /// Whether it has an output that can be typed.
    pub has_output: bool,
    /// The digest of the whole question.
    pub digest: Digest,
    /// What it is compared with others by.
    pub sketch: Sketch,
    /// When it became the guild's.
    pub at: At,
    /// Those who wrote it or decided on it. They know its answer, so they earn nothing for it.
    pub writers: Vec<MemberId>,
    /// Who suggested it and agreed to be named.
    pub credit: Option<MemberId>,
    /// Since when it isn't asked any more. It is kept for a while so that this can be undone.
    pub removed: Option<At>,
}

impl Own {
    /// Lists a new question.
    #[must_use]
    pub fn new(question: &Question, at: At, writers: Vec<MemberId>) -> Self {
        Self::sketched(question, Sketch::of(question), at, writers)
    }

    /// Lists a new question whose sketch is known.
    #[must_use]
    pub fn sketched(question: &Question, sketch: Sketch, at: At, writers: Vec<MemberId>) -> Self {
        Self {
            title: question.title.clone(),
            topic: question.topic,
            level: question.level,
            kind: question.kind,
            playable_in_round: question.playable_in_round(),
            has_output: question.has_output(),
            digest: question.digest(),
            sketch,
            at,
            writers,
            credit: None,
            removed: None,
        }
    }
}

/// A question that a member suggested. What the member wrote is a record of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// When it was sent.
    pub at: At,
    /// The subject it belongs to.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
    /// Whether the member agreed to be named when it is asked.
    pub credit: bool,
    /// What it is compared with others by.
    pub sketch: Sketch,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a suggestion.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// It waits for the moderators.
    Waits,
    /// It became a question of the guild's own.
    Approved {
        /// Who decided.
        by: MemberId,
        /// When.
        at: At,
        /// The name of the question.
        slug: Slug,
    },
    /// It was declined. The reason is a record of its own.
    Declined {
        /// Who decided.
        by: MemberId,
        /// When.
        at: At,
    },
}

impl Fate {
    /// Returns when it was decided on.
    #[must_use]
    pub const fn decided(&self) -> Option<At> {
        match self {
            Self::Waits => None,
            Self::Approved { at, .. } | Self::Declined { at, .. } => Some(*at),
        }
    }
}

/// A question that somebody is writing: what they sent last, until it is used or discarded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionDraft {
    /// What it is written for.
    pub writing: Writing,
    /// The fields of the form, as they were typed, but no longer than the form can show them again.
    pub fields: Vec<String>,
    /// Whether nothing was wrong with what was sent.
    pub is_ready: bool,
}

/// A form for a question: what it is for, and what isn't typed into it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writing {
    /// What it is for.
    pub purpose: Purpose,
    /// The subject of the question.
    pub topic: Topic,
    /// The experience it expects.
    pub level: Level,
    /// How it is answered.
    pub kind: Kind,
}

/// What a question is written for.
///
/// The order of the variants is part of the stored bytes: add new ones at the end;
/// the store's `tests/golden.rs` fails otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// To suggest it to the moderators.
    Suggest,
    /// To add it to the guild's own questions.
    Add,
    /// To change the guild's question with this name, which is the second half of its slug.
    Change(String),
    /// To approve a suggestion with changes: the member who made it, and its number.
    Review(MemberId, u32),
}
