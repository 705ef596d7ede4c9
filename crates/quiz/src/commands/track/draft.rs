//! Asks before a second track posts in the same slot: the track waits as a draft for **Yes**.

use crate::commands::access::{Refused, moderated};
use crate::commands::track::{TRACKS_MAX, change, create, form, numbered};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::track::{Track, TrackDraft, TrackOptions};
use crate::queries::tracks;
use crate::state::transaction::Transaction;
use crate::text::track;
use crate::text::{self, field};

/// Keeps a track as a draft and asks about it. A newer draft of the moderator replaces it.
pub(super) fn ask(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: Option<TrackId>,
    wanted: form::Wanted,
    twins: &[Track],
) -> Reply {
    let member = tx.number_or_new(guild, interaction.user);
    let card = track::ask_twin(tx.reply_language(interaction), &wanted.track, twins);
    let draft = Box::new(TrackDraft {
        id,
        track: wanted.track,
        notice: wanted.notice,
        receipts: wanted.receipts,
    });
    tx.put(Record::TrackDraft((guild, member), draft));
    tx.put(Record::DraftOptions((guild, member), wanted.options));
    Reply::Private(card)
}

/// Creates or changes the track of the asker's draft.
///
/// # Errors
/// The asker isn't a moderator, has no draft, or the track can't be created or changed any more.
pub fn yes(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let of = tx.number(guild, interaction.user).map(|id| (guild, id));
    let found = of.and_then(|of| tx.get(&Key::TrackDraft(of)));
    let (Some(of), Some(Record::TrackDraft(_, draft))) = (of, found) else {
        return Err(text::refuse(&track::no_draft(lang)));
    };
    let options = match tx.get(&Key::DraftOptions(of)) {
        Some(Record::DraftOptions(_, options)) => options,
        _ => TrackOptions::default(),
    };
    tx.remove(Key::TrackDraft(of));
    tx.remove(Key::DraftOptions(of));
    let TrackDraft {
        id,
        mut track,
        notice,
        receipts,
    } = *draft;
    // The name may have been given to another track meanwhile.
    if let Some(mistake) = form::name_taken(tx, guild, id, &track.name) {
        return Err(text::refuse(&field::mistake(lang, &mistake)));
    }
    let card = match id {
        Some(id) => {
            let old = numbered(tx, interaction, guild, id)?;
            // The draft has the settings only. The rest may have moved on.
            let track = Track {
                last_date: old.last_date,
                since: old.since,
                skip_next: old.skip_next,
                paused: old.paused.clone(),
                next: old.next.clone(),
                since_request: old.since_request,
                served: old.served.clone(),
                ..track
            };
            let wanted = form::Wanted {
                track,
                notice,
                receipts,
                options,
            };
            change(tx, lang, guild, id, &old, wanted)
        }
        None if tracks::standing(tx, guild).len() >= TRACKS_MAX => {
            return Err(text::refuse(&track::too_many(lang, TRACKS_MAX)));
        }
        None => {
            track.since = tx.at;
            let wanted = form::Wanted {
                track,
                notice,
                receipts,
                options,
            };
            create(tx, lang, guild, wanted)
        }
    };
    Ok(Reply::Update(card))
}
