//! `/me` and the **My stats** button: a member's own points, rank, streak and topics in one track.

use std::collections::BTreeMap;

use crate::commands::access::{self, Refused, in_guild, track_of_place, which_track};
use crate::model::card::{Card, Reply};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Answer;
use crate::model::event::Interaction;
use crate::model::ids::{AnswerKey, DailyKey, GuildId, MemberId, TrackId};
use crate::model::points::Scope;
use crate::model::question::Topic;
use crate::queries::standings::{self, Period};
use crate::queries::{reminders, streak};
use crate::state::transaction::Transaction;
use crate::text::facts::{MemberStats, TopicStats};
use crate::text::me;

/// Shows a member their stats in a track.
///
/// # Errors
/// Several tracks could be meant. The reply asks which.
pub fn me(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    named: Option<&str>,
) -> Result<Reply, Refused> {
    let guild = in_guild(tx, interaction)?;
    let id = track(tx, interaction, named, ButtonId::MeOf)?;
    let here = access::here(tx, interaction).filter(|key| key.track == id);
    Ok(Reply::Private(show(tx, interaction, guild, id, here)))
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
    Ok(Reply::Update(show(tx, interaction, guild, id, None)))
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
    let card = show(tx, interaction, key.guild, key.track, Some(key));
    Ok(Reply::Private(card))
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
        return which_track(tx, interaction, named, press);
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
        _ => which_track(tx, interaction, None, press),
    }
}

fn show(
    tx: &Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    id: TrackId,
    here: Option<DailyKey>,
) -> Card {
    let member = tx.number(guild, interaction.user);
    let stats = stats(tx, guild, id, member, here);
    me::card(tx.reply_language(interaction), &stats)
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
    let here = here.and_then(|key| {
        let answer = member.and_then(|member| tx.answer(AnswerKey { daily: key, member }));
        tx.daily(key).map(|daily| (daily, answer))
    });
    let hidden = member
        .and_then(|member| tx.member(guild, member))
        .is_some_and(|member| member.hidden);
    let track = tx.track(guild, id);
    MemberStats {
        track: track.map_or_else(|| id.to_string(), |track| track.name),
        places,
        hidden,
        everywhere: own(Scope::Guild, Period::All),
        streak,
        topics,
        here,
        worth: tx.state.rules.points,
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
