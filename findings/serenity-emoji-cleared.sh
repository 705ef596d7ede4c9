#!/usr/bin/env bash
# serenity 0.12.5: when a moderator removes one emoji from a message, no handler hears of it.
#
# Guess:     `reaction_remove_emoji` is called for MESSAGE_REACTION_REMOVE_EMOJI (Discord's page
#            "Gateway Events"), as `reaction_remove_all` is for the event beside it.
# Behavior:  the event is decoded as a whole reaction, which needs `burst` and `type`. Discord sends
#            neither, so the event arrives as one of an unknown kind, without an error.
# Seen:      one emoji removed: Unknown
#            the same with burst and type: ReactionRemoveEmoji
#            all reactions removed: ReactionRemoveAll
# Pythia:    reads the event from the raw JSON, because a vote or an acceptance that was cleared must
#            not count. Tested over the wire as "messages deleted in bulk and reactions cleared at
#            once are followed" (tests/wire/adversity.rs).
#
# Needs cargo and the registry of crates. Takes a minute or two. Exits with 1 if serenity has
# changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/src"
cat >"$folder/Cargo.toml" <<'TOML'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
serenity = { version = "=0.12.5", default-features = false }
serde_json = "1"
TOML
cat >"$folder/src/main.rs" <<'RUST'
use serenity::model::event::{Event, GatewayEvent};

/// Says what an event with this name and data arrives as.
fn arrives(name: &str, more: &str) -> &'static str {
    let event = format!(
        r#"{{"op": 0, "s": 1, "t": "{name}", "d":
            {{"channel_id": "20", "guild_id": "10", "message_id": "30"{more}}}}}"#
    );
    match serde_json::from_str(&event).expect("it decodes") {
        GatewayEvent::Dispatch(_, Event::ReactionRemoveEmoji(_)) => "ReactionRemoveEmoji",
        GatewayEvent::Dispatch(_, Event::ReactionRemoveAll(_)) => "ReactionRemoveAll",
        GatewayEvent::Dispatch(_, Event::Unknown(_)) => "Unknown",
        _ => "something else",
    }
}

fn main() {
    let one = "MESSAGE_REACTION_REMOVE_EMOJI";
    let emoji = r#", "emoji": {"id": null, "name": "✅"}"#;
    println!("one emoji removed: {}", arrives(one, emoji));
    let whole = format!(r#"{emoji}, "burst": false, "type": 0"#);
    println!("the same with burst and type: {}", arrives(one, &whole));
    println!("all reactions removed: {}", arrives("MESSAGE_REACTION_REMOVE_ALL", ""));
}
RUST
seen=$(cd "$folder" && cargo run --quiet)
echo "$seen"
[ "$seen" = "one emoji removed: Unknown
the same with burst and type: ReactionRemoveEmoji
all reactions removed: ReactionRemoveAll" ] || { echo "serenity behaves otherwise now" >&2; exit 1; }
