//! The end of a round, at its planned end or before.

use crate::model::calendar::Dated;
use crate::model::discord::EventStatus;
use crate::model::effect::{About, RoundStep};
use crate::model::log::LogLine;
use crate::model::record::Key;
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::rules::round::post::{edit, post};
use crate::rules::round::{event, lobby, schedule};
use crate::state::transaction::Transaction;
use crate::text::round::{self, question};

/// Cancels a round: nothing more is posted, and no points are given.
pub fn cancel(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let lang = tx.guild_language(key.guild);
    let rows: Vec<_> = tx
        .state
        .outbox()
        .filter(|row| matches!(&row.about, About::Round(of, step) if *of == key && is_post(*step)))
        .cloned()
        .collect();
    for mut row in rows {
        // The post may be on its way. It is only looked for now, and edited if it exists.
        row.only_look = true;
        row.look_first = true;
        row.not_before = tx.at;
        tx.put_outbox(row);
    }
    if let (RoundPhase::Open, Some(message)) =
        (round.phase, round.item().and_then(|item| item.message))
    {
        let card = question::stopped(lang, &round, round.current);
        edit(tx, key, &round, RoundStep::Note, message, card);
    }
    // Members who have read the reminder should know, too.
    if round.is_running() || round.posts > 0 {
        let card = round::cancelled(lang, key.id, &round);
        post(tx, key, &mut round, card);
    }
    over(tx, key, round, RoundPhase::Cancelled);
}

const fn is_post(step: RoundStep) -> bool {
    matches!(step, RoundStep::Opening | RoundStep::Question(..))
}

/// Ends a round: ends its scheduled event, and schedules the next round a week later if it repeats.
pub fn over(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, phase: RoundPhase) {
    let to = if round.is_running() {
        EventStatus::Completed
    } else {
        EventStatus::Canceled
    };
    event::follow(tx, key, &round, to);
    round.phase = phase;
    lobby::close(tx, key, &mut round);
    tx.log(LogLine::about_round("ended a round", key).details(format!("phase={phase:?}")));
    tx.put_round(key, round.clone());
    tx.remove(Key::RoundStandings(key));
    if phase == RoundPhase::Cancelled {
        tx.redated(key.guild, Dated::Round(key.id));
    }
    schedule::again(tx, key, &round);
}
