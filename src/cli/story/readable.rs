//! Shows Discord's markup as people read it: times in a zone, members, roles and channels by name.

use std::collections::BTreeMap;

/// What the text depends on: the reader's zone and time, and the names of members,
/// roles and channels.
pub struct Reader<'a> {
    /// The IANA time zone.
    pub zone: &'a str,
    /// The present time, in seconds since 1970.
    pub now: i64,
    /// Names of members, roles and channels, by id.
    pub names: BTreeMap<String, String>,
}

/// Returns the text with `<t:…>`, `<@…>` and `<#…>` as a client shows them.
#[must_use]
pub fn readable(text: &str, reader: &Reader<'_>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, mark)) = rest.split_once('<') {
        out.push_str(before);
        let shown = mark
            .split_once('>')
            .and_then(|(inside, after)| Some((show(inside, reader)?, after)));
        match shown {
            Some((shown, after)) => {
                out.push_str(&shown);
                rest = after;
            }
            None => {
                out.push('<');
                rest = mark;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Returns what the markup between `<` and `>` is shown as; `None` if it is not markup.
fn show(inside: &str, reader: &Reader<'_>) -> Option<String> {
    if let Some(time) = inside.strip_prefix("t:") {
        let mut parts = time.split(':');
        let seconds: i64 = parts.next()?.parse().ok()?;
        if parts.next() == Some("R") {
            return Some(relative(seconds - reader.now));
        }
        let moment = jiff::Timestamp::from_second(seconds)
            .ok()?
            .in_tz(reader.zone)
            .ok()?;
        return Some(moment.strftime("%a %-d %b %H:%M").to_string());
    }
    let (sign, id) = inside.split_at_checked(1)?;
    let name = reader.names.get(id.trim_start_matches(['!', '&']))?;
    match sign {
        "@" => Some(format!("@{name}")),
        "#" => Some(format!("#{}", name.trim_start_matches('#'))),
        _ => None,
    }
}

/// Returns a relative time such as "in 8 hours" or "2 days ago".
fn relative(seconds: i64) -> String {
    let far = seconds.abs();
    let (n, unit) = match far {
        0..60 => (far, "second"),
        60..3_570 => ((far + 30) / 60, "minute"),
        3_570..84_600 => ((far + 1_800) / 3_600, "hour"),
        _ => ((far + 43_200) / 86_400, "day"),
    };
    let many = if n == 1 { "" } else { "s" };
    if seconds < 0 {
        format!("{n} {unit}{many} ago")
    } else {
        format!("in {n} {unit}{many}")
    }
}
