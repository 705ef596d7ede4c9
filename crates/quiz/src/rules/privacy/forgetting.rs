//! Deletes what is stored about a member, part by part, each in its own batch: a member may have
//! answered thousands of dailies, and nobody else should have to wait for that.
//!
//! The records that join the number to the account go first, so that from then on the member is
//! "a former member" everywhere and nothing new is added under the number. [`Forgetting`] says what
//! is left; if the bot is stopped between two parts, it goes on there.
//!
//! What stays has no name: the ledger, the record of who did what, and results of rounds, all by
//! number.

use crate::model::audit::Subject;
use crate::model::effect::OutboxRow;
use crate::model::forgetting::{self, ForgetStep, Forgetting, KNOWN_DAYS, PostOf};
use crate::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId, RoundId, TrackId, UserId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::model::season::SeasonId;
use crate::rules::privacy::in_daily::{self, Found};
use crate::rules::privacy::{in_round, named, published};
use crate::state::transaction::Transaction;
use crate::text;

/// How many dailies or rounds one part looks at.
const AT_ONCE: usize = 40;

/// How many small records one part looks at.
const RECORDS: usize = 500;

/// How long the deletion waits after a part that has something edited or deleted on Discord, so
/// that thousands of such requests don't pile up.
const PACE_MS: i64 = 2_000;

/// How long it waits for what is on its way to Discord.
const AGAIN_MS: i64 = 60_000;

/// After how long it waits no longer.
const PATIENCE_MS: i64 = 7 * DAY_MS;

const DAY_MS: i64 = 24 * 60 * 60_000;

/// Begins to delete what is stored about an account in a guild. Returns whether anything was.
pub fn begin(tx: &mut Transaction<'_>, guild: GuildId, user: UserId) -> bool {
    let Some(member) = tx.number(guild, user) else {
        return false;
    };
    tx.remove(Key::Number((guild, user)));
    tx.remove(Key::Member((guild, member)));
    note(tx, guild, user);
    let forgetting = Forgetting {
        user,
        since: tx.at,
        due: tx.at,
        next: ForgetStep::FIRST,
        again: false,
    };
    tx.put(Record::Forgetting((guild, member), forgetting));
    tx.log(LogLine::new("deleting a member's data", guild));
    true
}

/// Notes that an account had its data deleted, and forgets those of whom that is long ago.
fn note(tx: &mut Transaction<'_>, guild: GuildId, user: UserId) {
    let hash = tx.kept_guild(guild).account_hash(user);
    for record in tx.scan(&Key::forgotten(guild), usize::MAX) {
        if let Record::Forgotten(key, at) = record
            && tx.at.since(at) > KNOWN_DAYS * DAY_MS
        {
            tx.remove(Key::Forgotten(key));
        }
    }
    tx.put(Record::Forgotten((guild, hash), tx.at));
}

/// Begins to delete what is stored about an account, or does the next part of it, at the wish of
/// the operator. What is on its way to Discord isn't waited for.
pub fn now(tx: &mut Transaction<'_>, guild: GuildId, user: UserId) {
    let states = tx.state.guild_state(guild).into_iter();
    let members = states.flat_map(|state| state.forgetting.keys());
    let members: Vec<MemberId> = members.copied().collect();
    for member in members {
        if let Some(Record::Forgetting(key, left)) = tx.get(&Key::Forgetting((guild, member)))
            && left.user == user
        {
            let since = At(left.since.0.min(tx.at.0 - PATIENCE_MS));
            tx.put(Record::Forgetting(key, Forgetting { since, ..left }));
            go_on(tx, guild, member);
            return;
        }
    }
    begin(tx, guild, user);
}

/// Does the next part of a member's deletion.
pub fn go_on(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId) {
    let key = (guild, member);
    let Some(Record::Forgetting(_, mut left)) = tx.get(&Key::Forgetting(key)) else {
        return;
    };
    // The rest is due one millisecond later, so that other things can come in between.
    left.due = tx.at.plus_ms(1);
    let who = Who {
        guild,
        member,
        user: left.user,
    };
    match left.next {
        ForgetStep::Dailies(track, date) => dailies(tx, who, &mut left, (track, date)),
        ForgetStep::Withdrawn(after) => withdrawn(tx, who, &mut left, after),
        ForgetStep::Rounds(after) => rounds(tx, who, &mut left, after),
        ForgetStep::Reports(after) => reports(tx, who, &mut left, after),
        ForgetStep::Audit(before) => reasons(tx, who, &mut left, before),
        ForgetStep::Seasons(after) => seasons(tx, who, &mut left, after),
        ForgetStep::Recaps(track, monday) => recaps(tx, who, &mut left, (track, monday)),
        ForgetStep::Own => {
            if !own(tx, who, &mut left) {
                note(tx, guild, left.user);
                tx.remove(Key::Forgetting(key));
                tx.log(LogLine::new("deleted a member's data", guild));
                return;
            }
        }
    }
    tx.put(Record::Forgetting(key, left));
}

/// Whose data is deleted.
#[derive(Debug, Clone, Copy)]
pub struct Who {
    /// The guild.
    pub guild: GuildId,
    /// The member's number.
    pub member: MemberId,
    /// The member's account.
    pub user: UserId,
}

fn dailies(
    tx: &mut Transaction<'_>,
    who: Who,
    left: &mut Forgetting,
    (track, date): (TrackId, LocalDate),
) {
    let found = tx.scan(&Key::dailies_after(who.guild, track, date), AT_ONCE);
    let all = found.len() < AT_ONCE;
    for record in found {
        let Record::Daily(key, _) = record else {
            continue;
        };
        left.next = ForgetStep::Dailies(key.track, key.date);
        let found = in_daily::clear(tx, who, key);
        let found = match named::in_daily(tx, key, who.member) {
            true if found == Found::Busy => Found::Busy,
            true => Found::Shown,
            false => found,
        };
        match found {
            Found::Nothing => {}
            Found::Busy => left.again = true,
            Found::Cleared => return,
            Found::Shown => {
                left.due = tx.at.plus_ms(PACE_MS);
                return;
            }
        }
    }
    if all {
        left.next = ForgetStep::Withdrawn(0);
    }
}

/// Takes away the reasons that the member gave for withdrawing dailies, and what an older version
/// left of the answers to them.
fn withdrawn(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting, after: u64) {
    let range = Key::Withdrawal((who.guild, after.saturating_add(1)))
        ..=Key::Withdrawal((who.guild, u64::MAX));
    let found = tx.scan(&range, AT_ONCE);
    left.next = ForgetStep::Rounds(RoundId(0));
    if found.len() == AT_ONCE
        && let Some(Record::Withdrawal((_, last), _)) = found.last()
    {
        left.next = ForgetStep::Withdrawn(*last);
    }
    for record in found {
        let Record::Withdrawal(key, mut withdrawal) = record else {
            continue;
        };
        let daily = DailyKey {
            guild: who.guild,
            track: withdrawal.track,
            date: withdrawal.date,
        };
        if tx.unfinished(daily).is_some() {
            left.again = true;
        } else if tx.daily_as_it_is(daily).is_none() {
            in_daily::remove_all(tx, daily, who.member);
        }
        if withdrawal.by == who.member && !withdrawal.reason.is_empty() {
            withdrawal.reason.clear();
            tx.put(Record::Withdrawal(key, withdrawal));
        }
    }
}

fn rounds(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting, after: RoundId) {
    let round = |id| {
        Key::Round(RoundKey {
            guild: who.guild,
            id,
        })
    };
    let range = round(RoundId(after.0.saturating_add(1)))..=round(RoundId(u32::MAX));
    let found = tx.scan(&range, AT_ONCE);
    let all = found.len() < AT_ONCE;
    for record in found {
        let Record::Round(key, _) = record else {
            continue;
        };
        left.next = ForgetStep::Rounds(key.id);
        if in_round::clear(tx, who, key) {
            left.due = tx.at.plus_ms(PACE_MS);
            return;
        }
    }
    if all {
        left.next = ForgetStep::Reports(At(i64::MIN));
    }
}

/// Removes what the member reported.
fn reports(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting, after: At) {
    let guild = who.guild;
    let range = Key::Reported((guild, after.plus_ms(1)))..=Key::Reported((guild, At(i64::MAX)));
    let found = tx.scan(&range, RECORDS);
    left.next = ForgetStep::Audit(u32::MAX);
    if found.len() == RECORDS
        && let Some(Record::Reported((_, last), _)) = found.last()
    {
        left.next = ForgetStep::Reports(*last);
    }
    for record in found {
        let Record::Reported((_, at), reported) = record else {
            continue;
        };
        if reported.by == who.member {
            tx.remove(Key::Reported((guild, at)));
            tx.remove(Key::Report((guild, reported.slug, at)));
            let cause = text::report::cause(at);
            for notice in tx.scan(&Key::notices_of(guild, &cause), usize::MAX) {
                tx.remove(notice.key());
            }
            published::delete(tx, guild, PostOf::Report(at));
        } else if reported.done_by == Some(who.member) {
            named::in_report(tx, guild, at, &reported);
        }
    }
}

/// Removes the reasons that the member gave as a moderator, and those given for what was done to
/// the member.
fn reasons(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting, before: u32) {
    let guild = who.guild;
    let found = tx.scan(&Key::audit_before(guild, before), RECORDS);
    left.next = ForgetStep::Seasons(SeasonId(0));
    if found.len() == RECORDS
        && let Some(Record::Audit((_, inverted), _)) = found.last()
    {
        left.next = ForgetStep::Audit(u32::MAX - inverted);
    }
    for record in found {
        let Record::Audit((_, inverted), entry) = record else {
            continue;
        };
        let about = match entry.subject {
            Subject::Member(member)
            | Subject::Answer(.., member)
            | Subject::Points { member, .. }
            | Subject::Suggestion(member, _) => Some(member),
            Subject::Server
            | Subject::Track(_)
            | Subject::Daily(..)
            | Subject::Round(_)
            | Subject::RoundQuestion(..)
            | Subject::Question(_)
            | Subject::Season(_)
            | Subject::Role(_)
            | Subject::Questions { .. } => None,
        };
        let text = Key::AuditText((guild, u32::MAX - inverted));
        if (entry.by == who.member || about == Some(who.member)) && tx.get(&text).is_some() {
            tx.remove(text);
        }
    }
}

/// Takes the member out of the results of the next season.
fn seasons(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting, after: SeasonId) {
    let next = tx
        .seasons(who.guild)
        .into_iter()
        .find(|(id, _)| *id > after);
    left.next = match &next {
        Some((id, _)) => ForgetStep::Seasons(*id),
        None => ForgetStep::Recaps(TrackId(0), LocalDate(i32::MIN)),
    };
    if let Some((id, season)) = next {
        named::in_season(tx, (who.guild, id), &season, who.member);
    }
}

/// Takes the member out of the next recaps.
fn recaps(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting, after: (TrackId, LocalDate)) {
    let last = named::in_recaps(tx, who.guild, after, who.member, AT_ONCE);
    left.next = match last {
        Some((track, monday)) => ForgetStep::Recaps(track, monday),
        None => ForgetStep::Own,
    };
}

/// Removes what lies under the member's own number, and what names the account elsewhere. Returns
/// whether something is left to do.
fn own(tx: &mut Transaction<'_>, who: Who, left: &mut Forgetting) -> bool {
    let guild = who.guild;
    let keep_waiting = tx.at.since(left.since) < PATIENCE_MS;
    for range in forgetting::own(guild, who.member) {
        let found = tx.scan(&range, RECORDS);
        let more = found.len() == RECORDS;
        for record in found {
            tx.remove(record.key());
        }
        if more {
            left.due = tx.at.plus_ms(1);
            return true;
        }
    }
    if tx.get(&Key::Account(who.user)).is_some() {
        tx.remove(Key::Account(who.user));
    }
    let tracks = tx.guild(guild).tracks_made;
    for track in (1..=tracks).map(TrackId) {
        for key in forgetting::in_track(guild, track, who.member) {
            if tx.get(&key).is_some() {
                tx.remove(key);
            }
        }
        if let Some(mut made) = tx.track(guild, track)
            && made.created_by == who.user
        {
            made.created_by = UserId(0);
            tx.put_track((guild, track), made);
        }
    }
    for record in tx.scan(&Key::notices(guild), usize::MAX) {
        if let Record::Notice(_, text) = &record
            && text.contains(&who.user.to_string())
        {
            tx.remove(record.key());
        }
    }
    let named = |row: &OutboxRow| row.guild == guild && names(row, who.user);
    for record in tx.scan(&Key::refused(), usize::MAX) {
        if let Record::Refused(seq, (row, _)) = record
            && named(&row)
        {
            tx.remove(Key::Refused(seq));
        }
    }
    let under_way = tx.state.outbox().filter(|row| named(row));
    let under_way: Vec<_> = under_way.map(|row| row.seq).collect();
    if keep_waiting && (left.again || !under_way.is_empty()) {
        left.again = false;
        left.next = ForgetStep::FIRST;
        left.due = tx.at.plus_ms(AGAIN_MS);
        return true;
    }
    for seq in under_way {
        tx.remove(Key::Outbox(seq));
    }
    false
}

/// Tells whether a row names an account, in its request or in the text of a message.
fn names(row: &OutboxRow, user: UserId) -> bool {
    let id = user.to_string();
    // The text of a row has every field of it, and an id is too long to be anything else.
    format!("{row:?}").contains(&id)
}
