//! Ranges of keys to read.

/// Which records a scan returns: those with keys in `from..to`, at most `limit`, in key order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// The lowest key, inclusive.
    pub from: Vec<u8>,
    /// The highest key, exclusive. `None` means to the end.
    pub to: Option<Vec<u8>>,
    /// The highest number of records to return.
    pub limit: usize,
    /// Whether to return the highest key first.
    pub backward: bool,
}

impl Scan {
    /// Returns a scan of all keys that begin with `prefix`.
    pub fn prefix(prefix: &[u8]) -> Self {
        Self::range(prefix.to_vec(), after_prefix(prefix))
    }

    /// Returns a scan of all keys in `from..to`.
    pub fn range(from: Vec<u8>, to: Option<Vec<u8>>) -> Self {
        Self {
            from,
            to,
            limit: usize::MAX,
            backward: false,
        }
    }

    /// Restricts the scan to `limit` records.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = limit;
        self
    }

    /// Turns the scan around: from the highest key down.
    pub fn backward(mut self) -> Self {
        self.backward = true;
        self
    }

    /// Continues after `key`, in the scan's direction.
    ///
    /// Passing the last key of one page gives the scan of the next page.
    pub fn after(mut self, key: &[u8]) -> Self {
        if self.backward {
            if self.to.as_deref().is_none_or(|to| key < to) {
                self.to = Some(key.to_vec());
            }
        } else if key >= self.from.as_slice() {
            self.from = [key, &[0]].concat();
        }
        self
    }

    /// Returns whether no key can be in the scan.
    pub fn is_empty(&self) -> bool {
        self.limit == 0 || self.to.as_ref().is_some_and(|to| *to <= self.from)
    }
}

/// Returns the lowest key above every key that begins with `prefix`.
fn after_prefix(prefix: &[u8]) -> Option<Vec<u8>> {
    let end = prefix.iter().rposition(|byte| *byte != u8::MAX)?;
    let mut next = prefix[..=end].to_vec();
    next[end] += 1;
    Some(next)
}
