//! Teams by role.

use pythia_quiz::ids::RoleId;
use pythia_quiz::queries::round::team;
use pythia_quiz::queries::round::team::TeamScore;

use super::*;

const RED: RoleId = RoleId(501);
const BLUE: RoleId = RoleId(502);

fn teams() -> RoundForm {
    RoundForm {
        teams: vec![(RED, "Red".to_owned()), (BLUE, "Blue".to_owned())],
        ..form()
    }
}

fn with_role(n: u64, roles: &[RoleId]) -> Person {
    Person {
        roles: roles.to_vec(),
        ..member(n)
    }
}

fn playing_in_teams() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let told = schedule(&mut world, teams());
    assert!(told.contains("Teams by role: **Red**, **Blue**"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    world
}

#[test]
fn a_member_plays_for_the_first_team_whose_role_they_have_or_alone() {
    let mut world = playing_in_teams();
    let both = with_role(1, &[BLUE, RED]);
    assert!(presses(&mut world, &both, true).contains("You're playing for **Red**"));
    let blue = with_role(2, &[RoleId(7), BLUE]);
    assert!(presses(&mut world, &blue, true).contains("You're playing for **Blue**"));
    let told = presses(&mut world, &cem(), true);
    assert!(told.contains("you're playing solo"), "{told}");
    world.advance(minutes(5));
    assert_eq!(
        [&both, &blue, &cem()].map(|who| world.points(who)),
        [1, 1, 1]
    );
}

#[test]
fn the_first_answer_of_a_round_decides_the_team_in_any_order_of_arrival() {
    let mut world = playing_in_teams();
    world.advance(5_000);
    let now = world.now;
    let late = presses_at(
        &mut world,
        &with_role(1, &[BLUE]),
        true,
        now.plus_ms(-1_000),
    );
    assert!(late.contains("**Blue**"), "{late}");
    let early = presses_at(&mut world, &with_role(1, &[RED]), true, now.plus_ms(-2_000));
    assert!(early.contains("that's the one that counts"), "{early}");
    let after = presses_at(&mut world, &with_role(1, &[BLUE]), true, now.plus_ms(-500));
    assert!(after.contains("You're playing for **Red**"), "{after}");
}

#[test]
fn the_first_answer_keeps_a_member_in_the_team_for_the_whole_round() {
    let mut world = playing_in_teams();
    presses(&mut world, &with_role(1, &[RED]), true);
    until_next(&mut world);
    let told = presses(&mut world, &with_role(1, &[BLUE]), true);
    assert!(told.contains("You're playing for **Red**"), "{told}");
    world.advance(minutes(5));
    let mine = words(&world.press(&ann(), ButtonId::RoundMine(KEY.id)));
    assert!(mine.contains("You played for **Red**"), "{mine}");
}

#[test]
fn a_team_scores_by_the_share_of_right_answers_regardless_of_its_size() {
    let mut world = playing_in_teams();
    for _ in 0..3 {
        // Red has three members: one always right, two never. Blue has one, always right.
        presses(&mut world, &with_role(1, &[RED]), true);
        presses(&mut world, &with_role(2, &[RED]), false);
        presses(&mut world, &with_role(3, &[RED]), false);
        presses(&mut world, &with_role(4, &[BLUE]), true);
        until_next(&mut world);
    }
    let all = cards(&world);
    let blue = "🥇 1. **Blue** · 100% correct: 3 of 3 (1 member)";
    let red = "🥈 2. **Red** · 33% correct: 3 of 9 (3 members)";
    assert!(all.contains(&format!("{blue}\n{red}")), "{all}");
    assert!(all.contains("all the answers its players could have given"));
    let report = host(&mut world, RoundCommand::Report);
    assert!(report.contains(blue) && report.contains(red), "{report}");
    assert_eq!(world.points(&member(1)), 3, "points stay each member's own");
}

#[test]
fn teams_with_equal_shares_share_a_place_and_a_team_without_players_takes_none() {
    let score = |right| RoundScore {
        right,
        answered: 4,
        ..RoundScore::default()
    };
    let members = [
        (Some(0), score(1)),
        (Some(0), score(3)),
        (Some(2), score(2)),
        (Some(3), score(1)),
        (None, score(4)),
        (Some(1), RoundScore::default()),
    ];
    let told: Vec<_> = team::order(4, 4, &members)
        .iter()
        .map(|one: &TeamScore| (one.team, one.members, one.right, one.of, one.rank))
        .collect();
    assert_eq!(
        told,
        [
            (0, 2, 4, 8, 1),
            (2, 1, 2, 4, 1),
            (3, 1, 1, 4, 3),
            (1, 0, 0, 0, 0)
        ]
    );
    assert!(team::order(0, 4, &members).is_empty());
}

#[test]
fn teams_are_two_to_five_different_roles_that_not_everyone_has() {
    let role = |n: u64| (RoleId(n), format!("Team {n}"));
    let cases = [
        (vec![role(1_001)], "you chose 1 role"),
        ((1_001..1_007).map(role).collect(), "you chose 6 roles"),
        (vec![role(1_001), role(1_001)], "is listed twice"),
        (vec![role(1_001), role(GUILD.0)], "everyone has this role"),
    ];
    for (teams, wanted) in cases {
        let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
        let told = schedule(&mut world, RoundForm { teams, ..form() });
        assert!(told.contains(wanted), "{wanted}: {told}");
        assert!(world.look().round(KEY).is_none());
    }
}

#[test]
fn a_team_has_the_name_of_its_role_and_pings_nobody() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let form = RoundForm {
        teams: vec![
            (RED, "@everyone **loud**".to_owned()),
            (BLUE, "`".to_owned()),
        ],
        ..form()
    };
    schedule(&mut world, form);
    let names: Vec<_> = round(&world)
        .options
        .teams
        .iter()
        .map(|team| team.name.clone())
        .collect();
    assert_eq!(names, ["everyone loud", "Team 2"]);
    world.advance_to(utc("2026-03-02", "09:10"));
    let all = cards(&world);
    assert!(all.contains("**everyone loud** · nobody played"), "{all}");
    assert!(!all.contains("<@&") && !all.contains("@everyone"), "{all}");
    assert!(
        world
            .messages
            .values()
            .all(|message| message.pinged.is_none())
    );
}

#[test]
fn a_weekly_round_and_a_restart_keep_the_teams_and_lists_name_them() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    let weekly = RoundForm {
        weekly: Some(true),
        ..teams()
    };
    schedule(&mut world, weekly);
    assert!(host(&mut world, |_| RoundCommand::List).contains("teams **Red**, **Blue**"));
    assert!(host(&mut world, RoundCommand::Preview).contains("Teams by role"));
    world.restart();
    world.advance_to(utc("2026-03-02", "09:10"));
    let next = RoundKey {
        id: RoundId(2),
        ..KEY
    };
    let next = world.look().round(next).expect("made");
    assert_eq!(next.options, round(&world).options);
    assert_eq!(next.options.teams.len(), 2);
}

#[test]
fn a_round_without_teams_does_not_mention_them() {
    let mut world = playing();
    assert!(!presses(&mut world, &with_role(1, &[RED]), true).contains("playing"));
    world.advance(minutes(5));
    assert!(!cards(&world).contains("Teams"));
}
