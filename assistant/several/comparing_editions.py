"""What several editions that a question names give, side by side, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from assistant import units
from assistant.answering.telling import bare, compose, source_lines
from assistant.answers import Answer, Step, Value
from assistant.editions.asked import Asked
from assistant.editions.grounding import Grounded, in_each
from assistant.editions.merging import Merged, year_of
from assistant.editions.telling import call, revision
from assistant.operations.query import Amount
from assistant.operations.wording import say
from assistant.several.heard import Heard
from assistant.several.judging_editions import judged, of_which_true
from assistant.several.reports import Reports
from assistant.several.settling import PRINTED, without_sources


def side_by_side(question: str, heard: Sequence[Heard], reports: Reports, asked: Asked) -> Answer:
    """The answers of some editions, the newest first, and how far they are apart if they are for the same.

    The value is that of the newest; where a distance is asked for, it is that between the newest and the oldest, where
    a yes or no or an edition is asked for, that.
    """
    if asked.which == "those":
        return of_which_true(question, heard, reports) or _none_says(question, heard)
    answered = [each for each in heard if each.is_answered]
    if not answered:
        return heard[0].answer
    speaker = next(speaker for speaker in reports.speakers if heard[0].place in speaker.editions)
    grounded = _of_the_same(answered, reports.merged(speaker.place), reports)
    if not grounded:
        return _each_for_itself(question, heard, reports)
    best = grounded[0]
    said = [
        (year_of(each.edition), compose(question, each.result, answered[0].answer.assumptions)) for each in grounded
    ]
    answer = said[0][1]
    lines = [f"{year} edition: {without_sources(each.text)}" for year, each in said]
    changed = revision(grounded, is_figure=best.result.query.operation in PRINTED)
    facts = tuple({(fact.pack, fact.id): fact for _, each in said for fact in each.facts}.values())
    if len(said) > 1:
        lines.append(changed or _agreement([year for year, _ in said], [each.value for _, each in said]))
    lines += [_declined(each, reports) for each in heard if not each.is_answered]
    answer = answer._replace(text="\n".join([*lines, *source_lines(facts)]), facts=facts)
    return _as_distance(answer, grounded) if asked.is_distance else judged(answer, asked, grounded)


def _none_says(question: str, heard: Sequence[Heard]) -> Answer:
    """The decline where no edition says what one of them is said to."""
    open_ = next((each.answer for each in heard if each.answer.status == "clarify"), None)
    best = next((each.answer for each in heard if each.is_answered), heard[0].answer)
    if open_ is not None:
        # Another edition may say it of another figure.
        return open_._replace(question=question)
    message = best.text
    if best.status == "answered":
        is_judged = isinstance(best.value, bool)
        message = "None of the editions says that." if is_judged else "I did not understand what an edition is to say."
    return best._replace(
        question=question, status="unknown", value=None, unit=None, reason="false_premise", text=message
    )


def _agreement(years: Sequence[int], values: Sequence[Value]) -> str:
    said = call(years)
    rounded = ", rounded differently" if len({str(value) for value in values}) > 1 else ""
    return f"{said[:1].upper()}{said[1:]} give the same{rounded}."


def _declined(heard: Heard, reports: Reports) -> str:
    """That an edition does not say it, and why."""
    return f"{year_of(reports.packs[heard.place])} edition: {heard.answer.text.splitlines()[0]}"


def _of_the_same(answered: Sequence[Heard], merged: Merged, reports: Reports) -> tuple[Grounded, ...]:
    """What the editions that answer give for one and the same query; nothing if none can be asked of all of them."""
    wanted = {reports.packs[each.place].id for each in answered}
    for each in answered:
        query = each.taken.response.query
        found = [part for part in in_each(query, merged) if part.edition.id in wanted] if query else []
        if len(found) == len(wanted):
            return tuple(found)
    return ()


def _each_for_itself(question: str, heard: Sequence[Heard], reports: Reports) -> Answer:
    """The answers where they are not for one thing, or some edition has none."""
    best = next(each.answer for each in heard if each.is_answered)
    facts = tuple(
        {(fact.pack, fact.id): fact for each in heard if each.is_answered for fact in each.answer.facts}.values()
    )
    lines = []
    for each in heard:
        said = f"{year_of(reports.packs[each.place])} edition: {without_sources(each.answer.text)}"
        lines.append(said if each.is_answered else _declined(each, reports))
    return best._replace(question=question, text="\n".join([*lines, *source_lines(facts)]), facts=facts)


def _as_distance(answer: Answer, grounded: Sequence[Grounded]) -> Answer:
    """The answer whose value is how far the newest and the oldest of the editions are apart."""
    newest, oldest = grounded[0], grounded[-1]
    one, other = newest.result.value, oldest.result.value
    if not (isinstance(one, Amount) and isinstance(other, Amount)) or one.high or other.high:
        return answer
    apart = units.difference(one.quantity, other.quantity)
    amount = Amount(apart._replace(number=abs(apart.number)))
    value, unit = bare(amount)
    years = call([year_of(oldest.edition), year_of(newest.edition)])
    step = Step("difference", (say(one), say(other)), say(amount))
    return answer._replace(
        text=f"{say(amount)}: the difference between {years}.\n{answer.text}",
        value=value,
        unit=unit,
        derivation=(*answer.derivation, step),
    )
