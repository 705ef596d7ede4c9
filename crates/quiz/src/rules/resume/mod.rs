//! Ends pauses that the bot made itself: for a missing permission, or a channel hidden from it.
//!
//! When a channel, a role or the bot's own roles change, the bot waits until nothing has changed
//! for two minutes, because moderators often need several clicks. Then it looks whether it has
//! everything it needs to post ([`needed`]). It also looks once a night, because it may have missed
//! a change.
//! [`track`] lets a track go on.

pub mod track;

use crate::model::card::Button;
use crate::model::custom_id::ButtonId;
use crate::model::discord::Sight;
use crate::model::effect::{About, Effect, Priority};
use crate::model::ids::{At, ChannelId, GuildId, LocalDate, RoundId, TrackId};
use crate::model::outcome::RefusalKind;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundHalt, RoundKey, RoundPause, RoundPhase};
use crate::model::track::{Place, Track, TrackHalt};
use crate::rules::{notice, pages, round};
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::facts::Permission;
use crate::text::resume;

/// How long nothing may have changed before the bot looks, in milliseconds.
pub const QUIET_MS: i64 = 2 * 60_000;

/// Pauses that are older than this, in milliseconds, don't end by themselves.
const OLD_MS: i64 = 7 * 24 * 60 * 60_000;

/// The time of the nightly look in the guild's zone, in minutes after midnight.
const NIGHTLY: u16 = 4 * 60;

/// The permission that includes all others.
const ADMINISTRATOR: u64 = 1 << 3;

/// Returns the permissions without which Discord refuses a question or its thread.
#[must_use]
pub fn needed(place: Place) -> Vec<Permission> {
    let mut needed = vec![
        Permission::ViewChannel,
        Permission::SendMessages,
        Permission::SendInThreads,
        Permission::EmbedLinks,
    ];
    // A forum's post is its own thread.
    if place != Place::Forum {
        needed.push(Permission::CreateThreads);
    }
    needed
}

/// Returns the permissions without which Discord refuses a round's messages.
#[must_use]
pub fn needed_for_rounds() -> Vec<Permission> {
    vec![
        Permission::ViewChannel,
        Permission::SendMessages,
        Permission::EmbedLinks,
    ]
}

/// Returns those of the needed permissions that the bot doesn't have.
#[must_use]
pub fn missing(bits: u64, needed: &[Permission]) -> Vec<Permission> {
    let lacks = |permission: &&Permission| bits & (permission.bit() | ADMINISTRATOR) == 0;
    needed.iter().filter(lacks).copied().collect()
}

/// Tells whether a refusal is about something that the guild can give back.
const fn can_be_given_back(kind: RefusalKind) -> bool {
    matches!(kind, RefusalKind::Forbidden | RefusalKind::ChannelGone)
}

/// Notes that the bot has paused a track, because Discord refused a question. `unseen` has the date
/// and the number of the question if it is certain that nobody has seen it.
pub fn halted(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, TrackId),
    kind: RefusalKind,
    unseen: Option<(LocalDate, u64)>,
) {
    let halt = TrackHalt {
        since: can_be_given_back(kind).then_some(tx.at),
        refused: unseen.map(|(date, _)| date),
        number: unseen.map(|(_, number)| number),
        asked: false,
    };
    tx.put(Record::TrackHalt((guild, id), halt));
    if halt.since.is_some() {
        watch(tx, guild);
    }
}

/// Notes that the bot has paused a round, because Discord refused a message.
pub fn round_halted(tx: &mut Transaction<'_>, key: RoundKey, kind: RefusalKind) {
    if can_be_given_back(kind) {
        let halt = RoundHalt {
            since: tx.at,
            asked: false,
        };
        tx.put(Record::RoundHalt(key, halt));
        watch(tx, key.guild);
    }
}

/// Plans the nightly look at a guild, unless a look is planned already.
pub(super) fn watch(tx: &mut Transaction<'_>, guild: GuildId) {
    let planned = tx.state.guild_state(guild).and_then(|one| one.look_at);
    if planned.is_none() {
        let at = next_night(tx, guild);
        tx.put(Record::PermissionLook(guild, at));
    }
}

/// Returns the time of the next nightly look at a guild.
fn next_night(tx: &Transaction<'_>, guild: GuildId) -> At {
    let zone = tx.guild(guild).zone.unwrap_or_else(|| "UTC".to_owned());
    let today = calendar::date_at(&zone, tx.at);
    let tonight = calendar::instant(&zone, today, NIGHTLY);
    if tonight > tx.at {
        tonight
    } else {
        calendar::instant(&zone, today.plus_days(1), NIGHTLY)
    }
}

/// Handles that permissions in a guild may have changed: the bot looks when it has been quiet for a
/// while.
pub fn permissions_changed(tx: &mut Transaction<'_>, guild: GuildId) {
    let watched = tx.state.guild_state(guild).and_then(|one| one.look_at);
    if watched.is_some() {
        let at = tx.at.plus_ms(QUIET_MS);
        tx.put(Record::PermissionLook(guild, at));
    }
}

/// The pauses of a guild that may end by themselves.
#[derive(Default)]
struct Halts {
    tracks: Vec<(TrackId, Track, TrackHalt)>,
    rounds: Vec<(RoundKey, Round, RoundHalt)>,
}

impl Halts {
    fn of(tx: &Transaction<'_>, guild: GuildId) -> Self {
        let mut all = Self::default();
        let track = |id| Key::TrackHalt((guild, TrackId(id)));
        for record in tx.scan(&(track(0)..=track(u32::MAX)), usize::MAX) {
            if let Record::TrackHalt((_, id), halt) = record
                && let Some(track) = tx.track(guild, id)
                && halt.since.is_some()
                && track.paused.is_some()
                && !track.removed
            {
                all.tracks.push((id, track, halt));
            }
        }
        let round = |id| {
            let id = RoundId(id);
            Key::RoundHalt(RoundKey { guild, id })
        };
        for record in tx.scan(&(round(0)..=round(u32::MAX)), usize::MAX) {
            if let Record::RoundHalt(key, halt) = record
                && let Some(round) = tx.round(key)
                && round.paused.is_some()
                && !round.is_over()
            {
                all.rounds.push((key, round, halt));
            }
        }
        all
    }

    /// Returns the channels that matter, with those in which a file waits.
    fn channels(&self, waiting: Vec<ChannelId>) -> Vec<ChannelId> {
        let of_tracks = self.tracks.iter().map(|(_, track, _)| track.channel);
        let of_rounds = self.rounds.iter().map(|(_, round, _)| round.channel);
        let mut channels: Vec<_> = of_tracks.chain(of_rounds).chain(waiting).collect();
        channels.sort();
        channels.dedup();
        channels
    }
}

/// Looks what the bot can do in the channels of a guild's paused tracks and rounds, and in those in
/// which a file waits.
pub fn look(tx: &mut Transaction<'_>, guild: GuildId) {
    let channels = Halts::of(tx, guild).channels(pages::waiting_in(tx, guild));
    if channels.is_empty() {
        tx.remove(Key::PermissionLook(guild));
        return;
    }
    let next = next_night(tx, guild);
    tx.put(Record::PermissionLook(guild, next));
    let effect = Effect::LookAtChannels { channels };
    // Events have this lane too: nothing waits for either.
    let lane = ChannelId(guild.0);
    let about = About::Permissions(guild);
    tx.effect(guild, lane, Priority::Decoration, about, effect);
}

/// Handles what the bot can do in channels now: what has everything it needs goes on, or the
/// moderators are asked.
pub fn looked(tx: &mut Transaction<'_>, guild: GuildId, channels: &[(ChannelId, Sight)]) {
    let has = |channel: ChannelId, needed: &[Permission]| {
        let seen = channels.iter().find(|(one, _)| *one == channel);
        matches!(seen, Some((_, Sight::Seen(bits))) if missing(*bits, needed).is_empty())
    };
    let halts = Halts::of(tx, guild);
    for (id, track, halt) in halts.tracks {
        if has(track.channel, &needed(track.place)) {
            track::resumed(tx, (guild, id), track, halt);
        }
    }
    for (key, round, halt) in halts.rounds {
        if has(round.channel, &needed_for_rounds()) {
            round_resumed(tx, key, round, halt);
        }
    }
    pages::permitted(tx, guild, |channel| {
        has(channel, &[Permission::AttachFiles])
    });
    let waiting = pages::waiting_in(tx, guild);
    if Halts::of(tx, guild).channels(waiting).is_empty() {
        tx.remove(Key::PermissionLook(guild));
    }
}

/// Tells whether a pause that began then is too old to end by itself.
fn is_old(tx: &Transaction<'_>, since: Option<At>) -> bool {
    since.is_none_or(|since| tx.at.since(since) > OLD_MS)
}

fn buttons(
    tx: &Transaction<'_>,
    guild: GuildId,
    offers: Vec<(resume::Offer, ButtonId)>,
) -> Vec<Button> {
    let lang = tx.guild_language(guild);
    let offers = offers.into_iter();
    offers
        .map(|(offer, press)| resume::button(lang, offer, press))
        .collect()
}

/// Notes that a round goes on.
pub fn round_over(tx: &mut Transaction<'_>, key: RoundKey) {
    if tx.get(&Key::RoundHalt(key)).is_some() {
        tx.remove(Key::RoundHalt(key));
    }
}

fn round_resumed(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, mut halt: RoundHalt) {
    let by_person = round.paused == Some(RoundPause::ByModerator);
    let grace = i64::from(tx.state.rules.rounds.grace_minutes) * 60_000;
    let waits = round.phase == RoundPhase::Scheduled && round.start > tx.at;
    // Those who came for a round have left after a while, so it doesn't go on without a host.
    let late = !waits && tx.at.since(halt.since) >= grace;
    let lang = tx.guild_language(key.guild);
    let created_by = round.host;
    let zone = round.zone.clone();
    let (cause, text, offers) = if !by_person && !late && !is_old(tx, Some(halt.since)) {
        round::pause::resume(tx, key, &mut round);
        tx.put_round(key, round.clone());
        ("resumed", resume::round(lang, key.id, &round), Vec::new())
    } else if halt.asked {
        return;
    } else {
        halt.asked = true;
        tx.put(Record::RoundHalt(key, halt));
        let resume = vec![(
            resume::Offer::Resume,
            ButtonId::ResumeRound(key.guild, key.id),
        )];
        ("ask", resume::ask_round(lang, key.id, &round), resume)
    };
    let buttons = buttons(tx, key.guild, offers);
    let created_by = Some((created_by, zone.as_str()));
    let cause = format!("{cause} round {}", key.id);
    notice::offer(tx, key.guild, created_by, &cause, &text, &buttons);
}
