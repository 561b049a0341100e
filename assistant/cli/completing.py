"""What the shell offers on the Tab key: names of packs and ids of facts."""

from __future__ import annotations


def pack_names(incomplete: str) -> list[str]:
    """The names of packs that can be found by name."""
    try:
        from assistant.packs.finding import known_packs

        return [name for name in known_packs() if name.startswith(incomplete)]
    except Exception:  # A Tab key must not print anything but names, whatever is wrong with a pack.
        return []


def fact_ids(incomplete: str) -> list[str]:
    """The ids of the facts in the packs that ship with the assistant."""
    try:
        from assistant.packs.finding import open_pack, shipped_packs
        from assistant.packs.searching import claims_of

        claims = claims_of(open_pack(name) for name in shipped_packs())
        return [claim.entry.id for claim in claims if claim.entry.id.startswith(incomplete)]
    except Exception:  # As above.
        return []
