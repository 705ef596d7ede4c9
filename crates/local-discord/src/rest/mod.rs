//! REST v10: a table of routes, and what every request passes before and after its handler.

mod channels;
mod commands;
mod events;
mod form;
mod guilds;
mod interactions;
mod messages;
mod parts;
mod pipeline;
mod routes;
mod threads;

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::Value;

pub(crate) use self::pipeline::{RawResponse, Request, serve};
use self::routes::{ROUTES, Route};
use super::{actions::messages::Upload, failure::Failure, id::Id};

/// What a handler receives.
pub(crate) struct Call {
    pub params: Vec<(&'static str, String)>,
    pub query: BTreeMap<String, String>,
    pub body: Value,
    /// Multipart files with their field names.
    pub files: Vec<(String, Upload)>,
}

impl Call {
    /// Returns a path parameter.
    pub fn text(&self, name: &str) -> &str {
        self.params
            .iter()
            .find(|(n, _)| *n == name)
            .map_or("", |(_, v)| v.as_str())
    }

    /// Parses a path parameter as an id.
    pub fn id(&self, name: &str) -> Result<Id, Failure> {
        let text = self.text(name);
        text.parse().map_err(|_| {
            Failure::field(
                name,
                "NUMBER_TYPE_COERCE",
                format!("Value \"{text}\" is not snowflake."),
            )
        })
    }

    /// Parses an id in the query, if there is one.
    pub fn query_id(&self, name: &str) -> Result<Option<Id>, Failure> {
        let parse = |t: &String| {
            t.parse()
                .map_err(|_| Failure::field(name, "NUMBER_TYPE_COERCE", "Value is not snowflake."))
        };
        self.query.get(name).map(parse).transpose()
    }

    /// Parses `limit` in the query.
    pub fn limit(&self, or: usize, most: usize) -> Result<usize, Failure> {
        match self.query.get("limit").map(|t| t.parse::<usize>()) {
            None => Ok(or),
            Some(Ok(n)) if (1..=most).contains(&n) => Ok(n),
            _ => Err(Failure::field(
                "limit",
                "NUMBER_TYPE_MAX",
                format!("int value should be between 1 and {most}."),
            )),
        }
    }
}

/// What a handler returns.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    Json(u16, Value),
    Empty,
}

/// Returns JSON with status 200.
pub(crate) fn ok(json: Value) -> Result<Reply, Failure> {
    Ok(Reply::Json(200, json))
}

/// Returns an empty answer with status 204.
pub(crate) fn done() -> Result<Reply, Failure> {
    Ok(Reply::Empty)
}

/// A route and its path parameters.
pub(crate) type Found = (&'static Route, Vec<(&'static str, String)>);

/// Finds the route of a path without its query. The error says whether the path exists with another
/// method.
pub(crate) fn find(method: &str, path: &str) -> Result<Found, bool> {
    let parts: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    let mut other_method = false;
    for route in ROUTES {
        let Some(params) = fits(route.path, &parts) else {
            continue;
        };
        if route.method == method {
            return Ok((route, params));
        }
        other_method = true;
    }
    Err(other_method)
}

fn fits(pattern: &'static str, parts: &[&str]) -> Option<Vec<(&'static str, String)>> {
    let mut params = Vec::new();
    let mut wanted = pattern.trim_start_matches('/').split('/');
    for part in parts {
        let want = wanted.next()?;
        match want.strip_prefix('{').and_then(|w| w.strip_suffix('}')) {
            // `@me` is never an id, but `@original` names a message.
            Some(name) if *part != "@me" => params.push((name, unescape(part))),
            Some(_) => return None,
            None if want == *part => {}
            None => return None,
        }
    }
    wanted.next().is_none().then_some(params)
}

/// Decodes one part of a path, such as `%E2%9C%85`.
fn unescape(part: &str) -> String {
    percent_decode_str(part).decode_utf8_lossy().into_owned()
}

/// Reads a query string. The last of several values with one name counts.
pub(crate) fn parse_query(text: &str) -> BTreeMap<String, String> {
    form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}
