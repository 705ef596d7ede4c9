//! Measures the page of `pythia try` in a real browser: how soon it paints, how soon a message
//! shows with 200 members present, and how smoothly 1,000 messages scroll. Beside each figure
//! stands what the browser takes for next to nothing at that moment: a page of one line, an empty
//! answer, a still picture.
//!
//! `cargo bench --bench page` (about 30 seconds). It needs Chromium and ChromeDriver, and says so
//! if they are missing.
#![expect(clippy::disallowed_methods, reason = "a bench waits by the clock")]

#[path = "../tests/browser/driver.rs"]
#[expect(dead_code, reason = "the bench needs some of a person's verbs")]
mod driver;

use std::time::Duration;

use driver::{Browser, Window};
use local_discord::page::Page;
use local_discord::{ChannelKind, Settings, Workspace};
use serde_json::Value;

/// Members who are present.
const MEMBERS: usize = 200;
/// Messages in the channel.
const MESSAGES: usize = 1000;
/// Loads of each page.
const LOADS: usize = 25;
/// Messages that are posted and waited for.
const POSTS: usize = 40;

/// Two frames at sixty a second, with a little room.
const TWO_FRAMES: f64 = 33.5;

/// When the page first painted and when its messages were there, in milliseconds from the request.
const PAINTED: &str = "(() => { const paint = performance.getEntriesByName('first-contentful-paint')[0]; \
    return paint && (window.drawn || !document.getElementById('messages')) ? [paint.startTime, window.drawn ?? 0] : null; })()";

/// Script that notes when the first message is there.
const NOTE: &str = "new MutationObserver((_, self) => { if (document.querySelector('.message')) { \
    window.drawn = performance.now(); self.disconnect(); } }).observe(document, { childList: true, subtree: true });";

/// Script that posts and waits for the frame after the message arrived, then does the same for a
/// request with no effect.
const POST: &str = "const [me, channel, n, done] = arguments; \
    const send = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }); \
    const words = 'timed ' + n, list = document.getElementById('messages'), began = performance.now(); \
    const seen = new MutationObserver(() => { if (!list.lastElementChild.textContent.includes(words)) return; \
      seen.disconnect(); requestAnimationFrame(async () => { const took = performance.now() - began; \
        const again = performance.now(); await fetch('/assets/icon.svg', { cache: 'no-store' }); \
        done([took, performance.now() - again]); }); }); \
    seen.observe(list, { childList: true, subtree: true }); \
    send('/api/actions/say', { as: me, channel, text: words });";

/// Script that scrolls from the end to the beginning and back, a fixed distance a frame (or stands
/// still), and returns how long each frame took and which tasks took more than 50 ms.
const SCROLL: &str = "const [far, done] = arguments, s = document.getElementById('scroll'), times = [], long = []; \
    const watch = new PerformanceObserver((l) => long.push(...l.getEntries().map((e) => e.duration))); \
    watch.observe({ type: 'longtask' }); \
    let last = 0, by = -far; \
    const step = (t) => { if (last) times.push(t - last); last = t; s.dispatchEvent(new WheelEvent('wheel')); s.scrollTop += by; \
      if (s.scrollTop <= 0) by = far; \
      if (times.length < 360) requestAnimationFrame(step); \
      else setTimeout(() => { watch.disconnect(); done([times, long]); }, 100); }; \
    requestAnimationFrame(step);";

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let Some(browser) = Browser::start() else {
        return println!("the page cannot be measured without a browser");
    };
    if cfg!(debug_assertions) {
        println!("(a debug build)");
    }
    let workspace = Workspace::start(Settings::default())
        .await
        .expect("a workspace");
    let guild = workspace.guild("Study group");
    let channel = workspace.channel(guild, ChannelKind::Text, "python-daily");
    let people: Vec<_> = (0..MEMBERS)
        .map(|n| workspace.member(guild, &format!("Member {n}"), &[]))
        .collect();
    for n in 0..MESSAGES {
        let code = "\n```py\ndef f(x):\n    return x + 1  # one more\n```";
        let text = format!("message {n} with **marks**, `code` and some more words to read");
        let text = if n % 10 == 0 { text + code } else { text };
        people[n % 7].say(channel, &text).expect("it is said");
    }
    let page = Page::open(&workspace, 0).await.expect("a page");
    let window = browser.window(&page.url()).await;
    println!(
        "{MEMBERS} members, {MESSAGES} messages, on loopback; median / p95 / worst, beside as good as nothing:"
    );
    first_paint(&window, &page.url()).await;
    post_to_page(&window, people[9].id.to_string(), channel.to_string()).await;
    scrolling(&window).await;
    window.close().await;
}

async fn first_paint(window: &Window, url: &str) {
    window
        .chromium(
            "Page.addScriptToEvaluateOnNewDocument",
            serde_json::json!({ "source": NOTE }),
        )
        .await;
    let (mut shown, mut drawn, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..LOADS {
        for (address, into) in [
            (url.to_owned(), &mut shown),
            (format!("{url}/assets/nothing"), &mut bare),
        ] {
            window.client.goto(&address).await.expect("it loads");
            let times = window.until(PAINTED).await;
            into.push(number(&times[0]));
            if times[1] != 0 {
                drawn.push(number(&times[1]));
            }
        }
    }
    tell("first paint", &shown, &bare, Some((0.5, 100.0)));
    tell("  its messages stand", &drawn, &bare, None);
    window.client.goto(url).await.expect("it loads");
    window
        .until("document.querySelectorAll('.message').length >= 50")
        .await;
}

async fn post_to_page(window: &Window, author: String, channel: String) {
    let (mut posts, mut bare) = (Vec::new(), Vec::new());
    for n in 0..POSTS {
        let arguments = vec![author.clone().into(), channel.clone().into(), n.into()];
        let times = window
            .client
            .execute_async(POST, arguments)
            .await
            .expect("it is posted");
        posts.push(number(&times[0]));
        bare.push(number(&times[1]));
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    tell("post to page", &posts, &bare, Some((0.95, 50.0)));
}

async fn scrolling(window: &Window) {
    // Loads page by page up to the very first message, like someone who reads back.
    let all = format!(
        "(() => {{ const s = document.getElementById('scroll'); s.dispatchEvent(new WheelEvent('wheel')); if (document.querySelectorAll('.message').length >= {MESSAGES}) return true; s.scrollTop = s.scrollTop > 0 && s.scrollTop < 400 ? 0 : Math.max(0, s.scrollTop - 4000); return false; }})()"
    );
    window.until(&all).await;
    let frames = async |far: u32| {
        window.ask("document.getElementById('scroll').scrollTop = document.getElementById('scroll').scrollHeight").await;
        let told = window
            .client
            .execute_async(SCROLL, vec![far.into()])
            .await
            .expect("it scrolls");
        let times = |v: &Value| {
            v.as_array()
                .map_or(Vec::new(), |a| a.iter().map(number).collect::<Vec<f64>>())
        };
        (times(&told[0]), times(&told[1]))
    };
    let (still, _) = frames(0).await;
    // What is shown for the first time has to be laid out first.
    let (first, long) = frames(240).await;
    tell(
        "a frame of scrolling, first time",
        &first,
        &still,
        Some((0.99, TWO_FRAMES)),
    );
    let (again, more) = frames(240).await;
    tell(
        "a frame of scrolling, again",
        &again,
        &still,
        Some((0.99, TWO_FRAMES)),
    );
    let worst = long.iter().chain(&more).copied().fold(0.0, f64::max);
    println!(
        "  tasks over 50 ms while scrolling: {} (longest {worst:.0} ms)",
        long.len() + more.len()
    );
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}

/// Returns the value below which this share of all values lies.
fn share(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len().saturating_sub(1)) as f64 * share;
    sorted.get(at.round() as usize).copied().unwrap_or(f64::NAN)
}

/// Prints a line of the report. The limit applies to this share of the values.
fn tell(what: &str, times: &[f64], bare: &[f64], limit: Option<(f64, f64)>) {
    let line = |times: &[f64]| {
        let [middle, most, worst] = [0.5, 0.95, 1.0].map(|s| share(times, s));
        format!("{middle:6.1} / {most:6.1} / {worst:6.1}")
    };
    let verdict = limit.map_or(String::new(), |(of, most)| {
        let found = share(times, of);
        let word = if found <= most { "reached" } else { "MISSED" };
        format!(
            "   p{:.0} {found:.1} ms, limit {most} ms: {word}",
            of * 100.0
        )
    });
    println!(
        "  {what:<34}{} ms   beside {}{verdict}",
        line(times),
        line(bare)
    );
}
