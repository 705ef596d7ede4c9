# Two days as people live them: an answer that never was in the thread, the reveal that the channel hears of, results
# that end, outputs that are wrong by a bracket.
# Played again in the same workspace, it goes on with the next day. It holds for every kind of question; the second is
# most likely one that asks what a program prints.
seed 7
start 2026-03-02 08:50 Europe/Berlin

group
  guild Study group
  channel python-daily
  role Pythonistas
  moderator Mara
  member Ana
  member Ben
  member Cleo
  Mara: /setup zone:Europe/Berlin
  Mara: /track add name:daily channel:python-daily time:09:00 zone:Europe/Berlin days:daily delay:8h close:1h topics:web levels:senior

day
  Mara: /track edit track:daily topics:web levels:senior
  until the question
  Ana answers "First what the client sends, then what the server may believe." or A
  expect the reply to say "Join"
  Ben writes "I would ask who is allowed to do it before I ask how it is done."
  Cleo votes for Ben
  until the reveal
  expect the channel to say "is out"
  expect the thread to say "Results of"
  expect the thread not to say "Final results"
  Ana presses My result
  expect the reply to say "Your result"
  clock +61m
  expect the thread to say "Final results"
  expect the thread to say "Final points"
  expect the thread not to say "[Vote"

  Mara: /track edit track:daily topics:stdlib levels:mid
  until the question
  Ana answers "[1, 2, 3" or A
  expect the reply not to say "difference"
  Ben answers "[1, 2, 3" or B
  Cleo answers "I do not know." or C
  until the reveal
  expect the channel to say "is out"
  expect the thread to say "3 members answered in time"
  Cleo presses My result
  expect the reply to say "Your result"
  clock +61m
  expect the thread to say "Final points"
  expect the thread not to say "[Vote"
