//! `/me` and the **My stats** button: a member's points, rank, streak and topics in one track.

use std::collections::BTreeMap;

use crate::commands::access::{self, Refused, in_guild, track_of_place, which_track_ever};
use crate::model::card::Reply;
use crate::model::custom_id::ButtonId;
use crate::model::daily::Answer;
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId, TrackId, UserId};
use crate::model::points::Scope;
use crate::model::question::Topic;
use crate::queries::standings::{self, Period};
use crate::queries::{learner, reminders, streak, tracks};
use crate::state::transaction::Transaction;
use crate::text::facts::{MemberStats, TopicStats};
use crate::text::{self, access as access_text, me};

/// Shows a member's stats in a track: the asker's, or those of another member who isn't hidden.
///
/// # Errors
/// Several tracks could be meant, and the reply asks which; or the other member's stats aren't to
/// be seen.
pub fn me(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    who: Option<UserId>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    if let Some(user) = who.filter(|user| *user != interaction.user) {
        let other = seen(tx, interaction, guild, user)?;
        let id = track(tx, interaction, named, |id| {
            ButtonId::MeWho(id, other.number)
        })?;
        return Ok(show_other(tx, interaction, id, other, false));
    }
    if named.is_none() && tx.guild_as_it_is(guild).tracks_made == 0 {
        return Err(without_tracks(tx, interaction, guild));
    }
    let id = track(tx, interaction, named, ButtonId::MeOf)?;
    let here = access::here(tx, interaction).filter(|key| key.track == id);
    Ok(show(tx, interaction, guild, id, here, false))
}

/// Says what a member has where there was never a track, as in a server that only plays rounds.
fn without_tracks(tx: &Transaction<'_>, interaction: &Interaction, guild: GuildId) -> Refused {
    let today = standings::today(tx, guild, tx.at);
    let member = tx.number(guild, interaction.user);
    let own = member.and_then(|member| {
        standings::own(tx, guild, Scope::Guild, Period::All.window(today), member)
    });
    text::refuse(&me::without_tracks(tx.reply_language(interaction), own))
}

/// Shows a member their stats in a track that they chose by a button.
///
/// # Errors
/// The press came from a direct message.
pub fn me_of(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    Ok(show(tx, interaction, guild, id, None, true))
}

/// Shows another member's stats in a track that was chosen by a button.
///
/// # Errors
/// The other member's stats aren't to be seen any more.
pub fn me_who(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    number: MemberId,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let lang = tx.reply_language(interaction);
    let Some(member) = tx.member(guild, number) else {
        return Err(text::refuse(&access_text::old_button(lang)));
    };
    let other = seen(tx, interaction, guild, member.user)?;
    Ok(show_other(tx, interaction, id, other, true))
}

/// Another member.
#[derive(Clone, Copy)]
struct Other {
    guild: GuildId,
    user: UserId,
    number: MemberId,
}

/// Returns a member whose stats others may see.
fn seen(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    user: UserId,
) -> Result<Other, Refused> {
    let lang = tx.reply_language(interaction);
    let Some(number) = tx.number(guild, user) else {
        return Err(text::refuse(&me::unknown_member(lang, user)));
    };
    if tx.member(guild, number).is_some_and(|member| member.hidden) {
        return Err(text::refuse(&me::hidden_member(lang, user)));
    }
    Ok(Other {
        guild,
        user,
        number,
    })
}

fn show_other(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    id: TrackId,
    other: Other,
    update: bool,
) -> Reply {
    let mut stats = stats(tx, other.guild, id, Some(other.number), None);
    stats.other = Some(other.user);
    let track = tx.track(other.guild, id);
    stats.veiled = track.is_none_or(|track| track.anonymous);
    me::pictured(tx.reply_language(interaction), &stats, update)
}

/// Shows a member their stats in the track of a daily, at a press of **My stats**.
///
/// # Errors
/// Never, because a daily's button names its track.
pub fn me_in(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    key: DailyKey,
) -> Result<Reply, Refused> {
    let (guild, id) = (key.guild, key.track);
    Ok(show(tx, interaction, guild, id, Some(key), false))
}

/// Returns the named track, or else the place's, or else the only one with an open daily, or else
/// the only track.
///
/// # Errors
/// Several tracks could be meant. The reply asks which, with buttons that do what `press` says.
pub fn track(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
    press: impl Fn(TrackId) -> ButtonId,
) -> Result<TrackId, Refused> {
    if named.is_some() {
        return which_track_ever(tx, interaction, named, press);
    }
    if let Some(id) = track_of_place(tx, interaction) {
        return Ok(id);
    }
    let guild = in_guild(tx, interaction)?;
    let open = tx
        .state
        .guild_state(guild)
        .into_iter()
        .flat_map(|guild_state| {
            let open = guild_state
                .dailies
                .iter()
                .filter(|(_, d)| d.daily.is_secret());
            open.map(|((id, _), _)| *id)
        });
    let mut open: Vec<TrackId> = open.collect();
    open.dedup();
    match open.as_slice() {
        [id] => Ok(*id),
        _ => which_track_ever(tx, interaction, None, press),
    }
}

fn show(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    here: Option<DailyKey>,
    update: bool,
) -> Reply {
    let member = tx.number(guild, interaction.user);
    let stats = stats(tx, guild, id, member, here);
    me::pictured(tx.reply_language(interaction), &stats, update)
}

/// Collects a member's points, ranks, streak and topics in a track.
#[must_use]
pub fn stats(
    tx: &Transaction<'_>,
    guild: GuildId,
    id: TrackId,
    member: Option<MemberId>,
    here: Option<DailyKey>,
) -> MemberStats {
    let today = standings::today(tx, guild, tx.at);
    let own = |scope, period: Period| {
        let member = member?;
        standings::own(tx, guild, scope, period.window(today), member)
    };
    let places = Period::ALL
        .into_iter()
        .map(|period| (period, own(Scope::Track(id), period)))
        .collect();
    let dailies = streak::dailies_of(tx, guild, id, member);
    let streak = streak::fold(streak::days(tx, guild, id, member, &dailies));
    let mut topics: BTreeMap<Topic, TopicStats> = BTreeMap::new();
    for (_, daily, answer) in dailies.iter().filter(|(_, daily, _)| !daily.is_secret()) {
        count(topics.entry(daily.topic).or_default(), answer.as_ref());
    }
    let learner = learner::learner(tx, (guild, id), member, &dailies, &streak, today);
    let here = here.and_then(|key| {
        let answer = member.and_then(|member| tx.answer(AnswerKey { daily: key, member }));
        tx.daily(key).map(|daily| (daily, answer))
    });
    let hidden = member
        .and_then(|member| tx.member(guild, member))
        .is_some_and(|member| member.hidden);
    MemberStats {
        track: tracks::name(tx, guild, id),
        places,
        hidden,
        everywhere: own(Scope::Guild, Period::All),
        streak,
        topics,
        here,
        worth: tx.state.rules.points,
        id,
        other: None,
        veiled: false,
        learner,
        reminders_refused: member
            .and_then(|member| reminders::of(tx, guild, member))
            .is_some_and(|reminder| reminder.refused),
    }
}

fn count(topic: &mut TopicStats, answer: Option<&Answer>) {
    topic.asked += 1;
    let Some(answer) = answer else {
        return;
    };
    // Where a member rated more than once, the worst rating counts, so "knew it" counts only when
    // it is the only one.
    topic.knew += u32::from(answer.ratings == 1);
    if answer.counts() {
        topic.answered += 1;
        topic.graded += u32::from(answer.right.is_some());
        topic.right += u32::from(answer.right == Some(true));
    }
}
