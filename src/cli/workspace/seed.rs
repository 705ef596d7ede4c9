//! Makes a group lively: adds members by the hundred, and what they have said so far.

use anyhow::Context as _;

use local_discord::{ChannelKind, Id, Person, Workspace};

/// First names of members. With a letter added they last for hundreds.
const NAMES: [&str; 24] = [
    "Amara", "Bilal", "Chiara", "Dmitri", "Elif", "Femi", "Greta", "Hiro", "Ines", "Jonas",
    "Kavya", "Liam", "Mei", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Uma",
    "Viktor", "Wanja", "Zoe",
];

/// The channel they talk in.
const LOUNGE: &str = "lounge";

/// What they have said, each with the reaction that others gave it.
const MESSAGES: [(&str, Option<&str>); 16] = [
    (
        "Hello everyone! Third week of looking for a job, first week of looking at `__slots__`.",
        Some("👋"),
    ),
    (
        "Welcome! Start with the easy ones, the streak carries you.",
        None,
    ),
    (
        "I had this today, and it cost me an hour:\n```py\ndef add(item, bucket=[]):\n    bucket.append(item)\n    return bucket\n```",
        Some("😂"),
    ),
    (
        "Made once, when the `def` runs. Everyone falls into that one **once**.",
        Some("💯"),
    ),
    (
        "And a generator is empty the second time round. Also once.",
        None,
    ),
    (
        "Is the daily at nine for you, too? I read it on the train.",
        None,
    ),
    (
        "Nine in Berlin, so it is early here. I answer at lunch.",
        Some("☕"),
    ),
    (
        "Tip: say *why* before you say *what*. That is what they listen for.",
        Some("👍"),
    ),
    (
        "My answer was ||completely wrong|| but I learned what a descriptor is.",
        None,
    ),
    ("How do you all practice out loud?", None),
    (
        "I explain it to a rubber duck. The duck has never voted for me.",
        Some("😂"),
    ),
    (
        "`/question topic:asyncio` before bed. Ten minutes, then the answer.",
        Some("👀"),
    ),
    (
        "Somebody said the GIL is gone. Somebody was joking, I think?",
        None,
    ),
    (
        "There is a build without it; the default still has it. Good question for the quiz on Friday.",
        Some("🧠"),
    ),
    (
        "I got an offer! Two of the questions were from here.",
        Some("🎉"),
    ),
    ("Congratulations!! Which two?", None),
];

/// Adds members to the first guild until there are `wanted`. The new ones have talked.
///
/// # Errors
/// The local Discord refuses a message or a reaction.
pub fn fill(workspace: &Workspace, wanted: usize) -> anyhow::Result<()> {
    let Some(guild) = workspace.guilds().first().copied() else {
        return Ok(());
    };
    let there = workspace.members(guild).len();
    let new: Vec<Person> = (there..wanted)
        .map(|n| {
            let letter = char::from(b'A' + u8::try_from(n / NAMES.len() % 26).unwrap_or(0));
            let name = format!("{} {letter}.", NAMES[n % NAMES.len()]);
            workspace.member(guild, &name, &[])
        })
        .collect();
    // A group that was filled in an earlier run has talked already.
    if new.is_empty() || there >= NAMES.len() {
        return Ok(());
    }
    talk(workspace, guild, &new).context("the group could not be filled with talk")
}

fn talk(workspace: &Workspace, guild: Id, people: &[Person]) -> anyhow::Result<()> {
    let lounge = workspace.channel(guild, ChannelKind::Text, LOUNGE);
    for (n, (text, reaction)) in MESSAGES.iter().enumerate() {
        let message = people[n * 5 % people.len()].say(lounge, text)?;
        let Some(reaction) = reaction else { continue };
        let readers = people.iter().cycle().skip(n * 7 + 1);
        for reader in readers.take((3 + n * 2).min(people.len() - 1)) {
            reader.react(lounge, message, reaction)?;
        }
    }
    Ok(())
}
