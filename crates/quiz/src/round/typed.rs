//! Questions "what does this print" in a round, where its moderator wants them: a button opens a form, what is typed
//! there is compared by the same rules as in a daily, and the last that was sent before the deadline counts, by its own
//! time.
//!
//! What was typed is a record of its own; the press beside it only says whether it was right. So points, places and
//! tallies are reckoned as of letters. A guess within the first two seconds costs nothing: nobody types that fast.
#![expect(
    clippy::result_large_err,
    reason = "a refusal is a reply like any other, made once a request"
)]

use std::collections::BTreeMap;

use super::press::{self, Taking};
use super::record::{Round, RoundKey, RoundOptions, RoundPress, TYPED_RIGHT, TYPED_WRONG};
use super::{play, team};
use crate::card::Reply;
use crate::commands::Refused;
use crate::commands::answer::{OUTPUT_MAX, fit_output};
use crate::custom_id::RoundRef;
use crate::event::Interaction;
use crate::grade;
use crate::ids::{MemberId, MessageId};
use crate::question::{Listed, Question};
use crate::record::{Key, Record};
use crate::text;
use crate::text::round::{told, typed as say};
use crate::transaction::Transaction;

/// So many wrong outputs are named in the results.
const NAMED: usize = 3;

impl RoundOptions {
    /// Whether a question is answered by typing.
    #[must_use]
    pub fn types(&self, question: &Question) -> bool {
        self.output && question.has_output()
    }

    /// Whether a question can be asked.
    #[must_use]
    pub fn can_ask(&self, question: &Listed) -> bool {
        question.playable_in_round || (self.output && question.has_output)
    }
}

impl Round {
    /// Whether a question is answered by typing in this round.
    #[must_use]
    pub fn types(&self, question: &Question) -> bool {
        self.options.types(question)
    }

    /// The place of the right answer in a question's tally: of its option, or of what was typed right.
    #[must_use]
    pub fn right_of(&self, question: &Question) -> Option<usize> {
        if self.types(question) {
            Some(TYPED_RIGHT.into())
        } else {
            question.right_choice()
        }
    }

    /// How many places a question's tally has.
    #[must_use]
    pub fn places_of(&self, question: &Question) -> usize {
        if self.types(question) {
            2
        } else {
            question.choices.len()
        }
    }
}

/// What a member typed last.
#[must_use]
pub fn text(tx: &Transaction<'_>, key: RoundKey, place: u8, member: MemberId) -> Option<String> {
    match tx.get(&Key::RoundText((key, place, member))) {
        Some(Record::RoundText(_, text)) => Some(text),
        _ => None,
    }
}

/// A question that is answered by typing, if it takes an answer.
fn takes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    message: Option<MessageId>,
) -> Result<Taking, Refused> {
    let taking = press::takes(tx, interaction, of, message)?;
    if taking.round.types(&taking.question) {
        return Ok(taking);
    }
    Err(text::refuse(&told::unknown(of.id)))
}

/// **Answer**: the form, with what was typed so far.
///
/// # Errors
/// A reply that says why it cannot be answered.
pub fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    message: MessageId,
) -> Result<Reply, Refused> {
    let Taking { key, .. } = takes(tx, interaction, of, Some(message))?;
    let member = tx.number(key.guild, interaction.user);
    let before = member.and_then(|member| text(tx, key, of.question, member));
    let before = before.unwrap_or_default();
    Ok(Reply::Form(say::form(of, &before, OUTPUT_MAX)))
}

/// The form was sent.
///
/// # Errors
/// A reply that says why it does not count, with what was typed; none of them depends on the right answer.
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    of: RoundRef,
    fields: &[String],
) -> Result<Reply, Refused> {
    let given = fields.first().map_or("", String::as_str);
    let taking =
        takes(tx, interaction, of, None).map_err(|refused| say::not_taken(refused, given))?;
    let Taking {
        key,
        round,
        question,
        ..
    } = &taking;
    fit_output(tx, key.guild, given)?;
    let member = tx.number_or_new(key.guild, interaction.user);
    let right = grade::same_output(question.expected.as_deref().unwrap_or_default(), given);
    let press = RoundPress {
        id: interaction.id,
        option: if right { TYPED_RIGHT } else { TYPED_WRONG },
        early_wrong: false,
    };
    let slot = (*key, of.question, member);
    let before = press::take(tx, Key::RoundPress(slot), press);
    let team = team::take(tx, *key, round, member, interaction);
    if before.is_some_and(|before| before.id > press.id) {
        return Err(text::refuse(&say::newer_stands()));
    }
    tx.put(Record::RoundText(slot, given.to_owned()));
    let more = told::more(round, team, round.previewed_by.contains(&member));
    let changed = before.is_some();
    Ok(Reply::Private(say::receipt(
        given,
        taking.deadline,
        changed,
        &more,
    )))
}

/// The wrong outputs that were typed most often, each with how many typed it: those that may be published, as they are
/// compared.
#[must_use]
pub fn frequent_wrong(
    tx: &Transaction<'_>,
    key: RoundKey,
    round: &Round,
    place: u8,
) -> Vec<(String, u32)> {
    let mut wrong: BTreeMap<String, u32> = BTreeMap::new();
    let Some(question) = play::frozen(tx, key, place) else {
        return Vec::new();
    };
    let played = play::played(tx, key, round, place, &question);
    for (member, press) in played.into_iter().flat_map(|played| played.presses) {
        if press.option == TYPED_RIGHT {
            continue;
        }
        let typed = text(tx, key, place, member);
        // What the guild's filter holds back now may have been taken before it did.
        let typed = typed.filter(|typed| fit_output(tx, key.guild, typed).is_ok());
        if let Some(typed) = typed {
            *wrong.entry(grade::as_compared(&typed)).or_default() += 1;
        }
    }
    let mut wrong: Vec<_> = wrong.into_iter().collect();
    wrong.sort_by(|(a, n), (b, m)| m.cmp(n).then(a.cmp(b)));
    wrong.truncate(NAMED);
    wrong
}

/// Forgets what was typed for a question: it is asked again.
pub fn forget(tx: &mut Transaction<'_>, key: RoundKey, place: u8) {
    for record in tx.scan(&Key::round_texts(key, place), usize::MAX) {
        tx.remove(record.key());
    }
}
