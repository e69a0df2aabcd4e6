"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from pathlib import Path


def write_whole(content: bytes, path: Path) -> None:
    """Write a file so that a full disk or a kill leaves the old one, or none.

    Raises OSError, also where there is a file that is read-only.
    """
    _check_not_read_only(path)
    # A temporary file beside it, then a rename.
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _check_not_read_only(path: Path) -> None:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    # A rename asks only whether the folder can be written. The bit counts for root too, who may write all.
    is_writable = mode & stat.S_IWUSR and os.access(path, os.W_OK)
    if stat.S_ISREG(mode) and not is_writable:
        raise PermissionError(errno.EACCES, "it is read-only", str(path))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
