//! What a form shows beside its fields.

use super::driver::Browser;
use super::driver::program::try_with;
use super::screenshots::keep;

/// A question with code, which the form repeats.
const PRINTS: &str = include_str!("../../questions/data-model/truth-of-empty-container.md");

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_question_in_a_form_is_formatted_as_in_a_message() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let questions = folder.path().join("questions/data-model");
    std::fs::create_dir_all(&questions).unwrap();
    std::fs::write(questions.join("truth-of-empty-container.md"), PRINTS).unwrap();
    let questions = folder.path().join("questions");
    let data = folder.path().join("data");
    let (_bot, url) = try_with(&data, &["--questions", questions.to_str().unwrap()]);
    let window = browser.window(&url).await;
    window.to_the_next().await;
    window.close_drawer().await;
    window.be("Ana").await;
    window.press("Answer").await;
    let code = window
        .until("document.querySelector('dialog .form-text pre code')?.innerText")
        .await;
    assert!(code.as_str().unwrap().contains("class Cart:"), "{code}");
    let shown = window
        .ask("document.querySelector('dialog .form-text').innerText")
        .await;
    assert!(!shown.as_str().unwrap().contains("```"), "{shown}");
    keep(&window, "form.png").await;
    window.size(390, 780).await;
    keep(&window, "form-phone.png").await;
    // On a phone, too, the field can be reached and sent.
    window.click("dialog textarea").await;
    window.keys("1 items").await;
    window.press("Submit").await;
    window.reads("Your answer is sealed").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_long_form_and_a_command_with_every_option_fit_a_phone() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(&folder.path().join("data"), &[]);
    let window = browser.window(&url).await;
    window.size(390, 780).await;
    window.say("/track add").await;
    window.until("document.querySelector('.option-chip')").await;
    let thumbs =
        "[...document.querySelectorAll('.option-chip')].every(chip => chip.offsetHeight >= 32)";
    assert_eq!(window.ask(thumbs).await, true);
    window
        .ask("document.querySelectorAll('.option-chip').forEach(chip => chip.click()) ?? 1")
        .await;
    window
        .until("!document.querySelector('.option-chip')")
        .await;
    let rest = "document.getElementById('composer').getBoundingClientRect().top > innerHeight / 3";
    assert_eq!(
        window.ask(rest).await,
        true,
        "the channel can still be read"
    );
    // The option that is being filled in is in view.
    let seen = "document.activeElement.getBoundingClientRect().bottom <= innerHeight && document.activeElement.classList.contains('option-input')";
    window.until(seen).await;
    keep(&window, "options-phone.png").await;
    window.click("[aria-label='Cancel command']").await;
    window.until("document.querySelector('textarea#box')").await;
    window
        .say("/suggest topic:Functions level:Mid kind:choice")
        .await;
    let long = "document.querySelector('dialog')?.scrollHeight > document.querySelector('dialog')?.clientHeight";
    window.until(long).await;
    let foot = "document.querySelector('dialog .modal-foot').getBoundingClientRect().bottom <= innerHeight";
    assert_eq!(window.ask(foot).await, true, "Submit is in view");
    keep(&window, "suggest-phone.png").await;
    window.close().await;
}
