//! What can be typed as an answer, and what can't.

use pythia_bank::deck::rules::ACCEPTED_MAX;
use pythia_quiz::model::short;
use pythia_quiz::model::written::ACCEPTED;

use crate::build::Draft;
use crate::card::Remark;

/// The texts that may be accepted.
pub struct Accepted {
    /// Those that can be typed, each once.
    pub texts: Vec<String>,
}

/// Sorts out which texts can be typed, and remarks on the others.
pub fn sort_out<'t>(draft: &mut Draft, texts: impl IntoIterator<Item = &'t str>) -> Accepted {
    let mut found: Vec<String> = Vec::new();
    let mut forms: Vec<String> = Vec::new();
    for text in texts {
        let one_line = !text.trim().contains('\n');
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let form = short::form(&text);
        if form.is_empty() || forms.contains(&form) {
            continue;
        }
        let length = text.chars().count();
        let why = if length > ACCEPTED_MAX || !one_line {
            Some(format!(
                "an answer of {length} characters is too long to type"
            ))
        } else if !form.chars().any(char::is_alphanumeric) && form.chars().count() > 12 {
            Some("an answer of signs alone can hardly be typed".to_owned())
        } else {
            let unseen = form.chars().find(|c| untypable(*c));
            unseen.map(|c| format!("nobody can type U+{:04X} in an answer", u32::from(c)))
        };
        if let Some(why) = why {
            let help = "ask it as an open question, or give a short text that counts";
            draft.remarks.push(Remark::new(&draft.place, why, help));
            continue;
        }
        if found.len() == ACCEPTED {
            let why = format!("it has more than {ACCEPTED} accepted answers; the first ones count");
            draft.remarks.push(Remark::new(&draft.place, why, ""));
            break;
        }
        forms.push(form);
        found.push(text);
    }
    Accepted { texts: found }
}

/// Tells whether no keyboard has a character.
const fn untypable(c: char) -> bool {
    matches!(c,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' | '\u{fffd}'
        | '\u{e000}'..='\u{f8ff}')
}
