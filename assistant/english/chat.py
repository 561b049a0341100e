"""Spellings of chats and phones, and what they stand for."""

from __future__ import annotations

#: Words of greetings, those that thank or take leave, and what may stand beside thanks.
GREETINGS = frozenset("hello hi hey you bye goodbye morning evening good how are there".split())
THANKS = frozenset("thanks thank thx thankyou ty tysm cheers ta".split())
FAREWELLS = frozenset("bye goodbye".split())
BESIDE_THANKS = GREETINGS | frozenset(
    "very much a lot so many again all million great that is it was ok okay for now then today really this your the "
    "helpful useful help clarifying clarification clarified explaining explanation information info answer patience "
    "time kind appreciated appreciate perfect exactly i needed wanted clear nice good".split()
)
#: What is said to end a conversation, all words of it.
CLOSING = frozenset("that is all it for now ok okay then today from me i need needed folks".split())
SPELLINGS = {
    typed: meant
    for meant, listed in {
        "lead": "lede leed laed",
        "price": "prise prce",
        "multiplier": "multipler multiplicator",
        "tell": "tel lmk",
        "was": "woz wuz waz",
        "is": "iz",
        "how": "hw hwo",
        "what": "wat wot wht whats",
        "which": "wich whch wch",
        "the": "teh da tha th",
        "before": "b4",
        "previous": "prev",
        "through": "thru",
        "number": "nr nbr",
        "more": "moar mor",
        "big": "bigg biig",
        "much": "mutch muchh",
        "many": "mny meny manny",
        "were": "wer",
        "are": "r",
        "you": "u ya",
        "does": "dose",
        "between": "btwn btw2",
        "versus": "vrs",
        "people": "ppl",
        "cs": "compsci",
        "graduate": "grad grads",
        "and": "nd n",
        "private": "pvt priv",
        "because": "cuz coz",
        "percentage": "pctage",
        "percent": "procent prozent percnt pecent",
        "of": "0f outta",
        "difference": "diff dif diffrence deferrence deference diference differance diffrance",
        "per": "pr",
        "model": "modls mdls modl",
        "drop": "drp",
        "advantage": "adv advtg",
        "increase": "incr incrs incrse",
        "relative": "rel",
        "relatively": "relativly",
        "growth": "grwth",
        "point": "pts pnts",
    }.items()
    for typed in listed.split()
}
#: Words that are two, written as one.
GLUED = {
    "highschool": ("high", "school"),
    "jobposting": ("job", "posting"),
    "joblisting": ("job", "listing"),
    "jobad": ("job", "ad"),
}
#: Verbs with which figures are asked for in slang, at the beginning and before "me", "out", "up" or what is wanted.
FETCHING = frozenset(
    "dump spit cough reel rattle lay shoot fire ping hand toss chuck sling serve dish whip pass fling throw hurl lob "
    "beam wire fax mail send deliver surface pluck snag nab scoop dig rustle read run walk talk bring".split()
)
#: Idioms of several words → the one word that they stand for.
IDIOMS = {
    tuple(idiom.split()): meant
    for meant, idioms in {
        "ended": "run its course, was history, became history, had elapsed, had lapsed, bit the dust, "
        "drew to a close, draw to a close, drawing to a close, came to a close, come to a close, "
        "drew to an end, "
        "came to an end, come to an end, came to its end, drew to its close, came to its close, "
        "drew its last breath, shut its doors, bade farewell, said goodbye, faded out, petered out, ran its course, "
        "bowed out, wound down, winding down, wind down, drew to its conclusion, drawing to its conclusion, "
        "drew to a conclusion, drawing to a conclusion, ebbed away, signed off, closed out, checked out, rang out, "
        "wrapped up, exited, breathed its last, expired, breathing its last, came full circle",
        "adult": "grown up, grown ups",
        "end": "final bell of, last moment of, final minute of, closing minute of, last minute of, final second of, "
        "last second of, ned of, edn of, curtain fell on, curtain came down on, curtain fall on, curtain falls on, "
        "curtain come "
        "down on, "
        "curtain dropped on, dying day of, closing day of, last day of, final day of, dying week of, "
        "closing week of, "
        "last week of, final week of, dying hour of, closing hour of, last hour of, final hour of, tail end of, "
        "closing stretch of, final stretch of, home stretch of, last stretch of, closing moment of, dying moment of, "
        "final moment of, last gasp of, twilight of, last knocking of, very end of, far end of, back end of, "
        "expiry of, expiration of, conclusion of, sun set on, door closed on, book closed on, calendar flipped from, "
        "calendar turned from, calendar page turned on, clock ran out on, clock run out on",
        "impending": "about to begin, about to start, about to dawn, about to arrive, about to break, about to open, "
        "on the point of beginning, round the corner, around the corner, just round the corner, "
        "just around the corner, just ahead, at the door, on the doorstep, in sight, knocking at the door, "
        "on the horizon, hour away, day away, minute away",
        "what": "what in the world, what on earth, what the heck, what the hell, what in heaven",
        "how": "how on earth, how in the world, how the heck, how the hell",
        "who": "who on earth, who in the world, who the heck, who the hell",
        "two": "a pair of, a couple of",
        "value": "where it stood, where it had stood, where it was standing, what it stood at, what it had stood at",
        "three": "a trio of",
        "?": "question mark",
        ".": "full stop",
        "third": "bronze medal, take bronze, took bronze, win bronze, won bronze, get bronze, got bronze, number three",
        "second": "number two, runner up",
        "before": "prior to, previous to, earlier than, ahead of the year",
        "after": "subsequent to, later than",
        "cs": "comp sci, computer sci",
    }.items()
    for idiom in idioms.split(", ")
}
LONGEST_IDIOM = max(map(len, IDIOMS))
#: Their first two words.
IDIOM_STARTS = frozenset(idiom[:2] for idiom in IDIOMS)
