### Lo que miembros y moderadores leen en Discord.

setup-language = Idioma
setup-language-is = { $language }, para preguntas, hilos y avisos. Cámbialo con `language:`. Las respuestas que solo ve un miembro están en el idioma de su Discord.
setup-no-language = `language:` No hablo { $typed }. Elige uno de estos: { $languages }.
command-setup--language = El idioma de las preguntas, los hilos y los avisos
slash-answer = responder
slash-report = reportar
slash-help = ayuda
slash-question = pregunta
slash-review = repasar
slash-search = buscar
slash-past = anteriores
slash-request = pedir
slash-requests = pedidos
slash-topics = temas
slash-suggest = sugerir
slash-suggestions = sugerencias
slash-leaderboard = clasificación
slash-me = yo
slash-remind = recordar
slash-why = porqué
