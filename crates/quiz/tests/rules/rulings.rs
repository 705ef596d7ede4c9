//! What moderators can do about an answer: Remove this answer and Withhold this answer. Also, what
//! the bot withholds on its own.

use std::cell::Cell;
use std::rc::Rc;

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::Effect;
use pythia_quiz::event::{BlockForm, InteractionKind, SetupForm};
use pythia_quiz::ids::{DailyKey, MessageId};
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::outcome::{Outcome, Receipt, RefusalKind};
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Rules};

use super::harness::*;

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:00"));
}

/// Returns a world in which Ann's sealed answer is published, with its message.
fn published() -> (World, DailyKey, MessageId) {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "rude words");
    reveal(&mut world);
    let message = world.answer(&ann(), key).and_then(|one| one.published);
    (world, key, message.expect("published"))
}

fn shown(world: &World, message: MessageId) -> String {
    card_words(world.messages[&message].card.as_ref().expect("ours"))
}

#[test]
fn withholding_hides_the_text_from_everybody_and_lets_the_answer_count() {
    let (mut world, key, message) = published();
    world.react(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 2);
    let refused = world.message_command(&ben(), message, InteractionKind::WithholdMessage);
    assert!(words(&refused).contains("Only moderators"));
    let done = world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage);
    reply_fits(&done);
    assert!(words(&done).contains("it still counts"));
    world.settle();
    assert_eq!(world.points(&ann()), 2, "with the vote it had");
    let place = shown(&world, message);
    assert!(place.contains("hidden by the moderators") && !place.contains("rude words"));
    assert!(!world.all_public_words().contains("rude words"));
    let list = world.press(&ben(), ButtonId::Vote(key.short(), 0));
    assert!(!words(&list).contains("rude words"), "{}", words(&list));
    let pages = world.press(&ben(), ButtonId::Answers(key.short(), 0));
    assert!(!words(&pages).contains("rude words"));
    let mine = words(&world.press(&ann(), ButtonId::MyResult(key.short())));
    assert!(mine.contains("rude words") && mine.contains("hidden from others"));
    let number = world.number(&ann()).expect("known");
    let vote = world.press(&cem(), ButtonId::VoteFor(key.short(), number));
    assert!(
        words(&vote).contains("no longer there"),
        "nobody can read it"
    );
    world.check();
}

#[test]
fn withholding_again_shows_the_moderator_the_text_and_a_button_that_undoes_it() {
    let (mut world, _, message) = published();
    let done = world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage);
    world.settle();
    let undo = offered(&done).remove(0);
    let forged = world.press(&ben(), undo.clone());
    assert!(words(&forged).contains("Only moderators"));
    let again = world.message_command(&mod_max(), message, InteractionKind::WithholdMessage);
    assert!(matches!(again, Reply::Private(_)));
    assert!(words(&again).contains("rude words") && offered(&again) == [undo.clone()]);
    world.press(&mod_mia(), undo);
    world.settle();
    assert!(shown(&world, message).contains("rude words"));
    world.check();
}

#[test]
fn removing_an_answer_first_offers_to_withhold_it() {
    let (mut world, _, message) = published();
    let asks = world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    let offers = offered(&asks);
    assert!(matches!(
        offers.as_slice(),
        [
            ButtonId::Remove(..),
            ButtonId::Withhold(..),
            ButtonId::Never
        ]
    ));
    world.press(&mod_mia(), offers[1].clone());
    world.settle();
    assert_eq!(world.points(&ann()), 1);
    let asks = world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    let offers = offered(&asks);
    assert!(matches!(
        offers.as_slice(),
        [ButtonId::Remove(..), ButtonId::Publish(..), ButtonId::Never]
    ));
    world.press(&mod_mia(), offers[0].clone());
    world.settle();
    assert_eq!(world.points(&ann()), 0);
    let late = world.press(&mod_mia(), offers[1].clone());
    assert!(words(&late).contains("already been removed"));
    assert!(shown(&world, message).contains("a moderator removed it"));
}

#[test]
fn a_thread_answer_withheld_before_the_reveal_is_not_shown_but_counts() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "rude");
    world.seal(&ann(), key, "rude and sealed");
    let done = world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage);
    assert!(
        words(&done).contains("delete it in Discord"),
        "our hands do not reach a member's message"
    );
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    assert!(!world.all_public_words().contains("rude and sealed"));
    let place = world.answer(&ann(), key).and_then(|one| one.published);
    assert!(shown(&world, place.expect("its place is kept")).contains("hidden by the moderators"));
}

#[test]
fn before_the_reveal_moderators_see_only_the_thread_text_of_a_withheld_answer() {
    for message_content in [true, false] {
        let rules = Rules {
            message_content,
            ..Rules::default()
        };
        let (mut world, key) = World::open_under(rules, Kind::Open, |_| {});
        let message = world.say(&ann(), key, "rude in the thread");
        world.seal(&ann(), key, "rude and sealed");
        world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage);
        let again =
            words(&world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage));
        assert!(!again.contains("sealed"), "{again}");
        assert_eq!(again.contains("rude in the thread"), message_content);
        assert_eq!(again.contains("I don't have its text"), !message_content);
        reveal(&mut world);
        let place = world.answer(&ann(), key).and_then(|one| one.published);
        let place = place.expect("its place is kept");
        let look = world.message_command(&mod_mia(), place, InteractionKind::WithholdMessage);
        assert!(words(&look).contains("rude and sealed"), "from then on");
    }
}

#[test]
fn an_answer_withheld_while_it_is_being_published_is_replaced() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "rude words");
    world.sleep_until(utc("2026-03-02", "17:00"));
    world.tick_all();
    let number = world.number(&ann()).expect("known");
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), number));
    world.settle();
    assert!(!world.all_public_words().contains("rude words"));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn an_answer_that_a_new_filter_refuses_is_withheld_at_the_reveal_and_reported() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "a darn good answer");
    world.seal(&ben(), key, "a good answer");
    let form = SetupForm {
        filter_words: Some("darn".to_owned()),
        ..SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(form));
    reveal(&mut world);
    let all = world.all_public_words();
    assert!(!all.contains("darn") && all.contains("a good answer"));
    assert_eq!(world.points(&ann()), 1, "it was given in time");
    let told: Vec<String> = world
        .directs
        .iter()
        .map(|(_, card)| card_words(card))
        .collect();
    assert!(
        told.len() == 1 && told[0].contains("1 answer was hidden"),
        "{told:?}"
    );
    let place = world.answer(&ann(), key).and_then(|one| one.published);
    let look = world.message_command(
        &mod_mia(),
        place.expect("its place is kept"),
        InteractionKind::WithholdMessage,
    );
    assert!(words(&look).contains("darn good"));
    world.press(&mod_mia(), offered(&look).remove(0));
    world.settle();
    assert!(world.all_public_words().contains("darn good"));
    world.check();
}

#[test]
fn the_sealed_answer_of_somebody_who_was_blocked_before_the_reveal_is_withheld() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "rude words");
    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(ann().user)),
    );
    reveal(&mut world);
    assert!(!world.all_public_words().contains("rude words"));
    assert_eq!(world.points(&ann()), 1, "what was given before stays");
}

#[test]
fn withheld_answers_in_the_file_and_the_pages_are_for_moderators_only() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=23 {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    reveal(&mut world);
    let number = world.number(&member(22)).expect("known");
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), number));
    world.settle();
    let all = world.all_public_words();
    assert!(!all.contains("sealed words 22.") && all.contains("sealed words 23."));
    let everything = |world: &mut World, who: &Person| {
        let pages =
            [0, 1].map(|page| words(&world.press(who, ButtonId::Answers(key.short(), page))));
        pages.join("\n")
    };
    assert!(!everything(&mut world, &ben()).contains("sealed words 22."));
    assert!(everything(&mut world, &mod_mia()).contains("sealed words 22."));
    world.press(&mod_mia(), ButtonId::Publish(key.short(), number));
    world.settle();
    assert!(world.all_public_words().contains("sealed words 22."));
}

/// Returns a world with `n` sealed answers, one a minute.
fn sealed(n: u64) -> (World, DailyKey) {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=n {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    (world, key)
}

/// Returns the numbers of the answers that are in the file.
fn in_the_file(world: &World) -> Vec<u64> {
    let cards = world.messages.values().filter_map(|one| one.card.as_ref());
    let files: Vec<_> = cards.flat_map(|card| &card.files).collect();
    assert_eq!(files.len(), 1, "one file");
    let holds = |n: &u64| files[0].text.contains(&format!("sealed words {n}."));
    (1..=30).filter(holds).collect()
}

/// Counts the edits of the file from now on.
fn edits_of_the_file(world: &mut World) -> Rc<Cell<u32>> {
    let count = Rc::new(Cell::new(0));
    let counted = Rc::clone(&count);
    world.fail(move |row| {
        let edits = matches!(&row.effect, Effect::Edit { card, .. } if !card.files.is_empty());
        counted.set(counted.get() + u32::from(edits));
        None
    });
    count
}

#[test]
fn a_ruling_made_while_the_file_is_under_way_is_applied_once_it_is_posted() {
    for stopped in [false, true] {
        let (mut world, key) = sealed(24);
        world.sleep_until(utc("2026-03-02", "17:00"));
        world.tick_all();
        let number = |world: &World, n| world.number(&member(n)).expect("known");
        let (withheld, removed) = (number(&world, 22), number(&world, 23));
        world.press(&mod_mia(), ButtonId::Withhold(key.short(), withheld));
        world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
        if stopped {
            world.restart();
        }
        let edits = edits_of_the_file(&mut world);
        world.settle();
        assert_eq!(in_the_file(&world), [21, 24]);
        let all = world.all_public_words();
        assert!(!all.contains("sealed words 22.") && !all.contains("sealed words 23."));
        assert_eq!(edits.get(), 1, "both by one edit");
        world.check();
    }
}

#[test]
fn a_file_that_nobody_ruled_on_is_not_edited() {
    let (mut world, key) = sealed(24);
    let removed = world.number(&member(5)).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    let edits = edits_of_the_file(&mut world);
    reveal(&mut world);
    assert_eq!(in_the_file(&world), [22, 23, 24]);
    assert_eq!(edits.get(), 0);
}

#[test]
fn an_answer_published_as_a_message_is_never_in_the_file() {
    let (mut world, key) = sealed(24);
    let number = |world: &World, n| world.number(&member(n)).expect("known");
    let removed = number(&world, 5);
    world.press(&mod_mia(), ButtonId::Remove(key.short(), removed));
    reveal(&mut world);
    let withheld = number(&world, 23);
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), withheld));
    world.settle();
    assert_eq!(in_the_file(&world), [22, 24]);
    let last = world.answer(&member(21), key).and_then(|one| one.published);
    assert!(shown(&world, last.expect("its own")).contains("sealed words 21."));
    let gone = number(&world, 21);
    world.press(&mod_mia(), ButtonId::Remove(key.short(), gone));
    world.press(&mod_mia(), ButtonId::Publish(key.short(), withheld));
    world.settle();
    assert_eq!(in_the_file(&world), [22, 23, 24]);
}

#[test]
fn without_a_posted_file_a_ruling_on_an_answer_in_it_changes_no_message() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=23 {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    world.fail(|row| match &row.effect {
        Effect::Post { card, .. } if !card.files.is_empty() => {
            Some(Outcome::Done(Receipt::PostedAndGone))
        }
        _ => None,
    });
    reveal(&mut world);
    let before = world.all_public_words();
    assert!(before.contains("Results of question #1") && !before.contains("sealed words 22."));
    let number = world.number(&member(22)).expect("known");
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), number));
    world.settle();
    assert_eq!(world.all_public_words(), before);
}

#[test]
fn in_an_anonymous_track_a_withheld_answer_names_nobody() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.anonymous = true);
    world.seal(&ann(), key, "rude words");
    reveal(&mut world);
    let message = world.answer(&ann(), key).and_then(|one| one.published);
    let message = message.expect("published");
    let done = world.message_command(&mod_mia(), message, InteractionKind::WithholdMessage);
    world.settle();
    let name = ann().user.to_string();
    assert!(!words(&done).contains(&name) && !shown(&world, message).contains(&name));
}

#[test]
fn an_answer_removed_after_the_thread_was_locked_is_replaced_in_it() {
    let (mut world, key, message) = published();
    world.event(Event::ThreadChanged {
        guild: GUILD,
        thread: world.thread(key),
        locked: true,
        archived: false,
    });
    let asks = world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    world.press(&mod_mia(), offered(&asks).remove(0));
    let edits: Vec<_> = world.state.outbox().map(|row| row.effect.clone()).collect();
    let thread = world.thread(key);
    assert!(
        edits.iter().any(|edit| matches!(edit,
            Effect::Edit { channel, message: one, .. }
                if *channel == thread && *one == message)),
        "{edits:?}"
    );
    world.settle();
    assert!(!shown(&world, message).contains("rude words"));
}

#[test]
fn removing_an_answer_in_an_archived_thread_opens_it_to_replace_the_message() {
    let (mut world, key, message) = published();
    let asks = world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    let mut archived = true;
    world.fail(move |row| match &row.effect {
        Effect::SetThread {
            archived: Some(false),
            ..
        } => {
            archived = false;
            None
        }
        Effect::Edit { .. } if archived => {
            Some(refusal(RefusalKind::Archived, "Thread is archived"))
        }
        _ => None,
    });
    world.press(&mod_mia(), offered(&asks).remove(0));
    world.advance(minutes(1));
    assert!(!shown(&world, message).contains("rude words"));
    assert_eq!(world.thread_state(world.thread(key)), (false, false));
}

#[test]
fn removing_a_published_answer_takes_its_points_back_and_replaces_the_message() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "rude words");
    reveal(&mut world);
    let published = world
        .answer(&ann(), key)
        .expect("given")
        .published
        .expect("published");
    world.react(&ben(), published, Reaction::Vote);
    world.react(&mod_max(), published, Reaction::Accept);
    assert_eq!(world.points(&ann()), 7);
    let refused = world.message_command(&ben(), published, InteractionKind::RemoveMessage);
    assert!(words(&refused).contains("Only moderators"));
    let asks = world.message_command(&mod_mia(), published, InteractionKind::RemoveMessage);
    reply_fits(&asks);
    assert_eq!(world.points(&ann()), 7, "it asks first");
    let yes = offered(&asks).remove(0);
    let forged = world.press(&ben(), yes.clone());
    assert!(
        words(&forged).contains("Only moderators"),
        "the button is no right"
    );
    let done = world.press(&mod_mia(), yes.clone());
    assert!(matches!(done, Reply::Update(_)));
    world.settle();
    assert_eq!(world.points(&ann()), 0);
    let card = world.messages[&published].card.clone().expect("ours");
    assert!(!card_words(&card).contains("rude words") && card.rows.is_empty());
    let again = world.press(&mod_mia(), yes);
    assert!(words(&again).contains("already been removed"));
    let mine = world.press(&ann(), ButtonId::MyResult(key.short()));
    assert!(words(&mine).contains("A moderator removed it"));
    let list = world.press(&ben(), ButtonId::Vote(key.short(), 0));
    assert!(!words(&list).contains("rude words"));
    world.react(&cem(), published, Reaction::Vote);
    assert_eq!(world.points(&ann()), 0);
    world.check();
}

#[test]
fn an_answer_removed_before_the_reveal_is_not_published_and_cannot_be_given_again() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "rude");
    world.seal(&ann(), key, "rude and sealed");
    let asks = world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    let done = world.press(&mod_mia(), offered(&asks).remove(0));
    assert!(
        words(&done).contains("delete it in Discord"),
        "our hands do not reach a member's message"
    );
    let again = world.seal(&ann(), key, "rude again");
    assert!(words(&again).contains("removed your answer"));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 0);
    assert!(!world.all_public_words().contains("rude and sealed"));
}

#[test]
fn an_answer_removed_while_it_is_being_published_is_replaced() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "rude words");
    world.sleep_until(utc("2026-03-02", "17:00"));
    world.tick_all();
    let number = world.number(&ann()).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), number));
    world.settle();
    assert!(!world.all_public_words().contains("rude words"));
    assert_eq!(world.points(&ann()), 0);
}

#[test]
fn an_answer_in_the_file_can_be_removed_from_the_pages() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=23 {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    reveal(&mut world);
    let all = world.all_public_words();
    assert!((1..=23).all(|n| all.contains(&format!("sealed words {n}."))));
    let alone = world
        .state
        .open_daily(key)
        .expect("live")
        .answers
        .values()
        .filter(|one| one.published.is_some())
        .count();
    assert_eq!(alone, 20);
    let page = world.press(&ben(), ButtonId::Answers(key.short(), 0));
    reply_fits(&page);
    let removes = |reply: &Reply| {
        let presses = offered(reply).into_iter();
        presses
            .filter(|press| matches!(press, ButtonId::AskRemove(..)))
            .count()
    };
    assert_eq!(removes(&page), 0, "members get no remove buttons");
    let page = world.press(&mod_mia(), ButtonId::Answers(key.short(), 0));
    reply_fits(&page);
    assert_eq!(removes(&page), 15);
    let number = world.number(&member(22)).expect("known");
    let later = world.press(&mod_mia(), ButtonId::Answers(key.short(), 1));
    reply_fits(&later);
    let asks = world.press(&mod_mia(), ButtonId::AskRemove(key.short(), number));
    world.press(&mod_mia(), offered(&asks).remove(0));
    world.settle();
    let all = world.all_public_words();
    assert!(
        !all.contains("sealed words 22.")
            && all.contains("sealed words 21.")
            && all.contains("sealed words 23.")
    );
    let page = words(&world.press(&ben(), ButtonId::Answers(key.short(), 0)));
    assert!(!page.contains("sealed words 22."));
}

#[test]
fn a_member_whose_answer_was_removed_before_the_reveal_reads_that_and_not_that_none_was_given() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "rude words");
    let number = world.number(&ann()).expect("known");
    world.message_command(&mod_mia(), message, InteractionKind::RemoveMessage);
    world.press(&mod_mia(), ButtonId::Remove(key.short(), number));
    assert!(world.answer(&ann(), key).expect("kept").is_removed());
    let stats = words(&world.press(&ann(), ButtonId::Me(key.short())));
    assert!(stats.contains("A moderator removed your answer"), "{stats}");
    assert!(!stats.contains("Not answered yet"), "{stats}");
    let past = words(&world.ask(&ann(), InteractionKind::Past { track: None }));
    assert!(past.contains("removed"), "{past}");
    assert!(!past.contains("not answered yet"), "{past}");
}
