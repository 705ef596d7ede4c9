//! Seasons: their dates, their end in steps, what is kept of them, and what comes after.

use std::sync::Arc;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, Effect};
use pythia_quiz::event::{BoardForm, SeasonCommand, SeasonForm};
use pythia_quiz::ids::{At, ChannelId, MemberId, RoleId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::RefusalKind;
use pythia_quiz::model::points::{Scope, Total};
use pythia_quiz::model::role::{RoleProblem, RoleSight, SeenRole};
use pythia_quiz::model::season::{SeasonId, SeasonPhase};
use pythia_quiz::model::window::Window;
use pythia_quiz::question::Kind;
use pythia_quiz::record::{Key, Record};
use pythia_quiz::{InteractionKind, Rules};

use super::harness::*;

const LAURELS: RoleId = RoleId(77);

fn form(name: &str) -> SeasonForm {
    SeasonForm {
        name: name.to_owned(),
        ..SeasonForm::default()
    }
}

fn dated(name: &str, from: &str, to: &str) -> SeasonForm {
    let typed = |date: &str| (!date.is_empty()).then(|| date.to_owned());
    SeasonForm {
        from: typed(from),
        to: typed(to),
        ..form(name)
    }
}

fn start(world: &mut World, form: SeasonForm) -> String {
    let ask = InteractionKind::Season(SeasonCommand::Start(form));
    let told = words(&world.ask(&mod_mia(), ask));
    world.advance(100);
    told
}

fn end(world: &mut World, date: Option<&str>) -> String {
    let ask = InteractionKind::Season(SeasonCommand::End {
        season: None,
        date: date.map(str::to_owned),
    });
    let told = words(&world.ask(&mod_mia(), ask));
    world.advance(100);
    told
}

fn list(world: &mut World, who: &Person) -> String {
    words(&world.ask(who, InteractionKind::Season(SeasonCommand::List)))
}

fn give(world: &mut World, who: &Person, points: i64, date: &str) {
    let ask = InteractionKind::PointsAdjust {
        member: who.user,
        points,
        reason: "a test".to_owned(),
        date: (!date.is_empty()).then(|| date.to_owned()),
    };
    let told = words(&world.ask(&mod_mia(), ask));
    assert!(told.contains("in all"), "{told}");
}

fn board_reply(world: &mut World, who: &Person, period: &str) -> Reply {
    let ask = InteractionKind::Leaderboard(BoardForm {
        period: Some(period.to_owned()),
        track: Some("all".to_owned()),
        ..BoardForm::default()
    });
    world.ask(who, ask)
}

fn board(world: &mut World, period: &str) -> String {
    words(&board_reply(world, &cem(), period))
}

fn in_season(world: &World, who: &Person, season: u32) -> i64 {
    world.points_in(who, Scope::Guild, Window::Season(SeasonId(season)))
}

fn phase(world: &World, season: u32) -> SeasonPhase {
    let season = world.look().season(GUILD, SeasonId(season));
    season.expect("a season").phase
}

/// Returns the cards of results of seasons that were posted.
fn results(world: &World) -> Vec<String> {
    let posts = world.done.iter().filter_map(|effect| match effect {
        Effect::Post { card, marker, .. } if marker.starts_with("season ") => {
            Some(card_words(card))
        }
        _ => None,
    });
    posts.collect()
}

fn fine() -> RoleSight {
    RoleSight::Seen(SeenRole {
        below: true,
        may: true,
        ..SeenRole::default()
    })
}

#[test]
fn a_season_counts_whole_dates_with_the_points_that_today_has_already() {
    let mut world = World::new();
    give(&mut world, &ann(), 5, "");
    give(&mut world, &ben(), 7, "2026-03-01");
    give(&mut world, &cem(), -2, "");
    let told = start(&mut world, form("Spring"));
    assert!(
        told.contains("**Spring** has started: points from today, Mon 2 Mar 2026"),
        "{told}"
    );
    assert_eq!(in_season(&world, &ann(), 1), 5, "of today, before it began");
    assert_eq!(in_season(&world, &ben(), 1), 0, "of yesterday");
    assert_eq!(in_season(&world, &cem(), 1), -2);
    give(&mut world, &ben(), 3, "");
    give(&mut world, &ben(), 4, "2026-03-01");
    assert_eq!(in_season(&world, &ben(), 1), 3);
    let shown = board(&mut world, "season");
    assert!(shown.contains("Spring, since Mon 2 Mar 2026"), "{shown}");
    assert!(
        shown.contains("**1.** <@1001> · 5") && shown.contains("**2.** <@1002> · 3"),
        "{shown}"
    );
    assert!(!shown.contains("Final"), "{shown}");
    world.check();
}

#[test]
fn points_that_a_track_further_east_gave_for_tomorrow_are_in_the_season_that_begins_tomorrow() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |track| {
        track.zone = "Pacific/Auckland".to_owned();
        track.delay = 60;
    });
    // 20:00 in UTC is 9:00 of the next date in Auckland.
    world.advance_to(utc("2026-03-02", "20:30"));
    let key = daily_key(1, "2026-03-03");
    world.press(&ann(), ButtonId::Letter(key.short(), 0));
    world.advance_to(utc("2026-03-02", "21:30"));
    let had = world.points_in(&ann(), Scope::Guild, Window::Day(key.date));
    assert!(had > 0);
    let told = start(&mut world, dated("Spring", "tomorrow", ""));
    assert!(told.contains("is planned"), "{told}");
    assert_eq!(in_season(&world, &ann(), 1), had);
    let track = Scope::Track(key.track);
    let window = Window::Season(SeasonId(1));
    assert_eq!(
        world.points_in(&ann(), track, window),
        had,
        "its track's, too"
    );
    world.check();
}

#[test]
fn each_mistake_has_its_own_answer_and_starts_nothing() {
    let mut world = World::new();
    let risky = RoleSight::Seen(SeenRole {
        below: true,
        may: true,
        permissions: 1 << 13,
        ..SeenRole::default()
    });
    let champion = |sight| SeasonForm {
        champion: Some((LAURELS, sight)),
        ..form("Spring")
    };
    let carry = SeasonForm {
        carry: Some("third".to_owned()),
        ..form("Spring")
    };
    for (ask, says) in [
        (form(" "), "`name:`"),
        (form("a*b"), "`name:`"),
        (form(&"x".repeat(33)), "`name:`"),
        (
            dated("Spring", "2026-05-01", "2026-04-01"),
            "would end (Wed 1 Apr 2026) before it starts (Fri 1 May 2026)",
        ),
        (
            dated("Spring", "", "2026-03-01"),
            "would end (Sun 1 Mar 2026) before it starts (Mon 2 Mar 2026)",
        ),
        (dated("Spring", "2026-03-01", ""), "is in the past"),
        (
            dated("Spring", "3/4/26", ""),
            "`from:` `3/4/26` isn't a date",
        ),
        (
            dated("Spring", "", "2026-02-30"),
            "`to:` `2026-02-30` isn't a date",
        ),
        (carry, "`carry:` I don't know `third`"),
        (
            champion(risky),
            "I can't hand out <@&77>. That role can manage",
        ),
        (champion(RoleSight::Gone), "doesn't exist anymore"),
    ] {
        let before = world.reader.0.len();
        let told = start(&mut world, ask);
        assert!(told.contains(says), "{says}: {told}");
        assert_eq!(world.reader.0.len(), before, "{says}");
    }
    let told = end(&mut world, None);
    assert!(told.contains("no season to end"), "{told}");
    let refused = words(&world.ask(
        &ann(),
        InteractionKind::Season(SeasonCommand::Start(form("Mine"))),
    ));
    assert!(refused.contains("Only moderators"), "{refused}");
}

#[test]
fn names_in_any_script_name_a_season() {
    let mut world = World::new();
    for name in [
        "الموسم الأول",
        "第一季",
        "ＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷＷ",
    ] {
        let told = start(&mut world, dated(name, "", "2026-03-02"));
        assert!(told.contains(&format!("**{name}** has started")), "{told}");
        let told = end(&mut world, Some("2026-03-02"));
        assert!(told.contains(name), "{told}");
        let shown = board(&mut world, name);
        assert!(shown.contains(name), "{shown}");
        world.reader.0.remove(&Key::Season((GUILD, SeasonId(1))));
        world.state = world.load();
    }
}

#[test]
fn a_name_that_no_season_can_have_is_told_as_a_season_s() {
    let mut world = World::new();
    for (name, says) in [
        (
            "@everyone",
            "can't be a season's name: names can't contain `@`",
        ),
        ("a`b", "names can't contain backticks. Try `Spring`"),
        ("  ", "A season needs a name. For example `Spring`"),
        ("7", "and not just a number"),
    ] {
        let told = start(&mut world, form(name));
        assert!(told.contains(says), "{name}: {told}");
        assert!(!told.contains("track") && !told.contains("``"), "{told}");
    }
    assert!(list(&mut world, &ann()).contains("No seasons yet"));
}

#[test]
fn a_start_that_is_years_away_is_taken_for_a_slip() {
    let mut world = World::new();
    let told = start(&mut world, dated("Spring", "9999-12-31", ""));
    assert!(told.contains("more than two years away"), "{told}");
    let told = start(&mut world, dated("Spring", "2028-03-01", ""));
    assert!(told.contains("is planned"), "{told}");
}

#[test]
fn a_season_of_one_day_shows_its_date_once_and_an_empty_one_says_that_nobody_scored() {
    let mut world = World::new();
    start(&mut world, dated("Short", "2026-03-02", "2026-03-02"));
    let listed = list(&mut world, &ann());
    assert!(
        listed.contains("**Short** · Mon 2 Mar 2026 · running"),
        "{listed}"
    );
    world.advance_to(utc("2026-03-05", "12:00"));
    assert_eq!(phase(&world, 1), SeasonPhase::Over);
    let shown = board(&mut world, "Short");
    assert!(shown.contains("Nobody scored this season."), "{shown}");
    assert!(!shown.contains("next question"), "{shown}");
    assert!(!shown.contains("in this period yet"), "{shown}");
}

#[test]
fn a_season_can_not_have_the_name_of_a_period() {
    let mut world = World::new();
    for name in [
        "Month",
        "this week",
        "All time",
        "season",
        "May",
        "March 2026",
        "2026-03",
    ] {
        let told = start(&mut world, form(name));
        assert!(told.contains("already means something"), "{name}: {told}");
    }
    let told = start(&mut world, form("March of the ducks"));
    assert!(told.contains("has started"), "{told}");
}

#[test]
fn a_past_season_s_name_is_taken_and_one_that_was_called_off_is_free() {
    let mut world = World::new();
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-10", "12:00"));
    assert_eq!(phase(&world, 1), SeasonPhase::Over);
    let told = start(&mut world, form("SPRING"));
    assert!(
        told.contains("already a season called **Spring** (Mon 2 Mar 2026)")
            && told.contains("such as `SPRING 2026`"),
        "{told}"
    );
    start(&mut world, dated("Summer", "2026-06-01", ""));
    let told = end(&mut world, None);
    assert!(told.contains("called off"), "{told}");
    let told = start(&mut world, form("summer"));
    assert!(told.contains("**summer** has started"), "{told}");
}

#[test]
fn seasons_come_one_at_a_time() {
    let mut world = World::new();
    start(&mut world, form("Spring"));
    let told = start(&mut world, form("Summer"));
    assert!(told.contains("**Spring** is still running"), "{told}");
    let told = end(&mut world, Some("2026-03-31"));
    assert!(told.contains("ends on Tue 31 Mar 2026"), "{told}");
    let told = start(&mut world, dated("Summer", "2026-03-31", ""));
    assert!(told.contains("Seasons can't overlap"), "{told}");
    let told = start(&mut world, form("spring"));
    assert!(told.contains("already a season called"), "{told}");
    let told = start(&mut world, form("Summer"));
    assert!(
        told.contains("**Summer** is planned: points from Wed 1 Apr 2026"),
        "the day after, without a date: {told}"
    );
    let told = start(&mut world, form("Fall"));
    assert!(told.contains("**Summer** is already planned"), "{told}");
    let told = end(&mut world, Some("2026-04-01"));
    assert!(
        told.contains("**Summer** starts on Wed 1 Apr 2026"),
        "{told}"
    );
    let listed = list(&mut world, &ann());
    assert!(
        listed.contains("**Summer** · from Wed 1 Apr 2026 · planned")
            && listed.contains("**Spring** · Mon 2 Mar 2026 – Tue 31 Mar 2026 · running"),
        "{listed}"
    );
    let ask = InteractionKind::Season(SeasonCommand::End {
        season: Some("Summer".to_owned()),
        date: None,
    });
    let told = words(&world.ask(&mod_mia(), ask));
    assert!(told.contains("is called off"), "{told}");
    let listed = list(&mut world, &ann());
    assert!(!listed.contains("Summer"), "{listed}");
    let told = start(&mut world, form("Summer"));
    assert!(
        told.contains("is planned"),
        "its name is free again: {told}"
    );
    world.check();
}

#[test]
fn a_season_is_final_when_its_last_daily_has_closed_and_then_its_results_are_posted() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "An answer.");
    world.say(&ben(), key, "Another answer.");
    start(&mut world, dated("Spring", "", "2026-03-02"));
    // The date has ended, but the daily closes at 17:00 of the next one.
    world.advance_to(utc("2026-03-03", "12:00"));
    assert_eq!(phase(&world, 1), SeasonPhase::Counting);
    let listed = list(&mut world, &ann());
    assert!(
        listed.contains("ended; final after the last question closes"),
        "{listed}"
    );
    world.react(&cem(), message, Reaction::Vote);
    assert_eq!(in_season(&world, &ann(), 1), 2, "a vote still counts");
    // The next date's daily isn't part of it.
    world.say(&ben(), daily_key(1, "2026-03-03"), "More.");
    world.advance_to(utc("2026-03-03", "16:59"));
    assert!(results(&world).is_empty());
    world.advance_to(utc("2026-03-03", "17:01"));
    assert_eq!(phase(&world, 1), SeasonPhase::Over);
    let [posted] = &results(&world)[..] else {
        panic!("one message with the results");
    };
    for part in [
        "Season over: Spring",
        "**🥇 1.** <@1001> · 2 points",
        "**🥈 2.** <@1002> · 1 point",
        "`/leaderboard period:season-1 track:all`",
    ] {
        assert!(posted.contains(part), "{part}: {posted}");
    }
    let shown = board(&mut world, "spring");
    assert!(
        shown.contains("Final standings") && shown.contains("**1.** <@1001> · 2"),
        "{shown}"
    );
    let listed = list(&mut world, &ann());
    assert!(
        listed.contains("🏆 <@1001> with 2 points · 2 members"),
        "{listed}"
    );
    let left = world.reader.0.keys();
    let left = left.filter(|key| matches!(key, Key::Total((_, _, Window::Season(_), _))));
    assert_eq!(left.count(), 0, "its totals are let go");
    world.check();
}

#[test]
fn a_track_further_west_still_posts_its_question_of_the_last_date_and_it_counts() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    // 20:00 in Los Angeles is 4:00 of the next date in UTC.
    world.add_track(1, |track| {
        track.zone = "America/Los_Angeles".to_owned();
        track.minute = 20 * 60;
    });
    world.advance_to(utc("2026-03-02", "09:00"));
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-03", "03:59"));
    assert_eq!(phase(&world, 1), SeasonPhase::Counting);
    world.advance_to(utc("2026-03-03", "04:01"));
    world.say(&ann(), daily_key(1, "2026-03-02"), "An answer.");
    world.advance_to(utc("2026-03-04", "11:59"));
    assert_eq!(phase(&world, 1), SeasonPhase::Counting);
    world.advance_to(utc("2026-03-04", "12:01"));
    assert_eq!(phase(&world, 1), SeasonPhase::Over);
    let [posted] = &results(&world)[..] else {
        panic!("one message with the results");
    };
    assert!(posted.contains("**🥇 1.** <@1001> · 1 point"), "{posted}");
    world.check();
}

#[test]
fn a_season_in_which_nobody_scored_ends_too() {
    let mut world = World::new();
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-03", "00:01"));
    let posted = results(&world);
    assert!(
        posted[0].contains("Nobody scored this season."),
        "{posted:?}"
    );
    let listed = list(&mut world, &ann());
    assert!(listed.contains("nobody scored"), "{listed}");
    let shown = board(&mut world, "season");
    assert!(shown.contains("Final standings"), "{shown}");
    world.check();
}

#[test]
fn ties_share_a_rank_and_hidden_members_take_none_for_ever() {
    let mut world = World::new();
    for (who, points) in [(ann(), 5), (ben(), 5), (member(4), 9), (cem(), 1)] {
        give(&mut world, &who, points, "");
    }
    set_hidden(&mut world, &member(4), true);
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-03", "01:00"));
    let shown = board(&mut world, "season");
    assert!(
        shown.contains("**1.** <@1001> · 5")
            && shown.contains("**1.** <@1002> · 5")
            && shown.contains("**3.** <@1003> · 1"),
        "{shown}"
    );
    assert!(!shown.contains("<@1004>"), "{shown}");
    // Who comes back takes no place afterwards, and who hides keeps it without a name.
    set_hidden(&mut world, &member(4), false);
    set_hidden(&mut world, &ann(), true);
    let shown = board(&mut world, "season");
    assert!(
        shown.contains("**1.** a member · 5") && !shown.contains("<@1004>"),
        "{shown}"
    );
    let own = words(&board_reply(&mut world, &member(4), "season"));
    assert!(own.contains("9 points"), "{own}");
    let listed = list(&mut world, &cem());
    assert!(
        listed.contains("🏆 a member, <@1002> with 5 points"),
        "{listed}"
    );
    world.check();
}

fn set_hidden(world: &mut World, who: &Person, hidden: bool) {
    let id = world.number(who).expect("a known member");
    let mut member = world.look().member(GUILD, id).expect("a known member");
    member.hidden = hidden;
    let mut tx = world.look();
    tx.put(Record::Member((GUILD, id), member));
    for change in tx.finish(None).changes {
        match change {
            pythia_quiz::Change::Put(record) => world.put(*record),
            pythia_quiz::Change::Remove(key) => {
                world.reader.0.remove(&key);
                world.state.apply(&pythia_quiz::Change::Remove(key));
            }
        }
    }
}

#[test]
fn half_of_the_points_are_kept_rounded_down_once_the_season_before_is_final() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    for (who, points) in [(ann(), 7), (ben(), 3), (cem(), -5), (member(4), 1)] {
        give(&mut world, &who, points, "");
    }
    start(&mut world, dated("Spring", "", "2026-03-02"));
    let told = start(
        &mut world,
        SeasonForm {
            carry: Some("half".to_owned()),
            ..form("Summer")
        },
    );
    assert!(
        told.contains("half of their points from **Spring**"),
        "{told}"
    );
    world.advance_to(utc("2026-03-03", "12:00"));
    give(&mut world, &ben(), 10, "");
    assert_eq!(
        in_season(&world, &ben(), 2),
        10,
        "the first isn't final yet"
    );
    world.advance_to(utc("2026-03-03", "17:01"));
    // Ann had 7 and 1 for taking part.
    assert_eq!(in_season(&world, &ann(), 2), 4);
    assert_eq!(in_season(&world, &ben(), 2), 11);
    assert_eq!(in_season(&world, &cem(), 2), 0);
    assert_eq!(in_season(&world, &member(4), 2), 0);
    assert_eq!(world.points(&ann()), 8, "they aren't points of all time");
    let posted = results(&world).join("\n");
    assert!(
        posted.contains("**Summer** is already on. Everyone keeps half"),
        "{posted}"
    );
    world.check();
}

#[test]
fn a_correction_after_the_end_is_noted_with_its_date_and_changes_no_place() {
    let mut world = World::new();
    give(&mut world, &ann(), 5, "");
    give(&mut world, &ben(), 3, "");
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-05", "01:00"));
    let places = |world: &World| {
        let all = world.reader.0.values();
        let places =
            all.filter(|one| matches!(one, Record::SeasonPlace(..) | Record::SeasonPoints(..)));
        places.cloned().collect::<Vec<_>>()
    };
    let before = places(&world);
    give(&mut world, &ben(), 10, "2026-03-02");
    give(&mut world, &ann(), -1, "2026-03-02");
    give(&mut world, &ann(), 4, "2026-03-04");
    assert_eq!(places(&world), before);
    assert_eq!(world.points(&ben()), 13, "all time follows");
    let shown = board(&mut world, "season");
    assert!(
        shown.contains("Thu 5 Mar 2026: 2 corrections, +9 in all"),
        "{shown}"
    );
    assert!(shown.contains("**1.** <@1001> · 5"), "{shown}");
    world.check();
}

#[test]
fn those_who_win_get_the_role_and_those_before_them_lose_it() {
    let mut world = World::new();
    let crowned = |name: &str, day: &str| SeasonForm {
        champion: Some((LAURELS, fine())),
        ..dated(name, "", day)
    };
    give(&mut world, &ann(), 5, "");
    give(&mut world, &ben(), 5, "");
    give(&mut world, &cem(), 3, "");
    start(&mut world, crowned("Spring", "2026-03-02"));
    world.advance_to(utc("2026-03-03", "01:00"));
    let holders = |world: &World| {
        let people = [ann(), ben(), cem()];
        people.map(|who| {
            let known = world.people.get(&who.user);
            known.is_some_and(|known| known.roles.contains(&LAURELS))
        })
    };
    assert_eq!(holders(&world), [true, true, false], "both who share it");
    give(&mut world, &ben(), 2, "");
    give(&mut world, &cem(), 2, "");
    start(&mut world, crowned("Summer", "2026-03-03"));
    world.advance_to(utc("2026-03-04", "01:00"));
    assert_eq!(holders(&world), [false, true, true]);
    let posted = results(&world);
    assert!(
        posted[1].contains("The title <@&77> goes to first place"),
        "{posted:?}"
    );
    world.check();
}

#[test]
fn a_champion_s_role_that_was_deleted_is_told_once_and_the_results_are_posted_all_the_same() {
    let mut world = World::new();
    let mut guild = world.guild();
    guild.notice_channel = Some(ChannelId(50));
    world.put(Record::Guild(GUILD, Box::new(guild)));
    give(&mut world, &ann(), 5, "");
    give(&mut world, &ben(), 5, "");
    world.fail(|row| {
        let problem = RefusalKind::Role(RoleProblem::Gone);
        matches!(row.about, About::Role(..)).then(|| refusal(problem, "10011: Unknown Role"))
    });
    let crowned = SeasonForm {
        champion: Some((LAURELS, fine())),
        ..dated("Spring", "", "2026-03-02")
    };
    start(&mut world, crowned);
    world.advance_to(utc("2026-03-03", "01:00"));
    assert_eq!(results(&world).len(), 1);
    let notices = world.cards_in(ChannelId(50));
    assert_eq!(notices.len(), 1, "{notices:?}");
    let notice = card_words(&notices[0]);
    assert!(
        notice.contains("<@&77>. That role doesn't exist anymore"),
        "{notice}"
    );
    world.check();
}

/// Returns a world in which many members have points and a season ends at midnight.
fn crowd(at_once: usize) -> World {
    let rules = Rules {
        answers_at_once: at_once,
        ..Rules::default()
    };
    let mut world = World::with(rules, bank());
    for n in 1..=23_u64 {
        give(
            &mut world,
            &member(n),
            i64::try_from(n % 7).unwrap() + 1,
            "",
        );
    }
    give(&mut world, &member(5), -20, "");
    set_hidden(&mut world, &member(6), true);
    world.add_track(1, |track| {
        track.paused = Some(pythia_quiz::model::track::Pause::ByModerator)
    });
    world
}

fn final_records(world: &World) -> Vec<Record> {
    let all = world.reader.0.values();
    let of_seasons = all.filter(|one| {
        matches!(
            one,
            Record::SeasonPlace(..)
                | Record::SeasonPoints(..)
                | Record::SeasonSize(..)
                | Record::Total((_, _, Window::Season(_), _), _)
        )
    });
    of_seasons.cloned().collect()
}

#[test]
fn a_season_ends_the_same_in_one_step_and_in_many_with_a_stop_between_any_two() {
    let ended = |at_once: usize, stops: bool| {
        let mut world = crowd(at_once);
        start(&mut world, dated("Spring", "", "2026-03-02"));
        let half = SeasonForm {
            carry: Some("half".to_owned()),
            ..form("Summer")
        };
        start(&mut world, half);
        world.advance_to(utc("2026-03-02", "23:59"));
        let mut steps = 0;
        world.sleep_until(utc("2026-03-03", "00:00"));
        while let Some((due, _)) = world
            .state
            .next_due()
            .filter(|(due, _)| *due <= utc("2026-03-03", "00:10"))
        {
            world.sleep_until(due);
            assert!(world.tick_due());
            steps += 1;
            if stops {
                world.restart();
                Arc::make_mut(&mut world.state.rules).answers_at_once = at_once;
            }
            let posted = world.state.outbox().any(|row| {
                matches!(&row.effect, Effect::Post { marker, .. } if marker.starts_with("season "))
            });
            assert_eq!(
                posted,
                phase(&world, 1) == SeasonPhase::Over,
                "the results come after the last step, once"
            );
        }
        world.settle();
        assert_eq!(results(&world).len(), 1);
        world.check();
        (final_records(&world), steps)
    };
    let (whole, few) = ended(1_000, false);
    let (parts, many) = ended(2, true);
    assert!(many > few + 30, "{few} and {many} steps");
    let without_times = |records: Vec<Record>| {
        let records = records.into_iter().map(|record| match record {
            Record::Total(key, total) => Record::Total(
                key,
                Total {
                    reached: At(0),
                    ..total
                },
            ),
            other => other,
        });
        records.collect::<Vec<_>>()
    };
    assert_eq!(without_times(parts), without_times(whole));
}

#[test]
fn what_a_board_shows_while_a_season_ends_is_what_it_shows_afterwards() {
    let mut world = crowd(2);
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-02", "23:59"));
    let mut shown = Vec::new();
    world.sleep_until(utc("2026-03-03", "00:00"));
    while phase(&world, 1) != SeasonPhase::Over {
        let (due, _) = world.state.next_due().expect("a step");
        world.sleep_until(due);
        assert!(world.tick_due());
        let page = board(&mut world, "season");
        let lines = page
            .lines()
            .filter(|line| line.contains(" · ") && line.contains("**"));
        shown.push(lines.map(str::to_owned).collect::<Vec<_>>());
    }
    assert!(shown.len() > 20);
    for page in &shown {
        assert_eq!(page, shown.last().unwrap());
    }
    world.settle();
    world.check();
}

#[test]
fn a_season_begins_the_same_while_points_are_given_between_its_steps() {
    let mut world = crowd(2);
    world.settle();
    let ask = InteractionKind::Season(SeasonCommand::Start(form("Spring")));
    world.ask(&mod_mia(), ask);
    let mut n = 0;
    while phase(&world, 1) != SeasonPhase::Counting {
        let (due, _) = world.state.next_due().expect("a step");
        world.sleep_until(due);
        assert!(world.tick_due());
        n += 1;
        give(&mut world, &member(1 + n % 23), 1, "");
        world.restart();
        Arc::make_mut(&mut world.state.rules).answers_at_once = 2;
    }
    assert!(n > 10, "{n} steps");
    world.settle();
    for n in 1..=23 {
        let today = world.points_in(&member(n), Scope::Guild, Window::Day(day("2026-03-02")));
        assert_eq!(in_season(&world, &member(n), 1), today, "{n}");
    }
    world.check();
}

#[test]
fn a_season_can_end_today_at_the_earliest_and_the_end_can_be_moved_while_it_lasts() {
    let mut world = World::new();
    start(&mut world, form("Spring"));
    world.advance_to(utc("2026-03-10", "12:00"));
    let told = end(&mut world, Some("2026-03-09"));
    assert!(told.contains("earliest possible end"), "{told}");
    let told = end(&mut world, Some("2026-03-01"));
    assert!(told.contains("before it starts"), "{told}");
    let told = end(&mut world, None);
    assert!(told.contains("ends today, Tue 10 Mar 2026"), "{told}");
    let told = end(&mut world, Some("2026-03-12"));
    assert!(told.contains("ends on Thu 12 Mar 2026"), "{told}");
    world.advance_to(utc("2026-03-12", "12:00"));
    assert_eq!(phase(&world, 1), SeasonPhase::Counting);
    world.advance_to(utc("2026-03-13", "00:01"));
    assert_eq!(phase(&world, 1), SeasonPhase::Over);
    let told = end(&mut world, None);
    assert!(told.contains("no season to end"), "{told}");
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let audit = words(&world.ask(&mod_mia(), audit));
    assert!(
        audit.contains("started the season **Spring**")
            && audit.contains("set the end of the season **Spring**"),
        "{audit}"
    );
    world.check();
}

#[test]
fn a_round_of_the_last_date_that_is_still_played_counts() {
    let mut world = super::rounds::playing();
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance(100);
    super::rounds::presses(&mut world, &ann(), true);
    super::rounds::presses(&mut world, &ben(), true);
    world.advance(60 * 60_000);
    let had = in_season(&world, &ann(), 1);
    assert!(had > 0, "points of a round");
    world.advance_to(utc("2026-03-03", "01:00"));
    assert_eq!(phase(&world, 1), SeasonPhase::Over);
    world.check();
}

#[test]
fn past_months_are_kept_and_shown_by_name() {
    let (mut world, first) = World::open(Kind::Open);
    for date in (0..40).map(|n| first.date.plus_days(n)) {
        world.advance_to(pythia_quiz::calendar::instant("UTC", date, 9 * 60));
        world.say(&ann(), daily_key(1, &date.to_string()), "An answer.");
    }
    world.check();
    for typed in ["2026-03", "March", "mar 2026", "last month"] {
        let shown = board(&mut world, typed);
        assert!(
            shown.contains("March 2026") && shown.contains("**1.** <@1001> · 30"),
            "{typed}: {shown}"
        );
    }
    let shown = board(&mut world, "2026-04");
    assert!(shown.contains("April 2026"), "{shown}");
    let shown = board(&mut world, "2026-02");
    assert!(shown.contains("kept since March 2026"), "{shown}");
    let shown = board(&mut world, "2026-06");
    assert!(shown.contains("still to come"), "{shown}");
    let shown = board(&mut world, "season");
    assert!(shown.contains("hasn't been a season yet"), "{shown}");
    let shown = board(&mut world, "fortnight");
    assert!(shown.contains("I don't know `fortnight`"), "{shown}");
    // An adjustment of a past month changes it.
    give(&mut world, &ben(), 50, "2026-03-07");
    let shown = board(&mut world, "2026-03");
    assert!(shown.contains("**1.** <@1002> · 50"), "{shown}");
    world.check();
}

#[test]
fn a_season_s_board_has_buttons_to_other_periods_and_to_all_seasons() {
    let mut world = World::new();
    give(&mut world, &ann(), 5, "");
    start(&mut world, form("Spring"));
    let shown = board_reply(&mut world, &ben(), "week");
    let to_season = ButtonId::Board("season-1".to_owned(), 0, 0);
    assert!(
        offered(&shown).contains(&to_season),
        "{:?}",
        offered(&shown)
    );
    let shown = world.press(&ben(), to_season);
    assert!(words(&shown).contains("Spring"), "{shown:?}");
    assert!(offered(&shown).contains(&ButtonId::Seasons(0)));
    let shown = words(&world.press(&ben(), ButtonId::Seasons(0)));
    assert!(
        shown.contains("**Spring** · since Mon 2 Mar 2026 · running"),
        "{shown}"
    );
}

#[test]
fn records_of_seasons_name_members_by_number_alone() {
    let mut world = World::new();
    give(&mut world, &ann(), 5, "");
    start(&mut world, dated("Spring", "", "2026-03-02"));
    world.advance_to(utc("2026-03-03", "01:00"));
    let number = world.number(&ann()).expect("a known member");
    // What deleting a member leaves of them.
    world.reader.0.remove(&Key::Member((GUILD, number)));
    world.reader.0.remove(&Key::Number((GUILD, ann().user)));
    let shown = board(&mut world, "season");
    assert!(
        shown.contains("**1.** a member · 5"),
        "its place is kept: {shown}"
    );
    assert_ne!(number, MemberId(0));
}
