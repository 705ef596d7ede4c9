//! Rewards in the state: what a decision sees of them, and when the next step of one is due.

use std::collections::BTreeMap;

use crate::model::ids::{GuildId, RoleId};
use crate::model::record::{Key, Record};
use crate::model::reward::{Reward, RewardStep};
use crate::state::State;
use crate::state::agenda::Due;
use crate::state::transaction::Transaction;

impl State {
    pub(super) fn refresh_rewards(&mut self, guild: GuildId) {
        let guild_state = self.guilds.get(&guild);
        let all = guild_state.map(|one| one.rewards.keys().copied().collect::<Vec<_>>());
        for id in all.unwrap_or_default() {
            self.refresh_reward(guild, id);
        }
    }

    pub(super) fn refresh_reward(&mut self, guild: GuildId, id: RoleId) {
        let guild_state = self.guilds.get(&guild);
        let awake = guild_state.filter(|one| one.guild.left_at.is_none());
        let reward = awake.and_then(|one| one.rewards.get(&id));
        let busy = reward.filter(|reward| reward.step != RewardStep::Idle);
        let at = busy.map(|reward| reward.step_at);
        self.agenda.set(Due::Reward(guild, id), at);
    }
}

impl Transaction<'_> {
    /// Returns the rewards of a guild, by role.
    #[must_use]
    pub fn rewards(&self, guild: GuildId) -> BTreeMap<RoleId, Reward> {
        let known = self.state.guild_state(guild).into_iter();
        let known = known.flat_map(|guild_state| guild_state.rewards.keys().copied());
        let first = Key::Reward((guild, RoleId(0)));
        let last = Key::Reward((guild, RoleId(u64::MAX)));
        let changed = self.changed.range(first..=last);
        let changed = changed.filter_map(|(key, _)| match key {
            Key::Reward((_, id)) => Some(*id),
            _ => None,
        });
        let all = known.chain(changed).collect::<Vec<_>>().into_iter();
        all.filter_map(|id| Some((id, self.reward(guild, id)?)))
            .collect()
    }

    /// Returns the reward with a role.
    #[must_use]
    pub fn reward(&self, guild: GuildId, id: RoleId) -> Option<Reward> {
        match self.changed.get(&Key::Reward((guild, id))) {
            Some(record) => match record.as_deref() {
                Some(Record::Reward(_, reward)) => Some(reward.as_ref().clone()),
                _ => None,
            },
            None => {
                let rewards = &self.state.guild_state(guild)?.rewards;
                rewards.get(&id).map(|reward| reward.as_ref().clone())
            }
        }
    }
}
