//! The course of a round in its host's hands: ending it with the podium, jumping to a later
//! question, and the standings that members look at between questions.

use crate::commands::access::{Refused, helped, in_guild};
use crate::commands::round::{cannot, meant, with_console};
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::guild::Helper;
use crate::model::ids::{GuildId, RoundId};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::round::{self, facts};
use crate::rules::round::play;
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::language::Language;
use crate::text::round::course as say;
use crate::text::round::desk::{self, Cannot, For};

/// Asks whether to end a round now.
///
/// # Errors
/// The round can't be ended, because no question was asked or it is over.
pub fn end(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, round) = meant(tx, interaction, guild, named, For::Running)?;
    may_end(lang, key, &round)?;
    Ok(Reply::Private(say::ask_end(lang, key.id, &round)))
}

fn may_end(lang: Language, key: RoundKey, round: &Round) -> Result<(), Refused> {
    let runs = matches!(
        round.phase,
        RoundPhase::Between | RoundPhase::Posting | RoundPhase::Open
    );
    if runs && round.has_asked() {
        return Ok(());
    }
    Err(cannot(lang, key, round, Cannot::End))
}

/// Ends a round after "Yes, end it": what is open is closed, and the podium follows.
///
/// # Errors
/// The asker is neither a moderator nor a host, or the round can't be ended.
pub fn end_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = helped(tx, interaction, Helper::Host)?;
    let key = RoundKey { guild, id };
    let Some(mut round) = tx.round(key) else {
        return Err(text::refuse(&desk::no_round(lang, &id.to_string())));
    };
    may_end(lang, key, &round)?;
    round.paused = None;
    let open = round.phase != RoundPhase::Between;
    let last = round.questions.len() as u8;
    let at = interaction.id.at().max(tx.at);
    play::go_to(tx, key, round, last, at);
    Ok(Reply::Update(say::ends(lang, id, open)))
}

/// Goes on to a later question, and leaves out those before it.
///
/// # Errors
/// The round isn't being played, or there is no such question ahead.
pub fn jump(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
    question: u32,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, round) = meant(tx, interaction, guild, named, For::Running)?;
    let open = match round.phase {
        RoundPhase::Open => true,
        RoundPhase::Between if round::is_empty(tx, key, &round) => {
            return Err(cannot(lang, key, &round, Cannot::SkipWait));
        }
        RoundPhase::Between if round.paused.is_none() => false,
        _ => return Err(cannot(lang, key, &round, Cannot::Next)),
    };
    // Places count from 0. What is open now can't be the one to go to.
    let least = u32::from(round.current) + 1 + u32::from(open);
    let most = round.questions.len() as u32;
    if !(least..=most).contains(&question) {
        return Err(text::refuse(&say::no_question(lang, question, least, most)));
    }
    let at = interaction.id.at().max(tx.at);
    let place = (question - 1) as u8;
    play::go_to(tx, key, round, place, at);
    let card = say::jumps(lang, key.id, question, open);
    Ok(with_console(tx, interaction, key, card))
}

/// Shows the standings of a round to the member who pressed **Standings**.
///
/// # Errors
/// The round has no standings: it is over, or no question has results.
pub fn standings(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = in_guild(tx, interaction)?;
    let key = RoundKey { guild, id };
    let running = tx.round(key).filter(|round| !round.is_over());
    let Some(round) = running else {
        return Err(text::refuse(&say::no_standings(lang, id)));
    };
    if round.is_counting() {
        return Err(text::refuse(&say::being_counted(lang, id)));
    }
    let asker = tx.number(guild, interaction.user);
    let (first, own) = facts::standings(tx, key, asker);
    Ok(Reply::Private(say::standings(lang, &round, &first, own)))
}
