"""A "who" that asks for nobody: "the share of adults who trust AI" tells of whom the share is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assistant.english.persons import PERSONS


def relative_pronouns(keys: Sequence[str], ends: Collection[int]) -> frozenset[int]:
    """The positions of each "who" that goes with the noun before it; `ends` are the last positions of members.

    >>> sorted(relative_pronouns("share of adult who trust ai".split(), ()))
    [3]
    >>> sorted(relative_pronouns("tell me who trust ai".split(), ()))
    []
    """
    return frozenset(
        at for at, key in enumerate(keys) if key == "who" and at and (keys[at - 1] in PERSONS or at - 1 in ends)
    )
