//! How late a question may still be posted: shown to moderators, and set per track within bounds.

use pythia_quiz::event::{SetupForm, TrackChoices, TrackMore};

use super::*;

fn choose(grace: &str) -> InteractionKind {
    InteractionKind::TrackEditChosen {
        track: "1".to_owned(),
        form: TrackForm::default(),
        more: TrackMore::default(),
        choices: TrackChoices {
            grace: some(grace),
            ..TrackChoices::default()
        },
    }
}

#[test]
fn the_policy_for_missed_questions_is_shown_in_the_list_and_in_setup() {
    let mut world = World::new();
    world.add_track(1, |_| {});
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    assert!(list.contains("posted up to **3 hours** late"), "{list}");
    assert!(list.contains("the date is skipped"), "{list}");
    world.ask(&mod_mia(), choose("90m"));
    let list = words(&world.ask(&mod_mia(), InteractionKind::TrackList));
    assert!(list.contains("posted up to **90 minutes** late"), "{list}");
    let setup = InteractionKind::Setup(SetupForm::default());
    let setup = words(&world.ask(&mod_mia(), setup));
    assert!(setup.contains("up to **3 hours** late"), "{setup}");
    assert!(
        setup.contains("**daily-1**: up to **90 minutes**"),
        "{setup}"
    );
}

#[test]
fn a_track_s_own_grace_decides_whether_a_missed_question_is_still_posted() {
    for (grace, back_at, posted) in [
        ("1h", "09:59", true),
        ("1h", "10:01", false),
        ("6h", "12:30", true),
        ("6h", "15:01", false),
        ("-", "11:59", true),
        ("default", "12:01", false),
    ] {
        let mut world = World::new();
        world.add_track(1, |_| {});
        world.ask(&mod_mia(), choose("5h"));
        world.ask(&mod_mia(), choose(grace));
        world.sleep_until(utc("2026-03-02", back_at));
        world.settle();
        let key = daily_key(1, "2026-03-02");
        assert_eq!(world.phase(key).is_some(), posted, "{grace} {back_at}");
        world.advance_to(utc("2026-03-02", "23:59"));
        let one = world.phase(key).is_some();
        assert_eq!(one, posted, "never a second one for that date");
    }
}

#[test]
fn a_grace_outside_a_quarter_of_an_hour_and_half_a_day_is_refused() {
    for typed in ["14m", "13h", "1d", "soon", "", "0m"] {
        let mut world = World::new();
        world.add_track(1, |_| {});
        let told = refused(&mut world, choose(typed));
        assert!(told.contains("`grace:`"), "{typed}: {told}");
    }
    for typed in ["15m", "12h"] {
        let mut world = World::new();
        world.add_track(1, |_| {});
        let told = words(&world.ask(&mod_mia(), choose(typed)));
        assert!(told.contains("Saved"), "{typed}: {told}");
    }
}
