//! Measures the card of `/me`: processor time, size, and the first card after a start, beside the
//! same card drawn by Pillow at the same size, without supersampling, both with default PNG
//! settings and in one run.
//!
//! `cargo bench -p pythia-picture` (about 20 seconds). `PYTHIA_PILLOW` names a Python with Pillow;
//! without it `python3` is tried. The limits: no more processor time than Pillow, 25 ms, 60 KB, and
//! 150 ms for the first card. Pillow (`me_card.py`) gets the same shapes, laid out already,
//! and keeps its fonts; ours lays out, reads the font and writes everything again for each card.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]

#[path = "../tests/cards/mod.rs"]
mod cards;

use std::error::Error;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use pythia_picture::layout::{Anchor, Shape, lay_out};
use pythia_quiz::model::picture::{DayMark, Picture, WEEKS};
use serde_json::{Value, json};

/// How many rounds there are, each with cards of both sides.
const ROUNDS: usize = 7;
/// How many cards each side draws in a round.
const CARDS: usize = 30;
/// How many fresh processes draw their first card.
const STARTS: usize = 5;

const WANTED_MS: f64 = 25.0;
const WANTED_KB: f64 = 60.0;
const WANTED_FIRST_MS: f64 = 150.0;

/// Tells a process of this bench to draw one card and end.
const FIRST: &str = "PYTHIA_FIRST_CARD";

/// Returns the fullest card that there is: every topic at every level, all badges, a whole year.
fn picture() -> Picture {
    let mut card = cards::full();
    let rows = card.mastery.iter_mut().flat_map(|table| &mut table.rows);
    for (_, percents) in rows {
        for percent in percents {
            percent.get_or_insert(50);
        }
    }
    for day in &mut card.year.days {
        if *day == DayMark::None {
            *day = DayMark::Full;
        }
    }
    card.year.days.resize(WEEKS * 7, DayMark::Full);
    card
}

/// Returns the shapes of a card as Pillow's side reads them.
fn shapes(picture: &Picture) -> Value {
    let drawing = lay_out(picture);
    let shapes = drawing.shapes.iter().map(|shape| match shape {
        Shape::Boxes { color, boxes } => json!({"boxes": boxes, "color": color}),
        Shape::Rounded {
            color,
            area,
            radius,
        } => json!({"rounded": area, "radius": radius, "color": color}),
        Shape::Text {
            color,
            at,
            size,
            anchor,
            text,
        } => {
            let anchor = match anchor {
                Anchor::Start => "ls",
                Anchor::Middle => "ms",
                Anchor::End => "rs",
            };
            json!({"text": text, "at": at, "size": size, "anchor": anchor, "color": color})
        }
    });
    let shapes: Vec<Value> = shapes.collect();
    json!({"width": drawing.width, "height": drawing.height, "shapes": shapes})
}

/// Pillow's side: a process that draws as many cards as it is asked for.
struct Pillow {
    process: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Pillow {
    /// Starts it, and returns it with its version.
    fn start(picture: &Picture) -> Result<(Self, String), Box<dyn Error>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let python = std::env::var_os("PYTHIA_PILLOW").unwrap_or_else(|| "python3".into());
        let mut process = Command::new(python)
            .arg(root.join("benches/me_card.py"))
            .arg(root.join("crates/picture/font/inter-medium-latin.otf"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let answers = process.stdout.take().ok_or("no output")?;
        let mut pillow = Self {
            process,
            answers: BufReader::new(answers),
        };
        let version = pillow.ask(&shapes(picture).to_string())?;
        Ok((pillow, version))
    }

    fn ask(&mut self, line: &str) -> Result<String, Box<dyn Error>> {
        let input = self.process.stdin.as_mut().ok_or("no input")?;
        writeln!(input, "{line}")?;
        input.flush()?;
        let mut answer = String::new();
        if self.answers.read_line(&mut answer)? == 0 {
            return Err("Pillow's side has ended".into());
        }
        Ok(answer.trim().to_owned())
    }

    /// Draws cards, and returns the processor time for each in ms and the size of the file.
    fn draw(&mut self, cards: usize) -> Result<(f64, usize), Box<dyn Error>> {
        let answer = self.ask(&cards.to_string())?;
        let (ms, bytes) = answer.split_once(' ').ok_or("no figures")?;
        Ok((ms.parse()?, bytes.parse()?))
    }
}

/// Returns the processor time of this thread in ms.
fn processor_ms() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let ns = stat
        .split_whitespace()
        .next()
        .and_then(|ns| ns.parse().ok());
    ns.unwrap_or(0.0) / 1e6
}

/// Returns the memory of this process that is its own, in MB.
fn own_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("RssAnon:"));
    let kb = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    kb.unwrap_or_default() / 1024.0
}

fn verdict(what: &str, found: f64, limit: f64, unit: &str) {
    let word = if found <= limit { "reached" } else { "MISSED" };
    println!("{what}: {found:.1} {unit}, limit {limit:.1} {unit}: {word}");
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() -> Result<(), Box<dyn Error>> {
    let picture = picture();
    if std::env::var_os(FIRST).is_some() {
        let start = Instant::now();
        let png = pythia_picture::png(&picture)?;
        println!("{} {}", start.elapsed().as_secs_f64() * 1e3, png.len());
        return Ok(());
    }
    let mut firsts = Vec::new();
    for _ in 0..STARTS {
        let output = Command::new(std::env::current_exe()?)
            .env(FIRST, "1")
            .output()?;
        let text = String::from_utf8(output.stdout)?;
        firsts.push(text.split_whitespace().next().ok_or("no figure")?.parse()?);
    }
    let drawing = lay_out(&picture);
    println!("a card of {} × {} pixels", drawing.width, drawing.height);
    verdict(
        "the first card of a fresh process, wall clock, median",
        median(firsts),
        WANTED_FIRST_MS,
        "ms",
    );
    let pillow = Pillow::start(&picture);
    let mut pillow = match pillow {
        Ok((pillow, version)) => {
            println!("beside Pillow {version}");
            Some(pillow)
        }
        Err(error) => {
            println!(
                "Pillow isn't there ({error}): no comparison. PYTHIA_PILLOW names a Python that has it."
            );
            None
        }
    };
    let before = own_memory();
    let (mut ours, mut theirs, mut bytes) = (Vec::new(), Vec::new(), (0, 0));
    for _ in 0..ROUNDS {
        let start = processor_ms();
        for _ in 0..CARDS {
            bytes.0 = pythia_picture::png(&picture)?.len();
        }
        ours.push((processor_ms() - start) / CARDS as f64);
        if let Some(pillow) = &mut pillow {
            let (ms, size) = pillow.draw(CARDS)?;
            theirs.push(ms);
            bytes.1 = size;
        }
    }
    println!(
        "after {} cards the process keeps {:.1} MB more than before the first",
        ROUNDS * CARDS,
        own_memory() - before
    );
    let ours = median(ours);
    verdict("a card, processor time, median", ours, WANTED_MS, "ms");
    verdict("its file", bytes.0 as f64 / 1e3, WANTED_KB, "KB");
    if !theirs.is_empty() {
        let theirs = median(theirs);
        println!("Pillow's file: {:.1} KB", bytes.1 as f64 / 1e3);
        verdict("a card against Pillow's", ours, theirs, "ms");
    }
    if let Some(mut pillow) = pillow {
        drop(pillow.process.stdin.take());
        pillow.process.wait()?;
    }
    Ok(())
}
