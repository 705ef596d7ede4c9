//! The pictures of the README, made only when `PYTHIA_SCREENSHOTS` names a folder for them.

use std::path::PathBuf;

use super::driver::{Browser, Window, try_out};

/// Largest picture, bytes.
const LARGEST: usize = 150 * 1024;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn screenshots() {
    let Some(folder) = std::env::var_os("PYTHIA_SCREENSHOTS").map(PathBuf::from) else {
        return println!("skipped: PYTHIA_SCREENSHOTS names no folder");
    };
    let Some(browser) = Browser::start() else {
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    let data = tempfile::tempdir().unwrap();
    let (_bot, url) = try_out(data.path());
    let window = browser.window(&url).await;
    let keep = async |window: &Window, name: &str| {
        let picture = window.picture().await;
        assert!(
            picture.len() < LARGEST,
            "{name} has {} bytes",
            picture.len()
        );
        std::fs::write(folder.join(name), picture).unwrap();
    };
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
        .until("!document.getElementById('to-next').disabled")
        .await;
    window.click("#to-next").await;
    window.until("document.body.innerText.includes('Show me now') && document.querySelectorAll('.reaction').length >= 3 && document.querySelector('.thread-card')").await;
    window.be("Ben").await;
    keep(&window, "question.png").await;

    // Answers and talk in the thread, votes, then the reveal.
    let thread = window
        .ask("document.querySelector('#tree a.thread').dataset.channel")
        .await;
    let thread = thread.as_str().unwrap().to_owned();
    window.visit(&thread).await;
    window.say("My thinking: a check and what depends on it must not be torn apart.\n```py\nif key not in cache:\n    cache[key] = make(key)  # twice, on a bad day\n```").await;
    window.be("Cleo").await;
    window
        .say("Agreed, and the lock is what keeps them together.")
        .await;
    window.reads("keeps them together").await;
    window.visit("python-daily").await;
    for (name, letter) in [("Ana", "A"), ("Ben", "B"), ("Cleo", "C")] {
        window.be(name).await;
        window.press("Answer").await;
        let form = window.until("document.querySelector('dialog[open]') ? 'form' : document.querySelector('.ephemeral [data-press]') ? 'letters' : null").await;
        if form == "form" {
            window.click("dialog textarea, dialog input").await;
            window
                .keys("What is made once stays made; the lock only decides who makes it.")
                .await;
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
    keep(&window, "reveal.png").await;

    window.visit("python-daily").await;
    window.say("/leaderboard").await;
    window.until("[...document.querySelectorAll('.ephemeral')].some(m => m.innerText.includes('Leaderboard'))").await;
    window.scheme("light").await;
    window.click("#open-faults").await;
    keep(&window, "leaderboard.png").await;
    window.click("#open-faults").await;
    window.size(360, 740).await;
    window
        .until("document.documentElement.clientWidth === 360")
        .await;
    keep(&window, "phone.png").await;
    window.close().await;
}
