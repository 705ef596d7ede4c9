### What members and moderators read on Discord. One section for each file of `crates/quiz/src/text/`.
###
### Write as you would to a colleague on the phone: short, friendly, idiomatic. `**bold**` and `code` are
### Discord's Markdown. A line can't begin with `*`, `[` or `.`; put {""} before it. A value in braces comes from the bot: a mention, a link, a time such as `<t:…:R>`.

## hint.rs: hints, and "Show me now"

hint-none = Cette question n’a pas d’indice.
hint-title = Question #{ $number } · indice { $shown } sur { $all }
hint-one =
    {""}**Indice { $n } sur { $all }**
    { $hint }
hint-last = C’était le dernier indice. Les indices sont gratuits.
hint-button-another = Autre indice
hint-show-title = Voir la réponse maintenant ?
hint-show-cost = Personne d’autre ne la verra. Ensuite, tu ne peux plus gagner **aucun point** sur cette question, même par les votes, et regarder ne suffit pas à prolonger ta série. Si tu réponds, ta réponse sera quand même publiée, avec la mention « après avoir vu la réponse modèle ».
hint-button-show = Voir, sans points
hint-button-wait = Non, j’attends
hint-shown-file = La réponse complète est dans le fichier.
# $link: where the answer is, an address or the mention of a channel.
hint-revealed = La réponse a été révélée : { $link }
# $moment: date and time; $place: the mention of a channel, or the address of a message.
hint-not-revealed = La réponse n’a pas encore été révélée. Révélation : { $moment } dans { $place }

## mod.rs: notices to moderators, and sentences used in several places

# What a kind of question asks for, in a line such as "Junior · Functions · pick one".
kind-open = avec tes mots
kind-choice = QCM
kind-output = sortie à taper

notice-title = Pour la modération
# $track: the name of a track; $date: the date it has no question for, as 2026-03-02.
notice-skipped-moderator = **{ $track }** n’a pas de question pour le { $date } : la modération l’a sautée.
notice-skipped-missed = **{ $track }** n’a pas de question pour le { $date } : j’étais hors ligne au moment prévu, et de retour trop tard. Les séries ne sont pas touchées. `/track post-now` publie la question du jour s’il n’y en a pas encore.
# $words: why the post failed, mostly in Discord's own words.
notice-skipped-undelivered = **{ $track }** n’a pas de question pour le { $date } : Discord ne l’a pas acceptée à temps ({ $words }). `/doctor` montre ce qui manque.
notice-skipped-withdrawn = **{ $track }** n’a pas de question le { $date } : la question #{ $number } a été retirée.
notice-skipped-no-question = **{ $track }** n’a pas de question pour le { $date } : rien dans la banque de questions ne correspond à ses thèmes et niveaux. Élargis-les avec `/track edit`.
# $why: one of the refusals below; $channel: the mention of a channel.
notice-paused = J’ai mis **{ $track }** en pause dans { $channel } : { $why }. Une fois le problème réglé, utilise `/track resume`. `/doctor` montre ce qui manque et qui peut y remédier.
notice-paused-gone = J’ai mis **{ $track }** en pause : son salon a été supprimé. Choisis-en un autre avec `/track edit channel:`, puis utilise `/track resume`.
notice-no-thread = Je n’ai pas pu ouvrir de fil pour la question #{ $number } dans { $channel } : { $why }. La question continue sans fil ; les réponses données avec le bouton **Répondre** comptent toujours.
# $why: why it failed this time, mostly in Discord's own words.
notice-no-thread-yet = Je n’arrive pas encore à ouvrir de fil pour la question #{ $number } dans { $channel } ({ $why }). Je réessaierai jusqu’à la révélation ; les réponses données avec le bouton **Répondre** comptent toujours.
notice-reveal-refused = Je n’ai pas pu publier la révélation de la question #{ $number } dans { $channel } : { $why }. Les points sont comptés quand même. `/doctor` montre ce qui manque.
# $thread: the mention of a thread.
notice-reveal-waits = { $then ->
    [channel] La suite de la révélation de la question #{ $number } attend { $thread } : { $why }. Une fois le problème réglé, elle reprend toute seule. Au bout d’une heure, je publierai la révélation complète dans { $channel }.
   *[none] La suite de la révélation de la question #{ $number } attend { $thread } : { $why }. Si le problème est réglé dans l’heure, elle reprend toute seule. Les points sont comptés quand même.
}

# Why Discord refused something, after a colon. $words: Discord's own words.
refusal-forbidden = il me manque une permission ({ $words })
refusal-channel-gone = le salon n’existe plus ({ $words })
refusal-message-gone = le message n’existe plus ({ $words })
refusal-archived = le fil est archivé ({ $words })
refusal-account-gone = je ne peux pas envoyer de message privé à ce compte ({ $words })
refusal-invalid = Discord n’a pas accepté le message ({ $words })
refusal-too-late = il était trop tard pour l’envoyer ({ $words })
refusal-unknown = je ne sais pas si l’envoi a abouti ({ $words })
refusal-no-uploads = Discord n’accepte pas de fichiers sur ce serveur pour l’instant ({ $words })
refusal-no-reply = je ne peux pas répondre à ce message ({ $words })

## resume.rs: pauses that end because the bot has back what it was missing

resume-button-resume = Reprendre
resume-button-post-today = Publier celle du jour
# $track: the name of a track; $channel: the mention of its channel.
resume-track = J’ai de nouveau les permissions qu’il me faut dans { $channel } : **{ $track }** n’est plus en pause.
resume-track-next = J’ai de nouveau les permissions qu’il me faut dans { $channel } : **{ $track }** n’est plus en pause. Prochaine question : { $at }
resume-track-posted = J’ai de nouveau les permissions qu’il me faut dans { $channel } : **{ $track }** n’est plus en pause. Je publie maintenant la question du jour, #{ $number }, sans mentionner personne.
resume-track-missed = J’ai de nouveau les permissions qu’il me faut dans { $channel } : **{ $track }** n’est plus en pause. La question du jour a été manquée. Tu peux encore la publier avec le bouton ou `/track post-now`.
resume-ask-track = { $why ->
    [moderator] J’ai de nouveau les permissions qu’il me faut dans { $channel }. **{ $track }** reste en pause, car la modération l’avait aussi mis en pause. Reprends avec le bouton ou `/track resume`.
   *[old] J’ai de nouveau les permissions qu’il me faut dans { $channel }. **{ $track }** est en pause depuis plus d’une semaine : je ne le relance pas sans vous. Reprends avec le bouton ou `/track resume`.
}
# $round: the number of a round; $name: its name.
resume-round = J’ai de nouveau les permissions qu’il me faut dans { $channel } : le quiz #{ $round } ({ $name }) continue.
resume-ask-round = J’ai de nouveau les permissions qu’il me faut dans { $channel }. Le quiz #{ $round } ({ $name }) reste en pause jusqu’à ce que la modération le relance, avec le bouton ou `/round resume`.

## answer.rs: answering

answer-unknown = Je n’ai plus cette question. La plus récente est dans son salon.
answer-nothing-open = Aucune question n’est ouverte pour l’instant. Utilise `/question` pour t’entraîner.
answer-which-daily = Plusieurs questions sont ouvertes. À laquelle veux-tu répondre ?
# The label of a button.
answer-which-daily-one = #{ $number } · { $track }
answer-blocked = La modération de ce serveur a bloqué ton compte : tu ne peux ni répondre ni voter. Si tu penses que c’est une erreur, parle-lui-en.
answer-was-removed = La modération a supprimé ta réponse, tu ne peux donc plus répondre à cette question. Tu peux répondre à la suivante.
# $moment: date and time of the reveal; $place: the mention of a channel, or the address of a message.
answer-stands = Trop tard pour la modifier : la réponse a été révélée ({ $moment }). La tienne est arrivée à temps et compte. Voir { $place }.
answer-in-thread = On répond à cette question dans son fil. Tous tes messages là-bas forment ta réponse : { $place }
answer-in-thread-late = On pouvait répondre à cette question dans son fil jusqu’au { $moment }. Les messages y sont maintenant de la simple discussion et ne rapportent aucun point : { $place }
answer-by-letter = C’est un QCM : appuie sur une lettre sous la question.
answer-no-such-letter = Cette option n’existe pas dans cette question. Appuie à nouveau sur une lettre sous la question.

# The letters of a multiple-choice question.
answer-pick = Choisis une lettre. Personne d’autre ne la voit, et tu peux en changer autant que tu veux jusqu’au { $moment }.
answer-pick-late = La date limite était le { $moment } : répondre maintenant ne rapporte aucun point. Je garderai ta réponse comme entraînement.
# $option: a letter and the option's text.
answer-yours = Ta réponse : { $option }
answer-yours-none = Ta réponse : aucune pour l’instant
answer-result-and-change = Résultat : { $moment } dans { $place }. Tu peux modifier ta réponse d’ici là.
# Follows the link to the thread. Somebody who answered with a button may never have opened it.
answer-join-thread = Rejoins le fil pour savoir quand le résultat sort.
answer-in-time = Elle est arrivée à temps et compte. La réponse a été révélée : { $place }
answer-late = La date limite était le { $moment } : ça ne rapporte aucun point. Je l’ai gardée comme entraînement.
# $reason: why the option is correct, or why people think so.
answer-letter-correct = ✅ Correct : { $reason }
answer-letter-incorrect = ❌ Incorrect : { $reason }
answer-button-picked = { $letter } (ta réponse)
answer-button-withdraw = Retirer ma réponse
answer-button-change = Modifier

# The form of a sealed answer. Its title can hold 45 characters, as each label; a placeholder 100.
answer-form-title-late = Question #{ $number } (trop tard : sans points)
answer-form-open = Ta réponse
answer-form-open-placeholder = Comme tu le dirais en entretien
answer-form-open-description = Markdown et code bienvenus. Personne ne la voit avant la révélation.
answer-form-output = Qu’est-ce que ça affiche ?
answer-form-output-description = Exactement ce qui apparaît à l’écran, ligne par ligne
answer-form-file = Code en fichier
answer-form-file-description = Pour un code long : un fichier .py ou .txt de 64 Kio au plus
answer-form-file-again = Laisse vide pour garder le fichier déjà envoyé, ou choisis-en un autre.
# In place of a question that is too long for a form.
answer-form-question = La question est trop longue pour être répétée ici. Elle est dans { $place }.

# The receipt of a sealed answer: a title, the answer, and a note on what happens now.
answer-receipt-note-title = Et maintenant ?
answer-receipt-sealed-title = Ta réponse est scellée
answer-receipt-in-time-title = Ta réponse est arrivée à temps et compte
answer-receipt-in-time = La réponse a été révélée : { $place }
answer-receipt-outdated-title = Tu as envoyé une réponse plus récente
answer-receipt-outdated = C’est celle ci-dessus qui compte.
answer-receipt-stands-title = Trop tard pour la modifier
answer-receipt-stands = La réponse a été révélée ({ $moment }). La tienne est arrivée à temps et compte. Voir { $place }.
answer-receipt-late-title = Gardée comme entraînement
answer-receipt-file = { $lines ->
    [one] Ton fichier ({ $lines } ligne) fait partie de ta réponse.
   *[other] Ton fichier ({ $lines } lignes) fait partie de ta réponse.
}
# $why is one of answer-file-problem.
answer-receipt-no-file = Je n’ai pas pu prendre ton fichier : { $why }. Ton texte est enregistré sans lui.
answer-only-a-bad-file = Je n’ai pas pu prendre ton fichier : { $why }. Rien n’a changé.
answer-file-problem =
    { $problem ->
        [name] son nom doit finir par .py ou .txt
        [large] il dépasse 64 Kio
        [binary] ce n’est pas du texte brut (UTF-8)
       *[unreachable] Discord ne me l’a pas transmis ; réessaie
    }
answer-receipt-correct = ✅ C’est correct.
answer-receipt-incorrect = ❌ C’est incorrect.
answer-receipt-thread-too = Tu as aussi écrit dans le fil ; le tout compte comme une seule réponse.

answer-blank = Cette réponse est vide. Rien n’a changé.
answer-too-long = Ça fait { $length } caractères, et la limite est de { $max }. Raccourcis un peu. Rien n’a changé.
# $word: the word, quoted.
answer-unfit-word = Les réponses sont publiées, et ce serveur bloque le mot { $word }. Reformule, s’il te plaît. Rien n’a changé.
answer-unfit-link = Les réponses sont publiées, et ce serveur bloque les liens. Enlève le lien, ou donne juste le nom de la page. Rien n’a changé.
answer-unfit-invite = Les réponses sont publiées, et ce serveur bloque les invitations. Enlève l’invitation. Rien n’a changé.

answer-too-late-to-withdraw = Trop tard pour retirer ta réponse : la date limite était le { $moment }. Voir { $place }.
answer-nothing-to-withdraw = Tu n’as pas de réponse scellée à retirer.
answer-newer-stands = Tu as envoyé une réponse plus récente depuis ; c’est elle qui compte.
answer-withdrawn = Ta réponse est retirée. Tu peux en envoyer une autre jusqu’au { $moment }.
answer-withdrawn-thread = Ta réponse scellée est retirée : c’est ce que tu as écrit dans le fil qui compte maintenant. Tu peux en envoyer une autre jusqu’au { $moment }.


## audit.rs: who did what

audit-title = Qui a fait quoi
audit-footer = Du plus récent au plus ancien · visible par la modération seulement
audit-empty = Rien pour l’instant. Les changements faits par la modération apparaîtront ici.
audit-nothing-fits = Rien de tel pour l’instant.
audit-none-yet = Rien de tel dans ces 1 000 changements. **Plus ancien** remonte plus loin.
audit-no-more = Rien de plus ancien.
# $member: a mention, or "a former member"; $kind: one of the kinds below.
audit-only-member = Seulement ce qu’a fait { $member } :
audit-only-kind = Seulement : { $kind }
audit-only-both = Seulement : { $kind }, par { $member }
audit-kind-points = points
audit-kind-answers = réponses
audit-kind-questions = questions
audit-kind-tracks = parcours
audit-kind-rounds = quiz
audit-kind-settings = réglages et blocages
audit-button-undo = Annuler { $number }
audit-button-newest = Plus récents
audit-button-older = Plus ancien
audit-button-record = Voir l’historique
# $when: date and time; $done: one of the sentences below, such as "paused **daily**".
audit-line = **{ $number }** · { $when } · { $member } { $done }
# Follows an entry.
audit-undone = *(annulé, voir { $number })*
# Stands for somebody whose data was deleted, anywhere in a sentence.
audit-former = un ancien membre

# What something was done to. $what in the sentences after these is one of them.
audit-of-unknown = un membre
audit-of-track = **{ $track }**
audit-of-question = la question #{ $number }
audit-of-bank = « { $title } »
audit-of-answer =
    { $who ->
        [anonymous] une réponse à la question #{ $number }
        [former] la réponse d’un ancien membre à la question #{ $number }
       *[named] la réponse de { $member } à la question #{ $number }
    }
audit-of-round = le quiz #{ $number } (**{ $round }**)
audit-of-old-round = le quiz #{ $number }
# $points has its sign: "+5", "−2".
audit-of-points = { $member }, { $points } pour le { $date }

# What somebody did. The person comes before it, as in "@Mia paused **daily**".
audit-adjusted-points = a ajusté des points : { $what }
audit-took-adjustment-back = a annulé un ajustement : { $what }
audit-accepted-answer = a accepté { $what }
audit-took-acceptance-back = n’accepte plus { $what }
audit-removed-answer = a supprimé { $what }
audit-restored-answer = a rétabli { $what }
audit-hid-answer = a masqué { $what }
audit-showed-answer = a réaffiché { $what }
audit-settled-report = a traité un signalement sur { $what }
audit-changed-settings = a modifié les réglages
audit-moved-tracks = a passé des parcours au fuseau horaire du serveur
audit-blocked = a bloqué { $what }
audit-unblocked = a débloqué { $what }
audit-added-track = a créé { $what }
audit-edited-track = a modifié { $what }
audit-paused-track = a mis { $what } en pause
audit-resumed-track = a relancé { $what }
audit-removed-track = a supprimé { $what }
audit-skipped-date = a sauté la prochaine question de { $what }
audit-took-skip-back = a annulé le saut de { $what }
audit-swapped = a échangé la prochaine question de { $what }
audit-changed-queue = a modifié la file d’attente de { $what }
audit-looked-ahead = a regardé des questions à venir de { $what }
audit-posted = a publié { $what }
audit-revealed = a révélé { $what } en avance
audit-withdrew = a retiré { $what }
audit-allowed = a réautorisé { $what }
audit-found-post = a confirmé la publication : { $what }
audit-scheduled-round = a planifié { $what }
audit-started-round = a démarré { $what }
audit-paused-round = a mis { $what } en pause
audit-resumed-round = a relancé { $what }
audit-moved-round-on = a fait avancer { $what }
audit-ended-round = a terminé { $what }
audit-cancelled-round = a annulé { $what }
audit-remade-event = a recréé l’évènement pour { $what }
audit-barred-question = a exclu { $what }

audit-no-kind = `kind:` { $typed } n’est pas un type de changement. Choisis parmi : { $kinds } ; ou rings pour voir qui vote pour qui.
audit-did-nothing = { $member } n’a rien changé ici.
audit-not-now = Impossible d’annuler : quelqu’un l’a déjà fait, ça a changé depuis, ou le vote est clos.
audit-undid-points = Annulé. Ces points ne comptent plus.
audit-undid-hiding = Annulé. Le texte de la réponse est de nouveau visible, ou le sera à la révélation.
audit-undid-bar = Annulé. La question peut de nouveau être posée.
audit-undid-removal = Annulé. La réponse est de retour avec ses points.

## ballot.rs: voting, and the list of all answers

ballot-too-early = Le bouton **Voter** marche après la révélation ({ $reveal }). Tu peux déjà réagir avec ⬆️ aux réponses dans { $place }.
ballot-graded = J’ai corrigé moi-même les réponses à cette question, il n’y a donc rien à voter. **Mon résultat** montre le tien.
ballot-nobody-answered = Personne n’a répondu à temps, il n’y a donc rien à voter.
ballot-no-sealed = Cette question n’a pas de réponses scellées.
ballot-closed = Le vote a fermé le { $closed }. Les points sont définitifs.
ballot-gone = Cette réponse n’est plus là.
ballot-own = Tu ne peux pas voter pour ta propre réponse.
ballot-by-reaction = Tu as déjà voté pour cette réponse avec ⬆️. Pour annuler, enlève ta réaction.

# In this section and the ones for message.rs and ruling.rs: $who is "named", "former" (the author has left) or
# "anonymous" (the track hides names); $member is the mention of a named author.
ballot-voted =
    { $who ->
        [anonymous] Tu as voté pour cette réponse. Appuie encore pour annuler.
        [former] Tu as voté pour la réponse d’un ancien membre. Appuie encore pour annuler.
       *[named] Tu as voté pour la réponse de { $member }. Appuie encore pour annuler.
    }
ballot-vote-undone =
    { $who ->
        [anonymous] Tu as retiré ton vote pour cette réponse.
        [former] Tu as retiré ton vote pour la réponse d’un ancien membre.
       *[named] Tu as retiré ton vote pour la réponse de { $member }.
    }
# The member took the vote back by button, but had also voted by reaction.
ballot-reaction-left =
    { $who ->
        [anonymous] Ton ⬆️ sur cette réponse compte toujours comme vote ; enlève aussi cette réaction.
        [former] Ton ⬆️ sur la réponse d’un ancien membre compte toujours comme vote ; enlève aussi cette réaction.
       *[named] Ton ⬆️ sur la réponse de { $member } compte toujours comme vote ; enlève aussi cette réaction.
    }

ballot-title = Réponses à la question #{ $number }
ballot-open = Tu peux voter jusqu’au { $close }.
ballot-page = Page { $page } sur { $pages }
# Parts of an entry, with dots between them: "1. @Ana · 3 votes · yours · ✅ accepted".
ballot-author =
    { $who ->
        [anonymous] Anonyme
        [former] Ancien membre
       *[named] { $member }
    }
ballot-votes =
    { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }
ballot-entry-own = la tienne
ballot-entry-voted = **tu as voté pour elle**
ballot-entry-accepted = ✅ acceptée
ballot-entry-link = [Aller à la réponse]({ $link })
ballot-button-vote = Voter pour { $n }
ballot-button-undo = Annuler le vote { $n }
ballot-button-back = Précédent
ballot-button-next = Suivant

ballot-sealed-title = Réponses scellées à la question #{ $number }
ballot-hidden-for-moderators = *masquée par la modération (elle compte quand même) ; visible par la modération seulement :*
ballot-button-remove = Supprimer { $n }


## bank.rs: questions that are never asked here

bank-title = Banque de questions
# $bank: how many questions there are; $barred: how many of them are never asked here.
bank-head = { $bank ->
        [one] { $bank } question
       *[other] { $bank } questions
    } ; { $barred ->
        [0] toutes peuvent être posées ici.
        [one] { $barred } n’est jamais posée ici :
       *[other] { $barred } ne sont jamais posées ici :
    }
bank-none = Pour ne jamais poser une question, utilise `/bank bar`. Pour en écrire une, utilise `/bank add`.
# $why is one of the three below.
bank-line = - **{ $title }** (`{ $slug }`) · { $why }
bank-by = exclue par { $member } le { $date }
bank-by-former = exclue par un ancien membre le { $date }
bank-withdrawn = retirée en tant que question #{ $number } le { $date }
bank-page = Page { $page } sur { $pages } · plus récentes d’abord
bank-button-newer = Plus récentes
bank-button-older = Plus anciennes
bank-button-undo = Annuler
bank-barred = « { $title } » (`{ $slug }`) ne sera pas posée sur ce serveur. Si elle est dans une file d’attente ou déjà tirée, une autre la remplace ; si elle est ouverte en ce moment, elle le reste. `/bank unbar` la réautorise.
bank-allowed = « { $title } » peut de nouveau être posée.
bank-already = « { $title } » est déjà exclue. `/bank list` les montre toutes.
bank-already-withdrawn = « { $title } » n’est déjà plus posée : elle a été retirée en tant que question #{ $number }.
bank-not-barred = `question:` { $typed } n’est ni exclue ni retirée ici. `/bank list` montre celles qui le sont.
bank-long-reason = `reason:` Moins de { $most } caractères, s’il te plaît.

## board.rs: the leaderboard

board-unknown-period = `period:` Je ne connais pas { $typed }. Choisis `today`, `week`, `month`, `season` ou `all`, ou donne un mois passé (`2026-02`) ou une saison.

# A rank in words: 1st, 2nd, 3rd, 11th.
board-ordinal =
    { NUMBER($rank, type: "ordinal") ->
        [one] { $rank }re
       *[other] { $rank }e
    }
board-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
# Less than zero; $points is the amount without its sign.
board-points-below-zero =
    { $points ->
        [one] −{ $points } point
       *[other] −{ $points } points
    }

# $whose is a track's name, or board-whole-server; $when is one of the board-window messages.
board-title = Classement · { $whose } · { $when }
board-whole-server = tout le serveur
board-window-day = aujourd’hui, { $date }
# $date is the Monday the week began on.
board-window-week = semaine du { $date }
board-window-month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }
board-window-all = depuis le début

board-empty = Aucun point pour l’instant. Réponds à la prochaine question pour entrer au classement.
board-line =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
board-line-own =
    {""}**{ $rank }.** { $member } · { $points ->
        [one] { $points } point
       *[other] { $points } points
    } ← toi
# Stands in place of a mention when the member's account isn't known any more.
board-a-member = un membre
board-own =
    {""}**{ $rank }.** Toi · { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
board-own-none = Tu n’as pas encore de points sur cette période.
# $rank is board-ordinal.
board-own-hidden =
    Ton profil est masqué. Avec { $points ->
        [one] { $points } point
       *[other] { $points } points
    }, tu serais à la **{ $rank }** place.
board-own-unranked =
    Tu as { $points ->
        [one] { $points } point
       *[other] { $points } points
    }. Seuls les { $ranked } premiers membres sont classés.
board-footer =
    Page { $page } sur { $pages } · { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    }
board-footer-more = Page { $page } sur { $pages } · { $members } premiers membres

board-button-today = Aujourd’hui
board-button-week = Semaine
board-button-month = Mois
board-button-all = Depuis le début
board-button-previous = Précédent
board-button-next = Suivant


## commands.rs and help.rs: what each command does

help-title = Ce que je fais
help-about =
    Salut, moi c’est **Pythia**. Une fois par jour, je publie une question d’entretien Python et j’ouvre un fil pour elle. Réponds-y, ou appuie sur **Répondre** pour garder ta réponse scellée jusqu’à la révélation. À ce moment-là, je publie la réponse modèle et celles de tout le monde, et je compte les points.
help-next-question = Prochaine question : { $when }
# $answered, $correct, $vote and $accepted are points; $most is how many votes count for one answer.
help-points-title = Ce qui rapporte des points
help-points = Répondre à temps : { $answered }. Une bonne réponse : { $correct }. Chaque vote pour ta réponse : { $vote } ({ $most } votes comptent au plus). Une réponse acceptée par la modération : { $accepted }. `/why` détaille tous tes points.
help-votes-title = Votes
help-votes = Une réponse te plaît ? Mets-lui un ⬆️, ou appuie sur **Voter** après la révélation. Tu ne peux pas voter pour toi. Les votes comptent jusqu’à la clôture ; si tu en retires un, son point s’en va aussi.
help-streaks-title = Séries
# $every: how many answers in a row earn a freeze. $kept: the most that are kept.
help-streaks = Réponds à chaque question d’un parcours avant sa révélation pour continuer ta série. Tous les { $every } d’affilée, tu gagnes un gel ({ $kept } au plus) : il couvre automatiquement une question manquée. Les jours sans question ne comptent pas.
help-hints-title = Indices
help-hints = **Indice** est gratuit et en montre un de plus à chaque fois. **Voir maintenant** montre tout de suite la réponse, mais la question ne te rapporte alors plus rien.
help-footer = Pour en savoir plus : /help topic:<commande>
help-footer-options = /help topic:<commande> explique toutes les options
help-subject-answering = Répondre
help-subject-topics = Entraînement et thèmes
help-subject-standings = Points
help-subject-tracks = Parcours
help-subject-questions = Questions d’un parcours
help-subject-rounds = Quiz
help-subject-moderating = Réglages et modération
# A command in the menu that Discord shows for a message. $name isn't translated: it is the menu's entry.
help-message-command = **{ $name }** (menu du message → Applications)
help-moderators-only = Réservé à la modération.
help-brackets = [entre crochets] = facultatif
help-unknown = La commande { $typed } n’existe pas. `/help` les liste toutes.
help-unknown-nearest = La commande { $typed } n’existe pas. Tu voulais dire `/{ $nearest }` ?

# Choices that Discord offers while a member types. Plain text; at most 100 characters are shown.
help-choice-track =
    { $paused ->
        [yes] { $track } ({ $days } { $time }, en pause)
       *[no] { $track } ({ $days } { $time })
    }
# $round is its number with a sign: #2.
help-choice-round = { $round } { $name } ({ $start })
help-choice-zone = { $zone } · il y est { $now }

# What Discord shows beside commands and options, and /help beside commands: plain text, at most 100
# characters each. `command-track-add` is /track add, `command-track-add--time` its option "time".
# Words that are typed as they are (week, right, basics, mon) aren't translated.

command-answer = Répondre à la question ouverte, ou modifier sa réponse. Invisible avant la révélation.
command-answer--track = Quel parcours, si plusieurs ont une question ouverte
command-submit-as-my-answer = Faire de ton message ta réponse à la question de ce fil.
command-help = Comment je fonctionne, et ce que fait chaque commande.
command-help--topic = La commande à expliquer

command-report = Signaler à la modération un problème dans une question, après sa révélation.
command-report--track = Quel parcours ; par défaut, celui de ce salon
command-question = Une question d’entraînement, visible par toi uniquement. Elle ne rapporte aucun point.
command-question--topic = Le thème de la question
command-question--level = Sa difficulté
command-search = Chercher des questions, aussi déjà posées, par leurs mots : closure, __init__, x[::-1].
command-search--text = Ce que tu cherches, par exemple *args ou « mutable default »
command-past = Les questions passées d’un parcours, avec les liens vers leurs fils et tes résultats.
command-past--track = Quel parcours ; par défaut, celui de ce salon
command-request = Demander un thème. Les plus demandés passent d’abord. Une demande par parcours.
command-request--topic = Le thème qui te ferait plaisir
command-request--track = Quel parcours, s’il y en a plusieurs
command-requests = Voir quels thèmes sont demandés, et par combien de membres.
command-requests--track = Quel parcours, s’il y en a plusieurs
command-topics = Les thèmes, les parcours qui les utilisent et le nombre de questions posées.

command-leaderboard = Qui a le plus de points : jour, semaine, mois, saison ou depuis le début.
command-leaderboard--period = Les jours qui comptent ; par défaut, cette semaine
command-leaderboard--track = Un parcours, ou « all » ; par défaut, celui de ce salon ou tout le serveur
command-leaderboard--page = Quelle page
command-leaderboard--share = Publier pour tout le monde, pas juste pour toi
command-me = Tes points, ta place, ta série et tes thèmes.
command-me--track = Quel parcours ; par défaut, celui de ce salon
command-why = Voir chaque point gagné, et d’où il vient.
command-why--track = Un parcours, ou « all » ; par défaut, celui de ce salon
command-why--page = Quelle page

command-track = Configurer et gérer les questions quotidiennes de ce serveur.
command-track-add = Créer un parcours : une question par jour dans un salon.
command-track-add--channel = Où publier : un salon textuel, d’annonces ou de forum
command-track-add--time = Quand publier, par exemple 9:00, 17:30 ou 9am
command-track-add--name = Un nom court, 32 caractères au plus ; par défaut, « daily »
command-track-add--zone = Fuseau horaire, comme Europe/Berlin ; par défaut, celui du serveur
command-track-add--days = Quels jours : daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-add--delay = Durée entre la question et la révélation, comme 8h, 90m ou 1d
command-track-add--close = Durée du vote après la révélation, comme 24h
command-track-add--topics = Thèmes, pondérés si tu veux : basics, oop:3
command-track-add--levels = Niveaux, pondérés si tu veux : junior, mid:2
command-track-add--mode = Comment répondre aux questions ouvertes : dans le fil, sous scellé, ou les deux
command-track-add--ping = Un rôle à mentionner avec chaque question
command-track-add--lock = Verrouiller le fil à la fin du vote
command-track-add--anonymous = Publier les réponses scellées sans les noms
command-track-add--blackout = Dates sans question : 2026-12-24..2027-01-02, 2027-05-01
command-track-add--reveal_notice = La révélation dans le salon : ligne discrète (par défaut), mention du rôle, rien
command-track-add--receipts = Réagir avec 🔖 à la première réponse de chaque membre dans le fil (activé par défaut)
command-track-edit = Modifier un parcours. Une question déjà ouverte ne change pas.
command-track-edit--track = Quel parcours
command-track-edit--name = Un nouveau nom, 32 caractères au plus
command-track-edit--channel = Un autre salon : textuel, d’annonces ou de forum
command-track-edit--time = Quand publier, par exemple 9:00, 17:30 ou 9am
command-track-edit--zone = Fuseau horaire, comme Europe/Berlin
command-track-edit--days = Quels jours : daily, weekdays, mon,wed,fri, every 3 days, monthly 1, last friday
command-track-edit--delay = Durée entre la question et la révélation, comme 8h, 90m ou 1d
command-track-edit--close = Durée du vote après la révélation, comme 24h
command-track-edit--topics = Thèmes, pondérés si tu veux : basics, oop:3 ; « all » pour tous
command-track-edit--levels = Niveaux, pondérés si tu veux : junior, mid:2
command-track-edit--mode = Comment répondre aux questions ouvertes : dans le fil, sous scellé, ou les deux
command-track-edit--ping = Un rôle à mentionner avec chaque question
command-track-edit--lock = Verrouiller le fil à la fin du vote
command-track-edit--anonymous = Publier les réponses scellées sans les noms
command-track-edit--clear = Un réglage à effacer
command-track-edit--blackout = Dates sans question : 2026-12-24..2027-01-02 ; - pour aucune
command-track-edit--reveal_notice = La révélation dans le salon : ligne discrète (par défaut), mention du rôle, rien
command-track-edit--receipts = Réagir avec 🔖 à la première réponse de chaque membre dans le fil
command-track-list = Lister tous les parcours et leurs réglages.
command-track-pause = Mettre un parcours en pause. Une question ouverte sera quand même révélée.
command-track-pause--track = Quel parcours
command-track-resume = Relancer un parcours en pause, dès sa prochaine date.
command-track-resume--track = Quel parcours
command-track-remove = Supprimer un parcours (avec confirmation). Les points restent.
command-track-remove--track = Quel parcours
command-track-preview = Les dix prochaines dates, et la prochaine question si tu la demandes.
command-track-preview--track = Quel parcours
command-track-post-now = Publier la question du jour maintenant, même un jour de repos.
command-track-post-now--track = Quel parcours
command-track-skip = Sauter la prochaine date. Relance la commande pour annuler.
command-track-skip--track = Quel parcours
command-track-reveal-now = Révéler la question ouverte en avance (avec confirmation).
command-track-reveal-now--track = Quel parcours
command-track-withdraw = Retirer une question ouverte : ni points, ni révélation (avec confirmation).
command-track-withdraw--track = Quel parcours
command-track-queue = Choisir toi-même les prochaines questions d’un parcours.
command-track-queue-add = Ajouter une question à la file, à son tour ou pour une date. Sans points pour toi.
command-track-queue-add--track = Quel parcours
command-track-queue-add--question = Une question de la banque
command-track-queue-add--date = Une date pour la poser, comme 2026-12-24 ; par défaut, à son tour
command-track-queue-list = La file d’attente d’un parcours, et les questions retirées.
command-track-queue-list--track = Quel parcours
command-track-queue-move = Déplacer une question dans la file d’attente.
command-track-queue-move--track = Quel parcours
command-track-queue-move--from = Sa place dans la file
command-track-queue-move--to = Sa nouvelle place
command-track-queue-remove = Enlever une question de la file d’attente.
command-track-queue-remove--track = Quel parcours
command-track-queue-remove--place = Sa place dans la file

command-round = Organiser des quiz en direct, contre la montre.
command-round-schedule = Planifier un quiz : quand, où et sur quoi.
command-round-schedule--start = Quand, à l’heure du serveur : fri 18:00, 2026-03-06 18:00, 18:00 ou in 20m
command-round-schedule--channel = Où jouer ; par défaut, dans ce salon
command-round-schedule--name = Le nom du quiz
command-round-schedule--topics = Thèmes, pondérés si tu veux : basics, oop:3
command-round-schedule--levels = Niveaux, pondérés si tu veux : junior, mid:2
command-round-schedule--questions = Nombre de questions ; par défaut, 10
command-round-schedule--seconds = Secondes par question ; par défaut, 30
command-round-schedule--pause = Secondes entre les résultats et la question suivante ; par défaut, 10
command-round-schedule--scoring = right : la vitesse départage les égalités ; speed : plus vite, plus de points
command-round-schedule--weekly = Répéter chaque semaine à cette heure
command-round-schedule--lobby = Inscription par bouton avant le début ; on ne joue pas sans inscription
command-round-schedule--output = Demander aussi ce qu’affiche un programme ; il faut taper la réponse
command-round-schedule--standings = Permettre de voir le classement entre les questions
command-round-schedule--team1 = Jouer en équipes par rôle : le premier rôle ici, de 2 à 5 en tout
command-round-schedule--team2 = Le rôle de la deuxième équipe
command-round-schedule--team3 = Le rôle de la troisième équipe
command-round-schedule--team4 = Le rôle de la quatrième équipe
command-round-schedule--team5 = Le rôle de la cinquième équipe
command-round-schedule--named = Questions à inclure, par leur nom : oop/what-is-self, …
command-round-list = Lister les quiz à venir et en cours.
command-round-start = Démarrer un quiz maintenant.
command-round-start--round = Quel quiz
command-round-pause = Mettre un quiz en pause après la question en cours.
command-round-pause--round = Quel quiz
command-round-resume = Relancer un quiz en pause.
command-round-resume--round = Quel quiz
command-round-next = Clore la question en cours, ou abréger l’attente de la suivante.
command-round-next--round = Quel quiz
command-round-jump = Sauter à une question plus loin.
command-round-jump--question = Le numéro de la question
command-round-jump--round = Quel quiz
command-round-end = Terminer un quiz maintenant, avec son podium (avec confirmation).
command-round-end--round = Quel quiz
command-round-cancel = Annuler un quiz (avec confirmation).
command-round-cancel--round = Quel quiz
command-round-preview = Voir les questions d’un quiz en privé. Tu ne marqueras alors aucun point.
command-round-preview--round = Quel quiz
command-round-report = La difficulté de chaque question, et les résultats de tout le monde.
command-round-report--round = Quel quiz ; par défaut, celui en cours ou le dernier

command-setup = Voir ou modifier fuseau horaire, rôle de modération, avis et filtres.
command-setup--zone = Le fuseau horaire du serveur, comme Europe/Berlin
command-setup--moderator_role = Les membres avec ce rôle modèrent, comme ceux avec Gérer le serveur
command-setup--notice_channel = Où je dis à la modération ce qu’elle doit savoir
command-setup--filter_words = Les mots que je ne publie pas, séparés par des virgules ; - pour aucun
command-setup--links = Autoriser les liens dans les réponses publiées
command-setup--invites = Autoriser les invitations dans les réponses publiées
command-setup--clear = Le réglage à effacer
command-setup--blackout = Dates sans question ni quiz hebdo : 2026-12-24..2027-01-02 ; - pour aucune
command-doctor = Vérifier ce qui me manque pour bien marcher, et qui peut y remédier.
command-export = Les questions et le classement d’un parcours en fichier, visible par toi uniquement.
command-export--track = Quel parcours ; par défaut, celui de ce salon
command-export--format = csv pour un tableur (par défaut), json pour un programme
command-export--members = Ajouter les identifiants des comptes ; sans ça, juste leurs numéros
command-block = Empêcher des membres de participer.
command-block-add = Empêcher un membre de répondre, voter, suggérer et signaler.
command-block-add--member = Quel membre
command-block-remove = Laisser un membre bloqué participer à nouveau.
command-block-remove--member = Quel membre
command-block-list = Voir combien de membres sont bloqués.
command-bank = Écrire vos propres questions, et en exclure d’autres ici.
command-bank-list = Voir les questions de la banque qui ne sont jamais posées ici.
command-bank-bar = Ne jamais poser une question de la banque sur ce serveur.
command-bank-bar--question = Quelle question ; choisis-la dans la liste qui s’ouvre quand tu tapes
command-bank-bar--reason = Pourquoi, pour le reste de la modération
command-bank-unbar = Réautoriser une question exclue ou retirée.
command-bank-unbar--question = Quelle question
command-points = Ajuster les points des membres.
command-points-adjust = Donner ou enlever des points à un membre, avec une raison lisible dans /why.
command-points-adjust--member = Quel membre
command-points-adjust--points = Combien ; un moins les enlève : -2
command-points-adjust--reason = Pourquoi ; le membre le lit dans /why, la modération dans /audit
command-points-adjust--date = La date où ils comptent, comme 2026-03-02 ; par défaut, aujourd’hui
command-audit = Voir qui a changé quoi, et en annuler une partie.
command-audit--member = Seulement ce que ce membre a fait
command-audit--kind = Seulement ce type de changement ; rings : qui vote pour qui
command-accept-answer = Accepter cette réponse ; elle rapporte alors des points.
command-remove-this-answer = Supprimer cette réponse. Elle ne rapporte rien et n’est plus affichée.
command-withhold-this-answer = Masquer le texte de cette réponse ; elle compte toujours. Tu peux annuler.

## access.rs: why a command can't be used here

failure-internal = Quelque chose a mal tourné de mon côté. Ton changement n’a peut-être pas été enregistré. Vérifie dans une minute et réessaie.
failure-slow = Ça prend plus de temps que d’habitude et va peut-être encore aboutir. Vérifie à nouveau dans quelques minutes.
failure-late-public = Ça a pris trop de temps pour publier à tout le monde. Relance la commande pour partager.
failure-late-form = Ça a pris trop de temps. Appuie à nouveau sur le bouton.
failure-form-unread = Je n’ai pas pu lire ce formulaire, rien n’a donc changé. Rouvre-le et renvoie-le.
failure-done = C’est fait.
failure-command-changed = Cette commande a changé. Recharge Discord (Ctrl+R) et réessaie.

access-server-only = Ça ne marche que sur un serveur, pas en message privé.
access-moderators = C’est réservé à la modération : il te faut la permission **Gérer le serveur**.
access-moderators-or-role = C’est réservé à la modération : il te faut la permission **Gérer le serveur** ou le rôle { $role }.
access-no-track = Il n’y a pas encore de parcours. La modération peut en créer un avec `/track add`.
# $tracks are names of tracks in bold, with commas.
access-unknown-track = Le parcours { $typed } n’existe pas. Choisis parmi : { $tracks }.
access-which-track = Quel parcours ?
access-button-server = Tout le serveur
access-old-button = Ce bouton date d’une ancienne version. Utilise le dernier message ou `/help`.
access-nothing-changed = Rien n’a changé.

## export.rs: the files of a track

# $typed: what was typed, in backticks.
export-unknown-format = Je ne connais pas le format { $typed }. Choisis csv ou json.
export-title = Export · { $track }
export-body =
    Ci-joint : { $dailies ->
        [one] { $dailies } question
       *[other] { $dailies } questions
    } et le classement depuis le début, avec { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    }. Les heures sont en UTC.
export-limit = Un fichier contient au plus les { $dailies } dernières questions et les { $members } premiers membres.
export-numbers = Les membres y figurent par numéro, sans nom. `members:true` ajoute l’identifiant de leur compte.
export-accounts = Les membres y figurent avec l’identifiant de leur compte : partage ce fichier avec prudence.
export-footer = Personne d’autre ne voit ce message.

## facts.rs: the days of the week

facts-every-day = tous les jours
facts-weekdays = en semaine
facts-weekends = le week-end
facts-weekday =
    { $day ->
        [1] lun.
        [2] mar.
        [3] mer.
        [4] jeu.
        [5] ven.
        [6] sam.
       *[7] dim.
    }

## names.rs: topics and levels

topic-basics = Bases
topic-data-structures = Structures de données
topic-iteration = Itération
topic-functions = Fonctions
topic-oop = Classes et objets
topic-data-model = Modèle de données
topic-exceptions = Exceptions
topic-files-io = Fichiers et E/S
topic-modules-packaging = Modules et packaging
topic-stdlib = Bibliothèque standard
topic-memory-performance = Mémoire et performance
topic-concurrency = Concurrence
topic-testing = Tests et débogage
topic-web = Web
topic-data-science = Data science
topic-algorithms = Algorithmes
topic-practices = Bonnes pratiques

level-junior = Junior
level-mid = Confirmé
level-senior = Senior

## reason.rs: why something stopped; shown inside a sentence of another section, after a colon or in parentheses

reason-channel-deleted = son salon a été supprimé
reason-deleted-at-once = son message a été supprimé aussitôt
reason-post-lost = le message s’est perdu avant l’envoi


## doctor.rs: what is missing, and who can fix it

doctor-title = Bilan de santé
# $at is the time of the next question, if $next says that there is one.
doctor-all-good = { $next ->
    [none] { $tracks ->
        [one] Tout va bien : { $tracks } parcours.
       *[other] Tout va bien : { $tracks } parcours.
    }
   *[at] { $tracks ->
        [one] Tout va bien : { $tracks } parcours. Prochaine question : { $at }
       *[other] Tout va bien : { $tracks } parcours. Prochaine question : { $at }
    }
}
doctor-faults = { $next ->
    [none] { $count ->
        [one] **{ $count } chose à régler.**
       *[other] **{ $count } choses à régler.**
    }
   *[at] { $count ->
        [one] **{ $count } chose à régler.** Prochaine question : { $at }
       *[other] **{ $count } choses à régler.** Prochaine question : { $at }
    }
}
doctor-more = { $count ->
    [one] … et { $count } autre. Règle d’abord celles-ci.
   *[other] … et { $count } autres. Règle d’abord celles-ci.
}
# What a channel is for, in bold at the beginning of a line; otherwise a track's name is there.
doctor-for-notices = Avis à la modération
doctor-no-track = Il n’y a pas encore de parcours. La modération peut en créer un avec `/track add`.
doctor-unseen = **{ $purpose }** : je ne vois pas { $channel }, il m’est caché. Un admin, ou une personne avec **Gérer les rôles** qui le voit, peut me le montrer : paramètres du salon → Permissions → mon rôle → autoriser **Voir le salon**. Je reprendrai quelques minutes plus tard.
# $kind says what the channel was for.
doctor-gone = { $kind ->
    [track] **{ $purpose }** : { $channel } a été supprimé. Choisis un autre salon avec `/track edit channel:`.
    [notices] **{ $purpose }** : { $channel } a été supprimé. Choisis un autre salon avec `/setup notice_channel:`.
    [season] **{ $purpose }** : { $channel } a été supprimé. Démarre la saison avec un autre `channel:`.
   *[round] **{ $purpose }** : { $channel } a été supprimé. Annule le quiz avec `/round cancel` et planifie-le dans un autre salon.
}
# $commands is a list of commands; $role the mention of the moderators' role.
doctor-hidden-commands = { $count ->
    [one] Discord cache { $commands } aux membres qui ont seulement { $role }. Un admin peut l’autoriser : **Paramètres du serveur → Intégrations** → mon nom → la commande → ajouter { $role }.
   *[other] Discord cache { $commands } aux membres qui ont seulement { $role }. Un admin peut les autoriser : **Paramètres du serveur → Intégrations** → mon nom → ajouter { $role }, ou commande par commande.
}
doctor-channel-commands = Dans **Paramètres du serveur → Intégrations** → mon nom, { $commands } peut être limité à certains salons. Si { $role } ne trouve pas une commande, vérifie les salons à cet endroit.
doctor-all-commands = toutes les commandes
doctor-unchecked-commands = Je n’ai pas pu vérifier quelles commandes { $role } peut utiliser. Réessaie dans un instant.
# $missing lists permissions by their names in Discord, each with what goes wrong without it.
doctor-missing = { $count ->
    [one] **{ $purpose }** : dans { $channel }, il me manque { $missing }. Une personne avec **Gérer les rôles** peut régler ça : paramètres du salon → Permissions → mon rôle → l’autoriser.
   *[other] **{ $purpose }** : dans { $channel }, il me manque { $missing }. Une personne avec **Gérer les rôles** peut régler ça : paramètres du salon → Permissions → mon rôle → les autoriser.
}
# The names of the permissions are Discord's.
doctor-permission = { $permission ->
    [view] **Voir le salon** (je ne vois pas le salon)
    [send] **Envoyer des messages** (je ne peux rien publier)
    [send-in-threads] **Envoyer des messages dans les fils** (je ne peux pas publier la réponse dans le fil)
    [create-threads] **Créer des fils publics** (je ne peux pas ouvrir le fil des réponses)
    [embed] **Intégrer des liens** (mes messages sembleraient vides)
    [attach] **Joindre des fichiers** (après la vingtième, les réponses arrivent page par page au lieu d’un fichier)
    [react] **Ajouter des réactions** (je ne peux pas ajouter les réactions d’auto-évaluation)
    [history] **Voir les anciens messages** (je ne peux pas ajouter de réactions, ouvrir de fils, vérifier qu’un message est là avant de le renvoyer, ni rattraper ce que j’ai manqué)
    [pin] **Épingler des messages** (je ne peux pas épingler la question ouverte, comme ce parcours le demande ; Discord l’a séparée de **Gérer les messages** en février 2026)
    [manage-threads] **Gérer les fils** (je ne peux pas verrouiller le fil à la fin du vote, comme ce parcours le demande)
   *[mention] **Mentionner @everyone, @here et tous les rôles** (je ne peux pas notifier le rôle du parcours, sauf si tout le monde peut le mentionner)
}
doctor-unchecked = **{ $purpose }** : je n’ai pas pu vérifier { $channel } à l’instant. Réessaie dans un moment.
# $seconds is a number with one decimal.
doctor-skew = { $way ->
    [ahead] Mon horloge avance de { $seconds } s sur celle de Discord. Demande à la personne qui m’héberge d’activer la synchronisation de l’heure (NTP).
   *[behind] Mon horloge retarde de { $seconds } s sur celle de Discord. Demande à la personne qui m’héberge d’activer la synchronisation de l’heure (NTP).
}
doctor-paused = { $by ->
    [moderator] **{ $track }** a été mis en pause par la modération. Utilise `/track resume` pour le relancer.
   *[discord] **{ $track }** est en pause : { $why }. Une fois le problème réglé, utilise `/track resume`.
}
doctor-no-date = **{ $track }** n’a aucune date dans les deux prochaines années. Change ses jours ou ses dates sans question avec `/track edit`.
doctor-no-question = Aucune question de la banque ne convient à **{ $track }**. Élargis ses thèmes ou ses niveaux avec `/track edit`.
# $what is one of doctor-about, $place a channel or a member, $why what Discord said.
doctor-refused = { $times ->
    [one] Discord a refusé ceci le { $at } : { $what } ({ $place }). Raison : { $why }
   *[other] Discord a refusé ceci { $times } fois, la dernière le { $at } : { $what } ({ $place }). Raison : { $why }
}
doctor-about = { $about ->
    [post] une question
    [thread] le fil d’une question
    [reveal] une partie d’une réponse
    [published] la réponse d’un membre
    [read] le rattrapage des messages et réactions
    [permissions] un coup d’œil à mes permissions
    [daily] une réaction, une modification ou un verrouillage
    [notice] un avis à la modération
    [copy] la suppression d’un doublon
    [role] le rôle d’un membre
    [recap] un récap hebdo
    [test] un message d’essai
    [welcome] le message de bienvenue
   *[member] la recherche d’un membre
}
doctor-notice = Avis du { $date } : { $text }
doctor-gap = J’étais hors ligne du { $from } au { $until }. J’ai rattrapé ce qui s’est passé entre-temps.
doctor-broken = J’ai perdu ma connexion à Discord le { $since } et j’essaie encore de me reconnecter.
# $release: the name of a release, such as 2026f.
doctor-zones = Données des fuseaux horaires : { $release }
doctor-old-zones = Mes données de fuseaux horaires ({ $release }) ont plus d’un an, et certains pays ont pu changer d’heure depuis. Demande à la personne qui m’héberge de me mettre à jour, ou juste ces données.
doctor-no-notice-channel = Les avis n’ont pas encore de salon : ils vont à la personne qui a créé le parcours. Choisis-en un avec `/setup notice_channel:`.

## field.rs: what is wrong with a field that was typed

# Names in `code` that end with a colon are the names of a command's options. $typed and $word are what the
# moderator typed, in `code`.
field-time = `time:` { $typed } n’est pas une heure. Essaie `9:00`, `17:30` ou `9am`.
field-zone = `zone:` Je ne connais pas le fuseau horaire { $typed }. Donne une ville : `Europe/Berlin` ou `America/New_York`.
# $nearest and $places: names of time zones, in `code`.
field-zone-near = `zone:` Je ne connais pas le fuseau horaire { $typed }. Tu voulais dire { $nearest } ?
field-zone-places = `zone:` Je ne connais pas le fuseau horaire { $typed }. Tu voulais dire l’un de ceux-ci ? { $places }
field-zone-same-time = `zone:` { $typed } ne me dit pas quand vous changez d’heure. Donne plutôt un lieu qui l’utilise : { $places }.
field-zone-offset = `zone:` Je ne peux pas utiliser { $typed }, car le décalage change avec l’heure d’été. Donne une ville : `Europe/Berlin` ou `America/New_York`.
field-zone-needed = `zone:` C’est dans quel fuseau horaire ? Par exemple `Europe/Berlin`. Les prochains parcours l’utiliseront aussi.
field-days = `days:` Je ne trouve aucun jour dans { $typed }. Essaie `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` ou `last friday`.
field-days-word = `days:` Je ne comprends pas { $word } dans { $typed }. Essaie `weekdays`, `daily`, `mon,wed,fri`, `mon-thu`, `every 3 days`, `monthly 1` ou `last friday`.
field-delay = `delay:` Le délai doit être compris entre { $least } et { $most } ; j’ai reçu { $typed }. Essaie `8h`, `90m` ou `1d`.
field-close = `close:` Le vote peut rester ouvert de { $least } à { $most } après la révélation ; j’ai reçu { $typed }. Essaie `24h` ou `2d`.
field-weight = { $typed } : le poids doit être un nombre entier de 0 à { $max }. Par exemple, `oop:3` pose ce thème trois fois plus souvent.
field-twice = `{ $option }:` { $name } apparaît deux fois.
field-nothing = `{ $option }:` Il ne reste alors rien à poser. Indique au moins un élément avec un poids supérieur à 0, ou utilise `all`.
field-topic = Le thème { $typed } n’existe pas. Choisis parmi : { $all }.
field-topic-near = Le thème { $typed } n’existe pas. Tu voulais dire `{ $nearest }` ?
field-level = Le niveau { $typed } n’existe pas. Choisis parmi : { $all }.
field-mode = `mode:` Je ne connais pas { $typed }. Choisis `thread` (messages dans le fil), `sealed` (avec le bouton, publié à la révélation) ou `both`.
field-reveal-notice = `reveal_notice:` Je ne connais pas { $typed }. Choisis `channel` (une ligne discrète dans le salon), `role` (la ligne mentionne le rôle du parcours) ou `none`.
field-role-needed = `reveal_notice:` `role` mentionne le rôle du parcours, mais ce parcours n’en a pas. Ajoutes-en un avec `ping:`, ou choisis `channel`.
field-name = `name:` { $typed } ne peut pas être un nom de parcours. De 1 à { $max } caractères, et pas juste un nombre. Par exemple `beginners`.
field-name-sign = `name:` { $typed } ne peut pas être un nom de parcours : `{ $sign }` y est interdit. Essaie `beginners`.
field-name-backtick = `name:` { $typed } ne peut pas être un nom de parcours : les accents graves y sont interdits. Essaie `beginners`.
field-name-taken = `name:` Il y a déjà un parcours nommé { $name }. Choisis un autre nom, ou modifie ce parcours avec `/track edit`.
field-date = `blackout:` { $typed } n’est pas une date. Écris les dates comme `2026-12-24..2027-01-02, 2027-05-01`, ou `-` pour vider la liste.
field-backwards = `blackout:` { $typed } finit avant de commencer. Mets la première date d’abord : `2026-12-24..2027-01-02`.
field-too-many-dates = `blackout:` Je peux garder au plus { $max } périodes.
field-channel-needed = `channel:` Où dois-je publier ? Choisis un salon textuel, d’annonces ou de forum.
field-time-needed = `time:` Quand dois-je publier ? Par exemple `9:00`.
field-empty-mix = `topics:`, `levels:` Aucune question de la banque ne correspond aux deux. `/topics` montre ce qu’il y a.

## me.rs: what a member reads about themselves

me-title = Tes stats dans { $track }
me-hidden = Ton profil est masqué : tu n’as pas de place, et les autres ne te voient dans aucune liste.
me-field-points = Points
me-field-streak = Série
me-field-topics = Thèmes jusqu’ici
me-field-question = Question #{ $number }
me-footer =
    { $answered ->
        [one] { $answered } point
       *[other] { $answered } points
    } par réponse, +{ $correct } si elle est correcte · /why détaille tous les points

# $place is me-no-points, me-ranked, me-would-be-ranked or board-points.
me-place-today = Aujourd’hui : { $place }
me-place-week = Cette semaine : { $place }
me-place-month = Ce mois-ci : { $place }
me-place-all = Depuis le début : { $place }
me-place-server = Tout le serveur, depuis le début : { $place }
me-no-points = pas encore de points
# $points is board-points, $rank is board-ordinal; so in the next message.
me-ranked = { $points }, **{ $rank }** place
me-would-be-ranked = { $points }, ce serait la { $rank } place

me-streak-none = Pas encore de série. Réponds à la prochaine question pour en commencer une.
me-streak-over = Pas de série en cours ; ta meilleure : { $best }. Réponds à la prochaine question pour en commencer une nouvelle.
me-streak =
    { $now ->
        [one] **{ $now } question** d’affilée.
       *[other] **{ $now } questions** d’affilée.
    }
me-streak-best =
    { $now ->
        [one] **{ $now } question** d’affilée. Ton record : { $best }.
       *[other] **{ $now } questions** d’affilée. Ton record : { $best }.
    }
# A freeze covers a missed question, so that the streak goes on. $next: how many answers in a row earn one.
me-freezes =
    Gels de série : { $freezes }. Réponds { $next } fois d’affilée pour en gagner { $freezes ->
        [0] un ; il couvre automatiquement une question manquée.
       *[other] un autre ; ils couvrent automatiquement les questions manquées.
    }
me-freezes-begun =
    Gels de série : { $freezes }. Encore { $next } d’affilée pour en gagner { $freezes ->
        [0] un ; il couvre automatiquement une question manquée.
       *[other] un autre ; ils couvrent automatiquement les questions manquées.
    }
me-freezes-full = Gels de série : { $freezes }, le maximum. Ils couvrent automatiquement les questions manquées.

me-topics-none = Aucune question n’a encore été révélée ici.
# How many questions of a topic were asked and answered; of the answers that I graded, how many were correct; and how
# many questions the member rated "knew it".
me-topic =
    { $topic } : répondu à { $answered } sur { $asked }{ $graded ->
        [0] {""}
       *[other] , correct { $correct } sur { $graded }
    }{ $knew ->
        [0] {""}
       *[other] , « je savais » { $knew } fois
    }

# $reveal is a date and time.
me-question-answered = Tu as répondu. Révélation : { $reveal }
me-question-open = Pas encore de réponse. Tu peux répondre jusqu’au { $reveal }.
me-question-in-time = Tu as répondu à temps ; les détails sont dans **Mon résultat**.
me-question-missed = Tu n’as pas répondu à temps.


## message.rs: the message commands

message-not-yours = Tu ne peux envoyer que tes propres messages.
message-elsewhere = Ça ne marche que sur les messages du fil d’une question.
message-empty = Ce message n’a ni texte ni fichier, il n’y a donc rien à envoyer.
message-closed = La question #{ $number } a été close le { $close }. Ses points sont définitifs.
# $kind is how the question is answered.
message-by-button =
    { $kind ->
        [choice] C’est un QCM. Appuie sur une lettre sous la question.
        [output] Appuie sur **Répondre** sous la question et tape ce que le code affiche.
       *[open] Ici, les réponses sont scellées. Appuie sur **Répondre** sous la question.
    }
message-submitted-title = Envoyé
message-submitted = Ce message est maintenant ta réponse : { $message }
# Moderators accepted another message of the member, and that one stays on top.
message-submitted-other-shown = Il compte, mais c’est celui que la modération a accepté qui est affiché.
message-submitted-as-is = J’ai enregistré son texte tel quel. Si tu modifies le message, envoie-le à nouveau.
message-submitted-and-sealed = Tu as aussi une réponse scellée ; les deux comptent comme une seule.
message-submitted-result = Résultat : { $reveal }, dans { $place }
message-submitted-late = La date limite était le { $reveal } : ça ne rapporte aucun point. Je l’ai gardé comme entraînement. La réponse est dans { $place }.
message-not-an-answer = Ce message n’est pas une réponse. Une réponse, c’est ce qu’un membre a écrit dans le fil avant la révélation, ou envoyé comme réponse ; pas une courte remarque, un sticker ou un message transféré.
message-own = C’est ta propre réponse. Quelqu’un d’autre de la modération peut l’accepter.
message-final = Les points de cette question sont définitifs. Tu peux toujours supprimer le message dans Discord.
message-accepted =
    { $who ->
        [anonymous] Tu as accepté cette réponse. Relance la commande pour annuler.
        [former] Tu as accepté la réponse d’un ancien membre. Relance la commande pour annuler.
       *[named] Tu as accepté la réponse de { $member }. Relance la commande pour annuler.
    }
# The moderator took the acceptance back by command, but had also accepted by reaction.
message-reaction-left =
    { $who ->
        [anonymous] Ton ✅ sur cette réponse compte toujours ; enlève aussi cette réaction.
        [former] Ton ✅ sur la réponse d’un ancien membre compte toujours ; enlève aussi cette réaction.
       *[named] Ton ✅ sur la réponse de { $member } compte toujours ; enlève aussi cette réaction.
    }
message-no-longer-accepted =
    { $who ->
        [anonymous] Tu n’acceptes plus cette réponse.
        [former] Tu n’acceptes plus la réponse d’un ancien membre.
       *[named] Tu n’acceptes plus la réponse de { $member }.
    }


## points.rs: points that moderators adjust

points-none = `points:` 0 ne changerait rien. Essaie 5, ou -2 pour enlever des points.
points-too-many = `points:` C’est trop d’un coup. Donne ou enlève au plus { $most } points.
points-no-reason = `reason:` Dis pourquoi en quelques mots ; le membre peut le lire dans `/why`.
points-long-reason = `reason:` Moins de { $most } caractères, s’il te plaît.
points-date = `date:` { $typed } n’est pas une date. Essaie 2026-03-02, ou ne mets rien pour aujourd’hui.
points-long-ago = `date:` Le { $date } remonte à plus d’un an. Choisis une date à partir du { $first }.
points-future = `date:` Le { $date } est encore à venir. Les points comptent pour aujourd’hui ou une date passée.
# $points has its sign: "+5", "−2"; $total: the points after it.
points-adjusted =
    { $member } : **{ $points }** pour le { $date }, { $total } au total. Ta raison est lisible dans `/why track:all` :
    > { $reason }
points-button-undo = Annuler

## post.rs: the question

post-how-title = Comment répondre
post-how-choice = Appuie sur une lettre. Personne d’autre ne voit ton choix, et tu peux en changer jusqu’à la révélation.
post-how-output = Appuie sur **Répondre** et tape ce que ça affiche. Personne d’autre ne le voit, et tu peux le modifier jusqu’à la révélation.
post-how-thread = Écris ta réponse dans le fil.
post-how-sealed = Appuie sur **Répondre**. Ta réponse reste scellée jusqu’à la révélation, et tu peux la modifier d’ici là.
post-how-both = Écris ta réponse dans le fil, ou appuie sur **Répondre** pour la garder scellée jusqu’à la révélation.
# Follows how to answer in the thread. $receipts says whether the bot reacts with $bookmark to a member's first message.
post-how-messages =
    { $receipts ->
        [yes] Tous tes messages là-bas forment ta réponse ; { $bookmark } veut dire que c’est noté.
       *[no] Tous tes messages là-bas forment ta réponse.
    } Pour choisir celui qui sera affiché : appui long ou clic droit dessus, puis **Applications** → **Submit as my answer**.
# A heading over "in 8 hours", which later turns into "2 hours ago".
post-reveal-title = Réponse révélée
post-ratings-title = Tu connaissais la réponse ?
# A colored dot each, with which members rate themselves.
post-ratings = { $knew } je savais · { $partly } en partie · { $not_yet } pas encore
post-requested = { $members ->
    [one] { $members } membre a demandé ce thème.
   *[other] { $members } membres ont demandé ce thème.
}
post-button-answer = Répondre
post-button-hint = Indice
post-button-show-me = Voir maintenant
post-button-me = Mes stats
post-revealed-title = Révélée
post-revealed = La réponse a été révélée.
post-revealed-link = [Lire la réponse]({ $link })


## past.rs: past dailies

past-title = Questions passées · { $track }
past-empty = Pas encore de questions ici. Dès que ce parcours en aura publié, tu les retrouveras ici.
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $own: one of those below.
past-line =
    { $link } **{ $title }**
    { $date } · { $own }
# $reveal: date and time.
past-own-open =
    { $answered ->
        [yes] tu as répondu · révélation : { $reveal }
       *[no] pas encore de réponse · révélation : { $reveal }
    }
past-own-missed = tu n’as pas répondu
past-own-removed = la modération a supprimé ta réponse
past-own-answered = tu as répondu · { $points }
past-own-correct = correct · { $points }
past-own-incorrect = incorrect · { $points }
past-button-newer = Plus récentes
past-button-older = Plus anciennes
past-button-last = Dernières
past-footer = Personne d’autre ne voit ce message. /search cherche les questions par leurs mots.

## practice.rs: practice questions

practice-none = Je n’ai pas de question d’entraînement pour toi en ce moment. Réessaie plus tard.
practice-none-topic = Je n’ai pas de question d’entraînement sur le thème { $topic } en ce moment. Choisis un autre thème, ou réessaie plus tard.
practice-none-level = Je n’ai pas de question d’entraînement de niveau { $level } en ce moment. Choisis un autre niveau, ou réessaie plus tard.
practice-none-both = Je n’ai pas de question d’entraînement sur le thème { $topic } au niveau { $level } en ce moment. Enlève le thème ou le niveau, ou réessaie plus tard.
practice-gone = Cette question d’entraînement n’est pas disponible en ce moment. Utilise `/question` pour une autre.
practice-title = Entraînement · { $title }
practice-no-other = C’est la seule que j’ai pour toi en ce moment. Utilise `/question` avec un autre thème ou niveau.
practice-footer = Personne d’autre ne voit ce message, et ça ne rapporte aucun point.
practice-button-pick = { $letter } (ton choix)
practice-button-show = Voir la réponse
practice-button-another = Une autre
practice-hint = Indice { $n } (touche pour lire)
# $letter is the option that was picked.
practice-correct = ✅ { $letter } : correct
practice-incorrect = ❌ { $letter } : incorrect
practice-whole-in-file = La réponse complète est dans le fichier.


## preview.rs: the preview of a track

preview-title = Aperçu : { $track }
preview-nothing-drawn = Je choisirai la prochaine question quand celle en cours sera publiée.
preview-footer = Tu as vu la prochaine question, elle ne te rapportera donc aucun point.
preview-hidden = La prochaine question est choisie. Appuie sur **Voir la question** pour la voir. Elle ne te rapportera alors aucun point.
preview-button-show = Voir la question
preview-button-swap = Échanger
preview-queued = *Elle vient de la file d’attente ; change-la avec `/track queue`.*
preview-slot-queued = question en file d’attente
preview-heading = Prochaine question (pour la modération seulement)
# $kind says what the question asks for, such as "pick one".
preview-question =
    {""}**{ $title }** · { $level } · { $topic } · { $kind }
    { $text }
preview-requested = { $count ->
    [one] *{ $count } membre a demandé ce thème.*
   *[other] *{ $count } membres ont demandé ce thème.*
}
preview-dates = À venir à { $time } ({ $zone })
preview-paused = En pause
preview-no-dates = Aucune date dans les deux prochaines années. Vérifie ses jours et ses dates sans question avec `/track edit`.
# $dates is a date or a range of dates.
preview-blackout = ✖ { $dates } : pas de question
preview-skipped = ✖ { $date } { $time } : sautée par la modération
# $time is the time in the track's zone; $here and $away are drawn by Discord: the same moment in the reader's zone,
# and how far away it is.
preview-slot = { $date } { $time } · { $here } · { $away }
preview-clock-gap = { $time } n’existe pas ce jour-là (changement d’heure)
preview-clock-fold = { $time } arrive deux fois ce jour-là ; c’est la première
# $by is a length of time such as "1 hour".
preview-clock-change = { $way ->
    [forward] les horloges auront avancé de { $by }
   *[back] les horloges auront reculé de { $by }
}
preview-no-other = Aucune autre question de la banque ne convient à ce parcours en ce moment.
preview-posting = Une question est en cours de publication ; je choisirai la suivante après. Réessaie dans un instant.

## queue.rs: the questions that moderators named for a track

# To moderators, followed by a line for each question. It doesn't name the questions.
queue-passed = J’ai passé des questions de la file d’attente de **{ $track }** (voir `/track queue list`) :
queue-passed-one = { $why ->
    [gone] Place { $place } : elle n’est plus dans la banque de questions. Je l’ai enlevée.
    [withdrawn] Place { $place } : elle a été retirée ou exclue. Je l’ai enlevée.
   *[open] Place { $place } : elle est ouverte dans un autre parcours, ou un quiz va la poser. Elle garde sa place.
}
queue-title = File d’attente : { $track }
queue-empty = La file d’attente de **{ $track }** est vide. Ajoute une question avec `/track queue add` ; d’ici là, je les choisis moi-même.
# $slug is the question's name in the question bank.
queue-line = { $title } (`{ $slug }`)
# $by is a mention.
queue-line-hidden = une question ajoutée par { $by }
queue-line-hidden-by-nobody = une question
queue-place = { $place }. { $question }
queue-place-date = { $place }. { $date } : { $question }
queue-button-show = Voir les questions
queue-footer = Si tu regardes une question, elle ne te rapportera aucun point.
queue-withdrawn = Retirées (plus posées jusqu’à ton accord)
queue-withdrawn-one = Question #{ $number } · { $title } : { $reason }
queue-button-allow = Réautoriser la #{ $number }
queue-allowed = « { $title } » (question #{ $number }) peut de nouveau être posée.
queue-not-withdrawn = Cette question n’est pas retirée, ou a déjà été réautorisée.
queue-added = « { $title } » est à la place { $place } dans la file d’attente de **{ $track }**. Elle ne te rapportera aucun point.
queue-added-date = « { $title } » est prévue pour le { $date } dans **{ $track }**. Elle ne te rapportera aucun point.
queue-unknown = `question:` Je ne connais pas { $typed }. Choisis-en une dans la liste qui s’ouvre quand tu tapes.
queue-unknown-near = `question:` Je ne connais pas { $typed }. Tu voulais dire `{ $nearest }` ?
queue-barred = `question:` { $typed } a été retirée ou exclue. Réautorise-la avec `/bank unbar`, puis ajoute-la.
queue-already = `question:` { $typed } est déjà dans la file d’attente, à la place { $place }.
queue-date-taken = `date:` Le { $date } a déjà une question, à la place { $place } de la file d’attente.
queue-bad-date = `date:` { $typed } n’est pas une date. Écris-la comme `2026-12-24`.
queue-no-slot = `date:` **{ $track }** ne publie rien le { $date }.
# $next is a date as it can be typed.
queue-no-slot-next = `date:` **{ $track }** ne publie rien le { $date }. La prochaine date est `{ $next }`.
queue-full = La file d’attente est pleine : elle peut contenir { $max } questions. Enlèves-en une avec `/track queue remove`.
queue-no-place = { $length ->
    [0] La file d’attente est vide.
    [one] Il n’y a pas de place { $place } : la file d’attente contient { $length } question.
   *[other] Il n’y a pas de place { $place } : la file d’attente contient { $length } questions.
}

## report.rs: reports that a question is wrong

report-too-early = Tu pourras signaler cette question après la révélation ({ $reveal }). Si quelque chose t’empêche de répondre, préviens la modération.
report-title = Quel est le problème ?
report-field = Qu’est-ce qui est faux, et que faudrait-il ?
report-placeholder = Par exemple : depuis Python 3.12, la deuxième ligne affiche 3
report-field-description = La modération le lit. Personne d’autre ne le voit.
report-empty = Ton signalement est vide. Dis-nous en une phrase ce qui ne va pas.
report-thanks = Merci ! J’ai transmis à la modération. Si elle corrige la question, les points seront corrigés aussi.
report-again = Tu as déjà signalé cette question. La modération va y jeter un œil.
report-nothing-revealed = Aucune question n’a été révélée ici ces 30 derniers jours. Tu peux signaler une question après sa révélation.
report-which = Quelle question pose problème ?
# The label of a button.
report-which-one = #{ $number } · { $title }
report-button-done = Traité
report-button-link = Aller à la question
# $by is a mention. The report follows.
report-done = Traité par { $by }.
report-done-by-nobody = Traité : la modération s’en est occupée.
report-unknown = Je n’ai plus ce signalement.
# The report follows. $slug is the question's name in the question bank.
report-notice-withdrawn = Un membre a signalé un problème dans une question qui a été retirée (`{ $slug }`) :
# For the moderators; the report follows. $slug is the question's name in the question bank.
report-notice = Un membre a signalé un problème dans la question #{ $number } (`{ $slug }`) :


## request.rs: requests and topics

request-blocked = La modération de ce serveur a bloqué ton compte : je ne peux pas prendre ta demande.

request-outside = **{ $track }** ne pose pas de questions sur **{ $topic }**.
request-exhausted = **{ $track }** a déjà posé toutes ses questions sur **{ $topic }**.
request-resting =
    {""}**{ $topic }** vient d’être posé dans **{ $track }** à la demande d’un membre. Ce thème pourra y être redemandé après { $left ->
        [one] { $left } autre question
       *[other] { $left } autres questions
    }.
request-no-other = Aucun autre parcours ne peut le poser ici en ce moment ; `/topics` montre ce qu’il y a.
request-one-other = **{ $track }** le peut : utilise `/request track:{ $track }`.
# $tracks are names of tracks in bold, with commas.
request-others = Ces parcours le peuvent : { $tracks }. Choisis-en un avec `track:`.

request-noted = C’est noté : tu as demandé **{ $topic }** à **{ $track }**.
request-already = Tu as déjà demandé **{ $topic }** à **{ $track }**.
request-first-to-ask = Tu ouvres le bal : personne ne l’avait encore demandé.
request-others-want-it =
    { $others ->
        [one] Toi et { $others } autre membre le voulez.
       *[other] Toi et { $others } autres membres le voulez.
    }
request-first-in-line = Il est en tête de liste.
request-ahead =
    { $topics ->
        [one] { $topics } thème passe avant.
       *[other] { $topics } thèmes passent avant.
    }
# $when is a time such as "in 8 hours", or "2 hours ago" for one who reads it later.
request-earliest = Au plus tôt : { $date } ({ $when })
request-paused = Le parcours est en pause, ta demande attendra donc sa reprise.
request-no-date = Le parcours n’a pas de date pour le poser en ce moment.

request-replace = Tu as demandé **{ $old }** à **{ $track }**. C’est une demande par parcours. La remplacer par **{ $new }** ?
request-button-replace = Prendre { $topic }
request-button-keep = Garder { $topic }
request-withdrawn = Demande retirée. Utilise `/request` pour en faire une autre.

request-list-title = Thèmes demandés
request-list-none = Pas encore de demandes. Utilise `/request` pour demander un thème.
# $since is a time such as "2 days ago".
request-list-line =
    { $place }. { $topic } : { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    }, première demande { $since }{ $own ->
        [yes] {" "}· **la tienne**
       *[no] {""}
    }
request-list-footer =
    { $every ->
        [one] Chaque question peut venir d’une demande.
       *[other] Au plus une question sur { $every } vient d’une demande.
    } { $rest ->
        [0] Un thème peut être redemandé dès qu’il a été posé.
        [one] Un thème posé sur demande peut être redemandé après { $rest } autre question.
       *[other] Un thème posé sur demande peut être redemandé après { $rest } autres questions.
    }
request-button-withdraw = Retirer { $topic } ({ $track })

request-topics-title =
    Thèmes · { $questions ->
        [one] { $questions } question dans la banque
       *[other] { $questions } questions dans la banque
    }
# $name is the word to type for the topic.
request-topic =
    {""}**{ $title }** (`{ $name }`) : { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }
# $asked: how many were asked in this server. $tracks: names of tracks, or one of the three messages below.
request-topic-here =
    {""}**{ $title }** (`{ $name }`) : { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, posées ici : { $asked } · { $tracks }
request-topic-unused = aucun parcours ne l’utilise
request-topic-everywhere = tous les parcours
request-topic-tracks = { $tracks } parcours


## result.rs: My result

result-no-answer = Tu n’as pas répondu à cette question. La réponse est dans { $place }.
result-title = Ton résultat : question #{ $number } · { $title }
result-field-answer = Ta réponse
result-field-verdict = Verdict
result-field-points = Points
result-answer-in-thread = Dans le fil : { $message }
result-answer-none = Pas de réponse
result-answer-late = Donnée après la date limite ({ $reveal }), c’est donc juste de l’entraînement.
result-answer-removed = La modération l’a supprimée.
result-answer-hidden = Elle est masquée pour les autres (par la modération ou le filtre), mais elle compte toujours.
result-option-gone = (cette option n’existe plus)
result-correct = ✅ Correct
result-incorrect = ❌ Incorrect
# Followed by the reason on the next line. $option is the option: its letter and text.
result-correct-option = Bonne réponse : { $option }
result-prints = Ça affiche :
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
result-total =
    { $points ->
        [one] **{ $shown } point**
       *[other] **{ $shown } points**
    }
# $points has its sign: "+1", "−2".
result-row =
    { $reason ->
        [answered] { $points } pour avoir répondu
        [correct] { $points } pour une bonne réponse
        [accepted] { $points } pour une réponse acceptée par la modération
        [round] { $points } pour le quiz
       *[adjusted] { $points } par ajustement de la modération
    }
result-votes =
    { $votes ->
        [one] { $points } pour { $votes } vote
       *[other] { $points } pour { $votes } votes
    }
# Only some votes give points.
result-votes-capped =
    { $votes ->
        [one] { $points } pour { $votes } vote, { $counted } pris en compte
       *[other] { $points } pour { $votes } votes, { $counted } pris en compte
    }
result-shown = **0 point**, car tu as vu la réponse avant la révélation.
result-previewed = **0 point**, car tu as vu la question dans l’aperçu.


## reveal.rs: the reveal, and the published answers

reveal-answer-title = La réponse à la question #{ $number } · { $title }
reveal-option-correct = **{ $letter }** ✅ correct : { $option }
reveal-option-incorrect = **{ $letter }** ❌ incorrect : { $option }
# Over the output of a program.
reveal-it-prints = Ça affiche :
# Headings in the model answer.
reveal-why = Pourquoi on la pose
reveal-listen-for = Ce qu’on veut entendre
reveal-red-flags = Signaux d’alerte
reveal-follow-ups = Pour creuser
reveal-further-reading = À lire

reveal-results-title = Résultats de la question #{ $number }
reveal-nobody = Personne n’a répondu à temps. La prochaine question sera une autre occasion.
reveal-answered = { $members ->
    [one] { $members } membre a répondu à temps.
   *[other] { $members } membres ont répondu à temps.
}
reveal-answered-votes = { $members ->
    [one] { $members } membre a répondu à temps. Les votes (⬆️ sur une réponse, ou le bouton **Voter**) et le ✅ de la modération comptent jusqu’au { $until }.
   *[other] { $members } membres ont répondu à temps. Les votes (⬆️ sur une réponse, ou le bouton **Voter**) et le ✅ de la modération comptent jusqu’au { $until }.
}
reveal-spread-title = Répartition des réponses
# A bar follows, as long as the count.
reveal-spread-option = **{ $letter }** : { $count }
reveal-spread-option-correct = **{ $letter }** (correct) : { $count }
# What members typed. The mentions of those who were right may follow.
reveal-outputs-correct = ✅ **Correct : { $count }**
# Ends a list of mentions: "@Ana, @Ben, 3 more".
reveal-outputs-others = { $count } de plus
# The only difference may follow ("· only difference: quotes"), then the output.
reveal-outputs-wrong = { $count ->
    [one] ❌ **{ $count } membre**
   *[other] ❌ **{ $count } membres**
}
reveal-outputs-more = { $count ->
    [one] … et { $count } autre sortie. **Toutes les réponses** la montre.
   *[other] … et { $count } autres sorties. **Toutes les réponses** les montre.
}
reveal-outputs-hidden = { $count ->
    [one] { $count } autre réponse incorrecte est masquée par la modération.
   *[other] { $count } autres réponses incorrectes sont masquées par la modération.
}
# Everything that is wrong with an output. $what is a list: "quotes, brackets".
difference-only = seule différence : { $what }
difference-only-yours = Si près du but ! La seule différence : { $what }.
difference-quotes = guillemets
difference-blanks = espaces ou sauts de ligne
difference-brackets = parenthèses ou crochets
difference-case = majuscules et minuscules
difference-order = ordre
reveal-ratings-title = Auto-évaluation
reveal-ratings = je savais { $knew } · en partie { $partly } · pas encore { $not_yet }
reveal-points-title = Points
# $who: the mention of a member.
reveal-score = { $who } · { $points ->
    [one] { $points } point
   *[other] { $points } points
}
reveal-score-correct = { $who } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · correct
reveal-score-incorrect = { $who } · { $points ->
    [one] { $points } point
   *[other] { $points } points
} · incorrect
reveal-scores-more = et { $count } de plus. **Mon résultat** montre le tien.
reveal-best-title = Le plus de votes
# Follows an author, votes and so on.
reveal-best-link = [la lire]({ $link })

# The message at the close.
reveal-final-title = Résultats définitifs de la question #{ $number }
reveal-final = Les points sont définitifs.
reveal-final-votes = Le vote est clos, et les points sont définitifs.
reveal-final-own = `/me` et **Mon résultat** montrent les tiens.
reveal-final-best-title = Meilleure réponse
reveal-final-points-title = Points définitifs

# In the channel, when the answer is in the thread.
reveal-notice = La réponse à la question #{ $number } est sortie : [la lire]({ $link })

# In place of a member's name, inside a sentence: "You voted for a member's answer".
reveal-name-anonymous = un membre
reveal-name-former = un ancien membre
# Over an answer.
reveal-by = { $who } :
reveal-by-anonymous = Un membre :
reveal-by-former = Un ancien membre :
reveal-published-title = Réponse à la question #{ $number }
reveal-published-title-saw = Réponse à la question #{ $number } · après avoir vu la réponse modèle
reveal-verdict-correct = ✅ Correct
reveal-verdict-incorrect = ❌ Incorrect
reveal-rest = { $count ->
    [one] { $count } autre réponse scellée est dans le fichier. **Toutes les réponses** les montre toutes, page par page.
   *[other] { $count } autres réponses scellées sont dans le fichier. **Toutes les réponses** les montre toutes, page par page.
}
# Replaces the first part of a reveal that moved; $channel: a mention.
reveal-moved = Je ne pouvais plus écrire ici : la révélation complète de la question #{ $number } est dans { $channel }.
# The same where Discord took no file.
reveal-rest-in-pages = { $count ->
    [one] Il y a encore { $count } réponse scellée. **Toutes les réponses** les montre toutes, page par page.
   *[other] Il y a encore { $count } réponses scellées. **Toutes les réponses** les montre toutes, page par page.
}
# To moderators. $place: the mention of a channel or thread.
reveal-no-file = Discord ne m’a pas laissé joindre le fichier avec la longue liste des réponses à la question #{ $number } dans { $place }. Tout le reste y est, et **Toutes les réponses** les montre page par page. Autorise **Joindre des fichiers** pour mon rôle et j’ajouterai le fichier quelques minutes plus tard, ou tout de suite si tu lances `/doctor`.
# A line in that file.
reveal-rest-heading = Réponse { $number }
reveal-rest-hidden = (masquée par la modération ; elle compte toujours)
reveal-button-vote-for = Voter pour elle
reveal-button-all = Toutes les réponses
reveal-button-result = Mon résultat
reveal-button-vote = Voter
reveal-button-report = Signaler


## ruling.rs: answers removed and hidden by moderators

ruling-note = *masquée par la modération (elle compte quand même)*
ruling-ask-title = Supprimer cette réponse ?
ruling-ask =
    { $who ->
        [anonymous] La réponse à la question #{ $number } disparaît alors de la liste. Elle perd ses points et ne peut plus en gagner. Jusqu’à la fin du vote, tu peux annuler dans `/audit`.
        [former] La réponse d’un ancien membre à la question #{ $number } disparaît alors de la liste. Elle perd ses points et ne peut plus en gagner. Jusqu’à la fin du vote, tu peux annuler dans `/audit`.
       *[named] La réponse de { $member } à la question #{ $number } disparaît alors de la liste. Elle perd ses points et ne peut plus en gagner. Jusqu’à la fin du vote, tu peux annuler dans `/audit`.
    }
ruling-ask-or-hide = Tu peux aussi juste la masquer : personne ne voit son texte, mais elle compte toujours, et tu peux la réafficher plus tard.
ruling-ask-hidden = Elle est masquée en ce moment : personne ne voit son texte, mais elle compte.
ruling-button-remove = La supprimer
ruling-button-hide = Juste la masquer
ruling-button-show = L’afficher
ruling-button-no = Non, la laisser
ruling-removed-before = Cette réponse a déjà été supprimée.
ruling-removed = Réponse supprimée. Ses points ont été repris. Jusqu’à la fin du vote, tu peux annuler dans `/audit`.
# Follows "removed" or "hidden" where the member also wrote in the thread.
ruling-in-thread = Le message du membre est toujours dans le fil ; s’il doit disparaître, supprime-le dans Discord.
ruling-hidden =
    { $who ->
        [anonymous] La réponse à la question #{ $number } est maintenant masquée. Je ne montre son texte à personne, mais elle compte toujours.
        [former] La réponse d’un ancien membre à la question #{ $number } est maintenant masquée. Je ne montre son texte à personne, mais elle compte toujours.
       *[named] La réponse de { $member } à la question #{ $number } est maintenant masquée. Je ne montre son texte à personne, mais elle compte toujours.
    }
ruling-hidden-title = Masquée
# The text of the answer follows.
ruling-hidden-already =
    { $who ->
        [anonymous] La réponse à la question #{ $number } est déjà masquée, mais elle compte. Personne d’autre ne voit ceci :
        [former] La réponse d’un ancien membre à la question #{ $number } est déjà masquée, mais elle compte. Personne d’autre ne voit ceci :
       *[named] La réponse de { $member } à la question #{ $number } est déjà masquée, mais elle compte. Personne d’autre ne voit ceci :
    }
ruling-no-text = Je n’ai pas son texte.
ruling-visible = La réponse à la question #{ $number } est de nouveau visible.
ruling-visible-at-reveal = La réponse sera publiée avec les autres à la révélation de la question #{ $number }.
# Replaces a removed answer in the reveal.
ruling-taken-off = Il y avait ici une réponse à la question #{ $number } ; la modération l’a supprimée.
# For the moderators, at the reveal.
ruling-unfit =
    { $count ->
        [one] { $count } réponse a été masquée à la révélation de la question #{ $number } : le filtre l’a arrêtée, ou le compte qui l’a écrite est bloqué. Elle compte toujours. Pour la lire et l’afficher, utilise **Withhold this answer** (clic droit ou appui long, puis Applications) sur le message à sa place.
       *[other] { $count } réponses ont été masquées à la révélation de la question #{ $number } : le filtre les a arrêtées, ou les comptes qui les ont écrites sont bloqués. Elles comptent toujours. Pour en lire une et l’afficher, utilise **Withhold this answer** (clic droit ou appui long, puis Applications) sur le message à sa place.
    }
ruling-unfit-output =
    { $count ->
        [one] { $count } réponse a été masquée à la révélation de la question #{ $number } : le filtre l’a arrêtée, ou le compte qui l’a écrite est bloqué. Elle compte toujours. Pour la lire et l’afficher, appuie sur **Toutes les réponses** sous les résultats, puis sur **Supprimer** avec son numéro.
       *[other] { $count } réponses ont été masquées à la révélation de la question #{ $number } : le filtre les a arrêtées, ou les comptes qui les ont écrites sont bloqués. Elles comptent toujours. Pour en lire une et l’afficher, appuie sur **Toutes les réponses** sous les résultats, puis sur **Supprimer** avec son numéro.
    }


## search.rs: what a search finds

search-blank = Tape ce que tu cherches : un mot comme `closure`, ou du Python comme `*args` ou `x[::-1]`.
search-too-long = C’est trop long à chercher. { $max } caractères au plus.
# $typed: what was searched for, in backticks.
search-nothing = Je n’ai rien trouvé pour { $typed }. Essaie un seul mot, comme `closure`, `__init__` ou `==`. `/topics` liste les thèmes.
search-instead = Aucune question ne contient { $typed }, j’ai donc cherché { $meant }.
search-title = Recherche : { $typed }
search-line =
    {""}**{ $place }. { $title }**
    { $level } · { $topic }
# $link: the number of the daily with a link; $date: a date such as "Mon 2 Mar 2026"; $track: one of the two below.
search-asked =
    { $times ->
        [1] Posée { $track } le { $date } : { $link }
       *[other] Posée { $times } fois { $track }, la dernière le { $date } : { $link }
    }
search-in-track = dans **{ $track }**
search-in-removed = dans un parcours supprimé
search-footer =
    { $found ->
        [one] { $found } question
       *[other] { $found } questions
    } · page { $page } sur { $pages } · Personne d’autre ne voit ce message.
search-button-practice = S’entraîner : { $place }
search-button-previous = Précédent
search-button-next = Suivant

## setup.rs: settings, blocks

setup-title = Réglages
setup-changed = Enregistré. Réglages actuels :
setup-unchanged = Rien n’a changé. Réglages actuels :
setup-shown = Réglages actuels. Chaque option de `/setup` en change un.
setup-zone = Fuseau horaire
setup-zone-unset = Pas défini ; je prendrai celui de votre premier parcours (UTC d’ici là)
setup-moderators = Modération
setup-moderators-role = Quiconque a **Gérer le serveur** ou { $role } ; utilise `clear:` pour enlever le rôle
setup-moderators-unset = Quiconque a **Gérer le serveur** ; ajoute un rôle avec `moderator_role:`
setup-notices = Avis à la modération
setup-notices-channel = Dans { $channel } ; utilise `clear:` pour enlever le salon
setup-notices-unset = En message privé à la personne qui a créé le parcours ; choisis un salon avec `notice_channel:`
setup-filters = Filtres
# What may not be in published answers. $words lists them, or says how many there are.
setup-filter-words = Mots : { $words }
setup-filter-no-words = Mots : aucun ; ajoutes-en avec `filter_words:`, séparés par des virgules
setup-filter-many-words = Mots : { $count }
setup-filter-links = { $links ->
    [allowed] Liens : autorisés
   *[blocked] Liens : bloqués
}
setup-filter-invites = { $invites ->
    [allowed] Invitations : autorisées
   *[blocked] Invitations : bloquées
}
setup-notices-public = ⚠️ Tout le monde voit ce salon. Les avis peuvent nommer des questions et citer des signalements : choisis-en un que seule la modération voit.
setup-blackout = Dates sans question de tout le serveur
setup-blackout-none = Aucune ; définis-les avec `blackout:`. Ces jours-là, aucun parcours ne publie, aucun quiz hebdo n’a lieu, et les séries n’en souffrent pas.
setup-blackout-rounds =
    { $count ->
        [one] { $count } quiz hebdo prévu à ces dates n’aura pas lieu ; il reprend à la prochaine date libre.
       *[other] { $count } quiz hebdos prévus à ces dates n’auront pas lieu ; ils reprennent à la prochaine date libre.
    }
setup-left-behind-title = Parcours dans l’ancien fuseau horaire
# $tracks are names of tracks in bold, with commas. $old is a time zone.
setup-left-behind =
    { $count ->
        [one] { $tracks } suit toujours `{ $old }`. Doit-il suivre le serveur ?
       *[other] { $tracks } suivent toujours `{ $old }`. Doivent-ils suivre le serveur ?
    }
setup-left-behind-button = Passer à { $zone }
setup-moved = Passé à `{ $zone }` : { $tracks }. Les questions ouvertes restent telles quelles.
setup-nothing-to-move = Plus aucun parcours ne suit ce fuseau horaire. `/track edit` change le fuseau horaire d’un parcours.
setup-next = Prochaines étapes
setup-next-first-track = Crée ton premier parcours avec `/track add`. Il lui faut juste un salon, une heure et un fuseau horaire.
setup-next-tracks = `/track list` montre vos parcours, `/track preview` ce qui arrive.
setup-next-notices = Choisis un `notice_channel:` pour que toute la modération voie si quelque chose cloche.
# $role: the mention of the moderators' role.
setup-next-integrations = Discord cache les commandes de modération à { $role } tant qu’un admin ne les autorise pas : **Paramètres du serveur → Intégrations** → mon nom → ajouter { $role }. `/doctor` montre lesquelles sont encore cachées.
setup-next-doctor = `/doctor` vérifie si j’ai les permissions qu’il me faut dans chaque salon.
setup-word-too-long = `filter_words:` { $word } dépasse { $max } caractères. Sépare les mots par des virgules.
setup-word-bare = `filter_words:` { $word } ne contient ni lettre ni chiffre.
setup-too-many-words = `filter_words:` Ça fait { $count } mots ; je peux en garder { $max }.
setup-no-words = `filter_words:` Je n’ai trouvé aucun mot. Utilise `-` pour vider la liste.
setup-block-oneself = Tu ne peux pas te bloquer toi-même.
setup-blocked = { $user } ne peut plus répondre, voter ni signaler ici. Ce que ce membre a déjà fait reste, mais sa réponse scellée pas encore révélée ne sera pas publiée. Utilise `/block remove` pour débloquer.
setup-blocked-already = { $user } est déjà sur la liste des blocages.
setup-not-blocked = { $user } n’est pas sur la liste des blocages.
setup-unblocked = { $user } peut participer à nouveau.
setup-blocked-none = Personne n’est bloqué.
setup-blocked-count = { $count ->
    [one] { $count } compte est bloqué. Je ne garde que des identifiants hachés, je ne peux donc pas donner de noms, mais `/block remove` marche quand même.
   *[other] { $count } comptes sont bloqués. Je ne garde que des identifiants hachés, je ne peux donc pas donner de noms, mais `/block remove` marche quand même.
}

## today.rs: posting, revealing and removing by hand

today-no-such-question = Je n’ai plus cette question.
today-paused = { $by ->
    [moderator] **{ $track }** a été mis en pause par la modération. Utilise d’abord `/track resume`.
   *[discord] **{ $track }** est en pause : { $why }. Utilise d’abord `/track resume`.
}
# $place is a thread, a channel or a link.
today-posted-already = Il y a déjà une question pour le { $date } : la question #{ $number }, { $place }. Un parcours publie une question par date.
today-date-used = **{ $track }** a déjà utilisé le { $date }. Un parcours publie une question par date.
# $last is the last date that the track has used, which is later than $date.
today-date-used-last = **{ $track }** a déjà utilisé le { $date } ; sa dernière date utilisée est le { $last }. Un parcours publie une question par date.
today-being-withdrawn = Je suis encore en train de ranger les réponses à la question #{ $number }, ça prend quelques secondes. Réessaie dans un instant.
today-posting = Je publie la question #{ $number } dans { $channel }. Révélation : { $at }
# $time is a time of day.
today-posting-planned = Je publie la question #{ $number } dans { $channel }. C’est celle du jour, rien d’autre ne sera donc publié à { $time }. Révélation : { $at }
today-no-question = Aucune question de la banque ne convient à **{ $track }** en ce moment. Élargis ses thèmes ou ses niveaux avec `/track edit`.
today-nothing-open = **{ $track }** n’a pas de question ouverte en ce moment.
today-reveal-title = { $count ->
    [one] Révéler maintenant la réponse dans « { $track } » ?
   *[other] Révéler maintenant une réponse dans « { $track } » ?
}
today-reveal-one = Question #{ $number }, { $date } : { $place }. Révélation prévue : { $at }
today-reveal-warning = Après la révélation, plus personne ne peut répondre. C’est définitif.
today-button-reveal = Révéler la question #{ $number }
today-button-wait = Pas maintenant
today-not-open = { $phase ->
    [posting] La question #{ $number } est encore en cours de publication : { $place }. Réessaie dans un instant.
    [open] La question #{ $number } est ouverte : { $place }.
    [revealing] La question #{ $number } est déjà en train d’être révélée : { $place }.
    [unknown] Je ne sais pas si la question #{ $number } a été publiée dans { $place }. Utilise `/track post-now` pour me le dire.
   *[revealed] La question #{ $number } a déjà été révélée : { $place }.
}
today-revealing = Je révèle maintenant la réponse à la question #{ $number } : { $place }.
today-remove-title = Supprimer « { $track } » ?
today-remove-idle = Ce parcours ne publiera plus de questions. Les points et les questions passées restent. Tu peux le rétablir dans `/audit`, mais pas sa file d’attente ni ses demandes.
today-remove-one = La question #{ $number } est ouverte : { $place }. Révélation prévue : { $at }
today-remove-choice = { $count ->
    [one] La laisser finir comme prévu, ou la révéler maintenant ? Dans les deux cas, le parcours ne publiera plus de questions. Les points et les questions passées restent. Tu peux rétablir le parcours dans `/audit`, mais pas sa file d’attente ni ses demandes.
   *[other] Les laisser finir comme prévu, ou les révéler maintenant ? Dans les deux cas, le parcours ne publiera plus de questions. Les points et les questions passées restent. Tu peux rétablir le parcours dans `/audit`, mais pas sa file d’attente ni ses demandes.
}
today-button-remove = Supprimer
today-button-finish = Finir, puis supprimer
today-button-reveal-remove = Révéler et supprimer
today-button-keep = Non, le garder
today-removed = **{ $track }** est supprimé et ne publiera plus de questions.
today-removed-revealing = { $count ->
    [one] **{ $track }** est supprimé et ne publiera plus de questions. Je révèle maintenant la question ouverte.
   *[other] **{ $track }** est supprimé et ne publiera plus de questions. Je révèle maintenant les questions ouvertes.
}
today-removed-finishing = { $count ->
    [one] **{ $track }** est supprimé et ne publiera plus de questions. La question ouverte finira comme prévu.
   *[other] **{ $track }** est supprimé et ne publiera plus de questions. Les questions ouvertes finiront comme prévu.
}

## track.rs: tracks

track-weekday = { $weekday ->
    [mon] lun.
    [tue] mar.
    [wed] mer.
    [thu] jeu.
    [fri] ven.
    [sat] sam.
   *[sun] dim.
}
# A date in full: $weekday is one of track-weekday, $day the day of the month.
track-date = { $weekday } { $day } { $month ->
    [jan] janv.
    [feb] févr.
    [mar] mars
    [apr] avr.
    [may] mai
    [jun] juin
    [jul] juil.
    [aug] août
    [sep] sept.
    [oct] oct.
    [nov] nov.
   *[dec] déc.
} { $year }
track-dates = du { $first } au { $last }
# A length of time is one or more of these, joined by blanks: "1 day 2 hours".
track-span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
track-span-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
track-span-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
# In a list, before a time of day; $names lists some of track-weekday.
track-days = { $days ->
    [every] tous les jours
    [weekdays] en semaine
    [weekends] le week-end
   *[some] { $names }
}
track-next = **Prochaine :** { $at } ({ $away })
track-next-skipped = **Prochaine :** { $at } sera sautée
track-next-skipped-then = **Prochaine :** { $at } sera sautée, puis { $then }
track-next-none = **Prochaine :** aucune date dans les deux prochaines années ; vérifie ses jours et ses dates sans question
# $by says who paused it; if it was Discord's refusal, $why says what went wrong.
track-next-paused = { $by ->
    [moderator] **En pause**, décision de la modération. Utilise `/track resume` pour relancer.
   *[discord] **En pause :** { $why }. Une fois le problème réglé, utilise `/track resume`.
}
track-schedule = { $days ->
    [every] Publie tous les jours à **{ $time }** ({ $zone })
    [weekdays] Publie en semaine à **{ $time }** ({ $zone })
    [weekends] Publie le week-end à **{ $time }** ({ $zone })
    [rule] Publie { $names } à **{ $time }** ({ $zone })
   *[some] Publie { $names } à **{ $time }** ({ $zone })
} dans { $channel }{ $place ->
    [announcement] {" "}(annonces, publiées aux abonnés)
    [forum] {" "}(forum, un post par question)
   *[text] {""}
}.
# $delay and $close are lengths of time: "8 hours".
track-timing = Révèle la réponse après **{ $delay }** ; le vote reste ensuite ouvert { $close }.
# $topics and $levels are lists such as "basics, oop ×3", or track-mix-all.
track-mix = Thèmes : { $topics }. Niveaux : { $levels }. { $count ->
    [one] { $count } question correspond.
   *[other] { $count } questions correspondent.
}
track-mix-all = tous
track-mode = { $mode ->
    [thread] Les membres répondent aux questions ouvertes dans le fil.
    [sealed] Les membres répondent aux questions ouvertes avec le bouton **Répondre** (scellé jusqu’à la révélation).
   *[both] Les membres répondent aux questions ouvertes dans le fil, ou avec le bouton **Répondre** (scellé jusqu’à la révélation).
}
track-pings = Mentionne { $role }.
track-reveal-notice-role = Le mentionne encore quand la réponse sort.
track-reveal-notice-none = Ne dit rien dans le salon quand la réponse sort.
track-locks = Verrouille le fil à la fin du vote.
track-anonymous = Publie les réponses scellées sans les noms.
track-no-receipts = Ne réagit pas aux réponses dans le fil.
track-blackout = Pas de questions : { $dates }.
# $time is a time of day, $channel a mention.
track-twin =
    { $count ->
        [1] { $twin } publie déjà dans { $channel } à { $time }. Deux questions arriveraient alors en même temps. C’est bien ce que tu veux ?
       *[other] { $twin } publient déjà dans { $channel } à { $time }. Ses questions arriveraient alors en même temps que les leurs. C’est bien ce que tu veux ?
    }
track-twin-button = { $count ->
    [1] Oui, deux à la fois
   *[other] Oui, ensemble
}
track-twin-button-no = Non
track-no-draft = Il n’y a plus rien à confirmer. Relance `/track add` ou `/track edit`.
track-created = Parcours créé. `/doctor` vérifie si je peux y publier ; `/track preview` montre les prochaines dates et la prochaine question.
track-edited = Enregistré. Ça vaut dès la prochaine question ; celles déjà publiées ne changent pas.
track-edited-redrawn = La prochaine question ne convenait plus, j’en ai donc choisi une autre.
track-edited-dropped = { $count ->
    [one] J’ai abandonné { $count } demande pour un thème que ce parcours ne pose plus.
   *[other] J’ai abandonné { $count } demandes pour des thèmes que ce parcours ne pose plus.
}
track-edit-nothing = Que veux-tu changer ? Par exemple `time:8:30`. Réglages actuels :
track-edit-same = Rien à changer : ce sont déjà ses réglages.
track-problems = Rien n’a encore changé. À corriger :
track-too-many = Vous avez atteint la limite de { $max } parcours. Supprimes-en un avec `/track remove` pour faire de la place.
track-gone = Le parcours { $id } a été supprimé. `/track list` montre ceux qui existent.
track-list-title = Parcours
track-list-empty = Pas encore de parcours. Crée-en un, par exemple avec `/track add channel:#python-daily time:9:00 zone:Europe/Berlin`.
track-list-footer = { $tracks ->
    [one] { $tracks } parcours
   *[other] { $tracks } parcours
} · { $open ->
    [one] { $open } question ouverte
   *[other] { $open } questions ouvertes
}
# A track in one line of a long list.
track-brief =
    {""}**{ $id } · { $track }** { $channel } { $days } { $time } · { $next ->
        [paused] en pause
        [none] aucune date
       *[at] { $at }
    }
track-paused-already = { $by ->
    [moderator] **{ $track }** a été mis en pause par la modération. Utilise `/track resume` pour le relancer.
   *[discord] **{ $track }** est en pause : { $why }. Une fois le problème réglé, utilise `/track resume`.
}
track-paused = { $open ->
    [0] **{ $track }** est en pause et ne publiera rien jusqu’à `/track resume`. Les séries ne sont pas touchées.
    [one] **{ $track }** est en pause et ne publiera rien jusqu’à `/track resume`. La question ouverte sera révélée à l’heure prévue. Les séries ne sont pas touchées.
   *[other] **{ $track }** est en pause et ne publiera rien jusqu’à `/track resume`. Les questions ouvertes seront révélées à l’heure prévue. Les séries ne sont pas touchées.
}
track-not-paused = **{ $track }** n’est pas en pause, mais n’a aucune date dans les deux prochaines années.
track-not-paused-next = **{ $track }** n’est pas en pause. Prochaine question : { $at }
track-resumed = C’est reparti.
track-resumed-refused = C’est reparti. La pause venait de là : { $why }. `/doctor` montre si c’est réglé.
track-resumed-missed = La question du jour a été manquée ; tu peux encore la publier.
track-stays-paused = J’avais déjà mis **{ $track }** en pause. La pause dure maintenant jusqu’à `/track resume`, même si j’ai tout ce qu’il me faut.
track-no-date = **{ $track }** n’a aucune date dans les deux prochaines années. Vérifie ses jours et ses dates sans question avec `/track edit`.
track-skip-undone = Saut annulé. **{ $track }** publie sa prochaine question le { $at }.
track-skipped = **{ $track }** ne publiera rien le { $date } ({ $at }). Les séries ne sont pas touchées. Relance `/track skip` pour annuler.
track-skipped-then = **{ $track }** ne publiera rien le { $date } ({ $at }). Prochaine question : { $then }. Les séries ne sont pas touchées. Relance `/track skip` pour annuler.

## unknown.rs: when nobody can tell whether a question was posted

# $channel: the mention of a channel; $why: what kept the bot from looking, mostly in Discord's own words.
unknown-notice =
    Je ne sais pas si la question #{ $number } a été publiée dans { $channel } : Discord ne l’a pas confirmé, et je ne peux pas y regarder ({ $why }).
    Est-ce qu’elle y est ? Si j’y ai la permission **Voir les anciens messages**, je regarderai moi-même.
unknown-ask = Je ne sais pas si la question #{ $number } a été publiée dans { $channel }. Regarde, s’il te plaît : est-ce qu’elle y est ?
unknown-button-there = Elle y est
unknown-button-again = La republier
unknown-confirm = Republier la question #{ $number } dans { $channel } ? Si elle y est déjà, il y en aura deux.
unknown-button-again-yes = La republier
unknown-button-no = Pas maintenant
# $at: date and time.
unknown-is-there = Merci ! La question #{ $number } est ouverte. Révélation : { $at }
unknown-again = Je republie la question #{ $number } dans { $channel }. Révélation : { $at }
unknown-settled = C’est déjà réglé : question #{ $number }, { $place }.
unknown-settled-gone = C’est déjà réglé : la question n’est plus là.
## upcoming.rs: what people wait for, a line each on the page of `pythia try`

upcoming-question = { $track } : la prochaine question
upcoming-skipped = { $track } : une date sautée
upcoming-posting = #{ $number } { $title } : publication en cours
upcoming-reveal = #{ $number } { $title } : la réponse
upcoming-revealing = #{ $number } { $title } : publication de la réponse
upcoming-close = #{ $number } { $title } : fin du vote, points définitifs
upcoming-round-reminder = { $name } : le rappel
upcoming-round-start = { $name } : le quiz commence
upcoming-round-question = { $name } : question { $question }
upcoming-round-result = { $name } : le résultat de la question { $question }
upcoming-round-podium = { $name } : le podium
upcoming-retry-message = Nouvel essai : envoyer un message
upcoming-retry-edit = Nouvel essai : modifier un message
upcoming-retry-deletion = Nouvel essai : supprimer un message
upcoming-retry-thread = Nouvel essai : préparer un fil
upcoming-retry-reaction = Nouvel essai : ajouter une réaction
upcoming-retry-event = Nouvel essai : mettre à jour les évènements du serveur
upcoming-retry-reading = Nouvel essai : lire depuis Discord
upcoming-retry-role = Nouvel essai : changer les rôles d’un membre

## why.rs: every point

why-title = Tes points dans { $track }
why-title-all = Tes points sur ce serveur
why-title-removed = Tes points dans le parcours { $id } (supprimé)
why-empty = Pas encore de points ici. Ils arrivent à la révélation d’une question à laquelle tu as répondu, ou à la fin d’un quiz.
# $total is a number of points, in bold.
why-all-time = Depuis le début : { $total }
why-page = Page { $page } sur { $pages } · plus récents d’abord
why-button-newer = Plus récents
why-button-older = Plus anciens
# What a group of points is for.
why-question = Question #{ $number } · { $title }
why-question-forgotten = Une question
why-round = Quiz #{ $number }
why-adjustment = Ajustement de la modération
why-track-removed = parcours { $id } (supprimé)
# $shown is the number as people read it, with a minus sign if it needs one; $points only picks the plural.
why-total =
    { $points ->
        [one] **{ $shown } point**
       *[other] **{ $shown } points**
    }
# $points has its sign: "+1", "−2". A moderator's reason may follow after a colon.
why-row =
    { $reason ->
        [answered] { $points } pour avoir répondu à temps
        [correct] { $points } pour une bonne réponse
        [accepted] { $points } pour une réponse acceptée par la modération
        [round] { $points } pour le quiz
       *[adjusted] { $points } par ajustement
    }
why-row-undone =
    { $reason ->
        [answered] Points pour avoir répondu à temps, repris le { $date }
        [correct] Points pour une bonne réponse, repris le { $date }
        [accepted] Points pour une réponse acceptée par la modération, repris le { $date }
        [round] Points pour le quiz, repris le { $date }
       *[adjusted] Ajustement, annulé le { $date }
    }
why-votes =
    { $votes ->
        [one] { $points } pour { $votes } vote
       *[other] { $points } pour { $votes } votes
    }
# Only some votes give points.
why-votes-capped =
    { $votes ->
        [one] { $points } pour { $votes } vote, { $counted } pris en compte
       *[other] { $points } pour { $votes } votes, { $counted } pris en compte
    }
why-votes-undone =
    { $votes ->
        [one] { $votes } vote retiré
       *[other] { $votes } votes retirés
    }
why-shown = Tu as vu la réponse avant la révélation, cette question ne te rapporte donc rien
why-previewed = Tu as vu cette question ou tu l’as mise en file d’attente avant sa publication, elle ne te rapporte donc rien
why-none-count = Aucun des points ci-dessus ne compte


## round/course.rs: ending a round, jumping to a question, the standings between questions

round-course-title = Quiz #{ $round }
round-course-end-title = Terminer le quiz #{ $round } maintenant ?
round-course-end-left =
    { $count ->
        [0] Toutes ses questions ont été posées. Le podium suit tout de suite.
        [one] { $count } question n’a pas été posée et ne le sera pas. Le podium suit, et les points comptent.
       *[other] { $count } questions n’ont pas été posées et ne le seront pas. Le podium suit, et les points comptent.
    }
round-course-end-button = Terminer
round-course-end-button-no = Non, on continue
round-course-ends = Le quiz est terminé. Le podium arrive.
round-course-ends-open = J’ai clos la question en cours. Ses résultats et le podium arrivent.
round-course-jumps = La question { $question } arrive.
round-course-jumps-open = J’ai clos la question en cours. Après ses résultats vient la question { $question }.
round-course-no-question = `question:` La { $question } n’est pas à venir. Choisis un numéro de { $least } à { $most }.
round-course-last = C’est la dernière question. `/round end` termine le quiz avec son podium.
round-course-button-standings = Classement
round-course-standings = { $name } · classement après la question { $done } sur { $all }
# $place: "🥇 1." or "4.".
round-course-own =
    { $points ->
        [one] Toi : { $place } · { $points } point
       *[other] Toi : { $place } · { $points } points
    }
round-course-own-unranked =
    { $points ->
        [0] Tu n’as pas encore de points.
        [one] Tu as { $points } point.
       *[other] Tu as { $points } points.
    }
round-course-own-none = Tu n’as pas encore joué.
round-course-no-standings = Le quiz #{ $round } est terminé. Son podium est dans le salon.

## withdraw.rs: a question that a moderator takes back

withdraw-nothing = **{ $track }** n’a aucune question à retirer. Une fois le vote clos, les points sont définitifs.
withdraw-title = Retirer une question de « { $track } » ?
withdraw-one = Question #{ $number } : { $place } · { $answers ->
    [0] pas encore de réponses
    [one] { $answers } réponse
   *[other] { $answers } réponses
}
withdraw-warning = Elle ne rapporte de points à personne, et une réponse pas encore révélée reste secrète. Les séries n’en souffrent pas : la date compte pour quiconque a répondu. Je ne la reposerai pas sans votre accord. C’est définitif.
withdraw-button = Retirer la question #{ $number }…
withdraw-button-keep = Non, la garder
withdraw-form = Retirer la question #{ $number }
withdraw-form-description = Tout le monde peut la lire, sur la question et dans son fil.
withdraw-form-reason = Pourquoi ? Tout le monde peut lire ta raison.
withdraw-form-placeholder = Par exemple : l’option C est correcte aussi
withdraw-no-reason = Rien n’a été retiré. Donne une raison, pour que les membres sachent ce qui s’est passé.
withdraw-not-now = { $closed ->
    [yes] Le vote sur la question #{ $number } est clos et ses points sont définitifs : elle ne peut plus être retirée.
   *[no] La question #{ $number } est en cours de publication ou de révélation. Réessaie dans un instant.
}
withdraw-done = La question #{ $number } est retirée, et je l’ai dit dans son fil. `/track post-now` en publie une autre pour aujourd’hui.
withdraw-thread-title = La question #{ $number } a été retirée
# $reason is a moderator's own text.
withdraw-thread = {""}> { $reason }
    Elle ne rapporte de points à personne. Les séries n’en souffrent pas : si tu as répondu, la date compte. Ta réponse est gardée comme entraînement.
withdraw-card-title = Retirée
withdraw-told = La question #{ $number } a été retirée le { $at } : { $reason }

## round/mod.rs: rounds in general

# What an entry in /doctor was about.
round-about-opening = l’ouverture d’un quiz
round-about-question = la question d’un quiz
round-about-results = les résultats d’une question de quiz
round-about-reminder = le rappel d’un quiz
round-about-lobby = la liste des inscriptions d’un quiz
round-about-host = la vérification que la personne qui anime un quiz est encore là
round-about-note = un message sur un quiz
round-about-event = l’évènement d’un quiz

# The name of a round that got no other name.
round-default-name = Quiz Python
round-plan =
    { $count ->
        [one] { $count } question, { $seconds } secondes
       *[other] { $count } questions, { $seconds } secondes chacune
    }
round-scale-right =
    { $points ->
        [one] Chaque bonne réponse rapporte { $points } point ; en cas d’égalité, la vitesse départage.
       *[other] Chaque bonne réponse rapporte { $points } points ; en cas d’égalité, la vitesse départage.
    }
# $bonus: the points on top for an answer at once; they shrink evenly until the deadline.
round-scale-speed =
    { $points ->
        [one] Chaque bonne réponse rapporte { $points } point, et jusqu’à { $bonus } de plus selon ta vitesse.
       *[other] Chaque bonne réponse rapporte { $points } points, et jusqu’à { $bonus } de plus selon ta vitesse.
    }
round-scale-early =
    { $points ->
        [one] Une mauvaise lettre dans les deux premières secondes coûte { $points } point.
       *[other] Une mauvaise lettre dans les deux premières secondes coûte { $points } points.
    }
round-how-output = Certaines questions demandent ce qu’affiche un programme : **Répondre** ouvre un formulaire pour le taper.

# In lists, between dots: what is special about a round.
round-short-lobby = inscription
round-short-teams = équipes { $names }
round-short-output = réponses à taper

round-reminder-title = Le quiz #{ $round } commence bientôt
# $name: the round's name. $plan: "10 questions, 30 seconds each".
round-reminder-what = **{ $name }** dans ce salon : { $plan }.
round-reminder-start = Début : { $when } ({ $relative })
round-reminder-interested =
    { $count ->
        [one] { $count } membre est intéressé.
       *[other] { $count } membres sont intéressés.
    }

round-opening-title = { $name } · le quiz #{ $round } commence
# $plan: "10 questions, 30 seconds each".
round-opening-how =
    { $plan }. Appuie sur la lettre que tu penses correcte. Personne d’autre ne voit ton choix, et tu peux en changer jusqu’à la fin du temps.
    C’est ton dernier appui qui compte, à l’instant où tu as appuyé.
round-opening-first = Première question : { $when }

round-goes-on-title = Le quiz #{ $round } reprend
# $when: a relative time such as "in 10 seconds", or "5 minutes ago" when it is read later.
round-goes-on-question = Question { $question } sur { $all } : { $when }
round-goes-on-podium = Podium : { $when }

round-paused-title = Le quiz #{ $round } est en pause
round-paused-body = La modération le relancera ; tes réponses jusqu’ici sont enregistrées.
round-host-gone-body = La personne qui l’avait planifié a quitté ce serveur. La modération peut le reprendre avec `/round resume` ou l’annuler avec `/round cancel`.

# Above notes about a round.
round-note-title = { $name } · quiz #{ $round }
round-cancelled-body = La modération a annulé ce quiz, il ne rapporte donc aucun point.

# A short time such as "3.2 s".
round-seconds = { $whole },{ $tenths } s
# Instead of the name of a member who does not want to be shown.
round-hidden-member = un membre

## round/desk.rs: running a round

# In lists, between dots.
round-desk-starts = débute le { $when } ({ $relative })
round-desk-played = joué le { $when }
round-desk-cancelled = annulé
round-desk-running =
    { $all ->
        [one] en cours, { $done } question jouée sur { $all }
       *[other] en cours, { $done } questions jouées sur { $all }
    }
round-desk-paused-by-moderator = mis en pause par la modération
round-desk-paused-host-gone = en pause : la personne qui l’animait a quitté le serveur
round-desk-paused-refused = en pause : { $why }
round-desk-weekly = chaque semaine

# The same as sentences, after another sentence about the round.
round-desk-it-starts = Il commence le { $when }.
round-desk-it-was-played = Il a été joué le { $when }.
round-desk-it-was-cancelled = Il a été annulé.
round-desk-it-is-running =
    { $all ->
        [one] Il est en cours : { $done } question jouée sur { $all }.
       *[other] Il est en cours : { $done } sur { $all } questions jouées.
    }
round-desk-it-is-paused-by-moderator = La modération l’a mis en pause.
round-desk-it-is-paused-host-gone = Il est en pause, car la personne qui l’animait a quitté le serveur.
round-desk-it-is-paused-refused = Il est en pause : { $why }.

round-desk-cannot-start = Le quiz #{ $round } ne peut pas être démarré.
round-desk-cannot-pause = Le quiz #{ $round } ne peut pas être mis en pause.
round-desk-cannot-resume = Le quiz #{ $round } n’est pas en pause.
round-desk-cannot-skip-wait = Le quiz #{ $round } ne peut pas encore continuer : il attend une première inscription.
round-desk-cannot-next = Le quiz #{ $round } ne peut pas passer à la question suivante en ce moment.
round-desk-cannot-next-scheduled = Le quiz #{ $round } n’a pas encore commencé, il n’y a donc pas de question suivante.
round-desk-cannot-cancel = Le quiz #{ $round } ne peut pas être annulé.
round-desk-cannot-end = Le quiz #{ $round } n’a pas encore de podium. Pour l’annuler, utilise `/round cancel`.
round-desk-cannot-preview = Le quiz #{ $round } n’a plus de questions à montrer.

round-desk-scheduled-title = Le quiz #{ $round } est planifié
round-desk-scheduled-where = **{ $name }** dans { $channel }
round-desk-scheduled-start = Début : { $when } ({ $relative })
# $plan: "10 questions, 30 seconds each".
round-desk-scheduled-plan = { $plan }, avec { $pause } secondes entre les questions.
round-desk-scheduled-weekly = Il se répète chaque semaine à cette heure. Je planifierai le prochain quand celui-ci sera terminé.
round-desk-scheduled-standings = Les membres peuvent voir le classement entre les questions.
round-desk-scheduled-event = Je l’ai ajouté aux évènements du serveur.
round-desk-scheduled-stale = Certaines de ses questions ont été posées ici récemment ; je les ai prises car tu les as nommées, elles ou leurs thèmes.
round-desk-scheduled-more = `/round preview` montre les questions, mais une fois vues, tu joues sans points. `/round list` montre tous les quiz.

round-desk-list-title = Quiz
round-desk-list-empty = Aucun quiz n’est planifié. Utilise `/round schedule` pour en planifier un.
# $rounds: such as "#1 (Python quiz), #2 (Friday)".
round-desk-which = Quel quiz ? Utilise `round:` pour en choisir un : { $rounds }.
# $typed: what the moderator typed.
round-desk-no-round = Le quiz { $typed } n’existe pas. `/round list` les montre tous.
round-desk-other-running = Un autre quiz est en cours dans { $channel } : le quiz #{ $round } (**{ $name }**).
round-desk-other-running-then = Quand il sera terminé, tu pourras démarrer celui-ci avec `/round start`.

round-desk-started-title = Le quiz #{ $round } commence
round-desk-opening-in = Je publie l’ouverture dans { $channel }.
round-desk-paused-title = Le quiz #{ $round } est en pause
round-desk-paused-scheduled = Il ne commencera pas avant `/round resume`.
round-desk-paused-open = La question en cours va se terminer, puis le quiz attendra `/round resume`.
round-desk-paused-between = Le quiz attend `/round resume`.
round-desk-resumed-title = Le quiz #{ $round } reprend
round-desk-resumed-start = Début : { $when }
round-desk-resumed-next = La suite : { $when }
round-desk-resumed-open = Il continue après la question en cours.
round-desk-next-title = Quiz #{ $round }
round-desk-next-closed = J’ai clos la question en cours. Ses résultats arrivent dans un instant.
round-desk-next-now = On passe à la suite.

round-desk-cancel-title = Annuler le quiz #{ $round } ?
round-desk-cancel-running =
    { $count ->
        [0] Aucune question n’a encore été jouée.
        [one] La question jouée jusqu’ici ne rapportera aucun point.
       *[other] Les { $count } questions jouées jusqu’ici ne rapporteront aucun point.
    }
round-desk-cancel-button-one = Oui, juste celui-ci
round-desk-cancel-button-all = Oui, et les suivants
round-desk-cancel-button-no = Non, le garder
round-desk-is-cancelled-title = Le quiz #{ $round } est annulé
round-desk-is-cancelled = Il n’aura pas lieu.
round-desk-is-cancelled-weekly = Celui-ci n’aura pas lieu. Celui de la semaine prochaine, si ; `/round list` le montre.

round-desk-preview-title = Questions du quiz #{ $round }
round-desk-preview-unscored = Tu as maintenant vu les questions, tu joueras donc sans points.
round-desk-preview-correct = correct : { $answer }
round-desk-preview-typed = à taper, correct : { $answer }
round-desk-preview-gone = plus dans la banque ; j’en tirerai une autre
round-desk-preview-choice-correct = { $option } (correct) : { $reason }
round-desk-preview-choice-incorrect = { $option } (incorrect) : { $reason }
round-desk-preview-prints = Ça affiche :
round-desk-preview-footer = Les questions complètes sont dans le fichier. Personne d’autre ne voit ce message.

## round/event.rs: the scheduled event

round-event-name = { $name } (quiz #{ $round })
# $plan: "10 questions, 30 seconds each".
round-event-description = Un quiz Python avec des boutons : { $plan }. Ouvert à tout le monde : réponds simplement quand il commence.
round-event-description-lobby = Un quiz Python avec des boutons : { $plan }. Inscris-toi dans le salon : le bouton apparaît avant le début.

## round/field.rs: what is wrong with a field of a round

# $typed: what the moderator typed.
round-field-bad-start = `start:` Je n’arrive pas à lire { $typed } comme une heure. Essaie `fri 18:00`, `2026-03-06 18:00`, `18:00` ou `in 20m`.
round-field-past-start = `start:` Le { $when } est déjà passé.
round-field-far-start =
    { $days ->
        [one] `start:` C’est dans plus de { $days } jour.
       *[other] `start:` C’est dans plus de { $days } jours.
    }
# $field: the option's name.
round-field-out-of-range = `{ $field }:` Choisis un nombre de { $least } à { $most }.
round-field-bad-scoring = `scoring:` Je ne connais pas { $typed }. Choisis `right` (la vitesse départage les égalités) ou `speed` (répondre plus vite rapporte plus).
round-field-bad-question = `named:` Je ne peux pas utiliser { $typed } dans ce quiz. Choisis un QCM (ou une question à sortie avec `output:true`).
round-field-secret-question = `named:` { $typed } n’est pas utilisable en ce moment. Choisis une autre question.
# $have: how many questions match. $want: how many were asked for. $days: how recently counts.
round-field-too-few =
    { $have ->
        [0] `topics:`, `levels:` Toutes les questions qui correspondent ont été posées ici ces { $days ->
            [one] dernières 24 heures
           *[other] { $days } derniers jours
        }, et tu en veux { $want }. Choisis plus de thèmes ou de niveaux.
        [one] `topics:`, `levels:` Seule { $have } question correspondante n’a pas été posée ici ces { $days ->
            [one] dernières 24 heures
           *[other] { $days } derniers jours
        }, et tu en veux { $want }. Choisis plus de thèmes ou de niveaux, ou moins de questions.
       *[other] `topics:`, `levels:` Seules { $have } questions correspondantes n’ont pas été posées ici ces { $days ->
            [one] dernières 24 heures
           *[other] { $days } derniers jours
        }, et tu en veux { $want }. Choisis plus de thèmes ou de niveaux, ou moins de questions.
    }
# Followed by a sentence that says when the other round starts or how far it is.
round-field-clash = `start:` Ça chevauche le quiz #{ $round } (**{ $name }**) dans { $channel }.
round-field-clash-then = Choisis une autre heure ou un autre salon.
round-field-how-many-teams =
    { $given ->
        [one] `team1:` à `team5:` Tu as choisi { $given } rôle. Choisis de { $least } à { $most } rôles, ou aucun.
       *[other] `team1:` à `team5:` Tu as choisi { $given } rôles. Choisis de { $least } à { $most } rôles, ou aucun.
    }
round-field-team-twice = `team1:` à `team5:` { $role } apparaît deux fois ; chaque équipe a besoin de son propre rôle.
round-field-everyone = `team{ $n }:` Tout le monde a ce rôle, il ne peut donc pas former une équipe. Choisis-en un autre.
round-field-too-many =
    { $max ->
        [one] Un serveur peut avoir { $max } quiz à venir ou en cours. Utilise `/round cancel` pour faire de la place.
       *[other] Un serveur peut avoir { $max } quiz à venir ou en cours. Utilise `/round cancel` pour faire de la place.
    }

## round/lobby.rs: signing up

round-lobby-button-join = Participer
round-lobby-button-leave = Quitter
round-lobby-how = Inscription requise : appuie sur **Participer**. En retard ? Tu commences à la question suivante.

round-lobby-field = Inscriptions
round-lobby-field-empty = Personne pour l’instant. Appuie sur **Participer** pour jouer.
round-lobby-field-nobody = Personne.
round-lobby-field-count =
    { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }
# $names: mentions, separated by commas.
round-lobby-field-names =
    { $count ->
        [one] { $count } membre : { $names }
       *[other] { $count } membres : { $names }
    }
# $more: how many signed up but aren't named.
round-lobby-field-more =
    { $count ->
        [one] { $count } membre : { $names } et { $more } de plus
       *[other] { $count } membres : { $names } et { $more } de plus
    }

round-lobby-joined = C’est noté : tu participes au quiz #{ $round }.
round-lobby-joined-again = Tu participes déjà au quiz #{ $round }.
round-lobby-joined-start = Début : { $when } ({ $relative })
round-lobby-joined-first = Première question : { $when }
round-lobby-joined-missed = La question en cours ne compte pas pour toi ; tu commences à la suivante.
round-lobby-joined-next = Tu commences à la question suivante.
round-lobby-left = Tu ne participes plus au quiz #{ $round }. Appuie sur **Participer** si tu changes d’avis.
round-lobby-not-signed-up = Tu ne participes pas au quiz #{ $round }.
round-lobby-joined-later = Tu as rejoint le quiz #{ $round } depuis, tu y participes donc toujours.
round-lobby-has-begun = Le quiz #{ $round } a déjà commencé, tu ne peux donc plus le quitter. Si tu ne veux plus jouer, arrête simplement de répondre. Les réponses déjà données comptent toujours.
round-lobby-no-sign-up = Pas besoin d’inscription pour le quiz #{ $round } : réponds simplement quand ses questions apparaissent.
round-lobby-is-over = Le quiz #{ $round } est terminé, tu ne peux donc plus le rejoindre ni le quitter.
round-lobby-sign-up-first = Ce quiz demande une inscription, cette réponse ne compte donc pas. Appuie sur **Participer** et tu commences à la question suivante.
round-lobby-from-next = Tu as rejoint le quiz #{ $round } pendant que cette question était ouverte, cette réponse ne compte donc pas. Tu commences à la question suivante.
round-lobby-below = Le quiz a commencé. Les inscriptions continuent plus bas.
round-lobby-closed = Les inscriptions sont closes.

round-lobby-waits-title = Le quiz #{ $round } attend du monde
# $when: a relative time such as "in 10 minutes".
round-lobby-waits-body =
    Personne ne s’est encore inscrit. La première question arrive 30 secondes après le premier appui sur **Participer**.
    Annulé si personne ne vient : { $when }
round-lobby-nobody-came = Personne ne s’est inscrit, ce quiz n’aura donc pas lieu. Ses questions sont gardées pour un autre.

## round/podium.rs: the podium

round-podium-title = { $name } · podium du quiz #{ $round }
# $place: "🥇 1." or "4.". $time: all correct answers together, such as "9.3 s".
round-podium-line =
    { $points ->
        [one] { $place } { $who } · **{ $points } point** · bonnes réponses : { $correct } en { $time }
       *[other] { $place } { $who } · **{ $points } points** · bonnes réponses : { $correct } en { $time }
    }
round-podium-nobody = Personne n’a marqué de points.
round-podium-alone = Un seul membre a joué, ce quiz ne rapporte donc aucun point.
round-podium-more = … et { $count } de plus avec des points
# In a list, after a question's title.
round-podium-not-played = pas jouée
round-podium-void = ne compte pas (impossible de savoir si Discord l’a publiée)
round-podium-teams = **Équipes**
round-podium-questions =
    { $count ->
        [0] **Difficulté** · personne n’a joué
        [one] **Difficulté** · { $count } membre a joué
       *[other] **Difficulté** · { $count } membres ont joué
    }
round-podium-button-mine = Mes réponses

## round/question.rs: questions of a round

round-question-title = Question { $question } sur { $all } · { $title }
# Above a question that is asked a second time.
round-question-away =
    { $seconds ->
        [one] *J’étais hors ligne { $seconds } seconde pendant que cette question était ouverte : je la repose avec un chrono remis à zéro. Les réponses d’avant ne comptent pas.*
       *[other] *J’étais hors ligne { $seconds } secondes pendant que cette question était ouverte : je la repose avec un chrono remis à zéro. Les réponses d’avant ne comptent pas.*
    }
round-question-button-answer = Répondre
round-question-time = Fin du temps
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-question-time-letters = { $when } · appuie sur une lettre ci-dessous
round-question-time-typed = { $when } · appuie sur **Répondre** et tape ce que ça affiche
round-question-again = Reposée
round-question-again-body = J’étais hors ligne pendant que cette question était ouverte, elle est donc reposée plus bas. Les réponses données ici ne comptent pas.
round-question-stopped = La modération a annulé le quiz.
round-question-void = Cette question ne compte pour personne : Discord ne m’a pas dit si elle a été publiée. La suivante arrive.

round-question-nobody = Personne n’a répondu.
# In a list, after a question's title.
round-question-nobody-short = personne n’a répondu
round-question-correct-short = correct : { $correct } sur { $all } ({ $percent } %)
# After a bar: how many chose an option.
round-question-share = { $count } sur { $all } ({ $percent } %)
round-question-share-correct = { $count } sur { $all } ({ $percent } %) · correct
round-question-correct = Bonne réponse : { $letter }
round-question-answers = Réponses
round-question-fastest = Bonnes réponses les plus rapides
round-question-prints = Ça affiche
round-question-why = Pourquoi
round-question-wrong = Erreurs les plus fréquentes

## round/report.rs: the report after a round

round-report-title = Bilan · quiz #{ $round } · { $name }
round-report-signed-up =
    { $count ->
        [one] { $count } inscription
       *[other] { $count } inscriptions
    }
round-report-late =
    { $count ->
        [one] { $count } réponse m’est parvenue trop tard pour compter, alors qu’elle avait été donnée à temps.
       *[other] { $count } réponses me sont parvenues trop tard pour compter, alors qu’elles avaient été données à temps.
    }

round-report-mine-title = Tes réponses dans le quiz #{ $round }
# $place: "2nd". $time: all correct answers together, such as "9.3 s".
round-report-mine-score =
    { $points ->
        [one] **{ $points } point** · correct : { $correct } sur { $all } ({ $percent } %) en { $time }.
       *[other] **{ $points } points** · correct : { $correct } sur { $all } ({ $percent } %) en { $time }.
    }
round-report-mine-score-placed =
    { $points ->
        [one] **{ $points } point**, { $place } place · correct : { $correct } sur { $all } ({ $percent } %) en { $time }.
       *[other] **{ $points } points**, { $place } place · correct : { $correct } sur { $all } ({ $percent } %) en { $time }.
    }
round-report-mine-no-score = Tu n’as pas marqué de points dans ce quiz.
# $answer: a letter, or what was typed. $time: "3.2 s".
round-report-mine-correct = { $answer } · correct après { $time }
round-report-mine-incorrect = { $answer } · incorrect après { $time }
round-report-mine-none = pas de réponse
round-report-mine-was = la bonne réponse était { $letter }
round-report-not-there = Tu n’as pas joué au quiz #{ $round }.

## round/team.rs: teams

# The name of a team whose role has none. $n: its place among the teams.
round-team-default-name = Équipe { $n }
# Instead of the name of a team that isn't known anymore.
round-team-unknown = une équipe
# $names: the teams in bold, separated by commas.
round-team-how = Équipes par rôle : { $names }. Ton équipe est le premier de ces rôles que tu as quand tu réponds pour la première fois. Pas de rôle ? Tu joues en solo.
round-team-playing-for = Tu joues pour { $team }.
round-team-playing-solo = Tu n’as aucun des rôles d’équipe, tu joues donc en solo.
round-team-played-for = Tu as joué pour { $team }.
# $place: "🥇 1." or "4.". $correct of $all: answers. $members: how many played.
round-team-line =
    { $members ->
        [one] { $place } { $team } · { $percent } % correct : { $correct } sur { $all } ({ $members } membre)
       *[other] { $place } { $team } · { $percent } % correct : { $correct } sur { $all } ({ $members } membres)
    }
round-team-line-empty = { $team } · personne n’a joué
round-team-score = Score d’équipe : bonnes réponses ÷ toutes les réponses que ses membres auraient pu donner.

## round/told.rs: what players are told

round-told-receipt = Ta réponse est **{ $letter }** : { $text }
round-told-receipt-changed = Ta réponse est maintenant **{ $letter }** : { $text }
# $when: a relative time such as "in 30 seconds", or "5 minutes ago" when it is read later.
round-told-until = Fin du temps : { $when }. Tu peux changer de réponse d’ici là.
round-told-unscored = Tu as déjà vu les questions, tu joues donc sans points.
round-told-time-is-up =
    Cette question est close, ta réponse ne compte donc pas.
    Fin du temps : { $when }
round-told-fixed = Tu as répondu à temps, mais ta réponse ne m’est parvenue qu’une fois les résultats définitifs, elle ne compte donc pas. Le bilan du quiz indique combien de fois c’est arrivé.
round-told-newer = Tu as choisi une autre lettre plus tard ; c’est elle qui compte.
round-told-void = Cette question ne compte pour personne. La suivante arrive.
round-told-asked-again = Cette question a été reposée plus bas. Réponds là-bas.
round-told-unknown = Le quiz #{ $round } n’a pas cette question.
round-told-cancelled = Le quiz #{ $round } a été annulé.
round-told-blocked = La modération a bloqué ton compte : tu ne peux pas participer ici.

# Why a round can't go on, inside of round-told-held-up.
round-told-channel-deleted = son salon a été supprimé

# To moderators. $name: the round's name. $channel: a mention. $when: date and time.
round-told-moved = Le quiz #{ $round } (**{ $name }**, { $channel }) commence maintenant le { $when }, car son évènement a été déplacé dans Discord.
# $why: one of the three below.
round-told-not-moved = L’évènement du quiz #{ $round } (**{ $name }**, { $channel }) a été déplacé dans Discord, mais { $why }. Le quiz commence toujours le { $when }, et j’ai remis l’évènement à sa place. Utilise `/round cancel` pour annuler le quiz.
round-told-cannot-move-soon = la nouvelle heure est passée ou arrive dans moins de deux minutes
round-told-cannot-move-late = la nouvelle heure est dans plus de 60 jours
round-told-cannot-move-clash = la nouvelle heure chevauche un autre quiz, le #{ $other } ({ $name })
round-told-event-gone = { $phase ->
    [announced] L’évènement du quiz #{ $round } (**{ $name }**, { $channel }) a été terminé, annulé ou supprimé dans Discord. Le quiz commence toujours le { $when }. Utilise les boutons pour l’annuler ou recréer l’évènement, ou `/round cancel`.
   *[running] L’évènement du quiz #{ $round } (**{ $name }**, { $channel }) a été terminé, annulé ou supprimé dans Discord. Le quiz continue. Utilise le bouton ou `/round cancel` pour l’annuler.
}
round-told-button-cancel = Annuler le quiz
round-told-button-event = Recréer l’évènement
round-told-event-again = Je rajoute le quiz #{ $round } aux évènements du serveur. Il commence le { $when }.
round-told-no-event-again = Le quiz #{ $round } commence trop tôt, ou a déjà commencé : impossible de recréer un évènement.
# $why: what Discord answered.
round-told-no-event = Je n’ai pas pu ajouter le quiz #{ $round } (**{ $name }**, { $channel }) aux évènements du serveur : { $why }. Le quiz aura lieu quand même. Pour ajouter des évènements, il me faut la permission **Créer des évènements**.
round-told-missed = Le quiz #{ $round } (**{ $name }**, { $channel }) n’a pas eu lieu : j’étais hors ligne au moment prévu ({ $when }), et de retour trop tard. Utilise `/round schedule` pour en planifier un autre.
round-told-held-up = Le quiz #{ $round } (**{ $name }**, { $channel }) est en pause : { $why }. Une fois le problème réglé, utilise `/round resume` pour reprendre où il s’est arrêté, ou `/round cancel` pour y mettre fin.
round-told-host-gone = Le quiz #{ $round } (**{ $name }**, { $channel }) est en pause : la personne qui l’avait planifié a quitté le serveur. Utilise `/round resume` pour le reprendre, ou `/round cancel` pour y mettre fin.
round-told-nobody-came = Le quiz #{ $round } (**{ $name }**, { $channel }) n’a pas eu lieu : personne ne s’est inscrit. Ses questions n’ont pas été posées et peuvent resservir.
round-told-not-again-clash = Le quiz #{ $round } (**{ $name }**, { $channel }) ne se répétera pas la semaine prochaine : le quiz #{ $other } est dans le même salon à cette heure. Utilise `/round schedule` pour en planifier un autre.
round-told-not-again-closed = Le quiz #{ $round } (**{ $name }** dans { $channel }) ne se répétera plus : les dates sans question du serveur (`/setup blackout:`) ne laissent aucune date avant deux ans.
round-told-not-again-empty = Le quiz #{ $round } (**{ $name }**, { $channel }) ne se répétera pas la semaine prochaine : la banque n’a plus de questions pour lui. Utilise `/round schedule` pour en planifier un autre.

## round/typed.rs: typed answers

round-typed-form = Quiz #{ $round } · question { $question }
round-typed-form-label = Qu’est-ce que ça affiche ?
round-typed-form-description = Exactement ce qui apparaît à l’écran, ligne par ligne
# Above the answer in a code block.
round-typed-receipt = Ta réponse :
round-typed-receipt-changed = Ta réponse est maintenant :
round-typed-until = Fin du temps : { $when }. D’ici là, appuie à nouveau sur **Répondre** pour la changer.
round-typed-yours = Tu as tapé :
round-typed-newer = Tu as envoyé une autre réponse plus tard ; c’est elle qui compte.
# In front of the bars.
round-typed-correct = correct
round-typed-incorrect = incorrect
# Above the text in a code block.
round-typed-wrong =
    { $count ->
        [one] { $count } membre a tapé
       *[other] { $count } membres ont tapé
    }

## errata.rs: corrections of questions that were played

command-errata = Corriger une question révélée : ses réponses, son texte, ou l’annuler.
command-errata--question = Son numéro (#12), son nom ou un quiz (« round 3 ») ; par défaut, la question de ce fil
errata-which = Quelle question faut-il corriger ? Pour une plus ancienne, utilise `/errata question:#12`, ou `question:round 3` pour un quiz.
errata-nothing-revealed = Aucune question n’a été révélée ici ces 30 derniers jours. Pour une plus ancienne, utilise `/errata question:#12`, ou `question:round 3` pour un quiz.
errata-unknown = `question:` Je ne connais pas { $typed }. Donne son numéro, comme #12, un quiz, comme `round 3`, ou choisis-la dans la liste qui s’ouvre quand tu tapes.
errata-unplayed = Aucun parcours ni quiz n’a encore posé « { $title } » ici, il n’y a donc pas de points à corriger.
errata-open = La question #{ $number } n’est pas encore révélée. Tu pourras la corriger après, ou la retirer maintenant avec `/track withdraw`.
errata-revealing = La question #{ $number } est en train d’être révélée. Réessaie dans une minute.
errata-secret = Je ne peux pas montrer cette question en ce moment. Réessaie un autre jour ; d’ici là, `/points adjust` peut corriger les points d’un membre.
errata-busy = Je suis encore en train de recompter la question { $name }. Réessaie dans une minute.
errata-unanswered =
    Personne n’a répondu à la question { $name }, il n’y a donc pas de points à corriger.{ $kind ->
        [round] {""}
       *[daily] {" "}Tu peux quand même corriger son texte.
    }
errata-void-already = La question { $name } est déjà annulée. Pour revenir là-dessus, utilise `/audit`.
errata-no-reason = Rien n’a changé. Dis pourquoi, pour que les membres comprennent la correction.
errata-no-output = Rien n’a changé. Tape la sortie qui doit compter aussi.
errata-known = Rien n’a changé : cette réponse compte déjà comme correcte, ou la question ne l’a pas.
errata-too-many = Rien n’a changé : cette question a déjà { $most } corrections.
errata-no-text = Rien n’a changé. La question et la réponse modèle ne peuvent pas être vides.
errata-same-text = Rien n’a changé : le texte est le même qu’avant.
errata-open-fence = Rien n’a changé : un bloc de code n’est pas fermé. Termine-le par une ligne de ```.
errata-no-offer = Rien n’a changé : la correction de la banque de questions compte déjà, ou ne convient plus à cette question.
# The place is a link. What can be chosen follows.
# $name: “#12”, or errata-round-name.
errata-desk-title = Corriger la question { $name }
errata-desk-head = **{ $title }** · { $place }
errata-desk-outputs = Compte comme correct :
errata-desk-how =
    Que faut-il changer ? Les membres qui gagnent ou perdent des points le verront dans ma prochaine réponse et dans `/why` ; les autres verront une note dans le { $kind ->
        [round] salon
       *[daily] fil
    }. Personne n’est mentionné.
errata-desk-void = Cette question est annulée : elle ne rapporte de points à personne. Tu peux revenir là-dessus dans `/audit`.
# $date as in 2026-01-31; $note is a sentence of the question bank.
errata-offer = 📌 La banque de questions a corrigé cette question le { $date } : { $note }
errata-button-open = Corriger la { $name }…
errata-button-option = Accepter aussi { $letter }…
errata-button-output = Accepter une sortie…
errata-button-text = Corriger le texte…
errata-button-void = L’annuler…
errata-button-bank = Réponse de la banque
# Titles of forms.
errata-form-title = Question { $name } : autre réponse
errata-form-void = Annuler la question { $name }
errata-form-text = Corriger le texte de la question #{ $number }
errata-form-void-text =
    Une question annulée ne rapporte de points à personne, et les points déjà donnés sont repris.{ $kind ->
        [round] {" "}Le classement du quiz est recalculé sans elle.
       *[daily] {" "}Les séries n’en souffrent pas : la date compte toujours pour quiconque a répondu.
    }
errata-field-reason = Pourquoi ? Tout le monde peut lire ta raison.
errata-field-reason-description =
    Elle s’affiche dans le { $kind ->
        [round] salon
       *[daily] fil
    } et dans /why.
errata-field-reason-placeholder = Par exemple : depuis Python 3.12, ça affiche ceci
errata-field-output = La sortie qui compte aussi
errata-field-output-description = Exactement ce qui apparaît à l’écran, ligne par ligne
errata-field-text = Question
errata-field-answer = Réponse modèle
errata-field-answer-long = L’actuelle est trop longue pour s’afficher ici. Laisse vide pour la garder.
# What was corrected. With $back it was taken back.
errata-what-option =
    { $back ->
        [yes] **{ $letter }** ({ $option }) ne compte plus comme correct.
       *[no] **{ $letter }** ({ $option }) compte aussi comme correct.
    }
# The output follows in a code block.
errata-what-output =
    { $back ->
        [yes] Cette sortie ne compte plus comme correcte :
       *[no] Cette sortie compte aussi comme correcte :
    }
errata-what-void =
    { $back ->
        [yes] Cette question compte à nouveau, avec tous ses points.
       *[no] Cette question est annulée : elle ne rapporte de points à personne.{ $kind ->
            [round] {""}
           *[daily] {" "}Les séries n’en souffrent pas.
        }
    }
errata-what-text =
    { $back ->
        [yes] Le texte est redevenu celui d’avant.
       *[no] Le texte a été corrigé.
    }
errata-void-title = Annulée
# The date, what was corrected and the reason follow.
errata-note-title = Correction de la question { $name }
errata-answer-title = Réponse corrigée à la question #{ $number }
errata-changed =
    { $changed ->
        [0] Les points de personne n’ont changé.
        [one] Les points de { $changed } membre ont changé. `/why` te dit si ce sont les tiens.
       *[other] Les points de { $changed } membres ont changé. `/why` te dit si les tiens en font partie.
    }
# What was corrected follows.
errata-done = **Question { $name }** ·
errata-done-next =
    { $later ->
        [yes] Je recompte les réponses et je publierai une note dans le { $kind ->
            [round] salon
           *[daily] fil
        } quand ce sera fini.
       *[no] Les réponses sont recomptées, et j’ai publié une note dans le { $kind ->
            [round] salon
           *[daily] fil
        }.
    }
errata-done-text =
    J’ai publié une note dans le { $kind ->
        [round] salon
       *[daily] fil
    }. Aucun point n’a changé.
# Above a reply. $shown has its sign: "+3", "−1"; $points only picks the plural.
errata-news =
    { $points ->
        [one] 📌 La question #{ $number } a été corrigée : **{ $shown } point** pour toi. Les détails sont dans `/why`.
       *[other] 📌 La question #{ $number } a été corrigée : **{ $shown } points** pour toi. Les détails sont dans `/why`.
    }
# Follows a line of /why after a colon.
errata-why = correction : { $reason }
errata-why-alone = correction
errata-result-title = Corrections
# For the moderators. $place is a link.
errata-notice = La banque de questions a corrigé la question { $name } · { $title } ({ $place }) le { $date } : { $note }
    Si des membres ont donné la réponse maintenant correcte, vous pouvez la faire compter. `/errata question:{ $typed }` en montre plus.
audit-accepted-another = a accepté une autre réponse à { $what }
audit-voided = a annulé { $what }
audit-corrected-text = a corrigé le texte de { $what }
audit-took-correction-back = a annulé une correction de { $what }
audit-restored-track = a rétabli { $what }
audit-undid-correction = Annulé. J’ai publié une note dans le fil ; si des points changent, les membres le sauront.
audit-undid-track = Annulé. Le parcours est de retour et publie dès sa prochaine date. Sa file d’attente et ses demandes sont perdues.

## roles of authors, reviewers and hosts

command-setup--author_role = Les membres avec ce rôle peuvent écrire les questions propres au serveur
command-setup--reviewer_role = Les membres avec ce rôle peuvent décider des questions suggérées
command-setup--host_role = Les membres avec ce rôle peuvent planifier et animer des quiz
# $role is a mention.
access-helpers = C’est réservé à la modération et aux membres avec le rôle { $role }.
help-authors-only = Réservé à la modération et à la rédaction.
help-reviewers-only = Réservé à la modération et à la relecture.
help-hosts-only = Réservé à la modération et à l’animation.
setup-helpers = Rôles d’aide
# $role: a mention, or the words for none.
setup-helper-author = Rédaction (écrit les questions propres au serveur) : { $role }
setup-helper-reviewer = Relecture (décide des suggestions) : { $role }
setup-helper-host = Animation (planifie et anime les quiz) : { $role }
setup-helper-none = la modération seulement
## commands/privacy.rs, text/privacy.rs: what is stored about a member

help-subject-privacy = Tes données
command-privacy = Voir, récupérer, masquer ou supprimer ce que je garde sur toi.
command-privacy-show = Ce que je garde sur toi ici.
command-privacy-export = Tout récupérer dans un fichier.
command-privacy-delete = Tout supprimer.
command-privacy-hide = Ne plus figurer dans les classements et les listes.
command-privacy-hide--on = Non pour y figurer à nouveau (oui par défaut)

privacy-title = Ce que je garde sur toi sur ce serveur
privacy-nothing = Je ne garde rien sur toi sur ce serveur.
privacy-what =
    - tes réponses, avec leurs textes et fichiers, et leur verdict
    - tes points, votes, indices, auto-évaluations et demandes de thèmes
    - ce que tu as répondu dans les quiz, et ce que tu as signalé
    - ce que tu as fait pour la modération, si tu en fais partie
privacy-what-messages = - le texte de ce que tu écris dans le fil d’une question avant la révélation
# $days: how many days texts are kept.
privacy-texts =
    { $days ->
        [one] Les textes sont supprimés après { $days } jour.
       *[other] Les textes sont supprimés après { $days } jours.
    }
privacy-left =
    { $days ->
        [one] Si on me retire du serveur, tout est supprimé après { $days } jour.
       *[other] Si on me retire du serveur, tout est supprimé après { $days } jours.
    }
privacy-is-listed = Tu figures dans les classements.
privacy-is-hidden = Ton profil est masqué : aucune liste ne te nomme, et tu n’occupes aucune place.
privacy-button-export = Obtenir une copie
privacy-button-hide = Me masquer
privacy-button-list = Réapparaître
privacy-button-ask = Supprimer …
privacy-hidden = Ton profil est maintenant masqué. Aucune liste ne te nomme, tu n’occupes aucune place, et tes réponses publiées apparaissent comme « la réponse d’un membre ». `/leaderboard` te dit toujours où tu serais. Utilise `/privacy hide on:False` pour réapparaître.
privacy-hidden-already = Rien à changer : ton profil est déjà masqué. Utilise `/privacy hide on:False` pour réapparaître.
privacy-listed = Tu figures de nouveau dans les listes, avec ta place.
privacy-listed-already = Rien à changer : tu figures dans les listes. Utilise `/privacy hide` pour ne plus y figurer.

privacy-ask-title = Supprimer tes données sur ce serveur ?
privacy-ask = C’est définitif : tes points et ta série ne reviendront pas. Si tu participes à nouveau, tu repars de zéro, et les questions ouvertes en ce moment ne te rapporteront aucun point.
privacy-goes-title = Ce qui disparaît
privacy-goes = Tes réponses avec leurs textes et fichiers, mes messages qui les montrent, les votes pour elles et tes propres votes sur les questions ouvertes, tes signalements et demandes de thèmes, ce que tu as choisi et tapé dans les quiz, les raisons écrites par toi ou sur toi, et le lien entre ton compte et tout le reste.
privacy-stays-title = Ce qui reste, sans ton nom
privacy-stays = Les points donnés, les résultats des quiz et ce que tu as fait pour la modération, le tout sous « un ancien membre ». Si ton compte est bloqué, il le reste.
privacy-yours-title = Ce que je ne peux pas supprimer à ta place
privacy-yours = Tes propres messages dans Discord.
privacy-button-delete = Supprimer mes données
privacy-button-copy = D’abord une copie
privacy-button-keep = Tout garder
privacy-deleting = Suppression de tes données en cours. Pour moi, tu es désormais « un ancien membre ». Mes messages avec tes réponses disparaissent sous 7 jours, et mon journal d’évènements, qui contient encore ton compte, est réécrit cette nuit.

privacy-export-title = Tes données sur ce serveur
# $answers: how many answers are in the file.
privacy-export =
    { $answers ->
        [0] Voici ce que je garde sur toi, en JSON. Personne d’autre ne voit ce message.
        [one] Voici ce que je garde sur toi, en JSON, avec { $answers } réponse. Personne d’autre ne voit ce message.
       *[other] Voici ce que je garde sur toi, en JSON, avec { $answers } réponses. Personne d’autre ne voit ce message.
    }
privacy-export-more = Ce n’est pas tout : appuie sur **Partie suivante** pour la suite.
privacy-button-next = Partie suivante
## own4-3: suggestions and the server's own questions

command-suggest = Suggérer une question. Tu l’écris dans un formulaire et vois d’abord un aperçu.
command-suggest--topic = Le thème de la question
command-suggest--level = Sa difficulté
command-suggest--kind = Comment on y répond
command-suggestions = Ce que sont devenues tes suggestions. La modération et la relecture décident ici.
command-bank-add = Écrire une question pour ce serveur.
command-bank-add--topic = Le thème de la question
command-bank-add--level = Sa difficulté
command-bank-add--kind = Comment on y répond
command-bank-edit = Modifier une des questions propres au serveur.
command-bank-edit--question = Quelle question ; choisis-la dans la liste qui s’ouvre quand tu tapes
command-bank-edit--topic = Son nouveau thème
command-bank-edit--level = Son nouveau niveau
command-bank-remove = Supprimer une des questions propres au serveur (avec confirmation).
command-bank-remove--question = Quelle question ; choisis-la dans la liste qui s’ouvre quand tu tapes

# $own: how many of them the server wrote itself.
bank-own = { $own ->
        [one] { $own } est propre au serveur.
       *[other] { $own } sont propres au serveur.
    }
bank-button-own = Celles du serveur ({ $own })

help-subject-bank = Banque de questions

# write.rs: the form, its faults and the preview
write-form-suggest = Suggérer une question
write-form-add = Nouvelle question
write-form-change = Modifier la question
write-form-review = Modifier la suggestion
write-part-title = Titre
write-part-question = Question
write-part-options = Options
write-part-output = Ce que ça affiche
write-part-points = Ce qu’une bonne réponse mentionne
write-part-answer = Réponse
write-part-hints = Indices
write-help-title = Quelques mots qui ne dévoilent rien. Ils donnent son nom au fil.
write-help-question = La question telle qu’on la lira. Mets le code entre des lignes de ```.
write-help-options = De 2 à 5, une par ligne. * devant la bonne. Une ligne avec > sous une option dit pourquoi.
write-help-output = Exactement ce qui apparaît à l’écran, ligne par ligne.
write-help-points = Un point par ligne ; peut rester vide.
write-help-answer = La réponse et son explication. Personne ne la voit avant la révélation.
write-help-hints = 3 au plus, séparés par une ligne vide ; peut rester vide.
write-no-kind = `kind:` { $typed } n’est pas un type de question. Choisis choice, output, short ou open.
write-no-draft = Il n’y a plus rien à continuer ici. Recommence avec `/suggest`, ou avec `/bank add` si tu modères.
write-discarded = Abandonné.
# $count: how many things are wrong.
write-faults = { $count ->
        [one] **Presque fini : { $count } chose à corriger.**
       *[other] **Presque fini : { $count } choses à corriger.**
    } Appuie sur **Corriger** : ton texte est toujours dans le formulaire.
write-fault-part = **{ $part } :**
write-fault-line = **{ $part }, ligne { $line } :**
write-fault-empty = c’est vide. Remplis ce champ.
write-fault-long = il y a { $length } caractères. Raccourcis à { $most } ; le formulaire garde le début.
write-fault-no-word = il n’y a ni lettre ni chiffre, aucun fil ne peut s’appeler ainsi. Mets quelques mots simples.
write-fault-title-markup = enlève `*`, `_` et `<`. Les noms de code vont entre accents graves : `__init__`.
write-fault-open-block = un bloc de code commence ici et ne finit jamais. Ajoute une ligne de trois accents graves sous le code.
write-fault-open-backtick = il y a un accent grave tout seul. Mets-en un de chaque côté du code.
write-fault-picture = les images ne marchent pas dans les questions. Écris le code en texte, ou décris ce que montre l’image.
write-fault-link = les liens ne sont pas autorisés. Nomme la page sans son adresse.
write-fault-heading = Discord afficherait cette ligne comme un titre. Si c’est du code, mets-le entre deux lignes de trois accents graves.
write-fault-markup = Discord mettrait { $word } en forme. Si c’est du code, entoure-le d’accents graves.
write-fault-word = ce serveur ne publie pas { $word }. Utilise un autre mot.
write-fault-no-code = il n’y a pas de code. Mets le code entre deux lignes de trois accents graves.
write-fault-options = je compte { $count ->
        [one] { $count } option
       *[other] { $count } options
    }. Écris-en de { $least } à { $most }, une par ligne.
write-fault-none-right = aucune option n’est marquée comme bonne. Mets `*` devant la bonne.
write-fault-several-right = { $count } options sont marquées comme bonnes. Garde le `*` devant une seule ; si une autre est bonne aussi, change-la pour qu’elle soit fausse.
write-fault-long-option = cette option a { $length } caractères. Raccourcis-la à { $most }.
write-fault-same-option = cette option est là deux fois. Elles doivent toutes être différentes.
write-fault-reason-first = une ligne avec `>` explique l’option au-dessus, et il n’y en a pas. Commence par une option.
write-fault-many = il y en a { $count }. Gardes-en { $most } au plus.
write-button-fix = Corriger
write-button-edit = Modifier
write-button-discard = Abandonner
write-button-send-named = Envoyer avec mon nom
write-button-send = Envoyer sans mon nom
write-button-add = L’ajouter
write-button-save = Enregistrer
write-button-approve = Approuver avec modifs
write-answer = Réponse
write-hints = Indices
write-twins = Air de déjà-vu
write-twin-bank = « { $title } » dans la banque intégrée
write-twin-own = « { $title } » parmi les questions propres à ce serveur
write-twin-waiting = « { $title } », une suggestion en attente
write-twin-declined = « { $title } », une suggestion refusée
write-twin-suggested = quelqu’un a déjà suggéré quelque chose de très proche
write-footer-suggest = Aperçu, options dans ton ordre. Avec ton nom, le message dit qui l’a suggérée. Elle ne te rapportera aucun point. Si elle est approuvée, elle reste au serveur.
write-footer = Aperçu, options dans ton ordre. Elle ne te rapportera aucun point.

# own.rs: the server's own questions
own-title = Les questions propres au serveur
own-none = Aucune à montrer en ce moment. Utilise `/bank add` pour en écrire une.
# $by is one of the two below.
own-line = - **{ $title }** (`{ $slug }`) · { $level } · { $topic } · { $by }
own-by = par { $member }, { $date }
own-by-former = par un ancien membre, { $date }
own-footer = Page { $page } sur { $pages } · plus récentes d’abord · sans les questions ouvertes ou à venir
own-button-barred = Jamais posées ici
own-added = « { $title } » (`{ $slug }`) fait maintenant partie des questions de ce serveur, pour les parcours, les quiz, l’entraînement et la recherche. Elle ne te rapportera aucun point. Pour la poser bientôt, utilise `/track queue add`.
own-changed = « { $title } » (`{ $slug }`) est enregistrée. Les questions passées restent telles qu’elles ont été posées.
own-ask-remove = Supprimer `{ $slug }` des questions de ce serveur ? Elle ne sera plus posée, ni proposée à l’entraînement, ni trouvée. Si elle est ouverte en ce moment, elle le reste. Tu pourras annuler.
own-button-remove = La supprimer
own-button-keep = La garder
own-removed = `{ $slug }` est supprimée. Si elle est dans une file d’attente, elle sera passée.
own-unknown = `question:` { $typed } n’est pas une des questions propres à ce serveur. `/bank list` les montre.
own-unknown-nearest = `question:` { $typed } n’est pas une des questions propres à ce serveur. Tu voulais dire { $nearest } ?
own-in-bank = `question:` { $typed } est intégrée, elle ne peut donc pas être modifiée ni supprimée ici. Utilise `/bank bar` pour ne jamais la poser.
own-not-now = `{ $slug }` ne peut pas être modifiée en ce moment : elle est ouverte ou va l’être, et le formulaire montrerait sa réponse. Réessaie après sa révélation.
own-full = Ce serveur a { $most } questions à lui, le maximum. Utilise `/bank remove` pour faire de la place.

# suggestions.rs: what members suggested
suggestions-title = Suggestions
suggestions-notice = Un membre a suggéré une question. Appuie sur le bouton ou utilise `/suggestions` pour l’approuver ou la refuser.
suggestions-button-see = Voir les suggestions
# $credit: yes or no.
suggestions-sent = Merci ! « { $title } » est entre les mains de la modération. { $credit ->
        [yes] Si elle est posée, le message dira que tu l’as suggérée.
       *[no] Si elle est posée, ton nom n’y figurera pas.
    } `/suggestions` te dira ce qu’elle devient.
suggestions-button-mine = Mes suggestions
suggestions-blocked = Tu ne peux pas suggérer de questions sur ce serveur, car la modération a bloqué ton compte.
suggestions-full-own = Tu as { $most } suggestions en attente de la modération. Attends sa décision, ou reprends-en une.
suggestions-full = { $most } suggestions attendent la modération, c’est le maximum. Réessaie dans quelques jours.
suggestions-nothing-waits = Aucune suggestion en attente.
suggestions-faults = **Impossible de l’approuver telle quelle.** Appuie sur **Modifier** pour la corriger :
suggestions-place = Suggestion { $place } sur { $of }
suggestions-from = De
# $credit: yes or no.
suggestions-from-line = { $member }, { $at }. { $credit ->
        [yes] Veut que son nom soit cité quand elle sera posée.
       *[no] Ne veut pas que son nom soit cité.
    }
suggestions-button-approve = Approuver
suggestions-button-review = Modifier
suggestions-button-decline = Refuser
suggestions-button-before = Précédente
suggestions-button-after = Suivante
suggestions-button-next = Suggestion suivante
suggestions-approved = Approuvée : « { $title } » (`{ $slug }`) fait maintenant partie des questions de ce serveur. Elle ne rapportera de points ni à toi, ni à la personne qui l’a écrite. Pour la poser bientôt, utilise `/track queue add`.
suggestions-declined = Refusée. Le membre lira ta raison dans `/suggestions`.
suggestions-waits-no-more = Cette suggestion n’est plus en attente : quelqu’un a tranché, ou elle a été reprise.
suggestions-decline-form = Refuser la suggestion
suggestions-decline-reason = Raison
suggestions-decline-description = Le membre la lira dans /suggestions.
suggestions-decline-placeholder = On en a eu une très proche la semaine dernière. Et si tu demandais pourquoi ça arrive ?
suggestions-no-reason = Dis pourquoi en une phrase, pour que le membre sache comment faire mieux.
suggestions-not-taken-back = Tu ne peux plus la reprendre : la modération a décidé. `/suggestions` montre ce qu’elle est devenue.
suggestions-mine-title = Tes suggestions
suggestions-mine-none = Tu n’as pas encore suggéré de question ici. `/suggest` ouvre un formulaire.
# $became is one of the four below.
suggestions-mine-line = - **{ $title }** ({ $date }) : { $became }
suggestions-mine-waits = en attente de la modération
suggestions-mine-approved = approuvée, elle fait partie des questions de ce serveur
suggestions-mine-removed = approuvée, mais supprimée plus tard par la modération
suggestions-mine-declined = refusée : { $reason }
suggestions-button-take-back = Reprendre « { $title } »
# $member suggested the question that is asked.
post-suggested-title = Suggérée par
round-told-wrote-it = Tu connais la réponse à cette question, car tu l’as écrite ou approuvée : elle ne te rapporte donc aucun point.

# audit.rs
audit-of-suggestion = une suggestion de { $member }
audit-added-question = a ajouté { $what } aux questions du serveur
audit-changed-question = a modifié { $what }, une question propre au serveur
audit-removed-question = a supprimé { $what } des questions du serveur
audit-restored-question = a remis { $what } parmi les questions du serveur
audit-approved-suggestion = a approuvé une suggestion, { $what }
audit-declined-suggestion = a refusé { $what }
audit-reopened-suggestion = a rouvert { $what }
audit-undid-own = La question est de retour parmi celles du serveur.
audit-undid-decline = La suggestion est de nouveau en attente.
## /me: pictures, badges and milestones, another member's stats, the group's card

command-me--member = Un autre membre ; par défaut, toi
command-me--group = Où en est tout le groupe, et ses thèmes les plus faibles

me-title-other = Stats dans { $track }
# $member is a mention.
me-of-other = Les stats de { $member }.
me-of-veiled = Les stats de { $member }. Les réponses de ce parcours sont anonymes : ni thèmes ni jours ne sont montrés.
me-no-track = Il n’y a pas encore de questions quotidiennes ici. Sur tout le serveur, depuis le début : { $place }. `/why` détaille tous les points.
me-unknown-member = { $member } n’a encore rien fait ici, il n’y a donc rien à montrer.
me-hidden-member = { $member } garde ses stats privées.
me-streak-none-other = Pas encore de série.
me-streak-over-other = Pas de série en cours ; la meilleure : { $best }.
me-streak-best-other =
    { $now ->
        [one] **{ $now } question** d’affilée. Le record : { $best }.
       *[other] **{ $now } questions** d’affilée. Le record : { $best }.
    }
me-streak-next = Prochain palier : { $next } d’affilée.
me-field-badges = Badges
me-badges-none = Aucun pour l’instant. Le premier s’obtient en répondant { $first } fois d’affilée.
me-badges-none-other = Aucun pour l’instant.
me-badge-streak = **{ $count } d’affilée** : une série de { $count } questions
me-badge-answered = **{ $count } réponses** : { $count } questions répondues à temps
me-badge-all-rounder = **Touche-à-tout** : des connaissances dans { $count } thèmes
me-badge-accepted = **{ $count } acceptées** : { $count } réponses acceptées par la modération
me-button-group = Tout le groupe
me-button-me = Mes stats

result-milestone-title = Palier
result-milestone = Avec cette question, tu en es à **{ $count } d’affilée**. Le badge est dans `/me`.

# Everything that begins with picture- is drawn, or read out to those who don't see the picture. The short names of
# topics have room for about 15 letters.
picture-points = Points
picture-points-week = { $points ->
    [0] aucun cette semaine
   *[other] +{ $points } cette semaine
}
picture-rank = Place
picture-rank-track = depuis le début
picture-rank-hidden = si visible
picture-rank-none = pas encore de points
picture-rank-far = hors classement
picture-streak = Série
picture-streak-best = d’affilée · record { $best }
picture-badges = Badges
picture-badge-streak = { $count } d’affilée
picture-badge-answered = { $count } réponses
picture-badge-all-rounder = Touche-à-tout
picture-badge-accepted = { $count } acceptées
picture-year = 12 derniers mois
picture-year-note = répondu à { $done } sur { $asked }
picture-year-full = correct, ou « je savais »
picture-year-some = répondu
picture-year-missed = manqué
picture-mastery = Maîtrise en %
picture-mastery-note = verdicts et auto-évaluations
picture-month = { $month ->
    [jan] janv
    [feb] févr
    [mar] mars
    [apr] avr
    [may] mai
    [jun] juin
    [jul] juil
    [aug] août
    [sep] sept
    [oct] oct
    [nov] nov
   *[dec] déc
}
picture-topic-basics = Bases
picture-topic-data-structures = Structures
picture-topic-iteration = Itération
picture-topic-functions = Fonctions
picture-topic-oop = Classes
picture-topic-data-model = Modèle données
picture-topic-exceptions = Exceptions
picture-topic-files-io = Fichiers, E/S
picture-topic-modules-packaging = Packaging
picture-topic-stdlib = Bibl. standard
picture-topic-memory-performance = Mémoire, perf
picture-topic-concurrency = Concurrence
picture-topic-testing = Tests
picture-topic-web = Web
picture-topic-data-science = Data science
picture-topic-algorithms = Algorithmes
picture-topic-practices = Pratiques
# One part of a sentence each.
picture-alt-tile = { $label } : { $value } ({ $note })
picture-alt-badges = Badges : { $badges }
picture-alt-year = { $title } : { $note } ({ $months })
picture-alt-month = { $month } { $done } sur { $asked }
picture-alt-mastery = Maîtrise en pourcentage ({ $levels }) : { $rows }
picture-alt-row = { $topic } { $percents }

group-title = Où en est le groupe dans { $track }
group-body = { $dailies ->
    [one] { $dailies } question close ces 12 derniers mois,
   *[other] { $dailies } questions closes ces 12 derniers mois,
} avec { $answers ->
    [one] { $answers } réponse
   *[other] { $answers } réponses
} à temps.
group-none = Aucune question n’est encore close dans { $track }. Après le vote sur la première, tu verras ici ce que le groupe sait et ce qu’il ne sait pas.
group-field-weakest = Thèmes les plus faibles
group-field-topics = Tous les thèmes
# $count: verdicts and self-ratings.
group-topic = { $topic } : { $percent } % acquis ({ $count ->
    [one] { $count } évaluation
   *[other] { $count } évaluations
})
group-weakest-none = Aucun ne se détache. Un thème apparaît ici s’il a au moins { $enough } verdicts ou auto-évaluations et si moins de { $most } % en est acquis.
group-topics-none = Pas encore de verdicts ni d’auto-évaluations.
group-field-focus = Priorités
group-focus-on = Cette semaine, je pose ces thèmes deux fois plus souvent : { $topics }. J’en choisis de nouveaux chaque lundi.
group-focus-waiting = Activé. Dès qu’un thème se détache, je le pose deux fois plus souvent. J’en choisis de nouveaux chaque lundi.
group-focus-off = Désactivé. Appuie sur le bouton pour que je pose les thèmes les plus faibles deux fois plus souvent.
group-focus-off-member = Désactivé. La modération peut me faire poser les thèmes les plus faibles deux fois plus souvent.
group-button-focus = Insister dessus
group-button-unfocus = Ne plus insister
group-picture-questions = Questions
group-picture-questions-note = en 12 mois
group-picture-answers = Réponses
group-picture-answers-note = environ { $each } par question
group-picture-known = Acquis
group-picture-known-value = { $percent } %
group-picture-known-note = sur { $count } évaluations
group-picture-known-none = pas encore d’évaluations
group-picture-year-note = { $done } sur { $asked } avec réponses
group-picture-year-full = autant que d’habitude
group-picture-year-some = moins
group-picture-year-none = personne
## review.rs: /review, and what practice questions say about it

practice-footer-back = De retour dans /review le { $date }. Personne d’autre ne voit ce message, et ça ne rapporte aucun point.
practice-rated = Ton auto-évaluation
review-no-server = Je ne sais pas encore de quel serveur tu parles. Utilise `/review` là-bas une fois, et ça marchera aussi ici.
review-nothing-yet = Rien à réviser pour l’instant. Les questions que tu rates, ou que tu notes 🔴 ou 🟡, reviennent ici au bon moment. Réponds à la prochaine question du jour, ou essaie `/question`.
review-done-already = Ce n’est plus ta question en cours. Voici où tu en es :
review-title = Révision · { $title }
# A channel of the server that the questions of a direct message belong to.
review-server = Du serveur de { $channel }
review-footer-left =
    { $left ->
        [1] La dernière pour aujourd’hui. Personne d’autre ne voit ce message, et ça ne rapporte aucun point.
       *[other] Encore { $left } aujourd’hui. Personne d’autre ne voit ce message, et ça ne rapporte aucun point.
    }
review-footer-rate = Tu connaissais la réponse ?
review-back = Elle revient le { $date }.
review-back-today = Elle revient encore une fois aujourd’hui, puis le { $date }.
review-button-show = Voir la réponse
review-button-dont-know = Je ne sais pas
review-button-answer = Répondre
review-button-next = Suivante
review-button-more = Encore { $count }
review-form = Qu’est-ce que ça affiche ?
review-form-label = Qu’est-ce que ça affiche ?
review-form-description = Exactement ce qui apparaît à l’écran, ligne par ligne
review-rate-again = { $dot } Pas encore
review-rate-hard = { $dot } En partie
review-rate-good = { $dot } Je savais
review-correct = ✅ **{ $letter } : correct.**
review-incorrect = ❌ **{ $letter } : incorrect.**
review-correct-output = ✅ **C’est bien ce que ça affiche.**
review-incorrect-output = ❌ **Ce n’est pas ce que ça affiche.** Tu as tapé :
review-dont-know = Voici la réponse.
review-noted = « { $title } » revient le { $date }.
review-noted-today = « { $title } » revient encore une fois aujourd’hui, puis le { $date }.
review-done-title = Révision
review-done =
    { $count ->
        [one] Fini pour aujourd’hui : { $count } question révisée.
       *[other] Fini pour aujourd’hui : { $count } questions révisées.
    }
review-none-now = Rien à réviser en ce moment.
review-more =
    { $count ->
        [one] Il en reste { $count } à revoir. Fais-la maintenant, ou demain.
       *[other] Il en reste { $count } à revoir. Continue maintenant, ou demain.
    }
review-next =
    { $count ->
        [one] Prochaine fois : { $count } question le { $date }.
       *[other] Prochaine fois : { $count } questions le { $date }.
    }
review-no-next = Les questions que tu rates, ou que tu notes 🔴 ou 🟡, reviennent ici.
zone-set = Ton fuseau horaire est { $zone }, où il est { $time }. Ta journée de `/review` y commence à 04:00. C’est le même pour tous les serveurs.
zone-taken-back = J’ai oublié ton fuseau horaire et j’utilise de nouveau celui de chaque serveur.
command-review = Revoir au bon moment les questions que tu as ratées. Visible par toi uniquement.
command-me--zone = Ton fuseau horaire, comme Europe/Berlin ; - pour celui du serveur

## rules/counting.rs, text/rings.rs: which votes count

# Behind "You voted for …". $closed: date and time.
ballot-newcomer = Il comptera quand tu auras répondu à une question ici : celle-ci ou une d’avant, au plus tard le { $closed }.
# $most: how many votes count on the questions of one date.
ballot-over = Il ne compte pas : de tes votes sur les questions d’une même date, seuls les { $most } premiers comptent. Si tu en retires un autre, celui-ci compte.
ballot-entry-newcomer = **tu as voté pour elle** (compte quand tu auras répondu à une question ici)
ballot-entry-over = **tu as voté pour elle** (un vote de trop pour compter)

help-rules-title = Comment marchent les points
help-rules-answers = Répondre avant la révélation : { $answered }. Une bonne réponse, quand je la vérifie : { $correct } de plus. Une réponse acceptée par la modération : { $accepted } de plus.
help-rules-votes = Chaque vote pour ta réponse : { $vote }, pour { $most } votes au plus par question. Tu ne peux pas voter pour toi, et un vote retiré reprend son point.
help-rules-newcomers = Un vote compte si la personne qui vote a répondu à une question ici avant la fin du vote : celle-ci ou une d’avant.
help-rules-cap = Des votes d’un membre sur les questions d’une même date, les { $most } premiers comptent.
help-rules-early = Si tu regardes la réponse avec **Voir maintenant**, ou si tu as vu la question dans un aperçu, elle ne te rapporte rien.
help-rules-final = Les points sont définitifs à la fin du vote. Ensuite, seuls une correction de la question ou un `/points adjust` de la modération les changent, toujours avec une raison.
help-rules-footer = /why détaille tous tes points, et d’où ils viennent.

rings-title = Qui vote pour qui
rings-head = Votes pour l’autre, sur tous ceux de chaque membre :
# $one, $other: members. $there, $back: their votes for each other. $of, $of_back: all their votes.
rings-line = - { $one } → { $other } : { $there } sur { $of } · { $other } → { $one } : { $back } sur { $of_back }
rings-none = Aucun duo n’a échangé { $least } votes ou plus dans chaque sens.
rings-looked =
    { $votes ->
        [one] { $votes } vote examiné
       *[other] { $votes } votes examinés
    } { $dailies ->
        [one] sur { $dailies } question des { $days } derniers jours.
       *[other] sur { $dailies } questions des { $days } derniers jours.
    }
rings-footer = Des amis qui répondent bien donnent le même résultat. Lis leurs réponses avant d’agir.

## rules/round/early.rs: questions that close early

command-round-schedule--early = Clore une question dès que toutes les personnes inscrites ont répondu (avec lobby)
round-early = Une question est close dès que toutes les personnes inscrites ont répondu.
round-field-early-wants-lobby = `early:` a besoin de `lobby:True`, pour que je sache qui joue.
## remind.rs: /remind and its direct messages

remind-title = Rappels
# $question, $reveal and $call are on or off.
remind-settings =
    { $question ->
        [on] 📣 Une question est sortie : **activé**
       *[off] 📣 Une question est sortie : désactivé (`question:true`)
    }
    { $reveal ->
        [on] 💡 Une réponse est sortie : **activé**
       *[off] 💡 Une réponse est sortie : désactivé (`reveal:true`)
    }
    { $call ->
        [on] ⏰ Dernière chance, deux heures avant la révélation si tu n’as pas répondu : **activé**
       *[off] ⏰ Dernière chance, deux heures avant la révélation si tu n’as pas répondu : désactivé (`last_call:true`)
    }
    Entre { $from } et { $to }, heure de { $zone }. Règle ton fuseau horaire avec `/me zone:`.
    Ils arrivent en messages privés avec des liens ; ce qui tombe dans la même heure est regroupé.
remind-none = Les rappels sont désactivés. Choisis ce que tu veux : `/remind question:true`, `reveal:true` ou `last_call:true`. Ils arrivent en messages privés avec des liens.
remind-refused = Je n’ai pas pu t’envoyer de message privé, tes rappels sont donc désactivés. Autorise les messages privés des membres de ce serveur (dans ses Paramètres de confidentialité), puis relance `/remind`.
remind-turned-off = Les rappels sont désactivés. `/remind` les réactive.
remind-not-a-time = `{ $option }:` { $typed } n’est pas une heure. Essaie `9:00`, `17:30` ou `9am`.
remind-no-hours = `from:` et `to:` tombent à la même heure. Choisis une plage comme `from:8:00 to:22:00`.
remind-button-off = Désactiver
remind-question = 📣 **{ $track }** · la question #{ $number } est sortie : { $place }
    Tu peux répondre jusqu’au { $reveal }.
remind-reveal = 💡 **{ $track }** · la réponse à la #{ $number } est sortie : { $place }
remind-last-call = ⏰ **{ $track }** · Dernière chance pour la #{ $number } : { $place }
    Tu peux répondre jusqu’au { $reveal }.
remind-streak = Sinon, ta série de { $count } s’arrête.
# The small print, by which the bot finds the message again: $marks are made of remind-mark.
remind-footer = Rappel · { $date } · { $marks }
remind-mark =
    { $what ->
        [question] #{ $number } question
        [reveal] #{ $number } réponse
       *[last-call] #{ $number } dernière chance
    }
refusal-too-many-directs = j’ai ouvert trop de messages privés pour l’instant. Discord dit : { $words }
command-remind = Des rappels en message privé : question sortie, réponse sortie, dernière chance.
command-remind--question = Quand une question sort
command-remind--reveal = Quand une réponse sort
command-remind--last_call = Deux heures avant la révélation, si tu n’as pas répondu
command-remind--from = Pas avant cette heure, comme 8:00
command-remind--to = Pas après cette heure, comme 22:00
## role.rs: why a role can't be given

role-gone = Ce rôle n’existe plus.
role-everyone = Tout le monde a déjà ce rôle. Choisis-en un autre.
role-managed = Ce rôle appartient à un bot ou à une intégration, personne ne peut donc l’attribuer. Choisis-en un autre.
role-powerful = Ce rôle permet de gérer ou de modérer, ou de mentionner tout le monde. Un quiz ne devrait pas donner ça : choisis un rôle sans ces permissions.
role-too-high = Ce rôle n’est pas en dessous du mien. Dans **Paramètres du serveur → Rôles**, glisse mon rôle au-dessus, et réessaie.
role-may-not = Je n’ai pas le droit d’attribuer des rôles. Donne-moi la permission **Gérer les rôles**, et réessaie.
# $why is one of the sentences above.
role-not-given = Je n’ai pas pu changer qui a { $role }. { $why }
role-member-left = Un membre qui allait recevoir { $role } a quitté le serveur.

## season.rs: seasons

command-season = Saisons : un classement avec un début et une fin.
command-season-start = Démarrer une saison, ou planifier la prochaine.
command-season-start--name = Son nom
command-season-start--from = Première date, comme 2026-03-02 ; par défaut, aujourd’hui
command-season-start--to = Dernière date, comme 2026-05-31 ; par défaut, sans fin
command-season-start--carry = Ce que les membres gardent de la saison d’avant : rien, ou la moitié des points
command-season-start--champion = Un rôle pour la première place
command-season-start--channel = Où publier les résultats ; par défaut, ici
command-season-end = Terminer la saison, ou annuler celle qui n’a pas commencé.
command-season-end--date = Dernière date, comme 2026-05-31 ; par défaut, aujourd’hui
command-season-end--season = Laquelle, si une autre est déjà planifiée
command-season-list = Toutes les saisons et qui les a gagnées.
help-subject-seasons = Saisons et récompenses

# What a channel is for, in bold at the beginning of a sentence.
season-purpose = Résultats de saison

season-number = la saison #{ $number }
# In /audit.
season-of = la saison **{ $name }**
season-audit-started = a démarré { $what }
season-audit-ended = a fixé la fin de { $what }
season-audit-cancelled = a annulé { $what }

season-same-name = `name:` Il y a déjà une saison **{ $name }** qui n’est pas finie. Choisis un autre nom.
season-period-name = `name:` **{ $name }** a déjà un sens dans `/leaderboard period:`. Choisis un autre nom.
season-planned = **{ $name }** est déjà planifiée, à partir du { $first }. Pour en planifier une autre, annule-la d’abord avec `/season end`.
season-running = **{ $name }** est encore en cours. Utilise `/season end` pour fixer sa dernière date, puis démarre la suivante.
season-past-start = `from:` Le { $first } est passé. Une saison peut commencer aujourd’hui ou plus tard.
season-overlap = `from:` **{ $name }** dure jusqu’au { $last }. Les saisons ne peuvent pas se chevaucher : démarre la suivante plus tard.
season-ends-before = La saison finirait ({ $last }) avant de commencer ({ $first }). Choisis une fin plus tardive.
# $option: from, to or date.
season-date = `{ $option }:` { $typed } n’est pas une date. Essaie 2026-03-02, `today` ou `tomorrow`.
season-carry = `carry:` Je ne connais pas { $typed }. Choisis `none` ou `half`.
# $why is one of the sentences of role.rs.
season-champion = `champion:` Je ne peux pas attribuer { $role }. { $why }
season-none-to-end = Il n’y a pas de saison à terminer. `/season start` en démarre une.
season-no-such = `season:` La saison { $typed } n’existe pas. `/season list` les montre toutes.
season-ended-already = **{ $name }** est déjà finie depuis le { $last }.
season-too-early = Des points pour le { $earliest } sont peut-être déjà arrivés : la saison ne peut pas finir plus tôt.
season-next-begins = **{ $name }** commence le { $first } : cette saison doit finir avant.

season-started = { $begins ->
    [today] **{ $name }** a commencé : les points comptent à partir d’aujourd’hui, { $first }.
   *[later] **{ $name }** est planifiée : les points compteront à partir du { $first }.
}
season-until = Elle finit le { $last }, inclus.
season-open-end = Elle dure jusqu’à `/season end`.
season-where = Une fois sa dernière question close, je publierai les résultats dans { $channel }. D’ici là, `/leaderboard period:season` montre le classement.
season-carries = Chaque membre garde la moitié de ses points de **{ $before }**, arrondie vers le bas, une fois le classement de cette saison définitif.
season-carries-nothing = Il n’y a pas de saison avant elle, tout le monde commence donc à 0.
season-crowns = La première place reçoit { $role }.
season-ended = { $when ->
    [today] **{ $name }** finit aujourd’hui, { $last }. Une fois la dernière question close, je publierai les résultats dans { $channel }. Pour déplacer la fin, utilise `/season end date:` avant ce soir minuit.
   *[later] **{ $name }** finit le { $last }. Une fois la dernière question close, je publierai les résultats dans { $channel }.
}

season-name-and-dates = { $name }, { $dates }
season-dates = { $first } – { $last }
season-dates-open = depuis le { $first }
season-final = *Classement définitif.*
season-final-corrected = *Classement définitif. Les corrections faites depuis comptent pour le total, mais ne le changent pas :*
# $points has its sign: "+5", "−2".
season-later = *{ $date } : { $changes ->
        [one] { $changes } correction
       *[other] { $changes } corrections
    }, { $points } en tout*
season-own-no-place =
    Tu avais { $points ->
        [one] { $points } point
       *[other] { $points } points
    }, mais pas de place : à la fin de la saison, ton profil était masqué ou tu n’étais pas là.
season-button = Saison
season-button-hall = Toutes les saisons
season-place = Saison : { $place }

season-over = Saison terminée : { $name }
# $place is "🥇 1." or "4."
season-place-line = **{ $place }** { $member } · { $points }
# Stands for somebody who is hidden or has left.
season-unnamed = un membre
season-nobody = Personne n’a marqué de points cette saison.
season-more = … et { $count ->
        [one] { $count } de plus
       *[other] { $count } de plus
    }
season-crowned = Le titre { $role } revient à la première place.
season-see = Classement complet : `/leaderboard period:season-{ $number } track:all`
season-next = { $begins ->
    [now] **{ $name }** a déjà commencé.
   *[later] À suivre : **{ $name }**, à partir du { $first }.
} { $carry ->
    [half] Chaque membre garde la moitié de ses points, arrondie vers le bas.
   *[none] Tout le monde commence à 0.
}

season-list-title = Saisons
season-list-empty = Pas encore de saisons. La modération en démarre une avec `/season start`.
season-line = **{ $name }** · { $dates } · { $state }
season-state-nobody = personne n’a marqué de points
season-state-over = 🏆 { $names } avec { $points } · { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    }
season-and-others = { $names } et { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
season-state-planned = planifiée
season-state-running = en cours
season-state-daily = finie ; définitive quand la dernière question sera close : { $closes }
season-state-round = finie ; définitive après le quiz #{ $round }
season-state-counting = finie ; décompte en cours
season-button-newer = Plus récentes
season-button-older = Plus anciennes
board-no-season = Il n’y a pas encore eu de saison. La modération en démarre une avec `/season start` ; d’ici là, essaie `period:month`.
board-month-future = `period:` { $typed } est encore à venir.
# $first is a month: "March 2026".
board-month-not-kept = `period:` Les classements mensuels existent depuis { $first } ; ceux d’avant n’ont pas été gardés. `/leaderboard period:all` compte tout.

## recap.rs: the weekly recap of a track

recap-title = { $track } · semaine du { $monday }
recap-questions =
    { $count ->
        [one] { $count } question a été révélée cette semaine.
       *[other] { $count } questions ont été révélées cette semaine.
    }
recap-standings = Classement
recap-place = **{ $rank }.** { $who } · { $points }
recap-best = Meilleures réponses
# $number is a link to the question, $best the author, the votes and a link.
recap-best-line = { $number } · { $best }
recap-missed = La plus ratée
recap-missed-line = { $number } { $title } · correct : { $correct } sur { $count }
# The small print, by which the bot finds the message again.
recap-footer = Récap · { $track } · { $monday }
recap-on = **{ $track }** publie un récap chaque dimanche à 20:00 dans son fuseau horaire : classement, meilleures réponses et question la plus ratée. Pas de récap les semaines sans question révélée.
recap-off = **{ $track }** ne publie pas de récap hebdo.
recap-forum = **{ $track }** publie dans un forum, où un récap n’a pas sa place. Choisis un parcours dans un salon textuel.
command-track-recap = Publier un récap chaque dimanche : classement et meilleures réponses.
command-track-recap--track = Quel parcours
command-track-recap--on = Activer ou non
## Faults that users found

round-told-played-before = Le quiz #{ $round } (**{ $name }**, { $channel }) est annulé : il a été joué après la sauvegarde à partir de laquelle je tourne, je n’ai donc plus ses réponses. Utilise `/round schedule` pour en planifier un autre.
round-told-channel-busy = Le quiz #{ $round } (**{ $name }**, { $channel }) est annulé : à l’heure prévue, le quiz #{ $other } (**{ $busy }**) s’y jouait encore. Utilise `/round schedule` pour en planifier un autre.
field-everyone = `ping:` Discord ne notifie personne quand je mentionne @everyone. Choisis un rôle que les membres peuvent avoir.
# $option: `delay` or `close`.
field-length = `{ $option }:` Je n’arrive pas à lire { $typed } comme une durée. Écris-la comme `8h`, `90m`, `1d` ou `1h30m`.
me-question-removed = La modération a supprimé ta réponse, elle ne compte donc pas.
round-desk-cannot-end-over = Le quiz #{ $round } ne peut plus être terminé.
round-desk-none-running = Aucun quiz n’est en cours. `/round list` montre ceux qui sont planifiés.
round-desk-none-scheduled = Aucun quiz n’attend de commencer. Utilise `/round schedule` pour en planifier un.
round-desk-none-paused = Aucun quiz n’est en pause.
round-desk-none-played = Aucun quiz n’a encore été joué ici. `/round list` montre ceux qui sont planifiés.
round-desk-next-closing = La question en cours est déjà close. Ses résultats arrivent dans un instant.
# $points: board-points.
board-own-below = Tu es à { $points }. Le classement commence à 1 point.
setup-blackout-gone-title = Redeviennent des dates normales
# $dates: such as “24 Dec 2026 to 2 Jan 2027; 1 May 2027”.
setup-blackout-gone = { $dates }. `blackout:` remplace toute la liste : donne donc toutes les dates que tu veux garder.
# $dates: one or more dates, as 2026-03-02; $today: whether today's is among them.
notice-missed =
    { $count ->
        [one] **{ $track }** n’a pas de question pour le { $dates } : j’étais hors ligne au moment prévu, et de retour trop tard. Les séries ne sont pas touchées.
       *[other] **{ $track }** n’a pas de questions pour { $count } dates ({ $dates }) : j’étais hors ligne aux moments prévus, et de retour trop tard. Les séries ne sont pas touchées.
    }{ $today ->
        [yes] {" "}`/track post-now` publie la question du jour.
       *[no] {""}
    }
withdraw-results = Elle n’a pas de résultats et ne rapporte aucun point. La raison : { $reason }
## Rewards (reward.rs): roles that members earn

command-rewards = Des rôles que les membres peuvent gagner.
command-rewards-add = Donner un rôle pour des points, une série, ou une place dans une saison.
command-rewards-add--role = Quel rôle
command-rewards-add--points = À partir de ce nombre de points depuis le début
command-rewards-add--streak = À partir de ce nombre de réponses d’affilée, dans n’importe quel parcours
command-rewards-add--rank = Pour cette place ou une meilleure dans la dernière saison : 3, c’est le podium
command-rewards-list = Voir quels rôles les membres peuvent gagner.
command-rewards-remove = Ne plus donner un rôle. Les membres qui l’ont le gardent.
command-rewards-remove--role = Quel rôle

# In /audit: $what is the mention of a role.
reward-audit-added = a fait de { $what } une récompense
reward-audit-removed = n’attribue plus { $what }

# What a role is given for.
reward-for-points =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
reward-for-streak = une série de { $count }
reward-for-rank =
    { $count ->
        [one] la 1re place de la dernière saison
       *[other] une place dans le top { $count } de la dernière saison
    }
reward-one-fact = Dis à quoi sert le rôle : `points:`, `streak:` ou `rank:`, et un seul à la fois.
reward-range = `{ $option }:` Choisis un nombre de 1 à { $most }.
reward-role = `role:` Je ne peux pas attribuer { $role }. { $why }
reward-already = { $role } est déjà attribué pour { $fact }.
reward-other = { $role } est déjà attribué pour { $fact }. Pour le donner pour autre chose, utilise d’abord `/rewards remove`.
reward-too-many = Il ne peut pas y avoir plus de { $most } récompenses. Fais de la place avec `/rewards remove`.
reward-none = { $role } n’est pas une récompense ici. `/rewards list` montre celles qui existent.
reward-added =
    { $role } est maintenant attribué pour { $fact }. { $who ->
        [points] Les membres qui les ont déjà le reçoivent dans les prochaines minutes. Ceux qui repassent en dessous le perdent.
        [streak] Les membres le reçoivent avec la réponse qui porte leur série à cette longueur, et le perdent quand elle s’arrête. Ceux dont la série est déjà aussi longue le reçoivent à leur prochaine réponse.
       *[rank] Les membres le gardent jusqu’à la fin de la prochaine saison. Si une saison est déjà finie, ses meilleurs membres le reçoivent dans les prochaines minutes.
    } Si la modération le retire à quelqu’un, je ne le rends pas tant qu’il n’est pas gagné à nouveau.
reward-removed = { $role } n’est plus attribué pour { $fact }. Les membres qui l’ont le gardent. `/rewards add` l’attribue de nouveau.
reward-line = { $role } · { $fact }
reward-line-stopped = { $role } · { $fact } · ⚠️ arrêté. { $why } `/rewards add` le relance.
reward-list-title = Récompenses
reward-list-empty = Pas encore de récompenses. `/rewards add` donne un rôle pour des points, une série, ou une place dans une saison.
reward-stopped = Je n’attribue plus { $role } pour { $fact }. { $why } `/rewards add` relance cette récompense.
reward-gone = Le rôle que les membres recevaient pour { $fact } a été supprimé, j’ai donc retiré cette récompense. `/rewards add` donne un autre rôle à la place.
reward-doctor = **Récompenses** : { $role } est attribué pour { $fact }, mais je ne peux pas le donner. { $why }
reward-doctor-stopped = **Récompenses** : je n’attribue plus { $role } pour { $fact }, car je ne pouvais pas le donner. Maintenant, je pourrais : `/rewards add` relance cette récompense.
reward-doctor-champion = **Saison { $name }** : la première place doit recevoir { $role }, mais je ne peux pas l’attribuer. { $why }

## Pages of /help (help.rs)

help-overview = Vue d’ensemble
help-more = Les boutons ci-dessous montrent ce que tu peux encore faire ici.

## Milestones of streaks in the final results (results.rs)

final-streaks-title = Séries
# $who: one or more mentions, and how many others.
final-streak = **{ $count } d’affilée** : { $who }
final-streak-others =
    { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }

# A round before the server has a time zone
# $typed: the time of day that was typed, in backticks.
round-field-zone-needed = `start:` { $typed }, c’est dans quel fuseau horaire ? Ce serveur n’en a pas encore. Définis-le avec `/setup zone:` et une ville, comme `Europe/Berlin`, `America/New_York` ou `Asia/Kolkata`, puis planifie à nouveau le quiz. Ou compte à partir de maintenant : `start:in 20m`.

## Corrections of rounds, and what a void question is elsewhere

past-own-void = annulée : aucun point pour personne
errata-round-void-short = annulée (ne rapporte de points à personne)
errata-round-were = les bonnes réponses étaient { $letters }
# After the word “question”. $question: its number in the round.
errata-round-name = { $question } du quiz { $round }
errata-round-which = Quiz { $round }, question { $question } · { $name }
errata-round-button = Quiz { $round } · { $name }
errata-round-title = Corriger une question du quiz { $round } · { $name }
errata-round-list = Quelle question faut-il corriger ? Appuie sur son numéro.
errata-round-list-more = Quelle question faut-il corriger ? Appuie sur son numéro, ou pour une plus loin, utilise `/errata question:round { $round }/26`.
errata-round-open = Le quiz #{ $round } n’est pas encore terminé. Tu pourras corriger ses questions après le podium.
errata-round-cancelled = Le quiz #{ $round } a été annulé et n’a rapporté aucun point, il n’y a donc rien à corriger.
errata-round-not-asked = Le quiz #{ $round } n’a pas posé de question { $question }. `/errata question:round { $round }` les liste.
errata-round-news =
    { $points ->
        [one] 📌 Une question du quiz #{ $round } a été corrigée : **{ $shown } point** pour toi. Les détails sont dans `/why`.
       *[other] 📌 Une question du quiz #{ $round } a été corrigée : **{ $shown } points** pour toi. Les détails sont dans `/why`.
    }
audit-of-round-question = la question { $question } dans { $round }

# season.rs: names and dates that can't be
# $sign: the character.
season-name = `name:` { $typed } ne peut pas être un nom de saison. De 1 à { $max } caractères, et pas juste un nombre. Par exemple `Spring`.
season-name-sign = `name:` { $typed } ne peut pas être un nom de saison : `{ $sign }` y est interdit. Essaie `Spring`.
season-name-backtick = `name:` { $typed } ne peut pas être un nom de saison : les accents graves y sont interdits. Essaie `Spring`.
season-name-empty = `name:` Il faut un nom à la saison. Par exemple `Spring`.
season-far-start = `from:` Le { $first } est dans plus de deux ans. Vérifie l’année, et choisis un début plus proche.

# doctor.rs: nobody gets notices
doctor-nobody-for-notices = Les avis n’arrivent à personne : ils n’ont pas de salon, et la personne qui a créé **{ $track }** a fait supprimer ses données. Choisis un salon avec `/setup notice_channel:`.
season-dates-planned = à partir du { $first }

# withdraw.rs: a question that isn't posted yet
withdraw-posting = La question #{ $number } de **{ $track }** est encore en route vers Discord. Tu pourras la retirer dès qu’elle sera publiée.
# queue.rs: a question that was removed since
queue-line-gone = `{ $slug }`, supprimée depuis, qui sera passée
# suggestions.rs: the line below a suggestion that is shown with its answer
suggestions-place-seen = Suggestion { $place } sur { $of } · Tu as vu sa réponse, elle ne te rapportera donc aucun point
# round/report.rs: who knew the questions
round-report-without-points = Tu connaissais des questions du quiz #{ $round } avant son début, tu l’as donc joué sans points.

# Many sealed answers: the file has only the first of them
# $first: how many the file has; $count: how many there are, always more.
reveal-rest-first = Encore { $count } réponses scellées. Le fichier a de la place pour { $first } d’entre elles ; **Toutes les réponses** les montre toutes, page par page.

# round/course.rs: the standings are asked for while the points are added up
round-course-being-counted = Le quiz #{ $round } a posé sa dernière question, et je compte les points. Le podium arrive dans le salon d’un instant à l’autre.

# season.rs: a name that an earlier season has
# $dates: its first and last date.
season-past-name = `name:` Il y a déjà eu une saison **{ $name }** ({ $dates }), et son classement garde ce nom. Choisis un autre nom, comme `{ $other }`.
season-past-name-alone = `name:` Il y a déjà eu une saison **{ $name }** ({ $dates }), et son classement garde ce nom. Choisis un autre nom.

# track.rs: rules for dates, such as "every 3 days" and "on the last Fri of each month"
# $days: days of the week, "Mon and Thu".
track-every-days = tous les { $count } jours
track-every-weeks = toutes les { $count } semaines, { $days }
# $ending: the ending of the English ordinal: st, nd, rd or th.
track-month-day = le { $day }{ $ending ->
   *[other] {""}
}
track-month-last-day = le dernier jour
# $shorter: whether some months don't have one of the days.
track-month-days = { $days } de chaque mois{ $shorter ->
    [yes] {" "}(ou son dernier jour)
   *[no] {""}
}
# $week: first, second, third, fourth or last. $days: "Mon and Thu".
track-month-week = { $week ->
    [first] le premier { $days }
    [second] le deuxième { $days }
    [third] le troisième { $days }
    [fourth] le quatrième { $days }
   *[last] le dernier { $days }
}
# $weeks: "first Mon and third Mon".
track-month-weeks = { $weeks } de chaque mois
track-listed = { $first } et { $last }

# field.rs: rules for dates that can't be read
field-days-month = `days:` Quel jour du mois est { $typed } ? Essaie `monthly 1`, `1st and 15th`, `last day`, `first monday` ou `last friday`.
field-days-apart = `days:` { $typed }, ça ne marche pas. Je peux publier tous les 2 à { $days } jours ou toutes les 2 à { $weeks } semaines.
field-days-from = `days:` Je n’arrive pas à lire la date dans { $typed }. Écris-la comme `every 3 days from 2026-12-24`.
# $weeks and $month: the two ways to write it.
field-days-two-meanings = `days:` { $typed } peut vouloir dire deux choses. Utilise `{ $weeks }` ou `{ $month }`.
field-days-mixed = `days:` { $typed } mélange jours du mois et jours de la semaine. Choisis un seul type, ou fais deux parcours.

# track.rs and setup.rs: what happens to a question that was missed
# $grace: a length of time: "3 hours".
track-grace = Questions manquées : publiées jusqu’à **{ $grace }** plus tard. Ensuite, la date est sautée et la modération prévenue. Jamais deux pour une même date.
setup-missed = Questions manquées
setup-missed-usual = Si je suis hors ligne au moment prévu, je publie la question jusqu’à **{ $grace }** plus tard. Ensuite, la date est sautée et je préviens la modération. Jamais deux pour une même date, et les séries n’en souffrent pas.
setup-missed-track = **{ $track }** : jusqu’à **{ $grace }**
field-grace = `grace:` Une question peut être publiée de { $least } à { $most } plus tard ; j’ai reçu { $typed }. Essaie `1h`, `90m` ou `3h`, ou `-` pour la durée habituelle.
command-track-add--grace = Retard admis pour une question manquée, comme 1h ou 3h (valeur par défaut dans /setup)
command-track-edit--grace = Retard admis pour une question manquée, comme 1h ou 3h ; - pour la durée habituelle

# pins.rs: the open question is pinned
track-pins = Épingle la question ouverte jusqu’à la fin du vote.
command-track-add--pin = Épingler chaque question jusqu’à la fin du vote (demande Épingler des messages)
command-track-edit--pin = Épingler chaque question jusqu’à la fin du vote (demande Épingler des messages)
field-pin-forum = `pin:` Dans un forum, chaque question est son propre post, il n’y a donc rien à épingler. Enlève `pin`, ou choisis un salon textuel ou d’annonces.
refusal-too-many-pins = le salon a déjà autant de messages épinglés que Discord le permet ({ $words })
notice-no-pin-full = La question #{ $number } n’est pas épinglée : { $channel } a déjà 250 messages épinglés, le maximum de Discord. Détaches-en quelques-uns, et j’épinglerai la prochaine question.
notice-no-pin-forbidden = La question #{ $number } n’est pas épinglée : dans { $channel }, il me manque **Épingler des messages**. Une personne avec **Gérer les rôles** peut l’autoriser : paramètres du salon → Permissions → mon rôle. Ou désactive les épingles : `/track edit track:{ $track } pin:False`.
notice-no-pin = La question #{ $number } n’est pas épinglée dans { $channel } : { $why }

# model_answer.rs: the answer behind a spoiler
track-spoiler = Cache la réponse révélée derrière un spoiler.
reveal-spoiler = **La réponse** est cachée. Clique ou touche pour la lire :
command-track-add--spoiler = Cacher la réponse révélée sous un spoiler, pour qui veut d’abord essayer
command-track-edit--spoiler = Cacher la réponse révélée sous un spoiler, pour qui veut d’abord essayer

## setup.rs, commands.rs: languages

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
slash-calendar = calendrier
help-english-names = Chaque commande marche aussi sous son nom anglais, celui que j’utilise partout ailleurs : `/question`.
kind-short = mot à taper
post-how-short = Appuie sur **Répondre** et tape un mot ou une courte expression. Majuscules et minuscules ne comptent pas. Personne d’autre ne le voit, et tu peux le modifier jusqu’à la révélation.
answer-form-short = Ta réponse
answer-form-short-description = Un mot ou une courte expression ; majuscules ou minuscules, peu importe
result-accepted = La réponse : { $accepted }
reveal-accepted = **Correct :** { $accepted }
errata-button-short = Accepter une réponse…
write-part-accepted = Réponses acceptées
write-help-accepted = Une par ligne ; la première s’affiche. Casse et espaces ne comptent pas.
write-fault-long-accepted = il y a { $length } caractères. Personne ne tape ça sans faute : raccourcis à { $most }, ou pose une question ouverte.
write-fault-same-accepted = ça compte déjà : casse, espaces et formes de lettres n’ont pas d’importance. Enlève-la.
errata-field-short = La réponse qui compte aussi
review-correct-short = ✅ **Correct.**
review-incorrect-short = ❌ **Pas tout à fait.** Tu as tapé : { $typed }
command-bank-import = Ajouter des questions d’un fichier. Il est vérifié, et rien ne change sans ton accord.
command-bank-import--file = Anki (.apkg, .txt), tableau (.csv), Markdown (.md, .zip) ou liste de Red (.yaml)
command-bank-import--topic = Le thème des questions qui n’en indiquent pas
command-bank-import--level = Le niveau des questions qui n’en indiquent pas ; sinon mid
command-bank-export = Obtenir les questions propres à ce serveur dans un fichier.
command-bank-export--format = À quoi sert le fichier
command-review--export = Obtenir les questions ratées sous forme de cartes Anki
deck-title = Vérification de { $file }
deck-format = Je le lis comme { $format }.
deck-count-new =
    { $count ->
        [one] { $count } nouvelle question
       *[other] { $count } nouvelles questions
    }
deck-count-changed = { $count } mises à jour
deck-count-same = { $count } déjà là et inchangées
deck-count-out = { $count } ne peuvent pas entrer
deck-count-none = Il n’y a aucune question dedans.
deck-section-new = Nouvelles
deck-section-changed = Mises à jour
deck-section-out = Ne peuvent pas entrer
deck-section-remarks = Entrent, mais
deck-section-twins = Me disent quelque chose, et entrent quand même
deck-line = { $place } : { $what }
deck-line-help = { $place } : { $what } → { $help }
deck-more =
    { $count ->
        [one] … et { $count } de plus dans le rapport.
       *[other] … et { $count } de plus dans le rapport.
    }
deck-why-in-bank = c’est `{ $slug }`, déjà intégrée
deck-why-in-bank-help = rien à faire : les tracks d’ici peuvent déjà la poser
deck-why-twice = une carte précédente de ce fichier est la même question
deck-why-twice-help = enlève l’une des deux
deck-why-sides = ici, la question a plus que les deux faces de cette carte
deck-why-sides-help = importe le paquet (.apkg), ou un fichier texte avec toutes ses colonnes
deck-why-long = { $part } : il y a { $length } caractères
deck-why-long-help = raccourcis à { $most }
deck-twin-bank = { $place } : « { $title } » demande presque la même chose que « { $other } », déjà intégrée
deck-twin-own = { $place } : « { $title } » demande presque la même chose que « { $other } » de ce serveur
deck-twin-file = { $place } : « { $title } » demande presque la même chose que { $other }
deck-no-room =
    { $room ->
        [0] Ce serveur ne peut pas avoir plus de questions à lui, rien ne peut donc être importé. Fais de la place avec `/bank remove`.
       *[other] Ce serveur a de la place pour { $room } questions de plus, mais le fichier en apporte { $new } nouvelles. Fais de la place avec `/bank remove`, ou envoie un fichier plus petit.
    }
deck-nothing = Il n’y a rien à importer.
deck-next = Rien n’a encore changé. Si tu les importes, ces questions ne te rapporteront pas de points, car tu as vu le fichier. Tu peux annuler l’importation. La vérification est gardée { $hours } heures.
deck-button-import =
    { $count ->
        [one] Importer { $count } question
       *[other] Importer { $count } questions
    }
deck-button-discard = Abandonner
deck-imported = { $file } importé : { $new ->
        [one] { $new } nouvelle question
       *[other] { $new } nouvelles questions
    }, { $changed } mises à jour. Tracks, manches, entraînement et recherche s’en servent dès maintenant.
deck-gone = Cette vérification n’est plus là : elle a été importée, abandonnée ou remplacée, ou elle a plus de { $hours } heures. Relance `/bank import`.
deck-discarded = Abandonné. Rien n’a été importé.
deck-undone =
    { $stay ->
        [0] L’importation est annulée.
        [one] L’importation est annulée. { $stay } question a changé depuis et reste telle quelle.
       *[other] L’importation est annulée. { $stay } questions ont changé depuis et restent telles quelles.
    }
deck-problem-unreachable = Je n’ai pas pu récupérer le fichier auprès de Discord. Réessaie.
deck-problem-too-large = Le fichier dépasse { $most } Mo, le maximum que je prends ici. Exporte un paquet ou une étiquette à la fois, sans médias.
deck-problem-too-many = Le fichier contient { $count } questions, et une importation en prend { $most }. Exporte un paquet ou une étiquette à la fois.
deck-problem-text = Les questions de ce fichier font plus de 1 Mo de texte, le maximum d’une importation. Exporte un paquet ou une étiquette à la fois.
deck-problem-busy = Je lis un autre fichier en ce moment. Réessaie dans une minute.
deck-problem-unreadable = Je ne peux pas importer ce fichier. { $why }.
deck-unknown-format = Je ne connais pas le format { $typed }. Choisis parmi : { $formats }.
deck-export-none = Il n’y a pour l’instant aucune question propre à ce serveur que je puisse donner. `/bank add` en écrit une, et `/bank import` en apporte d’un fichier.
deck-export-ask =
    { $unknown ->
        [one] Le fichier contient la réponse à { $unknown } question que tu ne connais pas encore. Elle ne te rapportera pas de points. Obtenir le fichier ?
       *[other] Le fichier contient les réponses à { $unknown } questions que tu ne connais pas encore. Elles ne te rapporteront pas de points. Obtenir le fichier ?
    }
deck-export-button =
    { $count ->
        [one] Obtenir { $count } question
       *[other] Obtenir { $count } questions
    }
deck-export-no = Pas maintenant
deck-exported =
    { $count ->
        [one] La question propre à ce serveur est dans le fichier. Celles qui sont ouvertes ou à venir n’y sont pas.
       *[other] { $count } questions propres à ce serveur sont dans le fichier. Celles qui sont ouvertes ou à venir n’y sont pas.
    }
deck-cards =
    { $count ->
        [one] La question que tu as ratée est dans le fichier.
       *[other] Les { $count } questions que tu as ratées sont dans le fichier.
    }
deck-cards-first = { $count } des { $all } questions que tu as ratées sont dans le fichier : celles qui reviennent en premier.
deck-no-cards = Tu n’as aucune question ratée que je puisse te donner maintenant. Ici arrivent celles où tu te trompes ou que tu notes « pas encore ».
deck-hint-apkg = Ouvre-le dans Anki. Le refaire plus tard met les cartes à jour et n’en double aucune.
deck-hint-anki = Dans Anki, choisis Fichier → Importer. Le refaire plus tard met les cartes à jour et n’en double aucune.
deck-hint-csv = Il s’ouvre dans n’importe quel tableur, et `/bank import` le reprend.
deck-hint-markdown = Décompresse-le dans un dossier de questions, ou donne-le à `/bank import`.
deck-hint-json = Son schéma est dans docs/questions-export.schema.json.
audit-of-questions =
    { $changed ->
        [0] { $new } questions
       *[other] { $new } questions, { $changed } mises à jour
    }
audit-imported-questions = a importé { $what }
audit-took-import-back = a annulé l’importation de { $what }
audit-exported-questions = a obtenu { $what } du serveur dans un fichier
command-bank-typos = Choisir si les petites fautes de frappe passent dans les réponses courtes (manches, entraînement).
command-bank-typos--on = Si elles passent ; les questions du jour n’en pardonnent aucune
bank-typos-on = Les petites fautes de frappe passent désormais dans les réponses courtes des manches et de l’entraînement : une à partir de 5 lettres, deux à partir de 9, et jamais dans un chiffre ou un signe. Les questions du jour sont notées comme avant, sans fautes.
bank-typos-off = Les réponses courtes doivent maintenant être bien écrites partout, sauf la casse et les espaces.
review-correct-typo = ✅ **Correct**, à une faute de frappe près : { $accepted }

## calendar.rs, guided.rs, waiting.rs and what came after them

calendar-name = Pythia
calendar-title = Calendrier
calendar-question = { $track } : question
calendar-reveal = { $track } : réponse
calendar-asked = { $track } : question { $number } · { $title }
calendar-revealed = { $track } : réponse à la { $number } · { $title }
calendar-round = Quiz : { $round }
calendar-file = Questions, réponses et quiz des { $days } prochains jours. Ouvre le fichier pour les ajouter à ton calendrier. Les changements ultérieurs ne l’atteignent pas : prends alors un nouveau fichier, et ton calendrier mettra à jour ce qu’il a déjà.
calendar-ask-for-address = Il existe aussi une adresse qui se met à jour toute seule. Demande-la à la modération.
calendar-empty = Il n’y a encore rien à mettre dans un calendrier : aucun parcours ne pose de questions ici, et aucun quiz n’est prévu.
calendar-address = Ajoute cette adresse à ton application de calendrier, et donne-la aux membres si tu veux. Qui l’a peut lire les dates.
calendar-address-new = Voici la nouvelle adresse. L’ancienne ne fonctionne plus : ceux qui s’en servaient ont besoin de celle-ci.
calendar-address-how = Dans Google Agenda : Autres agendas → À partir de l’URL. Dans Calendrier d’Apple : Fichier → Nouvel abonnement. Dans Outlook : Ajouter un calendrier → S’abonner à partir du web. Elle montre les { $days } prochains jours et se met à jour ; à quel rythme, ça dépend de ton application. Si l’adresse tombe entre de mauvaises mains, `/calendar reset:true` en fait une nouvelle.
calendar-no-addresses = Je ne peux pas donner d’adresse, car la personne qui m’héberge ne l’a pas activé. `/calendar` te donne quand même un fichier. (Pour l’hébergement : `address` et `public_url` sous `[calendar]` dans la configuration.)
calendar-nothing-to-reset = Il n’y a pas encore d’adresse à remplacer. `/calendar address:true` t’en donne une.
command-calendar = Mets dans ton calendrier les dates des questions et des quiz.
command-calendar--address = Montrer l’adresse que les calendriers peuvent suivre (modération)
command-calendar--reset = Remplacer cette adresse ; l’ancienne ne fonctionne plus (modération)
guided-title = Configurer Pythia · étape { $page } sur 2
guided-first = À quoi sert ton groupe, où est-ce que je publie, et quelle horloge est-ce que je suis ? Tu pourras tout changer plus tard.
guided-here = Il est **{ $time }** à **{ $place }** (`{ $zone }`). Si ta montre dit autre chose, choisis un autre lieu.
guided-menu = { $menu ->
    [language] Langue de mes publications
    [template] À quoi sert ton groupe
    [channel] Salon
    [zone] Fuseau horaire : choisis une ville
    [time] Heure
    [level] Niveau
    [reveal] Quand vient la réponse
   *[questions] Nombre de questions
}
guided-language-name = Français
guided-template = { $template ->
    [interview] Préparer des entretiens
    [beginners] Débuter
   *[quiz] Quiz du week-end
}
guided-template-about = { $template ->
    [interview] Une question chaque jour ouvré, de tous les thèmes et niveaux
    [beginners] Une question junior chaque jour ouvré, avec une journée pour répondre
   *[quiz] Un quiz chaque samedi : des lettres à presser, un podium à la fin
}
guided-zone-option = { $place } · { $time } maintenant
guided-other-place = Autre lieu …
guided-other-place-about = Écris une ville
guided-next = Suivant
guided-next-here = Oui, il est { $time } à { $place } · Suivant
guided-second = { $template ->
    [interview] **Préparer des entretiens** dans { $channel } : une question chaque jour ouvré à **{ $time }** ({ $place }). Délai avant la réponse : { $delay }. Niveau : { $levels }.
    [beginners] **Débuter** dans { $channel } : une question chaque jour ouvré à **{ $time }** ({ $place }). Délai avant la réponse : { $delay }. Niveau : { $levels }.
   *[quiz] **Quiz du week-end** dans { $channel } : un quiz chaque samedi à **{ $time }** ({ $place }). Questions : { $count }. Niveau : { $levels }.
}
guided-first-at = { $template ->
    [quiz] Premier quiz : { $at }
   *[other] Première question : { $at }
}
guided-level-about = { $level ->
    [junior] Pour un premier emploi
    [mid] Après quelques années de pratique
    [senior] Pour qui conçoit des systèmes
   *[all] Un mélange de Junior, Confirmé et Senior
}
guided-all-levels = Tous les niveaux
guided-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
guided-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
guided-delay = Délai avant la réponse : { $delay }
guided-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
guided-other-time = Autre heure …
guided-start = C’est parti
guided-test = Message d’essai
guided-back = Retour
guided-zone-form = Ton fuseau horaire
guided-zone-field = Ville
guided-zone-about = Une grande ville à la même heure que toi, ou un fuseau comme Asia/Kathmandu
guided-time-form = Heure
guided-time-field = Heure
guided-time-about = Par exemple 17:30 ou 5:30pm
guided-incomplete = { $what ->
    [channel] Choisis d’abord un salon : où est-ce que je publie ?
    [zone] Choisis d’abord une ville, pour que je sache quelle horloge suivre.
   *[both] Choisis d’abord un salon et une ville : où est-ce que je publie, et quelle horloge est-ce que je suis ?
}
guided-no-forum-rounds = Un quiz ne peut pas se jouer dans un forum. Fais **Retour** et choisis un salon textuel.
guided-no-forum-test = Je ne fais pas d’essai dans un forum, car je ne pourrais pas retirer le message. `/doctor` vérifie si je peux y publier.
guided-not-tested = Je n’ai donc pas publié d’essai. Appuie encore sur **Message d’essai** quand c’est réglé.
guided-testing = Je publie un essai dans { $channel }. Il disparaît tout seul au bout d’une minute.
guided-started-title = Tout est prêt
guided-started = { $template ->
    [quiz] Le premier quiz commence dans { $channel } le { $at }, puis chaque samedi. Il est dans les évènements du serveur, et `/round preview` montre ses questions.
   *[other] La première question arrive dans { $channel } le { $at }. On répond dans son fil ou avec le bouton **Répondre**. `/track preview` montre la suite, et `/track edit` change tout.
}
guided-doctor = Vérifier mes permissions
guided-test-title = Message d’essai
guided-test-body = Voilà à quoi ressemblent mes messages ici : je peux publier, et personne n’a été mentionné. Celui-ci disparaît tout seul { $at }.
guided-welcome-title = Bonjour, je suis Pythia
guided-welcome =
    Je publie une question de Python par jour, je réunis les réponses du groupe dans un fil, et je révèle la réponse modèle plus tard. Ou j’anime un quiz chaque week-end.

    Quelqu’un qui peut **Gérer le serveur** peut me configurer en une minute environ :
guided-begin = Configurer
guided-instead = Je ne suis pas encore configurée sur ce serveur, alors commençons par là. Ça prend une minute ; refais ensuite ta commande.
command-track-test = Publie dans le salon du parcours un message qui disparaît tout seul au bout d’une minute.
command-track-test--track = Le parcours dont le salon est testé
doctor-for-test = message d’essai
command-answers = Accepte des réponses aux questions ouvertes, ou masque-les avec un motif.
waiting-title = Réponse à la question #{ $number } · { $title }
waiting-place = Réponse en attente { $place } sur { $of }
waiting-by-anonymous = Un membre
waiting-no-text = Je ne peux pas montrer son texte ici. Ouvre-la avec le lien.
waiting-until = Tu peux l’accepter jusqu’au { $until }.
waiting-nothing = Aucune réponse n’attend. Après la révélation d’une question ouverte, ses réponses attendent ici jusqu’à la fin du vote.
waiting-accepted = { $reason ->
    [yes] ✅ Acceptée. Ta note se lit sous **Mon résultat**.
   *[no] ✅ Acceptée.
}
waiting-hidden = Masquée ; elle compte toujours. Ton motif se lit sous **Mon résultat**. `/audit` peut l’annuler (entrée { $entry }).
waiting-no-more = Cette réponse n’attend plus : quelqu’un d’autre a décidé, ou le vote est fini.
waiting-button-accept = Accepter
waiting-button-accept-why = Accepter avec une note
waiting-button-hide = Masquer avec un motif
waiting-button-before = Précédente
waiting-button-after = Suivante
waiting-form-accept = Accepter avec une note
waiting-form-hide = Masquer avec un motif
waiting-form-reason = Ta note
waiting-form-description = Qui a écrit la réponse la lit sous Mon résultat.
waiting-form-accept-example = Bien vu : tu dis aussi pourquoi la valeur par défaut est partagée.
waiting-form-hide-example = C’est copié d’un livre. Dis-le avec tes mots.
waiting-no-reason = Écris une courte note, ou prends **Accepter** sans note.
result-reason-title = De la modération
season-cancelled-undo = **{ $name }** est annulée. Elle n’avait pas commencé, donc aucun point n’est perdu. `/audit` peut la rétablir jusqu’à la date où elle devait commencer (entrée { $entry }).
season-audit-restored = a rétabli { $what }
suggestions-ask-take-back = Retirer cette suggestion ? Elle sera supprimée ; copie ce que tu veux garder.
suggestions-button-take-back-yes = Oui, la retirer
suggestions-button-take-back-no = Non, la garder
round-console-next = Question suivante
round-console-pause = Mettre en pause
round-console-resume = Reprendre
round-console-end = Finir avec le podium
errata-form-round-text = Texte de la question { $name }
field-name-of-all = `name:` { $name } désigne tout le serveur dans `/leaderboard track:` et `/why track:`. Choisis un autre nom, par exemple `everyone`.
