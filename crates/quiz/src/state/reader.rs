//! Reading what isn't kept in memory: closed dailies, texts, the ledger.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use crate::model::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, MessageId, OutboxSeq, RoleId, RoundId,
    TrackId,
};
use crate::model::points::{Reason, RowKey, Scope, Source};
use crate::model::question::{SLUG_HALF_MAX, Slug};
use crate::model::record::{Key, Record};
use crate::model::reminder::Remind;
use crate::model::round::RoundKey;
use crate::model::season::SeasonId;
use crate::model::window::Window;

/// Reads records by key, in the order of [`Key`]. The host's implementation also sees the changes
/// of the current batch.
///
/// Reading can't fail for the rules: an implementation that finds an unreadable record remembers
/// the error, and the host stops before anything is committed.
pub trait RecordReader {
    /// Returns the record with a key.
    fn get(&self, key: &Key) -> Option<Record>;

    /// Returns the records with keys in the range, in order, at most `limit`.
    fn scan(&self, range: &RangeInclusive<Key>, limit: usize) -> Vec<Record>;
}

/// Changes that the reader doesn't have yet: records put, and keys removed. The records are boxed
/// because they are big: the nodes of the tree would have ten kilobytes.
pub type Changeset = BTreeMap<Key, Option<Box<Record>>>;

/// Returns the records in a range. Pending ones replace those of the reader, which `below` reads
/// with a limit that is high enough.
pub fn scan_over(
    pending: &Changeset,
    range: &RangeInclusive<Key>,
    limit: usize,
    below: impl FnOnce(usize) -> Vec<Record>,
) -> Vec<Record> {
    let changed = pending.range(range.clone());
    // Each change can remove at most one of the reader's records.
    let all = below(limit.saturating_add(changed.clone().count()));
    if changed.clone().next().is_none() {
        return all;
    }
    let mut merged: BTreeMap<Key, Record> = all
        .into_iter()
        .map(|record| (record.key(), record))
        .collect();
    for (key, record) in changed {
        match record {
            Some(record) => merged.insert(key.clone(), record.as_ref().clone()),
            None => merged.remove(key),
        };
    }
    merged.into_values().take(limit).collect()
}

/// A reader without records, for rules that only read the state, and for their tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoRecords;

impl RecordReader for NoRecords {
    fn get(&self, _: &Key) -> Option<Record> {
        None
    }
    fn scan(&self, _: &RangeInclusive<Key>, _: usize) -> Vec<Record> {
        Vec::new()
    }
}

const FIRST_DATE: LocalDate = LocalDate(i32::MIN);

const LAST_DATE: LocalDate = LocalDate(i32::MAX);

const FIRST_MEMBER: MemberId = MemberId(0);

const LAST_MEMBER: MemberId = MemberId(u32::MAX);

const FIRST_GUILD: GuildId = GuildId(0);

const LAST_GUILD: GuildId = GuildId(u64::MAX);

const FIRST_ROUND: RoundKey = RoundKey {
    guild: FIRST_GUILD,
    id: RoundId(0),
};

const LAST_ROUND: RoundKey = RoundKey {
    guild: LAST_GUILD,
    id: RoundId(u32::MAX),
};

impl Key {
    /// Returns the ranges of all records that are kept in memory, except the answers, votes
    /// and marks of dailies. Those are kept only while their daily isn't closed
    /// ([`of_daily`](Self::of_daily)).
    #[must_use]
    pub fn kept_in_memory() -> Vec<RangeInclusive<Self>> {
        let (first, last) = (TrackId(0), TrackId(u32::MAX));
        let daily = |guild, track, date| Self::Daily(DailyKey { guild, track, date });
        let unfinished = |guild, track, date| Self::Unfinished(DailyKey { guild, track, date });
        let telling =
            |guild, track, date, what| Self::Telling((DailyKey { guild, track, date }, what));
        vec![
            Self::NextSeq(())..=Self::NextSeq(()),
            Self::Heartbeat(())..=Self::Heartbeat(()),
            Self::Gap(())..=Self::Gap(()),
            Self::Guild(FIRST_GUILD)..=Self::Guild(LAST_GUILD),
            Self::Track((FIRST_GUILD, first))..=Self::Track((LAST_GUILD, last)),
            daily(FIRST_GUILD, first, FIRST_DATE)..=daily(LAST_GUILD, last, LAST_DATE),
            Self::TopicRequest((FIRST_GUILD, first, FIRST_MEMBER))
                ..=Self::TopicRequest((LAST_GUILD, last, LAST_MEMBER)),
            Self::Block((FIRST_GUILD, [0; 16]))..=Self::Block((LAST_GUILD, [u8::MAX; 16])),
            Self::all_totals(),
            Self::Outbox(OutboxSeq(0))..=Self::Outbox(OutboxSeq(u64::MAX)),
            Self::Round(FIRST_ROUND)..=Self::Round(LAST_ROUND),
            Self::Unranked((FIRST_GUILD, FIRST_MEMBER))..=Self::Unranked((LAST_GUILD, LAST_MEMBER)),
            Self::PermissionLook(FIRST_GUILD)..=Self::PermissionLook(LAST_GUILD),
            Self::Blackout(FIRST_GUILD)..=Self::Blackout(LAST_GUILD),
            unfinished(FIRST_GUILD, first, FIRST_DATE)..=unfinished(LAST_GUILD, last, LAST_DATE),
            Self::Totals((FIRST_GUILD, Scope::Guild, FIRST_MEMBER))
                ..=Self::Totals((LAST_GUILD, Scope::Track(last), LAST_MEMBER)),
            Self::Forgetting((FIRST_GUILD, FIRST_MEMBER))
                ..=Self::Forgetting((LAST_GUILD, LAST_MEMBER)),
            Self::Kept(FIRST_GUILD)..=Self::Kept(LAST_GUILD),
            Self::Reminder((FIRST_GUILD, FIRST_MEMBER))..=Self::Reminder((LAST_GUILD, LAST_MEMBER)),
            telling(FIRST_GUILD, first, FIRST_DATE, Remind::Question)
                ..=telling(LAST_GUILD, last, LAST_DATE, Remind::LastCall),
            Self::Nudge((FIRST_GUILD, FIRST_MEMBER))..=Self::Nudge((LAST_GUILD, LAST_MEMBER)),
            Self::MonthsKept(FIRST_GUILD)..=Self::MonthsKept(LAST_GUILD),
            Self::Season((FIRST_GUILD, SeasonId(0)))
                ..=Self::Season((LAST_GUILD, SeasonId(u32::MAX))),
            Self::Recap((FIRST_GUILD, first))..=Self::Recap((LAST_GUILD, last)),
            Self::Reward((FIRST_GUILD, RoleId(0)))..=Self::Reward((LAST_GUILD, RoleId(u64::MAX))),
            Self::Recounting(FIRST_ROUND)..=Self::Recounting(LAST_ROUND),
            Self::TrackOptions((FIRST_GUILD, first))..=Self::TrackOptions((LAST_GUILD, last)),
            Self::Language(FIRST_GUILD)..=Self::Language(LAST_GUILD),
            Self::Feed(FIRST_GUILD)..=Self::Feed(LAST_GUILD),
        ]
    }

    /// Returns the range of a member's ledger rows, oldest source first within each kind of source.
    #[must_use]
    pub fn rows_of(guild: GuildId, member: MemberId) -> RangeInclusive<Self> {
        let first = Source::Daily(FIRST_DATE, TrackId(0));
        let last = Source::Adjustment(LAST_DATE, u64::MAX);
        Self::row_range(guild, member, first, last)
    }

    /// Returns the range of a member's ledger rows from one source.
    #[must_use]
    pub fn rows_at(guild: GuildId, member: MemberId, source: Source) -> RangeInclusive<Self> {
        Self::row_range(guild, member, source, source)
    }

    /// Returns the range of a member's ledger rows that no daily gave.
    #[must_use]
    pub fn rows_besides_dailies(guild: GuildId, member: MemberId) -> RangeInclusive<Self> {
        let first = Source::Round(FIRST_DATE, 0);
        let last = Source::Adjustment(LAST_DATE, u64::MAX);
        Self::row_range(guild, member, first, last)
    }

    fn row_range(
        guild: GuildId,
        member: MemberId,
        first: Source,
        last: Source,
    ) -> RangeInclusive<Self> {
        let low = RowKey {
            member,
            source: first,
            reason: Reason::TookPart,
            voter: None,
            n: 0,
        };
        let high = RowKey {
            member,
            source: last,
            reason: Reason::Adjusted,
            voter: Some(LAST_MEMBER),
            n: u32::MAX,
        };
        Self::Row((guild, low))..=Self::Row((guild, high))
    }

    /// Returns the range of all totals that have records of their own.
    fn all_totals() -> RangeInclusive<Self> {
        Self::Total((FIRST_GUILD, Scope::Guild, Window::FIRST, FIRST_MEMBER))
            ..=Self::Total((
                LAST_GUILD,
                Scope::Track(TrackId(u32::MAX)),
                Window::All,
                LAST_MEMBER,
            ))
    }

    /// Returns the range of the totals of consecutive windows of one kind.
    #[must_use]
    pub fn totals(
        guild: GuildId,
        scope: Scope,
        windows: RangeInclusive<Window>,
    ) -> RangeInclusive<Self> {
        let (first, last) = windows.into_inner();
        Self::Total((guild, scope, first, FIRST_MEMBER))
            ..=Self::Total((guild, scope, last, LAST_MEMBER))
    }

    /// Returns the range of a track's dailies between two dates, both included.
    #[must_use]
    pub fn dailies(
        guild: GuildId,
        track: TrackId,
        from: LocalDate,
        to: LocalDate,
    ) -> RangeInclusive<Self> {
        Self::Daily(DailyKey {
            guild,
            track,
            date: from,
        })..=Self::Daily(DailyKey {
            guild,
            track,
            date: to,
        })
    }

    /// Returns the range of all dailies of a track.
    #[must_use]
    pub fn all_dailies(guild: GuildId, track: TrackId) -> RangeInclusive<Self> {
        Self::dailies(guild, track, FIRST_DATE, LAST_DATE)
    }

    /// Returns the ranges of the records that are kept in memory while a daily isn't closed.
    #[must_use]
    pub fn of_daily(daily: DailyKey) -> [RangeInclusive<Self>; 3] {
        [Self::answers(daily), Self::votes(daily), Self::marks(daily)]
    }

    /// Returns the range of the pieces of a daily's file of sealed answers.
    #[must_use]
    pub fn file_pieces(daily: DailyKey) -> RangeInclusive<Self> {
        Self::FilePiece((daily, 0))..=Self::FilePiece((daily, u32::MAX))
    }

    /// Returns the range of the answers to a daily.
    #[must_use]
    pub fn answers(daily: DailyKey) -> RangeInclusive<Self> {
        Self::answers_after(daily, FIRST_MEMBER)
    }

    /// Returns the range of the answers to a daily by members after this one. No member has the
    /// first or the last number.
    #[must_use]
    pub fn answers_after(daily: DailyKey, after: MemberId) -> RangeInclusive<Self> {
        let next = MemberId(after.0.saturating_add(1));
        let answer = |member| Self::Answer(AnswerKey { daily, member });
        answer(next)..=answer(LAST_MEMBER)
    }

    /// Returns the range of the texts of answers to a daily, between two members.
    #[must_use]
    pub fn texts(daily: DailyKey, members: RangeInclusive<MemberId>) -> RangeInclusive<Self> {
        let text = |member: &MemberId| {
            let member = *member;
            Self::Text(AnswerKey { daily, member })
        };
        text(members.start())..=text(members.end())
    }

    /// Returns the range of the files of answers to a daily, between two members.
    #[must_use]
    pub fn answer_files(
        daily: DailyKey,
        members: RangeInclusive<MemberId>,
    ) -> RangeInclusive<Self> {
        let file = |member: &MemberId| {
            let member = *member;
            Self::AnswerFile(AnswerKey { daily, member })
        };
        file(members.start())..=file(members.end())
    }

    /// Returns the range of the votes in a daily.
    #[must_use]
    pub fn votes(daily: DailyKey) -> RangeInclusive<Self> {
        Self::Vote((
            AnswerKey {
                daily,
                member: FIRST_MEMBER,
            },
            FIRST_MEMBER,
        ))
            ..=Self::Vote((
                AnswerKey {
                    daily,
                    member: LAST_MEMBER,
                },
                LAST_MEMBER,
            ))
    }

    /// Returns the range of what members gave to single messages in a daily.
    #[must_use]
    pub fn marks(daily: DailyKey) -> RangeInclusive<Self> {
        let answer = |member| AnswerKey { daily, member };
        Self::Mark((answer(FIRST_MEMBER), MessageId(0), FIRST_MEMBER))
            ..=Self::Mark((answer(LAST_MEMBER), MessageId(u64::MAX), LAST_MEMBER))
    }

    /// Returns the range of what members gave to the messages of one answer.
    #[must_use]
    pub fn marks_of(answer: AnswerKey) -> RangeInclusive<Self> {
        Self::Mark((answer, MessageId(0), FIRST_MEMBER))
            ..=Self::Mark((answer, MessageId(u64::MAX), LAST_MEMBER))
    }

    /// Returns the range of the order of a month that is over, best first.
    #[must_use]
    pub fn month_ranks(guild: GuildId, scope: Scope, first: LocalDate) -> RangeInclusive<Self> {
        Self::MonthRank((guild, scope, first, 0, At(i64::MIN), FIRST_MEMBER))
            ..=Self::MonthRank((guild, scope, first, u32::MAX, At(i64::MAX), LAST_MEMBER))
    }

    /// Returns the range of the places of a season in a scope, from one on.
    #[must_use]
    pub fn season_places(
        guild: GuildId,
        season: SeasonId,
        scope: Scope,
        from: u32,
    ) -> RangeInclusive<Self> {
        Self::SeasonPlace((guild, season, scope, from))
            ..=Self::SeasonPlace((guild, season, scope, u32::MAX))
    }

    /// Returns the range of what members had at the end of a season in a scope, after a member.
    #[must_use]
    pub fn season_points(
        guild: GuildId,
        season: SeasonId,
        scope: Scope,
        after: MemberId,
    ) -> RangeInclusive<Self> {
        let next = MemberId(after.0.saturating_add(1));
        Self::SeasonPoints((guild, season, scope, next))
            ..=Self::SeasonPoints((guild, season, scope, LAST_MEMBER))
    }

    /// Returns the range of the roles that members got as rewards, after a member.
    #[must_use]
    pub fn rewarded(guild: GuildId, after: MemberId) -> RangeInclusive<Self> {
        let next = MemberId(after.0.saturating_add(1));
        Self::Rewarded((guild, next, RoleId(0)))
            ..=Self::Rewarded((guild, LAST_MEMBER, RoleId(u64::MAX)))
    }

    /// Returns the range of the roles that a member got as rewards.
    #[must_use]
    pub fn rewards_of(guild: GuildId, member: MemberId) -> RangeInclusive<Self> {
        Self::Rewarded((guild, member, RoleId(0)))
            ..=Self::Rewarded((guild, member, RoleId(u64::MAX)))
    }

    /// Returns the range of what was corrected after a season was over.
    #[must_use]
    pub fn season_later(guild: GuildId, season: SeasonId) -> RangeInclusive<Self> {
        Self::SeasonLater((guild, season, FIRST_DATE))
            ..=Self::SeasonLater((guild, season, LAST_DATE))
    }

    /// Returns the range of a guild's rounds.
    #[must_use]
    pub fn rounds(guild: GuildId) -> RangeInclusive<Self> {
        let first = RoundKey {
            guild,
            ..FIRST_ROUND
        };
        let last = RoundKey {
            guild,
            ..LAST_ROUND
        };
        Self::Round(first)..=Self::Round(last)
    }

    /// Returns the range of the presses on a question of a round.
    #[must_use]
    pub fn round_presses(round: RoundKey, question: u8) -> RangeInclusive<Self> {
        Self::RoundPress((round, question, FIRST_MEMBER))
            ..=Self::RoundPress((round, question, LAST_MEMBER))
    }

    /// Returns the range of a round's scores.
    #[must_use]
    pub fn round_scores(round: RoundKey) -> RangeInclusive<Self> {
        Self::RoundScore((round, FIRST_MEMBER))..=Self::RoundScore((round, LAST_MEMBER))
    }

    /// Returns the range of the presses on a question by members after this one.
    #[must_use]
    pub fn round_presses_after(
        round: RoundKey,
        question: u8,
        after: MemberId,
    ) -> RangeInclusive<Self> {
        let next = MemberId(after.0.saturating_add(1));
        Self::RoundPress((round, question, next))..=Self::RoundPress((round, question, LAST_MEMBER))
    }

    /// Returns the range of a round's scores of members after this one.
    #[must_use]
    pub fn round_scores_after(round: RoundKey, after: MemberId) -> RangeInclusive<Self> {
        let next = MemberId(after.0.saturating_add(1));
        Self::RoundScore((round, next))..=Self::RoundScore((round, LAST_MEMBER))
    }

    /// Returns the range of the texts typed for a question of a round.
    #[must_use]
    pub fn round_texts(round: RoundKey, question: u8) -> RangeInclusive<Self> {
        Self::RoundText((round, question, FIRST_MEMBER))
            ..=Self::RoundText((round, question, LAST_MEMBER))
    }

    /// Returns the range of the sign-ups for a round.
    #[must_use]
    pub fn sign_ups(round: RoundKey) -> RangeInclusive<Self> {
        Self::SignUp((round, FIRST_MEMBER))..=Self::SignUp((round, LAST_MEMBER))
    }

    /// Returns the range of the votes for one answer.
    #[must_use]
    pub fn votes_for(answer: AnswerKey) -> RangeInclusive<Self> {
        Self::Vote((answer, FIRST_MEMBER))..=Self::Vote((answer, LAST_MEMBER))
    }

    /// Returns the range of the votes for one answer that don't count.
    #[must_use]
    pub fn idle_of(answer: AnswerKey) -> RangeInclusive<Self> {
        Self::Idle((answer, FIRST_MEMBER))..=Self::Idle((answer, LAST_MEMBER))
    }

    /// Returns the range of the votes in a daily that don't count, after one of them.
    #[must_use]
    pub fn idle_after(
        daily: DailyKey,
        (member, voter): (MemberId, MemberId),
    ) -> RangeInclusive<Self> {
        let answer = |member| AnswerKey { daily, member };
        let next = MemberId(voter.0.saturating_add(1));
        Self::Idle((answer(member), next))..=Self::Idle((answer(LAST_MEMBER), LAST_MEMBER))
    }

    /// Returns the range of what a track has asked, by question.
    #[must_use]
    pub fn usage(guild: GuildId, track: TrackId) -> RangeInclusive<Self> {
        let (first, last) = all_slugs();
        Self::Usage((guild, track, first))..=Self::Usage((guild, track, last))
    }

    /// Returns the range of the questions that aren't asked in a guild.
    #[must_use]
    pub fn barred(guild: GuildId) -> RangeInclusive<Self> {
        let (first, last) = all_slugs();
        Self::Barred((guild, first))..=Self::Barred((guild, last))
    }

    /// Returns the range of a guild's own questions.
    #[must_use]
    pub fn own(guild: GuildId) -> RangeInclusive<Self> {
        let (first, last) = all_slugs();
        Self::Own((guild, first))..=Self::Own((guild, last))
    }

    /// Returns the range of what a guild's own questions are known by elsewhere.
    #[must_use]
    pub fn own_from(guild: GuildId) -> RangeInclusive<Self> {
        let (first, last) = all_slugs();
        Self::OwnFrom((guild, first))..=Self::OwnFrom((guild, last))
    }

    /// Returns the range of what a guild's imports changed, the oldest first.
    #[must_use]
    pub fn deck_imports(guild: GuildId) -> RangeInclusive<Self> {
        Self::DeckImport((guild, 0))..=Self::DeckImport((guild, u32::MAX))
    }

    /// Returns the range of a guild's suggestions.
    #[must_use]
    pub fn suggestions(guild: GuildId) -> RangeInclusive<Self> {
        Self::Suggestion((guild, FIRST_MEMBER, 0))
            ..=Self::Suggestion((guild, LAST_MEMBER, u32::MAX))
    }
    /// Returns the range of how a track's dailies went that wait for the recap.
    #[must_use]
    pub fn day_results(guild: GuildId, track: TrackId) -> RangeInclusive<Self> {
        let on = |date| Self::DayResult(DailyKey { guild, track, date });
        on(FIRST_DATE)..=on(LAST_DATE)
    }

    /// Returns the range of the recaps of a track.
    #[must_use]
    pub fn recaps_of(guild: GuildId, track: TrackId) -> RangeInclusive<Self> {
        Self::PostedRecap((guild, track, FIRST_DATE))..=Self::PostedRecap((guild, track, LAST_DATE))
    }

    /// Returns the range of the recaps of a guild after one, of all tracks.
    #[must_use]
    pub fn recaps_after(guild: GuildId, track: TrackId, monday: LocalDate) -> RangeInclusive<Self> {
        let after = LocalDate(monday.0.saturating_add(1));
        let last = (guild, TrackId(u32::MAX), LAST_DATE);
        Self::PostedRecap((guild, track, after))..=Self::PostedRecap(last)
    }

    /// Returns the range of a member's cards of `/review`.
    #[must_use]
    pub fn review_cards(guild: GuildId, member: MemberId) -> RangeInclusive<Self> {
        let (first, last) = all_slugs();
        Self::ReviewCard((guild, member, first))..=Self::ReviewCard((guild, member, last))
    }

    /// Returns the range of the logs of a member's cards.
    #[must_use]
    pub fn ratings_of(guild: GuildId, member: MemberId) -> RangeInclusive<Self> {
        let (first, last) = all_slugs();
        Self::Rated((guild, member, first, 0))..=Self::Rated((guild, member, last, u32::MAX))
    }

    /// Returns the range of the queues of a guild's tracks.
    #[must_use]
    pub fn queues(guild: GuildId) -> RangeInclusive<Self> {
        Self::Queue((guild, TrackId(0)))..=Self::Queue((guild, TrackId(u32::MAX)))
    }

    /// Returns the range of a guild's withdrawn dailies.
    #[must_use]
    pub fn withdrawals(guild: GuildId) -> RangeInclusive<Self> {
        Self::Withdrawal((guild, 0))..=Self::Withdrawal((guild, u64::MAX))
    }

    /// Returns the range of a guild's reports.
    #[must_use]
    pub fn reported(guild: GuildId) -> RangeInclusive<Self> {
        Self::Reported((guild, At(i64::MIN)))..=Self::Reported((guild, At(i64::MAX)))
    }

    /// Returns the range of a guild's audit entries before the one with a number, newest first.
    #[must_use]
    pub fn audit_before(guild: GuildId, number: u32) -> RangeInclusive<Self> {
        Self::Audit((guild, (u32::MAX - number).saturating_add(1)))..=Self::Audit((guild, u32::MAX))
    }

    /// Returns the range of a guild's dailies after one, of all tracks.
    #[must_use]
    pub fn dailies_after(guild: GuildId, track: TrackId, date: LocalDate) -> RangeInclusive<Self> {
        let daily = |track, date| Self::Daily(DailyKey { guild, track, date });
        let last = daily(TrackId(u32::MAX), LAST_DATE);
        daily(track, LocalDate(date.0.saturating_add(1)))..=last
    }

    /// Returns the range of the texts of the messages of one answer.
    #[must_use]
    pub fn message_texts(answer: AnswerKey) -> RangeInclusive<Self> {
        Self::MessageText((answer, MessageId(0)))..=Self::MessageText((answer, MessageId(u64::MAX)))
    }

    /// Returns the range of the texts of all messages that are answers to a daily.
    #[must_use]
    pub fn message_texts_in(daily: DailyKey) -> RangeInclusive<Self> {
        let answer = |member| AnswerKey { daily, member };
        Self::MessageText((answer(FIRST_MEMBER), MessageId(0)))
            ..=Self::MessageText((answer(LAST_MEMBER), MessageId(u64::MAX)))
    }

    /// Returns the range of a guild's notices.
    #[must_use]
    pub fn notices(guild: GuildId) -> RangeInclusive<Self> {
        Self::Notice((guild, String::new(), FIRST_DATE))
            ..=Self::Notice((guild, "\u{10ffff}".to_owned(), LAST_DATE))
    }

    /// Returns the range of the accounts that had their data deleted in a guild.
    #[must_use]
    pub fn forgotten(guild: GuildId) -> RangeInclusive<Self> {
        Self::Forgotten((guild, [0; 16]))..=Self::Forgotten((guild, [u8::MAX; 16]))
    }

    /// Returns the range of refused rows.
    #[must_use]
    pub fn refused() -> RangeInclusive<Self> {
        Self::Refused(OutboxSeq(0))..=Self::Refused(OutboxSeq(u64::MAX))
    }

    /// Returns the range of the notices with a cause, by day.
    #[must_use]
    pub fn notices_of(guild: GuildId, cause: &str) -> RangeInclusive<Self> {
        let on = |date| Self::Notice((guild, cause.to_owned(), date));
        on(FIRST_DATE)..=on(LAST_DATE)
    }

    /// Returns the range of the corrections of a track's questions.
    #[must_use]
    pub fn corrections_of(guild: GuildId, track: TrackId) -> RangeInclusive<Self> {
        let on = |date| Self::Corrections(DailyKey { guild, track, date });
        on(FIRST_DATE)..=on(LAST_DATE)
    }

    /// Returns the range of the corrections of a round's questions.
    #[must_use]
    pub fn corrections_of_round(round: RoundKey) -> RangeInclusive<Self> {
        Self::RoundCorrections((round, 0))..=Self::RoundCorrections((round, u8::MAX))
    }

    /// Returns the range of a member's answers to withdrawn dailies of a track.
    #[must_use]
    pub fn void_answers(guild: GuildId, member: MemberId, track: TrackId) -> RangeInclusive<Self> {
        Self::VoidAnswer((guild, member, track, FIRST_DATE, 0))
            ..=Self::VoidAnswer((guild, member, track, LAST_DATE, u64::MAX))
    }
}

/// Returns the first and the last name that a question can have, in the order of the store.
fn all_slugs() -> (Slug, Slug) {
    let slug =
        |half: &str| Slug::new(&format!("{half}/{half}")).expect("a kebab word is a slug's half");
    (slug("0"), slug(&"z".repeat(SLUG_HALF_MAX)))
}
