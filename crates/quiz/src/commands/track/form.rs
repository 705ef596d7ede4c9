//! Applies a form to a track: a new one with defaults, or an existing one. All mistakes are
//! collected.

use crate::commands::near;
use crate::commands::track::{days, parse};
use crate::model::event::{Interaction, TrackChoices, TrackForm, TrackMore};
use crate::model::ids::{At, ChannelId, GuildId, LocalDate, RoleId, TrackId};
use crate::model::track::{Mix, Mode, Place, RevealNotice, Track, TrackOptions};
use crate::queries::tracks;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::field::Mistake;

/// The reveal delay of a track whose form names none, in minutes.
const DELAY: u32 = 8 * 60;

/// Monday to Friday.
const WEEKDAYS: u8 = 0b001_1111;

/// The mistakes of a form; never empty.
pub type Problems = Vec<Mistake>;

/// What was typed for a track, in the order in which the options were added.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// The fields of the track.
    pub form: TrackForm,
    /// The later options.
    pub more: TrackMore,
    /// The latest options.
    pub choices: TrackChoices,
}

impl Typed {
    /// Returns a form without later options.
    #[must_use]
    pub fn new(form: &TrackForm) -> Self {
        Self {
            form: form.clone(),
            more: TrackMore::default(),
            choices: TrackChoices::default(),
        }
    }

    /// Adds the later options.
    #[must_use]
    pub fn more(self, more: &TrackMore) -> Self {
        let more = more.clone();
        Self { more, ..self }
    }

    /// Adds the latest options.
    #[must_use]
    pub fn choices(self, choices: &TrackChoices) -> Self {
        let choices = choices.clone();
        Self { choices, ..self }
    }

    /// Tells whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new(&TrackForm::default())
    }
}

/// A track as a form wants it, with its options that are records of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The track.
    pub track: Track,
    /// How its channel hears of reveals.
    pub notice: RevealNotice,
    /// Whether answers in its threads get the quiet receipt 🔖.
    pub receipts: bool,
    /// What it has beside its own record.
    pub options: TrackOptions,
}

/// Creates a track. Everything but the channel and the time has a default.
///
/// # Errors
/// The form has mistakes; all of them are returned.
pub fn fresh(
    tx: &Transaction<'_>,
    guild: GuildId,
    interaction: &Interaction,
    typed: &Typed,
) -> Result<Wanted, Problems> {
    let (form, more) = (&typed.form, &typed.more);
    let zone = tx.guild(guild).zone;
    let mut problems = Vec::new();
    if form.channel.is_none() {
        problems.push(Mistake::ChannelNeeded);
    }
    if form.time.is_none() {
        problems.push(Mistake::TimeNeeded);
    }
    if form.zone.is_none() && zone.is_none() {
        problems.push(Mistake::ZoneNeeded);
    }
    let rules = &tx.state.rules;
    let mut track = Track {
        name: free_name(tx, guild),
        channel: ChannelId(0),
        place: Place::Text,
        minute: 0,
        zone: zone.unwrap_or_else(|| "UTC".to_owned()),
        weekdays: WEEKDAYS,
        blackout: Vec::new(),
        delay: DELAY,
        close_after: rules.close_after_minutes,
        mix: Mix::default(),
        mode: Mode::Both,
        ping: None,
        lock: false,
        anonymous: false,
        paused: None,
        created_by: interaction.user,
        since: tx.at,
        last_date: None,
        skip_next: false,
        next: None,
        // The very first question may come from a request.
        since_request: rules.request_every,
        served: Vec::new(),
        removed: false,
    };
    let mut options = TrackOptions::default();
    let both = (&mut track, &mut options);
    put_onto(tx, guild, None, both, form, &mut problems);
    choose(&mut options, &track, &typed.choices, &mut problems);
    let notice = reveal_notice(RevealNotice::default(), &track, more, &mut problems);
    let wanted = Wanted {
        track,
        notice,
        receipts: more.receipts.unwrap_or(true),
        options,
    };
    finish(wanted, problems)
}

/// Returns a track with the changes of a form.
///
/// # Errors
/// The form has mistakes; all of them are returned.
pub fn changed(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    old: &Track,
    typed: &Typed,
) -> Result<Wanted, Problems> {
    let (form, more) = (&typed.form, &typed.more);
    let mut problems = Vec::new();
    let mut track = old.clone();
    let mut options = tx.options(guild, id);
    let both = (&mut track, &mut options);
    put_onto(tx, guild, Some(id), both, form, &mut problems);
    choose(&mut options, &track, &typed.choices, &mut problems);
    let before = tracks::reveal_notice(tx, guild, id);
    let notice = reveal_notice(before, &track, more, &mut problems);
    let wanted = Wanted {
        track,
        notice,
        receipts: more.receipts.unwrap_or(tracks::receipts(tx, guild, id)),
        options,
    };
    finish(wanted, problems)
}

/// Sets the latest options.
fn choose(
    options: &mut TrackOptions,
    track: &Track,
    choices: &TrackChoices,
    problems: &mut Problems,
) {
    options.pin = choices.pin.unwrap_or(options.pin);
    if options.pin && track.place == Place::Forum {
        problems.push(Mistake::PinInForum);
    }
    options.spoiler = choices.spoiler.unwrap_or(options.spoiler);
    set(
        &mut options.grace,
        choices.grace.clone(),
        problems,
        parse::grace,
    );
}

/// Returns how the channel is to hear of reveals. There must be a role for it to ping.
fn reveal_notice(
    mut notice: RevealNotice,
    track: &Track,
    more: &TrackMore,
    problems: &mut Problems,
) -> RevealNotice {
    let typed = more.reveal_notice.clone();
    set(&mut notice, typed, problems, parse::reveal_notice);
    if notice == RevealNotice::Role && track.ping.is_none() {
        problems.push(Mistake::RoleNeeded);
    }
    notice
}

fn finish(wanted: Wanted, problems: Problems) -> Result<Wanted, Problems> {
    if problems.is_empty() {
        Ok(wanted)
    } else {
        Err(problems)
    }
}

fn put_onto(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: Option<TrackId>,
    (track, options): (&mut Track, &mut TrackOptions),
    form: &TrackForm,
    problems: &mut Problems,
) {
    let text = |field: &Option<String>| field.clone();
    set(
        &mut track.name,
        text(&form.name),
        problems,
        parse::track_name,
    );
    problems.extend(name_taken(tx, guild, id, &track.name));
    if let Some((channel, place)) = form.channel {
        (track.channel, track.place) = (channel, place);
    }
    set(&mut track.minute, text(&form.time), problems, parse::time);
    let zone = |typed: &str| parse::zone(typed, tx.at);
    set(&mut track.zone, text(&form.zone), problems, zone);
    let start = first_free(track, tx.at);
    let mut dates = (track.weekdays, options.rhythm);
    let read = |typed: &str| days::read(typed, start);
    set(&mut dates, text(&form.days), problems, read);
    (track.weekdays, options.rhythm) = dates;
    set(&mut track.delay, text(&form.delay), problems, parse::delay);
    set(
        &mut track.close_after,
        text(&form.close),
        problems,
        parse::close,
    );
    set(&mut track.mode, text(&form.mode), problems, parse::mode);
    let today = calendar::date_at(&track.zone, tx.at);
    set(
        &mut track.blackout,
        text(&form.blackout),
        problems,
        |typed| parse::blackout(typed, today),
    );
    let before = problems.len();
    set(
        &mut track.mix.topics,
        text(&form.topics),
        problems,
        parse::topics,
    );
    set(
        &mut track.mix.levels,
        text(&form.levels),
        problems,
        parse::levels,
    );
    let mixed = form.topics.is_some() || form.levels.is_some() || id.is_none();
    if mixed
        && problems.len() == before
        && !tx.questions(Some(guild)).iter().any(|q| track.mix.holds(q))
    {
        problems.push(Mistake::EmptyMix);
    }
    // The role with the guild's own id is @everyone.
    if form.ping.is_some_and(|role| role.0 == guild.0) {
        problems.push(Mistake::Everyone);
    }
    track.ping = match form.ping {
        // No role has this id; it takes the setting back.
        Some(RoleId(0)) => None,
        role => role.or(track.ping),
    };
    track.lock = form.lock.unwrap_or(track.lock);
    track.anonymous = form.anonymous.unwrap_or(track.anonymous);
}

/// Returns the first date on which a track may still post: today, unless its time has passed or the
/// date is used.
fn first_free(track: &Track, now: At) -> LocalDate {
    let today = calendar::date_at(&track.zone, now);
    let passed = calendar::instant(&track.zone, today, track.minute) < now;
    let first = today.plus_days(i32::from(passed));
    let unused = track.last_date.map(|last| last.plus_days(1));
    unused.map_or(first, |unused| first.max(unused))
}

fn set<T>(
    place: &mut T,
    typed: Option<String>,
    problems: &mut Problems,
    parse: impl Fn(&str) -> Result<T, Mistake>,
) {
    match typed.map(|typed| parse(&typed)) {
        Some(Ok(value)) => *place = value,
        Some(Err(problem)) => problems.push(problem),
        None => {}
    }
}

/// Finds out whether another track has a name.
pub(super) fn name_taken(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: Option<TrackId>,
    name: &str,
) -> Option<Mistake> {
    is_taken(tx, guild, id, name).then(|| Mistake::NameTaken(name.to_owned()))
}

fn is_taken(tx: &Transaction<'_>, guild: GuildId, id: Option<TrackId>, name: &str) -> bool {
    tracks::standing(tx, guild)
        .iter()
        .any(|(other, track)| Some(*other) != id && near::same(&track.name, name))
}

/// Returns the first of `daily`, `daily-2`, `daily-3`, … that no track has.
fn free_name(tx: &Transaction<'_>, guild: GuildId) -> String {
    let names = (1..).map(|n| match n {
        1 => "daily".to_owned(),
        n => format!("daily-{n}"),
    });
    names
        .into_iter()
        .find(|name| !is_taken(tx, guild, None, name))
        .expect("a guild has finitely many tracks")
}
