//! Snapshots of `text/ruling.rs`.

use crate::lang;
use pythia_quiz::model::daily::{Daily, Phase};
use pythia_quiz::model::ids::MemberId;
use pythia_quiz::model::question::Kind;
use pythia_quiz::queries::answers::Author;
use pythia_quiz::text::ruling::{self, Ruled};

use crate::dailies::daily;
use crate::samples::{ANA, daily_key};
use crate::shows;

/// Every way to name the author of an answer.
const AUTHORS: [Author; 3] = [Author::Named(ANA), Author::Former, Author::Anonymous];

/// Returns the facts about an answer to a daily.
fn ruled(daily: &Daily, author: Author) -> Ruled<'_> {
    Ruled {
        key: daily_key(),
        daily,
        author,
        ballot: MemberId(7),
    }
}

#[test]
fn removing_asks_first_and_offers_to_hide() {
    let daily = daily(Kind::Open, Phase::Revealed);
    let asked = AUTHORS.map(|author| ruling::ask_remove(lang(), &ruled(&daily, author), false));
    shows!("ruling-ask", Vec::from(asked));
    let hidden = ruling::ask_remove(lang(), &ruled(&daily, AUTHORS[0]), true);
    shows!("ruling-ask-hidden", hidden);
}

#[test]
fn a_removal_is_confirmed() {
    shows!("ruling-removed", ruling::removed(lang(), false));
    shows!("ruling-removed-in-thread", ruling::removed(lang(), true));
    shows!("ruling-removed-before", ruling::removed_before(lang()));
}

#[test]
fn a_hidden_answer_is_confirmed_and_can_be_shown_again() {
    let daily = daily(Kind::Open, Phase::Revealed);
    let hidden = AUTHORS.map(|author| ruling::withheld(lang(), &ruled(&daily, author), false));
    shows!("ruling-hidden", Vec::from(hidden));
    let in_thread = ruling::withheld(lang(), &ruled(&daily, AUTHORS[0]), true);
    shows!("ruling-hidden-in-thread", in_thread);
}

#[test]
fn a_moderator_reads_what_is_hidden() {
    let open = daily(Kind::Open, Phase::Revealed);
    let text = "Something rude.";
    let read = AUTHORS.map(|one| ruling::withheld_already(lang(), &ruled(&open, one), text));
    shows!("ruling-hidden-already", Vec::from(read));
    let no_text = ruling::withheld_already(lang(), &ruled(&open, AUTHORS[0]), "");
    shows!("ruling-hidden-already-no-text", no_text);
    let output = daily(Kind::Output, Phase::Revealed);
    let code = ruling::withheld_already(lang(), &ruled(&output, AUTHORS[0]), "[1, 2]");
    shows!("ruling-hidden-already-output", code);
}

#[test]
fn a_hidden_answer_becomes_visible_at_once_or_at_the_reveal() {
    let revealed = daily(Kind::Open, Phase::Revealed);
    shows!("ruling-visible", ruling::published(lang(), &revealed));
    let open = daily(Kind::Open, Phase::Open);
    shows!("ruling-visible-at-reveal", ruling::published(lang(), &open));
}

#[test]
fn readers_see_that_an_answer_is_removed_or_hidden() {
    let daily = daily(Kind::Open, Phase::Revealed);
    shows!("ruling-taken-off", ruling::taken_off(lang(), &daily));
    shows!("ruling-note", ruling::note(lang()));
}

#[test]
fn moderators_hear_how_many_answers_the_reveal_hid() {
    let daily = daily(Kind::Open, Phase::Revealing);
    shows!("ruling-unfit-one", ruling::unfit(lang(), &daily, 1));
    shows!("ruling-unfit-many", ruling::unfit(lang(), &daily, 3));
}
