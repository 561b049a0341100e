"""The operands of a question over a matrix: the phrases between "and", "to", "over" that each name a line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.english.table_words import PASSING
from assistant.tables.asked import Asked
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.standards import compared
from assistant.tables.stems import stem
from assistant.tables.vocabulary import Match, Term, Vocabulary, is_said_whole

#: Words that stand between operands.
_BETWEEN = frozenset(
    "and or , vs versus against than between & plus minus exceed exceeds exceeded outpace outpaced outstrip "
    "outstripped outperform outperformed surpass surpassed compared relative divided "
    "among".split()
)
_JOINTS = _BETWEEN | PASSING
#: So much more of a name has to be said by two parts together than by one of them.
_MORE = 0.05
_WHOLLY, _MOSTLY = 0.99, 0.75
#: How much of a name has to be said for it to be an operand of its own.
_SAID, _LITTLE = 0.5, 0.25
#: How much a word counts for each operand that is said once for all of them.
_SHARED = 0.6


def segments(asked: Asked, places: Sequence[int]) -> list[tuple[Term, ...]]:
    """The terms at some positions, split where words stand that join operands."""
    found: list[list[Term]] = [[]]
    by_place = {term.at: term for term in asked.terms}
    in_time = {dated.at[0] for dated in asked.periods}
    sides = compared(asked)
    for at in places:
        is_joint = (
            asked.key(at) in _JOINTS or asked.words[at].text.lower() in _JOINTS or _is_as_well(asked, at)
        ) and not (asked.key(at) == "between" and at + 1 in in_time)
        if is_joint and not _is_bound(asked, at) or sides is not None and at == sides.turn:
            found.append([])
        elif at in by_place:
            found[-1].append(by_place[at])
    return [tuple(part) for part in found if part]


def _is_as_well(asked: Asked, at: int) -> bool:
    """Whether "well" is that of "as well as"."""
    return asked.key(at) == "well" and asked.key(at - 1) == asked.key(at + 1) == "as"


def _is_bound(asked: Asked, at: int) -> bool:
    """Whether "than" belongs to a bound, which names a line: "less than 1 year"."""
    after = asked.key(at + 1)
    return asked.key(at) == "than" and (after.isdigit() or stem(after).isdigit())


def operands(frame: Frame, asked: Asked, places: Sequence[int]) -> list[tuple[Term, ...]]:
    """The terms of the operands among some positions: those that name rows, or else columns, of their own."""
    parts = segments(asked, places)
    if len(parts) < 2:
        return parts
    apart = _between(frame, asked, places) or by_groups(frame, parts)
    if apart:
        return apart
    axes = ((frame.rows, frame.columns), (frame.columns, frame.rows))
    for words, others, is_strict in (*((*axis, True) for axis in axes), *((*axis, False) for axis in axes)):
        named: list[tuple[tuple[Term, ...], Match]] = []
        for part in _completed(words, _joined(frame, parts)):
            match = _named(words, part)
            other = next(iter(best_lines(others, part)), None)
            if (
                match is None
                or not (match.said >= _SAID or _is_only(words, part, match))
                or not _tells(frame, part, match)
            ):
                continue
            if not is_strict or other is None or len(other.at) <= len(match.at) or other.score <= match.score:
                named.append((part, match))
        lines = [match.line for _, match in named]
        if len(set(lines)) >= 2:
            return _with_shared(words, parts, named)
    for words in (frame.rows, frame.columns):
        named = _by_one_word(words, _joined(frame, parts))
        if named:
            return _with_shared(words, parts, named)
    return [tuple(term for part in parts for term in part)]


def _between(frame: Frame, asked: Asked, places: Sequence[int]) -> list[tuple[Term, ...]]:
    """The operands after "between", each with what is said of both before it: "the difference in sales between A and
    B"; none where fewer than two stand there."""
    at = asked.find("between")
    if at not in places or at + 1 in {dated.at[0] for dated in asked.periods}:
        return []
    inner = operands(frame, asked, [place for place in places if place > at])
    shared = asked.terms_in(place for place in places if place < at)
    told = tuple(term._replace(counts=term.counts * _SHARED) for term in shared)
    return [(*part, *told) for part in inner] if len(inner) > 1 else []


def by_groups(frame: Frame, parts: Sequence[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """The operands that are one row of several groups, each named by its group: "passengers of mainline and regional";
    none where not all of them are there."""
    own = {word for named in frame.rows.named for word in named.order}
    groups = {word for named in frame.rows.named for word in named.around} - own
    named = [tuple(term for term in part if term.counts >= 1 and term.stem in groups) for part in parts]
    shared = tuple(term for part in parts for term in part if term.stem not in groups)
    found = [(*some, *shared) for some in named if some]
    if len(found) < _SEVERAL:
        return []
    best = [next(iter(best_lines(frame.rows, part)), None) for part in found]
    lines = [match.line for match in best if match is not None and match.said >= _SAID]
    paths = {frame.table.rows[line].path for line in lines}
    are_one = len({frame.rows.named[line].order for line in lines}) == 1
    return found if are_one and len(paths) == len(lines) == len(found) else []


def _named(words: Vocabulary, part: Sequence[Term]) -> Match | None:
    """The line that a part names best; a whole name in it tells more than some words of another."""
    matches = best_lines(words, part)
    telling = {term.at for term in part if term.counts >= 1}
    if telling and matches and not matches[0].at.keys() & telling and len(matches) > 1:
        # "Total" of what is named beside it is no line of its own.
        matches = [match for match in matches if match.at.keys() & telling] or matches
    if not matches or matches[0].said >= _MOSTLY:
        return next(iter(matches), None)
    return next((match for match in matches if match.is_whole and match.at.keys() & telling), matches[0])


def _by_one_word(words: Vocabulary, parts: Sequence[tuple[Term, ...]]) -> list[tuple[tuple[Term, ...], Match]]:
    """Two operands of which one word tells the one that is meant: "the statutory rate"; none where there are more."""
    telling = [part for part in parts if any(term.counts >= 1 for term in part)]
    found = [(part, match) for part in telling if (match := next(iter(best_lines(words, part)), None))]
    are_told = all(match.said >= _SAID or _is_only(words, part, match) for part, match in found)
    is_pair = len(telling) == len(found) == len({match.line for _, match in found}) == 2
    return found if is_pair and are_told else []


def _is_only(words: Vocabulary, part: Sequence[Term], match: Match) -> bool:
    """Whether a telling word names one line and no other: "the statutory rate" of several rates."""
    own = [term for term in part if term.at in match.at and term.counts >= 1]
    return match.said >= _LITTLE and any(words.places.get(term.stem, ()) == (match.line,) for term in own)


def _tells(frame: Frame, part: Sequence[Term], match: Match) -> bool:
    """Whether the words that name a line are more than empty nouns, or its whole name: "less than one year"."""
    is_phrase = match.is_whole and len(match.at) > 1
    return is_phrase or any(term.counts >= 0.5 for term in part if term.at in match.at)


def _joined(frame: Frame, parts: Sequence[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """Parts put together again where one name has the words of both: "research and development"."""
    found: list[tuple[Term, ...]] = []
    for part in _whole_names(frame, parts):
        if found:
            both = (*found[-1], *part)
            if _is_one(frame, found[-1], part, both):
                found[-1] = both
                continue
        found.append(part)
    return found


def _completed(words: Vocabulary, parts: Sequence[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """Parts with the words that they share with the one after them: "basic and diluted earnings per share"."""
    found = list(parts)
    for at, (part, other) in enumerate(pairwise(parts)):
        after = next(iter(best_lines(words, other)), None)
        own = {term.at for term in part if term.counts >= 1}
        alone = next(iter(best_lines(words, part)), None)
        if after is None or after.said < _MOSTLY or not own:
            continue
        both = next((match for match in best_lines(words, (*part, *other)) if own <= match.at.keys()), None)
        is_named = alone is not None and alone.said >= _SAID
        if is_named and not (both is not None and _is_alike(words, both, after, own)):
            continue
        if both is not None and both.line != after.line and both.said >= _MOSTLY:
            found[at] = tuple(term for term in (*part, *other) if term.at in both.at)
    return found


def _is_alike(words: Vocabulary, both: Match, after: Match, own: set[int]) -> bool:
    """Whether two lines have one name but for a word: "shares, basic" and "shares, diluted"."""
    one, other = (set(words.named[match.line].order) for match in (both, after))
    shared = both.at.keys() & after.at.keys()
    return len(one - other) == len(other - one) == 1 and len(shared) >= _SEVERAL and not own & after.at.keys()


#: So many words at least are shared by names of one kind.
_SEVERAL = 2


def _whole_names(frame: Frame, parts: Sequence[tuple[Term, ...]]) -> list[tuple[Term, ...]]:
    """Parts put together over which one name goes on: "land, property and equipment, gross"."""
    found: list[tuple[Term, ...]] = []
    start = 0
    while start < len(parts):
        end = next((at for at in range(len(parts), start + 2, -1) if _is_name(frame, parts[start:at])), start + 1)
        found.append(tuple(term for part in parts[start:end] for term in part))
        start = end
    return found


def _is_name(frame: Frame, parts: Sequence[tuple[Term, ...]]) -> bool:
    """Whether the whole name of one line is said by some parts together, and not without the first or the last."""
    every = [term for part in parts for term in part]
    inner = [[term for part in some for term in part] for some in (parts[:-1], parts[1:])]
    for words in (frame.rows, frame.columns):
        best = next(iter(best_lines(words, every)), None)
        if best is not None and best.is_whole:
            order = words.named[best.line].order
            if not any(is_said_whole(order, terms) for terms in inner):
                return True
    return False


def _is_one(frame: Frame, left: tuple[Term, ...], right: tuple[Term, ...], both: tuple[Term, ...]) -> bool:
    """Whether one line has telling words of both parts, and more of its name is said by them together."""
    for words, others in ((frame.rows, frame.columns), (frame.columns, frame.rows)):
        best = next(iter(best_lines(words, both)), None)
        if best is None:
            continue
        if best.is_whole and not any(is_said_whole(words.named[best.line].order, part) for part in (left, right)):
            # One name goes on where the parts meet: "cash and short-term investments".
            return True
        if _are_apart(frame, others, left, right):
            continue
        is_of = [any(term.at in best.at and term.counts >= 0.5 for term in part) for part in (left, right)]
        if not all(is_of):
            continue
        apart = [match for part in (left, right) if (match := next(iter(best_lines(words, part)), None))]
        if len({match.line for match in apart}) < 2 or best.said > max(match.said for match in apart) + _MORE:
            return True
        if best.is_whole and all(match.said < _WHOLLY for match in apart):
            return True
        if best.is_whole and _straddles(words, best, left, right):
            return True
    return False


def _straddles(words: Vocabulary, best: Match, left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Whether the words next to what joins two parts are both in one name: "three to six months"."""
    last = [term for term in left if term.counts >= 0.3][-1:]
    own = next(iter(best_lines(words, left)), None)
    if own is not None and own.is_whole and own.line != best.line and any(term.at in own.at for term in last):
        return False
    other = next(iter(best_lines(words, right)), None)
    if other is not None and other.is_whole:
        return False
    first = [term for term in right if term.counts >= 0.3][:1]
    return all(term.at in best.at for term in (*last, *first))


def _are_apart(frame: Frame, words: Vocabulary, left: tuple[Term, ...], right: tuple[Term, ...]) -> bool:
    """Whether two parts name two lines of an axis, each wholly."""
    found = [next(iter(best_lines(words, part)), None) for part in (left, right)]
    named = [
        match
        for match, part in zip(found, (left, right), strict=True)
        if match and match.said >= 0.9 and _tells(frame, part, match)
    ]
    return len({match.line for match in named}) == 2


def _with_shared(
    words: Vocabulary, parts: Sequence[tuple[Term, ...]], named: Sequence[tuple[tuple[Term, ...], Match]]
) -> list[tuple[Term, ...]]:
    """The terms of each named operand with those that belong to all of them."""
    grouped = {term.at for part, match in named for term in part if _is_of_group(words, match, term)}
    saying = [part for part, _ in named if any(term.at in grouped for term in part)]
    if len(saying) == 1 and saying[0] is named[-1][0]:
        # "Tea and coffee exports" are both exports.
        groups = tuple(term for term in saying[0] if term.at in grouped)
        named = [
            (part, match)
            if part is saying[0]
            else ((*part, *groups), match._replace(at={**match.at, **dict.fromkeys(grouped, 1.0)}))
            for part, match in named
        ]
    own = {term.at for part, match in named for term in part if term.at in match.at}
    shared = tuple(term for part in parts for term in part if term.at not in own)
    seen: set[int] = set()
    found = []
    for part, match in named:
        if match.line in seen:
            continue
        seen.add(match.line)
        mine = tuple(term for term in part if term.at in match.at)
        found.append((*mine, *(term._replace(counts=term.counts * _SHARED) for term in shared)))
    return found


def _is_of_group(words: Vocabulary, match: Match, term: Term) -> bool:
    """Whether a word names only the group of a line, where lines of that name stand in several groups."""
    named = words.named[match.line]
    is_around = term.at in match.at and term.stem in named.around and term.stem not in named.own
    return is_around and sum(other.order == named.order for other in words.named) > 1
