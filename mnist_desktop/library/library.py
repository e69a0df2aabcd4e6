"""The user's runs: a folder with a file each.

The files are all there is: names, stars and notes are in them, so any program may copy a run, move it and
put it back. Nothing here needs torch: the list is there before torch is.
"""

from __future__ import annotations

import errno
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.files import replace, stat_or_none
from mnist_desktop.history.records import LONGEST_NAME, LONGEST_NOTE, End
from mnist_desktop.library.entry import KNOBS, Entry, entry_of, knobs_of
from mnist_desktop.library.header import (
    Header,
    RunFileError,
    read_header,
    read_losses,
    write_header,
)
from mnist_desktop.library.index import Index, Stamp
from mnist_desktop.paths import cache_dir, file_name
from mnist_desktop.printable import composed
from mnist_desktop.refusal import Refusal

if TYPE_CHECKING:
    import filelock

SUFFIX = ".mnist"
_DELETED = "deleted"
_KEPT_DELETED_DAYS = 30
_DAY = 24 * 60 * 60
_SQLITES_LARGEST = 2**63 - 1
# Whoever only asks whether a run is claimed holds its claim for a moment, which is no training.
_MOMENT = 0.03
_CLAIM_SECONDS = 0.3
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)
_SETTINGS = [index for index, name in enumerate(KNOBS) if name not in NO_SETTINGS]
_TASK, _OWN_DATA = KNOBS.index("task"), KNOBS.index("own_data")


class LibraryError(Refusal):
    """What cannot be done with the library."""

    is_bad_input = False


@dataclass(frozen=True)
class Trouble:
    """A file in the library's folder that is no run of this program, and why."""

    file: str
    sentence: str


@dataclass(frozen=True)
class Listing:
    """What lies in the library: the runs, oldest first, and the files that are none."""

    entries: tuple[Entry, ...] = ()
    troubles: tuple[Trouble, ...] = ()


class Library:
    """A folder of runs. The folder need not exist: it is made when something is put into it.

    Several programs, and several threads, may use one folder at once.
    """

    def __init__(self, folder: Path, *, cache: Path | None = None) -> None:
        self.folder = folder
        self._index = Index(folder, cache or cache_dir())
        self._known: dict[str, tuple[Stamp, Entry | Trouble]] = {}
        self._is_indexed = False
        self._listing = Listing()
        self._lock = threading.RLock()

    def look(self, tell: Callable[[int, int], None] | None = None) -> Listing:
        """Look through the folder. Only files that are new or changed are read, and of them the headers.

        `tell` hears now and then how many of how many files have been read. Raises LibraryError where the
        folder cannot be read.
        """
        with self._lock:
            files = self._files()
            is_first = not self._is_indexed
            if is_first:
                self._known |= self._index.entries()
                self._is_indexed = True
                self._clean()
            gone = [file for file in self._known if file not in files]
            unread = [
                (file, stamp)
                for file, stamp in files.items()
                if file not in self._known or self._known[file][0] != stamp
            ]
            for file in gone:
                del self._known[file]
            read: list[tuple[str, Stamp, Entry]] = []
            for count, (file, stamp) in enumerate(unread):
                if tell is not None and count % 100 == 0:
                    tell(count, len(unread))
                found = self._read(file)
                self._known[file] = stamp, found
                if isinstance(found, Entry):
                    read.append((file, stamp, found))
            self._index.remember(read, gone)
            if is_first or unread or gone:
                self._listing = self._sorted()
            return self._listing

    def listing(self) -> Listing:
        """What the last look found."""
        return self._listing

    def entry(self, run: str) -> Entry | None:
        """The run of an id, as the last look found it."""
        found = self._known.get(run + SUFFIX)
        return found[1] if found is not None and isinstance(found[1], Entry) else None

    def path(self, run: str) -> Path:
        """Where the file of a run lies."""
        return self.folder / (run + SUFFIX)

    def header(self, run: str) -> Header:
        """All of a run but its tensors. Raises RunFileError."""
        return read_header(self.path(run))

    def losses(self, run: str) -> NDArray[np.float32]:
        """The loss of every batch of a run: float32 (steps,). Raises RunFileError."""
        return read_losses(self.path(run))

    def find(self, name: str) -> list[Entry]:
        """The runs of an id or, where there is none, of a name: the newest first."""
        entries = self._listing.entries
        name = composed(name)
        of_id = [entry for entry in entries if composed(entry.id) == name]
        return of_id or [entry for entry in reversed(entries) if composed(entry.name) == name]

    def test_looks(self, experiment: Experiment) -> int:
        """How many runs of the task had shown their test accuracy before these settings were first trained.

        A repeat, with another seed or on another device, changes no settings.
        """
        knobs = knobs_of(experiment)
        settings, data = _settings(knobs), _read_by(knobs)
        looks = 0
        for entry in self._listing.entries:
            if _settings(entry.knobs) == settings:
                break
            looks += _read_by(entry.knobs) == data and entry.test_accuracy is not None
        return looks

    # What is changed.

    def prepare(self) -> None:
        """Make the folder. Raises LibraryError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                "The library {folder} cannot be written: {reason}.",
                folder=self.folder,
                reason=error.strerror or error,
            ) from None

    def new_id(self, name: str) -> str:
        """An id for a run that begins now: its name, the time, and what makes it unique."""
        slug = file_name(name, "run")
        return f"{slug}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"

    def rename(self, run: str, name: str) -> None:
        """Raises LibraryError, also where the name is empty."""
        name = " ".join(name.split())
        if not name:
            raise LibraryError("A run needs a name.")
        if len(name) > LONGEST_NAME:
            raise LibraryError("A name has at most {most:,} letters.", most=LONGEST_NAME)
        self._change([run], name=name)

    def star(self, runs: Iterable[str], starred: bool) -> None:
        """Raises LibraryError."""
        self._change(runs, starred=starred)

    def annotate(self, run: str, note: str) -> None:
        """Raises LibraryError."""
        note = note.strip()
        if len(note) > LONGEST_NOTE:
            raise LibraryError("A note has at most {most:,} letters.", most=LONGEST_NOTE)
        self._change([run], note=note)

    def delete(self, runs: Iterable[str]) -> list[str]:
        """Put runs aside, from where `restore` brings them back; return those that were there.

        Raises LibraryError where one is being trained or cannot be moved; those before it are put aside.
        """
        aside = self.folder / _DELETED
        moved = []
        for run in runs:
            if self.is_being_trained(run):
                raise LibraryError("{run} is being trained now. Stop it first.", run=run)
            try:
                aside.mkdir(exist_ok=True)
                os.utime(self.path(run))  # from now on it is kept for a while
                replace(self.path(run), aside / (run + SUFFIX))
            except FileNotFoundError:
                continue
            except OSError as error:
                raise LibraryError(
                    "{run} could not be deleted: {reason}.", run=run, reason=error.strerror or error
                ) from None
            moved.append(run)
        return moved

    def restore(self, runs: Iterable[str]) -> None:
        """Bring deleted runs back. Raises LibraryError."""
        for run in runs:
            try:
                if not self.path(run).exists():
                    replace(self.folder / _DELETED / (run + SUFFIX), self.path(run))
            except OSError as error:
                raise LibraryError(
                    "{run} could not be brought back: {reason}.",
                    run=run,
                    reason=error.strerror or error,
                ) from None

    def claim(self, run: str) -> filelock.BaseFileLock | None:
        """Say that a run is being trained here, until the claim is released or the program ends.

        None where the disk, such as another computer's, cannot lock files: nobody can be told. Raises
        LibraryError where it is being trained elsewhere, or nothing can be written here.
        """
        return self._claimed(run, _CLAIM_SECONDS)

    def _claimed(self, run: str, seconds: float) -> filelock.BaseFileLock | None:
        import filelock  # only now: a list of runs, which is all that the start needs, has no use for it

        # Not of one thread: a generator may be closed in another than the one that it ran in.
        claim = filelock.FileLock(self._claim_file(run), timeout=seconds, thread_local=False)
        try:
            claim.acquire(poll_interval=0.01)
        except filelock.Timeout:
            raise LibraryError(
                "{run} is being trained now, by another window or program.", run=run
            ) from None
        except NotImplementedError:
            return None
        except OSError as error:
            if error.errno in _NO_LOCKS:
                return None
            raise LibraryError(
                "The library {folder} cannot be written: {reason}.",
                folder=self.folder,
                reason=error.strerror or error,
            ) from None
        return claim

    def release(self, run: str, claim: filelock.BaseFileLock | None) -> None:
        """The run is no longer being trained here."""
        # The file goes while it is still held: a moment later it might be another's claim. Windows removes
        # no file that anyone has open, so there it goes afterwards.
        if os.name != "nt":
            self._remove_claim(run)
        if claim is not None:
            claim.release()
        if os.name == "nt":
            self._remove_claim(run)

    def is_being_trained(self, run: str) -> bool:
        """Whether some program, this one too, is training the run now."""
        if not self._claim_file(run).exists():
            return False
        try:
            self.release(run, self._claimed(run, _MOMENT))
        except LibraryError:
            return True
        return False

    def broken_off(self) -> list[Entry]:
        """The runs whose program ended before they did, the newest first."""
        return [
            entry
            for entry in reversed(self._listing.entries)
            if entry.end is End.UNFINISHED and not self.is_being_trained(entry.id)
        ]

    def last_written(self) -> Entry | None:
        """The run with which anything was done last."""
        entries = self._listing.entries
        return max(entries, key=lambda entry: self._known[entry.id + SUFFIX][0], default=None)

    def _claim_file(self, run: str) -> Path:
        return self.folder / f".{run}.lock"

    def _remove_claim(self, run: str) -> None:
        with suppress(OSError):
            self._claim_file(run).unlink(missing_ok=True)

    def _change(self, runs: Iterable[str], **values: Any) -> None:
        for run in runs:
            if self.is_being_trained(run):
                raise LibraryError("{run} is being trained now. Wait until it has ended.", run=run)
            try:
                write_header(self.path(run), **values)
            except RunFileError as error:
                raise LibraryError(str(error)) from None

    def _files(self) -> dict[str, Stamp]:
        try:
            stat_or_none(self.folder)  # raises where a file takes the place of one of its folders
            with os.scandir(self.folder) as found:
                files = {}
                for file in found:
                    if file.name.endswith(SUFFIX) and not file.name.startswith("."):
                        with suppress(FileNotFoundError):  # deleted meanwhile
                            files[file.name] = _stamp(file.path)
                return files
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise LibraryError(
                "The library {folder} cannot be read: {reason}.",
                folder=self.folder,
                reason=error.strerror or error,
            ) from None

    def _read(self, file: str) -> Entry | Trouble:
        try:
            return entry_of(file.removesuffix(SUFFIX), read_header(self.folder / file))
        except RunFileError as error:
            return Trouble(file, str(error))

    def _sorted(self) -> Listing:
        found = [item for _, item in self._known.values()]
        entries = [item for item in found if isinstance(item, Entry)]
        troubles = [item for item in found if isinstance(item, Trouble)]
        entries.sort(key=lambda entry: (entry.created, entry.id))
        troubles.sort(key=lambda trouble: trouble.file)
        return Listing(tuple(entries), tuple(troubles))

    def _clean(self) -> None:
        """Remove what was deleted long ago, and what a killed program left half written."""
        now = time.time()
        old = [*(self.folder / _DELETED).glob(f"*{SUFFIX}")]
        for path in old:
            with suppress(OSError):
                if now - path.stat().st_mtime > _KEPT_DELETED_DAYS * _DAY:
                    path.unlink()
        ours = (f".*{SUFFIX}.*", ".*.lock", ".tmp*")  # the last by safetensors
        for path in [path for pattern in ours for path in self.folder.glob(pattern)]:
            with suppress(OSError):
                if now - path.stat().st_mtime <= _DAY:
                    continue
                if path.suffix == ".lock":
                    # A training may last for days: the claim goes only where nobody holds it.
                    self.is_being_trained(path.name.removeprefix(".").removesuffix(".lock"))
                else:
                    path.unlink()


def _stamp(path: str) -> Stamp:
    try:
        stat = os.stat(path)  # not DirEntry's: on Windows that one has no number
    except FileNotFoundError:
        raise
    except OSError:  # such as a link to itself: to be named when it is read
        return 0, 0, 0
    return stat.st_mtime_ns, stat.st_size, stat.st_ino & _SQLITES_LARGEST


def _settings(knobs: tuple[Any, ...]) -> list[Any]:
    return [knobs[index] for index in _SETTINGS]


def _read_by(knobs: tuple[Any, ...]) -> tuple[Any, ...]:
    """What its test examples follow from: the task, and of one's own data which."""
    task, own = knobs[_TASK], knobs[_OWN_DATA]
    return task, own[0] if own and task == TaskName.OWN else None
