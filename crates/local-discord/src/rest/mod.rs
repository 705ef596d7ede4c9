//! REST v10: one table of routes, and what every request passes through before and after its handler.

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

use serde_json::Value;

pub(crate) use self::pipeline::{Request, Sent, serve};
use self::routes::{ROUTES, Route};
use super::{acts::messages::Upload, failure::Failure, id::Id};

/// What a handler is given.
pub(crate) struct Call {
    pub params: Vec<(&'static str, String)>,
    pub query: BTreeMap<String, String>,
    pub body: Value,
    /// Multipart files with their field names.
    pub files: Vec<(String, Upload)>,
}

impl Call {
    /// A path parameter as it stands.
    pub fn text(&self, name: &str) -> &str {
        self.params
            .iter()
            .find(|(n, _)| *n == name)
            .map_or("", |(_, v)| v.as_str())
    }

    /// A path parameter that must be an identifier.
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

    /// An identifier in the query, if it is there.
    pub fn query_id(&self, name: &str) -> Result<Option<Id>, Failure> {
        let parse = |t: &String| {
            t.parse()
                .map_err(|_| Failure::field(name, "NUMBER_TYPE_COERCE", "Value is not snowflake."))
        };
        self.query.get(name).map(parse).transpose()
    }

    /// `limit` of the query, within 1 and the most.
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

/// What a handler gives back.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    Json(u16, Value),
    Empty,
}

/// 200 with JSON.
pub(crate) fn ok(json: Value) -> Result<Reply, Failure> {
    Ok(Reply::Json(200, json))
}

/// 204.
pub(crate) fn done() -> Result<Reply, Failure> {
    Ok(Reply::Empty)
}

/// A route and what stood for its names in braces.
pub(crate) type Found = (&'static Route, Vec<(&'static str, String)>);

/// Finds the route of a path without query; names in braces come back with what stood there. The second
/// of the pair says that the path exists with another method.
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
            // Words such as `@me` or `bulk-delete` are never identifiers, but `@original` is a message.
            Some(name) if *part != "@me" => params.push((name, unescape(part))),
            Some(_) => return None,
            None if want == *part => {}
            None => return None,
        }
    }
    wanted.next().is_none().then_some(params)
}

/// `%F0%9F…` to text.
pub(crate) fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = tail
            .get(..2)
            .and_then(|h| std::str::from_utf8(h).ok())
            .and_then(|h| u8::from_str_radix(h, 16).ok());
        match hex {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
