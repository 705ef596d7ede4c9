//! The question that is corrected, and whether it can be now.

use crate::commands::access::{Refused, moderated};
use crate::commands::errata::{MOST, refuse};
use crate::model::correction::{AnsweredBy, Corrections, Played};
use crate::model::daily::{Daily, Phase};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId};
use crate::model::question::{Question, Slug};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundItem, RoundKey, RoundPhase};
use crate::queries::errata::{self, Offer, rounds};
use crate::queries::round;
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text::errata::{Mistake, Name};
use crate::text::{link, where_is};

/// A question that can be corrected.
pub(super) struct Meant {
    pub(super) at: Played,
    pub(super) name: Name,
    pub(super) of: Of,
    /// How it was answered, if the bot grades it.
    pub(super) answered_by: Option<AnsweredBy>,
    pub(super) question: Box<Question>,
    pub(super) corrections: Corrections,
}

/// What it was played in.
pub(super) enum Of {
    Daily(Box<Daily>),
    Round(Box<Round>, u8),
}

impl Meant {
    /// Returns the order in which its options were shown.
    pub(super) fn order(&self) -> &[u8] {
        match &self.of {
            Of::Daily(daily) => &daily.order,
            Of::Round(round, place) => &round.questions[usize::from(*place)].order,
        }
    }

    pub(super) fn title(&self) -> &str {
        match &self.of {
            Of::Daily(daily) => &daily.title,
            Of::Round(round, place) => &round.questions[usize::from(*place)].title,
        }
    }

    /// Says where it was played.
    pub(super) fn place(&self) -> String {
        match (&self.of, self.at) {
            (Of::Daily(daily), Played::Daily(key)) => where_is(key, daily),
            (Of::Round(round, place), at) => {
                let message = round.questions[usize::from(*place)].message;
                message.map_or_else(
                    || format!("<#{}>", round.channel),
                    |message| link(at.guild(), round.channel, message),
                )
            }
            (Of::Daily(daily), Played::Round(..)) => format!("<#{}>", daily.channel),
        }
    }

    /// Tells whether anybody answered it.
    pub(super) fn was_played(&self, tx: &Transaction<'_>) -> bool {
        match self.at {
            Played::Daily(key) => errata::was_played(tx, key),
            Played::Round(key, place) => rounds::was_played(tx, key, place),
        }
    }

    /// Returns an erratum of the bank that isn't taken over.
    pub(super) fn offer(&self, tx: &Transaction<'_>) -> Option<Offer> {
        errata::offer(
            tx,
            &self.question,
            self.answered_by,
            Some(&self.corrections),
        )
    }

    /// Tells whether its answers are being scored again.
    pub(super) fn is_busy(&self, tx: &Transaction<'_>) -> bool {
        match self.at {
            Played::Daily(key) => errata::is_rescoring(tx, key),
            Played::Round(key, _) => tx.recounting(key).is_some(),
        }
    }
}

/// Returns a question if it can be corrected now.
///
/// # Errors
/// The asker isn't a moderator, or the question isn't revealed, is secret elsewhere, or is being
/// scored again.
pub(super) fn meant(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    at: Played,
) -> Result<Meant, Refused> {
    let guild = moderated(tx, interaction)?;
    let found = match at {
        Played::Daily(key) => of_daily(tx, guild, key),
        Played::Round(key, place) => of_round(tx, guild, key, place),
    };
    let refuse = |mistake: Mistake| refuse(tx, interaction, &mistake);
    let meant = found.map_err(refuse)?;
    if is_secret(tx, guild, &meant.question.slug) {
        return Err(refuse(Mistake::Secret));
    }
    if meant.is_busy(tx) {
        return Err(refuse(Mistake::Busy(meant.name)));
    }
    Ok(meant)
}

fn of_daily(tx: &Transaction<'_>, guild: GuildId, key: DailyKey) -> Result<Meant, Mistake> {
    let unknown = || Mistake::Unknown(key.date.to_string());
    let daily = tx.daily(key).filter(|_| guild == key.guild);
    let daily = daily.ok_or_else(unknown)?;
    match daily.phase {
        Phase::Revealed | Phase::Closed => {}
        Phase::Revealing => return Err(Mistake::Revealing(daily.number)),
        _ => return Err(Mistake::Open(daily.number)),
    }
    Ok(Meant {
        at: Played::Daily(key),
        name: Name::Daily(daily.number),
        answered_by: errata::answered_by(&daily),
        question: errata::question(tx, key).ok_or_else(unknown)?,
        corrections: errata::corrections(tx, key).unwrap_or_default(),
        of: Of::Daily(Box::new(daily)),
    })
}

fn of_round(
    tx: &Transaction<'_>,
    guild: GuildId,
    key: RoundKey,
    place: u8,
) -> Result<Meant, Mistake> {
    let round = finished(tx, guild, key)?;
    let not_asked = || Mistake::NotAsked(key.id, u32::from(place) + 1);
    let all = rounds::corrections(tx, key, place).unwrap_or_default();
    let item = round.questions.get(usize::from(place));
    let has_results = |item: &&_| can_be_corrected(item, &all.corrections);
    item.filter(has_results).ok_or_else(not_asked)?;
    let question = round::frozen(tx, key, place).ok_or_else(not_asked)?;
    Ok(Meant {
        at: Played::Round(key, place),
        name: Name::Round(key.id, place),
        answered_by: Some(rounds::answered_by(&round, &question)),
        question: Box::new(question),
        corrections: all.corrections,
        of: Of::Round(Box::new(round), place),
    })
}

/// Tells whether a question of a round has results, or had them before it was made void.
pub(super) fn can_be_corrected(item: &RoundItem, corrections: &Corrections) -> bool {
    item.tally.is_some() || corrections.is_void()
}

/// Returns a round that was played to the end.
///
/// # Errors
/// There is no such round, or it isn't over, or it was cancelled.
pub(super) fn finished(
    tx: &Transaction<'_>,
    guild: GuildId,
    key: RoundKey,
) -> Result<Round, Mistake> {
    let round = tx.round(key).filter(|_| guild == key.guild);
    let round = round.ok_or_else(|| Mistake::Unknown(format!("round {}", key.id.0)))?;
    match round.phase {
        RoundPhase::Finished => Ok(round),
        RoundPhase::Cancelled => Err(Mistake::RoundCancelled(key.id)),
        _ => Err(Mistake::RoundOpen(key.id)),
    }
}

/// Tells whether a question may be asked soon, or is open in another track.
pub(super) fn is_secret(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> bool {
    let barred = matches!(
        tx.get(&Key::Barred((guild, slug.clone()))),
        Some(Record::Barred(..))
    );
    !barred && choose::withheld(tx, guild).contains(slug)
}

/// Returns a question whose answers can be scored again.
///
/// # Errors
/// The question can't be corrected now, is void, was answered by nobody, or has too many
/// corrections.
pub(super) fn scored(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    at: Played,
) -> Result<Meant, Refused> {
    let meant = meant(tx, interaction, at)?;
    let mistake = if meant.corrections.is_void() {
        Mistake::Void(meant.name)
    } else if !meant.was_played(tx) {
        Mistake::Unanswered(meant.name)
    } else if meant.corrections.all.len() >= MOST {
        Mistake::TooMany(MOST)
    } else {
        return Ok(meant);
    };
    Err(refuse(tx, interaction, &mistake))
}
