//! Questions that travel: a moderator's file is checked, imported in one step and undone; questions
//! leave as a file.

use pythia_quiz::card::Reply;
use pythia_quiz::custom_id::ButtonId;
use pythia_quiz::event::{BankCommand, InteractionKind, SetupForm};
use pythia_quiz::ids::At;
use pythia_quiz::model::deck::{
    DeckFormat, DeckProblem, DeckRemark, Exported, IMPORT_MAX, ReadDeck, SentDeck, SentQuestion,
    Whole,
};
use pythia_quiz::model::own::{OWN_MAX, Purpose};
use pythia_quiz::model::written;
use pythia_quiz::question::sketch::Sketch;
use pythia_quiz::question::{Kind, Level, Question, Slug, Topic};

use super::harness::*;

/// Returns a question of a file, known by `anki:` and a number.
fn card(n: usize, title: &str, answer: &str) -> SentQuestion {
    let mut typed = open_question(title);
    typed[3] = answer.to_owned();
    let head = (Topic::Iteration, Level::Mid, Kind::Open);
    let slug = Slug::new("iteration/pending").expect("a slug");
    let question = written::read(slug, head, &typed).expect("it is a question");
    SentQuestion {
        place: format!("line {n}"),
        from: format!("anki:{n}"),
        name: None,
        whole: Whole::Texts,
        sketch: Sketch::of(&question),
        question,
        in_bank: None,
        earlier: None,
    }
}

/// Returns a file with these questions.
fn deck(questions: Vec<SentQuestion>) -> ReadDeck {
    ReadDeck {
        file: "cards.apkg".to_owned(),
        format: "an Anki package".to_owned(),
        questions,
        ..ReadDeck::default()
    }
}

fn numbers(count: usize) -> Vec<SentQuestion> {
    let title = |n: usize| format!("Thing number {n} of walrus{n} and yak{n}");
    (0..count)
        .map(|n| card(n, &title(n), "wombat-answer: a card."))
        .collect()
}

fn check(world: &mut World, deck: ReadDeck) -> Reply {
    let sent = SentDeck::Read(Box::new(deck));
    let ask = InteractionKind::Bank(BankCommand::Import(sent));
    world.ask(&mod_mia(), ask)
}

/// Presses **Import** below a check.
fn import(world: &mut World, checked: &Reply) -> Reply {
    let mut offered = offered(checked).into_iter();
    let press = offered.find(|press| matches!(press, ButtonId::ImportDeck(_)));
    let press = press.unwrap_or_else(|| panic!("no import: {}", words(checked)));
    world.press(&mod_mia(), press)
}

fn imported(world: &mut World, deck: ReadDeck) -> Reply {
    let checked = check(world, deck);
    import(world, &checked)
}

/// Presses **Undo** below an import.
fn undo(world: &mut World, done: &Reply) -> String {
    let mut offered = offered(done).into_iter();
    let press = offered.find(|press| matches!(press, ButtonId::Undo(_)));
    let press = press.expect("it can be undone");
    words(&world.press(&mod_mia(), press))
}

fn whole(world: &World, title: &str) -> Question {
    let all = world.own().into_iter().map(|slug| world.whole(&slug));
    let mut found = all.filter(|one| one.title == title);
    found.next().unwrap_or_else(|| panic!("no {title}"))
}

#[test]
fn a_file_is_checked_first_and_nothing_comes_in_before_the_button() {
    let mut world = World::new();
    let two = vec![
        card(3, "How `zip` ends", "At the shorter one."),
        card(4, "What a generator keeps", "Its frame."),
    ];
    let mut deck = deck(two);
    deck.left_out = vec![DeckRemark {
        place: "line 9".to_owned(),
        what: "the card has a picture".to_owned(),
        help: "describe it in words".to_owned(),
    }];
    let checked = check(&mut world, deck);
    let told = words(&checked);
    for part in [
        "`cards.apkg`",
        "an Anki package",
        "2 new questions",
        "1 can't come in",
        "line 9: the card has a picture → describe it in words",
        "Nothing has changed yet",
        "Import 2 questions",
        "import-report.txt",
        "line 3: How `zip` ends",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("At the shorter one"), "{told}");
    assert_eq!(world.own(), []);
    let done = import(&mut world, &checked);
    let told = words(&done);
    assert!(told.contains("2 new questions, 0 updated"), "{told}");
    assert_eq!(world.own().len(), 2);
    assert_eq!(
        whole(&world, "How `zip` ends").answer,
        "At the shorter one."
    );
    // The button works once.
    let again = words(&import(&mut world, &checked));
    assert!(again.contains("isn't here any more"), "{again}");
    assert_eq!(world.own().len(), 2);
}

#[test]
fn three_hundred_cards_come_in_by_one_step_and_are_asked_practiced_and_found() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    let done = imported(&mut world, deck(numbers(300)));
    assert!(
        words(&done).contains("300 new questions"),
        "{}",
        words(&done)
    );
    assert_eq!(world.own().len(), 300);
    let names: std::collections::HashSet<_> = world.own().into_iter().collect();
    assert_eq!(names.len(), 300);
    world.add_track(1, |track| track.mix.topics = vec![(Topic::Iteration, 1)]);
    world.advance_to(utc("2026-03-02", "09:00"));
    let slug = world.daily(daily_key(1, "2026-03-02")).slug;
    assert_eq!(slug.folder(), "own");
    let practice = InteractionKind::Question {
        topic: Some("iteration".to_owned()),
        level: None,
    };
    let told = words(&world.ask(&ann(), practice));
    assert!(told.contains("Thing number"), "{told}");
}

#[test]
fn a_second_import_updates_and_never_doubles() {
    let mut world = World::new();
    let first = || {
        vec![
            card(1, "How `zip` ends", "At the shorter one."),
            card(2, "What a generator keeps", "Its frame."),
        ]
    };
    imported(&mut world, deck(first()));
    let told = words(&check(&mut world, deck(first())));
    assert!(told.contains("2 already here and unchanged"), "{told}");
    assert!(told.contains("nothing to import"), "{told}");
    let mut second = first();
    second[1].question.answer = "Its frame, with all locals.".to_owned();
    second.push(card(3, "Where a loop's `else` belongs", "Behind the loop."));
    let checked = check(&mut world, deck(second));
    let told = words(&checked);
    assert!(
        told.contains("1 new question · 1 updated · 1 already"),
        "{told}"
    );
    import(&mut world, &checked);
    assert_eq!(world.own().len(), 3);
    let answer = whole(&world, "What a generator keeps").answer;
    assert_eq!(answer, "Its frame, with all locals.");
}

#[test]
fn what_people_chose_here_stays_when_a_file_brings_only_texts() {
    let mut world = World::new();
    let mut one = card(1, "How `zip` ends", "At the shorter one.");
    one.question.hints = vec!["Which ends first?".to_owned()];
    one.question.concepts = vec!["zip".to_owned()];
    imported(&mut world, deck(vec![one]));
    let mut again = card(1, "How `zip` ends", "Where the shorter one ends.");
    again.question.topic = Topic::Basics;
    again.question.level = Level::Senior;
    imported(&mut world, deck(vec![again]));
    let now = whole(&world, "How `zip` ends");
    assert_eq!(now.answer, "Where the shorter one ends.");
    assert_eq!((now.topic, now.level), (Topic::Iteration, Level::Mid));
    assert_eq!(now.hints, ["Which ends first?"]);
    assert_eq!(now.concepts, ["zip"]);
}

#[test]
fn an_import_is_undone_as_a_whole_and_what_was_edited_since_stays() {
    let mut world = World::new();
    imported(
        &mut world,
        deck(vec![card(1, "How `zip` ends", "At the shorter one.")]),
    );
    let second = vec![
        card(1, "How `zip` ends", "Later."),
        card(2, "What a generator keeps", "Its frame."),
        card(3, "Where a loop's `else` belongs", "Behind the loop."),
    ];
    let done = imported(&mut world, deck(second));
    assert_eq!(world.own().len(), 3);
    // One of the new ones is edited by hand.
    let slug = whole(&world, "What a generator keeps").slug;
    let change = writing(Purpose::Change(slug.name().to_owned()), Kind::Open);
    world.send_form(&mod_mia(), change, open_question("What a generator keeps"));
    world.press(&mod_mia(), ButtonId::DraftSave);
    let told = undo(&mut world, &done);
    assert!(told.contains("1 question was changed since"), "{told}");
    assert_eq!(world.own().len(), 2);
    assert_eq!(
        whole(&world, "How `zip` ends").answer,
        "At the shorter one."
    );
    assert!(
        whole(&world, "What a generator keeps")
            .answer
            .contains("wombat")
    );
    // It can't be undone twice, and the record says who did what.
    let told = undo(&mut world, &done);
    assert!(told.contains("can't be undone"), "{told}");
    let audit = InteractionKind::Audit {
        member: None,
        kind: Some("questions".to_owned()),
    };
    let told = words(&world.ask(&mod_mia(), audit));
    assert!(told.contains("imported 2 questions, 1 updated"), "{told}");
    assert!(told.contains("undid the import of 2 questions"), "{told}");
}

#[test]
fn after_an_undo_the_next_question_is_another_one() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_own(Kind::Open, open_question("How `zip` ends"));
    let done = imported(&mut world, deck(numbers(40)));
    world.add_track(1, |track| track.mix.topics = vec![(Topic::Iteration, 1)]);
    world.advance_to(utc("2026-03-02", "09:00"));
    undo(&mut world, &done);
    assert_eq!(world.own().len(), 1);
    world.advance_to(utc("2026-03-03", "09:00"));
    let slug = world.daily(daily_key(1, "2026-03-03")).slug;
    assert!(
        world.own().contains(&slug) || slug.folder() != "own",
        "{slug}"
    );
    // The daily that was open has a copy and was revealed.
    assert!(
        world
            .question(daily_key(1, "2026-03-02"))
            .answer
            .contains("wombat")
    );
}

#[test]
fn a_check_ends_when_it_is_discarded_replaced_or_a_day_old() {
    let mut world = World::new();
    let one = || deck(vec![card(1, "How `zip` ends", "At the shorter one.")]);
    let checked = check(&mut world, one());
    let discard = offered(&checked)
        .into_iter()
        .find(|press| matches!(press, ButtonId::DiscardDeck(_)));
    let told = words(&world.press(&mod_mia(), discard.expect("it can be discarded")));
    assert!(told.contains("Nothing was imported"), "{told}");
    assert!(words(&import(&mut world, &checked)).contains("isn't here any more"));

    let first = check(&mut world, one());
    world.advance_to(At(world.now.0 + 60_000));
    let second = check(&mut world, one());
    assert!(words(&import(&mut world, &first)).contains("isn't here any more"));
    world.advance_to(At(world.now.0 + 25 * 3_600_000));
    assert!(words(&import(&mut world, &second)).contains("isn't here any more"));
    assert_eq!(world.own(), []);
}

#[test]
fn what_can_t_come_in_is_told_with_its_reason_and_the_rest_comes_in() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    let setup = InteractionKind::Setup(SetupForm {
        filter_words: Some("pineapple".to_owned()),
        ..SetupForm::default()
    });
    world.ask(&mod_mia(), setup);
    imported(
        &mut world,
        deck(vec![card(1, "How `zip` ends", "At the shorter one.")]),
    );
    let mut in_bank = card(5, "A question of the bank", "It is there.");
    in_bank.name = Slug::new("basics/a-question").ok();
    let word = card(6, "Pizza", "With pineapple.");
    let mut long = card(7, "Very long", "An answer.");
    long.question.answer = "long ".repeat(900);
    let mut sides = card(1, "How `zip` ends", "Sides only.");
    sides.whole = Whole::Sides;
    let twice = card(8, "Twice", "First.");
    imported(&mut world, deck(vec![twice]));
    let all = vec![
        in_bank,
        word,
        long,
        sides,
        card(8, "Twice", "Second."),
        card(8, "Twice", "Third."),
        card(9, "A good one", "It comes in."),
    ];
    let checked = check(&mut world, deck(all));
    let told = words(&checked);
    for part in [
        "line 5: it's `basics/a-question`, which is built in",
        "line 6: ",
        "pineapple",
        "line 7: ",
        "4,500",
        "line 1: here the question has more than the two sides",
        "line 8: an earlier card of this file is the same question",
        "1 new question · 1 updated · 5 can't come in",
    ] {
        assert!(
            told.contains(part) || told.contains(&part.replace(',', "")),
            "{part}: {told}"
        );
    }
    import(&mut world, &checked);
    assert_eq!(whole(&world, "Twice").answer, "Second.");
    assert_eq!(world.own().len(), 3);
}

#[test]
fn what_looks_familiar_is_told_and_comes_in_but_not_if_the_other_one_is_secret() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    world.add_own(Kind::Open, open_question("How `zip` ends"));
    let mut like_bank = card(1, "Something about the bank", "An answer.");
    like_bank.in_bank = Slug::new("basics/a-question").ok();
    let mut like_file = card(3, "Another generator", "An answer.");
    like_file.earlier = Some("line 1".to_owned());
    let all = || {
        vec![
            like_bank.clone(),
            card(2, "How `zip` ends", "An answer."),
            like_file.clone(),
        ]
    };
    let told = words(&check(&mut world, deck(all())));
    assert!(
        told.contains("line 1: “Something about the bank” asks almost the same as the built-in")
    );
    assert!(
        told.contains(
            "line 2: “How `zip` ends” asks almost the same as “How `zip` ends” of this server"
        ),
        "{told}"
    );
    assert!(
        told.contains("line 3: “Another generator” asks almost the same as line 1"),
        "{told}"
    );
    // The server's own is open now: nobody learns from a file that it exists.
    world.add_track(1, |track| track.mix.topics = vec![(Topic::Iteration, 1)]);
    world.advance_to(utc("2026-03-02", "09:00"));
    assert_eq!(world.daily(daily_key(1, "2026-03-02")).slug.folder(), "own");
    let told = words(&check(&mut world, deck(all())));
    assert!(
        !told.contains("of this server\n") && !told.contains("“How `zip` ends” of"),
        "{told}"
    );
}

#[test]
fn more_than_there_is_room_for_is_refused_as_a_whole() {
    let mut world = World::new();
    imported(&mut world, deck(numbers(OWN_MAX - 10)));
    let more: Vec<_> = (0..11)
        .map(|n| card(9_000 + n, &format!("More {n} of zebra{n}"), "An answer."))
        .collect();
    let checked = check(&mut world, deck(more.clone()));
    let told = words(&checked);
    assert!(told.contains("room for 10 more questions"), "{told}");
    assert!(told.contains("11 new ones"), "{told}");
    assert!(
        !offered(&checked)
            .iter()
            .any(|press| matches!(press, ButtonId::ImportDeck(_)))
    );
    assert_eq!(world.own().len(), OWN_MAX - 10);
    imported(&mut world, deck(more[..10].to_vec()));
    assert_eq!(world.own().len(), OWN_MAX);
}

#[test]
fn each_file_that_can_t_be_had_or_read_gets_a_clear_answer_and_changes_nothing() {
    let mut world = World::new();
    let problems = [
        (DeckProblem::Unreachable, "couldn't get the file"),
        (DeckProblem::TooLarge(8 << 20), "more than 8 MB"),
        (DeckProblem::TooMany(100_000), "one import takes 500"),
        (DeckProblem::TooMuchText, "more than 1 MB of text"),
        (DeckProblem::Busy, "try again in a minute"),
        (
            DeckProblem::Unreadable("The archive is damaged".into(), "Export it again".into()),
            "The archive is damaged. Export it again.",
        ),
        (DeckProblem::Topic("cooking".into()), "cooking"),
        (DeckProblem::Level("wizard".into()), "wizard"),
    ];
    for (problem, part) in problems {
        let ask = BankCommand::Import(SentDeck::Refused(problem));
        let told = words(&world.ask(&mod_mia(), InteractionKind::Bank(ask)));
        let plain = told.replace(',', "");
        assert!(
            told.contains(part) || plain.contains(part),
            "{part}: {told}"
        );
    }
    let told = words(&check(&mut world, deck(Vec::new())));
    assert!(told.contains("no questions in it"), "{told}");
    assert_eq!(world.own(), []);
    assert_eq!(IMPORT_MAX, 500);
}

#[test]
fn only_moderators_import_and_export() {
    let mut world = World::new();
    let sent = || SentDeck::Read(Box::new(deck(numbers(3))));
    let checked = check(&mut world, deck(numbers(3)));
    let presses = offered(&checked);
    for ask in [
        BankCommand::Import(sent()),
        BankCommand::Export("apkg".to_owned()),
    ] {
        let told = words(&world.ask(&ann(), InteractionKind::Bank(ask)));
        assert!(told.contains("moderators"), "{told}");
    }
    for press in presses
        .into_iter()
        .chain([ButtonId::ExportOwn(DeckFormat::Csv)])
    {
        let told = words(&world.press(&ann(), press));
        assert!(told.contains("moderators"), "{told}");
    }
    assert_eq!(world.own(), []);
    import(&mut world, &checked);
    assert_eq!(world.own().len(), 3);
}

fn exported(reply: &Reply) -> &Exported {
    match reply {
        Reply::Exported(exported) => exported,
        other => panic!("a file was expected, not {}", words(other)),
    }
}

fn export(world: &mut World, who: &Person, format: &str) -> Reply {
    let ask = BankCommand::Export(format.to_owned());
    world.ask(who, InteractionKind::Bank(ask))
}

#[test]
fn the_server_s_own_questions_leave_as_a_file_with_what_they_were_known_by() {
    let mut world = World::new();
    let told = words(&export(&mut world, &mod_mia(), "apkg"));
    assert!(told.contains("`/bank import` brings a file"), "{told}");
    imported(&mut world, deck(numbers(3)));
    world.add_own(Kind::Open, open_question("How `zip` ends"));
    let reply = export(&mut world, &mod_mia(), "apkg");
    let file = exported(&reply);
    assert_eq!(file.format, DeckFormat::Apkg);
    let mut froms: Vec<_> = file
        .questions
        .iter()
        .map(|(from, _)| from.as_str())
        .collect();
    froms.sort_unstable();
    assert_eq!(froms, ["", "anki:0", "anki:1", "anki:2"]);
    let told = words(&export(&mut world, &mod_mia(), "pdf"));
    assert!(
        told.contains("`pdf`") && told.contains("`markdown`"),
        "{told}"
    );
}

#[test]
fn who_gets_answers_by_an_export_is_asked_first_and_earns_nothing_for_them() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    imported(&mut world, deck(numbers(2)));
    let asked = export(&mut world, &mod_max(), "anki");
    let told = words(&asked);
    assert!(
        told.contains("answers of 2 questions that you don't know yet"),
        "{told}"
    );
    let press = ButtonId::ExportOwn(DeckFormat::Anki);
    assert!(offered(&asked).contains(&press));
    let reply = world.press(&mod_max(), press);
    assert_eq!(exported(&reply).questions.len(), 2);
    let slug = world.own()[0].clone();
    let max = world.number(&mod_max()).expect("known by now");
    assert!(world.own_record(&slug).writers.contains(&max));
    // The second time they know them all.
    assert!(matches!(
        export(&mut world, &mod_max(), "anki"),
        Reply::Exported(_)
    ));
}

#[test]
fn a_question_that_is_open_or_comes_next_leaves_in_no_file_before_its_reveal() {
    let mut world = World::with(pythia_quiz::Rules::default(), bank_of(Kind::Open));
    imported(&mut world, deck(numbers(4)));
    world.add_track(1, |track| track.mix.topics = vec![(Topic::Iteration, 1)]);
    world.advance_to(utc("2026-03-02", "09:00"));
    let open = world.daily(daily_key(1, "2026-03-02")).slug;
    let next = world.track(1).next.expect("drawn").slug;
    for format in DeckFormat::ALL {
        let reply = export(&mut world, &mod_mia(), format.word());
        let names: Vec<_> = exported(&reply)
            .questions
            .iter()
            .map(|(_, one)| &one.slug)
            .collect();
        assert!(
            !names.contains(&&open) && !names.contains(&&next),
            "{names:?}"
        );
        assert_eq!(names.len(), 2);
    }
    world.advance_to(utc("2026-03-02", "17:00"));
    let reply = export(&mut world, &mod_mia(), "csv");
    assert!(
        exported(&reply)
            .questions
            .iter()
            .any(|(_, one)| one.slug == open)
    );
}

#[test]
fn members_get_the_cards_they_missed_and_never_an_open_one() {
    let (mut world, key) = World::open(Kind::Choice);
    let none = InteractionKind::ReviewExport("apkg".to_owned());
    let right = world.question(key).right_choice().expect("one is right") as u8;
    let order = world.daily(key).order;
    let wrong = order.iter().position(|one| *one != right).expect("another");
    world.press(&ann(), ButtonId::Letter(key.short(), wrong as u8));
    let told = words(&world.ask(&ann(), none.clone()));
    assert!(told.contains("no missed question"), "{told}");
    world.advance_to(utc("2026-03-02", "17:00"));
    let reply = world.ask(&ann(), none.clone());
    let file = exported(&reply);
    assert_eq!((file.name.as_str(), file.questions.len()), ("missed", 1));
    assert_eq!(file.questions[0].1.slug, world.daily(key).slug);
    assert!(
        words(&reply).contains("The question you missed"),
        "{}",
        words(&reply)
    );
    let told = words(&world.ask(&ann(), InteractionKind::ReviewExport("csv".to_owned())));
    assert!(told.contains("`apkg`, `anki`"), "{told}");
    let told = words(&world.ask(&ben(), none));
    assert!(!told.contains("model answer"), "{told}");
}

#[test]
fn editing_an_imported_question_keeps_what_the_form_doesn_t_show() {
    let mut world = World::new();
    let mut one = card(1, "How `zip` ends", "At the shorter one.");
    one.question.why = "Silent loss.".to_owned();
    one.question.follow_ups = vec!["And `strict`?".to_owned()];
    one.question.concepts = vec!["zip".to_owned()];
    imported(&mut world, deck(vec![one]));
    let slug = world.own()[0].clone();
    let change = writing(Purpose::Change(slug.name().to_owned()), Kind::Open);
    world.send_form(&mod_mia(), change, open_question("How `zip` ends"));
    world.press(&mod_mia(), ButtonId::DraftSave);
    let now = world.whole(&slug);
    assert!(now.answer.contains("wombat"));
    assert_eq!(now.why, "Silent loss.");
    assert_eq!(now.follow_ups, ["And `strict`?"]);
    assert_eq!(now.concepts, ["zip"]);
}
