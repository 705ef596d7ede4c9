//! Notices to moderators: in the notice channel, else by direct message to the person who created
//! the track or round, else in `/doctor`. There is at most one for each cause and day.

use crate::model::card::{Button, ButtonAction, Card};
use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, GuildId, TrackId, UserId};
use crate::model::record::{Key, Record};
use crate::model::track::{Pause, Track};
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text;

/// Tells a guild's moderators something they should act on, at most once for each cause and day.
pub fn tell(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    track: Option<&Track>,
    cause: &str,
    text: &str,
) {
    tell_with(tx, guild, track, cause, text, Vec::new());
}

/// Tells the same as [`tell`], with buttons. In a direct message only links are left of them, because
/// Discord doesn't say there whether somebody is a moderator.
pub fn tell_with(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    track: Option<&Track>,
    cause: &str,
    text: &str,
    rows: Vec<Vec<Button>>,
) {
    let created_by = track.map(|track| (track.created_by, track.zone.as_str()));
    send(tx, guild, created_by, cause, text, rows);
}

/// Tells the same as [`tell`] about something that a person created, with their zone.
pub fn tell_creator(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    created_by: Option<(UserId, &str)>,
    cause: &str,
    text: &str,
) {
    send(tx, guild, created_by, cause, text, Vec::new());
}

fn send(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    created_by: Option<(UserId, &str)>,
    cause: &str,
    text: &str,
    rows: Vec<Vec<Button>>,
) {
    let settings = tx.guild(guild);
    let zone = settings
        .zone
        .as_deref()
        .or(created_by.map(|(_, zone)| zone))
        .unwrap_or("UTC");
    let date = calendar::date_at(zone, tx.at);
    let key = Key::Notice((guild, cause.to_owned(), date));
    if tx.get(&key).is_some() {
        return;
    }
    tx.put(Record::Notice(
        (guild, cause.to_owned(), date),
        text.to_owned(),
    ));
    tx.log(format!(
        "telling the moderators: guild={guild} cause={cause:?} text={text:?}"
    ));
    if settings.left_at.is_some() {
        // Nobody in a guild that removed the bot can be reached. `/doctor` shows the notice if the
        // bot comes back.
        return;
    }
    let marker = format!("notice {date} {cause}");
    let mut card = text::notice(tx.guild_language(guild), text, &marker);
    card.rows = rows;
    let (lane, effect) = match (settings.notice_channel, created_by) {
        (Some(channel), _) => (
            channel,
            Effect::Post {
                channel,
                card,
                ping: None,
                marker,
                quiet: false,
            },
        ),
        (None, Some((user, _))) => {
            let card = only_links(card);
            (ChannelId(user.0), Effect::Direct { user, card })
        }
        (None, None) => return,
    };
    let about = match (settings.notice_channel, created_by) {
        (Some(_), Some((created_by, _))) => About::NoticeOr(guild, created_by),
        _ => About::Notice(guild),
    };
    tx.effect(guild, lane, Priority::Decoration, about, effect);
}

/// Takes the buttons off a card that do something, and leaves the links.
fn only_links(mut card: Card) -> Card {
    for row in &mut card.rows {
        row.retain(|button| matches!(button.action, ButtonAction::Link(_)));
    }
    card.rows.retain(|row| !row.is_empty());
    card
}

/// Sends a notice that its channel refused to the person who created what it is about.
pub fn tell_instead(tx: &mut Transaction<'_>, row: &OutboxRow, created_by: UserId) {
    if let Effect::Post { card, .. } = &row.effect {
        let effect = Effect::Direct {
            user: created_by,
            card: only_links(card.clone()),
        };
        tx.effect(
            row.guild,
            ChannelId(created_by.0),
            Priority::Decoration,
            About::Notice(row.guild),
            effect,
        );
    }
}

/// Pauses a track because Discord refused something. Retrying would be refused again.
pub fn pause(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId, why: &str) {
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    if track.paused.is_some() {
        return;
    }
    track.paused = Some(Pause::Refused(why.to_owned()));
    let text = text::paused(tx.guild_language(guild), &track, why);
    tx.put_track((guild, id), track.clone());
    tell(tx, guild, Some(&track), &format!("paused {id}"), &text);
}
