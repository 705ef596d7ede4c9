//! The guild, track, daily and members that the snapshots are made of.

use pythia_quiz::model::ids::{At, ChannelId, DailyKey, GuildId, MessageId, TrackId, UserId};

/// A guild.
pub const GUILD: GuildId = GuildId(1_100_000_000_000_000_001);
/// The channel of its track.
pub const CHANNEL: ChannelId = ChannelId(1_200_000_000_000_000_002);
/// The thread of its daily.
pub const THREAD: ChannelId = ChannelId(1_300_000_000_000_000_003);
/// The post of its daily.
pub const POST: MessageId = MessageId(1_300_000_000_000_000_003);
/// A member.
pub const ANA: UserId = UserId(1_400_000_000_000_000_001);
/// Another member.
pub const BEN: UserId = UserId(1_400_000_000_000_000_002);
/// Monday, 2 March 2026, 09:00 in Berlin.
pub const MORNING: At = At(1_772_438_400_000);

/// Returns the key of the daily of that Monday.
pub fn daily_key() -> DailyKey {
    DailyKey {
        guild: GUILD,
        track: TrackId(1),
        date: "2026-03-02".parse().expect("a date"),
    }
}
