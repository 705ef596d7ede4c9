# Two days of a group that speaks German. Its server's language in Discord is German, so Pythia takes it for questions,
# threads and notices when the first track is created. Replies follow each member: Ben's Discord is in English.
# The first question is there in German, the second one isn't and comes in English.
# Played again in the same workspace, it goes on with the next days.
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Lerngruppe
  channel python-daily
  moderator Mara
  member Ana
  member Ben
  the server speaks de
  Mara speaks de
  Ana speaks de
  Mara: /setup
  expect the reply to say "Pythia einrichten"
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:daily delay:8h close:2h
  Mara: /setup
  expect the reply to say "Deutsch"
  Ana: /help
  expect the reply to say "/frage"
  Ben: /help
  expect the reply to say "/question"
  Ana: /remind reveal:true

day
  Mara: /track queue add track:daily question:functions/mutating-or-rebinding-a-parameter
  Mara: /track queue add track:daily question:data-model/write-only-one-repr-or-str
  until the question
  expect the channel to say "Was der Aufrufer zu sehen bekommt"
  Ana answers "{} ['Ada']" or A
  Ben answers "{} ['Ada']" or B
  Ana: /me
  until the reveal
  Ben presses Mein Ergebnis
  expect the reply not to say "Ergebnis"
  Ana: /leaderboard
  expect the reply to say "Rangliste"
  Ana: /question
  until the close
  expect Ana to be told "Die Auflösung von #"

  until the question
  Ana writes "`__repr__`, weil `str()` darauf zurückfällt."
  Ben writes "`__str__`, I think."
  Ben votes for Ana
  until the reveal
  Ana: /why
  Mara: /setup language:English
  expect the reply to say "English"
  Mara: /setup language:Deutsch
  until the close
