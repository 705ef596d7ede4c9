//! `/leaderboard`, `/me`, `/why`: ties, windows, the asker's place, members who left or are hidden,
//! and an explanation for every point.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::Effect;
use pythia_quiz::event::BoardForm;
use pythia_quiz::ids::{ChannelId, LocalDate, MemberId, TrackId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::{Outcome, Receipt};
use pythia_quiz::model::points::{Fact, Reason, Scope, Source};
use pythia_quiz::model::window::Window;
use pythia_quiz::queries::standings;
use pythia_quiz::queries::standings::Period;
use pythia_quiz::question::Kind;
use pythia_quiz::record::Record;
use pythia_quiz::rules::ledger;
use pythia_quiz::{Change, InteractionKind, Transaction};

use super::harness::*;

/// Gives points at a date, or takes them, as an adjustment would.
fn give(world: &mut World, who: &Person, points: i32, date: &str, reason: &str) {
    give_from(world, who, points, reason, |n| {
        Source::Adjustment(day(date), n)
    });
}

fn give_from(
    world: &mut World,
    who: &Person,
    points: i32,
    reason: &str,
    source: impl Fn(u64) -> Source,
) {
    let rows = world.rows(who).len() as u64;
    let decision = {
        let mut tx = Transaction::new(&world.state, &world.reader, world.now, who.user.0);
        let member = tx.number_or_new(GUILD, who.user);
        let fact = Fact {
            member,
            source: source(rows),
            reason: Reason::Adjusted,
            voter: None,
        };
        let caps = world.state.rules.points;
        ledger::write_noted(&mut tx, GUILD, fact, true, points, &caps, reason);
        tx.finish(None)
    };
    for change in decision.changes {
        match change {
            Change::Put(record) => world.put(*record),
            Change::Remove(key) => {
                world.reader.0.remove(&key);
            }
        }
    }
}

fn board(period: &str) -> InteractionKind {
    InteractionKind::Leaderboard(BoardForm {
        period: Some(period.to_owned()),
        ..BoardForm::default()
    })
}

fn change(
    world: &mut World,
    who: &Person,
    change: impl FnOnce(&mut pythia_quiz::model::guild::Member),
) {
    let id = world.number(who).expect("a known member");
    let mut member = world.look().member(GUILD, id).expect("a known member");
    change(&mut member);
    let mut tx = world.look();
    tx.put(Record::Member((GUILD, id), member));
    for change in tx.finish(None).changes {
        if let pythia_quiz::Change::Put(record) = change {
            world.put(*record);
        }
    }
}

/// Returns ranks, accounts and points of the lines of a window.
fn lines(world: &World, window: Window) -> Vec<(u64, u64, i64)> {
    let tx = world.look();
    standings::lines(&tx, GUILD, Scope::Guild, window)
        .into_iter()
        .map(|line| {
            let member = tx.member(GUILD, line.member).expect("known");
            (line.rank, member.user.0 - 1000, line.points)
        })
        .collect()
}

const TODAY: &str = "2026-03-02";

#[test]
fn ties_share_a_rank_and_are_listed_in_the_order_they_got_there() {
    let mut world = World::new();
    for (n, points) in [(1, 5), (4, 3), (2, 3), (3, 1), (5, 3)] {
        give(&mut world, &member(n), points, TODAY, "");
        world.advance(1_000);
    }
    assert_eq!(
        lines(&world, Window::All),
        [(1, 1, 5), (2, 4, 3), (2, 2, 3), (2, 5, 3), (5, 3, 1)]
    );
    // Members who catch up later are listed after those who got there first.
    give(&mut world, &member(3), 2, TODAY, "");
    assert_eq!(
        lines(&world, Window::All),
        [(1, 1, 5), (2, 4, 3), (2, 2, 3), (2, 5, 3), (2, 3, 3)]
    );
}

#[test]
fn nobody_with_zero_or_fewer_points_is_listed() {
    let mut world = World::new();
    give(&mut world, &ann(), 3, TODAY, "");
    give(&mut world, &ann(), -3, TODAY, "a mistake");
    give(&mut world, &ben(), -2, TODAY, "");
    assert!(lines(&world, Window::All).is_empty());
    let text = words(&world.ask(&ann(), board("all")));
    assert!(text.contains("No points yet"), "{text}");
    assert!(text.contains("You have no points"), "{text}");
}

#[test]
fn a_row_counts_on_the_date_of_its_source_not_on_the_date_it_was_written() {
    let mut world = World::new();
    // These are written on Monday 2 March, for that day, Sunday 1 March, the last day of February
    // and the year before.
    give(&mut world, &ann(), 1, "2026-03-02", "");
    give(&mut world, &ann(), 10, "2026-03-01", "");
    give(&mut world, &ann(), 100, "2026-02-28", "");
    give(&mut world, &ann(), 1000, "2025-12-31", "");
    let today = day(TODAY);
    let table = [
        (Period::Today, 1),
        (Period::Week, 1),
        (Period::Month, 11),
        (Period::All, 1111),
    ];
    for (period, points) in table {
        assert_eq!(
            world.points_in(&ann(), Scope::Guild, period.window(today)),
            points,
            "{period:?}"
        );
        let text = words(&world.ask(&ben(), board(&period.word())));
        assert!(text.contains(&format!("· {points} point")), "{text}");
    }
}

#[test]
fn an_answer_revealed_the_next_day_counts_on_the_date_of_its_daily() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.delay = 20 * 60);
    world.say(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-03", "06:00"));
    assert_eq!(
        world.points_in(&ann(), Scope::Guild, Window::Day(key.date)),
        1
    );
    let next: LocalDate = key.date.plus_days(1);
    assert_eq!(world.points_in(&ann(), Scope::Guild, Window::Day(next)), 0);
}

#[test]
fn a_board_has_pages_of_ten_and_always_shows_the_asker_s_place() {
    let mut world = World::new();
    for n in 1..=23 {
        give(&mut world, &member(n), 100 - n as i32, TODAY, "");
    }
    let first = world.ask(&member(15), board("week"));
    let text = words(&first);
    assert!(text.contains("Page 1 of 3 · 23 members"), "{text}");
    assert!(text.contains("**15.** You · 85 points"), "{text}");
    let next = ButtonId::Board("week".to_owned(), 0, 1);
    assert!(offered(&first).contains(&next));
    let second = world.press(&member(15), next);
    assert!(matches!(second, Reply::Update(_)));
    let text = words(&second);
    assert!(text.contains("**15.** <@1015> · 85 points ← you"), "{text}");
    let far = words(&world.press(&member(1), ButtonId::Board("week".to_owned(), 0, 99)));
    assert!(
        far.contains("Page 3 of 3") && far.contains("**23.**"),
        "{far}"
    );
    let stranger = words(&world.ask(&member(500), board("week")));
    assert!(stranger.contains("You have no points"), "{stranger}");
}

#[test]
fn hidden_members_and_leavers_take_no_rank_but_hidden_ones_see_where_they_would_be() {
    let mut world = World::new();
    for (n, points) in [(1, 9), (2, 8), (3, 7), (4, 6), (5, 5)] {
        give(&mut world, &member(n), points, TODAY, "");
    }
    change(&mut world, &member(2), |member| member.hidden = true);
    let now = world.now;
    change(&mut world, &member(3), |member| member.left = Some(now));
    assert_eq!(
        lines(&world, Window::All),
        [(1, 1, 9), (2, 4, 6), (3, 5, 5)]
    );
    let text = words(&world.ask(&member(2), board("all")));
    assert!(
        text.contains("hidden") && text.contains("**2nd**"),
        "{text}"
    );
    assert!(!text.contains("<@1002>"), "{text}");
    let me = words(&world.ask(&member(2), InteractionKind::Me { track: None }));
    assert!(
        me.contains("no track") || me.contains("would be 2nd"),
        "{me}"
    );
    // A member who had left is back once they do something.
    world.ask(&member(3), board("all"));
    assert_eq!(lines(&world, Window::All).len(), 4);
}

#[test]
fn members_on_a_board_are_looked_up_once_a_day_and_leavers_are_dropped() {
    let mut world = World::new();
    for n in 1..=12 {
        give(&mut world, &member(n), 100 - n as i32, TODAY, "");
    }
    world.fail(|row| match &row.effect {
        Effect::FindMember { user } if user.0 == 1002 => {
            Some(Outcome::Done(Receipt::Member(false)))
        }
        _ => None,
    });
    world.ask(&member(11), board("all"));
    assert_eq!(on_the_way(&world).len(), 10, "only those who are shown");
    world.ask(&member(12), board("all"));
    assert_eq!(on_the_way(&world).len(), 10, "and nobody twice");
    world.settle();
    let text = words(&world.ask(&member(12), board("all")));
    assert!(!text.contains("<@1002>"), "{text}");
    assert_eq!(on_the_way(&world).len(), 1, "the one who moved up");
    world.settle();
    world.advance(hours(25));
    world.ask(&member(12), board("all"));
    assert_eq!(on_the_way(&world).len(), 10, "a day later again");
}

#[test]
fn a_board_is_private_unless_shared_and_a_shared_one_says_nothing_about_the_asker() {
    let mut world = World::new();
    for n in 1..=12 {
        give(&mut world, &member(n), 100 - n as i32, TODAY, "");
    }
    change(&mut world, &member(12), |member| member.hidden = true);
    assert!(matches!(
        world.ask(&member(12), board("all")),
        Reply::Private(_)
    ));
    let shared = world.ask(
        &member(12),
        InteractionKind::Leaderboard(BoardForm {
            period: Some("all".to_owned()),
            share: true,
            ..BoardForm::default()
        }),
    );
    assert!(matches!(shared, Reply::Public(_)));
    let text = words(&shared);
    assert!(
        !text.contains("hidden") && !text.to_lowercase().contains("you"),
        "{text}"
    );
    // A press on it replies to the presser only, and leaves the board as it is.
    let next = offered(&shared)
        .into_iter()
        .find(|press| matches!(press, ButtonId::Board(_, _, 1)))
        .expect("it has a second page");
    let page = world.press(&member(3), next);
    assert!(matches!(page, Reply::Private(_)));
    assert!(words(&page).contains("**3.** You"));
}

#[test]
fn the_board_shows_the_track_of_the_place_or_else_the_whole_guild() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.add_track(2, |_| {});
    let from = |track| move |_| Source::Daily(day(TODAY), TrackId(track));
    give_from(&mut world, &ann(), 1, "", from(1));
    give_from(&mut world, &ann(), 10, "", from(2));
    give(&mut world, &ann(), 100, TODAY, "");
    let table = [
        (ChannelId(10), None, "· 1 point"),
        (ChannelId(20), None, "· 10 points"),
        (ChannelId(99), None, "· 111 points"),
        (ChannelId(99), Some("daily-2"), "· 10 points"),
        (ChannelId(10), Some("all"), "· 111 points"),
    ];
    for (channel, track, wanted) in table {
        let ask = InteractionKind::Leaderboard(BoardForm {
            track: track.map(str::to_owned),
            ..BoardForm::default()
        });
        let text = words(&world.ask_in(&ann(), channel, ask));
        assert!(text.contains(wanted), "{channel} {track:?}: {text}");
    }
}

#[test]
fn an_unknown_period_or_track_is_refused_with_those_there_are() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let text = words(&world.ask(&ann(), board("decade")));
    assert!(text.contains("`month`"), "{text}");
    let ask = InteractionKind::Leaderboard(BoardForm {
        track: Some("nothing".to_owned()),
        ..BoardForm::default()
    });
    let text = words(&world.ask(&ann(), ask));
    assert!(text.contains("**daily-1**"), "{text}");
    let text = words(&world.press(&ann(), ButtonId::Board("decade".to_owned(), 0, 0)));
    assert!(text.contains("`month`"), "{text}");
}

#[test]
fn the_first_ten_thousand_are_ranked_and_others_see_their_points() {
    let mut world = World::new();
    // These are the records the ledger would leave. Writing ten thousand rows one by one would take
    // too long.
    for n in 0..10_050_u32 {
        let id = MemberId(n + 1);
        let user = pythia_quiz::ids::UserId(1_000_000 + u64::from(n));
        let total = pythia_quiz::model::points::Total {
            points: i64::from(20_000 - n),
            reached: world.now,
        };
        let member = pythia_quiz::model::guild::Member {
            user,
            hidden: false,
            left: None,
            looked_up: Some(world.now),
        };
        let (scope, window) = (Scope::Guild, Window::All);
        world.put(Record::Member((GUILD, id), member));
        world.put(Record::Number((GUILD, user), id));
        world.put(Record::Totals((GUILD, scope, id), vec![(window, total)]));
    }
    let person = |n: u64| Person {
        user: pythia_quiz::ids::UserId(1_000_000 + n),
        roles: Vec::new(),
        manages: false,
    };
    let text = words(&world.ask(&person(9_999), board("all")));
    assert!(text.contains("**10000.** You"), "{text}");
    assert!(text.contains("top 10000 members"), "{text}");
    let text = words(&world.ask(&person(10_040), board("all")));
    assert!(text.contains("9960 points. Only the top 10000"), "{text}");
    // A member has the same place on the board as everywhere else.
    for (n, rank) in [(0, Some(1)), (9_999, Some(10_000)), (10_000, None)] {
        let tx = world.look();
        let (scope, window, id) = (Scope::Guild, Window::All, MemberId(n + 1));
        let own = standings::own(&tx, GUILD, scope, window, id);
        assert_eq!(own.and_then(|own| own.rank), rank, "member {n}");
        let board = standings::board(&tx, GUILD, scope, window, 0, Some(id));
        assert_eq!(board.own, own, "member {n}");
    }
}

// ---- me, why --------------------------------------------------------------------------------

#[test]
fn me_shows_points_rank_streak_and_topics_in_the_track_of_the_place() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "quokka 42\n[1, 2]");
    world.seal(&ben(), key, "quokka 43");
    let text = card_words(private(&world.press(&ann(), ButtonId::Me(key.short()))));
    assert!(text.contains("You've answered"), "{text}");
    assert!(text.contains("no points yet"), "{text}");
    assert!(text.contains("**1 question** in a row"), "{text}");
    assert!(
        !text.contains(" of 1 ") && !text.contains("correct,"),
        "no verdict: {text}"
    );
    world.advance_to(utc("2026-03-02", "18:00"));
    let text = words(&world.ask(&ann(), InteractionKind::Me { track: None }));
    for word in [
        "Today: 4 points, **1st**",
        "1 of 1 answered, 1 of 1 correct",
        "6 more in a row",
    ] {
        assert!(text.contains(word), "{word} in {text}");
    }
    let text = words(&world.ask(&ben(), InteractionKind::Me { track: None }));
    assert!(
        text.contains("1 point, **2nd**") && text.contains("0 of 1 correct"),
        "{text}"
    );
    let text = words(&world.ask(&cem(), InteractionKind::Me { track: None }));
    assert!(text.contains("0 of 1 answered"), "{text}");
}

#[test]
fn me_shows_the_only_track_with_an_open_daily_if_the_place_has_none() {
    let (mut world, _) = World::open(Kind::Open);
    world.add_track(2, |track| track.minute = 20 * 60);
    let text = words(&world.ask_in(&ann(), ChannelId(99), InteractionKind::Me { track: None }));
    assert!(text.contains("in daily-1"), "{text}");
    world.advance_to(utc("2026-03-02", "18:00"));
    let text = words(&world.ask_in(&ann(), ChannelId(99), InteractionKind::Me { track: None }));
    assert!(text.contains("Which track"), "{text}");
    let named = Some("daily-2".to_owned());
    let text = words(&world.ask_in(&ann(), ChannelId(99), InteractionKind::Me { track: named }));
    assert!(text.contains("in daily-2"), "{text}");
}

fn why_all(world: &mut World, who: &Person) -> String {
    let ask = InteractionKind::Why {
        track: Some("all".to_owned()),
        page: 0,
    };
    words(&world.ask(who, ask))
}

fn why(world: &mut World, who: &Person) -> String {
    let ask = InteractionKind::Why {
        track: None,
        page: 0,
    };
    words(&world.ask(who, ask))
}

#[test]
fn why_shows_seven_votes_of_which_five_count_and_one_was_taken_back() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "A good answer.");
    for n in 10..18 {
        world.is_regular(&member(n));
        world.react(&member(n), message, Reaction::Vote);
    }
    world.advance_to(utc("2026-03-02", "17:30"));
    world.unreact(&member(12), message, Reaction::Vote);
    let text = why(&mut world, &ann());
    assert!(
        text.contains("+5 for 7 votes, 5 counted; 1 vote taken back"),
        "{text}"
    );
    assert!(text.contains("+1 for answering in time"), "{text}");
    assert!(text.contains("**6 points**"), "{text}");
    assert!(text.contains(&world.daily(key).title), "{text}");
}

#[test]
fn why_explains_a_forfeit() {
    let (mut world, key) = World::open(Kind::Open);
    world.press(&ann(), ButtonId::ShowMeYes(key.short()));
    world.say(&ann(), key, "After seeing it.");
    world.advance_to(utc("2026-03-02", "18:00"));
    assert_eq!(world.points(&ann()), 0);
    let text = why(&mut world, &ann());
    assert!(text.contains("saw the answer before the reveal"), "{text}");
    assert!(text.contains("None of the points above"), "{text}");
    assert!(text.contains("**0 points**"), "{text}");
}

#[test]
fn why_shows_adjustments_with_their_reason_and_what_was_taken_back_with_its_time() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "A good answer.");
    world.advance_to(utc("2026-03-02", "17:30"));
    world.react(&mod_mia(), message, Reaction::Accept);
    let text = why(&mut world, &ann());
    assert!(text.contains("+5 for being accepted"), "{text}");
    world.unreact(&mod_mia(), message, Reaction::Accept);
    give(
        &mut world,
        &ann(),
        -2,
        "2026-03-01",
        "copied from\nthe book",
    );
    let text = why_all(&mut world, &ann());
    assert!(
        text.contains("being accepted by a moderator, taken back on <t:"),
        "{text}"
    );
    assert!(
        text.contains("−2 adjustment: copied from the book"),
        "{text}"
    );
    assert!(
        text.contains("Adjusted by a moderator** · Sun 1 Mar 2026"),
        "{text}"
    );
    let daily = text.find("#1 ·").expect("the daily");
    let older = text.find("Adjusted").expect("the adjustment");
    assert!(daily < older, "newest first: {text}");
}

#[test]
fn why_has_pages_that_fit_no_matter_what_the_rows_are() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    for n in 0..12 {
        let date = day("2026-01-01").plus_days(n).to_string();
        give(&mut world, &ann(), n, &date, &"long reason ".repeat(100));
    }
    let first = world.press(&ann(), ButtonId::Why(TrackId(0), 0));
    assert_eq!(offered(&first), [ButtonId::Why(TrackId(0), 1)]);
    assert!(words(&first).contains("Page 1 of 3"));
    let middle = world.press(&ann(), ButtonId::Why(TrackId(0), 1));
    assert_eq!(offered(&middle).len(), 2);
    let last = words(&world.press(&ann(), ButtonId::Why(TrackId(0), 77)));
    assert!(
        last.contains("Page 3 of 3") && last.contains("1 Jan 2026"),
        "{last}"
    );
}

#[test]
fn why_before_the_reveal_says_that_points_come_with_it() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(&ann(), ButtonId::Letter(key.short(), 0));
    let text = why(&mut world, &ann());
    assert!(text.contains("They come with the reveal"), "{text}");
}

#[test]
fn why_of_all_tracks_names_the_track_of_each_row() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "An answer.");
    world.advance_to(utc("2026-03-02", "18:00"));
    let ask = InteractionKind::Why {
        track: Some("all".to_owned()),
        page: 0,
    };
    let text = words(&world.ask(&ann(), ask));
    assert!(text.contains("· daily-1 →"), "{text}");
}

/// Adds two tracks in one channel, each with an open question.
fn two_in_one_channel() -> World {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.channel = CHANNEL);
    world.advance_to(utc("2026-03-02", "09:00"));
    world
}

#[test]
fn with_two_tracks_in_one_channel_answer_me_and_why_offer_a_button_for_each() {
    let mut world = two_in_one_channel();
    let (first, second) = (daily_key(1, "2026-03-02"), daily_key(2, "2026-03-02"));
    let answer = world.ask(&ann(), InteractionKind::Answer { track: None });
    let wanted = [
        ButtonId::Answer(first.short()),
        ButtonId::Answer(second.short()),
    ];
    assert_eq!(offered(&answer), wanted);
    assert!(matches!(
        world.press(&ann(), wanted[1].clone()),
        Reply::Form(_)
    ));
    let me = world.ask(&ann(), InteractionKind::Me { track: None });
    let wanted = [ButtonId::MeOf(TrackId(1)), ButtonId::MeOf(TrackId(2))];
    assert_eq!(offered(&me), wanted);
    let shown = world.press(&ann(), wanted[1].clone());
    assert!(matches!(&shown, Reply::Update(_) | Reply::Pictured(_)));
    assert!(words(&shown).contains("in daily-2"), "{}", words(&shown));
    let ask = InteractionKind::Why {
        track: None,
        page: 0,
    };
    let why = world.ask(&ann(), ask);
    let wanted = [1, 2, 0].map(|id| ButtonId::Why(TrackId(id), 0));
    assert_eq!(offered(&why), wanted);
    assert!(!words(&why).contains("track:"), "{}", words(&why));
}

#[test]
fn with_two_tracks_in_one_channel_a_request_offers_a_button_for_each() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    world.add_track(2, |track| track.channel = CHANNEL);
    let ask = InteractionKind::Request {
        topic: "oop".to_owned(),
        track: None,
    };
    let asked = world.ask(&ann(), ask);
    let topic = pythia_quiz::question::Topic::Oop;
    let wanted = [1, 2].map(|id| ButtonId::RequestIn(TrackId(id), topic));
    assert_eq!(offered(&asked), wanted);
    world.press(&ann(), wanted[1].clone());
    let requested = |world: &World, id| world.look().topic_requests(GUILD, TrackId(id)).len();
    assert_eq!((requested(&world, 1), requested(&world, 2)), (0, 1));
}

#[test]
fn why_and_me_count_the_same_rows_and_points_of_rounds_appear_under_the_server_only() {
    let mut world = two_in_one_channel();
    let (first, second) = (daily_key(1, "2026-03-02"), daily_key(2, "2026-03-02"));
    world.seal(&ann(), first, "An answer.");
    world.seal(&ann(), second, "Another answer.");
    world.advance_to(utc("2026-03-02", "18:00"));
    give(&mut world, &ann(), 5, "2026-03-02", "helped others");
    for (track, own) in [("daily-1", 1), ("daily-2", 1), ("all", 7)] {
        let ask = InteractionKind::Why {
            track: Some(track.to_owned()),
            page: 0,
        };
        let why = words(&world.ask(&ann(), ask));
        let plural = if own == 1 { "" } else { "s" };
        let total = format!("All time: **{own} point{plural}**");
        assert!(why.contains(&total), "{track}: {why}");
        assert_eq!(why.contains("helped others"), track == "all", "{why}");
    }
    let me = InteractionKind::Me {
        track: Some("daily-1".to_owned()),
    };
    let me = words(&world.ask(&ann(), me));
    assert!(me.contains("All time: 1 point,"), "{me}");
    assert!(me.contains("7 points"), "the server's: {me}");
}
