//! `/calendar` and the feeds, over HTTP.

use std::net::SocketAddr;
use std::time::Duration;

use reqwest::{Client, Method, StatusCode, header};
use serde_json::json;
use tokio::net::TcpStream;

use super::harness::{CHOICE, Harness, text};

/// Starts a bot that serves feeds, and returns where.
async fn open() -> (Harness, SocketAddr) {
    let mut harness = Harness::closed_with(super::harness::Protocol::Http, &[CHOICE], |_| {}).await;
    // A port that is free now.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let file = harness.folder.path().join("pythia.toml");
    let mut config = std::fs::read_to_string(&file).unwrap();
    config.push_str(&format!(
        "[calendar]\naddress = \"{address}\"\npublic_url = \"http://{address}/study/\"\n"
    ));
    std::fs::write(&file, config).unwrap();
    harness.start().await;
    (harness, address)
}

/// Asks for something as the client with this number, which a proxy would name.
async fn get(address: &str, client: u8) -> reqwest::Response {
    let request = Client::new().get(address);
    let request = request.header("X-Forwarded-For", format!("192.0.2.{client}"));
    request.send().await.unwrap()
}

async fn address_of(harness: &Harness, options: serde_json::Value) -> String {
    let told = text(&harness.mara("calendar", options).await);
    let start = told.find("http://").expect("an address");
    let rest = &told[start..];
    rest[..rest.find(['\n', '`']).unwrap()].to_owned()
}

#[tokio::test]
async fn a_feed_is_served_at_its_address_and_nothing_anywhere_else() {
    let (mut harness, at) = open().await;
    harness.track().await;
    let ana = harness.member("Ana");
    let file = harness.said(&ana, "calendar", json!({})).await;
    assert_eq!(file.files[0].0, "pythia.ics");
    let address = address_of(&harness, json!({ "address": true })).await;
    let feed = get(&address, 1).await;
    assert_eq!(feed.status(), StatusCode::OK);
    let kind = feed.headers()[header::CONTENT_TYPE].to_str().unwrap();
    assert_eq!(kind, "text/calendar; charset=utf-8");
    let tag = feed.headers()[header::ETAG].clone();
    let body = feed.text().await.unwrap();
    assert!(body.starts_with("BEGIN:VCALENDAR\r\n") && body.ends_with("END:VCALENDAR\r\n"));
    assert!(body.contains("SUMMARY:daily: question"), "{body}");
    // The same again is no body; and a proxy may leave the path in front out.
    let unchanged = Client::new()
        .get(&address)
        .header(header::IF_NONE_MATCH, tag);
    let unchanged = unchanged.send().await.unwrap();
    assert_eq!(unchanged.status(), StatusCode::NOT_MODIFIED);
    let bare = address.replace("/study/", "/");
    assert_eq!(get(&bare, 2).await.status(), StatusCode::OK);
    let head = Client::new().head(&address).send().await.unwrap();
    assert_eq!(head.status(), StatusCode::OK);
    assert_eq!(head.text().await.unwrap(), "");
    let mut wrong = address.clone();
    wrong.replace_range(wrong.len() - 5..wrong.len() - 4, "x");
    let base = format!("http://{at}");
    let nothing = [
        wrong,
        address.replace(".ics", ""),
        format!("{address}/"),
        base.clone(),
        format!("{base}/healthz"),
        format!("{base}/{}/.ics", harness.guild),
        format!("{base}/../../etc/passwd"),
        address.replace(&harness.guild.to_string(), "1"),
    ];
    for one in &nothing {
        let refused = get(one, 3).await;
        assert_eq!(refused.status(), StatusCode::NOT_FOUND, "{one}");
        assert_eq!(refused.text().await.unwrap(), "");
    }
    for method in [Method::POST, Method::DELETE, Method::OPTIONS] {
        let refused = Client::new()
            .request(method, &address)
            .send()
            .await
            .unwrap();
        assert_eq!(refused.status(), StatusCode::NOT_FOUND);
    }
    let second = address_of(&harness, json!({ "reset": true })).await;
    assert_eq!(get(&address, 4).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(get(&second, 4).await.status(), StatusCode::OK);
    assert!(harness.stop().await.success());
    let key = |address: &str| address.rsplit('/').next().unwrap().to_owned();
    for address in [&address, &second] {
        assert!(
            !harness.log().contains(&key(address)),
            "addresses are never logged"
        );
    }
    harness.all_was_well();
}

#[tokio::test]
async fn silent_clients_keep_nobody_out_and_eager_ones_have_to_wait() {
    let (mut harness, at) = open().await;
    harness.track().await;
    let address = address_of(&harness, json!({ "address": true })).await;
    let mut silent = Vec::new();
    for _ in 0..200 {
        silent.push(TcpStream::connect(at).await.unwrap());
    }
    // Each of them is let go after five seconds, so the last ones are reached in time.
    let served = tokio::time::timeout(Duration::from_secs(60), get(&address, 1)).await;
    assert_eq!(served.expect("it is served").status(), StatusCode::OK);
    drop(silent);
    let mut refused = None;
    for _ in 0..40 {
        let one = get(&address, 9).await;
        if one.status() == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(one);
        }
    }
    let refused = refused.expect("nobody needs forty at once");
    let wait: u64 = refused.headers()[header::RETRY_AFTER]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert_eq!(get(&address, 10).await.status(), StatusCode::OK);
    assert!(harness.stop().await.success());
    harness.all_was_well();
}
