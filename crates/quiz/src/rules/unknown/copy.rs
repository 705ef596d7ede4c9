//! What is sent once more, because a second copy harms less than none: parts of a reveal, results,
//! notices. As soon as the bot hears of both copies it deletes one.

use crate::model::effect::{About, Effect, OutboxRow, Priority, RoundStep};
use crate::model::ids::{At, ChannelId, MessageId, OutboxSeq};
use crate::model::log::LogLine;
use crate::model::outcome::Receipt;
use crate::model::record::Key;
use crate::rules::unknown::aside::next_night;
use crate::state::transaction::Transaction;

/// How long after the first try a message is sent once more, in milliseconds.
const AGAIN_MS: i64 = 10 * 60_000;

/// The time of a look-up that waits until one of the copies is known.
const WHEN_KNOWN: At = At(i64::MAX - 1);

/// Sends a message once more, ten minutes after the first try. Returns `false` if that was done
/// already: then nobody can tell what became of the second try either.
pub fn once_more(tx: &mut Transaction<'_>, mut row: OutboxRow) -> bool {
    let sent_again = tx.state.copy_of(row.seq).is_some();
    let copy = match &row.effect {
        Effect::Post {
            channel, marker, ..
        }
        | Effect::Reply {
            channel, marker, ..
        } if !sent_again => Effect::FindCopy {
            of: row.seq,
            channel: *channel,
            marker: marker.clone(),
            keep: None,
        },
        _ => return false,
    };
    let first = row.first_try.unwrap_or(row.decided);
    let again_at = match row.about {
        // The round waits for its opening.
        About::Round(_, RoundStep::Opening) => tx.at,
        _ => first.plus_ms(AGAIN_MS),
    };
    if tx.at < again_at {
        // The parts of a reveal keep their order; everything else delays nothing.
        if !matches!(row.about, About::Reveal(..) | About::Published(_)) {
            row.lane = row.own_lane();
        }
        row.look_first = true;
        row.not_before = again_at;
        tx.put_outbox(row);
        return true;
    }
    tx.log(
        LogLine::new(
            "sending a message once more, nobody can tell whether it arrived",
            row.guild,
        )
        .row(row.seq),
    );
    tx.effect_aside(row.guild, About::Copy(row.guild), copy, first, WHEN_KNOWN);
    row.look_first = false;
    row.not_before = tx.at;
    tx.put_outbox(row);
    true
}

/// Handles that the bot hears of a copy of a message that was sent once more: the first one it
/// hears of stays, the other one is deleted.
pub fn heard(tx: &mut Transaction<'_>, of: OutboxSeq, receipt: &Receipt) {
    let Some(mut copy) = tx.state.copy_of(of).cloned() else {
        return;
    };
    let Effect::FindCopy { keep, .. } = &mut copy.effect else {
        return;
    };
    match (*keep, receipt) {
        (None, Receipt::Posted { message, .. }) => {
            *keep = Some(*message);
            copy.not_before = next_night(tx, copy.guild);
            tx.put_outbox(copy);
        }
        (Some(kept), Receipt::Posted { channel, message }) if kept != *message => {
            delete(tx, &copy, *channel, *message);
        }
        (_, Receipt::PostedAndGone) => tx.remove(Key::Outbox(copy.seq)),
        _ => {}
    }
}

/// Deletes the other copy of a message, and stops looking for it.
pub fn delete(tx: &mut Transaction<'_>, copy: &OutboxRow, channel: ChannelId, message: MessageId) {
    tx.remove(Key::Outbox(copy.seq));
    tx.log(
        LogLine::new("deleting the second copy of a message", copy.guild)
            .details(format!("message={message}")),
    );
    tx.effect(
        copy.guild,
        copy.lane,
        Priority::Decoration,
        About::Copy(copy.guild),
        Effect::Delete { channel, message },
    );
}

/// Stops looking for the other copy of a message whose second try was refused.
pub fn forget(tx: &mut Transaction<'_>, of: OutboxSeq) {
    if let Some(seq) = tx.state.copy_of(of).map(|copy| copy.seq) {
        tx.remove(Key::Outbox(seq));
    }
}
