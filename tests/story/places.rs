//! Where a daily can be, and what becomes of it when that place changes.

use insta::assert_snapshot;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::track::Pause;

use crate::common::bank::{self, SECRET};
use crate::common::group::{Group, Member};
use crate::common::world::Kind;

fn opened(kind: Kind) -> (Group, Member) {
    let group = Group::in_place(kind, bank::of([bank::open()]));
    let mia = group.moderator("Mia");
    group.set_track(|track| {
        track.close_after = 4 * 60;
        track.lock = true;
        track.created_by = mia.user;
    });
    group.opens();
    group.at("09:00");
    (group, mia)
}

#[test]
fn in_a_forum_each_daily_is_a_post_with_tags() {
    let (group, _) = opened(Kind::Forum);
    let ana = group.member("Ana");
    ana.writes("Made once.");
    group.until_close();
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
          thread "#1 What a default remembers" [archived] [locked] tags: functions, junior
            09:00 Pythia
                  | == #1 · What a default remembers
                  | **Junior** · Functions · in your own words
                  | When is a default value made?
                  | Revealed: [Read the answer](Pythia's message of 17:00)
                  | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
                  | [My result] [Report]
                  🟢 · 🟡 · 🔴
            09:00 Ana: Made once.
                  🔖
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
                  | -- #1 · 1/2
            17:00 Pythia (silent)
                  | == Results of question #1
                  | 1 member answered in time.
                  | Points: @Ana · 1 point
                  | [My result] [Report]
                  | -- #1 · 2/2
            21:00 Pythia (silent)
                  | == Final results of question #1
                  | Voting is over, and the points are final.
                  | Final points: @Ana · 1 point
                  | -- #1 · final
    "##);
    assert_eq!(group.standings(), "1. Ana 1");
}

#[test]
fn in_an_announcement_channel_the_question_is_published() {
    let (group, _) = opened(Kind::Announcement);
    group.until_close();
    assert_snapshot!(group.transcript(), @r##"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia (published)
          | == #1 · What a default remembers
          | **Junior** · Functions · in your own words
          | When is a default value made?
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Report]
          🟢 · 🟡 · 🔴
          thread "#1 What a default remembers" [archived] [locked]
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
                  | -- #1 · 1/2
            17:00 Pythia (silent)
                  | == Results of question #1
                  | Nobody answered this one in time. The next question is another chance.
                  | [My result] [Report]
                  | -- #1 · 2/2
    17:00 Pythia (silent) replies to the message of 09:00
          | The answer to question #1 is out: [read it](Pythia's message of 17:00)
    "##);
}

#[test]
fn the_post_is_deleted_and_the_thread_and_the_reveal_go_on() {
    let (group, mia) = opened(Kind::Text);
    let ana = group.member("Ana");
    mia.deletes(group.post());
    ana.writes("Made once.");
    group.until_reveal();
    assert_eq!(group.phase(), Phase::Revealed);
    let w = group.world.lock();
    let told = w.messages.values().filter(|one| one.card.is_some()).count();
    drop(w);
    assert_eq!(told, 3, "two parts, and the line that tells the channel");
    group.until_close();
    assert_eq!(group.standings(), "1. Ana 1");
}

#[test]
fn the_thread_is_deleted_and_the_reveal_comes_in_the_channel() {
    let (group, _) = opened(Kind::Text);
    let ana = group.member("Ana");
    ana.writes("Made once.");
    group.world.delete_channel(group.thread());
    group.until_close();
    assert_snapshot!(group.transcript(), @r#"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · What a default remembers
          | **Junior** · Functions · in your own words
          | When is a default value made?
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Report]
          🟢 · 🟡 · 🔴
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
          | -- #1 · 1/2
    17:00 Pythia (silent)
          | == Results of question #1
          | 1 member answered in time.
          | Points: @Ana · 1 point
          | [My result] [Report]
          | -- #1 · 2/2
    21:00 Pythia (silent)
          | == Final results of question #1
          | Voting is over, and the points are final.
          | Final points: @Ana · 1 point
          | -- #1 · final
    "#);
    assert_eq!(group.standings(), "1. Ana 1");
}

#[test]
fn the_thread_is_deleted_while_the_bot_is_away_and_the_reveal_comes_in_the_channel() {
    let (group, _) = opened(Kind::Text);
    let thread = group.thread();
    group.bot_dies();
    group.world.delete_channel(thread);
    group.at("18:00");
    group.opens();
    let text = group.transcript();
    assert!(
        text.contains("\n18:00 Pythia (silent)\n      | == The answer"),
        "{text}"
    );
    group.until_close();
}

#[test]
fn the_channel_is_deleted_the_track_pauses_and_the_points_are_final() {
    let (group, mia) = opened(Kind::Text);
    let ana = group.member("Ana");
    ana.writes("Made once.");
    group.world.delete_channel(group.channel);
    group.until_close();
    group.at("09:30");
    assert!(matches!(group.track().paused, Some(Pause::Refused(_))));
    assert_eq!(group.phase(), Phase::Closed);
    assert_eq!(group.standings(), "1. Ana 1");
    assert_snapshot!(group.world.direct_messages(mia.user), @r#"
    #direct message to Mia
    --- Mon 2 Mar ---
    09:00 Pythia
          | == For the moderators
          | I paused **daily-1**: its channel was deleted. Pick another one with `/track edit channel:`, then use `/track resume`.
          | -- notice 2026-03-02 paused #1
    17:00 Pythia
          | == For the moderators
          | I couldn't post the reveal of question #1 in #deleted-channel: the channel is gone (Unknown Channel). Points are counted anyway. `/doctor` shows what's missing.
          | -- notice 2026-03-02 reveal #1
    "#);
}

#[test]
fn an_archived_thread_is_opened_for_the_reveal() {
    let (group, _) = opened(Kind::Text);
    group.world.set_thread(group.thread(), Some(true), None);
    group.until_reveal();
    let text = group.transcript();
    assert!(text.contains("\n        17:00 Pythia (silent)"), "{text}");
    group.until_close();
}

#[test]
fn a_thread_archived_while_nobody_listened_is_opened_for_the_reveal() {
    let (group, _) = opened(Kind::Text);
    let thread = group.thread();
    group.bot_dies();
    group.world.set_thread(thread, Some(true), None);
    group.opens();
    group.until_reveal();
    group.passes_minutes(1);
    let text = group.transcript();
    assert!(text.contains("\n        17:00 Pythia (silent)"), "{text}");
    assert_eq!(
        text.matches("== The answer to question #1").count(),
        1,
        "{text}"
    );
    group.until_close();
}

#[test]
fn a_thread_that_a_moderator_locked_is_respected() {
    let (group, _) = opened(Kind::Text);
    let ana = group.member("Ana");
    ana.writes("Made once.");
    group.world.set_thread(group.thread(), None, Some(true));
    group.until_reveal();
    let text = group.transcript();
    assert!(
        text.contains("\n17:00 Pythia (silent)\n      | == The answer"),
        "{text}"
    );
    assert!(text.contains("[locked]"), "{text}");
    group.until_close();
}

#[test]
fn a_thread_locked_while_nobody_listened_is_respected() {
    let (group, _) = opened(Kind::Text);
    let thread = group.thread();
    group.bot_dies();
    group.world.set_thread(thread, None, Some(true));
    group.opens();
    group.until_reveal();
    let text = group.transcript();
    assert!(
        text.contains("\n17:00 Pythia (silent)\n      | == The answer"),
        "{text}"
    );
    group.until_close();
}

#[test]
fn a_permission_that_is_missing_pauses_the_track_and_is_told_once() {
    let group = Group::new(bank::many());
    let mia = group.moderator("Mia");
    group.set_track(|track| track.created_by = mia.user);
    group.world.forbid(group.channel, true);
    group.opens();
    group.at("09:00");
    assert_eq!(group.posts_in(group.channel), 0);
    group.passes_days(3);
    assert_snapshot!(group.world.direct_messages(mia.user), @r#"
    #direct message to Mia
    --- Mon 2 Mar ---
    09:00 Pythia
          | == For the moderators
          | I paused **daily-1** in #python-daily: I'm missing a permission there (Missing Permissions). Once that's fixed, use `/track resume`. `/doctor` shows what's missing and who can fix it.
          | -- notice 2026-03-02 paused #1
    "#);
    group.world.forbid(group.channel, false);
    mia.asks(pythia_quiz::InteractionKind::TrackResume(
        "daily-1".to_owned(),
    ))
    .says("daily-1");
    group.at("09:00");
    assert_eq!(group.phase(), Phase::Open);
    group.passes_days(2);
    assert!(group.transcript().contains(SECRET));
}

#[test]
fn a_thread_that_may_not_be_made_leaves_the_sealed_answers() {
    let group = Group::new(bank::of([bank::open()]));
    let (ana, mia) = (group.member("Ana"), group.moderator("Mia"));
    group.set_track(|track| {
        track.close_after = 4 * 60;
        track.created_by = mia.user;
    });
    group.world.lock().no_threads = true;
    group.opens();
    group.at("09:00");
    ana.seals("Made once.").says("17:00");
    group.until_close();
    assert_snapshot!(group.transcript(), @r#"
    #python-daily
    --- Mon 2 Mar ---
    09:00 Pythia
          | == #1 · What a default remembers
          | **Junior** · Functions · in your own words
          | When is a default value made?
          | Revealed: [Read the answer](Pythia's message of 17:00)
          | How well did you know it?: 🟢 knew it · 🟡 partly · 🔴 not yet
          | [My result] [Report]
          🟢 · 🟡 · 🔴
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
          | 1 member answered in time.
          | Points: @Ana · 1 point
          | [My result] [Report]
          | -- #1 · 2/3
    17:00 Pythia (silent)
          | == Answer to question #1
          | @Ana:
          | Made once.
          | -- #1 · 3/3
    21:00 Pythia (silent)
          | == Final results of question #1
          | Voting is over, and the points are final.
          | Final points: @Ana · 1 point
          | -- #1 · final
    "#);
    assert!(group.world.direct_messages(mia.user).contains("thread"));
}
