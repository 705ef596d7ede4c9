//! What moderators read when they use `/doctor`.

use crate::model::card::{Card, Tone};
use crate::model::effect::{About, Effect, OutboxRow};
use crate::model::ids::At;
use crate::text::facts::{Finding, Permission, Purpose};
use crate::text::language::{Language, t};
use crate::text::track::{day, paused_by};
use crate::text::{cut, length, limit, mention, moment, reward, role, round};

/// The longest text of one finding, in characters.
const FINDING: usize = 700;

/// Space for the line that counts the findings left out, in characters.
const MORE: usize = 60;

/// Says what an outbox row was for.
#[must_use]
pub fn about(lang: Language, about: &About) -> String {
    let about = match about {
        About::Post(_) => "post",
        About::Thread(_) => "thread",
        About::Reveal(..) => "reveal",
        About::Published(_) => "published",
        About::ReadMessages(_) | About::ReadReactions(_) => "read",
        About::Round(_, step) => return round::about(lang, *step),
        About::Pin(_) => "pin",
        About::Daily(_) | About::Bookmark(_) | About::Forgotten(_) => "daily",
        About::Notice(_) | About::NoticeOr(..) | About::Reminder(..) => "notice",
        About::Copy(_) => "copy",
        About::Recap(..) => "recap",
        About::Permissions(_) => "permissions",
        About::Accepter { .. } | About::Member(_) => "member",
        About::Role(..) => "role",
        About::Test(_) => "test",
        About::Welcome(_) => "welcome",
    };
    t!(lang, "doctor-about", about = about)
}

/// Says where a row of the outbox was to take effect.
#[must_use]
pub fn place(row: &OutboxRow) -> String {
    match &row.effect {
        Effect::Direct { user, .. }
        | Effect::FindMember { user }
        | Effect::SetRole { user, .. } => mention(*user),
        effect => {
            let own_lane = row.is_aside() || matches!(row.about, About::Forgotten(_));
            let aside = effect.channel().filter(|_| own_lane);
            format!("<#{}>", aside.unwrap_or(row.lane))
        }
    }
}

/// Lists what is wrong in a guild, the number of its tracks and when the next question comes.
#[must_use]
pub fn card(lang: Language, findings: &[Finding], tracks: usize, next: Option<At>) -> Card {
    let faults = findings.iter().filter(|f| f.is_fault()).count();
    let (next, at) = match next {
        Some(at) => ("at", moment(at)),
        None => ("none", String::new()),
    };
    let mut body = if faults == 0 {
        t!(
            lang,
            "doctor-all-good",
            tracks = tracks,
            next = next,
            at = at
        )
    } else {
        t!(lang, "doctor-faults", count = faults, next = next, at = at)
    };
    let mut left = findings.len();
    for one in findings {
        let line = format!("\n- {}", cut(&finding(lang, one), FINDING));
        if length(&body) + length(&line) > limit::BODY - MORE {
            body.push_str("\n- ");
            body.push_str(&t!(lang, "doctor-more", count = left));
            break;
        }
        body.push_str(&line);
        left -= 1;
    }
    Card {
        title: Some(t!(lang, "doctor-title")),
        body,
        tone: if faults == 0 {
            Tone::Good
        } else {
            Tone::Warning
        },
        ..Card::default()
    }
}

/// Names the release of the time zone data in use.
#[must_use]
pub fn zones(lang: Language, release: &str) -> String {
    t!(lang, "doctor-zones", release = release)
}

/// Says what is wrong and who can fix it.
fn finding(lang: Language, finding: &Finding) -> String {
    match finding {
        Finding::NoTrack => t!(lang, "doctor-no-track"),
        Finding::Reward(id, fact, why) => t!(
            lang,
            "reward-doctor",
            role = role::role(*id),
            fact = reward::fact(lang, *fact),
            why = role::problem(lang, *why)
        ),
        Finding::GoneReward(fact) => reward::gone(lang, *fact),
        Finding::StoppedReward(id, fact) => t!(
            lang,
            "reward-doctor-stopped",
            role = role::role(*id),
            fact = reward::fact(lang, *fact)
        ),
        Finding::Champion(name, id, why) => t!(
            lang,
            "reward-doctor-champion",
            name = name.as_str(),
            role = role::role(*id),
            why = role::problem(lang, *why)
        ),
        Finding::Unseen(channel, purpose) => t!(
            lang,
            "doctor-unseen",
            purpose = purpose_name(lang, purpose),
            channel = format!("<#{channel}>")
        ),
        Finding::Gone(channel, purpose) => t!(
            lang,
            "doctor-gone",
            purpose = purpose_name(lang, purpose),
            channel = format!("<#{channel}>"),
            kind = match purpose {
                Purpose::Track(_) => "track",
                Purpose::Notices => "notices",
                Purpose::Round(_) => "round",
                Purpose::Season => "season",
                Purpose::Test => "test",
            }
        ),
        Finding::HiddenCommands(role, names) => t!(
            lang,
            "doctor-hidden-commands",
            role = format!("<@&{role}>"),
            count = names.len(),
            commands = commands(lang, names)
        ),
        Finding::ChannelCommands(role, names) => t!(
            lang,
            "doctor-channel-commands",
            role = format!("<@&{role}>"),
            commands = commands(lang, names)
        ),
        Finding::UncheckedCommands(role) => t!(
            lang,
            "doctor-unchecked-commands",
            role = format!("<@&{role}>")
        ),
        Finding::Missing(channel, purpose, missing) => {
            let names = missing.iter().map(|one| permission(lang, *one));
            t!(
                lang,
                "doctor-missing",
                purpose = purpose_name(lang, purpose),
                channel = format!("<#{channel}>"),
                count = missing.len(),
                missing = names.collect::<Vec<_>>().join("; ")
            )
        }
        Finding::Unchecked(channel, purpose) => t!(
            lang,
            "doctor-unchecked",
            purpose = purpose_name(lang, purpose),
            channel = format!("<#{channel}>")
        ),
        Finding::Skew(ms) => {
            let tenths = ms.unsigned_abs() / 100;
            t!(
                lang,
                "doctor-skew",
                way = if *ms > 0 { "ahead" } else { "behind" },
                seconds = format!("{}.{}", tenths / 10, tenths % 10)
            )
        }
        Finding::Paused(track, pause) => {
            let (by, why) = paused_by(pause);
            let track = track.as_str();
            t!(lang, "doctor-paused", track = track, by = by, why = why)
        }
        Finding::NoDate(track) => t!(lang, "doctor-no-date", track = track.as_str()),
        Finding::NoQuestion(track) => t!(lang, "doctor-no-question", track = track.as_str()),
        Finding::Refused(refusals) => t!(
            lang,
            "doctor-refused",
            times = refusals.times,
            at = moment(refusals.last),
            what = about(lang, &refusals.what),
            place = refusals.place.as_str(),
            why = cut(&refusals.why, 200)
        ),
        Finding::Notice(date, text) => t!(
            lang,
            "doctor-notice",
            date = day(lang, *date),
            text = cut(text, 500)
        ),
        Finding::Gap(from, until) => t!(
            lang,
            "doctor-gap",
            from = moment(*from),
            until = moment(*until)
        ),
        Finding::Broken(since) => t!(lang, "doctor-broken", since = moment(*since)),
        Finding::OldZones(release) => t!(lang, "doctor-old-zones", release = release.as_str()),
        Finding::NobodyForNotices(track) => {
            t!(lang, "doctor-nobody-for-notices", track = track.as_str())
        }
        Finding::NoNoticeChannel => t!(lang, "doctor-no-notice-channel"),
    }
}

/// Lists commands by their names.
fn commands(lang: Language, names: &[String]) -> String {
    let name = |name: &String| match name.as_str() {
        "" => t!(lang, "doctor-all-commands"),
        name => format!("`{name}`"),
    };
    names.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Says what is wrong in a channel that a command names, before what the command did.
#[must_use]
pub fn first(lang: Language, wrong: &Finding, card: Card) -> Card {
    let body = format!(
        "⚠️ {}

{}",
        finding(lang, wrong),
        card.body
    );
    Card {
        body: cut(&body, limit::BODY),
        tone: Tone::Warning,
        ..card
    }
}

/// Says what a channel is for.
fn purpose_name(lang: Language, purpose: &Purpose) -> String {
    match purpose {
        Purpose::Track(name) | Purpose::Round(name) => name.clone(),
        Purpose::Notices => t!(lang, "doctor-for-notices"),
        Purpose::Season => t!(lang, "season-purpose"),
        Purpose::Test => t!(lang, "doctor-for-test"),
    }
}

/// Says a permission's name as Discord writes it, and what goes wrong without it.
fn permission(lang: Language, permission: Permission) -> String {
    let permission = match permission {
        Permission::ViewChannel => "view",
        Permission::SendMessages => "send",
        Permission::SendInThreads => "send-in-threads",
        Permission::CreateThreads => "create-threads",
        Permission::EmbedLinks => "embed",
        Permission::AttachFiles => "attach",
        Permission::AddReactions => "react",
        Permission::ReadHistory => "history",
        Permission::ManageThreads => "manage-threads",
        Permission::MentionRoles => "mention",
        Permission::PinMessages => "pin",
    };
    t!(lang, "doctor-permission", permission = permission)
}
