//! What moderators read when they use `/setup` and `/block`.

use crate::model::card::{Card, Style, Tone};
use crate::model::custom_id::ButtonId;
use crate::model::guild::{Blackout, Guild, Helper, HelperRoles};
use crate::model::ids::UserId;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::{span, stretch};
use crate::text::{cut, limit, mention, plain, quote};

/// What `/setup` shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The guild's settings.
    pub guild: Guild,
    /// The language of what everyone there reads.
    pub language: Language,
    /// The roles of its helpers.
    pub helpers: HelperRoles,
    /// How many tracks it has.
    pub tracks: usize,
    /// What `/setup` did to the settings.
    pub outcome: Outcome,
    /// Dates without a daily and without a weekly round.
    pub blackout: Blackout,
    /// How many weekly rounds were called off because of these dates.
    pub called_off: usize,
    /// The zone that the guild had before, and the tracks that still follow it.
    pub left_behind: Option<(String, Vec<String>)>,
    /// Whether everyone can see the notice channel.
    pub public: bool,
    /// How late a question may still be posted where a track says nothing else, in minutes, and the
    /// tracks that do.
    pub grace: (u32, Vec<(String, u32)>),
}

/// What `/setup` did to the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// They were changed.
    Changed,
    /// They already had the values that were given.
    Unchanged,
    /// They were only looked at.
    Shown,
}

/// Shows the settings of a guild and what to do next.
#[must_use]
pub fn settings(lang: Language, settings: &Settings) -> Card {
    let guild = &settings.guild;
    let body = match settings.outcome {
        Outcome::Changed => t!(lang, "setup-changed"),
        Outcome::Unchanged => t!(lang, "setup-unchanged"),
        Outcome::Shown => t!(lang, "setup-shown"),
    };
    let zone = match &guild.zone {
        Some(zone) => format!("`{zone}`"),
        None => t!(lang, "setup-zone-unset"),
    };
    let moderators = match guild.moderator_role {
        Some(role) => t!(lang, "setup-moderators-role", role = format!("<@&{role}>")),
        None => t!(lang, "setup-moderators-unset"),
    };
    let mut notices = match guild.notice_channel {
        Some(channel) => t!(
            lang,
            "setup-notices-channel",
            channel = format!("<#{channel}>")
        ),
        None => t!(lang, "setup-notices-unset"),
    };
    if settings.public {
        notices = format!("{notices}\n{}", t!(lang, "setup-notices-public"));
    }
    let mut fields = vec![
        (t!(lang, "setup-zone"), zone),
        (
            t!(lang, "setup-language"),
            t!(
                lang,
                "setup-language-is",
                language = settings.language.name()
            ),
        ),
        (t!(lang, "setup-moderators"), moderators),
        (t!(lang, "setup-helpers"), helpers(lang, &settings.helpers)),
        (t!(lang, "setup-notices"), notices),
        (t!(lang, "setup-filters"), filter(lang, guild)),
        (t!(lang, "setup-blackout"), blackout(lang, settings)),
        (t!(lang, "setup-missed"), missed(lang, &settings.grace)),
    ];
    let mut rows = Vec::new();
    if let (Some((old, names)), Some(zone)) = (&settings.left_behind, &guild.zone) {
        let names: Vec<_> = names.iter().map(|name| format!("**{name}**")).collect();
        let left = t!(
            lang,
            "setup-left-behind",
            old = old.as_str(),
            tracks = names.join(", "),
            count = names.len()
        );
        fields.push((
            t!(lang, "setup-left-behind-title"),
            cut(&left, limit::FIELD),
        ));
        let label = t!(lang, "setup-left-behind-button", zone = zone.as_str());
        let press = ButtonId::FollowZone(old.clone());
        rows.push(vec![button(&label, press, Style::Primary)]);
    }
    fields.push((t!(lang, "setup-next"), next(lang, settings)));
    Card {
        title: Some(t!(lang, "setup-title")),
        body,
        fields,
        tone: if settings.public {
            Tone::Warning
        } else {
            Tone::Plain
        },
        rows,
        ..Card::default()
    }
}

/// Lists the roles of helpers, and what they may do.
fn helpers(lang: Language, roles: &HelperRoles) -> String {
    let lines = Helper::ALL.map(|helper| {
        let role = match roles.of(helper) {
            Some(role) => format!("<@&{role}>"),
            None => t!(lang, "setup-helper-none"),
        };
        match helper {
            Helper::Author => t!(lang, "setup-helper-author", role = role),
            Helper::Reviewer => t!(lang, "setup-helper-reviewer", role = role),
            Helper::Host => t!(lang, "setup-helper-host", role = role),
        }
    });
    lines.join("\n")
}

/// Says which blackout dates a new list has replaced.
#[must_use]
pub fn no_longer_closed(lang: Language, dates: &Blackout) -> (String, String) {
    let dates = dates.iter();
    let dates = dates.map(|(first, last)| stretch(lang, *first, *last));
    let dates = cut(&dates.collect::<Vec<_>>().join("; "), limit::FIELD - 200);
    let title = t!(lang, "setup-blackout-gone-title");
    (title, t!(lang, "setup-blackout-gone", dates = dates))
}

/// Lists the dates on which nothing takes place.
fn blackout(lang: Language, settings: &Settings) -> String {
    if settings.blackout.is_empty() {
        return t!(lang, "setup-blackout-none");
    }
    let dates = settings.blackout.iter();
    let dates = dates.map(|(first, last)| stretch(lang, *first, *last));
    let dates = dates.collect::<Vec<_>>().join("; ");
    let mut text = cut(&dates, limit::FIELD - 200);
    if settings.called_off > 0 {
        let off = t!(lang, "setup-blackout-rounds", count = settings.called_off);
        text.push_str(&format!("\n{off}"));
    }
    text
}

/// Says what happens to a question that was missed.
fn missed(lang: Language, (usual, others): &(u32, Vec<(String, u32)>)) -> String {
    let mut lines = vec![t!(lang, "setup-missed-usual", grace = span(lang, *usual))];
    lines.extend(others.iter().map(|(track, grace)| {
        let grace = span(lang, *grace);
        t!(
            lang,
            "setup-missed-track",
            track = track.as_str(),
            grace = grace
        )
    }));
    cut(&lines.join("\n"), limit::FIELD)
}

/// Tells a moderator which tracks moved to the zone of their guild.
#[must_use]
pub fn moved(lang: Language, tracks: &[String], zone: &str) -> Card {
    let names: Vec<_> = tracks.iter().map(|name| format!("**{name}**")).collect();
    Card {
        tone: Tone::Good,
        ..plain(&t!(
            lang,
            "setup-moved",
            tracks = names.join(", "),
            zone = zone
        ))
    }
}

/// Says which languages there are.
#[must_use]
pub fn no_such_language(lang: Language, typed: &str) -> String {
    let names = Language::ALL.map(Language::name).join(", ");
    t!(
        lang,
        "setup-no-language",
        typed = quote(typed),
        languages = names
    )
}

/// Says that no track follows the earlier zone any more.
#[must_use]
pub fn nothing_to_move(lang: Language) -> String {
    t!(lang, "setup-nothing-to-move")
}

/// Lists what may not be in published answers.
fn filter(lang: Language, guild: &Guild) -> String {
    let filter = &guild.filter;
    // Long lists are only counted, because nobody reads 200 words.
    let words = match filter.words.len() {
        0 => t!(lang, "setup-filter-no-words"),
        1..=10 => {
            let words = filter.words.iter().map(|word| quote(word));
            let words = words.collect::<Vec<_>>().join(", ");
            t!(lang, "setup-filter-words", words = words)
        }
        count => t!(lang, "setup-filter-many-words", count = count),
    };
    let allowed = |yes: bool| if yes { "allowed" } else { "blocked" };
    let links = allowed(filter.links);
    let invites = allowed(filter.invites);
    let lines = [
        words,
        t!(lang, "setup-filter-links", links = links),
        t!(lang, "setup-filter-invites", invites = invites),
    ];
    cut(&lines.join("\n"), limit::FIELD)
}

/// Lists what to do next.
fn next(lang: Language, settings: &Settings) -> String {
    let mut steps = Vec::new();
    if settings.tracks == 0 {
        steps.push(t!(lang, "setup-next-first-track"));
    } else {
        steps.push(t!(lang, "setup-next-tracks"));
    }
    if settings.guild.notice_channel.is_none() {
        steps.push(t!(lang, "setup-next-notices"));
    }
    let roles = Helper::ALL.map(|helper| settings.helpers.of(helper));
    let roles = [settings.guild.moderator_role].into_iter().chain(roles);
    let mut names: Vec<_> = roles.flatten().map(|role| format!("<@&{role}>")).collect();
    names.dedup();
    if !names.is_empty() {
        let role = names.join(", ");
        steps.push(t!(lang, "setup-next-integrations", role = role));
    }
    steps.push(t!(lang, "setup-next-doctor"));
    steps.join("\n")
}

/// What is wrong with the words of a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterMistake {
    /// A word is longer than the number of characters it can have.
    TooLong(String, usize),
    /// A word has no letter or digit.
    Bare(String),
    /// There are more words than a guild can have.
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there can be.
        max: usize,
    },
    /// There is no word at all.
    Empty,
}

/// Explains what is wrong with the words of a filter.
#[must_use]
pub fn filter_mistake(lang: Language, mistake: &FilterMistake) -> String {
    match mistake {
        FilterMistake::TooLong(word, max) => {
            let max: usize = *max;
            t!(lang, "setup-word-too-long", word = quote(word), max = max)
        }
        FilterMistake::Bare(word) => t!(lang, "setup-word-bare", word = quote(word)),
        FilterMistake::TooMany { count, max } => {
            let (count, max): (usize, usize) = (*count, *max);
            t!(lang, "setup-too-many-words", count = count, max = max)
        }
        FilterMistake::Empty => t!(lang, "setup-no-words"),
    }
}

/// Refuses to block the moderator who asks.
#[must_use]
pub fn not_oneself(lang: Language) -> String {
    t!(lang, "setup-block-oneself")
}

/// Tells a moderator that a member is blocked now.
#[must_use]
pub fn blocked(lang: Language, user: UserId) -> String {
    t!(lang, "setup-blocked", user = mention(user))
}

/// Tells a moderator that a member was already blocked.
#[must_use]
pub fn blocked_already(lang: Language, user: UserId) -> String {
    t!(lang, "setup-blocked-already", user = mention(user))
}

/// Tells a moderator that a member isn't blocked.
#[must_use]
pub fn not_blocked(lang: Language, user: UserId) -> String {
    t!(lang, "setup-not-blocked", user = mention(user))
}

/// Tells a moderator that a member is no longer blocked.
#[must_use]
pub fn unblocked(lang: Language, user: UserId) -> String {
    t!(lang, "setup-unblocked", user = mention(user))
}

/// Says how many members are blocked.
#[must_use]
pub fn blocked_count(lang: Language, count: usize) -> String {
    if count == 0 {
        return t!(lang, "setup-blocked-none");
    }
    t!(lang, "setup-blocked-count", count = count)
}
