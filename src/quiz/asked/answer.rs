//! To be written: answer.
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

pub fn command(
    draft: &mut Draft<'_>,
    asked: &Asked,
    track: Option<&str>,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn submit_message(
    draft: &mut Draft<'_>,
    asked: &Asked,
    target: &Target,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn accept_message(
    draft: &mut Draft<'_>,
    asked: &Asked,
    target: &Target,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn remove_message(
    draft: &mut Draft<'_>,
    asked: &Asked,
    target: &Target,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn submitted(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn reported(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    fields: &[String],
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn start(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn letter(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    place: u8,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn withdraw(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn hint(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn show_me(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn show_me_yes(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn my_result(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn vote_list(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    page: u32,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn vote_for(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    member: MemberNo,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn answers_page(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    page: u32,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn report(draft: &mut Draft<'_>, asked: &Asked, key: DailyKey) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}

pub fn remove(
    draft: &mut Draft<'_>,
    asked: &Asked,
    key: DailyKey,
    member: MemberNo,
) -> Result<Reply, Refused> {
    Err(words::refuse("not yet"))
}
