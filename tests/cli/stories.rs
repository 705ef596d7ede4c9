//! The built-in stories `people`, `trouble` and `season`, each played twice in one folder. What has to be seen
//! is in the stories themselves; here the second time is compared with the first.

use crate::bench::pythia_in;
use crate::tryout::verified;

/// Plays a story and returns what it prints.
fn play(folder: &std::path::Path, story: &str) -> String {
    pythia_in(folder, &["try", "--story", story]).well()
}

/// Returns a question as members see it at the end, with its thread. What differs from one day to
/// another is left out: numbers, and where links lead.
fn seen(printed: &str, number: u32) -> String {
    let (_, transcript) = printed
        .split_once("\n#python-daily\n")
        .expect("a transcript");
    let title = format!("  │ #{number} · ");
    let lines = transcript
        .lines()
        .skip_while(|line| !line.starts_with(&title));
    let lines = lines.take_while(|line| !line.starts_with("Pythia"));
    let lines = lines.map(|line| {
        let line = line.replace(&format!("#{number}"), "#N");
        let line = line.replace(&format!("answers-{number}."), "answers-N.");
        // In the end the first day's threads are archived already.
        let line = line.replace(" (archived)", "");
        match line.split_once("](http") {
            Some((before, _)) => before.to_owned(),
            None => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Checks that two questions look the same, and names the first line that differs.
fn alike(once: &str, again: &str) {
    for (one, other) in once.lines().zip(again.lines()) {
        assert_eq!(one, other);
    }
    assert_eq!(once.lines().count(), again.lines().count());
}

#[test]
fn the_day_of_people_is_played_twice_and_the_same_is_seen_again() {
    let folder = tempfile::tempdir().expect("a folder");
    play(folder.path(), "people");
    let standings = verified(folder.path());
    let printed = play(folder.path(), "people");
    assert_ne!(verified(folder.path()), standings, "points were added");
    // A question in their own words, and one that asks what a program prints.
    for (first, second) in [(1, 4), (3, 6)] {
        let once = seen(&printed, first);
        assert!(once.contains("Final results of question #N"), "{once}");
        alike(&once, &seen(&printed, second));
    }
    let words = seen(&printed, 4);
    let messages: Vec<&str> = words.lines().filter(|line| line.contains("🔖")).collect();
    assert_eq!(messages.len(), 2, "one receipt for each who wrote: {words}");
    let best = "Best answer: @Ben · 2 votes · [read it";
    assert_eq!(words.matches(best).count(), 1, "{words}");
    let prints = seen(&printed, 6);
    for told in [
        "✅ **Correct: 1** · @Ben",
        "only difference: upper and lower case",
    ] {
        assert_eq!(prints.matches(told).count(), 1, "{told} in {prints}");
    }
    assert!(!prints.contains("[Vote"), "{prints}");
}

#[test]
fn the_days_of_trouble_are_played_twice_and_no_question_is_lost_or_comes_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    play(folder.path(), "trouble");
    verified(folder.path());
    let printed = play(folder.path(), "trouble");
    verified(folder.path());
    let once = seen(&printed, 1);
    assert!(once.contains("21 members answered in time"), "{once}");
    alike(&once, &seen(&printed, 6));
    // Eight days of trouble, and the day on which each time ends.
    let questions = |number: u32| {
        let title = format!("  │ #{number} · ");
        printed
            .lines()
            .filter(|line| line.starts_with(&title))
            .count()
    };
    assert_eq!(
        (1..=11).map(questions).collect::<Vec<_>>(),
        [[1; 10].as_slice(), &[0]].concat()
    );
}

#[test]
fn a_fortnight_of_reviews_is_played_and_its_events_lead_to_the_same_dates_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = play(folder.path(), "review");
    assert!(printed.contains("Done for today: 3 questions"), "{printed}");
    verified(folder.path());
}

#[test]
fn a_month_and_its_end_are_played_twice_and_half_of_the_first_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let ended = |printed: &str| {
        let end = printed.split_once("Mara: /season end").expect("an end").1;
        // The board after the end, for the points of the first in it.
        let (_, board) = end.split_once("🥇").expect("the results");
        let (_, board) = board
            .split_once("Ben: /leaderboard period:season\n")
            .expect("a board");
        let line = board.lines().find(|line| line.contains("**1.** @Ana"));
        let points = line.and_then(|line| line.split_once(" · "));
        let points = points.and_then(|(_, points)| points.split_once(' '));
        points.and_then(|(points, _)| points.parse().ok())
    };
    let first = play(folder.path(), "season");
    let (_, channel) = first.split_once("\n#python-daily\n").expect("a transcript");
    let results: Vec<&str> = channel
        .lines()
        .skip_while(|line| !line.contains("Season over: Spring"))
        .take_while(|line| !line.contains("season #1"))
        .collect();
    let place = |n: usize| results.get(n).copied().unwrap_or_default();
    assert!(
        place(1).contains("Sun 1 Mar 2026 – Mon 30 Mar 2026"),
        "{results:?}"
    );
    assert!(place(3).contains("**🥇 1.** @Ana · "), "{results:?}");
    let once: i64 = ended(&first).expect("Ana's points");
    let printed = play(folder.path(), "season");
    verified(folder.path());
    let store = folder.path().join("pythia-try/store");
    let store = store.to_str().expect("a path");
    let of_first = ["standings", "--store", store, "--period", "season-1"];
    let of_first = pythia_in(folder.path(), &of_first).well();
    let best = of_first.lines().next().unwrap_or_default();
    let again: i64 = ended(&printed).expect("Ana's points");
    assert!(
        best.split_whitespace().nth(1) == Some(&once.to_string()),
        "{of_first}"
    );
    let told = printed.contains("half of their points from **Spring-2026-03**");
    assert!(told && again >= 30 + once / 2, "{once}, then {again}");
    let over = printed.matches("│ Season over: Spring").count();
    assert_eq!(over, 2, "each is posted once");
}

#[test]
fn two_days_of_a_german_group_are_played_twice_and_members_read_their_own_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = play(folder.path(), "deutsch");
    let standings = verified(folder.path());
    let again = play(folder.path(), "deutsch");
    assert_ne!(verified(folder.path()), standings, "points were added");
    for printed in [&first, &again] {
        let (_, channel) = printed
            .split_once("\n#python-daily\n")
            .expect("a transcript");
        let title = "Was der Aufrufer zu sehen bekommt";
        assert!(channel.contains(title), "{channel}");
        // What only the translated question could say in English.
        assert!(
            !channel.contains("What the caller gets to see"),
            "{channel}"
        );
    }
}
