"""What the exit code of a run says."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of `assistant`; scripts depend on them."""

    #: One question was answered; a conversation, piped lines or a batch were worked through.
    OK = 0
    #: One question was not answered: unknown, or to be clarified. `facts search` found nothing.
    NOT_ANSWERED = 1
    #: A wrong option, a file that is not there, text that is not UTF-8, a malformed line of a batch.
    USAGE = 2
    #: A pack or table is broken or missing, or `facts check` has findings.
    BROKEN_PACK = 3
    #: A fault of the program itself. The number is the EX_SOFTWARE of sysexits.h.
    INTERNAL = 70
    #: Input could not be read or output not written (disk full): the EX_IOERR of sysexits.h.
    INPUT_OUTPUT = 74
    #: Ctrl-C: 128 and the number of SIGINT.
    INTERRUPTED = 130
