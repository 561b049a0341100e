"""A group of commands with one that is meant when none is named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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
        if mistyped := self._mistyped(ctx, args):
            ctx.fail(mistyped)
        return super().resolve_command(ctx, [DEFAULT, *args])

    def _mistyped(self, ctx: Any, args: list[str]) -> str:
        """What to say of words that are at most one slip of the fingers away from a command; "" if they are not.

        That is a lone word ("bacth"), or a word and the command of a group after it ("facst list").
        """
        near = _near(args[0], self.commands)
        if not near or ctx.resilient_parsing:
            return ""
        asked = self.commands[DEFAULT].make_context(DEFAULT, list(args), parent=ctx, resilient_parsing=True)
        words: list[str] = asked.params.get("words") or [args[0]]
        if len(words) > 1:
            inner = {name: _near(words[1], getattr(self.commands[name], "commands", {})) for name in near}
            near = [f"{name} {each}" for name in near for each in inner[name]]
        return f"No such command {' '.join(words[:2])!r}. Did you mean {' or '.join(near)}?" if near else ""


def _near(word: str, names: Iterable[str]) -> list[str]:
    """The names that are at most one slip away from a word."""
    likely = [name for name in names if abs(len(name) - len(word)) <= 1]
    if not likely:
        # A quoted question is as long as no command.
        return []
    from rapidfuzz.distance import OSA

    return [name for name in likely if OSA.distance(word.lower(), name, score_cutoff=1) <= 1]
