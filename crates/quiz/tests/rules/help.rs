//! `/help` and completion while typing.

use pythia_quiz::InteractionKind;
use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::Completion;
use pythia_quiz::model::language::Language;
use pythia_quiz::model::track::Pause;
use pythia_quiz::question::Kind;
use pythia_quiz::text::commands::{self, COMMANDS, Subject, Way, Who};

use super::harness::*;

fn help(world: &mut World, topic: Option<&str>) -> String {
    let ask = InteractionKind::Help {
        topic: topic.map(str::to_owned),
    };
    words(&world.ask(&ann(), ask))
}

fn complete(world: &mut World, what: Completion, typed: &str) -> Vec<(String, String)> {
    let ask = InteractionKind::Complete {
        what,
        typed: typed.to_owned(),
    };
    match world.ask(&ann(), ask) {
        Reply::Choices(choices) => choices,
        other => panic!("choices were expected, not {other:?}"),
    }
}

#[test]
fn every_command_has_one_line_that_fits_discord_s_description() {
    let mut names = std::collections::BTreeSet::new();
    for command in COMMANDS {
        assert!(names.insert(command.name), "{} twice", command.name);
        let line = command.description(Language::English);
        let length = line.chars().count();
        assert!((10..=100).contains(&length), "{}: {length}", command.name);
        assert!(line.ends_with('.'), "{}", command.name);
        if command.way == Way::Slash {
            let kebab = command
                .name
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '-' || c == ' ');
            assert!(kebab, "{}", command.name);
        }
    }
}

/// Returns what a person reads on all pages of `/help`, from whose first all others can be reached
/// and back.
fn all_pages(world: &mut World, who: &Person) -> String {
    let first = world.ask(who, InteractionKind::Help { topic: None });
    let mut text = words(&first);
    for press in offered(&first) {
        let page = world.press(who, press);
        assert!(matches!(page, Reply::Update(_)), "{page:?}");
        let back = ButtonId::Help("overview".to_owned());
        assert!(offered(&page).contains(&back), "{page:?}");
        text.push_str(&words(&page));
    }
    text
}

#[test]
fn a_page_of_help_that_is_not_for_the_presser_or_is_no_more_is_the_overview() {
    let mut world = World::new();
    for word in ["tracks", "rounds", "nothing", ""] {
        let shown = words(&world.press(&ann(), ButtonId::Help(word.to_owned())));
        assert!(
            shown.contains("Once a day") && !shown.contains("`/track"),
            "{shown}"
        );
    }
}

#[test]
fn help_shows_members_what_they_can_do_and_moderators_the_rest() {
    let mut world = World::new();
    for (who, moderates) in [(ann(), false), (mod_mia(), true)] {
        let text = all_pages(&mut world, &who);
        for says in [
            "Once a day",
            "freeze",
            "**Hint** is free",
            "How points work",
        ] {
            assert!(text.contains(says), "{says}: {text}");
        }
        for command in COMMANDS {
            // Discord would read `__init__` as markup.
            let line = command.description(Language::English).replace('_', "\\_");
            let shown = moderates || command.who == Who::Members;
            assert_eq!(text.contains(&line), shown, "{}: {text}", command.name);
        }
        for subject in Subject::ALL {
            let title = subject.title(Language::English);
            let shown = moderates || subject.who() == Who::Members;
            assert_eq!(text.contains(&title), shown, "{title}: {text}");
        }
    }
    world.add_track(1, |_| {});
    assert!(help(&mut world, Some(" ")).contains("Next question: <t:"));
    let direct = words(&world.ask_direct(&ann(), InteractionKind::Help { topic: None }));
    assert!(direct.contains("Once a day"));
}

#[test]
fn help_explains_points_votes_streaks_and_hints_with_the_values_in_force() {
    let mut rules = pythia_quiz::Rules::default();
    rules.points.right = 7;
    rules.points.votes_counted = 4;
    let mut world = World::with(rules, bank());
    let text = help(&mut world, None);
    for part in [
        "A correct answer: 7",
        "up to 4 votes count",
        "`/why` lists",
        "⬆️",
        "Every 7 in a row earn a freeze",
        "**Hint** is free",
        "**Show me now**",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn help_explains_each_option_of_a_command_on_a_line() {
    let mut world = World::new();
    for command in COMMANDS {
        let text = help(&mut world, Some(command.name));
        for option in command.all_options {
            let lang = Language::English;
            let described = commands::option_description(lang, command.name, option).unwrap();
            let line = format!("- `{option}:` {described}");
            assert!(text.lines().any(|one| one == line), "{line}: {text}");
        }
    }
    let group = help(&mut world, Some("track queue"));
    assert_eq!(group.matches("`/track queue ").count(), 4, "{group}");
    assert!(
        group.contains("/help topic:"),
        "it says where the options are: {group}"
    );
}

#[test]
fn help_explains_one_command_or_all_its_subcommands() {
    let mut world = World::new();
    for command in COMMANDS {
        let text = help(&mut world, Some(command.name));
        let line = command.description(Language::English).replace('_', "\\_");
        assert!(text.contains(&line), "{}", command.name);
        let moderators = command.who == Who::Moderators;
        assert_eq!(text.contains("Moderators only."), moderators, "{text}");
    }
    let text = help(&mut world, Some("/TRACK"));
    assert_eq!(text.matches("`/track ").count(), 17, "{text}");
    assert!(help(&mut world, Some("/leaderboard")).contains("[period]"));
}

#[test]
fn an_unknown_command_is_answered_with_the_nearest_one() {
    let mut world = World::new();
    for (typed, wanted) in [
        ("leaderbord", "`/leaderboard`"),
        ("topic", "`/topics`"),
        ("dance", "lists them all"),
        ("`@everyone`", "lists them all"),
    ] {
        let text = help(&mut world, Some(typed));
        assert!(text.contains(wanted), "{typed}: {text}");
    }
}

#[test]
fn tracks_complete_by_name_and_number_but_removed_ones_do_not() {
    let mut world = World::new();
    for (n, name) in [
        (1, "beginners"),
        (2, "advanced"),
        (3, "old"),
        (4, "new bees"),
    ] {
        world.add_track(n, |track| {
            track.name = name.to_owned();
            track.removed = n == 3;
            track.paused = (n == 2).then_some(Pause::ByModerator);
        });
    }
    let all = complete(&mut world, Completion::Track, "");
    assert_eq!(all.len(), 3);
    assert!(
        all[1].0.contains("paused") && all[0].0.contains("09:00"),
        "{all:?}"
    );
    assert_eq!(
        complete(&mut world, Completion::Track, "be")[0].1,
        "beginners"
    );
    assert_eq!(
        complete(&mut world, Completion::Track, "bee")[0].1,
        "new bees"
    );
    assert_eq!(
        complete(&mut world, Completion::Track, "2")[0].1,
        "advanced"
    );
    assert_eq!(
        complete(&mut world, Completion::Track, "advnaced")[0].1,
        "advanced"
    );
}

#[test]
fn zones_complete_by_place_and_show_their_local_time() {
    let mut world = World::new();
    let found = complete(&mut world, Completion::Zone, "berl");
    assert_eq!(found[0].1, "Europe/Berlin");
    assert_eq!(found[0].0, "Europe/Berlin · 09:00 now");
    let found = complete(&mut world, Completion::Zone, "new york");
    assert_eq!(found[0].1, "America/New_York");
    let found = complete(&mut world, Completion::Zone, "America/");
    assert_eq!(found.len(), 25);
    assert!(found.iter().all(|(_, value)| value.starts_with("America/")));
    let mut guild = world.guild();
    guild.zone = Some("Asia/Kathmandu".to_owned());
    world.put(pythia_quiz::Record::Guild(GUILD, Box::new(guild)));
    let first = complete(&mut world, Completion::Zone, "");
    assert_eq!(first[0].1, "Asia/Kathmandu");
    assert!(first.len() > 5);
    assert!(complete(&mut world, Completion::Zone, "zzzzzz").is_empty());
    for (typed, place) in [
        ("IST", "Asia/Kolkata"),
        ("utc+9", "Asia/Tokyo"),
        ("germany", "Europe/Berlin"),
        ("pacific", "America/Los_Angeles"),
    ] {
        let found = complete(&mut world, Completion::Zone, typed);
        let first: Vec<_> = found.iter().take(5).map(|(_, value)| value).collect();
        assert!(first.contains(&&place.to_owned()), "{typed}: {first:?}");
    }
    let found = complete(&mut world, Completion::Zone, "EST");
    assert!(
        found
            .iter()
            .all(|(_, value)| value != "EST" && value != "EST5EDT")
    );
}

#[test]
fn levels_and_commands_complete() {
    let mut world = World::new();
    let levels = complete(&mut world, Completion::Level, "");
    let values: Vec<_> = levels.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(values, ["junior", "mid", "senior"]);
    let levels = complete(&mut world, Completion::Level, "junior, s");
    assert_eq!(levels[0].1, "junior, senior");
    let typed = |typed: &str| InteractionKind::Complete {
        what: Completion::Command,
        typed: typed.to_owned(),
    };
    let Reply::Choices(commands) = world.ask(&mod_mia(), typed("/track p")) else {
        panic!("choices were expected");
    };
    assert!(
        commands.iter().any(|(_, value)| value == "track pause"),
        "{commands:?}"
    );
    let Reply::Choices(commands) = world.ask(&mod_mia(), typed("")) else {
        panic!("choices were expected");
    };
    assert_eq!(commands.len(), 25);
    let of_members = complete(&mut world, Completion::Command, "");
    assert!(
        of_members
            .iter()
            .all(|(_, value)| !value.starts_with("track"))
    );
}

#[test]
fn questions_of_a_round_complete_for_moderators_except_secret_ones() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Choice));
    world.add_track(1, |_| {});
    world.advance_to(utc("2026-03-02", "09:00"));
    assert!(complete(&mut world, Completion::Question, "").is_empty());
    let ask = |typed: &str| InteractionKind::Complete {
        what: Completion::Question,
        typed: typed.to_owned(),
    };
    let told = |world: &mut World, typed: &str| match world.ask(&mod_mia(), ask(typed)) {
        Reply::Choices(choices) => choices,
        other => panic!("choices were expected, not {other:?}"),
    };
    let all = told(&mut world, "");
    assert_eq!(all.len(), 4, "six, of which one is open and one comes next");
    let open = world.daily(daily_key(1, "2026-03-02")).slug.to_string();
    assert!(all.iter().all(|(_, slug)| *slug != open));
    let first = all[0].1.clone();
    assert_eq!(told(&mut world, &first)[0].1, first);
    let second = told(&mut world, &format!("{first}, "));
    assert!(
        second
            .iter()
            .all(|(_, value)| value.starts_with(&format!("{first}, ")))
    );
    assert_eq!(second.len(), 3);
}

#[test]
fn completion_handles_anything_typed_anywhere() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let typed = [
        "",
        " ",
        ",",
        ",,,",
        "🦀",
        "\u{202e}abc",
        "@everyone",
        "a,b,c,d",
        "%s",
        "ß",
        "İ",
        &"x".repeat(6_000),
        &"oop, ".repeat(1_000),
    ];
    for what in [
        Completion::Topic,
        Completion::Track,
        Completion::Zone,
        Completion::Command,
        Completion::Level,
        Completion::Round,
        Completion::Question,
        Completion::Queueable,
        Completion::Scope,
    ] {
        for typed in typed {
            complete(&mut world, what, typed);
            let ask = InteractionKind::Complete {
                what,
                typed: typed.to_owned(),
            };
            reply_fits(&world.ask_direct(&ann(), ask));
        }
    }
}
