//! What the tests share: the two kinds of store, entries to commit, and a model to compare with.

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::sync::Arc;

use pythia_store::disk::{Disk, RealDisk};
use pythia_store::sim::SimDisk;
use pythia_store::{Change, Entry, Options, Pair, Position, Scan, Store, StoreError, record};

/// The records that a store should hold.
pub type Model = BTreeMap<Vec<u8>, Vec<u8>>;

/// A place where a store of one kind is opened, killed and opened again.
pub trait Backend {
    /// Opens the store after killing the process that had it open.
    fn open_with(&self, options: Options) -> Result<Box<dyn Store>, StoreError>;
    /// Opens the store a second time while it is open.
    fn open_second(&self) -> Result<Box<dyn Store>, StoreError>;
    /// Returns the disk that the store is on.
    fn disk(&self) -> Arc<dyn Disk>;
    /// Returns an empty backend of the same kind.
    fn fresh(&self) -> Box<dyn Backend>;
    /// Changes the bytes of a file, as bit rot would.
    fn tamper(&self, path: &str, change: &mut dyn FnMut(&mut Vec<u8>));
    /// Returns every file with its bytes.
    fn files(&self) -> BTreeMap<String, Vec<u8>>;

    fn open(&self) -> Box<dyn Store> {
        self.open_with(small()).unwrap()
    }

    /// Returns the paths of the journal's files of this kind, in order.
    fn journal_files(&self, kind: &str) -> Vec<String> {
        let wanted = format!("/journal/{kind}-");
        self.files()
            .into_keys()
            .filter(|path| path.contains(&wanted))
            .collect()
    }
}

/// Returns limits so low that a few dozen entries reach all of them.
pub fn small() -> Options {
    Options {
        segment_bytes: 400,
        snapshot_segments: 3,
        keep_segments: 2,
        checkpoint_entries: 5,
        memtable_keys: 5,
        ..Options::default()
    }
}

/// Returns options that keep the journal in one segment.
pub fn one_segment() -> Options {
    Options {
        segment_bytes: 1 << 20,
        ..small()
    }
}

pub struct OnSled(tempfile::TempDir);

impl OnSled {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    pub fn folder(&self) -> &std::path::Path {
        self.0.path()
    }
}

impl Backend for OnSled {
    /// Opens the store with a thread that flushes to sled, as in production.
    fn open_with(&self, options: Options) -> Result<Box<dyn Store>, StoreError> {
        let (writer, work) = pythia_store::memtable::writer();
        std::thread::Builder::new().spawn(work).unwrap();
        let writer = Some(writer);
        let options = Options { writer, ..options };
        Ok(Box::new(pythia_store::sled::open(self.folder(), options)?))
    }
    fn open_second(&self) -> Result<Box<dyn Store>, StoreError> {
        self.open_with(small())
    }
    fn disk(&self) -> Arc<dyn Disk> {
        Arc::new(RealDisk::new(self.folder()))
    }
    fn fresh(&self) -> Box<dyn Backend> {
        Box::new(Self::new())
    }
    fn tamper(&self, path: &str, change: &mut dyn FnMut(&mut Vec<u8>)) {
        let path = self.folder().join(path);
        let mut bytes = fs::read(&path).unwrap();
        change(&mut bytes);
        fs::write(path, bytes).unwrap();
    }
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.folder().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path
                        .strip_prefix(self.folder())
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned();
                    files.insert(name, fs::read(path).unwrap());
                }
            }
        }
        files
    }
}

pub struct InMemory(pub SimDisk);

impl InMemory {
    pub fn new() -> Self {
        Self(SimDisk::new())
    }
}

impl Backend for InMemory {
    fn open_with(&self, options: Options) -> Result<Box<dyn Store>, StoreError> {
        self.0.restart();
        Ok(Box::new(pythia_store::memory::open(
            Arc::new(self.0.clone()),
            options,
        )?))
    }
    fn open_second(&self) -> Result<Box<dyn Store>, StoreError> {
        Ok(Box::new(pythia_store::memory::open(
            Arc::new(self.0.clone()),
            small(),
        )?))
    }
    fn disk(&self) -> Arc<dyn Disk> {
        Arc::new(self.0.clone())
    }
    fn fresh(&self) -> Box<dyn Backend> {
        Box::new(Self::new())
    }
    fn tamper(&self, path: &str, change: &mut dyn FnMut(&mut Vec<u8>)) {
        self.0.tamper(path, change);
    }
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.files()
    }
}

/// Runs each test on both backends.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod on_sled { $(#[test] fn $name() { super::$name(&crate::harness::OnSled::new()) })* }
        mod in_memory { $(#[test] fn $name() { super::$name(&crate::harness::InMemory::new()) })* }
    };
}
pub(crate) use on_both;

pub fn put(key: &str, value: &str) -> Change {
    (
        key.as_bytes().to_vec(),
        Some(record::seal(key.as_bytes(), value.as_bytes())),
    )
}

pub fn remove(key: &str) -> Change {
    (key.as_bytes().to_vec(), None)
}

pub fn entry(event: &str, changes: Vec<Change>) -> Entry {
    Entry {
        event: event.as_bytes().to_vec(),
        changes,
    }
}

/// Returns the `n`-th batch of a long series with every kind of change and up to three entries.
pub fn batch(n: u64) -> Vec<Entry> {
    let one = |i: u64| {
        let mut changes = vec![put(
            &format!("k{:03}", (n * 7 + i) % 23),
            &format!("value {n}.{i}"),
        )];
        if n.is_multiple_of(3) {
            changes.push(remove(&format!("k{:03}", (n * 5) % 23)));
        }
        if n % 4 == 1 {
            changes.push(put(&format!("k{:03}", (n * 7 + i) % 23), "twice"));
        }
        entry(&format!("event {n}.{i}"), changes)
    };
    (0..=n % 3).map(one).collect()
}

pub fn apply(model: &mut Model, entries: &[Entry]) {
    for (key, value) in entries.iter().flat_map(|entry| &entry.changes) {
        match value {
            Some(value) => model.insert(key.clone(), value.clone()),
            None => model.remove(key),
        };
    }
}

/// Commits batches `from..to` with upkeep, to the store and to the model.
pub fn run(store: &mut dyn Store, model: &mut Model, from: u64, to: u64) {
    for n in from..to {
        store.commit(batch(n)).unwrap();
        apply(model, &batch(n));
        store.upkeep().unwrap();
    }
}

pub fn contents(store: &dyn Store) -> Model {
    store
        .scan(&Scan::prefix(b""))
        .unwrap()
        .into_iter()
        .collect()
}

pub fn journal(store: &dyn Store, after: Position) -> Vec<(Position, Entry)> {
    let mut seen = Vec::new();
    store
        .replay(after, &mut |at, entry| {
            seen.push((at, entry));
            ControlFlow::Continue(())
        })
        .unwrap();
    seen
}

pub fn keys(pairs: &[Pair]) -> Vec<&str> {
    pairs
        .iter()
        .map(|(key, _)| std::str::from_utf8(key).unwrap())
        .collect()
}

/// Asserts that the store holds exactly the model, and that it verifies.
pub fn assert_holds(store: &dyn Store, model: &Model) {
    assert_eq!(&contents(store), model);
    for key in model.keys() {
        assert_eq!(store.get(key).unwrap().as_ref(), model.get(key));
    }
    let verified = store.verify().unwrap();
    assert_eq!(verified.records, model.len() as u64);
    assert_eq!(verified.position, store.position());
}
