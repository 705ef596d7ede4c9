//! `pythia forget`, and backups from before a deletion.

use pythia::store::disk::RealDisk;
use pythia::store::forgotten::Forgotten;
use pythia::store::{Store as _, codec};
use pythia_quiz::Record;
use pythia_quiz::ids::{GuildId, UserId};

use crate::bench::{Bench, files};

/// What Ben sealed, and nobody else wrote.
const HIS_TEXT: &str = "Either of them.";

/// Returns the guild and the account of the member with a sealed answer: Ben.
fn ben(bench: &Bench) -> (GuildId, UserId) {
    let mut store = bench.store();
    let (mut sealed, mut members) = (None, Vec::new());
    codec::load(&store, None, &mut |record| match record {
        Record::Text(key, text) if text.sealed == HIS_TEXT => sealed = Some(key.member),
        Record::Member((guild, id), member) => members.push((guild, id, member.user)),
        _ => {}
    })
    .expect("the store can be read");
    store.close().expect("the store closes");
    let found = members.into_iter().find(|(_, id, _)| Some(*id) == sealed);
    let (guild, _, user) = found.expect("Ben answered");
    (guild, user)
}

/// Returns how many files of a store have Ben's text in them. (His account's number is too small to
/// be searched for in bytes; `tests/wire/privacy.rs` does that.)
fn traces(bench: &Bench, store: &str) -> usize {
    let text = HIS_TEXT.as_bytes();
    let has = |bytes: &[u8]| bytes.windows(text.len()).any(|some| some == text);
    let all = files(&bench.path(store)).into_iter();
    all.filter(|(_, bytes)| has(bytes)).count()
}

/// Tells whether any record of a store joins something to Ben's account.
fn knows(bench: &Bench, store: &str, user: UserId) -> bool {
    let records = bench.pythia(&["export", "-", "--store", store]).well();
    let joins = [format!("\"user\":{user},"), "Number\":[[".to_owned()];
    let of_user = format!(",{user}],");
    records.lines().any(|line| {
        line.contains(&joins[0]) || (line.contains(&joins[1]) && line.contains(&of_user))
    })
}

fn forget(bench: &Bench, guild: GuildId, user: UserId, more: &[&str]) -> String {
    let (guild, user) = (guild.to_string(), user.to_string());
    let mut args = vec!["forget", "--guild", &guild, "--member", &user];
    args.extend(more);
    bench.pythia(&args).well()
}

#[test]
fn what_is_forgotten_now_is_in_no_byte_of_the_store_and_the_rest_is_whole() {
    let bench = Bench::new();
    let (guild, user) = ben(&bench);
    assert!(traces(&bench, "pythia-data") > 0);
    assert!(knows(&bench, "pythia-data", user));
    let before = bench.pythia(&["standings"]).well();
    let told = forget(&bench, guild, user, &["--now"]);
    assert!(told.contains("is rewritten."), "{told}");
    assert_eq!(traces(&bench, "pythia-data"), 0);
    bench.pythia(&["verify"]).well();
    let after = bench.pythia(&["standings"]).well();
    assert_ne!(before, after, "Ben has no rank");
    assert!(after.contains('1'), "Ana has hers: {after}");
    let again = forget(&bench, guild, user, &[]);
    assert!(again.starts_with("Nothing is stored"), "{again}");
}

#[test]
fn without_now_the_journal_is_left_for_the_bot_and_the_records_are_gone() {
    let bench = Bench::new();
    let (guild, user) = ben(&bench);
    let told = forget(&bench, guild, user, &[]);
    assert!(told.contains("next night"), "{told}");
    let records = bench.pythia(&["export", "-"]).well();
    assert!(!records.contains(HIS_TEXT));
    assert!(!knows(&bench, "pythia-data", user));
    assert!(traces(&bench, "pythia-data") > 0, "in the journal");
    bench.pythia(&["replay"]).well();
}

#[test]
fn a_backup_from_before_a_deletion_is_restored_without_what_was_deleted() {
    let bench = Bench::new();
    let (guild, user) = ben(&bench);
    bench.pythia(&["backup", "kept"]).well();
    forget(&bench, guild, user, &["--now"]);
    let restored = bench.pythia(&["restore", "kept", "--store", "new"]).well();
    assert!(
        restored.contains("1 member had their data deleted"),
        "{restored}"
    );
    assert_eq!(traces(&bench, "new"), 0);
    assert!(!knows(&bench, "new", user));
    bench.pythia(&["verify", "--store", "new"]).well();
    // Also when the store that was used last is named by its folder.
    let args = ["restore", "kept", "--store", "third", "--last-store", "new"];
    bench.pythia(&args).well();
    assert_eq!(traces(&bench, "third"), 0);
}

#[test]
fn a_backup_from_after_a_deletion_says_who_is_forgotten_and_is_restored_as_it_is() {
    let bench = Bench::new();
    let (guild, user) = ben(&bench);
    forget(&bench, guild, user, &["--now"]);
    bench.pythia(&["backup", "kept"]).well();
    let noted = Forgotten::read(&RealDisk::new(bench.path("kept"))).expect("it can be read");
    assert_eq!(noted.iter().count(), 1);
    let args = ["restore", "kept", "--store", "new", "--last-store", "none"];
    let restored = bench.pythia(&args).well();
    assert!(!restored.contains("deleted"), "{restored}");
    let export = |store: &str| bench.pythia(&["export", "-", "--store", store]).well();
    assert_eq!(export("new"), export("pythia-data"));
}

#[test]
fn a_server_or_an_account_that_isn_t_known_is_said_and_changes_nothing() {
    let bench = Bench::new();
    let before = bench.pythia(&["export", "-"]).well();
    let told = forget(&bench, GuildId(1), UserId(2), &["--now"]);
    assert!(told.starts_with("Nothing is stored"), "{told}");
    assert_eq!(bench.pythia(&["export", "-"]).well(), before);
    let wrong = bench.pythia(&["forget", "--guild", "x", "--member", "1"]);
    assert_eq!(wrong.code, Some(2), "{wrong:?}");
}
