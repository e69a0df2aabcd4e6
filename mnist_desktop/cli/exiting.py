"""How a command ends: exit codes, and one line that says what was wrong."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from mnist_desktop.refusal import Refusal

PROGRAM = "mnist-desktop"
FAILURE, BAD_INPUT = 1, 2


class BadInput(Refusal):
    """What was typed cannot be used."""


def print_file(text: str) -> None:
    """Print what is going to be a file.

    Redirected it is in UTF-8, whatever the console speaks: so is a file that the program writes itself,
    and a report says so. Its line ends are the system's.
    """
    if hasattr(sys.stdout, "reconfigure") and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text.replace("\r\n", "\n"))


def complain(message: str, code: int) -> int:
    """Say on the standard error what was wrong, in one line, and return the exit code."""
    line = message.replace("\n", " ")  # a file's name may have more than one
    print(f"{PROGRAM}: {line}", file=sys.stderr)
    return code


def drop_output() -> None:
    """Say nothing more: who read it has left, and what is still in the buffers must go somewhere."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # there is no such file in a process without a console
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
