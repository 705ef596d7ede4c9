//! The store in the words of the rules: events, changes and records instead of bytes.
//!
//! Keys are written by [`super::keys`], values in postcard under the seal of [`super::record`]. Whatever cannot be read is an
//! error that names the key, never a default.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Entry, Pair, Scan, Store, StoreError, keys, record};
use pythia_quiz::event::Stamped;
use pythia_quiz::model::round::{RoundLobby, RoundOptions};
use pythia_quiz::record::{Change, Key, Record, ValueReader, ValueWriter};

/// The version of encoded events.
const EVENT: u8 = 2;

/// Records read at once by [`load`].
const PAGE: usize = 1024;

/// The bytes a change is committed as.
pub fn change(change: &Change) -> Result<super::Change, StoreError> {
    match change {
        Change::Put(record) => put(record).map(|(key, value)| (key, Some(value))),
        Change::Remove(key) => Ok((keys::encode(key)?, None)),
    }
}

/// The key and sealed value of a record.
pub fn put(record: &Record) -> Result<Pair, StoreError> {
    let key = keys::encode(&record.key())?;
    let mut codec = Writing(record::unsealed());
    record.write_value(&mut codec)?;
    let value = record::close(&key, codec.0);
    Ok((key, value))
}

/// The record of a key and a sealed value.
///
/// # Errors
/// [`StoreError::Record`] if the key is unknown, the seal broken, the value not of its kind.
pub fn record(key: &[u8], sealed: &[u8]) -> Result<Record, StoreError> {
    let (version, payload) = record::open(key, sealed)?;
    let parsed = keys::decode(key)?;
    let payload = if version < 2 {
        with_added_in_2(&parsed, payload)?
    } else {
        Cow::Borrowed(payload)
    };
    let payload = &payload;
    Record::read_value(parsed, &mut Reading { key, payload })
}

/// A record of version 1, with the values that what it lacks at its end then stands for. (A field is only ever added at
/// the end of a record, so that this is all there is to reading older ones.)
fn with_added_in_2<'a>(key: &Key, payload: &'a [u8]) -> Result<Cow<'a, [u8]>, StoreError> {
    match key {
        Key::Round(_) => {
            let mut whole = Writing(payload.to_vec());
            whole.write(&(RoundOptions::default(), RoundLobby::default()))?;
            Ok(Cow::Owned(whole.0))
        }
        _ => Ok(Cow::Borrowed(payload)),
    }
}

/// The change of a key and a sealed value: the other way of [`change`].
pub fn read_change((key, value): &super::Change) -> Result<Change, StoreError> {
    match value {
        Some(value) => record(key, value).map(Change::put),
        None => keys::decode(key).map(Change::Remove),
    }
}

/// What is committed for an event and its changes.
pub fn entry(event: &Stamped, changes: &[Change]) -> Result<Entry, StoreError> {
    let refuse = |error| StoreError::Refused(format!("an event that cannot be written: {error}"));
    let event = postcard::to_extend(event, vec![EVENT]).map_err(refuse)?;
    Ok(Entry {
        event,
        changes: changes.iter().map(change).collect::<Result<_, _>>()?,
    })
}

/// The event of an entry.
///
/// # Errors
/// [`StoreError::Event`] if it is of another version of Pythia: its changes can still be read.
pub fn event(entry: &Entry) -> Result<Stamped, StoreError> {
    let unknown = |what: &str| StoreError::Event {
        what: what.to_owned(),
    };
    match entry.event.split_first() {
        Some((&EVENT, bytes)) => match postcard::take_from_bytes(bytes) {
            Ok((event, [])) => Ok(event),
            Ok(_) => Err(unknown("bytes left over")),
            Err(error) => Err(unknown(&error.to_string())),
        },
        Some((version, _)) => Err(unknown(&format!("version {version}, known is {EVENT}"))),
        None => Err(unknown("empty")),
    }
}

/// The record under a key.
pub fn get(store: &dyn Store, key: &Key) -> Result<Option<Record>, StoreError> {
    let key = keys::encode(key)?;
    store
        .get(&key)?
        .map(|value| record(&key, &value))
        .transpose()
}

/// Records with keys in the range, in order, at most `limit`.
pub fn scan(
    store: &dyn Store,
    range: &RangeInclusive<Key>,
    limit: usize,
) -> Result<Vec<Record>, StoreError> {
    let pairs = store.scan(&keys::scan(range)?.limit(limit))?;
    pairs
        .iter()
        .map(|(key, value)| record(key, value))
        .collect()
}

/// Shows every record in the range, in order, a page at a time: for loading the state and for exports.
pub fn load(
    store: &dyn Store,
    range: Option<&RangeInclusive<Key>>,
    visit: &mut dyn FnMut(Record),
) -> Result<(), StoreError> {
    let whole = Scan::prefix(&[]);
    let mut scan = range.map_or(Ok(whole), keys::scan)?.limit(PAGE);
    loop {
        let page = store.scan(&scan)?;
        for (key, value) in &page {
            visit(record(key, value)?);
        }
        match page.last() {
            Some((last, _)) if page.len() == PAGE => scan = scan.after(last),
            _ => return Ok(()),
        }
    }
}

/// A value's bytes, behind the room for its seal.
struct Writing(Vec<u8>);

impl ValueWriter for Writing {
    type Error = StoreError;

    fn write<T: Serialize>(&mut self, value: &T) -> Result<(), StoreError> {
        let written = postcard::to_extend(value, std::mem::take(&mut self.0));
        self.0 = written.map_err(|error| {
            StoreError::Refused(format!("a record that cannot be written: {error}"))
        })?;
        Ok(())
    }
}

/// A value's bytes; the key is for messages.
struct Reading<'a> {
    key: &'a [u8],
    payload: &'a [u8],
}

impl ValueReader for Reading<'_> {
    type Error = StoreError;

    fn read<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        match postcard::take_from_bytes(self.payload) {
            Ok((value, [])) => Ok(value),
            Ok(_) => Err(record::broken(self.key, "bytes left over behind the value")),
            Err(error) => Err(record::broken(
                self.key,
                &format!("not a value of its kind: {error}"),
            )),
        }
    }
}
