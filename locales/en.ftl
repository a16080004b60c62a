### The words of the interface, in English. Every key exists in fr.ftl too.

## How words, numbers and dates are written
quote = “{ $text }”
number = { $n }
date-form = { $y }-{ $mm }-{ $dd }
n-of-total = { $n } of { $total }
marks = ● ×{ $n }
between-items = { "; " }
none-found = none found
none-short = none
place-paragraph = { $label } §{ $n }
place-title = { $label } title
place-line = { $label } l. { $n }
text-not-read = No lexicon for its language: nothing was looked for in this text.
unread-note = “?”: the language of { $texts } has no lexicon, or is not recognised; nothing was looked for there.
unread-short = not read

## Names of views
view-summary = Summary
view-profile = Profile of the texts
view-speakers = Who speaks? Who is only named?
view-attributions = Reported words
view-naming = Names given
view-figures = Figures
view-shared = Passages in common
view-loaded = Words to discuss
view-card = Identity card of the texts
view-agencies = Agencies
view-chains = From source to text
view-timeline = Dates in the texts
view-keyness = Words that a text uses more than the others
view-clusters = Texts tied by passages in common

## Heads of columns
column-place = where
column-source = who
column-relays = relays
column-kind = words
column-content = content
column-voice = voice
column-left = before
column-word = word
column-right = after
column-remark = remark
column-agency = agency
column-lines = lines
column-paragraph = §
column-role = role
column-why = why
column-text = text

## Summary
summary-head =
    cadrage · { $n ->
         [one] 1 text
        *[other] { $n } texts side by side
    } · { $state }
summary-head-event =
    cadrage · { $n ->
         [one] 1 text
        *[other] { $n } texts on one event
    } · { $state }
summary-promise = What is written, and said by whom. No grade, no ranking, no true or false.
summary-source = Outlet or file
summary-title = Title, or first words
summary-date = date seen
summary-words = words
summary-more-texts =
    { $n ->
         [one] and one more text
        *[other] and { $n } more texts
    }: --view profile
summary-same = { $label }: same content as { $paths }, read only once.
summary-unread =
    { $n ->
         [one] One input could not be read
        *[other] { $n } inputs could not be read
    }: { $inputs }.
summary-unread-one = { $place } ({ $what })
summary-first = WORTH A LOOK FIRST
summary-shared =
    { $a } and { $b } have { $n ->
         [one] one passage
        *[other] { $n } passages
    } in common.
summary-whence = Where is the passage from? Neither the dates shown nor the credits say.
summary-said = { $text } (words of { $source })
summary-brackets = An example; between [ ], a word, name or figure the other passage has not:
summary-credit = Agency credit (photos apart): { $credited }
summary-no-credit = Agency credit (photos apart): none seen in { $none }
summary-credits = Agency credit (photos apart): { $credited }; none seen in { $none }
summary-provided = { $agencies }. Provided by another house: { $provided }
summary-voices = { $n } Who speaks, and how often?
summary-voices-named = { $n } Who speaks? Who is only named?
summary-claims-all = { $passages } passages of speech found in { $texts } texts
summary-widely = heard in most texts: { $names }
summary-widely-one = { $name } ({ $texts } texts, { $passages } passages)
summary-loaded-widely = Words to discuss that several texts have: n narration, s somebody’s words, ? unclear
summary-widely-more = and { $n } { $n ->
    [one] text
   *[other] texts
} more
summary-claims = passages of speech found
summary-loudest = of which under one name, at least *
summary-other-value = another number: { $figure }
summary-loudest-note = * three times or more: { $names }
summary-unnamed = an unnamed source ({ $source })
summary-named = { $actor }: named → words
summary-loaded = Words to discuss (incomplete list): n narration, s somebody’s words, ? unclear
summary-loaded-unlisted = Not listed does not mean neutral; their number does not rank the texts.
summary-left-out = Not here for want of room: { $views } (--view { $codes })
summary-agencies = Agencies: what does the file say of the text’s origin?
summary-credited = Credit: { $texts }
credit-around = { $name } (around the text)
summary-cited = Cited in the text: { $texts }
summary-images = Picture credit: { $texts }
summary-passage = Read passage { $passage }: { $command }
summary-all = See everything found: { $command }
summary-date-brief = date on the page: { $date }
summary-words-brief =
    { $n ->
         [one] 1 word
        *[other] { $n } words
    }
title-not-in-file = (title not in the file) { $opening }
date-none = none
date-empty = empty

## Profile
profile-title = title
profile-lang = language
profile-condition = state of the text
profile-words_body = words of the text
profile-words_page = words of the page
profile-words_counted = words of title, captions and text
profile-claims = passages of reported speech
profile-modes = of which
profile-sources = distinct sources
profile-unnamed = source without a proper name
profile-silent = § without reported words
profile-note = The order is that of the files. A text that reports more words is no better and no worse for it.
condition-none = nothing unusual
condition-places =
    { $kind } ({ $n ->
         [one] one place
        *[other] { $n } places
    })
lang-unknown = the file cannot tell
lang-not-read = { $lang } (no lexicon for it)
lang-agencies-only = { $lang } (agencies only)
lang-fr = French
lang-en = English
lang-de = German
lang-es = Spanish
lang-it = Italian
lang-ru = Russian
in-lang-fr = { "[" }in French]
in-lang-en = { "[" }in English]
measure-rate = { $n } ({ $value } per 1,000 words, { $low } to { $high })
measure-share = { $n } ({ $value }%, { $low } to { $high })

## Signs of damage
artefact-machine-translation = signs of machine translation
artefact-cut-start = beginning perhaps cut off
artefact-cut-end = end cut off
artefact-damaged-marks = damaged quotation marks
artefact-unsupported = language not told, or without lexicon
artefact-agencies-only = language read for agencies only
artefact-short-machine-translation = translated?
artefact-short-cut-start = cut start?
artefact-short-cut-end = cut end?
artefact-lost-marks = closing quotation mark without an opening one
artefact-broken-letters = letters garbled by the encoding
artefact-mixed-marks = quotation marks of two kinds
artefact-no-marks = words without quotation marks
artefact-short-no-marks = words without marks
artefact-note-no-marks = { $place }: between two quotations, first-person words without marks; our reading gives them no speaker.
artefact-short-lost-marks = lost quote mark
artefact-short-broken-letters = garbled letters
artefact-short-mixed-marks = quote marks of two kinds
artefact-note-broken-letters = { $place }: letters garbled by the encoding ({ $text }); names may not be recognised.
artefact-note-lost-marks = { $place }: a closing quotation mark without an opening one; where the quotation begins is not sure.
artefact-short-damaged-marks = damaged quote marks
artefact-short-unsupported = not read
artefact-short-agencies-only = agencies only
artefact-note-machine-translation = Machine-translated? Software may have chosen words ({ $place } { $text }).
artefact-note-cut-start = { $place } { $text } points to a passage that is not in the file.
artefact-note-cut-end = { $place } { $text }: the rest is not in the file.
artefact-note-damaged-marks = { $place }: quotation marks never closed; where the quotation ends is not sure.
artefact-note-unsupported = Too few words tell the language, or there is no lexicon for it: only the page is described. --lang says which it is.
artefact-note-agencies-only = For this language the lexicon knows agencies only: neither reported words nor words to discuss are looked for.
condition-remark-machine-translation = word perhaps chosen by a translation program

## Voices
voice-author = narration
voice-quoted = quoted
voice-reported = summarised
voice-unclear = unclear voice
voice-of = { $voice }: { $source }
voice-letter-author = n
voice-letter-quoted = s
voice-letter-reported = s
voice-letter-unclear = ?
source-none = no source given
source-by-reader = not written here; a reader named it

## Speakers
speakers-persons = Persons
speakers-institutions = Institutions and officials
speakers-armed-groups = Armed groups
speakers-press = Agencies and outlets
speakers-documents = Statements, documents
speakers-people = Witnesses, experts, members of the public
speakers-others = Others
speakers-nameless = Not named here, or a pronoun alone
speakers-unnamed = unnamed sources (a pronoun alone, or nothing)
speakers-camps = By country or group
speakers-by-camp = By camp, as the file of the event has them
speakers-unheard = { $actor }: no words found in { $texts }.
speakers-named = named → words
speakers-arrow = “7→0”: named seven times, no reported words found.
speakers-land = A country is named by its name, its capital, its people, its forces or its rule (“American troops”). “The American president” names a person and is not counted there.
speakers-note = One ● is one passage of reported speech; a dot, none found. Being quoted does not mean being right.

## Reported words
attributions-aside =
    { $n ->
         [one] One more act (an order, an intention, words inside words…) is found
        *[other] { $n } more acts (orders, intentions, words inside words…) are found
    }: --all-acts
relay-step = → { $name } ({ $link })
link-cited = cited
link-told = heard it
link-carried = carried
mode-direct = quoted
mode-mixed = partly quoted
mode-indirect = summarised
mode-damaged = damaged marks
modes-direct = { $n } quoted
modes-mixed = { $n } partly quoted
modes-indirect = { $n } summarised
modes-damaged = { $n } with damaged marks
mode-act = { $mode }; { $act }
act-speech = says
act-belief = thinks, knows
act-intention = plans, promises
act-directive = asks, orders
act-silence = refuses, avoids or does not rule out
act-evidential = reported without saying by whom
frame-prep = according to…
frame-incise = “…”, he says
frame-clause = says that…
frame-infinitive = asks to…
frame-object = announces the opening
frame-colon = says: “…”
frame-quote = says “…”
frame-gerund = adding that…
frame-noun = the claim that…
frame-adjective = adjective
frame-adverb = adverb
frame-free = goes on from the words before
stance-neutral = takes no stand
stance-endorsing = as a fact
stance-distancing = at a distance
stance-evaluative = with a judgement
confidence-strong = firm reading
confidence-medium = likely reading
confidence-weak = weak reading
kind-official = official
kind-security = security forces
kind-institution = institution
kind-agency = news agency
kind-media = news outlet
kind-document = document
kind-expert = expert
kind-witness = witness
kind-armed-group = armed group
kind-party = party
kind-citizen = member of the public
kind-unnamed = unnamed source
kind-person = person
kind-pronoun = pronoun, not resolved
channel-statement = statement
channel-document = document
channel-interview = interview
channel-social = social network
channel-agency = agency
review-kept = kept by a reader
review-dropped = set aside by a reader
review-added = added by a reader

## Words to discuss
loaded-none = no word to discuss found
loaded-listed = Listed, not counted (n narration, s said, ? unclear): { $words }
loaded-note = A word in this list is no fault: it can be discussed. The voice says whose it is.
loaded-unlisted = The list knows only what its rules know: a word that is not in it is not neutral for that, and more or fewer words listed says nothing of the texts.
loaded-furniture =
    { $n ->
         [one] One word is in the page furniture, not counted
        *[other] { $n } words are in the page furniture, not counted
    }: --with-furniture
in-title = title
in-body = text
in-caption = caption
in-credit = credit
in-chrome = page furniture
unscored-place = outside the text, not counted
unscored-voice = unclear voice, not counted
unscored-weight = listed, not counted
unscored-draft = rule on trial, not counted
unscored-negated = denied, not counted
unscored-mentioned = mentioned as a word, not counted
unscored-artefact = sign of machine translation, not counted
unscored-unsaid = not counted
shared-with = also in { $texts }
weight-0 = listed only
weight-1 = mild
weight-2 = clear
weight-3 = strong

## Agencies
wire-credit = credited
wire-cited = cited
wire-relay = relay
wire-told = was told
wire-image = picture
wire-topic = topic
agencies-broadcaster = { $name } (media outlet)
agencies-provider = { $name } (provider of texts)
agencies-no-credit = { $texts }: no agency credit seen in the file.
agencies-note = To cite an agency is not to reprint it; a picture credit says nothing of the text.

## Chains
column-chain = from source to text
column-passages = times
chains-none = No step found: no relay passing words on, no statement, no agency credit.
chains-direct =
    { $n ->
         [one] One passage of reported speech
        *[other] { $n } passages of reported speech
    } with no step named between source and text: no relay, document, press or channel.
chains-told = Told to { $listener }: { $source } ({ $place })
chains-common = The same claim in several texts
origin-number = The number { $number } is in { $texts } (said or cited).
origin-claim = { $claim } is in { $texts }.
origin-elsewhere = The number is in { $places } too, perhaps of something else.
origin-country = Sources named, all of one country: { $country }.
origin-country-some = Sources named ({ $texts }), all of one country: { $country }.
origin-via = { $source }, carried by { $relays }
origin-as = { $origin } ({ $text })
origin-unsaid = no origin in this sentence
origin-unnamed = unnamed source
chains-note = → a step the text writes out; ⇢ a step that follows from it: a statement the verb announces, a relay named with the words before, or an agency credit without a verb. Whoever hears words is no step. The chain is the one the text tells; there may be others.

## Identity card
card-seen = seen, l. { $line }
card-present = seen
card-absent = –
card-unknown = ?
card-not-applicable = /
card-empty = empty, l. { $line }
card-written = What is written there:
card-at = { $name }, l. { $line }
card-says = { $name }: { $value }
card-publisher = name of the outlet or publisher
card-newsroom = newsroom
card-legend = “seen, l. 3”: in the file, line 3. – not in the file. “empty”: its place is there, nothing is written in it. ? the file cannot tell. / does not apply. It is neither a total nor a grade.
indicator-title = title
indicator-outlet = name of the outlet
indicator-byline = byline
indicator-dateline = place and date of filing
indicator-date = date
indicator-agency-credit = agency credit
indicator-correction-notice = correction stated
indicator-republication-notice = republication stated
indicator-licence-notice = licence
indicator-original-link = link to the original
indicator-translation-notice = translation stated
indicator-photo-credit = picture credit
indicator-document-link = linked document
indicator-appeal-money = appeal for money
indicator-newsletter = newsletter
indicator-share-plea = plea to share
indicator-adblock-plea = plea to allow adverts
indicator-adverts-income = adverts said to fund the page
indicator-genre-label = stated genre
indicator-template-placeholder = sample text of a template left in
indicator-contact = contact or legal notice
indicator-provider-credit = house that provided the text (no agency)
indicator-relay-named = relay named (passed on, or was told)
indicator-agency-status = agency said to be state-run or public
indicator-person-named = words of a person with a name
indicator-figure-scope = figure with its stretch of time

## The page taken apart
extract-title = { $label }  { $path } · { $body } words of text, out of { $page } on the page
extract-hash = SHA-256 of this text, by which corrections know it (text in review.toml): { $hash }
extract-note = Nothing is taken out: every line keeps its role and its reason. --format text gives the exact text.
role-body = text
role-title = title
role-byline = byline
role-date = date
role-caption = caption
role-credit = credit
role-notice = notice
role-related = related
role-chrome = furniture
because-given = given as text
because-run = running text
because-cohesion = shares its words with the text
because-outside = outside the running text
because-lexicon = known form
because-overlap = shares its words with the text
because-above = right above the text
because-again = repeats another line
because-date = holds a date
because-date-empty = announces a date that does not follow
because-agency-line = names agencies and nothing else
because-picture-credit = names a picture’s origin
because-stroke = thing and origin set apart by a stroke
because-rest-of-line = rest of the line
because-ruled = row of marks
because-tag = markup of the page
because-vote = taken as text
because-between = prose between lines taken
because-no-vote = not taken as text
because-layout = press database

## One passage, one finding
show-attribution = Reported words
show-loaded = Word to discuss
show-wire = Agency
show-artefact = State of the text
show-nothing = No reported words, no word to discuss, no agency found in this passage.
fact-words = words
fact-place = where
fact-where = { $place }, { $path }, line { $line }, column { $column }
fact-id = id
fact-source = source as written
fact-resolved = that is
fact-who = who
fact-sort = sort
fact-country = country
fact-institution = institution
fact-channel = by way of
fact-cue = verb
fact-stance = effect of the verb
fact-content = content
fact-relays = relays
fact-mode = words given
fact-frame = construction
fact-confidence = reading
fact-claim = counts
fact-no-claim = act found, not counted as reported words
fact-evidence = evidence
fact-review = review
fact-context = context
fact-voice = voice
fact-category = category
fact-weight = weight
fact-part = part of the page
fact-counted = counted
fact-shared = in common
fact-condition = state of the text
fact-agency = agency
fact-role = role
fact-guess = perhaps instead of
fact-rules = rules
fact-rule = rule
fact-why = why
fact-neutral = another way to write it
fact-reference = reference

## Marks in a text
mark-source = S
mark-cue = V
mark-agency = A
mark-author = N
mark-quoted = W
mark-reported = W
mark-unclear = ?
annotate-legend = { "[" }S who speaks] [V verb or word that introduces it] ‹what is reported› [N word to discuss in the narration] [W word to discuss in somebody’s words] [? unclear voice] [A agency]
annotate-light = Small letter, [n word] or [w word]: a word only listed, not counted.
annotate-unreviewed = Automatic reading, not reviewed yet.
profile-relayed = through a relay
profile-rates-note = In brackets, the rate per 1,000 words of title, captions and text, or the share, and its 95% interval. The lexicons of two languages cannot be compared.
measure-attributions = passages of reported speech
measure-attributions-direct = quoted
measure-attributions-mixed = partly quoted
measure-attributions-named = source with a proper name
measure-attributions-relayed = through a relay
measure-loaded-author = words to discuss, narration
measure-loaded-quoted = words to discuss, quoted
measure-loaded-reported = words to discuss, summarised
unscored-unclear = unclear voice, not counted

## What a rule says
fact-family = family
fact-status = status
fact-terms = looks for
fact-except = stays silent in
fact-require = must stand near
fact-forbid = must not stand near
fact-case = capitals
fact-fold = accents
fact-frames = constructions
fact-act = act
fact-link = how it passed on
fact-before = before the name
fact-after = after the name
fact-at = in the line
case-lower = the first word begins small, or a sentence
case-proper = the first word begins with a capital
case-upper = capitals throughout
fold-all = count nowhere
near = { $any } ({ $within })
near-within =
    { $n ->
         [one] the word
        *[other] within { $n } words
    }{ $side ->
         [before] { " " }before
         [after] { " " }after
        *[both] { " " }before or after
    }
near-sentence =
    { $side ->
         [before] before, in the same sentence
         [after] after, in the same sentence
        *[both] anywhere in the sentence
    }
wire-at-line = nothing else in the line
wire-at-end = at the end of the paragraph
wire-at-open = at the beginning of the paragraph
wire-at-any = anywhere
line-stop = pause in the text
line-end = end of the text
line-furniture = furniture
line-byline = byline
line-dateline = place and date
line-date-label = date label
line-reading-time = reading time
line-caption = caption
line-credit = credit
line-image-credit = picture credit
line-notice = notice
line-related = read also
line-outlet = outlet
line-at-whole = nothing else in the line
line-at-start = at its beginning
line-at-finish = at its end
line-at-any = anywhere
fact-definition = that is
fact-reviewed = reviewed by
fact-replaced = replaced by
fact-file = file
family-attribution = reported words
family-loaded = words to discuss
family-kind = kinds of sources
family-page = page furniture
family-wire = agencies
family-card = identity card
family-condition = signs of machine translation
status-draft = on trial
status-stable = stable
status-retired = retired
status-off = switched off in { $place } (off)
status-off-with = switched off with its category, { $category }, in { $place } (off)
proof-match = Finds, in braces
proof-quoted = Finds, in somebody’s words
proof-silent = Does not find
rules-checked =
    { $rules ->
         [one] one rule
        *[other] { $rules } rules
    }, { $errors ->
         [0] no error
         [one] one error
        *[other] { $errors } errors
    }, { $warnings ->
         [0] no warning
         [one] one warning
        *[other] { $warnings } warnings
    }
rules-checked-own =
    { $path }: { $files ->
         [one] one file
        *[other] { $files } files
    }, { $rules ->
         [0] no rule
         [one] one rule
        *[other] { $rules } rules
    }{ $agencies ->
         [0] { "" }
         [one] { ", " }one agency more
        *[other] { ", " }{ $agencies } agencies more
    }{ $taken ->
         [0] { "" }
        *[other] { "; " }takes the place of built-in { $names }
    }{ $more ->
         [0] { "" }
        *[other] { " " }and { $more } more
    }{ $off ->
         [0] { "" }
        *[other] { "; " }switches off { $gone }
    }{ $others ->
         [0] { "" }
        *[other] { " " }and { $others } more
    }
rules-checked-with =
    { $n ->
         [one] with one rule
        *[other] with { $n } rules
    }
rules-checked-replaced =
    { "[[" }{ $table }]] { $ids }{ $more ->
         [0] { "" }
        *[other] { " " }and { $more } more
    } in { $file } { $n ->
         [one] takes the place of the one
        *[other] take the place of those
    } in { $before }
rules-checked-event =
    { $path } is in order: the file of an event, not a lexicon ({ $actors ->
         [one] one actor
        *[other] { $actors } actors
    }, { $camps ->
         [one] one camp
        *[other] { $camps } camps
    }); it is used with --event { $typed }
rules-new-what = Give the rule’s name: language.family.name
rules-new-one = One rule at a time: “{ $id }” first, then “{ $second }”, written behind it by >>
rules-new-id = “{ $id }” is no name for a rule: { $fault }. It is written language.family.name; the families are attribution, loaded, kind, page, wire, card, condition
rules-new-language = “{ $id }”: no language of that name. There are: { $codes }, and shared for all of them
rules-new-bare = Ids have no accents, words have: see whether { $words } is written so in `terms` and `match`, or type the name with its accents.
rules-new-off = “{ $id }” exists already, and { $place } switches it off. Take that entry out, and it is back; or put the rule’s text in its place, to be changed: cadrage explain { $id } --toml. A rule of your own needs another name.
rules-new-off-with = “{ $id }” exists already, and { $place } switches it off with its category, { $category }. Its text, which runs again once it stands in your folder: cadrage explain { $id } --toml. A rule of your own needs another name.
rules-new-taken = “{ $id }” exists already. Its text, ready to be changed in a folder of your own: cadrage explain { $id } --toml{ $own }
rules-new-file = This is a whole file, for a folder of your own or for { $file }. In a file that has rules of this family already, leave its first part, [lexicon], out.
rules-new-elsewhere = { $sort ->
        [head] The file begins with [lexicon] of { $held }, and “{ $id }” is of another family or language: nothing was written. Write it into a file of its own (cadrage rules new { $id } > other.toml); or take [lexicon] with its keys out of this file, which may then hold rules of several families
        [debates] The file holds debate pages, and “{ $id }” is a rule: nothing was written. Write it into a file of its own (cadrage rules new { $id } > other.toml)
       *[other] The file holds tables that all languages share, and “{ $id }” is a rule: nothing was written. Write it into a file of its own (cadrage rules new { $id } > other.toml)
    }
rules-new-headless = Written behind what the file holds. It has no [lexicon], so that it may hold rules of several families; rules of this family stand in { $file } too.
rules-new-behind = Written behind what the file holds, without [lexicon], which it has at its beginning. Rules of this family stand in { $file } too.
rules-fmt-what = Give a lexicon file or folder
rules-fmt-not-toml = { $path }: no TOML; cadrage rules check shows where
rules-fmt-same =
    { $n ->
         [one] one file is in order already
        *[other] { $n } files are in order already
    }
stock-head =
    { $n } rules, { $agencies } agencies, { $debates } debate pages
stock-name = name
stock-shared = all languages
stock-sorts = By category, act and kind, in each language
stock-own =
    Of { $path } ({ $n ->
         [one] one rule
        *[other] { $n } rules
    })
stock-next = To see them
stock-next-family = cadrage rules list { $what }: all of a line of the first table
stock-next-sort = cadrage rules list { $what }: all of a category, act or kind
stock-next-word = cadrage rules list regime: all that have a word, in any form; agencies too
stock-next-more = --status draft: those on trial; --unreviewed: those without a second reader; --all: everything
rules-list-folder = { $path } is a folder of rules. To list its rules with those of the program: cadrage rules list --lexicons { $typed }
rules-listed =
    { $n ->
         [0] No rule
         [one] 1 rule
        *[other] { $n } rules
    }
own-new = yours
own-changed = yours, replaces
own-copy = your copy
rules-listed-off = Switched off: { $id } ({ $place })
rules-listed-inside = No word begins with “{ $what }”: it was looked for inside words.
rules-listed-agencies =
    { $n ->
         [one] 1 agency, an [[agency]]; cadrage explain says in which file
        *[other] { $n } agencies, each an [[agency]]; cadrage explain says in which file
    }
agency-sort-agency = news agency
agency-sort-broadcaster = broadcaster or title credited like an agency
agency-sort-syndication = house that provides texts
agency-sort-photo = picture agency

## Troubles and notes
command-path = PATH
command-paths = PATHS…
command-all = cadrage { $paths } --view all
command-show = cadrage show { $passage } { $paths }
unread = { $place }: { $what }. { $remedy }
read-missing = not found
read-is-folder = is a folder
read-unreadable = cannot be read
read-too-large = too large
read-binary = not a text
read-empty = empty
read-no-html = a web page, which this version does not read
read-bad-json = the line is no JSON
read-no-text = neither “text” nor “html” in the line
read-bad-value = a value is not of the right type
read-folder-empty = no file of a kind that is read (.txt .html .jsonl .mhtml .docx .odt .pdf) in this folder
read-folder-bare = no file of a kind that is read (.txt .html .jsonl .mhtml .docx .odt .pdf) in this folder or below it
read-event-file = describes an event and is no text
read-gold-file = holds marks for measuring rules and is no text
read-lexicon-file = a lexicon file and no text
read-rules-folder = a folder of rules, no texts
read-toml-file = a TOML file and no text
remedy-missing = Check the path.
remedy-unreadable = Check the access rights.
remedy-too-large = Raise the limit: --max-size 200MB
remedy-binary = Save the page as text or HTML.
remedy-empty = Give a file that holds a text.
remedy-no-html = Save the page as text.
remedy-bad-json = Mend the line; the others are read.
remedy-no-text = Add the key; the other lines are read.
remedy-bad-value = Mend the line; the others are read.
remedy-folder-empty = Subfolders are not opened: name them.
remedy-folder-bare = Hidden folders, and those that browsers save beside a page, are not opened.
remedy-event-file = Name it beside texts: --event FILE
remedy-gold-file = Compare the texts it speaks of; rules are measured by cadrage rules eval.
remedy-lexicon-file = To check it: cadrage rules check FILE; to use it: --lexicons FOLDER
remedy-rules-folder = To read texts with these rules: cadrage TEXTS --lexicons FOLDER
remedy-toml-file = To read it as a text all the same: --input text
# What inputs of other kinds than text and pages can be wrong with
read-no-documents = a document or a web archive, which this version does not read
read-locked = locked with a password
read-damaged = cannot be unpacked, or is not what its name says
read-no-page = a message or web archive with no page in it
read-no-press = no article of a press database in it
read-no-pdf = a PDF, which this version does not read
read-no-words = a PDF of pictures: no text stands in it
read-own-page = a page that cadrage wrote, no text
read-left-over = a folder that a browser saved beside a page
remedy-no-documents = Save it as text.
remedy-locked = Open it and save it without a password, or copy its text into a .txt file.
remedy-damaged = Open it in its program and save it again, or copy its text into a .txt file.
remedy-no-page = Save the page as HTML or as text.
remedy-no-press = Have it read as an ordinary text: --input text (or html).
remedy-no-pdf = Copy its text into a .txt file, or build the program with --features pdf.
remedy-no-words = Have its text recognised, or type it, and give that.
remedy-own-page = Give the texts it is about.
remedy-left-over = Give the page itself.
note-own-page = { $n ->
    [one] { $path }: a page that cadrage wrote, left aside
   *[other] { $n } pages that cadrage wrote are left aside, { $path } among them
 }
note-left-over = { $n ->
    [one] { $folder }: saved by the browser beside { $page }, not read
   *[other] { $n } folders that the browser saved beside pages are not read, { $folder } beside { $page } among them
 }
note-written = written: { $path }
note-same = { $path }: same content as a file read before, not read again
csv-one-view = CSV: one view (--view NAME), or --out DIR for several
category-unknown = no category is called “{ $name }”. There are: { $names }
category-unknown-meant = no category is called “{ $name }”. Did you mean “{ $meant }”?
view-unknown = no view is called “{ $name }”. There are: { $names }
view-unknown-meant = no view is called “{ $name }”. Did you mean “{ $meant }”?
demo-unknown = no sample is called “{ $name }”. There are: { $names }
show-where = In which texts? cadrage show { $what } PATH… (the same paths as for compare)
show-unknown = nothing is called “{ $what }”. Passages: { $known }
explain-what = Give the name of a rule, or --sentence "…"
explain-toml-file = As it stands in { $place }. Changed in a folder of your own (my-rules/{ $path }) it takes the place of this one; cadrage rules check my-rules says so.
explain-toml-off = Only to switch it off, this entry is enough: { "[[" }{ $table }]], id = "{ $id }" and status = "off", each on a line.
explain-toml-own = As it stands in { $place }.
explain-toml-behind = As it stands in { $place }, written behind what the file holds and without [lexicon]. In a folder of your own it takes the place of this one; cadrage rules check my-rules says so.
explain-toml-elsewhere = { $sort ->
        [head] The file begins with [lexicon] of { $held }
        [rules] The file holds rules
        [debates] The file holds debate pages
       *[other] The file holds tables that all languages share
    }, and “{ $id }” has no place there: nothing was written. Write it into a file of its own in a folder of yours (my-rules/{ $path })
rule-off = “{ $id }” is switched off in { $place }: take that entry out, and it is back.
rule-off-with = “{ $id }” is switched off with its category, { $category }, in { $place }: take that entry out, and it is back.
rule-unknown = no rule is called “{ $id }”. Rules with this word or of this category: cadrage rules list { $typed }. All of them: cadrage rules list --all. Those of a folder of yours: --lexicons FOLDER
rule-unknown-meant = no rule is called “{ $id }”. Did you mean “{ $meant }”? Rules of a folder of yours: --lexicons FOLDER
lang-unknown-code = no lexicon for the language “{ $code }”. There are: { $codes }
lexicons-unreadable = { $path }: { $error }
lexicons-nowhere = { $path }: not found. Check the path.
lexicons-nowhere-meant = { $path }: not found. Did you mean { $meant }?
lexicons-texts = { $path } holds texts and no rules (.toml). Texts are named behind --corpus: cadrage rules coverage --corpus { $typed }
lexicons-misnamed = { $path } is not read: names of files of rules end in .toml. Call it { $meant } (Windows may hide the end of a name: show the endings of files, then rename)
lexicons-empty = { $path }: no .toml file in this folder or the folders in it. Rules go into files such as { $path }/en/words.toml; cadrage rules new begins one.
lexicons-no-toml = { $path } is no file of rules: their names end in .toml
lexicons-none-left = --no-builtin leaves nothing to read: add --lexicons FOLDER
lexicons-invalid =
    invalid lexicon: { $n ->
         [one] one error
        *[other] { $n } errors
    }; nothing was read
event-invalid =
    { $path }: { $n ->
         [one] one mistake
        *[other] { $n } mistakes
    }; nothing was read
usage-unknown = “{ $name }” is not known
usage-value = { $name }: “{ $value }” does not fit
usage-lacks = still needed: { $name }
usage-conflict = { $name } does not go with { $value }
usage-meant = did you mean “{ $name }”?
usage-known = possible: { $names }
usage-help = for help: { $command } --help

## Help
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-usage = Usage:
help-usage-cadrage = cadrage [compare] PATH…
value-command = COMMAND
value-words = WORDS
value-path = PATH
value-dir = DIR
value-file = FILE
value-code = CODE
value-size = SIZE
value-day = DAY
value-name = NAME
value-set = SET
value-rule = RULE
value-rule-path = RULE|PATH
value-check-what = PATH
value-new-what = RULE
value-fmt-what = PATH
value-text = TEXT
help-cadrage = Reads several articles on one event and shows who gets to speak, which words can be discussed and in whose voice, and what comes from agencies.
help-cadrage-after =
    To begin:
    { "  " }cadrage demo
    { "  " }cadrage article1.txt article2.html
    { "  " }cadrage folder/
    Commands have French names too: comparer, extraire, montrer, annoter, expliquer, rapport, fiches, comparer-releves, méthode, manuel.
    A file that bears the name of a command is written ./name.
    Exit codes: 0 done, 1 a check failed, 2 command not understood, 3 lexicon invalid, 4 an input could not be read.
help-compare = Compare texts on one event (the default command)
help-compare-after =
    One call = one event. Without --view, the summary; --view all, everything; --view loaded,speakers, these two.
    Views: summary, profile, speakers, attributions, naming, figures, shared, loaded, card, agencies, chains, timeline, keyness, clusters, groups, sentences.
    A folder gives its .txt .html .htm .jsonl .mhtml .mht .docx .odt .pdf files, not those of subfolders; - is standard input.
    Examples:
    { "  " }cadrage folder/ --view attributions
    { "  " }cadrage *.html --format csv --view loaded > words.csv
    { "  " }cadrage folder/ --by outlet --format xlsx --out tables.xlsx
    { "  " }cadrage archive.jsonl --format jsonl > out.jsonl
help-demo = Compare sample texts, nothing to download
help-demo-after = Example: cadrage demo ligne-7 --view loaded
help-extract = Show the page taken apart: each line, its role and why
help-extract-after =
    --format text writes exactly the text that positions in the JSON point into.
    Example: cadrage extract page.html
help-show = Show a passage (A6: text A, paragraph 6) or a finding by its id
help-show-after =
    The paths are those of the comparison, in the same order.
    Example: cadrage show B3 folder/
help-annotate = Show one text with its marks
help-annotate-after = Example: cadrage annotate article.txt --category contested-label
help-explain = Say what a rule looks for and why, or what the rules find in a sentence
help-explain-after =
    Examples:
    { "  " }cadrage explain en.loaded.puppet-government
    { "  " }cadrage explain --sentence "The mayor said that the bridge was safe."
    { "  " }cadrage explain en.loaded.puppet-government --toml > my-rules.toml
help-rules = For those who write rules: check, list, test, measure
help-rules-after =
    The way of a rule:
    { "  " }cadrage rules new en.loaded.bridge-toll       its beginning, to go into my-rules/en/words.toml
    { "  " }cadrage rules check my-rules/                 mistakes in writing
    { "  " }cadrage rules test my-rules/ --why            its examples
    { "  " }cadrage rules diff builtin my-rules/ --corpus texts/    what it changes in texts
    A rule of the program does not fit? In a file of your own: [[rule]], its id and status = "off" switch it off ([[agency]], [[category]], [[debate]] too).
    The guide is lexicons/README.md.
help-report = Write an HTML report
help-worksheet = Write worksheets for a class
help-check = Show every mistake in a lexicon, with its place
help-check-after =
    A folder or file is read upon the built-in lexicons; with --no-builtin it stands alone.
    Example: cadrage rules check my-rules/
help-list = Say what rules there are, or list those with these words or of this category
help-list-after =
    Examples:
    { "  " }cadrage rules list
    { "  " }cadrage rules list regime
    { "  " }cadrage rules list en.loaded --status draft
help-test = Try the examples of rules
help-test-after =
    Examples of a rule stand in match (it hits what is in braces), quoted (it hits, in somebody’s words), no_match (it does not hit).
    Examples:
    { "  " }cadrage rules test en.loaded.puppet-government --why
    { "  " }cadrage rules test my-rules/ --why
help-new = Begin a rule
help-new-after =
    Families: attribution, loaded, kind, page, wire, card, condition.
    Example: cadrage rules new en.loaded.bridge-toll
help-fmt = Put a lexicon in order
help-fmt-after =
    Keys of a rule come in four parts: id; what is looked for; why; examples. In each part they stay as you wrote them. Other entries
    follow the order of the format. Entries stand one line apart; comments stay.
    Example: cadrage rules fmt my-rules/
help-schema = Write the schema of lexicons
help-schema-after =
    An editor that knows JSON Schema for TOML shows mistakes while a rule is typed.
    Example: cadrage rules schema > schema.json
help-coverage = Show which rules are of use in texts
help-diff = Compare the findings of two lexicons
help-eval = Measure findings on annotated texts
arg-help = Show this help
arg-version = Show the version
arg-method-paths = Texts to say of how much of their reading was reviewed and audited: files, folders
arg-paths = Files, folders, or - for standard input
arg-path = File, folder, or - for standard input
arg-set = Name of a set of samples
arg-what = Passage (A6), id, name of a rule or folder, by the command
arg-show-what = Passage (A6), or id of a finding
arg-check-what = Lexicon folders or files of your own
arg-test-what = Rules whose names begin so, lexicon folders or files; all rules when left out
arg-new-what = Name of the rule: language.family.name
arg-fmt-what = Lexicon folders or files
arg-rule = Name of a rule
arg-sentence = A sentence to read with all rules
arg-toml = Print the text of the entry as its file has it, to be changed in a folder of your own
arg-why = Say why, too
arg-test-why = Say what the rule hits instead
arg-format = Form of the output
arg-view = Views, separated by commas, or all
arg-out = One file a view in this folder; one that ends in .json, .csv, .md … like its format is the file; with xlsx, the workbook
arg-output = File or folder to write
arg-csv-dialect = Plain CSV (RFC 4180), for a French spreadsheet, or with tabs
arg-with-text = Put the text into the JSON
arg-with-furniture = Show what is in the page furniture too
arg-all-acts = Show what no table counts too: orders, plans, promises, refusals to act, words inside words…
arg-rates = Add rates and their intervals to the profile
arg-input = What the inputs are
arg-lang = Language of the texts, or auto
arg-lexicons = Add the lexicons of this folder; for the same name they win
arg-no-builtin = Use the lexicons of --lexicons alone
arg-event = TOML file that describes the event: actors, their names, their camps
arg-offsets = Unit of positions in JSON and CSV
arg-max-size = Largest input that is read (50MB)
arg-jobs = Number of threads; 0 = one a core
arg-ui = Language of the interface; no effect on the texts
arg-width = Width in columns
arg-color = Bold and underlined

rules-tested =
    { $rules ->
         [one] one rule
        *[other] { $rules } rules
    }, { $examples ->
         [0] no example tried
         [one] one example tried
        *[other] { $examples } examples tried
    }, { $failed } not as promised{ $unwritten ->
         [0] { "" }
         [one] { "; " }one example still to be written (…)
        *[other] { "; " }{ $unwritten } examples still to be written (…)
    }
rules-test-none = No rule begins with “{ $what }”. All of them: cadrage rules list --all. Those of a folder of yours: --lexicons FOLDER
rules-test-none-meant = No rule begins with “{ $what }”. Did you mean “{ $meant }”? Rules of a folder of yours: --lexicons FOLDER
rules-test-none-folder = “{ $what }” is no folder here, and no rule begins so. Did you mean { $meant }?
rules-test-missed = not hit: { $text }
rules-test-unmarked = hit, and not between braces: { $text }
rules-test-braces = what the rule hits is longer or shorter than the braces: write them so: { $text }
rules-test-loud = hit, and the sentence is there to show what the rule does not hit: { $text }. Narrow the term, or add `except` or `forbid`
rules-test-narrated = hit as narration, promised as somebody’s words: { $text }
rules-test-hits = what the rule hits there: { $hits }
rules-test-rival = stands aside for { $rule }, which finds these words too: { $why ->
        [stable] it is stable, this one is on trial
        [longer] what it finds is longer
        [earlier] what it finds begins earlier
       *[first] its id is the first in alphabetical order
    }
rules-test-yields = { $rule } stands aside for { $other } in an example: { $why ->
        [stable] it is stable, this one is on trial
        [longer] what it finds is longer
        [earlier] what it finds begins earlier
       *[first] its id is the first in alphabetical order
    }
rules-test-takes = { $rule } takes the place of { $other } in an example: what that rule found there is found by this one
rules-test-will-take = { $rule } will take the place of { $other } in an example once it is stable; as long as it is on trial { $other } goes first there
rules-test-no-hit = the rule hits nothing there
silence-language = the sentence is read as { $read }, the rule is { $own }: add --lang { $code }
silence-no-language = the language of the sentence is not recognised: add --lang { $code }
silence-excepted = one of its exceptions holds the words: { $there }. Narrow `except`, or leave it out
silence-alone = none of the words of `require` stands near: { $any }. Add a word, or leave `require` out
silence-alone-form = { $there } stands there, and `require` has not this form of the word: write { $word } in it
silence-far = { $there }, a word of `require`, stands further away than `within` says: widen it
silence-across = { $there }, a word of `require`, stands { $side ->
        [before] before; `side` says after
       *[other] after; `side` says before
    }
silence-accompanied = a word of `forbid` stands near: { $there }. Narrow `within`, or take the word out
silence-accompanied-anywhere = a word of `forbid` stands in the sentence: { $there }. Take the word out of `forbid`
silence-capitals = its capitals do not fit: the rule says case = "{ $case }"
silence-negated = a negation takes the word back; negation = "keep" counts it all the same
silence-mentioned = the word is only mentioned as a word; mention = "keep" counts it all the same
silence-unframed = the words are there, and in none of the constructions of the rule ({ $frames }): add `{ $fitting }` to `frames`
silence-unframed-untried = the words are there, and in none of the constructions of the rule ({ $frames }); which one would fit: cadrage explain { $rule } --sentence { $sentence }{ $own }
silence-written-out = { $there } is written out in the term, so that nobody knows which form of the verb it is: write the infinitive with ~ (`{ $word }~`) and add pos = "verb"
silence-unframed-addressee = the words are there, and in none of the constructions of the rule ({ $frames }); by addressee = "object" what stands behind the verb is who is spoken to: leave `addressee` out where it is what is said
silence-unframed-all = the words are there, and in no construction that cadrage reads, those of the rule ({ $frames }) or others: it reads neither a verb parted by its object, nor one without a source or content
silence-aside = { $rule } finds these words and goes before it
silence-behind = the words stand in those of { $rule }, which goes before it and finds nothing here either{ $n ->
        [0] { "" }
       *[other] {" "}(it has them for { $frames })
    }: { $why ->
        [stable] make this one stable, which is on trial,
       *[other] tell the two apart by `require`, `forbid` or a longer term,
    } or copy that one (cadrage explain { $rule } --toml) and add { $n ->
        [0] the words
       *[other] the construction
    } there
silence-elsewhere = the words are there, and not where on the line the rule looks for them: see `at`
silence-no-agency = no agency of the list is named here: check the name, or add an [[agency]] to shared/agencies.toml
silence-not-beside = an agency is named, but not right beside these words as `before`, `after`, `at` and the role ask
silence-accents = { $there } differs by its accents alone: write the term so, or add fold = "all"
silence-inflected = { $there } is another form of the words of the term: write ~ behind the word that changes{ $table ->
        [noun] { "" }
       *[other] , with pos = "{ $table }" in the entry
    }
silence-inflected-marked = { $there } is a form that ~ does not give by the table of the rule: write pos = "{ $table }" in the entry
silence-apart = { $there }: other words stand between those of the term; ..{ $n } between two words allows for up to { $n ->
         [1] one
         [2] two
        *[other] three
    }
silence-apart-wider = { $there }: more words stand between those of the term than ..{ $gap } allows for: write ..{ $n }
silence-marked = { $there }: a mark stands between the words, which breaks a term; write it in the term, set off by blanks
silence-spelt = { $there } stands here, the term has { $word }: mend one of the two, or add the other spelling
silence-lacking = { $word } is not in the sentence: write it in with the other words of the term, or put ? behind it in the term
silence-absent = none of these words is in the sentence: { $terms }
silence-mixed = all these words are in the sentence, but not one behind the other in this order: { $terms }
explain-silent = Words of these rules stand here, or nearly, and they find nothing
explain-language = language not recognised, read as { $read }; { $ways }
explain-only-language = language not recognised, read as { $read }
explain-no-language = language not recognised: add { $ways }
explain-way = --lang { $code } for { $name }
explain-finds = finds { $hits }
rules-test-explain = all rules on this sentence: cadrage explain --sentence { $sentence }

## Measuring rules on texts that people marked
eval-head = { $lang } · texts: { $texts } · attributions marked: { $marked }, found: { $found }
eval-measure = what must agree
eval-measure-cue = verb or cue word (touches)
eval-measure-cue_exact = verb or cue word (exactly)
eval-measure-content30 = content (mostly)
eval-measure-content80 = content (nearly all)
eval-measure-content_exact = content (exactly)
eval-measure-source30 = source (mostly)
eval-measure-triple = cue, content and source
eval-measure-token = characters reported
eval-precision = right
eval-recall = found
eval-f1 = both
eval-source-acc = Source right where the content is: { $value }%
eval-share = Share of the text in somebody’s words: { $marked }% marked, { $found }% found; { $error } points apart on average; r = { $r }
eval-note = Of a hundred. “right”: of what the rules find, how much people marked too; “found”: of what people marked, how much the rules find; “both” holds the two together (F1). --errors shows the sentences behind the figures.
eval-by-rule = rule
eval-by-act = act
eval-by-frame = construction
eval-by-kind = sort of source
kind-company = company
kind-none = nobody named
eval-right = right
eval-wrong = not marked so
eval-missed-short = not found
eval-low = under 60 of a hundred: make it narrower, or weigh it 0
eval-few = Rules with fewer than { $least } hits, not judged: { $n }
eval-no-rule = (no rule knows the cue)
eval-untold = (not told)
eval-extra = FOUND, AND NOBODY MARKED IT ({ $n })
eval-missed = MARKED, AND NOT FOUND ({ $n })
eval-otherwise = FOUND WITH ANOTHER SOURCE OR OTHER WORDS ({ $n })
eval-group-rule = { $rule } ×{ $n }
eval-group-cue = { $cue }, which no rule knows, ×{ $n }
eval-more =
    { $n ->
         [one] and one more
        *[other] and { $n } more
    }
eval-source-otherwise = source: marked { $marked }, read { $read }
eval-content-otherwise = content: marked { $marked }, read { $read }
eval-no-judgement = --family loaded has nothing to measure: nobody marked words to discuss in these texts. It reads JSON Lines with “text”, “label” (true where the sentence takes sides) and “spans” (the words: [[start, end], …]). Texts with marks of who says what, as in gold/open, are measured without --family.
eval-no-readers = --family press has nothing to measure: no text here has the marks of two readers. It reads JSON Lines with “text” and “readers”, a list of two tables with “attributions” and “loaded”. Texts that one person marked, as in gold/open, are measured without --family.
eval-meant = nobody marked who says what in these texts: measured as --family { $family }
eval-loaded-head =
    { $sentences ->
         [one] one sentence
        *[other] { $sentences } sentences
    }, { $judged } judged to take sides; { $hits ->
         [0] no word to discuss counted
         [one] one word to discuss counted
        *[other] { $hits } words to discuss counted
    }
eval-loaded-sentence = sentences that take sides
eval-loaded-token = words marked
eval-loaded-span = stretches marked (touch)
eval-loaded-macro = Both answers together: { $macro }. Saying yes every time would give { $always } for the first line.
eval-press-head = Reported words found: { $found }, of which both readers have { $agreed }. Words to discuss counted: { $words }, of which both have { $both }
eval-press-attributions = reported words
eval-press-loaded = words to discuss
eval-press-rest = Words that take a side, found: { $strong }% of { $of }. Voice right: { $voice }% of { $voices }.
gold-fault-unreadable = cannot be read:
gold-fault-syntax = cannot be parsed:
gold-fault-no-key = this key is needed:
gold-fault-bad-value = not one of the values there are:
gold-fault-bad-mark = a square bracket that begins no mark: [
gold-fault-unclosed = this mark is never closed:
gold-fault-unopened = a closing bracket that closes nothing
gold-fault-no-entry = a mark without its entry, number
gold-fault-no-mark = an entry without a mark in the text, number
gold-fault-twice = two entries with the number
gold-fault-id-twice = two texts with the id
gold-fault-outside = a place outside the text
gold-fault-nothing = no marked text (.toml or .jsonl) in this folder
gold-fault-nowhere = not found
gold-fault-unmarked = no marked text
gold-remedy-unreadable = Check path and access rights; the file must be UTF-8.
gold-remedy-syntax = Mend the line.
gold-remedy-no-key = Add it.
gold-remedy-bad-value = gold/README.md and docs/eval.md list them.
gold-remedy-bad-mark = A mark is a number, s, c or t, and a blank: [2s …]. Take other brackets out of the text.
gold-remedy-unclosed = Add its ] in the same paragraph.
gold-remedy-unopened = Take it away, or add the mark it closes.
gold-remedy-no-entry = Add an [[attribution]] with this n.
gold-remedy-no-mark = Mark its cue in the text, or take the entry away.
gold-remedy-twice = Give each its own number.
gold-remedy-id-twice = Give each its own id.
gold-remedy-outside = Places are code points of “text”, counted from 0.
gold-remedy-nothing = Name files or folders of marked texts; gold/README.md and docs/eval.md show their forms.
gold-remedy-nowhere = Check the path.
gold-remedy-unmarked = A marked text has “id”, “lang” and “text”; gold/README.md shows one.
help-eval-after =
    Marked texts say who is said to have said what; gold/README.md explains how, docs/eval.md has all forms. --errors shows where rules and people differ.
    Examples:
    { "  " }cadrage rules eval gold/open --errors
    { "  " }cadrage rules eval texts.jsonl --by rule --format json
arg-gold = Marked texts: .toml or .jsonl files, or folders of them
arg-family = What is measured
arg-by = Right, wrong and not found, one row a rule, act, construction or sort of source
arg-errors = Show the sentences in which rules and people differ
arg-count = Every act, or what counts as reported words
arg-subset = Of the marked texts, look for this part alone
arg-nested-ok = What is found inside another attribution is no error
arg-weak = Count weak readings, too

## Debate pages
explain-category = Category: { $name } ({ $id })
explain-category-rules = { $n }; cadrage rules list { $id }
explain-agency = Agency: { $name } ({ $id })
debate-page = The debate: { $title } ({ $id })
debate-usual = Legal or usual term
debate-guides = What guides for writing say

## Which rules are of use
coverage-head = Texts read: { $texts }. Rules that fire: { $fired } of { $rules }
coverage-samples = These are the invented samples that come with the program; your own texts: --corpus FOLDER
coverage-note = Hits by whose words they are: of lines of the page, and of agencies where they alone are known, the voice is not read. A term that stands in none of these texts is not tried. --corpus names other texts, --format json gives everything.
coverage-behind = “{ $name }” is the name of rules: write it before --corpus, which takes everything behind it for texts
coverage-neutral =
    fires in { $n ->
         [one] one neutral text
        *[other] { $n } neutral texts
    }
coverage-aside = finds nothing here: stands aside for { $rule } ({ $n })
coverage-aside-mostly = finds nothing here: stands aside for others ({ $n }), mostly for { $rule }
coverage-behind-idle = finds nothing here: its words stand in those of { $rule } ({ $n }), which goes before it and finds nothing there either
coverage-rare = Never, for a reason that is written ({ $n })
coverage-hits = hits
coverage-silent = Never, and no reason is written ({ $n })
coverage-silent-ways = A reason why that may be is written as `rare`. What keeps one silent in a sentence: cadrage rules test --why
coverage-unmet = Never: no text in { $language } was read ({ $n })
coverage-untried = No text in { $language } was read: { $n ->
         [one] one rule that fires nowhere was not tried
        *[other] { $n } rules that fire nowhere were not tried
    }
coverage-explained = Every rule fires or says why it may not.
coverage-explained-aside = Every rule fires, stands aside for another or says why it may not fire. In these texts some only stood aside:
coverage-all = { $what } only
coverage-voiceless = voice not read
coverage-work = Most work, hits or not, in hundredths of that of all rules shown
fact-rare = may be rare
diff-head = Texts read: { $texts }. Findings that come: { $added }, that go: { $removed }, in another voice: { $voices }, told otherwise: { $otherwise }
diff-draft = { $rule } (draft: listed, not counted)
diff-counted = counted
diff-uncounted = not counted
diff-voice = { $was } → { $is }
diff-replaced = replaced by { $rule }
diff-kept = kept by { $rule }
diff-kept-count = { $n ->
        [one] One place
       *[other] { $n } places
    } where a rule of the second lexicon stands aside and another goes on counting
diff-entries =
    { "[[" }{ $table }]] { $ids }{ $more ->
        [0] { "" }
       *[other] {" "}and { $more } more
    }: { $how ->
        [new] new
        [off] switched off
        [gone] in the first lexicon alone
       *[changed] changed
    }{ $table ->
        [agency] , and no mention of { $n ->
            [one] it
           *[other] them
        } changes in these texts
       *[other] { "" }
    }
drafts-found =
    { $n ->
         [one] One finding by a rule on trial (draft) of your own, not counted
        *[other] { $n } findings by rules on trial (draft) of your own, not counted
    }: listed by --view all --all-acts, counted with status = "stable"
diff-samples = The texts are the built-in samples; --corpus FOLDER names others
diff-retold =
    { $n ->
         [one] One rule changed in what is read of it alone, not in what it finds (reason, examples…)
        *[other] { $n } rules changed in what is read of them alone, not in what they find (reason, examples…)
    }: { $ids }{ $more ->
         [0] { "" }
        *[other] { " " }and { $more } more
    }
diff-replaces = in place of { $rule }
diff-weight = weight: { $turned }
diff-speaker = source: { $speaker }
diff-told-speaker = source: { $turned }
diff-meant = “{ $name }” is no lexicon folder and no revision: did you mean { $meant }?
diff-nowhere = “{ $name }” was not found: no folder and no file is called so, nor a revision of the repository here that has lexicons; the lexicons of the program are “builtin”
diff-nowhere-meant = “{ $name }” was not found: no folder and no file is called so. Did you mean { $meant }?
diff-upon = { $name }: read upon the built-in lexicons
diff-aside =
    { $n ->
         [one] One more change stands in page furniture
        *[other] { $n } more changes stand in page furniture
    }, where nothing is counted. --format json names everything.
shop-no-text = no text was read: nothing to show
help-coverage-after =
    Without --corpus, the samples of the program; a folder gives its texts and those of all folders below it.
    A rule may say why it finds nothing: rare = "…".
    Examples:
    { "  " }cadrage rules coverage my-rules/ --corpus texts/
    { "  " }cadrage rules coverage en.loaded --corpus texts/ archive.jsonl
help-diff-after =
    BASE and HEAD are lexicon folders, revisions of the repository that this folder lies in, or builtin, the lexicons of the program.
    A folder without language.toml or shared/ is read upon those, as --lexicons does. Without --corpus the built-in samples are read.
    Examples:
    { "  " }cadrage rules diff builtin my-rules/ --corpus texts/
    { "  " }cadrage rules diff main lexicons --corpus texts/ --format markdown
arg-rules = Rules whose names begin so, lexicon folders or files; all rules when left out
arg-corpus = Texts to read: files, JSON Lines, folders with all below them
arg-neutral = Folder of texts in which no word should be counted
arg-base = The lexicon as it was: a folder, a revision, or builtin
arg-head = The lexicon as it is to be: a folder, a revision, or builtin
arg-holding = Words that stand in the name of the rule or in a term
arg-check = Show only rules that never fire and have no reason written; fail where there are any
arg-full = Read every text with both lexicons, even where no changed rule can find anything
arg-unreviewed = Only rules that nobody read a second time
arg-status = Only rules that are on trial (draft), stable or retired
arg-list-all = Every rule, not an overview

## The same fact, which words?
column-actor = who is meant
column-deed = plain name
naming-none = No actor that is known is named in two texts.
naming-newcomers = Names that several texts use and no list knows (--event can describe them):
naming-alone = Found in one text only:
naming-actor = { $actor }: { $names }
naming-note = In the order of first use. n narration, s somebody’s words, ? unclear; n3: three times in the narration; · no name found. None of these names is said to be the right one. Only actors the program knows, or --event describes, are found.
keyness-few = It takes { $least } texts in one language; of fewer, every text has words of its own.
keyness-word = { $word } { $n } ({ $elsewhere })
keyness-note = How often a word stands in the text, in brackets how often in all others of its language. Only what chance hardly explains, over all words tried (binomial test, Holm’s correction). Names, numbers and grammatical words are left out. A text has the words of its subject: what they tell is in the passages.
deeds-head = What is done, or might be: which words?
deeds-most = { $first }; most often { $most }
deeds-note = What is done: the word a text uses first and, where it is another, the one it uses most. The plain name on the left takes no side. The words of a row can stand for one thing; whether they do here, the passages tell.
naming-discussed = { $mark } holds a word to discuss that the tables count; --view loaded says why.
summary-naming = The same fact, which words? n narration, s said, † word to discuss
arg-category = Only the words to discuss of these categories, separated by commas
arg-sort = Put the words to discuss of all texts in one list: by rule, by the words before (left) or after (right)
loaded-by-rule = All texts together, by rule.
loaded-by-left = All texts together, in the order of the words before, the nearest first.
loaded-by-right = All texts together, in the order of the words after.
show-name = Name given
## Passages in common
shared-pair =
    { $a } and { $b }: { $n ->
         [one] one passage
        *[other] { $n } passages
    } in common
shared-credit = { $label }: credit to { $agencies } seen in the file
shared-credit-beside = { $label }: agency credited in the furniture of the page only
shared-no-credit = { $label }: no agency credit seen in the file
shared-unknown = { $label }: language not read, credit not looked for
shared-none = No passage in common found between these texts.
shared-one-text = It takes two texts to look for passages in common.
shared-base-unknown = There is no text “{ $label }” here.
shared-note = [ ]: a name, figure, day or word to discuss that the other passage does not have. The rest of the passage may differ too.
shared-order = Which came first, who changed what, and where the passage comes from: the files do not say.
shared-furniture =
    { $n ->
         [one] One passage
        *[other] { $n } passages
    } of page furniture in common, not counted here.
column-likeness = link
cluster-texts = { $n } texts: { $texts }
cluster-day = Date seen: { $day }
cluster-days = Dates seen: { $first } to { $last }
cluster-no-day = No date seen in these files
cluster-undated =
    { $n ->
         [one] one text without a date seen
        *[other] { $n } texts without a date seen
    }
cluster-tie = Most in common: { $a } ({ $ashare }% of its words) and { $b } ({ $bshare }%)
clusters-none = No group of texts tied by passages in common.
clusters-untied =
    { $n ->
         [0] Every text is in a group.
         [one] One text is in no group.
        *[other] { $n } texts are in no group.
    }
clusters-note = Two texts are tied where passages in common are 15% of the words of either or more; a group holds texts tied to each other step by step. Passages and credits are two observations: neither explains the other.
summary-clusters =
    { $n ->
         [one] Texts tied by passages in common, one group:
        *[other] Texts tied by passages in common, { $n } groups:
    }
summary-clusters-all = All groups: --view clusters
likeness-identical = same words
likeness-near = nearly the same words
likeness-reworked = same sentence, other words
likeness-translated = matching sentence, other language
likeness-differs = same place, other content
arg-base-text = Letter of the text the others are set against, in the view shared
arg-window = Days: two texts dated further apart are not set side by side for passages in common
summary-follow =
    { $n } of { $a }’s { $all } sentences { $n ->
         [one] has
        *[other] have
    } a match in { $b }, which has { $others } in all.
summary-same-place = At the same place: { $one }, { $other }.

### report: the HTML report
report-title = One event, several texts
report-title-one = One text
report-contents = Contents
report-skip = Go to the content
report-marks = Show the marks
report-marks-show = Show the marks
report-marks-hide = Hide the marks
report-cards = The texts
report-outlet-none = site not named
report-date-none = the date is not in the file
report-date-none-short = no date seen
report-title-none-short = the title is not in the file
report-title-none = the title is not in the file; first words
report-unread = These inputs could not be read and are not in this report:
report-first = Worth a look first
report-pair-named = The same actor, which words? { $actor }
report-pair-none = Nothing that these texts have in common was found: no passage, no two names of one actor, no claim.
report-words-of = word to discuss in the words of:
report-parting = At the same place:
report-speakers = Who speaks?
report-dots = ●: one passage of reported words, to be opened. ·: none found.
report-speakers-by-sort = By sort of source
report-speakers-rest = others, or no country given
report-speakers-none = No reported words found.
report-unheard = Named, none of their words found
report-unheard-land = Countries are not in this list: to name one is often to name a place. The table below counts them.
report-strips = The voices along each text
report-strips-key = Line: narration. High block: quoted words. Low block: summarised words. Outline: damaged marks. Each block leads to its passage.
report-strips-wordless = Small frame: somebody who counts among the voices though no words of theirs are reported (a refusal to answer, “did not rule out”).
report-strip-said = Text { $label }: quoted words { $quoted }% of its length, summarised words { $reported }%, damaged marks { $unclear }%; the rest is narration.
report-strip-told = { $source }: { $cue }
report-aligned = Passages in common, text above text
report-aligned-said = { $n ->
    [one] { $n } passage in common of { $a } (above) and { $b } (below).
   *[other] { $n } passages in common of { $a } (above) and { $b } (below).
}
report-aligned-key = Each bar is a text from beginning to end. Full band: the same words, or nearly; grey band: other words; light band: other language; dashes: the same place, other content. Each band leads to its passage. Which text came first is not in the files.
report-chains = From source to text
report-chains-said = Text { $label }: { $chains }
report-chains-told = Told to somebody (“told …”)
report-chains-told-note = Whoever words were told to has not passed them on to this text as far as it says: that is no step of the drawing.
report-chains-key = Through whom the words pass, as each text writes it. Dotted line: a step the text implies and does not write out. Each line leads to its passage.
report-own = Your own translation
report-own-said = your translation:
report-made = Made on { $day }.
report-file-of = File of
report-texts-in-row = texts
shared-most = The pairs with most passages in common have them here; { $n ->
    [one] one other pair has fewer
   *[other] { $n } other pairs have fewer
}: they are in the CSV and JSON of the same texts.
report-origins = Where do the figures come from?
report-origins-lead = One claim in several texts, and the origin each gives for it. Two names may be one source.
report-origin-claim = what is written
report-origin-origin = in words of
report-naming = The same fact, which words?
report-nav-origins = Origins
report-nav-timeline = Dates
report-aligned-band = { $a } – { $b }: { $likeness }
report-timeline-said = { $label }: { $dates }
report-timeline-key = Dates of a known year, in their order and not to scale. Full block: a date the text names; outline: the text published.
report-nav-naming = Names
report-nav-texts = Texts
report-nav-tables = Tables
report-nav-notes = Marks
report-nav-method = Method
report-naming-key = In the order of first use. The letter behind a name says in which voice it stands: n narration of the text, s somebody’s words, ? unclear; “n3 s”: three times in the narration, once in somebody’s words. †: the name holds a word to discuss. ·: no name found. None of these names is called the right one. Only actors that the program knows are found.
report-texts = Two texts side by side
report-texts-one = The text
report-left = On the left
report-right = On the right
report-mark-source = who speaks
report-mark-cue = word that introduces what is said
report-mark-content = what is reported
report-mark-author = word to discuss, in the narration
report-mark-quoted = word to discuss, in quoted words
report-mark-reported = word to discuss, in summarised words
report-mark-unclear = word to discuss, voice unclear
report-mark-agency = agency
report-legend-words = word to discuss, in somebody’s words
report-legend = Dotted letter: a word only listed, not counted. °: a word that the text may have received (a passage shared with another text, or translated by a program). The bar in the margin follows who speaks: wide, quoted; narrow, summarised; line, narration. Each letter opens its rule and reason. A marked word is not a fault: it is there to be discussed.
page-set-aside =
    { $lines ->
         [one] 1 line set aside
        *[other] { $lines } lines set aside
    } as page furniture ({ $words })
report-furniture = Page furniture
report-notes = All that was found
report-notes-lead = Each mark with what is known about it, in the order of the text, and the rule that found it.
report-extracts = Passages found
report-in-text = see it in the text
report-rule = rule
report-filter-text = Text
report-filter-voice = Voice
report-filter-category = Category
report-filter-all = all
report-tables = All tables
report-tables-lead = Each number opens its passages. The order is that of the files.
report-veil-pair = How do these two passages differ? What does it change? Look for it, then show the marks.
report-veil-speakers = Who is heard in these texts? Who is only named? Look for it, then show the marks.
report-veil-section = Hidden until the marks are shown.
report-disagree = I disagree
report-disagree-lead = Open a mark in a text to say that you disagree. The list stays on this page: it is gone when the page is closed, unless you print or save it.
report-disagree-none = The list is empty.
report-disagree-why = You disagree? Say why.
report-disagree-button = I disagree
report-disagree-kept = Noted.
report-disagree-print = Print the list
report-disagree-save = Save the list (CSV)
report-disagree-file = disagreements.csv
report-disagree-drop = Remove
report-finding = A mark
report-close = Close
report-method = Method and limits
report-method-reading = The program reads each text line by line, parts the text from the page’s furniture, finds reported words (who speaks, the word that introduces it, what is reported) and says whose words they are: the narration’s, quoted, or summarised.
report-method-voices = A strong word between quotation marks is the speaker’s, not the narration’s. Where the marks are damaged it counts for nobody.
report-method-words = A word to discuss is one that others would replace, with a reason and a source. Sometimes it is the right word. There is no total: the number of words does not rank a text, and the lists of two languages are not one ruler.
report-limits = What this report does not say
report-limit-found = What was not found may be there all the same: the program knows only its rules.
report-limit-file = “Not in the file” does not mean that the original page did not have it.
report-limit-language = In a translated text a word may have been chosen by a program.
report-limit-truth = It does not say what is true, nor who wrote first, nor why.
report-rules = The rules that found something
report-rule-draft = draft rule
report-rule-neutral = Another way to write it:
report-rule-source = Reference:
report-rule-debate = Debate:
report-debates = Words in debate
report-debates-lead = Each side has its words and its reason here. None is called the right one.
report-sources = The sources of these rules
report-foot = Made with cadrage { $version }, lexicon { $hash }.
report-foot-whole = This file holds the whole texts: it is for class or study, not for publishing. --extracts keeps only the passages found.
report-foot-extracts = This file holds only the passages found, not the whole texts.
arg-class = Hide marks and answers until they are asked for
arg-extracts = Leave the whole texts out of the report, so that it can be published
arg-dated = Write the day of the run under the report, or the day given as --dated=2024-10-14; without it the same texts give the same bytes
dated-no-day = “{ $day }” is no day. Write it as year-month-day, such as --dated=2024-10-14.
help-report-after =
    One file, no network: it opens in any browser, and from a USB stick.
    Examples:
    { "  " }cadrage report demo:pont-de-selm -o report.html
    { "  " }cadrage report folder/ -o class.html --class
# The view of figures

column-quantity = what is counted
column-figure-state = compared
figures-state-same = same value
figures-state-order = same order of magnitude, no number
figures-state-other-bound = same number, exact or not
figures-state-other-scope = other value, of another stretch of time or of none
figures-state-other-value = other value
figures-none = No quantity known again in two texts found.
figures-one-text = It takes two texts to set figures side by side.
figures-sum = { $place }: the figures given add up: { $parts } = { $total }
figures-alone = Figures that no other text has: { $texts }. CSV and JSON list them.
figures-note = Each text in its own words, with the stretch of time and the source it gives. Two values may both hold: another day, another stretch, another source. An empty place: not in this text, or not known again.

## Words a text may have received
received-note = { $mark } another text has it in the same passage, or software may have translated it.
summary-loaded-received = Some words to discuss: n narration, s said, ? unclear, { $mark } shared or translated?
summary-naming-received = The same fact, which words? n narration, s said, { $mark } shared or translated?
annotate-received = { $mark }: a word that translation software may have chosen.
naming-translated = { $texts }: signs of machine translation. A program may have chosen their names; they are not compared one by one.

## Dates
column-date = date
column-written = written
column-reading = reading
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-month-whole = { $month } { $y }
date-month-start = early { $month } { $y }
date-month-middle = mid-{ $month } { $y }
date-month-end = late { $month } { $y }
date-reading-published = the text published
date-reading-written = written in full
date-reading-reckoned = reckoned from the date of publication
date-reading-open = the file cannot tell
timeline-open = As written: the file cannot tell which day, or of which year
timeline-undated = No date of publication in the file: { $texts }
timeline-unread = Dates not read, language without lexicon: { $texts }
timeline-note = The days and months that the texts name, not those on which things happened. A month stands before its days, its beginning after the 10th, its middle after the 20th, its end after the last; without a year, in the order of the calendar, then what has no month, text by text. A day of the week is reckoned only behind a verb of speech in the past; in a passage taken from another text this reckoning can be wrong. Years, “yesterday” and “tomorrow” are not listed.

# Worksheets for a class
help-worksheet-after =
    One sheet a text, the duo sheet, the identity card, the key, and the page for the wall; index.html leads to all.
    Examples:
    { "  " }cadrage worksheet a.html b.html -o sheets
    { "  " }cadrage worksheet texts/ -o sheets --level high --blind --pdf
    { "  " }cadrage worksheet texts/ -o sheets --pair A§2,C§5
arg-level = For whom: middle (11 to 15 years) or high (from 15 on); changes instructions and amount
arg-only = Categories of words to discuss that the key and the duo sheet keep, by name, separated by commas; names, numbers and days stay, and the duo may take other passages
arg-blind = Hide names of sites and dates of publication from pupils
arg-report-pair = The two passages shown first (A§2,B§1), or the two texts (A,B); without this option the program picks them, with --class as for the sheets
arg-pair = The two passages of the duo sheet (A§2,B§1), or the two texts (A,B); without this option the program picks them
arg-pdf = Print each sheet to PDF too, where Chromium, Chrome or Edge is installed
sheets-written = { $n ->
    [one] one page written to { $path }; open { $index }
   *[other] { $n } pages written to { $path }; open { $index }
}
sheets-among-inputs = “{ $path }” is one of the folders to read: the sheets would be read there as texts. Give another folder with -o.
sheets-left = Left from another time, and linked nowhere: { $names }
pair-form = “{ $what }” does not name two passages. Write for example --pair A§2,B§1, or --pair A,B for two texts.
pair-one-text = “{ $what }” stays in one text; it takes two, for example --pair A§2,B§1.
pair-nothing = “{ $what }”: nothing in common was found there. Name a paragraph of each text, for example --pair A§2,B§1.
pdf-none = No PDF: neither Chromium nor Chrome nor Edge was found. Open a sheet in a browser and print it, or name the browser in CADRAGE_BROWSER.
pdf-failed = No PDF of { $path }: { $browser } did not print it. Open it in a browser and print it.
pdf-foreign = { $path } is not as cadrage printed it: changed since, or from elsewhere, or from an earlier version. It stays as it is. Move it elsewhere, or print over it with --force.
sheet-title = Sheets for the class
sheet-head = { $n ->
    [one] one text
   *[other] { $n } texts side by side
}
sheet-all = All sheets
sheet-promise = What is written, and said by whom. No grade, no ranking, no true or false.
sheet-text = Text { $label }
sheet-in-title = title
sheet-in-line = line { $n } of the file
sheet-in-head = at the top
sheet-in-foot = at the end
sheet-in-over = over it
sheet-in-behind = after §{ $n }
sheet-voice-text = the text itself
sheet-unsure = { $voice } (?)
sheet-unsure-aside = { $voice } (?), or the text itself
sheet-file-pupil = pupil
sheet-file-duo = duo
sheet-file-card = card
sheet-file-key = key
sheet-file-reveal = wall
sheet-your-name = Name
sheet-your-class = Class
sheet-your-date = Date
sheet-veiled = name or date hidden
sheet-translated = Machine-translated? { $n ->
    [one] One sign seen, which proves nothing
   *[other] { $n } signs seen, which are no proof
}; if so, the words may not be the author’s.
sheet-paragraph = paragraph
sheet-notes = My notes
sheet-outlet-none = site not named in the file
sheet-day-none = the date is not in the file
sheet-pupil-task-middle = Read the whole text once. Read it again, underline everyone who speaks and circle the word that announces their words (says, according to…). Write your questions in the margin.
sheet-pupil-task-high = Read the text. Underline each source and circle what introduces its words; in the margin, tell apart what the text states itself, what it quotes and what it sums up.
sheet-grid = Who speaks, and how do they know?
sheet-grid-task-middle = One line for each person or group that speaks (every sheet has as many lines; some may stay empty). Copy their words if they stand between quotation marks; if not, leave the cell empty and say so.
sheet-grid-task-high = One line for each source (every sheet has as many lines; there may be too many or too few). Copy the exact words with their quotation marks; where there are none, write “summed up”. Say by which way the words came to the text.
sheet-grid-where = Where?
sheet-grid-who = Who speaks?
sheet-grid-words = Their exact words
sheet-grid-known = How does the text know?
sheet-example-where = e.g.
sheet-example-who = the mayor of a village
sheet-example-words = “The bridge is closed”
sheet-example-known = she said it on the radio, which the text names
sheet-word = A word that surprises me
sheet-word-task-middle = Which word? In which paragraph? Who says it? Which other word could stand there?
sheet-word-task-high = Which word, in which paragraph, in whose voice? Who would use it, who would refuse it? Is it the right word?
sheet-check = What I would check
sheet-check-task-middle = Which number, which fact? Where would I look?
sheet-check-task-high = Which claim, and from which source? Where to look outside this text, and what would change my mind?
sheet-duo = Two passages, two texts
sheet-duo-lead-common = These passages come from two texts and are much alike. Do they say the same?
sheet-duo-lead-named = These two passages speak of the same people or the same group.
sheet-duo-lead-claimed = These two passages give the same figure or the same words. In each, underline from whom the text has it.
sheet-duo-lead-chosen = These two passages are from two texts chosen to be set side by side.
sheet-duo-task-middle = Put each word of the box back in its place.
sheet-duo-look-middle = Where only one text has a blank, underline in the other what says the same, if anything does.
sheet-duo-task-high = Put each word back in its place.
sheet-duo-look-high = Then look in the other text for what answers it, and underline it. Where nothing does, note it: what is not said is a difference too.
sheet-bank = Words to place
sheet-translation = Translation (to be written before copying, or in class)
sheet-questions = Three questions
sheet-duo-ask-words-middle = Choose a word you put back. What does one see with it that one would not see with the other text?
sheet-duo-ask-words-high = For two of the words you put back: what does each text let one see, and what disappears in the other?
sheet-duo-ask-same = These passages are the same, or nearly. What can explain it? Give two different explanations.
sheet-duo-ask-claimed = Who gives this figure or these words in each text? Is it the same source?
sheet-duo-ask-chosen = What does each passage say that the other does not? In which words?
sheet-duo-ask-voice-middle = Who says these words: the text itself, or somebody it lets speak? How can one see it?
sheet-duo-ask-voice-high = Do these words stand in the text’s own narration or in somebody’s words? Which signs show it, and where is it uncertain?
sheet-duo-ask-beyond-middle = What would one have to look up elsewhere to know more? Where?
sheet-duo-ask-beyond-high = What can one not know from these two texts alone? Which document would one look for?
sheet-duo-hint-words = No single answer: pupils compare what each word shows. A word to discuss can be the right word; the other text is not neutral for all that.
sheet-duo-hint-same = A statement or a dispatch that both received, one taken from the other, one author: the files do not let us choose.
sheet-duo-hint-claimed = See the origins that the texts name, below. Two names can be one source, and a text can give a figure without saying whose it is.
sheet-duo-hint-chosen = No single answer: the pupil compares what each passage chooses to say. What is not in a passage may be elsewhere in its text.
sheet-duo-hint-voice = The voice of each word is in the table. Clues: quotation marks, a verb of saying, “according to”. A word between quotation marks is that of the person quoted, not the narration’s.
sheet-duo-hint-beyond = The document it goes back to (statement, dispatch, decision), another language, another side, what happened next.
sheet-claim-origin = { $label }: { $origin }
sheet-teller-elsewhere = named outside the passage, { $spot }: { $words }
sheet-teller-none = nothing to underline, the passage does not say from whom it has it
sheet-teller-beyond = nothing to underline in this passage; elsewhere the text has it from: { $origin }
sheet-teller-note = Elsewhere in this text ({ $spot }): { $words }
sheet-chosen = These two passages were chosen by hand.
sheet-chosen-nothing = Nothing in common was found in them.
sheet-chosen-apart = No sentence in common was found in them.
sheet-chosen-figures = Figures to compare (do they count the same thing?): { $list }.
sheet-chosen-quotations = Words quoted in both: { $list }.
sheet-chosen-words = Words to discuss of one sort in both: { $list }.
sheet-duo-answers = The blanks
sheet-duo-facing = in the other text
sheet-duo-facing-blank = blank { $n }
sheet-duo-facing-left = opposite: blank { $n }
sheet-duo-facing-open = no word recognised opposite: to be looked for
sheet-duo-alike = Blanks { $blanks }: words marked for the same reason, in one language; where the sentence takes one for the other, it is no mistake.
sheet-duo-facing-lead = “In the other text”: what a pupil can underline where no blank stands opposite; between ellipses, more or less. “Opposite”: the only blank of the same sort (a day, a figure) that is left on both sides; the two need not say the same. “To be looked for”: the program recognised no word there, which does not mean that there is none.
sheet-duo-underline = To underline in each passage:
sheet-duo-blank = no.
sheet-duo-word = word
sheet-duo-voice = who says it
sheet-duo-category = to discuss as
sheet-duo-why-event-naming = An ordinary word, which is not counted. The two texts name one event differently: what does the one word say that the other does not?
sheet-card = Identity card of the texts
sheet-card-lead-middle = For each text, look for the answer on its sheet and fill the cell with one of these three signs.
sheet-card-lead-high = For each text, answer with one of these three signs. The second part is filled in before the pages themselves, on a screen: what surrounds an article is not on the sheets.
sheet-card-yes = it is there: add where (title, end, §)
sheet-card-no = looked for, but it is not there
sheet-card-open = one cannot know: the copy has not kept what one would have to see (a picture, a link)
sheet-card-open-bare = { $n ->
    [one] { $open }; of text { $texts } it has kept the article alone
   *[other] { $open }; of texts { $texts } it has kept the article alone
}
sheet-card-open-pictures = { $n ->
    [one] { $open }; of text { $texts } it has kept no picture
   *[other] { $open }; of texts { $texts } it has kept no picture
}
sheet-card-question = What to look for
sheet-card-after = “–” does not mean that the original page did not have it: a copy often loses title, date or name.
sheet-card-after-around = The sheet was made from a copy of the page; what surrounds the text on that page is not on the sheet, and the key quotes what it saw there.
sheet-card-on-sheets = On the sheets
sheet-card-on-pages = Before the pages themselves
sheet-card-legend = ✓ §3: seen in paragraph 3 of the sheet; “at the top”, “at the end”, “after §3”: seen at that place; “over it”: given at the top of the sheet. “outside the text”: seen around the text, on the page that pupils do not have; it is quoted below the table. –: looked for, not in the file. ?: the file cannot say (see the signs of the card). “– (does not apply)”: not there, and nothing in the text leads one to look for it (no agency, no picture, no sign of translation). Neither total nor mark.
sheet-card-needless = – (does not apply)
sheet-card-seen = ✓ { $spot }
sheet-card-seen-page = ✓ outside the text
sheet-card-seen-beside = – on the sheet (✓ outside the text)
sheet-card-around = Seen around the text, not on the sheets:
sheet-card-seen-file = ✓ in the file
sheet-ask-title = Is there a title?
sheet-ask-outlet = Is the name of the site or the paper given?
sheet-ask-byline = Is the text signed? By whom?
sheet-ask-dateline = Just before the first sentence, does the text say from where or on what day it was sent (as in “SELM, 3 June –”)? A day of publication is none.
sheet-ask-date = Is there a date of publication?
sheet-ask-agency-credit = Does it say that the text comes from a news agency, which sells its texts to papers?
sheet-ask-correction-notice = Is a correction mentioned?
sheet-ask-republication-notice = Does the text say that it is taken from elsewhere?
sheet-ask-licence-notice = Beyond a “©”, does it say who may copy this text?
sheet-ask-original-link = Does it point to an original text?
sheet-ask-translation-notice = Is a translation mentioned?
sheet-ask-photo-credit = Does it say who took the photograph, or where it comes from?
sheet-ask-document-link = Is there a link to a document (a report, a statement…)?
sheet-ask-appeal-money = Does the page ask for money?
sheet-ask-newsletter = Does the page offer a newsletter?
sheet-ask-share-plea = Does the page ask in so many words (not by mere buttons) to share the text?
sheet-ask-adblock-plea = Does the page ask to allow advertisements?
sheet-ask-genre-label = Is the kind of text announced (analysis, opinion…)?
sheet-ask-template-placeholder = Did the page keep forgotten words, such as “your text here”?
sheet-ask-provider-credit = Does it say that the text was bought or received elsewhere than from a news agency?
sheet-ask-adverts-income = Does the page say that adverts fund it?
sheet-ask-relay-named = When somebody speaks, does the text sometimes say to which paper, or through which agency their words came?
sheet-ask-agency-status = Does the text say that an agency belongs to a state?
sheet-ask-person-named = Is a person who speaks called by their name?
sheet-ask-figure-scope = For one figure at least, does the text say over how much time it was counted?
sheet-ask-contact = Does it say who publishes the page, or how to write to them?
sheet-key = Key
sheet-key-for = For the teacher
sheet-proposed = Proposed reading.
sheet-not-reviewed = It is made by a program and not yet read over by a person.
sheet-reviewed =
    It is made by a program; { $n ->
         [one] 1 of { $all } findings was
        *[other] { $n } of { $all } findings were
    } read over by a person.
sheet-check-signs = Machine-translated? Software may have chosen words, for example: { $signs }. One sign alone proves nothing.
sheet-sign-guess = { ": perhaps put for " }{ $guess }
sheet-sign-scrap = { ": scrap of a sentence between two full stops" }
sheet-sign-straight = { ": subject before the verb behind a quotation" }
sheet-sign-bare = { ": participle without its auxiliary" }
sheet-plan-amounts = Words to read: { $texts }. A long text, or one in another language, goes to those who read it with ease, or is read in part.
sheet-plan-head = A lesson of 55 minutes
sheet-plan-when = Minutes
sheet-plan-what = What the class does
sheet-plan-minutes = { $from } – { $to }
sheet-plan-title-start = Open.
sheet-plan-title-read = Read.
sheet-plan-title-share = Share.
sheet-plan-title-duo = Compare two passages.
sheet-plan-title-card = Where do these texts come from?
sheet-plan-title-close = Close.
sheet-plan-start-middle = Write the titles on the board. What happened? What do we not know yet? (The sheets show the name of the site where the file gives it; --blind hides it.)
sheet-plan-start-high = Write the titles on the board. What do they tell, and to whom do they give the leading part?
sheet-plan-start-blind-middle = Write the titles on the board and say nothing of the sites: the sheets hide them. What happened? What do we not know yet?
sheet-plan-start-blind-high = Write the titles on the board and say nothing of the sites: the sheets hide them. What do these titles tell, and to whom do they give the leading part?
sheet-plan-read-middle = One text a group, one sheet a pupil. Underline who speaks, then fill in the grid.
sheet-plan-read-high = One text a group. Grid, word to discuss, claim to check.
sheet-plan-share-middle = On the board, one column a text: who speaks? Who is named and does not speak? Compare with the key, which can be wrong.
sheet-plan-share-high = On the board, one column a text: who speaks, and by which way? Who is named and not heard? Look for a mistake in the key.
sheet-plan-duo-middle = The duo sheet, in pairs; then the page for the wall, one word at a time, each time asking who says it.
sheet-plan-duo-high = The duo sheet, in pairs; then the page for the wall. At each word: who says it, who would not, what would one have to know?
sheet-plan-card-middle = The identity card, all together: what is there, what is not in the file, what the file cannot tell.
sheet-plan-card-high = The identity card on the sheets, then, on a screen, before the pages themselves.
sheet-plan-close-middle = Everyone reads out one thing to check. Where would we look?
sheet-plan-close-high = Each group chooses a claim to check and says where to look. What do these texts do well?
sheet-limits = What the program can be wrong about
sheet-limit-voice = It can give words to the wrong person, above all where a pronoun stands for them or quotation marks are lost. (?) marks the least certain readings.
sheet-limit-found = It finds only what its rules know: words that are not here may well be in the text.
sheet-limit-words = A word to discuss is no mistake: sometimes it is the right word. Their number does not rank texts. In a translated text, a program may have chosen the words.
sheet-limit-file = It reads a file, not a site: “is not in the file” says nothing of the original page.
sheet-limit-truth = It does not say what is true, nor who wrote first, nor why.
sheet-key-grid = The grid, filled in
sheet-key-marks = One line a passage, source by source, in the order in which each first speaks; “…”: words of the text left out.
sheet-key-uncounted = { $mode }, not counted
sheet-key-tally = { $n } lines, of which the tables of the report count { $counted }; the others: { $others }.
sheet-key-other-orders = orders
sheet-key-other-nested = words within words
sheet-key-other-unmarked = words without quotation marks
sheet-key-other-unsourced = words between quotation marks without a source there
sheet-key-underlined = Who speaks, as the text writes it
sheet-key-ringed = what announces it
sheet-key-words = Their words, or what the text reports of them
sheet-known-none = the text does not say
sheet-key-none = No reported words were found in this text.
sheet-key-unread = There is no lexicon yet for the language of this text.
sheet-check-figures = Figures that the text gives itself, outside the reported words found: { $figures }
sheet-check-figures-unsure = Figures where quotation marks are lost or damaged (who gives them is not sure): { $figures }
sheet-check-more =
    { $n ->
        [one] and another
       *[other] and { $n } others
    }
sheet-check-unnamed = Sources without a name: { $sources }
sheet-check-unnamed-here = Sources without a name at that place (the text may name the same person elsewhere): { $sources }
sheet-vocabulary = Words to discuss
sheet-vocabulary-lead = Words that others would replace, with the voice that carries them. °: a word that the text may have received (a shared passage, or perhaps translated by a program). (?): in summarised words, one that the text may have added, or a source that is not sure.
sheet-only = Only: { $names }.
sheet-vocabulary-word = Word
sheet-vocabulary-where = Where, and who says it
sheet-vocabulary-why = Why discuss it
sheet-vocabulary-else = Another way to write it:
sheet-vocabulary-none = No word of these categories was found.
sheet-scare-quotes = Between quotation marks, and the sentence does not say who speaks: a quotation, or a distance taken from the word? The text does not tell.
sheet-wall = Page for the wall
sheet-wall-ask-common = How do these two passages differ? What does it change?
sheet-wall-ask-named = The same people, but which words? What does it change?
sheet-wall-ask-claimed = The same figure, the same words: who says it in each text?
sheet-wall-ask-chosen = What does each passage say that the other does not? What does it change?
sheet-wall-back = Back
sheet-wall-next = Show what comes next
sheet-wall-all = Show all, hide all
sheet-wall-blank = hidden word
sheet-for-pupils = For pupils
sheet-for-wall = For the wall
sheet-for-teacher = For the teacher
sheet-about-pupil = The text without marks, a margin for notes, and the empty grid.
sheet-about-duo = Two passages that answer each other, blanks, the words to place, three questions.
sheet-about-card = What a text says of itself, to be looked for in each.
sheet-about-wall = The two passages in large type; the words are shown one by one with the space bar or the arrows.
sheet-about-key = A proposed reading of every sheet with its passages, its limits, and the plan of a lesson of 55 minutes.
sheet-no-duo = No duo sheet: these texts have no passage in common, and nothing else was found in them that can be compared.
sheet-no-duo-one = No duo sheet: there is one text only.
sheet-unread = Could not be read
sheet-how = Before printing
sheet-level-middle = Instructions for pupils of 11 to 15 years (--level high for older ones).
sheet-level-high = Instructions for pupils from 15 years on (--level middle for younger ones).
sheet-blind = Blind reading: names of sites and dates of publication are hidden from pupils; the key gives them.
sheet-how-print = Each sheet is made for A4 paper, in grey. Open it and print it; --pdf does so for all. Pupils read first, the key comes after.
sheet-rights = These sheets hold whole texts: they are for a class, not for publication.

# The shell and the manual
help-completions = Write what a shell needs to complete commands with the Tab key
help-completions-after =
    The text goes to standard output; the shell reads it when it starts.
    Examples:
    { "  " }cadrage completions bash > ~/.local/share/bash-completion/completions/cadrage
    { "  " }cadrage completions zsh > ~/.zfunc/_cadrage    a folder to put in fpath, before compinit
    { "  " }cadrage completions fish > ~/.config/fish/completions/cadrage.fish
    { "  " }cadrage completions powershell >> $PROFILE
    { "  " }cadrage completions elvish >> ~/.config/elvish/rc.elv
help-man = Write the manual, one page a command
help-man-after =
    Examples:
    { "  " }cadrage man -o ~/.local/share/man/man1
    { "  " }man cadrage-rules-check
arg-shell = The shell that will complete
arg-man-output = Folder for the pages
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-version = VERSION
man-notes = NOTES
man-written = { $n } pages written to { $path }

# The method
method-title = Method
method-version = version of the program
method-lexicon = hash of the lexicon
method-texts = texts read, with the beginning of their hash
method-reading = How texts are read
method-rates = Reported words and words to discuss count in title, captions and text alike, and rates are per 1,000 words of these three together (words_counted in the profile as CSV, words.counted and exposure in JSON); shares are of the passages of reported speech. Under 150 words or 5 findings the count stands alone.
method-definitions = What is counted and marked
method-categories = Categories of words to discuss
method-categories-lead = Between braces, the words that a rule of the category finds. The sentences are examples and proofs of rules.
method-rules = Rules by family and language
method-rules-lead = Rules on trial find words and count none; a rule is read twice when a second person has signed it. The numbers of two languages cannot be compared.
method-control = Control
method-control-nowhere = No sample with answers (./audit.toml) lies in the folder this note was made in; others may lie beside texts. To have the line of the control here, and how many findings were reviewed, name the texts: cadrage method PATH…
method-control-none = No audit of these texts yet: no sample of their findings was drawn and read over by a person. Figures are automatic readings.
method-limits = Known limits
method-limit-irony = Irony, allusion, pictures and layout are not seen, nor is what is left out.
method-limit-speaker = A verb that no rule knows leaves somebody’s words with the narration; long sentences with several speakers are the hardest; free indirect speech counts as narration.
method-limit-lists = The lists were written by a few people and lean as they lean.
method-sources = Sources of the lexicon
method-sources-lead = What the reasons of the rules, the categories and the debates rest on. A source shows that a word has been discussed, not that one answer is right.
method-what = what it is
method-example = example
method-counter = counter-example
method-aside = not counted
method-reference = reference
method-family = family
method-language = language
method-count = rules
method-draft = on trial
method-reviewed = read twice
lang-shared = any language
help-method = Write the method, to put beside figures: definitions, rules, limits, sources
method-what-attributions = A stretch of text tied to whoever says, writes, thinks or claims it.
method-example-attributions = “The bridge is safe,” the mayor said.
method-counter-attributions = The mayor opened the bridge.
method-aside-attributions = Only listed (--all-acts): orders and requests that quote nothing; plans, promises, refusals to act; words inside somebody’s words; “the claim that…”, “reportedly”; what nobody said, or the text in its own name; weak readings; verbs on trial. Nor does what stands in page furniture count. A question and a refusal to answer are claims and counted.
method-what-attributions-direct = A passage of reported speech that is wholly between quotation marks.
method-example-attributions-direct = “The bridge is safe,” the mayor said.
method-counter-attributions-direct = The mayor said that the bridge was safe.
method-aside-attributions-direct = A passage with damaged quotation marks.
method-what-attributions-mixed = A passage of reported speech of which a part is between quotation marks.
method-example-attributions-mixed = The mayor said that the bridge was “safe for everyone”.
method-counter-attributions-mixed = The mayor said that the bridge was safe.
method-aside-attributions-mixed = A passage with damaged quotation marks.
method-what-attributions-named = A passage of reported speech whose source has a proper name, there or where the text gave it before (a function or a pronoun that is tied to a name counts).
method-example-attributions-named = Anna Veld said that the bridge was safe.
method-counter-attributions-named = A resident said that the bridge was safe.
method-aside-attributions-named = A function that the text ties to no name, an unnamed source, a pronoun that is not resolved.
method-what-attributions-relayed = A passage of reported speech that the text has through somebody else, whom it names.
method-example-attributions-relayed = The bridge is safe, the mayor said, according to Reuters.
method-counter-attributions-relayed = The mayor said that the bridge was safe.
method-aside-attributions-relayed = A relay that the text does not name.
method-what-loaded-author = A word of the list that stands in the narration: nobody is said to have said it.
method-example-loaded-author = The puppet regime closed the bridge.
method-counter-loaded-author = “The puppet regime closed the bridge,” a driver said.
method-aside-loaded-author = Words of rules on trial or only listed, words denied or mentioned as words, credits and page furniture.
method-what-loaded-quoted = A word of the list between quotation marks, in somebody’s words.
method-example-loaded-quoted = “The puppet regime closed the bridge,” a driver said.
method-counter-loaded-quoted = A driver said that the puppet regime closed the bridge.
method-aside-loaded-quoted = What is not counted in the narration is not counted here either.
method-what-loaded-reported = A word of the list in somebody’s words, summarised by the text. The word may be the speaker’s or the text’s: the file cannot tell.
method-example-loaded-reported = A driver said that the puppet regime closed the bridge.
method-counter-loaded-reported = “The puppet regime closed the bridge,” a driver said.
method-aside-loaded-reported = What is not counted in the narration is not counted here either.
method-what-unclear = A stretch whose quotation marks never close or never open: whose words these are cannot be told.
method-example-unclear = The mayor said: “The bridge is safe. The works ended in May.
method-counter-unclear = “The bridge is safe,” the mayor said.
method-aside-unclear = Words to discuss that stand in it count for nobody.
method-what-source = The words that name whoever speaks, as the text has them.
method-example-source = the mayor, in: The mayor said that the bridge was safe.
method-counter-source = the mayor, in: The mayor opened the bridge.
method-aside-source = Whoever is named without words of their own; they stand among those only named.
method-kind = sort of source
method-what-sources = How many sources the counted passages of a text have, each under the name it is listed under in speakers.csv.
method-example-sources = Anna Veld said it; she added a date; the police denied it: two sources.
method-counter-sources = Two pronouns that nobody could be found for: no source of their own, they may be any of the others.
method-aside-sources = The same person under two names (a name in one place, a role in another) counts as two where the text does not tie them.
method-what-unnamed = A passage of reported speech from somebody who is not named: a role without a name, a pronoun nobody could be found for, no source at all. The same in the profile and in speakers.csv.
method-example-unnamed = A resident said that the bridge was safe.
method-counter-unnamed = The police said that the bridge was safe: a body is named by what it is, though it has no proper name.
method-aside-unnamed = Bodies, groups and documents; so “with a proper name” and “unnamed” do not add up to all.
method-what-kind = What a source is by the words of its phrase: official, security forces, institution, news agency, news outlet, document, expert, witness, armed group, party (who speaks for a political side or a cause: a party, a candidate, a campaign, an activist), member of the public, unnamed; person for a name without a function.
method-example-kind = the mayor, Anna Veld: an official.
method-counter-kind = Anna Veld alone, whose function stands elsewhere in the text: a person.
method-aside-kind = A single name of which the text does not say whether it is a person’s (SelmAir): no sort. In a mixed phrase the first word that tells a sort counts.
method-what-cue = The verb, noun or preposition that ties words to a source.
method-example-cue = told, in: The mayor told the council that the bridge was safe.
method-counter-cue = told, in: The two bridges cannot be told apart.
method-aside-cue = A verb that no rule knows.
method-what-content = What is reported, quoted or summarised.
method-example-content = the bridge was safe, in: The mayor said that the bridge was safe.
method-counter-content = in May, in: The mayor said in May that the bridge was safe.
method-aside-content = When, where and to whom it was said.
method-what-agency = The name of a news agency, with its role: it credits the text, is cited in it, relays words, credits a picture, or is what the text is about.
method-example-agency = (Reuters), at the end of a text: a credit.
method-counter-agency = Photo: Reuters: a picture, which says nothing of the text.
method-aside-agency = A text taken from an agency that it does not name.
method-what-naming = The names that each text gives to one actor, in the order of first use.
method-example-naming = the Council of Harn, the rebels of Harn: two names of one actor.
method-counter-naming = the council, without anything that says which.
method-aside-naming = Actors that neither the lists nor the file of the event know.
method-what-shared = A run of words, or sentences in the same order, that two texts have in common, in one language or two.
method-example-shared = The same two sentences in both texts, with one word changed.
method-counter-shared = One name or one date in both texts.
method-aside-shared = Short loans and stock phrases. Which text came first is not said.
method-what-figures = Quantities that two texts give of the same thing, each in its words, with its time and its source.
method-example-figures = 2,140 residents in one text, more than two thousand in the other.
method-counter-figures = 2,140 residents in one text, 2,140 euros in the other.
method-aside-figures = Quantities of one text only, and units that no list knows.
method-what-card = What the file says of the text’s origin: title, name of the outlet, byline, date, credit and the like, each seen, not in the file, or not to be told.
method-example-card = By Anna Veld, below the title: a byline is seen.
method-counter-card = Anna Veld said so: no byline.
method-aside-card = What the page had and the saved file has not. There is no total.
method-what-condition = Signs that the file was cut, that its quotation marks were damaged, or that a program translated it.
method-example-condition = A text that stops in the middle of a sentence: its end is cut off.
method-counter-condition = A short text that ends with a full stop.
method-aside-condition = Translations without a sign; a sign is no proof.
help-method-after =
    Markdown for a document, JSON for a program. With --lexicons, of the lexicons that are used. With PATH,
    it says how many findings of these texts were reviewed, and what an answered sample (audit.toml) beside them came to.
    Examples:
    { "  " }cadrage method > method.md
    { "  " }cadrage method bridge/ > bridge/method.md
    { "  " }cadrage method --format json --lexicons my-rules/

# Tables for analysts
tab-method = method
tab-passages = passages
tab-summary = texts
tab-profile = profile
tab-speakers = who speaks
tab-attributions = reported words
tab-naming = names given
tab-figures = figures
tab-shared = passages in common
tab-loaded = words to discuss
tab-card = identity card
tab-agencies = agencies
tab-chains = from source to text
tab-timeline = dates
tab-keyness = words used more
tab-clusters = tied texts
book-texts = Texts
book-sheets = Sheets of this workbook
book-passages = Every passage found, by its id; cells that name one lead there
book-letter = letter
book-outlet = outlet
book-file = file
book-hash = hash of the file (SHA-256)
book-left-cells =
    sheet “{ $tab }”: { $n ->
         [one] one cell, too long for a spreadsheet, is cut and ends in …
        *[other] { $n } cells, too long for a spreadsheet, are cut and end in …
    }; the JSON has all of it
book-left-rows =
    sheet “{ $tab }”: { $n ->
         [one] one row does not fit
        *[other] { $n } rows do not fit
    }; CSV and JSON have all of it
book-left-columns =
    sheet “{ $tab }”: { $n ->
         [one] one column does not fit
        *[other] { $n } columns do not fit
    }; CSV and JSON have all of it
book-left-links =
    sheet “{ $tab }”: { $n ->
         [one] one cell does not lead to its passage
        *[other] { $n } cells do not lead to their passages
    }, a spreadsheet holds no more links
by-stream = --by sets texts side by side, which jsonl does not: take --format json
by-unshown = --by takes texts together in the view groups alone, which is not among the views asked for: add --view groups
xlsx-nowhere = XLSX: name the file, --out TABLES.xlsx
xlsx-ending = { $path }: for XLSX, name a file that ends in .xlsx, or a folder that exists
xlsx-taken = { $path } is there already and holds something else; it is left as it is

# Texts put together
view-groups = Texts by group
view-sentences = The figures as sentences
tab-groups = groups of texts
tab-sentences = sentences
column-measure = measure
column-median = median
column-range = from … to
column-rate = together
column-texts = texts
measure-name-attributions = passages of reported words
measure-name-attributions-direct = words quoted in full
measure-name-attributions-mixed = words quoted in part
measure-name-attributions-named = words whose source bears a proper name
measure-name-attributions-relayed = words that came by a relay
measure-name-loaded-author = words to discuss in the narration
measure-name-loaded-quoted = words to discuss in quoted words
measure-name-loaded-reported = words to discuss in summarised words
groups-none = Groups are asked for with --by outlet, date, lang or group; it takes two texts.
groups-unread = A language without lexicons: nothing is counted in it.
groups-no-date = date unknown
groups-no-lang = language unknown
groups-no-name = group not named
groups-heading =
    { $name } · { $lang } · { $n ->
         [1] 1 text
        *[other] { $n } texts
    }: { $texts }
groups-heading-lang =
    { $name } · { $n ->
         [1] 1 text
        *[other] { $n } texts
    }: { $texts }
groups-range = { $low } to { $high }
groups-rate = { $value } per 1,000 words
groups-rate-between = { $rate } ({ $ends })
groups-share = { $value }%
groups-note = The order is that of the names. Median and range: numbers per text. Together: all texts of the group, nothing under 150 words or 5 findings. One line a language: two lexicons cannot be compared.
groups-doubt = In brackets, the 95% interval, from five texts on: the group drawn 2,000 times from its own texts, as if they were independent; those that carry one dispatch are not. Other numbers are not enough to tell two groups apart.
groups-listed = --rates adds the words to discuss, by voice; CSV, JSON and the workbook have them.
sentence-note = { $state } cadrage method writes the definitions and limits to put beside them.
sentence-text = Text { $label } ({ $outlet }, { $date })
sentence-group =
    Group “{ $group }” ({ $lang }, { $n ->
         [1] text
        *[other] { $n } texts:
    } { $texts })
sentence-group-many = Group “{ $group }” ({ $lang }, { $n } texts)
sentence-no-date = no date
sentence-signed = { $about }: { $figure }; automatic reading, cadrage { $version }, lexicon { $lexicon }.
sentence-signed-reviewed = { $about }: { $figure }; automatic reading, { $state }, cadrage { $version }, lexicon { $lexicon }.
sentence-unread = a language without lexicons, nothing is counted in it
sentence-of-words =
    { $n ->
         [1] 1 word of title, captions and body
        *[other] { $n } words of title, captions and body
    }
sentence-of-claims =
    { $n ->
         [1] 1 passage of reported words
        *[other] { $n } passages of reported words
    }
sentence-no-claims = { $measure }: not applicable, no reported words are found
sentence-measure = { $measure }: { $n } in { $of }
sentence-measure-attributions =
    { $n ->
         [0] reported words: none found in { $of }
         [one] 1 passage of reported words in { $of }
        *[other] { $n } passages of reported words in { $of }
    }
sentence-measure-attributions-direct =
    { $n ->
         [0] words quoted in full: none found in { $of }
         [one] 1 of { $of } is quoted in full
        *[other] { $n } of { $of } are quoted in full
    }
sentence-measure-attributions-mixed =
    { $n ->
         [0] words quoted in part: none found in { $of }
         [one] 1 of { $of } is quoted in part
        *[other] { $n } of { $of } are quoted in part
    }
sentence-measure-attributions-named =
    { $n ->
         [0] words whose source bears a proper name: none found in { $of }
         [one] 1 of { $of } has a source that bears a proper name
        *[other] { $n } of { $of } have a source that bears a proper name
    }
sentence-measure-attributions-relayed =
    { $n ->
         [0] words that came by a relay: none found in { $of }
         [one] 1 of { $of } came by a relay that the text names
        *[other] { $n } of { $of } came by a relay that the text names
    }
sentence-measure-loaded-author =
    { $n ->
         [0] words to discuss in the narration: none found in { $of }
         [one] 1 word to discuss in the narration in { $of }
        *[other] { $n } words to discuss in the narration in { $of }
    }
sentence-measure-loaded-quoted =
    { $n ->
         [0] words to discuss in quoted words: none found in { $of }
         [one] 1 word to discuss in quoted words in { $of }
        *[other] { $n } words to discuss in quoted words in { $of }
    }
sentence-measure-loaded-reported =
    { $n ->
         [0] words to discuss in summarised words: none found in { $of }
         [one] 1 word to discuss in summarised words in { $of }
        *[other] { $n } words to discuss in summarised words in { $of }
    }
sentence-rate = { $figure }, that is { $value } per 1,000 words (95% interval: { $low } to { $high })
sentence-share = { $figure }, that is { $value }% (95% interval: { $low } to { $high })
sentence-count-alone = { $figure } (the count alone: too few for a rate)
sentence-group-none = { $measure }: none found
sentence-group-measure = { $measure }: per text, median { $median }, range { $range }
sentence-group-rate = { $figure }; together, { $rate } (no interval under five texts)
sentence-group-between = { $figure }; together, { $rate } (95% interval by drawing texts: { $ends })
sentence-group-alone = { $figure } (the counts alone: too few for a rate)
arg-compare-by = Puts together the texts of one outlet, date, language or group (its folder, or the key of a JSON line); an outlet must stand in the file
arg-demo-by = Puts together the texts of one outlet, date, language or group (its folder, or the key of a JSON line); an outlet must stand in the file

# Two runs side by side
read-run-lines = one text a line (jsonl), not the output of a comparison
read-run-schema = of another version of the format
read-run-manifest = the manifest of a run, which holds no findings
read-run-other = this JSON is not the output of a comparison
read-run-broken = not whole JSON
remedy-run-lines = Make it again with --format json.
remedy-run-schema = Make it again with this version: cadrage PATH… --format json
remedy-run-manifest = Give the output of the comparison instead: cadrage PATH… --format json > FILE
remedy-run-other = Make it with cadrage PATH… --format json > FILE
remedy-run-broken = The file may be cut: make it again with cadrage PATH… --format json > FILE
runs-folder = Name a JSON file in it: { $names }
runs-folder-none = No JSON file lies in it; cadrage compare … --format json writes one.
runs-title = Two runs side by side
runs-equal = { $is }, the same in both
runs-other = { $was }, then { $is }
runs-named = { $told }: { $names }
runs-same =
    { $n ->
         [0] No text is in both without change
         [one] 1 text is in both without change
        *[other] { $n } texts are in both without change
    }
runs-changed =
    { $n ->
         [0] No text has changed
         [one] 1 text has changed
        *[other] { $n } texts have changed
    }
runs-new =
    { $n ->
         [0] No text is new
         [one] 1 text is new
        *[other] { $n } texts are new
    }
runs-gone =
    { $n ->
         [0] No text is gone
         [one] 1 text is gone
        *[other] { $n } texts are gone
    }
runs-by-rules = Moved by rules or program (texts unchanged)
runs-by-rules-none = Nothing moved in the unchanged texts.
runs-by-readers = Moved by readers’ corrections, and by what follows from them
runs-by-texts = Moved by texts (texts changed)
runs-by-texts-none = Nothing moved in the changed texts.
runs-text = text
runs-kind = finding
runs-before = before
runs-after = after
runs-added = come
runs-removed = gone
runs-differ = told otherwise
runs-kind-attribution = reported words
runs-kind-loaded = word to discuss
runs-kind-wire = agency
runs-kind-name = name given
runs-kind-figure = figure
runs-kind-date = date
runs-kind-card = identity card
runs-kind-condition = state of the text
runs-key-rule = rule
runs-key-category = category
runs-key-weight = weight
runs-key-voice = voice
runs-key-sort = sort of source
runs-key-scored = counted
runs-key-agency = agency
runs-key-wire = role
runs-key-actor = actor
runs-key-value = value
runs-key-counts = what is counted
runs-key-artefact = sign
runs-key-card = state
runs-key-act = act
runs-key-mode = form
runs-key-source = source
runs-key-claim = counted
runs-key-via = relay
runs-key-content = content
runs-card-present = seen
runs-card-absent = not in the file
runs-card-unknown = the file cannot tell
runs-card-not-applicable = does not apply
runs-yes = yes
runs-no = no
runs-differs = { $key }: { $was } → { $is }
runs-more =
    { $n ->
         [one] … and one more; -f json has it
        *[other] … and { $n } more; -f json has them
    }
runs-note = + come, − gone, ≠ told otherwise. In a changed text a finding is known again by its words. Where lexicon and version are the same, other options (--event, --lang…) may have moved an unchanged text.
help-diff-runs = Says what moved between two JSON outputs: by texts, rules or readers
help-diff-runs-after =
    Both files are outputs of cadrage PATH… --format json. That something moved is no failure: the exit code is 0.
    Examples:
    { "  " }cadrage articles/ --format json > march.json
    { "  " }cadrage diff-runs february.json march.json
arg-diff-runs-before = The earlier JSON output, or - for standard input
arg-diff-runs-after = The later one

## The project file
help-init = Begin a project file (cadrage.toml), which notes once and for all the texts to read and the options to follow
arg-init-folder = The folder to write it in; else the one you are in
arg-no-project = Do not read a project file (cadrage.toml, here or above).
arg-manifest = Also write to this file what it takes to make the report again: version, lexicons, options, hash and address of each text.
init-there = { $path } is there already; nothing was changed.
project-unreadable = { $place } cannot be read ({ $name }).
project-syntax = { $place }: this is no TOML ({ $name }).
project-key = { $place }: unknown key "{ $name }"; possible or near: { $meant }.
project-option = { $place }: no command has the option "{ $name }".
project-option-meant = { $place }: no command has the option "{ $name }". Perhaps "{ $meant }"?
project-flag = { $place }: "{ $name }" takes true or false.
project-value = { $place }: "{ $name }" takes a text, a number or a list of texts.
project-aside = Mend the project file, or leave it aside: --no-project.
manifest-stream = --manifest needs a report of the whole: choose another format than jsonl.
drop-report = cadrage-report
drop-nothing = None of the files dropped could be read. Formats: .txt, .html, .htm, .mhtml, .docx, .odt, .jsonl. To know what is wrong, start "cadrage" with the files in a terminal.
drop-full = There are too many reports in { $path } already: put some elsewhere.

## Stand-off annotation
arg-brat = Read corrected annotations in this folder (--format brat) and make a review.toml of them (with --by and -o).
arg-review-read-all = With --brat: take files that came back without an edit as read through, and keep their findings.
arg-review-by = Initials of the person who corrected.
value-initials = INITIALS
brat-review-there = { $path } is there already; nothing was written. Name another file, then bring the two together.
brat-no-text = { $path }: none of the texts of this call is that of the .txt file beside it; left aside.
brat-line = { $place }: this line is no annotation that can be read; nothing was written.
brat-nothing = In { $path } there are no annotations (.ann with its .txt) of these texts.
brat-lacks = { $label }, { $id }: added without { $what }; left aside.
brat-not-utf8 = { $path }: { $file } is not written in UTF-8; left aside. Save it as UTF-8 and call again.
brat-unread = { $path }: { $file } cannot be read ({ $error }); left aside. An .ann file needs its .txt beside it.
brat-twice = { $path }: another .ann file is on the same text; this one was left aside. Bring the two together, then call again.
brat-taken-back = { $label }: { $words } had been added by a reader and is not in the annotations; the addition was left out.
brat-moved = { $label }, { $id }: stands elsewhere than it was written, which a decision cannot say; it was left where it was. To move it, delete it and make it anew.
brat-value = { $label }, { $id }: "{ $value }" is no value of { $name }; left aside.
brat-unedited = { $n ->
    [one] one text came back exactly as it was written: it is not counted as read, and nothing was decided about it.
   *[other] { $n } texts came back exactly as they were written: they are not counted as read, and nothing was decided about them.
    } If { $by } did read { $n ->
    [one] it
   *[other] them
    }, give the same call with --read-all.
brat-undecided = No decision in these files; { $path } was not written.
brat-decisions = { $n ->
    [one] one decision
   *[other] { $n } decisions
    } in { $path }; put this file beside the texts under the name review.toml.
brat-nowhere = In what folder? --format brat writes two files a text: add --out DIR.
brat-there = { $path } is there with other content, perhaps corrected; nothing was written. Name another folder.
brat-written = { $n ->
    [one] one annotated text
   *[other] { $n } annotated texts
    } in { $path }
## Corrections by a reader, and the control
reading-automatic = automatic reading, not reviewed yet
reading-reviewed-full = { $n } of { $all } findings reviewed by { $by }
reading-reviewed = reviewed { $n }/{ $all } by { $by }
reading-told = Automatic reading, { $state }.
reading-freed =
    { $n ->
        [one] One finding counts only since these decisions and has not been read.
       *[other] { $n } findings count only since these decisions and have not been read.
    }
profile-reviewed = review
review-changed = changed by a reader
unscored-dropped = set aside by a reader, not counted
control-before = It is of the reading before corrections.
control-line = Control: { $parts }.
control-findings =
    { $n ->
         [one] 1 finding drawn
        *[other] { $n } findings drawn
    }, { $yes ->
         [0] none right
        *[other] { $yes } right
    } ({ $low }–{ $high }%)
control-sentences =
    { $n ->
         [one] 1 sentence without a mark
        *[other] { $n } sentences without a mark
    }, { $yes ->
         [0] none missed
        *[other] { $yes } missed
    } ({ $low }–{ $high }%)
control-findings-part =
    { $drawn ->
         [one] 1 finding drawn
        *[other] { $drawn } findings drawn
    }, { $n } answered, { $yes ->
         [0] none right
        *[other] { $yes } right
    } ({ $low }–{ $high }%)
control-findings-open =
    { $drawn ->
         [one] 1 finding drawn
        *[other] { $drawn } findings drawn
    }, none answered
control-sentences-part =
    { $drawn ->
         [one] 1 sentence without a mark
        *[other] { $drawn } sentences without a mark
    }, { $n } answered, { $yes ->
         [0] none missed
        *[other] { $yes } missed
    } ({ $low }–{ $high }%)
control-sentences-open =
    { $drawn ->
         [one] 1 sentence without a mark
        *[other] { $drawn } sentences without a mark
    }, none answered
control-kinds = Each kind by itself: { $parts }. What was controlled is the reading before corrections.
control-attributions = reported words, { $part }
control-loaded = words to discuss, { $part }
control-kind =
    { $yes ->
         [0] none
        *[other] { $yes }
    } of { $n } right ({ $low }–{ $high }%)
control-kind-open = { $drawn } drawn, none answered
control-reach = drawn from { $n } of these { $all } texts
control-other = sample of another lexicon
read-review-file = holds the corrections of a review, it is no text
remedy-review-file = Give the texts beside it: they are followed by themselves, or name the file with --review.
read-audit-file = holds a sample to code, it is no text
remedy-audit-file = To read its answers: cadrage audit --read FILE
review-invalid =
    { $path }: { $n ->
         [one] one mistake
        *[other] { $n } mistakes
    }; nothing was read. Without the corrections: --no-review
review-invalid-whole =
    { $path }: { $n ->
        [one] one mistake
       *[other] { $n } mistakes
    }. Mend the file first: the one made here takes its place, and what has a mistake would be lost
review-left-out =
    { $path }: { $n ->
        [one] one correction has a mistake and is not followed
       *[other] { $n } corrections have a mistake and are not followed
    }, { $sound ->
         [0] none is without
         [one] 1 is without
        *[other] { $sound } are without
    }. Mend the line shown above; nothing in the file is lost
review-lost-words = { $place }: { $words } is not at this place of { $text } any more. The correction stays in the file and is not followed; to make it again: cadrage review { $typed }
review-lost-passage = { $place }: the words of `passage` are not in { $text }: { $words }. The correction stays in the file and is not followed; copy the words as they stand there, or make it again: cadrage review { $typed }
review-lost-finding = { $place }: nothing is found at { $words } in { $text } any more. The correction stays in the file and is not followed; words that the program gives to nobody are added (`add`); to make it again: cadrage review { $typed }
review-lost-overruled = { $place }: a correction read after this one, on the same place of { $text }, holds
review-freed =
    { $n ->
         [one] One finding counts only since a decision of the review freed it, and nobody has read it
        *[other] { $n } findings count only since decisions of the review freed them, and nobody has read them
    }: cadrage review { $paths }
review-moved =
    { $place }: { $text } has changed since it was reviewed. { $n ->
         [one] Its correction stays in the file and is not followed
        *[other] Its { $n } corrections stay in the file and are not followed
    }; to make it again: cadrage review { $typed }
review-other =
    { $place }: { $n ->
         [one] 1 correction is
        *[other] { $n } corrections are
    } about { $text }, which is not read here
review-others = { $file }: { $n } corrections are about { $texts } texts which are not read here
review-other-unnamed =
    { $place }: { $n ->
         [one] 1 correction is
        *[other] { $n } corrections are
    } about a text that is not read here or has changed
arg-review = Follow the corrections of this file instead of review.toml beside the texts
arg-no-review = Follow no corrections
review-two = The texts lie beside two reviews, { $one } and { $other }; one page gives one file, and would put decisions of both into it. Review each folder by itself, or name the file to go on with: --review FILE
review-next = Open { $path } in a browser; the file it gives belongs here: { $file }
help-review = A page on which to read again what was found, one by one
help-review-after = The page gives a file review.toml; put beside the texts, every command follows it.
arg-review-output = File of the page
relire-title = Review
relire-head =
    { $n ->
         [one] 1 text
        *[other] { $n } texts
    } · what the program finds by itself, and what you decide about it
relire-lead = For each finding: keep it, set it aside or change it. At the end save the file review.toml and put it beside the texts: tables, reports and sheets follow it. Nothing leaves this page.
relire-no-script = This page can be read as it is. To decide and to save, its script must be allowed; it uses no network.
relire-keys = Keyboard: arrows to go from finding to finding, K keeps, X sets aside, E changes, Escape comes back to the finding.
relire-tools = Review
relire-skip = Go to the content
relire-texts = Texts
relire-by = Your initials
relire-done = Reviewed:
relire-left = hide what is reviewed
relire-save = Save review.toml
relire-saved = Saved. Put review.toml beside the texts, in the place of the one before.
relire-copy = Nothing has arrived? What the file holds, to be copied
relire-initials = Write your initials first: every decision bears them.
relire-none = Nothing was found in this text.
relire-kind = Sort
relire-kind-all = all
relire-kind-loaded = word to discuss
relire-kind-attribution = reported words
relire-kind-wire = agency
relire-agency = Agency
relire-role = What its name does
relire-source = Who speaks
relire-passage = What is said
relire-passage-how = in the exact words of the text, a line for each piece
relire-passage-take = Take the selected words
relire-passage-none = Nothing is selected: select words in the sentence or in the text below.
relire-voice = Whose words they are
relire-category = Category
relire-reason = Reason
relire-as-read = as found
relire-keep = Keep
relire-drop = Set aside
relire-change = Change
relire-undo = Undo
relire-done-keep = kept
relire-done-drop = set aside
relire-done-change = changed
relire-done-add = added
relire-whole = The text
relire-add = Add what was not found
relire-add-lead = Select words in the text, or write them here as they stand there. Of reported words take what is said, without the verb and without who speaks.
relire-words = Words
relire-add-button = Add
relire-words-none = These words are not in the text.
relire-words-many = These words stand in several places: select them in the text.
relire-lacks-source = Say who speaks.
relire-lacks-category = Choose a category.
relire-lost = Decisions that do not find their place any more
relire-lost-lead = Their text is not read here, or it has changed, or nothing is found there any more. They stay in the file as long as you do not undo them.
relire-file-head = Decisions of a review; this file belongs beside the texts, and every command follows it.
relire-foot = This page holds the whole texts: it is for work, not for publishing.
audit-next = Answer in { $path }: right and missed, by yes or no. Then: cadrage audit --read { $typed }
audit-open = { $path }: no answers yet, { $n } to give
audit-answered = “{ $path }” holds answers, notes or initials: they would be lost. Give another name with -o, or read the answers: cadrage audit --read { $typed }
audit-invalid =
    { $path }: { $n ->
         [one] one mistake
        *[other] { $n } mistakes
    }; no answer was counted
audit-elsewhere = { $path }: this sample was drawn from none of the texts read here; the line of the control is left out
audit-left-out =
    { $path }: { $n ->
         [one] one mistake
        *[other] { $n } mistakes
    }; the line of the control is left out
audit-says-attribution = reported words · who speaks: { $source } · word that introduces it: { $cue } · what is said: { $content }
audit-says-loaded = word to discuss: { $words } · category: { $category } · whose word it is: { $voice }
audit-file-head =
    A drawn sample, to be coded by hand. Nothing is to be changed but the answers between quotation marks.
    Drawn are findings that count: reported words that count as claims, and words to discuss that are scored.
    { "[[finding]]" }: right = "yes" if what "says" tells of the passage is right, else "no".
      Reported words are right if it is that person who says that; a word to discuss, if its category fits at this
      place and it is the word of whom "says" names.
    { "[[sentence]]" }: missed = "yes" if the sentence holds reported words or a word to discuss, else "no".
    Leave "" where you do not know: only answers count.
    Then: cadrage audit --read THIS-FILE. Called audit.toml beside the texts, it gives its line to every report.
help-audit = Draw findings to be coded by hand, and count the answers
help-audit-after = A file audit.toml with answers beside the texts gives its control line to every report.
arg-audit-count = How many findings to draw; three sentences without a mark go with each ten
arg-audit-seed = Seed of the draw: the same one gives the same sample
arg-audit-read = Count the answers of this file
arg-audit-output = File of the sample

# Files that are written
cannot-write = cannot write “{ $path }”: { $error }
cannot-print = cannot write to standard output: { $error }
threads-none = no threads could be started ({ $error }): give a smaller number, --jobs 1
io-nowhere = no such folder
io-denied = the access rights do not allow it
io-folder = this is a folder
io-no-folder = part of the path is a file, no folder
io-read-only = this medium can only be read
io-full = no room left
output-there = “{ $path }” is there already; nothing was written. Give another name, or add --force to write over it.
output-is-input = “{ $path }” is one of the texts to read and would be lost; nothing was written. Give another name.
output-by-hand = “{ $path }” was written by hand for cadrage and would be lost; nothing was written. Give another name.
arg-force = Write over what is there. Without it only pages, sheets and manifests of cadrage give way to newer ones; other files stay
arg-audit-force = Write over another file. Without it only a sample that nobody has written in gives way to a newer one; answers, notes and initials always stay
sheets-folder = { $name }-sheets
arg-worksheet-output = Folder of the sheets; without it, one beside the texts, named after them
rules-fmt-differs = { $path } is not in order; cadrage rules fmt { $typed } puts it in order
arg-fmt-check = Only say which files are not in order, and end with code 1 if there are any
value-diff-runs-before = A.json
value-diff-runs-after = B.json

# Texts that are in no group
groups-no-outlet = outlet not in the file
groups-apart = These texts are no group: each may belong elsewhere. They are listed, and nothing is measured over them. { $remedy }
groups-remedy-outlet = To say where they belong: one folder for each outlet and --by group, or JSON Lines with “outlet”. A review.toml holds as before, in any of these folders.
groups-remedy-date = To say when they appeared: JSON Lines with “date”.
groups-remedy-lang = To say in which language they are: --lang.
groups-beside =
    { $n ->
         [one] 1 text is in no group
        *[other] { $n } texts are in no group
    } ({ $name }): nothing is measured over what belongs nowhere. { $remedy }

# Texts that are not read
note-below =
    “{ $folder }” also has { $all ->
        [yes] { $n ->
             [one] one text in a subfolder, which is not read
            *[other] { $n } texts in subfolders, which are not read
        }
       *[no] more than { $n } texts in subfolders, which are not read
    }. Name such folders too, for example { $such }

# Mistakes in lexicons, and in the files of an event, a review or an audit
fault-error = error
fault-warning = warning
fault-help = help
fault-again = { $n } more of the same, next at line { $line }
fault-again-too = { $help }; { $again }
fault-either = { $before } or { $last }
fault-of-file = the file
fault-of-event = the file of an event
fault-of-review = the file of a review
fault-of-audit = the file of an audit
fault-tables-rule-help = a file has shared tables or rules: write the rules into another file of the folder
fault-of-tables = a file of shared tables
fault-of-rule = this rule
fault-of-debate = this debate
fault-of-camp = this camp
fault-of-actor = this actor
fault-of-correction = this correction
fault-of-ending = this line of inflection
fault-of-form = a form without `at`
fault-of-entry = this { $name }
fault-meant = did you mean { $names }?
fault-missing = { $of } has no { $key }
fault-missing-here = { $key } goes in here
fault-missing-help = add { $key }
fault-missing-line = write `{ $line }`
fault-missing-one = add `{ $key } = "…"`; possible: { $names }
fault-missing-table = add the table `{ $table }`
fault-unknown-key = { $of } has no key `{ $key }`
fault-unknown-key-here = unknown key
fault-headless-rule = this rule has no line `[[rule]]`
fault-headless-rule-here = a key of a rule, and no rule begins above it
fault-headless-rule-help = write `[[rule]]` on a line of its own above it
fault-entry = no entry is called `{ $name }`
fault-entry-here = unknown name
fault-shared-entry = `[[{ $name }]]` does not stand in a file of rules
fault-shared-entry-here = an entry for all languages
fault-shared-entry-help = write it into a file of the folder `shared` beside those of the languages (my-rules/shared/words.toml), without [lexicon] and without rules
fault-shared-entry-page = write it into a file of the folder `shared` beside those of the languages (my-rules/shared/debates.toml) whose [lexicon] has language = "shared" and family = "debates", as cadrage explain PAGE --toml writes it
fault-not-switched = `{ $id }` can only be replaced, not switched off
fault-not-switched-here = [[{ $name }]] knows no `off`
fault-not-switched-help = write the whole entry with this id as you want it: it takes the place of the built-in one; rules, [[agency]], [[category]] and [[debate]] can be switched off
fault-one-head = `[{ $key }]` begins no entry
fault-one-head-here = two brackets on each side are wanted: there can be several
fault-two-heads = `[[{ $key }]]` is none of several
fault-two-heads-here = one bracket on each side is wanted: a file has one
fault-keys = its keys are { $names }
fault-an-event = the file of an event is no lexicon
fault-an-event-here = it names an event or its camps
fault-an-event-help = use it with `--event` and keep it outside the folder of rules; `cadrage rules check FILE` looks at it alone
fault-a-text = a text
fault-a-flag = { $names }
fault-a-day = a day such as 2026-12-01
fault-a-date = a date
fault-a-table = a table
fault-a-small-table = a table `{ "{ … }" }`
fault-a-whole-number = a whole number
fault-a-decimal = a number with decimals
fault-a-prose = a text, or `{ "{ fr = \"…\", en = \"…\" }" }`
fault-a-list = a list `[ … ]`
fault-a-plain-list = a list
fault-a-name = a name
fault-an-id = an id
fault-type = `{ $key }` wants { $wanted }
fault-type-here = this is { $found }
fault-type-help = write it as `{ $line }`
fault-range = `{ $key }` is { $number }
fault-range-here = { $least } to { $most } is possible
fault-range-least = { $least } and more is possible
fault-range-only = { $number } is possible
fault-count = a list of `{ $key }` holds { $number }
fault-count-here = { $number } are wanted
fault-class = there is no word class `{ $name }`
fault-class-here = unknown class
fault-classes = the classes are { $names }
fault-possible = possible: { $names }
fault-name = `{ $key }` cannot be `{ $name }`
fault-name-here = not in the list
fault-no-file = this lexicon has no { $file }; the built-in lexicons have it, read them too
fault-meant-in = did you mean { $meant }? Possible: { $names }; or an entry [[{ $entry }]] of your own with this id
fault-possible-in = possible: { $names }; or an entry [[{ $entry }]] of your own with this id
fault-points = `{ $key }` points at `{ $id }`
fault-points-here = no such id
fault-rule-here = no such rule
fault-off = `{ $id }` is switched off
fault-off-here =
    { $table ->
        *[rule] no such rule
         [agency] no such agency
         [category] no such category
         [debate] no such debate page
    }
fault-off-help =
    only { $table ->
        *[rule] a rule that was there before can be switched off: cadrage rules list says which there are
         [agency] an agency that was there before can be switched off: cadrage rules list NAME says its id
         [category] a category that was there before can be switched off: cadrage rules list says which there are
         [debate] a debate page that was there before can be switched off: cadrage explain RULE names the page of a rule
    }
fault-deed = `{ $deed }` names the rule `{ $id }`
fault-empty = `{ $key }` holds nothing
fault-empty-here = empty
fault-empty-help = fill it or leave the key out
fault-no-id = `{ $id }` is no id
fault-no-id-here = lower-case letters, digits, single hyphens
fault-no-id-help = write `{ $id }`
fault-part-language = the language
fault-part-family = the family
fault-part-slug = the name of the rule
fault-id-part = one part where three are wanted, with full stops between: language, family, name of the rule
fault-id-parts = { $count } parts where three are wanted, with full stops between: language, family, name of the rule
fault-id-empty = { $part } is empty
fault-id-capital = a capital letter in { $part }
fault-id-letter = “{ $sign }” in { $part }: an id has the letters a to z alone, without accents
fault-id-hyphen = in { $part } a hyphen stands alone, between letters or digits
fault-id-sign = “{ $sign }” in { $part }: only small letters, digits and hyphens stand there
fault-id-family = `{ $name }` is no family of rules
fault-families = the families are { $names }
fault-family-category = `{ $category }` is a category: the family is `{ $family }`, and the rule says `category = "{ $category }"`
fault-language-here = no file language.toml is of this language
fault-language-help = the languages are { $names } (for all of them); a new one needs a file language.toml
fault-three-parts-help = an id of this file is `{ $wanted }.some-slug`
fault-headless-help = write `language.family.some-slug`; the family is one of { $names }
fault-id-place = `{ $id }` is the id of another file
fault-id-place-here = this file is of `{ $wanted }`
fault-id-place-help = write `{ $id }`, or move the rule
fault-id-family-help = put the rule into a file of its own, or into one of `{ $family }`; or take [lexicon] with its keys out of this file: without it a file may hold rules of several families
fault-twice = the id `{ $id }` is given twice
fault-twice-again = given again here
fault-twice-first = first here
fault-twice-help = give one of the two another id, or take it out
fault-utf8 = line { $line } is no UTF-8
fault-utf8-help = save the file as UTF-8
fault-toml = a slip in writing: this is no TOML
fault-toml-open = this list is closed nowhere
fault-toml-open-help = write `]` where it ends
fault-toml-open-table = what this brace opens is closed nowhere
fault-toml-open-table-help = write { "`}`" } where it ends
fault-toml-here = { $told }
fault-toml-curly = quotation marks round a text must be straight here: "…"
fault-toml-inner = the text ends at this mark, and more follows
fault-toml-inner-help = marks inside a text are curly or angled, “…” or « … »; a straight one has a backslash before it: \"
fault-toml-inner-apostrophe = a text with an apostrophe stands between double marks: "…"
fault-toml-unclosed = this text has no closing mark on its line
fault-toml-unclosed-help = write " where it ends; a text stays on one line, or stands between three marks on each side: """…"""
fault-toml-comma = a comma is wanted before this text
fault-toml-comma-help = write `"one", "other"`
fault-toml-comma-key = a comma is wanted before this key
fault-toml-comma-key-help = write `fr = "…", en = "…"`
fault-toml-brace = keys in a value stand between braces
fault-toml-closer = this bracket closes nothing
fault-toml-closer-help = open it where the list begins, or take it out
fault-toml-backslash = a backslash that goes with no sign
fault-toml-backslash-help = between double marks write a backslash twice, `"\\("`; between single ones once, `'\('`
fault-toml-bare = a text stands between straight quotation marks
fault-toml-equals = `=` is wanted between the key and its value
fault-toml-lost = this line is of no key
fault-toml-lost-help = a line reads `key = value`; a text stays on one line; a remark begins with #
fault-toml-head = a line that begins an entry, with a slip in its brackets or its name
fault-toml-head-help = an entry begins with `[[rule]]`
fault-toml-twice = `{ $key }` is given before
fault-toml-twice-help = keep one of the two
fault-toml-twice-id = each rule begins with a line `[[rule]]`: write it above
fault-toml-help = see whether every quotation mark and every bracket is closed, and whether the line reads `key = value`
fault-sides = { $of } has only one side
fault-sides-here = at least two are wanted
fault-sides-help = add the words of the other
fault-camp-here = no such camp
fault-camp-help = describe it: [[camp]] with an `id` and a `name`
fault-camps = the camps of this file are { $names }
fault-language-folder = `{ $code }` is the language of another folder
fault-language-folder-help = a language is a folder named by its code
fault-rules-folder = rules of `{ $code }` in the folder of another language
fault-rules-folder-help = write the language of the folder, `{ $folder }`, or move the file to a folder `{ $code }`
fault-folder-here = the folder is `{ $folder }`
fault-no-language = the language `{ $code }` has no language.toml
fault-no-language-here = a file of this language
fault-no-language-meant = a folder has the code of its language: rename it to `{ $code }`
fault-no-language-help = write down how the language is written: copy the file of another language and change it
fault-no-function = the language `{ $code }` has no grammatical words
fault-no-function-here = no text is taken for one of this language, so that its rules find nothing
fault-no-function-help = list its articles, pronouns and prepositions in `function`, under `[classes]`
fault-unproved = { $of } is stable without { $names }
fault-unproved-here = a stable rule says why, on what ground, what it hits and what not
fault-unproved-help = add them, or make it a draft
fault-retired = { $of } is retired, and nothing takes over
fault-retired-here = retired
fault-retired-help = add `replaced_by = "the.other.rule"`
fault-replaced = { $of } runs, and yet another takes over
fault-replaced-here = for retired rules only
fault-replaced-help = make it `retired`, or drop this key
fault-excepted = `{ $term }` is looked for and excepted
fault-excepted-here = the same as a term
fault-excepted-help = an exception is longer than its term
fault-pos = `pos` is `{ $pos }`
fault-pos-here = the language has no such table
fault-pos-help = the tables are those of `inflection` in { $code }/language.toml
fault-no-rule = nothing stands in this file
fault-no-rule-help = write a rule into it (cadrage rules new), or take the file away
fault-file-language = { $file } is named for one language, `{ $id }` is a rule of another
fault-file-language-here = finds something in texts in `{ $code }` alone
fault-file-language-help = write `{ $id }` if the texts of the file's language are meant; else call the file { $file }
fault-ending = no line of `inflection.{ $pos }` fits this word
fault-ending-here = its forms are not known
fault-ending-infinitive = write the infinitive: `{ $word }~`; if it is no verb, write its forms out, `(one|other)`, or take `pos` out where no word of the rule is one
fault-ending-help = write the forms out: `(one|other)`; or add a line to `inflection.{ $pos }` of language.toml
fault-no-table = the language has no table `inflection.{ $pos }`
fault-no-table-here = this word is to be inflected
fault-no-table-help = write the forms out, or add the table to language.toml
fault-form = `{ $word }~` marks what is probably a form already
fault-form-here = as it stands it finds: { $forms }
fault-form-help = mark the infinitive, which finds this form too; or write `{ $word }` without ~
fault-form-verb-help = of a verb, mark the infinitive and write pos = "verb"; of an adjective, write `{ $word }` without ~; a noun may stay as it is
fault-braces-pair = braces of `{ $key }` do not pair
fault-braces-pair-help = braces hold exactly what the rule hits: `The { "{puppet regime}" } fell.`
fault-brace-inside = a brace inside braces
fault-brace-unopened = this brace was never opened
fault-brace-nothing = nothing between the braces
fault-brace-unclosed = this brace is never closed
fault-braces = the braces of `{ $key }` do not say what is hit
fault-braces-here = here nothing is hit
fault-braces-help = take the braces away, or move the sentence to `match`
fault-no-braces-here = nothing in braces
fault-no-braces-help = put what the rule hits in braces: `The { "{puppet regime}" } fell.`
fault-term = `{ $term }` is no term
fault-gap-edge = a gap at the edge
fault-gap-edge-help = a gap stands between two words
fault-gap-width = a gap of how many words?
fault-gap-width-help = write `..1` to `..9`
fault-nothing = this term can match nothing at all
fault-nothing-help = one word must always be there
fault-bracket-closed = this bracket was never opened
fault-bracket-closed-help = a bracket itself is written `\)`
fault-bracket-open = this bracket is never closed
fault-bracket-open-help = a bracket itself is written `\(`
fault-bar = a choice needs brackets
fault-bar-help = write `(one|other)`, or `\|` for the bar itself
fault-tilde = nothing to inflect
fault-tilde-help = `~` follows a word or a bracket without a blank
fault-blank = a blank belongs here
fault-blank-help = `~` and `?` end a word
fault-deep = brackets too deep
fault-two-terms-help = write two terms instead
fault-choice = an empty choice
fault-choice-help = for with or without, write `(…)?`
fault-escape = nothing to escape
fault-escape-help = `\` stands before ( ) | ~ ? or \
fault-sign = not a sign of terms
fault-sign-help = all forms of a word: `word~`; a choice: `(one|other)`; with or without: `word?`; words between: `a ..2 b`; the sign itself stands between blanks
fault-sign-twice = one sign, twice
fault-sign-twice-help = once is enough
fault-mark = a mark touches a word
fault-mark-help = set the mark off by a blank
fault-many = too many words in one place
fault-touching = this bracket touches other letters
fault-touching-help = then plain words stand where it touches; otherwise set it off by a blank
fault-which = which of these words is inflected?
fault-which-help = put `~` after each word that changes: `(force~ armée~|troupe~)`
fault-unwritten = `{ $id }` is not written to its end
fault-unwritten-here = still `{ $blank }`: { $names }
fault-unwritten-help = write them, or take the keys out
fault-unwritten-all-help = write them: taken out, they would be asked for
fault-unwritten-some-help = write them; all but { $names } may be taken out instead
fault-unreasoned = `{ $id }` says no reason
fault-unreasoned-here = whoever reads the word in a report asks why it is listed
fault-unreasoned-help = write `why = { "{ fr = \"…\", en = \"…\" }" }`, or point at a page with `debate`; a stable rule must
fault-leans = `{ $id }` gives one side more room than another
fault-leans-here = words a side in `{ $code }`: { $counts }
fault-leans-help = give each side its own words, about as many
fault-term-twice = `{ $form }` is looked for by two rules
fault-term-here = by `{ $id }`
fault-term-too = and by `{ $id }`
fault-term-twice-help = where both find the words `{ $kept }` counts and `{ $lost }` stands aside; keep them in one of the rules, or tell the rules apart by `require`, `forbid` or `case`
fault-hash = `text` is no SHA-256
fault-hash-here = 64 hexadecimal digits are wanted
fault-hash-help = copy it from another correction of the same text, or make the file anew with `cadrage review`
fault-key-here = not for this kind
fault-key-attribution = reported words have it: kind = "attribution"
fault-key-loaded = words to discuss have it: kind = "loaded"
fault-key-wire = names of agencies have it: kind = "wire"
fault-key-voice = an agency’s name has a `role`
fault-add = `verdict` cannot be `add` for an agency
fault-add-here = keep, drop or change
fault-add-help = names of agencies are added to the lexicons: see lexicons/README.md
fault-end = `end` is { $end }, `start` is { $start }
fault-end-here = it must be greater than `start`
fault-decided = this finding is decided upon twice
fault-decided-again = again here
fault-decided-help = keep the decision that holds and take the other out
