"""A turn with what it lacks put beside its own words: "And Europe's?" with the measure and the time before."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.composing.becoming import BECOMING
from assistant.conversing.phrases import stands_in
from assistant.conversing.stated import in_place_of_subject
from assistant.conversing.times import relative_time, times_carried
from assistant.conversing.turned_leads import owner_of_lead, sees_no_side
from assistant.conversing.turns import MODIFIERS, MOVES, Turn, said_name
from assistant.english.directions import AHEAD, BE, BEHIND
from assistant.english.followups import HOW_FAR
from assistant.reading.slots import Slots
from assistant.utterance.forms import is_claim
from assistant.utterance.words import Word

_SHORT = 5
#: Words that say of one side how it stands to the other, and of which one is ahead or behind.
_STANDING = (AHEAD | BEHIND) - frozenset("lead advantage edge margin deficit shortfall".split())
#: Words of a turn that only stand for what is carried.
_PRONOUNS = frozenset("it its that this those these they them their".split())
_STANDING_IN = _PRONOUNS | {"and", "same", "so", "then"}
#: Pronouns that stand for one side of a comparison.
_COMPARED = ("that", "it", "this", "those", "they")
_COMPARING = frozenset("more fewer same difference ratio".split())
#: Words that ask for the present, whatever time was asked about before.
_STILL = frozenset("still now today currently".split())
_ASKING = ("which", "who", "where")


def with_referred(turn: Turn) -> str:
    """The turn's own words with the names of the members that it refers to; "" if it refers to none.

    In a claim, and where it asks from where something is, they stand in the place of its first pronoun.
    """
    names = " and ".join(_names(turn, turn.referred))
    if names and turn.keys & _PRONOUNS and (is_claim(turn.alone.scan) or "from" in turn.keys):
        return with_names_in_place(turn)
    return f"{_without_pronouns(turn)} {names}".strip() if names else ""


def with_names_in_place(turn: Turn) -> str:
    """The turn's own words, with the names of the members that it refers to in the place of its first pronoun."""
    names = " and ".join(_names(turn, turn.referred))
    words, text = turn.alone.scan.words, turn.alone.scan.text
    at = next((at for at, word in enumerate(words) if word.key in _PRONOUNS), None)
    return f"{text[: words[at].start]}{names}{text[words[at].end :]}" if names and at is not None else text


def beside_referred(turn: Turn, before: Slots) -> str:
    """The names of the members before in the dimensions of the same measure of which a turn says and refers to none.

    "Who leads on MATH?", and then "what is its lead?" is asked of MATH.
    """
    measure, members = turn.alone.readings[0].measure, turn.library.pack.members
    spoken = {members[each].dimension for each in (*turn.referred, *turn.named)}
    free = [each for each in measure.dimensions if each not in spoken and each not in (measure.between or ())]
    if measure.id != before.measure.id or turn.alone.readings[0].nouns or turn.cues & {"max", "min"}:
        return ""
    return " ".join(name for each in free for name in _names(turn, before.members(each)))


def leaves_measure(turn: Turn, before: Slots) -> bool:
    """Whether a claim that one is more than another does not say in what."""
    is_same = turn.alone.readings[0].measure.id == before.measure.id
    said = {each.sense.id for each in turn.alone.scan.measures if each.sense.kind == "measure"}
    return is_same and is_claim(turn.alone.scan) and "than" in turn.cues and before.measure.id not in said


def with_referred_at(turn: Turn, before: Slots, when: str) -> str:
    """The question for what the members that a turn refers to have at a time, in the measure of the question before."""
    measure = said_name(before.measure)
    return f"{measure} {' and '.join(_names(turn, turn.referred))} {when}"


def put_otherwise(turn: Turn, before: Slots) -> str:
    """The question before with the way to put a movement that the turn names ("and in relative terms?")."""
    text = before.scan.text.rstrip(" ?.!")
    spent = {at for cue in before.scan.cues if cue.sense.id in MODIFIERS for at in range(cue.at[0], cue.at[-1] + 1)}
    for word in (before.scan.words[at] for at in sorted(spent, reverse=True)):
        text = f"{text[: word.start]}{text[word.end :]}"
    # "Rank the drops in points" is known by the points alone.
    measure = said_name(before.measure)
    of = f" in {measure}" if before.way is None else ""
    return f"{' '.join(text.split())}{of} {_without_pronouns(turn)}"


def in_percent(before: Slots) -> str:
    """ "How many more ...?" asked in percent."""
    word = before.scan.words[before.first("more", "fewer")]
    return f"{before.scan.text[: word.start]}percent {before.scan.text[word.start :]}"


def operation_on(turn: Turn, now: Slots | None, before: Slots) -> str:
    """The turn's own words with what they lack: the measure, the members and the times of the question before."""
    named = _with_names_for_pronouns(turn, now, before)
    parts = [named or _without_pronouns(turn)]
    doing = turn.cues
    if named and turn.names_measure and turn.alone.readings[0].measure.id != before.measure.id:
        # "Is that less than for the leading models?" names no lead.
        parts.append(said_name(before.measure) if now is not None and not now.unexplained else "")
    if not turn.names_measure:
        is_short = len(turn.words) <= (_SHORT + 1 if turn.opens else _SHORT)
        asks_far = is_short and stands_in(turn.words, HOW_FAR)
        # "So China trails by 2 %?" after a movement is of where it stands.
        asks_far = asks_far or bool(turn.alone.scan.amounts) and "by" in turn.keys and not turn.puts_standing
        is_put = is_claim(turn.alone.scan)
        asks_far = asks_far or is_put and "ordinal" in doing
        is_move = bool(doing & {*MODIFIERS, "max", "min"} or asks_far) and not doing & {*MOVES, "share", "sum", "mean"}
        if is_move and not ("still" in turn.keys and doing & {"max", "min"}):
            parts.append(_move_before(before))
        measure = "" if _says_who_leads(turn, now, before) else said_name(before.measure)
        owner = owner_of_lead(turn, before) if measure else None
        if owner is not None and owner.text in parts[0]:
            # "Did China's grow?" is asked of China's lead.
            parts[0], measure = parts[0].replace(owner.text, f"{owner.text} {measure}", 1), ""
        # What fell least is not the least lead.
        parts.append(f"in {measure}" if measure and doing & {"max", "min"} and doing & {*MOVES} else measure)
        moves = bool(doing & {*MOVES}) or before.has(*MOVES)
        if doing & {"max", "min"} and moves and _was_relative(turn, before) and doing.isdisjoint(MODIFIERS):
            parts.append("in relative terms")
        elif doing & {"max", "min"} and moves and before.has("ratio"):
            parts.append("by factor")
        if doing & {"max", "min"} and doing.isdisjoint(_ASKING) and before.has(*_ASKING) and not is_put:
            parts.insert(0, "which")
    parts.append(" and ".join(_members_carried(turn, now, before)))
    parts.append(_compared_with(turn, now, before))
    # In "close to 20" nothing closes.
    spent = {each.sense.id for each in turn.alone.scan.cues if turn.alone.scan.numbered.issuperset(each.at)}
    becomes = not BECOMING.isdisjoint(turn.keys) and not doing.isdisjoint(("more", "fewer"))
    is_timeless = moves_freely(doing - spent, before) or becomes or _foretells(turn) or asks_when(turn)
    if is_claim(turn.alone.scan) and doing & {*MOVES} and len(before.periods) == _PAIR and not turn.alone.scan.periods:
        # "So it shrank by over 80 %?" after its figures at two times
        parts.append(f"from {before.periods[0].period.label} to {before.periods[1].period.label}")
    elif not is_timeless and (turn.keys.isdisjoint(_STILL) or relative_time(turn, before)):
        is_at_last = turn.puts_standing and len(before.periods) == _PAIR and not turn.alone.scan.periods
        # "So China trails by 2 %?" after the figures at two times
        parts.append(max(each.period for each in before.periods).label if is_at_last else times_carried(turn, before))
    elif doing & {*MOVES} and not turn.alone.scan.periods and not turn.whens:
        parts.append(_span_told(turn))
    return in_place_of_subject(turn, parts[1:]) or " ".join(part for part in parts if part)


def _was_relative(turn: Turn, before: Slots) -> bool:
    """Whether the last movement was put in relative terms."""
    parts = turn.state.query.within() if turn.state.query is not None else ()
    return before.has("relative") or any(part.operation.startswith("relative ") for part in parts)


def _says_who_leads(turn: Turn, now: Slots | None, before: Slots) -> bool:
    """Whether a turn names a side of a lead and says how it stands, so that the lead's own side may not be put in."""
    sides = before.measure.between or ()
    names_side = now is not None and any(each.dimension in sides for each in now.named)
    return names_side and not turn.keys.isdisjoint(_STANDING)


def _span_told(turn: Turn) -> str:
    """The two times at which one thing was told last, one after the other: what moved moved from one to the other."""
    facts = [value.fact for value in turn.state.values[-_PAIR:] if value.fact is not None]
    periods = sorted({fact.period for fact in facts if fact.period is not None})
    if len(periods) != _PAIR or len({(fact.measure, *sorted(fact.members.items())) for fact in facts}) > 1:
        return ""
    return f"from {periods[0].label} to {periods[1].label}"


_PAIR = 2


def asks_when(turn: Turn) -> bool:
    """Whether it is asked when it was so much ("when was it 17.5?"), whatever time was asked about before."""
    dates = "when" in turn.keys or {"what", "which"} & turn.keys and {"year", "date", "month"} & turn.keys
    return bool(dates) and bool(turn.figures) and not turn.alone.scan.periods


def _foretells(turn: Turn) -> bool:
    """Whether something is put that is to come ("will it be below 1 %?"), which no figure of the past tells."""
    return "will" in turn.keys and "predict" in turn.cues and is_claim(turn.alone.scan)


def _with_names_for_pronouns(turn: Turn, now: Slots | None, before: Slots) -> str:
    """A comparison with what was said ("is that more than Europe made?") with its name for the pronoun."""
    if turn.referred and turn.cues & {"max", "min"} and is_claim(turn.alone.scan):
        return _with_subject(turn)
    others = {each.sense.id for each in turn.alone.scan.measures if each.sense.kind == "measure"} - {before.measure.id}
    if now is None or not now.named or not turn.cues & _COMPARING or others and turn.names_measure and now.unexplained:
        return ""
    dimension = now.named[0].dimension
    compared = [member for member in before.members(dimension) if member not in now.members(dimension)]
    words = _as_typed(turn)
    at = next((at for at, word in enumerate(words) if word.key in _COMPARED), None)
    if not compared or at is None:
        return ""
    said = [word.text for word in words]
    said[at] = " and ".join(_names(turn, compared))
    return " ".join([*said, _move_before(before)]).rstrip()


def _with_subject(turn: Turn) -> str:
    """A claim about the extreme ("is it still the biggest?") with the name of what was picked for the pronoun."""
    names = " and ".join(_names(turn, turn.referred))
    said = [word.text for word in _as_typed(turn)]
    at = next((at for at, word in enumerate(said) if word.lower() in _COMPARED), None)
    return " ".join([*said[:at], names, *said[at + 1 :]]) if at is not None else ""


def _compared_with(turn: Turn, now: Slots | None, before: Slots) -> str:
    """What a claim with "more" or "fewer" compares with, where it does not say: "Did Europe make fewer?"."""
    if now is None or not turn.cues & {"more", "fewer"} or turn.has_pronoun or not is_claim(turn.alone.scan):
        return ""
    if "than" in turn.keys:
        return ""
    sides = now.measure.between or ()
    named = {each.dimension: each.member for each in now.named if each.dimension not in sides}
    if len(named) != 1 or len(now.named) != 1 or now.amounts:
        return ""
    ((dimension, member),) = named.items()
    others = [each for each in before.members(dimension) if each != member]
    return f"than {turn.library.pack.members[others[0]].name}" if len(others) == 1 else ""


def _without_pronouns(turn: Turn) -> str:
    """The turn's words without those that only stand for what is carried."""
    numbers = {turn.alone.scan.words[at].start for at in turn.alone.scan.numbered}
    dropped = {word.start for word in turn.words if word.key in _STANDING_IN and word.start not in numbers}
    if not turn.keys.isdisjoint(("ahead", "behind")):
        # "How far behind the US were they?" would say without its subject that the US was.
        ends = {turn.alone.scan.words[each.at[-1]].start for each in turn.alone.scan.names}
        triples = zip(turn.words, turn.words[1:], turn.words[2:], strict=False)
        dropped |= {
            verb.start
            for name, verb, after in triples
            if name.start in ends and verb.key in BE and after.key in ("it", "they")
        }
    kept = [word for word in _as_typed(turn) if word.start not in dropped]
    # A word that was repaired is said as it was read.
    return " ".join(word.key if word.key != word.text.lower() and word.text.isalpha() else word.text for word in kept)


def _as_typed(turn: Turn) -> list[Word]:
    """The words of a turn without breaks; the two words of a contraction ("didn't") are typed as one."""
    words = {word.start: word for word in reversed(turn.alone.scan.words) if not word.is_break}
    return [words[start] for start in sorted(words)]


def _members_carried(turn: Turn, now: Slots | None, before: Slots) -> list[str]:
    """The names of members in the dimensions that the turn says nothing of: those referred to, or those before."""
    stated = {each.dimension for each in (*now.named, *now.nouns)} if now else set()
    measure = turn.alone.readings[0].measure if turn.names_measure else before.measure
    carried: list[str] = []
    sides = measure.between or ()
    for dimension in before.measure.dimensions:
        if turn.cues & {"max", "min"} and not turn.referred and dimension not in sides:
            # "which one shrank most?" is asked of all.
            continue
        if dimension not in measure.dimensions:
            continue
        if dimension in sides and (not turn.keys.isdisjoint(("closest", "nearest")) or sees_no_side(turn, before)):
            # Where the one behind came closest, the lead of the other is least.
            continue
        if dimension in stated or (measure.id != before.measure.id and dimension in (measure.between or ())):
            continue
        members = turn.library.pack.members
        referred = tuple(member for member in turn.referred if members[member].dimension == dimension)
        carried += _names(turn, referred or before.members(dimension) or _picked(turn, before, dimension))
    return carried


def _picked(turn: Turn, before: Slots, dimension: str) -> tuple[str, ...]:
    """What the question before picked of a dimension, where the turn asks how it moved ("what was the drop?")."""
    of = turn.library.pack.members
    picked = tuple(member for member in turn.state.subjects if of[member].dimension == dimension)
    asks = before.has("max", "min") and turn.cues & {*MOVES} and turn.cues.isdisjoint(("all", "list", "mean", "sum"))
    return picked if asks and len(picked) == 1 else ()


def _names(turn: Turn, members: Iterable[str]) -> list[str]:
    return [turn.library.pack.members[member].name for member in members]


def _move_before(before: Slots) -> str:
    """The word for the movement that the question before asked for; "" if it asked for none."""
    found = next((cue for cue in MOVES if before.has(cue)), "")
    # A movement said in several words ("come down") is said in one.
    phrases = [each for each in before.scan.cues if each.sense.id == found]
    word = before.scan.words[before.cues[found][0]] if found else None
    is_plain = word is not None and word.text.lower() not in _ADJECTIVES and all(len(each.at) == 1 for each in phrases)
    return word.text if word is not None and is_plain else found


#: Verbs of movement that are adjectives beside a noun.
_ADJECTIVES = frozenset("narrow close cut slim tight contract level even ease".split())


def moves_freely(doing: set[str], before: Slots) -> bool:
    """Whether a movement is asked for that the one time of the question before would only hinder."""
    if len(before.periods) > 1:
        return False
    return bool(doing & {*MOVES, "trend", "ongoing", "permonth"} or (doing & set(MODIFIERS) and before.has(*MOVES)))
