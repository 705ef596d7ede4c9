//! One request to Discord: sent, and its answer read without losing what serenity's typed calls hide
//! (`Retry-After`, `Date`, error codes), and without trusting more of a success than is needed.
//!
//! Against the real Discord serenity's rate limiter keeps the buckets; requests of interactions pass it by, as
//! their limits are not the bot's and its table would keep an entry for each of them for ever. Against a local Discord over
//! plain HTTP there is no limiter: serenity's ignores an override of the address.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, DATE, RETRY_AFTER};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::http::{LightMethod, Ratelimiter, Request, Route};
use tokio::sync::Semaphore;

use crate::quiz::card::TextFile;
use crate::quiz::ids::{At, UserId};

use super::api::Api;
use super::endpoint::Endpoint;
use super::token::Token;

/// How long one try may take before it counts as broken.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(20);
/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Replies under way at most. Each has a connection of its own: when thousands press at once, they must not use up the
/// files that a process may open, or replies fail that only had to wait.
const GATEWAY_REQUESTS: usize = 256;

/// Sends requests.
pub struct ApiClient {
    /// For the courier, on the main thread's runtime.
    client: reqwest::Client,
    /// For everything the gateway's thread sends. A connection lives on the runtime that made it: shared ones would
    /// break the courier's last tries when the gateway leaves first.
    gateway_client: reqwest::Client,
    gateway_slots: Semaphore,
    token: Token,
    authorization: String,
    limiter: Option<Ratelimiter>,
    /// Replaces `https://discord.com` where set.
    proxy: Option<String>,
    me: OnceLock<UserId>,
    application: OnceLock<u64>,
    /// How long the last global 429 that serenity's limiter waited for was, until someone took notice.
    global_limit_ms: Arc<AtomicU64>,
}

impl fmt::Debug for ApiClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiClient")
            .field("proxy", &self.proxy)
            .field("me", &self.me.get())
            .finish_non_exhaustive()
    }
}

/// What is sent.
pub(super) struct ApiRequest<'a> {
    pub route: Route<'a>,
    pub method: LightMethod,
    pub params: Vec<(&'static str, String)>,
    pub body: Option<Value>,
    pub files: &'a [TextFile],
}

impl<'a> ApiRequest<'a> {
    /// A request without a body.
    pub fn new(endpoint: Endpoint, route: Route<'a>) -> Self {
        debug_assert!(
            endpoint.is_of(&route),
            "{endpoint:?} is not {}",
            route.path()
        );
        Self {
            route,
            method: endpoint.method(),
            params: Vec::new(),
            body: None,
            files: &[],
        }
    }

    /// With this body.
    pub fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    /// With these files, which the body's `attachments` names.
    pub const fn files(mut self, files: &'a [TextFile]) -> Self {
        self.files = files;
        self
    }

    /// With one more parameter.
    pub fn param(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}

/// A success.
pub(super) struct ApiResponse {
    bytes: Vec<u8>,
    /// Discord's clock, to the second, where it said so.
    pub date: Option<At>,
}

impl ApiResponse {
    /// Its body as this type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_slice(&self.bytes).map_err(|err| ApiError::Unreadable(err.to_string()))
    }
}

/// No success.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// Discord answered with an error.
    #[error("{status} {code}: {message}")]
    Status {
        /// The HTTP status.
        status: u16,
        /// Discord's own code; 0 where there is none.
        code: i64,
        /// Discord's words.
        message: String,
        /// How long to wait, in milliseconds, where it said so.
        retry_after_ms: Option<i64>,
        /// A 429 of the limit over all routes.
        global: bool,
    },
    /// No connection could be made: the request never left.
    #[error("cannot connect: {0}")]
    Unconnected(String),
    /// The connection broke; whether the request took effect is not known.
    #[error("connection broke: {0}")]
    Broken(String),
    /// A success whose body is not what it should be.
    #[error("unreadable answer: {0}")]
    Unreadable(String),
}

impl ApiError {
    /// Returns whether Discord answered with this error code of its own.
    pub(super) const fn has_code(&self, wanted: i64) -> bool {
        matches!(self, Self::Status { code, .. } if *code == wanted)
    }
}

impl ApiClient {
    /// Builds the HTTP client.
    ///
    /// # Errors
    /// The certificate of a local Discord cannot be read, or TLS cannot be set up.
    pub fn new(token: &Token, api: &Api) -> Result<Self, reqwest::Error> {
        let client = http_client(api)?;
        let authorization = format!("Bot {}", token.expose());
        let global_limit_ms = Arc::new(AtomicU64::new(0));
        let (limiter, proxy) = match api {
            Api::Plain(url) => (None, Some(url.clone())),
            Api::Real | Api::Certified { .. } => {
                let mut limiter = Ratelimiter::new(client.clone(), authorization.clone());
                let noted = Arc::clone(&global_limit_ms);
                limiter.set_ratelimit_callback(Box::new(move |info| {
                    if info.global {
                        let ms = u64::try_from(info.timeout.as_millis()).unwrap_or(u64::MAX);
                        noted.store(ms.max(1), Ordering::Relaxed);
                    }
                }));
                (Some(limiter), None)
            }
        };
        Ok(Self {
            client,
            gateway_client: http_client(api)?,
            gateway_slots: Semaphore::new(GATEWAY_REQUESTS),
            token: token.clone(),
            authorization,
            limiter,
            proxy,
            me: OnceLock::new(),
            application: OnceLock::new(),
            global_limit_ms,
        })
    }

    /// serenity's own HTTP client for its gateway; it only asks where that is.
    pub(super) fn gateway_http(&self) -> serenity::http::Http {
        let builder = serenity::http::HttpBuilder::new(self.token.expose())
            .client(self.gateway_client.clone());
        match &self.proxy {
            Some(proxy) => builder.proxy(proxy).ratelimiter_disabled(true).build(),
            None => builder.build(),
        }
    }

    /// Our own account, once known.
    pub(super) fn me(&self) -> Option<UserId> {
        self.me.get().copied()
    }

    /// Our application, once known.
    pub(super) fn application(&self) -> Option<serenity::model::id::ApplicationId> {
        self.application
            .get()
            .map(|id| serenity::model::id::ApplicationId::new(*id))
    }

    pub(super) fn set_me(&self, me: UserId) {
        let _known_already = self.me.set(me);
    }

    pub(super) fn set_application(&self, id: u64) {
        let _known_already = self.application.set(id);
    }

    /// A global 429 that serenity's limiter has waited for since the last time this was asked, in milliseconds.
    pub(super) fn take_global_limit(&self) -> Option<u64> {
        match self.global_limit_ms.swap(0, Ordering::Relaxed) {
            0 => None,
            ms => Some(ms),
        }
    }

    /// Sends a request of the courier: on the bot's own account with Discord, behind serenity's limiter where there
    /// is one.
    pub(super) async fn send(&self, request: ApiRequest<'_>) -> Result<ApiResponse, ApiError> {
        match &self.limiter {
            Some(limiter) if request.files.is_empty() => {
                let answer = limiter.perform(serenity_request(request)).await;
                read(answer.map_err(|err| api_error(&err))?).await
            }
            _ => self.send_by(&self.client, request).await,
        }
    }

    /// Sends a request of the gateway's thread: replies, which are not under the bot's limits, and the few others
    /// that a person waits for or that happen once.
    pub(super) async fn send_from_gateway(
        &self,
        request: ApiRequest<'_>,
    ) -> Result<ApiResponse, ApiError> {
        // It is never closed.
        let _slot = self.gateway_slots.acquire().await.ok();
        self.send_by(&self.gateway_client, request).await
    }

    async fn send_by(
        &self,
        client: &reqwest::Client,
        mut request: ApiRequest<'_>,
    ) -> Result<ApiResponse, ApiError> {
        let files = std::mem::take(&mut request.files);
        let request = if files.is_empty() {
            serenity_request(request)
                .build(client, &self.authorization, self.proxy.as_deref())
                .map_err(|err| api_error(&err))?
        } else {
            self.multipart(client, request, files)
        };
        let answer = request.send().await.map_err(|err| broken(&err))?;
        read(answer).await
    }

    fn multipart(
        &self,
        client: &reqwest::Client,
        request: ApiRequest<'_>,
        files: &[TextFile],
    ) -> reqwest::RequestBuilder {
        let path = request.route.path();
        let path = match &self.proxy {
            Some(proxy) => path.replace("https://discord.com", proxy),
            None => path.into_owned(),
        };
        let body = request.body.unwrap_or_default().to_string();
        let mut form = reqwest::multipart::Form::new().text("payload_json", body);
        for (n, file) in files.iter().enumerate() {
            let part = reqwest::multipart::Part::text(file.text.clone())
                .file_name(file.name.clone())
                .mime_str("text/plain; charset=utf-8")
                .expect("this media type is a valid one");
            form = form.part(format!("files[{n}]"), part);
        }
        client
            .request(request.method.reqwest_method(), path)
            .header(AUTHORIZATION, &self.authorization)
            .multipart(form)
    }
}

fn http_client(api: &Api) -> Result<reqwest::Client, reqwest::Error> {
    let builder = reqwest::Client::builder()
        .use_rustls_tls()
        .user_agent(serenity::constants::USER_AGENT)
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(REQUEST_TIMEOUT);
    match api {
        Api::Real => builder.build(),
        Api::Plain(_) => builder.no_proxy().build(),
        Api::Certified { at, authority } => builder
            .no_proxy()
            .resolve("discord.com", *at)
            .tls_built_in_root_certs(false)
            .add_root_certificate(reqwest::Certificate::from_pem(authority)?)
            .build(),
    }
}

fn serenity_request(request: ApiRequest<'_>) -> Request<'_> {
    let body = request.body.map(|body| body.to_string().into_bytes());
    let params = (!request.params.is_empty()).then_some(request.params);
    Request::new(request.route, request.method)
        .body(body)
        .params(params)
}

/// Reads an answer to the end.
async fn read(answer: reqwest::Response) -> Result<ApiResponse, ApiError> {
    let status = answer.status();
    let header = |name| answer.headers().get(name)?.to_str().ok();
    let date = header(DATE).and_then(http_date);
    let retry_after: Option<f64> = header(RETRY_AFTER).and_then(|text| text.parse().ok());
    let global_limit = answer.headers().contains_key("x-ratelimit-global");
    let bytes = answer.bytes().await.map_err(|err| broken(&err))?.to_vec();
    if status.is_success() {
        return Ok(ApiResponse { bytes, date });
    }
    // An error need not be Discord's JSON: in front of it stand others, who answer in HTML.
    let said: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let retry_after = said["retry_after"].as_f64().or(retry_after);
    let mut message = said["message"].as_str().unwrap_or("(no words)").to_owned();
    if let Some(errors) = said.get("errors") {
        let errors: String = errors.to_string().chars().take(500).collect();
        message = format!("{message} {errors}");
    }
    Err(ApiError::Status {
        status: status.as_u16(),
        code: said["code"].as_i64().unwrap_or(0),
        message,
        retry_after_ms: retry_after.map(|seconds| (seconds * 1000.0).ceil() as i64),
        global: status.as_u16() == 429 && (global_limit || said["global"] == true),
    })
}

/// `Sat, 21 Nov 2026 06:40:00 GMT`, as the middle of that second.
fn http_date(text: &str) -> Option<At> {
    let stamp = jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(text)
        .ok()?;
    Some(At(stamp.as_millisecond() + 500))
}

fn api_error(err: &serenity::Error) -> ApiError {
    match err {
        serenity::Error::Http(serenity::http::HttpError::Request(err)) => broken(err),
        other => ApiError::Broken(other.to_string()),
    }
}

/// A connection that was never made, or one that broke. The words never hold the address: it may carry an
/// interaction's token.
fn broken(err: &reqwest::Error) -> ApiError {
    let mut words = if err.is_timeout() {
        "timed out".to_owned()
    } else {
        "failed".to_owned()
    };
    let mut source = std::error::Error::source(err);
    while let Some(inner) = source {
        words = format!("{words}: {inner}");
        source = inner.source();
    }
    if err.is_connect() || err.is_builder() {
        ApiError::Unconnected(words)
    } else {
        ApiError::Broken(words)
    }
}
