"""MNIST's four archives as arrays. It needs no torch, so that they are read while torch is imported."""

from __future__ import annotations

import gzip
import hashlib
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mnist_desktop import paths
from mnist_desktop.data.dataset import DataError
from mnist_desktop.files import read_at_most

_LARGEST = 20_000_000
# Each archive's MD5 sum, as torchvision has it, and the length of its header, which the sum vouches for.
_ARCHIVES = {
    "train-images-idx3-ubyte.gz": ("f68b3c2dcbeaaa9fbdd348bbdeb94873", 16),
    "train-labels-idx1-ubyte.gz": ("d53e105ee54ea40749a09fcbcd1e9432", 8),
    "t10k-images-idx3-ubyte.gz": ("9fb629c4189551a2d022fa330f9573f3", 16),
    "t10k-labels-idx1-ubyte.gz": ("ec29112dd5afa0611ce80d1b7f02629c", 8),
}


def read_archives(folder: Path | None = None) -> list[NDArray[np.uint8]]:
    """Pixels (60000 · 784,) and labels (60000,) for training, and as many for 10,000 test images.

    `folder` has the four canonical archives (default: the bundled ones). No network is used and nothing
    is written. Raises DataError where an archive is missing or damaged. Source: LeCun, Cortes and Burges,
    "The MNIST database of handwritten digits".
    """
    return _read_all(folder or paths.resources() / "mnist")


@lru_cache(maxsize=1)  # the arrays cannot be written: all who ask share them
def _read_all(folder: Path) -> list[NDArray[np.uint8]]:
    return [_read(folder / name, *facts) for name, facts in _ARCHIVES.items()]


def _read(archive: Path, md5: str, header: int) -> NDArray[np.uint8]:
    try:
        content = read_at_most(archive, _LARGEST)
    except FileNotFoundError:
        raise DataError(
            "The MNIST file {name} is missing from {folder}. Install the program again.",
            name=archive.name,
            folder=archive.parent,
        ) from None
    except OSError as error:
        raise DataError(
            "The MNIST file {archive} cannot be read: {reason}.",
            archive=archive,
            reason=error.strerror,
        ) from error
    if hashlib.md5(content, usedforsecurity=False).hexdigest() != md5:
        raise DataError(
            "The MNIST file {name} in {folder} is damaged (its MD5 sum is wrong). "
            "Install the program again.",
            name=archive.name,
            folder=archive.parent,
        )
    return np.frombuffer(gzip.decompress(content), np.uint8, offset=header)
