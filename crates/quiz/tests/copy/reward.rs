//! Snapshots of `text/reward.rs`, and of what `/doctor` says about roles.

use crate::lang;
use pythia_quiz::model::ids::RoleId;
use pythia_quiz::model::reward::RewardFact;
use pythia_quiz::model::role::RoleProblem;
use pythia_quiz::text::doctor;
use pythia_quiz::text::facts::Finding;
use pythia_quiz::text::reward::{self, Listed, Mistake};

use crate::samples::MORNING;
use crate::shows;

const STAR: RoleId = RoleId(71);

const FACTS: [RewardFact; 5] = [
    RewardFact::Points(1),
    RewardFact::Points(500),
    RewardFact::Streak(30),
    RewardFact::Rank(1),
    RewardFact::Rank(3),
];

#[test]
fn a_reward_says_what_it_is_for_and_when_it_comes_and_goes() {
    shows!(
        "reward-added",
        FACTS.map(|fact| reward::added(lang(), STAR, fact)).to_vec()
    );
    let removed = FACTS.map(|fact| reward::removed(lang(), STAR, fact));
    shows!("reward-removed", removed.to_vec());
}

#[test]
fn a_reward_that_cannot_be_added_says_why() {
    let mistakes = [
        Mistake::OneFact,
        Mistake::Range("streak", 365),
        Mistake::Role(STAR, RoleProblem::Powerful),
        Mistake::Already(STAR, FACTS[1]),
        Mistake::Other(STAR, FACTS[2]),
        Mistake::TooMany(20),
        Mistake::None(STAR),
    ];
    let told = mistakes.iter().map(|one| reward::mistake(lang(), one));
    shows!("reward-mistakes", told.collect::<Vec<_>>());
}

#[test]
fn the_list_of_rewards_marks_those_that_are_stopped() {
    let listed = |fact, stopped| Listed {
        role: STAR,
        fact,
        stopped,
    };
    let some = [
        listed(FACTS[1], None),
        listed(FACTS[4], None),
        listed(FACTS[2], Some(RoleProblem::TooHigh)),
    ];
    shows!(
        "reward-list",
        vec![reward::list(lang(), &some), reward::list(lang(), &[])]
    );
}

#[test]
fn a_reward_that_stops_says_why_and_how_it_starts_again() {
    let problems = [
        RoleProblem::Gone,
        RoleProblem::Managed,
        RoleProblem::Powerful,
        RoleProblem::TooHigh,
        RoleProblem::MayNot,
    ];
    let told = problems.map(|why| reward::stopped(lang(), STAR, FACTS[1], why));
    shows!("reward-stopped", told.to_vec());
    let findings = [
        Finding::Reward(STAR, FACTS[1], RoleProblem::TooHigh),
        Finding::StoppedReward(STAR, FACTS[2]),
        Finding::GoneReward(FACTS[4]),
        Finding::Champion("Spring".to_owned(), STAR, RoleProblem::MayNot),
    ];
    let card = doctor::card(lang(), &findings, 1, Some(MORNING));
    shows!("reward-doctor", card);
}
