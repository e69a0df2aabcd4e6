"""One digit of the user's own handwriting, and the row of the file that it stands in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np

from mnist_desktop.digits.image import SIDE, Picture, as_bytes
from mnist_desktop.digits.strokes import Points, Stroke

# A pen that reports each millisecond for ten seconds makes half a million letters.
_LONGEST_DRAWING = 1_000_000
_MOST_LINES = 2_000
# A pad is hundreds of pixels wide and a pen reports each millisecond: more decimals are noise.
_DECIMALS = 5
_UNKNOWN_DATE = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, eq=False)
class OwnDigit:
    """A drawing that the user filed under its label."""

    id: int
    label: int  # 0 to 9
    image: Picture  # (28, 28) float32 in 0..1, each a 255th
    added: datetime  # UTC
    strokes: tuple[Stroke, ...] = ()  # as drawn; none where the digit came as an image


def checked_label(label: int) -> int:
    """A label that is 0 to 9. Raises ValueError."""
    if label not in range(10):
        raise ValueError(f"a label is 0 to 9, not {label!r}")
    return int(label)


def bytes_of(image: Picture) -> bytes:
    """An image (28, 28) in 0..1 as 784 bytes. Raises ValueError."""
    image = np.asarray(image, np.float32)
    if image.shape != (SIDE, SIDE):
        raise ValueError(f"an image is {SIDE}×{SIDE}, not {image.shape}")
    if np.isnan(image).any():
        raise ValueError("an image has no NaN")
    return as_bytes(image).tobytes()


def image_of(content: bytes) -> Picture:
    """784 bytes as an image (28, 28) in 0..1."""
    pixels = np.frombuffer(content, np.uint8).reshape(SIDE, SIDE)
    image: Picture = np.divide(pixels, 255, dtype=np.float32)
    return image


def json_of(strokes: Sequence[Stroke]) -> str:
    """Strokes as they stand in a row."""
    lines = [[np.round(line, _DECIMALS).tolist() for line in stroke.lines] for stroke in strokes]
    return json.dumps(lines, separators=(",", ":"))


def _strokes(text: object) -> tuple[Stroke, ...]:
    """Strokes from JSON, or none where it is not the JSON of strokes."""
    # RecursionError: brackets in brackets; OverflowError: a whole number beyond float64.
    with suppress(ValueError, TypeError, OverflowError, RecursionError):
        strokes = json.loads(text) if len(text) <= _LONGEST_DRAWING else []  # type: ignore[arg-type]
        if sum(1 + len(lines) for lines in strokes) <= _MOST_LINES:
            return tuple(Stroke(tuple(_line(points) for points in lines)) for lines in strokes)
    return ()


def _line(points: list[object]) -> Points:
    line = np.array(points, float).reshape(len(points), 4)
    if not np.isfinite(line).all():
        raise ValueError("a point is nowhere")
    return line


def _date(text: object) -> datetime:
    # A digit without its date is still a digit.
    with suppress(ValueError, TypeError, OverflowError):
        date = datetime.fromisoformat(text)  # type: ignore[arg-type]
        return date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    return _UNKNOWN_DATE


def digit_of(row: tuple[Any, ...]) -> OwnDigit | None:
    """A row as a digit, or None where its label or its image is none."""
    number, label, image, added, strokes = row
    if not isinstance(label, int) or label not in range(10):
        return None
    if not isinstance(image, bytes) or len(image) != SIDE * SIDE:
        return None
    return OwnDigit(number, label, image_of(image), _date(added), _strokes(strokes))
