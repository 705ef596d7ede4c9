//! The question bank: Markdown files in, questions of the rules out.

pub mod blocks;
pub mod front;
pub mod markdown;
pub mod parse;
pub mod problem;
pub mod prose;
pub mod sections;
pub mod source;
pub mod versions;
pub mod load;
pub mod python;
pub mod run_code;
pub mod near;
pub mod check;
pub mod report;
pub mod stats;
