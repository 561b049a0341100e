"""A turn that names editions: each of them is asked alone."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Response
from assistant.answering.declining import unknown
from assistant.answers import Answer
from assistant.conversing.after_turn import state_behind
from assistant.conversing.doing import doing_in
from assistant.conversing.following import Taken, take_turn
from assistant.conversing.state import State
from assistant.editions.asked import Asked, read_editions
from assistant.editions.merging import year_of
from assistant.editions.telling import call
from assistant.periods import Period
from assistant.several.comparing_editions import side_by_side
from assistant.several.heard import Heard
from assistant.several.reports import Reports
from assistant.several.series import hear_series, measures_of
from assistant.several.states import States, fresh_states


def hear_editions(question: str, asked: Asked, states: States, reports: Reports) -> tuple[Answer, States] | None:
    """The answer to a turn that names editions, and the states after it; None to one that is of none.

    "The difference?" after what one edition gives, and then another, is of the two.
    """
    if not asked.years:
        between = _between_editions(question, states, reports)
        of_two = read_editions(between, reports.editions) if between else asked
        heard = hear_editions(between, of_two, states, reports) if of_two.years else None
        return (heard[0]._replace(question=question), heard[1]) if heard else None
    found: tuple[Answer, States] | None = None
    for of in sorted({edition.of for edition in reports.editions if asked.of in ("", edition.of)}):
        answer, after = _hear_of(question, of, asked, states, reports)
        if found is None or answer.status == "answered" and found[0].status != "answered":
            found = answer, after
    assert found is not None, "whoever names editions names those of a report that is loaded"
    return found


def _between_editions(question: str, states: States, reports: Reports) -> str:
    """The full question how far two editions are apart, where a turn asks that of what each gave; else ""."""
    place, *others = states.current or (len(reports.packs),)
    if others or place >= len(reports.packs) or (doing := doing_in(question)) is None or doing.what != "apart":
        return ""
    state, edition = states.each[place], reports.packs[place].edition
    if edition is None or state.slots is None or (own := _figure(state)) is None:
        return ""
    same = [
        at
        for at, pack in enumerate(reports.packs)
        if at != place and pack.edition and pack.edition.of == edition.of and _figure(states.each[at]) == own
    ]
    if len(same) != 1 or len(state.values) > 1 and _figure(state._replace(query=state.values[-2])) is not None:
        return ""
    years = sorted(year_of(reports.packs[at]) for at in (place, *same))
    text = state.slots.scan.text.rstrip(" ?.!")
    return f"{text}: the difference between the {years[0]} edition and the {years[1]} edition"


def _figure(state: State) -> tuple[str, tuple[str, ...], Period | None] | None:
    """What the last figure is of: the measure, the members and the time, by their names; None where it is none."""
    fact, pack = (state.query.fact, state.query.pack) if state.query is not None else (None, None)
    if fact is None or pack is None:
        return None
    return pack.measures[fact.measure].name, tuple(sorted(fact.members.values())), fact.period


def _hear_of(question: str, of: str, asked: Asked, states: States, reports: Reports) -> tuple[Answer, States]:
    """The answer where the editions are those of one report."""
    loaded = {
        year_of(pack): place for place, pack in enumerate(reports.packs) if pack.edition and pack.edition.of == of
    }
    missing = [year for year in asked.years if year not in loaded]
    if missing:
        return _not_loaded(question, missing, of, sorted(loaded), reports), states
    # "The difference between the two editions" is taken of what each of them gives.
    texts = _asked_before(states) if any(map(doing_in, asked.texts)) else asked.texts or _asked_before(states)
    places = [loaded[year] for year in sorted(asked.years, reverse=True)]
    heard = [_hear_in(question, texts, place, states, reports) for place in places]
    together = _together(question, heard[0], texts, reports)
    heard = [_of_measure(each, together, reports) for each in heard]
    best = next((each for each in heard if each.is_answered), heard[0])
    if len(heard) > 1:
        answer = side_by_side(question, heard, reports, asked)
    else:
        answer = best.answer if best.is_answered else _with_others(best.answer, together, reports)
    each = list(states.each)
    each[best.place] = state_behind(best.taken, each[best.place], reports.library(best.place))
    return answer, States(tuple(each), (best.place,))


def _hear_in(question: str, texts: Sequence[str], place: int, states: States, reports: Reports) -> Heard:
    """What one edition answers to the first reading of a question that it can answer."""
    library = reports.library(place)
    state = states.each[place] if place in states.current else State()
    if place not in states.current and texts != _asked_before(states):
        # What was asked of another edition, or of all, is what a follow-up leans on.
        for before in _asked_before(states):
            state = state_behind(take_turn(before, before, state, library), state, library)
    taken: Taken | None = None
    for text in texts:
        tried = take_turn(question, text, state, library)
        if taken is None or tried.answer.status == "answered":
            taken = tried
        if taken.answer.status == "answered":
            break
    if taken is None:
        taken = take_turn(question, question, State(), library)
    return Heard(place, taken, is_on=True)


def _together(question: str, heard: Heard, texts: Sequence[str], reports: Reports) -> Heard | None:
    """What all editions together answer to what one of them was asked; None where there are no others."""
    full = heard.taken.response.question or next(iter(texts), "")
    speaker = next((speaker for speaker in reports.speakers if heard.place in speaker.editions), None)
    return hear_series(question, full, speaker, fresh_states(reports), reports) if speaker and full else None


def _of_measure(heard: Heard, together: Heard | None, reports: Reports) -> Heard:
    """What an edition answered, if not by another measure than all together do: it lacks what was asked."""
    if together is None or not (heard.is_answered and together.is_answered):
        return heard
    mine, theirs = measures_of(heard), measures_of(together)
    if not mine or not theirs or mine == theirs:
        return heard
    pack = reports.packs[heard.place]
    message = f"{call([year_of(pack)])} does not give it.".replace("the ", "The ", 1)
    return heard.saying(Response(unknown(heard.answer.question, "no_such_measure", message, pack)))


def _with_others(declined: Answer, together: Heard | None, reports: Reports) -> Answer:
    """The decline of one edition, with what the others say."""
    if together is None or not together.is_answered or declined.status != "unknown":
        return declined
    years = [year_of(pack) for pack in reports.packs for fact in together.answer.facts[:1] if fact.pack == pack.id]
    first, *rest = declined.text.split("\n")
    said = f"{call(years)} does: {together.answer.text.splitlines()[0]}" if years else ""
    return declined._replace(text="\n".join([first, *([f"{said[:1].upper()}{said[1:]}"] if said else []), *rest]))


def _asked_before(states: States) -> tuple[str, ...]:
    """The last question that was understood, in full; none if there was none."""
    for place in states.current:
        state = states.each[place]
        if state.told:
            return (state.told,)
        if state.slots:
            return (state.slots.scan.text,)
    return ()


def _not_loaded(question: str, missing: Sequence[int], of: str, loaded: Sequence[int], reports: Reports) -> Answer:
    pack = next(pack for pack in reports.packs if pack.edition and pack.edition.of == of)
    said = call(missing).replace("the ", "The ", 1)
    message = f"{said} of the {of} {'are' if len(missing) > 1 else 'is'} not loaded; I have {call(loaded)}."
    return unknown(question, "no_such_entity", message, pack)
