//! How the world carries out effects: as Discord would, with its refusals and with planned faults.

use pythia::courier::{Delivery, DeliveryResult, FailureCause, RateSignal, Transport};
use pythia::quiz::model::card::{ButtonAction, Card};
use pythia::quiz::model::discord::{EventStatus, Reaction};
use pythia::quiz::model::effect::{Effect, OutboxRow};
use pythia::quiz::model::ids::{ChannelId, EventId, MessageId, RoleId, UserId};
use pythia::quiz::model::outcome::{ReadMessage, Receipt, Refusal, RefusalKind};

use super::{Channel, Inner, Kind, Message, NONCE_MS, PYTHIA, World};

/// How many messages or accounts a page holds.
const PAGE: usize = 100;

/// How an attempt fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It takes effect, and the connection breaks before the response.
    BreaksAfter,
    /// A 5xx comes back, and it has no effect.
    FailsBefore,
    /// A 429 of the route comes back, for this many milliseconds.
    Limited(u32),
    /// A 429 of the global limit comes back, for this many milliseconds.
    GloballyLimited(u32),
}

type Tried = Result<Receipt, Refusal>;

fn refuse<T>(kind: RefusalKind, words: &str) -> Result<T, Refusal> {
    let words = words.to_owned();
    Err(Refusal { kind, words })
}

impl Transport for World {
    async fn deliver(&self, row: OutboxRow) -> Delivery {
        self.deliver_now(&row)
    }
}

impl World {
    /// Makes one attempt at once.
    pub fn deliver_now(&self, row: &OutboxRow) -> Delivery {
        let mut w = self.lock();
        w.requests.push(word(&row.effect).to_owned());
        let fault = w.next_fault(row);
        let failed = |cause, why: &str| DeliveryResult::Failed {
            cause,
            why: why.to_owned(),
        };
        let limited = |ms: u32| FailureCause::RateLimited {
            retry_after_ms: Some(ms.into()),
        };
        let (result, signal) = match fault {
            Some(Fault::FailsBefore) => (failed(FailureCause::Unknown, "503"), RateSignal::None),
            Some(Fault::Limited(ms)) => (failed(limited(ms), "429"), RateSignal::InvalidRequest),
            Some(Fault::GloballyLimited(ms)) => (
                failed(limited(ms), "429 global"),
                RateSignal::GlobalLimit(ms.into()),
            ),
            Some(Fault::BreaksAfter) => {
                // Whatever came of it, the bot doesn't learn it.
                let _ = w.try_row(row);
                let broken = failed(FailureCause::Unknown, "connection broken");
                (broken, RateSignal::None)
            }
            None => match w.try_row(row) {
                Ok(receipt) => (DeliveryResult::Done(receipt), RateSignal::None),
                Err(refusal) if refusal.kind == RefusalKind::Forbidden => {
                    (DeliveryResult::Refused(refusal), RateSignal::InvalidRequest)
                }
                Err(refusal) => (DeliveryResult::Refused(refusal), RateSignal::None),
            },
        };
        Delivery {
            result,
            requests: 1,
            signal,
        }
    }
}

/// Returns the short name of a request.
fn word(effect: &Effect) -> &'static str {
    match effect {
        Effect::Post { .. } => "post",
        Effect::PostInForum { .. } => "forum post",
        Effect::Edit { .. } => "edit",
        Effect::StartThread { .. } => "thread",
        Effect::SetThread { .. } => "set thread",
        Effect::React { .. } => "react",
        Effect::Crosspost { .. } => "crosspost",
        Effect::ReadMessages { .. } => "read messages",
        Effect::ReadReactions { .. } => "read reactions",
        Effect::Direct { .. } => "direct",
        Effect::FindMember { .. } => "find member",
        Effect::MakeEvent { .. } => "make event",
        Effect::SetEvent { .. } => "set event",
        Effect::ReadEvent { .. } => "read event",
    }
}

impl Inner {
    fn next_fault(&mut self, row: &OutboxRow) -> Option<Fault> {
        let ordered = self
            .faults
            .iter_mut()
            .find(|one| one.times > 0 && (one.of)(row))?;
        ordered.times -= 1;
        Some(ordered.fault)
    }

    fn try_row(&mut self, row: &OutboxRow) -> Tried {
        if row.look_first || row.only_look {
            if let Some(receipt) = self.look(row)? {
                return Ok(receipt);
            }
            if row.only_look {
                return refuse(RefusalKind::TooLate, "not there, and too late to send");
            }
        }
        match &row.effect {
            Effect::Post {
                channel,
                card,
                ping,
                quiet,
                ..
            } => {
                self.may_write(*channel)?;
                if matches!(self.channels[channel].kind, Kind::Forum) {
                    return refuse(RefusalKind::Invalid, "a forum takes no messages");
                }
                self.post(row, *channel, card, *ping, *quiet)
            }
            Effect::PostInForum { .. } => self.post_in_forum(row),
            Effect::Edit {
                channel,
                message,
                card,
            } => {
                self.channel(*channel)?;
                let ours = self.message(*message)?;
                ours.card = Some(card.clone());
                ours.edited = true;
                Ok(Receipt::Done)
            }
            Effect::StartThread {
                channel,
                message,
                name,
                archive_minutes,
            } => self.start_thread(*channel, *message, name, *archive_minutes),
            Effect::SetThread {
                thread,
                archived,
                locked,
            } => {
                self.channel(*thread)?;
                self.set_thread(*thread, *archived, *locked);
                Ok(Receipt::Done)
            }
            Effect::React {
                channel,
                message,
                reaction,
            } => {
                self.may_write(*channel)?;
                let reactions = &mut self.message(*message)?.reactions;
                reactions.entry(*reaction).or_default().insert(PYTHIA);
                Ok(Receipt::Done)
            }
            Effect::Crosspost { channel, message } => {
                if self.channel(*channel)?.kind != Kind::Announcement {
                    return refuse(RefusalKind::Invalid, "not an announcement channel");
                }
                self.message(*message)?.crossposted = true;
                Ok(Receipt::Done)
            }
            Effect::ReadMessages { channel, after } => self.read_messages(*channel, *after),
            Effect::ReadReactions {
                message,
                reaction,
                after,
                ..
            } => {
                let of_mark = self.message(*message)?.reactions.get(reaction);
                let accounts = of_mark.into_iter().flatten().filter(|user| **user > *after);
                let page = accounts.map(|user| (*user, *user == PYTHIA)).take(PAGE);
                Ok(Receipt::Accounts(page.collect()))
            }
            Effect::Direct { user, card } => {
                let channel = self.direct_channel(*user)?;
                self.post(row, channel, card, None, false)?;
                Ok(Receipt::Done)
            }
            Effect::FindMember { user } => Ok(match self.people.get(user) {
                Some(person) => Receipt::Roles {
                    roles: person.roles.clone(),
                    manages: person.manages,
                },
                None => Receipt::Member(false),
            }),
            Effect::MakeEvent { marker, .. } => {
                let event = EventId(self.snowflake());
                let status = EventStatus::Scheduled;
                self.events.insert(event, (marker.clone(), status));
                Ok(Receipt::Event {
                    event,
                    interested: None,
                })
            }
            Effect::SetEvent { event, to } => {
                if let Some(standing) = self.events.get_mut(event) {
                    standing.1 = *to;
                }
                Ok(Receipt::Done)
            }
            Effect::ReadEvent { event } => Ok(Receipt::Event {
                event: *event,
                interested: Some(3),
            }),
        }
    }

    fn channel(&self, channel: ChannelId) -> Result<&Channel, Refusal> {
        let found = self.channels.get(&channel).filter(|one| {
            let guild = one.guild.and_then(|guild| self.guilds.get(&guild));
            guild.is_none_or(|guild| guild.joined)
        });
        found.map_or_else(|| refuse(RefusalKind::ChannelGone, "Unknown Channel"), Ok)
    }

    fn message(&mut self, message: MessageId) -> Result<&mut Message, Refusal> {
        let found = self.messages.get_mut(&message);
        found.map_or_else(|| refuse(RefusalKind::MessageGone, "Unknown Message"), Ok)
    }

    fn may_write(&self, channel: ChannelId) -> Result<(), Refusal> {
        let place = self.channel(channel)?;
        let parent = match place.kind {
            Kind::Thread(parent) => Some(self.channel(parent)?),
            _ => None,
        };
        if place.forbidden || parent.is_some_and(|parent| parent.forbidden) {
            return refuse(RefusalKind::Forbidden, "Missing Permissions");
        }
        if place.locked {
            return refuse(RefusalKind::Forbidden, "This thread is locked");
        }
        if place.archived {
            return refuse(RefusalKind::Archived, "Thread is archived");
        }
        Ok(())
    }

    fn post(
        &mut self,
        row: &OutboxRow,
        channel: ChannelId,
        card: &Card,
        ping: Option<RoleId>,
        quiet: bool,
    ) -> Tried {
        let known = self.nonces.get(&row.seq.0).copied();
        let message = match known.filter(|id| self.now.since(id.at()) <= NONCE_MS) {
            Some(id) if !self.messages.contains_key(&id) => return Ok(Receipt::PostedAndGone),
            Some(id) => id,
            None => self.stand(Message {
                card: Some(card.clone()),
                pings: ping,
                quiet,
                ..Message::new(channel, PYTHIA, "")
            }),
        };
        self.nonces.insert(row.seq.0, message);
        Ok(Receipt::Posted { channel, message })
    }

    fn post_in_forum(&mut self, row: &OutboxRow) -> Tried {
        let Effect::PostInForum {
            forum,
            title,
            card,
            ping,
            tags,
            archive_minutes,
            ..
        } = &row.effect
        else {
            unreachable!("only called for posts in forums")
        };
        self.may_write(*forum)?;
        let guild = self.channels[forum].guild;
        let message = MessageId(self.snowflake());
        let thread = ChannelId(message.0);
        let mut made = Channel::new(guild, title, Kind::Thread(*forum));
        made.archive_minutes = *archive_minutes;
        made.tags.clone_from(tags);
        self.channels.insert(thread, made);
        // Discord keeps no nonce for these.
        let first = Message {
            card: Some(card.clone()),
            pings: *ping,
            ..Message::new(thread, PYTHIA, "")
        };
        self.messages.insert(message, first);
        Ok(Receipt::Posted {
            channel: thread,
            message,
        })
    }

    fn start_thread(
        &mut self,
        channel: ChannelId,
        message: MessageId,
        name: &str,
        archive_minutes: u32,
    ) -> Tried {
        self.may_write(channel)?;
        if self.no_threads {
            return refuse(RefusalKind::Forbidden, "Missing Permissions");
        }
        let guild = self.channels[&channel].guild;
        self.message(message)?;
        let thread = ChannelId(message.0);
        // Already there: Discord says 160004, and the thread has the message's id.
        self.channels.entry(thread).or_insert_with(|| {
            let mut made = Channel::new(guild, name, Kind::Thread(channel));
            made.archive_minutes = archive_minutes;
            made
        });
        Ok(Receipt::Thread(thread))
    }

    fn direct_channel(&mut self, user: UserId) -> Result<ChannelId, Refusal> {
        if !self.people.contains_key(&user) {
            return refuse(
                RefusalKind::AccountGone,
                "Cannot send messages to this user",
            );
        }
        let known = self
            .channels
            .iter()
            .find(|(_, one)| one.kind == Kind::Direct(user));
        if let Some((channel, _)) = known {
            return Ok(*channel);
        }
        let channel = ChannelId(self.name());
        let name = format!("direct message to {}", self.people[&user].name);
        let made = Channel::new(None, &name, Kind::Direct(user));
        self.channels.insert(channel, made);
        Ok(channel)
    }

    fn read_messages(&self, channel: ChannelId, after: MessageId) -> Tried {
        self.channel(channel)?;
        let newer = self.messages_in(channel).filter(|(id, _)| *id > after);
        let page = newer.take(PAGE).map(|(id, one)| {
            let by_people =
                |reaction: &Reaction| one.reactions[reaction].iter().any(|user| *user != PYTHIA);
            ReadMessage {
                message: self.said(id),
                reactions: one.reactions.keys().copied().filter(by_people).collect(),
            }
        });
        Ok(Receipt::Messages(page.collect()))
    }

    /// Looks for the result of an earlier attempt by its marker.
    fn look(&mut self, row: &OutboxRow) -> Result<Option<Receipt>, Refusal> {
        let (channel, marker) = match &row.effect {
            Effect::Post {
                channel, marker, ..
            } => (*channel, marker),
            Effect::PostInForum { forum, marker, .. } => (*forum, marker),
            Effect::Direct { user, card } => {
                let Some(marker) = &card.footer else {
                    return Ok(None);
                };
                (self.direct_channel(*user)?, marker)
            }
            Effect::MakeEvent { marker, .. } => {
                let found = self.events.iter().find(|(_, (of, _))| of == marker);
                return Ok(found.map(|(event, _)| Receipt::Event {
                    event: *event,
                    interested: None,
                }));
            }
            _ => return Ok(None),
        };
        self.requests.push("look".to_owned());
        if self.blind {
            return Ok(None);
        }
        self.channel(channel)?;
        let since = row.first_try.unwrap_or(row.decided).first_snowflake();
        let forum = |one: &Message| {
            let place = &self.channels[&one.channel];
            place.kind == Kind::Thread(channel) && !place.archived
        };
        let here = |one: &Message| match row.effect {
            Effect::PostInForum { .. } => forum(one),
            _ => one.channel == channel,
        };
        let found = self.messages.iter().find(|(id, one)| {
            id.0 >= since
                && one.author == PYTHIA
                && here(one)
                && one.card.as_ref().is_some_and(|card| carries(card, marker))
        });
        Ok(found.map(|(message, one)| Receipt::Posted {
            channel: one.channel,
            message: *message,
        }))
    }
}

/// Returns whether a card has the marker in its footer or in a custom id.
fn carries(card: &Card, marker: &str) -> bool {
    let in_footer = card.footer.as_deref() == Some(marker);
    let buttons = card.rows.iter().flatten();
    let mut ids = buttons.filter_map(|button| match &button.action {
        ButtonAction::Press(press) => Some(press.custom_id()),
        ButtonAction::Link(_) => None,
    });
    in_footer || ids.any(|id| id == marker)
}
