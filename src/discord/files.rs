//! Fetching the file that a member put into a form.
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
    let url: reqwest::Url = file.url.parse().map_err(|_| FileProblem::Unreachable)?;
    if !is_discord(&url, data.client.is_local()) {
        return Err(FileProblem::Unreachable);
    }
    let answer = data.client.files().get(url).send().await;
    let answer = answer.map_err(|_| FileProblem::Unreachable)?;
    if !answer.status().is_success() {
        return Err(FileProblem::Unreachable);
    }
    read(answer).await
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

/// Reads a body that has to be text, and stops when it is too long.
async fn read(mut answer: reqwest::Response) -> Result<String, FileProblem> {
    let mut bytes = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|_| FileProblem::Unreachable)? {
        if bytes.len() + part.len() > FILE_BYTES {
            return Err(FileProblem::TooLarge);
        }
        bytes.extend_from_slice(&part);
    }
    let text = String::from_utf8(bytes).map_err(|_| FileProblem::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.contains('\0') {
        return Err(FileProblem::NotText);
    }
    Ok(text.to_owned())
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.len() > ending.len() && name.to_ascii_lowercase().ends_with(ending)
}
