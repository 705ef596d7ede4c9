//! Acts as JSON: what a member does, what is furnished, what goes wrong, how time passes.

use std::time::Duration;

use data_encoding::BASE64;
use serde::Deserialize;
use serde_json::{Value, json};
use twilight_model::guild::Permissions;

use super::{
    super::{
        acts::guilds,
        ask::{Answer, Stage},
        failure::Failure,
        gateway::Out,
        http::Site,
        id::Id,
        people::{Asked, Note, Person},
        state::State,
        world::{Overwrite, kind},
    },
    done,
    shape::{Deed, Furnish, Trouble},
};

/// Who does something; the rest of the object is the [`Deed`].
#[derive(Debug, Deserialize)]
struct Who {
    #[serde(rename = "as")]
    who: Id,
    #[serde(default)]
    guild: Option<Id>,
}

/// Does one act; what was made or asked comes back by its id. `{"do": …, "as": ID}` is a member's,
/// `{"make": …}` changes things from outside, `{"order": …}` is trouble or time.
pub(crate) fn run(site: &Site, act: Value) -> Result<Value, Failure> {
    if act.get("do").is_some() {
        let Who { who, guild } = read(act.clone())?;
        return read::<Deed>(act)?.run(&Person {
            shared: site.shared.clone(),
            id: who,
            guild,
        });
    }
    if act.get("make").is_some() {
        let furnish: Furnish = read(act)?;
        return site.shared.change(|s| furnish.run(s));
    }
    let trouble: Trouble = read(act)?;
    site.shared.change(|s| trouble.run(s))
}

fn read<T: serde::de::DeserializeOwned>(json: Value) -> Result<T, Failure> {
    serde_json::from_value(json).map_err(|e| Failure::plain(400, &e.to_string()))
}

fn made(id: Id) -> Result<Value, Failure> {
    Ok(json!({ "id": id }))
}

fn asked(asked: Result<Asked, Failure>) -> Result<Value, Failure> {
    asked.map(|a| json!({ "ask": a.id }))
}

impl Deed {
    fn run(self, person: &Person) -> Result<Value, Failure> {
        match self {
            Deed::Say {
                channel,
                text,
                reply,
                files,
            } => {
                let mut note = Note::new(&text);
                if let Some(reply) = reply {
                    note = note.to(reply);
                }
                for (name, bytes) in files {
                    let bytes = BASE64
                        .decode(bytes.as_bytes())
                        .map_err(|e| Failure::plain(400, &e.to_string()))?;
                    note = note.file(&name, &bytes);
                }
                made(person.write(channel, note)?)
            }
            Deed::Edit {
                channel,
                message,
                text,
            } => person.edit(channel, message, &text).and_then(|()| done()),
            Deed::Delete { channel, message } => {
                person.delete(channel, message).and_then(|()| done())
            }
            Deed::React {
                channel,
                message,
                emoji,
            } => person.react(channel, message, &emoji).and_then(|()| done()),
            Deed::Unreact {
                channel,
                message,
                emoji,
            } => person
                .unreact(channel, message, &emoji)
                .and_then(|()| done()),
            Deed::Pin {
                channel,
                message,
                on,
            } => person.pin(channel, message, on).and_then(|()| done()),
            Deed::Thread {
                channel,
                message,
                name,
            } => made(person.start_thread(channel, message, &name)?),
            Deed::SetThread {
                thread,
                archived,
                locked,
            } => person
                .set_thread(thread, archived, locked)
                .and_then(|()| done()),
            Deed::Interest { event, on } => interest(person, event, on),
            Deed::Direct => made(person.direct()),
            asking => asked(asking.ask(person)),
        }
    }

    fn ask(self, person: &Person) -> Result<Asked, Failure> {
        match self {
            Deed::Press {
                channel,
                message,
                button,
            } => person.press(channel, message, &button),
            Deed::Choose {
                channel,
                message,
                menu,
                values,
            } => {
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                person.choose(channel, message, &menu, &values)
            }
            Deed::Submit { ask, fields } => {
                let stage = person
                    .shared
                    .look(|s| s.asks.get(ask).map(|a| a.stage.clone()));
                let Some(Stage::Answered(Answer::Modal(modal))) = stage else {
                    return Err(Failure::client("that was not answered with a form"));
                };
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(k, v)| (k.as_str(), v.as_str()))
                    .collect();
                person.submit(&modal, &fields)
            }
            Deed::Slash {
                channel,
                command,
                options,
            } => person.slash(channel, &command, options),
            Deed::Complete {
                channel,
                command,
                option,
                options,
            } => person.complete(channel, &command, &option, options),
            Deed::MessageCommand {
                channel,
                command,
                message,
            } => person.message_command(channel, &command, message),
            Deed::UserCommand {
                channel,
                command,
                user,
            } => person.user_command(channel, &command, user),
            other => Err(Failure::client(format!(
                "not a question to the bot: {other:?}"
            ))),
        }
    }
}

fn interest(person: &Person, event: Id, on: bool) -> Result<Value, Failure> {
    let guild = person
        .shared
        .look(|s| s.world.events.get(&event).map(|e| e.guild));
    Person {
        guild,
        ..person.clone()
    }
    .interest(event, on)?;
    done()
}

/// Permissions as a number in text, as Discord writes them.
fn permissions(text: &str) -> Result<Permissions, Failure> {
    let bits = text
        .parse()
        .map_err(|_| Failure::plain(400, "permissions are a number in text"))?;
    Ok(Permissions::from_bits_truncate(bits))
}

impl Furnish {
    fn run(self, state: &mut State) -> Result<Value, Failure> {
        match self {
            Furnish::Guild { name } => made(guilds::make(state, &name, None)),
            Furnish::Channel {
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
                            &format!("there is no kind of channel “{other}”"),
                        ));
                    }
                };
                let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
                made(guilds::add_channel(state, guild, kind, &name, &tags))
            }
            Furnish::Role {
                guild,
                name,
                permissions: text,
            } => {
                known(state, guild)?;
                made(guilds::add_role(state, guild, &name, permissions(&text)?))
            }
            Furnish::SetRole {
                guild,
                role,
                permissions: text,
            } => {
                guilds::set_role(state, guild, role, permissions(&text)?);
                done()
            }
            Furnish::Member { guild, name, roles } => {
                known(state, guild)?;
                let id = guilds::person(state, &name, false);
                guilds::set_member(state, guild, id, roles, None);
                made(id)
            }
            Furnish::SetMember {
                guild,
                user,
                roles,
                nick,
            } => {
                known(state, guild)?;
                guilds::set_member(state, guild, user, roles, nick);
                done()
            }
            Furnish::Leave { guild, user } => {
                guilds::leave(state, guild, user);
                done()
            }
            Furnish::Overwrite {
                channel,
                whom,
                allow,
                deny,
            } => {
                let member = u8::from(state.world.users.contains_key(&whom));
                let (allow, deny) = (permissions(&allow)?, permissions(&deny)?);
                guilds::overwrite(
                    state,
                    channel,
                    Overwrite {
                        id: whom,
                        kind: member,
                        allow,
                        deny,
                    },
                );
                done()
            }
            Furnish::DeleteChannel { channel } => {
                guilds::delete_channel(state, channel);
                done()
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

impl Trouble {
    fn run(self, state: &mut State) -> Result<Value, Failure> {
        match self {
            Trouble::Advance { ms } => {
                state.clock.advance(Duration::from_millis(ms));
                let now = state.now();
                if now >= state.next_due {
                    super::super::acts::time_passed(state);
                }
                return Ok(json!({ "now_ms": now }));
            }
            Trouble::Stand { still } => state.clock.stand(still),
            Trouble::Fault { fault } => return Ok(json!({ "number": state.faults.order(fault) })),
            Trouble::Withdraw {
                number: Some(number),
            } => state.faults.withdraw(number),
            Trouble::Withdraw { number: None } => state.faults.withdraw_all(),
            Trouble::Reconnect => state.hub.op_all(7, &Value::Null),
            Trouble::Close { code } => state.hub.all_lines(&Out::Close(code, "ordered")),
            Trouble::Cut => state.hub.all_lines(&Out::Cut),
            Trouble::Deaf { on } => state.hub.deaf = on,
            Trouble::Gone { on } => state.hub.set_gone(on),
            Trouble::Available { guild, on } => guilds::set_available(state, guild, on),
            Trouble::Limits { on } => state.settings.limits = on,
        }
        done()
    }
}
