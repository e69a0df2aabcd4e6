"""A chart as a picture for a document, on a light ground: SVG, or PNG drawn from it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from mnist_desktop.files import write_whole

_PNG_WIDTH = 1800


@dataclass(frozen=True)
class ChartPicture:
    """A chart that is a document of its own."""

    svg: str

    def save(self, path: Path) -> None:
        """Write a file, whole or not at all: SVG or else PNG, by the name's ending. Raises OSError."""
        is_svg = path.suffix.lower() == ".svg"
        write_whole(self.svg.encode() if is_svg else self._png(), path)

    def _png(self) -> bytes:
        renderer = QSvgRenderer(self.svg.encode())
        size = renderer.defaultSize()
        height = round(size.height() * _PNG_WIDTH / size.width())
        image = QImage(QSize(_PNG_WIDTH, height), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]  # The stub wants bytes, PySide6 a str.
        return bytes(buffer.data().data())
