//! The first minutes on a phone: the welcome, two pages of menus, and it's set up.

use std::process::{Command, Stdio};

use super::driver::program::try_with;
use super::driver::{Browser, Window};
use super::screenshots::keep;

/// A server that the bot has just joined.
const JOINED: &str = "\
seed 11
start 2026-03-02 08:40 Europe/Berlin

group
  server Study group
  channel general
  channel python-daily
  moderator Mara
  member Ana
  Pythia joins and greets in general

day
  clock +1s
";

/// Presses a button of the setup, by the end of its label.
async fn press(window: &Window, end: &str) {
    let found = format!(
        "[...document.querySelectorAll('.message [data-press^=\"p1|\"]')].findLast(b => b.innerText.trim().endsWith('{end}'))"
    );
    window.until(&found).await;
    window.ask(&format!("({found}.click(), true)")).await;
}

/// Chooses something in a menu of the setup, by the beginning of its name.
async fn pick(window: &Window, menu: &str, name: &str) {
    let found = format!("document.querySelector('select[data-menu=\"p1|setup|{menu}|0\"]')");
    window.until(&found).await;
    let chosen = format!(
        "(() => {{ const s = {found}; s.value = [...s.options].find(o => o.text.startsWith('{name}')).value; s.dispatchEvent(new Event('change')); return true; }})()"
    );
    window.ask(&chosen).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_moderator_sets_the_bot_up_on_a_phone_with_a_few_presses() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let story = folder.path().join("joined.story");
    std::fs::write(&story, JOINED).unwrap();
    let data = folder.path().join("data");
    let played = Command::new(env!("CARGO_BIN_EXE_pythia"))
        .args(["try", "--story"])
        .arg(&story)
        .arg("--data")
        .arg(&data)
        .stdout(Stdio::null())
        .status();
    assert!(played.unwrap().success());
    let (_bot, url) = try_with(&data, &[]);
    let window = browser.window(&url).await;
    window.size(390, 844).await;
    window.click("#burger").await;
    window.until("getComputedStyle(document.getElementById('side')).visibility === 'visible' && document.getElementById('side').getBoundingClientRect().left === 0").await;
    window.click("#me").await;
    window.click(".person[data-person='Mara']").await;
    window
        .until("document.querySelector('#me b').textContent === 'Mara'")
        .await;
    window.visit("general").await;
    window.reads("Hi, I'm Pythia").await;
    window.settled().await;
    keep(&window, "setup-welcome-phone.png").await;
    let fits = "document.documentElement.scrollWidth <= 390 && document.getElementById('scroll').scrollWidth <= 390";
    press(&window, "Set up").await;
    window.reads("step 1 of 2").await;
    pick(&window, "zone", "Berlin").await;
    window.reads("in Berlin now").await;
    pick(&window, "channel", "#python-daily").await;
    window
        .until("document.querySelector('select[data-menu=\"p1|setup|channel|0\"]')?.selectedOptions[0]?.text === '#python-daily'")
        .await;
    window.until(fits).await;
    window.settled().await;
    keep(&window, "setup-first-phone.png").await;
    press(&window, "Next").await;
    window.reads("step 2 of 2").await;
    window.until(fits).await;
    window.settled().await;
    keep(&window, "setup-second-phone.png").await;
    press(&window, "Start").await;
    window.reads("You're all set").await;
    press(&window, "Check my permissions").await;
    window.reads("Everything looks good").await;
    window.settled().await;
    keep(&window, "setup-done-phone.png").await;
    window.close().await;
}
