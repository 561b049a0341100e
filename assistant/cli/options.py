"""The options that several commands share; they may stand before the command or after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, NamedTuple, NoReturn

import typer

from assistant.cli.completing import pack_names
from assistant.cli.environment import Environment
from assistant.cli.guard import guarded
from assistant.cli.rendering import EXPLAIN, JSON, SHORT, TEXT, Form

Json = Annotated[bool, typer.Option("--json", help="Print the whole answer as one line of JSON.")]
Short = Annotated[bool, typer.Option("--short", help="Print the bare value only.")]
Explain = Annotated[bool, typer.Option("--explain", help="Show how the question was read, each step and fact.")]
Packs = Annotated[
    list[str] | None,
    typer.Option(
        "--pack",
        metavar="NAME_OR_PATH",
        help="Ask this pack of facts; may be given more than once.",
        autocompletion=pack_names,
    ),
]

Table = Annotated[str, typer.Option("--table", metavar="FILE", help="Ask this table: CSV, Excel and others.")]
Title = Annotated[str, typer.Option("--title", help="What the table is about, where it does not say so itself.")]


class Settings(NamedTuple):
    """What was said before the command."""

    environment: Environment
    forms: frozenset[str] = frozenset()
    packs: tuple[str, ...] = ()
    #: The file of a table, and what it is about; "" where none was named.
    table: str = ""
    title: str = ""

    def adding(
        self,
        *,
        json: bool = False,
        short: bool = False,
        explain: bool = False,
        pack: list[str] | None,
        table: str = "",
        title: str = "",
    ) -> Settings:
        """The settings together with the options of one place."""
        given = {"--json": json, "--short": short, "--explain": explain}
        forms = self.forms | {name for name, is_given in given.items() if is_given}
        packs = (*self.packs, *(pack or ()))
        return self._replace(forms=forms, packs=packs, table=table or self.table, title=title or self.title)

    def form(self, context: typer.Context) -> Form:
        """The way to print answers that the options ask for; a usage error if they ask for several."""
        if len(self.forms) > 1:
            context.fail(f"{' and '.join(sorted(self.forms))} cannot go together.")
        return {"--json": JSON, "--short": SHORT, "--explain": EXPLAIN}.get("".join(self.forms), TEXT)


def settings_of(context: typer.Context, *, pack: list[str] | None, table: str = "", title: str = "") -> Settings:
    """The settings for a command that prints in one way only; a usage error if another way is asked for."""
    settings: Settings = context.obj
    if settings.forms:
        context.fail(f"{' and '.join(sorted(settings.forms))} cannot go with {context.info_name!r}.")
    return settings.adding(pack=pack, table=table, title=title)


def finish(settings: Settings, work: Callable[[Environment, Sequence[str]], int]) -> NoReturn:
    """Do the work of a command in its environment and over its packs, and leave with its exit code."""
    raise typer.Exit(guarded(settings.environment, lambda: work(settings.environment, settings.packs)))
