"""The order that a question asks for by its extremes ("largest first", "from the lowest to the highest")."""

from __future__ import annotations

#: Nouns of what lies between two ends, which are then no order.
SPANNING = frozenset("distance difference gap span range spread far".split())


#: Words before the extreme with which an order starts.
_STARTING = frozenset(("from", "with"))


def orders(keys: tuple[str, ...], meanings: dict[str, tuple[int, ...]]) -> list[str]:
    """The order that extremes ask for: "largest lead first", "from the lowest count to the highest"."""
    lows, highs = meanings.get("min", ()), meanings.get("max", ())
    spoken = [key for key in keys if key.isalnum()]
    is_last = spoken[-1:] == ["first"] and not {"which", "who"} & set(keys)
    if is_last and (lows or any(keys[at] != "first" for at in highs)):
        return ["ascending"] if lows else ["descending"]
    if len(lows) + len(highs) == 1 and not meanings.keys().isdisjoint(("list", "rank")):
        end = max((*lows, *highs))
        if not any(key.isalnum() for key in keys[end + 1 :]) and _STARTING.intersection(keys[max(0, end - 2) : end]):
            # "A list of the leads from the biggest"
            return ["ascending"] if lows else ["descending"]
    if not lows or not highs:
        return []
    first, last = min(lows[0], highs[0]), max(lows[-1], highs[-1])
    if not SPANNING.isdisjoint(keys[max(0, first - 4) : first]):
        return []
    # "from the lowest count to the highest", "sharpest to mildest"
    is_from = "from" in keys[max(0, first - 2) : first] and "to" in keys[first:last]
    if not is_from and keys[first + 1 : last] not in (("to",), ("down", "to"), ("up", "to")):
        return []
    return ["ascending"] if lows[0] < highs[0] else ["descending"]
