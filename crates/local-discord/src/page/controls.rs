//! The clock, faults, permissions and the bot itself, as the page's drawers control them.

use std::{sync::atomic::Ordering, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{self, Path},
    http::{Response, StatusCode},
};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::oneshot;
use twilight_model::guild::Permissions;

use super::{
    super::{
        actions::guilds,
        clock,
        faults::Fault,
        gateway::Outgoing,
        id::Id,
        state::State,
        world::{Channel, Overwrite},
    },
    BotControl, ControlRequest, Site, json,
};

/// Real time between two steps of the clock while it runs faster.
const STEP: Duration = Duration::from_millis(250);
/// At how many times one move stops on its way.
const MOST_STOPS: u32 = 1000;
/// How far a single request may move the clock.
const FURTHEST_MS: i64 = 31 * 86_400_000;

/// The body of every control request, which uses only some of it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ControlBody {
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

pub(crate) async fn handle(
    extract::State(site): extract::State<Site>,
    Path(what): Path<String>,
    body: Bytes,
) -> Response<Body> {
    let body: ControlBody = match serde_json::from_slice(&body) {
        Ok(body) => body,
        Err(error) => {
            return json(
                StatusCode::BAD_REQUEST,
                &json!({ "error": error.to_string() }),
            );
        }
    };
    match apply(&site, &what, body).await {
        Ok(mut answer) => {
            // Once the page shows this revision, it shows the effect.
            answer["revision"] = json!(site.shared.revision());
            json(StatusCode::OK, &answer)
        }
        Err(why) => json(StatusCode::UNPROCESSABLE_ENTITY, &json!({ "error": why })),
    }
}

async fn apply(site: &Site, what: &str, body: ControlBody) -> Result<Value, String> {
    match what {
        "clock" => return move_clock(site, &body).await,
        "pace" => {
            let pace = body.pace.unwrap_or(1).clamp(1, 3600);
            site.shared
                .change(|_| site.pace.store(pace, Ordering::Relaxed));
        }
        "fault" => {
            let fault = body.fault.ok_or("the fault is missing")?;
            let number = site.shared.change(|s| s.faults.add(fault));
            return Ok(json!({ "number": number }));
        }
        "remove-fault" => site.shared.change(|s| match body.number {
            0 => s.faults.clear(),
            number => s.faults.remove(number),
        }),
        "drop" => send_all(site, Outgoing::Disconnect),
        "reconnect" => send_all(site, frame(r#"{"op":7,"s":null,"t":null,"d":null}"#)),
        "invalidate" => {
            site.shared.change(|s| s.hub.forget_sessions());
            send_all(site, frame(r#"{"op":9,"s":null,"t":null,"d":false}"#));
        }
        "close" => {
            let code = body.code.unwrap_or(4000).clamp(4000, 4014);
            send_all(site, Outgoing::Close(code, "body"));
        }
        "down" => {
            site.shared.change(|s| s.hub.down = body.on);
            if body.on {
                send_all(site, Outgoing::Disconnect);
            }
        }
        "ignore-heartbeats" => site.shared.change(|s| s.hub.ignore_heartbeats = body.on),
        "permission" => set_permission(site, &body)?,
        "restart" => ask_bot(site, BotControl::Restart).await?,
        "kill" => ask_bot(site, BotControl::Kill).await?,
        "start" => ask_bot(site, BotControl::Start).await?,
        _ => return Err(format!("there is no control “{what}”")),
    }
    Ok(json!({}))
}

fn frame(text: &'static str) -> Outgoing {
    Outgoing::Frame(text.into())
}

/// Sends something to every gateway connection.
fn send_all(site: &Site, out: Outgoing) {
    site.shared.change(|s| {
        s.hub.send_all(&out);
    });
}

/// The permissions that can be denied to the bot, by name.
const DENIABLE: [(&str, Permissions); 6] = [
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

/// Lists the permissions that the bot is denied, by guild.
pub(crate) fn denied(state: &State) -> Value {
    let guilds = state.world.guilds.keys().map(|guild| {
        let places = state.world.channels.values();
        let denied = places
            .filter(|c| c.guild == Some(*guild))
            .filter_map(|c| bot_overwrite(c, state.world.bot))
            .fold(Permissions::empty(), |all, o| all | o.deny);
        let names = DENIABLE.iter().filter(|(_, named)| denied.contains(*named));
        (guild.to_string(), names.map(|(name, _)| *name).collect())
    });
    Value::Object(guilds.collect())
}

/// Returns a channel's overwrite for the bot itself.
fn bot_overwrite(channel: &Channel, bot: Id) -> Option<&Overwrite> {
    channel
        .overwrites
        .iter()
        .find(|o| o.kind == 1 && o.id == bot)
}

/// Denies the bot a permission in every channel of a guild, or allows it again. Its role is not
/// enough for that, because everyone's permissions are the bot's, too.
fn set_permission(site: &Site, body: &ControlBody) -> Result<(), String> {
    let name = body.permission.as_str();
    let named = DENIABLE.into_iter().find(|(known, _)| *known == name);
    let (_, named) = named.ok_or_else(|| format!("there is no permission “{name}”"))?;
    let guild = body.guild.ok_or("the guild is missing")?;
    site.shared.change(|s| {
        let bot = s.world.bot;
        let ours = s.world.channels.values();
        let ours = ours.filter(|c| c.guild == Some(guild) && c.thread.is_none());
        let all: Vec<(Id, Overwrite)> = ours
            .map(|c| {
                let mut overwrite = bot_overwrite(c, bot).cloned().unwrap_or(Overwrite {
                    id: bot,
                    kind: 1,
                    allow: Permissions::empty(),
                    deny: Permissions::empty(),
                });
                overwrite.allow.remove(named);
                overwrite.deny.set(named, !body.on);
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

async fn move_clock(site: &Site, body: &ControlBody) -> Result<Value, String> {
    let now = site.shared.read(|s| s.now());
    let by = match (body.by_ms, body.to_ms) {
        (Some(by), _) => by,
        (None, Some(to)) => to - now,
        (None, None) => return Err("give by_ms or to_ms".into()),
    };
    if !(1..=FURTHEST_MS).contains(&by) {
        return Err("the clock only moves forward, and at most a month at a time".into());
    }
    advance(site, by).await?;
    Ok(json!({ "now": site.shared.read(|s| s.now()) }))
}

/// Moves the clock and waits until the bot has followed. It stops on the way at whatever the bot
/// waits for, so that a day that passes in one move is the day that members would have seen.
async fn advance(site: &Site, by_ms: i64) -> Result<(), String> {
    let follows = !site.bot.is_closed() && !site.stopped.load(Ordering::Relaxed);
    let target = site.shared.read(|s| s.now()) + by_ms;
    for stops in 0.. {
        site.inspect();
        let now = site.shared.read(|s| s.now());
        if now >= target {
            break;
        }
        let next = site.internals.next_after(now);
        let next = next.filter(|at| follows && stops < MOST_STOPS && *at < target);
        let by = next.unwrap_or(target) - now;
        site.shared
            .read(|s| s.clock.advance(Duration::from_millis(by.unsigned_abs())));
        // Makes due what the time has brought, and wakes all windows.
        site.shared.change(|_| ());
        if follows {
            ask_bot(site, BotControl::Moved).await?;
        }
    }
    Ok(())
}

async fn ask_bot(site: &Site, control: BotControl) -> Result<(), String> {
    let nobody = "no bot was started from here";
    let (done, outcome) = oneshot::channel();
    site.bot
        .send(ControlRequest { control, done })
        .await
        .map_err(|_| nobody)?;
    let result = outcome.await.map_err(|_| nobody)?;
    if result.is_ok() && control != BotControl::Moved {
        site.stopped
            .store(control == BotControl::Kill, Ordering::Relaxed);
    }
    site.shared.change(|_| ());
    result
}

/// Lets the clock run faster while the page asks for it. The bot follows at each step.
pub(crate) async fn run_fast(site: Site) {
    loop {
        clock::wait(STEP).await;
        let pace = site.pace.load(Ordering::Relaxed);
        if pace <= 1 {
            continue;
        }
        // Real time passes as well.
        let by = i64::from(pace - 1) * 250;
        if let Err(why) = advance(&site, by).await {
            tracing::warn!(%why, "the clock returned to normal speed");
            site.shared
                .change(|_| site.pace.store(1, Ordering::Relaxed));
        }
    }
}
