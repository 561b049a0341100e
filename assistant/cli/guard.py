"""The one place where exceptions become exit codes and messages: no traceback reaches a person."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress

from assistant.cli.environment import Environment
from assistant.cli.exits import ExitCode
from assistant.cli.input import UnreadableTextError
from assistant.errors import AssistantError, place_of


def guarded(environment: Environment, work: Callable[[], int]) -> int:
    """The exit code of `work`, or the one that says what went wrong, after a message about it."""
    try:
        code = work()
        environment.stdout.flush()
        return code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _give_up_output(environment)
        return ExitCode.OK
    except UnreadableTextError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.USAGE
    except AssistantError as error:
        environment.note(f"assistant: {error}")
        return ExitCode.BROKEN_PACK
    except OSError as error:
        _give_up_output(environment)
        name = f"{error.filename}: " if error.filename else ""
        environment.note(f"assistant: {name}{error.strerror or error}")
        return ExitCode.INPUT_OUTPUT
    except Exception as error:
        environment.note(f"assistant: {describe_fault(error)}")
        return ExitCode.INTERNAL


def leave_at_once(environment: Environment, code: int) -> None:
    """End the process; to take apart all that is loaded, as the interpreter would, takes a twentieth of one answer."""
    for stream in (environment.stdout, environment.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def describe_fault(error: Exception) -> str:
    """One line about a fault of the program: what a report of it has to say."""
    where = f" in {place}" if (place := place_of(error)) else ""
    what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    return f"an internal error{where} ({what}). Please report this line together with what was asked."


def _give_up_output(environment: Environment) -> None:
    """Let what is still buffered go nowhere, or the interpreter would fail on it again when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, environment.stdout.fileno())
        os.close(nowhere)
