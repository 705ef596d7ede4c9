//! Says why a role can't be given.

use crate::model::ids::RoleId;
use crate::model::role::RoleProblem;
use crate::text::language::{Language, t};

/// Mentions a role. Nobody is notified, because cards never notify.
#[must_use]
pub fn role(id: RoleId) -> String {
    format!("<@&{id}>")
}

/// Says why a role can't be given, and what to do about it.
#[must_use]
pub fn problem(lang: Language, problem: RoleProblem) -> String {
    match problem {
        RoleProblem::Gone => t!(lang, "role-gone"),
        RoleProblem::Everyone => t!(lang, "role-everyone"),
        RoleProblem::Managed => t!(lang, "role-managed"),
        RoleProblem::Powerful => t!(lang, "role-powerful"),
        RoleProblem::TooHigh => t!(lang, "role-too-high"),
        RoleProblem::MayNot => t!(lang, "role-may-not"),
    }
}

/// Tells the moderators that a role can't be given or taken.
#[must_use]
pub fn not_given(lang: Language, id: RoleId, why: RoleProblem) -> String {
    t!(
        lang,
        "role-not-given",
        role = role(id),
        why = problem(lang, why)
    )
}

/// Tells the moderators that a member who was to get a role has left. The notice stays, so it
/// doesn't name them.
#[must_use]
pub fn left(lang: Language, id: RoleId) -> String {
    t!(lang, "role-member-left", role = role(id))
}
