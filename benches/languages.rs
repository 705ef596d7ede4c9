//! Measures what a card costs in each language, and how big the texts are.
//!
//! `cargo bench --no-default-features --bench languages` (a few seconds). The limits: a card takes at most
//! 20 µs more than in English, in whichever language, and the files of all languages together have
//! at most 2 MB. `/help` is the card with the most messages of all.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::time::Instant;

use pythia_quiz::Rules;
use pythia_quiz::card::Card;
use pythia_quiz::ids::At;
use pythia_quiz::language::Language;
use pythia_quiz::model::config::Points;
use pythia_quiz::model::guild::{Guild, HelperRoles};
use pythia_quiz::text::commands::Subject;
use pythia_quiz::text::help::{self, Page, Reader};
use pythia_quiz::text::setup::{self, Outcome, Settings};

const ROUNDS: usize = 2_000;
const WANTED_US: f64 = 20.0;
const WANTED_MB: f64 = 2.0;

type Draw = fn(Language) -> Card;

fn page(lang: Language, page: Page) -> Card {
    let reader = Reader {
        moderates: true,
        helps: [true; 3],
        points: Points::default(),
        next: Some(At(1_772_442_000_000)),
    };
    help::page(lang, &reader, &Rules::default(), page)
}

fn settings(lang: Language) -> Card {
    let settings = Settings {
        guild: Guild::default(),
        language: lang,
        helpers: HelperRoles::default(),
        tracks: 3,
        outcome: Outcome::Shown,
        blackout: Vec::new(),
        called_off: 0,
        left_behind: None,
        public: false,
        grace: (180, Vec::new()),
    };
    setup::settings(lang, &settings)
}

const CARDS: [(&str, Draw); 4] = [
    ("/help", |lang| page(lang, Page::Overview)),
    ("the rules of points", |lang| page(lang, Page::Points)),
    ("the commands of tracks", |lang| {
        page(lang, Page::Of(Subject::Tracks))
    }),
    ("/setup", settings),
];

/// Returns the median time of a card in each language, in microseconds. The languages take turns.
fn medians(draw: Draw) -> [f64; Language::ALL.len()] {
    let mut taken = Language::ALL.map(|_| Vec::with_capacity(ROUNDS));
    for _ in 0..ROUNDS {
        for (lang, times) in Language::ALL.into_iter().zip(&mut taken) {
            let began = Instant::now();
            let card = std::hint::black_box(draw(lang));
            times.push(began.elapsed().as_secs_f64() * 1e6);
            drop(card);
        }
    }
    taken.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

fn main() {
    for (name, draw) in CARDS {
        let medians = medians(draw);
        let shown = Language::ALL.into_iter().zip(medians);
        let shown = shown.map(|(lang, us)| format!("{} {us:.1}", lang.tag()));
        println!("{name}: {} µs", shown.collect::<Vec<_>>().join(", "));
        for (lang, us) in Language::ALL.into_iter().zip(medians) {
            let more = us - medians[0];
            assert!(
                more <= WANTED_US,
                "{name} takes {more:.1} µs more in {}",
                lang.name()
            );
        }
    }
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/locales");
    let sizes = Language::ALL.map(|lang| {
        let file = format!("{root}/{}/pythia-quiz.ftl", lang.tag());
        let size = std::fs::metadata(&file).expect("the file is there").len();
        size as f64 / 1e6
    });
    let all: f64 = sizes.iter().sum();
    println!("the texts of all languages: {all:.2} MB");
    assert!(all <= WANTED_MB);
}
