# A month in a study group and its end: a season with a title, standings that become final when the last question has
# closed, the podium, and a correction that comes too late for it.
# Played again in the same workspace, it goes on with the next month, and half of the points are kept.
seed 11
start 2026-03-01 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  moderator Mara
  role Laurels
  member Ana
  member Ben
  member Cleo
  Mara: /setup zone:Europe/Berlin
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:daily delay:8h

day
  # Bad input first: nothing of it starts a season.
  Mara: /season start name:Spring from:2027-02-01 to:2027-01-31
  expect the reply to say "before it starts"
  Mara: /season start name:Spring to:someday
  expect the reply to say "isn't a date"
  Mara: /season list
  expect the reply not to say "running"

  Mara: /season start name:Spring-{month} carry:half champion:Laurels
  expect the reply to say "has started"
  expect the reply to say "The winner gets"
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  Ben answers "It depends on the version." or B

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  Cleo answers "I would look it up." or C

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  Ben answers "It depends on the version." or B

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  Ben: /leaderboard period:season
  expect the reply to say ", since"
  expect the reply to say "**1.** @Ana"

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  # Killed in the middle of the month.
  restart
  Mara: /season start name:Next
  expect the reply to say "is still running"

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  Ben answers "It depends on the version." or B

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A
  Ben answers "It depends on the version." or B

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  clock to 08:59
  until the question
  Ana answers "What it does, and why it is built that way." or A

  # The last date. Its question closes a day after its reveal, and only then the standings are final.
  Mara: /season end
  expect the reply to say "ends today"
  clock to 23:59
  clock +2m
  Mara: /season list
  expect the reply to say "final after the last question closes"
  Ben: /leaderboard period:season
  expect the reply not to say "Final standings"
  restart
  clock to 17:01
  expect the channel to say "Season over: Spring"
  expect the channel to say "🥇 1."
  expect Ana to have the role Laurels
  Ben: /leaderboard period:season
  expect the reply to say "Final standings"
  expect the reply to say "**1.** @Ana"
  Ben presses All seasons
  expect the reply to say "🏆 @Ana with"

  # What is corrected now counts for all time, and is noted beside the season.
  Mara: /points adjust member:Ben points:900 reason:"a late find" date:yesterday
  Ben: /leaderboard period:season track:all
  expect the reply to say "**1.** @Ana"
  expect the reply to say "1 correction, +900 in all"
  Ben: /leaderboard period:all track:all
  expect the reply to say "**1.** @Ben"
  Mara: /points adjust member:Ben points:-900 reason:"and back" date:yesterday
