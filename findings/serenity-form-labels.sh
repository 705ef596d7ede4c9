#!/usr/bin/env bash
# serenity 0.12.5: what a member wrote into a form with labels is gone, without an error.
#
# Guess:     a submitted form that decodes has its fields, and one with parts that the library
#            doesn't know is an error.
# Behavior:  a Label (component type 18, Discord's page "Component Reference") is decoded as an
#            action row of an unknown kind without components. The same field in an action row
#            arrives.
# Seen:      label: 0 fields
#            row: 1 field, forty-two
# Pythia:    decodes submitted forms from the raw JSON. Tested over the wire as "what was written
#            into a label arrives" and "a form of an older version with rows is answered and one
#            without its field is an error" (tests/wire/forms.rs).
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
use serenity::model::application::{ActionRowComponent, ModalInteractionData};

/// Returns what was typed into the form, as far as serenity has decoded it.
fn typed(form: &str) -> Vec<String> {
    let form: ModalInteractionData = serde_json::from_str(form).expect("it decodes");
    let parts = form.components.into_iter().flat_map(|row| row.components);
    parts
        .filter_map(|part| match part {
            ActionRowComponent::InputText(input) => input.value,
            _ => None,
        })
        .collect()
}

fn main() {
    let label = r#"{"custom_id": "answer", "components": [{"type": 18, "id": 1, "component":
        {"type": 4, "id": 2, "custom_id": "text", "value": "forty-two"}}]}"#;
    let row = r#"{"custom_id": "answer", "components": [{"type": 1, "id": 1, "components":
        [{"type": 4, "id": 2, "custom_id": "text", "value": "forty-two"}]}]}"#;
    println!("label: {} fields", typed(label).len());
    println!("row: {} field, {}", typed(row).len(), typed(row).join(", "));
}
RUST
seen=$(cd "$folder" && cargo run --quiet)
echo "$seen"
[ "$seen" = "label: 0 fields
row: 1 field, forty-two" ] || { echo "serenity behaves otherwise now" >&2; exit 1; }
