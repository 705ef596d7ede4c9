//! What the lists of a daily show, added up answer by answer, because with many answers they are
//! made in parts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::ids::{At, MemberId};

/// What is known of the answers so far. Members are in it by number, and only those who may be
/// shown in the end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lists {
    /// How many answered in time.
    pub answered: u64,
    /// Whether members could vote on one of these.
    pub to_vote_on: bool,
    /// How many of these were typed into the form.
    pub typed: u64,
    /// How many have, or had, a message to themselves or a place in the file.
    pub published: u64,
    /// How many chose each option, by its place in the question's choices.
    pub options: Vec<u64>,
    /// How many rated themselves "knew it", "partly", "not yet", and nothing else.
    pub ratings: [u64; 3],
    /// Those who earned most: their points, and whether the answer was correct.
    pub scores: Vec<(i64, MemberId, Option<bool>)>,
    /// How many others earned points.
    pub others: u64,
    /// The best answer: its votes, whether it was accepted, and whose it is.
    pub best: Option<(u64, bool, MemberId)>,
    /// How many typed the correct output.
    pub correct: u64,
    /// Who typed it first.
    pub first: Vec<(At, MemberId)>,
    /// How often each other output was typed, in the form in which it is compared.
    pub wrong: BTreeMap<String, u64>,
    /// How many outputs may not be shown.
    pub hidden: u64,
    /// The first answers that were typed, by time: when, whose, and whether they can be in the
    /// file.
    pub sealed: Vec<(At, MemberId, bool)>,
    /// How many can be in the file.
    pub in_file: u64,
}
