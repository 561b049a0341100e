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
        if args[0] in self.commands or self._is_mistyped(ctx, args):
            return super().resolve_command(ctx, args)
        return super().resolve_command(ctx, [DEFAULT, *args])

    def _is_mistyped(self, ctx: Any, args: list[str]) -> bool:
        """Whether a lone word is one slip of the fingers away from a command."""
        word = args[0]
        if ctx.resilient_parsing or not any(
            OSA.distance(word, name, score_cutoff=1) <= 1 for name in self.commands
        ):
            return False
        asked = self.commands[DEFAULT].make_context(DEFAULT, list(args), parent=ctx, resilient_parsing=True)
        return len(asked.params.get("words") or ()) <= 1
