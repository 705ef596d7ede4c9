//! The page's files, which are part of the program.

use axum::{
    body::Body,
    http::{HeaderValue, Response, StatusCode, header},
};

use super::super::http::plain;

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Name, content type and content of each file.
const FILES: [(&str, &str, &str); 19] = [
    ("index.html", HTML, include_str!("assets/index.html")),
    ("page.css", CSS, include_str!("assets/page.css")),
    ("message.css", CSS, include_str!("assets/message.css")),
    ("page.js", SCRIPT, include_str!("assets/page.js")),
    ("dom.js", SCRIPT, include_str!("assets/dom.js")),
    ("text.js", SCRIPT, include_str!("assets/text.js")),
    ("message.js", SCRIPT, include_str!("assets/message.js")),
    ("composer.js", SCRIPT, include_str!("assets/composer.js")),
    ("options.js", SCRIPT, include_str!("assets/options.js")),
    ("furnish.js", SCRIPT, include_str!("assets/furnish.js")),
    ("overlay.js", SCRIPT, include_str!("assets/overlay.js")),
    ("clock.js", SCRIPT, include_str!("assets/clock.js")),
    ("drawers.js", SCRIPT, include_str!("assets/drawers.js")),
    ("state.js", SCRIPT, include_str!("assets/state.js")),
    ("side.js", SCRIPT, include_str!("assets/side.js")),
    ("stream.js", SCRIPT, include_str!("assets/stream.js")),
    ("menus.js", SCRIPT, include_str!("assets/menus.js")),
    ("interact.js", SCRIPT, include_str!("assets/interact.js")),
    ("icon.svg", "image/svg+xml", include_str!("assets/icon.svg")),
];

/// Returns a file by its name.
pub(crate) fn file(name: &str) -> Response<Body> {
    let Some((_, kind, content)) = FILES.iter().find(|f| f.0 == name) else {
        return plain(StatusCode::NOT_FOUND, "There is no such file.");
    };
    let mut response = Response::new(Body::from(*content));
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
