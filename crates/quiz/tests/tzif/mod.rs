//! Compiled time zones (TZif, RFC 8536) for tests: data of a release that doesn't exist yet.

/// Returns a zone whose clocks change once: from an offset of so many seconds to another at an
/// instant in seconds since 1970. Before it the clock is ahead of UTC by the first.
pub fn zone_that_changes(before: i32, at: i64, after: i32) -> Vec<u8> {
    let names = b"OLD\0NEW\0";
    let header = |times: u32| {
        let mut bytes = b"TZif2".to_vec();
        bytes.extend([0; 15]);
        // Indicators of UTC and of standard time, leap seconds, changes, types, letters.
        for count in [0, 0, 0, times, 2, names.len() as u32] {
            bytes.extend(count.to_be_bytes());
        }
        bytes
    };
    let types = || {
        let mut bytes = Vec::new();
        for (offset, name) in [(before, 0), (after, 4)] {
            bytes.extend(offset.to_be_bytes());
            bytes.extend([0, name]);
        }
        bytes.extend(names);
        bytes
    };
    let mut bytes = header(0);
    bytes.extend(types());
    bytes.extend(header(1));
    bytes.extend(at.to_be_bytes());
    bytes.push(1);
    bytes.extend(types());
    // POSIX counts westwards.
    let (sign, left) = if after < 0 {
        ('+', -after)
    } else {
        ('-', after)
    };
    let footer = format!("\nNEW{sign}{:02}:{:02}\n", left / 3600, left / 60 % 60);
    bytes.extend(footer.into_bytes());
    bytes
}
