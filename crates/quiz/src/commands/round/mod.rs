//! `/round …`: scheduling and hosting rounds, and the members' own answers in a round.
//!
//! | file | what it does |
//! |---|---|
//! | this one | list, start, pause, resume, next, cancel, preview, report, my answers |
//! | [`course`] | end, jump, the standings between questions |
//! | [`schedule`] | `/round schedule`: the form, all mistakes at once |
//! | [`notice`] | the buttons of notices |
//! | [`when`] | the start of a round, as typed |
//! | [`sign_up`] | joining and leaving |
//! | [`press`] | presses on letters |
//! | [`typed`] | outputs that are typed |

pub mod course;
pub mod notice;
pub mod press;
pub mod schedule;
pub mod sign_up;
pub mod typed;
pub mod when;

use crate::commands::access::{Refused, helped, in_guild};
use crate::model::card::{Card, Reply};
use crate::model::custom_id::ButtonId;
use crate::model::event::{Interaction, RoundCommand, RoundMore};
use crate::model::guild::Helper;
use crate::model::ids::{GuildId, RoundId, UserId};
use crate::model::record::{Key, Record};
use crate::model::round::{Round, RoundKey, RoundPause, RoundPhase};
use crate::queries::round::{self, facts};
use crate::rules::resume;
use crate::rules::round::{end, host, pause, play, post};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::language::Language;
use crate::text::round::desk::{self as say, Cannot, For};
use crate::text::round::report as told;
use crate::text::round::{course as course_text, sheet};

/// Answers `/round …`.
///
/// # Errors
/// The asker is neither a moderator nor a host, or the command can't be carried out. The reply says
/// why.
pub fn round(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    ask: &RoundCommand,
) -> Result<Reply, Refused> {
    let guild = helped(tx, interaction, Helper::Host)?;
    match ask {
        RoundCommand::Schedule(form) => {
            schedule::schedule(tx, interaction, guild, form, RoundMore::default())
        }
        RoundCommand::ScheduleWith { form, standings } => {
            let more = RoundMore {
                standings: *standings,
                early: false,
            };
            schedule::schedule(tx, interaction, guild, form, more)
        }
        RoundCommand::ScheduleMore { form, more } => {
            schedule::schedule(tx, interaction, guild, form, *more)
        }
        RoundCommand::List => Ok(Reply::Private(say::list(
            tx.reply_language(interaction),
            &round::standing(tx, guild),
        ))),
        RoundCommand::Start(named) => start(tx, interaction, guild, named),
        RoundCommand::Pause(named) => pause(tx, interaction, guild, named),
        RoundCommand::Resume(named) => resume(tx, interaction, guild, named),
        RoundCommand::Next(named) => next(tx, interaction, guild, named),
        RoundCommand::Cancel(named) => cancel(tx, interaction, guild, named),
        RoundCommand::Preview(named) => preview(tx, interaction, guild, named),
        RoundCommand::Report(named) => report(tx, interaction, guild, named),
        RoundCommand::End(named) => course::end(tx, interaction, guild, named),
        RoundCommand::Jump { round, question } => {
            course::jump(tx, interaction, guild, round, *question)
        }
    }
}

/// Does what a button of the host's console says, and replaces the console.
///
/// # Errors
/// The asker is neither a moderator nor a host, or it can't be done now.
pub fn console(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    press: &ButtonId,
) -> Result<Reply, Refused> {
    let ask = match press {
        ButtonId::RoundNext(id) => RoundCommand::Next(id.0.to_string()),
        ButtonId::RoundPause(id) => RoundCommand::Pause(id.0.to_string()),
        ButtonId::RoundGoOn(id) => RoundCommand::Resume(id.0.to_string()),
        ButtonId::RoundAskEnd(id) => RoundCommand::End(id.0.to_string()),
        _ => {
            let lang = tx.reply_language(interaction);
            return Err(text::refuse(&text::access::old_button(lang)));
        }
    };
    Ok(match round(tx, interaction, &ask)? {
        Reply::Private(card) => Reply::Update(card),
        other => other,
    })
}

/// Adds the buttons of the host to a reply, as long as the round is played.
fn with_console(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
    mut card: Card,
) -> Reply {
    let lang = tx.reply_language(interaction);
    let running = tx
        .round(key)
        .filter(|round| round.is_running() && !round.is_counting());
    if let Some(round) = running {
        card.rows.push(course_text::console(lang, key.id, &round));
    }
    Reply::Private(card)
}

/// Finds the round that is meant: the named one, or else the one played here, or else the only one
/// that fits.
fn meant(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
    wanted: For,
) -> Result<(RoundKey, Round), Refused> {
    let lang = tx.reply_language(interaction);
    let all = round::standing(tx, guild);
    let found = |id: RoundId, round: &Round| Ok((RoundKey { guild, id }, round.clone()));
    let typed = named.trim().trim_start_matches('#');
    if !typed.is_empty() {
        if let Ok(id) = typed.parse() {
            let key = RoundKey {
                guild,
                id: RoundId(id),
            };
            let round = tx.round(key);
            return round
                .map(|round| (key, round))
                .ok_or_else(|| text::refuse(&say::no_round(lang, named)));
        }
        let by_name = all
            .iter()
            .find(|(_, round)| round.name.eq_ignore_ascii_case(typed));
        return match by_name {
            Some((id, round)) => found(*id, round),
            None => Err(text::refuse(&say::no_round(lang, named))),
        };
    }
    let fitting: Vec<_> = all
        .iter()
        .copied()
        .filter(|(_, round)| wanted.holds(round))
        .collect();
    let here = |(_, round): &&(RoundId, &Round)| {
        round.is_running()
            && (round.channel == interaction.channel || Some(round.channel) == interaction.parent)
    };
    match (fitting.iter().find(here), fitting.as_slice()) {
        (Some((id, round)), _) | (None, [(id, round)]) => found(*id, round),
        (None, []) => Err(text::refuse(&say::none(lang, wanted))),
        _ => Err(text::refuse(&say::which(lang, &fitting))),
    }
}

fn cannot(lang: Language, key: RoundKey, round: &Round, what: Cannot) -> Refused {
    text::refuse(&say::cannot(lang, key.id, round, what))
}

fn start(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, round) = meant(tx, interaction, guild, named, For::Scheduled)?;
    if !For::Scheduled.holds(&round) {
        return Err(cannot(lang, key, &round, Cannot::Start));
    }
    begin(tx, interaction, key, round)
}

/// Begins a round now, unless another is being played in its channel. The moderator who begins it
/// is its host.
fn begin(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
    mut round: Round,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let others = round::standing(tx, key.guild);
    let running = others
        .iter()
        .find(|(id, other)| *id != key.id && other.channel == round.channel && other.is_running());
    if let Some((id, other)) = running {
        return Err(text::refuse(&say::other_running(lang, *id, other)));
    }
    round.host = interaction.user;
    round.paused = None;
    resume::round_over(tx, key);
    play::begin(tx, key, &mut round);
    tx.put_round(key, round.clone());
    let card = say::started(lang, key.id, &round);
    Ok(with_console(tx, interaction, key, card))
}

fn pause(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, mut round) = meant(tx, interaction, guild, named, For::Running)?;
    let counting = round.is_counting();
    if round.is_over() || counting || round.paused.is_some() {
        return Err(cannot(lang, key, &round, Cannot::Pause));
    }
    round.paused = Some(RoundPause::ByModerator);
    if round.is_running() {
        let card = text::round::is_paused(tx.guild_language(guild), key.id);
        post::post(tx, key, &mut round, card);
    }
    tx.put_round(key, round.clone());
    let card = say::paused(lang, key.id, &round);
    Ok(with_console(tx, interaction, key, card))
}

fn resume(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let (key, round) = meant(tx, interaction, guild, named, For::Paused)?;
    go_on(tx, interaction, key, round)
}

fn go_on(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: RoundKey,
    mut round: Round,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    if round.is_over() || round.paused.is_none() {
        return Err(cannot(lang, key, &round, Cannot::Resume));
    }
    if round.phase == RoundPhase::Scheduled && round.start <= tx.at {
        // If it were left to its start time, it would be called off as missed.
        return begin(tx, interaction, key, round);
    }
    host::take_over(&mut round, interaction.user);
    pause::resume(tx, key, &mut round);
    tx.put_round(key, round.clone());
    let card = say::resumed(lang, key.id, &round);
    Ok(with_console(tx, interaction, key, card))
}

fn next(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, mut round) = meant(tx, interaction, guild, named, For::Running)?;
    let closed = match round.phase {
        RoundPhase::Open => {
            // Every press that has arrived by now was made before this.
            let at = interaction.id.at().max(tx.at);
            if round.item().is_some_and(|item| item.deadline <= at) {
                let card = say::next_closing(lang, key.id);
                return Ok(with_console(tx, interaction, key, card));
            }
            play::close_early(tx, key, &mut round, at);
            true
        }
        RoundPhase::Between if round::is_empty(tx, key, &round) => {
            return Err(cannot(lang, key, &round, Cannot::SkipWait));
        }
        RoundPhase::Between if round.paused.is_none() => {
            round.step_at = tx.at;
            false
        }
        _ => return Err(cannot(lang, key, &round, Cannot::Next)),
    };
    tx.put_round(key, round);
    let card = say::next(lang, key.id, closed);
    Ok(with_console(tx, interaction, key, card))
}

fn cancel(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, round) = meant(tx, interaction, guild, named, For::All)?;
    may_cancel(lang, key, &round)?;
    Ok(Reply::Private(say::ask_cancel(lang, key.id, &round)))
}

fn may_cancel(lang: Language, key: RoundKey, round: &Round) -> Result<(), Refused> {
    if round.is_over() || round.is_counting() {
        return Err(cannot(lang, key, round, Cannot::Cancel));
    }
    Ok(())
}

/// Cancels a round after "Yes, cancel it". `all` also cancels its weekly repetitions.
///
/// # Errors
/// The asker is neither a moderator nor a host, or the round is unknown or over.
pub fn cancel_yes(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
    all: bool,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = helped(tx, interaction, Helper::Host)?;
    let key = RoundKey { guild, id };
    let Some(mut round) = tx.round(key) else {
        return Err(text::refuse(&say::no_round(lang, &id.to_string())));
    };
    may_cancel(lang, key, &round)?;
    round.weekly &= !all;
    let weekly = round.weekly;
    end::cancel(tx, key, round);
    Ok(Reply::Update(say::is_cancelled(lang, id, weekly)))
}

fn preview(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let (key, mut round) = meant(tx, interaction, guild, named, For::All)?;
    if round.is_over() {
        return Err(cannot(lang, key, &round, Cannot::Preview));
    }
    let member = tx.number_or_new(guild, interaction.user);
    if !round.previewed_by.contains(&member) {
        round.previewed_by.push(member);
        tx.put_round(key, round.clone());
    }
    let questions: Vec<_> = round
        .questions
        .iter()
        .map(|item| {
            let guild_lang = tx.guild_language(guild);
            let question = tx.whole_question_in(Some(guild), &item.slug, guild_lang);
            (item.title.clone(), question)
        })
        .collect();
    Ok(Reply::Private(say::preview(
        lang, key.id, &round, &questions,
    )))
}

fn report(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    named: &str,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let running = meant(tx, interaction, guild, named, For::Running);
    let (key, round) = match running {
        Err(_) if named.trim().is_empty() => latest(tx, lang, guild)?,
        found => found?,
    };
    let overview = facts::overview(tx, key, &round);
    let mut card = told::report(lang, key, &round, &overview);
    if round.phase == RoundPhase::Finished {
        let rows = facts::sheet(tx, key, &round);
        card.files = vec![sheet::file(key.id, &round, &rows)];
    }
    Ok(with_console(tx, interaction, key, card))
}

/// Returns the round that was played last.
fn latest(
    tx: &Transaction<'_>,
    lang: Language,
    guild: GuildId,
) -> Result<(RoundKey, Round), Refused> {
    let records = tx.scan(&Key::rounds(guild), usize::MAX);
    let mut finished: Vec<_> = records
        .into_iter()
        .filter_map(|record| match record {
            Record::Round(key, round) if round.phase == RoundPhase::Finished => Some((key, *round)),
            _ => None,
        })
        .collect();
    finished.sort_by_key(|(key, round)| (round.start, key.id));
    finished
        .pop()
        .ok_or_else(|| text::refuse(&say::none_played(lang)))
}

/// Shows **My answers**, from the button under the podium.
///
/// # Errors
/// The asker took no part, or the round is unknown.
pub fn mine(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: RoundId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let guild = in_guild(tx, interaction)?;
    let key = RoundKey { guild, id };
    let Some(round) = tx.round(key) else {
        return Err(text::refuse(&say::no_round(lang, &id.to_string())));
    };
    let member = tx
        .number(guild, interaction.user)
        .filter(|member| tx.get(&Key::RoundScore((key, *member))).is_some());
    match member {
        Some(member) => {
            let own = facts::own(tx, key, &round, member);
            Ok(Reply::Private(told::mine(lang, id, &round, &own)))
        }
        None if knew(tx, key, &round, interaction.user) => {
            Err(text::refuse(&told::without_points(lang, id)))
        }
        None => Err(text::refuse(&told::not_there(lang, id))),
    }
}

/// Tells whether somebody played a round for no points, because they knew a question of it.
fn knew(tx: &Transaction<'_>, key: RoundKey, round: &Round, user: UserId) -> bool {
    let Some(member) = tx.number(key.guild, user) else {
        return false;
    };
    let mut places = (0..).zip(&round.questions);
    places.any(|(place, item)| {
        let press = Key::RoundPress((key, place, member));
        let writers = || tx.writers(key.guild, &item.slug).contains(&member);
        tx.get(&press).is_some() && (round.previewed_by.contains(&member) || writers())
    })
}
