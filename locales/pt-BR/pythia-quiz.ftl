### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = Esta pergunta não tem dica.
hint-title = Pergunta nº { $number } · dica { $shown } de { $all }
hint-one =
    {""}**Dica { $n } de { $all }**
    { $hint }
hint-last = Essa foi a última dica. Dicas são de graça.
hint-button-another = Outra dica
hint-show-title = Ver a resposta agora?
hint-show-cost = Só você vai vê-la. Depois disso, você não pode mais ganhar **nenhum ponto** nesta pergunta, nem por votos, e só olhar não mantém a sua sequência. Se você responder, a sua resposta ainda é publicada, marcada como “depois de ver a resposta-modelo”.
hint-button-show = Mostrar, sem pontos
hint-button-wait = Não, vou esperar
hint-shown-file = A resposta completa está no arquivo.
# $link: where the answer is, an address or the mention of a channel.
hint-revealed = A resposta já foi revelada: { $link }
# $moment: date and time; $place: the mention of a channel, or the address of a message.
hint-not-revealed = A resposta ainda não foi revelada. Revelação: { $moment } em { $place }

## mod.rs: notices to moderators, and sentences used in several places

# What a kind of question asks for, in a line such as "Junior · Functions · pick one".
kind-open = com as suas palavras
kind-choice = escolha uma
kind-output = digite a saída

notice-title = Para a moderação
# $track: the name of a track; $date: the date it has no question for, as 2026-03-02.
notice-skipped-moderator = **{ $track }** não tem pergunta em { $date }: alguém da moderação pulou essa data.
notice-skipped-missed = **{ $track }** não tem pergunta em { $date }: eu estava offline na hora e voltei tarde demais. As sequências não são afetadas. `/track post-now` publica a pergunta de hoje, se ainda não houver uma.
# $words: why the post failed, mostly in Discord's own words.
notice-skipped-undelivered = **{ $track }** não tem pergunta em { $date }: o Discord não a aceitou a tempo ({ $words }). `/doctor` mostra o que falta.
notice-skipped-withdrawn = **{ $track }** não tem pergunta em { $date }: a pergunta nº { $number } foi retirada.
notice-skipped-no-question = **{ $track }** não tem pergunta em { $date }: nada no banco de perguntas combina com os temas e níveis dela. Amplie-os com `/track edit`.
# $why: one of the refusals below; $channel: the mention of a channel.
notice-paused = Pausei **{ $track }** em { $channel }: { $why }. Quando estiver resolvido, use `/track resume`. `/doctor` mostra o que falta e quem pode resolver.
notice-paused-gone = Pausei **{ $track }**: o canal dela foi excluído. Escolha outro com `/track edit channel:` e depois use `/track resume`.
notice-no-thread = Não consegui abrir um tópico para a pergunta nº { $number } em { $channel }: { $why }. A pergunta continua sem ele; respostas dadas pelo botão **Responder** continuam valendo.
# $why: why it failed this time, mostly in Discord's own words.
notice-no-thread-yet = Ainda não consigo abrir um tópico para a pergunta nº { $number } em { $channel } ({ $why }). Vou continuar tentando até a revelação; respostas dadas pelo botão **Responder** continuam valendo.
notice-reveal-refused = Não consegui publicar a revelação da pergunta nº { $number } em { $channel }: { $why }. Os pontos contam mesmo assim. `/doctor` mostra o que falta.
# $thread: the mention of a thread.
notice-reveal-waits = { $then ->
    [channel] O resto da revelação da pergunta nº { $number } está esperando por { $thread }: { $why }. Quando isso for resolvido, ela continua sozinha. Depois de uma hora, publico a revelação inteira em { $channel }.
   *[none] O resto da revelação da pergunta nº { $number } está esperando por { $thread }: { $why }. Se isso for resolvido em até uma hora, ela continua sozinha. Os pontos contam mesmo assim.
}

# Why Discord refused something, after a colon. $words: Discord's own words.
refusal-forbidden = falta uma permissão para mim lá ({ $words })
refusal-channel-gone = o canal não existe mais ({ $words })
refusal-message-gone = a mensagem não existe mais ({ $words })
refusal-archived = o tópico está arquivado ({ $words })
refusal-account-gone = não consigo mandar mensagem direta para essa conta ({ $words })
refusal-invalid = o Discord não aceitou a mensagem ({ $words })
refusal-too-late = era tarde demais para enviar ({ $words })
refusal-unknown = não dá para saber se foi publicado ({ $words })
refusal-no-uploads = o Discord não aceita arquivos neste servidor no momento ({ $words })
refusal-no-reply = não consigo responder a essa mensagem ({ $words })

## resume.rs: pauses that end because the bot has back what it was missing

resume-button-resume = Retomar
resume-button-post-today = Publicar a de hoje
# $track: the name of a track; $channel: the mention of its channel.
resume-track = Tenho de novo as permissões de que preciso em { $channel }, então **{ $track }** não está mais pausada.
resume-track-next = Tenho de novo as permissões de que preciso em { $channel }, então **{ $track }** não está mais pausada. Próxima pergunta: { $at }
resume-track-posted = Tenho de novo as permissões de que preciso em { $channel }, então **{ $track }** não está mais pausada. Estou publicando agora a pergunta de hoje, nº { $number }, sem mencionar ninguém.
resume-track-missed = Tenho de novo as permissões de que preciso em { $channel }, então **{ $track }** não está mais pausada. A pergunta de hoje foi perdida. Você ainda pode publicá-la com o botão ou com `/track post-now`.
resume-ask-track = { $why ->
    [moderator] Tenho de novo as permissões de que preciso em { $channel }. **{ $track }** continua pausada, porque alguém da moderação também a pausou. Retome com o botão ou com `/track resume`.
   *[old] Tenho de novo as permissões de que preciso em { $channel }. **{ $track }** está pausada há mais de uma semana, então não a retomo sozinho. Retome com o botão ou com `/track resume`.
}
# $round: the number of a round; $name: its name.
resume-round = Tenho de novo as permissões de que preciso em { $channel }, então a rodada nº { $round } ({ $name }) continua.
resume-ask-round = Tenho de novo as permissões de que preciso em { $channel }. A rodada nº { $round } ({ $name }) fica pausada até alguém da moderação retomá-la, com o botão ou com `/round resume`.

## answer.rs: answering

answer-unknown = Não tenho mais esta pergunta. A mais recente está no canal dela.
answer-nothing-open = Nenhuma pergunta está aberta agora. Use `/question` para pegar uma e praticar.
answer-which-daily = Há várias perguntas abertas. Qual delas você quer responder?
# The label of a button.
answer-which-daily-one = Nº { $number } · { $track }
answer-blocked = A moderação deste servidor impediu você de responder e votar. Se acha que foi engano, fale com ela.
answer-was-removed = A moderação removeu a sua resposta, então você não pode responder esta pergunta de novo. Pode responder a próxima.
# $moment: date and time of the reveal; $place: the mention of a channel, or the address of a message.
answer-stands = Tarde demais para mudar: a resposta foi revelada ({ $moment }). A sua chegou a tempo e vale. Veja { $place }.
answer-in-thread = Esta pergunta se responde no tópico dela. Todas as suas mensagens lá são a sua resposta: { $place }
answer-in-thread-late = Esta pergunta podia ser respondida no tópico dela até { $moment }. As mensagens lá agora são só conversa e não dão pontos: { $place }
answer-by-letter = Esta pergunta é de múltipla escolha: toque numa letra embaixo dela.
answer-no-such-letter = Essa opção não faz parte desta pergunta. Toque de novo numa letra embaixo da pergunta.

# The letters of a multiple-choice question.
answer-pick = Escolha uma letra. Só você a vê, e pode mudar quantas vezes quiser até { $moment }.
answer-pick-late = O prazo era { $moment }, então responder agora não dá pontos. Vou guardar a sua resposta como prática.
# $option: a letter and the option's text.
answer-yours = Sua resposta: { $option }
answer-yours-none = Sua resposta: nenhuma ainda
answer-result-and-change = Resultado: { $moment } em { $place }. Até lá você pode mudar a sua resposta.
# Follows the link to the thread. Somebody who answered with a button may never have opened it.
answer-join-thread = Entre no tópico para saber quando sair.
answer-in-time = Chegou a tempo e vale. A resposta foi revelada: { $place }
answer-late = O prazo era { $moment }, então isto não dá pontos. Guardei como prática.
# $reason: why the option is correct, or why people think so.
answer-letter-correct = ✅ Certo: { $reason }
answer-letter-incorrect = ❌ Errado: { $reason }
answer-button-picked = { $letter } (sua resposta)
answer-button-withdraw = Retirar resposta
answer-button-change = Mudar

# The form of a sealed answer. Its title can hold 45 characters, as each label; a placeholder 100.
answer-form-title-late = Pergunta nº { $number } (só prática)
answer-form-open = Sua resposta
answer-form-open-placeholder = Como você diria numa entrevista
answer-form-open-description = Pode usar Markdown e código. Ninguém vê antes da revelação.
answer-form-output = O que é impresso?
answer-form-output-description = Exatamente o que aparece na tela, linha por linha
answer-form-file = Código como arquivo
answer-form-file-description = Para código longo: um arquivo .py ou .txt de até 64 KiB
answer-form-file-again = Deixe vazio para manter o arquivo que você mandou, ou escolha outro.
# In place of a question that is too long for a form.
answer-form-question = A pergunta é longa demais para repetir aqui. Ela está em { $place }.

# The receipt of a sealed answer: a title, the answer, and a note on what happens now.
answer-receipt-note-title = O que acontece agora
answer-receipt-sealed-title = Sua resposta está lacrada
answer-receipt-in-time-title = Sua resposta chegou a tempo e vale
answer-receipt-in-time = A resposta foi revelada: { $place }
answer-receipt-outdated-title = Você mandou uma resposta mais nova
answer-receipt-outdated = É a de cima que vale.
answer-receipt-stands-title = Tarde demais para mudar
answer-receipt-stands = A resposta foi revelada ({ $moment }). A sua chegou a tempo e vale. Veja { $place }.
answer-receipt-late-title = Guardada como prática
answer-receipt-file = { $lines ->
    [one] Seu arquivo ({ $lines } linha) faz parte da sua resposta.
   *[other] Seu arquivo ({ $lines } linhas) faz parte da sua resposta.
}
# $why is one of answer-file-problem.
answer-receipt-no-file = Não consegui pegar o seu arquivo: { $why }. O seu texto foi salvo sem ele.
answer-only-a-bad-file = Não consegui pegar o seu arquivo: { $why }. Nada mudou.
answer-file-problem =
    { $problem ->
        [name] o nome dele precisa terminar em .py ou .txt
        [large] ele tem mais de 64 KiB
        [binary] ele não é texto puro (UTF-8)
       *[unreachable] o Discord não o entregou para mim; tente de novo
    }
answer-receipt-correct = ✅ Está certa.
answer-receipt-incorrect = ❌ Está errada.
answer-receipt-thread-too = Você também escreveu no tópico; juntas contam como uma resposta só.

answer-blank = Essa resposta está vazia. Nada mudou.
answer-too-long = São { $length } caracteres, e o limite é { $max }. Encurte, por favor. Nada mudou.
# $word: the word, quoted.
answer-unfit-word = As respostas são publicadas, e este servidor bloqueia a palavra { $word }. Diga de outro jeito, por favor. Nada mudou.
answer-unfit-link = As respostas são publicadas, e este servidor bloqueia links. Tire o link ou só diga o nome da página. Nada mudou.
answer-unfit-invite = As respostas são publicadas, e este servidor bloqueia convites. Tire o convite, por favor. Nada mudou.

answer-too-late-to-withdraw = É tarde demais para retirar a sua resposta: o prazo era { $moment }. Veja { $place }.
answer-nothing-to-withdraw = Você não tem resposta lacrada para retirar.
answer-newer-stands = Depois disso você mandou uma resposta mais nova; é essa que vale.
answer-withdrawn = Sua resposta foi retirada. Você pode mandar outra até { $moment }.
answer-withdrawn-thread = Sua resposta lacrada foi retirada, então o que você escreveu no tópico é a sua resposta agora. Você pode mandar outra até { $moment }.


## audit.rs: who did what

audit-title = Quem fez o quê
audit-footer = Mais recentes primeiro · só a moderação vê isto
audit-empty = Nada ainda. Quando alguém da moderação muda alguma coisa, aparece aqui.
audit-nothing-fits = Ainda não há nada assim.
audit-none-yet = Nada assim nestas 1.000 mudanças. **Anteriores** olha mais para trás.
audit-no-more = Nada mais para trás.
# $member: a mention, or "a former member"; $kind: one of the kinds below.
audit-only-member = Só o que { $member } fez:
audit-only-kind = Só { $kind }:
audit-only-both = Só { $kind }, de { $member }:
audit-kind-points = pontos
audit-kind-answers = respostas
audit-kind-questions = perguntas
audit-kind-tracks = trilhas
audit-kind-rounds = rodadas
audit-kind-settings = configurações e bloqueios
audit-button-undo = Desfazer { $number }
audit-button-newest = Mais recentes
audit-button-older = Anteriores
audit-button-record = Ver todas as mudanças
# $when: date and time; $done: one of the sentences below, such as "paused **daily**".
audit-line = **{ $number }** · { $when } · { $member } { $done }
# Follows an entry.
audit-undone = *(desfeito, veja { $number })*
# Stands for somebody whose data was deleted, anywhere in a sentence.
audit-former = alguém que saiu

# What something was done to. $what in the sentences after these is one of them.
audit-of-unknown = alguém
audit-of-track = **{ $track }**
audit-of-question = a pergunta nº { $number }
audit-of-bank = “{ $title }”
audit-of-answer =
    { $who ->
        [anonymous] uma resposta à pergunta nº { $number }
        [former] a resposta de alguém que saiu à pergunta nº { $number }
       *[named] a resposta de { $member } à pergunta nº { $number }
    }
audit-of-round = a rodada nº { $number } (**{ $round }**)
audit-of-old-round = a rodada nº { $number }
# $points has its sign: "+5", "−2".
audit-of-points = { $member }: { $points } em { $date }

# What somebody did. The person comes before it, as in "@Mia paused **daily**".
audit-adjusted-points = ajustou pontos: { $what }
audit-took-adjustment-back = desfez um ajuste de pontos: { $what }
audit-accepted-answer = aceitou { $what }
audit-took-acceptance-back = deixou de aceitar { $what }
audit-removed-answer = removeu { $what }
audit-restored-answer = restaurou { $what }
audit-hid-answer = ocultou { $what }
audit-showed-answer = voltou a mostrar { $what }
audit-settled-report = marcou como resolvida uma denúncia sobre { $what }
audit-changed-settings = mudou as configurações
audit-moved-tracks = passou trilhas para o fuso horário do servidor
audit-blocked = bloqueou { $what }
audit-unblocked = desbloqueou { $what }
audit-added-track = criou { $what }
audit-edited-track = editou { $what }
audit-paused-track = pausou { $what }
audit-resumed-track = retomou { $what }
audit-removed-track = removeu { $what }
audit-skipped-date = pulou a próxima pergunta de { $what }
audit-took-skip-back = desfez o pulo de { $what }
audit-swapped = trocou a próxima pergunta de { $what }
audit-changed-queue = mudou a fila de { $what }
audit-looked-ahead = olhou as próximas perguntas de { $what }
audit-posted = publicou { $what }
audit-revealed = revelou { $what } antes da hora
audit-withdrew = retirou { $what }
audit-allowed = permitiu que se pergunte de novo { $what }
audit-found-post = confirmou que { $what } foi publicada
audit-scheduled-round = agendou { $what }
audit-started-round = iniciou { $what }
audit-paused-round = pausou { $what }
audit-resumed-round = retomou { $what }
audit-moved-round-on = avançou { $what }
audit-ended-round = encerrou { $what }
audit-cancelled-round = cancelou { $what }
audit-remade-event = refez o evento de { $what }
audit-barred-question = barrou { $what }

audit-no-kind = `kind:` { $typed } não é um tipo de mudança. Escolha um destes: { $kinds }; ou rings para ver quem vota em quem.
audit-did-nothing = { $member } não mudou nada aqui.
audit-not-now = Isso não pode mais ser desfeito: alguém já desfez, já mudou depois disso ou a votação terminou.
audit-undid-points = Desfeito. Esses pontos não contam mais.
audit-undid-hiding = Desfeito. O texto da resposta está visível de novo, ou vai estar na revelação.
audit-undid-bar = Desfeito. A pergunta pode ser feita de novo.
audit-undid-removal = Desfeito. A resposta voltou com os pontos dela.

## ballot.rs: voting, and the list of all answers

ballot-too-early = O botão **Votar** funciona depois da revelação ({ $reveal }). Você já pode reagir com ⬆️ às respostas em { $place }.
ballot-graded = Eu corrigi as respostas desta pergunta, então não há o que votar. **Meu resultado** mostra a sua.
ballot-nobody-answered = Ninguém respondeu esta pergunta a tempo, então não há o que votar.
ballot-no-sealed = Esta pergunta não tem respostas lacradas.
ballot-closed = A votação terminou em { $closed }. Os pontos são definitivos.
ballot-gone = Essa resposta não está mais lá.
ballot-own = Você não pode votar na sua própria resposta.
ballot-by-reaction = Você já votou nesta resposta com ⬆️. Para desfazer, tire a sua reação.

# In this section and the ones for message.rs and ruling.rs: $who is "named", "former" (the author has left) or
# "anonymous" (the track hides names); $member is the mention of a named author.
ballot-voted =
    { $who ->
        [anonymous] Você votou nesta resposta. Toque de novo para desfazer.
        [former] Você votou na resposta de alguém que saiu. Toque de novo para desfazer.
       *[named] Você votou na resposta de { $member }. Toque de novo para desfazer.
    }
ballot-vote-undone =
    { $who ->
        [anonymous] Você retirou o seu voto nesta resposta.
        [former] Você retirou o seu voto na resposta de alguém que saiu.
       *[named] Você retirou o seu voto na resposta de { $member }.
    }
# The member took the vote back by button, but had also voted by reaction.
ballot-reaction-left =
    { $who ->
        [anonymous] O seu ⬆️ nesta resposta ainda conta como voto; tire essa reação também.
        [former] O seu ⬆️ na resposta de alguém que saiu ainda conta como voto; tire essa reação também.
       *[named] O seu ⬆️ na resposta de { $member } ainda conta como voto; tire essa reação também.
    }

ballot-title = Respostas à pergunta nº { $number }
ballot-open = Você pode votar até { $close }.
ballot-page = Página { $page } de { $pages }
# Parts of an entry, with dots between them: "1. @Ana · 3 votes · yours · ✅ accepted".
ballot-author =
    { $who ->
        [anonymous] Anônimo
        [former] Alguém que saiu
       *[named] { $member }
    }
ballot-votes =
    { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    }
ballot-entry-own = sua
ballot-entry-voted = **você votou nela**
ballot-entry-accepted = ✅ aceita
ballot-entry-link = [Ir para a resposta]({ $link })
ballot-button-vote = Votar em { $n }
ballot-button-undo = Tirar voto de { $n }
ballot-button-back = Voltar
ballot-button-next = Próxima

ballot-sealed-title = Respostas lacradas à pergunta nº { $number }
ballot-hidden-for-moderators = *ocultada pela moderação (ainda vale); só a moderação vê isto:*
ballot-button-remove = Remover { $n }


## bank.rs: questions that are never asked here

bank-title = Banco de perguntas
# $bank: how many questions there are; $barred: how many of them are never asked here.
bank-head = { $bank ->
        [one] { $bank } pergunta
       *[other] { $bank } perguntas
    }; { $barred ->
        [0] todas podem ser feitas aqui.
        [one] { $barred } nunca é feita aqui:
       *[other] { $barred } nunca são feitas aqui:
    }
bank-none = Para que uma não seja feita, use `/bank bar`. Para escrever uma sua, use `/bank add`.
# $why is one of the three below.
bank-line = - **{ $title }** (`{ $slug }`) · { $why }
bank-by = barrada por { $member } em { $date }
bank-by-former = barrada por alguém que saiu, em { $date }
bank-withdrawn = retirada como pergunta nº { $number } em { $date }
bank-page = Página { $page } de { $pages } · mais recentes primeiro
bank-button-newer = Mais recentes
bank-button-older = Anteriores
bank-button-undo = Desfazer
bank-barred = “{ $title }” (`{ $slug }`) não será feita neste servidor. Se está numa fila ou já foi sorteada, outra entra no lugar; se está aberta agora, continua aberta. `/bank unbar` volta a permiti-la.
bank-allowed = “{ $title }” pode ser feita de novo.
bank-already = “{ $title }” já está barrada. `/bank list` mostra todas.
bank-already-withdrawn = “{ $title }” já não é feita: foi retirada como pergunta nº { $number }.
bank-not-barred = `question:` { $typed } não está barrada nem retirada aqui. `/bank list` mostra quais estão.
bank-long-reason = `reason:` Use menos de { $most } caracteres.

## board.rs: the leaderboard

board-unknown-period = `period:` Não conheço { $typed }. Escolha `today`, `week`, `month`, `season` ou `all`, ou diga um mês passado (`2026-02`) ou uma temporada.

# A rank in words: 1st, 2nd, 3rd, 11th.
board-ordinal =
    { NUMBER($rank, type: "ordinal") ->
       *[other] { $rank }º
    }
board-points =
    { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }
# Less than zero; $points is the amount without its sign.
board-points-below-zero =
    { $points ->
        [one] −{ $points } ponto
       *[other] −{ $points } pontos
    }

# $whose is a track's name, or board-whole-server; $when is one of the board-window messages.
board-title = Classificação · { $whose } · { $when }
board-whole-server = servidor inteiro
board-window-day = hoje, { $date }
# $date is the Monday the week began on.
board-window-week = semana de { $date }
board-window-month =
    { $month ->
        [1] janeiro
        [2] fevereiro
        [3] março
        [4] abril
        [5] maio
        [6] junho
        [7] julho
        [8] agosto
        [9] setembro
        [10] outubro
        [11] novembro
       *[12] dezembro
    } de { $year }
board-window-all = desde o início

board-empty = Ainda não há pontos. Responda a próxima pergunta para entrar na classificação.
board-line =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }
board-line-own =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    } ← você
# Stands in place of a mention when the member's account isn't known any more.
board-a-member = alguém
board-own =
    {""}**{ $rank }.** Você · { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }
board-own-none = Você ainda não tem pontos neste período.
# $rank is board-ordinal.
board-own-hidden =
    Você está fora da classificação. Com { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    } seria **{ $rank }**.
board-own-unranked =
    Você tem { $points ->
        [one] { $points } ponto
       *[other] { $points } pontos
    }. Só os { $ranked } primeiros são classificados.
board-footer =
    Página { $page } de { $pages } · { $members ->
        [one] { $members } membro
       *[other] { $members } membros
    }
board-footer-more = Página { $page } de { $pages } · { $members } primeiros

board-button-today = Hoje
board-button-week = Semana
board-button-month = Mês
board-button-all = Desde o início
board-button-previous = Anterior
board-button-next = Próxima


## commands.rs and help.rs: what each command does

help-title = O que eu faço
help-about =
    Oi, eu sou **Pythia**. Uma vez por dia publico uma pergunta de entrevista de Python e abro um tópico para ela. Responda lá, ou toque em **Responder** para deixar a sua lacrada até a revelação. É aí que publico a resposta-modelo e as respostas de todo mundo, e conto os pontos.
help-next-question = Próxima pergunta: { $when }
# $answered, $correct, $vote and $accepted are points; $most is how many votes count for one answer.
help-points-title = O que dá pontos
help-points = Responder a tempo: { $answered }. Resposta certa: { $correct }. Cada voto na sua resposta: { $vote } (valem até { $most } votos). Resposta aceita pela moderação: { $accepted }. `/why` lista cada ponto que você tem.
help-votes-title = Votos
help-votes = Achou uma boa resposta? Dê um ⬆️, ou toque em **Votar** depois da revelação. Você não pode votar em si. Os votos contam até a votação terminar; se você tira um, o ponto dele também sai.
help-streaks-title = Sequências
# $every: how many answers in a row earn a freeze. $kept: the most that are kept.
help-streaks = Responda cada pergunta de uma trilha antes da revelação para manter a sua sequência. Cada { $every } seguidas dão um congelamento (no máximo { $kept }), que cobre sozinho uma pergunta perdida. Dias sem pergunta não contam.
help-hints-title = Dicas
help-hints = **Dica** é de graça e mostra mais uma a cada toque. **Mostrar agora** mostra a resposta na hora, mas aí a pergunta não rende nada.
help-footer = Para detalhes: /help topic:<comando>
help-footer-options = /help topic:<comando> explica cada opção
help-subject-answering = Responder
help-subject-topics = Prática e temas
help-subject-standings = Pontos
help-subject-tracks = Trilhas
help-subject-questions = Perguntas de uma trilha
help-subject-rounds = Rodadas de quiz
help-subject-moderating = Configuração e moderação
# A command in the menu that Discord shows for a message. $name isn't translated: it is the menu's entry.
help-message-command = **{ $name }** (menu da mensagem → Apps)
help-moderators-only = Só para a moderação.
help-brackets = [entre colchetes] = opcional
help-unknown = Não existe o comando { $typed }. `/help` lista todos.
help-unknown-nearest = Não existe o comando { $typed }. Você quis dizer `/{ $nearest }`?

# Choices that Discord offers while a member types. Plain text; at most 100 characters are shown.
help-choice-track =
    { $paused ->
        [yes] { $track } ({ $days } { $time }, pausada)
       *[no] { $track } ({ $days } { $time })
    }
# $round is its number with a sign: #2.
help-choice-round = { $round } { $name } ({ $start })
help-choice-zone = { $zone } · agora { $now }

# What Discord shows beside commands and options, and /help beside commands: plain text, at most 100
# characters each. `command-track-add` is /track add, `command-track-add--time` its option "time".
# Words that are typed as they are (week, right, basics, mon) aren't translated.

command-answer = Responda a pergunta aberta ou mude a sua resposta. Ninguém a vê antes da revelação.
command-answer--track = Qual trilha, se várias têm uma pergunta aberta
command-submit-as-my-answer = Use esta sua mensagem como a sua resposta à pergunta deste tópico.
command-help = Como eu funciono e o que cada comando faz.
command-help--topic = O comando a explicar

command-report = Diga à moderação o que há de errado com uma pergunta, depois da revelação.
command-report--track = Qual trilha; sem isso, a deste canal
command-question = Receba uma pergunta de prática que só você vê. Não dá pontos.
command-question--topic = Sobre o que deve ser a pergunta
command-question--level = O nível de dificuldade
command-search = Ache perguntas, também as que já saíram, por palavras: closure, __init__, x[::-1].
command-search--text = O que procurar, como *args ou “mutable default”
command-past = Veja as perguntas passadas de uma trilha, com links para os tópicos, e como você foi.
command-past--track = Qual trilha; sem isso, a deste canal
command-request = Peça um tema. Os mais pedidos vêm primeiro. Um pedido por trilha.
command-request--topic = Sobre o que você quer perguntas
command-request--track = Qual trilha, se há várias
command-requests = Veja quais temas foram pedidos, e por quantas pessoas.
command-requests--track = Qual trilha, se há várias
command-topics = Liste os temas, as trilhas que os usam e quantas perguntas já foram feitas.

command-leaderboard = Veja quem tem mais pontos: hoje, na semana, no mês, na temporada ou desde o início.
command-leaderboard--period = Quais dias contam; sem isso, esta semana
command-leaderboard--track = Uma trilha, ou “all”; sem isso, a deste canal ou o servidor inteiro
command-leaderboard--page = Qual página
command-leaderboard--share = Publicar para todo mundo em vez de só para você
command-me = Veja os seus pontos, posição, sequência e temas.
command-me--track = Qual trilha; sem isso, a deste canal
command-why = Veja cada ponto que você ganhou e por quê.
command-why--track = Uma trilha, ou “all”; sem isso, a deste canal
command-why--page = Qual página

command-track = Configure e conduza as perguntas diárias deste servidor.
command-track-add = Crie uma trilha: uma pergunta por dia num canal.
command-track-add--channel = Onde publicar: um canal de texto, de anúncios ou fórum
command-track-add--time = A que horas publicar, como 9:00, 17:30 ou 9am
command-track-add--name = Um nome curto, até 32 caracteres; sem isso, “daily”
command-track-add--zone = Fuso horário, como America/Sao_Paulo; sem isso, o do servidor
command-track-add--days = Quais dias: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-add--delay = Tempo da pergunta até a revelação, como 8h, 90m ou 1d
command-track-add--close = Quanto tempo a votação fica aberta depois da revelação, como 24h
command-track-add--topics = Temas, com pesos se quiser: basics, oop:3
command-track-add--levels = Níveis, com pesos se quiser: junior, mid:2
command-track-add--mode = Como se responde às perguntas abertas: no tópico, lacrado ou os dois
command-track-add--ping = Um cargo a mencionar em cada pergunta
command-track-add--lock = Trancar o tópico quando a votação terminar
command-track-add--anonymous = Publicar respostas lacradas sem nomes
command-track-add--blackout = Datas sem pergunta: 2026-12-24..2027-01-02, 2027-05-01
command-track-add--reveal_notice = Como o canal fica sabendo da revelação: uma linha sem aviso, menção ao cargo, nada
command-track-add--receipts = Reagir com 🔖 à primeira resposta de cada pessoa no tópico (ligado por padrão)
command-track-edit = Mude uma trilha. A pergunta aberta fica como foi publicada.
command-track-edit--track = Qual trilha
command-track-edit--name = Um nome novo, até 32 caracteres
command-track-edit--channel = Outro canal: de texto, de anúncios ou fórum
command-track-edit--time = A que horas publicar, como 9:00, 17:30 ou 9am
command-track-edit--zone = Fuso horário, como America/Sao_Paulo
command-track-edit--days = Quais dias: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-edit--delay = Tempo da pergunta até a revelação, como 8h, 90m ou 1d
command-track-edit--close = Quanto tempo a votação fica aberta depois da revelação, como 24h
command-track-edit--topics = Temas, com pesos se quiser: basics, oop:3; “all” para todos
command-track-edit--levels = Níveis, com pesos se quiser: junior, mid:2
command-track-edit--mode = Como se responde às perguntas abertas: no tópico, lacrado ou os dois
command-track-edit--ping = Um cargo a mencionar em cada pergunta
command-track-edit--lock = Trancar o tópico quando a votação terminar
command-track-edit--anonymous = Publicar respostas lacradas sem nomes
command-track-edit--clear = Uma configuração a limpar
command-track-edit--blackout = Datas sem pergunta: 2026-12-24..2027-01-02; - para nenhuma
command-track-edit--reveal_notice = Como o canal fica sabendo da revelação: uma linha sem aviso, menção ao cargo, nada
command-track-edit--receipts = Reagir com 🔖 à primeira resposta de cada pessoa no tópico
command-track-list = Liste todas as trilhas e as configurações delas.
command-track-pause = Pause uma trilha. A pergunta aberta ainda é revelada.
command-track-pause--track = Qual trilha
command-track-resume = Retome uma trilha pausada a partir da próxima data.
command-track-resume--track = Qual trilha
command-track-remove = Remova uma trilha (pede confirmação). Os pontos ficam.
command-track-remove--track = Qual trilha
command-track-preview = Veja as próximas dez datas e, se quiser, a próxima pergunta.
command-track-preview--track = Qual trilha
command-track-post-now = Publique agora a pergunta de hoje, mesmo em dia de folga.
command-track-post-now--track = Qual trilha
command-track-skip = Pule a próxima data. Use de novo para desfazer.
command-track-skip--track = Qual trilha
command-track-reveal-now = Revele antes da hora a pergunta aberta (pede confirmação).
command-track-reveal-now--track = Qual trilha
command-track-withdraw = Retire uma pergunta aberta: sem pontos, sem revelação (pede confirmação).
command-track-withdraw--track = Qual trilha
command-track-queue = Escolha você as próximas perguntas de uma trilha.
command-track-queue-add = Ponha uma pergunta na fila, na vez ou para uma data. Você não pontua nela.
command-track-queue-add--track = Qual trilha
command-track-queue-add--question = Uma pergunta do banco
command-track-queue-add--date = A data em que será feita, como 2026-12-24; sem isso, na vez
command-track-queue-list = Liste a fila de uma trilha e as perguntas retiradas.
command-track-queue-list--track = Qual trilha
command-track-queue-move = Mude de lugar uma pergunta da fila.
command-track-queue-move--track = Qual trilha
command-track-queue-move--from = O lugar dela na fila
command-track-queue-move--to = O lugar novo
command-track-queue-remove = Tire uma pergunta da fila.
command-track-queue-remove--track = Qual trilha
command-track-queue-remove--place = O lugar dela na fila

command-round = Conduza rodadas de quiz ao vivo, contra o relógio.
command-round-schedule = Agende uma rodada de quiz: quando, onde e sobre o quê.
command-round-schedule--start = Quando, no fuso do servidor: fri 18:00, 2026-03-06 18:00, 18:00 ou in 20m
command-round-schedule--channel = Onde jogar; sem isso, neste canal
command-round-schedule--name = O nome da rodada
command-round-schedule--topics = Temas, com pesos se quiser: basics, oop:3
command-round-schedule--levels = Níveis, com pesos se quiser: junior, mid:2
command-round-schedule--questions = Quantas perguntas; sem isso, 10
command-round-schedule--seconds = Segundos por pergunta; sem isso, 30
command-round-schedule--pause = Segundos dos resultados até a próxima pergunta; sem isso, 10
command-round-schedule--scoring = right: a rapidez só desempata; speed: respostas mais rápidas rendem mais
command-round-schedule--weekly = Repetir toda semana neste horário
command-round-schedule--lobby = As pessoas se inscrevem antes com um botão, e só elas jogam
command-round-schedule--output = Perguntar também o que um programa imprime; a resposta é digitada
command-round-schedule--standings = Permitir ver a classificação entre as perguntas
command-round-schedule--team1 = Jogar em equipes por cargo: o primeiro aqui, de 2 a 5 no total
command-round-schedule--team2 = O cargo da segunda equipe
command-round-schedule--team3 = O cargo da terceira equipe
command-round-schedule--team4 = O cargo da quarta equipe
command-round-schedule--team5 = O cargo da quinta equipe
command-round-schedule--named = Perguntas a incluir, pelo nome: oop/what-is-self, …
command-round-list = Liste as rodadas que vêm e as que estão sendo jogadas.
command-round-start = Inicie uma rodada agora.
command-round-start--round = Qual rodada
command-round-pause = Pause uma rodada quando a pergunta atual terminar.
command-round-pause--round = Qual rodada
command-round-resume = Retome uma rodada pausada.
command-round-resume--round = Qual rodada
command-round-next = Encerre a pergunta atual, ou a espera pela próxima.
command-round-next--round = Qual rodada
command-round-jump = Pule para uma pergunta mais adiante.
command-round-jump--question = O número da pergunta
command-round-jump--round = Qual rodada
command-round-end = Encerre uma rodada agora, com o pódio (pede confirmação).
command-round-end--round = Qual rodada
command-round-cancel = Cancele uma rodada (pede confirmação).
command-round-cancel--round = Qual rodada
command-round-preview = Veja em particular as perguntas de uma rodada. Aí você não pontua.
command-round-preview--round = Qual rodada
command-round-report = Veja o quanto cada pergunta foi difícil e como todo mundo foi.
command-round-report--round = Qual rodada; sem isso, a atual ou a mais recente

command-setup = Veja ou mude o fuso, o cargo da moderação, os avisos e os filtros.
command-setup--zone = O fuso horário do servidor, como America/Sao_Paulo
command-setup--moderator_role = Quem tem este cargo conta como moderação, como quem tem Gerenciar servidor
command-setup--notice_channel = Onde digo à moderação o que ela deve saber
command-setup--filter_words = Palavras que não publico, separadas por vírgulas; - para nenhuma
command-setup--links = Permitir links nas respostas publicadas
command-setup--invites = Permitir convites nas respostas publicadas
command-setup--clear = Qual configuração limpar
command-setup--blackout = Datas sem perguntas nem rodadas semanais: 2026-12-24..2027-01-02; - para nenhuma
command-doctor = Confira o que me falta para funcionar bem e quem pode resolver.
command-export = Baixe as perguntas e a classificação de uma trilha num arquivo que só você vê.
command-export--track = Qual trilha; sem isso, a deste canal
command-export--format = csv para planilha (o padrão), json para programa
command-export--members = Incluir os ids das contas; sem isso, só os números delas
command-block = Impeça pessoas de participar.
command-block-add = Impeça alguém de responder, votar, sugerir e denunciar.
command-block-add--member = Quem
command-block-remove = Deixe uma pessoa bloqueada participar de novo.
command-block-remove--member = Quem
command-block-list = Veja quantas pessoas estão bloqueadas.
command-bank = Escreva perguntas suas e evite que outras sejam feitas aqui.
command-bank-list = Veja quais perguntas do banco nunca são feitas aqui.
command-bank-bar = Nunca fazer neste servidor uma pergunta do banco.
command-bank-bar--question = Qual pergunta; escolha na lista que abre enquanto você digita
command-bank-bar--reason = Por quê, para o resto da moderação
command-bank-unbar = Permita de novo uma pergunta barrada ou retirada.
command-bank-unbar--question = Qual pergunta
command-points = Ajuste os pontos de alguém.
command-points-adjust = Dê ou tire pontos de alguém, com um motivo que a pessoa lê em /why.
command-points-adjust--member = Quem
command-points-adjust--points = Quantos; com um sinal de menos, são tirados: -2
command-points-adjust--reason = Por quê; a pessoa lê isto em /why, e a moderação em /audit
command-points-adjust--date = A data em que contam, como 2026-03-02; sem isso, hoje
command-audit = Veja quem mudou o quê e desfaça parte disso.
command-audit--member = Só o que esta pessoa fez
command-audit--kind = Só este tipo de mudança; rings: quem vota em quem
command-accept-answer = Aceite esta resposta; quem a escreveu ganha pontos.
command-remove-this-answer = Remova esta resposta. Ela não rende nada e não é mostrada.
command-withhold-this-answer = Oculte de todo mundo o texto desta resposta; ela ainda vale. Dá para desfazer.

## access.rs: why a command can't be used here

failure-internal = Algo deu errado do meu lado. A sua mudança pode não ter sido salva. Confira em um minuto e tente de novo.
failure-slow = Isto está demorando mais que o normal e ainda pode dar certo. Confira de novo em alguns minutos.
failure-late-public = Demorou demais para publicar isto para todo mundo. Use o comando de novo para compartilhar.
failure-late-form = Demorou demais. Toque no botão de novo.
failure-form-unread = Não consegui ler esse formulário, então nada mudou. Abra de novo e envie mais uma vez, por favor.
failure-done = Pronto.
failure-command-changed = Este comando mudou. Recarregue o Discord (Ctrl+R) e tente de novo.

access-server-only = Isto só funciona num servidor, não em mensagem direta.
access-moderators = Só a moderação pode fazer isto: você precisa da permissão **Gerenciar servidor**.
access-moderators-or-role = Só a moderação pode fazer isto: você precisa da permissão **Gerenciar servidor** ou do cargo { $role }.
access-no-track = Ainda não há trilhas. A moderação pode criar uma com `/track add`.
# $tracks are names of tracks in bold, with commas.
access-unknown-track = Não existe a trilha { $typed }. Escolha uma destas: { $tracks }.
access-which-track = Qual trilha?
access-button-server = O servidor inteiro
access-old-button = Este botão é de uma versão antiga minha. Use a mensagem mais recente, ou `/help`.
access-nothing-changed = Nada mudou.

## export.rs: the files of a track

# $typed: what was typed, in backticks.
export-unknown-format = Não conheço o formato { $typed }. Escolha csv ou json.
export-title = Exportação · { $track }
export-body =
    { $dailies ->
        [one] 1 pergunta
       *[other] { $dailies } perguntas
    } e a classificação desde o início de { $members ->
        [one] 1 membro
       *[other] { $members } membros
    } estão em anexo. Os horários são em UTC.
export-limit = Um arquivo tem no máximo as últimas { $dailies } perguntas e os primeiros { $members } membros.
export-numbers = As pessoas são listadas por número, sem nomes. `members:true` inclui os ids das contas.
export-accounts = Ele identifica as pessoas pelos ids das contas, então compartilhe com cuidado.
export-footer = Só você pode ver isto.

## facts.rs: the days of the week

facts-every-day = todo dia
facts-weekdays = dias úteis
facts-weekends = fins de semana
facts-weekday =
    { $day ->
        [1] seg
        [2] ter
        [3] qua
        [4] qui
        [5] sex
        [6] sáb
       *[7] dom
    }

## names.rs: topics and levels

topic-basics = Noções básicas
topic-data-structures = Estruturas de dados
topic-iteration = Iteração
topic-functions = Funções
topic-oop = Classes e objetos
topic-data-model = Modelo de dados
topic-exceptions = Exceções
topic-files-io = Arquivos e E/S
topic-modules-packaging = Módulos e pacotes
topic-stdlib = Biblioteca padrão
topic-memory-performance = Memória e desempenho
topic-concurrency = Concorrência
topic-testing = Testes e depuração
topic-web = Web
topic-data-science = Ciência de dados
topic-algorithms = Algoritmos
topic-practices = Boas práticas

level-junior = Júnior
level-mid = Pleno
level-senior = Sênior

## reason.rs: why something stopped; shown inside a sentence of another section, after a colon or in parentheses

reason-channel-deleted = o canal dela foi excluído
reason-deleted-at-once = a mensagem dela foi excluída na hora
reason-post-lost = a publicação se perdeu antes de ser enviada


## doctor.rs: what is missing, and who can fix it

doctor-title = Check-up
# $at is the time of the next question, if $next says that there is one.
doctor-all-good = { $next ->
    [none] { $tracks ->
        [one] Tudo certo: 1 trilha.
       *[other] Tudo certo: { $tracks } trilhas.
    }
   *[at] { $tracks ->
        [one] Tudo certo: 1 trilha. Próxima pergunta: { $at }
       *[other] Tudo certo: { $tracks } trilhas. Próxima pergunta: { $at }
    }
}
doctor-faults = { $next ->
    [none] { $count ->
        [one] **1 coisa a resolver.**
       *[other] **{ $count } coisas a resolver.**
    }
   *[at] { $count ->
        [one] **1 coisa a resolver.** Próxima pergunta: { $at }
       *[other] **{ $count } coisas a resolver.** Próxima pergunta: { $at }
    }
}
doctor-more = { $count ->
    [one] …e mais 1. Resolva estas primeiro.
   *[other] …e mais { $count }. Resolva estas primeiro.
}
# What a channel is for, in bold at the beginning of a line; otherwise a track's name is there.
doctor-for-notices = Avisos à moderação
doctor-no-track = Ainda não há nenhuma trilha. A moderação pode criar uma com `/track add`.
doctor-unseen = **{ $purpose }**: não vejo { $channel }: está oculto para mim. Um admin, ou alguém com **Gerenciar cargos** que o veja, pode mostrá-lo: configurações do canal → Permissões → meu cargo → permitir **Ver canal**. Alguns minutos depois eu continuo sozinho.
# $kind says what the channel was for.
doctor-gone = { $kind ->
    [track] **{ $purpose }**: { $channel } foi excluído. Escolha outro canal com `/track edit channel:`.
    [notices] **{ $purpose }**: { $channel } foi excluído. Escolha outro canal com `/setup notice_channel:`.
    [season] **{ $purpose }**: { $channel } foi excluído. Inicie a temporada com outro `channel:`.
   *[round] **{ $purpose }**: { $channel } foi excluído. Cancele a rodada com `/round cancel` e agende em outro canal.
}
# $commands is a list of commands; $role the mention of the moderators' role.
doctor-hidden-commands = { $count ->
    [one] O Discord esconde { $commands } de quem só tem { $role }. Um admin pode liberar: **Configurações do servidor → Integrações** → meu nome → o comando → adicionar { $role }.
   *[other] O Discord esconde { $commands } de quem só tem { $role }. Um admin pode liberar: **Configurações do servidor → Integrações** → meu nome → adicionar { $role }, ou comando por comando.
}
doctor-channel-commands = Em **Configurações do servidor → Integrações** → meu nome, { $commands } pode estar limitado a alguns canais. Se { $role } não acha um comando, confira os canais lá.
doctor-all-commands = todos os comandos
doctor-unchecked-commands = Agora não consegui conferir quais comandos { $role } pode usar. Tente de novo daqui a pouco.
# $missing lists permissions by their names in Discord, each with what goes wrong without it.
doctor-missing = { $count ->
    [one] **{ $purpose }**: em { $channel } me falta { $missing }. Alguém com **Gerenciar cargos** pode resolver: configurações do canal → Permissões → meu cargo → permitir.
   *[other] **{ $purpose }**: em { $channel } me faltam { $missing }. Alguém com **Gerenciar cargos** pode resolver: configurações do canal → Permissões → meu cargo → permitir.
}
# The names of the permissions are Discord's.
doctor-permission = { $permission ->
    [view] **Ver canal** (não vejo o canal)
    [send] **Enviar mensagens** (não consigo publicar)
    [send-in-threads] **Enviar mensagens em tópicos** (não consigo publicar a resposta no tópico)
    [create-threads] **Criar tópicos públicos** (não consigo abrir o tópico para as respostas)
    [embed] **Inserir links** (minhas mensagens apareceriam vazias)
    [attach] **Anexar arquivos** (depois da vigésima, as respostas vêm página por página em vez de num arquivo)
    [react] **Adicionar reações** (não consigo pôr as reações de autoavaliação)
    [history] **Ver histórico de mensagens** (não consigo reagir, abrir tópicos, conferir se algo já foi publicado antes de reenviar nem recuperar o que perdi)
    [manage-threads] **Gerenciar tópicos** (não consigo trancar o tópico no fim da votação, como esta trilha pede)
    [pin] **Fixar mensagens** (não consigo fixar a pergunta aberta, que este track pede; o Discord separou isso de **Gerenciar mensagens** em fevereiro de 2026)
   *[mention] **Mencionar @everyone, @here e todos os cargos** (não consigo avisar o cargo da trilha, a menos que todos possam mencioná-lo)
}
doctor-unchecked = **{ $purpose }**: agora não consegui conferir { $channel }. Tente de novo daqui a pouco.
# $seconds is a number with one decimal.
doctor-skew = { $way ->
    [ahead] Meu relógio está { $seconds } s adiantado em relação ao do Discord. Peça a quem me hospeda que ative a sincronização do horário (NTP).
   *[behind] Meu relógio está { $seconds } s atrasado em relação ao do Discord. Peça a quem me hospeda que ative a sincronização do horário (NTP).
}
doctor-paused = { $by ->
    [moderator] **{ $track }** foi pausada pela moderação. Use `/track resume` para retomá-la.
   *[discord] **{ $track }** está pausada: { $why }. Quando estiver resolvido, use `/track resume`.
}
doctor-no-date = **{ $track }** não tem nenhuma data nos próximos dois anos. Mude os dias ou as datas sem pergunta com `/track edit`.
doctor-no-question = Nenhuma pergunta do banco combina com **{ $track }**. Amplie os temas ou níveis dela com `/track edit`.
# $what is one of doctor-about, $place a channel or a member, $why what Discord said.
doctor-refused = { $times ->
    [one] O Discord recusou isto em { $at }: { $what } ({ $place }). Motivo: { $why }
   *[other] O Discord recusou isto { $times } vezes, a última em { $at }: { $what } ({ $place }). Motivo: { $why }
}
doctor-about = { $about ->
    [post] uma pergunta
    [thread] o tópico de uma pergunta
    [reveal] parte de uma resposta
    [published] a resposta de alguém
    [read] recuperar mensagens e reações
    [permissions] conferir as minhas permissões
    [daily] uma reação, uma edição ou um tranque
    [notice] um aviso à moderação
    [copy] excluir uma segunda cópia
    [role] o cargo de alguém
    [recap] um resumo semanal
    [test] uma publicação de teste
    [welcome] a mensagem de boas-vindas
   *[member] procurar um membro
}
doctor-notice = Aviso de { $date }: { $text }
doctor-gap = Fiquei fora de { $from } até { $until }. Já recuperei o que aconteceu nesse meio-tempo.
doctor-broken = Perdi a conexão com o Discord em { $since } e continuo tentando reconectar.
# $release: the name of a release, such as 2026f.
doctor-zones = Dados de fuso horário: { $release }
doctor-old-zones = Meus dados de fuso horário ({ $release }) têm mais de um ano, e alguns países podem ter mudado os relógios depois. Peça a quem me hospeda que atualize a mim ou a esses dados.
doctor-no-notice-channel = Os avisos ainda não têm canal, então vão para quem criou a trilha. Escolha um com `/setup notice_channel:`.

## field.rs: what is wrong with a field that was typed

# Names in `code` that end with a colon are the names of a command's options. $typed and $word are what the
# moderator typed, in `code`.
field-time = `time:` { $typed } não é um horário. Tente `9:00`, `17:30` ou `9am`.
field-zone = `zone:` Não conheço o fuso horário { $typed }. Diga uma cidade: `America/Sao_Paulo` ou `Europe/Lisbon`.
# $nearest and $places: names of time zones, in `code`.
field-zone-near = `zone:` Não conheço o fuso horário { $typed }. Você quis dizer { $nearest }?
field-zone-places = `zone:` Não conheço o fuso horário { $typed }. Você quis dizer um destes? { $places }
field-zone-same-time = `zone:` { $typed } não me diz quando os relógios mudam, então diga um lugar. Lugares que usam esse horário: { $places }.
field-zone-offset = `zone:` Não posso usar { $typed }, porque a diferença muda com o horário de verão. Diga uma cidade: `America/Sao_Paulo` ou `Europe/Lisbon`.
field-zone-needed = `zone:` Em que fuso horário é isso? Por exemplo `America/Sao_Paulo`. As próximas trilhas também vão usá-lo.
field-days = `days:` Não encontro nenhum dia em { $typed }. Tente `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` ou `last friday`.
field-days-word = `days:` Não entendo { $word } em { $typed }. Tente `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` ou `last friday`.
field-delay = `delay:` O intervalo deve ficar entre { $least } e { $most }; recebi { $typed }. Tente `8h`, `90m` ou `1d`.
field-close = `close:` A votação pode ficar aberta de { $least } a { $most } depois da revelação; recebi { $typed }. Tente `24h` ou `2d`.
field-weight = { $typed }: o peso deve ser um número inteiro de 0 a { $max }. Por exemplo, `oop:3` pergunta isso três vezes mais.
field-twice = `{ $option }:` { $name } aparece duas vezes.
field-nothing = `{ $option }:` Assim não sobra nada para perguntar. Liste ao menos um com peso acima de 0, ou use `all`.
field-topic = Não existe o tema { $typed }. Escolha um destes: { $all }.
field-topic-near = Não existe o tema { $typed }. Você quis dizer `{ $nearest }`?
field-level = Não existe o nível { $typed }. Escolha um destes: { $all }.
field-mode = `mode:` Não conheço { $typed }. Escolha `thread` (mensagens no tópico), `sealed` (pelo botão, publicadas na revelação) ou `both`.
field-reveal-notice = `reveal_notice:` Não conheço { $typed }. Escolha `channel` (uma linha sem aviso no canal), `role` (a linha menciona o cargo da trilha) ou `none`.
field-role-needed = `reveal_notice:` `role` menciona o cargo da trilha, mas esta trilha não tem nenhum. Adicione um com `ping:` ou escolha `channel`.
field-name = `name:` { $typed } não pode ser nome de trilha. Use de 1 a { $max } caracteres, e não só um número. Por exemplo `iniciantes`.
field-name-sign = `name:` { $typed } não pode ser nome de trilha: nomes não podem ter `{ $sign }`. Tente `iniciantes`.
field-name-backtick = `name:` { $typed } não pode ser nome de trilha: nomes não podem ter crases. Tente `iniciantes`.
field-name-taken = `name:` Já existe uma trilha chamada { $name }. Escolha outro nome, ou mude essa trilha com `/track edit`.
field-date = `blackout:` { $typed } não é uma data. Escreva datas como `2026-12-24..2027-01-02, 2027-05-01`, ou `-` para limpar a lista.
field-backwards = `blackout:` { $typed } termina antes de começar. Ponha a data anterior primeiro: `2026-12-24..2027-01-02`.
field-too-many-dates = `blackout:` Posso guardar no máximo { $max } períodos.
field-channel-needed = `channel:` Onde devo publicar? Escolha um canal de texto, de anúncios ou fórum.
field-time-needed = `time:` A que horas devo publicar? Por exemplo `9:00`.
field-empty-mix = `topics:`, `levels:` Nenhuma pergunta do banco combina com os dois. `/topics` mostra o que existe.

## me.rs: what a member reads about themselves

me-title = Seus números em { $track }
me-hidden = Você está fora da classificação: não tem posição, e ninguém vê você em nenhuma lista.
me-field-points = Pontos
me-field-streak = Sequência
me-field-topics = Temas até agora
me-field-question = Pergunta nº { $number }
me-footer =
    { $answered ->
        [one] { $answered } ponto
       *[other] { $answered } pontos
    } por responder, +{ $correct } se certa · /why lista cada ponto

# $place is me-no-points, me-ranked, me-would-be-ranked or board-points.
me-place-today = Hoje: { $place }
me-place-week = Esta semana: { $place }
me-place-month = Este mês: { $place }
me-place-all = Desde o início: { $place }
me-place-server = Servidor inteiro, desde o início: { $place }
me-no-points = nenhum ponto ainda
# $points is board-points, $rank is board-ordinal; so in the next message.
me-ranked = { $points }, **{ $rank }**
me-would-be-ranked = { $points }, seria { $rank }

me-streak-none = Nenhuma sequência ainda. Responda a próxima pergunta para começar uma.
me-streak-over = Nenhuma sequência agora; a sua melhor foi { $best }. Responda a próxima pergunta para começar outra.
me-streak =
    { $now ->
        [one] **{ $now } pergunta** seguida.
       *[other] **{ $now } perguntas** seguidas.
    }
me-streak-best =
    { $now ->
        [one] **{ $now } pergunta** seguida. A sua melhor: { $best }.
       *[other] **{ $now } perguntas** seguidas. A sua melhor: { $best }.
    }
# A freeze covers a missed question, so that the streak goes on. $next: how many answers in a row earn one.
me-freezes =
    Congelamentos: { $freezes }. Responda { $next } seguidas para ganhar { $freezes ->
        [0] um; ele cobre sozinho uma pergunta perdida.
       *[other] outro; eles cobrem sozinhos perguntas perdidas.
    }
me-freezes-begun =
    Congelamentos: { $freezes }. Responda mais { $next } seguidas para ganhar { $freezes ->
        [0] um; ele cobre sozinho uma pergunta perdida.
       *[other] outro; eles cobrem sozinhos perguntas perdidas.
    }
me-freezes-full = Congelamentos: { $freezes }, o máximo. Eles cobrem sozinhos perguntas perdidas.

me-topics-none = Nenhuma pergunta foi revelada aqui ainda.
# How many questions of a topic were asked and answered; of the answers that I graded, how many were correct; and how
# many questions the member rated "knew it".
me-topic =
    { $topic }: { $answered } de { $asked } respondidas{ $graded ->
        [0] {""}
       *[other] , { $correct } de { $graded } certas
    }{ $knew ->
        [0] {""}
       *[other] , { $knew } com “eu sabia”
    }

# $reveal is a date and time.
me-question-answered = Você já respondeu. Revelação: { $reveal }
me-question-open = Ainda sem resposta. Você pode responder até { $reveal }.
me-question-in-time = Você respondeu a tempo; **Meu resultado** tem os detalhes.
me-question-missed = Você não respondeu a tempo.


## message.rs: the message commands

message-not-yours = Você só pode enviar mensagens suas.
message-elsewhere = Isto só funciona com mensagens no tópico de uma pergunta.
message-empty = Essa mensagem não tem texto nem arquivo, então não há o que enviar.
message-closed = A pergunta nº { $number } fechou em { $close }. Os pontos dela são definitivos.
# $kind is how the question is answered.
message-by-button =
    { $kind ->
        [choice] Esta pergunta é de múltipla escolha. Toque numa letra embaixo dela.
        [output] Toque em **Responder** embaixo desta pergunta e digite o que o código imprime.
       *[open] As respostas a esta pergunta são lacradas. Toque em **Responder** embaixo dela.
    }
message-submitted-title = Enviada
message-submitted = Esta mensagem agora é a sua resposta: { $message }
# Moderators accepted another message of the member, and that one stays on top.
message-submitted-other-shown = Ela conta, mas a mensagem sua que aparece é a que a moderação aceitou.
message-submitted-as-is = Salvei o texto como está agora. Se você editar a mensagem, envie de novo.
message-submitted-and-sealed = Você também tem uma resposta lacrada; as duas contam como uma só.
message-submitted-result = Resultado: { $reveal }, em { $place }
message-submitted-late = O prazo era { $reveal }, então isto não dá pontos. Guardei como prática. A resposta está em { $place }.
message-not-an-answer = Essa mensagem não é uma resposta. Respostas são o que as pessoas escreveram no tópico antes da revelação, ou enviaram; comentários curtos, figurinhas e mensagens encaminhadas não são.
message-own = Essa é a sua própria resposta. Outra pessoa da moderação pode aceitá-la.
message-final = Os pontos desta pergunta são definitivos. Você ainda pode excluir a mensagem no Discord.
message-accepted =
    { $who ->
        [anonymous] Você aceitou esta resposta. Use o comando de novo para desfazer.
        [former] Você aceitou a resposta de alguém que saiu. Use o comando de novo para desfazer.
       *[named] Você aceitou a resposta de { $member }. Use o comando de novo para desfazer.
    }
# The moderator took the acceptance back by command, but had also accepted by reaction.
message-reaction-left =
    { $who ->
        [anonymous] O seu ✅ nesta resposta ainda vale; tire essa reação também.
        [former] O seu ✅ na resposta de alguém que saiu ainda vale; tire essa reação também.
       *[named] O seu ✅ na resposta de { $member } ainda vale; tire essa reação também.
    }
message-no-longer-accepted =
    { $who ->
        [anonymous] Você não aceita mais esta resposta.
        [former] Você não aceita mais a resposta de alguém que saiu.
       *[named] Você não aceita mais a resposta de { $member }.
    }


## points.rs: points that moderators adjust

points-none = `points:` 0 não mudaria nada. Tente 5, ou -2 para tirar pontos.
points-too-many = `points:` É demais de uma vez. Dê ou tire no máximo { $most }.
points-no-reason = `reason:` Diga por quê em poucas palavras; a pessoa pode ler em `/why`.
points-long-reason = `reason:` Use menos de { $most } caracteres.
points-date = `date:` { $typed } não é uma data. Tente 2026-03-02, ou deixe de fora para hoje.
points-long-ago = `date:` { $date } foi há mais de um ano. Escolha uma data a partir de { $first }.
points-future = `date:` { $date } ainda não chegou. Pontos contam na data de hoje ou numa anterior.
# $points has its sign: "+5", "−2"; $total: the points after it.
points-adjusted =
    { $member }: **{ $points }** em { $date }, { $total } no total. A pessoa pode ler o seu motivo em `/why track:all`:
    > { $reason }
points-button-undo = Desfazer

## post.rs: the question

post-how-title = Como responder
post-how-choice = Toque numa letra. Só você vê a sua escolha, e pode mudá-la até a revelação.
post-how-output = Toque em **Responder** e digite o que é impresso. Só você vê, e pode mudar até a revelação.
post-how-thread = Escreva a sua resposta no tópico.
post-how-sealed = Toque em **Responder**. A sua resposta fica lacrada até a revelação, e até lá você pode mudá-la.
post-how-both = Escreva a sua resposta no tópico, ou toque em **Responder** para deixá-la lacrada até a revelação.
# Follows how to answer in the thread. $receipts says whether the bot reacts with $bookmark to a member's first message.
post-how-messages =
    { $receipts ->
        [yes] Todas as suas mensagens lá são a sua resposta; { $bookmark } quer dizer que você está dentro.
       *[no] Todas as suas mensagens lá são a sua resposta.
    } Para escolher a que aparece, segure-a ou clique com o botão direito e vá em **Apps** → **Submit as my answer**.
# A heading over "in 8 hours", which later turns into "2 hours ago".
post-reveal-title = Resposta revelada
post-ratings-title = O quanto você sabia?
# A colored dot each, with which members rate themselves.
post-ratings = { $knew } sabia · { $partly } em parte · { $not_yet } ainda não
post-requested = { $members ->
    [one] { $members } pessoa pediu este tema.
   *[other] { $members } pessoas pediram este tema.
}
post-button-answer = Responder
post-button-hint = Dica
post-button-show-me = Mostrar agora
post-button-me = Meus números
post-revealed-title = Revelada
post-revealed = A resposta foi revelada.
post-revealed-link = [Ler a resposta]({ $link })


## past.rs: past dailies

past-title = Perguntas passadas · { $track }
past-empty = Nenhuma pergunta aqui ainda. Quando esta trilha tiver publicado algumas, você as acha aqui.
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $own: one of those below.
past-line =
    { $link } **{ $title }**
    { $date } · { $own }
# $reveal: date and time.
past-own-open =
    { $answered ->
        [yes] você respondeu · revelação: { $reveal }
       *[no] ainda sem resposta · revelação: { $reveal }
    }
past-own-missed = você não respondeu
past-own-removed = a moderação removeu a sua resposta
past-own-answered = você respondeu · { $points }
past-own-correct = certa · { $points }
past-own-incorrect = errada · { $points }
past-button-newer = Mais recentes
past-button-older = Anteriores
past-button-last = Últimas
past-footer = Só você pode ver isto. /search acha perguntas por palavras.

## practice.rs: practice questions

practice-none = Não tenho uma pergunta de prática para você agora. Tente de novo mais tarde.
practice-none-topic = Não tenho agora uma pergunta de prática sobre { $topic }. Escolha outro tema, ou tente de novo mais tarde.
practice-none-level = Não tenho agora uma pergunta de prática no nível { $level }. Escolha outro nível, ou tente de novo mais tarde.
practice-none-both = Não tenho agora uma pergunta de prática sobre { $topic } no nível { $level }. Tire o tema ou o nível, ou tente de novo mais tarde.
practice-gone = Esta pergunta de prática não está disponível agora. Use `/question` para pegar outra.
practice-title = Prática · { $title }
practice-no-other = Essa é a única que tenho para você agora. Use `/question` com outro tema ou nível.
practice-footer = Só você pode ver isto, e não dá pontos.
practice-button-pick = { $letter } (sua escolha)
practice-button-show = Mostrar a resposta
practice-button-another = Outra
practice-hint = Dica { $n } (toque para ler)
# $letter is the option that was picked.
practice-correct = ✅ { $letter } está certa
practice-incorrect = ❌ { $letter } está errada
practice-whole-in-file = A resposta completa está no arquivo.


## preview.rs: the preview of a track

preview-title = Prévia: { $track }
preview-nothing-drawn = Escolho a próxima pergunta quando a atual estiver publicada.
preview-footer = Você viu a próxima pergunta, então não pontua nela.
preview-hidden = A próxima pergunta está escolhida. Toque em **Mostrar a pergunta** para vê-la. Aí você não pontua nela.
preview-button-show = Mostrar a pergunta
preview-button-swap = Trocar
preview-queued = *Ela vem da fila; mude com `/track queue`.*
preview-slot-queued = pergunta na fila
preview-heading = Próxima pergunta (só para a moderação)
# $kind says what the question asks for, such as "pick one".
preview-question =
    {""}**{ $title }** · { $level } · { $topic } · { $kind }

    { $text }
preview-requested = { $count ->
    [one] *1 pessoa pediu este tema.*
   *[other] *{ $count } pessoas pediram este tema.*
}
preview-dates = Próximas datas, às { $time } ({ $zone })
preview-paused = Pausada
preview-no-dates = Nenhuma data nos próximos dois anos. Confira os dias e as datas sem pergunta com `/track edit`.
# $dates is a date or a range of dates.
preview-blackout = ✖ { $dates }: sem pergunta
preview-skipped = ✖ { $date } { $time }: pulada pela moderação
# $time is the time in the track's zone; $here and $away are drawn by Discord: the same moment in the reader's zone,
# and how far away it is.
preview-slot = { $date } { $time } · { $here } · { $away }
preview-clock-gap = nesse dia os relógios pulam { $time }
preview-clock-fold = nesse dia { $time } acontece duas vezes; esta é a primeira
# $by is a length of time such as "1 hour".
preview-clock-change = { $way ->
    [forward] os relógios terão adiantado { $by }
   *[back] os relógios terão atrasado { $by }
}
preview-no-other = Nenhuma outra pergunta do banco combina com esta trilha agora.
preview-posting = Uma pergunta está sendo publicada; escolho a próxima quando ela estiver no ar. Tente de novo daqui a pouco.

## queue.rs: the questions that moderators named for a track

# To moderators, followed by a line for each question. It doesn't name the questions.
queue-passed = Deixei de lado perguntas da fila de **{ $track }** (veja `/track queue list`):
queue-passed-one = { $why ->
    [gone] Lugar { $place }: não está mais no banco de perguntas. Eu a tirei.
    [withdrawn] Lugar { $place }: foi retirada ou barrada. Eu a tirei.
   *[open] Lugar { $place }: está aberta em outra trilha, ou uma rodada está prestes a fazê-la. Ela mantém o lugar.
}
queue-title = Fila: { $track }
queue-empty = Nada na fila de **{ $track }**. Adicione uma pergunta com `/track queue add`; até lá, eu mesmo escolho.
# $slug is the question's name in the question bank.
queue-line = { $title } (`{ $slug }`)
# $by is a mention.
queue-line-hidden = uma pergunta adicionada por { $by }
queue-line-hidden-by-nobody = uma pergunta
queue-place = { $place }. { $question }
queue-place-date = { $place }. { $date }: { $question }
queue-button-show = Mostrar as perguntas
queue-footer = Se você olhar uma pergunta, não pontua nela.
queue-withdrawn = Retiradas (não são feitas até você permitir)
queue-withdrawn-one = Pergunta nº { $number } · { $title }: { $reason }
queue-button-allow = Permitir de novo a nº { $number }
queue-allowed = “{ $title }” (pergunta nº { $number }) pode ser feita de novo.
queue-not-withdrawn = Essa pergunta não está retirada, ou já foi permitida de novo.
queue-added = “{ $title }” entrou na fila no lugar { $place } de **{ $track }**. Você não pontua nela.
queue-added-date = “{ $title }” entrou na fila de **{ $track }** para { $date }. Você não pontua nela.
queue-unknown = `question:` Não conheço { $typed }. Escolha uma da lista que abre enquanto você digita.
queue-unknown-near = `question:` Não conheço { $typed }. Você quis dizer `{ $nearest }`?
queue-barred = `question:` { $typed } foi retirada ou barrada. Permita de novo com `/bank unbar` e depois adicione.
queue-already = `question:` { $typed } já está na fila, no lugar { $place }.
queue-date-taken = `date:` { $date } já tem uma pergunta, no lugar { $place } da fila.
queue-bad-date = `date:` { $typed } não é uma data. Escreva como `2026-12-24`.
queue-no-slot = `date:` **{ $track }** não publica nada em { $date }.
# $next is a date as it can be typed.
queue-no-slot-next = `date:` **{ $track }** não publica nada em { $date }. A próxima data é `{ $next }`.
queue-full = A fila está cheia: cabem { $max } perguntas. Tire uma com `/track queue remove`.
queue-no-place = { $length ->
    [0] A fila está vazia.
    [one] Não existe o lugar { $place }: a fila tem 1 pergunta.
   *[other] Não existe o lugar { $place }: a fila tem { $length } perguntas.
}

## report.rs: reports that a question is wrong

report-too-early = Você pode denunciar esta pergunta depois da revelação ({ $reveal }). Se algo impede você de responder, fale com a moderação.
report-title = O que há de errado nesta pergunta?
report-field = O que está errado, e o que deveria dizer?
report-placeholder = Por exemplo: desde o Python 3.12 a segunda linha imprime 3
report-field-description = A moderação lê. Mais ninguém vê.
report-empty = O seu aviso está vazio. Diga numa frase o que está errado.
report-thanks = Obrigado! Passei para a moderação. Se a pergunta for corrigida, os pontos também serão.
report-again = Você já avisou sobre esta pergunta. A moderação vai olhar.
report-nothing-revealed = Nenhuma pergunta foi revelada aqui nos últimos 30 dias. Você pode denunciar uma pergunta depois da revelação.
report-which = Qual pergunta tem um problema?
# The label of a button.
report-which-one = Nº { $number } · { $title }
report-button-done = Resolvido
report-button-link = Ir para a pergunta
# $by is a mention. The report follows.
report-done = Resolvido: { $by } cuidou disto.
report-done-by-nobody = Resolvido: alguém da moderação cuidou disto.
report-unknown = Não tenho mais esse aviso.
# The report follows. $slug is the question's name in the question bank.
report-notice-withdrawn = Alguém avisou de um problema numa pergunta que foi retirada (`{ $slug }`):
# For the moderators; the report follows. $slug is the question's name in the question bank.
report-notice = Alguém avisou de um problema na pergunta nº { $number } (`{ $slug }`):


## request.rs: requests and topics

request-blocked = A moderação deste servidor impediu você de participar, então não posso aceitar o seu pedido.

request-outside = **{ $track }** não faz perguntas sobre **{ $topic }**.
request-exhausted = **{ $track }** já fez todas as perguntas dela sobre **{ $topic }**.
request-resting =
    {""}**{ $topic }** acabou de ser perguntado em **{ $track }** a pedido. Pode ser pedido lá de novo depois de mais { $left ->
        [one] { $left } pergunta
       *[other] { $left } perguntas
    }.
request-no-other = Nenhuma outra trilha daqui pode perguntar isso agora; `/topics` mostra o que existe.
request-one-other = **{ $track }** pode: use `/request track:{ $track }`.
# $tracks are names of tracks in bold, with commas.
request-others = Estas trilhas podem: { $tracks }. Escolha uma com `track:`.

request-noted = Anotado: você pediu **{ $topic }** em **{ $track }**.
request-already = Você já pediu **{ $topic }** em **{ $track }**.
request-first-to-ask = Você é a primeira pessoa a pedir.
request-others-want-it =
    { $others ->
        [one] Você e mais { $others } pessoa querem isso.
       *[other] Você e mais { $others } pessoas querem isso.
    }
request-first-in-line = É o primeiro da fila.
request-ahead =
    { $topics ->
        [one] { $topics } tema está na frente.
       *[other] { $topics } temas estão na frente.
    }
# $when is a time such as "in 8 hours", or "2 hours ago" for one who reads it later.
request-earliest = Data mais próxima: { $date } ({ $when })
request-paused = A trilha está pausada, então isto espera até ela ser retomada.
request-no-date = A trilha não tem data para isso no momento.

request-replace = Você pediu **{ $old }** em **{ $track }**. Pode ter um pedido por trilha. Trocar por **{ $new }**?
request-button-replace = Trocar por { $topic }
request-button-keep = Manter { $topic }
request-withdrawn = Pedido retirado. Use `/request` para fazer outro.

request-list-title = Temas pedidos
request-list-none = Nenhum pedido ainda. Use `/request` para pedir um tema.
# $since is a time such as "2 days ago".
request-list-line =
    { $place }. { $topic }: { $members ->
        [one] { $members } pessoa
       *[other] { $members } pessoas
    }, primeiro pedido { $since }{ $own ->
        [yes] {" "}· **seu**
       *[no] {""}
    }
request-list-footer =
    { $every ->
        [one] Qualquer pergunta pode vir de um pedido.
       *[other] No máximo uma em cada { $every } perguntas vem de um pedido.
    } { $rest ->
        [0] Um tema pode ser pedido de novo logo depois de ser perguntado.
        [one] Um tema perguntado a pedido pode ser pedido de novo depois de mais { $rest } pergunta.
       *[other] Um tema perguntado a pedido pode ser pedido de novo depois de mais { $rest } perguntas.
    }
request-button-withdraw = Retirar { $topic } ({ $track })

request-topics-title =
    Temas · { $questions ->
        [one] { $questions } pergunta no banco
       *[other] { $questions } perguntas no banco
    }
# $name is the word to type for the topic.
request-topic =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } pergunta
       *[other] { $questions } perguntas
    }
# $asked: how many were asked in this server. $tracks: names of tracks, or one of the three messages below.
request-topic-here =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } pergunta
       *[other] { $questions } perguntas
    }, { $asked } já feitas aqui · { $tracks }
request-topic-unused = nenhuma trilha usa
request-topic-everywhere = todas as trilhas
request-topic-tracks = { $tracks } trilhas


## result.rs: My result

result-no-answer = Você não respondeu esta pergunta. A resposta está em { $place }.
result-title = Seu resultado: pergunta nº { $number } · { $title }
result-field-answer = Sua resposta
result-field-verdict = Avaliação
result-field-points = Pontos
result-answer-in-thread = No tópico: { $message }
result-answer-none = Sem resposta
result-answer-late = Dada depois do prazo ({ $reveal }), então é só prática.
result-answer-removed = A moderação a removeu.
result-answer-hidden = Está oculta para os outros (pela moderação ou pelo filtro), mas ainda vale.
result-option-gone = (esta opção não existe mais)
result-correct = ✅ Certa
result-incorrect = ❌ Errada
# Followed by the reason on the next line. $option is the option: its letter and text.
result-correct-option = Resposta certa: { $option }
result-prints = Imprime:
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
result-total =
    { $points ->
        [one] **{ $shown } ponto**
       *[other] **{ $shown } pontos**
    }
# $points has its sign: "+1", "−2".
result-row =
    { $reason ->
        [answered] { $points } por responder
        [correct] { $points } por resposta certa
        [accepted] { $points } por ser aceita pela moderação
        [round] { $points } pela rodada
       *[adjusted] { $points } de ajuste da moderação
    }
result-votes =
    { $votes ->
        [one] { $points } por { $votes } voto
       *[other] { $points } por { $votes } votos
    }
# Only some votes give points.
result-votes-capped =
    { $votes ->
        [one] { $points } por { $votes } voto, { $counted } contado
       *[other] { $points } por { $votes } votos, { $counted } contados
    }
result-shown = **0 pontos**, porque você viu a resposta antes da revelação.
result-previewed = **0 pontos**, porque você viu a pergunta na prévia.


## reveal.rs: the reveal, and the published answers

reveal-answer-title = A resposta da pergunta nº { $number } · { $title }
reveal-option-correct = **{ $letter }** ✅ certa: { $option }
reveal-option-incorrect = **{ $letter }** ❌ errada: { $option }
# Over the output of a program.
reveal-it-prints = Imprime:
# Headings in the model answer.
reveal-why = Por que perguntam
reveal-listen-for = O que se espera ouvir
reveal-red-flags = Sinais de alerta
reveal-follow-ups = Para continuar
reveal-further-reading = Para ler mais

reveal-results-title = Resultados da pergunta nº { $number }
reveal-nobody = Ninguém respondeu esta a tempo. A próxima pergunta é outra chance.
reveal-answered = { $members ->
    [one] { $members } pessoa respondeu a tempo.
   *[other] { $members } pessoas responderam a tempo.
}
reveal-answered-votes = { $members ->
    [one] { $members } pessoa respondeu a tempo. Votos (⬆️ numa resposta, ou o botão **Votar**) e um ✅ da moderação contam até { $until }.
   *[other] { $members } pessoas responderam a tempo. Votos (⬆️ numa resposta, ou o botão **Votar**) e um ✅ da moderação contam até { $until }.
}
reveal-spread-title = Como responderam
# A bar follows, as long as the count.
reveal-spread-option = **{ $letter }**: { $count }
reveal-spread-option-correct = **{ $letter }** (certa): { $count }
# What members typed. The mentions of those who were right may follow.
reveal-outputs-correct = ✅ **Certas: { $count }**
# Ends a list of mentions: "@Ana, @Ben, 3 more".
reveal-outputs-others = mais { $count }
# The only difference may follow ("· only difference: quotes"), then the output.
reveal-outputs-wrong = { $count ->
    [one] ❌ **{ $count } pessoa**
   *[other] ❌ **{ $count } pessoas**
}
reveal-outputs-more = { $count ->
    [one] …e mais { $count } saída diferente. **Todas as respostas** mostra.
   *[other] …e mais { $count } saídas diferentes. **Todas as respostas** mostra.
}
reveal-outputs-hidden = { $count ->
    [one] Mais { $count } resposta errada está oculta pela moderação.
   *[other] Mais { $count } respostas erradas estão ocultas pela moderação.
}
# Everything that is wrong with an output. $what is a list: "quotes, brackets".
difference-only = única diferença: { $what }
difference-only-yours = Foi por pouco! A única diferença: { $what }.
difference-quotes = aspas
difference-blanks = espaços ou quebras de linha
difference-brackets = colchetes ou parênteses
difference-case = maiúsculas e minúsculas
difference-order = ordem
reveal-ratings-title = Autoavaliação
reveal-ratings = sabia { $knew } · em parte { $partly } · ainda não { $not_yet }
reveal-points-title = Pontos
# $who: the mention of a member.
reveal-score = { $who } · { $points ->
    [one] { $points } ponto
   *[other] { $points } pontos
}
reveal-score-correct = { $who } · { $points ->
    [one] { $points } ponto
   *[other] { $points } pontos
} · certa
reveal-score-incorrect = { $who } · { $points ->
    [one] { $points } ponto
   *[other] { $points } pontos
} · errada
reveal-scores-more = e mais { $count }. **Meu resultado** mostra o seu.
reveal-best-title = Mais votada
# Follows an author, votes and so on.
reveal-best-link = [ler]({ $link })

# The message at the close.
reveal-final-title = Resultado final da pergunta nº { $number }
reveal-final = Os pontos são definitivos.
reveal-final-votes = A votação terminou, e os pontos são definitivos.
reveal-final-own = `/me` e **Meu resultado** mostram os seus.
reveal-final-best-title = Melhor resposta
reveal-final-points-title = Pontos finais

# In the channel, when the answer is in the thread.
reveal-notice = Saiu a resposta da pergunta nº { $number }: [ler]({ $link })

# In place of a member's name, inside a sentence: "You voted for a member's answer".
reveal-name-anonymous = alguém
reveal-name-former = alguém que saiu
# Over an answer.
reveal-by = { $who }:
reveal-by-anonymous = Alguém:
reveal-by-former = Alguém que saiu:
reveal-published-title = Resposta à pergunta nº { $number }
reveal-published-title-saw = Resposta à pergunta nº { $number } · depois de ver a resposta-modelo
reveal-verdict-correct = ✅ Certa
reveal-verdict-incorrect = ❌ Errada
reveal-rest = { $count ->
    [one] Mais { $count } resposta lacrada está no arquivo. **Todas as respostas** mostra todas, página por página.
   *[other] Mais { $count } respostas lacradas estão no arquivo. **Todas as respostas** mostra todas, página por página.
}
# Replaces the first part of a reveal that moved; $channel: a mention.
reveal-moved = Não consegui mais escrever aqui, então a revelação inteira da pergunta nº { $number } está em { $channel }.
# The same where Discord took no file.
reveal-rest-in-pages = { $count ->
    [one] Há mais { $count } resposta lacrada. **Todas as respostas** mostra todas, página por página.
   *[other] Há mais { $count } respostas lacradas. **Todas as respostas** mostra todas, página por página.
}
# To moderators. $place: the mention of a channel or thread.
reveal-no-file = O Discord não me deixou anexar o arquivo com a lista maior de respostas à pergunta nº { $number } em { $place }. O resto está lá, e **Todas as respostas** mostra página por página. Permita **Anexar arquivos** ao meu cargo, e adiciono o arquivo alguns minutos depois, ou na hora se você usar `/doctor`.
# A line in that file.
reveal-rest-heading = Resposta { $number }
reveal-rest-hidden = (oculta pela moderação; ainda vale)
reveal-button-vote-for = Votar nesta
reveal-button-all = Todas as respostas
reveal-button-result = Meu resultado
reveal-button-vote = Votar
reveal-button-report = Denunciar


## ruling.rs: answers removed and hidden by moderators

ruling-note = *oculta pela moderação (ainda vale)*
ruling-ask-title = Remover esta resposta?
ruling-ask =
    { $who ->
        [anonymous] Isto tira da lista a resposta à pergunta nº { $number }. Ela perde os pontos e não pode ganhar mais. Até a votação terminar, dá para desfazer em `/audit`.
        [former] Isto tira da lista a resposta de alguém que saiu à pergunta nº { $number }. Ela perde os pontos e não pode ganhar mais. Até a votação terminar, dá para desfazer em `/audit`.
       *[named] Isto tira da lista a resposta de { $member } à pergunta nº { $number }. Ela perde os pontos e não pode ganhar mais. Até a votação terminar, dá para desfazer em `/audit`.
    }
ruling-ask-or-hide = Em vez disso, você pode ocultá-la: ninguém vê o texto, mas ela ainda vale, e dá para mostrá-la de novo depois.
ruling-ask-hidden = Ela está oculta agora: ninguém vê o texto, mas ela vale.
ruling-button-remove = Remover
ruling-button-hide = Só ocultar
ruling-button-show = Mostrar
ruling-button-no = Cancelar
ruling-removed-before = Essa resposta já foi removida.
ruling-removed = Resposta removida. Os pontos dela foram tirados. Até a votação terminar, dá para desfazer em `/audit`.
# Follows "removed" or "hidden" where the member also wrote in the thread.
ruling-in-thread = A mensagem da pessoa continua no tópico; se for para sair, exclua no Discord.
ruling-hidden =
    { $who ->
        [anonymous] A resposta à pergunta nº { $number } está oculta agora. Não mostro o texto a ninguém, mas ela ainda vale.
        [former] A resposta de alguém que saiu à pergunta nº { $number } está oculta agora. Não mostro o texto a ninguém, mas ela ainda vale.
       *[named] A resposta de { $member } à pergunta nº { $number } está oculta agora. Não mostro o texto a ninguém, mas ela ainda vale.
    }
ruling-hidden-title = Oculta
# The text of the answer follows.
ruling-hidden-already =
    { $who ->
        [anonymous] A resposta à pergunta nº { $number } já está oculta, mas vale. Só você pode ver isto:
        [former] A resposta de alguém que saiu à pergunta nº { $number } já está oculta, mas vale. Só você pode ver isto:
       *[named] A resposta de { $member } à pergunta nº { $number } já está oculta, mas vale. Só você pode ver isto:
    }
ruling-no-text = Não tenho o texto dela.
ruling-visible = A resposta à pergunta nº { $number } está visível de novo.
ruling-visible-at-reveal = A resposta será publicada com as outras na revelação da pergunta nº { $number }.
# Replaces a removed answer in the reveal.
ruling-taken-off = Aqui havia uma resposta à pergunta nº { $number }; a moderação a removeu.
# For the moderators, at the reveal.
ruling-unfit =
    { $count ->
        [one] { $count } resposta foi ocultada na revelação da pergunta nº { $number }, porque o filtro a pegou ou quem a escreveu tinha sido bloqueado. Ela ainda vale. Para ler e mostrar, use **Withhold this answer** (clique com o botão direito ou segure, depois Apps) na mensagem que está no lugar dela.
       *[other] { $count } respostas foram ocultadas na revelação da pergunta nº { $number }, porque o filtro as pegou ou quem as escreveu tinha sido bloqueado. Elas ainda valem. Para ler e mostrar uma, use **Withhold this answer** (clique com o botão direito ou segure, depois Apps) na mensagem que está no lugar dela.
    }
ruling-unfit-output =
    { $count ->
        [one] { $count } resposta foi ocultada na revelação da pergunta nº { $number }, porque o filtro a pegou ou quem a escreveu tinha sido bloqueado. Ela ainda vale. Para ler e mostrar, toque em **Todas as respostas** embaixo dos resultados e depois em **Remover** com o número dela.
       *[other] { $count } respostas foram ocultadas na revelação da pergunta nº { $number }, porque o filtro as pegou ou quem as escreveu tinha sido bloqueado. Elas ainda valem. Para ler e mostrar uma, toque em **Todas as respostas** embaixo dos resultados e depois em **Remover** com o número dela.
    }


## search.rs: what a search finds

search-blank = Digite o que procurar: uma palavra como `closure`, ou um trecho de Python como `*args` ou `x[::-1]`.
search-too-long = Isso é longo demais para procurar. Use até { $max } caracteres.
# $typed: what was searched for, in backticks.
search-nothing = Não achei nada para { $typed }. Tente uma palavra só, como `closure`, `__init__` ou `==`. `/topics` lista os temas.
search-instead = Nenhuma pergunta tem { $typed }, então procurei { $meant }.
search-title = Busca: { $typed }
search-line =
    {""}**{ $place }. { $title }**
    { $level } · { $topic }
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $track: one of the two below.
search-asked =
    { $times ->
        [1] Feita { $track } em { $date }: { $link }
       *[other] Feita { $times } vezes { $track }, a última em { $date }: { $link }
    }
search-in-track = em **{ $track }**
search-in-removed = numa trilha removida
search-footer =
    { $found ->
        [one] 1 pergunta
       *[other] { $found } perguntas
    } · página { $page } de { $pages } · Só você pode ver isto.
search-button-practice = Praticar { $place }
search-button-previous = Anterior
search-button-next = Próxima

## setup.rs: settings, blocks

setup-title = Configuração
setup-changed = Salvo. Configuração atual:
setup-unchanged = Nada mudou. Configuração atual:
setup-shown = Configuração atual. Cada opção de `/setup` muda uma destas.
setup-zone = Fuso horário
setup-zone-unset = Não definido; uso o da sua primeira trilha (até lá, UTC)
setup-moderators = Moderação
setup-moderators-role = Quem tem **Gerenciar servidor** ou { $role }; use `clear:` para tirar o cargo
setup-moderators-unset = Quem tem **Gerenciar servidor**; adicione um cargo com `moderator_role:`
setup-notices = Avisos à moderação
setup-notices-channel = Em { $channel }; use `clear:` para tirar o canal
setup-notices-unset = Por mensagem direta a quem criou a trilha; escolha um canal com `notice_channel:`
setup-filters = Filtros
# What may not be in published answers. $words lists them, or says how many there are.
setup-filter-words = Palavras: { $words }
setup-filter-no-words = Palavras: nenhuma; adicione com `filter_words:`, separadas por vírgulas
setup-filter-many-words = Palavras: { $count }
setup-filter-links = { $links ->
    [allowed] Links: permitidos
   *[blocked] Links: bloqueados
}
setup-filter-invites = { $invites ->
    [allowed] Convites: permitidos
   *[blocked] Convites: bloqueados
}
setup-notices-public = ⚠️ Todo mundo vê esse canal. Avisos podem citar perguntas e denúncias, então escolha um que só a moderação veja.
setup-blackout = Datas sem nada no servidor inteiro
setup-blackout-none = Nenhuma; defina com `blackout:`. Nessas datas nenhuma trilha publica e nenhuma rodada semanal acontece, e as sequências não são prejudicadas.
setup-blackout-rounds =
    { $count ->
        [one] 1 rodada semanal nessas datas não acontece; continua na próxima data livre.
       *[other] { $count } rodadas semanais nessas datas não acontecem; continuam na próxima data livre.
    }
setup-left-behind-title = Trilhas no fuso antigo
# $tracks are names of tracks in bold, with commas. $old is a time zone.
setup-left-behind =
    { $count ->
        [one] { $tracks } ainda segue `{ $old }`. Deve seguir o servidor?
       *[other] { $tracks } ainda seguem `{ $old }`. Devem seguir o servidor?
    }
setup-left-behind-button = Passar para { $zone }
setup-moved = Passaram para `{ $zone }`: { $tracks }. Perguntas abertas ficam como foram publicadas.
setup-nothing-to-move = Nenhuma trilha segue mais esse fuso. `/track edit` muda o fuso de uma trilha.
setup-next = Próximos passos
setup-next-first-track = Crie a sua primeira trilha com `/track add`. Só precisa de um canal, um horário e um fuso.
setup-next-tracks = `/track list` mostra as suas trilhas, `/track preview` o que vem por aí.
setup-next-notices = Escolha um `notice_channel:` para que toda a moderação veja quando algo dá errado.
# $role: the mention of the moderators' role.
setup-next-integrations = O Discord esconde de { $role } os comandos da moderação até um admin liberá-los: **Configurações do servidor → Integrações** → meu nome → adicionar { $role }. `/doctor` mostra quais ainda estão escondidos.
setup-next-doctor = `/doctor` confere se tenho em cada canal as permissões de que preciso.
setup-word-too-long = `filter_words:` { $word } tem mais de { $max } caracteres. Separe as palavras com vírgulas.
setup-word-bare = `filter_words:` { $word } não tem letras nem números.
setup-too-many-words = `filter_words:` São { $count } palavras; posso guardar { $max }.
setup-no-words = `filter_words:` Não achei palavras. Use `-` para limpar a lista.
setup-block-oneself = Você não pode bloquear a si mesmo.
setup-blocked = { $user } não pode mais responder, votar nem denunciar aqui. O que já fez fica, mas uma resposta lacrada que ainda não foi revelada não será publicada. Use `/block remove` para desbloquear.
setup-blocked-already = { $user } já está bloqueado.
setup-not-blocked = { $user } não está bloqueado.
setup-unblocked = { $user } pode participar de novo.
setup-blocked-none = Ninguém está bloqueado.
setup-blocked-count = { $count ->
    [one] 1 conta está bloqueada. Só guardo ids cifrados, então não posso listar nomes, mas `/block remove` funciona.
   *[other] { $count } contas estão bloqueadas. Só guardo ids cifrados, então não posso listar nomes, mas `/block remove` funciona.
}

## today.rs: posting, revealing and removing by hand

today-no-such-question = Não tenho mais esta pergunta.
today-paused = { $by ->
    [moderator] **{ $track }** foi pausada pela moderação. Use antes `/track resume`.
   *[discord] **{ $track }** está pausada: { $why }. Use antes `/track resume`.
}
# $place is a thread, a channel or a link.
today-posted-already = Já há uma pergunta em { $date }: a nº { $number }, { $place }. Uma trilha publica uma pergunta por data.
today-date-used = **{ $track }** já usou { $date }. Uma trilha publica uma pergunta por data.
# $last is the last date that the track has used, which is later than $date.
today-date-used-last = **{ $track }** já usou { $date }; a última data que usou é { $last }. Uma trilha publica uma pergunta por data.
today-being-withdrawn = Ainda estou guardando as respostas à pergunta nº { $number }, o que leva alguns segundos. Tente de novo daqui a pouco.
today-posting = Estou publicando a pergunta nº { $number } em { $channel }. Revelação: { $at }
# $time is a time of day.
today-posting-planned = Estou publicando a pergunta nº { $number } em { $channel }. É a pergunta de hoje, então nada mais sai às { $time }. Revelação: { $at }
today-no-question = Nenhuma pergunta do banco combina com **{ $track }** agora. Amplie os temas ou níveis dela com `/track edit`.
today-nothing-open = **{ $track }** não tem pergunta aberta agora.
today-reveal-title = { $count ->
    [one] Revelar agora a resposta em “{ $track }”?
   *[other] Revelar agora uma resposta em “{ $track }”?
}
today-reveal-one = Pergunta nº { $number }, { $date }: { $place }. Revelação prevista: { $at }
today-reveal-warning = Depois da revelação, ninguém pode mais responder. Não dá para desfazer.
today-button-reveal = Revelar agora a nº { $number }
today-button-wait = Agora não
today-not-open = { $phase ->
    [posting] A pergunta nº { $number } ainda está sendo publicada: { $place }. Tente de novo daqui a pouco.
    [open] A pergunta nº { $number } está aberta: { $place }.
    [revealing] A pergunta nº { $number } já está sendo revelada: { $place }.
    [unknown] Não dá para saber se a pergunta nº { $number } foi publicada em { $place }. Use `/track post-now` para me dizer.
   *[revealed] A pergunta nº { $number } já foi revelada: { $place }.
}
today-revealing = Estou revelando agora a resposta da pergunta nº { $number }: { $place }.
today-remove-title = Remover “{ $track }”?
today-remove-idle = Ela não publica mais perguntas. Pontos e perguntas passadas ficam. Dá para recuperar a trilha em `/audit`, mas não o que estava na fila ou foi pedido.
today-remove-one = A pergunta nº { $number } está aberta: { $place }. Revelação prevista: { $at }
today-remove-choice = { $count ->
    [one] Ela deve terminar como previsto, ou revelo agora? De um jeito ou de outro, a trilha não publica mais perguntas. Pontos e perguntas passadas ficam. Dá para recuperar a trilha em `/audit`, mas não o que estava na fila ou foi pedido.
   *[other] Elas devem terminar como previsto, ou revelo agora? De um jeito ou de outro, a trilha não publica mais perguntas. Pontos e perguntas passadas ficam. Dá para recuperar a trilha em `/audit`, mas não o que estava na fila ou foi pedido.
}
today-button-remove = Remover
today-button-finish = Terminar e remover
today-button-reveal-remove = Revelar e remover
today-button-keep = Não, manter
today-removed = **{ $track }** foi removida e não publica mais perguntas.
today-removed-revealing = { $count ->
    [one] **{ $track }** foi removida e não publica mais perguntas. Estou revelando agora a pergunta aberta.
   *[other] **{ $track }** foi removida e não publica mais perguntas. Estou revelando agora as perguntas abertas.
}
today-removed-finishing = { $count ->
    [one] **{ $track }** foi removida e não publica mais perguntas. A pergunta aberta termina como previsto.
   *[other] **{ $track }** foi removida e não publica mais perguntas. As perguntas abertas terminam como previsto.
}

## track.rs: tracks

track-weekday = { $weekday ->
    [mon] seg
    [tue] ter
    [wed] qua
    [thu] qui
    [fri] sex
    [sat] sáb
   *[sun] dom
}
# A date in full: $weekday is one of track-weekday, $day the day of the month.
track-date = { $weekday }, { $day } { $month ->
    [jan] jan
    [feb] fev
    [mar] mar
    [apr] abr
    [may] mai
    [jun] jun
    [jul] jul
    [aug] ago
    [sep] set
    [oct] out
    [nov] nov
   *[dec] dez
} { $year }
track-dates = { $first } a { $last }
# A length of time is one or more of these, joined by blanks: "1 day 2 hours".
track-span-days = { $count ->
    [one] 1 dia
   *[other] { $count } dias
}
track-span-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
track-span-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
# In a list, before a time of day; $names lists some of track-weekday.
track-days = { $days ->
    [every] todo dia
    [weekdays] dias úteis
    [weekends] fins de semana
   *[some] { $names }
}
track-next = **Próxima:** { $at } ({ $away })
track-next-skipped = **Próxima:** { $at } será pulada
track-next-skipped-then = **Próxima:** { $at } será pulada, depois { $then }
track-next-none = **Próxima:** nenhuma data nos próximos dois anos; confira os dias e as datas sem pergunta
# $by says who paused it; if it was Discord's refusal, $why says what went wrong.
track-next-paused = { $by ->
    [moderator] **Pausada** pela moderação. Use `/track resume` para retomar.
   *[discord] **Pausada:** { $why }. Quando estiver resolvido, use `/track resume`.
}
track-schedule = { $days ->
    [every] Publica todo dia às **{ $time }** ({ $zone })
    [weekdays] Publica em dias úteis às **{ $time }** ({ $zone })
    [weekends] Publica nos fins de semana às **{ $time }** ({ $zone })
    [rule] Publica { $names } às **{ $time }** ({ $zone })
   *[some] Publica { $names } às **{ $time }** ({ $zone })
} em { $channel }{ $place ->
    [announcement] {" "}(anúncios, publicados para quem segue)
    [forum] {" "}(fórum, um post por pergunta)
   *[text] {""}
}.
# $delay and $close are lengths of time: "8 hours".
track-timing = Revela a resposta depois de **{ $delay }**; a votação fica aberta por mais { $close }.
# $topics and $levels are lists such as "basics, oop ×3", or track-mix-all.
track-mix = Temas: { $topics }. Níveis: { $levels }. { $count ->
    [one] 1 pergunta combina.
   *[other] { $count } perguntas combinam.
}
track-mix-all = todos
track-mode = { $mode ->
    [thread] As perguntas abertas são respondidas no tópico.
    [sealed] As perguntas abertas são respondidas com o botão **Responder** (lacradas até a revelação).
   *[both] As perguntas abertas são respondidas no tópico ou com o botão **Responder** (lacradas até a revelação).
}
track-pings = Menciona { $role }.
track-reveal-notice-role = Menciona de novo quando a resposta sai.
track-reveal-notice-none = Não diz nada no canal quando a resposta sai.
track-locks = Tranca o tópico quando a votação termina.
track-anonymous = Publica respostas lacradas sem nomes.
track-no-receipts = Não reage às respostas no tópico.
track-blackout = Sem perguntas em: { $dates }.
# $time is a time of day, $channel a mention.
track-twin =
    { $count ->
        [1] { $twin } já publica em { $channel } às { $time }. Assim duas perguntas sairiam juntas. É isso mesmo?
       *[other] { $twin } já publicam em { $channel } às { $time }. Assim as perguntas sairiam todas juntas. É isso mesmo?
    }
track-twin-button = { $count ->
    [1] Sim, duas juntas
   *[other] Sim, juntas
}
track-twin-button-no = Não
track-no-draft = Não há mais nada a confirmar. Use `/track add` ou `/track edit` de novo.
track-created = Trilha criada. `/doctor` confere se posso publicar lá; `/track preview` mostra as próximas datas e a próxima pergunta.
track-edited = Salvo. As mudanças valem a partir da próxima pergunta; as já publicadas ficam como estão.
track-edited-redrawn = A próxima pergunta não combinava mais, então escolhi outra.
track-edited-dropped = { $count ->
    [one] Descartei 1 pedido de um tema sobre o qual esta trilha não pergunta mais.
   *[other] Descartei { $count } pedidos de temas sobre os quais esta trilha não pergunta mais.
}
track-edit-nothing = O que você quer mudar? Por exemplo `time:8:30`. Configuração atual:
track-edit-same = Nada mudou: já está configurada assim.
track-problems = Nada mudou ainda. Corrija isto, por favor:
track-too-many = Você chegou ao limite de { $max } trilhas. Remova uma com `/track remove` para abrir espaço.
track-gone = A trilha { $id } foi removida. `/track list` mostra as atuais.
track-list-title = Trilhas
track-list-empty = Nenhuma trilha ainda. Crie uma, por exemplo com `/track add channel:#python-daily time:9:00 zone:Europe/Berlin`.
track-list-footer = { $tracks ->
    [one] 1 trilha
   *[other] { $tracks } trilhas
} · { $open ->
    [one] 1 pergunta aberta
   *[other] { $open } perguntas abertas
}
# A track in one line of a long list.
track-brief =
    {""}**{ $id } · { $track }** { $channel } { $days } { $time } · { $next ->
        [paused] pausada
        [none] sem datas
       *[at] { $at }
    }
track-paused-already = { $by ->
    [moderator] **{ $track }** foi pausada pela moderação. Use `/track resume` para retomá-la.
   *[discord] **{ $track }** está pausada: { $why }. Quando estiver resolvido, use `/track resume`.
}
track-paused = { $open ->
    [0] **{ $track }** está pausada. Não publica até você usar `/track resume`. As sequências não são afetadas.
    [one] **{ $track }** está pausada. Não publica até você usar `/track resume`. A pergunta aberta ainda é revelada na hora. As sequências não são afetadas.
   *[other] **{ $track }** está pausada. Não publica até você usar `/track resume`. As perguntas abertas ainda são reveladas na hora. As sequências não são afetadas.
}
track-not-paused = **{ $track }** não está pausada, mas não tem datas nos próximos dois anos.
track-not-paused-next = **{ $track }** não está pausada. Próxima pergunta: { $at }
track-resumed = Retomada.
track-resumed-refused = Retomada. Estava pausada porque: { $why }. `/doctor` mostra se isso foi resolvido.
track-resumed-missed = A pergunta de hoje foi perdida; você ainda pode publicá-la.
track-stays-paused = Eu já tinha pausado **{ $track }**. Agora ela fica pausada até você usar `/track resume`, mesmo quando eu tiver tudo de que preciso.
track-no-date = **{ $track }** não tem datas nos próximos dois anos. Confira os dias e as datas sem pergunta com `/track edit`.
track-skip-undone = Desfeito. **{ $track }** publica a próxima pergunta em { $at }.
track-skipped = **{ $track }** não publica em { $date } ({ $at }). As sequências não são afetadas. Use `/track skip` de novo para desfazer.
track-skipped-then = **{ $track }** não publica em { $date } ({ $at }). Próxima pergunta: { $then }. As sequências não são afetadas. Use `/track skip` de novo para desfazer.

## unknown.rs: when nobody can tell whether a question was posted

# $channel: the mention of a channel; $why: what kept the bot from looking, mostly in Discord's own words.
unknown-notice =
    Não dá para saber se a pergunta nº { $number } foi publicada em { $channel }: o Discord não confirmou, e não consigo olhar lá ({ $why }).
    Ela está lá? Se eu puder **Ver histórico de mensagens** lá, olho eu mesmo.
unknown-ask = Não dá para saber se a pergunta nº { $number } foi publicada em { $channel }. Olhe, por favor: ela está lá?
unknown-button-there = Está lá
unknown-button-again = Publicar de novo
unknown-confirm = Publicar de novo a pergunta nº { $number } em { $channel }? Se ela estiver lá, serão duas.
unknown-button-again-yes = Publicar de novo
unknown-button-no = Agora não
# $at: date and time.
unknown-is-there = Obrigado! A pergunta nº { $number } está aberta. Revelação: { $at }
unknown-again = Estou publicando de novo a pergunta nº { $number } em { $channel }. Revelação: { $at }
unknown-settled = Isso já está resolvido: pergunta nº { $number }, { $place }.
unknown-settled-gone = Isso já está resolvido: a pergunta não está mais lá.
## upcoming.rs: what people wait for, a line each on the page of `pythia try`

upcoming-question = { $track }: a próxima pergunta
upcoming-skipped = { $track }: uma data que será pulada
upcoming-posting = nº { $number } { $title }: sendo publicada
upcoming-reveal = nº { $number } { $title }: a resposta
upcoming-revealing = nº { $number } { $title }: a resposta está sendo publicada
upcoming-close = nº { $number } { $title }: fim da votação, pontos definitivos
upcoming-round-reminder = { $name }: o lembrete
upcoming-round-start = { $name }: a rodada começa
upcoming-round-question = { $name }: pergunta { $question }
upcoming-round-result = { $name }: o resultado da pergunta { $question }
upcoming-round-podium = { $name }: o pódio
upcoming-retry-message = Outra tentativa de enviar uma mensagem
upcoming-retry-edit = Outra tentativa de editar uma mensagem
upcoming-retry-deletion = Outra tentativa de excluir uma mensagem
upcoming-retry-thread = Outra tentativa de preparar um tópico
upcoming-retry-reaction = Outra tentativa de pôr uma reação
upcoming-retry-event = Outra tentativa de atualizar os eventos do servidor
upcoming-retry-reading = Outra tentativa de ler do Discord
upcoming-retry-role = Outra tentativa de mudar os cargos de alguém

## why.rs: every point

why-title = Seus pontos em { $track }
why-title-all = Seus pontos neste servidor
why-title-removed = Seus pontos na trilha { $id } (removida)
why-empty = Nenhum ponto aqui ainda. Eles vêm com a revelação de uma pergunta que você respondeu, ou no fim de uma rodada.
# $total is a number of points, in bold.
why-all-time = Desde o início: { $total }
why-page = Página { $page } de { $pages } · mais recentes primeiro
why-button-newer = Mais recentes
why-button-older = Anteriores
# What a group of points is for.
why-question = Pergunta nº { $number } · { $title }
why-question-forgotten = Uma pergunta
why-round = Rodada nº { $number }
why-adjustment = Ajuste da moderação
why-track-removed = trilha { $id } (removida)
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
why-total =
    { $points ->
        [one] **{ $shown } ponto**
       *[other] **{ $shown } pontos**
    }
# $points has its sign: "+1", "−2". A moderator's reason may follow after a colon.
why-row =
    { $reason ->
        [answered] { $points } por responder a tempo
        [correct] { $points } por resposta certa
        [accepted] { $points } por ser aceita pela moderação
        [round] { $points } pela rodada
       *[adjusted] { $points } de ajuste
    }
why-row-undone =
    { $reason ->
        [answered] Pontos por responder a tempo, tirados em { $date }
        [correct] Pontos por resposta certa, tirados em { $date }
        [accepted] Pontos por ser aceita pela moderação, tirados em { $date }
        [round] Pontos pela rodada, tirados em { $date }
       *[adjusted] Ajuste, tirado em { $date }
    }
why-votes =
    { $votes ->
        [one] { $points } por { $votes } voto
       *[other] { $points } por { $votes } votos
    }
# Only some votes give points.
why-votes-capped =
    { $votes ->
        [one] { $points } por { $votes } voto, { $counted } contado
       *[other] { $points } por { $votes } votos, { $counted } contados
    }
why-votes-undone =
    { $votes ->
        [one] { $votes } voto retirado
       *[other] { $votes } votos retirados
    }
why-shown = Você viu a resposta antes da revelação, então esta pergunta não rende nada para você
why-previewed = Você viu esta pergunta, ou a pôs na fila, antes de ela sair, então ela não rende nada para você
why-none-count = Nenhum dos pontos acima conta


## round/course.rs: ending a round, jumping to a question, the standings between questions

round-course-title = Rodada nº { $round }
round-course-end-title = Encerrar agora a rodada nº { $round }?
round-course-end-left =
    { $count ->
        [0] Todas as perguntas dela já foram feitas. O pódio vem em seguida.
        [one] 1 pergunta ainda não foi feita e não será. O pódio vem em seguida, e os pontos contam.
       *[other] { $count } perguntas ainda não foram feitas e não serão. O pódio vem em seguida, e os pontos contam.
    }
round-course-end-button = Encerrar
round-course-end-button-no = Não, continuar
round-course-ends = A rodada acabou. O pódio já vem.
round-course-ends-open = Fechei a pergunta atual. Os resultados dela e o pódio já vêm.
round-course-jumps = A pergunta { $question } já vem.
round-course-jumps-open = Fechei a pergunta atual. Depois dos resultados dela vem a pergunta { $question }.
round-course-no-question = `question:` { $question } não está à frente. Escolha um número de { $least } a { $most }.
round-course-last = Esta é a última pergunta. `/round end` encerra a rodada com o pódio.
round-course-button-standings = Classificação
round-course-standings = { $name } · classificação depois da pergunta { $done } de { $all }
# $place: "🥇 1." or "4.".
round-course-own =
    { $points ->
        [one] Você: { $place } · 1 ponto
       *[other] Você: { $place } · { $points } pontos
    }
round-course-own-unranked =
    { $points ->
        [0] Você ainda não tem pontos.
        [one] Você tem 1 ponto.
       *[other] Você tem { $points } pontos.
    }
round-course-own-none = Você ainda não jogou.
round-course-no-standings = A rodada nº { $round } acabou. O pódio dela está no canal.

## withdraw.rs: a question that a moderator takes back

withdraw-nothing = **{ $track }** não tem pergunta que possa ser retirada. Quando a votação termina, os pontos são definitivos.
withdraw-title = Retirar uma pergunta de “{ $track }”?
withdraw-one = Pergunta nº { $number }: { $place } · { $answers ->
    [0] nenhuma resposta ainda
    [one] 1 resposta
   *[other] { $answers } respostas
}
withdraw-warning = Ninguém ganha pontos por ela, e uma resposta ainda não revelada continua secreta. As sequências não são prejudicadas: a data conta para quem respondeu. Não a faço de novo até você permitir. Não dá para desfazer.
withdraw-button = Retirar a pergunta nº { $number }…
withdraw-button-keep = Não, manter
withdraw-form = Retirar a pergunta nº { $number }
withdraw-form-description = Todo mundo pode ler, na pergunta e no tópico dela.
withdraw-form-reason = Por quê? Todo mundo pode ler isto.
withdraw-form-placeholder = Por exemplo: a opção C também está certa
withdraw-no-reason = Nada foi retirado. Dê um motivo, para que as pessoas saibam o que houve.
withdraw-not-now = { $closed ->
    [yes] A votação da pergunta nº { $number } terminou e os pontos são definitivos, então ela não pode ser retirada.
   *[no] A pergunta nº { $number } está sendo publicada ou revelada agora. Tente de novo daqui a pouco.
}
withdraw-done = A pergunta nº { $number } foi retirada, e eu avisei no tópico dela. `/track post-now` publica outra para hoje.
withdraw-thread-title = A pergunta nº { $number } foi retirada
# $reason is a moderator's own text.
withdraw-thread = {""}> { $reason }

    Ninguém ganha pontos por ela. As sequências não são prejudicadas: se você respondeu, a data conta. A sua resposta fica guardada como prática.
withdraw-card-title = Retirada
withdraw-told = A pergunta nº { $number } foi retirada em { $at }: { $reason }

## round/mod.rs: rounds in general

# What an entry in /doctor was about.
round-about-opening = a abertura de uma rodada
round-about-question = a pergunta de uma rodada
round-about-results = os resultados de uma pergunta de rodada
round-about-reminder = o lembrete de uma rodada
round-about-lobby = a lista de inscrição de uma rodada
round-about-host = conferir se quem conduz uma rodada ainda está aqui
round-about-note = uma mensagem sobre uma rodada
round-about-event = o evento de uma rodada

# The name of a round that got no other name.
round-default-name = Quiz de Python
round-plan =
    { $count ->
        [one] 1 pergunta, { $seconds } segundos
       *[other] { $count } perguntas, { $seconds } segundos cada
    }
round-scale-right =
    { $points ->
        [one] Cada resposta certa dá 1 ponto; a rapidez desempata.
       *[other] Cada resposta certa dá { $points } pontos; a rapidez desempata.
    }
# $bonus: the points on top for an answer at once; they shrink evenly until the deadline.
round-scale-speed =
    { $points ->
        [one] Cada resposta certa dá 1 ponto, e até { $bonus } a mais quanto mais rápido você for.
       *[other] Cada resposta certa dá { $points } pontos, e até { $bonus } a mais quanto mais rápido você for.
    }
round-scale-early =
    { $points ->
        [one] Tocar numa letra errada nos dois primeiros segundos custa 1 ponto.
       *[other] Tocar numa letra errada nos dois primeiros segundos custa { $points } pontos.
    }
round-how-output = Algumas perguntas querem saber o que um programa imprime: **Responder** abre um formulário para você digitar.

# In lists, between dots: what is special about a round.
round-short-lobby = inscrição
round-short-teams = equipes { $names }
round-short-output = saídas digitadas

round-reminder-title = A rodada nº { $round } começa em breve
# $name: the round's name. $plan: "10 questions, 30 seconds each".
round-reminder-what = **{ $name }** neste canal: { $plan }.
round-reminder-start = Início: { $when } ({ $relative })
round-reminder-interested =
    { $count ->
        [one] 1 pessoa tem interesse.
       *[other] { $count } pessoas têm interesse.
    }

round-opening-title = { $name } · a rodada nº { $round } está começando
# $plan: "10 questions, 30 seconds each".
round-opening-how =
    { $plan }. Toque na letra que você acha certa. Só você vê a sua escolha, e pode mudá-la até o tempo acabar.
    Vale o seu último toque, pelo momento em que você tocou.
round-opening-first = Primeira pergunta: { $when }

round-goes-on-title = A rodada nº { $round } continua
# $when: a relative time such as "in 10 seconds", or "5 minutes ago" when it is read later.
round-goes-on-question = Pergunta { $question } de { $all }: { $when }
round-goes-on-podium = Pódio: { $when }

round-paused-title = A rodada nº { $round } está pausada
round-paused-body = A moderação vai retomá-la; as suas respostas até aqui estão salvas.
round-host-gone-body = Quem a agendou saiu deste servidor. Outra pessoa da moderação pode assumir com `/round resume` ou cancelá-la com `/round cancel`.

# Above notes about a round.
round-note-title = { $name } · rodada nº { $round }
round-cancelled-body = A moderação cancelou esta rodada, então ela não dá pontos.

# A short time such as "3.2 s".
round-seconds = { $whole },{ $tenths } s
# Instead of the name of a member who does not want to be shown.
round-hidden-member = alguém

## round/desk.rs: running a round

# In lists, between dots.
round-desk-starts = começa { $when } ({ $relative })
round-desk-played = jogada { $when }
round-desk-cancelled = cancelada
round-desk-running =
    { $all ->
        [one] em andamento, { $done } de 1 pergunta feita
       *[other] em andamento, { $done } de { $all } perguntas feitas
    }
round-desk-paused-by-moderator = pausada pela moderação
round-desk-paused-host-gone = pausada: quem a conduz saiu do servidor
round-desk-paused-refused = pausada: { $why }
round-desk-weekly = semanal

# The same as sentences, after another sentence about the round.
round-desk-it-starts = Começa { $when }.
round-desk-it-was-played = Foi jogada { $when }.
round-desk-it-was-cancelled = Foi cancelada.
round-desk-it-is-running =
    { $all ->
        [one] Está em andamento: { $done } de 1 pergunta feita.
       *[other] Está em andamento: { $done } de { $all } perguntas feitas.
    }
round-desk-it-is-paused-by-moderator = A moderação a pausou.
round-desk-it-is-paused-host-gone = Está pausada porque quem a conduz saiu do servidor.
round-desk-it-is-paused-refused = Está pausada: { $why }.

round-desk-cannot-start = A rodada nº { $round } não pode ser iniciada.
round-desk-cannot-pause = A rodada nº { $round } não pode ser pausada.
round-desk-cannot-resume = A rodada nº { $round } não está pausada.
round-desk-cannot-skip-wait = A rodada nº { $round } ainda não pode continuar: está esperando a primeira pessoa entrar.
round-desk-cannot-next = A rodada nº { $round } não pode ir para a próxima pergunta agora.
round-desk-cannot-next-scheduled = A rodada nº { $round } ainda não começou, então não há próxima pergunta.
round-desk-cannot-cancel = A rodada nº { $round } não pode ser cancelada.
round-desk-cannot-end = A rodada nº { $round } ainda não tem pódio. Para cancelá-la, use `/round cancel`.
round-desk-cannot-preview = A rodada nº { $round } não tem mais perguntas para mostrar.

round-desk-scheduled-title = A rodada nº { $round } está agendada
round-desk-scheduled-where = **{ $name }** em { $channel }
round-desk-scheduled-start = Início: { $when } ({ $relative })
# $plan: "10 questions, 30 seconds each".
round-desk-scheduled-plan = { $plan }, com { $pause } segundos entre as perguntas.
round-desk-scheduled-weekly = Ela se repete toda semana neste horário. Agendo a próxima quando esta acabar.
round-desk-scheduled-standings = Dá para ver a classificação entre as perguntas.
round-desk-scheduled-event = Adicionei aos eventos do servidor.
round-desk-scheduled-stale = Algumas das perguntas foram feitas aqui há pouco tempo; usei-as porque você as indicou, ou os temas delas.
round-desk-scheduled-more = `/round preview` mostra as perguntas, mas depois de vê-las você joga sem pontos. `/round list` mostra todas as rodadas.

round-desk-list-title = Rodadas
round-desk-list-empty = Nenhuma rodada agendada. Use `/round schedule` para planejar uma.
# $rounds: such as "#1 (Python quiz), #2 (Friday)".
round-desk-which = Qual rodada? Use `round:` para escolher uma: { $rounds }.
# $typed: what the moderator typed.
round-desk-no-round = Não existe a rodada { $typed }. `/round list` mostra todas.
round-desk-other-running = Outra rodada está em andamento em { $channel }: a nº { $round } (**{ $name }**).
round-desk-other-running-then = Quando ela acabar, você pode iniciar esta com `/round start`.

round-desk-started-title = A rodada nº { $round } está começando
round-desk-opening-in = Estou publicando a abertura em { $channel }.
round-desk-paused-title = A rodada nº { $round } está pausada
round-desk-paused-scheduled = Ela não começa até você usar `/round resume`.
round-desk-paused-open = A pergunta atual termina, e depois a rodada espera por `/round resume`.
round-desk-paused-between = A rodada espera por `/round resume`.
round-desk-resumed-title = A rodada nº { $round } continua
round-desk-resumed-start = Início: { $when }
round-desk-resumed-next = A seguir: { $when }
round-desk-resumed-open = Continua depois da pergunta atual.
round-desk-next-title = Rodada nº { $round }
round-desk-next-closed = Fechei a pergunta atual. Os resultados dela já vêm.
round-desk-next-now = Continuando já.

round-desk-cancel-title = Cancelar a rodada nº { $round }?
round-desk-cancel-running =
    { $count ->
        [0] Nenhuma pergunta foi jogada ainda.
        [one] A pergunta jogada até aqui não vai dar pontos.
       *[other] As { $count } perguntas jogadas até aqui não vão dar pontos.
    }
round-desk-cancel-button-one = Sim, cancelar esta
round-desk-cancel-button-all = Sim, e todas as próximas
round-desk-cancel-button-no = Não, manter
round-desk-is-cancelled-title = A rodada nº { $round } foi cancelada
round-desk-is-cancelled = Esta não acontece.
round-desk-is-cancelled-weekly = Esta não acontece. A da semana que vem continua marcada; `/round list` mostra.

round-desk-preview-title = Perguntas da rodada nº { $round }
round-desk-preview-unscored = Você já viu as perguntas, então joga sem pontos.
round-desk-preview-correct = certa: { $answer }
round-desk-preview-typed = digitada, certa: { $answer }
round-desk-preview-gone = não está mais no banco; vou sortear outra
round-desk-preview-choice-correct = { $option } (certa): { $reason }
round-desk-preview-choice-incorrect = { $option } (errada): { $reason }
round-desk-preview-prints = Imprime:
round-desk-preview-footer = As perguntas completas estão no arquivo. Só você pode ver isto.

## round/event.rs: the scheduled event

round-event-name = { $name } (rodada nº { $round })
# $plan: "10 questions, 30 seconds each".
round-event-description = Um quiz de Python com botões: { $plan }. Todo mundo pode participar: é só responder quando começar.
round-event-description-lobby = Um quiz de Python com botões: { $plan }. Inscreva-se no canal: o botão aparece antes do início.

## round/field.rs: what is wrong with a field of a round

# $typed: what the moderator typed.
round-field-bad-start = `start:` Não consigo ler { $typed } como horário. Tente `fri 18:00`, `2026-03-06 18:00`, `18:00` ou `in 20m`.
round-field-past-start = `start:` { $when } já passou.
round-field-far-start =
    { $days ->
        [one] `start:` falta mais de 1 dia para isso.
       *[other] `start:` faltam mais de { $days } dias para isso.
    }
# $field: the option's name.
round-field-out-of-range = `{ $field }:` escolha um número de { $least } a { $most }.
round-field-bad-scoring = `scoring:` Não conheço { $typed }. Escolha `right` (a rapidez só desempata) ou `speed` (respostas mais rápidas rendem mais).
round-field-bad-question = `named:` Não posso usar { $typed } nesta rodada. Escolha uma de múltipla escolha (ou uma de saída, com `output:true`).
round-field-secret-question = `named:` { $typed } não pode ser usada agora. Escolha outra pergunta.
# $have: how many questions match. $want: how many were asked for. $days: how recently counts.
round-field-too-few =
    { $have ->
        [0] `topics:`, `levels:` não há perguntas que combinem e não tenham sido feitas aqui { $days ->
            [one] no último dia
           *[other] nos últimos { $days } dias
        }, e você quer { $want }. Escolha mais temas ou níveis.
        [one] `topics:`, `levels:` só 1 pergunta que combina não foi feita aqui { $days ->
            [one] no último dia
           *[other] nos últimos { $days } dias
        }, e você quer { $want }. Escolha mais temas ou níveis, ou menos perguntas.
       *[other] `topics:`, `levels:` só { $have } perguntas que combinam não foram feitas aqui { $days ->
            [one] no último dia
           *[other] nos últimos { $days } dias
        }, e você quer { $want }. Escolha mais temas ou níveis, ou menos perguntas.
    }
# Followed by a sentence that says when the other round starts or how far it is.
round-field-clash = `start:` isso coincide com a rodada nº { $round } (**{ $name }**) em { $channel }.
round-field-clash-then = Escolha outro horário ou canal.
round-field-how-many-teams =
    { $given ->
        [one] `team1:` a `team5:` você escolheu 1 cargo. Escolha de { $least } a { $most } cargos, ou nenhum.
       *[other] `team1:` a `team5:` você escolheu { $given } cargos. Escolha de { $least } a { $most } cargos, ou nenhum.
    }
round-field-team-twice = `team1:` a `team5:` { $role } aparece duas vezes; cada equipe precisa do próprio cargo.
round-field-everyone = `team{ $n }:` todo mundo tem este cargo, então ele não pode ser uma equipe. Escolha outro.
round-field-too-many =
    { $max ->
        [one] Um servidor pode ter 1 rodada marcada ou em andamento. Use `/round cancel` para abrir espaço.
       *[other] Um servidor pode ter { $max } rodadas marcadas ou em andamento. Use `/round cancel` para abrir espaço.
    }

## round/lobby.rs: signing up

round-lobby-button-join = Participar
round-lobby-button-leave = Sair
round-lobby-how = É preciso se inscrever: toque em **Participar**. Quem chega depois começa na próxima pergunta.

round-lobby-field = Inscritos
round-lobby-field-empty = Ninguém ainda. Toque em **Participar** para jogar.
round-lobby-field-nobody = Ninguém.
round-lobby-field-count =
    { $count ->
        [one] 1 pessoa
       *[other] { $count } pessoas
    }
# $names: mentions, separated by commas.
round-lobby-field-names =
    { $count ->
        [one] 1 pessoa: { $names }
       *[other] { $count } pessoas: { $names }
    }
# $more: how many signed up but aren't named.
round-lobby-field-more =
    { $count ->
        [one] 1 pessoa: { $names } e mais { $more }
       *[other] { $count } pessoas: { $names } e mais { $more }
    }

round-lobby-joined = Você está na rodada nº { $round }.
round-lobby-joined-again = Você já está na rodada nº { $round }.
round-lobby-joined-start = Início: { $when } ({ $relative })
round-lobby-joined-first = Primeira pergunta: { $when }
round-lobby-joined-missed = A pergunta atual não conta para você; você começa na próxima.
round-lobby-joined-next = Você começa na próxima pergunta.
round-lobby-left = Você não está mais na rodada nº { $round }. Toque em **Participar** se mudar de ideia.
round-lobby-not-signed-up = Você não está na rodada nº { $round }.
round-lobby-joined-later = Depois disso você entrou na rodada nº { $round }, então continua nela.
round-lobby-has-begun = A rodada nº { $round } já começou, então não dá para sair. Se não quiser continuar, é só parar de responder. As respostas que você deu ainda valem.
round-lobby-no-sign-up = Na rodada nº { $round } não é preciso se inscrever: é só responder quando as perguntas aparecerem.
round-lobby-is-over = A rodada nº { $round } acabou, então não dá mais para entrar nem sair.
round-lobby-sign-up-first = É preciso se inscrever nesta rodada, então esta resposta não conta. Toque em **Participar** e você começa na próxima pergunta.
round-lobby-from-next = Você entrou na rodada nº { $round } com esta pergunta já aberta, então esta resposta não conta. Você começa na próxima.
round-lobby-below = A rodada começou. A inscrição continua mais abaixo.
round-lobby-closed = A inscrição terminou.

round-lobby-waits-title = A rodada nº { $round } está esperando jogadores
# $when: a relative time such as "in 10 minutes".
round-lobby-waits-body =
    Ninguém se inscreveu ainda. A primeira pergunta vem 30 segundos depois que alguém toca em **Participar**.

    Cancelada se ninguém entrar: { $when }
round-lobby-nobody-came = Ninguém se inscreveu, então esta rodada não acontece. As perguntas dela ficam para outra.

## round/podium.rs: the podium

round-podium-title = { $name } · pódio da rodada nº { $round }
# $place: "🥇 1." or "4.". $time: all correct answers together, such as "9.3 s".
round-podium-line =
    { $points ->
        [one] { $place } { $who } · **1 ponto** · { $correct } certas em { $time }
       *[other] { $place } { $who } · **{ $points } pontos** · { $correct } certas em { $time }
    }
round-podium-nobody = Ninguém pontuou.
round-podium-alone = Só uma pessoa jogou, então esta rodada não dá pontos.
round-podium-more = … e mais { $count } com pontos
# In a list, after a question's title.
round-podium-not-played = não jogada
round-podium-void = não conta (não deu para saber se o Discord a publicou)
round-podium-teams = **Equipes**
round-podium-questions =
    { $count ->
        [0] **O quanto foi difícil** · ninguém jogou
        [one] **O quanto foi difícil** · 1 pessoa jogou
       *[other] **O quanto foi difícil** · { $count } pessoas jogaram
    }
round-podium-button-mine = Minhas respostas

## round/question.rs: questions of a round

round-question-title = Pergunta { $question } de { $all } · { $title }
# Above a question that is asked a second time.
round-question-away =
    { $seconds ->
        [one] *Fiquei fora por 1 segundo com esta pergunta aberta, então a faço de novo com o relógio zerado. Respostas anteriores a ela não contam.*
       *[other] *Fiquei fora por { $seconds } segundos com esta pergunta aberta, então a faço de novo com o relógio zerado. Respostas anteriores a ela não contam.*
    }
round-question-button-answer = Responder
round-question-time = Fim do tempo
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-question-time-letters = { $when } · toque numa letra abaixo
round-question-time-typed = { $when } · toque em **Responder** e digite o que é impresso
round-question-again = Feita de novo
round-question-again-body = Fiquei fora com esta pergunta aberta, então ela é feita de novo mais abaixo. Respostas aqui não contam.
round-question-stopped = A moderação cancelou a rodada.
round-question-void = Esta pergunta não conta para ninguém: o Discord não me disse se ela foi publicada. A próxima já vem.

round-question-nobody = Ninguém respondeu.
# In a list, after a question's title.
round-question-nobody-short = ninguém respondeu
round-question-correct-short = { $correct } de { $all } certas ({ $percent }%)
# After a bar: how many chose an option.
round-question-share = { $count } de { $all } ({ $percent }%)
round-question-share-correct = { $count } de { $all } ({ $percent }%) · certa
round-question-correct = Resposta certa: { $letter }
round-question-answers = Respostas
round-question-fastest = Respostas certas mais rápidas
round-question-prints = Imprime
round-question-why = Por quê
round-question-wrong = Respostas erradas mais comuns

## round/report.rs: the report after a round

round-report-title = Relatório · rodada nº { $round } · { $name }
round-report-signed-up =
    { $count ->
        [one] 1 pessoa se inscreveu
       *[other] { $count } pessoas se inscreveram
    }
round-report-late =
    { $count ->
        [one] 1 resposta chegou tarde demais para contar, embora tenha sido dada a tempo.
       *[other] { $count } respostas chegaram tarde demais para contar, embora tenham sido dadas a tempo.
    }

round-report-mine-title = Suas respostas na rodada nº { $round }
# $place: "2nd". $time: all correct answers together, such as "9.3 s".
round-report-mine-score =
    { $points ->
        [one] **1 ponto**: { $correct } de { $all } certas ({ $percent }%) em { $time }.
       *[other] **{ $points } pontos**: { $correct } de { $all } certas ({ $percent }%) em { $time }.
    }
round-report-mine-score-placed =
    { $points ->
        [one] **1 ponto**, { $place } lugar: { $correct } de { $all } certas ({ $percent }%) em { $time }.
       *[other] **{ $points } pontos**, { $place } lugar: { $correct } de { $all } certas ({ $percent }%) em { $time }.
    }
round-report-mine-no-score = Você não pontuou nesta rodada.
# $answer: a letter, or what was typed. $time: "3.2 s".
round-report-mine-correct = { $answer } · certa em { $time }
round-report-mine-incorrect = { $answer } · errada em { $time }
round-report-mine-none = sem resposta
round-report-mine-was = a resposta era { $letter }
round-report-not-there = Você não jogou na rodada nº { $round }.

## round/team.rs: teams

# The name of a team whose role has none. $n: its place among the teams.
round-team-default-name = Equipe { $n }
# Instead of the name of a team that isn't known anymore.
round-team-unknown = uma equipe
# $names: the teams in bold, separated by commas.
round-team-how = Equipes por cargo: { $names }. A sua equipe é o primeiro desses cargos que você tem quando responde pela primeira vez. Sem cargo? Você joga só.
round-team-playing-for = Você joga por { $team }.
round-team-playing-solo = Você não tem nenhum dos cargos das equipes, então joga só.
round-team-played-for = Você jogou por { $team }.
# $place: "🥇 1." or "4.". $correct of $all: answers. $members: how many played.
round-team-line =
    { $members ->
        [one] { $place } { $team } · { $percent }% certas: { $correct } de { $all } (1 pessoa)
       *[other] { $place } { $team } · { $percent }% certas: { $correct } de { $all } ({ $members } pessoas)
    }
round-team-line-empty = { $team } · ninguém jogou
round-team-score = Pontuação da equipe: respostas certas ÷ todas as respostas que os jogadores dela poderiam ter dado.

## round/told.rs: what players are told

round-told-receipt = A sua resposta é **{ $letter }**: { $text }
round-told-receipt-changed = Você mudou a sua resposta para **{ $letter }**: { $text }
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-told-until = Fim do tempo: { $when }. Até lá você pode mudar a sua resposta.
round-told-unscored = Você já viu as perguntas, então joga sem pontos.
round-told-time-is-up =
    Esta pergunta está fechada, então a sua resposta não conta.
    O tempo acabou: { $when }
round-told-fixed = Você respondeu a tempo, mas a sua resposta só chegou a mim depois que os resultados estavam fechados, então não conta. O relatório da rodada mostra quantas vezes isso aconteceu.
round-told-newer = Depois você escolheu outra letra; é essa que vale.
round-told-void = Esta pergunta não conta para ninguém. A próxima já vem.
round-told-asked-again = Esta pergunta foi feita de novo mais abaixo. Responda lá, por favor.
round-told-unknown = A rodada nº { $round } não tem essa pergunta.
round-told-cancelled = A rodada nº { $round } foi cancelada.
round-told-blocked = A moderação impediu você de participar aqui.

# Why a round can't go on, inside of round-told-held-up.
round-told-channel-deleted = o canal dela foi excluído

# To moderators. $name: the round's name. $channel: a mention. $when: date and time.
round-told-moved = A rodada nº { $round } (**{ $name }**, { $channel }) agora começa { $when }, porque o evento dela foi mudado no Discord.
# $why: one of the three below.
round-told-not-moved = O evento da rodada nº { $round } (**{ $name }**, { $channel }) foi mudado no Discord, mas { $why }. A rodada continua começando { $when }, e pus o evento de volta. Use `/round cancel` para cancelar a rodada.
round-told-cannot-move-soon = o novo horário já passou ou falta menos de dois minutos
round-told-cannot-move-late = faltam mais de 60 dias para o novo horário
round-told-cannot-move-clash = no novo horário ela coincide com outra rodada, a nº { $other } ({ $name })
round-told-event-gone = { $phase ->
    [announced] O evento da rodada nº { $round } (**{ $name }**, { $channel }) foi encerrado, cancelado ou excluído no Discord. A rodada ainda começa { $when }. Use os botões para cancelá-la ou adicionar o evento de novo, ou `/round cancel`.
   *[running] O evento da rodada nº { $round } (**{ $name }**, { $channel }) foi encerrado, cancelado ou excluído no Discord. A rodada continua. Use o botão ou `/round cancel` para cancelá-la.
}
round-told-button-cancel = Cancelar a rodada
round-told-button-event = Refazer o evento
round-told-event-again = Estou adicionando a rodada nº { $round } de novo aos eventos do servidor. Ela começa { $when }.
round-told-no-event-again = A rodada nº { $round } começa em pouco tempo, ou já começou, então não pode ter um evento novo.
# $why: what Discord answered.
round-told-no-event = Não consegui adicionar a rodada nº { $round } (**{ $name }**, { $channel }) aos eventos do servidor: { $why }. A rodada acontece mesmo assim. Para adicionar eventos preciso da permissão **Criar eventos**.
round-told-missed = A rodada nº { $round } (**{ $name }**, { $channel }) não aconteceu: eu estava offline quando ela devia começar ({ $when }) e voltei tarde demais. Use `/round schedule` para planejar outra.
round-told-held-up = A rodada nº { $round } (**{ $name }**, { $channel }) está pausada: { $why }. Quando estiver resolvido, use `/round resume` para continuar de onde parou, ou `/round cancel` para encerrar.
round-told-host-gone = A rodada nº { $round } (**{ $name }**, { $channel }) está pausada: quem a agendou saiu do servidor. Use `/round resume` para assumir, ou `/round cancel` para encerrar.
round-told-nobody-came = A rodada nº { $round } (**{ $name }**, { $channel }) não aconteceu: ninguém se inscreveu. As perguntas dela não foram feitas e podem ser sorteadas de novo.
round-told-not-again-clash = A rodada nº { $round } (**{ $name }**, { $channel }) não se repete na semana que vem: a rodada nº { $other } está no mesmo canal nesse horário. Use `/round schedule` para planejar outra.
round-told-not-again-closed = A rodada nº { $round } (**{ $name }** em { $channel }) não se repete: as datas sem nada do servidor (`/setup blackout:`) não deixam nenhuma data por dois anos.
round-told-not-again-empty = A rodada nº { $round } (**{ $name }**, { $channel }) não se repete na semana que vem: o banco não tem mais perguntas para ela. Use `/round schedule` para planejar outra.

## round/typed.rs: typed answers

round-typed-form = Rodada nº { $round } · pergunta { $question }
round-typed-form-label = O que é impresso?
round-typed-form-description = Exatamente o que aparece na tela, linha por linha
# Above the answer in a code block.
round-typed-receipt = A sua resposta é:
round-typed-receipt-changed = Você mudou a sua resposta para:
round-typed-until = Fim do tempo: { $when }. Até lá você pode tocar de novo em **Responder** para mudar.
round-typed-yours = Você digitou:
round-typed-newer = Depois você mandou outra resposta; é essa que vale.
# In front of the bars.
round-typed-correct = certa
round-typed-incorrect = errada
# Above the text in a code block.
round-typed-wrong =
    { $count ->
        [one] 1 pessoa digitou
       *[other] { $count } pessoas digitaram
    }

## errata.rs: corrections of questions that were played

command-errata = Corrija uma pergunta revelada: as respostas, o texto, ou anule-a.
command-errata--question = O número (#12), o nome ou uma rodada (“round 3”); sem isso, a deste tópico
errata-which = Qual pergunta precisa de correção? Para uma mais antiga, use `/errata question:#12`, ou `question:round 3` para uma rodada de quiz.
errata-nothing-revealed = Nenhuma pergunta foi revelada aqui nos últimos 30 dias. Para uma mais antiga, use `/errata question:#12`, ou `question:round 3` para uma rodada de quiz.
errata-unknown = `question:` Não conheço { $typed }. Dê o número, como #12, uma rodada de quiz, como `round 3`, ou escolha da lista que abre enquanto você digita.
errata-unplayed = Nenhuma trilha nem rodada daqui fez “{ $title }” ainda, então não há pontos a corrigir.
errata-open = A pergunta nº { $number } ainda não foi revelada. Você pode corrigi-la depois da revelação, ou retirá-la agora com `/track withdraw`.
errata-revealing = A pergunta nº { $number } está sendo revelada agora. Tente de novo em um minuto.
errata-secret = Não posso mostrar esta pergunta agora. Tente outro dia; até lá, `/points adjust` pode acertar os pontos de alguém.
errata-busy = Ainda estou recontando a pergunta { $name }. Tente de novo em um minuto.
errata-unanswered =
    Ninguém respondeu a pergunta { $name }, então não há pontos a corrigir.{ $kind ->
        [round] {""}
       *[daily] {" "}Você ainda pode corrigir o texto dela.
    }
errata-void-already = A pergunta { $name } já está anulada. Para mudar isso, desfaça em `/audit`.
errata-no-reason = Nada mudou. Diga por quê, para que as pessoas entendam a correção.
errata-no-output = Nada mudou. Digite a saída que também deve valer.
errata-known = Nada mudou: essa resposta já conta como certa, ou esta pergunta não a tem.
errata-too-many = Nada mudou: esta pergunta já tem { $most } correções.
errata-no-text = Nada mudou. A pergunta e a resposta-modelo não podem ficar vazias.
errata-same-text = Nada mudou: o texto é o mesmo de antes.
errata-open-fence = Nada mudou: um bloco de código não está fechado. Termine-o com uma linha de ```.
errata-no-offer = Nada mudou: a correção do banco de perguntas já vale, ou não cabe mais nesta pergunta.
# The place is a link. What can be chosen follows.
# $name: “#12”, or errata-round-name.
errata-desk-title = Corrigir a pergunta { $name }
errata-desk-head = **{ $title }** · { $place }
errata-desk-outputs = Conta como certo:
errata-desk-how =
    O que deve mudar? Quem ganhou ou perdeu pontos vê isso na minha próxima resposta e em `/why`; o resto vê um aviso no { $kind ->
        [round] canal
       *[daily] tópico
    }. Ninguém é mencionado.
errata-desk-void = Esta pergunta está anulada: ninguém ganha pontos por ela. Dá para desfazer em `/audit`.
# $date as in 2026-01-31; $note is a sentence of the question bank.
errata-offer = 📌 O banco de perguntas corrigiu esta pergunta em { $date }: { $note }
errata-button-open = Corrigir { $name }…
errata-button-option = Aceitar { $letter } também…
errata-button-output = Aceitar outra saída…
errata-button-text = Corrigir o texto…
errata-button-void = Anular…
errata-button-bank = Aceitar a resposta do banco
# Titles of forms.
errata-form-title = Pergunta { $name }: aceitar resposta
errata-form-void = Anular a pergunta { $name }
errata-form-text = Corrigir o texto da pergunta nº { $number }
errata-form-void-text =
    Ninguém ganha pontos por uma pergunta anulada, e os pontos já dados são tirados.{ $kind ->
        [round] {" "}As posições da rodada são calculadas de novo sem ela.
       *[daily] {" "}As sequências não são prejudicadas: a data ainda conta para quem respondeu.
    }
errata-field-reason = Por quê? Todo mundo pode ler isto.
errata-field-reason-description =
    Aparece no { $kind ->
        [round] canal
       *[daily] tópico
    } e em /why.
errata-field-reason-placeholder = Por exemplo: desde o Python 3.12, imprime isto
errata-field-output = A saída que também vale
errata-field-output-description = Exatamente o que aparece na tela, linha por linha
errata-field-text = Pergunta
errata-field-answer = Resposta-modelo
errata-field-answer-long = A atual é longa demais para mostrar aqui. Deixe vazio para mantê-la.
# What was corrected. With $back it was taken back.
errata-what-option =
    { $back ->
        [yes] **{ $letter }** ({ $option }) não conta mais como certa.
       *[no] **{ $letter }** ({ $option }) também conta como certa.
    }
# The output follows in a code block.
errata-what-output =
    { $back ->
        [yes] Esta saída não conta mais como certa:
       *[no] Esta saída também conta como certa:
    }
errata-what-void =
    { $back ->
        [yes] Esta pergunta volta a contar, com todos os pontos.
       *[no] Esta pergunta está anulada: ninguém ganha pontos por ela.{ $kind ->
            [round] {""}
           *[daily] {" "}As sequências não são prejudicadas.
        }
    }
errata-what-text =
    { $back ->
        [yes] O texto é o que era antes.
       *[no] O texto foi corrigido.
    }
errata-void-title = Anulada
# The date, what was corrected and the reason follow.
errata-note-title = Correção da pergunta { $name }
errata-answer-title = Resposta corrigida da pergunta nº { $number }
errata-changed =
    { $changed ->
        [0] Os pontos de ninguém mudaram.
        [one] Os pontos de 1 pessoa mudaram. `/why` mostra se foram os seus.
       *[other] Os pontos de { $changed } pessoas mudaram. `/why` mostra se os seus também.
    }
# What was corrected follows.
errata-done = **Pergunta { $name }** ·
errata-done-next =
    { $later ->
        [yes] Estou recontando as respostas e publico um aviso no { $kind ->
            [round] canal
           *[daily] tópico
        } quando terminar.
       *[no] As respostas foram recontadas, e publiquei um aviso no { $kind ->
            [round] canal
           *[daily] tópico
        }.
    }
errata-done-text =
    Publiquei um aviso no { $kind ->
        [round] canal
       *[daily] tópico
    }. Nenhum ponto mudou.
# Above a reply. $shown has its sign: "+3", "−1"; $points only picks the plural.
errata-news =
    { $points ->
        [one] 📌 A pergunta nº { $number } foi corrigida: **{ $shown } ponto** para você. `/why` tem os detalhes.
       *[other] 📌 A pergunta nº { $number } foi corrigida: **{ $shown } pontos** para você. `/why` tem os detalhes.
    }
# Follows a line of /why after a colon.
errata-why = corrigida: { $reason }
errata-why-alone = corrigida
errata-result-title = Correções
# For the moderators. $place is a link.
errata-notice = O banco de perguntas corrigiu a pergunta { $name } · { $title } ({ $place }) em { $date }: { $note }
    Se alguém deu a resposta que agora é a certa, você pode deixá-la valer. `/errata question:{ $typed }` mostra mais.
audit-accepted-another = aceitou mais uma resposta: { $what }
audit-voided = anulou { $what }
audit-corrected-text = corrigiu o texto: { $what }
audit-took-correction-back = desfez uma correção: { $what }
audit-restored-track = recuperou { $what }
audit-undid-correction = Desfeito. Publiquei um aviso no tópico; se pontos mudarem de volta, as pessoas ficam sabendo.
audit-undid-track = Desfeito. A trilha voltou e publica a partir da próxima data. O que estava na fila ou foi pedido se perdeu.

## roles of authors, reviewers and hosts

command-setup--author_role = Quem tem este cargo pode escrever as perguntas próprias deste servidor
command-setup--reviewer_role = Quem tem este cargo pode decidir sobre perguntas sugeridas
command-setup--host_role = Quem tem este cargo pode planejar e conduzir rodadas de quiz
# $role is a mention.
access-helpers = Só a moderação e quem tem o cargo { $role } pode fazer isto.
help-authors-only = Só para a moderação e quem escreve perguntas.
help-reviewers-only = Só para a moderação e quem revisa sugestões.
help-hosts-only = Só para a moderação e quem conduz rodadas.
setup-helpers = Ajudantes
# $role: a mention, or the words for none.
setup-helper-author = Quem escreve perguntas próprias deste servidor: { $role }
setup-helper-reviewer = Quem decide sobre sugestões: { $role }
setup-helper-host = Quem planeja e conduz rodadas: { $role }
setup-helper-none = só a moderação
## commands/privacy.rs, text/privacy.rs: what is stored about a member

help-subject-privacy = Seus dados
command-privacy = Veja, baixe, esconda ou exclua o que guardo sobre você.
command-privacy-show = O que guardo sobre você aqui.
command-privacy-export = Baixe tudo num arquivo.
command-privacy-delete = Exclua.
command-privacy-hide = Fique fora das classificações e listas.
command-privacy-hide--on = no para aparecer de novo (yes se deixado de fora)

privacy-title = O que guardo sobre você neste servidor
privacy-nothing = Não guardo nada sobre você neste servidor.
privacy-what =
    - as suas respostas, com textos e arquivos, e como foram avaliadas
    - os seus pontos, votos, dicas, autoavaliações e pedidos de temas
    - o que você respondeu em rodadas e o que denunciou
    - o que você fez na moderação, se faz parte dela
privacy-what-messages = - o texto do que você escreve no tópico de uma pergunta antes da revelação
# $days: how many days texts are kept.
privacy-texts =
    { $days ->
        [one] Os textos são excluídos depois de 1 dia.
       *[other] Os textos são excluídos depois de { $days } dias.
    }
privacy-left =
    { $days ->
        [one] Se eu for removido do servidor, tudo é excluído depois de 1 dia.
       *[other] Se eu for removido do servidor, tudo é excluído depois de { $days } dias.
    }
privacy-is-listed = Você aparece nas classificações.
privacy-is-hidden = Você está fora: nenhuma lista mostra o seu nome, e você não ocupa posição.
privacy-button-export = Baixar uma cópia
privacy-button-hide = Me esconder
privacy-button-list = Aparecer de novo
privacy-button-ask = Excluir …
privacy-hidden = Agora você está fora das listas. Nenhuma mostra o seu nome, você não ocupa posição, e as suas respostas publicadas aparecem como “a resposta de alguém”. `/leaderboard` ainda diz onde você estaria. Use `/privacy hide on:False` para aparecer de novo.
privacy-hidden-already = Nada mudou: você já está fora das listas. Use `/privacy hide on:False` para aparecer de novo.
privacy-listed = Você aparece de novo, com a sua posição.
privacy-listed-already = Nada mudou: você aparece nas listas. Use `/privacy hide` para ficar de fora.

privacy-ask-title = Excluir os seus dados neste servidor?
privacy-ask = Não dá para desfazer, e os seus pontos e a sua sequência não voltam. Se participar de novo, você começa do zero, e as perguntas abertas agora não dão pontos.
privacy-goes-title = O que sai
privacy-goes = As suas respostas com textos e arquivos, as minhas mensagens que as mostram, os votos nelas e os seus votos em perguntas abertas, as suas denúncias e pedidos de temas, o que você tocou e digitou em rodadas, motivos escritos por você ou sobre você, e a ligação entre a sua conta e todo o resto.
privacy-stays-title = O que fica, sem o seu nome
privacy-stays = Pontos que foram dados, resultados de rodadas e o que você fez na moderação, tudo como “alguém que saiu”. Se você está bloqueado, continua bloqueado.
privacy-yours-title = O que só você pode excluir
privacy-yours = As suas próprias mensagens no Discord.
privacy-button-delete = Excluir os meus dados
privacy-button-copy = Antes, baixar uma cópia
privacy-button-keep = Manter
privacy-deleting = Os seus dados estão sendo excluídos. A partir de agora você é alguém que saiu. As minhas mensagens com as suas respostas saem em até 7 dias, e o meu registro de eventos, que ainda tem a sua conta, é reescrito durante a noite.

privacy-export-title = Os seus dados neste servidor
# $answers: how many answers are in the file.
privacy-export =
    { $answers ->
        [0] Aqui está o que guardo sobre você, em JSON. Só você pode ver isto.
        [one] Aqui está o que guardo sobre você, em JSON, com 1 resposta. Só você pode ver isto.
       *[other] Aqui está o que guardo sobre você, em JSON, com { $answers } respostas. Só você pode ver isto.
    }
privacy-export-more = Ainda não é tudo: toque em **Próxima parte** para mais.
privacy-button-next = Próxima parte
## own4-3: suggestions and the server's own questions

command-suggest = Sugira uma pergunta. Você a escreve num formulário e vê antes uma prévia.
command-suggest--topic = Sobre o que é a pergunta
command-suggest--level = O quanto é difícil
command-suggest--kind = Como se responde
command-suggestions = Veja o que houve com as suas sugestões. A moderação e quem revisa decidem aqui.
command-bank-add = Escreva uma pergunta para este servidor.
command-bank-add--topic = Sobre o que é a pergunta
command-bank-add--level = O quanto é difícil
command-bank-add--kind = Como se responde
command-bank-edit = Mude uma das perguntas próprias do servidor.
command-bank-edit--question = Qual pergunta; escolha na lista que abre enquanto você digita
command-bank-edit--topic = O novo tema
command-bank-edit--level = O novo nível
command-bank-remove = Remova uma das perguntas próprias do servidor (pede confirmação).
command-bank-remove--question = Qual pergunta; escolha na lista que abre enquanto você digita

# $own: how many of them the server wrote itself.
bank-own = { $own ->
        [one] { $own } é do próprio servidor.
       *[other] { $own } são do próprio servidor.
    }
bank-button-own = Do servidor ({ $own })

help-subject-bank = Banco de perguntas

# write.rs: the form, its faults and the preview
write-form-suggest = Sugerir uma pergunta
write-form-add = Uma pergunta nova
write-form-change = Editar a pergunta
write-form-review = Editar a sugestão
write-part-title = Título
write-part-question = Pergunta
write-part-options = Opções
write-part-output = O que imprime
write-part-points = O que uma boa resposta menciona
write-part-answer = Resposta
write-part-hints = Dicas
write-help-title = Poucas palavras que não entreguem nada. O tópico leva esse nome.
write-help-question = A pergunta como será lida. Ponha código entre linhas de ```.
write-help-options = De 2 a 5, uma por linha. Ponha * antes da certa. Uma linha com > embaixo diz por quê.
write-help-output = Exatamente o que aparece na tela, linha por linha.
write-help-points = Um ponto por linha; pode ficar vazio.
write-help-answer = A resposta e o motivo dela. Ninguém a vê antes da revelação.
write-help-hints = Até 3, com uma linha em branco entre elas; pode ficar vazio.
write-no-kind = `kind:` { $typed } não é um tipo de pergunta. Escolha choice, output, short ou open.
write-no-draft = Não há nada aqui para continuar. Comece de novo com `/suggest`, ou com `/bank add` se for da moderação.
write-discarded = Descartado.
# $count: how many things are wrong.
write-faults = { $count ->
        [one] **Quase lá: falta corrigir uma coisa.**
       *[other] **Quase lá: falta corrigir { $count } coisas.**
    } Toque em **Corrigir**: o seu texto ainda está no formulário.
write-fault-part = **{ $part }:**
write-fault-line = **{ $part }, linha { $line }:**
write-fault-empty = está vazio. Preencha.
write-fault-long = tem { $length } caracteres. Encurte para { $most }; o formulário guarda o começo.
write-fault-no-word = não tem letra nem número, então nenhum tópico pode ter esse nome. Use algumas palavras simples.
write-fault-title-markup = tire `*`, `_` e `<`. Nomes de código vão entre crases: `__init__`.
write-fault-open-block = um bloco de código começa aqui e não termina. Ponha uma linha de três crases embaixo do código.
write-fault-open-backtick = há uma crase sem par. Ponha uma de cada lado do código.
write-fault-picture = imagens não funcionam em perguntas. Escreva o código como texto, ou descreva o que a imagem mostra.
write-fault-link = links não são permitidos. Diga o nome da página sem o endereço.
write-fault-heading = o Discord mostraria esta linha como título. Se é código, ponha entre duas linhas de três crases.
write-fault-markup = o Discord formataria { $word }. Se é código, ponha crases em volta.
write-fault-word = este servidor não publica { $word }. Use outra palavra.
write-fault-no-code = não há código. Ponha o código entre duas linhas de três crases.
write-fault-options = conto { $count ->
        [one] { $count } opção
       *[other] { $count } opções
    }. Escreva de { $least } a { $most }, uma por linha.
write-fault-none-right = nenhuma opção está marcada como certa. Ponha `*` antes da certa.
write-fault-several-right = { $count } opções estão marcadas como certas. Deixe o `*` só antes de uma delas; se outra também está certa, mude-a para que fique errada.
write-fault-long-option = esta opção tem { $length } caracteres. Encurte para { $most }.
write-fault-same-option = esta opção aparece duas vezes. Faça cada uma diferente.
write-fault-reason-first = uma linha com `>` explica a opção de cima, e não há nenhuma. Comece com uma opção.
write-fault-many = há { $count }. Deixe no máximo { $most }.
write-button-fix = Corrigir
write-button-edit = Editar
write-button-discard = Descartar
write-button-send-named = Enviar, com o meu nome
write-button-send = Enviar sem o meu nome
write-button-add = Adicionar
write-button-save = Salvar
write-button-approve = Aprovar como editada
write-answer = Resposta
write-hints = Dicas
write-twins = Parece conhecida
write-twin-bank = “{ $title }” no banco embutido
write-twin-own = “{ $title }” entre as perguntas próprias deste servidor
write-twin-waiting = “{ $title }”, uma sugestão que está esperando
write-twin-declined = “{ $title }”, uma sugestão que foi recusada
write-twin-suggested = alguém já sugeriu algo muito parecido
write-footer-suggest = Prévia, com as opções na sua ordem. Com o seu nome, a publicação diz quem sugeriu. Você não pontua nela. Se for aprovada, fica com o servidor.
write-footer = Prévia, com as opções na sua ordem. Você não pontua nela.

# own.rs: the server's own questions
own-title = Perguntas próprias do servidor
own-none = Nenhuma que possa ser mostrada agora. Use `/bank add` para escrever uma.
# $by is one of the two below.
own-line = - **{ $title }** (`{ $slug }`) · { $level } · { $topic } · { $by }
own-by = de { $member }, { $date }
own-by-former = de alguém que saiu, { $date }
own-footer = Página { $page } de { $pages } · mais recentes primeiro · as que estão abertas ou vêm por aí não são listadas
own-button-barred = Nunca feitas aqui
own-added = “{ $title }” (`{ $slug }`) entrou nas perguntas deste servidor. Trilhas, rodadas, prática e busca a usam a partir de agora. Você não pontua nela. Para fazê-la logo, use `/track queue add`.
own-changed = “{ $title }” (`{ $slug }`) foi salva. Perguntas passadas ficam como foram feitas.
own-ask-remove = Remover `{ $slug }` das perguntas deste servidor? Ela não será mais feita, praticada nem achada. Se está aberta agora, continua aberta. Dá para desfazer.
own-button-remove = Remover
own-button-keep = Manter
own-removed = `{ $slug }` foi removida. Se está em alguma fila, será deixada de lado.
own-unknown = `question:` { $typed } não é uma das perguntas próprias deste servidor. `/bank list` mostra quais são.
own-unknown-nearest = `question:` { $typed } não é uma das perguntas próprias deste servidor. Você quis dizer { $nearest }?
own-in-bank = `question:` { $typed } é embutida, então não pode ser editada nem removida aqui. Use `/bank bar` se ela nunca deve ser feita.
own-not-now = `{ $slug }` não pode ser editada agora: está aberta ou vem por aí, e o formulário mostraria a resposta. Tente de novo depois da revelação.
own-full = Este servidor tem { $most } perguntas próprias, o máximo. Use `/bank remove` para abrir espaço.

# suggestions.rs: what members suggested
suggestions-title = Sugestões
suggestions-notice = Alguém sugeriu uma pergunta. Toque no botão ou use `/suggestions` para aprovar ou recusar.
suggestions-button-see = Ver sugestões
# $credit: yes or no.
suggestions-sent = Obrigado! “{ $title }” está com a moderação. { $credit ->
        [yes] Se for feita, a publicação vai dizer que você a sugeriu.
       *[no] Se for feita, o seu nome não vai aparecer.
    } `/suggestions` mostra o que houve com ela.
suggestions-button-mine = Minhas sugestões
suggestions-blocked = Você não pode sugerir perguntas neste servidor, porque a moderação bloqueou você.
suggestions-full-own = Você tem { $most } sugestões esperando pela moderação. Espere a decisão, ou retire uma.
suggestions-full = Há { $most } sugestões esperando pela moderação, o máximo. Tente de novo em alguns dias.
suggestions-nothing-waits = Nenhuma sugestão está esperando.
suggestions-faults = **Ela não pode ser aprovada como está.** Toque em **Editar** para corrigir:
suggestions-place = Sugestão { $place } de { $of }
suggestions-from = De
# $credit: yes or no.
suggestions-from-line = { $member }, { $at }. { $credit ->
        [yes] Quer ser citado quando ela for feita.
       *[no] Não quer ser citado.
    }
suggestions-button-approve = Aprovar
suggestions-button-review = Editar
suggestions-button-decline = Recusar
suggestions-button-before = Anterior
suggestions-button-after = Próxima
suggestions-button-next = Próxima sugestão
suggestions-approved = Aprovada: “{ $title }” (`{ $slug }`) agora é uma das perguntas deste servidor. Nem você nem quem a escreveu pontua nela. Para fazê-la logo, use `/track queue add`.
suggestions-declined = Recusada. A pessoa lê o seu motivo em `/suggestions`.
suggestions-waits-no-more = Esta sugestão não está mais esperando: alguém já decidiu, ou ela foi retirada.
suggestions-decline-form = Recusar a sugestão
suggestions-decline-reason = Motivo
suggestions-decline-description = A pessoa lê isto em /suggestions.
suggestions-decline-placeholder = Tivemos uma bem parecida na semana passada. Que tal perguntar por que isso acontece?
suggestions-no-reason = Diga numa frase por quê, para que a pessoa saiba o que melhorar.
suggestions-not-taken-back = Não dá mais para retirar: a moderação já decidiu. `/suggestions` mostra o que houve com ela.
suggestions-mine-title = As suas sugestões
suggestions-mine-none = Você ainda não sugeriu nenhuma pergunta aqui. `/suggest` abre um formulário.
# $became is one of the four below.
suggestions-mine-line = - **{ $title }** ({ $date }): { $became }
suggestions-mine-waits = esperando pela moderação
suggestions-mine-approved = aprovada, é uma das perguntas deste servidor
suggestions-mine-removed = aprovada, mas a moderação a removeu depois
suggestions-mine-declined = recusada: { $reason }
suggestions-button-take-back = Retirar “{ $title }”
# $member suggested the question that is asked.
post-suggested-title = Sugerida por
round-told-wrote-it = Você sabe a resposta desta pergunta porque a escreveu ou aprovou, então ela não dá pontos para você.

# audit.rs
audit-of-suggestion = uma sugestão de { $member }
audit-added-question = adicionou { $what } às perguntas do servidor
audit-changed-question = editou { $what }, uma pergunta do próprio servidor
audit-removed-question = removeu { $what } das perguntas do servidor
audit-restored-question = pôs { $what } de volta entre as perguntas do servidor
audit-approved-suggestion = aprovou uma sugestão, { $what }
audit-declined-suggestion = recusou { $what }
audit-reopened-suggestion = reabriu { $what }
audit-undid-own = A pergunta está de volta entre as do servidor.
audit-undid-decline = A sugestão está esperando de novo.
## /me: pictures, badges and milestones, another member's stats, the group's card

command-me--member = Outra pessoa; sem isso, você
command-me--group = Como vai o grupo inteiro, e os temas em que está mais fraco

me-title-other = Números em { $track }
# $member is a mention.
me-of-other = Números de { $member }.
me-of-veiled = Números de { $member }. As respostas nesta trilha são anônimas, então temas e dias ficam de fora.
me-no-track = Ainda não há perguntas diárias aqui. No servidor inteiro, desde o início: { $place }. `/why` lista cada ponto.
me-unknown-member = { $member } ainda não fez nada aqui, então não há o que mostrar.
me-hidden-member = { $member } prefere não mostrar os próprios números.
me-streak-none-other = Nenhuma sequência ainda.
me-streak-over-other = Nenhuma sequência agora; a melhor foi { $best }.
me-streak-best-other =
    { $now ->
        [one] **{ $now } pergunta** seguida. A melhor: { $best }.
       *[other] **{ $now } perguntas** seguidas. A melhor: { $best }.
    }
me-streak-next = Próximo marco: { $next } seguidas.
me-field-badges = Medalhas
me-badges-none = Nenhuma ainda. A primeira é por responder { $first } seguidas.
me-badges-none-other = Nenhuma ainda.
me-badge-streak = **{ $count } seguidas**: uma sequência de { $count } perguntas
me-badge-answered = **{ $count } respondidas**: { $count } perguntas respondidas a tempo
me-badge-all-rounder = **Polivalente**: sabe algo em { $count } temas
me-badge-accepted = **{ $count } aceitas**: { $count } respostas aceitas pela moderação
me-button-group = Grupo inteiro
me-button-me = Meus números

result-milestone-title = Marco
result-milestone = Com esta pergunta você respondeu **{ $count } seguidas**. A medalha está em `/me`.

# Everything that begins with picture- is drawn, or read out to those who don't see the picture. The short names of
# topics have room for about 15 letters.
picture-points = Pontos
picture-points-week = { $points ->
    [0] nenhum esta semana
   *[other] +{ $points } esta semana
}
picture-rank = Posição
picture-rank-track = desde o início
picture-rank-hidden = se aparecesse
picture-rank-none = sem pontos ainda
picture-rank-far = não entre os primeiros
picture-streak = Sequência
picture-streak-best = seguidas · melhor { $best }
picture-badges = Medalhas
picture-badge-streak = { $count } seguidas
picture-badge-answered = { $count } respondidas
picture-badge-all-rounder = Polivalente
picture-badge-accepted = { $count } aceitas
picture-year = Últimos 12 meses
picture-year-note = { $done } de { $asked } respondidas
picture-year-full = certa, ou sabia
picture-year-some = respondida
picture-year-missed = perdida
picture-mastery = Domínio em %
picture-mastery-note = avaliações e autoavaliações
picture-month = { $month ->
    [jan] jan
    [feb] fev
    [mar] mar
    [apr] abr
    [may] mai
    [jun] jun
    [jul] jul
    [aug] ago
    [sep] set
    [oct] out
    [nov] nov
   *[dec] dez
}
picture-topic-basics = Básico
picture-topic-data-structures = Estruturas
picture-topic-iteration = Iteração
picture-topic-functions = Funções
picture-topic-oop = Classes
picture-topic-data-model = Modelo de dados
picture-topic-exceptions = Exceções
picture-topic-files-io = Arquivos e E/S
picture-topic-modules-packaging = Pacotes
picture-topic-stdlib = Bibl. padrão
picture-topic-memory-performance = Memória, tempo
picture-topic-concurrency = Concorrência
picture-topic-testing = Testes
picture-topic-web = Web
picture-topic-data-science = Dados
picture-topic-algorithms = Algoritmos
picture-topic-practices = Boas práticas
# One part of a sentence each.
picture-alt-tile = { $label }: { $value } ({ $note })
picture-alt-badges = Medalhas: { $badges }
picture-alt-year = { $title }: { $note } ({ $months })
picture-alt-month = { $month } { $done } de { $asked }
picture-alt-mastery = Domínio em porcentagem ({ $levels }): { $rows }
picture-alt-row = { $topic } { $percents }

group-title = Como vai o grupo em { $track }
group-body = { $dailies ->
    [one] 1 pergunta fechou nos últimos 12 meses,
   *[other] { $dailies } perguntas fecharam nos últimos 12 meses,
} com { $answers ->
    [one] 1 resposta
   *[other] { $answers } respostas
} a tempo.
group-none = Nenhuma pergunta fechou em { $track } ainda. Quando a votação da primeira terminar, isto mostra o que o grupo sabe e o que não sabe.
group-field-weakest = Temas mais fracos
group-field-topics = Todos os temas
# $count: verdicts and self-ratings.
group-topic = { $topic }: { $percent }% sabido ({ $count ->
    [one] 1 avaliação
   *[other] { $count } avaliações
})
group-weakest-none = Nenhum se destaca. Um tema aparece aqui quando tem pelo menos { $enough } avaliações ou autoavaliações e menos de { $most }% dele é sabido.
group-topics-none = Nenhuma avaliação nem autoavaliação ainda.
group-field-focus = Foco
group-focus-on = Nesta semana pergunto o dobro sobre estes: { $topics }. Escolho temas novos toda segunda-feira.
group-focus-waiting = Ligado. Assim que um tema se destacar, pergunto o dobro sobre ele. Escolho temas novos toda segunda-feira.
group-focus-off = Desligado. Toque no botão para que eu pergunte o dobro sobre os temas mais fracos.
group-focus-off-member = Desligado. A moderação pode me fazer perguntar o dobro sobre os temas mais fracos.
group-button-focus = Perguntar mais destes
group-button-unfocus = Parar de focar
group-picture-questions = Perguntas
group-picture-questions-note = em 12 meses
group-picture-answers = Respostas
group-picture-answers-note = umas { $each } por pergunta
group-picture-known = Sabido
group-picture-known-value = { $percent }%
group-picture-known-note = de { $count } avaliações
group-picture-known-none = sem avaliações ainda
group-picture-year-note = { $done } de { $asked } com respostas
group-picture-year-full = tantas como sempre
group-picture-year-some = menos
group-picture-year-none = ninguém
## review.rs: /review, and what practice questions say about it

practice-footer-back = Volta em /review em { $date }. Só você pode ver isto, e não dá pontos.
practice-rated = Você disse
review-no-server = Ainda não sei de qual servidor você fala. Use `/review` lá uma vez, e depois funciona aqui também.
review-nothing-yet = Nada a revisar ainda. Perguntas que você erra, ou marca com 🔴 ou 🟡, voltam aqui na hora certa. Responda a próxima pergunta do dia, ou tente `/question`.
review-done-already = Essa não é mais a sua pergunta atual. É aqui que você está:
review-title = Revisão · { $title }
# A channel of the server that the questions of a direct message belong to.
review-server = Do servidor de { $channel }
review-footer-left =
    { $left ->
        [1] A última de hoje. Só você pode ver isto, e não dá pontos.
       *[other] Faltam { $left } hoje. Só você pode ver isto, e não dá pontos.
    }
review-footer-rate = O quanto você sabia?
review-back = Ela volta em { $date }.
review-back-today = Ela volta mais uma vez hoje, e de novo em { $date }.
review-button-show = Mostrar a resposta
review-button-dont-know = Não sei
review-button-answer = Responder
review-button-next = Próxima
review-button-more = Mais { $count }
review-form = O que é impresso?
review-form-label = O que é impresso?
review-form-description = Exatamente o que aparece na tela, linha por linha
review-rate-again = { $dot } Ainda não
review-rate-hard = { $dot } Em parte
review-rate-good = { $dot } Sabia
review-correct = ✅ **{ $letter } está certa.**
review-incorrect = ❌ **{ $letter } está errada.**
review-correct-output = ✅ **É isso que é impresso.**
review-incorrect-output = ❌ **Não é isso que é impresso.** Você digitou:
review-dont-know = Aqui está a resposta.
review-noted = “{ $title }” volta em { $date }.
review-noted-today = “{ $title }” volta mais uma vez hoje, e de novo em { $date }.
review-done-title = Revisão
review-done =
    { $count ->
        [one] Pronto por hoje: 1 pergunta revisada.
       *[other] Pronto por hoje: { $count } perguntas revisadas.
    }
review-none-now = Nada a revisar agora.
review-more =
    { $count ->
        [one] Mais 1 está na hora. Faça agora, ou deixe para amanhã.
       *[other] Mais { $count } estão na hora. Continue agora, ou deixe para amanhã.
    }
review-next =
    { $count ->
        [one] A seguir: 1 pergunta em { $date }.
       *[other] A seguir: { $count } perguntas em { $date }.
    }
review-no-next = Perguntas que você erra, ou marca com 🔴 ou 🟡, voltam aqui.
zone-set = O seu fuso horário é { $zone }, onde agora são { $time }. O seu dia para `/review` começa lá às 04:00. Vale para todos os servidores.
zone-taken-back = Esqueci o seu fuso horário e volto a usar o de cada servidor.
command-review = Traga de volta na hora certa as perguntas que você errou. Só você vê.
command-me--zone = O seu fuso horário, como America/Sao_Paulo; - para usar o do servidor

## rules/counting.rs, text/rings.rs: which votes count

# Behind "You voted for …". $closed: date and time.
ballot-newcomer = Ele conta quando você tiver respondido uma pergunta aqui: esta ou uma anterior, até { $closed }.
# $most: how many votes count on the questions of one date.
ballot-over = Ele não conta: dos seus votos nas perguntas de uma data, valem os { $most } primeiros. Tire outro e este passa a contar.
ballot-entry-newcomer = **você votou nela** (conta quando você tiver respondido uma pergunta aqui)
ballot-entry-over = **você votou nela** (passou do limite que conta)

help-rules-title = Como funcionam os pontos
help-rules-answers = Responder antes da revelação: { $answered }. Resposta certa, quando eu corrijo: mais { $correct }. Resposta aceita pela moderação: mais { $accepted }.
help-rules-votes = Cada voto na sua resposta: { $vote }, até { $most } votos por pergunta. Você não pode votar em si, e um voto retirado leva o ponto junto.
help-rules-newcomers = Um voto conta se quem votou tiver respondido uma pergunta aqui antes do fim da votação: esta ou uma anterior.
help-rules-cap = Dos votos de alguém nas perguntas de uma data, valem os { $most } primeiros.
help-rules-early = Se você olha a resposta com **Mostrar agora**, ou viu a pergunta numa prévia, ela não rende nada.
help-rules-final = Os pontos são definitivos quando a votação termina. Depois disso, só uma correção da pergunta ou um `/points adjust` da moderação os muda, cada um com o seu motivo.
help-rules-footer = /why lista cada ponto que você tem e de onde vem.

rings-title = Quem vota em quem
rings-head = Votos no outro, entre todos os que cada um deu:
# $one, $other: members. $there, $back: their votes for each other. $of, $of_back: all their votes.
rings-line = - { $one } → { $other }: { $there } de { $of } · { $other } → { $one }: { $back } de { $of_back }
rings-none = Não há duas pessoas que tenham votado uma na outra { $least } vezes ou mais.
rings-looked =
    { $votes ->
        [one] Olhei 1 voto
       *[other] Olhei { $votes } votos
    } { $dailies ->
        [one] em 1 pergunta dos últimos { $days } dias.
       *[other] em { $dailies } perguntas dos últimos { $days } dias.
    }
rings-footer = Amigos que respondem bem também ficam assim. Leia as respostas deles antes de agir.

## rules/round/early.rs: questions that close early

command-round-schedule--early = Fechar a pergunta quando todos os inscritos responderem (precisa de lobby)
round-early = A pergunta fecha assim que todos os inscritos responderem.
round-field-early-wants-lobby = `early:` precisa de `lobby:True`, para eu saber quem joga.
## remind.rs: /remind and its direct messages

remind-title = Lembretes
# $question, $reveal and $call are on or off.
remind-settings =
    { $question ->
        [on] 📣 Saiu uma pergunta: **ligado**
       *[off] 📣 Saiu uma pergunta: desligado (`question:true`)
    }
    { $reveal ->
        [on] 💡 Saiu uma resposta: **ligado**
       *[off] 💡 Saiu uma resposta: desligado (`reveal:true`)
    }
    { $call ->
        [on] ⏰ Última chamada, duas horas antes da revelação se você não respondeu: **ligado**
       *[off] ⏰ Última chamada, duas horas antes da revelação se você não respondeu: desligado (`last_call:true`)
    }
    Entre { $from } e { $to } em { $zone }. Defina o seu fuso com `/me zone:`.
    Chegam por mensagem direta com links, numa só o que vence na mesma hora.
remind-none = Os lembretes estão desligados. Escolha o que quiser: `/remind question:true`, `reveal:true` ou `last_call:true`. Chegam por mensagem direta com links.
remind-refused = Não consegui mandar uma mensagem direta para você, então os lembretes estão desligados. Permita mensagens diretas de membros deste servidor (em Configurações de privacidade) e use `/remind` de novo.
remind-turned-off = Os lembretes estão desligados. `/remind` os liga de novo.
remind-not-a-time = `{ $option }:` { $typed } não é um horário. Tente `9:00`, `17:30` ou `9am`.
remind-no-hours = `from:` e `to:` são o mesmo horário. Escolha horas como `from:8:00 to:22:00`.
remind-button-off = Desligar
remind-question = 📣 **{ $track }** · saiu a pergunta nº { $number }: { $place }
    Você pode responder até { $reveal }.
remind-reveal = 💡 **{ $track }** · saiu a resposta da nº { $number }: { $place }
remind-last-call = ⏰ **{ $track }** · última chamada para a nº { $number }: { $place }
    Você pode responder até { $reveal }.
remind-streak = Se não, a sua sequência de { $count } acaba.
# The small print, by which the bot finds the message again: $marks are made of remind-mark.
remind-footer = Lembrete · { $date } · { $marks }
remind-mark =
    { $what ->
        [question] nº { $number } pergunta
        [reveal] nº { $number } resposta
       *[last-call] nº { $number } última chamada
    }
refusal-too-many-directs = abri mensagens diretas demais por enquanto. O Discord diz: { $words }
command-remind = Receba lembretes por mensagem direta: saiu pergunta, saiu resposta, última chamada.
command-remind--question = Quando sai uma pergunta
command-remind--reveal = Quando sai uma resposta
command-remind--last_call = Duas horas antes da revelação, se você não respondeu
command-remind--from = Não antes desta hora, como 8:00
command-remind--to = Não depois desta hora, como 22:00
## role.rs: why a role can't be given

role-gone = Esse cargo não existe mais.
role-everyone = Todo mundo já tem esse cargo. Escolha outro.
role-managed = Esse cargo é de um bot ou de uma integração, então ninguém pode dá-lo. Escolha outro.
role-powerful = Esse cargo pode gerenciar ou moderar algo, ou mencionar todo mundo. Não é coisa para se ganhar num quiz: escolha um cargo sem essas permissões.
role-too-high = Esse cargo não está abaixo do meu. Em **Configurações do servidor → Cargos**, arraste o meu para cima dele e tente de novo.
role-may-not = Não tenho permissão para dar cargos. Me dê a permissão **Gerenciar cargos** e tente de novo.
# $why is one of the sentences above.
role-not-given = Não consegui mudar quem tem { $role }. { $why }
role-member-left = Quem ia receber { $role } saiu do servidor.

## season.rs: seasons

command-season = Temporadas: classificações com começo e fim.
command-season-start = Inicie uma temporada, ou planeje a próxima.
command-season-start--name = O nome dela
command-season-start--from = Primeira data, como 2026-03-02; hoje se deixada de fora
command-season-start--to = Última data, como 2026-05-31; sem fim se deixada de fora
command-season-start--carry = O que se mantém da temporada anterior: nada, ou metade dos pontos
command-season-start--champion = Um cargo para quem vencer
command-season-start--channel = Onde os resultados são publicados; aqui se deixado de fora
command-season-end = Encerre a temporada, ou cancele uma que não começou.
command-season-end--date = Última data, como 2026-05-31; hoje se deixada de fora
command-season-end--season = Qual, se outra já está planejada
command-season-list = Todas as temporadas e quem as venceu.
help-subject-seasons = Temporadas e recompensas

# What a channel is for, in bold at the beginning of a sentence.
season-purpose = Resultados da temporada

season-number = temporada nº { $number }
# In /audit.
season-of = a temporada **{ $name }**
season-audit-started = iniciou { $what }
season-audit-ended = definiu o fim: { $what }
season-audit-cancelled = cancelou { $what }

season-same-name = `name:` Já há uma temporada chamada **{ $name }** que não acabou. Escolha outro nome.
season-period-name = `name:` **{ $name }** já significa algo em `/leaderboard period:`. Escolha outro nome.
season-planned = **{ $name }** já está planejada, a partir de { $first }. Para planejar outra, cancele-a antes com `/season end`.
season-running = **{ $name }** ainda está em andamento. Use `/season end` para definir a última data e depois inicie a próxima.
season-past-start = `from:` { $first } já passou. Uma temporada pode começar hoje ou mais tarde.
season-overlap = `from:` **{ $name }** vai até { $last }. Temporadas não podem se sobrepor: comece a próxima depois.
season-ends-before = A temporada terminaria ({ $last }) antes de começar ({ $first }). Escolha um fim mais tarde.
# $option: from, to or date.
season-date = `{ $option }:` { $typed } não é uma data. Tente 2026-03-02, `today` ou `tomorrow`.
season-carry = `carry:` Não conheço { $typed }. Escolha `none` ou `half`.
# $why is one of the sentences of role.rs.
season-champion = `champion:` Não posso dar { $role }. { $why }
season-none-to-end = Não há temporada a encerrar. `/season start` inicia uma.
season-no-such = `season:` Não existe a temporada { $typed }. `/season list` mostra todas.
season-ended-already = **{ $name }** já acabou em { $last }.
season-too-early = Talvez já haja pontos de { $earliest }, então esse é o fim mais cedo possível.
season-next-begins = **{ $name }** começa em { $first }, então esta temporada precisa acabar antes.

season-started = { $begins ->
    [today] **{ $name }** começou: contam os pontos a partir de hoje, { $first }.
   *[later] **{ $name }** está planejada: vão contar os pontos a partir de { $first }.
}
season-until = Ela termina com { $last }.
season-open-end = Ela continua até você usar `/season end`.
season-where = Quando a última pergunta dela fechar, publico os resultados em { $channel }. Até lá, `/leaderboard period:season` mostra a classificação.
season-carries = Cada pessoa mantém metade dos pontos de **{ $before }**, arredondada para baixo, quando a classificação dessa temporada for definitiva.
season-carries-nothing = Não há temporada anterior, então todo mundo começa em 0.
season-crowns = Quem vencer recebe { $role }.
season-ended = { $when ->
    [today] **{ $name }** termina hoje, { $last }. Quando a última pergunta fechar, publico os resultados em { $channel }. Para mudar o fim, use `/season end date:` antes de o dia acabar.
   *[later] **{ $name }** termina em { $last }. Quando a última pergunta fechar, publico os resultados em { $channel }.
}

season-name-and-dates = { $name }, { $dates }
season-dates = { $first } – { $last }
season-dates-open = desde { $first }
season-final = *Classificação final.*
season-final-corrected = *Classificação final. Correções feitas depois valem para o total desde o início, mas não a mudam:*
# $points has its sign: "+5", "−2".
season-later = *{ $date }: { $changes ->
        [one] 1 correção
       *[other] { $changes } correções
    }, { $points } no total*
season-own-no-place =
    Você tinha { $points ->
        [one] 1 ponto
       *[other] { $points } pontos
    }, mas nenhuma posição: estava fora das listas ou não estava aqui quando a temporada acabou.
season-button = Temporada
season-button-hall = Todas as temporadas
season-place = Temporada: { $place }

season-over = Fim da temporada: { $name }
# $place is "🥇 1." or "4."
season-place-line = **{ $place }** { $member } · { $points }
# Stands for somebody who is hidden or has left.
season-unnamed = alguém
season-nobody = Ninguém pontuou nesta temporada.
season-more = … e { $count ->
        [one] mais 1
       *[other] mais { $count }
    }
season-crowned = O título { $role } vai para o primeiro lugar.
season-see = Classificação completa: `/leaderboard period:season-{ $number } track:all`
season-next = { $begins ->
    [now] **{ $name }** já começou.
   *[later] A seguir: **{ $name }**, a partir de { $first }.
} { $carry ->
    [half] Cada pessoa mantém metade dos pontos, arredondada para baixo.
   *[none] Todo mundo começa em 0.
}

season-list-title = Temporadas
season-list-empty = Nenhuma temporada ainda. A moderação inicia uma com `/season start`.
season-line = **{ $name }** · { $dates } · { $state }
season-state-nobody = ninguém pontuou
season-state-over = 🏆 { $names } com { $points } · { $members ->
        [one] 1 membro
       *[other] { $members } membros
    }
season-and-others = { $names } e { $count ->
        [one] mais 1
       *[other] mais { $count }
    }
season-state-planned = planejada
season-state-running = em andamento
season-state-daily = acabou; definitiva quando a última pergunta fechar: { $closes }
season-state-round = acabou; definitiva depois da rodada nº { $round }
season-state-counting = acabou; sendo contada
season-button-newer = Mais recentes
season-button-older = Anteriores
board-no-season = Ainda não houve temporada. A moderação inicia uma com `/season start`; até lá, tente `period:month`.
board-month-future = `period:` { $typed } ainda não chegou.
# $first is a month: "March 2026".
board-month-not-kept = `period:` As classificações mensais são guardadas desde { $first }; as anteriores se foram. `/leaderboard period:all` conta tudo.

## recap.rs: the weekly recap of a track

recap-title = { $track } · a semana de { $monday }
recap-questions =
    { $count ->
        [one] 1 pergunta foi revelada nesta semana.
       *[other] { $count } perguntas foram reveladas nesta semana.
    }
recap-standings = Classificação
recap-place = **{ $rank }.** { $who } · { $points }
recap-best = Melhores respostas
# $number is a link to the question, $best the author, the votes and a link.
recap-best-line = { $number } · { $best }
recap-missed = A mais errada
recap-missed-line = { $number } { $title }: { $correct } de { $count } certas
# The small print, by which the bot finds the message again.
recap-footer = Resumo · { $track } · { $monday }
recap-on = **{ $track }** publica um resumo todo domingo às 20:00 no fuso dela: classificação, melhores respostas e a pergunta mais errada. Semanas sem pergunta revelada ficam de fora.
recap-off = **{ $track }** não publica resumo semanal.
recap-forum = **{ $track }** publica num fórum, onde um resumo não tem lugar. Escolha uma trilha num canal de texto.
command-track-recap = Publique um resumo todo domingo: classificação e melhores respostas.
command-track-recap--track = Qual trilha
command-track-recap--on = Se publica ou não
## Faults that users found

round-told-played-before = A rodada nº { $round } (**{ $name }**, { $channel }) foi cancelada: ela foi jogada depois que foi feito o backup em que estou rodando, então não tenho mais as respostas dela. Use `/round schedule` para planejar outra.
round-told-channel-busy = A rodada nº { $round } (**{ $name }**, { $channel }) foi cancelada: quando devia começar, a rodada nº { $other } (**{ $busy }**) ainda estava sendo jogada lá. Use `/round schedule` para planejar outra.
field-everyone = `ping:` O Discord não avisa ninguém quando eu menciono @everyone. Escolha um cargo que as pessoas possam ter.
# $option: `delay` or `close`.
field-length = `{ $option }:` Não consigo ler { $typed } como duração. Escreva como `8h`, `90m`, `1d` ou `1h30m`.
me-question-removed = A moderação removeu a sua resposta, então ela não conta.
round-desk-cannot-end-over = A rodada nº { $round } não pode mais ser encerrada.
round-desk-none-running = Nenhuma rodada está sendo jogada agora. `/round list` mostra o que está agendado.
round-desk-none-scheduled = Nenhuma rodada está esperando para começar. Use `/round schedule` para planejar uma.
round-desk-none-paused = Nenhuma rodada está pausada.
round-desk-none-played = Nenhuma rodada foi jogada aqui ainda. `/round list` mostra o que está agendado.
round-desk-next-closing = A pergunta atual já está fechada. Os resultados dela já vêm.
# $points: board-points.
board-own-below = Você está com { $points }. As posições começam em 1 ponto.
setup-blackout-gone-title = Não são mais datas sem nada
# $dates: such as “24 Dec 2026 to 2 Jan 2027; 1 May 2027”.
setup-blackout-gone = { $dates }. `blackout:` substitui a lista inteira, então diga todas as datas que quer manter.
# $dates: one or more dates, as 2026-03-02; $today: whether today's is among them.
notice-missed =
    { $count ->
        [one] **{ $track }** não tem pergunta em { $dates }: eu estava offline na hora e voltei tarde demais. As sequências não são afetadas.
       *[other] **{ $track }** não tem perguntas em { $count } datas ({ $dates }): eu estava offline na hora e voltei tarde demais. As sequências não são afetadas.
    }{ $today ->
        [yes] {" "}`/track post-now` publica a pergunta de hoje.
       *[no] {""}
    }
withdraw-results = Ela não tem resultados e não dá pontos. O motivo: { $reason }
## Rewards (reward.rs): roles that members earn

command-rewards = Cargos que as pessoas ganham.
command-rewards-add = Dê um cargo por pontos, uma sequência ou uma posição numa temporada.
command-rewards-add--role = Qual cargo
command-rewards-add--points = Com tantos pontos desde o início
command-rewards-add--streak = Com tantas respostas seguidas, em qualquer trilha
command-rewards-add--rank = Por esta posição ou melhor na última temporada: 3 é o pódio
command-rewards-list = Veja quais cargos se pode ganhar.
command-rewards-remove = Deixe de dar um cargo. Quem já o tem fica com ele.
command-rewards-remove--role = Qual cargo

# In /audit: $what is the mention of a role.
reward-audit-added = tornou { $what } uma recompensa
reward-audit-removed = deixou de dar { $what }

# What a role is given for.
reward-for-points =
    { $count ->
        [one] 1 ponto
       *[other] { $count } pontos
    }
reward-for-streak = uma sequência de { $count }
reward-for-rank =
    { $count ->
        [one] o 1º lugar na última temporada
       *[other] um lugar entre os { $count } primeiros da última temporada
    }
reward-one-fact = Diga por que o cargo é dado: `points:`, `streak:` ou `rank:`, e só um deles.
reward-range = `{ $option }:` Escolha um número de 1 a { $most }.
reward-role = `role:` Não posso dar { $role }. { $why }
reward-already = { $role } já é dado por { $fact }.
reward-other = { $role } já é dado por { $fact }. Para dá-lo por outra coisa, use antes `/rewards remove`.
reward-too-many = Não pode haver mais de { $most } recompensas. Abra espaço com `/rewards remove`.
reward-none = { $role } não é uma recompensa aqui. `/rewards list` mostra quais existem.
reward-added =
    { $role } agora é dado por { $fact }. { $who ->
        [points] Quem já os tem recebe o cargo nos próximos minutos. Quem cai abaixo disso o perde.
        [streak] A pessoa o recebe com a resposta que completa a sequência, e o perde quando a sequência acaba. Quem já tem uma sequência assim o recebe com a próxima resposta.
       *[rank] Fica-se com ele até o fim da próxima temporada. Se uma temporada já acabou, os melhores dela o recebem nos próximos minutos.
    } Se a moderação o tira de alguém, não o devolvo até ser ganho de novo.
reward-removed = { $role } não é mais dado por { $fact }. Quem já o tem fica com ele. `/rewards add` volta a dá-lo.
reward-line = { $role } · { $fact }
reward-line-stopped = { $role } · { $fact } · ⚠️ parada. { $why } `/rewards add` a inicia de novo.
reward-list-title = Recompensas
reward-list-empty = Nenhuma recompensa ainda. `/rewards add` dá um cargo por pontos, uma sequência ou uma posição numa temporada.
reward-stopped = Parei de dar { $role } por { $fact }. { $why } `/rewards add` inicia de novo.
reward-gone = O cargo que se ganhava por { $fact } foi excluído, então removi essa recompensa. `/rewards add` dá outro cargo por isso.
reward-doctor = **Recompensas**: { $role } é dado por { $fact }, mas não consigo dá-lo. { $why }
reward-doctor-stopped = **Recompensas**: parei de dar { $role } por { $fact }, porque não conseguia. Agora consigo: `/rewards add` inicia de novo.
reward-doctor-champion = **Temporada { $name }**: quem vencer deve receber { $role }, mas não consigo dá-lo. { $why }

## Pages of /help (help.rs)

help-overview = Visão geral
help-more = Os botões abaixo mostram o que mais dá para fazer aqui.

## Milestones of streaks in the final results (results.rs)

final-streaks-title = Sequências
# $who: one or more mentions, and how many others.
final-streak = **{ $count } seguidas**: { $who }
final-streak-others =
    { $count ->
        [one] mais 1
       *[other] mais { $count }
    }

# A round before the server has a time zone
# $typed: the time of day that was typed, in backticks.
round-field-zone-needed = `start:` Em que fuso horário é { $typed }? Este servidor ainda não tem nenhum. Defina com `/setup zone:` e uma cidade, como `Europe/Berlin`, `America/New_York` ou `Asia/Kolkata`, e agende a rodada de novo. Ou conte a partir de agora: `start:in 20m`.

## Corrections of rounds, and what a void question is elsewhere

past-own-void = anulada: sem pontos para ninguém
errata-round-void-short = anulada (ninguém ganha pontos por ela)
errata-round-were = as respostas eram { $letters }
# After the word “question”. $question: its number in the round.
errata-round-name = { $question } da rodada { $round }
errata-round-which = Rodada { $round }, pergunta { $question } · { $name }
errata-round-button = Rodada { $round } · { $name }
errata-round-title = Corrigir uma pergunta da rodada { $round } · { $name }
errata-round-list = Qual pergunta precisa de correção? Toque no número dela.
errata-round-list-more = Qual pergunta precisa de correção? Toque no número dela, ou para uma mais adiante use `/errata question:round { $round }/26`.
errata-round-open = A rodada nº { $round } ainda não acabou. Você pode corrigir as perguntas dela depois do pódio.
errata-round-cancelled = A rodada nº { $round } foi cancelada e não deu pontos, então não há o que corrigir.
errata-round-not-asked = A rodada nº { $round } não tem uma pergunta { $question } que tenha sido feita. `/errata question:round { $round }` lista quais foram.
errata-round-news =
    { $points ->
        [one] 📌 Uma pergunta da rodada nº { $round } foi corrigida: **{ $shown } ponto** para você. `/why` tem os detalhes.
       *[other] 📌 Uma pergunta da rodada nº { $round } foi corrigida: **{ $shown } pontos** para você. `/why` tem os detalhes.
    }
audit-of-round-question = a pergunta { $question } d{ $round }

# season.rs: names and dates that can't be
# $sign: the character.
season-name = `name:` { $typed } não pode ser nome de temporada. Use de 1 a { $max } caracteres, e não só um número. Por exemplo `Outono`.
season-name-sign = `name:` { $typed } não pode ser nome de temporada: nomes não podem ter `{ $sign }`. Tente `Outono`.
season-name-backtick = `name:` { $typed } não pode ser nome de temporada: nomes não podem ter crases. Tente `Outono`.
season-name-empty = `name:` Uma temporada precisa de um nome. Por exemplo `Outono`.
season-far-start = `from:` { $first } está a mais de dois anos daqui. Confira o ano e escolha um início mais cedo.

# doctor.rs: nobody gets notices
doctor-nobody-for-notices = Os avisos não chegam a ninguém: não têm canal, e quem criou **{ $track }** excluiu os próprios dados. Escolha um canal com `/setup notice_channel:`.
season-dates-planned = a partir de { $first }

# withdraw.rs: a question that isn't posted yet
withdraw-posting = A pergunta nº { $number } de **{ $track }** ainda está a caminho do Discord. Você pode retirá-la assim que for publicada.
# queue.rs: a question that was removed since
queue-line-gone = `{ $slug }`, que foi removida e será deixada de lado
# suggestions.rs: the line below a suggestion that is shown with its answer
suggestions-place-seen = Sugestão { $place } de { $of } · Você viu a resposta, então não pontua nela
# round/report.rs: who knew the questions
round-report-without-points = Você conhecia perguntas da rodada nº { $round } antes de ela começar, então jogou sem pontos.

# Many sealed answers: the file has only the first of them
# $first: how many the file has; $count: how many there are, always more.
reveal-rest-first = Mais { $count } respostas lacradas. No arquivo cabem { $first } delas; **Todas as respostas** mostra todas, página por página.

## setup.rs, commands.rs: languages

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
slash-calendar = calendário
round-course-being-counted = A rodada nº { $round } já fez a última pergunta, e estou somando os pontos. O pódio estará no canal daqui a pouco.
season-past-name = `name:` Já houve uma temporada chamada **{ $name }** ({ $dates }), e a classificação dela fica com esse nome. Escolha outro, por exemplo `{ $other }`.
season-past-name-alone = `name:` Já houve uma temporada chamada **{ $name }** ({ $dates }), e a classificação dela fica com esse nome. Escolha outro.
help-english-names = Cada comando também funciona pelo nome em inglês, que é o que eu uso em todo o resto: `/question`.
track-every-days = a cada { $count } dias
track-every-weeks = a cada { $count } semanas, { $days }
track-month-day = dia { $day }
track-month-last-day = último dia
track-month-days = { $days } de cada mês{ $shorter ->
        [yes] {" "}(ou o último dia)
       *[no] {""}
    }
track-month-week = { $week ->
        [first] 1ª { $days }
        [second] 2ª { $days }
        [third] 3ª { $days }
        [fourth] 4ª { $days }
       *[last] última { $days }
    }
track-month-weeks = { $weeks } de cada mês
track-listed = { $first } e { $last }
field-days-month = `days:` Que dia do mês é { $typed }? Tente `monthly 1`, `1st and 15th`, `last day`, `first monday` ou `last friday`.
field-days-apart = `days:` Não dá para fazer { $typed }. Posso publicar a cada 2 a { $days } dias ou a cada 2 a { $weeks } semanas.
field-days-from = `days:` Não consigo ler a data em { $typed }. Escreva assim: `every 3 days from 2026-12-24`.
field-days-two-meanings = `days:` { $typed } pode significar duas coisas. Use `{ $weeks }` ou `{ $month }`.
field-days-mixed = `days:` { $typed } mistura dias do mês com dias da semana. Use um tipo só, ou dois tracks.
track-grace = Perguntas perdidas: publicadas até **{ $grace }** depois. Passado isso, a data é pulada e a moderação fica sabendo. Nunca duas na mesma data.
setup-missed = Perguntas perdidas
setup-missed-usual = Se eu estiver fora do ar na hora de uma pergunta, publico até **{ $grace }** depois. Passado isso, a data é pulada e aviso a moderação. Nunca duas na mesma data, e as sequências não sofrem.
setup-missed-track = **{ $track }**: até **{ $grace }**
field-grace = `grace:` Uma pergunta pode ser publicada de { $least } a { $most } depois; recebi { $typed }. Tente `1h`, `90m` ou `3h`, ou `-` para o tempo de sempre.
command-track-add--grace = Quanto uma pergunta perdida pode atrasar, como 1h ou 3h (o padrão está em /setup)
command-track-edit--grace = Quanto uma pergunta perdida pode atrasar, como 1h ou 3h; - para o de sempre
track-pins = Fixa a pergunta aberta até a votação terminar.
command-track-add--pin = Fixar cada pergunta até a votação terminar (precisa de Fixar mensagens)
command-track-edit--pin = Fixar cada pergunta até a votação terminar (precisa de Fixar mensagens)
field-pin-forum = `pin:` Em um fórum, cada pergunta é uma publicação própria, então não há o que fixar. Deixe `pin` de fora, ou escolha um canal de texto ou de anúncios.
refusal-too-many-pins = o canal já tem tantas mensagens fixadas quanto o Discord permite ({ $words })
notice-no-pin-full = A pergunta nº { $number } não está fixada: { $channel } já tem 250 mensagens fixadas, o máximo do Discord. Desafixem algumas, e eu fixo a próxima pergunta.
notice-no-pin-forbidden = A pergunta nº { $number } não está fixada: em { $channel } me falta **Fixar mensagens**. Quem tem **Gerenciar cargos** pode permitir nas configurações do canal → Permissões → meu cargo. Ou desligue as fixações: `/track edit track:{ $track } pin:False`.
notice-no-pin = A pergunta nº { $number } não está fixada em { $channel }: { $why }
track-spoiler = Esconde a resposta revelada atrás de um spoiler.
reveal-spoiler = **A resposta** está escondida. Clique ou toque para ler:
command-track-add--spoiler = Esconder a resposta atrás de um spoiler, para quem quer tentar antes
command-track-edit--spoiler = Esconder a resposta atrás de um spoiler, para quem quer tentar antes
kind-short = digite uma palavra
post-how-short = Toque em **Responder** e digite uma palavra ou uma frase curta. Maiúsculas e minúsculas não importam. Só você vê, e pode mudar até a revelação.
answer-form-short = Sua resposta
answer-form-short-description = Uma palavra ou frase curta; maiúsculas e minúsculas não importam
result-accepted = A resposta: { $accepted }
reveal-accepted = **Certa:** { $accepted }
errata-button-short = Aceitar outra resposta…
write-part-accepted = Respostas aceitas
write-help-accepted = Uma por linha; a primeira é mostrada. Maiúsculas e espaços não importam.
write-fault-long-accepted = tem { $length } caracteres. Ninguém digita isso sem errar: encurte para { $most }, ou faça uma pergunta aberta.
write-fault-same-accepted = isso já vale: maiúsculas, espaços e formas de letra não importam. Remova.
errata-field-short = A resposta que também vale
review-correct-short = ✅ **Certo.**
review-incorrect-short = ❌ **Não exatamente.** Você digitou: { $typed }
command-bank-import = Traga perguntas de um arquivo. Ele é conferido antes, e nada muda até você confirmar.
command-bank-import--file = Anki (.apkg, .txt), tabela (.csv), Markdown (.md, .zip) ou lista de trivia do Red (.yaml)
command-bank-import--topic = O tema das perguntas que não indicam um
command-bank-import--level = O nível das perguntas que não indicam um; sem isso, mid
command-bank-export = Baixe as perguntas próprias deste servidor em um arquivo.
command-bank-export--format = Para que é o arquivo
command-review--export = Baixe as perguntas que você errou como cartões do Anki
deck-title = Conferência de { $file }
deck-format = Li como { $format }.
deck-count-new =
    { $count ->
        [one] 1 pergunta nova
       *[other] { $count } perguntas novas
    }
deck-count-changed = { $count } atualizadas
deck-count-same = { $count } já estão aqui e não mudaram
deck-count-out = { $count } não podem entrar
deck-count-none = Não há perguntas nele.
deck-section-new = Novas
deck-section-changed = Atualizadas
deck-section-out = Não podem entrar
deck-section-remarks = Entram, mas
deck-section-twins = Parecem conhecidas, e entram mesmo assim
deck-line = { $place }: { $what }
deck-line-help = { $place }: { $what } → { $help }
deck-more =
    { $count ->
        [one] … e mais 1 no relatório.
       *[other] … e mais { $count } no relatório.
    }
deck-why-in-bank = é `{ $slug }`, que já vem incluída
deck-why-in-bank-help = nada a fazer: os tracks daqui já podem usá-la
deck-why-twice = um cartão anterior deste arquivo é a mesma pergunta
deck-why-twice-help = remova um dos dois
deck-why-sides = aqui a pergunta tem mais que os dois lados deste cartão
deck-why-sides-help = importe o pacote (.apkg), ou um arquivo de texto com todas as colunas
deck-why-long = { $part }: tem { $length } caracteres
deck-why-long-help = encurte para { $most }
deck-twin-bank = { $place }: “{ $title }” pergunta quase o mesmo que a incluída “{ $other }”
deck-twin-own = { $place }: “{ $title }” pergunta quase o mesmo que “{ $other }” deste servidor
deck-twin-file = { $place }: “{ $title }” pergunta quase o mesmo que { $other }
deck-no-room =
    { $room ->
        [0] Este servidor não pode ter mais perguntas próprias, então nada pode ser importado. Abra espaço com `/bank remove`.
       *[other] Este servidor tem espaço para mais { $room } perguntas próprias, mas o arquivo traz { $new } novas. Abra espaço com `/bank remove`, ou mande um arquivo menor.
    }
deck-nothing = Não há nada para importar.
deck-next = Nada mudou ainda. Se você importar, não vai pontuar nessas perguntas, porque viu o arquivo. Dá para desfazer a importação. A conferência fica guardada por { $hours } horas.
deck-button-import =
    { $count ->
        [one] Importar 1 pergunta
       *[other] Importar { $count } perguntas
    }
deck-button-discard = Descartar
deck-imported = { $file } importado: { $new ->
        [one] 1 pergunta nova
       *[other] { $new } perguntas novas
    }, { $changed } atualizadas. Tracks, rodadas, prática e busca já as usam.
deck-gone = Essa conferência não está mais aqui: foi importada, descartada ou substituída, ou tem mais de { $hours } horas. Use `/bank import` de novo.
deck-discarded = Descartado. Nada foi importado.
deck-undone =
    { $stay ->
        [0] A importação foi desfeita.
        [one] A importação foi desfeita. 1 pergunta mudou desde então e fica como está.
       *[other] A importação foi desfeita. { $stay } perguntas mudaram desde então e ficam como estão.
    }
deck-problem-unreachable = Não consegui pegar o arquivo no Discord. Tente de novo.
deck-problem-too-large = O arquivo tem mais de { $most } MB, o máximo que aceito aqui. Exporte um baralho ou uma etiqueta por vez, sem mídia.
deck-problem-too-many = O arquivo tem { $count } perguntas, e uma importação aceita { $most }. Exporte um baralho ou uma etiqueta por vez.
deck-problem-text = As perguntas deste arquivo somam mais de 1 MB de texto, o máximo de uma importação. Exporte um baralho ou uma etiqueta por vez.
deck-problem-busy = Estou lendo outro arquivo agora. Tente de novo em um minuto.
deck-problem-unreadable = Não consigo importar este arquivo. { $why }.
deck-unknown-format = Não conheço o formato { $typed }. Escolha um destes: { $formats }.
deck-export-none = Agora não há nenhuma pergunta própria deste servidor que eu possa entregar. `/bank add` escreve uma, e `/bank import` traz um arquivo.
deck-export-ask =
    { $unknown ->
        [one] O arquivo traz a resposta de 1 pergunta que você ainda não conhece. Você não vai pontuar nela. Baixar o arquivo?
       *[other] O arquivo traz as respostas de { $unknown } perguntas que você ainda não conhece. Você não vai pontuar nelas. Baixar o arquivo?
    }
deck-export-button =
    { $count ->
        [one] Baixar 1 pergunta
       *[other] Baixar { $count } perguntas
    }
deck-export-no = Agora não
deck-exported =
    { $count ->
        [one] A pergunta própria deste servidor está no arquivo. As abertas e as próximas não estão.
       *[other] { $count } perguntas próprias deste servidor estão no arquivo. As abertas e as próximas não estão.
    }
deck-cards =
    { $count ->
        [one] A pergunta que você errou está no arquivo.
       *[other] As { $count } perguntas que você errou estão no arquivo.
    }
deck-cards-first = { $count } das { $all } perguntas que você errou estão no arquivo: as que voltam primeiro.
deck-no-cards = Você não tem nenhuma pergunta errada que eu possa entregar agora. Aqui entram as que você erra ou avalia como “ainda não”.
deck-hint-apkg = Abra no Anki. Fazer isso de novo mais tarde atualiza os cartões e não duplica nenhum.
deck-hint-anki = No Anki, escolha Arquivo → Importar. Fazer isso de novo mais tarde atualiza os cartões e não duplica nenhum.
deck-hint-csv = Abre em qualquer planilha, e `/bank import` aceita de volta.
deck-hint-markdown = Descompacte em uma pasta de perguntas, ou entregue ao `/bank import`.
deck-hint-json = O esquema está em docs/questions-export.schema.json.
audit-of-questions =
    { $changed ->
        [0] { $new } perguntas
       *[other] { $new } perguntas, { $changed } atualizadas
    }
audit-imported-questions = importou { $what }
audit-took-import-back = desfez a importação de { $what }
audit-exported-questions = baixou { $what } próprias do servidor em um arquivo
command-bank-typos = Escolha se pequenos erros de digitação em respostas curtas valem em rodadas e prática.
command-bank-typos--on = Se valem; perguntas diárias nunca perdoam erros de digitação
bank-typos-on = Pequenos erros de digitação em respostas curtas agora valem em rodadas e prática: um a partir de 5 letras, dois a partir de 9, e nunca em um dígito ou sinal. Perguntas diárias são corrigidas como antes, sem erros.
bank-typos-off = Respostas curtas agora precisam estar escritas certo em todo lugar, fora maiúsculas e espaços.
review-correct-typo = ✅ **Certo**, fora um erro de digitação: { $accepted }

## calendar.rs, guided.rs, waiting.rs and what came after them

calendar-name = Pythia
calendar-title = Calendário
calendar-question = { $track }: pergunta
calendar-reveal = { $track }: resposta
calendar-asked = { $track }: pergunta { $number } · { $title }
calendar-revealed = { $track }: resposta da { $number } · { $title }
calendar-round = Quiz: { $round }
calendar-file = Perguntas, respostas e rodadas de quiz dos próximos { $days } dias. Abra o arquivo para adicioná-las ao seu calendário. Mudanças posteriores não chegam até ele: baixe então outro arquivo, e o seu calendário atualiza o que já tem.
calendar-ask-for-address = Também há um endereço que se mantém atualizado. Peça à moderação.
calendar-empty = Ainda não há nada para pôr num calendário: nenhuma trilha publica perguntas aqui e nenhuma rodada está marcada.
calendar-address = Adicione este endereço ao seu programa de calendário e, se quiser, passe às pessoas do servidor. Quem o tem pode ler as datas.
calendar-address-new = Aqui está o endereço novo. O antigo parou de funcionar, então quem o usava precisa deste.
calendar-address-how = No Google Agenda: Outras agendas → De URL. No Calendário da Apple: Arquivo → Nova Assinatura de Calendário. No Outlook: Adicionar calendário → Assinar da Web. Ele mostra os próximos { $days } dias e se atualiza; em quanto tempo, depende do seu programa. Se o endereço cair em mãos erradas, `/calendar reset:true` cria outro.
calendar-no-addresses = Não posso dar um endereço, porque quem me hospeda não ligou isso. `/calendar` ainda dá um arquivo. (Para quem hospeda: defina `address` e `public_url` em `[calendar]` na configuração.)
calendar-nothing-to-reset = Ainda não há endereço a substituir. `/calendar address:true` dá um.
command-calendar = Leve para o seu calendário as datas de perguntas e rodadas de quiz.
command-calendar--address = Mostrar o endereço que programas de calendário podem seguir (moderação)
command-calendar--reset = Substituir esse endereço; o antigo para de funcionar (moderação)
guided-title = Configurar Pythia · passo { $page } de 2
guided-first = Para que é o seu grupo, onde devo publicar e que relógio eu sigo? Dá para mudar tudo depois.
guided-here = Agora são **{ $time }** em **{ $place }** (`{ $zone }`). Se o seu relógio diz outra coisa, escolha outro lugar.
guided-menu = { $menu ->
    [language] Idioma das minhas publicações
    [template] Para que é o seu grupo
    [channel] Canal
    [zone] Fuso horário: escolha uma cidade
    [time] Horário
    [level] Nível
    [reveal] Quando sai a resposta
   *[questions] Quantas perguntas
}
guided-language-name = Português (Brasil)
guided-template = { $template ->
    [interview] Preparação para entrevistas
    [beginners] Iniciantes
   *[quiz] Quiz de fim de semana
}
guided-template-about = { $template ->
    [interview] Uma pergunta por dia útil, de todos os temas e níveis
    [beginners] Uma pergunta júnior por dia útil, com um dia para responder
   *[quiz] Uma rodada todo sábado: letras para tocar e um pódio no fim
}
guided-zone-option = { $place } · agora { $time }
guided-other-place = Outro lugar …
guided-other-place-about = Digite uma cidade
guided-next = Avançar
guided-next-here = Sim, são { $time } em { $place } · Avançar
guided-second = { $template ->
    [interview] **Preparação para entrevistas** em { $channel }: uma pergunta por dia útil às **{ $time }** ({ $place }). Tempo até a resposta: { $delay }. Nível: { $levels }.
    [beginners] **Iniciantes** em { $channel }: uma pergunta por dia útil às **{ $time }** ({ $place }). Tempo até a resposta: { $delay }. Nível: { $levels }.
   *[quiz] **Quiz de fim de semana** em { $channel }: uma rodada todo sábado às **{ $time }** ({ $place }). Perguntas: { $count }. Nível: { $levels }.
}
guided-first-at = { $template ->
    [quiz] Primeira rodada: { $at }
   *[other] Primeira pergunta: { $at }
}
guided-level-about = { $level ->
    [junior] Para um primeiro emprego
    [mid] Para quem já trabalha há alguns anos
    [senior] Para quem projeta sistemas
   *[all] Uma mistura de júnior, pleno e sênior
}
guided-all-levels = Todos os níveis
guided-hours =
    { $count ->
        [one] 1 hora
       *[other] { $count } horas
    }
guided-days =
    { $count ->
        [one] 1 dia
       *[other] { $count } dias
    }
guided-delay = Tempo até a resposta: { $delay }
guided-questions =
    { $count ->
        [one] 1 pergunta
       *[other] { $count } perguntas
    }
guided-other-time = Outro horário …
guided-start = Começar
guided-test = Publicação de teste
guided-back = Voltar
guided-zone-form = O seu fuso horário
guided-zone-field = Cidade
guided-zone-about = Uma cidade grande com o mesmo horário que a sua, ou um fuso como Asia/Kathmandu
guided-time-form = Horário
guided-time-field = Horário
guided-time-about = Por exemplo 17:30 ou 5:30pm
guided-incomplete = { $what ->
    [channel] Escolha antes um canal: onde devo publicar?
    [zone] Escolha antes uma cidade, para eu saber que relógio seguir.
   *[both] Escolha antes um canal e uma cidade: onde devo publicar e que relógio eu sigo?
}
guided-no-forum-rounds = Não dá para jogar uma rodada num fórum. Toque em **Voltar** e escolha um canal de texto.
guided-no-forum-test = Não testo em fóruns, porque não conseguiria tirar a publicação depois. `/doctor` confere se posso publicar lá.
guided-not-tested = Por isso não publiquei o teste. Toque de novo em **Publicação de teste** quando estiver resolvido.
guided-testing = Estou publicando um teste em { $channel }. Ele some sozinho depois de um minuto.
guided-started-title = Tudo pronto
guided-started = { $template ->
    [quiz] A primeira rodada começa em { $channel } em { $at }, e depois todo sábado. Ela está nos eventos do servidor, e `/round preview` mostra as perguntas.
   *[other] A primeira pergunta sai em { $channel } em { $at }. Responde-se no tópico dela ou com o botão **Responder**. `/track preview` mostra o que vem, e `/track edit` muda tudo.
}
guided-doctor = Conferir as minhas permissões
guided-test-title = Publicação de teste
guided-test-body = É assim que as minhas publicações aparecem aqui: posso publicar, e ninguém foi mencionado. Esta some sozinha { $at }.
guided-welcome-title = Oi, eu sou Pythia
guided-welcome =
    Publico uma pergunta de Python por dia, reúno as respostas do grupo num tópico e revelo a resposta-modelo mais tarde. Ou conduzo um quiz todo fim de semana.

    Alguém com **Gerenciar servidor** pode me configurar em cerca de um minuto:
guided-begin = Configurar
guided-instead = Ainda não estou configurada neste servidor, então vamos fazer isso primeiro. Leva um minuto; depois use o seu comando de novo.
command-track-test = Publique no canal da trilha uma mensagem que some sozinha depois de um minuto.
command-track-test--track = A trilha cujo canal será testado
doctor-for-test = publicação de teste
command-answers = Aceite respostas a perguntas abertas, ou oculte-as com um motivo.
waiting-title = Resposta à nº { $number } · { $title }
waiting-place = Resposta { $place } de { $of } em espera
waiting-by-anonymous = Alguém
waiting-no-text = Não posso mostrar o texto aqui. Abra pelo link.
waiting-until = Você pode aceitá-la até { $until }.
waiting-nothing = Nenhuma resposta em espera. Depois da revelação de uma pergunta aberta, as respostas esperam aqui até a votação terminar.
waiting-accepted = { $reason ->
    [yes] ✅ Aceita. Quem a escreveu lê a sua nota em **Meu resultado**.
   *[no] ✅ Aceita.
}
waiting-hidden = Oculta; ela ainda vale. Quem a escreveu lê o seu motivo em **Meu resultado**. `/audit` pode desfazer (registro { $entry }).
waiting-no-more = Essa resposta não está mais em espera: outra pessoa decidiu, ou a votação terminou.
waiting-button-accept = Aceitar
waiting-button-accept-why = Aceitar com nota
waiting-button-hide = Ocultar com motivo
waiting-button-before = Anterior
waiting-button-after = Próxima
waiting-form-accept = Aceitar com uma nota
waiting-form-hide = Ocultar com um motivo
waiting-form-reason = A sua nota
waiting-form-description = Quem escreveu a resposta lê isto em Meu resultado.
waiting-form-accept-example = Muito bom: você também diz por que o padrão é compartilhado.
waiting-form-hide-example = Isto foi copiado de um livro. Diga com as suas palavras.
waiting-no-reason = Escreva uma nota curta, ou use **Aceitar** sem nenhuma.
result-reason-title = Da moderação
season-cancelled-undo = **{ $name }** foi cancelada. Ela não tinha começado, então nenhum ponto se perde. `/audit` pode desfazer até a data em que começaria (registro { $entry }).
season-audit-restored = recuperou { $what }
suggestions-ask-take-back = Retirar esta sugestão? Ela é excluída; copie o que quiser guardar.
suggestions-button-take-back-yes = Sim, retirar
suggestions-button-take-back-no = Não, manter
round-console-next = Próxima pergunta
round-console-pause = Pausar
round-console-resume = Retomar
round-console-end = Encerrar com o pódio
errata-form-round-text = Texto da pergunta { $name }
field-name-of-all = `name:` { $name } significa o servidor inteiro em `/leaderboard track:` e `/why track:`. Escolha outro nome, como `everyone`.
