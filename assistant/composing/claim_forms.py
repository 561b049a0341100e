"""How a claim is put: of one thing "or" another, of the second of two, by how much without a number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.composing.frame import Frame
from assistant.composing.outcomes import Declined
from assistant.composing.sets import zero
from assistant.composing.terms import moves, value_at
from assistant.english.numberwords import SCALES
from assistant.english.persons import PERSONS
from assistant.operations.query import Query, Truth
from assistant.operations.table import evaluate
from assistant.periods import latest_start
from assistant.units import PERCENT
from assistant.utterance.amounts import Given
from assistant.utterance.denials import turns
from assistant.utterance.statements import said


def check_negations(frame: Frame, quantifier: str) -> None:
    """Decline a claim of none that a "not" turns once more ("not any of them", "did not nobody")."""
    if quantifier == "none" and turns(frame.slots.scan):
        raise Declined("out_of_scope", "I did not understand the two negations.")


def offers_two(frame: Frame) -> bool:
    """Whether a claim is made of one member "or" another."""
    named = frame.slots.named_in(frame.axis)
    words = frame.slots.scan.words
    if any(is_than_either(frame.keys, each.at[0]) for each in named):
        # "Not more than either of them" is more than none of the two.
        return bool(turns(frame.slots.scan))
    if len(named) > _TWO and is_than_either(frame.keys, named[-2].at[0], bare=True):
        # What is more than each of two others, or than none, needs no choice between these.
        return False
    return any(
        "or" in {words[at].key for at in range(one.at[-1] + 1, other.at[0])} and other.at[0] - one.at[-1] <= _NEAR_OR
        for one, other in pairwise(named)
    )


def is_than_either(keys: Sequence[str], at: int, *, bare: bool = False) -> bool:
    """Whether a member is the first of two that something is held against at once ("fewer than either X or Y")."""
    before = [key for key in keys[max(0, at - _NEAR_OR) : at] if key not in ("the", "of", "that", "those", "in", "on")]
    return before[-2:] == ["than", "either"] or bare and before[-1:] == ["than"]


def is_mixed(held: Query) -> bool:
    """Whether some of several claims hold and others do not."""
    verdicts = {value.holds for each in held.operands if isinstance(value := evaluate(each).value, Truth)}
    return len(verdicts) > 1


_NEAR_OR = 4
#: Verbs of a gap that is gone when they are true: what is closed is not only closing.
COMPLETED = frozenset("closed close caught".split())


#: A gap that "did close" may only have become less.
CLOSED = COMPLETED - {"close"}


def is_completed(frame: Frame, words: frozenset[str] = COMPLETED) -> bool:
    """Whether a gap is said to be gone; who "closes in on" the other is only on the way."""
    return any(
        said(word) in words and frame.keys[at + 1 : at + 3] != ("in", "on")
        for at, word in enumerate(frame.slots.scan.words)
    )


#: How much a movement is said to be, without a number.
DEGREES = frozenset("hardly barely scarcely slightly little somewhat marginally minimally".split())

_FAR = frozenset("far well way much just narrowly clearly comfortably miles barely".split())

#: How something went between the dates that figures are given for.
_MANNERS = frozenset(
    "steadily suddenly evenly unevenly gradually linearly quickly slowly smoothly abruptly rapidly unexpectedly "
    "permanently overnight continuously consistently constantly surprisingly predictably temporarily".split()
)


def check_manner(frame: Frame) -> None:
    """Decline a claim of the manner in which something moved ("suddenly"), held against no other movement."""
    at = next((at for at, word in enumerate(frame.slots.scan.words) if word.text.lower() in _MANNERS), 0)
    if at > 0 and moves(frame) and frame.keys[at - 1] not in ("more", "less", "as", "so"):
        raise Declined("out_of_scope", "The report gives figures for certain dates, and not how it went between them.")


def quantifier_of_there(frame: Frame) -> str:
    """What a claim of how many "there were" is about: any ("a lead above 10 %"), or "" for all of them together.

    It is declined where only those that are listed are given, and not how many there are in all.
    """
    if not frame.measure.adds_up:
        return "any"
    whole = frame.cube.total(frame.axis)
    if whole and whole in frame.cube.having(frame.measure.id):
        return ""
    raise Declined("out_of_scope", "The report gives it for those that it compares, and not how many there are.")


def check_lead(frame: Frame) -> None:
    """Decline a claim about leads that says neither who has them nor how large they are ("do both test code?")."""
    if frame.sides and frame.slots.way is None and not frame.slots.has(*_TELLING):
        raise Declined("out_of_scope", "The question does not say what is to be checked.")


def led_throughout(frame: Frame) -> Query | None:
    """A claim that a side is ahead, where it says of what by no name and is as true or false of each; else None."""
    said = {key for at in frame.slots.places("ahead", "behind") for key in frame.keys[max(0, at - 1) : at + 1]}
    if not said.isdisjoint(DEGREES | _FAR):
        raise Declined("out_of_scope", "The report gives how far ahead it was, not whether that is much or little.")
    if not frame.axis or frame.slots.members(frame.axis) or frame.slots.has("same", "cross"):
        return None
    over = frame.series(value_at(frame, frame.last_when()).build)
    signs = {evaluate(each).amount.quantity.number > 0 for each in over}
    return Query("every", (*over, zero(over[0])), relation="above", words="all") if len(signs) == 1 else None


_TELLING = ("ahead", "behind", "same", "more", "fewer", "max", "min")

_TWO = 2
#: Verbs of a growth over time, whatever is said of how much ("more than doubled").
MULTIPLYING = frozenset("double doubled triple tripled treble trebled quadruple quadrupled".split())


def is_turned_clause(frame: Frame) -> bool:
    """Whether the one asked about stands in a clause of its own after the other ("the US made 40, did China more?")."""
    named = frame.slots.named_in(frame.axis)
    if len(named) != _TWO or "than" in frame.keys:
        return False
    between = frame.slots.scan.words[named[0].at[-1] + 1 : named[1].at[0]]
    compares = frame.slots.places("more", "fewer")
    return any(word.is_break for word in between) and any(at > named[1].at[-1] for at in compares)


def is_one_over_time(found: tuple[Query, ...]) -> bool:
    """Whether two operands are one cell at two times."""
    facts = [query.fact for query in found if query.fact is not None]
    return len(facts) == len(found) == 2 and facts[0].members == facts[1].members


def scales(keys: Iterable[str]) -> set[str]:
    """The scales among the keys of some words ("millions of dollars")."""
    return {key for key in keys if key in SCALES and len(key) > _SHORTEST_SCALE}


#: A single "m" or "bn" is too little to tell a scale by.
_SHORTEST_SCALE = 2


def was_ahead_before(frame: Frame) -> bool:
    """Whether the side that is said to overtake is the one ahead at all dates already."""
    return all(frame.sign(cell) > 0 for cell in frame.line(frame.first()))


#: More than that is most.
HALF = Given(Decimal(50), PERCENT, "above", (), -1)

ALL = Given(Decimal(100), PERCENT, "equal", (), -1)


def is_of_everybody(frame: Frame) -> bool:
    """Whether all are claimed of whom the share is given for the one that is named ("do all schools in Ohio ...?")."""
    words = [word.key for word in frame.slots.scan.words if not word.is_break]
    return (
        words[1:2] in (["all"], ["every"])
        and frame.measure.unit == PERCENT
        and not frame.measure.between
        and (not frame.axis or len(frame.slots.members(frame.axis)) == 1)
    )


def is_majority(frame: Frame) -> bool:
    """Whether a majority is claimed of something that is given in percent for the one that is named."""
    named = len(frame.slots.members(frame.axis)) if frame.axis else 1
    return (
        (frame.slots.has("majority") or begins_with_most(frame))
        and frame.measure.unit == PERCENT
        and not frame.measure.between
        and (named == 1 or not named and bool(frame.cube.total(frame.axis)))
    )


#: Words that may stand before a "most" of whom something is claimed ("do most drivers ...?", "most drivers ...").
_OPENING = frozenset("do does did have has are were is it true that right correct so claim".split())


def begins_with_most(frame: Frame) -> bool:
    """Whether a claim begins with "most" and whom it is about, who are many."""
    words = [word for word in frame.slots.scan.words if not word.is_break]
    at = next((at for at, word in enumerate(words) if word.key == "most"), -1)
    if at < 0 or not all(word.key in _OPENING for word in words[:at]):
        return False
    return any(word.text.lower().endswith("s") or word.key in PERSONS for word in words[at + 1 : at + 4])


#: What comes after "most of" where it is a part; that of a superlative goes on otherwise ("most of all", "of them").
_OWNING = frozenset("its the their that this".split())
#: Verbs of a fall that take away from something; what itself falls "most" is the first of several.
_TAKING = frozenset("lose loses lost losing close closes closed closing erase erased cut".split())


def loses_most(frame: Frame) -> bool:
    """Whether most of what one had is said to be gone ("did the US lose most of its lead on MATH?")."""
    words = frame.slots.scan.words
    falls = [at for at in frame.slots.cues.get("fall", ()) if words[at].text.lower() not in _TAKING]
    places = [at for at in range(len(words) - 2) if [word.key for word in words[at : at + 2]] == ["most", "of"]]
    is_part = any(
        words[at + 2].key in _OWNING and at - 1 not in falls and words[at - 1].key not in ("the", "by") for at in places
    )
    is_one = bool(frame.axis) and len(frame.slots.members(frame.axis)) == 1
    return is_part and is_one and frame.slots.has("fall") and not frame.slots.amounts


#: Forms of "to be" with which a claim begins, and comparatives right after its number.
_BE = frozenset("is was are were isnt wasnt".split())
_COMPARED = frozenset("more less fewer greater larger bigger smaller higher lower above below over under".split())


def begins_with_figure(frame: Frame) -> bool:
    """Whether a number is held against a thing, and not the thing against it ("is 17.5 more than China's?")."""
    keys = frame.keys
    if keys[:1] and keys[0] not in _BE or not frame.slots.amounts:
        return False
    given = frame.slots.amounts[0]
    after = behind_figure(keys, given)
    first = min(given.at, default=0)
    is_first = first == 1 or keys[1:first] == ("not",)
    return is_first and not _COMPARED.isdisjoint(keys[after : after + 2])


def behind_figure(keys: Sequence[str], given: Given) -> int:
    """The position behind a number and the time that its rate is for ("4 times a year")."""
    after = max(given.at) + 1
    is_rate = " ".join(keys[after : after + 2]) in ("a year", "per year", "a month", "per month")
    return after + 2 if is_rate else after


def begins(frame: Frame) -> Query | None:
    """The claim that a growth began at a time ("it started in 2021", "it is since 2021")."""
    dated, keys = frame.slots.periods, frame.keys
    if not frame.measure.unit.is_rate or len(dated) != 1:
        return None
    before = [key for key in keys[max(0, dated[0].at[0] - 2) : dated[0].at[-1] + 1] if key in _AROUND]
    start = dated[0].at[0]
    is_begun = bool(_BEGINNING & set(keys)) or dated[0].is_since and keys[start - 1] in _BEING
    is_begun = is_begun or keys[max(0, start - 2) : start] == ("back", "to")
    if before or not is_begun:
        return None
    cell, said = frame.line(frame.first())[-1], dated[0].period
    stated = cell.fact.period
    if stated is None or stated.grain != "since":
        return None
    first, last, label = said.start, latest_start(said), said.label
    if said.grain == "part" and _BEGINNING & {keys[at] for at in dated[0].at}:
        # "Started in 2021" names the year.
        first, last, label = said.year * 10000 + 101, said.year * 10000 + 1231, str(said.year)
    return Query("begins", (frame.query(cell),), key=f"{first} {last}", label=label)


_BEGINNING = frozenset("begin began begun start started".split())
#: What stands before "since" where it is said from when on something goes ("been growing since", "in place since").
_BEING = frozenset("is was runs ran dates growing going on place running rising expanding measured tracked".split())
_AROUND = frozenset("before after until till by ago earlier later".split())


def plural_starts(frame: Frame) -> list[int]:
    """Where what stands for the members along the axis begins: their noun, or the plural of the measure ("leads")."""
    words = frame.slots.scan.words
    found = [noun.at[0] for noun in frame.slots.nouns]
    if frame.measure.adds_up or found:
        return found
    measured = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    singled = [each for each in measured if each.at[0] and words[each.at[0] - 1].key in ("single", "one")]
    return [each.at[-1] for each in measured if words[each.at[-1]].text.lower().endswith("s") or each in singled]


def turned(frame: Frame, claim: Query) -> Query:
    """The claim, or its contrary where the question says "not"."""
    is_half = any(one in _ADVERBS and other == "not" for one, other in pairwise(frame.keys))
    is_turned = turns(frame.slots.scan) % 2 == 1
    if is_half or is_turned and claim.operation in _WAYS:
        raise Declined("out_of_scope", "I did not understand what the “not” turns.")
    return Query("not", (claim,)) if is_turned else claim


#: Words that a "not" after them would leave half turned, and what is told of which way something moved.
_ADVERBS, _WAYS = frozenset("nearly almost practically virtually".split()), ("fall", "change", "both")
