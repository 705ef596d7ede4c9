//! `/report` and **Report**: members say that a question is wrong, and moderators see every report.

use pythia_quiz::card::{ButtonAction, Card, Reply};
use pythia_quiz::custom_id::{ButtonId, FormId};
use pythia_quiz::event::{Checkup, SetupForm};
use pythia_quiz::ids::{ChannelId, DailyKey};
use pythia_quiz::model::daily::Phase;
use pythia_quiz::question::Kind;
use pythia_quiz::{InteractionKind, Key};

use super::harness::*;

/// The channel for notices.
const NOTICES: ChannelId = ChannelId(500);

fn ask(track: Option<&str>) -> InteractionKind {
    InteractionKind::Report {
        track: track.map(str::to_owned),
    }
}

fn form(key: DailyKey, text: &str) -> InteractionKind {
    InteractionKind::Submitted {
        form: FormId::Report(key.short()),
        fields: vec![text.to_owned()],
    }
}

/// Returns a world with a revealed question and a notice channel.
fn revealed() -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    let setup = SetupForm {
        notice_channel: Some(NOTICES),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(setup));
    world.advance_to(utc("2026-03-02", "17:00"));
    (world, key)
}

fn reports(world: &World) -> Vec<Card> {
    world.cards_in(NOTICES)
}

fn done_button(card: &Card) -> ButtonId {
    let done = presses(card).into_iter();
    let mut done = done.filter(|press| matches!(press, ButtonId::ReportDone(_)));
    done.next().expect("a button for moderators")
}

#[test]
fn every_report_is_its_own_notice_with_a_link_and_buttons() {
    let (mut world, key) = revealed();
    world.ask(&ann(), form(key, "The second line prints 3."));
    world.ask(&ben(), form(key, "And the third prints 4."));
    world.settle();
    let all = reports(&world);
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(card_words(&all[0]).contains("The second line prints 3."));
    assert!(card_words(&all[1]).contains("And the third prints 4."));
    for card in &all {
        fits(card);
        assert_eq!(presses(card)[0], ButtonId::WithdrawDaily(key.short()));
        done_button(card);
        let link = card
            .rows
            .iter()
            .flatten()
            .any(|button| match &button.action {
                ButtonAction::Link(to) => to.ends_with(&world.post(key).to_string()),
                ButtonAction::Press(_) => false,
            });
        assert!(link, "{card:?}");
    }
}

#[test]
fn a_report_that_is_done_says_who_did_it_and_leaves_the_checkup() {
    let (mut world, key) = revealed();
    world.ask(&ann(), form(key, "The second line prints 3."));
    world.settle();
    let doctor = |world: &mut World| {
        words(&world.ask(&mod_mia(), InteractionKind::Doctor(Checkup::default())))
    };
    assert!(doctor(&mut world).contains("The second line prints 3."));
    let done = done_button(&reports(&world)[0]);
    let refused = words(&world.press(&ann(), done.clone()));
    assert!(refused.contains("Only moderators"), "{refused}");
    let reply = world.press(&mod_max(), done.clone());
    let Reply::Update(card) = &reply else {
        panic!("the notice itself changes: {reply:?}");
    };
    assert!(card.body.contains("Done: <@1091>"), "{}", card.body);
    assert!(
        card.body.contains("The second line prints 3."),
        "{}",
        card.body
    );
    assert!(presses(card).is_empty(), "only the link is left");
    assert!(!doctor(&mut world).contains("The second line prints 3."));
    let again = words(&world.press(&mod_mia(), done));
    assert!(again.contains("<@1091>"), "who was first stays: {again}");
}

#[test]
fn the_button_of_a_report_withdraws_its_question_and_the_report_can_still_be_done() {
    let (mut world, key) = revealed();
    world.ask(&ann(), form(key, "Both are right."));
    world.settle();
    let card = reports(&world).remove(0);
    let form = world.press(&mod_mia(), ButtonId::WithdrawDaily(key.short()));
    assert!(matches!(form, Reply::Form(_)), "{form:?}");
    let reason = InteractionKind::Submitted {
        form: FormId::WithdrawDaily(key.short()),
        fields: vec!["Both are right.".to_owned()],
    };
    world.ask(&mod_mia(), reason);
    assert_eq!(world.phase(key), None);
    let done = words(&world.press(&mod_mia(), done_button(&card)));
    assert!(done.contains("a question that was withdrawn"), "{done}");
}

#[test]
fn after_the_close_a_report_has_no_button_to_withdraw() {
    let (mut world, key) = revealed();
    world.ask(&mod_mia(), InteractionKind::TrackPause("1".to_owned()));
    world.advance_to(utc("2026-03-04", "08:00"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    world.ask(&ann(), form(key, "It prints 3."));
    world.settle();
    let card = reports(&world).remove(0);
    assert!(
        matches!(
            presses(&card)[..],
            [ButtonId::Errata(_), ButtonId::ReportDone(_)]
        ),
        "{card:?}"
    );
}

#[test]
fn without_a_notice_channel_a_report_goes_to_the_track_s_maker_with_the_link_alone() {
    let (mut world, key) = World::open(Kind::Open);
    world.advance_to(utc("2026-03-02", "17:00"));
    world.ask(&ann(), form(key, "The second line prints 3 ``` @everyone"));
    world.ask(&ben(), form(key, "Me too."));
    world.settle();
    assert_eq!(world.directs.len(), 2);
    for (to, card) in &world.directs {
        assert_eq!(*to, mod_mia().user);
        assert!(
            presses(card).is_empty(),
            "Discord doesn't say there who is a moderator"
        );
        assert_eq!(card.rows.iter().flatten().count(), 1, "the link");
    }
}

#[test]
fn a_member_reports_a_question_again_only_once_the_first_report_is_done() {
    let (mut world, key) = revealed();
    world.ask(&ann(), form(key, "It prints 3."));
    let told = words(&world.ask(&ann(), form(key, "It prints 3!")));
    assert!(told.contains("already reported"), "{told}");
    world.settle();
    let done = done_button(&reports(&world)[0]);
    world.press(&mod_mia(), done);
    let told = words(&world.ask(&ann(), form(key, "It still prints 3.")));
    assert!(told.contains("Thanks"), "{told}");
    let kept = world
        .reader
        .0
        .keys()
        .filter(|key| matches!(key, Key::Report(_)));
    assert_eq!(kept.count(), 2);
}

#[test]
fn report_opens_the_form_for_the_question_of_the_thread() {
    let (mut world, key) = World::open(Kind::Open);
    let thread = world.thread(key);
    let early = words(&world.ask_in(&ann(), thread, ask(None)));
    assert!(early.contains("after the reveal"), "{early}");
    world.advance_to(utc("2026-03-02", "17:00"));
    let reply = world.ask_in(&ann(), thread, ask(None));
    assert!(matches!(reply, Reply::Form(_)), "{reply:?}");
}

#[test]
fn elsewhere_report_offers_the_latest_revealed_questions_and_never_the_open_one() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |_| {});
    let told = words(&world.ask(&ann(), ask(None)));
    assert!(told.contains("No question was revealed"), "{told}");
    world.advance_to(utc("2026-03-02", "18:00"));
    let one = world.ask(&ann(), ask(None));
    assert!(matches!(one, Reply::Form(_)), "there is only one: {one:?}");
    world.advance_to(utc("2026-03-09", "10:00"));
    let reply = world.ask(&ann(), ask(None));
    let days = ["08", "07", "06", "05", "04"];
    let wanted = days.map(|day| daily_key(1, &format!("2026-03-{day}")));
    let wanted = wanted.map(|key| ButtonId::Report(key.short()));
    assert_eq!(offered(&reply), wanted);
    assert_eq!(world.daily(daily_key(1, "2026-03-09")).number, 8);
    assert!(!words(&reply).contains("#8 ·"), "{}", words(&reply));
    let form = world.press(&ann(), wanted[2].clone());
    assert!(matches!(form, Reply::Form(_)), "{form:?}");
    let named = world.ask_in(&ann(), ChannelId(77), ask(Some("daily-1")));
    assert_eq!(offered(&named), wanted);
}

#[test]
fn a_blocked_member_reports_nothing() {
    let (mut world, key) = revealed();
    let block = pythia_quiz::event::BlockForm::Add(ann().user);
    world.ask(&mod_mia(), InteractionKind::Block(block));
    for kind in [ask(None), form(key, "It prints 3.")] {
        let told = words(&world.ask(&ann(), kind));
        assert!(told.contains("blocked"), "{told}");
    }
    assert!(reports(&world).is_empty());
}
