//! Names, points in time and fixed words that the samples share.

use pythia_quiz::model::discord::{EventStatus, Reaction, Sight};
use pythia_quiz::model::ids::{
    AnswerKey, At, ChannelId, DailyKey, EventId, GuildId, InteractionId, LocalDate, MemberId,
    MessageId, OutboxSeq, RoleId, RoundId, TrackId, UserId,
};
use pythia_quiz::model::question::Slug;
use pythia_quiz::model::role::{RoleProblem, RoleSight, SeenRole};
use pythia_quiz::model::round::RoundKey;
use pythia_quiz::model::season::SeasonId;
use pythia_quiz::model::track::{Mode, Place};
use pythia_quiz::question::{Kind, Level, Topic};

use crate::Samples;

pub const GUILD: GuildId = GuildId(1_100_000_000_000_000_001);
pub const CHANNEL: ChannelId = ChannelId(1_200_000_000_000_000_002);
pub const THREAD: ChannelId = ChannelId(1_300_000_000_000_000_003);
pub const MESSAGE: MessageId = MessageId(1_400_000_000_000_000_004);
pub const USER: UserId = UserId(1_500_000_000_000_000_005);
pub const ROLE: RoleId = RoleId(1_600_000_000_000_000_006);
pub const INTERACTION: InteractionId = InteractionId(1_700_000_000_000_000_007);
pub const EVENT: EventId = EventId(1_800_000_000_000_000_008);
pub const TRACK: TrackId = TrackId(300);
pub const MEMBER: MemberId = MemberId(4_000_000_009);
pub const OTHER: MemberId = MemberId(3_000_000_010);
pub const OUTBOX: OutboxSeq = OutboxSeq(70_000);
pub const DATE: LocalDate = LocalDate(20_514);
pub const DAILY: DailyKey = DailyKey {
    guild: GUILD,
    track: TRACK,
    date: DATE,
};
pub const ANSWER: AnswerKey = AnswerKey {
    daily: DAILY,
    member: MEMBER,
};
pub const SEASON: SeasonId = SeasonId(3);
pub const ROUND: RoundKey = RoundKey {
    guild: GUILD,
    id: RoundId(12),
};

/// Returns the n-th of some points in time.
pub fn at(n: i64) -> At {
    At(1_772_438_400_000 + n * 60_001)
}

pub fn slug() -> Slug {
    Slug::new("functions/late-binding").expect("a slug")
}

pub fn text(words: &str) -> String {
    words.to_owned()
}

pub fn some(words: &str) -> Option<String> {
    Some(words.to_owned())
}

pub fn topics() -> Samples<Topic> {
    units!(Topic:
        Basics, DataStructures, Iteration, Functions, Oop, DataModel, Exceptions, FilesIo, ModulesPackaging, Stdlib,
        MemoryPerformance, Concurrency, Testing, Web, DataScience, Algorithms, Practices,
    )
}

pub fn levels() -> Samples<Level> {
    units!(Level: Junior, Mid, Senior)
}

pub fn kinds() -> Samples<Kind> {
    units!(Kind: Open, Choice, Output, Short)
}

pub fn places() -> Samples<Place> {
    units!(Place: Text, Announcement, Forum)
}

pub fn modes() -> Samples<Mode> {
    units!(Mode: Thread, Sealed, Both)
}

pub fn reactions() -> Samples<Reaction> {
    units!(Reaction: Knew, Partly, NotYet, Vote, Accept, Bookmark)
}

pub fn statuses() -> Samples<EventStatus> {
    units!(EventStatus: Scheduled, Active, Completed, Canceled)
}

pub fn sights() -> Samples<Sight> {
    every!(Sight:
        Seen => Sight::Seen(0x4008_0c40);
        Hidden => Sight::Hidden;
        Gone => Sight::Gone;
        Unknown => Sight::Unknown;
    )
}

pub fn role_problems() -> Samples<RoleProblem> {
    units!(RoleProblem: Gone, Everyone, Managed, Powerful, TooHigh, MayNot)
}

pub fn role_sights() -> Samples<RoleSight> {
    let seen = SeenRole {
        everyone: true,
        managed: true,
        below: true,
        may: true,
        permissions: 0x4008_0c40,
    };
    every!(RoleSight:
        Unknown => RoleSight::Unknown;
        Gone => RoleSight::Gone;
        Seen => RoleSight::Seen(seen);
    )
}
