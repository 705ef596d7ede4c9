//! The chat itself: two windows, many messages, the phone, the keyboard. No bot is needed for it.

use local_discord::page::Page;
use local_discord::{ChannelKind, Id, Settings, Workspace};

use super::driver::Browser;

/// A group, its channel, and the page before it.
pub async fn group() -> (Workspace, Page, Id, Id) {
    let workspace = Workspace::start(Settings::default()).await.unwrap();
    let guild = workspace.guild("Study group");
    let channel = workspace.channel(guild, ChannelKind::Text, "python-daily");
    let page = Page::open(&workspace, 0).await.unwrap();
    (workspace, page, guild, channel)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_people_talk_in_two_windows() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    workspace.member(guild, "Ana", &[]);
    workspace.member(guild, "Ben", &[]);
    let (one, other) = (
        browser.window(&page.url()).await,
        browser.window(&page.url()).await,
    );
    one.be("Ana").await;
    other.be("Ben").await;
    one.say("Is this thing on, @Ben ").await;
    other.reads("Is this thing on").await;
    other
        .until("document.querySelector('.message.calls .mention')?.innerText === '@Ben'")
        .await;
    other.say("It is **on**.").await;
    one.reads("It is on.").await;
    one.until("document.querySelector('.message strong')?.textContent === 'on'")
        .await;
    let said = workspace.messages(channel);
    assert_eq!(
        said.iter()
            .map(|m| m.author_name.as_str())
            .collect::<Vec<_>>(),
        ["Ana", "Ben"]
    );
    one.close().await;
    other.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_messages_are_read_back_to_the_first_and_the_reader_is_left_in_peace() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    let people: Vec<_> = (0..200)
        .map(|n| workspace.member(guild, &format!("Member {n}"), &[]))
        .collect();
    for n in 0..1000 {
        let code = if n % 10 == 0 {
            "\n```py\ndef f(x):\n    return x + 1  # one more\n```"
        } else {
            ""
        };
        people[n % 7]
            .say(
                channel,
                &format!("message number {n} with **marks** and `code`{code}"),
            )
            .unwrap();
    }
    let window = browser.window(&page.url()).await;
    window.reads("message number 999").await;
    // Up to the very first, page by page, as someone does who reads back.
    window
        .until("(() => { const s = document.getElementById('scroll'); s.dispatchEvent(new WheelEvent('wheel')); if (document.querySelectorAll('.message').length >= 1000) return true; s.scrollTop = s.scrollTop > 0 && s.scrollTop < 400 ? 0 : Math.max(0, s.scrollTop - 4000); return false; })()")
        .await;
    window.settled().await;
    let order = window
        .ask("[...document.querySelectorAll('.message .content')].every((m, n) => m.textContent.startsWith(`message number ${n} `))")
        .await;
    assert_eq!(order, true, "every one, once, in its place");
    // Whoever reads back is left in peace, and told that there is something new.
    let place = window
        .ask("document.getElementById('scroll').scrollTop")
        .await;
    people[3].say(channel, "something new").unwrap();
    window
        .until("document.getElementById('down').checkVisibility()")
        .await;
    window.settled().await;
    assert_eq!(
        window
            .ask("document.getElementById('scroll').scrollTop")
            .await,
        place
    );
    window.click("#down").await;
    window
        .until("(() => { const s = document.getElementById('scroll'); return s.scrollHeight - s.scrollTop - s.clientHeight < 60; })()")
        .await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_fits_a_phone() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    let ana = workspace.member(guild, "Ana", &[]);
    ana.say(
        channel,
        &format!(
            "{} https://example.org/{} ```py\n{}\n```",
            "w".repeat(300),
            "a/".repeat(120),
            "x = 1; ".repeat(40)
        ),
    )
    .unwrap();
    let window = browser.window(&page.url()).await;
    window.size(360, 740).await;
    let fits = "document.documentElement.scrollWidth <= 360 && document.getElementById('scroll').scrollWidth <= 360";
    window.until(fits).await;
    window.click("#burger").await;
    window.until("getComputedStyle(document.getElementById('side')).visibility === 'visible' && document.getElementById('side').getBoundingClientRect().left === 0").await;
    window.click("#me").await;
    window.click(".person[data-person='Ana']").await;
    window
        .until("document.querySelector('#me b').textContent === 'Ana'")
        .await;
    window.visit("python-daily").await;
    window
        .until("getComputedStyle(document.getElementById('side')).visibility === 'hidden'")
        .await;
    for drawer in ["#open-clock", "#open-faults", "#open-log"] {
        window.click(drawer).await;
        window.until("!document.getElementById('drawer').hidden && document.getElementById('drawer-body').childElementCount").await;
        window.until(fits).await;
        window.click("#drawer > header .tool").await;
    }
    window.say("from the phone").await;
    window.reads("from the phone").await;
    let small = window.ask("[...document.querySelectorAll('#top button, #composer button')].filter(b => b.offsetParent && (b.offsetHeight < 32 || b.offsetWidth < 32)).length").await;
    assert_eq!(small, 0, "buttons too small for a thumb");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_keyboard_reaches_everything() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    let ana = workspace.member(guild, "Ana", &[]);
    ana.say(channel, "first").unwrap();
    ana.say(channel, "second ||hidden||").unwrap();
    let window = browser.window(&page.url()).await;
    window.reads("second").await;
    let focus = |css: &str| format!("document.activeElement.matches({css:?})");
    window
        .ask("document.querySelector('.message[tabindex=\"0\"]').focus()")
        .await;
    window.keys("\u{E013}").await; // up
    window
        .until("document.activeElement.innerText.includes('first')")
        .await;
    window.keys("\u{E007}").await; // enter: the menu
    window.until(&focus("[role=menuitem]")).await;
    window.keys("\u{E00C}").await; // escape: back
    window.until(&focus(".message")).await;
    window.keys("r").await; // reply
    window.until(&focus("#box")).await;
    window.keys("an answer\u{E007}").await;
    window
        .until("document.querySelector('.message .reply .quoted')?.innerText === 'first'")
        .await;
    window
        .ask("document.querySelector('.spoiler').focus()")
        .await;
    window.keys("\u{E007}").await;
    window
        .until("document.querySelector('.spoiler.open')")
        .await;
    window
        .ask("document.getElementById('open-clock').focus()")
        .await;
    window.keys("\u{E007}").await;
    window
        .until("document.getElementById('drawer').contains(document.activeElement)")
        .await;
    window.keys("\u{E00C}").await;
    window.until(&focus("#open-clock")).await;
    // Whatever can be pressed has a name.
    let nameless = window.ask("[...document.querySelectorAll('button, a, input, select, textarea')].filter(e => !(e.innerText || e.getAttribute('aria-label') || e.labels?.length || e.hidden)).map(e => e.outerHTML)").await;
    assert_eq!(nameless, serde_json::json!([]));
    window.close().await;
}
