"""Spellings of chats and phones, and what they stand for."""

from __future__ import annotations

#: Words of greetings and thanks.
GREETINGS = frozenset("hello hi hey thanks thank you thx bye goodbye morning evening good how are there cheers".split())
SPELLINGS = {
    typed: meant
    for meant, listed in {
        "how": "hw hwo",
        "what": "wat wot wht whats",
        "which": "wich whch wch",
        "the": "teh da tha th",
        "before": "b4",
        "through": "thru",
        "number": "nr nbr",
        "much": "mutch muchh",
        "many": "mny",
        "are": "r",
        "you": "u ya",
        "does": "dose",
        "between": "btwn btw2",
        "versus": "vrs",
        "people": "ppl",
        "and": "nd",
        "because": "cuz coz",
        "percentage": "pctage",
        "of": "0f outta",
        "difference": "diff dif diffrence",
        "per": "pr",
        "model": "modls mdls modl",
        "drop": "drp",
        "advantage": "adv advtg",
        "increase": "incr incrs incrse",
        "relatively": "relativly",
        "growth": "grwth",
        "point": "pts pnts",
    }.items()
    for typed in listed.split()
}
#: Idioms of several words → the one word that they stand for.
IDIOMS = {
    tuple(idiom.split()): meant
    for meant, idioms in {
        "ended": "drew to a close, draw to a close, drawing to a close, came to a close, come to a close, "
        "drew to an end, "
        "came to an end, come to an end, came to its end, drew to its close, came to its close, "
        "drew its last breath, shut its doors, bade farewell, said goodbye, faded out, petered out, ran its course",
        "second": "number two, runner up",
        "before": "prior to, previous to, earlier than, ahead of the year",
        "after": "subsequent to, later than",
    }.items()
    for idiom in idioms.split(", ")
}
LONGEST_IDIOM = max(map(len, IDIOMS))
