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
doctor-unseen = **{ $purpose }**: I can't see { $channel }: it's been deleted, or it's hidden from me. Someone with **Manage Channel** there can allow **View Channel** for my role, or pick another channel with `/track edit` (`/setup` for notices).
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
    [attach] **Attach Files** (I can't publish long answers as a file)
    [react] **Add Reactions** (I can't add the self-rating reactions)
    [history] **Read Message History** (I can't catch up on what happened while I was away)
    [manage-threads] **Manage Threads** (I can't lock the thread when voting closes, which this track asks for)
   *[mention] **Mention @everyone, @here and All Roles** (I can't notify the track's role, unless everyone is allowed to mention it)
}
doctor-unchecked = **{ $purpose }**: I couldn't check { $channel } just now. Try again in a moment.
# $seconds is a number with one decimal.
doctor-skew = { $way ->
    [ahead] My clock is { $seconds } s ahead of Discord's. Ask whoever hosts me to turn on time sync (NTP).
   *[behind] My clock is { $seconds } s behind Discord's. Ask whoever hosts me to turn on time sync (NTP).
}
doctor-paused = { $by ->
    [moderator] **{ $track }** was paused by a moderator. Use `/track resume` to resume it.
   *[discord] **{ $track }** is paused: { $why }. Use `/track resume` once that's fixed.
}
doctor-no-date = **{ $track }** has no dates in the next two years. Change its days or blackout dates with `/track edit`.
doctor-no-question = No question in the bank matches **{ $track }**. Widen its topics or levels with `/track edit`.
# $what is one of doctor-about, $place a channel or a member, $why what Discord said.
doctor-refused = Discord refused this on { $at }: { $what } ({ $place }). Reason: { $why }
doctor-about = { $about ->
    [post] a question
    [thread] a question's thread
    [reveal] part of an answer
    [published] a member's answer
    [read] catching up on messages and reactions
    [daily] a reaction, an edit or a lock
    [notice] a notice to moderators
   *[member] a member lookup
}
doctor-notice = Notice from { $date }: { $text }
doctor-gap = I was away from { $from } to { $until }. I've caught up on what happened in between.
doctor-broken = I lost my connection to Discord on { $since } and keep trying to reconnect.
doctor-no-notice-channel = Notices have no channel yet, so they go to the moderator who created the track. Pick one with `/setup notice_channel:`.

## field.rs: what is wrong with a field that was typed

# Names in `code` that end with a colon are the names of a command's options. $typed and $word are what the
# moderator typed, in `code`.
field-time = `time:` { $typed } isn't a time. Try `9:00`, `17:30` or `9am`.
field-zone = `zone:` I don't know the time zone { $typed }. Name a city: `Europe/Berlin` or `America/New_York`.
field-zone-near = `zone:` I don't know the time zone { $typed }. Did you mean `{ $nearest }`?
field-zone-offset = `zone:` I can't use { $typed }, because offsets change with daylight saving time. Name a city: `Europe/Berlin` or `America/New_York`.
field-zone-offset-near = `zone:` I can't use { $typed }, because offsets change with daylight saving time. Did you mean `{ $nearest }`?
field-zone-needed = `zone:` Which time zone is that in? For example `Europe/Berlin`. Later tracks will use it too.
field-days = `days:` I can't find any days in { $typed }. Try `weekdays`, `daily`, `mon,wed,fri` or `mon-thu`.
field-days-word = `days:` I don't understand { $word } in { $typed }. Try `weekdays`, `daily`, `mon,wed,fri` or `mon-thu`.
field-delay = `delay:` The delay must be between { $least } and { $most }; I got { $typed }. Try `8h`, `90m` or `1d`.
field-close = `close:` Voting can stay open for { $least } to { $most } after the reveal; I got { $typed }. Try `24h` or `2d`.
field-weight = { $typed }: the weight must be a whole number from 0 to { $max }. For example, `oop:3` asks it three times as often.
field-twice = `{ $option }:` { $name } is listed twice.
field-nothing = `{ $option }:` That leaves nothing to ask. List at least one with a weight above 0, or use `all`.
field-topic = There's no topic { $typed }. Choose one of these: { $all }.
field-topic-near = There's no topic { $typed }. Did you mean `{ $nearest }`?
field-level = There's no level { $typed }. Choose one of these: { $all }.
field-mode = `mode:` I don't know { $typed }. Choose `thread` (messages in the thread), `sealed` (with the button, published at the reveal) or `both`.
field-name = `name:` { $typed } can't be a track name. Use 1 to { $max } characters, and not just a number. For example `beginners`.
field-name-sign = `name:` { $typed } can't be a track name: names can't contain `{ $sign }`. Try `beginners`.
field-name-backtick = `name:` { $typed } can't be a track name: names can't contain backticks. Try `beginners`.
field-name-taken = `name:` There's already a track called { $name }. Choose another name, or change that track with `/track edit`.
field-date = `blackout:` { $typed } isn't a date. Write dates like `2026-12-24..2027-01-02, 2027-05-01`, or `-` to clear the list.
field-backwards = `blackout:` { $typed } ends before it starts. Put the earlier date first: `2026-12-24..2027-01-02`.
field-too-many-dates = `blackout:` A track can have at most { $max } date ranges.
field-channel-needed = `channel:` Where should I post? Pick a text, announcement or forum channel.
field-time-needed = `time:` When should I post? For example `9:00`.
field-empty-mix = `topics:`, `levels:` No question in the bank matches both. `/topics` shows what there is.

## me.rs: what a member reads about themselves


## message.rs: the message commands


## post.rs: the question


## practice.rs: practice questions


## preview.rs: the preview of a track

preview-title = Preview: { $track }
preview-nothing-drawn = I'll pick the next question once the current one is posted.
preview-footer = Anyone who sees the next question here earns no points for it.
preview-button-swap = Swap
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

## report.rs: reports that a question is wrong


## request.rs: requests and topics


## result.rs: My result


## reveal.rs: the reveal, and the published answers


## ruling.rs: answers removed and hidden by moderators


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
setup-next = Next steps
setup-next-first-track = Create your first track with `/track add`. It only needs a channel, a time and a time zone.
setup-next-tracks = `/track list` shows your tracks, `/track preview` what's coming up.
setup-next-notices = Choose a `notice_channel:` so that all your moderators see when something goes wrong.
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
   *[revealed] Question #{ $number } has already been revealed: { $place }.
}
today-revealing = I'm revealing the answer to question #{ $number } now: { $place }.
today-remove-title = Remove “{ $track }”?
today-remove-idle = It won't post any more questions. Points and past questions stay. This can't be undone.
today-remove-one = Question #{ $number } is open: { $place }. Planned reveal: { $at }
today-remove-choice = { $count ->
    [one] Should it finish as planned, or should I reveal it now? Either way, the track won't post any more questions. Points and past questions stay. This can't be undone.
   *[other] Should they finish as planned, or should I reveal them now? Either way, the track won't post any more questions. Points and past questions stay. This can't be undone.
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
track-locks = Locks the thread when voting closes.
track-anonymous = Publishes sealed answers without names.
track-blackout = No questions on: { $dates }.
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
track-no-date = **{ $track }** has no dates in the next two years. Check its days and blackout dates with `/track edit`.
track-skip-undone = Skip undone. **{ $track }** posts its next question on { $at }.
track-skipped = **{ $track }** won't post on { $date } ({ $at }). Streaks aren't affected. Run `/track skip` again to undo.
track-skipped-then = **{ $track }** won't post on { $date } ({ $at }). Next question: { $then }. Streaks aren't affected. Run `/track skip` again to undo.

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

