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

ballot-too-early = The **Vote** button works after the reveal ({ $reveal }). You can already react with ⬆️ to answers in { $place }.
ballot-choice = This was a multiple-choice question, so there are no answers to vote on. **My result** shows yours.
ballot-nobody-answered = Nobody answered this question in time, so there's nothing to vote on.
ballot-no-sealed = This question has no sealed answers.
ballot-closed = Voting closed on { $closed }. The points are final.
ballot-gone = That answer is no longer there.
ballot-own = You can't vote for your own answer.
ballot-by-reaction = You already voted for this answer with ⬆️. To undo that, remove your reaction.

# In this section and the ones for message.rs and ruling.rs: $who is "named", "former" (the author has left) or
# "anonymous" (the track hides names); $member is the mention of a named author.
ballot-voted =
    { $who ->
        [anonymous] You voted for this answer. Press again to undo.
        [former] You voted for a former member's answer. Press again to undo.
       *[named] You voted for { $member }'s answer. Press again to undo.
    }
ballot-vote-undone =
    { $who ->
        [anonymous] You took back your vote for this answer.
        [former] You took back your vote for a former member's answer.
       *[named] You took back your vote for { $member }'s answer.
    }
# The member took the vote back by button, but had also voted by reaction.
ballot-reaction-left =
    { $who ->
        [anonymous] Your ⬆️ on this answer still counts as your vote; remove that reaction too.
        [former] Your ⬆️ on a former member's answer still counts as your vote; remove that reaction too.
       *[named] Your ⬆️ on { $member }'s answer still counts as your vote; remove that reaction too.
    }

ballot-title = Answers to question #{ $number }
ballot-open = You can vote until { $close }.
ballot-page = Page { $page } of { $pages }
# Parts of an entry, with dots between them: "1. @Ana · 3 votes · yours · ✅ accepted".
ballot-author =
    { $who ->
        [anonymous] Anonymous
        [former] Former member
       *[named] { $member }
    }
ballot-votes =
    { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }
ballot-entry-own = yours
ballot-entry-voted = **you voted for it**
ballot-entry-accepted = ✅ accepted
ballot-entry-link = [Go to the answer]({ $link })
ballot-button-vote = Vote for { $n }
ballot-button-undo = Undo vote for { $n }
ballot-button-back = Back
ballot-button-next = Next

ballot-sealed-title = Sealed answers to question #{ $number }
ballot-hidden-for-moderators = *hidden by the moderators (it still counts); only moderators see this:*
ballot-button-remove = Remove { $n }


## board.rs: the leaderboard


## commands.rs and help.rs: what each command does


## doctor.rs: what is missing, and who can fix it


## field.rs: what is wrong with a field that was typed


## me.rs: what a member reads about themselves


## message.rs: the message commands

message-not-yours = You can only submit your own messages.
message-elsewhere = This only works on messages in a question's thread.
message-empty = That message has no text and no file, so there's nothing to submit.
message-closed = Question #{ $number } closed on { $close }. Its points are final.
# $kind is how the question is answered.
message-by-button =
    { $kind ->
        [choice] This is a multiple-choice question. Press **Answer** under it and pick a letter.
        [output] Press **Answer** under this question and type what the code prints.
       *[open] Answers to this question are sealed. Press **Answer** under it.
    }
message-submitted-title = Submitted
message-submitted = This message is now your answer: { $message }
message-submitted-as-is = I've saved its text as it is now. If you edit the message, submit it again.
message-submitted-and-sealed = You also have a sealed answer; the two count as one.
message-submitted-result = Result: { $reveal }, in { $place }
message-submitted-late = The deadline was { $reveal }, so this earns no points. I've saved it as practice. The answer is in { $place }.
message-not-an-answer = That message isn't an answer. A member's answer is their first message in the thread, or the one they submitted.
message-own = That's your own answer. Another moderator can accept it.
message-final = The points for this question are final. You can still delete the message in Discord.
message-accepted =
    { $who ->
        [anonymous] You accepted this answer. Use the command again to undo.
        [former] You accepted a former member's answer. Use the command again to undo.
       *[named] You accepted { $member }'s answer. Use the command again to undo.
    }
# The moderator took the acceptance back by command, but had also accepted by reaction.
message-reaction-left =
    { $who ->
        [anonymous] Your ✅ on this answer still counts; remove that reaction too.
        [former] Your ✅ on a former member's answer still counts; remove that reaction too.
       *[named] Your ✅ on { $member }'s answer still counts; remove that reaction too.
    }
message-no-longer-accepted =
    { $who ->
        [anonymous] You no longer accept this answer.
        [former] You no longer accept a former member's answer.
       *[named] You no longer accept { $member }'s answer.
    }


## post.rs: the question


## practice.rs: practice questions

practice-none = I don't have a practice question for you right now. Try again later.
practice-none-topic = I don't have a practice question on { $topic } right now. Choose another topic, or try again later.
practice-none-level = I don't have a practice question at the { $level } level right now. Choose another level, or try again later.
practice-none-both = I don't have a practice question on { $topic } at the { $level } level right now. Leave out the topic or the level, or try again later.
practice-gone = This practice question isn't available right now. Use `/question` for another one.
practice-title = Practice · { $title }
practice-footer = Only you can see this, and it earns no points. Use /question for another one.
practice-button-pick = { $letter } (your pick)
practice-button-show = Show the answer
practice-hint = Hint { $n } (tap to read)
# $letter is the option that was picked.
practice-correct = ✅ { $letter } is correct
practice-incorrect = ❌ { $letter } is incorrect
practice-whole-in-file = The full answer is in the file.


## preview.rs: the preview of a track


## report.rs: reports that a question is wrong

report-too-early = You can report this question after the reveal ({ $reveal }). If something keeps you from answering, tell a moderator.
report-title = What's wrong with this question?
report-field = What's wrong, and what should it say?
report-placeholder = For example: since Python 3.12 the second line prints 3
report-empty = Your report is empty. Tell us in a sentence what's wrong.
report-thanks = Thanks! I've passed it on to the moderators.
# For the moderators; the report follows. $slug is the question's name in the question bank.
report-notice = A member reported a problem with question #{ $number } (`{ $slug }`):


## request.rs: requests and topics


## result.rs: My result

result-no-answer = You didn't answer this question. The answer is in { $place }.
result-title = Your result: question #{ $number } · { $title }
result-field-answer = Your answer
result-field-verdict = Verdict
result-field-points = Points
result-answer-in-thread = In the thread: { $message }
result-answer-none = No answer
result-answer-late = Given after the deadline ({ $reveal }), so it's just practice.
result-answer-removed = A moderator removed it.
result-answer-hidden = It's hidden from others (by the moderators or the filter), but it still counts.
result-option-gone = (this option no longer exists)
result-correct = ✅ Correct
result-incorrect = ❌ Incorrect
# Followed by the reason on the next line. $option is the option: its letter and text.
result-correct-option = Correct answer: { $option }
result-prints = It prints:
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
result-total =
    { $points ->
        [one] **{ $shown } point**
       *[other] **{ $shown } points**
    }
# $points has its sign: "+1", "−2".
result-row =
    { $reason ->
        [answered] { $points } for answering
        [correct] { $points } for a correct answer
        [accepted] { $points } for being accepted by a moderator
        [round] { $points } for the round
       *[adjusted] { $points } adjusted by a moderator
    }
result-votes =
    { $votes ->
        [one] { $points } for { $votes } vote
       *[other] { $points } for { $votes } votes
    }
# Only some votes give points.
result-votes-capped =
    { $votes ->
        [one] { $points } for { $votes } vote, { $counted } counted
       *[other] { $points } for { $votes } votes, { $counted } counted
    }
result-shown = **0 points**, because you saw the answer before the reveal.
result-previewed = **0 points**, because you saw the question in the preview.


## reveal.rs: the reveal, and the published answers


## ruling.rs: answers removed and hidden by moderators

ruling-note = *hidden by the moderators (it still counts)*
ruling-ask-title = Remove this answer?
ruling-ask =
    { $who ->
        [anonymous] This takes the answer to question #{ $number } off the list. It loses its points and can't earn any more. You can't undo this.
        [former] This takes a former member's answer to question #{ $number } off the list. It loses its points and can't earn any more. You can't undo this.
       *[named] This takes { $member }'s answer to question #{ $number } off the list. It loses its points and can't earn any more. You can't undo this.
    }
ruling-ask-or-hide = You could hide it instead: nobody sees its text, but it still counts, and you can show it again later.
ruling-ask-hidden = It's hidden now: nobody sees its text, but it counts.
ruling-button-remove = Remove it
ruling-button-hide = Hide it instead
ruling-button-show = Show it
ruling-button-no = Cancel
ruling-removed-before = That answer has already been removed.
ruling-removed = Answer removed. Its points have been taken back.
# Follows "removed" or "hidden" where the member also wrote in the thread.
ruling-in-thread = The member's message is still in the thread; if it should go, delete it in Discord.
ruling-hidden =
    { $who ->
        [anonymous] The answer to question #{ $number } is hidden now. I won't show its text to anyone, but it still counts.
        [former] A former member's answer to question #{ $number } is hidden now. I won't show its text to anyone, but it still counts.
       *[named] { $member }'s answer to question #{ $number } is hidden now. I won't show its text to anyone, but it still counts.
    }
ruling-hidden-title = Hidden
# The text of the answer follows.
ruling-hidden-already =
    { $who ->
        [anonymous] The answer to question #{ $number } is already hidden, but it counts. Only you can see this:
        [former] A former member's answer to question #{ $number } is already hidden, but it counts. Only you can see this:
       *[named] { $member }'s answer to question #{ $number } is already hidden, but it counts. Only you can see this:
    }
ruling-no-text = I don't have its text.
ruling-visible = The answer to question #{ $number } is visible again.
ruling-visible-at-reveal = The answer will be published with the others at the reveal of question #{ $number }.
# Replaces a removed answer in the reveal.
ruling-taken-off = There was an answer to question #{ $number } here; a moderator removed it.
# For the moderators, at the reveal.
ruling-unfit =
    { $count ->
        [one] { $count } answer was hidden at the reveal of question #{ $number }, because the filter caught it or its author had been blocked. It still counts. To read it and show it, use **Withhold this answer** (right-click or hold, then Apps) on the message in its place.
       *[other] { $count } answers were hidden at the reveal of question #{ $number }, because the filter caught them or their authors had been blocked. They still count. To read one and show it, use **Withhold this answer** (right-click or hold, then Apps) on the message in its place.
    }


## setup.rs: settings, blocks


## today.rs: posting, revealing and removing by hand


## track.rs: tracks


## why.rs: every point

why-title = Your points in { $track }
why-title-all = Your points in all tracks
why-title-removed = Your points in track { $id } (removed)
why-empty = No points here yet. You'll get them at the reveal.
why-page = Page { $page } of { $pages } · newest first
why-button-newer = Newer
why-button-older = Older
# What a group of points is for.
why-question = Question #{ $number } · { $title }
why-question-forgotten = A question
why-round = Round #{ $number }
why-adjustment = Adjusted by a moderator
why-track-removed = track { $id } (removed)
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
why-total =
    { $points ->
        [one] **{ $shown } point**
       *[other] **{ $shown } points**
    }
# $points has its sign: "+1", "−2". A moderator's reason may follow after a colon.
why-row =
    { $reason ->
        [answered] { $points } for answering in time
        [correct] { $points } for a correct answer
        [accepted] { $points } for being accepted by a moderator
        [round] { $points } for the round
       *[adjusted] { $points } adjustment
    }
why-row-undone =
    { $reason ->
        [answered] Points for answering in time, taken back on { $date }
        [correct] Points for a correct answer, taken back on { $date }
        [accepted] Points for being accepted by a moderator, taken back on { $date }
        [round] Points for the round, taken back on { $date }
       *[adjusted] Adjustment, taken back on { $date }
    }
why-votes =
    { $votes ->
        [one] { $points } for { $votes } vote
       *[other] { $points } for { $votes } votes
    }
# Only some votes give points.
why-votes-capped =
    { $votes ->
        [one] { $points } for { $votes } vote, { $counted } counted
       *[other] { $points } for { $votes } votes, { $counted } counted
    }
why-votes-undone =
    { $votes ->
        [one] { $votes } vote taken back
       *[other] { $votes } votes taken back
    }
why-shown = You saw the answer before the reveal, so this question earns you nothing
why-previewed = You saw the question in the preview, so it earns you nothing
why-none-count = None of the points above count


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

