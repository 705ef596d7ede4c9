//! The page of the local Discord without a browser: who may speak to it, what it sends, how text is read.
#![cfg(feature = "sandbox")]

use futures_util::{SinkExt, StreamExt};
use pythia::sandbox::page::{Order, Page, Wish};
use pythia::sandbox::{Id, Kind, Person, Settings, Workspace};
use reqwest::header::{HOST, ORIGIN};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite};

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

struct Stage {
    workspace: Workspace,
    page: Page,
    orders: mpsc::Receiver<Order>,
    guild: Id,
    channel: Id,
    ana: Person,
    ben: Person,
}

impl Stage {
    async fn set() -> Stage {
        let workspace = Workspace::start(Settings::default()).await.unwrap();
        let guild = workspace.guild("Study group");
        let channel = workspace.channel(guild, Kind::Text, "python-daily");
        let ana = workspace.member(guild, "Ana", &[]);
        let ben = workspace.member(guild, "Ben", &[]);
        let (sender, orders) = mpsc::channel(4);
        let page = Page::open(&workspace, 0, sender).await.unwrap();
        Stage {
            workspace,
            page,
            orders,
            guild,
            channel,
            ana,
            ben,
        }
    }

    fn host(&self) -> String {
        self.page.url().trim_start_matches("http://").to_owned()
    }

    /// A POST as the page sends it.
    async fn post(&self, path: &str, body: Value) -> (StatusCode, Value) {
        let request = Client::new().post(format!("{}{path}", self.page.url()));
        let request = request
            .header(ORIGIN, self.page.url())
            .body(body.to_string());
        let response = request.send().await.unwrap();
        (
            response.status(),
            serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default(),
        )
    }

    /// A window that looks at the channel as someone.
    async fn look(&self, who: &Person) -> Socket {
        let mut socket = self.socket(&self.page.url()).await.unwrap();
        let look = json!({ "as": who.id, "channel": self.channel }).to_string();
        socket.send(tungstenite::Message::text(look)).await.unwrap();
        socket
    }

    async fn socket(&self, origin: &str) -> Result<Socket, tungstenite::Error> {
        use tungstenite::client::IntoClientRequest;
        let mut request = format!("ws://{}/api/live", self.host())
            .into_client_request()
            .unwrap();
        request
            .headers_mut()
            .insert("origin", origin.parse().unwrap());
        connect_async(request).await.map(|(socket, _)| socket)
    }

    /// The content of a message as nodes, as it arrives in a window.
    async fn nodes(&self, text: &str) -> Value {
        let id = self.ben.say(self.channel, text).unwrap();
        let mut socket = self.look(&self.ana).await;
        message(&mut socket, id).await["content"].clone()
    }
}

/// Reads until a message with this id arrives.
async fn message(socket: &mut Socket, id: Id) -> Value {
    loop {
        let news = news(socket).await;
        let set = news["messages"]["set"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        if let Some(found) = set.iter().find(|m| m["id"] == json!(id)) {
            return found.clone();
        }
    }
}

async fn news(socket: &mut Socket) -> Value {
    let frame = socket.next().await.unwrap().unwrap();
    serde_json::from_str(frame.to_text().unwrap()).unwrap()
}

#[tokio::test]
async fn nothing_inline_and_nothing_from_elsewhere_may_run() {
    let stage = Stage::set().await;
    let client = Client::new();
    for path in ["/", "/assets/page.js", "/assets/none.js", "/api/log"] {
        let response = client
            .get(format!("{}{path}", stage.page.url()))
            .send()
            .await
            .unwrap();
        let policy = response.headers()["content-security-policy"]
            .to_str()
            .unwrap();
        for rule in [
            "default-src 'none'",
            "script-src 'self';",
            "style-src 'self';",
            "frame-ancestors 'none'",
            "trusted-types 'none'",
        ] {
            assert!(policy.contains(rule), "{path}: no {rule}");
        }
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["x-frame-options"], "DENY");
    }
    let html = client
        .get(stage.page.url())
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(!html.contains("<script>") && !html.contains("style=") && !html.contains("onclick"));
}

#[tokio::test]
async fn another_name_for_this_machine_is_refused() {
    let stage = Stage::set().await;
    let port = stage.host().split(':').nth(1).unwrap().to_owned();
    for (host, expected) in [
        (format!("127.0.0.1:{port}"), StatusCode::OK),
        (format!("localhost:{port}"), StatusCode::OK),
        (format!("evil.example:{port}"), StatusCode::FORBIDDEN),
        (
            format!("127.0.0.1.evil.example:{port}"),
            StatusCode::FORBIDDEN,
        ),
        ("127.0.0.1".to_owned(), StatusCode::FORBIDDEN),
    ] {
        let response = Client::new()
            .get(stage.page.url())
            .header(HOST, &host)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), expected, "{host}");
    }
}

#[tokio::test]
async fn another_page_can_neither_act_nor_read_nor_listen() {
    let stage = Stage::set().await;
    let url = stage.page.url();
    let body =
        json!({ "as": stage.ana.id, "channel": stage.channel, "text": "driven" }).to_string();
    for origin in [
        "http://evil.example",
        "null",
        "https://127.0.0.1",
        "http://127.0.0.1:1",
    ] {
        let request = Client::new()
            .post(format!("{url}/api/do/say"))
            .header(ORIGIN, origin)
            .body(body.clone());
        assert_eq!(
            request.send().await.unwrap().status(),
            StatusCode::FORBIDDEN,
            "{origin}"
        );
        assert!(stage.socket(origin).await.is_err(), "{origin} listens");
    }
    let without = Client::new()
        .post(format!("{url}/api/do/say"))
        .body(body)
        .send()
        .await
        .unwrap();
    assert_eq!(without.status(), StatusCode::FORBIDDEN);
    let peek = Client::new()
        .get(format!("{url}/api/log"))
        .header("sec-fetch-site", "cross-site")
        .send()
        .await
        .unwrap();
    assert_eq!(peek.status(), StatusCode::FORBIDDEN);
    // A link on another page may lead here, though.
    let visit = Client::new()
        .get(&url)
        .header("sec-fetch-site", "cross-site")
        .header("sec-fetch-dest", "document");
    assert_eq!(visit.send().await.unwrap().status(), StatusCode::OK);
    assert!(stage.workspace.messages(stage.channel).is_empty());
}

#[tokio::test]
async fn the_page_listens_on_loopback_only() {
    let stage = Stage::set().await;
    let port: u16 = stage.host().split(':').nth(1).unwrap().parse().unwrap();
    // Loopback is all of 127/8: a socket bound to 127.0.0.1 does not answer at its neighbors.
    assert!(TcpStream::connect(("127.0.0.2", port)).await.is_err());
}

#[tokio::test]
async fn what_someone_writes_reaches_the_others_and_refusals_say_why() {
    let stage = Stage::set().await;
    let mut socket = stage.look(&stage.ben).await;
    let (status, said) = stage
        .post(
            "/api/do/say",
            json!({ "as": stage.ana.id, "channel": stage.channel, "text": "hello" }),
        )
        .await;
    assert_eq!(status, StatusCode::OK);
    let id: Id = serde_json::from_value(said["message"].clone()).unwrap();
    let seen = message(&mut socket, id).await;
    assert_eq!(seen["author"]["name"], "Ana");
    let (status, refused) = stage
        .post(
            "/api/do/edit",
            json!({ "as": stage.ben.id, "channel": stage.channel, "message": id, "text": "mine" }),
        )
        .await;
    assert_eq!(
        (status, &refused["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(50005))
    );
    let (status, refused) = stage
        .post(
            "/api/do/say",
            json!({ "as": stage.ana.id, "channel": stage.channel, "text": "x".repeat(2001) }),
        )
        .await;
    assert_eq!(
        (status, &refused["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!(50035))
    );
}

#[tokio::test]
async fn a_moved_clock_is_an_order_to_the_bots_keeper() {
    let mut stage = Stage::set().await;
    let before = stage.workspace.now_ms();
    let keeper = async {
        let order = stage.orders.recv().await.unwrap();
        assert_eq!(order.wish, Wish::Moved);
        order.done.send(Ok(())).unwrap();
    };
    let url = stage.page.url();
    let moving = Client::new()
        .post(format!("{url}/api/control/clock"))
        .header(ORIGIN, &url)
        .body(r#"{"by_ms":3600000}"#)
        .send();
    let (response, ()) = tokio::join!(moving, keeper);
    assert_eq!(response.unwrap().status(), StatusCode::OK);
    assert!(stage.workspace.now_ms() >= before + 3_600_000);
    for wrong in [
        r#"{"by_ms":-5}"#,
        r#"{"to_ms":0}"#,
        "{}",
        r#"{"by_ms":99999999999999}"#,
    ] {
        let response = Client::new()
            .post(format!("{url}/api/control/clock"))
            .header(ORIGIN, &url)
            .body(wrong)
            .send()
            .await;
        assert_eq!(
            response.unwrap().status(),
            StatusCode::UNPROCESSABLE_ENTITY,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_fault_is_ordered_with_its_number_and_withdrawn_by_it() {
    let stage = Stage::set().await;
    let (_, ordered) = stage
        .post(
            "/api/control/fault",
            json!({ "fault": { "on": "* *", "harm": "error_before", "status": 500, "times": 3 } }),
        )
        .await;
    let mut socket = stage.look(&stage.ana).await;
    let faults = news(&mut socket).await["bot"]["faults"].clone();
    assert_eq!(faults[0]["number"], ordered["number"]);
    stage
        .post(
            "/api/control/withdraw",
            json!({ "number": ordered["number"] }),
        )
        .await;
    loop {
        if let Some(left) = news(&mut socket).await["bot"]["faults"].as_array() {
            assert!(left.is_empty());
            break;
        }
    }
}

#[tokio::test]
async fn text_is_read_as_discord_reads_it() {
    let stage = Stage::set().await;
    let p = |inside: Value| json!([{ "t": "p", "c": inside }]);
    let mark = |t: &str, c: &str| json!({ "t": t, "c": [c] });
    let ana = stage.ana.id;
    let cases = [
        (
            "**b** *i* _i_ __u__ ~~s~~",
            p(json!([
                mark("b", "b"),
                " ",
                mark("i", "i"),
                " ",
                mark("i", "i"),
                " ",
                mark("u", "u"),
                " ",
                mark("s", "s")
            ])),
        ),
        ("a ||b|| c", p(json!(["a ", mark("spoiler", "b"), " c"]))),
        ("a || b", p(json!(["a || b"]))),
        ("one\ntwo", p(json!(["one", { "t": "br" }, "two"]))),
        ("-# small", p(json!([mark("small", "small")]))),
        ("# Title", json!([{ "t": "h1", "c": ["Title"] }])),
        ("#### no title", p(json!(["#### no title"]))),
        (
            "no title\n---",
            p(json!(["no title", { "t": "br" }, "---"])),
        ),
        ("    no code", p(json!(["no code"]))),
        (
            "> said\nanswered",
            json!([{ "t": "quote", "c": [{ "t": "p", "c": ["said"] }] }, { "t": "p", "c": ["answered"] }]),
        ),
        (
            "- a\nb",
            json!([{ "t": "ul", "c": [{ "t": "li", "c": ["a"] }] }, { "t": "p", "c": ["b"] }]),
        ),
        ("<b>x</b> &lt; &amp;", p(json!(["<b>x</b> &lt; &amp;"]))),
        (
            "<script>alert(1)</script>",
            p(json!(["<script>alert(1)</script>"])),
        ),
        (
            "[x](javascript:alert(1))",
            p(json!(["[x](javascript:alert(1))"])),
        ),
        ("[x](data:text/html,y)", p(json!(["[x](data:text/html,y)"]))),
        (
            "![x](https://e.org/a.png)",
            p(json!(["!", { "t": "a", "href": "https://e.org/a.png", "c": ["x"] }])),
        ),
        (
            "see https://e.org/a_b_c.",
            p(
                json!(["see ", { "t": "a", "href": "https://e.org/a_b_c", "c": ["https://e.org/a_b_c"] }, "."]),
            ),
        ),
        (
            "<t:1700000000:R>",
            p(json!([{ "t": "time", "at": 1_700_000_000, "style": "R" }])),
        ),
        ("<t:1:X> <t:x>", p(json!(["<t:1:X> <t:x>"]))),
        ("`<t:1:R> **b**`", p(json!([mark("code", "<t:1:R> **b**")]))),
        (
            "```\n<@1> & <b>\n```",
            json!([{ "t": "pre", "lang": "", "c": ["<@1> & <b>"] }]),
        ),
        (
            "a ```b``` c",
            json!([{ "t": "p", "c": ["a"] }, { "t": "pre", "lang": "", "c": ["b"] }, { "t": "p", "c": ["c"] }]),
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(stage.nodes(text).await, expected, "{text}");
    }
    let named = stage.nodes(&format!("<@{ana}>")).await;
    assert_eq!(
        named,
        p(json!([{ "t": "user", "id": ana, "name": "@Ana" }]))
    );
}

#[tokio::test]
async fn python_is_colored_and_loses_no_character() {
    let stage = Stage::set().await;
    let code = "@cache\ndef f(x: int = 0x1F) -> str:\n    \"\"\"Döc \"quoted\".\"\"\"\n    # why\n    return f'{x!r}\\'' + r\"a\" if x else None";
    let nodes = stage.nodes(&format!("```py\n{code}\n```")).await;
    let pieces = nodes[0]["c"].as_array().unwrap();
    let text = |n: &Value| n.as_str().or(n["c"][0].as_str()).unwrap().to_owned();
    assert_eq!(pieces.iter().map(text).collect::<String>(), code);
    let classes: Vec<(String, String)> = pieces
        .iter()
        .filter(|n| n.is_object())
        .map(|n| (n["k"].as_str().unwrap().to_owned(), text(n)))
        .collect();
    for expected in [
        ("d", "@cache"),
        ("k", "def"),
        ("f", "f"),
        ("n", "0x1F"),
        ("b", "int"),
        ("c", "# why"),
        ("s", "\"\"\"Döc \"quoted\".\"\"\""),
        ("k", "None"),
    ] {
        assert!(
            classes
                .iter()
                .any(|(k, t)| (k.as_str(), t.as_str()) == expected),
            "{expected:?} in {classes:?}"
        );
    }
}

#[tokio::test]
async fn any_text_at_all_is_read_without_harm() {
    let stage = Stage::set().await;
    let deep = format!("{}x{}", "> ".repeat(200), "**".repeat(300));
    let nested = "- ".repeat(400);
    for text in [
        deep.as_str(),
        nested.as_str(),
        "||||",
        "|| ||",
        "```",
        "``````",
        "```py",
        "<",
        "<t:>",
        "&",
        "\u{E000}1\u{E001}",
        "[](http://)",
        "](",
        ">>> a\nb\n```py\nc\n```",
        "\u{202E}rtl",
        "``` ``` ```",
        "[a](<javascript:x>)",
        "<javascript:alert(1)>",
    ] {
        let nodes = stage.nodes(text).await.to_string();
        assert!(!nodes.contains("\"href\":\"javascript"), "{text}");
        assert!(!nodes.contains('\u{E001}'), "{text}");
    }
}

#[tokio::test]
async fn someone_new_is_a_moderator_only_if_asked_for() {
    let stage = Stage::set().await;
    for (name, moderates) in [("Dora", false), ("Emil", true)] {
        let (_, made) = stage
            .post(
                "/api/do/person",
                json!({ "as": stage.ana.id, "guild": stage.guild, "name": name, "on": moderates }),
            )
            .await;
        let mut socket = stage.look(&stage.ana).await;
        let people = news(&mut socket).await["people"][0]["members"].clone();
        let person = people
            .as_array()
            .unwrap()
            .iter()
            .find(|p| p["id"] == made["person"])
            .unwrap()
            .clone();
        assert_eq!(
            (&person["name"], &person["moderates"]),
            (&json!(name), &json!(moderates))
        );
    }
}
