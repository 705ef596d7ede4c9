//! Python versions and the bounds a question states, such as `>=3.8,<3.13`.

use std::fmt;
use std::str::FromStr;

/// A CPython version: major, minor, and the micro number where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u32, pub u32, pub u32);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// A text that is no version or no bound.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} cannot be read; write a version such as 3.13, a bound such as >=3.8, or several with commas: >=3.8,<3.13"
)]
pub struct BadVersion(pub String);

/// Reads `3.13` or `3.13.1`; says how many numbers there were.
fn numbers(text: &str) -> Option<(Version, usize)> {
    let parts: Vec<u32> = text
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match parts[..] {
        [major, minor] => Some((Version(major, minor, 0), 2)),
        [major, minor, micro] => Some((Version(major, minor, micro), 3)),
        _ => None,
    }
}

impl FromStr for Version {
    type Err = BadVersion;

    fn from_str(text: &str) -> Result<Self, BadVersion> {
        numbers(text)
            .map(|(version, _)| version)
            .ok_or_else(|| BadVersion(text.to_owned()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    AtLeast,
    AtMost,
    Above,
    Below,
    Equal,
    Not,
}

/// The versions an answer holds for: every part must hold. A version of two numbers stands for all its micro versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounds(Vec<(Sign, Version, usize)>);

impl Bounds {
    /// Whether a version is within.
    #[must_use]
    pub fn hold(&self, version: Version) -> bool {
        self.0.iter().all(|&(sign, bound, precision)| {
            let seen = if precision == 2 {
                Version(version.0, version.1, 0)
            } else {
                version
            };
            match sign {
                Sign::AtLeast => seen >= bound,
                Sign::AtMost => seen <= bound,
                Sign::Above => seen > bound,
                Sign::Below => seen < bound,
                Sign::Equal => seen == bound,
                Sign::Not => seen != bound,
            }
        })
    }
}

impl FromStr for Bounds {
    type Err = BadVersion;

    fn from_str(text: &str) -> Result<Self, BadVersion> {
        const SIGNS: [(&str, Sign); 6] = [
            (">=", Sign::AtLeast),
            ("<=", Sign::AtMost),
            ("==", Sign::Equal),
            ("!=", Sign::Not),
            (">", Sign::Above),
            ("<", Sign::Below),
        ];
        let one = |part: &str| {
            let (sign, rest) = SIGNS
                .iter()
                .find_map(|(word, sign)| part.strip_prefix(word).map(|rest| (*sign, rest)))?;
            numbers(rest.trim()).map(|(version, precision)| (sign, version, precision))
        };
        text.split(',')
            .map(|part| one(part.trim()))
            .collect::<Option<Vec<_>>>()
            .map(Bounds)
            .ok_or_else(|| BadVersion(text.to_owned()))
    }
}
