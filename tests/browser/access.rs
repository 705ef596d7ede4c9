//! Names for those who listen, contrast for those who look closely, a ring for those who use the keyboard.

use local_discord::{ChannelKind, NewMessage, Workspace};
use serde_json::{Value, json};

use super::chat::group;
use super::driver::{Browser, Window};
use super::screenshots::keep;

/// Roles of what can be used.
const CONTROLS: [&str; 13] = [
    "button",
    "link",
    "textbox",
    "searchbox",
    "combobox",
    "checkbox",
    "menuitem",
    "tab",
    "option",
    "listbox",
    "menuListPopup",
    "radio",
    "DisclosureTriangle",
];

/// What in the browser's own tree for screen readers can be used and has no name.
async fn nameless(window: &Window) -> Vec<Value> {
    let tree = window
        .chromium("Accessibility.getFullAXTree", json!({}))
        .await;
    let nodes = tree["nodes"].as_array().unwrap();
    let used = nodes.iter().filter(|node| {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        node["ignored"] != true && CONTROLS.contains(&role)
    });
    let used: Vec<&Value> = used.collect();
    assert!(used.len() > 5, "the tree holds {} controls", used.len());
    let unnamed = |node: &&&Value| {
        node["name"]["value"]
            .as_str()
            .unwrap_or_default()
            .trim()
            .is_empty()
    };
    used.iter()
        .filter(unnamed)
        .map(|node| (*node).clone())
        .collect()
}

/// Texts that are too faint: below 4.5 to 1, or 3 to 1 where they are large.
const FAINT: &str = r"
(() => {
  const parse = (c) => { const n = c.match(/[\d.]+/g).map(Number); if (c.startsWith('color(')) return [n[0] * 255, n[1] * 255, n[2] * 255, n[3] ?? 1]; return [n[0], n[1], n[2], n[3] ?? 1]; };
  const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const ground = (e) => { const all = []; for (let x = e; x; x = x.parentElement) all.push(parse(getComputedStyle(x).backgroundColor)); return all.reverse().reduce((under, c) => over(c, under), [255, 255, 255, 1]); };
  const light = (c) => { const [r, g, b] = c.map((v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement, style = getComputedStyle(e);
    if (!walk.currentNode.data.trim() || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) || e.closest(':disabled, .skip, .busy, .hidden-words, noscript, option')) continue;
    if (e.closest('.spoiler:not(.open)')) continue;
    const back = ground(e), front = over(parse(style.color), back);
    const [a, b] = [light(front), light(back)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05), size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 600) ? 3 : 4.5;
    if (ratio < least) found.push(`${ratio.toFixed(2)} ${e.tagName}.${e.className}: ${walk.currentNode.data.trim().slice(0, 30)}`);
  }
  return [...new Set(found)];
})()";

/// A channel with one of everything.
fn furnish(workspace: &Workspace, guild: local_discord::Id, channel: local_discord::Id) {
    let ana = workspace.member(guild, "Ana", &[]);
    let ben = workspace.member(guild, "Ben 🦄🐍 the one with the very, very long name", &[]);
    workspace.forum(guild, "code-review", &["help", "done"], false);
    workspace.channel(guild, ChannelKind::Announcement, "announcements");
    let text = format!(
        "# Everything\n**b** *i* __u__ ~~s~~ `code` ||spoiler|| <@{ana}> <@&1> <#{channel}> <#1> @everyone\n\
         <t:1700000000:F> <t:1700000000:R> https://example.org/a [a link](https://example.org)\n\
         > a quote\n- a list\n1. numbers\n-# small print\n```py\n@cache\ndef f(x: int = 1) -> str:\n    # why\n    return f'{{x}}' if x else None\n```\n\
         \u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd}: def f(): pass",
        ana = ana.id,
    );
    let first = ana.say(channel, &text).unwrap();
    ben.reply(channel, first, "an answer @everyone").unwrap();
    ben.react(channel, first, "👍").unwrap();
    ana.react(channel, first, "👍").unwrap();
    ana.write(
        channel,
        NewMessage::new("a file").file("notes.txt", b"hello"),
    )
    .unwrap();
    workspace.owner(guild).pin(channel, first, true).unwrap();
    let thread = ana
        .start_thread(channel, first, "A thread about everything there is")
        .unwrap();
    ben.say(thread, "inside").unwrap();
    ana.edit(channel, first, &format!("{text}\nedited"))
        .unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_control_has_a_name_and_every_text_enough_contrast() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    furnish(&workspace, guild, channel);
    let window = browser.window(&page.url()).await;
    window.reads("an answer").await;
    window.chromium("Accessibility.enable", json!({})).await;
    let mut wrong = Vec::new();
    for scheme in ["dark", "light"] {
        window.scheme(scheme).await;
        window
            .until(&format!(
                "matchMedia('(prefers-color-scheme: {scheme})').matches"
            ))
            .await;
        let views: [(&str, &[&str], &str); 9] = [
            ("chat", &[], ""),
            ("clock", &["#open-clock"], "#drawer > header .tool"),
            ("faults", &["#open-faults"], "#drawer > header .tool"),
            (
                "inside",
                &["#open-log", "#tab-figures"],
                "#drawer > header .tool",
            ),
            ("people", &["#me"], "escape"),
            ("person", &["#me", "#add-person"], "escape"),
            ("add", &[".add-here"], "escape"),
            (
                "team",
                &[".add-here", "[role=menuitem]:nth-of-type(3)"],
                "escape",
            ),
            (
                "forum",
                &["#tree a[data-channel=code-review]"],
                "#tree a[data-channel=python-daily]",
            ),
        ];
        for (name, open, shut) in views {
            for css in open {
                window.click(css).await;
            }
            window.settled().await;
            keep(&window, &format!("access-{name}-{scheme}.png")).await;
            for node in nameless(&window).await {
                wrong.push(format!("{scheme} {name}: no name: {node}"));
            }
            for faint in window.ask(FAINT).await.as_array().unwrap() {
                wrong.push(format!("{scheme} {name}: faint: {faint}"));
            }
            match shut {
                "" => {}
                "escape" => window.keys("\u{E00C}").await,
                css => window.click(css).await,
            }
        }
        window.reads("an answer").await;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_tab_reaches_shows_that_it_has_the_focus() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let (workspace, page, guild, channel) = group().await;
    furnish(&workspace, guild, channel);
    let window = browser.window(&page.url()).await;
    window.reads("an answer").await;
    window.ask("document.activeElement.blur()").await;
    let mut reached = Vec::new();
    for _ in 0..40 {
        window.keys("\u{E004}").await;
        let shown = window
            .ask("(() => { const e = document.activeElement, o = getComputedStyle(e); if (e === document.body) return null; const ring = (x) => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1; }; const around = e.closest('.field-box, .option'); const line = around && getComputedStyle(around).borderColor === getComputedStyle(document.querySelector('.field-box')).borderColor; return [e.id || e.className || e.tagName, ring(e) || Boolean(line)]; })()")
            .await;
        if let Some(name) = shown[0].as_str() {
            assert_eq!(shown[1], true, "{name} has the focus and does not show it");
            reached.push(name.to_owned());
        }
    }
    for wanted in [
        "skip",
        "me",
        "open-clock",
        "open-faults",
        "open-log",
        "box",
        "send",
    ] {
        assert!(
            reached.iter().any(|name| name == wanted),
            "Tab never reaches {wanted}: {reached:?}"
        );
    }
    window.close().await;
}
