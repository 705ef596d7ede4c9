### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = Esta pregunta no tiene pistas.
hint-title = Pregunta #{ $number } · pista { $shown } de { $all }
hint-one =
    {""}**Pista { $n } de { $all }**
    { $hint }
hint-last = Esa era la última pista. Las pistas son gratis.
hint-button-another = Otra pista
hint-show-title = ¿Ver ya la respuesta?
hint-show-cost = Solo la verás tú. Después ya no podrás ganar **ningún punto** con esta pregunta, ni siquiera por votos, y con solo mirarla no mantienes tu racha. Si respondes, tu respuesta se publica igual, con la nota “después de ver la respuesta modelo”.
hint-button-show = Verla, sin puntos
hint-button-wait = No, espero
hint-shown-file = La respuesta completa está en el archivo.
# $link: where the answer is, an address or the mention of a channel.
hint-revealed = La respuesta ya se reveló: { $link }
# $moment: date and time; $place: the mention of a channel, or the address of a message.
hint-not-revealed = La respuesta aún no se ha revelado. Revelación: { $moment } en { $place }

## mod.rs: notices to moderators, and sentences used in several places

# What a kind of question asks for, in a line such as "Junior · Functions · pick one".
kind-open = con tus palabras
kind-choice = elige una
kind-output = escribe la salida

notice-title = Para la moderación
# $track: the name of a track; $date: the date it has no question for, as 2026-03-02.
notice-skipped-moderator = **{ $track }** no tiene pregunta para el { $date }: la moderación la saltó.
notice-skipped-missed = **{ $track }** no tiene pregunta para el { $date }: yo no tenía conexión a esa hora y volví demasiado tarde. Las rachas no se ven afectadas. `/track post-now` publica la pregunta de hoy si aún no hay una.
# $words: why the post failed, mostly in Discord's own words.
notice-skipped-undelivered = **{ $track }** no tiene pregunta para el { $date }: Discord no la aceptó a tiempo ({ $words }). `/doctor` muestra qué falta.
notice-skipped-withdrawn = **{ $track }** no tiene pregunta para el { $date }: la pregunta #{ $number } se retiró.
notice-skipped-no-question = **{ $track }** no tiene pregunta para el { $date }: nada del banco de preguntas encaja con sus temas y niveles. Amplíalos con `/track edit`.
# $why: one of the refusals below; $channel: the mention of a channel.
notice-paused = Pausé **{ $track }** en { $channel }: { $why }. Cuando esté arreglado, usa `/track resume`. `/doctor` muestra qué falta y quién puede arreglarlo.
notice-paused-gone = Pausé **{ $track }**: se eliminó su canal. Elige otro con `/track edit channel:` y luego usa `/track resume`.
notice-no-thread = No pude abrir un hilo para la pregunta #{ $number } en { $channel }: { $why }. La pregunta sigue sin hilo; las respuestas con el botón **Responder** cuentan igual.
# $why: why it failed this time, mostly in Discord's own words.
notice-no-thread-yet = Aún no puedo abrir un hilo para la pregunta #{ $number } en { $channel } ({ $why }). Seguiré intentándolo hasta la revelación; las respuestas con el botón **Responder** cuentan igual.
notice-reveal-refused = No pude publicar la respuesta a la pregunta #{ $number } en { $channel }: { $why }. Los puntos se cuentan igual. `/doctor` muestra qué falta.
# $thread: the mention of a thread.
notice-reveal-waits = { $then ->
    [channel] El resto de la respuesta a la pregunta #{ $number } está esperando a { $thread }: { $why }. Cuando esté arreglado, seguirá automáticamente. Si pasa una hora, publicaré la respuesta entera en { $channel }.
   *[none] El resto de la respuesta a la pregunta #{ $number } está esperando a { $thread }: { $why }. Si se arregla en menos de una hora, seguirá automáticamente. Los puntos se cuentan igual.
}

# Why Discord refused something, after a colon. $words: Discord's own words.
refusal-forbidden = ahí me falta un permiso ({ $words })
refusal-channel-gone = el canal ya no existe ({ $words })
refusal-message-gone = el mensaje ya no existe ({ $words })
refusal-archived = el hilo está archivado ({ $words })
refusal-account-gone = no puedo enviar un mensaje directo a esa cuenta ({ $words })
refusal-invalid = Discord no aceptó el mensaje ({ $words })
refusal-too-late = ya era tarde para enviarlo ({ $words })
refusal-unknown = no puedo saber si se publicó ({ $words })
refusal-no-uploads = Discord no acepta archivos en este servidor ahora mismo ({ $words })
refusal-no-reply = no puedo responder a ese mensaje ({ $words })

## resume.rs: pauses that end because the bot has back what it was missing

resume-button-resume = Reanudar
resume-button-post-today = Publicar la de hoy
# $track: the name of a track; $channel: the mention of its channel.
resume-track = Vuelvo a tener los permisos que necesito en { $channel }, así que **{ $track }** ya no está en pausa.
resume-track-next = Vuelvo a tener los permisos que necesito en { $channel }, así que **{ $track }** ya no está en pausa. Próxima pregunta: { $at }
resume-track-posted = Vuelvo a tener los permisos que necesito en { $channel }, así que **{ $track }** ya no está en pausa. Publico ahora la pregunta de hoy, la #{ $number }, sin mencionar a nadie.
resume-track-missed = Vuelvo a tener los permisos que necesito en { $channel }, así que **{ $track }** ya no está en pausa. La pregunta de hoy no salió. Todavía puedes publicarla con el botón o con `/track post-now`.
resume-ask-track = { $why ->
    [moderator] Vuelvo a tener los permisos que necesito en { $channel }. **{ $track }** sigue en pausa, porque la moderación también la pausó. Reanúdala con el botón o con `/track resume`.
   *[old] Vuelvo a tener los permisos que necesito en { $channel }. **{ $track }** lleva más de una semana en pausa, así que no la reanudo por mi cuenta. Reanúdala con el botón o con `/track resume`.
}
# $round: the number of a round; $name: its name.
resume-round = Vuelvo a tener los permisos que necesito en { $channel }, así que la ronda #{ $round } ({ $name }) continúa.
resume-ask-round = Vuelvo a tener los permisos que necesito en { $channel }. La ronda #{ $round } ({ $name }) sigue en pausa hasta que la moderación la reanude, con el botón o con `/round resume`.

## answer.rs: answering

answer-unknown = Ya no tengo esta pregunta. La más reciente está en su canal.
answer-nothing-open = Ahora mismo no hay ninguna pregunta abierta. Usa `/question` para practicar con una.
answer-which-daily = Hay varias preguntas abiertas. ¿Cuál quieres responder?
# The label of a button.
answer-which-daily-one = #{ $number } · { $track }
answer-blocked = La moderación de este servidor te ha bloqueado: no puedes responder ni votar. Si crees que es un error, habla con la moderación.
answer-was-removed = La moderación quitó tu respuesta, así que no puedes volver a responder esta pregunta. Puedes responder la siguiente.
# $moment: date and time of the reveal; $place: the mention of a channel, or the address of a message.
answer-stands = Ya es tarde para cambiarla: la respuesta se reveló ({ $moment }). La tuya llegó a tiempo y cuenta. Mira { $place }.
answer-in-thread = Esta pregunta se responde en su hilo. Todos tus mensajes ahí son tu respuesta: { $place }
answer-in-thread-late = Esta pregunta se podía responder en su hilo hasta el { $moment }. Los mensajes de ahora ya son solo charla y no dan puntos: { $place }
answer-by-letter = Esta pregunta es de opción múltiple: pulsa una letra debajo de ella.
answer-no-such-letter = Esa opción no es de esta pregunta. Vuelve a pulsar una letra debajo de la pregunta.

# The letters of a multiple-choice question.
answer-pick = Elige una letra. Solo la ves tú, y puedes cambiarla cuantas veces quieras hasta el { $moment }.
answer-pick-late = El plazo acabó el { $moment }, así que responder ahora no da puntos. Guardaré tu respuesta como práctica.
# $option: a letter and the option's text.
answer-yours = Tu respuesta: { $option }
answer-yours-none = Tu respuesta: aún ninguna
answer-result-and-change = Resultado: { $moment } en { $place }. Hasta entonces puedes cambiar tu respuesta.
# Follows the link to the thread. Somebody who answered with a button may never have opened it.
answer-join-thread = Únete al hilo para enterarte cuando salga.
answer-in-time = Llegó a tiempo y cuenta. La respuesta ya se reveló: { $place }
answer-late = El plazo acabó el { $moment }, así que tu respuesta no da puntos. La guardé como práctica.
# $reason: why the option is correct, or why people think so.
answer-letter-correct = ✅ Correcta: { $reason }
answer-letter-incorrect = ❌ Incorrecta: { $reason }
answer-button-picked = { $letter } (tu respuesta)
answer-button-withdraw = Retirar respuesta
answer-button-change = Cambiar

# The form of a sealed answer. Its title can hold 45 characters, as each label; a placeholder 100.
answer-form-title-late = Pregunta #{ $number } (tarde: solo práctica)
answer-form-open = Tu respuesta
answer-form-open-placeholder = Como lo dirías en una entrevista
answer-form-open-description = Puedes usar Markdown y código. Nadie la ve antes de la revelación.
answer-form-output = ¿Qué imprime?
answer-form-output-description = Exactamente lo que sale en pantalla, línea por línea
answer-form-file = Código como archivo
answer-form-file-description = Para código largo: un archivo .py o .txt de 64 KiB como máximo
answer-form-file-again = Déjalo vacío para conservar el archivo que enviaste, o elige otro.
# In place of a question that is too long for a form.
answer-form-question = La pregunta es demasiado larga para repetirla aquí. Está en { $place }.

# The receipt of a sealed answer: a title, the answer, and a note on what happens now.
answer-receipt-note-title = Qué pasa ahora
answer-receipt-sealed-title = Tu respuesta está sellada
answer-receipt-in-time-title = Tu respuesta llegó a tiempo y cuenta
answer-receipt-in-time = La respuesta ya se reveló: { $place }
answer-receipt-outdated-title = Enviaste otra respuesta después
answer-receipt-outdated = La que cuenta es la de arriba.
answer-receipt-stands-title = Ya es tarde para cambiarla
answer-receipt-stands = La respuesta se reveló ({ $moment }). La tuya llegó a tiempo y cuenta. Mira { $place }.
answer-receipt-late-title = Guardada como práctica
answer-receipt-file = { $lines ->
    [one] Tu archivo ({ $lines } línea) es parte de tu respuesta.
   *[other] Tu archivo ({ $lines } líneas) es parte de tu respuesta.
}
# $why is one of answer-file-problem.
answer-receipt-no-file = No pude aceptar tu archivo: { $why }. Tu texto se guardó sin él.
answer-only-a-bad-file = No pude aceptar tu archivo: { $why }. No cambió nada.
answer-file-problem =
    { $problem ->
        [name] su nombre tiene que acabar en .py o .txt
        [large] pasa de 64 KiB
        [binary] no es texto sin formato (UTF-8)
       *[unreachable] Discord no me lo dio; inténtalo de nuevo
    }
answer-receipt-correct = ✅ Es correcta.
answer-receipt-incorrect = ❌ Es incorrecta.
answer-receipt-thread-too = También escribiste en el hilo; las dos cosas cuentan como una sola respuesta.

answer-blank = Esa respuesta está vacía. No cambió nada.
answer-too-long = Son { $length } caracteres y el límite es { $max }. Acórtala, por favor. No cambió nada.
# $word: the word, quoted.
answer-unfit-word = Las respuestas se publican, y este servidor bloquea la palabra { $word }. Dilo de otra forma, por favor. No cambió nada.
answer-unfit-link = Las respuestas se publican, y este servidor bloquea los enlaces. Quita el enlace o nombra solo la página. No cambió nada.
answer-unfit-invite = Las respuestas se publican, y este servidor bloquea las invitaciones. Quita la invitación, por favor. No cambió nada.

answer-too-late-to-withdraw = Ya es tarde para retirar tu respuesta: el plazo acabó el { $moment }. Mira { $place }.
answer-nothing-to-withdraw = No tienes ninguna respuesta sellada que retirar.
answer-newer-stands = Después enviaste otra respuesta; esa es la que cuenta.
answer-withdrawn = Tu respuesta se retiró. Puedes enviar otra hasta el { $moment }.
answer-withdrawn-thread = Tu respuesta sellada se retiró, así que ahora tu respuesta es lo que escribiste en el hilo. Puedes enviar otra hasta el { $moment }.


## audit.rs: who did what

audit-title = Quién hizo qué
audit-footer = Primero lo más reciente · solo lo ve la moderación
audit-empty = Aún no hay nada. Cuando la moderación cambie algo, aparecerá aquí.
audit-nothing-fits = Aún no hay nada así.
audit-none-yet = No hay nada así entre estos 1000 cambios. **Anteriores** busca más atrás.
audit-no-more = No hay nada más atrás.
# $member: a mention, or "a former member"; $kind: one of the kinds below.
audit-only-member = Solo lo que hizo { $member }:
audit-only-kind = Solo { $kind }:
audit-only-both = Solo { $kind }, de { $member }:
audit-kind-points = puntos
audit-kind-answers = respuestas
audit-kind-questions = preguntas
audit-kind-tracks = series
audit-kind-rounds = rondas
audit-kind-settings = ajustes y bloqueos
audit-button-undo = Deshacer { $number }
audit-button-newest = Lo más reciente
audit-button-older = Anteriores
audit-button-record = Ver todos los cambios
# $when: date and time; $done: one of the sentences below, such as "paused **daily**".
audit-line = **{ $number }** · { $when } · { $member } { $done }
# Follows an entry.
audit-undone = *(deshecho, mira { $number })*
# Stands for somebody whose data was deleted, anywhere in a sentence.
audit-former = un exmiembro

# What something was done to. $what in the sentences after these is one of them.
audit-of-unknown = un miembro
audit-of-track = **{ $track }**
audit-of-question = la pregunta #{ $number }
audit-of-bank = “{ $title }”
audit-of-answer =
    { $who ->
        [anonymous] una respuesta a la pregunta #{ $number }
        [former] la respuesta de un exmiembro a la pregunta #{ $number }
       *[named] la respuesta de { $member } a la pregunta #{ $number }
    }
audit-of-round = la ronda #{ $number } (**{ $round }**)
audit-of-old-round = la ronda #{ $number }
# $points has its sign: "+5", "−2".
audit-of-points = { $member }: { $points } para el { $date }

# What somebody did. The person comes before it, as in "@Mia paused **daily**".
audit-adjusted-points = ajustó los puntos de { $what }
audit-took-adjustment-back = retiró un ajuste de { $what }
audit-accepted-answer = aceptó { $what }
audit-took-acceptance-back = dejó de aceptar { $what }
audit-removed-answer = quitó { $what }
audit-restored-answer = restauró { $what }
audit-hid-answer = ocultó { $what }
audit-showed-answer = volvió a mostrar { $what }
audit-settled-report = marcó como resuelto un reporte sobre { $what }
audit-changed-settings = cambió los ajustes
audit-moved-tracks = pasó series a la zona horaria del servidor
audit-blocked = bloqueó a { $what }
audit-unblocked = desbloqueó a { $what }
audit-added-track = creó { $what }
audit-edited-track = editó { $what }
audit-paused-track = pausó { $what }
audit-resumed-track = reanudó { $what }
audit-removed-track = eliminó { $what }
audit-skipped-date = saltó la próxima pregunta de { $what }
audit-took-skip-back = deshizo el salto de { $what }
audit-swapped = cambió la próxima pregunta de { $what } por otra
audit-changed-queue = cambió la cola de { $what }
audit-looked-ahead = miró las próximas preguntas de { $what }
audit-posted = publicó { $what }
audit-revealed = reveló { $what } antes de hora
audit-withdrew = retiró { $what }
audit-allowed = permitió volver a hacer { $what }
audit-found-post = confirmó que se publicó { $what }
audit-scheduled-round = programó { $what }
audit-started-round = inició { $what }
audit-paused-round = pausó { $what }
audit-resumed-round = reanudó { $what }
audit-moved-round-on = hizo avanzar { $what }
audit-ended-round = terminó { $what }
audit-cancelled-round = canceló { $what }
audit-remade-event = volvió a crear el evento de { $what }
audit-barred-question = vetó { $what }

audit-no-kind = `kind:` { $typed } no es un tipo de cambio. Elige uno de estos: { $kinds }; o rings para ver quién vota a quién.
audit-did-nothing = { $member } no ha cambiado nada aquí.
audit-not-now = Eso ya no se puede deshacer: alguien ya lo hizo, ha cambiado desde entonces o la votación ya cerró.
audit-undid-points = Deshecho. Esos puntos ya no cuentan.
audit-undid-hiding = Deshecho. El texto de la respuesta vuelve a verse, o se verá en la revelación.
audit-undid-bar = Deshecho. La pregunta puede volver a salir.
audit-undid-removal = Deshecho. La respuesta vuelve a estar, con sus puntos.

## ballot.rs: voting, and the list of all answers

ballot-too-early = El botón **Votar** funciona después de la revelación ({ $reveal }). Ya puedes reaccionar con ⬆️ a las respuestas en { $place }.
ballot-graded = Las respuestas a esta pregunta las corregí yo, así que no hay nada que votar. **Mi resultado** muestra la tuya.
ballot-nobody-answered = Nadie respondió a tiempo a esta pregunta, así que no hay nada que votar.
ballot-no-sealed = Esta pregunta no tiene respuestas selladas.
ballot-closed = La votación cerró el { $closed }. Los puntos son definitivos.
ballot-gone = Esa respuesta ya no está.
ballot-own = No puedes votar por tu propia respuesta.
ballot-by-reaction = Ya votaste por esta respuesta con ⬆️. Para deshacerlo, quita tu reacción.

# In this section and the ones for message.rs and ruling.rs: $who is "named", "former" (the author has left) or
# "anonymous" (the track hides names); $member is the mention of a named author.
ballot-voted =
    { $who ->
        [anonymous] Votaste por esta respuesta. Pulsa otra vez para deshacerlo.
        [former] Votaste por la respuesta de un exmiembro. Pulsa otra vez para deshacerlo.
       *[named] Votaste por la respuesta de { $member }. Pulsa otra vez para deshacerlo.
    }
ballot-vote-undone =
    { $who ->
        [anonymous] Retiraste tu voto por esta respuesta.
        [former] Retiraste tu voto por la respuesta de un exmiembro.
       *[named] Retiraste tu voto por la respuesta de { $member }.
    }
# The member took the vote back by button, but had also voted by reaction.
ballot-reaction-left =
    { $who ->
        [anonymous] Tu ⬆️ en esta respuesta sigue contando como voto; quita también esa reacción.
        [former] Tu ⬆️ en la respuesta de un exmiembro sigue contando como voto; quita también esa reacción.
       *[named] Tu ⬆️ en la respuesta de { $member } sigue contando como voto; quita también esa reacción.
    }

ballot-title = Respuestas a la pregunta #{ $number }
ballot-open = Puedes votar hasta el { $close }.
ballot-page = Página { $page } de { $pages }
# Parts of an entry, with dots between them: "1. @Ana · 3 votes · yours · ✅ accepted".
ballot-author =
    { $who ->
        [anonymous] Anónima
        [former] Exmiembro
       *[named] { $member }
    }
ballot-votes =
    { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    }
ballot-entry-own = tuya
ballot-entry-voted = **votaste por ella**
ballot-entry-accepted = ✅ aceptada
ballot-entry-link = [Ir a la respuesta]({ $link })
ballot-button-vote = Votar por { $n }
ballot-button-undo = Quitar voto a { $n }
ballot-button-back = Anterior
ballot-button-next = Siguiente

ballot-sealed-title = Respuestas selladas a la pregunta #{ $number }
ballot-hidden-for-moderators = *ocultada por la moderación (cuenta igual); solo lo ve la moderación:*
ballot-button-remove = Quitar { $n }


## bank.rs: questions that are never asked here

bank-title = Banco de preguntas
# $bank: how many questions there are; $barred: how many of them are never asked here.
bank-head = { $bank ->
        [one] { $bank } pregunta
       *[other] { $bank } preguntas
    }; { $barred ->
        [0] aquí pueden salir todas.
        [one] { $barred } no sale nunca aquí:
       *[other] { $barred } no salen nunca aquí:
    }
bank-none = Para que una no salga, usa `/bank bar`. Para escribir una propia, usa `/bank add`.
# $why is one of the three below.
bank-line = - **{ $title }** (`{ $slug }`) · { $why }
bank-by = vetada por { $member } el { $date }
bank-by-former = vetada por un exmiembro el { $date }
bank-withdrawn = retirada como pregunta #{ $number } el { $date }
bank-page = Página { $page } de { $pages } · primero lo más reciente
bank-button-newer = Más recientes
bank-button-older = Anteriores
bank-button-undo = Deshacer
bank-barred = “{ $title }” (`{ $slug }`) ya no saldrá en este servidor. Si está en una cola o ya estaba elegida, otra ocupa su lugar; si está abierta ahora mismo, sigue abierta. `/bank unbar` vuelve a permitirla.
bank-allowed = “{ $title }” puede volver a salir.
bank-already = “{ $title }” ya está vetada. `/bank list` las muestra todas.
bank-already-withdrawn = “{ $title }” no va a salir de todos modos: se retiró como pregunta #{ $number }.
bank-not-barred = `question:` { $typed } no está vetada ni retirada aquí. `/bank list` muestra las que sí.
bank-long-reason = `reason:` No pases de { $most } caracteres.

## board.rs: the leaderboard

board-unknown-period = `period:` No conozco { $typed }. Elige `today`, `week`, `month`, `season` o `all`, o nombra un mes (`2026-02`) o una temporada anterior.

# A rank in words: 1st, 2nd, 3rd, 11th.
board-ordinal = { $rank }.º
board-points =
    { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
# Less than zero; $points is the amount without its sign.
board-points-below-zero =
    { $points ->
        [one] −{ $points } punto
       *[other] −{ $points } puntos
    }

# $whose is a track's name, or board-whole-server; $when is one of the board-window messages.
board-title = Clasificación · { $whose } · { $when }
board-whole-server = todo el servidor
board-window-day = hoy, { $date }
# $date is the Monday the week began on.
board-window-week = semana del { $date }
board-window-month =
    { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    } de { $year }
board-window-all = desde siempre

board-empty = Aún no hay puntos. Responde la próxima pregunta para entrar en la clasificación.
board-line =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
board-line-own =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    } ← tú
# Stands in place of a mention when the member's account isn't known any more.
board-a-member = un miembro
board-own =
    {""}**{ $rank }.** Tú · { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }
board-own-none = Aún no tienes puntos en este período.
# $rank is board-ordinal.
board-own-hidden =
    No apareces en las listas. Con { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    } tu puesto sería el **{ $rank }**.
board-own-unranked =
    Tienes { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }. Solo tienen puesto los primeros { $ranked } miembros.
board-footer =
    Página { $page } de { $pages } · { $members ->
        [one] { $members } miembro
       *[other] { $members } miembros
    }
board-footer-more = Página { $page } de { $pages } · los primeros { $members } miembros

board-button-today = Hoy
board-button-week = Semana
board-button-month = Mes
board-button-all = Desde siempre
board-button-previous = Anterior
board-button-next = Siguiente


## commands.rs and help.rs: what each command does

help-title = Qué hago
help-about =
    Hola, soy **Pythia**. Una vez al día publico una pregunta de entrevista sobre Python y abro un hilo para ella. Responde ahí, o pulsa **Responder** para que tu respuesta quede sellada hasta la revelación. Entonces publico la respuesta modelo y las de todo el grupo, y cuento los puntos.
help-next-question = Próxima pregunta: { $when }
# $answered, $correct, $vote and $accepted are points; $most is how many votes count for one answer.
help-points-title = Qué da puntos
help-points = Responder a tiempo: { $answered }. Una respuesta correcta: { $correct }. Cada voto por tu respuesta: { $vote } (cuentan hasta { $most } votos). Una respuesta que la moderación acepta: { $accepted }. `/why` lista todos tus puntos.
help-votes-title = Votos
help-votes = ¿Te gusta una respuesta? Ponle un ⬆️, o pulsa **Votar** después de la revelación. No puedes votar por ti. Los votos cuentan hasta que cierra la votación; si retiras uno, su punto también se va.
help-streaks-title = Rachas
# $every: how many answers in a row earn a freeze. $kept: the most that are kept.
help-streaks = Responde todas las preguntas de una serie antes de su revelación para mantener tu racha. Cada { $every } seguidas ganas un protector (hasta { $kept }), que cubre automáticamente una pregunta sin responder. Los días sin pregunta no cuentan.
help-hints-title = Pistas
help-hints = **Pista** es gratis y muestra una pista más cada vez. **Ver ya la respuesta** la muestra al momento, pero entonces la pregunta no te da nada.
help-footer = Más detalles: /help topic:<comando>
help-footer-options = /help topic:<comando> explica cada opción
help-subject-answering = Responder
help-subject-topics = Práctica y temas
help-subject-standings = Puntos
help-subject-tracks = Series
help-subject-questions = Preguntas de una serie
help-subject-rounds = Rondas de quiz
help-subject-moderating = Ajustes y moderación
# A command in the menu that Discord shows for a message. $name isn't translated: it is the menu's entry.
help-message-command = **{ $name }** (menú del mensaje → Aplicaciones)
help-moderators-only = Solo para la moderación.
help-brackets = [entre corchetes] = opcional
help-unknown = No hay ningún comando { $typed }. `/help` los lista todos.
help-unknown-nearest = No hay ningún comando { $typed }. ¿Querías decir `/{ $nearest }`?

# Choices that Discord offers while a member types. Plain text; at most 100 characters are shown.
help-choice-track =
    { $paused ->
        [yes] { $track } ({ $days } { $time }, en pausa)
       *[no] { $track } ({ $days } { $time })
    }
# $round is its number with a sign: #2.
help-choice-round = { $round } { $name } ({ $start })
help-choice-zone = { $zone } · ahora { $now }

# What Discord shows beside commands and options, and /help beside commands: plain text, at most 100
# characters each. `command-track-add` is /track add, `command-track-add--time` its option "time".
# Words that are typed as they are (week, right, basics, mon) aren't translated.

command-answer = Responde la pregunta abierta o cambia tu respuesta. Nadie la ve antes de la revelación.
command-answer--track = Qué serie, si varias tienen una pregunta abierta
command-submit-as-my-answer = Usa este mensaje tuyo como tu respuesta a la pregunta de este hilo.
command-help = Cómo funciono y qué hace cada comando.
command-help--topic = El comando que quieres entender

command-report = Cuenta a la moderación qué está mal en una pregunta, después de su revelación.
command-report--track = Qué serie; si no la indicas, la de este canal
command-question = Recibe una pregunta de práctica que solo ves tú. No da puntos.
command-question--topic = De qué debe tratar la pregunta
command-question--level = Qué tan difícil debe ser
command-search = Busca preguntas, también las ya publicadas, por palabras: closure, __init__, x[::-1].
command-search--text = Qué buscar, por ejemplo *args o “argumento mutable”
command-past = Mira las preguntas anteriores de una serie con enlaces a sus hilos, y cómo te fue.
command-past--track = Qué serie; si no la indicas, la de este canal
command-request = Pide un tema. Los más pedidos salen primero. Una petición por serie.
command-request--topic = Sobre qué quieres que haya preguntas
command-request--track = Qué serie, si hay varias
command-requests = Mira qué temas se han pedido y cuántos miembros los piden.
command-requests--track = Qué serie, si hay varias
command-topics = Lista los temas, qué series los usan y cuántas preguntas han salido.

command-leaderboard = Mira quién tiene más puntos: hoy, esta semana, mes o temporada, o desde siempre.
command-leaderboard--period = Qué días cuentan; si no lo indicas, esta semana
command-leaderboard--track = Una serie, o “all”; si no la indicas, la de este canal o todo el servidor
command-leaderboard--page = Qué página
command-leaderboard--share = Publicarla para todo el mundo y no solo para ti
command-me = Mira tus puntos, tu puesto, tu racha y tus temas.
command-me--track = Qué serie; si no la indicas, la de este canal
command-why = Mira cada punto que has ganado y por qué.
command-why--track = Una serie, o “all”; si no la indicas, la de este canal
command-why--page = Qué página

command-track = Configura y gestiona las preguntas diarias de este servidor.
command-track-add = Crea una serie: una pregunta al día en un canal.
command-track-add--channel = Dónde publicar: un canal de texto, de anuncios o de foro
command-track-add--time = Cuándo publicar, por ejemplo 9:00, 17:30 o 9am
command-track-add--name = Un nombre corto, hasta 32 caracteres; si no lo indicas, “daily”
command-track-add--zone = Zona horaria, como Europe/Madrid; si no la indicas, la del servidor
command-track-add--days = Qué días: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-add--delay = Tiempo desde la pregunta hasta la revelación, como 8h, 90m o 1d
command-track-add--close = Cuánto sigue abierta la votación tras la revelación, como 24h
command-track-add--topics = Temas, con pesos si quieres: basics, oop:3
command-track-add--levels = Niveles, con pesos si quieres: junior, mid:2
command-track-add--mode = Cómo se responden las preguntas abiertas: en el hilo, selladas o ambas
command-track-add--ping = Un rol que mencionar con cada pregunta
command-track-add--lock = Bloquear el hilo cuando acabe la votación
command-track-add--anonymous = Publicar las respuestas selladas sin nombres
command-track-add--blackout = Fechas sin pregunta: 2026-12-24..2027-01-02, 2027-05-01
command-track-add--reveal_notice = Cómo avisar de la revelación: línea silenciosa (por defecto), mención al rol o nada
command-track-add--receipts = Reaccionar con 🔖 a la primera respuesta de cada miembro en el hilo (por defecto, sí)
command-track-edit = Cambia una serie. Una pregunta abierta queda como se publicó.
command-track-edit--track = Qué serie
command-track-edit--name = Un nombre nuevo, hasta 32 caracteres
command-track-edit--channel = Otro canal: de texto, de anuncios o de foro
command-track-edit--time = Cuándo publicar, por ejemplo 9:00, 17:30 o 9am
command-track-edit--zone = Zona horaria, como Europe/Madrid
command-track-edit--days = Qué días: daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-edit--delay = Tiempo desde la pregunta hasta la revelación, como 8h, 90m o 1d
command-track-edit--close = Cuánto sigue abierta la votación tras la revelación, como 24h
command-track-edit--topics = Temas, con pesos si quieres: basics, oop:3; “all” para todos
command-track-edit--levels = Niveles, con pesos si quieres: junior, mid:2
command-track-edit--mode = Cómo se responden las preguntas abiertas: en el hilo, selladas o ambas
command-track-edit--ping = Un rol que mencionar con cada pregunta
command-track-edit--lock = Bloquear el hilo cuando acabe la votación
command-track-edit--anonymous = Publicar las respuestas selladas sin nombres
command-track-edit--clear = Un ajuste que borrar
command-track-edit--blackout = Fechas sin pregunta: 2026-12-24..2027-01-02; - para ninguna
command-track-edit--reveal_notice = Cómo avisar de la revelación: línea silenciosa (por defecto), mención al rol o nada
command-track-edit--receipts = Reaccionar con 🔖 a la primera respuesta de cada miembro en el hilo
command-track-list = Lista todas las series y sus ajustes.
command-track-pause = Pausa una serie. Una pregunta abierta se revela igual.
command-track-pause--track = Qué serie
command-track-resume = Reanuda una serie en pausa desde su próxima fecha.
command-track-resume--track = Qué serie
command-track-remove = Elimina una serie (pregunta antes). Los puntos se conservan.
command-track-remove--track = Qué serie
command-track-preview = Mira las próximas diez fechas y, si quieres, la próxima pregunta.
command-track-preview--track = Qué serie
command-track-post-now = Publica ya la pregunta de hoy, aunque no toque.
command-track-post-now--track = Qué serie
command-track-skip = Salta la próxima fecha. Repítelo para deshacerlo.
command-track-skip--track = Qué serie
command-track-reveal-now = Revela ya la pregunta abierta (pregunta antes).
command-track-reveal-now--track = Qué serie
command-track-withdraw = Retira una pregunta abierta: sin puntos ni revelación (pregunta antes).
command-track-withdraw--track = Qué serie
command-track-queue = Elige tú las próximas preguntas de una serie.
command-track-queue-add = Pon una pregunta en la cola, por turno o para una fecha. No puntuarás en ella.
command-track-queue-add--track = Qué serie
command-track-queue-add--question = Una pregunta del banco
command-track-queue-add--date = La fecha en que debe salir, como 2026-12-24; si no la indicas, por turno
command-track-queue-list = Lista la cola de una serie y las preguntas retiradas.
command-track-queue-list--track = Qué serie
command-track-queue-move = Mueve una pregunta de la cola a otra posición.
command-track-queue-move--track = Qué serie
command-track-queue-move--from = Su posición en la cola
command-track-queue-move--to = Su nueva posición
command-track-queue-remove = Quita una pregunta de la cola.
command-track-queue-remove--track = Qué serie
command-track-queue-remove--place = Su posición en la cola

command-round = Organiza rondas de quiz en vivo, a contrarreloj.
command-round-schedule = Programa una ronda de quiz: cuándo, dónde y sobre qué.
command-round-schedule--start = Cuándo, en la zona horaria del servidor: fri 18:00, 2026-03-06 18:00, 18:00 o in 20m
command-round-schedule--channel = Dónde se juega; si no lo indicas, en este canal
command-round-schedule--name = Cómo se llama la ronda
command-round-schedule--topics = Temas, con pesos si quieres: basics, oop:3
command-round-schedule--levels = Niveles, con pesos si quieres: junior, mid:2
command-round-schedule--questions = Cuántas preguntas; si no lo indicas, 10
command-round-schedule--seconds = Segundos por pregunta; si no lo indicas, 30
command-round-schedule--pause = Segundos desde los resultados hasta la próxima pregunta; si no lo indicas, 10
command-round-schedule--scoring = right: la rapidez solo desempata; speed: responder antes da más puntos
command-round-schedule--weekly = Repetir cada semana a esta hora
command-round-schedule--lobby = Los miembros se inscriben antes con un botón, y solo ellos juegan
command-round-schedule--output = Preguntar también qué imprime un programa; la respuesta se escribe
command-round-schedule--standings = Permitir ver la clasificación entre preguntas
command-round-schedule--team1 = Jugar en equipos por rol: elige aquí el primer rol, y de 2 a 5 en total
command-round-schedule--team2 = El rol del segundo equipo
command-round-schedule--team3 = El rol del tercer equipo
command-round-schedule--team4 = El rol del cuarto equipo
command-round-schedule--team5 = El rol del quinto equipo
command-round-schedule--named = Preguntas que incluir, por nombre: oop/what-is-self, …
command-round-list = Lista las próximas rondas y las que se están jugando.
command-round-start = Inicia una ronda ahora.
command-round-start--round = Qué ronda
command-round-pause = Pausa una ronda cuando acabe la pregunta actual.
command-round-pause--round = Qué ronda
command-round-resume = Reanuda una ronda en pausa.
command-round-resume--round = Qué ronda
command-round-next = Termina la pregunta actual o la espera hasta la siguiente.
command-round-next--round = Qué ronda
command-round-jump = Salta a una pregunta posterior.
command-round-jump--question = El número de la pregunta
command-round-jump--round = Qué ronda
command-round-end = Termina una ronda ya, con su podio (pregunta antes).
command-round-end--round = Qué ronda
command-round-cancel = Cancela una ronda (pregunta antes).
command-round-cancel--round = Qué ronda
command-round-preview = Mira en privado las preguntas de una ronda. Después no puntuarás en ella.
command-round-preview--round = Qué ronda
command-round-report = Mira qué tan difícil fue cada pregunta y cómo le fue a cada quien.
command-round-report--round = Qué ronda; si no la indicas, la actual o la última

command-setup = Mira o cambia la zona horaria, el rol de moderación, los avisos y los filtros.
command-setup--zone = La zona horaria del servidor, como Europe/Madrid
command-setup--moderator_role = Quien tenga este rol modera, igual que quien tenga Gestionar servidor
command-setup--notice_channel = Dónde cuento a la moderación lo que debe saber
command-setup--filter_words = Palabras que no publicaré, separadas por comas; - para ninguna
command-setup--links = Permitir enlaces en las respuestas publicadas
command-setup--invites = Permitir invitaciones en las respuestas publicadas
command-setup--clear = Qué ajuste borrar
command-setup--blackout = Fechas sin preguntas ni rondas semanales: 2026-12-24..2027-01-02; - para ninguna
command-doctor = Comprueba qué me falta para funcionar bien y quién puede arreglarlo.
command-export = Recibe las preguntas y la clasificación de una serie en un archivo que solo ves tú.
command-export--track = Qué serie; si no la indicas, la de este canal
command-export--format = csv para una hoja de cálculo (por defecto), json para un programa
command-export--members = Añadir los ID de cuenta de los miembros; si no, solo sus números
command-block = Impide que un miembro participe.
command-block-add = Impide que un miembro responda, vote, sugiera y reporte.
command-block-add--member = Qué miembro
command-block-remove = Permite que un miembro bloqueado vuelva a participar.
command-block-remove--member = Qué miembro
command-block-list = Mira cuántos miembros están bloqueados.
command-bank = Escribe preguntas propias y evita que otras salgan aquí.
command-bank-list = Mira qué preguntas del banco no salen nunca aquí.
command-bank-bar = Evita que una pregunta del banco salga en este servidor.
command-bank-bar--question = Qué pregunta; elígela de la lista que se abre al escribir
command-bank-bar--reason = Por qué, para el resto de la moderación
command-bank-unbar = Vuelve a permitir una pregunta vetada o retirada.
command-bank-unbar--question = Qué pregunta
command-points = Ajusta los puntos de los miembros.
command-points-adjust = Da o quita puntos a un miembro, con un motivo que puede leer en /why.
command-points-adjust--member = Qué miembro
command-points-adjust--points = Cuántos; con un menos se quitan: -2
command-points-adjust--reason = Por qué; el miembro lo lee en /why y la moderación en /audit
command-points-adjust--date = La fecha en que cuentan, como 2026-03-02; si no la indicas, hoy
command-audit = Mira quién cambió qué y deshaz algunas cosas.
command-audit--member = Solo lo que hizo este miembro
command-audit--kind = Solo este tipo de cambio; rings: quién vota a quién
command-accept-answer = Acepta esta respuesta; quien la escribió gana puntos.
command-remove-this-answer = Quita esta respuesta. No da puntos y no se muestra.
command-withhold-this-answer = Oculta el texto de esta respuesta; cuenta igual. Se puede deshacer.

## access.rs: why a command can't be used here

failure-internal = Algo falló por mi parte. Puede que tu cambio no se haya guardado. Míralo en un minuto e inténtalo de nuevo.
failure-slow = Está tardando más de lo normal y todavía puede salir bien. Míralo de nuevo en unos minutos.
failure-late-public = Tardé demasiado en publicarlo para todo el mundo. Repite el comando para compartirlo.
failure-late-form = Tardó demasiado. Pulsa otra vez el botón.
failure-form-unread = No pude leer ese formulario, así que no cambió nada. Ábrelo de nuevo y envíalo otra vez, por favor.
failure-done = Hecho.
failure-command-changed = Este comando ha cambiado. Recarga Discord (Ctrl+R) e inténtalo de nuevo.

access-server-only = Esto solo funciona en un servidor, no en un mensaje directo.
access-moderators = Solo puede hacerlo la moderación: necesitas el permiso **Gestionar servidor**.
access-moderators-or-role = Solo puede hacerlo la moderación: necesitas el permiso **Gestionar servidor** o el rol { $role }.
access-no-track = Aún no hay series. La moderación puede crear una con `/track add`.
# $tracks are names of tracks in bold, with commas.
access-unknown-track = No hay ninguna serie { $typed }. Elige una de estas: { $tracks }.
access-which-track = ¿Qué serie?
access-button-server = Todo el servidor
access-old-button = Este botón es de una versión anterior. Usa el último mensaje, o `/help`.
access-nothing-changed = No cambió nada.

## export.rs: the files of a track

# $typed: what was typed, in backticks.
export-unknown-format = No conozco el formato { $typed }. Elige csv o json.
export-title = Exportación · { $track }
export-body =
    Aquí van { $dailies ->
        [one] 1 pregunta
       *[other] { $dailies } preguntas
    } y la clasificación desde siempre, con { $members ->
        [one] 1 miembro
       *[other] { $members } miembros
    }. Las horas están en UTC.
export-limit = Un archivo contiene como máximo las últimas { $dailies } preguntas y los primeros { $members } miembros.
export-numbers = Los miembros aparecen por número, sin nombres. `members:true` añade sus ID de cuenta.
export-accounts = Contiene los ID de cuenta de los miembros, así que compártelo con cuidado.
export-footer = Solo tú puedes ver esto.

## facts.rs: the days of the week

facts-every-day = cada día
facts-weekdays = lun a vie
facts-weekends = fines de semana
facts-weekday =
    { $day ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }

## names.rs: topics and levels

topic-basics = Fundamentos
topic-data-structures = Estructuras de datos
topic-iteration = Iteración
topic-functions = Funciones
topic-oop = Clases y objetos
topic-data-model = Modelo de datos
topic-exceptions = Excepciones
topic-files-io = Archivos y E/S
topic-modules-packaging = Módulos y paquetes
topic-stdlib = Biblioteca estándar
topic-memory-performance = Memoria y rendimiento
topic-concurrency = Concurrencia
topic-testing = Pruebas y depuración
topic-web = Web
topic-data-science = Ciencia de datos
topic-algorithms = Algoritmos
topic-practices = Buenas prácticas

level-junior = Junior
level-mid = Mid
level-senior = Senior

## reason.rs: why something stopped; shown inside a sentence of another section, after a colon or in parentheses

reason-channel-deleted = se eliminó su canal
reason-deleted-at-once = su mensaje se eliminó al instante
reason-post-lost = la publicación se perdió antes de enviarse


## doctor.rs: what is missing, and who can fix it

doctor-title = Chequeo
# $at is the time of the next question, if $next says that there is one.
doctor-all-good = { $next ->
    [none] { $tracks ->
        [one] Todo en orden: 1 serie.
       *[other] Todo en orden: { $tracks } series.
    }
   *[at] { $tracks ->
        [one] Todo en orden: 1 serie. Próxima pregunta: { $at }
       *[other] Todo en orden: { $tracks } series. Próxima pregunta: { $at }
    }
}
doctor-faults = { $next ->
    [none] { $count ->
        [one] **1 cosa por arreglar.**
       *[other] **{ $count } cosas por arreglar.**
    }
   *[at] { $count ->
        [one] **1 cosa por arreglar.** Próxima pregunta: { $at }
       *[other] **{ $count } cosas por arreglar.** Próxima pregunta: { $at }
    }
}
doctor-more = { $count ->
    [one] …y 1 más. Arregla primero estas.
   *[other] …y { $count } más. Arregla primero estas.
}
# What a channel is for, in bold at the beginning of a line; otherwise a track's name is there.
doctor-for-notices = Avisos para la moderación
doctor-no-track = Aún no hay ninguna serie. La moderación puede crear una con `/track add`.
doctor-unseen = **{ $purpose }**: no puedo ver { $channel }: está oculto para mí. Alguien con permisos de administración, o alguien con **Gestionar roles** que pueda verlo, me lo puede mostrar: ajustes del canal → Permisos → mi rol → permitir **Ver canal**. Yo sigo sin más unos minutos después.
# $kind says what the channel was for.
doctor-gone = { $kind ->
    [track] **{ $purpose }**: { $channel } se eliminó. Elige otro canal con `/track edit channel:`.
    [notices] **{ $purpose }**: { $channel } se eliminó. Elige otro canal con `/setup notice_channel:`.
    [season] **{ $purpose }**: { $channel } se eliminó. Inicia la temporada con otro `channel:`.
   *[round] **{ $purpose }**: { $channel } se eliminó. Cancela la ronda con `/round cancel` y prográmala en otro canal.
}
# $commands is a list of commands; $role the mention of the moderators' role.
doctor-hidden-commands = { $count ->
    [one] Discord oculta { $commands } a quien solo tiene { $role }. Alguien con permisos de administración puede permitirlo: **Ajustes del servidor → Integraciones** → mi nombre → el comando → añadir { $role }.
   *[other] Discord oculta { $commands } a quien solo tiene { $role }. Alguien con permisos de administración puede permitirlos: **Ajustes del servidor → Integraciones** → mi nombre → añadir { $role }, o comando por comando.
}
doctor-channel-commands = En **Ajustes del servidor → Integraciones** → mi nombre puede haber límites de canales para { $commands }. Si { $role } no encuentra un comando, revisa ahí los canales.
doctor-all-commands = todos los comandos
doctor-unchecked-commands = Ahora mismo no pude comprobar qué comandos puede usar { $role }. Inténtalo de nuevo en un momento.
# $missing lists permissions by their names in Discord, each with what goes wrong without it.
doctor-missing = { $count ->
    [one] **{ $purpose }**: en { $channel } me falta { $missing }. Alguien con **Gestionar roles** puede arreglarlo: ajustes del canal → Permisos → mi rol → permitirlo.
   *[other] **{ $purpose }**: en { $channel } me faltan { $missing }. Alguien con **Gestionar roles** puede arreglarlo: ajustes del canal → Permisos → mi rol → permitirlos.
}
# The names of the permissions are Discord's.
doctor-permission = { $permission ->
    [view] **Ver canal** (no puedo ver el canal)
    [send] **Enviar mensajes** (no puedo publicar)
    [send-in-threads] **Enviar mensajes en hilos** (no puedo publicar la respuesta en el hilo)
    [create-threads] **Crear hilos públicos** (no puedo abrir el hilo para las respuestas)
    [embed] **Insertar enlaces** (mis publicaciones saldrían vacías)
    [attach] **Adjuntar archivos** (a partir de la vigésima, las respuestas salen página por página y no en un archivo)
    [react] **Añadir reacciones** (no puedo poner las reacciones de autoevaluación)
    [history] **Leer el historial de mensajes** (no puedo poner reacciones, abrir hilos, comprobar si algo ya se publicó antes de repetirlo ni ponerme al día después de una ausencia)
    [manage-threads] **Gestionar hilos** (no puedo bloquear el hilo cuando cierra la votación, como pide esta serie)
    [pin] **Fijar mensajes** (no puedo fijar la pregunta abierta, como pide este track; Discord lo separó de **Gestionar mensajes** en febrero de 2026)
   *[mention] **Mencionar @everyone, @here y todos los roles** (no puedo notificar al rol de la serie, salvo que cualquiera pueda mencionarlo)
}
doctor-unchecked = **{ $purpose }**: ahora mismo no pude comprobar { $channel }. Inténtalo de nuevo en un momento.
# $seconds is a number with one decimal.
doctor-skew = { $way ->
    [ahead] Mi reloj va { $seconds } s por delante del de Discord. Pide a quien me aloja que active la sincronización de hora (NTP).
   *[behind] Mi reloj va { $seconds } s por detrás del de Discord. Pide a quien me aloja que active la sincronización de hora (NTP).
}
doctor-paused = { $by ->
    [moderator] La moderación pausó **{ $track }**. Usa `/track resume` para reanudarla.
   *[discord] **{ $track }** está en pausa: { $why }. Usa `/track resume` cuando esté arreglado.
}
doctor-no-date = **{ $track }** no tiene fechas en los próximos dos años. Cambia sus días o sus fechas sin pregunta con `/track edit`.
doctor-no-question = Ninguna pregunta del banco encaja con **{ $track }**. Amplía sus temas o niveles con `/track edit`.
# $what is one of doctor-about, $place a channel or a member, $why what Discord said.
doctor-refused = { $times ->
    [one] Discord rechazó esto el { $at }: { $what } ({ $place }). Motivo: { $why }
   *[other] Discord rechazó esto { $times } veces, la última el { $at }: { $what } ({ $place }). Motivo: { $why }
}
doctor-about = { $about ->
    [post] una pregunta
    [thread] el hilo de una pregunta
    [reveal] parte de una respuesta
    [published] la respuesta de un miembro
    [read] ponerme al día con mensajes y reacciones
    [permissions] una consulta de mis permisos
    [daily] una reacción, una edición o un bloqueo
    [notice] un aviso para la moderación
    [copy] borrar una segunda copia
    [role] el rol de un miembro
    [recap] un resumen semanal
    [test] una publicación de prueba
    [welcome] la bienvenida
   *[member] la consulta de un miembro
}
doctor-notice = Aviso del { $date }: { $text }
doctor-gap = Estuve fuera desde el { $from } hasta el { $until }. Ya me puse al día con lo que pasó entretanto.
doctor-broken = Perdí la conexión con Discord el { $since } y sigo intentando reconectarme.
# $release: the name of a release, such as 2026f.
doctor-zones = Datos de zonas horarias: { $release }
doctor-old-zones = Mis datos de zonas horarias ({ $release }) tienen más de un año, y puede que algún país haya cambiado su hora desde entonces. Pide a quien me aloja que me actualice, o que actualice esos datos.
doctor-no-notice-channel = Los avisos aún no tienen canal, así que van a quien creó la serie. Elige uno con `/setup notice_channel:`.

## field.rs: what is wrong with a field that was typed

# Names in `code` that end with a colon are the names of a command's options. $typed and $word are what the
# moderator typed, in `code`.
field-time = `time:` { $typed } no es una hora. Prueba con `9:00`, `17:30` o `9am`.
field-zone = `zone:` No conozco la zona horaria { $typed }. Nombra una ciudad: `Europe/Berlin` o `America/New_York`.
# $nearest and $places: names of time zones, in `code`.
field-zone-near = `zone:` No conozco la zona horaria { $typed }. ¿Querías decir { $nearest }?
field-zone-places = `zone:` No conozco la zona horaria { $typed }. ¿Querías decir alguna de estas? { $places }
field-zone-same-time = `zone:` { $typed } no me dice cuándo cambia la hora en tu zona, así que mejor nombra un lugar. Lugares que la usan: { $places }.
field-zone-offset = `zone:` No puedo usar { $typed }, porque la diferencia cambia con el horario de verano. Nombra una ciudad: `Europe/Berlin` o `America/New_York`.
field-zone-needed = `zone:` ¿En qué zona horaria es eso? Por ejemplo, `Europe/Berlin`. Las próximas series también la usarán.
field-days = `days:` No encuentro ningún día en { $typed }. Prueba con `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` o `last friday`.
field-days-word = `days:` No entiendo { $word } en { $typed }. Prueba con `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` o `last friday`.
field-delay = `delay:` El plazo debe estar entre { $least } y { $most }; recibí { $typed }. Prueba con `8h`, `90m` o `1d`.
field-close = `close:` La votación puede seguir abierta entre { $least } y { $most } tras la revelación; recibí { $typed }. Prueba con `24h` o `2d`.
field-weight = { $typed }: el peso debe ser un número entero de 0 a { $max }. Por ejemplo, con `oop:3` el tema sale el triple de veces.
field-twice = `{ $option }:` { $name } aparece dos veces.
field-nothing = `{ $option }:` Así no queda nada que preguntar. Pon al menos uno con un peso mayor que 0, o usa `all`.
field-topic = No hay ningún tema { $typed }. Elige uno de estos: { $all }.
field-topic-near = No hay ningún tema { $typed }. ¿Querías decir `{ $nearest }`?
field-level = No hay ningún nivel { $typed }. Elige uno de estos: { $all }.
field-mode = `mode:` No conozco { $typed }. Elige `thread` (mensajes en el hilo), `sealed` (con el botón, se publican en la revelación) o `both`.
field-reveal-notice = `reveal_notice:` No conozco { $typed }. Elige `channel` (una línea silenciosa en el canal), `role` (la línea menciona el rol de la serie) o `none`.
field-role-needed = `reveal_notice:` `role` menciona el rol de la serie, pero esta serie no tiene ninguno. Añade uno con `ping:`, o elige `channel`.
field-name = `name:` { $typed } no puede ser el nombre de una serie. Usa de 1 a { $max } caracteres, y no solo un número. Por ejemplo, `beginners`.
field-name-sign = `name:` { $typed } no puede ser el nombre de una serie: los nombres no pueden contener `{ $sign }`. Prueba con `beginners`.
field-name-backtick = `name:` { $typed } no puede ser el nombre de una serie: los nombres no pueden contener comillas invertidas. Prueba con `beginners`.
field-name-taken = `name:` Ya hay una serie llamada { $name }. Elige otro nombre, o cambia esa serie con `/track edit`.
field-date = `blackout:` { $typed } no es una fecha. Escribe las fechas así: `2026-12-24..2027-01-02, 2027-05-01`, o `-` para vaciar la lista.
field-backwards = `blackout:` { $typed } acaba antes de empezar. Pon primero la fecha anterior: `2026-12-24..2027-01-02`.
field-too-many-dates = `blackout:` Puedo guardar como máximo { $max } rangos de fechas.
field-channel-needed = `channel:` ¿Dónde publico? Elige un canal de texto, de anuncios o de foro.
field-time-needed = `time:` ¿Cuándo publico? Por ejemplo, `9:00`.
field-empty-mix = `topics:`, `levels:` Ninguna pregunta del banco cumple las dos cosas. `/topics` muestra lo que hay.

## me.rs: what a member reads about themselves

me-title = Tus estadísticas en { $track }
me-hidden = No apareces en las listas: no tienes puesto y nadie te ve en ellas.
me-field-points = Puntos
me-field-streak = Racha
me-field-topics = Temas hasta ahora
me-field-question = Pregunta #{ $number }
me-footer =
    { $answered ->
        [one] { $answered } punto
       *[other] { $answered } puntos
    } por responder, +{ $correct } si es correcta · /why lista todos los puntos

# $place is me-no-points, me-ranked, me-would-be-ranked or board-points.
me-place-today = Hoy: { $place }
me-place-week = Esta semana: { $place }
me-place-month = Este mes: { $place }
me-place-all = Desde siempre: { $place }
me-place-server = Todo el servidor, desde siempre: { $place }
me-no-points = aún sin puntos
# $points is board-points, $rank is board-ordinal; so in the next message.
me-ranked = { $points }, **{ $rank }**
me-would-be-ranked = { $points }, sería { $rank }

me-streak-none = Aún sin racha. Responde la próxima pregunta para empezar una.
me-streak-over = Ahora mismo sin racha; la mejor fue de { $best }. Responde la próxima pregunta para empezar otra.
me-streak =
    { $now ->
        [one] **{ $now } pregunta** seguida.
       *[other] **{ $now } preguntas** seguidas.
    }
me-streak-best =
    { $now ->
        [one] **{ $now } pregunta** seguida. Tu mejor racha: { $best }.
       *[other] **{ $now } preguntas** seguidas. Tu mejor racha: { $best }.
    }
# A freeze covers a missed question, so that the streak goes on. $next: how many answers in a row earn one.
me-freezes =
    Protectores de racha: { $freezes }. Responde { $next } de seguido y ganas { $freezes ->
        [0] uno; cubre automáticamente una pregunta sin responder.
       *[other] otro; cubren automáticamente preguntas sin responder.
    }
me-freezes-begun =
    Protectores de racha: { $freezes }. Responde { $next } más de seguido y ganas { $freezes ->
        [0] uno; cubre automáticamente una pregunta sin responder.
       *[other] otro; cubren automáticamente preguntas sin responder.
    }
me-freezes-full = Protectores de racha: { $freezes }, el máximo. Cubren automáticamente preguntas sin responder.

me-topics-none = Aún no se ha revelado ninguna pregunta aquí.
# How many questions of a topic were asked and answered; of the answers that I graded, how many were correct; and how
# many questions the member rated "knew it".
me-topic =
    { $topic }: { $answered } de { $asked } respondidas{ $graded ->
        [0] {""}
       *[other] , { $correct } de { $graded } correctas
    }{ $knew ->
        [0] {""}
       *[other] , { $knew } con “la sabía”
    }

# $reveal is a date and time.
me-question-answered = Ya respondiste. Revelación: { $reveal }
me-question-open = Aún sin responder. Puedes responder hasta el { $reveal }.
me-question-in-time = Respondiste a tiempo; **Mi resultado** tiene los detalles.
me-question-missed = No respondiste a tiempo.


## message.rs: the message commands

message-not-yours = Solo puedes enviar como respuesta tus propios mensajes.
message-elsewhere = Esto solo funciona con mensajes en el hilo de una pregunta.
message-empty = Ese mensaje no tiene texto ni archivo, así que no hay nada que enviar.
message-closed = La pregunta #{ $number } cerró el { $close }. Sus puntos son definitivos.
# $kind is how the question is answered.
message-by-button =
    { $kind ->
        [choice] Esta pregunta es de opción múltiple. Pulsa una letra debajo de ella.
        [output] Pulsa **Responder** debajo de esta pregunta y escribe lo que imprime el código.
       *[open] Las respuestas a esta pregunta son selladas. Pulsa **Responder** debajo de ella.
    }
message-submitted-title = Enviada
message-submitted = Este mensaje es ahora tu respuesta: { $message }
# Moderators accepted another message of the member, and that one stays on top.
message-submitted-other-shown = Cuenta, pero el mensaje que se muestra es el que te aceptó la moderación.
message-submitted-as-is = Guardé su texto tal como está ahora. Si editas el mensaje, vuelve a enviarlo.
message-submitted-and-sealed = También tienes una respuesta sellada; las dos cuentan como una sola.
message-submitted-result = Resultado: { $reveal }, en { $place }
message-submitted-late = El plazo acabó el { $reveal }, así que tu respuesta no da puntos. La guardé como práctica. La respuesta está en { $place }.
message-not-an-answer = Ese mensaje no es una respuesta. Son respuestas lo que los miembros escribieron en el hilo antes de la revelación o enviaron como tal; no lo son los comentarios breves, los stickers ni los mensajes reenviados.
message-own = Esa es tu propia respuesta. Puede aceptarla otra persona de la moderación.
message-final = Los puntos de esta pregunta son definitivos. Todavía puedes borrar el mensaje en Discord.
message-accepted =
    { $who ->
        [anonymous] Aceptaste esta respuesta. Usa otra vez el comando para deshacerlo.
        [former] Aceptaste la respuesta de un exmiembro. Usa otra vez el comando para deshacerlo.
       *[named] Aceptaste la respuesta de { $member }. Usa otra vez el comando para deshacerlo.
    }
# The moderator took the acceptance back by command, but had also accepted by reaction.
message-reaction-left =
    { $who ->
        [anonymous] Tu ✅ en esta respuesta sigue contando; quita también esa reacción.
        [former] Tu ✅ en la respuesta de un exmiembro sigue contando; quita también esa reacción.
       *[named] Tu ✅ en la respuesta de { $member } sigue contando; quita también esa reacción.
    }
message-no-longer-accepted =
    { $who ->
        [anonymous] Ya no aceptas esta respuesta.
        [former] Ya no aceptas la respuesta de un exmiembro.
       *[named] Ya no aceptas la respuesta de { $member }.
    }


## points.rs: points that moderators adjust

points-none = `points:` 0 no cambiaría nada. Prueba con 5, o con -2 para quitar puntos.
points-too-many = `points:` Son demasiados de una vez. Da o quita como máximo { $most }.
points-no-reason = `reason:` Di por qué en pocas palabras; el miembro puede leerlo en `/why`.
points-long-reason = `reason:` No pases de { $most } caracteres.
points-date = `date:` { $typed } no es una fecha. Prueba con 2026-03-02, o no la pongas para usar hoy.
points-long-ago = `date:` El { $date } fue hace más de un año. Elige una fecha a partir del { $first }.
points-future = `date:` El { $date } aún no ha llegado. Los puntos cuentan en la fecha de hoy o en una anterior.
# $points has its sign: "+5", "−2"; $total: the points after it.
points-adjusted =
    { $member }: **{ $points }** para el { $date }, { $total } en total. Puede leer tu motivo en `/why track:all`:
    > { $reason }
points-button-undo = Deshacer

## post.rs: the question

post-how-title = Cómo responder
post-how-choice = Pulsa una letra. Solo tú ves tu elección, y puedes cambiarla hasta la revelación.
post-how-output = Pulsa **Responder** y escribe lo que imprime. Solo tú lo ves, y puedes cambiarlo hasta la revelación.
post-how-thread = Escribe tu respuesta en el hilo.
post-how-sealed = Pulsa **Responder**. Tu respuesta queda sellada hasta la revelación, y hasta entonces puedes cambiarla.
post-how-both = Escribe tu respuesta en el hilo, o pulsa **Responder** para que quede sellada hasta la revelación.
# Follows how to answer in the thread. $receipts says whether the bot reacts with $bookmark to a member's first message.
post-how-messages =
    { $receipts ->
        [yes] Todos tus mensajes ahí son tu respuesta; { $bookmark } significa que ya participas.
       *[no] Todos tus mensajes ahí son tu respuesta.
    } Para elegir cuál se muestra, mantenlo pulsado o haz clic derecho, luego **Aplicaciones** → **Submit as my answer**.
# A heading over "in 8 hours", which later turns into "2 hours ago".
post-reveal-title = Revelación de la respuesta
post-ratings-title = ¿Qué tan bien la sabías?
# A colored dot each, with which members rate themselves.
post-ratings = { $knew } la sabía · { $partly } a medias · { $not_yet } aún no
post-requested = { $members ->
    [one] { $members } miembro pidió este tema.
   *[other] { $members } miembros pidieron este tema.
}
post-button-answer = Responder
post-button-hint = Pista
post-button-show-me = Ver ya la respuesta
post-button-me = Mis estadísticas
post-revealed-title = Revelada
post-revealed = La respuesta ya se reveló.
post-revealed-link = [Leer la respuesta]({ $link })


## past.rs: past dailies

past-title = Preguntas anteriores · { $track }
past-empty = Aquí aún no hay preguntas. Cuando esta serie haya publicado algunas, las encontrarás aquí.
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $own: one of those below.
past-line =
    { $link } **{ $title }**
    { $date } · { $own }
# $reveal: date and time.
past-own-open =
    { $answered ->
        [yes] ya respondiste · revelación: { $reveal }
       *[no] aún sin responder · revelación: { $reveal }
    }
past-own-missed = no respondiste
past-own-removed = la moderación quitó tu respuesta
past-own-answered = respondiste · { $points }
past-own-correct = correcta · { $points }
past-own-incorrect = incorrecta · { $points }
past-button-newer = Más recientes
past-button-older = Anteriores
past-button-last = Las últimas
past-footer = Solo tú puedes ver esto. /search busca preguntas por sus palabras.

## practice.rs: practice questions

practice-none = Ahora mismo no tengo ninguna pregunta de práctica para ti. Inténtalo más tarde.
practice-none-topic = Ahora mismo no tengo ninguna pregunta de práctica sobre { $topic }. Elige otro tema o inténtalo más tarde.
practice-none-level = Ahora mismo no tengo ninguna pregunta de práctica de nivel { $level }. Elige otro nivel o inténtalo más tarde.
practice-none-both = Ahora mismo no tengo ninguna pregunta de práctica sobre { $topic } de nivel { $level }. Quita el tema o el nivel, o inténtalo más tarde.
practice-gone = Esta pregunta de práctica no está disponible ahora mismo. Usa `/question` para recibir otra.
practice-title = Práctica · { $title }
practice-no-other = Es la única que tengo para ti ahora mismo. Usa `/question` con otro tema o nivel.
practice-footer = Solo tú puedes ver esto, y no da puntos.
practice-button-pick = { $letter } (tu elección)
practice-button-show = Ver la respuesta
practice-button-another = Otra
practice-hint = Pista { $n } (toca para leerla)
# $letter is the option that was picked.
practice-correct = ✅ { $letter } es correcta
practice-incorrect = ❌ { $letter } es incorrecta
practice-whole-in-file = La respuesta completa está en el archivo.


## preview.rs: the preview of a track

preview-title = Vista previa: { $track }
preview-nothing-drawn = Elegiré la próxima pregunta cuando se haya publicado la actual.
preview-footer = Ya viste la próxima pregunta, así que no puntuarás en ella.
preview-hidden = La próxima pregunta ya está elegida. Pulsa **Ver la pregunta** para verla. No puntuarás en ella.
preview-button-show = Ver la pregunta
preview-button-swap = Cambiar por otra
preview-queued = *Viene de la cola; cámbiala con `/track queue`.*
preview-slot-queued = pregunta en cola
preview-heading = Próxima pregunta (solo para la moderación)
# $kind says what the question asks for, such as "pick one".
preview-question =
    {""}**{ $title }** · { $level } · { $topic } · { $kind }

    { $text }
preview-requested = { $count ->
    [one] *1 miembro pidió este tema.*
   *[other] *{ $count } miembros pidieron este tema.*
}
preview-dates = Próximas fechas a las { $time } ({ $zone })
preview-paused = En pausa
preview-no-dates = No hay fechas en los próximos dos años. Revisa los días y las fechas sin pregunta con `/track edit`.
# $dates is a date or a range of dates.
preview-blackout = ✖ { $dates }: sin pregunta
preview-skipped = ✖ { $date } { $time }: la moderación la saltó
# $time is the time in the track's zone; $here and $away are drawn by Discord: the same moment in the reader's zone,
# and how far away it is.
preview-slot = { $date } { $time } · { $here } · { $away }
preview-clock-gap = ese día el reloj se salta las { $time }
preview-clock-fold = ese día las { $time } se repiten; esta es la primera vez
# $by is a length of time such as "1 hour".
preview-clock-change = { $way ->
    [forward] el reloj se habrá adelantado { $by }
   *[back] el reloj se habrá atrasado { $by }
}
preview-no-other = Ahora mismo ninguna otra pregunta del banco encaja con esta serie.
preview-posting = Se está publicando una pregunta; elegiré la próxima cuando ya esté. Inténtalo de nuevo en un momento.

## queue.rs: the questions that moderators named for a track

# To moderators, followed by a line for each question. It doesn't name the questions.
queue-passed = Me salté preguntas de la cola de **{ $track }** (mira `/track queue list`):
queue-passed-one = { $why ->
    [gone] Posición { $place }: ya no está en el banco de preguntas. La quité.
    [withdrawn] Posición { $place }: se había retirado o vetado. La quité.
   *[open] Posición { $place }: está abierta en otra serie, o va a salir en una ronda. Conserva su posición.
}
queue-title = Cola: { $track }
queue-empty = No hay nada en la cola de **{ $track }**. Añade una pregunta con `/track queue add`; hasta entonces, las elijo yo.
# $slug is the question's name in the question bank.
queue-line = { $title } (`{ $slug }`)
# $by is a mention.
queue-line-hidden = una pregunta añadida por { $by }
queue-line-hidden-by-nobody = una pregunta
queue-place = { $place }. { $question }
queue-place-date = { $place }. { $date }: { $question }
queue-button-show = Ver las preguntas
queue-footer = Si ves una pregunta, no puntuarás en ella.
queue-withdrawn = Retiradas (no salen hasta que las permitas)
queue-withdrawn-one = Pregunta #{ $number } · { $title }: { $reason }
queue-button-allow = Volver a permitir la #{ $number }
queue-allowed = “{ $title }” (pregunta #{ $number }) puede volver a salir.
queue-not-withdrawn = Esa pregunta no está retirada, o ya se había vuelto a permitir.
queue-added = Puse “{ $title }” en la posición { $place } de la cola de **{ $track }**. No puntuarás en ella.
queue-added-date = Puse “{ $title }” en la cola de **{ $track }** para el { $date }. No puntuarás en ella.
queue-unknown = `question:` No conozco { $typed }. Elige una de la lista que se abre al escribir.
queue-unknown-near = `question:` No conozco { $typed }. ¿Querías decir `{ $nearest }`?
queue-barred = `question:` { $typed } está retirada o vetada. Vuelve a permitirla con `/bank unbar` y luego añádela.
queue-already = `question:` { $typed } ya está en la cola, en la posición { $place }.
queue-date-taken = `date:` El { $date } ya tiene una pregunta, en la posición { $place } de la cola.
queue-bad-date = `date:` { $typed } no es una fecha. Escríbela así: `2026-12-24`.
queue-no-slot = `date:` **{ $track }** no publica nada el { $date }.
# $next is a date as it can be typed.
queue-no-slot-next = `date:` **{ $track }** no publica nada el { $date }. La próxima fecha es `{ $next }`.
queue-full = La cola está llena: caben { $max } preguntas. Quita una con `/track queue remove`.
queue-no-place = { $length ->
    [0] La cola está vacía.
    [one] No hay posición { $place }: la cola tiene 1 pregunta.
   *[other] No hay posición { $place }: la cola tiene { $length } preguntas.
}

## report.rs: reports that a question is wrong

report-too-early = Puedes reportar esta pregunta después de la revelación ({ $reveal }). Si algo te impide responder, habla con la moderación.
report-title = ¿Qué está mal en esta pregunta?
report-field = ¿Qué está mal y qué debería decir?
report-placeholder = Por ejemplo: desde Python 3.12, la segunda línea imprime 3
report-field-description = Lo lee la moderación. Nadie más lo ve.
report-empty = Tu reporte está vacío. Cuéntanos en una frase qué está mal.
report-thanks = ¡Gracias! Lo pasé a la moderación. Si corrige la pregunta, también se corregirán los puntos.
report-again = Ya reportaste esta pregunta. La moderación la mirará.
report-nothing-revealed = Aquí no se reveló ninguna pregunta en los últimos 30 días. Puedes reportar una pregunta después de su revelación.
report-which = ¿Qué pregunta tiene un problema?
# The label of a button.
report-which-one = #{ $number } · { $title }
report-button-done = Resuelto
report-button-link = Ir a la pregunta
# $by is a mention. The report follows.
report-done = Resuelto: { $by } se encargó de esto.
report-done-by-nobody = Resuelto: la moderación se encargó de esto.
report-unknown = Ya no tengo este reporte.
# The report follows. $slug is the question's name in the question bank.
report-notice-withdrawn = Un miembro reportó un problema en una pregunta que se retiró (`{ $slug }`):
# For the moderators; the report follows. $slug is the question's name in the question bank.
report-notice = Un miembro reportó un problema en la pregunta #{ $number } (`{ $slug }`):


## request.rs: requests and topics

request-blocked = La moderación de este servidor te ha bloqueado y no puedes participar, así que no puedo aceptar tu petición.

request-outside = **{ $track }** no tiene preguntas sobre **{ $topic }**.
request-exhausted = En **{ $track }** ya salieron todas sus preguntas sobre **{ $topic }**.
request-resting =
    {""}**{ $topic }** acaba de salir en **{ $track }** por petición. Se puede volver a pedir ahí después de { $left ->
        [one] { $left } pregunta más
       *[other] { $left } preguntas más
    }.
request-no-other = Ninguna otra serie de aquí puede con ese tema ahora mismo; `/topics` muestra lo que hay.
request-one-other = **{ $track }** sí puede: usa `/request track:{ $track }`.
# $tracks are names of tracks in bold, with commas.
request-others = Estas series sí pueden: { $tracks }. Elige una con `track:`.

request-noted = Anotado: pediste **{ $topic }** en **{ $track }**.
request-already = Ya habías pedido **{ $topic }** en **{ $track }**.
request-first-to-ask = Nadie más lo ha pedido antes.
request-others-want-it =
    { $others ->
        [one] Lo quieren tú y { $others } miembro más.
       *[other] Lo quieren tú y { $others } miembros más.
    }
request-first-in-line = Es el próximo de la fila.
request-ahead =
    { $topics ->
        [one] Tiene { $topics } tema por delante.
       *[other] Tiene { $topics } temas por delante.
    }
# $when is a time such as "in 8 hours", or "2 hours ago" for one who reads it later.
request-earliest = Fecha más temprana: { $date } ({ $when })
request-paused = La serie está en pausa, así que tendrá que esperar hasta que se reanude.
request-no-date = Ahora mismo la serie no tiene ninguna fecha para esto.

request-replace = Pediste **{ $old }** en **{ $track }**. Solo puedes tener una petición por serie. ¿La cambiamos por **{ $new }**?
request-button-replace = Cambiar por { $topic }
request-button-keep = Dejar { $topic }
request-withdrawn = Petición retirada. Usa `/request` para hacer otra.

request-list-title = Temas pedidos
request-list-none = Aún no hay peticiones. Usa `/request` para pedir un tema.
# $since is a time such as "2 days ago".
request-list-line =
    { $place }. { $topic }: { $members ->
        [one] { $members } miembro
       *[other] { $members } miembros
    }, primera petición { $since }{ $own ->
        [yes] {" "}· **tuya**
       *[no] {""}
    }
request-list-footer =
    { $every ->
        [one] Cualquier pregunta puede venir de una petición.
       *[other] Como máximo, una de cada { $every } preguntas viene de una petición.
    } { $rest ->
        [0] Un tema se puede volver a pedir en cuanto ha salido.
        [one] Un tema que salió por petición se puede volver a pedir después de { $rest } pregunta más.
       *[other] Un tema que salió por petición se puede volver a pedir después de { $rest } preguntas más.
    }
request-button-withdraw = Retirar { $topic } ({ $track })

request-topics-title =
    Temas · { $questions ->
        [one] { $questions } pregunta en el banco
       *[other] { $questions } preguntas en el banco
    }
# $name is the word to type for the topic.
request-topic =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } pregunta
       *[other] { $questions } preguntas
    }
# $asked: how many were asked in this server. $tracks: names of tracks, or one of the three messages below.
request-topic-here =
    {""}**{ $title }** (`{ $name }`): { $questions ->
        [one] { $questions } pregunta
       *[other] { $questions } preguntas
    }, ya salidas aquí: { $asked } · { $tracks }
request-topic-unused = ninguna serie lo usa
request-topic-everywhere = todas las series
request-topic-tracks = { $tracks } series


## result.rs: My result

result-no-answer = No respondiste esta pregunta. La respuesta está en { $place }.
result-title = Tu resultado: pregunta #{ $number } · { $title }
result-field-answer = Tu respuesta
result-field-verdict = Veredicto
result-field-points = Puntos
result-answer-in-thread = En el hilo: { $message }
result-answer-none = Sin respuesta
result-answer-late = Llegó fuera de plazo ({ $reveal }), así que es solo práctica.
result-answer-removed = La moderación la quitó.
result-answer-hidden = Los demás no la ven (por la moderación o por el filtro), pero cuenta igual.
result-option-gone = (esta opción ya no existe)
result-correct = ✅ Correcta
result-incorrect = ❌ Incorrecta
# Followed by the reason on the next line. $option is the option: its letter and text.
result-correct-option = Respuesta correcta: { $option }
result-prints = Imprime:
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
result-total =
    { $points ->
        [one] **{ $shown } punto**
       *[other] **{ $shown } puntos**
    }
# $points has its sign: "+1", "−2".
result-row =
    { $reason ->
        [answered] { $points } por responder
        [correct] { $points } por respuesta correcta
        [accepted] { $points } por respuesta aceptada
        [round] { $points } por la ronda
       *[adjusted] { $points } por ajuste de la moderación
    }
result-votes =
    { $votes ->
        [one] { $points } por { $votes } voto
       *[other] { $points } por { $votes } votos
    }
# Only some votes give points.
result-votes-capped =
    { $votes ->
        [one] { $points } por { $votes } voto, cuentan { $counted }
       *[other] { $points } por { $votes } votos, cuentan { $counted }
    }
result-shown = **0 puntos**, porque viste la respuesta antes de la revelación.
result-previewed = **0 puntos**, porque viste la pregunta en la vista previa.


## reveal.rs: the reveal, and the published answers

reveal-answer-title = La respuesta a la pregunta #{ $number } · { $title }
reveal-option-correct = **{ $letter }** ✅ correcta: { $option }
reveal-option-incorrect = **{ $letter }** ❌ incorrecta: { $option }
# Over the output of a program.
reveal-it-prints = Imprime:
# Headings in the model answer.
reveal-why = Por qué se pregunta
reveal-listen-for = Buenas señales
reveal-red-flags = Señales de alerta
reveal-follow-ups = Para profundizar
reveal-further-reading = Para leer más

reveal-results-title = Resultados de la pregunta #{ $number }
reveal-nobody = Nadie respondió esta a tiempo. La próxima pregunta es otra oportunidad.
reveal-answered = { $members ->
    [one] { $members } miembro respondió a tiempo.
   *[other] { $members } miembros respondieron a tiempo.
}
reveal-answered-votes = { $members ->
    [one] { $members } miembro respondió a tiempo. Los votos (⬆️ en una respuesta o el botón **Votar**) y un ✅ de la moderación cuentan hasta el { $until }.
   *[other] { $members } miembros respondieron a tiempo. Los votos (⬆️ en una respuesta o el botón **Votar**) y un ✅ de la moderación cuentan hasta el { $until }.
}
reveal-spread-title = Cómo se respondió
# A bar follows, as long as the count.
reveal-spread-option = **{ $letter }**: { $count }
reveal-spread-option-correct = **{ $letter }** (correcta): { $count }
# What members typed. The mentions of those who were right may follow.
reveal-outputs-correct = ✅ **Correctas: { $count }**
# Ends a list of mentions: "@Ana, @Ben, 3 more".
reveal-outputs-others = { $count } más
# The only difference may follow ("· only difference: quotes"), then the output.
reveal-outputs-wrong = { $count ->
    [one] ❌ **{ $count } miembro**
   *[other] ❌ **{ $count } miembros**
}
reveal-outputs-more = { $count ->
    [one] …y { $count } salida más. **Todas las respuestas** la muestra.
   *[other] …y { $count } salidas más. **Todas las respuestas** las muestra.
}
reveal-outputs-hidden = { $count ->
    [one] La moderación ocultó { $count } respuesta incorrecta más.
   *[other] La moderación ocultó { $count } respuestas incorrectas más.
}
# Everything that is wrong with an output. $what is a list: "quotes, brackets".
difference-only = única diferencia: { $what }
difference-only-yours = ¡Casi! La única diferencia: { $what }.
difference-quotes = comillas
difference-blanks = espacios o saltos de línea
difference-brackets = paréntesis o corchetes
difference-case = mayúsculas y minúsculas
difference-order = orden
reveal-ratings-title = Autoevaluación
reveal-ratings = la sabía { $knew } · a medias { $partly } · aún no { $not_yet }
reveal-points-title = Puntos
# $who: the mention of a member.
reveal-score = { $who } · { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
reveal-score-correct = { $who } · { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
} · correcta
reveal-score-incorrect = { $who } · { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
} · incorrecta
reveal-scores-more = y { $count } más. **Mi resultado** muestra tus puntos.
reveal-best-title = Con más votos
# Follows an author, votes and so on.
reveal-best-link = [leerla]({ $link })

# The message at the close.
reveal-final-title = Resultados finales de la pregunta #{ $number }
reveal-final = Los puntos son definitivos.
reveal-final-votes = La votación terminó y los puntos son definitivos.
reveal-final-own = `/me` y **Mi resultado** muestran los tuyos.
reveal-final-best-title = Mejor respuesta
reveal-final-points-title = Puntos finales

# In the channel, when the answer is in the thread.
reveal-notice = Ya salió la respuesta a la pregunta #{ $number }: [leerla]({ $link })

# In place of a member's name, inside a sentence: "You voted for a member's answer".
reveal-name-anonymous = un miembro
reveal-name-former = un exmiembro
# Over an answer.
reveal-by = { $who }:
reveal-by-anonymous = Un miembro:
reveal-by-former = Un exmiembro:
reveal-published-title = Respuesta a la pregunta #{ $number }
reveal-published-title-saw = Respuesta a la pregunta #{ $number } · después de ver la respuesta modelo
reveal-verdict-correct = ✅ Correcta
reveal-verdict-incorrect = ❌ Incorrecta
reveal-rest = { $count ->
    [one] Hay { $count } respuesta sellada más en el archivo. **Todas las respuestas** las muestra todas, página por página.
   *[other] Hay { $count } respuestas selladas más en el archivo. **Todas las respuestas** las muestra todas, página por página.
}
# Replaces the first part of a reveal that moved; $channel: a mention.
reveal-moved = Ya no pude escribir aquí, así que la respuesta entera a la pregunta #{ $number } está en { $channel }.
# The same where Discord took no file.
reveal-rest-in-pages = { $count ->
    [one] Hay { $count } respuesta sellada más. **Todas las respuestas** las muestra todas, página por página.
   *[other] Hay { $count } respuestas selladas más. **Todas las respuestas** las muestra todas, página por página.
}
# To moderators. $place: the mention of a channel or thread.
reveal-no-file = Discord no me dejó adjuntar en { $place } el archivo con la lista larga de respuestas a la pregunta #{ $number }. Todo lo demás está ahí, y **Todas las respuestas** las muestra página por página. Permite **Adjuntar archivos** a mi rol y añadiré el archivo unos minutos después, o al momento si usas `/doctor`.
# A line in that file.
reveal-rest-heading = Respuesta { $number }
reveal-rest-hidden = (ocultada por la moderación; cuenta igual)
reveal-button-vote-for = Votar por esta
reveal-button-all = Todas las respuestas
reveal-button-result = Mi resultado
reveal-button-vote = Votar
reveal-button-report = Reportar


## ruling.rs: answers removed and hidden by moderators

ruling-note = *ocultada por la moderación (cuenta igual)*
ruling-ask-title = ¿Quitar esta respuesta?
ruling-ask =
    { $who ->
        [anonymous] La respuesta a la pregunta #{ $number } saldrá de la lista. Pierde sus puntos y ya no puede ganar más. Hasta que cierre la votación, puedes deshacerlo en `/audit`.
        [former] La respuesta de un exmiembro a la pregunta #{ $number } saldrá de la lista. Pierde sus puntos y ya no puede ganar más. Hasta que cierre la votación, puedes deshacerlo en `/audit`.
       *[named] La respuesta de { $member } a la pregunta #{ $number } saldrá de la lista. Pierde sus puntos y ya no puede ganar más. Hasta que cierre la votación, puedes deshacerlo en `/audit`.
    }
ruling-ask-or-hide = También puedes solo ocultarla: nadie ve su texto, pero cuenta igual, y luego puedes volver a mostrarla.
ruling-ask-hidden = Ahora está oculta: nadie ve su texto, pero cuenta.
ruling-button-remove = Quitarla
ruling-button-hide = Solo ocultarla
ruling-button-show = Mostrarla
ruling-button-no = Cancelar
ruling-removed-before = Esa respuesta ya se había quitado.
ruling-removed = Respuesta quitada. Sus puntos ya no cuentan. Hasta que cierre la votación, puedes deshacerlo en `/audit`.
# Follows "removed" or "hidden" where the member also wrote in the thread.
ruling-in-thread = El mensaje del miembro sigue en el hilo; si no debe quedar ahí, bórralo en Discord.
ruling-hidden =
    { $who ->
        [anonymous] La respuesta a la pregunta #{ $number } está oculta ahora. No mostraré su texto a nadie, pero cuenta igual.
        [former] La respuesta de un exmiembro a la pregunta #{ $number } está oculta ahora. No mostraré su texto a nadie, pero cuenta igual.
       *[named] La respuesta de { $member } a la pregunta #{ $number } está oculta ahora. No mostraré su texto a nadie, pero cuenta igual.
    }
ruling-hidden-title = Oculta
# The text of the answer follows.
ruling-hidden-already =
    { $who ->
        [anonymous] La respuesta a la pregunta #{ $number } ya está oculta, pero cuenta. Solo tú puedes ver esto:
        [former] La respuesta de un exmiembro a la pregunta #{ $number } ya está oculta, pero cuenta. Solo tú puedes ver esto:
       *[named] La respuesta de { $member } a la pregunta #{ $number } ya está oculta, pero cuenta. Solo tú puedes ver esto:
    }
ruling-no-text = No tengo su texto.
ruling-visible = La respuesta a la pregunta #{ $number } vuelve a verse.
ruling-visible-at-reveal = La respuesta se publicará con las demás en la revelación de la pregunta #{ $number }.
# Replaces a removed answer in the reveal.
ruling-taken-off = Aquí había una respuesta a la pregunta #{ $number }; la moderación la quitó.
# For the moderators, at the reveal.
ruling-unfit =
    { $count ->
        [one] En la revelación de la pregunta #{ $number } se ocultó { $count } respuesta, porque la detuvo el filtro o porque quien la escribió está bajo bloqueo. Cuenta igual. Para leerla y mostrarla, usa **Withhold this answer** (clic derecho o mantener pulsado, luego Aplicaciones) en el mensaje que ocupa su lugar.
       *[other] En la revelación de la pregunta #{ $number } se ocultaron { $count } respuestas, porque las detuvo el filtro o porque quienes las escribieron están bajo bloqueo. Cuentan igual. Para leer una y mostrarla, usa **Withhold this answer** (clic derecho o mantener pulsado, luego Aplicaciones) en el mensaje que ocupa su lugar.
    }
ruling-unfit-output =
    { $count ->
        [one] En la revelación de la pregunta #{ $number } se ocultó { $count } respuesta, porque la detuvo el filtro o porque quien la escribió está bajo bloqueo. Cuenta igual. Para leerla y mostrarla, pulsa **Todas las respuestas** debajo de los resultados, luego **Quitar** con su número.
       *[other] En la revelación de la pregunta #{ $number } se ocultaron { $count } respuestas, porque las detuvo el filtro o porque quienes las escribieron están bajo bloqueo. Cuentan igual. Para leer una y mostrarla, pulsa **Todas las respuestas** debajo de los resultados, luego **Quitar** con su número.
    }


## search.rs: what a search finds

search-blank = Escribe qué buscar: una palabra como `closure`, o algo de Python como `*args` o `x[::-1]`.
search-too-long = Es demasiado largo para buscarlo. Usa hasta { $max } caracteres.
# $typed: what was searched for, in backticks.
search-nothing = No encontré nada para { $typed }. Prueba con una sola palabra, como `closure`, `__init__` o `==`. `/topics` lista los temas.
search-instead = Ninguna pregunta contiene { $typed }, así que busqué { $meant }.
search-title = Búsqueda: { $typed }
search-line =
    {""}**{ $place }. { $title }**
    { $level } · { $topic }
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $track: one of the two below.
search-asked =
    { $times ->
        [1] Salió { $track } el { $date }: { $link }
       *[other] Salió { $times } veces { $track }, la última el { $date }: { $link }
    }
search-in-track = en **{ $track }**
search-in-removed = en una serie eliminada
search-footer =
    { $found ->
        [one] 1 pregunta
       *[other] { $found } preguntas
    } · página { $page } de { $pages } · Solo tú puedes ver esto.
search-button-practice = Practicar { $place }
search-button-previous = Anterior
search-button-next = Siguiente

## setup.rs: settings, blocks

setup-title = Ajustes
setup-changed = Guardado. Ajustes actuales:
setup-unchanged = No cambió nada. Ajustes actuales:
setup-shown = Ajustes actuales. Cada opción de `/setup` cambia uno de ellos.
setup-zone = Zona horaria
setup-zone-unset = Sin definir; usaré la de tu primera serie (hasta entonces, UTC)
setup-moderators = Moderación
setup-moderators-role = Quien tenga **Gestionar servidor** o { $role }; usa `clear:` para quitar el rol
setup-moderators-unset = Quien tenga **Gestionar servidor**; añade un rol con `moderator_role:`
setup-notices = Avisos para la moderación
setup-notices-channel = En { $channel }; usa `clear:` para quitar el canal
setup-notices-unset = Por mensaje directo a quien creó la serie; elige un canal con `notice_channel:`
setup-filters = Filtros
# What may not be in published answers. $words lists them, or says how many there are.
setup-filter-words = Palabras: { $words }
setup-filter-no-words = Palabras: ninguna; añade algunas con `filter_words:`, separadas por comas
setup-filter-many-words = Palabras: { $count }
setup-filter-links = { $links ->
    [allowed] Enlaces: permitidos
   *[blocked] Enlaces: bloqueados
}
setup-filter-invites = { $invites ->
    [allowed] Invitaciones: permitidas
   *[blocked] Invitaciones: bloqueadas
}
setup-notices-public = ⚠️ Todo el mundo puede ver ese canal. Los avisos pueden nombrar preguntas y citar reportes, así que elige uno que solo vea la moderación.
setup-blackout = Fechas sin preguntas en todo el servidor
setup-blackout-none = Ninguna; ponlas con `blackout:`. En esas fechas no publica ninguna serie ni hay rondas semanales, y las rachas no se ven afectadas.
setup-blackout-rounds =
    { $count ->
        [one] Se suspende 1 ronda semanal en esas fechas; sigue en la próxima fecha libre.
       *[other] Se suspenden { $count } rondas semanales en esas fechas; siguen en la próxima fecha libre.
    }
setup-left-behind-title = Series en la zona horaria anterior
# $tracks are names of tracks in bold, with commas. $old is a time zone.
setup-left-behind =
    { $count ->
        [one] { $tracks } sigue en `{ $old }`. ¿La paso a la zona del servidor?
       *[other] { $tracks } siguen en `{ $old }`. ¿Las paso a la zona del servidor?
    }
setup-left-behind-button = Pasar a { $zone }
setup-moved = Pasan a `{ $zone }`: { $tracks }. Las preguntas abiertas quedan como se publicaron.
setup-nothing-to-move = Ya ninguna serie usa esa zona horaria. `/track edit` cambia la zona horaria de una serie.
setup-next = Próximos pasos
setup-next-first-track = Crea tu primera serie con `/track add`. Solo necesita un canal, una hora y una zona horaria.
setup-next-tracks = `/track list` muestra tus series; `/track preview`, lo que viene.
setup-next-notices = Elige un `notice_channel:` para que toda la moderación vea cuando algo falla.
# $role: the mention of the moderators' role.
setup-next-integrations = Discord oculta los comandos de moderación a { $role } hasta que alguien con permisos de administración los permita: **Ajustes del servidor → Integraciones** → mi nombre → añadir { $role }. `/doctor` muestra cuáles siguen ocultos.
setup-next-doctor = `/doctor` comprueba si tengo los permisos que necesito en cada canal.
setup-word-too-long = `filter_words:` { $word } pasa de { $max } caracteres. Separa las palabras con comas.
setup-word-bare = `filter_words:` { $word } no tiene letras ni dígitos.
setup-too-many-words = `filter_words:` Son { $count } palabras; puedo guardar { $max }.
setup-no-words = `filter_words:` No encontré palabras. Usa `-` para vaciar la lista.
setup-block-oneself = No puedes bloquearte a ti.
setup-blocked = { $user } ya no puede responder, votar ni reportar aquí. Lo que ya hizo se queda, pero una respuesta sellada que aún no se haya revelado no se publicará. Usa `/block remove` para desbloquear.
setup-blocked-already = { $user } ya tenía un bloqueo.
setup-not-blocked = { $user } no tiene ningún bloqueo.
setup-unblocked = { $user } puede volver a participar.
setup-blocked-none = No hay nadie con un bloqueo.
setup-blocked-count = { $count ->
    [one] Hay 1 cuenta bloqueada. Solo guardo hashes de los ID, así que no puedo listar nombres, pero `/block remove` funciona igual.
   *[other] Hay { $count } cuentas bloqueadas. Solo guardo hashes de los ID, así que no puedo listar nombres, pero `/block remove` funciona igual.
}

## today.rs: posting, revealing and removing by hand

today-no-such-question = Ya no tengo esta pregunta.
today-paused = { $by ->
    [moderator] La moderación pausó **{ $track }**. Usa antes `/track resume`.
   *[discord] **{ $track }** está en pausa: { $why }. Usa antes `/track resume`.
}
# $place is a thread, a channel or a link.
today-posted-already = Ya hay una pregunta para el { $date }: la pregunta #{ $number }, { $place }. Una serie publica una pregunta por fecha.
today-date-used = **{ $track }** ya usó el { $date }. Una serie publica una pregunta por fecha.
# $last is the last date that the track has used, which is later than $date.
today-date-used-last = **{ $track }** ya usó el { $date }; la última fecha que usó es el { $last }. Una serie publica una pregunta por fecha.
today-being-withdrawn = Todavía estoy apartando las respuestas a la pregunta #{ $number }; tardo unos segundos. Inténtalo de nuevo en un momento.
today-posting = Estoy publicando la pregunta #{ $number } en { $channel }. Revelación: { $at }
# $time is a time of day.
today-posting-planned = Estoy publicando la pregunta #{ $number } en { $channel }. Es la de hoy, así que a las { $time } no saldrá nada más. Revelación: { $at }
today-no-question = Ahora mismo ninguna pregunta del banco encaja con **{ $track }**. Amplía sus temas o niveles con `/track edit`.
today-nothing-open = **{ $track }** no tiene ninguna pregunta abierta ahora mismo.
today-reveal-title = { $count ->
    [one] ¿Revelar ya la respuesta de “{ $track }”?
   *[other] ¿Revelar ya una respuesta de “{ $track }”?
}
today-reveal-one = Pregunta #{ $number }, { $date }: { $place }. Revelación prevista: { $at }
today-reveal-warning = Después de la revelación ya nadie puede responder. Esto no se puede deshacer.
today-button-reveal = Revelar ya la #{ $number }
today-button-wait = Ahora no
today-not-open = { $phase ->
    [posting] La pregunta #{ $number } todavía se está publicando: { $place }. Inténtalo de nuevo en un momento.
    [open] La pregunta #{ $number } está abierta: { $place }.
    [revealing] La pregunta #{ $number } ya se está revelando: { $place }.
    [unknown] No puedo saber si la pregunta #{ $number } se publicó en { $place }. Usa `/track post-now` para decírmelo.
   *[revealed] La pregunta #{ $number } ya se reveló: { $place }.
}
today-revealing = Estoy revelando la respuesta a la pregunta #{ $number }: { $place }.
today-remove-title = ¿Eliminar “{ $track }”?
today-remove-idle = No publicará más preguntas. Los puntos y las preguntas anteriores se quedan. Puedes recuperar la serie en `/audit`, pero no lo que había en la cola ni las peticiones.
today-remove-one = La pregunta #{ $number } está abierta: { $place }. Revelación prevista: { $at }
today-remove-choice = { $count ->
    [one] ¿Dejo que termine como estaba previsto o la revelo ya? En ambos casos, la serie no publicará más preguntas. Los puntos y las preguntas anteriores se quedan. Puedes recuperar la serie en `/audit`, pero no lo que había en la cola ni las peticiones.
   *[other] ¿Dejo que terminen como estaba previsto o las revelo ya? En ambos casos, la serie no publicará más preguntas. Los puntos y las preguntas anteriores se quedan. Puedes recuperar la serie en `/audit`, pero no lo que había en la cola ni las peticiones.
}
today-button-remove = Eliminar
today-button-finish = Terminar y eliminar
today-button-reveal-remove = Revelar ya y eliminar
today-button-keep = No, dejarla
today-removed = **{ $track }** se eliminó y no publicará más preguntas.
today-removed-revealing = { $count ->
    [one] **{ $track }** se eliminó y no publicará más preguntas. Estoy revelando la pregunta abierta.
   *[other] **{ $track }** se eliminó y no publicará más preguntas. Estoy revelando las preguntas abiertas.
}
today-removed-finishing = { $count ->
    [one] **{ $track }** se eliminó y no publicará más preguntas. La pregunta abierta terminará como estaba previsto.
   *[other] **{ $track }** se eliminó y no publicará más preguntas. Las preguntas abiertas terminarán como estaba previsto.
}

## track.rs: tracks

track-weekday = { $weekday ->
    [mon] lun
    [tue] mar
    [wed] mié
    [thu] jue
    [fri] vie
    [sat] sáb
   *[sun] dom
}
# A date in full: $weekday is one of track-weekday, $day the day of the month.
track-date = { $weekday } { $day } { $month ->
    [jan] ene
    [feb] feb
    [mar] mar
    [apr] abr
    [may] may
    [jun] jun
    [jul] jul
    [aug] ago
    [sep] sep
    [oct] oct
    [nov] nov
   *[dec] dic
} { $year }
track-dates = { $first } a { $last }
# A length of time is one or more of these, joined by blanks: "1 day 2 hours".
track-span-days = { $count ->
    [one] 1 día
   *[other] { $count } días
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
    [every] cada día
    [weekdays] lun a vie
    [weekends] fines de semana
   *[some] { $names }
}
track-next = **Próxima:** { $at } ({ $away })
track-next-skipped = **Próxima:** { $at }, pero se saltará
track-next-skipped-then = **Próxima:** { $at }, pero se saltará; luego, { $then }
track-next-none = **Próxima:** ninguna fecha en los próximos dos años; revisa sus días y sus fechas sin pregunta
# $by says who paused it; if it was Discord's refusal, $why says what went wrong.
track-next-paused = { $by ->
    [moderator] **En pausa** por la moderación. Usa `/track resume` para reanudarla.
   *[discord] **En pausa:** { $why }. Usa `/track resume` cuando esté arreglado.
}
track-schedule = { $days ->
    [every] Publica cada día a las **{ $time }** ({ $zone })
    [weekdays] Publica de lunes a viernes a las **{ $time }** ({ $zone })
    [weekends] Publica los fines de semana a las **{ $time }** ({ $zone })
    [rule] Publica { $names } a las **{ $time }** ({ $zone })
   *[some] Publica los { $names } a las **{ $time }** ({ $zone })
} en { $channel }{ $place ->
    [announcement] {" "}(anuncios, publicados a los canales que lo siguen)
    [forum] {" "}(foro, una publicación por pregunta)
   *[text] {""}
}.
# $delay and $close are lengths of time: "8 hours".
track-timing = Revela la respuesta después de **{ $delay }**; la votación sigue abierta { $close } más.
# $topics and $levels are lists such as "basics, oop ×3", or track-mix-all.
track-mix = Temas: { $topics }. Niveles: { $levels }. { $count ->
    [one] 1 pregunta encaja.
   *[other] { $count } preguntas encajan.
}
track-mix-all = todos
track-mode = { $mode ->
    [thread] Las preguntas abiertas se responden en el hilo.
    [sealed] Las preguntas abiertas se responden con el botón **Responder** (selladas hasta la revelación).
   *[both] Las preguntas abiertas se responden en el hilo o con el botón **Responder** (selladas hasta la revelación).
}
track-pings = Menciona { $role }.
track-reveal-notice-role = Lo vuelve a mencionar cuando sale la respuesta.
track-reveal-notice-none = No dice nada en el canal cuando sale la respuesta.
track-locks = Bloquea el hilo cuando cierra la votación.
track-anonymous = Publica las respuestas selladas sin nombres.
track-no-receipts = No reacciona a las respuestas en el hilo.
track-blackout = Sin preguntas en: { $dates }.
# $time is a time of day, $channel a mention.
track-twin =
    { $count ->
        [1] { $twin } ya publica en { $channel } a las { $time }. Saldrían dos preguntas a la vez. ¿Es lo que quieres?
       *[other] { $twin } ya publican en { $channel } a las { $time }. Sus preguntas y las de esta serie saldrían a la vez. ¿Es lo que quieres?
    }
track-twin-button = { $count ->
    [1] Sí, dos a la vez
   *[other] Sí, a la vez
}
track-twin-button-no = No
track-no-draft = Ya no hay nada que confirmar. Usa otra vez `/track add` o `/track edit`.
track-created = Serie creada. `/doctor` comprueba si puedo publicar ahí; `/track preview` muestra las próximas fechas y la próxima pregunta.
track-edited = Guardado. Los cambios valen desde la próxima pregunta; las ya publicadas quedan como están.
track-edited-redrawn = La próxima pregunta ya no encajaba, así que elegí otra.
track-edited-dropped = { $count ->
    [one] Quité 1 petición de un tema que esta serie ya no usa.
   *[other] Quité { $count } peticiones de temas que esta serie ya no usa.
}
track-edit-nothing = ¿Qué quieres cambiar? Por ejemplo, `time:8:30`. Ajustes actuales:
track-edit-same = Sin cambios: ya tiene estos ajustes.
track-problems = Aún no cambió nada. Corrige esto, por favor:
track-too-many = Llegaste al límite de { $max } series. Elimina una con `/track remove` para hacer sitio.
track-gone = La serie { $id } se eliminó. `/track list` muestra las actuales.
track-list-title = Series
track-list-empty = Aún no hay series. Crea una, por ejemplo, con `/track add channel:#python-daily time:9:00 zone:Europe/Berlin`.
track-list-footer = { $tracks ->
    [one] 1 serie
   *[other] { $tracks } series
} · { $open ->
    [one] 1 pregunta abierta
   *[other] { $open } preguntas abiertas
}
# A track in one line of a long list.
track-brief =
    {""}**{ $id } · { $track }** { $channel } { $days } { $time } · { $next ->
        [paused] en pausa
        [none] sin fechas
       *[at] { $at }
    }
track-paused-already = { $by ->
    [moderator] La moderación pausó **{ $track }**. Usa `/track resume` para reanudarla.
   *[discord] **{ $track }** está en pausa: { $why }. Usa `/track resume` cuando esté arreglado.
}
track-paused = { $open ->
    [0] **{ $track }** está en pausa. No publicará hasta que uses `/track resume`. Las rachas no se ven afectadas.
    [one] **{ $track }** está en pausa. No publicará hasta que uses `/track resume`. La pregunta abierta se revelará a su hora. Las rachas no se ven afectadas.
   *[other] **{ $track }** está en pausa. No publicará hasta que uses `/track resume`. Las preguntas abiertas se revelarán a su hora. Las rachas no se ven afectadas.
}
track-not-paused = **{ $track }** no está en pausa, pero no tiene fechas en los próximos dos años.
track-not-paused-next = **{ $track }** no está en pausa. Próxima pregunta: { $at }
track-resumed = Reanudada.
track-resumed-refused = Reanudada. Estaba en pausa por esto: { $why }. `/doctor` muestra si ya está arreglado.
track-resumed-missed = La pregunta de hoy no salió; todavía puedes publicarla.
track-stays-paused = Yo ya había pausado **{ $track }**. Ahora sigue en pausa hasta que uses `/track resume`, aunque yo tenga todo lo que necesito.
track-no-date = **{ $track }** no tiene fechas en los próximos dos años. Revisa sus días y sus fechas sin pregunta con `/track edit`.
track-skip-undone = Salto deshecho. **{ $track }** publica su próxima pregunta el { $at }.
track-skipped = **{ $track }** no publicará el { $date } ({ $at }). Las rachas no se ven afectadas. Repite `/track skip` para deshacerlo.
track-skipped-then = **{ $track }** no publicará el { $date } ({ $at }). Próxima pregunta: { $then }. Las rachas no se ven afectadas. Repite `/track skip` para deshacerlo.

## unknown.rs: when nobody can tell whether a question was posted

# $channel: the mention of a channel; $why: what kept the bot from looking, mostly in Discord's own words.
unknown-notice =
    No puedo saber si la pregunta #{ $number } se publicó en { $channel }: Discord no lo confirmó y no puedo mirar ahí ({ $why }).
    ¿Está? Si me dan **Leer el historial de mensajes** ahí, lo miro yo.
unknown-ask = No puedo saber si la pregunta #{ $number } se publicó en { $channel }. Mira, por favor: ¿está?
unknown-button-there = Sí, está
unknown-button-again = Publicarla otra vez
unknown-confirm = ¿Publicar otra vez la pregunta #{ $number } en { $channel }? Si ya está, habrá dos.
unknown-button-again-yes = Publicarla otra vez
unknown-button-no = Ahora no
# $at: date and time.
unknown-is-there = ¡Gracias! La pregunta #{ $number } está abierta. Revelación: { $at }
unknown-again = Estoy publicando otra vez la pregunta #{ $number } en { $channel }. Revelación: { $at }
unknown-settled = Eso ya está resuelto: pregunta #{ $number }, { $place }.
unknown-settled-gone = Eso ya está resuelto: la pregunta ya no está.
## upcoming.rs: what people wait for, a line each on the page of `pythia try`

upcoming-question = { $track }: la próxima pregunta
upcoming-skipped = { $track }: una fecha que se salta
upcoming-posting = #{ $number } { $title }: se está publicando
upcoming-reveal = #{ $number } { $title }: la respuesta
upcoming-revealing = #{ $number } { $title }: se está publicando la respuesta
upcoming-close = #{ $number } { $title }: cierra la votación, los puntos son definitivos
upcoming-round-reminder = { $name }: el recordatorio
upcoming-round-start = { $name }: empieza la ronda
upcoming-round-question = { $name }: pregunta { $question }
upcoming-round-result = { $name }: el resultado de la pregunta { $question }
upcoming-round-podium = { $name }: el podio
upcoming-retry-message = Otro intento de enviar un mensaje
upcoming-retry-edit = Otro intento de editar un mensaje
upcoming-retry-deletion = Otro intento de borrar un mensaje
upcoming-retry-thread = Otro intento de preparar un hilo
upcoming-retry-reaction = Otro intento de poner una reacción
upcoming-retry-event = Otro intento de actualizar los eventos del servidor
upcoming-retry-reading = Otro intento de leer de Discord
upcoming-retry-role = Otro intento de cambiar los roles de un miembro

## why.rs: every point

why-title = Tus puntos en { $track }
why-title-all = Tus puntos en este servidor
why-title-removed = Tus puntos en la serie { $id } (eliminada)
why-empty = Aquí aún no hay puntos. Llegan con la revelación de una pregunta que respondiste, o al final de una ronda.
# $total is a number of points, in bold.
why-all-time = Desde siempre: { $total }
why-page = Página { $page } de { $pages } · primero lo más reciente
why-button-newer = Más recientes
why-button-older = Anteriores
# What a group of points is for.
why-question = Pregunta #{ $number } · { $title }
why-question-forgotten = Una pregunta
why-round = Ronda #{ $number }
why-adjustment = Ajuste de la moderación
why-track-removed = serie { $id } (eliminada)
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
why-total =
    { $points ->
        [one] **{ $shown } punto**
       *[other] **{ $shown } puntos**
    }
# $points has its sign: "+1", "−2". A moderator's reason may follow after a colon.
why-row =
    { $reason ->
        [answered] { $points } por responder a tiempo
        [correct] { $points } por respuesta correcta
        [accepted] { $points } por respuesta aceptada
        [round] { $points } por la ronda
       *[adjusted] { $points } por ajuste
    }
why-row-undone =
    { $reason ->
        [answered] Puntos por responder a tiempo, retirados el { $date }
        [correct] Puntos por respuesta correcta, retirados el { $date }
        [accepted] Puntos por respuesta aceptada, retirados el { $date }
        [round] Puntos por la ronda, retirados el { $date }
       *[adjusted] Ajuste, retirado el { $date }
    }
why-votes =
    { $votes ->
        [one] { $points } por { $votes } voto
       *[other] { $points } por { $votes } votos
    }
# Only some votes give points.
why-votes-capped =
    { $votes ->
        [one] { $points } por { $votes } voto, cuentan { $counted }
       *[other] { $points } por { $votes } votos, cuentan { $counted }
    }
why-votes-undone =
    { $votes ->
        [one] { $votes } voto retirado
       *[other] { $votes } votos retirados
    }
why-shown = Viste la respuesta antes de la revelación, así que esta pregunta no te da nada
why-previewed = Viste o pusiste en la cola esta pregunta antes de que se publicara, así que no te da nada
why-none-count = Ninguno de los puntos de arriba cuenta


## round/course.rs: ending a round, jumping to a question, the standings between questions

round-course-title = Ronda #{ $round }
round-course-end-title = ¿Terminar ya la ronda #{ $round }?
round-course-end-left =
    { $count ->
        [0] Ya salieron todas sus preguntas. El podio llega enseguida.
        [one] Falta 1 pregunta, que ya no saldrá. Luego viene el podio, y los puntos cuentan.
       *[other] Faltan { $count } preguntas, que ya no saldrán. Luego viene el podio, y los puntos cuentan.
    }
round-course-end-button = Terminarla
round-course-end-button-no = No, seguir jugando
round-course-ends = La ronda terminó. Ahora viene el podio.
round-course-ends-open = Cerré la pregunta actual. Ahora vienen sus resultados y el podio.
round-course-jumps = Ahora viene la pregunta { $question }.
round-course-jumps-open = Cerré la pregunta actual. Después de sus resultados viene la pregunta { $question }.
round-course-no-question = `question:` La pregunta { $question } no está entre las que faltan. Elige un número de { $least } a { $most }.
round-course-last = Esta es la última pregunta. `/round end` cierra la ronda con su podio.
round-course-button-standings = Clasificación
round-course-standings = { $name } · clasificación tras la pregunta { $done } de { $all }
# $place: "🥇 1." or "4.".
round-course-own =
    { $points ->
        [one] Tú: { $place } · 1 punto
       *[other] Tú: { $place } · { $points } puntos
    }
round-course-own-unranked =
    { $points ->
        [0] Aún no tienes puntos.
        [one] Tienes 1 punto.
       *[other] Tienes { $points } puntos.
    }
round-course-own-none = Aún no has jugado.
round-course-no-standings = La ronda #{ $round } terminó. Su podio está en el canal.

## withdraw.rs: a question that a moderator takes back

withdraw-nothing = **{ $track }** no tiene ninguna pregunta que se pueda retirar. Cuando cierra la votación, los puntos son definitivos.
withdraw-title = ¿Retirar una pregunta de “{ $track }”?
withdraw-one = Pregunta #{ $number }: { $place } · { $answers ->
    [0] aún sin respuestas
    [one] 1 respuesta
   *[other] { $answers } respuestas
}
withdraw-warning = Nadie recibe puntos por ella, y una respuesta que aún no se haya revelado queda en secreto. Las rachas no se ven afectadas: la fecha cuenta para quien respondió. No volverá a salir hasta que la permitas. Esto no se puede deshacer.
withdraw-button = Retirar la #{ $number }…
withdraw-button-keep = No, dejarla
withdraw-form = Retirar la pregunta #{ $number }
withdraw-form-description = Cualquiera puede leerlo, en la pregunta y en su hilo.
withdraw-form-reason = ¿Por qué? Cualquiera puede leerlo.
withdraw-form-placeholder = Por ejemplo: la opción C también es correcta
withdraw-no-reason = No se retiró nada. Da un motivo, para que el grupo sepa qué pasó.
withdraw-not-now = { $closed ->
    [yes] La votación de la pregunta #{ $number } ya cerró y sus puntos son definitivos, así que no se puede retirar.
   *[no] La pregunta #{ $number } se está publicando o revelando ahora mismo. Inténtalo de nuevo en un momento.
}
withdraw-done = La pregunta #{ $number } está retirada, y lo dije en su hilo. `/track post-now` publica otra para hoy.
withdraw-thread-title = La pregunta #{ $number } se retiró
# $reason is a moderator's own text.
withdraw-thread = {""}> { $reason }

    Nadie recibe puntos por ella. Las rachas no se ven afectadas: si respondiste, la fecha cuenta. Tu respuesta queda como práctica.
withdraw-card-title = Retirada
withdraw-told = La pregunta #{ $number } se retiró el { $at }: { $reason }

## round/mod.rs: rounds in general

# What an entry in /doctor was about.
round-about-opening = la apertura de una ronda
round-about-question = una pregunta de una ronda
round-about-results = los resultados de una pregunta de una ronda
round-about-reminder = el recordatorio de una ronda
round-about-lobby = la lista de inscripción de una ronda
round-about-host = comprobar si quien organizó una ronda sigue aquí
round-about-note = un mensaje sobre una ronda
round-about-event = el evento de una ronda

# The name of a round that got no other name.
round-default-name = Quiz de Python
round-plan =
    { $count ->
        [one] 1 pregunta, { $seconds } segundos
       *[other] { $count } preguntas, { $seconds } segundos cada una
    }
round-scale-right =
    { $points ->
        [one] Cada respuesta correcta da 1 punto; la rapidez desempata.
       *[other] Cada respuesta correcta da { $points } puntos; la rapidez desempata.
    }
# $bonus: the points on top for an answer at once; they shrink evenly until the deadline.
round-scale-speed =
    { $points ->
        [one] Cada respuesta correcta da 1 punto, y hasta { $bonus } más cuanto antes respondas.
       *[other] Cada respuesta correcta da { $points } puntos, y hasta { $bonus } más cuanto antes respondas.
    }
round-scale-early =
    { $points ->
        [one] Pulsar una letra incorrecta en los dos primeros segundos cuesta 1 punto.
       *[other] Pulsar una letra incorrecta en los dos primeros segundos cuesta { $points } puntos.
    }
round-how-output = Algunas preguntas piden qué imprime un programa: **Responder** abre un formulario para escribirlo.

# In lists, between dots: what is special about a round.
round-short-lobby = inscripción
round-short-teams = equipos { $names }
round-short-output = salidas escritas

round-reminder-title = La ronda #{ $round } empieza pronto
# $name: the round's name. $plan: "10 questions, 30 seconds each".
round-reminder-what = **{ $name }** en este canal: { $plan }.
round-reminder-start = Inicio: { $when } ({ $relative })
round-reminder-interested =
    { $count ->
        [one] Le interesa a 1 miembro.
       *[other] Les interesa a { $count } miembros.
    }

round-opening-title = { $name } · empieza la ronda #{ $round }
# $plan: "10 questions, 30 seconds each".
round-opening-how =
    { $plan }. Pulsa la letra que creas correcta. Solo tú ves tu elección, y puedes cambiarla hasta que se acabe el tiempo.
    Cuenta lo último que pulses, con el tiempo del momento en que lo pulsaste.
round-opening-first = Primera pregunta: { $when }

round-goes-on-title = La ronda #{ $round } continúa
# $when: a relative time such as "in 10 seconds", or "5 minutes ago" when it is read later.
round-goes-on-question = Pregunta { $question } de { $all }: { $when }
round-goes-on-podium = Podio: { $when }

round-paused-title = La ronda #{ $round } está en pausa
round-paused-body = La moderación la reanudará; tus respuestas hasta ahora están guardadas.
round-host-gone-body = Quien la programó ya no está en este servidor. Otra persona de la moderación puede hacerse cargo con `/round resume` o cancelarla con `/round cancel`.

# Above notes about a round.
round-note-title = { $name } · ronda #{ $round }
round-cancelled-body = La moderación canceló esta ronda, así que no da puntos.

# A short time such as "3.2 s".
round-seconds = { $whole },{ $tenths } s
# Instead of the name of a member who does not want to be shown.
round-hidden-member = un miembro

## round/desk.rs: running a round

# In lists, between dots.
round-desk-starts = empieza el { $when } ({ $relative })
round-desk-played = jugada el { $when }
round-desk-cancelled = cancelada
round-desk-running =
    { $all ->
        [one] en juego, { $done } de 1 pregunta hecha
       *[other] en juego, { $done } de { $all } preguntas hechas
    }
round-desk-paused-by-moderator = en pausa por la moderación
round-desk-paused-host-gone = en pausa: quien la organizó dejó el servidor
round-desk-paused-refused = en pausa: { $why }
round-desk-weekly = semanal

# The same as sentences, after another sentence about the round.
round-desk-it-starts = Empieza el { $when }.
round-desk-it-was-played = Se jugó el { $when }.
round-desk-it-was-cancelled = Se canceló.
round-desk-it-is-running =
    { $all ->
        [one] Está en juego: { $done } de 1 pregunta hecha.
       *[other] Está en juego: { $done } de { $all } preguntas hechas.
    }
round-desk-it-is-paused-by-moderator = La moderación la pausó.
round-desk-it-is-paused-host-gone = Está en pausa porque quien la organizó dejó el servidor.
round-desk-it-is-paused-refused = Está en pausa: { $why }.

round-desk-cannot-start = La ronda #{ $round } no se puede iniciar.
round-desk-cannot-pause = La ronda #{ $round } no se puede pausar.
round-desk-cannot-resume = La ronda #{ $round } no está en pausa.
round-desk-cannot-skip-wait = La ronda #{ $round } aún no puede seguir: espera a que alguien se una.
round-desk-cannot-next = La ronda #{ $round } no puede pasar a la siguiente pregunta ahora mismo.
round-desk-cannot-next-scheduled = La ronda #{ $round } aún no ha empezado, así que no hay siguiente pregunta.
round-desk-cannot-cancel = La ronda #{ $round } no se puede cancelar.
round-desk-cannot-end = La ronda #{ $round } aún no tiene podio. Para cancelarla, usa `/round cancel`.
round-desk-cannot-preview = La ronda #{ $round } no tiene más preguntas que mostrar.

round-desk-scheduled-title = La ronda #{ $round } está programada
round-desk-scheduled-where = **{ $name }** en { $channel }
round-desk-scheduled-start = Inicio: { $when } ({ $relative })
# $plan: "10 questions, 30 seconds each".
round-desk-scheduled-plan = { $plan }, con { $pause } segundos entre preguntas.
round-desk-scheduled-weekly = Se repite cada semana a esta hora. Programaré la próxima cuando acabe esta.
round-desk-scheduled-standings = Se puede ver la clasificación entre preguntas.
round-desk-scheduled-event = La añadí a los eventos del servidor.
round-desk-scheduled-stale = Algunas de sus preguntas salieron aquí hace poco; las usé porque las nombraste, o nombraste sus temas.
round-desk-scheduled-more = `/round preview` muestra las preguntas, pero si las ves juegas sin puntos. `/round list` muestra todas las rondas.

round-desk-list-title = Rondas
round-desk-list-empty = No hay rondas programadas. Usa `/round schedule` para programar una.
# $rounds: such as "#1 (Python quiz), #2 (Friday)".
round-desk-which = ¿Qué ronda? Usa `round:` para elegir una: { $rounds }.
# $typed: what the moderator typed.
round-desk-no-round = No hay ninguna ronda { $typed }. `/round list` las muestra todas.
round-desk-other-running = Hay otra ronda en juego en { $channel }: la ronda #{ $round } (**{ $name }**).
round-desk-other-running-then = Cuando acabe, puedes iniciar esta con `/round start`.

round-desk-started-title = Empieza la ronda #{ $round }
round-desk-opening-in = Estoy publicando la apertura en { $channel }.
round-desk-paused-title = La ronda #{ $round } está en pausa
round-desk-paused-scheduled = No empezará hasta que uses `/round resume`.
round-desk-paused-open = La pregunta actual terminará; después la ronda espera a `/round resume`.
round-desk-paused-between = La ronda espera a `/round resume`.
round-desk-resumed-title = La ronda #{ $round } continúa
round-desk-resumed-start = Inicio: { $when }
round-desk-resumed-next = A continuación: { $when }
round-desk-resumed-open = Continúa después de la pregunta actual.
round-desk-next-title = Ronda #{ $round }
round-desk-next-closed = Cerré la pregunta actual. Sus resultados llegan en un momento.
round-desk-next-now = Sigo enseguida.

round-desk-cancel-title = ¿Cancelar la ronda #{ $round }?
round-desk-cancel-running =
    { $count ->
        [0] Aún no se ha jugado ninguna pregunta.
        [one] La pregunta que ya se jugó no dará puntos.
       *[other] Las { $count } preguntas que ya se jugaron no darán puntos.
    }
round-desk-cancel-button-one = Sí, cancelar esta
round-desk-cancel-button-all = Sí, y las siguientes
round-desk-cancel-button-no = No, dejarla
round-desk-is-cancelled-title = La ronda #{ $round } está cancelada
round-desk-is-cancelled = Esta no se jugará.
round-desk-is-cancelled-weekly = Esta no se jugará. La de la próxima semana sí; `/round list` la muestra.

round-desk-preview-title = Preguntas de la ronda #{ $round }
round-desk-preview-unscored = Ya viste las preguntas, así que jugarás sin puntos.
round-desk-preview-correct = correcta: { $answer }
round-desk-preview-typed = escrita, correcta: { $answer }
round-desk-preview-gone = ya no está en el banco; elegiré otra
round-desk-preview-choice-correct = { $option } (correcta): { $reason }
round-desk-preview-choice-incorrect = { $option } (incorrecta): { $reason }
round-desk-preview-prints = Imprime:
round-desk-preview-footer = Las preguntas completas están en el archivo. Solo tú puedes ver esto.

## round/event.rs: the scheduled event

round-event-name = { $name } (ronda #{ $round })
# $plan: "10 questions, 30 seconds each".
round-event-description = Un quiz de Python con botones: { $plan }. Puede participar cualquiera: basta con responder cuando empiece.
round-event-description-lobby = Un quiz de Python con botones: { $plan }. La inscripción es en el canal: el botón aparece antes de empezar.

## round/field.rs: what is wrong with a field of a round

# $typed: what the moderator typed.
round-field-bad-start = `start:` No puedo leer { $typed } como fecha y hora. Prueba con `fri 18:00`, `2026-03-06 18:00`, `18:00` o `in 20m`.
round-field-past-start = `start:` El { $when } ya pasó.
round-field-far-start =
    { $days ->
        [one] `start:` Falta más de 1 día para eso.
       *[other] `start:` Faltan más de { $days } días para eso.
    }
# $field: the option's name.
round-field-out-of-range = `{ $field }:` Elige un número de { $least } a { $most }.
round-field-bad-scoring = `scoring:` No conozco { $typed }. Elige `right` (la rapidez desempata) o `speed` (responder antes da más puntos).
round-field-bad-question = `named:` No puedo usar { $typed } en esta ronda. Elige una pregunta de opción múltiple (o una de salida, con `output:true`).
round-field-secret-question = `named:` { $typed } no se puede usar ahora mismo. Elige otra pregunta.
# $have: how many questions match. $want: how many were asked for. $days: how recently counts.
round-field-too-few =
    { $have ->
        [0] `topics:`, `levels:` Todas las preguntas que encajan ya salieron aquí { $days ->
            [one] en el último día
           *[other] en los últimos { $days } días
        }, y quieres { $want }. Elige más temas o niveles.
        [one] `topics:`, `levels:` Solo 1 pregunta que encaja no ha salido aquí { $days ->
            [one] en el último día
           *[other] en los últimos { $days } días
        }, y quieres { $want }. Elige más temas o niveles, o menos preguntas.
       *[other] `topics:`, `levels:` Solo { $have } preguntas que encajan no han salido aquí { $days ->
            [one] en el último día
           *[other] en los últimos { $days } días
        }, y quieres { $want }. Elige más temas o niveles, o menos preguntas.
    }
# Followed by a sentence that says when the other round starts or how far it is.
round-field-clash = `start:` Se solapa con la ronda #{ $round } (**{ $name }**) en { $channel }.
round-field-clash-then = Elige otra hora u otro canal.
round-field-how-many-teams =
    { $given ->
        [one] `team1:` a `team5:` Elegiste 1 rol. Elige de { $least } a { $most } roles, o ninguno.
       *[other] `team1:` a `team5:` Elegiste { $given } roles. Elige de { $least } a { $most } roles, o ninguno.
    }
round-field-team-twice = `team1:` a `team5:` { $role } aparece dos veces; cada equipo necesita su propio rol.
round-field-everyone = `team{ $n }:` Todo el mundo tiene este rol, así que no puede ser un equipo. Elige otro.
round-field-too-many =
    { $max ->
        [one] Un servidor puede tener 1 ronda programada o en juego. Usa `/round cancel` para hacer sitio.
       *[other] Un servidor puede tener { $max } rondas programadas o en juego. Usa `/round cancel` para hacer sitio.
    }

## round/lobby.rs: signing up

round-lobby-button-join = Unirme
round-lobby-button-leave = Salir
round-lobby-how = Hay que inscribirse: pulsa **Unirme**. Quien llega tarde empieza con la siguiente pregunta.

round-lobby-field = Inscripciones
round-lobby-field-empty = Aún no hay nadie. Pulsa **Unirme** para jugar.
round-lobby-field-nobody = Nadie.
round-lobby-field-count =
    { $count ->
        [one] 1 miembro
       *[other] { $count } miembros
    }
# $names: mentions, separated by commas.
round-lobby-field-names =
    { $count ->
        [one] 1 miembro: { $names }
       *[other] { $count } miembros: { $names }
    }
# $more: how many signed up but aren't named.
round-lobby-field-more =
    { $count ->
        [one] 1 miembro: { $names } y { $more } más
       *[other] { $count } miembros: { $names } y { $more } más
    }

round-lobby-joined = Te uniste a la ronda #{ $round }.
round-lobby-joined-again = Ya te habías unido a la ronda #{ $round }.
round-lobby-joined-start = Inicio: { $when } ({ $relative })
round-lobby-joined-first = Primera pregunta: { $when }
round-lobby-joined-missed = La pregunta actual no cuenta para ti; empiezas con la siguiente.
round-lobby-joined-next = Empiezas con la siguiente pregunta.
round-lobby-left = Saliste de la ronda #{ $round }. Pulsa **Unirme** si cambias de idea.
round-lobby-not-signed-up = No estás en la ronda #{ $round }.
round-lobby-joined-later = Después te uniste a la ronda #{ $round }, así que sigues dentro.
round-lobby-has-begun = La ronda #{ $round } ya empezó, así que no puedes salir. Si no quieres seguir jugando, deja de responder. Las respuestas que ya diste cuentan igual.
round-lobby-no-sign-up = Para la ronda #{ $round } no hace falta inscribirse: responde cuando aparezcan sus preguntas.
round-lobby-is-over = La ronda #{ $round } terminó, así que ya no puedes unirte ni salir.
round-lobby-sign-up-first = En esta ronda hay que inscribirse, así que esta respuesta no cuenta. Pulsa **Unirme** y empiezas con la siguiente pregunta.
round-lobby-from-next = Te uniste a la ronda #{ $round } con esta pregunta ya abierta, así que esta respuesta no cuenta. Empiezas con la siguiente pregunta.
round-lobby-below = La ronda ya empezó. La inscripción sigue más abajo.
round-lobby-closed = La inscripción está cerrada.

round-lobby-waits-title = La ronda #{ $round } espera participantes
# $when: a relative time such as "in 10 minutes".
round-lobby-waits-body =
    Aún no se ha inscrito nadie. La primera pregunta llega 30 segundos después de que alguien pulse **Unirme**.

    Se cancela si no se une nadie: { $when }
round-lobby-nobody-came = Nadie se inscribió, así que esta ronda no se juega. Sus preguntas quedan para otra ronda.

## round/podium.rs: the podium

round-podium-title = { $name } · podio de la ronda #{ $round }
# $place: "🥇 1." or "4.". $time: all correct answers together, such as "9.3 s".
round-podium-line =
    { $points ->
        [one] { $place } { $who } · **1 punto** · aciertos: { $correct } en { $time }
       *[other] { $place } { $who } · **{ $points } puntos** · aciertos: { $correct } en { $time }
    }
round-podium-nobody = Nadie ganó puntos.
round-podium-alone = Solo jugó un miembro, así que esta ronda no da puntos.
round-podium-more = … y { $count } más con puntos
# In a list, after a question's title.
round-podium-not-played = no se jugó
round-podium-void = no cuenta (no pude saber si Discord la publicó)
round-podium-teams = **Equipos**
round-podium-questions =
    { $count ->
        [0] **Qué tan difícil fue** · no jugó nadie
        [one] **Qué tan difícil fue** · jugó 1 miembro
       *[other] **Qué tan difícil fue** · jugaron { $count } miembros
    }
round-podium-button-mine = Mis respuestas

## round/question.rs: questions of a round

round-question-title = Pregunta { $question } de { $all } · { $title }
# Above a question that is asked a second time.
round-question-away =
    { $seconds ->
        [one] *Estuve fuera 1 segundo con esta pregunta abierta, así que la hago otra vez con el reloj a cero. Las respuestas anteriores no cuentan.*
       *[other] *Estuve fuera { $seconds } segundos con esta pregunta abierta, así que la hago otra vez con el reloj a cero. Las respuestas anteriores no cuentan.*
    }
round-question-button-answer = Responder
round-question-time = Fin del tiempo
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-question-time-letters = { $when } · pulsa una letra abajo
round-question-time-typed = { $when } · pulsa **Responder** y escribe lo que imprime
round-question-again = Se repite
round-question-again-body = Estuve fuera con esta pregunta abierta, así que se repite más abajo. Las respuestas de aquí no cuentan.
round-question-stopped = La moderación canceló la ronda.
round-question-void = Esta pregunta no cuenta para nadie: Discord no me dijo si se publicó. La siguiente ya viene.

round-question-nobody = No respondió nadie.
# In a list, after a question's title.
round-question-nobody-short = no respondió nadie
round-question-correct-short = { $correct } de { $all } correctas ({ $percent }%)
# After a bar: how many chose an option.
round-question-share = { $count } de { $all } ({ $percent }%)
round-question-share-correct = { $count } de { $all } ({ $percent }%) · correcta
round-question-correct = Respuesta correcta: { $letter }
round-question-answers = Respuestas
round-question-fastest = Respuestas correctas más rápidas
round-question-prints = Imprime
round-question-why = Por qué
round-question-wrong = Respuestas incorrectas más comunes

## round/report.rs: the report after a round

round-report-title = Informe · ronda #{ $round } · { $name }
round-report-signed-up =
    { $count ->
        [one] Se inscribió 1 miembro
       *[other] Se inscribieron { $count } miembros
    }
round-report-late =
    { $count ->
        [one] 1 respuesta me llegó demasiado tarde para contar, aunque se dio a tiempo.
       *[other] { $count } respuestas me llegaron demasiado tarde para contar, aunque se dieron a tiempo.
    }

round-report-mine-title = Tus respuestas en la ronda #{ $round }
# $place: "2nd". $time: all correct answers together, such as "9.3 s".
round-report-mine-score =
    { $points ->
        [one] **1 punto**: { $correct } de { $all } correctas ({ $percent }%) en { $time }.
       *[other] **{ $points } puntos**: { $correct } de { $all } correctas ({ $percent }%) en { $time }.
    }
round-report-mine-score-placed =
    { $points ->
        [one] **1 punto**, { $place } en la ronda: { $correct } de { $all } correctas ({ $percent }%) en { $time }.
       *[other] **{ $points } puntos**, { $place } en la ronda: { $correct } de { $all } correctas ({ $percent }%) en { $time }.
    }
round-report-mine-no-score = No ganaste puntos en esta ronda.
# $answer: a letter, or what was typed. $time: "3.2 s".
round-report-mine-correct = { $answer } · correcta a los { $time }
round-report-mine-incorrect = { $answer } · incorrecta a los { $time }
round-report-mine-none = sin respuesta
round-report-mine-was = la respuesta era { $letter }
round-report-not-there = No jugaste en la ronda #{ $round }.

## round/team.rs: teams

# The name of a team whose role has none. $n: its place among the teams.
round-team-default-name = Equipo { $n }
# Instead of the name of a team that isn't known anymore.
round-team-unknown = un equipo
# $names: the teams in bold, separated by commas.
round-team-how = Equipos por rol: { $names }. Tu equipo es el primero de estos roles que tengas al responder por primera vez. ¿Sin rol? Juegas por tu cuenta.
round-team-playing-for = Juegas con { $team }.
round-team-playing-solo = No tienes ninguno de los roles de equipo, así que juegas por tu cuenta.
round-team-played-for = Jugaste con { $team }.
# $place: "🥇 1." or "4.". $correct of $all: answers. $members: how many played.
round-team-line =
    { $members ->
        [one] { $place } { $team } · { $percent }% correctas: { $correct } de { $all } (1 miembro)
       *[other] { $place } { $team } · { $percent }% correctas: { $correct } de { $all } ({ $members } miembros)
    }
round-team-line-empty = { $team } · no jugó nadie
round-team-score = Puntuación de equipo: respuestas correctas ÷ todas las que su gente podía dar.

## round/told.rs: what players are told

round-told-receipt = Tu respuesta es **{ $letter }**: { $text }
round-told-receipt-changed = Cambiaste tu respuesta a **{ $letter }**: { $text }
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-told-until = Fin del tiempo: { $when }. Hasta entonces puedes cambiar tu respuesta.
round-told-unscored = Ya habías visto las preguntas, así que juegas sin puntos.
round-told-time-is-up =
    Esta pregunta está cerrada, así que tu respuesta no cuenta.
    Fin del tiempo: { $when }
round-told-fixed = Respondiste a tiempo, pero tu respuesta me llegó cuando los resultados ya eran definitivos, así que no cuenta. El informe de la ronda muestra cuántas veces pasó.
round-told-newer = Después elegiste otra letra; esa es la que cuenta.
round-told-void = Esta pregunta no cuenta para nadie. La siguiente ya viene.
round-told-asked-again = Esta pregunta se repite más abajo. Responde ahí, por favor.
round-told-unknown = La ronda #{ $round } no tiene esa pregunta.
round-told-cancelled = La ronda #{ $round } se canceló.
round-told-blocked = La moderación te ha bloqueado y no puedes participar aquí.

# Why a round can't go on, inside of round-told-held-up.
round-told-channel-deleted = se eliminó su canal

# To moderators. $name: the round's name. $channel: a mention. $when: date and time.
round-told-moved = La ronda #{ $round } (**{ $name }**, { $channel }) empieza ahora el { $when }, porque alguien movió su evento en Discord.
# $why: one of the three below.
round-told-not-moved = Alguien movió en Discord el evento de la ronda #{ $round } (**{ $name }**, { $channel }), pero { $why }. La ronda sigue empezando el { $when }, y devolví el evento a su sitio. Usa `/round cancel` para cancelar la ronda.
round-told-cannot-move-soon = la nueva hora ya pasó o faltan menos de dos minutos para ella
round-told-cannot-move-late = faltan más de 60 días para la nueva hora
round-told-cannot-move-clash = a la nueva hora se solapa con otra ronda, la #{ $other } ({ $name })
round-told-event-gone = { $phase ->
    [announced] El evento de la ronda #{ $round } (**{ $name }**, { $channel }) se terminó, canceló o eliminó en Discord. La ronda sigue empezando el { $when }. Usa los botones para cancelarla o para volver a crear el evento, o `/round cancel`.
   *[running] El evento de la ronda #{ $round } (**{ $name }**, { $channel }) se terminó, canceló o eliminó en Discord. La ronda sigue. Usa el botón o `/round cancel` para cancelarla.
}
round-told-button-cancel = Cancelar la ronda
round-told-button-event = Volver a crear el evento
round-told-event-again = Vuelvo a añadir la ronda #{ $round } a los eventos del servidor. Empieza el { $when }.
round-told-no-event-again = La ronda #{ $round } empieza enseguida o ya empezó, así que no puede tener un evento nuevo.
# $why: what Discord answered.
round-told-no-event = No pude añadir la ronda #{ $round } (**{ $name }**, { $channel }) a los eventos del servidor: { $why }. La ronda se jugará igual. Para añadir eventos necesito el permiso **Crear eventos**.
round-told-missed = La ronda #{ $round } (**{ $name }**, { $channel }) no se jugó: yo no tenía conexión cuando debía empezar ({ $when }) y volví demasiado tarde. Usa `/round schedule` para programar otra.
round-told-held-up = La ronda #{ $round } (**{ $name }**, { $channel }) está en pausa: { $why }. Cuando esté arreglado, usa `/round resume` para seguir donde se quedó, o `/round cancel` para terminarla.
round-told-host-gone = La ronda #{ $round } (**{ $name }**, { $channel }) está en pausa: quien la programó dejó el servidor. Usa `/round resume` para hacerte cargo, o `/round cancel` para terminarla.
round-told-nobody-came = La ronda #{ $round } (**{ $name }**, { $channel }) no se jugó: no se inscribió nadie. Sus preguntas no salieron y se pueden volver a elegir.
round-told-not-again-clash = La ronda #{ $round } (**{ $name }**, { $channel }) no se repetirá la próxima semana: a esa hora está la ronda #{ $other } en el mismo canal. Usa `/round schedule` para programar otra.
round-told-not-again-closed = La ronda #{ $round } (**{ $name }** en { $channel }) no se repetirá: las fechas sin preguntas del servidor (`/setup blackout:`) no dejan ninguna fecha en dos años.
round-told-not-again-empty = La ronda #{ $round } (**{ $name }**, { $channel }) no se repetirá la próxima semana: al banco ya no le quedan preguntas para ella. Usa `/round schedule` para programar otra.

## round/typed.rs: typed answers

round-typed-form = Ronda #{ $round } · pregunta { $question }
round-typed-form-label = ¿Qué imprime?
round-typed-form-description = Exactamente lo que sale en pantalla, línea por línea
# Above the answer in a code block.
round-typed-receipt = Tu respuesta es:
round-typed-receipt-changed = Cambiaste tu respuesta a:
round-typed-until = Fin del tiempo: { $when }. Hasta entonces puedes pulsar **Responder** otra vez para cambiarla.
round-typed-yours = Escribiste:
round-typed-newer = Después enviaste otra respuesta; esa es la que cuenta.
# In front of the bars.
round-typed-correct = correctas
round-typed-incorrect = incorrectas
# Above the text in a code block.
round-typed-wrong =
    { $count ->
        [one] 1 miembro escribió
       *[other] { $count } miembros escribieron
    }

## errata.rs: corrections of questions that were played

command-errata = Corrige una pregunta revelada: sus respuestas o su texto, o anúlala.
command-errata--question = Su número (#12), su nombre o una ronda (“round 3”); si no la indicas, la de este hilo
errata-which = ¿Qué pregunta necesita una corrección? Para una más antigua, usa `/errata question:#12`, o `question:round 3` para una ronda de quiz.
errata-nothing-revealed = Aquí no se reveló ninguna pregunta en los últimos 30 días. Para una más antigua, usa `/errata question:#12`, o `question:round 3` para una ronda de quiz.
errata-unknown = `question:` No conozco { $typed }. Da su número, como #12, o una ronda de quiz, como `round 3`, o elígela de la lista que se abre al escribir.
errata-unplayed = “{ $title }” aún no ha salido en ninguna serie ni ronda de aquí, así que no hay puntos que corregir.
errata-open = La pregunta #{ $number } aún no se ha revelado. Puedes corregirla después de la revelación, o retirarla ya con `/track withdraw`.
errata-revealing = La pregunta #{ $number } se está revelando ahora mismo. Inténtalo de nuevo en un minuto.
errata-secret = Ahora mismo no puedo mostrar esta pregunta. Inténtalo otro día; mientras tanto, `/points adjust` puede corregir los puntos de un miembro.
errata-busy = Todavía estoy volviendo a puntuar la pregunta { $name }. Inténtalo de nuevo en un minuto.
errata-unanswered =
    Nadie respondió la pregunta { $name }, así que no hay puntos que corregir.{ $kind ->
        [round] {""}
       *[daily] {" "}Su texto sí puedes corregirlo.
    }
errata-void-already = La pregunta { $name } ya está anulada. Para cambiarlo, deshazlo en `/audit`.
errata-no-reason = No cambió nada. Di por qué, para que el grupo entienda la corrección.
errata-no-output = No cambió nada. Escribe también la salida que debe contar.
errata-known = No cambió nada: esa respuesta ya cuenta como correcta, o esta pregunta no la tiene.
errata-too-many = No cambió nada: esta pregunta ya tiene { $most } correcciones.
errata-no-text = No cambió nada. La pregunta y la respuesta modelo no pueden estar vacías.
errata-same-text = No cambió nada: el texto es el mismo que antes.
errata-open-fence = No cambió nada: hay un bloque de código sin cerrar. Ciérralo con una línea de ```.
errata-no-offer = No cambió nada: la corrección del banco de preguntas ya cuenta, o ya no encaja con esta pregunta.
# The place is a link. What can be chosen follows.
# $name: “#12”, or errata-round-name.
errata-desk-title = Corregir la pregunta { $name }
errata-desk-head = **{ $title }** · { $place }
errata-desk-outputs = Cuenta como correcto:
errata-desk-how =
    ¿Qué debe cambiar? Quien gane o pierda puntos lo verá en mi próxima respuesta y en `/why`; el resto verá una nota en el { $kind ->
        [round] canal
       *[daily] hilo
    }. No se menciona a nadie.
errata-desk-void = Esta pregunta está anulada: nadie recibe puntos por ella. Puedes deshacerlo en `/audit`.
# $date as in 2026-01-31; $note is a sentence of the question bank.
errata-offer = 📌 El banco de preguntas corrigió esta pregunta el { $date }: { $note }
errata-button-open = Corregir { $name }…
errata-button-option = Aceptar también { $letter }…
errata-button-output = Aceptar otra salida…
errata-button-text = Corregir el texto…
errata-button-void = Anularla…
errata-button-bank = Aceptar la del banco
# Titles of forms.
errata-form-title = Pregunta { $name }: aceptar otra
errata-form-void = Anular la pregunta { $name }
errata-form-text = Corregir el texto de la pregunta #{ $number }
errata-form-void-text =
    Nadie recibe puntos por una pregunta anulada, y los que ya se dieron se retiran.{ $kind ->
        [round] {" "}Los puestos de la ronda se recalculan sin ella.
       *[daily] {" "}Las rachas no se ven afectadas: la fecha sigue contando para quien respondió.
    }
errata-field-reason = ¿Por qué? Cualquiera puede leerlo.
errata-field-reason-description =
    Se muestra en el { $kind ->
        [round] canal
       *[daily] hilo
    } y en /why.
errata-field-reason-placeholder = Por ejemplo: desde Python 3.12, imprime esto
errata-field-output = La salida que también cuenta
errata-field-output-description = Exactamente lo que sale en pantalla, línea por línea
errata-field-text = Pregunta
errata-field-answer = Respuesta modelo
errata-field-answer-long = La actual es demasiado larga para mostrarla aquí. Deja esto vacío para conservarla.
# What was corrected. With $back it was taken back.
errata-what-option =
    { $back ->
        [yes] **{ $letter }** ({ $option }) ya no cuenta como correcta.
       *[no] **{ $letter }** ({ $option }) también cuenta como correcta.
    }
# The output follows in a code block.
errata-what-output =
    { $back ->
        [yes] Esta salida ya no cuenta como correcta:
       *[no] Esta salida también cuenta como correcta:
    }
errata-what-void =
    { $back ->
        [yes] Esta pregunta vuelve a contar, con todos sus puntos.
       *[no] Esta pregunta está anulada: nadie recibe puntos por ella.{ $kind ->
            [round] {""}
           *[daily] {" "}Las rachas no se ven afectadas.
        }
    }
errata-what-text =
    { $back ->
        [yes] El texto vuelve a ser el de antes.
       *[no] Se corrigió el texto.
    }
errata-void-title = Anulada
# The date, what was corrected and the reason follow.
errata-note-title = Corrección de la pregunta { $name }
errata-answer-title = Respuesta corregida a la pregunta #{ $number }
errata-changed =
    { $changed ->
        [0] No cambiaron los puntos de nadie.
        [one] Cambiaron los puntos de 1 miembro. `/why` muestra si fueron los tuyos.
       *[other] Cambiaron los puntos de { $changed } miembros. `/why` muestra si también los tuyos.
    }
# What was corrected follows.
errata-done = **Pregunta { $name }** ·
errata-done-next =
    { $later ->
        [yes] Estoy volviendo a puntuar las respuestas y, cuando termine, publicaré una nota en el { $kind ->
            [round] canal
           *[daily] hilo
        }.
       *[no] Ya volví a puntuar las respuestas, y publiqué una nota en el { $kind ->
            [round] canal
           *[daily] hilo
        }.
    }
errata-done-text =
    Publiqué una nota en el { $kind ->
        [round] canal
       *[daily] hilo
    }. No cambió ningún punto.
# Above a reply. $shown has its sign: "+3", "−1"; $points only picks the plural.
errata-news =
    { $points ->
        [one] 📌 Se corrigió la pregunta #{ $number }: **{ $shown } punto** para ti. `/why` tiene los detalles.
       *[other] 📌 Se corrigió la pregunta #{ $number }: **{ $shown } puntos** para ti. `/why` tiene los detalles.
    }
# Follows a line of /why after a colon.
errata-why = corregida: { $reason }
errata-why-alone = corregida
errata-result-title = Correcciones
# For the moderators. $place is a link.
errata-notice = El banco de preguntas corrigió la pregunta { $name } · { $title } ({ $place }) el { $date }: { $note }
    Si alguien dio la respuesta que ahora es correcta, puedes hacer que cuente. `/errata question:{ $typed }` muestra más.
audit-accepted-another = aceptó otra respuesta a { $what }
audit-voided = anuló { $what }
audit-corrected-text = corrigió el texto de { $what }
audit-took-correction-back = retiró una corrección de { $what }
audit-restored-track = restauró { $what }
audit-undid-correction = Deshecho. Publiqué una nota en el hilo; si cambian puntos, los miembros se enteran.
audit-undid-track = Deshecho. La serie ha vuelto y publica desde su próxima fecha. Lo que había en la cola y las peticiones se perdieron.

## roles of authors, reviewers and hosts

command-setup--author_role = Quien tenga este rol puede escribir las preguntas propias del servidor
command-setup--reviewer_role = Quien tenga este rol puede decidir sobre las preguntas sugeridas
command-setup--host_role = Quien tenga este rol puede programar y dirigir rondas de quiz
# $role is a mention.
access-helpers = Solo pueden hacerlo la moderación y quienes tengan el rol { $role }.
help-authors-only = Solo para la moderación y quienes escriben preguntas.
help-reviewers-only = Solo para la moderación y quienes revisan sugerencias.
help-hosts-only = Solo para la moderación y quienes dirigen rondas.
setup-helpers = Ayudantes
# $role: a mention, or the words for none.
setup-helper-author = Autoría (escriben las preguntas propias del servidor): { $role }
setup-helper-reviewer = Revisión (deciden sobre las sugerencias): { $role }
setup-helper-host = Rondas (las programan y las dirigen): { $role }
setup-helper-none = solo la moderación
## commands/privacy.rs, text/privacy.rs: what is stored about a member

help-subject-privacy = Tus datos
command-privacy = Mira, descarga, oculta o elimina lo que guardo sobre ti.
command-privacy-show = Qué guardo sobre ti aquí.
command-privacy-export = Recibe todo en un archivo.
command-privacy-delete = Elimínalo.
command-privacy-hide = No aparecer en clasificaciones ni listas.
command-privacy-hide--on = No, para volver a aparecer (si no lo indicas, sí).

privacy-title = Qué guardo sobre ti en este servidor
privacy-nothing = No guardo nada sobre ti en este servidor.
privacy-what =
    - tus respuestas, con sus textos y archivos, y cómo se corrigieron
    - tus puntos, votos, pistas, autoevaluaciones y peticiones de temas
    - lo que respondiste en rondas y lo que reportaste
    - lo que hiciste en la moderación, si eres parte de ella
privacy-what-messages = - el texto de lo que escribes en el hilo de una pregunta antes de la revelación
# $days: how many days texts are kept.
privacy-texts =
    { $days ->
        [one] Los textos se eliminan después de 1 día.
       *[other] Los textos se eliminan después de { $days } días.
    }
privacy-left =
    { $days ->
        [one] Si me quitan del servidor, todo se elimina después de 1 día.
       *[other] Si me quitan del servidor, todo se elimina después de { $days } días.
    }
privacy-is-listed = Apareces en las clasificaciones.
privacy-is-hidden = No apareces en las listas: ninguna te nombra y no ocupas ningún puesto.
privacy-button-export = Recibir una copia
privacy-button-hide = No aparecer
privacy-button-list = Volver a aparecer
privacy-button-ask = Eliminar …
privacy-hidden = Ya no apareces en las listas. Ninguna te nombra, no ocupas ningún puesto y tus respuestas publicadas salen como “la respuesta de un miembro”. `/leaderboard` te sigue diciendo qué puesto tendrías. Usa `/privacy hide on:False` para volver a aparecer.
privacy-hidden-already = Sin cambios: ya no apareces en las listas. Usa `/privacy hide on:False` para volver a aparecer.
privacy-listed = Vuelves a aparecer, con tu puesto.
privacy-listed-already = Sin cambios: ya apareces en las listas. Usa `/privacy hide` para no aparecer.

privacy-ask-title = ¿Eliminar tus datos en este servidor?
privacy-ask = Esto no se puede deshacer, y tus puntos y tu racha no volverán. Si vuelves a participar, empiezas de cero, y las preguntas que ahora están abiertas no te darán puntos.
privacy-goes-title = Qué se elimina
privacy-goes = Tus respuestas con sus textos y archivos, mis mensajes que las muestran, los votos que tienen y tus propios votos en preguntas abiertas, tus reportes y peticiones de temas, lo que pulsaste y escribiste en rondas, los motivos escritos por ti o sobre ti, y el vínculo entre tu cuenta y todo lo demás.
privacy-stays-title = Qué se queda, sin tu nombre
privacy-stays = Los puntos que se dieron, los resultados de rondas y lo que hiciste en la moderación, todo como “un exmiembro”. Si tienes un bloqueo, sigue.
privacy-yours-title = Qué solo puedes borrar tú
privacy-yours = Tus propios mensajes en Discord.
privacy-button-delete = Eliminar mis datos
privacy-button-copy = Antes, una copia
privacy-button-keep = Conservarlos
privacy-deleting = Tus datos se están eliminando. Desde ahora eres un exmiembro. Mis mensajes con tus respuestas desaparecen en un máximo de 7 días, y mi registro de eventos, que todavía contiene tu cuenta, se reescribe durante la noche.

privacy-export-title = Tus datos en este servidor
# $answers: how many answers are in the file.
privacy-export =
    { $answers ->
        [0] Esto es lo que guardo sobre ti, en JSON. Solo tú puedes ver esto.
        [one] Esto es lo que guardo sobre ti, en JSON, con 1 respuesta. Solo tú puedes ver esto.
       *[other] Esto es lo que guardo sobre ti, en JSON, con { $answers } respuestas. Solo tú puedes ver esto.
    }
privacy-export-more = Aún no es todo: pulsa **Siguiente parte** para ver más.
privacy-button-next = Siguiente parte
## own4-3: suggestions and the server's own questions

command-suggest = Sugiere una pregunta. La escribes en un formulario y ves antes una vista previa.
command-suggest--topic = De qué trata la pregunta
command-suggest--level = Qué tan difícil es
command-suggest--kind = Cómo se responde
command-suggestions = Mira qué pasó con tus sugerencias. La moderación y quienes revisan deciden aquí.
command-bank-add = Escribe una pregunta para este servidor.
command-bank-add--topic = De qué trata la pregunta
command-bank-add--level = Qué tan difícil es
command-bank-add--kind = Cómo se responde
command-bank-edit = Cambia una de las preguntas propias del servidor.
command-bank-edit--question = Qué pregunta; elígela de la lista que se abre al escribir
command-bank-edit--topic = Su nuevo tema
command-bank-edit--level = Su nuevo nivel
command-bank-remove = Elimina una de las preguntas propias del servidor (pregunta antes).
command-bank-remove--question = Qué pregunta; elígela de la lista que se abre al escribir

# $own: how many of them the server wrote itself.
bank-own = { $own ->
        [one] { $own } es propia del servidor.
       *[other] { $own } son propias del servidor.
    }
bank-button-own = Propias del servidor ({ $own })

help-subject-bank = Banco de preguntas

# write.rs: the form, its faults and the preview
write-form-suggest = Sugerir una pregunta
write-form-add = Pregunta nueva
write-form-change = Editar la pregunta
write-form-review = Editar la sugerencia
write-part-title = Título
write-part-question = Pregunta
write-part-options = Opciones
write-part-output = Lo que imprime
write-part-points = Qué menciona una buena respuesta
write-part-answer = Respuesta
write-part-hints = Pistas
write-help-title = Unas pocas palabras que no delaten nada. El hilo se llamará así.
write-help-question = La pregunta tal como se leerá. Pon el código entre líneas de ```.
write-help-options = De 2 a 5, una por línea. Pon * ante la correcta. Una línea con > debajo de una opción dice por qué.
write-help-output = Exactamente lo que sale en pantalla, línea por línea.
write-help-points = Un punto por línea; puede quedar vacío.
write-help-answer = La respuesta y su porqué. Nadie la ve antes de la revelación.
write-help-hints = Hasta 3, con una línea en blanco entre ellas; puede quedar vacío.
write-no-kind = `kind:` { $typed } no es un tipo de pregunta. Elige choice, output, short u open.
write-no-draft = Aquí no hay nada que continuar. Empieza de nuevo con `/suggest`, o con `/bank add` si eres de la moderación.
write-discarded = Descartada.
# $count: how many things are wrong.
write-faults = { $count ->
        [one] **Ya casi: una cosa por corregir.**
       *[other] **Ya casi: { $count } cosas por corregir.**
    } Pulsa **Corregir**: tu texto sigue en el formulario.
write-fault-part = **{ $part }:**
write-fault-line = **{ $part }, línea { $line }:**
write-fault-empty = esto está vacío. Complétalo.
write-fault-long = esto tiene { $length } caracteres. Acórtalo a { $most }; el formulario conserva el principio.
write-fault-no-word = aquí no hay ni una letra ni un dígito, así que ningún hilo puede llamarse así. Usa unas pocas palabras sencillas.
write-fault-title-markup = quita `*`, `_` y `<`. Los nombres del código van entre comillas invertidas: `__init__`.
write-fault-open-block = aquí empieza un bloque de código que no acaba. Añade una línea de tres comillas invertidas debajo del código.
write-fault-open-backtick = hay una comilla invertida sin pareja. Pon una a cada lado del código.
write-fault-picture = las imágenes no funcionan en las preguntas. Escribe el código como texto, o describe lo que muestra la imagen.
write-fault-link = no se permiten enlaces. Nombra la página sin su dirección.
write-fault-heading = Discord mostraría esta línea como título. Si es código, ponlo entre dos líneas de tres comillas invertidas.
write-fault-markup = Discord daría formato a { $word }. Si es código, ponlo entre comillas invertidas.
write-fault-word = este servidor no publica { $word }. Usa otra palabra.
write-fault-no-code = no hay código. Pon el código entre dos líneas de tres comillas invertidas.
write-fault-options = cuento { $count ->
        [one] { $count } opción
       *[other] { $count } opciones
    }. Escribe de { $least } a { $most }, una por línea.
write-fault-none-right = ninguna opción está marcada como correcta. Pon `*` ante la correcta.
write-fault-several-right = hay { $count } opciones marcadas como correctas. Deja el `*` ante una sola; si otra también es correcta, cámbiala para que no lo sea.
write-fault-long-option = esta opción tiene { $length } caracteres. Acórtala a { $most }.
write-fault-same-option = esta opción está dos veces. Haz que todas sean distintas.
write-fault-reason-first = una línea con `>` explica la opción de encima, y encima no hay ninguna. Empieza con una opción.
write-fault-many = hay { $count }. Deja { $most } como máximo.
write-button-fix = Corregir
write-button-edit = Editar
write-button-discard = Descartar
write-button-send-named = Enviar con mi nombre
write-button-send = Enviar sin mi nombre
write-button-add = Añadirla
write-button-save = Guardar
write-button-approve = Aprobar con los cambios
write-answer = Respuesta
write-hints = Pistas
write-twins = Se parece a
write-twin-bank = “{ $title }”, del banco incluido
write-twin-own = “{ $title }”, de las preguntas propias del servidor
write-twin-waiting = “{ $title }”, una sugerencia que está esperando
write-twin-declined = “{ $title }”, una sugerencia que se rechazó
write-twin-suggested = alguien ya sugirió algo muy parecido
write-footer-suggest = Vista previa, opciones en tu orden. Con tu nombre, la publicación dice quién la sugirió. No puntuarás en ella. Si se aprueba, se queda en el servidor.
write-footer = Vista previa, opciones en tu orden. No puntuarás en ella.

# own.rs: the server's own questions
own-title = Preguntas propias del servidor
own-none = Ninguna que se pueda mostrar ahora mismo. Usa `/bank add` para escribir una.
# $by is one of the two below.
own-line = - **{ $title }** (`{ $slug }`) · { $level } · { $topic } · { $by }
own-by = de { $member }, { $date }
own-by-former = de un exmiembro, { $date }
own-footer = Página { $page } de { $pages } · primero lo más reciente · las abiertas o próximas no aparecen
own-button-barred = No salen nunca aquí
own-added = Añadí “{ $title }” (`{ $slug }`) a las preguntas de este servidor. Desde ahora puede salir en series, rondas, práctica y búsquedas. No puntuarás en ella. Para que salga pronto, usa `/track queue add`.
own-changed = Guardé “{ $title }” (`{ $slug }`). Las preguntas anteriores quedan como salieron.
own-ask-remove = ¿Eliminar `{ $slug }` de las preguntas de este servidor? Ya no saldrá en series ni en la práctica, ni aparecerá en búsquedas. Si está abierta ahora mismo, sigue abierta. Puedes deshacerlo.
own-button-remove = Eliminarla
own-button-keep = Dejarla
own-removed = Eliminé `{ $slug }`. Si está en alguna cola, me la saltaré.
own-unknown = `question:` { $typed } no es una pregunta propia de este servidor. `/bank list` las muestra.
own-unknown-nearest = `question:` { $typed } no es una pregunta propia de este servidor. ¿Querías decir { $nearest }?
own-in-bank = `question:` { $typed } viene incluida, así que no se puede editar ni eliminar aquí. Usa `/bank bar` si no debe salir nunca.
own-not-now = `{ $slug }` no se puede editar ahora mismo: está abierta o va a salir, y el formulario mostraría su respuesta. Inténtalo de nuevo después de su revelación.
own-full = Este servidor tiene { $most } preguntas propias, el máximo. Usa `/bank remove` para hacer sitio.

# suggestions.rs: what members suggested
suggestions-title = Sugerencias
suggestions-notice = Un miembro sugirió una pregunta. Pulsa el botón o usa `/suggestions` para aprobarla o rechazarla.
suggestions-button-see = Ver sugerencias
# $credit: yes or no.
suggestions-sent = ¡Gracias! La moderación ya tiene “{ $title }”. { $credit ->
        [yes] Si sale, la publicación dirá que la sugeriste tú.
       *[no] Si sale, no llevará tu nombre.
    } `/suggestions` muestra qué pasó con ella.
suggestions-button-mine = Mis sugerencias
suggestions-blocked = No puedes sugerir preguntas en este servidor porque la moderación te ha bloqueado.
suggestions-full-own = Tienes { $most } sugerencias esperando a la moderación. Espera a que decida, o retira una.
suggestions-full = Hay { $most } sugerencias esperando a la moderación, el máximo. Inténtalo de nuevo en unos días.
suggestions-nothing-waits = No hay sugerencias esperando.
suggestions-faults = **No se puede aprobar tal como está.** Pulsa **Editar** para corregirla:
suggestions-place = Sugerencia { $place } de { $of }
suggestions-from = De
# $credit: yes or no.
suggestions-from-line = { $member }, { $at }. { $credit ->
        [yes] Quiere que se diga su nombre cuando salga.
       *[no] No quiere que se diga su nombre.
    }
suggestions-button-approve = Aprobar
suggestions-button-review = Editar
suggestions-button-decline = Rechazar
suggestions-button-before = Anterior
suggestions-button-after = Siguiente
suggestions-button-next = Siguiente sugerencia
suggestions-approved = Aprobada: “{ $title }” (`{ $slug }`) es ahora una pregunta de este servidor. Ni tú ni quien la escribió puntuarán en ella. Para que salga pronto, usa `/track queue add`.
suggestions-declined = Rechazada. El miembro lee tu motivo en `/suggestions`.
suggestions-waits-no-more = Esta sugerencia ya no está esperando: alguien decidió sobre ella, o se retiró.
suggestions-decline-form = Rechazar la sugerencia
suggestions-decline-reason = Motivo
suggestions-decline-description = El miembro lo lee en /suggestions.
suggestions-decline-placeholder = Tuvimos una muy parecida la semana pasada. ¿Y si preguntas por qué pasa?
suggestions-no-reason = Di en una frase por qué, para que el miembro sepa qué puede mejorar.
suggestions-not-taken-back = Ya no se puede retirar: la moderación decidió sobre ella. `/suggestions` muestra qué pasó con ella.
suggestions-mine-title = Tus sugerencias
suggestions-mine-none = Aún no has sugerido ninguna pregunta aquí. `/suggest` abre un formulario.
# $became is one of the four below.
suggestions-mine-line = - **{ $title }** ({ $date }): { $became }
suggestions-mine-waits = esperando a la moderación
suggestions-mine-approved = aprobada, ya es una pregunta de este servidor
suggestions-mine-removed = aprobada, pero la moderación la eliminó después
suggestions-mine-declined = rechazada: { $reason }
suggestions-button-take-back = Retirar “{ $title }”
# $member suggested the question that is asked.
post-suggested-title = Sugerida por
round-told-wrote-it = Conoces la respuesta a esta pregunta porque la escribiste o la aprobaste, así que no te da puntos.

# audit.rs
audit-of-suggestion = una sugerencia de { $member }
audit-added-question = añadió { $what } a las preguntas del servidor
audit-changed-question = editó { $what }, una pregunta propia del servidor
audit-removed-question = eliminó { $what } de las preguntas del servidor
audit-restored-question = devolvió { $what } a las preguntas del servidor
audit-approved-suggestion = aprobó una sugerencia, { $what }
audit-declined-suggestion = rechazó { $what }
audit-reopened-suggestion = reabrió { $what }
audit-undid-own = La pregunta vuelve a estar entre las propias del servidor.
audit-undid-decline = La sugerencia vuelve a estar esperando.
## /me: pictures, badges and milestones, another member's stats, the group's card

command-me--member = Otro miembro; si no lo indicas, tú
command-me--group = Cómo le va a todo el grupo y cuáles son sus temas más flojos

me-title-other = Estadísticas en { $track }
# $member is a mention.
me-of-other = Estadísticas de { $member }.
me-of-veiled = Estadísticas de { $member }. Las respuestas de esta serie son anónimas, así que no se muestran temas ni días.
me-no-track = Aquí aún no hay preguntas diarias. En todo el servidor, desde siempre: { $place }. `/why` lista todos los puntos.
me-unknown-member = { $member } aún no ha hecho nada aquí, así que no hay nada que mostrar.
me-hidden-member = { $member } no muestra sus estadísticas.
me-streak-none-other = Aún sin racha.
me-streak-over-other = Ahora mismo sin racha; la mejor fue de { $best }.
me-streak-best-other =
    { $now ->
        [one] **{ $now } pregunta** seguida. La mejor racha: { $best }.
       *[other] **{ $now } preguntas** seguidas. La mejor racha: { $best }.
    }
me-streak-next = Próximo hito: { $next } seguidas.
me-field-badges = Insignias
me-badges-none = Aún ninguna. La primera se gana con { $first } respuestas seguidas.
me-badges-none-other = Aún ninguna.
me-badge-streak = **{ $count } seguidas**: una racha de { $count } preguntas
me-badge-answered = **{ $count } respondidas**: { $count } preguntas respondidas a tiempo
me-badge-all-rounder = **Todoterreno**: sabe algo de { $count } temas
me-badge-accepted = **{ $count } aceptadas**: { $count } respuestas aceptadas por la moderación
me-button-group = Todo el grupo
me-button-me = Mis estadísticas

result-milestone-title = Hito
result-milestone = Con esta pregunta llevas **{ $count } seguidas**. La insignia está en `/me`.

# Everything that begins with picture- is drawn, or read out to those who don't see the picture. The short names of
# topics have room for about 15 letters.
picture-points = Puntos
picture-points-week = { $points ->
    [0] ninguno esta semana
   *[other] +{ $points } esta semana
}
picture-rank = Puesto
picture-rank-track = desde siempre
picture-rank-hidden = si aparecieras
picture-rank-none = aún sin puntos
picture-rank-far = no entre los primeros
picture-streak = Racha
picture-streak-best = seguidas · mejor { $best }
picture-badges = Insignias
picture-badge-streak = { $count } seguidas
picture-badge-answered = { $count } respondidas
picture-badge-all-rounder = Todoterreno
picture-badge-accepted = { $count } aceptadas
picture-year = Últimos 12 meses
picture-year-note = { $done } de { $asked } respondidas
picture-year-full = correcta, o la sabía
picture-year-some = respondida
picture-year-missed = sin responder
picture-mastery = Dominio en %
picture-mastery-note = veredictos y autoevaluaciones
picture-month = { $month ->
    [jan] ene
    [feb] feb
    [mar] mar
    [apr] abr
    [may] may
    [jun] jun
    [jul] jul
    [aug] ago
    [sep] sep
    [oct] oct
    [nov] nov
   *[dec] dic
}
picture-topic-basics = Fundamentos
picture-topic-data-structures = Estructuras
picture-topic-iteration = Iteración
picture-topic-functions = Funciones
picture-topic-oop = Clases
picture-topic-data-model = Modelo de datos
picture-topic-exceptions = Excepciones
picture-topic-files-io = Archivos y E/S
picture-topic-modules-packaging = Paquetes
picture-topic-stdlib = Bibl. estándar
picture-topic-memory-performance = Rendimiento
picture-topic-concurrency = Concurrencia
picture-topic-testing = Pruebas
picture-topic-web = Web
picture-topic-data-science = Data science
picture-topic-algorithms = Algoritmos
picture-topic-practices = Prácticas
# One part of a sentence each.
picture-alt-tile = { $label }: { $value } ({ $note })
picture-alt-badges = Insignias: { $badges }
picture-alt-year = { $title }: { $note } ({ $months })
picture-alt-month = { $month } { $done } de { $asked }
picture-alt-mastery = Dominio en porcentaje ({ $levels }): { $rows }
picture-alt-row = { $topic } { $percents }

group-title = Cómo le va al grupo en { $track }
group-body = { $dailies ->
    [one] En los últimos 12 meses cerró 1 pregunta,
   *[other] En los últimos 12 meses cerraron { $dailies } preguntas,
} con { $answers ->
    [one] 1 respuesta
   *[other] { $answers } respuestas
} a tiempo.
group-none = Aún no ha cerrado ninguna pregunta en { $track }. Cuando termine la votación de la primera, aquí verán qué sabe el grupo y qué no.
group-field-weakest = Temas más flojos
group-field-topics = Todos los temas
# $count: verdicts and self-ratings.
group-topic = { $topic }: { $percent }% sabido ({ $count ->
    [one] 1 valoración
   *[other] { $count } valoraciones
})
group-weakest-none = No destaca ninguno. Un tema aparece aquí cuando tiene al menos { $enough } veredictos o autoevaluaciones y se sabe menos del { $most }%.
group-topics-none = Aún sin veredictos ni autoevaluaciones.
group-field-focus = Refuerzo
group-focus-on = Esta semana pregunto el doble sobre esto: { $topics }. Cada lunes elijo temas nuevos.
group-focus-waiting = Activado. En cuanto destaque un tema, preguntaré el doble sobre él. Cada lunes elijo temas nuevos.
group-focus-off = Desactivado. Pulsa el botón para que pregunte el doble sobre los temas más flojos.
group-focus-off-member = Desactivado. La moderación puede hacer que pregunte el doble sobre los temas más flojos.
group-button-focus = Preguntar más sobre esto
group-button-unfocus = Quitar el refuerzo
group-picture-questions = Preguntas
group-picture-questions-note = en 12 meses
group-picture-answers = Respuestas
group-picture-answers-note = unas { $each } por pregunta
group-picture-known = Sabido
group-picture-known-value = { $percent }%
group-picture-known-note = de { $count } valoraciones
group-picture-known-none = aún sin valoraciones
group-picture-year-note = { $done } de { $asked } con respuestas
group-picture-year-full = tantas como siempre
group-picture-year-some = menos
group-picture-year-none = nadie
## review.rs: /review, and what practice questions say about it

practice-footer-back = Vuelve en /review el { $date }. Solo tú puedes ver esto, y no da puntos.
practice-rated = Dijiste
review-no-server = Aún no sé a qué servidor te refieres. Usa `/review` ahí una vez y entonces también funcionará aquí.
review-nothing-yet = Aún no hay nada que repasar. Las preguntas que falles, o que marques con 🔴 o 🟡, vuelven aquí en el momento justo. Responde la próxima pregunta diaria o prueba `/question`.
review-done-already = Esa ya no es tu pregunta actual. Vas por aquí:
review-title = Repaso · { $title }
# A channel of the server that the questions of a direct message belong to.
review-server = Del servidor de { $channel }
review-footer-left =
    { $left ->
        [1] La última de hoy. Solo tú puedes ver esto, y no da puntos.
       *[other] Quedan { $left } hoy. Solo tú puedes ver esto, y no da puntos.
    }
review-footer-rate = ¿Qué tan bien la sabías?
review-back = Vuelve el { $date }.
review-back-today = Vuelve otra vez hoy, y de nuevo el { $date }.
review-button-show = Ver la respuesta
review-button-dont-know = No lo sé
review-button-answer = Responder
review-button-next = Siguiente
review-button-more = { $count } más
review-form = ¿Qué imprime?
review-form-label = ¿Qué imprime?
review-form-description = Exactamente lo que sale en pantalla, línea por línea
review-rate-again = { $dot } Aún no
review-rate-hard = { $dot } A medias
review-rate-good = { $dot } La sabía
review-correct = ✅ **{ $letter } es correcta.**
review-incorrect = ❌ **{ $letter } es incorrecta.**
review-correct-output = ✅ **Eso es lo que imprime.**
review-incorrect-output = ❌ **Eso no es lo que imprime.** Escribiste:
review-dont-know = Aquí tienes la respuesta.
review-noted = “{ $title }” vuelve el { $date }.
review-noted-today = “{ $title }” vuelve otra vez hoy, y de nuevo el { $date }.
review-done-title = Repaso
review-done =
    { $count ->
        [one] Listo por hoy: 1 pregunta repasada.
       *[other] Listo por hoy: { $count } preguntas repasadas.
    }
review-none-now = Ahora mismo no hay nada que repasar.
review-more =
    { $count ->
        [one] Queda 1 más. Hazla ahora o déjala para mañana.
       *[other] Quedan { $count } más. Sigue ahora o déjalas para mañana.
    }
review-next =
    { $count ->
        [one] Lo próximo: 1 pregunta el { $date }.
       *[other] Lo próximo: { $count } preguntas el { $date }.
    }
review-no-next = Las preguntas que falles, o que marques con 🔴 o 🟡, vuelven aquí.
zone-set = Tu zona horaria es { $zone } (hora actual: { $time }). Tu día para `/review` empieza ahí a las 04:00. Vale para todos los servidores.
zone-taken-back = Olvidé tu zona horaria y vuelvo a usar la de cada servidor.
command-review = Vuelve a ver las preguntas que fallaste, en el momento justo. Solo lo ves tú.
command-me--zone = Tu zona horaria, como Europe/Madrid; - para usar la del servidor

## rules/counting.rs, text/rings.rs: which votes count

# Behind "You voted for …". $closed: date and time.
ballot-newcomer = Contará cuando hayas respondido una pregunta aquí, esta o una anterior, hasta el { $closed }.
# $most: how many votes count on the questions of one date.
ballot-over = No cuenta: de tus votos en las preguntas de una fecha, cuentan los primeros { $most }. Si retiras otro, contará este.
ballot-entry-newcomer = **votaste por ella** (cuenta cuando hayas respondido una pregunta aquí)
ballot-entry-over = **votaste por ella** (un voto de más: no cuenta)

help-rules-title = Cómo funcionan los puntos
help-rules-answers = Responder antes de la revelación: { $answered }. Una respuesta correcta, donde la corrijo yo: { $correct } más. Una respuesta que la moderación acepta: { $accepted } más.
help-rules-votes = Cada voto por tu respuesta: { $vote }, hasta { $most } votos por pregunta. No puedes votar por ti, y un voto que se retira se lleva su punto.
help-rules-newcomers = Un voto cuenta si quien vota ha respondido una pregunta aquí antes de que cierre la votación: esta o una anterior.
help-rules-cap = De los votos de un miembro en las preguntas de una fecha, cuentan los primeros { $most }.
help-rules-early = Si miras la respuesta con **Ver ya la respuesta**, o viste la pregunta en una vista previa, no te da nada.
help-rules-final = Los puntos son definitivos cuando cierra la votación. Después solo los cambia una corrección de la pregunta o un `/points adjust` de la moderación, siempre con su motivo.
help-rules-footer = /why lista todos tus puntos y de dónde vienen.

rings-title = Quién vota a quién
rings-head = Votos al otro, de todos los votos que dio cada miembro:
# $one, $other: members. $there, $back: their votes for each other. $of, $of_back: all their votes.
rings-line = - { $one } → { $other }: { $there } de { $of } · { $other } → { $one }: { $back } de { $of_back }
rings-none = No hay dos miembros que se hayan votado mutuamente { $least } veces o más.
rings-looked =
    { $votes ->
        [one] Se miró 1 voto
       *[other] Se miraron { $votes } votos
    } { $dailies ->
        [one] en 1 pregunta de los últimos { $days } días.
       *[other] en { $dailies } preguntas de los últimos { $days } días.
    }
rings-footer = Si dos amistades responden bien, también se ve así. Lee sus respuestas antes de actuar.

## rules/round/early.rs: questions that close early

command-round-schedule--early = Cerrar una pregunta cuando hayan respondido quienes se unieron (requiere lobby)
round-early = Cada pregunta se cierra en cuanto hayan respondido quienes se unieron.
round-field-early-wants-lobby = `early:` necesita `lobby:True`, para que yo sepa quién juega.
## remind.rs: /remind and its direct messages

remind-title = Recordatorios
# $question, $reveal and $call are on or off.
remind-settings =
    { $question ->
        [on] 📣 Sale una pregunta: **sí**
       *[off] 📣 Sale una pregunta: no (`question:true`)
    }
    { $reveal ->
        [on] 💡 Sale una respuesta: **sí**
       *[off] 💡 Sale una respuesta: no (`reveal:true`)
    }
    { $call ->
        [on] ⏰ Última llamada, dos horas antes de la revelación si no has respondido: **sí**
       *[off] ⏰ Última llamada, dos horas antes de la revelación si no has respondido: no (`last_call:true`)
    }
    Entre las { $from } y las { $to } en { $zone }. Pon tu propia zona horaria con `/me zone:`.
    Llegan como mensajes directos con enlaces; lo que toca en una misma hora va en uno solo.
remind-none = Los recordatorios están desactivados. Elige los que quieras: `/remind question:true`, `reveal:true` o `last_call:true`. Llegan como mensajes directos con enlaces.
remind-refused = No pude enviarte un mensaje directo, así que tus recordatorios están desactivados. Permite mensajes directos de los miembros de este servidor (en sus Ajustes de privacidad) y usa `/remind` otra vez.
remind-turned-off = Los recordatorios están desactivados. `/remind` los vuelve a activar.
remind-not-a-time = `{ $option }:` { $typed } no es una hora. Prueba con `9:00`, `17:30` o `9am`.
remind-no-hours = `from:` y `to:` son la misma hora. Elige un horario como `from:8:00 to:22:00`.
remind-button-off = Desactivar
remind-question = 📣 **{ $track }** · salió la pregunta #{ $number }: { $place }
    Puedes responder hasta el { $reveal }.
remind-reveal = 💡 **{ $track }** · salió la respuesta a la #{ $number }: { $place }
remind-last-call = ⏰ **{ $track }** · Última llamada para la #{ $number }: { $place }
    Puedes responder hasta el { $reveal }.
remind-streak = Si no, tu racha de { $count } se acaba.
# The small print, by which the bot finds the message again: $marks are made of remind-mark.
remind-footer = Recordatorio · { $date } · { $marks }
remind-mark =
    { $what ->
        [question] #{ $number } pregunta
        [reveal] #{ $number } respuesta
       *[last-call] #{ $number } última llamada
    }
refusal-too-many-directs = por ahora he abierto demasiados mensajes directos. Discord dice: { $words }
command-remind = Recibe recordatorios por mensaje directo: nueva pregunta, respuesta, última llamada.
command-remind--question = Cuando sale una pregunta
command-remind--reveal = Cuando sale una respuesta
command-remind--last_call = Dos horas antes de la revelación, si no has respondido
command-remind--from = No antes de esta hora, por ejemplo 8:00
command-remind--to = No después de esta hora, por ejemplo 22:00
## role.rs: why a role can't be given

role-gone = Ese rol ya no existe.
role-everyone = Ese rol ya lo tiene todo el mundo. Elige otro.
role-managed = Ese rol es de un bot o de una integración, así que nadie puede darlo. Elige otro.
role-powerful = Ese rol puede gestionar o moderar algo, o mencionar a todo el mundo. Eso no debería ganarse en un quiz: elige un rol sin esos permisos.
role-too-high = Ese rol no está por debajo del mío. En **Ajustes del servidor → Roles**, arrastra mi rol por encima de él e inténtalo de nuevo.
role-may-not = No tengo permiso para dar roles. Dame el permiso **Gestionar roles** e inténtalo de nuevo.
# $why is one of the sentences above.
role-not-given = No pude cambiar quién tiene { $role }. { $why }
role-member-left = Un miembro que iba a recibir { $role } dejó el servidor.

## season.rs: seasons

command-season = Temporadas: clasificaciones con principio y final.
command-season-start = Inicia una temporada o programa la próxima.
command-season-start--name = Cómo se llama
command-season-start--from = Primera fecha, como 2026-03-02; si no la indicas, hoy
command-season-start--to = Última fecha, como 2026-05-31; si no la indicas, sin final fijo
command-season-start--carry = Qué se conserva de la temporada anterior: nada, o la mitad de los puntos
command-season-start--champion = Un rol para quien gane
command-season-start--channel = Dónde se publican los resultados; si no lo indicas, aquí
command-season-end = Termina la temporada, o cancela una que no ha empezado.
command-season-end--date = Última fecha, como 2026-05-31; si no la indicas, hoy
command-season-end--season = Cuál, si ya hay otra programada
command-season-list = Todas las temporadas y quién las ganó.
help-subject-seasons = Temporadas y recompensas

# What a channel is for, in bold at the beginning of a sentence.
season-purpose = Resultados de temporada

season-number = temporada #{ $number }
# In /audit.
season-of = temporada **{ $name }**
season-audit-started = inició la { $what }
season-audit-ended = fijó el final de la { $what }
season-audit-cancelled = canceló la { $what }

season-same-name = `name:` Ya hay una temporada llamada **{ $name }** que no ha terminado. Elige otro nombre.
season-period-name = `name:` **{ $name }** ya significa algo en `/leaderboard period:`. Elige otro nombre.
season-planned = **{ $name }** ya está programada, a partir del { $first }. Para programar otra distinta, cancela antes esa con `/season end`.
season-running = **{ $name }** sigue en curso. Usa `/season end` para fijar su última fecha y luego inicia la siguiente.
season-past-start = `from:` El { $first } ya pasó. Una temporada puede empezar hoy o más tarde.
season-overlap = `from:` **{ $name }** dura hasta el { $last }. Las temporadas no pueden solaparse: empieza la siguiente más tarde.
season-ends-before = La temporada acabaría ({ $last }) antes de empezar ({ $first }). Elige un final posterior.
# $option: from, to or date.
season-date = `{ $option }:` { $typed } no es una fecha. Prueba con 2026-03-02, `today` o `tomorrow`.
season-carry = `carry:` No conozco { $typed }. Elige `none` o `half`.
# $why is one of the sentences of role.rs.
season-champion = `champion:` No puedo dar { $role }. { $why }
season-none-to-end = No hay ninguna temporada que terminar. `/season start` inicia una.
season-no-such = `season:` No hay ninguna temporada { $typed }. `/season list` las muestra todas.
season-ended-already = **{ $name }** ya terminó el { $last }.
season-too-early = Puede que ya haya puntos del { $earliest }, así que ese es el primer final posible.
season-next-begins = **{ $name }** empieza el { $first }, así que esta temporada tiene que acabar antes.

season-started = { $begins ->
    [today] **{ $name }** ya empezó: cuentan los puntos desde hoy, { $first }.
   *[later] **{ $name }** está programada: contarán los puntos a partir del { $first }.
}
season-until = El último día es el { $last }.
season-open-end = Dura hasta que uses `/season end`.
season-where = Cuando cierre su última pregunta, publicaré los resultados en { $channel }. Hasta entonces, `/leaderboard period:season` muestra la clasificación.
season-carries = Cada miembro conserva la mitad de sus puntos de **{ $before }**, redondeada hacia abajo, cuando esa clasificación sea definitiva.
season-carries-nothing = No hay ninguna temporada anterior, así que se empieza de 0.
season-crowns = Quien gane recibe { $role }.
season-ended = { $when ->
    [today] **{ $name }** termina hoy, { $last }. Cuando cierre la última pregunta, publicaré los resultados en { $channel }. Para mover el final, usa `/season end date:` antes de que acabe el día.
   *[later] **{ $name }** termina el { $last }. Cuando cierre la última pregunta, publicaré los resultados en { $channel }.
}

season-name-and-dates = { $name }, { $dates }
season-dates = { $first } – { $last }
season-dates-open = desde el { $first }
season-final = *Clasificación final.*
season-final-corrected = *Clasificación final. Las correcciones posteriores cuentan para el total de siempre, pero no la cambian:*
# $points has its sign: "+5", "−2".
season-later = *{ $date }: { $changes ->
        [one] 1 corrección
       *[other] { $changes } correcciones
    }, { $points } en total*
season-own-no-place =
    Tenías { $points ->
        [one] 1 punto
       *[other] { $points } puntos
    }, pero ningún puesto: cuando acabó la temporada no aparecías en las listas o no estabas aquí.
season-button = Temporada
season-button-hall = Todas las temporadas
season-place = Temporada: { $place }

season-over = Fin de la temporada: { $name }
# $place is "🥇 1." or "4."
season-place-line = **{ $place }** { $member } · { $points }
# Stands for somebody who is hidden or has left.
season-unnamed = un miembro
season-nobody = Nadie ganó puntos en esta temporada.
season-more = … y { $count ->
        [one] 1 más
       *[other] { $count } más
    }
season-crowned = El título { $role } es para el primer puesto.
season-see = Clasificación completa: `/leaderboard period:season-{ $number } track:all`
season-next = { $begins ->
    [now] **{ $name }** ya está en curso.
   *[later] A continuación: **{ $name }**, a partir del { $first }.
} { $carry ->
    [half] Cada miembro conserva la mitad de sus puntos, redondeada hacia abajo.
   *[none] Se empieza de 0.
}

season-list-title = Temporadas
season-list-empty = Aún no hay temporadas. La moderación inicia una con `/season start`.
season-line = **{ $name }** · { $dates } · { $state }
season-state-nobody = nadie ganó puntos
season-state-over = 🏆 { $names } con { $points } · { $members ->
        [one] 1 miembro
       *[other] { $members } miembros
    }
season-and-others = { $names } y { $count ->
        [one] 1 más
       *[other] { $count } más
    }
season-state-planned = programada
season-state-running = en curso
season-state-daily = terminada; definitiva cuando cierre la última pregunta: { $closes }
season-state-round = terminada; definitiva después de la ronda #{ $round }
season-state-counting = terminada; contando los puntos
season-button-newer = Más recientes
season-button-older = Anteriores
board-no-season = Aún no ha habido ninguna temporada. La moderación inicia una con `/season start`; hasta entonces, prueba `period:month`.
board-month-future = `period:` { $typed } aún no ha llegado.
# $first is a month: "March 2026".
board-month-not-kept = `period:` Guardo las clasificaciones de los meses desde { $first }; las anteriores ya no están. `/leaderboard period:all` lo cuenta todo.

## recap.rs: the weekly recap of a track

recap-title = { $track } · la semana del { $monday }
recap-questions =
    { $count ->
        [one] Esta semana se reveló 1 pregunta.
       *[other] Esta semana se revelaron { $count } preguntas.
    }
recap-standings = Clasificación
recap-place = **{ $rank }.** { $who } · { $points }
recap-best = Mejores respuestas
# $number is a link to the question, $best the author, the votes and a link.
recap-best-line = { $number } · { $best }
recap-missed = La más fallada
recap-missed-line = { $number } { $title }: { $correct } de { $count } correctas
# The small print, by which the bot finds the message again.
recap-footer = Resumen · { $track } · { $monday }
recap-on = **{ $track }** publica un resumen cada domingo a las 20:00 en su zona horaria: clasificación, mejores respuestas y la pregunta más fallada. Las semanas sin preguntas reveladas se omiten.
recap-off = **{ $track }** no publica resumen semanal.
recap-forum = **{ $track }** publica en un foro, donde no cabe un resumen. Elige una serie en un canal de texto.
command-track-recap = Publica un resumen cada domingo: clasificación y mejores respuestas.
command-track-recap--track = Qué serie
command-track-recap--on = Si lo publica o no
## Faults that users found

round-told-played-before = La ronda #{ $round } (**{ $name }**, { $channel }) se cancela: se jugó después de la copia de seguridad con la que estoy funcionando, así que ya no tengo sus respuestas. Usa `/round schedule` para programar otra.
round-told-channel-busy = La ronda #{ $round } (**{ $name }**, { $channel }) se cancela: cuando debía empezar, ahí todavía se jugaba la ronda #{ $other } (**{ $busy }**). Usa `/round schedule` para programar otra.
field-everyone = `ping:` Discord no avisa a nadie si menciono @everyone. Elige un rol que los miembros puedan tener.
# $option: `delay` or `close`.
field-length = `{ $option }:` No puedo leer { $typed } como duración. Escríbela así: `8h`, `90m`, `1d` o `1h30m`.
me-question-removed = La moderación quitó tu respuesta, así que no cuenta.
round-desk-cannot-end-over = La ronda #{ $round } ya no se puede terminar.
round-desk-none-running = Ahora mismo no se está jugando ninguna ronda. `/round list` muestra las programadas.
round-desk-none-scheduled = No hay ninguna ronda por empezar. Usa `/round schedule` para programar una.
round-desk-none-paused = No hay ninguna ronda en pausa.
round-desk-none-played = Aquí aún no se ha jugado ninguna ronda. `/round list` muestra las programadas.
round-desk-next-closing = La pregunta actual ya está cerrada. Sus resultados llegan en un momento.
# $points: board-points.
board-own-below = Tienes { $points }. Los puestos empiezan en 1 punto.
setup-blackout-gone-title = Ya no son fechas sin preguntas
# $dates: such as “24 Dec 2026 to 2 Jan 2027; 1 May 2027”.
setup-blackout-gone = { $dates }. `blackout:` reemplaza la lista entera, así que nombra todas las fechas que quieras conservar.
# $dates: one or more dates, as 2026-03-02; $today: whether today's is among them.
notice-missed =
    { $count ->
        [one] **{ $track }** no tiene pregunta para { $dates }: yo no tenía conexión a esa hora y volví demasiado tarde. Las rachas no se ven afectadas.
       *[other] **{ $track }** no tiene preguntas para { $count } fechas ({ $dates }): yo no tenía conexión a esas horas y volví demasiado tarde. Las rachas no se ven afectadas.
    }{ $today ->
        [yes] {" "}`/track post-now` publica la pregunta de hoy.
       *[no] {""}
    }
withdraw-results = No tiene resultados y no da puntos. El motivo: { $reason }
## Rewards (reward.rs): roles that members earn

command-rewards = Roles que los miembros pueden ganar.
command-rewards-add = Da un rol por puntos, por una racha o por un puesto en una temporada.
command-rewards-add--role = Qué rol
command-rewards-add--points = Al llegar a estos puntos en total
command-rewards-add--streak = Al llegar a estas respuestas seguidas, en cualquier serie
command-rewards-add--rank = Por este puesto o uno mejor en la última temporada: 3 es el podio
command-rewards-list = Mira qué roles se pueden ganar.
command-rewards-remove = Deja de dar un rol. Quien ya lo tiene lo conserva.
command-rewards-remove--role = Qué rol

# In /audit: $what is the mention of a role.
reward-audit-added = hizo de { $what } una recompensa
reward-audit-removed = dejó de dar { $what }

# What a role is given for.
reward-for-points =
    { $count ->
        [one] 1 punto
       *[other] { $count } puntos
    }
reward-for-streak = una racha de { $count }
reward-for-rank =
    { $count ->
        [one] el primer puesto de la última temporada
       *[other] un puesto entre los { $count } primeros de la última temporada
    }
reward-one-fact = Di por qué se da el rol: `points:`, `streak:` o `rank:`, y solo uno de los tres.
reward-range = `{ $option }:` Elige un número de 1 a { $most }.
reward-role = `role:` No puedo dar { $role }. { $why }
reward-already = { $role } ya se da por { $fact }.
reward-other = { $role } ya se da por { $fact }. Para darlo por otra cosa, usa antes `/rewards remove`.
reward-too-many = No puede haber más de { $most } recompensas. Haz sitio con `/rewards remove`.
reward-none = { $role } no es una recompensa aquí. `/rewards list` muestra las que hay.
reward-added =
    { $role } se da ahora por { $fact }. { $who ->
        [points] Quien ya los tiene lo recibe en los próximos minutos. Quien baje de ahí lo pierde.
        [streak] Se recibe con la respuesta que alcanza esa racha, y se pierde cuando la racha acaba. Quien ya tiene una racha así lo recibe con su próxima respuesta.
       *[rank] Se conserva hasta que acabe la próxima temporada. Si ya acabó alguna, sus primeros puestos lo reciben en los próximos minutos.
    } Si la moderación se lo quita a alguien, no lo devolveré hasta que se lo gane otra vez.
reward-removed = { $role } ya no se da por { $fact }. Quien lo tiene lo conserva. `/rewards add` lo vuelve a dar.
reward-line = { $role } · { $fact }
reward-line-stopped = { $role } · { $fact } · ⚠️ detenida. { $why } `/rewards add` la vuelve a activar.
reward-list-title = Recompensas
reward-list-empty = Aún no hay recompensas. `/rewards add` da un rol por puntos, por una racha o por un puesto en una temporada.
reward-stopped = Dejé de dar { $role } por { $fact }. { $why } `/rewards add` vuelve a activarlo.
reward-gone = El rol que se daba por { $fact } se eliminó, así que quité esa recompensa. `/rewards add` da otro rol por lo mismo.
reward-doctor = **Recompensas**: { $role } se da por { $fact }, pero no puedo darlo. { $why }
reward-doctor-stopped = **Recompensas**: dejé de dar { $role } por { $fact } porque no podía darlo. Ahora sí podría: `/rewards add` vuelve a activarlo.
reward-doctor-champion = **Temporada { $name }**: quien gane debe recibir { $role }, pero no puedo darlo. { $why }

## Pages of /help (help.rs)

help-overview = Resumen
help-more = Los botones de abajo muestran qué más puedes hacer aquí.

## Milestones of streaks in the final results (results.rs)

final-streaks-title = Rachas
# $who: one or more mentions, and how many others.
final-streak = **{ $count } seguidas**: { $who }
final-streak-others =
    { $count ->
        [one] 1 más
       *[other] { $count } más
    }

# A round before the server has a time zone
# $typed: the time of day that was typed, in backticks.
round-field-zone-needed = `start:` ¿En qué zona horaria son las { $typed }? Este servidor aún no tiene ninguna. Ponla con `/setup zone:` y una ciudad, como `Europe/Berlin`, `America/New_York` o `Asia/Kolkata`, y programa la ronda otra vez. O cuenta desde ahora: `start:in 20m`.

## Corrections of rounds, and what a void question is elsewhere

past-own-void = anulada: nadie recibe puntos
errata-round-void-short = anulada (nadie recibe puntos por ella)
errata-round-were = las respuestas eran { $letters }
# After the word “question”. $question: its number in the round.
errata-round-name = { $question } de la ronda { $round }
errata-round-which = Ronda { $round }, pregunta { $question } · { $name }
errata-round-button = Ronda { $round } · { $name }
errata-round-title = Corregir una pregunta de la ronda { $round } · { $name }
errata-round-list = ¿Qué pregunta necesita una corrección? Pulsa su número.
errata-round-list-more = ¿Qué pregunta necesita una corrección? Pulsa su número o, para una posterior, usa `/errata question:round { $round }/26`.
errata-round-open = La ronda #{ $round } aún no ha terminado. Puedes corregir sus preguntas después del podio.
errata-round-cancelled = La ronda #{ $round } se canceló y no dio puntos, así que no hay nada que corregir.
errata-round-not-asked = En la ronda #{ $round } no salió ninguna pregunta { $question }. `/errata question:round { $round }` las lista.
errata-round-news =
    { $points ->
        [one] 📌 Se corrigió una pregunta de la ronda #{ $round }: **{ $shown } punto** para ti. `/why` tiene los detalles.
       *[other] 📌 Se corrigió una pregunta de la ronda #{ $round }: **{ $shown } puntos** para ti. `/why` tiene los detalles.
    }
audit-of-round-question = la pregunta { $question } de { $round }

# season.rs: names and dates that can't be
# $sign: the character.
season-name = `name:` { $typed } no puede ser el nombre de una temporada. Usa de 1 a { $max } caracteres, y no solo un número. Por ejemplo, `Spring`.
season-name-sign = `name:` { $typed } no puede ser el nombre de una temporada: los nombres no pueden contener `{ $sign }`. Prueba con `Spring`.
season-name-backtick = `name:` { $typed } no puede ser el nombre de una temporada: los nombres no pueden contener comillas invertidas. Prueba con `Spring`.
season-name-empty = `name:` Una temporada necesita un nombre. Por ejemplo, `Spring`.
season-far-start = `from:` Faltan más de dos años para el { $first }. Revisa el año y elige un inicio anterior.

# doctor.rs: nobody gets notices
doctor-nobody-for-notices = Los avisos no llegan a nadie: no tienen canal, y quien creó **{ $track }** eliminó sus datos. Elige un canal con `/setup notice_channel:`.
season-dates-planned = a partir del { $first }

# withdraw.rs: a question that isn't posted yet
withdraw-posting = La pregunta #{ $number } de **{ $track }** todavía va camino de Discord. Podrás retirarla en cuanto esté publicada.
# queue.rs: a question that was removed since
queue-line-gone = `{ $slug }`, que se eliminó y se saltará
# suggestions.rs: the line below a suggestion that is shown with its answer
suggestions-place-seen = Sugerencia { $place } de { $of } · Ya viste su respuesta, así que no puntuarás en ella
# round/report.rs: who knew the questions
round-report-without-points = Conocías preguntas de la ronda #{ $round } antes de que empezara, así que la jugaste sin puntos.

# Many sealed answers: the file has only the first of them
# $first: how many the file has; $count: how many there are, always more.
reveal-rest-first = Hay { $count } respuestas selladas más. En el archivo caben { $first } de ellas; **Todas las respuestas** las muestra todas, página por página.

## setup.rs, commands.rs: languages

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
slash-calendar = calendario
round-course-being-counted = La ronda #{ $round } ya hizo su última pregunta y estoy sumando los puntos. El podio estará en el canal en un momento.
season-past-name = `name:` Ya hubo una temporada llamada **{ $name }** ({ $dates }) y su clasificación conserva ese nombre. Elige otro, por ejemplo `{ $other }`.
season-past-name-alone = `name:` Ya hubo una temporada llamada **{ $name }** ({ $dates }) y su clasificación conserva ese nombre. Elige otro.
help-english-names = Cada comando funciona también con su nombre en inglés, que es el que uso en todas partes: `/question`.
track-every-days = cada { $count } días
track-every-weeks = cada { $count } semanas los { $days }
track-month-day = { $day }
track-month-last-day = último día
track-month-days = el { $days } de cada mes{ $shorter ->
        [yes] {" "}(o su último día)
       *[no] {""}
    }
track-month-week = { $week ->
        [first] primer { $days }
        [second] segundo { $days }
        [third] tercer { $days }
        [fourth] cuarto { $days }
       *[last] último { $days }
    }
track-month-weeks = el { $weeks } de cada mes
track-listed = { $first } y { $last }
field-days-month = `days:` ¿Qué día del mes es { $typed }? Prueba con `monthly 1`, `1st and 15th`, `last day`, `first monday` o `last friday`.
field-days-apart = `days:` No puedo hacer { $typed }. Puedo publicar cada 2 a { $days } días o cada 2 a { $weeks } semanas.
field-days-from = `days:` No puedo leer la fecha de { $typed }. Escríbela así: `every 3 days from 2026-12-24`.
field-days-two-meanings = `days:` { $typed } puede significar dos cosas. Usa `{ $weeks }` o `{ $month }`.
field-days-mixed = `days:` { $typed } mezcla días del mes con días de la semana. Usa un solo tipo, o dos tracks.
track-grace = Preguntas perdidas: se publican hasta **{ $grace }** tarde. Después se salta la fecha y la moderación se entera. Nunca dos en una fecha.
setup-missed = Preguntas perdidas
setup-missed-usual = Si no estoy cuando toca una pregunta, la publico hasta **{ $grace }** tarde. Después se salta la fecha y aviso a la moderación. Nunca dos en una fecha, y las rachas no sufren.
setup-missed-track = **{ $track }**: hasta **{ $grace }**
field-grace = `grace:` Una pregunta puede publicarse de { $least } a { $most } tarde; recibí { $typed }. Prueba con `1h`, `90m` o `3h`, o `-` para el tiempo habitual.
command-track-add--grace = Cuánto puede retrasarse una pregunta perdida, como 1h o 3h (lo normal está en /setup)
command-track-edit--grace = Cuánto puede retrasarse una pregunta perdida, como 1h o 3h; - para lo habitual
track-pins = Fija la pregunta abierta hasta que cierra la votación.
command-track-add--pin = Fijar cada pregunta hasta que cierre la votación (necesita Fijar mensajes)
command-track-edit--pin = Fijar cada pregunta hasta que cierre la votación (necesita Fijar mensajes)
field-pin-forum = `pin:` En un foro cada pregunta es una publicación propia, así que no hay nada que fijar. Deja `pin` sin poner, o elige un canal de texto o de anuncios.
refusal-too-many-pins = el canal ya tiene tantos mensajes fijados como permite Discord ({ $words })
notice-no-pin-full = La pregunta #{ $number } no está fijada: { $channel } ya tiene 250 mensajes fijados, el máximo de Discord. Quiten algunos y fijaré la próxima pregunta.
notice-no-pin-forbidden = La pregunta #{ $number } no está fijada: en { $channel } me falta **Fijar mensajes**. Alguien con **Gestionar roles** puede permitirlo en los ajustes del canal → Permisos → mi rol. O desactiva las fijaciones: `/track edit track:{ $track } pin:False`.
notice-no-pin = La pregunta #{ $number } no está fijada en { $channel }: { $why }
track-spoiler = Oculta la respuesta revelada tras un spoiler.
reveal-spoiler = **La respuesta** está oculta. Haz clic o toca para leerla:
command-track-add--spoiler = Ocultar la respuesta tras un spoiler, para quien quiera intentarlo antes
command-track-edit--spoiler = Ocultar la respuesta tras un spoiler, para quien quiera intentarlo antes
kind-short = escribe una palabra
post-how-short = Pulsa **Responder** y escribe una palabra o una frase corta. Da igual mayúsculas o minúsculas. Solo tú la ves, y puedes cambiarla hasta la revelación.
answer-form-short = Tu respuesta
answer-form-short-description = Una palabra o una frase corta; da igual mayúsculas o minúsculas
result-accepted = La respuesta: { $accepted }
reveal-accepted = **Correcta:** { $accepted }
errata-button-short = Aceptar otra respuesta…
write-part-accepted = Respuestas aceptadas
write-help-accepted = Una por línea; se muestra la primera. Dan igual mayúsculas y espacios.
write-fault-long-accepted = esto tiene { $length } caracteres. Nadie lo escribe sin un error: acórtalo a { $most }, o haz una pregunta abierta.
write-fault-same-accepted = esto ya cuenta: dan igual mayúsculas, espacios y formas de letra. Quítalo.
errata-field-short = La respuesta que también cuenta
review-correct-short = ✅ **Correcto.**
review-incorrect-short = ❌ **No del todo.** Escribiste: { $typed }
command-bank-import = Añade preguntas desde un archivo. Primero se revisa; nada cambia hasta que lo digas.
command-bank-import--file = Anki (.apkg, .txt), tabla (.csv), Markdown (.md, .zip) o lista de trivia de Red (.yaml)
command-bank-import--topic = El tema de las preguntas que no nombran uno
command-bank-import--level = El nivel de las preguntas que no nombran uno; si no se indica, mid
command-bank-export = Obtén las preguntas propias de este servidor como archivo.
command-bank-export--format = Para qué es el archivo
command-review--export = Obtén las preguntas que fallaste como tarjetas de Anki
deck-title = Revisión de { $file }
deck-format = Lo leo como { $format }.
deck-count-new =
    { $count ->
        [one] 1 pregunta nueva
       *[other] { $count } preguntas nuevas
    }
deck-count-changed = { $count } actualizadas
deck-count-same = { $count } que ya están y no cambian
deck-count-out = { $count } no pueden entrar
deck-count-none = No hay preguntas en él.
deck-section-new = Nuevas
deck-section-changed = Actualizadas
deck-section-out = No pueden entrar
deck-section-remarks = Entran, pero
deck-section-twins = Me suenan, y entran igual
deck-line = { $place }: { $what }
deck-line-help = { $place }: { $what } → { $help }
deck-more =
    { $count ->
        [one] … y 1 más en el informe.
       *[other] … y { $count } más en el informe.
    }
deck-why-in-bank = es `{ $slug }`, que ya viene incluida
deck-why-in-bank-help = nada que hacer: los tracks ya pueden hacerla aquí
deck-why-twice = una tarjeta anterior de este archivo es la misma pregunta
deck-why-twice-help = quita una de las dos
deck-why-sides = aquí la pregunta tiene más que las dos caras de esta tarjeta
deck-why-sides-help = importa el paquete (.apkg), o un archivo de texto con todas sus columnas
deck-why-long = { $part }: esto tiene { $length } caracteres
deck-why-long-help = acórtalo a { $most }
deck-twin-bank = { $place }: «{ $title }» pregunta casi lo mismo que la incluida «{ $other }»
deck-twin-own = { $place }: «{ $title }» pregunta casi lo mismo que «{ $other }» de este servidor
deck-twin-file = { $place }: «{ $title }» pregunta casi lo mismo que { $other }
deck-no-room =
    { $room ->
        [0] Este servidor no puede tener más preguntas propias, así que no se puede importar nada. Haz sitio con `/bank remove`.
       *[other] Este servidor tiene sitio para { $room } preguntas propias más, pero el archivo trae { $new } nuevas. Haz sitio con `/bank remove`, o envía un archivo más pequeño.
    }
deck-nothing = No hay nada que importar.
deck-next = Todavía no ha cambiado nada. Si las importas, no puntuarás en estas preguntas, porque has visto el archivo. La importación se puede deshacer. La revisión se guarda { $hours } horas.
deck-button-import =
    { $count ->
        [one] Importar 1 pregunta
       *[other] Importar { $count } preguntas
    }
deck-button-discard = Descartar
deck-imported = { $file } importado: { $new ->
        [one] 1 pregunta nueva
       *[other] { $new } preguntas nuevas
    }, { $changed } actualizadas. Tracks, rondas, práctica y búsqueda las usan desde ahora.
deck-gone = Esa revisión ya no está: se importó, se descartó o se reemplazó, o tiene más de { $hours } horas. Usa `/bank import` otra vez.
deck-discarded = Descartado. No se importó nada.
deck-undone =
    { $stay ->
        [0] La importación se deshizo.
        [one] La importación se deshizo. 1 pregunta cambió desde entonces y queda como está.
       *[other] La importación se deshizo. { $stay } preguntas cambiaron desde entonces y quedan como están.
    }
deck-problem-unreachable = No pude obtener el archivo de Discord. Inténtalo de nuevo.
deck-problem-too-large = El archivo tiene más de { $most } MB, lo máximo que acepto aquí. Exporta un mazo o una etiqueta cada vez, sin multimedia.
deck-problem-too-many = El archivo tiene { $count } preguntas y una importación admite { $most }. Exporta un mazo o una etiqueta cada vez.
deck-problem-text = Las preguntas de este archivo suman más de 1 MB de texto, lo máximo de una importación. Exporta un mazo o una etiqueta cada vez.
deck-problem-busy = Ahora mismo estoy leyendo otro archivo. Inténtalo dentro de un minuto.
deck-problem-unreadable = No puedo importar este archivo. { $why }.
deck-unknown-format = No conozco el formato { $typed }. Elige uno de estos: { $formats }.
deck-export-none = Ahora mismo no hay ninguna pregunta propia de este servidor que pueda entregar. `/bank add` escribe una, y `/bank import` trae un archivo.
deck-export-ask =
    { $unknown ->
        [one] El archivo trae la respuesta de 1 pregunta que aún no conoces. No puntuarás en esa pregunta. ¿Obtener el archivo?
       *[other] El archivo trae las respuestas de { $unknown } preguntas que aún no conoces. No puntuarás en esas preguntas. ¿Obtener el archivo?
    }
deck-export-button =
    { $count ->
        [one] Obtener 1 pregunta
       *[other] Obtener { $count } preguntas
    }
deck-export-no = Ahora no
deck-exported =
    { $count ->
        [one] La pregunta propia de este servidor está en el archivo. Las abiertas y las próximas no.
       *[other] { $count } preguntas propias de este servidor están en el archivo. Las abiertas y las próximas no.
    }
deck-cards =
    { $count ->
        [one] La pregunta que fallaste está en el archivo.
       *[other] Las { $count } preguntas que fallaste están en el archivo.
    }
deck-cards-first = { $count } de las { $all } preguntas que fallaste están en el archivo: las que tocan antes.
deck-no-cards = No tienes ninguna pregunta fallada que pueda darte ahora. Aquí llegan las que respondes mal o valoras con «aún no».
deck-hint-apkg = Ábrelo en Anki. Si lo haces otra vez más adelante, actualiza las tarjetas y no duplica ninguna.
deck-hint-anki = En Anki, elige Archivo → Importar. Si lo haces otra vez más adelante, actualiza las tarjetas y no duplica ninguna.
deck-hint-csv = Se abre en cualquier hoja de cálculo, y `/bank import` lo acepta de vuelta.
deck-hint-markdown = Descomprímelo en una carpeta de preguntas, o dáselo a `/bank import`.
deck-hint-json = Su esquema está en docs/questions-export.schema.json.
audit-of-questions =
    { $changed ->
        [0] { $new } preguntas
       *[other] { $new } preguntas, { $changed } actualizadas
    }
audit-imported-questions = importó { $what }
audit-took-import-back = deshizo la importación de { $what }
audit-exported-questions = obtuvo { $what } propias del servidor como archivo
command-bank-typos = Elige si las erratas pequeñas en respuestas cortas valen en rondas y práctica.
command-bank-typos--on = Si valen; las preguntas diarias nunca perdonan erratas
bank-typos-on = Las erratas pequeñas en respuestas cortas ya valen en rondas y práctica: una desde 5 letras, dos desde 9, y nunca en una cifra o un signo. Las preguntas diarias se evalúan como antes, sin erratas.
bank-typos-off = Las respuestas cortas deben escribirse bien en todas partes, salvo mayúsculas y espacios.
review-correct-typo = ✅ **Correcto**, salvo una errata: { $accepted }

## calendar.rs, guided.rs, waiting.rs and what came after them

calendar-name = Pythia
calendar-title = Calendario
calendar-question = { $track }: pregunta
calendar-reveal = { $track }: respuesta
calendar-asked = { $track }: pregunta { $number } · { $title }
calendar-revealed = { $track }: respuesta a { $number } · { $title }
calendar-round = Quiz: { $round }
calendar-file = Preguntas, respuestas y rondas de los próximos { $days } días. Abre el archivo para añadirlas a tu calendario. Los cambios posteriores no le llegan: descarga entonces otro archivo, y tu calendario actualizará lo que ya tiene.
calendar-ask-for-address = También hay una dirección que se actualiza sola. Pídesela a la moderación.
calendar-empty = Todavía no hay nada para un calendario: ninguna serie publica preguntas aquí y no hay ninguna ronda planeada.
calendar-address = Añade esta dirección a tu programa de calendario y, si quieres, compártela con tus miembros. Quien la tenga puede leer las fechas.
calendar-address-new = Aquí está la nueva dirección. La anterior ya no funciona, así que quien la usaba necesita esta.
calendar-address-how = En Google Calendar: Otros calendarios → Desde URL. En Apple Calendar: Archivo → Nueva suscripción a calendario. En Outlook: Agregar calendario → Suscribirse desde la web. Muestra los próximos { $days } días y se actualiza sola; cada cuánto depende de tu programa. Si la dirección cae en malas manos, `/calendar reset:true` crea otra.
calendar-no-addresses = No puedo dar una dirección, porque quien me aloja no lo ha activado. `/calendar` te da un archivo de todos modos. (Para quien me aloja: `address` y `public_url` en `[calendar]` de la configuración.)
calendar-nothing-to-reset = Todavía no hay ninguna dirección que reemplazar. `/calendar address:true` te da una.
command-calendar = Lleva a tu calendario las fechas de las preguntas y las rondas.
command-calendar--address = Mostrar la dirección que pueden seguir los calendarios (moderación)
command-calendar--reset = Reemplazar esa dirección; la anterior deja de funcionar (moderación)
guided-title = Configurar Pythia · paso { $page } de 2
guided-first = ¿Para qué es tu grupo, dónde publico y qué reloj sigo? Podrás cambiarlo todo después.
guided-here = Ahora son las **{ $time }** en **{ $place }** (`{ $zone }`). Si tu reloj dice otra cosa, elige otro lugar.
guided-menu = { $menu ->
    [language] Idioma de mis publicaciones
    [template] Para qué es tu grupo
    [channel] Canal
    [zone] Zona horaria: elige una ciudad
    [time] Hora
    [level] Nivel
    [reveal] Cuándo llega la respuesta
   *[questions] Cuántas preguntas
}
guided-language-name = Español
guided-template = { $template ->
    [interview] Preparar entrevistas
    [beginners] Principiantes
   *[quiz] Quiz de fin de semana
}
guided-template-about = { $template ->
    [interview] Una pregunta cada día laborable, de todos los temas y niveles
    [beginners] Una pregunta junior cada día laborable, con un día para responder
   *[quiz] Una ronda cada sábado: letras que pulsar y un podio al final
}
guided-zone-option = { $place } · ahora { $time }
guided-other-place = Otro lugar …
guided-other-place-about = Escribe una ciudad
guided-next = Siguiente
guided-next-here = Sí, son las { $time } en { $place } · Siguiente
guided-second = { $template ->
    [interview] **Preparar entrevistas** en { $channel }: una pregunta cada día laborable a las **{ $time }** ({ $place }). Tiempo hasta la respuesta: { $delay }. Nivel: { $levels }.
    [beginners] **Principiantes** en { $channel }: una pregunta cada día laborable a las **{ $time }** ({ $place }). Tiempo hasta la respuesta: { $delay }. Nivel: { $levels }.
   *[quiz] **Quiz de fin de semana** en { $channel }: una ronda cada sábado a las **{ $time }** ({ $place }). Preguntas: { $count }. Nivel: { $levels }.
}
guided-first-at = { $template ->
    [quiz] Primera ronda: { $at }
   *[other] Primera pregunta: { $at }
}
guided-level-about = { $level ->
    [junior] Para un primer empleo
    [mid] Para quien lleva unos años trabajando
    [senior] Para quien diseña sistemas
   *[all] Una mezcla de junior, mid y senior
}
guided-all-levels = Todos los niveles
guided-hours =
    { $count ->
        [one] 1 hora
       *[other] { $count } horas
    }
guided-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
guided-delay = Tiempo hasta la respuesta: { $delay }
guided-questions =
    { $count ->
        [one] 1 pregunta
       *[other] { $count } preguntas
    }
guided-other-time = Otra hora …
guided-start = Empezar
guided-test = Publicación de prueba
guided-back = Atrás
guided-zone-form = Tu zona horaria
guided-zone-field = Ciudad
guided-zone-about = Una ciudad grande con la misma hora que la tuya, o una zona como Asia/Kathmandu
guided-time-form = Hora
guided-time-field = Hora
guided-time-about = Por ejemplo 17:30 o 5:30pm
guided-incomplete = { $what ->
    [channel] Elige primero un canal: ¿dónde publico?
    [zone] Elige primero una ciudad, para saber qué reloj sigo.
   *[both] Elige primero un canal y una ciudad: ¿dónde publico y qué reloj sigo?
}
guided-no-forum-rounds = En un foro no se puede jugar una ronda. Vuelve **Atrás** y elige un canal de texto.
guided-no-forum-test = En un foro no hago pruebas, porque no podría quitar la publicación. `/doctor` comprueba si puedo publicar ahí.
guided-not-tested = Por eso no publiqué la prueba. Pulsa otra vez **Publicación de prueba** cuando esté resuelto.
guided-testing = Estoy publicando una prueba en { $channel }. Se quita sola al cabo de un minuto.
guided-started-title = Todo listo
guided-started = { $template ->
    [quiz] La primera ronda empieza en { $channel } el { $at }, y luego cada sábado. Está en los eventos de tu servidor, y `/round preview` muestra sus preguntas.
   *[other] La primera pregunta llega a { $channel } el { $at }. Se responde en su hilo o con el botón **Responder**. `/track preview` muestra lo que viene, y `/track edit` lo cambia todo.
}
guided-doctor = Comprobar mis permisos
guided-test-title = Publicación de prueba
guided-test-body = Así se ven aquí mis publicaciones: puedo publicar, y no se avisó a nadie. Esta se quita sola { $at }.
guided-welcome-title = Hola, soy Pythia
guided-welcome =
    Publico una pregunta de Python al día, reúno las respuestas de tu grupo en un hilo y revelo la respuesta modelo más tarde. O llevo un quiz cada fin de semana.

    Alguien con **Gestionar servidor** puede configurarme en un minuto:
guided-begin = Configurar
guided-instead = Todavía no estoy configurada en este servidor, así que empecemos por ahí. Lleva un minuto; después usa otra vez tu comando.
command-track-test = Publica en el canal de la serie un mensaje que se quita solo al cabo de un minuto.
command-track-test--track = La serie cuyo canal se prueba
doctor-for-test = publicación de prueba
command-answers = Acepta respuestas a preguntas abiertas, u ocúltalas con un motivo.
waiting-title = Respuesta a la n.º { $number } · { $title }
waiting-place = Respuesta en espera { $place } de { $of }
waiting-by-anonymous = Un miembro
waiting-no-text = Aquí no puedo mostrar su texto. Ábrela con el enlace.
waiting-until = Puedes aceptarla hasta { $until }.
waiting-nothing = No hay respuestas en espera. Tras la revelación de una pregunta abierta, sus respuestas esperan aquí hasta que se cierra la votación.
waiting-accepted = { $reason ->
    [yes] ✅ Aceptada. Quien la escribió lee tu nota en **Mi resultado**.
   *[no] ✅ Aceptada.
}
waiting-hidden = Oculta; sigue contando. Quien la escribió lee tu motivo en **Mi resultado**. `/audit` puede deshacerlo (entrada { $entry }).
waiting-no-more = Esa respuesta ya no espera: alguien decidió antes, o la votación terminó.
waiting-button-accept = Aceptar
waiting-button-accept-why = Aceptar con nota
waiting-button-hide = Ocultar con motivo
waiting-button-before = Anterior
waiting-button-after = Siguiente
waiting-form-accept = Aceptar con una nota
waiting-form-hide = Ocultar con un motivo
waiting-form-reason = Tu nota
waiting-form-description = Quien escribió la respuesta la lee en Mi resultado.
waiting-form-accept-example = Muy bien: también dices por qué se comparte el valor por defecto.
waiting-form-hide-example = Esto está copiado de un libro. Dilo con tus palabras.
waiting-no-reason = Escribe una nota breve, o usa **Aceptar** sin ninguna.
result-reason-title = De la moderación
season-cancelled-undo = **{ $name }** queda cancelada. No había empezado, así que no se pierden puntos. `/audit` puede deshacerlo hasta la fecha en que iba a empezar (entrada { $entry }).
season-audit-restored = restauró la { $what }
suggestions-ask-take-back = ¿Retirar esta sugerencia? Se borra; copia lo que quieras conservar.
suggestions-button-take-back-yes = Sí, retirarla
suggestions-button-take-back-no = No, dejarla
round-console-next = Siguiente pregunta
round-console-pause = Pausar
round-console-resume = Reanudar
round-console-end = Terminar con el podio
errata-form-round-text = Texto de la pregunta { $name }
field-name-of-all = `name:` { $name } significa todo el servidor en `/leaderboard track:` y `/why track:`. Elige otro nombre, como `everyone`.
