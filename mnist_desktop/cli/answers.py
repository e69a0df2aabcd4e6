"""How a command ends: exit codes, and one line that says what was wrong."""

from __future__ import annotations

import sys

PROGRAM = "mnist-desktop"
FAILURE, BAD_INPUT = 1, 2


class BadInput(Exception):
    """What was typed cannot be used; the message is one line."""


def complain(message: str, code: int) -> int:
    """Say on the standard error what was wrong, in one line, and return the exit code."""
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    return code
