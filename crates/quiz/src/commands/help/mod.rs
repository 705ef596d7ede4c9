//! `/help`, from the table of [`commands`](crate::text::commands), and completions while typing.

use crate::commands::access::Refused;
use crate::commands::{near, places};
use crate::model::card::{Card, Reply};
use crate::model::daily::Phase;
use crate::model::event::{Completion, Interaction};
use crate::model::guild::Helper;
use crate::model::ids::{At, GuildId, TrackId};
use crate::model::question::{Level, Topic};
use crate::model::round::RoundOptions;
use crate::model::window::Window;
use crate::queries::errata::rounds::{OFFERED, finished};
use crate::queries::standings::{self, Period};
use crate::queries::tracks::standing;
use crate::queries::{guard, months, past, round};
use crate::state::transaction::Transaction;
use crate::state::{calendar, choose, queue};
use crate::text::commands::{COMMANDS, Command};
use crate::text::help::{self, Page, Reader};
use crate::text::language::Language;
use crate::text::{self, board, names, season};

/// Discord's limit on choices.
const CHOICES: usize = 25;

/// How many rounds are among the choices of what was played.
const ROUNDS: usize = 5;

/// Discord's limit on the name and value of a choice, in characters.
const CHOICE: usize = 100;

/// Zones offered before anything is typed, after the guild's own.
const FIRST_ZONES: [&str; 12] = [
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "Europe/Istanbul",
    "Africa/Lagos",
    "Asia/Kolkata",
    "Asia/Shanghai",
    "Asia/Tokyo",
    "Australia/Sydney",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
];

/// Shows a page of what the asker can do, or explains a command.
///
/// # Errors
/// There is no such command. The reply names the nearest.
pub fn help(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    topic: Option<&str>,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let typed = topic.map(|topic| topic.trim().trim_start_matches('/'));
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(Reply::Private(shown(tx, interaction, Page::Overview)));
    };
    if near::same(typed, "points") {
        return Ok(Reply::Private(shown(tx, interaction, Page::Points)));
    }
    let found = named(lang, typed);
    if found.is_empty() {
        let names = usable(tx, interaction).map(|command| command.name);
        let nearest = near::nearest(typed, names);
        return Err(text::refuse(&help::unknown(lang, typed, nearest)));
    }
    Ok(Reply::Private(help::some(lang, typed, &found)))
}

/// Turns to another page. Of a page that isn't there, or isn't for the presser, the overview is
/// shown.
#[must_use]
pub fn page(tx: &Transaction<'_>, interaction: &Interaction, word: &str) -> Reply {
    let reader = reader(tx, interaction);
    let wanted = Page::all(&reader).find(|page| page.word() == word);
    let page = wanted.unwrap_or(Page::Overview);
    Reply::Update(shown(tx, interaction, page))
}

fn shown(tx: &Transaction<'_>, interaction: &Interaction, page: Page) -> Card {
    let lang = tx.reply_language(interaction);
    let reader = reader(tx, interaction);
    help::page(lang, &reader, &tx.state.rules, page)
}

/// Returns when a track of the guild posts its next question.
fn next_question(tx: &Transaction<'_>, guild: GuildId) -> Option<At> {
    let tracks = standing(tx, guild);
    let running = tracks.iter().filter(|(_, track)| track.paused.is_none());
    let closed = tx.blackout(guild);
    let slots = running.filter_map(|(id, track)| {
        let rhythm = tx.rhythm(guild, *id);
        calendar::next_slot(track, rhythm, &closed)
    });
    slots.map(|slot| slot.at).min()
}

/// Finds the command with a name, in English or as the reader's Discord shows it, or else the
/// commands whose names begin with these words.
fn named(lang: Language, typed: &str) -> Vec<&'static Command> {
    let exact = COMMANDS.iter().find(|one| near::same(one.name, typed));
    let exact = exact.or_else(|| {
        let shown = |one: &&Command| near::same(&one.shown_name(lang), typed);
        COMMANDS.iter().find(shown)
    });
    if let Some(command) = exact {
        return vec![command];
    }
    let words = typed.split_whitespace().count();
    let begins = |command: &&Command| {
        let first = command.name.split(' ').take(words).collect::<Vec<_>>();
        first.len() == words && near::same(&first.join(" "), typed)
    };
    COMMANDS.iter().filter(begins).collect()
}

/// Tells whether the asker is a moderator of the guild the request came from.
fn moderates(tx: &Transaction<'_>, interaction: &Interaction) -> bool {
    interaction.guild.is_some_and(|guild| {
        guard::is_moderator(tx, guild, &interaction.roles, interaction.manages)
    })
}

/// Tells whether the asker may do what helpers of a kind may.
fn helps(tx: &Transaction<'_>, interaction: &Interaction, helper: Helper) -> bool {
    interaction.guild.is_some_and(|guild| {
        let (roles, manages) = (&interaction.roles, interaction.manages);
        guard::may_help(tx, guild, helper, roles, manages)
    })
}

/// Returns what `/help` depends on.
fn reader(tx: &Transaction<'_>, interaction: &Interaction) -> Reader {
    Reader {
        moderates: moderates(tx, interaction),
        helps: Helper::ALL.map(|helper| helps(tx, interaction, helper)),
        points: tx.state.rules.points,
        next: interaction.guild.and_then(|guild| next_question(tx, guild)),
    }
}

/// Returns the commands that the asker can use.
fn usable(
    tx: &Transaction<'_>,
    interaction: &Interaction,
) -> impl Iterator<Item = &'static Command> {
    let reader = reader(tx, interaction);
    COMMANDS
        .iter()
        .filter(move |command| reader.can_use(command.who))
}

/// Returns the choices that fit what is being typed, best first.
#[must_use]
pub fn complete(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    what: Completion,
    typed: &str,
) -> Reply {
    let lang = tx.reply_language(interaction);
    let mut choices = match what {
        Completion::Topic => listed(typed, |typed| topics(lang, typed)),
        Completion::Level => listed(typed, |typed| levels(lang, typed)),
        Completion::Track => tracks(tx, interaction, typed),
        Completion::Scope => {
            let mut choices = tracks(tx, interaction, typed);
            choices.push((help::whole_server(lang), "all".to_owned()));
            choices
        }
        Completion::Round => rounds(tx, interaction, typed),
        Completion::Question => listed(typed, |typed| questions(tx, interaction, typed, false)),
        Completion::Queueable => questions(tx, interaction, typed, true),
        Completion::Barred => barred(tx, interaction, typed),
        Completion::Played => played(tx, interaction, typed),
        Completion::Own => own(tx, interaction, typed),
        Completion::Period => periods(tx, interaction, typed),
        Completion::Season => seasons(tx, interaction, typed),
        Completion::Zone => zones(tx, interaction, typed),
        Completion::Command => {
            let commands = usable(tx, interaction);
            let fitting = near::best(typed.trim_start_matches('/'), commands, |command| {
                vec![command.name.to_owned(), command.shown_name(lang)]
            });
            fitting
                .into_iter()
                .map(|command| {
                    let shown = format!("/{}", command.shown_name(lang));
                    (shown, command.name.to_owned())
                })
                .collect()
        }
    };
    choices.retain(|(_, value)| value.chars().count() <= CHOICE);
    choices.truncate(CHOICES);
    let cut = choices
        .into_iter()
        .map(|(name, value)| (text::cut(&name, CHOICE), value));
    Reply::Choices(cut.collect())
}

/// Completes the last of several words: `basics, oo` goes on to `basics, oop`.
fn listed(typed: &str, of: impl Fn(&str) -> Vec<(String, String)>) -> Vec<(String, String)> {
    let Some((before, last)) = typed.rsplit_once(',') else {
        return of(typed);
    };
    let named: Vec<&str> = before.split(',').map(|one| bare(one.trim())).collect();
    let choices = of(last).into_iter();
    let fresh = choices.filter(|(_, value)| !named.contains(&value.as_str()));
    fresh
        .map(|(_, value)| {
            let whole = format!("{}, {value}", before.trim());
            (whole.clone(), whole)
        })
        .collect()
}

/// Returns a word without its weight: `oop:3` is `oop`.
fn bare(word: &str) -> &str {
    word.split_once(':').map_or(word, |(word, _)| word.trim())
}

fn topics(lang: Language, typed: &str) -> Vec<(String, String)> {
    let all = Topic::ALL.iter().copied();
    let fitting = near::best(typed, all, |topic| {
        vec![topic.as_str().to_owned(), names::topic(lang, *topic)]
    });
    let choices = fitting.into_iter();
    choices
        .map(|topic| (names::topic(lang, topic), topic.to_string()))
        .collect()
}

fn levels(lang: Language, typed: &str) -> Vec<(String, String)> {
    let all = Level::ALL.iter().copied();
    let fitting = near::best(typed, all, |level| vec![level.as_str().to_owned()]);
    let choices = fitting.into_iter();
    choices
        .map(|level| (names::level(lang, level), level.to_string()))
        .collect()
}

fn tracks(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction.guild else {
        return Vec::new();
    };
    let fitting = near::best(typed, standing(tx, guild), |(id, track)| {
        vec![track.name.clone(), id.to_string(), id.0.to_string()]
    });
    let lang = tx.reply_language(interaction);
    let choices = fitting.into_iter().map(|(id, track)| {
        let options = tx.options(guild, id);
        (help::track_choice(lang, &track, options), track.name)
    });
    choices.collect()
}

fn rounds(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction.guild else {
        return Vec::new();
    };
    let typed = typed.trim().trim_start_matches('#');
    let fitting = near::best(typed, round::standing(tx, guild), |(id, round)| {
        vec![round.name.clone(), id.0.to_string()]
    });
    let lang = tx.reply_language(interaction);
    let choices = fitting
        .into_iter()
        .map(|(id, round)| (help::round_choice(lang, id, round), id.0.to_string()));
    choices.collect()
}

/// Returns questions for a round or, with `all`, for a queue, leaving out those that are secret at
/// the moment.
fn questions(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    typed: &str,
    all: bool,
) -> Vec<(String, String)> {
    let may = moderates(tx, interaction) || (!all && helps(tx, interaction, Helper::Host));
    let Some(guild) = interaction.guild.filter(|_| may) else {
        return Vec::new();
    };
    let any = RoundOptions {
        output: true,
        ..RoundOptions::default()
    };
    let withheld = choose::withheld(tx, guild);
    let questions = tx.questions(Some(guild));
    let fits = questions
        .iter()
        .filter(|one| (all || any.can_ask(one)) && !withheld.contains(&one.slug));
    let fitting = near::best(typed, fits, |one| {
        vec![one.slug.to_string(), one.plain_title()]
    });
    let choices = fitting.into_iter().map(|one| {
        let shown = format!("{} · {}", one.plain_title(), one.slug);
        (shown, one.slug.to_string())
    });
    choices.collect()
}

/// Returns the guild's own questions, leaving out those that are secret at the moment.
fn own(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction
        .guild
        .filter(|_| helps(tx, interaction, Helper::Author))
    else {
        return Vec::new();
    };
    let secret = choose::secret(tx, guild);
    let questions = tx.questions(Some(guild));
    let own = questions.own.values();
    let own = own.filter(|one| !secret.contains(&one.slug));
    let fitting = near::best(typed, own, |one| {
        vec![one.slug.to_string(), one.plain_title()]
    });
    let choices = fitting.into_iter().map(|one| {
        let shown = format!("{} · {}", one.plain_title(), one.slug);
        (shown, one.slug.to_string())
    });
    choices.collect()
}

/// Returns the periods of the leaderboard: the usual ones, then seasons and past months, the last
/// ones first.
fn periods(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction.guild else {
        return Vec::new();
    };
    let lang = tx.reply_language(interaction);
    let today = standings::today(tx, guild, tx.at);
    let usual = Period::ALL.into_iter().map(|period| {
        let name = board::window_name(lang, period.window(today));
        (name, period.word())
    });
    let seasons = tx.seasons(guild).into_iter().rev();
    let seasons = seasons
        .filter(|(_, season)| season.first <= today)
        .map(|(id, one)| {
            (
                season::name_and_dates(lang, &one),
                Period::Season(id).word(),
            )
        });
    let kept = tx.months_kept(guild);
    let months = months::before(today).take_while(|first| *first >= kept);
    let months = months.map(|first| {
        let name = board::window_name(lang, Window::Month(first));
        (name, Period::MonthOf(first).word())
    });
    let all = usual.chain(seasons).chain(months.take(CHOICES));
    near::best(typed, all, |(name, word)| vec![word.clone(), name.clone()])
}

/// Returns the seasons that aren't over.
fn seasons(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction.guild.filter(|_| moderates(tx, interaction)) else {
        return Vec::new();
    };
    let lang = tx.reply_language(interaction);
    let seasons = tx.seasons(guild).into_iter().rev();
    let going = seasons.filter(|(_, season)| !season.is_final());
    let fitting = near::best(typed, going, |(_, season)| vec![season.name.clone()]);
    let choices = fitting
        .into_iter()
        .map(|(id, one)| (season::name_and_dates(lang, &one), id.0.to_string()));
    choices.collect()
}

/// Returns the questions that aren't asked in the guild.
fn barred(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction.guild.filter(|_| moderates(tx, interaction)) else {
        return Vec::new();
    };
    let barred = queue::barred(tx, guild).into_iter().map(|slug| {
        let question = tx.question(Some(guild), &slug);
        let title = question.map(|one| one.plain_title()).unwrap_or_default();
        (slug.to_string(), title)
    });
    let fitting = near::best(typed, barred, |(slug, title)| {
        vec![slug.clone(), title.clone()]
    });
    let choices = fitting
        .into_iter()
        .map(|(slug, title)| match title.as_str() {
            "" => (slug.clone(), slug),
            title => (format!("{title} · {slug}"), slug),
        });
    choices.collect()
}

/// Returns the questions that were revealed lately in the guild, by their numbers.
fn played(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let Some(guild) = interaction.guild.filter(|_| moderates(tx, interaction)) else {
        return Vec::new();
    };
    let tracks = (1..=tx.guild_as_it_is(guild).tracks_made).map(TrackId);
    let dailies = tracks.flat_map(|track| past::page(tx, guild, track, past::Part::Last).dailies);
    let mut dailies: Vec<_> = dailies
        .map(|(_, daily)| daily)
        .filter(|daily| matches!(daily.phase, Phase::Revealed | Phase::Closed))
        .collect();
    dailies.sort_by_key(|daily| std::cmp::Reverse(daily.number));
    let typed = typed.trim().trim_start_matches('#');
    let fitting = near::best(typed, dailies, |daily| {
        vec![daily.number.to_string(), daily.title.replace('`', "")]
    });
    let choices = fitting.into_iter().map(|daily| {
        let number = format!("#{}", daily.number);
        (
            format!("{number} · {}", daily.title.replace('`', "")),
            number,
        )
    });
    let mut choices: Vec<_> = choices.take(CHOICES - ROUNDS).collect();
    choices.extend(played_rounds(tx, interaction, guild, typed));
    choices
}

/// Returns the last rounds whose questions can be corrected.
fn played_rounds(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    typed: &str,
) -> Vec<(String, String)> {
    let rounds = finished(tx, guild, OFFERED).take(ROUNDS);
    let fitting = near::best(typed, rounds, |(key, round)| {
        vec![format!("round {}", key.id.0), round.name.clone()]
    });
    let lang = tx.reply_language(interaction);
    let choices = fitting.into_iter().map(|(key, round)| {
        let name = text::errata::round_button(lang, key.id, &round);
        (name, format!("round {}", key.id.0))
    });
    choices.collect()
}

fn zones(tx: &Transaction<'_>, interaction: &Interaction, typed: &str) -> Vec<(String, String)> {
    let mut names: Vec<String> = if typed.trim().is_empty() {
        let own = interaction.guild.and_then(|guild| tx.guild(guild).zone);
        let first = FIRST_ZONES.iter().map(|name| (*name).to_owned());
        own.into_iter().chain(first).collect()
    } else {
        let found = places::find(typed, tx.at);
        let all = calendar::zone_names();
        let all = all.into_iter().filter(|name| places::may_be_set(name));
        let spelled = near::best(typed, all, |name| vec![name.clone()]);
        let all = found.meant.into_iter().chain(spelled);
        all.chain(found.similar).collect()
    };
    let mut seen = std::collections::BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names.truncate(CHOICES);
    let lang = tx.reply_language(interaction);
    let choices = names
        .into_iter()
        .map(|name| (help::zone_choice(lang, &name, tx.at), name));
    choices.collect()
}
