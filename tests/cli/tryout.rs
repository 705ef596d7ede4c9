//! `pythia try`: a story twice in one folder, a story that fails, and a folder that isn't its own.

use std::fs;
use std::path::Path;

use crate::bench::pythia_in;

/// A story of a group up to its first question.
const SHORT: &str = "\
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  moderator Mara
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:weekdays delay:8h

day
  until the question
";

/// Verifies the store of a workspace, decides its events again, and returns its standings.
pub fn verified(folder: &Path) -> String {
    let store = folder.join("pythia-try/store");
    let store = store.to_str().expect("a path");
    pythia_in(folder, &["verify", "--store", store]).well();
    pythia_in(folder, &["replay", "--events", "--store", store]).well();
    pythia_in(folder, &["standings", "--store", store]).well()
}

#[test]
fn a_story_is_played_and_played_again_goes_on_with_the_next_day() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = pythia_in(folder.path(), &["try", "--story", "day"]);
    assert_eq!(first.err, "", "quiet in a pipe");
    let first = first.well();
    for part in [
        "pythia-try",
        "Why it's asked",
        "Results of question #1",
        "Ben",
    ] {
        assert!(first.contains(part), "no {part:?} in {first}");
    }
    let standings = verified(folder.path());
    let second = pythia_in(folder.path(), &["try", "--story", "day"]).well();
    assert!(second.contains("Results of question #2"), "{second}");
    assert_ne!(verified(folder.path()), standings, "points were added");
}

#[test]
fn a_round_of_thirty_questions_is_played_to_its_podium_in_seconds() {
    let mut story = "\
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-quiz
  moderator Mara
  member Ana
  Mara: /setup zone:Europe/Berlin

day
  Mara: /round schedule start:09:00 questions:30 seconds:10 pause:5
  clock to 09:00
"
    .to_owned();
    for _ in 0..30 {
        story.push_str("  until the button A\n  Ana presses A\n");
    }
    story.push_str(
        "  until the button My answers\n  expect the channel to say \"Question 30 of 30\"\n",
    );
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.story"), story).expect("a file");
    pythia_in(folder.path(), &["try", "--story", "mine.story"]).well();
}

#[test]
fn a_season_is_played_a_day_at_a_time_and_no_question_or_answer_is_missed() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = SHORT.to_owned();
    // Six weeks from Monday to Monday, with a question on each weekday.
    for _ in 0..42 {
        story.push_str("  clock +1d\n");
    }
    fs::write(folder.path().join("mine.story"), story).expect("a file");
    let told = pythia_in(folder.path(), &["try", "--story", "mine.story"]).well();
    for number in 1..=30 {
        let [question, result] = [
            format!("#{number} · "),
            format!("Results of question #{number}\n"),
        ];
        assert!(
            told.contains(&question) && told.contains(&result),
            "#{number} in {told}"
        );
    }
}

#[test]
fn a_story_whose_expectation_fails_ends_with_1_and_names_the_line_with_a_diff() {
    let folder = tempfile::tempdir().expect("a folder");
    let story = format!("{SHORT}  expect the channel to say \"a brass band\"\n");
    fs::write(folder.path().join("mine.story"), &story).expect("a file");
    let told = pythia_in(folder.path(), &["try", "--story", "mine.story"]);
    told.refused(&format!("line {}", story.lines().count()));
    told.refused("- a brass band");
}

#[test]
fn a_story_that_cannot_be_read_is_refused_with_its_line_before_anything_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let story = SHORT.replace("until the question", "untill the question");
    fs::write(folder.path().join("mine.story"), story).expect("a file");
    pythia_in(folder.path(), &["try", "--story", "mine.story"]).refused("line 11");
    pythia_in(folder.path(), &["try", "--story", "yours.story"]).refused("yours.story");
    assert!(!folder.path().join("pythia-try").join("store").exists());
}

#[test]
fn fresh_removes_what_an_earlier_try_left_and_refuses_a_folder_that_holds_anything_else() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.story"), SHORT).expect("a file");
    let play = |args: &[&str]| {
        let args = [&["try", "--story", "mine.story"], args].concat();
        pythia_in(folder.path(), &args)
    };
    play(&[]).well();
    // A `try` that was killed while it saved leaves this file.
    fs::write(folder.path().join("pythia-try/discord.json.new"), "{").expect("a file");
    play(&["--fresh"]).well();
    let photo = folder.path().join("pythia-try/photo.txt");
    fs::write(&photo, "the sea").expect("a file");
    play(&["--fresh"]).refused("photo.txt");
    assert!(photo.exists());
    assert!(folder.path().join("pythia-try/store/STORE").exists());
}

#[test]
fn a_story_in_the_folder_of_another_one_is_refused_with_what_to_do_and_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.story"), SHORT).expect("a file");
    pythia_in(folder.path(), &["try", "--story", "mine.story"]).well();
    let kept = folder.path().join("pythia-try/discord.json");
    let before = fs::read(&kept).expect("a file");
    for (story, missing) in [("round", "python-quiz"), ("teams", "python-quiz")] {
        let told = pythia_in(folder.path(), &["try", "--story", story]);
        for part in ["pythia-try", missing, "--data", "--fresh"] {
            told.refused(part);
        }
    }
    assert_eq!(fs::read(&kept).expect("a file"), before);
    pythia_in(folder.path(), &["try", "--story", "mine.story"]).well();
}

/// The parts of the story `day` that the README shows: the first line and the last of each.
const SHOWN: [(&str, &str); 9] = [
    ("Cleo: /request topic:functions", "    Pythia to Cleo:"),
    ("until the question", "until the question"),
    ("Ana answers", "        [Change]"),
    ("Ben writes", "Cleo presses Hint"),
    ("    Pythia to Cleo:", "        [Another hint]"),
    ("Ana votes for Ben", "restart"),
    ("until the reveal", "until the reveal"),
    ("Mara accepts Ben", "    Pythia to Mara:"),
    ("Cleo: /leaderboard", "        [Today]"),
];

/// Shortens the output of a story to the parts in [`SHOWN`], with "…" for what is left out.
fn shortened(output: &str) -> String {
    let lines: Vec<&str> = output.lines().collect();
    let find = |from: usize, start: &str| {
        let found = lines[from..]
            .iter()
            .position(|line| line.starts_with(start));
        found.map_or_else(
            || panic!("no line begins with {start:?}:\n{output}"),
            |at| from + at,
        )
    };
    let (mut shown, mut next) = (Vec::new(), 0);
    for (first, last) in SHOWN {
        let from = find(next, first);
        let to = find(from, last);
        if from > next && next > 0 {
            shown.push("…");
        }
        shown.extend(&lines[from..=to]);
        next = to + 1;
    }
    shown.join("\n")
}

#[test]
fn the_day_in_the_readme_is_what_the_story_prints() {
    let folder = tempfile::tempdir().expect("a folder");
    let printed = pythia_in(folder.path(), &["try", "--story", "day"]).well();
    let wanted = format!("```text\n{}\n```\n", shortened(&printed));

    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).expect("the README");
    let begin = "<!-- story day: begin -->\n";
    let (before, rest) = readme.split_once(begin).expect("the day begins");
    let (written, after) = rest
        .split_once("<!-- story day: end -->")
        .expect("the day ends");
    if std::env::var_os("PYTHIA_WRITE_README").is_some() {
        let readme = format!("{before}{begin}{wanted}<!-- story day: end -->{after}");
        fs::write(&path, readme).expect("the README can be written");
        return;
    }
    assert_eq!(
        written, wanted,
        "the story prints something else: PYTHIA_WRITE_README=1 cargo test --test cli readme writes it"
    );
}

#[test]
fn a_running_try_is_left_alone_by_another_one_also_with_fresh() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.story"), SHORT).expect("a file");
    let play = |args: &[&str]| {
        let args = [&["try", "--story", "mine.story"], args].concat();
        pythia_in(folder.path(), &args)
    };
    play(&[]).well();
    // As a running `try` does; and a bot that was started on its store.
    for lock in ["LOCK", "store/LOCK"] {
        let running = fs::File::options()
            .write(true)
            .open(folder.path().join("pythia-try").join(lock))
            .expect("the lock");
        running.lock().expect("nobody else has it");
        play(&["--fresh"]).refused("in use by another process");
        play(&[]).refused("in use by another process");
        assert!(folder.path().join("pythia-try/store/STORE").exists());
    }
    play(&["--fresh"]).well();
}

#[test]
fn a_time_of_a_story_that_no_clock_shows_is_refused_with_its_line() {
    let folder = tempfile::tempdir().expect("a folder");
    for time in ["24:00", "25:99", "9:75", "9:5"] {
        let story = format!("{SHORT}  clock to {time}\n");
        fs::write(folder.path().join("mine.story"), &story).expect("a file");
        let told = pythia_in(folder.path(), &["try", "--story", "mine.story"]);
        told.refused(&format!("line {}", story.lines().count()));
    }
    assert!(!folder.path().join("pythia-try").join("store").exists());
}

#[test]
fn a_story_that_does_not_say_when_it_starts_is_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let story = SHORT.replace("start 2026-03-02 08:50 Europe/Berlin\n", "");
    fs::write(folder.path().join("mine.story"), story).expect("a file");
    pythia_in(folder.path(), &["try", "--story", "mine.story"]).refused("start 2026-03-02 08:50");
    assert!(!folder.path().join("pythia-try").join("store").exists());
}

#[test]
fn a_move_of_the_clock_over_days_begins_the_weekly_round_on_the_way() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut story = "\
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-quiz
  moderator Mara
  Mara: /setup zone:Europe/Berlin

day
  Mara: /round schedule start:09:00 questions:1 seconds:10 weekly:true
"
    .to_owned();
    for _ in 0..5 {
        story.push_str("  clock +3d\n");
    }
    story.push_str("  expect the channel to say \"Round #3\"\n");
    fs::write(folder.path().join("mine.story"), story).expect("a file");
    pythia_in(folder.path(), &["try", "--story", "mine.story"]).well();
}
