//! Results that end: outputs grouped, votes only where there are answers to vote on, and the final
//! results at the close.

use pythia_quiz::card::Card;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::effect::{About, Effect, OutboxRow};
use pythia_quiz::event::InteractionKind;
use pythia_quiz::ids::DailyKey;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::guild::Member;
use pythia_quiz::question::Kind;
use pythia_quiz::{Event, Record};

use super::harness::*;

const RIGHT: &str = "quokka 42\n[1, 2]";

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", "17:00"));
}

fn close(world: &mut World) {
    world.advance_to(utc("2026-03-03", "17:00"));
}

/// Returns the card with this title in the daily's thread.
fn titled(world: &World, key: DailyKey, title: &str) -> Option<Card> {
    let cards = world.cards_in(world.thread(key)).into_iter();
    let mut titled = cards.filter(|card| card.title.as_deref() == Some(title));
    titled.next()
}

fn results(world: &World, key: DailyKey) -> Card {
    titled(world, key, "Results of question #1").expect("the results")
}

fn final_results(world: &World, key: DailyKey) -> Option<Card> {
    titled(world, key, "Final results of question #1")
}

fn mention(who: &Person) -> String {
    format!("<@{}>", who.user)
}

/// Returns every button that offers to vote, anywhere in public.
fn vote_buttons(world: &World) -> usize {
    let cards = world.messages.values().filter_map(|one| one.card.as_ref());
    let presses = cards.flat_map(presses);
    let votes = presses.filter(|press| matches!(press, ButtonId::Vote(..) | ButtonId::VoteFor(..)));
    votes.count()
}

fn hide(world: &mut World, who: &Person) {
    let id = world.number(who).expect("known");
    let member = Member {
        user: who.user,
        hidden: true,
        left: None,
        looked_up: None,
    };
    world.put(Record::Member((GUILD, id), member));
    world.put(Record::Unranked((GUILD, id), ()));
}

#[test]
fn outputs_are_shown_together_the_correct_ones_by_name_and_each_wrong_one_once() {
    let (mut world, key) = World::open(Kind::Output);
    for (who, text) in [
        (ann(), RIGHT),
        (ben(), "quokka 42\n(1, 2)"),
        (cem(), "`quokka 42\n(1, 2)`"),
        (member(7), "nothing"),
        (member(8), "```\nquokka 42\n[1, 2]\n```"),
    ] {
        world.advance(minutes(1));
        world.seal(&who, key, text);
    }
    reveal(&mut world);
    let card = results(&world, key);
    fits(&card);
    let right = format!(
        "**Correct: 2** · {}, {}",
        mention(&ann()),
        mention(&member(8))
    );
    assert!(card.body.contains(&right), "{}", card.body);
    let wrong = "**2 members** · only difference: brackets\n```\nquokka 42\n(1, 2)\n```";
    assert!(card.body.contains(wrong), "{}", card.body);
    assert!(
        card.body.contains("**1 member**\n```\nnothing\n```"),
        "{}",
        card.body
    );
    assert!(
        !card.body.contains(&mention(&ben())),
        "nobody is named beside a wrong output"
    );
    let all = world.cards_in(world.thread(key));
    assert_eq!(
        all.len(),
        2,
        "the answer and the results, and no message for each output"
    );
    world.check();
}

#[test]
fn the_expected_output_is_printed_once_and_nothing_offers_votes_on_outputs() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, RIGHT);
    reveal(&mut world);
    let words = world.all_public_words();
    assert_eq!(words.matches(RIGHT).count(), 1, "{words}");
    assert_eq!(vote_buttons(&world), 0);
    assert!(!results(&world, key).body.contains("Vote"));
    let list = world.press(&ben(), ButtonId::Vote(key.short(), 0));
    assert!(self::words(&list).contains("none to vote on"));
    let number = world.number(&ann()).expect("known");
    let vote = world.press(&ben(), ButtonId::VoteFor(key.short(), number));
    assert!(self::words(&vote).contains("none to vote on"));
    assert_eq!(world.points(&ann()), 4);
}

#[test]
fn votes_are_spoken_of_only_where_there_is_an_answer_to_vote_on() {
    for kind in [Kind::Open, Kind::Choice, Kind::Output, Kind::Short] {
        let (mut world, key) = World::open(kind);
        if kind == Kind::Choice {
            world.press(&ann(), ButtonId::Letter(key.short(), 0));
        }
        reveal(&mut world);
        assert_eq!(vote_buttons(&world), 0, "{kind:?}");
        let body = results(&world, key).body;
        assert!(!body.to_lowercase().contains("vote"), "{kind:?}: {body}");
    }
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "in the thread");
    reveal(&mut world);
    assert_eq!(
        vote_buttons(&world),
        2,
        "under the results and under the question"
    );
    assert!(results(&world, key).body.contains("**Vote** button"));
}

#[test]
fn in_an_anonymous_track_grouped_outputs_show_counts_only() {
    let (mut world, key) = World::open_as(Kind::Output, |track| track.anonymous = true);
    world.seal(&ann(), key, RIGHT);
    world.seal(&ben(), key, "nothing");
    reveal(&mut world);
    close(&mut world);
    let words = world.all_public_words();
    assert!(
        words.contains("**Correct: 1**") && words.contains("**1 member**"),
        "{words}"
    );
    for who in [ann(), ben()] {
        assert!(!words.contains(&who.user.to_string()), "{words}");
    }
    let pages = self::words(&world.press(&cem(), ButtonId::Answers(key.short(), 0)));
    assert!(
        pages.contains("nothing") && !pages.contains(&ben().user.to_string()),
        "{pages}"
    );
}

#[test]
fn all_outputs_can_be_read_in_full_and_only_moderators_see_whose_a_wrong_one_is() {
    let (mut world, key) = World::open(Kind::Output);
    let long = "x".repeat(900);
    world.seal(&ann(), key, &long);
    world.seal(&ben(), key, RIGHT);
    reveal(&mut world);
    let card = results(&world, key);
    assert!(presses(&card).contains(&ButtonId::Answers(key.short(), 0)));
    assert!(!card.body.contains(&long) && card.body.contains(&"x".repeat(200)));
    let seen = self::words(&world.press(&cem(), ButtonId::Answers(key.short(), 0)));
    assert!(
        seen.contains(&long) && seen.contains(&mention(&ben())),
        "{seen}"
    );
    assert!(!seen.contains(&mention(&ann())), "{seen}");
    let page = world.press(&mod_mia(), ButtonId::Answers(key.short(), 0));
    assert!(self::words(&page).contains(&mention(&ann())));
    let removes = offered(&page).into_iter();
    let removes = removes.filter(|press| matches!(press, ButtonId::AskRemove(..)));
    assert_eq!(removes.count(), 2);
}

#[test]
fn a_removed_answer_leaves_the_lists() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "rude words");
    world.seal(&ben(), key, RIGHT);
    reveal(&mut world);
    let number = world.number(&ann()).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), number));
    world.settle();
    let card = results(&world, key);
    let words = card_words(&card);
    assert!(
        !words.contains("rude words") && !words.contains(&mention(&ann())),
        "{words}"
    );
    assert!(card.body.starts_with("1 member answered"), "{}", card.body);
    assert_eq!(card.footer.as_deref(), Some("#1 · 2/2"));
    let number = world.number(&ben()).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), number));
    world.settle();
    let card = results(&world, key);
    assert!(card.body.starts_with("Nobody answered"), "{}", card.body);
    world.check();
}

#[test]
fn a_removed_answer_to_an_open_question_leaves_the_points_and_the_most_voted() {
    let (mut world, key) = World::open(Kind::Open);
    let anns = world.say(&ann(), key, "one");
    world.seal(&ben(), key, "two");
    world.react(&cem(), anns, Reaction::Vote);
    reveal(&mut world);
    let before = results(&world, key);
    assert!(card_words(&before).contains("1 vote"));
    let number = world.number(&ann()).expect("known");
    world.press(&mod_mia(), ButtonId::Remove(key.short(), number));
    world.settle();
    let after = results(&world, key);
    let words = card_words(&after);
    assert!(
        !words.contains(&mention(&ann())) && words.contains(&mention(&ben())),
        "{words}"
    );
    assert!(!words.contains("1 vote"), "{words}");
    assert_eq!(after.footer, before.footer);
    assert_eq!(after.rows, before.rows);
}

#[test]
fn an_output_withheld_while_the_results_are_under_way_is_not_shown() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, "rude words");
    world.sleep_until(utc("2026-03-02", "17:00"));
    world.tick_all();
    let number = world.number(&ann()).expect("known");
    world.press(&mod_mia(), ButtonId::Withhold(key.short(), number));
    world.restart();
    world.settle();
    let body = results(&world, key).body;
    assert!(
        !body.contains("rude words") && body.contains("hidden by the moderators"),
        "{body}"
    );
    assert_eq!(world.points(&ann()), 1);
    world.press(&mod_mia(), ButtonId::Publish(key.short(), number));
    world.settle();
    assert!(results(&world, key).body.contains("rude words"));
}

#[test]
fn at_the_close_one_message_names_the_best_answer_and_the_final_points() {
    let (mut world, key) = World::open(Kind::Open);
    let anns = world.say(&ann(), key, "one");
    world.seal(&ben(), key, "two");
    world.say(&cem(), key, "three");
    reveal(&mut world);
    assert_eq!(final_results(&world, key), None, "votes still count");
    let bens = world.answer(&ben(), key).and_then(|one| one.published);
    let bens = bens.expect("published");
    world.react(&ann(), bens, Reaction::Vote);
    world.react(&cem(), bens, Reaction::Vote);
    world.react(&ben(), anns, Reaction::Vote);
    world.react(&mod_mia(), anns, Reaction::Accept);
    close(&mut world);
    let card = final_results(&world, key).expect("the final results");
    fits(&card);
    let best = &card.fields[0];
    let link = format!("{}/{bens}", world.thread(key));
    assert_eq!(best.0, "Best answer");
    assert!(
        best.1
            .starts_with(&format!("{} · 2 votes", mention(&ben()))),
        "{best:?}"
    );
    assert!(best.1.contains(&link), "{best:?}");
    let points = &card.fields[1].1;
    let anns = format!("{} · 7 points", mention(&ann()));
    assert!(
        points.starts_with(&anns),
        "accepted and voted for: {points}"
    );
    assert!(
        points.contains(&format!("{} · 3 points", mention(&ben()))),
        "{points}"
    );
    let silent = world
        .messages
        .values()
        .find(|one| one.card.as_ref() == Some(&card));
    assert!(silent.expect("posted").quiet);
    world.check();
}

#[test]
fn the_vote_buttons_go_at_the_close() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.lock = true);
    for n in 1..=22 {
        world.advance(minutes(1));
        world.seal(&member(n), key, &format!("sealed words {n}."));
    }
    reveal(&mut world);
    assert_eq!(
        vote_buttons(&world),
        22,
        "twenty answers, the last part and the question"
    );
    close(&mut world);
    assert_eq!(vote_buttons(&world), 0);
    let words = world.all_public_words();
    assert!((1..=22).all(|n| words.contains(&format!("sealed words {n}."))));
    assert!(
        words.contains("My result") && words.contains("Report"),
        "the others stay"
    );
    assert_eq!(
        world.thread_state(world.thread(key)),
        (true, true),
        "locked after all that"
    );
    world.check();
}

#[test]
fn in_an_anonymous_track_the_final_results_link_the_best_answer_without_its_author() {
    let (mut world, key) = World::open_as(Kind::Open, |track| track.anonymous = true);
    world.seal(&ann(), key, "one");
    reveal(&mut world);
    let message = world.answer(&ann(), key).and_then(|one| one.published);
    let message = message.expect("published");
    world.react(&ben(), message, Reaction::Vote);
    close(&mut world);
    let card = final_results(&world, key).expect("the final results");
    assert_eq!(card.fields.len(), 1, "no points: {card:?}");
    assert!(card.fields[0].1.contains(&message.to_string()), "{card:?}");
    let words = world.all_public_words();
    assert!(!words.contains(&ann().user.to_string()), "{words}");
}

#[test]
fn without_answers_there_are_no_final_results() {
    let (mut world, key) = World::open(Kind::Open);
    reveal(&mut world);
    close(&mut world);
    assert_eq!(final_results(&world, key), None);
}

#[test]
fn final_results_of_a_graded_question_edit_nothing() {
    for kind in [Kind::Choice, Kind::Output, Kind::Short] {
        let (mut world, key) = World::open(kind);
        match kind {
            Kind::Choice => world.press(&ann(), ButtonId::Letter(key.short(), 0)),
            _ => world.seal(&ann(), key, RIGHT),
        };
        reveal(&mut world);
        let thread = world.thread(key);
        let edits = |world: &World| {
            let edits = world.done.iter();
            let of_this =
                |one: &&Effect| matches!(one, Effect::Edit { channel, .. } if *channel == thread);
            edits.filter(of_this).count()
        };
        let before = edits(&world);
        close(&mut world);
        assert!(final_results(&world, key).is_some(), "{kind:?}");
        assert_eq!(edits(&world), before, "{kind:?}");
    }
}

#[test]
fn without_a_thread_the_final_results_are_in_the_channel() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "one");
    let thread = world.thread(key);
    world.event(Event::ChannelGone {
        guild: GUILD,
        channel: thread,
    });
    close(&mut world);
    let cards = world.cards_in(CHANNEL).into_iter();
    let titles: Vec<_> = cards.filter_map(|card| card.title).collect();
    assert!(
        titles.contains(&"Final results of question #1".to_owned()),
        "{titles:?}"
    );
}

#[test]
fn a_hidden_member_is_in_no_list_and_their_answer_is_a_members() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "one");
    world.seal(&ben(), key, "two");
    hide(&mut world, &ann());
    reveal(&mut world);
    let anns = world.answer(&ann(), key).and_then(|one| one.published);
    let anns = anns.expect("published");
    world.react(&ben(), anns, Reaction::Vote);
    close(&mut world);
    let words = world.all_public_words();
    assert!(!words.contains(&ann().user.to_string()), "{words}");
    assert!(words.contains("A member:\none"), "{words}");
    let best = &final_results(&world, key)
        .expect("the final results")
        .fields[0]
        .1;
    assert!(best.starts_with("a member · 1 vote"), "{best}");
    assert_eq!(world.points(&ann()), 2, "hidden, not less");
}

#[test]
fn a_hidden_member_who_was_right_is_counted_without_a_name() {
    let (mut world, key) = World::open(Kind::Output);
    world.seal(&ann(), key, RIGHT);
    world.seal(&ben(), key, RIGHT);
    hide(&mut world, &ann());
    reveal(&mut world);
    let body = results(&world, key).body;
    let right = format!("**Correct: 2** · {}, 1 more", mention(&ben()));
    assert!(body.contains(&right), "{body}");
}

#[test]
fn a_withheld_answer_is_never_the_best() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "rude words");
    reveal(&mut world);
    let anns = world.answer(&ann(), key).and_then(|one| one.published);
    let anns = anns.expect("published");
    world.react(&ben(), anns, Reaction::Vote);
    world.message_command(&mod_mia(), anns, InteractionKind::WithholdMessage);
    close(&mut world);
    let card = final_results(&world, key).expect("the final results");
    assert_eq!(card.fields.len(), 1, "{card:?}");
    assert_eq!(card.fields[0].0, "Final points");
}

#[test]
fn the_edits_at_the_close_hold_up_no_question() {
    // Discord limits edits of old messages, so they wait in the thread's lane.
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=20 {
        world.seal(&member(n), key, "words");
    }
    reveal(&mut world);
    world.advance_to(utc("2026-03-03", "16:59"));
    world.sleep_until(utc("2026-03-03", "17:00"));
    world.tick_all();
    let thread = world.thread(key);
    let of_this = |row: &&OutboxRow| row.about == About::Daily(key);
    let rows: Vec<_> = world.state.outbox().filter(of_this).collect();
    let of_post = |row: &&&OutboxRow| row.lane == CHANNEL;
    assert_eq!(
        rows.iter().filter(of_post).count(),
        1,
        "only the question itself"
    );
    let in_thread = rows.iter().filter(|row| row.lane == thread);
    assert_eq!(
        in_thread.count(),
        22,
        "final results, buttons, twenty answers"
    );
}
