"""A whole question over a chart: for a value, for yes or no, for names, or for how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.table_words import PERSONS
from assistant.operations.table import number_of
from assistant.tables.asked import Asked
from assistant.tables.outcome import Found, Refused
from assistant.tables.plots.chart import RESTS, Chart
from assistant.tables.plots.moves import direction
from assistant.tables.plots.named import counted, named
from assistant.tables.plots.numbers import RELATIONS, condition_at
from assistant.tables.plots.picks import NOUNS, past_nouns, sign_at
from assistant.tables.plots.tokens import NARROWING, Token, measured, tokens_of
from assistant.tables.plots.values import names_at, rows_of, value_at
from assistant.tables.records.lacking import left_over
from assistant.tables.records.question import Question, question_of
from assistant.tables.stems import stem, stems_of
from assistant.tables.unexplained import quoted
from assistant.units import plain


def answer(chart: Chart, asked: Asked) -> Found | None:
    """What a chart answers a question with; None where not all of the question is understood."""
    question = question_of(chart.frame, asked)
    if question.asked.has("not"):
        return None
    tokens = tokens_of(chart, question)
    if not tokens:
        return None
    found = _read(chart, tokens)
    nouns = [token.text for token in tokens if token.sign == "noun"]
    if found is None or len(nouns) > _FEW:
        return None
    if nouns and found.query is not None and _leaves_series(chart, tokens):
        # What is not known may be one of the series.
        return None
    noted = ", ".join(f'"{noun}"' for noun in nouns)
    notes = (f"Took {noted} for what the table is about.",) if nouns else ()
    return found._replace(assumptions=(*found.assumptions, *notes))


#: So many unknown nouns may say what a chart is about that says that nowhere.
_FEW = 3


def doubt(chart: Chart, asked: Asked, found: Found) -> Refused | None:
    """Why what a chart was otherwise read as is no answer: an operation or a bound is left out, or a name is asked for
    that a number is none of."""
    bounds = [given for given in asked.numbers if given.relation in RELATIONS]
    if len(bounds) > 1 and not asked.has("between") and not isinstance(found.value, bool):
        return Refused("unclear", "It is not clear which bound holds for what.")
    question = question_of(chart.frame, asked)
    apart = [term for term in left_over(question) if asked.key(term.at - 1) in NARROWING and term.text.islower()]
    if apart and not chart.frame.table.title:
        return Refused("no_such_entity", f"The table has nothing about {quoted(tuple(apart))}.")
    value = found.value
    if isinstance(value, str) and asked.has("max") and value.lower().split()[:1] in RESTS and not asked.has("other"):
        return Refused("unclear", f'The largest is "{value}", which is not one of them.')
    if found.query is None:
        return None
    many = [
        each.number
        for each in asked.numbers
        for cue in ("latest", "earliest")
        for place in asked.cues.get(cue, ())
        if each.place == place[-1] + 1
    ]
    if many and len(found.query.operands) != many[0]:
        return Refused("unclear", "It is not clear which of them are meant.")
    if asked.key(0) == "which" and asked.has("sum"):
        return Refused("unclear", "It is not clear which of them are asked for.")
    if _is_of_another(chart, question):
        return Refused("no_such_measure", "The table tells nothing of that.")
    if _counts_shares(chart, question):
        return Refused("unlike", "The table tells percentages, and not how many.")
    printed = chart.frame.places.keys() | chart.frame.headers.places.keys()
    places = [place for cue in _OPERATIONS for place in asked.cues.get(cue, ())]
    places += [place for place in asked.cues.get("sum", ()) if {asked.key(at) for at in place} & _ADDING]
    is_left = any(not {term.stem for term in asked.terms_in(place)} & printed for place in places)
    if not found.query.operands and is_left:
        return Refused("unclear", "It is not clear what is to be computed.")
    return None


def _is_of_another(chart: Chart, question: Question) -> bool:
    """Whether a word stands in place of one in the name of the numbers: "access to water" where it is electricity."""
    if chart.series is not None or not measured(chart):
        return False
    said = {stem(word.text) for word in question.asked.words}
    name = stems_of(chart.value.name)
    unknown = {term.at for term in left_over(question) if not term.is_name}
    keys = [stem(word.text) for word in question.asked.words]
    return any(
        keys[at - 1] == before and own not in said and keys[at] != own
        for before, own in pairwise(name)
        for at in range(1, len(keys))
        if at in unknown and before in said and len(own) > _SHORT
    )


def _counts_shares(chart: Chart, question: Question) -> bool:
    """Whether it is asked how many there are of something where only percentages are printed."""
    if question.word != "how many" or not chart.are_shares:
        return False
    said = {word.text.lower() for word in question.asked.words}
    named = {at for mention in question.reading.values for at in mention.at}
    nouns = [at for at in question.phrase[:1] if at not in named]
    return not said & _SHARING and any(question.asked.words[at].text.lower() not in PERSONS for at in nouns)


_SHARING = frozenset("percent percentage percentages % point points share proportion".split())
#: Words with fewer letters name nothing.
_SHORT = 3
_ADDING = frozenset("sum combined together altogether add added summed plus".split())
#: What one cell alone is no answer to.
_OPERATIONS = ("average", "median", "difference", "ratio")


def _leaves_series(chart: Chart, tokens: Sequence[Token]) -> bool:
    """Whether none of several series is named."""
    series = chart.series
    return series is not None and not any(token.dimension == series.at for token in tokens)


def _read(chart: Chart, tokens: Sequence[Token]) -> Found | None:
    scope, at = frozenset(range(chart.frame.size)), 0
    if tokens[0].sign == "whether":
        return _claim(chart, tokens, 1)
    which = next((place for place, token in enumerate(tokens) if token.sign == "which"), 0)
    first = condition_at(chart, tokens, 0)
    if first is not None and first.end == which:
        # "40% of which group".
        tokens = [*tokens[which:], *tokens[:which]]
    lead = names_at(tokens, 0)
    if lead.names and sign_at(tokens, lead.end) in ("which", "how many", "of what"):
        scope, at = frozenset(rows_of(chart, lead, scope=scope)), lead.end
        lead_names = lead.names
    else:
        lead_names = ()
    kind = sign_at(tokens, at)
    if kind == "how many":
        return counted(chart, tokens, at + 1, lead_names)
    start = at + (kind in ("which", "of what"))
    is_plain = not lead_names or kind == "of what" or sign_at(tokens, start) in _VALUED
    value = value_at(chart, tokens, start, scope) if is_plain else None
    if value is not None and past_nouns(tokens, value.end) == len(tokens) and _asks_value(tokens, start):
        return Found(0.85, value.query)
    if tokens[at].text == "when" and any(token.sign == "number" for token in tokens):
        # "When did it pass 100" asks for the first time.
        return None
    begins_name = sign_at(tokens, start) in ("thing", "noun", "name", "number")
    is_named = begins_name or tokens[at].text in ("who", "when", "which")
    return named(chart, tokens, start, lead_names) if kind == "which" and is_named else None


#: How an expression begins for a value.
_VALUED = ("value", "most", "mean", "difference", "ratio", "ordinal")


def _asks_value(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is asked is a number, and not the name of a thing: "which year has the highest value"."""
    first = tokens[at] if at < len(tokens) else Token("")
    is_which = at > 0 and tokens[at - 1].text in ("which", "who", "whose", "when", "identify", "name")
    mosts = [place for place, token in enumerate(tokens) if token.sign in ("most", "end")]
    # "What is the highest category" asks for its name.
    is_of_name = any(
        token.sign == "thing" and token.which != "bar"
        for place in mosts
        for token in tokens[place + 1 : past_nouns(tokens, place + 1)]
        if tokens[place].sign == "most"
    )
    return not is_which and not is_of_name and (first.sign not in ("thing", "noun") or not mosts)


def _begins_bound(token: Token) -> bool:
    """Whether what is claimed to be more or less is held against what begins here."""
    return token.sign == "than" or token.sign == "number" and token.which in RELATIONS


def _claim(chart: Chart, tokens: Sequence[Token], at: int) -> Found | None:
    """Whether one value is more or less than another, or than a number, as is claimed."""
    scope = frozenset(range(chart.frame.size))
    ways = [token.which for token in tokens if token.sign == "move"]
    if any(token.sign in ("move", "or") for token in tokens):
        names = [token for token in tokens if token.sign == "name"]
        is_plain = all(token.sign in ("move", "or", "name", "between", "to", "and", *NOUNS) for token in tokens[at:])
        return direction(chart, names) if sorted(ways) == ["down", "up"] and is_plain else None
    last = max((place for place, token in enumerate(tokens) if _begins_bound(token)), default=len(tokens))
    first = value_at(chart, tokens[:last], at, scope)
    if first is None:
        # "Did it exceed 100 in 2001": what is claimed to be so stands behind.
        start = past_nouns(tokens, at)
        bound = condition_at(chart, tokens, start)
        first = value_at(chart, tokens, bound.end, scope) if bound is not None else None
        if first is None or bound is None:
            return None
        tokens = [*tokens[bound.end : first.end], *tokens[at : bound.end], *tokens[first.end :]]
        first = first._replace(end=first.end - bound.end)
    own = number_of(first.query)
    end = past_nouns(tokens, first.end)
    if own is None:
        return None
    if sign_at(tokens, end) == "than" and sign_at(tokens, end + 1) != "number":
        second = value_at(chart, tokens, end + 1, scope)
        if second is None or past_nouns(tokens, second.end) != len(tokens) or second.query == first.query:
            return None
        other = number_of(second.query)
        if other is None:
            return None
        holds = RELATIONS[tokens[end].which](own, other)
        told, leaves = f"{plain(own)} and {plain(other)}", (first.query, second.query)
        return Found(0.85, value=holds, headline=f"{'Yes' if holds else 'No'}: {told}.", leaves=leaves)
    bound = condition_at(chart, tokens, end, own)
    if bound is None or past_nouns(tokens, bound.end) != len(tokens) or not bound.relation:
        return None
    holds = RELATIONS[bound.relation](own, bound.number)
    headline = f"{'Yes' if holds else 'No'}: {plain(own)} and {plain(bound.number)}."
    return Found(0.85, value=holds, headline=headline, leaves=(first.query,))
