//! Offers moderators to let an answer count that the bank has made right since its question was
//! played here.

use crate::model::correction::Played;
use crate::model::daily::Phase;
use crate::model::ids::GuildId;
use crate::model::log::LogLine;
use crate::model::question::Listed;
use crate::model::record::Record;
use crate::queries::errata::{Offer, rounds};
use crate::queries::{errata, round, search};
use crate::rules::notice;
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text::errata::{self as say, Name};
use crate::text::where_is;

/// Looks for errata of the bank that moderators of a guild haven't been offered, and offers each
/// once. Few questions have any.
pub fn offer(tx: &mut Transaction<'_>, guild: GuildId) {
    let bank = tx.state.bank.clone();
    let regraded: Vec<_> = bank.iter().filter(|one| one.regraded).collect();
    if regraded.is_empty() {
        return;
    }
    let withheld = choose::withheld(tx, guild);
    for listed in regraded {
        // It is offered once it is no secret any more.
        if withheld.contains(&listed.slug) {
            continue;
        }
        of_dailies(tx, guild, listed);
        of_rounds(tx, guild, listed);
    }
}

/// Offers the errata of a question where tracks asked it.
fn of_dailies(tx: &mut Transaction<'_>, guild: GuildId, listed: &Listed) {
    for asked in search::asked(tx, guild, &listed.slug) {
        let (key, daily) = (asked.key, asked.daily);
        let all = errata::corrections(tx, key).unwrap_or_default();
        let played = matches!(daily.phase, Phase::Revealed | Phase::Closed)
            && !all.is_void()
            && errata::was_played(tx, key);
        let Some(question) = errata::question(tx, key).filter(|_| played) else {
            continue;
        };
        let offer = errata::offer(tx, &question, errata::answered_by(&daily), Some(&all));
        let Some(offer) = offer.filter(|offer| !all.offered.contains(&offer.date)) else {
            continue;
        };
        let (lang, name) = (tx.guild_language(guild), Name::Daily(daily.number));
        let text = say::notice(lang, name, &daily.title, &where_is(key, &daily), &offer);
        let rows = say::notice_buttons(lang, Played::Daily(key), name);
        let cause = format!("errata {} {}", daily.number, offer.date);
        let track = tx.track(guild, key.track);
        notice::ask(tx, guild, track.as_ref(), &cause, &text, rows);
        let mut all = all;
        all.offered.push(offer.date);
        tx.put(Record::Corrections(key, Box::new(all)));
        tx.log(LogLine::about_daily(
            "offered an erratum of the bank",
            key,
            daily.number,
        ));
    }
}

/// Offers the errata of a question where rounds asked it lately.
fn of_rounds(tx: &mut Transaction<'_>, guild: GuildId, listed: &Listed) {
    for (key, round, place) in rounds::asked(tx, guild, &listed.slug, rounds::OFFERED) {
        let all = rounds::corrections(tx, key, place).unwrap_or_default();
        let played = !all.corrections.is_void() && rounds::was_played(tx, key, place);
        let Some(question) = round::frozen(tx, key, place).filter(|_| played) else {
            continue;
        };
        let answered_by = rounds::answered_by(&round, &question);
        let offer = errata::offer(tx, &question, Some(answered_by), Some(&all.corrections));
        let known = |offer: &Offer| all.corrections.offered.contains(&offer.date);
        let Some(offer) = offer.filter(|offer| !known(offer)) else {
            continue;
        };
        let (lang, name) = (tx.guild_language(guild), Name::Round(key.id, place));
        let item = &round.questions[usize::from(place)];
        let channel = format!("<#{}>", round.channel);
        let text = say::notice(lang, name, &item.title, &channel, &offer);
        let rows = say::notice_buttons(lang, Played::Round(key, place), name);
        let cause = format!("errata round {}/{place} {}", key.id, offer.date);
        notice::ask(tx, guild, None, &cause, &text, rows);
        let mut all = all;
        all.corrections.offered.push(offer.date);
        tx.put(Record::RoundCorrections((key, place), Box::new(all)));
        tx.log(LogLine::about_round("offered an erratum of the bank", key));
    }
}
