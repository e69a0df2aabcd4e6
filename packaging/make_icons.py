"""Make the program's icons from the two drawings in resources/icons.

.venv/bin/python packaging/make_icons.py [FOLDER]

The same drawings give the same files, byte for byte, with the same Qt and Pillow. FOLDER, where given,
receives the files instead of resources/icons.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
NAME = "mnist-desktop"

PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)

# Up to this size the margin and the thin curve of the large drawing would be a blur.
LARGEST_SMALL = 32

# Apple's template leaves a margin of 100 of 1024 pixels, which the Dock counts on. The large drawing has
# 32 of 1024 already.
MAC_BODY = 824 / 1024
LARGE_BODY = 480 / 512


def render(size: int, scale: float = 1.0) -> Image.Image:
    """The icon at a size in pixels, the drawing shrunk about its middle by a scale."""
    small = size <= LARGEST_SMALL
    drawing = QSvgRenderer(str(ICONS / (f"{NAME}-small.svg" if small else f"{NAME}.svg")))
    if not drawing.isValid():
        raise ValueError(f"Qt cannot read the drawing for {size} pixels.")
    canvas = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = size * (1 - scale) / 2
    drawing.render(painter, QRectF(margin, margin, size * scale, size * scale))
    painter.end()
    straight = canvas.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (size, size), bytes(straight.constBits()))


def render_for_mac(size: int) -> Image.Image:
    """The icon at a size, with the margin that macOS expects."""
    return render(size, MAC_BODY if size <= LARGEST_SMALL else MAC_BODY / LARGE_BODY)


def make_icons(folder: Path) -> None:
    """Write the PNGs, the icon for Windows and the one for macOS into a folder."""
    images = {size: render(size) for size in PNG_SIZES}
    for size, image in images.items():
        image.save(folder / f"{NAME}-{size}.png", optimize=True)

    # Pillow takes the largest image first and makes by itself, by shrinking, only what it is not given.
    *rest, largest = (images[size] for size in ICO_SIZES)
    largest.save(
        folder / f"{NAME}.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=rest
    )
    *rest, largest = (render_for_mac(size) for size in ICNS_SIZES)
    largest.save(folder / f"{NAME}.icns", append_images=rest)


if __name__ == "__main__":
    make_icons(Path(sys.argv[1]) if len(sys.argv) > 1 else ICONS)
