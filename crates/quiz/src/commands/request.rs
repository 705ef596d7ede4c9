//! `/request`, `/requests`, `/topics`: what members wish for, what is wished for, what there is.

use super::track::{parse, standing};
use super::{Refused, in_guild, which_track};
use crate::calendar::{self, Slot};
use crate::card::Reply;
use crate::choose::{self, Servable};
use crate::event::Interaction;
use crate::guard;
use crate::ids::{GuildId, MemberId, TrackId};
use crate::question::Topic;
use crate::record::{Key, Phase, Record, TopicRequest, Track};
use crate::text;
use crate::transaction::Transaction;

/// `/request`: joins the others who want the topic; asks before it replaces another wish of the same member.
///
/// # Errors
/// A reply that says why not, and which tracks could.
pub fn request(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    topic: &str,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = may_wish(tx, interaction)?;
    let topic = parse::topic(topic).map_err(|problem| text::refuse(&problem))?;
    let id = which_track(tx, interaction, named)?;
    let track = can_serve(tx, guild, id, topic)?;
    let member = tx.number_or_new(guild, interaction.user);
    let before = tx.topic_requests(guild, id).get(&member).copied();
    match before {
        Some(topic_request) if topic_request.topic == topic => {
            let status = status(tx, guild, id, &track, topic);
            Ok(Reply::Private(text::request::already(&track, &status)))
        }
        Some(topic_request) => Ok(Reply::Private(text::request::ask_replace(
            id,
            &track,
            topic_request.topic,
            topic,
        ))),
        None => {
            let status = topic_request(tx, interaction, guild, id, member, topic);
            Ok(Reply::Private(text::request::noted(&track, &status)))
        }
    }
}

/// "Yes, ask for this one instead."
///
/// # Errors
/// A reply that says why not.
pub fn instead(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    topic: Topic,
) -> Result<Reply, Refused> {
    let guild = may_wish(tx, interaction)?;
    let track = can_serve(tx, guild, id, topic)?;
    let member = tx.number_or_new(guild, interaction.user);
    let status = topic_request(tx, interaction, guild, id, member, topic);
    Ok(Reply::Update(text::request::noted(&track, &status)))
}

/// "Take my request back."
///
/// # Errors
/// A reply that says why not.
pub fn take_back(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = in_guild(interaction)?;
    if let Some(member) = tx.number(guild, interaction.user) {
        tx.remove(Key::TopicRequest((guild, id, member)));
        credit(tx, guild, id);
    }
    Ok(Reply::Update(text::request::taken_back()))
}

fn may_wish(tx: &Transaction<'_>, interaction: &Interaction) -> Result<GuildId, Refused> {
    let guild = in_guild(interaction)?;
    if guard::is_blocked(tx, guild, interaction.user) {
        return Err(text::refuse(text::request::BLOCKED));
    }
    Ok(guild)
}

/// The track, if it can serve a request for the topic.
fn can_serve(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    topic: Topic,
) -> Result<Track, Refused> {
    let tracks = standing(tx, guild);
    let Some((_, track)) = tracks.iter().find(|(other, _)| *other == id) else {
        return Err(text::refuse(&text::track::gone(id)));
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
    let text = text::request::refused(track, topic, servable, &able);
    Err(text::refuse(&text))
}

/// What a member is told about a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// The topic.
    pub topic: Topic,
    /// How many want it, the asker included.
    pub wanted_by: u32,
    /// Its place among the wishes of the track, from 0.
    pub place: usize,
    /// The first slot at which it can come up; `None` while the track is paused or has no date.
    pub earliest: Option<Slot>,
}

/// Puts a wish; a next question that nobody asked for and nobody has seen makes room for one that is wanted.
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
    status(tx, guild, id, &track, topic)
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

/// Keeps "asked for by 3" of the next question true when wishes come and go.
fn credit(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId) {
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    let bank = tx.state.bank.clone();
    let Some(next) = track.next.as_mut().filter(|next| next.requested_by > 0) else {
        return;
    };
    let Some(question) = bank.get(&next.slug) else {
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

/// How a wish stands.
#[must_use]
pub fn status(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    topic: Topic,
) -> Status {
    let demand = choose::demand(tx, guild, id);
    let place = demand.iter().position(|(one, ..)| *one == topic);
    let wanted_by = place
        .and_then(|place| demand.get(place))
        .map_or(0, |(_, count, _)| *count);
    Status {
        topic,
        wanted_by,
        place: place.unwrap_or(demand.len()),
        earliest: earliest(tx, guild, id, track, topic, &demand),
    }
}

/// The first slot at which a topic can come up, if nobody else asks and nothing is skipped.
fn earliest(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    track: &Track,
    topic: Topic,
    demand: &[(Topic, u32, crate::ids::At)],
) -> Option<Slot> {
    if track.paused.is_some() {
        return None;
    }
    let every = tx.state.rules.request_every.max(1);
    let bank = &tx.state.bank;
    let next = track.next.as_ref();
    let next_topic = next
        .filter(|next| next.requested_by > 0)
        .and_then(|next| bank.get(&next.slug))
        .map(|question| question.topic);
    let skipped = usize::from(track.skip_next);
    if next_topic == Some(topic) {
        return calendar::slots(track).nth(skipped);
    }
    let since = dailies_since_request(tx, guild, id, track);
    let first = match (next_topic, next) {
        (Some(_), _) => every,
        (None, Some(_)) => (every - 1).saturating_sub(since).max(1),
        (None, None) => (every - 1).saturating_sub(since),
    };
    let ahead = demand
        .iter()
        .take_while(|(one, ..)| *one != topic)
        .filter(|(one, ..)| Some(*one) != next_topic)
        .filter(|(one, ..)| choose::servable(tx, guild, id, track, *one) == Servable::Yes)
        .count();
    let slots = first as usize + ahead * every as usize + skipped;
    calendar::slots(track).nth(slots)
}

/// Dailies since the last one that came from a request, the one on its way included.
fn dailies_since_request(tx: &Transaction<'_>, guild: GuildId, id: TrackId, track: &Track) -> u32 {
    let open = super::track::today::open_dailies(tx, guild, id);
    let posting = open
        .iter()
        .find(|(_, daily)| daily.phase == Phase::Posting)
        .map(|(_, daily)| daily.requested_by);
    match posting {
        Some(0) => track.since_request.saturating_add(1),
        Some(_) => 0,
        None => track.since_request,
    }
}

/// `/requests`: what is wished for, with how many wish it.
///
/// # Errors
/// A reply that says why not.
pub fn requests(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(interaction)?;
    let tracks = standing(tx, guild);
    let only = match named {
        Some(_) => Some(which_track(tx, interaction, named)?),
        None if tracks.is_empty() => Some(which_track(tx, interaction, None)?),
        None => which_track(tx, interaction, None).ok(),
    };
    let shown: Vec<_> = tracks
        .into_iter()
        .filter(|(id, _)| only.is_none_or(|only| only == *id))
        .collect();
    let member = tx.number(guild, interaction.user);
    let card = text::request::list(tx, guild, &shown, member);
    Ok(Reply::Private(card))
}

/// `/topics`: what the bank has, what this guild's tracks mix, what was asked.
///
/// # Errors
/// None; it can be asked anywhere.
pub fn topics(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let tracks = interaction.guild.map(|guild| (guild, standing(tx, guild)));
    Ok(Reply::Private(text::request::topics(
        tx,
        tracks
            .as_ref()
            .map(|(guild, tracks)| (*guild, tracks.as_slice())),
    )))
}
