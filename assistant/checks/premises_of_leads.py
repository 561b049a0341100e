"""What a question takes for granted of a lead and its sides that is not so, or that a lead does not tell."""

from __future__ import annotations

from assistant.composing.ends import ordinal
from assistant.composing.frame import Frame
from assistant.english.articles import with_article
from assistant.english.numberwords import NUMBERS, ORDINALS
from assistant.utterance.forms import is_claim
from assistant.utterance.words import phrase_key

#: Endings of a name that owns what follows ("China's", "Chinese", "American").
_OWNING = ("'s", "’s", "s'", "s’", "ese", "an", "ish")
#: Cues of what is done with leads: of a single one it is said which side has it.
_DOING = (
    "mean median sum max min spread rank fall rise change ratio difference share all any none remain kept more fewer "
    "double count list which where"
).split()
#: Cues that say from which side a lead is seen, or what became of it.
_SEEN = ("ahead", "behind", "fall", "rise", "change", "more", "fewer", "same", "remain", "max", "min", "difference")
_REACHING = frozenset(
    "get got gets score scored scores reach reached reaches achieve achieved hit attain attained".split()
)
_RESULTS = frozenset("result results percentage rating ratings mark marks level levels".split())
_IMPROVING = frozenset("improve improved improves improving improvement improvements".split())
_BETWEEN = frozenset("the biggest largest smallest widest average mean median overall total own best top".split())


def owned_by_the_one_behind(frame: Frame) -> bool:
    """Whether much is asked of the lead of a side that is ahead nowhere, or of how far one is behind that is ahead."""
    if not frame.sides or not frame.slots.has(*_DOING) or not frame.slots.members(frame.sides[0]):
        return False
    than = frame.keys.index("than") if "than" in frame.keys else len(frame.keys)
    if any(each.at[0] > than for each in frame.slots.named if each.dimension in frame.sides):
        # "Is China's lead smaller than the US lead?"
        return False
    sides, signs = frame.side_members(), []
    side = sides.get(frame.sides[0], "")
    if not (_owns_lead(frame, side) or _is_furthest_behind(frame, side)):
        return False
    for fact in frame.cube.by_measure.get(frame.measure.id, ()):
        free = {dimension: member for dimension, member in fact.members.items() if dimension not in frame.sides}
        signs += [frame.sign(cell) for cell in frame.cube.cells(frame.measure, {**free, **sides})]
    return bool(signs) and all(sign < 0 for sign in signs)


def _owns_lead(frame: Frame, side: str) -> bool:
    """Whether a side is said to have the lead: "China's average lead", "the lead of China"."""
    keys, words, members = frame.keys, frame.slots.scan.words, frame.cube.pack.members
    ours = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    ends = {each.at[-1] + 1 for each in ours if each.start in frame.lead_starts}
    for each in frame.slots.named:
        typed = words[each.at[-1]].text.lower()
        if (
            each.member != side
            or keys[each.at[-1] + 1 :][:1] in (("lead",), ("leads",))
            and not typed.endswith(_OWNING)
            and (keys[each.at[0] - 1] != "the" or with_article(members[side].name).startswith("the "))
        ):
            # "Did China lead?" asks who is ahead; "did the China lead grow?" speaks of a lead.
            continue
        after, before = each.at[-1] + 1, each.at[0] - 1
        while after < len(keys) and keys[after] in _BETWEEN:
            after += 1
        while before >= 0 and keys[before] == "the":
            before -= 1
        # "The smallest lead for China to make up" is the other's.
        is_after = bool(ends) and before >= min(ends) and keys[after : after + 1] != ("to",)
        # "The average lead for China", "the largest lead in 2023 of China"
        is_apart = keys[before] == "for" or keys[before] == "of" and before - 1 in frame.slots.scan.dated
        if (
            after in frame.lead_starts
            or before > 0
            and (keys[before] == "of" and before in ends or is_after and is_apart)
        ):
            return True
    return False


def _is_furthest_behind(frame: Frame, side: str) -> bool:
    """Whether it is asked where a side is furthest behind."""
    behind = [at for at, key in enumerate(frame.keys) if key == "behind"]
    first = min((each.at[0] for each in frame.slots.named if each.member == side), default=len(frame.keys))
    return frame.slots.has("max", "min") and any(first < at for at in behind)


def asked_as_score(frame: Frame) -> bool:
    """Whether a lead that is not named is asked as what one side got ("China's result", "was it at 17.5 %?")."""
    if not frame.sides or frame.slots.way is not None or frame.slots.has(*_SEEN):
        return False
    named = [each for each in frame.slots.named if each.dimension in frame.sides]
    if len({each.member for each in named}) > 1:
        return False
    keys = set(frame.keys)
    if frame.slots.amounts and not _REACHING.isdisjoint(keys):
        return True
    if len(named) != 1:
        return False
    is_put = bool(frame.slots.amounts) and is_claim(frame.slots.scan)
    before = [frame.keys[each.at[0] - 1] for each in frame.slots.amounts if each.at and each.at[0]]
    stands = is_put and (any(key == "at" for key in before) or frame.keys[0] in ("did", "does", "do"))
    got = "what" in frame.keys[:2] and not _REACHING.isdisjoint(keys)
    return stands or got or not _RESULTS.isdisjoint(keys) or _asks_how_one_did(frame.keys)


_COMING = _REACHING | frozenset("come came go went".split())
#: What may be asked of how far two are apart, and after which verbs it is not.
_APART = frozenset("far close near big large wide narrow small tiny long".split())


def _asks_how_one_did(keys: tuple[str, ...]) -> bool:
    """Whether it is asked how one side did, by itself ("how did China do?", "how many points did it get?")."""
    at = keys.index("how") if "how" in keys[:3] else len(keys)
    asked = keys[at + 1 : at + 2]
    return bool(asked) and (asked[0] not in _APART or asked[0] == "far" and not _COMING.isdisjoint(keys))


def improves_by_itself(frame: Frame) -> bool:
    """Whether it is asked how much the best of one side improved, which no lead tells."""
    if not frame.sides or _IMPROVING.isdisjoint(frame.keys):
        return False
    side = frame.side_members().get(frame.sides[0], "")
    # How many points one improved is asked of what it scored.
    own = [each for each in frame.slots.scan.measures if each.sense.id == frame.measure.id]
    is_scored = frame.slots.has("points") and not any(each.sense.kind == "measure" for each in own)
    return bool(side) and (is_scored or not frame.cube.trails(frame.measure, side))


def turns_ground(frame: Frame) -> bool:
    """Whether the side behind is said to have lost ground, or the one ahead to have made it up, as a lead fell."""
    side = frame.side_members().get(frame.sides[0], "") if frame.sides else ""
    keys = set(frame.keys)
    if not side:
        return False
    if "ground" not in keys:
        return _moves_the_other_way(frame, side)
    if not frame.slots.has("fall"):
        # What one "lost to" the other is no lead at a time.
        return not _LOSING.isdisjoint(keys)
    is_lost = not _LOSING.isdisjoint(keys)
    return is_lost == _GAINING.isdisjoint(keys) and is_lost == frame.cube.trails(frame.measure, side)


def _moves_the_other_way(frame: Frame, side: str) -> bool:
    """Whether the side ahead is said to have caught up, or the one behind to have slipped, as a lead fell."""
    keys = frame.keys
    starts = [each.at[-1] + 1 for each in frame.slots.named if each.member == side]
    if not frame.slots.has("fall") or frame.slots.has("ratio", "percent", "more", "fewer") or not starts:
        return False
    # What a side does stands behind its name: "did China slip", not "the lead over China fell".
    done = {key for start in starts for key in keys[start : start + 2]}
    is_caught = not _CATCHING.isdisjoint(done) and ("up" in keys or not _GAINING.isdisjoint(done))
    is_slipping = any(_slips(keys, start) for start in starts)
    trails = frame.cube.trails(frame.measure, side)
    return is_caught and not trails or is_slipping and trails


def _slips(keys: tuple[str, ...], start: int) -> bool:
    """Whether a side is said to slip right behind its name, and not its lead ("its lead slipped", "lose its lead")."""
    for at in range(start, min(start + 2, len(keys))):
        if keys[at] in _LEADS:
            return False
        if keys[at] in _SLIPPING:
            owned = keys[at + 1 : at + 3]
            return not (len(owned) > 1 and owned[0] in ("its", "their", "the") and owned[1] in _LEADS)
    return False


_LEADS = frozenset("lead gap advantage edge margin".split())
_CATCHING = frozenset("catch caught catching gain gained gaining recover recovered".split())
_SLIPPING = frozenset("lose lost losing slip slipped slipping weaken weakened".split())
_LOSING = frozenset("lose lost losing loses give gave cede ceded yield yielded".split())
_GAINING = frozenset("gain gained gaining make made making recover recovered regain regained".split())


def changes_order(frame: Frame) -> bool:
    """Whether it is asked how an order, or a place in it, changed: which is largest is told of a time."""
    keys, slots = frame.keys, frame.slots
    if not frame.axis:
        return False
    named = slots.named_in(frame.axis)
    is_moved = slots.has("change", "shifted", "become") or not _MOVING.isdisjoint(keys)
    if is_moved and not named and not _ORDERS.isdisjoint(keys) and not slots.has("max", "min"):
        return is_claim(slots.scan) or not _ASKING.isdisjoint(keys)
    from_one = [at for at, key in enumerate(keys) if key == "from" and set(keys[at + 1 : at + 3]) & _ENDS]
    if is_moved and any(set(keys[at:]) & {"to", "into"} for at in from_one):
        return bool(set(keys[max(0, from_one[0] - 1) : from_one[0]]) & _MOVING)
    if is_moved and slots.has("max", "min") and len({each.member for each in named}) > 1:
        return [keys[each.at[0] - 1] for each in named[:2]] == ["from", "to"]
    return False


_ASKING = frozenset(("which", "who"))
_MOVING = frozenset(
    "go went gone change changed move moved jump jumped turn turned switch switched pass passed".split()
)
_ORDERS = frozenset("order ranking rank standing standings".split())
_ENDS = frozenset("smallest largest biggest lowest highest widest narrowest first last".split())


def asks_another_place(frame: Frame) -> bool:
    """Whether a distance between two places is asked of others than it is given for ("number one and number three")."""
    is_distance = not frame.axis and not _LEADS.isdisjoint(phrase_key(frame.measure.name))
    place = ordinal(frame) if is_distance else 0
    if place < _SECOND or "runner" in frame.keys:
        return False
    own = {at for each in frame.slots.scan.measures if each.sense.id == frame.measure.id for at in each.at}
    words = {frame.keys[at] for at in own}
    return place not in {ORDINALS.get(key, NUMBERS.get(key)) for key in words} and str(place) not in words


_SECOND = 2
