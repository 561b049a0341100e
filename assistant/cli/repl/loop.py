"""The loop of a conversation at a terminal: a line is read, and answered or carried out, until the end."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.asking import Assistant
from assistant.cli.answer_layout import shown
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.input import UnreadableTextError, read_typed
from assistant.cli.layout import QUIET, STRONG, painted, paragraph
from assistant.cli.rendering import TEXT, Form
from assistant.cli.repl.commands import carry_out, find_command
from assistant.cli.repl.history import History, open_history
from assistant.cli.repl.reading import Reader, open_reader
from assistant.cli.repl.talk import Talk, begin, say
from assistant.cli.visible import in_one_line
from assistant.facts import Pack

PROMPT = "> "
#: How many titles of packs are greeted with.
_FEW = 5


def converse(environment: Environment, assistant: Assistant, *, form: Form = TEXT, reader: Reader | None = None) -> int:
    """Answer what is typed, each question as a turn of one conversation, until its end."""
    # The greeting comes first: it is read while the editor of lines is being loaded.
    environment.write(f"{greeting(assistant.packs, environment)}\n\n")
    history = History((), lambda lines: None)
    if reader is None:
        history = open_history(environment.note)
        reader = open_reader(PROMPT, environment, history.lines)
    talk = begin(assistant, keys=reader.keys)
    while not talk.is_over:
        try:
            lines = _lines(reader.read(talk))
            history.add(lines)
            for line in lines:
                environment = environment.measured()
                if len(lines) > 1:
                    environment.write(f"{painted(PROMPT, environment, style=STRONG)}{shown(line, environment)}\n")
                talk, said = _respond(line, talk, environment, form)
                environment.write(f"{said}\n\n" if said else "")
                if talk.is_over:
                    break
        except EOFError:
            break
        except KeyboardInterrupt:
            continue
        except (UnicodeDecodeError, UnreadableTextError):
            environment.note("That line is not UTF-8 text; please type it again.")
    return ExitCode.OK


def greeting(packs: Sequence[Pack], environment: Environment) -> str:
    """What is asked here, what can be asked, and how to find out more."""
    lines = [paragraph(in_one_line(pack.title), environment, style=STRONG, hanging=2) for pack in packs[:_FEW]]
    if len(packs) > _FEW:
        lines.append(f"and {len(packs) - _FEW} more")
    examples = [example for pack in packs for example in pack.examples]
    if examples:
        lines.append(paragraph(in_one_line(f"Ask, for example: {examples[0]}"), environment, hanging=2))
    lines.append(paragraph("/help says more; /quit or Ctrl-D leaves.", environment, style=QUIET))
    return "\n".join(lines)


def _lines(typed: str) -> list[str]:
    """The lines of a text that was typed or pasted, those with nothing in them left out."""
    text = read_typed(typed).replace("\r\n", "\n").replace("\r", "\n")
    return [line for each in text.split("\n") if (line := each.strip())]


def _respond(line: str, talk: Talk, environment: Environment, form: Form) -> tuple[Talk, str]:
    if line.startswith("/") or find_command(line):
        return carry_out(line, talk, environment)
    talk, answer = say(talk, line)
    return talk, form.render(answer, environment)
