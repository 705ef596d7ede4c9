### Ce que les membres et les modérateurs lisent sur Discord.

setup-language = Langue
setup-language-is = { $language }, pour les questions, les fils et les avis. Change-la avec `language:`. Les réponses que seul un membre voit sont dans la langue de son Discord.
setup-no-language = `language:` Je ne parle pas { $typed }. Choisis parmi : { $languages }.
command-setup--language = La langue des questions, des fils et des avis
slash-answer = répondre
slash-report = signaler
slash-help = aide
slash-question = question
slash-review = réviser
slash-search = chercher
slash-past = passées
slash-request = demander
slash-requests = demandes
slash-topics = thèmes
slash-suggest = proposer
slash-suggestions = propositions
slash-leaderboard = classement
slash-me = moi
slash-remind = rappeler
slash-why = pourquoi
