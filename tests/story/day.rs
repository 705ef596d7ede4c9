//! A plain day: the question, the thread, answers, votes, the reveal, the close.

use insta::assert_snapshot;
use pythia::quiz::event::Mark;

use crate::common::bank;
use crate::common::group::Group;

#[test]
fn a_day_of_a_group_from_the_question_to_the_standings() {
    let group = Group::new(bank::of([bank::open()]));
    let (ana, ben, cem) = (
        group.member("Ana"),
        group.member("Ben"),
        group.member("Cem"),
    );
    let mia = group.moderator("Mia");
    group.set_track(|track| track.close_after = 4 * 60);
    group.opens();
    group.at("09:00");
    group.at("09:12");
    let by_ana = ana.writes("Once, when `def` is run.");
    group.at("10:30");
    let by_ben = ben.writes("At every call?");
    ben.writes("Ah no: once.");
    ben.votes_for(by_ana);
    cem.votes_for(by_ana);
    cem.votes_for(by_ben);
    ana.rates(Mark::Knew);
    cem.rates(Mark::NotYet);
    group.until_reveal();
    mia.accepts(by_ana);
    group.until_close();
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · What a default remembers
          | **Junior** · Functions · in your own words
          | When is a default value made?
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Vote] [Report]
          🟢 Ana · 🟡 · 🔴 Cem
          thread "#1 What a default remembers"
            09:12 Ana: Once, when `def` is run.
                  ⬆️ Ben, Cem · ✅ Mia
            10:30 Ben: At every call?
                  ⬆️ Cem
            10:30 Ben: Ah no: once.
            17:00 Pythia (silent)
                  | == The answer to #1 · What a default remembers
                  | Once, when the function is defined. (Says the walrus.)
                  | **Why it is asked**
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
                  | == Results of #1
                  | 2 members answered in time. Votes (⬆️ on an answer, or the **Vote** button) and ✅ of a moderator count until {Mon 21:00}.
                  | Self-rating: knew it 1 · partly 0 · not yet 1
                  | Points:
                  |   @Ana: 3
                  |   @Ben: 2
                  | Best voted: @Ana with 2 votes · [read it](Ana's message of 09:12)
                  | [My result] [Vote] [Report]
                  | -- #1 · 2/2
    "##);
    assert_snapshot!(group.standings(), @r#"
    1. Ana 8
    2. Ben 2
    "#);
}
