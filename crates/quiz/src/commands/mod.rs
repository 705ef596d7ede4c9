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
use super::event::{Interaction, InteractionKind};
use super::guard;
use super::ids::{DailyKey, GuildId, TrackId};
use super::text;
use super::transaction::Transaction;

/// What is told instead, where a request cannot be met.
pub type Refused = Reply;

/// Answers a request.
pub fn reply(tx: &mut Transaction<'_>, interaction: &Interaction) -> Reply {
    if let Some(guild) = interaction.guild
        && let Some(id) = tx.number(guild, interaction.user)
    {
        tx.seen(guild, id);
    }
    answered(tx, interaction).unwrap_or_else(|refused| refused)
}

fn answered(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    match &interaction.kind {
        InteractionKind::Setup(form) => setup::setup(tx, interaction, form),
        InteractionKind::Block(form) => setup::block(tx, interaction, form),
        InteractionKind::TrackAdd(form) => track::add(tx, interaction, form),
        InteractionKind::TrackEdit { track, form } => track::edit(tx, interaction, track, form),
        InteractionKind::TrackList => track::list(tx, interaction),
        InteractionKind::TrackPause(track) => track::pause(tx, interaction, track),
        InteractionKind::TrackResume(track) => track::resume(tx, interaction, track),
        InteractionKind::TrackRemove(track) => track::remove(tx, interaction, track),
        InteractionKind::TrackPreview(track) => track::preview(tx, interaction, track),
        InteractionKind::TrackPostNow(track) => track::post_now(tx, interaction, track),
        InteractionKind::TrackSkip(track) => track::skip(tx, interaction, track),
        InteractionKind::TrackRevealNow(track) => track::reveal_now(tx, interaction, track),
        InteractionKind::Question { topic, level } => {
            practice::question(tx, interaction, topic.as_deref(), level.as_deref())
        }
        InteractionKind::Request { topic, track } => {
            request::request(tx, interaction, topic, track.as_deref())
        }
        InteractionKind::Requests { track } => request::requests(tx, interaction, track.as_deref()),
        InteractionKind::Topics => request::topics(tx, interaction),
        InteractionKind::Answer { track } => answer::command(tx, interaction, track.as_deref()),
        InteractionKind::Leaderboard(form) => board::leaderboard(tx, interaction, form),
        InteractionKind::Me { track } => board::me(tx, interaction, track.as_deref()),
        InteractionKind::Why { track, page } => {
            board::why(tx, interaction, track.as_deref(), *page)
        }
        InteractionKind::Doctor(checkup) => doctor::doctor(tx, interaction, checkup),
        InteractionKind::Help { topic } => help::help(tx, interaction, topic.as_deref()),
        InteractionKind::SubmitMessage(target) => answer::submit_message(tx, interaction, target),
        InteractionKind::AcceptMessage(target) => answer::accept_message(tx, interaction, target),
        InteractionKind::RemoveMessage(target) => answer::remove_message(tx, interaction, target),
        InteractionKind::WithholdMessage(target) => {
            answer::withhold_message(tx, interaction, target)
        }
        InteractionKind::Pressed {
            press: ButtonId::RoundLetter(of, place),
            message,
            ..
        } => super::round::press::letter(tx, interaction, *of, *place, *message),
        InteractionKind::Pressed {
            press: ButtonId::RoundAnswer(of),
            message,
            ..
        } => super::round::typed::start(tx, interaction, *of, *message),
        InteractionKind::Pressed { press, values, .. } => pressed(tx, interaction, press, values),
        InteractionKind::Round(ask) => round::round(tx, interaction, ask),
        InteractionKind::PressedUnknown => Err(text::refuse(
            "This button is from an older version of me. Use the newest message, or `/help`.",
        )),
        InteractionKind::Submitted {
            form: FormId::Answer(daily),
            fields,
        } => {
            let key = daily.in_guild(in_guild(interaction)?);
            answer::submitted(tx, interaction, key, fields)
        }
        InteractionKind::Submitted {
            form: FormId::Report(daily),
            fields,
        } => {
            let key = daily.in_guild(in_guild(interaction)?);
            answer::reported(tx, interaction, key, fields)
        }
        InteractionKind::Submitted {
            form: FormId::RoundAnswer(of),
            fields,
        } => super::round::typed::submitted(tx, interaction, *of, fields),
        InteractionKind::Complete { what, typed } => {
            Ok(help::complete(tx, interaction, *what, typed))
        }
    }
}

fn pressed(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    press: &ButtonId,
    _values: &[String],
) -> Result<Reply, Refused> {
    // Practice works in direct messages, too.
    let at = |daily: &DailyRef| in_guild(interaction).map(|guild| daily.in_guild(guild));
    match press {
        ButtonId::Answer(d) => answer::start(tx, interaction, at(d)?),
        ButtonId::Letter(d, place) => answer::letter(tx, interaction, at(d)?, *place),
        ButtonId::Withdraw(d) => answer::withdraw(tx, interaction, at(d)?),
        ButtonId::Hint(d) => answer::hint(tx, interaction, at(d)?),
        ButtonId::ShowMe(d) => answer::show_me(tx, interaction, at(d)?),
        ButtonId::ShowMeYes(d) => answer::show_me_yes(tx, interaction, at(d)?),
        ButtonId::MyResult(d) => answer::my_result(tx, interaction, at(d)?),
        ButtonId::Vote(d, page) => answer::vote_list(tx, interaction, at(d)?, *page),
        ButtonId::VoteFor(d, member) => answer::vote_for(tx, interaction, at(d)?, *member),
        ButtonId::Answers(d, page) => answer::answers_page(tx, interaction, at(d)?, *page),
        ButtonId::Report(d) => answer::report(tx, interaction, at(d)?),
        ButtonId::AskRemove(d, member) => answer::ask_remove(tx, interaction, at(d)?, *member),
        ButtonId::Remove(d, member) => answer::remove(tx, interaction, at(d)?, *member),
        ButtonId::Withhold(d, member) => answer::withhold(tx, interaction, at(d)?, *member),
        ButtonId::Publish(d, member) => answer::publish(tx, interaction, at(d)?, *member),
        ButtonId::Me(d) => board::me_in(tx, interaction, at(d)?),
        ButtonId::Board(period, track, page) => {
            board::page(tx, interaction, period, TrackId(*track), *page)
        }
        ButtonId::Why(track, page) => board::why_page(tx, interaction, *track, *page),
        ButtonId::RemoveTrack(track) => track::remove_yes(tx, interaction, *track, false),
        ButtonId::RemoveTrackNow(track) => track::remove_yes(tx, interaction, *track, true),
        ButtonId::RevealNow(d) => track::reveal_now_yes(tx, interaction, at(d)?),
        ButtonId::Swap(track) => track::swap(tx, interaction, *track),
        ButtonId::Practice(slug, option) => practice::letter(tx, interaction, slug, *option),
        ButtonId::PracticeShow(slug) => practice::show(tx, interaction, slug),
        ButtonId::RequestInstead(track, topic) => request::instead(tx, interaction, *track, *topic),
        ButtonId::Unrequest(track) => request::take_back(tx, interaction, *track),
        ButtonId::RoundMine(id) => round::mine(tx, interaction, *id),
        ButtonId::RoundJoin(id) => super::round::lobby::join(tx, interaction, *id),
        ButtonId::RoundLeave(id) => super::round::lobby::leave(tx, interaction, *id),
        ButtonId::RoundCancel(id, all) => round::cancel_yes(tx, interaction, *id, *all),
        // Needs its message, and is met before this.
        ButtonId::RoundLetter(..) | ButtonId::RoundAnswer(_) => {
            Err(text::refuse(&text::round::told::other_asking()))
        }
        ButtonId::Never => Ok(Reply::Update(text::plain("Nothing was changed."))),
    }
}

/// The guild of a request; most things make no sense in a direct message.
///
/// # Errors
/// The reply for a direct message.
pub fn in_guild(interaction: &Interaction) -> Result<GuildId, Refused> {
    interaction
        .guild
        .ok_or_else(|| text::refuse("This works in a server, not in a direct message."))
}

/// The guild of a request that only moderators may make.
///
/// # Errors
/// The reply for everyone else.
pub fn moderated(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    let guild = in_guild(interaction)?;
    if guard::is_moderator(tx, guild, &interaction.roles, interaction.manages) {
        return Ok(guild);
    }
    let role = tx
        .guild(guild)
        .moderator_role
        .map(|role| format!(" or the role <@&{role}>"))
        .unwrap_or_default();
    Err(text::refuse(&format!(
        "Only moderators can do this: it needs the permission **Manage Server**{role}."
    )))
}

/// The track a person means: the named one, else the one of the place, else the only one.
///
/// # Errors
/// A reply that names the tracks there are.
pub fn which_track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<TrackId, Refused> {
    let guild = in_guild(interaction)?;
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
            .map(|(id, track)| format!("**{}** ({id})", track.name))
            .collect::<Vec<_>>()
            .join(", ")
    };
    if tracks.is_empty() {
        return Err(text::refuse(
            "There is no track yet. A moderator makes one with `/track add`.",
        ));
    }
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        let found = tracks.iter().find(|(id, track)| {
            track.name.eq_ignore_ascii_case(named)
                || id.to_string() == named
                || id.0.to_string() == named
        });
        return found.map(|(id, _)| **id).ok_or_else(|| {
            text::refuse(&format!(
                "There is no track {}. There are: {}.",
                text::quote(named),
                names()
            ))
        });
    }
    if let Some(key) = here(tx, interaction) {
        return Ok(key.track);
    }
    let mut at_place = tracks.iter().filter(|(_, track)| {
        Some(track.channel) == interaction.parent || track.channel == interaction.channel
    });
    match (at_place.next(), at_place.next(), tracks.as_slice()) {
        (Some((id, _)), None, _) | (None, None, [(id, _)]) => Ok(**id),
        _ => Err(text::refuse(&format!(
            "Which track? Say it with `track:`. There are: {}.",
            names()
        ))),
    }
}

/// The daily whose thread a request came from.
#[must_use]
pub fn here(tx: &Transaction<'_>, interaction: &Interaction) -> Option<DailyKey> {
    tx.state.daily_of_thread(interaction.channel)
}
