//! Withdrawing: a moderator takes back a daily before its close. It is void then: it gives no
//! points, isn't revealed, and counts for the streaks of those who answered.

use crate::model::daily::{Daily, Skip, VoidAnswer, Withdrawal};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::log::LogLine;
use crate::model::points::{Fact, Source};
use crate::model::record::{Key, Record};
use crate::model::track::Bar;
use crate::queries::ledger as rows;
use crate::rules::{ledger, posts};
use crate::state::transaction::Transaction;
use crate::text::{post, withdraw};

/// Withdraws a daily that is open, or revealed and not closed.
///
/// Its records make room for another daily of the same date. The answers are kept under the
/// members' own keys, where streaks find them.
pub fn withdraw(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    by: MemberId,
    reason: &str,
) {
    cancel_deliveries(tx, key);
    tell(tx, key, daily, reason);
    for (member, answer) in tx.answers_of(key) {
        let of = AnswerKey { daily: key, member };
        take_back(tx, of, daily);
        let text = tx.text(of);
        let void = (key.guild, member, key.track, key.date, daily.number);
        tx.put(Record::VoidAnswer(void, VoidAnswer { answer, text }));
        for voter in tx.votes_for(of).into_keys() {
            tx.remove(Key::Vote((of, voter)));
        }
        tx.remove(Key::Answer(of));
        tx.remove(Key::Text(of));
    }
    tx.remove(Key::Question(key));
    tx.remove(Key::Daily(key));
    tx.put(Record::Skipped(key, Skip::Withdrawn(daily.number)));
    let withdrawal = Withdrawal {
        track: key.track,
        date: key.date,
        slug: daily.slug.clone(),
        title: daily.title.clone(),
        at: tx.at,
        by,
        reason: reason.to_owned(),
    };
    tx.put(Record::Withdrawal((key.guild, daily.number), withdrawal));
    let bar = Bar {
        at: tx.at,
        by,
        daily: daily.number,
    };
    tx.put(Record::Barred((key.guild, daily.slug.clone()), bar));
    tx.log(LogLine::about_daily("withdrew a daily", key, daily.number));
    posts::drop_removed_track(tx, key);
}

/// Takes back the points that a member has for the daily.
fn take_back(tx: &mut Transaction<'_>, key: AnswerKey, daily: &Daily) {
    let source = Source::Daily(key.daily.date, key.daily.track);
    let rows = rows::rows_at(tx, key.daily.guild, key.member, source);
    let standing: Vec<_> = rows::standing(&rows).cloned().collect();
    for (row_key, row) in standing {
        let fact = Fact {
            member: key.member,
            source,
            reason: row_key.reason,
            voter: row_key.voter,
        };
        let guild = key.daily.guild;
        ledger::write(tx, guild, fact, false, row.points, &daily.points);
    }
}

/// Cancels what was still to be read, added or posted for the daily. A thread that is being started
/// is left to start, because its question is there already.
fn cancel_deliveries(tx: &mut Transaction<'_>, key: DailyKey) {
    let of_daily = |about: &About| match about {
        About::Published(answer) => answer.daily == key,
        About::Reveal(of, _)
        | About::ReadMessages(of)
        | About::ReadReactions(of)
        | About::Daily(of)
        | About::Accepter { daily: of, .. } => *of == key,
        _ => false,
    };
    let rows = tx.state.outbox().filter(|row| of_daily(&row.about));
    let rows: Vec<_> = rows.map(|row| row.seq).collect();
    for seq in rows {
        tx.remove(Key::Outbox(seq));
    }
}

/// Says on the card and in the thread that the question was withdrawn, and why.
fn tell(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, reason: &str) {
    let lang = tx.guild_language(key.guild);
    let message = daily.post.filter(|_| !daily.post_gone);
    if let (Some(message), Some(Record::Question(_, question))) =
        (message, tx.get(&Key::Question(key)))
    {
        let card = post::withdrawn(lang, daily, &question, reason);
        posts::edit(tx, key, daily, posts::post_channel(daily), message, card);
    }
    let effect = Effect::Post {
        channel: daily.usable_thread().unwrap_or(daily.channel),
        card: withdraw::in_thread(lang, daily, reason),
        ping: None,
        marker: withdraw::marker(daily),
        quiet: false,
    };
    tx.effect(
        key.guild,
        daily.channel,
        Priority::Thread,
        About::Daily(key),
        effect,
    );
}
