//! To be written: board.
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

pub fn leaderboard(
    draft: &mut Draft<'_>,
    asked: &Asked,
    form: &BoardForm,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn me(draft: &mut Draft<'_>, asked: &Asked, track: Option<&str>) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn why(
    draft: &mut Draft<'_>,
    asked: &Asked,
    track: Option<&str>,
    page: u32,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn me_in(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn page(
    draft: &mut Draft<'_>,
    asked: &Asked,
    period: &str,
    track: TrackNo,
    page: u32,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn why_page(
    draft: &mut Draft<'_>,
    asked: &Asked,
    track: TrackNo,
    page: u32,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
