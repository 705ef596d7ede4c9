//! Pausing rounds: what holds them up, and going on again.

use crate::model::ids::{ChannelId, GuildId};
use crate::model::outcome::RefusalKind;
use crate::model::round::{Round, RoundKey, RoundPause, RoundPhase};
use crate::rules::resume;
use crate::rules::round::play;
use crate::rules::round::post::{post, tell};
use crate::state::transaction::Transaction;
use crate::text::round::{self, told};

/// Pauses a round because Discord refused something, and tells the moderators.
pub(super) fn held_up(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round, why: &str) {
    if round.is_over() || round.paused.is_some() {
        tx.put_round(key, round);
        return;
    }
    round.paused = Some(RoundPause::Refused(why.to_owned()));
    let text = told::held_up(tx.guild_language(key.guild), key.id, &round, why);
    tell(tx, key, &round, "paused", &text);
    tx.put_round(key, round);
}

/// Pauses a round as [`held_up`] does, and notes that it may go on by itself once the bot has the
/// permissions it needs.
pub(super) fn refused(
    tx: &mut Transaction<'_>,
    key: RoundKey,
    round: Round,
    kind: RefusalKind,
    why: &str,
) {
    let pauses = !round.is_over() && round.paused.is_none();
    held_up(tx, key, round, why);
    if pauses {
        resume::round_halted(tx, key, kind);
    }
}

/// Pauses the rounds of a channel that was deleted.
pub fn channel_gone(tx: &mut Transaction<'_>, guild: GuildId, channel: ChannelId) {
    let rounds = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.rounds);
    let hit: Vec<RoundKey> = rounds
        .filter(|(_, round)| round.channel == channel)
        .map(|(id, _)| RoundKey { guild, id: *id })
        .collect();
    let why = told::channel_deleted(tx.guild_language(guild));
    for key in hit {
        if let Some(round) = tx.round(key) {
            held_up(tx, key, round, &why);
        }
    }
}

/// Resumes a paused round for a moderator.
pub fn resume(tx: &mut Transaction<'_>, key: RoundKey, round: &mut Round) {
    round.paused = None;
    resume::round_over(tx, key);
    // The round waits from the beginning for somebody to sign up.
    round.lobby.waits_until = None;
    if round.phase != RoundPhase::Between {
        return;
    }
    if round.options.lobby && !round.has_asked() && round.lobby.message.is_none() {
        // The opening was refused or deleted. Without a new one nobody could join.
        play::begin(tx, key, round);
    } else {
        round.step_at = tx.at.plus_ms(round.lead_ms());
        let card = round::goes_on(tx.guild_language(key.guild), key.id, round, round.step_at);
        post(tx, key, round, card);
    }
}
