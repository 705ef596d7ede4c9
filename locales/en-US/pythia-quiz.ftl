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

board-unknown-period = `period:` I don't know { $typed }. Choose `today`, `week`, `month` or `all`.

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
help-footer = For details: /help topic:<command>
help-subject-answering = Answering
help-subject-topics = Practice and topics
help-subject-standings = Points
help-subject-tracks = Tracks (moderators)
help-subject-rounds = Quiz rounds (moderators)
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

command-question = Get a practice question that only you see. It earns no points.
command-question--topic = What the question should be about
command-question--level = How hard it should be
command-request = Request a topic. The most requested ones come first. One request per track.
command-request--topic = What you'd like to be asked about
command-request--track = Which track, if there are several
command-requests = See which topics are requested, and by how many members.
command-requests--track = Which track, if there are several
command-topics = List the topics, which tracks use them, and how many questions were asked.

command-leaderboard = See who has the most points: today, this week, this month or all time.
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
command-track-add--days = Days of the week: daily, weekdays, or mon,wed,fri
command-track-add--delay = Time from the question to the reveal, such as 8h, 90m or 1d
command-track-add--close = How long voting stays open after the reveal, such as 24h
command-track-add--topics = Topics, with weights if you like: basics, oop:3
command-track-add--levels = Levels, with weights if you like: junior, mid:2
command-track-add--mode = How open questions are answered: in the thread, sealed, or both
command-track-add--ping = A role to ping with each question
command-track-add--lock = Lock the thread when voting ends
command-track-add--anonymous = Publish sealed answers without names
command-track-add--blackout = Dates without a question: 2026-12-24..2027-01-02, 2027-05-01
command-track-edit = Change a track. An open question stays as it was posted.
command-track-edit--track = Which track
command-track-edit--name = A new name, up to 32 characters
command-track-edit--channel = Another channel: text, announcement or forum
command-track-edit--time = When to post, such as 9:00, 17:30 or 9am
command-track-edit--zone = Time zone, such as Europe/Berlin
command-track-edit--days = Days of the week: daily, weekdays, or mon,wed,fri
command-track-edit--delay = Time from the question to the reveal, such as 8h, 90m or 1d
command-track-edit--close = How long voting stays open after the reveal, such as 24h
command-track-edit--topics = Topics, with weights if you like: basics, oop:3; “all” for every topic
command-track-edit--levels = Levels, with weights if you like: junior, mid:2
command-track-edit--mode = How open questions are answered: in the thread, sealed, or both
command-track-edit--ping = A role to ping with each question
command-track-edit--lock = Lock the thread when voting ends
command-track-edit--anonymous = Publish sealed answers without names
command-track-edit--blackout = Dates without a question: 2026-12-24..2027-01-02; - for none
command-track-list = List all tracks and their settings.
command-track-pause = Pause a track. An open question is still revealed.
command-track-pause--track = Which track
command-track-resume = Resume a paused track from its next date.
command-track-resume--track = Which track
command-track-remove = Remove a track (asks first). Points are kept.
command-track-remove--track = Which track
command-track-preview = See the next ten dates and the next question. You won't score on that one.
command-track-preview--track = Which track
command-track-post-now = Post today's question now, even on a day off.
command-track-post-now--track = Which track
command-track-skip = Skip the next date. Run it again to undo.
command-track-skip--track = Which track
command-track-reveal-now = Reveal the open question early (asks first).
command-track-reveal-now--track = Which track

command-round = Run live quiz rounds against the clock.
command-round-schedule = Schedule a quiz round: when, where, which topics, and how many questions.
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
command-round-cancel = Cancel a round (asks first).
command-round-cancel--round = Which round
command-round-preview = See a round's questions in private. You can still play, but you won't score.
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
command-doctor = Check what I'm missing to work properly, and who can fix it.
command-block = Stop members from answering and voting.
command-block-add = Stop a member from answering and voting.
command-block-add--member = Which member
command-block-remove = Let a blocked member take part again.
command-block-remove--member = Which member
command-block-list = See how many members are blocked.
command-accept-answer = Accept the answer in this message; its author gets points.
command-remove-this-answer = Remove this answer. It earns nothing and isn't shown.
command-withhold-this-answer = Hide this answer's text from everyone; it still counts. You can undo this.

## access.rs: why a command can't be used here

access-server-only = This only works in a server, not in a direct message.
access-moderators = Only moderators can do this: you need the **Manage Server** permission.
access-moderators-or-role = Only moderators can do this: you need the **Manage Server** permission or the role { $role }.
access-no-track = There are no tracks yet. A moderator can create one with `/track add`.
# $tracks are names of tracks in bold, with commas; so in the next message.
access-unknown-track = There's no track { $typed }. Choose one of these: { $tracks }.
access-which-track = Which track? Add `track:` with one of these: { $tracks }.
access-old-button = This button is from an older version of me. Use the latest message, or `/help`.
access-nothing-changed = Nothing was changed.

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


## field.rs: what is wrong with a field that was typed


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


## post.rs: the question


## practice.rs: practice questions


## preview.rs: the preview of a track


## report.rs: reports that a question is wrong


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
