//! The bot was not running: what is late is done late, what is too late is skipped, and what happened is read back.

use insta::assert_snapshot;
use pythia_quiz::model::daily::{Phase, Skip};
use pythia_quiz::model::discord::Reaction;

use crate::common::bank::{self, SECRET};
use crate::common::group::Group;

fn group() -> Group {
    let group = Group::new(bank::many());
    group.set_track(|track| track.close_after = 4 * 60);
    group
}

#[test]
fn a_slot_missed_by_less_than_the_grace_is_posted_late_and_silently() {
    let group = group();
    group.opens();
    group.bot_dies();
    group.at("11:59");
    group.opens();
    assert_eq!(group.phase(), Phase::Open);
    assert_eq!(group.posts_in(group.channel), 1);
    assert!(group.transcript().contains("11:59 Pythia (silent)"));
    group.until_reveal();
    assert!(group.transcript().contains("19:59 Pythia (silent)"));
    group.passes_days(1);
}

#[test]
fn a_slot_missed_by_more_is_skipped_and_the_moderators_are_told() {
    let group = group();
    let mia = group.moderator("Mia");
    group.harness().scene.iter_mut().for_each(|record| {
        if let pythia_quiz::Record::Track(_, track) = record {
            track.created_by = mia.user;
        }
    });
    group.opens();
    group.bot_dies();
    group.passes_days(2);
    group.at("12:01");
    group.opens();
    assert_eq!(group.posts_in(group.channel), 0);
    for date in ["2026-03-02", "2026-03-03", "2026-03-04"] {
        assert_eq!(group.skipped(date), Some(Skip::Missed), "{date}");
    }
    assert_snapshot!(group.world.direct_messages(mia.user), @r#"
    #direct message to Mia
    --- Wed 4 Mar ---
    12:01 Pythia
          | == For the moderators
          | **daily-1** has no questions for 3 dates (2026-03-02, 2026-03-03, 2026-03-04): I was offline when they were due and came back too late. Streaks aren't affected. `/track post-now` posts today's questio[...202 characters]
          | -- notice 2026-03-04 skip #1
    "#);
    group.at("09:00");
    assert_eq!(group.posts_in(group.channel), 1);
}

#[test]
fn a_reveal_is_late_never_early_and_what_was_written_meanwhile_counts() {
    let group = group();
    let (ana, ben, cem) = (
        group.member("Ana"),
        group.member("Ben"),
        group.member("Cem"),
    );
    let mia = group.moderator("Mia");
    group.opens();
    group.at("09:00");
    let thread = group.thread();
    let by_ana = ana.writes("I was heard.");
    let talk = ben.writes("I will take this back.");
    ben.votes_for(by_ana);
    group.bot_dies();
    group.at("10:00");
    ana.writes_in(thread, "This is talk.");
    let by_cem = cem.writes_in(thread, "Nobody hears me now.");
    // After that he has answered nothing, so his votes don't count.
    ben.deletes(talk);
    ben.unreacts(by_ana, Reaction::Vote);
    ben.votes_for(by_cem);
    ana.votes_for(by_cem);
    mia.accepts(by_cem);
    ben.accepts(by_ana);
    group.at("18:30");
    let late = ben.writes_in(thread, "Too late, but nobody has seen the answer.");
    cem.votes_for(late);
    group.opens();
    assert_eq!(group.phase(), Phase::Revealed);
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · Something of practices
          | **Junior** · Practices · in your own words
          | What about practices?
          | Revealed: [Read the answer](Pythia's message of 18:30)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Vote] [Report]
          🟢 · 🟡 · 🔴
          thread "#1 Something of practices"
            09:00 Ana: I was heard.
                  ✅ Ben · 🔖
            10:00 Ana: This is talk.
            10:00 Cem: Nobody hears me now.
                  ⬆️ Ana, Ben · ✅ Mia
            18:30 Ben: Too late, but nobody has seen the answer.
                  ⬆️ Cem
            18:30 Pythia (silent)
                  | == The answer to question #1 · Something of practices
                  | All about practices. (Says the walrus.)
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
            18:30 Pythia (silent)
                  | == Results of question #1
                  | 2 members answered in time. Votes (⬆️ on an answer, or the **Vote** button) and a moderator's ✅ count until {Mon 22:30}.
                  | Points:
                  |   @Cem · 7 points
                  |   @Ana · 1 point
                  | Most votes: @Cem · 1 vote · ✅ accepted · [read it](Cem's message of 10:00)
                  | [My result] [Vote] [Report]
                  | -- #1 · 2/2
    18:30 Pythia (silent) replies to the message of 09:00
          | The answer to question #1 is out: [read it](Pythia's message of 18:30)
    "##);
    assert_snapshot!(group.standings(), @r#"
    1. Cem 7
    2. Ana 1
    "#);
    group.until_close();
    assert_snapshot!(group.standings(), @r#"
    1. Cem 7
    2. Ana 1
    "#);
}

#[test]
fn away_over_reveal_and_close_the_votes_of_that_time_count_once() {
    let group = group();
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    group.opens();
    group.at("09:00");
    let by_ana = ana.writes("An answer.");
    ben.writes("Another answer.");
    group.bot_dies();
    group.at("20:00");
    ben.votes_for(by_ana);
    group.at("22:00");
    group.opens();
    assert_eq!(group.phase(), Phase::Revealed);
    group.passes_minutes(5);
    group.at("08:30");
    assert_snapshot!(group.standings(), @r#"
    1. Ana 2
    2. Ben 1
    "#);
}

#[test]
fn no_clock_step_back_brings_a_second_post_or_an_early_answer() {
    let group = group();
    group.opens();
    group.at("09:00");
    group.bot_dies();
    {
        let mut w = group.world.lock();
        w.now = w.now.plus_minutes(-30);
    }
    group.opens();
    group.at("09:10");
    assert_eq!(group.posts_in(group.channel), 1);
    assert!(!group.transcript().contains(SECRET));
    group.until_reveal();
    assert!(group.transcript().contains(SECRET));
    group.until_close();
}

#[test]
fn a_lost_connection_without_a_restart_is_read_back_too() {
    let group = group();
    let (ana, ben) = (group.member("Ana"), group.member("Ben"));
    group.opens();
    group.at("09:00");
    let thread = group.thread();
    ben.writes("Nobody is.");
    group.harness().loses_connection();
    let by_ana = ana.writes_in(thread, "Is anybody there?");
    ben.votes_for(by_ana);
    group.passes_minutes(10);
    group.harness().connects();
    group.until_close();
    assert_snapshot!(group.standings(), @r#"
    1. Ana 2
    2. Ben 1
    "#);
}
