//! The bot reads back what it missed in gaps. The points end up the same as without gaps.

use proptest::prelude::*;

use pythia_quiz::Event;
use pythia_quiz::ids::MessageId;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::question::Kind;

use super::harness::*;

#[derive(Debug, Clone, Copy)]
enum Action {
    Say(u8),
    Delete(u8),
    Vote(u8, u8),
    Unvote(u8, u8),
    Rate(u8, u8),
    /// The connection breaks.
    Break,
    /// A new session begins. `true` is after a restart from the records.
    Connect(bool),
    /// Minutes pass.
    Wait(u16),
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (0..4_u8).prop_map(Action::Say),
        2 => any::<u8>().prop_map(Action::Delete),
        5 => (0..6_u8, any::<u8>()).prop_map(|(who, what)| Action::Vote(who, what)),
        2 => (0..6_u8, any::<u8>()).prop_map(|(who, what)| Action::Unvote(who, what)),
        1 => (0..4_u8, 0..3_u8).prop_map(|(who, reaction)| Action::Rate(who, reaction)),
        2 => Just(Action::Break),
        2 => any::<bool>().prop_map(Action::Connect),
        2 => (1..200_u16).prop_map(Action::Wait),
    ]
}

/// One run through a series of actions, with its gaps or without.
struct Run {
    world: World,
    key: pythia_quiz::ids::DailyKey,
    written: Vec<MessageId>,
    away: bool,
    gaps: bool,
}

impl Run {
    fn new(gaps: bool) -> Self {
        let (mut world, key) = World::open(Kind::Open);
        // Else it would matter whether a vote is heard of before its voter's own answer.
        for n in 0..6 {
            world.is_regular(&member(n));
        }
        Self {
            world,
            key,
            written: Vec::new(),
            away: false,
            gaps,
        }
    }

    fn act(&mut self, action: Action) {
        let world = &mut self.world;
        // No two actions share a millisecond.
        world.now = world.now.plus_ms(1_000);
        match action {
            Action::Say(who) => {
                let message = world.write_unseen(&member(who.into()), self.key, "x");
                self.written.push(message);
                if !self.away {
                    world.hear(message);
                }
            }
            Action::Delete(which) if !self.written.is_empty() => {
                let message = self.written.remove(usize::from(which) % self.written.len());
                if self.away {
                    world.messages.remove(&message);
                } else {
                    world.delete(message);
                }
                world.reactions.retain(|(on, ..)| *on != message);
            }
            Action::Vote(who, which) | Action::Unvote(who, which) if !self.written.is_empty() => {
                let message = self.written[usize::from(which) % self.written.len()];
                self.mark(
                    &member(who.into()),
                    message,
                    Reaction::Vote,
                    matches!(action, Action::Vote(..)),
                );
            }
            Action::Rate(who, reaction) => {
                let post = world.post(self.key);
                self.mark(
                    &member(who.into()),
                    post,
                    Reaction::RATINGS[usize::from(reaction)],
                    true,
                );
            }
            Action::Delete(_) | Action::Vote(..) | Action::Unvote(..) => {}
            Action::Break if self.gaps && !self.away => {
                self.away = true;
                world.event(Event::Disconnected);
            }
            Action::Connect(restart) if self.away => {
                self.away = false;
                if restart {
                    world.restart();
                } else {
                    world.event(Event::Connected { resumed: false });
                }
                world.settle();
            }
            Action::Break | Action::Connect(_) => {}
            Action::Wait(minutes_on) => {
                let to = world
                    .now
                    .plus_minutes(minutes_on.into())
                    .min(utc("2026-03-02", "16:30"));
                world.advance_to(to.max(world.now));
            }
        }
    }

    fn mark(&mut self, who: &Person, message: MessageId, reaction: Reaction, on: bool) {
        match (self.away, on) {
            (false, true) => self.world.react(who, message, reaction),
            (false, false) => self.world.unreact(who, message, reaction),
            (true, true) => {
                self.world.reactions.insert((message, reaction, who.user));
            }
            (true, false) => {
                self.world.reactions.remove(&(message, reaction, who.user));
            }
        }
    }

    /// Plays to the end. Returns each member's points, the message of their answer, and their
    /// ratings.
    fn end(mut self) -> Vec<(i64, Option<MessageId>, u8)> {
        self.world.now = self.world.now.plus_ms(1_000);
        self.world.settle();
        if self.away {
            self.world.event(Event::Connected { resumed: false });
        }
        self.world.advance_to(utc("2026-03-03", "16:00"));
        assert_eq!(self.world.phase(self.key), Some(Phase::Revealed));
        (0..6)
            .map(|n| {
                let answer = self.world.answer(&member(n), self.key).unwrap_or_default();
                (
                    self.world.points(&member(n)),
                    answer.chosen_message(),
                    answer.ratings,
                )
            })
            .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gaps_that_are_read_back_change_nothing(actions in proptest::collection::vec(action(), 1..40)) {
        let [with, without] = [true, false].map(|gaps| {
            let mut run = Run::new(gaps);
            for action in &actions {
                run.act(*action);
            }
            run.end()
        });
        prop_assert_eq!(with, without);
    }
}
