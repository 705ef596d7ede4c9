//! Compares what counted and what was published with what was pressed: each member's last press,
//! once, in order.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use local_discord::{Id, MessageView};
use pythia::store::{Options, Store as _, codec, sled};
use pythia_quiz::Record;
use pythia_quiz::ids::{GuildId, MemberId};
use pythia_quiz::model::round::{Round, RoundPress, RoundScore};
use pythia_quiz::question::Question;

use crate::MEMBERS;
use crate::common::Result;
use crate::load::Made;

/// A question with its presses in order, and its message with the results.
pub struct Played<'a> {
    pub made: &'a [Made],
    pub told: &'a MessageView,
}

/// What the store holds about a round.
#[derive(Default)]
struct Held {
    users: HashMap<MemberId, Id>,
    round: Option<Round>,
    questions: HashMap<u8, Question>,
    presses: HashMap<u8, HashMap<Id, RoundPress>>,
    scores: HashMap<MemberId, RoundScore>,
}

/// Returns whether everything is as it was pressed, and prints what it found.
pub fn check(store: &Path, guild: Id, played: &[Played<'_>], podium: &MessageView) -> Result<bool> {
    let held = read(store, guild)?;
    let round = held.round.as_ref().ok_or("the store holds no round")?;
    let mut proven = true;
    let mut sums: HashMap<Id, (i64, i64)> = HashMap::new();
    for (place, question) in played.iter().enumerate() {
        let place_no = place as u8;
        let item = &round.questions[place];
        let asked = held.questions.get(&place_no).ok_or("no frozen question")?;
        let right = asked.right_choice().ok_or("no right option")?;
        let nobody = HashMap::new();
        let kept = held.presses.get(&place_no).unwrap_or(&nobody);
        let last = last_of_each(question.made);
        let same = last.iter().filter(|(member, made)| {
            let option = item.order.get(usize::from(made.letter));
            kept.get(*member)
                .is_some_and(|press| press.id.0 == made.asked.id.0 && Some(&press.option) == option)
        });
        let same = same.count();
        let counted = item.tally.as_ref().map_or(0, |tally| tally.answered()) as usize;
        let mut in_time: Vec<(Id, &Made)> = last
            .iter()
            .filter(|(_, made)| {
                item.order.get(usize::from(made.letter)).copied() == Some(right as u8)
            })
            .map(|(member, made)| (*member, *made))
            .collect();
        in_time.sort_by_key(|(_, made)| made.asked.id);
        let first: Vec<Id> = in_time.iter().take(3).map(|(member, _)| *member).collect();
        let named = mentioned(&field(question.told, "Fastest right"));
        let published = field(question.told, "Answers");
        println!(
            "  question {}: {counted} counted, {} presses kept, {same} of {MEMBERS} members by their last one; fastest in order: {}",
            place + 1,
            kept.len(),
            first == named
        );
        let all = format!("of {MEMBERS} (");
        proven &= counted == MEMBERS && kept.len() == MEMBERS && same == MEMBERS;
        proven &= first.len() == 3 && first == named && published.contains(&all);
        let posted = question.told.id.ms();
        for (member, made) in in_time {
            let sum = sums.entry(member).or_default();
            sum.0 += i64::from(round.scale.right);
            sum.1 += made.asked.id.ms() - posted;
        }
    }
    let ordered = in_order(&held, &sums);
    let said = podium
        .embeds
        .first()
        .and_then(|embed| embed["description"].as_str());
    let named = mentioned(said.unwrap_or_default());
    println!(
        "  podium: {} have points; the {} it names are the first, in order: {}",
        ordered.len(),
        named.len(),
        !named.is_empty() && ordered.starts_with(&named)
    );
    proven &= !named.is_empty() && ordered.starts_with(&named);
    let scored = held
        .scores
        .values()
        .filter(|score| score.points > 0)
        .count();
    Ok(proven && scored == sums.len())
}

fn read(store: &Path, guild: Id) -> Result<Held> {
    let mut store = sled::open(store, Options::default())?;
    let guild = GuildId(guild.0);
    let mut held = Held::default();
    codec::load(&store, None, &mut |record| match record {
        Record::Member((of, no), member) if of == guild => {
            held.users.insert(no, Id(member.user.0));
        }
        Record::Round(_, round) => held.round = Some(*round),
        Record::RoundQuestion((_, place), question) => {
            held.questions.insert(place, *question);
        }
        Record::RoundPress((_, place, member), press) => {
            if let Some(user) = held.users.get(&member) {
                held.presses.entry(place).or_default().insert(*user, press);
            }
        }
        Record::RoundScore((_, member), score) => {
            held.scores.insert(member, score);
        }
        _ => {}
    })?;
    store.close()?;
    Ok(held)
}

/// Returns each member's last press, the one with the highest interaction id, because the id holds
/// Discord's time.
fn last_of_each(made: &[Made]) -> HashMap<Id, &Made> {
    let mut last: HashMap<Id, &Made> = HashMap::new();
    for press in made {
        let stands = last.entry(press.member).or_insert(press);
        if press.asked.id > stands.asked.id {
            *stands = press;
        }
    }
    last
}

/// Returns the members in the order that must be published: by points, then time, then member
/// number.
fn in_order(held: &Held, sums: &HashMap<Id, (i64, i64)>) -> Vec<Id> {
    let numbers: HashMap<Id, MemberId> = held.users.iter().map(|(no, user)| (*user, *no)).collect();
    let mut order: Vec<Id> = sums.keys().copied().collect();
    order.sort_by_key(|member| {
        let (points, time) = sums[member];
        (Reverse(points), time, numbers.get(member).copied())
    });
    order
}

/// Returns a field of a message's first embed.
fn field(message: &MessageView, name: &str) -> String {
    let fields = message
        .embeds
        .first()
        .and_then(|embed| embed["fields"].as_array());
    let found = fields
        .into_iter()
        .flatten()
        .find(|field| field["name"] == name);
    let value = found.and_then(|field| field["value"].as_str());
    value.unwrap_or_default().to_owned()
}

/// Returns the members that a text mentions, in order.
fn mentioned(text: &str) -> Vec<Id> {
    let parts = text.split("<@").skip(1);
    parts
        .filter_map(|part| part.split('>').next()?.parse().ok())
        .collect()
}
