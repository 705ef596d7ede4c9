//! A quiz round from its schedule to the podium, played by three people.

use super::driver::program::try_with;
use super::driver::{Browser, Window};
use super::screenshots::keep;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_round_runs_through_at_sixty_times_as_fast_with_every_question() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;
    window
        .say("/round schedule start:in 3m name:Fast quiz questions:12 seconds:10 pause:5")
        .await;
    window
        .until("[...document.querySelectorAll('.ephemeral')].some(m => m.innerText.includes('Fast quiz'))")
        .await;
    window.click("#open-clock").await;
    window.unfold_moves().await;
    window.click("#play").await;
    window.reads("Question 12 of 12").await;
    window.reads("podium of round").await;
    window.click("#play").await;
    for question in 1..=12 {
        let title = format!("Question {question} of 12");
        assert!(window.count(&title).await >= 1, "{title}");
    }
    window.close().await;
}

/// The buttons of the question that is open.
const LETTERS: &str = "[...document.querySelectorAll('.message:not(.ephemeral) [data-press]:not(:disabled)')].filter(b => /^[A-D]$/.test(b.innerText.trim()))";

/// Goes on until the page shows something; rounds go in steps of seconds.
async fn on_until(window: &Window, shown: &str) {
    for _ in 0..12 {
        if window.ask(&format!("Boolean({shown})")).await == true {
            return;
        }
        window.to_the_next().await;
        window.settled().await;
    }
    window.until(shown).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_people_play_a_round_from_its_schedule_to_the_podium() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;

    // What a moderator may plan, a member may not.
    window.be("Ana").await;
    window.say("/round schedule start:in 20m").await;
    window
        .until("document.querySelector('.pending.bad')?.innerText.includes('permission')")
        .await;
    window.be("Mara").await;
    window
        .say("/round schedule start:in 20m name:Friday quiz questions:3 seconds:60 topics:basics")
        .await;
    window
        .until("[...document.querySelectorAll('.ephemeral')].some(m => m.innerText.includes('Friday quiz'))")
        .await;
    window.click("#open-clock").await;
    window
        .until("['the reminder', 'the round starts'].every(w => document.querySelector('.waits')?.innerText.includes(w))")
        .await;
    keep(&window, "round-planned.png").await;

    // The one who planned it sees it before the group does.
    window.say("/round preview").await;
    window
        .until("[...document.querySelectorAll('.ephemeral')].at(-1).innerText.includes('1.')")
        .await;

    for question in 1..=3 {
        on_until(
            &window,
            &format!("{LETTERS}.length >= 4 && window.before !== {LETTERS}[0].dataset.press"),
        )
        .await;
        window
            .ask(&format!("window.before = {LETTERS}[0].dataset.press"))
            .await;
        for (n, name) in ["Ana", "Ben", "Cleo"].into_iter().enumerate() {
            window.be(name).await;
            window.until(&format!("{LETTERS}.length >= 4")).await;
            let letter = (n * question) % 4;
            let press = window
                .ask(&format!("{LETTERS}[{letter}].dataset.press"))
                .await;
            window.click(&format!("[data-press={press}]")).await;
            window
                .until("[...document.querySelectorAll('.ephemeral')].at(-1)?.innerText.match(/answer|letter|[A-D]/i)")
                .await;
            if question == 1 && name == "Ana" {
                window.settled().await;
                keep(&window, "round-question.png").await;
            }
        }
        on_until(
            &window,
            &format!("[...document.querySelectorAll('.message')].filter(m => /^Correct answer: [A-D]/m.test(m.innerText)).length >= {question}"),
        )
        .await;
        if question == 1 {
            window.settled().await;
            keep(&window, "round-result.png").await;
        }
    }
    on_until(
        &window,
        "document.getElementById('scroll').innerText.includes('podium of round')",
    )
    .await;
    window.click("#drawer > header .tool").await;
    window.settled().await;
    keep(&window, "round-podium.png").await;
    window.size(360, 740).await;
    window.settled().await;
    keep(&window, "round-phone.png").await;
    assert_eq!(
        window
            .ask("document.documentElement.scrollWidth <= 360")
            .await,
        true
    );
    window.close().await;
}
