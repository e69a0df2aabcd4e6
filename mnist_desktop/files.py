"""How files are written, replaced and removed: whole or not at all, also while somebody reads them."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

# Windows replaces and removes nothing that anybody has open, and says one of these: "access denied", "used
# by another process". A thread that reads a run, a virus scanner, a search index let go within moments.
_IN_USE = (5, 32)
_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)


def write_whole(content: bytes | Callable[[Path], None], path: Path) -> None:
    """Write a file so that a full disk or a kill leaves the old one, or none.

    `content` may be what writes a file of any name: then it need not be in memory all at once. Raises
    OSError, also where there is a file that is read-only, and what `content` raises.
    """
    _check_may_be_replaced(path)
    # A temporary file beside it, then a rename.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    temporary = Path(name)
    try:
        if isinstance(content, bytes):
            temporary.write_bytes(content)
        else:
            content(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        replace(temporary, path)
    except BaseException:
        remove(temporary)
        raise


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
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "it is no file", str(path))


def _patiently(act: Callable[[], None]) -> None:
    for pause in _PAUSES:
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE:
                raise
            time.sleep(pause)
    return act()


def _check_may_be_replaced(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):  # a rename would put a file in the place of a device
        raise OSError(errno.EINVAL, "it is no file", str(path))
    # A rename asks only whether the folder can be written. The bit counts for root too, who may write all.
    is_writable = mode & stat.S_IWUSR and os.access(path, os.W_OK)
    if not is_writable:
        raise PermissionError(errno.EACCES, "it is read-only", str(path))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
