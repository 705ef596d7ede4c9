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
kind-output = type the output

notice-title = For the moderators
# $track: the name of a track; $date: the date it has no question for, as 2026-03-02.
notice-skipped-moderator = **{ $track }** has no question for { $date }: a moderator skipped it.
notice-skipped-missed = **{ $track }** has no question for { $date }: I was offline when it was due and came back too late. Streaks aren't affected. `/track post-now` posts today's question if there isn't one yet.
# $words: why the post failed, mostly in Discord's own words.
notice-skipped-undelivered = **{ $track }** has no question for { $date }: Discord didn't accept it in time ({ $words }). `/doctor` shows what's missing.
notice-skipped-withdrawn = **{ $track }** has no question on { $date }: question #{ $number } was withdrawn.
notice-skipped-no-question = **{ $track }** has no question for { $date }: nothing in the question bank fits its topics and levels. Widen them with `/track edit`.
# $why: one of the refusals below; $channel: the mention of a channel.
notice-paused = I paused **{ $track }** in { $channel }: { $why }. Once that's fixed, use `/track resume`. `/doctor` shows what's missing and who can fix it.
notice-paused-gone = I paused **{ $track }**: its channel was deleted. Pick another one with `/track edit channel:`, then use `/track resume`.
notice-no-thread = I couldn't open a thread for question #{ $number } in { $channel }: { $why }. The question goes on without one; answers given with the **Answer** button still count.
# $why: why it failed this time, mostly in Discord's own words.
notice-no-thread-yet = I can't open a thread for question #{ $number } in { $channel } yet ({ $why }). I'll keep trying until the reveal; answers given with the **Answer** button still count.
notice-reveal-refused = I couldn't post the reveal of question #{ $number } in { $channel }: { $why }. Points are counted anyway. `/doctor` shows what's missing.
# $thread: the mention of a thread.
notice-reveal-waits = { $then ->
    [channel] The rest of the reveal of question #{ $number } is waiting for { $thread }: { $why }. Once that's fixed, it goes on by itself. After an hour I'll post the whole reveal in { $channel }.
   *[none] The rest of the reveal of question #{ $number } is waiting for { $thread }: { $why }. Once that's fixed within an hour, it goes on by itself. Points are counted anyway.
}

# Why Discord refused something, after a colon. $words: Discord's own words.
refusal-forbidden = I'm missing a permission there ({ $words })
refusal-channel-gone = the channel is gone ({ $words })
refusal-message-gone = the message is gone ({ $words })
refusal-archived = the thread is archived ({ $words })
refusal-account-gone = I can't send that account a direct message ({ $words })
refusal-invalid = Discord didn't accept the message ({ $words })
refusal-too-late = it was too late to send it ({ $words })
refusal-unknown = I can't tell whether it was posted ({ $words })
refusal-no-uploads = Discord doesn't accept files in this server right now ({ $words })
refusal-no-reply = I can't reply to that message ({ $words })

## resume.rs: pauses that end because the bot has back what it was missing

resume-button-resume = Resume
resume-button-post-today = Post today's question
# $track: the name of a track; $channel: the mention of its channel.
resume-track = I have the permissions I need in { $channel } again, so **{ $track }** is no longer paused.
resume-track-next = I have the permissions I need in { $channel } again, so **{ $track }** is no longer paused. Next question: { $at }
resume-track-posted = I have the permissions I need in { $channel } again, so **{ $track }** is no longer paused. I'm posting today's question #{ $number } now, without pinging anyone.
resume-track-missed = I have the permissions I need in { $channel } again, so **{ $track }** is no longer paused. Today's question was missed. You can still post it with the button or `/track post-now`.
resume-ask-track = { $why ->
    [moderator] I have the permissions I need in { $channel } again. **{ $track }** stays paused, because a moderator paused it too. Resume it with the button or `/track resume`.
   *[old] I have the permissions I need in { $channel } again. **{ $track }** has been paused for more than a week, so I don't resume it by myself. Resume it with the button or `/track resume`.
}
# $round: the number of a round; $name: its name.
resume-round = I have the permissions I need in { $channel } again, so round #{ $round } ({ $name }) goes on.
resume-ask-round = I have the permissions I need in { $channel } again. Round #{ $round } ({ $name }) stays paused until a moderator resumes it, with the button or `/round resume`.

## answer.rs: answering

answer-unknown = I no longer have this question. The latest one is in its channel.
answer-nothing-open = No question is open right now. Use `/question` to get one to practice with.
answer-which-daily = Several questions are open. Which one do you want to answer?
# The label of a button.
answer-which-daily-one = #{ $number } · { $track }
answer-blocked = The moderators of this server have blocked you from answering and voting. If you think that's a mistake, please talk to them.
answer-was-removed = A moderator removed your answer, so you can't answer this question again. You can answer the next one.
# $moment: date and time of the reveal; $place: the mention of a channel, or the address of a message.
answer-stands = Too late to change it: the answer was revealed ({ $moment }). Yours was in time and counts. See { $place }.
answer-in-thread = This question is answered in its thread. All your messages there are your answer: { $place }
answer-in-thread-late = This question could be answered in its thread until { $moment }. Messages there are now just discussion and earn no points: { $place }
answer-by-letter = This is a multiple-choice question: press a letter under it.
answer-no-such-letter = That option isn't part of this question. Please press a letter under the question again.

# The letters of a multiple-choice question.
answer-pick = Pick a letter. Only you see it, and you can change it as often as you like until { $moment }.
answer-pick-late = The deadline was { $moment }, so answering now earns no points. I'll save your answer as practice.
# $option: a letter and the option's text.
answer-yours = Your answer: { $option }
answer-yours-none = Your answer: none yet
answer-result-and-change = Result: { $moment } in { $place }. You can change your answer until then.
# Follows the link to the thread. Somebody who answered with a button may never have opened it.
answer-join-thread = Join the thread to hear when it's out.
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
answer-form-open-placeholder = As you'd say it in an interview
answer-form-open-description = Markdown and code are fine. Nobody sees it before the reveal.
answer-form-output = What does it print?
answer-form-output-description = Exactly what appears on the screen, line by line
answer-form-file = Code as a file
answer-form-file-description = For long code: one .py or .txt file of at most 64 KiB
answer-form-file-again = Leave it empty to keep the file you've sent, or choose another one.
# In place of a question that is too long for a form.
answer-form-question = The question is too long to repeat here. It's in { $place }.

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
answer-receipt-file = { $lines ->
    [one] Your file ({ $lines } line) is part of your answer.
   *[other] Your file ({ $lines } lines) is part of your answer.
}
# $why is one of answer-file-problem.
answer-receipt-no-file = I couldn't take your file: { $why }. Your text is saved without it.
answer-only-a-bad-file = I couldn't take your file: { $why }. Nothing was changed.
answer-file-problem =
    { $problem ->
        [name] its name has to end in .py or .txt
        [large] it's larger than 64 KiB
        [binary] it isn't plain text (UTF-8)
       *[unreachable] Discord didn't give it to me; please try again
    }
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
answer-withdrawn-thread = Your sealed answer has been withdrawn, so what you wrote in the thread is your answer now. You can send another one until { $moment }.


## audit.rs: who did what

audit-title = Who did what
audit-footer = Newest first · only moderators see this
audit-empty = Nothing yet. When a moderator changes something, it's listed here.
audit-nothing-fits = Nothing like that yet.
audit-none-yet = Nothing like that in these 1,000 changes. **Older** looks further back.
audit-no-more = Nothing further back.
# $member: a mention, or "a former member"; $kind: one of the kinds below.
audit-only-member = Only what { $member } did:
audit-only-kind = Only { $kind }:
audit-only-both = Only { $kind }, by { $member }:
audit-kind-points = points
audit-kind-answers = answers
audit-kind-questions = questions
audit-kind-tracks = tracks
audit-kind-rounds = rounds
audit-kind-settings = settings and blocks
audit-button-undo = Undo { $number }
audit-button-newest = Newest
audit-button-older = Older
audit-button-record = See all changes
# $when: date and time; $done: one of the sentences below, such as "paused **daily**".
audit-line = **{ $number }** · { $when } · { $member } { $done }
# Follows an entry.
audit-undone = *(undone, see { $number })*
# Stands for somebody whose data was deleted, anywhere in a sentence.
audit-former = a former member

# What something was done to. $what in the sentences after these is one of them.
audit-of-unknown = a member
audit-of-track = **{ $track }**
audit-of-question = question #{ $number }
audit-of-bank = “{ $title }”
audit-of-answer =
    { $who ->
        [anonymous] an answer to question #{ $number }
        [former] a former member's answer to question #{ $number }
       *[named] { $member }'s answer to question #{ $number }
    }
audit-of-round = round #{ $number } (**{ $round }**)
audit-of-old-round = round #{ $number }
# $points has its sign: "+5", "−2".
audit-of-points = { $member }: { $points } for { $date }

# What somebody did. The person comes before it, as in "@Mia paused **daily**".
audit-adjusted-points = adjusted the points of { $what }
audit-took-adjustment-back = took back an adjustment for { $what }
audit-accepted-answer = accepted { $what }
audit-took-acceptance-back = stopped accepting { $what }
audit-removed-answer = removed { $what }
audit-restored-answer = restored { $what }
audit-hid-answer = hid { $what }
audit-showed-answer = showed { $what } again
audit-settled-report = marked a report about { $what } as done
audit-changed-settings = changed the settings
audit-moved-tracks = moved tracks to the server's time zone
audit-blocked = blocked { $what }
audit-unblocked = unblocked { $what }
audit-added-track = created { $what }
audit-edited-track = edited { $what }
audit-paused-track = paused { $what }
audit-resumed-track = resumed { $what }
audit-removed-track = removed { $what }
audit-skipped-date = skipped the next question of { $what }
audit-took-skip-back = undid the skip of { $what }
audit-swapped = swapped the next question of { $what }
audit-changed-queue = changed the queue of { $what }
audit-looked-ahead = looked at upcoming questions of { $what }
audit-posted = posted { $what }
audit-revealed = revealed { $what } early
audit-withdrew = withdrew { $what }
audit-allowed = allowed { $what } to be asked again
audit-found-post = confirmed that { $what } was posted
audit-scheduled-round = scheduled { $what }
audit-started-round = started { $what }
audit-paused-round = paused { $what }
audit-resumed-round = resumed { $what }
audit-moved-round-on = moved { $what } on
audit-ended-round = ended { $what }
audit-cancelled-round = canceled { $what }
audit-remade-event = made the event of { $what } again
audit-barred-question = barred { $what }

audit-no-kind = `kind:` { $typed } isn't a kind of change. Choose one of these: { $kinds }; or rings for who votes for each other.
audit-did-nothing = { $member } hasn't changed anything here.
audit-not-now = That can't be undone anymore: somebody already has, it has changed since, or voting has closed.
audit-undid-points = Undone. Those points no longer count.
audit-undid-hiding = Undone. The answer's text is visible again, or will be at the reveal.
audit-undid-bar = Undone. The question can be asked again.
audit-undid-removal = Undone. The answer is back with its points.

## ballot.rs: voting, and the list of all answers

ballot-too-early = The **Vote** button works after the reveal ({ $reveal }). You can already react with ⬆️ to answers in { $place }.
ballot-graded = I graded the answers to this question, so there are none to vote on. **My result** shows yours.
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


## bank.rs: questions that are never asked here

bank-title = Question bank
# $bank: how many questions there are; $barred: how many of them are never asked here.
bank-head = { $bank ->
        [one] { $bank } question
       *[other] { $bank } questions
    }; { $barred ->
        [0] all of them can be asked here.
        [one] { $barred } is never asked here:
       *[other] { $barred } are never asked here:
    }
bank-none = To keep one from being asked, use `/bank bar`. To write one of your own, use `/bank add`.
# $why is one of the three below.
bank-line = - **{ $title }** (`{ $slug }`) · { $why }
bank-by = barred by { $member } on { $date }
bank-by-former = barred by a former member on { $date }
bank-withdrawn = withdrawn as question #{ $number } on { $date }
bank-page = Page { $page } of { $pages } · newest first
bank-button-newer = Newer
bank-button-older = Older
bank-button-undo = Undo
bank-barred = “{ $title }” (`{ $slug }`) won't be asked in this server. If it's in a queue or already drawn, another one takes its place; if it's open right now, it stays open. `/bank unbar` allows it again.
bank-allowed = “{ $title }” can be asked again.
bank-already = “{ $title }” is already barred. `/bank list` shows all of them.
bank-already-withdrawn = “{ $title }” isn't asked anyway: it was withdrawn as question #{ $number }.
bank-not-barred = `question:` { $typed } isn't barred or withdrawn here. `/bank list` shows what is.
bank-long-reason = `reason:` Keep it under { $most } characters.

## board.rs: the leaderboard

board-unknown-period = `period:` I don't know { $typed }. Choose `today`, `week`, `month`, `season` or `all`, or name a past month (`2026-02`) or season.

# A rank in words: 1st, 2nd, 3rd, 11th.
board-ordinal =
    { NUMBER($rank, type: "ordinal") ->
        [one] { $rank }st
        [two] { $rank }nd
        [few] { $rank }rd
       *[other] { $rank }th
    }
board-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
# Less than zero; $points is the amount without its sign.
board-points-below-zero =
    { $points ->
        [one] −{ $points } point
       *[other] −{ $points } points
    }

# $whose is a track's name, or board-whole-server; $when is one of the board-window messages.
board-title = Leaderboard · { $whose } · { $when }
board-whole-server = whole server
board-window-day = today, { $date }
# $date is the Monday the week began on.
board-window-week = week of { $date }
board-window-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
board-window-all = all time

board-empty = No points yet. Answer the next question to get on the board.
board-line =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
board-line-own =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } point
       *[other] { $points } points
    } ← you
# Stands in place of a mention when the member's account isn't known any more.
board-a-member = a member
board-own =
    {""}**{ $rank }.** You · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
board-own-none = You have no points in this period yet.
# $rank is board-ordinal.
board-own-hidden =
    You're hidden. With { $points ->
        [one] { $points } point
       *[other] { $points } points
    } you'd be **{ $rank }**.
board-own-unranked =
    You have { $points ->
        [one] { $points } point
       *[other] { $points } points
    }. Only the top { $ranked } members are ranked.
board-footer =
    Page { $page } of { $pages } · { $members ->
        [one] { $members } member
       *[other] { $members } members
    }
board-footer-more = Page { $page } of { $pages } · top { $members } members

board-button-today = Today
board-button-week = Week
board-button-month = Month
board-button-all = All time
board-button-previous = Previous
board-button-next = Next


## commands.rs and help.rs: what each command does

help-title = What I do
help-about =
    Hi, I'm **Pythia**. Once a day I post a Python interview question and open a thread for it. Answer there, or press **Answer** to keep yours sealed until the reveal. That's when I post the model answer and everyone's answers, and count the points.
help-next-question = Next question: { $when }
# $answered, $correct, $vote and $accepted are points; $most is how many votes count for one answer.
help-points-title = What earns points
help-points = Answering in time: { $answered }. A correct answer: { $correct }. Each vote for your answer: { $vote } (up to { $most } votes count). An answer that a moderator accepts: { $accepted }. `/why` lists every point you have.
help-votes-title = Votes
help-votes = Found a good answer? Give it a ⬆️, or press **Vote** after the reveal. You can't vote for yourself. Votes count until voting closes; take one back and its point goes, too.
help-streaks-title = Streaks
# $every: how many answers in a row earn a freeze. $kept: the most that are kept.
help-streaks = Answer every question of a track before its reveal to keep your streak. Every { $every } in a row earn a freeze (up to { $kept }), which covers a missed question automatically. Days without a question don't count.
help-hints-title = Hints
help-hints = **Hint** is free and shows one more hint each time. **Show me now** shows the answer right away, but then the question earns you nothing.
help-footer = For details: /help topic:<command>
help-footer-options = /help topic:<command> explains every option
help-subject-answering = Answering
help-subject-topics = Practice and topics
help-subject-standings = Points
help-subject-tracks = Tracks
help-subject-questions = Questions of a track
help-subject-rounds = Quiz rounds
help-subject-moderating = Setup and moderation
# A command in the menu that Discord shows for a message. $name isn't translated: it is the menu's entry.
help-message-command = **{ $name }** (message menu → Apps)
help-moderators-only = Moderators only.
help-brackets = [in brackets] = optional
help-unknown = There's no command { $typed }. `/help` lists them all.
help-unknown-nearest = There's no command { $typed }. Did you mean `/{ $nearest }`?

# Choices that Discord offers while a member types. Plain text; at most 100 characters are shown.
help-choice-track =
    { $paused ->
        [yes] { $track } ({ $days } { $time }, paused)
       *[no] { $track } ({ $days } { $time })
    }
# $round is its number with a sign: #2.
help-choice-round = { $round } { $name } ({ $start })
help-choice-zone = { $zone } · { $now } now

# What Discord shows beside commands and options, and /help beside commands: plain text, at most 100
# characters each. `command-track-add` is /track add, `command-track-add--time` its option "time".
# Words that are typed as they are (week, right, basics, mon) aren't translated.

command-answer = Answer the open question, or change your answer. Nobody sees it before the reveal.
command-answer--track = Which track, if several have an open question
command-submit-as-my-answer = Use this message of yours as your answer to this thread's question.
command-help = How I work, and what each command does.
command-help--topic = The command to explain

command-report = Tell the moderators what's wrong with a question, after its reveal.
command-report--track = Which track; without it, this channel's track
command-question = Get a practice question that only you see. It earns no points.
command-question--topic = What the question should be about
command-question--level = How hard it should be
command-search = Find questions and past dailies by their words: closure, __init__, x[::-1].
command-search--text = What to look for, such as *args or “mutable default”
command-past = See a track's past questions with links to their threads, and how you did.
command-past--track = Which track; without it, this channel's track
command-request = Request a topic. The most requested ones come first. One request per track.
command-request--topic = What you'd like to be asked about
command-request--track = Which track, if there are several
command-requests = See which topics are requested, and by how many members.
command-requests--track = Which track, if there are several
command-topics = List the topics, which tracks use them, and how many questions were asked.

command-leaderboard = See who has the most points: today, this week, month or season, or all time.
command-leaderboard--period = Which days count; without it, this week
command-leaderboard--track = A track, or “all”; without it, this channel's track or the whole server
command-leaderboard--page = Which page
command-leaderboard--share = Post it for everyone instead of just for you
command-me = See your points, rank, streak and topics.
command-me--track = Which track; without it, this channel's
command-why = See every point you've earned, and what it was for.
command-why--track = A track, or “all”; without it, this channel's track
command-why--page = Which page

command-track = Set up and run the daily questions of this server.
command-track-add = Create a track: one question a day in a channel.
command-track-add--channel = Where to post: a text, announcement or forum channel
command-track-add--time = When to post, such as 9:00, 17:30 or 9am
command-track-add--name = A short name, up to 32 characters; without it, “daily”
command-track-add--zone = Time zone, such as Europe/Berlin; without it, the server's
command-track-add--days = Which days: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-add--delay = Time from the question to the reveal, such as 8h, 90m or 1d
command-track-add--close = How long voting stays open after the reveal, such as 24h
command-track-add--topics = Topics, with weights if you like: basics, oop:3
command-track-add--levels = Levels, with weights if you like: junior, mid:2
command-track-add--mode = How open questions are answered: in the thread, sealed, or both
command-track-add--ping = A role to ping with each question
command-track-add--lock = Lock the thread when voting ends
command-track-add--anonymous = Publish sealed answers without names
command-track-add--blackout = Dates without a question: 2026-12-24..2027-01-02, 2027-05-01
command-track-add--reveal_notice = How the channel hears of the reveal: a silent line (the default), a ping of the role, nothing
command-track-add--receipts = React with 🔖 to each member's first answer in the thread (on by default)
command-track-edit = Change a track. An open question stays as it was posted.
command-track-edit--track = Which track
command-track-edit--name = A new name, up to 32 characters
command-track-edit--channel = Another channel: text, announcement or forum
command-track-edit--time = When to post, such as 9:00, 17:30 or 9am
command-track-edit--zone = Time zone, such as Europe/Berlin
command-track-edit--days = Which days: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-edit--delay = Time from the question to the reveal, such as 8h, 90m or 1d
command-track-edit--close = How long voting stays open after the reveal, such as 24h
command-track-edit--topics = Topics, with weights if you like: basics, oop:3; “all” for every topic
command-track-edit--levels = Levels, with weights if you like: junior, mid:2
command-track-edit--mode = How open questions are answered: in the thread, sealed, or both
command-track-edit--ping = A role to ping with each question
command-track-edit--lock = Lock the thread when voting ends
command-track-edit--anonymous = Publish sealed answers without names
command-track-edit--clear = A setting to clear
command-track-edit--blackout = Dates without a question: 2026-12-24..2027-01-02; - for none
command-track-edit--reveal_notice = How the channel hears of the reveal: a silent line (the default), a ping of the role, nothing
command-track-edit--receipts = React with 🔖 to each member's first answer in the thread
command-track-list = List all tracks and their settings.
command-track-pause = Pause a track. An open question is still revealed.
command-track-pause--track = Which track
command-track-resume = Resume a paused track from its next date.
command-track-resume--track = Which track
command-track-remove = Remove a track (asks first). Points are kept.
command-track-remove--track = Which track
command-track-preview = See the next ten dates, and the next question if you ask for it.
command-track-preview--track = Which track
command-track-post-now = Post today's question now, even on a day off.
command-track-post-now--track = Which track
command-track-skip = Skip the next date. Run it again to undo.
command-track-skip--track = Which track
command-track-reveal-now = Reveal the open question early (asks first).
command-track-reveal-now--track = Which track
command-track-withdraw = Take back an open question: no points, no reveal (asks first).
command-track-withdraw--track = Which track
command-track-queue = Choose the next questions of a track yourself.
command-track-queue-add = Queue a question, in turn or for a date. You won't score on it.
command-track-queue-add--track = Which track
command-track-queue-add--question = A question of the bank
command-track-queue-add--date = A date to ask it on, such as 2026-12-24; without it, in turn
command-track-queue-list = List the queue of a track, and questions that were withdrawn.
command-track-queue-list--track = Which track
command-track-queue-move = Move a queued question to another place.
command-track-queue-move--track = Which track
command-track-queue-move--from = Its place in the queue
command-track-queue-move--to = Its new place
command-track-queue-remove = Remove a question from the queue.
command-track-queue-remove--track = Which track
command-track-queue-remove--place = Its place in the queue

command-round = Run live quiz rounds against the clock.
command-round-schedule = Schedule a quiz round: when, where, and what about.
command-round-schedule--start = When, in the server's time zone: fri 18:00, 2026-03-06 18:00, 18:00 or in 20m
command-round-schedule--channel = Where to play; without it, this channel
command-round-schedule--name = What the round is called
command-round-schedule--topics = Topics, with weights if you like: basics, oop:3
command-round-schedule--levels = Levels, with weights if you like: junior, mid:2
command-round-schedule--questions = How many questions; without it, 10
command-round-schedule--seconds = Seconds per question; without it, 30
command-round-schedule--pause = Seconds from the results to the next question; without it, 10
command-round-schedule--scoring = right: speed only breaks ties; speed: faster answers earn more
command-round-schedule--weekly = Repeat every week at this time
command-round-schedule--lobby = Members sign up with a button first, and only they play
command-round-schedule--output = Also ask what a program prints; players type the answer
command-round-schedule--standings = Let members look at the standings between questions
command-round-schedule--team1 = Play in teams by role: pick the first role here, and 2 to 5 in all
command-round-schedule--team2 = The second team's role
command-round-schedule--team3 = The third team's role
command-round-schedule--team4 = The fourth team's role
command-round-schedule--team5 = The fifth team's role
command-round-schedule--named = Questions to include, by name: oop/what-is-self, …
command-round-list = List upcoming rounds and those being played.
command-round-start = Start a round now.
command-round-start--round = Which round
command-round-pause = Pause a round once the current question is done.
command-round-pause--round = Which round
command-round-resume = Resume a paused round.
command-round-resume--round = Which round
command-round-next = End the current question, or the wait for the next one.
command-round-next--round = Which round
command-round-jump = Skip ahead to a later question.
command-round-jump--question = The number of the question
command-round-jump--round = Which round
command-round-end = End a round now, with its podium (asks first).
command-round-end--round = Which round
command-round-cancel = Cancel a round (asks first).
command-round-cancel--round = Which round
command-round-preview = See a round's questions in private. You won't score then.
command-round-preview--round = Which round
command-round-report = See how hard each question was, and how everyone did.
command-round-report--round = Which round; without it, the current or latest one

command-setup = See or change the time zone, moderator role, notices and filters.
command-setup--zone = The server's time zone, such as Europe/Berlin
command-setup--moderator_role = Members with this role count as moderators, just like those with Manage Server
command-setup--notice_channel = Where I tell moderators what they should know
command-setup--filter_words = Words I won't publish, separated by commas; - for none
command-setup--links = Allow links in published answers
command-setup--invites = Allow invites in published answers
command-setup--clear = Which setting to clear
command-setup--blackout = Dates without questions and weekly rounds: 2026-12-24..2027-01-02; - for none
command-doctor = Check what I'm missing to work properly, and who can fix it.
command-export = Get a track's questions and standings as a file that only you see.
command-export--track = Which track; without it, this channel's track
command-export--format = csv for a spreadsheet (the default), json for a program
command-export--members = Add the members' account ids; without it, only their numbers
command-block = Stop members from taking part.
command-block-add = Stop a member from answering, voting, suggesting and reporting.
command-block-add--member = Which member
command-block-remove = Let a blocked member take part again.
command-block-remove--member = Which member
command-block-list = See how many members are blocked.
command-bank = Write questions of your own, and keep others from being asked here.
command-bank-list = See which questions of the bank are never asked here.
command-bank-bar = Never ask a question of the bank in this server.
command-bank-bar--question = Which question; pick it from the list that opens as you type
command-bank-bar--reason = Why, for the other moderators
command-bank-unbar = Allow a barred or withdrawn question again.
command-bank-unbar--question = Which question
command-points = Adjust members' points.
command-points-adjust = Give a member points or take some, with a reason they can read in /why.
command-points-adjust--member = Which member
command-points-adjust--points = How many; a minus takes them: -2
command-points-adjust--reason = Why; the member reads this in /why, and moderators in /audit
command-points-adjust--date = The date they count on, such as 2026-03-02; without it, today
command-audit = See who changed what, and undo some of it.
command-audit--member = Only what this member did
command-audit--kind = Only this kind of change; rings: who votes for each other
command-accept-answer = Accept this answer; its author gets points.
command-remove-this-answer = Remove this answer. It earns nothing and isn't shown.
command-withhold-this-answer = Hide this answer's text from everyone; it still counts. You can undo this.

## access.rs: why a command can't be used here

failure-internal = Something went wrong on my side. Your change may not have been saved. Check in a minute and try again.
failure-slow = This is taking longer than usual and may still go through. Check again in a few minutes.
failure-late-public = It took too long to post this for everyone. Run the command again to share it.
failure-late-form = That took too long. Press the button again.
failure-form-unread = I couldn't read that form, so nothing was changed. Please open it again and send it once more.
failure-done = Done.
failure-command-changed = This command has changed. Reload Discord (Ctrl+R) and try again.

access-server-only = This only works in a server, not in a direct message.
access-moderators = Only moderators can do this: you need the **Manage Server** permission.
access-moderators-or-role = Only moderators can do this: you need the **Manage Server** permission or the role { $role }.
access-no-track = There are no tracks yet. A moderator can create one with `/track add`.
# $tracks are names of tracks in bold, with commas.
access-unknown-track = There's no track { $typed }. Choose one of these: { $tracks }.
access-which-track = Which track?
access-button-server = The whole server
access-old-button = This button is from an older version of me. Use the latest message, or `/help`.
access-nothing-changed = Nothing was changed.

## export.rs: the files of a track

# $typed: what was typed, in backticks.
export-unknown-format = I don't know the format { $typed }. Choose csv or json.
export-title = Export · { $track }
export-body =
    { $dailies ->
        [one] 1 question
       *[other] { $dailies } questions
    } and the all-time standings of { $members ->
        [one] 1 member
       *[other] { $members } members
    } are attached. Times are in UTC.
export-limit = A file has at most the last { $dailies } questions and the first { $members } members.
export-numbers = Members are listed by number, without names. `members:true` adds their account ids.
export-accounts = It names members by their account ids, so please share it with care.
export-footer = Only you can see this.

## facts.rs: the days of the week

facts-every-day = every day
facts-weekdays = weekdays
facts-weekends = weekends
facts-weekday =
    { $day ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }

## names.rs: topics and levels

topic-basics = Basics
topic-data-structures = Data structures
topic-iteration = Iteration
topic-functions = Functions
topic-oop = Classes and objects
topic-data-model = Data model
topic-exceptions = Exceptions
topic-files-io = Files and I/O
topic-modules-packaging = Modules and packaging
topic-stdlib = Standard library
topic-memory-performance = Memory and performance
topic-concurrency = Concurrency
topic-testing = Testing and debugging
topic-web = Web
topic-data-science = Data science
topic-algorithms = Algorithms
topic-practices = Practices

level-junior = Junior
level-mid = Mid
level-senior = Senior

## reason.rs: why something stopped; shown inside a sentence of another section, after a colon or in parentheses

reason-channel-deleted = its channel was deleted
reason-deleted-at-once = its message was deleted right away
reason-post-lost = the post was lost before it was sent


## doctor.rs: what is missing, and who can fix it

doctor-title = Checkup
# $at is the time of the next question, if $next says that there is one.
doctor-all-good = { $next ->
    [none] { $tracks ->
        [one] Everything looks good: 1 track.
       *[other] Everything looks good: { $tracks } tracks.
    }
   *[at] { $tracks ->
        [one] Everything looks good: 1 track. Next question: { $at }
       *[other] Everything looks good: { $tracks } tracks. Next question: { $at }
    }
}
doctor-faults = { $next ->
    [none] { $count ->
        [one] **1 thing to fix.**
       *[other] **{ $count } things to fix.**
    }
   *[at] { $count ->
        [one] **1 thing to fix.** Next question: { $at }
       *[other] **{ $count } things to fix.** Next question: { $at }
    }
}
doctor-more = { $count ->
    [one] …and 1 more. Fix these first.
   *[other] …and { $count } more. Fix these first.
}
# What a channel is for, in bold at the beginning of a line; otherwise a track's name is there.
doctor-for-notices = Moderator notices
doctor-no-track = There's no track yet. A moderator can create one with `/track add`.
doctor-unseen = **{ $purpose }**: I can't see { $channel }: it's hidden from me. An admin, or someone with **Manage Roles** who can see it, can show it to me: channel settings → Permissions → my role → allow **View Channel**. I'll carry on by myself a few minutes later.
# $kind says what the channel was for.
doctor-gone = { $kind ->
    [track] **{ $purpose }**: { $channel } was deleted. Pick another channel with `/track edit channel:`.
    [notices] **{ $purpose }**: { $channel } was deleted. Pick another channel with `/setup notice_channel:`.
    [season] **{ $purpose }**: { $channel } was deleted. Start the season with another `channel:`.
   *[round] **{ $purpose }**: { $channel } was deleted. Cancel the round with `/round cancel` and schedule it in another channel.
}
# $commands is a list of commands; $role the mention of the moderators' role.
doctor-hidden-commands = { $count ->
    [one] Discord hides { $commands } from members who only have { $role }. An admin can allow it: **Server Settings → Integrations** → my name → the command → add { $role }.
   *[other] Discord hides { $commands } from members who only have { $role }. An admin can allow them: **Server Settings → Integrations** → my name → add { $role }, or command by command.
}
doctor-channel-commands = Under **Server Settings → Integrations** → my name, { $commands } may be limited to some channels. If { $role } can't find a command, check the channels there.
doctor-all-commands = all commands
doctor-unchecked-commands = I couldn't check just now which commands { $role } can use. Try again in a moment.
# $missing lists permissions by their names in Discord, each with what goes wrong without it.
doctor-missing = { $count ->
    [one] **{ $purpose }**: in { $channel } I'm missing { $missing }. Someone with **Manage Roles** can fix it: channel settings → Permissions → my role → allow it.
   *[other] **{ $purpose }**: in { $channel } I'm missing { $missing }. Someone with **Manage Roles** can fix it: channel settings → Permissions → my role → allow them.
}
# The names of the permissions are Discord's.
doctor-permission = { $permission ->
    [view] **View Channel** (I can't see the channel)
    [send] **Send Messages** (I can't post)
    [send-in-threads] **Send Messages in Threads** (I can't post the answer in the thread)
    [create-threads] **Create Public Threads** (I can't open the thread for answers)
    [embed] **Embed Links** (my posts would show up empty)
    [attach] **Attach Files** (after the twentieth, answers come page by page instead of as a file)
    [react] **Add Reactions** (I can't add the self-rating reactions)
    [history] **Read Message History** (I can't add reactions, open threads, check whether a post is there before sending it again, or catch up after being away)
    [manage-threads] **Manage Threads** (I can't lock the thread when voting closes, which this track asks for)
    [pin] **Pin Messages** (I can't pin the open question, which this track asks for; Discord split it off **Manage Messages** in February 2026)
   *[mention] **Mention @everyone, @here and All Roles** (I can't notify the track's role, unless everyone is allowed to mention it)
}
doctor-unchecked = **{ $purpose }**: I couldn't check { $channel } just now. Try again in a moment.
# $seconds is a number with one decimal.
doctor-skew = { $way ->
    [ahead] My clock is { $seconds } s ahead of Discord's. Ask the person who hosts me to turn on time sync (NTP).
   *[behind] My clock is { $seconds } s behind Discord's. Ask the person who hosts me to turn on time sync (NTP).
}
doctor-paused = { $by ->
    [moderator] **{ $track }** was paused by a moderator. Use `/track resume` to resume it.
   *[discord] **{ $track }** is paused: { $why }. Use `/track resume` once that's fixed.
}
doctor-no-date = **{ $track }** has no dates in the next two years. Change its days or blackout dates with `/track edit`.
doctor-no-question = No question in the bank matches **{ $track }**. Widen its topics or levels with `/track edit`.
# $what is one of doctor-about, $place a channel or a member, $why what Discord said.
doctor-refused = { $times ->
    [one] Discord refused this on { $at }: { $what } ({ $place }). Reason: { $why }
   *[other] Discord refused this { $times } times, last on { $at }: { $what } ({ $place }). Reason: { $why }
}
doctor-about = { $about ->
    [post] a question
    [thread] a question's thread
    [reveal] part of an answer
    [published] a member's answer
    [read] catching up on messages and reactions
    [permissions] a look at my permissions
    [daily] a reaction, an edit or a lock
    [notice] a notice to moderators
    [copy] deleting a second copy
    [role] a member's role
    [recap] a weekly recap
    [test] a test post
    [welcome] the welcome
   *[member] a member lookup
}
doctor-notice = Notice from { $date }: { $text }
doctor-gap = I was away from { $from } to { $until }. I've caught up on what happened in between.
doctor-broken = I lost my connection to Discord on { $since } and keep trying to reconnect.
# $release: the name of a release, such as 2026f.
doctor-zones = Time zone data: { $release }
doctor-old-zones = My time zone data ({ $release }) is more than a year old, and some countries may have changed their clocks since. Ask the person who hosts me to update me or my time zone data.
doctor-no-notice-channel = Notices have no channel yet, so they go to the moderator who created the track. Pick one with `/setup notice_channel:`.

## field.rs: what is wrong with a field that was typed

# Names in `code` that end with a colon are the names of a command's options. $typed and $word are what the
# moderator typed, in `code`.
field-time = `time:` { $typed } isn't a time. Try `9:00`, `17:30` or `9am`.
field-zone = `zone:` I don't know the time zone { $typed }. Name a city: `Europe/Berlin` or `America/New_York`.
# $nearest and $places: names of time zones, in `code`.
field-zone-near = `zone:` I don't know the time zone { $typed }. Did you mean { $nearest }?
field-zone-places = `zone:` I don't know the time zone { $typed }. Did you mean one of these? { $places }
field-zone-same-time = `zone:` { $typed } doesn't tell me when your clocks change, so name a place instead. Places that use it: { $places }.
field-zone-offset = `zone:` I can't use { $typed }, because offsets change with daylight saving time. Name a city: `Europe/Berlin` or `America/New_York`.
field-zone-needed = `zone:` Which time zone is that in? For example `Europe/Berlin`. Later tracks will use it too.
field-days = `days:` I can't find any days in { $typed }. Try `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` or `last friday`.
field-days-word = `days:` I don't understand { $word } in { $typed }. Try `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` or `last friday`.
field-delay = `delay:` The delay must be between { $least } and { $most }; I got { $typed }. Try `8h`, `90m` or `1d`.
field-close = `close:` Voting can stay open for { $least } to { $most } after the reveal; I got { $typed }. Try `24h` or `2d`.
field-weight = { $typed }: the weight must be a whole number from 0 to { $max }. For example, `oop:3` asks it three times as often.
field-twice = `{ $option }:` { $name } is listed twice.
field-nothing = `{ $option }:` That leaves nothing to ask. List at least one with a weight above 0, or use `all`.
field-topic = There's no topic { $typed }. Choose one of these: { $all }.
field-topic-near = There's no topic { $typed }. Did you mean `{ $nearest }`?
field-level = There's no level { $typed }. Choose one of these: { $all }.
field-mode = `mode:` I don't know { $typed }. Choose `thread` (messages in the thread), `sealed` (with the button, published at the reveal) or `both`.
field-reveal-notice = `reveal_notice:` I don't know { $typed }. Choose `channel` (a silent line in the channel), `role` (the line pings the track's role) or `none`.
field-role-needed = `reveal_notice:` `role` pings the track's role, but this track has none. Add one with `ping:`, or choose `channel`.
field-name = `name:` { $typed } can't be a track name. Use 1 to { $max } characters, and not just a number. For example `beginners`.
field-name-sign = `name:` { $typed } can't be a track name: names can't contain `{ $sign }`. Try `beginners`.
field-name-backtick = `name:` { $typed } can't be a track name: names can't contain backticks. Try `beginners`.
field-name-taken = `name:` There's already a track called { $name }. Choose another name, or change that track with `/track edit`.
field-date = `blackout:` { $typed } isn't a date. Write dates like `2026-12-24..2027-01-02, 2027-05-01`, or `-` to clear the list.
field-backwards = `blackout:` { $typed } ends before it starts. Put the earlier date first: `2026-12-24..2027-01-02`.
field-too-many-dates = `blackout:` I can keep at most { $max } date ranges.
field-channel-needed = `channel:` Where should I post? Pick a text, announcement or forum channel.
field-time-needed = `time:` When should I post? For example `9:00`.
field-empty-mix = `topics:`, `levels:` No question in the bank matches both. `/topics` shows what there is.

## me.rs: what a member reads about themselves

me-title = Your stats in { $track }
me-hidden = You're hidden: you have no rank, and others don't see you in any list.
me-field-points = Points
me-field-streak = Streak
me-field-topics = Topics so far
me-field-question = Question #{ $number }
me-footer =
    { $answered ->
        [one] { $answered } point
       *[other] { $answered } points
    } for answering, +{ $correct } if correct · /why lists every point

# $place is me-no-points, me-ranked, me-would-be-ranked or board-points.
me-place-today = Today: { $place }
me-place-week = This week: { $place }
me-place-month = This month: { $place }
me-place-all = All time: { $place }
me-place-server = Whole server, all time: { $place }
me-no-points = no points yet
# $points is board-points, $rank is board-ordinal; so in the next message.
me-ranked = { $points }, **{ $rank }**
me-would-be-ranked = { $points }, would be { $rank }

me-streak-none = No streak yet. Answer the next question to start one.
me-streak-over = No streak right now; your best was { $best }. Answer the next question to start a new one.
me-streak =
    { $now ->
        [one] **{ $now } question** in a row.
       *[other] **{ $now } questions** in a row.
    }
me-streak-best =
    { $now ->
        [one] **{ $now } question** in a row. Your best: { $best }.
       *[other] **{ $now } questions** in a row. Your best: { $best }.
    }
# A freeze covers a missed question, so that the streak goes on. $next: how many answers in a row earn one.
me-freezes =
    Streak freezes: { $freezes }. Answer { $next } in a row to earn { $freezes ->
        [0] one; it covers a missed question automatically.
       *[other] another; they cover missed questions automatically.
    }
me-freezes-begun =
    Streak freezes: { $freezes }. Answer { $next } more in a row to earn { $freezes ->
        [0] one; it covers a missed question automatically.
       *[other] another; they cover missed questions automatically.
    }
me-freezes-full = Streak freezes: { $freezes }, the most you can have. They cover missed questions automatically.

me-topics-none = No question has been revealed here yet.
# How many questions of a topic were asked and answered; of the answers that I graded, how many were correct; and how
# many questions the member rated "knew it".
me-topic =
    { $topic }: { $answered } of { $asked } answered{ $graded ->
        [0] {""}
       *[other] , { $correct } of { $graded } correct
    }{ $knew ->
        [0] {""}
       *[other] , { $knew } marked “knew it”
    }

# $reveal is a date and time.
me-question-answered = You've answered. Reveal: { $reveal }
me-question-open = Not answered yet. You can answer until { $reveal }.
me-question-in-time = You answered in time; **My result** has the details.
me-question-missed = You didn't answer in time.


## message.rs: the message commands

message-not-yours = You can only submit your own messages.
message-elsewhere = This only works on messages in a question's thread.
message-empty = That message has no text and no file, so there's nothing to submit.
message-closed = Question #{ $number } closed on { $close }. Its points are final.
# $kind is how the question is answered.
message-by-button =
    { $kind ->
        [choice] This is a multiple-choice question. Press a letter under it.
        [output] Press **Answer** under this question and type what the code prints.
       *[open] Answers to this question are sealed. Press **Answer** under it.
    }
message-submitted-title = Submitted
message-submitted = This message is now your answer: { $message }
# Moderators accepted another message of the member, and that one stays on top.
message-submitted-other-shown = It counts, but the message of yours that a moderator accepted is the one that's shown.
message-submitted-as-is = I've saved its text as it is now. If you edit the message, submit it again.
message-submitted-and-sealed = You also have a sealed answer; the two count as one.
message-submitted-result = Result: { $reveal }, in { $place }
message-submitted-late = The deadline was { $reveal }, so this earns no points. I've saved it as practice. The answer is in { $place }.
message-not-an-answer = That message isn't an answer. Answers are what members wrote in the thread before the reveal, or submitted; short remarks, stickers and forwarded messages aren't.
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


## points.rs: points that moderators adjust

points-none = `points:` 0 wouldn't change anything. Try 5, or -2 to take points.
points-too-many = `points:` That's too many at once. Give or take at most { $most }.
points-no-reason = `reason:` Say why in a few words; the member can read it in `/why`.
points-long-reason = `reason:` Keep it under { $most } characters.
points-date = `date:` { $typed } isn't a date. Try 2026-03-02, or leave it out for today.
points-long-ago = `date:` { $date } is more than a year ago. Pick a date from { $first } on.
points-future = `date:` { $date } is still to come. Points count on today's date or an earlier one.
# $points has its sign: "+5", "−2"; $total: the points after it.
points-adjusted =
    { $member }: **{ $points }** for { $date }, { $total } in all. They can read your reason in `/why track:all`:
    > { $reason }
points-button-undo = Undo

## post.rs: the question

post-how-title = How to answer
post-how-choice = Press a letter. Only you see your pick, and you can change it until the reveal.
post-how-output = Press **Answer** and type what it prints. Only you see it, and you can change it until the reveal.
post-how-thread = Write your answer in the thread.
post-how-sealed = Press **Answer**. Your answer stays sealed until the reveal, and you can change it until then.
post-how-both = Write your answer in the thread, or press **Answer** to keep it sealed until the reveal.
# Follows how to answer in the thread. $receipts says whether the bot reacts with $bookmark to a member's first message.
post-how-messages =
    { $receipts ->
        [yes] All your messages there are your answer; { $bookmark } means you're in.
       *[no] All your messages there are your answer.
    } To pick the one that's shown, hold or right-click it, then **Apps** → **Submit as my answer**.
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


## past.rs: past dailies

past-title = Past questions · { $track }
past-empty = No questions here yet. When this track has posted some, you'll find them here.
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $own: one of those below.
past-line =
    { $link } **{ $title }**
    { $date } · { $own }
# $reveal: date and time.
past-own-open =
    { $answered ->
        [yes] you've answered · reveal: { $reveal }
       *[no] not answered yet · reveal: { $reveal }
    }
past-own-missed = you didn't answer
past-own-removed = a moderator removed your answer
past-own-answered = you answered · { $points }
past-own-correct = correct · { $points }
past-own-incorrect = incorrect · { $points }
past-button-newer = Newer
past-button-older = Older
past-button-last = Latest
past-footer = Only you can see this. /search finds questions by their words.

## practice.rs: practice questions

practice-none = I don't have a practice question for you right now. Try again later.
practice-none-topic = I don't have a practice question on { $topic } right now. Choose another topic, or try again later.
practice-none-level = I don't have a practice question at the { $level } level right now. Choose another level, or try again later.
practice-none-both = I don't have a practice question on { $topic } at the { $level } level right now. Leave out the topic or the level, or try again later.
practice-gone = This practice question isn't available right now. Use `/question` for another one.
practice-title = Practice · { $title }
practice-no-other = That's the only one I have for you right now. Use `/question` with another topic or level.
practice-footer = Only you can see this, and it earns no points.
practice-button-pick = { $letter } (your pick)
practice-button-show = Show the answer
practice-button-another = Another
practice-hint = Hint { $n } (tap to read)
# $letter is the option that was picked.
practice-correct = ✅ { $letter } is correct
practice-incorrect = ❌ { $letter } is incorrect
practice-whole-in-file = The full answer is in the file.


## preview.rs: the preview of a track

preview-title = Preview: { $track }
preview-nothing-drawn = I'll pick the next question once the current one is posted.
preview-footer = You've seen the next question, so you won't score on it.
preview-hidden = The next question is picked. Press **Show the question** to see it. You won't score on it.
preview-button-show = Show the question
preview-button-swap = Swap
preview-queued = *It comes from the queue; change it with `/track queue`.*
preview-slot-queued = question queued
preview-heading = Next question (for moderators only)
# $kind says what the question asks for, such as "pick one".
preview-question =
    {""}**{ $title }** · { $level } · { $topic } · { $kind }

    { $text }
preview-requested = { $count ->
    [one] *1 member requested this topic.*
   *[other] *{ $count } members requested this topic.*
}
preview-dates = Coming up at { $time } ({ $zone })
preview-paused = Paused
preview-no-dates = No dates in the next two years. Check its days and blackout dates with `/track edit`.
# $dates is a date or a range of dates.
preview-blackout = ✖ { $dates }: blackout
preview-skipped = ✖ { $date } { $time }: skipped by a moderator
# $time is the time in the track's zone; $here and $away are drawn by Discord: the same moment in the reader's zone,
# and how far away it is.
preview-slot = { $date } { $time } · { $here } · { $away }
preview-clock-gap = clocks skip { $time } that day
preview-clock-fold = { $time } happens twice that day; this is the first
# $by is a length of time such as "1 hour".
preview-clock-change = { $way ->
    [forward] clocks will have gone forward by { $by }
   *[back] clocks will have gone back by { $by }
}
preview-no-other = No other question in the bank matches this track right now.
preview-posting = A question is being posted; I'll pick the next one once it's up. Try again in a moment.

## queue.rs: the questions that moderators named for a track

# To moderators, followed by a line for each question. It doesn't name the questions.
queue-passed = I passed over queued questions of **{ $track }** (see `/track queue list`):
queue-passed-one = { $why ->
    [gone] Place { $place }: the question bank no longer has it. I removed it.
    [withdrawn] Place { $place }: it was withdrawn or barred. I removed it.
   *[open] Place { $place }: it's open in another track, or a round is about to ask it. It keeps its place.
}
queue-title = Queue: { $track }
queue-empty = Nothing is queued for **{ $track }**. Add a question with `/track queue add`; until then, I pick them myself.
# $slug is the question's name in the question bank.
queue-line = { $title } (`{ $slug }`)
# $by is a mention.
queue-line-hidden = a question added by { $by }
queue-line-hidden-by-nobody = a question
queue-place = { $place }. { $question }
queue-place-date = { $place }. { $date }: { $question }
queue-button-show = Show the questions
queue-footer = If you look at a question, you won't score on it.
queue-withdrawn = Withdrawn (not asked until you allow it)
queue-withdrawn-one = Question #{ $number } · { $title }: { $reason }
queue-button-allow = Allow question #{ $number } again
queue-allowed = “{ $title }” (question #{ $number }) can be asked again.
queue-not-withdrawn = That question isn't withdrawn, or it was already allowed again.
queue-added = Queued “{ $title }” at place { $place } of **{ $track }**. You won't score on it.
queue-added-date = Queued “{ $title }” for { $date } in **{ $track }**. You won't score on it.
queue-unknown = `question:` I don't know { $typed }. Pick one from the list that opens as you type.
queue-unknown-near = `question:` I don't know { $typed }. Did you mean `{ $nearest }`?
queue-barred = `question:` { $typed } was withdrawn or barred. Allow it again with `/bank unbar`, then add it.
queue-already = `question:` { $typed } is already in the queue, at place { $place }.
queue-date-taken = `date:` { $date } already has a question, at place { $place } of the queue.
queue-bad-date = `date:` { $typed } isn't a date. Write it like `2026-12-24`.
queue-no-slot = `date:` **{ $track }** posts nothing on { $date }.
# $next is a date as it can be typed.
queue-no-slot-next = `date:` **{ $track }** posts nothing on { $date }. The next date is `{ $next }`.
queue-full = The queue is full: it can hold { $max } questions. Remove one with `/track queue remove`.
queue-no-place = { $length ->
    [0] The queue is empty.
    [one] There's no place { $place }: the queue has 1 question.
   *[other] There's no place { $place }: the queue has { $length } questions.
}

## report.rs: reports that a question is wrong

report-too-early = You can report this question after the reveal ({ $reveal }). If something keeps you from answering, tell a moderator.
report-title = What's wrong with this question?
report-field = What's wrong, and what should it say?
report-placeholder = For example: since Python 3.12 the second line prints 3
report-field-description = The moderators read it. Nobody else sees it.
report-empty = Your report is empty. Tell us in a sentence what's wrong.
report-thanks = Thanks! I've passed it on to the moderators. If they correct the question, points will be corrected, too.
report-again = You've already reported this question. A moderator will look at it.
report-nothing-revealed = No question was revealed here in the last 30 days. You can report a question after its reveal.
report-which = Which question has a problem?
# The label of a button.
report-which-one = #{ $number } · { $title }
report-button-done = Done
report-button-link = Go to the question
# $by is a mention. The report follows.
report-done = Done: { $by } took care of this.
report-done-by-nobody = Done: a moderator took care of this.
report-unknown = I no longer have this report.
# The report follows. $slug is the question's name in the question bank.
report-notice-withdrawn = A member reported a problem with a question that was withdrawn (`{ $slug }`):
# For the moderators; the report follows. $slug is the question's name in the question bank.
report-notice = A member reported a problem with question #{ $number } (`{ $slug }`):


## request.rs: requests and topics

request-blocked = The moderators of this server have blocked you from taking part, so I can't take your request.

request-outside = **{ $track }** doesn't ask questions about **{ $topic }**.
request-exhausted = **{ $track }** has already asked all its questions about **{ $topic }**.
request-resting =
    {""}**{ $topic }** was just asked in **{ $track }** by request. It can be requested there again after { $left ->
        [one] { $left } more question
       *[other] { $left } more questions
    }.
request-no-other = No other track here can ask it right now; `/topics` shows what there is.
request-one-other = **{ $track }** can: use `/request track:{ $track }`.
# $tracks are names of tracks in bold, with commas.
request-others = These tracks can: { $tracks }. Pick one with `track:`.

request-noted = Noted: you asked **{ $track }** for **{ $topic }**.
request-already = You've already asked **{ $track }** for **{ $topic }**.
request-first-to-ask = You're the first to ask for it.
request-others-want-it =
    { $others ->
        [one] You and { $others } other member want it.
       *[other] You and { $others } other members want it.
    }
request-first-in-line = It's first in line.
request-ahead =
    { $topics ->
        [one] { $topics } topic is ahead of it.
       *[other] { $topics } topics are ahead of it.
    }
# $when is a time such as "in 8 hours", or "2 hours ago" for one who reads it later.
request-earliest = Earliest date: { $date } ({ $when })
request-paused = The track is paused, so this has to wait until it's resumed.
request-no-date = The track has no date to ask it on right now.

request-replace = You asked **{ $track }** for **{ $old }**. You can have one request per track. Replace it with **{ $new }**?
request-button-replace = Replace with { $topic }
request-button-keep = Keep { $topic }
request-withdrawn = Request withdrawn. Use `/request` to make a new one.

request-list-title = Requested topics
request-list-none = No requests yet. Use `/request` to ask for a topic.
# $since is a time such as "2 days ago".
request-list-line =
    { $place }. { $topic }: { $members ->
        [one] { $members } member
       *[other] { $members } members
    }, first requested { $since }{ $own ->
        [yes] {" "}· **yours**
       *[no] {""}
    }
request-list-footer =
    { $every ->
        [one] Any question can come from a request.
       *[other] At most one question in { $every } comes from a request.
    } { $rest ->
        [0] A topic can be requested again right after it was asked.
        [one] A topic asked by request can be requested again after { $rest } more question.
       *[other] A topic asked by request can be requested again after { $rest } more questions.
    }
request-button-withdraw = Withdraw { $topic } ({ $track })

request-topics-title =
    Topics · { $questions ->
        [one] { $questions } question in the bank
       *[other] { $questions } questions in the bank
    }
# $name is the word to type for the topic.
request-topic =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }
# $asked: how many were asked in this server. $tracks: names of tracks, or one of the three messages below.
request-topic-here =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $asked } asked here · { $tracks }
request-topic-unused = no track uses it
request-topic-everywhere = every track
request-topic-tracks = { $tracks } tracks


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
    [one] { $members } member answered in time.
   *[other] { $members } members answered in time.
}
reveal-answered-votes = { $members ->
    [one] { $members } member answered in time. Votes (⬆️ on an answer, or the **Vote** button) and a moderator's ✅ count until { $until }.
   *[other] { $members } members answered in time. Votes (⬆️ on an answer, or the **Vote** button) and a moderator's ✅ count until { $until }.
}
reveal-spread-title = How it was answered
# A bar follows, as long as the count.
reveal-spread-option = **{ $letter }**: { $count }
reveal-spread-option-correct = **{ $letter }** (correct): { $count }
# What members typed. The mentions of those who were right may follow.
reveal-outputs-correct = ✅ **Correct: { $count }**
# Ends a list of mentions: "@Ana, @Ben, 3 more".
reveal-outputs-others = { $count } more
# The only difference may follow ("· only difference: quotes"), then the output.
reveal-outputs-wrong = { $count ->
    [one] ❌ **{ $count } member**
   *[other] ❌ **{ $count } members**
}
reveal-outputs-more = { $count ->
    [one] …and { $count } other output. **All answers** shows it.
   *[other] …and { $count } other outputs. **All answers** shows them.
}
reveal-outputs-hidden = { $count ->
    [one] { $count } other incorrect answer is hidden by the moderators.
   *[other] { $count } other incorrect answers are hidden by the moderators.
}
# Everything that is wrong with an output. $what is a list: "quotes, brackets".
difference-only = only difference: { $what }
difference-only-yours = So close! The only difference: { $what }.
difference-quotes = quotes
difference-blanks = spaces or line breaks
difference-brackets = brackets
difference-case = upper and lower case
difference-order = order
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
# Follows an author, votes and so on.
reveal-best-link = [read it]({ $link })

# The message at the close.
reveal-final-title = Final results of question #{ $number }
reveal-final = The points are final.
reveal-final-votes = Voting is over, and the points are final.
reveal-final-own = `/me` and **My result** show yours.
reveal-final-best-title = Best answer
reveal-final-points-title = Final points

# In the channel, when the answer is in the thread.
reveal-notice = The answer to question #{ $number } is out: [read it]({ $link })

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
# Replaces the first part of a reveal that moved; $channel: a mention.
reveal-moved = I couldn't write here any more, so the whole reveal of question #{ $number } is in { $channel }.
# The same where Discord took no file.
reveal-rest-in-pages = { $count ->
    [one] There's { $count } more sealed answer. **All answers** shows them all, page by page.
   *[other] There are { $count } more sealed answers. **All answers** shows them all, page by page.
}
# To moderators. $place: the mention of a channel or thread.
reveal-no-file = Discord didn't let me attach the file with the longer list of answers to question #{ $number } in { $place }. Everything else is there, and **All answers** shows them page by page. Allow **Attach Files** for my role, and I'll add the file a few minutes later, or right away if you run `/doctor`.
# A line in that file.
reveal-rest-heading = Answer { $number }
reveal-rest-hidden = (hidden by the moderators; it still counts)
reveal-button-vote-for = Vote for this
reveal-button-all = All answers
reveal-button-result = My result
reveal-button-vote = Vote
reveal-button-report = Report


## ruling.rs: answers removed and hidden by moderators

ruling-note = *hidden by the moderators (it still counts)*
ruling-ask-title = Remove this answer?
ruling-ask =
    { $who ->
        [anonymous] This takes the answer to question #{ $number } off the list. It loses its points and can't earn any more. Until voting closes, you can undo this in `/audit`.
        [former] This takes a former member's answer to question #{ $number } off the list. It loses its points and can't earn any more. Until voting closes, you can undo this in `/audit`.
       *[named] This takes { $member }'s answer to question #{ $number } off the list. It loses its points and can't earn any more. Until voting closes, you can undo this in `/audit`.
    }
ruling-ask-or-hide = You could hide it instead: nobody sees its text, but it still counts, and you can show it again later.
ruling-ask-hidden = It's hidden now: nobody sees its text, but it counts.
ruling-button-remove = Remove it
ruling-button-hide = Hide it instead
ruling-button-show = Show it
ruling-button-no = Cancel
ruling-removed-before = That answer has already been removed.
ruling-removed = Answer removed. Its points have been taken back. Until voting closes, you can undo this in `/audit`.
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
ruling-unfit-output =
    { $count ->
        [one] { $count } answer was hidden at the reveal of question #{ $number }, because the filter caught it or its author had been blocked. It still counts. To read it and show it, press **All answers** under the results, then **Remove** with its number.
       *[other] { $count } answers were hidden at the reveal of question #{ $number }, because the filter caught them or their authors had been blocked. They still count. To read one and show it, press **All answers** under the results, then **Remove** with its number.
    }


## search.rs: what a search finds

search-blank = Type what to look for: a word such as `closure`, or some Python such as `*args` or `x[::-1]`.
search-too-long = That's too long to look for. Use up to { $max } characters.
# $typed: what was searched for, in backticks.
search-nothing = I found nothing for { $typed }. Try a single word, such as `closure`, `__init__` or `==`. `/topics` lists the topics.
search-instead = No question has { $typed }, so I looked for { $meant }.
search-title = Search: { $typed }
search-line =
    {""}**{ $place }. { $title }**
    { $level } · { $topic }
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $track: one of the two below.
search-asked =
    { $times ->
        [1] Asked { $track } on { $date }: { $link }
       *[other] Asked { $times } times { $track }, last on { $date }: { $link }
    }
search-in-track = in **{ $track }**
search-in-removed = in a removed track
search-footer =
    { $found ->
        [one] 1 question
       *[other] { $found } questions
    } · page { $page } of { $pages } · Only you can see this.
search-button-practice = Practice { $place }
search-button-previous = Previous
search-button-next = Next

## setup.rs: settings, blocks

setup-title = Setup
setup-changed = Saved. Current settings:
setup-unchanged = Nothing changed. Current settings:
setup-shown = Current settings. Each `/setup` option changes one of them.
setup-zone = Time zone
setup-zone-unset = Not set; I'll use your first track's zone (UTC until then)
setup-moderators = Moderators
setup-moderators-role = Anyone with **Manage Server** or { $role }; use `clear:` to remove the role
setup-moderators-unset = Anyone with **Manage Server**; add a role with `moderator_role:`
setup-notices = Moderator notices
setup-notices-channel = In { $channel }; use `clear:` to remove the channel
setup-notices-unset = By direct message to the moderator who created the track; pick a channel with `notice_channel:`
setup-filters = Filters
# What may not be in published answers. $words lists them, or says how many there are.
setup-filter-words = Words: { $words }
setup-filter-no-words = Words: none; add some with `filter_words:`, separated by commas
setup-filter-many-words = Words: { $count }
setup-filter-links = { $links ->
    [allowed] Links: allowed
   *[blocked] Links: blocked
}
setup-filter-invites = { $invites ->
    [allowed] Invites: allowed
   *[blocked] Invites: blocked
}
setup-notices-public = ⚠️ Everyone can see that channel. Notices can name questions and quote reports, so pick one that only moderators can see.
setup-blackout = Blackout dates of the whole server
setup-blackout-none = None; set them with `blackout:`. No track posts and no weekly round takes place on these dates, and streaks don't suffer.
setup-blackout-rounds =
    { $count ->
        [one] 1 weekly round on these dates is off; it continues on the next free date.
       *[other] { $count } weekly rounds on these dates are off; they continue on the next free date.
    }
setup-left-behind-title = Tracks in the old time zone
# $tracks are names of tracks in bold, with commas. $old is a time zone.
setup-left-behind =
    { $count ->
        [one] { $tracks } still follows `{ $old }`. Should it follow the server?
       *[other] { $tracks } still follow `{ $old }`. Should they follow the server?
    }
setup-left-behind-button = Move to { $zone }
setup-moved = Moved to `{ $zone }`: { $tracks }. Open questions stay as they were posted.
setup-nothing-to-move = No track follows that time zone anymore. `/track edit` changes the time zone of a track.
setup-next = Next steps
setup-next-first-track = Create your first track with `/track add`. It only needs a channel, a time and a time zone.
setup-next-tracks = `/track list` shows your tracks, `/track preview` what's coming up.
setup-next-notices = Choose a `notice_channel:` so that all your moderators see when something goes wrong.
# $role: the mention of the moderators' role.
setup-next-integrations = Discord hides moderator commands from { $role } until an admin allows them: **Server Settings → Integrations** → my name → add { $role }. `/doctor` shows which ones are still hidden.
setup-next-doctor = `/doctor` checks whether I have the permissions I need in each channel.
setup-word-too-long = `filter_words:` { $word } is longer than { $max } characters. Separate words with commas.
setup-word-bare = `filter_words:` { $word } has no letters or digits.
setup-too-many-words = `filter_words:` That's { $count } words; I can keep { $max }.
setup-no-words = `filter_words:` I found no words. Use `-` to clear the list.
setup-block-oneself = You can't block yourself.
setup-blocked = { $user } can no longer answer, vote or report here. What they've already done stays, but a sealed answer that hasn't been revealed yet won't be published. Use `/block remove` to unblock.
setup-blocked-already = { $user } is already blocked.
setup-not-blocked = { $user } isn't blocked.
setup-unblocked = { $user } can take part again.
setup-blocked-none = Nobody is blocked.
setup-blocked-count = { $count ->
    [one] 1 account is blocked. I only store hashed ids, so I can't list names, but `/block remove` still works.
   *[other] { $count } accounts are blocked. I only store hashed ids, so I can't list names, but `/block remove` still works.
}

## today.rs: posting, revealing and removing by hand

today-no-such-question = I no longer have this question.
today-paused = { $by ->
    [moderator] **{ $track }** was paused by a moderator. Use `/track resume` first.
   *[discord] **{ $track }** is paused: { $why }. Use `/track resume` first.
}
# $place is a thread, a channel or a link.
today-posted-already = There's already a question for { $date }: question #{ $number }, { $place }. A track posts one question per date.
today-date-used = **{ $track }** already used { $date }. A track posts one question per date.
# $last is the last date that the track has used, which is later than $date.
today-date-used-last = **{ $track }** already used { $date }; the last date it used is { $last }. A track posts one question per date.
today-being-withdrawn = I'm still putting the answers to question #{ $number } away, which takes a few seconds. Try again in a moment.
today-posting = I'm posting question #{ $number } in { $channel }. Reveal: { $at }
# $time is a time of day.
today-posting-planned = I'm posting question #{ $number } in { $channel }. It's today's question, so nothing else will be posted at { $time }. Reveal: { $at }
today-no-question = No question in the bank matches **{ $track }** right now. Widen its topics or levels with `/track edit`.
today-nothing-open = **{ $track }** has no open question right now.
today-reveal-title = { $count ->
    [one] Reveal the answer in “{ $track }” now?
   *[other] Reveal an answer in “{ $track }” now?
}
today-reveal-one = Question #{ $number }, { $date }: { $place }. Planned reveal: { $at }
today-reveal-warning = After the reveal, nobody can answer anymore. This can't be undone.
today-button-reveal = Reveal question #{ $number } now
today-button-wait = Not now
today-not-open = { $phase ->
    [posting] Question #{ $number } is still being posted: { $place }. Try again in a moment.
    [open] Question #{ $number } is open: { $place }.
    [revealing] Question #{ $number } is already being revealed: { $place }.
    [unknown] I can't tell whether question #{ $number } was posted in { $place }. Use `/track post-now` to tell me.
   *[revealed] Question #{ $number } has already been revealed: { $place }.
}
today-revealing = I'm revealing the answer to question #{ $number } now: { $place }.
today-remove-title = Remove “{ $track }”?
today-remove-idle = It won't post any more questions. Points and past questions stay. You can put the track back in `/audit`, but not what was queued or requested.
today-remove-one = Question #{ $number } is open: { $place }. Planned reveal: { $at }
today-remove-choice = { $count ->
    [one] Should it finish as planned, or should I reveal it now? Either way, the track won't post any more questions. Points and past questions stay. You can put the track back in `/audit`, but not what was queued or requested.
   *[other] Should they finish as planned, or should I reveal them now? Either way, the track won't post any more questions. Points and past questions stay. You can put the track back in `/audit`, but not what was queued or requested.
}
today-button-remove = Remove
today-button-finish = Finish, then remove
today-button-reveal-remove = Reveal now and remove
today-button-keep = No, keep it
today-removed = **{ $track }** has been removed and won't post any more questions.
today-removed-revealing = { $count ->
    [one] **{ $track }** has been removed and won't post any more questions. I'm revealing the open question now.
   *[other] **{ $track }** has been removed and won't post any more questions. I'm revealing the open questions now.
}
today-removed-finishing = { $count ->
    [one] **{ $track }** has been removed and won't post any more questions. The open question will finish as planned.
   *[other] **{ $track }** has been removed and won't post any more questions. The open questions will finish as planned.
}

## track.rs: tracks

track-weekday = { $weekday ->
    [mon] Mon
    [tue] Tue
    [wed] Wed
    [thu] Thu
    [fri] Fri
    [sat] Sat
   *[sun] Sun
}
# A date in full: $weekday is one of track-weekday, $day the day of the month.
track-date = { $weekday } { $day } { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] Jun
    [jul] Jul
    [aug] Aug
    [sep] Sep
    [oct] Oct
    [nov] Nov
   *[dec] Dec
} { $year }
track-dates = { $first } to { $last }
# A length of time is one or more of these, joined by blanks: "1 day 2 hours".
track-span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
track-span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
track-span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
# In a list, before a time of day; $names lists some of track-weekday.
track-days = { $days ->
    [every] every day
    [weekdays] weekdays
    [weekends] weekends
   *[some] { $names }
}
track-next = **Next:** { $at } ({ $away })
track-next-skipped = **Next:** { $at } will be skipped
track-next-skipped-then = **Next:** { $at } will be skipped, then { $then }
track-next-none = **Next:** no dates in the next two years; check its days and blackout dates
# $by says who paused it; if it was Discord's refusal, $why says what went wrong.
track-next-paused = { $by ->
    [moderator] **Paused** by a moderator. Use `/track resume` to resume.
   *[discord] **Paused:** { $why }. Use `/track resume` once that's fixed.
}
track-schedule = { $days ->
    [every] Posts every day at **{ $time }** ({ $zone })
    [weekdays] Posts on weekdays at **{ $time }** ({ $zone })
    [weekends] Posts on weekends at **{ $time }** ({ $zone })
    [rule] Posts { $names } at **{ $time }** ({ $zone })
   *[some] Posts on { $names } at **{ $time }** ({ $zone })
} in { $channel }{ $place ->
    [announcement] {" "}(announcements, published to followers)
    [forum] {" "}(forum, one post per question)
   *[text] {""}
}.
# $delay and $close are lengths of time: "8 hours".
track-timing = Reveals the answer after **{ $delay }**; voting stays open for { $close } after that.
# $topics and $levels are lists such as "basics, oop ×3", or track-mix-all.
track-mix = Topics: { $topics }. Levels: { $levels }. { $count ->
    [one] 1 question matches.
   *[other] { $count } questions match.
}
track-mix-all = all
track-mode = { $mode ->
    [thread] Members answer open questions in the thread.
    [sealed] Members answer open questions with the **Answer** button (sealed until the reveal).
   *[both] Members answer open questions in the thread, or with the **Answer** button (sealed until the reveal).
}
track-pings = Pings { $role }.
track-reveal-notice-role = Pings it again when the answer is out.
track-reveal-notice-none = Says nothing in the channel when the answer is out.
track-locks = Locks the thread when voting closes.
track-anonymous = Publishes sealed answers without names.
track-no-receipts = Doesn't react to answers in the thread.
track-blackout = No questions on: { $dates }.
# $time is a time of day, $channel a mention.
track-twin =
    { $count ->
        [1] { $twin } already posts in { $channel } at { $time }. Then two questions would come at once. Is that what you want?
       *[other] { $twin } already post in { $channel } at { $time }. Then its questions would come together with theirs. Is that what you want?
    }
track-twin-button = { $count ->
    [1] Yes, two at once
   *[other] Yes, together
}
track-twin-button-no = No
track-no-draft = There's nothing to confirm anymore. Use `/track add` or `/track edit` again.
track-created = Track created. `/doctor` checks whether I can post there; `/track preview` shows the coming dates and the next question.
track-edited = Saved. The changes apply from the next question on; questions already posted stay as they are.
track-edited-redrawn = The next question no longer matched, so I picked another one.
track-edited-dropped = { $count ->
    [one] I dropped 1 request for a topic this track no longer asks about.
   *[other] I dropped { $count } requests for topics this track no longer asks about.
}
track-edit-nothing = What would you like to change? For example `time:8:30`. Current settings:
track-edit-same = No change: it already has these settings.
track-problems = Nothing changed yet. Please fix this:
track-too-many = You've reached the limit of { $max } tracks. Remove one with `/track remove` to make room.
track-gone = Track { $id } has been removed. `/track list` shows the current ones.
track-list-title = Tracks
track-list-empty = No tracks yet. Create one, for example with `/track add channel:#python-daily time:9:00 zone:Europe/Berlin`.
track-list-footer = { $tracks ->
    [one] 1 track
   *[other] { $tracks } tracks
} · { $open ->
    [one] 1 open question
   *[other] { $open } open questions
}
# A track in one line of a long list.
track-brief =
    {""}**{ $id } · { $track }** { $channel } { $days } { $time } · { $next ->
        [paused] paused
        [none] no dates
       *[at] { $at }
    }
track-paused-already = { $by ->
    [moderator] **{ $track }** was paused by a moderator. Use `/track resume` to resume it.
   *[discord] **{ $track }** is paused: { $why }. Use `/track resume` once that's fixed.
}
track-paused = { $open ->
    [0] **{ $track }** is paused. It won't post until you use `/track resume`. Streaks aren't affected.
    [one] **{ $track }** is paused. It won't post until you use `/track resume`. The open question will still be revealed on time. Streaks aren't affected.
   *[other] **{ $track }** is paused. It won't post until you use `/track resume`. The open questions will still be revealed on time. Streaks aren't affected.
}
track-not-paused = **{ $track }** isn't paused, but it has no dates in the next two years.
track-not-paused-next = **{ $track }** isn't paused. Next question: { $at }
track-resumed = Resumed.
track-resumed-refused = Resumed. It was paused because: { $why }. `/doctor` shows whether that's fixed.
track-resumed-missed = Today's question was missed; you can still post it.
track-stays-paused = I had already paused **{ $track }**. It now stays paused until you use `/track resume`, even when I have everything I need.
track-no-date = **{ $track }** has no dates in the next two years. Check its days and blackout dates with `/track edit`.
track-skip-undone = Skip undone. **{ $track }** posts its next question on { $at }.
track-skipped = **{ $track }** won't post on { $date } ({ $at }). Streaks aren't affected. Run `/track skip` again to undo.
track-skipped-then = **{ $track }** won't post on { $date } ({ $at }). Next question: { $then }. Streaks aren't affected. Run `/track skip` again to undo.

## unknown.rs: when nobody can tell whether a question was posted

# $channel: the mention of a channel; $why: what kept the bot from looking, mostly in Discord's own words.
unknown-notice =
    I can't tell whether question #{ $number } was posted in { $channel }: Discord didn't confirm it, and I can't look there ({ $why }).
    Is it there? If I may **Read Message History** there, I'll look myself.
unknown-ask = I can't tell whether question #{ $number } was posted in { $channel }. Please look: is it there?
unknown-button-there = It is there
unknown-button-again = Post it again
unknown-confirm = Post question #{ $number } in { $channel } again? If it is there, there will be two.
unknown-button-again-yes = Post it again
unknown-button-no = Not now
# $at: date and time.
unknown-is-there = Thanks! Question #{ $number } is open. Reveal: { $at }
unknown-again = I'm posting question #{ $number } in { $channel } again. Reveal: { $at }
unknown-settled = That's settled already: question #{ $number }, { $place }.
unknown-settled-gone = That's settled already: the question isn't there any more.
## upcoming.rs: what people wait for, a line each on the page of `pythia try`

upcoming-question = { $track }: the next question
upcoming-skipped = { $track }: a date that is skipped
upcoming-posting = #{ $number } { $title }: being posted
upcoming-reveal = #{ $number } { $title }: the answer
upcoming-revealing = #{ $number } { $title }: the answer is being posted
upcoming-close = #{ $number } { $title }: votes end, points become final
upcoming-round-reminder = { $name }: the reminder
upcoming-round-start = { $name }: the round starts
upcoming-round-question = { $name }: question { $question }
upcoming-round-result = { $name }: the result of question { $question }
upcoming-round-podium = { $name }: the podium
upcoming-retry-message = Another try to send a message
upcoming-retry-edit = Another try to edit a message
upcoming-retry-deletion = Another try to delete a message
upcoming-retry-thread = Another try to set up a thread
upcoming-retry-reaction = Another try to add a reaction
upcoming-retry-event = Another try to update the server's events
upcoming-retry-reading = Another try to read from Discord
upcoming-retry-role = Another try to change a member's roles

## why.rs: every point

why-title = Your points in { $track }
why-title-all = Your points in this server
why-title-removed = Your points in track { $id } (removed)
why-empty = No points here yet. They come with the reveal of a question you've answered, or at the end of a round.
# $total is a number of points, in bold.
why-all-time = All time: { $total }
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
why-previewed = You saw or queued this question before it was posted, so it earns you nothing
why-none-count = None of the points above count


## round/course.rs: ending a round, jumping to a question, the standings between questions

round-course-title = Round #{ $round }
round-course-end-title = End round #{ $round } now?
round-course-end-left =
    { $count ->
        [0] All its questions have been asked. The podium follows at once.
        [one] 1 question hasn't been asked and won't be. The podium follows, and points count.
       *[other] { $count } questions haven't been asked and won't be. The podium follows, and points count.
    }
round-course-end-button = End it
round-course-end-button-no = No, keep playing
round-course-ends = The round is over. The podium is coming.
round-course-ends-open = I've closed the current question. Its results and the podium are coming.
round-course-jumps = Question { $question } is coming.
round-course-jumps-open = I've closed the current question. After its results comes question { $question }.
round-course-no-question = `question:` { $question } isn't ahead. Choose a number from { $least } to { $most }.
round-course-last = This is the last question. `/round end` closes the round with its podium.
round-course-button-standings = Standings
round-course-standings = { $name } · standings after question { $done } of { $all }
# $place: "🥇 1." or "4.".
round-course-own =
    { $points ->
        [one] You: { $place } · 1 point
       *[other] You: { $place } · { $points } points
    }
round-course-own-unranked =
    { $points ->
        [0] You have no points yet.
        [one] You have 1 point.
       *[other] You have { $points } points.
    }
round-course-own-none = You haven't played yet.
round-course-no-standings = Round #{ $round } is over. Its podium is in the channel.

## withdraw.rs: a question that a moderator takes back

withdraw-nothing = **{ $track }** has no question that can be withdrawn. Once voting has closed, points are final.
withdraw-title = Withdraw a question of “{ $track }”?
withdraw-one = Question #{ $number }: { $place } · { $answers ->
    [0] no answers yet
    [one] 1 answer
   *[other] { $answers } answers
}
withdraw-warning = Nobody gets points for it, and an answer that isn't revealed yet stays secret. Streaks don't suffer: the date counts for everyone who answered. I won't ask it again until you allow it. This can't be undone.
withdraw-button = Withdraw question #{ $number }…
withdraw-button-keep = No, keep it
withdraw-form = Withdraw question #{ $number }
withdraw-form-description = Everyone can read it, on the question and in its thread.
withdraw-form-reason = Why? Everyone can read this.
withdraw-form-placeholder = For example: option C is correct, too
withdraw-no-reason = Nothing was withdrawn. Give a reason, so that members know what happened.
withdraw-not-now = { $closed ->
    [yes] Voting on question #{ $number } has closed and its points are final, so it can't be withdrawn.
   *[no] Question #{ $number } is being posted or revealed right now. Try again in a moment.
}
withdraw-done = Question #{ $number } is withdrawn, and I've said so in its thread. `/track post-now` posts another one for today.
withdraw-thread-title = Question #{ $number } was withdrawn
# $reason is a moderator's own text.
withdraw-thread = {""}> { $reason }

    Nobody gets points for it. Streaks don't suffer: if you answered, the date counts. Your answer is kept as practice.
withdraw-card-title = Withdrawn
withdraw-told = Question #{ $number } was withdrawn on { $at }: { $reason }

## round/mod.rs: rounds in general

# What an entry in /doctor was about.
round-about-opening = a round's opening
round-about-question = a round's question
round-about-results = the results of a round's question
round-about-reminder = a round's reminder
round-about-lobby = a round's sign-up list
round-about-host = a check whether a round's host is still here
round-about-note = a message about a round
round-about-event = a round's event

# The name of a round that got no other name.
round-default-name = Python quiz
round-plan =
    { $count ->
        [one] 1 question, { $seconds } seconds
       *[other] { $count } questions, { $seconds } seconds each
    }
round-scale-right =
    { $points ->
        [one] Each correct answer earns 1 point; ties are broken by speed.
       *[other] Each correct answer earns { $points } points; ties are broken by speed.
    }
# $bonus: the points on top for an answer at once; they shrink evenly until the deadline.
round-scale-speed =
    { $points ->
        [one] Each correct answer earns 1 point, and up to { $bonus } more the faster you are.
       *[other] Each correct answer earns { $points } points, and up to { $bonus } more the faster you are.
    }
round-scale-early =
    { $points ->
        [one] Pressing a wrong letter in the first two seconds costs 1 point.
       *[other] Pressing a wrong letter in the first two seconds costs { $points } points.
    }
round-how-output = Some questions ask what a program prints: **Answer** opens a form for you to type it in.

# In lists, between dots: what is special about a round.
round-short-lobby = sign-up
round-short-teams = teams { $names }
round-short-output = typed outputs

round-reminder-title = Round #{ $round } starts soon
# $name: the round's name. $plan: "10 questions, 30 seconds each".
round-reminder-what = **{ $name }** in this channel: { $plan }.
round-reminder-start = Start: { $when } ({ $relative })
round-reminder-interested =
    { $count ->
        [one] 1 member is interested.
       *[other] { $count } members are interested.
    }

round-opening-title = { $name } · round #{ $round } is starting
# $plan: "10 questions, 30 seconds each".
round-opening-how =
    { $plan }. Press the letter you think is correct. Only you can see your choice, and you can change it until time runs out.
    Your last press counts, timed by the moment you pressed.
round-opening-first = First question: { $when }

round-goes-on-title = Round #{ $round } is back on
# $when: a relative time such as "in 10 seconds", or "5 minutes ago" when it is read later.
round-goes-on-question = Question { $question } of { $all }: { $when }
round-goes-on-podium = Podium: { $when }

round-paused-title = Round #{ $round } is paused
round-paused-body = A moderator will resume it; your answers so far are saved.
round-host-gone-body = The moderator who scheduled it has left this server. Another moderator can take over with `/round resume` or call it off with `/round cancel`.

# Above notes about a round.
round-note-title = { $name } · round #{ $round }
round-cancelled-body = A moderator cancelled this round, so it earns no points.

# A short time such as "3.2 s".
round-seconds = { $whole }.{ $tenths } s
# Instead of the name of a member who does not want to be shown.
round-hidden-member = a member

## round/desk.rs: running a round

# In lists, between dots.
round-desk-starts = starts { $when } ({ $relative })
round-desk-played = played { $when }
round-desk-cancelled = cancelled
round-desk-running =
    { $all ->
        [one] in progress, { $done } of 1 question done
       *[other] in progress, { $done } of { $all } questions done
    }
round-desk-paused-by-moderator = paused by a moderator
round-desk-paused-host-gone = paused: its host has left the server
round-desk-paused-refused = paused: { $why }
round-desk-weekly = weekly

# The same as sentences, after another sentence about the round.
round-desk-it-starts = It starts { $when }.
round-desk-it-was-played = It was played { $when }.
round-desk-it-was-cancelled = It was cancelled.
round-desk-it-is-running =
    { $all ->
        [one] It's in progress: { $done } of 1 question done.
       *[other] It's in progress: { $done } of { $all } questions done.
    }
round-desk-it-is-paused-by-moderator = A moderator paused it.
round-desk-it-is-paused-host-gone = It's paused because its host has left the server.
round-desk-it-is-paused-refused = It's paused: { $why }.

round-desk-cannot-start = Round #{ $round } can't be started.
round-desk-cannot-pause = Round #{ $round } can't be paused.
round-desk-cannot-resume = Round #{ $round } isn't paused.
round-desk-cannot-skip-wait = Round #{ $round } can't go on yet: it's waiting for the first player to join.
round-desk-cannot-next = Round #{ $round } can't go to the next question right now.
round-desk-cannot-next-scheduled = Round #{ $round } hasn't started yet, so there's no next question.
round-desk-cannot-cancel = Round #{ $round } can't be cancelled.
round-desk-cannot-end = Round #{ $round } has no podium yet. To call it off, use `/round cancel`.
round-desk-cannot-preview = Round #{ $round } has no more questions to show.

round-desk-scheduled-title = Round #{ $round } is scheduled
round-desk-scheduled-where = **{ $name }** in { $channel }
round-desk-scheduled-start = Start: { $when } ({ $relative })
# $plan: "10 questions, 30 seconds each".
round-desk-scheduled-plan = { $plan }, with { $pause } seconds between questions.
round-desk-scheduled-weekly = It repeats every week at this time. I'll schedule the next one when this one is over.
round-desk-scheduled-standings = Members can look at the standings between questions.
round-desk-scheduled-event = I've added it to the server's events.
round-desk-scheduled-stale = Some of its questions were asked here recently; I used them because you named them or their topics.
round-desk-scheduled-more = `/round preview` shows the questions, but once you've seen them you play for no points. `/round list` shows all rounds.

round-desk-list-title = Rounds
round-desk-list-empty = No rounds are scheduled. Use `/round schedule` to plan one.
# $rounds: such as "#1 (Python quiz), #2 (Friday)".
round-desk-which = Which round? Use `round:` to pick one: { $rounds }.
# $typed: what the moderator typed.
round-desk-no-round = There's no round { $typed }. `/round list` shows them all.
round-desk-other-running = Another round is running in { $channel }: round #{ $round } (**{ $name }**).
round-desk-other-running-then = Once it's over, you can start this one with `/round start`.

round-desk-started-title = Round #{ $round } is starting
round-desk-opening-in = I'm posting the opening in { $channel }.
round-desk-paused-title = Round #{ $round } is paused
round-desk-paused-scheduled = It won't start until you use `/round resume`.
round-desk-paused-open = The current question will finish, then the round waits for `/round resume`.
round-desk-paused-between = The round waits for `/round resume`.
round-desk-resumed-title = Round #{ $round } is back on
round-desk-resumed-start = Start: { $when }
round-desk-resumed-next = Next up: { $when }
round-desk-resumed-open = It continues after the current question.
round-desk-next-title = Round #{ $round }
round-desk-next-closed = I've closed the current question. Its results are coming in a moment.
round-desk-next-now = Moving on right away.

round-desk-cancel-title = Cancel round #{ $round }?
round-desk-cancel-running =
    { $count ->
        [0] No question has been played yet.
        [one] The question played so far will earn no points.
       *[other] The { $count } questions played so far will earn no points.
    }
round-desk-cancel-button-one = Yes, cancel this one
round-desk-cancel-button-all = Yes, and all later ones
round-desk-cancel-button-no = No, keep it
round-desk-is-cancelled-title = Round #{ $round } is cancelled
round-desk-is-cancelled = This one is off.
round-desk-is-cancelled-weekly = This one is off. Next week's still happens; `/round list` shows it.

round-desk-preview-title = Questions of round #{ $round }
round-desk-preview-unscored = You've seen the questions now, so you'll play for no points.
round-desk-preview-correct = correct: { $answer }
round-desk-preview-typed = typed, correct: { $answer }
round-desk-preview-gone = no longer in the bank; I'll draw another one
round-desk-preview-choice-correct = { $option } (correct): { $reason }
round-desk-preview-choice-incorrect = { $option } (incorrect): { $reason }
round-desk-preview-prints = It prints:
round-desk-preview-footer = The full questions are in the file. Only you can see this.

## round/event.rs: the scheduled event

round-event-name = { $name } (round #{ $round })
# $plan: "10 questions, 30 seconds each".
round-event-description = A Python quiz with buttons: { $plan }. Everyone can join: just answer when it starts.
round-event-description-lobby = A Python quiz with buttons: { $plan }. Sign up in the channel: the button appears before the start.

## round/field.rs: what is wrong with a field of a round

# $typed: what the moderator typed.
round-field-bad-start = `start:` I can't read { $typed } as a time. Try `fri 18:00`, `2026-03-06 18:00`, `18:00` or `in 20m`.
round-field-past-start = `start:` { $when } is in the past.
round-field-far-start =
    { $days ->
        [one] `start:` that's more than 1 day from now.
       *[other] `start:` that's more than { $days } days from now.
    }
# $field: the option's name.
round-field-out-of-range = `{ $field }:` choose a number from { $least } to { $most }.
round-field-bad-scoring = `scoring:` I don't know { $typed }. Choose `right` (ties are broken by speed) or `speed` (faster answers earn more).
round-field-bad-question = `named:` I can't use { $typed } in this round. Pick a multiple-choice question (or an output question with `output:true`).
round-field-secret-question = `named:` { $typed } can't be used right now. Pick another question.
# $have: how many questions match. $want: how many were asked for. $days: how recently counts.
round-field-too-few =
    { $have ->
        [0] `topics:`, `levels:` there are no matching questions that haven't been asked here in the last { $days ->
            [one] day
           *[other] { $days } days
        }, and you want { $want }. Choose more topics or levels.
        [one] `topics:`, `levels:` only 1 matching question hasn't been asked here in the last { $days ->
            [one] day
           *[other] { $days } days
        }, and you want { $want }. Choose more topics or levels, or fewer questions.
       *[other] `topics:`, `levels:` only { $have } matching questions haven't been asked here in the last { $days ->
            [one] day
           *[other] { $days } days
        }, and you want { $want }. Choose more topics or levels, or fewer questions.
    }
# Followed by a sentence that says when the other round starts or how far it is.
round-field-clash = `start:` that overlaps round #{ $round } (**{ $name }**) in { $channel }.
round-field-clash-then = Choose another time or channel.
round-field-how-many-teams =
    { $given ->
        [one] `team1:` to `team5:` you chose 1 role. Choose { $least } to { $most } roles, or none.
       *[other] `team1:` to `team5:` you chose { $given } roles. Choose { $least } to { $most } roles, or none.
    }
round-field-team-twice = `team1:` to `team5:` { $role } is listed twice; each team needs its own role.
round-field-everyone = `team{ $n }:` everyone has this role, so it can't be a team. Choose another one.
round-field-too-many =
    { $max ->
        [one] A server can have 1 upcoming or running round. Use `/round cancel` to make room.
       *[other] A server can have { $max } upcoming or running rounds. Use `/round cancel` to make room.
    }

## round/lobby.rs: signing up

round-lobby-button-join = Join
round-lobby-button-leave = Leave
round-lobby-how = Sign-up needed: press **Join**. Late joiners start with the next question.

round-lobby-field = Signed up
round-lobby-field-empty = Nobody yet. Press **Join** to play.
round-lobby-field-nobody = Nobody.
round-lobby-field-count =
    { $count ->
        [one] 1 member
       *[other] { $count } members
    }
# $names: mentions, separated by commas.
round-lobby-field-names =
    { $count ->
        [one] 1 member: { $names }
       *[other] { $count } members: { $names }
    }
# $more: how many signed up but aren't named.
round-lobby-field-more =
    { $count ->
        [one] 1 member: { $names } and { $more } more
       *[other] { $count } members: { $names } and { $more } more
    }

round-lobby-joined = You're signed up for round #{ $round }.
round-lobby-joined-again = You're already signed up for round #{ $round }.
round-lobby-joined-start = Start: { $when } ({ $relative })
round-lobby-joined-first = First question: { $when }
round-lobby-joined-missed = The current question doesn't count for you; you start with the next one.
round-lobby-joined-next = You start with the next question.
round-lobby-left = You're no longer signed up for round #{ $round }. Press **Join** if you change your mind.
round-lobby-not-signed-up = You aren't signed up for round #{ $round }.
round-lobby-joined-later = You've joined round #{ $round } since then, so you're still signed up.
round-lobby-has-begun = Round #{ $round } has already started, so you can't leave it. If you don't want to keep playing, just stop answering. The answers you've given still count.
round-lobby-no-sign-up = You don't need to sign up for round #{ $round }: just answer when its questions appear.
round-lobby-is-over = Round #{ $round } is over, so you can't join or leave it anymore.
round-lobby-sign-up-first = You need to sign up for this round, so this answer doesn't count. Press **Join** and you start with the next question.
round-lobby-from-next = You joined round #{ $round } while this question was open, so this answer doesn't count. You start with the next question.
round-lobby-below = The round has started. Sign-up continues below.
round-lobby-closed = Sign-up is closed.

round-lobby-waits-title = Round #{ $round } is waiting for players
# $when: a relative time such as "in 10 minutes".
round-lobby-waits-body =
    Nobody has signed up yet. The first question comes 30 seconds after somebody presses **Join**.

    Called off if nobody joins: { $when }
round-lobby-nobody-came = Nobody signed up, so this round is off. Its questions are saved for another round.

## round/podium.rs: the podium

round-podium-title = { $name } · podium of round #{ $round }
# $place: "🥇 1." or "4.". $time: all correct answers together, such as "9.3 s".
round-podium-line =
    { $points ->
        [one] { $place } { $who } · **1 point** · { $correct } correct in { $time }
       *[other] { $place } { $who } · **{ $points } points** · { $correct } correct in { $time }
    }
round-podium-nobody = Nobody scored.
round-podium-alone = Only one member played, so this round earns no points.
round-podium-more = … and { $count } more with points
# In a list, after a question's title.
round-podium-not-played = not played
round-podium-void = doesn't count (I couldn't tell whether Discord posted it)
round-podium-teams = **Teams**
round-podium-questions =
    { $count ->
        [0] **How hard it was** · nobody played
        [one] **How hard it was** · 1 member played
       *[other] **How hard it was** · { $count } members played
    }
round-podium-button-mine = My answers

## round/question.rs: questions of a round

round-question-title = Question { $question } of { $all } · { $title }
# Above a question that is asked a second time.
round-question-away =
    { $seconds ->
        [one] *I was away for 1 second while this question was open, so I'm asking it again with a fresh clock. Earlier answers to it don't count.*
       *[other] *I was away for { $seconds } seconds while this question was open, so I'm asking it again with a fresh clock. Earlier answers to it don't count.*
    }
round-question-button-answer = Answer
round-question-time = Time's up
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-question-time-letters = { $when } · press a letter below
round-question-time-typed = { $when } · press **Answer** and type what it prints
round-question-again = Asked again
round-question-again-body = I was away while this question was open, so it's asked again below. Answers here don't count.
round-question-stopped = A moderator cancelled the round.
round-question-void = This question doesn't count for anyone: Discord didn't tell me whether it was posted. The next one is on its way.

round-question-nobody = Nobody answered.
# In a list, after a question's title.
round-question-nobody-short = nobody answered
round-question-correct-short = { $correct } of { $all } correct ({ $percent }%)
# After a bar: how many chose an option.
round-question-share = { $count } of { $all } ({ $percent }%)
round-question-share-correct = { $count } of { $all } ({ $percent }%) · correct
round-question-correct = Correct answer: { $letter }
round-question-answers = Answers
round-question-fastest = Fastest correct answers
round-question-prints = It prints
round-question-why = Why
round-question-wrong = Most common wrong answers

## round/report.rs: the report after a round

round-report-title = Report · round #{ $round } · { $name }
round-report-signed-up =
    { $count ->
        [one] 1 member signed up
       *[other] { $count } members signed up
    }
round-report-late =
    { $count ->
        [one] 1 answer arrived too late to count, although it was given in time.
       *[other] { $count } answers arrived too late to count, although they were given in time.
    }

round-report-mine-title = Your answers in round #{ $round }
# $place: "2nd". $time: all correct answers together, such as "9.3 s".
round-report-mine-score =
    { $points ->
        [one] **1 point**: { $correct } of { $all } correct ({ $percent }%) in { $time }.
       *[other] **{ $points } points**: { $correct } of { $all } correct ({ $percent }%) in { $time }.
    }
round-report-mine-score-placed =
    { $points ->
        [one] **1 point**, { $place } place: { $correct } of { $all } correct ({ $percent }%) in { $time }.
       *[other] **{ $points } points**, { $place } place: { $correct } of { $all } correct ({ $percent }%) in { $time }.
    }
round-report-mine-no-score = You didn't score in this round.
# $answer: a letter, or what was typed. $time: "3.2 s".
round-report-mine-correct = { $answer } · correct after { $time }
round-report-mine-incorrect = { $answer } · incorrect after { $time }
round-report-mine-none = no answer
round-report-mine-was = the answer was { $letter }
round-report-not-there = You didn't play in round #{ $round }.

## round/team.rs: teams

# The name of a team whose role has none. $n: its place among the teams.
round-team-default-name = Team { $n }
# Instead of the name of a team that isn't known anymore.
round-team-unknown = a team
# $names: the teams in bold, separated by commas.
round-team-how = Teams by role: { $names }. Your team is the first of these roles you have when you first answer. No role? You play solo.
round-team-playing-for = You're playing for { $team }.
round-team-playing-solo = You have none of the team roles, so you're playing solo.
round-team-played-for = You played for { $team }.
# $place: "🥇 1." or "4.". $correct of $all: answers. $members: how many played.
round-team-line =
    { $members ->
        [one] { $place } { $team } · { $percent }% correct: { $correct } of { $all } (1 member)
       *[other] { $place } { $team } · { $percent }% correct: { $correct } of { $all } ({ $members } members)
    }
round-team-line-empty = { $team } · nobody played
round-team-score = Team score: correct answers ÷ all the answers its players could have given.

## round/told.rs: what players are told

round-told-receipt = Your answer is **{ $letter }**: { $text }
round-told-receipt-changed = You changed your answer to **{ $letter }**: { $text }
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-told-until = Time's up: { $when }. You can change your answer until then.
round-told-unscored = You've already seen the questions, so you're playing for no points.
round-told-time-is-up =
    This question is closed, so your answer doesn't count.
    Time was up: { $when }
round-told-fixed = You answered in time, but your answer only reached me after the results were final, so it doesn't count. The round's report shows how often that happened.
round-told-newer = You picked another letter later; that's the one that counts.
round-told-void = This question doesn't count for anyone. The next one is on its way.
round-told-asked-again = This question has been asked again below. Please answer there.
round-told-unknown = Round #{ $round } doesn't have that question.
round-told-cancelled = Round #{ $round } was cancelled.
round-told-blocked = A moderator has blocked you from taking part here.

# Why a round can't go on, inside of round-told-held-up.
round-told-channel-deleted = its channel was deleted

# To moderators. $name: the round's name. $channel: a mention. $when: date and time.
round-told-moved = Round #{ $round } (**{ $name }**, { $channel }) now starts { $when }, because its event was moved in Discord.
# $why: one of the three below.
round-told-not-moved = The event for round #{ $round } (**{ $name }**, { $channel }) was moved in Discord, but { $why }. The round still starts { $when }, and I've moved the event back. Use `/round cancel` to call the round off.
round-told-cannot-move-soon = the new time is in the past or less than two minutes away
round-told-cannot-move-late = the new time is more than 60 days away
round-told-cannot-move-clash = at the new time it overlaps another round, #{ $other } ({ $name })
round-told-event-gone = { $phase ->
    [announced] The event for round #{ $round } (**{ $name }**, { $channel }) was ended, cancelled or deleted in Discord. The round still starts { $when }. Use the buttons to call it off or to add the event again, or `/round cancel`.
   *[running] The event for round #{ $round } (**{ $name }**, { $channel }) was ended, cancelled or deleted in Discord. The round goes on. Use the button or `/round cancel` to call it off.
}
round-told-button-cancel = Cancel the round
round-told-button-event = Make the event again
round-told-event-again = I'm adding round #{ $round } to the server's events again. It starts { $when }.
round-told-no-event-again = Round #{ $round } starts too soon, or has started already, so it can't get a new event.
# $why: what Discord answered.
round-told-no-event = I couldn't add round #{ $round } (**{ $name }**, { $channel }) to the server's events: { $why }. The round will still take place. To add events I need the **Create Events** permission.
round-told-missed = Round #{ $round } (**{ $name }**, { $channel }) didn't take place: I was offline when it should have started ({ $when }) and came back too late. Use `/round schedule` to plan a new one.
round-told-held-up = Round #{ $round } (**{ $name }**, { $channel }) is paused: { $why }. Once that's fixed, use `/round resume` to pick up where it stopped, or `/round cancel` to end it.
round-told-host-gone = Round #{ $round } (**{ $name }**, { $channel }) is paused: the moderator who scheduled it has left the server. Use `/round resume` to take it over, or `/round cancel` to end it.
round-told-nobody-came = Round #{ $round } (**{ $name }**, { $channel }) didn't take place: nobody signed up. Its questions weren't asked and can be drawn again.
round-told-not-again-clash = Round #{ $round } (**{ $name }**, { $channel }) won't repeat next week: round #{ $other } is in the same channel at that time. Use `/round schedule` to plan a new one.
round-told-not-again-closed = Round #{ $round } (**{ $name }** in { $channel }) won't repeat: the server's blackout dates (`/setup blackout:`) leave no date for two years.
round-told-not-again-empty = Round #{ $round } (**{ $name }**, { $channel }) won't repeat next week: the bank has no questions left for it. Use `/round schedule` to plan a new one.

## round/typed.rs: typed answers

round-typed-form = Round #{ $round } · question { $question }
round-typed-form-label = What does it print?
round-typed-form-description = Exactly what appears on screen, line by line
# Above the answer in a code block.
round-typed-receipt = Your answer is:
round-typed-receipt-changed = You changed your answer to:
round-typed-until = Time's up: { $when }. Until then you can press **Answer** again to change it.
round-typed-yours = You typed:
round-typed-newer = You sent another answer later; that's the one that counts.
# In front of the bars.
round-typed-correct = correct
round-typed-incorrect = incorrect
# Above the text in a code block.
round-typed-wrong =
    { $count ->
        [one] 1 member typed
       *[other] { $count } members typed
    }

## errata.rs: corrections of questions that were played

command-errata = Correct a revealed question: its answers, its text, or void it.
command-errata--question = Its number (#12), its name, or a round (“round 3”); without it, this thread's question
errata-which = Which question needs a correction? For an older one, use `/errata question:#12`, or `question:round 3` for a quiz round.
errata-nothing-revealed = No question was revealed here in the last 30 days. For an older one, use `/errata question:#12`, or `question:round 3` for a quiz round.
errata-unknown = `question:` I don't know { $typed }. Give its number, such as #12, a quiz round, such as `round 3`, or pick it from the list that opens as you type.
errata-unplayed = No track or quiz round here has asked “{ $title }” yet, so there are no points to put right.
errata-open = Question #{ $number } isn't revealed yet. You can correct it after the reveal, or take it back now with `/track withdraw`.
errata-revealing = Question #{ $number } is being revealed right now. Try again in a minute.
errata-secret = I can't show this question right now. Try again another day; until then, `/points adjust` can put a member's points right.
errata-busy = I'm still rescoring question { $name }. Try again in a minute.
errata-unanswered =
    Nobody answered question { $name }, so there are no points to put right.{ $kind ->
        [round] {""}
       *[daily] {" "}You can still correct its text.
    }
errata-void-already = Question { $name } is already void. To change that, undo it in `/audit`.
errata-no-reason = Nothing changed. Say why, so that members understand the correction.
errata-no-output = Nothing changed. Type the output that should count, too.
errata-known = Nothing changed: that answer already counts as correct, or this question doesn't have it.
errata-too-many = Nothing changed: this question already has { $most } corrections.
errata-no-text = Nothing changed. The question and the model answer can't be empty.
errata-same-text = Nothing changed: the text is the same as before.
errata-open-fence = Nothing changed: a code block isn't closed. End it with a line of ```.
errata-no-offer = Nothing changed: the question bank's correction already counts, or doesn't fit this question anymore.
# The place is a link. What can be chosen follows.
# $name: “#12”, or errata-round-name.
errata-desk-title = Correct question { $name }
errata-desk-head = **{ $title }** · { $place }
errata-desk-outputs = Counts as correct:
errata-desk-how =
    What should change? Members who gained or lost points see it in my next reply to them and in `/why`; everyone else sees a note in the { $kind ->
        [round] channel
       *[daily] thread
    }. Nobody is pinged.
errata-desk-void = This question is void: nobody gets points for it. You can undo that in `/audit`.
# $date as in 2026-01-31; $note is a sentence of the question bank.
errata-offer = 📌 The question bank corrected this question on { $date }: { $note }
errata-button-open = Correct { $name }…
errata-button-option = Accept { $letter }, too…
errata-button-output = Accept another output…
errata-button-text = Correct the text…
errata-button-void = Void it…
errata-button-bank = Accept the bank's answer
# Titles of forms.
errata-form-title = Question { $name }: accept an answer
errata-form-void = Void question { $name }
errata-form-text = Correct the text of question #{ $number }
errata-form-void-text =
    Nobody gets points for a void question, and points already given are taken back.{ $kind ->
        [round] {" "}The round's places are worked out again without it.
       *[daily] {" "}Streaks don't suffer: the date still counts for everyone who answered.
    }
errata-field-reason = Why? Everyone can read this.
errata-field-reason-description =
    It's shown in the { $kind ->
        [round] channel
       *[daily] thread
    } and in /why.
errata-field-reason-placeholder = For example: since Python 3.12, it prints this
errata-field-output = The output that counts, too
errata-field-output-description = Exactly what appears on screen, line by line
errata-field-text = Question
errata-field-answer = Model answer
errata-field-answer-long = The present one is too long to show here. Leave this empty to keep it.
# What was corrected. With $back it was taken back.
errata-what-option =
    { $back ->
        [yes] **{ $letter }** ({ $option }) no longer counts as correct.
       *[no] **{ $letter }** ({ $option }) counts as correct, too.
    }
# The output follows in a code block.
errata-what-output =
    { $back ->
        [yes] This output no longer counts as correct:
       *[no] This output counts as correct, too:
    }
errata-what-void =
    { $back ->
        [yes] This question counts again, with all its points.
       *[no] This question is void: nobody gets points for it.{ $kind ->
            [round] {""}
           *[daily] {" "}Streaks don't suffer.
        }
    }
errata-what-text =
    { $back ->
        [yes] The text is what it was before.
       *[no] The text was corrected.
    }
errata-void-title = Void
# The date, what was corrected and the reason follow.
errata-note-title = Correction to question { $name }
errata-answer-title = Corrected answer to question #{ $number }
errata-changed =
    { $changed ->
        [0] Nobody's points changed.
        [one] 1 member's points changed. `/why` shows whether yours did.
       *[other] { $changed } members' points changed. `/why` shows whether yours did.
    }
# What was corrected follows.
errata-done = **Question { $name }** ·
errata-done-next =
    { $later ->
        [yes] I'm rescoring the answers and will post a note in the { $kind ->
            [round] channel
           *[daily] thread
        } when I'm done.
       *[no] The answers are rescored, and I've posted a note in the { $kind ->
            [round] channel
           *[daily] thread
        }.
    }
errata-done-text =
    I've posted a note in the { $kind ->
        [round] channel
       *[daily] thread
    }. No points changed.
# Above a reply. $shown has its sign: "+3", "−1"; $points only picks the plural.
errata-news =
    { $points ->
        [one] 📌 Question #{ $number } was corrected: **{ $shown } point** for you. `/why` has the details.
       *[other] 📌 Question #{ $number } was corrected: **{ $shown } points** for you. `/why` has the details.
    }
# Follows a line of /why after a colon.
errata-why = corrected: { $reason }
errata-why-alone = corrected
errata-result-title = Corrections
# For the moderators. $place is a link.
errata-notice = The question bank has corrected question { $name } · { $title } ({ $place }) on { $date }: { $note }
    If members gave the answer that's correct now, you can let it count. `/errata question:{ $typed }` shows more.
audit-accepted-another = accepted another answer to { $what }
audit-voided = voided { $what }
audit-corrected-text = corrected the text of { $what }
audit-took-correction-back = took back a correction to { $what }
audit-restored-track = restored { $what }
audit-undid-correction = Undone. I've posted a note in the thread; if points change back, members hear of it.
audit-undid-track = Undone. The track is back and posts again from its next date on. What was queued or requested is gone.

## roles of authors, reviewers and hosts

command-setup--author_role = Members with this role can write this server's own questions
command-setup--reviewer_role = Members with this role can decide about suggested questions
command-setup--host_role = Members with this role can plan and run quiz rounds
# $role is a mention.
access-helpers = Only moderators and members with the role { $role } can do this.
help-authors-only = Moderators and authors only.
help-reviewers-only = Moderators and reviewers only.
help-hosts-only = Moderators and hosts only.
setup-helpers = Helpers
# $role: a mention, or the words for none.
setup-helper-author = Authors (write this server's own questions): { $role }
setup-helper-reviewer = Reviewers (decide about suggestions): { $role }
setup-helper-host = Hosts (plan and run rounds): { $role }
setup-helper-none = moderators only
## commands/privacy.rs, text/privacy.rs: what is stored about a member

help-subject-privacy = Your data
command-privacy = See, take, hide or delete what I store about you.
command-privacy-show = What I store about you here.
command-privacy-export = Get all of it as a file.
command-privacy-delete = Delete it.
command-privacy-hide = Leave you out of boards and lists.
command-privacy-hide--on = No to be listed again (yes if left out).

privacy-title = What I store about you in this server
privacy-nothing = I don't store anything about you in this server.
privacy-what =
    - your answers, with their texts and files, and how they were graded
    - your points, votes, hints, self-ratings and topic requests
    - what you answered in rounds, and what you reported
    - what you did as a moderator, if you are one
privacy-what-messages = - the text of what you write in a question's thread before the reveal
# $days: how many days texts are kept.
privacy-texts =
    { $days ->
        [one] Texts are deleted after 1 day.
       *[other] Texts are deleted after { $days } days.
    }
privacy-left =
    { $days ->
        [one] If I'm removed from the server, everything is deleted after 1 day.
       *[other] If I'm removed from the server, everything is deleted after { $days } days.
    }
privacy-is-listed = You're listed on leaderboards.
privacy-is-hidden = You're hidden: no list names you, and you take no rank.
privacy-button-export = Get a copy
privacy-button-hide = Hide me
privacy-button-list = List me again
privacy-button-ask = Delete …
privacy-hidden = You're hidden now. No list names you, you take no rank, and your published answers appear as “a member's answer”. `/leaderboard` still tells you where you'd be. Use `/privacy hide on:False` to be listed again.
privacy-hidden-already = No change: you're already hidden. Use `/privacy hide on:False` to be listed again.
privacy-listed = You're listed again, with your rank.
privacy-listed-already = No change: you're listed. Use `/privacy hide` to be left out.

privacy-ask-title = Delete your data in this server?
privacy-ask = This can't be undone, and your points and streak won't come back. If you take part again, you start from zero, and questions that are open now earn you no points.
privacy-goes-title = What goes
privacy-goes = Your answers with their texts and files, my messages that show them, votes on them and your own votes on open questions, your reports and topic requests, what you pressed and typed in rounds, reasons written by you or about you, and the link between your account and all the rest.
privacy-stays-title = What stays, without your name
privacy-stays = Points that were given, results of rounds, and what you did as a moderator, all as “a former member”. If you're blocked, you stay blocked.
privacy-yours-title = What only you can delete
privacy-yours = Your own messages in Discord.
privacy-button-delete = Delete my data
privacy-button-copy = Get a copy first
privacy-button-keep = Keep it
privacy-deleting = Your data is being deleted. You're a former member from now on. My messages with your answers go within 7 days, and my event log, which still has your account in it, is rewritten overnight.

privacy-export-title = Your data in this server
# $answers: how many answers are in the file.
privacy-export =
    { $answers ->
        [0] Here's what I store about you, as JSON. Only you can see this.
        [one] Here's what I store about you, as JSON, with 1 answer. Only you can see this.
       *[other] Here's what I store about you, as JSON, with { $answers } answers. Only you can see this.
    }
privacy-export-more = That's not all yet: press **Next part** for more.
privacy-button-next = Next part
## own4-3: suggestions and the server's own questions

command-suggest = Suggest a question. You write it in a form and see a preview first.
command-suggest--topic = What the question is about
command-suggest--level = How hard it is
command-suggest--kind = How it's answered
command-suggestions = See what became of your suggestions. Moderators and reviewers decide here.
command-bank-add = Write a question for this server.
command-bank-add--topic = What the question is about
command-bank-add--level = How hard it is
command-bank-add--kind = How it's answered
command-bank-edit = Change one of the server's own questions.
command-bank-edit--question = Which question; pick it from the list that opens as you type
command-bank-edit--topic = Its new topic
command-bank-edit--level = Its new level
command-bank-remove = Remove one of the server's own questions (asks first).
command-bank-remove--question = Which question; pick it from the list that opens as you type

# $own: how many of them the server wrote itself.
bank-own = { $own ->
        [one] { $own } is the server's own.
       *[other] { $own } are the server's own.
    }
bank-button-own = The server's own ({ $own })

help-subject-bank = Question bank

# write.rs: the form, its faults and the preview
write-form-suggest = Suggest a question
write-form-add = A new question
write-form-change = Edit the question
write-form-review = Edit the suggestion
write-part-title = Title
write-part-question = Question
write-part-options = Options
write-part-output = What it prints
write-part-points = What a good answer mentions
write-part-answer = Answer
write-part-hints = Hints
write-help-title = A few words that give nothing away. The thread is named after it.
write-help-question = The question as people will read it. Put code between lines of ```.
write-help-options = 2 to 5, one per line. Put * before the right one. A line with > below an option says why.
write-help-output = Exactly what appears on screen, line by line.
write-help-points = One point per line; may stay empty.
write-help-answer = The answer and the reason behind it. Nobody sees it before the reveal.
write-help-hints = Up to 3, with a blank line between two; may stay empty.
write-no-kind = `kind:` { $typed } isn't a kind of question. Choose choice, output, short or open.
write-no-draft = There's nothing here to go on with. Start again with `/suggest`, or with `/bank add` as a moderator.
write-discarded = Discarded.
# $count: how many things are wrong.
write-faults = { $count ->
        [one] **Almost there: one thing to fix.**
       *[other] **Almost there: { $count } things to fix.**
    } Press **Fix it**: your text is still in the form.
write-fault-part = **{ $part }:**
write-fault-line = **{ $part }, line { $line }:**
write-fault-empty = this is empty. Fill it in.
write-fault-long = this has { $length } characters. Shorten it to { $most }; the form keeps the beginning.
write-fault-no-word = there isn't a letter or digit in it, so no thread can be called that. Use a few plain words.
write-fault-title-markup = leave out `*`, `_` and `<`. Names of code go between backticks: `__init__`.
write-fault-open-block = a code block starts here and never ends. Add a line of three backticks below the code.
write-fault-open-backtick = there's a backtick without a second one. Put one on each side of the code.
write-fault-picture = pictures don't work in questions. Write the code as text, or describe what the picture shows.
write-fault-link = links aren't allowed. Name the page without its address.
write-fault-heading = Discord would show this line as a heading. If it's code, put it between two lines of three backticks.
write-fault-markup = Discord would format { $word }. If it's code, put backticks around it.
write-fault-word = this server doesn't publish { $word }. Use another word.
write-fault-no-code = there's no code in it. Put the code between two lines of three backticks.
write-fault-options = I count { $count ->
        [one] { $count } option
       *[other] { $count } options
    }. Write { $least } to { $most }, one per line.
write-fault-none-right = no option is marked as right. Put `*` before the right one.
write-fault-several-right = { $count } options are marked as right. Keep the `*` before one of them; if another one is right as well, change it so that it's wrong.
write-fault-long-option = this option has { $length } characters. Shorten it to { $most }.
write-fault-same-option = this option is there twice. Make each one different.
write-fault-reason-first = a line with `>` explains the option above it, and there's none above. Start with an option.
write-fault-many = there are { $count }. Keep { $most } at most.
write-button-fix = Fix it
write-button-edit = Edit
write-button-discard = Discard
write-button-send-named = Send, with my name
write-button-send = Send without my name
write-button-add = Add it
write-button-save = Save
write-button-approve = Approve as edited
write-answer = Answer
write-hints = Hints
write-twins = Looks familiar
write-twin-bank = “{ $title }” in the built-in bank
write-twin-own = “{ $title }” among this server's own questions
write-twin-waiting = “{ $title }”, a suggestion that's waiting
write-twin-declined = “{ $title }”, a suggestion that was declined
write-twin-suggested = somebody suggested something very similar before
write-footer-suggest = Preview, options in your order. With your name, the post says who suggested it. You won't score on it. If it's approved, it stays with the server.
write-footer = Preview, options in your order. You won't score on it.

# own.rs: the server's own questions
own-title = The server's own questions
own-none = None that can be shown right now. Use `/bank add` to write one.
# $by is one of the two below.
own-line = - **{ $title }** (`{ $slug }`) · { $level } · { $topic } · { $by }
own-by = by { $member }, { $date }
own-by-former = by a former member, { $date }
own-footer = Page { $page } of { $pages } · newest first · questions that are open or coming up aren't listed
own-button-barred = Never asked here
own-added = Added “{ $title }” (`{ $slug }`) to this server's questions. Tracks, rounds, practice and search use it from now on. You won't score on it. To ask it soon, use `/track queue add`.
own-changed = Saved “{ $title }” (`{ $slug }`). Past questions stay as they were asked.
own-ask-remove = Remove `{ $slug }` from this server's questions? It won't be asked, practiced or found any more. If it's open right now, it stays open. You can undo this.
own-button-remove = Remove it
own-button-keep = Keep it
own-removed = Removed `{ $slug }`. If it's queued somewhere, it will be passed over.
own-unknown = `question:` { $typed } isn't one of this server's own questions. `/bank list` shows them.
own-unknown-nearest = `question:` { $typed } isn't one of this server's own questions. Did you mean { $nearest }?
own-in-bank = `question:` { $typed } is built in, so it can't be edited or removed here. Use `/bank bar` if it should never be asked.
own-not-now = `{ $slug }` can't be edited right now: it's open or coming up, and the form would show its answer. Try again after its reveal.
own-full = This server has { $most } questions of its own, the most it can have. Use `/bank remove` to make room.

# suggestions.rs: what members suggested
suggestions-title = Suggestions
suggestions-notice = A member suggested a question. Press the button or use `/suggestions` to approve or decline it.
suggestions-button-see = See suggestions
# $credit: yes or no.
suggestions-sent = Thanks! “{ $title }” is with the moderators. { $credit ->
        [yes] If it's asked, the post will say that you suggested it.
       *[no] If it's asked, your name won't be on it.
    } `/suggestions` shows what became of it.
suggestions-button-mine = My suggestions
suggestions-blocked = You can't suggest questions in this server because a moderator has blocked you.
suggestions-full-own = You have { $most } suggestions waiting for the moderators. Wait until they decide, or take one back.
suggestions-full = { $most } suggestions are waiting for the moderators, the most there can be. Try again in a few days.
suggestions-nothing-waits = No suggestions are waiting.
suggestions-faults = **It can't be approved as it is.** Press **Edit** to fix it:
suggestions-place = Suggestion { $place } of { $of }
suggestions-from = From
# $credit: yes or no.
suggestions-from-line = { $member }, { $at }. { $credit ->
        [yes] Wants to be named when it's asked.
       *[no] Doesn't want to be named.
    }
suggestions-button-approve = Approve
suggestions-button-review = Edit
suggestions-button-decline = Decline
suggestions-button-before = Previous
suggestions-button-after = Next
suggestions-button-next = Next suggestion
suggestions-approved = Approved: “{ $title }” (`{ $slug }`) is one of this server's questions now. Neither you nor its author will score on it. To ask it soon, use `/track queue add`.
suggestions-declined = Declined. The member reads your reason in `/suggestions`.
suggestions-waits-no-more = This suggestion isn't waiting any more: somebody has decided on it, or it was taken back.
suggestions-decline-form = Decline the suggestion
suggestions-decline-reason = Reason
suggestions-decline-description = The member reads it in /suggestions.
suggestions-decline-placeholder = We had one very like it last week. How about asking why it happens?
suggestions-no-reason = Say in a sentence why, so that the member knows what to do better.
suggestions-not-taken-back = It can't be taken back any more: the moderators have decided on it. `/suggestions` shows what became of it.
suggestions-mine-title = Your suggestions
suggestions-mine-none = You haven't suggested a question here yet. `/suggest` opens a form.
# $became is one of the four below.
suggestions-mine-line = - **{ $title }** ({ $date }): { $became }
suggestions-mine-waits = waiting for the moderators
suggestions-mine-approved = approved, it's one of this server's questions
suggestions-mine-removed = approved, but the moderators removed it later
suggestions-mine-declined = declined: { $reason }
suggestions-button-take-back = Take back “{ $title }”
# $member suggested the question that is asked.
post-suggested-title = Suggested by
round-told-wrote-it = You know this question's answer because you wrote or approved it, so it earns you no points.

# audit.rs
audit-of-suggestion = a suggestion by { $member }
audit-added-question = added { $what } to the server's questions
audit-changed-question = edited { $what }, a question of the server's own
audit-removed-question = removed { $what } from the server's questions
audit-restored-question = put { $what } back among the server's questions
audit-approved-suggestion = approved a suggestion, { $what }
audit-declined-suggestion = declined { $what }
audit-reopened-suggestion = reopened { $what }
audit-undid-own = The question is back among the server's own.
audit-undid-decline = The suggestion is waiting again.
## /me: pictures, badges and milestones, another member's stats, the group's card

command-me--member = Another member; without one, you
command-me--group = How the whole group is doing, and its weakest topics

me-title-other = Stats in { $track }
# $member is a mention.
me-of-other = { $member }'s stats.
me-of-veiled = { $member }'s stats. Answers in this track are anonymous, so topics and days are left out.
me-no-track = There are no daily questions here yet. In the whole server, all time: { $place }. `/why` lists every point.
me-unknown-member = { $member } hasn't done anything here yet, so there's nothing to show.
me-hidden-member = { $member } keeps their stats private.
me-streak-none-other = No streak yet.
me-streak-over-other = No streak right now; the best was { $best }.
me-streak-best-other =
    { $now ->
        [one] **{ $now } question** in a row. The best: { $best }.
       *[other] **{ $now } questions** in a row. The best: { $best }.
    }
me-streak-next = Next milestone: { $next } in a row.
me-field-badges = Badges
me-badges-none = None yet. The first one is for answering { $first } in a row.
me-badges-none-other = None yet.
me-badge-streak = **{ $count } in a row**: a streak of { $count } questions
me-badge-answered = **{ $count } answered**: { $count } questions answered in time
me-badge-all-rounder = **All-rounder**: knows something in { $count } topics
me-badge-accepted = **{ $count } accepted**: { $count } answers accepted by moderators
me-button-group = Whole group
me-button-me = My stats

result-milestone-title = Milestone
result-milestone = With this question you answered **{ $count } in a row**. The badge is in `/me`.

# Everything that begins with picture- is drawn, or read out to those who don't see the picture. The short names of
# topics have room for about 15 letters.
picture-points = Points
picture-points-week = { $points ->
    [0] none this week
   *[other] +{ $points } this week
}
picture-rank = Rank
picture-rank-track = all time
picture-rank-hidden = if not hidden
picture-rank-none = no points yet
picture-rank-far = not among the first
picture-streak = Streak
picture-streak-best = in a row · best { $best }
picture-badges = Badges
picture-badge-streak = { $count } in a row
picture-badge-answered = { $count } answered
picture-badge-all-rounder = All-rounder
picture-badge-accepted = { $count } accepted
picture-year = Last 12 months
picture-year-note = { $done } of { $asked } answered
picture-year-full = correct, or knew it
picture-year-some = answered
picture-year-missed = missed
picture-mastery = Mastery in %
picture-mastery-note = verdicts and self-ratings
picture-month = { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] Jun
    [jul] Jul
    [aug] Aug
    [sep] Sep
    [oct] Oct
    [nov] Nov
   *[dec] Dec
}
picture-topic-basics = Basics
picture-topic-data-structures = Data structures
picture-topic-iteration = Iteration
picture-topic-functions = Functions
picture-topic-oop = Classes
picture-topic-data-model = Data model
picture-topic-exceptions = Exceptions
picture-topic-files-io = Files and I/O
picture-topic-modules-packaging = Packaging
picture-topic-stdlib = Std library
picture-topic-memory-performance = Memory, speed
picture-topic-concurrency = Concurrency
picture-topic-testing = Testing
picture-topic-web = Web
picture-topic-data-science = Data science
picture-topic-algorithms = Algorithms
picture-topic-practices = Practices
# One part of a sentence each.
picture-alt-tile = { $label }: { $value } ({ $note })
picture-alt-badges = Badges: { $badges }
picture-alt-year = { $title }: { $note } ({ $months })
picture-alt-month = { $month } { $done } of { $asked }
picture-alt-mastery = Mastery in percent ({ $levels }): { $rows }
picture-alt-row = { $topic } { $percents }

group-title = How the group is doing in { $track }
group-body = { $dailies ->
    [one] 1 question has closed in the last 12 months,
   *[other] { $dailies } questions have closed in the last 12 months,
} with { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
} in time.
group-none = No question has closed in { $track } yet. Once voting on the first one is over, this shows what the group knows and what it doesn't.
group-field-weakest = Weakest topics
group-field-topics = All topics
# $count: verdicts and self-ratings.
group-topic = { $topic }: { $percent }% known ({ $count ->
    [one] 1 rating
   *[other] { $count } ratings
})
group-weakest-none = None stands out. A topic is listed here when it has at least { $enough } verdicts or self-ratings and less than { $most }% of it is known.
group-topics-none = No verdicts or self-ratings yet.
group-field-focus = Focus
group-focus-on = This week I ask about these twice as often: { $topics }. I pick new topics every Monday.
group-focus-waiting = On. As soon as a topic stands out, I ask about it twice as often. I pick new topics every Monday.
group-focus-off = Off. Press the button to have me ask about the weakest topics twice as often.
group-focus-off-member = Off. A moderator can have me ask about the weakest topics twice as often.
group-button-focus = Ask more about these
group-button-unfocus = Stop focusing
group-picture-questions = Questions
group-picture-questions-note = in 12 months
group-picture-answers = Answers
group-picture-answers-note = about { $each } per question
group-picture-known = Known
group-picture-known-value = { $percent }%
group-picture-known-note = of { $count } ratings
group-picture-known-none = no ratings yet
group-picture-year-note = { $done } of { $asked } had answers
group-picture-year-full = as many as usual
group-picture-year-some = fewer
group-picture-year-none = nobody
## review.rs: /review, and what practice questions say about it

practice-footer-back = Back in /review on { $date }. Only you can see this, and it earns no points.
practice-rated = You said
review-no-server = I don't know yet which server you mean. Use `/review` there once, and then it works here, too.
review-nothing-yet = Nothing to review yet. Questions you get wrong, or mark 🔴 or 🟡, come back here at the right time. Answer the next daily, or try `/question`.
review-done-already = That isn't your current question anymore. Here's where you are:
review-title = Review · { $title }
# A channel of the server that the questions of a direct message belong to.
review-server = From the server of { $channel }
review-footer-left =
    { $left ->
        [1] The last one for today. Only you can see this, and it earns no points.
       *[other] { $left } left today. Only you can see this, and it earns no points.
    }
review-footer-rate = How well did you know it?
review-back = It comes back on { $date }.
review-back-today = It comes back once more today, and again on { $date }.
review-button-show = Show the answer
review-button-dont-know = I don't know
review-button-answer = Answer
review-button-next = Next
review-button-more = { $count } more
review-form = What does it print?
review-form-label = What does it print?
review-form-description = Exactly what appears on screen, line by line
review-rate-again = { $dot } Not yet
review-rate-hard = { $dot } Partly
review-rate-good = { $dot } Knew it
review-correct = ✅ **{ $letter } is correct.**
review-incorrect = ❌ **{ $letter } is incorrect.**
review-correct-output = ✅ **That's what it prints.**
review-incorrect-output = ❌ **That's not what it prints.** You typed:
review-dont-know = Here's the answer.
review-noted = “{ $title }” comes back on { $date }.
review-noted-today = “{ $title }” comes back once more today, and again on { $date }.
review-done-title = Review
review-done =
    { $count ->
        [one] Done for today: 1 question reviewed.
       *[other] Done for today: { $count } questions reviewed.
    }
review-none-now = Nothing to review right now.
review-more =
    { $count ->
        [one] 1 more is due. Take it now, or leave it for tomorrow.
       *[other] { $count } more are due. Go on now, or leave them for tomorrow.
    }
review-next =
    { $count ->
        [one] Next: 1 question on { $date }.
       *[other] Next: { $count } questions on { $date }.
    }
review-no-next = Questions you get wrong, or mark 🔴 or 🟡, come back here.
zone-set = Your time zone is { $zone }, where it's { $time } now. Your day for `/review` begins at 04:00 there. It's the same for all servers.
zone-taken-back = I've forgotten your time zone and use each server's own again.
command-review = Bring back the questions you missed, at the right time. Only you see it.
command-me--zone = Your time zone, such as Europe/Berlin; - to use the server's

## rules/counting.rs, text/rings.rs: which votes count

# Behind "You voted for …". $closed: date and time.
ballot-newcomer = It counts once you've answered a question here: this one or an earlier one, by { $closed }.
# $most: how many votes count on the questions of one date.
ballot-over = It doesn't count: of your votes on one date's questions, the first { $most } do. Take another one back and this one counts.
ballot-entry-newcomer = **you voted for it** (counts once you've answered a question here)
ballot-entry-over = **you voted for it** (one too many to count)

help-rules-title = How points work
help-rules-answers = Answering before the reveal: { $answered }. A correct answer, where I check it: { $correct } more. An answer that a moderator accepts: { $accepted } more.
help-rules-votes = Each vote for your answer: { $vote }, for up to { $most } votes a question. You can't vote for yourself, and a vote that's taken back takes its point with it.
help-rules-newcomers = A vote counts if its voter has answered a question here before voting closes: this one or an earlier one.
help-rules-cap = Of a member's votes on one date's questions the first { $most } count.
help-rules-early = If you look at the answer with **Show me now**, or saw the question in a preview, it earns you nothing.
help-rules-final = Points are final when voting closes. After that only a correction of the question or a moderator's `/points adjust` changes them, each with its reason.
help-rules-footer = /why lists every point you have, and where it comes from.

rings-title = Who votes for each other
rings-head = Votes for the other, of all the votes each gave:
# $one, $other: members. $there, $back: their votes for each other. $of, $of_back: all their votes.
rings-line = - { $one } → { $other }: { $there } of { $of } · { $other } → { $one }: { $back } of { $of_back }
rings-none = No two members voted for each other { $least } times or more.
rings-looked =
    { $votes ->
        [one] Looked at 1 vote
       *[other] Looked at { $votes } votes
    } { $dailies ->
        [one] on 1 question of the last { $days } days.
       *[other] on { $dailies } questions of the last { $days } days.
    }
rings-footer = Friends who answer well look like this, too. Read their answers before you act.

## rules/round/early.rs: questions that close early

command-round-schedule--early = Close a question once all who joined have answered (needs lobby)
round-early = A question closes as soon as everyone who joined has answered.
round-field-early-wants-lobby = `early:` needs `lobby:True`, so that I know who's playing.
## remind.rs: /remind and its direct messages

remind-title = Reminders
# $question, $reveal and $call are on or off.
remind-settings =
    { $question ->
        [on] 📣 A question is out: **on**
       *[off] 📣 A question is out: off (`question:true`)
    }
    { $reveal ->
        [on] 💡 An answer is out: **on**
       *[off] 💡 An answer is out: off (`reveal:true`)
    }
    { $call ->
        [on] ⏰ Last call, two hours before the reveal if you haven't answered: **on**
       *[off] ⏰ Last call, two hours before the reveal if you haven't answered: off (`last_call:true`)
    }
    Between { $from } and { $to } in { $zone }. Set your own time zone with `/me zone:`.
    They come as direct messages with links, what's due within an hour in one.
remind-none = Reminders are off. Pick what you'd like: `/remind question:true`, `reveal:true` or `last_call:true`. They come as direct messages with links.
remind-refused = I couldn't send you a direct message, so your reminders are off. Allow direct messages from members of this server (in its Privacy Settings), then use `/remind` again.
remind-turned-off = Reminders are off. `/remind` turns them on again.
remind-not-a-time = `{ $option }:` { $typed } isn't a time. Try `9:00`, `17:30` or `9am`.
remind-no-hours = `from:` and `to:` begin and end at the same time. Choose hours such as `from:8:00 to:22:00`.
remind-button-off = Turn off
remind-question = 📣 **{ $track }** · question #{ $number } is out: { $place }
    You can answer until { $reveal }.
remind-reveal = 💡 **{ $track }** · the answer to #{ $number } is out: { $place }
remind-last-call = ⏰ **{ $track }** · Last call for #{ $number }: { $place }
    You can answer until { $reveal }.
remind-streak = Your streak of { $count } ends if you don't.
# The small print, by which the bot finds the message again: $marks are made of remind-mark.
remind-footer = Reminder · { $date } · { $marks }
remind-mark =
    { $what ->
        [question] #{ $number } question
        [reveal] #{ $number } answer
       *[last-call] #{ $number } last call
    }
refusal-too-many-directs = I've opened too many direct messages for now. Discord says: { $words }
command-remind = Get reminded by direct message: a question is out, an answer is out, last call.
command-remind--question = When a question is out
command-remind--reveal = When an answer is out
command-remind--last_call = Two hours before the reveal, if you haven't answered
command-remind--from = Not before this time of day, such as 8:00
command-remind--to = Not after this time of day, such as 22:00
## role.rs: why a role can't be given

role-gone = That role doesn't exist anymore.
role-everyone = Everyone has that role already. Pick another one.
role-managed = That role belongs to a bot or an integration, so nobody can hand it out. Pick another one.
role-powerful = That role can manage or moderate something, or mention everyone. Members shouldn't get that from a quiz: pick a role without such permissions.
role-too-high = That role isn't below my own. In **Server Settings → Roles**, drag my role above it, and try again.
role-may-not = I'm not allowed to hand out roles. Give me the **Manage Roles** permission, and try again.
# $why is one of the sentences above.
role-not-given = I couldn't change who has { $role }. { $why }
role-member-left = A member who was about to get { $role } has left the server.

## season.rs: seasons

command-season = Seasons: standings with a beginning and an end.
command-season-start = Start a season, or plan the next one.
command-season-start--name = What it's called
command-season-start--from = First date, such as 2026-03-02; today if left out
command-season-start--to = Last date, such as 2026-05-31; open-ended if left out
command-season-start--carry = What members keep of the season before: nothing, or half their points
command-season-start--champion = A role for the winner
command-season-start--channel = Where the results are posted; here if left out
command-season-end = End the season, or call off one that hasn't begun.
command-season-end--date = Last date, such as 2026-05-31; today if left out
command-season-end--season = Which one, if another one is already planned
command-season-list = All seasons and who won them.
help-subject-seasons = Seasons and rewards

# What a channel is for, in bold at the beginning of a sentence.
season-purpose = Season results

season-number = season #{ $number }
# In /audit.
season-of = the season **{ $name }**
season-audit-started = started { $what }
season-audit-ended = set the end of { $what }
season-audit-cancelled = called off { $what }

season-same-name = `name:` There's already a season called **{ $name }** that isn't over. Pick another name.
season-period-name = `name:` **{ $name }** already means something in `/leaderboard period:`. Pick another name.
season-planned = **{ $name }** is already planned, from { $first }. To plan a different one, call it off first with `/season end`.
season-running = **{ $name }** is still running. Use `/season end` to set its last date, then start the next one.
season-past-start = `from:` { $first } is in the past. A season can start today or later.
season-overlap = `from:` **{ $name }** runs until { $last }. Seasons can't overlap: start the next one later.
season-ends-before = The season would end ({ $last }) before it starts ({ $first }). Pick a later end.
# $option: from, to or date.
season-date = `{ $option }:` { $typed } isn't a date. Try 2026-03-02, `today` or `tomorrow`.
season-carry = `carry:` I don't know { $typed }. Choose `none` or `half`.
# $why is one of the sentences of role.rs.
season-champion = `champion:` I can't hand out { $role }. { $why }
season-none-to-end = There's no season to end. `/season start` starts one.
season-no-such = `season:` There's no season { $typed }. `/season list` shows all of them.
season-ended-already = **{ $name }** already ended on { $last }.
season-too-early = Points for { $earliest } may already be in, so that's the earliest possible end.
season-next-begins = **{ $name }** starts on { $first }, so this season has to end before that.

season-started = { $begins ->
    [today] **{ $name }** has started: points from today, { $first }, count.
   *[later] **{ $name }** is planned: points from { $first } on will count.
}
season-until = It ends with { $last }.
season-open-end = It runs until you use `/season end`.
season-where = Once its last question has closed, I'll post the results in { $channel }. Until then, `/leaderboard period:season` shows the standings.
season-carries = Everyone keeps half of their points from **{ $before }**, rounded down, once that season's standings are final.
season-carries-nothing = There's no season before it, so everyone starts at 0.
season-crowns = The winner gets { $role }.
season-ended = { $when ->
    [today] **{ $name }** ends today, { $last }. Once the last question has closed, I'll post the results in { $channel }. To move the end, use `/season end date:` before today is over.
   *[later] **{ $name }** ends on { $last }. Once the last question has closed, I'll post the results in { $channel }.
}

season-name-and-dates = { $name }, { $dates }
season-dates = { $first } – { $last }
season-dates-open = since { $first }
season-final = *Final standings.*
season-final-corrected = *Final standings. Corrections made since then count for all time, but don't change them:*
# $points has its sign: "+5", "−2".
season-later = *{ $date }: { $changes ->
        [one] 1 correction
       *[other] { $changes } corrections
    }, { $points } in all*
season-own-no-place =
    You had { $points ->
        [one] 1 point
       *[other] { $points } points
    }, but no place: you were hidden or not here when the season ended.
season-button = Season
season-button-hall = All seasons
season-place = Season: { $place }

season-over = Season over: { $name }
# $place is "🥇 1." or "4."
season-place-line = **{ $place }** { $member } · { $points }
# Stands for somebody who is hidden or has left.
season-unnamed = a member
season-nobody = Nobody scored this season.
season-more = … and { $count ->
        [one] 1 more
       *[other] { $count } more
    }
season-crowned = The title { $role } goes to first place.
season-see = All standings: `/leaderboard period:season-{ $number } track:all`
season-next = { $begins ->
    [now] **{ $name }** is already on.
   *[later] Up next: **{ $name }**, from { $first }.
} { $carry ->
    [half] Everyone keeps half of their points, rounded down.
   *[none] Everyone starts at 0.
}

season-list-title = Seasons
season-list-empty = No seasons yet. Moderators start one with `/season start`.
season-line = **{ $name }** · { $dates } · { $state }
season-state-nobody = nobody scored
season-state-over = 🏆 { $names } with { $points } · { $members ->
        [one] 1 member
       *[other] { $members } members
    }
season-and-others = { $names } and { $count ->
        [one] 1 other
       *[other] { $count } others
    }
season-state-planned = planned
season-state-running = running
season-state-daily = ended; final after the last question closes: { $closes }
season-state-round = ended; final after round #{ $round }
season-state-counting = ended; being counted
season-button-newer = Newer
season-button-older = Older
board-no-season = There hasn't been a season yet. Moderators start one with `/season start`; until then, try `period:month`.
board-month-future = `period:` { $typed } is still to come.
# $first is a month: "March 2026".
board-month-not-kept = `period:` Standings of months are kept since { $first }; earlier ones are gone. `/leaderboard period:all` counts everything.

## recap.rs: the weekly recap of a track

recap-title = { $track } · the week of { $monday }
recap-questions =
    { $count ->
        [one] 1 question was revealed this week.
       *[other] { $count } questions were revealed this week.
    }
recap-standings = Standings
recap-place = **{ $rank }.** { $who } · { $points }
recap-best = Best answers
# $number is a link to the question, $best the author, the votes and a link.
recap-best-line = { $number } · { $best }
recap-missed = Most missed
recap-missed-line = { $number } { $title }: { $correct } of { $count } correct
# The small print, by which the bot finds the message again.
recap-footer = Recap · { $track } · { $monday }
recap-on = **{ $track }** posts a recap each Sunday at 20:00 in its time zone: standings, best answers and the most missed question. Weeks without a revealed question are left out.
recap-off = **{ $track }** posts no weekly recap.
recap-forum = **{ $track }** posts in a forum, where a recap has no place. Choose a track in a text channel.
command-track-recap = Post a recap each Sunday: standings and best answers.
command-track-recap--track = Which track
command-track-recap--on = Whether it does
## Faults that users found

round-told-played-before = Round #{ $round } (**{ $name }**, { $channel }) is called off: it was played after the backup was made that I'm running on, so I no longer have its answers. Use `/round schedule` to plan a new one.
round-told-channel-busy = Round #{ $round } (**{ $name }**, { $channel }) is called off: when it should have started, round #{ $other } (**{ $busy }**) was still being played there. Use `/round schedule` to plan a new one.
field-everyone = `ping:` Discord pings nobody when I mention @everyone. Pick a role that members can have.
# $option: `delay` or `close`.
field-length = `{ $option }:` I can't read { $typed } as a length of time. Write it like `8h`, `90m`, `1d` or `1h30m`.
me-question-removed = A moderator removed your answer, so it doesn't count.
round-desk-cannot-end-over = Round #{ $round } can't be ended anymore.
round-desk-none-running = No round is being played right now. `/round list` shows what's scheduled.
round-desk-none-scheduled = No round is waiting to start. Use `/round schedule` to plan one.
round-desk-none-paused = No round is paused.
round-desk-none-played = No round has been played here yet. `/round list` shows what's scheduled.
round-desk-next-closing = The current question is closed already. Its results are coming in a moment.
# $points: board-points.
board-own-below = You're at { $points }. Ranks begin at 1 point.
setup-blackout-gone-title = No longer blackout dates
# $dates: such as “24 Dec 2026 to 2 Jan 2027; 1 May 2027”.
setup-blackout-gone = { $dates }. `blackout:` replaces the whole list, so name every date that you want to keep.
# $dates: one or more dates, as 2026-03-02; $today: whether today's is among them.
notice-missed =
    { $count ->
        [one] **{ $track }** has no question for { $dates }: I was offline when it was due and came back too late. Streaks aren't affected.
       *[other] **{ $track }** has no questions for { $count } dates ({ $dates }): I was offline when they were due and came back too late. Streaks aren't affected.
    }{ $today ->
        [yes] {" "}`/track post-now` posts today's question.
       *[no] {""}
    }
withdraw-results = It has no results and gives no points. The reason: { $reason }
## Rewards (reward.rs): roles that members earn

command-rewards = Roles that members earn.
command-rewards-add = Give a role for points, a streak, or a rank in a season.
command-rewards-add--role = Which role
command-rewards-add--points = At this many points of all time
command-rewards-add--streak = At this many answers in a row, in any track
command-rewards-add--rank = For this rank or a better one in the last season: 3 is the podium
command-rewards-list = See which roles members can earn.
command-rewards-remove = Stop giving a role. Members who have it keep it.
command-rewards-remove--role = Which role

# In /audit: $what is the mention of a role.
reward-audit-added = made { $what } a reward
reward-audit-removed = stopped giving { $what }

# What a role is given for.
reward-for-points =
    { $count ->
        [one] 1 point
       *[other] { $count } points
    }
reward-for-streak = a streak of { $count }
reward-for-rank =
    { $count ->
        [one] 1st place in the last season
       *[other] a place in the top { $count } of the last season
    }
reward-one-fact = Say what the role is for: `points:`, `streak:` or `rank:`, and only one of them.
reward-range = `{ $option }:` Pick a number from 1 to { $most }.
reward-role = `role:` I can't hand out { $role }. { $why }
reward-already = { $role } is already given for { $fact }.
reward-other = { $role } is already given for { $fact }. To give it for something else, use `/rewards remove` first.
reward-too-many = There can't be more than { $most } rewards. Make room with `/rewards remove`.
reward-none = { $role } isn't a reward here. `/rewards list` shows those there are.
reward-added =
    { $role } is now given for { $fact }. { $who ->
        [points] Members who have them already get it in the next few minutes. Members who drop below lose it.
        [streak] Members get it with the answer that makes their streak that long, and lose it when the streak ends. Members whose streak is that long already get it with their next answer.
       *[rank] Members keep it until the next season ends. If a season is over already, its best get it in the next few minutes.
    } If a moderator takes it from somebody, I won't give it back until it's earned again.
reward-removed = { $role } is no longer given for { $fact }. Members who have it keep it. To give it again, use `/rewards add`.
reward-line = { $role } · { $fact }
reward-line-stopped = { $role } · { $fact } · ⚠️ stopped. { $why } `/rewards add` starts it again.
reward-list-title = Rewards
reward-list-empty = No rewards yet. `/rewards add` gives a role for points, a streak, or a rank in a season.
reward-stopped = I stopped giving { $role } for { $fact }. { $why } `/rewards add` starts it again.
reward-gone = The role that members got for { $fact } was deleted, so I removed that reward. `/rewards add` gives another role for it.
reward-doctor = **Rewards**: { $role } is given for { $fact }, but I can't hand it out. { $why }
reward-doctor-stopped = **Rewards**: I stopped giving { $role } for { $fact }, because I couldn't hand it out. Now I could: `/rewards add` starts it again.
reward-doctor-champion = **Season { $name }**: the winner should get { $role }, but I can't hand it out. { $why }

## Pages of /help (help.rs)

help-overview = Overview
help-more = The buttons below show what else you can do here.

## Milestones of streaks in the final results (results.rs)

final-streaks-title = Streaks
# $who: one or more mentions, and how many others.
final-streak = **{ $count } in a row**: { $who }
final-streak-others =
    { $count ->
        [one] 1 other
       *[other] { $count } others
    }

# A round before the server has a time zone
# $typed: the time of day that was typed, in backticks.
round-field-zone-needed = `start:` Which time zone is { $typed } in? This server has none yet. Set it with `/setup zone:` and a city, such as `Europe/Berlin`, `America/New_York` or `Asia/Kolkata`, then schedule the round again. Or count from now: `start:in 20m`.

## Corrections of rounds, and what a void question is elsewhere

past-own-void = void: no points for anyone
errata-round-void-short = void (nobody gets points for it)
errata-round-were = the answers were { $letters }
# After the word “question”. $question: its number in the round.
errata-round-name = { $question } of round { $round }
errata-round-which = Round { $round }, question { $question } · { $name }
errata-round-button = Round { $round } · { $name }
errata-round-title = Correct a question of round { $round } · { $name }
errata-round-list = Which question needs a correction? Press its number.
errata-round-list-more = Which question needs a correction? Press its number, or for a later one use `/errata question:round { $round }/26`.
errata-round-open = Round #{ $round } isn't over yet. You can correct its questions after the podium.
errata-round-cancelled = Round #{ $round } was cancelled and gave no points, so there is nothing to put right.
errata-round-not-asked = Round #{ $round } has no question { $question } that was asked. `/errata question:round { $round }` lists them.
errata-round-news =
    { $points ->
        [one] 📌 A question of round #{ $round } was corrected: **{ $shown } point** for you. `/why` has the details.
       *[other] 📌 A question of round #{ $round } was corrected: **{ $shown } points** for you. `/why` has the details.
    }
audit-of-round-question = question { $question } of { $round }

# season.rs: names and dates that can't be
# $sign: the character.
season-name = `name:` { $typed } can't be a season's name. Use 1 to { $max } characters, and not just a number. For example `Spring`.
season-name-sign = `name:` { $typed } can't be a season's name: names can't contain `{ $sign }`. Try `Spring`.
season-name-backtick = `name:` { $typed } can't be a season's name: names can't contain backticks. Try `Spring`.
season-name-empty = `name:` A season needs a name. For example `Spring`.
season-far-start = `from:` { $first } is more than two years away. Check the year, and pick an earlier start.

# doctor.rs: nobody gets notices
doctor-nobody-for-notices = Notices reach nobody: they have no channel, and the moderator who created **{ $track }** has had their data deleted. Pick a channel with `/setup notice_channel:`.
season-dates-planned = from { $first }

# withdraw.rs: a question that isn't posted yet
withdraw-posting = Question #{ $number } of **{ $track }** is still on its way to Discord. You can withdraw it as soon as it's posted.
# queue.rs: a question that was removed since
queue-line-gone = `{ $slug }`, which was removed and will be passed over
# suggestions.rs: the line below a suggestion that is shown with its answer
suggestions-place-seen = Suggestion { $place } of { $of } · You've seen its answer, so you won't score on it
# round/report.rs: who knew the questions
round-report-without-points = You knew questions of round #{ $round } before it began, so you played it for no points.

# Many sealed answers: the file has only the first of them
# $first: how many the file has; $count: how many there are, always more.
reveal-rest-first = { $count } more sealed answers. The file has room for { $first } of them; **All answers** shows them all, page by page.

# round/course.rs: the standings are asked for while the points are added up
round-course-being-counted = Round #{ $round } has asked its last question, and I'm adding up the points. The podium will be in the channel in a moment.

# season.rs: a name that an earlier season has
# $dates: its first and last date.
season-past-name = `name:` There was already a season called **{ $name }** ({ $dates }), and its standings keep that name. Pick another name, such as `{ $other }`.
season-past-name-alone = `name:` There was already a season called **{ $name }** ({ $dates }), and its standings keep that name. Pick another name.

# track.rs: rules for dates, such as "every 3 days" and "on the last Fri of each month"
# $days: days of the week, "Mon and Thu".
track-every-days = every { $count } days
track-every-weeks = every { $count } weeks on { $days }
# $ending: the ending of the English ordinal: st, nd, rd or th.
track-month-day = { $day }{ $ending }
track-month-last-day = last day
# $shorter: whether some months don't have one of the days.
track-month-days = on the { $days } of each month{ $shorter ->
    [yes] {" "}(or its last day)
   *[no] {""}
}
# $week: first, second, third, fourth or last. $days: "Mon and Thu".
track-month-week = { $week ->
    [first] first { $days }
    [second] second { $days }
    [third] third { $days }
    [fourth] fourth { $days }
   *[last] last { $days }
}
# $weeks: "first Mon and third Mon".
track-month-weeks = on the { $weeks } of each month
track-listed = { $first } and { $last }

# field.rs: rules for dates that can't be read
field-days-month = `days:` Which day of the month is { $typed }? Try `monthly 1`, `1st and 15th`, `last day`, `first monday` or `last friday`.
field-days-apart = `days:` I can't do { $typed }. I can post every 2 to { $days } days or every 2 to { $weeks } weeks.
field-days-from = `days:` I can't read the date in { $typed }. Write it like `every 3 days from 2026-12-24`.
# $weeks and $month: the two ways to write it.
field-days-two-meanings = `days:` { $typed } can mean two things. Use `{ $weeks }` or `{ $month }`.
field-days-mixed = `days:` { $typed } mixes days of the month with days of the week. Use one kind, or two tracks.

# track.rs and setup.rs: what happens to a question that was missed
# $grace: a length of time: "3 hours".
track-grace = Missed questions: posted up to **{ $grace }** late. After that, the date is skipped and the moderators hear of it. Never two for one date.
setup-missed = Missed questions
setup-missed-usual = If I'm down when a question is due, I post it up to **{ $grace }** late. After that, the date is skipped and I tell the moderators. Never two for one date, and streaks don't suffer.
setup-missed-track = **{ $track }**: up to **{ $grace }**
field-grace = `grace:` A question can be posted { $least } to { $most } late; I got { $typed }. Try `1h`, `90m` or `3h`, or `-` for the usual time.
command-track-add--grace = How late a missed question may still be posted, such as 1h or 3h (the default is in /setup)
command-track-edit--grace = How late a missed question may still be posted, such as 1h or 3h; - for the usual time

# pins.rs: the open question is pinned
track-pins = Pins the open question until voting closes.
command-track-add--pin = Pin each question until voting closes (needs Pin Messages)
command-track-edit--pin = Pin each question until voting closes (needs Pin Messages)
field-pin-forum = `pin:` In a forum, each question is a post of its own, so there's nothing to pin. Leave `pin` out, or pick a text or announcement channel.
refusal-too-many-pins = the channel has as many pinned messages as Discord allows ({ $words })
notice-no-pin-full = Question #{ $number } isn't pinned: { $channel } already has 250 pinned messages, the most Discord allows. Unpin some, and I'll pin the next question.
notice-no-pin-forbidden = Question #{ $number } isn't pinned: in { $channel } I'm missing **Pin Messages**. Someone with **Manage Roles** can allow it in the channel's settings → Permissions → my role. Or turn pins off: `/track edit track:{ $track } pin:False`.
notice-no-pin = Question #{ $number } isn't pinned in { $channel }: { $why }

# model_answer.rs: the answer behind a spoiler
track-spoiler = Hides the revealed answer behind a spoiler.
reveal-spoiler = **The answer** is hidden. Click or tap to read it:
command-track-add--spoiler = Hide the revealed answer behind a spoiler, for members who want to try first
command-track-edit--spoiler = Hide the revealed answer behind a spoiler, for members who want to try first

# Short answers: a word or phrase that is typed.
kind-short = type a word or phrase
post-how-short = Press **Answer** and type a word or a short phrase. Upper and lower case don't matter. Only you see it, and you can change it until the reveal.
answer-form-short = Your answer
answer-form-short-description = A word or a short phrase; upper and lower case don't matter
# $accepted is in backticks.
result-accepted = The answer: { $accepted }
# $accepted is a list of texts in backticks, the usual one first.
reveal-accepted = **Correct:** { $accepted }
errata-button-short = Accept another answer…
write-part-accepted = Accepted answers
write-help-accepted = One per line; the first is shown. Case and blanks don't matter.
write-fault-long-accepted = this has { $length } characters. Nobody types that without a mistake: shorten it to { $most }, or ask an open question.
write-fault-same-accepted = this counts already: case, blanks and letter forms don't matter. Remove it.
errata-field-short = The answer that counts, too
review-correct-short = ✅ **Correct.**
# $typed is in backticks.
review-incorrect-short = ❌ **Not quite.** You typed: { $typed }

## Questions that travel (deck.rs): /bank import, /bank export, /review export:

command-bank-import = Add questions from a file. It's checked first, and nothing changes until you say so.
command-bank-import--file = Anki (.apkg, .txt), a table (.csv), Markdown (.md, .zip) or a trivia list of Red (.yaml)
command-bank-import--topic = The topic of questions that don't name one
command-bank-import--level = The level of questions that don't name one; without it, mid
command-bank-export = Get this server's own questions as a file.
command-bank-export--format = What the file is for
command-review--export = Get the questions you missed as Anki cards instead

# $file is in backticks.
deck-title = Check of { $file }
# $format is what the file turned out to be: an Anki package, a table.
deck-format = I read it as { $format }.
deck-count-new =
    { $count ->
        [one] 1 new question
       *[other] { $count } new questions
    }
deck-count-changed = { $count } updated
deck-count-same = { $count } already here and unchanged
deck-count-out = { $count } can't come in
deck-count-none = There are no questions in it.
deck-section-new = New
deck-section-changed = Updated
deck-section-out = Can't come in
deck-section-remarks = Comes in, but
deck-section-twins = Looks familiar, and comes in all the same
# $place: a line of the file, or a card.
deck-line = { $place }: { $what }
deck-line-help = { $place }: { $what } → { $help }
deck-more =
    { $count ->
        [one] … and 1 more in the report.
       *[other] … and { $count } more in the report.
    }
deck-why-in-bank = it's `{ $slug }`, which is built in
deck-why-in-bank-help = nothing to do: tracks here can ask it already
deck-why-twice = an earlier card of this file is the same question
deck-why-twice-help = remove one of the two
deck-why-sides = here the question has more than the two sides of this card
deck-why-sides-help = import the package (.apkg), or a text file with all of its columns
# $part: the name of a part of the question, such as Answer.
deck-why-long = { $part }: this has { $length } characters
deck-why-long-help = shorten it to { $most }
deck-twin-bank = { $place }: “{ $title }” asks almost the same as the built-in “{ $other }”
deck-twin-own = { $place }: “{ $title }” asks almost the same as “{ $other }” of this server
deck-twin-file = { $place }: “{ $title }” asks almost the same as { $other }
deck-no-room =
    { $room ->
        [0] This server can't have more questions of its own, so nothing can be imported. Make room with `/bank remove`.
       *[other] This server has room for { $room } more questions of its own, but the file has { $new } new ones. Make room with `/bank remove`, or send a smaller file.
    }
deck-nothing = There's nothing to import.
deck-next = Nothing has changed yet. If you import them, you won't score on these questions, because you've seen the file. You can undo the import. The check is kept for { $hours } hours.
deck-button-import =
    { $count ->
        [one] Import 1 question
       *[other] Import { $count } questions
    }
deck-button-discard = Discard
# $file is in backticks.
deck-imported = Imported { $file }: { $new ->
        [one] 1 new question
       *[other] { $new } new questions
    }, { $changed } updated. Tracks, rounds, practice and search use them from now on.
deck-gone = That check isn't here any more: it was imported, discarded or replaced, or it's older than { $hours } hours. Use `/bank import` again.
deck-discarded = Discarded. Nothing was imported.
deck-undone =
    { $stay ->
        [0] The import was undone.
        [one] The import was undone. 1 question was changed since and stays as it is.
       *[other] The import was undone. { $stay } questions were changed since and stay as they are.
    }
deck-problem-unreachable = I couldn't get the file from Discord. Please try again.
deck-problem-too-large = The file has more than { $most } MB, the most I take here. Export a deck or a tag at a time, without media.
deck-problem-too-many = The file has { $count } questions, and one import takes { $most }. Export a deck or a tag at a time.
deck-problem-text = The questions of this file have more than 1 MB of text together, the most one import takes. Export a deck or a tag at a time.
deck-problem-busy = I'm reading another file right now. Please try again in a minute.
deck-problem-unreadable = I can't import this file. { $why }.
deck-unknown-format = I don't know the format { $typed }. Choose one of these: { $formats }.
deck-export-none = There's no question of this server's own that I can hand out right now. `/bank add` writes one, and `/bank import` brings a file.
deck-export-ask =
    { $unknown ->
        [one] The file has the answer of 1 question that you don't know yet. You won't score on that question. Get the file?
       *[other] The file has the answers of { $unknown } questions that you don't know yet. You won't score on those questions. Get the file?
    }
deck-export-button =
    { $count ->
        [one] Get 1 question
       *[other] Get { $count } questions
    }
deck-export-no = Not now
deck-exported =
    { $count ->
        [one] This server's own question is in the file. Those that are open or coming up aren't.
       *[other] { $count } of this server's own questions are in the file. Those that are open or coming up aren't.
    }
deck-cards =
    { $count ->
        [one] The question you missed is in the file.
       *[other] The { $count } questions you missed are in the file.
    }
deck-cards-first = { $count } of the { $all } questions you missed are in the file: those that are due first.
deck-no-cards = You have no missed question that I can hand out right now. Questions come in here when you get one wrong or rate it “not yet”.
deck-hint-apkg = Open it in Anki. Doing so again later updates the cards and doubles none.
deck-hint-anki = In Anki, choose File → Import. Doing so again later updates the cards and doubles none.
deck-hint-csv = It opens in any spreadsheet, and `/bank import` takes it back.
deck-hint-markdown = Unpack it into a folder of questions, or give it to `/bank import`.
deck-hint-json = Its schema is in docs/questions-export.schema.json.
audit-of-questions =
    { $changed ->
        [0] { $new } questions
       *[other] { $new } questions, { $changed } updated
    }
audit-imported-questions = imported { $what }
audit-took-import-back = undid the import of { $what }
audit-exported-questions = got { $what } of the server's own as a file

## Typos in short answers (bank.rs): /bank typos

command-bank-typos = Choose whether small typos in short answers count as correct in rounds and practice.
command-bank-typos--on = Whether they count; daily questions never forgive typos
bank-typos-on = Small typos in short answers now count as correct in rounds and practice: one in an answer of 5 letters or more, two from 9 letters on, and never in a digit or a sign. Daily questions are graded as before, without typos.
bank-typos-off = Short answers now have to be spelled right everywhere, apart from case and blanks.
# $accepted is in backticks.
review-correct-typo = ✅ **Correct**, apart from a typo: { $accepted }
## setup.rs, commands.rs: languages

setup-language = Language
# $language: the name of a language in itself, such as Deutsch. Members' own replies follow their Discord.
setup-language-is = { $language }, for questions, threads and notices. Change it with `language:`. Replies that only one member sees are in the language of that member's Discord.
# $typed: what was typed, in backticks; $languages: names of languages.
setup-no-language = `language:` I don't speak { $typed }. Choose one of these: { $languages }.
command-setup--language = The language of questions, threads and notices

# In /help in other languages only, where Discord shows commands by other names.
help-english-names = Every command also goes by its English name, which I use everywhere else: `/question`.

# The names of commands in Discord: lower case, without blanks, 1 to 32 letters, digits, hyphens and
# underscores. The English names go on working everywhere, and all texts use them; these are what a
# member's Discord shows in its own language. Each name once.
slash-answer = answer
slash-report = report
slash-help = help
slash-question = question
slash-review = review
slash-search = search
slash-past = past
slash-request = request
slash-requests = requests
slash-topics = topics
slash-suggest = suggest
slash-suggestions = suggestions
slash-leaderboard = leaderboard
slash-me = me
slash-remind = remind
slash-why = why
slash-calendar = calendar

## Calendars (calendar.rs)

calendar-name = Pythia
calendar-title = Calendar
# Titles of entries in a calendar program: plain text, no Markdown. $track: the name of a track.
calendar-question = { $track }: question
calendar-reveal = { $track }: answer
calendar-asked = { $track }: question { $number } · { $title }
calendar-revealed = { $track }: answer to { $number } · { $title }
calendar-round = Quiz: { $round }
calendar-file = Questions, answers and quiz rounds of the next { $days } days. Open the file to add them to your calendar. Later changes won't reach it: get a new file then, and your calendar updates what it already has.
calendar-ask-for-address = There is also an address that keeps itself up to date. Ask a moderator for it.
calendar-empty = There's nothing to put in a calendar yet: no track posts questions here, and no quiz round is planned.
calendar-address = Add this address to your calendar program, and tell your members if you like. Everyone who has it can read the dates.
calendar-address-new = Here's the new address. The old one has stopped working, so everyone who used it needs this one.
calendar-address-how = In Google Calendar: Other calendars → From URL. In Apple Calendar: File → New Calendar Subscription. In Outlook: Add calendar → Subscribe from web. It shows the next { $days } days and updates itself; how soon is up to your program. If the address gets into the wrong hands, `/calendar reset:true` makes a new one.
calendar-no-addresses = I can't give out an address, because the person who hosts me hasn't turned that on. `/calendar` still gives you a file. (For the host: set `address` and `public_url` under `[calendar]` in the config.)
calendar-nothing-to-reset = There's no address to replace yet. `/calendar address:true` gives you one.
command-calendar = Get the dates of questions and quiz rounds for your calendar.
command-calendar--address = Show the address that calendar programs can follow (moderators)
command-calendar--reset = Replace that address; the old one stops working (moderators)

## The guided setup, the welcome and the test post (guided.rs)

guided-title = Set up Pythia · step { $page } of 2
guided-first = What is your group here for, where should I post, and whose clock do I follow? You can change all of it later.
# $place: a city; $zone: the IANA name of its zone; $time: what clocks show there now.
guided-here = It's **{ $time }** in **{ $place }** now (`{ $zone }`). If your clock says something else, pick another place.
# What menus show while nothing is chosen: at most 150 characters.
guided-menu = { $menu ->
    [language] Language of my posts
    [template] What your group is for
    [channel] Channel
    [zone] Time zone: pick a city
    [time] Time of day
    [level] Level
    [reveal] When the answer comes
   *[questions] How many questions
}
# The name of the language itself.
guided-language-name = English (US)
guided-template = { $template ->
    [interview] Interview prep
    [beginners] Beginners
   *[quiz] Weekend quiz
}
guided-template-about = { $template ->
    [interview] A question every weekday, on all topics and levels
    [beginners] A junior question every weekday, with a day to answer it
   *[quiz] A quiz round every Saturday: letters to press, a podium at the end
}
guided-zone-option = { $place } · { $time } now
guided-other-place = Another place …
guided-other-place-about = Type a city
guided-next = Next
# At most 80 characters.
guided-next-here = Yes, it's { $time } in { $place } · Next
# $delay: guided-hours or guided-days; $levels: the name of a level, or all of them.
guided-second = { $template ->
    [interview] **Interview prep** in { $channel }: a question every weekday at **{ $time }** ({ $place }). The answer comes after { $delay }. Level: { $levels }.
    [beginners] **Beginners** in { $channel }: a question every weekday at **{ $time }** ({ $place }). The answer comes after { $delay }. Level: { $levels }.
   *[quiz] **Weekend quiz** in { $channel }: a round of { $count } questions every Saturday at **{ $time }** ({ $place }). Level: { $levels }.
}
guided-first-at = { $template ->
    [quiz] First round: { $at }
   *[other] First question: { $at }
}
guided-level-about = { $level ->
    [junior] For a first job
    [mid] For some years of daily work
    [senior] For people who design systems
   *[all] A mix of junior, mid and senior
}
guided-all-levels = All levels
guided-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
guided-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
guided-delay = Answer after { $delay }
guided-questions =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
guided-other-time = Another time …
guided-start = Start
guided-test = Test post
guided-back = Back
guided-zone-form = Your time zone
guided-zone-field = City
guided-zone-about = A big city whose clocks show the same time as yours, or a zone such as Asia/Kathmandu
guided-time-form = Time of day
guided-time-field = Time
guided-time-about = For example 17:30 or 5:30pm
guided-incomplete = { $what ->
    [channel] Pick a channel first: where should I post?
    [zone] Pick a city first, so that I know whose clock to follow.
   *[both] Pick a channel and a city first: where should I post, and whose clock do I follow?
}
guided-no-forum-rounds = A quiz round can't be played in a forum. Go **Back** and pick a text channel.
guided-no-forum-test = I don't test in a forum, because I couldn't remove the post again. `/doctor` checks whether I can post there.
guided-not-tested = So I didn't post a test. Press **Test post** again once that's fixed.
guided-testing = I'm posting a test in { $channel }. It removes itself after a minute.
guided-started-title = You're all set
guided-started = { $template ->
    [quiz] The first quiz round starts in { $channel } on { $at }, and then every Saturday. Your server's event list has it, and `/round preview` shows its questions.
   *[other] The first question comes in { $channel } on { $at }. Members answer in its thread or with the **Answer** button. `/track preview` shows what's next, and `/track edit` changes anything.
}
guided-doctor = Check my permissions
guided-test-title = Test post
guided-test-body = This is what my posts look like here: I can post, and nobody was pinged. This one removes itself { $at }.
guided-welcome-title = Hi, I'm Pythia
guided-welcome =
    I post a Python question a day, collect your group's answers in a thread, and reveal the model answer later that day. Or I run a quiz every weekend.

    Someone with **Manage Server** can set me up in about a minute:
guided-begin = Set up
guided-instead = I'm not set up on this server yet, so let's do that first. It takes a minute; then use your command again.
command-track-test = Post a message in the track's channel that removes itself after a minute.
command-track-test--track = Which track's channel to test
doctor-for-test = test post
# waiting.rs: the answers that wait for moderators
command-answers = Accept answers to open questions, or hide them with a reason.
# $number and $title: of the question.
waiting-title = Answer to #{ $number } · { $title }
waiting-place = Answer { $place } of { $of } that wait
waiting-by-anonymous = A member
waiting-no-text = I can't show its text here. Open it with the link.
waiting-until = You can accept it until { $until }.
waiting-nothing = No answers are waiting. After each reveal of an open question, its answers wait here until voting closes.
# $reason: whether the author reads one.
waiting-accepted = { $reason ->
    [yes] ✅ Accepted. The author reads your note under **My result**.
   *[no] ✅ Accepted.
}
# $entry: the number of the entry in /audit.
waiting-hidden = Hidden; it still counts. The author reads your reason under **My result**. `/audit` can undo it (entry { $entry }).
waiting-no-more = That answer isn't waiting any more: someone else decided, or voting is over.
waiting-button-accept = Accept
waiting-button-accept-why = Accept with a note
waiting-button-hide = Hide with a reason
waiting-button-before = Previous
waiting-button-after = Next
waiting-form-accept = Accept with a note
waiting-form-hide = Hide with a reason
waiting-form-reason = Your note
waiting-form-description = The author of the answer reads it under My result.
waiting-form-accept-example = Nice: you also say why the default is shared.
waiting-form-hide-example = This is copied from a book. Say it in your own words.
waiting-no-reason = Write a short note for the author, or use **Accept** without one.
result-reason-title = From the moderators

# What can be undone
# $entry: the number of the entry in /audit.
season-cancelled-undo = **{ $name }** is called off. It hadn't begun, so no points are lost. `/audit` can undo this until it would have begun (entry { $entry }).
season-audit-restored = put { $what } back
suggestions-ask-take-back = Take this suggestion back? It's deleted then; copy what you want to keep.
suggestions-button-take-back-yes = Yes, take it back
suggestions-button-take-back-no = No, keep it

# round/course.rs: the buttons of a round's host
round-console-next = Next question
round-console-pause = Pause
round-console-resume = Resume
round-console-end = End with the podium

# errata/forms.rs: the text of a round's question
# $name: "3 of round 12". At most 45 characters in all.
errata-form-round-text = Text of question { $name }

# field.rs: a track that `/leaderboard track:all` could not show
field-name-of-all = `name:` { $name } means the whole server in `/leaderboard track:` and `/why track:`. Choose another name, such as `everyone`.
