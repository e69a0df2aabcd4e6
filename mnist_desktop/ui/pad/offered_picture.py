"""What the clipboard and what is dragged offer as a picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent, QImage, QPixmap


def offers_picture(data: QMimeData) -> bool:
    """Whether a picture is dragged, as far as can be told before it is dropped."""
    return _picture_file(data) is not None or data.hasImage()


def picture_in(data: QMimeData) -> Path | QImage | None:
    """The picture's file or the picture itself; a file comes first."""
    file = _picture_file(data)
    if file is not None or not data.hasImage():
        return file
    image = data.imageData()
    if isinstance(image, QPixmap):
        image = image.toImage()
    return image if isinstance(image, QImage) and not image.isNull() else None


def accept_copy(event: QDropEvent) -> None:
    """Take the picture as a copy: after a move, a file manager removes the file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _picture_file(data: QMimeData) -> Path | None:
    from mnist_desktop.digits.picture_files import is_picture

    files = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return next((file for file in files if is_picture(file)), None)
