"""What the library's list needs of each file, kept between starts so that thousands open at once.

It is a cache: one SQLite file in the user's cache folder that may be deleted at any time. Whatever is wrong
with it, the library reads the run files themselves.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import logging
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from mnist_desktop import __version__
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import KNOBS, Entry

log = logging.getLogger(__name__)

# A file's time of change in nanoseconds, its size and its number on the disk: two changes within one tick
# of the clock may leave time and size as they were.
Stamp = tuple[int, int, int]

# What the rows mean depends on the program's knobs and on Entry's fields.
_FIELDS = tuple(field.name for field in dataclasses.fields(Entry))
_MEANING = hashlib.sha256(repr((2, __version__, KNOBS, _FIELDS)).encode()).hexdigest()[:16]

_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
}


class Index:
    """The remembered entries of one library folder. No method raises."""

    def __init__(self, folder: Path, cache: Path) -> None:
        place = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:16]
        self._file = cache / f"library-{place}.sqlite"

    def entries(self) -> dict[str, tuple[Stamp, Entry]]:
        """What is remembered, by file name."""
        found: dict[str, tuple[Stamp, Entry]] = {}
        with self._unless_broken(), self._transaction() as connection:
            for file, changed, size, number, text in connection.execute("SELECT * FROM entries"):
                found[os.fsdecode(file)] = (changed, size, number), _entry(text)
        return found

    def remember(self, entries: Iterable[tuple[str, Stamp, Entry]], gone: Iterable[str]) -> None:
        """Take in new and changed entries, forget those of files that are gone."""
        # In bytes: a file's name need not be text.
        rows = [(os.fsencode(file), *stamp, _text(entry)) for file, stamp, entry in entries]
        names = [(os.fsencode(file),) for file in gone]
        if not rows and not names:
            return
        with self._unless_broken(), self._transaction() as connection:
            connection.executemany("DELETE FROM entries WHERE file = ?", names)
            connection.executemany("REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=1)) as connection, connection:
            _prepare(connection)
            yield connection

    @contextmanager
    def _unless_broken(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, ValueError, TypeError) as error:
            log.info("The library's index cannot be used: %s.", error)
            if isinstance(error, sqlite3.Error) and _is_passing(error):
                return
            # With its journal, which SQLite would otherwise play back into the next one.
            for file in (self._file, self._file.with_name(f"{self._file.name}-journal")):
                with suppress(OSError):
                    file.unlink(missing_ok=True)


def _is_passing(error: sqlite3.Error) -> bool:
    """Whether the index itself may be sound: another program has it, or the disk is full."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _PASSING


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS meaning (text TEXT)")
    known = connection.execute("SELECT text FROM meaning").fetchone()
    if known != (_MEANING,):
        connection.execute("DROP TABLE IF EXISTS entries")
        connection.execute("DELETE FROM meaning")
        connection.execute("INSERT INTO meaning VALUES (?)", (_MEANING,))
    connection.execute(
        "CREATE TABLE IF NOT EXISTS entries "
        "(file BLOB PRIMARY KEY, changed INTEGER, size INTEGER, number INTEGER, entry TEXT)"
    )


def _text(entry: Entry) -> str:
    return json.dumps([getattr(entry, name) for name in _FIELDS])


def _entry(text: str) -> Entry:
    values = dict(zip(_FIELDS, json.loads(text), strict=True))
    values["end"] = End(values["end"])
    # As the file's header gives them: lists come from JSON, here as there.
    values["knobs"] = tuple(values["knobs"])
    return Entry(**values)
