"""What the Tab key offers in a conversation, and how a line that is being typed may go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from assistant.cli.repl.commands import COMMANDS
from assistant.cli.repl.talk import Talk
from assistant.cli.visible import in_one_line
from assistant.facts import Pack
from assistant.tuples import NamedTuple

#: How many things are offered at most, and how many words of a line may be the beginning of a name.
_MOST, _WORDS = 60, 5


class Offer(NamedTuple):
    """A text that may stand in the place of the last letters of a line."""

    text: str
    #: How many letters it takes the place of.
    replaced: int
    note: str = ""


def offers(line: str, talk: Talk) -> list[Offer]:
    """What may be meant by a line that ends at the cursor, the likeliest first."""
    found = _arguments(line, talk) if line.startswith("/") else _questions(line, talk)
    each: dict[str, Offer] = {}
    for offer in found:
        if offer.text.isprintable():
            each[offer.text] = offer
        if len(each) == _MOST:
            break
    return list(each.values())


def continuation(line: str, talk: Talk, history: Sequence[str]) -> str:
    """How a line goes on that was typed before or can be asked, the newest first; "" if there is none.

    >>> from assistant.asking import Assistant
    >>> from assistant.cli.repl.talk import begin
    >>> continuation("how much", begin(Assistant([])), ["How much is it?"])
    ' is it?'
    """
    begun = line.casefold()
    proposed: tuple[str, ...] = talk.last.suggestions if talk.last else ()
    names = [command.name for command in COMMANDS] if begun.startswith("/") else []
    for whole in (*proposed, *reversed(history), *talk.examples, *names):
        if len(whole) > len(line) and whole[: len(line)].casefold() == begun and whole.isprintable():
            return whole[len(line) :]
    return ""


def _questions(line: str, talk: Talk) -> Iterator[Offer]:
    choices = talk.last.choices if talk.last and talk.last.status == "clarify" else ()
    yield from _beginning(line, (*choices, *talk.examples))
    if not line.strip():
        return
    names = [name for pack in talk.packs for name in _names(pack)]
    starts = [at for at in range(len(line)) if line[at] != " " and (at == 0 or line[at - 1] == " ")][-_WORDS:]
    if line.endswith(" "):
        starts.append(len(line))
    for start in starts:
        begun = line[start:]
        found = list(islice(_beginning(begun, names), _MOST))
        yield from found or (_beginning(begun, _every_alias(talk)) if begun else ())


def _names(pack: Pack) -> Iterator[str]:
    """What the pack itself calls its measures, members, kinds of members, periods and topics."""
    yield from (measure.name for measure in pack.measures.values())
    yield from (member.name for member in pack.members.values())
    yield from (dimension.plural for dimension in pack.dimensions.values())
    yield from dict.fromkeys(fact.period.label for fact in pack.facts if fact.period)
    yield from (topic.names[0] for topic in pack.topics if topic.names)


def _every_alias(talk: Talk) -> Iterator[str]:
    for pack in talk.packs:
        for measure in pack.measures.values():
            yield from (*measure.names, *measure.names_either_way, *measure.names_reversed)
        for member in pack.members.values():
            yield from (*member.names, *member.described)


def _arguments(line: str, talk: Talk) -> Iterator[Offer]:
    """The commands, or what may follow the one that is there."""
    name, space, typed = line.partition(" ")
    if not space:
        for command in COMMANDS:
            if command.name.startswith(name.lower()) and command.name != name:
                yield Offer(command.name, len(name), command.help)
    elif name == "/pack":
        yield from _pack_names(typed.rpartition(" ")[2])
    elif name == "/facts":
        from assistant.packs.searching import claims_of

        ids = {claim.entry.id: claim.entry.statement for claim in claims_of(talk.packs)}
        yield from _beginning(typed, ids, notes=ids)
    elif name in ("/save", "/chart"):
        yield from _files(typed)
    elif name == "/load":
        yield from _files(typed, ending=".json")


def _pack_names(begun: str) -> Iterator[Offer]:
    from assistant.packs.finding import known_packs

    yield from _beginning(begun, known_packs())


def _files(begun: str, *, ending: str = "") -> Iterator[Offer]:
    """The folders, and the files of an ending if one is given: others would not be written over."""
    folder, slash, start = begun.rpartition("/")
    with suppress(OSError, RuntimeError, ValueError):
        inside = Path(folder + slash).expanduser()
        known = [each for each in inside.iterdir() if not each.name.startswith(".")]
        names = [f"{each.name}/" for each in known if each.is_dir()]
        names += [each.name for each in known if ending and each.suffix.lower() == ending and each.is_file()]
        yield from _beginning(start, sorted(names))


def _beginning(begun: str, names: Iterable[str], *, notes: dict[str, str] | None = None) -> Iterator[Offer]:
    folded = begun.casefold()
    for name in names:
        if name.casefold().startswith(folded) and name != begun:
            yield Offer(name, len(begun), in_one_line((notes or {}).get(name, "")))
