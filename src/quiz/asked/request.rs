//! To be written: request.
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

pub fn request(
    draft: &mut Draft<'_>,
    asked: &Asked,
    topic: &str,
    track: Option<&str>,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn requests(
    draft: &mut Draft<'_>,
    asked: &Asked,
    track: Option<&str>,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn topics(draft: &mut Draft<'_>, asked: &Asked) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
