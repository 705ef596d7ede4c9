//! A day of the group on the page, with the real bot behind it.

use super::driver::program::try_with;
use super::driver::{Browser, Window};

/// Gives an answer, by a letter of the question or by the form of Answer; whether it was a form.
async fn answer(window: &Window, words: &str, letter: &str) -> bool {
    let before = window
        .ask("document.querySelectorAll('.ephemeral').length")
        .await;
    let form = window
        .ask(
            "![...document.querySelectorAll('[data-press]')].some(b => b.innerText.trim() === 'A')",
        )
        .await;
    if form == true {
        window.press("Answer").await;
        window.until("document.querySelector('dialog[open]')").await;
        window
            .click("dialog textarea, dialog input:not([type=file])")
            .await;
        window.keys(words).await;
        window.press("Submit").await;
        window
            .until("!document.querySelector('dialog[open]')")
            .await;
        window
            .until(&format!(
                "document.querySelectorAll('.ephemeral').length > {before}"
            ))
            .await;
        return true;
    }
    window.press(letter).await;
    window
        .until(&format!(
            "document.querySelectorAll('.ephemeral').length > {before}"
        ))
        .await;
    false
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_lives_a_day_from_the_first_look_to_the_leaderboard() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;
    window
        .until("document.querySelector('#me b').textContent === 'Mara'")
        .await;
    window.reads("/track").await;

    // What a member may not do is said, and nothing is sent.
    window.be("Ana").await;
    window.say("/track list").await;
    window
        .until("document.querySelector('.pending.bad')?.innerText.includes('permission')")
        .await;
    assert_eq!(window.count("/track list").await, 0);

    // The question comes; two answer, one rates herself.
    window.to_the_next().await;
    window.until("document.querySelector('[data-press]') && document.body.textContent.includes('Show me now')").await;
    window.click("#drawer > header .tool").await;
    answer(&window, "It is made once.", "A").await;
    window.be("Ben").await;
    assert_eq!(
        window
            .ask("document.querySelectorAll('.ephemeral').length")
            .await,
        0,
        "Ana's are hers"
    );
    answer(&window, "It is made each time.", "B").await;
    window.be("Cleo").await;
    window.click(".reaction[aria-label^='🟢']").await;
    window
        .until("document.querySelector('.reaction[aria-pressed=true]')?.innerText.includes('2')")
        .await;

    // A reload loses nothing, not even who one is.
    window.client.refresh().await.unwrap();
    window.until("document.querySelector('#me b').textContent === 'Cleo' && document.querySelector('.reaction[aria-pressed=true]')").await;

    // The reveal, and the way to it.
    window.to_the_next().await;
    window.reads("Read the answer").await;
    window.press("Read the answer").await;
    window.reads("Results of").await;
    window.reads("Why it's asked").await;

    window.be("Ana").await;
    window.say("/leaderboard").await;
    window.until("[...document.querySelectorAll('.ephemeral')].some(m => m.textContent.includes('Leaderboard') && m.textContent.includes('@Ana'))").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sealed_answer_is_given_by_a_form_and_only_its_author_sees_the_receipt() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;
    window.be("Ana").await;
    window.to_the_next().await;
    for _ in 0..12 {
        window.until("document.querySelector('[data-press]')").await;
        if window
            .ask("document.body.textContent.includes('Show me now')")
            .await
            == true
            && answer(&window, "sealed words of Ana", "A").await
        {
            window.reads("sealed words of Ana").await;
            window.be("Ben").await;
            assert_eq!(window.count("sealed words of Ana").await, 0);
            return window.close().await;
        }
        // A day on, at the same hour: the next question.
        window.unfold_moves().await;
        window.press("+1 day").await;
        window
            .until("!document.querySelector('#drawer .busy')")
            .await;
    }
    panic!("no question took a form in twelve days");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bot_that_was_killed_does_not_respond_and_comes_back() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;
    window.click("#open-faults").await;
    window.click("#kill").await;
    window.until("document.getElementById('lamp').classList.contains('off') && document.getElementById('start')").await;
    window.say("/topics").await;
    window.until("document.querySelector('.pending.bad')?.innerText.includes('The application did not respond')").await;
    window.click("#start").await;
    window
        .until("document.getElementById('lamp').classList.contains('on')")
        .await;
    window.say("/topics").await;
    window
        .until("[...document.querySelectorAll('.ephemeral')].at(-1)?.innerText.includes('/topics')")
        .await;
    window.close().await;
}
