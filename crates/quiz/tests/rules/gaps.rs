//! The bot reads back what it missed in gaps. The points end up the same as without gaps.

use proptest::prelude::*;

use pythia_quiz::Event;
use pythia_quiz::ids::MessageId;
use pythia_quiz::model::daily::Phase;
use pythia_quiz::model::discord::Reaction;
use pythia_quiz::question::Kind;

use super::harness::*;

#[derive(Debug, Clone, Copy)]
enum Deed {
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

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (0..4_u8).prop_map(Deed::Say),
        2 => any::<u8>().prop_map(Deed::Delete),
        5 => (0..6_u8, any::<u8>()).prop_map(|(who, what)| Deed::Vote(who, what)),
        2 => (0..6_u8, any::<u8>()).prop_map(|(who, what)| Deed::Unvote(who, what)),
        1 => (0..4_u8, 0..3_u8).prop_map(|(who, reaction)| Deed::Rate(who, reaction)),
        2 => Just(Deed::Break),
        2 => any::<bool>().prop_map(Deed::Connect),
        2 => (1..200_u16).prop_map(Deed::Wait),
    ]
}

/// One run through a series of actions, with its gaps or without.
struct Telling {
    world: World,
    key: pythia_quiz::ids::DailyKey,
    said: Vec<MessageId>,
    away: bool,
    gaps: bool,
}

impl Telling {
    fn new(gaps: bool) -> Self {
        let (world, key) = World::open(Kind::Open);
        Self {
            world,
            key,
            said: Vec::new(),
            away: false,
            gaps,
        }
    }

    fn tell(&mut self, deed: Deed) {
        let world = &mut self.world;
        // No two actions share a millisecond.
        world.now = world.now.plus_ms(1_000);
        match deed {
            Deed::Say(who) => {
                let message = world.write_unseen(&member(who.into()), self.key, "x");
                self.said.push(message);
                if !self.away {
                    world.hear(message);
                }
            }
            Deed::Delete(which) if !self.said.is_empty() => {
                let message = self.said.remove(usize::from(which) % self.said.len());
                if self.away {
                    world.messages.remove(&message);
                } else {
                    world.delete(message);
                }
                world.reactions.retain(|(on, ..)| *on != message);
            }
            Deed::Vote(who, which) | Deed::Unvote(who, which) if !self.said.is_empty() => {
                let message = self.said[usize::from(which) % self.said.len()];
                self.mark(
                    &member(who.into()),
                    message,
                    Reaction::Vote,
                    matches!(deed, Deed::Vote(..)),
                );
            }
            Deed::Rate(who, reaction) => {
                let post = world.post(self.key);
                self.mark(
                    &member(who.into()),
                    post,
                    Reaction::RATINGS[usize::from(reaction)],
                    true,
                );
            }
            Deed::Delete(_) | Deed::Vote(..) | Deed::Unvote(..) => {}
            Deed::Break if self.gaps && !self.away => {
                self.away = true;
                world.event(Event::Disconnected);
            }
            Deed::Connect(restart) if self.away => {
                self.away = false;
                if restart {
                    world.restart();
                } else {
                    world.event(Event::Connected { resumed: false });
                }
                world.settle();
            }
            Deed::Break | Deed::Connect(_) => {}
            Deed::Wait(minutes_on) => {
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
                    answer.thread_message(),
                    answer.ratings,
                )
            })
            .collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn gaps_that_are_read_back_change_nothing(deeds in proptest::collection::vec(deed(), 1..40)) {
        let [with, without] = [true, false].map(|gaps| {
            let mut telling = Telling::new(gaps);
            for deed in &deeds {
                telling.tell(*deed);
            }
            telling.end()
        });
        prop_assert_eq!(with, without);
    }
}
