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
use super::custom_id::{ButtonId, DailyRef, FormId};
use super::event::{Ask, Asked};
use super::guard;
use super::ids::{DailyKey, GuildId, TrackNo};
use super::transaction::Transaction;
use super::words;

/// What is told instead, where a request cannot be met.
pub type Refused = Reply;

/// Answers a request.
pub fn asked(tx: &mut Transaction<'_>, asked: &Asked) -> Reply {
    if let Some(guild) = asked.guild
        && let Some(no) = tx.number(guild, asked.user)
    {
        tx.seen(guild, no);
    }
    answered(tx, asked).unwrap_or_else(|refused| refused)
}

fn answered(tx: &mut Transaction<'_>, asked: &Asked) -> Result<Reply, Refused> {
    match &asked.ask {
        Ask::Setup(form) => setup::setup(tx, asked, form),
        Ask::Block(form) => setup::block(tx, asked, form),
        Ask::TrackAdd(form) => track::add(tx, asked, form),
        Ask::TrackEdit { track, form } => track::edit(tx, asked, track, form),
        Ask::TrackList => track::list(tx, asked),
        Ask::TrackPause(track) => track::pause(tx, asked, track),
        Ask::TrackResume(track) => track::resume(tx, asked, track),
        Ask::TrackRemove(track) => track::remove(tx, asked, track),
        Ask::TrackPreview(track) => track::preview(tx, asked, track),
        Ask::TrackPostNow(track) => track::post_now(tx, asked, track),
        Ask::TrackSkip(track) => track::skip(tx, asked, track),
        Ask::TrackRevealNow(track) => track::reveal_now(tx, asked, track),
        Ask::Question { topic, level } => {
            practice::question(tx, asked, topic.as_deref(), level.as_deref())
        }
        Ask::Request { topic, track } => request::request(tx, asked, topic, track.as_deref()),
        Ask::Requests { track } => request::requests(tx, asked, track.as_deref()),
        Ask::Topics => request::topics(tx, asked),
        Ask::Answer { track } => answer::command(tx, asked, track.as_deref()),
        Ask::Leaderboard(form) => board::leaderboard(tx, asked, form),
        Ask::Me { track } => board::me(tx, asked, track.as_deref()),
        Ask::Why { track, page } => board::why(tx, asked, track.as_deref(), *page),
        Ask::Doctor(checkup) => doctor::doctor(tx, asked, checkup),
        Ask::Help { topic } => help::help(tx, asked, topic.as_deref()),
        Ask::SubmitMessage(target) => answer::submit_message(tx, asked, target),
        Ask::AcceptMessage(target) => answer::accept_message(tx, asked, target),
        Ask::RemoveMessage(target) => answer::remove_message(tx, asked, target),
        Ask::WithholdMessage(target) => answer::withhold_message(tx, asked, target),
        Ask::Pressed {
            press: ButtonId::RoundLetter(of, place),
            message,
            ..
        } => super::round::press::letter(tx, asked, *of, *place, *message),
        Ask::Pressed {
            press: ButtonId::RoundAnswer(of),
            message,
            ..
        } => super::round::typed::start(tx, asked, *of, *message),
        Ask::Pressed { press, values, .. } => pressed(tx, asked, press, values),
        Ask::Round(ask) => round::round(tx, asked, ask),
        Ask::PressedUnknown => Err(words::refuse(
            "This button is from an older version of me. Use the newest message, or `/help`.",
        )),
        Ask::Submitted {
            form: FormId::Answer(daily),
            fields,
        } => {
            let key = daily.in_guild(in_guild(asked)?);
            answer::submitted(tx, asked, key, fields)
        }
        Ask::Submitted {
            form: FormId::Report(daily),
            fields,
        } => {
            let key = daily.in_guild(in_guild(asked)?);
            answer::reported(tx, asked, key, fields)
        }
        Ask::Submitted {
            form: FormId::RoundAnswer(of),
            fields,
        } => super::round::typed::submitted(tx, asked, *of, fields),
        Ask::Complete { what, typed } => Ok(help::complete(tx, asked, *what, typed)),
    }
}

fn pressed(
    tx: &mut Transaction<'_>,
    asked: &Asked,
    press: &ButtonId,
    _values: &[String],
) -> Result<Reply, Refused> {
    // Practice works in direct messages, too.
    let at = |daily: &DailyRef| in_guild(asked).map(|guild| daily.in_guild(guild));
    match press {
        ButtonId::Answer(d) => answer::start(tx, asked, at(d)?),
        ButtonId::Letter(d, place) => answer::letter(tx, asked, at(d)?, *place),
        ButtonId::Withdraw(d) => answer::withdraw(tx, asked, at(d)?),
        ButtonId::Hint(d) => answer::hint(tx, asked, at(d)?),
        ButtonId::ShowMe(d) => answer::show_me(tx, asked, at(d)?),
        ButtonId::ShowMeYes(d) => answer::show_me_yes(tx, asked, at(d)?),
        ButtonId::MyResult(d) => answer::my_result(tx, asked, at(d)?),
        ButtonId::Vote(d, page) => answer::vote_list(tx, asked, at(d)?, *page),
        ButtonId::VoteFor(d, member) => answer::vote_for(tx, asked, at(d)?, *member),
        ButtonId::Answers(d, page) => answer::answers_page(tx, asked, at(d)?, *page),
        ButtonId::Report(d) => answer::report(tx, asked, at(d)?),
        ButtonId::AskRemove(d, member) => answer::ask_remove(tx, asked, at(d)?, *member),
        ButtonId::Remove(d, member) => answer::remove(tx, asked, at(d)?, *member),
        ButtonId::Withhold(d, member) => answer::withhold(tx, asked, at(d)?, *member),
        ButtonId::Publish(d, member) => answer::publish(tx, asked, at(d)?, *member),
        ButtonId::Me(d) => board::me_in(tx, asked, at(d)?),
        ButtonId::Board(period, track, page) => {
            board::page(tx, asked, period, TrackNo(*track), *page)
        }
        ButtonId::Why(track, page) => board::why_page(tx, asked, *track, *page),
        ButtonId::RemoveTrack(track) => track::remove_yes(tx, asked, *track, false),
        ButtonId::RemoveTrackNow(track) => track::remove_yes(tx, asked, *track, true),
        ButtonId::RevealNow(d) => track::reveal_now_yes(tx, asked, at(d)?),
        ButtonId::Swap(track) => track::swap(tx, asked, *track),
        ButtonId::Practice(slug, option) => practice::letter(tx, asked, slug, *option),
        ButtonId::PracticeShow(slug) => practice::show(tx, asked, slug),
        ButtonId::RequestInstead(track, topic) => request::instead(tx, asked, *track, *topic),
        ButtonId::Unrequest(track) => request::take_back(tx, asked, *track),
        ButtonId::RoundMine(no) => round::mine(tx, asked, *no),
        ButtonId::RoundJoin(no) => super::round::lobby::join(tx, asked, *no),
        ButtonId::RoundLeave(no) => super::round::lobby::leave(tx, asked, *no),
        ButtonId::RoundCancel(no, all) => round::cancel_yes(tx, asked, *no, *all),
        // Needs its message, and is met before this.
        ButtonId::RoundLetter(..) | ButtonId::RoundAnswer(_) => {
            Err(words::refuse(&words::round::told::other_asking()))
        }
        ButtonId::Never => Ok(Reply::Update(words::plain("Nothing was changed."))),
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
pub fn moderated(tx: &Transaction<'_>, asked: &Asked) -> Result<GuildId, Refused> {
    let guild = in_guild(asked)?;
    if guard::is_moderator(tx, guild, &asked.roles, asked.manages) {
        return Ok(guild);
    }
    let role = tx
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
    tx: &Transaction<'_>,
    asked: &Asked,
    named: Option<&str>,
) -> Result<TrackNo, Refused> {
    let guild = in_guild(asked)?;
    let tracks: Vec<_> = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| &guild_state.tracks)
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
    if let Some(key) = here(tx, asked) {
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
pub fn here(tx: &Transaction<'_>, asked: &Asked) -> Option<DailyKey> {
    tx.state.daily_of_thread(asked.channel)
}
