"""What people ask of planes by verbs: how many they hold, how old they are, what a seat costs for a mile."""

from __future__ import annotations

import re

_PEOPLE = r"(?:passengers?|people|persons|travell?ers|guests|customers|flyers|riders|spectators)"
_FITS = re.compile(
    rf"\bhow many {_PEOPLE} (?:can|could|will|would|do|does)? ?(?:fit|sit|be seated|be carried)"
    r"(?: comfortably)? (?:on|in|into|onto|inside|aboard) (?P<what>[^?]+?)\s*(?=\?|$)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    rf"\bhow many {_PEOPLE} (?:(?:can|could) (?P<what>[^?]+?) (?:carry|hold|seat|accommodate|transport|take|fit)"
    r"|(?:does|do|will) (?P<other>[^?]+?) (?:seat|hold|accommodate|fit))\s*(?=\?|$)",
    re.IGNORECASE,
)
#: How old things are on average is their average age.
_OLD = re.compile(
    r"\bhow old(?P<before> on average)? (?:is|are|was|were) (?P<what>[^?]+?)(?P<after>,? on average)?\s*(?=\?|$)",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\b(?:the )?(?:average|typical|mean) ", re.IGNORECASE)
_ONE = r"(?:a|an|one|1|each|every|per)"
_MILES = r"(?P<unit>mile|kilomet(?:er|re)|km)"
_TO_FLY = r"(?:fly|flying|operate|operating|carry|carrying|move|moving|transport)"
_SEAT = re.compile(
    r"\bhow much (?:did|does|do|has) (?:it cost (?P<whose>[^?]+? )?|(?P<who>[^?]+? )(?:spend|pay) )"
    rf"(?:to {_TO_FLY} )?{_ONE}(?: available)? seat[- ](?:(?:for )?{_ONE} )?{_MILES}\b"
    r"|\b(?:what (?:did|does) it cost |(?P<noun>cost) )(?P<owner>[^?]+? )??"
    rf"(?:to|of) {_TO_FLY} {_ONE}(?: available)? seat[- ](?:(?:for )?{_ONE} )?(?P<length>mile|kilomet(?:er|re)|km)\b",
    re.IGNORECASE,
)


def with_capacities(question: str) -> str:
    """A question for what planes hold, for their age, and for the cost of a seat and a mile, by the nouns for these.

    >>> with_capacities("How many passengers can fit on a 717?"), with_capacities("How many people can the A321 hold?")
    ('How many seats does a 717 have?', 'How many seats does the A321 have?')
    >>> with_capacities("How old on average is the 717 fleet?")
    'What is the average age of the 717 fleet?'
    >>> with_capacities("How much did it cost Northern to fly one seat for one mile in 2018?")
    "what was Northern's cost per available seat mile in 2018?"
    """
    question = _FITS.sub(lambda match: f"How many seats does {match['what']} have", question)
    question = _HOLDS.sub(lambda match: f"How many seats does {match['what'] or match['other']} have", question)
    old = _OLD.search(question)
    if old and (old["before"] or old["after"] or _AVERAGE.match(old["what"])):
        what = _AVERAGE.sub("", old["what"], count=1)
        question = f"{question[: old.start()]}What is the average age of {what}{question[old.end() :]}"
    seat = _SEAT.search(question)
    if seat is None:
        return question
    owner = (seat["whose"] or seat["who"] or seat["owner"] or "").strip()
    unit = seat["unit"] or seat["length"]
    cost = f"cost per available seat {unit}"
    if not seat["noun"]:
        cost = f"what was {f'{owner}{chr(39)}s' if owner else 'the'} {cost}"
    return f"{question[: seat.start()]}{cost}{question[seat.end() :]}"
