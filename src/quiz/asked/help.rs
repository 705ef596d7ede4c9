//! To be written: help.
#![allow(
    unused_variables,
    unused_imports,
    missing_docs,
    clippy::missing_errors_doc
)]

use super::Refused;
use crate::quiz::card::Reply;
use crate::quiz::draft::Draft;
use crate::quiz::event::*;
use crate::quiz::ids::*;
use crate::quiz::words;

pub fn help(draft: &mut Draft<'_>, asked: &Asked, topic: Option<&str>) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn complete(draft: &Draft<'_>, asked: &Asked, what: Completion, typed: &str) -> Reply {
    Reply::Choices(Vec::new())
}
