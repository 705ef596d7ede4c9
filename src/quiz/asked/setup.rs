//! To be written: setup.
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

pub fn setup(draft: &mut Draft<'_>, asked: &Asked, form: &SetupForm) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn block(draft: &mut Draft<'_>, asked: &Asked, form: &BlockForm) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
