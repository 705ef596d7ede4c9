//! The host of a round: whoever scheduled it, or took it over. Looked up before the start, so that a round whose host has
//! left the server does not begin with nobody to ask.

use crate::model::effect::{About, Effect, Priority, RoundStep};
use crate::model::ids::{ChannelId, UserId};
use crate::model::round::{Round, RoundKey, RoundPause, RoundPhase};
use crate::rules::notice;
use crate::rules::round::post;
use crate::state::transaction::Transaction;
use crate::text::round::{self, told};

/// Looks whether the host is still there.
pub fn look(tx: &mut Transaction<'_>, key: RoundKey, round: &Round) {
    let effect = Effect::FindMember { user: round.host };
    // The lane of its event: nothing of this holds up the round.
    let lane = ChannelId(key.guild.0);
    let about = About::Round(key, RoundStep::Host);
    tx.effect(key.guild, lane, Priority::Decoration, about, effect);
}

/// The host has left: paused, and the moderators are told, in the channel too, since the one to tell is gone.
pub fn gone(tx: &mut Transaction<'_>, key: RoundKey, mut round: Round) {
    let counting = matches!(round.phase, RoundPhase::Counting(_));
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

/// A moderator goes on with a round whose host has left: it is theirs now.
pub fn take_over(round: &mut Round, user: UserId) {
    if round.paused == Some(RoundPause::HostGone) {
        round.host = user;
    }
}
