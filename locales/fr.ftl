### Les mots de l’interface, en français. Chaque clé existe aussi dans en.ftl.

## How words, numbers and dates are written
quote = « { $text } »
number = { $n }
date-form = { $d }/{ $m }/{ $y }
n-of-total = { $n } sur { $total }
marks = ● ×{ $n }
between-items = { " ; " }
none-found = aucune relevée
none-short = aucune
place-paragraph = { $label } §{ $n }
place-title = { $label } titre
place-line = { $label } l. { $n }
text-not-read = Langue sans lexique : rien n’a été cherché dans ce texte.
unread-note = « ? » : la langue de { $texts } n’a pas de lexique, ou n’est pas reconnue ; rien n’y a été cherché.
unread-short = non lu

## Names of views
view-summary = Résumé
view-profile = Profil des textes
view-speakers = Qui parle ? Qui est seulement nommé ?
view-attributions = Paroles rapportées
view-naming = Noms donnés
view-figures = Chiffres
view-shared = Passages en commun
view-loaded = Mots à discuter
view-card = Carte d’identité des textes
view-agencies = Agences
view-chains = De la source au texte
view-timeline = Dates dans les textes
view-keyness = Mots qu’un texte emploie plus que les autres
view-clusters = Textes liés par des passages en commun

## Heads of columns
column-place = où
column-source = qui
column-relays = relais
column-kind = paroles
column-content = contenu
column-voice = voix
column-left = avant
column-word = mot
column-right = après
column-remark = remarque
column-agency = agence
column-lines = lignes
column-paragraph = §
column-role = rôle
column-why = pourquoi
column-text = texte

## Summary
summary-head =
    cadrage · { $n ->
         [one] 1 texte
        *[other] { $n } textes côte à côte
    } · { $state }
summary-head-event =
    cadrage · { $n ->
         [one] 1 texte
        *[other] { $n } textes sur un même événement
    } · { $state }
summary-promise = Ce qui est écrit, et dit par qui. Ni note, ni classement, ni vrai ou faux.
summary-source = Média ou fichier
summary-title = Titre, ou premiers mots
summary-date = date vue
summary-words = mots
summary-more-texts =
    { $n ->
         [one] et un autre texte
        *[other] et { $n } autres textes
    } : --view profile
summary-same = { $label } : même contenu que { $paths }, lu une seule fois.
summary-unread =
    { $n ->
         [one] Une entrée n’a pas pu être lue
        *[other] { $n } entrées n’ont pas pu être lues
    } : { $inputs }.
summary-unread-one = { $place } ({ $what })
summary-first = À REGARDER D’ABORD
summary-shared =
    { $a } et { $b } ont { $n ->
         [one] un passage
        *[other] { $n } passages
    } en commun.
summary-whence = D’où vient le passage ? Ni les dates affichées ni les crédits ne le disent.
summary-said = { $text } (paroles : { $source })
summary-brackets = Un exemple ; entre [ ], mot, nom ou chiffre que l’autre passage n’a pas :
summary-credit = Crédit d’agence (hors photos) : { $credited }
summary-no-credit = Crédit d’agence (hors photos) : aucun vu dans { $none }
summary-credits = Crédit d’agence (hors photos) : { $credited } ; aucun vu dans { $none }
summary-provided = { $agencies }. Fourni par une autre maison : { $provided }
summary-voices = { $n } Qui parle, et combien de fois ?
summary-voices-named = { $n } Qui parle ? Qui est seulement nommé ?
summary-claims-all = { $passages } passages de parole relevés dans { $texts } textes
summary-widely = entendus dans le plus de textes : { $names }
summary-widely-one = { $name } ({ $texts } textes, { $passages } passages)
summary-loaded-widely = Mots à discuter communs à plusieurs textes : r récit, p parole citée, ? incertain
summary-widely-more = et { $n } { $n ->
    [one] autre texte
   *[other] autres textes
}
summary-claims = passages de paroles repérés
summary-loudest = dont sous un même nom, au moins *
summary-other-value = un autre nombre : { $figure }
summary-loudest-note = * trois fois ou plus : { $names }
summary-unnamed = une source non nommée ({ $source })
summary-named = { $actor } : nommés → paroles
summary-loaded = Mots à discuter (liste incomplète) : r récit, p parole citée, ? incertain
summary-loaded-unlisted = Non listé ne veut pas dire neutre ; leur nombre ne classe pas les textes.
summary-left-out = Pas ici, faute de place : { $views } (--view { $codes })
summary-agencies = Agences : que dit le fichier de l’origine du texte ?
summary-credited = Crédit : { $texts }
credit-around = { $name } (autour du texte)
summary-cited = Citées dans le texte : { $texts }
summary-images = Crédit d’image : { $texts }
summary-passage = Lire le passage { $passage } : { $command }
summary-all = Voir tout le relevé : { $command }
summary-date-brief = date affichée : { $date }
summary-words-brief =
    { $n ->
         [one] 1 mot
        *[other] { $n } mots
    }
title-not-in-file = (titre hors du fichier) { $opening }
date-none = aucune
date-empty = vide

## Profile
profile-title = titre
profile-lang = langue
profile-condition = état du texte
profile-words_body = mots du texte
profile-words_page = mots de la page
profile-words_counted = mots du titre, des légendes et du texte
profile-claims = passages de paroles rapportées
profile-modes = dont
profile-sources = sources distinctes
profile-unnamed = source sans nom propre
profile-silent = § sans parole rapportée
profile-note = L’ordre est celui des fichiers. Un texte qui rapporte plus de paroles n’est pas meilleur ni moins bon pour autant.
condition-none = rien de particulier
condition-places =
    { $kind } ({ $n ->
         [one] un endroit
        *[other] { $n } endroits
    })
lang-unknown = le fichier ne permet pas de le dire
lang-not-read = { $lang } (langue sans lexique)
lang-agencies-only = { $lang } (agences seulement)
lang-fr = français
lang-en = anglais
lang-de = allemand
lang-es = espagnol
lang-it = italien
lang-ru = russe
in-lang-fr = { "[" }en français]
in-lang-en = { "[" }en anglais]
measure-rate = { $n } ({ $value } pour 1 000 mots, { $low } à { $high })
measure-share = { $n } ({ $value } %, { $low } à { $high })

## Signs of damage
artefact-machine-translation = signes de traduction automatique
artefact-cut-start = début peut-être coupé
artefact-cut-end = fin coupée
artefact-damaged-marks = guillemets abîmés
artefact-unsupported = langue non reconnue, ou sans lexique
artefact-agencies-only = langue lue pour les agences seulement
artefact-short-machine-translation = traduit ?
artefact-short-cut-start = début coupé ?
artefact-short-cut-end = fin coupée ?
artefact-lost-marks = guillemet fermant sans ouvrant
artefact-broken-letters = lettres brouillées par le codage
artefact-mixed-marks = guillemets dépareillés
artefact-no-marks = parole sans guillemets
artefact-short-no-marks = parole sans guillemets
artefact-note-no-marks = { $place } : entre deux citations, des mots à la première personne sans guillemets ; le relevé ne les donne à personne.
artefact-short-lost-marks = guillemet perdu
artefact-short-broken-letters = lettres brouillées
artefact-short-mixed-marks = guillemets dépareillés
artefact-note-broken-letters = { $place } : lettres brouillées par le codage ({ $text }) ; des noms peuvent n’être pas reconnus.
artefact-note-lost-marks = { $place } : un guillemet fermant sans ouvrant ; où la citation commence n’est pas sûr.
artefact-short-damaged-marks = guillemets abîmés
artefact-short-unsupported = langue non lue
artefact-short-agencies-only = agences seules
artefact-note-machine-translation = Traduit par logiciel ? Il a pu choisir les mots ({ $place } { $text }).
artefact-note-cut-start = { $place } { $text } renvoie à un passage qui n’est pas dans le fichier.
artefact-note-cut-end = { $place } { $text } : la suite n’est pas dans le fichier.
artefact-note-damaged-marks = { $place } : guillemets jamais fermés ; où finit la citation n’est pas sûr.
artefact-note-unsupported = Trop peu de mots disent la langue, ou elle n’a pas de lexique : seule la page est décrite. --lang dit laquelle c’est.
artefact-note-agencies-only = Pour cette langue, le lexique ne connaît que les agences : ni paroles ni mots n’y sont cherchés.
condition-remark-machine-translation = mot peut-être choisi par un logiciel de traduction

## Voices
voice-author = récit
voice-quoted = parole citée
voice-reported = parole résumée
voice-unclear = voix incertaine
voice-of = { $voice } : { $source }
voice-letter-author = r
voice-letter-quoted = p
voice-letter-reported = p
voice-letter-unclear = ?
source-none = sans source dite
source-by-reader = pas écrite ici ; nommée à la relecture

## Speakers
speakers-persons = Personnes
speakers-institutions = Institutions et responsables
speakers-armed-groups = Groupes armés
speakers-press = Agences et médias
speakers-documents = Communiqués, documents
speakers-people = Témoins, spécialistes, particuliers
speakers-others = Autres
speakers-nameless = Sans nom ici, ou pronom seul
speakers-unnamed = sources non nommées (pronom seul, ou rien)
speakers-camps = Par pays ou groupe
speakers-by-camp = Par camp, selon le fichier de l’événement
speakers-unheard = { $actor } : aucune parole relevée dans { $texts }.
speakers-named = nommés → paroles
speakers-arrow = « 7→0 » : nommés sept fois, aucune parole relevée.
speakers-land = Un pays est nommé par son nom, sa capitale, ses habitants, ses forces ou son pouvoir (« troupes américaines »). « Le président américain » nomme une personne et n’y est pas compté.
speakers-note = Un ● est un passage de paroles rapportées ; un point, aucune relevée. Être cité n’est pas avoir raison.

## Reported words
attributions-aside =
    { $n ->
         [one] Un autre acte (ordre, intention, paroles dans des paroles…) est relevé
        *[other] { $n } autres actes (ordres, intentions, paroles dans des paroles…) sont relevés
    } : --all-acts
relay-step = → { $name } ({ $link })
link-cited = cité
link-told = l’a recueilli
link-carried = transmis
mode-direct = citée
mode-mixed = citée en partie
mode-indirect = résumée
mode-damaged = guillemets abîmés
modes-direct =
    { $n ->
         [one] 1 citée
        *[other] { $n } citées
    }
modes-mixed =
    { $n ->
         [one] 1 citée en partie
        *[other] { $n } citées en partie
    }
modes-indirect =
    { $n ->
         [one] 1 résumée
        *[other] { $n } résumées
    }
modes-damaged =
    { $n ->
         [one] 1 aux guillemets abîmés
        *[other] { $n } aux guillemets abîmés
    }
mode-act = { $mode } ; { $act }
act-speech = dit
act-belief = pense, sait
act-intention = prévoit, promet
act-directive = demande, ordonne
act-silence = refuse, élude ou n’exclut pas
act-evidential = rapporté sans dire par qui
frame-prep = selon…
frame-incise = « … », dit-il
frame-clause = dit que…
frame-infinitive = demande de…
frame-object = annonce l’ouverture
frame-colon = dit : « … »
frame-quote = dit « … »
frame-gerund = ajoutant que…
frame-noun = l’affirmation que…
frame-adjective = adjectif
frame-adverb = adverbe
frame-free = suite de la parole d’avant
stance-neutral = sans prendre parti
stance-endorsing = comme un fait
stance-distancing = avec distance
stance-evaluative = avec un jugement
confidence-strong = lecture sûre
confidence-medium = lecture probable
confidence-weak = lecture fragile
kind-official = responsable
kind-security = forces de sécurité
kind-institution = institution
kind-agency = agence de presse
kind-media = média
kind-document = document
kind-expert = spécialiste
kind-witness = témoin
kind-armed-group = groupe armé
kind-party = parti
kind-citizen = particulier
kind-unnamed = source non nommée
kind-person = personne
kind-pronoun = pronom, non résolu
channel-statement = communiqué
channel-document = document
channel-interview = entretien
channel-social = réseau social
channel-agency = agence
review-kept = gardé par un lecteur
review-dropped = écarté par un lecteur
review-added = ajouté par un lecteur

## Words to discuss
loaded-none = aucun mot à discuter relevé
loaded-listed = Listés, non comptés (r récit, p parole, ? incertain) : { $words }
loaded-note = Un mot de cette liste n’est pas une faute : il se discute. La voix dit de qui il est.
loaded-unlisted = La liste ne connaît que ce que ses règles connaissent : un mot qui n’y est pas n’est pas neutre pour autant, et plus ou moins de mots listés ne dit rien des textes.
loaded-furniture =
    { $n ->
         [one] Un mot est dans l’habillage de la page, non compté
        *[other] { $n } mots sont dans l’habillage de la page, non comptés
    } : --with-furniture
in-title = titre
in-body = texte
in-caption = légende
in-credit = crédit
in-chrome = habillage de la page
unscored-place = hors du texte, non compté
unscored-voice = voix incertaine, non compté
unscored-weight = listé, non compté
unscored-draft = règle à l’essai, non compté
unscored-negated = nié, non compté
unscored-mentioned = cité comme mot, non compté
unscored-artefact = signe de traduction automatique, non compté
unscored-unsaid = non compté
shared-with = aussi dans { $texts }
weight-0 = listé seulement
weight-1 = léger
weight-2 = net
weight-3 = fort

## Agencies
wire-credit = créditée
wire-cited = citée
wire-relay = relais
wire-told = recueille
wire-image = image
wire-topic = sujet
agencies-broadcaster = { $name } (média)
agencies-provider = { $name } (fournisseur de textes)
agencies-no-credit = { $texts } : aucun crédit d’agence vu dans le fichier.
agencies-note = Une agence citée n’est pas une agence reprise ; un crédit d’image ne dit rien du texte.

## Chains
column-chain = de la source au texte
column-passages = fois
chains-none = Aucune étape relevée : ni relais qui transmet, ni communiqué, ni crédit d’agence.
chains-direct =
    { $n ->
         [one] Un passage de paroles rapportées
        *[other] { $n } passages de paroles rapportées
    } sans étape dite entre la source et le texte : ni relais, ni document, ni presse, ni canal.
chains-told = Dit à { $listener } : { $source } ({ $place })
chains-common = La même affirmation dans plusieurs textes
origin-number = Le nombre { $number } est dans { $texts } (dit ou cité).
origin-claim = { $claim } est dans { $texts }.
origin-elsewhere = Le nombre est aussi dans { $places }, peut-être pour autre chose.
origin-country = Sources nommées, toutes de même pays : { $country }.
origin-country-some = Sources nommées ({ $texts }), toutes de même pays : { $country }.
origin-via = { $source }, transmis par { $relays }
origin-as = { $origin } ({ $text })
origin-unsaid = sans origine dans cette phrase
origin-unnamed = source non nommée
chains-note = → étape écrite dans le texte ; ⇢ étape déduite : communiqué annoncé par le verbe, relais nommé avec les paroles d’avant, ou crédit d’agence sans verbe. Qui recueille une parole n’est pas une étape. La chaîne est celle que le texte dit ; il peut y en avoir d’autres.

## Identity card
card-seen = vu, l. { $line }
card-present = vu
card-absent = –
card-unknown = ?
card-not-applicable = /
card-empty = vide, l. { $line }
card-written = Ce qui y est écrit :
card-at = { $name }, l. { $line }
card-says = { $name } : { $value }
card-publisher = nom du titre ou de l’éditeur
card-newsroom = rédaction
card-legend = « vu, l. 3 » : dans le fichier, ligne 3. – n’est pas dans le fichier. « vide » : la place y est, rien n’y est écrit. ? le fichier ne permet pas de le dire. / sans objet. Ce n’est ni un total ni une note.
indicator-title = titre
indicator-outlet = titre de presse
indicator-byline = signature
indicator-dateline = lieu et date d’envoi
indicator-date = date
indicator-agency-credit = crédit d’agence
indicator-correction-notice = correction signalée
indicator-republication-notice = reprise signalée
indicator-licence-notice = licence
indicator-original-link = renvoi à l’original
indicator-translation-notice = traduction signalée
indicator-photo-credit = crédit photo
indicator-document-link = document en lien
indicator-appeal-money = appel aux dons
indicator-newsletter = lettre d’information
indicator-share-plea = appel à partager
indicator-adblock-plea = appel à autoriser la publicité
indicator-adverts-income = publicité dite financer la page
indicator-genre-label = genre annoncé
indicator-template-placeholder = texte d’exemple du gabarit laissé
indicator-contact = contact ou mentions légales
indicator-provider-credit = maison qui a fourni le texte (hors agence)
indicator-relay-named = relais nommé (transmet, ou recueille)
indicator-agency-status = agence dite d’État ou publique
indicator-person-named = parole d’une personne nommée
indicator-figure-scope = chiffre avec sa durée

## The page taken apart
extract-title = { $label }  { $path } · { $body } mots de texte sur les { $page } de la page
extract-hash = SHA-256 de ce texte, par lequel les corrections le reconnaissent (text dans review.toml) : { $hash }
extract-note = Rien n’est retiré : chaque ligne garde son rôle et sa raison. --format text donne le texte exact.
role-body = texte
role-title = titre
role-byline = signature
role-date = date
role-caption = légende
role-credit = crédit
role-notice = mention
role-related = renvoi
role-chrome = habillage
because-given = donné comme texte
because-run = texte suivi
because-cohesion = partage ses mots avec le texte
because-outside = hors du texte suivi
because-lexicon = formule connue
because-overlap = partage ses mots avec le texte
because-above = juste au-dessus du texte
because-again = répète une autre ligne
because-date = porte une date
because-date-empty = annonce une date qui ne suit pas
because-agency-line = ne nomme que des agences
because-picture-credit = nomme l’origine d’une image
because-stroke = chose et origine séparées par un trait
because-rest-of-line = reste de la ligne
because-ruled = rangée de signes
because-tag = balise de la page
because-vote = retenu comme texte
because-between = phrases entre des lignes retenues
because-no-vote = non retenu comme texte
because-layout = base de presse

## One passage, one finding
show-attribution = Parole rapportée
show-loaded = Mot à discuter
show-wire = Agence
show-artefact = État du texte
show-nothing = Aucune parole rapportée, aucun mot à discuter, aucune agence relevée dans ce passage.
fact-words = mots
fact-place = où
fact-where = { $place }, { $path }, ligne { $line }, colonne { $column }
fact-id = identifiant
fact-source = source écrite
fact-resolved = c’est-à-dire
fact-who = qui
fact-sort = sorte
fact-country = pays
fact-institution = institution
fact-channel = par
fact-cue = verbe
fact-stance = effet du verbe
fact-content = contenu
fact-relays = relais
fact-mode = parole
fact-frame = tournure
fact-confidence = lecture
fact-claim = compte
fact-no-claim = acte relevé, non compté comme parole rapportée
fact-evidence = indice
fact-review = relecture
fact-context = contexte
fact-voice = voix
fact-category = catégorie
fact-weight = poids
fact-part = endroit
fact-counted = compté
fact-shared = en commun
fact-condition = état du texte
fact-agency = agence
fact-role = rôle
fact-guess = peut-être au lieu de
fact-rules = règles
fact-rule = règle
fact-why = pourquoi
fact-neutral = autre façon d’écrire
fact-reference = référence

## Marks in a text
mark-source = S
mark-cue = V
mark-agency = A
mark-author = R
mark-quoted = P
mark-reported = P
mark-unclear = ?
annotate-legend = { "[" }S qui parle] [V verbe ou mot qui l’introduit] ‹ce qui est rapporté› [R mot à discuter, dans le récit] [P mot à discuter, dans la parole de quelqu’un] [? voix incertaine] [A agence]
annotate-light = Lettre minuscule, [r mot] ou [p mot] : mot listé seulement, non compté.
annotate-unreviewed = Relevé automatique, pas encore relu.
profile-relayed = par un relais
profile-rates-note = Entre parenthèses, le taux pour 1 000 mots du titre, des légendes et du texte, ou la part, et son intervalle à 95 %. Les lexiques de deux langues ne se comparent pas.
measure-attributions = passages de paroles rapportées
measure-attributions-direct = citées
measure-attributions-mixed = citées en partie
measure-attributions-named = source nommée par son nom
measure-attributions-relayed = par un relais
measure-loaded-author = mots à discuter, récit
measure-loaded-quoted = mots à discuter, parole citée
measure-loaded-reported = mots à discuter, parole résumée
unscored-unclear = voix incertaine, non compté

## What a rule says
fact-family = famille
fact-status = état
fact-terms = cherche
fact-except = se tait dans
fact-require = doit être proche
fact-forbid = ne doit pas être proche
fact-case = majuscules
fact-fold = accents
fact-frames = constructions
fact-act = acte
fact-link = transmission
fact-before = avant le nom
fact-after = après le nom
fact-at = dans la ligne
case-lower = le premier mot commence par une minuscule, ou ouvre une phrase
case-proper = le premier mot commence par une majuscule
case-upper = tout en majuscules
fold-all = ne comptent nulle part
near = { $any } ({ $within })
near-within =
    { $n ->
         [one] le mot
        *[other] à { $n } mots au plus
    }{ $side ->
         [before] { " " }avant
         [after] { " " }après
        *[both] { " " }avant ou après
    }
near-sentence =
    { $side ->
         [before] avant, dans la même phrase
         [after] après, dans la même phrase
        *[both] n’importe où dans la phrase
    }
wire-at-line = rien d’autre dans la ligne
wire-at-end = à la fin du paragraphe
wire-at-open = au début du paragraphe
wire-at-any = n’importe où
line-stop = pause dans le texte
line-end = fin du texte
line-furniture = habillage
line-byline = signature
line-dateline = lieu et date
line-date-label = mention de date
line-reading-time = temps de lecture
line-caption = légende
line-credit = crédit
line-image-credit = crédit d’image
line-notice = mention
line-related = à lire aussi
line-outlet = journal
line-at-whole = rien d’autre dans la ligne
line-at-start = à son début
line-at-finish = à sa fin
line-at-any = n’importe où
fact-definition = c’est-à-dire
fact-reviewed = relu par
fact-replaced = remplacée par
fact-file = fichier
family-attribution = paroles rapportées
family-loaded = mots à discuter
family-kind = sortes de sources
family-page = habillage de la page
family-wire = agences
family-card = carte d’identité
family-condition = signes de traduction automatique
status-draft = à l’essai
status-stable = stable
status-retired = retirée
status-off = éteinte dans { $place } (off)
status-off-with = éteinte avec sa catégorie, { $category }, dans { $place } (off)
proof-match = Relève, entre accolades
proof-quoted = Relève, dans la parole de quelqu’un
proof-silent = Ne relève pas
rules-checked =
    { $rules ->
         [one] une règle
        *[other] { $rules } règles
    }, { $errors ->
         [0] aucune erreur
         [one] une erreur
        *[other] { $errors } erreurs
    }, { $warnings ->
         [0] aucun avertissement
         [one] un avertissement
        *[other] { $warnings } avertissements
    }
rules-checked-own =
    { $path } : { $files ->
         [one] un fichier
        *[other] { $files } fichiers
    }, { $rules ->
         [0] aucune règle
         [one] une règle
        *[other] { $rules } règles
    }{ $agencies ->
         [0] { "" }
         [one] { ", " }une agence de plus
        *[other] { ", " }{ $agencies } agences de plus
    }{ $taken ->
         [0] { "" }
        *[other] { " ; " }prend la place de { $names }{ $more ->
                 [0] { "" }
                *[other] { " " }et { $more } autres
            }, du programme
    }{ $off ->
         [0] { "" }
        *[other] { " ; " }éteint { $gone }
    }{ $others ->
         [0] { "" }
        *[other] { " " }et { $others } autres
    }
rules-checked-with =
    { $n ->
         [one] avec une règle
        *[other] avec { $n } règles
    }
rules-checked-replaced =
    { "[[" }{ $table }]] { $ids }{ $more ->
         [0] { "" }
        *[other] { " " }et { $more } autres
    } dans { $file } { $n ->
         [one] prend la place de l’entrée
        *[other] prennent la place de celles
    } de { $before }
rules-checked-event =
    { $path } est en ordre : c’est le fichier d’un événement, pas un lexique ({ $actors ->
         [one] { $actors } acteur
        *[other] { $actors } acteurs
    }, { $camps ->
         [one] { $camps } camp
        *[other] { $camps } camps
    }) ; il sert avec --event { $typed }
rules-new-what = Donnez le nom de la règle : langue.famille.nom
rules-new-one = Une règle à la fois : d’abord « { $id } », puis « { $second } », écrite à sa suite par >>
rules-new-id = « { $id } » n’est pas un nom de règle : { $fault }. Il s’écrit langue.famille.nom ; les familles sont attribution, loaded, kind, page, wire, card, condition
rules-new-language = « { $id } » : aucune langue ne s’appelle ainsi. Il y a : { $codes }, et shared pour toutes
rules-new-bare = Un identifiant n’a pas d’accents, les mots en ont : voyez si { $words } s’écrit bien ainsi dans `terms` et `match`, ou tapez le nom avec ses accents.
rules-new-off = « { $id } » existe déjà, et { $place } l’éteint. Ôtez cette entrée, et la règle revient ; ou mettez à sa place le texte de la règle, à modifier : cadrage explain { $id } --toml. Une règle à vous demande un autre nom.
rules-new-off-with = « { $id } » existe déjà, et { $place } l’éteint avec sa catégorie, { $category }. Son texte, qui la remet en service dès qu’il est dans votre dossier : cadrage explain { $id } --toml. Une règle à vous demande un autre nom.
rules-new-taken = « { $id } » existe déjà. Son texte, prêt à être modifié dans un dossier à vous : cadrage explain { $id } --toml{ $own }
rules-new-file = C’est un fichier entier, pour un dossier à vous ou pour { $file }. Dans un fichier qui a déjà des règles de cette famille, laissez de côté sa première partie, [lexicon].
rules-new-elsewhere = { $sort ->
        [head] Le fichier commence par [lexicon] de { $held }, et « { $id } » est d’une autre famille ou d’une autre langue : rien n’a été écrit. Mettez la règle dans un fichier à elle (cadrage rules new { $id } > autre.toml) ; ou retirez de celui-ci [lexicon] et ses clés : il pourra contenir des règles de plusieurs familles
        [debates] Le fichier contient des pages de débat, et « { $id } » est une règle : rien n’a été écrit. Mettez la règle dans un fichier à elle (cadrage rules new { $id } > autre.toml)
       *[other] Le fichier contient des tables communes à toutes les langues, et « { $id } » est une règle : rien n’a été écrit. Mettez la règle dans un fichier à elle (cadrage rules new { $id } > autre.toml)
    }
rules-new-headless = Écrit à la suite du fichier. Il n’a pas de [lexicon] : il peut donc contenir des règles de plusieurs familles ; des règles de celle-ci sont aussi dans { $file }.
rules-new-behind = Écrit à la suite du fichier, sans [lexicon], qu’il a à son début. Des règles de cette famille sont aussi dans { $file }.
rules-fmt-what = Donnez un fichier ou un dossier de lexique
rules-fmt-not-toml = { $path } : ce n’est pas du TOML ; cadrage rules check montre où
rules-fmt-same =
    { $n ->
         [one] un fichier est déjà en ordre
        *[other] { $n } fichiers sont déjà en ordre
    }
stock-head =
    { $n } règles, { $agencies } agences, { $debates } fiches de débat
stock-name = nom
stock-shared = toutes les langues
stock-sorts = Par catégorie, acte et sorte, dans chaque langue
stock-own =
    De { $path } ({ $n ->
         [one] une règle
        *[other] { $n } règles
    })
stock-next = Pour les voir
stock-next-family = cadrage rules list { $what } : tout ce que compte une ligne du premier tableau
stock-next-sort = cadrage rules list { $what } : toutes celles d’une catégorie, d’un acte ou d’une sorte
stock-next-word = cadrage rules list régime : toutes celles qui ont un mot, sous toutes ses formes ; les agences aussi
stock-next-more = --status draft : celles à l’essai ; --unreviewed : celles sans second lecteur ; --all : tout
rules-list-folder = { $path } est un dossier de règles. Pour lister ses règles avec celles du programme : cadrage rules list --lexicons { $typed }
rules-listed =
    { $n ->
         [0] Aucune règle
         [one] 1 règle
        *[other] { $n } règles
    }
own-new = à vous
own-changed = à vous, remplace
own-copy = votre copie
rules-listed-off = Éteinte : { $id } ({ $place })
rules-listed-inside = Aucun mot ne commence par « { $what } » : cherché à l’intérieur des mots.
rules-listed-agencies =
    { $n ->
         [one] 1 agence, une [[agency]] ; cadrage explain dit dans quel fichier
        *[other] { $n } agences, chacune une [[agency]] ; cadrage explain dit dans quel fichier
    }
agency-sort-agency = agence de presse
agency-sort-broadcaster = chaîne ou titre crédité comme une agence
agency-sort-syndication = maison qui fournit des textes
agency-sort-photo = agence photo

## Troubles and notes
command-path = CHEMIN
command-paths = CHEMINS…
command-all = cadrage { $paths } --view all
command-show = cadrage montrer { $passage } { $paths }
unread = { $place } : { $what }. { $remedy }
read-missing = introuvable
read-is-folder = est un dossier
read-unreadable = illisible
read-too-large = trop grand
read-binary = ce n’est pas du texte
read-empty = vide
read-no-html = page web, que cette version ne lit pas
read-bad-json = la ligne n’est pas du JSON
read-no-text = ni « text » ni « html » dans la ligne
read-bad-value = une valeur n’est pas du bon type
read-folder-empty = aucun fichier d’un type lu (.txt .html .jsonl .mhtml .docx .odt .pdf) dans ce dossier
read-folder-bare = aucun fichier d’un type lu (.txt .html .jsonl .mhtml .docx .odt .pdf) dans ce dossier ni dans ceux qu’il contient
read-event-file = décrit un événement, ce n’est pas un texte
read-gold-file = contient des marques pour mesurer les règles, ce n’est pas un texte
read-lexicon-file = un fichier de lexique, pas un texte
read-rules-folder = un dossier de règles, sans textes
read-toml-file = un fichier TOML, pas un texte
remedy-missing = Vérifiez le chemin.
remedy-unreadable = Vérifiez les droits d’accès.
remedy-too-large = Augmentez la limite : --max-size 200MB
remedy-binary = Enregistrez la page en texte ou en HTML.
remedy-empty = Donnez un fichier qui contient un texte.
remedy-no-html = Enregistrez la page en texte.
remedy-bad-json = Corrigez la ligne ; les autres sont lues.
remedy-no-text = Ajoutez la clé ; les autres lignes sont lues.
remedy-bad-value = Corrigez la ligne ; les autres sont lues.
remedy-folder-empty = Les sous-dossiers ne sont pas ouverts : nommez-les.
remedy-folder-bare = Les dossiers cachés, et ceux que les navigateurs enregistrent à côté d’une page, ne sont pas ouverts.
remedy-event-file = Nommez-le à côté de textes : --event FICHIER
remedy-gold-file = Comparez les textes dont il parle ; les règles se mesurent avec cadrage rules eval.
remedy-lexicon-file = Pour le contrôler : cadrage rules check FICHIER ; pour s’en servir : --lexicons DOSSIER
remedy-rules-folder = Pour lire des textes avec ces règles : cadrage TEXTES --lexicons DOSSIER
remedy-toml-file = Pour le lire quand même comme un texte : --input text
# Ce qui peut ne pas aller dans les entrées autres que textes et pages
read-no-documents = document ou archive web, que cette version ne lit pas
read-locked = protégé par un mot de passe
read-damaged = impossible à ouvrir, ou n’est pas ce que dit son nom
read-no-page = message ou archive web sans page
read-no-press = aucun article d’une base de presse dedans
read-no-pdf = PDF, que cette version ne lit pas
read-no-words = PDF fait d’images : aucun texte n’y est écrit
read-own-page = page écrite par cadrage, pas un texte
read-left-over = dossier enregistré par un navigateur à côté d’une page
remedy-no-documents = Enregistrez-le en texte.
remedy-locked = Ouvrez-le et enregistrez-le sans mot de passe, ou copiez son texte dans un fichier .txt.
remedy-damaged = Ouvrez-le dans son logiciel et enregistrez-le de nouveau, ou copiez son texte dans un fichier .txt.
remedy-no-page = Enregistrez la page en HTML ou en texte.
remedy-no-press = Faites-le lire comme un texte ordinaire : --input text (ou html).
remedy-no-pdf = Copiez son texte dans un fichier .txt, ou construisez le programme avec --features pdf.
remedy-no-words = Faites-en reconnaître le texte, ou tapez-le, et donnez cela.
remedy-own-page = Donnez les textes dont elle parle.
remedy-left-over = Donnez la page elle-même.
note-own-page = { $n ->
    [one] { $path } : page écrite par cadrage, laissée de côté
   *[other] { $n } pages écrites par cadrage sont laissées de côté, dont { $path }
 }
note-left-over = { $n ->
    [one] { $folder } : enregistré par le navigateur à côté de { $page }, non lu
   *[other] { $n } dossiers enregistrés par le navigateur à côté de pages ne sont pas lus, dont { $folder } à côté de { $page }
 }
note-written = écrit : { $path }
note-same = { $path } : même contenu qu’un fichier déjà lu, non relu
csv-one-view = CSV : une seule vue (--view NOM), ou --out DOSSIER pour plusieurs
category-unknown = aucune catégorie ne s’appelle « { $name } ». Il y a : { $names }
category-unknown-meant = aucune catégorie ne s’appelle « { $name } ». Vouliez-vous dire « { $meant } » ?
view-unknown = aucune vue ne s’appelle « { $name } ». Il y a : { $names }
view-unknown-meant = aucune vue ne s’appelle « { $name } ». Vouliez-vous dire « { $meant } » ?
demo-unknown = aucun exemple ne s’appelle « { $name } ». Il y a : { $names }
show-where = Dans quels textes ? cadrage montrer { $what } CHEMIN… (les mêmes chemins que pour comparer)
show-unknown = rien ne s’appelle « { $what } ». Passages : { $known }
explain-what = Donnez le nom d’une règle, ou --sentence "…"
explain-toml-file = Tel qu’il est dans { $place }. Modifié dans un dossier à vous (mes-regles/{ $path }), il prend la place de celui-ci ; cadrage rules check mes-regles le dit.
explain-toml-off = Pour seulement l’éteindre, cette entrée suffit : { "[[" }{ $table }]], id = "{ $id }" et status = "off", une clé par ligne.
explain-toml-own = Tel que dans { $place }.
explain-toml-behind = Tel qu’il est dans { $place }, écrit à la suite du fichier et sans [lexicon]. Dans un dossier à vous, il prend la place de celui-ci ; cadrage rules check mes-regles le dit.
explain-toml-elsewhere = { $sort ->
        [head] Le fichier commence par [lexicon] de { $held }
        [rules] Le fichier contient des règles
        [debates] Le fichier contient des pages de débat
       *[other] Le fichier contient des tables communes à toutes les langues
    }, et « { $id } » n’y a pas sa place : rien n’a été écrit. Mettez-le dans un fichier à lui dans un dossier à vous (mes-regles/{ $path })
rule-off = « { $id } » est éteinte dans { $place } : ôtez cette entrée, et elle revient.
rule-off-with = « { $id } » est éteinte avec sa catégorie, { $category }, dans { $place } : ôtez cette entrée, et elle revient.
rule-unknown = aucune règle ne s’appelle « { $id } ». Règles qui ont ce mot ou sont de cette catégorie : cadrage rules list { $typed }. Toutes : cadrage rules list --all. Celles d’un dossier à vous : --lexicons DOSSIER
rule-unknown-meant = aucune règle ne s’appelle « { $id } ». Vouliez-vous dire « { $meant } » ? Les règles d’un dossier à vous : --lexicons DOSSIER
lang-unknown-code = aucun lexique pour la langue « { $code } ». Il y a : { $codes }
lexicons-unreadable = { $path } : { $error }
lexicons-nowhere = { $path } : introuvable. Vérifiez le chemin.
lexicons-nowhere-meant = { $path } : introuvable. Vouliez-vous dire { $meant } ?
lexicons-texts = { $path } contient des textes, et pas de règles (.toml). Les textes se nomment derrière --corpus : cadrage rules coverage --corpus { $typed }
lexicons-misnamed = { $path } n’est pas lu : les fichiers de règles ont un nom en .toml. Nommez-le { $meant } (Windows peut cacher la fin d’un nom : affichez les extensions des fichiers, puis renommez)
lexicons-empty = { $path } : aucun fichier .toml dans ce dossier ni dans ceux qu’il contient. Les règles vont dans des fichiers comme { $path }/fr/mots.toml ; cadrage rules new en commence une.
lexicons-no-toml = { $path } n’est pas un fichier de règles : leur nom finit en .toml
lexicons-none-left = --no-builtin ne laisse rien à lire : ajoutez --lexicons DOSSIER
lexicons-invalid =
    lexique invalide : { $n ->
         [one] une erreur
        *[other] { $n } erreurs
    } ; rien n’a été lu
event-invalid =
    { $path } : { $n ->
         [one] une erreur
        *[other] { $n } erreurs
    } ; rien n’a été lu
usage-unknown = « { $name } » n’est pas connu
usage-value = { $name } : « { $value } » ne convient pas
usage-lacks = il faut encore : { $name }
usage-conflict = { $name } ne va pas avec { $value }
usage-meant = vouliez-vous dire « { $name } » ?
usage-known = possible : { $names }
usage-help = pour l’aide : { $command } --help

## Help
help-heading-commands = Commandes{ "\u202F" }
help-heading-arguments = Arguments{ "\u202F" }
help-heading-options = Options{ "\u202F" }
help-usage = Usage{ "\u202F" }:
help-usage-cadrage = cadrage [comparer] CHEMIN…
value-command = COMMANDE
value-words = MOTS
value-path = CHEMIN
value-dir = DOSSIER
value-file = FICHIER
value-code = CODE
value-size = TAILLE
value-day = JOUR
value-name = NOM
value-set = ENSEMBLE
value-rule = RÈGLE
value-rule-path = RÈGLE|CHEMIN
value-check-what = CHEMIN
value-new-what = RÈGLE
value-fmt-what = CHEMIN
value-text = TEXTE
help-cadrage = Lit plusieurs articles sur un même événement et montre qui a la parole, quels mots se discutent et dans quelle voix, et ce qui vient des agences.
help-cadrage-after =
    Pour commencer :
    { "  " }cadrage demo
    { "  " }cadrage article1.txt article2.html
    { "  " }cadrage dossier/
    Chaque commande a aussi un nom français : comparer (compare), démo (demo), extraire (extract), montrer (show), annoter (annotate), expliquer (explain), règles (rules), rapport (report), fiches (worksheet), relire (review), contrôler (audit), comparer-relevés (diff-runs), méthode (method), complétions (completions), manuel (man), commencer (init). Les accents peuvent rester de côté.
    Un fichier qui porte le nom d’une commande s’écrit ./nom.
    Codes de fin : 0 fait, 1 contrôle non passé, 2 commande non comprise, 3 lexique invalide, 4 entrée illisible.
help-compare = Compare des textes sur un même événement (commande par défaut)
help-compare-after =
    Un appel = un événement. Sans --view, le résumé ; --view all, tout ; --view loaded,speakers, ces deux-là.
    Vues : summary, profile, speakers, attributions, naming, figures, shared, loaded, card, agencies, chains, timeline, keyness, clusters, groups, sentences.
    Un dossier donne ses fichiers .txt .html .htm .jsonl .mhtml .mht .docx .odt .pdf, sans les sous-dossiers ; - est l’entrée standard.
    Exemples :
    { "  " }cadrage dossier/ --view attributions
    { "  " }cadrage *.html --format csv --view loaded --csv-dialect excel-fr > mots.csv
    { "  " }cadrage dossier/ --by outlet --format xlsx --out tableaux.xlsx
    { "  " }cadrage archive.jsonl --format jsonl > sortie.jsonl
help-demo = Compare des textes d’exemple, sans rien télécharger
help-demo-after = Exemple : cadrage demo ligne-7 --view loaded
help-extract = Montre la page découpée : chaque ligne, son rôle et pourquoi
help-extract-after =
    --format text écrit exactement le texte que visent les positions du JSON.
    Exemple : cadrage extraire page.html
help-show = Montre un passage (A6 : texte A, paragraphe 6) ou un relevé par son identifiant
help-show-after =
    Les chemins sont ceux de la comparaison, dans le même ordre.
    Exemple : cadrage montrer B3 dossier/
help-annotate = Montre un texte avec ses marques
help-annotate-after = Exemple : cadrage annoter article.txt --category contested-label
help-explain = Dit ce qu’une règle cherche et pourquoi, ou ce que les règles relèvent dans une phrase
help-explain-after =
    Exemples :
    { "  " }cadrage expliquer fr.loaded.occupation-forces
    { "  " }cadrage expliquer --sentence "Le maire a dit que le pont était sûr."
    { "  " }cadrage expliquer fr.loaded.occupation-forces --toml > mes-regles.toml
help-rules = Pour ceux qui écrivent des règles : contrôler, lister, éprouver, mesurer
help-rules-after =
    Le chemin d’une règle :
    { "  " }cadrage règles nouvelle fr.loaded.peage-du-pont   son début, à mettre dans mes-regles/fr/mots.toml
    { "  " }cadrage règles vérifier mes-regles/               les fautes d’écriture
    { "  " }cadrage règles essai mes-regles/ --why            ses exemples
    { "  " }cadrage règles différence builtin mes-regles/ --corpus textes/    ce qu’elle change dans des textes
    Une règle du programme ne convient pas ? Dans un fichier à vous : [[rule]], son id et status = "off" l’éteignent ([[agency]], [[category]], [[debate]] aussi).
    Le guide (en anglais) est lexicons/README.md.
help-report = Écrit un rapport HTML
help-worksheet = Écrit des fiches pour la classe
help-check = Montre chaque faute d’un lexique, avec sa place
help-check-after =
    Un dossier ou un fichier est lu par-dessus les lexiques du programme ; avec --no-builtin, il est lu seul.
    Exemple : cadrage règles vérifier mes-regles/
help-list = Dit quelles règles il y a, ou liste celles qui ont ces mots ou sont de cette catégorie
help-list-after =
    Exemples :
    { "  " }cadrage règles liste
    { "  " }cadrage règles liste régime
    { "  " }cadrage règles liste fr.loaded --status draft
help-test = Essaie les exemples des règles
help-test-after =
    Les exemples d’une règle sont dans match (elle relève ce qui est entre accolades), quoted (elle relève, dans la parole de quelqu’un), no_match (elle ne relève rien).
    Exemples :
    { "  " }cadrage règles essai fr.loaded.occupation-forces --why
    { "  " }cadrage règles essai mes-regles/ --why
help-new = Commence une règle
help-new-after =
    Familles : attribution, loaded, kind, page, wire, card, condition.
    Exemple : cadrage règles nouvelle fr.loaded.peage-du-pont
help-fmt = Met un lexique en ordre
help-fmt-after =
    Les clés d’une règle viennent en quatre parties : id ; ce qui est cherché ; pourquoi ; exemples. Dans chaque partie elles restent comme vous
    les avez écrites. Les autres entrées suivent l’ordre du format. Une ligne vide sépare les entrées ; les commentaires restent.
    Exemple : cadrage règles ranger mes-regles/
help-schema = Écrit le schéma des lexiques
help-schema-after =
    Un éditeur qui connaît JSON Schema pour TOML montre les fautes pendant qu’on écrit une règle.
    Exemple : cadrage règles schéma > schema.json
help-coverage = Montre quelles règles servent dans des textes
help-diff = Compare les relevés de deux lexiques
help-eval = Mesure les relevés sur des textes annotés
arg-help = Affiche cette aide
arg-version = Affiche la version
arg-method-paths = Textes dont dire ce qui a été relu et contrôlé : fichiers, dossiers
arg-paths = Fichiers, dossiers, ou - pour l’entrée standard
arg-path = Fichier, dossier, ou - pour l’entrée standard
arg-set = Nom d’un ensemble d’exemples
arg-what = Passage (A6), identifiant, nom de règle ou dossier, selon la commande
arg-show-what = Passage (A6), ou identifiant d’un relevé
arg-check-what = Dossiers ou fichiers de lexique à vous
arg-test-what = Règles dont le nom commence ainsi, dossiers ou fichiers de lexique ; toutes les règles par défaut
arg-new-what = Nom de la règle : langue.famille.nom
arg-fmt-what = Dossiers ou fichiers de lexique
arg-rule = Nom d’une règle
arg-sentence = Une phrase à lire avec toutes les règles
arg-toml = Imprime le texte de l’entrée tel que son fichier l’a, pour le modifier dans un dossier à vous
arg-why = Dit aussi pourquoi
arg-test-why = Dit ce que la règle relève à la place
arg-format = Forme de la sortie
arg-view = Vues, séparées par des virgules, ou all
arg-out = Un fichier par vue dans ce dossier ; un nom qui finit en .json, .csv, .md … comme son format est le fichier ; avec xlsx, le classeur
arg-output = Fichier ou dossier à écrire
arg-csv-dialect = CSV ordinaire (RFC 4180), pour un tableur français, ou à tabulations
arg-with-text = Met le texte dans le JSON
arg-with-furniture = Montre aussi ce qui est dans l’habillage de la page
arg-all-acts = Montre aussi ce qu’aucun tableau ne compte : ordres, projets, promesses, refus d’agir, paroles dans des paroles…
arg-rates = Ajoute au profil les taux et leurs intervalles
arg-input = Nature des entrées
arg-lang = Langue des textes, ou auto
arg-lexicons = Ajoute les lexiques de ce dossier ; à nom égal, ils l’emportent
arg-no-builtin = N’utilise que les lexiques de --lexicons
arg-event = Fichier TOML qui décrit l’événement : acteurs, leurs noms, leurs camps
arg-offsets = Unité des positions dans le JSON et le CSV
arg-max-size = Plus grande entrée lue (50MB)
arg-jobs = Nombre de fils de calcul ; 0 = un par cœur
arg-ui = Langue de l’interface, sans effet sur les textes
arg-width = Largeur en colonnes
arg-color = Gras et souligné

rules-tested =
    { $rules ->
         [one] une règle
        *[other] { $rules } règles
    }, { $examples ->
         [0] aucun exemple essayé
         [one] un exemple essayé
        *[other] { $examples } exemples essayés
    }, { $failed } autrement qu’annoncé{ $unwritten ->
         [0] { "" }
         [one] { " ; " }un exemple reste à écrire (…)
        *[other] { " ; " }{ $unwritten } exemples restent à écrire (…)
    }
rules-test-none = Aucune règle ne commence par « { $what } ». Toutes : cadrage rules list --all. Celles d’un dossier à vous : --lexicons DOSSIER
rules-test-none-meant = Aucune règle ne commence par « { $what } ». Vouliez-vous dire « { $meant } » ? Les règles d’un dossier à vous : --lexicons DOSSIER
rules-test-none-folder = « { $what } » n’est pas un dossier ici, et aucune règle ne commence ainsi. Vouliez-vous dire { $meant } ?
rules-test-missed = non relevé : { $text }
rules-test-unmarked = relevé, mais pas entre accolades : { $text }
rules-test-braces = ce que la règle relève dépasse les accolades ou ne les remplit pas : écrivez-les ainsi : { $text }
rules-test-loud = relevé, alors que la phrase montre ce que la règle ne relève pas : { $text }. Restreignez le terme, ou ajoutez `except` ou `forbid`
rules-test-narrated = relevé comme récit, annoncé comme parole de quelqu’un : { $text }
rules-test-hits = ce que la règle y relève : { $hits }
rules-test-rival = s’efface devant { $rule }, qui relève aussi ces mots : { $why ->
        [stable] elle est stable, celle-ci est à l’essai
        [longer] ce qu’elle relève est plus long
        [earlier] ce qu’elle relève commence plus tôt
       *[first] son nom est le premier dans l’ordre alphabétique
    }
rules-test-yields = { $rule } s’efface devant { $other } dans un exemple : { $why ->
        [stable] elle est stable, celle-ci est à l’essai
        [longer] ce qu’elle relève est plus long
        [earlier] ce qu’elle relève commence plus tôt
       *[first] son nom est le premier dans l’ordre alphabétique
    }
rules-test-takes = { $rule } prend la place de { $other } dans un exemple : ce que relevait celle-ci, celle-là le relève
rules-test-will-take = { $rule } prendra la place de { $other } dans un exemple quand elle sera stable ; tant qu’elle est à l’essai, { $other } y passe avant
rules-test-no-hit = la règle n’y relève rien
silence-language = la phrase est lue comme un texte en { $read }, la règle est en { $own } : ajoutez --lang { $code }
silence-no-language = la langue de la phrase n’est pas reconnue : ajoutez --lang { $code }
silence-excepted = une de ses exceptions contient les mots : { $there }. Restreignez `except`, ou retirez-le
silence-alone = aucun des mots de `require` n’est à côté : { $any }. Ajoutez un mot, ou retirez `require`
silence-alone-form = { $there } est dans la phrase, mais `require` n’a pas cette forme du mot : écrivez-y { $word }
silence-far = { $there }, un mot de `require`, est plus loin que ne le dit `within` : élargissez-le
silence-across = { $there }, un mot de `require`, est { $side ->
        [before] avant ; `side` dit après (after)
       *[other] après ; `side` dit avant (before)
    }
silence-accompanied = un mot de `forbid` est à côté : { $there }. Restreignez `within`, ou retirez le mot
silence-accompanied-anywhere = un mot de `forbid` est dans la phrase : { $there }. Retirez-le de `forbid`
silence-capitals = les majuscules ne conviennent pas : la règle dit case = "{ $case }"
silence-negated = une négation retire le mot ; negation = "keep" le compte quand même
silence-mentioned = le mot n’est que cité comme mot ; mention = "keep" le compte quand même
silence-unframed = les mots y sont, mais dans aucune des constructions de la règle ({ $frames }) : ajoutez `{ $fitting }` à `frames`
silence-unframed-untried = les mots y sont, mais dans aucune des constructions de la règle ({ $frames }) ; pour savoir laquelle irait : cadrage explain { $rule } --sentence { $sentence }{ $own }
silence-written-out = { $there } est écrit en toutes lettres dans le terme : rien ne dit quelle forme du verbe c’est ; écrivez l’infinitif avec ~ (`{ $word }~`) et ajoutez pos = "verb"
silence-unframed-addressee = les mots y sont, mais dans aucune des constructions de la règle ({ $frames }) ; avec addressee = "object", ce qui suit le verbe est la personne à qui l’on parle : retirez `addressee` si c’est ce qui est dit
silence-unframed-all = les mots y sont, mais dans aucune construction que cadrage lise, celles de la règle ({ $frames }) ou d’autres : il ne lit ni un verbe coupé par son complément, ni un verbe sans source ou sans contenu
silence-aside = { $rule } relève ces mots et passe avant elle
silence-behind = les mots sont dans ceux de { $rule }, qui passe avant et n’y relève rien non plus{ $n ->
        [0] { "" }
       *[other] {" "}(elle les a pour { $frames })
    } : { $why ->
        [stable] rendez stable celle-ci, qui est à l’essai,
       *[other] distinguez les deux par `require`, `forbid` ou un terme plus long,
    } ou copiez celle-là (cadrage explain { $rule } --toml) et ajoutez-y { $n ->
        [0] les mots
       *[other] la construction
    }
silence-elsewhere = les mots sont là, mais pas à l’endroit de la ligne où la règle les cherche : voir `at`
silence-no-agency = aucune agence de la liste n’est nommée ici : vérifiez le nom, ou ajoutez une [[agency]] à shared/agencies.toml
silence-not-beside = une agence est nommée, mais pas juste à côté de ces mots comme le veulent `before`, `after`, `at` et le rôle
silence-accents = { $there } ne diffère que par les accents : écrivez le terme ainsi, ou ajoutez fold = "all"
silence-inflected = { $there } est une autre forme des mots du terme : mettez ~ derrière le mot qui change{ $table ->
        [noun] { "" }
       *[other] , avec pos = "{ $table }" dans l’entrée
    }
silence-inflected-marked = { $there } est une forme que ~ ne donne pas avec la table de la règle : mettez pos = "{ $table }" dans l’entrée
silence-apart = { $there } : d’autres mots séparent ceux du terme ; ..{ $n } entre deux mots en admet jusqu’à { $n ->
        [1] un
        [2] deux
       *[other] trois
    }
silence-apart-wider = { $there } : plus de mots séparent ceux du terme que ..{ $gap } n’en admet : écrivez ..{ $n }
silence-marked = { $there } : un signe sépare les mots, ce qui coupe un terme ; écrivez-le dans le terme, entre deux blancs
silence-spelt = { $there } est dans la phrase, { $word } dans le terme : corrigez l’un des deux, ou ajoutez l’autre graphie
silence-lacking = { $word } n’est pas dans la phrase : mettez-le avec les autres mots du terme, ou mettez ? derrière lui dans le terme
silence-absent = aucun de ces mots n’est dans la phrase : { $terms }
silence-mixed = tous ces mots sont dans la phrase, mais pas l’un derrière l’autre dans cet ordre : { $terms }
explain-silent = Ces règles ont des mots ici, ou presque, et ne relèvent rien
explain-language = langue non reconnue, phrase lue comme un texte en { $read } ; { $ways }
explain-only-language = langue non reconnue, phrase lue comme un texte en { $read }
explain-no-language = langue non reconnue : ajoutez { $ways }
explain-way = --lang { $code } pour un texte en { $name }
explain-finds = relève { $hits }
rules-test-explain = toutes les règles sur cette phrase : cadrage expliquer --sentence { $sentence }

## Mesurer des règles sur des textes que des personnes ont marqués
eval-head = { $lang } · textes : { $texts } · attributions marquées : { $marked }, relevées : { $found }
eval-measure = ce qui doit s’accorder
eval-measure-cue = verbe ou mot introducteur (se touchent)
eval-measure-cue_exact = verbe ou mot introducteur (exactement)
eval-measure-content30 = contenu (en gros)
eval-measure-content80 = contenu (presque tout)
eval-measure-content_exact = contenu (exactement)
eval-measure-source30 = source (en gros)
eval-measure-triple = verbe, contenu et source
eval-measure-token = caractères rapportés
eval-precision = juste
eval-recall = relevé
eval-f1 = les deux
eval-source-acc = Source juste là où le contenu l’est : { $value } %
eval-share = Part du texte dans les mots de quelqu’un : { $marked } % marqués, { $found } % relevés ; { $error } points d’écart en moyenne ; r = { $r }
eval-note = Sur cent. « juste » : de ce que les règles relèvent, ce que des personnes ont marqué aussi ; « relevé » : de ce qu’elles ont marqué, ce que les règles relèvent ; « les deux » tient compte de l’un et de l’autre (F1). --errors montre les phrases derrière les chiffres.
eval-by-rule = règle
eval-by-act = acte
eval-by-frame = construction
eval-by-kind = nature de la source
kind-company = entreprise
kind-none = personne de nommé
eval-right = juste
eval-wrong = pas marqué ainsi
eval-missed-short = pas relevé
eval-low = moins de 60 sur cent : à resserrer, ou à peser 0
eval-few = Règles avec moins de { $least } relevés, non jugées : { $n }
eval-no-rule = (aucune règle ne connaît le mot)
eval-untold = (non dit)
eval-extra = RELEVÉ, ET PERSONNE NE L’A MARQUÉ ({ $n })
eval-missed = MARQUÉ, ET PAS RELEVÉ ({ $n })
eval-otherwise = RELEVÉ AVEC UNE AUTRE SOURCE OU D’AUTRES MOTS ({ $n })
eval-group-rule = { $rule } ×{ $n }
eval-group-cue = { $cue }, qu’aucune règle ne connaît, ×{ $n }
eval-more =
    { $n ->
         [one] et un autre
        *[other] et { $n } autres
    }
eval-source-otherwise = source : marqué { $marked }, lu { $read }
eval-content-otherwise = contenu : marqué { $marked }, lu { $read }
eval-no-judgement = --family loaded n’a rien à mesurer : personne n’a marqué de mots à discuter dans ces textes. Il lit des JSON Lines avec « text », « label » (true quand la phrase prend parti) et « spans » (les mots : [[début, fin], …]). Les textes où l’on a marqué qui dit quoi, comme dans gold/open, se mesurent sans --family.
eval-no-readers = --family press n’a rien à mesurer : aucun texte ici n’a les marques de deux lecteurs. Il lit des JSON Lines avec « text » et « readers », une liste de deux tables avec « attributions » et « loaded ». Les textes marqués par une seule personne, comme dans gold/open, se mesurent sans --family.
eval-meant = personne n’a marqué qui dit quoi dans ces textes : mesurés comme avec --family { $family }
eval-loaded-head =
    { $sentences ->
         [one] une phrase
        *[other] { $sentences } phrases
    }, { $judged } jugées prendre parti ; { $hits ->
         [0] aucun mot à discuter compté
         [one] un mot à discuter compté
        *[other] { $hits } mots à discuter comptés
    }
eval-loaded-sentence = phrases qui prennent parti
eval-loaded-token = mots marqués
eval-loaded-span = passages marqués (se touchent)
eval-loaded-macro = Les deux réponses ensemble : { $macro }. Dire oui à chaque fois donnerait { $always } à la première ligne.
eval-press-head = Paroles rapportées relevées : { $found }, dont { $agreed } que les deux lecteurs ont. Mots à discuter comptés : { $words }, dont { $both } que les deux ont
eval-press-attributions = paroles rapportées
eval-press-loaded = mots à discuter
eval-press-rest = Mots qui prennent parti, relevés : { $strong } % de { $of }. Voix juste : { $voice } % de { $voices }.
gold-fault-unreadable = ne peut pas être lu :
gold-fault-syntax = ne suit pas les règles du format (en anglais) :
gold-fault-no-key = il faut cette clé :
gold-fault-bad-value = ne fait pas partie des valeurs possibles :
gold-fault-bad-mark = un crochet qui n’ouvre pas de marque : [
gold-fault-unclosed = cette marque n’est jamais fermée :
gold-fault-unopened = un crochet fermant qui ne ferme rien
gold-fault-no-entry = une marque sans son entrée, numéro
gold-fault-no-mark = une entrée sans marque dans le texte, numéro
gold-fault-twice = deux entrées avec le numéro
gold-fault-id-twice = deux textes avec l’identifiant
gold-fault-outside = une position hors du texte
gold-fault-nothing = aucun texte marqué (.toml ou .jsonl) dans ce dossier
gold-fault-nowhere = introuvable
gold-fault-unmarked = ce n’est pas un texte marqué
gold-remedy-unreadable = Vérifiez le chemin et les droits d’accès ; le fichier doit être en UTF-8.
gold-remedy-syntax = Corrigez la ligne.
gold-remedy-no-key = Ajoutez-la.
gold-remedy-bad-value = gold/README.md et docs/eval.md les énumèrent.
gold-remedy-bad-mark = Une marque est un numéro, s, c ou t, et une espace : [2s …]. Ôtez du texte les autres crochets.
gold-remedy-unclosed = Ajoutez son ] dans le même paragraphe.
gold-remedy-unopened = Ôtez-le, ou ajoutez la marque qu’il ferme.
gold-remedy-no-entry = Ajoutez un [[attribution]] avec ce n.
gold-remedy-no-mark = Marquez son verbe dans le texte, ou ôtez l’entrée.
gold-remedy-twice = Donnez à chacune son numéro.
gold-remedy-id-twice = Donnez à chacun son identifiant.
gold-remedy-outside = Les positions sont des points de code de « text », comptés depuis 0.
gold-remedy-nothing = Nommez des fichiers ou des dossiers de textes marqués ; gold/README.md et docs/eval.md en montrent les formes.
gold-remedy-nowhere = Vérifiez le chemin.
gold-remedy-unmarked = Un texte marqué a « id », « lang » et « text » ; gold/README.md en montre un.
help-eval-after =
    Les textes marqués disent qui est censé avoir dit quoi ; gold/README.md explique comment, docs/eval.md en donne toutes les formes. --errors montre où règles et personnes diffèrent.
    Exemples :
    { "  " }cadrage règles évaluer gold/open --errors
    { "  " }cadrage règles évaluer textes.jsonl --by rule --format json
arg-gold = Textes marqués : fichiers .toml ou .jsonl, ou dossiers
arg-family = Ce qui est mesuré
arg-by = Juste, faux et pas relevé, une ligne par règle, acte, construction ou nature de source
arg-errors = Montre les phrases où règles et personnes diffèrent
arg-count = Tous les actes, ou ce qui compte comme parole rapportée
arg-subset = Des textes marqués, ne cherche que cette partie
arg-nested-ok = Ce qui est relevé dans une autre attribution n’est pas une erreur
arg-weak = Compte aussi les lectures peu sûres

## Pages de débat
explain-category = Catégorie : { $name } ({ $id })
explain-category-rules = { $n } ; cadrage rules list { $id }
explain-agency = Agence : { $name } ({ $id })
debate-page = Le débat : { $title } ({ $id })
debate-usual = Terme juridique ou usuel
debate-guides = Ce que disent des guides de rédaction

## Quelles règles servent
coverage-head = Textes lus : { $texts }. Règles qui relèvent quelque chose : { $fired } sur { $rules }
coverage-samples = Ce sont les exemples inventés livrés avec le programme ; vos textes : --corpus DOSSIER
coverage-note = Relevés selon celui dont ce sont les mots : des lignes de la page, et des agences là où elles seules sont connues, la voix n’est pas lue. Un terme qui n’est dans aucun de ces textes n’est pas mis à l’épreuve. --corpus nomme d’autres textes, --format json donne tout.
coverage-behind = « { $name } » est le nom de règles : écrivez-le avant --corpus, qui prend tout ce qui le suit pour des textes
coverage-neutral =
    relève dans { $n ->
         [one] un texte neutre
        *[other] { $n } textes neutres
    }
coverage-aside = ne relève rien ici : s’efface devant { $rule } ({ $n })
coverage-aside-mostly = ne relève rien ici : s’efface devant d’autres ({ $n }), le plus souvent devant { $rule }
coverage-behind-idle = ne relève rien ici : ses mots sont dans ceux de { $rule } ({ $n }), qui passe avant et n’y relève rien non plus
coverage-rare = Jamais, pour une raison écrite ({ $n })
coverage-hits = relevés
coverage-silent = Jamais, et aucune raison écrite ({ $n })
coverage-silent-ways = Une raison qui l’explique s’écrit `rare`. Ce qui en fait taire une dans une phrase : cadrage rules test --why
coverage-unmet = Jamais : aucun texte en { $language } n’a été lu ({ $n })
coverage-untried = Aucun texte en { $language } n’a été lu : { $n ->
         [one] une règle qui ne relève rien n’a pas été mise à l’épreuve
        *[other] { $n } règles qui ne relèvent rien n’ont pas été mises à l’épreuve
    }
coverage-explained = Chaque règle relève quelque chose ou dit pourquoi elle peut ne rien relever.
coverage-explained-aside = Chaque règle relève quelque chose, s’efface devant une autre ou dit pourquoi elle peut ne rien relever. Dans ces textes, certaines n’ont fait que s’effacer :
coverage-all = { $what } seulement
coverage-voiceless = voix non lue
coverage-work = Le plus de travail, relevés ou non, en centièmes de celui de toutes les règles montrées
fact-rare = peut être rare
diff-head = Textes lus : { $texts }. Relevés qui apparaissent : { $added }, qui disparaissent : { $removed }, dans une autre voix : { $voices }, dits autrement : { $otherwise }
diff-draft = { $rule } (ébauche : relevée, pas comptée)
diff-counted = compté
diff-uncounted = non compté
diff-voice = { $was } → { $is }
diff-replaced = remplacé par { $rule }
diff-kept = gardé par { $rule }
diff-kept-count = { $n ->
        [one] Un endroit
       *[other] { $n } endroits
    } où une règle du second lexique s’efface et une autre compte toujours
diff-entries =
    { "[[" }{ $table }]] { $ids }{ $more ->
        [0] { "" }
       *[other] {" "}et { $more } de plus
    } : { $how ->
        [new] { $n ->
            [one] nouvelle
           *[other] nouvelles
        }
        [off] { $n ->
            [one] éteinte
           *[other] éteintes
        }
        [gone] dans le premier lexique seulement
       *[changed] { $n ->
            [one] modifiée
           *[other] modifiées
        }
    }{ $table ->
        [agency] , et aucune mention ne change dans ces textes
       *[other] { "" }
    }
drafts-found =
    { $n ->
         [one] Un relevé d’une règle à l’essai (draft) de votre dossier, non compté
        *[other] { $n } relevés de règles à l’essai (draft) de votre dossier, non comptés
    } : à voir par --view all --all-acts ; pour compter : status = "stable"
diff-samples = Les textes sont les exemples du programme ; --corpus DOSSIER en nomme d’autres
diff-retold =
    { $n ->
         [one] Une règle ne change que par ce qu’on en lit, non par ce qu’elle relève (raison, exemples…)
        *[other] { $n } règles ne changent que par ce qu’on en lit, non par ce qu’elles relèvent (raison, exemples…)
    } : { $ids }{ $more ->
         [0] { "" }
        *[other] { " " }et { $more } autres
    }
diff-replaces = à la place de { $rule }
diff-weight = poids : { $turned }
diff-speaker = source : { $speaker }
diff-told-speaker = source : { $turned }
diff-meant = « { $name } » n’est ni un dossier de lexique ni une révision : vouliez-vous dire { $meant } ?
diff-nowhere = « { $name } » est introuvable : ni dossier ni fichier de ce nom, ni révision du dépôt d’ici qui ait des lexiques ; les lexiques du programme se nomment « builtin »
diff-nowhere-meant = « { $name } » est introuvable : ni dossier ni fichier de ce nom. Vouliez-vous dire { $meant } ?
diff-upon = { $name } : lu par-dessus les lexiques du programme
diff-aside =
    { $n ->
         [one] Un autre changement se trouve
        *[other] { $n } autres changements se trouvent
    } dans l’habillage de la page, où rien n’est compté. --format json nomme tout.
shop-no-text = aucun texte n’a été lu : rien à montrer
help-coverage-after =
    Sans --corpus, les exemples du programme ; un dossier donne ses textes et ceux de tous les dossiers qu’il contient.
    Une règle peut dire pourquoi elle ne relève rien : rare = "…".
    Exemples :
    { "  " }cadrage règles couverture mes-regles/ --corpus textes/
    { "  " }cadrage règles couverture fr.loaded --corpus textes/ archive.jsonl
help-diff-after =
    BASE et HEAD sont des dossiers de lexiques, des révisions du dépôt où se trouve ce dossier, ou builtin, les lexiques du programme.
    Un dossier sans language.toml ou sans shared/ est lu par-dessus ceux-ci, comme avec --lexicons. Sans --corpus, les exemples du programme sont lus.
    Exemples :
    { "  " }cadrage règles différence builtin mes-regles/ --corpus textes/
    { "  " }cadrage règles différence main lexicons --corpus textes/ --format markdown
arg-rules = Règles dont le nom commence ainsi, dossiers ou fichiers de lexique ; toutes les règles par défaut
arg-corpus = Textes à lire : fichiers, JSON Lines, dossiers avec tout ce qu’ils contiennent
arg-neutral = Dossier de textes où aucun mot ne devrait être compté
arg-base = Le lexique d’avant : un dossier, une révision, ou builtin
arg-head = Le lexique d’après : un dossier, une révision, ou builtin
arg-holding = Mots qui figurent dans le nom de la règle ou dans un terme
arg-check = Ne montrer que les règles qui ne relèvent rien sans raison écrite ; échouer s’il y en a
arg-full = Lire chaque texte avec les deux lexiques, même là où aucune règle changée ne peut rien trouver
arg-unreviewed = Seulement les règles que personne n’a relues
arg-status = Seulement les règles à l’essai (draft), stables (stable) ou retirées (retired)
arg-list-all = Toutes les règles, au lieu d’une vue d’ensemble

## Le même fait, quels mots ?
column-actor = de qui il s’agit
column-deed = nom simple
naming-none = Aucun acteur connu n’est nommé dans deux textes.
naming-newcomers = Noms que plusieurs textes emploient et qu’aucune liste ne connaît (--event peut les décrire) :
naming-alone = Relevés dans un seul texte :
naming-actor = { $actor } : { $names }
naming-note = Dans l’ordre du premier emploi. r récit du texte, p parole de quelqu’un, ? incertain ; r3 : trois fois dans le récit ; · aucun nom relevé. Aucun de ces noms n’est dit le bon. Seuls les acteurs que le programme connaît, ou que --event décrit, sont relevés.
keyness-few = Il faut { $least } textes dans une même langue ; avec moins, chaque texte a ses mots à lui.
keyness-word = { $word } { $n } ({ $elsewhere })
keyness-note = Nombre d’emplois dans le texte, entre parenthèses dans tous les autres de sa langue. Seulement ce que le hasard explique mal, sur tous les mots essayés (test binomial, correction de Holm). Sans les noms, les nombres et les mots grammaticaux. Un texte a les mots de son sujet : ce qu’ils disent est dans les passages.
deeds-head = Ce qui se fait, ou pourrait se faire : quels mots ?
deeds-most = { $first } ; le plus souvent { $most }
deeds-note = Ce qui se fait : le mot que le texte emploie d’abord et, si c’en est un autre, celui qu’il emploie le plus. Le nom simple, à gauche, ne prend pas parti. Les mots d’une ligne peuvent désigner une même chose ; les passages disent si c’est le cas ici.
naming-discussed = { $mark } contient un mot à discuter compté dans les tables ; --view loaded dit pourquoi.
summary-naming = Le même fait, quels mots ? r récit, p parole, † mot à discuter
arg-category = Seulement les mots à discuter de ces catégories, séparées par des virgules
arg-sort = Met les mots à discuter de tous les textes en une liste : par règle, par les mots d’avant (left) ou d’après (right)
loaded-by-rule = Tous les textes ensemble, par règle.
loaded-by-left = Tous les textes ensemble, dans l’ordre des mots d’avant, le plus proche d’abord.
loaded-by-right = Tous les textes ensemble, dans l’ordre des mots d’après.
show-name = Nom donné
## Passages en commun
shared-pair =
    { $a } et { $b } : { $n ->
         [one] un passage
        *[other] { $n } passages
    } en commun
shared-credit = { $label } : crédit { $agencies } vu dans le fichier
shared-credit-beside = { $label } : agence créditée dans l’habillage de la page seulement
shared-no-credit = { $label } : aucun crédit d’agence vu dans le fichier
shared-unknown = { $label } : langue non lue, crédit non cherché
shared-none = Aucun passage en commun relevé entre ces textes.
shared-one-text = Il faut deux textes pour chercher des passages en commun.
shared-base-unknown = Aucun texte « { $label } » ici.
shared-note = [ ] : nom, chiffre, jour ou mot à discuter que l’autre passage n’a pas. Le reste du passage peut différer aussi.
shared-order = Lequel vient d’abord, qui a changé quoi, et d’où vient le passage : les fichiers ne le disent pas.
shared-furniture =
    { $n ->
         [one] Un passage
        *[other] { $n } passages
    } de l’habillage de la page en commun, non { $n ->
         [one] compté
        *[other] comptés
    } ici.
column-likeness = lien
cluster-texts = { $n } textes : { $texts }
cluster-day = Date vue : { $day }
cluster-days = Dates vues : du { $first } au { $last }
cluster-no-day = Aucune date vue dans ces fichiers
cluster-undated =
    { $n ->
         [one] un texte sans date vue
        *[other] { $n } textes sans date vue
    }
cluster-tie = Le plus en commun : { $a } ({ $ashare } % de ses mots) et { $b } ({ $bshare } %)
clusters-none = Aucun groupe de textes liés par des passages en commun.
clusters-untied =
    { $n ->
         [0] Tous les textes sont dans un groupe.
         [one] Un texte n’est dans aucun groupe.
        *[other] { $n } textes ne sont dans aucun groupe.
    }
clusters-note = Deux textes sont liés quand les passages en commun font 15 % des mots de l’un ou plus ; un groupe réunit de proche en proche les textes liés. Passages et crédits sont deux constats : l’un n’explique pas l’autre.
summary-clusters =
    { $n ->
         [one] Textes liés par des passages en commun, un groupe :
        *[other] Textes liés par des passages en commun, { $n } groupes :
    }
summary-clusters-all = Tous les groupes : --view clusters
likeness-identical = mêmes mots
likeness-near = presque les mêmes mots
likeness-reworked = même phrase, autres mots
likeness-translated = phrase correspondante, autre langue
likeness-differs = au même endroit, autre contenu
arg-base-text = Lettre du texte auquel les autres sont comparés, dans la vue shared
arg-window = Jours : deux textes datés de plus loin ne sont pas mis côte à côte pour leurs passages en commun
summary-follow =
    { $n } des { $all } phrases de { $a } { $n ->
         [one] a un équivalent
        *[other] ont un équivalent
    } dans { $b }, qui en compte { $others }.
summary-same-place = Au même endroit : { $one }, { $other }.

### report: le rapport HTML
report-title = Un événement, plusieurs textes
report-title-one = Un texte
report-contents = Sommaire
report-skip = Aller au contenu
report-marks = Montrer les marques
report-marks-show = Montrer les marques
report-marks-hide = Cacher les marques
report-cards = Les textes
report-outlet-none = site non nommé
report-date-none = la date n’est pas dans le fichier
report-date-none-short = sans date vue
report-title-none-short = le titre n’est pas dans le fichier
report-title-none = le titre n’est pas dans le fichier ; premiers mots
report-unread = Ces entrées n’ont pas pu être lues et ne sont pas dans ce rapport :
report-first = À regarder d’abord
report-pair-named = Le même acteur, quels mots ? { $actor }
report-pair-none = Rien de commun à ces textes n’a été relevé : ni passage, ni nom différent d’un même acteur, ni affirmation.
report-words-of = mot à discuter dans la parole de :
report-parting = Au même endroit :
report-speakers = Qui parle ?
report-dots = ● : un passage de parole rapportée, à ouvrir. · : aucune relevée.
report-speakers-by-sort = Par sorte de source
report-speakers-rest = autres, ou sans pays dit
report-speakers-none = Aucune parole rapportée relevée.
report-unheard = Nommés, sans parole relevée
report-unheard-land = Les pays n’y sont pas : en nommer un, c’est souvent nommer un lieu. Le tableau plus bas les compte.
report-strips = Les voix au fil de chaque texte
report-strips-key = Trait : récit du texte. Bloc haut : parole citée. Bloc bas : parole résumée. Contour : guillemets abîmés. Chaque bloc mène à son passage.
report-strips-wordless = Petit cadre : quelqu’un qui compte parmi les voix sans que ses mots soient rapportés (refus de répondre, « n’a pas exclu »).
report-strip-said = Texte { $label } : parole citée { $quoted } % de la longueur, parole résumée { $reported } %, guillemets abîmés { $unclear } %, le reste est le récit du texte.
report-strip-told = { $source } : { $cue }
report-aligned = Les passages en commun, un texte sous l’autre
report-aligned-said = { $n ->
    [one] { $n } passage en commun de { $a } (en haut) et { $b } (en bas).
   *[other] { $n } passages en commun de { $a } (en haut) et { $b } (en bas).
}
report-aligned-key = Chaque barre est un texte, du début à la fin. Bande pleine : mêmes mots, ou presque ; bande grise : autres mots ; bande claire : autre langue ; tirets : même endroit, autre contenu. Chaque bande mène à son passage. Lequel vient d’abord ? Les fichiers ne le disent pas.
report-chains = De la source au texte
report-chains-said = Texte { $label } : { $chains }
report-chains-told = Recueilli par quelqu’un (« a déclaré à … »)
report-chains-told-note = Qui recueille une parole ne l’a pas transmise à ce texte d’après ce qui est écrit : il n’est pas une étape du dessin.
report-chains-key = Par qui les paroles passent, d’après ce que chaque texte écrit. Trait en pointillé : étape que le texte laisse entendre sans l’écrire. Chaque ligne mène à son passage.
report-own = Votre traduction
report-own-said = votre traduction :
report-made = Fait le { $day }.
report-file-of = Fichier du
report-texts-in-row = textes
shared-most = Les paires qui ont le plus de passages en commun les ont ici ; { $n ->
    [one] une autre paire en a moins
   *[other] { $n } autres paires en ont moins
} : elles sont dans le CSV et le JSON des mêmes textes.
report-origins = D’où viennent les chiffres ?
report-origins-lead = Une même affirmation dans plusieurs textes, et l’origine que chacun en donne. Deux noms peuvent désigner une seule source.
report-origin-claim = ce qui est écrit
report-origin-origin = dans une parole de
report-naming = Le même fait, quels mots ?
report-nav-origins = Origines
report-nav-timeline = Dates
report-aligned-band = { $a } – { $b } : { $likeness }
report-timeline-said = { $label } : { $dates }
report-timeline-key = Dates dont l’année est connue, dans leur ordre et sans échelle. Bloc plein : date nommée par le texte ; contour : publication du texte.
report-nav-naming = Noms
report-nav-texts = Textes
report-nav-tables = Tableaux
report-nav-notes = Marques
report-nav-method = Méthode
report-naming-key = Dans l’ordre du premier emploi. La lettre qui suit un nom dit dans quelle voix il est : r récit du texte, p parole de quelqu’un, ? incertain ; « r3 p » : trois fois dans le récit, une fois dans une parole. † : ce nom contient un mot à discuter. · : aucun nom relevé. Aucun de ces noms n’est dit le bon. Seuls les acteurs que le programme connaît sont relevés.
report-texts = Deux textes côte à côte
report-texts-one = Le texte
report-left = À gauche
report-right = À droite
report-mark-source = qui parle
report-mark-cue = mot qui introduit la parole
report-mark-content = ce qui est rapporté
report-mark-author = mot à discuter, dans le récit
report-mark-quoted = mot à discuter, dans une parole citée
report-mark-reported = mot à discuter, dans une parole résumée
report-mark-unclear = mot à discuter, voix incertaine
report-mark-agency = agence
report-legend-words = mot à discuter, dans la parole de quelqu’un
report-legend = Lettre en pointillé : mot listé seulement, non compté. ° : mot que le texte a pu recevoir (passage partagé avec un autre texte, ou traduit par un logiciel). La barre dans la marge suit la parole : large, citée ; étroite, résumée ; trait, récit. Chaque lettre ouvre sa règle et sa raison. Un mot marqué n’est pas une faute : il se discute.
page-set-aside =
    { $lines ->
         [one] 1 ligne mise à part
        *[other] { $lines } lignes mises à part
    } comme habillage de la page ({ $words })
report-furniture = Habillage de la page
report-notes = Tout ce qui est relevé
report-notes-lead = Chaque marque avec ce qu’on en sait, dans l’ordre du texte, et la règle qui l’a relevée.
report-extracts = Passages relevés
report-in-text = voir dans le texte
report-rule = règle
report-filter-text = Texte
report-filter-voice = Voix
report-filter-category = Catégorie
report-filter-all = tout
report-tables = Tous les tableaux
report-tables-lead = Chaque nombre s’ouvre sur ses passages. L’ordre est celui des fichiers.
report-veil-pair = En quoi ces deux passages diffèrent-ils ? Qu’est-ce que cela change ? Cherchez, puis montrez les marques.
report-veil-speakers = Qui a la parole dans ces textes ? Qui est seulement nommé ? Cherchez, puis montrez les marques.
report-veil-section = Caché jusqu’à ce que les marques soient montrées.
report-disagree = Pas d’accord
report-disagree-lead = Ouvrez une marque dans un texte pour dire que vous n’êtes pas d’accord. La liste reste sur cette page : elle disparaît quand la page est fermée, sauf si vous l’imprimez ou l’enregistrez.
report-disagree-none = La liste est vide.
report-disagree-why = Pas d’accord ? Dites pourquoi.
report-disagree-button = Pas d’accord
report-disagree-kept = C’est noté.
report-disagree-print = Imprimer la liste
report-disagree-save = Enregistrer la liste (CSV)
report-disagree-file = desaccords.csv
report-disagree-drop = Retirer
report-finding = Une marque
report-close = Fermer
report-method = Méthode et limites
report-method-reading = Le programme lit chaque texte ligne par ligne, sépare le texte de l’habillage de la page, relève les paroles rapportées (qui parle, le mot qui l’introduit, ce qui est rapporté) et dit de qui sont les mots : du récit, d’une parole citée ou d’une parole résumée.
report-method-voices = Un mot fort entre guillemets est celui de la personne qui parle, pas celui du récit. Là où les guillemets sont abîmés, il n’est compté pour personne.
report-method-words = Un mot à discuter est un mot que d’autres remplaceraient, avec une raison et une source. Parfois, c’est le mot juste. Il n’y a pas de total : le nombre de mots ne classe pas un texte, et les listes de deux langues ne sont pas une même règle.
report-limits = Ce que ce rapport ne dit pas
report-limit-found = Ce qui n’est pas relevé n’est pas pour autant absent : le programme ne connaît que ses règles.
report-limit-file = « N’est pas dans le fichier » ne veut pas dire que la page d’origine ne l’avait pas.
report-limit-language = Dans un texte traduit, un mot peut avoir été choisi par un logiciel.
report-limit-truth = Il ne dit pas ce qui est vrai, ni qui a écrit le premier, ni pourquoi.
report-rules = Les règles qui ont relevé quelque chose
report-rule-draft = règle à l’essai
report-rule-neutral = Autre façon d’écrire :
report-rule-source = Référence :
report-rule-debate = Débat :
report-debates = Les mots en débat
report-debates-lead = Chaque camp y a ses mots et sa raison. Aucun n’est dit le bon.
report-sources = Les sources de ces règles
report-foot = Fait avec cadrage { $version }, lexique { $hash }.
report-foot-whole = Ce fichier contient les textes entiers : il est pour la classe ou l’étude, pas pour la publication. --extracts n’en garde que les passages relevés.
report-foot-extracts = Ce fichier ne contient que les passages relevés, pas les textes entiers.
arg-class = Cache les marques et les réponses jusqu’à ce qu’on les demande
arg-extracts = Laisse les textes entiers hors du rapport, pour le publier
arg-dated = Écrit le jour de l’exécution au bas du rapport, ou celui donné par --dated=2024-10-14 ; sans cette option, les mêmes textes donnent les mêmes octets
dated-no-day = « { $day } » n’est pas un jour. Écrivez année-mois-jour, par exemple --dated=2024-10-14.
help-report-after =
    Un seul fichier, sans réseau : il s’ouvre dans tout navigateur, et depuis une clé USB.
    Exemples :
    { "  " }cadrage rapport demo:pont-de-selm -o rapport.html
    { "  " }cadrage rapport dossier/ -o classe.html --class
# La vue des chiffres

column-quantity = ce qui est compté
column-figure-state = comparaison
figures-state-same = même valeur
figures-state-order = même ordre de grandeur, sans nombre
figures-state-other-bound = même nombre, exact ou non
figures-state-other-scope = autre valeur, dite d’une autre durée ou sans durée
figures-state-other-value = autre valeur
figures-none = Aucune quantité reconnue dans deux textes.
figures-one-text = Il faut deux textes pour mettre des chiffres côte à côte.
figures-sum = { $place } : les chiffres donnés s’additionnent : { $parts } = { $total }
figures-alone = Chiffres qu’aucun autre texte n’a : { $texts }. CSV et JSON les donnent.
figures-note = Chaque texte dans ses mots, avec la durée et la source qu’il donne. Deux valeurs peuvent être justes ensemble : autre jour, autre durée, autre source. Une case vide : pas dans ce texte, ou pas reconnu.

## Mots qu’un texte a pu recevoir
received-note = { $mark } dans le même passage d’un autre texte, ou traduit peut-être par un logiciel.
summary-loaded-received = Des mots à discuter : r récit, p parole, ? incertain, { $mark } partagé ou traduit ?
summary-naming-received = Le même fait, quels mots ? r récit, p parole, { $mark } partagé ou traduit ?
annotate-received = { $mark } : mot qu’un logiciel de traduction a pu choisir.
naming-translated = { $texts } : signes de traduction automatique. Un logiciel a pu choisir leurs noms ; ils ne sont pas comparés un à un.

## Dates
column-date = date
column-written = écrit
column-reading = lecture
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-month-whole = { $month } { $y }
date-month-start = début { $month } { $y }
date-month-middle = mi-{ $month } { $y }
date-month-end = fin { $month } { $y }
date-reading-published = publication du texte
date-reading-written = écrite en entier
date-reading-reckoned = calculée d’après la date de publication
date-reading-open = le fichier ne permet pas de le dire
timeline-open = Telles qu’écrites : le fichier ne permet pas de dire quel jour, ou de quelle année
timeline-undated = Sans date de publication dans le fichier : { $texts }
timeline-unread = Dates non lues, langue sans lexique : { $texts }
timeline-note = Les jours et les mois que les textes nomment, non ceux où les faits ont eu lieu. Un mois se range avant ses jours, son début après le 10, son milieu après le 20, sa fin après le dernier ; sans année, dans l’ordre du calendrier, puis ce qui n’a pas de mois, texte par texte. Un jour de la semaine n’est calculé que derrière un verbe de parole au passé ; dans un passage repris d’un autre texte, ce calcul peut se tromper. Années, « hier » et « demain » ne sont pas relevés.

# Fiches pour la classe
help-worksheet-after =
    Une fiche par texte, la fiche à deux, la carte d’identité, le corrigé et la page à projeter ; index.html y mène.
    Exemples :
    { "  " }cadrage fiches a.html b.html -o fiches
    { "  " }cadrage fiches textes/ -o fiches --level high --blind --pdf
    { "  " }cadrage fiches textes/ -o fiches --pair A§2,C§5
arg-level = Pour qui : middle (collège) ou high (lycée) ; change les consignes et la quantité
arg-only = Catégories de mots à discuter que gardent le corrigé et la fiche à deux, par leur nom, séparées par des virgules ; noms, nombres et jours restent, et la fiche à deux peut prendre d’autres passages
arg-blind = Cache aux élèves les noms des sites et les dates de parution
arg-report-pair = Les deux passages montrés en premier (A§2,B§1), ou les deux textes (A,B) ; sans cette option, le programme choisit, avec --class comme pour les fiches
arg-pair = Les deux passages de la fiche à deux (A§2,B§1), ou les deux textes (A,B) ; sans cette option, le programme choisit
arg-pdf = Imprime aussi chaque fiche en PDF, si Chromium, Chrome ou Edge est installé
sheets-written = { $n ->
    [one] une page écrite dans { $path } ; ouvrez { $index }
   *[other] { $n } pages écrites dans { $path } ; ouvrez { $index }
}
sheets-among-inputs = « { $path } » est un des dossiers à lire : les fiches y seraient lues comme des textes. Donnez un autre dossier avec -o.
sheets-left = Restées d’une autre fois, et sans lien : { $names }
pair-form = « { $what } » ne nomme pas deux passages. Écrivez par exemple --pair A§2,B§1, ou --pair A,B pour deux textes.
pair-one-text = « { $what } » reste dans un seul texte ; il en faut deux, par exemple --pair A§2,B§1.
pair-nothing = « { $what } » : rien de commun n’a été relevé là. Nommez un paragraphe de chaque texte, par exemple --pair A§2,B§1.
pdf-none = Pas de PDF : ni Chromium, ni Chrome, ni Edge n’a été trouvé. Ouvrez une fiche dans un navigateur et imprimez-la, ou nommez le navigateur dans CADRAGE_BROWSER.
pdf-failed = Pas de PDF pour { $path } : { $browser } ne l’a pas imprimée. Ouvrez-la dans un navigateur et imprimez-la.
pdf-foreign = { $path } n’est pas tel que cadrage l’a imprimé : changé depuis, venu d’ailleurs, ou d’une version antérieure. Il reste comme il est. Rangez-le ailleurs, ou imprimez par-dessus avec --force.
sheet-title = Fiches pour la classe
sheet-head = { $n ->
    [one] un texte
   *[other] { $n } textes côte à côte
}
sheet-all = Toutes les fiches
sheet-promise = Ce qui est écrit, et dit par qui. Ni note, ni classement, ni vrai ou faux.
sheet-text = Texte { $label }
sheet-in-title = titre
sheet-in-line = l. { $n } du fichier
sheet-in-head = au début
sheet-in-foot = à la fin
sheet-in-over = en tête
sheet-in-behind = après §{ $n }
sheet-voice-text = le texte lui-même
sheet-unsure = { $voice } (?)
sheet-unsure-aside = { $voice } (?), ou le texte lui-même
sheet-file-pupil = eleve
sheet-file-duo = duo
sheet-file-card = carte
sheet-file-key = corrige
sheet-file-reveal = projeter
sheet-your-name = Nom
sheet-your-class = Classe
sheet-your-date = Date
sheet-veiled = nom ou date cachés
sheet-translated = Traduit par logiciel ? { $n ->
    [one] Un signe relevé, ce qui ne prouve rien
   *[other] { $n } signes relevés, ce qui n’est pas une preuve
} ; si c’est le cas, les mots peuvent ne pas être ceux de l’auteur.
sheet-paragraph = paragraphe
sheet-notes = Mes notes
sheet-outlet-none = site non nommé dans le fichier
sheet-day-none = la date n’est pas dans le fichier
sheet-pupil-task-middle = Lisez le texte une fois en entier. Relisez-le en soulignant chaque personne qui parle et en entourant le mot qui annonce sa parole (dit, selon…). Dans la marge, notez vos questions.
sheet-pupil-task-high = Lisez le texte. Soulignez chaque source et entourez ce qui introduit sa parole ; dans la marge, distinguez ce que le texte affirme lui-même, ce qu’il cite et ce qu’il résume.
sheet-grid = Qui parle, et comment le sait-on ?
sheet-grid-task-middle = Une ligne par personne ou par groupe qui parle (toutes les fiches ont autant de lignes, il peut en rester). Recopiez ses mots s’ils sont entre guillemets ; sinon, laissez la case vide et dites-le.
sheet-grid-task-high = Une ligne par source (toutes les fiches ont autant de lignes, il peut en rester ou en manquer). Recopiez les mots exacts, avec leurs guillemets ; s’il n’y en a pas, écrivez « résumé ». Dites par où la parole est arrivée jusqu’au texte.
sheet-grid-where = Où ?
sheet-grid-who = Qui parle ?
sheet-grid-words = Ses mots exacts
sheet-grid-known = Comment le texte le sait-il ?
sheet-example-where = ex.
sheet-example-who = la maire d’un village
sheet-example-words = « Le pont est fermé »
sheet-example-known = elle l’a dit à la radio, que le texte cite
sheet-word = Un mot qui m’étonne
sheet-word-task-middle = Quel mot ? À quel paragraphe ? Qui le dit ? Par quel autre mot pourrait-on le remplacer ?
sheet-word-task-high = Quel mot, à quel paragraphe, dans la voix de qui ? Qui l’emploierait, qui le refuserait ? Est-ce le mot juste ?
sheet-check = Ce que je voudrais vérifier
sheet-check-task-middle = Quel chiffre, quel fait ? Où irais-je chercher ?
sheet-check-task-high = Quelle affirmation, et de quelle source ? Où chercher hors de ce texte, et qu’est-ce qui ferait changer d’avis ?
sheet-duo = Deux passages, deux textes
sheet-duo-lead-common = Ces passages viennent de deux textes et se ressemblent beaucoup. Disent-ils la même chose ?
sheet-duo-lead-named = Ces deux passages parlent des mêmes personnes ou du même groupe.
sheet-duo-lead-claimed = Ces deux passages donnent le même chiffre ou la même parole. Dans chacun, soulignez de qui le texte le tient.
sheet-duo-lead-chosen = Ces deux passages viennent de deux textes choisis pour être mis côte à côte.
sheet-duo-task-middle = Remettez chaque mot de l’encadré à sa place.
sheet-duo-look-middle = Là où un seul texte a un blanc, soulignez dans l’autre ce qui dit la même chose, s’il y a quelque chose.
sheet-duo-task-high = Remettez chaque mot à sa place.
sheet-duo-look-high = Cherchez ensuite dans l’autre texte ce qui lui répond, et soulignez-le. Là où rien ne répond, notez-le : l’absence est aussi une différence.
sheet-bank = Mots à placer
sheet-translation = Traduction (à écrire avant de photocopier, ou en classe)
sheet-questions = Trois questions
sheet-duo-ask-words-middle = Choisissez un mot replacé. Que voit-on avec lui qu’on ne verrait pas avec l’autre texte ?
sheet-duo-ask-words-high = Pour deux des mots replacés : qu’est-ce que chaque texte donne à voir, et qu’est-ce qui disparaît dans l’autre ?
sheet-duo-ask-same = Ces passages sont les mêmes, ou presque. Qu’est-ce qui peut l’expliquer ? Donnez deux explications différentes.
sheet-duo-ask-claimed = Qui donne ce chiffre ou cette parole dans chaque texte ? Est-ce la même source ?
sheet-duo-ask-chosen = Que dit chaque passage que l’autre ne dit pas ? Avec quels mots ?
sheet-duo-ask-voice-middle = Qui dit ces mots : le texte lui-même, ou quelqu’un qu’il fait parler ? À quoi le voit-on ?
sheet-duo-ask-voice-high = Ces mots sont-ils dans le récit du texte ou dans la parole de quelqu’un ? Quels signes le montrent, et où est-ce incertain ?
sheet-duo-ask-beyond-middle = Que faudrait-il chercher ailleurs pour en savoir plus ? Où ?
sheet-duo-ask-beyond-high = Que ne peut-on pas savoir avec ces deux textes seuls ? Quel document irait-on chercher ?
sheet-duo-hint-words = Pas de réponse unique : l’élève compare ce que chaque mot montre. Un mot à discuter peut être le mot juste ; l’autre texte n’est pas neutre pour autant.
sheet-duo-hint-same = Un communiqué ou une dépêche reçus par les deux, une reprise de l’un par l’autre, un même auteur : les fichiers ne permettent pas de choisir.
sheet-duo-hint-claimed = Voir les origines que les textes nomment, ci-dessous. Deux noms peuvent désigner une seule source, et un texte peut donner un chiffre sans le redire de personne.
sheet-duo-hint-chosen = Pas de réponse unique : l’élève compare ce que chaque passage choisit de dire. Ce qui n’est pas dans un passage peut être ailleurs dans son texte.
sheet-duo-hint-voice = La voix de chaque mot est dans le tableau. Indices : guillemets, verbe de parole, « selon ». Un mot entre guillemets est celui de la personne citée, pas celui du récit.
sheet-duo-hint-beyond = Le document d’origine (communiqué, dépêche, décision), une autre langue, un autre camp, la suite de l’événement.
sheet-claim-origin = { $label } : { $origin }
sheet-teller-elsewhere = nommé hors du passage, { $spot } : { $words }
sheet-teller-none = rien à souligner, le passage ne dit pas de qui il le tient
sheet-teller-beyond = rien à souligner dans ce passage ; ailleurs, le texte le tient de : { $origin }
sheet-teller-note = Ailleurs dans ce texte ({ $spot }) : { $words }
sheet-chosen = Ces deux passages ont été choisis à la main.
sheet-chosen-nothing = Rien de commun n’y a été relevé.
sheet-chosen-apart = Aucune phrase en commun n’y a été relevée.
sheet-chosen-figures = Chiffres à comparer (est-ce bien la même chose ?) : { $list }.
sheet-chosen-quotations = Paroles citées dans les deux : { $list }.
sheet-chosen-words = Mots à discuter de même sorte dans les deux : { $list }.
sheet-duo-answers = Les blancs
sheet-duo-facing = dans l’autre texte
sheet-duo-facing-blank = blanc { $n }
sheet-duo-facing-left = en face : blanc { $n }
sheet-duo-facing-open = pas de mot reconnu en face : à chercher
sheet-duo-alike = Blancs { $blanks } : mots relevés pour la même raison, dans la même langue ; si la phrase accepte l’un pour l’autre, ce n’est pas une faute.
sheet-duo-facing-lead = « Dans l’autre texte » : ce que l’élève peut souligner là où il n’y a pas de blanc en face ; entre points de suspension, à peu près. « En face » : le seul blanc de même sorte (un jour, un chiffre) qui reste des deux côtés ; les deux ne disent pas forcément la même chose. « À chercher » : le programme n’y a pas reconnu de mot, ce qui ne veut pas dire qu’il n’y en a pas.
sheet-duo-underline = À souligner dans chaque passage :
sheet-duo-blank = n°
sheet-duo-word = mot
sheet-duo-voice = qui le dit
sheet-duo-category = à discuter comme
sheet-duo-why-event-naming = Un mot ordinaire, qui n’est pas compté. Les deux textes nomment le même fait autrement : que dit un mot que l’autre ne dit pas ?
sheet-card = Carte d’identité des textes
sheet-card-lead-middle = Pour chaque texte, cherchez la réponse sur sa fiche et remplissez la case avec l’un de ces trois signes.
sheet-card-lead-high = Pour chaque texte, répondez par l’un de ces trois signes. La seconde partie se remplit devant les pages elles-mêmes, à l’écran : ce qui entoure un article n’est pas sur les fiches.
sheet-card-yes = c’est là : ajoutez où (titre, fin, §)
sheet-card-no = cherché, mais ce n’y est pas
sheet-card-open = on ne peut pas le savoir : la copie n’a pas gardé ce qu’il faudrait voir (une image, un lien)
sheet-card-open-bare = { $n ->
    [one] { $open } ; du texte { $texts }, elle n’a gardé que l’article
   *[other] { $open } ; des textes { $texts }, elle n’a gardé que l’article
}
sheet-card-open-pictures = { $n ->
    [one] { $open } ; du texte { $texts }, elle n’a gardé aucune image
   *[other] { $open } ; des textes { $texts }, elle n’a gardé aucune image
}
sheet-card-question = Ce que l’on cherche
sheet-card-after = « – » ne veut pas dire que la page d’origine ne l’avait pas : une copie perd souvent le titre, la date ou la signature.
sheet-card-after-around = La fiche est tirée d’une copie de la page ; ce qui entoure le texte sur cette page n’est pas sur la fiche, et le corrigé en cite ce qu’il y a vu.
sheet-card-on-sheets = Sur les fiches
sheet-card-on-pages = Devant les pages elles-mêmes
sheet-card-legend = ✓ §3 : vu au paragraphe 3 de la fiche ; « au début », « à la fin », « après §3 » : vu à cet endroit ; « en tête » : donné en haut de la fiche. « hors du texte » : vu autour du texte, sur la page que les élèves n’ont pas ; c’est cité sous le tableau. – : cherché, n’est pas dans le fichier. ? : le fichier ne peut pas le dire (voir la légende de la carte). « – (sans objet) » : n’y est pas, et rien dans le texte n’amène à le chercher (pas d’agence, pas de photo, aucun signe de traduction). Ni total ni note.
sheet-card-needless = – (sans objet)
sheet-card-seen = ✓ { $spot }
sheet-card-seen-page = ✓ hors du texte
sheet-card-seen-beside = – sur la fiche (✓ hors du texte)
sheet-card-around = Vu autour du texte, hors des fiches :
sheet-card-seen-file = ✓ dans le fichier
sheet-ask-title = Y a-t-il un titre ?
sheet-ask-outlet = Le nom du site ou du journal est-il donné ?
sheet-ask-byline = Le texte est-il signé ? Par qui ?
sheet-ask-dateline = Juste avant la première phrase, le texte dit-il d’où ou quel jour il a été envoyé (comme « SELM, 3 juin – ») ? Une date de parution n’en est pas une.
sheet-ask-date = Y a-t-il une date de parution ?
sheet-ask-agency-credit = Dit-on que le texte vient d’une agence de presse, qui vend ses textes aux journaux ?
sheet-ask-correction-notice = Une correction est-elle signalée ?
sheet-ask-republication-notice = Le texte dit-il qu’il est repris d’ailleurs ?
sheet-ask-licence-notice = Au-delà d’un « © », dit-on qui a le droit de copier ce texte ?
sheet-ask-original-link = Y a-t-il un renvoi à un texte original ?
sheet-ask-translation-notice = Une traduction est-elle signalée ?
sheet-ask-photo-credit = Dit-on qui a pris la photo, ou d’où elle vient ?
sheet-ask-document-link = Y a-t-il un lien vers un document (rapport, communiqué…) ?
sheet-ask-appeal-money = La page demande-t-elle de l’argent ?
sheet-ask-newsletter = La page propose-t-elle une lettre d’information ?
sheet-ask-share-plea = La page demande-t-elle en toutes lettres (pas par de simples boutons) de partager le texte ?
sheet-ask-adblock-plea = La page demande-t-elle d’accepter la publicité ?
sheet-ask-genre-label = Le genre du texte est-il annoncé (analyse, tribune…) ?
sheet-ask-template-placeholder = La page a-t-elle gardé des mots oubliés, comme « votre texte ici » ?
sheet-ask-provider-credit = Dit-on que le texte a été acheté ou reçu ailleurs que dans une agence de presse ?
sheet-ask-adverts-income = La page dit-elle que la publicité la fait vivre ?
sheet-ask-relay-named = Quand quelqu’un parle, dit-on parfois à quel journal, ou par quelle agence ses mots sont passés ?
sheet-ask-agency-status = Dit-on qu’une agence appartient à un État ?
sheet-ask-person-named = Une personne qui parle est-elle nommée par son nom ?
sheet-ask-figure-scope = Pour un chiffre au moins, dit-on sur combien de temps il a été compté ?
sheet-ask-contact = Dit-on qui édite la page, ou comment lui écrire ?
sheet-key = Corrigé
sheet-key-for = Pour l’enseignant
sheet-proposed = Lecture proposée.
sheet-not-reviewed = Elle est faite par un programme et pas encore relue par une personne.
sheet-reviewed =
    Elle est faite par un programme ; { $n ->
         [one] 1 relevé sur { $all } a été relu
        *[other] { $n } relevés sur { $all } ont été relus
    } par une personne.
sheet-check-signs = Traduit par logiciel ? Il a pu choisir des mots, par exemple : { $signs }. Un signe seul ne prouve rien.
sheet-sign-guess = { " : peut-être mis pour " }{ $guess }
sheet-sign-scrap = { " : bout de phrase entre deux points" }
sheet-sign-straight = { " : sujet avant le verbe après une citation" }
sheet-sign-bare = { " : participe sans son auxiliaire" }
sheet-plan-amounts = Mots à lire : { $texts }. Un texte long, ou dans une autre langue, se donne à qui le lit sans peine, ou en partie.
sheet-plan-head = Une séance de 55 minutes
sheet-plan-when = Minutes
sheet-plan-what = Ce que fait la classe
sheet-plan-minutes = { $from } – { $to }
sheet-plan-title-start = Ouvrir.
sheet-plan-title-read = Lire.
sheet-plan-title-share = Mettre en commun.
sheet-plan-title-duo = Comparer deux passages.
sheet-plan-title-card = D’où viennent ces textes ?
sheet-plan-title-close = Conclure.
sheet-plan-start-middle = Écrire les titres au tableau. Que s’est-il passé ? Que ne sait-on pas encore ? (Les fiches montrent le nom du site quand le fichier le donne ; --blind le cache.)
sheet-plan-start-high = Écrire les titres au tableau. Que racontent-ils, et à qui donnent-ils le premier rôle ?
sheet-plan-start-blind-middle = Écrire les titres au tableau, sans rien dire des sites : les fiches les cachent. Que s’est-il passé ? Que ne sait-on pas encore ?
sheet-plan-start-blind-high = Écrire les titres au tableau, sans rien dire des sites : les fiches les cachent. Que racontent ces titres, et à qui donnent-ils le premier rôle ?
sheet-plan-read-middle = Un texte par groupe, une fiche par élève. Souligner qui parle, puis remplir la grille.
sheet-plan-read-high = Un texte par groupe. Grille, mot à discuter, affirmation à vérifier.
sheet-plan-share-middle = Au tableau, une colonne par texte : qui parle ? Qui est nommé sans parler ? Comparer avec le corrigé, qui peut se tromper.
sheet-plan-share-high = Au tableau, une colonne par texte : qui parle, par quel chemin ? Qui est nommé sans être entendu ? Chercher une erreur dans le corrigé.
sheet-plan-duo-middle = Fiche à deux, à remplir par paires ; puis la page à projeter, un mot à la fois, en demandant à chaque fois qui le dit.
sheet-plan-duo-high = Fiche à deux, par paires ; puis la page à projeter. À chaque mot : qui le dit, qui ne le dirait pas, que faudrait-il savoir ?
sheet-plan-card-middle = Carte d’identité, tous ensemble : ce qui est là, ce qui n’est pas dans le fichier, ce qu’il ne permet pas de dire.
sheet-plan-card-high = Carte d’identité sur les fiches, puis, à l’écran, devant les pages elles-mêmes.
sheet-plan-close-middle = Chacun lit une chose qu’il voudrait vérifier. Où irait-on chercher ?
sheet-plan-close-high = Chaque groupe choisit une affirmation à vérifier et dit où chercher. Qu’est-ce que ces textes font bien ?
sheet-limits = En quoi le programme peut se tromper
sheet-limit-voice = Il peut donner une parole à la mauvaise personne, surtout quand un pronom la désigne ou que des guillemets sont perdus. (?) marque les lectures les moins sûres.
sheet-limit-found = Il ne relève que ce que ses règles connaissent : une parole ou un mot qui n’est pas ici peut très bien être dans le texte.
sheet-limit-words = Un mot à discuter n’est pas une faute : c’est parfois le mot juste. Leur nombre ne classe pas les textes. Dans un texte traduit, un logiciel a pu choisir les mots.
sheet-limit-file = Il lit un fichier, pas un site : « n’est pas dans le fichier » ne dit rien de la page d’origine.
sheet-limit-truth = Il ne dit pas ce qui est vrai, ni qui a écrit le premier, ni pourquoi.
sheet-key-grid = La grille, remplie
sheet-key-marks = Une ligne par passage, source par source, dans l’ordre où chacune parle pour la première fois ; « … » : des mots du texte laissés de côté.
sheet-key-uncounted = { $mode }, non comptée
sheet-key-tally = { $n } lignes, dont { $counted } comptées dans les tableaux du rapport ; les autres : { $others }.
sheet-key-other-orders = ordres
sheet-key-other-nested = paroles dans une parole
sheet-key-other-unmarked = paroles sans guillemets
sheet-key-other-unsourced = mots entre guillemets sans source à cet endroit
sheet-key-underlined = Qui parle, comme le texte l’écrit
sheet-key-ringed = ce qui l’annonce
sheet-key-words = Ses mots, ou ce que le texte en rapporte
sheet-known-none = le texte ne le dit pas
sheet-key-none = Aucune parole rapportée relevée dans ce texte.
sheet-key-unread = Il n’y a pas encore de lexique pour la langue de ce texte.
sheet-check-figures = Chiffres que le texte donne de lui-même, hors des paroles relevées : { $figures }
sheet-check-figures-unsure = Chiffres là où des guillemets sont perdus ou abîmés (qui les donne n’est pas sûr) : { $figures }
sheet-check-more =
    { $n ->
        [one] et un autre
       *[other] et { $n } autres
    }
sheet-check-unnamed = Sources sans nom : { $sources }
sheet-check-unnamed-here = Sources sans nom à cet endroit (le texte nomme peut-être la même personne ailleurs) : { $sources }
sheet-vocabulary = Mots à discuter
sheet-vocabulary-lead = Des mots que d’autres remplaceraient, avec la voix qui les porte. ° : mot que le texte a pu recevoir (passage partagé, ou peut-être traduit par un logiciel). (?) : dans une parole résumée, mot que le texte a peut-être ajouté, ou source peu sûre.
sheet-only = Seulement : { $names }.
sheet-vocabulary-word = Mot
sheet-vocabulary-where = Où, et qui le dit
sheet-vocabulary-why = Pourquoi en discuter
sheet-vocabulary-else = Autre façon d’écrire :
sheet-vocabulary-none = Aucun mot de ces catégories n’a été relevé.
sheet-scare-quotes = Entre guillemets sans que la phrase dise qui parle : une citation, ou une distance prise avec le mot ? Le texte ne le dit pas.
sheet-wall = Page à projeter
sheet-wall-ask-common = En quoi ces deux passages diffèrent-ils ? Qu’est-ce que cela change ?
sheet-wall-ask-named = Les mêmes, mais quels mots ? Qu’est-ce que cela change ?
sheet-wall-ask-claimed = Le même chiffre, la même parole : qui le dit dans chaque texte ?
sheet-wall-ask-chosen = Que dit chaque passage que l’autre ne dit pas ? Qu’est-ce que cela change ?
sheet-wall-back = Retour
sheet-wall-next = Montrer la suite
sheet-wall-all = Tout montrer, tout cacher
sheet-wall-blank = mot caché
sheet-for-pupils = Pour les élèves
sheet-for-wall = Pour le tableau
sheet-for-teacher = Pour l’enseignant
sheet-about-pupil = Le texte sans marque, une marge pour les notes, et la grille vide.
sheet-about-duo = Deux passages qui se répondent, des blancs, les mots à placer, trois questions.
sheet-about-card = Ce qu’un texte dit de lui-même, à chercher dans chacun.
sheet-about-wall = Les deux passages en grand ; les mots se montrent un par un avec la barre d’espace ou les flèches.
sheet-about-key = Une lecture proposée de chaque fiche avec ses passages, ses limites, et le plan d’une séance de 55 minutes.
sheet-no-duo = Pas de fiche à deux : ces textes n’ont aucun passage en commun, et rien d’autre n’y a été relevé qui se compare.
sheet-no-duo-one = Pas de fiche à deux : il n’y a qu’un texte.
sheet-unread = N’ont pas pu être lus
sheet-how = Avant d’imprimer
sheet-level-middle = Consignes pour le collège (--level high pour le lycée).
sheet-level-high = Consignes pour le lycée (--level middle pour le collège).
sheet-blind = Lecture à l’aveugle : noms de sites et dates de parution sont cachés aux élèves ; le corrigé les donne.
sheet-how-print = Chaque fiche est faite pour du papier A4, en gris. Ouvrez-la et imprimez-la ; --pdf le fait pour toutes. Les élèves lisent d’abord, le corrigé vient après.
sheet-rights = Ces fiches contiennent des textes entiers : elles sont pour la classe, pas pour la publication.

# Le shell et le manuel
help-completions = Écrit de quoi compléter les commandes avec la touche Tab
help-completions-after =
    Le texte va à la sortie standard ; le shell le lit à son démarrage.
    Exemples :
    { "  " }cadrage completions bash > ~/.local/share/bash-completion/completions/cadrage
    { "  " }cadrage completions zsh > ~/.zfunc/_cadrage    dossier à mettre dans fpath, avant compinit
    { "  " }cadrage completions fish > ~/.config/fish/completions/cadrage.fish
    { "  " }cadrage completions powershell >> $PROFILE
    { "  " }cadrage completions elvish >> ~/.config/elvish/rc.elv
help-man = Écrit le manuel, une page par commande
help-man-after =
    Exemples :
    { "  " }cadrage manuel -o ~/.local/share/man/fr/man1 --ui fr
    { "  " }man cadrage-rules-check
arg-shell = Le shell qui complétera
arg-man-output = Dossier des pages
man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-version = VERSION
man-notes = NOTES
man-written = { $n } pages écrites dans { $path }

# La méthode
method-title = Méthode
method-version = version du programme{ "\u202F" }
method-lexicon = empreinte du lexique{ "\u202F" }
method-texts = textes lus, avec le début de leur empreinte
method-reading = Comment les textes sont lus
method-rates = Les paroles rapportées et les mots à discuter comptent dans le titre, les légendes et le texte, et les taux sont pour 1 000 mots des trois ensemble (words_counted dans le profil en CSV, words.counted et exposure en JSON) ; les parts sont celles des paroles rapportées. En dessous de 150 mots ou de 5 relevés, le nombre reste seul.
method-definitions = Ce qui est compté et marqué
method-categories = Catégories des mots à discuter
method-categories-lead = Entre accolades, les mots qu’une règle de la catégorie relève. Les phrases sont des exemples et des preuves de règles.
method-rules = Règles par famille et par langue
method-rules-lead = Les règles à l’essai relèvent des mots et n’en comptent aucun ; une règle est relue quand une deuxième personne l’a signée. Les nombres de deux langues ne se comparent pas.
method-control = Contrôle
method-control-nowhere = Aucun échantillon avec des réponses (./audit.toml) ne se trouve dans le dossier où cette note a été faite ; il peut y en avoir à côté de textes. Pour avoir ici la ligne de contrôle, et combien de relevés ont été relus, nommez les textes : cadrage méthode CHEMIN…
method-control-none = Pas encore de contrôle de ces textes : aucun échantillon de leurs relevés n’a été tiré et relu par une personne. Les chiffres sont des lectures automatiques.
method-limits = Limites connues
method-limit-irony = L’ironie, l’allusion, les images et la mise en page ne sont pas vues, ni ce qui est passé sous silence.
method-limit-speaker = Un verbe qu’aucune règle ne connaît laisse au récit les mots de quelqu’un ; les longues phrases à plusieurs voix sont les plus difficiles ; le style indirect libre compte comme récit.
method-limit-lists = Les listes ont été écrites par quelques personnes et penchent comme elles penchent.
method-sources = Sources du lexique
method-sources-lead = Ce sur quoi reposent les raisons des règles, les catégories et les débats. Une source montre qu’un mot a été discuté, non qu’une réponse est la bonne.
method-what = ce que c’est{ "\u202F" }
method-example = exemple{ "\u202F" }
method-counter = contre-exemple{ "\u202F" }
method-aside = non compté{ "\u202F" }
method-reference = référence{ "\u202F" }
method-family = famille
method-language = langue
method-count = règles
method-draft = à l’essai
method-reviewed = relues
lang-shared = toute langue
help-method = Écrit la méthode, à joindre à des chiffres : définitions, règles, limites, sources
method-what-attributions = Un bout de texte rattaché à qui le dit, l’écrit, le pense ou l’affirme.
method-example-attributions = « Le pont est sûr », a dit la maire.
method-counter-attributions = La maire a ouvert le pont.
method-aside-attributions = Seulement relevés (--all-acts) : les ordres et demandes qui ne citent rien ; les projets, promesses et refus d’agir ; les paroles dans la parole de quelqu’un ; « l’idée que… », « apparemment » ; ce que personne n’a dit, ou que le texte dit en son nom ; les lectures fragiles ; les verbes à l’essai. Ce qui est dans l’habillage de la page n’est pas compté non plus. Une question et un refus de répondre sont des paroles, et ils sont comptés.
method-what-attributions-direct = Un passage de paroles rapportées qui est tout entier entre guillemets.
method-example-attributions-direct = « Le pont est sûr », a dit la maire.
method-counter-attributions-direct = La maire a dit que le pont était sûr.
method-aside-attributions-direct = Un passage aux guillemets abîmés.
method-what-attributions-mixed = Un passage de paroles rapportées dont une partie est entre guillemets.
method-example-attributions-mixed = La maire a dit que le pont était « sûr pour tous ».
method-counter-attributions-mixed = La maire a dit que le pont était sûr.
method-aside-attributions-mixed = Un passage aux guillemets abîmés.
method-what-attributions-named = Un passage de paroles rapportées dont la source porte un nom propre, là ou plus haut dans le texte (une fonction ou un pronom rattaché à un nom compte).
method-example-attributions-named = Anna Veld a dit que le pont était sûr.
method-counter-attributions-named = Une habitante a dit que le pont était sûr.
method-aside-attributions-named = Une fonction que le texte ne rattache à aucun nom, une source non nommée, un pronom non résolu.
method-what-attributions-relayed = Un passage de paroles rapportées que le texte tient d’un autre, qu’il nomme.
method-example-attributions-relayed = Le pont est sûr, a dit la maire, citée par Reuters.
method-counter-attributions-relayed = La maire a dit que le pont était sûr.
method-aside-attributions-relayed = Un relais que le texte ne nomme pas.
method-what-loaded-author = Un mot de la liste qui est dans le récit : il n’est attribué à personne.
method-example-loaded-author = Le régime fantoche a fermé le pont.
method-counter-loaded-author = « Le régime fantoche a fermé le pont », a dit un automobiliste.
method-aside-loaded-author = Les mots de règles à l’essai ou seulement listés, les mots niés ou cités comme mots, les crédits et l’habillage de la page.
method-what-loaded-quoted = Un mot de la liste entre guillemets, dans les mots de quelqu’un.
method-example-loaded-quoted = « Le régime fantoche a fermé le pont », a dit un automobiliste.
method-counter-loaded-quoted = Un automobiliste a dit que le régime fantoche avait fermé le pont.
method-aside-loaded-quoted = Ce qui n’est pas compté dans le récit ne l’est pas non plus ici.
method-what-loaded-reported = Un mot de la liste dans les mots de quelqu’un, résumés par le texte. Le mot peut être de la personne ou du texte : le fichier ne permet pas de le dire.
method-example-loaded-reported = Un automobiliste a dit que le régime fantoche avait fermé le pont.
method-counter-loaded-reported = « Le régime fantoche a fermé le pont », a dit un automobiliste.
method-aside-loaded-reported = Ce qui n’est pas compté dans le récit ne l’est pas non plus ici.
method-what-unclear = Un bout de texte dont les guillemets ne se ferment ou ne s’ouvrent jamais : on ne peut dire de qui sont les mots.
method-example-unclear = La maire a dit : « Le pont est sûr. Les travaux ont fini en mai.
method-counter-unclear = « Le pont est sûr », a dit la maire.
method-aside-unclear = Les mots à discuter qui s’y trouvent ne sont comptés pour personne.
method-what-source = Les mots qui désignent qui parle, tels qu’ils sont dans le texte.
method-example-source = la maire, dans : La maire a dit que le pont était sûr.
method-counter-source = la maire, dans : La maire a ouvert le pont.
method-aside-source = Qui est nommé sans que ses mots soient donnés ; ceux-là sont parmi les seulement nommés.
method-kind = sorte de source
method-what-sources = Combien de sources ont les passages comptés d’un texte, chacune sous le nom qu’elle porte dans speakers.csv.
method-example-sources = Anna Veld l’a dit ; elle a ajouté une date ; la police l’a démenti : deux sources.
method-counter-sources = Deux pronoms dont on ne sait pas qui ils désignent : pas de source à eux, ce peut être n’importe laquelle des autres.
method-aside-sources = La même personne sous deux noms (ici un nom, là une fonction) compte pour deux quand le texte ne les rattache pas.
method-what-unnamed = Un passage de paroles rapportées de quelqu’un qui n’est pas nommé : une fonction sans nom, un pronom non résolu, aucune source. Le même compte dans le profil et dans speakers.csv.
method-example-unnamed = Une habitante a dit que le pont était sûr.
method-counter-unnamed = La police a dit que le pont était sûr : un corps se nomme par ce qu’il est, même sans nom propre.
method-aside-unnamed = Les corps, les groupes et les documents ; « avec un nom propre » et « non nommée » ne font donc pas le tout.
method-what-kind = Ce qu’est une source d’après les mots de son groupe : officiel, forces de sécurité, institution, agence de presse, média, document, expert, témoin, groupe armé, parti (qui parle au nom d’un camp politique ou d’une cause : parti, candidat, équipe de campagne, militant), membre du public, non nommée ; personne pour un nom sans fonction.
method-example-kind = la maire, Anna Veld : une officielle.
method-counter-kind = Anna Veld seule, dont la fonction est ailleurs dans le texte : une personne.
method-aside-kind = Un nom seul dont le texte ne dit pas si c’est celui d’une personne (SelmAir) : pas de sorte. Dans un groupe mêlé, le premier mot qui dit une sorte compte.
method-what-cue = Le verbe, le nom ou la préposition qui rattache des mots à une source.
method-example-cue = selon, dans : Selon la maire, le pont est sûr.
method-counter-cue = selon, dans : Le prix change selon la saison.
method-aside-cue = Un verbe qu’aucune règle ne connaît.
method-what-content = Ce qui est rapporté, cité ou résumé.
method-example-content = le pont était sûr, dans : La maire a dit que le pont était sûr.
method-counter-content = en mai, dans : La maire a dit en mai que le pont était sûr.
method-aside-content = Quand, où et à qui cela a été dit.
method-what-agency = Le nom d’une agence de presse, avec son rôle : elle signe le texte, y est citée, relaie des mots, signe une image, ou est ce dont le texte parle.
method-example-agency = (AFP), à la fin d’un texte : un crédit.
method-counter-agency = Photo AFP : une image, qui ne dit rien du texte.
method-aside-agency = Un texte repris d’une agence qu’il ne nomme pas.
method-what-naming = Les noms que chaque texte donne à un même acteur, dans l’ordre du premier emploi.
method-example-naming = le Conseil de Harn, les rebelles de Harn : deux noms d’un acteur.
method-counter-naming = le conseil, sans rien qui dise lequel.
method-aside-naming = Les acteurs que ni les listes ni le fichier de l’événement ne connaissent.
method-what-shared = Une suite de mots, ou des phrases dans le même ordre, que deux textes ont en commun, dans une langue ou deux.
method-example-shared = Les deux mêmes phrases dans les deux textes, un mot changé.
method-counter-shared = Un même nom ou une même date dans les deux textes.
method-aside-shared = Les emprunts courts et les formules toutes faites. Quel texte est venu le premier n’est pas dit.
method-what-figures = Les quantités que deux textes donnent d’une même chose, chacun dans ses mots, avec la durée et la source.
method-example-figures = 2 140 habitants dans un texte, plus de deux mille dans l’autre.
method-counter-figures = 2 140 habitants dans un texte, 2 140 euros dans l’autre.
method-aside-figures = Les quantités d’un seul texte, et les unités qu’aucune liste ne connaît.
method-what-card = Ce que le fichier dit de l’origine du texte : titre, nom du site, signature, date, crédit et autres, chacun vu, pas dans le fichier, ou impossible à dire.
method-example-card = Par Anna Veld, sous le titre : une signature est vue.
method-counter-card = Anna Veld l’a dit : pas de signature.
method-aside-card = Ce que la page avait et que le fichier enregistré n’a pas. Il n’y a pas de total.
method-what-condition = Les signes d’un fichier coupé, de guillemets abîmés ou d’une traduction par un logiciel.
method-example-condition = Un texte qui s’arrête au milieu d’une phrase : sa fin est coupée.
method-counter-condition = Un texte court qui finit par un point.
method-aside-condition = Les traductions sans signe ; un signe n’est pas une preuve.
help-method-after =
    Markdown pour un document, JSON pour un programme. Avec --lexicons, celle des lexiques employés. Avec CHEMIN,
    elle dit combien de relevés de ces textes ont été relus, et ce qu’a donné un échantillon (audit.toml) à côté d’eux.
    Exemples :
    { "  " }cadrage méthode > methode.md
    { "  " }cadrage méthode pont/ > pont/methode.md
    { "  " }cadrage méthode --format json --lexicons mes-regles/

# Tables for analysts
tab-method = méthode
tab-passages = passages
tab-summary = textes
tab-profile = profil
tab-speakers = qui parle
tab-attributions = paroles rapportées
tab-naming = noms donnés
tab-figures = chiffres
tab-shared = passages en commun
tab-loaded = mots à discuter
tab-card = carte d’identité
tab-agencies = agences
tab-chains = de la source au texte
tab-timeline = dates
tab-keyness = mots plus employés
tab-clusters = textes liés
book-texts = Textes
book-sheets = Feuilles de ce classeur
book-passages = Chaque passage relevé, par son identifiant ; les cellules qui en nomment un y mènent
book-letter = lettre
book-outlet = média
book-file = fichier
book-hash = empreinte du fichier (SHA-256)
book-left-cells =
    feuille « { $tab } » : { $n ->
         [one] une cellule, trop longue pour un tableur, est coupée et finit par …
        *[other] { $n } cellules, trop longues pour un tableur, sont coupées et finissent par …
    } ; le JSON a tout
book-left-rows =
    feuille « { $tab } » : { $n ->
         [one] une ligne n’y tient pas
        *[other] { $n } lignes n’y tiennent pas
    } ; le CSV et le JSON ont tout
book-left-columns =
    feuille « { $tab } » : { $n ->
         [one] une colonne n’y tient pas
        *[other] { $n } colonnes n’y tiennent pas
    } ; le CSV et le JSON ont tout
book-left-links =
    feuille « { $tab } » : { $n ->
         [one] une cellule ne mène pas à son passage
        *[other] { $n } cellules ne mènent pas à leur passage
    }, un tableur ne tient pas plus de liens
by-stream = --by compare des textes entre eux, ce que jsonl ne fait pas : prenez --format json
by-unshown = --by ne regroupe les textes que dans la vue groups, qui n’est pas parmi les vues demandées : ajoutez --view groups
xlsx-nowhere = XLSX : nommez le fichier, --out TABLEAUX.xlsx
xlsx-ending = { $path } : pour XLSX, nommez un fichier qui finit par .xlsx, ou un dossier qui existe
xlsx-taken = { $path } existe déjà et son contenu est autre ; il n’est pas touché

# Texts put together
view-groups = Textes par groupe
view-sentences = Les chiffres en phrases
tab-groups = groupes de textes
tab-sentences = phrases
column-measure = mesure
column-median = médiane
column-range = de … à
column-rate = ensemble
column-texts = textes
measure-name-attributions = passages de paroles rapportées
measure-name-attributions-direct = paroles citées en entier
measure-name-attributions-mixed = paroles citées en partie
measure-name-attributions-named = paroles dont la source porte un nom propre
measure-name-attributions-relayed = paroles passées par un relais
measure-name-loaded-author = occurrences de mots à discuter dans le récit
measure-name-loaded-quoted = occurrences de mots à discuter dans des paroles citées
measure-name-loaded-reported = occurrences de mots à discuter dans des paroles résumées
groups-none = Des groupes se demandent avec --by outlet, date, lang ou group ; il faut deux textes.
groups-unread = Langue sans lexique : rien n’y est compté.
groups-no-date = date inconnue
groups-no-lang = langue inconnue
groups-no-name = groupe non nommé
groups-heading =
    { $name } · { $lang } · { $n ->
         [1] 1 texte
        *[other] { $n } textes
    } : { $texts }
groups-heading-lang =
    { $name } · { $n ->
         [1] 1 texte
        *[other] { $n } textes
    } : { $texts }
groups-range = { $low } à { $high }
groups-rate = { $value } pour 1 000 mots
groups-rate-between = { $rate } ({ $ends })
groups-share = { $value } %
groups-note = L’ordre est celui des noms. Médiane et étendue : nombres par texte. Ensemble : tous les textes du groupe, rien sous 150 mots ou 5 relevés. Une ligne par langue : deux lexiques ne se comparent pas.
groups-doubt = Entre parenthèses, l’intervalle à 95 %, à partir de cinq textes : le groupe tiré au sort 2 000 fois parmi ses propres textes, comme s’ils étaient indépendants ; ceux qui reprennent une même dépêche ne le sont pas. D’autres nombres ne suffisent pas à départager deux groupes.
groups-listed = --rates ajoute les mots à discuter, par voix ; le CSV, le JSON et le classeur les ont.
sentence-note = { $state } cadrage méthode écrit les définitions et les limites à joindre.
sentence-text = Texte { $label } ({ $outlet }, { $date })
sentence-group =
    Groupe « { $group } » ({ $lang }, { $n ->
         [1] texte
        *[other] { $n } textes :
    } { $texts })
sentence-group-many = Groupe « { $group } » ({ $lang }, { $n } textes)
sentence-no-date = sans date
sentence-signed = { $about } : { $figure } ; relevé automatique, cadrage { $version }, lexique { $lexicon }.
sentence-signed-reviewed = { $about } : { $figure } ; relevé automatique, { $state }, cadrage { $version }, lexique { $lexicon }.
sentence-unread = langue sans lexique, rien n’y est compté
sentence-of-words =
    { $n ->
         [1] 1 mot de titre, légendes et texte
        *[other] { $n } mots de titre, légendes et texte
    }
sentence-of-claims =
    { $n ->
         [1] 1 passage de paroles rapportées
        *[other] { $n } passages de paroles rapportées
    }
sentence-no-claims = { $measure } : sans objet, aucune parole rapportée n’est relevée
sentence-measure = { $measure } : { $n } sur { $of }
sentence-measure-attributions =
    { $n ->
         [0] paroles rapportées : aucune relevée pour { $of }
         [one] 1 passage de paroles rapportées pour { $of }
        *[other] { $n } passages de paroles rapportées pour { $of }
    }
sentence-measure-attributions-direct =
    { $n ->
         [0] paroles citées en entier : aucune relevée sur { $of }
         [one] 1 sur { $of } est cité en entier
        *[other] { $n } sur { $of } sont cités en entier
    }
sentence-measure-attributions-mixed =
    { $n ->
         [0] paroles citées en partie : aucune relevée sur { $of }
         [one] 1 sur { $of } est cité en partie
        *[other] { $n } sur { $of } sont cités en partie
    }
sentence-measure-attributions-named =
    { $n ->
         [0] paroles dont la source porte un nom propre : aucune relevée sur { $of }
         [one] 1 sur { $of } a une source qui porte un nom propre
        *[other] { $n } sur { $of } ont une source qui porte un nom propre
    }
sentence-measure-attributions-relayed =
    { $n ->
         [0] paroles passées par un relais : aucune relevée sur { $of }
         [one] 1 sur { $of } passe par un relais que le texte nomme
        *[other] { $n } sur { $of } passent par un relais que le texte nomme
    }
sentence-measure-loaded-author =
    { $n ->
         [0] occurrences de mots à discuter dans le récit : aucune relevée pour { $of }
         [one] 1 occurrence de mots à discuter dans le récit pour { $of }
        *[other] { $n } occurrences de mots à discuter dans le récit pour { $of }
    }
sentence-measure-loaded-quoted =
    { $n ->
         [0] occurrences de mots à discuter dans des paroles citées : aucune relevée pour { $of }
         [one] 1 occurrence de mots à discuter dans des paroles citées pour { $of }
        *[other] { $n } occurrences de mots à discuter dans des paroles citées pour { $of }
    }
sentence-measure-loaded-reported =
    { $n ->
         [0] occurrences de mots à discuter dans des paroles résumées : aucune relevée pour { $of }
         [one] 1 occurrence de mots à discuter dans des paroles résumées pour { $of }
        *[other] { $n } occurrences de mots à discuter dans des paroles résumées pour { $of }
    }
sentence-rate = { $figure }, soit { $value } pour 1 000 mots (intervalle à 95 % : { $low } à { $high })
sentence-share = { $figure }, soit { $value } % (intervalle à 95 % : { $low } à { $high })
sentence-count-alone = { $figure } (nombre seul : trop peu pour un taux)
sentence-group-none = { $measure } : aucune relevée
sentence-group-measure = { $measure } : par texte, médiane { $median }, étendue { $range }
sentence-group-rate = { $figure } ; ensemble, { $rate } (pas d’intervalle sous cinq textes)
sentence-group-between = { $figure } ; ensemble, { $rate } (intervalle à 95 % par tirage de textes : { $ends })
sentence-group-alone = { $figure } (nombres seuls : trop peu pour un taux)
arg-compare-by = Met ensemble les textes d’un même média, d’une date, d’une langue ou d’un groupe (son dossier, ou la clé d’une ligne JSON) ; le média doit figurer dans le fichier
arg-demo-by = Met ensemble les textes d’un même média, d’une date, d’une langue ou d’un groupe (son dossier, ou la clé d’une ligne JSON) ; le média doit figurer dans le fichier

# Two runs side by side
read-run-lines = une ligne par texte (jsonl), pas la sortie d’une comparaison
read-run-schema = d’une autre version du format
read-run-manifest = le manifeste d’une exécution, qui ne contient aucun relevé
read-run-other = ce JSON n’est pas la sortie d’une comparaison
read-run-broken = ce n’est pas du JSON entier
remedy-run-lines = Refaites-la avec --format json.
remedy-run-schema = Refaites-la avec cette version : cadrage CHEMIN… --format json
remedy-run-manifest = Donnez plutôt la sortie de la comparaison : cadrage CHEMIN… --format json > FICHIER
remedy-run-other = Faites-la avec cadrage CHEMIN… --format json > FICHIER
remedy-run-broken = Le fichier est peut-être coupé : refaites-le avec cadrage CHEMIN… --format json > FICHIER
runs-folder = Nommez un fichier JSON de ce dossier : { $names }
runs-folder-none = Aucun fichier JSON ne s’y trouve ; cadrage comparer … --format json en écrit un.
runs-title = Deux relevés côte à côte
runs-equal = { $is }, la même dans les deux
runs-other = { $was }, puis { $is }
runs-named = { $told } : { $names }
runs-same =
    { $n ->
         [0] Aucun texte n’est dans les deux sans changement
         [one] 1 texte est dans les deux sans changement
        *[other] { $n } textes sont dans les deux sans changement
    }
runs-changed =
    { $n ->
         [0] Aucun texte n’a changé
         [one] 1 texte a changé
        *[other] { $n } textes ont changé
    }
runs-new =
    { $n ->
         [0] Aucun texte n’est nouveau
         [one] 1 texte est nouveau
        *[other] { $n } textes sont nouveaux
    }
runs-gone =
    { $n ->
         [0] Aucun texte n’est parti
         [one] 1 texte n’est plus là
        *[other] { $n } textes ne sont plus là
    }
runs-by-rules = Ce que les règles ou le programme ont fait bouger (textes inchangés)
runs-by-rules-none = Rien n’a bougé dans les textes inchangés.
runs-by-readers = Ce que les corrections des lecteurs ont fait bouger, et ce qui en découle
runs-by-texts = Ce que les textes ont fait bouger (textes changés)
runs-by-texts-none = Rien n’a bougé dans les textes changés.
runs-text = texte
runs-kind = relevé
runs-before = avant
runs-after = après
runs-added = venus
runs-removed = partis
runs-differ = dits autrement
runs-kind-attribution = parole rapportée
runs-kind-loaded = mot à discuter
runs-kind-wire = agence
runs-kind-name = nom donné
runs-kind-figure = chiffre
runs-kind-date = date
runs-kind-card = carte d’identité
runs-kind-condition = état du texte
runs-key-rule = règle
runs-key-category = catégorie
runs-key-weight = poids
runs-key-voice = voix
runs-key-sort = sorte de source
runs-key-scored = compté
runs-key-agency = agence
runs-key-wire = rôle
runs-key-actor = acteur
runs-key-value = valeur
runs-key-counts = ce qui est compté
runs-key-artefact = signe
runs-key-card = état
runs-key-act = acte
runs-key-mode = forme
runs-key-source = source
runs-key-claim = compté
runs-key-via = relais
runs-key-content = contenu
runs-card-present = vu
runs-card-absent = pas dans le fichier
runs-card-unknown = le fichier ne permet pas de le dire
runs-card-not-applicable = sans objet
runs-yes = oui
runs-no = non
runs-differs = { $key } : { $was } → { $is }
runs-more =
    { $n ->
         [one] … et un autre ; -f json l’a
        *[other] … et { $n } autres ; -f json les a
    }
runs-note = + venu, − parti, ≠ dit autrement. Dans un texte changé, un relevé se reconnaît à ses mots. Si le lexique et la version sont les mêmes, d’autres options (--event, --lang…) ont pu faire bouger un texte inchangé.
help-diff-runs = Dit ce qui a bougé entre deux sorties JSON : textes, règles ou lecteurs
help-diff-runs-after =
    Les deux fichiers sont des sorties de cadrage CHEMIN… --format json. Ce qui a bougé n’est pas un échec : le code de fin est 0.
    Exemples :
    { "  " }cadrage articles/ --format json > mars.json
    { "  " }cadrage comparer-releves fevrier.json mars.json
arg-diff-runs-before = La sortie JSON la plus ancienne, ou - pour l’entrée standard
arg-diff-runs-after = La plus récente

## The project file
help-init = Prépare un fichier de projet (cadrage.toml), où noter une fois pour toutes les textes à lire et les options à suivre
arg-init-folder = Le dossier où l’écrire ; sinon, le dossier où vous êtes
arg-no-project = Ne lit aucun fichier de projet (cadrage.toml, ici ou dans un dossier du dessus)
arg-manifest = Écrit aussi dans ce fichier de quoi refaire le relevé : version, lexiques, options, empreinte et adresse de chaque texte.
init-there = { $path } existe déjà ; rien n’a été changé.
project-unreadable = { $place } ne peut pas être lu ({ $name }).
project-syntax = { $place } : la ligne ne suit pas les règles du TOML, un signe manque ou est de trop (en anglais : { $name }).
project-key = { $place } : clé inconnue « { $name } » ; possibles ou proches : { $meant }.
project-option = { $place } : aucune commande n’a l’option « { $name } ».
project-option-meant = { $place } : aucune commande n’a l’option « { $name } ». Peut-être « { $meant } » ?
project-flag = { $place } : « { $name } » prend true ou false.
project-value = { $place } : « { $name } » prend un texte, un nombre ou une liste de textes.
project-aside = Corrigez le fichier de projet, ou laissez-le de côté : --no-project.
manifest-stream = --manifest demande un relevé d’ensemble : choisissez un autre format que jsonl.
drop-report = rapport-cadrage
drop-nothing = Aucun des fichiers déposés n’a pu être lu. Formats lus : .txt, .html, .htm, .mhtml, .docx, .odt, .jsonl. Pour savoir ce qui ne va pas, lancez « cadrage » suivi des fichiers dans un terminal.
drop-full = Il y a déjà trop de rapports dans { $path } : rangez-en quelques-uns ailleurs.

## Stand-off annotation
arg-brat = Lire dans ce dossier des annotations corrigées (--format brat) et en faire un fichier review.toml (avec --by et -o).
arg-review-read-all = Avec --brat : tenir pour lus en entier les fichiers revenus sans retouche, et garder leurs relevés.
arg-review-by = Initiales de la personne qui a corrigé.
value-initials = INITIALES
brat-review-there = { $path } existe déjà ; rien n’a été écrit. Nommez un autre fichier, puis réunissez les deux.
brat-no-text = { $path } : aucun des textes de cet appel n’est celui du fichier .txt à côté ; laissé de côté.
brat-line = { $place } : cette ligne n’est pas une annotation lisible ; rien n’a été écrit.
brat-nothing = Dans { $path }, aucune annotation (.ann avec son .txt) de ces textes.
brat-lacks = { $label }, { $id } : ajouté sans { $what } ; laissé de côté.
brat-not-utf8 = { $path } : { $file } n’est pas en UTF-8 ; laissé de côté. Enregistrez-le en UTF-8, puis recommencez.
brat-unread = { $path } : { $file } n’a pas pu être lu ({ $error }) ; laissé de côté. Un fichier .ann demande son .txt à côté.
brat-twice = { $path } : un autre fichier .ann porte sur le même texte ; celui-ci a été laissé de côté. Réunissez les deux, puis recommencez.
brat-taken-back = { $label } : { $words }, qu’une relecture avait ajouté, n’est pas dans les annotations ; l’ajout a été laissé de côté.
brat-moved = { $label }, { $id } : n’est plus là où il était écrit, ce qu’une décision ne peut pas dire ; laissé à sa place. Pour le déplacer, supprimez-le et créez-le de nouveau.
brat-value = { $label }, { $id } : « { $value } » n’est pas une valeur de { $name } ; laissé de côté.
brat-unedited = { $n ->
    [one] un texte est revenu tel qu’il avait été écrit : il n’est pas compté comme relu, et rien n’est décidé à son sujet.
   *[other] { $n } textes sont revenus tels qu’ils avaient été écrits : ils ne sont pas comptés comme relus, et rien n’est décidé à leur sujet.
    } Si { $by } { $n ->
    [one] l’a
   *[other] les a
    } bien relu{ $n ->
    [one] {""}
   *[other] s
    }, refaites le même appel avec --read-all.
brat-undecided = Aucune décision dans ces fichiers ; { $path } n’a pas été écrit.
brat-decisions = { $n ->
    [one] une décision
   *[other] { $n } décisions
    } dans { $path } ; placez ce fichier à côté des textes sous le nom review.toml.
brat-nowhere = Dans quel dossier ? --format brat écrit deux fichiers par texte : ajoutez --out DOSSIER.
brat-there = { $path } existe avec un autre contenu, peut-être corrigé ; rien n’a été écrit. Nommez un autre dossier.
brat-written = { $n ->
    [one] un texte annoté
   *[other] { $n } textes annotés
    } dans { $path }
## Corrections by a reader, and the control
reading-automatic = relevé automatique, pas encore relu
reading-reviewed-full = { $n } relevés sur { $all } relus par { $by }
reading-reviewed = relu { $n }/{ $all } par { $by }
reading-told = Relevé automatique, { $state }.
reading-freed =
    { $n ->
        [one] Un relevé ne compte que depuis ces décisions et n’est pas relu.
       *[other] { $n } relevés ne comptent que depuis ces décisions et ne sont pas relus.
    }
profile-reviewed = relecture
review-changed = changé par un lecteur
unscored-dropped = écarté par un lecteur, non compté
control-before = Elle porte sur la lecture d’avant les corrections.
control-line = Contrôle : { $parts }.
control-findings =
    { $n ->
         [one] 1 relevé tiré au sort
        *[other] { $n } relevés tirés au sort
    }, { $yes ->
         [0] aucun juste
         [one] 1 juste
        *[other] { $yes } justes
    } ({ $low }–{ $high } %)
control-sentences =
    { $n ->
         [one] 1 phrase sans repère
        *[other] { $n } phrases sans repère
    }, { $yes ->
         [0] aucune manquée
         [one] 1 manquée
        *[other] { $yes } manquées
    } ({ $low }–{ $high } %)
control-findings-part =
    { $drawn ->
         [one] 1 relevé tiré au sort
        *[other] { $drawn } relevés tirés au sort
    }, { $n } avec réponse, { $yes ->
         [0] aucun juste
         [one] 1 juste
        *[other] { $yes } justes
    } ({ $low }–{ $high } %)
control-findings-open =
    { $drawn ->
         [one] 1 relevé tiré au sort
        *[other] { $drawn } relevés tirés au sort
    }, sans réponse
control-sentences-part =
    { $drawn ->
         [one] 1 phrase sans repère
        *[other] { $drawn } phrases sans repère
    }, { $n } avec réponse, { $yes ->
         [0] aucune manquée
         [one] 1 manquée
        *[other] { $yes } manquées
    } ({ $low }–{ $high } %)
control-sentences-open =
    { $drawn ->
         [one] 1 phrase sans repère
        *[other] { $drawn } phrases sans repère
    }, sans réponse
control-kinds = Par sorte : { $parts }. Ce qui a été contrôlé est la lecture d’avant les corrections.
control-attributions = paroles rapportées, { $part }
control-loaded = mots à discuter, { $part }
control-kind =
    { $yes ->
         [0] aucun relevé juste
         [one] 1 relevé juste
        *[other] { $yes } relevés justes
    } sur { $n } ({ $low }–{ $high } %)
control-kind-open =
    { $drawn ->
         [one] 1 relevé tiré au sort
        *[other] { $drawn } relevés tirés au sort
    }, sans réponse
control-reach = tirés de { $n } de ces { $all } textes
control-other = échantillon d’un autre lexique
read-review-file = contient les corrections d’une relecture, ce n’est pas un texte
remedy-review-file = Donnez les textes qui sont à côté : elles sont suivies d’elles-mêmes, ou nommez le fichier avec --review.
read-audit-file = contient un échantillon à coder, ce n’est pas un texte
remedy-audit-file = Pour en lire les réponses : cadrage contrôler --read FICHIER
review-invalid =
    { $path } : { $n ->
         [one] une erreur
        *[other] { $n } erreurs
    } ; rien n’a été lu. Sans les corrections : --no-review
review-invalid-whole =
    { $path } : { $n ->
        [one] une erreur
       *[other] { $n } erreurs
    }. Corrigez d’abord ce fichier : celui qui se fait ici prend sa place, et ce qui contient une erreur serait perdu
review-left-out =
    { $path } : { $n ->
        [one] une correction contient une erreur et n’est pas suivie
       *[other] { $n } corrections contiennent une erreur et ne sont pas suivies
    }, { $sound ->
         [0] aucune n’est sans erreur
         [one] 1 est sans erreur
        *[other] { $sound } sont sans erreur
    }. Corrigez la ligne montrée ci-dessus ; rien de ce fichier n’est perdu
review-lost-words = { $place } : { $words } n’est plus à cette place dans { $text }. La correction reste dans le fichier et n’est pas suivie ; pour la refaire : cadrage relire { $typed }
review-lost-passage = { $place } : les mots de `passage` ne sont pas dans { $text } : { $words }. La correction reste dans le fichier et n’est pas suivie ; copiez les mots tels qu’ils y sont, ou refaites-la : cadrage relire { $typed }
review-lost-finding = { $place } : plus rien n’est relevé à { $words } dans { $text }. La correction reste dans le fichier et n’est pas suivie ; des mots que le programme ne donne à personne s’ajoutent (`ajouter`) ; pour la refaire : cadrage relire { $typed }
review-lost-overruled = { $place } : une correction lue après celle-ci, sur la même place de { $text }, l’emporte
review-freed =
    { $n ->
         [one] Un relevé ne compte que depuis qu’une décision de la relecture l’a libéré, et personne ne l’a relu
        *[other] { $n } relevés ne comptent que depuis que des décisions de la relecture les ont libérés, et personne ne les a relus
    } : cadrage relire { $paths }
review-moved =
    { $place } : { $text } a changé depuis la relecture. { $n ->
         [one] Sa correction reste dans le fichier et n’est pas suivie
        *[other] Ses { $n } corrections restent dans le fichier et ne sont pas suivies
    } ; pour la refaire : cadrage relire { $typed }
review-other =
    { $place } : { $n ->
         [one] 1 correction porte
        *[other] { $n } corrections portent
    } sur { $text }, qui n’est pas lu ici
review-others = { $file } : { $n } corrections portent sur { $texts } textes qui ne sont pas lus ici
review-other-unnamed =
    { $place } : { $n ->
         [one] 1 correction porte
        *[other] { $n } corrections portent
    } sur un texte qui n’est pas lu ici ou qui a changé
arg-review = Suit les corrections de ce fichier au lieu de review.toml à côté des textes
arg-no-review = Ne suit aucune correction
review-two = Les textes sont à côté de deux relectures, { $one } et { $other } ; une page donne un seul fichier, et y mettrait les décisions des deux. Relisez chaque dossier à part, ou nommez le fichier à continuer : --review FICHIER
review-next = Ouvrez { $path } dans un navigateur ; le fichier qu’elle donne va à cette place : { $file }
help-review = Une page pour relire les relevés un par un
help-review-after = La page donne un fichier review.toml ; posé à côté des textes, toutes les commandes le suivent.
arg-review-output = Fichier de la page
relire-title = Relecture
relire-head =
    { $n ->
         [one] 1 texte
        *[other] { $n } textes
    } · ce que le programme relève seul, et ce que vous en décidez
relire-lead = Pour chaque relevé : le garder, l’écarter ou le changer. À la fin, enregistrez le fichier review.toml et posez-le à côté des textes : tableaux, rapports et fiches le suivront. Rien ne quitte cette page.
relire-no-script = Cette page se lit telle quelle. Pour décider et enregistrer, il faut autoriser son script, qui n’utilise aucun réseau.
relire-keys = Clavier : flèches pour aller d’un relevé à l’autre, K garder, X écarter, E changer, Échap pour revenir au relevé.
relire-tools = Relecture
relire-skip = Aller au contenu
relire-texts = Textes
relire-by = Vos initiales
relire-done = Relus :
relire-left = cacher ce qui est relu
relire-save = Enregistrer review.toml
relire-saved = Enregistré. Posez review.toml à côté des textes, à la place de l’ancien.
relire-copy = Rien n’est arrivé ? Le contenu du fichier, à copier
relire-initials = Écrivez d’abord vos initiales : chaque décision les porte.
relire-none = Aucun relevé dans ce texte.
relire-kind = Sorte
relire-kind-all = toutes
relire-kind-loaded = mot à discuter
relire-kind-attribution = parole rapportée
relire-kind-wire = agence
relire-agency = Agence
relire-role = Ce que fait son nom
relire-source = Qui parle
relire-passage = Ce qui est dit
relire-passage-how = les mots exacts du texte, une ligne par morceau
relire-passage-take = Prendre les mots sélectionnés
relire-passage-none = Rien n’est sélectionné : sélectionnez des mots dans la phrase ou dans le texte plus bas.
relire-voice = À qui sont les mots
relire-category = Catégorie
relire-reason = Raison
relire-as-read = comme relevé
relire-keep = Garder
relire-drop = Écarter
relire-change = Changer
relire-undo = Annuler
relire-done-keep = gardé
relire-done-drop = écarté
relire-done-change = changé
relire-done-add = ajouté
relire-whole = Le texte
relire-add = Ajouter ce qui n’a pas été relevé
relire-add-lead = Sélectionnez des mots dans le texte, ou écrivez-les ici tels qu’ils y sont. D’une parole rapportée, prenez ce qui est dit, sans le verbe ni celui qui parle.
relire-words = Mots
relire-add-button = Ajouter
relire-words-none = Ces mots ne sont pas dans le texte.
relire-words-many = Ces mots sont à plusieurs endroits : sélectionnez-les dans le texte.
relire-lacks-source = Dites qui parle.
relire-lacks-category = Choisissez une catégorie.
relire-lost = Décisions qui ne trouvent plus leur place
relire-lost-lead = Leur texte n’est pas lu ici, ou il a changé, ou plus rien n’y est relevé. Elles restent dans le fichier tant que vous ne les annulez pas.
relire-file-head = Décisions d’une relecture ; ce fichier va à côté des textes, et toutes les commandes le suivent.
relire-foot = Cette page contient les textes entiers : elle est faite pour travailler, pas pour être publiée.
audit-next = Répondez dans { $path } : right et missed, par oui ou non. Puis : cadrage contrôler --read { $typed }
audit-open = { $path } : aucune réponse encore, { $n } à donner
audit-answered = « { $path } » contient des réponses, des notes ou des initiales : elles seraient perdues. Donnez un autre nom avec -o, ou lisez les réponses : cadrage contrôler --read { $typed }
audit-invalid =
    { $path } : { $n ->
         [one] une erreur
        *[other] { $n } erreurs
    } ; aucune réponse n’a été comptée
audit-elsewhere = { $path } : cet échantillon n’a été tiré d’aucun des textes lus ici ; la ligne de contrôle n’est pas donnée
audit-left-out =
    { $path } : { $n ->
         [one] une erreur
        *[other] { $n } erreurs
    } ; la ligne de contrôle n’est pas donnée
audit-says-attribution = parole rapportée · qui parle : { $source } · mot qui l’introduit : { $cue } · ce qui est dit : { $content }
audit-says-loaded = mot à discuter : { $words } · catégorie : { $category } · à qui est le mot : { $voice }
audit-file-head =
    Échantillon tiré au sort, à coder à la main. Rien n’est à changer que les réponses entre guillemets.
    Sont tirés les relevés qui comptent : les paroles rapportées qui comptent, et les mots à discuter qui comptent.
    { "[[finding]]" } : right = "oui" si ce que dit « says » est juste dans le passage, sinon "non".
      Une parole rapportée est juste si c’est bien cette personne qui dit cela ; un mot à discuter, si sa catégorie
      convient à cet endroit et s’il est bien à qui le dit « says ».
    { "[[sentence]]" } : missed = "oui" si la phrase contient une parole rapportée ou un mot à discuter, sinon "non".
    Laissez "" où vous ne savez pas : seules les réponses données comptent.
    Ensuite : cadrage contrôler --read CE-FICHIER. Nommé audit.toml à côté des textes, il donne sa ligne à chaque rapport.
help-audit = Tire au sort des relevés à coder à la main, et compte les réponses
help-audit-after = Un fichier audit.toml avec des réponses, à côté des textes, donne sa ligne de contrôle à chaque rapport.
arg-audit-count = Nombre de relevés à tirer ; trois phrases sans repère s’y ajoutent pour dix relevés
arg-audit-seed = Graine du tirage : la même donne le même échantillon
arg-audit-read = Compte les réponses de ce fichier
arg-audit-output = Fichier de l’échantillon

# Fichiers écrits
cannot-write = impossible d’écrire « { $path } » : { $error }
cannot-print = impossible d’écrire sur la sortie standard : { $error }
threads-none = aucune tâche n’a pu démarrer ({ $error }) : donnez un nombre plus petit, --jobs 1
io-nowhere = ce dossier n’existe pas
io-denied = les droits d’accès ne le permettent pas
io-folder = c’est un dossier
io-no-folder = une partie du chemin est un fichier, non un dossier
io-read-only = ce support ne peut qu’être lu
io-full = plus de place
output-there = « { $path } » existe déjà ; rien n’a été écrit. Donnez un autre nom, ou ajoutez --force pour l’écraser.
output-is-input = « { $path } » est un des textes à lire et serait perdu ; rien n’a été écrit. Donnez un autre nom.
output-by-hand = « { $path } » a été écrit à la main pour cadrage et serait perdu ; rien n’a été écrit. Donnez un autre nom.
arg-force = Écraser ce qui est là. Sans cette option, seuls les pages, fiches et manifestes de cadrage cèdent la place à de plus récents ; tout autre fichier reste
arg-audit-force = Écraser un autre fichier. Sans cette option, seul un échantillon où personne n’a rien écrit cède la place à un plus récent ; réponses, notes et initiales restent toujours
sheets-folder = { $name }-fiches
arg-worksheet-output = Dossier des fiches ; sinon, un dossier à côté des textes, qui porte leur nom
rules-fmt-differs = { $path } n’est pas en ordre ; cadrage rules fmt { $typed } l’ordonne
arg-fmt-check = Dire seulement quels fichiers ne sont pas en ordre ; s’il y en a, le code de sortie est 1
value-diff-runs-before = A.json
value-diff-runs-after = B.json

# Textes qui ne sont dans aucun groupe
groups-no-outlet = site absent du fichier
groups-apart = Ces textes ne forment pas un groupe : chacun peut être d’ailleurs. Ils sont nommés, rien n’est mesuré sur leur ensemble. { $remedy }
groups-remedy-outlet = Pour dire d’où ils sont : un dossier par titre et --by group, ou JSON Lines avec « outlet ». Un review.toml vaut comme avant, dans n’importe lequel de ces dossiers.
groups-remedy-date = Pour dire de quand ils sont : JSON Lines avec « date ».
groups-remedy-lang = Pour dire en quelle langue ils sont : --lang.
groups-beside =
    { $n ->
         [one] 1 texte n’est d’aucun groupe
        *[other] { $n } textes ne sont d’aucun groupe
    } ({ $name }) : rien n’est mesuré sur ce qui n’est de nulle part. { $remedy }

# Textes non lus
note-below =
    « { $folder } » a aussi { $all ->
        [yes] { $n ->
             [one] un texte dans un sous-dossier, qui n’est pas lu
            *[other] { $n } textes dans des sous-dossiers, qui ne sont pas lus
        }
       *[no] plus de { $n } textes dans des sous-dossiers, qui ne sont pas lus
    }. Nommez aussi ces dossiers, par exemple { $such }

# Erreurs dans les lexiques, et dans les fichiers d’un événement, d’une relecture ou d’un contrôle
fault-error = erreur
fault-warning = attention
fault-help = conseil
fault-again = de même { $n } fois plus bas, d’abord à la ligne { $line }
fault-again-too = { $help } ; { $again }
fault-either = { $before } ou { $last }
fault-of-file = le fichier
fault-of-event = le fichier d’un événement
fault-of-review = le fichier d’une relecture
fault-of-audit = le fichier d’un contrôle
fault-tables-rule-help = un fichier a des tables communes ou des règles : écrivez les règles dans un autre fichier du dossier
fault-of-tables = un fichier de tables communes
fault-of-rule = cette règle
fault-of-debate = cette page de débat
fault-of-camp = ce camp
fault-of-actor = cet acteur
fault-of-correction = cette correction
fault-of-ending = cette ligne de flexion
fault-of-form = une forme sans `at`
fault-of-entry = cette entrée de `{ $name }`
fault-meant = voulez-vous dire { $names } ?
fault-missing = { $of } n’a pas de { $key }
fault-missing-here = la place de { $key }
fault-missing-help = ajoutez { $key }
fault-missing-line = écrivez `{ $line }`
fault-missing-one = ajoutez `{ $key } = "…"` ; possible : { $names }
fault-missing-table = ajoutez la table `{ $table }`
fault-unknown-key = { $of } n’a pas de clé `{ $key }`
fault-unknown-key-here = clé inconnue
fault-headless-rule = cette règle n’a pas de ligne `[[rule]]`
fault-headless-rule-here = une clé de règle, et aucune règle ne commence au-dessus
fault-headless-rule-help = écrivez `[[rule]]` seul sur une ligne au-dessus
fault-entry = aucune entrée ne s’appelle `{ $name }`
fault-entry-here = nom inconnu
fault-shared-entry = `[[{ $name }]]` ne se met pas dans un fichier de règles
fault-shared-entry-here = une entrée de toutes les langues
fault-shared-entry-help = écrivez-la dans un fichier du dossier `shared`, à côté de ceux des langues (mes-regles/shared/mots.toml), sans [lexicon] et sans règles
fault-shared-entry-page = écrivez-la dans un fichier du dossier `shared`, à côté de ceux des langues (mes-regles/shared/debats.toml), dont [lexicon] a language = "shared" et family = "debates", comme l’écrit cadrage explain PAGE --toml
fault-not-switched = `{ $id }` ne peut qu’être remplacé, non éteint
fault-not-switched-here = [[{ $name }]] ne connaît pas `off`
fault-not-switched-help = écrivez l’entrée entière avec ce nom, comme vous la voulez : elle prend la place de celle du programme ; les règles, [[agency]], [[category]] et [[debate]] peuvent être éteints
fault-one-head = `[{ $key }]` ne commence aucune entrée
fault-one-head-here = il faut deux crochets de chaque côté : il peut y en avoir plusieurs
fault-two-heads = `[[{ $key }]]` n’existe qu’une fois
fault-two-heads-here = il faut un crochet de chaque côté : un fichier n’en a qu’un
fault-keys = ses clés sont { $names }
fault-an-event = le fichier d’un événement n’est pas un lexique
fault-an-event-here = il nomme un événement ou ses camps
fault-an-event-help = il sert avec `--event` et reste hors du dossier des règles ; `cadrage rules check FICHIER` l’examine seul
fault-a-text = un texte
fault-a-flag = { $names }
fault-a-day = un jour tel que 2026-12-01
fault-a-date = une date
fault-a-table = une table
fault-a-small-table = une table `{ "{ … }" }`
fault-a-whole-number = un nombre entier
fault-a-decimal = un nombre à virgule
fault-a-prose = un texte, ou `{ "{ fr = \"…\", en = \"…\" }" }`
fault-a-list = une liste `[ … ]`
fault-a-plain-list = une liste
fault-a-name = un nom
fault-an-id = un identifiant
fault-type = `{ $key }` demande { $wanted }
fault-type-here = ceci est { $found }
fault-type-help = écrivez-le ainsi : `{ $line }`
fault-range = `{ $key }` vaut { $number }
fault-range-here = possible : de { $least } à { $most }
fault-range-least = { $least } ou plus est possible
fault-range-only = possible : { $number }
fault-count = une liste de `{ $key }` a { $number } éléments
fault-count-here = il en faut { $number }
fault-class = il n’y a pas de classe de mots `{ $name }`
fault-class-here = classe inconnue
fault-classes = les classes sont { $names }
fault-possible = possible : { $names }
fault-name = `{ $key }` ne peut pas être `{ $name }`
fault-name-here = n’est pas dans la liste
fault-no-file = ce lexique n’a pas de { $file } ; les lexiques du programme l’ont : lisez-les aussi
fault-meant-in = voulez-vous dire { $meant } ? Possible : { $names } ; ou une entrée [[{ $entry }]] à vous qui a cet identifiant
fault-possible-in = possible : { $names } ; ou une entrée [[{ $entry }]] à vous qui a cet identifiant
fault-points = `{ $key }` renvoie à `{ $id }`
fault-points-here = identifiant inconnu
fault-rule-here = règle inconnue
fault-off = `{ $id }` est éteinte
fault-off-here =
    { $table ->
        *[rule] règle inconnue
         [agency] agence inconnue
         [category] catégorie inconnue
         [debate] page de débat inconnue
    }
fault-off-help =
    { $table ->
        *[rule] seule une règle qui était déjà là peut être éteinte : cadrage rules list dit lesquelles il y a
         [agency] seule une agence qui était déjà là peut être éteinte : cadrage rules list NOM dit son identifiant
         [category] seule une catégorie qui était déjà là peut être éteinte : cadrage rules list dit lesquelles il y a
         [debate] seule une page de débat qui était déjà là peut être éteinte : cadrage explain RÈGLE nomme la page d’une règle
    }
fault-deed = `{ $deed }` nomme la règle `{ $id }`
fault-empty = `{ $key }` est vide
fault-empty-here = vide
fault-empty-help = remplissez la clé ou enlevez-la
fault-no-id = `{ $id }` n’est pas un identifiant
fault-no-id-here = lettres minuscules sans accent, chiffres, traits d’union simples
fault-no-id-help = écrivez `{ $id }`
fault-part-language = la langue
fault-part-family = la famille
fault-part-slug = le nom de la règle
fault-id-part = une partie au lieu de trois, séparées par des points : langue, famille, nom de la règle
fault-id-parts = { $count } parties au lieu de trois, séparées par des points : langue, famille, nom de la règle
fault-id-empty = il manque { $part }
fault-id-capital = une majuscule dans { $part }
fault-id-letter = « { $sign } » dans { $part } : un identifiant n’a que les lettres a à z, sans accent
fault-id-hyphen = dans { $part }, un trait d’union est seul, entre des lettres ou des chiffres
fault-id-sign = « { $sign } » dans { $part } : on n’y met que minuscules, chiffres et traits d’union
fault-id-family = `{ $name }` n’est pas une famille de règles
fault-families = les familles sont { $names }
fault-family-category = `{ $category }` est une catégorie : la famille est `{ $family }`, et la règle dit `category = "{ $category }"`
fault-language-here = aucun language.toml n’est de cette langue
fault-language-help = les langues sont { $names } (pour toutes) ; une nouvelle demande un fichier language.toml
fault-three-parts-help = un identifiant de ce fichier s’écrit `{ $wanted }.un-nom`
fault-headless-help = écrivez `langue.famille.nom-court` ; la famille est l’une de { $names }
fault-id-place = `{ $id }` est l’identifiant d’un autre fichier
fault-id-place-here = ce fichier est celui de `{ $wanted }`
fault-id-place-help = écrivez `{ $id }`, ou déplacez la règle
fault-id-family-help = mettez la règle dans un fichier à elle, ou dans un fichier de `{ $family }` ; ou retirez de celui-ci [lexicon] et ses clés : sans lui, un fichier peut contenir des règles de plusieurs familles
fault-twice = l’identifiant `{ $id }` est donné deux fois
fault-twice-again = donné de nouveau ici
fault-twice-first = d’abord ici
fault-twice-help = donnez un autre id à l’un des deux, ou retirez-le
fault-utf8 = la ligne { $line } n’est pas de l’UTF-8
fault-utf8-help = enregistrez le fichier en UTF-8
fault-toml = une faute d’écriture : ce n’est pas du TOML
fault-toml-open = cette liste n’est fermée nulle part
fault-toml-open-help = écrivez `]` là où elle finit
fault-toml-open-table = ce que cette accolade ouvre n’est fermé nulle part
fault-toml-open-table-help = écrivez { "`}`" } là où cela finit
fault-toml-here = ici un signe manque ou est de trop : guillemet, crochet, virgule ou signe égal (en anglais : { $told })
fault-toml-curly = les guillemets autour d’un texte doivent être droits ici : "…"
fault-toml-inner = le texte finit à ce guillemet, et quelque chose suit
fault-toml-inner-help = à l’intérieur d’un texte, les guillemets sont courbes ou en chevrons, “…” ou « … » ; un guillemet droit a une barre oblique inversée devant lui : \"
fault-toml-inner-apostrophe = un texte qui a une apostrophe se met entre guillemets doubles : "…"
fault-toml-unclosed = ce texte n’a pas de guillemet fermant sur sa ligne
fault-toml-unclosed-help = écrivez " là où il finit ; un texte reste sur une ligne, ou se met entre trois guillemets de chaque côté : """…"""
fault-toml-comma = il faut une virgule devant ce texte
fault-toml-comma-help = écrivez `"un", "autre"`
fault-toml-comma-key = il faut une virgule devant cette clé
fault-toml-comma-key-help = écrivez `fr = "…", en = "…"`
fault-toml-brace = des clés dans une valeur se mettent entre accolades
fault-toml-closer = ce crochet ne ferme rien
fault-toml-closer-help = ouvrez-le là où la liste commence, ou ôtez-le
fault-toml-backslash = une barre oblique inversée qui ne va avec aucun signe
fault-toml-backslash-help = entre guillemets doubles, écrivez-la deux fois, `"\\("` ; entre apostrophes, une fois, `'\('`
fault-toml-bare = un texte se met entre guillemets droits
fault-toml-equals = il faut `=` entre la clé et sa valeur
fault-toml-lost = cette ligne n’est d’aucune clé
fault-toml-lost-help = une ligne est de la forme `clé = valeur` ; un texte reste sur une ligne ; une remarque commence par #
fault-toml-head = une ligne qui commence une entrée, avec une faute dans ses crochets ou son nom
fault-toml-head-help = une entrée commence par `[[rule]]`
fault-toml-twice = `{ $key }` est déjà donné plus haut
fault-toml-twice-help = gardez l’un des deux
fault-toml-twice-id = chaque règle commence par une ligne `[[rule]]` : écrivez-la au-dessus
fault-toml-help = voyez si chaque guillemet et chaque crochet est fermé, et si la ligne est de la forme `clé = valeur`
fault-sides = { $of } n’a qu’un camp
fault-sides-here = il en faut au moins deux
fault-sides-help = ajoutez les mots de l’autre
fault-camp-here = camp inconnu
fault-camp-help = décrivez-le : [[camp]] avec un `id` et un `name`
fault-camps = les camps de ce fichier sont { $names }
fault-language-folder = `{ $code }` est la langue d’un autre dossier
fault-language-folder-help = une langue est un dossier nommé par son code
fault-rules-folder = des règles de `{ $code }` dans le dossier d’une autre langue
fault-rules-folder-help = écrivez la langue du dossier, `{ $folder }`, ou mettez le fichier dans un dossier `{ $code }`
fault-folder-here = le dossier est `{ $folder }`
fault-no-language = la langue `{ $code }` n’a pas de language.toml
fault-no-language-here = un fichier de cette langue
fault-no-language-meant = un dossier porte le code de sa langue : renommez-le `{ $code }`
fault-no-language-help = dites comment cette langue s’écrit : copiez le fichier d’une autre langue et changez-le
fault-no-function = la langue `{ $code }` n’a pas de mots grammaticaux
fault-no-function-here = aucun texte n’est reconnu comme de cette langue : ses règles ne relèvent rien
fault-no-function-help = donnez ses articles, pronoms et prépositions dans `function`, sous `[classes]`
fault-unproved = { $of } est `stable` sans { $names }
fault-unproved-here = une règle stable dit pourquoi, sur quel fondement, ce qu’elle relève et ce qu’elle laisse
fault-unproved-help = ajoutez-les, ou faites-en une règle `draft`
fault-retired = { $of } est retirée, et rien ne la remplace
fault-retired-here = retirée
fault-retired-help = ajoutez `replaced_by = "une.autre.regle"`
fault-replaced = { $of } est en usage, et pourtant une autre la remplace
fault-replaced-here = pour les règles retirées seulement
fault-replaced-help = rendez-la `retired`, ou enlevez cette clé
fault-excepted = `{ $term }` est cherché et excepté
fault-excepted-here = le même qu’un terme
fault-excepted-help = une exception est plus longue que son terme
fault-pos = `pos` vaut `{ $pos }`
fault-pos-here = la langue n’a pas cette table
fault-pos-help = les tables sont celles d’`inflection` dans { $code }/language.toml
fault-no-rule = ce fichier ne contient rien
fault-no-rule-help = écrivez-y une règle (cadrage rules new), ou retirez le fichier
fault-file-language = { $file } porte le nom d’une langue, `{ $id }` est une règle d’une autre
fault-file-language-here = ne relève rien hors des textes en `{ $code }`
fault-file-language-help = écrivez `{ $id }` s’il s’agit des textes de la langue du fichier ; sinon, appelez le fichier { $file }
fault-ending = aucune ligne d’`inflection.{ $pos }` ne convient à ce mot
fault-ending-here = ses formes ne sont pas connues
fault-ending-infinitive = écrivez l’infinitif : `{ $word }~` ; si ce n’est pas un verbe, écrivez ses formes, `(une|autre)`, ou ôtez `pos` si aucun mot de la règle n’en est un
fault-ending-help = écrivez les formes : `(une|autre)` ; ou ajoutez une ligne à `inflection.{ $pos }` de language.toml
fault-no-table = la langue n’a pas de table `inflection.{ $pos }`
fault-no-table-here = ce mot doit être fléchi
fault-no-table-help = écrivez les formes, ou ajoutez la table à language.toml
fault-form = `{ $word }~` marque ce qui est sans doute déjà une forme
fault-form-here = tel quel, il relève : { $forms }
fault-form-help = marquez l’infinitif, qui relève aussi cette forme ; ou écrivez `{ $word }` sans ~
fault-form-verb-help = pour un verbe, marquez l’infinitif et écrivez pos = "verb" ; pour un adjectif, écrivez `{ $word }` sans ~ ; un nom peut rester tel quel
fault-braces-pair = des accolades de `{ $key }` ne vont pas par paires
fault-braces-pair-help = les accolades tiennent juste ce que la règle relève : `Le { "{régime fantoche}" } est tombé.`
fault-brace-inside = une accolade entre des accolades
fault-brace-unopened = cette accolade n’a jamais été ouverte
fault-brace-nothing = rien entre les accolades
fault-brace-unclosed = cette accolade n’est jamais fermée
fault-braces = les accolades de `{ $key }` ne disent pas ce qui est relevé
fault-braces-here = ici, rien n’est relevé
fault-braces-help = enlevez les accolades, ou mettez la phrase dans `match`
fault-no-braces-here = rien entre accolades
fault-no-braces-help = mettez entre accolades ce que la règle relève : `Le { "{régime fantoche}" } est tombé.`
fault-term = `{ $term }` n’est pas un terme
fault-gap-edge = un écart au bord
fault-gap-edge-help = un écart se place entre deux mots
fault-gap-width = un écart de combien de mots ?
fault-gap-width-help = écrivez de `..1` à `..9`
fault-nothing = ce terme peut ne rien chercher du tout
fault-nothing-help = un mot doit toujours y être
fault-bracket-closed = cette parenthèse n’a jamais été ouverte
fault-bracket-closed-help = la parenthèse elle-même s’écrit `\)`
fault-bracket-open = cette parenthèse n’est jamais fermée
fault-bracket-open-help = la parenthèse elle-même s’écrit `\(`
fault-bar = un choix demande des parenthèses
fault-bar-help = écrivez `(un|autre)`, ou `\|` pour la barre elle-même
fault-tilde = rien à fléchir
fault-tilde-help = `~` suit un mot ou une parenthèse, sans espace
fault-blank = il faut une espace ici
fault-blank-help = `~` et `?` terminent un mot
fault-deep = des parenthèses trop profondes
fault-two-terms-help = écrivez plutôt deux termes
fault-choice = un choix vide
fault-choice-help = pour « avec ou sans », écrivez `(…)?`
fault-escape = rien à protéger
fault-escape-help = `\` se place devant ( ) | ~ ? ou \
fault-sign = pas un signe des termes
fault-sign-help = toutes les formes d’un mot : `mot~` ; un choix : `(un|autre)` ; avec ou sans : `mot?` ; des mots entre deux : `a ..2 b` ; le signe lui-même se met entre deux espaces
fault-sign-twice = deux fois le même signe
fault-sign-twice-help = une fois suffit
fault-mark = un signe touche un mot
fault-mark-help = détachez le signe par une espace
fault-many = trop de mots à une place
fault-touching = cette parenthèse touche d’autres lettres
fault-touching-help = il faut alors des mots simples là où elle touche ; sinon, détachez-la par une espace
fault-which = lequel de ces mots est fléchi ?
fault-which-help = mettez `~` après chaque mot qui change : `(force~ armée~|troupe~)`
fault-unwritten = `{ $id }` n’est pas écrit jusqu’au bout
fault-unwritten-here = encore `{ $blank }` : { $names }
fault-unwritten-help = écrivez-les, ou enlevez ces clés
fault-unwritten-all-help = écrivez-les : enlevées, ces clés seraient demandées
fault-unwritten-some-help = écrivez-les ; toutes ces clés sauf { $names } peuvent aussi être enlevées
fault-unreasoned = `{ $id }` ne dit pas pourquoi
fault-unreasoned-here = qui lit ce mot dans un rapport demande pourquoi il y est
fault-unreasoned-help = écrivez `why = { "{ fr = \"…\", en = \"…\" }" }`, ou renvoyez à une page avec `debate` ; une règle stable doit le faire
fault-leans = `{ $id }` donne plus de place à un camp qu’à un autre
fault-leans-here = mots par camp en `{ $code }` : { $counts }
fault-leans-help = donnez à chaque camp ses propres mots, à peu près autant
fault-term-twice = `{ $form }` est cherché par deux règles
fault-term-here = par `{ $id }`
fault-term-too = et par `{ $id }`
fault-term-twice-help = là où les deux relèvent ces mots, `{ $kept }` compte et `{ $lost }` s’efface ; gardez-les dans une seule règle, ou distinguez les règles par `require`, `forbid` ou `case`
fault-hash = `text` n’est pas un SHA-256
fault-hash-here = il faut 64 chiffres hexadécimaux
fault-hash-help = copiez-le d’une autre correction du même texte, ou refaites le fichier avec `cadrage relire`
fault-key-here = pas pour cette sorte
fault-key-attribution = les paroles rapportées l’ont : kind = "attribution"
fault-key-loaded = les mots à discuter l’ont : kind = "loaded"
fault-key-wire = les noms d’agences l’ont : kind = "wire"
fault-key-voice = le nom d’une agence a un `role`
fault-add = `verdict` ne peut pas être `add` pour une agence
fault-add-here = keep, drop ou change
fault-add-help = les noms d’agences s’ajoutent aux lexiques : voyez lexicons/README.md
fault-end = `end` vaut { $end }, `start` vaut { $start }
fault-end-here = doit être plus grand que `start`
fault-decided = ce relevé a deux décisions
fault-decided-again = et de nouveau ici
fault-decided-help = gardez la décision qui vaut et enlevez l’autre
