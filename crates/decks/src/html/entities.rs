//! Characters that HTML writes by name or number.

use std::borrow::Cow;

/// Replaces entities by what they stand for.
#[must_use]
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        let found = end.and_then(|end| Some((entity(&rest[1..end])?, end)));
        match found {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Returns the character that an entity stands for.
fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control() || *c == '\n' || *c == '\t');
    }
    const NAMED: [(&str, char); 44] = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("hellip", '…'),
        ("mdash", '—'),
        ("ndash", '–'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("times", '×'),
        ("divide", '÷'),
        ("rarr", '→'),
        ("larr", '←'),
        ("rArr", '⇒'),
        ("hArr", '⇔'),
        ("harr", '↔'),
        ("le", '≤'),
        ("ge", '≥'),
        ("ne", '≠'),
        ("asymp", '≈'),
        ("infin", '∞'),
        ("deg", '°'),
        ("plusmn", '±'),
        ("middot", '·'),
        ("bull", '•'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("copy", '©'),
        ("euro", '€'),
        ("sum", '∑'),
        ("radic", '√'),
        ("pi", 'π'),
        ("lambda", 'λ'),
        ("Theta", 'Θ'),
        ("auml", 'ä'),
        ("ouml", 'ö'),
        ("uuml", 'ü'),
        ("szlig", 'ß'),
        ("eacute", 'é'),
        ("lbrace", '{'),
    ];
    NAMED
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, c)| *c)
}
