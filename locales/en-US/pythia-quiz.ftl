### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = This question doesn't have a hint.
hint-title = Question #{ $number } · hint { $shown } of { $all }
hint-one =
    {""}**Hint { $n } of { $all }**
    { $hint }
hint-last = That was the last hint. Hints are free.
hint-button-another = Another hint
hint-show-title = See the answer now?
hint-show-cost = Only you will see it. After that, you can't earn **any points** for this question, not even from votes, and just looking doesn't keep your streak going. If you answer, your answer is still published, marked “after seeing the model answer”.
hint-button-show = Show me, no points
hint-button-wait = No, I'll wait
hint-shown-file = The full answer is in the file.
# $link: where the answer is, an address or the mention of a channel.
hint-revealed = The answer has been revealed: { $link }
# $moment: date and time; $place: the mention of a channel, or the address of a message.
hint-not-revealed = The answer hasn't been revealed yet. Reveal: { $moment } in { $place }

## mod.rs: notices to moderators, and sentences used in several places

# What a kind of question asks for, in a line such as "Junior · Functions · pick one".
kind-open = in your own words
kind-choice = pick one
kind-output = what does this print?

notice-title = For the moderators
# $track: the name of a track; $date: the date it has no question for, as 2026-03-02.
notice-skipped-moderator = **{ $track }** has no question for { $date }: a moderator skipped it.
notice-skipped-missed = **{ $track }** has no question for { $date }: I was offline when it was due and came back too late. Streaks aren't affected. `/track post-now` posts today's question if there isn't one yet.
# $words: why the post failed, mostly in Discord's own words.
notice-skipped-undelivered = **{ $track }** has no question for { $date }: Discord didn't accept it in time ({ $words }). `/doctor` shows what's missing.
notice-skipped-no-question = **{ $track }** has no question for { $date }: nothing in the question bank fits its topics and levels. Widen them with `/track edit`.
# $why: one of the refusals below; $channel: the mention of a channel.
notice-paused = I paused **{ $track }** in { $channel }: { $why }. Once that's fixed, use `/track resume`. `/doctor` shows what's missing and who can fix it.
notice-no-thread = I couldn't open a thread for question #{ $number } in { $channel }: { $why }. The question goes on without one; answers given with the **Answer** button still count.
# $why: why it failed this time, mostly in Discord's own words.
notice-no-thread-yet = I can't open a thread for question #{ $number } in { $channel } yet ({ $why }). I'll keep trying until the reveal; answers given with the **Answer** button still count.
notice-reveal-refused = I couldn't post the reveal of question #{ $number } in { $channel }: { $why }. Points are counted anyway. `/doctor` shows what's missing.

# Why Discord refused something, after a colon. $words: Discord's own words.
refusal-forbidden = I'm missing a permission there ({ $words })
refusal-channel-gone = the channel is gone ({ $words })
refusal-message-gone = the message is gone ({ $words })
refusal-archived = the thread is archived ({ $words })
refusal-account-gone = I can't send that account a direct message ({ $words })
refusal-invalid = Discord didn't accept the message ({ $words })
refusal-too-late = it was too late to send it ({ $words })

## answer.rs: answering

answer-unknown = I no longer have this question. The latest one is in its channel.
answer-nothing-open = No question is open right now. Use `/question` to get one to practice with.
# $tracks: the names of tracks, in bold.
answer-which-daily = Several questions are open: { $tracks }. Pick one with `track:`, or press **Answer** under the question.
answer-blocked = The moderators of this server have blocked you from answering and voting. If you think that's a mistake, please talk to them.
answer-was-removed = A moderator removed your answer, so you can't answer this question again. You can answer the next one.
# $moment: date and time of the reveal; $place: the mention of a channel, or the address of a message.
answer-stands = Too late to change it: the answer was revealed ({ $moment }). Yours was in time and counts. See { $place }.
answer-in-thread = This question is answered in its thread. Your first message there counts: { $place }
answer-in-thread-late = This question could be answered in its thread until { $moment }. Messages there are now just discussion and earn no points: { $place }
answer-by-letter = This is a multiple-choice question: press **Answer** and pick a letter.
answer-no-such-letter = That option isn't part of this question. Press **Answer** under the question again.

# The letters of a multiple-choice question.
answer-pick = Pick a letter. Only you see it, and you can change it as often as you like until { $moment }.
answer-pick-late = The deadline was { $moment }, so answering now earns no points. I'll save your answer as practice.
# $option: a letter and the option's text.
answer-yours = Your answer: { $option }
answer-yours-none = Your answer: none yet
answer-result-and-change = Result: { $moment } in { $place }. You can change your answer until then.
answer-in-time = It was in time and counts. The answer has been revealed: { $place }
answer-late = The deadline was { $moment }, so this earns no points. I've saved it as practice.
# $reason: why the option is correct, or why people think so.
answer-letter-correct = ✅ Correct: { $reason }
answer-letter-incorrect = ❌ Incorrect: { $reason }
answer-button-picked = { $letter } (your answer)
answer-button-withdraw = Withdraw answer
answer-button-change = Change

# The form of a sealed answer. Its title can hold 45 characters, as each label; a placeholder 100.
answer-form-title-late = Question #{ $number } (late: practice only)
answer-form-open = Your answer
answer-form-open-placeholder = As you'd say it in an interview; Markdown and code are fine
answer-form-output = What does it print?
answer-form-output-placeholder = Exactly what appears on the screen, line by line

# The receipt of a sealed answer: a title, the answer, and a note on what happens now.
answer-receipt-note-title = What happens now
answer-receipt-sealed-title = Your answer is sealed
answer-receipt-in-time-title = Your answer was in time and counts
answer-receipt-in-time = The answer has been revealed: { $place }
answer-receipt-outdated-title = You've sent a newer answer
answer-receipt-outdated = The one above is the one that counts.
answer-receipt-stands-title = Too late to change it
answer-receipt-stands = The answer was revealed ({ $moment }). Yours was in time and counts. See { $place }.
answer-receipt-late-title = Saved as practice
answer-receipt-correct = ✅ It's correct.
answer-receipt-incorrect = ❌ It's incorrect.
answer-receipt-thread-too = You also wrote in the thread; together they count as one answer.

answer-blank = That answer is empty. Nothing was changed.
answer-too-long = That's { $length } characters, and the limit is { $max }. Please shorten it. Nothing was changed.
# $word: the word, quoted.
answer-unfit-word = Answers are published, and this server blocks the word { $word }. Please put it another way. Nothing was changed.
answer-unfit-link = Answers are published, and this server blocks links. Please leave the link out, or just name the page. Nothing was changed.
answer-unfit-invite = Answers are published, and this server blocks invites. Please leave the invite out. Nothing was changed.

answer-too-late-to-withdraw = It's too late to withdraw your answer: the deadline was { $moment }. See { $place }.
answer-nothing-to-withdraw = You don't have a sealed answer to withdraw.
answer-newer-stands = You've sent a newer answer since then; that's the one that counts.
answer-withdrawn = Your answer has been withdrawn. You can send another one until { $moment }.
answer-withdrawn-thread = Your sealed answer has been withdrawn, so your message in the thread is your answer now. You can send another one until { $moment }.


## ballot.rs: voting, and the list of all answers


## board.rs: the leaderboard


## commands.rs and help.rs: what each command does


## doctor.rs: what is missing, and who can fix it


## field.rs: what is wrong with a field that was typed


## me.rs: what a member reads about themselves


## message.rs: the message commands


## post.rs: the question

post-how-title = How to answer
post-how-choice = Press **Answer** and pick a letter. Only you see it, and you can change it until the reveal.
post-how-output = Press **Answer** and type what it prints. Only you see it, and you can change it until the reveal.
post-how-thread = Write your answer in the thread. Your first message counts.
post-how-sealed = Press **Answer**. Your answer stays sealed until the reveal, and you can change it until then.
post-how-both = Write your answer in the thread (your first message counts), or press **Answer** to keep it sealed until the reveal.
# A heading over "in 8 hours", which later turns into "2 hours ago".
post-reveal-title = Answer revealed
post-ratings-title = How well did you know it?
# A colored dot each, with which members rate themselves.
post-ratings = { $knew } knew it · { $partly } partly · { $not_yet } not yet
post-requested = { $members ->
    [one] { $members } member asked for this topic.
   *[other] { $members } members asked for this topic.
}
post-button-answer = Answer
post-button-hint = Hint
post-button-show-me = Show me now
post-button-me = My stats
post-revealed-title = Revealed
post-revealed = The answer has been revealed.
post-revealed-link = [Read the answer]({ $link })


## practice.rs: practice questions


## preview.rs: the preview of a track


## report.rs: reports that a question is wrong


## request.rs: requests and topics


## result.rs: My result


## reveal.rs: the reveal, and the published answers

reveal-answer-title = The answer to question #{ $number } · { $title }
reveal-option-correct = **{ $letter }** ✅ correct: { $option }
reveal-option-incorrect = **{ $letter }** ❌ incorrect: { $option }
# Over the output of a program.
reveal-it-prints = It prints:
# Headings in the model answer.
reveal-why = Why it's asked
reveal-listen-for = Listen for
reveal-red-flags = Red flags
reveal-follow-ups = Follow-ups
reveal-further-reading = Further reading

reveal-results-title = Results of question #{ $number }
reveal-nobody = Nobody answered this one in time. The next question is another chance.
reveal-answered = { $members ->
    [one] { $members } member answered in time. Votes (⬆️ on an answer, or the **Vote** button) and a moderator's ✅ count until { $until }.
   *[other] { $members } members answered in time. Votes (⬆️ on an answer, or the **Vote** button) and a moderator's ✅ count until { $until }.
}
reveal-spread-title = How it was answered
# A bar follows, as long as the count.
reveal-spread-option = **{ $letter }**: { $count }
reveal-spread-option-correct = **{ $letter }** (correct): { $count }
reveal-spread-correct = Correct: { $count }
reveal-spread-incorrect = Incorrect: { $count }
reveal-ratings-title = Self-rating
reveal-ratings = knew it { $knew } · partly { $partly } · not yet { $not_yet }
reveal-points-title = Points
# $who: the mention of a member.
reveal-score = { $who } · { $points ->
    [one] { $points } point
   *[other] { $points } points
}
reveal-score-correct = { $who } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · correct
reveal-score-incorrect = { $who } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · incorrect
reveal-scores-more = and { $count } more. **My result** shows yours.
reveal-best-title = Most votes
# $who: the mention of a member, "a member" or "a former member".
reveal-best = { $who } · { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
}
reveal-best-linked = { $who } · { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
} · [read it]({ $link })

# In place of a member's name, inside a sentence: "You voted for a member's answer".
reveal-name-anonymous = a member
reveal-name-former = a former member
# Over an answer.
reveal-by = { $who }:
reveal-by-anonymous = A member:
reveal-by-former = A former member:
reveal-published-title = Answer to question #{ $number }
reveal-published-title-saw = Answer to question #{ $number } · after seeing the model answer
reveal-verdict-correct = ✅ Correct
reveal-verdict-incorrect = ❌ Incorrect
reveal-rest = { $count ->
    [one] { $count } more sealed answer is in the file. **All answers** shows them all, page by page.
   *[other] { $count } more sealed answers are in the file. **All answers** shows them all, page by page.
}
# A line in that file.
reveal-rest-heading = Answer { $number }
reveal-rest-hidden = (hidden by the moderators; it still counts)
reveal-button-vote-for = Vote for this
reveal-button-all = All answers
reveal-button-result = My result
reveal-button-vote = Vote
reveal-button-report = Report


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

