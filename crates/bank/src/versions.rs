//! Python versions, and the version specifiers of a question, such as `>=3.8,<3.13`.

use std::fmt;
use std::str::FromStr;

/// A CPython version: major, minor and micro number. The micro number is 0 where it isn't known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u32, pub u32, pub u32);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// A text that is neither a version nor a list of version specifiers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("can't read the version {0:?}")]
pub struct VersionError(pub String);

/// Parses `3.13` or `3.13.1`; also returns how many numbers the text has.
fn parse_numbers(text: &str) -> Option<(Version, usize)> {
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
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        parse_numbers(text)
            .map(|(version, _)| version)
            .ok_or_else(|| VersionError(text.to_owned()))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    AtLeast,
    AtMost,
    Greater,
    Less,
    Equal,
    NotEqual,
}

/// The versions that an answer is valid for: a version must meet every specifier.
///
/// A specifier with two numbers ignores the micro number: 3.12.4 meets `==3.12` and `<=3.12`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionSpecifiers(Vec<(Operator, Version, usize)>);

impl VersionSpecifiers {
    /// Returns whether a version meets every specifier.
    #[must_use]
    pub fn contains(&self, version: Version) -> bool {
        self.0.iter().all(|&(operator, bound, precision)| {
            let compared = if precision == 2 {
                Version(version.0, version.1, 0)
            } else {
                version
            };
            match operator {
                Operator::AtLeast => compared >= bound,
                Operator::AtMost => compared <= bound,
                Operator::Greater => compared > bound,
                Operator::Less => compared < bound,
                Operator::Equal => compared == bound,
                Operator::NotEqual => compared != bound,
            }
        })
    }
}

impl FromStr for VersionSpecifiers {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        const OPERATORS: [(&str, Operator); 6] = [
            (">=", Operator::AtLeast),
            ("<=", Operator::AtMost),
            ("==", Operator::Equal),
            ("!=", Operator::NotEqual),
            (">", Operator::Greater),
            ("<", Operator::Less),
        ];
        let one = |part: &str| {
            let (operator, rest) = OPERATORS.iter().find_map(|(word, operator)| {
                part.strip_prefix(word).map(|rest| (*operator, rest))
            })?;
            parse_numbers(rest.trim()).map(|(version, precision)| (operator, version, precision))
        };
        text.split(',')
            .map(|part| one(part.trim()))
            .collect::<Option<Vec<_>>>()
            .map(VersionSpecifiers)
            .ok_or_else(|| VersionError(text.to_owned()))
    }
}
