//! One request to Discord and its response, with what serenity's typed calls hide (`Retry-After`,
//! `Date`, error codes), and without requiring more of a success than is needed.
//!
//! Against the real Discord serenity's rate limiter keeps the buckets. Requests about interactions
//! don't go through it: they don't count towards the bot's limits, and its table would keep an
//! entry for each of them forever. Against a local Discord over plain HTTP there is no limiter,
//! because serenity's ignores an override of the address.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{AUTHORIZATION, DATE, RETRY_AFTER};
use serde::de::DeserializeOwned;
use serde_json::Value;
use serenity::http::{LightMethod, Ratelimiter, Request, Route};
use tokio::sync::Semaphore;

use crate::quiz::model::card::TextFile;
use crate::quiz::model::ids::{At, UserId};

use super::api::Api;
use super::endpoint::Endpoint;
use super::pictures::Png;
use super::token::Token;

/// How long one request may take before it counts as broken.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(20);
/// How long connecting may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How many requests of the gateway's thread may be in flight. Each needs a connection, and when
/// thousands press at once, they must not use up the files that a process may open: then replies
/// would fail that only had to wait.
const GATEWAY_REQUESTS: usize = 256;

/// Sends requests to Discord.
pub struct ApiClient {
    /// For the courier, on the main thread's runtime.
    client: reqwest::Client,
    /// For everything the gateway's thread sends. A connection belongs to the runtime that opened
    /// it, so sharing one would break the courier's last deliveries when the gateway stops first.
    gateway_client: reqwest::Client,
    gateway_slots: Semaphore,
    /// For files that members put into forms: without the token, and without following redirects.
    files: reqwest::Client,
    /// Whether Discord is a local one.
    local: bool,
    token: Token,
    authorization: String,
    limiter: Option<Ratelimiter>,
    /// Replaces `https://discord.com` if set.
    proxy: Option<String>,
    me: OnceLock<UserId>,
    application: OnceLock<u64>,
    /// How long serenity's limiter waited for the last global 429; 0 once the courier knows.
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

/// A request.
pub(super) struct ApiRequest<'a> {
    pub route: Route<'a>,
    pub method: LightMethod,
    pub params: Vec<(&'static str, String)>,
    pub body: Option<Value>,
    pub files: &'a [TextFile],
    pub picture: Option<&'a Png>,
}

impl<'a> ApiRequest<'a> {
    /// Creates a request without a body.
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
            picture: None,
        }
    }

    /// Sets the body.
    pub fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    /// Sets the files, which the body's `attachments` must name.
    pub const fn files(mut self, files: &'a [TextFile]) -> Self {
        self.files = files;
        self
    }

    /// Sets the picture, which the body's `attachments` must name after the files.
    pub const fn picture(mut self, picture: Option<&'a Png>) -> Self {
        self.picture = picture;
        self
    }

    /// Adds a query parameter.
    pub fn param(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }
}

/// A successful response.
pub(super) struct ApiResponse {
    bytes: Vec<u8>,
    /// Discord's clock, to the second, if the response says it.
    pub date: Option<At>,
}

impl ApiResponse {
    /// Reads the body as this type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_slice(&self.bytes).map_err(|err| ApiError::Unreadable(err.to_string()))
    }
}

/// Why a request failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// Discord answered with an error.
    #[error("{status} {code}: {message}")]
    Status {
        /// The HTTP status.
        status: u16,
        /// Discord's own error code; 0 if there is none.
        code: i64,
        /// Discord's words.
        message: String,
        /// How many milliseconds to wait, if Discord said so.
        retry_after_ms: Option<i64>,
        /// Whether it is a 429 of the limit over all routes.
        global: bool,
    },
    /// No connection could be made, so the request was never sent.
    #[error("cannot connect: {0}")]
    Unconnected(String),
    /// The connection broke, so the request may have taken effect.
    #[error("connection broke: {0}")]
    Broken(String),
    /// The response is a success, but its body can't be read.
    #[error("unreadable answer: {0}")]
    Unreadable(String),
}

impl ApiError {
    /// Returns whether the other side has a certificate that the bot doesn't trust.
    pub(super) fn is_untrusted(&self) -> bool {
        matches!(self, Self::Unconnected(words) if is_untrusted(words))
    }

    /// Returns whether Discord answered with this error code of its own.
    pub(super) const fn has_code(&self, wanted: i64) -> bool {
        matches!(self, Self::Status { code, .. } if *code == wanted)
    }
}

/// What rustls says first of a certificate that it doesn't take.
const UNTRUSTED: &str = "invalid peer certificate";

/// Returns whether the words of an error say that the other side's certificate isn't trusted.
pub(super) fn is_untrusted(words: &str) -> bool {
    words.contains(UNTRUSTED)
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
            files: file_client(api)?,
            local: api.is_local(),
            token: token.clone(),
            authorization,
            limiter,
            proxy,
            me: OnceLock::new(),
            application: OnceLock::new(),
            global_limit_ms,
        })
    }

    /// Returns serenity's HTTP client for its gateway, which only asks for the gateway's address.
    pub(super) fn gateway_http(&self) -> serenity::http::Http {
        let builder = serenity::http::HttpBuilder::new(self.token.expose())
            .client(self.gateway_client.clone());
        match &self.proxy {
            Some(proxy) => builder.proxy(proxy).ratelimiter_disabled(true).build(),
            None => builder.build(),
        }
    }

    /// Returns the client for files that members put into forms.
    pub(super) const fn files(&self) -> &reqwest::Client {
        &self.files
    }

    /// Returns whether Discord is a local one.
    pub(super) const fn is_local(&self) -> bool {
        self.local
    }

    /// Returns the bot's own account, once known.
    pub(super) fn me(&self) -> Option<UserId> {
        self.me.get().copied()
    }

    /// Returns the bot's application, once known.
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

    /// Returns how many milliseconds serenity's limiter has waited for a global 429 since the last
    /// call.
    pub(super) fn take_global_limit(&self) -> Option<u64> {
        match self.global_limit_ms.swap(0, Ordering::Relaxed) {
            0 => None,
            ms => Some(ms),
        }
    }

    /// Sends a request of the courier, which counts towards the bot's rate limits, through
    /// serenity's limiter if there is one.
    pub(super) async fn send(&self, request: ApiRequest<'_>) -> Result<ApiResponse, ApiError> {
        match &self.limiter {
            Some(limiter) if request.files.is_empty() => {
                let answer = limiter.perform(serenity_request(request)).await;
                read(answer.map_err(|err| api_error(&err))?).await
            }
            _ => self.send_by(&self.client, request).await,
        }
    }

    /// Sends a request of the gateway's thread: a reply, which doesn't count towards the bot's
    /// limits, or one of the few others that a member waits for or that happen once.
    pub(super) async fn send_from_gateway(
        &self,
        request: ApiRequest<'_>,
    ) -> Result<ApiResponse, ApiError> {
        // Fails only for a closed semaphore, and this one never is.
        let _slot = self.gateway_slots.acquire().await.ok();
        self.send_by(&self.gateway_client, request).await
    }

    async fn send_by(
        &self,
        client: &reqwest::Client,
        mut request: ApiRequest<'_>,
    ) -> Result<ApiResponse, ApiError> {
        let files = std::mem::take(&mut request.files);
        let picture = request.picture.take();
        let request = if files.is_empty() && picture.is_none() {
            serenity_request(request)
                .build(client, &self.authorization, self.proxy.as_deref())
                .map_err(|err| api_error(&err))?
        } else {
            self.multipart(client, request, files, picture)
        };
        let answer = request.send().await.map_err(|err| broken(&err))?;
        read(answer).await
    }

    fn multipart(
        &self,
        client: &reqwest::Client,
        request: ApiRequest<'_>,
        files: &[TextFile],
        picture: Option<&Png>,
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
        if let Some(picture) = picture {
            let part = reqwest::multipart::Part::bytes(picture.bytes.clone())
                .file_name(picture.name.clone())
                .mime_str("image/png")
                .expect("this media type is a valid one");
            form = form.part(format!("files[{}]", files.len()), part);
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

fn file_client(api: &Api) -> Result<reqwest::Client, reqwest::Error> {
    let builder = reqwest::Client::builder()
        .use_rustls_tls()
        .user_agent(serenity::constants::USER_AGENT)
        .connect_timeout(CONNECT_TIMEOUT)
        .redirect(reqwest::redirect::Policy::none());
    match api {
        Api::Real => builder.https_only(true).build(),
        Api::Plain(_) | Api::Certified { .. } => builder.no_proxy().build(),
    }
}

fn serenity_request(request: ApiRequest<'_>) -> Request<'_> {
    let body = request.body.map(|body| body.to_string().into_bytes());
    let params = (!request.params.is_empty()).then_some(request.params);
    Request::new(request.route, request.method)
        .body(body)
        .params(params)
}

/// Reads a response to its end.
async fn read(answer: reqwest::Response) -> Result<ApiResponse, ApiError> {
    let status = answer.status();
    let header = |name| answer.headers().get(name)?.to_str().ok();
    let date = header(DATE).and_then(http_date);
    let retry_after: Option<f64> = header(RETRY_AFTER).and_then(|text| text.parse().ok());
    let global_limit = answer.headers().contains_key("x-ratelimit-global");
    let bytes = answer.bytes().await.map_err(|err| broken(&err))?.to_vec();
    // 202 Accepted comes without what was asked for: "Index not yet available. Try again later".
    if status.is_success() && status != reqwest::StatusCode::ACCEPTED {
        return Ok(ApiResponse { bytes, date });
    }
    // An error need not be Discord's JSON: proxies in front of Discord answer in HTML.
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

/// Reads a date such as `Sat, 21 Nov 2026 06:40:00 GMT` as the middle of that second.
fn http_date(text: &str) -> Option<At> {
    let stamp = jiff::fmt::rfc2822::DateTimeParser::new()
        .parse_timestamp(text)
        .ok()?;
    Some(At(stamp.as_millisecond() + 500))
}

/// Returns what an error of serenity says, with what it was caused by.
pub(super) fn api_error(err: &serenity::Error) -> ApiError {
    match err {
        serenity::Error::Http(serenity::http::HttpError::Request(err)) => broken(err),
        other => ApiError::Broken(other.to_string()),
    }
}

/// Returns whether a connection was never made or broke. The words never contain the address, which
/// may contain an interaction's token.
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
