//! A post by which moderators see that the bot can post in a channel. It removes itself.

use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, GuildId, MessageId};
use crate::model::log::LogLine;
use crate::model::outcome::Refusal;
use crate::model::record::Record;
use crate::state::transaction::Transaction;
use crate::text::guided as say;

/// How long the post stays, in milliseconds.
pub const STAYS_MS: i64 = 60_000;

/// Posts it.
pub fn post(tx: &mut Transaction<'_>, guild: GuildId, channel: ChannelId) {
    let card = say::test_post(tx.guild_language(guild), tx.at.plus_ms(STAYS_MS));
    let marker = format!("test {}", tx.at.0);
    tx.kept_guild(guild);
    let effect = Effect::Post {
        channel,
        card: crate::model::card::Card {
            footer: Some(marker.clone()),
            ..card
        },
        ping: None,
        marker,
        quiet: true,
    };
    // Somebody is looking at the channel.
    let about = About::Test(guild);
    tx.effect(guild, channel, Priority::Question, about, effect);
    tx.log(LogLine::new("posting a test", guild));
}

/// Removes it after a while.
pub fn posted(tx: &mut Transaction<'_>, guild: GuildId, channel: ChannelId, message: MessageId) {
    let effect = Effect::Delete { channel, message };
    let removed = tx.at.plus_ms(STAYS_MS);
    // In a lane of its own, because nothing else in the channel should wait for it.
    tx.effect_aside(guild, About::Test(guild), effect, tx.at, removed);
}

/// Keeps a post that was refused, for `/doctor`. If it can't be removed, it is gone, or stays.
pub fn refused(tx: &mut Transaction<'_>, row: &OutboxRow, refusal: &Refusal) {
    if matches!(row.effect, Effect::Post { .. }) {
        let words = refusal.words.clone();
        tx.put(Record::Refused(row.seq, (Box::new(row.clone()), words)));
    }
}
