//! What `/doctor` says.

use crate::model::card::{Card, Tone};
use crate::model::effect::{About, Effect, OutboxRow};
use crate::model::ids::At;
use crate::text::facts::{Finding, Permission};
use crate::text::language::Language;
use crate::text::track::{day, pause_reason};
use crate::text::{count, cut, length, limit, mention, moment, relative, round};

/// Characters of one finding.
const FINDING: usize = 700;

/// What an outbox row was for.
#[must_use]
pub fn about(lang: Language, about: &About) -> String {
    let what = match about {
        About::Round(_, step) => return round::about(lang, *step),
        About::Post(_) => "a question's post",
        About::Thread(_) => "a question's thread",
        About::Reveal(..) => "a part of an answer",
        About::Published(_) => "a published answer",
        About::ReadMessages(_) | About::ReadReactions(_) => "reading back",
        About::Daily(_) => "a reaction, an edit or a lock",
        About::Notice(_) | About::NoticeOr(..) => "a notice to you",
        About::Accepter { .. } | About::Member(_) => "a look-up of a member",
    };
    what.to_owned()
}

/// Where a row of the outbox was to take effect.
#[must_use]
pub fn place(row: &OutboxRow) -> String {
    match &row.effect {
        Effect::Direct { user, .. } | Effect::FindMember { user } => mention(*user),
        _ => format!("<#{}>", row.lane),
    }
}

/// The doctor's card.
#[must_use]
pub fn card(findings: &[Finding], tracks: usize, next: Option<At>) -> Card {
    let faults = findings.iter().filter(|f| f.is_fault()).count() as u64;
    let next = next.map_or_else(String::new, |at| {
        format!(", the next question {}", relative(at))
    });
    let head = if faults == 0 {
        let tracks = count(tracks as u64, "track", "tracks");
        format!("Everything is as it should be: {tracks}{next}.")
    } else {
        let what = count(faults, "thing needs", "things need");
        format!("**{what} mending**{next}.")
    };
    let mut body = head;
    let mut left = findings.len();
    for finding in findings {
        let line = format!("\n- {}", cut(&finding_text(finding), FINDING));
        // Room for "and 12 more".
        if length(&body) + length(&line) > limit::BODY - 60 {
            body.push_str(&format!("\n- and {left} more; mend these first."));
            break;
        }
        body.push_str(&line);
        left -= 1;
    }
    Card {
        title: Some("Checkup".to_owned()),
        body,
        tone: if faults == 0 {
            Tone::Good
        } else {
            Tone::Warning
        },
        ..Card::default()
    }
}

fn finding_text(finding: &Finding) -> String {
    match finding {
        Finding::NoTrack => {
            "There is no track yet: a moderator makes one with `/track add`.".to_owned()
        }
        Finding::Unseen(channel, whom) => format!(
            "**{whom}**: I cannot see <#{channel}>. It is gone, or hidden from me. Whoever has **Manage Channel** there allows my role **View Channel**; or choose another with `/track edit` (`/setup` for notices)."
        ),
        Finding::Missing(channel, whom, missing) => {
            let names: Vec<_> = missing.iter().map(missing_text).collect();
            format!(
                "**{whom}**: in <#{channel}> I lack {}. Whoever has **Manage Roles** mends it: the channel's settings → Permissions → my role → allow {}.",
                names.join("; "),
                if missing.len() == 1 { "it" } else { "them" }
            )
        }
        Finding::Unchecked(channel, whom) => format!(
            "**{whom}**: <#{channel}> could not be looked at just now. Try again in a moment."
        ),
        Finding::Skew(ms) => {
            let way = if *ms > 0 { "ahead of" } else { "behind" };
            format!(
                "My clock is {}.{} s {way} Discord's. Whoever runs me turns on time synchronization (NTP) on that machine.",
                ms.abs() / 1000,
                ms.abs() % 1000 / 100
            )
        }
        Finding::Paused(id, track) => match &track.paused {
            Some(pause) => format!(
                "**{}** ({id}) is paused: {}. `/track resume` goes on.",
                track.name,
                pause_reason(pause)
            ),
            None => format!("**{}** ({id}) is paused.", track.name),
        },
        Finding::NoDate(track) => format!(
            "**{}** has no date in the coming two years: widen its days or blackout dates with `/track edit`.",
            track.name
        ),
        Finding::NoQuestion(track) => format!(
            "No question of the bank fits **{}**: widen its topics or levels with `/track edit`.",
            track.name
        ),
        Finding::Refused(at, place, what, why) => format!(
            "{} Discord refused {what} for {place}: {}.",
            moment(*at),
            cut(why, 200)
        ),
        Finding::Notice(date, text) => format!("Notice of {}: {}", day(*date), cut(text, 500)),
        Finding::Gap(from, until) => format!(
            "I was away from {} to {}; what happened meanwhile was read back.",
            moment(*from),
            moment(*until)
        ),
        Finding::Broken(since) => format!(
            "My connection to Discord is broken since {}; I keep trying.",
            moment(*since)
        ),
        Finding::NoNoticeChannel => {
            "Notices have no channel, so they go to whoever made the track: `/setup notice_channel:` names one.".to_owned()
        }
    }
}

fn missing_text(permission: &Permission) -> String {
    format!("**{}** ({})", permission.name, permission.why)
}
