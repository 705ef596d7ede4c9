//! Discord's marks as people read them: times in a zone, members and channels by name.

use std::collections::BTreeMap;

/// Whose eyes: the zone and the time of the reader, and what members and channels are called, by id.
pub struct Reader<'a> {
    /// IANA zone.
    pub zone: &'a str,
    /// Now, in seconds since 1970.
    pub now: i64,
    /// Names by id.
    pub names: BTreeMap<String, String>,
}

/// The text with `<t:…>`, `<@…>` and `<#…>` as a client would show them.
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

/// What stands between `<` and `>`, shown; `None` if it is no mark.
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

/// "in 8 hours", "2 days ago".
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
