# The first minutes on a real server: Pythia joins and says hello, a moderator sets it up with a few presses, looks at a
# test post and at what is missing, and the first question comes. A restart in the middle loses nothing.
# Played again in the same workspace, it goes on with the next day.
seed 11
start 2026-03-02 08:40 Europe/Berlin

group
  server Study group
  channel python-daily
  channel general
  moderator Mara
  member Ana
  Pythia joins and greets in general
  expect the channel general to say "Hi, I'm Pythia"
  Ana presses Set up
  expect the reply to say "Manage Server"
  Mara presses Set up
  expect the reply to say "step 1 of 2"
  Mara picks beginners in What your group is for
  Mara picks interview in What your group is for
  Mara picks python-daily in Channel
  restart
  Mara picks Europe/Berlin in Time zone: pick a city
  expect the reply to say "in **Berlin** now"
  Mara presses Next
  expect the reply to say "a question every weekday at **09:00** (Berlin)"
  Mara picks 240 in When the answer comes
  expect the reply to say "after 4 hours"
  Mara presses Test post
  expect the reply to say "removes itself"
  expect the channel to say "Test post"
  clock +2m
  expect the channel not to say "Test post"
  Mara presses Start
  expect the reply to say "You're all set"
  Mara presses Check my permissions
  expect the reply to say "Everything looks good"

day
  until the question
  Ana answers "It is looked up when the line runs." or A
  Mara: /track test track:daily
  expect the reply to say "removes itself"
  Ana: /calendar
  expect the reply to say "Open the file"
  until the reveal
  expect the thread to say "Why it's asked"
