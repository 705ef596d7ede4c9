//! What enters `/review`, and how ratings move it.

use crate::model::daily::{Answer, Daily};
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, At, DailyKey, GuildId, MemberId};
use crate::model::question::Slug;
use crate::model::record::Record;
use crate::model::review::{Rated, RatedIn, Rating, ReviewCard};
use crate::model::round::{Round, RoundKey};
use crate::queries::errata;
use crate::queries::review::{self, rating_of};
use crate::queries::round;
use crate::rules::write;
use crate::state::transaction::Transaction;

/// Rates a question for a member, and returns its card if it is one now.
pub fn rate(
    tx: &mut Transaction<'_>,
    (guild, member): (GuildId, MemberId),
    slug: &Slug,
    rating: Rating,
    (rated_in, at): (RatedIn, At),
) -> Option<ReviewCard> {
    let before = review::card(tx, guild, member, slug);
    if before.is_none() && rating == Rating::Good {
        return None;
    }
    let user = tx.member(guild, member)?.user;
    let date = review::date(tx, guild, user, at);
    let (card, counted) = ReviewCard::rated(before, rating, date)?;
    let rated = Rated {
        at,
        date,
        rating,
        rated_in,
        counted,
    };
    let n = card.ratings - 1;
    tx.put(Record::Rated((guild, member, slug.clone(), n), rated));
    tx.put(Record::ReviewCard((guild, member, slug.clone()), card));
    Some(card)
}

/// Rates the question of a daily for members whose answers were just settled for the first time.
pub fn settled(
    tx: &mut Transaction<'_>,
    key: DailyKey,
    daily: &Daily,
    members: &[MemberId],
    at: At,
) {
    for &member in members {
        let answer = tx.answer(AnswerKey { daily: key, member });
        if let Some(rating) = answer.as_ref().and_then(rating_of) {
            let who = (key.guild, member);
            rate(tx, who, &daily.slug, rating, (RatedIn::Daily, at));
        }
    }
}

/// Rates the questions of a round for members whose points are being written. Only the presses that
/// count do.
pub fn round_counted(tx: &mut Transaction<'_>, key: RoundKey, round: &Round, members: &[MemberId]) {
    let at = tx.at;
    for (place, item) in (0..).zip(&round.questions) {
        let Some(question) = item.tally.as_ref().and(round::frozen(tx, key, place)) else {
            continue;
        };
        let right = errata::rounds::right(tx, key, round, place, &question);
        let writers = tx.writers(key.guild, &item.slug);
        for &member in members {
            let press = round::press_that_counts(tx, key, round, (place, &writers), member);
            if let Some(press) = press {
                let rating = Rating::of_verdict(right.contains(&press.option));
                let who = (key.guild, member);
                rate(tx, who, &item.slug, rating, (RatedIn::Round, at));
            }
        }
    }
}

/// Stores an answer whose own ratings have changed. After the reveal the change counts at once.
pub fn rerated(
    tx: &mut Transaction<'_>,
    key: AnswerKey,
    daily: &Daily,
    before: &Answer,
    now: Answer,
) {
    let rating = rating_of(&now).filter(|rating| Some(*rating) != rating_of(before));
    write::put_or_drop(tx, key, now);
    if let (false, Some(rating)) = (daily.is_secret(), rating) {
        let who = (key.daily.guild, key.member);
        let at = tx.at;
        rate(tx, who, &daily.slug, rating, (RatedIn::Daily, at));
    }
}

/// Rates a question that somebody practiced. In a direct message it is for the guild that the
/// account used last. A member who has done nothing there yet becomes known only by a question
/// that enters `/review`.
pub fn practiced(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    slug: &Slug,
    rating: Rating,
) -> Option<ReviewCard> {
    let guild = review::guild(tx, interaction)?;
    let member = match rating {
        Rating::Good => tx.number(guild, interaction.user)?,
        Rating::Again | Rating::Hard => tx.number_or_new(guild, interaction.user),
    };
    let at = tx.at;
    let card = rate(tx, (guild, member), slug, rating, (RatedIn::Practice, at));
    used(tx, interaction, guild);
    card
}

/// Notes in which guild an account practiced or reviewed last.
pub fn used(tx: &mut Transaction<'_>, interaction: &Interaction, guild: GuildId) {
    let mut account = review::account(tx, interaction.user);
    if account.guild != Some(guild) {
        account.guild = Some(guild);
        tx.put(Record::Account(interaction.user, account));
    }
}
