//! The pictures of the README, made only when `PYTHIA_SCREENSHOTS` names a folder for them.

use std::collections::HashMap;
use std::path::PathBuf;

use super::driver::program::try_with;
use super::driver::{Browser, Window};

/// Largest picture, bytes.
const LARGEST: usize = 150 * 1024;

/// Keeps a picture of the window, if there is a folder for them.
pub async fn keep(window: &Window, name: &str) {
    let Some(folder) = std::env::var_os("PYTHIA_SCREENSHOTS").map(PathBuf::from) else {
        return;
    };
    let picture = fewer_colors(&window.picture().await);
    assert!(
        picture.len() < LARGEST,
        "{name} has {} bytes",
        picture.len()
    );
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), picture).unwrap();
}

/// The picture with its 256 most frequent colors: flat surfaces and text keep theirs.
fn fewer_colors(picture: &[u8]) -> Vec<u8> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture))
        .read_info()
        .unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    let pixels = bytes[..info.buffer_size()].chunks_exact(info.color_type.samples());
    let pixels: Vec<[u8; 3]> = pixels.map(|p| [p[0], p[1], p[2]]).collect();
    let mut counts = HashMap::<[u8; 3], usize>::new();
    pixels
        .iter()
        .for_each(|p| *counts.entry(*p).or_default() += 1);
    let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
    palette.sort_by_key(|color| (std::cmp::Reverse(counts[color]), *color));
    palette.truncate(256);
    let distance = |a: &[u8; 3], b: &[u8; 3]| -> u32 {
        a.iter()
            .zip(b)
            .map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2))
            .sum()
    };
    let nearest = |color: &[u8; 3]| {
        (0..palette.len())
            .min_by_key(|n| distance(&palette[*n], color))
            .unwrap()
    };
    let index: HashMap<[u8; 3], u8> = counts
        .keys()
        .map(|c| (*c, u8::try_from(nearest(c)).unwrap()))
        .collect();
    let mut small = Vec::new();
    let mut encoder = png::Encoder::new(&mut small, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let pixels: Vec<u8> = pixels.iter().map(|p| index[p]).collect();
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&pixels)
        .unwrap();
    small
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn screenshots() {
    if std::env::var_os("PYTHIA_SCREENSHOTS").is_none() {
        return println!("skipped: PYTHIA_SCREENSHOTS names no folder");
    }
    let Some(browser) = Browser::start() else {
        return;
    };
    let data = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(data.path(), &[]);
    let window = browser.window(&url).await;
    for scheme in ["dark", "light"] {
        window.scheme(scheme).await;
        window
            .until(&format!(
                "matchMedia('(prefers-color-scheme: {scheme})').matches"
            ))
            .await;
    }
    window.scheme("dark").await;
    window.click("#open-clock").await;
    window
        .until("document.getElementById('to-next') && !document.getElementById('to-next').disabled")
        .await;
    window.click("#to-next").await;
    window.until("document.body.textContent.includes('Show me now') && document.querySelectorAll('.reaction').length >= 3 && document.querySelector('.thread-card')").await;
    window.be("Ben").await;
    window.settled().await;
    keep(&window, "question.png").await;

    // Answers and talk in the thread, votes, then the reveal.
    let thread = window
        .ask("document.querySelector('#tree a.thread').dataset.channel")
        .await;
    let thread = thread.as_str().unwrap().to_owned();
    window.visit(&thread).await;
    window.say("My thinking, before I look anything up:\n```py\nif key not in cache:\n    cache[key] = make(key)  # twice, on a bad day\n```").await;
    window.be("Cleo").await;
    window
        .say("Agreed. The check and what depends on it belong together.")
        .await;
    window.reads("belong together").await;
    window.visit("python-daily").await;
    for (name, letter, words) in [
        (
            "Ana",
            "A",
            "Step by step first, then what breaks when it happens twice.",
        ),
        (
            "Ben",
            "B",
            "The rule in one sentence, the smallest example, and where it bit me:

we found it in production, on a Friday.",
        ),
        (
            "Cleo",
            "C",
            "The short answer: it depends on who looks first, so write down that you looked.",
        ),
    ] {
        window.be(name).await;
        let form = window
            .ask("![...document.querySelectorAll('[data-press]')].some(b => b.innerText.trim() === 'A')")
            .await;
        if form == true {
            window.press("Answer").await;
            window.until("document.querySelector('dialog[open]')").await;
            window
                .click("dialog textarea, dialog input:not([type=file])")
                .await;
            window.keys(words).await;
            if name == "Ben" {
                keep(&window, "answer.png").await;
            }
            window.press("Submit").await;
            window
                .until("!document.querySelector('dialog[open]')")
                .await;
        } else {
            window.press(letter).await;
        }
    }
    window
        .until("!document.getElementById('to-next').disabled")
        .await;
    window.click("#to-next").await;
    window.reads("Read the answer").await;
    window.press("Read the answer").await;
    window.reads("Results of").await;
    window.click("#drawer > header .tool").await;
    window.ask("document.activeElement.blur()").await;
    window
        .until("(() => { const m = document.querySelector('.message.reached'); return !m; })()")
        .await;
    keep(&window, "reveal.png").await;

    window.visit("python-daily").await;
    window.say("/leaderboard").await;
    window.until("[...document.querySelectorAll('.ephemeral')].some(m => m.textContent.includes('Leaderboard'))").await;
    window.scheme("light").await;
    window.click("#open-faults").await;
    window.settled().await;
    keep(&window, "leaderboard.png").await;
    window.click("#open-faults").await;
    window.size(360, 740).await;
    window
        .until("document.documentElement.clientWidth === 360")
        .await;
    window.settled().await;
    keep(&window, "phone.png").await;
    window.close().await;
}
