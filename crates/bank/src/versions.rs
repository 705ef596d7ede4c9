//! Python versions, and the version specifiers of a question, such as `>=3.9,<3.13`.

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

/// Parses `3.13` or `3.13.1`; also returns whether there is a micro number.
fn parse_numbers(text: &str) -> Option<(Version, bool)> {
    let parts: Vec<u32> = text
        .split('.')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    match parts[..] {
        [major, minor] => Some((Version(major, minor, 0), false)),
        [major, minor, micro] => Some((Version(major, minor, micro), true)),
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

/// One comparison, such as `>=3.9`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Specifier {
    operator: Operator,
    version: Version,
    has_micro: bool,
}

impl Specifier {
    /// Parses an operator and a version.
    fn parse(text: &str) -> Option<Self> {
        // The operators of two characters come first, so that `>=` isn't read as `>`.
        const OPERATORS: [(&str, Operator); 6] = [
            (">=", Operator::AtLeast),
            ("<=", Operator::AtMost),
            ("==", Operator::Equal),
            ("!=", Operator::NotEqual),
            (">", Operator::Greater),
            ("<", Operator::Less),
        ];
        let (operator, rest) = OPERATORS.iter().find_map(|(sign, operator)| {
            let rest = text.strip_prefix(sign)?;
            Some((*operator, rest))
        })?;
        let (version, has_micro) = parse_numbers(rest.trim())?;
        Some(Self {
            operator,
            version,
            has_micro,
        })
    }

    /// Returns whether a version meets this specifier.
    fn contains(self, version: Version) -> bool {
        let compared = if self.has_micro {
            version
        } else {
            Version(version.0, version.1, 0)
        };
        match self.operator {
            Operator::AtLeast => compared >= self.version,
            Operator::AtMost => compared <= self.version,
            Operator::Greater => compared > self.version,
            Operator::Less => compared < self.version,
            Operator::Equal => compared == self.version,
            Operator::NotEqual => compared != self.version,
        }
    }
}

/// The versions that an answer is valid for: a version must meet every specifier.
///
/// A specifier with two numbers ignores the micro number: 3.12.4 meets `==3.12` and `<=3.12`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionSpecifiers(Vec<Specifier>);

impl VersionSpecifiers {
    /// Returns whether a version meets every specifier.
    #[must_use]
    pub fn contains(&self, version: Version) -> bool {
        self.0.iter().all(|specifier| specifier.contains(version))
    }
}

impl FromStr for VersionSpecifiers {
    type Err = VersionError;

    fn from_str(text: &str) -> Result<Self, VersionError> {
        text.split(',')
            .map(|part| Specifier::parse(part.trim()))
            .collect::<Option<Vec<_>>>()
            .map(VersionSpecifiers)
            .ok_or_else(|| VersionError(text.to_owned()))
    }
}
