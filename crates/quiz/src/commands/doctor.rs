//! `/doctor`: what is missing for the tracks of a guild to work, and who can fix it.

use crate::commands::access::{self, Refused};
use crate::model::card::Reply;
use crate::model::event::{Checkup, Interaction};
use crate::model::ids::{ChannelId, GuildId, LocalDate, OutboxSeq};
use crate::model::record::{Key, Record};
use crate::model::track::{Place, Track};
use crate::model::zones;
use crate::queries::tracks::standing;
use crate::rules::pages;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::doctor;
use crate::text::facts::{Finding, Permission, Purpose};

/// A clock that is off by more than this is reported, in milliseconds.
pub const SKEW_MAX_MS: i64 = 2_000;

/// Days of notices and refusals that are shown.
const DAYS: i32 = 7;

/// How many outbox ids back to look for refusals. Older ones are in the store and in exports.
const LOOKED_BACK: u64 = 200_000;

/// The permission that includes all others.
const ADMINISTRATOR: u64 = 1 << 3;

/// Returns what a track needs in its channel.
#[must_use]
pub fn needed(track: &Track) -> Vec<Permission> {
    let mut needed = vec![
        Permission::ViewChannel,
        Permission::SendMessages,
        Permission::SendInThreads,
    ];
    // A forum's post is its own thread.
    if track.place != Place::Forum {
        needed.push(Permission::CreateThreads);
    }
    needed.extend([
        Permission::EmbedLinks,
        Permission::AttachFiles,
        Permission::AddReactions,
        Permission::ReadHistory,
    ]);
    if track.lock {
        needed.push(Permission::ManageThreads);
    }
    if track.ping.is_some() {
        needed.push(Permission::MentionRoles);
    }
    needed
}

/// Returns what notices need in their channel.
#[must_use]
pub fn needed_for_notices() -> Vec<Permission> {
    vec![
        Permission::ViewChannel,
        Permission::SendMessages,
        Permission::EmbedLinks,
    ]
}

/// Answers `/doctor`.
///
/// # Errors
/// The asker isn't a moderator.
pub fn doctor(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    checkup: &Checkup,
) -> Result<Reply, Refused> {
    let guild = access::moderated(tx, interaction)?;
    pages::permitted(tx, guild, |channel| {
        let looked_at = checkup.channels.iter().find(|(one, _)| *one == channel);
        let all = Permission::AttachFiles.bit() | ADMINISTRATOR;
        looked_at.is_some_and(|(_, bits)| bits.is_some_and(|bits| bits & all != 0))
    });
    let findings = findings(tx, guild, checkup);
    let tracks = standing(tx, guild);
    let next = tracks
        .iter()
        .filter(|(_, track)| track.paused.is_none())
        .filter_map(|(_, track)| calendar::next_slot(track))
        .map(|slot| slot.at)
        .min();
    let lang = tx.reply_language(interaction);
    let mut card = doctor::card(lang, &findings, tracks.len(), next);
    card.footer = Some(doctor::zones(lang, &zones::release()));
    Ok(Reply::Private(card))
}

/// Collects everything that isn't as it should be, faults first.
#[must_use]
pub fn findings(tx: &Transaction<'_>, guild: GuildId, checkup: &Checkup) -> Vec<Finding> {
    let mut findings = Vec::new();
    let tracks = standing(tx, guild);
    if tracks.is_empty() {
        findings.push(Finding::NoTrack);
    }
    for (_, track) in &tracks {
        of_track(tx, track, checkup, &mut findings);
    }
    match tx.guild(guild).notice_channel {
        Some(channel) => of_channel(
            channel,
            &Purpose::Notices,
            &needed_for_notices(),
            checkup,
            &mut findings,
        ),
        None => findings.push(Finding::NoNoticeChannel),
    }
    if let Some(skew) = checkup.skew_ms.filter(|skew| skew.abs() > SKEW_MAX_MS) {
        findings.push(Finding::Skew(skew));
    }
    if zones::is_old(tx.at) {
        findings.push(Finding::OldZones(zones::release()));
    }
    of_the_past(tx, guild, &mut findings);
    findings.sort_by_key(|finding| !finding.is_fault());
    findings
}

/// Adds what is wrong with a track.
fn of_track(tx: &Transaction<'_>, track: &Track, checkup: &Checkup, findings: &mut Vec<Finding>) {
    if let Some(pause) = &track.paused {
        findings.push(Finding::Paused(track.name.clone(), pause.clone()));
    }
    if calendar::next_slot(track).is_none() {
        findings.push(Finding::NoDate(track.name.clone()));
    }
    if !tx.state.bank.iter().any(|q| track.mix.holds(q)) {
        findings.push(Finding::NoQuestion(track.name.clone()));
    }
    of_channel(
        track.channel,
        &Purpose::Track(track.name.clone()),
        &needed(track),
        checkup,
        findings,
    );
}

/// Adds what the bot can't do in a channel.
fn of_channel(
    channel: ChannelId,
    purpose: &Purpose,
    needed: &[Permission],
    checkup: &Checkup,
    findings: &mut Vec<Finding>,
) {
    let looked_at = checkup.channels.iter().find(|(one, _)| *one == channel);
    let finding = match looked_at {
        None => Finding::Unchecked(channel, purpose.clone()),
        Some((_, None)) => Finding::Unseen(channel, purpose.clone()),
        Some((_, Some(bits))) if bits & ADMINISTRATOR != 0 => return,
        Some((_, Some(bits))) => {
            let missing: Vec<_> = needed
                .iter()
                .filter(|permission| bits & permission.bit() == 0)
                .copied()
                .collect();
            if missing.is_empty() {
                return;
            }
            Finding::Missing(channel, purpose.clone(), missing)
        }
    };
    findings.push(finding);
}

/// Adds refusals, notices and downtime of the last days.
fn of_the_past(tx: &Transaction<'_>, guild: GuildId, findings: &mut Vec<Finding>) {
    let since = tx.at.plus_ms(-i64::from(DAYS) * 24 * 60 * 60_000);
    let newest = tx.state.next_seq().0;
    let range = Key::Refused(OutboxSeq(newest.saturating_sub(LOOKED_BACK)))
        ..=Key::Refused(OutboxSeq(u64::MAX));
    for record in tx.scan(&range, usize::MAX) {
        if let Record::Refused(_, (row, why)) = record
            && row.guild == guild
            && row.decided >= since
        {
            let place = doctor::place(&row);
            findings.push(Finding::Refused(row.decided, place, row.about, why));
        }
    }
    let first = LocalDate(i32::MIN);
    let last = (guild, "\u{10ffff}".to_owned(), LocalDate(i32::MAX));
    let notices = Key::Notice((guild, String::new(), first))..=Key::Notice(last);
    let zone = tx.guild(guild).zone.unwrap_or_else(|| "UTC".to_owned());
    let from = calendar::date_at(&zone, tx.at).plus_days(-DAYS);
    for record in tx.scan(&notices, usize::MAX) {
        if let Record::Notice((_, _, date), text) = record
            && date >= from
        {
            findings.push(Finding::Notice(date, text));
        }
    }
    let gap = tx.state.gap();
    if let Some(broken) = gap.broken {
        findings.push(Finding::Broken(broken));
    }
    if let Some((from, until)) = gap
        .last
        .filter(|(from, until)| *until >= since && from != until)
    {
        findings.push(Finding::Gap(from, until));
    }
}
