//! What a first visitor sees: the clock, what to do, one button.

use local_discord::page::Page;
use local_discord::{ChannelKind, Settings, Workspace};

use super::driver::program::try_with;
use super::driver::{Browser, Window};
use super::screenshots::keep;

/// The words of the steps, and whether all of them and the button are on the screen.
const STEPS: &str = "(() => { const inside = (e) => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.left >= 0 && r.bottom <= innerHeight && r.right <= innerWidth; }; const steps = [...document.querySelectorAll('.guide li')]; return { words: steps.map(s => s.innerText), seen: [...steps, document.getElementById('to-next')].every(inside), buttons: [...document.querySelectorAll('#drawer-body button')].filter(b => b.classList.contains('press') && b.checkVisibility() && !b.closest('.waits')).length }; })()";

async fn sees_the_steps(window: &Window) {
    window
        .until("document.querySelector('#drawer-body .guide') && document.getElementById('to-next') && !document.getElementById('to-next').disabled")
        .await;
    let seen = window.ask(STEPS).await;
    assert_eq!(seen["words"].as_array().unwrap().len(), 3, "{seen}");
    assert_eq!(
        (&seen["seen"], &seen["buttons"]),
        (&true.into(), &1.into()),
        "{seen}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_opens_on_the_clock_with_three_lines_and_one_button_that_brings_the_question() {
    let Some(browser) = Browser::start() else {
        return;
    };
    for (width, height, name) in [(1280, 800, "desktop"), (390, 844, "phone")] {
        let folder = tempfile::tempdir().unwrap();
        let (_bot, url) = try_with(folder.path(), &[]);
        let window = browser.first_look(&url, width, height).await;
        sees_the_steps(&window).await;
        let words = window
            .ask("document.getElementById('drawer-body').innerText")
            .await;
        assert!(
            words.as_str().unwrap().contains("daily: the next question"),
            "{words}"
        );
        keep(&window, &format!("first-{name}.png")).await;
        window.click("#to-next").await;
        window
            .until("[...document.querySelectorAll('.message [data-press]')].some(b => b.innerText.includes('Show me now') && b.checkVisibility())")
            .await;
        // On a phone the clock makes way for the question, and stays away after a reload.
        let away = window.ask("document.getElementById('drawer').hidden").await;
        assert_eq!(away, name == "phone");
        window.settled().await;
        keep(&window, &format!("first-question-{name}.png")).await;
        if name == "phone" {
            window.client.refresh().await.unwrap();
            window.reads("Show me now").await;
            window.settled().await;
            assert_eq!(
                window.ask("document.getElementById('drawer').hidden").await,
                true
            );
            window.click("#open-clock").await;
            sees_the_steps(&window).await;
            keep(&window, "clock-phone.png").await;
        }
        window.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_bot_that_says_what_it_waits_for_the_button_lets_an_hour_pass() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let workspace = Workspace::start(Settings::default()).await.unwrap();
    let guild = workspace.guild("Test server");
    workspace.channel(guild, ChannelKind::Text, "general");
    let page = Page::open(&workspace, 0).await.unwrap();
    let window = browser.first_look(&page.url(), 390, 844).await;
    sees_the_steps(&window).await;
    let before = workspace.now_ms();
    window.click("#to-next").await;
    window
        .until("document.getElementById('drawer').hidden")
        .await;
    assert!(workspace.now_ms() >= before + 3_600_000);
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_notice_never_covers_send() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let workspace = Workspace::start(Settings::default()).await.unwrap();
    let guild = workspace.guild("Test server");
    workspace.channel(guild, ChannelKind::Text, "general");
    let page = Page::open(&workspace, 0).await.unwrap();
    for (width, height, name) in [
        (1280, 800, "desktop"),
        (1000, 700, "tablet"),
        (390, 844, "phone"),
        (360, 480, "keyboard"),
    ] {
        let window = browser.first_look(&page.url(), width, height).await;
        window.close_drawer().await;
        let notices = "import('/assets/overlay.js').then((over) => { for (let n = 0; n < 4; n += 1) over.toast('Something was refused, and this says why in a sentence that is long enough for two lines on a phone.', n % 2 === 0); })";
        window.ask(notices).await;
        window
            .until("document.querySelectorAll('.toast').length === 4")
            .await;
        let free = window
            .ask("(() => { const r = document.getElementById('send').getBoundingClientRect(); const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2); return Boolean(hit.closest('#send')); })()")
            .await;
        keep(&window, &format!("notices-{name}.png")).await;
        assert_eq!(free, true, "{name}");
        window.say("sent all the same").await;
        window.reads("sent all the same").await;
        window.close().await;
    }
}
