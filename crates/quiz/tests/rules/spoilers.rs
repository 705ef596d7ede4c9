//! Revealing the answer behind a spoiler.

use pythia_quiz::card::Card;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::Effect;
use pythia_quiz::event::{InteractionKind, TrackChoices, TrackForm, TrackMore};
use pythia_quiz::ids::{ChannelId, TrackId};
use pythia_quiz::model::track::{Place, TrackOptions};
use pythia_quiz::question::{Bank, Kind};
use pythia_quiz::text::model_answer::hidden;
use pythia_quiz::{Record, Rules};

use super::harness::*;

/// Returns the cards of a reveal in a track that hides answers.
fn revealed(kind: Kind, bank: Bank) -> (World, Vec<Card>) {
    let mut world = World::with(Rules::default(), bank);
    world.add_track(1, |_| {});
    let options = TrackOptions {
        spoiler: true,
        ..TrackOptions::default()
    };
    world.put(Record::TrackOptions((GUILD, TrackId(1)), options));
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    match kind {
        Kind::Choice => drop(world.press(&ann(), ButtonId::Letter(key.short(), 0))),
        _ => drop(world.seal(&ann(), key, "An answer.")),
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    let posts = world.daily(key).reveal_posts;
    let cards = posts
        .iter()
        .map(|message| world.messages[message].card.clone().expect("a card"));
    let cards = cards.collect();
    (world, cards)
}

/// Returns what a card shows that is behind no spoiler, as Discord reads it.
fn in_the_open(card: &Card) -> String {
    card_words(card)
        .split("||")
        .step_by(2)
        .collect::<Vec<_>>()
        .join(" … ")
}

#[test]
fn the_model_answer_is_behind_a_spoiler_in_the_message_s_own_text() {
    let (_, cards) = revealed(Kind::Open, bank_of(Kind::Open));
    let answer = &cards[0];
    let lead = answer.lead.as_deref().expect("a text");
    assert!(lead.contains("Click or tap to read it"), "{lead}");
    assert!(lead.ends_with("||"), "{lead}");
    assert!(card_words(answer).contains("walrus-answer"));
    assert!(
        !in_the_open(answer).contains("walrus-answer"),
        "{}",
        in_the_open(answer)
    );
    assert!(
        answer.body.is_empty(),
        "an embed draws no code block behind a spoiler"
    );
    assert!(answer.title.is_some() && answer.footer.is_some());
}

#[test]
fn the_right_letter_is_hidden_in_the_results_as_well() {
    let (_, cards) = revealed(Kind::Choice, bank_of(Kind::Choice));
    for card in &cards {
        let open = in_the_open(card).to_lowercase();
        for tell in ["correct)", "· correct:", "✓"] {
            assert!(!open.contains(tell), "{tell} in {open}");
        }
    }
    let results = &cards[1];
    let (_, bars) = &results.fields[0];
    assert!(bars.starts_with("||") && bars.ends_with("||"), "{bars}");
}

#[test]
fn bars_in_the_answer_do_not_end_the_spoiler() {
    for text in ["a || b", "```py\nre.split('a||b', x)\n```", "|x|", "||||"] {
        let hidden = hidden(text);
        let inside = &hidden[2..hidden.len() - 2];
        assert!(!inside.contains("||"), "{hidden}");
        assert_eq!(hidden.matches("||").count(), 2, "{hidden}");
        assert!(
            !hidden.starts_with("|||") && !hidden.ends_with("|||"),
            "{hidden}"
        );
    }
}

#[test]
fn every_question_of_the_test_banks_fits_and_without_the_option_nothing_is_hidden() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output] {
        let (_, cards) = revealed(kind, bank_of(kind));
        for card in cards {
            assert!(card.lead.as_deref().unwrap_or_default().chars().count() <= 2_000);
        }
        let (mut world, _) = World::open(kind);
        world.advance_to(utc("2026-03-02", "17:00"));
        let posted = world.done.iter().filter_map(|effect| match effect {
            Effect::Post { card, .. } => Some(card_words(card)),
            _ => None,
        });
        assert!(posted.into_iter().all(|words| !words.contains("||")));
    }
}

#[test]
fn a_long_answer_comes_in_several_messages_each_behind_its_own_spoiler() {
    let mut question = bank_of(Kind::Open).questions().next().expect("one");
    let paragraph = "word ".repeat(300);
    question.answer = (0..6).map(|n| format!("{n} {paragraph}\n\n")).collect();
    let (world, cards) = revealed(Kind::Open, Bank::new([question]));
    let hidden: Vec<_> = cards.iter().filter_map(|card| card.lead.clone()).collect();
    assert!(hidden.len() >= 4, "{}", hidden.len());
    for lead in &hidden {
        assert_eq!(lead.matches("||").count(), 2);
        assert!(lead.chars().count() <= 2_000);
    }
    world.check();
}

#[test]
fn the_option_is_set_shown_and_fixed_when_the_question_is_posted() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    let add = InteractionKind::TrackAddChosen {
        form: TrackForm {
            channel: Some((ChannelId(10), Place::Text)),
            time: Some("9:00".to_owned()),
            zone: Some("UTC".to_owned()),
            days: Some("daily".to_owned()),
            ..TrackForm::default()
        },
        more: TrackMore::default(),
        choices: TrackChoices {
            spoiler: Some(true),
            ..TrackChoices::default()
        },
    };
    let told = words(&world.ask(&mod_mia(), add));
    assert!(told.contains("behind a spoiler"), "{told}");
    world.advance_to(utc("2026-03-02", "09:00"));
    let off = InteractionKind::TrackEditChosen {
        track: "1".to_owned(),
        form: TrackForm::default(),
        more: TrackMore::default(),
        choices: TrackChoices {
            spoiler: Some(false),
            ..TrackChoices::default()
        },
    };
    world.ask(&mod_mia(), off);
    world.advance_to(utc("2026-03-02", "17:00"));
    let post = world.daily(daily_key(1, "2026-03-02")).reveal_posts[0];
    let card = world.messages[&post].card.clone().expect("a card");
    assert!(card.lead.is_some_and(|lead| lead.contains("||")));
    world.advance_to(utc("2026-03-03", "17:00"));
    let post = world.daily(daily_key(1, "2026-03-03")).reveal_posts[0];
    let card = world.messages[&post].card.clone().expect("a card");
    assert_eq!(card.lead, None);
}
