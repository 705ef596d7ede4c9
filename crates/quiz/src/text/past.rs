//! The past dailies of a track.

use crate::model::card::{Card, Style};
use crate::model::custom_id::ButtonId;
use crate::model::daily::Daily;
use crate::model::ids::{DailyKey, TrackId};
use crate::queries::past::{Own, Page};
use crate::text::board::points;
use crate::text::language::{Language, t};
use crate::text::post::button;
use crate::text::track::day;
use crate::text::{self, cut, limit, moment};

/// How much of a title is shown, in characters.
const TITLE: usize = 120;

/// Returns the address of where a daily was asked: of its thread, or else of its post.
#[must_use]
pub fn address(key: DailyKey, daily: &Daily) -> Option<String> {
    let thread = daily.thread.filter(|_| !daily.thread_gone);
    let post = daily.post.filter(|_| !daily.post_gone);
    match (thread, post) {
        (Some(thread), _) => {
            let guild = key.guild;
            Some(format!("https://discord.com/channels/{guild}/{thread}"))
        }
        (None, Some(post)) => Some(text::link(key.guild, daily.channel, post)),
        (None, None) => None,
    }
}

/// Returns the number of a daily, with a link to where it was asked if that is still there.
///
/// It is an address and no mention, because Discord shows threads that were archived long ago as
/// unknown.
#[must_use]
pub fn link(key: DailyKey, daily: &Daily) -> String {
    let number = format!("#{}", daily.number);
    match address(key, daily) {
        Some(address) => format!("[{number}]({address})"),
        None => number,
    }
}

/// Shows a page of a track's past dailies, each with how the asker did.
#[must_use]
pub fn card(lang: Language, id: TrackId, track: &str, page: &Page, own: &[Own]) -> Card {
    let lines = page.dailies.iter().zip(own).map(|((key, daily), own)| {
        t!(
            lang,
            "past-line",
            link = link(*key, daily),
            title = cut(&daily.title, TITLE),
            date = day(lang, key.date),
            own = own_result(lang, daily, *own)
        )
    });
    let lines: Vec<String> = lines.collect();
    let body = if lines.is_empty() {
        t!(lang, "past-empty")
    } else {
        lines.join("\n")
    };
    let mut turn = Vec::new();
    if let (true, Some((key, _))) = (page.newer, page.dailies.first()) {
        let label = t!(lang, "past-button-newer");
        turn.push(button(
            &label,
            ButtonId::PastNewer(key.short()),
            Style::Secondary,
        ));
    } else if page.newer {
        let label = t!(lang, "past-button-last");
        turn.push(button(&label, ButtonId::Past(id), Style::Secondary));
    }
    if let (true, Some((key, _))) = (page.older, page.dailies.last()) {
        let label = t!(lang, "past-button-older");
        turn.push(button(
            &label,
            ButtonId::PastOlder(key.short()),
            Style::Secondary,
        ));
    }
    Card {
        title: Some(cut(&t!(lang, "past-title", track = track), limit::TITLE)),
        body: cut(&body, limit::BODY),
        footer: Some(t!(lang, "past-footer")),
        rows: if turn.is_empty() {
            Vec::new()
        } else {
            vec![turn]
        },
        ..Card::default()
    }
}

fn own_result(lang: Language, daily: &Daily, own: Own) -> String {
    match own {
        Own::Open(answered) => {
            let answered = if answered { "yes" } else { "no" };
            let reveal = moment(daily.reveal_at);
            t!(lang, "past-own-open", answered = answered, reveal = reveal)
        }
        Own::Missed => t!(lang, "past-own-missed"),
        Own::Void => t!(lang, "past-own-void"),
        Own::Removed => t!(lang, "past-own-removed"),
        Own::Answered(right, earned) => {
            let earned = points(lang, earned);
            match right {
                Some(true) => t!(lang, "past-own-correct", points = earned),
                Some(false) => t!(lang, "past-own-incorrect", points = earned),
                None => t!(lang, "past-own-answered", points = earned),
            }
        }
    }
}
