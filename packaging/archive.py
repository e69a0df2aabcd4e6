"""Packs the program's folder: a .tar.xz, on Windows a .zip, which it can open by itself."""

from __future__ import annotations

import lzma
import platform
import sys
import tarfile
import zipfile
from pathlib import Path

# The first filter makes the jumps of x86's code alike: the archive is a few percent smaller.
_X86 = [{"id": lzma.FILTER_X86}] if platform.machine() in ("x86_64", "AMD64") else []
_FILTERS = [*_X86, {"id": lzma.FILTER_LZMA2, "preset": 6}]


def pack(folder: Path, target: Path) -> Path:
    """Pack the folder into `target` with an ending of the system's; return the archive.

    What is unpacked is one folder with the archive's name, so that versions do not mix.
    """
    print("packing it", flush=True)
    if sys.platform == "win32":
        return _zip(folder, target.with_name(f"{target.name}.zip"))
    return _tar_xz(folder, target.with_name(f"{target.name}.tar.xz"))


def _tar_xz(folder: Path, archive: Path) -> Path:
    with (
        lzma.open(archive, "wb", filters=_FILTERS) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        tar.add(folder, arcname=archive.name.removesuffix(".tar.xz"), filter=_nobody)
    return archive


def _nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    # Unpacked by root, the files are to be root's, not those of whoever made the archive.
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def _zip(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for file in sorted(folder.rglob("*")):
            packed.write(file, archive.stem / file.relative_to(folder))
    return archive
