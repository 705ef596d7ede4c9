//! `/rewards`: roles that members get for points, a streak or a rank, and lose again.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::{Examination, RewardCommand, RewardForm, SeasonCommand, SeasonForm};
use pythia_quiz::ids::{ChannelId, DailyKey, RoleId};
use pythia_quiz::model::discord::Sight;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::role::{RoleProblem, RoleSight, SeenRole};
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};
use pythia_quiz::{InteractionKind, Rules};

use super::harness::*;

const STAR: RoleId = RoleId(71);

const NOTICES: ChannelId = ChannelId(50);

fn seen(change: fn(&mut SeenRole)) -> RoleSight {
    let mut role = SeenRole {
        below: true,
        may: true,
        ..SeenRole::default()
    };
    change(&mut role);
    RoleSight::Seen(role)
}

fn fine() -> RoleSight {
    seen(|_| {})
}

fn form(points: Option<u32>, streak: Option<u32>, rank: Option<u32>) -> RewardForm {
    RewardForm {
        role: STAR,
        sight: fine(),
        points,
        streak,
        rank,
    }
}

fn add(world: &mut World, form: RewardForm) -> String {
    let ask = InteractionKind::Rewards(RewardCommand::Add(form));
    let told = words(&world.ask(&mod_mia(), ask));
    world.advance(1_000);
    told
}

fn remove(world: &mut World) -> String {
    let ask = InteractionKind::Rewards(RewardCommand::Remove(STAR));
    let told = words(&world.ask(&mod_mia(), ask));
    world.advance(1_000);
    told
}

fn list(world: &mut World) -> String {
    words(&world.ask(&mod_mia(), InteractionKind::Rewards(RewardCommand::List)))
}

fn doctor(world: &mut World, found: Examination, roles: &[(RoleId, RoleSight)]) -> String {
    let ask = InteractionKind::ExamineWith {
        found: Box::new(found),
        roles: roles.to_vec(),
    };
    let told = words(&world.ask(&mod_mia(), ask));
    world.advance(1_000);
    told
}

fn give(world: &mut World, who: &Person, points: i64) -> Reply {
    let ask = InteractionKind::PointsAdjust {
        member: who.user,
        points,
        reason: "a test".to_owned(),
        date: None,
    };
    let reply = world.ask(&mod_mia(), ask);
    world.settle();
    reply
}

fn season(world: &mut World, name: &str, to: &str) {
    let ask = InteractionKind::Season(SeasonCommand::Start(SeasonForm {
        name: name.to_owned(),
        to: Some(to.to_owned()),
        ..SeasonForm::default()
    }));
    world.ask(&mod_mia(), ask);
    world.advance(100);
}

/// Tells whether a person was given a role, and it wasn't taken since.
fn has_role(world: &World, who: &Person, wanted: RoleId) -> bool {
    let mut last = world.done.iter().rev().filter_map(|effect| match effect {
        Effect::SetRole { user, role, on } => (*user == who.user && *role == wanted).then_some(*on),
        _ => None,
    });
    last.next().unwrap_or(false)
}

fn has(world: &World, who: &Person) -> bool {
    has_role(world, who, STAR)
}

fn held(world: &World) -> [bool; 3] {
    [ann(), ben(), cem()].map(|who| has(world, &who))
}

fn hide(world: &mut World, who: &Person) {
    let id = world.number(who).expect("a known member");
    let mut member = world.look().member(GUILD, id).expect("a known member");
    member.hidden = true;
    world.put(Record::Member((GUILD, id), member));
    world.put(Record::Unranked((GUILD, id), ()));
}

/// Returns how often the role was given or taken.
fn changes(world: &World) -> usize {
    let set = |effect: &&Effect| matches!(effect, Effect::SetRole { .. });
    world.done.iter().filter(set).count()
}

fn with_notices(world: &mut World) {
    let mut guild = world.guild();
    guild.notice_channel = Some(NOTICES);
    world.put(Record::Guild(GUILD, Box::new(guild)));
}

/// Returns how many records there are about rewards, and about who has one.
fn kept(world: &World) -> (usize, usize) {
    let count = |wanted: fn(&Key) -> bool| world.reader.0.keys().filter(|key| wanted(key)).count();
    (
        count(|key| matches!(key, Key::Reward(_))),
        count(|key| matches!(key, Key::Rewarded(_))),
    )
}

/// Plays the daily of a date: these people answer it, and it is revealed.
fn play(world: &mut World, date: &str, who: &[Person]) -> DailyKey {
    world.advance_to(utc(date, "10:00"));
    let key = daily_key(1, date);
    for one in who {
        world.say(one, key, "An answer.");
    }
    world.advance_to(utc(date, "18:00"));
    key
}

#[test]
fn a_role_is_given_when_the_points_are_reached_and_taken_when_they_are_lost() {
    let mut world = World::new();
    give(&mut world, &ann(), 12);
    give(&mut world, &ben(), 9);
    let told = add(&mut world, form(Some(10), None, None));
    assert!(told.contains("<@&71> is now given for 10 points"), "{told}");
    assert_eq!(held(&world), [true, false, false], "also who had them");
    give(&mut world, &ben(), 1);
    assert!(has(&world, &ben()));
    give(&mut world, &ben(), 5);
    give(&mut world, &ben(), -7);
    assert!(!has(&world, &ben()), "8 points are left");
    assert_eq!(changes(&world), 3);
    assert!(list(&mut world).contains("<@&71> · 10 points"));
    world.check();
}

#[test]
fn a_role_that_a_moderator_took_is_not_given_again_until_it_is_earned_again() {
    let mut world = World::new();
    add(&mut world, form(Some(10), None, None));
    give(&mut world, &ann(), 10);
    assert_eq!(changes(&world), 1);
    // Whatever becomes of the role meanwhile, the bot does nothing by itself.
    give(&mut world, &ann(), 1);
    world.restart();
    world.settle();
    assert_eq!(changes(&world), 1);
    give(&mut world, &ann(), -5);
    give(&mut world, &ann(), 5);
    assert_eq!(changes(&world), 3, "taken and given");
    world.check();
}

#[test]
fn hidden_members_get_theirs_for_points_and_for_a_rank_they_would_have() {
    let mut world = World::new();
    add(&mut world, form(Some(10), None, None));
    give(&mut world, &ann(), 1);
    hide(&mut world, &ann());
    give(&mut world, &ann(), 9);
    assert!(has(&world, &ann()));
    remove(&mut world);
    add(&mut world, form(None, None, Some(1)));
    give(&mut world, &ben(), 8);
    season(&mut world, "Spring", "2026-03-02");
    world.advance_to(utc("2026-03-03", "01:00"));
    assert_eq!(held(&world), [true, true, false], "both would be first");
    assert_eq!(changes(&world), 3);
}

#[test]
fn a_role_for_a_streak_comes_with_the_answer_that_makes_it_and_goes_when_it_ends() {
    let (mut world, _) = World::open(Kind::Open);
    add(&mut world, form(None, Some(3), None));
    for n in 2..=11_u32 {
        let date = format!("2026-03-{n:02}");
        // Ann misses the fourth question and the tenth, Ben the ninth, for which he has a freeze.
        let answers = [(ann(), n != 5 && n != 11), (ben(), n != 10)];
        let who: Vec<_> = answers.into_iter().filter(|(_, yes)| *yes).collect();
        let who: Vec<_> = who.into_iter().map(|(who, _)| who).collect();
        play(&mut world, &date, &who);
        let ann_has = matches!(n, 4 | 8..=10);
        assert_eq!(held(&world), [ann_has, n >= 4, false], "{date}");
    }
    assert_eq!(changes(&world), 5, "Ann twice given and taken, Ben given");
}

#[test]
fn whoever_has_a_longer_streak_already_gets_the_role_with_the_next_answer() {
    let (mut world, _) = World::open(Kind::Open);
    for date in ["2026-03-02", "2026-03-03", "2026-03-04"] {
        play(&mut world, date, &[ann()]);
    }
    let told = add(&mut world, form(None, Some(2), None));
    assert!(told.contains("with their next answer"), "{told}");
    assert_eq!(changes(&world), 0);
    play(&mut world, "2026-03-05", &[ann(), ben()]);
    assert_eq!(held(&world), [true, false, false]);
}

#[test]
fn a_streak_in_another_track_keeps_the_role() {
    let (mut world, _) = World::open(Kind::Open);
    world.add_track(2, |_| {});
    add(&mut world, form(None, Some(2), None));
    for date in ["2026-03-03", "2026-03-04", "2026-03-05"] {
        world.advance_to(utc(date, "10:00"));
        world.say(&ann(), daily_key(2, date), "An answer.");
        world.advance_to(utc(date, "18:00"));
    }
    assert!(
        has(&world, &ann()),
        "the dailies of track 1 were all missed"
    );
    world.advance_to(utc("2026-03-06", "18:00"));
    assert!(!has(&world, &ann()));
    world.check();
}

#[test]
fn an_erratum_takes_no_role_back_and_neither_does_a_withdrawal() {
    let (mut world, key) = World::open(Kind::Choice);
    let order = world.daily(key).order;
    let right = order.iter().position(|one| *one == 0).expect("an option");
    world.press(&ann(), ButtonId::Letter(key.short(), right as u8));
    add(&mut world, form(Some(4), None, None));
    let streak = RewardForm {
        role: RoleId(72),
        ..form(None, Some(1), None)
    };
    add(&mut world, streak);
    world.advance_to(utc("2026-03-02", "18:00"));
    let roles = |world: &World| [STAR, RoleId(72)].map(|role| has_role(world, &ann(), role));
    assert_eq!(roles(&world), [true, true]);
    let void = InteractionKind::Submitted {
        form: FormId::ErrataVoid(key.short()),
        fields: vec!["Two options are right.".to_owned()],
    };
    world.ask(&mod_mia(), void);
    world.advance(1_000);
    assert_eq!(world.points(&ann()), 0);
    assert_eq!(roles(&world), [true, true]);
    world.advance_to(utc("2026-03-03", "10:00"));
    let key = daily_key(1, "2026-03-03");
    let withdraw = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["A typo.".to_owned()],
    };
    world.ask(&mod_mia(), withdraw);
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(roles(&world), [true, true]);
    world.advance_to(utc("2026-03-04", "18:00"));
    assert_eq!(roles(&world), [true, false], "that question was missed");
}

#[test]
fn an_answer_that_a_moderator_removes_makes_nobody_s_streak_longer() {
    let (mut world, _) = World::open(Kind::Open);
    add(&mut world, form(None, Some(2), None));
    play(&mut world, "2026-03-02", &[ann()]);
    let key = play(&mut world, "2026-03-03", &[ann()]);
    assert!(has(&world, &ann()));
    let number = world.number(&ann()).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), number));
    world.settle();
    assert!(!has(&world, &ann()));
}

#[test]
fn a_role_for_a_rank_goes_to_the_best_of_the_last_season() {
    let mut world = World::new();
    add(&mut world, form(None, None, Some(2)));
    for (who, points) in [(ann(), 9), (ben(), 8), (cem(), 7)] {
        give(&mut world, &who, points);
    }
    season(&mut world, "Spring", "2026-03-02");
    world.advance_to(utc("2026-03-03", "01:00"));
    assert_eq!(held(&world), [true, true, false]);
    season(&mut world, "Summer", "2026-03-03");
    give(&mut world, &cem(), 3);
    give(&mut world, &ann(), 2);
    world.advance_to(utc("2026-03-04", "01:00"));
    assert_eq!(held(&world), [true, false, true]);
    assert_eq!(changes(&world), 4, "Ann keeps hers");
    world.check();
}

#[test]
fn a_new_reward_for_a_rank_looks_at_the_season_that_is_over() {
    let mut world = World::new();
    give(&mut world, &ann(), 9);
    give(&mut world, &ben(), 9);
    give(&mut world, &cem(), 2);
    season(&mut world, "Spring", "2026-03-02");
    world.advance_to(utc("2026-03-03", "01:00"));
    add(&mut world, form(None, None, Some(1)));
    assert_eq!(held(&world), [true, true, false], "they share the rank");
}

#[test]
fn a_role_deleted_meanwhile_ends_the_reward_with_one_notice() {
    let mut world = World::new();
    with_notices(&mut world);
    add(&mut world, form(Some(10), None, None));
    world.fail(|row| {
        let gone = RefusalKind::Role(RoleProblem::Gone);
        matches!(row.about, About::Role(..)).then(|| refusal(gone, "10011: Unknown Role"))
    });
    for who in [ann(), ben(), cem()] {
        give(&mut world, &who, 10);
    }
    world.advance(1_000);
    let notices = world.cards_in(NOTICES);
    assert_eq!(notices.len(), 1, "{notices:?}");
    let notice = card_words(&notices[0]);
    assert!(
        notice.contains("The role that members got for 10 points was deleted"),
        "{notice}"
    );
    assert!(list(&mut world).contains("No rewards yet"));
    assert_eq!(kept(&world), (0, 0));
    world.check();
}

#[test]
fn a_deleted_role_that_nobody_earned_since_is_found_by_doctor() {
    let mut world = World::new();
    add(&mut world, form(Some(10), None, None));
    give(&mut world, &ann(), 10);
    let told = doctor(&mut world, Examination::default(), &[]);
    assert!(
        !told.contains("was deleted"),
        "nothing was found out: {told}"
    );
    let told = doctor(&mut world, Examination::default(), &[(RoleId(1), fine())]);
    assert!(told.contains("for 10 points was deleted"), "{told}");
    assert_eq!(kept(&world), (0, 0));
}

#[test]
fn a_role_that_may_not_be_given_any_more_stops_the_reward_until_it_is_added_again() {
    let mut world = World::new();
    with_notices(&mut world);
    add(&mut world, form(Some(10), None, None));
    world.fail(|row| {
        let high = RefusalKind::Role(RoleProblem::TooHigh);
        matches!(row.about, About::Role(..)).then(|| refusal(high, "50013"))
    });
    give(&mut world, &ann(), 10);
    give(&mut world, &ben(), 10);
    let notices = world.cards_in(NOTICES);
    assert_eq!(notices.len(), 1, "{notices:?}");
    let notice = card_words(&notices[0]);
    assert!(
        notice.contains("I stopped giving <@&71> for 10 points. That role isn't below my own"),
        "{notice}"
    );
    assert!(list(&mut world).contains("⚠️ stopped"));
    let high = [(STAR, seen(|role| role.below = false))];
    let told = doctor(&mut world, Examination::default(), &high);
    assert!(
        told.contains("<@&71> is given for 10 points, but I can't hand it out. That role isn't"),
        "{told}"
    );
    let told = doctor(&mut world, Examination::default(), &[(STAR, fine())]);
    assert!(told.contains("Now I could"), "{told}");
    world.stop_failing();
    give(&mut world, &cem(), 10);
    assert_eq!(held(&world), [false; 3], "it stays stopped");
    add(&mut world, form(Some(10), None, None));
    assert_eq!(held(&world), [true; 3]);
    world.check();
}

#[test]
fn whoever_has_left_gets_no_role_and_gets_it_with_the_next_point_after_coming_back() {
    let mut world = World::new();
    with_notices(&mut world);
    add(&mut world, form(Some(10), None, None));
    let gone = ann().user;
    world.fail(move |row| match row.effect {
        Effect::SetRole { user, .. } if user == gone => {
            Some(refusal(RefusalKind::AccountGone, "10007: Unknown Member"))
        }
        _ => None,
    });
    give(&mut world, &ann(), 10);
    give(&mut world, &ben(), 10);
    assert_eq!(held(&world), [false, true, false]);
    let notices = world.cards_in(NOTICES);
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(card_words(&notices[0]).contains("has left the server"));
    world.stop_failing();
    world.ask(&ann(), InteractionKind::Topics);
    give(&mut world, &ann(), 1);
    assert!(has(&world, &ann()));
}

#[test]
fn doctor_names_the_problem_of_each_role_and_of_a_season_s_champion_and_channel() {
    let mut world = World::new();
    add(&mut world, form(Some(10), None, None));
    let ask = InteractionKind::Season(SeasonCommand::Start(SeasonForm {
        name: "Spring".to_owned(),
        champion: Some((RoleId(77), fine())),
        channel: Some(ChannelId(60)),
        ..SeasonForm::default()
    }));
    world.ask(&mod_mia(), ask);
    assert!(world.state.guild_state(GUILD).is_some_and(|guild| {
        // The edge looks at these.
        guild.channels().contains(&ChannelId(60))
    }));
    let found = Examination {
        channels: vec![(ChannelId(60), Sight::Hidden)],
        ..Examination::default()
    };
    let roles = [
        (STAR, seen(|role| role.may = false)),
        (RoleId(77), seen(|role| role.permissions = 1 << 3)),
    ];
    let told = doctor(&mut world, found, &roles);
    for says in [
        "<@&71> is given for 10 points, but I can't hand it out. I'm not allowed",
        "**Season Spring**: the winner should get <@&77>, but I can't hand it out. That role can",
        "**Season results**: I can't see <#60>",
    ] {
        assert!(told.contains(says), "{says}: {told}");
    }
    let fine = [(STAR, fine()), (RoleId(77), fine())];
    let told = doctor(&mut world, Examination::default(), &fine);
    assert!(!told.contains("hand it out"), "{told}");
}

#[test]
fn each_mistake_has_its_own_answer() {
    let mut world = World::new();
    let unfit = |sight| RewardForm {
        sight,
        ..form(Some(5), None, None)
    };
    for (ask, says) in [
        (form(None, None, None), "only one of them"),
        (form(Some(5), Some(5), None), "only one of them"),
        (form(Some(0), None, None), "`points:` Pick a number from 1"),
        (
            form(None, Some(366), None),
            "`streak:` Pick a number from 1 to 365",
        ),
        (
            form(None, None, Some(101)),
            "`rank:` Pick a number from 1 to 100",
        ),
        (unfit(RoleSight::Gone), "doesn't exist anymore"),
        (
            unfit(seen(|role| role.everyone = true)),
            "Everyone has that role",
        ),
        (unfit(seen(|role| role.managed = true)), "belongs to a bot"),
        (unfit(seen(|role| role.below = false)), "isn't below my own"),
        (unfit(seen(|role| role.may = false)), "**Manage Roles**"),
        (
            unfit(seen(|role| role.permissions = 1 << 17)),
            "mention everyone",
        ),
        (
            unfit(seen(|role| role.permissions = 1 << 40)),
            "can manage or moderate",
        ),
    ] {
        let told = add(&mut world, ask);
        assert!(told.contains(says), "{says}: {told}");
    }
    add(&mut world, form(Some(5), None, None));
    let told = add(&mut world, form(Some(5), None, None));
    assert!(told.contains("already given for 5 points"), "{told}");
    let told = add(&mut world, form(None, Some(5), None));
    assert!(told.contains("use `/rewards remove` first"), "{told}");
    let ask = InteractionKind::Rewards(RewardCommand::List);
    let told = words(&world.ask(&ann(), ask));
    assert!(told.contains("Only moderators"), "{told}");
    for n in 100..119 {
        let role = RoleId(n);
        add(
            &mut world,
            RewardForm {
                role,
                ..form(Some(5), None, None)
            },
        );
    }
    let more = RewardForm {
        role: RoleId(200),
        ..form(Some(5), None, None)
    };
    let told = add(&mut world, more);
    assert!(told.contains("more than 20 rewards"), "{told}");
}

#[test]
fn a_reward_that_is_removed_leaves_the_role_and_forgets_who_had_it() {
    let mut world = World::new();
    add(&mut world, form(Some(10), None, None));
    give(&mut world, &ann(), 10);
    let told = remove(&mut world);
    assert!(told.contains("Members who have it keep it"), "{told}");
    give(&mut world, &ann(), -10);
    assert!(has(&world, &ann()));
    assert_eq!(kept(&world), (0, 0));
    let told = remove(&mut world);
    assert!(told.contains("isn't a reward here"), "{told}");
    let ask = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let audit = words(&world.ask(&mod_mia(), ask));
    for says in ["made <@&71> a reward", "stopped giving <@&71>"] {
        assert!(audit.contains(says), "{says}: {audit}");
    }
    world.check();
}

#[test]
fn many_members_get_their_roles_in_steps_and_a_stop_between_any_two_changes_nothing() {
    let crowd = || {
        let rules = Rules {
            answers_at_once: 3,
            ..Rules::default()
        };
        let mut world = World::with(rules, bank());
        for n in 1..=40_u64 {
            give(&mut world, &member(n), if n % 4 == 0 { 3 } else { 12 });
        }
        world.ask(
            &mod_mia(),
            InteractionKind::Rewards(RewardCommand::Add(form(Some(10), None, None))),
        );
        world
    };
    let who = |world: &World| (1..=40).filter(|n| has(world, &member(*n))).count();
    let mut world = crowd();
    world.advance(60_000);
    assert_eq!((who(&world), changes(&world)), (30, 30));
    remove(&mut world);
    assert_eq!(kept(&world), (0, 0));
    let mut world = crowd();
    for _ in 0..40 {
        world.restart();
        world.tick_due();
        world.deliver_next();
        world.now = world.now.plus_ms(1);
    }
    world.advance(60_000);
    assert_eq!((who(&world), changes(&world)), (30, 30));
    assert_eq!(kept(&world), (1, 30));
    world.check();
}

#[test]
fn a_member_s_roles_are_forgotten_with_the_member() {
    let mut world = World::new();
    add(&mut world, form(Some(10), None, None));
    give(&mut world, &ann(), 10);
    assert_eq!(kept(&world), (1, 1));
    world.press(&ann(), ButtonId::ForgetMe);
    world.advance(60_000);
    assert_eq!(kept(&world), (1, 0));
}
