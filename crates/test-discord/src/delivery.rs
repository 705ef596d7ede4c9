//! Carries out the effects of the bot as Discord would, or refuses them.

use pythia_quiz::Event;
use pythia_quiz::card::Card;
use pythia_quiz::effect::{Effect, OutboxRow};
use pythia_quiz::ids::{ChannelId, EventId, MessageId, RoleId, UserId};
use pythia_quiz::model::discord::{EventStatus, Sight};
use pythia_quiz::model::marker;
use pythia_quiz::model::outcome::{Outcome, ReadMessage, Receipt, Refusal, RefusalKind};

use crate::{Channel, Discord, Kind, Message, PYTHIA, ScheduledEvent, presses};

/// The largest page that Discord sends.
const PAGE: usize = 100;

/// How many pinned messages a channel takes.
const PINS: usize = 250;

/// The permission to see a channel.
const VIEW_CHANNEL: u64 = 1 << 10;

/// How long Discord remembers a nonce.
const NONCE_MS: i64 = 3 * 60_000;

/// Discord's answer to a request.
pub type Answer = Result<Receipt, Refusal>;

fn refuse<T>(kind: RefusalKind, words: &str) -> Result<T, Refusal> {
    let words = words.to_owned();
    Err(Refusal { kind, words })
}

/// Returns a word for a request.
fn word(effect: &Effect) -> &'static str {
    match effect {
        Effect::Post { .. } => "post",
        Effect::PostInForum { .. } => "forum post",
        Effect::Edit { .. } => "edit",
        Effect::StartThread { .. } => "thread",
        Effect::SetThread { .. } => "set thread",
        Effect::React { .. } => "react",
        Effect::Unreact { .. } => "unreact",
        Effect::Crosspost { .. } => "crosspost",
        Effect::ReadMessages { .. } => "read messages",
        Effect::ReadReactions { .. } => "read reactions",
        Effect::Direct { .. } => "direct",
        Effect::FindMember { .. } => "find member",
        Effect::MakeEvent { .. } => "make event",
        Effect::SetEvent { .. } => "set event",
        Effect::ReadEvent { .. } => "read event",
        Effect::Delete { .. } => "delete",
        Effect::FindCopy { .. } => "find copy",
        Effect::LookAtChannels { .. } => "look at channels",
        Effect::MoveEvent { .. } => "move event",
        Effect::Reply { .. } => "reply",
        Effect::SetRole { .. } => "set role",
        Effect::LookAtMessage { .. } => "look at message",
        Effect::Pin { on: true, .. } => "pin",
        Effect::Pin { on: false, .. } => "unpin",
    }
}

impl Discord {
    /// Carries out a row as Discord would.
    ///
    /// # Errors
    ///
    /// Discord refuses the request.
    pub fn carry_out(&mut self, row: &OutboxRow) -> Answer {
        self.note_request(row);
        self.answer(row)
    }

    pub(crate) fn note_request(&mut self, row: &OutboxRow) {
        self.requests.push(word(&row.effect));
    }

    fn answer(&mut self, row: &OutboxRow) -> Answer {
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
            Effect::Reply {
                channel,
                to,
                card,
                ping,
                quiet,
                ..
            } => {
                self.may_write(*channel)?;
                let receipt = self.post(row, *channel, card, *ping, *quiet)?;
                // Discord leaves out a reference to a message that is gone.
                let to = Some(*to).filter(|to| self.messages.contains_key(to));
                if let Receipt::Posted { message, .. } = receipt {
                    self.message(message)?.reply_to = to;
                }
                Ok(receipt)
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
                self.message(*message)?;
                self.reactions.insert((*message, *reaction, PYTHIA));
                Ok(Receipt::Done)
            }
            Effect::Unreact {
                channel,
                message,
                reaction,
            } => {
                self.channel(*channel)?;
                self.message(*message)?;
                self.reactions.remove(&(*message, *reaction, PYTHIA));
                Ok(Receipt::Done)
            }
            Effect::Pin {
                channel,
                message,
                on,
            } => {
                self.may_write(*channel)?;
                let pinned = self.messages.values();
                let pinned = pinned.filter(|one| one.channel == *channel && one.pinned);
                if *on && pinned.count() >= PINS {
                    return refuse(RefusalKind::TooManyPins, "30003: Maximum number of pins");
                }
                self.message(*message)?.pinned = *on;
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
                self.message(*message)?;
                let accounts = self
                    .reactions_to(*message)
                    .filter(|(one, user)| one == reaction && user > after);
                let page = accounts.map(|(_, user)| (user, user == PYTHIA)).take(PAGE);
                Ok(Receipt::Accounts(page.collect()))
            }
            Effect::Direct { user, card } => {
                let channel = self.direct_channel(*user)?;
                self.post(row, channel, card, None, false)
            }
            Effect::FindMember { user } => Ok(match self.people.get(user) {
                Some(person) => Receipt::Roles {
                    roles: person.roles.clone(),
                    manages: person.manages,
                },
                None => Receipt::Member(false),
            }),
            Effect::MakeEvent { marker, start, .. } => {
                let event = EventId(self.snowflake());
                let made = ScheduledEvent {
                    marker: marker.clone(),
                    status: EventStatus::Scheduled,
                    start: *start,
                };
                self.events.insert(event, made);
                Ok(Receipt::Event {
                    event,
                    interested: None,
                })
            }
            Effect::SetEvent { event, to } => {
                if let Some(one) = self.events.get_mut(event) {
                    one.status = *to;
                }
                Ok(Receipt::Done)
            }
            Effect::SetRole { user, role, on } => {
                let Some(person) = self.people.get_mut(user) else {
                    return refuse(RefusalKind::AccountGone, "10007: Unknown Member");
                };
                person.roles.retain(|one| one != role);
                if *on {
                    person.roles.push(*role);
                }
                Ok(Receipt::Done)
            }
            Effect::LookAtChannels { channels } => {
                let sight = |channel: &ChannelId| (*channel, self.sight(*channel));
                Ok(Receipt::Channels(channels.iter().map(sight).collect()))
            }
            Effect::MoveEvent { event, start, .. } => {
                if let Some(one) = self.events.get_mut(event) {
                    one.start = *start;
                }
                Ok(Receipt::Done)
            }
            Effect::ReadEvent { event } => Ok(Receipt::Event {
                event: *event,
                interested: Some(self.interested),
            }),
            Effect::Delete { channel, message } => {
                self.channel(*channel)?;
                self.messages.remove(message);
                self.reactions.retain(|(on, ..)| on != message);
                Ok(Receipt::Done)
            }
            Effect::FindCopy {
                channel,
                marker,
                keep,
                ..
            } => {
                let found = self.find(row, *channel, marker, *keep)?;
                Ok(found.unwrap_or(Receipt::Done))
            }
            Effect::LookAtMessage {
                channel,
                message,
                marker,
            } => {
                if !self.is_readable(*channel)? {
                    return refuse(RefusalKind::Forbidden, "Missing Permissions");
                }
                let shown = self.message(*message)?.card.clone().unwrap_or_default();
                Ok(if carries(&shown, marker) {
                    Receipt::Posted {
                        channel: *channel,
                        message: *message,
                    }
                } else {
                    Receipt::Done
                })
            }
        }
    }

    /// Tells the bot of its own message, as the gateway does in guilds.
    fn echo(&mut self, row: &OutboxRow, channel: ChannelId, message: MessageId) {
        if self.echoes && !matches!(self.channels[&channel].kind, Kind::Direct(_)) {
            let outcome = Outcome::Done(Receipt::Posted { channel, message });
            let seq = row.seq;
            self.tell(Event::Delivered { seq, outcome });
        }
    }

    /// Tells whether the bot may read the history of a channel or thread.
    fn is_readable(&self, channel: ChannelId) -> Result<bool, Refusal> {
        let place = self.channel(channel)?;
        let parent = match place.kind {
            Kind::Thread(parent) => Some(self.channel(parent)?),
            _ => None,
        };
        Ok(!place.unreadable && parent.is_none_or(|parent| !parent.unreadable))
    }

    fn channel(&self, channel: ChannelId) -> Result<&Channel, Refusal> {
        let found = self.channels.get(&channel).filter(|one| {
            let guild = one.guild.and_then(|guild| self.guilds.get(&guild));
            guild.is_none_or(|guild| guild.joined)
        });
        found.map_or_else(|| refuse(RefusalKind::ChannelGone, "Unknown Channel"), Ok)
    }

    /// Returns what the bot can do in a channel.
    fn sight(&self, channel: ChannelId) -> Sight {
        match self.channel(channel) {
            Err(_) => Sight::Gone,
            Ok(place) if place.hidden => Sight::Hidden,
            Ok(place) if place.forbidden => Sight::Seen(VIEW_CHANNEL),
            Ok(_) => Sight::Seen(u64::MAX),
        }
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
        if place.hidden || parent.is_some_and(|parent| parent.hidden) {
            return refuse(RefusalKind::Forbidden, "Missing Access");
        }
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
    ) -> Answer {
        let known = self.nonces.get(&row.nonce()).copied();
        let message = match known.filter(|id| self.now.since(id.at()) <= NONCE_MS) {
            Some(id) if !self.messages.contains_key(&id) => return Ok(Receipt::PostedAndGone),
            Some(id) => id,
            None => {
                let id = self.add_message(Message {
                    card: Some(card.clone()),
                    pinged: ping,
                    quiet,
                    ..Message::new(channel, PYTHIA, "")
                });
                self.echo(row, channel, id);
                id
            }
        };
        self.nonces.insert(row.nonce(), message);
        Ok(Receipt::Posted { channel, message })
    }

    fn post_in_forum(&mut self, row: &OutboxRow) -> Answer {
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
        // Posts in forums take no nonce.
        let first = Message {
            card: Some(card.clone()),
            pinged: *ping,
            ..Message::new(thread, PYTHIA, "")
        };
        self.messages.insert(message, first);
        self.echo(row, thread, message);
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
    ) -> Answer {
        self.may_write(channel)?;
        if self.no_threads {
            return refuse(RefusalKind::Forbidden, "Missing Permissions");
        }
        let guild = self.channels[&channel].guild;
        self.message(message)?;
        let thread = ChannelId(message.0);
        // Discord refuses a second thread with 160004. The first one has the id of its message.
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
        let channel = ChannelId(self.snowflake());
        let name = format!("direct message to {}", self.people[&user].name);
        let made = Channel::new(None, &name, Kind::Direct(user));
        self.channels.insert(channel, made);
        Ok(channel)
    }

    fn read_messages(&self, channel: ChannelId, after: MessageId) -> Answer {
        if !self.is_readable(channel)? {
            return Ok(Receipt::Messages(Vec::new()));
        }
        let newer = self.messages_in(channel).filter(|(id, _)| *id > after);
        let page = newer.take(PAGE).map(|(id, _)| {
            let by_people = self.reactions_to(id).filter(|(_, user)| *user != PYTHIA);
            let mut reactions: Vec<_> = by_people.map(|(reaction, _)| reaction).collect();
            reactions.dedup();
            let (message, extras) = self.received(id);
            (ReadMessage { message, reactions }, extras)
        });
        Ok(Receipt::Written(page.collect()))
    }

    /// Looks by the marker for what an earlier attempt of the row has done.
    fn look(&mut self, row: &OutboxRow) -> Result<Option<Receipt>, Refusal> {
        let (channel, marker) = match &row.effect {
            Effect::Post {
                channel, marker, ..
            }
            | Effect::Reply {
                channel, marker, ..
            } => (*channel, marker.clone()),
            Effect::PostInForum { forum, marker, .. } => (*forum, marker.clone()),
            Effect::Direct { user, card } => {
                let Some(marker) = &card.footer else {
                    return Ok(None);
                };
                (self.direct_channel(*user)?, marker.clone())
            }
            Effect::MakeEvent { marker, .. } => {
                let found = self.events.iter().find(|(_, one)| one.marker == *marker);
                return Ok(found.map(|(event, _)| Receipt::Event {
                    event: *event,
                    interested: None,
                }));
            }
            _ => return Ok(None),
        };
        self.find(row, channel, &marker, None)
    }

    /// Finds a message of the bot by its marker, other than the one to leave out.
    fn find(
        &mut self,
        row: &OutboxRow,
        channel: ChannelId,
        marker: &str,
        but: Option<MessageId>,
    ) -> Result<Option<Receipt>, Refusal> {
        self.requests.push("look");
        if self.blind {
            return Ok(None);
        }
        if !self.is_readable(channel)? {
            if self.unchecked {
                return Ok(None);
            }
            return refuse(RefusalKind::Unknown, "Read Message History is missing");
        }
        let since = row.first_try.unwrap_or(row.decided).first_snowflake();
        let forum = |one: &Message| self.channels[&one.channel].kind == Kind::Thread(channel);
        let here = |one: &Message| match row.effect {
            Effect::PostInForum { .. } => forum(one),
            _ => one.channel == channel,
        };
        let later = self.messages.range(MessageId(since)..);
        let ours = later.filter(|(id, one)| {
            Some(**id) != but && one.author == PYTHIA && here(one) && one.card.is_some()
        });
        let card = |one: &Message| one.card.clone().unwrap_or_default();
        let found = ours.clone().find(|(_, one)| carries(&card(one), marker));
        let mut footers = ours.filter_map(|(_, one)| card(one).footer);
        Ok(match found {
            Some((message, one)) => Some(Receipt::Posted {
                channel: one.channel,
                message: *message,
            }),
            None if footers.any(|footer| row.ended_by(&footer)) => Some(Receipt::PostedAndGone),
            None => None,
        })
    }
}

/// Returns whether a card has the marker in its footer, in its lead or in a custom id.
fn carries(card: &Card, marker: &str) -> bool {
    let texts = card.footer.iter().chain(&card.lead);
    let mut texts = texts.map(String::as_str);
    let ids = presses(card).into_iter().map(|press| press.custom_id());
    texts.any(|text| marker::is_in(text, marker)) || ids.into_iter().any(|id| id == marker)
}
