//! Writes records that are removed when they are empty.

use crate::model::daily::{Answer, Text};
use crate::model::ids::AnswerKey;
use crate::model::record::{Key, Record};
use crate::state::transaction::Transaction;

/// Puts the text of an answer, or removes it if it is empty.
pub fn put_text(tx: &mut Transaction<'_>, key: AnswerKey, text: Text) {
    if text == Text::default() {
        tx.remove(Key::Text(key));
    } else {
        tx.put(Record::Text(key, text));
    }
}

/// Puts an answer, or removes it if it is empty.
pub fn put_or_drop(tx: &mut Transaction<'_>, key: AnswerKey, answer: Answer) {
    if answer == Answer::default() {
        tx.remove(Key::Answer(key));
    } else {
        tx.put_answer(key, answer);
    }
}
