//! Cards for the tests and the bench.

use pythia_quiz::model::picture::{DayMark, Mastery, Picture, Tile, WEEKS, Year};

/// Returns a tile.
pub fn tile(label: &str, value: &str, note: &str) -> Tile {
    Tile {
        label: label.to_owned(),
        value: value.to_owned(),
        note: note.to_owned(),
    }
}

/// Returns the table of all topics, with percents that look like a member's.
pub fn mastery() -> Mastery {
    let topics = [
        "Basics",
        "Data structures",
        "Iteration",
        "Functions",
        "Classes",
        "Data model",
        "Exceptions",
        "Files and I/O",
        "Packaging",
        "Std library",
        "Memory, speed",
        "Concurrency",
        "Testing",
        "Web",
        "Data science",
        "Algorithms",
        "Practices",
    ];
    let rows = topics.iter().enumerate().map(|(n, topic)| {
        let percent = |level: usize| {
            let place = n * 3 + level;
            (!place.is_multiple_of(7)).then(|| (place * 37 % 101) as u8)
        };
        ((*topic).to_owned(), (0..3).map(percent).collect())
    });
    Mastery {
        title: "Mastery in %".to_owned(),
        note: "verdicts and self-ratings".to_owned(),
        levels: ["Junior", "Mid", "Senior"].map(str::to_owned).to_vec(),
        rows: rows.collect(),
    }
}

/// Returns a year with working days that look like a member's.
pub fn year() -> Year {
    const NAMES: [&str; 12] = [
        "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb",
    ];
    let months = (0..).zip(NAMES);
    let days = (0..WEEKS * 7 - 3).map(|n| match (n % 7, n * 31 % 17) {
        (5 | 6, _) => DayMark::None,
        (_, 0..3) => DayMark::Missed,
        (_, 3..8) => DayMark::Some,
        _ => DayMark::Full,
    });
    Year {
        title: "Last 12 months".to_owned(),
        note: "214 of 251 answered".to_owned(),
        months: months
            .map(|(n, name)| (1 + n * 13 / 3, name.to_owned()))
            .collect(),
        days: days.collect(),
        legend: [
            (DayMark::Full, "correct, or knew it"),
            (DayMark::Some, "answered"),
            (DayMark::Missed, "missed"),
        ]
        .map(|(mark, meaning)| (mark, meaning.to_owned()))
        .to_vec(),
    }
}

/// Returns the fullest card that there is.
pub fn full() -> Picture {
    let badges = [
        "365 in a row",
        "1000 answered",
        "All-rounder",
        "200 accepted",
    ];
    Picture {
        name: "me.png".to_owned(),
        alt: "Points: 1284".to_owned(),
        tiles: vec![
            tile("Points", "12840", "+38 this week"),
            tile("Rank", "123rd", "all time"),
            tile("Streak", "365", "in a row · best 365"),
        ],
        badges: ("Badges".to_owned(), badges.map(str::to_owned).to_vec()),
        year: year(),
        mastery: Some(mastery()),
    }
}
