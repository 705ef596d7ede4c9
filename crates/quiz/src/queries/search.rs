//! Finds questions and past dailies by their words: questions of the bank and a guild's own.
//!
//! A past daily is found by its question: most questions are still there, with all their words.
//! Those that are gone are found by the words of their titles.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, GuildId, TrackId};
use crate::model::question::{self, Digest, Listed, Slug};
use crate::model::record::{Key, Record};
use crate::model::search::build::Builder;
use crate::model::search::{self, Hit, Index};
use crate::state::questions::Questions;
use crate::state::transaction::Transaction;
use crate::state::vanished::{OwnWords, PARTS, Vanished};

/// A question that fits a search.
#[derive(Debug, Clone)]
pub enum Found {
    /// It is in the bank, or one of the guild's own.
    Listed(Arc<Listed>),
    /// It was asked here once, and is gone.
    Vanished(Slug),
}

impl Found {
    /// Returns the name of the question.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        match self {
            Self::Listed(listed) => &listed.slug,
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

/// Finds the questions that fit best: those of the bank, and in a guild its own and those it has
/// asked.
/// Withheld ones are treated as if they weren't there.
#[must_use]
pub fn find(
    tx: &Transaction<'_>,
    guild: Option<GuildId>,
    withheld: &BTreeSet<Slug>,
    typed: &str,
) -> Results {
    let questions = tx.questions(guild);
    let listed: Vec<&Arc<Listed>> = questions.iter().collect();
    let hidden: Vec<bool> = listed
        .iter()
        .map(|one| withheld.contains(&one.slug))
        .collect();
    let of_bank = questions.bank.len();
    let bank = (questions.bank.words(), &hidden[..of_bank]);
    let in_bank = bank.0.find(typed, bank.1);
    let mut hits = in_bank.hits;
    let mut instead = in_bank.instead;
    if let Some(guild) = guild.filter(|_| !questions.own.is_empty()) {
        let places: HashMap<&Slug, usize> = (of_bank..)
            .zip(questions.own.keys())
            .map(|(place, slug)| (slug, place))
            .collect();
        for part in own_words(tx, guild, &questions).iter() {
            let places: Vec<usize> = part.slugs.iter().map(|slug| places[slug]).collect();
            let hidden: Vec<bool> = places.iter().map(|place| hidden[*place]).collect();
            let found = part.words.find_beside(typed, &hidden, bank);
            // A word that a question of the guild's own has isn't misspelled.
            instead = instead.filter(|_| found.hits.is_empty() || found.instead.is_some());
            hits.extend(found.hits.into_iter().map(|hit| Hit {
                document: places[hit.document],
                ..hit
            }));
        }
    }
    let vanished = guild.map(|guild| vanished(tx, guild, &questions));
    let vanished = vanished.unwrap_or_default();
    let slugs = vanished.dailies.iter().map(|(_, slug)| slug);
    let hidden_here: Vec<bool> = slugs.map(|slug| withheld.contains(slug)).collect();
    let of_vanished = vanished.words.find_beside(typed, &hidden_here, bank).hits;
    // The numbers of the vanished ones follow those of the others.
    hits.extend(of_vanished.into_iter().map(|hit| Hit {
        document: listed.len() + hit.document,
        ..hit
    }));
    search::sort(&mut hits);
    let mut seen = BTreeSet::new();
    let found = hits.into_iter().map(|hit| match listed.get(hit.document) {
        Some(one) => Found::Listed(Arc::clone(one)),
        None => Found::Vanished(vanished.dailies[hit.document - listed.len()].1.clone()),
    });
    Results {
        // Several tracks may have asked the same vanished question.
        found: found
            .filter(|one| seen.insert(one.slug().clone()))
            .collect(),
        instead,
    }
}

/// How much of the text of a guild's own question is indexed, in characters. The writer does that,
/// so that it also does without the answer.
const INDEXED: usize = 600;

/// Returns the words of a guild's own questions, in parts. Only the parts in which something has
/// changed are indexed again.
fn own_words(tx: &Transaction<'_>, guild: GuildId, questions: &Questions) -> Arc<Vec<OwnWords>> {
    tx.state
        .own_words
        .get(guild, questions.own_digest(), |older| {
            let mut parts = vec![Vec::new(); PARTS];
            for listed in questions.own.values() {
                let hash = blake3::hash(listed.slug.as_str().as_bytes());
                parts[usize::from(hash.as_bytes()[0]) % PARTS].push(listed);
            }
            let parts = parts.into_iter().enumerate().map(|(at, listed)| {
                let mut hasher = blake3::Hasher::new();
                for one in &listed {
                    hasher.update(&one.digest.0);
                }
                let digest = Digest(*hasher.finalize().as_bytes());
                let older = older.and_then(|parts| parts.get(at));
                let words = match older.filter(|part| part.digest == digest) {
                    Some(part) => Arc::clone(&part.words),
                    None => Arc::new(indexed(tx, guild, &listed)),
                };
                let slugs = listed.iter().map(|one| one.slug.clone()).collect();
                OwnWords {
                    digest,
                    slugs,
                    words,
                }
            });
            parts.collect()
        })
}

/// Indexes some of a guild's own questions.
fn indexed(tx: &Transaction<'_>, guild: GuildId, listed: &[&Arc<Listed>]) -> Index {
    let mut builder = Builder::default();
    for one in listed {
        match tx.whole_question(Some(guild), &one.slug) {
            Some(mut question) => {
                question.text = question.text.chars().take(INDEXED).collect();
                question.answer.clear();
                question::add_words(&mut builder, &question);
            }
            None => builder.document("", []),
        }
    }
    builder.finish()
}

/// Returns the past dailies of a guild whose questions are gone.
fn vanished(tx: &Transaction<'_>, guild: GuildId, questions: &Questions) -> Arc<Vanished> {
    let made = tx.guild_as_it_is(guild).dailies_made;
    let version = (made, questions.bank.digest(), questions.own_digest());
    let make = |_: Option<&Vanished>| collect(tx, guild, questions);
    tx.state.vanished.get(guild, version, make)
}

/// Reads what the tracks of a guild have asked, and indexes what is gone.
fn collect(tx: &Transaction<'_>, guild: GuildId, questions: &Questions) -> Vanished {
    let tracks = tx.guild_as_it_is(guild).tracks_made;
    let (mut dailies, mut builder) = (Vec::new(), Builder::default());
    for track in (1..=tracks).map(TrackId) {
        for record in tx.scan(&Key::usage(guild, track), usize::MAX) {
            let Record::Usage((_, _, slug), usage) = record else {
                continue;
            };
            if questions.get(&slug).is_some() {
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
