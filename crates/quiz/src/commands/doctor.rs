//! `/doctor`: what is missing for the tracks of a guild to work, and who can mend it.

use crate::commands::access::{self, Refused};
use crate::model::card::Reply;
use crate::model::event::{Checkup, Interaction};
use crate::model::ids::{ChannelId, GuildId, LocalDate, OutboxSeq, TrackId};
use crate::model::record::{Key, Record};
use crate::model::track::{Place, Track};
use crate::queries::tracks::standing;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::doctor;
use crate::text::facts::{Finding, Permission};

/// A clock that is off by more is reported, in milliseconds.
pub const SKEW_MAX_MS: i64 = 2_000;

/// Days of notices and refusals that are shown.
const DAYS: i32 = 7;

/// Outbox numbers that are looked back for refusals; older ones are in the store and in exports.
const LOOKED_BACK: u64 = 200_000;

/// Everything is allowed to whoever has this.
const ADMINISTRATOR: u64 = 1 << 3;

/// See the channel.
pub const VIEW: Permission = permission(10, "View Channel", "I cannot see the channel");

/// Write messages.
pub const SEND: Permission = permission(11, "Send Messages", "I cannot post");

/// Write in threads.
pub const SEND_IN_THREADS: Permission = permission(
    38,
    "Send Messages in Threads",
    "I cannot post the answer in the thread",
);

/// Start threads.
pub const CREATE_THREADS: Permission = permission(
    35,
    "Create Public Threads",
    "I cannot open the thread for answers",
);

/// Cards.
pub const EMBED: Permission = permission(14, "Embed Links", "the question would come out empty");

/// Files.
pub const ATTACH: Permission = permission(
    15,
    "Attach Files",
    "long answers cannot be published as a file",
);

/// Reactions.
pub const REACT: Permission = permission(
    6,
    "Add Reactions",
    "the reactions for rating oneself are missing",
);

/// Read what was said before.
pub const HISTORY: Permission = permission(
    16,
    "Read Message History",
    "I cannot read back what happened while I was away",
);

/// Lock threads.
pub const MANAGE_THREADS: Permission = permission(
    34,
    "Manage Threads",
    "I cannot lock the thread at the close, as the track wants it",
);

/// Mention roles.
pub const MENTION: Permission = permission(
    17,
    "Mention @everyone, @here and All Roles",
    "the track's role is not notified, unless everyone may mention it",
);

const fn permission(bit: u32, name: &'static str, why: &'static str) -> Permission {
    Permission {
        bit: 1 << bit,
        name,
        why,
    }
}

/// What a track needs in its channel.
#[must_use]
pub fn needed(track: &Track) -> Vec<Permission> {
    let mut needed = vec![VIEW, SEND, SEND_IN_THREADS];
    // A forum's post is its own thread.
    if track.place != Place::Forum {
        needed.push(CREATE_THREADS);
    }
    needed.extend([EMBED, ATTACH, REACT, HISTORY]);
    if track.lock {
        needed.push(MANAGE_THREADS);
    }
    if track.ping.is_some() {
        needed.push(MENTION);
    }
    needed
}

/// What notices need in their channel.
#[must_use]
pub fn needed_for_notices() -> Vec<Permission> {
    vec![VIEW, SEND, EMBED]
}

/// `/doctor`
///
/// # Errors
/// A reply for who is no moderator.
pub fn doctor(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    checkup: &Checkup,
) -> Result<Reply, Refused> {
    let guild = access::moderated(tx, interaction)?;
    let findings = findings(tx, guild, checkup);
    let tracks = standing(tx, guild);
    let next = tracks
        .iter()
        .filter(|(_, track)| track.paused.is_none())
        .filter_map(|(_, track)| calendar::next_slot(track))
        .map(|slot| slot.at)
        .min();
    let card = doctor::card(&findings, tracks.len(), next);
    Ok(Reply::Private(card))
}

/// Everything that is not as it should be, the faults first.
#[must_use]
pub fn findings(tx: &Transaction<'_>, guild: GuildId, checkup: &Checkup) -> Vec<Finding> {
    let mut findings = Vec::new();
    let tracks = standing(tx, guild);
    if tracks.is_empty() {
        findings.push(Finding::NoTrack);
    }
    for (id, track) in &tracks {
        of_track(tx, *id, track, checkup, &mut findings);
    }
    match tx.guild(guild).notice_channel {
        Some(channel) => of_channel(
            channel,
            "notices",
            &needed_for_notices(),
            checkup,
            &mut findings,
        ),
        None => findings.push(Finding::NoNoticeChannel),
    }
    if let Some(skew) = checkup.skew_ms.filter(|skew| skew.abs() > SKEW_MAX_MS) {
        findings.push(Finding::Skew(skew));
    }
    of_the_past(tx, guild, &mut findings);
    findings.sort_by_key(|finding| !finding.is_fault());
    findings
}

fn of_track(
    tx: &Transaction<'_>,
    id: TrackId,
    track: &Track,
    checkup: &Checkup,
    findings: &mut Vec<Finding>,
) {
    if track.paused.is_some() {
        findings.push(Finding::Paused(id, track.clone()));
    }
    if calendar::next_slot(track).is_none() {
        findings.push(Finding::NoDate(track.clone()));
    }
    if !tx.state.bank.iter().any(|q| track.mix.holds(q)) {
        findings.push(Finding::NoQuestion(track.clone()));
    }
    of_channel(
        track.channel,
        &track.name,
        &needed(track),
        checkup,
        findings,
    );
}

fn of_channel(
    channel: ChannelId,
    for_whom: &str,
    needed: &[Permission],
    checkup: &Checkup,
    findings: &mut Vec<Finding>,
) {
    let looked_at = checkup.channels.iter().find(|(one, _)| *one == channel);
    let finding = match looked_at {
        None => Finding::Unchecked(channel, for_whom.to_owned()),
        Some((_, None)) => Finding::Unseen(channel, for_whom.to_owned()),
        Some((_, Some(bits))) if bits & ADMINISTRATOR != 0 => return,
        Some((_, Some(bits))) => {
            let missing: Vec<_> = needed
                .iter()
                .filter(|permission| bits & permission.bit == 0)
                .copied()
                .collect();
            if missing.is_empty() {
                return;
            }
            Finding::Missing(channel, for_whom.to_owned(), missing)
        }
    };
    findings.push(finding);
}

/// Refusals, notices and times away of the last days.
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
            let what = doctor::about(tx.guild_language(guild), &row.about);
            let place = doctor::place(&row);
            findings.push(Finding::Refused(row.decided, place, what, why));
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
