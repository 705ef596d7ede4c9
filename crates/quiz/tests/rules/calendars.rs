//! `/calendar`: what a guild's calendar holds, and the address of its feed.

use icalendar::{Calendar, CalendarComponent, Component as _};
use pythia_quiz::event::{InteractionKind, SetupForm, SetupMore, TrackForm};
use pythia_quiz::model::calendar::{Feed, FeedKey, path, read_path};
use pythia_quiz::model::language::Language::English;
use pythia_quiz::queries::calendar::facts;
use pythia_quiz::question::Kind;
use pythia_quiz::text::calendar as say;
use pythia_quiz::{Key, Rules};

use super::harness::*;

/// An event of a calendar as a program reads it.
#[derive(Debug, Clone, PartialEq)]
struct Read {
    uid: String,
    summary: String,
    start: String,
    sequence: u32,
    status: String,
}

/// Returns the file of the guild's calendar.
fn file(world: &World) -> String {
    say::file(English, &facts(&world.look(), GUILD))
}

/// Reads a calendar with a library, not with our own code.
fn read(file: &str) -> Vec<Read> {
    let calendar: Calendar = file.parse().expect("a library reads it");
    let events = calendar.components.iter().filter_map(|one| match one {
        CalendarComponent::Event(event) => Some(event),
        _ => None,
    });
    let text = |event: &icalendar::Event, name: &str| {
        event.property_value(name).unwrap_or_default().to_owned()
    };
    events
        .map(|event| Read {
            uid: text(event, "UID"),
            summary: event.get_summary().unwrap_or_default().to_owned(),
            start: text(event, "DTSTART"),
            sequence: event.get_sequence().unwrap_or_default(),
            status: text(event, "STATUS"),
        })
        .collect()
}

fn of_date(world: &World, date: &str) -> Vec<Read> {
    let mut all = read(&file(world));
    all.retain(|one| one.uid.contains(date));
    all
}

fn ask(address: bool, reset: bool) -> InteractionKind {
    InteractionKind::Calendar { address, reset }
}

/// Returns a world whose host has set where addresses begin.
fn with_addresses() -> World {
    let rules = Rules {
        calendar_url: Some("https://cal.example.org/pythia".to_owned()),
        ..Rules::default()
    };
    World::with(rules, bank())
}

/// Returns the address in a reply.
fn address(words: &str) -> String {
    let start = words.find("https://cal.example.org").expect("an address");
    let end = words[start..].find(['\n', '`']).expect("its end");
    words[start..start + end].to_owned()
}

#[test]
fn it_has_the_question_and_the_answer_of_each_date_for_sixty_days() {
    let (world, _) = World::open(Kind::Choice);
    let all = read(&file(&world));
    let first = &all[0];
    assert_eq!(first.start, "20260302T090000Z");
    assert_eq!(first.summary, "daily-1: question");
    assert_eq!(all[1].start, "20260302T170000Z");
    assert_eq!(all[1].summary, "daily-1: answer");
    let last = all.last().expect("many");
    assert_eq!(last.start, "20260501T170000Z");
    assert_eq!(all.len(), 61 * 2);
    let uids: std::collections::BTreeSet<_> = all.iter().map(|one| &one.uid).collect();
    assert_eq!(uids.len(), all.len(), "each event has its own UID");
}

#[test]
fn times_follow_the_clock_of_the_zone_over_a_change_of_it() {
    let (world, _) = World::open_as(Kind::Open, |track| {
        track.zone = "Europe/Berlin".to_owned();
        track.minute = 10 * 60;
    });
    let before = &of_date(&world, "2026-03-28-question")[0];
    let after = &of_date(&world, "2026-03-29-question")[0];
    assert_eq!(before.start, "20260328T090000Z");
    assert_eq!(after.start, "20260329T080000Z");
    let file = file(&world);
    for never in ["RRULE", "VTIMEZONE", "TZID", "\\n"] {
        assert!(!file.contains(never), "{never}");
    }
}

#[test]
fn the_title_comes_with_the_reveal_and_never_before() {
    let (mut world, key) = World::open(Kind::Choice);
    let title = world.daily(key).title.replace('`', "");
    assert!(!file(&world).contains(&title));
    let before = of_date(&world, "2026-03-02");
    world.advance_to(utc("2026-03-02", "17:01"));
    let after = of_date(&world, "2026-03-02");
    assert_eq!(after[0].summary, format!("daily-1: question 1 · {title}"));
    assert_eq!(after[1].summary, format!("daily-1: answer to 1 · {title}"));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.uid, after.uid);
        assert!(after.sequence > before.sequence);
    }
}

#[test]
fn a_track_that_is_moved_keeps_its_events_with_a_greater_sequence() {
    let (mut world, _) = World::open(Kind::Choice);
    let before = of_date(&world, "2026-03-04");
    world.advance(minutes(1));
    let form = TrackForm {
        time: Some("10:30".to_owned()),
        ..TrackForm::default()
    };
    let track = "daily-1".to_owned();
    world.ask(&mod_mia(), InteractionKind::TrackEdit { track, form });
    let after = of_date(&world, "2026-03-04");
    assert_eq!(after[0].start, "20260304T103000Z");
    assert_eq!(after[1].start, "20260304T183000Z");
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.uid, after.uid);
        assert!(after.sequence > before.sequence);
        assert_eq!(after.status, "CONFIRMED");
    }
}

#[test]
fn what_is_called_off_stays_as_cancelled_and_comes_back_with_a_greater_sequence() {
    let (mut world, _) = World::open(Kind::Choice);
    let daily = || "daily-1".to_owned();
    let setup = |dates: &str| InteractionKind::SetupWith {
        form: SetupForm::default(),
        more: SetupMore {
            blackout: Some(dates.to_owned()),
            notices_are_public: None,
        },
    };
    // Each of them calls the question of 3 March off, and then not any more.
    let ways = [
        (
            InteractionKind::TrackSkip(daily()),
            InteractionKind::TrackSkip(daily()),
        ),
        (
            InteractionKind::TrackPause(daily()),
            InteractionKind::TrackResume(daily()),
        ),
        (setup("2026-03-03"), setup("-")),
    ];
    for (off, on) in ways {
        let mut last = of_date(&world, "2026-03-03");
        for (ask, status) in [(off, "CANCELLED"), (on, "CONFIRMED")] {
            world.advance(minutes(1));
            world.ask(&mod_mia(), ask.clone());
            let now = of_date(&world, "2026-03-03");
            assert_eq!(now.len(), 2, "{ask:?}");
            for (before, after) in last.iter().zip(&now) {
                assert_eq!(after.status, status, "{ask:?}");
                assert!(after.sequence > before.sequence, "{ask:?}");
            }
            last = now;
        }
    }
}

#[test]
fn a_skipped_date_only_calls_off_that_date() {
    let (mut world, _) = World::open(Kind::Choice);
    world.ask(&mod_mia(), InteractionKind::TrackSkip("daily-1".to_owned()));
    let cancelled = |world: &World| -> Vec<String> {
        let mut all = read(&file(world));
        all.retain(|one| one.status == "CANCELLED");
        all.into_iter().map(|one| one.start).collect()
    };
    let third = ["20260303T090000Z", "20260303T170000Z"];
    assert_eq!(cancelled(&world), third);
    // The same once the date is over.
    world.advance_to(utc("2026-03-04", "12:00"));
    assert_eq!(cancelled(&world), third);
}

#[test]
fn a_removed_track_is_called_off() {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(
        &mod_mia(),
        pythia_quiz::custom_id::ButtonId::RemoveTrackNow(key.track),
    );
    world.settle();
    let all = read(&file(&world));
    let coming = all.iter().filter(|one| one.start.as_str() > "20260303");
    assert!(coming.clone().count() > 50);
    assert!(coming.clone().all(|one| one.status == "CANCELLED"));
}

#[test]
fn a_weekly_round_has_an_event_a_week_that_is_the_same_when_its_turn_comes() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Choice));
    super::rounds::schedule(
        &mut world,
        pythia_quiz::event::RoundForm {
            start: "tue 18:00".to_owned(),
            weekly: Some(true),
            ..super::rounds::form()
        },
    );
    world.settle();
    let before = read(&file(&world));
    assert_eq!(before[0].start, "20260303T180000Z");
    assert!(
        before[0].summary.starts_with("Quiz: "),
        "{}",
        before[0].summary
    );
    assert_eq!(before.len(), 9, "nine Tuesdays in 61 days");
    world.advance_to(utc("2026-03-04", "12:00"));
    let after = read(&file(&world));
    assert_eq!(after[1].uid, before[1].uid);
    assert_eq!(after[1].start, "20260310T180000Z");
    assert!(after[1].sequence >= before[1].sequence);
}

#[test]
fn what_somebody_called_a_track_breaks_no_line_and_forges_no_event() {
    // Commands take no such name. What was stored by another version is written all the same.
    let name = "a, b; c\\ \r\nEND:VEVENT ü日🐍";
    let (world, _) = World::open_as(Kind::Choice, |track| track.name = name.to_owned());
    let file = file(&world);
    assert!(file.split("\r\n").all(|line| line.len() <= 75));
    assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    let all = read(&file);
    assert_eq!(all.len(), 61 * 2);
    assert_eq!(all[4].summary, "a, b; c\\   END:VEVENT ü日🐍: question");
}

#[test]
fn members_get_a_file_and_only_moderators_the_address() {
    let mut world = with_addresses();
    world.add_track(1, |_| {});
    let reply = world.ask(&ann(), ask(false, false));
    let card = private(&reply);
    assert_eq!(card.files[0].name, "pythia.ics");
    assert!(read(&card.files[0].text).len() > 100);
    assert!(card.body.contains("Ask a moderator"), "{}", card.body);
    let refused = words(&world.ask(&ann(), ask(true, false)));
    assert!(!refused.contains("https://cal"), "{refused}");
    let told = words(&world.ask(&mod_mia(), ask(true, false)));
    let shown = address(&told);
    let key = shown.strip_prefix("https://cal.example.org/pythia/1/");
    let key = key.and_then(|rest| rest.strip_suffix(".ics"));
    assert_eq!(key.map(str::len), Some(32), "128 bits: {shown}");
    assert_eq!(
        address(&words(&world.ask(&mod_max(), ask(true, false)))),
        shown
    );
}

#[test]
fn a_reset_makes_another_address_and_the_old_one_opens_nothing() {
    let mut world = with_addresses();
    let opens = |world: &World, address: &str| {
        let path = address.strip_prefix("https://cal.example.org/pythia/");
        let (guild, key) = read_path(path.expect("below")).expect("a feed's path");
        world.state.feed(guild).is_some_and(|feed| feed.is(key))
    };
    let none = words(&world.ask(&mod_mia(), ask(false, true)));
    assert!(none.contains("no address to replace"), "{none}");
    let first = address(&words(&world.ask(&mod_mia(), ask(true, false))));
    assert!(opens(&world, &first));
    let second = address(&words(&world.ask(&mod_mia(), ask(false, true))));
    assert!(opens(&world, &second) && !opens(&world, &first));
    world.restart();
    assert!(opens(&world, &second) && !opens(&world, &first));
    world.event(pythia_quiz::Event::GuildLeft { guild: GUILD });
    assert!(!opens(&world, &second), "nobody is there to ask for it");
}

#[test]
fn without_an_address_of_the_host_there_is_only_the_file() {
    let mut world = World::new();
    let told = words(&world.ask(&mod_mia(), ask(true, false)));
    assert!(told.contains("hasn't turned that on"), "{told}");
    assert!(!world.reader.0.contains_key(&Key::Feed(GUILD)));
    let empty = words(&world.ask(&ann(), ask(false, false)));
    assert!(
        empty.contains("nothing to put in a calendar yet"),
        "{empty}"
    );
}

#[test]
fn the_key_follows_from_the_salt_and_the_counter_alone() {
    let world = with_addresses();
    let mut settings = world.guild();
    settings.salt = 7;
    let key = |salt, resets| {
        let settings = pythia_quiz::model::guild::Guild {
            salt,
            ..settings.clone()
        };
        FeedKey::new(GUILD, &settings, Feed { resets })
    };
    assert_eq!(key(7, 0), key(7, 0));
    assert_ne!(key(7, 0), key(7, 1));
    assert_ne!(key(7, 0), key(8, 0));
    assert!(key(7, 0).is(&key(7, 0).text()));
    assert!(!key(7, 0).is(""));
    assert!(!format!("{:?}", key(7, 0)).contains(&key(7, 0).text()));
    let path = path(GUILD, key(7, 0));
    assert_eq!(read_path(&path), Some((GUILD, key(7, 0).text().as_str())));
    for wrong in [
        "",
        "1",
        "1/",
        "x/y.ics",
        "1/y",
        "-1/y.ics",
        "99999999999999999999/y.ics",
    ] {
        assert_eq!(read_path(wrong).map(|(guild, _)| guild), None, "{wrong}");
    }
}

#[test]
#[expect(
    clippy::disallowed_macros,
    reason = "it says which programs it does without"
)]
fn other_programs_read_the_same_in_it() {
    // Everything at once: titles with signs, a date that is off, a revealed question.
    let (mut world, _) = World::open_as(Kind::Choice, |track| {
        track.name =
            "a, b; c\\ ü日🐍 and a name that is long enough for its line to be folded".to_owned();
    });
    world.advance_to(utc("2026-03-02", "18:00"));
    let id = "1".to_owned();
    world.ask(&mod_mia(), InteractionKind::TrackSkip(id));
    let file = file(&world);
    let expected: std::collections::BTreeSet<String> = read(&file)
        .iter()
        .map(|one| {
            let Read {
                uid,
                summary,
                start,
                sequence,
                status,
            } = one;
            format!("{uid}\t{summary}\t{start}\t{sequence}\t{status}")
        })
        .collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/read_calendar.py");
    let python = std::env::var_os("PYTHIA_PYTHON").unwrap_or_else(|| "python3".into());
    let spawned = std::process::Command::new(python)
        .arg(script)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn();
    let Ok(mut child) = spawned else {
        return println!("skipped: there is no Python here");
    };
    let mut input = child.stdin.take().expect("its input");
    std::io::Write::write_all(&mut input, file.as_bytes()).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).expect("text");
    for library in ["icalendar", "ics", "vobject"] {
        let prefix = format!("{library}\t");
        let understood: std::collections::BTreeSet<String> = printed
            .lines()
            .filter_map(|line| line.strip_prefix(&prefix))
            .map(str::to_owned)
            .collect();
        if understood.contains("missing") {
            println!("skipped: Python has no {library} here");
        } else {
            assert_eq!(understood, expected, "{library}");
        }
    }
}
