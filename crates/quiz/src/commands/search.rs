//! `/search`: finds questions of the bank and past dailies, without those that are secret where the
//! asker is.

use crate::commands::access::Refused;
use crate::commands::practice;
use crate::model::card::{Card, Reply};
use crate::model::event::Interaction;
use crate::model::ids::GuildId;
use crate::queries::search::{self, Asked, Found};
use crate::state::transaction::Transaction;
use crate::text::facts::TrackName;
use crate::text::search::{self as say, AskedBy, Line, PAGE, SearchPage};
use crate::text::{self, past};

/// Shows the first page of what a search finds.
///
/// # Errors
/// What was typed is blank or too long, or nothing fits it.
pub fn search(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    typed: &str,
) -> Result<Reply, Refused> {
    card(tx, interaction, typed, 0).map(Reply::Private)
}

/// Shows another page.
///
/// # Errors
/// Nothing fits any more.
pub fn page(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    page: u32,
    typed: &str,
) -> Result<Reply, Refused> {
    card(tx, interaction, typed, page as usize).map(Reply::Update)
}

fn card(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    typed: &str,
    page: usize,
) -> Result<Card, Refused> {
    let lang = tx.reply_language(interaction);
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.is_empty() {
        return Err(text::refuse(&say::blank(lang)));
    }
    if text::length(&typed) > say::TYPED_MAX {
        return Err(text::refuse(&say::too_long(lang)));
    }
    let secret = practice::secret(tx, interaction);
    let results = search::find(tx, interaction.guild, &secret, &typed);
    let found = results.found.len();
    let Some(last) = found.checked_sub(1) else {
        return Err(text::refuse(&say::nothing(lang, &typed)));
    };
    let page = page.min(last / PAGE);
    let shown = results.found.iter().skip(page * PAGE).take(PAGE);
    let lines = shown
        .filter_map(|found| line(tx, interaction.guild, found))
        .collect();
    let page = SearchPage {
        typed,
        page,
        found,
        lines,
        instead: results.instead,
    };
    Ok(say::card(lang, &page))
}

fn line(tx: &Transaction<'_>, guild: Option<GuildId>, found: &Found) -> Option<Line> {
    let asked = guild.map_or_else(Vec::new, |guild| search::asked(tx, guild, found.slug()));
    let asked_by = asked.iter().map(|one| asked_by(tx, one)).collect();
    match found {
        Found::Listed(listed) => Some(Line {
            title: listed.title.clone(),
            topic: listed.topic,
            level: listed.level,
            practice: Some(listed.slug.clone()),
            asked: asked_by,
        }),
        Found::Vanished(_) => {
            let daily = &asked.first()?.daily;
            Some(Line {
                title: daily.title.clone(),
                topic: daily.topic,
                level: daily.level,
                practice: None,
                asked: asked_by,
            })
        }
    }
}

fn asked_by(tx: &Transaction<'_>, asked: &Asked) -> AskedBy {
    let key = asked.key;
    let track = tx.track(key.guild, key.track);
    AskedBy {
        track: track.map_or(TrackName::Removed(key.track), |track| {
            TrackName::Known(track.name)
        }),
        date: key.date,
        link: past::link(key, &asked.daily),
        times: asked.times,
    }
}
