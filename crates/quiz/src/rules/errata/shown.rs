//! What Discord shows of a correction: a note in the thread, the post, and the lists of a daily
//! that is closed.

use crate::model::card::Card;
use crate::model::correction::Corrected;
use crate::model::daily::{Daily, Phase};
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{ChannelId, DailyKey, MessageId};
use crate::model::lists::Lists;
use crate::model::track::Place;
use crate::queries::{self, answers};
use crate::rules::{final_results, parts, posts};
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Name, Told};
use crate::text::post as post_text;

/// A message that changes: where it is, and its new card.
pub type Edit = (ChannelId, MessageId, Card);

/// Edits the post, which says whether the question is void, and why.
pub fn post(tx: &mut Transaction<'_>, key: DailyKey, daily: &Daily) {
    let all = queries::errata::corrections(tx, key).unwrap_or_default();
    let Some(void) = all.standing().find(|one| one.what == Corrected::Void) else {
        posts::mark_revealed(tx, key, daily);
        return;
    };
    let lang = tx.guild_language(key.guild);
    let message = daily.post.filter(|_| !daily.post_gone);
    if let (Some(message), Some(question)) = (message, queries::errata::question(tx, key)) {
        let mut card = post_text::revealed(lang, daily, key, &question, false);
        let reason = queries::audit::reason(tx, key.guild, void.entry);
        card.fields.insert(0, say::void_field(lang, &reason));
        posts::edit(tx, key, daily, posts::post_channel(daily), message, card);
    }
}

/// Returns the messages with lists of a closed daily's answers, as they are after a correction.
/// `made` is what they show, if that was made in parts.
#[must_use]
pub fn lists(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    made: Option<&Lists>,
) -> Vec<Edit> {
    let question = queries::errata::question(tx, key);
    let results = match (made, question) {
        (Some(lists), Some(question)) => {
            parts::listed_again(tx, key, daily, &question, (lists, false))
        }
        _ => parts::results_again(tx, key, daily).into_iter().collect(),
    };
    let place = answers::place(daily);
    let results = results.into_iter();
    let results = results.map(|(message, card)| (place, message, card));
    results
        .chain(final_results::again(tx, key, daily, made))
        .collect()
}

/// Returns the note that tells the thread of a correction, or that one was taken back.
#[must_use]
pub fn note(
    tx: &Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    entry: u32,
    changed: Option<u32>,
) -> Option<Card> {
    let all = queries::errata::corrections(tx, key).unwrap_or_default();
    let correction = all.of_entry(entry)?;
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
    Some(say::in_thread(tx.guild_language(key.guild), &told))
}

/// Posts notes in the thread and edits messages there, after everything else. A thread that the bot
/// locked at the close is opened for that.
pub fn in_thread(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    notes: impl IntoIterator<Item = Card>,
    edits: Vec<Edit>,
) {
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
    for card in notes {
        let effect = Effect::Post {
            channel: place,
            marker: card.footer.clone().unwrap_or_default(),
            card,
            ping: None,
            quiet: true,
        };
        let about = About::Daily(key);
        // In the thread's lane, so that it holds up no question.
        tx.effect(key.guild, place, Priority::Decoration, about, effect);
    }
    // A thread that was archived is open again once there is a note in it.
    for (channel, message, card) in edits {
        posts::edit_where_it_is(tx, key, channel, message, card);
    }
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
