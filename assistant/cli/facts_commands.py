"""The commands that browse and check the facts themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.completing import fact_ids, pack_names
from assistant.cli.environment import Environment
from assistant.cli.options import Packs, Reading, Settings, Title, finish, settings_of

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="""Browse, check, make and hand on the facts that answers stand on.

    \b
    Examples:
      assistant facts list
      assistant facts search training cost
      assistant facts show publisher
      assistant facts check my-report/pack.yaml
      assistant facts import figures.csv
    """,
)

_FORMATS = ("json", "csv", "jsonld")


def _known_format(value: str) -> str:
    if value not in _FORMATS:
        raise typer.BadParameter(f"{value!r} is none of {', '.join(_FORMATS)}.")
    return value


Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line.")]


@app.command("list")
def list_facts(context: typer.Context, pack: Packs = None, json: Json = False) -> None:
    """List the facts, one a line.

    \b
    Example:
      assistant facts list --pack us-china-gap
    """
    from assistant.cli import browsing

    settings, as_json = _settings(context, pack, json=json)
    finish(settings, partial(browsing.print_list, json=as_json))


@app.command("show")
def show_fact(
    context: typer.Context,
    fact: Annotated[str, typer.Argument(metavar="ID", help="As `facts list` shows it.", autocompletion=fact_ids)],
    pack: Packs = None,
    json: Json = False,
) -> None:
    """Show one fact with all that is known about it; the exit code is 1 if there is none.

    \b
    Example:
      assistant facts show publisher
    """
    from assistant.cli import browsing

    settings, as_json = _settings(context, pack, json=json)
    finish(settings, partial(browsing.print_fact, key=fact, json=as_json))


@app.command("search")
def search_facts(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What the facts are about.")],
    pack: Packs = None,
    json: Json = False,
) -> None:
    """List the facts that are about all of these words; the exit code is 1 if there is none.

    \b
    Example:
      assistant facts search training cost
    """
    from assistant.cli import browsing

    settings, as_json = _settings(context, pack, json=json)
    finish(settings, partial(browsing.print_found, words=" ".join(words), json=as_json))


@app.command("check")
def check_packs(
    context: typer.Context,
    packs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PACK_OR_PATH]...",
            help="All shipped packs if none is named.",
            autocompletion=pack_names,
            show_default=False,
        ),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="TEXTFILE",
            help="The text of the report: also name what facts claim and it does not say at their locator.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    pack: Packs = None,
    json: Json = False,
) -> None:
    """Name every problem of a pack: file, line, what is wrong, the mend. The exit code is 3 if there are any.

    With --against, paragraph 3 is the third line of the text that is not blank, the title being the
    first; page 3 is what follows the second form feed.

    \b
    Example:
      assistant facts check my-report/pack.yaml --against my-report.txt
    """
    from assistant.cli import browsing

    settings, as_json = _settings(context, [*(pack or ()), *(packs or ())], json=json)
    finish(settings, partial(browsing.print_check, text=against, json=as_json))


@app.command("new")
def new_facts(
    context: typer.Context,
    folder: Annotated[
        str, typer.Argument(metavar="[FOLDER]", help="Where to write the pack; asked for if left out.")
    ] = "",
) -> None:
    """Ask a few questions about a report and write a first pack with comments, to go on with in an editor.

    \b
    Example:
      assistant facts new my-report
    """
    from assistant.cli.new_pack import new_pack

    settings = settings_of(context, pack=None)
    settings.refuse_packs(context)
    settings.refuse_table(context)

    def work(environment: Environment, _: Sequence[str]) -> int:
        return new_pack(environment, folder=folder)

    finish(settings, work)


@app.command("import")
def import_facts(
    context: typer.Context,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="CSV, Excel, ODS, Parquet, JSON, Markdown, HTML; - is standard input.")
    ],
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="FOLDER", help="Where to write the pack; named like FILE if left out."),
    ] = "",
    title: Title = "",
    sheet: Annotated[
        str, typer.Option("--sheet", metavar="NAME", help="The sheet or table, by its name or number.")
    ] = "",
    reading: Reading = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; draw how the table is read.")] = False,
) -> None:
    """Make a pack of a table: pack.yaml with comments, and the facts as CSV beside it.

    What is left out is said, with the reason. Nothing that exists is written over.

    --reading names a YAML file that corrects how the table is read; all its fields may be left out:
    sheet, title, header_rows, skip_rows (a list), transpose (yes), decimal (comma), form (matrix or
    records), unit, scale, period, measure, rows (measures or members), dimension, columns (name or number: dimension,
    measure, period, variable, value, unit, place or skip), units and names (row or column: unit, name).

    \b
    Examples:
      assistant facts import figures.csv --dry-run
      assistant facts import figures.xlsx --sheet 2 --reading corrections.yaml -o my-report
    """
    from assistant.cli.importing import import_table

    settings = settings_of(context, pack=None, title=title, reading=reading)
    settings.refuse_packs(context)
    settings.refuse_table(context)

    def work(environment: Environment, _: Sequence[str]) -> int:
        return import_table(
            environment,
            file,
            folder=output,
            title=settings.title,
            sheet=sheet,
            reading=settings.reading,
            dry_run=dry_run,
        )

    finish(settings, work)


@app.command("export")
def export_facts(
    context: typer.Context,
    form: Annotated[
        str, typer.Option("--format", metavar="json|csv|jsonld", help="jsonld is schema.org.", callback=_known_format)
    ] = "json",
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="Write this new file.")] = "",
    pack: Packs = None,
) -> None:
    """Print a pack as JSON, its facts as CSV, or all of it as a schema.org Dataset in JSON-LD.

    `assistant facts import` reads the CSV back.

    \b
    Examples:
      assistant facts export --format csv -o facts.csv
      assistant facts export --pack my-report --format jsonld
    """
    from assistant.cli.exporting import export_pack

    settings = settings_of(context, pack=pack)
    settings.refuse_table(context)
    finish(settings, partial(export_pack, form=form, output=output))


def _settings(context: typer.Context, pack: list[str] | None, *, json: bool) -> tuple[Settings, bool]:
    """The settings, and whether JSON is wanted; a usage error if a form for answers is asked for."""
    given: Settings = context.obj
    settings = given.adding(json=json, pack=pack)
    if wrong := settings.forms - {"--json"}:
        context.fail(f"{' and '.join(sorted(wrong))} cannot go with {context.info_name!r}.")
    return settings, "--json" in settings.forms
