//! Snapshots and rewriting beside the thread that commits.
//!
//! Jobs wait until a test does them, so that anything can be committed before, between and after
//! them.

#![expect(
    clippy::disallowed_methods,
    reason = "what goes on beside the commits needs threads"
)]

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use pythia_store::beside::{Beside, Job};
use pythia_store::sim::SimDisk;
use pythia_store::{Options, Position, Rewriting, Store, StoreError, memory};

use crate::harness::*;

on_both!(
    what_is_committed_while_the_store_is_rewritten_is_in_the_new_one,
    a_store_with_threads_is_rewritten_and_takes_snapshots_on_them,
    a_store_that_is_closed_while_it_is_rewritten_stays_as_it_was,
    a_snapshot_is_made_beside_the_commits,
    compacting_at_once_waits_for_what_goes_on,
);

/// Jobs that wait to be done.
#[derive(Clone, Default)]
struct Jobs(Arc<Mutex<VecDeque<Job>>>);

impl Jobs {
    fn options(&self) -> Options {
        let jobs = self.clone();
        let beside = Beside::new(move |job| jobs.0.lock().unwrap().push_back(job));
        Options {
            beside: Some(beside),
            ..small()
        }
    }

    fn waiting(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    /// Does the next job. Returns whether there was one.
    fn run_one(&self) -> bool {
        let job = self.0.lock().unwrap().pop_front();
        job.map(|job| job()).is_some()
    }
}

/// Commits an entry that is too big to be added to the new generation on the committing thread.
fn commit_much(store: &mut dyn Store, model: &mut Model, key: &str) {
    let much = vec![entry("much", vec![put(key, &"x".repeat(300 << 10))])];
    apply(model, &much);
    store.commit(much).unwrap();
}

fn commit(store: &mut dyn Store, model: &mut Model, n: u64) {
    store.commit(batch(n)).unwrap();
    apply(model, &batch(n));
}

fn what_is_committed_while_the_store_is_rewritten_is_in_the_new_one(backend: &dyn Backend) {
    let (jobs, mut model) = (Jobs::default(), Model::new());
    let options = Options {
        // No snapshot gets in between.
        snapshot_segments: 1_000,
        ..jobs.options()
    };
    let mut store = backend.open_with(options).unwrap();
    run(&mut *store, &mut model, 0, 20);
    let begun = store.position();
    assert_eq!(store.compact_beside().unwrap(), Rewriting::UnderWay);
    commit(&mut *store, &mut model, 20);
    commit_much(&mut *store, &mut model, "big");
    assert!(jobs.run_one(), "everything so far is written");
    commit(&mut *store, &mut model, 21);
    assert_eq!(store.compact_beside().unwrap(), Rewriting::UnderWay);
    assert_eq!(jobs.waiting(), 1, "much was committed meanwhile");
    commit(&mut *store, &mut model, 22);
    jobs.run_one();
    commit(&mut *store, &mut model, 23);
    assert_eq!(store.compact_beside().unwrap(), Rewriting::UnderWay);
    commit(&mut *store, &mut model, 24);
    assert!(jobs.run_one(), "the old generation is removed");
    assert_eq!(store.compact_beside().unwrap(), Rewriting::Done);
    assert!(!jobs.run_one());
    assert_eq!(store.oldest(), begun, "the history begins anew");
    assert_holds(&*store, &model);
    let history = journal(&*store, begun);
    let events: Vec<_> = history.iter().map(|(_, entry)| &entry.event[..]).collect();
    let big = events.iter().position(|event| *event == b"much");
    assert!(big.is_some_and(|place| place > 0 && place + 1 < events.len()));
    drop(store);
    assert_holds(&*backend.open(), &model);
    let old = |path: &String| path.starts_with("generation-1/");
    assert!(!backend.files().keys().any(old));
}

fn a_store_with_threads_is_rewritten_and_takes_snapshots_on_them(backend: &dyn Backend) {
    let mut model = Model::new();
    let options = || Options {
        beside: Some(Beside::new(|job| drop(std::thread::spawn(job)))),
        ..small()
    };
    let mut store = backend.open_with(options()).unwrap();
    let mut n = 0;
    for _ in 0..3 {
        while store.compact_beside().unwrap() == Rewriting::UnderWay {
            run(&mut *store, &mut model, n, n + 3);
            n += 3;
        }
        assert_holds(&*store, &model);
        run(&mut *store, &mut model, n, n + 60);
        n += 60;
    }
    store.close().unwrap();
    drop(store);
    assert_holds(&*backend.open_with(options()).unwrap(), &model);
}

fn a_store_that_is_closed_while_it_is_rewritten_stays_as_it_was(backend: &dyn Backend) {
    for jobs_done in 0..2 {
        let (backend, jobs, mut model) = (backend.fresh(), Jobs::default(), Model::new());
        let mut store = backend.open_with(jobs.options()).unwrap();
        run(&mut *store, &mut model, 0, 6);
        while jobs.run_one() {}
        assert_eq!(store.compact_beside().unwrap(), Rewriting::UnderWay);
        commit(&mut *store, &mut model, 6);
        for _ in 0..jobs_done {
            jobs.run_one();
        }
        // Whoever closes it waits for the job, which another thread has to do meanwhile.
        let doing = std::thread::spawn(move || while jobs.run_one() {});
        store.close().unwrap();
        doing.join().unwrap();
        drop(store);
        let store = backend.open();
        assert_holds(&*store, &model);
        assert!(store.was_rewriting() || jobs_done == 0);
        assert_eq!(store.oldest(), Position(0));
    }
}

fn a_snapshot_is_made_beside_the_commits(backend: &dyn Backend) {
    let (jobs, mut model) = (Jobs::default(), Model::new());
    let mut store = backend.open_with(jobs.options()).unwrap();
    let mut n = 0;
    while jobs.waiting() == 0 {
        run(&mut *store, &mut model, n, n + 1);
        n += 1;
    }
    assert!(backend.journal_files("snapshot").is_empty());
    run(&mut *store, &mut model, n, n + 20);
    assert_eq!(jobs.waiting(), 1, "one thing at a time");
    jobs.run_one();
    let first = backend.journal_files("snapshot");
    assert_eq!(first.len(), 1);
    run(&mut *store, &mut model, n + 20, n + 40);
    while jobs.run_one() {
        store.upkeep().unwrap();
    }
    let last = backend.journal_files("snapshot");
    assert_eq!(last.len(), 1, "the older one is gone");
    assert_ne!(first, last);
    assert_holds(&*store, &model);
    drop(store);
    assert_holds(&*backend.open(), &model);
}

fn compacting_at_once_waits_for_what_goes_on(backend: &dyn Backend) {
    let mut model = Model::new();
    let options = Options {
        beside: Some(Beside::new(|job| drop(std::thread::spawn(job)))),
        ..small()
    };
    let mut store = backend.open_with(options).unwrap();
    run(&mut *store, &mut model, 0, 40);
    store.compact_beside().unwrap();
    commit(&mut *store, &mut model, 40);
    store.compact().unwrap();
    assert_holds(&*store, &model);
    assert!(store.oldest() > Position(0));
}

/// Opens a store and rewrites it, until something fails.
fn rewrite(
    disk: &SimDisk,
    model: &mut Model,
    pending: &mut Option<Model>,
) -> Result<(), StoreError> {
    let jobs = Jobs::default();
    let mut store = memory::open(Arc::new(disk.clone()), jobs.options())?;
    let rewritten = rewrite_it(&mut store, &jobs, model, pending);
    // A process that is gone has no threads. Else the store would wait for them.
    jobs.0.lock().unwrap().clear();
    rewritten
}

/// Rewrites a store while something is committed before and after each job, and everything
/// acknowledged is added to the model.
fn rewrite_it(
    store: &mut dyn Store,
    jobs: &Jobs,
    model: &mut Model,
    pending: &mut Option<Model>,
) -> Result<(), StoreError> {
    let mut n = 100;
    loop {
        let rewriting = store.compact_beside()?;
        for _ in 0..2 {
            let mut next = model.clone();
            apply(&mut next, &batch(n));
            *pending = Some(next.clone());
            store.commit(batch(n))?;
            (*model, *pending) = (next, None);
            n += 1;
        }
        if rewriting == Rewriting::Done {
            return Ok(());
        }
        jobs.run_one();
    }
}

#[test]
fn rewriting_beside_commits_stopped_anywhere_loses_nothing_acknowledged() {
    let prepare = || {
        let (disk, mut model) = (SimDisk::new(), Model::new());
        let mut store = memory::open(Arc::new(disk.clone()), small()).unwrap();
        run(&mut store, &mut model, 0, 15);
        drop(store);
        disk.restart();
        (disk, model)
    };
    let (disk, mut model) = prepare();
    let before = disk.operations();
    rewrite(&disk, &mut model, &mut None).unwrap();
    let operations = disk.operations() - before;
    assert!(operations > 30, "{operations}");
    for n in 1..=operations {
        for seed in 0..4 {
            let ((disk, mut model), mut pending) = (prepare(), None);
            disk.cut_at(n);
            rewrite(&disk, &mut model, &mut pending).unwrap_err();
            disk.power_cycle(seed);
            let store = memory::open(Arc::new(disk.clone()), small()).unwrap();
            let held = contents(&store);
            assert!(
                held == model || Some(&held) == pending.as_ref(),
                "cut at {n}, seed {seed}"
            );
            store.verify().unwrap();
            let generation = |path: &String| path.split('/').next().map(str::to_owned);
            let mut found: Vec<String> = disk.files().keys().filter_map(generation).collect();
            found.retain(|name| name.starts_with("generation-"));
            found.dedup();
            assert_eq!(found.len(), 1, "cut at {n}: {found:?}");
        }
    }
}
