"""Follow-ups: a turn is rewritten into the full question that it stands for, or computed from the last answers.

What the turn states wins, the rest is carried over, and the answer says what was carried. A question that can
stand alone carries nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from assistant.answering import Response, respond, respond_to_query
from assistant.answers import Answer
from assistant.composing.sets import bound
from assistant.english.followups import (
    BACKWARD,
    BEHIND_CLAIM,
    BEHIND_PLACE,
    CHOICES,
    CORRECTIONS,
    FACTORS,
    GROUNDS,
    HOW_FAR,
    INVERSE,
    OPENERS,
)
from assistant.english.numberwords import ORDINALS
from assistant.forms import is_claim, turns
from assistant.lexicon import Index, Phrase, Sense, index
from assistant.mentions import Mention, matches
from assistant.parts import join_answers, split_parts
from assistant.query import NotComputableError, Query
from assistant.slots import Slots, fill_slots
from assistant.telling import source_lines
from assistant.understanding import Library, Understanding, understand
from assistant.units import Quantity, Unit
from assistant.wording import describe
from assistant.words import LONGEST_QUESTION, Word, phrase_key, split_words

#: Cues that say what to do; a turn with none of them only changes slots.
_DOING = (
    "fall rise change remain relative percent points permonth peryear sum mean median share spread ratio difference rank max min "
    "count more fewer compare trend double ongoing cross list ascending descending hold level predict why"
).split()
#: Cues of an operation over things said before.
_OVER = ("sum", "difference", "ratio", "base", "between", "more", "fewer", "max", "min", "mean", "compare", "share")
_MOVES = ("fall", "rise", "change", "remain", "hold")
_MODIFIERS = ("relative", "percent", "points", "permonth", "peryear")


@dataclass(frozen=True, slots=True)
class State:
    """What a conversation has come to: the last understood turn, the last answers, an open question."""

    slots: Slots | None = None
    query: Query | None = None
    #: The queries of the last turns that gave a value, newest last; a turn without one clears nothing.
    values: tuple[Query, ...] = ()
    answer: Answer | None = None
    #: The members that the last turn was about.
    subjects: tuple[str, ...] = ()
    #: The last question that was told something without a measure ("What does MMLU test?").
    told: str = ""
    #: The question that is waiting for a choice, and the choices.
    pending: str = ""
    choices: tuple[str, ...] = ()


def converse(question: str, state: State, library: Library) -> tuple[Answer, State]:
    """The answer to the next turn of a conversation, and the state after it."""
    parts = split_parts(question) if len(question) <= LONGEST_QUESTION else [question]
    if len(parts) == 1:
        return _turn(question, parts[0], state, library)
    answers = []
    for part in parts:
        answer, state = _turn(part, part, state, library)
        answers.append(answer)
    return join_answers(question, answers), state


def _turn(question: str, said: str, state: State, library: Library) -> tuple[Answer, State]:
    response = _follow(said, state, library) or respond(said, library)
    answer = response.answer if response.answer.question == question else response.answer._replace(question=question)
    return answer, _after(said, replace(response, answer=answer), state)


def _after(question: str, response: Response, state: State) -> State:
    answer = response.answer
    if answer.status == "clarify":
        return replace(state, answer=answer, pending=response.question or question, choices=answer.choices, slots=response.slots or state.slots)
    if answer.status == "unknown" and response.slots is None and _only_does(question):
        return replace(state, pending=question, choices=())
    values = state.values
    if response.query is not None and answer.status == "answered":
        values = (*values[-7:], response.query)
    is_told = answer.status == "answered" and response.query is None and response.slots is None
    return State(
        subjects=_subjects(response) or state.subjects,
        told=question if is_told else "" if answer.status == "answered" else state.told,
        slots=response.slots or state.slots,
        query=response.query or state.query,
        values=values,
        answer=answer if answer.status == "answered" else state.answer,
    )


def _subjects(response: Response) -> tuple[str, ...]:
    """The ids of the members that an answer names, or that its question named."""
    if response.members:
        return response.members
    named = response.slots.named if response.slots else ()
    sides = response.slots.measure.between or () if response.slots else ()
    return tuple(dict.fromkeys(each.member for each in named if each.dimension not in sides))


def _only_does(question: str) -> bool:
    """Whether a question says what to do and not with what ("which is smaller?", "by how much did it fall?")."""
    keys = {word.key for word in split_words(question)}
    return len(keys) <= 9 and bool(keys & {"which", "how", "what", "who", "fall", "rise", "bigger", "smaller", "larger", "difference", "ratio"})


def _follow(question: str, state: State, library: Library) -> Response | None:
    """The response to a turn that leans on the ones before; None if it stands alone."""
    if state.answer is None and state.slots is None and not state.pending and not state.told:
        return None
    words = [word for word in split_words(question) if not word.is_break]
    if not words or len(words) > 40:
        return None
    chosen = _choice(question, words, state)
    if chosen:
        return respond(chosen, library)
    if state.answer and _is_only(words, _phrases(GROUNDS)):
        return _ground(question, state)
    behind = _after_claim(question, words, state, library)
    if behind:
        return behind
    said = _without_corrections(question)
    if state.query and _is_only(words, _phrases(INVERSE)):
        turned = _inverse(state.query)
        if turned is not None:
            return respond_to_query(question, turned, library, state.slots)
    turn = _Turn(question, [word for word in split_words(said) if not word.is_break], understand(said, library), state, library)
    return _scaled(turn) or _placed(turn) or _checked(turn) or _added(turn) or _completed(turn) or _over_answers(turn) or _retold(turn) or _carried(turn)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn with what it says by itself and what came before."""

    question: str
    words: list[Word]
    alone: Understanding
    state: State
    library: Library

    @property
    def cues(self) -> set[str]:
        """The cues of the turn."""
        return {each.sense.id for each in self.alone.scan.cues if each.sense.kind == "cue"}

    @property
    def has_pronoun(self) -> bool:
        """Whether a word stands for something said before."""
        spent = {at for each in (*self.alone.scan.names, *self.alone.scan.measures) for at in each.at}
        keys = [word.key for at, word in enumerate(self.alone.scan.words) if at not in spent]
        return bool(BACKWARD - {"two", "so", "other", "both", "one", "there", "that", "this", "such"} & set(keys)) or _refers(keys)

    @property
    def opens(self) -> bool:
        """Whether it opens as follow-ups do."""
        return bool(_leading(self.words, _phrases(OPENERS))) or bool(_leading(self.words, _phrases(CORRECTIONS)))

    @property
    def names_measure(self) -> bool:
        """Whether it names a measure itself."""
        return bool(self.alone.readings) and self.alone.readings[0].way is not None


def _refers(keys: list[str]) -> bool:
    """Whether "that", "one" and the like stand for a thing and do not only join ("the lead that ...")."""
    for at, key in enumerate(keys):
        after = keys[at + 1] if at + 1 < len(keys) else ""
        before = keys[at - 1] if at else ""
        if key in ("that", "this") and (after in ("", "one", "change", "?", "fall", "in", "give", "test", "benchmark", "lead", "gap", "figure", "number", "year", "be", "as", "pace", "rate", "would") or before in ("of", "did", "does", "on", "is", "was", "for", "from", "than", "with", "about", "at")):
            return True
        if key in ("one", "two", "both", "other") and before in ("the", "which", "that", "other", "of", "those", "these", "their", "is", "first", "add", "them", "between"):
            return True
    return False


# -- phrases --------------------------------------------------------------------------------------------


@cache
def _phrases(listed: str) -> Index:
    return index(Phrase(phrase_key(each), Sense("phrase", each.strip())) for each in listed.split(","))


def _leading(words: list[Word], phrases: Index) -> Mention | None:
    keys = [word.key for word in words]
    return next(matches(phrases, keys, 0), None) if keys else None


_LIGHT = frozenset(
    "show give me what where how which figure number article report text study stand stands find see exactly get come comes out up work "
    "on from at about there here us one they them those these its their for by "
    "the a an is are was of for me please it that this you your do does did so then and ok okay to in by can i to tell again".split()
)


def _without_corrections(question: str) -> str:
    """The turn without the phrases that only take something back ("sorry, I meant ...")."""
    text = _without(question, _phrases(CORRECTIONS))
    return text if any(word.key.isalnum() for word in split_words(text)) else question


def _without(question: str, phrases: Index) -> str:
    """The turn with some phrases blanked out."""
    words = split_words(question)
    keys = [word.key for word in words]
    spans = [mention for at in range(len(keys)) for mention in matches(phrases, keys, at)]
    text = question
    for mention in sorted(spans, key=lambda each: -each.start):
        start, end = words[mention.at[0]].start, words[mention.at[-1]].end
        text = text[:start] + " " * (end - start) + text[end:] if text[start:end].strip() else text
    return text


def _is_only(words: list[Word], phrases: Index) -> bool:
    """Whether the words are such a phrase and nothing of weight beside it."""
    keys = [word.key for word in words]
    for start in range(len(keys)):
        for mention in matches(phrases, keys, start):
            rest = [key for at, key in enumerate(keys) if at not in mention.at]
            if all(key in _LIGHT for key in rest):
                return True
    return False


# -- choices and grounds --------------------------------------------------------------------------------


def _choice(question: str, words: list[Word], state: State) -> str:
    """The pending question with the choice that a turn makes; "" if it makes none."""
    if not state.pending:
        return ""
    keys = [word.key for word in words if word.key not in _LIGHT and word.key not in ("choice", "option", "number", "take", "choose", "mean")]
    number = None
    if len(keys) == 1:
        number = int(keys[0]) if keys[0].isdigit() and len(keys[0]) < 3 else CHOICES.get(keys[0])
    if len(keys) == 2 and keys[1] in ("one", "choice", "option"):
        number = CHOICES.get(keys[0])
    if number is not None and (number == -1 or 1 <= number <= len(state.choices)):
        return f"{state.pending.rstrip('?. ')} {state.choices[number - 1 if number > 0 else -1]}"
    typed = phrase_key(question)
    for choice in state.choices:
        if typed == phrase_key(choice):
            return f"{state.pending.rstrip('?. ')} {choice}"
    return ""


def _ground(question: str, state: State) -> Response:
    """What the last answer stands on: its working and the facts with their places."""
    last = state.answer
    assert last is not None
    lines = [fact.statement + (f" ({fact.locator})" if fact.locator else "") for fact in last.facts]
    working = [f"{step.operation}: {'; '.join(step.operands)} = {step.result}" for step in last.derivation]
    text = "\n".join([*(lines or [last.text]), *working, *source_lines(last.facts)])
    answer = Answer(
        status="answered",
        question=question,
        text=text,
        understood=f"the ground of: {last.understood}",
        derivation=last.derivation,
        facts=last.facts,
        assumptions=(f"about the answer to “{last.question}”",),
    )
    return Response(answer, None, None, "")


def _after_claim(question: str, words: list[Word], state: State, library: Library) -> Response | None:
    """What the last claim was about: the figure ("so what was it?"), or who it is ("who is, then?")."""
    query = state.query
    while query is not None and query.operation == "not":
        query = query.operands[0]
    if query is None or query.operation not in ("compare", "is among"):
        return None
    if query.operation == "is among" and _is_only(words, _phrases(BEHIND_PLACE)):
        return respond_to_query(question, Query("name", query.operands[:1]), library, state.slots)
    if query.operation == "compare" and _is_only(words, _phrases(BEHIND_PLACE)):
        figure = query.operands[0]
        if figure.fact is not None and figure.pack is not None and figure.pack.measures[figure.fact.measure].between:
            return respond_to_query(question, Query("leader", (figure,), words="ahead"), library, state.slots)
        return respond_to_query(question, Query("name", (Query("top", query.operands, count=1, relation="max"),)), library, state.slots)
    if query.operation == "compare" and _is_only(words, _phrases(BEHIND_CLAIM)):
        return _figure(question, query, library, state)
    if query.operation == "compare" and _stands_in(words, _phrases(BEHIND_CLAIM)) and state.slots:
        before = respond(f"What is {describe(query.operands[0])}?", library).slots
        if before is not None:
            rest = _without(question, _phrases(BEHIND_CLAIM))
            turn = _Turn(rest, split_words(rest), understand(rest, library), replace(state, slots=before), library)
            return _carried(turn)
    return None


def _figure(question: str, claim: Query, library: Library, state: State) -> Response:
    """The figure behind a claim; what follows leans on the question for it."""
    response = respond_to_query(question, claim.operands[0], library, state.slots)
    asked = respond(f"What is {describe(claim.operands[0])}?", library)
    return replace(response, slots=asked.slots or response.slots)


def _stands_in(words: list[Word], phrases: Index) -> bool:
    keys = [word.key for word in words]
    return any(True for at in range(len(keys)) for _ in matches(phrases, keys, at))


# -- completing what was open ---------------------------------------------------------------------------


def _completed(turn: _Turn) -> Response | None:
    """A question that said only what to do ("which is smaller?"), with the things that this turn names."""
    state = turn.state
    if not state.pending or state.choices or turn.cues & {*_MOVES, *_OVER} - {"share"}:
        return None
    named = any(each.sense.kind in ("member", "described") for each in turn.alone.scan.names)
    if not (named or turn.names_measure) or turn.cues & {"which", "who", "how", "count", "define", "tests"}:
        return None
    full = f"{state.pending.rstrip('?!. ')} {turn.question}"
    response = respond(full, turn.library)
    return _told_back(turn.question, full, response) if response.answer.status == "answered" else None


def _retold(turn: _Turn) -> Response | None:
    """The same told of another member: "What does MMLU test?", then "And MMMU?"."""
    told = turn.state.told
    if not told or not turn.opens or turn.cues & set(_DOING) or turn.names_measure or turn.alone.scan.periods:
        return None
    named = [each for each in turn.alone.scan.names if each.sense.kind in ("member", "described")]
    scan = understand(told, turn.library).scan
    old = [each for each in scan.names if each.sense.kind == "member"]
    if not named or not old:
        return None
    member = turn.library.pack.members[named[0].sense.id].name
    start, end = scan.words[old[0].at[0]].start, scan.words[old[0].at[-1]].end
    full = f"{told[:start]}{member}{told[end:]}"
    return _told_back(turn.question, full, respond(full, turn.library))


# -- operations on the last answers ---------------------------------------------------------------------


def _scaled(turn: _Turn) -> Response | None:
    """ "double it": the last value multiplied."""
    keys = [word.key for word in turn.words if word.key not in _LIGHT]
    if not turn.state.values or len(keys) != 1 or keys[0] not in FACTORS:
        return None
    factor = Query("given", amount=Quantity(Decimal(FACTORS[keys[0]]), Unit("")))
    return respond_to_query(turn.question, Query("scaled", (turn.state.values[-1], factor)), turn.library, turn.state.slots)


def _inverse(query: Query) -> Query | None:
    """The last query turned round: the order, the extreme, or the two operands."""
    if query.operation == "name" and query.operands[0].operation in ("rank", "top"):
        inner = query.operands[0]
        return replace(query, operands=(replace(inner, relation="max" if inner.relation == "min" else "min"),))
    if query.operation in ("ratio", "difference", "relative difference"):
        return replace(query, operands=query.operands[::-1])
    return None


def _placed(turn: _Turn) -> Response | None:
    """ "and the third?": another place of the last order."""
    query = turn.state.query
    keys = [word.key for word in turn.words if word.key not in _LIGHT and word.key not in ("place", "one", "rank")]
    if query is None or query.operation not in ("name", "amount") or len(keys) != 1 or keys[0] not in ORDINALS:
        return None
    inner = query.operands[0]
    if inner.operation not in ("top", "rank"):
        return None
    place = Query("top", inner.operands, count=-ORDINALS[keys[0]], relation=inner.relation or "max")
    return respond_to_query(turn.question, replace(query, operands=(place,)), turn.library, turn.state.slots)


def _checked(turn: _Turn) -> Response | None:
    """ "is the latter below 1 %?": a claim about one of the last values."""
    scan = turn.alone.scan
    named = any(each.sense.kind in ("member", "described") for each in scan.names)
    if not turn.state.values or not turn.has_pronoun or named or turn.names_measure or len(scan.amounts) != 1 or not is_claim(scan):
        return None
    keys = {word.key for word in turn.words}
    values = turn.state.values
    figure = values[-2] if "former" in keys and len(values) > 1 else values[-1]
    if figure.operation in ("both", "name"):
        return None
    given = scan.amounts[0]
    try:
        limit = bound(given, figure)
    except NotComputableError:
        return None
    claim = Query("compare", (figure, limit), relation=given.relation)
    return respond_to_query(turn.question, Query("not", (claim,)) if turns(scan) % 2 else claim, turn.library, turn.state.slots)


def _added(turn: _Turn) -> Response | None:
    """ "now add the American ones": the last value and that of another member together."""
    keys = {word.key for word in turn.words}
    named = any(each.sense.kind in ("member", "described") for each in turn.alone.scan.names)
    before = turn.state.slots
    if not turn.state.values or before is None or not named or not keys & {"add", "plus", "include", "including"}:
        return None
    if turn.names_measure and not keys & {"one", "ones", "those"}:
        return None
    now = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    names = [turn.library.pack.members[each.member].name for each in (now.named if now else ())]
    if len(names) != 1:
        return None
    other = respond(f"{before.measure.name} {names[0]} {_times_carried(turn, before)}", turn.library)
    if other.query is None or other.query.operation != "fact":
        return None
    last = turn.state.values[-1]
    parts = last.operands if last.operation == "sum" else (last,)
    return respond_to_query(turn.question, Query("sum", _told_apart((*parts, other.query))), turn.library, before)


def _over_answers(turn: _Turn) -> Response | None:
    """ "add the two", "which is larger?", "the ratio?": over the last two values, or those side by side."""
    alone = turn.alone
    keys = {word.key for word in turn.words}
    values = _last_values(turn.state, only_two=bool(keys & {"two", "both", "latter", "former", "other"} or turn.cues & {"ratio", "difference"}))
    said = alone.scan.periods or any(each.sense.kind in ("member", "described") for each in alone.scan.names)
    if len(values) < 2 or said or turn.cues & {*_MOVES, "permonth"} or not turn.cues & set(_OVER):
        return None
    if turn.names_measure and not turn.has_pronoun and alone.readings[0].way != "either":
        return None
    if any(slots.unexplained for slots in alone.readings[:1]):
        return None
    query = _combined(turn.cues, values, [word.key for word in turn.words])
    return respond_to_query(turn.question, query, turn.library, turn.state.slots) if query else None


_SINGLE = ("fact", "fall", "change", "ratio", "compound", "mean", "sum", "difference", "share", "relative fall", "relative change")


def _last_values(state: State, *, only_two: bool) -> tuple[Query, ...]:
    """The values that an operation is over: those side by side last, or the single ones of the last turns."""
    last = state.values[-1] if state.values else None
    if last is not None and last.operation in ("both", "difference", "ratio", "sum") and len(last.operands) > 1:
        return _told_apart(last.operands)
    singles: list[Query] = []
    for query in reversed(state.values[-2:] if only_two else state.values):
        if query.operation not in _SINGLE or singles and _measure_of(query) != _measure_of(singles[0]):
            break
        singles.insert(0, query)
    return _told_apart(tuple(singles)) if len(singles) > 1 else ()


def _measure_of(query: Query) -> str:
    while query.fact is None and query.operands:
        query = query.operands[0]
    return query.fact.measure if query.fact else ""


def _told_apart(queries: tuple[Query, ...]) -> tuple[Query, ...]:
    """The queries labelled by what tells them apart: their member, or their time."""
    if all(query.label for query in queries) and len({query.label for query in queries}) == len(queries):
        return queries
    found = []
    for query in queries:
        fact, pack = query.fact, query.pack
        if fact is None or pack is None:
            return queries
        own = [set(each.fact.members.values()) for each in queries if each is not query and each.fact]
        names = [pack.members[member].name for member in fact.members.values() if not any(member in other for other in own)]
        label = ", ".join(names) or (fact.period.label if fact.period else "")
        found.append(replace(query, label=label, key=label))
    return tuple(found)


def _combined(cues: set[str], values: tuple[Query, ...], keys: list[str]) -> Query | None:
    from assistant.operations import evaluate

    if "mean" in cues:
        return Query("mean", values)
    if "sum" in cues:
        return Query("sum", values)
    for later, earlier in (("second", "first"), ("latter", "former")):
        if later in keys and earlier in keys and keys.index(later) < keys.index(earlier):
            values = values[::-1]
    if "share" in cues or "base" in cues:
        return Query("share", values[:2])
    if "ratio" in cues:
        return Query("ratio", values[:2])
    if cues & {"max", "min", "more", "fewer"} and not cues & {"difference"} and "how" not in keys:
        relation = "min" if cues & {"min", "fewer"} else "max"
        return Query("name", (Query("top", values, count=1, relation=relation),))
    if cues & {"difference", "between", "more", "fewer"}:
        left, right = values[0], values[1]
        if evaluate(left).amount.quantity.number < evaluate(right).amount.quantity.number:
            left, right = right, left
        return Query("difference", (left, right))
    return None


# -- carrying over --------------------------------------------------------------------------------------


def _carried(turn: _Turn) -> Response | None:
    """The response to the full question that the turn stands for; None if it stands alone."""
    before = turn.state.slots
    if _stands_alone(turn):
        return None
    members = _referred(turn)
    if before is None or members and (turn.names_measure or turn.cues & {"tests", "define"}):
        names = " and ".join(turn.library.pack.members[member].name for member in members)
        times = _times_carried(turn, before) if before and turn.names_measure else ""
        full = f"{_without_pronouns(turn)} {names} {times}".strip() if members else ""
    else:
        full = _full_question(turn, before)
    if not full:
        return None
    response = respond(full, turn.library)
    if response.answer.status == "answered" or not _answers_alone(turn):
        return _told_back(turn.question, full, response)
    return None


def _answers_alone(turn: _Turn) -> bool:
    return turn.names_measure and respond(turn.question, turn.library).answer.status == "answered"


def _told_back(question: str, full: str, response: Response) -> Response:
    """The response under the turn's own words, with the full question among the assumptions."""
    answer = response.answer
    note = f"read as “{full}”"
    answer = answer._replace(question=question, assumptions=(note, *answer.assumptions))
    return replace(response, answer=answer, question=full)


def _stands_alone(turn: _Turn) -> bool:
    alone = turn.alone
    if alone.told and not alone.told.unexplained and alone.tells:
        return not turn.has_pronoun and not (turn.opens and turn.state.slots and alone.told.kind in ("definition", "which member"))
    if not alone.readings:
        return False
    best = alone.readings[0]
    if best.unexplained and not _explained_by(turn, turn.state.slots):
        return True
    if turn.has_pronoun or not turn.names_measure:
        return False
    if turn.opens and not (best.named and (best.periods or best.whens)):
        return False
    return respond(turn.question, turn.library).answer.status == "answered"


def _explained_by(turn: _Turn, before: Slots | None) -> bool:
    """Whether the words that its own best reading leaves open are explained by the measure asked about before."""
    if before is None:
        return False
    filled = fill_slots(turn.alone.scan, turn.library.cube, before.measure)
    return filled is not None and not filled.unexplained


def _full_question(turn: _Turn, before: Slots) -> str:
    scan = turn.alone.scan
    now = fill_slots(scan, turn.library.cube, before.measure)
    doing = (set(now.cues) if now is not None and not now.unexplained else turn.cues) & set(_DOING)
    if _relative_time(turn, before) and not doing & {*_MOVES, "ratio", "difference"}:
        return _slots_changed(turn, now, before)
    has_slots = now is not None and bool(now.named or now.periods or now.whens) or bool(scan.periods)
    if not doing and not has_slots and not turn.has_pronoun and not scan.amounts:
        return ""
    if scan.amounts and not doing and all(not given.unit.base for given in scan.amounts) and before.amounts:
        return _slots_changed(turn, now, before)
    if doing - {"percent"} or scan.amounts or turn.has_pronoun and not _is_ellipsis(turn):
        return _operation_on(turn, now, before)
    return _slots_changed(turn, now, before)


def _is_ellipsis(turn: _Turn) -> bool:
    """Whether the turn only names other slots ("the same for MMMU", "then the 2024 one")."""
    verbs = {"give", "would", "grow", "did", "does", "was", "were", "is", "are", "has", "have"}
    return not verbs & {word.key for word in turn.words} or "same" in {word.key for word in turn.words}


def _slots_changed(turn: _Turn, now: Slots | None, before: Slots) -> str:
    """The question before with the members and times that the turn names in place of its own."""
    text = before.scan.text
    cuts: list[tuple[int, int, str]] = []
    added: list[str] = []
    if now is not None:
        for dimension in dict.fromkeys(each.dimension for each in now.named):
            named = [each for each in now.named if each.dimension == dimension and not _is_denied(turn, each.at[0])]
            if not named:
                continue
            said = " and ".join(dict.fromkeys(_text_at(turn.alone.scan.words, each.at, turn.alone.scan.text, before) for each in named))
            old = [each.at for each in before.named if each.dimension == dimension]
            if not old and before.unexplained:
                old = [before.unexplained]
            _replace(before, old, said, cuts, added, "for")
    periods = [each.at for each in turn.alone.scan.periods if not _is_denied(turn, each.at[0])]
    whens = [each.at for each in turn.alone.scan.cues if each.sense.kind == "when"] if not periods else []
    if periods or whens:
        said = " and ".join(_slice(turn.alone.scan.words, at, turn.alone.scan.text) for at in (*periods, *whens))
        old = [each.at for each in before.periods] + [each.at for each in before.whens]
        _replace(before, old, said, cuts, added, "")
    relative = _relative_time(turn, before) if not periods else ""
    if relative:
        old = [each.at for each in before.periods] + [each.at for each in before.whens]
        _replace(before, old, relative, cuts, added, "")
    bare = [given for given in turn.alone.scan.amounts if not given.unit.base]
    lengths = [given for given in before.amounts if given.unit.base in ("year", "month")]
    if bare and lengths and not relative:
        word = before.scan.words[lengths[0].place]
        cuts.append((word.start, word.end, turn.alone.scan.words[bare[0].place].text))
    for start, end, new in sorted(cuts, reverse=True):
        text = text[:start] + new + text[end:]
    if not cuts and not added:
        return ""
    return " ".join([text.rstrip(" ?.!"), *added])


def _relative_time(turn: _Turn, before: Slots) -> str:
    """ "the year before", "a year later", "twelve months earlier": the time before moved by that."""
    keys = [word.key for word in turn.alone.scan.words]
    if not before.periods or not {"before", "earlier", "later", "after", "previous", "prior", "next", "following"} & set(keys):
        return ""
    length = next((given for given in turn.alone.scan.amounts if given.unit.base in ("year", "month")), None)
    months = int(length.number) * (12 if length.unit.base == "year" else 1) if length else 12 if "year" in keys else 0
    if not months:
        return ""
    back = {"before", "earlier", "previous", "prior"} & set(keys)
    from assistant.periods import shift

    return shift(before.periods[-1].period, -months if back else months).label


def _replace(
    before: Slots, old: list[tuple[int, ...]], said: str, cuts: list[tuple[int, int, str]], added: list[str], link: str
) -> None:
    words = before.scan.words
    if not old:
        added.append(f"{link} {said}".strip())
        return
    for place, at in enumerate(old):
        cuts.append((words[at[0]].start, words[at[-1]].end, said if place == 0 else ""))


def _text_at(words: tuple[Word, ...], at: tuple[int, ...], text: str, before: Slots) -> str:
    return _slice(words, at, text)


def _slice(words: tuple[Word, ...], at: tuple[int, ...], text: str) -> str:
    """The words at some positions, as read after repairs."""
    span = words[at[0] : at[-1] + 1]
    return " ".join(word.key if word.key != word.text.lower() else word.text for word in span)


def _is_denied(turn: _Turn, at: int) -> bool:
    """Whether a "not" stands right before ("MMLU not HumanEval")."""
    words = turn.alone.scan.words
    before = [word.key for word in words[max(0, at - 2) : at] if word.key not in ("the", "of", "for", "on", "in")]
    return before[-1:] == ["not"] or before[-1:] == ["instead"]


def _operation_on(turn: _Turn, now: Slots | None, before: Slots) -> str:
    """The turn's own words with what they lack: the measure, the members and the times of the question before."""
    pack = turn.library.pack
    parts = [_with_names_for_pronouns(turn, now, before) or _without_pronouns(turn)]
    doing = turn.cues
    if not turn.names_measure:
        asks_far = _stands_in(turn.words, _phrases(HOW_FAR)) and len(turn.words) <= 5
        if (doing & {*_MODIFIERS, "max", "min"} or asks_far) and not doing & {*_MOVES, "share", "sum", "mean"}:
            parts += [_cue_word(before, cue) for cue in _MOVES if before.has(cue)][:1]
        parts.append(before.measure.names[0] if before.measure.names else before.measure.name)
        if doing & {"max", "min"} and not doing & {"which", "who", "where"} and before.has("which", "who", "where"):
            parts.insert(0, "which")
    parts.append(_members_carried(turn, now, before, pack.members))
    if not _moves_freely(doing, before):
        parts.append(_times_carried(turn, before))
    return " ".join(part for part in parts if part)


def _times_carried(turn: _Turn, before: Slots) -> str:
    """The times of the question before, if the turn names none."""
    if turn.alone.scan.periods or _names_when(turn):
        return ""
    relative = _relative_time(turn, before)
    if relative:
        return relative
    times = [_slice(before.scan.words, each.at, before.scan.text) for each in (*before.periods, *before.whens)]
    return " and ".join(times)


def _with_names_for_pronouns(turn: _Turn, now: Slots | None, before: Slots) -> str:
    """A comparison with what was said ("is that more than Europe made?") with its name for the pronoun."""
    if now is None or not now.named or not turn.cues & {"more", "fewer", "same", "difference", "ratio"}:
        return ""
    dimension = now.named[0].dimension
    names = [turn.library.pack.members[member].name for member in before.members(dimension) if member not in now.members(dimension)]
    at = next((at for at, word in enumerate(turn.alone.scan.words) if word.key in ("that", "it", "this", "those", "they")), -1)
    if not names or at < 0:
        return ""
    moved = [_cue_word(before, cue) for cue in _MOVES if before.has(cue)][:1]
    said = [word.text for word in turn.alone.scan.words if not word.is_break]
    said[at] = " and ".join(names)
    return " ".join([*said, *moved])


def _members_carried(turn: _Turn, now: Slots | None, before: Slots, members: object) -> str:
    pack = turn.library.pack
    stated = {each.dimension for each in (now.named if now else ())} | {each.dimension for each in (now.nouns if now else ())}
    referred = _referred(turn)
    measure = turn.alone.readings[0].measure if turn.names_measure else before.measure
    carried = []
    for dimension in before.measure.dimensions:
        if dimension in stated or measure.id != before.measure.id and dimension in (measure.between or ()):
            continue
        named = tuple(member for member in referred if pack.members[member].dimension == dimension)
        carried += [pack.members[member].name for member in named or before.members(dimension)]
    return " and ".join(carried)


def _referred(turn: _Turn) -> tuple[str, ...]:
    """The members that the turn refers to ("that one", "their leads", "there"): those that the last answer named."""
    if not turn.has_pronoun and not any(word.key == "there" for word in turn.words):
        return ()
    return turn.state.subjects


def _names_when(turn: _Turn) -> bool:
    return any(each.sense.kind == "when" for each in turn.alone.scan.cues)


def _moves_freely(doing: set[str], before: Slots) -> bool:
    """Whether a movement is asked for that the one time of the question before would only hinder."""
    return bool(doing & {*_MOVES, "trend", "ongoing", "permonth"} or doing & set(_MODIFIERS) and before.has(*_MOVES)) and len(before.periods) < 2


def _cue_word(slots: Slots, cue: str) -> str:
    at = slots.cues[cue][0]
    return slots.scan.words[at].text


def _without_pronouns(turn: _Turn) -> str:
    """The turn's words without those that only stand for what is carried."""
    dropped = _dropped(turn.words)
    kept = [word for word in turn.alone.scan.words if word.start not in dropped]
    return " ".join(word.key if word.key != word.text.lower() and word.text.isalpha() else word.text for word in kept if not word.is_break)


def _dropped(words: list[Word]) -> set[int]:
    light = {"it", "its", "that", "this", "those", "these", "they", "them", "their", "and", "same", "so", "then"}
    return {word.start for word in words if word.key in light}


Converse = Callable[[str, State, Library], tuple[Answer, State]]
