//! The clock, the faults and the bot itself, as the page's drawers command them.

use std::{sync::atomic::Ordering, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{Path, State as Given},
    http::{Response, StatusCode},
};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use twilight_model::guild::Permissions;

use super::{
    super::{
        acts::guilds,
        clock,
        faults::Fault,
        gateway::Out,
        id::Id,
        state::State,
        world::{Channel, Overwrite},
    },
    Order, Site, Wish, json,
};

/// Real time between two steps while the calendar plays.
const STEP: Duration = Duration::from_millis(250);
/// Furthest a single move goes.
const FURTHEST_MS: i64 = 31 * 86_400_000;

/// The body of every order; each needs only some of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Ordered {
    by_ms: Option<i64>,
    to_ms: Option<i64>,
    pace: Option<u32>,
    fault: Option<Fault>,
    number: u64,
    on: bool,
    guild: Option<Id>,
    permission: String,
    code: Option<u16>,
}

pub(crate) async fn order(
    Given(site): Given<Site>,
    Path(what): Path<String>,
    body: Bytes,
) -> Response<Body> {
    let ordered: Ordered = match serde_json::from_slice(&body) {
        Ok(ordered) => ordered,
        Err(error) => {
            return json(
                StatusCode::BAD_REQUEST,
                &json!({ "error": error.to_string() }),
            );
        }
    };
    match obey(&site, &what, ordered).await {
        Ok(mut answer) => {
            // A page that shows this much shows what was ordered.
            answer["revision"] = json!(site.shared.revision());
            json(StatusCode::OK, &answer)
        }
        Err(why) => json(StatusCode::UNPROCESSABLE_ENTITY, &json!({ "error": why })),
    }
}

async fn obey(site: &Site, what: &str, ordered: Ordered) -> Result<Value, String> {
    match what {
        "clock" => return moved(site, &ordered).await,
        "pace" => {
            let pace = ordered.pace.unwrap_or(1).clamp(1, 3600);
            site.shared
                .change(|_| site.pace.store(pace, Ordering::Relaxed));
        }
        "fault" => {
            let fault = ordered.fault.ok_or("no fault was named")?;
            let number = site.shared.change(|s| s.faults.order(fault));
            return Ok(json!({ "number": number }));
        }
        "withdraw" => site.shared.change(|s| match ordered.number {
            0 => s.faults.withdraw_all(),
            number => s.faults.withdraw(number),
        }),
        "drop" => lines(site, Out::Cut),
        "reconnect" => lines(site, frame(r#"{"op":7,"s":null,"t":null,"d":null}"#)),
        "invalidate" => {
            site.shared.change(|s| s.hub.forget_sessions());
            lines(site, frame(r#"{"op":9,"s":null,"t":null,"d":false}"#));
        }
        "close" => {
            let code = ordered.code.unwrap_or(4000).clamp(4000, 4014);
            lines(site, Out::Close(code, "ordered"));
        }
        "gone" => {
            site.shared.change(|s| s.hub.gone = ordered.on);
            if ordered.on {
                lines(site, Out::Cut);
            }
        }
        "deaf" => site.shared.change(|s| s.hub.deaf = ordered.on),
        "permission" => permission(site, &ordered)?,
        "restart" => command(site, Wish::Restart).await?,
        "kill" => command(site, Wish::Kill).await?,
        "start" => command(site, Wish::Start).await?,
        _ => return Err(format!("there is no order “{what}”")),
    }
    Ok(json!({}))
}

fn frame(text: &'static str) -> Out {
    Out::Frame(text.into())
}

/// To every gateway connection.
fn lines(site: &Site, out: Out) {
    site.shared.change(|s| {
        s.hub.all_lines(&out);
    });
}

/// The permissions that can be taken from the bot, by name.
const NAMED: [(&str, Permissions); 6] = [
    ("view", Permissions::VIEW_CHANNEL),
    (
        "send",
        Permissions::SEND_MESSAGES.union(Permissions::SEND_MESSAGES_IN_THREADS),
    ),
    ("threads", Permissions::CREATE_PUBLIC_THREADS),
    ("embeds", Permissions::EMBED_LINKS),
    ("reactions", Permissions::ADD_REACTIONS),
    ("history", Permissions::READ_MESSAGE_HISTORY),
];

/// Which of them the bot is denied, by guild.
pub(crate) fn refused(state: &State) -> Value {
    let guilds = state.world.guilds.keys().map(|guild| {
        let places = state.world.channels.values();
        let denied = places
            .filter(|c| c.guild == Some(*guild))
            .filter_map(|c| own(c, state.world.bot))
            .fold(Permissions::empty(), |all, o| all | o.deny);
        let names = NAMED.iter().filter(|(_, named)| denied.contains(*named));
        (guild.to_string(), names.map(|(name, _)| *name).collect())
    });
    Value::Object(guilds.collect())
}

/// What a channel says of the bot itself.
fn own(channel: &Channel, bot: Id) -> Option<&Overwrite> {
    channel
        .overwrites
        .iter()
        .find(|o| o.kind == 1 && o.id == bot)
}

/// Denies the bot a permission in every channel of a guild, or no longer. Not by its role: what everyone may, it may
/// without one.
fn permission(site: &Site, ordered: &Ordered) -> Result<(), String> {
    let name = ordered.permission.as_str();
    let named = NAMED.into_iter().find(|(known, _)| *known == name);
    let (_, named) = named.ok_or_else(|| format!("there is no permission “{name}”"))?;
    let guild = ordered.guild.ok_or("no guild was named")?;
    site.shared.change(|s| {
        let bot = s.world.bot;
        let ours = s.world.channels.values();
        let ours = ours.filter(|c| c.guild == Some(guild) && c.thread.is_none());
        let all: Vec<(Id, Overwrite)> = ours
            .map(|c| {
                let mut overwrite = own(c, bot).cloned().unwrap_or(Overwrite {
                    id: bot,
                    kind: 1,
                    allow: Permissions::empty(),
                    deny: Permissions::empty(),
                });
                overwrite.allow.remove(named);
                overwrite.deny.set(named, !ordered.on);
                (c.id, overwrite)
            })
            .collect();
        if all.is_empty() {
            return Err("there is no such guild".to_owned());
        }
        for (channel, overwrite) in all {
            guilds::overwrite(s, channel, overwrite);
        }
        Ok(())
    })
}

async fn moved(site: &Site, ordered: &Ordered) -> Result<Value, String> {
    let now = site.shared.look(|s| s.now());
    let by = match (ordered.by_ms, ordered.to_ms) {
        (Some(by), _) => by,
        (None, Some(to)) => to - now,
        (None, None) => return Err("neither how far nor to when".into()),
    };
    if !(1..=FURTHEST_MS).contains(&by) {
        return Err("the clock goes forward only, and at most a month at a time".into());
    }
    advance(site, by).await?;
    Ok(json!({ "now": site.shared.look(|s| s.now()) }))
}

/// Moves the calendar, and waits until the bot has followed.
async fn advance(site: &Site, by_ms: i64) -> Result<(), String> {
    site.shared
        .look(|s| s.clock.advance(Duration::from_millis(by_ms.unsigned_abs())));
    // What the calendar brings by itself, and everyone who looks.
    site.shared.change(|_| ());
    if site.orders.is_closed() || site.stopped.load(Ordering::Relaxed) {
        return Ok(());
    }
    let followed = command(site, Wish::Moved).await;
    site.look_inside();
    followed
}

async fn command(site: &Site, wish: Wish) -> Result<(), String> {
    let nobody = "there is no bot here to command";
    let (done, outcome) = oneshot::channel();
    site.orders
        .send(Order { wish, done })
        .await
        .map_err(|_| nobody)?;
    let result = outcome.await.map_err(|_| nobody)?;
    if result.is_ok() && wish != Wish::Moved {
        site.stopped.store(wish == Wish::Kill, Ordering::Relaxed);
    }
    site.shared.change(|_| ());
    result
}

/// Lets the calendar run faster while the page wants it, the bot following at each step.
pub(crate) async fn play(site: Site) {
    loop {
        clock::wait(STEP).await;
        let pace = site.pace.load(Ordering::Relaxed);
        if pace <= 1 {
            continue;
        }
        // The machine's own time passes as well.
        let by = i64::from(pace - 1) * 250;
        if let Err(why) = advance(&site, by).await {
            tracing::warn!(%why, "the clock stopped playing: {why}");
            site.shared
                .change(|_| site.pace.store(1, Ordering::Relaxed));
        }
    }
}
