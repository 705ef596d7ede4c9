//! The end of the guided setup: the track or the weekly round that was chosen; and the test post.

use crate::commands::access::{Refused, moderated, which_track};
use crate::commands::doctor::{needed_for_notices, sight_of};
use crate::commands::round::schedule;
use crate::commands::track::form::Typed;
use crate::commands::track::{self, parse};
use crate::commands::{languages, near, places};
use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::discord::Sight;
use crate::model::event::{Interaction, RoundForm, RoundMore, TrackForm};
use crate::model::ids::{At, ChannelId, GuildId, LocalDate};
use crate::model::record::Key;
use crate::model::setup::{SetupDraft, Template};
use crate::model::track::Place;
use crate::rules::test_post;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::facts::{Finding, Purpose};
use crate::text::field::Mistake;
use crate::text::guided as say;
use crate::text::{self, doctor};

/// Creates what was chosen. If that isn't possible, the reply says why, and the setup stays.
///
/// # Errors
/// Something was not chosen, or can't be any more.
pub fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    draft: &SetupDraft,
    channel: ChannelId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    // The button may be an older page's.
    let place = draft.channel.filter(|(chosen, _)| *chosen == channel);
    let (Some((_, place)), Some(zone)) = (place, draft.zone.clone()) else {
        return Err(text::refuse(&say::incomplete(lang, draft)));
    };
    if let Some(language) = draft.language.as_deref().and_then(languages::typed) {
        languages::choose(tx, guild, language);
    }
    let first = first(tx, guild, draft, &zone);
    match draft.template {
        Template::Quiz => {
            if place == Place::Forum {
                return Err(text::refuse(&say::no_forum_rounds(lang)));
            }
            set_zone(tx, guild, &zone);
            let form = RoundForm {
                start: format!("{} {}", first.0, clock(draft.minute)),
                channel: Some(channel),
                levels: draft.level.map(|level| level.to_string()),
                count: Some(draft.questions),
                weekly: Some(true),
                ..RoundForm::default()
            };
            schedule::schedule(tx, interaction, guild, &form, RoundMore::default())?;
        }
        Template::Interview | Template::Beginners => {
            let form = TrackForm {
                channel: Some((channel, place)),
                time: Some(clock(draft.minute)),
                zone: Some(zone.clone()),
                delay: Some(format!("{}m", draft.delay)),
                levels: draft.level.map(|level| level.to_string()),
                ..TrackForm::default()
            };
            let made = tx.guild(guild).tracks_made;
            let reply = track::add(tx, interaction, &Typed::new(&form))?;
            if tx.guild(guild).tracks_made == made {
                // Another track posts there at that time, so it asks first.
                return Ok(reply);
            }
            set_zone(tx, guild, &zone);
        }
    }
    if let Some(member) = tx.number(guild, interaction.user) {
        tx.remove(Key::SetupDraft((guild, member)));
    }
    Ok(Reply::Update(say::started(lang, draft, channel, first.1)))
}

/// Sets the zone of a guild, because a moderator has confirmed it.
fn set_zone(tx: &mut Transaction<'_>, guild: GuildId, zone: &str) {
    let mut settings = tx.guild(guild);
    if settings.zone.as_deref() != Some(zone) {
        settings.zone = Some(zone.to_owned());
        tx.put_guild(guild, settings);
    }
}

/// Returns the date and the time of the first question or round.
pub(super) fn first(
    tx: &Transaction<'_>,
    guild: GuildId,
    draft: &SetupDraft,
    zone: &str,
) -> (LocalDate, At) {
    let days = match draft.template {
        // Saturday.
        Template::Quiz => 0b010_0000,
        Template::Interview | Template::Beginners => 0b001_1111,
    };
    let closed = tx.blackout(guild);
    let today = calendar::date_at(zone, tx.at);
    let dates = (0..731).map(|n| today.plus_days(n));
    let open = dates.filter(|date| {
        calendar::weekday_bit(*date) & days != 0 && !calendar::covers(&closed, *date)
    });
    let mut slots = open.map(|date| (date, calendar::instant(zone, date, draft.minute)));
    let first = slots.find(|(_, at)| *at > tx.at);
    first.unwrap_or((today, tx.at))
}

/// Returns a time of day as a moderator would type it.
fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// Finds the zone of a place that was typed. If only one is meant, it is taken: the page shows what
/// time it is there.
///
/// # Errors
/// There is no such place, or several could be meant.
pub(super) fn place(typed: &str, now: At) -> Result<String, Mistake> {
    let mistake = match parse::zone(typed, now) {
        Ok(zone) => return Ok(zone),
        Err(mistake) => mistake,
    };
    let wanted = typed.trim().replace(' ', "_");
    let all = calendar::zone_names();
    let mut of_city = all.iter().filter(|zone| {
        let city = zone.rsplit('/').next().unwrap_or_default();
        places::is_place(zone) && near::same(city, &wanted)
    });
    let Some(first) = of_city.next() else {
        return Err(mistake);
    };
    // Some cities have an older name beside the present one, which is the longer one.
    let later = now.plus_minutes(182 * 24 * 60);
    let times = |zone: &str| [now, later].map(|at| calendar::offset(zone, at));
    let mut zone = first;
    for other in of_city {
        if times(other) != times(first) {
            return Err(mistake);
        }
        zone = if other.len() > zone.len() {
            other
        } else {
            zone
        };
    }
    Ok(zone.clone())
}

/// Posts a message that removes itself in the channel of a track.
///
/// # Errors
/// The asker isn't a moderator, or there is no such track, or it posts in a forum.
pub fn test_track(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let id = which_track(tx, interaction, Some(named), ButtonId::ShowNext)?;
    let Some(track) = tx.track(guild, id) else {
        return Err(text::refuse(&text::track::gone(lang, id)));
    };
    if track.place == Place::Forum {
        return Err(text::refuse(&say::no_forum_test(lang)));
    }
    test_post::post(tx, guild, track.channel);
    Ok(Reply::Private(say::testing(lang, track.channel)))
}

/// Posts a message that removes itself in a channel of the setup, if the bot may.
///
/// # Errors
/// The bot may not post there, or the channel is a forum.
pub fn test(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    channel: ChannelId,
    sight: Option<Sight>,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let draft = super::draft(tx, interaction, guild, "");
    if draft.channel == Some((channel, Place::Forum)) {
        return Err(text::refuse(&say::no_forum_test(lang)));
    }
    let purpose = Purpose::Test;
    match sight_of(channel, sight, &purpose, &needed_for_notices()) {
        None | Some(Finding::Unchecked(..)) => {}
        Some(wrong) => {
            let card = doctor::first(lang, &wrong, text::plain(&say::not_tested(lang)));
            return Err(Reply::Private(card));
        }
    }
    test_post::post(tx, guild, channel);
    Ok(Reply::Private(say::testing(lang, channel)))
}
