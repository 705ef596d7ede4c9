//! The host of a round: the moderator who scheduled it or took it over. The bot looks up before the
//! start whether the host has left, so that no round begins without anybody to ask.

use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{ChannelId, UserId};
use crate::model::round::{Round, RoundKey, RoundPause};
use crate::rules::notice;
use crate::rules::round::post;
use crate::state::transaction::Transaction;
use crate::text::round::{self, told};

/// The host of a round whose host had their data deleted, until a moderator takes it over.
pub const NOBODY: UserId = UserId(0);

/// Looks up whether the host is still in the guild.
pub fn look(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) {
    if round.host == NOBODY {
        return;
    }
    let effect = Effect::FindMember { user: round.host };
    // It goes in the lane of the events, so that it doesn't delay the round.
    let lane = ChannelId(key.guild.0);
    let about = About::Round(key, RoundStep::Host);
    tx.effect(key.guild, lane, Priority::Decoration, about, effect);
}

/// Pauses a round whose host has left. The moderators get a notice, and the channel a message,
/// because the host can't be told.
pub fn gone(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let counting = round.is_counting();
    if round.is_over() || counting || round.paused.is_some() {
        return;
    }
    round.paused = Some(RoundPause::HostGone);
    let lang = tx.guild_language(key.guild);
    let text = told::host_gone(lang, key.id, &round);
    notice::tell_creator(tx, key.guild, None, &format!("host gone {}", key.id), &text);
    let card = round::host_gone(lang, key.id);
    post::post(tx, key, &mut round, card);
    tx.put_round(key, round);
}

/// Makes the moderator who resumes a round its host, if its host has left.
pub fn take_over(round: &mut Round, user: UserId) {
    if round.paused == Some(RoundPause::HostGone) {
        round.host = user;
    }
}
