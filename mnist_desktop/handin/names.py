"""A student's name: the seed that follows from it, and the one that was typed last."""

from __future__ import annotations

import hashlib
from contextlib import suppress

from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.paths import student_file
from mnist_desktop.printable import composed, printable

LONGEST = 200


def plain_name(name: str) -> str:
    """A name in one line, as it is kept: at most LONGEST letters."""
    return printable(composed(" ".join(name.split())))[:LONGEST]


def seed_of(name: str) -> int:
    """The seed of a name, 0 to 2**31 - 1: the same however its letters are written, or blanks set."""
    return int.from_bytes(hashlib.sha256(folded(name).encode()).digest()) % 2**31


def folded(name: str) -> str:
    """A name as one compares it."""
    return composed(plain_name(name).casefold())


def kept_name() -> str:
    """The name that was handed in under last, "" where none was."""
    with suppress(OSError, UnicodeDecodeError):
        return plain_name(read_at_most(student_file(), 4 * LONGEST).decode())
    return ""


def keep_name(name: str) -> None:
    """Remember a name; who cannot types it again."""
    with suppress(OSError):
        student_file().parent.mkdir(parents=True, exist_ok=True)
        write_whole(name.encode(), student_file())
