//! Keys as bytes: their order, that they can be read back, and that their bytes never change.

use std::mem::discriminant;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

use pythia_quiz::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, MessageId, OutboxSeq, RoleId, RoundId,
    TrackId, UserId,
};
use pythia_quiz::model::calendar::Dated;
use pythia_quiz::model::forgetting::PostOf;
use pythia_quiz::model::points::{Reason, RowKey, Scope, Source};
use pythia_quiz::model::reminder::Remind;
use pythia_quiz::model::round::RoundKey;
use pythia_quiz::model::season::SeasonId;
use pythia_quiz::model::window::Window;
use pythia_quiz::question::Slug;
use pythia_quiz::record::Key;
use pythia_store::keys;

/// Returns numbers that are often equal or neighbors, and sometimes the lowest or the highest.
fn unsigned() -> impl Strategy<Value = u64> {
    prop_oneof![4 => 0..4_u64, 1 => 254..258_u64, 1 => Just(u64::MAX), 1 => any::<u64>()]
}

fn signed() -> impl Strategy<Value = i64> {
    prop_oneof![4 => -2..3_i64, 1 => -258..-254_i64, 1 => Just(i64::MAX), 1 => Just(i64::MIN), 1 => any::<i64>()]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[ab\u{0}\u{1}ÿ]{0,4}", any::<String>()]
}

fn slug() -> impl Strategy<Value = Slug> {
    "[ab]{1,3}/[a0]{1,3}(-[a0]{1,2})?".prop_map(|text| Slug::new(&text).unwrap())
}

fn guild() -> impl Strategy<Value = GuildId> {
    unsigned().prop_map(GuildId)
}

fn dated() -> impl Strategy<Value = Dated> {
    prop_oneof![
        track().prop_map(Dated::Track),
        small().prop_map(|id| Dated::Round(RoundId(id))),
    ]
}

fn small() -> impl Strategy<Value = u32> {
    unsigned().prop_map(|number| number as u32)
}

fn date() -> impl Strategy<Value = LocalDate> {
    signed().prop_map(|number| LocalDate(number as i32))
}

fn at() -> impl Strategy<Value = At> {
    signed().prop_map(At)
}

fn member() -> impl Strategy<Value = MemberId> {
    small().prop_map(MemberId)
}

fn message() -> impl Strategy<Value = MessageId> {
    unsigned().prop_map(MessageId)
}

fn track() -> impl Strategy<Value = TrackId> {
    small().prop_map(TrackId)
}

fn daily() -> impl Strategy<Value = DailyKey> {
    (guild(), track(), date()).prop_map(|(guild, track, date)| DailyKey { guild, track, date })
}

fn answer() -> impl Strategy<Value = AnswerKey> {
    (daily(), member()).prop_map(|(daily, member)| AnswerKey { daily, member })
}

fn row() -> impl Strategy<Value = RowKey> {
    let source = prop_oneof![
        (date(), track()).prop_map(|(date, track)| Source::Daily(date, track)),
        (date(), unsigned()).prop_map(|(date, no)| Source::Round(date, no)),
        (date(), unsigned()).prop_map(|(date, no)| Source::Adjustment(date, no)),
    ];
    let reason = prop_oneof![
        Just(Reason::TookPart),
        Just(Reason::Vote),
        Just(Reason::Adjusted)
    ];
    (
        member(),
        source,
        reason,
        prop::option::of(member()),
        small(),
    )
        .prop_map(|(member, source, reason, voter, n)| RowKey {
            member,
            source,
            reason,
            voter,
            n,
        })
}

fn board() -> impl Strategy<Value = (GuildId, Scope, Window)> {
    let window = prop_oneof![
        date().prop_map(Window::Day),
        date().prop_map(Window::Week),
        date().prop_map(Window::Month),
        Just(Window::All),
        season().prop_map(Window::Season)
    ];
    (guild(), scope(), window)
}

fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![Just(Scope::Guild), track().prop_map(Scope::Track)]
}

fn role() -> impl Strategy<Value = RoleId> {
    unsigned().prop_map(RoleId)
}

fn season() -> impl Strategy<Value = SeasonId> {
    small().prop_map(SeasonId)
}

fn round() -> impl Strategy<Value = RoundKey> {
    let id = small().prop_map(RoundId);
    (guild(), id).prop_map(|(guild, id)| RoundKey { guild, id })
}

fn key() -> impl Strategy<Value = Key> {
    prop_oneof![
        Just(Key::NextSeq(())),
        Just(Key::Heartbeat(())),
        Just(Key::Gap(())),
        guild().prop_map(Key::Guild),
        (guild(), track()).prop_map(Key::Track),
        daily().prop_map(Key::Daily),
        daily().prop_map(Key::Skipped),
        daily().prop_map(Key::Question),
        answer().prop_map(Key::Answer),
        answer().prop_map(Key::Text),
        (answer(), member()).prop_map(Key::Vote),
        (guild(), track(), slug()).prop_map(Key::Usage),
        (guild(), track(), member()).prop_map(Key::TopicRequest),
        (guild(), member()).prop_map(Key::Member),
        (guild(), unsigned().prop_map(UserId)).prop_map(Key::Number),
        (guild(), any::<[u8; 16]>()).prop_map(Key::Block),
        (guild(), row()).prop_map(Key::Row),
        (board(), member()).prop_map(|((guild, scope, window), member)| Key::Total((
            guild, scope, window, member
        ))),
        (board(), small(), at(), member()).prop_map(
            |((guild, scope, window), points, at, member)| {
                Key::Rank((guild, scope, window, points, at, member))
            }
        ),
        (guild(), slug(), at()).prop_map(Key::Report),
        (guild(), text(), date()).prop_map(Key::Notice),
        unsigned().prop_map(OutboxSeq).prop_map(Key::Outbox),
        unsigned().prop_map(OutboxSeq).prop_map(Key::Refused),
        round().prop_map(Key::Round),
        (round(), any::<u8>()).prop_map(Key::RoundQuestion),
        (round(), any::<u8>(), member()).prop_map(Key::RoundPress),
        (round(), member()).prop_map(Key::RoundScore),
        (guild(), member()).prop_map(Key::Unranked),
        (round(), member()).prop_map(Key::SignUp),
        (round(), any::<u8>(), member()).prop_map(Key::RoundText),
        (guild(), track()).prop_map(Key::TrackHalt),
        round().prop_map(Key::RoundHalt),
        round().prop_map(Key::RoundPlan),
        guild().prop_map(Key::PermissionLook),
        (guild(), track()).prop_map(Key::RevealNotice),
        daily().prop_map(Key::DailyNotice),
        (guild(), track()).prop_map(Key::Queue),
        (guild(), unsigned()).prop_map(Key::Withdrawal),
        (guild(), member(), track(), date(), unsigned()).prop_map(Key::VoidAnswer),
        (guild(), slug()).prop_map(Key::Barred),
        round().prop_map(Key::RoundExtra),
        round().prop_map(Key::RoundStandings),
        guild().prop_map(Key::Blackout),
        (guild(), member()).prop_map(Key::TrackDraft),
        (guild(), at()).prop_map(Key::Reported),
        (answer(), message(), member()).prop_map(Key::Mark),
        (answer(), message()).prop_map(Key::MessageText),
        answer().prop_map(Key::Bookmark),
        (guild(), track()).prop_map(Key::NoBookmarks),
        answer().prop_map(Key::AnswerFile),
        round().prop_map(Key::RoundClock),
        daily().prop_map(Key::Unfinished),
        (guild(), small()).prop_map(Key::Audit),
        (guild(), small()).prop_map(Key::AuditText),
        (board(), member())
            .prop_map(|((guild, scope, _), member)| Key::Totals((guild, scope, member))),
        (guild(), member()).prop_map(Key::Forgetting),
        (guild(), any::<[u8; 16]>()).prop_map(Key::Forgotten),
        (guild(), small().prop_map(|id| PostOf::Podium(RoundId(id)))).prop_map(Key::Posted),
        guild().prop_map(Key::Kept),
        (guild(), member(), date()).prop_map(Key::VotesOn),
        (answer(), member()).prop_map(Key::Idle),
        round().prop_map(Key::EarlyRound),
        (guild(), scope(), date(), member()).prop_map(Key::MonthTotal),
        (guild(), scope(), date(), small(), at(), member()).prop_map(Key::MonthRank),
        daily().prop_map(Key::Corrections),
        (guild(), member()).prop_map(Key::CorrectionNews),
        guild().prop_map(Key::HelperRoles),
        (guild(), track()).prop_map(Key::RemovedTrack),
        (guild(), slug()).prop_map(Key::Own),
        (guild(), slug()).prop_map(Key::OwnQuestion),
        (guild(), member(), small()).prop_map(Key::Suggestion),
        (guild(), member(), small()).prop_map(Key::SuggestionText),
        (guild(), member(), small()).prop_map(Key::SuggestionReason),
        (guild(), member()).prop_map(Key::QuestionDraft),
        daily().prop_map(Key::Tally),
        (guild(), track()).prop_map(Key::Focus),
        (guild(), member(), slug()).prop_map(Key::ReviewCard),
        (guild(), member(), slug(), small()).prop_map(Key::Rated),
        (guild(), member()).prop_map(Key::Sitting),
        unsigned().prop_map(|id| Key::Account(UserId(id))),
        (guild(), member()).prop_map(Key::Reminder),
        (daily(), prop::sample::select(Remind::ALL.to_vec())).prop_map(Key::Telling),
        (guild(), member()).prop_map(Key::Nudge),
        Just(Key::Openings(())),
        guild().prop_map(Key::MonthsKept),
        (guild(), season()).prop_map(Key::Season),
        (guild(), season(), scope(), small()).prop_map(|(guild, season, scope, place)| {
            Key::SeasonPlace((guild, season, scope, place))
        }),
        (guild(), season(), scope(), member()).prop_map(Key::SeasonPoints),
        (guild(), season(), scope()).prop_map(Key::SeasonSize),
        (guild(), season(), date()).prop_map(Key::SeasonLater),
        daily().prop_map(Key::Tally),
        (guild(), track()).prop_map(Key::Focus),
        (guild(), track()).prop_map(Key::Recap),
        daily().prop_map(Key::DayResult),
        (guild(), role()).prop_map(Key::Reward),
        (guild(), member(), role()).prop_map(Key::Rewarded),
        (round(), any::<u8>()).prop_map(Key::RoundCorrections),
        round().prop_map(Key::Recounting),
        (guild(), member()).prop_map(Key::RoundNews),
        daily().prop_map(Key::Milestones),
        (guild(), track(), date()).prop_map(Key::PostedRecap),
        (guild(), member(), small()).prop_map(Key::SeenSuggestion),
        (daily(), small()).prop_map(Key::FilePiece),
        (guild(), track()).prop_map(Key::TrackOptions),
        (guild(), member()).prop_map(Key::DraftOptions),
        daily().prop_map(Key::DailyOptions),
        guild().prop_map(Key::DeckDraft),
        (guild(), slug()).prop_map(Key::OwnFrom),
        (guild(), small()).prop_map(Key::DeckImport),
        guild().prop_map(Key::Typos),
        guild().prop_map(Key::Language),
        (guild(), member()).prop_map(Key::Speaks),
        guild().prop_map(Key::Feed),
        (guild(), dated()).prop_map(Key::Redated),
        (guild(), member()).prop_map(Key::SetupDraft),
        guild().prop_map(Key::Welcome),
        answer().prop_map(Key::RulingEntry),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn keys_as_bytes_have_the_order_of_keys_and_come_back((a, b) in (key(), key())) {
        let (in_bytes, other) = (keys::encode(&a).unwrap(), keys::encode(&b).unwrap());
        prop_assert_eq!(in_bytes.cmp(&other), a.cmp(&b));
        prop_assert!(a == b || !other.starts_with(&in_bytes), "no key may begin with another");
        prop_assert_eq!(keys::decode(&in_bytes).unwrap(), a);
    }

    #[test]
    fn keys_of_one_kind_have_their_order_too(
        rows in prop::collection::vec(row(), 2),
        notices in prop::collection::vec((text(), date()), 2),
    ) {
        let row = |i: usize| Key::Row((GuildId(1), rows[i]));
        let notice = |i: usize| Key::Notice((GuildId(1), notices[i].0.clone(), notices[i].1));
        for (a, b) in [(row(0), row(1)), (notice(0), notice(1))] {
            prop_assert_eq!(keys::encode(&a).unwrap().cmp(&keys::encode(&b).unwrap()), a.cmp(&b));
        }
    }

    #[test]
    fn bytes_that_are_not_a_key_are_an_error_and_never_a_panic(bytes in prop::collection::vec(0..30_u8, 0..60)) {
        if let Ok(key) = keys::decode(&bytes) {
            prop_assert_eq!(keys::encode(&key).unwrap(), bytes);
        }
    }
}

const DAILY: DailyKey = DailyKey {
    guild: GuildId(5),
    track: TrackId(1),
    date: LocalDate(-1),
};
const ROUND: RoundKey = RoundKey {
    guild: GuildId(5),
    id: RoundId(3),
};
const ANSWER: AnswerKey = AnswerKey {
    daily: DAILY,
    member: MemberId(9),
};

#[test]
fn the_bytes_of_keys_are_part_of_the_format_and_do_not_change() {
    let slug = Slug::new("a/b").unwrap();
    let row = RowKey {
        member: MemberId(9),
        source: Source::Daily(LocalDate(0), TrackId(1)),
        reason: Reason::Vote,
        voter: Some(MemberId(2)),
        n: 3,
    };
    let g = GuildId(5);
    // In the order of the kinds, because the first byte is the index of the kind.
    let pinned = [
        (Key::NextSeq(()), ""),
        (Key::Heartbeat(()), ""),
        (Key::Gap(()), ""),
        (Key::Guild(g), "0000000000000005"),
        (Key::Track((g, TrackId(1))), "000000000000000500000001"),
        (Key::Daily(DAILY), "0000000000000005000000017fffffff"),
        (Key::Skipped(DAILY), "0000000000000005000000017fffffff"),
        (Key::Question(DAILY), "0000000000000005000000017fffffff"),
        (
            Key::Answer(ANSWER),
            "0000000000000005000000017fffffff00000009",
        ),
        (
            Key::Text(ANSWER),
            "0000000000000005000000017fffffff00000009",
        ),
        (
            Key::Vote((ANSWER, MemberId(2))),
            "0000000000000005000000017fffffff0000000900000002",
        ),
        (
            Key::Usage((g, TrackId(1), slug.clone())),
            "000000000000000500000001612f620000",
        ),
        (
            Key::TopicRequest((g, TrackId(1), MemberId(9))),
            "00000000000000050000000100000009",
        ),
        (Key::Member((g, MemberId(9))), "000000000000000500000009"),
        (
            Key::Number((g, UserId(7))),
            "00000000000000050000000000000007",
        ),
        (
            Key::Block((g, [1; 16])),
            "000000000000000501010101010101010101010101010101",
        ),
        (
            Key::Row((g, row)),
            "00000000000000050000000900800000000000000102010000000200000003",
        ),
        (
            Key::Total((g, Scope::Guild, Window::All, MemberId(9))),
            "0000000000000005000300000009",
        ),
        (
            Key::Rank((
                g,
                Scope::Track(TrackId(1)),
                Window::Day(LocalDate(0)),
                7,
                At(0),
                MemberId(9),
            )),
            "00000000000000050100000001008000000000000007800000000000000000000009",
        ),
        (
            Key::Report((g, slug.clone(), At(0))),
            "0000000000000005612f6200008000000000000000",
        ),
        (
            Key::Notice((g, "a\0".to_owned(), LocalDate(0))),
            "00000000000000056100ff000080000000",
        ),
        (Key::Outbox(OutboxSeq(6)), "0000000000000006"),
        (Key::Refused(OutboxSeq(6)), "0000000000000006"),
        (Key::Round(ROUND), "000000000000000500000003"),
        (Key::RoundQuestion((ROUND, 2)), "00000000000000050000000302"),
        (
            Key::RoundPress((ROUND, 2, MemberId(9))),
            "0000000000000005000000030200000009",
        ),
        (
            Key::RoundScore((ROUND, MemberId(9))),
            "00000000000000050000000300000009",
        ),
        (Key::Unranked((g, MemberId(9))), "000000000000000500000009"),
        (
            Key::SignUp((ROUND, MemberId(9))),
            "00000000000000050000000300000009",
        ),
        (
            Key::RoundText((ROUND, 2, MemberId(9))),
            "0000000000000005000000030200000009",
        ),
        (Key::TrackHalt((g, TrackId(1))), "000000000000000500000001"),
        (Key::RoundHalt(ROUND), "000000000000000500000003"),
        (Key::RoundPlan(ROUND), "000000000000000500000003"),
        (Key::PermissionLook(g), "0000000000000005"),
        (
            Key::RevealNotice((g, TrackId(2))),
            "000000000000000500000002",
        ),
        (Key::DailyNotice(DAILY), "0000000000000005000000017fffffff"),
        (Key::Queue((g, TrackId(1))), "000000000000000500000001"),
        (Key::Withdrawal((g, 7)), "00000000000000050000000000000007"),
        (
            Key::VoidAnswer((g, MemberId(9), TrackId(1), LocalDate(0), 7)),
            "00000000000000050000000900000001800000000000000000000007",
        ),
        (Key::Barred((g, slug.clone())), "0000000000000005612f620000"),
        (Key::RoundExtra(ROUND), "000000000000000500000003"),
        (Key::RoundStandings(ROUND), "000000000000000500000003"),
        (Key::Blackout(g), "0000000000000005"),
        (
            Key::TrackDraft((g, MemberId(9))),
            "000000000000000500000009",
        ),
        (
            Key::Reported((g, At(0))),
            "00000000000000058000000000000000",
        ),
        (
            Key::Mark((ANSWER, MessageId(4), MemberId(2))),
            "0000000000000005000000017fffffff00000009000000000000000400000002",
        ),
        (
            Key::MessageText((ANSWER, MessageId(4))),
            "0000000000000005000000017fffffff000000090000000000000004",
        ),
        (
            Key::Bookmark(ANSWER),
            "0000000000000005000000017fffffff00000009",
        ),
        (
            Key::NoBookmarks((g, TrackId(1))),
            "000000000000000500000001",
        ),
        (
            Key::AnswerFile(ANSWER),
            "0000000000000005000000017fffffff00000009",
        ),
        (Key::RoundClock(ROUND), "000000000000000500000003"),
        (Key::Unfinished(DAILY), "0000000000000005000000017fffffff"),
        (Key::Audit((g, u32::MAX - 7)), "0000000000000005fffffff8"),
        (Key::AuditText((g, 7)), "000000000000000500000007"),
        (
            Key::Totals((g, Scope::Track(TrackId(1)), MemberId(9))),
            "0000000000000005010000000100000009",
        ),
        (Key::Corrections(DAILY), "0000000000000005000000017fffffff"),
        (
            Key::CorrectionNews((g, MemberId(9))),
            "000000000000000500000009",
        ),
        (Key::HelperRoles(g), "0000000000000005"),
        (
            Key::RemovedTrack((g, TrackId(1))),
            "000000000000000500000001",
        ),
        (
            Key::Forgetting((g, MemberId(9))),
            "000000000000000500000009",
        ),
        (
            Key::Forgotten((g, [1; 16])),
            "000000000000000501010101010101010101010101010101",
        ),
        (
            Key::Posted((g, PostOf::Podium(RoundId(3)))),
            "00000000000000050100000003",
        ),
        (Key::Kept(g), "0000000000000005"),
        (Key::Own((g, slug.clone())), "0000000000000005612f620000"),
        (
            Key::OwnQuestion((g, slug.clone())),
            "0000000000000005612f620000",
        ),
        (
            Key::Suggestion((g, MemberId(9), 7)),
            "00000000000000050000000900000007",
        ),
        (
            Key::SuggestionText((g, MemberId(9), 7)),
            "00000000000000050000000900000007",
        ),
        (
            Key::SuggestionReason((g, MemberId(9), 7)),
            "00000000000000050000000900000007",
        ),
        (
            Key::QuestionDraft((g, MemberId(9))),
            "000000000000000500000009",
        ),
        (Key::Tally(DAILY), "0000000000000005000000017fffffff"),
        (Key::Focus((g, TrackId(1))), "000000000000000500000001"),
        (
            Key::ReviewCard((g, MemberId(9), slug.clone())),
            "000000000000000500000009612f620000",
        ),
        (
            Key::Rated((g, MemberId(9), slug.clone(), 7)),
            "000000000000000500000009612f62000000000007",
        ),
        (Key::Sitting((g, MemberId(9))), "000000000000000500000009"),
        (Key::Account(UserId(6)), "0000000000000006"),
        (
            Key::VotesOn((g, MemberId(9), LocalDate(0))),
            "00000000000000050000000980000000",
        ),
        (
            Key::Idle((ANSWER, MemberId(4))),
            "0000000000000005000000017fffffff0000000900000004",
        ),
        (Key::EarlyRound(ROUND), "000000000000000500000003"),
        (Key::Reminder((g, MemberId(9))), "000000000000000500000009"),
        (
            Key::Telling((DAILY, Remind::LastCall)),
            "0000000000000005000000017fffffff02",
        ),
        (Key::Nudge((g, MemberId(9))), "000000000000000500000009"),
        (Key::Openings(()), ""),
        (
            Key::MonthTotal((g, Scope::Guild, LocalDate(0), MemberId(9))),
            "0000000000000005008000000000000009",
        ),
        (
            Key::MonthRank((g, Scope::Guild, LocalDate(0), 7, At(0), MemberId(9))),
            "0000000000000005008000000000000007800000000000000000000009",
        ),
        (Key::MonthsKept(g), "0000000000000005"),
        (Key::Season((g, SeasonId(3))), "000000000000000500000003"),
        (
            Key::SeasonPlace((g, SeasonId(3), Scope::Track(TrackId(1)), 7)),
            "000000000000000500000003010000000100000007",
        ),
        (
            Key::SeasonPoints((g, SeasonId(3), Scope::Guild, MemberId(9))),
            "0000000000000005000000030000000009",
        ),
        (
            Key::SeasonSize((g, SeasonId(3), Scope::Guild)),
            "00000000000000050000000300",
        ),
        (
            Key::SeasonLater((g, SeasonId(3), LocalDate(0))),
            "00000000000000050000000380000000",
        ),
        (Key::Recap((g, TrackId(1))), "000000000000000500000001"),
        (Key::DayResult(DAILY), "0000000000000005000000017fffffff"),
        (
            Key::Reward((g, RoleId(7))),
            "00000000000000050000000000000007",
        ),
        (
            Key::Rewarded((g, MemberId(9), RoleId(7))),
            "0000000000000005000000090000000000000007",
        ),
        (
            Key::RoundCorrections((ROUND, 2)),
            "00000000000000050000000302",
        ),
        (Key::Recounting(ROUND), "000000000000000500000003"),
        (Key::RoundNews((g, MemberId(9))), "000000000000000500000009"),
        (Key::Milestones(DAILY), "0000000000000005000000017fffffff"),
        (
            Key::PostedRecap((g, TrackId(1), LocalDate(0))),
            "00000000000000050000000180000000",
        ),
        (
            Key::SeenSuggestion((g, MemberId(9), 7)),
            "00000000000000050000000900000007",
        ),
        (
            Key::FilePiece((DAILY, 7)),
            "0000000000000005000000017fffffff00000007",
        ),
        (
            Key::TrackOptions((g, TrackId(1))),
            "000000000000000500000001",
        ),
        (
            Key::DraftOptions((g, MemberId(9))),
            "000000000000000500000009",
        ),
        (Key::DailyOptions(DAILY), "0000000000000005000000017fffffff"),
        (Key::DeckDraft(g), "0000000000000005"),
        (
            Key::OwnFrom((g, slug.clone())),
            "0000000000000005612f620000",
        ),
        (Key::DeckImport((g, 7)), "000000000000000500000007"),
        (Key::Typos(g), "0000000000000005"),
        (Key::Language(g), "0000000000000005"),
        (Key::Speaks((g, MemberId(9))), "000000000000000500000009"),
        (Key::Feed(g), "0000000000000005"),
        (
            Key::Redated((g, Dated::Round(RoundId(3)))),
            "00000000000000050100000003",
        ),
        (
            Key::SetupDraft((g, MemberId(9))),
            "000000000000000500000009",
        ),
        (Key::Welcome(g), "0000000000000005"),
        (
            Key::RulingEntry(ANSWER),
            "0000000000000005000000017fffffff00000009",
        ),
    ];
    for (place, (key, expected)) in pinned.into_iter().enumerate() {
        let bytes = data_encoding::HEXLOWER.encode(&keys::encode(&key).unwrap());
        assert_eq!(bytes, format!("{place:02x}{expected}"), "{key:?}");
    }
}

#[test]
fn every_kind_of_key_is_tried_here() {
    // A new kind has to be added to `key()` above, and its bytes pinned.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = Vec::new();
    for _ in 0..3000 {
        let key = key().new_tree(&mut runner).unwrap().current();
        if !kinds.contains(&discriminant(&key)) {
            kinds.push(discriminant(&key));
        }
    }
    let known = (0..=u8::MAX).filter(|kind| !unknown_kind(*kind)).count();
    assert_eq!(kinds.len(), known);
}

/// Returns whether no key begins with this byte.
fn unknown_kind(kind: u8) -> bool {
    let error = keys::decode(&[kind]).err().map(|error| error.to_string());
    error.is_some_and(|error| error.contains("variant index"))
}
