//! The faults drawer and the clock, with the real bot on the other side.

use super::driver::program::try_with;
use super::driver::{Browser, Window};
use super::screenshots::keep;

async fn open(window: &Window, drawer: &str) {
    if window
        .ask(&format!(
            "document.querySelector({drawer:?}).getAttribute('aria-expanded')"
        ))
        .await
        != "true"
    {
        window.click(drawer).await;
    }
    window
        .until("document.getElementById('drawer-body').childElementCount > 1")
        .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn she_copes_with_bad_luck_and_the_drawer_shows_it() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;

    // The connection is dropped: she comes back by herself.
    open(&window, "#open-faults").await;
    window.press("Take gateway down").await;
    window.until("document.getElementById('lamp').classList.contains('off') && document.getElementById('open-faults').classList.contains('alarm')").await;
    window.press("Bring gateway back").await;
    window
        .until("document.getElementById('lamp').classList.contains('on')")
        .await;
    window.press("Drop connection").await;
    window
        .until("document.getElementById('lamp').classList.contains('on')")
        .await;
    window.click("#restart").await;
    window.until("document.getElementById('lamp').classList.contains('on') && !document.querySelector('#drawer .busy')").await;

    // Errors, limits and a cut line are queued, triggered, and do not keep the question from coming.
    for fault in ["Server errors", "Rate limits", "Connection cut"] {
        window.click(&format!("[aria-label='{fault}: add']")).await;
        window
            .until("!document.querySelector('#drawer .busy')")
            .await;
    }
    window
        .until("[...document.querySelectorAll('.faults')].at(-1).children.length === 3")
        .await;
    keep(&window, "faults.png").await;
    let there = "document.body.textContent.includes('Show me now') && document.querySelectorAll('.reaction').length >= 3";
    window.to_the_next().await;
    for _ in 0..10 {
        window.settled().await;
        if window.ask(there).await == true {
            break;
        }
        // From one try to the next.
        window.unfold_moves().await;
        window.press("+15 min").await;
        window
            .until("!document.querySelector('#drawer .busy')")
            .await;
    }
    window.until(there).await;
    // Whoever read the end still does.
    window
        .until("(() => { const s = document.getElementById('scroll'); return s.scrollHeight - s.scrollTop - s.clientHeight < 60; })()")
        .await;
    assert_eq!(
        window.count("Show me now").await,
        1,
        "once, whatever went wrong"
    );

    // What went over the wire, what she wrote down, what is still to be delivered.
    window.click("#open-log").await;
    window
        .until("document.querySelector('.wire')?.innerText.includes('Delivered')")
        .await;
    window.click(".wire summary").await;
    window
        .until("document.querySelector('.wire details[open] pre')")
        .await;
    keep(&window, "journal.png").await;
    window.click("#tab-outbox").await;
    window
        .until("document.getElementById('panel').innerText.includes('Empty')")
        .await;
    window.click("#tab-requests").await;
    window.until("['429', '500'].every(s => [...document.querySelectorAll('.wire .status')].some(x => x.innerText === s))").await;
    window.click("#tab-figures").await;
    window
        .until("document.getElementById('panel').innerText.includes('events: Delivered Later')")
        .await;

    // A permission she misses is one that another window sees as well.
    window.click("#open-faults").await;
    window.click("[data-may=send]").await;
    window
        .until("document.querySelector('.toast')?.innerText.includes('denied')")
        .await;
    window.client.refresh().await.unwrap();
    window.until("document.querySelector('textarea#box')").await;
    open(&window, "#open-faults").await;
    window.until("document.querySelector('[data-may=send]') && !document.querySelector('[data-may=send]').checked").await;
    window.say("/doctor").await;
    window.until("[...document.querySelectorAll('.ephemeral')].at(-1)?.innerText.includes('Send Messages')").await;
    window.click("[data-may=send]").await;
    window
        .until("document.querySelector('[data-may=send]').checked")
        .await;

    // Slow answers: too late for a reply.
    window.click("#slow option[value='4000']").await;
    window
        .until("[...document.querySelectorAll('.faults')].at(-1).innerText.includes('slow')")
        .await;
    window.say("/topics").await;
    window
        .until("document.querySelector('.pending.bad')?.innerText.includes('did not respond')")
        .await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_goes_by_the_hour_by_the_day_and_sixty_times_as_fast() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let (_bot, url) = try_with(folder.path(), &[]);
    let window = browser.window(&url).await;
    open(&window, "#open-clock").await;
    window
        .until("document.querySelector('.waits')?.innerText.includes('daily: the next question')")
        .await;
    window.unfold_moves().await;
    let now = "import('/assets/text.js').then(t => t.clock.now())";
    let read = async || {
        let script = format!("const done = arguments[0]; {now}.then(done);");
        window
            .client
            .execute_async(&script, vec![])
            .await
            .unwrap()
            .as_f64()
            .unwrap()
    };
    // An hour and three days hold a question on any weekday.
    for (words, hours) in [
        ("+1 hour", 1.0),
        ("+1 day", 24.0),
        ("+1 day", 24.0),
        ("+1 day", 24.0),
    ] {
        let before = read().await;
        window.press(words).await;
        window
            .until("!document.querySelector('#drawer .busy')")
            .await;
        let moved = (read().await - before) / 3_600_000.0;
        assert!(
            (hours..hours + 0.1).contains(&moved),
            "{words}: {moved} hours"
        );
    }
    // What was due on the way has come, and on time: the question stands since nine o'clock.
    // Whether it is open or revealed depends on the hour at which the test runs.
    window.reads("How well did you know it?").await;
    let posted = "[...document.querySelectorAll('.message')].find(m => m.innerText.includes('How well did you know it?')).querySelector('.when').getAttribute('datetime')";
    let posted = window.ask(&format!("new Date({posted}).getHours()")).await;
    assert_eq!(posted, 9);
    let before = read().await;
    window.click("#play").await;
    window
        .until("document.getElementById('play').innerText.includes('Pause')")
        .await;
    window.until(&format!("(window.began ??= performance.now()) && performance.now() - window.began > 1500 && {before}")).await;
    window.click("#play").await;
    window
        .until("document.getElementById('play').innerText.includes('Play')")
        .await;
    let moved = (read().await - before) / 60_000.0;
    assert!(
        moved > 0.5,
        "a second and a half at sixty times are a minute and a half, or some: {moved}"
    );
    let stopped = read().await;
    window.settled().await;
    assert!(
        read().await - stopped < 20_000.0,
        "it goes as everywhere again"
    );
    window.close().await;
}
