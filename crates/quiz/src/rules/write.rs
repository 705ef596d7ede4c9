//! Writes records that are removed when nothing is left in them.

use crate::model::daily::{Answer, Text};
use crate::model::ids::AnswerKey;
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// Puts the text of an answer; one in which nothing is left is removed.
pub fn put_text(tx: &mut Transaction<'_>, key: AnswerKey, text: Text) {
    if text == Text::default() {
        tx.remove(Key::Text(key));
    } else {
        tx.put(Record::Text(key, text));
    }
}

/// Puts an answer; one in which nothing is left is removed.
pub fn put_or_drop(tx: &mut Transaction<'_>, key: AnswerKey, answer: Answer) {
    if answer == Answer::default() {
        tx.remove(Key::Answer(key));
    } else {
        tx.put(Record::Answer(key, answer));
    }
}
