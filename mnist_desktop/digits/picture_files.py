"""Picture files: which endings they have, and how bright their pixels are."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from mnist_desktop.digits.image import PictureError
from mnist_desktop.files import open_file
from mnist_desktop.words import say

# More pixels are refused, and a picture with a longer side is reduced.
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1500

ORIENTATION = 0x0112  # EXIF: how the camera was held

# Formats that Pillow lists and that hold no picture that it reads by itself: films, documents, programs.
_NO_PICTURES = {"EPS", "PDF", "MPEG", "BUFR", "GRIB", "HDF5", "WMF", "FITS"}
# What phones save; Pillow reads it only with a plug-in, and says so itself.
_OF_PHONES = {".heic", ".heif"}


@cache
def picture_endings() -> frozenset[str]:
    """The endings of picture files, with the point and in small letters: what Pillow reads here."""
    Image.init()
    read = {
        ending
        for ending, kind in Image.registered_extensions().items()
        if kind in Image.OPEN and kind not in _NO_PICTURES
    }
    return frozenset(read | _OF_PHONES)


def is_picture(path: Path) -> bool:
    """Whether a file is called like a picture."""
    return path.suffix.casefold() in picture_endings()


def grey_from_file(path: Path) -> NDArray[Any]:
    """The brightness of an image file, (height, width), upright, as if on white paper where transparent.

    Light ink on a clear ground is given as its opacity, with the ground 0. Of an animation it is the
    first picture. A picture with a side above 1500 pixels is reduced; one of more than 50 megapixels is
    refused before it is decoded. Raises PictureError.
    """
    with opened_picture(path, path.name) as file:
        return _grey(file)


def grey_from_bytes(data: bytes, name: str) -> NDArray[Any]:
    """The brightness of an image file's content, as in `grey_from_file`. Raises PictureError."""
    with opened_picture(io.BytesIO(data), name) as file:
        return _grey(file)


@contextmanager
def opened_picture(source: Path | io.BytesIO, name: str) -> Iterator[Image.Image]:
    """A picture that is not decoded yet, of at most 50 megapixels; a file's name is for the sentences.

    Raises PictureError, also in place of what goes wrong while the picture is used.
    """
    too_large = say("{name} is too large a picture to be read.", name=name)
    try:
        with open_file(source) if isinstance(source, Path) else source as content:
            with warnings.catch_warnings():
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                file = Image.open(content)
            # Pillow would have Ghostscript run a program that the file brings along.
            if file.format == "EPS":
                raise UnidentifiedImageError
            if file.width * file.height > MOST_PIXELS:
                raise PictureError(too_large)
            yield file
    except PictureError:
        raise
    except UnidentifiedImageError:
        raise PictureError("{name} is not a picture that can be read.", name=name) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError):
        raise PictureError(too_large) from None
    except Exception as error:
        # Pillow's decoders raise whatever comes on a damaged file, TypeError and struct.error too.
        reason = getattr(error, "strerror", None) or say("the file is damaged")
        raise PictureError(
            "{name} cannot be read as a picture: {reason}.", name=name, reason=reason
        ) from error


def _grey(file: Image.Image) -> NDArray[Any]:
    """The brightness of a picture, as `grey_from_file` gives it."""
    # A JPEG is decoded at an eighth of its size at best.
    file.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    orientation = file.getexif().get(ORIENTATION, 1)
    # More than eight bits a pixel: Pillow would clip them at 255 rather than scale them.
    mode = "F" if file.mode.startswith(("I", "F")) else "RGBA"
    small = _reduced(file, mode)
    small.getexif()[ORIENTATION] = orientation
    upright = ImageOps.exif_transpose(small)
    if mode == "F":
        return np.asarray(upright)
    paper = Image.new("RGBA", upright.size, "white")
    paper.alpha_composite(upright)
    grey = np.asarray(paper.convert("L"))
    opacity = np.asarray(upright.getchannel("A"))
    if opacity.min() < 255:
        shown = np.asarray(upright.convert("L"))[opacity > 128]
        if shown.size and shown.min() > 200:
            return opacity
    return grey


def _reduced(file: Image.Image, mode: str) -> Image.Image:
    """The picture in a mode, its sides at most 1500 pixels, without a whole copy in between."""
    factor = math.ceil(max(file.size) / LONGEST_SIDE)
    if factor == 1:
        return file.convert(mode)
    width, height = file.size
    small = Image.new(mode, (-(-width // factor), -(-height // factor)))
    for top in range(0, height, 64 * factor):
        strip = file.crop((0, top, width, min(height, top + 64 * factor)))
        small.paste(strip.convert(mode).reduce(factor), (0, top // factor))
    return small
