//! Turning the bytes of a text file into text.

use std::borrow::Cow;

use crate::limits::Refused;

/// Decodes UTF-8 or UTF-16, and says in words which of them it was if it wasn't plain UTF-8.
///
/// # Errors
/// The bytes are in neither.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<&'static str>), Refused> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => Ok((utf_16(rest, u16::from_le_bytes)?, Some("UTF-16"))),
        [0xfe, 0xff, rest @ ..] => Ok((utf_16(rest, u16::from_be_bytes)?, Some("UTF-16"))),
        [0xef, 0xbb, 0xbf, rest @ ..] => Ok((utf_8(rest)?, None)),
        _ => Ok((utf_8(bytes)?, None)),
    }
}

fn utf_8(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    let help = "Save it as UTF-8 (in Excel: \"CSV UTF-8\") and import it again";
    if bytes.contains(&0) {
        let what = "The file isn't text in UTF-8: it contains zero bytes";
        return Err(Refused::format(what, help));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()]
            .iter()
            .filter(|b| **b == b'\n')
            .count();
        Refused::format(
            format!("The file isn't text in UTF-8: line {line} has other bytes"),
            help,
        )
    });
    text.map(Cow::Borrowed)
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'static, str>, Refused> {
    let (pairs, rest) = bytes.as_chunks();
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    match text {
        Ok(text) if rest.is_empty() => Ok(Cow::Owned(text)),
        _ => Err(Refused::format(
            "The file begins like UTF-16 but isn't",
            "Save it as UTF-8 and import it again",
        )),
    }
}
