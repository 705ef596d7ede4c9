//! To be written: track.
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

pub fn add(draft: &mut Draft<'_>, asked: &Asked, form: &TrackForm) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn edit(
    draft: &mut Draft<'_>,
    asked: &Asked,
    track: &str,
    form: &TrackForm,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn list(draft: &mut Draft<'_>, asked: &Asked) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn pause(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn resume(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn remove(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn preview(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn post_now(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn skip(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn reveal_now(draft: &mut Draft<'_>, asked: &Asked, track: &str) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn remove_yes(
    draft: &mut Draft<'_>,
    asked: &Asked,
    track: TrackNo,
    now: bool,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn reveal_now_yes(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn swap(draft: &mut Draft<'_>, asked: &Asked, track: TrackNo) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
