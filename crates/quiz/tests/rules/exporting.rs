//! `/export`: a track's dailies and standings for moderators.

use pythia_quiz::card::{Card, Reply};
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::{ChannelId, TrackId};
use pythia_quiz::question::Kind;

use super::harness::*;

fn export(format: &str, accounts: bool) -> InteractionKind {
    InteractionKind::Export {
        track: None,
        format: (!format.is_empty()).then(|| format.to_owned()),
        accounts,
    }
}

/// Returns a world with a revealed daily that Ann answered, and an open one.
fn world() -> World {
    let (mut world, key) = World::open(Kind::Choice);
    world.press(&ann(), ButtonId::Letter(key.short(), 0));
    world.advance_to(utc("2026-03-03", "09:00"));
    world
}

fn files(reply: &Reply) -> &Card {
    reply_fits(reply);
    private(reply)
}

#[test]
fn the_tables_have_the_dailies_and_the_standings_by_number() {
    let mut world = world();
    let reply = world.ask(&mod_mia(), export("", false));
    let card = files(&reply);
    let names: Vec<&str> = card.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(
        names,
        ["pythia-daily-1-dailies.csv", "pythia-daily-1-standings.csv"]
    );
    let dailies: Vec<&str> = card.files[0].text.lines().collect();
    let revealed = world.daily(daily_key(1, "2026-03-02"));
    assert_eq!(dailies.len(), 3);
    assert!(dailies[1].starts_with("2,2026-03-03,") && dailies[1].contains(",open,"));
    let slug = format!(",{},", revealed.slug);
    assert!(dailies[2].starts_with("1,2026-03-02,") && dailies[2].contains(&slug));
    assert!(dailies[2].contains(",revealed,2026-03-02T09:00:00Z,2026-03-02T17:00:00Z,"));
    let member = world.number(&ann()).expect("known").0;
    let points = world.points(&ann());
    assert_eq!(
        card.files[1].text,
        format!("rank,member,account,points\n1,{member},,{points}\n")
    );
    assert!(!words(&reply).contains(&ann().user.to_string()));
}

#[test]
fn the_question_that_is_open_has_no_name_in_the_file() {
    let mut world = world();
    let open = world.daily(daily_key(1, "2026-03-03")).slug;
    for format in ["csv", "JSON "] {
        let reply = world.ask(&mod_mia(), export(format, true));
        assert!(!words(&reply).contains(open.as_str()));
        let files = files(&reply).files.iter();
        let text: String = files.map(|file| file.text.as_str()).collect();
        assert!(
            text.contains("2026-03-03") && !text.contains(open.as_str()),
            "{text}"
        );
    }
}

#[test]
fn accounts_are_in_it_only_when_they_are_asked_for() {
    let mut world = world();
    let account = ann().user.to_string();
    for (accounts, named) in [(false, false), (true, true)] {
        for format in ["csv", "json"] {
            let reply = world.ask(&mod_mia(), export(format, accounts));
            let files = files(&reply).files.iter();
            let text: String = files.map(|file| file.text.as_str()).collect();
            let has =
                text.contains(&format!("id {account}")) || text.contains(&format!("\"{account}\""));
            assert_eq!(has, named, "{text}");
        }
    }
}

#[test]
fn the_digest_is_that_of_the_content() {
    let mut world = world();
    let reply = world.ask(&mod_mia(), export("json", false));
    let text = &files(&reply).files[0].text;
    let document: serde_json::Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(document["content"]["track"], "daily-1");
    assert_eq!(
        document["content"]["dailies"].as_array().map(Vec::len),
        Some(2)
    );
    let digest = document["digest"].as_str().expect("a digest");
    assert_eq!(digest.len(), 64);
    world.advance(1_000);
    let again = world.ask(&mod_mia(), export("json", false));
    assert!(
        !files(&again).files[0].text.contains(digest),
        "another time is another content"
    );
}

#[test]
fn only_moderators_get_it_and_only_in_a_server() {
    let mut world = world();
    for ask in [
        export("", false),
        pressed_on(pythia_quiz::ids::MessageId(1), ButtonId::Export(TrackId(1))),
    ] {
        let refused = world.ask(&ann(), ask.clone());
        assert!(words(&refused).contains("Only moderators"));
        assert!(private(&refused).files.is_empty());
        let direct = world.ask_direct(&mod_mia(), ask);
        assert!(words(&direct).contains("in a server"));
    }
}

#[test]
fn an_unknown_format_and_several_tracks_have_answers_of_their_own() {
    let mut world = world();
    let unknown = words(&world.ask(&mod_mia(), export("xlsx", false)));
    assert!(unknown.contains("Choose csv or json"), "{unknown}");
    world.add_track(2, |track| track.minute = 12 * 60);
    let which = world.ask_in(&mod_mia(), ChannelId(77), export("", false));
    assert!(offered(&which).contains(&ButtonId::Export(TrackId(2))));
    let empty = world.press(&mod_mia(), ButtonId::Export(TrackId(2)));
    let dailies = &files(&empty).files[0].text;
    assert_eq!(
        dailies.lines().count(),
        1,
        "only the names of the columns: {dailies}"
    );
}
