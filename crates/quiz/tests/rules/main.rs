//! The rules as sentences: `decide` over records in memory, with a clock and a Discord that the
//! tests control.
//!
//! Every file covers a subject of product.md. [`harness`] is the world that the tests play in.

mod adjusting;
mod answers;
mod audit;
mod barring;
mod boards;
mod calendar;
mod checkup;
mod choose;
mod clocks;
mod differences;
mod exporting;
mod files;
mod forgetting;
mod gaps;
mod grading;
mod guilds;
mod harness;
mod heard;
mod help;
mod leaks;
mod ledger;
mod letters;
mod life;
mod messages;
mod odd_text;
mod order;
mod pages;
mod past;
mod past_dailies;
mod posting;
mod practice;
mod reading;
mod receipts;
mod reports;
mod requests;
mod restored;
mod results;
mod resume;
mod revealing;
mod rounds;
mod rulings;
mod sealed;
mod search;
mod seasons;
mod settings;
mod streaks;
mod thread;
mod tracks;
mod unfinished;
mod unknown;
mod upcoming;
mod votes;
mod withdrawing;
