//! Snapshots of `text/help.rs`, `commands.rs`, `access.rs`, `facts.rs`, `names.rs` and `reason.rs`.
//! It also compares the table of commands with the messages that describe them.

use std::collections::BTreeSet;

use crate::lang;
use pythia_quiz::model::card::Card;
use pythia_quiz::model::config::{Points, Rules};
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::ids::{At, RoleId, RoundId, TrackId};
use pythia_quiz::model::language::Language;
use pythia_quiz::model::question::{Level, Topic};
use pythia_quiz::model::round::{Round, RoundLobby, RoundOptions, RoundPhase, Scale};
use pythia_quiz::model::track::{Mix, Pause, TrackOptions};
use pythia_quiz::text::commands::{self, COMMANDS, Command, DESCRIPTION, GROUPS};
use pythia_quiz::text::help::{self, Page, Reader};
use pythia_quiz::text::{access, failure, names, picture, reason, track};

use crate::request::track;
use crate::samples::{ANA, CHANNEL, MORNING, daily_key};
use crate::shows;

fn named(name: &str) -> Vec<&'static Command> {
    let of = |command: &&Command| command.name.starts_with(name);
    COMMANDS.iter().filter(of).collect()
}

fn reader(moderates: bool, next: Option<At>) -> Reader {
    Reader {
        moderates,
        helps: [moderates; 3],
        points: Points::default(),
        next,
    }
}

fn page(reader: &Reader, page: Page) -> Card {
    help::page(lang(), reader, &Rules::default(), page)
}

#[test]
fn help_tells_members_what_they_can_do_and_how_points_come_about() {
    let member = reader(false, Some(MORNING));
    let pages: Vec<_> = Page::all(&member).map(|one| page(&member, one)).collect();
    assert_eq!(pages.len(), 2);
    shows!("help-member", pages);
}

#[test]
fn help_lists_every_command_to_moderators_on_pages() {
    let moderator = reader(true, Some(MORNING));
    let pages: Vec<_> = Page::all(&moderator)
        .map(|one| page(&moderator, one))
        .collect();
    shows!("help", pages);
}

#[test]
fn help_leaves_room_on_each_page_for_more_commands() {
    let moderator = reader(true, Some(MORNING));
    for one in Page::all(&moderator) {
        let card = page(&moderator, one);
        let fields = card.fields.iter();
        let fields = fields.map(|(name, text)| {
            let longest = text.chars().count();
            assert!(longest <= 1_024 - 100, "{name}: {longest}");
            name.chars().count() + longest
        });
        let all = fields.sum::<usize>() + card.body.chars().count();
        assert!(card.body.chars().count() <= 4_096 - 400, "{one:?}");
        assert!(all <= 6_000 - 400, "{one:?}: {all}");
    }
}

#[test]
fn help_without_a_track_names_no_next_question() {
    let card = page(&reader(false, None), Page::Overview);
    shows!("help-no-track", card.body);
}

#[test]
fn help_explains_a_command_and_all_parts_of_one() {
    shows!(
        "help-one",
        vec![
            help::some(lang(), "leaderboard", &named("leaderboard")),
            help::some(lang(), "block", &named("block")),
            help::some(lang(), "accept answer", &named("Accept answer")),
        ]
    );
}

#[test]
fn an_unknown_command_gets_the_nearest() {
    shows!(
        "help-unknown",
        vec![
            help::unknown(lang(), "banana", None),
            help::unknown(lang(), "leaderbord", Some("leaderboard")),
        ]
    );
}

#[test]
fn choices_offered_while_typing_tell_like_things_apart() {
    let mut paused = track("evening");
    paused.weekdays = 0b001_0101;
    paused.paused = Some(Pause::ByModerator);
    let round = Round {
        name: "Friday quiz".to_owned(),
        phase: RoundPhase::Scheduled,
        paused: None,
        host: ANA,
        channel: CHANNEL,
        start: MORNING,
        zone: "Europe/Berlin".to_owned(),
        date: daily_key().date,
        mix: Mix::default(),
        seconds: 30,
        pause: 10,
        weekly: false,
        scale: Scale {
            right: 1,
            speed: 0,
            early_wrong: 0,
        },
        questions: Vec::new(),
        current: 0,
        step_at: MORNING,
        event: None,
        interested: None,
        remind_at: None,
        posts: 0,
        previewed_by: Vec::new(),
        options: RoundOptions::default(),
        lobby: RoundLobby::default(),
    };
    shows!(
        "help-choices",
        vec![
            help::track_choice(lang(), &track("daily"), TrackOptions::default()),
            help::track_choice(lang(), &paused, TrackOptions::default()),
            help::round_choice(lang(), RoundId(2), &round),
            help::zone_choice(lang(), "Europe/Berlin", MORNING),
        ]
    );
}

#[test]
fn weekdays_are_named() {
    let sets = [0b111_1111, 0b001_1111, 0b110_0000, 0b001_0101, 0b100_1010];
    let names = sets.map(|bits| track::days(lang(), bits));
    shows!("facts-weekdays", names.join("\n"));
}

#[test]
fn what_cannot_be_used_here_says_why() {
    shows!(
        "access",
        vec![
            access::server_only(lang()),
            access::moderators_only(lang(), None),
            access::moderators_only(lang(), Some(RoleId(1_500_000_000_000_000_001))),
            access::no_track(lang()),
            access::unknown_track(lang(), "dayly", &["daily", "evening"]),
            access::old_button(lang()),
            access::nothing_changed(lang()),
        ]
    );
}

#[test]
fn several_tracks_are_offered_as_buttons() {
    let choices = [
        (ButtonId::MeOf(TrackId(1)), "daily"),
        (ButtonId::MeOf(TrackId(2)), "evening"),
    ];
    let all = ButtonId::Why(TrackId(0), 0);
    shows!(
        "access-which-track",
        vec![
            access::which_track(lang(), &choices),
            access::which_points(lang(), &choices, all),
        ]
    );
}

#[test]
fn stored_reasons_fit_after_a_colon_and_in_parentheses() {
    let reasons = [
        reason::channel_deleted(lang()),
        reason::deleted_at_once(lang()),
        reason::post_lost(lang()),
    ];
    let shown = reasons.map(|why| format!("I paused **daily**: {why}."));
    shows!("reason", shown.join("\n"));
}

#[test]
fn topics_and_levels_have_names_and_the_english_ones_can_be_typed() {
    for topic in Topic::ALL {
        assert_eq!(names::topic(Language::English, *topic), topic.title());
        // There is room for about fifteen letters.
        let in_pictures = picture::topic(lang(), *topic);
        assert!((1..=15).contains(&in_pictures.chars().count()), "{topic}");
    }
    for level in Level::ALL {
        assert_eq!(names::level(Language::English, *level), level.title());
    }
}

#[test]
fn every_command_and_option_is_described() {
    let groups = GROUPS.iter().map(|group| {
        let text = commands::description(lang(), group);
        format!("/{group} …: {}", text.expect("a group"))
    });
    let commands = COMMANDS.iter().map(|command| {
        let mut text = format!("/{}: {}", command.name, command.description(lang()));
        for option in command.all_options {
            let described = commands::option_description(lang(), command.name, option);
            text.push_str(&format!("\n  {option}: {}", described.expect("an option")));
        }
        text
    });
    shows!(
        "commands",
        groups.chain(commands).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn descriptions_are_no_longer_than_discord_takes_in_any_language() {
    for lang in Language::ALL {
        let names = GROUPS
            .into_iter()
            .chain(COMMANDS.iter().map(|command| command.name));
        let of_commands = names.map(|name| (name.to_owned(), commands::description(lang, name)));
        let of_options = COMMANDS.iter().flat_map(|command| {
            command.all_options.iter().map(move |option| {
                let text = commands::option_description(lang, command.name, option);
                (format!("{} {option}", command.name), text)
            })
        });
        for (name, text) in of_commands.chain(of_options) {
            let text = text.unwrap_or_else(|| panic!("{name} has no description"));
            let length = text.chars().count();
            assert!((4..=DESCRIPTION).contains(&length), "{name}: {length}");
            assert!(!text.contains('\n'), "{name} is on several lines");
        }
    }
}

#[test]
fn what_is_no_command_or_option_has_no_description() {
    assert_eq!(commands::description(lang(), "banana"), None);
    assert_eq!(
        commands::description(Language::English, "block"),
        Some("Stop members from taking part.".to_owned())
    );
    assert_eq!(commands::option_description(lang(), "answer", "time"), None);
    assert_eq!(
        commands::option_description(lang(), "block", "member"),
        None
    );
}

#[test]
fn the_english_file_describes_exactly_the_commands_and_options_of_the_table() {
    let file = include_str!("../../../../locales/en-US/pythia-quiz.ftl");
    let written: BTreeSet<String> = file
        .lines()
        .filter(|line| line.starts_with("command-"))
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .collect();
    let mut wanted: BTreeSet<String> = GROUPS.map(commands::id).into();
    for command in COMMANDS {
        wanted.insert(commands::id(command.name));
        let options = command.all_options.iter();
        wanted.extend(options.map(|option| commands::option_id(command.name, option)));
    }
    assert_eq!(written, wanted);
}

#[test]
fn help_names_only_options_there_are_and_leaves_none_out_in_silence() {
    for command in COMMANDS {
        let words: Vec<&str> = command.options.split_whitespace().collect();
        let named: BTreeSet<&str> = words
            .iter()
            .filter(|word| **word != "…")
            .map(|word| word.trim_matches(['[', ']']))
            .collect();
        let all: BTreeSet<&str> = command.all_options.iter().copied().collect();
        assert!(named.is_subset(&all), "/{}: {named:?}", command.name);
        // Members turn pages by buttons, so the option for a page isn't shown.
        let left_out: Vec<_> = all
            .difference(&named)
            .filter(|name| **name != "page")
            .collect();
        let says_so = words.contains(&"…");
        assert_eq!(
            !left_out.is_empty(),
            says_so,
            "/{}: {left_out:?}",
            command.name
        );
    }
}

#[test]
fn failures_say_what_to_do() {
    shows!(
        "failures",
        vec![
            failure::internal(lang()),
            failure::slow(lang()),
            failure::late_public(lang()),
            failure::late_form(lang()),
            failure::done(lang()),
            failure::command_changed(lang()),
        ]
    );
}
