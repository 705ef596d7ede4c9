//! `/request`, `/requests` and `/topics`: requesting a topic, listing requests, and listing the
//! topics there are.

use crate::commands::access::{Refused, in_guild, which_track};
use crate::commands::track::parse;
use crate::model::card::{Card, Reply};
use crate::model::custom_id::ButtonId;
use crate::model::event::Interaction;
use crate::model::ids::{GuildId, MemberId, TrackId};
use crate::model::question::Topic;
use crate::model::record::{Key, Record};
use crate::model::track::{TopicRequest, Track};
use crate::queries::guard;
use crate::queries::requests::{self, Status};
use crate::queries::tracks::standing;
use crate::state::choose::{self, Servable};
use crate::state::transaction::Transaction;
use crate::text::{self, field, request as say, track};

/// Takes a request, which is added to those of others for the topic. Asks before it replaces the
/// member's previous request.
///
/// # Errors
/// The member is blocked, there is no such topic, or the track can't serve it. The reply says why,
/// and which tracks could.
pub fn request(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    topic: &str,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = may_request(tx, interaction)?;
    let topic =
        parse::topic(topic).map_err(|mistake| text::refuse(&field::mistake(lang, &mistake)))?;
    let press = |id| ButtonId::RequestIn(id, topic);
    let id = which_track(tx, interaction, named, press)?;
    noted(tx, interaction, guild, id, topic).map(Reply::Private)
}

/// Takes a request in a track that the member chose by a button.
///
/// # Errors
/// The member is blocked, or the track can't serve the request.
pub fn request_in(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    topic: Topic,
) -> Result<Reply, Refused> {
    let guild = may_request(tx, interaction)?;
    noted(tx, interaction, guild, id, topic).map(Reply::Update)
}

/// Takes a request, or asks whether it replaces the member's previous one.
fn noted(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    topic: Topic,
) -> Result<Card, Refused> {
    let lang = tx.reply_language(interaction);
    let track = can_serve(tx, interaction, guild, id, topic)?;
    let member = tx.number_or_new(guild, interaction.user);
    let before = tx.topic_requests(guild, id).get(&member).copied();
    match before {
        Some(topic_request) if topic_request.topic == topic => {
            let status = requests::status(tx, guild, id, &track, topic);
            Ok(say::already(lang, &track, &status))
        }
        Some(topic_request) => {
            let old = topic_request.topic;
            Ok(say::ask_replace(lang, id, &track, old, topic))
        }
        None => {
            let status = topic_request(tx, interaction, guild, id, member, topic);
            Ok(say::noted(lang, &track, &status))
        }
    }
}

/// Replaces the member's request, after they confirmed it.
///
/// # Errors
/// The member is blocked, or the track can't serve the request any more.
pub fn instead(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    topic: Topic,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = may_request(tx, interaction)?;
    let track = can_serve(tx, interaction, guild, id, topic)?;
    let member = tx.number_or_new(guild, interaction.user);
    let status = topic_request(tx, interaction, guild, id, member, topic);
    Ok(Reply::Update(say::noted(lang, &track, &status)))
}

/// Withdraws the member's request.
///
/// # Errors
/// The press came from a direct message.
pub fn take_back(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    if let Some(member) = tx.number(guild, interaction.user) {
        tx.remove(Key::TopicRequest((guild, id, member)));
        credit(tx, guild, id);
    }
    Ok(Reply::Update(say::withdrawn(
        tx.reply_language(interaction),
    )))
}

fn may_request(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    let guild = in_guild(tx, interaction)?;
    if guard::is_blocked(tx, guild, interaction.user) {
        return Err(text::refuse(&say::blocked(tx.reply_language(interaction))));
    }
    Ok(guild)
}

/// Returns the track, if it can serve a request for the topic.
fn can_serve(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    topic: Topic,
) -> Result<Track, Refused> {
    let tracks = standing(tx, guild);
    let Some((_, track)) = tracks.iter().find(|(other, _)| *other == id) else {
        return Err(text::refuse(&track::gone(
            tx.reply_language(interaction),
            id,
        )));
    };
    let servable = choose::servable(tx, guild, id, track, topic);
    if servable == Servable::Yes {
        return Ok(track.clone());
    }
    let others = tracks.iter().filter(|(other, _)| *other != id);
    let able: Vec<&str> = others
        .filter(|(id, track)| choose::servable(tx, guild, *id, track, topic) == Servable::Yes)
        .map(|(_, track)| track.name.as_str())
        .collect();
    let lang = tx.reply_language(interaction);
    let text = say::refused(lang, track, topic, servable, &able);
    Err(text::refuse(&text))
}

/// Stores a request. If the next question was neither requested nor seen, a requested one replaces
/// it.
fn topic_request(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    member: MemberId,
    topic: Topic,
) -> Status {
    let at = interaction.id.at();
    tx.put(Record::TopicRequest(
        (guild, id, member),
        TopicRequest { topic, at },
    ));
    credit(tx, guild, id);
    make_room(tx, guild, id);
    let track = tx.track(guild, id).expect("can_serve has found it");
    requests::status(tx, guild, id, &track, topic)
}

fn make_room(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId) {
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    let unseen = track
        .next
        .as_ref()
        .is_some_and(|next| next.requested_by == 0 && next.previewed_by.is_empty());
    if !unseen || !choose::request_is_due(tx, track.since_request) {
        return;
    }
    let next = choose::draw(tx, guild, id, &track);
    if next.as_ref().is_some_and(|next| next.requested_by > 0) {
        track.next = next;
        tx.put_track((guild, id), track);
    }
}

/// Updates the count of requests on the next question ("asked for by 3") when a request is made or
/// withdrawn.
fn credit(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId) {
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    let Some(next) = track.next.as_mut().filter(|next| next.requested_by > 0) else {
        return;
    };
    let Some(question) = tx.question(Some(guild), &next.slug) else {
        return;
    };
    let demand = choose::demand(tx, guild, id);
    let wanted = demand.iter().find(|(topic, ..)| *topic == question.topic);
    let wanted_by = wanted.map_or(0, |(_, count, _)| *count);
    if wanted_by != next.requested_by {
        next.requested_by = wanted_by;
        tx.put_track((guild, id), track);
    }
}

/// Lists the requested topics, with how many members want each.
///
/// # Errors
/// There is no such track, or several could be meant.
pub fn requests(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let tracks = standing(tx, guild);
    let only = match named {
        None if !tracks.is_empty() => which_track(tx, interaction, None, ButtonId::MeOf).ok(),
        named => Some(which_track(tx, interaction, named, ButtonId::MeOf)?),
    };
    let shown: Vec<_> = tracks
        .into_iter()
        .filter(|(id, _)| only.is_none_or(|only| only == *id))
        .collect();
    let member = tx.number(guild, interaction.user);
    let tracks: Vec<_> = shown
        .into_iter()
        .map(|track| requests::of_track(tx, guild, track, member))
        .collect();
    let rules = &tx.state.rules;
    let lang = tx.reply_language(interaction);
    let card = say::list(lang, &tracks, rules.request_every, rules.request_rest);
    Ok(Reply::Private(card))
}

/// Lists the topics of the bank, the tracks that use them, and what was asked.
///
/// # Errors
/// Never; topics can be listed anywhere.
pub fn topics(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let catalog = requests::catalog(tx, interaction.guild);
    let card = say::topics(tx.reply_language(interaction), &catalog);
    Ok(Reply::Private(card))
}
