//! The rules, which change records and produce effects.
//!
//! | file | what it decides |
//! |---|---|
//! | [`daily`], [`close`] | what is due for a daily, and its end |
//! | [`posting`], [`opening`] | the slot, the question and the post; what follows it |
//! | [`answers`] | sealed answers, deleted messages and threads |
//! | [`thread`] | messages in the thread |
//! | [`bookmark`] | the quiet receipt for an answer in the thread |
//! | [`votes`], [`acceptance`], [`marks`] | what reactions and votes mean |
//! | [`counting`] | which votes count |
//! | [`reading`] | reading back what was missed |
//! | [`reveal`], [`settling`], [`grading`] | the reveal, and the points it gives |
//! | [`errata`], [`rescoring`] | correcting a played question, and scoring its answers again |
//! | [`offers`] | errata of the bank that moderators can take over |
//! | [`parts`], [`heard`] | the messages of the reveal, and how the channel hears of it |
//! | [`listing`], [`listed`] | what these show of very many answers, made part by part |
//! | [`one_place`] | where a reveal goes that its thread doesn't take |
//! | [`withdraw`](mod@withdraw) | taking a daily back |
//! | [`round`] | quiz rounds |
//! | [`pages`] | the answers after the twentieth where Discord takes no file |
//! | [`delivered`], [`refused`] | what follows from a delivery |
//! | [`unknown`] | deliveries of which nobody can tell whether they took effect |
//! | [`connection`], [`forget`] | losing the connection; joining, leaving and forgetting guilds |
//! | [`privacy`] | hiding and deleting what is stored about a member, and texts that are too old |
//! | [`resume`] | ending pauses once the bot has the permissions it needs |
//! | [`milestones`] | milestones of streaks, before the close |
//! | [`notice`] | notices to moderators |
//! | [`rewards`] | what roles are given and taken for |
//! | [`role`] | giving roles, and taking them |
//! | [`season`] | the beginning and the end of a season |
//! | [`test_post`] | a post that shows that the bot can post, and its removal |
//! | [`welcome`] | telling a new guild how to set the bot up |
//! | [`audit`] | writing down who did what |
//! | [`ledger`], [`write`](mod@write), [`posts`] | small steps that several rules share |

pub mod acceptance;
pub mod answers;
pub mod audit;
pub mod bookmark;
pub mod close;
pub mod connection;
pub mod counting;
pub mod daily;
pub mod deck;
pub mod delivered;
pub mod errata;
pub mod filed;
pub mod filing;
pub mod final_results;
pub mod forget;
pub mod grading;
pub mod heard;
pub mod ledger;
pub mod listed;
pub mod listing;
pub mod marks;
pub mod milestones;
pub mod notice;
pub mod offers;
pub mod one_place;
pub mod opening;
pub mod own;
pub mod pages;
pub mod parts;
pub mod pins;
pub mod posting;
pub mod posts;
pub mod privacy;
pub mod reading;
pub mod recap;
pub mod refused;
pub mod remind;
pub mod rescoring;
pub mod resume;
pub mod reveal;
pub mod review;
pub mod rewards;
pub mod role;
pub mod round;
pub mod season;
pub mod settling;
pub mod suggestions;
pub mod test_post;
pub mod thread;
pub mod unknown;
pub mod votes;
pub mod welcome;
pub mod withdraw;
pub mod write;
