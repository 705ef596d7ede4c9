//! `/setup` and `/block`.

use crate::model::card::Card;
use crate::model::guild::Guild;
use crate::model::ids::{GuildId, UserId};
use crate::text::{count, cut, limit, mention, quote};

/// The settings as they are, and what to do next.
#[must_use]
pub fn settings(_: GuildId, guild: &Guild, tracks: usize, asked: bool, changed: bool) -> Card {
    let body = match (asked, changed) {
        (true, true) => "Done. The settings now:",
        (true, false) => "They were so already. The settings:",
        (false, _) => "The settings. Each field of `/setup` changes one of them.",
    };
    let zone = guild.zone.as_deref().map_or_else(
        || "not set; the first track's is taken over (until then UTC)".to_owned(),
        |zone| format!("`{zone}`"),
    );
    let moderators = match guild.moderator_role {
        Some(role) => {
            format!("**Manage Server**, or the role <@&{role}>; `clear:` takes the role away")
        }
        None => "**Manage Server**; `moderator_role:` adds a role".to_owned(),
    };
    let notices = match guild.notice_channel {
        Some(channel) => format!("in <#{channel}>; `clear:` takes the channel away"),
        None => "by direct message to whoever made the track; `notice_channel:` names a channel"
            .to_owned(),
    };
    let fields = vec![
        ("Time zone".to_owned(), zone),
        ("Moderators".to_owned(), moderators),
        ("Notices to moderators".to_owned(), notices),
        ("What is not published".to_owned(), filter(guild)),
        ("Next".to_owned(), next(guild, tracks)),
    ];
    Card {
        title: Some("Setup".to_owned()),
        body: body.to_owned(),
        fields,
        ..Card::default()
    }
}

fn filter(guild: &Guild) -> String {
    let filter = &guild.filter;
    let yes_no = |yes: bool| if yes { "published" } else { "not published" };
    // Only how many, where there are many: the list itself is nothing to look at.
    let words = match filter.words.len() {
        0 => "no words; `filter_words:` lists some, separated by commas".to_owned(),
        1..=10 => filter
            .words
            .iter()
            .map(|word| quote(word))
            .collect::<Vec<_>>()
            .join(", "),
        n => format!("{n} words"),
    };
    let text = format!(
        "Words: {words}\nLinks: {}\nInvites: {}",
        yes_no(filter.links),
        yes_no(filter.invites)
    );
    cut(&text, limit::FIELD)
}

fn next(guild: &Guild, tracks: usize) -> String {
    let mut steps = Vec::new();
    if tracks == 0 {
        steps.push("`/track add` makes the first daily: channel, time and zone are all it needs.");
    } else {
        steps.push("`/track list` shows the dailies; `/track preview` what comes next.");
    }
    if guild.notice_channel.is_none() {
        steps.push("Name a `notice_channel:`, so that trouble is seen by all of you.");
    }
    steps.push("`/doctor` checks whether I may do what I need to in each channel.");
    steps.join("\n")
}

/// A word of the filter is too long.
#[must_use]
pub fn word_too_long(word: &str, max: usize) -> String {
    format!(
        "`filter_words:` {} is longer than {max} characters. Separate words by commas.",
        quote(word)
    )
}

/// A word of the filter has no letter in it.
#[must_use]
pub fn no_word(word: &str) -> String {
    format!("`filter_words:` {} holds no letter or digit.", quote(word))
}

/// Too many words.
#[must_use]
pub fn too_many_words(n: usize, max: usize) -> String {
    format!("`filter_words:` These are {n} words; I keep {max}.")
}

/// No word at all.
#[must_use]
pub fn no_words() -> String {
    "`filter_words:` No word in it. `-` empties the list.".to_owned()
}

/// Blocking oneself.
#[must_use]
pub fn not_oneself() -> String {
    "That is you.".to_owned()
}

/// Blocked now.
#[must_use]
pub fn blocked(user: UserId) -> String {
    format!(
        "{} can no longer answer, vote or report here. What was given before stays; a sealed answer that waits for its reveal is withheld. `/block remove` takes the block back.",
        mention(user)
    )
}

/// Blocked before.
#[must_use]
pub fn blocked_already(user: UserId) -> String {
    format!("{} is blocked already.", mention(user))
}

/// Not blocked.
#[must_use]
pub fn not_blocked(user: UserId) -> String {
    format!("{} is not blocked.", mention(user))
}

/// Not blocked any more.
#[must_use]
pub fn unblocked(user: UserId) -> String {
    format!("{} can take part again.", mention(user))
}

/// How many are blocked.
#[must_use]
pub fn blocked_count(n: usize) -> String {
    if n == 0 {
        return "Nobody is blocked.".to_owned();
    }
    format!(
        "{} blocked. I keep only a scrambled form of the accounts, so I cannot name them; `/block remove` works all the same.",
        count(n as u64, "account is", "accounts are")
    )
}
