# A member's fortnight. Ana misses three questions in three days. Each comes back when it is due, sooner if she missed
# it again, later each time she knew it. She reviews in the mornings, and once after midnight, which still is the day
# before. Ben knew everything, and nothing comes back to him.
# It is played once: a second time her cards would be others. `--fresh` starts over.
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  moderator Mara
  member Ana
  member Ben
  Mara: /setup zone:Europe/Berlin
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:daily delay:8h close:2h
  Ana: /review
  expect the reply to say "Nothing to review yet"

day
  Mara: /track queue add track:daily question:data-model/truth-of-empty-container
  Mara: /track queue add track:daily question:data-model/write-only-one-repr-or-str
  Mara: /track queue add track:daily question:basics/plus-equals-through-an-alias

  # Monday: what does it print? Ana is wrong and Ben is right.
  until the question
  Ana answers "I do not know." or A
  Ben answers "1 items\nno cart\nTrue" or A
  Ana: /review
  expect the reply not to say "cart"
  until the reveal
  Ana: /review
  expect the reply to say "Next: "
  Ben: /review
  expect the reply not to say "Next: "

  # Tuesday morning: she doesn't know it, and it comes back at once, because nothing else does.
  clock to 08:00
  Ana: /review
  expect the reply to say "Review · An empty shopping cart"
  Ana presses I don't know
  expect the reply to say "once more today"
  Ana presses Next
  Ana answers "1 items\nno cart\nTrue"
  expect the reply to say "what it prints"
  Ana presses Next
  expect the reply to say "Done for today: 1 question"

  # Tuesday: in her own words. She knew a part of it.
  until the question
  Ana writes "`__str__`, because users see it."
  Ana reacts partly
  Ben writes "`__repr__`, because `str()` uses it where there is no `__str__`."
  Ben reacts knew it
  until the reveal

  # Wednesday: both are due. She knows the first one now, and the other one still partly.
  clock to 08:00
  Ana: /review
  expect the reply to say "[Answer]"
  Ana answers "1 items\nno cart\nTrue"
  expect the reply to say "It comes back on Thu 5 Mar"
  Ana presses Next
  expect the reply to say "Review · Only one of repr and str"
  expect the reply not to say "The default"
  Ana presses Show the answer
  expect the reply to say "Knew it"
  Ana presses 🟡 Partly
  expect the reply to say "comes back on Sat 7 Mar"
  expect the reply to say "Done for today: 2 questions"
  expect the reply to say "Next: 1 question on Thu 5 Mar"

  # Wednesday: what does this one print? She falls for it.
  until the question
  Ana answers "[1] [1, 2, 3]" or A
  Ben answers "[1, 2] [1, 2, 3]" or A
  until the reveal

  # Thursday: she knows both. Friday: nothing is due.
  clock to 08:00
  Ana: /review
  Ana answers "[1, 2] [1, 2, 3]"
  expect the reply to say "comes back on Sat 7 Mar"
  Ana presses Next
  Ana answers "1 items\nno cart\nTrue"
  expect the reply to say "comes back on Sat 7 Mar"
  Ana presses Next
  expect the reply to say "Next: 3 questions on Sat 7 Mar"
  clock to 08:00
  Ana: /review
  expect the reply to say "Nothing to review right now"

  # Saturday: of three she misses the first one, which comes back last. The bot is killed in between.
  clock to 08:00
  Ana: /review
  expect the reply to say "Two names and a plus sign"
  Ana presses I don't know
  expect the reply to say "once more today, and again on Sun 8 Mar"
  restart
  Ana: /review
  expect the reply to say "An empty shopping cart"
  Ana answers "1 items\nno cart\nTrue"
  expect the reply to say "comes back on Wed 11 Mar"
  Ana presses Next
  Ana presses Show the answer
  Ana presses 🟢 Knew it
  expect the reply to say "comes back on Mon 16 Mar"
  expect the reply to say "Two names and a plus sign"
  Ana answers "[1, 2] [1, 2, 3]"
  expect the reply to say "comes back on Sun 8 Mar"
  Ana presses Next
  expect the reply to say "Done for today: 3 questions"

  # Half past midnight on Monday is still Sunday to her.
  clock +1d
  clock to 00:30
  Ana: /review
  Ana answers "[1, 2] [1, 2, 3]"
  expect the reply to say "what it prints"
  Ana presses Next
  expect the reply to say "Done for today: 1 question"

  # The second week: on Tuesday the one that she missed most, on Wednesday the one that she knows best by now.
  clock to 08:00
  clock to 08:00
  Ana: /review
  expect the reply to say "Two names and a plus sign"
  Ana answers "[1, 2] [1, 2, 3]"
  expect the reply to say "comes back on Sat 14 Mar"
  Ana presses Next
  expect the reply to say "Next: 1 question on Wed 11 Mar"
  clock to 08:00
  Ana: /review
  expect the reply to say "An empty shopping cart"
  Ana answers "1 items\nno cart\nTrue"
  expect the reply to say "comes back on Thu 19 Mar"
  Ben: /review
  expect the reply to say "Nothing to review"
  clock +4d
  Ana: /review
  expect the reply to say "Two names and a plus sign"
