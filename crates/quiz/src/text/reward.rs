//! Rewards: what moderators read who add, list and remove them.

use crate::model::card::{Card, Tone};
use crate::model::ids::RoleId;
use crate::model::reward::RewardFact;
use crate::model::role::RoleProblem;
use crate::text::language::{Language, t};
use crate::text::role::{problem, role};
use crate::text::{cut, limit, plain};

/// What is wrong with a reward that somebody wants to add or remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistake {
    /// It has none of the three facts, or several.
    OneFact,
    /// A number is out of range: from 1 to this one.
    Range(&'static str, u32),
    /// The role can't be given.
    Role(RoleId, RoleProblem),
    /// The role rewards this already.
    Already(RoleId, RewardFact),
    /// The role rewards something else.
    Other(RoleId, RewardFact),
    /// There are so many that no more fit.
    TooMany(usize),
    /// The role is no reward.
    None(RoleId),
}

/// Explains a mistake to the moderator who made it.
#[must_use]
pub fn mistake(lang: Language, mistake: &Mistake) -> String {
    match *mistake {
        Mistake::OneFact => t!(lang, "reward-one-fact"),
        Mistake::Range(option, most) => t!(lang, "reward-range", option = option, most = most),
        Mistake::Role(id, why) => t!(
            lang,
            "reward-role",
            role = role(id),
            why = problem(lang, why)
        ),
        Mistake::Already(id, what) => t!(
            lang,
            "reward-already",
            role = role(id),
            fact = fact(lang, what)
        ),
        Mistake::Other(id, what) => t!(
            lang,
            "reward-other",
            role = role(id),
            fact = fact(lang, what)
        ),
        Mistake::TooMany(most) => t!(lang, "reward-too-many", most = most),
        Mistake::None(id) => t!(lang, "reward-none", role = role(id)),
    }
}

/// Says what a role is given for.
#[must_use]
pub fn fact(lang: Language, fact: RewardFact) -> String {
    match fact {
        RewardFact::Points(n) => t!(lang, "reward-for-points", count = n),
        RewardFact::Streak(n) => t!(lang, "reward-for-streak", count = n),
        RewardFact::Rank(n) => t!(lang, "reward-for-rank", count = n),
    }
}

/// Confirms that a reward was added.
#[must_use]
pub fn added(lang: Language, id: RoleId, what: RewardFact) -> Card {
    let who = match what {
        RewardFact::Points(_) => "points",
        RewardFact::Streak(_) => "streak",
        RewardFact::Rank(_) => "rank",
    };
    let fact = fact(lang, what);
    Card {
        tone: Tone::Good,
        ..plain(&t!(
            lang,
            "reward-added",
            role = role(id),
            fact = fact,
            who = who
        ))
    }
}

/// Confirms that a reward was removed.
#[must_use]
pub fn removed(lang: Language, id: RoleId, what: RewardFact) -> Card {
    let fact = fact(lang, what);
    plain(&t!(lang, "reward-removed", role = role(id), fact = fact))
}

/// A reward in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// The role.
    pub role: RoleId,
    /// What it is given for.
    pub fact: RewardFact,
    /// Why it isn't given any more.
    pub stopped: Option<RoleProblem>,
}

/// Lists the rewards of a guild.
#[must_use]
pub fn list(lang: Language, rewards: &[Listed]) -> Card {
    let lines = rewards.iter().map(|one| {
        let (role, fact) = (role(one.role), fact(lang, one.fact));
        match one.stopped {
            None => t!(lang, "reward-line", role = role, fact = fact),
            Some(why) => {
                let why = problem(lang, why);
                t!(
                    lang,
                    "reward-line-stopped",
                    role = role,
                    fact = fact,
                    why = why
                )
            }
        }
    });
    let lines: Vec<_> = lines.collect();
    let body = if lines.is_empty() {
        t!(lang, "reward-list-empty")
    } else {
        lines.join("\n")
    };
    Card {
        title: Some(t!(lang, "reward-list-title")),
        body: cut(&body, limit::BODY),
        ..Card::default()
    }
}

/// Tells the moderators that a reward has stopped, or that it is no more.
#[must_use]
pub fn stopped(lang: Language, id: RoleId, what: RewardFact, why: RoleProblem) -> String {
    match why {
        RoleProblem::Gone => gone(lang, what),
        why => t!(
            lang,
            "reward-stopped",
            role = role(id),
            fact = fact(lang, what),
            why = problem(lang, why)
        ),
    }
}

/// Says that a reward was removed, because its role was deleted.
#[must_use]
pub fn gone(lang: Language, what: RewardFact) -> String {
    t!(lang, "reward-gone", fact = fact(lang, what))
}
