//! The cards of `/review`: which are due, and when the others are.

use std::collections::BTreeSet;

use crate::model::daily::Answer;
use crate::model::discord::Reaction;
use crate::model::event::Interaction;
use crate::model::ids::{At, GuildId, LocalDate, MemberId, UserId};
use crate::model::question::Slug;
use crate::model::record::{Key, Record};
use crate::model::review::{Account, DAWN, Rating, ReviewCard, Sitting};
use crate::state::calendar;
use crate::state::transaction::Transaction;

/// In more guilds than these, the bot doesn't look for the one that knows an account.
const MANY_GUILDS: usize = 500;

/// Returns what is kept of an account across guilds.
#[must_use]
pub fn account(tx: &Transaction<'_>, user: UserId) -> Account {
    match tx.get(&Key::Account(user)) {
        Some(Record::Account(_, account)) => account,
        _ => Account::default(),
    }
}

/// Returns the zone of a member: their own, or else the guild's.
#[must_use]
pub fn zone(tx: &Transaction<'_>, guild: GuildId, user: UserId) -> String {
    let own = account(tx, user).zone;
    let of_guild = || tx.guild_as_it_is(guild).zone.clone();
    own.or_else(of_guild).unwrap_or_else(|| "UTC".to_owned())
}

/// Returns the date of a member at a time. It begins at 04:00 in their zone.
#[must_use]
pub fn date(tx: &Transaction<'_>, guild: GuildId, user: UserId, at: At) -> LocalDate {
    let local = calendar::local(&zone(tx, guild, user), at);
    let date = LocalDate::from_civil(local.date());
    if local.hour() < DAWN {
        date.plus_days(-1)
    } else {
        date
    }
}

/// Returns the guild that an interaction is about: its own, or for a direct message the one that
/// the account used last. If it has used none yet, it is the only one that knows the account.
#[must_use]
pub fn guild(tx: &Transaction<'_>, interaction: &Interaction) -> Option<GuildId> {
    if interaction.guild.is_some() {
        return interaction.guild;
    }
    let user = interaction.user;
    let is_there = |guild: &GuildId| {
        let state = tx.state.guild_state(*guild);
        state.is_some_and(|state| state.guild.left_at.is_none())
    };
    let last = account(tx, user).guild.filter(is_there);
    last.or_else(|| {
        let all = tx.state.guild_states().map(|(guild, _)| guild);
        let all: Vec<_> = all.filter(is_there).take(MANY_GUILDS + 1).collect();
        let looked_at = Some(all).filter(|all| all.len() <= MANY_GUILDS)?;
        let mut known = looked_at
            .into_iter()
            .filter(|guild| tx.number(*guild, user).is_some());
        let first = known.next()?;
        known.next().is_none().then_some(first)
    })
}

/// Returns a member's card of a question, if it is one.
#[must_use]
pub fn card(
    tx: &Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    slug: &Slug,
) -> Option<ReviewCard> {
    match tx.get(&Key::ReviewCard((guild, member, slug.clone()))) {
        Some(Record::ReviewCard(_, card)) => Some(card),
        _ => None,
    }
}

/// Returns what a member has left on a date.
#[must_use]
pub fn sitting(tx: &Transaction<'_>, guild: GuildId, member: MemberId, date: LocalDate) -> Sitting {
    match tx.get(&Key::Sitting((guild, member))) {
        Some(Record::Sitting(_, sitting)) if sitting.date == date => sitting,
        _ => Sitting::on(date),
    }
}

/// The cards of a member that may be shown now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Those that are due, the longest due first.
    pub due: Vec<Slug>,
    /// The next date on which others are due, and how many.
    pub next: Option<(LocalDate, usize)>,
}

/// Returns the cards of a member on a date, without questions that are withheld or that neither
/// the bank nor the guild has any more.
#[must_use]
pub fn waiting(
    tx: &Transaction<'_>,
    guild: GuildId,
    member: MemberId,
    date: LocalDate,
    withheld: &BTreeSet<Slug>,
) -> Waiting {
    let records = tx.scan(&Key::review_cards(guild, member), usize::MAX);
    let cards = records.into_iter().filter_map(|record| match record {
        Record::ReviewCard((.., slug), card) => Some((card.due, slug)),
        _ => None,
    });
    let shown = cards
        .filter(|(_, slug)| !withheld.contains(slug) && tx.question(Some(guild), slug).is_some());
    let (mut due, later): (Vec<_>, Vec<_>) = shown.partition(|(due, _)| *due <= date);
    due.sort();
    let next = later.iter().map(|(due, _)| *due).min();
    let next = next.map(|next| (next, later.iter().filter(|(due, _)| *due == next).count()));
    Waiting {
        due: due.into_iter().map(|(_, slug)| slug).collect(),
        next,
    }
}

/// Returns how well a member knew the answer to a daily: the worst of the verdict and of their own
/// ratings. `None` if there is neither.
#[must_use]
pub fn rating_of(answer: &Answer) -> Option<Rating> {
    let own = [
        (Reaction::NotYet, Rating::Again),
        (Reaction::Partly, Rating::Hard),
        (Reaction::Knew, Rating::Good),
    ];
    let own = own
        .into_iter()
        .filter(|(reaction, _)| answer.ratings & (1 << (*reaction as u8)) != 0);
    let verdict = answer.right.map(Rating::of_verdict);
    own.map(|(_, rating)| rating).chain(verdict).min()
}
