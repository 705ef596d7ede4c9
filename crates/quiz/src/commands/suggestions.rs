//! `/suggestions`: what members suggested. Moderators decide about it one by one; members see what
//! became of theirs.

use crate::commands::access::{Refused, helped, in_guild};
use crate::commands::write;
use crate::model::audit::{Deed, Subject};
use crate::model::card::{Card, Reply};
use crate::model::event::Interaction;
use crate::model::guild::Helper;
use crate::model::ids::{GuildId, MemberId};
use crate::model::log::LogLine;
use crate::model::own::{Fate, Purpose, Suggestion, Writing};
use crate::model::question::Question;
use crate::model::written::Fault;
use crate::queries::similar::{self, Itself};
use crate::queries::{audit, guard, suggestions};
use crate::rules;
use crate::state::transaction::Transaction;
use crate::text::suggestions::{self as say, Became, Mine, Waiting};
use crate::text::{self, write as say_written};

/// The longest reason for declining, in characters.
pub const REASON_MAX: u16 = 300;

/// How many of a member's suggestions are listed.
const MINE: usize = 10;

/// A suggestion: the member who made it, and its number.
type Which = (MemberId, u32);

/// Shows a moderator what waits, and a member what became of theirs.
///
/// # Errors
/// It was used in a direct message.
pub fn suggestions(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let (roles, manages) = (&interaction.roles, interaction.manages);
    let card = if guard::may_help(tx, guild, Helper::Reviewer, roles, manages) {
        desk(tx, interaction, guild, None)
    } else {
        list(tx, interaction, guild)
    };
    Ok(Reply::Private(card))
}

/// Shows a moderator a suggestion that waits. Number 0 comes from a notice, which stays as it is.
///
/// # Errors
/// The asker isn't a moderator.
pub fn show(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    which: Which,
) -> Result<Reply, Refused> {
    let guild = helped(tx, interaction, Helper::Reviewer)?;
    Ok(match which {
        (_, 0) => Reply::Private(desk(tx, interaction, guild, None)),
        which => Reply::Update(desk(tx, interaction, guild, Some(which))),
    })
}

/// Builds the card of a suggestion that waits, or of the one that has waited longest.
fn desk(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    which: Option<Which>,
) -> Card {
    let lang = tx.reply_language(interaction);
    let all = suggestions::waiting(tx, guild);
    let named = which.and_then(|which| {
        let mut all = all.iter();
        all.position(|(member, n, _)| (*member, *n) == which)
    });
    let place = named.unwrap_or(0);
    let Some((member, n, one)) = all.get(place) else {
        return say::nothing_waits(lang);
    };
    let at = |place: usize| all.get(place).map(|(member, n, _)| (*member, *n));
    let read = read(tx, guild, (*member, *n), one);
    let itself = Itself {
        own: None,
        suggestion: Some((*member, *n)),
    };
    let twins = match &read {
        Ok(question) => similar::find(tx, guild, question, &itself),
        Err(_) => Vec::new(),
    };
    let waiting = Waiting {
        which: (*member, *n),
        by: audit::account(tx, guild, *member),
        at: one.at,
        credit: one.credit,
        place: place + 1,
        of: all.len(),
        before: place.checked_sub(1).and_then(at),
        after: at(place + 1),
        twins,
    };
    match read {
        Ok(question) => {
            let which = waiting.which;
            let by = tx.number_or_new(guild, interaction.user);
            rules::suggestions::seen(tx, guild, which, by);
            say::waiting(lang, &waiting, &question)
        }
        Err(faults) => say::waiting_with_faults(lang, &waiting, &faults),
    }
}

/// Returns what a form for a suggestion has that isn't typed.
fn writing((member, n): Which, one: &Suggestion) -> Writing {
    Writing {
        purpose: Purpose::Review(member, n),
        topic: one.topic,
        level: one.level,
        kind: one.kind,
    }
}

/// Reads a suggestion as a question. What the server doesn't publish may have changed since it was
/// sent.
fn read(
    tx: &Transaction<'_>,
    guild: GuildId,
    which: Which,
    one: &Suggestion,
) -> Result<Question, Vec<Fault>> {
    let fields = suggestions::fields(tx, guild, which.0, which.1);
    write::checked(tx, guild, &writing(which, one), &fields)
}

/// Returns a suggestion that waits, for a moderator.
fn waiting(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    which: Which,
) -> Result<(GuildId, Suggestion), Refused> {
    let guild = helped(tx, interaction, Helper::Reviewer)?;
    let found = suggestions::get(tx, guild, which.0, which.1);
    match found.filter(|one| one.fate == Fate::Waits) {
        Some(one) => Ok((guild, one)),
        None => {
            let next = first(tx, guild);
            Err(Reply::Update(say::waits_no_more(
                tx.reply_language(interaction),
                next,
            )))
        }
    }
}

/// Returns the suggestion that has waited longest.
fn first(tx: &Transaction<'_>, guild: GuildId) -> Option<Which> {
    let all = suggestions::waiting(tx, guild);
    all.first().map(|(member, n, _)| (*member, *n))
}

/// Approves a suggestion as it is.
///
/// # Errors
/// The asker isn't a moderator, it doesn't wait any more, or something is wrong with it now.
pub fn approve(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    which: Which,
) -> Result<Reply, Refused> {
    let (guild, one) = waiting(tx, interaction, which)?;
    let Ok(question) = read(tx, guild, which, &one) else {
        return Ok(Reply::Update(desk(tx, interaction, guild, Some(which))));
    };
    approve_as(tx, interaction, guild, which, question).map(Reply::Update)
}

/// Approves a suggestion with this question.
///
/// # Errors
/// The asker isn't a moderator, it doesn't wait any more, or the guild has too many questions of
/// its own.
pub(super) fn approve_as(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    which: Which,
    question: Question,
) -> Result<Card, Refused> {
    let (_, one) = waiting(tx, interaction, which)?;
    write::has_room(tx, interaction, guild)?;
    let by = tx.number_or_new(guild, interaction.user);
    let title = question.title.clone();
    let slug = rules::suggestions::approve(tx, guild, which, one, question, by);
    let subject = Subject::Question(slug.clone());
    rules::audit::note(tx, guild, by, Deed::ApprovedSuggestion, subject);
    tx.log(LogLine::new("a moderator approved a suggestion", guild));
    let next = first(tx, guild);
    Ok(say::approved(
        tx.reply_language(interaction),
        &title,
        &slug,
        next,
    ))
}

/// Opens the form of a suggestion, to approve it with changes.
///
/// # Errors
/// The asker isn't a moderator, or it doesn't wait any more.
pub fn review(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    which: Which,
) -> Result<Reply, Refused> {
    let (guild, one) = waiting(tx, interaction, which)?;
    let fields = suggestions::fields(tx, guild, which.0, which.1);
    let lang = tx.reply_language(interaction);
    let writing = writing(which, &one);
    Ok(Reply::Form(say_written::form(lang, &writing, &fields)))
}

/// Opens the form for the reason to decline a suggestion.
///
/// # Errors
/// The asker isn't a moderator, or it doesn't wait any more.
pub fn decline(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    which: Which,
) -> Result<Reply, Refused> {
    waiting(tx, interaction, which)?;
    let lang = tx.reply_language(interaction);
    Ok(Reply::Form(say::decline_form(lang, which, REASON_MAX)))
}

/// Declines a suggestion for the reason of a form that was sent.
///
/// # Errors
/// The asker isn't a moderator, it doesn't wait any more, or there is no reason.
pub fn declined(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    which: Which,
    fields: &[String],
) -> Result<Reply, Refused> {
    let (guild, one) = waiting(tx, interaction, which)?;
    let lang = tx.reply_language(interaction);
    let reason = fields.first().map_or("", String::as_str);
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.chars().all(guard::draws_nothing) {
        return Err(text::refuse(&say::no_reason(lang)));
    }
    let reason = text::cut(&reason, REASON_MAX.into());
    let by = tx.number_or_new(guild, interaction.user);
    rules::suggestions::decline(tx, guild, which, one, by, reason);
    let subject = Subject::Suggestion(which.0, which.1);
    let entry = rules::audit::note(tx, guild, by, Deed::DeclinedSuggestion, subject);
    let line = LogLine::new("a moderator declined a suggestion", guild);
    tx.log(line.details(format!("entry={entry}")));
    let next = first(tx, guild);
    Ok(Reply::Update(say::declined(lang, entry, next)))
}

/// Shows what became of the asker's suggestions.
///
/// # Errors
/// The press came from a direct message.
pub fn mine(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    Ok(Reply::Update(list(tx, interaction, guild)))
}

fn list(tx: &Transaction<'_>, interaction: &Interaction, guild: GuildId) -> Card {
    let lang = tx.reply_language(interaction);
    let member = tx.number(guild, interaction.user);
    let all = suggestions::all(tx, guild).into_iter().rev();
    let mine = all.filter(|(by, ..)| Some(*by) == member).take(MINE);
    let mine: Vec<Mine> = mine
        .map(|(by, n, one)| of(tx, guild, (by, n), one))
        .collect();
    say::mine(lang, &mine)
}

/// Returns what a member may know of their suggestion.
fn of(tx: &Transaction<'_>, guild: GuildId, which: Which, one: Suggestion) -> Mine {
    let fields = suggestions::fields(tx, guild, which.0, which.1);
    let typed = fields.into_iter().next().unwrap_or_default();
    let (title, became) = match one.fate {
        Fate::Waits => (typed, Became::Waits),
        Fate::Declined { .. } => {
            let reason = suggestions::reason(tx, guild, which.0, which.1);
            (typed, Became::Declined(reason))
        }
        Fate::Approved { slug, .. } => {
            let own = tx.own(guild, &slug);
            let gone = own.as_ref().is_none_or(|own| own.removed.is_some());
            let title = own.map_or_else(|| slug.to_string(), |own| own.title);
            (
                title,
                if gone {
                    Became::Removed
                } else {
                    Became::Approved
                },
            )
        }
    };
    Mine {
        number: which.1,
        title,
        at: one.at,
        became,
    }
}

/// Asks whether a suggestion of the asker is to be taken back, while it waits. What was typed is
/// shown, so that it can be sent again.
///
/// # Errors
/// It doesn't wait any more.
pub fn ask_take_back(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    n: u32,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let member = tx.number(guild, interaction.user);
    let waits = |member: &MemberId| {
        let one = suggestions::get(tx, guild, *member, n);
        one.is_some_and(|one| one.fate == Fate::Waits)
    };
    let Some(member) = member.filter(waits) else {
        return Err(text::refuse(&say::not_taken_back(lang)));
    };
    let fields = suggestions::fields(tx, guild, member, n);
    Ok(Reply::Update(say::ask_take_back(lang, n, &fields)))
}

/// Takes the asker's suggestion back, while it waits.
///
/// # Errors
/// It doesn't wait any more.
pub fn take_back(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    n: u32,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let found = tx.number(guild, interaction.user).and_then(|member| {
        let one = suggestions::get(tx, guild, member, n)?;
        (one.fate == Fate::Waits).then_some(member)
    });
    let Some(member) = found else {
        return Err(text::refuse(&say::not_taken_back(lang)));
    };
    rules::suggestions::remove(tx, guild, member, n);
    Ok(Reply::Update(list(tx, interaction, guild)))
}
