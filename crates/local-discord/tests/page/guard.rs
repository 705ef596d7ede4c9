//! Only what the page's server served itself may talk to it.

use reqwest::header::{HOST, ORIGIN};
use reqwest::{Client, StatusCode};
use serde_json::json;
use tokio::net::TcpStream;

use super::harness::Harness;

#[tokio::test]
async fn nothing_inline_and_nothing_from_elsewhere_may_run() {
    let harness = Harness::start().await;
    let client = Client::new();
    for path in ["/", "/assets/page.js", "/assets/none.js", "/api/log"] {
        let response = client
            .get(format!("{}{path}", harness.page.url()))
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
        .get(harness.page.url())
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
    let harness = Harness::start().await;
    let port = harness.host().split(':').nth(1).unwrap().to_owned();
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
            .get(harness.page.url())
            .header(HOST, &host)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), expected, "{host}");
    }
}

#[tokio::test]
async fn another_page_can_neither_act_nor_read_nor_listen() {
    let harness = Harness::start().await;
    let url = harness.page.url();
    let body =
        json!({ "as": harness.ana.id, "channel": harness.channel, "text": "driven" }).to_string();
    for origin in [
        "http://evil.example",
        "null",
        "https://127.0.0.1",
        "http://127.0.0.1:1",
    ] {
        let request = Client::new()
            .post(format!("{url}/api/actions/say"))
            .header(ORIGIN, origin)
            .body(body.clone());
        assert_eq!(
            request.send().await.unwrap().status(),
            StatusCode::FORBIDDEN,
            "{origin}"
        );
        assert!(harness.socket(origin).await.is_err(), "{origin} listens");
    }
    let without = Client::new()
        .post(format!("{url}/api/actions/say"))
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
    // A link on another page may lead here.
    let visit = Client::new()
        .get(&url)
        .header("sec-fetch-site", "cross-site")
        .header("sec-fetch-dest", "document");
    assert_eq!(visit.send().await.unwrap().status(), StatusCode::OK);
    assert!(harness.workspace.messages(harness.channel).is_empty());
}

#[tokio::test]
async fn the_page_listens_on_loopback_only() {
    let harness = Harness::start().await;
    let port: u16 = harness.host().split(':').nth(1).unwrap().parse().unwrap();
    // Loopback is all of 127/8. A socket bound to 127.0.0.1 must not answer at its neighbors.
    assert!(TcpStream::connect(("127.0.0.2", port)).await.is_err());
}
