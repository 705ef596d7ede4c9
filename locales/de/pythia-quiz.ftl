### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = Zu dieser Frage gibt es keinen Tipp.
hint-title = Frage #{ $number } · Tipp { $shown } von { $all }
hint-one =
    {""}**Tipp { $n } von { $all }**
    { $hint }
hint-last = Das war der letzte Tipp. Tipps kosten nichts.
hint-button-another = Noch ein Tipp
hint-show-title = Lösung jetzt schon ansehen?
hint-show-cost = Nur du siehst sie. Danach bekommst du für diese Frage **keine Punkte** mehr, auch nicht durch Stimmen, und bloßes Nachsehen rettet deine Serie nicht. Wenn du antwortest, wird deine Antwort trotzdem veröffentlicht, mit dem Zusatz „nach Blick in die Musterlösung“.
hint-button-show = Zeigen, ohne Punkte
hint-button-wait = Nein, ich warte
hint-shown-file = Die ganze Lösung steht in der Datei.
# $link: where the answer is, an address or the mention of a channel.
hint-revealed = Die Auflösung ist da: { $link }
# $moment: date and time; $place: the mention of a channel, or the address of a message.
hint-not-revealed = Die Frage ist noch nicht aufgelöst. Auflösung: { $moment } in { $place }

## mod.rs: notices to moderators, and sentences used in several places

# What a kind of question asks for, in a line such as "Junior · Functions · pick one".
kind-open = in eigenen Worten
kind-choice = eine Option wählen
kind-output = Ausgabe eintippen

notice-title = Für die Moderation
# $track: the name of a track; $date: the date it has no question for, as 2026-03-02.
notice-skipped-moderator = **{ $track }** hat keine Frage für { $date }: Die Moderation hat sie übersprungen.
notice-skipped-missed = **{ $track }** hat keine Frage für { $date }: Ich war offline, als sie fällig war, und kam zu spät zurück. Serien sind nicht betroffen. `/track post-now` postet die heutige Frage, falls es noch keine gibt.
# $words: why the post failed, mostly in Discord's own words.
notice-skipped-undelivered = **{ $track }** hat keine Frage für { $date }: Discord hat sie nicht rechtzeitig angenommen ({ $words }). `/doctor` zeigt, was fehlt.
notice-skipped-withdrawn = **{ $track }** hat keine Frage für { $date }: Frage #{ $number } wurde zurückgezogen.
notice-skipped-no-question = **{ $track }** hat keine Frage für { $date }: Im Fragenpool passt nichts zu den Themen und Levels. Mit `/track edit` kannst du sie erweitern.
# $why: one of the refusals below; $channel: the mention of a channel.
notice-paused = Ich habe **{ $track }** in { $channel } pausiert: { $why }. Wenn das behoben ist, geht es mit `/track resume` weiter. `/doctor` zeigt, was fehlt und wer es beheben kann.
notice-paused-gone = Ich habe **{ $track }** pausiert: Der Kanal wurde gelöscht. Such mit `/track edit channel:` einen anderen aus, dann geht es mit `/track resume` weiter.
notice-no-thread = Ich konnte für Frage #{ $number } in { $channel } keinen Thread öffnen: { $why }. Die Frage läuft ohne Thread weiter; Antworten über den Button **Antworten** zählen trotzdem.
# $why: why it failed this time, mostly in Discord's own words.
notice-no-thread-yet = Ich kann für Frage #{ $number } in { $channel } noch keinen Thread öffnen ({ $why }). Ich versuche es bis zur Auflösung weiter; Antworten über den Button **Antworten** zählen trotzdem.
notice-reveal-refused = Ich konnte die Auflösung von Frage #{ $number } in { $channel } nicht posten: { $why }. Die Punkte zählen trotzdem. `/doctor` zeigt, was fehlt.
# $thread: the mention of a thread.
notice-reveal-waits = { $then ->
        [channel] Der Rest der Auflösung von Frage #{ $number } wartet auf { $thread }: { $why }. Sobald das behoben ist, geht es von selbst weiter. Nach einer Stunde poste ich die ganze Auflösung in { $channel }.
       *[none] Der Rest der Auflösung von Frage #{ $number } wartet auf { $thread }: { $why }. Wird das innerhalb einer Stunde behoben, geht es von selbst weiter. Die Punkte zählen trotzdem.
    }

# Why Discord refused something, after a colon. $words: Discord's own words.
refusal-forbidden = mir fehlt dort eine Berechtigung ({ $words })
refusal-channel-gone = den Kanal gibt es nicht mehr ({ $words })
refusal-message-gone = die Nachricht gibt es nicht mehr ({ $words })
refusal-archived = der Thread ist archiviert ({ $words })
refusal-account-gone = ich kann diesem Account keine Direktnachricht schicken ({ $words })
refusal-invalid = Discord hat die Nachricht nicht angenommen ({ $words })
refusal-too-late = es war zu spät zum Senden ({ $words })
refusal-unknown = ich weiß nicht, ob der Post angekommen ist ({ $words })
refusal-no-uploads = Discord nimmt auf diesem Server gerade keine Dateien an ({ $words })
refusal-no-reply = ich kann auf diese Nachricht nicht antworten ({ $words })

## resume.rs: pauses that end because the bot has back what it was missing

resume-button-resume = Fortsetzen
resume-button-post-today = Heutige Frage posten
# $track: the name of a track; $channel: the mention of its channel.
resume-track = Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. **{ $track }** ist nicht mehr pausiert.
resume-track-next = Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. **{ $track }** ist nicht mehr pausiert. Nächste Frage: { $at }
resume-track-posted = Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. **{ $track }** ist nicht mehr pausiert. Ich poste jetzt die heutige Frage #{ $number }, ohne jemanden anzupingen.
resume-track-missed = Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. **{ $track }** ist nicht mehr pausiert. Die heutige Frage ist ausgefallen. Du kannst sie noch posten, mit dem Button oder `/track post-now`.
resume-ask-track = { $why ->
        [moderator] Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. **{ $track }** bleibt pausiert, weil auch die Moderation den Track pausiert hat. Weiter geht es mit dem Button oder `/track resume`.
       *[old] Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. **{ $track }** ist schon über eine Woche pausiert, deshalb setze ich den Track nicht von selbst fort. Weiter geht es mit dem Button oder `/track resume`.
    }
# $round: the number of a round; $name: its name.
resume-round = Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. Runde #{ $round } ({ $name }) geht weiter.
resume-ask-round = Ich habe in { $channel } wieder alle Berechtigungen, die ich brauche. Runde #{ $round } ({ $name }) bleibt pausiert, bis die Moderation sie fortsetzt, mit dem Button oder `/round resume`.

## answer.rs: answering

answer-unknown = Diese Frage habe ich nicht mehr. Die neueste findest du in ihrem Kanal.
answer-nothing-open = Gerade ist keine Frage offen. Mit `/question` bekommst du eine zum Üben.
answer-which-daily = Mehrere Fragen sind offen. Welche willst du beantworten?
# The label of a button.
answer-which-daily-one = #{ $number } · { $track }
answer-blocked = Die Moderation dieses Servers hat dich blockiert: Du kannst hier nicht antworten und nicht abstimmen. Wenn du das für einen Irrtum hältst, sprich sie bitte an.
answer-was-removed = Die Moderation hat deine Antwort entfernt, deshalb kannst du diese Frage nicht noch einmal beantworten. Bei der nächsten bist du wieder dabei.
# $moment: date and time of the reveal; $place: the mention of a channel, or the address of a message.
answer-stands = Zum Ändern ist es zu spät: Die Frage ist aufgelöst ({ $moment }). Deine Antwort kam rechtzeitig und zählt. Siehe { $place }.
answer-in-thread = Diese Frage beantwortest du im Thread. Alle deine Nachrichten dort sind deine Antwort: { $place }
answer-in-thread-late = Diese Frage konnte bis { $moment } im Thread beantwortet werden. Nachrichten dort sind jetzt nur noch Diskussion und bringen keine Punkte: { $place }
answer-by-letter = Das ist eine Auswahlfrage: Drück einen Buchstaben darunter.
answer-no-such-letter = Diese Option gehört nicht zu dieser Frage. Drück bitte noch einmal einen Buchstaben unter der Frage.

# The letters of a multiple-choice question.
answer-pick = Wähl einen Buchstaben. Nur du siehst ihn, und du kannst ihn bis { $moment } beliebig oft ändern.
answer-pick-late = Die Zeit ist um (Ende: { $moment }), also gibt es keine Punkte mehr. Ich speichere deine Antwort als Übung.
# $option: a letter and the option's text.
answer-yours = Deine Antwort: { $option }
answer-yours-none = Deine Antwort: noch keine
answer-result-and-change = Ergebnis: { $moment } in { $place }. Bis dahin kannst du deine Antwort ändern.
# Follows the link to the thread. Somebody who answered with a button may never have opened it.
answer-join-thread = Tritt dem Thread bei, dann erfährst du, wenn es da ist.
answer-in-time = Sie kam rechtzeitig und zählt. Die Auflösung ist da: { $place }
answer-late = Die Zeit ist um (Ende: { $moment }), also gibt es keine Punkte. Ich habe die Antwort als Übung gespeichert.
# $reason: why the option is correct, or why people think so.
answer-letter-correct = ✅ Richtig: { $reason }
answer-letter-incorrect = ❌ Falsch: { $reason }
answer-button-picked = { $letter } (deine Antwort)
answer-button-withdraw = Antwort zurückziehen
answer-button-change = Ändern

# The form of a sealed answer. Its title can hold 45 characters, as each label; a placeholder 100.
answer-form-title-late = Frage #{ $number } (zu spät: nur Übung)
answer-form-open = Deine Antwort
answer-form-open-placeholder = So, wie du es im Bewerbungsgespräch sagen würdest
answer-form-open-description = Markdown und Code sind okay. Vor der Auflösung sieht sie niemand.
answer-form-output = Was wird ausgegeben?
answer-form-output-description = Genau das, was auf dem Bildschirm erscheint, Zeile für Zeile
answer-form-file = Code als Datei
answer-form-file-description = Für langen Code: eine Datei (.py oder .txt) mit höchstens 64 KiB
answer-form-file-again = Leer lassen, um deine gesendete Datei zu behalten, oder eine andere auswählen.
# In place of a question that is too long for a form.
answer-form-question = Die Frage ist zu lang, um sie hier zu wiederholen. Sie steht in { $place }.

# The receipt of a sealed answer: a title, the answer, and a note on what happens now.
answer-receipt-note-title = So geht es weiter
answer-receipt-sealed-title = Deine Antwort ist verdeckt abgegeben
answer-receipt-in-time-title = Deine Antwort kam rechtzeitig und zählt
answer-receipt-in-time = Die Auflösung ist da: { $place }
answer-receipt-outdated-title = Du hast schon eine neuere Antwort gesendet
answer-receipt-outdated = Es zählt die Antwort oben.
answer-receipt-stands-title = Zu spät zum Ändern
answer-receipt-stands = Die Frage ist aufgelöst ({ $moment }). Deine Antwort kam rechtzeitig und zählt. Siehe { $place }.
answer-receipt-late-title = Als Übung gespeichert
answer-receipt-file = { $lines ->
        [one] Deine Datei ({ $lines } Zeile) gehört zu deiner Antwort.
       *[other] Deine Datei ({ $lines } Zeilen) gehört zu deiner Antwort.
    }
# $why is one of answer-file-problem.
answer-receipt-no-file = Deine Datei konnte ich nicht annehmen: { $why }. Dein Text ist ohne sie gespeichert.
answer-only-a-bad-file = Deine Datei konnte ich nicht annehmen: { $why }. Es wurde nichts geändert.
answer-file-problem =
    { $problem ->
        [name] ihr Name muss auf .py oder .txt enden
        [large] sie ist größer als 64 KiB
        [binary] sie ist kein reiner Text (UTF-8)
       *[unreachable] Discord hat sie mir nicht gegeben; versuch es bitte noch einmal
    }
answer-receipt-correct = ✅ Sie ist richtig.
answer-receipt-incorrect = ❌ Sie ist falsch.
answer-receipt-thread-too = Du hast auch im Thread geschrieben; beides zusammen gilt als eine Antwort.

answer-blank = Die Antwort ist leer. Es wurde nichts geändert.
answer-too-long = Das sind { $length } Zeichen, erlaubt sind { $max }. Bitte kürz deine Antwort. Es wurde nichts geändert.
# $word: the word, quoted.
answer-unfit-word = Antworten werden veröffentlicht, und dieser Server sperrt das Wort { $word }. Bitte drück es anders aus. Es wurde nichts geändert.
answer-unfit-link = Antworten werden veröffentlicht, und dieser Server sperrt Links. Bitte lass den Link weg oder nenn nur den Namen der Seite. Es wurde nichts geändert.
answer-unfit-invite = Antworten werden veröffentlicht, und dieser Server sperrt Einladungen. Bitte lass die Einladung weg. Es wurde nichts geändert.

answer-too-late-to-withdraw = Du kannst deine Antwort nicht mehr zurückziehen: Die Zeit ist um (Ende: { $moment }). Siehe { $place }.
answer-nothing-to-withdraw = Du hast keine verdeckte Antwort, die du zurückziehen könntest.
answer-newer-stands = Du hast inzwischen eine neuere Antwort gesendet; die zählt.
answer-withdrawn = Deine Antwort ist zurückgezogen. Bis { $moment } kannst du eine neue senden.
answer-withdrawn-thread = Deine verdeckte Antwort ist zurückgezogen. Jetzt gilt das, was du im Thread geschrieben hast. Bis { $moment } kannst du eine neue senden.


## audit.rs: who did what

audit-title = Wer hat was gemacht?
audit-footer = Neueste zuerst · nur die Moderation sieht das
audit-empty = Noch nichts. Wenn die Moderation etwas ändert, steht es hier.
audit-nothing-fits = So etwas gab es noch nicht.
audit-none-yet = In diesen 1.000 Änderungen ist nichts dabei. **Ältere** sucht weiter zurück.
audit-no-more = Weiter zurück gibt es nichts.
# $member: a mention, or "a former member"; $kind: one of the kinds below.
audit-only-member = Nur, was { $member } gemacht hat:
audit-only-kind = Nur { $kind }:
audit-only-both = Nur { $kind } · { $member }:
audit-kind-points = Punkte
audit-kind-answers = Antworten
audit-kind-questions = Fragen
audit-kind-tracks = Tracks
audit-kind-rounds = Runden
audit-kind-settings = Einstellungen und Blockierungen
audit-button-undo = { $number } rückgängig
audit-button-newest = Neueste
audit-button-older = Ältere
audit-button-record = Alle Änderungen
# $when: date and time; $done: one of the sentences below, such as "paused **daily**".
audit-line = **{ $number }** · { $when } · { $member } { $done }
# Follows an entry.
audit-undone = *(rückgängig gemacht, siehe { $number })*
# Stands for somebody whose data was deleted, anywhere in a sentence.
audit-former = ein ehemaliges Mitglied

# What something was done to. $what in the sentences after these is one of them.
audit-of-unknown = ein Mitglied
audit-of-track = **{ $track }**
audit-of-question = Frage #{ $number }
audit-of-bank = „{ $title }“
audit-of-answer =
    { $who ->
        [anonymous] eine Antwort auf Frage #{ $number }
        [former] die Antwort eines ehemaligen Mitglieds auf Frage #{ $number }
       *[named] die Antwort von { $member } auf Frage #{ $number }
    }
audit-of-round = Runde #{ $number } (**{ $round }**)
audit-of-old-round = Runde #{ $number }
# $points has its sign: "+5", "−2".
audit-of-points = { $points } für { $member } ({ $date })

# What somebody did. The person comes before it, as in "@Mia paused **daily**".
audit-adjusted-points = hat Punkte angepasst: { $what }
audit-took-adjustment-back = hat eine Anpassung zurückgenommen: { $what }
audit-accepted-answer = hat { $what } akzeptiert
audit-took-acceptance-back = akzeptiert nicht mehr: { $what }
audit-removed-answer = hat { $what } entfernt
audit-restored-answer = hat { $what } wiederhergestellt
audit-hid-answer = hat { $what } ausgeblendet
audit-showed-answer = hat { $what } wieder eingeblendet
audit-settled-report = hat eine Meldung als erledigt markiert: { $what }
audit-changed-settings = hat die Einstellungen geändert
audit-moved-tracks = hat Tracks auf die Zeitzone des Servers umgestellt
audit-blocked = hat { $what } blockiert
audit-unblocked = hat eine Blockierung aufgehoben: { $what }
audit-added-track = hat { $what } erstellt
audit-edited-track = hat { $what } bearbeitet
audit-paused-track = hat { $what } pausiert
audit-resumed-track = hat { $what } fortgesetzt
audit-removed-track = hat { $what } entfernt
audit-skipped-date = hat die nächste Frage von { $what } übersprungen
audit-took-skip-back = hat das Überspringen bei { $what } rückgängig gemacht
audit-swapped = hat die nächste Frage von { $what } ausgetauscht
audit-changed-queue = hat die Warteschlange von { $what } geändert
audit-looked-ahead = hat sich kommende Fragen angesehen: { $what }
audit-posted = hat { $what } gepostet
audit-revealed = hat { $what } vorzeitig aufgelöst
audit-withdrew = hat { $what } zurückgezogen
audit-allowed = hat { $what } wieder zugelassen
audit-found-post = hat bestätigt, dass { $what } gepostet wurde
audit-scheduled-round = hat { $what } angesetzt
audit-started-round = hat { $what } gestartet
audit-paused-round = hat { $what } pausiert
audit-resumed-round = hat { $what } fortgesetzt
audit-moved-round-on = hat { $what } weitergeschaltet
audit-ended-round = hat { $what } beendet
audit-cancelled-round = hat { $what } abgesagt
audit-remade-event = hat das Event neu angelegt: { $what }
audit-barred-question = hat { $what } gesperrt

audit-no-kind = `kind:` { $typed } ist keine Art von Änderung. Wähl eine davon: { $kinds }; oder rings für die Frage, wer für wen stimmt.
audit-did-nothing = { $member } hat hier nichts geändert.
audit-not-now = Das lässt sich nicht mehr rückgängig machen: Jemand war schneller, es hat sich seitdem geändert, oder die Abstimmung ist vorbei.
audit-undid-points = Rückgängig gemacht. Diese Punkte zählen nicht mehr.
audit-undid-hiding = Rückgängig gemacht. Der Text der Antwort ist wieder sichtbar oder wird es mit der Auflösung.
audit-undid-bar = Rückgängig gemacht. Die Frage kann wieder gestellt werden.
audit-undid-removal = Rückgängig gemacht. Die Antwort ist mit ihren Punkten wieder da.

## ballot.rs: voting, and the list of all answers

ballot-too-early = Der Button **Abstimmen** geht erst nach der Auflösung ({ $reveal }). Du kannst aber jetzt schon mit ⬆️ auf Antworten in { $place } reagieren.
ballot-graded = Die Antworten auf diese Frage habe ich selbst gewertet, da gibt es nichts abzustimmen. **Mein Ergebnis** zeigt deine Wertung.
ballot-nobody-answered = Niemand hat diese Frage rechtzeitig beantwortet, also gibt es nichts abzustimmen.
ballot-no-sealed = Zu dieser Frage gibt es keine verdeckten Antworten.
ballot-closed = Die Abstimmung ist vorbei (Ende: { $closed }). Die Punkte stehen fest.
ballot-gone = Diese Antwort gibt es nicht mehr.
ballot-own = Für deine eigene Antwort kannst du nicht stimmen.
ballot-by-reaction = Du hast für diese Antwort schon mit ⬆️ gestimmt. Entfern deine Reaktion, um das rückgängig zu machen.

# In this section and the ones for message.rs and ruling.rs: $who is "named", "former" (the author has left) or
# "anonymous" (the track hides names); $member is the mention of a named author.
ballot-voted =
    { $who ->
        [anonymous] Du hast für diese Antwort gestimmt. Drück noch einmal, um das rückgängig zu machen.
        [former] Du hast für die Antwort eines ehemaligen Mitglieds gestimmt. Drück noch einmal, um das rückgängig zu machen.
       *[named] Du hast für die Antwort von { $member } gestimmt. Drück noch einmal, um das rückgängig zu machen.
    }
ballot-vote-undone =
    { $who ->
        [anonymous] Du hast deine Stimme für diese Antwort zurückgenommen.
        [former] Du hast deine Stimme für die Antwort eines ehemaligen Mitglieds zurückgenommen.
       *[named] Du hast deine Stimme für die Antwort von { $member } zurückgenommen.
    }
# The member took the vote back by button, but had also voted by reaction.
ballot-reaction-left =
    { $who ->
        [anonymous] Dein ⬆️ bei dieser Antwort zählt noch als Stimme; entfern auch diese Reaktion.
        [former] Dein ⬆️ bei der Antwort eines ehemaligen Mitglieds zählt noch als Stimme; entfern auch diese Reaktion.
       *[named] Dein ⬆️ bei der Antwort von { $member } zählt noch als Stimme; entfern auch diese Reaktion.
    }

ballot-title = Antworten auf Frage #{ $number }
ballot-open = Du kannst bis { $close } abstimmen.
ballot-page = Seite { $page } von { $pages }
# Parts of an entry, with dots between them: "1. @Ana · 3 votes · yours · ✅ accepted".
ballot-author =
    { $who ->
        [anonymous] Anonym
        [former] Ehemaliges Mitglied
       *[named] { $member }
    }
ballot-votes =
    { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }
ballot-entry-own = deine
ballot-entry-voted = **deine Stimme**
ballot-entry-accepted = ✅ akzeptiert
ballot-entry-link = [Zur Antwort]({ $link })
ballot-button-vote = Für { $n } stimmen
ballot-button-undo = Stimme für { $n } zurück
ballot-button-back = Zurück
ballot-button-next = Weiter

ballot-sealed-title = Verdeckte Antworten auf Frage #{ $number }
ballot-hidden-for-moderators = *von der Moderation ausgeblendet (zählt trotzdem); nur die Moderation sieht das:*
ballot-button-remove = { $n } entfernen


## bank.rs: questions that are never asked here

bank-title = Fragenpool
# $bank: how many questions there are; $barred: how many of them are never asked here.
bank-head = { $bank ->
        [one] { $bank } Frage
       *[other] { $bank } Fragen
    }; { $barred ->
        [0] alle können hier gestellt werden.
        [one] { $barred } wird hier nie gestellt:
       *[other] { $barred } werden hier nie gestellt:
    }
bank-none = Mit `/bank bar` sperrst du eine Frage. Mit `/bank add` schreibst du eine eigene.
# $why is one of the three below.
bank-line = - **{ $title }** (`{ $slug }`) · { $why }
bank-by = gesperrt von { $member } am { $date }
bank-by-former = gesperrt von einem ehemaligen Mitglied am { $date }
bank-withdrawn = zurückgezogen als Frage #{ $number } am { $date }
bank-page = Seite { $page } von { $pages } · neueste zuerst
bank-button-newer = Neuere
bank-button-older = Ältere
bank-button-undo = Rückgängig
bank-barred = „{ $title }“ (`{ $slug }`) wird auf diesem Server nicht gestellt. Steht sie in einer Warteschlange oder ist sie schon gezogen, kommt eine andere dafür; ist sie gerade offen, bleibt sie offen. `/bank unbar` lässt sie wieder zu.
bank-allowed = „{ $title }“ kann wieder gestellt werden.
bank-already = „{ $title }“ ist schon gesperrt. `/bank list` zeigt alle gesperrten Fragen.
bank-already-withdrawn = „{ $title }“ wird ohnehin nicht gestellt: Sie wurde als Frage #{ $number } zurückgezogen.
bank-not-barred = `question:` { $typed } ist hier weder gesperrt noch zurückgezogen. `/bank list` zeigt, was es ist.
bank-long-reason = `reason:` Bitte höchstens { $most } Zeichen.

## board.rs: the leaderboard

board-unknown-period = `period:` { $typed } kenne ich nicht. Wähl `today`, `week`, `month`, `season` oder `all`, oder nenn einen vergangenen Monat (`2026-02`) oder eine Saison.

# A rank in words: 1st, 2nd, 3rd, 11th.
board-ordinal = { $rank }.
board-points =
    { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }
# Less than zero; $points is the amount without its sign.
board-points-below-zero =
    { $points ->
        [one] −{ $points } Punkt
       *[other] −{ $points } Punkte
    }

# $whose is a track's name, or board-whole-server; $when is one of the board-window messages.
board-title = Rangliste · { $whose } · { $when }
board-whole-server = ganzer Server
board-window-day = heute, { $date }
# $date is the Monday the week began on.
board-window-week = Woche ab { $date }
board-window-month =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
board-window-all = gesamt

board-empty = Noch keine Punkte. Beantworte die nächste Frage, dann stehst du hier.
board-line =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }
board-line-own =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    } ← du
# Stands in place of a mention when the member's account isn't known any more.
board-a-member = ein Mitglied
board-own =
    {""}**{ $rank }.** Du · { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }
board-own-none = In diesem Zeitraum hast du noch keine Punkte.
# $rank is board-ordinal.
board-own-hidden =
    Du bist verborgen. Mit { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkten
    } wärst du auf dem **{ $rank } Platz**.
board-own-unranked =
    Du hast { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }. Plätze gibt es nur für die besten { $ranked } Mitglieder.
board-footer =
    Seite { $page } von { $pages } · { $members ->
        [one] { $members } Mitglied
       *[other] { $members } Mitglieder
    }
board-footer-more = Seite { $page } von { $pages } · die besten { $members } Mitglieder

board-button-today = Heute
board-button-week = Woche
board-button-month = Monat
board-button-all = Gesamt
board-button-previous = Zurück
board-button-next = Weiter


## commands.rs and help.rs: what each command does

help-title = Was ich mache
help-about =
    Hi, ich bin **Pythia**. Einmal am Tag poste ich eine Python-Frage, wie sie im Bewerbungsgespräch vorkommt, und öffne einen Thread dazu. Antworte dort, oder drück **Antworten**, dann bleibt deine Antwort bis zur Auflösung verdeckt. Zur Auflösung poste ich die Musterlösung und alle Antworten und zähle die Punkte.
help-next-question = Nächste Frage: { $when }
# $answered, $correct, $vote and $accepted are points; $most is how many votes count for one answer.
help-points-title = Wofür es Punkte gibt
help-points = Rechtzeitig antworten: { $answered }. Richtige Antwort: { $correct }. Jede Stimme für deine Antwort: { $vote } (bis zu { $most } Stimmen zählen). Antwort von der Moderation akzeptiert: { $accepted }. `/why` listet jeden deiner Punkte auf.
help-votes-title = Stimmen
help-votes = Gute Antwort gefunden? Gib ihr ein ⬆️, oder drück nach der Auflösung **Abstimmen**. Für dich selbst kannst du nicht stimmen. Stimmen zählen, bis die Abstimmung endet; nimmst du eine zurück, ist auch ihr Punkt weg.
help-streaks-title = Serien
# $every: how many answers in a row earn a freeze. $kept: the most that are kept.
help-streaks = Beantworte jede Frage eines Tracks vor der Auflösung, dann läuft deine Serie weiter. Für je { $every } in Folge gibt es einen Joker (höchstens { $kept }), der automatisch für eine verpasste Frage einspringt. Tage ohne Frage zählen nicht.
help-hints-title = Tipps
help-hints = **Tipp** kostet nichts und zeigt jedes Mal einen Tipp mehr. **Jetzt zeigen** zeigt sofort die Lösung, aber dann bringt dir die Frage nichts mehr.
help-footer = Mehr dazu: /help topic:<Befehl>
help-footer-options = /help topic:<Befehl> erklärt alle Optionen
help-subject-answering = Antworten
help-subject-topics = Üben und Themen
help-subject-standings = Punkte
help-subject-tracks = Tracks
help-subject-questions = Fragen eines Tracks
help-subject-rounds = Quizrunden
help-subject-moderating = Einrichtung und Moderation
# A command in the menu that Discord shows for a message. $name isn't translated: it is the menu's entry.
help-message-command = **{ $name }** (Nachrichtenmenü → Apps)
help-moderators-only = Nur für die Moderation.
help-brackets = [in Klammern] = optional
help-unknown = Den Befehl { $typed } gibt es nicht. `/help` zeigt alle.
help-unknown-nearest = Den Befehl { $typed } gibt es nicht. Meintest du `/{ $nearest }`?

# Choices that Discord offers while a member types. Plain text; at most 100 characters are shown.
help-choice-track =
    { $paused ->
        [yes] { $track } ({ $days } { $time }, pausiert)
       *[no] { $track } ({ $days } { $time })
    }
# $round is its number with a sign: #2.
help-choice-round = { $round } { $name } ({ $start })
help-choice-zone = { $zone } · jetzt { $now }

# What Discord shows beside commands and options, and /help beside commands: plain text, at most 100
# characters each. `command-track-add` is /track add, `command-track-add--time` its option "time".
# Words that are typed as they are (week, right, basics, mon) aren't translated.

command-answer = Beantworte die offene Frage oder ändere deine Antwort. Vor der Auflösung sieht sie niemand.
command-answer--track = Welcher Track, falls mehrere eine offene Frage haben
command-submit-as-my-answer = Nimm diese Nachricht von dir als Antwort auf die Frage dieses Threads.
command-help = Wie ich funktioniere und was jeder Befehl macht.
command-help--topic = Der Befehl, den ich erklären soll

command-report = Sag der Moderation, was an einer Frage nicht stimmt, nach der Auflösung.
command-report--track = Welcher Track; ohne Angabe der dieses Kanals
command-question = Hol dir eine Übungsfrage, die nur du siehst. Sie bringt keine Punkte.
command-question--topic = Worum es in der Frage gehen soll
command-question--level = Wie schwer sie sein soll
command-search = Finde Fragen und vergangene Tagesfragen nach Wörtern: closure, __init__, x[::-1].
command-search--text = Wonach du suchst, z. B. *args oder „mutable default“
command-past = Sieh dir vergangene Fragen eines Tracks an, mit Links zu den Threads und deinen Ergebnissen.
command-past--track = Welcher Track; ohne Angabe der dieses Kanals
command-request = Wünsch dir ein Thema. Das meistgewünschte kommt zuerst. Ein Wunsch pro Track.
command-request--topic = Wozu du gefragt werden willst
command-request--track = Welcher Track, falls es mehrere gibt
command-requests = Sieh nach, welche Themen gewünscht sind und von wie vielen Mitgliedern.
command-requests--track = Welcher Track, falls es mehrere gibt
command-topics = Alle Themen, welche Tracks sie nutzen und wie viele Fragen schon dran waren.

command-leaderboard = Wer hat die meisten Punkte: heute, diese Woche, diesen Monat, diese Saison oder insgesamt?
command-leaderboard--period = Welche Tage zählen; ohne Angabe diese Woche
command-leaderboard--track = Ein Track oder „all“; ohne Angabe der Track dieses Kanals oder der ganze Server
command-leaderboard--page = Welche Seite
command-leaderboard--share = Für alle posten statt nur für dich
command-me = Deine Punkte, dein Platz, deine Serie und deine Themen.
command-me--track = Welcher Track; ohne Angabe der dieses Kanals
command-why = Jeder Punkt, den du bekommen hast, und wofür.
command-why--track = Ein Track oder „all“; ohne Angabe der Track dieses Kanals
command-why--page = Welche Seite

command-track = Richte die täglichen Fragen dieses Servers ein und verwalte sie.
command-track-add = Erstelle einen Track: eine Frage am Tag in einem Kanal.
command-track-add--channel = Wohin ich poste: Textkanal, Ankündigungskanal oder Forum
command-track-add--time = Wann ich poste, z. B. 9:00, 17:30 oder 9am
command-track-add--name = Ein kurzer Name, höchstens 32 Zeichen; ohne Angabe „daily“
command-track-add--zone = Zeitzone, z. B. Europe/Berlin; ohne Angabe die des Servers
command-track-add--days = Welche Tage: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-add--delay = Zeit von der Frage bis zur Auflösung, z. B. 8h, 90m oder 1d
command-track-add--close = Wie lange nach der Auflösung noch abgestimmt wird, z. B. 24h
command-track-add--topics = Themen, auf Wunsch mit Gewichten: basics, oop:3
command-track-add--levels = Levels, auf Wunsch mit Gewichten: junior, mid:2
command-track-add--mode = Wie offene Fragen beantwortet werden: im Thread, verdeckt oder beides
command-track-add--ping = Eine Rolle, die ich bei jeder Frage anpinge
command-track-add--lock = Thread am Ende der Abstimmung sperren
command-track-add--anonymous = Verdeckte Antworten ohne Namen veröffentlichen
command-track-add--blackout = Tage ohne Frage: 2026-12-24..2027-01-02, 2027-05-01
command-track-add--reveal_notice = Wie der Kanal von der Auflösung erfährt: stille Zeile (Standard), Ping der Rolle, gar nicht
command-track-add--receipts = Mit 🔖 auf die erste Antwort jedes Mitglieds im Thread reagieren (Standard: an)
command-track-edit = Ändere einen Track. Eine offene Frage bleibt, wie sie gepostet wurde.
command-track-edit--track = Welcher Track
command-track-edit--name = Ein neuer Name, höchstens 32 Zeichen
command-track-edit--channel = Ein anderer Kanal: Textkanal, Ankündigungskanal oder Forum
command-track-edit--time = Wann ich poste, z. B. 9:00, 17:30 oder 9am
command-track-edit--zone = Zeitzone, z. B. Europe/Berlin
command-track-edit--days = Welche Tage: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-edit--delay = Zeit von der Frage bis zur Auflösung, z. B. 8h, 90m oder 1d
command-track-edit--close = Wie lange nach der Auflösung noch abgestimmt wird, z. B. 24h
command-track-edit--topics = Themen, auf Wunsch mit Gewichten: basics, oop:3; „all“ für alle
command-track-edit--levels = Levels, auf Wunsch mit Gewichten: junior, mid:2
command-track-edit--mode = Wie offene Fragen beantwortet werden: im Thread, verdeckt oder beides
command-track-edit--ping = Eine Rolle, die ich bei jeder Frage anpinge
command-track-edit--lock = Thread am Ende der Abstimmung sperren
command-track-edit--anonymous = Verdeckte Antworten ohne Namen veröffentlichen
command-track-edit--clear = Eine Einstellung, die gelöscht werden soll
command-track-edit--blackout = Tage ohne Frage: 2026-12-24..2027-01-02; - für keine
command-track-edit--reveal_notice = Wie der Kanal von der Auflösung erfährt: stille Zeile (Standard), Ping der Rolle, gar nicht
command-track-edit--receipts = Mit 🔖 auf die erste Antwort jedes Mitglieds im Thread reagieren
command-track-list = Alle Tracks und ihre Einstellungen.
command-track-pause = Pausiere einen Track. Eine offene Frage wird trotzdem aufgelöst.
command-track-pause--track = Welcher Track
command-track-resume = Setze einen pausierten Track mit dem nächsten Termin fort.
command-track-resume--track = Welcher Track
command-track-remove = Entferne einen Track (fragt vorher nach). Punkte bleiben.
command-track-remove--track = Welcher Track
command-track-preview = Sieh die nächsten zehn Termine und, wenn du willst, die nächste Frage.
command-track-preview--track = Welcher Track
command-track-post-now = Poste die heutige Frage jetzt, auch an einem freien Tag.
command-track-post-now--track = Welcher Track
command-track-skip = Lass den nächsten Termin aus. Noch einmal, um es rückgängig zu machen.
command-track-skip--track = Welcher Track
command-track-reveal-now = Löse die offene Frage vorzeitig auf (fragt vorher nach).
command-track-reveal-now--track = Welcher Track
command-track-withdraw = Zieh eine offene Frage zurück: keine Punkte, keine Auflösung (fragt vorher nach).
command-track-withdraw--track = Welcher Track
command-track-queue = Bestimme selbst, welche Fragen in einem Track als Nächstes kommen.
command-track-queue-add = Reih eine Frage ein, der Reihe nach oder für ein Datum. Du bekommst dafür keine Punkte.
command-track-queue-add--track = Welcher Track
command-track-queue-add--question = Eine Frage aus dem Fragenpool
command-track-queue-add--date = Das Datum, an dem sie dran ist, z. B. 2026-12-24; ohne Angabe der Reihe nach
command-track-queue-list = Die Warteschlange eines Tracks und zurückgezogene Fragen.
command-track-queue-list--track = Welcher Track
command-track-queue-move = Verschieb eine Frage in der Warteschlange.
command-track-queue-move--track = Welcher Track
command-track-queue-move--from = Ihre Stelle in der Warteschlange
command-track-queue-move--to = Ihre neue Stelle
command-track-queue-remove = Nimm eine Frage aus der Warteschlange.
command-track-queue-remove--track = Welcher Track
command-track-queue-remove--place = Ihre Stelle in der Warteschlange

command-round = Veranstalte Live-Quizrunden gegen die Uhr.
command-round-schedule = Setze eine Quizrunde an: wann, wo und worüber.
command-round-schedule--start = Wann, in der Zeitzone des Servers: fri 18:00, 2026-03-06 18:00, 18:00 oder in 20m
command-round-schedule--channel = Wo gespielt wird; ohne Angabe in diesem Kanal
command-round-schedule--name = Wie die Runde heißt
command-round-schedule--topics = Themen, auf Wunsch mit Gewichten: basics, oop:3
command-round-schedule--levels = Levels, auf Wunsch mit Gewichten: junior, mid:2
command-round-schedule--questions = Wie viele Fragen; ohne Angabe 10
command-round-schedule--seconds = Sekunden pro Frage; ohne Angabe 30
command-round-schedule--pause = Sekunden vom Ergebnis bis zur nächsten Frage; ohne Angabe 10
command-round-schedule--scoring = right: Tempo entscheidet nur bei Gleichstand; speed: schneller gibt mehr Punkte
command-round-schedule--weekly = Jede Woche zu dieser Zeit wiederholen
command-round-schedule--lobby = Mitglieder melden sich vorher per Button an, und nur sie spielen mit
command-round-schedule--output = Auch fragen, was ein Programm ausgibt; die Antwort wird eingetippt
command-round-schedule--standings = Zwischen den Fragen kann man den Zwischenstand ansehen
command-round-schedule--team1 = Teams nach Rollen: hier die erste Rolle, insgesamt 2 bis 5
command-round-schedule--team2 = Die Rolle des zweiten Teams
command-round-schedule--team3 = Die Rolle des dritten Teams
command-round-schedule--team4 = Die Rolle des vierten Teams
command-round-schedule--team5 = Die Rolle des fünften Teams
command-round-schedule--named = Fragen, die dabei sein sollen, mit Namen: oop/what-is-self, …
command-round-list = Kommende und laufende Runden.
command-round-start = Starte eine Runde sofort.
command-round-start--round = Welche Runde
command-round-pause = Pausiere eine Runde nach der aktuellen Frage.
command-round-pause--round = Welche Runde
command-round-resume = Setze eine pausierte Runde fort.
command-round-resume--round = Welche Runde
command-round-next = Beende die aktuelle Frage oder die Wartezeit bis zur nächsten.
command-round-next--round = Welche Runde
command-round-jump = Spring zu einer späteren Frage.
command-round-jump--question = Die Nummer der Frage
command-round-jump--round = Welche Runde
command-round-end = Beende eine Runde jetzt, mit Siegerehrung (fragt vorher nach).
command-round-end--round = Welche Runde
command-round-cancel = Sag eine Runde ab (fragt vorher nach).
command-round-cancel--round = Welche Runde
command-round-preview = Sieh dir die Fragen einer Runde allein an. Du bekommst dann keine Punkte.
command-round-preview--round = Welche Runde
command-round-report = Wie schwer die Fragen waren und wie alle abgeschnitten haben.
command-round-report--round = Welche Runde; ohne Angabe die laufende oder letzte

command-setup = Zeitzone, Moderationsrolle, Hinweise und Filter ansehen oder ändern.
command-setup--zone = Die Zeitzone des Servers, z. B. Europe/Berlin
command-setup--moderator_role = Wer diese Rolle hat, moderiert mit, genau wie mit „Server verwalten“
command-setup--notice_channel = Wo ich der Moderation sage, was sie wissen sollte
command-setup--filter_words = Wörter, die ich nicht veröffentliche, mit Kommas getrennt; - für keine
command-setup--links = Links in veröffentlichten Antworten erlauben
command-setup--invites = Einladungen in veröffentlichten Antworten erlauben
command-setup--clear = Welche Einstellung gelöscht werden soll
command-setup--blackout = Tage ohne Fragen und wöchentliche Runden: 2026-12-24..2027-01-02; - für keine
command-doctor = Prüfe, was mir zum Arbeiten fehlt und wer es beheben kann.
command-export = Fragen und Rangliste eines Tracks als Datei, die nur du siehst.
command-export--track = Welcher Track; ohne Angabe der dieses Kanals
command-export--format = csv für eine Tabelle (Standard), json für ein Programm
command-export--members = Account-IDs der Mitglieder dazuschreiben; sonst nur ihre Nummern
command-block = Schließ Mitglieder vom Mitmachen aus.
command-block-add = Ein Mitglied kann nicht mehr antworten, abstimmen, vorschlagen und melden.
command-block-add--member = Welches Mitglied
command-block-remove = Lass ein blockiertes Mitglied wieder mitmachen.
command-block-remove--member = Welches Mitglied
command-block-list = Wie viele Mitglieder blockiert sind.
command-bank = Schreib eigene Fragen und sperr andere, die hier nicht gestellt werden sollen.
command-bank-list = Welche Fragen aus dem Fragenpool hier nie gestellt werden.
command-bank-bar = Sperr eine Frage aus dem Fragenpool für diesen Server.
command-bank-bar--question = Welche Frage; wähl sie aus der Liste, die beim Tippen aufgeht
command-bank-bar--reason = Warum, für die übrige Moderation
command-bank-unbar = Lass eine gesperrte oder zurückgezogene Frage wieder zu.
command-bank-unbar--question = Welche Frage
command-points = Pass Punkte von Mitgliedern an.
command-points-adjust = Gib einem Mitglied Punkte oder nimm welche, mit einem Grund, der in /why steht.
command-points-adjust--member = Welches Mitglied
command-points-adjust--points = Wie viele; mit Minus nimmst du welche: -2
command-points-adjust--reason = Warum; das Mitglied liest es in /why, die Moderation in /audit
command-points-adjust--date = Für welches Datum sie zählen, z. B. 2026-03-02; ohne Angabe heute
command-audit = Wer was geändert hat; manches lässt sich rückgängig machen.
command-audit--member = Nur, was dieses Mitglied gemacht hat
command-audit--kind = Nur diese Art von Änderung; rings: wer für wen stimmt
command-accept-answer = Akzeptiere diese Antwort; wer sie geschrieben hat, bekommt Punkte.
command-remove-this-answer = Entferne diese Antwort. Sie bringt nichts und wird nicht gezeigt.
command-withhold-this-answer = Blende den Text dieser Antwort für alle aus; sie zählt weiter. Lässt sich rückgängig machen.

## access.rs: why a command can't be used here

failure-internal = Bei mir ist etwas schiefgegangen. Deine Änderung ist vielleicht nicht gespeichert. Schau in einer Minute nach und versuch es noch einmal.
failure-slow = Das dauert länger als sonst, klappt aber vielleicht noch. Schau in ein paar Minuten noch einmal nach.
failure-late-public = Es hat zu lange gedauert, das für alle zu posten. Ruf den Befehl noch einmal auf, um es zu teilen.
failure-late-form = Das hat zu lange gedauert. Drück den Button noch einmal.
failure-form-unread = Ich konnte dieses Formular nicht lesen, deshalb wurde nichts geändert. Öffne es bitte noch einmal und sende es erneut.
failure-done = Erledigt.
failure-command-changed = Dieser Befehl hat sich geändert. Lade Discord neu (Strg+R) und versuch es noch einmal.

access-server-only = Das geht nur auf einem Server, nicht in einer Direktnachricht.
access-moderators = Das kann nur die Moderation: Du brauchst die Berechtigung **Server verwalten**.
access-moderators-or-role = Das kann nur die Moderation: Du brauchst die Berechtigung **Server verwalten** oder die Rolle { $role }.
access-no-track = Es gibt noch keine Tracks. Die Moderation kann mit `/track add` einen erstellen.
# $tracks are names of tracks in bold, with commas.
access-unknown-track = Den Track { $typed } gibt es nicht. Wähl einen davon: { $tracks }.
access-which-track = Welcher Track?
access-button-server = Der ganze Server
access-old-button = Dieser Button ist veraltet. Nimm die neueste Nachricht oder `/help`.
access-nothing-changed = Es wurde nichts geändert.

## export.rs: the files of a track

# $typed: what was typed, in backticks.
export-unknown-format = Das Format { $typed } kenne ich nicht. Wähl csv oder json.
export-title = Export · { $track }
export-body =
    Im Anhang: { $dailies ->
        [one] 1 Frage
       *[other] { $dailies } Fragen
    } und die Gesamtrangliste mit { $members ->
        [one] 1 Mitglied
       *[other] { $members } Mitgliedern
    }. Alle Zeiten sind in UTC.
export-limit = Eine Datei enthält höchstens die letzten { $dailies } Fragen und die ersten { $members } Mitglieder.
export-numbers = Die Mitglieder stehen mit Nummern drin, ohne Namen. `members:true` ergänzt ihre Account-IDs.
export-accounts = Die Datei nennt Mitglieder mit ihren Account-IDs, also gib sie bitte nur mit Bedacht weiter.
export-footer = Nur du kannst das sehen.

## facts.rs: the days of the week

facts-every-day = täglich
facts-weekdays = Mo–Fr
facts-weekends = Sa und So
facts-weekday =
    { $day ->
        [1] Mo
        [2] Di
        [3] Mi
        [4] Do
        [5] Fr
        [6] Sa
       *[7] So
    }

## names.rs: topics and levels

topic-basics = Grundlagen
topic-data-structures = Datenstrukturen
topic-iteration = Iteration
topic-functions = Funktionen
topic-oop = Klassen und Objekte
topic-data-model = Datenmodell
topic-exceptions = Exceptions
topic-files-io = Dateien und I/O
topic-modules-packaging = Module und Pakete
topic-stdlib = Standardbibliothek
topic-memory-performance = Speicher und Performance
topic-concurrency = Nebenläufigkeit
topic-testing = Testen und Debuggen
topic-web = Web
topic-data-science = Data Science
topic-algorithms = Algorithmen
topic-practices = Gute Praxis

level-junior = Junior
level-mid = Mid
level-senior = Senior

## reason.rs: why something stopped; shown inside a sentence of another section, after a colon or in parentheses

reason-channel-deleted = der Kanal wurde gelöscht
reason-deleted-at-once = die Nachricht wurde sofort gelöscht
reason-post-lost = der Post ging vor dem Senden verloren


## doctor.rs: what is missing, and who can fix it

doctor-title = Checkup
# $at is the time of the next question, if $next says that there is one.
doctor-all-good = { $next ->
    [none] { $tracks ->
        [one] Alles in Ordnung: 1 Track.
       *[other] Alles in Ordnung: { $tracks } Tracks.
    }
   *[at] { $tracks ->
        [one] Alles in Ordnung: 1 Track. Nächste Frage: { $at }
       *[other] Alles in Ordnung: { $tracks } Tracks. Nächste Frage: { $at }
    }
}
doctor-faults = { $next ->
    [none] { $count ->
        [one] **1 Sache ist zu beheben.**
       *[other] **{ $count } Sachen sind zu beheben.**
    }
   *[at] { $count ->
        [one] **1 Sache ist zu beheben.** Nächste Frage: { $at }
       *[other] **{ $count } Sachen sind zu beheben.** Nächste Frage: { $at }
    }
}
doctor-more = { $count ->
        [one] … und 1 weitere. Behebt erst diese hier.
       *[other] … und { $count } weitere. Behebt erst diese hier.
    }
# What a channel is for, in bold at the beginning of a line; otherwise a track's name is there.
doctor-for-notices = Hinweise für die Moderation
doctor-no-track = Es gibt noch keinen Track. Die Moderation kann mit `/track add` einen erstellen.
doctor-unseen = **{ $purpose }**: Ich kann { $channel } nicht sehen, der Kanal ist für mich verborgen. Ein Admin oder jemand mit **Rollen verwalten**, der ihn sieht, kann ihn mir zeigen: Kanal bearbeiten → Berechtigungen → meine Rolle → **Kanal ansehen** erlauben. Ein paar Minuten später mache ich von selbst weiter.
# $kind says what the channel was for.
doctor-gone = { $kind ->
        [track] **{ $purpose }**: { $channel } wurde gelöscht. Such mit `/track edit channel:` einen anderen Kanal aus.
        [notices] **{ $purpose }**: { $channel } wurde gelöscht. Such mit `/setup notice_channel:` einen anderen Kanal aus.
        [season] **{ $purpose }**: { $channel } wurde gelöscht. Starte die Saison mit einem anderen `channel:`.
       *[round] **{ $purpose }**: { $channel } wurde gelöscht. Sag die Runde mit `/round cancel` ab und setze sie in einem anderen Kanal an.
    }
# $commands is a list of commands; $role the mention of the moderators' role.
doctor-hidden-commands = { $count ->
        [one] Discord verbirgt { $commands } vor Mitgliedern, die nur { $role } haben. Ein Admin kann den Befehl freigeben: **Servereinstellungen → Integrationen** → mein Name → der Befehl → { $role } hinzufügen.
       *[other] Discord verbirgt { $commands } vor Mitgliedern, die nur { $role } haben. Ein Admin kann sie freigeben: **Servereinstellungen → Integrationen** → mein Name → { $role } hinzufügen, oder Befehl für Befehl.
    }
doctor-channel-commands = Unter **Servereinstellungen → Integrationen** → mein Name können manche Befehle auf einige Kanäle beschränkt sein: { $commands }. Wenn { $role } einen Befehl nicht findet, seht dort bei den Kanälen nach.
doctor-all-commands = alle Befehle
doctor-unchecked-commands = Ich konnte gerade nicht prüfen, welche Befehle { $role } nutzen kann. Versuch es gleich noch einmal.
# $missing lists permissions by their names in Discord, each with what goes wrong without it.
doctor-missing = { $count ->
        [one] **{ $purpose }**: In { $channel } fehlt mir { $missing }. Jemand mit **Rollen verwalten** kann das beheben: Kanal bearbeiten → Berechtigungen → meine Rolle → erlauben.
       *[other] **{ $purpose }**: In { $channel } fehlen mir { $missing }. Jemand mit **Rollen verwalten** kann das beheben: Kanal bearbeiten → Berechtigungen → meine Rolle → alle erlauben.
    }
# The names of the permissions are Discord's.
doctor-permission = { $permission ->
        [view] **Kanal ansehen** (ich sehe den Kanal nicht)
        [send] **Nachrichten senden** (ich kann nicht posten)
        [send-in-threads] **Nachrichten in Threads senden** (ich kann die Auflösung nicht im Thread posten)
        [create-threads] **Öffentliche Threads erstellen** (ich kann den Thread für Antworten nicht öffnen)
        [embed] **Links einbetten** (meine Posts wären leer)
        [attach] **Dateien anhängen** (ab der zwanzigsten kommen Antworten seitenweise statt als Datei)
        [react] **Reaktionen hinzufügen** (ich kann die Reaktionen zur Selbsteinschätzung nicht hinzufügen)
        [history] **Nachrichtenverlauf anzeigen** (ich kann keine Reaktionen hinzufügen, keine Threads öffnen, vor erneutem Senden nicht nachsehen, ob ein Post schon da ist, und nach einer Auszeit nichts nachlesen)
        [manage-threads] **Threads verwalten** (ich kann den Thread am Ende der Abstimmung nicht sperren, wie es dieser Track verlangt)
    [pin] **Nachrichten anpinnen** (ich kann die offene Frage nicht anheften, was dieser Track möchte; Discord hat es im Februar 2026 von **Nachrichten verwalten** abgetrennt)
       *[mention] **Erwähne @everyone, @here und „Alle Rollen“** (ich kann die Rolle des Tracks nicht anpingen, außer alle dürfen sie erwähnen)
    }
doctor-unchecked = **{ $purpose }**: Ich konnte { $channel } gerade nicht prüfen. Versuch es gleich noch einmal.
# $seconds is a number with one decimal.
doctor-skew = { $way ->
        [ahead] Meine Uhr geht gegenüber der von Discord { $seconds } s vor. Bitte die Person, die mich hostet, die Zeitsynchronisierung (NTP) einzuschalten.
       *[behind] Meine Uhr geht gegenüber der von Discord { $seconds } s nach. Bitte die Person, die mich hostet, die Zeitsynchronisierung (NTP) einzuschalten.
    }
doctor-paused = { $by ->
        [moderator] **{ $track }** wurde von der Moderation pausiert. Weiter geht es mit `/track resume`.
       *[discord] **{ $track }** ist pausiert: { $why }. Wenn das behoben ist, geht es mit `/track resume` weiter.
    }
doctor-no-date = **{ $track }** hat in den nächsten zwei Jahren keine Termine. Ändere mit `/track edit` die Wochentage oder die fragefreien Tage.
doctor-no-question = Im Fragenpool passt keine Frage zu **{ $track }**. Erweitere mit `/track edit` die Themen oder Levels.
# $what is one of doctor-about, $place a channel or a member, $why what Discord said.
doctor-refused = { $times ->
        [one] Discord hat das einmal abgelehnt, am { $at }: { $what } ({ $place }). Grund: { $why }
       *[other] Discord hat das { $times }-mal abgelehnt, zuletzt am { $at }: { $what } ({ $place }). Grund: { $why }
    }
doctor-about = { $about ->
        [post] eine Frage
        [thread] den Thread einer Frage
        [reveal] einen Teil einer Auflösung
        [published] die Antwort eines Mitglieds
        [read] das Nachlesen von Nachrichten und Reaktionen
        [permissions] einen Blick auf meine Berechtigungen
        [daily] eine Reaktion, Bearbeitung oder Sperre
        [notice] einen Hinweis an die Moderation
        [copy] das Löschen eines Duplikats
        [role] die Rolle eines Mitglieds
        [recap] einen Wochenrückblick
            [test] einen Testpost
        [welcome] die Begrüßung
       *[member] die Abfrage eines Mitglieds
    }
doctor-notice = Hinweis vom { $date }: { $text }
doctor-gap = Ich war weg: { $from } bis { $until }. Was in der Zwischenzeit passiert ist, habe ich nachgeholt.
doctor-broken = Meine Verbindung zu Discord ist seit { $since } unterbrochen; ich versuche weiter, sie wiederherzustellen.
# $release: the name of a release, such as 2026f.
doctor-zones = Zeitzonendaten: { $release }
doctor-old-zones = Meine Zeitzonendaten ({ $release }) sind über ein Jahr alt; manche Länder haben seitdem vielleicht ihre Uhren umgestellt. Bitte die Person, die mich hostet, mich oder meine Zeitzonendaten zu aktualisieren.
doctor-no-notice-channel = Hinweise haben noch keinen Kanal und gehen deshalb an die Person, die den Track erstellt hat. Such mit `/setup notice_channel:` einen aus.

## field.rs: what is wrong with a field that was typed

# Names in `code` that end with a colon are the names of a command's options. $typed and $word are what the
# moderator typed, in `code`.
field-time = `time:` { $typed } ist keine Uhrzeit. Versuch es mit `9:00`, `17:30` oder `9am`.
field-zone = `zone:` Die Zeitzone { $typed } kenne ich nicht. Nenn eine Stadt: `Europe/Berlin` oder `America/New_York`.
# $nearest and $places: names of time zones, in `code`.
field-zone-near = `zone:` Die Zeitzone { $typed } kenne ich nicht. Meintest du { $nearest }?
field-zone-places = `zone:` Die Zeitzone { $typed } kenne ich nicht. Meintest du eine davon? { $places }
field-zone-same-time = `zone:` { $typed } sagt mir nicht, wann bei euch die Uhren umgestellt werden. Nenn lieber einen Ort. Orte, die sie nutzen: { $places }.
field-zone-offset = `zone:` { $typed } kann ich nicht nehmen, weil sich der Abstand mit der Sommerzeit ändert. Nenn eine Stadt: `Europe/Berlin` oder `America/New_York`.
field-zone-needed = `zone:` In welcher Zeitzone ist das? Zum Beispiel `Europe/Berlin`. Spätere Tracks nutzen sie auch.
field-days = `days:` In { $typed } finde ich keine Tage. Versuch `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` oder `last friday`.
field-days-word = `days:` In { $typed } verstehe ich { $word } nicht. Versuch `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` oder `last friday`.
field-delay = `delay:` { $typed } geht nicht. Möglich: { $least } bis { $most }. Versuch es mit `8h`, `90m` oder `1d`.
field-close = `close:` { $typed } geht nicht. Möglich: { $least } bis { $most } nach der Auflösung. Versuch es mit `24h` oder `2d`.
field-weight = { $typed }: Das Gewicht muss eine ganze Zahl von 0 bis { $max } sein. Mit `oop:3` kommt das Thema zum Beispiel dreimal so oft dran.
field-twice = `{ $option }:` { $name } steht zweimal da.
field-nothing = `{ $option }:` So bleibt nichts zu fragen. Nenn mindestens eins mit einem Gewicht über 0, oder nimm `all`.
field-topic = Das Thema { $typed } gibt es nicht. Wähl eins davon: { $all }.
field-topic-near = Das Thema { $typed } gibt es nicht. Meintest du `{ $nearest }`?
field-level = Das Level { $typed } gibt es nicht. Wähl eins davon: { $all }.
field-mode = `mode:` { $typed } kenne ich nicht. Wähl `thread` (Nachrichten im Thread), `sealed` (per Button, veröffentlicht mit der Auflösung) oder `both`.
field-reveal-notice = `reveal_notice:` { $typed } kenne ich nicht. Wähl `channel` (stille Zeile im Kanal), `role` (die Zeile pingt die Rolle des Tracks an) oder `none`.
field-role-needed = `reveal_notice:` `role` pingt die Rolle des Tracks an, aber dieser Track hat keine. Gib mit `ping:` eine an, oder wähl `channel`.
field-name = `name:` { $typed } kann kein Trackname sein. Nimm 1 bis { $max } Zeichen und nicht nur eine Zahl. Zum Beispiel `beginners`.
field-name-sign = `name:` { $typed } kann kein Trackname sein: In Namen darf kein `{ $sign }` vorkommen. Versuch es mit `beginners`.
field-name-backtick = `name:` { $typed } kann kein Trackname sein: In Namen dürfen keine Backticks vorkommen. Versuch es mit `beginners`.
field-name-taken = `name:` Einen Track namens { $name } gibt es schon. Wähl einen anderen Namen, oder ändere diesen Track mit `/track edit`.
field-date = `blackout:` { $typed } ist kein Datum. Schreib Daten so: `2026-12-24..2027-01-02, 2027-05-01`, oder `-`, um die Liste zu leeren.
field-backwards = `blackout:` { $typed } endet, bevor es anfängt. Das frühere Datum kommt zuerst: `2026-12-24..2027-01-02`.
field-too-many-dates = `blackout:` Ich kann mir höchstens { $max } Zeiträume merken.
field-channel-needed = `channel:` Wohin soll ich posten? Wähl einen Textkanal, einen Ankündigungskanal oder ein Forum.
field-time-needed = `time:` Wann soll ich posten? Zum Beispiel `9:00`.
field-empty-mix = `topics:`, `levels:` Im Fragenpool passt keine Frage zu beidem. `/topics` zeigt, was es gibt.

## me.rs: what a member reads about themselves

me-title = Deine Statistik in { $track }
me-hidden = Du bist verborgen: Du hast keinen Platz, und andere sehen dich in keiner Liste.
me-field-points = Punkte
me-field-streak = Serie
me-field-topics = Bisherige Themen
me-field-question = Frage #{ $number }
me-footer =
    { $answered ->
        [one] { $answered } Punkt
       *[other] { $answered } Punkte
    } fürs Antworten, +{ $correct } wenn richtig · /why zeigt jeden Punkt

# $place is me-no-points, me-ranked, me-would-be-ranked or board-points.
me-place-today = Heute: { $place }
me-place-week = Diese Woche: { $place }
me-place-month = Diesen Monat: { $place }
me-place-all = Gesamt: { $place }
me-place-server = Ganzer Server, gesamt: { $place }
me-no-points = noch keine Punkte
# $points is board-points, $rank is board-ordinal; so in the next message.
me-ranked = { $points }, **{ $rank } Platz**
me-would-be-ranked = { $points }, wäre der { $rank } Platz

me-streak-none = Noch keine Serie. Beantworte die nächste Frage, um eine zu starten.
me-streak-over = Gerade keine Serie; dein Rekord: { $best }. Beantworte die nächste Frage, um eine neue zu starten.
me-streak =
    { $now ->
        [one] **{ $now } Frage** in Folge.
       *[other] **{ $now } Fragen** in Folge.
    }
me-streak-best =
    { $now ->
        [one] **{ $now } Frage** in Folge. Dein Rekord: { $best }.
       *[other] **{ $now } Fragen** in Folge. Dein Rekord: { $best }.
    }
# A freeze covers a missed question, so that the streak goes on. $next: how many answers in a row earn one.
me-freezes =
    Joker: { $freezes }. Beantworte { $next } in Folge, dann bekommst du { $freezes ->
        [0] einen; er springt automatisch für eine verpasste Frage ein.
       *[other] noch einen; sie springen automatisch für verpasste Fragen ein.
    }
me-freezes-begun =
    Joker: { $freezes }. Beantworte noch { $next } in Folge, dann bekommst du { $freezes ->
        [0] einen; er springt automatisch für eine verpasste Frage ein.
       *[other] noch einen; sie springen automatisch für verpasste Fragen ein.
    }
me-freezes-full = Joker: { $freezes }, mehr geht nicht. Sie springen automatisch für verpasste Fragen ein.

me-topics-none = Hier wurde noch keine Frage aufgelöst.
# How many questions of a topic were asked and answered; of the answers that I graded, how many were correct; and how
# many questions the member rated "knew it".
me-topic =
    { $topic }: { $answered } von { $asked } beantwortet{ $graded ->
        [0] {""}
       *[other] , { $correct } von { $graded } richtig
    }{ $knew ->
        [0] {""}
       *[other] , { $knew }-mal „gewusst“
    }

# $reveal is a date and time.
me-question-answered = Du hast geantwortet. Auflösung: { $reveal }
me-question-open = Noch nicht beantwortet. Du hast Zeit bis { $reveal }.
me-question-in-time = Du hast rechtzeitig geantwortet; **Mein Ergebnis** zeigt mehr.
me-question-missed = Du hast nicht rechtzeitig geantwortet.


## message.rs: the message commands

message-not-yours = Du kannst nur deine eigenen Nachrichten einreichen.
message-elsewhere = Das geht nur bei Nachrichten im Thread einer Frage.
message-empty = Diese Nachricht hat keinen Text und keine Datei, da gibt es nichts einzureichen.
message-closed = Frage #{ $number } ist abgeschlossen ({ $close }). Ihre Punkte stehen fest.
# $kind is how the question is answered.
message-by-button =
    { $kind ->
        [choice] Das ist eine Auswahlfrage. Drück einen Buchstaben darunter.
        [output] Drück **Antworten** unter dieser Frage und tipp ein, was der Code ausgibt.
       *[open] Antworten auf diese Frage sind verdeckt. Drück **Antworten** darunter.
    }
message-submitted-title = Eingereicht
message-submitted = Diese Nachricht ist jetzt deine Antwort: { $message }
# Moderators accepted another message of the member, and that one stays on top.
message-submitted-other-shown = Sie zählt, aber gezeigt wird die Nachricht von dir, die die Moderation akzeptiert hat.
message-submitted-as-is = Ich habe ihren Text so gespeichert, wie er jetzt ist. Wenn du die Nachricht bearbeitest, reich sie noch einmal ein.
message-submitted-and-sealed = Du hast auch eine verdeckte Antwort; beide gelten als eine.
message-submitted-result = Ergebnis: { $reveal }, in { $place }
message-submitted-late = Die Zeit ist um (Ende: { $reveal }), also gibt es keine Punkte. Ich habe die Nachricht als Übung gespeichert. Die Lösung steht in { $place }.
message-not-an-answer = Diese Nachricht ist keine Antwort. Antworten sind, was Mitglieder vor der Auflösung im Thread geschrieben oder eingereicht haben; kurze Bemerkungen, Sticker und weitergeleitete Nachrichten gehören nicht dazu.
message-own = Das ist deine eigene Antwort. Jemand anderes aus der Moderation kann sie akzeptieren.
message-final = Die Punkte für diese Frage stehen fest. Die Nachricht kannst du trotzdem in Discord löschen.
message-accepted =
    { $who ->
        [anonymous] Du hast diese Antwort akzeptiert. Nutz den Befehl noch einmal, um das rückgängig zu machen.
        [former] Du hast die Antwort eines ehemaligen Mitglieds akzeptiert. Nutz den Befehl noch einmal, um das rückgängig zu machen.
       *[named] Du hast die Antwort von { $member } akzeptiert. Nutz den Befehl noch einmal, um das rückgängig zu machen.
    }
# The moderator took the acceptance back by command, but had also accepted by reaction.
message-reaction-left =
    { $who ->
        [anonymous] Dein ✅ bei dieser Antwort zählt noch; entfern auch diese Reaktion.
        [former] Dein ✅ bei der Antwort eines ehemaligen Mitglieds zählt noch; entfern auch diese Reaktion.
       *[named] Dein ✅ bei der Antwort von { $member } zählt noch; entfern auch diese Reaktion.
    }
message-no-longer-accepted =
    { $who ->
        [anonymous] Du akzeptierst diese Antwort nicht mehr.
        [former] Du akzeptierst die Antwort eines ehemaligen Mitglieds nicht mehr.
       *[named] Du akzeptierst die Antwort von { $member } nicht mehr.
    }


## points.rs: points that moderators adjust

points-none = `points:` 0 würde nichts ändern. Versuch es mit 5, oder mit -2, um Punkte zu nehmen.
points-too-many = `points:` Das sind zu viele auf einmal. Gib oder nimm höchstens { $most }.
points-no-reason = `reason:` Sag in ein paar Worten, warum; das Mitglied kann es in `/why` lesen.
points-long-reason = `reason:` Bitte höchstens { $most } Zeichen.
points-date = `date:` { $typed } ist kein Datum. Versuch es mit 2026-03-02, oder lass es weg, dann gilt heute.
points-long-ago = `date:` { $date } ist mehr als ein Jahr her. Möglich ist es ab { $first }.
points-future = `date:` { $date } liegt in der Zukunft. Punkte zählen für heute oder früher.
# $points has its sign: "+5", "−2"; $total: the points after it.
points-adjusted =
    { $member }: **{ $points }** für { $date }, insgesamt { $total }. Dein Grund ist in `/why track:all` zu lesen:
    > { $reason }
points-button-undo = Rückgängig

## post.rs: the question

post-how-title = So antwortest du
post-how-choice = Drück einen Buchstaben. Nur du siehst deine Wahl, und du kannst sie bis zur Auflösung ändern.
post-how-output = Drück **Antworten** und tipp die Ausgabe ein. Nur du siehst sie, und du kannst sie bis zur Auflösung ändern.
post-how-thread = Schreib deine Antwort in den Thread.
post-how-sealed = Drück **Antworten**. Deine Antwort bleibt bis zur Auflösung verdeckt, und bis dahin kannst du sie ändern.
post-how-both = Schreib deine Antwort in den Thread, oder drück **Antworten**, damit sie bis zur Auflösung verdeckt bleibt.
# Follows how to answer in the thread. $receipts says whether the bot reacts with $bookmark to a member's first message.
post-how-messages =
    { $receipts ->
        [yes] Alle deine Nachrichten dort sind deine Antwort; { $bookmark } heißt, dass du dabei bist.
       *[no] Alle deine Nachrichten dort sind deine Antwort.
    } Welche gezeigt wird, bestimmst du so: Nachricht gedrückt halten oder rechtsklicken, dann **Apps** → **Submit as my answer**.
# A heading over "in 8 hours", which later turns into "2 hours ago".
post-reveal-title = Auflösung
post-ratings-title = Wie gut hast du es gewusst?
# A colored dot each, with which members rate themselves.
post-ratings = { $knew } gewusst · { $partly } teils · { $not_yet } noch nicht
post-requested = { $members ->
        [one] { $members } Mitglied hat sich dieses Thema gewünscht.
       *[other] { $members } Mitglieder haben sich dieses Thema gewünscht.
    }
post-button-answer = Antworten
post-button-hint = Tipp
post-button-show-me = Jetzt zeigen
post-button-me = Meine Statistik
post-revealed-title = Aufgelöst
post-revealed = Die Auflösung ist da.
post-revealed-link = [Zur Auflösung]({ $link })


## past.rs: past dailies

past-title = Vergangene Fragen · { $track }
past-empty = Hier gibt es noch keine Fragen. Sobald dieser Track welche gepostet hat, findest du sie hier.
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $own: one of those below.
past-line =
    { $link } **{ $title }**
    { $date } · { $own }
# $reveal: date and time.
past-own-open =
    { $answered ->
        [yes] beantwortet · Auflösung: { $reveal }
       *[no] noch nicht beantwortet · Auflösung: { $reveal }
    }
past-own-missed = nicht beantwortet
past-own-removed = Antwort von der Moderation entfernt
past-own-answered = beantwortet · { $points }
past-own-correct = richtig · { $points }
past-own-incorrect = falsch · { $points }
past-button-newer = Neuere
past-button-older = Ältere
past-button-last = Neueste
past-footer = Nur du kannst das sehen. /search findet Fragen nach Wörtern.

## practice.rs: practice questions

practice-none = Ich habe gerade keine Übungsfrage für dich. Versuch es später noch einmal.
practice-none-topic = Zum Thema { $topic } habe ich gerade keine Übungsfrage für dich. Wähl ein anderes Thema, oder versuch es später noch einmal.
practice-none-level = Für das Level { $level } habe ich gerade keine Übungsfrage für dich. Wähl ein anderes Level, oder versuch es später noch einmal.
practice-none-both = Zum Thema { $topic } habe ich im Level { $level } gerade keine Übungsfrage für dich. Lass Thema oder Level weg, oder versuch es später noch einmal.
practice-gone = Diese Übungsfrage ist gerade nicht verfügbar. Mit `/question` bekommst du eine andere.
practice-title = Übung · { $title }
practice-no-other = Das ist gerade die einzige, die ich für dich habe. Versuch `/question` mit einem anderen Thema oder Level.
practice-footer = Nur du kannst das sehen, und es bringt keine Punkte.
practice-button-pick = { $letter } (deine Wahl)
practice-button-show = Lösung zeigen
practice-button-another = Noch eine
practice-hint = Tipp { $n } (zum Lesen antippen)
# $letter is the option that was picked.
practice-correct = ✅ { $letter } ist richtig
practice-incorrect = ❌ { $letter } ist falsch
practice-whole-in-file = Die ganze Lösung steht in der Datei.


## preview.rs: the preview of a track

preview-title = Vorschau: { $track }
preview-nothing-drawn = Die nächste Frage suche ich aus, sobald die aktuelle gepostet ist.
preview-footer = Du hast die nächste Frage gesehen, deshalb bekommst du dafür keine Punkte.
preview-hidden = Die nächste Frage steht fest. Mit **Frage zeigen** siehst du sie. Du bekommst dafür dann keine Punkte.
preview-button-show = Frage zeigen
preview-button-swap = Austauschen
preview-queued = *Sie kommt aus der Warteschlange; ändern kannst du sie mit `/track queue`.*
preview-slot-queued = Frage eingereiht
preview-heading = Nächste Frage (nur für die Moderation)
# $kind says what the question asks for, such as "pick one".
preview-question =
    {""}**{ $title }** · { $level } · { $topic } · { $kind }

    { $text }
preview-requested = { $count ->
        [one] *1 Mitglied hat sich dieses Thema gewünscht.*
       *[other] *{ $count } Mitglieder haben sich dieses Thema gewünscht.*
    }
preview-dates = Nächste Termine um { $time } ({ $zone })
preview-paused = Pausiert
preview-no-dates = Keine Termine in den nächsten zwei Jahren. Prüf mit `/track edit` die Wochentage und die fragefreien Tage.
# $dates is a date or a range of dates.
preview-blackout = ✖ { $dates }: fragefrei
preview-skipped = ✖ { $date } { $time }: von der Moderation übersprungen
# $time is the time in the track's zone; $here and $away are drawn by Discord: the same moment in the reader's zone,
# and how far away it is.
preview-slot = { $date } { $time } · { $here } · { $away }
preview-clock-gap = { $time } gibt es an diesem Tag nicht (Zeitumstellung)
preview-clock-fold = { $time } gibt es an diesem Tag zweimal; hier gilt das erste Mal
# $by is a length of time such as "1 hour".
preview-clock-change = { $way ->
        [forward] die Uhren sind dann um { $by } vorgestellt
       *[back] die Uhren sind dann um { $by } zurückgestellt
    }
preview-no-other = Im Fragenpool passt gerade keine andere Frage zu diesem Track.
preview-posting = Gerade wird eine Frage gepostet; danach suche ich die nächste aus. Versuch es gleich noch einmal.

## queue.rs: the questions that moderators named for a track

# To moderators, followed by a line for each question. It doesn't name the questions.
queue-passed = Ich habe Fragen aus der Warteschlange von **{ $track }** übergangen (siehe `/track queue list`):
queue-passed-one = { $why ->
        [gone] Stelle { $place }: Im Fragenpool gibt es sie nicht mehr. Ich habe sie entfernt.
        [withdrawn] Stelle { $place }: Sie wurde zurückgezogen oder gesperrt. Ich habe sie entfernt.
       *[open] Stelle { $place }: Sie ist in einem anderen Track offen, oder gleich kommt sie in einer Runde dran. Sie behält ihre Stelle.
    }
queue-title = Warteschlange: { $track }
queue-empty = Für **{ $track }** ist nichts eingereiht. Mit `/track queue add` fügst du eine Frage hinzu; bis dahin suche ich selbst aus.
# $slug is the question's name in the question bank.
queue-line = { $title } (`{ $slug }`)
# $by is a mention.
queue-line-hidden = eine Frage, eingereiht von { $by }
queue-line-hidden-by-nobody = eine Frage
queue-place = { $place }. { $question }
queue-place-date = { $place }. { $date }: { $question }
queue-button-show = Fragen zeigen
queue-footer = Für eine Frage, die du dir ansiehst, bekommst du keine Punkte.
queue-withdrawn = Zurückgezogen (kommt nicht dran, bis du sie wieder zulässt)
queue-withdrawn-one = Frage #{ $number } · { $title }: { $reason }
queue-button-allow = Frage #{ $number } wieder zulassen
queue-allowed = „{ $title }“ (Frage #{ $number }) kann wieder gestellt werden.
queue-not-withdrawn = Diese Frage ist nicht zurückgezogen oder wurde schon wieder zugelassen.
queue-added = „{ $title }“ steht jetzt an Stelle { $place } in der Warteschlange von **{ $track }**. Du bekommst dafür keine Punkte.
queue-added-date = „{ $title }“ ist jetzt in **{ $track }** für { $date } eingereiht. Du bekommst dafür keine Punkte.
queue-unknown = `question:` { $typed } kenne ich nicht. Wähl eine aus der Liste, die beim Tippen aufgeht.
queue-unknown-near = `question:` { $typed } kenne ich nicht. Meintest du `{ $nearest }`?
queue-barred = `question:` { $typed } wurde zurückgezogen oder gesperrt. Lass sie erst mit `/bank unbar` wieder zu.
queue-already = `question:` { $typed } ist schon eingereiht, an Stelle { $place }.
queue-date-taken = `date:` Für { $date } gibt es schon eine Frage, an Stelle { $place } der Warteschlange.
queue-bad-date = `date:` { $typed } ist kein Datum. Schreib es so: `2026-12-24`.
queue-no-slot = `date:` **{ $track }** postet nichts am { $date }.
# $next is a date as it can be typed.
queue-no-slot-next = `date:` **{ $track }** postet nichts am { $date }. Der nächste Termin ist `{ $next }`.
queue-full = Die Warteschlange ist voll: Sie fasst { $max } Fragen. Nimm mit `/track queue remove` eine heraus.
queue-no-place = { $length ->
        [0] Die Warteschlange ist leer.
        [one] Stelle { $place } gibt es nicht: In der Warteschlange steht 1 Frage.
       *[other] Stelle { $place } gibt es nicht: In der Warteschlange stehen { $length } Fragen.
    }

## report.rs: reports that a question is wrong

report-too-early = Melden kannst du diese Frage nach der Auflösung ({ $reveal }). Wenn dich etwas am Antworten hindert, sag der Moderation Bescheid.
report-title = Was stimmt an dieser Frage nicht?
report-field = Was stimmt nicht, und wie wäre es richtig?
report-placeholder = Zum Beispiel: Seit Python 3.12 gibt die zweite Zeile 3 aus
report-field-description = Die Moderation liest es. Sonst sieht es niemand.
report-empty = Deine Meldung ist leer. Schreib in einem Satz, was nicht stimmt.
report-thanks = Danke! Ich habe es an die Moderation weitergegeben. Wenn sie die Frage korrigiert, werden auch die Punkte korrigiert.
report-again = Du hast diese Frage schon gemeldet. Die Moderation sieht sie sich an.
report-nothing-revealed = Hier wurde in den letzten 30 Tagen keine Frage aufgelöst. Melden kannst du eine Frage nach ihrer Auflösung.
report-which = Mit welcher Frage gibt es ein Problem?
# The label of a button.
report-which-one = #{ $number } · { $title }
report-button-done = Erledigt
report-button-link = Zur Frage
# $by is a mention. The report follows.
report-done = Erledigt: { $by } hat sich darum gekümmert.
report-done-by-nobody = Erledigt: Die Moderation hat sich darum gekümmert.
report-unknown = Diese Meldung habe ich nicht mehr.
# The report follows. $slug is the question's name in the question bank.
report-notice-withdrawn = Ein Mitglied hat ein Problem mit einer Frage gemeldet, die zurückgezogen wurde (`{ $slug }`):
# For the moderators; the report follows. $slug is the question's name in the question bank.
report-notice = Ein Mitglied hat ein Problem mit Frage #{ $number } gemeldet (`{ $slug }`):


## request.rs: requests and topics

request-blocked = Die Moderation dieses Servers hat dich vom Mitmachen ausgeschlossen, deshalb kann ich deinen Wunsch nicht annehmen.

request-outside = **{ $track }** stellt keine Fragen zum Thema **{ $topic }**.
request-exhausted = **{ $track }** hat schon alle Fragen zum Thema **{ $topic }** gestellt.
request-resting =
    {""}**{ $topic }** war in **{ $track }** gerade als Wunsch dran. Nach { $left ->
        [one] { $left } weiteren Frage
       *[other] { $left } weiteren Fragen
    } kann man es sich dort wieder wünschen.
request-no-other = Kein anderer Track kann das hier gerade fragen; `/topics` zeigt, was es gibt.
request-one-other = **{ $track }** kann das: Nimm `/request track:{ $track }`.
# $tracks are names of tracks in bold, with commas.
request-others = Diese Tracks können das: { $tracks }. Wähl einen mit `track:`.

request-noted = Notiert: Du wünschst dir in **{ $track }** das Thema **{ $topic }**.
request-already = Du wünschst dir in **{ $track }** schon das Thema **{ $topic }**.
request-first-to-ask = Du wünschst es dir als Erstes.
request-others-want-it =
    { $others ->
        [one] Außer dir wünscht es sich { $others } weiteres Mitglied.
       *[other] Außer dir wünschen es sich { $others } weitere Mitglieder.
    }
request-first-in-line = Es ist als Nächstes dran.
request-ahead =
    { $topics ->
        [one] { $topics } Thema ist davor dran.
       *[other] { $topics } Themen sind davor dran.
    }
# $when is a time such as "in 8 hours", or "2 hours ago" for one who reads it later.
request-earliest = Frühester Termin: { $date } ({ $when })
request-paused = Der Track ist pausiert, also muss der Wunsch warten, bis es weitergeht.
request-no-date = Der Track hat gerade keinen Termin dafür.

request-replace = Du hast dir in **{ $track }** schon **{ $old }** gewünscht. Pro Track geht nur ein Wunsch. Durch **{ $new }** ersetzen?
request-button-replace = Durch { $topic } ersetzen
request-button-keep = { $topic } behalten
request-withdrawn = Wunsch zurückgezogen. Mit `/request` kannst du dir etwas Neues wünschen.

request-list-title = Gewünschte Themen
request-list-none = Noch keine Wünsche. Mit `/request` kannst du dir ein Thema wünschen.
# $since is a time such as "2 days ago".
request-list-line =
    { $place }. { $topic }: { $members ->
        [one] { $members } Mitglied
       *[other] { $members } Mitglieder
    }, zuerst gewünscht { $since }{ $own ->
        [yes] {" "}· **dein Wunsch**
       *[no] {""}
    }
request-list-footer =
    { $every ->
        [1] Jede Frage kann ein Wunsch sein.
       *[other] Höchstens eine von { $every } Fragen ist ein Wunsch.
    } { $rest ->
        [0] Ein Thema kann man sich gleich wieder wünschen, wenn es dran war.
        [one] Ein gewünschtes Thema kann man sich nach { $rest } weiteren Frage wieder wünschen.
       *[other] Ein gewünschtes Thema kann man sich nach { $rest } weiteren Fragen wieder wünschen.
    }
request-button-withdraw = { $topic } zurückziehen ({ $track })

request-topics-title =
    Themen · { $questions ->
        [one] { $questions } Frage im Pool
       *[other] { $questions } Fragen im Pool
    }
# $name is the word to type for the topic.
request-topic =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    }
# $asked: how many were asked in this server. $tracks: names of tracks, or one of the three messages below.
request-topic-here =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } Frage
       *[other] { $questions } Fragen
    }, hier gestellt: { $asked } · { $tracks }
request-topic-unused = in keinem Track
request-topic-everywhere = in jedem Track
request-topic-tracks = in { $tracks } Tracks


## result.rs: My result

result-no-answer = Du hast diese Frage nicht beantwortet. Die Lösung steht in { $place }.
result-title = Dein Ergebnis: Frage #{ $number } · { $title }
result-field-answer = Deine Antwort
result-field-verdict = Wertung
result-field-points = Punkte
result-answer-in-thread = Im Thread: { $message }
result-answer-none = Keine Antwort
result-answer-late = Zu spät abgegeben (Ende: { $reveal }), zählt also nur als Übung.
result-answer-removed = Die Moderation hat sie entfernt.
result-answer-hidden = Andere sehen sie nicht (von der Moderation oder vom Filter ausgeblendet), aber sie zählt.
result-option-gone = (diese Option gibt es nicht mehr)
result-correct = ✅ Richtig
result-incorrect = ❌ Falsch
# Followed by the reason on the next line. $option is the option: its letter and text.
result-correct-option = Richtige Antwort: { $option }
result-prints = Die Ausgabe:
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
result-total =
    { $points ->
        [one] **{ $shown } Punkt**
       *[other] **{ $shown } Punkte**
    }
# $points has its sign: "+1", "−2".
result-row =
    { $reason ->
        [answered] { $points } fürs Antworten
        [correct] { $points } für eine richtige Antwort
        [accepted] { $points }, von der Moderation akzeptiert
        [round] { $points } für die Runde
       *[adjusted] { $points }, von der Moderation angepasst
    }
result-votes =
    { $votes ->
        [one] { $points } für { $votes } Stimme
       *[other] { $points } für { $votes } Stimmen
    }
# Only some votes give points.
result-votes-capped =
    { $votes ->
        [one] { $points } für { $votes } Stimme, davon gezählt: { $counted }
       *[other] { $points } für { $votes } Stimmen, davon gezählt: { $counted }
    }
result-shown = **0 Punkte**, weil du die Lösung schon vor der Auflösung gesehen hast.
result-previewed = **0 Punkte**, weil du die Frage schon in der Vorschau gesehen hast.


## reveal.rs: the reveal, and the published answers

reveal-answer-title = Die Lösung zu Frage #{ $number } · { $title }
reveal-option-correct = **{ $letter }** ✅ richtig: { $option }
reveal-option-incorrect = **{ $letter }** ❌ falsch: { $option }
# Over the output of a program.
reveal-it-prints = Die Ausgabe:
# Headings in the model answer.
reveal-why = Warum das gefragt wird
reveal-listen-for = Darauf kommt es an
reveal-red-flags = Warnzeichen
reveal-follow-ups = Nachfragen
reveal-further-reading = Zum Weiterlesen

reveal-results-title = Ergebnisse von Frage #{ $number }
reveal-nobody = Diese Frage hat niemand rechtzeitig beantwortet. Neue Frage, neues Glück.
reveal-answered = { $members ->
        [one] { $members } Mitglied hat rechtzeitig geantwortet.
       *[other] { $members } Mitglieder haben rechtzeitig geantwortet.
    }
reveal-answered-votes = { $members ->
        [one] { $members } Mitglied hat rechtzeitig geantwortet. Stimmen (⬆️ auf eine Antwort oder der Button **Abstimmen**) und ein ✅ der Moderation zählen bis { $until }.
       *[other] { $members } Mitglieder haben rechtzeitig geantwortet. Stimmen (⬆️ auf eine Antwort oder der Button **Abstimmen**) und ein ✅ der Moderation zählen bis { $until }.
    }
reveal-spread-title = So wurde geantwortet
# A bar follows, as long as the count.
reveal-spread-option = **{ $letter }**: { $count }
reveal-spread-option-correct = **{ $letter }** (richtig): { $count }
# What members typed. The mentions of those who were right may follow.
reveal-outputs-correct = ✅ **Richtig: { $count }**
# Ends a list of mentions: "@Ana, @Ben, 3 more".
reveal-outputs-others = { $count } weitere
# The only difference may follow ("· only difference: quotes"), then the output.
reveal-outputs-wrong = { $count ->
        [one] ❌ **{ $count } Mitglied**
       *[other] ❌ **{ $count } Mitglieder**
    }
reveal-outputs-more = { $count ->
        [one] … und { $count } andere Ausgabe. **Alle Antworten** zeigt sie.
       *[other] … und { $count } andere Ausgaben. **Alle Antworten** zeigt sie.
    }
reveal-outputs-hidden = { $count ->
        [one] { $count } andere falsche Antwort hat die Moderation ausgeblendet.
       *[other] { $count } andere falsche Antworten hat die Moderation ausgeblendet.
    }
# Everything that is wrong with an output. $what is a list: "quotes, brackets".
difference-only = einziger Unterschied: { $what }
difference-only-yours = Ganz knapp! Der einzige Unterschied: { $what }.
difference-quotes = Anführungszeichen
difference-blanks = Leerzeichen oder Zeilenumbrüche
difference-brackets = Klammern
difference-case = Groß- und Kleinschreibung
difference-order = Reihenfolge
reveal-ratings-title = Selbsteinschätzung
reveal-ratings = gewusst { $knew } · teils { $partly } · noch nicht { $not_yet }
reveal-points-title = Punkte
# $who: the mention of a member.
reveal-score = { $who } · { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }
reveal-score-correct = { $who } · { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    } · richtig
reveal-score-incorrect = { $who } · { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    } · falsch
reveal-scores-more = und { $count } weitere. **Mein Ergebnis** zeigt deins.
reveal-best-title = Die meisten Stimmen
# Follows an author, votes and so on.
reveal-best-link = [lesen]({ $link })

# The message at the close.
reveal-final-title = Endergebnis von Frage #{ $number }
reveal-final = Die Punkte stehen fest.
reveal-final-votes = Die Abstimmung ist vorbei, und die Punkte stehen fest.
reveal-final-own = `/me` und **Mein Ergebnis** zeigen deine.
reveal-final-best-title = Beste Antwort
reveal-final-points-title = Endstand

# In the channel, when the answer is in the thread.
reveal-notice = Die Auflösung von Frage #{ $number } ist da: [lesen]({ $link })

# In place of a member's name, inside a sentence: "You voted for a member's answer".
reveal-name-anonymous = ein Mitglied
reveal-name-former = ein ehemaliges Mitglied
# Over an answer.
reveal-by = { $who }:
reveal-by-anonymous = Ein Mitglied:
reveal-by-former = Ein ehemaliges Mitglied:
reveal-published-title = Antwort auf Frage #{ $number }
reveal-published-title-saw = Antwort auf Frage #{ $number } · nach Blick in die Musterlösung
reveal-verdict-correct = ✅ Richtig
reveal-verdict-incorrect = ❌ Falsch
reveal-rest = { $count ->
        [one] { $count } weitere verdeckte Antwort steht in der Datei. **Alle Antworten** zeigt alle, Seite für Seite.
       *[other] { $count } weitere verdeckte Antworten stehen in der Datei. **Alle Antworten** zeigt alle, Seite für Seite.
    }
# Replaces the first part of a reveal that moved; $channel: a mention.
reveal-moved = Ich konnte hier nicht mehr schreiben; die ganze Auflösung von Frage #{ $number } steht in { $channel }.
# The same where Discord took no file.
reveal-rest-in-pages = { $count ->
        [one] Es gibt { $count } weitere verdeckte Antwort. **Alle Antworten** zeigt alle, Seite für Seite.
       *[other] Es gibt { $count } weitere verdeckte Antworten. **Alle Antworten** zeigt alle, Seite für Seite.
    }
# To moderators. $place: the mention of a channel or thread.
reveal-no-file = Discord hat mich die Datei mit der längeren Liste der Antworten auf Frage #{ $number } in { $place } nicht anhängen lassen. Alles andere ist da, und **Alle Antworten** zeigt sie Seite für Seite. Erlaube meiner Rolle **Dateien anhängen**, dann reiche ich die Datei in ein paar Minuten nach, oder sofort, wenn du `/doctor` aufrufst.
# A line in that file.
reveal-rest-heading = Antwort { $number }
reveal-rest-hidden = (von der Moderation ausgeblendet; zählt trotzdem)
reveal-button-vote-for = Dafür stimmen
reveal-button-all = Alle Antworten
reveal-button-result = Mein Ergebnis
reveal-button-vote = Abstimmen
reveal-button-report = Melden


## ruling.rs: answers removed and hidden by moderators

ruling-note = *von der Moderation ausgeblendet (zählt trotzdem)*
ruling-ask-title = Diese Antwort entfernen?
ruling-ask =
    { $who ->
        [anonymous] Damit ist die Antwort auf Frage #{ $number } von der Liste. Sie verliert ihre Punkte und bekommt keine mehr. Bis zum Ende der Abstimmung kannst du das in `/audit` rückgängig machen.
        [former] Damit ist die Antwort eines ehemaligen Mitglieds auf Frage #{ $number } von der Liste. Sie verliert ihre Punkte und bekommt keine mehr. Bis zum Ende der Abstimmung kannst du das in `/audit` rückgängig machen.
       *[named] Damit ist die Antwort von { $member } auf Frage #{ $number } von der Liste. Sie verliert ihre Punkte und bekommt keine mehr. Bis zum Ende der Abstimmung kannst du das in `/audit` rückgängig machen.
    }
ruling-ask-or-hide = Du kannst sie stattdessen ausblenden: Niemand sieht ihren Text, aber sie zählt weiter, und du kannst sie später wieder einblenden.
ruling-ask-hidden = Sie ist jetzt ausgeblendet: Niemand sieht ihren Text, aber sie zählt.
ruling-button-remove = Entfernen
ruling-button-hide = Stattdessen ausblenden
ruling-button-show = Einblenden
ruling-button-no = Abbrechen
ruling-removed-before = Diese Antwort wurde schon entfernt.
ruling-removed = Antwort entfernt. Ihre Punkte sind weg. Bis zum Ende der Abstimmung kannst du das in `/audit` rückgängig machen.
# Follows "removed" or "hidden" where the member also wrote in the thread.
ruling-in-thread = Die Nachricht des Mitglieds steht noch im Thread; wenn sie wegsoll, lösch sie in Discord.
ruling-hidden =
    { $who ->
        [anonymous] Die Antwort auf Frage #{ $number } ist jetzt ausgeblendet. Ich zeige niemandem ihren Text, aber sie zählt weiter.
        [former] Die Antwort eines ehemaligen Mitglieds auf Frage #{ $number } ist jetzt ausgeblendet. Ich zeige niemandem ihren Text, aber sie zählt weiter.
       *[named] Die Antwort von { $member } auf Frage #{ $number } ist jetzt ausgeblendet. Ich zeige niemandem ihren Text, aber sie zählt weiter.
    }
ruling-hidden-title = Ausgeblendet
# The text of the answer follows.
ruling-hidden-already =
    { $who ->
        [anonymous] Die Antwort auf Frage #{ $number } ist schon ausgeblendet, zählt aber. Nur du kannst das sehen:
        [former] Die Antwort eines ehemaligen Mitglieds auf Frage #{ $number } ist schon ausgeblendet, zählt aber. Nur du kannst das sehen:
       *[named] Die Antwort von { $member } auf Frage #{ $number } ist schon ausgeblendet, zählt aber. Nur du kannst das sehen:
    }
ruling-no-text = Ihren Text habe ich nicht.
ruling-visible = Die Antwort auf Frage #{ $number } ist wieder sichtbar.
ruling-visible-at-reveal = Die Antwort wird mit den anderen veröffentlicht, wenn Frage #{ $number } aufgelöst wird.
# Replaces a removed answer in the reveal.
ruling-taken-off = Hier stand eine Antwort auf Frage #{ $number }; die Moderation hat sie entfernt.
# For the moderators, at the reveal.
ruling-unfit =
    { $count ->
        [one] { $count } Antwort wurde bei der Auflösung von Frage #{ $number } ausgeblendet, weil der Filter angeschlagen hat oder das Mitglied blockiert war. Sie zählt trotzdem. Um sie zu lesen und einzublenden, wähl **Withhold this answer** (rechtsklicken oder gedrückt halten, dann Apps) bei der Nachricht an ihrer Stelle.
       *[other] { $count } Antworten wurden bei der Auflösung von Frage #{ $number } ausgeblendet, weil der Filter angeschlagen hat oder die Mitglieder blockiert waren. Sie zählen trotzdem. Um eine zu lesen und einzublenden, wähl **Withhold this answer** (rechtsklicken oder gedrückt halten, dann Apps) bei der Nachricht an ihrer Stelle.
    }
ruling-unfit-output =
    { $count ->
        [one] { $count } Antwort wurde bei der Auflösung von Frage #{ $number } ausgeblendet, weil der Filter angeschlagen hat oder das Mitglied blockiert war. Sie zählt trotzdem. Um sie zu lesen und einzublenden, drück **Alle Antworten** unter den Ergebnissen und dann den Button **Entfernen** mit ihrer Nummer.
       *[other] { $count } Antworten wurden bei der Auflösung von Frage #{ $number } ausgeblendet, weil der Filter angeschlagen hat oder die Mitglieder blockiert waren. Sie zählen trotzdem. Um eine zu lesen und einzublenden, drück **Alle Antworten** unter den Ergebnissen und dann den Button **Entfernen** mit ihrer Nummer.
    }


## search.rs: what a search finds

search-blank = Tipp ein, wonach du suchst: ein Wort wie `closure` oder etwas Python wie `*args` oder `x[::-1]`.
search-too-long = Das ist zu lang für eine Suche. Nimm höchstens { $max } Zeichen.
# $typed: what was searched for, in backticks.
search-nothing = Zu { $typed } habe ich nichts gefunden. Versuch es mit einem einzelnen Wort wie `closure`, `__init__` oder `==`. `/topics` zeigt die Themen.
search-instead = In keiner Frage kommt { $typed } vor, deshalb habe ich nach { $meant } gesucht.
search-title = Suche: { $typed }
search-line =
    {""}**{ $place }. { $title }**
    { $level } · { $topic }
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $track: one of the two below.
search-asked =
    { $times ->
        [1] Gestellt { $track } am { $date }: { $link }
       *[other] { $times }-mal gestellt { $track }, zuletzt am { $date }: { $link }
    }
search-in-track = in **{ $track }**
search-in-removed = in einem entfernten Track
search-footer =
    { $found ->
        [one] 1 Frage
       *[other] { $found } Fragen
    } · Seite { $page } von { $pages } · Nur du kannst das sehen.
search-button-practice = { $place } üben
search-button-previous = Zurück
search-button-next = Weiter

## setup.rs: settings, blocks

setup-title = Einrichtung
setup-changed = Gespeichert. Aktuelle Einstellungen:
setup-unchanged = Nichts geändert. Aktuelle Einstellungen:
setup-shown = Aktuelle Einstellungen. Jede Option von `/setup` ändert eine davon.
setup-zone = Zeitzone
setup-zone-unset = Nicht gesetzt; ich nehme die deines ersten Tracks (bis dahin UTC)
setup-moderators = Moderation
setup-moderators-role = Alle mit **Server verwalten** oder { $role }; mit `clear:` entfernst du die Rolle
setup-moderators-unset = Alle mit **Server verwalten**; mit `moderator_role:` kommt eine Rolle dazu
setup-notices = Hinweise für die Moderation
setup-notices-channel = In { $channel }; mit `clear:` entfernst du den Kanal
setup-notices-unset = Per Direktnachricht an die Person, die den Track erstellt hat; einen Kanal wählst du mit `notice_channel:`
setup-filters = Filter
# What may not be in published answers. $words lists them, or says how many there are.
setup-filter-words = Wörter: { $words }
setup-filter-no-words = Wörter: keine; mit `filter_words:` fügst du welche hinzu, mit Kommas getrennt
setup-filter-many-words = Wörter: { $count }
setup-filter-links = { $links ->
        [allowed] Links: erlaubt
       *[blocked] Links: gesperrt
    }
setup-filter-invites = { $invites ->
        [allowed] Einladungen: erlaubt
       *[blocked] Einladungen: gesperrt
    }
setup-notices-public = ⚠️ Diesen Kanal können alle sehen. Hinweise können Fragen nennen und Meldungen zitieren, also nimm einen, den nur die Moderation sieht.
setup-blackout = Fragefreie Tage des ganzen Servers
setup-blackout-none = Keine; mit `blackout:` legst du sie fest. An diesen Tagen postet kein Track, und es findet keine wöchentliche Runde statt. Serien leiden nicht darunter.
setup-blackout-rounds =
    { $count ->
        [one] 1 wöchentliche Runde an diesen Tagen fällt aus; am nächsten freien Termin geht es weiter.
       *[other] { $count } wöchentliche Runden an diesen Tagen fallen aus; am nächsten freien Termin geht es weiter.
    }
setup-left-behind-title = Tracks in der alten Zeitzone
# $tracks are names of tracks in bold, with commas. $old is a time zone.
setup-left-behind =
    { $count ->
        [one] { $tracks } läuft noch nach `{ $old }`. Auf die Zeitzone des Servers umstellen?
       *[other] { $tracks } laufen noch nach `{ $old }`. Auf die Zeitzone des Servers umstellen?
    }
setup-left-behind-button = Auf { $zone } umstellen
setup-moved = Auf `{ $zone }` umgestellt: { $tracks }. Offene Fragen bleiben, wie sie gepostet wurden.
setup-nothing-to-move = Kein Track läuft mehr nach dieser Zeitzone. `/track edit` ändert die Zeitzone eines Tracks.
setup-next = Nächste Schritte
setup-next-first-track = Erstell mit `/track add` deinen ersten Track. Er braucht nur einen Kanal, eine Uhrzeit und eine Zeitzone.
setup-next-tracks = `/track list` zeigt deine Tracks, `/track preview`, was als Nächstes kommt.
setup-next-notices = Leg einen `notice_channel:` fest, damit die ganze Moderation sieht, wenn etwas schiefgeht.
# $role: the mention of the moderators' role.
setup-next-integrations = Discord verbirgt Moderationsbefehle vor { $role }, bis ein Admin sie freigibt: **Servereinstellungen → Integrationen** → mein Name → { $role } hinzufügen. `/doctor` zeigt, welche noch verborgen sind.
setup-next-doctor = `/doctor` prüft, ob ich in jedem Kanal die nötigen Berechtigungen habe.
setup-word-too-long = `filter_words:` { $word } ist länger als { $max } Zeichen. Trenn die Wörter mit Kommas.
setup-word-bare = `filter_words:` { $word } enthält keine Buchstaben oder Ziffern.
setup-too-many-words = `filter_words:` Das sind { $count } Wörter; ich kann mir { $max } merken.
setup-no-words = `filter_words:` Ich habe keine Wörter gefunden. Mit `-` leerst du die Liste.
setup-block-oneself = Dich selbst kannst du nicht blockieren.
setup-blocked = { $user } kann hier nicht mehr antworten, abstimmen oder melden. Was schon da ist, bleibt, aber eine verdeckte Antwort, die noch nicht aufgelöst ist, wird nicht veröffentlicht. Mit `/block remove` hebst du die Blockierung auf.
setup-blocked-already = { $user } ist schon blockiert.
setup-not-blocked = { $user } ist nicht blockiert.
setup-unblocked = { $user } kann wieder mitmachen.
setup-blocked-none = Niemand ist blockiert.
setup-blocked-count = { $count ->
        [one] 1 Account ist blockiert. Ich speichere nur gehashte IDs und kann deshalb keine Namen nennen, aber `/block remove` funktioniert.
       *[other] { $count } Accounts sind blockiert. Ich speichere nur gehashte IDs und kann deshalb keine Namen nennen, aber `/block remove` funktioniert.
    }

## today.rs: posting, revealing and removing by hand

today-no-such-question = Diese Frage habe ich nicht mehr.
today-paused = { $by ->
        [moderator] **{ $track }** wurde von der Moderation pausiert. Setz den Track zuerst mit `/track resume` fort.
       *[discord] **{ $track }** ist pausiert: { $why }. Setz den Track zuerst mit `/track resume` fort.
    }
# $place is a thread, a channel or a link.
today-posted-already = Für { $date } gibt es schon eine Frage: Frage #{ $number }, { $place }. Ein Track postet eine Frage pro Tag.
today-date-used = **{ $track }**: { $date } ist schon vergeben. Ein Track postet eine Frage pro Tag.
# $last is the last date that the track has used, which is later than $date.
today-date-used-last = **{ $track }**: { $date } ist schon vergeben, das letzte vergebene Datum ist { $last }. Ein Track postet eine Frage pro Tag.
today-being-withdrawn = Ich räume noch die Antworten auf Frage #{ $number } weg, das dauert ein paar Sekunden. Versuch es gleich noch einmal.
today-posting = Ich poste Frage #{ $number } in { $channel }. Auflösung: { $at }
# $time is a time of day.
today-posting-planned = Ich poste Frage #{ $number } in { $channel }. Das ist die heutige Frage, um { $time } kommt also keine mehr. Auflösung: { $at }
today-no-question = Im Fragenpool passt gerade keine Frage zu **{ $track }**. Erweitere mit `/track edit` die Themen oder Levels.
today-nothing-open = **{ $track }** hat gerade keine offene Frage.
today-reveal-title = { $count ->
        [one] „{ $track }“ jetzt auflösen?
       *[other] Eine Frage von „{ $track }“ jetzt auflösen?
    }
today-reveal-one = Frage #{ $number }, { $date }: { $place }. Geplante Auflösung: { $at }
today-reveal-warning = Nach der Auflösung kann niemand mehr antworten. Das lässt sich nicht rückgängig machen.
today-button-reveal = Frage #{ $number } jetzt auflösen
today-button-wait = Noch nicht
today-not-open = { $phase ->
        [posting] Frage #{ $number } wird noch gepostet: { $place }. Versuch es gleich noch einmal.
        [open] Frage #{ $number } ist offen: { $place }.
        [revealing] Frage #{ $number } wird gerade schon aufgelöst: { $place }.
        [unknown] Ich weiß nicht, ob Frage #{ $number } in { $place } gepostet wurde. Sag es mir mit `/track post-now`.
       *[revealed] Frage #{ $number } ist schon aufgelöst: { $place }.
    }
today-revealing = Ich löse Frage #{ $number } jetzt auf: { $place }.
today-remove-title = „{ $track }“ entfernen?
today-remove-idle = Der Track postet dann keine Fragen mehr. Punkte und vergangene Fragen bleiben. In `/audit` kannst du den Track zurückholen, aber nicht, was eingereiht oder gewünscht war.
today-remove-one = Frage #{ $number } ist offen: { $place }. Geplante Auflösung: { $at }
today-remove-choice = { $count ->
        [one] Soll sie wie geplant zu Ende laufen, oder soll ich sie jetzt auflösen? So oder so postet der Track keine Fragen mehr. Punkte und vergangene Fragen bleiben. In `/audit` kannst du den Track zurückholen, aber nicht, was eingereiht oder gewünscht war.
       *[other] Sollen sie wie geplant zu Ende laufen, oder soll ich sie jetzt auflösen? So oder so postet der Track keine Fragen mehr. Punkte und vergangene Fragen bleiben. In `/audit` kannst du den Track zurückholen, aber nicht, was eingereiht oder gewünscht war.
    }
today-button-remove = Entfernen
today-button-finish = Erst zu Ende laufen lassen
today-button-reveal-remove = Auflösen und entfernen
today-button-keep = Nein, behalten
today-removed = **{ $track }** ist entfernt und postet keine Fragen mehr.
today-removed-revealing = { $count ->
        [one] **{ $track }** ist entfernt und postet keine Fragen mehr. Ich löse die offene Frage jetzt auf.
       *[other] **{ $track }** ist entfernt und postet keine Fragen mehr. Ich löse die offenen Fragen jetzt auf.
    }
today-removed-finishing = { $count ->
        [one] **{ $track }** ist entfernt und postet keine Fragen mehr. Die offene Frage läuft wie geplant zu Ende.
       *[other] **{ $track }** ist entfernt und postet keine Fragen mehr. Die offenen Fragen laufen wie geplant zu Ende.
    }

## track.rs: tracks

track-weekday = { $weekday ->
        [mon] Mo
        [tue] Di
        [wed] Mi
        [thu] Do
        [fri] Fr
        [sat] Sa
       *[sun] So
    }
# A date in full: $weekday is one of track-weekday, $day the day of the month.
track-date = { $weekday }, { $day }. { $month ->
        [jan] Jan.
        [feb] Feb.
        [mar] März
        [apr] Apr.
        [may] Mai
        [jun] Juni
        [jul] Juli
        [aug] Aug.
        [sep] Sept.
        [oct] Okt.
        [nov] Nov.
       *[dec] Dez.
    } { $year }
track-dates = { $first } bis { $last }
# A length of time is one or more of these, joined by blanks: "1 day 2 hours".
track-span-days = { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
track-span-hours = { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }
track-span-minutes = { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
# In a list, before a time of day; $names lists some of track-weekday.
track-days = { $days ->
        [every] täglich
        [weekdays] Mo–Fr
        [weekends] Sa und So
       *[some] { $names }
    }
track-next = **Nächste Frage:** { $at } ({ $away })
track-next-skipped = **Nächste Frage:** { $at } wird übersprungen
track-next-skipped-then = **Nächste Frage:** { $at } wird übersprungen, danach { $then }
track-next-none = **Nächste Frage:** keine Termine in den nächsten zwei Jahren; prüf die Wochentage und die fragefreien Tage
# $by says who paused it; if it was Discord's refusal, $why says what went wrong.
track-next-paused = { $by ->
        [moderator] **Pausiert** von der Moderation. Weiter geht es mit `/track resume`.
       *[discord] **Pausiert:** { $why }. Wenn das behoben ist, geht es mit `/track resume` weiter.
    }
track-schedule = { $days ->
        [every] Postet täglich um **{ $time }** ({ $zone })
        [weekdays] Postet Mo–Fr um **{ $time }** ({ $zone })
        [weekends] Postet Sa und So um **{ $time }** ({ $zone })
    [rule] Postet { $names } um **{ $time }** ({ $zone })
       *[some] Postet { $names } um **{ $time }** ({ $zone })
    } in { $channel }{ $place ->
        [announcement] {" "}(Ankündigungen, auch an alle, die dem Kanal folgen)
        [forum] {" "}(Forum, ein Beitrag pro Frage)
       *[text] {""}
    }.
# $delay and $close are lengths of time: "8 hours".
track-timing = Zeit bis zur Auflösung: **{ $delay }**; danach läuft die Abstimmung noch { $close }.
# $topics and $levels are lists such as "basics, oop ×3", or track-mix-all.
track-mix = Themen: { $topics }. Levels: { $levels }. { $count ->
        [one] 1 Frage passt.
       *[other] { $count } Fragen passen.
    }
track-mix-all = alle
track-mode = { $mode ->
        [thread] Offene Fragen werden im Thread beantwortet.
        [sealed] Offene Fragen werden mit dem Button **Antworten** beantwortet (verdeckt bis zur Auflösung).
       *[both] Offene Fragen werden im Thread beantwortet oder mit dem Button **Antworten** (verdeckt bis zur Auflösung).
    }
track-pings = Pingt { $role } an.
track-reveal-notice-role = Pingt sie zur Auflösung noch einmal an.
track-reveal-notice-none = Sagt zur Auflösung nichts im Kanal.
track-locks = Sperrt den Thread am Ende der Abstimmung.
track-anonymous = Veröffentlicht verdeckte Antworten ohne Namen.
track-no-receipts = Reagiert nicht auf Antworten im Thread.
track-blackout = Keine Fragen: { $dates }.
# $time is a time of day, $channel a mention.
track-twin =
    { $count ->
        [1] { $twin } postet schon um { $time } in { $channel }. Dann kämen zwei Fragen auf einmal. Willst du das?
       *[other] { $twin } posten schon um { $time } in { $channel }. Dann kämen die Fragen alle auf einmal. Willst du das?
    }
track-twin-button = { $count ->
        [1] Ja, zwei auf einmal
       *[other] Ja, alle auf einmal
    }
track-twin-button-no = Nein
track-no-draft = Hier gibt es nichts mehr zu bestätigen. Fang noch einmal mit `/track add` oder `/track edit` an.
track-created = Track erstellt. `/doctor` prüft, ob ich dort posten kann; `/track preview` zeigt die nächsten Termine und die nächste Frage.
track-edited = Gespeichert. Die Änderungen gelten ab der nächsten Frage; schon gepostete Fragen bleiben, wie sie sind.
track-edited-redrawn = Die nächste Frage passte nicht mehr, also habe ich eine andere ausgesucht.
track-edited-dropped = { $count ->
        [one] Ich habe 1 Wunsch gestrichen, weil dieser Track zu dem Thema nicht mehr fragt.
       *[other] Ich habe { $count } Wünsche gestrichen, weil dieser Track zu den Themen nicht mehr fragt.
    }
track-edit-nothing = Was möchtest du ändern? Zum Beispiel `time:8:30`. Aktuelle Einstellungen:
track-edit-same = Keine Änderung: Diese Einstellungen gelten schon.
track-problems = Noch nichts geändert. Bitte bring das in Ordnung:
track-too-many = Mehr als { $max } Tracks gehen nicht. Entfern mit `/track remove` einen, um Platz zu schaffen.
track-gone = Track { $id } wurde entfernt. `/track list` zeigt die aktuellen.
track-list-title = Tracks
track-list-empty = Noch keine Tracks. Erstell einen, zum Beispiel mit `/track add channel:#python-daily time:9:00 zone:Europe/Berlin`.
track-list-footer = { $tracks ->
        [one] 1 Track
       *[other] { $tracks } Tracks
    } · { $open ->
        [one] 1 offene Frage
       *[other] { $open } offene Fragen
    }
# A track in one line of a long list.
track-brief =
    {""}**{ $id } · { $track }** { $channel } { $days } { $time } · { $next ->
        [paused] pausiert
        [none] keine Termine
       *[at] { $at }
    }
track-paused-already = { $by ->
        [moderator] **{ $track }** wurde von der Moderation pausiert. Weiter geht es mit `/track resume`.
       *[discord] **{ $track }** ist pausiert: { $why }. Wenn das behoben ist, geht es mit `/track resume` weiter.
    }
track-paused = { $open ->
        [0] **{ $track }** ist pausiert und postet erst wieder nach `/track resume`. Serien sind nicht betroffen.
        [one] **{ $track }** ist pausiert und postet erst wieder nach `/track resume`. Die offene Frage wird trotzdem pünktlich aufgelöst. Serien sind nicht betroffen.
       *[other] **{ $track }** ist pausiert und postet erst wieder nach `/track resume`. Die offenen Fragen werden trotzdem pünktlich aufgelöst. Serien sind nicht betroffen.
    }
track-not-paused = **{ $track }** ist nicht pausiert, hat aber in den nächsten zwei Jahren keine Termine.
track-not-paused-next = **{ $track }** ist nicht pausiert. Nächste Frage: { $at }
track-resumed = Fortgesetzt.
track-resumed-refused = Fortgesetzt. Der Grund für die Pause war: { $why }. `/doctor` zeigt, ob das behoben ist.
track-resumed-missed = Die heutige Frage ist ausgefallen; du kannst sie noch posten.
track-stays-paused = Ich hatte **{ $track }** schon pausiert. Jetzt bleibt der Track pausiert, bis du ihn mit `/track resume` fortsetzt, auch wenn ich wieder alles habe, was ich brauche.
track-no-date = **{ $track }** hat in den nächsten zwei Jahren keine Termine. Prüf mit `/track edit` die Wochentage und die fragefreien Tage.
track-skip-undone = Überspringen rückgängig gemacht. Die nächste Frage von **{ $track }** kommt am { $at }.
track-skipped = **{ $track }** postet nicht am { $date } ({ $at }). Serien sind nicht betroffen. Noch einmal `/track skip` macht das rückgängig.
track-skipped-then = **{ $track }** postet nicht am { $date } ({ $at }). Nächste Frage: { $then }. Serien sind nicht betroffen. Noch einmal `/track skip` macht das rückgängig.

## unknown.rs: when nobody can tell whether a question was posted

# $channel: the mention of a channel; $why: what kept the bot from looking, mostly in Discord's own words.
unknown-notice =
    Ich weiß nicht, ob Frage #{ $number } in { $channel } gepostet wurde: Discord hat es nicht bestätigt, und ich kann dort nicht nachsehen ({ $why }).
    Ist sie da? Mit der Berechtigung **Nachrichtenverlauf anzeigen** sehe ich selbst nach.
unknown-ask = Ich weiß nicht, ob Frage #{ $number } in { $channel } gepostet wurde. Sieh bitte nach: Ist sie da?
unknown-button-there = Sie ist da
unknown-button-again = Noch einmal posten
unknown-confirm = Frage #{ $number } noch einmal in { $channel } posten? Wenn sie doch da ist, gibt es sie zweimal.
unknown-button-again-yes = Noch einmal posten
unknown-button-no = Noch nicht
# $at: date and time.
unknown-is-there = Danke! Frage #{ $number } ist offen. Auflösung: { $at }
unknown-again = Ich poste Frage #{ $number } noch einmal in { $channel }. Auflösung: { $at }
unknown-settled = Das ist schon geklärt: Frage #{ $number }, { $place }.
unknown-settled-gone = Das ist schon geklärt: Die Frage gibt es dort nicht mehr.
## upcoming.rs: what people wait for, a line each on the page of `pythia try`

upcoming-question = { $track }: die nächste Frage
upcoming-skipped = { $track }: ein übersprungener Termin
upcoming-posting = #{ $number } { $title }: wird gepostet
upcoming-reveal = #{ $number } { $title }: die Auflösung
upcoming-revealing = #{ $number } { $title }: die Auflösung wird gepostet
upcoming-close = #{ $number } { $title }: Ende der Abstimmung, die Punkte stehen fest
upcoming-round-reminder = { $name }: die Erinnerung
upcoming-round-start = { $name }: die Runde beginnt
upcoming-round-question = { $name }: Frage { $question }
upcoming-round-result = { $name }: das Ergebnis von Frage { $question }
upcoming-round-podium = { $name }: die Siegerehrung
upcoming-retry-message = Neuer Versuch, eine Nachricht zu senden
upcoming-retry-edit = Neuer Versuch, eine Nachricht zu bearbeiten
upcoming-retry-deletion = Neuer Versuch, eine Nachricht zu löschen
upcoming-retry-thread = Neuer Versuch, einen Thread einzurichten
upcoming-retry-reaction = Neuer Versuch, eine Reaktion hinzuzufügen
upcoming-retry-event = Neuer Versuch, die Events des Servers zu aktualisieren
upcoming-retry-reading = Neuer Versuch, bei Discord nachzulesen
upcoming-retry-role = Neuer Versuch, die Rollen eines Mitglieds zu ändern

## why.rs: every point

why-title = Deine Punkte in { $track }
why-title-all = Deine Punkte auf diesem Server
why-title-removed = Deine Punkte in Track { $id } (entfernt)
why-empty = Hier gibt es noch keine Punkte. Sie kommen mit der Auflösung einer Frage, die du beantwortet hast, oder am Ende einer Runde.
# $total is a number of points, in bold.
why-all-time = Gesamt: { $total }
why-page = Seite { $page } von { $pages } · neueste zuerst
why-button-newer = Neuere
why-button-older = Ältere
# What a group of points is for.
why-question = Frage #{ $number } · { $title }
why-question-forgotten = Eine Frage
why-round = Runde #{ $number }
why-adjustment = Von der Moderation angepasst
why-track-removed = Track { $id } (entfernt)
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
why-total =
    { $points ->
        [one] **{ $shown } Punkt**
       *[other] **{ $shown } Punkte**
    }
# $points has its sign: "+1", "−2". A moderator's reason may follow after a colon.
why-row =
    { $reason ->
        [answered] { $points } für rechtzeitiges Antworten
        [correct] { $points } für eine richtige Antwort
        [accepted] { $points }, von der Moderation akzeptiert
        [round] { $points } für die Runde
       *[adjusted] { $points } Anpassung
    }
why-row-undone =
    { $reason ->
        [answered] Punkte für rechtzeitiges Antworten, zurückgenommen am { $date }
        [correct] Punkte für eine richtige Antwort, zurückgenommen am { $date }
        [accepted] Punkte für eine akzeptierte Antwort, zurückgenommen am { $date }
        [round] Punkte für die Runde, zurückgenommen am { $date }
       *[adjusted] Anpassung, zurückgenommen am { $date }
    }
why-votes =
    { $votes ->
        [one] { $points } für { $votes } Stimme
       *[other] { $points } für { $votes } Stimmen
    }
# Only some votes give points.
why-votes-capped =
    { $votes ->
        [one] { $points } für { $votes } Stimme, davon gezählt: { $counted }
       *[other] { $points } für { $votes } Stimmen, davon gezählt: { $counted }
    }
why-votes-undone =
    { $votes ->
        [one] { $votes } Stimme zurückgenommen
       *[other] { $votes } Stimmen zurückgenommen
    }
why-shown = Du hast die Lösung schon vor der Auflösung gesehen, deshalb bringt dir diese Frage nichts
why-previewed = Du hast diese Frage vor dem Posten gesehen oder eingereiht, deshalb bringt sie dir nichts
why-none-count = Von den Punkten oben zählt keiner


## round/course.rs: ending a round, jumping to a question, the standings between questions

round-course-title = Runde #{ $round }
round-course-end-title = Runde #{ $round } jetzt beenden?
round-course-end-left =
    { $count ->
        [0] Alle Fragen sind gestellt. Die Siegerehrung folgt sofort.
        [one] 1 Frage ist noch nicht gestellt und fällt weg. Die Siegerehrung folgt, und die Punkte zählen.
       *[other] { $count } Fragen sind noch nicht gestellt und fallen weg. Die Siegerehrung folgt, und die Punkte zählen.
    }
round-course-end-button = Beenden
round-course-end-button-no = Nein, weiterspielen
round-course-ends = Die Runde ist vorbei. Gleich kommt die Siegerehrung.
round-course-ends-open = Ich habe die aktuelle Frage beendet. Gleich kommen ihr Ergebnis und die Siegerehrung.
round-course-jumps = Gleich kommt Frage { $question }.
round-course-jumps-open = Ich habe die aktuelle Frage beendet. Nach ihrem Ergebnis kommt Frage { $question }.
round-course-no-question = `question:` Frage { $question } kommt nicht mehr. Wähl eine Nummer von { $least } bis { $most }.
round-course-last = Das ist die letzte Frage. `/round end` beendet die Runde mit der Siegerehrung.
round-course-button-standings = Zwischenstand
round-course-standings = { $name } · Zwischenstand nach Frage { $done } von { $all }
# $place: "🥇 1." or "4.".
round-course-own =
    { $points ->
        [one] Du: { $place } · 1 Punkt
       *[other] Du: { $place } · { $points } Punkte
    }
round-course-own-unranked =
    { $points ->
        [0] Du hast noch keine Punkte.
        [one] Du hast 1 Punkt.
       *[other] Du hast { $points } Punkte.
    }
round-course-own-none = Du hast noch nicht mitgespielt.
round-course-no-standings = Runde #{ $round } ist vorbei. Die Siegerehrung steht im Kanal.

## withdraw.rs: a question that a moderator takes back

withdraw-nothing = **{ $track }** hat keine Frage, die man zurückziehen kann. Nach dem Ende der Abstimmung stehen die Punkte fest.
withdraw-title = Eine Frage von „{ $track }“ zurückziehen?
withdraw-one = Frage #{ $number }: { $place } · { $answers ->
        [0] noch keine Antworten
        [one] 1 Antwort
       *[other] { $answers } Antworten
    }
withdraw-warning = Niemand bekommt dafür Punkte, und eine Antwort, die noch verdeckt ist, bleibt geheim. Serien leiden nicht: Der Tag zählt für alle, die geantwortet haben. Ich stelle die Frage nicht noch einmal, bis du sie wieder zulässt. Das lässt sich nicht rückgängig machen.
withdraw-button = Frage #{ $number } zurückziehen …
withdraw-button-keep = Nein, behalten
withdraw-form = Frage #{ $number } zurückziehen
withdraw-form-description = Das können alle lesen, bei der Frage und in ihrem Thread.
withdraw-form-reason = Warum? Das können alle lesen.
withdraw-form-placeholder = Zum Beispiel: Option C ist auch richtig
withdraw-no-reason = Es wurde nichts zurückgezogen. Gib einen Grund an, damit die Mitglieder wissen, was los war.
withdraw-not-now = { $closed ->
        [yes] Die Abstimmung über Frage #{ $number } ist vorbei, und ihre Punkte stehen fest. Zurückziehen geht nicht mehr.
       *[no] Frage #{ $number } wird gerade gepostet oder aufgelöst. Versuch es gleich noch einmal.
    }
withdraw-done = Frage #{ $number } ist zurückgezogen, und in ihrem Thread steht es auch. `/track post-now` postet für heute eine andere.
withdraw-thread-title = Frage #{ $number } wurde zurückgezogen
# $reason is a moderator's own text.
withdraw-thread = {""}> { $reason }

    Niemand bekommt dafür Punkte. Serien leiden nicht: Wenn du geantwortet hast, zählt der Tag. Deine Antwort bleibt als Übung gespeichert.
withdraw-card-title = Zurückgezogen
withdraw-told = Frage #{ $number } wurde am { $at } zurückgezogen: { $reason }

## round/mod.rs: rounds in general

# What an entry in /doctor was about.
round-about-opening = die Eröffnung einer Runde
round-about-question = die Frage einer Runde
round-about-results = das Ergebnis einer Frage einer Runde
round-about-reminder = die Erinnerung an eine Runde
round-about-lobby = die Anmeldeliste einer Runde
round-about-host = die Prüfung, ob die Spielleitung einer Runde noch da ist
round-about-note = eine Nachricht über eine Runde
round-about-event = das Event einer Runde

# The name of a round that got no other name.
round-default-name = Python-Quiz
round-plan =
    { $count ->
        [one] 1 Frage, { $seconds } Sekunden
       *[other] { $count } Fragen, je { $seconds } Sekunden
    }
round-scale-right =
    { $points ->
        [one] Jede richtige Antwort bringt 1 Punkt; bei Gleichstand entscheidet das Tempo.
       *[other] Jede richtige Antwort bringt { $points } Punkte; bei Gleichstand entscheidet das Tempo.
    }
# $bonus: the points on top for an answer at once; they shrink evenly until the deadline.
round-scale-speed =
    { $points ->
        [one] Jede richtige Antwort bringt 1 Punkt, und je schneller du bist, bis zu { $bonus } dazu.
       *[other] Jede richtige Antwort bringt { $points } Punkte, und je schneller du bist, bis zu { $bonus } dazu.
    }
round-scale-early =
    { $points ->
        [one] Ein falscher Buchstabe in den ersten zwei Sekunden kostet 1 Punkt.
       *[other] Ein falscher Buchstabe in den ersten zwei Sekunden kostet { $points } Punkte.
    }
round-how-output = Bei manchen Fragen geht es darum, was ein Programm ausgibt: **Antworten** öffnet ein Formular zum Eintippen.

# In lists, between dots: what is special about a round.
round-short-lobby = mit Anmeldung
round-short-teams = Teams { $names }
round-short-output = eingetippte Ausgaben

round-reminder-title = Runde #{ $round } beginnt bald
# $name: the round's name. $plan: "10 questions, 30 seconds each".
round-reminder-what = **{ $name }** in diesem Kanal: { $plan }.
round-reminder-start = Start: { $when } ({ $relative })
round-reminder-interested =
    { $count ->
        [one] 1 Mitglied ist interessiert.
       *[other] { $count } Mitglieder sind interessiert.
    }

round-opening-title = { $name } · Runde #{ $round } beginnt
# $plan: "10 questions, 30 seconds each".
round-opening-how =
    { $plan }. Drück den Buchstaben, den du für richtig hältst. Nur du siehst deine Wahl, und du kannst sie ändern, bis die Zeit um ist.
    Es zählt dein letzter Druck und der Moment, in dem er kam.
round-opening-first = Erste Frage: { $when }

round-goes-on-title = Runde #{ $round } geht weiter
# $when: a relative time such as "in 10 seconds", or "5 minutes ago" when it is read later.
round-goes-on-question = Frage { $question } von { $all }: { $when }
round-goes-on-podium = Siegerehrung: { $when }

round-paused-title = Runde #{ $round } ist pausiert
round-paused-body = Die Moderation setzt sie fort; deine bisherigen Antworten sind gespeichert.
round-host-gone-body = Wer die Runde angesetzt hat, ist nicht mehr auf diesem Server. Jemand anderes aus der Moderation kann sie mit `/round resume` übernehmen oder mit `/round cancel` absagen.

# Above notes about a round.
round-note-title = { $name } · Runde #{ $round }
round-cancelled-body = Die Moderation hat diese Runde abgesagt, deshalb gibt es keine Punkte.

# A short time such as "3.2 s".
round-seconds = { $whole },{ $tenths } s
# Instead of the name of a member who does not want to be shown.
round-hidden-member = ein Mitglied

## round/desk.rs: running a round

# In lists, between dots.
round-desk-starts = Start: { $when } ({ $relative })
round-desk-played = gespielt: { $when }
round-desk-cancelled = abgesagt
round-desk-running =
    { $all ->
        [one] läuft, { $done } von 1 Frage gespielt
       *[other] läuft, { $done } von { $all } Fragen gespielt
    }
round-desk-paused-by-moderator = von der Moderation pausiert
round-desk-paused-host-gone = pausiert: die Spielleitung hat den Server verlassen
round-desk-paused-refused = pausiert: { $why }
round-desk-weekly = wöchentlich

# The same as sentences, after another sentence about the round.
round-desk-it-starts = Start: { $when }.
round-desk-it-was-played = Gespielt wurde sie am { $when }.
round-desk-it-was-cancelled = Sie wurde abgesagt.
round-desk-it-is-running =
    { $all ->
        [one] Sie läuft: { $done } von 1 Frage gespielt.
       *[other] Sie läuft: { $done } von { $all } Fragen gespielt.
    }
round-desk-it-is-paused-by-moderator = Die Moderation hat sie pausiert.
round-desk-it-is-paused-host-gone = Sie ist pausiert, weil die Spielleitung den Server verlassen hat.
round-desk-it-is-paused-refused = Sie ist pausiert: { $why }.

round-desk-cannot-start = Runde #{ $round } kann nicht gestartet werden.
round-desk-cannot-pause = Runde #{ $round } kann nicht pausiert werden.
round-desk-cannot-resume = Runde #{ $round } ist nicht pausiert.
round-desk-cannot-skip-wait = Runde #{ $round } kann noch nicht weitergehen: Sie wartet auf die erste Anmeldung.
round-desk-cannot-next = Runde #{ $round } kann gerade nicht zur nächsten Frage gehen.
round-desk-cannot-next-scheduled = Runde #{ $round } hat noch nicht begonnen, also gibt es keine nächste Frage.
round-desk-cannot-cancel = Runde #{ $round } kann nicht abgesagt werden.
round-desk-cannot-end = Runde #{ $round } hat noch keine Siegerehrung. Absagen kannst du sie mit `/round cancel`.
round-desk-cannot-preview = Runde #{ $round } hat keine Fragen mehr zu zeigen.

round-desk-scheduled-title = Runde #{ $round } ist angesetzt
round-desk-scheduled-where = **{ $name }** in { $channel }
round-desk-scheduled-start = Start: { $when } ({ $relative })
# $plan: "10 questions, 30 seconds each".
round-desk-scheduled-plan = { $plan }, Pause zwischen den Fragen: { $pause } Sekunden.
round-desk-scheduled-weekly = Sie wiederholt sich jede Woche zu dieser Zeit. Die nächste setze ich an, wenn diese vorbei ist.
round-desk-scheduled-standings = Zwischen den Fragen kann man den Zwischenstand ansehen.
round-desk-scheduled-event = Ich habe sie bei den Events des Servers eingetragen.
round-desk-scheduled-stale = Einige der Fragen waren hier vor Kurzem dran; ich nehme sie, weil du sie oder ihre Themen genannt hast.
round-desk-scheduled-more = `/round preview` zeigt die Fragen, aber danach spielst du ohne Punkte. `/round list` zeigt alle Runden.

round-desk-list-title = Runden
round-desk-list-empty = Es ist keine Runde angesetzt. Mit `/round schedule` planst du eine.
# $rounds: such as "#1 (Python quiz), #2 (Friday)".
round-desk-which = Welche Runde? Wähl eine mit `round:` aus: { $rounds }.
# $typed: what the moderator typed.
round-desk-no-round = Die Runde { $typed } gibt es nicht. `/round list` zeigt alle.
round-desk-other-running = In { $channel } läuft eine andere Runde: Runde #{ $round } (**{ $name }**).
round-desk-other-running-then = Wenn sie vorbei ist, kannst du diese mit `/round start` starten.

round-desk-started-title = Runde #{ $round } beginnt
round-desk-opening-in = Ich poste die Eröffnung in { $channel }.
round-desk-paused-title = Runde #{ $round } ist pausiert
round-desk-paused-scheduled = Sie beginnt erst nach `/round resume`.
round-desk-paused-open = Die aktuelle Frage läuft zu Ende, dann wartet die Runde auf `/round resume`.
round-desk-paused-between = Die Runde wartet auf `/round resume`.
round-desk-resumed-title = Runde #{ $round } geht weiter
round-desk-resumed-start = Start: { $when }
round-desk-resumed-next = Weiter geht es: { $when }
round-desk-resumed-open = Nach der aktuellen Frage geht es weiter.
round-desk-next-title = Runde #{ $round }
round-desk-next-closed = Ich habe die aktuelle Frage beendet. Gleich kommt das Ergebnis.
round-desk-next-now = Es geht sofort weiter.

round-desk-cancel-title = Runde #{ $round } absagen?
round-desk-cancel-running =
    { $count ->
        [0] Es wurde noch keine Frage gespielt.
        [one] Die bisher gespielte Frage bringt dann keine Punkte.
       *[other] Die { $count } bisher gespielten Fragen bringen dann keine Punkte.
    }
round-desk-cancel-button-one = Ja, diese absagen
round-desk-cancel-button-all = Ja, auch alle späteren
round-desk-cancel-button-no = Nein, behalten
round-desk-is-cancelled-title = Runde #{ $round } ist abgesagt
round-desk-is-cancelled = Diese fällt aus.
round-desk-is-cancelled-weekly = Diese fällt aus. Die nächste Woche findet statt; `/round list` zeigt sie.

round-desk-preview-title = Fragen von Runde #{ $round }
round-desk-preview-unscored = Du hast die Fragen jetzt gesehen, also spielst du ohne Punkte.
round-desk-preview-correct = richtig: { $answer }
round-desk-preview-typed = eingetippt, richtig: { $answer }
round-desk-preview-gone = nicht mehr im Fragenpool; ich ziehe eine andere
round-desk-preview-choice-correct = { $option } (richtig): { $reason }
round-desk-preview-choice-incorrect = { $option } (falsch): { $reason }
round-desk-preview-prints = Die Ausgabe:
round-desk-preview-footer = Die vollständigen Fragen stehen in der Datei. Nur du kannst das sehen.

## round/event.rs: the scheduled event

round-event-name = { $name } (Runde #{ $round })
# $plan: "10 questions, 30 seconds each".
round-event-description = Ein Python-Quiz mit Buttons: { $plan }. Alle können mitmachen: Antworte einfach, wenn es losgeht.
round-event-description-lobby = Ein Python-Quiz mit Buttons: { $plan }. Meld dich im Kanal an: Der Button erscheint vor dem Start.

## round/field.rs: what is wrong with a field of a round

# $typed: what the moderator typed.
round-field-bad-start = `start:` { $typed } kann ich nicht als Zeit lesen. Versuch es mit `fri 18:00`, `2026-03-06 18:00`, `18:00` oder `in 20m`.
round-field-past-start = `start:` { $when } liegt in der Vergangenheit.
round-field-far-start =
    { $days ->
        [one] `start:` Das ist mehr als 1 Tag hin.
       *[other] `start:` Das ist mehr als { $days } Tage hin.
    }
# $field: the option's name.
round-field-out-of-range = `{ $field }:` Wähl eine Zahl von { $least } bis { $most }.
round-field-bad-scoring = `scoring:` { $typed } kenne ich nicht. Wähl `right` (bei Gleichstand entscheidet das Tempo) oder `speed` (schnellere Antworten bringen mehr).
round-field-bad-question = `named:` { $typed } geht in dieser Runde nicht. Wähl eine Auswahlfrage (oder mit `output:true` eine Frage nach der Ausgabe).
round-field-secret-question = `named:` { $typed } geht gerade nicht. Wähl eine andere Frage.
# $have: how many questions match. $want: how many were asked for. $days: how recently counts.
round-field-too-few =
    { $have ->
        [0] `topics:`, `levels:` Es gibt keine passenden Fragen, die hier in den letzten { $days ->
            [one] 24 Stunden
           *[other] { $days } Tagen
        } nicht dran waren, und du willst { $want }. Nimm mehr Themen oder Levels.
        [one] `topics:`, `levels:` Nur 1 passende Frage war hier in den letzten { $days ->
            [one] 24 Stunden
           *[other] { $days } Tagen
        } nicht dran, und du willst { $want }. Nimm mehr Themen oder Levels, oder weniger Fragen.
       *[other] `topics:`, `levels:` Nur { $have } passende Fragen waren hier in den letzten { $days ->
            [one] 24 Stunden
           *[other] { $days } Tagen
        } nicht dran, und du willst { $want }. Nimm mehr Themen oder Levels, oder weniger Fragen.
    }
# Followed by a sentence that says when the other round starts or how far it is.
round-field-clash = `start:` Das überschneidet sich mit Runde #{ $round } (**{ $name }**) in { $channel }.
round-field-clash-then = Wähl eine andere Zeit oder einen anderen Kanal.
round-field-how-many-teams =
    { $given ->
        [one] `team1:` bis `team5:` Du hast 1 Rolle gewählt. Wähl { $least } bis { $most } Rollen, oder keine.
       *[other] `team1:` bis `team5:` Du hast { $given } Rollen gewählt. Wähl { $least } bis { $most } Rollen, oder keine.
    }
round-field-team-twice = `team1:` bis `team5:` { $role } kommt zweimal vor; jedes Team braucht eine eigene Rolle.
round-field-everyone = `team{ $n }:` Diese Rolle haben alle, also kann sie kein Team sein. Wähl eine andere.
round-field-too-many =
    { $max ->
        [one] Auf einem Server geht nur 1 angesetzte oder laufende Runde. Mit `/round cancel` schaffst du Platz.
       *[other] Auf einem Server gehen nur { $max } angesetzte oder laufende Runden. Mit `/round cancel` schaffst du Platz.
    }

## round/lobby.rs: signing up

round-lobby-button-join = Mitspielen
round-lobby-button-leave = Aussteigen
round-lobby-how = Anmeldung nötig: Drück **Mitspielen**. Wer später kommt, fängt mit der nächsten Frage an.

round-lobby-field = Angemeldet
round-lobby-field-empty = Noch niemand. Drück **Mitspielen**, um dabei zu sein.
round-lobby-field-nobody = Niemand.
round-lobby-field-count =
    { $count ->
        [one] 1 Mitglied
       *[other] { $count } Mitglieder
    }
# $names: mentions, separated by commas.
round-lobby-field-names =
    { $count ->
        [one] 1 Mitglied: { $names }
       *[other] { $count } Mitglieder: { $names }
    }
# $more: how many signed up but aren't named.
round-lobby-field-more =
    { $count ->
        [one] 1 Mitglied: { $names } und { $more } weitere
       *[other] { $count } Mitglieder: { $names } und { $more } weitere
    }

round-lobby-joined = Du bist für Runde #{ $round } angemeldet.
round-lobby-joined-again = Du bist für Runde #{ $round } schon angemeldet.
round-lobby-joined-start = Start: { $when } ({ $relative })
round-lobby-joined-first = Erste Frage: { $when }
round-lobby-joined-missed = Die aktuelle Frage zählt für dich nicht; du fängst mit der nächsten an.
round-lobby-joined-next = Du fängst mit der nächsten Frage an.
round-lobby-left = Du bist nicht mehr für Runde #{ $round } angemeldet. Drück **Mitspielen**, wenn du es dir anders überlegst.
round-lobby-not-signed-up = Du bist nicht für Runde #{ $round } angemeldet.
round-lobby-joined-later = Du hast dich inzwischen für Runde #{ $round } angemeldet, also bist du weiter dabei.
round-lobby-has-begun = Runde #{ $round } läuft schon, also kannst du nicht mehr aussteigen. Wenn du nicht weiterspielen willst, antworte einfach nicht mehr. Deine bisherigen Antworten zählen trotzdem.
round-lobby-no-sign-up = Für Runde #{ $round } musst du dich nicht anmelden: Antworte einfach, wenn ihre Fragen kommen.
round-lobby-is-over = Runde #{ $round } ist vorbei, also kannst du nicht mehr ein- oder aussteigen.
round-lobby-sign-up-first = Für diese Runde musst du dich anmelden, deshalb zählt diese Antwort nicht. Drück **Mitspielen**, dann fängst du mit der nächsten Frage an.
round-lobby-from-next = Du bist in Runde #{ $round } eingestiegen, als diese Frage schon offen war, deshalb zählt diese Antwort nicht. Du fängst mit der nächsten Frage an.
round-lobby-below = Die Runde hat begonnen. Anmelden kannst du dich weiter unten.
round-lobby-closed = Die Anmeldung ist geschlossen.

round-lobby-waits-title = Runde #{ $round } wartet auf Anmeldungen
# $when: a relative time such as "in 10 minutes".
round-lobby-waits-body =
    Bisher hat sich niemand angemeldet. Die erste Frage kommt 30 Sekunden, nachdem jemand **Mitspielen** gedrückt hat.

    Abgesagt, wenn niemand kommt: { $when }
round-lobby-nobody-came = Niemand hat sich angemeldet, also fällt diese Runde aus. Ihre Fragen bleiben für eine andere Runde.

## round/podium.rs: the podium

round-podium-title = { $name } · Siegerehrung von Runde #{ $round }
# $place: "🥇 1." or "4.". $time: all correct answers together, such as "9.3 s".
round-podium-line =
    { $points ->
        [one] { $place } { $who } · **1 Punkt** · { $correct } richtig in { $time }
       *[other] { $place } { $who } · **{ $points } Punkte** · { $correct } richtig in { $time }
    }
round-podium-nobody = Niemand hat gepunktet.
round-podium-alone = Es hat nur ein Mitglied gespielt, deshalb gibt es keine Punkte.
round-podium-more = … und { $count } weitere mit Punkten
# In a list, after a question's title.
round-podium-not-played = nicht gespielt
round-podium-void = zählt nicht (ich weiß nicht, ob Discord sie gepostet hat)
round-podium-teams = **Teams**
round-podium-questions =
    { $count ->
        [0] **So schwer war es** · niemand hat gespielt
        [one] **So schwer war es** · 1 Mitglied hat gespielt
       *[other] **So schwer war es** · { $count } Mitglieder haben gespielt
    }
round-podium-button-mine = Meine Antworten

## round/question.rs: questions of a round

round-question-title = Frage { $question } von { $all } · { $title }
# Above a question that is asked a second time.
round-question-away =
    { $seconds ->
        [one] *Während diese Frage offen war, war ich 1 Sekunde weg. Deshalb stelle ich sie noch einmal, mit neuer Zeit. Frühere Antworten zählen nicht.*
       *[other] *Während diese Frage offen war, war ich { $seconds } Sekunden weg. Deshalb stelle ich sie noch einmal, mit neuer Zeit. Frühere Antworten zählen nicht.*
    }
round-question-button-answer = Antworten
round-question-time = Zeit um
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-question-time-letters = { $when } · drück unten einen Buchstaben
round-question-time-typed = { $when } · drück **Antworten** und tipp die Ausgabe ein
round-question-again = Noch einmal gestellt
round-question-again-body = Ich war weg, während diese Frage offen war. Unten steht sie noch einmal. Antworten hier zählen nicht.
round-question-stopped = Die Moderation hat die Runde abgesagt.
round-question-void = Diese Frage zählt für niemanden: Discord hat mir nicht gesagt, ob sie gepostet wurde. Die nächste kommt gleich.

round-question-nobody = Niemand hat geantwortet.
# In a list, after a question's title.
round-question-nobody-short = niemand hat geantwortet
round-question-correct-short = { $correct } von { $all } richtig ({ $percent } %)
# After a bar: how many chose an option.
round-question-share = { $count } von { $all } ({ $percent } %)
round-question-share-correct = { $count } von { $all } ({ $percent } %) · richtig
round-question-correct = Richtige Antwort: { $letter }
round-question-answers = Antworten
round-question-fastest = Am schnellsten richtig
round-question-prints = Die Ausgabe
round-question-why = Warum
round-question-wrong = Häufigste falsche Antworten

## round/report.rs: the report after a round

round-report-title = Bericht · Runde #{ $round } · { $name }
round-report-signed-up =
    { $count ->
        [one] 1 Mitglied angemeldet
       *[other] { $count } Mitglieder angemeldet
    }
round-report-late =
    { $count ->
        [one] 1 Antwort kam zu spät an, um zu zählen, obwohl sie rechtzeitig gegeben wurde.
       *[other] { $count } Antworten kamen zu spät an, um zu zählen, obwohl sie rechtzeitig gegeben wurden.
    }

round-report-mine-title = Deine Antworten in Runde #{ $round }
# $place: "2nd". $time: all correct answers together, such as "9.3 s".
round-report-mine-score =
    { $points ->
        [one] **1 Punkt**: { $correct } von { $all } richtig ({ $percent } %) in { $time }.
       *[other] **{ $points } Punkte**: { $correct } von { $all } richtig ({ $percent } %) in { $time }.
    }
round-report-mine-score-placed =
    { $points ->
        [one] **1 Punkt**, { $place } Platz: { $correct } von { $all } richtig ({ $percent } %) in { $time }.
       *[other] **{ $points } Punkte**, { $place } Platz: { $correct } von { $all } richtig ({ $percent } %) in { $time }.
    }
round-report-mine-no-score = Du hast in dieser Runde nicht gepunktet.
# $answer: a letter, or what was typed. $time: "3.2 s".
round-report-mine-correct = { $answer } · richtig nach { $time }
round-report-mine-incorrect = { $answer } · falsch nach { $time }
round-report-mine-none = keine Antwort
round-report-mine-was = richtig war { $letter }
round-report-not-there = Du hast in Runde #{ $round } nicht mitgespielt.

## round/team.rs: teams

# The name of a team whose role has none. $n: its place among the teams.
round-team-default-name = Team { $n }
# Instead of the name of a team that isn't known anymore.
round-team-unknown = ein Team
# $names: the teams in bold, separated by commas.
round-team-how = Teams nach Rollen: { $names }. Dein Team ist die erste dieser Rollen, die du bei deiner ersten Antwort hast. Keine davon? Dann spielst du solo.
round-team-playing-for = Du spielst für { $team }.
round-team-playing-solo = Du hast keine der Teamrollen, also spielst du solo.
round-team-played-for = Du hast für { $team } gespielt.
# $place: "🥇 1." or "4.". $correct of $all: answers. $members: how many played.
round-team-line =
    { $members ->
        [one] { $place } { $team } · { $percent } % richtig: { $correct } von { $all } (1 Mitglied)
       *[other] { $place } { $team } · { $percent } % richtig: { $correct } von { $all } ({ $members } Mitglieder)
    }
round-team-line-empty = { $team } · niemand hat gespielt
round-team-score = Teamwertung: richtige Antworten ÷ alle Antworten, die das Team hätte geben können.

## round/told.rs: what players are told

round-told-receipt = Deine Antwort ist **{ $letter }**: { $text }
round-told-receipt-changed = Du hast deine Antwort geändert: jetzt **{ $letter }**: { $text }
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-told-until = Zeit um: { $when }. Bis dahin kannst du deine Antwort ändern.
round-told-unscored = Du hast die Fragen schon gesehen, also spielst du ohne Punkte.
round-told-time-is-up =
    Diese Frage ist geschlossen, deshalb zählt deine Antwort nicht.
    Die Zeit war um: { $when }
round-told-fixed = Du hast rechtzeitig geantwortet, aber deine Antwort hat mich erst erreicht, als das Ergebnis schon feststand, deshalb zählt sie nicht. Der Bericht der Runde zeigt, wie oft das passiert ist.
round-told-newer = Du hast später einen anderen Buchstaben gewählt; der zählt.
round-told-void = Diese Frage zählt für niemanden. Die nächste kommt gleich.
round-told-asked-again = Diese Frage wurde unten noch einmal gestellt. Antworte bitte dort.
round-told-unknown = Diese Frage gibt es in Runde #{ $round } nicht.
round-told-cancelled = Runde #{ $round } wurde abgesagt.
round-told-blocked = Die Moderation hat dich hier vom Mitmachen ausgeschlossen.

# Why a round can't go on, inside of round-told-held-up.
round-told-channel-deleted = der Kanal wurde gelöscht

# To moderators. $name: the round's name. $channel: a mention. $when: date and time.
round-told-moved = Runde #{ $round } (**{ $name }**, { $channel }) startet jetzt am { $when }, weil ihr Event in Discord verschoben wurde.
# $why: one of the three below.
round-told-not-moved = Das Event von Runde #{ $round } (**{ $name }**, { $channel }) wurde in Discord verschoben, aber { $why }. Die Runde startet wie geplant am { $when }, und ich habe das Event zurückverschoben. Absagen kannst du die Runde mit `/round cancel`.
round-told-cannot-move-soon = die neue Zeit liegt in der Vergangenheit oder in weniger als zwei Minuten
round-told-cannot-move-late = die neue Zeit ist mehr als 60 Tage hin
round-told-cannot-move-clash = die neue Zeit überschneidet sich mit einer anderen Runde, #{ $other } ({ $name })
round-told-event-gone = { $phase ->
        [announced] Das Event von Runde #{ $round } (**{ $name }**, { $channel }) wurde in Discord beendet, abgesagt oder gelöscht. Die Runde startet trotzdem am { $when }. Mit den Buttons kannst du sie absagen oder das Event neu anlegen, absagen auch mit `/round cancel`.
       *[running] Das Event von Runde #{ $round } (**{ $name }**, { $channel }) wurde in Discord beendet, abgesagt oder gelöscht. Die Runde geht weiter. Absagen kannst du sie mit dem Button oder `/round cancel`.
    }
round-told-button-cancel = Runde absagen
round-told-button-event = Event neu anlegen
round-told-event-again = Ich trage Runde #{ $round } wieder bei den Events des Servers ein. Sie startet am { $when }.
round-told-no-event-again = Runde #{ $round } beginnt zu bald oder hat schon begonnen, deshalb bekommt sie kein neues Event.
# $why: what Discord answered.
round-told-no-event = Ich konnte Runde #{ $round } (**{ $name }**, { $channel }) nicht bei den Events des Servers eintragen: { $why }. Die Runde findet trotzdem statt. Für Events brauche ich die Berechtigung **Events erstellen**.
round-told-missed = Runde #{ $round } (**{ $name }**, { $channel }) ist ausgefallen: Ich war zur Startzeit offline ({ $when }) und kam zu spät zurück. Mit `/round schedule` planst du eine neue.
round-told-held-up = Runde #{ $round } (**{ $name }**, { $channel }) ist pausiert: { $why }. Wenn das behoben ist, geht es mit `/round resume` dort weiter, wo sie aufgehört hat; mit `/round cancel` beendest du sie.
round-told-host-gone = Runde #{ $round } (**{ $name }**, { $channel }) ist pausiert: Wer sie angesetzt hat, ist nicht mehr auf dem Server. Mit `/round resume` übernimmst du sie, mit `/round cancel` beendest du sie.
round-told-nobody-came = Runde #{ $round } (**{ $name }**, { $channel }) ist ausgefallen: Niemand hat sich angemeldet. Ihre Fragen wurden nicht gestellt und können wieder gezogen werden.
round-told-not-again-clash = Runde #{ $round } (**{ $name }**, { $channel }) wiederholt sich nächste Woche nicht: Runde #{ $other } ist dann im selben Kanal. Mit `/round schedule` planst du eine neue.
round-told-not-again-closed = Runde #{ $round } (**{ $name }** in { $channel }) wiederholt sich nicht: Wegen der fragefreien Tage des Servers (`/setup blackout:`) gibt es zwei Jahre lang keinen Termin.
round-told-not-again-empty = Runde #{ $round } (**{ $name }**, { $channel }) wiederholt sich nächste Woche nicht: Im Fragenpool sind keine Fragen mehr für sie übrig. Mit `/round schedule` planst du eine neue.

## round/typed.rs: typed answers

round-typed-form = Runde #{ $round } · Frage { $question }
round-typed-form-label = Was wird ausgegeben?
round-typed-form-description = Genau das, was auf dem Bildschirm erscheint, Zeile für Zeile
# Above the answer in a code block.
round-typed-receipt = Deine Antwort:
round-typed-receipt-changed = Deine geänderte Antwort:
round-typed-until = Zeit um: { $when }. Bis dahin kannst du noch einmal **Antworten** drücken, um sie zu ändern.
round-typed-yours = Du hast eingetippt:
round-typed-newer = Du hast später eine andere Antwort gesendet; die zählt.
# In front of the bars.
round-typed-correct = richtig
round-typed-incorrect = falsch
# Above the text in a code block.
round-typed-wrong =
    { $count ->
        [one] 1 Mitglied hat das eingetippt:
       *[other] { $count } Mitglieder haben das eingetippt:
    }

## errata.rs: corrections of questions that were played

command-errata = Korrigiere eine aufgelöste Frage: ihre Antworten, ihren Text, oder erklär sie für ungültig.
command-errata--question = Ihre Nummer (#12), ihr Name oder eine Runde („round 3“); sonst die Frage dieses Threads
errata-which = Welche Frage braucht eine Korrektur? Für eine ältere nimm `/errata question:#12`, für eine Quizrunde `question:round 3`.
errata-nothing-revealed = Hier wurde in den letzten 30 Tagen keine Frage aufgelöst. Für eine ältere nimm `/errata question:#12`, für eine Quizrunde `question:round 3`.
errata-unknown = `question:` { $typed } kenne ich nicht. Gib die Nummer an, zum Beispiel #12, oder eine Quizrunde, zum Beispiel `round 3`, oder wähl aus der Liste, die beim Tippen aufgeht.
errata-unplayed = „{ $title }“ war hier noch in keinem Track und keiner Quizrunde dran, also gibt es keine Punkte zu berichtigen.
errata-open = Frage #{ $number } ist noch nicht aufgelöst. Korrigieren kannst du sie nach der Auflösung, zurückziehen schon jetzt mit `/track withdraw`.
errata-revealing = Frage #{ $number } wird gerade aufgelöst. Versuch es in einer Minute noch einmal.
errata-secret = Diese Frage kann ich gerade nicht zeigen. Versuch es an einem anderen Tag; bis dahin kann `/points adjust` die Punkte eines Mitglieds berichtigen.
errata-busy = Ich werte Frage { $name } gerade noch neu. Versuch es in einer Minute noch einmal.
errata-unanswered =
    Frage { $name } hat niemand beantwortet, also gibt es keine Punkte zu berichtigen.{ $kind ->
        [round] {""}
       *[daily] {" "}Ihren Text kannst du trotzdem korrigieren.
    }
errata-void-already = Frage { $name } ist schon ungültig. Wenn du das ändern willst, mach es in `/audit` rückgängig.
errata-no-reason = Nichts geändert. Sag, warum, damit die Mitglieder die Korrektur verstehen.
errata-no-output = Nichts geändert. Tipp die Ausgabe ein, die auch zählen soll.
errata-known = Nichts geändert: Diese Antwort gilt schon als richtig, oder diese Frage hat sie nicht.
errata-too-many = Nichts geändert: Diese Frage hat schon { $most } Korrekturen.
errata-no-text = Nichts geändert. Die Frage und die Musterlösung dürfen nicht leer sein.
errata-same-text = Nichts geändert: Der Text ist derselbe wie vorher.
errata-open-fence = Nichts geändert: Ein Codeblock ist nicht geschlossen. Beende ihn mit einer Zeile aus ```.
errata-no-offer = Nichts geändert: Die Korrektur des Fragenpools gilt schon oder passt nicht mehr zu dieser Frage.
# The place is a link. What can be chosen follows.
# $name: “#12”, or errata-round-name.
errata-desk-title = Frage { $name } korrigieren
errata-desk-head = **{ $title }** · { $place }
errata-desk-outputs = Gilt als richtig:
errata-desk-how =
    Was soll sich ändern? Mitglieder, die Punkte gewinnen oder verlieren, sehen es in meiner nächsten Antwort an sie und in `/why`; alle anderen sehen einen Hinweis im { $kind ->
        [round] Kanal
       *[daily] Thread
    }. Niemand wird angepingt.
errata-desk-void = Diese Frage ist ungültig: Niemand bekommt dafür Punkte. In `/audit` kannst du das rückgängig machen.
# $date as in 2026-01-31; $note is a sentence of the question bank.
errata-offer = 📌 Der Fragenpool hat diese Frage am { $date } korrigiert: { $note }
errata-button-open = { $name } korrigieren …
errata-button-option = { $letter } auch zulassen …
errata-button-output = Weitere Ausgabe zulassen …
errata-button-text = Text korrigieren …
errata-button-void = Für ungültig erklären …
errata-button-bank = Antwort des Pools zulassen
# Titles of forms.
errata-form-title = Frage { $name }: Antwort zulassen
errata-form-void = Frage { $name } für ungültig erklären
errata-form-text = Text von Frage #{ $number } korrigieren
errata-form-void-text =
    Für eine ungültige Frage bekommt niemand Punkte, und schon vergebene Punkte fallen weg.{ $kind ->
        [round] {" "}Die Plätze der Runde werden ohne sie neu berechnet.
       *[daily] {" "}Serien leiden nicht: Der Tag zählt weiter für alle, die geantwortet haben.
    }
errata-field-reason = Warum? Das können alle lesen.
errata-field-reason-description =
    Steht dann im { $kind ->
        [round] Kanal
       *[daily] Thread
    } und in /why.
errata-field-reason-placeholder = Zum Beispiel: Seit Python 3.12 kommt das heraus
errata-field-output = Die Ausgabe, die auch zählt
errata-field-output-description = Genau das, was auf dem Bildschirm erscheint, Zeile für Zeile
errata-field-text = Frage
errata-field-answer = Musterlösung
errata-field-answer-long = Die aktuelle ist zu lang, um sie hier zu zeigen. Lass das Feld leer, um sie zu behalten.
# What was corrected. With $back it was taken back.
errata-what-option =
    { $back ->
        [yes] **{ $letter }** ({ $option }) gilt nicht mehr als richtig.
       *[no] **{ $letter }** ({ $option }) gilt auch als richtig.
    }
# The output follows in a code block.
errata-what-output =
    { $back ->
        [yes] Diese Ausgabe gilt nicht mehr als richtig:
       *[no] Diese Ausgabe gilt auch als richtig:
    }
errata-what-void =
    { $back ->
        [yes] Diese Frage zählt wieder, mit allen Punkten.
       *[no] Diese Frage ist ungültig: Niemand bekommt dafür Punkte.{ $kind ->
            [round] {""}
           *[daily] {" "}Serien leiden nicht.
        }
    }
errata-what-text =
    { $back ->
        [yes] Der Text ist wieder wie vorher.
       *[no] Der Text wurde korrigiert.
    }
errata-void-title = Ungültig
# The date, what was corrected and the reason follow.
errata-note-title = Korrektur zu Frage { $name }
errata-answer-title = Korrigierte Lösung zu Frage #{ $number }
errata-changed =
    { $changed ->
        [0] Punkte haben sich dadurch nicht geändert.
        [one] Bei 1 Mitglied haben sich die Punkte geändert. `/why` zeigt, ob du es bist.
       *[other] Bei { $changed } Mitgliedern haben sich die Punkte geändert. `/why` zeigt, ob du dabei bist.
    }
# What was corrected follows.
errata-done = **Frage { $name }** ·
errata-done-next =
    { $later ->
        [yes] Ich werte die Antworten neu und poste danach einen Hinweis im { $kind ->
            [round] Kanal
           *[daily] Thread
        }.
       *[no] Die Antworten sind neu gewertet, und ein Hinweis steht im { $kind ->
            [round] Kanal
           *[daily] Thread
        }.
    }
errata-done-text =
    Im { $kind ->
        [round] Kanal
       *[daily] Thread
    } steht ein Hinweis. An den Punkten hat sich nichts geändert.
# Above a reply. $shown has its sign: "+3", "−1"; $points only picks the plural.
errata-news =
    { $points ->
        [one] 📌 Frage #{ $number } wurde korrigiert: **{ $shown } Punkt** für dich. `/why` zeigt mehr.
       *[other] 📌 Frage #{ $number } wurde korrigiert: **{ $shown } Punkte** für dich. `/why` zeigt mehr.
    }
# Follows a line of /why after a colon.
errata-why = korrigiert: { $reason }
errata-why-alone = korrigiert
errata-result-title = Korrekturen
# For the moderators. $place is a link.
errata-notice = Der Fragenpool hat Frage { $name } · { $title } ({ $place }) am { $date } korrigiert: { $note }
    Wenn Mitglieder die Antwort gegeben haben, die jetzt richtig ist, kannst du sie zulassen. `/errata question:{ $typed }` zeigt mehr.
audit-accepted-another = hat eine weitere Antwort zugelassen: { $what }
audit-voided = hat { $what } für ungültig erklärt
audit-corrected-text = hat den Text von { $what } korrigiert
audit-took-correction-back = hat eine Korrektur zurückgenommen: { $what }
audit-restored-track = hat { $what } zurückgeholt
audit-undid-correction = Rückgängig gemacht. Im Thread steht ein Hinweis; wenn sich Punkte zurückändern, erfahren die Mitglieder davon.
audit-undid-track = Rückgängig gemacht. Der Track ist wieder da und postet ab dem nächsten Termin. Was eingereiht oder gewünscht war, ist weg.

## roles of authors, reviewers and hosts

command-setup--author_role = Wer diese Rolle hat, kann eigene Fragen dieses Servers schreiben
command-setup--reviewer_role = Wer diese Rolle hat, kann über vorgeschlagene Fragen entscheiden
command-setup--host_role = Wer diese Rolle hat, kann Quizrunden planen und leiten
# $role is a mention.
access-helpers = Das können nur die Moderation und Mitglieder mit der Rolle { $role }.
help-authors-only = Nur für Moderation und Autorenteam.
help-reviewers-only = Nur für Moderation und Prüfteam.
help-hosts-only = Nur für Moderation und Spielleitung.
setup-helpers = Helferrollen
# $role: a mention, or the words for none.
setup-helper-author = Autorenteam (schreibt eigene Fragen dieses Servers): { $role }
setup-helper-reviewer = Prüfteam (entscheidet über Vorschläge): { $role }
setup-helper-host = Spielleitung (plant und leitet Runden): { $role }
setup-helper-none = nur die Moderation
## commands/privacy.rs, text/privacy.rs: what is stored about a member

help-subject-privacy = Deine Daten
command-privacy = Ansehen, mitnehmen, verbergen oder löschen, was ich über dich speichere.
command-privacy-show = Was ich hier über dich speichere.
command-privacy-export = Alles als Datei holen.
command-privacy-delete = Alles löschen.
command-privacy-hide = In Ranglisten und Listen nicht auftauchen.
command-privacy-hide--on = Nein, um wieder dabei zu sein (ohne Angabe ja).

privacy-title = Was ich auf diesem Server über dich speichere
privacy-nothing = Ich speichere auf diesem Server nichts über dich.
privacy-what =
    - deine Antworten mit Texten und Dateien und wie sie gewertet wurden
    - deine Punkte, Stimmen, Tipps, Selbsteinschätzungen und Themenwünsche
    - was du in Runden geantwortet und was du gemeldet hast
    - was du als Teil der Moderation gemacht hast, falls du dazugehörst
privacy-what-messages = - den Text von dem, was du vor der Auflösung im Thread einer Frage schreibst
# $days: how many days texts are kept.
privacy-texts =
    { $days ->
        [one] Texte werden nach 1 Tag gelöscht.
       *[other] Texte werden nach { $days } Tagen gelöscht.
    }
privacy-left =
    { $days ->
        [one] Wenn ich vom Server entfernt werde, wird alles nach 1 Tag gelöscht.
       *[other] Wenn ich vom Server entfernt werde, wird alles nach { $days } Tagen gelöscht.
    }
privacy-is-listed = Du stehst in den Ranglisten.
privacy-is-hidden = Du bist verborgen: Keine Liste nennt dich, und du hast keinen Platz.
privacy-button-export = Kopie holen
privacy-button-hide = Mich verbergen
privacy-button-list = Wieder anzeigen
privacy-button-ask = Löschen …
privacy-hidden = Du bist jetzt verborgen. Keine Liste nennt dich, du hast keinen Platz, und deine veröffentlichten Antworten erscheinen als „die Antwort eines Mitglieds“. In `/leaderboard` siehst du trotzdem, wo du wärst. Mit `/privacy hide on:False` bist du wieder dabei.
privacy-hidden-already = Keine Änderung: Du bist schon verborgen. Mit `/privacy hide on:False` bist du wieder dabei.
privacy-listed = Du bist wieder in den Listen, mit deinem Platz.
privacy-listed-already = Keine Änderung: Du bist in den Listen. Mit `/privacy hide` verbirgst du dich.

privacy-ask-title = Deine Daten auf diesem Server löschen?
privacy-ask = Das lässt sich nicht rückgängig machen, und deine Punkte und deine Serie kommen nicht wieder. Wenn du wieder mitmachst, fängst du bei null an, und Fragen, die jetzt offen sind, bringen dir keine Punkte.
privacy-goes-title = Was verschwindet
privacy-goes = Deine Antworten mit Texten und Dateien, meine Nachrichten, die sie zeigen, Stimmen dafür und deine eigenen Stimmen bei offenen Fragen, deine Meldungen und Themenwünsche, was du in Runden gedrückt und eingetippt hast, Begründungen von dir oder über dich, und die Verbindung zwischen deinem Account und allem anderen.
privacy-stays-title = Was bleibt, ohne deinen Namen
privacy-stays = Vergebene Punkte, Ergebnisse von Runden und was du als Teil der Moderation gemacht hast, alles als „ein ehemaliges Mitglied“. Wenn du blockiert bist, bleibst du es.
privacy-yours-title = Was nur du löschen kannst
privacy-yours = Deine eigenen Nachrichten in Discord.
privacy-button-delete = Meine Daten löschen
privacy-button-copy = Erst eine Kopie holen
privacy-button-keep = Behalten
privacy-deleting = Deine Daten werden gelöscht. Du bist ab jetzt ein ehemaliges Mitglied. Meine Nachrichten mit deinen Antworten verschwinden innerhalb von 7 Tagen, und mein Ereignisprotokoll, in dem dein Account noch steht, wird über Nacht neu geschrieben.

privacy-export-title = Deine Daten auf diesem Server
# $answers: how many answers are in the file.
privacy-export =
    { $answers ->
        [0] Das speichere ich über dich, als JSON. Nur du kannst das sehen.
        [one] Das speichere ich über dich, als JSON, mit 1 Antwort. Nur du kannst das sehen.
       *[other] Das speichere ich über dich, als JSON, mit { $answers } Antworten. Nur du kannst das sehen.
    }
privacy-export-more = Das ist noch nicht alles: Mit **Nächster Teil** geht es weiter.
privacy-button-next = Nächster Teil
## own4-3: suggestions and the server's own questions

command-suggest = Schlag eine Frage vor. Du schreibst sie in ein Formular und siehst erst eine Vorschau.
command-suggest--topic = Worum es in der Frage geht
command-suggest--level = Wie schwer sie ist
command-suggest--kind = Wie sie beantwortet wird
command-suggestions = Was aus deinen Vorschlägen geworden ist. Moderation und Prüfteam entscheiden hier.
command-bank-add = Schreib eine Frage für diesen Server.
command-bank-add--topic = Worum es in der Frage geht
command-bank-add--level = Wie schwer sie ist
command-bank-add--kind = Wie sie beantwortet wird
command-bank-edit = Ändere eine der eigenen Fragen dieses Servers.
command-bank-edit--question = Welche Frage; wähl sie aus der Liste, die beim Tippen aufgeht
command-bank-edit--topic = Ihr neues Thema
command-bank-edit--level = Ihr neues Level
command-bank-remove = Entferne eine der eigenen Fragen dieses Servers (fragt vorher nach).
command-bank-remove--question = Welche Frage; wähl sie aus der Liste, die beim Tippen aufgeht

# $own: how many of them the server wrote itself.
bank-own = { $own ->
        [one] { $own } davon ist vom Server selbst.
       *[other] { $own } davon sind vom Server selbst.
    }
bank-button-own = Eigene Fragen ({ $own })

help-subject-bank = Fragenpool

# write.rs: the form, its faults and the preview
write-form-suggest = Eine Frage vorschlagen
write-form-add = Neue Frage
write-form-change = Frage bearbeiten
write-form-review = Vorschlag bearbeiten
write-part-title = Titel
write-part-question = Frage
write-part-options = Optionen
write-part-output = Ausgabe
write-part-points = Was eine gute Antwort erwähnt
write-part-answer = Antwort
write-part-hints = Tipps
write-help-title = Ein paar Wörter, die nichts verraten. So heißt auch der Thread.
write-help-question = Die Frage, wie alle sie lesen. Code kommt zwischen Zeilen aus ```.
write-help-options = 2 bis 5, eine pro Zeile. Vor die richtige kommt *. Eine Zeile mit > unter einer Option sagt, warum.
write-help-output = Genau das, was auf dem Bildschirm erscheint, Zeile für Zeile.
write-help-points = Ein Punkt pro Zeile; darf leer bleiben.
write-help-answer = Die Antwort und die Begründung dazu. Vor der Auflösung sieht sie niemand.
write-help-hints = Bis zu 3, mit einer Leerzeile dazwischen; darf leer bleiben.
write-no-kind = `kind:` { $typed } ist keine Art von Frage. Wähl choice, output, short oder open.
write-no-draft = Hier gibt es nichts, womit es weitergehen könnte. Fang neu an, mit `/suggest`, oder in der Moderation mit `/bank add`.
write-discarded = Verworfen.
# $count: how many things are wrong.
write-faults = { $count ->
        [one] **Fast fertig: noch eine Sache zu verbessern.**
       *[other] **Fast fertig: noch { $count } Sachen zu verbessern.**
    } Drück **Verbessern**: Dein Text steht noch im Formular.
write-fault-part = **{ $part }:**
write-fault-line = **{ $part }, Zeile { $line }:**
write-fault-empty = Hier steht nichts. Füll das Feld aus.
write-fault-long = Das sind { $length } Zeichen. Kürz auf { $most }; das Formular behält den Anfang.
write-fault-no-word = Hier ist kein Buchstabe und keine Ziffer drin, so kann kein Thread heißen. Nimm ein paar einfache Wörter.
write-fault-title-markup = Lass `*`, `_` und `<` weg. Namen aus dem Code kommen zwischen Backticks: `__init__`.
write-fault-open-block = Hier beginnt ein Codeblock, der nicht endet. Setz unter den Code eine Zeile aus drei Backticks.
write-fault-open-backtick = Hier ist ein Backtick ohne Gegenstück. Setz auf jede Seite des Codes einen.
write-fault-picture = Bilder gehen in Fragen nicht. Schreib den Code als Text, oder beschreib, was das Bild zeigt.
write-fault-link = Links sind nicht erlaubt. Nenn die Seite ohne ihre Adresse.
write-fault-heading = Discord würde diese Zeile als Überschrift zeigen. Wenn sie Code ist, setz sie zwischen zwei Zeilen aus drei Backticks.
write-fault-markup = Discord würde { $word } formatieren. Wenn es Code ist, setz Backticks darum.
write-fault-word = Dieser Server veröffentlicht { $word } nicht. Nimm ein anderes Wort.
write-fault-no-code = Hier ist kein Code drin. Setz den Code zwischen zwei Zeilen aus drei Backticks.
write-fault-options = Ich zähle { $count ->
        [one] { $count } Option
       *[other] { $count } Optionen
    }. Schreib { $least } bis { $most }, eine pro Zeile.
write-fault-none-right = Keine Option ist als richtig markiert. Setz vor die richtige ein `*`.
write-fault-several-right = { $count } Optionen sind als richtig markiert. Lass das `*` nur vor einer stehen; ist noch eine richtig, ändere sie so, dass sie falsch ist.
write-fault-long-option = Diese Option hat { $length } Zeichen. Kürz sie auf { $most }.
write-fault-same-option = Diese Option steht zweimal da. Mach jede anders.
write-fault-reason-first = Eine Zeile mit `>` erklärt die Option darüber, und darüber steht keine. Fang mit einer Option an.
write-fault-many = Es sind { $count }. Behalt höchstens { $most }.
write-button-fix = Verbessern
write-button-edit = Bearbeiten
write-button-discard = Verwerfen
write-button-send-named = Mit meinem Namen senden
write-button-send = Ohne Namen senden
write-button-add = Hinzufügen
write-button-save = Speichern
write-button-approve = So annehmen
write-answer = Antwort
write-hints = Tipps
write-twins = Kommt mir bekannt vor
write-twin-bank = „{ $title }“ im eingebauten Fragenpool
write-twin-own = „{ $title }“ unter den eigenen Fragen dieses Servers
write-twin-waiting = „{ $title }“, ein Vorschlag, über den noch nicht entschieden ist
write-twin-declined = „{ $title }“, ein abgelehnter Vorschlag
write-twin-suggested = jemand hat schon einmal etwas ganz Ähnliches vorgeschlagen
write-footer-suggest = Vorschau, Optionen in deiner Reihenfolge. Mit deinem Namen steht im Post, von wem der Vorschlag ist. Du bekommst für diese Frage keine Punkte. Wird sie angenommen, bleibt sie beim Server.
write-footer = Vorschau, Optionen in deiner Reihenfolge. Du bekommst für diese Frage keine Punkte.

# own.rs: the server's own questions
own-title = Eigene Fragen dieses Servers
own-none = Gerade gibt es keine, die gezeigt werden kann. Mit `/bank add` schreibst du eine.
# $by is one of the two below.
own-line = - **{ $title }** (`{ $slug }`) · { $level } · { $topic } · { $by }
own-by = von { $member }, { $date }
own-by-former = von einem ehemaligen Mitglied, { $date }
own-footer = Seite { $page } von { $pages } · neueste zuerst · Fragen, die offen sind oder bald kommen, fehlen hier
own-button-barred = Hier gesperrt
own-added = „{ $title }“ (`{ $slug }`) gehört jetzt zu den Fragen dieses Servers. Tracks, Runden, Übung und Suche nutzen sie ab sofort. Du bekommst dafür keine Punkte. Wenn sie bald drankommen soll, reih sie mit `/track queue add` ein.
own-changed = „{ $title }“ (`{ $slug }`) ist gespeichert. Wo sie schon gestellt wurde, bleibt sie, wie sie war.
own-ask-remove = `{ $slug }` aus den Fragen dieses Servers entfernen? Sie kommt dann nicht mehr dran, auch nicht zum Üben und in der Suche. Ist sie gerade offen, bleibt sie offen. Du kannst das rückgängig machen.
own-button-remove = Entfernen
own-button-keep = Behalten
own-removed = `{ $slug }` ist entfernt. Steht sie irgendwo in einer Warteschlange, wird sie übergangen.
own-unknown = `question:` { $typed } ist keine der eigenen Fragen dieses Servers. `/bank list` zeigt sie.
own-unknown-nearest = `question:` { $typed } ist keine der eigenen Fragen dieses Servers. Meintest du { $nearest }?
own-in-bank = `question:` { $typed } ist eingebaut, deshalb kannst du sie hier nicht bearbeiten oder entfernen. Mit `/bank bar` sperrst du sie.
own-not-now = `{ $slug }` kann gerade nicht bearbeitet werden: Sie ist offen oder kommt bald, und das Formular würde die Antwort zeigen. Versuch es nach der Auflösung noch einmal.
own-full = Dieser Server hat { $most } eigene Fragen, mehr geht nicht. Mit `/bank remove` schaffst du Platz.

# suggestions.rs: what members suggested
suggestions-title = Vorschläge
suggestions-notice = Ein Mitglied hat eine Frage vorgeschlagen. Mit dem Button oder `/suggestions` kannst du sie annehmen oder ablehnen.
suggestions-button-see = Vorschläge ansehen
# $credit: yes or no.
suggestions-sent = Danke! „{ $title }“ ist bei der Moderation. { $credit ->
        [yes] Wenn die Frage drankommt, steht dabei, dass sie von dir ist.
       *[no] Wenn die Frage drankommt, steht dein Name nicht dabei.
    } `/suggestions` zeigt, was daraus geworden ist.
suggestions-button-mine = Meine Vorschläge
suggestions-blocked = Du kannst auf diesem Server keine Fragen vorschlagen, weil dich die Moderation blockiert hat.
suggestions-full-own = { $most } deiner Vorschläge warten auf die Moderation. Warte, bis entschieden ist, oder nimm einen zurück.
suggestions-full = { $most } Vorschläge warten auf die Moderation, mehr geht nicht. Versuch es in ein paar Tagen noch einmal.
suggestions-nothing-waits = Es warten keine Vorschläge.
suggestions-faults = **So kann der Vorschlag nicht angenommen werden.** Drück **Bearbeiten**, um das in Ordnung zu bringen:
suggestions-place = Vorschlag { $place } von { $of }
suggestions-from = Von
# $credit: yes or no.
suggestions-from-line = { $member }, { $at }. { $credit ->
        [yes] Möchte genannt werden, wenn die Frage drankommt.
       *[no] Möchte nicht genannt werden.
    }
suggestions-button-approve = Annehmen
suggestions-button-review = Bearbeiten
suggestions-button-decline = Ablehnen
suggestions-button-before = Zurück
suggestions-button-after = Weiter
suggestions-button-next = Nächster Vorschlag
suggestions-approved = Angenommen: „{ $title }“ (`{ $slug }`) gehört jetzt zu den Fragen dieses Servers. Du bekommst dafür keine Punkte, und wer sie vorgeschlagen hat, auch nicht. Wenn sie bald drankommen soll, reih sie mit `/track queue add` ein.
suggestions-declined = Abgelehnt. Das Mitglied liest deinen Grund in `/suggestions`.
suggestions-waits-no-more = Dieser Vorschlag wartet nicht mehr: Es wurde schon entschieden, oder er wurde zurückgenommen.
suggestions-decline-form = Vorschlag ablehnen
suggestions-decline-reason = Grund
suggestions-decline-description = Das Mitglied liest ihn in /suggestions.
suggestions-decline-placeholder = Letzte Woche hatten wir eine ganz ähnliche. Frag doch lieber, warum es passiert!
suggestions-no-reason = Sag in einem Satz, warum, damit das Mitglied weiß, was es besser machen kann.
suggestions-not-taken-back = Zurücknehmen geht nicht mehr: Die Moderation hat entschieden. `/suggestions` zeigt, was daraus geworden ist.
suggestions-mine-title = Deine Vorschläge
suggestions-mine-none = Du hast hier noch keine Frage vorgeschlagen. `/suggest` öffnet ein Formular.
# $became is one of the four below.
suggestions-mine-line = - **{ $title }** ({ $date }): { $became }
suggestions-mine-waits = wartet auf die Moderation
suggestions-mine-approved = angenommen, gehört jetzt zu den Fragen dieses Servers
suggestions-mine-removed = angenommen, aber später von der Moderation entfernt
suggestions-mine-declined = abgelehnt: { $reason }
suggestions-button-take-back = „{ $title }“ zurücknehmen
# $member suggested the question that is asked.
post-suggested-title = Vorgeschlagen von
round-told-wrote-it = Du kennst die Antwort auf diese Frage, weil du sie geschrieben oder angenommen hast, deshalb bekommst du keine Punkte.

# audit.rs
audit-of-suggestion = einen Vorschlag ({ $member })
audit-added-question = hat eine eigene Frage des Servers hinzugefügt: { $what }
audit-changed-question = hat eine eigene Frage des Servers bearbeitet: { $what }
audit-removed-question = hat eine eigene Frage des Servers entfernt: { $what }
audit-restored-question = hat eine eigene Frage des Servers zurückgeholt: { $what }
audit-approved-suggestion = hat einen Vorschlag angenommen: { $what }
audit-declined-suggestion = hat { $what } abgelehnt
audit-reopened-suggestion = hat { $what } wieder geöffnet
audit-undid-own = Die Frage gehört wieder zu den eigenen Fragen des Servers.
audit-undid-decline = Der Vorschlag wartet wieder.
## /me: pictures, badges and milestones, another member's stats, the group's card

command-me--member = Ein anderes Mitglied; ohne Angabe du
command-me--group = Wie sich die ganze Gruppe schlägt und was ihre schwächsten Themen sind

me-title-other = Statistik in { $track }
# $member is a mention.
me-of-other = Statistik von { $member }.
me-of-veiled = Statistik von { $member }. Antworten sind in diesem Track anonym, deshalb fehlen Themen und Tage.
me-no-track = Hier gibt es noch keine täglichen Fragen. Ganzer Server, gesamt: { $place }. `/why` zeigt jeden Punkt.
me-unknown-member = { $member } hat hier noch nichts gemacht, also gibt es nichts zu zeigen.
me-hidden-member = { $member } behält die eigene Statistik für sich.
me-streak-none-other = Noch keine Serie.
me-streak-over-other = Gerade keine Serie; der Rekord: { $best }.
me-streak-best-other =
    { $now ->
        [one] **{ $now } Frage** in Folge. Der Rekord: { $best }.
       *[other] **{ $now } Fragen** in Folge. Der Rekord: { $best }.
    }
me-streak-next = Nächster Meilenstein: { $next } in Folge.
me-field-badges = Abzeichen
me-badges-none = Noch keins. Das erste gibt es für { $first } Antworten in Folge.
me-badges-none-other = Noch keins.
me-badge-streak = **{ $count } in Folge**: eine Serie von { $count } Fragen
me-badge-answered = **{ $count } beantwortet**: { $count } Fragen rechtzeitig beantwortet
me-badge-all-rounder = **Allround-Talent**: weiß etwas in { $count } Themen
me-badge-accepted = **{ $count } akzeptiert**: { $count } Antworten von der Moderation akzeptiert
me-button-group = Ganze Gruppe
me-button-me = Meine Statistik

result-milestone-title = Meilenstein
result-milestone = Mit dieser Frage hast du **{ $count } in Folge** beantwortet. Das Abzeichen findest du in `/me`.

# Everything that begins with picture- is drawn, or read out to those who don't see the picture. The short names of
# topics have room for about 15 letters.
picture-points = Punkte
picture-points-week = { $points ->
        [0] diese Woche keine
       *[other] +{ $points } diese Woche
    }
picture-rank = Platz
picture-rank-track = gesamt
picture-rank-hidden = wenn sichtbar
picture-rank-none = noch keine Punkte
picture-rank-far = nicht weit vorn
picture-streak = Serie
picture-streak-best = in Folge · Rekord { $best }
picture-badges = Abzeichen
picture-badge-streak = { $count } in Folge
picture-badge-answered = { $count } beantwortet
picture-badge-all-rounder = Allround-Talent
picture-badge-accepted = { $count } akzeptiert
picture-year = Letzte 12 Monate
picture-year-note = { $done } von { $asked } beantwortet
picture-year-full = richtig oder gewusst
picture-year-some = beantwortet
picture-year-missed = verpasst
picture-mastery = Können in %
picture-mastery-note = Wertungen und Selbsteinschätzungen
picture-month = { $month ->
        [jan] Jan
        [feb] Feb
        [mar] Mär
        [apr] Apr
        [may] Mai
        [jun] Jun
        [jul] Jul
        [aug] Aug
        [sep] Sep
        [oct] Okt
        [nov] Nov
       *[dec] Dez
    }
picture-topic-basics = Grundlagen
picture-topic-data-structures = Datenstrukturen
picture-topic-iteration = Iteration
picture-topic-functions = Funktionen
picture-topic-oop = Klassen
picture-topic-data-model = Datenmodell
picture-topic-exceptions = Exceptions
picture-topic-files-io = Dateien, I/O
picture-topic-modules-packaging = Module, Pakete
picture-topic-stdlib = Std.-Bibliothek
picture-topic-memory-performance = Speicher, Tempo
picture-topic-concurrency = Nebenläufigk.
picture-topic-testing = Testen
picture-topic-web = Web
picture-topic-data-science = Data Science
picture-topic-algorithms = Algorithmen
picture-topic-practices = Gute Praxis
# One part of a sentence each.
picture-alt-tile = { $label }: { $value } ({ $note })
picture-alt-badges = Abzeichen: { $badges }
picture-alt-year = { $title }: { $note } ({ $months })
picture-alt-month = { $month } { $done } von { $asked }
picture-alt-mastery = Können in Prozent ({ $levels }): { $rows }
picture-alt-row = { $topic } { $percents }

group-title = So schlägt sich die Gruppe in { $track }
group-body = { $dailies ->
        [one] 1 abgeschlossene Frage in den letzten 12 Monaten,
       *[other] { $dailies } abgeschlossene Fragen in den letzten 12 Monaten,
    } mit { $answers ->
        [one] 1 rechtzeitigen Antwort
       *[other] { $answers } rechtzeitigen Antworten
    }.
group-none = In { $track } ist noch keine Frage abgeschlossen. Wenn die Abstimmung über die erste vorbei ist, steht hier, was die Gruppe weiß und was nicht.
group-field-weakest = Schwächste Themen
group-field-topics = Alle Themen
# $count: verdicts and self-ratings.
group-topic = { $topic }: { $percent } % gewusst ({ $count ->
        [one] 1 Wertung
       *[other] { $count } Wertungen
    })
group-weakest-none = Keins fällt auf. Ein Thema steht hier, wenn es mindestens { $enough } Wertungen oder Selbsteinschätzungen hat und weniger als { $most } % davon gewusst sind.
group-topics-none = Noch keine Wertungen oder Selbsteinschätzungen.
group-field-focus = Schwerpunkt
group-focus-on = Diese Woche kommen doppelt so oft dran: { $topics }. Jeden Montag suche ich neue Themen aus.
group-focus-waiting = An. Sobald ein Thema auffällt, frage ich doppelt so oft danach. Jeden Montag suche ich neue Themen aus.
group-focus-off = Aus. Mit dem Button frage ich doppelt so oft nach den schwächsten Themen.
group-focus-off-member = Aus. Die Moderation kann einschalten, dass ich doppelt so oft nach den schwächsten Themen frage.
group-button-focus = Öfter danach fragen
group-button-unfocus = Kein Schwerpunkt mehr
group-picture-questions = Fragen
group-picture-questions-note = in 12 Monaten
group-picture-answers = Antworten
group-picture-answers-note = etwa { $each } pro Frage
group-picture-known = Gewusst
group-picture-known-value = { $percent } %
group-picture-known-note = von { $count } Wertungen
group-picture-known-none = noch keine Wertungen
group-picture-year-note = { $done } von { $asked } mit Antworten
group-picture-year-full = so viele wie sonst
group-picture-year-some = weniger
group-picture-year-none = niemand
## review.rs: /review, and what practice questions say about it

practice-footer-back = Kommt am { $date } in /review wieder. Nur du kannst das sehen, und es bringt keine Punkte.
practice-rated = Deine Einschätzung
review-no-server = Ich weiß noch nicht, welchen Server du meinst. Ruf dort einmal `/review` auf, dann geht es auch hier.
review-nothing-yet = Noch nichts zu wiederholen. Fragen, die du falsch beantwortest oder mit 🔴 oder 🟡 markierst, kommen hier zur richtigen Zeit wieder. Beantworte die nächste Tagesfrage, oder versuch `/question`.
review-done-already = Das ist nicht mehr deine aktuelle Frage. Hier geht es weiter:
review-title = Wiederholung · { $title }
# A channel of the server that the questions of a direct message belong to.
review-server = Vom Server von { $channel }
review-footer-left =
    { $left ->
        [1] Die letzte für heute. Nur du kannst das sehen, und es bringt keine Punkte.
       *[other] Heute noch { $left }. Nur du kannst das sehen, und es bringt keine Punkte.
    }
review-footer-rate = Wie gut hast du es gewusst?
review-back = Sie kommt am { $date } wieder.
review-back-today = Sie kommt heute noch einmal dran und am { $date } wieder.
review-button-show = Lösung zeigen
review-button-dont-know = Weiß ich nicht
review-button-answer = Antworten
review-button-next = Weiter
review-button-more = Noch { $count }
review-form = Was wird ausgegeben?
review-form-label = Was wird ausgegeben?
review-form-description = Genau das, was auf dem Bildschirm erscheint, Zeile für Zeile
review-rate-again = { $dot } Noch nicht
review-rate-hard = { $dot } Teils
review-rate-good = { $dot } Gewusst
review-correct = ✅ **{ $letter } ist richtig.**
review-incorrect = ❌ **{ $letter } ist falsch.**
review-correct-output = ✅ **Genau das wird ausgegeben.**
review-incorrect-output = ❌ **Das wird nicht ausgegeben.** Du hast eingetippt:
review-dont-know = Hier ist die Lösung.
review-noted = „{ $title }“ kommt am { $date } wieder.
review-noted-today = „{ $title }“ kommt heute noch einmal dran und am { $date } wieder.
review-done-title = Wiederholung
review-done =
    { $count ->
        [one] Fertig für heute: 1 Frage wiederholt.
       *[other] Fertig für heute: { $count } Fragen wiederholt.
    }
review-none-now = Gerade gibt es nichts zu wiederholen.
review-more =
    { $count ->
        [one] 1 weitere ist fällig. Nimm sie jetzt, oder heb sie dir für morgen auf.
       *[other] { $count } weitere sind fällig. Mach jetzt weiter, oder heb sie dir für morgen auf.
    }
review-next =
    { $count ->
        [one] Als Nächstes: 1 Frage am { $date }.
       *[other] Als Nächstes: { $count } Fragen am { $date }.
    }
review-no-next = Fragen, die du falsch beantwortest oder mit 🔴 oder 🟡 markierst, kommen hier wieder.
zone-set = Deine Zeitzone ist { $zone }, dort ist es jetzt { $time }. Dein Tag für `/review` beginnt dort um 04:00. Das gilt für alle Server.
zone-taken-back = Ich habe deine Zeitzone vergessen und nehme wieder die des jeweiligen Servers.
command-review = Hol verpasste Fragen zur richtigen Zeit zurück. Nur du siehst es.
command-me--zone = Deine Zeitzone, z. B. Europe/Berlin; - für die des Servers

## rules/counting.rs, text/rings.rs: which votes count

# Behind "You voted for …". $closed: date and time.
ballot-newcomer = Sie zählt, sobald du hier eine Frage beantwortet hast: diese oder eine frühere, bis { $closed }.
# $most: how many votes count on the questions of one date.
ballot-over = Sie zählt nicht: Von deinen Stimmen zu den Fragen eines Tages zählen nur die ersten { $most }. Nimm eine andere zurück, dann zählt diese.
ballot-entry-newcomer = **deine Stimme** (zählt, sobald du hier eine Frage beantwortet hast)
ballot-entry-over = **deine Stimme** (eine zu viel, zählt nicht)

help-rules-title = Wie es Punkte gibt
help-rules-answers = Vor der Auflösung antworten: { $answered }. Eine richtige Antwort, wo ich das prüfe: { $correct } mehr. Eine Antwort, die die Moderation akzeptiert: { $accepted } mehr.
help-rules-votes = Jede Stimme für deine Antwort: { $vote }, für bis zu { $most } Stimmen pro Frage. Für dich selbst kannst du nicht stimmen, und mit einer zurückgenommenen Stimme geht auch ihr Punkt.
help-rules-newcomers = Eine Stimme zählt, wenn sie von jemandem kommt, der hier vor dem Ende der Abstimmung eine Frage beantwortet hat: diese oder eine frühere.
help-rules-cap = Von den Stimmen eines Mitglieds zu den Fragen eines Tages zählen die ersten { $most }.
help-rules-early = Wenn du die Lösung mit **Jetzt zeigen** ansiehst oder die Frage in einer Vorschau gesehen hast, bringt sie dir nichts.
help-rules-final = Mit dem Ende der Abstimmung stehen die Punkte fest. Danach ändern sie sich nur noch durch eine Korrektur der Frage oder durch `/points adjust` der Moderation, immer mit Begründung.
help-rules-footer = /why zeigt jeden deiner Punkte und woher er kommt.

rings-title = Wer stimmt für wen?
rings-head = Stimmen füreinander, von allen Stimmen der beiden:
# $one, $other: members. $there, $back: their votes for each other. $of, $of_back: all their votes.
rings-line = - { $one } → { $other }: { $there } von { $of } · { $other } → { $one }: { $back } von { $of_back }
rings-none = Keine zwei Mitglieder haben { $least }-mal oder öfter füreinander gestimmt.
rings-looked =
    { $votes ->
        [one] Geprüft: 1 Stimme
       *[other] Geprüft: { $votes } Stimmen
    } { $dailies ->
        [one] zu 1 Frage aus den letzten { $days } Tagen.
       *[other] zu { $dailies } Fragen aus den letzten { $days } Tagen.
    }
rings-footer = Bei Leuten, die sich kennen und gut antworten, sieht es genauso aus. Lies ihre Antworten, bevor du etwas unternimmst.

## rules/round/early.rs: questions that close early

command-round-schedule--early = Frage beenden, sobald alle Angemeldeten geantwortet haben (braucht lobby)
round-early = Eine Frage endet, sobald alle Angemeldeten geantwortet haben.
round-field-early-wants-lobby = `early:` braucht `lobby:True`, damit ich weiß, wer mitspielt.
## remind.rs: /remind and its direct messages

remind-title = Erinnerungen
# $question, $reveal and $call are on or off.
remind-settings =
    { $question ->
        [on] 📣 Eine Frage ist da: **an**
       *[off] 📣 Eine Frage ist da: aus (`question:true`)
    }
    { $reveal ->
        [on] 💡 Eine Auflösung ist da: **an**
       *[off] 💡 Eine Auflösung ist da: aus (`reveal:true`)
    }
    { $call ->
        [on] ⏰ Letzte Chance, zwei Stunden vor der Auflösung, wenn du noch nicht geantwortet hast: **an**
       *[off] ⏰ Letzte Chance, zwei Stunden vor der Auflösung, wenn du noch nicht geantwortet hast: aus (`last_call:true`)
    }
    Zwischen { $from } und { $to } in { $zone }. Deine eigene Zeitzone stellst du mit `/me zone:` ein.
    Sie kommen als Direktnachrichten mit Links; was innerhalb einer Stunde fällig ist, kommt zusammen.
remind-none = Erinnerungen sind aus. Such dir aus, was du willst: `/remind question:true`, `reveal:true` oder `last_call:true`. Sie kommen als Direktnachrichten mit Links.
remind-refused = Ich konnte dir keine Direktnachricht schicken, deshalb sind deine Erinnerungen aus. Erlaub Direktnachrichten von Mitgliedern dieses Servers (in seinen Privatsphäre-Einstellungen) und versuch dann noch einmal `/remind`.
remind-turned-off = Erinnerungen sind aus. `/remind` schaltet sie wieder ein.
remind-not-a-time = `{ $option }:` { $typed } ist keine Uhrzeit. Versuch es mit `9:00`, `17:30` oder `9am`.
remind-no-hours = `from:` und `to:` sind dieselbe Uhrzeit. Nimm zum Beispiel `from:8:00 to:22:00`.
remind-button-off = Ausschalten
remind-question = 📣 **{ $track }** · Frage #{ $number } ist da: { $place }
    Du kannst bis { $reveal } antworten.
remind-reveal = 💡 **{ $track }** · Die Auflösung von #{ $number } ist da: { $place }
remind-last-call = ⏰ **{ $track }** · Letzte Chance für #{ $number }: { $place }
    Du kannst bis { $reveal } antworten.
remind-streak = Deine Serie von { $count } endet, wenn du nicht antwortest.
# The small print, by which the bot finds the message again: $marks are made of remind-mark.
remind-footer = Erinnerung · { $date } · { $marks }
remind-mark =
    { $what ->
        [question] #{ $number } Frage
        [reveal] #{ $number } Auflösung
       *[last-call] #{ $number } letzte Chance
    }
refusal-too-many-directs = ich habe fürs Erste zu viele Direktnachrichten geöffnet. Discord sagt: { $words }
command-remind = Lass dich per Direktnachricht erinnern: neue Frage, Auflösung, letzte Chance.
command-remind--question = Wenn eine Frage da ist
command-remind--reveal = Wenn eine Auflösung da ist
command-remind--last_call = Zwei Stunden vor der Auflösung, wenn du noch nicht geantwortet hast
command-remind--from = Nicht vor dieser Uhrzeit, z. B. 8:00
command-remind--to = Nicht nach dieser Uhrzeit, z. B. 22:00
## role.rs: why a role can't be given

role-gone = Diese Rolle gibt es nicht mehr.
role-everyone = Diese Rolle haben schon alle. Nimm eine andere.
role-managed = Diese Rolle gehört zu einem Bot oder einer Integration, also kann sie niemand vergeben. Nimm eine andere.
role-powerful = Diese Rolle darf etwas verwalten oder moderieren oder alle erwähnen. So etwas sollte man nicht in einem Quiz gewinnen: Nimm eine Rolle ohne solche Berechtigungen.
role-too-high = Diese Rolle steht nicht unter meiner eigenen. Zieh meine Rolle in **Servereinstellungen → Rollen** darüber, und versuch es noch einmal.
role-may-not = Ich darf keine Rollen vergeben. Gib mir die Berechtigung **Rollen verwalten**, und versuch es noch einmal.
# $why is one of the sentences above.
role-not-given = Ich konnte nicht ändern, wer { $role } hat. { $why }
role-member-left = Ein Mitglied, das { $role } bekommen sollte, hat den Server verlassen.

## season.rs: seasons

command-season = Saisons: Ranglisten mit Anfang und Ende.
command-season-start = Starte eine Saison oder plane die nächste.
command-season-start--name = Wie sie heißt
command-season-start--from = Erstes Datum, z. B. 2026-03-02; ohne Angabe heute
command-season-start--to = Letztes Datum, z. B. 2026-05-31; ohne Angabe offenes Ende
command-season-start--carry = Was Mitglieder aus der Saison davor behalten: nichts oder die Hälfte ihrer Punkte
command-season-start--champion = Eine Rolle für den ersten Platz
command-season-start--channel = Wo die Ergebnisse gepostet werden; ohne Angabe hier
command-season-end = Beende die Saison, oder sag eine ab, die noch nicht begonnen hat.
command-season-end--date = Letztes Datum, z. B. 2026-05-31; ohne Angabe heute
command-season-end--season = Welche, falls schon eine weitere geplant ist
command-season-list = Alle Saisons und wer sie gewonnen hat.
help-subject-seasons = Saisons und Belohnungen

# What a channel is for, in bold at the beginning of a sentence.
season-purpose = Saisonergebnisse

season-number = Saison #{ $number }
# In /audit.
season-of = die Saison **{ $name }**
season-audit-started = hat { $what } gestartet
season-audit-ended = hat das Ende festgelegt: { $what }
season-audit-cancelled = hat { $what } abgesagt

season-same-name = `name:` Es gibt schon eine Saison namens **{ $name }**, die noch nicht vorbei ist. Wähl einen anderen Namen.
season-period-name = `name:` **{ $name }** hat in `/leaderboard period:` schon eine Bedeutung. Wähl einen anderen Namen.
season-planned = **{ $name }** ist schon geplant, ab { $first }. Wenn du eine andere planen willst, sag sie erst mit `/season end` ab.
season-running = **{ $name }** läuft noch. Leg mit `/season end` das letzte Datum fest, und starte dann die nächste.
season-past-start = `from:` { $first } liegt in der Vergangenheit. Eine Saison kann heute oder später beginnen.
season-overlap = `from:` **{ $name }** läuft bis { $last }. Saisons dürfen sich nicht überschneiden: Starte die nächste später.
season-ends-before = Die Saison würde enden ({ $last }), bevor sie beginnt ({ $first }). Wähl ein späteres Ende.
# $option: from, to or date.
season-date = `{ $option }:` { $typed } ist kein Datum. Versuch es mit 2026-03-02, `today` oder `tomorrow`.
season-carry = `carry:` { $typed } kenne ich nicht. Wähl `none` oder `half`.
# $why is one of the sentences of role.rs.
season-champion = `champion:` Ich kann { $role } nicht vergeben. { $why }
season-none-to-end = Es gibt keine Saison zu beenden. `/season start` startet eine.
season-no-such = `season:` Die Saison { $typed } gibt es nicht. `/season list` zeigt alle.
season-ended-already = **{ $name }** ist schon zu Ende, letzter Tag: { $last }.
season-too-early = Für { $earliest } kann es schon Punkte geben, deshalb ist das der frühestmögliche letzte Tag.
season-next-begins = **{ $name }** beginnt am { $first }, also muss diese Saison davor enden.

season-started = { $begins ->
        [today] **{ $name }** hat begonnen: Punkte zählen ab heute, { $first }.
       *[later] **{ $name }** ist geplant: Punkte zählen ab { $first }.
    }
season-until = Letzter Tag: { $last }.
season-open-end = Sie läuft, bis du sie mit `/season end` beendest.
season-where = Wenn ihre letzte Frage abgeschlossen ist, poste ich die Ergebnisse in { $channel }. Bis dahin zeigt `/leaderboard period:season` den Stand.
season-carries = Alle behalten die Hälfte ihrer Punkte aus **{ $before }**, abgerundet, sobald der Endstand dieser Saison feststeht.
season-carries-nothing = Davor gab es keine Saison, also fangen alle bei 0 an.
season-crowns = Wer gewinnt, bekommt { $role }.
season-ended = { $when ->
        [today] **{ $name }** endet heute, { $last }. Wenn die letzte Frage abgeschlossen ist, poste ich die Ergebnisse in { $channel }. Das Ende kannst du noch heute mit `/season end date:` verschieben.
       *[later] **{ $name }** endet am { $last }. Wenn die letzte Frage abgeschlossen ist, poste ich die Ergebnisse in { $channel }.
    }

season-name-and-dates = { $name }, { $dates }
season-dates = { $first } – { $last }
season-dates-open = seit { $first }
season-final = *Endstand.*
season-final-corrected = *Endstand. Spätere Korrekturen zählen für die Gesamtpunkte, ändern ihn aber nicht:*
# $points has its sign: "+5", "−2".
season-later = *{ $date }: { $changes ->
        [one] 1 Korrektur
       *[other] { $changes } Korrekturen
    }, insgesamt { $points }*
season-own-no-place =
    Du hattest { $points ->
        [one] 1 Punkt
       *[other] { $points } Punkte
    }, aber keinen Platz: Du warst am Ende der Saison verborgen oder nicht hier.
season-button = Saison
season-button-hall = Alle Saisons
season-place = Saison: { $place }

season-over = Saison vorbei: { $name }
# $place is "🥇 1." or "4."
season-place-line = **{ $place }** { $member } · { $points }
# Stands for somebody who is hidden or has left.
season-unnamed = ein Mitglied
season-nobody = In dieser Saison hat niemand gepunktet.
season-more = … und { $count ->
        [one] 1 weiteres Mitglied
       *[other] { $count } weitere
    }
season-crowned = Der Titel { $role } geht an den ersten Platz.
season-see = Ganze Rangliste: `/leaderboard period:season-{ $number } track:all`
season-next = { $begins ->
        [now] **{ $name }** läuft schon.
       *[later] Als Nächstes: **{ $name }**, ab { $first }.
    } { $carry ->
        [half] Alle behalten die Hälfte ihrer Punkte, abgerundet.
       *[none] Alle fangen bei 0 an.
    }

season-list-title = Saisons
season-list-empty = Noch keine Saisons. Die Moderation startet mit `/season start` eine.
season-line = **{ $name }** · { $dates } · { $state }
season-state-nobody = niemand hat gepunktet
season-state-over = 🏆 { $names }: { $points } · { $members ->
        [one] 1 Mitglied
       *[other] { $members } Mitglieder
    }
season-and-others = { $names } und { $count ->
        [one] 1 weiteres Mitglied
       *[other] { $count } weitere
    }
season-state-planned = geplant
season-state-running = läuft
season-state-daily = zu Ende; Endstand nach dem Abschluss der letzten Frage: { $closes }
season-state-round = zu Ende; Endstand nach Runde #{ $round }
season-state-counting = zu Ende; wird ausgezählt
season-button-newer = Neuere
season-button-older = Ältere
board-no-season = Es gab noch keine Saison. Die Moderation startet mit `/season start` eine; bis dahin nimm `period:month`.
board-month-future = `period:` { $typed } liegt in der Zukunft.
# $first is a month: "March 2026".
board-month-not-kept = `period:` Monatsranglisten gibt es seit { $first }; frühere sind nicht mehr da. `/leaderboard period:all` zählt alles.

## recap.rs: the weekly recap of a track

recap-title = { $track } · Woche ab { $monday }
recap-questions =
    { $count ->
        [one] Diese Woche wurde 1 Frage aufgelöst.
       *[other] Diese Woche wurden { $count } Fragen aufgelöst.
    }
recap-standings = Rangliste
recap-place = **{ $rank }.** { $who } · { $points }
recap-best = Beste Antworten
# $number is a link to the question, $best the author, the votes and a link.
recap-best-line = { $number } · { $best }
recap-missed = Am schwersten
recap-missed-line = { $number } { $title }: { $correct } von { $count } richtig
# The small print, by which the bot finds the message again.
recap-footer = Wochenrückblick · { $track } · { $monday }
recap-on = **{ $track }** postet jeden Sonntag um 20:00 in der Zeitzone des Tracks einen Rückblick: Rangliste, beste Antworten und die schwerste Frage. Wochen ohne Auflösung fallen aus.
recap-off = **{ $track }** postet keinen Wochenrückblick.
recap-forum = **{ $track }** postet in einem Forum, da hat ein Rückblick keinen Platz. Wähl einen Track in einem Textkanal.
command-track-recap = Poste jeden Sonntag einen Rückblick: Rangliste und beste Antworten.
command-track-recap--track = Welcher Track
command-track-recap--on = Ob ein Rückblick kommt
## Faults that users found

round-told-played-before = Runde #{ $round } (**{ $name }**, { $channel }) ist abgesagt: Sie wurde nach dem Backup gespielt, auf dem ich laufe, deshalb habe ich ihre Antworten nicht mehr. Mit `/round schedule` planst du eine neue.
round-told-channel-busy = Runde #{ $round } (**{ $name }**, { $channel }) ist abgesagt: Zur Startzeit lief dort noch Runde #{ $other } (**{ $busy }**). Mit `/round schedule` planst du eine neue.
field-everyone = `ping:` Wenn ich @everyone erwähne, pingt Discord niemanden an. Nimm eine Rolle, die Mitglieder haben können.
# $option: `delay` or `close`.
field-length = `{ $option }:` { $typed } kann ich nicht als Dauer lesen. Schreib sie so: `8h`, `90m`, `1d` oder `1h30m`.
me-question-removed = Die Moderation hat deine Antwort entfernt, deshalb zählt sie nicht.
round-desk-cannot-end-over = Runde #{ $round } kann nicht mehr beendet werden.
round-desk-none-running = Gerade läuft keine Runde. `/round list` zeigt, was angesetzt ist.
round-desk-none-scheduled = Keine Runde wartet auf den Start. Mit `/round schedule` planst du eine.
round-desk-none-paused = Keine Runde ist pausiert.
round-desk-none-played = Hier wurde noch keine Runde gespielt. `/round list` zeigt, was angesetzt ist.
round-desk-next-closing = Die aktuelle Frage ist schon beendet. Gleich kommt das Ergebnis.
# $points: board-points.
board-own-below = Dein Stand: { $points }. Plätze gibt es ab 1 Punkt.
setup-blackout-gone-title = Nicht mehr fragefrei
# $dates: such as “24 Dec 2026 to 2 Jan 2027; 1 May 2027”.
setup-blackout-gone = { $dates }. `blackout:` ersetzt die ganze Liste, also nenn jedes Datum, das bleiben soll.
# $dates: one or more dates, as 2026-03-02; $today: whether today's is among them.
notice-missed =
    { $count ->
        [one] **{ $track }** hat keine Frage für { $dates }: Ich war offline, als sie fällig war, und kam zu spät zurück. Serien sind nicht betroffen.
       *[other] **{ $track }** hat für { $count } Termine keine Frage ({ $dates }): Ich war offline, als sie fällig waren, und kam zu spät zurück. Serien sind nicht betroffen.
    }{ $today ->
        [yes] {" "}`/track post-now` postet die heutige Frage.
       *[no] {""}
    }
withdraw-results = Es gibt kein Ergebnis und keine Punkte. Der Grund: { $reason }
## Rewards (reward.rs): roles that members earn

command-rewards = Rollen, die man sich verdienen kann.
command-rewards-add = Vergib eine Rolle für Punkte, eine Serie oder einen Platz in einer Saison.
command-rewards-add--role = Welche Rolle
command-rewards-add--points = Ab so vielen Punkten insgesamt
command-rewards-add--streak = Ab so vielen Antworten in Folge, in irgendeinem Track
command-rewards-add--rank = Für diesen oder einen besseren Platz in der letzten Saison: 3 sind die ersten drei
command-rewards-list = Welche Rollen man sich verdienen kann.
command-rewards-remove = Vergib eine Rolle nicht mehr. Wer sie hat, behält sie.
command-rewards-remove--role = Welche Rolle

# In /audit: $what is the mention of a role.
reward-audit-added = hat { $what } zur Belohnung gemacht
reward-audit-removed = vergibt nicht mehr: { $what }

# What a role is given for.
reward-for-points =
    { $count ->
        [one] 1 Punkt
       *[other] { $count } Punkte
    }
reward-for-streak = eine Serie von { $count }
reward-for-rank =
    { $count ->
        [one] den 1. Platz der letzten Saison
       *[other] einen Platz unter den ersten { $count } der letzten Saison
    }
reward-one-fact = Sag, wofür die Rolle ist: `points:`, `streak:` oder `rank:`, und nur eins davon.
reward-range = `{ $option }:` Wähl eine Zahl von 1 bis { $most }.
reward-role = `role:` Ich kann { $role } nicht vergeben. { $why }
reward-already = { $role } gibt es schon für { $fact }.
reward-other = { $role } gibt es schon für { $fact }. Wenn du sie für etwas anderes vergeben willst, entfern die Belohnung erst mit `/rewards remove`.
reward-too-many = Mehr als { $most } Belohnungen gehen nicht. Mit `/rewards remove` schaffst du Platz.
reward-none = { $role } ist hier keine Belohnung. `/rewards list` zeigt, welche es gibt.
reward-added =
    { $role } gibt es ab jetzt für { $fact }. { $who ->
        [points] Wer die Punkte schon hat, bekommt sie in den nächsten Minuten. Wer darunter fällt, verliert sie.
        [streak] Man bekommt sie mit der Antwort, die die Serie so lang macht, und verliert sie, wenn die Serie endet. Wer schon eine so lange Serie hat, bekommt sie mit der nächsten Antwort.
       *[rank] Man behält sie bis zum Ende der nächsten Saison. Ist schon eine Saison vorbei, bekommen ihre Besten sie in den nächsten Minuten.
    } Wenn die Moderation sie jemandem wegnimmt, gebe ich sie erst zurück, wenn sie neu verdient ist.
reward-removed = { $role } gibt es nicht mehr für { $fact }. Wer die Rolle hat, behält sie. `/rewards add` vergibt sie wieder.
reward-line = { $role } · für { $fact }
reward-line-stopped = { $role } · für { $fact } · ⚠️ gestoppt. { $why } `/rewards add` startet sie wieder.
reward-list-title = Belohnungen
reward-list-empty = Noch keine Belohnungen. `/rewards add` vergibt eine Rolle für Punkte, eine Serie oder einen Platz in einer Saison.
reward-stopped = Ich vergebe { $role } nicht mehr für { $fact }. { $why } `/rewards add` startet die Belohnung wieder.
reward-gone = Die Rolle für { $fact } wurde gelöscht, deshalb habe ich diese Belohnung entfernt. `/rewards add` vergibt eine andere Rolle dafür.
reward-doctor = **Belohnungen**: { $role } gibt es für { $fact }, aber ich kann die Rolle nicht vergeben. { $why }
reward-doctor-stopped = **Belohnungen**: Ich vergebe { $role } nicht mehr für { $fact }, weil ich es nicht konnte. Jetzt ginge es: `/rewards add` startet die Belohnung wieder.
reward-doctor-champion = **Saison { $name }**: Wer gewinnt, soll { $role } bekommen, aber ich kann die Rolle nicht vergeben. { $why }

## Pages of /help (help.rs)

help-overview = Übersicht
help-more = Die Buttons unten zeigen, was du hier noch machen kannst.

## Milestones of streaks in the final results (results.rs)

final-streaks-title = Serien
# $who: one or more mentions, and how many others.
final-streak = **{ $count } in Folge**: { $who }
final-streak-others =
    { $count ->
        [one] 1 weiteres Mitglied
       *[other] { $count } weitere
    }

# A round before the server has a time zone
# $typed: the time of day that was typed, in backticks.
round-field-zone-needed = `start:` In welcher Zeitzone ist { $typed }? Dieser Server hat noch keine. Leg sie mit `/setup zone:` und einer Stadt fest, zum Beispiel `Europe/Berlin`, `America/New_York` oder `Asia/Kolkata`, und setze die Runde dann noch einmal an. Oder zähl ab jetzt: `start:in 20m`.

## Corrections of rounds, and what a void question is elsewhere

past-own-void = ungültig: niemand bekommt Punkte
errata-round-void-short = ungültig (niemand bekommt dafür Punkte)
errata-round-were = richtig waren { $letters }
# After the word “question”. $question: its number in the round.
errata-round-name = { $question } aus Runde { $round }
errata-round-which = Runde { $round }, Frage { $question } · { $name }
errata-round-button = Runde { $round } · { $name }
errata-round-title = Eine Frage aus Runde { $round } korrigieren · { $name }
errata-round-list = Welche Frage braucht eine Korrektur? Drück ihre Nummer.
errata-round-list-more = Welche Frage braucht eine Korrektur? Drück ihre Nummer, oder nimm für eine spätere `/errata question:round { $round }/26`.
errata-round-open = Runde #{ $round } ist noch nicht vorbei. Ihre Fragen kannst du nach der Siegerehrung korrigieren.
errata-round-cancelled = Runde #{ $round } wurde abgesagt und hat keine Punkte gebracht, also gibt es nichts zu berichtigen.
errata-round-not-asked = In Runde #{ $round } wurde keine Frage { $question } gestellt. `/errata question:round { $round }` zeigt alle.
errata-round-news =
    { $points ->
        [one] 📌 Eine Frage aus Runde #{ $round } wurde korrigiert: **{ $shown } Punkt** für dich. `/why` zeigt mehr.
       *[other] 📌 Eine Frage aus Runde #{ $round } wurde korrigiert: **{ $shown } Punkte** für dich. `/why` zeigt mehr.
    }
audit-of-round-question = Frage { $question } aus { $round }

# season.rs: names and dates that can't be
# $sign: the character.
season-name = `name:` { $typed } kann kein Saisonname sein. Nimm 1 bis { $max } Zeichen und nicht nur eine Zahl. Zum Beispiel `Spring`.
season-name-sign = `name:` { $typed } kann kein Saisonname sein: In Namen darf kein `{ $sign }` vorkommen. Versuch es mit `Spring`.
season-name-backtick = `name:` { $typed } kann kein Saisonname sein: In Namen dürfen keine Backticks vorkommen. Versuch es mit `Spring`.
season-name-empty = `name:` Eine Saison braucht einen Namen. Zum Beispiel `Spring`.
season-far-start = `from:` { $first } ist mehr als zwei Jahre hin. Prüf das Jahr, und wähl einen früheren Start.

# doctor.rs: nobody gets notices
doctor-nobody-for-notices = Hinweise erreichen niemanden: Sie haben keinen Kanal, und wer **{ $track }** erstellt hat, hat die eigenen Daten löschen lassen. Such mit `/setup notice_channel:` einen Kanal aus.
season-dates-planned = ab { $first }

# withdraw.rs: a question that isn't posted yet
withdraw-posting = Frage #{ $number } von **{ $track }** ist noch auf dem Weg zu Discord. Zurückziehen kannst du sie, sobald sie gepostet ist.
# queue.rs: a question that was removed since
queue-line-gone = `{ $slug }`, wurde entfernt und wird übergangen
# suggestions.rs: the line below a suggestion that is shown with its answer
suggestions-place-seen = Vorschlag { $place } von { $of } · Du hast die Antwort gesehen und bekommst für diese Frage keine Punkte
# round/report.rs: who knew the questions
round-report-without-points = Du kanntest Fragen von Runde #{ $round } schon vor dem Start, also hast du ohne Punkte gespielt.

# Many sealed answers: the file has only the first of them
# $first: how many the file has; $count: how many there are, always more.
reveal-rest-first = { $count } weitere verdeckte Antworten. In die Datei passen { $first } davon; **Alle Antworten** zeigt alle, Seite für Seite.

## setup.rs, commands.rs: languages

setup-language = Sprache
setup-language-is = { $language }, für Fragen, Threads und Hinweise. Ändern mit `language:`. Antworten, die nur ein Mitglied sieht, sind in der Sprache seines Discords.
setup-no-language = `language:` { $typed } spreche ich nicht. Wähle eine davon: { $languages }.
command-setup--language = Die Sprache von Fragen, Threads und Hinweisen
slash-answer = antworten
slash-report = melden
slash-help = hilfe
slash-question = frage
slash-review = wiederholen
slash-search = suchen
slash-past = vergangene
slash-request = wünschen
slash-requests = wünsche
slash-topics = themen
slash-suggest = vorschlagen
slash-suggestions = vorschläge
slash-leaderboard = rangliste
slash-me = ich
slash-remind = erinnern
slash-why = warum
slash-calendar = kalender
round-course-being-counted = Runde #{ $round } hat ihre letzte Frage gestellt, und ich zähle gerade die Punkte zusammen. Das Siegertreppchen ist gleich im Kanal.
season-past-name = `name:` Eine Saison **{ $name }** gab es schon ({ $dates }), und ihr Endstand behält diesen Namen. Wähl einen anderen, zum Beispiel `{ $other }`.
season-past-name-alone = `name:` Eine Saison **{ $name }** gab es schon ({ $dates }), und ihr Endstand behält diesen Namen. Wähl einen anderen.
help-english-names = Jeden Befehl gibt es auch unter seinem englischen Namen, den ich sonst überall verwende: `/question`.
track-every-days = alle { $count } Tage
track-every-weeks = alle { $count } Wochen am { $days }
track-month-day = { $day }.
track-month-last-day = letzten Tag
track-month-days = am { $days } jedes Monats{ $shorter ->
        [yes] {" "}(oder am letzten Tag)
       *[no] {""}
    }
track-month-week = { $week ->
        [first] ersten { $days }
        [second] zweiten { $days }
        [third] dritten { $days }
        [fourth] vierten { $days }
       *[last] letzten { $days }
    }
track-month-weeks = am { $weeks } jedes Monats
track-listed = { $first } und { $last }
field-days-month = `days:` Welcher Tag im Monat ist { $typed }? Versuch `monthly 1`, `1st and 15th`, `last day`, `first monday` oder `last friday`.
field-days-apart = `days:` { $typed } kann ich nicht. Ich kann alle 2 bis { $days } Tage oder alle 2 bis { $weeks } Wochen posten.
field-days-from = `days:` Das Datum in { $typed } kann ich nicht lesen. Schreib es so: `every 3 days from 2026-12-24`.
field-days-two-meanings = `days:` { $typed } kann zweierlei heißen. Nimm `{ $weeks }` oder `{ $month }`.
field-days-mixed = `days:` { $typed } mischt Tage des Monats mit Wochentagen. Nimm nur eine Art, oder zwei Tracks.
track-grace = Verpasste Fragen: bis zu **{ $grace }** später gepostet. Danach fällt der Termin aus, und die Moderation erfährt davon. Nie zwei an einem Tag.
setup-missed = Verpasste Fragen
setup-missed-usual = Bin ich nicht da, wenn eine Frage fällig ist, poste ich sie bis zu **{ $grace }** später. Danach fällt der Termin aus, und ich sage der Moderation Bescheid. Nie zwei an einem Tag, und Serien leiden nicht darunter.
setup-missed-track = **{ $track }**: bis zu **{ $grace }**
field-grace = `grace:` Eine Frage kann { $least } bis { $most } zu spät gepostet werden; bei mir kam { $typed } an. Versuch `1h`, `90m` oder `3h`, oder `-` für die übliche Zeit.
command-track-add--grace = Wie spät eine verpasste Frage noch kommen darf, z. B. 1h oder 3h (Standard: siehe /setup)
command-track-edit--grace = Wie spät eine verpasste Frage noch kommen darf, z. B. 1h oder 3h; - für die übliche Zeit
track-pins = Heftet die offene Frage bis zum Ende der Abstimmung an.
command-track-add--pin = Jede Frage bis zum Ende der Abstimmung anheften (braucht „Nachrichten anpinnen“)
command-track-edit--pin = Jede Frage bis zum Ende der Abstimmung anheften (braucht „Nachrichten anpinnen“)
field-pin-forum = `pin:` In einem Forum ist jede Frage ein eigener Beitrag, da gibt es nichts anzuheften. Lass `pin` weg, oder nimm einen Text- oder Ankündigungskanal.
refusal-too-many-pins = der Kanal hat schon so viele angeheftete Nachrichten, wie Discord zulässt ({ $words })
notice-no-pin-full = Frage #{ $number } ist nicht angeheftet: { $channel } hat schon 250 angeheftete Nachrichten, mehr lässt Discord nicht zu. Löst ein paar, dann hefte ich die nächste Frage an.
notice-no-pin-forbidden = Frage #{ $number } ist nicht angeheftet: In { $channel } fehlt mir **Nachrichten anpinnen**. Wer **Rollen verwalten** hat, kann es in den Kanaleinstellungen unter Berechtigungen für meine Rolle erlauben. Oder schaltet das Anheften ab: `/track edit track:{ $track } pin:False`.
notice-no-pin = Frage #{ $number } ist in { $channel } nicht angeheftet: { $why }
track-spoiler = Verbirgt die Lösung hinter einem Spoiler.
reveal-spoiler = **Die Lösung** ist verborgen. Klick oder tipp darauf, um sie zu lesen:
command-track-add--spoiler = Die Lösung hinter einem Spoiler verbergen, für alle, die es erst selbst versuchen wollen
command-track-edit--spoiler = Die Lösung hinter einem Spoiler verbergen, für alle, die es erst selbst versuchen wollen
kind-short = ein Wort eintippen
post-how-short = Drück **Antworten** und tipp ein Wort oder ein paar Wörter ein. Groß- und Kleinschreibung ist egal. Nur du siehst es, und du kannst es bis zur Auflösung ändern.
answer-form-short = Deine Antwort
answer-form-short-description = Ein Wort oder ein paar Wörter; Groß- und Kleinschreibung ist egal
result-accepted = Die Antwort: { $accepted }
reveal-accepted = **Richtig:** { $accepted }
errata-button-short = Weitere Antwort zulassen …
write-part-accepted = Richtige Antworten
write-help-accepted = Eine pro Zeile; die erste wird gezeigt. Groß/klein und Leerzeichen sind egal.
write-fault-long-accepted = Das sind { $length } Zeichen. Das tippt niemand fehlerfrei: Kürz auf { $most }, oder stell eine offene Frage.
write-fault-same-accepted = Das zählt schon: Groß/klein, Leerzeichen und Buchstabenformen sind egal. Lass es weg.
errata-field-short = Die Antwort, die auch zählt
review-correct-short = ✅ **Richtig.**
review-incorrect-short = ❌ **Nicht ganz.** Du hast eingetippt: { $typed }
command-bank-import = Hol Fragen aus einer Datei. Sie wird erst geprüft; ohne dein Ja ändert sich nichts.
command-bank-import--file = Anki (.apkg, .txt), Tabelle (.csv), Markdown (.md, .zip) oder Trivia-Liste von Red (.yaml)
command-bank-import--topic = Das Thema von Fragen, die keins nennen
command-bank-import--level = Das Level von Fragen, die keins nennen; ohne Angabe mid
command-bank-export = Hol die eigenen Fragen dieses Servers als Datei.
command-bank-export--format = Wofür die Datei ist
command-review--export = Hol die verpassten Fragen stattdessen als Anki-Karten
deck-title = Prüfung von { $file }
deck-format = Ich lese es als { $format }.
deck-count-new =
    { $count ->
        [one] 1 neue Frage
       *[other] { $count } neue Fragen
    }
deck-count-changed = { $count } aktualisiert
deck-count-same = { $count } schon da und unverändert
deck-count-out = { $count } können nicht rein
deck-count-none = Darin sind keine Fragen.
deck-section-new = Neu
deck-section-changed = Aktualisiert
deck-section-out = Können nicht rein
deck-section-remarks = Kommen rein, aber
deck-section-twins = Kommen mir bekannt vor und kommen trotzdem rein
deck-line = { $place }: { $what }
deck-line-help = { $place }: { $what } → { $help }
deck-more =
    { $count ->
        [one] … und 1 weitere im Bericht.
       *[other] … und { $count } weitere im Bericht.
    }
deck-why-in-bank = das ist `{ $slug }` und schon eingebaut
deck-why-in-bank-help = nichts zu tun: Tracks können sie hier schon stellen
deck-why-twice = eine frühere Karte dieser Datei ist dieselbe Frage
deck-why-twice-help = eine von beiden entfernen
deck-why-sides = hier hat die Frage mehr als die zwei Seiten dieser Karte
deck-why-sides-help = das Paket (.apkg) importieren oder eine Textdatei mit allen Spalten
deck-why-long = { $part }: Das sind { $length } Zeichen
deck-why-long-help = auf { $most } kürzen
deck-twin-bank = { $place }: „{ $title }“ fragt fast dasselbe wie die eingebaute „{ $other }“
deck-twin-own = { $place }: „{ $title }“ fragt fast dasselbe wie „{ $other }“ von diesem Server
deck-twin-file = { $place }: „{ $title }“ fragt fast dasselbe wie { $other }
deck-no-room =
    { $room ->
        [0] Dieser Server kann keine weiteren eigenen Fragen haben, also lässt sich nichts importieren. Schaff Platz mit `/bank remove`.
       *[other] Auf diesem Server ist Platz für { $room } weitere eigene Fragen, die Datei hat aber { $new } neue. Schaff Platz mit `/bank remove`, oder schick eine kleinere Datei.
    }
deck-nothing = Es gibt nichts zu importieren.
deck-next = Noch hat sich nichts geändert. Wenn du sie importierst, bekommst du für diese Fragen keine Punkte, weil du die Datei gesehen hast. Der Import lässt sich rückgängig machen. Die Prüfung bleibt { $hours } Stunden lang da.
deck-button-import =
    { $count ->
        [one] 1 Frage importieren
       *[other] { $count } Fragen importieren
    }
deck-button-discard = Verwerfen
deck-imported = { $file } importiert: { $new ->
        [one] 1 neue Frage
       *[other] { $new } neue Fragen
    }, { $changed } aktualisiert. Tracks, Runden, Übung und Suche nehmen sie ab jetzt.
deck-gone = Diese Prüfung ist nicht mehr da: Sie wurde importiert, verworfen oder ersetzt, oder sie ist älter als { $hours } Stunden. Nimm noch einmal `/bank import`.
deck-discarded = Verworfen. Es wurde nichts importiert.
deck-undone =
    { $stay ->
        [0] Der Import ist rückgängig gemacht.
        [one] Der Import ist rückgängig gemacht. 1 Frage wurde seitdem geändert und bleibt, wie sie ist.
       *[other] Der Import ist rückgängig gemacht. { $stay } Fragen wurden seitdem geändert und bleiben, wie sie sind.
    }
deck-problem-unreachable = Ich konnte die Datei nicht von Discord holen. Versuch es bitte noch einmal.
deck-problem-too-large = Die Datei hat mehr als { $most } MB, mehr nehme ich hier nicht. Exportier ein Deck oder ein Tag nach dem anderen, ohne Medien.
deck-problem-too-many = Die Datei hat { $count } Fragen, ein Import nimmt { $most }. Exportier ein Deck oder ein Tag nach dem anderen.
deck-problem-text = Die Fragen dieser Datei haben zusammen mehr als 1 MB Text, mehr nimmt ein Import nicht. Exportier ein Deck oder ein Tag nach dem anderen.
deck-problem-busy = Ich lese gerade eine andere Datei. Versuch es in einer Minute noch einmal.
deck-problem-unreadable = Diese Datei kann ich nicht importieren. { $why }.
deck-unknown-format = Das Format { $typed } kenne ich nicht. Wähl eins davon: { $formats }.
deck-export-none = Gerade gibt es keine eigene Frage dieses Servers, die ich herausgeben kann. `/bank add` schreibt eine, und `/bank import` holt welche aus einer Datei.
deck-export-ask =
    { $unknown ->
        [one] Die Datei enthält die Antwort auf 1 Frage, die du noch nicht kennst. Für diese Frage bekommst du dann keine Punkte. Datei holen?
       *[other] Die Datei enthält die Antworten auf { $unknown } Fragen, die du noch nicht kennst. Für diese Fragen bekommst du dann keine Punkte. Datei holen?
    }
deck-export-button =
    { $count ->
        [one] 1 Frage holen
       *[other] { $count } Fragen holen
    }
deck-export-no = Jetzt nicht
deck-exported =
    { $count ->
        [one] Die eigene Frage dieses Servers ist in der Datei. Offene und bald anstehende sind es nicht.
       *[other] { $count } eigene Fragen dieses Servers sind in der Datei. Offene und bald anstehende sind es nicht.
    }
deck-cards =
    { $count ->
        [one] Die verpasste Frage ist in der Datei.
       *[other] Die { $count } verpassten Fragen sind in der Datei.
    }
deck-cards-first = { $count } von { $all } verpassten Fragen sind in der Datei: die, die zuerst fällig sind.
deck-no-cards = Du hast keine verpasste Frage, die ich dir jetzt geben kann. Hierher kommen Fragen, die du falsch beantwortest oder mit „noch nicht“ bewertest.
deck-hint-apkg = Öffne sie in Anki. Machst du das später noch einmal, werden die Karten aktualisiert und keine doppelt.
deck-hint-anki = Wähl in Anki Datei → Importieren. Machst du das später noch einmal, werden die Karten aktualisiert und keine doppelt.
deck-hint-csv = Sie lässt sich in jeder Tabellenkalkulation öffnen, und `/bank import` nimmt sie zurück.
deck-hint-markdown = Entpack sie in einen Ordner mit Fragen, oder gib sie `/bank import`.
deck-hint-json = Ihr Schema steht in docs/questions-export.schema.json.
audit-of-questions =
    { $changed ->
        [0] { $new } Fragen
       *[other] { $new } Fragen, { $changed } aktualisiert
    }
audit-imported-questions = hat { $what } importiert
audit-took-import-back = hat den Import von { $what } rückgängig gemacht
audit-exported-questions = hat { $what } des Servers als Datei geholt
command-bank-typos = Wähl, ob kleine Tippfehler in kurzen Antworten in Runden und Übung durchgehen.
command-bank-typos--on = Ob sie durchgehen; Tagesfragen verzeihen nie Tippfehler
bank-typos-on = Kleine Tippfehler in kurzen Antworten gehen jetzt in Runden und Übung durch: einer ab 5 Buchstaben, zwei ab 9, und nie in einer Ziffer oder einem Zeichen. Tagesfragen werden wie bisher gewertet, ohne Tippfehler.
bank-typos-off = Kurze Antworten müssen jetzt überall richtig geschrieben sein, bis auf Groß/klein und Leerzeichen.
review-correct-typo = ✅ **Richtig**, bis auf einen Tippfehler: { $accepted }

## calendar.rs, guided.rs, waiting.rs and what came after them

calendar-name = Pythia
calendar-title = Kalender
calendar-question = { $track }: Frage
calendar-reveal = { $track }: Auflösung
calendar-asked = { $track }: Frage { $number } · { $title }
calendar-revealed = { $track }: Auflösung von { $number } · { $title }
calendar-round = Quiz: { $round }
calendar-file = Fragen, Auflösungen und Quizrunden der nächsten { $days } Tage. Öffne die Datei, um sie in deinen Kalender zu übernehmen. Spätere Änderungen erreichen sie nicht: Hol dir dann eine neue Datei, und dein Kalender aktualisiert, was er schon hat.
calendar-ask-for-address = Es gibt auch eine Adresse, die von selbst aktuell bleibt. Frag die Moderation danach.
calendar-empty = Es gibt noch nichts für einen Kalender: Kein Track stellt hier Fragen, und keine Quizrunde ist geplant.
calendar-address = Füge diese Adresse deinem Kalenderprogramm hinzu, und gib sie gern an deine Mitglieder weiter. Wer sie hat, kann die Termine lesen.
calendar-address-new = Hier ist die neue Adresse. Die alte gilt nicht mehr; alle, die sie benutzt haben, brauchen diese.
calendar-address-how = Google Kalender: Weitere Kalender → Per URL. Apple Kalender: Ablage → Neues Kalenderabonnement. Outlook: Kalender hinzufügen → Aus dem Internet abonnieren. Sie zeigt die nächsten { $days } Tage und aktualisiert sich; wie schnell, liegt an deinem Programm. Gerät die Adresse in falsche Hände, macht `/calendar reset:true` eine neue.
calendar-no-addresses = Ich kann keine Adresse nennen, weil das auf dem Rechner, auf dem ich laufe, nicht eingeschaltet ist. Eine Datei gibt dir `/calendar` trotzdem. (Für den Betrieb: `address` und `public_url` unter `[calendar]` in der Konfiguration.)
calendar-nothing-to-reset = Es gibt noch keine Adresse zu ersetzen. `/calendar address:true` gibt dir eine.
command-calendar = Hol dir die Termine von Fragen und Quizrunden für deinen Kalender.
command-calendar--address = Die Adresse zeigen, der Kalenderprogramme folgen können (Moderation)
command-calendar--reset = Diese Adresse ersetzen; die alte gilt dann nicht mehr (Moderation)
guided-title = Pythia einrichten · Schritt { $page } von 2
guided-first = Wofür ist eure Gruppe da, wo soll ich posten, und nach wessen Uhr richte ich mich? Du kannst alles später ändern.
guided-here = In **{ $place }** ist es jetzt **{ $time }** (`{ $zone }`). Zeigt deine Uhr etwas anderes, dann wähle einen anderen Ort.
guided-menu = { $menu ->
    [language] Sprache meiner Posts
    [template] Wofür eure Gruppe da ist
    [channel] Kanal
    [zone] Zeitzone: wähle eine Stadt
    [time] Uhrzeit
    [level] Level
    [reveal] Wann die Auflösung kommt
   *[questions] Wie viele Fragen
}
guided-language-name = Deutsch
guided-template = { $template ->
    [interview] Für Vorstellungsgespräche
    [beginners] Für den Einstieg
   *[quiz] Quiz am Wochenende
}
guided-template-about = { $template ->
    [interview] Jeden Werktag eine Frage, aus allen Themen und Levels
    [beginners] Jeden Werktag eine Junior-Frage, mit einem Tag zum Antworten
   *[quiz] Jeden Samstag eine Quizrunde: Buchstaben antippen, am Ende eine Siegerehrung
}
guided-zone-option = { $place } · jetzt { $time }
guided-other-place = Anderer Ort …
guided-other-place-about = Gib eine Stadt ein
guided-next = Weiter
guided-next-here = Ja, es ist { $time } in { $place } · Weiter
guided-second = { $template ->
    [interview] **Für Vorstellungsgespräche** in { $channel }: jeden Werktag eine Frage um **{ $time }** ({ $place }). Zeit bis zur Auflösung: { $delay }. Level: { $levels }.
    [beginners] **Für den Einstieg** in { $channel }: jeden Werktag eine Frage um **{ $time }** ({ $place }). Zeit bis zur Auflösung: { $delay }. Level: { $levels }.
   *[quiz] **Quiz am Wochenende** in { $channel }: jeden Samstag um **{ $time }** ({ $place }) eine Runde. Fragen: { $count }. Level: { $levels }.
}
guided-first-at = { $template ->
    [quiz] Erste Runde: { $at }
   *[other] Erste Frage: { $at }
}
guided-level-about = { $level ->
    [junior] Für den ersten Job
    [mid] Für einige Jahre tägliche Arbeit
    [senior] Für alle, die Systeme entwerfen
   *[all] Junior, Mid und Senior gemischt
}
guided-all-levels = Alle Levels
guided-hours =
    { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }
guided-days =
    { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }
guided-delay = Zeit bis zur Auflösung: { $delay }
guided-questions =
    { $count ->
        [one] 1 Frage
       *[other] { $count } Fragen
    }
guided-other-time = Andere Uhrzeit …
guided-start = Los
guided-test = Testpost
guided-back = Zurück
guided-zone-form = Deine Zeitzone
guided-zone-field = Stadt
guided-zone-about = Eine große Stadt mit deiner Uhrzeit, oder eine Zone wie Asia/Kathmandu
guided-time-form = Uhrzeit
guided-time-field = Uhrzeit
guided-time-about = Zum Beispiel 17:30 oder 5:30pm
guided-incomplete = { $what ->
    [channel] Wähle zuerst einen Kanal: Wo soll ich posten?
    [zone] Wähle zuerst eine Stadt, damit ich weiß, nach wessen Uhr ich mich richte.
   *[both] Wähle zuerst einen Kanal und eine Stadt: Wo soll ich posten, und nach wessen Uhr richte ich mich?
}
guided-no-forum-rounds = In einem Forum kann keine Quizrunde laufen. Geh **Zurück** und wähle einen Textkanal.
guided-no-forum-test = In einem Forum teste ich nicht, weil ich den Post nicht wieder entfernen könnte. `/doctor` prüft, ob ich dort posten kann.
guided-not-tested = Deshalb habe ich keinen Test gepostet. Drück noch einmal auf **Testpost**, sobald das behoben ist.
guided-testing = Ich poste einen Test in { $channel }. Er verschwindet nach einer Minute von selbst.
guided-started-title = Alles eingerichtet
guided-started = { $template ->
    [quiz] Die erste Quizrunde beginnt in { $channel } am { $at }, danach jeden Samstag. Sie steht in den Events eures Servers, und `/round preview` zeigt ihre Fragen.
   *[other] Die erste Frage kommt in { $channel } am { $at }. Mitglieder antworten in ihrem Thread oder mit dem Knopf **Antworten**. `/track preview` zeigt, was als Nächstes kommt, und `/track edit` ändert alles.
}
guided-doctor = Meine Rechte prüfen
guided-test-title = Testpost
guided-test-body = So sehen meine Posts hier aus: Ich kann posten, und niemand wurde gepingt. Dieser verschwindet { $at } von selbst.
guided-welcome-title = Hallo, ich bin Pythia
guided-welcome =
    Ich poste jeden Tag eine Python-Frage, sammle die Antworten eurer Gruppe in einem Thread und löse sie später am Tag auf. Oder ich leite jedes Wochenende ein Quiz.

    Wer **Server verwalten** darf, kann mich in etwa einer Minute einrichten:
guided-begin = Einrichten
guided-instead = Ich bin auf diesem Server noch nicht eingerichtet, also machen wir das zuerst. Es dauert eine Minute; benutz danach deinen Befehl noch einmal.
command-track-test = Poste im Kanal des Tracks eine Nachricht, die nach einer Minute von selbst verschwindet.
command-track-test--track = Der Track, dessen Kanal getestet wird
doctor-for-test = Testpost
command-answers = Antworten auf offene Fragen akzeptieren oder mit einer Begründung ausblenden.
waiting-title = Antwort auf #{ $number } · { $title }
waiting-place = Wartende Antwort { $place } von { $of }
waiting-by-anonymous = Ein Mitglied
waiting-no-text = Ihren Text kann ich hier nicht zeigen. Öffne sie mit dem Link.
waiting-until = Du kannst sie bis { $until } akzeptieren.
waiting-nothing = Keine Antwort wartet. Nach der Auflösung einer Frage in eigenen Worten warten ihre Antworten hier, bis die Abstimmung endet.
waiting-accepted = { $reason ->
    [yes] ✅ Akzeptiert. Deine Notiz steht unter **Mein Ergebnis**.
   *[no] ✅ Akzeptiert.
}
waiting-hidden = Ausgeblendet; sie zählt weiter. Deine Begründung steht unter **Mein Ergebnis**. `/audit` kann das rückgängig machen (Eintrag { $entry }).
waiting-no-more = Diese Antwort wartet nicht mehr: Jemand anderes hat entschieden, oder die Abstimmung ist vorbei.
waiting-button-accept = Akzeptieren
waiting-button-accept-why = Mit Notiz akzeptieren
waiting-button-hide = Mit Grund ausblenden
waiting-button-before = Vorherige
waiting-button-after = Nächste
waiting-form-accept = Mit einer Notiz akzeptieren
waiting-form-hide = Mit einer Begründung ausblenden
waiting-form-reason = Deine Notiz
waiting-form-description = Wer geantwortet hat, liest sie unter Mein Ergebnis.
waiting-form-accept-example = Schön: Du sagst auch, warum der Vorgabewert geteilt wird.
waiting-form-hide-example = Das ist aus einem Buch abgeschrieben. Sag es mit deinen Worten.
waiting-no-reason = Schreib eine kurze Notiz, oder nimm **Akzeptieren** ohne eine.
result-reason-title = Von der Moderation
season-cancelled-undo = **{ $name }** ist abgesagt. Sie hatte noch nicht begonnen, also gehen keine Punkte verloren. Bis zu ihrem geplanten Beginn kann `/audit` das rückgängig machen (Eintrag { $entry }).
season-audit-restored = hat { $what } wiederhergestellt
suggestions-ask-take-back = Diesen Vorschlag zurückziehen? Er wird dann gelöscht; kopier, was du behalten willst.
suggestions-button-take-back-yes = Ja, zurückziehen
suggestions-button-take-back-no = Nein, behalten
round-console-next = Nächste Frage
round-console-pause = Pause
round-console-resume = Fortsetzen
round-console-end = Mit Siegerehrung beenden
errata-form-round-text = Text von Frage { $name }
field-name-of-all = `name:` { $name } meint in `/leaderboard track:` und `/why track:` den ganzen Server. Wähle einen anderen Namen, zum Beispiel `everyone`.
