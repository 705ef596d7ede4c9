//! Nothing before the results tells which answer is right.

use super::*;

#[test]
fn no_reply_before_the_results_depends_on_the_right_answer() {
    let mut world = playing();
    for card in world.cards_in(CHANNEL) {
        let text = card_words(&card);
        assert!(
            SECRETS.iter().all(|secret| !text.contains(secret)),
            "{text}"
        );
        let title = card.title.unwrap_or_default();
        assert!(!title.contains("right") && !title.contains("orrect"));
    }
    let right = presses(&mut world, &ann(), true).replace("a list", "X");
    for secret in SECRETS {
        assert!(!right.contains(secret), "{right}");
    }
    let wrong = presses(&mut world, &ben(), false);
    let shape = |text: &str| {
        let (_, rest) = text.split_once(": ").expect("a receipt");
        rest.split_once('\n').expect("two lines").1.to_owned()
    };
    assert_eq!(shape(&right), shape(&wrong));
}

/// Plays a question in which the option at `right` is right. Returns all that Discord shows and
/// that presses get in reply, until the results.
fn told_with(right: usize) -> (Vec<pythia_quiz::card::Card>, Vec<String>) {
    let questions = bank_of(Kind::Choice);
    let turned = questions.questions().map(|mut question| {
        for (n, choice) in question.choices.iter_mut().enumerate() {
            choice.right = n == right;
        }
        question
    });
    let bank = pythia_quiz::question::Bank::new(turned.collect::<Vec<_>>());
    let mut world = World::with(Rules::default(), bank);
    let mut told = vec![schedule(&mut world, form())];
    world.advance_to(utc("2026-03-02", "09:00"));
    world.advance(LEAD_MS);
    let message = message(&world);
    for (n, place) in [0, 1, 2, 3, 9, 0].into_iter().enumerate() {
        let at = KEY.question(0, 1);
        let reply = world.press_on(&member(n as u64), message, ButtonId::RoundLetter(at, place));
        told.push(words(&reply));
        world.advance(700);
    }
    told.push(host(&mut world, RoundCommand::Report));
    told.push(words(&world.press(&ann(), ButtonId::RoundMine(KEY.id))));
    (world.cards_in(CHANNEL), told)
}

#[test]
fn until_the_results_nothing_shows_which_option_is_right() {
    let first = told_with(0);
    assert!(first.0.len() >= 3 && first.1.len() == 9);
    for right in 1..4 {
        assert_eq!(told_with(right), first);
    }
}
