//! `/rewards …`: roles that members get for points, a streak, or their rank in a season.

use std::collections::BTreeMap;

use crate::commands::access::{Refused, moderated};
use crate::model::audit::{Deed, Subject};
use crate::model::card::Reply;
use crate::model::event::{Interaction, RewardCommand, RewardForm};
use crate::model::ids::{GuildId, RoleId};
use crate::model::record::Record;
use crate::model::reward::{MOST, Reward, RewardFact, RewardStep};
use crate::rules::{audit, rewards as rules};
use crate::state::transaction::Transaction;
use crate::text;
use crate::text::reward::{self as say, Listed, Mistake};

/// The most points that a reward may ask for.
const POINTS: u32 = 1_000_000;

/// The longest streak that a reward may ask for.
const STREAK: u32 = 365;

/// The last rank that a reward may be given for.
const RANK: u32 = 100;

/// Answers `/rewards …`.
///
/// # Errors
/// The asker isn't a moderator, or the reward can't be added. Each mistake has its own sentence.
pub fn rewards(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    ask: &RewardCommand,
) -> Result<Reply, Refused> {
    let guild = moderated(tx, interaction)?;
    match ask {
        RewardCommand::Add(form) => add(tx, interaction, guild, form),
        RewardCommand::List => {
            let lang = tx.reply_language(interaction);
            let listed = standing(tx, guild).into_iter();
            let listed = listed.map(|(role, reward)| Listed {
                role,
                fact: reward.fact,
                stopped: reward.stopped,
            });
            Ok(Reply::Private(say::list(lang, &listed.collect::<Vec<_>>())))
        }
        RewardCommand::Remove(role) => remove(tx, interaction, guild, *role),
    }
}

fn add(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    form: &RewardForm,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let refuse = |mistake: Mistake| text::refuse(&say::mistake(lang, &mistake));
    let within = |option: &'static str, n: u32, most: u32| {
        let fits = (1..=most).contains(&n);
        fits.then_some(n).ok_or(Mistake::Range(option, most))
    };
    let fact = match (form.points, form.streak, form.rank) {
        (Some(n), None, None) => within("points", n, POINTS).map(RewardFact::Points),
        (None, Some(n), None) => within("streak", n, STREAK).map(RewardFact::Streak),
        (None, None, Some(n)) => within("rank", n, RANK).map(RewardFact::Rank),
        _ => Err(Mistake::OneFact),
    };
    let fact = fact.map_err(refuse)?;
    if let Some(problem) = form.sight.problem() {
        return Err(refuse(Mistake::Role(form.role, problem)));
    }
    let all = standing(tx, guild);
    let before = all.get(&form.role);
    if before.is_some_and(|one| one.fact == fact && one.stopped.is_none()) {
        return Err(refuse(Mistake::Already(form.role, fact)));
    }
    // Who has the role for something else hasn't got it for this.
    if let Some(other) = before.filter(|one| one.fact != fact) {
        return Err(refuse(Mistake::Other(form.role, other.fact)));
    }
    if before.is_none() && all.len() >= MOST {
        return Err(refuse(Mistake::TooMany(MOST)));
    }
    let by = tx.number_or_new(guild, interaction.user);
    let reward = Reward {
        fact,
        by,
        stopped: None,
        step_at: tx.at,
        step: rules::first_step(tx, guild, fact),
    };
    tx.put(Record::Reward((guild, form.role), Box::new(reward)));
    audit::note(tx, guild, by, Deed::AddedReward, Subject::Role(form.role));
    Ok(Reply::Private(say::added(lang, form.role, fact)))
}

fn remove(
    tx: &mut Transaction<'_>,
    interaction: &Interaction,
    guild: GuildId,
    role: RoleId,
) -> Result<Reply, Refused> {
    let lang = tx.reply_language(interaction);
    let Some(mut reward) = standing(tx, guild).remove(&role) else {
        return Err(text::refuse(&say::mistake(lang, &Mistake::None(role))));
    };
    let fact = reward.fact;
    reward.step = RewardStep::Clearing;
    reward.step_at = tx.at;
    tx.put(Record::Reward((guild, role), Box::new(reward)));
    let by = tx.number_or_new(guild, interaction.user);
    audit::note(tx, guild, by, Deed::RemovedReward, Subject::Role(role));
    Ok(Reply::Private(say::removed(lang, role, fact)))
}

/// Returns the rewards of a guild. Of one that was removed the bot may still be forgetting who had
/// it.
fn standing(tx: &Transaction<'_>, guild: GuildId) -> BTreeMap<RoleId, Reward> {
    let mut all = tx.rewards(guild);
    all.retain(|_, reward| reward.step != RewardStep::Clearing);
    all
}
