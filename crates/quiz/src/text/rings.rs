//! Who votes for each other, as moderators read it.

use crate::model::card::Card;
use crate::model::ids::UserId;
use crate::queries::rings::{DAYS, LEAST, Rings};
use crate::text::language::{Language, t};
use crate::text::{cut, limit, mention};

/// Shows the members who vote for each other. `accounts` are those of each pair; `None` is a former
/// member.
#[must_use]
pub fn card(lang: Language, rings: &Rings, accounts: &[[Option<UserId>; 2]]) -> Card {
    let name = |user: Option<UserId>| user.map_or_else(|| t!(lang, "audit-former"), mention);
    let lines = rings
        .pairs
        .iter()
        .zip(accounts)
        .map(|(pair, [one, other])| {
            let [(_, there, of), (_, back, of_back)] = pair.members;
            t!(
                lang,
                "rings-line",
                one = name(*one),
                other = name(*other),
                there = there,
                of = of,
                back = back,
                of_back = of_back
            )
        });
    let lines: Vec<String> = lines.collect();
    let mut body = if lines.is_empty() {
        t!(lang, "rings-none", least = LEAST)
    } else {
        format!("{}\n{}", t!(lang, "rings-head"), lines.join("\n"))
    };
    body.push_str("\n\n");
    body.push_str(&t!(
        lang,
        "rings-looked",
        votes = rings.votes,
        dailies = rings.dailies,
        days = DAYS
    ));
    Card {
        title: Some(t!(lang, "rings-title")),
        body: cut(&body, limit::BODY),
        footer: Some(t!(lang, "rings-footer")),
        ..Card::default()
    }
}
