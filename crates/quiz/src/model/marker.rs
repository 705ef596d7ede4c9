//! Markers: what only one message of the bot has, so that the bot finds it again.
//!
//! The parts of a reveal have a footer such as "#142 · 3/7". Two processes on copies of a store may
//! disagree on how many parts there are, because only one of them has the answers that were given
//! since the copy was made.

/// Returns the footer of a part of a reveal.
#[must_use]
pub fn part(daily: u64, part: u32, of: u32) -> String {
    format!("{}{of}", part_of_any(daily, part))
}

/// Returns what that footer begins with, however many parts there are.
#[must_use]
pub fn part_of_any(daily: u64, part: u32) -> String {
    format!("#{daily} · {part}/")
}

/// Tells whether a footer is that of the last part of the same reveal that another footer is of,
/// however many parts there are by that one.
#[must_use]
pub fn ends_same_reveal(footer: &str, other: &str) -> bool {
    let split = |text: &str| {
        let (of, place) = text.rsplit_once(" · ")?;
        let (place, total) = place.split_once('/')?;
        let number = |text: &str| text.parse::<u32>().ok();
        Some((of.to_owned(), number(place)?, number(total)?))
    };
    match (split(footer), split(other)) {
        (Some((of, place, total)), Some((same, ..))) => of == same && place == total,
        _ => false,
    }
}

/// Returns whether a text contains the marker as a separate part: "#14 · 1/1" is not in "#14 ·
/// 1/12", but "#14 · 1/" is.
#[must_use]
pub fn is_in(text: &str, marker: &str) -> bool {
    if marker.is_empty() {
        return false;
    }
    let open_end = marker.ends_with('/');
    text.match_indices(marker).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + marker.len()..].chars().next();
        let ends = open_end || !after.is_some_and(char::is_alphanumeric);
        !before.is_some_and(char::is_alphanumeric) && ends
    })
}

#[cfg(test)]
mod tests {
    use super::{ends_same_reveal, is_in, part, part_of_any};

    #[test]
    fn a_part_is_found_however_many_parts_there_are_and_no_other_part_is() {
        let third = part_of_any(14, 3);
        assert!(is_in(&part(14, 3, 7), &third) && is_in(&part(14, 3, 12), &third));
        for other in [
            part(14, 13, 20),
            part(114, 3, 7),
            part(14, 2, 3),
            part(1, 43, 7),
        ] {
            assert!(!is_in(&other, &third), "{other}");
        }
        assert!(is_in("#14 · 1/1", "#14 · 1/1") && !is_in("#14 · 1/12", "#14 · 1/1"));
        assert!(!is_in("anything", ""));
    }

    #[test]
    fn only_the_last_part_of_the_same_reveal_ends_it() {
        assert!(ends_same_reveal("#14 · 4/4", "#14 · 3/3"));
        for other in ["#14 · 3/4", "#15 · 4/4", "#14 · final", "Round #14 · 4", ""] {
            assert!(!ends_same_reveal(other, "#14 · 3/3"), "{other}");
        }
        assert!(!ends_same_reveal("#14 · 4/4", "notice 2026-03-02"));
    }
}
