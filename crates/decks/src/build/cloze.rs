//! Texts with gaps: `{{c1::this}} is hidden`. Each number is a question of its own.

use std::collections::BTreeSet;

use crate::build::{Defaults, Draft, sides};
use crate::card::{Remark, Sides};

/// A part of a text.
enum Part<'t> {
    Text(&'t str),
    Gap {
        number: u32,
        text: &'t str,
        hint: &'t str,
    },
}

/// Makes a question of each gap.
///
/// # Errors
/// Nothing is hidden, or a gap can't be read.
pub fn drafts(
    base: &Draft,
    card: &Sides,
    tags: &[String],
    defaults: Defaults,
) -> Result<Vec<Draft>, Remark> {
    let parts = parts(&card.front).ok_or_else(|| {
        let help = "write gaps as {{c1::text}} or {{c1::text::hint}}, without a gap inside";
        Remark::new(&base.place, "a gap of this cloze note can't be read", help)
    })?;
    let number = |part: &Part<'_>| match part {
        Part::Gap { number, .. } => Some(*number),
        Part::Text(_) => None,
    };
    let numbers: BTreeSet<u32> = parts.iter().filter_map(number).collect();
    let whole: String = parts.iter().map(|part| shown(part, None)).collect();
    let mut drafts = Vec::new();
    for asked in &numbers {
        let hidden = parts.iter().filter_map(|part| match part {
            Part::Gap { number, text, .. } if number == asked => Some((*text).to_owned()),
            _ => None,
        });
        let hidden: Vec<String> = hidden.collect();
        let back = match card.back.trim() {
            "" => whole.clone(),
            back => format!("{whole}<br><br>{back}"),
        };
        let sides = Sides {
            front: parts.iter().map(|part| shown(part, Some(*asked))).collect(),
            back,
            html: card.html,
            // What is in several gaps can't be typed as one text.
            typed: hidden.len() == 1,
            accepted: if hidden.len() == 1 {
                hidden
            } else {
                Vec::new()
            },
            ..Sides::default()
        };
        let mut draft = base.clone();
        if numbers.len() > 1 && !draft.from.is_empty() {
            draft.from = format!("{}:c{asked}", draft.from);
        }
        sides::fill_from(&mut draft, &sides, tags, defaults)?;
        drafts.push(draft);
    }
    Ok(drafts)
}

/// Splits a text at its gaps.
fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find("{{c") {
        let inside = &rest[at + 3..];
        let Some((number, behind)) = inside.split_once("::") else {
            break;
        };
        let Ok(number) = number.parse() else {
            parts.push(Part::Text(&rest[..at + 3]));
            rest = inside;
            continue;
        };
        let (gap, behind) = behind.split_once("}}")?;
        if gap.contains("{{c") {
            return None;
        }
        let (hidden, hint) = gap.split_once("::").unwrap_or((gap, ""));
        parts.push(Part::Text(&rest[..at]));
        parts.push(Part::Gap {
            number,
            text: hidden,
            hint,
        });
        rest = behind;
    }
    parts.push(Part::Text(rest));
    Some(parts)
}

/// Returns a part as it is shown while a gap is asked.
fn shown(part: &Part<'_>, asked: Option<u32>) -> String {
    match part {
        Part::Gap { number, hint, .. } if asked == Some(*number) => match *hint {
            "" => "[…]".to_owned(),
            hint => format!("[{hint}]"),
        },
        Part::Gap { text, .. } | Part::Text(text) => (*text).to_owned(),
    }
}
