"""How files are written, replaced and removed: whole or not at all, also while somebody reads them."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from mnist_desktop.printable import composed
from mnist_desktop.words import say

# Windows replaces and removes nothing that anybody has open, and says one of these: "access denied", "used
# by another process". A thread that reads a run, a virus scanner, a search index let go within moments.
_IN_USE = (5, 32)
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)


def write_whole(content: bytes | Callable[[Path], object], path: Path) -> None:
    """Write a file so that a full disk or a kill leaves the old one, or none.

    `content` may be what writes a file of any name: then it need not be in memory all at once. A link is
    written through, a file keeps its mode, and a pipe or a device is written to. Raises OSError, also where
    there is a file that is read-only, and what `content` raises.
    """
    target, mode = _target(path)
    is_stream = mode is not None and not stat.S_ISREG(mode)
    # A temporary file beside it, then a rename. File systems count a name's bytes, 255 at most.
    start = os.fsencode(f".{path.name}")
    prefix = os.fsdecode(start if len(start) < 200 else b"." + start[-200:])
    folder = None if is_stream else target.parent
    handle, name = tempfile.mkstemp(dir=folder, prefix=f"{prefix}.")
    os.close(handle)
    temporary = Path(name)
    try:
        if isinstance(content, bytes):
            temporary.write_bytes(content)
        else:
            content(temporary)
        if is_stream:
            _pour(temporary, target)
            remove(temporary)
            return
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask() if mode is None else stat.S_IMODE(mode))
        replace(temporary, target)
    except BaseException:
        remove(temporary)
        raise


def check_can_be_written(path: Path) -> None:
    """Raises OSError, with the reason, where write_whole() could not write; it leaves nothing behind."""
    target, mode = _target(path)
    if mode is None:
        # A disk may refuse a name, and a folder a new file: only who tries knows.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        remove(target)
    elif stat.S_ISREG(mode):
        with tempfile.TemporaryFile(dir=target.parent):
            pass


def read_at_most(path: Path, most: int) -> bytes:
    """What is in a file of at most so many bytes. Raises OSError, with the reason, also of a larger one."""
    with open_file(path) as file:
        is_larger = os.fstat(file.fileno()).st_size > most
        content = b"" if is_larger else file.read(most + 1)
    if is_larger or len(content) > most:
        raise OSError(errno.EFBIG, say("it is too large"), str(path))
    return content


def replace(source: Path, target: Path) -> None:
    """Give a file, or a folder, another name, in place of what has it. Raises OSError."""
    _patiently(partial(os.replace, source, target))


def remove(path: Path) -> None:
    """Remove a file, if it is there. Raises OSError."""
    _patiently(partial(path.unlink, missing_ok=True))


def stat_or_none(path: Path) -> os.stat_result | None:
    """What the system says of a file; None where there is none. Raises OSError."""
    try:
        return path.stat()
    except FileNotFoundError:
        # Windows says this too where one of the folders is a file, in which nothing can ever be put.
        if any(parent.is_file() for parent in path.parents):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path)) from None
        return None


def check_is_file(path: Path) -> None:
    """Raises OSError, with the reason, where this is no file: to open a pipe is to wait for it."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, say("it is a folder"), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, say("it is no file"), str(path))


def as_on_disk(path: Path) -> Path:
    """The path of what is there under this name, also where that name's letters are composed otherwise."""
    if os.path.lexists(path) or path.name.isascii():
        return path
    with suppress(OSError):
        for there in path.parent.iterdir():
            if composed(there.name) == composed(path.name):
                return there
    return path


def open_file(path: Path) -> BinaryIO:
    """Open a file to be read. Raises OSError, also where it is none: to open a pipe is to wait for it."""
    check_is_file(path)
    # Should it have become one since it was looked at, nothing waits either.
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    return os.fdopen(file, "rb")


def _patiently(act: Callable[[], None]) -> None:
    for pause in _PAUSES:
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE:
                raise
            time.sleep(pause)
    return act()


def _target(path: Path) -> tuple[Path, int | None]:
    """What is to be written, and the mode of what is there: None where nothing is. Raises OSError."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return Path(os.path.realpath(path)), None
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    # A rename asks only whether the folder can be written. The bit counts for root too, who may write all.
    is_writable = mode & stat.S_IWUSR and os.access(path, os.W_OK)
    if not is_writable:
        raise PermissionError(errno.EACCES, say("it is read-only"), str(path))
    # The way to a pipe need not be one that can be resolved: /dev/fd/63.
    return Path(os.path.realpath(path)) if stat.S_ISREG(mode) else path, mode


def _pour(source: Path, target: Path) -> None:
    # Else a pipe that nobody reads would be waited for.
    file = os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    os.set_blocking(file, True)
    with source.open("rb") as start, os.fdopen(file, "wb") as end:
        shutil.copyfileobj(start, end)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
