//! Checks requests and answers against Discord's OpenAPI file. `DISCORD_OPENAPI` names the file.
//! Without it nothing is checked, and the tests say so.
#![allow(dead_code, reason = "each test file uses the part it needs")]

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Mutex, OnceLock, PoisonError},
};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

/// The file, its schemas compiled when needed, and what was checked.
pub struct OpenApi {
    doc: Value,
    registry: Registry<'static>,
    compiled: Mutex<HashMap<String, Option<&'static Validator>>>,
    checked: Mutex<BTreeMap<String, (u32, u32)>>,
}

/// Returns the checker if the file is there, and says "skipped" once if not.
pub fn openapi() -> Option<&'static OpenApi> {
    static ONE: OnceLock<Option<OpenApi>> = OnceLock::new();
    ONE.get_or_init(|| {
        let Some(path) = std::env::var_os("DISCORD_OPENAPI") else {
            eprintln!("skipped: DISCORD_OPENAPI is not set, nothing is checked against Discord's OpenAPI file");
            return None;
        };
        let text = std::fs::read_to_string(&path).expect("DISCORD_OPENAPI names a readable file");
        let doc: Value = serde_json::from_str(&text).expect("DISCORD_OPENAPI names a JSON file");
        let registry = Registry::new()
            .add("urn:discord", doc.clone())
            .and_then(|r| r.prepare())
            .expect("the OpenAPI file is a JSON Schema resource");
        let (compiled, checked) = (Mutex::default(), Mutex::default());
        Some(OpenApi { doc, registry, compiled, checked })
    })
    .as_ref()
}

impl OpenApi {
    /// Finds the path of the file that fits. Fixed words go before names in braces.
    fn template(&self, method: &str, path: &str) -> Option<&str> {
        let path = path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let fits = |template: &str| {
            let wanted: Vec<&str> = template.trim_matches('/').split('/').collect();
            wanted.len() == parts.len()
                && wanted
                    .iter()
                    .zip(&parts)
                    .all(|(w, p)| (w.starts_with('{') && *p != "@me") || w == p)
        };
        let paths = self.doc["paths"].as_object()?;
        paths
            .iter()
            .filter(|(t, about)| fits(t) && about[method].is_object())
            .min_by_key(|(t, _)| t.matches('{').count())
            .map(|(t, _)| t.as_str())
    }

    /// Returns what is wrong with a request's body. Nothing is wrong if the file has no schema for
    /// it.
    pub fn request(&self, method: &str, path: &str, body: &Value) -> Vec<String> {
        let method = method.to_lowercase();
        let Some(template) = self.template(&method, path) else {
            return vec![format!("{method} {path} is not in the OpenAPI file")];
        };
        self.count(&method, template, 0);
        let content = &self.doc["paths"][template][&method]["requestBody"]["content"];
        if !content["application/json"].is_object()
            || (body.is_null() && optional(&self.doc["paths"][template][&method]))
        {
            return vec![];
        }
        let at = pointer(&[
            template,
            &method,
            "requestBody",
            "content",
            "application/json",
            "schema",
        ]);
        self.validate(&at, &widened(body), &format!("request {method} {template}"))
    }

    /// Returns what is wrong with an answer's body.
    pub fn response(&self, method: &str, path: &str, status: u16, body: &Value) -> Vec<String> {
        let method = method.to_lowercase();
        let Some(template) = self.template(&method, path) else {
            return vec![];
        };
        let responses = &self.doc["paths"][template][&method]["responses"];
        let name = format!("response {status} {method} {template}");
        self.count(&method, template, 1);
        let exact = status.to_string();
        if responses[&exact]["content"]["application/json"].is_object() {
            let at = pointer(&[
                template,
                &method,
                "responses",
                &exact,
                "content",
                "application/json",
                "schema",
            ]);
            return self.validate(&at, body, &name);
        }
        match status {
            204 if responses["204"].is_object() || body.is_null() => vec![],
            // The file wants a code, which Discord leaves out unless the limit has one.
            429 => {
                let mut body = body.clone();
                if body["code"].is_null() {
                    body["code"] = json!(0);
                }
                self.component("ClientRatelimitedResponse", &body, &name)
            }
            400..=499 => self.component("ClientErrorResponse", body, &name),
            500..=599 => vec![],
            _ => vec![format!("{name}: the file knows no such status")],
        }
    }

    fn component(&self, response: &str, body: &Value, name: &str) -> Vec<String> {
        let body = &numbered_errors(body);
        let at = format!(
            "urn:discord#/components/responses/{response}/content/application~1json/schema"
        );
        self.validate(&at, body, name)
    }

    fn validate(&self, at: &str, body: &Value, name: &str) -> Vec<String> {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let validator = *compiled.entry(at.to_owned()).or_insert_with(|| {
            let made = jsonschema::options()
                .with_registry(&self.registry)
                .build(&json!({ "$ref": at }));
            made.map_err(|e| eprintln!("{at}: {e}"))
                .ok()
                .map(|v| &*Box::leak(Box::new(v)))
        });
        let Some(validator) = validator else {
            return vec![format!("{name}: no schema at {at}")];
        };
        let errors = validator.iter_errors(body);
        errors
            .map(|e| {
                format!(
                    "{name}: {} at {}: {}",
                    short(&e.to_string()),
                    e.instance_path(),
                    e.schema_path()
                )
            })
            .collect()
    }

    fn count(&self, method: &str, template: &str, which: usize) {
        let mut checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = checked.entry(format!("{method} {template}")).or_default();
        *(if which == 0 {
            &mut counts.0
        } else {
            &mut counts.1
        }) += 1;
    }

    /// Returns how many requests and answers of each route were checked.
    pub fn counts(&self) -> BTreeMap<String, (u32, u32)> {
        self.checked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

fn optional(operation: &Value) -> bool {
    operation["requestBody"]["required"] != json!(true)
}

fn short(text: &str) -> String {
    text.chars().take(300).collect()
}

fn pointer(parts: &[&str]) -> String {
    let escape = |p: &&str| {
        p.replace('~', "~0")
            .replace('/', "~1")
            .replace('{', "%7B")
            .replace('}', "%7D")
    };
    let parts: Vec<_> = parts.iter().map(escape).collect();
    format!("urn:discord#/paths/{}", parts.join("/"))
}

/// The file has numbers as codes of nested errors, but Discord sends words such as
/// `BASE_TYPE_REQUIRED`.
fn numbered_errors(body: &Value) -> Value {
    match body {
        Value::Array(list) => list.iter().map(numbered_errors).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| match (key.as_str(), value) {
                ("code", Value::String(_)) => (key.clone(), json!(0)),
                _ => (key.clone(), numbered_errors(value)),
            })
            .collect(),
        plain => plain.clone(),
    }
}

/// Adapts the two places where the file is narrower than the API: permissions as a string, numbered
/// attachments.
fn widened(body: &Value) -> Value {
    match body {
        Value::Array(list) => list.iter().map(widened).collect(),
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| {
                let value = match (key.as_str(), value) {
                    ("default_member_permissions", Value::String(text)) => text
                        .parse::<u64>()
                        .map_or_else(|_| value.clone(), |n| json!(n)),
                    ("attachments", Value::Array(list)) => list.iter().map(numbered).collect(),
                    _ => widened(value),
                };
                (key.clone(), value)
            })
            .collect(),
        plain => plain.clone(),
    }
}

fn numbered(attachment: &Value) -> Value {
    let mut attachment = attachment.clone();
    if let Some(number) = attachment["id"].as_u64() {
        attachment["id"] = json!(number.to_string());
    }
    attachment
}
