//! `/setup` and `/block`: the settings of a guild, and the members who may not take part.

use crate::commands::access::{Refused, moderated};
use crate::commands::guided;
use crate::commands::languages;
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::event::{BlockForm, Interaction, RolesForm, SetupForm, SetupMore};
use crate::model::guild::{Blackout, Guild, HelperRoles};
use crate::model::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::model::log::LogLine;
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPhase};
use crate::queries::{guard, round, tracks};
use crate::rules::round::end;
use crate::state::calendar;
use crate::state::transaction::Transaction;
use crate::text::language::Language;
use crate::text::setup::{self as say, FilterMistake, Outcome, Settings};
use crate::text::{self, field, track};

/// How many words the filter may have.
pub const FILTER_WORDS: usize = 200;

/// The longest word or phrase of the filter, in characters.
pub const FILTER_WORD_MAX: usize = 60;

/// Changes every setting that `/setup` names, and shows the settings. If one of them is wrong,
/// nothing is changed.
///
/// # Errors
/// The asker isn't a moderator, or an option can't be read. The reply names all such options.
pub fn setup(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &SetupForm,
    more: &SetupMore,
    roles: &RolesForm,
    language: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let before = tx.guild(guild);
    let mut settings = before.clone();
    let mut problems = Vec::new();
    if let Some(zone) = &form.zone {
        match parse::zone(zone, tx.at) {
            Ok(zone) => settings.zone = Some(zone),
            Err(mistake) => problems.push(field::mistake(lang, &mistake)),
        }
    }
    if let Some(words) = &form.filter_words {
        match filter_words(words) {
            Ok(words) => settings.filter.words = words,
            Err(mistake) => problems.push(say::filter_mistake(lang, &mistake)),
        }
    }
    let closed = tx.blackout(guild);
    let mut blackout = closed.clone();
    if let Some(typed) = &more.blackout {
        let zone = settings.zone.as_deref().unwrap_or("UTC");
        match parse::blackout(typed, calendar::date_at(zone, tx.at)) {
            Ok(dates) => blackout = dates,
            Err(mistake) => problems.push(field::mistake(lang, &mistake)),
        }
    }
    let spoken = tx.guild_language(guild);
    let wanted = match language.map(|typed| (typed, languages::typed(typed))) {
        None => spoken,
        Some((_, Some(language))) => language,
        Some((typed, None)) => {
            problems.push(say::no_such_language(lang, typed));
            spoken
        }
    };
    if !problems.is_empty() {
        return Err(text::refuse(&track::problems(lang, &problems)));
    }
    if let Some(role) = form.moderator_role {
        settings.moderator_role = (role != RoleId(0)).then_some(role);
    }
    if let Some(channel) = form.notice_channel {
        settings.notice_channel = (channel != ChannelId(0)).then_some(channel);
    }
    settings.filter.links = form.links.unwrap_or(settings.filter.links);
    settings.filter.invites = form.invites.unwrap_or(settings.filter.invites);
    let helpers_before = guard::helper_roles(tx, guild);
    let helpers = with_roles(helpers_before, roles);
    let changed =
        settings != before || blackout != closed || helpers != helpers_before || wanted != spoken;
    if changed {
        tx.log(LogLine::new("a moderator changed the settings", guild));
        tx.put_guild(guild, settings.clone());
    }
    if helpers != helpers_before {
        put_roles(tx, guild, helpers);
    }
    if language.is_some() {
        languages::choose(tx, guild, wanted);
    }
    let called_off = if blackout == closed {
        0
    } else {
        close_on(tx, guild, blackout.clone())
    };
    let asked = *form != SetupForm::default()
        || *more != SetupMore::default()
        || *roles != RolesForm::default()
        || language.is_some();
    let shown = Settings {
        tracks: tracks::standing(tx, guild).len(),
        grace: graces(tx, guild),
        outcome: match (changed, asked) {
            (true, _) => Outcome::Changed,
            (false, false) => Outcome::Shown,
            (false, true) => Outcome::Unchanged,
        },
        left_behind: left_behind(tx, guild, &before, &settings),
        public: more.notices_are_public == Some(true) && settings.notice_channel.is_some(),
        guild: settings,
        language: wanted,
        helpers,
        blackout,
        called_off,
    };
    let mut card = say::settings(lang, &shown);
    let today = calendar::date_at(shown.guild.zone.as_deref().unwrap_or("UTC"), tx.at);
    let gone = closed.into_iter().filter(|dates| {
        let (_, last) = dates;
        *last >= today && !shown.blackout.contains(dates)
    });
    let gone: Blackout = gone.collect();
    if !gone.is_empty() {
        card.fields.push(say::no_longer_closed(lang, &gone));
    }
    Ok(Reply::Private(card))
}

/// Returns how late a question may be, and the tracks that have said something else.
fn graces(tx: &Transaction<'_>, guild: GuildId) -> (u32, Vec<(String, u32)>) {
    let all = tracks::standing(tx, guild).into_iter();
    let own = all.filter_map(|(id, track)| Some((track.name, tx.options(guild, id).grace?)));
    (tx.state.rules.grace_minutes, own.collect())
}

/// Answers `/setup` without options: with the guided setup where nothing is set up yet, otherwise
/// with the settings.
///
/// # Errors
/// The asker isn't a moderator.
pub fn bare(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    locale: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let is_new = tracks::standing(tx, guild).is_empty() && round::standing(tx, guild).is_empty();
    if is_new {
        return guided::open(tx, interaction, locale);
    }
    let (form, more, roles) = (
        SetupForm::default(),
        SetupMore::default(),
        RolesForm::default(),
    );
    setup(tx, interaction, &form, &more, &roles, None)
}

/// Returns the roles of helpers after a form.
fn with_roles(before: HelperRoles, form: &RolesForm) -> HelperRoles {
    let set = |before: Option<RoleId>, wanted: Option<RoleId>| match wanted {
        None => before,
        Some(RoleId(0)) => None,
        Some(role) => Some(role),
    };
    HelperRoles {
        author: set(before.author, form.author),
        reviewer: set(before.reviewer, form.reviewer),
        host: set(before.host, form.host),
    }
}

fn put_roles(tx: &mut Transaction<'_>, guild: GuildId, roles: HelperRoles) {
    if roles == HelperRoles::default() {
        tx.remove(Key::HelperRoles(guild));
    } else {
        tx.put(Record::HelperRoles(guild, roles));
    }
}

/// Sets the blackout dates of a guild, and calls off the weekly rounds that they hit. Returns how
/// many rounds those are; each takes place a week later.
fn close_on(tx: &mut Transaction<'_>, guild: GuildId, blackout: Blackout) -> usize {
    for (id, mut track) in tracks::standing(tx, guild) {
        // Dates that were closed until now are not made up for.
        track.since = tx.at;
        tx.put_track((guild, id), track);
    }
    if blackout.is_empty() {
        tx.remove(Key::Blackout(guild));
    } else {
        tx.put(Record::Blackout(guild, blackout.clone()));
    }
    let hit = |round: &Round| {
        round.weekly
            && round.phase == RoundPhase::Scheduled
            && calendar::covers(&blackout, round.date)
    };
    let rounds = round::standing(tx, guild).into_iter();
    let hit: Vec<_> = rounds
        .filter(|(_, round)| hit(round))
        .map(|(id, round)| (RoundKey { guild, id }, round.clone()))
        .collect();
    let count = hit.len();
    for (key, round) in hit {
        end::cancel(tx, key, round);
    }
    count
}

/// Returns the zone that a guild had before, and the names of the tracks that still follow it.
fn left_behind(
    tx: &Transaction<'_>,
    guild: GuildId,
    before: &Guild,
    after: &Guild,
) -> Option<(String, Vec<String>)> {
    let old = before.zone.clone()?;
    if after.zone.as_ref() == Some(&old) {
        return None;
    }
    let tracks = tracks::standing(tx, guild).into_iter();
    let names = tracks.filter(|(_, track)| track.zone == old);
    let names: Vec<_> = names.map(|(_, track)| track.name).collect();
    (!names.is_empty()).then_some((old, names))
}

/// Moves the tracks of a zone to the zone of their guild, at a press of the button under `/setup`.
///
/// # Errors
/// The asker isn't a moderator.
pub fn follow_zone(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    old: &str,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let Some(zone) = tx.guild(guild).zone else {
        return Err(text::refuse(&say::nothing_to_move(lang)));
    };
    let mut moved = Vec::new();
    for (id, mut track) in tracks::standing(tx, guild) {
        if track.zone == old && old != zone {
            track.zone.clone_from(&zone);
            // As with `/track edit`: if the new time of today is over, today isn't posted again.
            track.since = tx.at;
            moved.push(track.name.clone());
            tx.put_track((guild, id), track);
        }
    }
    if moved.is_empty() {
        return Err(text::refuse(&say::nothing_to_move(lang)));
    }
    tx.log(LogLine::new("moved tracks to another zone", guild).details(format!("zone={zone}")));
    Ok(Reply::Update(say::moved(lang, &moved, &zone)))
}

/// Reads the words of a filter: `one, two words, three`. `-` means none.
fn filter_words(typed: &str) -> Result<Vec<String>, FilterMistake> {
    if typed.trim() == "-" {
        return Ok(Vec::new());
    }
    let mut words: Vec<String> = typed
        .split([',', '\n', ';'])
        .map(|word| {
            word.chars()
                .filter(|c| !guard::draws_nothing(*c))
                .collect::<String>()
        })
        .map(|word| word.trim().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort();
    words.dedup();
    if let Some(long) = words
        .iter()
        .find(|word| word.chars().count() > FILTER_WORD_MAX)
    {
        return Err(FilterMistake::TooLong(long.clone(), FILTER_WORD_MAX));
    }
    if let Some(bare) = words
        .iter()
        .find(|word| !word.chars().any(char::is_alphanumeric))
    {
        return Err(FilterMistake::Bare(bare.clone()));
    }
    if words.len() > FILTER_WORDS {
        return Err(FilterMistake::TooMany {
            count: words.len(),
            max: FILTER_WORDS,
        });
    }
    if words.is_empty() {
        return Err(FilterMistake::Empty);
    }
    Ok(words)
}

/// Blocks or unblocks a member, or counts the blocked ones. Only a keyed hash of the account is
/// stored, so that a block outlives the deletion of a member's data.
///
/// # Errors
/// The asker isn't a moderator, or wants to block themselves.
pub fn block(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    form: &BlockForm,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let text = match form {
        BlockForm::Add(user) if *user == interaction.user => {
            return Err(text::refuse(&say::not_oneself(lang)));
        }
        BlockForm::Add(user) => add(tx, lang, guild, *user),
        BlockForm::Remove(user) => remove(tx, lang, guild, *user),
        BlockForm::List => {
            let guild_state = tx.state.guild_state(guild);
            let count = guild_state.map_or(0, |guild_state| guild_state.blocks.len());
            say::blocked_count(lang, count)
        }
    };
    Ok(Reply::Private(text::plain(&text)))
}

/// Blocks a member.
fn add(tx: &mut Transaction<'_>, lang: Language, guild: GuildId, user: UserId) -> String {
    if guard::is_blocked(tx, guild, user) {
        return say::blocked_already(lang, user);
    }
    let settings = tx.kept_guild(guild);
    let hash = guard::block_hash(&settings, user);
    tx.put(Record::Block((guild, hash), tx.at));
    tx.log(LogLine::new("a moderator blocked an account", guild));
    say::blocked(lang, user)
}

/// Unblocks a member.
fn remove(tx: &mut Transaction<'_>, lang: Language, guild: GuildId, user: UserId) -> String {
    if !guard::is_blocked(tx, guild, user) {
        return say::not_blocked(lang, user);
    }
    let key = guard::block_key(&tx.guild(guild), guild, user);
    tx.remove(key);
    tx.log(LogLine::new("a moderator unblocked an account", guild));
    say::unblocked(lang, user)
}
