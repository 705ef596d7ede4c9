//! How the rows of the outbox are delivered to the world's Discord.

use super::*;

pub type Fail = Box<dyn FnMut(&OutboxRow) -> Option<Outcome>>;

/// Returns the outcome of a delivery that Discord refuses for good.
pub fn refusal(kind: RefusalKind, words: &str) -> Outcome {
    Outcome::Refused(Refusal {
        kind,
        words: words.to_owned(),
    })
}

/// Returns the outcome of a delivery that is to be tried again.
pub fn later(after_ms: i64, tried_at: At, unknown: bool) -> Outcome {
    Outcome::Later {
        after_ms,
        tried_at,
        unknown,
        why: "test".to_owned(),
    }
}

/// Returns whether a row is about the same kind of thing, so that a test can fail one kind of
/// delivery.
pub fn is_about(row: &OutboxRow, about: &About) -> bool {
    std::mem::discriminant(&row.about) == std::mem::discriminant(about)
}

/// Returns the ids of the rows that aren't delivered yet.
pub fn on_the_way(world: &World) -> Vec<OutboxSeq> {
    world.state.outbox().map(|row| row.seq).collect()
}

impl World {
    /// Gives deliveries another outcome where `fail` returns one.
    pub fn fail(&mut self, fail: impl FnMut(&OutboxRow) -> Option<Outcome> + 'static) {
        self.fail = Some(Box::new(fail));
    }

    /// Lets deliveries succeed again.
    pub fn stop_failing(&mut self) {
        self.fail = None;
    }

    /// Returns the row that is delivered next: the first one that is due at the head of its lane.
    pub fn next_row(&self) -> Option<OutboxRow> {
        let mut lanes = HashSet::new();
        self.state
            .outbox()
            .filter(|row| lanes.insert(row.lane))
            .find(|row| row.not_before <= self.now)
            .cloned()
    }

    /// Delivers one row and returns whether there was one.
    pub fn deliver_next(&mut self) -> bool {
        let Some(row) = self.next_row() else {
            return false;
        };
        self.deliver(&row);
        true
    }

    /// Delivers a row and reports the outcome.
    pub fn deliver(&mut self, row: &OutboxRow) {
        let failed = if row.is_stale(self.now) {
            // As the courier does.
            Some(refusal(RefusalKind::TooLate, "too old"))
        } else {
            self.fail.as_mut().and_then(|fail| fail(row))
        };
        let outcome = failed.unwrap_or_else(|| self.carry_out(row));
        self.event(Event::Delivered {
            seq: row.seq,
            outcome,
        });
    }

    /// Carries out an effect on the world's Discord, without telling the rules.
    pub fn carry_out(&mut self, row: &OutboxRow) -> Outcome {
        self.make_known(row);
        let outcome = match self.discord.carry_out(row) {
            Ok(receipt) => Outcome::Done(receipt),
            Err(refusal) => Outcome::Refused(refusal),
        };
        // The gateway echoes the bot's own changes. Only the story tests decide those; here the
        // receipt is enough.
        self.miss_events();
        if !row.only_look {
            self.done.push(row.effect.clone());
            if let Effect::Direct { user, card } = &row.effect {
                self.directs.push((*user, card.clone()));
            }
        }
        outcome
    }

    /// Creates a text channel with an id, before the bot uses it.
    pub fn make_channel_known(&mut self, channel: ChannelId) {
        let made = Channel::new(Some(GUILD), "channel", test_discord::Kind::Text);
        self.channels.insert(channel, made);
    }

    /// Creates the channel or account that a row names, because these tests name them only by id.
    fn make_known(&mut self, row: &OutboxRow) {
        let channel = match &row.effect {
            Effect::Direct { user, .. }
            | Effect::FindMember { user }
            | Effect::SetRole { user, .. } => {
                let name = format!("member {user}");
                let person = test_discord::Person::new(&name, false);
                self.people.entry(*user).or_insert(person);
                return;
            }
            Effect::MakeEvent { .. }
            | Effect::SetEvent { .. }
            | Effect::MoveEvent { .. }
            | Effect::ReadEvent { .. }
            | Effect::LookAtChannels { .. } => return,
            Effect::PostInForum { forum, .. } => *forum,
            Effect::SetThread { thread, .. } => *thread,
            Effect::Post { channel, .. }
            | Effect::Reply { channel, .. }
            | Effect::Edit { channel, .. }
            | Effect::StartThread { channel, .. }
            | Effect::React { channel, .. }
            | Effect::Unreact { channel, .. }
            | Effect::Crosspost { channel, .. }
            | Effect::ReadMessages { channel, .. }
            | Effect::ReadReactions { channel, .. }
            | Effect::Delete { channel, .. }
            | Effect::FindCopy { channel, .. }
            | Effect::LookAtMessage { channel, .. }
            | Effect::Pin { channel, .. } => *channel,
        };
        if self.channels.contains_key(&channel) {
            return;
        }
        let mut places = self.reader.0.values().filter_map(|record| match record {
            Record::Track(_, track) if track.channel == channel => Some(track.place),
            _ => None,
        });
        let kind = match places.next() {
            Some(Place::Forum) => test_discord::Kind::Forum,
            Some(Place::Announcement) => test_discord::Kind::Announcement,
            _ => test_discord::Kind::Text,
        };
        let made = Channel::new(Some(row.guild), &format!("channel {channel}"), kind);
        self.channels.insert(channel, made);
    }

    /// Decides the events that wait in the gateway.
    pub(super) fn hear_events(&mut self) {
        while let Some(event) = self.discord.next_event() {
            self.event(event);
        }
    }

    /// Drops the events that wait in the gateway.
    pub(super) fn miss_events(&mut self) {
        while self.discord.next_event().is_some() {}
    }

    /// Returns whether a thread is archived and whether it is locked.
    pub fn thread_state(&self, thread: ChannelId) -> (bool, bool) {
        let thread = &self.channels[&thread];
        (thread.archived, thread.locked)
    }
}
