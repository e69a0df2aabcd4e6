"""The user's own handwriting: drawings with their labels, one SQLite file a set.

SQLite makes every write whole or not at all, whatever kills the program, and lets several windows use one
set at once. Table `digits`: id, label, image (784 bytes), added (ISO 8601, UTC), strokes (JSON).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import SIDE, Picture
from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.files import check_is_file, stat_or_none
from mnist_desktop.handwriting.own_digit import (
    OwnDigit,
    bytes_of,
    checked_label,
    digit_of,
    image_of,
    json_of,
)
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import mark, say

APPLICATION_ID = 0x4D4E4844  # "MNHD" in the file's header
VERSION = 1
BUSY_SECONDS = 3.0

# AUTOINCREMENT: the id of a removed digit is given to no other, so the digit can come back with it.
_SCHEMA = """
CREATE TABLE digits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label INTEGER NOT NULL,
  image BLOB NOT NULL,
  added TEXT NOT NULL,
  strokes TEXT NOT NULL
)
"""
_SELECT = "SELECT id, label, image, added, strokes FROM digits"
_SELECT_IMAGES = "SELECT id, label, image, added, '' FROM digits"
_INSERT = "INSERT INTO digits (id, label, image, added, strokes) VALUES (?, ?, ?, ?, ?)"

# A larger file takes seconds and gigabytes to be read; MNIST's 70,000 images have 60 MB.
_LARGEST = 300_000_000
MOST_DIGITS = 150_000
# Of all drawings together; of more, the images alone are read.
_MOST_LETTERS = 40_000_000

_REASONS = {
    sqlite3.SQLITE_FULL: mark("the disk is full"),
    sqlite3.SQLITE_READONLY: mark("the file or its folder is read-only"),
    sqlite3.SQLITE_CANTOPEN: mark("access to the file or its folder is denied"),
    sqlite3.SQLITE_BUSY: mark("another program is using it"),
    sqlite3.SQLITE_IOERR: mark("the disk reports an error"),
    sqlite3.SQLITE_PERM: mark("access to the file or its folder is denied"),
}


class SetError(Refusal):
    """A handwriting set that cannot be read, written or exchanged."""

    is_bad_input = False


class OwnSet:
    """A handwriting set in a file; an absent file is an empty set, made at the first write.

    All methods raise SetError where the file cannot be read or written, and then leave it as it is. Rows
    with a label or an image that is none, which only another program writes, are passed over and never
    deleted. An object is for one thread (SQLite's rule here); other threads open their own.
    """

    def __init__(self, path: Path) -> None:
        """Open the set. Raises SetError where there is something else at `path`."""
        self.path = path.absolute()
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None
        self._is_sound = False
        self._has_readable_strokes = True
        self._digits: tuple[OwnDigit, ...] | None = None
        self._unreadable = 0
        # Rows read and what they are: to read thousands of strokes again after each digit takes a second.
        self._known: dict[int, tuple[tuple[Any, ...], OwnDigit | None]] = {}
        self._data_version = 0
        with self._reading():
            pass

    def close(self) -> None:
        """Let go of the file. Any later use opens it again."""
        connection, self._connection = self._connection, None
        self._identity = self._digits = None
        self._is_sound = False
        if connection is not None:
            connection.close()

    def add(self, image: Picture, label: int, strokes: Sequence[Stroke] = ()) -> OwnDigit:
        """File a (28, 28) image in 0..1 under its label; on the disk when this returns.

        Raises ValueError for a label outside 0..9 or an image of another shape, and SetError.
        """
        return self._insert([(bytes_of(image), checked_label(label), tuple(strokes))])[0]

    def add_many(self, images: Iterable[tuple[Picture, int]]) -> list[OwnDigit]:
        """File (image, label) pairs, all or none of them. Raises as `add` does."""
        return self._insert(
            [(bytes_of(image), checked_label(label), ()) for image, label in images]
        )

    def _insert(self, new: list[tuple[bytes, int, tuple[Stroke, ...]]]) -> list[OwnDigit]:
        if not new:
            return []
        added = datetime.now(UTC)
        digits = []
        with self._writing() as connection:
            (count,) = connection.execute("SELECT count(*) FROM digits").fetchone()
            if count + len(new) > MOST_DIGITS:
                raise SetError(
                    "A handwriting set has at most {most:,} digits.",
                    most=MOST_DIGITS,
                )
            for image, label, strokes in new:
                row = (None, label, image, added.isoformat(), json_of(strokes))
                number = connection.execute(_INSERT, row).lastrowid
                assert number is not None
                digits.append(OwnDigit(number, label, image_of(image), added, strokes))
        return digits

    def digits(self) -> tuple[OwnDigit, ...]:
        """All digits, oldest first: read again only where something has changed.

        A digit that has not changed stays the same object.
        """
        if self._digits is None or self.has_changed():
            with self._reading() as connection:
                rows: list[tuple[Any, ...]] = []
                if connection is not None:
                    self._data_version = _pragma(connection, "data_version")
                    if not _is_blank(connection):
                        select = _SELECT if self._has_readable_strokes else _SELECT_IMAGES
                        rows = connection.execute(f"{select} ORDER BY id").fetchall()
            known = self._known
            self._known = {
                row[0]: known[row[0]]
                if row[0] in known and known[row[0]][0] == row
                else (row, digit_of(row))
                for row in rows
            }
            digits = tuple(digit for _, digit in self._known.values() if digit is not None)
            self._digits, self._unreadable = digits, len(rows) - len(digits)
        return self._digits

    @property
    def unreadable(self) -> int:
        """How many rows are no digits and were passed over."""
        self.digits()
        return self._unreadable

    def counts(self) -> tuple[int, ...]:
        """How many digits there are of each label, 0 to 9."""
        labels = [digit.label for digit in self.digits()]
        return tuple(labels.count(label) for label in range(10))

    def arrays(self) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """The images (n, 784) in 0..1 and their labels (n,), oldest first; copies."""
        digits = self.digits()
        images = np.empty((len(digits), SIDE * SIDE), np.float32)
        for row, digit in zip(images, digits, strict=True):
            row[:] = digit.image.ravel()
        return images, np.array([digit.label for digit in digits], np.int64)

    def has_changed(self) -> bool:
        """Whether this object, another window or another program changed the set since `digits()`.

        True too where nothing was read yet, or where the file is one that `digits()` cannot read.
        """
        try:
            if self._digits is None or _identity(self.path) != self._identity:
                return True
            if self._connection is None:
                return False
            return _pragma(self._connection, "data_version") != self._data_version
        except (OSError, sqlite3.DatabaseError):
            return True

    def relabel(self, ids: Iterable[int], label: int) -> None:
        """Give digits another label; ids that are not there are passed over.

        Raises ValueError for a label outside 0..9, and SetError.
        """
        rows = [(checked_label(label), int(number)) for number in ids]
        if not rows or not self._is_there():
            return
        with self._writing() as connection:
            connection.executemany("UPDATE digits SET label = ? WHERE id = ?", rows)

    def remove(self, ids: Iterable[int]) -> tuple[OwnDigit, ...]:
        """Take digits out and return them for `restore`; ids that are not there are passed over."""
        numbers = sorted({int(number) for number in ids})
        if not numbers or not self._is_there():
            return ()
        removed = []
        with self._writing() as connection:
            for number in numbers:
                row = connection.execute(f"{_SELECT} WHERE id = ?", (number,)).fetchone()
                if row is not None and (digit := digit_of(row)) is not None:
                    connection.execute("DELETE FROM digits WHERE id = ?", (number,))
                    removed.append(digit)
        return tuple(removed)

    def restore(self, digits: Iterable[OwnDigit]) -> None:
        """Put removed digits back, each with its id.

        One that is back already stays as it is. Where its id is another digit's, because the file is
        another one by now, it gets a new id.
        """
        rows = [
            (
                digit.id,
                digit.label,
                bytes_of(digit.image),
                digit.added.isoformat(),
                json_of(digit.strokes),
            )
            for digit in digits
        ]
        if not rows:
            return
        with self._writing() as connection:
            for number, *rest in rows:
                query = "SELECT image FROM digits WHERE id = ?"
                there = connection.execute(query, (number,)).fetchone()
                if there is None:
                    connection.execute(_INSERT, (number, *rest))
                elif there[0] != rest[1]:
                    connection.execute(_INSERT, (None, *rest))

    def _is_there(self) -> bool:
        with self._sentences("opened"):
            return _identity(self.path) is not None

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection | None]:
        """A transaction in which nobody else's writing shows; None where there is no file."""
        with self._sentences("opened"):
            connection = self._connect(create=False)
            if connection is None:
                yield None
                return
            connection.execute("BEGIN")
            try:
                self._check(connection)
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is on the disk at the end of the block, or has done nothing."""
        with self._sentences("written"):
            connection = self._connect(create=True)
            assert connection is not None
            # At once: were the lock taken at the first write only, two writers could block each other.
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._check(connection)
                if _is_blank(connection):
                    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                    connection.execute(f"PRAGMA user_version = {VERSION}")
                    connection.execute(_SCHEMA)
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                connection.rollback()
                raise
            self._digits = None

    def _connect(self, create: bool) -> sqlite3.Connection | None:
        """The connection to the file that is at the path now."""
        identity = _identity(self.path)
        if identity is not None and self._connection is not None and identity == self._identity:
            return self._connection
        # A connection to a file that was deleted or replaced would write where nobody reads.
        self.close()
        if self.path.is_dir():
            raise SetError("{name} is not a handwriting set but a folder.", name=self.path.name)
        if identity is not None:
            check_is_file(self.path)
        if identity is None:
            if not create:
                return None
            self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            # What another program wrote as text need not be UTF-8.
            connection.text_factory = lambda text: text.decode(errors="replace")
            connection.execute("PRAGMA synchronous = FULL")
            self._identity = _identity(self.path)
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        """Raise SetError where the file, in whose transaction this is, is not a sound set."""
        # In every transaction: a later version of the program may have taken the file over meanwhile.
        if not _is_blank(connection):
            if _pragma(connection, "application_id") != APPLICATION_ID:
                raise SetError(
                    "{name} is not a handwriting set of MNIST Desktop.", name=self.path.name
                )
            version = _pragma(connection, "user_version")
            if version > VERSION:
                raise SetError(
                    "{name} was saved by a later version of MNIST Desktop "
                    "(file version {version}).",
                    name=self.path.name,
                    version=version,
                )
        # Once a connection: a damaged file must be left as it is rather than written into.
        if not self._is_sound:
            self._check_size(connection)
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise SetError("{name} is damaged.", name=self.path.name)
            self._is_sound = True

    def _check_size(self, connection: sqlite3.Connection) -> None:
        """Raise SetError where to read the file may take for ever: of more rows, or of a view's."""
        declared = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' LIMIT 2"
        ).fetchall()
        if declared and declared != [(_SCHEMA.strip(),)]:
            raise SetError("{name} is damaged.", name=self.path.name)
        is_large = self.path.stat().st_size > _LARGEST
        if declared and not is_large:
            count, letters = connection.execute(
                "SELECT count(*), total(length(strokes)) FROM digits"
            ).fetchone()
            is_large = count > MOST_DIGITS
            self._has_readable_strokes = letters <= _MOST_LETTERS
        if is_large:
            raise SetError("{name} is larger than a handwriting set can be.", name=self.path.name)

    @contextmanager
    def _sentences(self, done: str) -> Iterator[None]:
        """Turn what SQLite and the system raise into SetError; `done` is "opened" or "written"."""
        try:
            yield
        except (OSError, SetError, sqlite3.Error) as error:
            # With the connection go its locks and whatever it has in memory of a file that is no set.
            self.close()
            if isinstance(error, OSError):
                reason = error.strerror or error
                message = _cannot_be(done, reason)
            elif isinstance(error, sqlite3.Error) and hasattr(error, "sqlite_errorcode"):
                message = self._sentence(error, done)
            else:
                raise
            raise SetError(message) from error

    def _sentence(self, error: sqlite3.Error, done: str) -> str:
        # Extended codes keep the plain one in their lowest byte.
        code = error.sqlite_errorcode & 0xFF
        if code == sqlite3.SQLITE_NOTADB:
            return say("{name} is not a handwriting set of MNIST Desktop.", name=self.path.name)
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
            # A plain error of SQL means that a table or a column is missing.
            return say("{name} is damaged.", name=self.path.name)
        return _cannot_be(done, say(_REASONS[code]) if code in _REASONS else error)


def _cannot_be(done: str, reason: object) -> str:
    key = (
        "Your handwriting set cannot be opened: {reason}."
        if done == "opened"
        else "Your handwriting set cannot be written: {reason}."
    )
    return say(key, reason=reason)


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another that takes its place; None where there is none."""
    status = stat_or_none(path)
    return None if status is None else (status.st_dev, status.st_ino)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _is_blank(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever written: a file of no bytes, as a kill at the first write leaves it."""
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    return empty and _pragma(connection, "application_id") == 0


def open_own_set(path: Path) -> tuple[OwnSet, str]:
    """The set at `path`, and a sentence where its file cannot be used.

    A file that is damaged or something else is left as it is, and another one beside it takes the new
    digits.
    """
    file, trouble = path, ""
    for number in count(2):
        try:
            own_set = OwnSet(file)
            own_set.digits()
        except SetError as error:
            trouble = trouble or str(error)
            file = path.with_stem(f"{path.stem}-{number}")
        else:
            break
    if trouble:
        trouble = say(
            "{trouble} It is left as it is; new digits are kept in {name}.",
            trouble=trouble,
            name=file.name,
        )
    return own_set, trouble
