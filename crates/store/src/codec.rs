//! The keys, records, changes and events of the rules as bytes, and back.
//!
//! Keys are written by [`keys`], values in postcard behind the seal of
//! [`record`](mod@record), events in postcard behind a version. Bytes that cannot be read are an
//! error that names the key, never a default.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::contract::Store;
use crate::entry::{self, Entry, Pair};
use crate::error::StoreError;
use crate::keys;
use crate::record;
use crate::scan::Scan;
use pythia_quiz::event::Stamped;
use pythia_quiz::model::round::{RoundLobby, RoundOptions};
use pythia_quiz::record::{Change, Key, Record, ValueReader, ValueWriter};

/// The version that encoded events begin with.
const EVENT: u8 = 2;

/// How many records [`load`] reads at once.
const PAGE: usize = 1024;

/// Encodes a change for a commit.
pub fn change(change: &Change) -> Result<entry::Change, StoreError> {
    match change {
        Change::Put(record) => put(record).map(|(key, value)| (key, Some(value))),
        Change::Remove(key) => Ok((keys::encode(key)?, None)),
    }
}

/// Encodes a record as its key and its sealed value.
pub fn put(record: &Record) -> Result<Pair, StoreError> {
    let key = keys::encode(&record.key())?;
    let mut encoder = Encoder(record::unsealed());
    record.write_value(&mut encoder)?;
    let value = record::close(&key, encoder.0);
    Ok((key, value))
}

/// Decodes a record from its key and its sealed value.
///
/// # Errors
/// [`StoreError::Record`] if the key is unknown, the seal is broken, or the value does not belong
/// to the key.
pub fn record(key: &[u8], sealed: &[u8]) -> Result<Record, StoreError> {
    let (version, payload) = record::open(key, sealed)?;
    let parsed = keys::decode(key)?;
    let payload = if version < 2 {
        with_added_in_2(&parsed, payload)?
    } else {
        Cow::Borrowed(payload)
    };
    let payload = &payload;
    Record::read_value(parsed, &mut Decoder { key, payload })
}

/// Completes a record of version 1 with the values of the fields that version 2 added.
///
/// Fields are only ever added at the end of a record, so an older record is read by appending their
/// defaults.
fn with_added_in_2<'a>(key: &Key, payload: &'a [u8]) -> Result<Cow<'a, [u8]>, StoreError> {
    match key {
        Key::Round(_) => {
            let mut whole = Encoder(payload.to_vec());
            whole.write(&(RoundOptions::default(), RoundLobby::default()))?;
            Ok(Cow::Owned(whole.0))
        }
        _ => Ok(Cow::Borrowed(payload)),
    }
}

/// Decodes a change that [`change`] has encoded.
pub fn read_change((key, value): &entry::Change) -> Result<Change, StoreError> {
    match value {
        Some(value) => record(key, value).map(Change::put),
        None => keys::decode(key).map(Change::Remove),
    }
}

/// Encodes an event and its changes as the entry to commit.
pub fn entry(event: &Stamped, changes: &[Change]) -> Result<Entry, StoreError> {
    let refuse = |error| StoreError::Refused(format!("the event cannot be encoded: {error}"));
    let event = postcard::to_extend(event, vec![EVENT]).map_err(refuse)?;
    // As big as needed: growing it would give back big pieces of memory, after which the allocator
    // is slow with small ones.
    let mut encoded = Vec::with_capacity(changes.len());
    for one in changes {
        encoded.push(change(one)?);
    }
    let changes = encoded;
    Ok(Entry { event, changes })
}

/// Decodes the event of an entry.
///
/// # Errors
/// [`StoreError::Event`] if another version of Pythia wrote it. Its changes can still be decoded.
pub fn event(entry: &Entry) -> Result<Stamped, StoreError> {
    let unknown = |what: &str| StoreError::Event {
        what: what.to_owned(),
    };
    match entry.event.split_first() {
        Some((&EVENT, bytes)) => match postcard::take_from_bytes(bytes) {
            Ok((event, [])) => Ok(event),
            Ok(_) => Err(unknown("there are bytes left over")),
            Err(error) => Err(unknown(&error.to_string())),
        },
        Some((version, _)) => Err(unknown(&format!(
            "it has version {version}, this program reads {EVENT}"
        ))),
        None => Err(unknown("it is empty")),
    }
}

/// Reads the record under a key.
pub fn get(store: &dyn Store, key: &Key) -> Result<Option<Record>, StoreError> {
    let key = keys::encode(key)?;
    store
        .get(&key)?
        .map(|value| record(&key, &value))
        .transpose()
}

/// Reads at most `limit` records with keys in the range, in key order.
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

/// Shows every record in the range, or in the store, in key order.
///
/// Reads a page at a time, so that the records are never all in memory here.
pub fn load(
    store: &dyn Store,
    range: Option<&RangeInclusive<Key>>,
    visit: &mut dyn FnMut(Record),
) -> Result<(), StoreError> {
    let whole = Scan::prefix(&[]);
    let scan = range.map_or(Ok(whole), keys::scan)?;
    pages(store, scan, &mut |record| {
        visit(record);
        true
    })
}

/// Shows every record in the store, in key order, until `visit` returns `false`.
pub fn load_while(
    store: &dyn Store,
    visit: &mut dyn FnMut(Record) -> bool,
) -> Result<(), StoreError> {
    pages(store, Scan::prefix(&[]), visit)
}

fn pages(
    store: &dyn Store,
    scan: Scan,
    visit: &mut dyn FnMut(Record) -> bool,
) -> Result<(), StoreError> {
    let mut scan = scan.limit(PAGE);
    loop {
        let page = store.scan(&scan)?;
        for (key, value) in &page {
            if !visit(record(key, value)?) {
                return Ok(());
            }
        }
        match page.last() {
            Some((last, _)) if page.len() == PAGE => scan = scan.after(last),
            _ => return Ok(()),
        }
    }
}

/// Writes a value's parts behind the room for its seal.
struct Encoder(Vec<u8>);

impl ValueWriter for Encoder {
    type Error = StoreError;

    fn write<T: Serialize>(&mut self, value: &T) -> Result<(), StoreError> {
        let written = postcard::to_extend(value, std::mem::take(&mut self.0));
        self.0 = written.map_err(|error| {
            StoreError::Refused(format!("the record cannot be encoded: {error}"))
        })?;
        Ok(())
    }
}

/// Reads a value's parts from its bytes. The key is for messages.
struct Decoder<'a> {
    key: &'a [u8],
    payload: &'a [u8],
}

impl ValueReader for Decoder<'_> {
    type Error = StoreError;

    fn read<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        match postcard::take_from_bytes(self.payload) {
            Ok((value, [])) => Ok(value),
            Ok(_) => Err(record::broken(
                self.key,
                "there are bytes left over behind the value",
            )),
            Err(error) => Err(record::broken(
                self.key,
                &format!("the value does not belong to its key: {error}"),
            )),
        }
    }
}
