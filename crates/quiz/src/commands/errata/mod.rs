//! `/errata`: corrects a question that was revealed, or one of a round that is over. Another answer
//! is accepted, the question is made void, or its text is changed.
//!
//! | file | what it handles |
//! |---|---|
//! | this one | which question is meant |
//! | `meant` | what is known of it, and whether it can be corrected now |
//! | `desk` | what there is to choose from |
//! | `forms` | opening the forms |
//! | `sent` | the forms that were sent, and the bank's answer |
//! | [`text`](mod@text) | the forms with its text |
//! | `news` | telling members, once, which of their points have changed |

pub mod desk;
pub mod forms;
mod meant;
pub mod news;
pub mod sent;
pub mod text;

use crate::commands::access::{Refused, here, moderated};
use crate::commands::answer::{latest_revealed, near_tracks};
use crate::model::card::Reply;
use crate::model::correction::Played;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, RoundId};
use crate::model::question::Slug;
use crate::model::round::{Round, RoundKey};
use crate::queries::errata::{self, rounds};
use crate::queries::search;
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Mistake};

/// The longest reason, in characters.
pub const REASON_MAX: u16 = 300;

/// How many corrections a question takes.
pub const MOST: usize = 20;

/// How many questions a moderator chooses from.
const CHOICES: usize = 5;

fn refuse(tx: &Transaction<'_>, interaction: &Interaction, mistake: &Mistake) -> Reply {
    crate::text::refuse(&say::mistake(tx.reply_language(interaction), mistake))
}

/// Answers `/errata`: shows what can be corrected of the question that was named, or of the one of
/// the thread, or else asks which.
///
/// # Errors
/// The asker isn't a moderator, or there is no such question, or it can't be corrected now.
pub fn errata(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let named = named.map(str::trim).filter(|named| !named.is_empty());
    match (named, here(tx, interaction)) {
        (Some(named), _) => match of_round(named) {
            Some((id, None)) => desk::of_round(tx, interaction, RoundKey { guild, id }),
            Some((id, Some(question))) => {
                let key = RoundKey { guild, id };
                let not_asked = || refuse(tx, interaction, &Mistake::NotAsked(id, question));
                let place = question.checked_sub(1).and_then(|it| u8::try_from(it).ok());
                let place = place.ok_or_else(not_asked)?;
                desk::desk(tx, interaction, Played::Round(key, place))
            }
            None => of_name(tx, interaction, guild, named),
        },
        (None, Some(key)) => desk::desk(tx, interaction, Played::Daily(key)),
        (None, None) => latest(tx, interaction, guild),
    }
}

/// Offers what was played here last.
fn latest(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
) -> Result<Reply, Refused> {
    let tracks = near_tracks(tx, interaction, guild);
    let mut dailies = latest_revealed(tx, guild, &tracks);
    dailies.truncate(CHOICES);
    let round = rounds::latest(tx, guild, interaction.channel);
    let lang = tx.reply_language(interaction);
    match (dailies.as_slice(), round) {
        ([], None) => Err(refuse(tx, interaction, &Mistake::NothingRevealed)),
        ([], Some((key, _))) => desk::of_round(tx, interaction, key),
        ([(key, _)], None) => desk::desk(tx, interaction, Played::Daily(*key)),
        (_, None) => Ok(Reply::Private(say::which(lang, &dailies, &[]))),
        (_, Some((key, round))) => Ok(Reply::Private(say::which_or_round(
            lang,
            &dailies,
            (key.id, &round),
        ))),
    }
}

/// Reads `round 3`, `round #3` or `round 3/2`: a round, and the number of its question.
fn of_round(named: &str) -> Option<(RoundId, Option<u32>)> {
    let named = named.to_lowercase();
    let rest = named.strip_prefix("round")?;
    let numbers: Vec<&str> = rest
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let other = |c: char| !(c.is_ascii_digit() || c.is_whitespace() || "#/,.:".contains(c));
    let words = rest.replace("question", "");
    if words.contains(other) {
        return None;
    }
    match numbers.as_slice() {
        [round] => Some((RoundId(round.parse().ok()?), None)),
        [round, question] => Some((RoundId(round.parse().ok()?), Some(question.parse().ok()?))),
        _ => None,
    }
}

/// Shows the question that a moderator means by a number or by its name, or asks where it was
/// played.
fn of_name(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    if let Ok(number) = named.trim_start_matches('#').parse::<u64>() {
        let unknown = || refuse(tx, interaction, &Mistake::Unknown(named.to_owned()));
        let key = errata::by_number(tx, guild, number).ok_or_else(unknown)?;
        return desk::desk(tx, interaction, Played::Daily(key));
    }
    let listed = tx.state.bank.find(named);
    let slug = listed.map(|one| one.slug.clone());
    let Some(slug) = slug.or_else(|| Slug::new(named).ok()) else {
        return Err(refuse(tx, interaction, &Mistake::Unknown(named.to_owned())));
    };
    // Of a question that was never revealed here the reply is the same, whether it is drawn or not.
    let dailies = search::asked(tx, guild, &slug).into_iter();
    let mut dailies: Vec<_> = dailies.map(|one| (one.key, one.daily)).collect();
    let rounds = rounds::asked(tx, guild, &slug, rounds::LOOKED_AT);
    let mut rounds: Vec<(Played, &Round)> = rounds
        .iter()
        .map(|(key, round, place)| (Played::Round(*key, *place), round))
        .collect();
    match (dailies.as_slice(), rounds.as_slice()) {
        ([], []) => {
            let mistake = match listed {
                Some(listed) => Mistake::Unplayed(listed.plain_title()),
                None => Mistake::Unknown(named.to_owned()),
            };
            Err(refuse(tx, interaction, &mistake))
        }
        ([(key, _)], []) => desk::desk(tx, interaction, Played::Daily(*key)),
        ([], [(at, _)]) => desk::desk(tx, interaction, *at),
        _ => {
            dailies.truncate(CHOICES);
            rounds.truncate(CHOICES);
            let lang = tx.reply_language(interaction);
            Ok(Reply::Private(say::which(lang, &dailies, &rounds)))
        }
    }
}
