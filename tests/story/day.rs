//! Plain days: the question, answers, votes, the reveal, the close, the standings.

use insta::assert_snapshot;
use pythia_quiz::InteractionKind;
use pythia_quiz::model::custom_id::ButtonId;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::model::event::BoardForm;

use crate::common::bank;
use crate::common::group::Group;

#[test]
fn a_day_of_a_group_from_the_track_to_the_standings() {
    let group = Group::new(bank::of([bank::open()]));
    let (ana, ben, cem) = (
        group.member("Ana"),
        group.member("Ben"),
        group.member("Cem"),
    );
    let mia = group.moderator("Mia");
    group.opens();
    group
        .moderator_adds_track(&mia, "daily", |form| form.lock = Some(true))
        .says("daily");
    group.at("09:00");
    group.at("09:12");
    let by_ana = ana.writes("Once, when `def` is run.");
    cem.seals("When the *def* statement is executed.")
        .says("17:00");
    group.at("10:30");
    let by_ben = ben.writes("At every call?");
    ben.writes("Ah no: once.");
    ben.votes_for(by_ana);
    cem.votes_for(by_ana);
    ana.votes_for(by_ana);
    cem.votes_for(by_ben);
    ana.rates(Reaction::Knew);
    cem.rates(Reaction::NotYet);
    group.until_reveal();
    mia.accepts(by_ana);
    ben.presses(ButtonId::VoteFor(group.key().short(), cem.number()))
        .says("vote");
    group.until_close();
    assert_eq!(group.phase(), Phase::Closed);
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · What a default remembers
          | **Junior** · Functions · in your own words
          | When is a default value made?
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Report]
          🟢 Ana · 🟡 · 🔴 Cem
          thread "#1 What a default remembers" [archived] [locked]
            09:12 Ana: Once, when `def` is run.
                  ⬆️ Ana, Ben, Cem · ✅ Mia · 🔖
            10:30 Ben: At every call?
                  ⬆️ Cem · 🔖
            10:30 Ben: Ah no: once.
            17:00 Pythia (silent)
                  | == The answer to question #1 · What a default remembers
                  | Once, when the function is defined. (Says the walrus.)
                  | **Why it's asked**
                  | It catches everybody once.
                  | **Listen for**
                  | - when it is evaluated
                  | **Red flags**
                  | - "it is a bug"
                  | **Follow-ups**
                  | - And for a class?
                  | **Further reading**
                  | - The Python Tutorial
                  | -- #1 · 1/3
            17:00 Pythia (silent)
                  | == Results of question #1
                  | 3 members answered in time.
                  | Self-rating: knew it 1 · partly 0 · not yet 1
                  | Points:
                  |   @Ana · 8 points
                  |   @Ben · 2 points
                  |   @Cem · 2 points
                  | Most votes: @Ana · 2 votes · ✅ accepted · [read it](Ana's message of 09:12)
                  | [My result] [Report]
                  | -- #1 · 2/3
            17:00 Pythia (silent)
                  | == Answer to question #1
                  | @Cem:
                  | When the *def* statement is executed.
                  | -- #1 · 3/3
            21:00 Pythia (silent)
                  | == Final results of question #1
                  | Voting is over, and the points are final.
                  | Best answer: @Ana · 2 votes · ✅ accepted · [read it](Ana's message of 09:12)
                  | Final points:
                  |   @Ana · 8 points
                  |   @Ben · 2 points
                  |   @Cem · 2 points
                  | -- #1 · final
    17:00 Pythia (silent) replies to the message of 09:00
          | The answer to question #1 is out: [read it](Pythia's message of 17:00)
    "##);
    assert_snapshot!(group.standings(), @r#"
    1. Ana 8
    2. Ben 2
    2. Cem 2
    "#);
    let board = BoardForm {
        period: Some("week".to_owned()),
        ..BoardForm::default()
    };
    assert_snapshot!(ben.asks(InteractionKind::Leaderboard(board)).words(), @r#"
    Leaderboard · daily · week of Mon 2 Mar 2026
    **1.** @Ana · 8 points
    **2.** @Ben · 2 points ← you
    **2.** @Cem · 2 points
    [Today] [Month] [All time]
    Page 1 of 1 · 3 members
    "#);
    let why = InteractionKind::Why {
        track: None,
        page: 0,
    };
    assert_snapshot!(ana.asks(why).words(), @r#"
    Your points in daily
    All time: **8 points**

    **Question #1 · What a default remembers** · Mon 2 Mar 2026 → **8 points**
    - +1 for answering in time
    - +5 for being accepted by a moderator
    - +2 for 2 votes
    [The whole server]
    Page 1 of 1 · newest first
    "#);
}

#[test]
fn a_day_with_letters() {
    let group = Group::new(bank::of([bank::choice()]));
    let (ana, ben, cem) = (
        group.member("Ana"),
        group.member("Ben"),
        group.member("Cem"),
    );
    group.set_track(|track| track.close_after = 4 * 60);
    group.opens();
    group.at("09:00");
    ana.picks("a set").says("set");
    ana.picks("a list").says("list");
    ben.picks("a dict").says("dict");
    cem.presses(ButtonId::ShowMe(group.key().short()))
        .says("points");
    cem.presses(ButtonId::ShowMeYes(group.key().short()))
        .says("Only the list");
    cem.picks("a list").says("list");
    cem.writes("Talk is free, and earns nothing.");
    group.until_reveal();
    ben.presses(ButtonId::MyResult(group.key().short()))
        .says("dict");
    group.until_close();
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · What grows
          | **Junior** · Data structures · pick one
          | Which of these has `append`?
          | **A**  a tuple
          | **B**  a set
          | **C**  a list
          | **D**  a dict
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Report]
          🟢 · 🟡 · 🔴
          thread "#1 What grows"
            09:00 Cem: Talk is free, and earns nothing.
            17:00 Pythia (silent)
                  | == The answer to question #1 · What grows
                  | **A** ❌ incorrect: a tuple
                  | Because of what it is.
                  | **B** ❌ incorrect: a set
                  | Because of what it is.
                  | **C** ✅ correct: a list
                  | Because of what it is.
                  | **D** ❌ incorrect: a dict
                  | Because of what it is.
                  | Only the list. (Says the walrus.)
                  | **Why it's asked**
                  | It catches everybody once.
                  | **Listen for**
                  | - when it is evaluated
                  | **Red flags**
                  | - "it is a bug"
                  | **Follow-ups**
                  | - And for a class?
                  | **Further reading**
                  | - The Python Tutorial
                  | -- #1 · 1/2
            17:00 Pythia (silent)
                  | == Results of question #1
                  | 3 members answered in time.
                  | How it was answered:
                  |   **A**: 0
                  |   **B**: 0
                  |   **C** (correct): 2 ▇▇▇▇▇▇▇▇▇▇
                  |   **D**: 1 ▇▇▇▇▇
                  | Points:
                  |   @Ana · 4 points · correct
                  |   @Ben · 1 point · incorrect
                  | [My result] [Report]
                  | -- #1 · 2/2
            21:00 Pythia (silent)
                  | == Final results of question #1
                  | The points are final.
                  | Final points:
                  |   @Ana · 4 points · correct
                  |   @Ben · 1 point · incorrect
                  | -- #1 · final
    17:00 Pythia (silent) replies to the message of 09:00
          | The answer to question #1 is out: [read it](Pythia's message of 17:00)
    "##);
    assert_snapshot!(group.standings(), @r#"
    1. Ana 4
    2. Ben 1
    "#);
}

#[test]
fn a_day_with_what_does_this_print() {
    let group = Group::new(bank::of([bank::output()]));
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    group.set_track(|track| track.close_after = 4 * 60);
    group.opens();
    group.at("09:00");
    ana.seals("```\n[1, 2]  \n```").says("[1, 2]");
    ben.seals("{1, 2}").says("{1, 2}");
    group.until_close();
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · What is printed
          | **Junior** · Basics · type the output
          | ```python
          | print(sorted({2, 1}))
          | ```
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Report]
          🟢 · 🟡 · 🔴
          thread "#1 What is printed"
            17:00 Pythia (silent)
                  | == The answer to question #1 · What is printed
                  | It prints:
                  | ```
                  | [1, 2]
                  | ```
                  | A sorted list. (Says the walrus.)
                  | **Why it's asked**
                  | It catches everybody once.
                  | **Listen for**
                  | - when it is evaluated
                  | **Red flags**
                  | - "it is a bug"
                  | **Follow-ups**
                  | - And for a class?
                  | **Further reading**
                  | - The Python Tutorial
                  | -- #1 · 1/2
            17:00 Pythia (silent)
                  | == Results of question #1
                  | 2 members answered in time.
                  | ✅ **Correct: 1** · @Ana
                  | ❌ **1 member** · only difference: brackets
                  | ```
                  | {1, 2}
                  | ```
                  | Points:
                  |   @Ana · 4 points · correct
                  |   @Ben · 1 point · incorrect
                  | [My result] [All answers] [Report]
                  | -- #1 · 2/2
            21:00 Pythia (silent)
                  | == Final results of question #1
                  | The points are final.
                  | Final points:
                  |   @Ana · 4 points · correct
                  |   @Ben · 1 point · incorrect
                  | -- #1 · final
    17:00 Pythia (silent) replies to the message of 09:00
          | The answer to question #1 is out: [read it](Pythia's message of 17:00)
    "##);
    assert_snapshot!(group.standings(), @r#"
    1. Ana 4
    2. Ben 1
    "#);
}

#[test]
fn an_answer_is_edited_deleted_and_moved_until_the_reveal() {
    let group = Group::new(bank::of([bank::open()]));
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    group.set_track(|_| {});
    group.opens();
    group.at("09:00");
    let first = ana.writes("What is a default?");
    let second = ana.writes("Made once, at `def`.");
    ben.votes_for(second);
    ana.uses(InteractionKind::SubmitMessage, second)
        .says("answer");
    ben.uses(InteractionKind::SubmitMessage, second).says("own");
    ana.deletes(first);
    let gone = ben.writes("No idea.");
    ben.deletes(gone);
    group.until_reveal();
    assert_snapshot!(group.standings(), @"1. Ana 2");
    ana.deletes(second);
    group.until_close();
    assert_snapshot!(group.standings(), @"1. Ana 2");
}

#[test]
fn points_add_up_over_days_and_no_question_comes_twice() {
    let group = Group::new(bank::many());
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    group.set_track(|track| track.weekdays = 0b001_1111);
    group.opens();
    let mut titles = std::collections::BTreeSet::new();
    for day in 0..8 {
        group.at("09:00");
        if day == 5 || day == 6 {
            continue;
        }
        titles.insert(group.daily().title);
        ana.writes("I know.");
        if day % 2 == 0 {
            let by_ben = ben.writes("I know, too.");
            ana.votes_for(by_ben);
        }
    }
    group.passes_days(2);
    assert_eq!(titles.len(), 6);
    assert_snapshot!(group.standings(), @r#"
    1. Ben 6
    1. Ana 6
    "#);
}

#[test]
fn a_requested_topic_comes_next_and_its_wishes_are_served() {
    let group = Group::new(bank::many());
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    let topic_request = |topic: &str| InteractionKind::Request {
        topic: topic.to_owned(),
        track: None,
    };
    group.set_track(|_| {});
    group.opens();
    group.at("09:00");
    ana.asks(topic_request("testing")).says("Testing");
    ben.asks(topic_request("testing")).says("Testing");
    group.at("09:00");
    let mut topics = Vec::new();
    for _ in 0..3 {
        topics.push(group.daily().topic.as_str());
        group.at("09:00");
    }
    assert!(topics.contains(&"testing"), "{topics:?}");
    let text = group.transcript();
    assert_eq!(
        text.matches("2 members asked for this topic").count(),
        1,
        "{text}"
    );
    ana.asks(InteractionKind::Requests { track: None })
        .says("request");
    group.passes_days(2);
}
