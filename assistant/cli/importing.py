"""A table becomes a pack, or is drawn as it is read."""

from __future__ import annotations

from pathlib import Path

from assistant.cli.drawing import drawing, listed
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.visible import in_one_line
from assistant.importing.making import Made, make_pack, name_for, read_source
from assistant.importing.naming import identifier
from assistant.packs.writing import is_taken, write_folder
from assistant.units import NUMBER

#: So many lines are told of what is left out.
_LEFT_OUT = 12


def import_table(
    environment: Environment, file: str, *, folder: str, title: str, sheet: str, reading: str, dry_run: bool
) -> int:
    """Write the pack of a table, or draw how it is read."""
    target = Path(folder or name_for(file))
    name = identifier(target.absolute().name, otherwise="table")
    if not dry_run and is_taken(target):
        return _refuse(environment, target)
    if not dry_run and name != target.absolute().name:
        mend = f"Choose one of small letters, digits and hyphens with -o, such as {name}."
        environment.note(f"assistant: a pack cannot be called {target.name!r}. {mend}")
        return ExitCode.USAGE
    read = read_source(file, title=title, sheet=sheet or None, reading=reading or None)
    if dry_run:
        environment.write(f"{drawing(read, environment)}\n")
        return ExitCode.OK
    made = make_pack(read, name=name)
    try:
        write_folder(target, made.files)
    except FileExistsError:
        return _refuse(environment, target)
    environment.write(f"{_written(made, target)}\n")
    return ExitCode.OK


def _refuse(environment: Environment, target: Path) -> int:
    environment.note(f"assistant: {target} exists already and is left as it is. Choose another folder with -o.")
    return ExitCode.USAGE


def _written(made: Made, target: Path) -> str:
    """What was written, what was not, and what to do next."""
    pack = made.pack
    facts, measures = _counted(len(pack.facts), "fact"), _counted(len(pack.measures), "measure")
    topics = f" and {_counted(len(pack.topics), 'topic')} in words" if pack.topics else ""
    lines = [f"{target}: {facts} of {measures}{topics}, in {' and '.join(made.files)}"]
    lines += [f"left out: {in_one_line(each.what)}: {each.why}" for each in made.read.cube.left_out[:_LEFT_OUT]]
    if len(made.read.cube.left_out) > _LEFT_OUT:
        lines.append(f"left out: {len(made.read.cube.left_out) - _LEFT_OUT} more; the comments in pack.yaml tell all")
    unknown = [measure.name for measure in pack.measures.values() if measure.unit.base == NUMBER.base]
    if unknown:
        lines.append(f"no unit is printed for: {listed(unknown)}")
    if pack.examples:
        shown = "./" + str(target) if "/" not in str(target) else str(target)
        lines.append(f"Ask it: assistant --pack {shown} {_quoted(pack.examples[0])}")
    return "\n".join(lines)


def _quoted(question: str) -> str:
    import shlex

    return shlex.quote(in_one_line(question))


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
