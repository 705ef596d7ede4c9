//! `/doctor`: what is missing for the tracks of a guild to work, and who can fix it.

use std::collections::BTreeSet;

use crate::commands::access::{self, Refused};
use crate::commands::checked_roles;
use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::discord::Sight;
use crate::model::event::{Checkup, Examination, GuildCommands, Interaction, InteractionKind};
use crate::model::guild::Helper;
use crate::model::ids::{ChannelId, GuildId, LocalDate, OutboxSeq, RoleId, TrackId, UserId};
use crate::model::record::{Key, Record};
use crate::model::role::RoleSight;
use crate::model::setup::SetupPart;
use crate::model::track::{Place, Track, TrackOptions};
use crate::model::zones;
use crate::queries::tracks::standing;
use crate::queries::{command_access, guard, round};
use crate::rules::pages;
use crate::rules::resume::{self, missing};
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::doctor;
use crate::text::facts::{Finding, Permission, Purpose, Refusals};

/// A clock that is off by more than this is reported, in milliseconds.
pub const SKEW_MAX_MS: i64 = 2_000;

/// Days of notices and refusals that are shown.
const DAYS: i32 = 7;

/// How many outbox ids back to look for refusals. Older ones are in the store and in exports.
const LOOKED_BACK: u64 = 200_000;

/// Returns what a track needs in its channel.
#[must_use]
pub fn needed(track: &Track, options: TrackOptions) -> Vec<Permission> {
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
    if options.pin {
        needed.push(Permission::PinMessages);
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

impl From<&Checkup> for Examination {
    fn from(checkup: &Checkup) -> Self {
        let sight = |bits: Option<u64>| bits.map_or(Sight::Hidden, Sight::Seen);
        let channels = checkup.channels.iter();
        Self {
            channels: channels.map(|(id, bits)| (*id, sight(*bits))).collect(),
            skew_ms: checkup.skew_ms,
            commands: None,
        }
    }
}

/// Puts what is wrong in the channel that a command named before what the command did.
#[must_use]
pub fn before(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    (channel, sight): (ChannelId, Sight),
    kind: &InteractionKind,
    reply: Reply,
) -> Reply {
    let Some(guild) = interaction.guild else {
        return reply;
    };
    let track = match kind {
        // The track that was just added has the highest number.
        InteractionKind::TrackAdd(_)
        | InteractionKind::TrackAddWith { .. }
        | InteractionKind::TrackAddChosen { .. }
        | InteractionKind::SetupStep {
            part: SetupPart::Start(_),
            ..
        } => Some(TrackId(tx.guild(guild).tracks_made)),
        InteractionKind::TrackEdit { track, .. }
        | InteractionKind::TrackEditWith { track, .. }
        | InteractionKind::TrackEditChosen { track, .. } => {
            // It is named, so no button is offered.
            access::which_track(tx, interaction, Some(track), ButtonId::ShowNext).ok()
        }
        _ => None,
    };
    let track = track.and_then(|id| Some((tx.track(guild, id)?, tx.options(guild, id))));
    let (purpose, needed) = match (kind, track) {
        (InteractionKind::Season(_), _) => (Purpose::Season, needed_for_notices()),
        (
            InteractionKind::Setup(_)
            | InteractionKind::SetupWith { .. }
            | InteractionKind::SetupRoles { .. },
            _,
        ) => (Purpose::Notices, needed_for_notices()),
        (_, Some((track, options))) => {
            (Purpose::Track(track.name.clone()), needed(&track, options))
        }
        _ => return reply,
    };
    let lang = tx.reply_language(interaction);
    match (sight_of(channel, Some(sight), &purpose, &needed), reply) {
        (Some(Finding::Unchecked(..)) | None, reply) => reply,
        (Some(wrong), Reply::Private(card)) => Reply::Private(doctor::first(lang, &wrong, card)),
        (Some(wrong), Reply::Update(card)) => Reply::Update(doctor::first(lang, &wrong, card)),
        (Some(_), reply) => reply,
    }
}

/// Tells whether the bot may attach files.
fn attaches(sight: Sight) -> bool {
    matches!(sight, Sight::Seen(bits) if missing(bits, &[Permission::AttachFiles]).is_empty())
}

/// Answers `/doctor`.
///
/// # Errors
/// The asker isn't a moderator.
pub fn doctor(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    checkup: &Examination,
) -> Result<Reply, Refused> {
    with_roles(tx, interaction, checkup, &[])
}

/// Answers `/doctor` where the guild's roles are known, too.
///
/// # Errors
/// The asker isn't a moderator.
pub fn with_roles(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    checkup: &Examination,
    roles: &[(RoleId, RoleSight)],
) -> Result<Reply, Refused> {
    let guild = access::moderated(tx, interaction)?;
    pages::permitted(tx, guild, |channel| {
        let mut seen = checkup.channels.iter();
        seen.any(|(one, sight)| *one == channel && attaches(*sight))
    });
    let mut findings = findings(tx, guild, checkup);
    findings.extend(checked_roles::findings(tx, guild, roles));
    findings.sort_by_key(|finding| !finding.is_fault());
    let tracks = standing(tx, guild);
    let closed = tx.blackout(guild);
    let next = tracks
        .iter()
        .filter(|(_, track)| track.paused.is_none())
        .filter_map(|(id, track)| calendar::next_slot(track, tx.rhythm(guild, *id), &closed))
        .map(|slot| slot.at)
        .min();
    let lang = tx.reply_language(interaction);
    let mut card = doctor::card(lang, &findings, tracks.len(), next);
    card.footer = Some(doctor::zones(lang, &zones::release()));
    Ok(Reply::Private(card))
}

/// Collects everything that isn't as it should be, faults first.
#[must_use]
pub fn findings(tx: &Transaction<'_>, guild: GuildId, checkup: &Examination) -> Vec<Finding> {
    let mut findings = Vec::new();
    let tracks = standing(tx, guild);
    if tracks.is_empty() {
        findings.push(Finding::NoTrack);
    }
    for (id, track) in &tracks {
        of_track(tx, guild, (*id, track), checkup, &mut findings);
    }
    match tx.guild(guild).notice_channel {
        Some(channel) => of_channel(
            channel,
            &Purpose::Notices,
            &needed_for_notices(),
            checkup,
            &mut findings,
        ),
        None => {
            let mut alone = tracks.iter().map(|(_, track)| track);
            let alone = alone.find(|track| track.created_by == UserId(0));
            findings.push(match alone {
                Some(track) => Finding::NobodyForNotices(track.name.clone()),
                None => Finding::NoNoticeChannel,
            });
        }
    }
    for (_, round) in round::standing(tx, guild) {
        of_channel(
            round.channel,
            &Purpose::Round(round.name.clone()),
            &resume::needed_for_rounds(),
            checkup,
            &mut findings,
        );
    }
    for channel in channels_of_seasons(tx, guild) {
        let needed = needed_for_notices();
        of_channel(channel, &Purpose::Season, &needed, checkup, &mut findings);
    }
    of_commands(tx, guild, checkup.commands.as_ref(), &mut findings);
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

/// Returns the channels for the results of seasons that aren't over.
fn channels_of_seasons(tx: &Transaction<'_>, guild: GuildId) -> BTreeSet<ChannelId> {
    let seasons = tx.seasons(guild).into_values();
    let seasons = seasons.filter(|season| !season.is_over());
    seasons.map(|season| season.channel).collect()
}

/// Adds what is wrong with a track.
fn of_track(
    tx: &Transaction<'_>,
    guild: GuildId,
    (id, track): (TrackId, &Track),
    checkup: &Examination,
    findings: &mut Vec<Finding>,
) {
    if let Some(pause) = &track.paused {
        findings.push(Finding::Paused(track.name.clone(), pause.clone()));
    }
    if calendar::next_slot(track, tx.rhythm(guild, id), &tx.blackout(guild)).is_none() {
        findings.push(Finding::NoDate(track.name.clone()));
    }
    if !tx.questions(Some(guild)).iter().any(|q| track.mix.holds(q)) {
        findings.push(Finding::NoQuestion(track.name.clone()));
    }
    of_channel(
        track.channel,
        &Purpose::Track(track.name.clone()),
        &needed(track, tx.options(guild, id)),
        checkup,
        findings,
    );
}

/// Adds what the bot can't do in a channel.
fn of_channel(
    channel: ChannelId,
    purpose: &Purpose,
    needed: &[Permission],
    checkup: &Examination,
    findings: &mut Vec<Finding>,
) {
    let looked_at = checkup.channels.iter().find(|(one, _)| *one == channel);
    let sight = looked_at.map(|(_, sight)| *sight);
    findings.extend(sight_of(channel, sight, purpose, needed));
}

/// Returns what is wrong in a channel.
pub(super) fn sight_of(
    channel: ChannelId,
    sight: Option<Sight>,
    purpose: &Purpose,
    needed: &[Permission],
) -> Option<Finding> {
    let purpose = purpose.clone();
    match sight {
        None | Some(Sight::Unknown) => Some(Finding::Unchecked(channel, purpose)),
        Some(Sight::Hidden) => Some(Finding::Unseen(channel, purpose)),
        Some(Sight::Gone) => Some(Finding::Gone(channel, purpose)),
        Some(Sight::Seen(bits)) => {
            let missing = missing(bits, needed);
            (!missing.is_empty()).then_some(Finding::Missing(channel, purpose, missing))
        }
    }
}

/// Adds the commands that Discord hides from the moderators' role, and from helpers' roles those
/// that are for them.
fn of_commands(
    tx: &Transaction<'_>,
    guild: GuildId,
    commands: Option<&GuildCommands>,
    findings: &mut Vec<Finding>,
) {
    let moderators = tx.guild(guild).moderator_role;
    let helpers = guard::helper_roles(tx, guild);
    let helpers = Helper::ALL.map(|helper| Some((helper, helpers.of(helper)?)));
    let helpers: Vec<_> = helpers.into_iter().flatten().collect();
    let first = moderators.or(helpers.first().map(|(_, role)| *role));
    let Some(role) = first else {
        return;
    };
    let Some(commands) = commands else {
        findings.push(Finding::UncheckedCommands(role));
        return;
    };
    let mut hidden_from = |role, counts: &dyn Fn(&str) -> bool| {
        let hidden = command_access::hidden_from(commands, guild, role).into_iter();
        let names = hidden.map(|command| command.name.clone());
        let names: Vec<_> = names.filter(|name| counts(name)).collect();
        if !names.is_empty() {
            findings.push(Finding::HiddenCommands(role, names));
        }
    };
    if let Some(role) = moderators {
        hidden_from(role, &|_| true);
    }
    for (helper, role) in helpers {
        hidden_from(role, &|name| name == helper.command());
    }
    let channels = command_access::with_channels(commands);
    if !channels.is_empty() {
        let names = channels.into_iter().map(str::to_owned);
        findings.push(Finding::ChannelCommands(role, names.collect()));
    }
}

/// Adds refusals, notices and downtime of the last days.
fn of_the_past(tx: &Transaction<'_>, guild: GuildId, findings: &mut Vec<Finding>) {
    let since = tx.at.plus_ms(-i64::from(DAYS) * 24 * 60 * 60_000);
    let newest = tx.state.next_seq().0;
    let range = Key::Refused(OutboxSeq(newest.saturating_sub(LOOKED_BACK)))
        ..=Key::Refused(OutboxSeq(u64::MAX));
    let mut refused: Vec<Refusals> = Vec::new();
    for record in tx.scan(&range, usize::MAX) {
        let Record::Refused(_, (row, why)) = record else {
            continue;
        };
        if row.guild != guild || row.decided < since {
            continue;
        }
        let place = doctor::place(&row);
        let same = |known: &&mut Refusals| {
            known.what == row.about && known.place == place && known.why == why
        };
        if let Some(known) = refused.iter_mut().find(same) {
            known.times += 1;
            known.last = row.decided;
        } else {
            refused.push(Refusals {
                what: row.about,
                place,
                why,
                times: 1,
                last: row.decided,
            });
        }
    }
    findings.extend(refused.into_iter().map(Finding::Refused));
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
