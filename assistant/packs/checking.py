"""Everything that is wrong with a pack, found at once; and the pack, if nothing is."""

from __future__ import annotations

from assistant.answering.parts import respond_to_measures
from assistant.errors import PackError, Problem
from assistant.facts import Pack
from assistant.packs.against import check_against
from assistant.packs.compiling import compile_pack
from assistant.packs.contents import PACK_FILE, Contents
from assistant.packs.cross_checks import cross_check
from assistant.packs.form import FactForm, PackForm
from assistant.packs.known import known_of
from assistant.packs.name_checks import check_names
from assistant.packs.reading import read_yaml
from assistant.packs.series import read_series
from assistant.packs.shape import shape_pack
from assistant.reading.understanding import open_library
from assistant.tuples import NamedTuple


class Checked(NamedTuple):
    """What could be read of a pack, its facts that are whole, and all that is wrong, in the order of the files."""

    #: The name of the pack's folder.
    name: str
    form: PackForm | None
    facts: tuple[FactForm, ...]
    problems: tuple[Problem, ...]
    #: Whether all of it can be compiled: what is wrong is only that two share a name, or that a text says otherwise.
    builds: bool = False


def check_contents(contents: Contents, against: str | None = None) -> Checked:
    """The forms of a pack and every problem in them; it never raises for what the files hold.

    `against` is the text of the report, where there is one to compare the facts with.
    """
    name, folder = contents.name, f"{contents.shown}/"
    read = read_yaml(contents.files[PACK_FILE], f"{folder}{PACK_FILE}")
    if read.data is None:
        return Checked(name, None, (), read.problems)
    form, wrong = shape_pack(read.data, read.spot, read.lost)
    problems = [*read.problems, *wrong]
    if form is None:
        return Checked(name, None, (), tuple(problems))
    known = known_of(form, read.lost)
    rows = read_series(form, known, contents.files, folder)
    facts = (*form.facts, *rows.facts)
    problems += rows.problems
    problems += cross_check(form, facts, known)
    builds = not problems
    problems += check_names(form, known)
    if form.is_read("pack") and contents.known_as not in ("", form.pack):
        what = f"the pack is called {form.pack!r}, its folder {contents.known_as!r}"
        problems.append(form.spot.into("pack").problem(what, "Name both alike"))
    if against is not None:
        problems += check_against(form, facts, against)
    whole = tuple(fact for fact in facts if fact.is_whole)
    return Checked(name, form, whole, tuple(sorted(dict.fromkeys(problems), key=lambda found: found[:2])), builds)


def check_examples(checked: Checked) -> tuple[Problem, ...]:
    """The examples of a pack that it does not answer, as far as it builds; and a word about one that holds nothing."""
    form = checked.form
    if form is None or not checked.builds:
        return ()
    if not checked.facts and not form.topics:
        return (form.spot.problem("the pack has no facts, series or topics", "Add what the report says"),)
    library = open_library(compile_pack(form, checked.facts))
    found = []
    for index, example in enumerate(form.examples):
        answer = respond_to_measures(example, library).answer
        if answer.status != "answered":
            why = answer.text.splitlines()[0].rstrip(".")
            spot = form.spot.into("examples", index)
            found.append(
                spot.problem(f"the example {example!r} is not answered: {why}", "Put it otherwise, or drop it")
            )
    return tuple(found)


def build_pack(contents: Contents) -> Pack:
    """The compiled pack; `PackError` with every problem if there are any."""
    checked = check_contents(contents)
    if checked.problems or checked.form is None:
        count = len(checked.problems)
        raise PackError(f"the pack {contents.name!r} has {count} problem{'s' * (count != 1)}:", checked.problems)
    return compile_pack(checked.form, checked.facts)
