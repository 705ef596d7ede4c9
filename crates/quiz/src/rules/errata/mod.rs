//! Correcting a question that was played: another answer is accepted, the question is made void, or
//! its text is changed. The answers are scored again, in parts where there are many, and a note
//! in its thread follows once that is done. [`round`] does the same for questions of rounds.

pub mod round;

use crate::model::audit::{Deed, Subject};
use crate::model::card::Card;
use crate::model::correction::{Corrected, Correction, Corrections};
use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{ChannelId, DailyKey, MemberId};
use crate::model::log::LogLine;
use crate::model::marker;
use crate::model::question::Question;
use crate::model::record::Record;
use crate::model::track::Place;
use crate::model::unfinished::{Rescore, Rescoring, Unfinished};
use crate::queries::{self, answers};
use crate::rules::rescoring::rescore;
use crate::rules::{audit, close, parts, posts, recap, settling};
use crate::state::tallies;
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Name, Told};
use crate::text::model_answer::model_answer;
use crate::text::post;

/// Accepts another answer, or makes a question void. Returns the number of its entry in `/audit`.
pub fn correct(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: Daily,
    what: Corrected,
    by: MemberId,
    reason: &str,
) -> u32 {
    let (deed, how) = match what {
        Corrected::Void => (Deed::Voided, Rescore::TakeBack),
        _ => (Deed::AcceptedAnother, Rescore::Regrade),
    };
    let void = what == Corrected::Void;
    let entry = note(tx, key, &daily, (deed, what), by, reason);
    if void && daily.phase == Phase::Revealed {
        // Votes and acceptances have nothing to count for any more.
        let many = tx.answers_as_they_are(key).len() > tx.state.rules.answers_at_once;
        close::close_void(tx, key, daily);
        if many {
            // Editing the answers of many is a step of its own.
            let rescoring = first(tx, entry, how);
            tx.put_unfinished(key, Unfinished::Rescoring(rescoring));
            return entry;
        }
    }
    begin(tx, key, entry, how);
    entry
}

/// Changes the text of a question and its model answer. Returns the number of its entry.
pub fn correct_text(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    (text, answer): (&str, &str),
    by: MemberId,
    reason: &str,
) -> Option<u32> {
    let question = queries::errata::question(tx, key)?;
    let before = Corrected::Text {
        text: question.text.clone(),
        answer: question.answer.clone(),
    };
    let entry = note(tx, key, daily, (Deed::CorrectedText, before), by, reason);
    put_text(tx, key, daily, *question, (text, answer), entry);
    Some(entry)
}

/// Takes a correction back. `by_entry` is the number of the entry that says so.
pub fn take_back(tx: &mut Transaction<'_>, key: DailyKey, entry: u32, by_entry: u32) {
    let (Some(daily), Some(mut all)) = (tx.daily(key), queries::errata::corrections(tx, key))
    else {
        return;
    };
    let Some(correction) = all.all.iter_mut().find(|one| one.entry == entry) else {
        return;
    };
    correction.undone_by = Some(by_entry);
    let what = correction.what.clone();
    put(tx, key, all);
    match what {
        Corrected::Option(_) | Corrected::Output(_) => begin(tx, key, by_entry, Rescore::Regrade),
        Corrected::Void => begin(tx, key, by_entry, Rescore::GiveBack(entry)),
        Corrected::Text { text, answer } => {
            if let Some(question) = queries::errata::question(tx, key) {
                put_text(tx, key, &daily, *question, (&text, &answer), by_entry);
            }
        }
    }
}

/// Notes a correction in the record of who did what, and beside the daily.
fn note(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    (deed, what): (Deed, Corrected),
    by: MemberId,
    reason: &str,
) -> u32 {
    let subject = Subject::Daily(key.track, key.date, daily.number);
    let entry = audit::note(tx, key.guild, by, deed, subject);
    tx.put(Record::AuditText((key.guild, entry), reason.to_owned()));
    let mut all = queries::errata::corrections(tx, key).unwrap_or_default();
    all.all.push(Correction {
        at: tx.at,
        entry,
        what,
        undone_by: None,
    });
    put(tx, key, all);
    let line = LogLine::about_daily("a moderator corrected a question", key, daily.number);
    tx.log(line.details(format!("entry={entry}")));
    entry
}

fn put(tx: &mut Transaction<'_>, key: DailyKey, all: Corrections) {
    tx.put(Record::Corrections(key, Box::new(all)));
}

/// Begins to score the answers again.
fn begin(tx: &mut Transaction<'_>, key: DailyKey, entry: u32, how: Rescore) {
    let rescoring = first(tx, entry, how);
    go_on(tx, key, rescoring);
}

/// Returns the scoring before its first step.
fn first(tx: &Transaction<'_>, entry: u32, how: Rescore) -> Rescoring {
    Rescoring {
        since: tx.at,
        entry,
        how,
        after: MemberId::default(),
        ahead: Vec::new(),
        changed: 0,
    }
}

/// Scores the next answers again, or tells the thread once all are done.
pub fn go_on(tx: &mut Transaction<'_>, key: DailyKey, mut rescoring: Rescoring) {
    let Some(daily) = tx.daily(key) else {
        settling::drop_rest(tx, key);
        return;
    };
    let at_once = tx.state.rules.answers_at_once;
    let next = tx.answers_after(key, rescoring.after, at_once);
    let mut members: Vec<_> = next.into_iter().map(|(member, _)| member).collect();
    let is_first = rescoring.after == MemberId::default();
    let is_last = members.len() < at_once;
    let none_left = members.is_empty();
    if let Some(last) = members.last().copied() {
        members.retain(|member| !rescoring.has_done(*member));
        rescoring.changed += rescore(tx, key, &daily, &rescoring, &members);
        rescoring.after = last;
        rescoring.ahead.retain(|member| *member > last);
    }
    // After many answers the messages get a step to themselves.
    if (is_first && is_last) || none_left {
        finish(tx, key, &daily, &rescoring);
    } else {
        tx.put_unfinished(key, Unfinished::Rescoring(rescoring));
    }
}

/// Comes after all members: their answers are scored, and counted for the group.
const COUNTED: MemberId = MemberId(u32::MAX);

/// Ends the scoring, and shows on Discord what came of it. Counting many answers for the group is a
/// step of its own.
fn finish(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, rescoring: &Rescoring) {
    if daily.phase == Phase::Closed && rescoring.after != COUNTED {
        tallies::count(tx, key);
        let at_once = tx.state.rules.answers_at_once;
        if tx.answers_after(key, MemberId(0), at_once).len() == at_once {
            let counted = Rescoring {
                after: COUNTED,
                ..rescoring.clone()
            };
            tx.put_unfinished(key, Unfinished::Rescoring(counted));
            return;
        }
    }
    settling::drop_rest(tx, key);
    let line = LogLine::about_daily("scored a corrected question again", key, daily.number);
    tx.log(line.details(format!("changed={}", rescoring.changed)));
    match rescoring.how {
        // The list of a closed daily stays as it was; the thread hears of the change.
        Rescore::Regrade if daily.phase == Phase::Revealed => {
            parts::show_results(tx, key, daily);
        }
        Rescore::Regrade => {}
        Rescore::TakeBack | Rescore::GiveBack(_) => show_post(tx, key, daily),
    }
    if daily.phase == Phase::Closed {
        recap::recounted(tx, key);
    }
    tell(tx, key, daily, rescoring.entry, Some(rescoring.changed));
}

/// Edits the post, which says whether the question is void, and why.
fn show_post(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let all = queries::errata::corrections(tx, key).unwrap_or_default();
    let Some(void) = all.standing().find(|one| one.what == Corrected::Void) else {
        posts::mark_revealed(tx, key, daily);
        return;
    };
    let lang = tx.guild_language(key.guild);
    let message = daily.post.filter(|_| !daily.post_gone);
    if let (Some(message), Some(question)) = (message, queries::errata::question(tx, key)) {
        let mut card = post::revealed(lang, daily, key, &question, false);
        let reason = queries::audit::reason(tx, key.guild, void.entry);
        card.fields.insert(0, say::void_field(lang, &reason));
        posts::edit(tx, key, daily, posts::post_channel(daily), message, card);
    }
}

/// Tells the thread of a correction, or that one was taken back.
fn tell(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, entry: u32, changed: Option<u32>) {
    let all = queries::errata::corrections(tx, key).unwrap_or_default();
    let Some(correction) = all.of_entry(entry) else {
        return;
    };
    let taken_back = correction.undone_by == Some(entry);
    let reason = queries::audit::reason(tx, key.guild, entry);
    let question = queries::errata::question(tx, key);
    let told = Told {
        name: Name::Daily(daily.number),
        title: None,
        at: tx.at,
        what: question
            .as_deref()
            .map(|question| say::What::of(&correction.what, &daily.order, question)),
        taken_back,
        reason: &reason,
        changed,
        entry,
    };
    let card = say::in_thread(tx.guild_language(key.guild), &told);
    post_note(tx, key, daily, card);
}

/// Posts a note in the thread. One that the bot locked at the close is opened for it.
fn post_note(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily, card: Card) {
    let place = match (daily.usable_thread(), daily.place) {
        (Some(thread), _) => thread,
        // A forum takes no messages outside of its posts.
        (None, Place::Forum) => return,
        (None, _) => daily.channel,
    };
    let locked = daily.lock && daily.phase == Phase::Closed && place != daily.channel;
    if locked {
        set_thread(tx, key, place, false);
    }
    let marker = card.footer.clone().unwrap_or_default();
    let effect = Effect::Post {
        channel: place,
        card,
        ping: None,
        marker,
        quiet: true,
    };
    let about = About::Daily(key);
    // In the thread's lane, so that it holds up no question.
    tx.effect(key.guild, place, Priority::Decoration, about, effect);
    if locked {
        set_thread(tx, key, place, true);
    }
}

fn set_thread(tx: &mut Transaction<'_>, key: DailyKey, thread: ChannelId, shut: bool) {
    let effect = Effect::SetThread {
        thread,
        archived: Some(shut),
        locked: Some(shut),
    };
    let about = About::Daily(key);
    tx.effect(key.guild, thread, Priority::Decoration, about, effect);
}

/// Puts another text into the frozen question, and shows it where the old one was.
fn put_text(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    old: Question,
    (text, answer): (&str, &str),
    entry: u32,
) {
    let lang = tx.guild_language(key.guild);
    let before = model_answer(lang, daily, &old);
    let mut question = old;
    text.clone_into(&mut question.text);
    answer.clone_into(&mut question.answer);
    let now = model_answer(lang, daily, &question);
    tx.put(Record::Question(key, Box::new(question)));
    show_post(tx, key, daily);
    tell(tx, key, daily, entry, None);
    if before == now {
        return;
    }
    let all_there = daily.reveal_posts.len() >= before.len();
    if before.len() != now.len() || !all_there {
        // It doesn't fit into the messages that are there.
        let card = say::whole_answer(lang, daily.number, answer, entry);
        post_note(tx, key, daily, card);
        return;
    }
    let total = daily.reveal_posts.len() as u32;
    for (place, mut card) in now.into_iter().enumerate() {
        if before[place] != card {
            card.footer = Some(marker::part(daily.number, place as u32 + 1, total));
            let message = daily.reveal_posts[place];
            posts::edit(tx, key, daily, answers::place(daily), message, card);
        }
    }
}
