"""What a server answers from: the assistant that is asked now, and what is looked up in its packs."""

from __future__ import annotations

from calendar import timegm
from collections.abc import Callable
from functools import cached_property, partial
from typing import Final

from assistant.asking import Assistant
from assistant.errors import PackError
from assistant.facts import Pack
from assistant.packs.finding import find_pack, shipped_packs
from assistant.packs.searching import Claim, claims_of

#: The name under which all packs together are asked as a model.
EVERY_PACK: Final = "report-assistant"
_CURRENT: Final = "current"
_BEHIND: Final = "broken on disk: those loaded before go on answering, and the log says what is wrong"


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

    @classmethod
    def of(cls, assistant: Assistant) -> Edition:
        """An assistant with all that the first question would have to wait for."""
        edition = cls(assistant)
        for pack in edition.assistant.packs:
            for example in pack.examples:
                edition.assistant.ask(example)
        _ = edition.assistant.fingerprint
        return edition

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims of all packs by pack and id."""
        return {claim.name: claim for claim in claims_of(self.assistant.packs)}

    @cached_property
    def models(self) -> dict[str, int]:
        """What can be asked, by name, with the second in which it was published: all packs together, and each alone."""
        published = {name: _second(pack) for name, pack in self.packs.items()}
        return {EVERY_PACK: max(published.values(), default=0), **published}

    @cached_property
    def fingerprint(self) -> str:
        """Of what the packs hold: as long as it is the same, so are the answers."""
        return f"fp_{self.assistant.fingerprint[:12]}"

    def of_model(self, name: str) -> Assistant | None:
        """The assistant that answers as a model; None where there is none."""
        return self.assistant if name == EVERY_PACK else self.alone.get(name)


def _second(pack: Pack) -> int:
    """The second in which a pack was published, since 1970; 0 where that is not known."""
    if pack.published is None:
        return 0
    day = pack.published.start
    return timegm((day // 10000, day // 100 % 100, day % 100, 0, 0, 0))


class Knowledge:
    """The edition that questions are asked of now. It may be replaced at any time."""

    def __init__(self, packs: tuple[str, ...] = (), *, opening: Callable[[], Assistant] | None = None) -> None:
        """Open the packs; `opening` does it in another way. Raises `PackError` when one is broken or missing."""
        self.names = packs
        self._opening = opening or partial(Assistant, packs or None)
        #: What was on disk just before the packs were loaded.
        self.contents = contents_of(packs)
        self.now = self.opened()
        #: Whether the packs on disk are others by now and broken, so that it is not these that answer.
        self.is_behind = False

    def opened(self) -> Edition:
        """What is on disk now. Raises `PackError`, and `TableError` where there is a table."""
        return Edition.of(self._opening())


def state_of(knowledge: Knowledge) -> str:
    """How what answers stands to the packs on disk, in words for whoever watches the server."""
    return _BEHIND if knowledge.is_behind else _CURRENT


def contents_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """A fingerprint of each of these packs on disk, or what is wrong with it; of all shipped ones if none is named."""
    return tuple(_content(name) for name in names or shipped_packs())


def _content(name: str) -> str:
    try:
        return find_pack(name).digest
    except (PackError, OSError) as error:
        return str(error)
