//! The rules: what Pythia does, as a pure function of what she knows and what happened.
//!
//! [`decide`] looks at the [`State`], the [`Shelf`] and one [`Stamped`] event and says which records change,
//! which effects are wanted and what the one who asked is told. No I/O, no clock, no dice: time and a random
//! number come with the event. Rooms further right carry the decision out.

pub mod calendar;
pub mod card;
pub mod config;
pub mod daily;
pub mod dice;
pub mod draft;
pub mod effect;
pub mod event;
pub mod ids;
pub mod ledger;
pub mod press;
pub mod question;
pub mod record;
pub mod shelf;
pub mod state;

pub use config::Rules;
pub use draft::{Decision, Draft};
pub use event::{Ask, Asked, Event, Stamped};
pub use record::{Change, Key, Record};
pub use shelf::Shelf;
pub use state::State;

/// What follows from one event. Pure: the same state, shelf and event give the same decision, bit for bit.
#[must_use]
pub fn decide(state: &State, shelf: &dyn Shelf, stamped: &Stamped) -> Decision {
    let draft = Draft::new(state, shelf, stamped.at, stamped.draw);
    draft.finish(None)
}
