"""The options that several commands share; they may stand before the command or after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, NoReturn

import typer

from assistant.cli.completing import pack_names
from assistant.cli.environment import Environment
from assistant.cli.guard import guarded
from assistant.cli.rendering import EXPLAIN, JSON, SHORT, TEXT, Form
from assistant.tuples import NamedTuple

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
Reading = Annotated[
    str, typer.Option("--reading", metavar="FILE", help="Corrects how the table is read; see `assistant facts import`.")
]

Chart = Annotated[
    str,
    typer.Option(
        "--chart", metavar="[FILE]", help="Draw the answer, or write a chart to FILE.svg, .png, .html or .vl.json."
    ),
]


#: The name of standard input where a file is wanted.
STANDARD_INPUT = "-"


class Settings(NamedTuple):
    """What was said before the command."""

    environment: Environment
    forms: frozenset[str] = frozenset()
    packs: tuple[str, ...] = ()
    #: The file of a table, what it is about, and the file of a correction; "" where none was named.
    table: str = ""
    title: str = ""
    reading: str = ""
    #: Where a chart of the answer goes; "" where none is wanted.
    chart: str = ""

    def adding(
        self,
        *,
        json: bool = False,
        short: bool = False,
        explain: bool = False,
        pack: list[str] | None,
        table: str = "",
        title: str = "",
        reading: str = "",
        chart: str = "",
    ) -> Settings:
        """The settings together with the options of one place."""
        given = {"--json": json, "--short": short, "--explain": explain}
        forms = self.forms | {name for name, is_given in given.items() if is_given}
        packs = (*self.packs, *(pack or ()))
        return self._replace(
            forms=forms,
            packs=packs,
            table=table or self.table,
            title=title or self.title,
            reading=reading or self.reading,
            chart=chart or self.chart,
        )

    def check_table(self, context: typer.Context, *, reads_input: bool) -> None:
        """A usage error for options of a table that is not named, or for two things that standard input cannot be."""
        alone = [name for name, given in (("--title", self.title), ("--reading", self.reading)) if given]
        if alone and not self.table:
            context.fail(f"{' and '.join(alone)} {'tell' if len(alone) > 1 else 'tells'} of a table: add --table FILE.")
        if self.table == STANDARD_INPUT and reads_input:
            context.fail("Standard input holds the table and cannot hold questions too: ask one as an argument.")

    def check_chart(self, context: typer.Context, form: Form, *, has_question: bool) -> None:
        """A usage error for a chart that has no place beside the answer, or in no form that there is."""
        if not self.chart:
            return
        from assistant.charting.chart import ChartError
        from assistant.charting.files.forms import ending_of
        from assistant.cli.charts.option import HERE

        if not has_question:
            context.fail("--chart draws the answer to one question: ask it as an argument. In conversation say /chart.")
        if self.chart == HERE:
            if form.is_line:
                context.fail(f"--chart and --{form.name} cannot go together; --chart FILE.svg and --{form.name} can.")
            return
        try:
            ending_of(self.chart)
        except ChartError as error:
            context.fail(str(error))

    def refuse_packs(self, context: typer.Context) -> None:
        """A usage error where packs are named for a command that asks none."""
        if self.packs:
            context.fail(f"--pack cannot go with {context.info_name!r}.")

    def refuse_table(self, context: typer.Context) -> None:
        """A usage error where a table is named for a command that asks none."""
        if self.table:
            context.fail(f"--table cannot go with {context.info_name!r}.")

    def form(self, context: typer.Context) -> Form:
        """The way to print answers that the options ask for; a usage error if they ask for several."""
        if len(self.forms) > 1:
            context.fail(f"{' and '.join(sorted(self.forms))} cannot go together.")
        return {"--json": JSON, "--short": SHORT, "--explain": EXPLAIN}.get("".join(self.forms), TEXT)


def settings_of(
    context: typer.Context, *, pack: list[str] | None, table: str = "", title: str = "", reading: str = ""
) -> Settings:
    """The settings for a command that prints in one way only; a usage error if another way is asked for."""
    settings: Settings = context.obj
    if settings.forms:
        context.fail(f"{' and '.join(sorted(settings.forms))} cannot go with {context.info_name!r}.")
    return settings.adding(pack=pack, table=table, title=title, reading=reading)


def finish(settings: Settings, work: Callable[[Environment, Sequence[str]], int]) -> NoReturn:
    """Do the work of a command in its environment and over its packs, and leave with its exit code."""
    raise typer.Exit(guarded(settings.environment, lambda: work(settings.environment, settings.packs)))
