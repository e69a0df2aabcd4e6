"""Help ▸ About: what this program is, and the versions that a report of a fault needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from mnist_desktop import __version__
from mnist_desktop.ui.laying_out import button, named
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.ui.program_icon import program_icon
from mnist_desktop.versions import versions


class About(QDialog):
    """The program's name, whose digits it ships, and its versions with a button that copies them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle(self.tr("About MNIST Desktop"))
        picture = PlainLabel()
        picture.setPixmap(program_icon().pixmap(64, 64))
        words = QLabel(
            self.tr(
                "<p><b>MNIST Desktop {}</b></p><p>Build a neural network from check boxes, watch it "
                "learn, draw a digit and see what it says.</p><p>MNIST: LeCun, Cortes, Burges; Creative "
                "Commons Attribution-ShareAlike 3.0.</p><p>Pen strokes: Alpaydin, Alimoglu (UCI); Creative "
                "Commons Attribution 4.0.</p>"
            ).format(__version__),
            wordWrap=True,
            textFormat=Qt.TextFormat.RichText,
        )
        lines = "\n".join(f"{name} {version}" for name, version in versions().items())
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        self._versions = named(PlainLabel(lines, textInteractionFlags=selectable), "versions")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        text = self.tr("Copy versions")
        copy = button(QPushButton, "copyVersionsButton", text, do=self._on_copy_asked)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        for widget in (picture, words, self._versions, buttons):
            column.addWidget(widget)

    def _on_copy_asked(self) -> None:
        QGuiApplication.clipboard().setText(self._versions.text())
