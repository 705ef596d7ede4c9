//! The guided setup: two pages of menus, and a track or a weekly round in the end. What is chosen
//! is kept with each step, so that it goes on after a restart.
//!
//! | file | what it does |
//! |---|---|
//! | this one | the pages and what is chosen on them |
//! | [`start`] | creating what was chosen, and the test post |
//! | [`zones`] | which time zones are offered |

pub mod start;
pub mod zones;

use crate::commands::access::{Refused, moderated};
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::event::Interaction;
use crate::model::ids::{ChannelId, GuildId};
use crate::model::record::{Key, Record};
use crate::model::setup::{SetupDraft, SetupPart, Template};
use crate::model::track::Place;
use crate::queries::tracks;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::guided::{self as say, First, Page, Second};
use crate::text::{self, field};

/// What a menu's last entry is called that opens a form.
const OTHER: &str = "other";

/// Opens the guided setup, or goes on with it.
///
/// # Errors
/// The asker isn't a moderator.
pub fn open(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    locale: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let draft = draft(tx, interaction, guild, locale);
    keep(tx, interaction, guild, &draft);
    Ok(page(tx, interaction, guild, &draft, locale, false))
}

/// Opens the guided setup instead of what the first command would have shown.
///
/// # Errors
/// The asker isn't a moderator.
pub fn instead(tx: &mut Transaction<'_>, interaction: &Interaction) -> Result<Reply, Refused> {
    let mut reply = open(tx, interaction, "")?;
    if let Reply::Menus(shown) = &mut reply {
        let first = say::instead(tx.reply_language(interaction));
        shown.card.body = format!("{first}\n\n{}", shown.card.body);
    }
    Ok(reply)
}

/// Handles a menu or a button of the guided setup.
///
/// # Errors
/// The asker isn't a moderator, or what they chose can't be.
pub fn step(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    part: SetupPart,
    chosen: &[String],
    locale: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let mut draft = draft(tx, interaction, guild, locale);
    let value = chosen.first().map_or("", String::as_str);
    match part {
        SetupPart::Begin => return open(tx, interaction, locale),
        SetupPart::Language => draft.language = Some(value.to_owned()),
        SetupPart::Template => {
            let template = Template::ALL.into_iter().find(|one| one.word() == value);
            draft = draft.with(template.unwrap_or_default());
        }
        SetupPart::Channel => draft.channel = read_channel(value).or(draft.channel),
        SetupPart::Zone if value == OTHER => return Ok(Reply::Form(say::zone_form(lang))),
        SetupPart::Zone => match parse::zone(value, tx.at) {
            Ok(zone) => draft.zone = Some(zone),
            Err(mistake) => return Err(text::refuse(&field::mistake(lang, &mistake))),
        },
        SetupPart::Time if value == OTHER => return Ok(Reply::Form(say::time_form(lang))),
        SetupPart::Time => draft.minute = value.parse().unwrap_or(draft.minute).min(24 * 60 - 1),
        SetupPart::Level => draft.level = value.parse().ok(),
        SetupPart::Reveal => {
            let delay = value.parse().ok();
            let delay = delay.filter(|delay| parse::DELAY.contains(delay));
            draft.delay = delay.unwrap_or(draft.delay);
        }
        SetupPart::Questions => {
            draft.questions = value.parse().unwrap_or(draft.questions).clamp(1, 30);
        }
        SetupPart::Next if draft.channel.is_none() || draft.zone.is_none() => {
            return Err(text::refuse(&say::incomplete(lang, &draft)));
        }
        SetupPart::Next => draft.second = true,
        SetupPart::Back => draft.second = false,
        SetupPart::Test(channel) => return start::test(tx, interaction, guild, channel, None),
        SetupPart::Start(channel) => {
            return start::start(tx, interaction, guild, &draft, channel);
        }
    }
    keep(tx, interaction, guild, &draft);
    Ok(page(tx, interaction, guild, &draft, locale, true))
}

/// Takes the place or the time that was typed into a form of the setup.
///
/// # Errors
/// The asker isn't a moderator, or there is no such place or time.
pub fn typed(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    part: SetupPart,
    fields: &[String],
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let mut draft = draft(tx, interaction, guild, "");
    let typed = fields.first().map_or("", String::as_str);
    let read = match part {
        SetupPart::Zone => start::place(typed, tx.at).map(|zone| draft.zone = Some(zone)),
        _ => parse::time(typed).map(|minute| draft.minute = minute),
    };
    if let Err(mistake) = read {
        let told = field::mistake(lang, &mistake);
        return Err(text::refuse(without_option(&told)));
    }
    keep(tx, interaction, guild, &draft);
    Ok(page(tx, interaction, guild, &draft, "", true))
}

/// Returns the setup that a moderator has begun, or a new one.
fn draft(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    locale: &str,
) -> SetupDraft {
    let number = tx.number(guild, interaction.user);
    let found = number.and_then(|member| tx.get(&Key::SetupDraft((guild, member))));
    let mut draft = match found {
        Some(Record::SetupDraft(_, draft)) => *draft,
        _ => SetupDraft::of(Template::default()),
    };
    let of_guild = || tracks::zone_of_guild(tx, guild);
    let likely = || zones::likely(locale, tx.at).map(str::to_owned);
    draft.zone = draft.zone.or_else(of_guild).or_else(likely);
    draft
}

fn keep(tx: &mut Transaction<'_>, interaction: &Interaction, guild: GuildId, draft: &SetupDraft) {
    let member = tx.number_or_new(guild, interaction.user);
    tx.put(Record::SetupDraft((guild, member), Box::new(draft.clone())));
}

/// Shows the page that the setup has come to.
fn page(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    draft: &SetupDraft,
    locale: &str,
    update: bool,
) -> Reply {
    let lang = tx.reply_language(interaction);
    let local = |zone: &String| (zone.clone(), calendar::local(zone, tx.at));
    let page = match (draft.second, draft.channel, &draft.zone) {
        (true, Some((channel, place)), Some(zone)) => Page::Second(Second {
            draft,
            channel,
            place,
            zone,
            first: start::first(tx, guild, draft, zone),
        }),
        _ => Page::First(First {
            draft,
            here: draft.zone.as_ref().map(local),
            zones: zones::offered(locale, draft.zone.as_deref())
                .iter()
                .map(local)
                .collect(),
        }),
    };
    let mut shown = say::page(lang, &page);
    shown.update = update;
    Reply::Menus(Box::new(shown))
}

/// Returns what is wrong with a field without the command's option in front, which a form doesn't
/// have.
fn without_option(told: &str) -> &str {
    match told.split_once(":` ") {
        Some((option, rest)) if option.starts_with('`') && !option.contains(' ') => rest,
        _ => told,
    }
}

/// Reads a channel as the edge writes it: its id and its kind.
fn read_channel(value: &str) -> Option<(ChannelId, Place)> {
    let (id, kind) = value.split_once(' ')?;
    let place = match kind {
        "text" => Place::Text,
        "announcement" => Place::Announcement,
        "forum" => Place::Forum,
        _ => return None,
    };
    Some((ChannelId(id.parse().ok()?), place))
}
