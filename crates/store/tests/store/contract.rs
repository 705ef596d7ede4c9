//! What every store promises when nothing goes wrong.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use proptest::prelude::*;

use pythia_store::{Options, Pair, Position, Scan, Store, StoreError, record};

use crate::harness::*;

on_both!(
    keys_come_in_the_order_of_their_bytes_in_both_directions_and_in_pages,
    a_page_is_full_and_correct_whatever_was_changed_since_the_state_was_flushed,
    a_batch_is_seen_completely_and_the_later_of_two_changes_of_a_key_wins,
    positions_count_entries_without_gaps,
    an_empty_batch_changes_nothing,
    what_was_committed_is_there_after_a_kill_and_after_a_close,
    the_journal_can_be_replayed_in_order_from_any_position,
    what_the_contract_does_not_allow_is_refused_and_nothing_is_written,
    a_closed_store_refuses_every_call,
    a_second_process_is_refused_with_the_name_of_the_folder,
    old_segments_are_kept_as_configured_and_the_rest_lives_on_in_the_snapshot,
    a_kept_history_can_be_replayed_from_its_first_entry,
    a_batch_equals_its_entries_one_by_one,
);

fn keys_come_in_the_order_of_their_bytes_in_both_directions_and_in_pages(backend: &dyn Backend) {
    let mut store = backend.open();
    let names = ["b", "a", "ab", "a\u{0}", "c", "aÿ", "B", "ba", "b\u{7f}"];
    let changes = names.iter().map(|name| put(name, name)).collect();
    store.commit(vec![entry("all", changes)]).unwrap();
    let mut sorted = names.to_vec();
    sorted.sort_unstable();
    assert_eq!(keys(&store.scan(&Scan::prefix(b"")).unwrap()), sorted);
    sorted.reverse();
    assert_eq!(
        keys(&store.scan(&Scan::prefix(b"").backward()).unwrap()),
        sorted
    );
    sorted.reverse();
    let with_a: Vec<&str> = sorted
        .iter()
        .copied()
        .filter(|name| name.starts_with('a'))
        .collect();
    assert_eq!(keys(&store.scan(&Scan::prefix(b"a")).unwrap()), with_a);
    let range = Scan::range(b"ab".to_vec(), Some(b"ba".to_vec()));
    assert_eq!(keys(&store.scan(&range).unwrap()), ["ab", "aÿ", "b"]);
    for backward in [false, true] {
        let (mut scan, mut paged) = (Scan::prefix(b"").limit(2), Vec::new());
        scan.backward = backward;
        loop {
            let page = store.scan(&scan).unwrap();
            let Some((last, _)) = page.last() else { break };
            scan = scan.clone().after(last);
            paged.extend(page);
        }
        let mut whole = Scan::prefix(b"");
        whole.backward = backward;
        assert_eq!(paged, store.scan(&whole).unwrap());
    }
    assert_eq!(store.scan(&Scan::prefix(b"").limit(0)).unwrap(), []);
    assert_eq!(store.scan(&Scan::prefix(b"nothing")).unwrap(), []);
    assert_eq!(
        store
            .scan(&Scan::range(b"z".to_vec(), Some(b"a".to_vec())))
            .unwrap(),
        []
    );
}

fn a_page_is_full_and_correct_whatever_was_changed_since_the_state_was_flushed(
    backend: &dyn Backend,
) {
    let options = Options {
        memtable_keys: 6,
        ..one_segment()
    };
    let mut store = backend.open_with(options).unwrap();
    let mut model = Model::new();
    let mut commit = |store: &mut dyn Store, changes: Vec<_>| {
        let batch = [entry("some", changes)];
        store.commit(batch.to_vec()).unwrap();
        apply(&mut model, &batch);
    };
    let name = |n: usize| format!("{n:02}");
    commit(
        &mut *store,
        (0..20).step_by(2).map(|n| put(&name(n), "old")).collect(),
    );
    store.checkpoint().unwrap();
    // The first six are flushed to the base, the rest is in memory only.
    let removed = [0, 4, 6, 18].map(|n| remove(&name(n)));
    let changed = [put("01", "new"), put("08", "new"), put("19", "new")];
    commit(&mut *store, removed.into_iter().chain(changed).collect());
    commit(
        &mut *store,
        vec![
            remove("01"),
            put("04", "again"),
            put("05", "new"),
            remove("08"),
        ],
    );
    for (from, to) in [(0, 20), (1, 19), (4, 9), (18, 20)] {
        for limit in 1..12 {
            for backward in [false, true] {
                let mut scan = Scan::range(name(from).into(), Some(name(to).into())).limit(limit);
                scan.backward = backward;
                let inside = model.range(name(from).into_bytes()..name(to).into_bytes());
                let mut wanted: Vec<Pair> = inside.map(|(k, v)| (k.clone(), v.clone())).collect();
                if backward {
                    wanted.reverse();
                }
                wanted.truncate(limit);
                assert_eq!(store.scan(&scan).unwrap(), wanted, "{scan:?}");
            }
        }
    }
    assert_holds(&*store, &model);
}

fn a_batch_is_seen_completely_and_the_later_of_two_changes_of_a_key_wins(backend: &dyn Backend) {
    let mut store = backend.open();
    store
        .commit(vec![
            entry("1", vec![put("a", "1"), put("b", "1"), put("a", "2")]),
            entry("2", vec![remove("b"), put("c", "1"), remove("d")]),
        ])
        .unwrap();
    let expected: Model = [put("a", "2"), put("c", "1")]
        .into_iter()
        .map(|(key, value)| (key, value.unwrap()))
        .collect();
    assert_holds(&*store, &expected);
    drop(store);
    assert_holds(&*backend.open(), &expected);
}

fn positions_count_entries_without_gaps(backend: &dyn Backend) {
    let mut store = backend.open();
    assert_eq!(store.position(), Position(0));
    assert_eq!(
        store
            .commit(vec![entry("1", vec![]), entry("2", vec![])])
            .unwrap(),
        Position(2)
    );
    assert_eq!(store.commit(vec![entry("3", vec![])]).unwrap(), Position(3));
    drop(store);
    let mut store = backend.open();
    assert_eq!(store.position(), Position(3));
    assert_eq!(store.commit(vec![entry("4", vec![])]).unwrap(), Position(4));
    let seen: Vec<u64> = journal(&*store, Position(0))
        .iter()
        .map(|(at, _)| at.0)
        .collect();
    assert_eq!(seen, [1, 2, 3, 4]);
}

fn an_empty_batch_changes_nothing(backend: &dyn Backend) {
    let mut store = backend.open();
    store.commit(batch(1)).unwrap();
    let (at, files) = (store.position(), backend.journal_files("segment"));
    assert_eq!(store.commit(Vec::new()).unwrap(), at);
    assert_eq!(backend.journal_files("segment"), files);
    drop(store);
    assert_eq!(backend.open().position(), at);
}

fn what_was_committed_is_there_after_a_kill_and_after_a_close(backend: &dyn Backend) {
    let mut model = Model::new();
    for round in 0..8 {
        let mut store = backend.open();
        assert_holds(&*store, &model);
        run(&mut *store, &mut model, round * 9, round * 9 + 9);
        if round % 2 == 0 {
            store.close().unwrap();
        }
    }
    assert_holds(&*backend.open(), &model);
}

fn the_journal_can_be_replayed_in_order_from_any_position(backend: &dyn Backend) {
    let options = Options {
        snapshot_segments: 1000,
        ..small()
    };
    let mut store = backend.open_with(options.clone()).unwrap();
    let mut all = Vec::new();
    for n in 0..40 {
        store.commit(batch(n)).unwrap();
        all.extend(batch(n));
    }
    assert!(
        backend.journal_files("segment").len() > 5,
        "the journal must have several segments"
    );
    for reopened in [false, true] {
        if reopened {
            drop(store);
            store = backend.open_with(options.clone()).unwrap();
        }
        for after in 0..=all.len() {
            let seen = journal(&*store, Position(after as u64));
            let expected = all.iter().cloned().enumerate().skip(after);
            assert!(
                seen.into_iter()
                    .eq(expected.map(|(i, entry)| (Position(i as u64 + 1), entry)))
            );
        }
    }
    let mut seen = Vec::new();
    store
        .replay(Position(3), &mut |at, _| {
            seen.push(at.0);
            if at.0 == 5 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        })
        .unwrap();
    assert_eq!(seen, [4, 5]);
}

fn what_the_contract_does_not_allow_is_refused_and_nothing_is_written(backend: &dyn Backend) {
    let mut store = backend.open();
    store.commit(vec![entry("1", vec![put("a", "1")])]).unwrap();
    let before = backend.files();
    let sealed_elsewhere = record::seal(b"elsewhere", b"1");
    let mut newer = record::seal(b"a", b"1");
    newer[0] = record::VERSION + 1;
    let long = vec![b'k'; pythia_store::MAX_KEY + 1];
    for change in [
        (vec![], None),
        (long, None),
        (b"a".to_vec(), Some(sealed_elsewhere)),
        (b"a".to_vec(), Some(newer)),
        (b"a".to_vec(), Some(b"no".to_vec())),
    ] {
        let error = store
            .commit(vec![entry("2", vec![put("b", "1"), change])])
            .unwrap_err();
        assert!(matches!(error, StoreError::Refused(_)), "{error}");
    }
    let huge = entry(&"x".repeat(65 << 20), vec![]);
    assert!(matches!(
        store.commit(vec![huge]).unwrap_err(),
        StoreError::Refused(_)
    ));
    assert_eq!(backend.journal_files("segment").len(), 1);
    let segment = &backend.journal_files("segment")[0];
    assert_eq!(backend.files()[segment], before[segment]);
    assert_eq!(
        store.commit(vec![entry("2", vec![put("b", "1")])]).unwrap(),
        Position(2)
    );
}

fn a_closed_store_refuses_every_call(backend: &dyn Backend) {
    let mut store = backend.open();
    store.commit(batch(1)).unwrap();
    store.close().unwrap();
    assert!(matches!(
        store.commit(batch(2)).unwrap_err(),
        StoreError::Refused(_)
    ));
    assert!(store.checkpoint().is_err() && store.upkeep().is_err() && store.get(b"a").is_err());
}

fn a_second_process_is_refused_with_the_name_of_the_folder(backend: &dyn Backend) {
    let store = backend.open();
    let error = backend
        .open_second()
        .err()
        .expect("two processes must not have it open at once");
    let folder = backend.disk().path("").display().to_string();
    assert!(
        matches!(error, StoreError::Locked { .. }) && error.to_string().contains(&folder),
        "{error}"
    );
    let error = backend
        .open_second()
        .err()
        .expect("the refused opening must not release the lock");
    assert!(matches!(error, StoreError::Locked { .. }));
    drop(store);
    backend.open_second().unwrap();
}

fn old_segments_are_kept_as_configured_and_the_rest_lives_on_in_the_snapshot(
    backend: &dyn Backend,
) {
    let mut model = Model::new();
    let mut store = backend.open();
    run(&mut *store, &mut model, 0, 200);
    // A checkpoint may still be on its way beside this thread, and what it needs is kept.
    store.checkpoint().unwrap();
    let (segments, snapshots) = (
        backend.journal_files("segment").len(),
        backend.journal_files("snapshot").len(),
    );
    assert_eq!(snapshots, 1, "one snapshot is enough");
    assert!(
        segments <= 2 + 3 + 1,
        "two kept, three until the next snapshot, one in use; there are {segments}"
    );
    let oldest = store.oldest();
    assert!(oldest > Position(100));
    let gone = store
        .replay(Position(1), &mut |_, _| ControlFlow::Continue(()))
        .unwrap_err();
    assert!(matches!(gone, StoreError::Gone { asked: Position(1), oldest: o } if o == oldest));
    assert_eq!(
        journal(&*store, oldest).len() as u64,
        store.position().0 - oldest.0
    );
    assert_holds(&*store, &model);
    drop(store);
    assert_holds(&*backend.open(), &model);
}

fn a_kept_history_can_be_replayed_from_its_first_entry(backend: &dyn Backend) {
    let options = Options {
        keep_segments: usize::MAX,
        ..small()
    };
    let mut model = Model::new();
    let mut store = backend.open_with(options).unwrap();
    run(&mut *store, &mut model, 0, 60);
    assert_eq!(backend.journal_files("snapshot").len(), 1);
    let mut replayed = Model::new();
    for (_, entry) in journal(&*store, Position(0)) {
        apply(&mut replayed, &[entry]);
    }
    assert_eq!(replayed, model);
}

fn a_batch_equals_its_entries_one_by_one(backend: &dyn Backend) {
    let other = backend.fresh();
    let (mut together, mut apart) = (backend.open(), other.open());
    for n in 0..30 {
        together.commit(batch(n)).unwrap();
        for entry in batch(n) {
            apart.commit(vec![entry]).unwrap();
        }
    }
    assert_eq!(contents(&*together), contents(&*apart));
    assert_eq!(
        journal(&*together, Position(0)),
        journal(&*apart, Position(0))
    );
}

/// Something that happens to a store.
#[derive(Clone, Debug)]
enum Step {
    Commit(Vec<Vec<(u8, Option<u8>)>>),
    Checkpoint,
    Upkeep,
    Compact,
    Kill,
    Close,
}

fn step() -> impl Strategy<Value = Step> {
    let changes = prop::collection::vec((0..12_u8, prop::option::of(any::<u8>())), 0..4);
    prop_oneof![
        12 => prop::collection::vec(changes, 1..4).prop_map(Step::Commit),
        1 => Just(Step::Checkpoint),
        4 => Just(Step::Upkeep),
        1 => Just(Step::Compact),
        1 => Just(Step::Kill),
        1 => Just(Step::Close),
    ]
}

fn play(backend: &dyn Backend, steps: Vec<Step>) {
    let mut model: Model = BTreeMap::new();
    let mut store = backend.open();
    for step in steps {
        match step {
            Step::Commit(entries) => {
                let change = |(key, value): &(u8, Option<u8>)| match value {
                    Some(value) => put(&format!("k{key}"), &value.to_string()),
                    None => remove(&format!("k{key}")),
                };
                let entries: Vec<_> = entries
                    .iter()
                    .map(|changes| entry("e", changes.iter().map(change).collect()))
                    .collect();
                store.commit(entries.clone()).unwrap();
                apply(&mut model, &entries);
            }
            Step::Checkpoint => drop(store.checkpoint().unwrap()),
            Step::Upkeep => store.upkeep().unwrap(),
            Step::Compact => store.compact().unwrap(),
            Step::Kill => {
                drop(store);
                store = backend.open();
            }
            Step::Close => {
                store.close().unwrap();
                drop(store);
                store = backend.open();
            }
        }
        assert_eq!(contents(&*store), model);
    }
    assert_holds(&*store, &model);
    drop(store);
    assert_holds(&*backend.open(), &model);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_the_store_on_sled_equals_a_model(steps in prop::collection::vec(step(), 1..40)) {
        play(&OnSled::new(), steps);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_the_store_in_memory_equals_a_model(steps in prop::collection::vec(step(), 1..80)) {
        play(&InMemory::new(), steps);
    }
}
