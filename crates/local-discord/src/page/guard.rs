//! Checks that only a page served from here talks to the page's server.

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderName, HeaderValue, Method, Response, StatusCode, header},
    middleware::Next,
};

use super::super::http::plain;

/// Host names under which the page can be reached, before the port.
const NAMES: [&str; 2] = ["127.0.0.1", "localhost"];

/// Refuses requests from elsewhere, and adds the security headers to every answer.
pub(crate) async fn check(port: u16, request: Request, next: Next) -> Response<Body> {
    let mut response = match refusal(port, &request) {
        Some(why) => plain(StatusCode::FORBIDDEN, why),
        None => next.run(request).await,
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
         connect-src 'self' ws://127.0.0.1:{port} ws://localhost:{port}; manifest-src 'none'; \
         form-action 'none'; base-uri 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=()",
        ),
        ("cache-control", "no-cache"),
    ] {
        let name = HeaderName::from_static(name);
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Returns why a request is refused, if it is.
fn refusal(port: u16, request: &Request) -> Option<&'static str> {
    let text = |name: HeaderName| {
        request
            .headers()
            .get(name)
            .map(|v| v.to_str().unwrap_or("?"))
    };
    let ours = |host: &str| NAMES.iter().any(|name| host == format!("{name}:{port}"));
    // Another name may belong to a web page whose name server leads to this machine.
    let host = text(header::HOST).unwrap_or_default();
    if !ours(host) {
        return Some("This page answers under its own address only.");
    }
    if let Some(origin) = text(header::ORIGIN) {
        if origin.strip_prefix("http://") != Some(host) {
            return Some("Another page may not speak to this one.");
        }
    } else if request.method() != Method::GET {
        return Some("Only the page itself may change something.");
    }
    let site = text(HeaderName::from_static("sec-fetch-site"));
    let visit = request.uri().path() == "/"
        && text(HeaderName::from_static("sec-fetch-dest")) == Some("document");
    match site {
        None | Some("same-origin" | "none") => None,
        // A link elsewhere may lead here, but its page may not read what is here.
        Some(_) if visit => None,
        Some(_) => Some("Another page may not read this one."),
    }
}
