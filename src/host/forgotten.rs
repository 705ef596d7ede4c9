//! Members whose data was deleted: the file beside the store that says so, and deleting what a
//! restored backup brought back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::Host;
use super::batch_reader::BatchReader;
use crate::quiz::model::forgetting::KNOWN_DAYS;
use crate::quiz::model::guild::Guild;
use crate::quiz::model::ids::{At, GuildId, MemberId, UserId};
use crate::quiz::question::Bank;
use crate::quiz::state::reader::Changeset;
use crate::quiz::{self, Event, Key, Record, Rules, Stamped};
use crate::store::forgotten::Forgotten;
use crate::store::{Store, StoreError, codec};

const DAY_MS: i64 = 24 * 60 * 60_000;

/// Brings the file up to what the records say. `now` drops what needn't be known any more.
pub(super) fn note(store: &mut dyn Store, now: Option<At>) -> Result<(), StoreError> {
    let before = store.forgotten()?;
    let mut all = before.clone();
    all.add_all(&recorded(store)?);
    if let Some(now) = now {
        all.drop_before(now.plus_ms(-KNOWN_DAYS * DAY_MS).0);
    }
    if all == before {
        return Ok(());
    }
    store.note_forgotten(&all)
}

/// Returns what the records say.
pub(super) fn recorded(store: &dyn Store) -> Result<Forgotten, StoreError> {
    let (first, last) = (GuildId(0), GuildId(u64::MAX));
    let range = Key::Forgotten((first, [0; 16]))..=Key::Forgotten((last, [u8::MAX; 16]));
    let mut all = Forgotten::default();
    codec::load(store, Some(&range), &mut |record| {
        if let Record::Forgotten((_, hash), at) = record {
            all.add(hash, at.0);
        }
    })?;
    Ok(all)
}

/// Returns the accounts of which the file says that their data was deleted, and whose deletion the
/// records don't know: a backup from before it was restored.
///
/// # Errors
/// The store cannot be read.
pub fn came_back(store: &dyn Store) -> Result<Vec<(GuildId, UserId)>, StoreError> {
    let noted = store.forgotten()?;
    let recorded = recorded(store)?;
    let is_news = |hash: &[u8; 16]| noted.get(hash) > recorded.get(hash);
    if !noted.iter().any(|(hash, _)| is_news(&hash)) {
        return Ok(Vec::new());
    }
    let mut guilds: BTreeMap<GuildId, Guild> = BTreeMap::new();
    let all = Key::Guild(GuildId(0))..=Key::Guild(GuildId(u64::MAX));
    codec::load(store, Some(&all), &mut |record| {
        if let Record::Guild(id, guild) = record {
            guilds.insert(id, *guild);
        }
    })?;
    let mut found = Vec::new();
    let number = |guild, user| Key::Number((guild, user));
    let all = number(GuildId(0), UserId(0))..=number(GuildId(u64::MAX), UserId(u64::MAX));
    codec::load(store, Some(&all), &mut |record| {
        if let Record::Number((guild, user), MemberId(_)) = record
            && let Some(settings) = guilds.get(&guild)
            && is_news(&settings.account_hash(user))
        {
            found.push((guild, user));
        }
    })?;
    Ok(found)
}

/// Deletes what a store that no bot uses has about accounts, with everything that is on its way to
/// Discord. What the bot has posted is taken back when it runs again. Returns for how many accounts
/// there was anything.
///
/// # Errors
/// The store could not be read or written.
pub fn forget(
    store: &mut dyn Store,
    rules: Rules,
    accounts: &[(GuildId, UserId)],
    at: At,
) -> Result<usize, StoreError> {
    let mut state = Host::load(store, Arc::new(rules), Arc::new(Bank::default()))?;
    let nothing = Changeset::new();
    let mut known = 0;
    for &(guild, user) in accounts {
        let mut steps: u64 = 0;
        loop {
            let failed = RefCell::new(None);
            let reader = BatchReader {
                store,
                changed: &nothing,
                failed: &failed,
            };
            let stamped = Stamped {
                at,
                draw: steps,
                event: Event::ForgetMember { guild, user },
            };
            let decision = quiz::decide(&state, &reader, &stamped);
            if let Some(error) = failed.into_inner() {
                return Err(error);
            }
            if decision.changes.is_empty() {
                break;
            }
            store.commit(vec![codec::entry(&stamped, &decision.changes)?])?;
            for change in &decision.changes {
                state.apply(change);
            }
            steps += 1;
        }
        known += usize::from(steps > 0);
    }
    note(store, Some(at))?;
    Ok(known)
}
