//! Fetching the file that a member put into a form or a command.
//!
//! Its address comes from Discord, but it is fetched without the bot's token, without following a
//! redirect, and only from Discord's own hosts.

use crate::quiz::model::event::{FileProblem, SentFile};

use super::api;
use super::data::Data;
use super::submitted::Attachment;

/// The most bytes of a file.
const FILE_BYTES: usize = 64 * 1024;

/// Discord's hosts for attachments.
const HOSTS: [&str; 2] = ["cdn.discordapp.com", "media.discordapp.net"];

/// Fetches a file. One that can't be taken is described by the reason.
pub(super) async fn fetch(data: &Data, file: &Attachment) -> SentFile {
    match text(data, file).await {
        Ok(text) => SentFile::Text {
            python: has_ending(&file.filename, ".py"),
            text,
        },
        Err(problem) => SentFile::Refused(problem),
    }
}

async fn text(data: &Data, file: &Attachment) -> Result<String, FileProblem> {
    if !has_ending(&file.filename, ".py") && !has_ending(&file.filename, ".txt") {
        return Err(FileProblem::Name);
    }
    if file.size > FILE_BYTES as u64 {
        return Err(FileProblem::TooLarge);
    }
    let bytes = bytes(data, &file.url, FILE_BYTES).await;
    let bytes = bytes.map_err(|failed| match failed {
        Failed::TooLarge => FileProblem::TooLarge,
        Failed::Unreachable => FileProblem::Unreachable,
    })?;
    let text = String::from_utf8(bytes).map_err(|_| FileProblem::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.contains('\0') {
        return Err(FileProblem::NotText);
    }
    Ok(text.to_owned())
}

/// Why a file can't be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failed {
    /// It isn't at an address of Discord's, or Discord doesn't send it.
    Unreachable,
    /// It is too large.
    TooLarge,
}

/// Fetches a file with at most this many bytes from an address of Discord's.
pub(super) async fn bytes(data: &Data, url: &str, most: usize) -> Result<Vec<u8>, Failed> {
    let url: reqwest::Url = url.parse().map_err(|_| Failed::Unreachable)?;
    if !is_discord(&url, data.client.is_local()) {
        return Err(Failed::Unreachable);
    }
    let answer = data.client.files().get(url).send().await;
    let mut answer = answer.map_err(|_| Failed::Unreachable)?;
    if !answer.status().is_success() {
        return Err(Failed::Unreachable);
    }
    let mut bytes = Vec::new();
    // It stops when there is too much, whatever was said of the length before.
    while let Some(part) = answer.chunk().await.map_err(|_| Failed::Unreachable)? {
        if bytes.len() + part.len() > most {
            return Err(Failed::TooLarge);
        }
        bytes.extend_from_slice(&part);
    }
    Ok(bytes)
}

/// Returns whether an address is one of Discord's for attachments. A local Discord has its own on
/// this machine.
fn is_discord(url: &reqwest::Url, local: bool) -> bool {
    let host = url.host_str().unwrap_or_default();
    if local {
        return api::is_loopback(url);
    }
    url.scheme() == "https" && url.port().is_none() && HOSTS.contains(&host)
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.len() > ending.len() && name.to_ascii_lowercase().ends_with(ending)
}
