### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = This question doesn't have a hint.
hint-title = #{ $number } · hint { $shown } of { $all }
hint-one =
    {""}**Hint { $n } of { $all }**
    { $hint }
hint-last = That was the last hint. Hints are free.
hint-button-another = Another hint

## mod.rs: notices to moderators, and sentences used in several places


## answer.rs: answering


## ballot.rs: voting, and the list of all answers


## board.rs: the leaderboard


## commands.rs and help.rs: what each command does


## doctor.rs: what is missing, and who can fix it


## field.rs: what is wrong with a field that was typed


## me.rs: what a member reads about themselves


## message.rs: the message commands


## post.rs: the question


## practice.rs: practice questions


## preview.rs: the preview of a track


## report.rs: reports that a question is wrong


## request.rs: requests and topics


## result.rs: My result


## reveal.rs: the reveal, and the published answers


## ruling.rs: answers removed and hidden by moderators


## setup.rs: settings, blocks


## today.rs: posting, revealing and removing by hand


## track.rs: tracks


## why.rs: every point


## round/mod.rs: rounds in general


## round/desk.rs: running a round


## round/event.rs: the scheduled event


## round/field.rs: what is wrong with a field of a round


## round/lobby.rs: signing up


## round/podium.rs: the podium


## round/question.rs: questions of a round


## round/report.rs: the report after a round


## round/team.rs: teams


## round/told.rs: what players are told


## round/typed.rs: typed answers

