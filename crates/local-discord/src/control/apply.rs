//! Requests of the control API that change something.

use std::time::Duration;

use data_encoding::BASE64;
use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::guilds,
        clock::parse_iso,
        failure::Failure,
        faults::Fault,
        gateway::Outgoing,
        http::Site,
        id::Id,
        interaction::{InteractionReply, Stage},
        people::{Interaction, NewMessage, Person},
        state::State,
        world::{Overwrite, kind},
    },
    done, from_json, queries,
    requests::{ClockChange, Fixture, GatewayChange, MemberAction, Outage, RateLimits},
};

/// Lets a member do something. The answer has the id of what was created or of the interaction.
pub(super) fn action(site: &Site, mut body: Value) -> Result<Value, Failure> {
    let Some(fields) = body.as_object_mut() else {
        return Err(Failure::plain(400, "the body must be a JSON object"));
    };
    let id = fields
        .remove("as")
        .ok_or_else(|| Failure::plain(400, "missing field `as`: the id of the member who acts"))?;
    let guild = fields.remove("guild").unwrap_or_default();
    let person = Person {
        shared: site.shared.clone(),
        id: from_json(id)?,
        guild: from_json(guild)?,
    };
    from_json::<MemberAction>(body)?.run(&person)
}

/// Creates or changes guilds, channels, roles and members.
pub(super) fn fixture(site: &Site, fixture: Fixture) -> Result<Value, Failure> {
    site.shared.change(|s| fixture.run(s))
}

/// Moves, stops or restarts the clock.
pub(super) fn clock(site: &Site, change: ClockChange) -> Result<Value, Failure> {
    if change.advance_ms.is_some() && change.advance_to.is_some() {
        let why = "give either advance_ms or advance_to, not both";
        return Err(Failure::plain(400, why));
    }
    let to_ms = change.advance_to.as_deref().map(|text| {
        parse_iso(text).ok_or_else(|| Failure::plain(400, "advance_to must be an ISO 8601 time"))
    });
    let to_ms = to_ms.transpose()?;
    if to_ms.is_some_and(|at| at < site.shared.read(State::now)) {
        return Err(Failure::plain(400, "the clock only moves forward"));
    }
    // A clock that is stopped first arrives exactly at the time it is moved to.
    if let Some(paused) = change.paused {
        site.shared.read(|s| s.clock.set_paused(paused));
    }
    let by_ms = match to_ms {
        Some(at) => u64::try_from(at - site.shared.read(State::now)).unwrap_or(0),
        None => change.advance_ms.unwrap_or(0),
    };
    site.shared
        .read(|s| s.clock.advance(Duration::from_millis(by_ms)));
    // A change makes due what the time has brought, and wakes everyone who waits for one.
    site.shared.change(|_| ());
    Ok(site.shared.read(queries::clock))
}

/// Adds a fault. The answer has the number that removes it.
pub(super) fn add_fault(site: &Site, fault: Fault) -> Value {
    json!({ "fault": site.shared.change(|s| s.faults.add(fault)) })
}

/// Removes one fault.
pub(super) fn remove_fault(site: &Site, number: &str) -> Result<Value, Failure> {
    let number = number
        .parse()
        .map_err(|_| Failure::plain(400, "a fault is named by its number"))?;
    site.shared.change(|s| s.faults.remove(number));
    Ok(done())
}

/// Disturbs every gateway connection.
pub(super) fn gateway(site: &Site, change: GatewayChange) -> Value {
    site.shared.change(|s| match change {
        GatewayChange::Reconnect => s.hub.op_all(7, &Value::Null),
        GatewayChange::Invalidate { resumable } => {
            if !resumable {
                s.hub.forget_sessions();
            }
            s.hub.op_all(9, &Value::Bool(resumable));
        }
        GatewayChange::Close { code } => {
            s.hub.send_all(&Outgoing::Close(code, "closed on request"))
        }
        GatewayChange::Drop => s.hub.send_all(&Outgoing::Disconnect),
        GatewayChange::IgnoreHeartbeats { on } => s.hub.ignore_heartbeats = on,
        GatewayChange::Down { on } => s.hub.set_down(on),
    });
    done()
}

/// Hides a guild from the bot, or shows it again.
pub(super) fn outage(site: &Site, outage: Outage) -> Result<Value, Failure> {
    site.shared.change(|s| {
        known(s, outage.guild)?;
        guilds::set_available(s, outage.guild, !outage.on);
        Ok(done())
    })
}

/// Turns rate limits on or off.
pub(super) fn rate_limits(site: &Site, limits: RateLimits) -> Value {
    site.shared.change(|s| s.settings.limits = limits.on);
    done()
}

fn created(id: Id) -> Result<Value, Failure> {
    Ok(json!({ "id": id }))
}

fn started(interaction: Result<Interaction, Failure>) -> Result<Value, Failure> {
    interaction.map(|i| json!({ "interaction": i.id }))
}

impl MemberAction {
    fn run(self, person: &Person) -> Result<Value, Failure> {
        match self {
            MemberAction::Send {
                channel,
                text,
                reply,
                files,
            } => {
                let mut message = NewMessage::new(&text);
                if let Some(reply) = reply {
                    message = message.reply_to(reply);
                }
                for (name, bytes) in files {
                    let bytes = BASE64
                        .decode(bytes.as_bytes())
                        .map_err(|e| Failure::plain(400, &e.to_string()))?;
                    message = message.file(&name, &bytes);
                }
                created(person.write(channel, message)?)
            }
            MemberAction::Edit {
                channel,
                message,
                text,
            } => person.edit(channel, message, &text).map(|()| done()),
            MemberAction::Delete { channel, message } => {
                person.delete(channel, message).map(|()| done())
            }
            MemberAction::React {
                channel,
                message,
                emoji,
            } => person.react(channel, message, &emoji).map(|()| done()),
            MemberAction::Unreact {
                channel,
                message,
                emoji,
            } => person.unreact(channel, message, &emoji).map(|()| done()),
            MemberAction::Pin {
                channel,
                message,
                on,
            } => person.pin(channel, message, on).map(|()| done()),
            MemberAction::StartThread {
                channel,
                message,
                name,
            } => created(person.start_thread(channel, message, &name)?),
            MemberAction::SetThread {
                thread,
                archived,
                locked,
            } => person.set_thread(thread, archived, locked).map(|()| done()),
            MemberAction::Interested { event, on } => interest(person, event, on),
            MemberAction::OpenDm => created(person.open_dm()),
            other => started(other.interact(person)),
        }
    }

    fn interact(self, person: &Person) -> Result<Interaction, Failure> {
        match self {
            MemberAction::Press {
                channel,
                message,
                button,
            } => person.press(channel, message, &button),
            MemberAction::Select {
                channel,
                message,
                menu,
                values,
            } => {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                person.choose(channel, message, &menu, &values)
            }
            MemberAction::Submit {
                interaction,
                fields,
            } => {
                let stage = person
                    .shared
                    .read(|s| s.interactions.get(interaction).map(|a| a.stage.clone()));
                let Some(Stage::Replied(InteractionReply::Modal(modal))) = stage else {
                    return Err(Failure::client(
                        "the bot did not reply to that with a modal",
                    ));
                };
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(k, v)| (k.as_str(), v.as_str()))
                    .collect();
                person.submit(&modal, &fields)
            }
            MemberAction::Command {
                channel,
                command,
                options,
            } => person.slash(channel, &command, options),
            MemberAction::Autocomplete {
                channel,
                command,
                option,
                options,
            } => person.complete(channel, &command, &option, options),
            MemberAction::MessageCommand {
                channel,
                command,
                message,
            } => person.message_command(channel, &command, message),
            MemberAction::UserCommand {
                channel,
                command,
                user,
            } => person.user_command(channel, &command, user),
            other => Err(Failure::client(format!("not an interaction: {other:?}"))),
        }
    }
}

fn interest(person: &Person, event: Id, on: bool) -> Result<Value, Failure> {
    let guild = person
        .shared
        .read(|s| s.world.events.get(&event).map(|e| e.guild));
    Person {
        guild,
        ..person.clone()
    }
    .set_interested(event, on)?;
    Ok(done())
}

/// Permissions as a number in text, as Discord writes them.
fn permissions(text: &str) -> Result<Permissions, Failure> {
    let bits = text
        .parse()
        .map_err(|_| Failure::plain(400, "permissions must be a bit set as a string of digits"))?;
    Ok(Permissions::from_bits_truncate(bits))
}

impl Fixture {
    fn run(self, state: &mut State) -> Result<Value, Failure> {
        match self {
            Fixture::Guild { name } => created(guilds::create_guild(state, &name, None)),
            Fixture::Channel {
                guild,
                name,
                kind,
                tags,
            } => {
                known(state, guild)?;
                let kind = match kind.as_str() {
                    "" | "text" => kind::TEXT,
                    "announcement" => kind::ANNOUNCEMENT,
                    "forum" => kind::FORUM,
                    "category" => kind::CATEGORY,
                    other => {
                        return Err(Failure::plain(
                            400,
                            &format!("there is no channel kind “{other}”"),
                        ));
                    }
                };
                let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
                created(guilds::add_channel(state, guild, kind, &name, &tags))
            }
            Fixture::Role {
                guild,
                name,
                permissions: text,
            } => {
                known(state, guild)?;
                created(guilds::add_role(state, guild, &name, permissions(&text)?))
            }
            Fixture::SetRole {
                guild,
                role,
                permissions: text,
            } => {
                known(state, guild)?;
                if !state.world.guilds[&guild].roles.contains_key(&role) {
                    return Err(Failure::of(10011));
                }
                guilds::set_role(state, guild, role, permissions(&text)?);
                Ok(done())
            }
            Fixture::Member { guild, name, roles } => {
                known(state, guild)?;
                let id = guilds::create_user(state, &name, false);
                guilds::set_member(state, guild, id, roles, None);
                created(id)
            }
            Fixture::SetMember {
                guild,
                user,
                roles,
                nick,
            } => {
                known(state, guild)?;
                if !state.world.users.contains_key(&user) {
                    return Err(Failure::of(10013));
                }
                guilds::set_member(state, guild, user, roles, nick);
                Ok(done())
            }
            Fixture::Leave { guild, user } => {
                known(state, guild)?;
                guilds::leave(state, guild, user);
                Ok(done())
            }
            Fixture::Overwrite {
                channel,
                target,
                allow,
                deny,
            } => {
                known_channel(state, channel)?;
                let member = u8::from(state.world.users.contains_key(&target));
                let (allow, deny) = (permissions(&allow)?, permissions(&deny)?);
                guilds::overwrite(
                    state,
                    channel,
                    Overwrite {
                        id: target,
                        kind: member,
                        allow,
                        deny,
                    },
                );
                Ok(done())
            }
            Fixture::DeleteChannel { channel } => {
                known_channel(state, channel)?;
                guilds::delete_channel(state, channel);
                Ok(done())
            }
        }
    }
}

fn known(state: &State, guild: Id) -> Result<(), Failure> {
    if state.world.guilds.contains_key(&guild) {
        Ok(())
    } else {
        Err(Failure::of(10004))
    }
}

fn known_channel(state: &State, channel: Id) -> Result<(), Failure> {
    if state.world.channels.contains_key(&channel) {
        Ok(())
    } else {
        Err(Failure::of(10003))
    }
}
