### O que membros e moderadores leem no Discord.

setup-language = Idioma
setup-language-is = { $language }, para perguntas, tópicos e avisos. Mude com `language:`. As respostas que só um membro vê ficam no idioma do Discord dele.
setup-no-language = `language:` Não falo { $typed }. Escolha um destes: { $languages }.
command-setup--language = O idioma das perguntas, dos tópicos e dos avisos
slash-answer = responder
slash-report = denunciar
slash-help = ajuda
slash-question = pergunta
slash-review = revisar
slash-search = buscar
slash-past = anteriores
slash-request = pedir
slash-requests = pedidos
slash-topics = temas
slash-suggest = sugerir
slash-suggestions = sugestões
slash-leaderboard = ranking
slash-me = eu
slash-remind = lembrar
slash-why = porquê
