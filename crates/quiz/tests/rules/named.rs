//! Posts that name a member, but not because of an answer, after that member hid or was deleted.

use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::{InteractionKind, PrivacyCommand, SeasonCommand, SeasonForm};
use pythia_quiz::ids::{ChannelId, DailyKey};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::own::Purpose;
use pythia_quiz::question::{Kind, Topic};
use pythia_quiz::{Record, Rules};

use super::harness::*;

fn delete(world: &mut World, who: &Person) {
    world.ask(who, InteractionKind::Privacy(PrivacyCommand::Delete));
    world.press(who, ButtonId::ForgetMe);
    world.advance(minutes(5));
}

fn hide(world: &mut World, who: &Person, hidden: bool) {
    let ask = PrivacyCommand::Hide(hidden);
    world.ask(who, InteractionKind::Privacy(ask));
    world.settle();
}

fn mention(who: &Person) -> String {
    format!("<@{}>", who.user)
}

/// Returns a world in which Ann's question is asked on Monday, with her name.
fn suggested() -> (World, DailyKey) {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.mix.topics = vec![(Topic::Iteration, 1)]);
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    world.approve_first();
    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    assert!(card_words(&world.post_card(key)).contains("Suggested by\n<@1001>"));
    (world, key)
}

#[test]
fn a_question_s_post_names_a_deleted_member_no_more_as_its_author_in_whatever_phase_it_is() {
    let phases = [
        ("2026-03-02", "10:00", Phase::Open),
        ("2026-03-02", "18:00", Phase::Revealed),
        ("2026-03-05", "08:00", Phase::Closed),
    ];
    for (date, time, phase) in phases {
        let (mut world, key) = suggested();
        world.advance_to(utc(date, time));
        assert!(world.phase(key).as_ref() == Some(&phase));
        delete(&mut world, &ann());
        let card = world.post_card(key);
        assert!(!card_words(&card).contains("Suggested by"), "{phase:?}");
        let presses: Vec<_> = card.rows.iter().flatten().map(|one| &one.label).collect();
        let letters = presses.iter().any(|label| *label == "A");
        assert_eq!(letters, phase == Phase::Open, "{presses:?}");
        assert!(!world.all_public_words().contains("<@1001>"));
        world.advance_to(utc("2026-03-06", "08:00"));
        assert!(!world.all_public_words().contains("<@1001>"));
        world.check();
    }
}

#[test]
fn while_a_question_isn_t_closed_hiding_takes_its_author_s_name_off_and_showing_puts_it_back() {
    for time in ["10:00", "18:00"] {
        let (mut world, key) = suggested();
        world.advance_to(utc("2026-03-02", time));
        let names = |world: &World| card_words(&world.post_card(key)).contains("<@1001>");
        hide(&mut world, &ann(), true);
        assert!(!names(&world), "{time}");
        hide(&mut world, &ann(), false);
        assert!(names(&world), "{time}");
    }
}

#[test]
fn the_post_of_a_withdrawn_question_names_nobody() {
    let (mut world, key) = suggested();
    world.press(&mod_mia(), ButtonId::WithdrawDaily(key.short()));
    let post = world.post(key);
    let reason = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["Two are right.".to_owned()],
    };
    world.ask(&mod_mia(), reason);
    world.settle();
    let card = card_words(&world.messages[&post].card.clone().expect("a card"));
    assert!(card.contains("Two are right."), "{card}");
    assert!(!card.contains("Suggested by"), "{card}");
}

#[test]
fn the_results_of_a_season_and_the_recap_of_a_week_name_a_deleted_member_no_more() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let recap = InteractionKind::TrackRecap {
        track: "daily-1".to_owned(),
        on: true,
    };
    world.ask(&mod_mia(), recap);
    let season = SeasonForm {
        name: "Spring".to_owned(),
        to: Some("2026-03-06".to_owned()),
        ..SeasonForm::default()
    };
    world.ask(
        &mod_mia(),
        InteractionKind::Season(SeasonCommand::Start(season)),
    );
    world.advance_to(utc("2026-03-02", "10:00"));
    let key = daily_key(1, "2026-03-02");
    world.is_regular(&ben());
    let hers = world.say(&ann(), key, "an answer with twelve letters");
    world.say(&ben(), key, "another one with twelve letters");
    world.advance_to(utc("2026-03-02", "18:00"));
    world.react(&ben(), hers, Reaction::Vote);
    world.advance_to(utc("2026-03-11", "12:00"));
    let posts = |world: &World| {
        let all = world.messages.values().filter_map(|one| one.card.as_ref());
        let ours = all.filter(|card| {
            let footer = card.footer.as_deref().unwrap_or_default();
            footer.starts_with("season #") || footer.starts_with("Recap")
        });
        ours.map(card_words).collect::<Vec<_>>()
    };
    let before = posts(&world);
    assert_eq!(before.len(), 2, "{before:?}");
    assert!(before.iter().all(|post| post.contains(&mention(&ann()))));
    delete(&mut world, &ann());
    let after = posts(&world);
    assert_eq!(after.len(), 2);
    for (before, after) in before.iter().zip(&after) {
        assert!(!after.contains(&mention(&ann())), "{after}");
        assert!(after.contains(&mention(&ben())), "{after}");
        assert_eq!(
            before.lines().count(),
            after.lines().count(),
            "the rest of it stays: {after}"
        );
    }
    let recap = after.iter().find(|post| post.contains("the week of"));
    let recap = recap.expect("the recap");
    assert!(recap.contains("a former member · 1 vote"), "{recap}");
    assert!(!world.all_public_words().contains(&mention(&ann())));
    world.check();
}

#[test]
fn the_notice_of_a_report_names_a_deleted_moderator_no_more_as_who_saw_to_it() {
    let (mut world, key) = World::open(Kind::Open);
    let mut guild = world.guild();
    guild.notice_channel = Some(ChannelId(77));
    world.put(Record::Guild(GUILD, Box::new(guild)));
    world.advance_to(utc("2026-03-02", "17:00"));
    let report = InteractionKind::Submitted {
        form: FormId::Report(key.short()),
        fields: vec!["Something is wrong.".to_owned()],
    };
    world.ask(&ann(), report);
    world.settle();
    let notice = world.messages.iter().find_map(|(id, message)| {
        let card = message.card.as_ref()?;
        let mut presses = card.rows.iter().flatten();
        let press = presses.find_map(|button| match &button.action {
            pythia_quiz::card::ButtonAction::Press(press @ ButtonId::ReportDone(_)) => Some(press),
            _ => None,
        })?;
        Some((*id, press.clone()))
    });
    let (notice, press) = notice.expect("the notice");
    world.press_on(&mod_mia(), notice, press);
    delete(&mut world, &mod_mia());
    let edited = world.done.iter().rev().find_map(|effect| match effect {
        pythia_quiz::effect::Effect::Edit { message, card, .. } if *message == notice => {
            Some(card_words(card))
        }
        _ => None,
    });
    let edited = edited.expect("an edit");
    assert!(!edited.contains(&mention(&mod_mia())), "{edited}");
    assert!(edited.contains("Something is wrong."), "{edited}");
}

#[test]
fn a_report_that_a_moderator_got_by_direct_message_goes_with_its_member_s_data() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc("2026-03-02", "17:00"));
    let report = InteractionKind::Submitted {
        form: FormId::Report(key.short()),
        fields: vec!["The xylophone is wrong.".to_owned()],
    };
    world.ask(&ann(), report);
    world.settle();
    let told = |world: &World| {
        let cards = world.messages.values().filter_map(|one| one.card.as_ref());
        let mut words = cards.map(card_words);
        words.any(|words| words.contains("xylophone"))
    };
    assert!(told(&world));
    delete(&mut world, &ann());
    assert!(!told(&world));
}

#[test]
fn what_a_deleted_member_wrote_and_nobody_decided_on_is_nowhere_to_be_read() {
    let (mut world, _) = World::open(Kind::Open);
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    let form = writing(Purpose::Suggest, Kind::Choice);
    world.send_form(&ann(), form, tuple_question());
    delete(&mut world, &ann());
    assert!(words(&world.desk()).contains("No suggestions are waiting"));
}
