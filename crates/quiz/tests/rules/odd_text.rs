//! What people write that isn't plain English: emoji, 3,000 characters, text from right to left.

use proptest::prelude::*;
use pythia_quiz::InteractionKind;
use pythia_quiz::card::Reply;
use pythia_quiz::event::{BoardForm, SetupForm, TrackForm};
use pythia_quiz::question::Kind;
use pythia_quiz::text::{beginning, cut, length, split::split};

use super::harness::*;

/// Counts as two UTF-16 units, which Discord's limits count.
const CRAB: &str = "🦀";
/// Looks like one picture, and has seven code points.
const FAMILY: &str = "👩‍👩‍👧‍👦";

#[test]
fn an_answer_of_three_thousand_characters_is_published_in_full() {
    let (mut world, key) = World::open(Kind::Open);
    let text = "A sentence of thirty letters. ".repeat(100);
    assert_eq!(text.chars().count(), 3_000);
    let reply = world.seal(&ann(), key, &text);
    assert!(words(&reply).contains("sealed"), "{}", words(&reply));
    world.advance_to(world.daily(key).reveal_at);
    let whole = world.all_public_words();
    assert!(whole.contains(text.trim()), "as it was written");
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn an_answer_of_emoji_is_measured_as_discord_does_and_published_if_accepted() {
    let (mut world, key) = World::open(Kind::Open);
    // What is taken fits. What wouldn't fit is given back, without a word about being sealed.
    let reply = world.seal(&ann(), key, &CRAB.repeat(1_751));
    assert!(
        words(&reply).contains("3502 characters"),
        "{}",
        words(&reply)
    );
    assert_eq!(world.answer(&ann(), key), None);
    let most = CRAB.repeat(1_750);
    assert!(words(&world.seal(&ann(), key, &most)).contains("sealed"));
    let families = FAMILY.repeat(300);
    assert!(words(&world.seal(&ben(), key, &families)).contains("sealed"));
    world.advance_to(world.daily(key).reveal_at);
    for card in world.cards_in(world.thread(key)) {
        fits(&card);
    }
    let whole = world.all_public_words();
    assert!(whole.contains(&most) && whole.contains(&families));
}

#[test]
fn emoji_alone_are_an_answer() {
    let (mut world, key) = World::open(Kind::Open);
    for text in [CRAB, FAMILY, "🇩🇪", "1️⃣"] {
        let reply = world.seal(&ann(), key, text);
        assert!(words(&reply).contains("sealed"), "{text}");
    }
    world.advance_to(world.daily(key).reveal_at);
    assert!(world.all_public_words().contains("1️⃣"));
}

#[test]
fn names_may_have_emoji_and_any_script() {
    let mut world = World::new();
    for (n, name) in ["🦀 crab club", "שאלה יומית", "日々の質問", FAMILY]
        .into_iter()
        .enumerate()
    {
        let form = TrackForm {
            name: Some(name.to_owned()),
            channel: Some((CHANNEL, pythia_quiz::model::track::Place::Text)),
            time: Some(format!("{:02}:00", 9 + n)),
            zone: Some("Europe/Berlin".to_owned()),
            ..TrackForm::default()
        };
        let told = words(&world.ask(&mod_mia(), InteractionKind::TrackAdd(form)));
        assert_eq!(world.track(n as u32 + 1).name, name, "{told}");
        let board = BoardForm {
            track: Some(name.to_owned()),
            ..BoardForm::default()
        };
        let told = words(&world.ask(&ann(), InteractionKind::Leaderboard(board)));
        assert!(told.contains(name), "{told}");
    }
    for hidden in [
        "dai\u{200d}ly",
        "\u{200d}日",
        "🦀\u{200d}",
        "🦀\u{200d}\u{200d}🦀",
    ] {
        let form = TrackForm {
            name: Some(hidden.to_owned()),
            channel: Some((CHANNEL, pythia_quiz::model::track::Place::Text)),
            time: Some("09:00".to_owned()),
            ..TrackForm::default()
        };
        world.ask(&mod_mia(), InteractionKind::TrackAdd(form));
        assert_eq!(
            world.guild().tracks_made,
            4,
            "{hidden:?} looks like another name"
        );
    }
    let form = SetupForm {
        filter_words: Some("straße, ключ".to_owned()),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(form));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    for text in ["Die STRASSE? Nein: die Straße.", "Это КЛЮЧ."] {
        let reply = world.seal(&ann(), key, text);
        assert!(
            words(&reply).contains("blocks the word"),
            "{}",
            words(&reply)
        );
    }
}

#[test]
fn replies_and_published_answers_fit_discord_no_matter_what_is_written() {
    // Each of these makes a text longer in some way of counting, or ends formatting that is open.
    let odd = [
        CRAB,
        FAMILY,
        "ﷺ",
        "e\u{301}\u{302}\u{303}",
        "```",
        "> ",
        "\u{202e}",
        "\n\n",
        "@everyone",
    ];
    for piece in odd {
        let (mut world, key) = World::open(Kind::Open);
        for long in [1, 800, 1_750, 3_500] {
            let text: String = beginning(&piece.repeat(long), long).to_owned();
            let reply = world.seal(&ann(), key, &text);
            reply_fits(&reply);
            assert!(matches!(reply, Reply::Private(_)));
        }
        world.advance_to(world.daily(key).reveal_at);
        for card in world.cards_in(world.thread(key)) {
            fits(&card);
        }
        let mine = world.press(
            &ann(),
            pythia_quiz::custom_id::ButtonId::MyResult(key.short()),
        );
        reply_fits(&mine);
    }
}

#[test]
fn a_long_paragraph_goes_on_in_the_next_message_with_a_whole_word() {
    let text = "answer ".repeat(1_000);
    let parts = split(&text, 4_096);
    assert_eq!(parts.len(), 2);
    for part in &parts {
        assert!(
            part.split_whitespace().all(|word| word == "answer"),
            "{part}"
        );
    }
    assert_eq!(
        parts.concat().trim_end(),
        text.trim_end(),
        "nothing is lost"
    );
    assert_eq!(split(&"x".repeat(5_000), 4_096).len(), 2, "without a blank");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_is_cut_between_characters_and_never_too_long(
        text in "(\\PC|🦀|\n|`){0,60}", max in 2_usize..80
    ) {
        prop_assert!(length(&cut(&text, max)) <= max);
        prop_assert!(text.starts_with(beginning(&text, max)));
        prop_assert!(length(beginning(&text, max)) <= max);
        let close = length(beginning(&text, max)) + 2 > max;
        prop_assert!(close || beginning(&text, max) == text, "as much as there is room for");
        if !text.contains("```") {
            for part in split(&text, max) {
                prop_assert!(length(&part) <= max, "{part:?}");
            }
        }
    }
}
