"""What a server answers from: the assistant that is asked now, and what is looked up in its packs."""

from __future__ import annotations

from functools import cached_property

from assistant.asking import Assistant
from assistant.facts import Pack
from assistant.packs.browsing import Claim, Searchable


class Edition:
    """An assistant with what is derived from its packs; whoever has one goes on with it when another replaces it."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.packs: dict[str, Pack] = {pack.id: pack for pack in assistant.packs}
        #: An assistant over each pack alone.
        self.alone: dict[str, Assistant] = (
            {pack.id: Assistant(pack) for pack in assistant.packs}
            if len(self.packs) > 1
            else dict.fromkeys(self.packs, assistant)
        )

    @cached_property
    def searchable(self) -> Searchable:
        """All claims of the packs, to be searched."""
        return Searchable(self.assistant.packs)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims of all packs by pack and id."""
        return {claim.name: claim for claim in self.searchable.claims}


class Knowledge:
    """The edition that questions are asked of now. It may be replaced at any time."""

    def __init__(self, packs: tuple[str, ...] = ()) -> None:
        """Open the packs; raises `PackError` when one is broken or missing."""
        self.names = packs
        self.now = Edition(Assistant(packs or None))
