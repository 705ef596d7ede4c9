#!/usr/bin/env bash
# serenity 0.12.5: a channel that is hidden from the bot looks like any other.
#
# Guess:     the flag by which Discord marks a channel that the bot cannot view (1 << 17, Discord's
#            page "Channels Resource", Obfuscated Channels) is in the decoded channel, as an unknown
#            bit at least.
# Behavior:  the bit is dropped, so the name and the single overwrite are all that is left to tell
#            the channel by. Where a reduced field is null the channel doesn't decode at all: then it
#            is missing from GUILD_CREATE, which doesn't mean that it is gone.
# Seen:      flags: 0
#            with nsfw null: refused
# Pythia:    reads the raw flag where it can, otherwise the name together with the overwrite, and
#            never takes a hidden channel for a deleted one. Tested over the wire as "a hidden channel
#            that is deleted is gone and one that only hides is not" and "nulls in channels and
#            threads lose no guild and no change" (tests/wire/hidden.rs).
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
use serenity::model::channel::GuildChannel;

/// Decodes a hidden channel of which `nsfw` is this.
fn decoded(nsfw: &str) -> Result<GuildChannel, serde_json::Error> {
    serde_json::from_str(&format!(
        r#"{{"id": "20", "type": 0, "guild_id": "10", "name": "___hidden___", "position": 0,
            "flags": 131072, "nsfw": {nsfw}, "permission_overwrites":
            [{{"id": "10", "type": 0, "allow": "0", "deny": "1024"}}]}}"#
    ))
}

fn main() {
    println!("flags: {}", decoded("false").expect("it decodes").flags.bits());
    let refused = decoded("null").is_err();
    println!("with nsfw null: {}", if refused { "refused" } else { "decoded" });
}
RUST
seen=$(cd "$folder" && cargo run --quiet)
echo "$seen"
[ "$seen" = "flags: 0
with nsfw null: refused" ] || { echo "serenity behaves otherwise now" >&2; exit 1; }
