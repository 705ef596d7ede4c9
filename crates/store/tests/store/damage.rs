//! Damaged files: what is cut off, what is refused, and what the error says.

use pythia_store::{Options, Position, StoreError};

use crate::harness::*;

on_both!(
    a_torn_last_batch_is_cut_off_wherever_it_is_torn,
    a_last_batch_with_a_hole_in_it_is_cut_off,
    a_bad_batch_before_the_end_is_an_error_that_names_segment_and_offset,
    a_missing_segment_is_an_error_that_names_the_next_one,
    a_segment_missing_after_the_snapshot_is_an_error,
    verify_finds_damage_done_while_the_store_is_open,
    a_snapshot_that_is_damaged_is_an_error_that_names_it_or_is_passed_over,
    a_store_without_its_manifest_is_not_taken_for_an_empty_folder,
    a_folder_of_other_files_is_not_made_a_store,
    a_newer_version_is_refused_and_nothing_is_touched,
    a_damaged_manifest_is_an_error,
);

/// Commits batches to a journal in one segment, without a checkpoint. Returns the records, and
/// where each batch ends in the segment.
fn commit_batches(backend: &dyn Backend, batches: u64) -> (Model, Vec<usize>) {
    let mut model = Model::new();
    let mut store = backend.open_with(one_segment()).unwrap();
    let mut ends = Vec::new();
    for n in 0..batches {
        store.commit(batch(n)).unwrap();
        apply(&mut model, &batch(n));
        ends.push(backend.files()[&backend.journal_files("segment")[0]].len());
    }
    (model, ends)
}

fn remove_the_state(backend: &dyn Backend) {
    for path in ["generation-1/state", "generation-1/CHECKPOINT"] {
        backend.disk().remove(path).unwrap();
    }
}

fn a_torn_last_batch_is_cut_off_wherever_it_is_torn(backend: &dyn Backend) {
    let (model, ends) = commit_batches(backend, 9);
    let segment = backend.journal_files("segment")[0].clone();
    let whole = backend.files()[&segment].clone();
    let (start, end) = (ends[7], ends[8]);
    let mut before = Model::new();
    (0..8).for_each(|n| apply(&mut before, &batch(n)));
    assert_ne!(before, model);
    for cut in (start..end).step_by(7) {
        backend.tamper(&segment, &mut |bytes| {
            bytes.clear();
            bytes.extend_from_slice(&whole[..cut]);
        });
        remove_the_state(backend);
        let mut store = backend.open_with(one_segment()).unwrap();
        assert_holds(&*store, &before);
        assert_eq!(backend.files()[&segment].len(), start);
        assert_eq!(
            store.commit(batch(8)).unwrap().0,
            (0..9).map(|n| n % 3 + 1).sum::<u64>()
        );
        assert_holds(&*store, &model);
    }
}

fn a_last_batch_with_a_hole_in_it_is_cut_off(backend: &dyn Backend) {
    let (_, ends) = commit_batches(backend, 9);
    let segment = backend.journal_files("segment")[0].clone();
    let whole = backend.files()[&segment].clone();
    let mut before = Model::new();
    (0..8).for_each(|n| apply(&mut before, &batch(n)));
    for at in (ends[7]..ends[8] - 20).step_by(11) {
        backend.tamper(&segment, &mut |bytes| {
            bytes.clear();
            bytes.extend_from_slice(&whole);
            bytes[at..at + 20].fill(0);
            // Some file systems leave zeros at the end, because they make the file longer first.
            bytes.extend_from_slice(&[0; 100]);
        });
        remove_the_state(backend);
        assert_holds(&*backend.open_with(one_segment()).unwrap(), &before);
    }
}

fn a_bad_batch_before_the_end_is_an_error_that_names_segment_and_offset(backend: &dyn Backend) {
    let (_, ends) = commit_batches(backend, 9);
    let segment = backend.journal_files("segment")[0].clone();
    let whole = backend.files()[&segment].clone();
    for bad in 0..8 {
        let start = if bad == 0 { 0 } else { ends[bad - 1] };
        for at in (start..ends[bad]).step_by(13) {
            backend.tamper(&segment, &mut |bytes| bytes[at] ^= 0x10);
            let error = backend
                .open_with(one_segment())
                .err()
                .expect("the damage must be reported");
            let StoreError::Corrupt { file, offset, .. } = &error else {
                panic!("{error}")
            };
            assert!(file.ends_with(&segment), "{error}");
            assert!(error.to_string().contains("`pythia restore"), "{error}");
            // The segment's first frame comes before the first batch.
            let named = if bad == 0 && *offset == 0 {
                0
            } else {
                *offset as usize
            };
            assert!(
                named <= at && at < ends[bad] && named >= start,
                "damaged at {at}, named {offset}"
            );
            backend.tamper(&segment, &mut |bytes| bytes.copy_from_slice(&whole));
        }
    }
    assert_eq!(
        backend.open_with(one_segment()).unwrap().position(),
        Position(18)
    );
}

fn a_missing_segment_is_an_error_that_names_the_next_one(backend: &dyn Backend) {
    let options = Options {
        snapshot_segments: 1000,
        ..small()
    };
    let mut store = backend.open_with(options.clone()).unwrap();
    run(&mut *store, &mut Model::new(), 0, 40);
    drop(store);
    let segments = backend.journal_files("segment");
    backend.disk().remove(&segments[2]).unwrap();
    remove_the_state(backend);
    let error = backend
        .open_with(options)
        .err()
        .expect("the gap must be reported");
    assert!(
        matches!(&error, StoreError::Corrupt { file, .. } if file.ends_with(&segments[3])),
        "{error}"
    );
}

fn a_segment_missing_after_the_snapshot_is_an_error(backend: &dyn Backend) {
    let options = Options {
        keep_segments: 0,
        ..small()
    };
    let mut store = backend.open_with(options.clone()).unwrap();
    run(&mut *store, &mut Model::new(), 0, 50);
    // Continues until a segment begins after the snapshot.
    let mut n = 50;
    while backend.journal_files("segment").len() < 3 {
        run(&mut *store, &mut Model::new(), n, n + 1);
        n += 1;
    }
    drop(store);
    let segments = backend.journal_files("segment");
    assert_eq!(backend.journal_files("snapshot").len(), 1);
    backend.disk().remove(&segments[0]).unwrap();
    remove_the_state(backend);
    let error = backend
        .open_with(options)
        .err()
        .expect("the gap must be reported");
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
}

fn verify_finds_damage_done_while_the_store_is_open(backend: &dyn Backend) {
    let options = Options {
        snapshot_segments: 1000,
        ..small()
    };
    let mut store = backend.open_with(options).unwrap();
    run(&mut *store, &mut Model::new(), 0, 40);
    store.verify().unwrap();
    for segment in backend.journal_files("segment") {
        let middle = backend.files()[&segment].len() / 2;
        backend.tamper(&segment, &mut |bytes| bytes[middle] ^= 1);
        let error = store.verify().unwrap_err();
        assert!(
            matches!(error, StoreError::Corrupt { .. } | StoreError::Short { .. }),
            "{error}"
        );
        backend.tamper(&segment, &mut |bytes| bytes[middle] ^= 1);
    }
    store.verify().unwrap();
}

fn a_snapshot_that_is_damaged_is_an_error_that_names_it_or_is_passed_over(backend: &dyn Backend) {
    for (keep, passed_over) in [(usize::MAX, true), (0, false)] {
        let backend = backend.fresh();
        let options = Options {
            keep_segments: keep,
            ..small()
        };
        let mut model = Model::new();
        let mut store = backend.open_with(options.clone()).unwrap();
        run(&mut *store, &mut model, 0, 60);
        drop(store);
        let snapshot = backend.journal_files("snapshot").pop().unwrap();
        let whole = backend.files()[&snapshot].clone();
        for at in (0..whole.len()).step_by(29) {
            backend.tamper(&snapshot, &mut |bytes| bytes[at] ^= 4);
            remove_the_state(&*backend);
            match backend.open_with(options.clone()) {
                Ok(store) => {
                    assert!(passed_over);
                    assert_eq!(contents(&*store), model);
                }
                Err(StoreError::Corrupt { file, .. }) => {
                    assert!(!passed_over && file.ends_with(&snapshot))
                }
                Err(error) => panic!("{error}"),
            }
            backend.tamper(&snapshot, &mut |bytes| bytes.copy_from_slice(&whole));
        }
        backend.tamper(&snapshot, &mut |bytes| bytes.truncate(whole.len() / 2));
        remove_the_state(&*backend);
        assert_eq!(backend.open_with(options.clone()).is_ok(), passed_over);
    }
}

fn a_store_without_its_manifest_is_not_taken_for_an_empty_folder(backend: &dyn Backend) {
    commit_batches(backend, 3);
    backend.disk().remove("STORE").unwrap();
    let before = backend.files();
    let error = backend
        .open_with(small())
        .err()
        .expect("it holds a journal");
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    assert_eq!(backend.files().len(), before.len());
}

fn a_folder_of_other_files_is_not_made_a_store(backend: &dyn Backend) {
    backend.disk().create_dir("").unwrap();
    backend
        .disk()
        .create("holiday.jpg")
        .unwrap()
        .append(b"sun")
        .unwrap();
    let error = backend.open_with(small()).err().expect("other files");
    assert!(
        error.to_string().contains("name an empty folder"),
        "{error}"
    );
}

fn a_newer_version_is_refused_and_nothing_is_touched(backend: &dyn Backend) {
    commit_batches(backend, 3);
    backend.tamper("STORE", &mut |bytes| {
        *bytes =
            b"pythia store\nversion 7\nsomething we do not know\nanother checksum 12\n".to_vec();
    });
    let before = backend.files();
    let error = backend.open_with(small()).err().expect("a newer version");
    assert!(
        matches!(
            error,
            StoreError::Newer {
                found: 7,
                ours: 1,
                ..
            }
        ),
        "{error}"
    );
    assert!(error.to_string().contains("use a newer program"), "{error}");
    assert_eq!(backend.files(), before);
}

fn a_damaged_manifest_is_an_error(backend: &dyn Backend) {
    commit_batches(backend, 3);
    let whole = backend.files()["STORE"].clone();
    for at in 0..whole.len() {
        backend.tamper("STORE", &mut |bytes| bytes[at] ^= 2);
        assert!(backend.open_with(small()).is_err(), "byte {at}");
        backend.tamper("STORE", &mut |bytes| bytes.copy_from_slice(&whole));
    }
    backend.open();
}
