"""A question that names editions, as what it asks of them: the editions, and the question without their names."""

from collections.abc import Iterator, Sequence

from assistant.editions.naming import Named, find_editions
from assistant.english.editions import (
    ABOUT,
    AGAIN,
    AROUND_COMPARING,
    COMPARING,
    DIFFERENT,
    DISTANCES,
    DOING,
    FIGURES,
    LARGER,
    LEADING,
    LOOSE,
    OPENING,
    REVISED,
    REVISING,
    SAME,
    SAYING,
    SMALLER,
)
from assistant.facts import Edition
from assistant.tuples import NamedTuple
from assistant.utterance.words import LONGEST_QUESTION, Word


class Asked(NamedTuple):
    """What a question asks of editions; `years` is empty where it names none."""

    #: The years of the editions named, the oldest first, and the series that they are of if it is said.
    years: tuple[int, ...] = ()
    of: str = ""
    #: What is asked of them: readings of the rest of the question, the likeliest first; none if it asks the same again.
    texts: tuple[str, ...] = ()
    #: Whether the distance between the figures of two editions is asked for.
    is_distance: bool = False
    #: What is asked of them by yes or no: "same", "different", or whether the first gives "more" or "less".
    verdict: str = ""
    #: Which of them is asked for: that with the "most" or the "least", or "those" of which the rest is true.
    which: str = ""
    #: The years in the order in which the question names them.
    order: tuple[int, ...] = ()


def read_editions(question: str, editions: Sequence[Edition]) -> Asked:
    """What a question asks of editions of the reports at hand.

    >>> index = [Edition("AI Index", 2024), Edition("AI Index", 2025)]
    >>> asked = read_editions("Notable models in 2023 according to the AI Index 2024?", index)
    >>> asked.years, asked.texts[0]
    ((2024,), 'Notable models in 2023 ?')
    >>> read_editions("Which cost do the 2024 and the 2025 editions give?", index).texts[0]
    'Which cost ?'
    >>> read_editions("And in the 2025 report?", index).texts
    ()
    """
    if not editions or len(question) > LONGEST_QUESTION:
        return Asked()
    words, named = find_editions(question, editions)
    if not named:
        return _of_a_revision(question, words, editions)
    years = tuple(sorted({year for each in named for year in each.years}))
    of = next((each.of for each in named if each.of), "")
    left = _without(words, named)
    kept = [word for at, word in enumerate(words) if at in left]
    is_revision = any(word.key in REVISING for word in kept)
    if len(years) == 1 and is_revision:
        before = [edition.year for edition in editions if edition.year < years[0] and of in ("", edition.of)]
        years = (*sorted(before)[-1:], *years)
    if all(word.key in AGAIN or word.is_break for word in kept):
        return Asked(years, of)
    compares = len(years) > 1 and (is_revision or any(word.key in COMPARING for word in kept))
    readings = [_text(question, words, _trimmed(words, left))]
    if compares:
        bare = {at for at in left if words[at].key not in COMPARING | REVISING | AROUND_COMPARING}
        readings.insert(0, _text(question, words, _trimmed(words, bare)))
    readings.append(_instead(question, words, named))
    is_distance = compares and any(word.key in DISTANCES for word in kept)
    which = _which(kept) if any(each.is_which for each in named) else ""
    verdict = _verdict(words, kept) if compares and not which and not is_distance else ""
    if which == "those":
        says = any(word.key in SAYING for word in words)
        # What an edition says is no word of what the figure is of.
        readings = [f"{each.rstrip(' ?.')}, right?" for each in (readings[:1] if says else readings)]
    elif len(years) == 1 and words[0].key in DOING and any(character.isdigit() for character in readings[0]):
        # "Does the 2024 edition put it at 10?"
        readings.append(f"{readings[0].rstrip(' ?.')}, right?")
        readings.reverse()
    order = tuple(dict.fromkeys(year for each in named for year in each.years))
    return Asked(years, of, tuple(dict.fromkeys(readings)), is_distance, verdict, which, order)


def _of_a_revision(question: str, words: Sequence[Word], editions: Sequence[Edition]) -> Asked:
    """What a question asks of all editions that names none and asks whether something was revised."""
    series = {edition.of for edition in editions}
    keys = {word.key for word in words} | {word.text.lower() for word in words}
    if REVISED.isdisjoint(keys) or len(series) != 1 or len(editions) < _SEVERAL:
        return Asked()
    left = {at for at, word in enumerate(words) if word.key not in REVISED and word.text.lower() not in REVISED}
    text = _text(question, words, _trimmed(words, left - _opening(words)))
    years = tuple(sorted(edition.year for edition in editions))
    verdict = "different" if words[0].key in OPENING else ""
    return Asked(years, series.pop(), (text,), verdict=verdict, order=years)


_SEVERAL = 2


def _opening(words: Sequence[Word]) -> set[int]:
    """The positions of the words that only ask whether something is so ("was there a")."""
    at = 0
    while at < len(words) and words[at].key in OPENING | {"there", "any", "a", "been", "be", "ever"}:
        at += 1
    return set(range(at))


def _which(kept: Sequence[Word]) -> str:
    """Which of several editions is asked for."""
    keys = {word.key for word in kept} | {word.text.lower() for word in kept}
    return "most" if keys & LARGER else "least" if keys & SMALLER else "those"


def _verdict(words: Sequence[Word], kept: Sequence[Word]) -> str:
    """What is asked of editions by yes or no; "" where it is no such question."""
    if words[0].key not in OPENING and not {"true", "right", "yes"} & {word.key for word in words[-4:]}:
        return ""
    keys = {word.key for word in kept} | {word.text.lower() for word in kept}
    ways = (("same", SAME), ("different", DIFFERENT | REVISING), ("more", LARGER), ("less", SMALLER))
    return next((way for way, known in ways if keys & known), "")


def _without(words: Sequence[Word], named: Sequence[Named]) -> set[int]:
    """The positions of the words that are left when editions are taken out, with what only leads to them."""
    left = set(range(len(words)))
    for each in named:
        left -= set(range(each.first, each.last + 1))
    for each in named:
        left -= set(_around(words, each, left))
    if len({year for each in named for year in each.years}) > 1:
        # "Both figures" are those of the editions.
        keys = [*(word.key for word in words), ""]
        left -= {place for at in left if keys[at] == "both" and keys[at + 1] in FIGURES for place in (at, at + 1)}
    return left


def _around(words: Sequence[Word], named: Named, left: set[int]) -> Iterator[int]:
    """The words before and after an edition that say nothing without it: "according to", "'s count", "does ... say"."""
    keys = [word.key for word in words]
    first, after = named.first, named.last + 1
    is_owner = after <= len(words) and words[named.last].text.lower().endswith(("'s", "’s", "s'", "s’"))
    if after < len(words) and keys[after] in FIGURES:
        yield after
        after += 1
        if is_owner and after < len(words) and keys[after] in ABOUT:
            yield after
    elif after < len(words) and keys[after] in SAYING:
        yield after
        if after + 1 < len(words) and keys[after + 1] in ABOUT:
            yield after + 1
        doing = max((at for at in range(first) if keys[at] in DOING), default=-1)
        if doing >= 0:
            yield doing
            if keys[doing - 1 : doing] == ["what"] and (
                doing == 1 or doing - 2 not in left or words[doing - 2].is_break
            ):
                yield doing - 1
    for phrase in LEADING:
        if tuple(keys[max(0, first - len(phrase)) : first]) == phrase:
            yield from range(first - len(phrase), first)
            return


def _trimmed(words: Sequence[Word], left: set[int]) -> list[int]:
    """The positions without loose words at the ends ("and what", "vs")."""
    kept = sorted(left)
    while kept and (words[kept[-1]].is_break or words[kept[-1]].key in LOOSE):
        if words[kept[-1]].key == "?":
            mark = kept.pop()
            return [*_trimmed(words, set(kept)), mark]
        kept.pop()
    while kept and (words[kept[0]].is_break or words[kept[0]].key in ("and", "or", "vs", "versus", "but")):
        kept.pop(0)
    return kept


def _text(question: str, words: Sequence[Word], kept: Sequence[int]) -> str:
    """The words at some positions as they were typed, with the blanks that they had between them."""
    parts: list[str] = []
    last = -1
    for at in kept:
        word = words[at]
        if last >= 0 and word.start == words[last].start:
            # Two words of one contraction.
            continue
        parts.append(question[words[last].end : word.end] if 0 <= last == at - 1 else f" {word.text}")
        last = at
    return "".join(parts).strip()


def _instead(question: str, words: Sequence[Word], named: Sequence[Named]) -> str:
    """The question with "the report" for each edition."""
    parts, at = [], 0
    for each in named:
        parts += [question[at : words[each.first].start], "the report"]
        at = words[each.last].end
    return "".join([*parts, question[at:]])
