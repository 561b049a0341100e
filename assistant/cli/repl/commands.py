"""The commands of a conversation as a table: name, arguments, what it does in words, the function that does it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.cli.answer_layout import lay_out_explanation, shown
from assistant.cli.environment import Environment
from assistant.cli.layout import QUIET, STRONG, paragraph, table
from assistant.cli.opening import open_assistant
from assistant.cli.repl.saving import SavingError, expanded, save
from assistant.cli.repl.talk import Talk, begin_anew
from assistant.cli.visible import in_one_line
from assistant.errors import PackError
from assistant.tuples import NamedTuple

#: How many facts are listed at most, and how many examples the help shows.
_MOST, _FEW = 100, 2
_NOTHING_YET = "Nothing has been answered yet: ask something first."


class Command(NamedTuple):
    """A command; `act` gives the conversation after it and what is printed."""

    name: str
    #: What may follow it, in the help; "" if nothing may.
    arguments: str
    help: str
    act: Callable[[Talk, str, Environment], tuple[Talk, str]]
    #: Other lines that mean it; those without a slash are understood although they are no command.
    also: tuple[str, ...] = ()


def _facts(talk: Talk, words: str, environment: Environment) -> tuple[Talk, str]:
    from assistant.packs.browsing import claims_with, find_claims, show_fact
    from assistant.packs.searching import claims_of

    if words and claims_with(talk.packs, words):
        lines = show_fact(talk.packs, words).split("\n")
        return talk, "\n".join(paragraph(shown(line, environment), environment, hanging=2) for line in lines if line)
    found = find_claims(talk.packs, words) if words else claims_of(talk.packs)
    if not found:
        none = f"No fact is about “{words}”; /facts alone lists all." if words else "There are no facts to list."
        return talk, _line(none, environment)
    is_one_pack = len(talk.packs) == 1
    rows = [
        (in_one_line(claim.entry.id if is_one_pack else claim.name), shown(claim.entry.statement, environment))
        for claim in found[:_MOST]
    ]
    listed = table(rows, environment, label=QUIET)
    if len(found) > _MOST:
        more = f"… and {len(found) - _MOST:,} more: /facts and a few words lists those that are about them."
        return talk, f"{listed}\n{_line(more, environment)}"
    return talk, listed


def _sources(talk: Talk, _: str, environment: Environment) -> tuple[Talk, str]:
    lines, told = [], set()
    for pack in talk.packs:
        for source in pack.sources.values():
            lines.append(paragraph(shown(source.title, environment), environment, style=STRONG, hanging=2))
            cited = _places(source.id, talk, pack.id)
            # The rights are mostly the same for all sources of a pack.
            rights = "" if source.rights in told else source.rights
            told.add(rights)
            details = (source.publisher, source.published, source.url, rights, cited)
            lines += [
                paragraph(shown(detail, environment), environment, style=QUIET, indent=2, hanging=2)
                for detail in details
                if detail
            ]
    return talk, "\n".join(lines) or _line("The packs name no source.", environment)


def _places(source: str, talk: Talk, pack: str) -> str:
    """Where the facts of the last answer stand in a source."""
    if talk.last is None:
        return ""
    from assistant.packs.searching import claims_of

    used = {fact.id for fact in talk.last.facts if fact.pack == pack}
    claims = claims_of(each for each in talk.packs if each.id == pack)
    entries = [claim.entry for claim in claims if claim.entry.id in used]
    places = dict.fromkeys(entry.locator for entry in entries if entry.source == source)
    return f"in the last answer: {', '.join(places)}" if places else ""


def _explain(talk: Talk, _: str, environment: Environment) -> tuple[Talk, str]:
    if talk.last is None:
        return talk, _line(_NOTHING_YET, environment)
    text = lay_out_explanation(talk.last, environment)
    return talk, text or _line("There is no more to it than the answer says.", environment)


def _chart(talk: Talk, name: str, environment: Environment) -> tuple[Talk, str]:
    from assistant.charting import ChartError, NoChart, chart_of, write_chart
    from assistant.cli.charts.drawing import drawing

    if talk.last is None:
        return talk, _line(_NOTHING_YET, environment)
    chart = chart_of(talk.last)
    if isinstance(chart, NoChart):
        return talk, _line(f"No chart. {chart.why}", environment)
    if not name:
        return talk, drawing(chart, environment)
    file = _unquoted(name)
    try:
        write_chart(chart, expanded(file))
    except ChartError as error:
        return talk, _line(str(error), environment)
    return talk, _line(f"Wrote {file}.", environment)


def _pack(talk: Talk, name: str, environment: Environment) -> tuple[Talk, str]:
    from assistant.packs.finding import known_packs

    if not name:
        asked = {pack.id: pack.title for pack in talk.packs}
        rows = [(in_one_line(key), f"asked now: {shown(title, environment)}") for key, title in asked.items()]
        rows += [(in_one_line(key), "") for key in known_packs() if key not in asked]
        hint = _line("/pack and a name or path asks another one; several names ask them together.", environment)
        return talk, f"{table(rows, environment, label=STRONG)}\n{hint}"
    try:
        assistant = open_assistant([name] if name in known_packs() else _split(name))
    except PackError as error:
        first, *rest = str(error).split("\n")
        lines = [_line(f"{first[:1].upper()}{first[1:]}", environment)]
        return talk, "\n".join([*lines, *(_line(line, environment, indent=2) for line in rest)])
    titles = "; ".join(in_one_line(pack.title) for pack in assistant.packs)
    return begin_anew(talk, assistant), _line(f"Now asking: {titles}.", environment)


def _split(names: str) -> list[str]:
    """Names as in a shell; as they stand where that makes no sense."""
    import shlex

    try:
        return shlex.split(names)
    except ValueError:
        return names.split()


def _save(talk: Talk, name: str, environment: Environment) -> tuple[Talk, str]:
    return _with_file(save, talk, name, environment)


def _load(talk: Talk, name: str, environment: Environment) -> tuple[Talk, str]:
    from assistant.cli.repl.loading import load

    return _with_file(load, talk, name, environment)


def _with_file(
    act: Callable[[Talk, str], tuple[Talk, str]], talk: Talk, name: str, environment: Environment
) -> tuple[Talk, str]:
    try:
        talk, said = act(talk, _unquoted(name))
    except SavingError as error:
        said = str(error)
    return talk, _line(said, environment)


def _unquoted(name: str) -> str:
    return name[1:-1] if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'" else name


def _reset(talk: Talk, _: str, environment: Environment) -> tuple[Talk, str]:
    said = "Forgotten. The next question starts anew."
    return begin_anew(talk, talk.assistant), _line(said, environment)


def _help(talk: Talk, _: str, environment: Environment) -> tuple[Talk, str]:
    rows = [(f"{each.name} {each.arguments}".rstrip(), each.help) for each in COMMANDS]
    blocks = [
        _line("Ask in your own words; then follow up, as in “why?”, “and in 2023?” or “no, I meant …”.", environment),
        table(rows, environment, label=STRONG),
    ]
    if talk.keys:
        blocks.append(paragraph(shown(talk.keys, environment), environment, style=QUIET))
    such_as = [_line(example, environment, indent=2) for example in talk.examples[:_FEW]]
    if such_as:
        blocks.append("\n".join([_line("Such as", environment), *such_as]))
    return talk, "\n".join(blocks)


def _quit(talk: Talk, _: str, environment: Environment) -> tuple[Talk, str]:
    return talk._replace(is_over=True), ""


def _line(text: str, environment: Environment, *, indent: int = 0) -> str:
    return paragraph(shown(in_one_line(text), environment), environment, indent=indent, hanging=indent)


COMMANDS = (
    Command("/facts", "[WORDS]", "what is known of them", _facts),
    Command("/sources", "", "where answers come from", _sources),
    Command("/explain", "", "the last answer's steps", _explain),
    Command("/chart", "[FILE]", "draw the last answer", _chart),
    Command("/pack", "[NAME]", "show or choose packs", _pack),
    Command("/save", "FILE", "to FILE.md or FILE.json", _save),
    Command("/load", "FILE", "go on with FILE.json", _load),
    Command("/reset", "", "forget, and start anew", _reset),
    Command("/help", "", "show this", _help, ("/?", "?", "help")),
    Command("/quit", "", "leave", _quit, ("/exit", "/q", "quit", "exit")),
)


def find_command(line: str) -> Command | None:
    """The command that a line gives, if it is one that there is."""
    name = line.split(maxsplit=1)[0].lower() if line.startswith("/") else line.lower()
    return next((each for each in COMMANDS if name == each.name or name in each.also), None)


def carry_out(line: str, talk: Talk, environment: Environment) -> tuple[Talk, str]:
    """The conversation after a command, and what is printed; of a line that begins with a slash or is one."""
    command = find_command(line)
    given = line.partition(" ")[2].strip() if line.startswith("/") else ""
    if command is None:
        return talk, _line(_unknown(line.split(maxsplit=1)[0]), environment)
    if given and not command.arguments:
        return talk, _line(f"{command.name} takes nothing after it.", environment)
    return command.act(talk, given, environment)


def _unknown(name: str) -> str:
    from assistant.packs.likeness import nearest

    names = [each.name for each in COMMANDS]
    begun = [each for each in names if each.startswith(name.lower())]
    guess = begun[0] if len(begun) == 1 else nearest(name, names)
    hint = f"Did you mean {guess}?" if guess else "/help shows what there is."
    return f"There is no {name}. {hint}"
