//! From HTTP to the rooms behind it: REST, gateway, attached files, control.
//!
//! A bot may speak here, no web page: the token is the same everywhere, so it keeps nobody out.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{
        ConnectInfo, FromRequest, Multipart, RawQuery, Request, State as Given,
        ws::WebSocketUpgrade,
    },
    http::{HeaderValue, Response, StatusCode, header, uri::Authority},
    middleware::{self, Next},
    routing::{any, get},
};
use serde_json::Value;

use super::{
    acts::messages::Upload,
    control,
    door::Through,
    gateway,
    id::Id,
    rest::{self, Sent},
    state::Shared,
    tls,
};

/// Largest request, bytes.
const BODY: usize = 26 * 1024 * 1024;

/// What every handler is given.
#[derive(Clone)]
pub(crate) struct Site {
    pub shared: Arc<Shared>,
}

/// All paths of both ports.
pub(crate) fn router(site: Site) -> Router {
    Router::new()
        .route("/", get(connect))
        .route("/attachments/{channel}/{id}/{name}", get(file))
        .route("/control/{*path}", any(control::serve))
        .fallback(api)
        .layer(middleware::from_fn(no_pages))
        .with_state(site)
}

/// Keeps out pages of a browser: their sockets and changes name their origin, and a name of their own that leads to
/// this machine is none of ours. `/control` has a guard of its own, which lets its own pages in.
async fn no_pages(request: Request, next: Next) -> Response<Body> {
    if request.uri().path().starts_with("/control/") {
        return next.run(request).await;
    }
    if request.headers().contains_key(header::ORIGIN) {
        return plain(
            StatusCode::FORBIDDEN,
            "403: web pages may not speak to this address",
        );
    }
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|value| Authority::try_from(value.as_bytes()).ok());
    // Of a request with its whole address both must fit.
    let whole = request.uri().authority();
    if !host.as_ref().is_some_and(ours) || !whole.is_none_or(ours) {
        return plain(
            StatusCode::FORBIDDEN,
            "403: the Host header does not name this address",
        );
    }
    next.run(request).await
}

/// Whether this names the local Discord: loopback, or Discord's own names behind TLS.
fn ours(named: &Authority) -> bool {
    let host = named.host();
    tls::NAMES.iter().any(|name| match name.strip_prefix('*') {
        Some(ending) => host.len() > ending.len() && host.ends_with(ending),
        None => host == *name,
    })
}

async fn connect(
    Given(site): Given<Site>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response<Body> {
    if site.shared.look(|s| s.hub.gone) {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "503: Service Unavailable");
    }
    upgrade.on_upgrade(move |socket| async move {
        let url = site.shared.look(super::state::State::gateway_url);
        let asked = query.as_deref().unwrap_or_default().split('&');
        let compress = asked
            .filter_map(|pair| pair.strip_prefix("compress="))
            .next();
        gateway::connect(socket, site.shared, url, compress).await;
    })
}

async fn file(
    Given(site): Given<Site>,
    axum::extract::Path((channel, id, _)): axum::extract::Path<(String, String, String)>,
) -> Response<Body> {
    match (channel.parse(), id.parse()) {
        (Ok(channel), Ok(id)) => attached(&site.shared, channel, id),
        _ => plain(StatusCode::NOT_FOUND, "404: Not Found"),
    }
}

/// An attached file, or 404. Only pictures are shown; the rest is handed out as a file, so that no uploaded page
/// runs here.
pub(crate) fn attached(shared: &Shared, channel: Id, id: Id) -> Response<Body> {
    let found = shared.look(|s| {
        let message = s.world.channels.get(&channel)?.messages.values();
        let about = message.flat_map(|m| &m.attachments).find(|a| a.id == id);
        let kind = about.map_or("application/octet-stream".to_owned(), |a| {
            a.content_type.clone()
        });
        let name = about.map(|a| a.name.clone()).unwrap_or_default();
        Some((s.world.files.get(&id)?.clone(), kind, name))
    });
    let Some((bytes, kind, name)) = found else {
        return plain(StatusCode::NOT_FOUND, "404: Not Found");
    };
    let mut response = Response::new(Body::from(bytes));
    // Only pictures are shown; the rest is handed out as a file, so that no uploaded page runs here.
    let shown = kind.starts_with("image/") && kind != "image/svg+xml";
    let kind = if shown {
        kind
    } else {
        "application/octet-stream".to_owned()
    };
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&kind) {
        headers.insert(header::CONTENT_TYPE, value);
    }
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    if !shown {
        let name: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || "._-".contains(*c))
            .collect();
        if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
            headers.insert(header::CONTENT_DISPOSITION, value);
        }
    }
    response
}

pub(crate) fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let mut response = Response::new(Body::from(text.to_owned()));
    *response.status_mut() = status;
    response
}

async fn api(
    Given(site): Given<Site>,
    ConnectInfo(Through(cut)): ConnectInfo<Through>,
    request: Request,
) -> Response<Body> {
    let path = request.uri().path();
    let Some(path) = path
        .strip_prefix("/api/v10")
        .or_else(|| path.strip_prefix("/api"))
    else {
        return plain(StatusCode::NOT_FOUND, "404: Not Found");
    };
    let token = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.strip_prefix("Bot "))
        .map(str::to_owned);
    let request = rest::Request {
        method: request.method().to_string(),
        path: path.to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        token,
        body: body(request).await,
    };
    let sent = rest::serve(&site.shared, request).await;
    if sent.cut {
        cut.now();
    }
    respond(sent)
}

fn respond(sent: Sent) -> Response<Body> {
    let mut response = Response::new(Body::from(sent.body));
    *response.status_mut() =
        StatusCode::from_u16(sent.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    if sent.status != 204 {
        let kind = if sent.html {
            "text/html"
        } else {
            "application/json"
        };
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    for (name, value) in sent.headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            headers.insert(name, value);
        }
    }
    response
}

/// The JSON of a request and its files; an error is the text that was no JSON.
async fn body(request: Request) -> Result<(Value, Vec<(String, Upload)>), String> {
    let multipart = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.starts_with("multipart/form-data"));
    if multipart {
        let parts = Multipart::from_request(request, &())
            .await
            .map_err(|e| e.to_string())?;
        return form(parts).await.map_err(|e| e.to_string());
    }
    let bytes: Bytes = axum::body::to_bytes(request.into_body(), BODY)
        .await
        .map_err(|e| e.to_string())?;
    if bytes.is_empty() {
        return Ok((Value::Null, vec![]));
    }
    let json =
        serde_json::from_slice(&bytes).map_err(|_| String::from_utf8_lossy(&bytes).into_owned())?;
    Ok((json, vec![]))
}

async fn form(mut parts: Multipart) -> anyhow::Result<(Value, Vec<(String, Upload)>)> {
    let mut json = Value::Null;
    let mut files = Vec::new();
    while let Some(part) = parts.next_field().await? {
        let field = part.name().unwrap_or_default().to_owned();
        if field == "payload_json" {
            json = serde_json::from_slice(&part.bytes().await?)?;
            continue;
        }
        let name = part.file_name().unwrap_or("file").to_owned();
        let content_type = part
            .content_type()
            .map_or_else(|| guess(&name), str::to_owned);
        let bytes = part.bytes().await?.to_vec();
        files.push((
            field,
            Upload {
                name,
                alt: None,
                content_type,
                bytes,
            },
        ));
    }
    Ok((json, files))
}

/// The kind of a file by its name.
pub(crate) fn guess(name: &str) -> String {
    let kind = match name.rsplit('.').next().unwrap_or_default() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "txt" | "md" | "py" => "text/plain; charset=utf-8",
        "json" => "application/json",
        _ => "application/octet-stream",
    };
    kind.to_owned()
}
