"""Make the files of resources/pen from UCI's pen strokes, which are UNIPEN text: strokes, and their images.

python packaging/make_pen_strokes.py pendigits-orig.tra.Z.unpacked.gz
"""

from __future__ import annotations

import gzip
import itertools
import sys
from pathlib import Path

import numpy as np

from mnist_desktop.digits.pen_strokes import pad_image

TARGET = Path(__file__).resolve().parent.parent / "resources" / "pen"


def main(source: Path) -> None:
    labels: list[int] = []
    writers: list[int] = []
    lines_of_digit: list[int] = []
    points_of_line: list[int] = []
    points: list[tuple[int, int]] = []
    with gzip.open(source, "rt", encoding="ascii") as text:
        for line in text:
            words = line.split()
            if line.startswith(".SEGMENT DIGIT"):
                labels.append(int(words[-1].strip('"')))
                lines_of_digit.append(0)
            elif line.startswith(".COMMENT") and len(writers) < len(labels) and len(words) == 4:
                writers.append(int(words[2]))
            elif line.startswith(".PEN_DOWN"):
                lines_of_digit[-1] += 1
                points_of_line.append(0)
            elif len(words) == 2 and not line.startswith("."):
                x, y = map(int, words)
                points_of_line[-1] += 1
                points.append((x, 500 - y))  # the tablet's y grows upwards, the pad's downwards
    places = np.array(points, np.int16)
    np.savez_compressed(
        TARGET / "strokes.npz",
        labels=np.array(labels, np.uint8),
        writers=np.array(writers, np.uint8),
        lines=np.array(lines_of_digit, np.uint8),
        points=np.array(points_of_line, np.uint16),
        # From each point to the next: small numbers are packed into half the space.
        steps=np.diff(places, axis=0, prepend=places[:1] * 0).astype(np.int16),
    )
    lines = iter(np.split(places / 500, np.cumsum(points_of_line)[:-1]))
    images = [pad_image(list(itertools.islice(lines, count))) for count in lines_of_digit]
    np.savez_compressed(TARGET / "images.npz", images=np.stack(images))
    print(f"{len(labels):,} digits, {len(points):,} points")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
