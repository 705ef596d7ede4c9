//! Steps of a daily with many answers, which are done in parts: the reveal, the close and the
//! withdrawal. What comes of them is the same as in one step.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::effect::About;
use pythia_quiz::ids::{AnswerKey, At, DailyKey, MemberId};
use pythia_quiz::model::daily::{Answer, AnswerFile, Phase, Ruling, Sealed, Text, Vote};
use pythia_quiz::model::guild::Member;
use pythia_quiz::model::points::{Row, Scope, Source, Total};
use pythia_quiz::model::window::Window;
use pythia_quiz::queries::{ledger, standings};
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, InteractionKind, Key, Record, RecordReader as _};

use super::harness::*;

const DATE: &str = "2026-03-02";

/// What a member did before the reveal.
#[derive(Debug, Clone)]
struct Did {
    typed: bool,
    wrote: bool,
    shown: bool,
    option: u8,
    text: usize,
    ruling: u8,
    accepted: bool,
    votes: Vec<u32>,
}

/// What happens between two parts.
#[derive(Debug, Clone)]
enum Between {
    Vote(u32),
    Accept(u32),
    Remove(u32),
    Publish(u32),
    MyResult(u32),
    /// An answer given in time arrives late.
    ArrivesLate(u32),
}

/// What the questions of the tests print.
const PRINTED: &str = "quokka 42\n[1, 2]";

const TEXTS: [&str; 4] = [PRINTED, "[1, 2]", "bad word", "```\nquokka 42\n[1, 2]\n```"];

fn did() -> impl Strategy<Value = Did> {
    let votes = proptest::collection::vec(0..12_u32, 0..8);
    let flags = (any::<bool>(), any::<bool>(), 0..8_u8, 0..8_u8);
    (flags, 0..4_u8, 0..TEXTS.len(), 0..6_u8, votes).prop_map(
        |((typed, wrote, shown, accepted), option, text, ruling, votes)| Did {
            typed,
            wrote,
            shown: shown == 0,
            option,
            text,
            ruling,
            accepted: accepted == 0,
            votes,
        },
    )
}

fn between() -> impl Strategy<Value = Between> {
    let who = 0..14_u32;
    prop_oneof![
        who.clone().prop_map(Between::Vote),
        who.clone().prop_map(Between::Accept),
        who.clone().prop_map(Between::Remove),
        who.clone().prop_map(Between::Publish),
        who.clone().prop_map(Between::MyResult),
        who.prop_map(Between::ArrivesLate),
    ]
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Open), Just(Kind::Choice), Just(Kind::Output)]
}

/// Numbers of members are in another order than the members.
fn number(n: u32) -> MemberId {
    MemberId(100 + (n * 7) % 31)
}

fn person(n: u32) -> Person {
    member(500 + u64::from(n))
}

/// Returns a world with a daily that is due in a moment. A step handles `at_once` answers.
fn about_to_be_revealed(kind: Kind, all: &[Did], at_once: usize) -> (World, DailyKey) {
    let (mut world, key) = World::open(kind);
    let mut guild = world.guild();
    guild.filter.words = vec!["bad word".to_owned()];
    world.put(Record::Guild(GUILD, Box::new(guild)));
    let mut daily = world.daily(key);
    daily.previewed_by = vec![number(3)];
    world.put(Record::Daily(key, Box::new(daily)));
    for n in 0..14 {
        let user = person(n).user;
        world.put(Record::Number((GUILD, user), number(n)));
        let known = Member {
            user,
            hidden: n == 5,
            left: None,
            looked_up: None,
        };
        world.put(Record::Member((GUILD, number(n)), known));
    }
    for (n, did) in (0..).zip(all) {
        for record in records(kind, key, n, did, world.now) {
            world.put(record);
        }
    }
    world.sleep_until(utc(DATE, "17:00"));
    handle_at_once(&mut world, at_once);
    (world, key)
}

fn records(kind: Kind, key: DailyKey, n: u32, did: &Did, now: At) -> Vec<Record> {
    let of = AnswerKey {
        daily: key,
        member: number(n),
    };
    let mut records = Vec::new();
    let mut answer = Answer {
        shown: did.shown.then_some(now),
        ruling: [Ruling::None, Ruling::Removed, Ruling::Withheld]
            .get(usize::from(did.ruling))
            .copied()
            .unwrap_or_default(),
        ..Answer::default()
    };
    if did.typed {
        let option = (kind == Kind::Choice).then_some(did.option);
        let at = now.plus_ms(i64::from(n % 3));
        answer.sealed = Some(Sealed { at, option });
        let text = Text {
            sealed: TEXTS[did.text].to_owned(),
            thread: String::new(),
        };
        records.push(Record::Text(of, text));
    }
    if did.wrote && kind == Kind::Open {
        // Not at the moment of the post, which has a snowflake, too.
        let message = now.plus_ms(60_000).first_snowflake() + u64::from(n);
        answer.messages = vec![pythia_quiz::ids::MessageId(message)];
    }
    if did.accepted {
        answer.accepted_by = vec![(MemberId(9), by_button())];
    }
    for voter in did.votes.iter().filter(|voter| **voter != n) {
        records.push(Record::Vote((of, number(*voter)), by_button()));
    }
    records.push(Record::Answer(of, Box::new(answer)));
    records
}

/// Lets a step of a daily handle no more answers than these at once.
fn handle_at_once(world: &mut World, answers: usize) {
    Arc::make_mut(&mut world.state.rules).answers_at_once = answers;
}

fn by_button() -> Vote {
    Vote {
        by_button: true,
        ..Vote::default()
    }
}

/// Lets something happen.
fn happen(world: &mut World, key: DailyKey, what: &Between) {
    let short = key.short();
    match what {
        Between::Vote(n) => {
            world.press(&person((n + 1) % 14), ButtonId::VoteFor(short, number(*n)));
        }
        Between::Accept(n) => {
            let of = AnswerKey {
                daily: key,
                member: number(*n),
            };
            let message = world
                .look()
                .answer(of)
                .and_then(|answer| answer.messages.first().copied());
            if let Some(message) = message {
                let reaction = pythia_quiz::model::discord::Reaction::Accept;
                let who = pythia_quiz::model::discord::Reactor {
                    user: person((n + 2) % 14).user,
                    bot: false,
                    roles: Vec::new(),
                    manages: true,
                };
                world.event(Event::Reacted {
                    guild: GUILD,
                    channel: world.thread(key),
                    message,
                    who,
                    reaction,
                    added: true,
                });
            }
        }
        Between::Remove(n) => drop(world.press(&mod_mia(), ButtonId::Remove(short, number(*n)))),
        Between::Publish(n) => drop(world.press(&mod_mia(), ButtonId::Publish(short, number(*n)))),
        Between::MyResult(n) => drop(world.press(&person(*n), ButtonId::MyResult(short))),
        Between::ArrivesLate(n) => {
            let at = utc(DATE, "16:59");
            let kind = InteractionKind::Submitted {
                form: FormId::Answer(short),
                fields: vec![PRINTED.to_owned()],
            };
            world.ask_at(&person(*n), at, kind);
        }
    }
}

/// Reveals the daily, a second for each part, and lets one thing happen after each of the first
/// parts. Returns how many parts there were.
fn reveal(world: &mut World, key: DailyKey, between: &[Between], restarted: bool) -> usize {
    let mut parts = 0;
    for n in 0..30 {
        if world.tick_due() {
            parts += 1;
        }
        world.now = world.now.plus_ms(1_000);
        if let Some(what) = between.get(n) {
            happen(world, key, what);
        }
        if restarted {
            world.restart();
        }
    }
    assert_eq!(world.phase(key), Some(Phase::Revealing), "it is posted");
    assert_eq!(world.state.unfinished(key), None, "nothing is left to do");
    parts
}

/// Returns the records of answers and points.
fn scored(world: &World) -> BTreeMap<Key, Record> {
    let all = world.reader.0.iter();
    let scored = all.filter(|(key, _)| {
        matches!(
            key,
            Key::Answer(_) | Key::Text(_) | Key::Vote(_) | Key::Row(_) | Key::Totals(_)
        )
    });
    scored
        .map(|(key, record)| (key.clone(), record.clone()))
        .collect()
}

/// The rows of every member add up to what the answer earns by itself.
fn rows_are_what_answers_earn(world: &World, key: DailyKey) {
    let (tx, daily) = (world.look(), world.daily(key));
    let votes = tx.votes_in(key);
    for (member, answer) in tx.answers_as_they_are(key) {
        let source = Source::Daily(key.date, key.track);
        let rows = ledger::rows_at(&tx, GUILD, member, source);
        let votes = votes.get(&member).copied().unwrap_or_default();
        assert_eq!(
            ledger::fold(&rows, &daily.points),
            ledger::earned(&daily, member, &answer, votes),
            "{member:?}: {rows:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reveal_in_parts_leaves_every_record_as_one_step_does(
        kind in kinds(),
        all in proptest::collection::vec(did(), 0..13),
        at_once in 1..6_usize,
    ) {
        let (mut whole, key) = about_to_be_revealed(kind, &all, usize::MAX);
        let (mut cut, _) = about_to_be_revealed(kind, &all, at_once);
        prop_assert_eq!(reveal(&mut whole, key, &[], false), 1);
        let parts = reveal(&mut cut, key, &[], false);
        prop_assert!(all.len() < at_once || parts > all.len() / at_once, "{} parts", parts);
        let posted = |world: &World| {
            let rows = world.state.outbox().map(|row| (row.seq, row.about.clone(), row.effect.clone()));
            rows.collect::<Vec<_>>()
        };
        prop_assert_eq!(posted(&cut), posted(&whole));
        prop_assert_eq!(scored(&cut), scored(&whole));
        rows_are_what_answers_earn(&cut, key);
        cut.check();
    }

    #[test]
    fn whatever_happens_between_two_parts_counts_as_after_a_reveal_in_one_step(
        kind in kinds(),
        all in proptest::collection::vec(did(), 0..13),
        at_once in 1..4_usize,
        between in proptest::collection::vec(between(), 0..10),
    ) {
        let (mut whole, key) = about_to_be_revealed(kind, &all, usize::MAX);
        let (mut cut, _) = about_to_be_revealed(kind, &all, at_once);
        reveal(&mut whole, key, &between, false);
        reveal(&mut cut, key, &between, false);
        prop_assert_eq!(scored(&cut), scored(&whole));
        rows_are_what_answers_earn(&cut, key);
        cut.check();
    }

    #[test]
    fn stopped_between_any_two_parts_a_reveal_goes_on_where_it_was(
        kind in kinds(),
        all in proptest::collection::vec(did(), 0..13),
        at_once in 1..4_usize,
    ) {
        let (mut whole, key) = about_to_be_revealed(kind, &all, usize::MAX);
        let (mut cut, _) = about_to_be_revealed(kind, &all, at_once);
        reveal(&mut whole, key, &[], false);
        reveal(&mut cut, key, &[], true);
        prop_assert_eq!(scored(&cut), scored(&whole));
    }

    #[test]
    fn a_withdrawal_in_parts_leaves_every_record_as_one_step_does(
        kind in kinds(),
        all in proptest::collection::vec(did(), 0..13),
        at_once in 1..6_usize,
        revealed in any::<bool>(),
        restarted in any::<bool>(),
    ) {
        let kept = |at_once: usize, restarted: bool| {
            let (mut world, key) = about_to_be_revealed(kind, &all, usize::MAX);
            if revealed {
                world.settle();
            } else {
                world.now = utc(DATE, "16:00");
            }
            handle_at_once(&mut world, at_once);
            withdraw(&mut world, key);
            for _ in 0..20 {
                world.now = world.now.plus_ms(1_000);
                if restarted {
                    world.restart();
                }
                world.tick_due();
            }
            assert_eq!(world.state.unfinished(key), None, "nothing is left to do");
            assert_eq!(world.points_by_member(), BTreeMap::new());
            world.reader.0.retain(|key, _| {
                !matches!(key, Key::Outbox(_) | Key::Gap(()) | Key::Heartbeat(()) | Key::NextSeq(()))
            });
            world.reader.0
        };
        prop_assert_eq!(kept(at_once, restarted), kept(usize::MAX, false));
    }
}

impl World {
    /// Returns the all-time points of those who have some.
    fn points_by_member(&self) -> BTreeMap<MemberId, i64> {
        let totals = self.reader.0.values().filter_map(|record| match record {
            Record::Totals((_, Scope::Guild, member), totals) => Some((*member, totals)),
            _ => None,
        });
        let points = totals.filter_map(|(member, totals)| {
            let all = totals.iter().find(|(window, _)| *window == Window::All);
            Some((member, all?.1.points))
        });
        points.filter(|(_, points)| *points != 0).collect()
    }
}

fn withdraw(world: &mut World, key: DailyKey) {
    let reason = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["Two options are right.".to_owned()],
    };
    let told = words(&world.ask(&mod_mia(), reason));
    assert!(told.contains("is withdrawn"), "{told}");
}

/// Returns a daily with this many answers in its thread. Two are settled at once.
fn with_answers(many: u64) -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    for n in 0..many {
        world.say(&member(n), key, "An answer.");
    }
    world.sleep_until(utc(DATE, "17:00"));
    handle_at_once(&mut world, 2);
    (world, key)
}

fn rows_for(world: &World, key: DailyKey) -> Vec<Row> {
    let source = Source::Daily(key.date, key.track);
    let rows = world.reader.0.values().filter_map(|record| match record {
        Record::Row((_, key), row) if key.source == source => Some(row.clone()),
        _ => None,
    });
    rows.collect()
}

#[test]
fn the_results_are_posted_after_the_last_answer_is_settled() {
    let (mut world, key) = with_answers(5);
    let posted = |world: &World| {
        let mut rows = world.state.outbox();
        rows.any(|row| matches!(row.about, About::Reveal(..)))
    };
    for settled in [2, 4, 5] {
        assert!(world.tick_due());
        assert_eq!(rows_for(&world, key).len(), settled);
        assert!(!posted(&world), "{settled} of 5 are settled");
    }
    assert!(world.tick_due());
    assert!(posted(&world) && !world.tick_due());
    world.settle();
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn an_answer_given_after_the_reveal_was_due_earns_nothing_between_two_parts() {
    let (mut world, key) = with_answers(5);
    world.tick_due();
    world.now = world.now.plus_ms(500);
    world.say(&member(30), key, "Too late by half a second.");
    world.seal(&member(31), key, "This one too.");
    world.settle();
    assert_eq!(rows_for(&world, key).len(), 5);
    assert_eq!(world.points(&member(30)) + world.points(&member(31)), 0);
}

#[test]
fn a_message_deleted_between_two_parts_was_an_answer() {
    let (mut world, key) = World::open(Kind::Open);
    let messages: Vec<_> = (0..5)
        .map(|n| world.say(&member(n), key, "An answer."))
        .collect();
    world.sleep_until(utc(DATE, "17:00"));
    handle_at_once(&mut world, 2);
    world.tick_due();
    messages.iter().for_each(|message| world.delete(*message));
    world.settle();
    assert_eq!(rows_for(&world, key).len(), 5);
}

#[test]
fn my_result_is_right_for_those_whom_the_reveal_has_not_come_to() {
    let (mut world, key) = World::open(Kind::Output);
    for n in 0..5 {
        world.seal(&member(n), key, PRINTED);
    }
    let result = |world: &mut World, n| {
        let shown = words(&world.press(&member(n), ButtonId::MyResult(key.short())));
        assert!(
            shown.contains("✅ Correct") && shown.contains("**4 points**"),
            "{shown}"
        );
        // Only the link to the answer isn't there yet.
        let lines = shown
            .lines()
            .filter(|line| !line.contains("has been revealed"));
        lines.collect::<Vec<_>>().join("\n")
    };
    world.sleep_until(utc(DATE, "17:00"));
    handle_at_once(&mut world, 2);
    world.tick_due();
    let meanwhile: Vec<_> = (0..5).map(|n| result(&mut world, n)).collect();
    world.settle();
    let after: Vec<_> = (0..5).map(|n| result(&mut world, n)).collect();
    assert_eq!(meanwhile, after);
}

#[test]
fn a_reveal_that_has_begun_is_posted_before_one_that_was_due_after_it() {
    let (mut world, key) = World::open(Kind::Open);
    world.add_track(2, |track| track.minute = 9 * 60 + 1);
    world.advance_to(utc(DATE, "09:05"));
    let other = daily_key(2, DATE);
    for n in 0..5 {
        world.say(&member(n), key, "An answer.");
    }
    world.say(&member(1), other, "An answer.");
    world.sleep_until(utc(DATE, "18:00"));
    handle_at_once(&mut world, 2);
    world.tick_all();
    let dailies: Vec<_> = world
        .state
        .outbox()
        .filter_map(|row| match row.about {
            About::Reveal(of, 0) => Some(of),
            _ => None,
        })
        .collect();
    assert_eq!(dailies, [key, other]);
}

#[test]
fn a_guild_that_removes_the_bot_between_two_parts_gets_the_rest_when_it_is_back() {
    let (mut world, key) = with_answers(5);
    world.tick_due();
    world.event(Event::GuildLeft { guild: GUILD });
    world.now = world.now.plus_minutes(60);
    assert!(!world.tick_due(), "nothing is due");
    world.event(Event::GuildSeen { guild: GUILD });
    world.settle();
    let rows = rows_for(&world, key);
    assert_eq!(rows.len(), 5);
    assert!(
        rows.iter().all(|row| row.at == utc(DATE, "17:00")),
        "{rows:?}"
    );
    assert_eq!(world.phase(key), Some(Phase::Revealed));
}

#[test]
fn a_guild_that_is_forgotten_between_two_parts_leaves_nothing() {
    let (mut world, _) = with_answers(5);
    world.tick_due();
    world.event(Event::GuildLeft { guild: GUILD });
    world.advance(hours(24 * 91));
    let left: Vec<_> = world.reader.0.keys().collect();
    assert!(left.len() < 4, "{left:?}");
}

#[test]
fn nothing_can_be_withdrawn_between_two_parts_of_its_reveal() {
    let (mut world, key) = with_answers(5);
    world.tick_due();
    let told = world.press(&mod_mia(), ButtonId::WithdrawDaily(key.short()));
    assert!(
        !matches!(told, pythia_quiz::card::Reply::Form(_)),
        "{told:?}"
    );
    world.settle();
    assert_eq!(rows_for(&world, key).len(), 5);
}

#[test]
fn another_question_waits_until_the_answers_to_the_withdrawn_one_are_put_away() {
    let (mut world, key) = with_answers(5);
    world.now = utc(DATE, "16:00");
    withdraw(&mut world, key);
    let post_now = || InteractionKind::TrackPostNow("1".to_owned());
    let told = words(&world.ask(&mod_mia(), post_now()));
    assert!(told.contains("Try again in a moment"), "{told}");
    world.settle();
    let told = words(&world.ask(&mod_mia(), post_now()));
    assert!(told.contains("I'm posting question #2"), "{told}");
    world.settle();
    let answers = world.look().answers_as_they_are(key).len();
    assert_eq!(answers, 0, "it begins without answers");
}

#[test]
fn an_answer_to_the_second_question_of_a_date_counts_after_the_first_one_was_taken_back() {
    let (mut world, key) = with_answers(3);
    world.settle();
    assert_eq!(world.points(&member(0)), 1);
    world.advance(minutes(10));
    withdraw(&mut world, key);
    world.settle();
    assert_eq!(world.points(&member(0)), 0);
    world.ask(&mod_mia(), InteractionKind::TrackPostNow("1".to_owned()));
    world.settle();
    for n in 0..3 {
        world.say(&member(n), key, "An answer to the second one.");
    }
    world.advance(hours(9));
    assert_eq!(world.phase(key), Some(Phase::Revealed));
    assert_eq!(world.points(&member(0)), 1);
    assert_eq!(
        rows_for(&world, key).len(),
        9,
        "given, taken back and given"
    );
}

#[test]
fn the_file_of_a_withdrawn_answer_is_kept_with_its_text_and_not_with_the_next_answer() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "See my file.");
    let of = world.answer_key(&ann(), key);
    let file = AnswerFile {
        python: true,
        text: "print(2)".to_owned(),
    };
    world.put(Record::AnswerFile(of, file));
    withdraw(&mut world, key);
    world.settle();
    assert_eq!(world.reader.get(&Key::AnswerFile(of)), None);
    let void = Key::VoidAnswer((GUILD, of.member, key.track, key.date, 1));
    let Some(Record::VoidAnswer(_, kept)) = world.reader.get(&void) else {
        panic!("the answer is kept");
    };
    assert_eq!(kept.text.sealed, "See my file.\n\nprint(2)");
}

#[test]
fn a_streak_counts_a_withdrawn_date_before_its_answer_is_put_away() {
    let (mut world, key) = with_answers(5);
    world.now = utc(DATE, "16:00");
    withdraw(&mut world, key);
    assert!(world.state.unfinished(key).is_some());
    for n in 0..5 {
        let (tx, who) = (world.look(), world.number(&member(n)));
        let dailies = pythia_quiz::queries::streak::dailies_of(&tx, GUILD, key.track, who);
        let days = pythia_quiz::queries::streak::days(&tx, GUILD, key.track, who, &dailies);
        assert_eq!(days.len(), 1, "member {n}");
    }
}

/// Puts totals as an earlier version kept them: in records of their own, with a place in an order.
fn scatter(world: &mut World, window: Window, totals: impl IntoIterator<Item = (MemberId, i64)>) {
    for (member, points) in totals {
        let total = Total {
            points,
            reached: At(1),
        };
        world.put(Record::Total((GUILD, Scope::Guild, window, member), total));
        if let Key::Rank(rank) = ledger::rank_key(GUILD, Scope::Guild, window, total, member)
            && points > 0
        {
            world.put(Record::Rank(rank, ()));
        }
    }
}

#[test]
fn a_close_brings_the_totals_of_an_earlier_version_into_today_s_form_in_parts() {
    let (mut world, _) = with_answers(5);
    world.settle();
    let others = (1..=5).map(|n| (MemberId(n * 20_000_000), i64::from(n)));
    scatter(&mut world, Window::All, others.clone());
    scatter(&mut world, Window::Day(day("2026-01-05")), others.clone());
    let scattered = |world: &World| {
        let keys = world.reader.0.keys();
        let old = keys.filter(|key| matches!(key, Key::Total(_) | Key::Rank(_)));
        old.count()
    };
    assert_eq!(scattered(&world), 20);
    handle_at_once(&mut world, 2);
    world.sleep_until(utc("2026-03-04", "17:00"));
    let mut parts = Vec::new();
    while world.tick_due() {
        parts.push(scattered(&world));
    }
    assert_eq!(parts.last(), Some(&0), "{parts:?}");
    assert!(parts.len() > 2, "{parts:?}");
    for (member, points) in others {
        let total = ledger::total(&world.look(), GUILD, Scope::Guild, Window::All, member);
        assert_eq!(total.map(|total| total.points), Some(points));
    }
    assert!(world.load() == world.state);
}

#[test]
fn points_that_an_earlier_version_counted_are_added_to_and_ranked() {
    let (mut world, key) = with_answers(6);
    let answered: Vec<MemberId> = {
        let tx = world.look();
        let answers = tx.answers_as_they_are(key).into_iter();
        answers.map(|(member, _)| member).collect()
    };
    let before = |n: usize| (n % 3) as i64;
    let some = answered.iter().enumerate().step_by(2);
    let had = some.map(|(n, member)| (*member, before(n)));
    let other = (MemberId(20_000_000), 2);
    scatter(&mut world, Window::All, had.chain([other]));
    let line = |world: &World, member| {
        let lines = standings::lines(&world.look(), GUILD, Scope::Guild, Window::All);
        let found = lines.into_iter().find(|line| line.member == member);
        found.map(|line| (line.rank, line.points))
    };
    assert_eq!(
        line(&world, other.0),
        Some((1, 2)),
        "before anything changes"
    );
    handle_at_once(&mut world, 6);
    world.tick_all();
    for (n, member) in answered.iter().enumerate() {
        let had = if n % 2 == 0 { before(n) } else { 0 };
        let points = line(&world, *member).map(|(_, points)| points);
        assert_eq!(points, Some(had + 1), "{member:?}");
        let old = Key::Total((GUILD, Scope::Guild, Window::All, *member));
        assert_eq!(world.reader.get(&old), None);
    }
    assert_eq!(line(&world, other.0).map(|(_, points)| points), Some(2));
    assert!(world.load() == world.state);
}
