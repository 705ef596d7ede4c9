//! Offers moderators to let an answer count that the bank has made right since its question was
//! played here.

use crate::model::daily::Phase;
use crate::model::ids::GuildId;
use crate::model::log::LogLine;
use crate::model::record::Record;
use crate::queries::{errata, search};
use crate::rules::notice;
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text::{errata as say, where_is};

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
        for asked in search::asked(tx, guild, &listed.slug) {
            let (key, daily) = (asked.key, asked.daily);
            let all = errata::corrections(tx, key).unwrap_or_default();
            let played = matches!(daily.phase, Phase::Revealed | Phase::Closed)
                && !all.is_void()
                && errata::was_played(tx, key);
            let Some(question) = errata::question(tx, key).filter(|_| played) else {
                continue;
            };
            let offer = errata::offer(tx, &daily, &question, Some(&all));
            let Some(offer) = offer.filter(|offer| !all.offered.contains(&offer.date)) else {
                continue;
            };
            let lang = tx.guild_language(guild);
            let text = say::notice(lang, &daily, &where_is(key, &daily), &offer);
            let rows = say::notice_buttons(lang, key, daily.number);
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
}
