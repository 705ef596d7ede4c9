//! Finds questions of the bank and past dailies by their words.
//!
//! A past daily is found by its question: most questions are still in the bank, with all their
//! words. Those that the bank no longer has are found by the words of their titles.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::model::question::{Listed, Slug};
use crate::model::record::{Key, Record};
use crate::model::search::build::Builder;
use crate::model::search::{self, Hit};
use crate::state::transaction::Transaction;
use crate::state::vanished::Vanished;

/// A question that fits a search.
#[derive(Debug, Clone)]
pub enum Found {
    /// The bank has it.
    InBank(Arc<Listed>),
    /// It was asked here once, and the bank doesn't have it any more.
    Vanished(Slug),
}

impl Found {
    /// Returns the name of the question.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        match self {
            Self::InBank(listed) => &listed.slug,
            Self::Vanished(slug) => slug,
        }
    }
}

/// What a search finds.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// The questions, best first.
    pub found: Vec<Found>,
    /// A word that no question has, and the one that was looked for instead.
    pub instead: Option<(String, String)>,
}

/// Finds the questions that fit best: those of the bank, and in a guild those it has asked.
/// Withheld ones are treated as if they weren't there.
#[must_use]
pub fn find(
    tx: &Transaction<'_>,
    guild: Option<GuildId>,
    withheld: &BTreeSet<Slug>,
    typed: &str,
) -> Results {
    let bank = &tx.state.bank;
    let listed: Vec<&Arc<Listed>> = bank.iter().collect();
    let hidden: Vec<bool> = listed
        .iter()
        .map(|one| withheld.contains(&one.slug))
        .collect();
    let in_bank = bank.words().find(typed, &hidden);
    let vanished = guild.map(|guild| vanished(tx, guild)).unwrap_or_default();
    let slugs = vanished.dailies.iter().map(|(_, slug)| slug);
    let hidden: Vec<bool> = slugs.map(|slug| withheld.contains(slug)).collect();
    let of_vanished = vanished.words.find(typed, &hidden);
    // The numbers of the vanished ones follow those of the bank.
    let mut hits = in_bank.hits;
    hits.extend(of_vanished.hits.into_iter().map(|hit| Hit {
        document: listed.len() + hit.document,
        ..hit
    }));
    search::sort(&mut hits);
    let mut seen = BTreeSet::new();
    let found = hits.into_iter().map(|hit| match listed.get(hit.document) {
        Some(one) => Found::InBank(Arc::clone(one)),
        None => Found::Vanished(vanished.dailies[hit.document - listed.len()].1.clone()),
    });
    Results {
        // Several tracks may have asked the same vanished question.
        found: found
            .filter(|one| seen.insert(one.slug().clone()))
            .collect(),
        instead: in_bank.instead,
    }
}

/// Returns the past dailies of a guild whose questions the bank doesn't have.
fn vanished(tx: &Transaction<'_>, guild: GuildId) -> Arc<Vanished> {
    let made = tx.guild_as_it_is(guild).dailies_made;
    let version = (guild, made, tx.state.bank.digest());
    tx.state.vanished.get(version, || collect(tx, guild))
}

/// Reads what the tracks of a guild have asked, and indexes what the bank doesn't have.
fn collect(tx: &Transaction<'_>, guild: GuildId) -> Vanished {
    let tracks = tx.guild_as_it_is(guild).tracks_made;
    let (mut dailies, mut builder) = (Vec::new(), Builder::default());
    for track in (1..=tracks).map(TrackId) {
        for record in tx.scan(&Key::usage(guild, track), usize::MAX) {
            let Record::Usage((_, _, slug), usage) = record else {
                continue;
            };
            if tx.state.bank.get(&slug).is_some() {
                continue;
            }
            let date = usage.last;
            let key = DailyKey { guild, track, date };
            let daily = tx.daily_as_it_is(key);
            if let Some(daily) = daily.filter(|daily| daily.slug == slug) {
                let texts = [
                    (slug.name(), 3),
                    (daily.topic.title(), 2),
                    (daily.level.title(), 2),
                ];
                builder.document(&daily.title, texts);
                dailies.push((key, slug));
            }
        }
    }
    Vanished {
        dailies,
        words: builder.finish(),
    }
}

/// The last time a track asked a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Which daily it was.
    pub key: DailyKey,
    /// The daily.
    pub daily: Daily,
    /// How often the track has asked it in all.
    pub times: u32,
}

/// Returns when each track of a guild, removed ones included, last asked a question, the latest
/// first.
#[must_use]
pub fn asked(tx: &Transaction<'_>, guild: GuildId, slug: &Slug) -> Vec<Asked> {
    let tracks = (1..=tx.guild_as_it_is(guild).tracks_made).map(TrackId);
    let last = tracks.filter_map(|track| {
        let Some(Record::Usage(_, usage)) = tx.get(&Key::Usage((guild, track, slug.clone())))
        else {
            return None;
        };
        let date = usage.last;
        let key = DailyKey { guild, track, date };
        // A withdrawn daily is gone, and another one may have its date.
        let daily = tx
            .daily(key)
            .filter(|daily| daily.slug == *slug && !daily.is_secret())?;
        let times = usage.times;
        Some(Asked { key, daily, times })
    });
    let mut asked: Vec<Asked> = last.collect();
    asked.sort_by(|one, other| match other.key.date.cmp(&one.key.date) {
        Ordering::Equal => one.key.track.cmp(&other.key.track),
        order => order,
    });
    asked
}
