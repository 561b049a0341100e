"""How the code is laid out: data flows one way, modules are small, and nothing in them is about a certain report."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from assistant.asking import Assistant
from assistant.english.known import common_words
from assistant.english.timewords import MONTHS
from assistant.facts import Pack
from assistant.utterance.words import split_words

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "assistant"


def _in(package: str, names: str) -> tuple[str, ...]:
    """The modules of a package, in order, as stages of their own."""
    return tuple(f"{package}.{name}" for name in names.split())


#: The stages in the order in which data flows; a module imports only from those before it. A package is one stage,
#: or has its modules in an order of their own.
STAGES = (
    # values
    *(
        "tuples",
        "errors",
        "once",
        "keeping",
        "connections",
        "pieces",
        "entries",
        "units",
        "periods",
        "facts",
        "compiled",
    ),
    # English, and the words of a question
    "english",
    *_in(
        "utterance",
        "words phrases english_phrases lexicon opening_lexicons mentions harmless_words calendar_words "
        "calendar_notation parts_of_years short_years dating alike parts_of_one amounts slips repair framed_slips "
        "signs_in_names "
        "spelt_out preambles occasions asides scanning held_times tags statements forms denials",
    ),
    # what it is read as
    *_in(
        "reading",
        "growth_names outline selection relative_clauses glance places_within pointing spans order_cues "
        "beaten sign_cues "
        "dropped_cues slot_cues named_members counted_nouns scoring both_sides asked_nouns degrees slots hopes "
        "weighing own_words told general_questions figures_asked figures_of_times "
        "first_in definitions by_source overviews mentioned capabilities "
        "claimed_topics topics understanding "
        "growth_measures cumulative yes_and_no barely_asked growth_moves narrowing",
    ),
    # queries and what they give
    *_in("operations", "query unit_nouns wording operands computing comparing picking workings table"),
    # from the reading to a query
    *_in(
        "composing",
        "outcomes whens sides frame both_leads levels terms spans judged counts_of_places ends extremes_of_one sets "
        "most_and_least clauses "
        "just_so_many filters without aggregates trends over_years open_spans places lookup change peaks anchors "
        "two_bounds ratio_orders becoming pairs by_size places_apart at_each_time other_time "
        "placed shares growth claim_bounds "
        "claim_forms claimed_alone claimed_moves claimed_figures claimed_numbers claimed_parts claimed_places "
        "claimed_sets paired scaling multiple_of_first multiple_of_one nearest_to given_rates held_against_one "
        "claimed_words claimed_peaks claims ever refusals",
    ),
    *_in(
        "intents",
        "asked_for asked_of_leads offers later features intent intents_of_times intents_of_sets intents_of_values "
        "table choice",
    ),
    # whether it may be answered
    *_in(
        "checks",
        "seen_words restrictions tellers doings own_moves asked_beside years_together overclaims stretching unspent "
        "left_out coverage "
        "own_numbers counted_parts counted_members outcome_checks two_measures needed turned_words premises_of_leads "
        "beyond_computing size_of_one scope premises",
    ),
    # the answer, the packs, the doors
    *_in(
        "answering",
        "courtesies notes shares_instead stand_ins attempts other_times only_one shares_of_totals two_kin "
        "places_within of_all_together releases",
    ),
    "answers",
    *_in(
        "answering",
        "said_values explaining tabulating moves_told headlines telling declining beyond answer part_of_all "
        "halves held_together both_asked either_side parts joined_claims put_right said_first taken_for_granted "
        "stated_first set_off",
    ),
    *("editions", "conversing", "several", "packs", "saved"),
    # tables of any report
    *("tables.grid", "tables.files", "tables", "importing", "exporting", "charting"),
    *("catalogue", "ground", "conversation", "asking", "messaging", "", "serving.sessions", "serving", "mcp", "cli"),
    "__main__",
)
_MOST_LINES = 300
#: Tables of words may be long.
_TABLES = PACKAGE / "english"
_SHORTEST_NAME = 4


def modules() -> list[Path]:
    """All modules, in order."""
    return sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(module: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(module.read_text(encoding="utf-8"))


def name_of(module: Path) -> str:
    """The dotted name of a module below `assistant`, that of the package itself being ""."""
    parts = module.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def stage_of(name: str) -> str | None:
    """The stage that a module belongs to: itself, or the package around it."""
    while name and name not in STAGES:
        name = name.rpartition(".")[0]
    return name


def imported(module: Path) -> Iterator[tuple[int, str]]:
    """The modules of the package that a module imports, within functions too, with the lines."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: imports are absolute"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [each if is_module(each) else f"{node.module}" for each in inner]
        else:
            continue
        for name in names:
            if name.partition(".")[0] == "assistant":
                yield node.lineno, name.partition(".")[2]


def is_module(name: str) -> bool:
    """Whether a dotted name is a module or a package of ours."""
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


def test_every_module_has_its_stage() -> None:
    # Packages that are no stage by themselves, for their modules are.
    bare_packages = {stage.partition(".")[0] for stage in STAGES if "." in stage}
    names = {name_of(module) for module in modules()} - bare_packages
    assert sorted(name for name in names if name and not stage_of(name)) == []
    assert sorted(stage for stage in STAGES if not is_module(f"assistant.{stage}".rstrip("."))) == []


def test_modules_import_only_from_earlier_stages() -> None:
    backward = []
    for module in modules():
        own = stage_of(name_of(module))
        for line, name in imported(module):
            stage = stage_of(name)
            if stage != own and STAGES.index(stage) > STAGES.index(own):
                backward.append(f"{module.relative_to(ROOT)}:{line}: {own} imports from {stage}")
    assert backward == []


def test_modules_are_small() -> None:
    lengths = {
        str(module.relative_to(ROOT)): len(module.read_text(encoding="utf-8").splitlines())
        for module in modules()
        if _TABLES not in module.parents
    }
    assert {name: lines for name, lines in lengths.items() if lines > _MOST_LINES} == {}


def test_every_module_says_what_it_is_for() -> None:
    undocumented = [name_of(module) for module in modules() if not ast.get_docstring(tree_of(module))]
    assert undocumented == []


# -- nothing about a certain report ----------------------------------------------------------------------


def names_in(pack: Pack) -> Iterator[str]:
    """All names of a pack: members, measures, sources, topics."""
    for member in pack.members.values():
        yield from (member.id, member.name, member.spoken, *member.names, *member.described, member.definition)
    for measure in pack.measures.values():
        yield from (measure.id, measure.name, *measure.names, *measure.names_either_way, *measure.names_reversed)
        yield from (*measure.heads, measure.each, measure.unit.base)
    for source in pack.sources.values():
        yield from (source.title, source.publisher)
    for topic in pack.topics:
        yield from (*topic.names, topic.value)
    yield from (pack.id, pack.title, pack.spoken)


#: Words of names that tell of no report.
_GENERAL = frozenset("consulting python quid english latin asian hispanic latino dissertation".split())


@cache
def telling_words() -> frozenset[str]:
    """The proper names in all shipped packs, word by word: they tell which report it is about."""
    packs = Assistant().packs
    words = {word for pack in packs for name in names_in(pack) for word in split_words(name)}
    # "Best" begins a name here and is an ordinary word there.
    stated = {word for pack in packs for fact in pack.facts for word in split_words(fact.statement)}
    small = {word.text for word in stated if word.text.islower()}
    names = {
        word for word in words if len(word.text) >= _SHORTEST_NAME and word.text.isalnum() and not word.text.islower()
    }
    common = common_words() | MONTHS.keys() | _GENERAL
    return frozenset(
        word.text.lower()
        for word in names
        if not word.text.isdigit() and not {word.text.lower(), word.key} & (common | small)
    )


def code_words(module: Path) -> Iterator[tuple[int, str]]:
    """The words of names and strings of a module, with their lines; docstrings and comments may give examples."""
    described = set()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            described.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    with tokenize.open(module) as stream:
        for token in tokenize.generate_tokens(stream.readline):
            if token.type in (tokenize.NAME, tokenize.STRING):
                for place, line in enumerate(token.string.splitlines(), token.start[0]):
                    if place not in described:
                        for word in words_in(line):
                            yield place, word


def words_in(text: str) -> list[str]:
    """The words of a text, whatever signs are between them."""
    return re.findall(r"[A-Za-z]+(?:[A-Z][a-z]+)*\d*", text)


def test_what_tells_a_report_is_known() -> None:
    assert {"mmlu", "mmmu", "humaneval", "china", "europe", "stanford", "deepseek", "american"} <= telling_words()


#: A list of the world's names, none of which may be repaired into a word of the vocabulary: it is about no report.
_WORLD = PACKAGE / "english" / "known.py"


def test_modules_are_about_no_certain_report() -> None:
    telling = telling_words()
    found = [
        f"{module.relative_to(ROOT)}:{line}: {word}"
        for module in modules()
        if module != _WORLD and not telling.isdisjoint(words_in(module.read_text(encoding="utf-8").lower()))
        for line, word in code_words(module)
        if word.lower() in telling
    ]
    assert found == []
