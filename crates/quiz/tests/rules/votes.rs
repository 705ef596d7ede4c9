//! Votes, acceptance, self-rating.

use proptest::prelude::*;

use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{Event, InteractionKind};
use pythia_quiz::ids::DailyKey;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::{Extras, Reaction, Reactor};
use pythia_quiz::model::points::Reason;
use pythia_quiz::question::Kind;

use super::harness::*;

const REVEALED: &str = "17:05";

fn reveal(world: &mut World) {
    world.advance_to(utc("2026-03-02", REVEALED));
}

/// Presses the list's button for somebody's answer, and returns the reply.
fn vote_for(world: &mut World, who: &Person, whom: &Person, key: DailyKey) -> String {
    let number = world.number(whom).expect("known");
    let reply = world.press(who, ButtonId::VoteFor(key.short(), number));
    reply_fits(&reply);
    words(&reply)
}

#[test]
fn a_vote_is_worth_a_point_until_the_reaction_is_removed() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    world.react(&ben(), message, Reaction::Vote);
    assert_eq!(
        world.points(&ann()),
        0,
        "before the reveal votes only stand"
    );
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 2);
    world.unreact(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 1);
    world.react(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 2);
    let switches = world
        .rows(&ann())
        .iter()
        .filter(|(row, _)| row.reason == Reason::Vote)
        .count();
    assert_eq!(switches, 3, "each switch is a row of its own");
}

#[test]
fn at_most_five_votes_count_but_all_are_stored() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    for n in 10..17 {
        world.is_regular(&member(n));
        world.react(&member(n), message, Reaction::Vote);
    }
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 6, "1 for taking part, 5 of 7 votes");
    world.unreact(&member(10), message, Reaction::Vote);
    world.unreact(&member(11), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 6);
    world.unreact(&member(12), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 5);
}

#[test]
fn votes_for_oneself_and_votes_of_bots_do_not_count() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    world.react(&ann(), message, Reaction::Vote);
    let who = Reactor {
        user: member(50).user,
        bot: true,
        roles: Vec::new(),
        manages: true,
    };
    for reaction in [Reaction::Vote, Reaction::Accept] {
        let channel = world.thread(key);
        let who = who.clone();
        world.event(Event::Reacted {
            guild: GUILD,
            channel,
            message,
            who,
            reaction,
            added: true,
        });
    }
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    assert!(vote_for(&mut world, &ann(), &ann(), key).contains("your own"));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn a_reaction_and_a_press_are_the_same_vote() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    world.react(&ben(), message, Reaction::Vote);
    reveal(&mut world);
    assert!(vote_for(&mut world, &ben(), &ann(), key).contains("already voted"));
    assert_eq!(world.points(&ann()), 2);
    world.unreact(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 1);
    vote_for(&mut world, &ben(), &ann(), key);
    assert_eq!(world.points(&ann()), 2);
    world.react(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 2, "still one");
    vote_for(&mut world, &ben(), &ann(), key);
    assert_eq!(world.points(&ann()), 2, "the reaction still stands");
    world.unreact(&ben(), message, Reaction::Vote);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn the_vote_button_toggles_and_marks_the_member_s_votes_in_words() {
    let (mut world, key) = World::open(Kind::Open);
    world.seal(&ann(), key, "sealed words of ann");
    reveal(&mut world);
    let list = world.press_on(&ben(), world.post(key), ButtonId::Vote(key.short(), 0));
    reply_fits(&list);
    assert!(
        matches!(list, pythia_quiz::card::Reply::Private(_)),
        "not in place of the question"
    );
    assert!(words(&list).contains("sealed words of ann") && !words(&list).contains("you voted"));
    let list = vote_for(&mut world, &ben(), &ann(), key);
    assert!(
        list.contains("you voted for it")
            && list.contains("Undo vote for 1")
            && list.contains("1 vote")
    );
    assert_eq!(world.points(&ann()), 2);
    let list = vote_for(&mut world, &ben(), &ann(), key);
    assert!(!list.contains("you voted") && list.contains("Vote for 1"));
    assert_eq!(world.points(&ann()), 1);
    let own = world.press(&ann(), ButtonId::Vote(key.short(), 0));
    assert!(words(&own).contains("yours") && !words(&own).contains("Vote for"));
}

#[test]
fn the_vote_button_works_from_the_reveal_to_the_close_but_not_for_letters() {
    let (mut world, key) = World::open(Kind::Open);
    world.say(&ann(), key, "x");
    assert!(vote_for(&mut world, &ben(), &ann(), key).contains("after the reveal"));
    world.advance_to(utc("2026-03-03", "17:01"));
    assert_eq!(world.phase(key), Some(Phase::Closed));
    assert!(vote_for(&mut world, &ben(), &ann(), key).contains("final"));
    let list = world.press(&ben(), ButtonId::Vote(key.short(), 0));
    assert!(words(&list).contains("final") && offered(&list).is_empty());
    assert_eq!(world.points(&ann()), 1);

    let (mut world, key) = World::open(Kind::Choice);
    world.press(&ann(), ButtonId::Letter(key.short(), 0));
    reveal(&mut world);
    let before = world.points(&ann());
    assert!(vote_for(&mut world, &ben(), &ann(), key).contains("none to vote on"));
    assert_eq!(world.points(&ann()), before);
}

#[test]
fn many_answers_are_listed_in_pages_with_a_button_each() {
    let (mut world, key) = World::open(Kind::Open);
    for n in 1..=12 {
        world.seal(
            &member(n),
            key,
            &format!("answer {n} {}", "long ".repeat(200)),
        );
    }
    reveal(&mut world);
    let mut pressed = std::collections::BTreeSet::new();
    for page in 0..3 {
        let list = world.press(&member(60), ButtonId::Vote(key.short(), page));
        reply_fits(&list);
        assert!(words(&list).contains(&format!("Page {} of 3", page + 1)));
        pressed.extend(offered(&list).into_iter().filter_map(|press| match press {
            ButtonId::VoteFor(_, number) => Some(number),
            _ => None,
        }));
    }
    assert_eq!(pressed.len(), 12);
    let beyond = world.press(&member(60), ButtonId::Vote(key.short(), 99));
    assert!(words(&beyond).contains("Page 3 of 3"));
}

#[test]
fn an_answer_accepted_by_several_moderators_counts_once_until_all_take_it_back() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    world.react(&mod_mia(), message, Reaction::Accept);
    world.react(&mod_max(), message, Reaction::Accept);
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 6);
    world.unreact(&mod_mia(), message, Reaction::Accept);
    assert_eq!(world.points(&ann()), 6, "the other one's stands");
    world.unreact(&mod_max(), message, Reaction::Accept);
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn only_moderators_accept_by_permission_or_by_the_role_of_setup() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    let roled = Person {
        roles: vec![MODERATOR_ROLE],
        ..ben()
    };
    world.react(&roled, message, Reaction::Accept);
    let reply = world.message_command(&roled, message, InteractionKind::AcceptMessage);
    assert!(words(&reply).contains("Only moderators"));
    world.unreact(&roled, message, Reaction::Accept);
    let mut guild = world.guild();
    guild.moderator_role = Some(MODERATOR_ROLE);
    world.put(pythia_quiz::Record::Guild(GUILD, Box::new(guild)));
    reveal(&mut world);
    assert_eq!(world.points(&ann()), 1);
    world.react(&roled, message, Reaction::Accept);
    assert_eq!(world.points(&ann()), 6);
}

#[test]
fn moderators_cannot_accept_their_own_answer() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&mod_mia(), key, "mine");
    world.react(&mod_mia(), message, Reaction::Accept);
    let reply = world.message_command(&mod_mia(), message, InteractionKind::AcceptMessage);
    assert!(words(&reply).contains("your own"));
    reveal(&mut world);
    assert_eq!(world.points(&mod_mia()), 1);
    let reply = world.message_command(&mod_max(), message, InteractionKind::AcceptMessage);
    assert!(words(&reply).contains("accepted"));
    assert_eq!(world.points(&mod_mia()), 6);
}

#[test]
fn authors_can_neither_vote_for_nor_accept_their_sealed_answer_even_if_it_is_anonymous() {
    for anonymous in [false, true] {
        let (mut world, key) = World::open_as(Kind::Open, |track| track.anonymous = anonymous);
        world.seal(&mod_mia(), key, "mine");
        reveal(&mut world);
        let published = world
            .answer(&mod_mia(), key)
            .expect("given")
            .published
            .expect("published");
        world.react(&mod_mia(), published, Reaction::Vote);
        world.react(&mod_mia(), published, Reaction::Accept);
        assert_eq!(world.points(&mod_mia()), 1);
        world.react(&ben(), published, Reaction::Vote);
        world.react(&mod_max(), published, Reaction::Accept);
        assert_eq!(world.points(&mod_mia()), 7);
        let card = world.messages[&published].card.clone().expect("ours");
        let names = card_words(&card).contains(&mod_mia().user.to_string());
        assert_eq!(names, !anonymous, "{card:?}");
        // The button under it names nobody, but still finds its author.
        let vote = presses(&card).remove(0);
        let number = world.number(&mod_mia()).expect("known");
        assert_eq!(vote == ButtonId::VoteFor(key.short(), number), !anonymous);
        let reply = world.press_on(&mod_mia(), published, vote.clone());
        assert!(words(&reply).contains("your own"));
        world.press_on(&cem(), published, vote);
        assert_eq!(world.points(&mod_mia()), 8);
    }
}

#[test]
fn the_accept_command_works_only_on_answers_and_undoes_itself() {
    let (mut world, key) = World::open(Kind::Open);
    let answer = world.say(&ann(), key, "x");
    let sticker = Extras {
        sticker: true,
        ..Extras::default()
    };
    let talk = world.say_as(&ann(), key, "", sticker);
    let reply = world.message_command(&mod_mia(), talk, InteractionKind::AcceptMessage);
    assert!(words(&reply).contains("isn't an answer"));
    let reply = world.message_command(&mod_mia(), world.post(key), InteractionKind::AcceptMessage);
    assert!(!words(&reply).contains("You accepted"));
    reveal(&mut world);
    world.message_command(&mod_mia(), answer, InteractionKind::AcceptMessage);
    assert_eq!(world.points(&ann()), 6);
    let reply = world.message_command(&mod_mia(), answer, InteractionKind::AcceptMessage);
    assert!(words(&reply).contains("no longer accept"));
    assert_eq!(world.points(&ann()), 1);
    world.advance_to(utc("2026-03-03", "18:00"));
    let reply = world.message_command(&mod_mia(), answer, InteractionKind::AcceptMessage);
    assert!(words(&reply).contains("closed"), "{}", words(&reply));
    assert_eq!(world.points(&ann()), 1);
}

#[test]
fn clearing_reactions_takes_back_votes_and_acceptances() {
    for reaction in [None, Some(Reaction::Vote), Some(Reaction::Accept)] {
        let (mut world, key) = World::open(Kind::Open);
        let message = world.say(&ann(), key, "x");
        world.react(&ben(), message, Reaction::Vote);
        world.react(&mod_mia(), message, Reaction::Accept);
        reveal(&mut world);
        assert_eq!(world.points(&ann()), 7);
        let channel = world.thread(key);
        world.event(Event::ReactionsCleared {
            guild: GUILD,
            channel,
            message,
            reaction,
        });
        let left = match reaction {
            None => 1,
            Some(Reaction::Vote) => 6,
            _ => 2,
        };
        assert_eq!(world.points(&ann()), left, "{reaction:?}");
    }
}

#[test]
fn self_rating_gives_no_points_and_counts_at_the_reveal_if_a_member_rated_once() {
    let (mut world, key) = World::open(Kind::Open);
    let post = world.post(key);
    world.react(&ann(), post, Reaction::Knew);
    world.react(&ben(), post, Reaction::Partly);
    world.react(&cem(), post, Reaction::Knew);
    world.react(&cem(), post, Reaction::NotYet);
    reveal(&mut world);
    let thread = world.thread(key);
    let results = world
        .cards_in(thread)
        .iter()
        .map(card_words)
        .collect::<String>();
    assert!(
        results.contains("knew it 1 · partly 1 · not yet 0"),
        "{results}"
    );
    assert_eq!(world.points(&ann()), 0);
    world.unreact(&ann(), post, Reaction::Knew);
    assert_eq!(world.answer(&ann(), key), None, "nothing is left of it");
}

#[test]
fn nothing_counts_after_the_close() {
    let (mut world, key) = World::open(Kind::Open);
    let message = world.say(&ann(), key, "x");
    world.react(&ben(), message, Reaction::Vote);
    world.advance_to(utc("2026-03-03", "17:01"));
    let before = world.reader.clone();
    world.unreact(&ben(), message, Reaction::Vote);
    world.react(&cem(), message, Reaction::Vote);
    world.react(&mod_mia(), message, Reaction::Accept);
    assert_eq!(world.reader.0, before.0);
}

#[derive(Debug, Clone, Copy)]
enum Action {
    Say(u8),
    Vote(u8, u8, bool),
    Accept(u8, u8, bool),
    Seal(u8, u8),
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    let action = prop_oneof![
        (0..4_u8).prop_map(Action::Say),
        (0..4_u8, 0..4_u8, any::<bool>()).prop_map(|(who, whom, on)| Action::Vote(who, whom, on)),
        (0..2_u8, 0..4_u8, any::<bool>()).prop_map(|(who, whom, on)| Action::Accept(who, whom, on)),
        (0..4_u8, 0..3_u8).prop_map(|(who, what)| Action::Seal(who, what)),
    ];
    proptest::collection::vec(action, 1..25)
}

fn points(world: &World) -> Vec<i64> {
    (0..4).map(|n| world.points(&member(n))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Checks that reactions before and after the reveal, and events that arrive twice, give the
    /// same points.
    #[test]
    fn events_that_arrive_twice_change_nothing_no_matter_when_the_reveal_comes(actions in actions(), reveal_after in 0..25_usize) {
        let mut all = Vec::new();
        for twice in [false, true] {
            let (mut world, key) = World::open(Kind::Open);
            let messages: Vec<_> = (0..4).map(|n| world.say(&member(n), key, "my answer")).collect();
            for (n, action) in actions.iter().enumerate() {
                if n == reveal_after {
                    reveal(&mut world);
                }
                for _ in 0..=usize::from(twice) {
                    let seal_at = world.now;
                    match *action {
                        Action::Say(who) if twice => world.hear(messages[usize::from(who)]),
                        Action::Say(_) => {}
                        Action::Vote(who, whom, on) => world.send_reaction_event(&member(who.into()), messages[usize::from(whom)], Reaction::Vote, on),
                        Action::Accept(who, whom, on) => {
                            let who = if who == 0 { mod_mia() } else { mod_max() };
                            world.send_reaction_event(&who, messages[usize::from(whom)], Reaction::Accept, on);
                        }
                        Action::Seal(who, what) => {
                            world.ask_at(&member(who.into()), seal_at, form(key, &format!("text {what}")));
                        }
                    }
                }
            }
            reveal(&mut world);
            world.check();
            all.push(points(&world));
        }
        prop_assert_eq!(&all[0], &all[1]);
    }

    /// Checks that votes of different members commute, no matter when the reveal comes between
    /// them.
    #[test]
    fn votes_in_any_order_of_arrival_give_the_same_points(
        votes in proptest::collection::vec((0..4_u8, 4..14_u8), 1..20),
        shuffled in any::<u64>(),
        reveal_after in 0..20_usize,
    ) {
        let mut other = votes.clone();
        other.sort_by_key(|(whom, who)| (u64::from(*whom) * 31 + u64::from(*who)).wrapping_mul(shuffled | 1));
        let mut all = Vec::new();
        for (order, reveal_after) in [(&votes, 0), (&votes, reveal_after), (&other, reveal_after), (&other, 99)] {
            let (mut world, key) = World::open(Kind::Open);
            let messages: Vec<_> = (0..4).map(|n| world.say(&member(n), key, "my answer")).collect();
            for (n, (whom, who)) in order.iter().enumerate() {
                if n == reveal_after {
                    reveal(&mut world);
                }
                world.react(&member((*who).into()), messages[usize::from(*whom)], Reaction::Vote);
            }
            reveal(&mut world);
            world.check();
            all.push(points(&world));
        }
        prop_assert!(all.windows(2).all(|two| two[0] == two[1]), "{all:?}");
    }

    /// Checks that messages of a thread give the same answers and points in any order of arrival,
    /// even if some are late.
    #[test]
    fn answers_in_any_order_of_arrival_give_the_same_points(
        written in proptest::collection::vec((0..4_u8, any::<bool>()), 1..15),
        keys in proptest::collection::vec(any::<u32>(), 15),
    ) {
        let mut all = Vec::new();
        for shuffle in [false, true] {
            let (mut world, key) = World::open(Kind::Open);
            let mut heard = Vec::new();
            for (n, (who, _)) in written.iter().enumerate() {
                heard.push((keys[n], world.write_unseen(&member((*who).into()), key, &n.to_string()), written[n].1));
            }
            if shuffle {
                heard.sort();
            }
            for (_, message, _) in heard.iter().filter(|(.., late)| !late) {
                world.hear(*message);
            }
            reveal(&mut world);
            for (_, message, _) in heard.iter().filter(|(.., late)| *late) {
                world.hear(*message);
            }
            world.settle();
            world.check();
            let answers: Vec<_> = (0..4).map(|n| world.shown(&member(n), key)).collect();
            all.push((points(&world), answers));
        }
        prop_assert_eq!(&all[0], &all[1]);
    }
}
