//! What is a tag in the HTML of a card, and what only looks like one.

use std::borrow::Cow;

/// Elements that stand on lines of their own.
pub const BLOCKS: [&str; 17] = [
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "blockquote",
    "table",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "tr",
    "figure",
    "form",
    "center",
];

/// Elements whose content nobody reads.
const UNSEEN: [&str; 5] = ["script", "style", "template", "noscript", "head"];

/// Tells whether nobody reads the content of an element.
pub fn is_unseen(name: &str) -> bool {
    name.len() >= 4 && UNSEEN.contains(&name)
}

/// A tag.
pub struct Tag<'t> {
    pub name: Cow<'t, str>,
    pub closing: bool,
    pub attributes: &'t str,
}

/// Reads a tag, or a comment as a tag without a name, at the beginning of a text.
pub fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let inside = text.strip_prefix('<')?;
    let nothing = |behind| {
        let tag = Tag {
            name: Cow::Borrowed(""),
            closing: false,
            attributes: "",
        };
        Some((tag, behind))
    };
    if let Some(comment) = inside.strip_prefix("!--") {
        return nothing(comment.find("-->").map_or("", |end| &comment[end + 3..]));
    }
    let (closing, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let mut quote = None;
    let end = inside.bytes().position(|byte| match (quote, byte) {
        (Some(open), byte) => {
            if byte == open {
                quote = None;
            }
            false
        }
        (None, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        (None, byte) => byte == b'>',
    });
    let (inside, behind) = match end {
        Some(end) => (&inside[..end], &inside[end + 1..]),
        // A quote that never ends: the tag ends at its first sign for it.
        None => inside.split_once('>')?,
    };
    if inside.starts_with(['!', '?']) {
        return nothing(behind);
    }
    let name_end = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let (name, attributes) = inside.split_at(name_end.unwrap_or(inside.len()));
    let name = if name.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    };
    // Names of types are written like tags: `List<int>` means what it says.
    if !closing && attributes.trim().is_empty() && !is_element(&name) {
        return None;
    }
    Some((
        Tag {
            name,
            closing,
            attributes,
        },
        behind,
    ))
}

/// Tells whether HTML has such an element.
fn is_element(name: &str) -> bool {
    // They are sorted.
    const ELEMENTS: [&str; 95] = [
        "a",
        "abbr",
        "article",
        "aside",
        "audio",
        "b",
        "big",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "li",
        "link",
        "main",
        "mark",
        "math",
        "meta",
        "nav",
        "noscript",
        "object",
        "ol",
        "option",
        "p",
        "picture",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "script",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
    ];
    ELEMENTS.binary_search(&name).is_ok()
}

/// Returns what follows the closing tag of an element.
pub fn after_closing<'t>(text: &'t str, name: &str) -> &'t str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        let inside = &rest[at + 2..];
        if inside
            .get(..name.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(name))
        {
            return inside.find('>').map_or("", |end| &inside[end + 1..]);
        }
        rest = inside;
    }
    ""
}

/// Returns the language that a class names.
pub fn language_of(attributes: &str) -> Option<&'static str> {
    const KNOWN: [&str; 12] = [
        "python", "text", "console", "sql", "json", "html", "ini", "yaml", "toml", "csv", "shell",
        "output",
    ];
    let (_, class) = attributes.split_once("lang")?;
    let class = class
        .trim_start_matches("uage")
        .trim_start_matches(['-', '=', '"', '\'']);
    KNOWN.into_iter().find(|known| class.starts_with(known))
}
