# A quiz evening in two teams, with a sign-up, letters and outputs that are typed. Twelve members; one comes late.
# Played again in the same workspace, it goes on with the next day.
seed 11
start 2026-03-06 17:30 Europe/Berlin

group
  guild Study group
  channel python-quiz
  role Red
  role Blue
  moderator Mara
  member Ana of Red
  member Ben of Blue
  member Cleo of Red
  member Dora of Blue
  member Emil of Red
  member Fay of Blue
  member Gus of Red
  member Hana of Blue
  member Ivo of Red
  member Jun of Blue
  member Kim
  member Lea of Red
  Mara: /setup zone:Europe/Berlin

day
  Mara: /round schedule start:18:00 name:"Friday teams" questions:2 seconds:40 pause:5 lobby:true output:true team1:Red team2:Blue named:"data-model/truth-of-empty-container, data-model/property-setter-recursion"
  expect the reply to say "Teams by role: **Red**, **Blue**"
  Mara: /round list
  expect the reply to say "sign-up · teams **Red**, **Blue** · typed outputs"

  clock to 17:45
  until the button Join
  expect the channel to say "Nobody yet"
  Ana presses Join
  expect the reply to say "You're signed up"
  Ben presses Join
  Cleo presses Join
  Dora presses Join
  Emil presses Join
  Fay presses Join
  Gus presses Join
  Hana presses Join
  Ivo presses Join
  Jun presses Join
  Kim presses Join
  clock +10s
  expect the channel to say "11 members"

  clock to 18:00
  until the button Join
  expect the channel to say "is starting"
  until the button Answer
  Ana answers "1 items\nno cart\nTrue"
  expect the reply to say "You're playing for **Red**"
  clock +1s
  Ben answers "1 items\n0 items\nTrue"
  Cleo answers "1 items\nno cart\nTrue"
  Dora answers "1 items\nno cart\nTrue"
  Emil answers "1 items\n0 items\nTrue"
  Kim answers "1 items\nno cart\nTrue"
  expect the reply to say "playing solo"
  restart
  Fay answers "1 items\nno cart\nFalse"
  Gus answers "1 items\nno cart\nTrue"
  Ben answers "1 items\nno cart\nTrue"
  expect the reply to say "You changed your answer to"
  Lea presses Answer
  expect the reply to say "need to sign up"
  Lea presses Join
  expect the reply to say "start with the next one"
  clock +45s
  expect the channel to say "It prints"

  until the button A
  Ana presses A
  Ben presses B
  Cleo presses C
  Dora presses D
  Lea presses A
  expect the reply to say "You're playing for **Red**"
  clock +2s
  Emil presses B
  Fay presses B
  Hana presses C
  Ivo presses A
  Jun presses D
  clock +45s
  expect the channel to say "Correct answer"

  until the button My answers
  expect the channel to say "podium of round"
  expect the channel to say "Team score"
  Lea presses My answers
  expect the reply to say "You played for **Red**"
  Mara: /round report
  expect the reply to say "Teams"
