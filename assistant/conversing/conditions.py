"""Turns that put a condition on what was listed, or another one in place of the last: "which of them are above 20?"."""

from __future__ import annotations

from assistant.answering.answer import Response, respond
from assistant.composing.filters import bound
from assistant.conversing.answers_over import computed
from assistant.conversing.last_values import entries_of, last_values, single_values, told_apart
from assistant.conversing.owed import not_made_out
from assistant.conversing.phrases import is_only, weighty
from assistant.conversing.substituting import at_time, facts_of, of_member
from assistant.conversing.times import said_at
from assistant.conversing.turns import MADE, MOVEMENTS, Turn, said_name
from assistant.english.followups import COUNTED, FOR_ALL, FOR_ANY
from assistant.operations.query import NotComputableError, Query
from assistant.utterance.amounts import Given
from assistant.utterance.forms import is_claim

_RELATIONS = {"more": "above", "fewer": "below", "above": "above", "below": "below"}
#: Cues that only ask which ones or how many they are, and how they stand to a number.
ASKING = frozenset(
    "which who where list count how all any more fewer above below atleast atmost than plain ahead behind difference "
    "ratio define tests".split()
)
_ASIDE = frozenset(
    "anyone anybody someone somebody any made make makes produced produce built create created did does do "
    "lie lies stand stands and only just now with having one other others else those them these which who how many "
    "were have has had or also".split()
)
_FEWEST = 2
_OTHERS = frozenset(("other", "others", "else"))
_THOSE = _OTHERS | frozenset("which who where one those only just them".split())


def kept(turn: Turn) -> Response | None:
    """ "Which of them are above 20?" after a list of figures, "and above 5?" after those below it."""
    amounts, over = turn.figures, _listed(turn)
    if not over or len(amounts) != 1 or not amounts[0].relation or turn.named or turn.names_measure:
        return None
    if turn.cues - ASKING - cues_within(turn, amounts[0]) - {"only"} or says_more(turn) or is_claim(turn.alone.scan):
        return None
    if dated := turn.alone.scan.periods:
        then = at_time(Query("both", over), said_at(turn.alone.scan.words, dated[0].at), turn.library)
        over = then.operands if then is not None and len(dated) == 1 else ()
    if _met(turn.state.query) and not turn.keys & _OTHERS and ("of" in turn.keys and turn.keys & _THESE):
        # "Any of them above 1 %?" is asked of those that were kept.
        over = tuple(each for each in over if each.key in _met(turn.state.query))
    if turn.keys & _OTHERS:
        # "Any others below 2 %?"
        over = tuple(each for each in over if each.key not in _met(turn.state.query))
    counts = {"how", "many"} <= turn.keys
    if not over or condition_of(turn.state.query) is None and not counts and turn.keys.isdisjoint(_THOSE):
        return None
    if turn.nouns and _is_of_others(Query("both", over), turn, is_per=False):
        return Response(not_made_out(turn))
    try:
        condition = Query("filter", (*over, bound(amounts[0], over[0])), relation=amounts[0].relation)
    except NotComputableError:
        return None
    return computed(turn, counted(turn, condition) if counts else Query("name", (condition,)))


def _met(query: Query | None) -> set[str]:
    """The keys of those that the last condition picked; none if there was none."""
    condition = condition_of(query)
    return {each.key for each in entries_of(condition)} if condition is not None else set()


def condition_of(query: Query | None) -> Query | None:
    """The condition by which the last answer picked, if it did."""
    if query is None or query.operation not in ("name", "count", "amount"):
        return None
    inner = query.operands[0]
    return inner if inner.operation == "filter" else None


def _listed(turn: Turn) -> tuple[Query, ...]:
    """The figures that the last answer gave side by side, or put its condition on, each of another member."""
    query, members = turn.state.query, turn.library.pack.members
    condition = condition_of(query)
    if condition is not None:
        found = condition.operands[:-1]
    else:
        found = query.operands if query is not None and query.operation in ("both", "name") else ()
        found = found[0].operands if len(found) == 1 and found[0].operation == "rank" else found
        is_held = query is not None and query.operation in ("difference", "ratio")
        found = found or (() if is_held else last_values(turn.state.values, only_two=False))
        if len(found) < len(turn.state.listed):
            # "Which are below 2?" after two of a list is asked of all that were listed.
            return ()
    keys = {each.key for each in found}
    return found if len(found) >= _FEWEST and len(keys) == len(found) and keys <= members.keys() else ()


def cues_within(turn: Turn, given: Given) -> set[str]:
    """The cues that are words of a number ("more than double", "a fifth")."""
    return {each.sense.id for each in turn.alone.scan.cues if set(each.at) <= set(given.at)}


def says_more(turn: Turn) -> bool:
    scan = turn.alone.scan
    return bool(weighty(turn.beside(*scan.cues, *scan.names, *scan.amounts), aside=_ASIDE))


def _is_of_others(query: Query, turn: Turn, *, is_per: bool) -> bool:
    """Whether figures are asked for by a kind of thing that they are not for; "per model" may ask for a mean, too."""
    measures, kinds = turn.library.pack.measures, {each.sense.id for each in turn.nouns}
    facts = query.facts()
    if any(kinds.isdisjoint({*fact.members} - {*(measures[fact.measure].between or ())}) for fact in facts):
        return True
    return is_per and any(fact.value is None or fact.words for fact in facts)


def for_all(turn: Turn) -> Response | None:
    """ "For all?" after one figure: those of all, side by side; after the sum or mean of some, that of all.

    After a claim it is put of all, of any or of none.
    """
    query = turn.state.query
    words = turn.beside(*turn.nouns)
    if query is None or turn.named:
        return None
    # "Per benchmark", "by country"
    is_per = bool(turn.nouns) and [word.key for word in words if word.key != "and"] in (["per"], ["by"])
    asks = is_per or is_only(words, FOR_ALL, _TOGETHER if query.operation == "sum" else frozenset())
    if asks and turn.nouns and (_is_of_others(query, turn, is_per=is_per) or is_per and query.operation in _OF_SOME):
        return Response(not_made_out(turn))
    is_claimed = query.operation in ("compare", "every")
    asked = [quantity for quantity, phrases in FOR_ANY.items() if is_claimed and is_only(words, phrases)]
    if not asked and not asks:
        return None
    if is_claimed and (len(query.operands) == _OF_ONE or query.operation == "every"):
        # "On all of them?" after "is the US ahead on MMLU?"; "on any of them?" after several means these.
        *figures, limit = query.operands
        is_of_these = len(figures) >= _FEWEST and not _THESE.isdisjoint(turn.keys)
        every = tuple(figures) if is_of_these else of_all(figures[0], turn) if limit.operation == "given" else ()
        claim = Query("every", (*every, limit), relation=query.relation, words=asked[0] if asked else "all")
        return computed(turn, claim) if len(every) >= _FEWEST else Response(not_made_out(turn))
    if query.fact is not None:
        every = all_like(query, turn)
        is_size = turn.keys.isdisjoint(COUNTED) or len(every) in {COUNTED[key] for key in turn.keys & COUNTED.keys()}
        if not is_size:
            return Response(not_made_out(turn))
        return computed(turn, Query("both", every)) if len(every) >= _FEWEST else None
    if (
        query.operation == "both"
        and {each.operation for each in query.operands} <= {*MOVEMENTS}
        and len(facts_of(query)) == _OF_ONE
    ):
        # It was told in percent and in points.
        query = query.operands[0]
    if query.operation in MOVEMENTS and not asked:
        # "On all of them?" after how far one fell
        every = of_all(query, turn)
        sizes = {COUNTED[key] for key in turn.keys & COUNTED.keys()} or {len(every)}
        is_of_all = len(every) >= _FEWEST and sizes == {len(every)}
        return computed(turn, Query("both", every)) if is_of_all else Response(not_made_out(turn))
    if query.operation not in (*MADE, "both") or any(each.fact is None for each in query.operands):
        return None
    every = all_like(query.operands[0], turn)
    sizes = {COUNTED[key] for key in turn.keys & COUNTED.keys()} or {len(every)}
    own, found = facts_of(query).keys(), {each.fact.id for each in every if each.fact is not None}
    is_more = (own < found or query.operation == "both" and own == found) and sizes == {len(every)}
    return computed(turn, query._replace(operands=every)) if is_more else Response(not_made_out(turn))


def of_all(figure: Query, turn: Turn) -> tuple[Query, ...]:
    """A figure of one member, or how it moved, and that of each other member."""
    if figure.fact is not None or figure.operation not in MOVEMENTS:
        return all_like(figure, turn)
    last = figure.facts()[-1]
    like = all_like(Query("fact", fact=last, pack=turn.library.pack), turn)
    found = [of_member(figure, each.key, turn.library) for each in like]
    return told_apart(tuple(each for each in found if each is not None)) if None not in found else ()


#: Operations over several of which nothing is told of each.
_OF_SOME = (*MADE, "rank", "name", "amount", "spread")
_OF_ONE = 2
_THESE = frozenset("them these those".split())
_TOGETHER = frozenset("together combined total sum altogether".split())


def over_all(turn: Turn) -> Response | None:
    """ "And the average of all four?" after one figure, or after fewer of them: that of all."""
    query, kinds = turn.state.query, turn.cues & MADE
    condition = condition_of(query)
    of = condition.operands[:-1] if condition is not None else ()
    if len(kinds) == 1 and "all" in turn.keys and {COUNTED[key] for key in turn.keys & COUNTED.keys()} == {len(of)}:
        # "The total of all four?" after those of four that are above something
        return computed(turn, Query(kinds.pop(), of)) if not turn.named and not says_more(turn) else None
    if query is not None and query.operation == "both" and not COUNTED.keys().isdisjoint(turn.keys):
        query = query.operands[0]
    if query is None or query.fact is None or len(kinds) != 1 or "all" not in turn.keys or turn.named:
        return None
    if turn.has_pronoun and turn.keys.isdisjoint(COUNTED) and len(last_values(turn.state.values, only_two=False)) > 1:
        # "How many is that all together?" is asked of those that were told.
        return None
    every = all_like(query, turn) if not says_more(turn) and not turn.alone.scan.periods else ()
    sizes = {COUNTED[key] for key in turn.keys & COUNTED.keys()} or {len(every)}
    return computed(turn, Query(kinds.pop(), every)) if len(every) >= _FEWEST and sizes == {len(every)} else None


def kept_by_last(turn: Turn) -> Response | None:
    """ "Which ones are above that?", "who is above the mean?": those that stand so to the last value."""
    keys = [word.key for word in turn.words if word.key != "?"]
    relation, last = relation_in(turn), turn.state.values[-1] if turn.state.values else None
    asks = turn.keys & {"which", "who", "where"} or "how" in turn.keys and "many" in turn.keys
    # "Did anyone make more?" after one figure
    of_any = "how" not in turn.keys and not turn.keys.isdisjoint(_ANYONE)
    if of_any and keys[-1] in _BETTER and not turn.named:
        # "Did anyone do better?" is no question for the largest of all.
        return Response(not_made_out(turn))
    if last is None or not relation or turn.named or turn.figures or turn.alone.scan.periods:
        return None
    condition = condition_of(turn.state.query)
    if condition is not None and (not asks or not turn.cues & {"mean", "median"} and keys[-1] not in _BACK):
        # "And below?" after those that were above something.
        again = condition._replace(relation=relation)
        is_short = len(keys) <= _SHORT and not says_more(turn) and again != condition
        if not is_short or turn.cues - ASKING:
            return None
        return computed(turn, counted(turn, again) if "how" in keys else Query("name", (again,)))
    kinds = turn.cues & {"mean", "median"}
    points_back = len(keys) > 1 and keys[-1] in _BACK and keys[-2] in _BEFORE_OBJECT or keys[-1:] in _ABOVE
    # "Which fell more than that?" after the mean of the falls
    moved = {"fall"} if last.operation in MADE and all(each.operation in _FALLS for each in last.operands) else set()
    # "Which is bigger?" after one figure is asked of two.
    is_open = (
        (of_any or not turn.keys.isdisjoint(_MAKING) or bool(turn.nouns) and turn.has_pronoun)
        and "than" not in keys
        and not turn.state.absent
        and not single_values(turn.state.values[-_FEWEST:])
        and last == turn.state.query
    )
    points_back = points_back or is_open and last.fact is not None and _ends_comparing(keys, turn)
    if not (asks or of_any) or not (kinds or points_back) or turn.cues - ASKING - kinds - moved or says_more(turn):
        return None
    over = last.operands if last.operation in MADE else all_like(last, turn)
    if len(over) < _FEWEST or kinds and points_back:
        return None
    # The last value is named as it stands among the others.
    limit = (
        Query(kinds.pop(), over)
        if kinds
        else next((each for each in over if each.fact and each.fact == last.fact), last)
    )
    if of_any and not asks:
        return computed(turn, Query("every", (*over, limit), relation=relation, words="any"))
    kept_ = Query("filter", (*over, limit), relation=relation)
    return computed(turn, counted(turn, kept_) if "how" in turn.keys else Query("name", (kept_,)))


def _ends_comparing(keys: list[str], turn: Turn) -> bool:
    """Whether nothing follows a comparative but where it is so ("was it larger on any other test?")."""
    at = next((at for at, key in enumerate(keys) if key in _COMPARATIVES), len(keys))
    nouns = {turn.alone.scan.words[place].key for each in turn.nouns for place in each.at}
    return at < len(keys) and nouns.union(_WHERE).issuperset(keys[at + 1 :])


_WHERE = frozenset("on in at for by any other one ones of the then too also".split())


def counted(turn: Turn, condition: Query) -> Query:
    """How many there are that meet a condition, as the things that they are."""
    member = turn.library.pack.members[condition.operands[0].key]
    return Query("count", (condition,), words=turn.library.pack.dimensions[member.dimension].name)


_SHORT = 7
_ANYONE = frozenset("any anyone anybody someone somebody".split())
_MAKING = frozenset("made make makes produced produce built build created create ones".split())
_BETTER = frozenset(("better", "worse"))
_COMPARATIVES = frozenset("more fewer less larger bigger higher greater wider smaller lower narrower".split())
_FALLS = ("fall", "relative fall")
_ABOVE = (["above"], ["below"])
_BACK = frozenset("that it this".split())
_BEFORE_OBJECT = frozenset("than above below over under exceed beat".split())


def all_like(last: Query, turn: Turn) -> tuple[Query, ...]:
    """The figures of all members at the time of the last one, which is a figure of the report itself."""
    if last.fact is None:
        return ()
    measure = turn.library.pack.measures[last.fact.measure]
    name = said_name(measure)
    when = last.fact.period.label if last.fact.period else ""
    ranked = respond(f"rank by {name} {when}".rstrip(), turn.library).query
    inner = ranked.operands[0] if ranked is not None and ranked.operation == "name" else ranked
    found = inner.operands if inner is not None and inner.operation == "rank" else ()
    # "Is China ahead on MATH?" is seen from the side behind, and so are all.
    return (
        tuple(each._replace(sign=last.sign) for each in found) if any(each.fact == last.fact for each in found) else ()
    )


def relation_in(turn: Turn) -> str:
    found = {relation for cue, relation in _RELATIONS.items() if cue in turn.cues}
    return found.pop() if len(found) == 1 else ""
