//! To be written: doctor.
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

pub fn doctor(draft: &mut Draft<'_>, asked: &Asked, checkup: &Checkup) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
