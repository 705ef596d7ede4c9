//! Snapshots of `text/round/desk.rs`, `field.rs`, `event.rs`.

use crate::lang;
use pythia_quiz::model::ids::RoundId;
use pythia_quiz::model::round::{Round, RoundPause, RoundPhase};
use pythia_quiz::text::round::desk::{self, Cannot, Notes};
use pythia_quiz::text::round::{event, field};

use crate::round_play::{
    ID, finished, letters, output, paused, running, scheduled, scheduled_with_everything,
};
use crate::samples::{CHANNEL, GUILD, MORNING};
use crate::shows;

/// Returns a round in each state.
fn states() -> Vec<Round> {
    let refused = RoundPause::Refused("a permission is missing there".to_owned());
    vec![
        scheduled(),
        running(),
        paused(RoundPause::ByModerator),
        paused(RoundPause::HostGone),
        paused(refused),
        finished(),
        Round {
            phase: RoundPhase::Cancelled,
            ..scheduled()
        },
    ]
}

#[test]
fn the_state_of_a_round_has_a_form_for_lists_and_one_for_sentences() {
    let lists: Vec<_> = states()
        .iter()
        .map(|round| desk::state(lang(), round))
        .collect();
    shows!("round-desk-state", lists.join("\n"));
    let sentences: Vec<_> = states()
        .iter()
        .map(|round| desk::state_sentence(lang(), round))
        .collect();
    shows!("round-desk-state-sentence", sentences.join("\n"));
}

fn notes(all: bool) -> Notes {
    Notes {
        stale: all,
        event: all,
        standings: all,
        early: all,
    }
}

#[test]
fn scheduling_is_confirmed() {
    shows!(
        "round-desk-scheduled",
        desk::scheduled(lang(), ID, &scheduled(), notes(false))
    );
    shows!(
        "round-desk-scheduled-everything",
        desk::scheduled(lang(), ID, &scheduled_with_everything(), notes(true))
    );
}

#[test]
fn rounds_are_listed() {
    let (first, second) = (running(), scheduled());
    let rounds = [(ID, &first), (RoundId(3), &second)];
    shows!("round-desk-list", desk::list(lang(), &rounds));
    shows!("round-desk-list-empty", desk::list(lang(), &[]));
    shows!("round-desk-which", desk::which(lang(), &rounds));
    shows!("round-desk-which-none", desk::which(lang(), &[]));
    shows!("round-desk-no-round", desk::no_round(lang(), "friday"));
}

#[test]
fn what_a_round_cannot_do_is_explained() {
    let cases = [
        (Cannot::Start, running()),
        (Cannot::Pause, paused(RoundPause::HostGone)),
        (Cannot::Resume, scheduled()),
        (Cannot::SkipWait, running()),
        (Cannot::Next, scheduled()),
        (Cannot::Next, paused(RoundPause::ByModerator)),
        (Cannot::Cancel, finished()),
        (Cannot::Preview, finished()),
        (Cannot::End, scheduled()),
        (Cannot::End, finished()),
    ];
    let texts = cases.map(|(what, round)| desk::cannot(lang(), ID, &round, what));
    shows!("round-desk-cannot", texts.join("\n"));
}

#[test]
fn a_round_cannot_start_beside_another_one() {
    shows!(
        "round-desk-other-running",
        desk::other_running(lang(), ID, &running())
    );
}

#[test]
fn what_moderators_do_is_confirmed() {
    let at = |phase| Round { phase, ..running() };
    shows!(
        "round-desk-started",
        desk::started(lang(), ID, &scheduled())
    );
    let phases = [
        RoundPhase::Scheduled,
        RoundPhase::Opening,
        RoundPhase::Between,
        RoundPhase::Open,
    ];
    let paused = phases.map(|phase| desk::paused(lang(), ID, &at(phase)));
    shows!("round-desk-paused", paused.to_vec());
    let resumed = phases.map(|phase| desk::resumed(lang(), ID, &at(phase)));
    shows!("round-desk-resumed", resumed.to_vec());
    let next = [true, false].map(|closed| desk::next(lang(), ID, closed));
    shows!("round-desk-next", next.to_vec());
}

#[test]
fn cancelling_asks_once() {
    let simple = desk::ask_cancel(lang(), ID, &scheduled());
    let weekly = desk::ask_cancel(lang(), ID, &running());
    let two = desk::ask_cancel(
        lang(),
        ID,
        &Round {
            phase: RoundPhase::Between,
            ..finished()
        },
    );
    let none = desk::ask_cancel(
        lang(),
        ID,
        &Round {
            phase: RoundPhase::Opening,
            ..scheduled()
        },
    );
    shows!("round-desk-ask-cancel", vec![simple, weekly, two, none]);
    let done = [true, false].map(|weekly| desk::is_cancelled(lang(), ID, weekly));
    shows!("round-desk-is-cancelled", done.to_vec());
}

#[test]
fn a_preview_shows_the_questions_with_their_answers() {
    let questions = [
        ("What can grow".to_owned(), Some(letters())),
        ("Printing a range".to_owned(), Some(output())),
        ("A question of old".to_owned(), None),
    ];
    shows!(
        "round-desk-preview",
        desk::preview(lang(), ID, &running(), &questions)
    );
}

#[test]
fn a_start_that_does_not_work_is_explained() {
    let texts = [
        field::bad_start(lang(), "soon"),
        field::zone_needed(lang(), "10:00"),
        field::past_start(lang(), MORNING),
        field::far_start(lang(), 180),
        field::clash(lang(), ID, &scheduled()),
    ];
    shows!("round-field-start", texts.join("\n"));
}

#[test]
fn other_fields_that_do_not_work_are_explained() {
    let texts = [
        field::out_of_range(lang(), "seconds", 10, 300),
        field::bad_scoring(lang(), "luck"),
        field::bad_question(lang(), "oop/what-is-self"),
        field::secret_question(lang(), "oop/what-is-self"),
        field::too_few(lang(), 0, 10, 60),
        field::too_few(lang(), 1, 10, 60),
        field::too_few(lang(), 7, 10, 60),
        field::too_many(lang(), 25),
    ];
    shows!("round-field", texts.join("\n"));
}

#[test]
fn teams_that_do_not_work_are_explained() {
    let texts = [
        field::how_many_teams(lang(), 1, &(2..=5)),
        field::how_many_teams(lang(), 6, &(2..=5)),
        field::team_twice(lang(), "Red"),
        field::everyone_is_no_team(lang(), 3),
    ];
    shows!("round-field-teams", texts.join("\n"));
}

#[test]
fn the_event_says_what_is_played_and_how_to_join() {
    let simple = scheduled();
    let lobby = scheduled_with_everything();
    shows!("round-event-name", event::event_name(lang(), ID, &simple));
    shows!(
        "round-event-description",
        event::event_description(lang(), ID, &simple)
    );
    shows!(
        "round-event-description-lobby",
        event::event_description(lang(), ID, &lobby)
    );
    shows!("round-event-marker", event::event_marker(ID));
    shows!("round-event-place", event::place(GUILD, CHANNEL));
}
