//! What `/doctor` says about the roles that the bot is to give.

use crate::model::ids::{GuildId, RoleId};
use crate::model::reward::RewardStep;
use crate::model::role::{RoleProblem, RoleSight};
use crate::rules::rewards;
use crate::state::transaction::Transaction;
use crate::text::facts::Finding;

/// Returns the roles of rewards and seasons that can't be given. `roles` are those of the guild, or
/// none if Discord couldn't be asked. A reward whose role was deleted is removed.
pub fn findings(
    tx: &mut Transaction<'_>,
    guild: GuildId,
    roles: &[(RoleId, RoleSight)],
) -> Vec<Finding> {
    let problem = |id: RoleId| {
        let seen = roles.iter().find(|(one, _)| *one == id);
        let gone = (!roles.is_empty()).then_some(RoleProblem::Gone);
        seen.map_or(gone, |(_, sight)| sight.problem())
    };
    let mut findings = Vec::new();
    for (id, reward) in tx.rewards(guild) {
        if reward.step == RewardStep::Clearing {
            continue;
        }
        match (problem(id), reward.stopped) {
            (Some(RoleProblem::Gone), _) => {
                rewards::stop(tx, guild, id, RoleProblem::Gone);
                findings.push(Finding::GoneReward(reward.fact));
            }
            (Some(why), _) => findings.push(Finding::Reward(id, reward.fact, why)),
            (None, Some(_)) => findings.push(Finding::StoppedReward(id, reward.fact)),
            (None, None) => {}
        }
    }
    let seasons = tx.seasons(guild).into_values();
    let seasons = seasons.filter(|season| !season.is_over());
    let champions = seasons.filter_map(|season| {
        let role = season.champion?;
        Some(Finding::Champion(season.name, role, problem(role)?))
    });
    findings.extend(champions);
    findings
}
