"""Those who tell of figures and are none of those that the figures are of: "the lead of Stanford", "at Stanford"."""

from __future__ import annotations

from assistant.checks.seen_words import Seen
from assistant.english.restricting import TELLING, TOLD_BY
from assistant.facts import Pack
from assistant.utterance.mentions import Mention
from assistant.utterance.words import phrase_key

#: Words between which and a name stands what is measured there, or held against.
_TAKING_PART = frozenset("at in for over against behind than to with between ahead beside vs versus".split())
#: The same where they follow what is measured ("the lead of", "models from"), and not a report.
_BELONGING = frozenset("of from by".split())
_AUXILIARIES = frozenset("did do does doe has have had is are was were can could will".split())


def teller_taking_part(seen: Seen) -> str:
    """The name of whoever publishes or is cited, where it stands for one of those that are measured; "" elsewhere."""
    scan = seen.frame.slots.scan
    subjects = [each for each in scan.names if each.sense.kind == "subject"]
    if not subjects:
        return ""
    taken = {at for each in seen.frame.slots.named for at in each.at}
    taken |= {at for each in scan.measures if each.sense.id == seen.frame.measure.id for at in each.at}
    longer = [set(each.at) for each in scan.names if len(each.at) > 1]
    whole = [each for each in subjects if not any(set(each.at) < other for other in longer)]
    found = [each for each in whole if taken.isdisjoint(each.at) and _takes_part(seen, each, taken)]
    # Hardly any question has one, so that who tells is only looked up then.
    firsts = _first_words(seen.frame.cube.pack) if found else frozenset()
    teller = next((each for each in found if seen.keys[each.start] in firsts), None)
    return " ".join(scan.words[at].text for at in teller.at) if teller else ""


def _first_words(pack: Pack) -> frozenset[str]:
    """The words with which the names of those who publish or are cited begin."""
    names = (
        name for source in pack.sources.values() for name in (source.publisher, source.title if source.kind else "")
    )
    keys = (phrase_key(name) for name in names if name)
    return frozenset(key[0] for key in keys if key)


def _takes_part(seen: Seen, name: Mention, taken: set[int]) -> bool:
    after = name.at[-1] + 1
    if {seen.key(after), seen.key(after + 1)} & TOLD_BY:
        return False
    before = name.start - 1
    while seen.key(before) in ("the", "a", "an"):
        before -= 1
    link = seen.key(before)
    if link in _TAKING_PART and seen.key(before - 1) != "according":
        return seen.key(before - 1) not in TOLD_BY
    if link in _BELONGING:
        return seen.key(before - 1).isalnum() and seen.key(before - 1) not in TELLING | TOLD_BY
    owner = seen.words[name.at[-1]].text
    if owner.endswith(("'s", "’s", "s'", "s’")):
        return after in taken or after in seen.bound
    return link in _AUXILIARIES and seen.key(after) not in TELLING
