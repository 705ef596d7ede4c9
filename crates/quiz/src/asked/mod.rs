//! Requests of people: commands, buttons, forms. Who may do it is checked here, whatever Discord showed them.
//!
//! | file | what is asked |
//! |---|---|
//! | [`answer`] | answering, hints, show me now, my result, published answers, voting, message commands |
//! | [`practice`] | `/question` |
//! | [`board`] | `/leaderboard`, `/me`, `/why` |
//! | [`track`] | `/track …` |
//! | [`round`] | `/round …`, my answers in a round |
//! | [`setup`] | `/setup`, `/block` |
//! | [`request`] | `/request`, `/requests`, `/topics` |
//! | [`doctor`] | `/doctor` |
//! | [`help`] | `/help`, completion while typing |
#![expect(
    clippy::result_large_err,
    reason = "a refusal is a reply like any other, made once a request; a box would only be in the way"
)]

pub mod answer;
pub mod board;
pub mod doctor;
pub mod help;
pub mod practice;
pub mod request;
pub mod round;
pub mod setup;
pub mod track;

use super::card::Reply;
use super::draft::Draft;
use super::event::{Ask, Asked};
use super::guard;
use super::ids::{DailyKey, GuildId, TrackNo};
use super::press::{DailyRef, FormId, Press};
use super::words;

/// What is told instead, where a request cannot be met.
pub type Refused = Reply;

/// Answers a request.
pub fn asked(draft: &mut Draft<'_>, asked: &Asked) -> Reply {
    if let Some(guild) = asked.guild
        && let Some(no) = draft.number(guild, asked.user)
    {
        draft.seen(guild, no);
    }
    answered(draft, asked).unwrap_or_else(|refused| refused)
}

fn answered(draft: &mut Draft<'_>, asked: &Asked) -> Result<Reply, Refused> {
    match &asked.ask {
        Ask::Setup(form) => setup::setup(draft, asked, form),
        Ask::Block(form) => setup::block(draft, asked, form),
        Ask::TrackAdd(form) => track::add(draft, asked, form),
        Ask::TrackEdit { track, form } => track::edit(draft, asked, track, form),
        Ask::TrackList => track::list(draft, asked),
        Ask::TrackPause(track) => track::pause(draft, asked, track),
        Ask::TrackResume(track) => track::resume(draft, asked, track),
        Ask::TrackRemove(track) => track::remove(draft, asked, track),
        Ask::TrackPreview(track) => track::preview(draft, asked, track),
        Ask::TrackPostNow(track) => track::post_now(draft, asked, track),
        Ask::TrackSkip(track) => track::skip(draft, asked, track),
        Ask::TrackRevealNow(track) => track::reveal_now(draft, asked, track),
        Ask::Question { topic, level } => {
            practice::question(draft, asked, topic.as_deref(), level.as_deref())
        }
        Ask::Request { topic, track } => request::request(draft, asked, topic, track.as_deref()),
        Ask::Requests { track } => request::requests(draft, asked, track.as_deref()),
        Ask::Topics => request::topics(draft, asked),
        Ask::Answer { track } => answer::command(draft, asked, track.as_deref()),
        Ask::Leaderboard(form) => board::leaderboard(draft, asked, form),
        Ask::Me { track } => board::me(draft, asked, track.as_deref()),
        Ask::Why { track, page } => board::why(draft, asked, track.as_deref(), *page),
        Ask::Doctor(checkup) => doctor::doctor(draft, asked, checkup),
        Ask::Help { topic } => help::help(draft, asked, topic.as_deref()),
        Ask::SubmitMessage(target) => answer::submit_message(draft, asked, target),
        Ask::AcceptMessage(target) => answer::accept_message(draft, asked, target),
        Ask::RemoveMessage(target) => answer::remove_message(draft, asked, target),
        Ask::WithholdMessage(target) => answer::withhold_message(draft, asked, target),
        Ask::Pressed {
            press: Press::RoundLetter(of, place),
            message,
            ..
        } => super::round::press::letter(draft, asked, *of, *place, *message),
        Ask::Pressed {
            press: Press::RoundAnswer(of),
            message,
            ..
        } => super::round::typed::start(draft, asked, *of, *message),
        Ask::Pressed { press, values, .. } => pressed(draft, asked, press, values),
        Ask::Round(ask) => round::round(draft, asked, ask),
        Ask::PressedUnknown => Err(words::refuse(
            "This button is from an older version of me. Use the newest message, or `/help`.",
        )),
        Ask::Submitted {
            form: FormId::Answer(daily),
            fields,
        } => {
            let key = daily.in_guild(in_guild(asked)?);
            answer::submitted(draft, asked, key, fields)
        }
        Ask::Submitted {
            form: FormId::Report(daily),
            fields,
        } => {
            let key = daily.in_guild(in_guild(asked)?);
            answer::reported(draft, asked, key, fields)
        }
        Ask::Submitted {
            form: FormId::RoundAnswer(of),
            fields,
        } => super::round::typed::submitted(draft, asked, *of, fields),
        Ask::Complete { what, typed } => Ok(help::complete(draft, asked, *what, typed)),
    }
}

fn pressed(
    draft: &mut Draft<'_>,
    asked: &Asked,
    press: &Press,
    _values: &[String],
) -> Result<Reply, Refused> {
    // Practice works in direct messages, too.
    let at = |daily: &DailyRef| in_guild(asked).map(|guild| daily.in_guild(guild));
    match press {
        Press::Answer(d) => answer::start(draft, asked, at(d)?),
        Press::Letter(d, place) => answer::letter(draft, asked, at(d)?, *place),
        Press::Withdraw(d) => answer::withdraw(draft, asked, at(d)?),
        Press::Hint(d) => answer::hint(draft, asked, at(d)?),
        Press::ShowMe(d) => answer::show_me(draft, asked, at(d)?),
        Press::ShowMeYes(d) => answer::show_me_yes(draft, asked, at(d)?),
        Press::MyResult(d) => answer::my_result(draft, asked, at(d)?),
        Press::Vote(d, page) => answer::vote_list(draft, asked, at(d)?, *page),
        Press::VoteFor(d, member) => answer::vote_for(draft, asked, at(d)?, *member),
        Press::Answers(d, page) => answer::answers_page(draft, asked, at(d)?, *page),
        Press::Report(d) => answer::report(draft, asked, at(d)?),
        Press::AskRemove(d, member) => answer::ask_remove(draft, asked, at(d)?, *member),
        Press::Remove(d, member) => answer::remove(draft, asked, at(d)?, *member),
        Press::Withhold(d, member) => answer::withhold(draft, asked, at(d)?, *member),
        Press::Publish(d, member) => answer::publish(draft, asked, at(d)?, *member),
        Press::Me(d) => board::me_in(draft, asked, at(d)?),
        Press::Board(period, track, page) => {
            board::page(draft, asked, period, TrackNo(*track), *page)
        }
        Press::Why(track, page) => board::why_page(draft, asked, *track, *page),
        Press::RemoveTrack(track) => track::remove_yes(draft, asked, *track, false),
        Press::RemoveTrackNow(track) => track::remove_yes(draft, asked, *track, true),
        Press::RevealNow(d) => track::reveal_now_yes(draft, asked, at(d)?),
        Press::Swap(track) => track::swap(draft, asked, *track),
        Press::Practice(slug, option) => practice::letter(draft, asked, slug, *option),
        Press::PracticeShow(slug) => practice::show(draft, asked, slug),
        Press::RequestInstead(track, topic) => request::instead(draft, asked, *track, *topic),
        Press::Unrequest(track) => request::take_back(draft, asked, *track),
        Press::RoundMine(no) => round::mine(draft, asked, *no),
        Press::RoundJoin(no) => super::round::lobby::join(draft, asked, *no),
        Press::RoundLeave(no) => super::round::lobby::leave(draft, asked, *no),
        Press::RoundCancel(no, all) => round::cancel_yes(draft, asked, *no, *all),
        // Needs its message, and is met before this.
        Press::RoundLetter(..) | Press::RoundAnswer(_) => {
            Err(words::refuse(&words::round::told::other_asking()))
        }
        Press::Never => Ok(Reply::Update(words::plain("Nothing was changed."))),
    }
}

/// The guild of a request; most things make no sense in a direct message.
///
/// # Errors
/// The reply for a direct message.
pub fn in_guild(asked: &Asked) -> Result<GuildId, Refused> {
    asked
        .guild
        .ok_or_else(|| words::refuse("This works in a server, not in a direct message."))
}

/// The guild of a request that only moderators may make.
///
/// # Errors
/// The reply for everyone else.
pub fn moderated(draft: &Draft<'_>, asked: &Asked) -> Result<GuildId, Refused> {
    let guild = in_guild(asked)?;
    if guard::is_moderator(draft, guild, &asked.roles, asked.manages) {
        return Ok(guild);
    }
    let role = draft
        .guild(guild)
        .moderator_role
        .map(|role| format!(" or the role <@&{role}>"))
        .unwrap_or_default();
    Err(words::refuse(&format!(
        "Only moderators can do this: it needs the permission **Manage Server**{role}."
    )))
}

/// The track a person means: the named one, else the one of the place, else the only one.
///
/// # Errors
/// A reply that names the tracks there are.
pub fn which_track(
    draft: &Draft<'_>,
    asked: &Asked,
    named: Option<&str>,
) -> Result<TrackNo, Refused> {
    let guild = in_guild(asked)?;
    let tracks: Vec<_> = draft
        .state
        .room(guild)
        .into_iter()
        .flat_map(|room| &room.tracks)
        .filter(|(_, track)| !track.removed)
        .collect();
    let names = || {
        tracks
            .iter()
            .map(|(no, track)| format!("**{}** ({no})", track.name))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if tracks.is_empty() {
        return Err(words::refuse(
            "There is no track yet. A moderator makes one with `/track add`.",
        ));
    }
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        let found = tracks.iter().find(|(no, track)| {
            track.name.eq_ignore_ascii_case(named)
                || no.to_string() == named
                || no.0.to_string() == named
        });
        return found.map(|(no, _)| **no).ok_or_else(|| {
            words::refuse(&format!(
                "There is no track {}. There are: {}.",
                words::quote(named),
                names()
            ))
        });
    }
    if let Some(key) = here(draft, asked) {
        return Ok(key.track);
    }
    let mut at_place = tracks
        .iter()
        .filter(|(_, track)| Some(track.channel) == asked.parent || track.channel == asked.channel);
    match (at_place.next(), at_place.next(), tracks.as_slice()) {
        (Some((no, _)), None, _) | (None, None, [(no, _)]) => Ok(**no),
        _ => Err(words::refuse(&format!(
            "Which track? Say it with `track:`. There are: {}.",
            names()
        ))),
    }
}

/// The daily whose thread a request came from.
#[must_use]
pub fn here(draft: &Draft<'_>, asked: &Asked) -> Option<DailyKey> {
    draft.state.daily_of_thread(asked.channel)
}
