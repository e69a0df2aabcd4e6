"""The MNIST that ships with the program, through torchvision, as tensors."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from mnist_desktop import paths
from mnist_desktop.data.dataset import DataError, Dataset
from mnist_desktop.data.torchvision_import import mnist_class
from mnist_desktop.files import remove, replace

# Bytes of the four extracted files: a cache that a killed program or another hand left incomplete is
# made again.
_EXTRACTED = {
    "train-images-idx3-ubyte": 47_040_016,
    "train-labels-idx1-ubyte": 60_008,
    "t10k-images-idx3-ubyte": 7_840_016,
    "t10k-labels-idx1-ubyte": 10_008,
}


def load_mnist(archives: Path | None = None, cache: Path | None = None) -> Dataset:
    """MNIST: 60,000 training and 10,000 test images of 784 pixels in 0..1 with labels 0 to 9.

    `archives` is the folder with the four canonical archives (default: the bundled ones). They are
    extracted once, below `cache` (default: the user's cache folder), by torchvision, which checks their
    MD5 sums. No network is used.

    Raises DataError where an archive is missing or damaged, or the disk is full. Source: LeCun, Cortes
    and Burges, "The MNIST database of handwritten digits".
    """
    archives = archives or paths.resources() / "mnist"
    cache = cache or paths.cache_dir()
    mnist = mnist_class()
    root = cache / "mnist"
    if not _is_complete(root):
        _extract(archives, root, mnist)
    train, test = mnist(root=root, train=True), mnist(root=root, train=False)
    return Dataset(
        train_inputs=_scaled(train.data),
        train_labels=train.targets,
        test_inputs=_scaled(test.data),
        test_labels=test.targets,
    )


def _scaled(images: Tensor) -> Tensor:
    # By numpy, in this thread alone. Were torch to do it, it would start threads that belong to this
    # thread and stay; once there are more of them than cores, OpenMP lets every step of a training sleep.
    pixels = images.numpy().reshape(len(images), -1)
    return torch.from_numpy(np.divide(pixels, 255, dtype=np.float32))


def _is_complete(root: Path) -> bool:
    raw = root / "MNIST" / "raw"
    return all(
        (raw / name).is_file() and (raw / name).stat().st_size == size
        for name, size in _EXTRACTED.items()
    )


def _extract(archives: Path, root: Path, mnist: type) -> None:
    # Into a folder of its own that then takes the final name: a program killed half-way, or two that
    # start at once, leave no half-extracted files behind.
    for name, md5 in mnist.resources:  # type: ignore[attr-defined]
        _check(archives / name, md5)
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=root.parent) as folder:
            raw = Path(folder) / "MNIST" / "raw"
            raw.mkdir(parents=True)
            for name, _ in mnist.resources:  # type: ignore[attr-defined]
                shutil.copy(archives / name, raw)
            mnist(root=folder, download=True)  # finds the archives, checks and extracts them
            for archive in raw.glob("*.gz"):
                remove(archive)
            _move(Path(folder) / "MNIST", root / "MNIST")
    except OSError as error:
        raise DataError(
            f"MNIST could not be extracted into {root.parent}: {error.strerror or error}. About 60 MB "
            "of free space are needed there."
        ) from error


def _move(source: Path, target: Path) -> None:
    if _is_complete(target.parent):
        return  # another program was quicker, and may be reading its own by now
    if target.exists():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        replace(source, target)
    except OSError:
        # Another program put its own there in the meantime, which is as good.
        if not _is_complete(target.parent):
            raise


def _check(archive: Path, md5: str) -> None:
    try:
        found = hashlib.md5(archive.read_bytes(), usedforsecurity=False).hexdigest()
    except FileNotFoundError:
        raise DataError(
            f"The MNIST file {archive.name} is missing from {archive.parent}. Install the program again."
        ) from None
    except OSError as error:
        raise DataError(f"The MNIST file {archive} cannot be read: {error.strerror}.") from error
    if found != md5:
        raise DataError(
            f"The MNIST file {archive.name} in {archive.parent} is damaged (its MD5 sum is wrong). "
            "Install the program again."
        )
