//! What is written about the metrics: `docs/METRICS.md` is made from the code, and the dashboard
//! and the alerts name no number that doesn't exist. `PYTHIA_WRITE_METRICS=1` writes the page.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use prometheus_client::encoding::text::encode;
use pythia::metrics::{Ended, HowEnded, Limit, Limited, Metrics};

const PAGE: &str = "docs/METRICS.md";

const HEAD: &str = "\
# What the bot counts

With an `address` in `[metrics]` of the config, `/metrics` serves these numbers in the text form of OpenMetrics, which
Prometheus reads, and `/healthz` answers 200 with `ready`, or 503 with what is wrong, a line each. `pythia health` asks
the same. [OPERATING.md](OPERATING.md) says what to do when a number is bad; [alerts.yml](../packaging/alerts.yml)
and [dashboard.json](../packaging/dashboard.json) watch them.

No number names a server or a member. Counters begin at 0 when the program starts.

";

/// One number as the registry prints it: its name, kind and meaning.
struct Number {
    name: String,
    kind: String,
    help: String,
}

/// Returns all numbers, in the order in which they are printed, and the names of all their series.
fn numbers() -> (Vec<Number>, BTreeSet<String>) {
    let metrics = Metrics::default();
    let outcome = HowEnded::done;
    drop(metrics.courier.attempts.get_or_create(&Ended { outcome }));
    let limit = Limit::global;
    drop(metrics.courier.limited.get_or_create(&Limited { limit }));
    let mut text = String::new();
    encode(&mut text, &metrics.registry()).unwrap();
    let mut numbers: Vec<Number> = Vec::new();
    let mut series = BTreeSet::new();
    for line in text.lines() {
        let words: Vec<&str> = line.splitn(4, ' ').collect();
        match words[..] {
            ["#", "HELP", name, help] => numbers.push(Number {
                name: name.to_owned(),
                kind: String::new(),
                help: help.trim_end_matches('.').to_owned(),
            }),
            ["#", "TYPE", name, kind] => {
                numbers.last_mut().unwrap().kind = kind.to_owned();
                if kind == "histogram" {
                    // Its own name is that of no series, but that is what people call it.
                    series.insert(name.to_owned());
                }
            }
            ["#", ..] => {}
            _ => {
                let end = line.find(['{', ' ']).unwrap();
                series.insert(line[..end].to_owned());
            }
        }
    }
    (numbers, series)
}

#[test]
fn the_page_says_what_every_number_means() {
    let (numbers, series) = numbers();
    let mut page = HEAD.to_owned();
    page.push_str("| number | kind | what it means |\n|---|---|---|\n");
    for Number { name, kind, help } in numbers {
        let named = match kind.as_str() {
            "counter" => format!("{name}_total"),
            "info" => format!("{name}_info"),
            _ => name,
        };
        assert!(series.contains(&named), "{named} in {series:?}");
        writeln!(page, "| `{named}` | {kind} | {help} |").unwrap();
    }
    if std::env::var_os("PYTHIA_WRITE_METRICS").is_some() {
        std::fs::write(PAGE, &page).unwrap();
    }
    let there = std::fs::read_to_string(PAGE).unwrap_or_default();
    assert_eq!(there, page, "PYTHIA_WRITE_METRICS=1 writes it");
}

/// Returns every word that looks like a number of ours.
fn named(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_'));
    let ours = words.filter(|word| word.starts_with("pythia_"));
    ours.map(str::to_owned).collect()
}

#[test]
fn dashboard_alerts_and_papers_name_only_numbers_that_exist() {
    let (_, series) = numbers();
    for file in [
        "packaging/dashboard.json",
        "packaging/alerts.yml",
        "docs/OPERATING.md",
    ] {
        let text = std::fs::read_to_string(file).unwrap();
        let named = named(&text);
        assert!(!named.is_empty(), "{file} names numbers");
        let unknown: Vec<_> = named.difference(&series).collect();
        assert!(unknown.is_empty(), "{file}: {unknown:?}");
    }
    let dashboard = std::fs::read_to_string("packaging/dashboard.json").unwrap();
    let dashboard: serde_json::Value = serde_json::from_str(&dashboard).unwrap();
    assert!(dashboard["panels"].as_array().unwrap().len() >= 6);
}

#[test]
fn every_alert_has_a_section_that_says_what_to_do() {
    let alerts = std::fs::read_to_string("packaging/alerts.yml").unwrap();
    let page = std::fs::read_to_string("docs/OPERATING.md").unwrap();
    let names: Vec<&str> = alerts
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- alert: "))
        .collect();
    assert!(names.len() >= 6, "{names:?}");
    for name in names {
        assert!(page.contains(&format!("\n### {name}\n")), "{name}");
    }
}
