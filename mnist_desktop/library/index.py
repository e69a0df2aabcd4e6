"""What the library's list needs of each file, kept between starts so that thousands open at once.

It is a cache: one SQLite file in the user's cache folder that may be deleted at any time. Each row bears
its checksum: where anything is not as this program wrote it, the file is thrown away, and the library reads
the run files themselves.
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
from typing import Any

from mnist_desktop import __version__
from mnist_desktop.files import check_is_file, stat_or_none
from mnist_desktop.history.records import End
from mnist_desktop.library.entry import KNOBS, Entry

log = logging.getLogger(__name__)

# A file's time of change in nanoseconds, its size and its number on the disk: two changes within one tick
# of the clock may leave time and size as they were.
Stamp = tuple[int, int, int]

# What the rows mean depends on the program's knobs and on Entry's fields.
_FIELDS = tuple(field.name for field in dataclasses.fields(Entry))
_MEANING = hashlib.sha256(repr((3, __version__, KNOBS, _FIELDS)).encode()).hexdigest()[:16]

_TABLES = (
    "CREATE TABLE meaning (text TEXT)",
    "CREATE TABLE entries "
    "(file BLOB PRIMARY KEY, changed INTEGER, size INTEGER, number INTEGER, entry TEXT)",
)
# A hundred thousand runs have less.
_LARGEST = 200_000_000

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
        place = hashlib.sha256(os.fsencode(folder.absolute())).hexdigest()[:16]
        self._file = cache / f"library-{place}.sqlite"

    def entries(self) -> dict[str, tuple[Stamp, Entry]]:
        """What is remembered, by file name."""
        with self._unless_broken(), self._transaction() as connection:
            return {
                os.fsdecode(file): (
                    (changed, size, number),
                    _entry(file, changed, size, number, text),
                )
                for file, changed, size, number, text in connection.execute("SELECT * FROM entries")
            }
        return {}

    def remember(self, entries: Iterable[tuple[str, Stamp, Entry]], gone: Iterable[str]) -> None:
        """Take in new and changed entries, forget those of files that are gone."""
        # In bytes: a file's name need not be text.
        rows = [
            (os.fsencode(file), *stamp, _text(entry, os.fsencode(file), *stamp))
            for file, stamp, entry in entries
        ]
        names = [(os.fsencode(file),) for file in gone]
        if not rows and not names:
            return
        with self._unless_broken(), self._transaction() as connection:
            connection.executemany("DELETE FROM entries WHERE file = ?", names)
            connection.executemany("REPLACE INTO entries VALUES (?, ?, ?, ?, ?)", rows)

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if (status := stat_or_none(self._file)) is not None:
            check_is_file(self._file)
            if status.st_size > _LARGEST:
                raise ValueError("it is too large")
        with closing(sqlite3.connect(self._file, timeout=1)) as connection, connection:
            _prepare(connection)
            yield connection

    @contextmanager
    def _unless_broken(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError) as error:
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
    declared = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    tables = sorted(sql for (sql,) in declared.fetchmany(len(_TABLES) + 1))
    if not tables:
        for table in _TABLES:
            connection.execute(table)
        connection.execute("INSERT INTO meaning VALUES (?)", (_MEANING,))
    elif tables != sorted(_TABLES):  # a view, or a trigger, may never come to an end
        raise ValueError("it has other tables")
    elif connection.execute("SELECT text FROM meaning").fetchone() != (_MEANING,):
        raise ValueError("its rows mean something else")


def _text(entry: Entry, *place: Any) -> str:
    values = json.dumps([getattr(entry, name) for name in _FIELDS])
    return _checksum(values, *place) + values


def _entry(*row: Any) -> Entry:
    *place, text = row
    length = len(_checksum("", *place))
    if _checksum(text[length:], *place) != text[:length]:
        raise ValueError("a row is damaged")
    values = dict(zip(_FIELDS, json.loads(text[length:]), strict=True))
    values["end"] = End(values["end"])
    # As the file's header gives them: lists come from JSON, here as there.
    values["knobs"] = tuple(values["knobs"])
    return Entry(**values)


def _checksum(values: str, *place: Any) -> str:
    """Of a row: its values, and the file and the stamp that it is about."""
    row = repr((_MEANING, *place, values))
    return hashlib.sha256(row.encode(errors="surrogatepass")).hexdigest()
