"""Claims put of the values told last: "are both above 20?", "do they add up to 58?", "so China's is smaller?"."""

from __future__ import annotations

from decimal import Decimal

from assistant.answering.answer import Response, respond
from assistant.composing.becoming import BECOMING
from assistant.composing.filters import bound
from assistant.composing.pairs import larger_first
from assistant.composing.scaling import factor_of
from assistant.conversing.answers_over import put
from assistant.conversing.carrying import told_back
from assistant.conversing.conditions import counted, cues_within, relation_in
from assistant.conversing.last_values import entries_of, last_values, measure_of, single_values, told_apart
from assistant.conversing.one_line import along_one_line
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import weighty
from assistant.conversing.substituting import members_of
from assistant.conversing.times import said_at
from assistant.conversing.turns import DOING, MOVES, RELATIONS, Turn, said_name
from assistant.english.followups import COUNTED
from assistant.facts import Measure
from assistant.operations.query import NotComputableError, Query
from assistant.units import PERCENT, TIMES, Quantity, Unit
from assistant.utterance.denials import turns
from assistant.utterance.forms import is_claim

_PLURAL = frozenset("they these those them both two three four all each every either any".split())
_ALL = frozenset(("both", "all", "each", "every"))
#: "So every one above 15 %?" asks for no list, as "all above 15 %" may.
_EACH = frozenset(("both", "each", "every"))
_ANY = frozenset(("either", "any"))
_PAIRS = frozenset(("both", "either"))
_ASIDE = frozenset(
    "both all each every one single either any two three four "
    "together total sum add adds added come comes up make makes amount amounts "
    "reach more less fewer than over under above below exactly just at least most really do does did be equal "
    "equals".split()
)
_CUES = frozenset(
    "sum compound any all list of more fewer above below atleast atmost than plain difference ahead behind "
    "verify".split()
)


def claimed_of_several(turn: Turn) -> Response | None:
    """ "Are both more than 20?" after two figures, "do they add up to 58?": a claim about each, or about their sum."""
    figures, scan = turn.figures, turn.alone.scan
    if len(figures) != 1 or turn.named or turn.names_measure or scan.periods or turn.whens:
        return None
    one = _says_at_least_one(turn)
    if (
        not is_claim(scan)
        and not one
        and not (turn.keys & _EACH and figures[0].relation and turn.keys.isdisjoint(_ASKING))
    ):
        return None
    if (
        turn.cues - _CUES - (cues_within(turn, figures[0]) & {"percent"})
        or turn.keys.isdisjoint(_PLURAL)
        and not one
        or weighty(turn.beside(figures[0]), aside=_ASIDE)
    ):
        return None
    adds = "sum" in turn.cues
    last = turn.state.query
    is_again = last is not None and last.operation == "every" and turn.keys.isdisjoint(_PAIRS | _EACH)
    if not adds and not one and (turn.keys.isdisjoint(_ALL | _ANY) or is_again):
        # After a claim of each another number is put of the same.
        return None
    sizes = {COUNTED[key] for key in turn.keys & COUNTED.keys() if key not in scan.words[figures[0].place].key}
    values = _meant(turn, sizes)
    relation = figures[0].relation or relation_in(turn)
    if not values or not relation and not adds:
        return Response(not_made_out(turn))
    try:
        whole = Query("sum", values)
        limit = bound(figures[0], whole if adds else values[0])
    except NotComputableError:
        return None
    if adds:
        return put(turn, Query("compare", (whole, limit), relation=relation))
    return put(
        turn, Query("every", (*values, limit), relation=relation, words="any" if one or turn.keys & _ANY else "all")
    )


def _says_at_least_one(turn: Turn) -> bool:
    """Whether a turn after several says that at least one of them is so."""
    keys = [word.key for word in turn.words if word.key not in _LEADING]
    return keys[:3] == ["at", "least", "one"] and bool(_side_by_side(turn.state.query))


def _side_by_side(last: Query | None) -> tuple[Query, ...]:
    """The values that the last answer told side by side, or of which it told of how many something is so."""
    if last is not None and last.operation == "compare" and last.operands[0].operation == "count":
        return last.operands[0].operands[0].operands[:-1]
    return last.operands if last is not None and last.operation == "both" else ()


_LEADING = frozenset("so and but then ok okay".split())


def so_many(turn: Turn) -> Response | None:
    """ "So two are below 2?", "only one is above 5?" after several figures: of how many of them it is so.

    "So one is below 2?" may be said where it is so of more, and "that one" points at one of them.
    """
    over, keys = _side_by_side(turn.state.query), [word.key for word in turn.words if word.key not in _LEADING]
    amounts = [given for given in turn.alone.scan.amounts if given.relation]
    exactly = keys[:1] != [] and keys[0] in _EXACTLY
    said = keys[exactly : exactly + 1]
    if not over or len(amounts) != 1 or turn.named or turn.names_measure:
        return None
    if said != [] and said[0] in ("that", "this") and keys[1:2] == ["one"]:
        return Response(not_made_out(turn))
    is_so = keys[exactly + 1 : exactly + 2] != [] and keys[exactly + 1] in _BEING and said != ["both"]
    number = 1 if said == ["one"] else COUNTED.get(said[0], 0) if said else 0
    if not number or not is_so or turn.alone.scan.periods or turns(turn.alone.scan):
        return None
    if weighty(turn.words, aside=_ASIDE | _BEING | {turn.alone.scan.words[amounts[0].place].key}):
        return Response(not_made_out(turn))
    try:
        kept = Query("filter", (*over, bound(amounts[0], over[0])), relation=amounts[0].relation)
    except NotComputableError:
        return Response(not_made_out(turn))
    count = counted(turn, kept)
    held = Query("given", amount=Quantity(Decimal(number), Unit(count.words)))
    response = put(turn, Query("compare", (count, held), relation="exactly"))
    is_open = not exactly and response.answer.value is False and len(entries_of(kept)) > number
    return Response(not_made_out(turn)) if is_open else response


_EXACTLY = frozenset("only just exactly".split())
_BEING = frozenset("is are was were lie lies only right percent % points".split())


def _meant(turn: Turn, sizes: set[int]) -> tuple[Query, ...]:
    """The values that a claim is about: those side by side, or told one after another; none where others may be."""
    last = turn.state.query
    if last is not None and last.operation == "every" and "sum" not in turn.cues:
        return last.operands[:-1] if sizes <= {len(last.operands) - 1} else ()
    if listed := _side_by_side(last) if last is not None and last.operation == "compare" else ():
        return listed
    if last is None or last.fact is None and last.operation != "both":
        return ()
    values = last_values(turn.state.values, only_two=False)
    if last.operation != "both" and len(along_one_line(values)) != len(values):
        return ()
    if sizes and sizes != {len(values)}:
        is_pair = sizes == {_PAIR} and last.operation != "both" and len(values) > _PAIR and "two" not in turn.keys
        return values[-_PAIR:] if is_pair else ()
    return values if len(values) > 1 else ()


_PAIR = 2
_ASKING = frozenset("which what who whose where how list show name give".split())


def claimed_of_two(turn: Turn) -> Response | None:
    """ "So China's is smaller?" after two figures: the claim that the one it names is more or less than the other."""
    relations, scan = turn.cues & RELATIONS.keys(), turn.alone.scan
    if len(relations) != 1 or not turn.puts_more or turn.figures or scan.periods or turn.whens:
        return None
    names = [each for each in scan.names if each.sense.kind in ("member", "described")]
    if turn.state.told or turn.state.pending or turn.cues & DOING - {*RELATIONS, *MOVES}:
        return None
    if weighty(turn.beside(*scan.names, *scan.cues, *scan.measures), aside=_SAYING):
        return None
    values = last_values(turn.state.values, only_two=True)
    measure = turn.library.pack.measures.get(measure_of(values[0])) if len(values) == _PAIR else None
    own = _named_of(turn, values, said_at(scan.words, names[0].at), measure) if measure is not None else ()
    if measure is None or len(own) != 1 or turn.names_measure and turn.alone.readings[0].measure.id != measure.id:
        return None
    if len(along_one_line(single_values(turn.state.values))) > _PAIR:
        return Response(not_made_out(turn))
    pair = values if own[0] == 0 else values[::-1]
    if values[0].fact is not None and turn.cues & {*MOVES} and not measure.unit.is_rate:
        # "So MMLU's shrinking faster?" after two leads is said of their movements.
        one, other = (turn.library.pack.members[each].name for each in _apart(pair))
        verb = next(each for each in scan.cues if each.sense.id in MOVES)
        more = "more" if "more" in relations else "less"
        full = f"did the {said_name(measure)} on {one} {said_at(scan.words, verb.at)} {more} than on {other}?"
        return told_back(turn.question, full, respond(full, turn.library))
    return put(turn, Query("compare", told_apart(pair), relation=RELATIONS[relations.pop()]))


def claimed_multiple(turn: Turn) -> Response | None:
    """ "So that's five times as many?" after two figures: that the last, or the one named, is so many times the other.

    What one thing has become is its later figure.
    """
    scan, figures = turn.alone.scan, turn.figures
    if len(figures) != 1 or not is_claim(scan) or scan.periods or turn.whens:
        return None
    if turn.places_of_two:
        # "Is the first more than double the second?"
        return None
    given, last = figures[0], turn.state.query
    is_part = given.unit == PERCENT and "as" in turn.keys and "percent" not in turn.cues
    if not (given.unit == TIMES or is_part) or turn.state.told or last is None or last != turn.state.values[-1]:
        return None
    held_so = last.operands[0].operands if last.operation == "compare" and last.operands[0].operation == "ratio" else ()
    if last.fact is None and last.operation != "both" and not held_so:
        return None
    if weighty(turn.beside(given, *scan.cues, *scan.names, *scan.measures), aside=_SAYING | _MULTIPLYING | BECOMING):
        return None
    # After such a claim another is put of the same two.
    pair = held_so or last_values(turn.state.values, only_two=True)
    measure = turn.library.pack.measures.get(measure_of(pair[0])) if len(pair) == _PAIR else None
    if measure is None or measure.unit.is_rate or any(each.fact is None for each in pair):
        return None
    if turn.names_measure and turn.alone.readings[0].measure.id != measure.id:
        return None
    if last.fact is not None and len(along_one_line(single_values(turn.state.values))) > _PAIR:
        return Response(not_made_out(turn))
    own = (
        _named_of(turn, pair, said_at(scan.words, scan.names[0].at), measure) if turn.named else (0 if held_so else 1,)
    )
    if len(own) != 1 and turn.named:
        return None
    subject, other = pair[own[0]], pair[1 - own[0]]
    is_moved = members_of(subject) == members_of(other) and not turn.keys.isdisjoint(BECOMING)
    if is_moved:
        other, subject = sorted(pair, key=lambda each: each.facts()[0].period or (0,))
    # "More than fifty times smaller"
    own_cues = {each.sense.id for each in scan.cues if set(each.at).isdisjoint(given.at)}
    is_fewer = "fewer" in own_cues and "more" not in own_cues
    over = (other, subject) if is_fewer else (subject, other)
    if not is_moved and not turn.named and (held_so or factor_of(given) > 1) and larger_first(over) != over:
        # It may be put of the other one.
        return Response(not_made_out(turn))
    held = Query("given", amount=Quantity(factor_of(given), TIMES))
    return put(turn, Query("compare", (Query("ratio", over), held), relation=given.relation or "equal"))


def _named_of(turn: Turn, values: tuple[Query, ...], name: str, measure: Measure) -> tuple[int, ...]:
    """Which of two values are of what a turn names."""
    of = [members_of(value) for value in values]
    own = tuple(at for at, members in enumerate(of) if not members.isdisjoint(turn.named))
    if own:
        return own if len({*turn.named} & (of[0] | of[1])) == 1 else ()
    # "China" is the group of Chinese models, where the figures are of groups.
    query = respond(f"{said_name(measure)} {name}", turn.library).query
    meant = set(query.fact.members.values()) if query is not None and query.fact is not None else None
    return tuple(at for at, members in enumerate(of) if members == meant)


def _apart(values: tuple[Query, ...]) -> tuple[str, ...]:
    """The members that tell two values apart."""
    one, other = map(members_of, values)
    return (*(one - other), *(other - one))


_MULTIPLYING = frozenset("as many much big large high times fold some factor of by to about roughly".split())
_SAYING = frozenset(
    "got has have had made make makes produced is's still also much only really right now far s grows grew".split()
)
