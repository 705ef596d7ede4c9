//! Telling members, once, which of their points corrections have changed.

use crate::model::card::Reply;
use crate::model::correction::{News, RoundNews};
use crate::model::event::Interaction;
use crate::model::ids::{DailyKey, GuildId, MemberId};
use crate::model::record::{Key, Record};
use crate::model::round::RoundKey;
use crate::queries::errata::{self, rounds};
use crate::state::transaction::Transaction;
use crate::text::errata as say;

/// Adds to a private reply, once, which of the asker's points corrections have changed. Of a
/// correction whose answers are still being scored it says nothing yet.
pub fn tell(tx: &mut Transaction<'_>, interaction: &Interaction, reply: &mut Reply) {
    let card = match reply {
        Reply::Private(card) => card,
        Reply::Pictured(pictured) if !pictured.update => &mut pictured.card,
        Reply::Menus(shown) if !shown.update => &mut shown.card,
        _ => return,
    };
    let Some(guild) = interaction.guild else {
        return;
    };
    let Some(member) = tx.number(guild, interaction.user) else {
        return;
    };
    let dailies = of_dailies(tx, (guild, member));
    let rounds = of_rounds(tx, (guild, member));
    if dailies.is_empty() && rounds.is_empty() {
        return;
    }
    let told = say::news(tx.reply_language(interaction), &dailies, &rounds);
    card.lead = Some(match card.lead.take() {
        Some(lead) => format!("{told}\n{lead}"),
        None => told,
    });
}

/// Takes the news of dailies that can be told now.
fn of_dailies(tx: &mut Transaction<'_>, of: (GuildId, MemberId)) -> Vec<News> {
    let Some(Record::CorrectionNews(_, news)) = tx.get(&Key::CorrectionNews(of)) else {
        return Vec::new();
    };
    let daily = |one: &News| DailyKey {
        guild: of.0,
        track: one.track,
        date: one.date,
    };
    let (later, now): (Vec<_>, Vec<_>) = news
        .into_iter()
        .partition(|one| errata::is_rescoring(tx, daily(one)));
    match (now.is_empty(), later.is_empty()) {
        (true, _) => {}
        (false, true) => tx.remove(Key::CorrectionNews(of)),
        (false, false) => tx.put(Record::CorrectionNews(of, later)),
    }
    now
}

/// Takes the news of rounds that can be told now.
fn of_rounds(tx: &mut Transaction<'_>, of: (GuildId, MemberId)) -> Vec<RoundNews> {
    let round = |one: &RoundNews| RoundKey {
        guild: of.0,
        id: one.round,
    };
    let (later, now): (Vec<_>, Vec<_>) = rounds::news(tx, of)
        .into_iter()
        .partition(|one| tx.recounting(round(one)).is_some());
    match (now.is_empty(), later.is_empty()) {
        (true, _) => {}
        (false, true) => tx.remove(Key::RoundNews(of)),
        (false, false) => tx.put(Record::RoundNews(of, later)),
    }
    now
}
