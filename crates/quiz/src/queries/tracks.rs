//! Reads the tracks of a guild and their open dailies.

use crate::model::daily::Daily;
use crate::model::ids::{At, DailyKey, GuildId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::rhythm::Rhythm;
use crate::model::track::{RevealNotice, Track, TrackDraft, TrackOptions};
use crate::state::calendar::{self, Slot};
use crate::state::queue;
use crate::state::transaction::Transaction;

/// How many tracks a guild may have. One completion can list all of them.
pub const TRACKS_MAX: usize = 25;

/// What moderators read about a track beside its settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// Its number in the guild.
    pub id: TrackId,
    /// Its settings.
    pub track: Track,
    /// How its channel hears of reveals.
    pub reveal_notice: RevealNotice,
    /// What it has beside its own record.
    pub options: TrackOptions,
    /// How late a question may still be posted, in minutes.
    pub grace: u32,
    /// How many questions of the bank match its topics and levels.
    pub matching: usize,
    /// When it posts next, if a date of the coming two years fits.
    pub next: Option<Slot>,
    /// When it posts after that.
    pub then: Option<Slot>,
    /// Whether answers in the thread get the quiet receipt 🔖.
    pub receipts: bool,
}

/// Returns the zone of a guild: the one that `/setup` or the first track has set, or else that of
/// the first track that is there.
#[must_use]
pub fn zone_of_guild(tx: &Transaction<'_>, guild: GuildId) -> Option<String> {
    let settings = tx.guild_as_it_is(guild);
    let first = || {
        let known = tx.state.guild_state(guild)?;
        let mut tracks = known.tracks.values().filter(|track| !track.removed);
        tracks.next().map(|track| track.zone.clone())
    };
    settings.zone.clone().or_else(first)
}

/// Collects what moderators read about a track.
#[must_use]
pub fn overview(tx: &Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> Overview {
    let closed = tx.blackout(guild);
    let barred = queue::barred(tx, guild);
    let options = tx.options(guild, id);
    let mut slots = calendar::slots_from(track, options.rhythm, &closed, tx.at);
    let (next, then) = (slots.next(), slots.next());
    Overview {
        id,
        track: track.clone(),
        reveal_notice: reveal_notice(tx, guild, id),
        options,
        grace: tx.grace(guild, id),
        matching: tx
            .questions(Some(guild))
            .iter()
            .filter(|q| track.mix.holds(q) && !barred.contains(&q.slug))
            .count(),
        next,
        then,
        receipts: receipts(tx, guild, id),
    }
}

/// Tells whether a track gives the quiet receipt 🔖 for answers in its threads.
#[must_use]
pub fn receipts(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> bool {
    let off = tx.get(&Key::NoBookmarks((guild, id)));
    !matches!(off, Some(Record::NoBookmarks(_, None)))
}

/// Returns the tracks of a guild that haven't been removed.
#[must_use]
pub fn standing(tx: &Transaction<'_>, guild: GuildId) -> Vec<(TrackId, Track)> {
    let numbers: Vec<TrackId> = tx
        .state
        .guild_state(guild)
        .map(|guild_state| guild_state.tracks.keys().copied().collect())
        .unwrap_or_default();
    numbers
        .into_iter()
        .filter_map(|id| tx.track(guild, id).map(|track| (id, track)))
        .filter(|(_, track)| !track.removed)
        .collect()
}

/// Returns how a track's channel hears of reveals.
#[must_use]
pub fn reveal_notice(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> RevealNotice {
    match tx.get(&Key::RevealNotice((guild, id))) {
        Some(Record::RevealNotice(_, notice)) => notice,
        _ => RevealNotice::default(),
    }
}

/// How many coming slots of two tracks are compared.
const COMPARED: usize = 14;

/// Finds the other tracks that post in the same channel at the same time as this one would.
#[must_use]
pub fn twins(
    tx: &Transaction<'_>,
    guild: GuildId,
    own: Option<TrackId>,
    (track, rhythm): (&Track, Option<Rhythm>),
) -> Vec<Track> {
    let closed = tx.blackout(guild);
    let times = |track: &Track, rhythm| -> Vec<At> {
        let slots = calendar::slots(track, rhythm, &closed).take(COMPARED);
        slots.map(|slot| slot.at).collect()
    };
    let mine = times(track, rhythm);
    let others = standing(tx, guild).into_iter().filter(|(id, other)| {
        Some(*id) != own
            && other.channel == track.channel
            && times(other, tx.rhythm(guild, *id))
                .iter()
                .any(|at| mine.contains(at))
    });
    others.map(|(_, other)| other).collect()
}

/// Returns the dailies of a track that are posted, or about to be, and not revealed.
#[must_use]
pub fn open_dailies(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Vec<(DailyKey, Daily)> {
    let Some(guild_state) = tx.state.guild_state(guild) else {
        return Vec::new();
    };
    guild_state
        .dailies
        .iter()
        .filter(|((track, _), open_daily)| *track == id && open_daily.daily.is_secret())
        .map(|((track, date), open_daily)| {
            let key = DailyKey {
                guild,
                track: *track,
                date: *date,
            };
            (key, open_daily.daily.clone())
        })
        .collect()
}

/// Returns the dailies of a track that can be withdrawn: posted, not closed, and not being
/// revealed.
#[must_use]
pub fn withdrawable(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Vec<(DailyKey, Daily)> {
    let dailies = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.dailies);
    dailies
        .filter(|((track, _), open)| *track == id && open.daily.can_be_withdrawn())
        .map(|((track, date), open)| {
            let key = DailyKey {
                guild,
                track: *track,
                date: *date,
            };
            (key, open.daily.clone())
        })
        .collect()
}

/// Counts the questions of a guild that are posted, or about to be, and not revealed.
#[must_use]
pub fn open_count(tx: &Transaction<'_>, guild: GuildId) -> usize {
    tx.state.guild_state(guild).map_or(0, |guild_state| {
        let dailies = guild_state.dailies.values();
        dailies.filter(|open| open.daily.is_secret()).count()
    })
}

/// Returns the name of a track, also of one that was removed.
#[must_use]
pub fn name(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> String {
    if let Some(track) = tx.track(guild, id) {
        return track.name;
    }
    match tx.get(&Key::RemovedTrack((guild, id))) {
        Some(Record::RemovedTrack(_, draft)) => draft.track.name,
        _ => id.to_string(),
    }
}

/// Returns the names of the tracks of a guild that were removed.
#[must_use]
pub fn all_removed(tx: &Transaction<'_>, guild: GuildId) -> Vec<(TrackId, String)> {
    let range =
        Key::RemovedTrack((guild, TrackId(0)))..=Key::RemovedTrack((guild, TrackId(u32::MAX)));
    let records = tx.scan(&range, usize::MAX).into_iter();
    let removed = records.filter_map(|record| match record {
        Record::RemovedTrack((_, id), draft) => Some((id, draft.track.name)),
        _ => None,
    });
    removed.collect()
}

/// Returns a track that was removed, if removing it can be undone: there is room for it, and no
/// other track has its name.
#[must_use]
pub fn removed(tx: &Transaction<'_>, guild: GuildId, id: TrackId) -> Option<TrackDraft> {
    let Some(Record::RemovedTrack(_, draft)) = tx.get(&Key::RemovedTrack((guild, id))) else {
        return None;
    };
    let others = standing(tx, guild);
    let taken = others
        .iter()
        .any(|(_, track)| track.name.eq_ignore_ascii_case(&draft.track.name));
    (others.len() < TRACKS_MAX && !taken).then_some(*draft)
}
