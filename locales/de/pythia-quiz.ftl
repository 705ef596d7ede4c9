### Was Mitglieder und Moderatoren auf Discord lesen.

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
