"""What is said where there is no answer: what the report lacks, a question back, and what can be asked instead."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answers import Answer, cite
from assistant.english.known import proper_names
from assistant.facts import Pack
from assistant.reading.selection import Cell
from assistant.reading.slots import Slots
from assistant.reading.understanding import Library, Understanding
from assistant.utterance.mentions import Mention
from assistant.utterance.words import LONGEST_QUESTION, Word

#: How many things are named at most.
_FEW = 3
#: What is offered beside a single choice.
VAGUE = "something else"
#: How many choices a question back needs.
FEWEST = 2
#: More choices than people read are not listed: the first of them are, and there is one more at the most.
_LISTED = 7


def quoted(text: str) -> str:
    """What was typed in quotation marks, without the signs that cannot be printed.

    >>> quoted("and\\x07 MMLU?")
    '“and MMLU?”'
    """
    return f"“{''.join(sign for sign in text if sign.isprintable())}”"


def not_explained(question: str, slots: Slots, library: Library) -> Answer:
    """The answer where words of a question stand for nothing in the report."""
    words = [slots.scan.words[at] for at in slots.unexplained]
    reason = _lacking(slots.scan.names, library.pack, set(slots.unexplained))
    names = ", ".join(f"“{word.text}”" for word in words[:_FEW])
    known = any(word.key in library.lexicon.words for word in words)
    message = reason or (
        f"I cannot place {names} in that question."
        if known
        else f"{spoken(library)} has nothing that {names} could be."
    )
    code = "no_such_entity" if any(_is_name(word) for word in words) else "no_such_measure"
    sides = slots.measure.between or ()
    near = library.cube.cells(
        slots.measure, {each.dimension: each.member for each in slots.named if each.dimension not in sides}
    )
    return unknown(question, code, message, library.pack, near[:_FEW])


def spoken(library: Library) -> str:
    """What a sentence that begins with the report calls it."""
    return f"{library.pack.spoken[:1].upper()}{library.pack.spoken[1:]}"


def _is_name(word: Word) -> bool:
    return word.key in proper_names() or word.text[:1].isupper()


def _lacking(names: Sequence[Mention], pack: Pack, missed: set[int]) -> str:
    for mention in names:
        if mention.sense.kind == "lacking" and missed.intersection(mention.at):
            return pack.lacking[mention.sense.id]
    return ""


def not_about(question: str, understanding: Understanding) -> Answer:
    """The answer to a question that nothing in the report is about."""
    pack = understanding.library.pack
    named = [each for each in understanding.scan.names if each.sense.kind == "lacking"]
    message = pack.lacking[named[0].sense.id] if named else f"{spoken(understanding.library)} does not say."
    return unknown(question, "out_of_scope", message, pack)


def clarify(question: str, message: str, choices: tuple[str, ...]) -> Answer:
    """A question back; a single thing that can be meant is put as the one before "something else"."""
    if len(choices) < FEWEST:
        choices = (*choices, VAGUE)
    left = len(choices) - _LISTED if len(choices) > _LISTED + 1 else 0
    choices = choices[: len(choices) - left]
    more = f"\n  … and {left} more: name the one that you mean" if left else ""
    numbered = "\n".join(f"  {place}. {choice}" for place, choice in enumerate(choices, 1))
    return Answer(status="clarify", question=question, text=f"{message}\n{numbered}{more}".rstrip(), choices=choices)


def unknown(question: str, reason: str, message: str, pack: Pack, near: Sequence[Cell] = ()) -> Answer:
    """An answer that declines: why, the nearest facts, and what can be asked."""
    suggestions = _suggestions(question, pack)
    lines = [message]
    if near:
        lines.append("It does say: " + " ".join(dict.fromkeys(cell.fact.statement for cell in near[:_FEW])))
    if suggestions:
        lines.append("You can ask: " + " ".join(each if each.endswith("?") else f"{each}?" for each in suggestions))
    return Answer(
        status="unknown",
        question=question,
        text="\n".join(lines),
        reason=reason,
        facts=tuple(cite(pack, cell.fact) for cell in near[:_FEW]),
        suggestions=suggestions,
    )


def _suggestions(question: str, pack: Pack) -> tuple[str, ...]:
    """The examples of a pack that are most like a question in their words; the first ones if it is too long."""
    if len(question) > LONGEST_QUESTION:
        return pack.examples[:_FEW]
    from rapidfuzz import fuzz, process

    near = process.extract(question, pack.examples, scorer=fuzz.token_set_ratio, processor=str.casefold, limit=_FEW)
    return tuple(example for example, *_ in near)
