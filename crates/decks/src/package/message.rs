//! As much of protobuf as Anki's settings of note types take.

/// The value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'m> {
    /// A number.
    Number(u64),
    /// Bytes: a text, or a message of its own.
    Bytes(&'m [u8]),
}

/// Iterates over the fields of a message: number and value. It ends early where the message is
/// damaged.
pub fn fields(message: &[u8]) -> impl Iterator<Item = (u64, Value<'_>)> {
    let mut rest = message;
    std::iter::from_fn(move || {
        let tag = number(&mut rest)?;
        let value = match tag & 7 {
            0 => Value::Number(number(&mut rest)?),
            1 => Value::Bytes(take(&mut rest, 8)?),
            2 => {
                let length = usize::try_from(number(&mut rest)?).ok()?;
                Value::Bytes(take(&mut rest, length)?)
            }
            5 => Value::Bytes(take(&mut rest, 4)?),
            _ => return None,
        };
        Some((tag >> 3, value))
    })
}

fn take<'m>(rest: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (taken, behind) = rest.split_at_checked(length)?;
    *rest = behind;
    Some(taken)
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for at in 0..10 {
        let (byte, behind) = rest.split_first()?;
        *rest = behind;
        value |= u64::from(byte & 0x7f) << (7 * at);
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}
