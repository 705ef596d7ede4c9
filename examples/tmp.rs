//! x
use pythia::bank::{load, problem::Paint};
fn main() { for d in std::env::args().skip(1) { let l = load::folder(d.as_ref()).unwrap(); for p in &l.problems { println!("{}", p.render(Paint::Plain)); } println!("{} {} files {} problems {}", d, l.files.len(), l.problems.len(), l.bank.len()); } }
