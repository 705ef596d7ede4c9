//! `/answers`: the answers that wait for moderators, one by one, to accept or to hide with a reason
//! that the author reads.

use crate::commands::access::{Refused, moderated};
use crate::commands::answer::{known, rulings, votes as list};
use crate::model::audit::{Deed, Subject};
use crate::model::card::{Card, Reply};
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId};
use crate::model::record::Record;
use crate::queries::votes::{self, Way};
use crate::queries::{guard, waiting as queue};
use crate::rules;
use crate::rules::acceptance::{self, Accepted};
use crate::state::transaction::Transaction;
use crate::text::waiting::{self as say, Done, Shown, Why};
use crate::text::{self, message};

/// The longest reason, in characters.
pub const REASON_MAX: u16 = 300;

/// Shows the answer that has to be looked at first.
///
/// # Errors
/// The asker isn't a moderator.
pub fn answers(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    Ok(Reply::Private(desk(tx, interaction, guild, None, None)))
}

/// Shows an answer that waits, or the first one if that one doesn't any more.
///
/// # Errors
/// The asker isn't a moderator.
pub fn show(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let which = of_ballot(tx, key, ballot);
    Ok(Reply::Update(desk(tx, interaction, guild, which, None)))
}

fn of_ballot(tx: &Transaction<'_>, key: DailyKey, ballot: MemberId) -> Option<AnswerKey> {
    let daily = tx.daily_as_it_is(key)?;
    let member = votes::of_ballot(tx, key, &daily, ballot)?;
    Some(AnswerKey { daily: key, member })
}

/// Builds the card of an answer that waits. `done` is what was done with the one before it.
fn desk(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    which: Option<AnswerKey>,
    done: Option<Done>,
) -> Card {
    let lang = tx.reply_language(interaction);
    let me = tx.number(guild, interaction.user);
    let waiting = queue::all(tx, guild, me);
    let all = waiting.first;
    let place = which.and_then(|which| all.iter().position(|one| *one == which));
    let place = place.unwrap_or(0);
    let Some(key) = all.get(place).copied() else {
        return say::nothing(lang, done);
    };
    let Some(daily) = tx.daily(key.daily) else {
        return say::nothing(lang, done);
    };
    let named = |place: usize| {
        let of = all.get(place)?;
        let daily = tx.daily_as_it_is(of.daily)?;
        Some((of.daily, votes::ballot(tx, *of, &daily)))
    };
    let shown = Shown {
        key: key.daily,
        daily: &daily,
        answer: list::candidate(tx, key, &daily, place + 1, me),
        of: waiting.count,
        before: place.checked_sub(1).and_then(named),
        after: named(place + 1),
        done,
    };
    say::card(lang, &shown)
}

/// Finds an answer that still waits, and the one to show after it.
///
/// # Errors
/// The asker isn't a moderator, or it doesn't wait any more. The reply shows the next one then.
fn still_waits(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<(AnswerKey, Option<AnswerKey>), Refused> {
    let guild = moderated(tx, interaction)?;
    let me = tx.number(guild, interaction.user);
    let all = queue::all(tx, guild, me).first;
    let of = of_ballot(tx, key, ballot);
    let place = of.and_then(|of| all.iter().position(|one| *one == of));
    match place {
        Some(place) => Ok((all[place], all.get(place + 1).copied())),
        None => {
            let card = desk(tx, interaction, guild, None, Some(Done::WaitsNoMore));
            Err(Reply::Update(card))
        }
    }
}

/// Accepts an answer, and shows the next one.
///
/// # Errors
/// The asker isn't a moderator, or it doesn't wait any more.
pub fn accept(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
    ballot: MemberId,
) -> Result<Reply, Refused> {
    let (answer, next) = still_waits(tx, interaction, key, ballot)?;
    decide(tx, interaction, answer, next, (Why::Accept, None))
}

/// Opens the form for a reason.
///
/// # Errors
/// The asker isn't a moderator, or it doesn't wait any more.
pub fn form(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (key, ballot): (DailyKey, MemberId),
    why: Why,
) -> Result<Reply, Refused> {
    still_waits(tx, interaction, key, ballot)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::form(lang, (key, ballot), why, REASON_MAX)))
}

/// Accepts or hides an answer for the reason of a form that was sent, and shows the next one.
///
/// # Errors
/// The asker isn't a moderator, it doesn't wait any more, or there is no reason.
pub fn submitted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (key, ballot): (DailyKey, MemberId),
    why: Why,
    fields: &[String],
) -> Result<Reply, Refused> {
    let (answer, next) = still_waits(tx, interaction, key, ballot)?;
    let lang = tx.reply_language(interaction);
    let typed = fields.first().map_or("", String::as_str);
    let reason = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().all(guard::draws_nothing) {
        return Err(text::refuse(&say::no_reason(lang)));
    }
    let reason = text::cut(&reason, REASON_MAX.into());
    decide(tx, interaction, answer, next, (why, Some(reason)))
}

fn decide(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: AnswerKey,
    next: Option<AnswerKey>,
    (why, reason): (Why, Option<String>),
) -> Result<Reply, Refused> {
    let guild = key.daily.guild;
    let daily = known(tx, interaction, key.daily)?.into_owned();
    let by = tx.number_or_new(guild, interaction.user);
    let lang = tx.reply_language(interaction);
    let deed = match why {
        Why::Accept => match acceptance::accept(tx, key, by, true, Way::Button, true) {
            Accepted::Counted(_) => Deed::AcceptedAnswer,
            Accepted::Own | Accepted::NotAllowed | Accepted::Closed => {
                return Err(text::refuse(&message::final_already(lang)));
            }
        },
        Why::Hide => {
            rulings::hide(tx, key, &daily);
            Deed::HidAnswer
        }
    };
    let subject = Subject::Answer(key.daily.track, key.daily.date, daily.number, key.member);
    let entry = rules::audit::note(tx, guild, by, deed, subject);
    let with_reason = reason.is_some();
    if let Some(reason) = reason {
        tx.put(Record::AuditText((guild, entry), reason));
        tx.put(Record::RulingEntry(key, entry));
    }
    let done = match why {
        Why::Accept => Done::Accepted { with_reason },
        Why::Hide => Done::Hidden { entry },
    };
    Ok(Reply::Update(desk(
        tx,
        interaction,
        guild,
        next,
        Some(done),
    )))
}
