//! Spreads one recorded random number as far as a decision needs, in the same way on every machine
//! and version.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Dice that always roll the same for a recorded draw.
#[derive(Debug, Clone)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// Creates the dice for one decision.
    #[must_use]
    pub fn new(draw: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(draw))
    }

    /// Returns 64 random bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// Returns a number below `n`, or 0 if `n` is 0 or 1. The bias of the remainder is below `n` in
    /// 2^64.
    pub fn below(&mut self, n: u64) -> u64 {
        self.bits() % n.max(1)
    }

    /// Picks a place of a list by its weights, or `None` if all weights are 0.
    pub fn weighted(&mut self, weights: &[u64]) -> Option<usize> {
        let total: u64 = weights.iter().sum();
        if total == 0 {
            return None;
        }
        let mut left = self.below(total);
        weights.iter().position(|&weight| {
            let here = left < weight;
            left = left.saturating_sub(weight);
            here
        })
    }

    /// Returns the numbers below `n` in a random order.
    #[must_use]
    pub fn order(&mut self, n: u8) -> Vec<u8> {
        let mut order: Vec<u8> = (0..n).collect();
        for i in (1..order.len()).rev() {
            let j = self.below(i as u64 + 1) as usize;
            order.swap(i, j);
        }
        order
    }
}
