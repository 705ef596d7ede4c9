//! Notices to moderators: in the notice channel, else by direct message to the person who created
//! the track or round, else in `/doctor`. There is at most one for each cause and day.

use crate::model::card::{Button, ButtonAction, Card};
use crate::model::effect::{About, Effect, OutboxRow, Priority};
use crate::model::ids::{ChannelId, GuildId, TrackId, UserId};
use crate::model::language::Language;
use crate::model::log::LogLine;
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
    ask(tx, guild, track, cause, text, Vec::new());
}

/// Tells the same as [`tell`], with buttons. In a direct message only those are left that name the
/// guild.
pub fn ask(
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

/// Tells the same as [`tell_creator`], with buttons. Returns whether it was told, rather than being
/// told already that day.
pub fn offer(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    created_by: Option<(UserId, &str)>,
    cause: &str,
    text: &str,
    buttons: &[Button],
) -> bool {
    let rows = buttons.chunks(5).map(<[_]>::to_vec).collect();
    send(tx, guild, created_by, cause, text, rows)
}

fn send(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    created_by: Option<(UserId, &str)>,
    cause: &str,
    text: &str,
    rows: Vec<Vec<Button>>,
) -> bool {
    let settings = tx.guild(guild);
    let zone = settings
        .zone
        .as_deref()
        .or(created_by.map(|(_, zone)| zone))
        .unwrap_or("UTC");
    let date = calendar::date_at(zone, tx.at);
    let key = Key::Notice((guild, cause.to_owned(), date));
    if tx.get(&key).is_some() {
        return false;
    }
    tx.put(Record::Notice(
        (guild, cause.to_owned(), date),
        text.to_owned(),
    ));
    // The text may hold what a member wrote.
    tx.log(LogLine::new("telling the moderators", guild).details(format!("cause={cause:?}")));
    if settings.left_at.is_some() {
        // Nobody in a guild that removed the bot can be reached. `/doctor` shows the notice if the
        // bot comes back.
        return true;
    }
    // A creator whose data was deleted can't be reached.
    let created_by = created_by.filter(|(user, _)| *user != UserId(0));
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
            let card = for_direct(card);
            (ChannelId(user.0), Effect::Direct { user, card })
        }
        (None, None) => return true,
    };
    let about = match (settings.notice_channel, created_by) {
        (Some(_), Some((created_by, _))) => About::NoticeOr(guild, created_by),
        _ => About::Notice(guild),
    };
    tx.effect(guild, lane, Priority::Decoration, about, effect);
    true
}

/// Takes the buttons off a card that don't work in a direct message, because they don't name the
/// guild.
fn for_direct(mut card: Card) -> Card {
    for row in &mut card.rows {
        row.retain(|button| match &button.action {
            ButtonAction::Link(_) => true,
            ButtonAction::Press(press) => press.names_guild(),
        });
    }
    card.rows.retain(|row| !row.is_empty());
    card
}

/// Sends a notice that its channel refused to the person who created what it is about.
pub fn tell_instead(tx: &mut Transaction<'_>, row: &OutboxRow, created_by: UserId) {
    if let Effect::Post { card, .. } = &row.effect {
        let effect = Effect::Direct {
            user: created_by,
            card: for_direct(card.clone()),
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
    pause_and_tell(tx, guild, id, why, |lang, track| {
        text::paused(lang, track, why)
    });
}

/// Pauses a track because its channel was deleted.
pub fn pause_gone(tx: &mut Transaction<'_>, guild: GuildId, id: TrackId) {
    let why = text::reason::channel_deleted(tx.guild_language(guild));
    pause_and_tell(tx, guild, id, &why, text::paused_gone);
}

fn pause_and_tell(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    why: &str,
    text: impl FnOnce(Language, &Track) -> String,
) {
    let Some(mut track) = tx.track(guild, id) else {
        return;
    };
    if track.paused.is_some() {
        return;
    }
    track.paused = Some(Pause::Refused(why.to_owned()));
    let text = text(tx.guild_language(guild), &track);
    tx.put_track((guild, id), track.clone());
    tell(tx, guild, Some(&track), &format!("paused {id}"), &text);
}
