"""A group of commands with one that is meant when none is named."""

from __future__ import annotations

from typing import Any

from rapidfuzz.distance import OSA
from typer.core import TyperGroup

DEFAULT = "ask"
_GIVEN = "assistant.given"


class AskByDefault(TyperGroup):
    """Whatever does not begin with a command is a question: `assistant what is MMLU`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Remember the arguments as given, then parse them as ever."""
        ctx.meta[_GIVEN] = list(args)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Put `ask` before words that are no command, unless they look like a mistyped one."""
        given = ctx.meta.get(_GIVEN, args)
        before = given[: len(given) - len(args)]
        if before[-1:] == ["--"]:
            return super().resolve_command(ctx, [DEFAULT, "--", *args])
        if args[0] in self.commands:
            return super().resolve_command(ctx, args)
        if meant := self._meant(ctx, args):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {' or '.join(meant)}?")
        return super().resolve_command(ctx, [DEFAULT, *args])

    def _meant(self, ctx: Any, args: list[str]) -> list[str]:
        """The commands that a lone word is at most one slip of the fingers away from."""
        word = args[0].lower()
        near = [name for name in self.commands if OSA.distance(word, name, score_cutoff=1) <= 1]
        if not near or ctx.resilient_parsing:
            return []
        asked = self.commands[DEFAULT].make_context(DEFAULT, list(args), parent=ctx, resilient_parsing=True)
        return near if len(asked.params.get("words") or ()) <= 1 else []
