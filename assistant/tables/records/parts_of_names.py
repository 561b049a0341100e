"""Names of which a question says the telling words only, or says the words apart: "Acadia" of "Acadia University",
"Towy" of "Towy (Tywi)", "pilots of Delta" for "Delta Pilots"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.tables.records.frame import Frame
from assistant.tables.stems import SMALL, stems_of
from assistant.tables.synonyms import meanings_at

if TYPE_CHECKING:
    from assistant.tables.records.mentions import ValueMention

#: What stands in brackets behind a name is another name of the same, or says more of it.
_BRACKETED = re.compile(r"\s*\(([^()]+)\)\s*$")
#: So much of a name is as good as all of it.
_WHOLE = 0.98
#: Of fewer things no word tells nothing apart, and of more than this names are not compared.
_FEWEST, _MOST = 3, 400
#: Between the words of one name stand no words that join two things.
_JOINING = frozenset(("and", "or", "than", "versus", "vs", "to"))


def is_as_good_as_whole(frame: Frame, column: int, text: str, said: Sequence[str]) -> bool:
    """Whether what is left unsaid of a name tells it from no other one."""
    match = _BRACKETED.search(text)
    bare = stems_of(_BRACKETED.sub("", text)) if match else stems_of(text)
    if match and bare and (set(bare) <= set(said) or set(stems_of(match[1])) <= set(said)):
        return any(word.isalpha() for word in said)
    usual = _telling_nothing(frame, column)
    told = set(bare) & set(said) - usual
    # What is said begins the name, but for what a thing is: "University of Oslo", and not "Chief Executive Officer".
    is_begun = bool(bare) and bare[0] in {*said, *stems_of(frame.columns[column].name)}
    return is_begun and any(map(str.isalpha, told)) and set(bare) - set(said) - _SMALL <= usual


_SMALL = frozenset(SMALL)


def _telling_nothing(frame: Frame, column: int) -> set[str]:
    """The words of names that say what all of them are: those of the header and the title, and what most are called."""
    names = frame.columns[column].rows_of
    if not _FEWEST <= len(names) <= _MOST:
        return set()
    told = (*stems_of(frame.columns[column].name), *stems_of(frame.table.title))
    signs = {sign for found in meanings_at(told).values() for sign in found}
    counts = Counter(word for name in names for word in set(stems_of(name)))
    return {
        word
        for word, count in counts.items()
        if count > 1
        and word.isalpha()
        and (2 * count > len(names) or word in told or bool(signs & meanings_at((word,)).get(0, set())))
    }


def with_scattered(
    frame: Frame, keys: Sequence[str], stems: Sequence[str], found: Sequence[ValueMention]
) -> list[ValueMention]:
    """Mentions with those of one column that stand apart and together name one thing, in place of their parts."""
    left = list(found)
    for first in found:
        for second in found:
            if not (first.column == second.column == frame.subject and first.at[-1] < second.at[0]):
                continue
            if max(first.said, second.said) >= _WHOLE or min(len(first.values), len(second.values)) < _SEVERAL:
                continue
            shared = tuple(sorted(set(first.values) & set(second.values)))
            if len(shared) != 1 or _JOINING & set(keys[first.at[-1] + 1 : second.at[0]]):
                continue
            at = (*first.at, *second.at)
            said = len(at) / max(len(at), len(stems_of(shared[0])))
            words = [stems[place] for place in at]
            if said < _MOSTLY and not is_as_good_as_whole(frame, first.column, shared[0], words):
                continue
            left.append(first._replace(at=at, values=shared, said=said, weight=first.weight + second.weight))
    return left


#: So much of a name that is said in parts is enough.
_MOSTLY = 0.6
#: What is said of one name alone needs no other word.
_SEVERAL = 2
