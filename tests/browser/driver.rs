//! A browser window with the verbs of a person, and the program they look at.

#[path = "program.rs"]
pub mod program;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use reqwest::{Method, Url};
use serde_json::{Value, json};

use program::{Running, start};

/// Longest that anything may take to show.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser that can open windows, if there is one.
pub struct Browser {
    _driver: Running,
    port: String,
}

impl Browser {
    pub fn start() -> Option<Browser> {
        let mut command = Command::new(
            std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned()),
        );
        // The group's own zone: what the page shows does not depend on the machine.
        command.arg("--port=0").env("TZ", "Europe/Berlin");
        command.stderr(Stdio::null());
        let started = start(&mut command, "started successfully on port ");
        if started.is_none() {
            eprintln!(
                "skipped: no chromedriver here (Debian: apt-get install chromium chromium-driver)"
            );
        }
        started.map(|(driver, port)| Browser {
            _driver: driver,
            port: port.trim().trim_end_matches('.').to_owned(),
        })
    }

    /// A window of its own, with storage of its own, in which the clock was closed.
    pub async fn window(&self, url: &str) -> Window {
        let window = self.first_look(url, 1280, 800).await;
        window.close_drawer().await;
        window
    }

    /// A window of this size as it is at a first visit.
    pub async fn first_look(&self, url: &str, width: u32, height: u32) -> Window {
        let args = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows",
            "--lang=en-US",
        ];
        let mut capabilities = Capabilities::new();
        capabilities.insert("goog:chromeOptions".into(), json!({ "args": args }));
        capabilities.insert("timeouts".into(), json!({ "script": 70_000 }));
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("Chromium starts");
        let window = Window { client };
        window.size(width, height).await;
        window.client.goto(url).await.unwrap();
        window.until("document.querySelector('#messages .message, #older .welcome') && document.querySelector('textarea#box') && document.getElementById('drawer-body')").await;
        window
    }
}

/// A command of Chromium's own protocol.
#[derive(Debug)]
struct Chromium(&'static str, Value);

impl WebDriverCompatibleCommand for Chromium {
    fn endpoint(
        &self,
        base: &Url,
        session: Option<&str>,
    ) -> Result<Url, <Url as std::str::FromStr>::Err> {
        base.join(&format!(
            "session/{}/goog/cdp/execute",
            session.unwrap_or_default()
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (
            Method::POST,
            Some(json!({ "cmd": self.0, "params": self.1 }).to_string()),
        )
    }
}

/// One window.
pub struct Window {
    pub client: Client,
}

impl Window {
    /// Gives a command of Chromium's own protocol, and what it answers.
    pub async fn chromium(&self, command: &'static str, params: Value) -> Value {
        self.client
            .issue_cmd(Chromium(command, params))
            .await
            .unwrap()
    }

    /// Lets time pass until the next thing that waits, by the clock's drawer.
    pub async fn to_the_next(&self) {
        // A drawer that was closed keeps what it showed.
        let open = "Boolean(document.getElementById('big-clock')?.checkVisibility())";
        if self.ask(open).await != true {
            self.click("#open-clock").await;
        }
        self.until(
            "document.getElementById('to-next') && !document.getElementById('to-next').disabled",
        )
        .await;
        self.click("#to-next").await;
        self.until(
            "document.getElementById('to-next') && !document.querySelector('#drawer .busy')",
        )
        .await;
    }

    pub async fn close_drawer(&self) {
        self.click("#drawer > header .tool").await;
        self.until("document.getElementById('drawer').hidden").await;
    }

    /// Unfolds the other ways to move time in the clock's drawer.
    pub async fn unfold_moves(&self) {
        // The page may draw the clock anew at any moment, so that one press can be lost.
        self.until("(() => { const moves = document.querySelector('.moves'); if (moves && !moves.open) moves.querySelector('summary').click(); return moves?.open; })()")
            .await;
    }

    /// Waits until nothing moves any more.
    pub async fn settled(&self) {
        self.ask("window.stillness = 0").await;
        self.until("(() => { const s = document.getElementById('scroll'), now = `${s.scrollHeight} ${s.scrollTop} ${document.body.innerText.length}`; window.stillness = window.lately === now ? (window.stillness ?? 0) + 1 : 0; window.lately = now; return window.stillness > 10; })()")
            .await;
    }

    /// So many pixels wide and high.
    pub async fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.chromium("Emulation.setDeviceMetricsOverride", metrics)
            .await;
    }

    /// `dark` or `light`.
    pub async fn scheme(&self, scheme: &str) {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.chromium("Emulation.setEmulatedMedia", features).await;
    }

    /// Waits until an expression of the page is true, and gives it.
    pub async fn until(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const look = () => {{ let v = null; try {{ v = ({expression}); }} catch (e) {{ v = null; }}
               if (v) done(v instanceof Node ? true : v); else setTimeout(look, 25); }};
             look();"
        );
        let found =
            tokio::time::timeout(PATIENCE, self.client.execute_async(&script, vec![])).await;
        match found {
            Ok(Ok(found)) => found,
            other => {
                self.give_up(&format!("never true: {expression}\n{other:?}"))
                    .await
            }
        }
    }

    /// What an expression of the page is.
    pub async fn ask(&self, expression: &str) -> Value {
        self.client
            .execute(&format!("return ({expression});"), vec![])
            .await
            .unwrap()
    }

    /// Waits until these words stand among the messages.
    pub async fn reads(&self, words: &str) {
        self.until(&format!(
            "document.getElementById('scroll').textContent.includes({words:?})"
        ))
        .await;
    }

    /// Clicks the last element that fits, once it is there.
    pub async fn click(&self, css: &str) {
        self.until(&format!("document.querySelector({css:?})"))
            .await;
        self.click_at(Locator::Css(css)).await;
    }

    /// Presses the last button with these words.
    pub async fn press(&self, words: &str) {
        let path =
            format!("//button[normalize-space(.)='{words}']|//a[normalize-space(.)='{words}']");
        self.until(&format!(
            "document.evaluate({path:?}, document, null, 9, null).singleNodeValue"
        ))
        .await;
        self.click_at(Locator::XPath(&path)).await;
    }

    /// What changes meanwhile is drawn anew, or lies under something else for a moment: then it is tried again.
    async fn click_at(&self, place: Locator<'_>) {
        let mut last = None;
        let trying = async {
            loop {
                let all = self.client.find_all(place).await.unwrap();
                if let Some(element) = all.last() {
                    match element.click().await {
                        Ok(()) => return,
                        Err(error) => last = Some(error),
                    }
                }
                self.frame().await;
            }
        };
        if tokio::time::timeout(PATIENCE, trying).await.is_err() {
            self.give_up(&format!("{place:?} cannot be clicked: {last:?}"))
                .await;
        }
    }

    /// Waits for two frames of the page.
    async fn frame(&self) {
        let script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)));";
        self.client.execute_async(script, vec![]).await.unwrap();
    }

    /// Ends the test with what was on the page.
    async fn give_up(&self, why: &str) -> ! {
        let seen = self.ask("document.body.innerText").await;
        if let Ok(picture) = self.client.screenshot().await {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("given-up.png");
            std::fs::write(file, picture).unwrap();
        }
        panic!("{why}\non the page:\n{}", seen.as_str().unwrap_or_default());
    }

    /// Types into the element that has the focus.
    pub async fn keys(&self, keys: &str) {
        self.client
            .active_element()
            .await
            .unwrap()
            .send_keys(keys)
            .await
            .unwrap();
    }

    /// Becomes someone else.
    pub async fn be(&self, name: &str) {
        self.click("#me").await;
        self.click(&format!(".person[data-person=\"{name}\"]"))
            .await;
        self.until(&format!("document.querySelector('#me b').textContent === {name:?} && document.querySelector('textarea#box')")).await;
    }

    /// Goes to a channel or thread by its name at the left.
    pub async fn visit(&self, name: &str) {
        self.click(&format!("#tree a[data-channel=\"{name}\"]"))
            .await;
        self.until(&format!(
            "document.querySelector('#title').innerText.includes({name:?})"
        ))
        .await;
    }

    /// Types into the message box and presses Enter.
    pub async fn say(&self, words: &str) {
        let typed = words.replace('\n', "\u{E008}\u{E007}\u{E008}");
        let input = self
            .client
            .find(Locator::Css("textarea#box"))
            .await
            .unwrap();
        input.click().await.unwrap();
        input.send_keys(&typed).await.unwrap();
        input.send_keys("\u{E007}").await.unwrap();
    }

    /// How many messages hold these words.
    pub async fn count(&self, words: &str) -> u64 {
        let found = self.ask(&format!("[...document.querySelectorAll('.message')].filter(m => m.textContent.includes({words:?})).length")).await;
        found.as_u64().unwrap()
    }

    /// A picture of the window.
    pub async fn picture(&self) -> Vec<u8> {
        self.ask("getSelection().removeAllRanges()").await;
        // The pointer rests where nothing answers to it.
        let rest = json!({ "type": "mouseMoved", "x": 2, "y": 2 });
        self.chromium("Input.dispatchMouseEvent", rest).await;
        self.client.screenshot().await.unwrap()
    }

    pub async fn close(self) {
        self.client.close().await.unwrap();
    }
}
