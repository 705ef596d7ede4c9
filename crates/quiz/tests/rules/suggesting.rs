//! `/suggest` and `/suggestions`: members suggest questions, moderators decide.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{BankCommand, BlockForm, InteractionKind};
use pythia_quiz::model::own::{DECIDED_MAX, Fate, Purpose, WAITING_EACH};
use pythia_quiz::question::{Kind, Topic};
use pythia_quiz::{Event, Record, Rules};

use super::harness::*;

fn suggest(kind: &str) -> InteractionKind {
    let [topic, level, kind] = ["iteration", "mid", kind].map(str::to_owned);
    InteractionKind::Suggest { topic, level, kind }
}

fn mine(world: &mut World, who: &Person) -> String {
    words(&world.ask(who, InteractionKind::Suggestions))
}

/// Returns a world with a track that asks nothing but what members suggest.
fn group() -> World {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    world.add_track(1, |track| track.mix.topics = vec![(Topic::Iteration, 1)]);
    world
}

#[test]
fn a_suggestion_is_previewed_sent_approved_and_asked_with_its_author_s_name() {
    let mut world = group();
    let form = world.ask(&ann(), suggest("choice"));
    assert!(matches!(&form, Reply::Form(form) if form.fields.len() == 5));
    let preview = world.send_form(
        &ann(),
        writing(Purpose::Suggest, Kind::Choice),
        tuple_question(),
    );
    let told = words(&preview);
    assert!(told.contains("Two lists of unequal length"), "{told}");
    assert!(told.contains("**A** ✅ correct"), "{told}");
    assert!(
        world.suggestions().is_empty(),
        "nothing is sent before the press"
    );
    let sent = words(&world.press(&ann(), ButtonId::DraftSend(true)));
    assert!(
        sent.contains("the post will say that you suggested it"),
        "{sent}"
    );
    assert!(mine(&mut world, &ann()).contains("waiting for the moderators"));

    let shown = words(&world.desk());
    assert!(shown.contains("Suggestion 1 of 1"), "{shown}");
    assert!(
        shown.contains("<@1001>") && shown.contains("Wants to be named"),
        "{shown}"
    );
    let told = words(&world.approve_first());
    assert!(told.contains("Approved: “What `zip` leaves out”"), "{told}");
    assert!(words(&world.desk()).contains("No suggestions are waiting"));
    assert!(mine(&mut world, &ann()).contains("approved, it's one of this server's"));

    world.advance_to(utc("2026-03-02", "09:00"));
    let key = daily_key(1, "2026-03-02");
    let post = world.post(key);
    let card = |world: &World| card_words(&world.messages[&post].card.clone().expect("a card"));
    assert!(
        card(&world).contains("Suggested by\n<@1001>"),
        "{}",
        card(&world)
    );
    // Neither the author nor who approved it earns anything for it.
    let right = world.question(key).right_choice().expect("one is right") as u8;
    let order = world.daily(key).order;
    let place = order
        .iter()
        .position(|one| *one == right)
        .expect("it is shown") as u8;
    for who in [ann(), ben(), mod_mia()] {
        world.press(&who, ButtonId::Letter(key.short(), place));
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    assert!(
        card(&world).contains("Suggested by\n<@1001>"),
        "{}",
        card(&world)
    );
    let points = [ann(), ben(), mod_mia()].map(|who| world.points(&who));
    assert_eq!(points, [0, 4, 0]);
}

#[test]
fn who_saw_a_suggestion_s_answer_at_the_desk_or_opened_it_to_edit_earns_nothing_with_it() {
    for edits in [false, true] {
        let mut world = group();
        world.suggest(&ann(), Kind::Choice, tuple_question(), true);
        if !edits {
            let desk = words(&world.ask(&mod_max(), InteractionKind::Suggestions));
            assert!(desk.contains("so you won't score on it"), "{desk}");
        }
        world.approve_first();
        if edits {
            let edit = BankCommand::Edit {
                question: world.own()[0].to_string(),
                topic: None,
                level: None,
            };
            let form = world.ask(&mod_max(), InteractionKind::Bank(edit));
            assert!(matches!(form, Reply::Form(_)), "{}", words(&form));
        }
        world.advance_to(utc("2026-03-02", "09:00"));
        let key = daily_key(1, "2026-03-02");
        let right = world.question(key).right_choice().expect("one is right");
        let order = world.daily(key).order;
        let place = order.iter().position(|one| usize::from(*one) == right);
        let place = place.expect("it is shown") as u8;
        for who in [ben(), mod_max()] {
            world.press(&who, ButtonId::Letter(key.short(), place));
        }
        world.advance_to(utc("2026-03-02", "17:00"));
        let points = [ben(), mod_max()].map(|who| world.points(&who));
        assert_eq!(points, [4, 0], "edits: {edits}");
    }
}

#[test]
fn nobody_is_named_who_didn_t_agree_or_is_hidden() {
    for (named, hidden) in [(false, false), (true, true)] {
        let mut world = group();
        world.suggest(&ann(), Kind::Choice, tuple_question(), named);
        assert_eq!(words(&world.desk()).contains("Wants to be named"), named);
        world.approve_first();
        if hidden {
            let id = world.number(&ann()).expect("known");
            let Some(Record::Member(key, mut member)) = world
                .reader
                .0
                .get(&pythia_quiz::Key::Member((GUILD, id)))
                .cloned()
            else {
                panic!("no member")
            };
            member.hidden = true;
            world.put(Record::Member(key, member));
            world.put(Record::Unranked((GUILD, id), ()));
        }
        world.advance_to(utc("2026-03-02", "09:00"));
        let post = world.post(daily_key(1, "2026-03-02"));
        let card = card_words(&world.messages[&post].card.clone().expect("a card"));
        assert!(
            !card.contains("Suggested by") && !card.contains("<@1001>"),
            "{card}"
        );
    }
}

#[test]
fn declining_wants_a_reason_that_the_member_reads_and_can_be_undone() {
    let mut world = group();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    let told = words(&world.decline_first(" \u{200b} "));
    assert!(told.contains("Say in a sentence why"), "{told}");
    let declined = world.decline_first("We had  one\nlike it.");
    let list = mine(&mut world, &ann());
    assert!(list.contains("declined: We had one like it."), "{list}");
    assert!(words(&world.desk()).contains("No suggestions are waiting"));
    let undo = offered(&declined).into_iter();
    let mut undo = undo.filter(|press| matches!(press, ButtonId::Undo(_)));
    let told = words(&world.press(&mod_max(), undo.next().expect("it can be undone")));
    assert!(told.contains("is waiting again"), "{told}");
    assert!(mine(&mut world, &ann()).contains("waiting for the moderators"));
    let audit = InteractionKind::Audit {
        member: None,
        kind: None,
    };
    let record = words(&world.ask(&mod_mia(), audit));
    assert!(
        record.contains("declined a suggestion by <@1001>"),
        "{record}"
    );
    assert!(
        record.contains("reopened a suggestion by <@1001>"),
        "{record}"
    );
}

#[test]
fn a_moderator_approves_a_suggestion_with_changes() {
    let mut world = group();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    let (member, n, _) = world.suggestions().remove(0);
    let form = words(&world.press(&mod_mia(), ButtonId::Review(member, n)));
    assert!(
        form.contains("unequal length") && form.contains("* `[(1"),
        "{form}"
    );
    let mut edited = tuple_question();
    edited[0] = "Where `zip` stops".to_owned();
    let purpose = writing(Purpose::Review(member, n), Kind::Choice);
    let preview = world.send_form(&mod_mia(), purpose, edited);
    assert!(
        !words(&preview).contains("Looks familiar"),
        "not like itself"
    );
    let told = words(&world.press(&mod_mia(), ButtonId::DraftSave));
    assert!(told.contains("Approved: “Where `zip` stops”"), "{told}");
    assert_eq!(world.own()[0].as_str(), "own/where-zip-stops");
    assert!(mine(&mut world, &ann()).contains("Where `zip` stops"));
    // What the member typed isn't kept beside the question.
    let texts = world.reader.0.values();
    let texts = texts.filter(|one| matches!(one, Record::SuggestionText(..)));
    assert_eq!(texts.count(), 0);
}

#[test]
fn only_the_first_decision_counts() {
    let mut world = group();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    world.suggest(&ben(), Kind::Open, open_question("How `zip` ends"), true);
    let (member, n, _) = world.suggestions().remove(0);
    assert!(words(&world.press(&mod_mia(), ButtonId::Approve(member, n))).contains("Approved"));
    let late = world.press(&mod_max(), ButtonId::Approve(member, n));
    assert!(
        words(&late).contains("isn't waiting any more"),
        "{}",
        words(&late)
    );
    let (other, m, _) = world.suggestions().remove(1);
    assert_eq!(
        offered(&late),
        [ButtonId::Suggestion(other, m)],
        "it leads to the next one"
    );
    assert!(
        words(&world.press(&mod_max(), ButtonId::Decline(member, n))).contains("isn't waiting")
    );
    assert_eq!(world.own().len(), 1);
}

#[test]
fn a_member_takes_a_suggestion_back_while_it_waits() {
    let mut world = group();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    for press in [ButtonId::AskTakeBack(1), ButtonId::TakeBack(1)] {
        let told = words(&world.press(&ben(), press));
        assert!(told.contains("can't be taken back"), "{told}");
    }
    let asks = world.press(&ann(), ButtonId::AskTakeBack(1));
    assert_eq!(
        offered(&asks),
        [ButtonId::TakeBack(1), ButtonId::MySuggestions]
    );
    assert!(
        words(&asks).contains("copy what you want to keep"),
        "{}",
        words(&asks)
    );
    assert_eq!(world.suggestions().len(), 1, "it has only asked");
    let told = words(&world.press(&ann(), ButtonId::TakeBack(1)));
    assert!(told.contains("haven't suggested a question"), "{told}");
    assert!(world.suggestions().is_empty());
    let texts = world.reader.0.values();
    let texts = texts.filter(|one| matches!(one, Record::SuggestionText(..)));
    assert_eq!(texts.count(), 0);
}

#[test]
fn what_the_bank_or_an_earlier_suggestion_has_is_told_before_it_is_sent() {
    let mut world = World::with(Rules::default(), bank_of(Kind::Open));
    // In other words, but with the same ones that matter.
    let twin = fields([
        "A question about lists",
        "What about `a-question`?",
        "",
        "An answer.",
        "",
    ]);
    let told = world.send_form(&ann(), writing(Purpose::Suggest, Kind::Open), twin);
    let told = words(&told);
    assert!(told.contains("Looks familiar"), "{told}");
    assert!(
        told.contains("“About a question” in the built-in bank"),
        "{told}"
    );

    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    let mut again = tuple_question();
    again[0] = "`zip` and lists".to_owned();
    let told = world.send_form(
        &ben(),
        writing(Purpose::Suggest, Kind::Choice),
        again.clone(),
    );
    let told = words(&told);
    assert!(
        told.contains("somebody suggested something very similar"),
        "{told}"
    );
    assert!(
        !told.contains("What `zip` leaves out"),
        "members don't read it: {told}"
    );
    world.press(&ben(), ButtonId::DraftSend(true));
    let (member, n, _) = world.suggestions().remove(1);
    let told = words(&world.press(&mod_mia(), ButtonId::Suggestion(member, n)));
    assert!(
        told.contains("“What `zip` leaves out”, a suggestion that's waiting"),
        "{told}"
    );
    world.approve_first();
    let told = world.send_form(&cem(), writing(Purpose::Suggest, Kind::Choice), again);
    let told = words(&told);
    assert!(
        told.contains("“What `zip` leaves out” among this server's own"),
        "{told}"
    );
    let other = open_question("Why a `tuple` can be a key");
    let told = world.send_form(&cem(), writing(Purpose::Suggest, Kind::Open), other);
    assert!(!words(&told).contains("Looks familiar"), "{}", words(&told));
}

#[test]
fn the_same_answer_makes_questions_alike_sooner() {
    let mut world = World::new();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    let rephrased = |right: &str| {
        let options = format!("* {right}\n`TypeError`\n`[]`");
        fields([
            "Pairs from unequal lists",
            "Somebody zips numbers and letters:\n```py\nlist(zip([1, 2, 3], \"ab\"))\n```\nHow many pairs are in the result, and which?",
            &options,
            "The shorter one decides.",
            "",
        ])
    };
    let same = rephrased("`[(1, 'a'), (2, 'b')]`");
    let told = world.send_form(&ben(), writing(Purpose::Suggest, Kind::Choice), same);
    assert!(words(&told).contains("Looks familiar"), "{}", words(&told));
    let other = rephrased("two");
    let told = world.send_form(&ben(), writing(Purpose::Suggest, Kind::Choice), other);
    assert!(!words(&told).contains("Looks familiar"), "{}", words(&told));
}

#[test]
fn a_member_has_five_waiting_at_most_and_blocked_ones_none() {
    let mut world = group();
    for n in 0..WAITING_EACH {
        let title = format!(
            "Number {n} of {}",
            ["ants", "bees", "cats", "dogs", "eels"][n]
        );
        world.suggest(&ann(), Kind::Open, open_question(&title), false);
    }
    let told = words(&world.ask(&ann(), suggest("open")));
    assert!(told.contains("You have 5 suggestions waiting"), "{told}");
    // A form that was open meanwhile doesn't help.
    let form = writing(Purpose::Suggest, Kind::Open);
    world.send_form(&ann(), form.clone(), open_question("One more"));
    let told = words(&world.press(&ann(), ButtonId::DraftSend(false)));
    assert!(told.contains("You have 5 suggestions waiting"), "{told}");
    world.approve_first();
    let told = words(&world.press(&ann(), ButtonId::DraftSend(false)));
    assert!(told.contains("Thanks!"), "the draft was kept: {told}");

    world.ask(
        &mod_mia(),
        InteractionKind::Block(BlockForm::Add(ben().user)),
    );
    let told = words(&world.ask(&ben(), suggest("open")));
    assert!(told.contains("blocked you"), "{told}");
    let told = words(&world.send_form(&ben(), form, open_question("Mine")));
    assert!(told.contains("blocked you"), "{told}");
}

#[test]
fn moderators_are_told_once_a_day_and_read_no_title_there() {
    let mut world = group();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    world.suggest(&ben(), Kind::Open, open_question("How `zip` ends"), true);
    world.settle();
    let told: Vec<_> = world
        .directs
        .iter()
        .map(|(_, card)| card_words(card))
        .collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].contains("A member suggested a question"),
        "{told:?}"
    );
    assert!(!told[0].contains("zip"), "{told:?}");
    // The button of a notice leaves the notice as it is.
    let see = ButtonId::Suggestion(pythia_quiz::ids::MemberId(0), 0);
    assert!(matches!(
        world.press(&mod_mia(), see.clone()),
        Reply::Private(_)
    ));
    let told = words(&world.press(&ann(), see));
    assert!(told.contains("moderators"), "{told}");
}

#[test]
fn what_was_typed_is_there_when_the_form_is_opened_again() {
    let mut world = group();
    let mut typed = tuple_question();
    typed[2] = "`a`\n`b`".to_owned();
    world.send_form(&ann(), writing(Purpose::Suggest, Kind::Choice), typed);
    world.restart();
    assert!(words(&world.ask(&ann(), suggest("choice"))).contains("unequal length"));
    assert!(!words(&world.ask(&ann(), suggest("open"))).contains("unequal length"));
    assert!(!words(&world.ask(&ben(), suggest("choice"))).contains("unequal length"));
    world.press(&ann(), ButtonId::DraftDiscard);
    assert!(!words(&world.ask(&ann(), suggest("choice"))).contains("unequal length"));
    let told = words(&world.press(&ann(), ButtonId::DraftEdit));
    assert!(told.contains("nothing here to go on with"), "{told}");
}

#[test]
fn of_the_decided_ones_the_latest_are_kept() {
    let mut world = group();
    world.suggest(&ann(), Kind::Choice, tuple_question(), true);
    let (member, _, one) = world.suggestions().remove(0);
    for n in 0..DECIDED_MAX as u32 {
        let mut old = one.clone();
        old.fate = Fate::Declined {
            by: member,
            at: world.now.plus_ms(-1_000_000 + i64::from(n)),
        };
        world.put(Record::Suggestion((GUILD, member, 10 + n), Box::new(old)));
    }
    world.decline_first("Not now.");
    let left = world.suggestions();
    assert_eq!(left.len(), DECIDED_MAX);
    assert!(
        left.iter().any(|(_, n, _)| *n == 1),
        "the one just decided stays"
    );
    assert!(!left.iter().any(|(_, n, _)| *n == 10), "the oldest goes");
}

#[test]
fn a_suggestion_that_no_longer_passes_is_shown_with_what_is_wrong() {
    let mut world = group();
    world.suggest(
        &ann(),
        Kind::Open,
        open_question("How darn `zip` ends"),
        true,
    );
    let setup = pythia_quiz::event::SetupForm {
        filter_words: Some("darn".to_owned()),
        ..pythia_quiz::event::SetupForm::default()
    };
    world.ask(&mod_mia(), InteractionKind::Setup(setup));
    let shown = world.desk();
    assert!(
        words(&shown).contains("doesn't publish `darn`"),
        "{}",
        words(&shown)
    );
    let approve = |press: &ButtonId| matches!(press, ButtonId::Approve(..));
    assert!(!offered(&shown).iter().any(approve));
    let (member, n, _) = world.suggestions().remove(0);
    world.press(&mod_mia(), ButtonId::Approve(member, n));
    assert!(world.own().is_empty());
}

#[test]
fn the_desk_is_turned_from_the_oldest_to_the_newest() {
    let mut world = group();
    for (who, title) in [(ann(), "Ants"), (ben(), "Bees"), (cem(), "Cats")] {
        world.suggest(&who, Kind::Open, open_question(title), false);
        world.advance(60_000);
    }
    let shown = world.desk();
    assert!(words(&shown).contains("Ants") && words(&shown).contains("Suggestion 1 of 3"));
    let turn = |reply: &Reply| {
        let turns = offered(reply).into_iter();
        let turns = turns.filter(|press| matches!(press, ButtonId::Suggestion(..)));
        turns.collect::<Vec<_>>()
    };
    let after = turn(&shown).remove(0);
    let second = world.press(&mod_mia(), after);
    assert!(words(&second).contains("Bees") && words(&second).contains("Suggestion 2 of 3"));
    assert_eq!(turn(&second).len(), 2);
    assert!(matches!(second, Reply::Update(_)));
}

#[test]
fn direct_messages_have_no_suggestions() {
    let mut world = group();
    for ask in [suggest("open"), InteractionKind::Suggestions] {
        let told = words(&world.ask_direct(&ann(), ask));
        assert!(told.contains("server"), "{told}");
    }
    let event = world.would(Event::Tick);
    assert!(event.reply.is_none());
}
