# A quiz round of twelve: scheduled, announced, played with letters against the clock, killed in the middle, the podium.
# Played again in the same workspace, it goes on with the next day.
seed 7
start 2026-03-02 08:30 Europe/Berlin

group
  guild Study group
  channel python-quiz
  moderator Mara
  member Ana
  member Ben
  member Cleo
  member Dora
  member Emil
  member Fay
  member Gus
  member Hana
  member Ivo
  member Jun
  member Kim
  member Lea
  Mara: /setup zone:Europe/Berlin

day
  Mara: /round schedule start:09:00 name:"Monday quiz" topics:"functions, iteration" questions:4 seconds:30 pause:5
  expect the reply to say "is scheduled"
  Mara: /round list
  expect the reply to say "Monday quiz"
  clock to 08:45
  expect the channel to say "starts soon"
  clock to 09:00
  expect the channel to say "is starting"

  until the button A
  Ana presses A
  Ben presses B
  clock +1s
  Cleo presses C
  Dora presses D
  Emil presses A
  Fay presses B
  clock +2s
  Gus presses C
  Hana presses D
  Ivo presses A
  Jun presses B
  Kim presses C
  Lea presses D
  Ana presses B
  expect the reply to say "You changed your answer to"
  clock +35s
  expect the channel to say "Correct answer"

  until the button A
  Ana presses C
  clock +1s
  Ben presses C
  Cleo presses A
  Dora presses C
  restart
  Emil presses B
  Fay presses C
  Gus presses D
  Hana presses C
  Ivo presses C
  Jun presses A
  Kim presses C
  Lea presses C

  until the button A
  Lea presses A
  clock +1s
  Kim presses A
  Jun presses D
  Ivo presses A
  Hana presses B
  Gus presses A
  clock +3s
  Fay presses D
  Emil presses A
  Dora presses A
  Cleo presses D
  Mara: /round pause
  expect the reply to say "The current question will finish"
  clock +3m
  Mara: /round resume

  until the button A
  Ana presses D
  Ben presses D
  Cleo presses D
  clock +2s
  Dora presses B
  Emil presses D
  Fay presses A
  Gus presses D
  Hana presses D
  Mara: /round next
  expect the reply to say "closed the current question"

  until the button My answers
  expect the channel to say "podium of round"
  Ana presses My answers
  expect the reply to say "the answer was"
  Mara: /round report
  expect the reply to say "Report · round"
  Ana: /leaderboard period:week
  Ana: /why
