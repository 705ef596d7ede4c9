//! Withdrawing: a moderator takes back a daily before its close. It is void then: it gives no
//! points, isn't revealed, and counts for the streaks of those who answered.

use crate::model::daily::{Answer, Daily, Skip, VoidAnswer, Withdrawal};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{AnswerKey, DailyKey, MemberId};
use crate::model::log::LogLine;
use crate::model::points::Source;
use crate::model::record::{Key, Record};
use crate::model::track::Bar;
use crate::model::unfinished::{PuttingAway, Unfinished};
use crate::queries::answers;
use crate::rules::ledger::{self, Facts};
use crate::rules::privacy::in_daily;
use crate::rules::{filing, parts, pins, posts, remind, settling};
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
    remind::over(tx, key);
    tell(tx, key, daily, reason);
    pins::unpin(tx, key, daily);
    tx.remove(Key::Question(key));
    tx.remove(Key::Daily(key));
    // Another question of the same date has none of them.
    tx.remove(Key::Corrections(key));
    tx.remove(Key::DailyOptions(key));
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
    tx.put(Record::Withdrawal(
        (key.guild, daily.number),
        Box::new(withdrawal),
    ));
    let bar = Bar {
        at: tx.at,
        by,
        daily: daily.number,
    };
    tx.put(Record::Barred((key.guild, daily.slug.clone()), bar));
    tx.log(LogLine::about_daily("withdrew a daily", key, daily.number));
    let putting_away = PuttingAway {
        since: tx.at,
        daily: Box::new(daily.clone()),
        after: MemberId::default(),
    };
    filing::drop_pieces(tx, key);
    go_on(tx, key, putting_away);
}

/// Puts the next answers of a withdrawn daily away, and takes their points back.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut putting_away: PuttingAway) {
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, putting_away.after, at_once);
    let next: Vec<_> = next
        .into_iter()
        .map(|(member, answer)| (member, answer.into_owned()))
        .collect();
    let members: Vec<_> = next.iter().map(|(member, _)| *member).collect();
    take_back(tx, key, &putting_away, &members);
    let mut files = answers::files(tx, key, &members);
    for (member, answer) in next {
        let of = AnswerKey { daily: key, member };
        let mut text = tx.text(of);
        if let Some(written) = written(tx, of, &answer) {
            text.thread = written;
        }
        if let Some(file) = files.remove(&member) {
            // Else it would be shown with the member's answer to another question of the date.
            text.sealed = answers::with_file(text.sealed, Some(file));
        }
        let void = (
            key.guild,
            member,
            key.track,
            key.date,
            putting_away.daily.number,
        );
        let answer = Box::new(VoidAnswer { answer, text });
        tx.put(Record::VoidAnswer(void, answer));
        // Whatever stayed would be taken for a part of the member's answer to another question of
        // the date.
        in_daily::remove_all(tx, key, member);
    }
    match members.last() {
        Some(last) if members.len() == at_once => {
            putting_away.after = *last;
            tx.put_unfinished(key, Unfinished::Withdrawal(putting_away));
        }
        _ => {
            settling::drop_rest(tx, key);
            posts::drop_removed_track(tx, key);
        }
    }
}

/// Returns the text of the message that is shown of an answer, if the bot knows it.
fn written(tx: &Transaction<'_>, key: AnswerKey, answer: &Answer) -> Option<String> {
    let text = answers::thread_text(tx, key, answer);
    (!text.is_empty()).then_some(text)
}

/// Takes back the points that members have for the daily.
fn take_back(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    putting_away: &PuttingAway,
    members: &[MemberId],
) {
    let (guild, at) = (key.guild, putting_away.since);
    let source = Source::Daily(key.date, key.track);
    let mut deltas = Vec::with_capacity(members.len());
    for &member in members {
        let mut facts = Facts::read(tx, guild, member, source, at);
        facts.take_all_back("");
        deltas.push((member, facts.put(tx, &putting_away.daily.points)));
    }
    tx.keeping_rewards(|tx| ledger::add(tx, guild, source, at, &deltas));
}

/// Cancels what was still to be read, added or posted for the daily. A thread that is being started
/// is left to start, because its question is there already.
fn cancel_deliveries(tx: &mut Transaction<'_>, key: DailyKey) {
    let of_daily = |about: &About| match about {
        About::Published(answer) => answer.daily == key,
        About::Reveal(of, _)
        | About::Pin(of)
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
    parts::withdrawn(tx, key, daily, reason);
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
