//! Attempts to break in through what people can write.

use local_discord::{ChannelKind, NewMessage};

use super::chat::group;
use super::driver::Browser;

/// Each would set `window.broken` if it ran.
const ATTEMPTS: [&str; 12] = [
    "<script>window.broken = 1</script>",
    "<img src=x onerror=\"window.broken = 1\">",
    "<svg onload=window.broken=1>",
    "[press](javascript:window.broken=1)",
    "[press](JaVaScRiPt:window.broken=1) <javascript:window.broken=1>",
    "[press](data:text/html,<script>opener.broken=1</script>)",
    "![x](x\" onerror=\"window.broken=1)",
    "https://example.org/\"onmouseover=\"window.broken=1",
    "```\"><script>window.broken=1</script>\n<script>window.broken=1</script>\n```",
    "<iframe srcdoc=\"<script>parent.broken=1</script>\"></iframe>",
    "||<b onclick=window.broken=1>spoiler</b>|| **<i onmouseover=window.broken=1>bold</i>**",
    "</li></ol><script>window.broken=1</script>",
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_people_write_runs_or_becomes_an_element() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    for (n, attempt) in ATTEMPTS.iter().enumerate() {
        let name: String = attempt.chars().take(60).collect();
        let villain = workspace.member(guild, &name, &[]);
        let said = villain.say(channel, attempt).unwrap();
        villain.reply(channel, said, attempt).unwrap();
        if n == 0 {
            villain
                .write(
                    channel,
                    NewMessage::new("files").file(
                        "<img src=x onerror=broken=1>.html",
                        b"<script>window.broken=1</script>",
                    ),
                )
                .unwrap();
            villain.start_thread(channel, said, attempt).unwrap();
        }
    }
    workspace.channel(guild, ChannelKind::Text, "<script>window.broken=1</script>");
    let window = browser.window(&page.url()).await;
    window
        .until(&format!(
            "document.querySelectorAll('.message').length >= {}",
            ATTEMPTS.len() * 2
        ))
        .await;
    window.click("#me").await;
    window
        .until("document.querySelectorAll('.person').length > 10")
        .await;
    window.keys("\u{E00C}").await;
    // Spoilers opened, links pressed: still nothing.
    window
        .ask("document.querySelectorAll('.spoiler').forEach(s => s.click())")
        .await;
    assert_eq!(
        window.ask("window.broken ?? null").await,
        serde_json::Value::Null
    );
    assert_eq!(window.ask("document.querySelectorAll('#scroll script, #scroll iframe, #tree script, #scroll [onerror], #scroll [onclick], #scroll [onmouseover], #scroll svg[onload]').length").await, 0);
    let links = window.ask("[...document.querySelectorAll('#scroll a[href]')].map(a => a.protocol).filter(p => !['http:', 'https:'].includes(p))").await;
    assert_eq!(links, serde_json::json!([]));
    let pictures = window.ask("[...document.querySelectorAll('#scroll img')].map(i => new URL(i.src).origin).filter(o => o !== location.origin)").await;
    assert_eq!(pictures, serde_json::json!([]));
    let sinks = window.ask("(() => { try { document.createElement('div').innerHTML = '<b>x</b>'; return 'taken'; } catch { return 'refused'; } })()").await;
    assert_eq!(
        sinks, "refused",
        "the browser itself takes no HTML from text"
    );
    window.close().await;
}
