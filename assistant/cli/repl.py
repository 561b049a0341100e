"""The conversation at a terminal, in its plainest form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from assistant.asking import Assistant
from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.rendering import TEXT, Form, visible
from assistant.facts import Pack

PROMPT = "> "
_HELP = "/help shows this, /facts lists what is known, /quit (or Ctrl-D) leaves; Ctrl-C drops the line."
_MANY = 5


def converse(
    environment: Environment,
    assistant: Assistant,
    *,
    form: Form = TEXT,
    read: Callable[[str], str] | None = None,
) -> int:
    """Answer what is typed, each question as a turn of one conversation, until its end."""
    read = read or _line_reader()
    chat = assistant.conversation()
    environment.write(f"{greeting(assistant.packs)}\n")
    while True:
        try:
            line = read(PROMPT).strip()
            if line in ("/quit", "/exit"):
                return ExitCode.OK
            if line.startswith("/"):
                environment.write(f"{_command(line, assistant.packs)}\n")
            elif line:
                environment.write(f"{form.render(chat.ask(line), environment)}\n")
        except EOFError:
            environment.write("\n")
            return ExitCode.OK
        except KeyboardInterrupt:
            environment.write("\n")
        except UnicodeDecodeError:
            environment.note("That line is not UTF-8 text; please type it again.")


def greeting(packs: Sequence[Pack]) -> str:
    """One line: what can be asked, and how to leave."""
    examples = _examples(packs)
    such_as = f', such as "{examples[0]}"' if examples else ""
    return visible(f"Ask about the facts{such_as}. /help says more; /quit or Ctrl-D leaves.")


def _command(line: str, packs: Sequence[Pack]) -> str:
    if line == "/help":
        return "\n".join([_HELP, *(f"  {visible(example)}" for example in _examples(packs)[:_MANY])])
    if line == "/facts":
        from assistant.packs.browsing import list_facts

        return list_facts(packs)
    return f"There is no {visible(line.split()[0])}. {_HELP}"


def _examples(packs: Sequence[Pack]) -> list[str]:
    return [example for pack in packs for example in pack.examples]


def _line_reader() -> Callable[[str], str]:
    """`input`, with editing and history of the line where Python has them."""
    with suppress(ImportError):
        import readline  # noqa: F401
    return input
