//! What a plain value is to a reader of YAML 1.1, such as Red.

/// Returns what Red makes of a plain value, if that isn't the text itself.
#[must_use]
pub fn read(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    match lower.as_str() {
        "y" | "n" => return None,
        "yes" | "true" | "on" => return Some("true: True, Yes and On are accepted".into()),
        "no" | "false" | "off" => return Some("false: False, No and Off are accepted".into()),
        "null" | "~" | "" => return Some("nothing, and refuses the whole list".into()),
        _ => {}
    }
    if is_date(text) {
        return Some("a date, and refuses the whole list".into());
    }
    let number = integer(&lower).or_else(|| float(&lower))?;
    (number != text).then_some(number)
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    parts.len() == 3
        && parts[0].len() == 4
        && parts.iter().all(|part| digits(part) && part.len() <= 4)
}

fn integer(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let plain = digits.replace('_', "");
    let radix = |digits: &str, radix| u128::from_str_radix(digits, radix).ok();
    let value = if let Some(hex) = plain.strip_prefix("0x") {
        radix(hex, 16)?
    } else if let Some(binary) = plain.strip_prefix("0b") {
        radix(binary, 2)?
    } else if plain.contains(':') {
        // Base sixty: 12:30 is 750.
        plain.split(':').try_fold(0_u128, |sum, part| {
            let part: u128 = part.parse().ok()?;
            sum.checked_mul(60)?.checked_add(part)
        })?
    } else if plain.len() > 1 && plain.starts_with('0') {
        radix(&plain, 8)?
    } else {
        plain.parse().ok()?
    };
    Some(format!("{sign}{value}"))
}

fn float(text: &str) -> Option<String> {
    let plain = text.replace('_', "");
    let is_float = plain.contains('.')
        && plain.bytes().any(|b| b.is_ascii_digit())
        && plain
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+' | b'e'));
    if !is_float {
        return None;
    }
    let value: f64 = plain.parse().ok()?;
    let text = format!("{value}");
    // Python writes a whole number with .0.
    Some(if text.contains(['.', 'e']) {
        text
    } else {
        format!("{text}.0")
    })
}
