//! `/round schedule`: creates a round from a form, and shows all mistakes in it at once.

use std::ops::RangeInclusive;
use std::sync::Arc;

use crate::commands::access::Refused;
use crate::commands::round::when;
use crate::commands::track::parse;
use crate::model::card::Reply;
use crate::model::event::{Interaction, RoundForm, RoundMore};
use crate::model::ids::{At, GuildId, LocalDate};
use crate::model::question::Listed;
use crate::model::round::{
    Round, RoundClock, RoundKey, RoundLobby, RoundOptions, RoundPhase, RoundTeam, Scale,
};
use crate::model::track::Mix;
use crate::queries::round::standing;
use crate::queries::tracks;
use crate::rules::round::schedule as rules;
use crate::state::choose;
use crate::state::transaction::Transaction;
use crate::text::language::Language;
use crate::text::round::desk::Notes;
use crate::text::round::{desk as say, field, team};
use crate::text::{self, track};

/// How many rounds that aren't over a guild may have.
pub const ROUNDS_MAX: usize = 25;

/// Questions of a round: the minimum, the maximum and the default.
pub const COUNT: (u32, u32, u32) = (1, 30, 10);

/// Seconds per question: the minimum, the maximum and the default.
pub const SECONDS: (u32, u32, u32) = (10, 300, 30);

/// Seconds from the results to the next question: the minimum, the maximum and the default.
pub const PAUSE: (u32, u32, u32) = (5, 300, 10);

/// The longest name of a round, in characters.
const NAME_MAX: usize = 60;

/// The longest name of a team, in characters.
const TEAM_NAME_MAX: usize = 40;

/// How many teams a round has, if it has any.
pub const TEAMS: RangeInclusive<usize> = 2..=5;

/// Schedules a round from the form of `/round schedule`.
///
/// # Errors
/// The form has mistakes, and the reply lists all of them; or the guild has too many rounds.
pub fn schedule(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    form: &RoundForm,
    more: RoundMore,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    if standing(tx, guild).len() >= ROUNDS_MAX {
        return Err(text::refuse(&field::too_many(lang, ROUNDS_MAX)));
    }
    let mut problems = Vec::new();
    let (mut round, clock, count) = read(tx, interaction, guild, form, &mut problems);
    if more.early && !round.options.lobby {
        problems.push(field::early_wants_lobby(lang));
    }
    let named = named(tx, lang, guild, form, &round.options, &mut problems);
    let mut fill = Vec::new();
    if problems.is_empty() {
        let unnamed = |question: &Arc<Listed>| named.iter().all(|one| one.slug != question.slug);
        let mut pool = rules::playable(tx, guild, &round, false);
        pool.retain(unnamed);
        let want = count.max(named.len());
        if named.len() + pool.len() < want && !round.mix.topics.is_empty() {
            // A topic that a moderator names is wanted even when fresh questions run short, so
            // questions asked lately fill up.
            let mut stale = rules::stale(tx, guild, &round, &pool);
            stale.retain(unnamed);
            let missing = want - named.len() - pool.len();
            fill = rules::draw(tx, &round.mix, stale, missing);
        }
        let have = named.len() + pool.len() + fill.len();
        if have < want {
            let days = tx.state.rules.rounds.fresh_days;
            problems.push(field::too_few(lang, have, want, days));
        }
        let left = want.saturating_sub(named.len() + fill.len());
        let drawn = rules::draw(tx, &round.mix, pool, left);
        let all = named.iter().chain(&drawn).chain(&fill);
        round.questions = all.map(|question| rules::item(question)).collect();
        if let Some((id, other)) = rules::clash(tx, guild, None, &round) {
            problems.push(field::clash(lang, id, &other));
        }
    }
    if !problems.is_empty() {
        return Err(text::refuse(&track::problems(
            tx.reply_language(interaction),
            &problems,
        )));
    }
    let lately = rules::asked_lately(tx, guild, &round.zone);
    let mut wanted = named.iter().chain(&fill);
    let stale = wanted.any(|question| lately.contains(&question.slug));
    let key = rules::make(tx, guild, round.clone(), clock);
    if !named.is_empty() {
        seen(tx, interaction, key, &mut round);
    }
    if more.standings {
        rules::show_standings(tx, key);
    }
    if more.early {
        rules::close_early(tx, key);
    }
    let notes = Notes {
        stale,
        event: round.start.since(tx.at) >= 60_000,
        standings: more.standings,
        early: more.early,
    };
    Ok(Reply::Private(say::scheduled(lang, key.id, &round, notes)))
}

/// Notes that the asker knows the questions, because they named them.
fn seen(tx: &mut Transaction<'_>, interaction: &Interaction, key: RoundKey, round: &mut Round) {
    let member = tx.number_or_new(key.guild, interaction.user);
    round.previewed_by.push(member);
    tx.put_round(key, round.clone());
}

/// Returns a field. If it is out of range, adds a problem and returns the default.
fn within(
    lang: Language,
    field: &str,
    given: Option<u32>,
    (least, most, default): (u32, u32, u32),
    problems: &mut Vec<String>,
) -> u32 {
    let number = given.unwrap_or(default);
    if !(least..=most).contains(&number) {
        problems.push(field::out_of_range(lang, field, least, most));
        return default;
    }
    number
}

fn taken<T: Default>(read: Result<T, String>, problems: &mut Vec<String>) -> T {
    read.unwrap_or_else(|problem| {
        problems.push(problem);
        T::default()
    })
}

fn read(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    form: &RoundForm,
    problems: &mut Vec<String>,
) -> (Round, Option<RoundClock>, usize) {
    let lang = tx.reply_language(interaction);
    let zone = tracks::zone_of_guild(tx, guild);
    let start = when::start(lang, &form.start, zone.as_deref(), tx.at);
    let start = taken(start, problems);
    let list = |typed: &Option<String>| typed.clone().filter(|typed| !typed.trim().is_empty());
    let lang = tx.reply_language(interaction);
    let words = |mistake| text::field::mistake(lang, &mistake);
    let topics = list(&form.topics).map_or(Ok(Vec::new()), |typed| parse::topics(&typed));
    let topics = topics.map_err(words);
    let levels = list(&form.levels).map_or(Ok(Vec::new()), |typed| parse::levels(&typed));
    let levels = levels.map_err(words);
    let rules = tx.state.rules.rounds;
    let speed = match form.scoring.as_deref().map(str::trim).unwrap_or("right") {
        "right" => 0,
        "speed" => rules.speed,
        other => {
            problems.push(field::bad_scoring(lang, other));
            0
        }
    };
    let count = within(lang, "questions", form.count, COUNT, problems);
    let seconds = within(lang, "seconds", form.seconds, SECONDS, problems);
    let pause = within(lang, "pause", form.pause, PAUSE, problems);
    let mut round = Round {
        name: name(tx.guild_language(guild), form),
        phase: RoundPhase::Scheduled,
        paused: None,
        host: interaction.user,
        channel: form
            .channel
            .or(interaction.parent)
            .unwrap_or(interaction.channel),
        start: start.at,
        zone: zone.unwrap_or_else(|| "UTC".to_owned()),
        date: LocalDate::default(),
        mix: Mix {
            topics: taken(topics, problems),
            levels: taken(levels, problems),
        },
        seconds: u16::try_from(seconds).unwrap_or(u16::MAX),
        pause: u16::try_from(pause).unwrap_or(u16::MAX),
        weekly: form.weekly.unwrap_or(false),
        scale: Scale {
            right: rules.right,
            speed,
            early_wrong: rules.early_wrong,
        },
        questions: Vec::new(),
        current: 0,
        step_at: At(0),
        event: None,
        interested: None,
        remind_at: None,
        posts: 0,
        previewed_by: Vec::new(),
        options: RoundOptions {
            lobby: form.lobby.unwrap_or(false),
            teams: teams(tx, lang, guild, form, problems),
            output: form.output.unwrap_or(false),
        },
        lobby: RoundLobby::default(),
    };
    rules::set_start(tx, &mut round, start.at);
    (round, start.clock, count as usize)
}

/// Reads the teams: 2 to 5 different roles, or none.
fn teams(
    tx: &Transaction<'_>,
    lang: Language,
    guild: GuildId,
    form: &RoundForm,
    problems: &mut Vec<String>,
) -> Vec<RoundTeam> {
    let mut teams: Vec<RoundTeam> = Vec::new();
    for (n, (role, called)) in form.teams.iter().enumerate() {
        let name = text::cut(&one_line(called), TEAM_NAME_MAX);
        // The role with the guild's own id is @everyone.
        if role.0 == guild.0 {
            problems.push(field::everyone_is_no_team(lang, n + 1));
        } else if teams.iter().any(|team| team.role == *role) {
            problems.push(field::team_twice(lang, &name));
        } else {
            let name = if name.is_empty() {
                team::default_name(tx.guild_language(guild), n + 1)
            } else {
                name
            };
            teams.push(RoundTeam { role: *role, name });
        }
    }
    if !form.teams.is_empty() && !TEAMS.contains(&form.teams.len()) {
        problems.push(field::how_many_teams(lang, form.teams.len(), &TEAMS));
    }
    teams
}

/// Returns the name of the round.
fn name(lang: Language, form: &RoundForm) -> String {
    let line = one_line(form.name.as_deref().unwrap_or_default());
    if line.is_empty() {
        return text::round::default_name(lang);
    }
    text::cut(&line, NAME_MAX)
}

/// Returns a name as one line without anything that formats.
fn one_line(typed: &str) -> String {
    let clean: String = typed
        .chars()
        .map(|c| {
            if c.is_control() || "*_~|`<>@#[]\\".contains(c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads the questions that a moderator names.
fn named(
    tx: &Transaction<'_>,
    lang: Language,
    guild: GuildId,
    form: &RoundForm,
    options: &RoundOptions,
    problems: &mut Vec<String>,
) -> Vec<Arc<Listed>> {
    let mut named: Vec<Arc<Listed>> = Vec::new();
    let typed = form.named.as_deref().unwrap_or_default();
    let withheld = choose::withheld(tx, guild);
    let questions = tx.questions(Some(guild));
    let pieces = typed.split([',', ';']).map(str::trim);
    for one in pieces.filter(|one| !one.is_empty()) {
        let found = questions.find(one);
        match found.filter(|question| options.can_ask(question)) {
            None => problems.push(field::bad_question(lang, one)),
            Some(question) if withheld.contains(&question.slug) => {
                problems.push(field::secret_question(lang, one));
            }
            Some(question) if named.iter().any(|other| other.slug == question.slug) => {}
            Some(question) => named.push(question.clone()),
        }
    }
    named.truncate(COUNT.1 as usize);
    named
}
