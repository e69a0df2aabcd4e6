"""The user's own data sets, each copied once into one file that is called by its checksum.

So a run finds again what it was trained on, whatever becomes of the folder. No torch.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from mnist_desktop.data.dataset import DataError
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.files import remove, write_whole
from mnist_desktop.paths import own_data_dir

_SUFFIX = ".npz"
_ARRAYS = ("train_images", "train_labels", "test_images", "test_labels")
_ABOUT = "about"
_UNREADABLE = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error)


@dataclass(frozen=True, eq=False)
class Images:
    """A data set: images (n, 28, 28) and labels (n,) as bytes, to train on and to test on."""

    train_images: NDArray[np.uint8]
    train_labels: NDArray[np.uint8]
    test_images: NDArray[np.uint8]
    test_labels: NDArray[np.uint8]

    @property
    def checksum(self) -> str:
        """The SHA-256 sum of all that is learned from: the names are not among it."""
        found = hashlib.sha256(f"{len(self.train_labels)} {len(self.test_labels)} ".encode())
        for name in _ARRAYS:
            found.update(np.ascontiguousarray(getattr(self, name)).data)
        return found.hexdigest()

    def turned(self, *, inverted: bool, transposed: bool) -> Images:
        """The same with black and white, with rows and columns exchanged, or with both."""

        def each(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
            images = images.transpose(0, 2, 1) if transposed else images
            return np.ascontiguousarray(255 - images if inverted else images)

        images = each(self.train_images), each(self.test_images)
        return replace(self, train_images=images[0], test_images=images[1])


def keep(images: Images, name: str, classes: Iterable[str]) -> OwnData:
    """Copy a data set to where runs find it, whole or not at all.

    Raises pydantic.ValidationError where a name is none, DataError where it cannot be written.
    """
    rows = len(images.train_labels), len(images.test_labels)
    own = _checked().validate_python((images.checksum, name, *rows, tuple(classes)))
    content = {each: getattr(images, each) for each in _ARRAYS}
    about = np.frombuffer(json.dumps(own).encode(), np.uint8)

    def write(path: Path) -> None:
        with path.open("wb") as file:
            np.savez_compressed(file, allow_pickle=False, **{_ABOUT: about}, **content)

    path = path_of(own.checksum)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(write, path)
    except OSError as error:
        raise DataError(
            "The data set could not be kept as {path}: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    return own


def known() -> list[OwnData]:
    """The data sets that are kept, by their names; what is none is passed over."""
    found = []
    for path in own_data_dir().glob(f"*{_SUFFIX}"):
        try:
            with np.load(path, allow_pickle=False) as file:
                own = _checked().validate_json(file[_ABOUT].tobytes())
        except _UNREADABLE:
            continue
        if own.checksum == path.stem:
            found.append(own)
    return sorted(found, key=lambda own: (own.name.casefold(), own.checksum))


def forget(own: OwnData) -> None:
    """Remove the copy of a data set. Raises DataError."""
    try:
        remove(path_of(own.checksum))
    except OSError as error:
        raise DataError(
            "The data set {name} could not be removed: {reason}.",
            name=own.name,
            reason=error.strerror or error,
        ) from error


def path_of(checksum: str) -> Path:
    """Where a data set is kept. It need not be there."""
    return own_data_dir() / f"{checksum}{_SUFFIX}"


def why_missing(own: OwnData) -> str | None:
    """A sentence where a data set is not on this computer."""
    return None if path_of(own.checksum).is_file() else str(_missing(own))


@lru_cache(maxsize=1)  # up to 157 MB; the arrays are shared by all who ask
def read(own: OwnData) -> Images:
    """The images of a data set, as they were when it was kept. Raises DataError."""
    path = path_of(own.checksum)
    try:
        with np.load(path, allow_pickle=False) as file:
            images = Images(*(file[name] for name in _ARRAYS))
    except FileNotFoundError:
        raise _missing(own) from None
    except _UNREADABLE as error:
        reason = getattr(error, "strerror", None)
        raise _damaged(path, reason) from error
    if images.checksum != own.checksum:
        raise _damaged(path)
    return images


def _missing(own: OwnData) -> DataError:
    return DataError(
        "This needs the data set {name} (checksum {checksum} …), which is not on this computer. Choose "
        "its folder under Data set again.",
        name=own.name,
        checksum=own.short_checksum,
    )


def _damaged(path: Path, reason: str | None = None) -> DataError:
    if reason is not None:
        return DataError("The data set {path} cannot be read: {reason}.", path=path, reason=reason)
    return DataError(
        "The data set {path} is damaged: it is not what its checksum says. Choose its folder again.",
        path=path,
    )


def _checked() -> TypeAdapter[OwnData]:
    return TypeAdapter(OwnData)
