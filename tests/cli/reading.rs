//! `standings`, `verify`, `replay`, and help.

use pythia::store::{Store as _, codec};
use pythia_quiz::model::event::{Event, Stamped};
use pythia_quiz::model::ids::At;
use pythia_quiz::model::window::Window;
use pythia_quiz::{Change, Record};

use crate::bench::{Bench, Ran};

/// Commits changes that no event led to.
fn tamper(bench: &Bench, change: impl Fn(Record) -> Option<Change>) {
    let mut store = bench.store();
    let mut changes = Vec::new();
    codec::load(&store, None, &mut |record| changes.extend(change(record)))
        .expect("the store can be read");
    assert!(!changes.is_empty(), "nothing to tamper with");
    let tick = Stamped {
        at: At(0),
        draw: 0,
        event: Event::Tick,
    };
    let entry = codec::entry(&tick, &changes[..1]).expect("records can be written");
    store.commit(vec![entry]).expect("the store takes it");
    store.close().expect("the store closes");
}

#[test]
fn standings_are_ranks_points_and_accounts_of_a_window_or_a_track() {
    let bench = Bench::new();
    let all = bench.pythia(&["standings"]).well();
    let ranks: Vec<Vec<&str>> = all
        .lines()
        .map(|line| line.split_whitespace().take(2).collect())
        .collect();
    assert_eq!(ranks, [["1", "7"], ["2", "1"]], "{all}");
    let track = bench.pythia(&["standings", "--track", "DAILY"]).well();
    assert_eq!(
        track, all,
        "there is one track, and its case does not matter"
    );
    let today = bench.pythia(&["standings", "--period", "today"]).well();
    assert!(today.lines().count() <= 1, "{today}");
}

#[test]
fn standings_as_json_have_ids_as_text_and_are_the_same() {
    let bench = Bench::new();
    let told = bench
        .pythia(&["standings", "--json", "--period", "all"])
        .well();
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert_eq!(told["period"], "all");
    assert!(told["guild"].is_string() && told["track"].is_null());
    let places = told["standings"].as_array().expect("a list");
    let read: Vec<String> = places
        .iter()
        .map(|one| {
            assert!(one["name"].is_null(), "the store holds no names");
            let account = one["account"].as_str().expect("an id");
            let (rank, points) = (one["rank"].as_u64(), one["points"].as_i64());
            let (rank, points) = (rank.expect("a rank"), points.expect("points"));
            format!("{rank:>4}  {points:>6}  {account}\n")
        })
        .collect();
    assert_eq!(read.concat(), bench.pythia(&["standings"]).well());
    let none = bench.pythia(&["standings", "--json", "--period", "today"]);
    let none: serde_json::Value = serde_json::from_str(&none.well()).expect("JSON");
    assert!(none["standings"].is_array());
}

#[test]
fn standings_have_the_names_that_a_local_discord_beside_the_store_knows() {
    let bench = Bench::new();
    let plain = bench.pythia(&["standings"]).well();
    let account = plain.split_whitespace().nth(2).expect("an account");
    let saved = serde_json::json!({
        "now_ms": 0,
        "world": {
            "version": 1,
            "users": {account: {"id": account, "name": "ana", "display": "Ana", "bot": false}},
        },
    });
    std::fs::write(bench.path("discord.json"), saved.to_string()).expect("a file");
    let told = bench.pythia(&["standings"]).well();
    let first = told.lines().next().expect("a line");
    assert!(first.ends_with(&format!("{account}  Ana")), "{told}");
    let json = bench.pythia(&["standings", "--json"]).well();
    assert!(json.contains("\"name\": \"Ana\""), "{json}");
}

#[test]
fn an_unknown_guild_track_or_period_is_refused_with_what_there_is() {
    let bench = Bench::new();
    let refused = |args: &[&str], words: &str| {
        bench
            .pythia(&[&["standings"], args].concat())
            .refused(words);
    };
    refused(&["--guild", "5"], "guild");
    refused(&["--track", "weekly"], "there are: daily");
    refused(&["--period", "decade"], "today, week, month, season, all");
}

#[test]
fn verify_reads_the_journal_whole_and_adds_every_total_up_again() {
    let bench = Bench::new();
    let told = bench.pythia(&["verify"]);
    assert_eq!(told.err, "", "quiet in a pipe");
    let told = told.well();
    for part in ["journal", "records", "totals", "as the ledger adds up"] {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn verify_finds_a_total_that_is_wrong_and_one_that_is_missing() {
    let wrong = Bench::new();
    tamper(&wrong, |record| match record {
        Record::Totals(key, mut totals) => {
            let all = totals.iter_mut().find(|(window, _)| *window == Window::All);
            all.expect("every member has one").1.points += 4;
            Some(Change::put(Record::Totals(key, totals)))
        }
        _ => None,
    });
    let told = wrong.pythia(&["verify"]);
    told.refused("1 totals are wrong and 0 are missing");
    assert!(told.out.contains("are kept") && told.out.contains("is right"));

    let missing = Bench::new();
    tamper(&missing, |record| match record {
        Record::Totals(key, mut totals) => {
            totals.retain(|(window, _)| *window != Window::All);
            Some(Change::put(Record::Totals(key, totals)))
        }
        _ => None,
    });
    missing
        .pythia(&["verify"])
        .refused("0 totals are wrong and 1 are missing");
}

#[test]
fn verify_finds_an_order_that_differs_from_the_totals() {
    let bench = Bench::new();
    tamper(&bench, |record| match record {
        Record::Totals((guild, scope, member), totals) => {
            let (window, total) = totals[0];
            let order = (guild, scope, window, 7, total.reached, member);
            Some(Change::put(Record::Rank(order, ())))
        }
        _ => None,
    });
    bench.pythia(&["verify"]).refused("order");
}

#[test]
fn replay_by_changes_leads_to_the_records_there_are() {
    let bench = Bench::new();
    let told = bench.pythia(&["replay"]);
    assert_eq!(told.err, "", "quiet in a pipe");
    let told = told.well();
    assert!(told.starts_with("by changes"), "{told}");
    assert!(!told.contains("by events"), "{told}");
}

#[test]
fn replay_by_events_decides_the_same_again() {
    let bench = Bench::new();
    let told = bench.pythia(&["replay", "--events"]).well();
    assert!(
        told.contains("every entry is decided the same again"),
        "{told}"
    );
}

#[test]
fn replay_by_events_names_the_entries_that_nobody_decided() {
    let bench = Bench::new();
    let last = bench.store().position().0 + 1;
    tamper(&bench, |record| match record {
        Record::Totals(..) => Some(Change::Remove(record.key())),
        _ => None,
    });
    let told = bench.pythia(&["replay", "--events"]);
    told.refused("would be decided otherwise now");
    told.refused(&last.to_string());
    bench.pythia(&["replay"]).well();
}

#[test]
fn replay_under_another_config_says_what_differs() {
    let bench = Bench::new();
    std::fs::write(bench.path("other.toml"), "[points]\ntook_part = 2\n").expect("a file");
    let told = bench.pythia(&["replay", "--events", "--config", "other.toml"]);
    assert_ne!(told.code, Some(101), "{told:?}");
    assert!(
        told.out.contains("not to be compared") || told.err.contains("another program or config"),
        "{told:?}"
    );
}

/// Returns the commands that `--help` lists.
fn commands(help: &str) -> Vec<String> {
    let list = help.split("Commands:").nth(1).expect("commands");
    list.lines()
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_help_of_every_command_is_worth_reading() {
    let bench = Bench::new();
    let help = bench.pythia(&["--help"]).well();
    let names = commands(&help);
    assert!(names.len() >= 10, "{help}");
    for part in ["Exit codes", "study group"] {
        assert!(help.contains(part), "{help}");
    }
    for name in names.iter().filter(|name| *name != "help") {
        let help = bench.pythia(&[name, "--help"]).well();
        let about = help.lines().next().unwrap_or_default();
        assert!(about.len() > 20, "{name} says what it does: {help}");
        // An option without a description ends its line, and no text follows on the next.
        let lines: Vec<&str> = help.lines().collect();
        for (n, line) in lines.iter().enumerate() {
            let named = line.trim_start();
            if !(line.starts_with("  ") && (named.starts_with('-') || named.starts_with('<'))) {
                continue;
            }
            let beside = named.split("  ").filter(|part| !part.is_empty()).count() > 1;
            let below = lines
                .get(n + 1)
                .is_some_and(|next| next.starts_with("          "));
            assert!(beside || below, "{name}: {line:?} is not explained");
        }
        assert!(
            help.contains("\n\n") && help.lines().count() > 8,
            "{name}: {help}"
        );
    }
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_2_and_names_the_nearest() {
    let bench = Bench::new();
    let Ran { code, err, .. } = bench.pythia(&["verfy"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("'verify'"), "{err}");
    let Ran { code, err, .. } = bench.pythia(&["export"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("<FILE>"), "{err}");
}
