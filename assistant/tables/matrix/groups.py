"""Questions that ask what stands in a matrix: the items of a group, of a total, of the table; or their number."""

from __future__ import annotations

from decimal import Decimal

from assistant.answers import Step
from assistant.english.table_words import TIME_NOUNS
from assistant.operations.wording import listed
from assistant.tables.asked import Asked
from assistant.tables.cells import number_of
from assistant.tables.lines_named import best_lines
from assistant.tables.matrix.frame import Frame
from assistant.tables.matrix.places import row_name
from assistant.tables.matrix.wanted import Wanted
from assistant.tables.matrix.wholes import are_countries, members, whole_of
from assistant.tables.outcome import Found, Outcome
from assistant.tables.regions import nouns_of_places
from assistant.tables.stems import stem, stems_of
from assistant.tables.times import is_period
from assistant.tables.unexplained import is_measured_by_title, is_titled
from assistant.tables.vocabulary import Term

#: Nouns for the lines of a table, and verbs that say of what they are.
_ITEMS = frozenset(
    "component item items category part element line segment country region type member currency product "
    "class asset subcategory source division expense entity".split()
)
_OF_WHAT = frozenset(
    "of in under within making make made consist comprise include belonging constitute up for calculate compute "
    "considered".split()
)
#: Verbs after which a number is part of a name: "what does debt due in over 1 year consist of".
_CONSISTING = frozenset("consist comprise constitute".split())
_SHOWN = frozenset(
    "listed list shown show present presented included provided given highlighted table mentioned".split()
)


def answer(frame: Frame, asked: Asked, wants: Wanted) -> Outcome | None:
    """The names of items, or their number; None where the question asks for something else."""
    keys = [word.key for word in asked.words]
    start = next((at for at, key in enumerate(keys) if key in ("what", "which", "many", "list", "name")), -1)
    named = {term.at for term in asked.terms if term.stem in frame.row_nouns}
    near = range(start + 1, min(len(keys), start + 6))
    noun = next((at for at in near if (keys[at] in _ITEMS or at in named) and not _is_compound(asked, at)), -1)
    is_shown = keys[:2] == ["how", "many"] and len(keys) > _LEAST and _only_shows(keys[_LEAST:])
    if is_shown and not asked.numbers and _counts_rows(frame, asked):
        return _all_columns(frame, asked) or _all_rows(frame)
    if (
        start < 0
        or noun < 0
        or asked.numbers
        and asked.has("above", "below")
        and not set(keys) & _CONSISTING
        or asked.has("max", "min", "change", "percent change", "share", "not")
    ):
        return None
    if asked.periods and not set(keys) & _SHOWN:
        return None
    if set(keys[noun:]) & _SHOWN and "table" in keys:
        rows = list(members(frame, (at for at, row in enumerate(frame.table.rows) if not row.is_total)))
    else:
        of_what = next((at for at in range(noun + 1, len(keys)) if keys[at] in _OF_WHAT), -1)
        if of_what < 0 and noun in named and keys[start] == "many" and not asked.periods:
            return None if _names_other(frame, asked, named) else _all_rows(frame)
        if of_what < 0:
            return _listed_rows(frame) if _asks_rows(frame, asked, noun) else None
        rows = items_of(frame, asked.terms_in(range(noun + 1, len(keys))))
    if len(rows) < 2:
        return None
    names = tuple(dict.fromkeys(row_name(frame.table.rows[at]) for at in rows))
    if frame.table.is_turned and not all(is_period(name) for name in names):
        return None
    if keys[start] == "many":
        count = str(len(names))
        return Found(0.8, value=count, headline=f"{count}: {listed(names)}.", steps=(Step("count", names, count),))
    return Found(0.8, value=names, headline=f"{listed(names)}.", steps=(Step("names", (), listed(names)),))


#: So many words say what is counted: "how many regions".
_LEAST = 3


def _is_compound(asked: Asked, at: int) -> bool:
    """Whether a word is the first of several that hang together: "part-time" is no part."""
    return at + 1 < len(asked.words) and asked.question[asked.words[at].end : asked.words[at + 1].start] == "-"


def _names_other(frame: Frame, asked: Asked, nouns: set[int]) -> bool:
    """Whether a row or a column is named beside the noun for what rows are: "how many A320 planes does it own"."""
    telling = [term for term in asked.terms if term.at not in nouns and term.counts >= 1]
    known = (frame.rows, frame.columns)
    return any(words.weight(sign) for term in telling for words in known for sign in (term.stem, *term.meanings))


def _is_row_noun(frame: Frame, term: Term) -> bool:
    """Whether a noun may be what rows are: it stands in the title, or they are countries."""
    is_country = term.stem in _COUNTRIES and are_countries(frame, range(len(frame.table.rows)))
    return is_country or is_titled(frame.table, term) and not is_measured_by_title(frame.table, term)


_COUNTRIES = frozenset(stem(word) for word in ("country", "nation"))
#: What the lines and bars of a chart are called.
_DRAWN = frozenset("line lines bar bars series category categories color colors colour colours".split())


def _counts_rows(frame: Frame, asked: Asked) -> bool:
    """Whether it is asked how many things are shown: "how many sources are shown", "how many lines are there"."""
    nouns = [term for term in asked.terms if 1 < term.at < _LEAST + 1 and term.text.lower() not in _AROUND_SHOWN]
    if any(term.text.lower() in TIME_NOUNS for term in nouns):
        return False
    return any(
        _is_row_noun(frame, term) or term.text.lower() in _DRAWN or term.stem in frame.row_nouns for term in nouns
    )


def _only_shows(keys: list[str]) -> bool:
    """Whether what follows a noun only says that it is shown: "are compared", "are there in the chart"."""
    verb = next((at for at, key in enumerate(keys[:3]) if key in ("are", "were")), -1)
    return verb >= 0 and all(key in _SHOWN | _AROUND_SHOWN for key in keys[verb + 1 :])


_AROUND_SHOWN = frozenset(
    "there in the on this chart graph table figure compared depicted plotted covered survey ?".split()
)


def names_group(frame: Frame, asked: Asked) -> bool:
    """Whether the name of a group is said whose items are chosen from: "the largest operating expense"."""
    said = {term.stem for term in asked.terms}
    own = {named.order for named in frame.rows.named}
    paths = {row.path[-1] for row in frame.table.rows if row.path}
    return any(stems and set(stems) <= said and stems not in own for stems in map(_stems, paths))


def _asks_rows(frame: Frame, asked: Asked, noun: int) -> bool:
    """Whether it is asked what the rows are: "what are the sources", "which sources are compared"."""
    is_noun = any(_is_row_noun(frame, term) or term.stem in frame.row_nouns for term in asked.terms_in((noun,)))
    keys = [word.key for word in asked.words]
    after = [key for key in keys[noun + 1 :] if key != "?"]
    telling = [term for term in asked.terms_in(range(noun + 1, len(keys))) if term.counts >= 1]
    is_all = keys[1:2] == ["are"] and not after or bool(after) and _only_shows(after)
    return is_noun and asked.words[noun].text.lower().endswith("s") and is_all and not (telling and not after)


def _listed_rows(frame: Frame) -> Found:
    """What the rows are called, totals and parts of others left out."""
    names = tuple(row_name(frame.table.rows[at]) for at in members(frame, whole_of(frame).rows))
    return Found(0.8, value=names, headline=f"{listed(names)}.", steps=(Step("names", (), listed(names)),))


def _all_columns(frame: Frame, asked: Asked) -> Found | None:
    """How many columns there are, totals left out, where these are the places that are counted; None where not."""
    columns = [column for column in frame.table.columns if column.kind == "value" and not column.is_total]
    names = tuple(dict.fromkeys(column.label for column in columns))
    nouns = set(nouns_of_places(names)) - set(frame.row_nouns)
    if not any(term.stem in nouns for term in asked.terms_in(range(_LEAST + 1))):
        return None
    return Found(0.8, value=str(len(names)), headline=f"{len(names)}: {listed(names)}.")


def _all_rows(frame: Frame) -> Found:
    """How many rows there are, totals and parts of others left out."""
    names = tuple(row_name(frame.table.rows[at]) for at in members(frame, whole_of(frame).rows))
    count = str(len(names))
    return Found(0.8, value=count, headline=f"{count}: {listed(names)}.", steps=(Step("count", names, count),))


def items_of(frame: Frame, terms: tuple[Term, ...]) -> list[int]:
    """The rows of the group, or before the total, that some terms name."""
    rows = frame.table.rows
    telling = [term for term in terms if term.counts >= 0.5]
    groups = {path[-1] for row in rows if (path := row.path) and {term.stem for term in telling if term.counts >= 1}}
    best_group, best_share = "", 0.0
    for group in sorted(groups):
        stems = set(_stems(group))
        said = len(stems & {term.stem for term in terms}) / max(1, len(stems))
        if said > best_share:
            best_group, best_share = group, said
    if best_share >= 0.6:
        return [at for at, row in enumerate(rows) if best_group in row.path and not row.is_total]
    match = next(iter(best_lines(frame.rows, telling)), None)
    if match is None or not rows[match.line].is_total or match.said < 0.6:
        return []
    start = max((at for at, row in enumerate(rows) if row.is_total and at < match.line), default=-1)
    items = [at for at in range(start + 1, match.line) if rows[at].path == rows[match.line].path]
    # What goes on from a subtotal is made of that too.
    return [start, *items] if start >= 0 and _adds_up(frame, [start, *items], match.line) else items


def _adds_up(frame: Frame, items: list[int], total: int) -> bool:
    """Whether some rows add up to another in all columns of values that have a number in it."""
    for column in (line for line in frame.table.columns if line.kind == "value"):
        whole = number_of(frame.table.cell(frame.table.rows[total], column))
        parts = [number_of(frame.table.cell(frame.table.rows[at], column)) for at in items]
        if whole is None or abs(sum((part for part in parts if part is not None), Decimal(0)) - whole) > _ROUNDED:
            return False
    return True


#: Rounded numbers add up to one that differs by no more than this.
_ROUNDED = 1


def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem for stem in stems_of(text) if stem not in ("of", "the", "and", "in", "for"))
