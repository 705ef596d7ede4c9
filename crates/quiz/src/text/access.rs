//! Why a command or button can't be used here, or by this person.

use crate::model::card::{Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::ids::RoleId;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::{plain, quote};

/// Says that something works only in a server.
#[must_use]
pub fn server_only(lang: Language) -> String {
    t!(lang, "access-server-only")
}

/// Says that only moderators may do this: by a permission, or by the role of `/setup`.
#[must_use]
pub fn moderators_only(lang: Language, role: Option<RoleId>) -> String {
    match role {
        Some(role) => t!(
            lang,
            "access-moderators-or-role",
            role = format!("<@&{role}>")
        ),
        None => t!(lang, "access-moderators"),
    }
}

/// Says that only moderators and members with a role of `/setup` may do this.
#[must_use]
pub fn helpers_only(lang: Language, role: RoleId) -> String {
    t!(lang, "access-helpers", role = format!("<@&{role}>"))
}

/// Says that the server has no track yet.
#[must_use]
pub fn no_track(lang: Language) -> String {
    t!(lang, "access-no-track")
}

/// Says that a word names no track, and which tracks there are.
#[must_use]
pub fn unknown_track(lang: Language, typed: &str, tracks: &[&str]) -> String {
    t!(
        lang,
        "access-unknown-track",
        typed = quote(typed),
        tracks = names(tracks)
    )
}

/// Asks which track is meant, with a button for each.
#[must_use]
pub fn which_track(lang: Language, tracks: &[(ButtonId, &str)]) -> Card {
    which(t!(lang, "access-which-track"), tracks)
}

/// Asks which track is meant, or whether the points in the whole server are.
#[must_use]
pub fn which_points(lang: Language, tracks: &[(ButtonId, &str)], all: ButtonId) -> Card {
    let mut card = which(t!(lang, "access-which-track"), tracks);
    let all = button(&t!(lang, "access-button-server"), all, Style::Secondary);
    let full = card.rows.len() == 5;
    match card.rows.last_mut() {
        Some(row) if row.len() < 5 => row.push(all),
        _ if full => {}
        _ => card.rows.push(vec![all]),
    }
    card
}

/// Asks a question with a button for each answer.
pub(super) fn which(ask: String, choices: &[(ButtonId, &str)]) -> Card {
    let buttons = choices
        .iter()
        .map(|(press, name)| button(name, press.clone(), Style::Secondary));
    let buttons: Vec<_> = buttons.collect();
    Card {
        rows: buttons.chunks(5).take(5).map(<[_]>::to_vec).collect(),
        ..plain(&ask)
    }
}

fn names(tracks: &[&str]) -> String {
    let names = tracks.iter().map(|name| format!("**{name}**"));
    names.collect::<Vec<_>>().join(", ")
}

/// Says that a button belongs to a version of the bot that is no longer running.
#[must_use]
pub fn old_button(lang: Language) -> String {
    t!(lang, "access-old-button")
}

/// Confirms that nothing was done.
#[must_use]
pub fn nothing_changed(lang: Language) -> String {
    t!(lang, "access-nothing-changed")
}
