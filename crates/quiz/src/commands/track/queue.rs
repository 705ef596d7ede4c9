//! `/track queue …`: names the next questions of a track.

use crate::commands::access::{Refused, moderated};
use crate::commands::near;
use crate::commands::track::{meant, numbered, parse};
use crate::model::card::{Card, Reply};
use crate::model::event::{Interaction, QueueCommand};
use crate::model::ids::{GuildId, LocalDate, MemberId, TrackId};
use crate::model::language::Language;
use crate::model::record::{Key, Record};
use crate::model::track::{Queued, Track};
use crate::state::calendar;
use crate::state::queue::{self, QUEUE_MAX};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::queue::{self as say, Line, Withdrawn};

/// Answers `/track queue …`.
///
/// # Errors
/// The asker isn't a moderator, or the command can't be carried out. The reply says why.
pub fn queue(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
    ask: &QueueCommand,
) -> Result<Reply, Refused> {
    let (guild, id, track) = meant(tx, interaction, named)?;
    let lang = tx.reply_language(interaction);
    let mut queue = queue::of(tx, guild, id);
    let place = |place: u32| {
        let there = (1..=queue.len()).contains(&(place as usize));
        let refusal = || text::refuse(&say::no_place(lang, place, queue.len()));
        there.then(|| place as usize - 1).ok_or_else(refusal)
    };
    match ask {
        QueueCommand::Add { question, date } => {
            return add(
                tx,
                interaction,
                (guild, id),
                &track,
                question,
                date.as_deref(),
            );
        }
        QueueCommand::List => {}
        QueueCommand::Move { from, to } => {
            let (from, to) = (place(*from)?, place(*to)?);
            let moved = queue.remove(from);
            queue.insert(to, moved);
            queue::put(tx, guild, id, queue);
        }
        QueueCommand::Remove(at) => {
            let at = place(*at)?;
            queue.remove(at);
            queue::put(tx, guild, id, queue);
        }
    }
    Ok(Reply::Private(list(tx, interaction, guild, id, &track)))
}

/// Appends a question to a queue.
fn add(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    (guild, id): (GuildId, TrackId),
    track: &Track,
    typed: &str,
    date: Option<&str>,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let mut queue = queue::of(tx, guild, id);
    if queue.len() >= QUEUE_MAX {
        return Err(text::refuse(&say::full(lang, QUEUE_MAX)));
    }
    let questions = tx.questions(Some(guild));
    let Some(question) = questions.find(typed.trim()) else {
        let names = questions.iter().map(|one| one.slug.as_str());
        let nearest = near::nearest(typed.trim(), names);
        return Err(text::refuse(&say::unknown(lang, typed, nearest)));
    };
    if queue::barred(tx, guild).contains(&question.slug) {
        return Err(text::refuse(&say::barred(lang, typed)));
    }
    if let Some(at) = queue.iter().position(|one| one.slug == question.slug) {
        return Err(text::refuse(&say::already(lang, typed, at + 1)));
    }
    let date = date
        .map(|typed| slot(tx, lang, (guild, id), track, &queue, typed))
        .transpose()?;
    let by = tx.number_or_new(guild, interaction.user);
    queue.push(Queued {
        slug: question.slug.clone(),
        date,
        by,
        seen_by: Vec::new(),
    });
    let place = queue.len();
    queue::put(tx, guild, id, queue);
    Ok(Reply::Private(say::added(
        lang,
        track,
        &question.title,
        place,
        date,
    )))
}

/// Reads the date of a queued question: one on which the track posts, and that has none yet.
fn slot(
    tx: &Transaction<'_>,
    lang: Language,
    (guild, id): (GuildId, TrackId),
    track: &Track,
    queue: &[Queued],
    typed: &str,
) -> Result<LocalDate, Refused> {
    let date = parse::date(typed).map_err(|_| text::refuse(&say::bad_date(lang, typed)))?;
    let closed = tx.blackout(guild);
    let mut slots = calendar::slots(track, tx.rhythm(guild, id), &closed).map(|slot| slot.date);
    let next = slots.find(|slot| *slot >= date);
    if next != Some(date) {
        return Err(text::refuse(&say::no_slot(lang, track, date, next)));
    }
    match queue.iter().position(|one| one.date == Some(date)) {
        Some(at) => Err(text::refuse(&say::date_taken(lang, date, at + 1))),
        None => Ok(date),
    }
}

/// Shows the questions of a queue to a moderator, who earns nothing for them from now on.
///
/// # Errors
/// The asker isn't a moderator, or the track was removed.
pub fn show(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let track = numbered(tx, interaction, guild, id)?;
    let member = tx.number_or_new(guild, interaction.user);
    let mut queue = queue::of(tx, guild, id);
    for queued in &mut queue {
        if !has_seen(queued, Some(member)) {
            queued.seen_by.push(member);
        }
    }
    queue::put(tx, guild, id, queue);
    Ok(Reply::Update(list(tx, interaction, guild, id, &track)))
}

fn has_seen(queued: &Queued, member: Option<MemberId>) -> bool {
    member.is_some_and(|member| queued.by == member || queued.seen_by.contains(&member))
}

/// Renders the queue of a track as the asker may see it.
fn list(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    track: &Track,
) -> Card {
    let asker = tx.number(guild, interaction.user);
    let queue = queue::of(tx, guild, id);
    let lines = queue.iter().map(|queued| Line {
        date: queued.date,
        question: has_seen(queued, asker).then(|| {
            let known = tx.question(Some(guild), &queued.slug);
            let title = known.map_or_else(String::new, |question| question.title.clone());
            (title, queued.slug.to_string())
        }),
        by: tx.member(guild, queued.by).map(|member| member.user),
    });
    let lines: Vec<_> = lines.collect();
    let barred = tx.scan(&Key::barred(guild), usize::MAX).into_iter();
    let withdrawn = barred.filter_map(|record| {
        let Record::Barred(_, bar) = record else {
            return None;
        };
        match tx.get(&Key::Withdrawal((guild, bar.daily))) {
            Some(Record::Withdrawal((_, number), withdrawal)) => Some(Withdrawn {
                number,
                title: withdrawal.title,
                reason: withdrawal.reason,
            }),
            _ => None,
        }
    });
    let mut withdrawn: Vec<_> = withdrawn.collect();
    withdrawn.sort_by_key(|one| std::cmp::Reverse(one.number));
    let lang = tx.reply_language(interaction);
    say::list(lang, id, track, &lines, &withdrawn)
}
