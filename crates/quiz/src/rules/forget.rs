//! Forgetting a guild that removed us long ago: after the days that the config names, every record of it goes.
//!
//! A piece at a time, each in a batch of its own, so that a large guild holds up no other. The guild's own record goes
//! last: until then the rest is still due, whatever stops the bot on the way.

use crate::model::effect::OutboxRow;
use crate::model::ids::{
    AnswerKey, At, DailyKey, GuildId, LocalDate, MemberId, OutboxSeq, RoundId, TrackId, UserId,
};
use crate::model::points::{Reason, RowKey, Scope, Source};
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::model::window::Window;
use crate::state::transaction::Transaction;

/// Records removed at once.
const PIECE: usize = 1_000;

/// Whether a guild is being forgotten, and its tracks, which go first, are gone.
#[must_use]
pub fn has_begun(tx: &Transaction<'_>, guild: GuildId) -> bool {
    tx.state.guild_state(guild).is_some_and(|guild_state| {
        let due = guild_state.guild.forgotten_at(&tx.state.rules);
        // A later piece is due a millisecond after the one before.
        guild_state.tracks.is_empty() && due.is_some_and(|at| at <= tx.at.plus_ms(1))
    })
}

/// Removes a piece of what is known of a guild, and at last the guild.
pub fn a_piece(tx: &mut Transaction<'_>, guild: GuildId) {
    let mut keys: Vec<Key> = Vec::new();
    let next = least_keys(GuildId(guild.0.saturating_add(1)));
    for (first, end) in least_keys(guild).into_iter().zip(next) {
        // The last key may be the first of the next guild.
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
        tx.remove(key);
        if let Some(member) = member {
            // Whoever is unknown is not shown, and would be noted as such.
            tx.remove(Key::Unranked(member));
        }
    }
    if unfinished {
        let mut settings = tx.guild(guild);
        // The rest is due in a millisecond: in another batch.
        let left = settings.forgotten_at(&tx.state.rules).unwrap_or(tx.at);
        settings.left_at = settings
            .left_at
            .map(|since| since.plus_ms(tx.at.since(left) + 1));
        tx.put_guild(guild, settings);
        return;
    }
    deliveries(tx, guild);
    tx.remove(Key::Guild(guild));
    tx.log(format!(
        "forgot a guild that removed the bot: guild={guild} after_days={}",
        tx.state.rules.keep_left_guild_days
    ));
}

/// What was still to be delivered, and what was refused.
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

/// The guild of a record that has one in its key; the guild's own record aside. Each kind that has one is in
/// [`least_keys`], too.
const fn of(key: &Key) -> Option<GuildId> {
    match key {
        Key::Track((guild, _))
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
        | Key::Notice((guild, ..)) => Some(*guild),
        Key::Daily(key) | Key::Skipped(key) | Key::Question(key) => Some(key.guild),
        Key::Answer(key) | Key::Text(key) | Key::Vote((key, _)) => Some(key.daily.guild),
        Key::Round(key)
        | Key::RoundQuestion((key, _))
        | Key::RoundPress((key, ..))
        | Key::RoundScore((key, _))
        | Key::SignUp((key, _))
        | Key::RoundText((key, ..)) => Some(key.guild),
        Key::NextSeq(())
        | Key::Heartbeat(())
        | Key::Gap(())
        | Key::Guild(_)
        | Key::Outbox(_)
        | Key::Refused(_) => None,
    }
}

/// The least key of every kind that a guild can have, [`of`] of which is that guild.
fn least_keys(guild: GuildId) -> Vec<Key> {
    let date = LocalDate(i32::MIN);
    let (track, member, at) = (TrackId(0), MemberId(0), At(i64::MIN));
    let daily = DailyKey { guild, track, date };
    let answer = AnswerKey { daily, member };
    let slug = Slug::new("0/0").expect("a kebab word is a slug's half");
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
        Key::Report((guild, slug, at)),
        Key::Notice((guild, String::new(), date)),
        Key::Round(round),
        Key::RoundQuestion((round, 0)),
        Key::RoundPress((round, 0, member)),
        Key::RoundScore((round, member)),
        Key::SignUp((round, member)),
        Key::RoundText((round, 0, member)),
    ]
}
