//! Deletes the data of a guild that removed the bot, after the number of days in the config.
//!
//! It goes one piece at a time, each in its own batch, so that a large guild delays no other. The
//! guild's own record goes last, so the rest is still due if the bot stops on the way.

use crate::model::calendar::Dated;
use crate::model::effect::OutboxRow;
use crate::model::forgetting::PostOf;
use crate::model::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, MessageId, OutboxSeq, RoleId, RoundId,
    TrackId, UserId,
};
use crate::model::log::LogLine;
use crate::model::points::{Reason, RowKey, Scope, Source};
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::reminder::Remind;
use crate::model::round::RoundKey;
use crate::model::season::SeasonId;
use crate::model::window::Window;
use crate::state::transaction::Transaction;

/// How many records are removed at once.
const PIECE: usize = 1_000;

/// Tells whether the data of a guild is being deleted. Its tracks go first and are gone then.
#[must_use]
pub fn has_begun(tx: &Transaction<'_>, guild: GuildId) -> bool {
    tx.state.guild_state(guild).is_some_and(|guild_state| {
        let due = guild_state.guild.forgotten_at(&tx.state.rules);
        // A later piece is due one millisecond after the one before.
        guild_state.tracks.is_empty() && due.is_some_and(|at| at <= tx.at.plus_ms(1))
    })
}

/// Removes a piece of what is stored about a guild, and in the end the guild itself.
pub fn a_piece(tx: &mut Transaction<'_>, guild: GuildId) {
    let mut keys: Vec<Key> = Vec::new();
    let next = least_keys(GuildId(guild.0.saturating_add(1)));
    for (first, end) in least_keys(guild).into_iter().zip(next) {
        // The last key of the range may be the first of the next guild.
        let found = tx.scan(&(first..=end), PIECE - keys.len());
        keys.extend(
            found
                .iter()
                .map(Record::key)
                .filter(|key| of(key) == Some(guild)),
        );
        if keys.len() == PIECE {
            break;
        }
    }
    let unfinished = keys.len() == PIECE;
    for key in keys {
        let member = match key {
            Key::Member(member) => Some(member),
            _ => None,
        };
        if let Key::Number((_, user)) = key {
            forget_account(tx, guild, user);
        }
        tx.remove(key);
        if let Some(member) = member {
            // Removing a member marks it as unranked, and that record has to go, too.
            tx.remove(Key::Unranked(member));
        }
    }
    if unfinished {
        let mut settings = tx.guild(guild);
        // The rest is due one millisecond later, in another batch.
        let left = settings.forgotten_at(&tx.state.rules).unwrap_or(tx.at);
        settings.left_at = settings
            .left_at
            .map(|since| since.plus_ms(tx.at.since(left) + 1));
        tx.put_guild(guild, settings);
        return;
    }
    deliveries(tx, guild);
    tx.remove(Key::Guild(guild));
    tx.log(
        LogLine::new("forgot a guild that removed the bot", guild).details(format!(
            "after_days={}",
            tx.state.rules.keep_left_guild_days
        )),
    );
}

/// Removes what is kept of an account across guilds, if this is the guild it last used.
fn forget_account(tx: &mut Transaction<'_>, guild: GuildId, user: UserId) {
    if let Some(Record::Account(_, account)) = tx.get(&Key::Account(user))
        && account.guild == Some(guild)
    {
        tx.remove(Key::Account(user));
    }
}

/// Removes what was still to be delivered, and what was refused.
fn deliveries(tx: &mut Transaction<'_>, guild: GuildId) {
    let ours = |row: &OutboxRow| row.guild == guild;
    let mut keys: Vec<Key> = tx
        .state
        .outbox()
        .filter(|row| ours(row))
        .map(|row| Key::Outbox(row.seq))
        .collect();
    let all = Key::Refused(OutboxSeq(0))..=Key::Refused(OutboxSeq(u64::MAX));
    let refused = tx.scan(&all, usize::MAX).into_iter();
    keys.extend(refused.filter_map(|record| match record {
        Record::Refused(seq, (row, _)) if ours(&row) => Some(Key::Refused(seq)),
        _ => None,
    }));
    keys.into_iter().for_each(|key| tx.remove(key));
}

/// Returns the guild in the key of a record, except for the guild's own record. Each kind with a
/// guild in its key is also in [`least_keys`].
const fn of(key: &Key) -> Option<GuildId> {
    match key {
        Key::Track((guild, _))
        | Key::RevealNotice((guild, _))
        | Key::Usage((guild, ..))
        | Key::TopicRequest((guild, ..))
        | Key::Member((guild, _))
        | Key::Number((guild, _))
        | Key::Block((guild, _))
        | Key::Unranked((guild, _))
        | Key::Row((guild, _))
        | Key::Total((guild, ..))
        | Key::Rank((guild, ..))
        | Key::Report((guild, ..))
        | Key::Notice((guild, ..))
        | Key::TrackHalt((guild, _))
        | Key::PermissionLook(guild)
        | Key::Queue((guild, _))
        | Key::Withdrawal((guild, _))
        | Key::VoidAnswer((guild, ..))
        | Key::Barred((guild, _))
        | Key::Blackout(guild)
        | Key::Language(guild)
        | Key::TrackDraft((guild, _))
        | Key::Reported((guild, _))
        | Key::NoBookmarks((guild, _))
        | Key::Audit((guild, _))
        | Key::AuditText((guild, _))
        | Key::Totals((guild, ..))
        | Key::CorrectionNews((guild, _))
        | Key::RoundNews((guild, _))
        | Key::HelperRoles(guild)
        | Key::RemovedTrack((guild, _))
        | Key::Forgetting((guild, _))
        | Key::Forgotten((guild, _))
        | Key::Posted((guild, _))
        | Key::Kept(guild)
        | Key::Own((guild, _))
        | Key::OwnQuestion((guild, _))
        | Key::Suggestion((guild, ..))
        | Key::SuggestionText((guild, ..))
        | Key::SuggestionReason((guild, ..))
        | Key::SeenSuggestion((guild, ..))
        | Key::DeckDraft(guild)
        | Key::OwnFrom((guild, _))
        | Key::DeckImport((guild, _))
        | Key::Typos(guild)
        | Key::QuestionDraft((guild, _))
        | Key::Focus((guild, _))
        | Key::ReviewCard((guild, ..))
        | Key::Rated((guild, ..))
        | Key::Sitting((guild, _))
        | Key::VotesOn((guild, ..))
        | Key::Reminder((guild, _))
        | Key::Nudge((guild, _))
        | Key::Speaks((guild, _))
        | Key::MonthTotal((guild, ..))
        | Key::MonthRank((guild, ..))
        | Key::MonthsKept(guild)
        | Key::Season((guild, _))
        | Key::SeasonPlace((guild, ..))
        | Key::SeasonPoints((guild, ..))
        | Key::SeasonSize((guild, ..))
        | Key::SeasonLater((guild, ..))
        | Key::Recap((guild, _))
        | Key::Reward((guild, _))
        | Key::Rewarded((guild, ..))
        | Key::PostedRecap((guild, ..))
        | Key::TrackOptions((guild, _))
        | Key::DraftOptions((guild, _))
        | Key::Feed(guild)
        | Key::Redated((guild, _))
        | Key::SetupDraft((guild, _))
        | Key::Welcome(guild) => Some(*guild),
        Key::Daily(key)
        | Key::Milestones(key)
        | Key::Skipped(key)
        | Key::Question(key)
        | Key::DailyNotice(key)
        | Key::DailyOptions(key)
        | Key::Unfinished(key)
        | Key::FilePiece((key, _))
        | Key::Corrections(key)
        | Key::Tally(key)
        | Key::Telling((key, _))
        | Key::DayResult(key) => Some(key.guild),
        Key::Answer(key)
        | Key::Text(key)
        | Key::Vote((key, _))
        | Key::Mark((key, ..))
        | Key::MessageText((key, _))
        | Key::Bookmark(key)
        | Key::AnswerFile(key)
        | Key::RulingEntry(key)
        | Key::Idle((key, _)) => Some(key.daily.guild),
        Key::Round(key)
        | Key::RoundExtra(key)
        | Key::RoundStandings(key)
        | Key::RoundQuestion((key, _))
        | Key::RoundPress((key, ..))
        | Key::RoundScore((key, _))
        | Key::SignUp((key, _))
        | Key::RoundText((key, ..))
        | Key::RoundHalt(key)
        | Key::RoundPlan(key)
        | Key::RoundClock(key)
        | Key::RoundCorrections((key, _))
        | Key::Recounting(key)
        | Key::EarlyRound(key) => Some(key.guild),
        Key::NextSeq(())
        | Key::Heartbeat(())
        | Key::Gap(())
        | Key::Guild(_)
        | Key::Outbox(_)
        | Key::Refused(_)
        | Key::Account(_)
        | Key::Openings(()) => None,
    }
}

/// Returns the least key of every kind for which [`of`] returns this guild.
fn least_keys(guild: GuildId) -> Vec<Key> {
    let date = LocalDate(i32::MIN);
    let (track, member, at) = (TrackId(0), MemberId(0), At(i64::MIN));
    let daily = DailyKey { guild, track, date };
    let answer = AnswerKey { daily, member };
    let slug = Slug::new("0/0").expect("a kebab word is a slug's half");
    let (least_slug, own_slug) = (slug.clone(), slug.clone());
    let row = RowKey {
        member,
        source: Source::Daily(date, track),
        reason: Reason::TookPart,
        voter: None,
        n: 0,
    };
    let round = RoundKey {
        guild,
        id: RoundId(0),
    };
    let (scope, window) = (Scope::Guild, Window::Day(date));
    let season = SeasonId(0);
    vec![
        Key::Track((guild, track)),
        Key::Daily(daily),
        Key::Skipped(daily),
        Key::Question(daily),
        Key::Answer(answer),
        Key::Text(answer),
        Key::Vote((answer, member)),
        Key::Usage((guild, track, slug.clone())),
        Key::TopicRequest((guild, track, member)),
        Key::Member((guild, member)),
        Key::Number((guild, UserId(0))),
        Key::Block((guild, [0; 16])),
        Key::Unranked((guild, member)),
        Key::Row((guild, row)),
        Key::Total((guild, scope, window, member)),
        Key::Rank((guild, scope, window, 0, at, member)),
        Key::Report((guild, slug.clone(), at)),
        Key::Notice((guild, String::new(), date)),
        Key::Round(round),
        Key::RoundQuestion((round, 0)),
        Key::RoundPress((round, 0, member)),
        Key::RoundScore((round, member)),
        Key::SignUp((round, member)),
        Key::RoundText((round, 0, member)),
        Key::TrackHalt((guild, track)),
        Key::RoundHalt(round),
        Key::RoundPlan(round),
        Key::PermissionLook(guild),
        Key::RevealNotice((guild, track)),
        Key::DailyNotice(daily),
        Key::Queue((guild, track)),
        Key::Withdrawal((guild, 0)),
        Key::VoidAnswer((guild, member, track, date, 0)),
        Key::Barred((guild, slug.clone())),
        Key::RoundExtra(round),
        Key::RoundStandings(round),
        Key::Blackout(guild),
        Key::TrackDraft((guild, member)),
        Key::Reported((guild, at)),
        Key::Mark((answer, MessageId(0), member)),
        Key::MessageText((answer, MessageId(0))),
        Key::Bookmark(answer),
        Key::NoBookmarks((guild, track)),
        Key::AnswerFile(answer),
        Key::RoundClock(round),
        Key::Unfinished(daily),
        Key::Audit((guild, 0)),
        Key::AuditText((guild, 0)),
        Key::Totals((guild, scope, member)),
        Key::Corrections(daily),
        Key::CorrectionNews((guild, member)),
        Key::HelperRoles(guild),
        Key::RemovedTrack((guild, track)),
        Key::Forgetting((guild, member)),
        Key::Forgotten((guild, [0; 16])),
        Key::Posted((guild, PostOf::Final(track, date))),
        Key::Kept(guild),
        Key::Own((guild, least_slug.clone())),
        Key::OwnQuestion((guild, least_slug)),
        Key::Suggestion((guild, member, 0)),
        Key::SuggestionText((guild, member, 0)),
        Key::SuggestionReason((guild, member, 0)),
        Key::QuestionDraft((guild, member)),
        Key::Tally(daily),
        Key::Focus((guild, track)),
        Key::ReviewCard((guild, member, slug.clone())),
        Key::Rated((guild, member, slug, 0)),
        Key::Sitting((guild, member)),
        Key::VotesOn((guild, member, date)),
        Key::Idle((answer, member)),
        Key::EarlyRound(round),
        Key::Reminder((guild, member)),
        Key::Telling((daily, Remind::Question)),
        Key::Nudge((guild, member)),
        Key::MonthTotal((guild, scope, date, member)),
        Key::MonthRank((guild, scope, date, 0, at, member)),
        Key::MonthsKept(guild),
        Key::Season((guild, season)),
        Key::SeasonPlace((guild, season, scope, 0)),
        Key::SeasonPoints((guild, season, scope, member)),
        Key::SeasonSize((guild, season, scope)),
        Key::SeasonLater((guild, season, date)),
        Key::Recap((guild, track)),
        Key::DayResult(daily),
        Key::Reward((guild, RoleId(0))),
        Key::Rewarded((guild, member, RoleId(0))),
        Key::RoundCorrections((round, 0)),
        Key::Recounting(round),
        Key::RoundNews((guild, member)),
        Key::Milestones(daily),
        Key::PostedRecap((guild, track, date)),
        Key::SeenSuggestion((guild, member, 0)),
        Key::FilePiece((daily, 0)),
        Key::TrackOptions((guild, track)),
        Key::DraftOptions((guild, member)),
        Key::DailyOptions(daily),
        Key::DeckDraft(guild),
        Key::OwnFrom((guild, own_slug)),
        Key::DeckImport((guild, 0)),
        Key::Typos(guild),
        Key::Language(guild),
        Key::Speaks((guild, member)),
        Key::Feed(guild),
        Key::Redated((guild, Dated::Track(track))),
        Key::SetupDraft((guild, member)),
        Key::Welcome(guild),
        Key::RulingEntry(answer),
    ]
}
