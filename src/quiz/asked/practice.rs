//! To be written: practice.
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

pub fn question(
    draft: &mut Draft<'_>,
    asked: &Asked,
    topic: Option<&str>,
    level: Option<&str>,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn letter(
    draft: &mut Draft<'_>,
    asked: &Asked,
    slug: &str,
    option: u8,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn show(draft: &mut Draft<'_>, asked: &Asked, slug: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
