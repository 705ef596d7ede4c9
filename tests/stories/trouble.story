# Four days on which Discord, or a moderator, makes trouble: a question that may have been posted, a hidden channel, a
# channel that is unknown for a moment, a notice that nobody gets. No question comes twice, none is lost, and what
# was put right goes on by itself.
# Played again in the same workspace, it goes on with the next day.
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  channel team-room
  moderator Mara
  member Ana
  member Ben
  Mara: /setup zone:Europe/Berlin
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:daily delay:8h close:1h

day
  # The question arrives, but the bot gets an error, and can neither hear nor read that it is there.
  Mara: /track queue add track:daily question:data-model/write-only-one-repr-or-str
  Pythia may not Read Message History
  Discord hides messages from Pythia
  Discord loses the answer to the next post
  clock to 09:00
  Discord is down
  clock +25m
  Discord is up again
  Discord hides messages from Pythia
  clock +10m
  expect 1 open question
  expect Mara to be told "Read Message History"
  Mara: /track post-now track:daily
  expect the reply to say "[Post it again]"
  expect 1 open question
  Mara presses It is there
  expect the reply to say "is open"
  Discord is up again
  at the question of 09:00
  Ana presses Hint
  Ana presses My stats

  # The server takes no files for the moment, and no replies in this channel.
  21 others answer "`__repr__`, because the other one falls back on it."
  Discord refuses the third reply with 400001
  Discord refuses the next post with 160010
  until the reveal
  clock +1m
  expect the thread to say "page by page"
  expect the channel to say "is out"
  Ana presses All answers
  expect the reply to say "[Next]"
  Pythia may Read Message History

  # A moderator hides the channel, and shows it again.
  clock +15h
  Pythia may not View Channel
  clock to 09:00
  expect 0 open questions
  Mara in team-room: /track list
  expect the reply to say "aused"
  Mara in team-room: /doctor
  expect the reply to say "hidden from me"
  expect the reply not to say "deleted"
  Pythia may View Channel
  clock +3m
  expect 1 open question
  expect Mara to be told "no longer paused"
  at the question of 09:02
  Ben writes "Late, but here it is."
  until the reveal

  # Discord doesn't know the channel for a moment.
  clock +15h
  Discord refuses the next post with 10003
  clock to 09:00
  clock +2m
  expect 1 open question
  Mara: /track list
  expect the reply not to say "aused"
  at the question of 09:01
  until the reveal

  # A permission is missing, and the notice about it doesn't arrive.
  clock +15h
  Pythia may not Send Messages
  Discord refuses the next message to Mara with 50278
  clock to 09:00
  expect 0 open questions
  Mara: /doctor
  expect the reply to say "no mutual guilds"
  Pythia may Send Messages
  clock +3m
  expect 1 open question
  until the close
