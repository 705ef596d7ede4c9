//! What is said where moderators remove or withhold an answer, and what stands in its place.

use crate::model::card::{Button, Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::daily::{Answer, Daily};
use crate::model::ids::AnswerKey;
use crate::model::question::Kind;
use crate::queries::answers::author;
use crate::queries::votes;
use crate::state::transaction::Transaction;
use crate::text::post::button;
use crate::text::reveal::{fenced, name};
use crate::text::{count, cut, limit, plain};

/// Our hands do not reach what a member wrote in the thread.
const IN_THE_THREAD: &str =
    " The member's own message in the thread still stands; delete it in Discord if it should go.";

/// Stands where the text of a withheld answer would.
pub const WITHHELD: &str = "*withheld by the moderators; it still counts*";

/// Asks before an answer is removed, and names the milder way.
#[must_use]
pub fn ask_remove(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily, answer: &Answer) -> Card {
    let who = name(tx.guild_language(key.daily.guild), author(tx, key, daily));
    let ballot = votes::ballot(tx, key, daily);
    let (milder, other) = if answer.is_withheld() {
        (
            "It is withheld: nobody sees its text, and it counts.",
            publish_button(tx, key, daily),
        )
    } else {
        (
            "Withholding it only takes its text away: it still counts, and can be published again.",
            button(
                "Only withhold it",
                ButtonId::Withhold(key.daily.short(), ballot),
                Style::Secondary,
            ),
        )
    };
    Card {
        title: Some("Remove this answer?".to_owned()),
        body: format!(
            "The answer of {who} to #{} is taken off the list and earns nothing any more; points already given are taken back. This cannot be undone.\n\n{milder}",
            daily.number
        ),
        tone: Tone::Warning,
        rows: vec![vec![
            button(
                "Remove it",
                ButtonId::Remove(key.daily.short(), ballot),
                Style::Danger,
            ),
            other,
            button("No", ButtonId::Never, Style::Secondary),
        ]],
        ..Card::default()
    }
}

fn publish_button(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Button {
    let ballot = votes::ballot(tx, key, daily);
    button(
        "Publish it",
        ButtonId::Publish(key.daily.short(), ballot),
        Style::Secondary,
    )
}

/// It was removed already.
#[must_use]
pub fn removed_before() -> String {
    "That answer was removed already.".to_owned()
}

/// The answer was removed.
#[must_use]
pub fn removed(in_thread: bool) -> String {
    let rest = if in_thread { IN_THE_THREAD } else { "" };
    format!("The answer was removed and its points were taken back.{rest}")
}

/// The answer is withheld now.
#[must_use]
pub fn withheld(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily, in_thread: bool) -> Card {
    let who = name(tx.guild_language(key.daily.guild), author(tx, key, daily));
    let rest = if in_thread { IN_THE_THREAD } else { "" };
    let body = format!(
        "The answer of {who} to #{} is withheld: I show its text to nobody, and it still counts.{rest}",
        daily.number
    );
    Card {
        rows: vec![vec![publish_button(tx, key, daily)]],
        ..plain(&body)
    }
}

/// The answer is withheld already: what it says, for the moderator's eyes. Before the reveal that is what the member
/// wrote in the thread: a sealed answer is for nobody's eyes yet.
#[must_use]
pub fn withheld_already(tx: &Transaction<'_>, key: AnswerKey, daily: &Daily) -> Card {
    let who = name(tx.guild_language(key.daily.guild), author(tx, key, daily));
    let text = tx.text(key);
    let given = if daily.is_secret() || text.sealed.is_empty() {
        text.thread
    } else {
        text.sealed
    };
    let given = match (given.is_empty(), daily.kind) {
        (true, _) => "I hold no text of it.".to_owned(),
        (false, Kind::Output) => fenced(&given),
        (false, _) => given,
    };
    let body = format!(
        "The answer of {who} to #{} is withheld; it counts. Only you see this:\n\n{given}",
        daily.number
    );
    Card {
        title: Some("Withheld".to_owned()),
        rows: vec![vec![publish_button(tx, key, daily)]],
        ..plain(&cut(&body, limit::BODY))
    }
}

/// The answer is shown again.
#[must_use]
pub fn published(daily: &Daily) -> String {
    if daily.is_secret() {
        format!(
            "The answer will be published with the others when #{} is revealed.",
            daily.number
        )
    } else {
        format!("The answer to #{} is shown where it belongs.", daily.number)
    }
}

/// What stands in place of a removed answer.
#[must_use]
pub fn taken_off(daily: &Daily) -> Card {
    plain(&format!(
        "An answer to #{} stood here; a moderator removed it.",
        daily.number
    ))
}

/// Tells the moderators that answers were not published.
#[must_use]
pub fn unfit(daily: &Daily, n: u64) -> String {
    format!(
        "{} withheld at the reveal of #{}: by the filter, or because whoever gave it was blocked meanwhile. It counts all the same. To read it, and to publish it, use **Withhold this answer** (right click, Apps) on its place among the answers.",
        count(n, "answer was", "answers were"),
        daily.number
    )
}
