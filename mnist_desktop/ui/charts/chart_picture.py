"""A chart as a picture for a document, on a light ground: SVG, or PNG drawn from it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from mnist_desktop.files import write_whole
from mnist_desktop.ui.ink_image import png

_PNG_WIDTH = 1800


def save_chart(svg: str, path: Path) -> None:
    """Write a chart, whole or not at all: SVG or else PNG, by the name's ending. Raises OSError."""
    is_svg = path.suffix.lower() == ".svg"
    write_whole(svg.encode() if is_svg else _png(svg), path)


def _png(svg: str) -> bytes:
    renderer = QSvgRenderer(svg.encode())
    size = renderer.defaultSize()
    height = round(size.height() * _PNG_WIDTH / size.width())
    image = QImage(QSize(_PNG_WIDTH, height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return png(image)
