//! Discord's marks as people read them: times in a zone, members and channels by name.

use std::collections::BTreeMap;

/// The text with `<t:…>`, `<@…>` and `<#…>` as a client would show them; `names` are those of members
/// and channels by id.
#[must_use]
pub fn readable(text: &str, zone: &str, names: &BTreeMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, mark)) = rest.split_once('<') {
        out.push_str(before);
        let shown = mark
            .split_once('>')
            .and_then(|(inside, after)| Some((show(inside, zone, names)?, after)));
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
fn show(inside: &str, zone: &str, names: &BTreeMap<String, String>) -> Option<String> {
    if let Some(time) = inside.strip_prefix("t:") {
        let seconds: i64 = time.split(':').next()?.parse().ok()?;
        let moment = jiff::Timestamp::from_second(seconds)
            .ok()?
            .in_tz(zone)
            .ok()?;
        return Some(moment.strftime("%a %-d %b %H:%M").to_string());
    }
    let (sign, id) = inside.split_at_checked(1)?;
    let name = names.get(id.trim_start_matches(['!', '&']))?;
    matches!(sign, "@" | "#").then(|| format!("{sign}{name}"))
}
