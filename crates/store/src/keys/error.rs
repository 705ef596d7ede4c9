//! Why a key cannot be written or read.

use std::fmt::Display;

/// Why a value cannot be written as a part of a key, or bytes not be read as one.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct KeyError(pub(super) String);

impl serde::ser::Error for KeyError {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl serde::de::Error for KeyError {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}
