//! What stands on the world's Discord, and how deliveries end.

use super::*;

/// Page size of Discord's look-ups.
const PAGE: usize = 100;

/// A message on the world's Discord.
#[derive(Debug, Clone)]
pub struct Standing {
    pub channel: ChannelId,
    pub message: MessageId,
    pub author: Option<UserId>,
    pub text: String,
    pub card: Option<Card>,
    pub pinged: Option<RoleId>,
}

pub type Fail = Box<dyn FnMut(&OutboxRow) -> Option<Outcome>>;

/// A delivery refused for good.
pub fn refusal(kind: RefusalKind, words: &str) -> Outcome {
    Outcome::Refused(Refusal {
        kind,
        words: words.to_owned(),
    })
}

/// A delivery to be tried again.
pub fn later(after_ms: i64, tried_at: At, unknown: bool) -> Outcome {
    Outcome::Later {
        after_ms,
        tried_at,
        unknown,
        why: "test".to_owned(),
    }
}

/// What a row of the outbox is about, in a word; for stories that let one kind of delivery fail.
pub fn is_about(row: &OutboxRow, about: &About) -> bool {
    std::mem::discriminant(&row.about) == std::mem::discriminant(about)
}

/// The numbers of rows on their way.
pub fn on_the_way(world: &World) -> Vec<OutboxSeq> {
    world.state.outbox().map(|row| row.seq).collect()
}

impl World {
    /// Lets deliveries for which `fail` says so end otherwise.
    pub fn fail(&mut self, fail: impl FnMut(&OutboxRow) -> Option<Outcome> + 'static) {
        self.fail = Some(Box::new(fail));
    }

    /// Deliveries succeed again.
    pub fn mend(&mut self) {
        self.fail = None;
    }

    /// The row that is delivered next: the head of a lane that may go.
    pub fn next_row(&self) -> Option<OutboxRow> {
        let mut lanes = HashSet::new();
        self.state
            .outbox()
            .filter(|row| lanes.insert(row.lane))
            .find(|row| row.not_before <= self.now)
            .cloned()
    }

    /// Delivers one row; whether there was one.
    pub fn deliver_next(&mut self) -> bool {
        let Some(row) = self.next_row() else {
            return false;
        };
        self.deliver(&row);
        true
    }

    /// Delivers a row and reports the outcome.
    pub fn deliver(&mut self, row: &OutboxRow) {
        let failed = self.fail.as_mut().and_then(|fail| fail(row));
        let outcome = failed.unwrap_or_else(|| self.carry_out(row));
        self.event(Event::Delivered {
            seq: row.seq,
            outcome,
        });
    }

    /// Carries an effect out on the world's Discord, without telling the rules.
    pub fn carry_out(&mut self, row: &OutboxRow) -> Outcome {
        if row.only_look {
            return refusal(RefusalKind::TooLate, "not found");
        }
        self.done.push(row.effect.clone());
        let receipt = match &row.effect {
            Effect::Post {
                channel,
                card,
                ping,
                ..
            } => {
                let message = self.stand(*channel, None, "", Some(card.clone()), *ping);
                Receipt::Posted {
                    channel: *channel,
                    message,
                }
            }
            Effect::PostInForum { card, ping, .. } => {
                let thread = ChannelId(self.snowflake());
                let message = MessageId(thread.0);
                self.messages.insert(
                    message,
                    Standing {
                        channel: thread,
                        message,
                        author: None,
                        text: String::new(),
                        card: Some(card.clone()),
                        pinged: *ping,
                    },
                );
                self.threads.insert(thread, (false, false));
                Receipt::Posted {
                    channel: thread,
                    message,
                }
            }
            Effect::Edit { message, card, .. } => match self.messages.get_mut(message) {
                Some(standing) => {
                    standing.card = Some(card.clone());
                    Receipt::Done
                }
                None => return refusal(RefusalKind::MessageGone, "Unknown Message"),
            },
            Effect::StartThread { message, .. } => {
                let thread = ChannelId(message.0);
                self.threads.insert(thread, (false, false));
                Receipt::Thread(thread)
            }
            Effect::SetThread {
                thread,
                archived,
                locked,
            } => {
                let state = self.threads.entry(*thread).or_default();
                state.0 = archived.unwrap_or(state.0);
                state.1 = locked.unwrap_or(state.1);
                Receipt::Done
            }
            Effect::ReadMessages { channel, after } => {
                Receipt::Messages(self.page(*channel, *after))
            }
            Effect::ReadReactions {
                message,
                reaction,
                after,
                ..
            } => {
                let page = self
                    .reactions
                    .iter()
                    .filter(|(on, of, user)| (on, of) == (message, reaction) && user > after);
                Receipt::Accounts(page.map(|(_, _, user)| (*user, false)).take(PAGE).collect())
            }
            Effect::Direct { user, card } => {
                self.directs.push((*user, card.clone()));
                Receipt::Done
            }
            Effect::FindMember { user } if matches!(row.about, About::Accepter { .. }) => {
                Receipt::Roles {
                    roles: Vec::new(),
                    manages: [mod_mia().user, mod_max().user].contains(user),
                }
            }
            Effect::FindMember { .. } => Receipt::Member(true),
            Effect::MakeEvent { start, .. } => {
                let event = EventId(self.snowflake());
                self.events.insert(event, (EventStatus::Scheduled, *start));
                Receipt::Event {
                    event,
                    interested: None,
                }
            }
            Effect::SetEvent { event, to } => {
                if let Some(standing) = self.events.get_mut(event) {
                    standing.0 = *to;
                }
                Receipt::Done
            }
            Effect::ReadEvent { event } => Receipt::Event {
                event: *event,
                interested: Some(7),
            },
            Effect::React { .. } | Effect::Crosspost { .. } => Receipt::Done,
        };
        Outcome::Done(receipt)
    }

    fn page(&self, channel: ChannelId, after: MessageId) -> Vec<ReadMessage> {
        let standing = self
            .messages
            .values()
            .filter(|one| one.channel == channel && one.message > after);
        standing
            .take(PAGE)
            .map(|one| ReadMessage {
                message: Message {
                    guild: GUILD,
                    channel,
                    id: one.message,
                    author: one.author.unwrap_or_default(),
                    roles: Vec::new(),
                    ordinary: one.author.is_some(),
                    text: self.readable(&one.text),
                },
                reactions: [Reaction::Vote, Reaction::Accept]
                    .into_iter()
                    .filter(|reaction| {
                        self.reactions
                            .iter()
                            .any(|(on, of, _)| (on, of) == (&one.message, reaction))
                    })
                    .collect(),
            })
            .collect()
    }

    pub(super) fn readable(&self, text: &str) -> Option<String> {
        (self.state.rules.message_content && !text.is_empty()).then(|| text.to_owned())
    }

    pub(super) fn stand(
        &mut self,
        channel: ChannelId,
        author: Option<UserId>,
        text: &str,
        card: Option<Card>,
        pinged: Option<RoleId>,
    ) -> MessageId {
        let message = MessageId(self.snowflake());
        let text = text.to_owned();
        self.messages.insert(
            message,
            Standing {
                channel,
                message,
                author,
                text,
                card,
                pinged,
            },
        );
        message
    }

    /// A new snowflake of now.
    pub fn snowflake(&mut self) -> u64 {
        self.snowflake_at(self.now)
    }

    /// A new snowflake of another instant.
    pub fn snowflake_at(&mut self, at: At) -> u64 {
        self.seq += 1;
        (((at.0 - DISCORD_EPOCH_MS) as u64) << 22) | (self.seq & 0x3f_ffff)
    }
}
