//! Cards as they are drawn, compared with pictures that somebody has looked at.
//!
//! `PYTHIA_WRITE_PICTURES=1 cargo test -p pythia-picture` writes them to `tests/pictures`. Look at
//! them on a wide screen and on a telephone before you commit them.

mod cards;

use std::path::PathBuf;

use cards::{full, mastery, tile, year};
use png::{ColorType, Decoder, Transformations};
use pythia_picture::layout::{self, Shape};
use pythia_quiz::model::picture::{DayMark, Mastery, Picture, WEEKS, Year};

/// How far a channel of a pixel may be from the picture that somebody has looked at.
const NEAR: u8 = 24;

/// How many of a thousand pixels may be further away: letters are drawn a little differently by
/// another version of the library.
const FAR: usize = 1;

/// The largest file that a card may be.
const BYTES: usize = 60_000;

/// Returns the card of somebody who has just begun.
fn begun() -> Picture {
    let mut days = vec![DayMark::None; WEEKS * 7 - 5];
    *days.last_mut().expect("a day") = DayMark::Some;
    Picture {
        tiles: vec![
            tile("Points", "1", "+1 this week"),
            tile("Rank", "4th", "if not hidden"),
            tile("Streak", "1", "in a row · best 1"),
        ],
        badges: ("Badges".to_owned(), Vec::new()),
        year: Year {
            days,
            note: "1 of 1 answered".to_owned(),
            ..year()
        },
        mastery: Some(Mastery {
            rows: vec![("Basics".to_owned(), vec![None, Some(50), None])],
            ..mastery()
        }),
        ..full()
    }
}

/// The pixels of a PNG, as red, green and blue.
fn pixels(png: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("pixels");
    assert_eq!(info.color_type, ColorType::Rgb);
    (info.width, info.height, bytes)
}

fn looks_as_before(name: &str, picture: &Picture) {
    let drawn = pythia_picture::png(picture).expect("it can be drawn");
    assert!(drawn.len() <= BYTES, "{name}: {} bytes", drawn.len());
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pictures")
        .join(format!("{name}.png"));
    if std::env::var_os("PYTHIA_WRITE_PICTURES").is_some() {
        std::fs::write(&file, &drawn).expect("the picture can be written");
        return;
    }
    let before = std::fs::read(&file).expect("a picture that somebody has looked at");
    let (before, now) = (pixels(&before), pixels(&drawn));
    assert_eq!((before.0, before.1), (now.0, now.1), "{name}: the size");
    let pairs = before.2.chunks(3).zip(now.2.chunks(3));
    let far = pairs.filter(|(before, now)| {
        let mut channels = before.iter().zip(*now);
        channels.any(|(before, now)| before.abs_diff(*now) > NEAR)
    });
    let (far, all) = (far.count(), now.2.len() / 3);
    assert!(far * 1_000 <= all * FAR, "{name}: {far} of {all} pixels");
}

#[test]
fn a_full_card_looks_as_it_did_and_is_a_small_file() {
    looks_as_before("full", &full());
}

#[test]
fn a_card_of_somebody_who_has_just_begun_looks_as_it_did() {
    looks_as_before("begun", &begun());
}

#[test]
fn one_changed_number_is_a_different_picture_and_the_comparison_sees_a_missing_tile() {
    let mut other = full();
    other.tiles.pop();
    let drawn = |picture| pixels(&pythia_picture::png(picture).expect("it can be drawn")).2;
    let (before, now) = (drawn(&full()), drawn(&other));
    let far = before
        .iter()
        .zip(&now)
        .filter(|(before, now)| before.abs_diff(**now) > NEAR);
    assert!(far.count() * 1_000 > now.len() * FAR);
}

#[test]
fn nothing_is_written_too_small_for_a_telephone_or_beyond_the_edges() {
    for picture in [full(), begun(), Picture::default()] {
        let drawing = layout::lay_out(&picture);
        for shape in &drawing.shapes {
            match shape {
                Shape::Text { size, at, .. } => {
                    assert!(*size >= 17, "{shape:?}");
                    assert!(
                        at[0] <= drawing.width && at[1] <= drawing.height,
                        "{shape:?}"
                    );
                }
                Shape::Boxes { boxes, .. } => {
                    for [x, y, w, h] in boxes {
                        assert!(
                            x + w <= drawing.width && y + h <= drawing.height,
                            "{shape:?}"
                        );
                    }
                }
                Shape::Rounded {
                    area: [x, y, w, h], ..
                } => assert!(x + w <= drawing.width && y + h <= drawing.height),
            }
        }
        pythia_picture::png(&picture).expect("it can be drawn");
    }
}

#[test]
fn signs_of_svg_in_a_text_are_drawn_as_they_are() {
    let mut picture = begun();
    picture.tiles[0].note = "<b> & \u{0}\u{1b}\"'".to_owned();
    pythia_picture::png(&picture).expect("it can be drawn");
}

#[test]
fn the_license_of_the_font_lies_beside_it() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("font");
    let license = std::fs::read_to_string(folder.join("OFL.txt")).expect("the license");
    assert!(license.starts_with("Copyright 2016-2022 The Inter Project Authors"));
    assert!(license.contains("SIL OPEN FONT LICENSE Version 1.1"));
    assert!(pythia_picture::FONT.len() < 50_000);
}
