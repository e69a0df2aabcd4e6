"""MNIST's own files: images and labels as bytes behind a short header, plain or gzipped (IDX)."""

from __future__ import annotations

import gzip
import re
import struct
import zlib
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.digits.image import SIDE
from mnist_desktop.files import open_file
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import mark, say

# The type (8: unsigned bytes) and the number of dimensions, as big-endian as all of an IDX file.
IMAGES_MAGIC = 0x0803
LABELS_MAGIC = 0x0801
_NOT_OPENED = mark("{name} cannot be opened: {reason}.")


class IdxError(Refusal):
    """A pair of IDX files that is not whole and valid."""


def read_idx(
    path: Path, *, most: int, classes: int, too_many: str
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The images (n, 28, 28) and the labels (n,) of a pair of files, given either of the two.

    Their names are told apart as MNIST's are: images-idx3 and labels-idx1 (or images.idx3, labels.idx1).
    `too_many` says that there are more than `most`. Raises IdxError, also of a label that is none of the
    `classes`.
    """
    images_path, labels_path = idx_pair(path)
    count, content = _idx(labels_path, LABELS_MAGIC, mark("labels"), most, too_many)
    labels = np.frombuffer(content, np.uint8)
    if (wrong := np.flatnonzero(labels >= classes)).size:
        raise IdxError(
            "{labels_name}: label {wrong}, {labels}, is not one of 0 to {last}.",
            labels_name=labels_path.name,
            wrong=int(wrong[0]) + 1,
            labels=int(labels[wrong[0]]),
            last=classes - 1,
        )
    image_count, images = _idx(images_path, IMAGES_MAGIC, mark("images"), most, too_many)
    if image_count != count:
        raise IdxError(
            "{name} has {image_count} images, {labels_name} {count} labels.",
            name=images_path.name,
            image_count=image_count,
            labels_name=labels_path.name,
            count=count,
        )
    return np.frombuffer(images, np.uint8).reshape(count, SIDE, SIDE), labels


def idx_pair(path: Path) -> tuple[Path, Path]:
    """The paths of the images and of the labels, given either. Raises IdxError."""
    name = path.name.removesuffix(".gz")
    images = re.sub(r"labels([-.]idx)1", r"images\g<1>3", name)
    labels = re.sub(r"images([-.]idx)3", r"labels\g<1>1", name)
    if images == labels:
        raise IdxError(
            "{name} is not called as IDX files are, such as {images} and {labels}.",
            name=path.name,
            images="own-images-idx3-ubyte",
            labels="own-labels-idx1-ubyte",
        )
    other = labels if name == images else images
    suffixes = (".gz", "") if path.name.endswith(".gz") else ("", ".gz")
    for suffix in suffixes:
        partner = path.with_name(other + suffix)
        if partner.exists():
            return (path, partner) if name == images else (partner, path)
    raise IdxError("{name} has no {other} beside it.", name=path.name, other=other)


def _idx(path: Path, magic: int, kind: str, most: int, too_many: str) -> tuple[int, bytes]:
    """The number in an IDX file's header and the bytes after it, exactly as many as the header says."""
    header = struct.Struct(f">{1 + magic % 256}I")
    try:
        with open_file(path) as raw:
            is_zipped = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            file: BinaryIO | gzip.GzipFile
            with gzip.open(raw) if is_zipped else nullcontext(raw) as file:
                start = file.read(header.size)
                if len(start) < header.size or header.unpack(start)[0] != magic:
                    raise IdxError(
                        "{name} is not an IDX file of {kind}.", name=path.name, kind=say(kind)
                    )
                count, *sides = header.unpack(start)[1:]
                if sides and sides != [SIDE, SIDE]:
                    raise IdxError(
                        "{name} has images of {height}×{width} pixels, not of {side}×{side}.",
                        name=path.name,
                        height=sides[0],
                        width=sides[1],
                        side=SIDE,
                    )
                if count > most:  # a small archive can unpack to all that its header says
                    raise IdxError(too_many, name=path.name, count=count, kind=say(kind), most=most)
                length = count * (SIDE * SIDE if sides else 1)
                content = file.read(length + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise IdxError(_NOT_OPENED, name=path.name, reason=say("the file is damaged")) from error
    except OSError as error:
        raise IdxError(_NOT_OPENED, name=path.name, reason=error.strerror or error) from error
    if len(content) != length:
        key = (
            "{name} is cut short: its header says {count} {kind}."
            if len(content) < length
            else "{name} is too long: its header says {count} {kind}."
        )
        raise IdxError(key, name=path.name, count=count, kind=say(kind))
    return count, content
