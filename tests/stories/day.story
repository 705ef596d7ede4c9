# A day in a study group: the question, the thread, answers of three members, votes, the reveal, standings.
# Played again in the same workspace, it goes on with the next day.
seed 9
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  moderator Mara
  member Ana
  member Ben
  member Cleo
  Mara: /setup zone:Europe/Berlin
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:weekdays delay:8h
  expect the reply to say "daily"

day
  Cleo: /request topic:functions
  until the question
  expect the channel to say "in your own words"
  Ana answers "First what it does, then why it is built that way, then where it bites." or A
  Ben writes "I would start with an example, and say what changes if one line of it moves."
  Cleo presses Hint
  Cleo answers "I know the rule but not the reason." or B
  Cleo answers "On second thoughts: the rule, the reason, and the usual mistake." or C
  Ana reacts partly
  Ben reacts knew it
  Cleo reacts not yet
  Ana votes for Ben
  Cleo votes for Ben
  clock +2h
  restart
  Ben: /question topic:basics
  Mara: /track preview track:daily
  until the reveal
  expect the thread to say "Why it's asked"
  expect the thread to say "Results of"
  Mara accepts Ben
  Ana presses My result
  Cleo: /leaderboard period:week
  expect the reply to say "Ana"
  Ana: /why
  Ana: /me
