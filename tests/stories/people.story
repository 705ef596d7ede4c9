# A day as people live it. Three tracks share a channel: one asks for words, one for a letter, one for what a program
# prints. Ben is not ready when he first writes, Cleo writes more than once, Ana is wrong by a capital letter. A quiz
# round comes in between, and the results end the day.
# Played again in the same workspace, it goes on with the next day.
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  moderator Mara
  member Ana
  member Ben
  member Cleo
  Mara: /setup zone:Europe/Berlin
  Mara: /track add name:words channel:python-daily time:09:00 zone:Europe/Berlin days:daily delay:4h close:2h
  Mara: /track add name:letters channel:python-daily time:09:30 zone:Europe/Berlin days:daily delay:4h close:2h
  Mara: /track add name:prints channel:python-daily time:10:00 zone:Europe/Berlin days:daily delay:4h close:2h

day
  Mara: /track queue add track:words question:data-model/write-only-one-repr-or-str
  Mara: /track queue add track:letters question:data-model/property-setter-recursion
  Mara: /track queue add track:prints question:data-model/truth-of-empty-container

  # All messages of a member are one answer; the first gets the receipt, the best voted is shown.
  until the question
  Ben writes "brb, coffee first"
  expect the thread to say "🔖 1"
  Ben writes "Only `__repr__`: `str()` falls back on it, and a debugger shows it too."
  Cleo writes "`__str__`, because users see it."
  Cleo writes "No, wait: `__repr__`, because `str()` uses it where there is no `__str__`."
  Cleo submits her last message
  Ana answers "`__repr__`, because the other one falls back on it." or A
  expect the reply to say "Join"
  Ana votes for Ben
  Cleo votes for Ben

  # The letters are on the question's own message.
  until the question
  Ana answers "" or A
  Ana answers "" or B
  expect the reply to say "Your answer: **B**"
  Ben answers "" or B
  Cleo answers "" or C

  until the question
  Ana answers "1 Items\nno cart\nTrue" or A
  expect the reply not to say "difference"
  Ben answers "1 items\nno cart\nTrue" or A
  Cleo answers "I do not know." or A

  # Three questions are open in one channel, and the bot asks which one is meant.
  Ana: /answer
  expect the reply to say "letters]"
  Ana: /me
  expect the reply to say "[prints]"
  Ana presses letters
  expect the reply to say "letters"

  Mara: /round schedule start:11:00 name:"Eleven o'clock" questions:1 seconds:20 pause:5 output:true named:basics/plus-equals-through-an-alias
  clock to 11:00
  until the button Answer
  Ana answers "[1, 2] [1, 2, 3]"
  Ben answers "[1, 2, 3] [1, 2, 3]"
  Cleo answers "[1, 2] [1, 2, 3]"
  until the button My answers
  expect the channel to say "podium of round"
  Ana presses My answers

  at the question of 09:00
  until the reveal
  expect the channel to say "is out"
  expect the thread to say "Results of"
  expect the thread not to say "Final results"
  Ben presses My result
  at the question of 09:30
  until the reveal
  Cleo presses My result
  at the question of 10:00
  until the reveal
  expect the thread to say "3 members answered in time"
  Ana presses My result

  clock to 16:01
  expect the thread to say "Final points"
  at the question of 09:30
  expect the thread to say "Final points"
  expect the thread not to say "[Vote"
  at the question of 09:00
  expect the thread to say "Final points"
  expect the thread not to say "[Vote"
  Ana: /why
  Ana presses words
  expect the reply to say "Only one of repr and str"
  expect the reply not to say "ound #"
  Ana: /why
  Ana presses The whole server
  expect the reply to say "ound #"
  expect the reply to say "An empty shopping cart"
  Ana: /me
  Ana presses prints
