//! The HTTP server of the bot's side: REST, gateway, attached files, control API.
//!
//! Bots may connect, web pages may not. The token is always the same, so it would keep no page out.

use std::sync::Arc;

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{self, ConnectInfo, FromRequest, Multipart, RawQuery, Request, ws::WebSocketUpgrade},
    http::{HeaderValue, Response, StatusCode, header, uri::Authority},
    middleware::{self, Next},
    routing::{any, get},
};
use serde_json::Value;

use super::{
    actions::messages::Upload,
    control, gateway,
    id::Id,
    listener::ConnectionBreaker,
    rest::{self, RawResponse},
    state::Shared,
    tls,
};

/// Largest request body in bytes.
const BODY: usize = 26 * 1024 * 1024;

/// What every handler receives.
#[derive(Clone)]
pub(crate) struct Site {
    pub shared: Arc<Shared>,
}

/// Returns the routes of both ports.
pub(crate) fn router(site: Site) -> Router {
    Router::new()
        .route("/", get(connect))
        .route("/attachments/{channel}/{id}/{name}", get(file))
        .route("/control", any(control::serve))
        .route("/control/{*path}", any(control::serve))
        .fallback(api)
        .layer(middleware::from_fn(no_pages))
        .with_state(site)
}

/// Refuses requests of web pages. A browser names the origin of a WebSocket or a change, and a page
/// that reaches this machine through a host name of its own is recognized by that name. `/control`
/// has a check of its own, which lets its own pages in.
async fn no_pages(request: Request, next: Next) -> Response<Body> {
    if is_control(request.uri().path()) {
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
    // If the request line has a whole address, both must fit.
    let whole = request.uri().authority();
    if !host.as_ref().is_some_and(ours) || !whole.is_none_or(ours) {
        return plain(
            StatusCode::FORBIDDEN,
            "403: the Host header does not name this address",
        );
    }
    next.run(request).await
}

fn is_control(path: &str) -> bool {
    path == "/control" || path.starts_with("/control/")
}

/// Returns whether a host name is loopback, or one of Discord's that the certificate covers.
fn ours(named: &Authority) -> bool {
    let host = named.host();
    tls::NAMES.iter().any(|name| match name.strip_prefix('*') {
        Some(ending) => host.len() > ending.len() && host.ends_with(ending),
        None => host == *name,
    })
}

async fn connect(
    extract::State(site): extract::State<Site>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response<Body> {
    if site.shared.read(|s| s.hub.down) {
        return plain(StatusCode::SERVICE_UNAVAILABLE, "503: Service Unavailable");
    }
    upgrade.on_upgrade(move |socket| async move {
        let url = site.shared.read(super::state::State::gateway_url);
        let asked = query.as_deref().unwrap_or_default().split('&');
        let compress = asked
            .filter_map(|pair| pair.strip_prefix("compress="))
            .next();
        gateway::connect(socket, site.shared, url, compress).await;
    })
}

async fn file(
    extract::State(site): extract::State<Site>,
    axum::extract::Path((channel, id, _)): axum::extract::Path<(String, String, String)>,
) -> Response<Body> {
    match (channel.parse(), id.parse()) {
        (Ok(channel), Ok(id)) => attachment(&site.shared, channel, id),
        _ => plain(StatusCode::NOT_FOUND, "404: Not Found"),
    }
}

/// Returns an attached file, or 404.
pub(crate) fn attachment(shared: &Shared, channel: Id, id: Id) -> Response<Body> {
    let found = shared.read(|s| {
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
    // Only pictures are displayed. Everything else is downloaded, so that no uploaded page runs
    // here.
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
    extract::State(site): extract::State<Site>,
    ConnectInfo(ConnectionBreaker(breaker)): ConnectInfo<ConnectionBreaker>,
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
        breaker.trip();
    }
    respond(sent)
}

fn respond(sent: RawResponse) -> Response<Body> {
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

/// Reads the JSON and the files of a request. The error is the text that is not JSON.
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
            .map_or_else(|| content_type(&name), str::to_owned);
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

/// Guesses the content type of a file from its name, with the charset that Discord adds to text.
pub(crate) fn content_type(name: &str) -> String {
    let mime = mime_guess::from_path(name).first_or_octet_stream();
    if mime.type_() == mime_guess::mime::TEXT {
        format!("{mime}; charset=utf-8")
    } else {
        mime.to_string()
    }
}
