# A member's fortnight. Ana misses three questions in three days. Each comes back when it is due, sooner if she missed
# it again, later each time she knew it. She reviews in the mornings, and once after midnight, which still is the day
# before. Ben knew everything, and nothing comes back to him.
# Played again in the same workspace, it goes on with the next days.
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

  # Wednesday: both are due.
  clock to 08:00
  Ana: /review
