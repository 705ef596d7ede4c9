//! Gateway events → the rules' events. Events about no open daily are dropped here, before the
//! host.
//!
//! This runs for each event of every guild, so it checks before it copies: most events end after
//! one look-up.

use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;
use serenity::model::application::{ActionRowComponent, ButtonKind, Interaction};
use serenity::model::channel::{
    Message, MessageFlags, MessageReferenceKind, Nonce, Reaction, ReactionType,
};
use serenity::model::event as gateway;
use serenity::model::gateway::Ready;
use serenity::model::id as discord;
use serenity::model::{Permissions, Timestamp, guild as discord_guild};
use tracing::debug;

use crate::host::HostHandle;
use crate::quiz::Event;
use crate::quiz::model::discord::{self as nouns, Extras, Reactor, Shard};
use crate::quiz::model::ids::{At, ChannelId, EventId, MessageId, OutboxSeq, UserId};
use crate::quiz::model::outcome::{Outcome, Receipt};

use super::client::ApiClient;
use super::convert::{
    VOICE_MESSAGE, channel, guild, is_ordinary, message, reaction, roles, status,
};
use super::guilds::{Guilds, RestGuild};
use super::hidden::{RawChannel, RawGuild, looks_hidden};
use super::tap;

/// What translating an event needs.
pub(super) struct Inbound {
    pub host: HostHandle,
    pub guilds: Arc<Guilds>,
    pub client: Arc<ApiClient>,
    /// Whether the bot may read message texts.
    pub message_content: bool,
}

/// What becomes of a gateway event.
pub(super) enum Translated {
    /// It is about nothing of the bot's.
    Nothing,
    /// The host is told.
    Event(Event),
    /// A member waits for a reply.
    Interaction(Box<Interaction>),
    /// A member waits for a reply to something that serenity can't decode.
    UnreadableInteraction(serde_json::Value),
    /// A member submitted a form and waits for a reply.
    Form(serde_json::Value),
    /// A new session has begun.
    Ready(Box<Ready>),
}

impl Inbound {
    /// Translates an event, and keeps the guilds' managers up to date.
    pub fn translate(&self, event: gateway::Event) -> Translated {
        use gateway::Event as E;
        let told = match event {
            E::MessageCreate(e) => self.created(e.message),
            E::ReactionAdd(e) => self.reacted(&e.reaction, true),
            E::ReactionRemove(e) => self.reacted(&e.reaction, false),
            E::InteractionCreate(e) => return Translated::Interaction(Box::new(e.interaction)),
            E::MessageUpdate(e) => self.edited(e),
            E::MessageDelete(e) => self.deleted(e.guild_id, e.channel_id, vec![e.message_id]),
            E::MessageDeleteBulk(e) => self.deleted(e.guild_id, e.channel_id, e.ids),
            E::ReactionRemoveAll(e) => self.cleared(e.guild_id, e.channel_id, e.message_id, None),
            E::ReactionRemoveEmoji(e) => reaction(&e.reaction.emoji).and_then(|gone| {
                let r = &e.reaction;
                self.cleared(r.guild_id, r.channel_id, r.message_id, Some(gone))
            }),
            E::Unknown(e) if e.kind == REMOVE_EMOJI => self.emoji_cleared(e.value),
            E::Unknown(e) if e.kind == tap::FORM => return Translated::Form(e.value),
            E::Unknown(e) if e.kind == "INTERACTION_CREATE" => {
                return Translated::UnreadableInteraction(e.value);
            }
            E::Unknown(e) => self.undecoded(&e.kind, &e.value),
            E::Ready(e) => return Translated::Ready(Box::new(e.ready)),
            E::Resumed(_) => Some(Event::Connected { resumed: true }),
            other => self.guild_event(other),
        };
        told.map_or(Translated::Nothing, Translated::Event)
    }

    /// Translates events about guilds, channels, threads and scheduled events.
    fn guild_event(&self, event: gateway::Event) -> Option<Event> {
        use gateway::Event as E;
        match event {
            E::GuildCreate(e) => {
                let seen = &e.guild;
                self.guilds.set(seen.id, seen.owner_id, seen.roles.values());
                let channels = seen.channels.values();
                let hidden = channels.filter(|channel| looks_hidden(seen.id, channel));
                let hidden = hidden.map(|channel| channel.id).collect();
                self.guilds.set_hidden(seen.id, hidden);
                Some(Event::GuildCreated {
                    guild: guild(seen.id),
                    joined: instant(seen.joined_at),
                    welcome: self.welcome_channel(seen),
                })
            }
            // An unavailable guild has an outage; it hasn't removed the bot.
            E::GuildDelete(e) if e.guild.unavailable => None,
            E::GuildDelete(e) => {
                self.guilds.forget(e.guild.id);
                Some(Event::GuildLeft {
                    guild: guild(e.guild.id),
                })
            }
            E::GuildUpdate(e) => {
                let seen = &e.guild;
                self.guilds.set(seen.id, seen.owner_id, seen.roles.values());
                None
            }
            E::GuildRoleCreate(e) => {
                self.guilds.set_role(e.role.guild_id, &e.role);
                None
            }
            E::GuildRoleUpdate(e) => {
                self.guilds.set_role(e.role.guild_id, &e.role);
                Some(permissions_changed(e.role.guild_id))
            }
            // Without the intent for members, Discord sends this only about the bot itself.
            E::GuildMemberUpdate(e) => Some(permissions_changed(e.guild_id)),
            E::ChannelUpdate(e) => {
                let (of, place) = (e.channel.guild_id, e.channel.id);
                Some(self.seen(of, place, looks_hidden(of, &e.channel)))
            }
            E::GuildRoleDelete(e) => {
                self.guilds.remove_role(e.guild_id, e.role_id);
                None
            }
            E::ThreadCreate(e) => {
                let thread = e.thread;
                let forum = channel(thread.parent_id.filter(|_| self.is_me(thread.owner_id))?);
                let seq = self.host.row_of_thread(forum, &thread.name)?;
                Some(posted(seq, channel(thread.id), MessageId(thread.id.get())))
            }
            E::ThreadUpdate(e) => {
                let state = e.thread.thread_metadata?;
                let thread = channel(e.thread.id);
                self.host
                    .knows_thread(thread)
                    .then(|| Event::ThreadChanged {
                        guild: guild(e.thread.guild_id),
                        thread,
                        locked: state.locked,
                        archived: state.archived,
                    })
            }
            E::ThreadDelete(e) => {
                let thread = channel(e.thread.id);
                self.host.knows_thread(thread).then(|| Event::ChannelGone {
                    guild: guild(e.thread.guild_id),
                    channel: thread,
                })
            }
            E::ChannelDelete(e) => {
                self.guilds.hide(e.channel.guild_id, e.channel.id, false);
                Some(Event::ChannelGone {
                    guild: guild(e.channel.guild_id),
                    channel: channel(e.channel.id),
                })
            }
            E::GuildScheduledEventUpdate(e) => Some(Event::ScheduledEventChanged {
                guild: guild(e.event.guild_id),
                event: EventId(e.event.id.get()),
                start: At(e.event.start_time.timestamp_millis()),
                status: status(e.event.status)?,
            }),
            E::GuildScheduledEventDelete(e) => Some(Event::ScheduledEventDeleted {
                guild: guild(e.event.guild_id),
                event: EventId(e.event.id.get()),
            }),
            _ => None,
        }
    }

    /// Returns the channel where Discord greets new members of a guild, if the bot may write a card
    /// there.
    fn welcome_channel(&self, of: &discord_guild::Guild) -> Option<ChannelId> {
        let id = of.system_channel_id?;
        let me = discord::UserId::new(self.client.me()?.0);
        let may = of.user_permissions_in(of.channels.get(&id)?, of.members.get(&me)?);
        let needed = Permissions::VIEW_CHANNEL | Permissions::SEND_MESSAGES;
        may.contains(needed | Permissions::EMBED_LINKS)
            .then(|| channel(id))
    }

    /// Notes whether a channel is hidden now, and returns what that changes.
    fn seen(&self, of: discord::GuildId, place: discord::ChannelId, hidden: bool) -> Event {
        let was_hidden = self.guilds.hide(of, place, hidden);
        if was_hidden && !hidden {
            Event::ChannelShown {
                guild: guild(of),
                channel: channel(place),
            }
        } else {
            permissions_changed(of)
        }
    }

    fn is_me(&self, user: Option<discord::UserId>) -> bool {
        user.is_some() && user.map(|user| UserId(user.get())) == self.client.me()
    }

    /// Translates the creation of a message of the bot: it says that a delivery took effect, even
    /// if its response got lost.
    fn own_message(&self, created: &Message) -> Option<Event> {
        let nonce = created.nonce.as_ref().and_then(|nonce| match nonce {
            Nonce::String(text) => Some(text.as_str()),
            Nonce::Number(_) => None,
        });
        let place = channel(created.channel_id);
        let seq =
            self.host
                .row_of_message(guild(created.guild_id?), place, nonce, marks(created))?;
        Some(posted(seq, place, message(created.id)))
    }

    /// Reads an event that serenity could not decode, as far as it matters: with a channel that is
    /// hidden from the bot, fields may be null.
    fn undecoded(&self, kind: &str, event: &Value) -> Option<Event> {
        let of_channel = || RawChannel::read(event);
        let told = match kind {
            "GUILD_CREATE" => RestGuild::deserialize(event).ok().and_then(|info| {
                let seen = RawGuild::deserialize(event).ok()?.id;
                self.guilds.set_from_rest(seen, &info);
                Some(Event::GuildSeen { guild: guild(seen) })
            }),
            "CHANNEL_CREATE" | "CHANNEL_UPDATE" => {
                of_channel().map(|place| self.seen(place.guild_id, place.id, place.is_hidden()))
            }
            // A hidden channel can be deleted, too.
            "CHANNEL_DELETE" => of_channel().map(|place| {
                self.guilds.hide(place.guild_id, place.id, false);
                Event::ChannelGone {
                    guild: guild(place.guild_id),
                    channel: channel(place.id),
                }
            }),
            "THREAD_LIST_SYNC" => {
                let of = RawGuild::deserialize(event).ok();
                of.map(|of| permissions_changed(of.id))
            }
            _ => None,
        };
        if told.is_none() {
            // Discord often adds types of events, so this is no error. But an event from above in
            // an unknown form would be lost here.
            debug!(kind, "a gateway event cannot be decoded");
        }
        told
    }

    fn created(&self, created: Message) -> Option<Event> {
        if self.is_me(Some(created.author.id)) {
            return self.own_message(&created);
        }
        let place = channel(created.channel_id);
        if !self.host.knows_thread(place) {
            return None;
        }
        let person = !created.author.bot && created.webhook_id.is_none();
        let text = self.message_content.then_some(created.content);
        let reference = created.message_reference.map(|reference| reference.kind);
        let extras = Extras {
            attachments: created.attachments.len() as u32,
            forward: reference == Some(MessageReferenceKind::Forward),
            sticker: !created.sticker_items.is_empty(),
            voice: is_voice(created.flags),
            poll: created.poll.is_some(),
            edited: created.edited_timestamp.map(instant),
        };
        let written = nouns::Message {
            guild: guild(created.guild_id?),
            channel: place,
            id: message(created.id),
            author: UserId(created.author.id.get()),
            roles: created.member.map(|m| roles(&m.roles)).unwrap_or_default(),
            ordinary: person && is_ordinary(u16::from(u8::from(created.kind))),
            text: text.filter(|text| !text.is_empty()),
        };
        Some(Event::MessageWritten(written, extras))
    }

    /// Translates an edit. With its author it is the whole message, which may have become an answer
    /// or stopped being one.
    fn edited(&self, edit: gateway::MessageUpdateEvent) -> Option<Event> {
        // Only the text matters. Discord reports an unfurled link as an edit without an edit time.
        let text = edit.content.filter(|text| !text.is_empty())?;
        let edited = edit.edited_timestamp.map(instant)?;
        let place = channel(edit.channel_id);
        if !self.message_content || !self.host.knows_thread(place) {
            return None;
        }
        let of = guild(edit.guild_id?);
        let Some(author) = edit.author else {
            return Some(Event::Edited {
                guild: of,
                channel: place,
                message: message(edit.id),
                text: Some(text),
            });
        };
        let reference = edit.message_reference.flatten();
        let extras = Extras {
            attachments: edit.attachments.unwrap_or_default().len() as u32,
            forward: reference.is_some_and(|one| one.kind == MessageReferenceKind::Forward),
            sticker: edit.sticker_items.is_some_and(|all| !all.is_empty()),
            voice: is_voice(edit.flags.flatten()),
            // A poll can't be edited.
            poll: false,
            edited: Some(edited),
        };
        let kind = edit.kind.map_or(0, u8::from);
        let person = !author.bot && edit.webhook_id.flatten().is_none();
        let written = nouns::Message {
            guild: of,
            channel: place,
            id: message(edit.id),
            author: UserId(author.id.get()),
            roles: Vec::new(),
            ordinary: person && is_ordinary(kind.into()),
            text: Some(text),
        };
        Some(Event::MessageWritten(written, extras))
    }

    fn deleted(
        &self,
        of: Option<discord::GuildId>,
        place: discord::ChannelId,
        ids: Vec<discord::MessageId>,
    ) -> Option<Event> {
        let place = channel(place);
        let in_thread = self.host.knows_thread(place);
        let ids = ids.into_iter().map(message);
        let messages: Vec<_> = ids
            .filter(|id| in_thread || self.host.knows_message(*id))
            .collect();
        if messages.is_empty() {
            return None;
        }
        Some(Event::Deleted {
            guild: guild(of?),
            channel: place,
            messages,
        })
    }

    fn reacted(&self, event: &Reaction, added: bool) -> Option<Event> {
        let reaction = reaction(&event.emoji)?;
        let on = message(event.message_id);
        if !self.is_known(channel(event.channel_id), on) {
            return None;
        }
        let (of, user) = (event.guild_id?, event.user_id?);
        let member = event.member.as_ref();
        let held = member.map(|m| m.roles.as_slice()).unwrap_or_default();
        Some(Event::Reacted {
            guild: guild(of),
            channel: channel(event.channel_id),
            message: on,
            who: Reactor {
                user: UserId(user.get()),
                bot: member.is_some_and(|m| m.user.bot),
                roles: roles(held),
                manages: self.guilds.manages(of, user, held),
            },
            reaction,
            added,
        })
    }

    /// Returns whether a message belongs to an open daily. Any message in its thread counts,
    /// because the host may not have handled the event of its creation yet.
    fn is_known(&self, place: ChannelId, on: MessageId) -> bool {
        self.host.knows_message(on) || self.host.knows_thread(place)
    }

    fn cleared(
        &self,
        of: Option<discord::GuildId>,
        place: discord::ChannelId,
        on: discord::MessageId,
        reaction: Option<nouns::Reaction>,
    ) -> Option<Event> {
        let on = message(on);
        self.is_known(channel(place), on).then_some(())?;
        Some(Event::ReactionsCleared {
            guild: guild(of?),
            channel: channel(place),
            message: on,
            reaction,
        })
    }

    fn emoji_cleared(&self, told: Value) -> Option<Event> {
        let told: EmojiCleared = serde_json::from_value(told)
            .inspect_err(
                |error| debug!(%error, kind = REMOVE_EMOJI, "a gateway event cannot be decoded"),
            )
            .ok()?;
        let reaction = reaction(&told.emoji)?;
        self.cleared(
            told.guild_id,
            told.channel_id,
            told.message_id,
            Some(reaction),
        )
    }
}

/// Returns the event that a row of the outbox was delivered.
const fn posted(seq: OutboxSeq, channel: ChannelId, message: MessageId) -> Event {
    Event::Delivered {
        seq,
        outcome: Outcome::Done(Receipt::Posted { channel, message }),
    }
}

/// Returns the texts of a message that can be its marker: custom ids and footers.
fn marks(message: &Message) -> impl Iterator<Item = &str> {
    let footers = message.embeds.iter().filter_map(|embed| {
        let footer = embed.footer.as_ref()?;
        Some(footer.text.as_str())
    });
    let components = message.components.iter().flat_map(|row| &row.components);
    let ids = components.filter_map(|component| match component {
        ActionRowComponent::Button(button) => match &button.data {
            ButtonKind::NonLink { custom_id, .. } => Some(custom_id.as_str()),
            _ => None,
        },
        _ => None,
    });
    ids.chain(footers)
}

/// Returns the event that the bot's permissions in a guild may have changed.
const fn permissions_changed(of: discord::GuildId) -> Event {
    Event::PermissionsChanged { guild: guild(of) }
}

fn instant(of: Timestamp) -> At {
    At(of.timestamp_millis())
}

fn is_voice(flags: Option<MessageFlags>) -> bool {
    flags.is_some_and(|flags| flags.bits() & VOICE_MESSAGE != 0)
}

/// The event that all reactions of one emoji were removed from a message.
const REMOVE_EMOJI: &str = "MESSAGE_REACTION_REMOVE_EMOJI";

/// The data of [`REMOVE_EMOJI`]. serenity expects a complete reaction with `type` and `burst`,
/// which Discord doesn't send.
#[derive(Deserialize)]
struct EmojiCleared {
    guild_id: Option<discord::GuildId>,
    channel_id: discord::ChannelId,
    message_id: discord::MessageId,
    emoji: ReactionType,
}

/// Returns the guilds of a new session, including those with an outage.
pub(super) fn guilds_listed(ready: &Ready) -> Event {
    let shard = ready.shard.map_or(Shard::WHOLE, |shard| Shard {
        id: shard.id.0,
        of: shard.total,
    });
    let guilds = ready.guilds.iter().map(|one| guild(one.id)).collect();
    Event::GuildsListed { shard, guilds }
}
