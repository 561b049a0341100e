"""Whether a question over a matrix is understood well enough, and asks for something that the matrix can tell."""

from __future__ import annotations

from assistant.english.known import common_words
from assistant.english.rarer import is_rarer_word
from assistant.english.table_words import (
    COUNTRY,
    DIRECTIONS,
    OF_THE_GROUP,
    OPPOSITES,
    ORGANIZATIONS,
    OWNERS,
    ROW_NOUNS,
    TIME_NOUNS,
)
from assistant.tables.adjectives import measures_of
from assistant.tables.aircraft import MAKERS
from assistant.tables.asked import Asked
from assistant.tables.left_out import is_without
from assistant.tables.matrix.frame import Frame, nouns_of
from assistant.tables.matrix.of_each import is_of_each, leaves_each
from assistant.tables.matrix.picking import Pick
from assistant.tables.matrix.places import names_in
from assistant.tables.matrix.second_names import another_of_kind, one_of_names, second_name
from assistant.tables.matrix.unnamed import TOTALS
from assistant.tables.matrix.years import part_of_year
from assistant.tables.outcome import Refused
from assistant.tables.stems import stem
from assistant.tables.synonyms import meanings_at
from assistant.tables.times import agrees
from assistant.tables.unexplained import (
    is_country,
    is_measure,
    is_measured,
    is_organization,
    is_titled,
    quoted,
    says_subject,
    unexplained,
)
from assistant.tables.vocabulary import Match, Term, match_line

#: Below this share of the telling words nothing is answered, unless the whole name of a row is said.
COVERED = 0.35


def unknown_words(frame: Frame, asked: Asked) -> tuple[Term, ...]:
    """The words that name nothing in the matrix, names of what all of it may be about left out."""
    return unexplained(frame.table, asked, lambda term: is_known(frame, term))


def words_beside(frame: Frame, asked: Asked) -> tuple[Term, ...]:
    """The unknown words of a question for a row, but for the noun that says what rows are called."""
    nouns = _nouns_asked(asked)
    return tuple(term for term in unknown_words(frame, asked) if term.at not in nouns and not term.is_name)


def is_all_foreign(frame: Frame, asked: Asked) -> bool:
    """Whether no telling word of a question for a row stands in the table or its title: it may be about another."""
    cued = {at for places in asked.cues.values() for place in places for at in place}
    telling = [term for term in asked.terms if term.counts >= 1 and term.at not in cued]
    if all(term.stem in _ROWS for term in telling):
        return False
    if any(is_known(frame, term) or is_titled(frame.table, term) for term in telling):
        return False
    rows = [row for row in frame.rows.named if any(sign.startswith(COUNTRY) for sign in row.own)]
    return not (any(term.stem in _COUNTRIES for term in telling) and 2 * len(rows) > len(frame.rows.named))


_COUNTRIES = frozenset(stem(word) for word in ("country", "nation", "region", "market"))


def _nouns_asked(asked: Asked) -> tuple[int, ...]:
    """Where the noun stands after "which" or "what", of two words perhaps: "debt instrument"."""
    asking = next((at for at, word in enumerate(asked.words) if word.key in ("which", "what")), -1)
    places = [term.at for term in asked.terms if term.at > asking >= 0 and term.counts >= 1][:2]
    is_one = len(places) == 2 and places[1] == places[0] + 1 == asking + 2
    return tuple(places if is_one else places[:1])


def is_known(frame: Frame, term: Term) -> bool:
    signs = (term.stem, *term.meanings, *measures_of(term.text))
    is_said = any(sign in words.places for words in (frame.rows, frame.columns) for sign in signs)
    return is_said or term.stem in frame.row_kinds.union(frame.row_nouns) or _is_denied(frame, term)


def _is_denied(frame: Frame, term: Term) -> bool:
    """Whether a word is left out of a name beside one that denies it: "GAAP" where rows are "non-GAAP" and not."""
    denied = f"non{term.stem}"
    if denied not in frame.rows.places:
        return False
    orders = {False: set(), True: set()}  # type: dict[bool, set[tuple[str, ...]]]
    for named in frame.rows.named:
        is_so = denied in named.own or denied in named.around
        orders[is_so].add(tuple(word for word in named.order if word != denied))
    return bool(orders[True] & orders[False])


def refusal(frame: Frame, asked: Asked, *, asks_name: bool = False) -> Refused | None:
    """Why a question is not answered although cells fit it: it speaks of what the table has not.

    Where a name is asked for, the noun that says what the rows are need not stand in the table. A table whose title
    says what it is about is taken at its word; without one, words that it lacks may say that.
    """
    nouns = _nouns_asked(asked) if asks_name and not frame.row_nouns else ()
    words = tuple(term for term in unknown_words(frame, asked) if term.at not in nouns)
    places = tuple(term for term in words if is_country(term))
    beside = tuple(term for term in words if is_measured(asked, term)) if says_subject(frame.table) else ()
    each = tuple(term for term in asked.terms if _is_each(frame, asked, term))
    places = places or tuple(term for term in words if _is_place(asked, term))
    second = second_name(asked, words) or one_of_names(frame, asked, words)
    second = second or another_of_kind(frame, asked, words)
    second = second or _purposes(frame, asked, words)
    lacking = places or each or second or (words if nouns_of(frame.table.title) else beside)
    if lacking:
        return Refused("no_such_measure", f"The table has nothing about {quoted(lacking)}.", names_in(frame))
    if asked.has("compounding"):
        return Refused("unclear", "Compound growth is not computed from a table.", names_in(frame))
    if any(not _is_printed(frame, asked, place) for place in asked.cues.get("not", ())):
        return Refused("unclear", "It is not clear what is left out.", names_in(frame))
    if not frame.time_axis and (part := part_of_year(frame, asked)):
        return Refused("no_such_period", f"The table has nothing for that {part}.", names_in(frame))
    printed, own = frame.table.period, [dated.period for dated in asked.periods]
    if printed and own and not frame.time_axis and not any(agrees(period, printed) for period in own):
        return Refused("no_such_period", f"The table is about {printed.label}.", (printed.label,))
    return None


def _purposes(frame: Frame, asked: Asked, unknown: tuple[Term, ...]) -> tuple[Term, ...]:
    """The unknown words for what something was spent on, where no word behind "on" is known."""
    on = next((at for at in range(1, len(asked.words)) if asked.key(at) == "on" and asked.key(at - 1) in _SPENT), -1)
    is_known_one = any(term.at > on and term.counts >= 1 and is_known(frame, term) for term in asked.terms)
    return tuple(term for term in unknown if term.at > on > 0 and not is_known_one)


def _is_printed(frame: Frame, asked: Asked, place: tuple[int, ...]) -> bool:
    """Whether a negation stands in a name of the table: "without adoption"."""
    said = [stem(asked.words[at].text) for at in (*place, place[-1] + 1, place[-1] + 2) if at < len(asked.words)]
    signs = {said[0], *meanings_at(said[:1]).get(0, ())}
    names = [named for words in (frame.rows, frame.columns) for named in words.named]
    return any(signs & named.own.keys() and set(said[1:]) & named.own.keys() for named in names)


def _is_each(frame: Frame, asked: Asked, term: Term) -> bool:
    """Whether a word says for each of what something is asked that the table tells for nothing: "per person"."""
    is_said = asked.key(term.at - 1) == "per" and term.counts >= _HALF and term.text.lower() not in TIME_NOUNS
    is_row = asked.has("average") and term.stem in _ROWS
    return is_said and not is_row and not is_known(frame, term) and not is_titled(frame.table, term)


_HALF = 0.5
_ROWS = frozenset(stem(word) for word in ROW_NOUNS)


def _is_place(asked: Asked, term: Term) -> bool:
    """Whether a name that the table lacks is that of a place: "in Dunmore", and not "in Delta Airlines"."""
    before = asked.key(term.at - 2) if asked.key(term.at - 1) == "the" else asked.key(term.at - 1)
    is_whose = is_organization(asked, term) or asked.words[min(term.at + 1, len(asked.words) - 1)].key in _OF_ALL
    return term.is_name and not is_whose and (before == "in" or term.text.lower() in DIRECTIONS)


#: What all of an organization is called after its name: "in the Hilton system".
_OF_ALL = frozenset("system network fleet portfolio chain".split())


def is_of_another(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a row is not what is asked for but something made of it, or the other way: "net income" per share,
    an operating margin."""
    named = frame.rows.named[whole.row]
    is_said = any(term.stem in ("per", "eps") for term in asked.terms)
    if "per" in named.limits and not is_said and (_SHARE in named.order or _asks_amount(asked)):
        return True
    if frame.row_kinds and any(term.stem in MAKERS and term.at not in whole.at for term in asked.terms):
        return True
    match = match_line(frame.rows, whole.row, asked.terms)
    if match is not None and "per" not in named.limits and is_of_each(asked, match):
        return True
    each = asked.terms_in([asked.find("per") + 1])
    if is_said and leaves_each(frame, whole, each):
        return True
    if "per" in named.limits and each and each[0].counts >= 1 and not any(term.at in whole.at for term in each):
        return True
    if match is not None and _is_opposite(asked, match, named.order):
        return True
    if _is_left_out(frame, asked, whole):
        return True
    if any(term.stem in _DERIVED and term.at not in whole.at and term.counts >= 1 for term in asked.terms):
        return True
    if match is None:
        # "Luxury rooms" are not all rooms.
        things = {t.at for t in unknown_words(frame, asked) if not t.is_name and is_thing(t)}
        behind = ("of", "from")
        return any(at + 1 in whole.at or asked.key(at - 1) in behind and at - 2 in whole.at for at in things)
    if match.is_whole or match.said >= _WHOLLY:
        return False
    if any(term.stem == "net" and term.at not in match.at and term.at + 1 in match.at for term in asked.terms):
        # "Net debt" is no debt.
        return True
    telling = {term.at for term in asked.terms if term.counts >= 1 and not term.is_name}
    unknown = {term.at for term in unknown_words(frame, asked) if not term.is_name and is_thing(term)}
    unknown -= {term.at for term in asked.terms if is_owner_of(term, named.order)}
    if any(at + 1 in match.at and at + 1 in telling for at in unknown):
        # "Dividend payable" is not "accounts payable": what stands before the common word is another thing.
        return True
    if any(asked.key(at - 1) in ("of", "from") and at - 2 in match.at and at - 2 in telling for at in unknown):
        # "Sales of software" are not all sales.
        return True
    return any(at - 1 in match.at and at - 1 in telling and at + 1 not in telling for at in unknown)


def _is_left_out(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a part is asked for that another row goes without: "fuel cost per seat mile" is not all of that cost."""
    if any(is_without(term.stem, term.meanings) for term in asked.terms):
        return False
    parts = {word for named in frame.rows.named for word in named.left_out}
    own = frame.rows.named[whole.row]
    return any(
        term.stem in parts and term.counts >= 1 and term.stem not in own.own and term.stem not in own.around
        for term in asked.terms
        if term.at not in whole.at
    )


def _is_opposite(asked: Asked, match: Match, order: tuple[str, ...]) -> bool:
    """Whether a row is called by the opposite of what is asked for: "operating income" where expenses are."""
    left = {term.stem for term in asked.terms if term.at not in match.at}
    said = {term.stem for term in asked.terms}
    return any(
        left & one and not one & set(order) and other & set(order) and not other & said
        for pair in _OPPOSITES
        for one, other in (pair, pair[::-1])
    )


_OPPOSITES = tuple(tuple(frozenset(map(stem, side.split())) for side in pair) for pair in OPPOSITES)


def is_owner_of(term: Term, order: tuple[str, ...]) -> bool:
    """Whether a word only says whose a thing is: the company's, all of its group's, or theirs of whom it always is:
    wages of employees."""
    word = term.text.lower().rstrip("'’")
    return word in ORGANIZATIONS | OF_THE_GROUP or any(
        word in owners and things & set(order) for things, owners in _OWNERS
    )


_OWNERS = tuple((frozenset(map(stem, things.split())), owners.split()) for things, owners in OWNERS.items())


def _asks_amount(asked: Asked) -> bool:
    """Whether it is asked how much was spent in all, which no cost for each of something tells."""
    at = asked.find("how", "much")
    return at >= 0 and any(asked.key(place) in _SPENT for place in range(at, len(asked.words)))


_SPENT = frozenset("spend spent spending pay paid invest invested".split())


def is_thing(term: Term) -> bool:
    """Whether a word is one that people know, and no jargon: another thing than what a row is called by."""
    word = term.text.lower()
    is_done = word.endswith("ed") and len(word) >= _LONG
    forms = (word, word.removesuffix("s"))
    return is_done or not common_words().isdisjoint(forms) or is_measure(word) or any(map(is_rarer_word, forms))


#: Verbs of so many letters are told by their ending: "renovated".
_LONG = 6


_WHOLLY = 0.98
#: What is computed of a thing, and is not that.
_DERIVED = frozenset((stem("margin"),))
_FEW, _SHARE = 2, stem("share")


def has_loose_bound(frame: Frame, asked: Asked, whole: Pick) -> bool:
    """Whether a question for a number states a bound that stands in no name of the table."""
    return any(
        given.relation in ("above", "below", "atleast", "atmost")
        and not {asked.key(at) for at in (*given.at, given.at[-1] + 1)} & TIME_NOUNS.keys()
        and not set(given.at) & whole.at
        and not any(words.weight(stem(asked.words[given.place].text)) for words in (frame.rows, frame.columns))
        for given in asked.numbers
    )


def is_named(frame: Frame, whole: Pick, asked: Asked) -> bool:
    """Whether the whole name of a row stands in the question, and is more than "total"."""
    match = match_line(frame.rows, whole.row, asked.terms)
    if match is None or not match.is_whole:
        return False
    if set(frame.rows.named[whole.row].order) - TOTALS:
        return True
    is_only = sum(1 for line in frame.table.rows if line.is_total) == 1
    few = 0 if frame.row_kinds else _FEW
    return is_only and sum(1 for term in unknown_words(frame, asked) if not term.is_name) <= few
