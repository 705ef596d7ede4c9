//! Which lines of a text are code.

/// The code block that is open while the lines of a text are read, one after another.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fences {
    /// The number of backticks that close it.
    open: usize,
}

impl Fences {
    /// Reads a line, and tells whether it is code or the fence of a block.
    pub fn is_code(&mut self, line: &str) -> bool {
        let info = line.trim_start_matches('`');
        let ticks = line.len() - info.len();
        if self.open > 0 {
            if ticks >= self.open && info.trim().is_empty() {
                self.open = 0;
            }
            return true;
        }
        // With a backtick behind it, a run of backticks is code in a line.
        if ticks >= 3 && !info.contains('`') {
            self.open = ticks;
            return true;
        }
        false
    }

    /// Tells whether each block of a text has an end on a line of its own.
    #[must_use]
    pub fn close(text: &str) -> bool {
        let mut fences = Self::default();
        for line in text.lines() {
            fences.is_code(line);
        }
        fences.open == 0
    }
}
