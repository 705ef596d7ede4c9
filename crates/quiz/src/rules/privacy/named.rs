//! Takes a member out of posts that name them, but not because of an answer: who suggested a
//! question, the results of seasons, the recaps of weeks, and who saw to a report.

use crate::model::card::Card;
use crate::model::correction::Corrected;
use crate::model::daily::{Daily, Phase};
use crate::model::forgetting::PostOf;
use crate::model::guild::Reported;
use crate::model::ids::{At, DailyKey, GuildId, LocalDate, MemberId, TrackId};
use crate::model::record::{Key, Record};
use crate::model::season::{Season, SeasonId};
use crate::queries;
use crate::rules::privacy::published;
use crate::rules::{own, posts, recap, season};
use crate::state::transaction::Transaction;
use crate::text::report;

/// Tells whether the post of a daily names a member who suggested its question. While the post or
/// the reveal is on its way, the edit after it decides that.
fn credits(tx: &Transaction<'_>, key: DailyKey, daily: &Daily, member: MemberId) -> bool {
    let shown = matches!(daily.phase, Phase::Open | Phase::Revealed | Phase::Closed);
    if !shown || own::credit(tx, key.guild, &daily.slug) != Some(member) {
        return false;
    }
    // The post of a question that is void says why, and nothing else.
    let corrections = queries::errata::corrections(tx, key).unwrap_or_default();
    !corrections
        .standing()
        .any(|one| one.what == Corrected::Void)
}

/// Edits the post of a question that a member suggested, after their data was deleted. Returns
/// whether there is one.
pub fn in_daily(tx: &mut Transaction<'_>, key: DailyKey, member: MemberId) -> bool {
    let Some(daily) = tx.daily(key) else {
        return false;
    };
    if tx.guild(key.guild).left_at.is_some() || !credits(tx, key, &daily, member) {
        return false;
    }
    let Some((message, card)) = posts::post_again(tx, key, &daily) else {
        return false;
    };
    let channel = posts::post_channel(&daily);
    if daily.phase == Phase::Closed {
        published::edit(tx, key.guild, channel, message, card);
    } else {
        // In the lane of the reveal, so that it can't come after it.
        posts::edit(tx, key, &daily, channel, message, card);
    }
    true
}

/// Edits the posts of questions that aren't closed and that a member suggested, who is hidden or
/// shown now.
pub fn in_open(tx: &mut Transaction<'_>, guild: GuildId, member: MemberId) {
    let open = tx.state.guild_state(guild).into_iter();
    let open = open.flat_map(|state| state.dailies.keys());
    let open: Vec<_> = open.copied().collect();
    for (track, date) in open {
        let key = DailyKey { guild, track, date };
        let daily = tx
            .daily(key)
            .filter(|daily| credits(tx, key, daily, member));
        let edit = daily.and_then(|daily| Some((posts::post_again(tx, key, &daily)?, daily)));
        if let Some(((message, card), daily)) = edit {
            let channel = posts::post_channel(&daily);
            posts::edit(tx, key, &daily, channel, message, card);
        }
    }
}

/// Edits the results of a season, if they were posted and may name a member.
pub fn in_season(
    tx: &mut Transaction<'_>,
    (guild, id): (GuildId, SeasonId),
    season: &Season,
    member: MemberId,
) {
    let first = queries::season::podium(tx, guild, id);
    if first.iter().any(|line| line.member == member) {
        let card = season::results(tx, (guild, id), season);
        published::edit_noted(tx, guild, PostOf::Season(id), card);
    }
}

/// Edits the recaps after one that name a member, of at most `most`. Returns the last one that was
/// looked at if there may be more.
pub fn in_recaps(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    (track, monday): (TrackId, LocalDate),
    member: MemberId,
    most: usize,
) -> Option<(TrackId, LocalDate)> {
    let found = tx.scan(&Key::recaps_after(guild, track, monday), most);
    let more = found.len() == most;
    let mut last = None;
    for record in found {
        let Record::PostedRecap((_, track, monday), posted) = record else {
            continue;
        };
        last = Some((track, monday));
        if posted.names(member) {
            let card: Card = recap::card(tx, (guild, track, monday), &posted);
            published::edit_noted(tx, guild, PostOf::Recap(track, monday), card);
        }
    }
    last.filter(|_| more)
}

/// Edits the notice of a report, after the data of the moderator who saw to it was deleted.
pub fn in_report(tx: &mut Transaction<'_>, guild: GuildId, at: At, reported: &Reported) {
    let Some(Record::Report(_, text)) = tx.get(&Key::Report((guild, reported.slug.clone(), at)))
    else {
        return;
    };
    let key = DailyKey {
        guild,
        track: reported.track,
        date: reported.date,
    };
    let daily = tx.daily(key).filter(|one| one.slug == reported.slug);
    let lang = tx.guild_language(guild);
    let number = daily.as_ref().map(|daily| daily.number);
    let mut card = report::done(lang, number, &reported.slug, &text, None);
    if let Some(daily) = daily {
        card.rows = report::buttons(lang, key, &daily, None);
    }
    published::edit_noted(tx, guild, PostOf::Report(at), card);
}
