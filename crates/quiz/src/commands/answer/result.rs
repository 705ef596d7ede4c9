//! **My result**: how a member did, after the reveal and for as long as the daily is stored.

use crate::commands::access::Refused;
use crate::commands::answer::{known_question, own_answer, to_presser};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::DailyKey;
use crate::model::points::Source;
use crate::queries::{answers, errata, grade, learner, ledger, streak, waiting};
use crate::rules::settling;
use crate::state::transaction::Transaction;
use crate::text::{self, errata as say_errata, hint as say, result as tell};

/// Shows the asker's answer, whether it was right and why, and the points.
///
/// # Errors
/// The answer isn't out yet, or the asker did nothing with this question.
pub fn my_result(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let (daily, question) = known_question(tx, interaction, key)?;
    let lang = tx.reply_language(interaction);
    if daily.is_secret() {
        return Err(text::refuse(&say::not_out_yet(
            tx.reply_language(interaction),
            key,
            &daily,
        )));
    }
    let Some((answer_key, _)) = own_answer(tx, interaction, key) else {
        return Err(text::refuse(&tell::no_part(lang, key, &daily)));
    };
    settling::settle_first(tx, answer_key, &daily);
    let answer = tx.answer(answer_key).unwrap_or_default();
    let text = tx.text(answer_key);
    let right = answer.right.or_else(|| {
        // A late answer is practice and was never graded, so it is graded here.
        answer
            .late
            .then(|| {
                let corrections = errata::corrections(tx, key);
                grade::verdict_now(&question, corrections.as_ref(), &answer, &text.sealed)
            })
            .flatten()
    });
    let source = Source::Daily(key.date, key.track);
    let rows = ledger::rows_at(tx, key.guild, answer_key.member, source);
    let corrections = errata::reasons(tx, key);
    let facts = tell::Facts {
        key,
        daily: &daily,
        question: &question,
        answer: &answer,
        text: &text,
        shown: answers::shown(tx, answer_key, &answer),
        right,
        rows: &rows,
    };
    let mut card = tell::mine(lang, &facts);
    let reason = waiting::reason(tx, answer_key);
    card.fields
        .extend(reason.map(|reason| tell::reason(lang, &reason)));
    card.fields
        .extend(say_errata::in_result(lang, &daily, &question, &corrections));
    if answer.counts() {
        let row = streak::with_answer(tx, key, answer_key.member);
        if learner::MILESTONES.contains(&row) {
            card.fields.push(tell::milestone(lang, row));
        }
    }
    Ok(to_presser(tx, interaction, key, card))
}
