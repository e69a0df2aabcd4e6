"""The row of the form that chooses which data set of one's own is learned from."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from mnist_desktop.data.own_data import forget, known, path_of
from mnist_desktop.experiment.knobs import Knob
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.form.knob_editors import KnobEditor
from mnist_desktop.ui.laying_out import button, choices, column, row
from mnist_desktop.ui.plain_label import as_tip

if TYPE_CHECKING:
    from mnist_desktop.ui.own_data.dialog import OwnDataDialog

_LETTERS = 9


class OwnDataEditor(KnobEditor):
    """The data sets that are kept to choose from, and buttons to bring another one and to remove one."""

    def __init__(self, name: str, knob: Knob, prefix: str) -> None:
        super().__init__(name, knob, prefix)
        self._known: list[OwnData] = []
        self._chosen: OwnData | None = None
        self._box = choices(_LETTERS, self.tr("None chosen"))
        self.add(self._box)
        tip = self.tr(
            "Take images from a folder: IDX files called as MNIST's are, such as those of Fashion-MNIST or "
            "KMNIST, or pictures in a folder for each class. A folder can also be dropped on the window."
        )
        choose = button(QPushButton, "chooseData", self.tr("Choose data …"), tip, self._on_choose)
        tip = self.tr("Remove this data set's copy from the computer")
        self._remove = button(QPushButton, "removeData", self.tr("Remove"), tip, self._on_remove)
        self.row.addLayout(column(self._box, row(choose, self._remove), spacing=3))
        self._box.activated.connect(self._on_activated)

    def set_value(self, value: OwnData | None) -> None:
        self._chosen = value
        self._known = known() if value is None or value not in self._known else self._known
        here = path_of(value.checksum).is_file() if value is not None else False
        if value is not None and value not in self._known:  # of a run that has other names for it
            self._known = [value, *(each for each in self._known if each[0] != value.checksum)]
        with QSignalBlocker(self._box):
            self._box.clear()
            for own in self._known:
                words = own.name if own != value or here else self.tr("{} (not here)")
                self._box.addItem(words.format(own.name))
                tip = as_tip(_facts(self, own))
                self._box.setItemData(self._box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            self._box.setCurrentIndex(self._known.index(value) if value is not None else -1)
        self._remove.setEnabled(here)

    def take(self, folder: Path) -> None:
        """Show what is in a folder, and take it where the user says so."""
        from mnist_desktop.ui.own_data.dialog import OwnDataDialog  # it knows Pillow

        dialog: OwnDataDialog = OwnDataDialog(folder, self.window())
        dialog.taken.connect(self._on_taken)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_choose(self) -> None:
        title = self.tr("Choose the folder of a data set")
        if name := QFileDialog.getExistingDirectory(self.window(), title):
            self.take(Path(name))

    def _on_taken(self, own: OwnData) -> None:
        self._known = known()
        self.set_value(own)
        self.edited.emit(own)

    def _on_activated(self, index: int) -> None:
        self.set_value(self._known[index])
        self.edited.emit(self._chosen)

    def _on_remove(self) -> None:
        assert self._chosen is not None
        words = self.tr(
            "Remove the copy of {} from this computer? Its runs stay; to train them again, its folder has "
            "to be chosen again."
        ).format(escape(self._chosen.name))
        if QMessageBox.question(self.window(), self.tr("Remove"), words) is _YES:
            try:
                forget(self._chosen)
            except Refusal as error:
                QMessageBox.warning(self.window(), self.tr("Remove"), str(error))
            self._known = []
            self.set_value(None)
            self.edited.emit(None)


_YES = QMessageBox.StandardButton.Yes


def _facts(editor: OwnDataEditor, own: OwnData) -> str:
    words = editor.tr("{}: {:,} images to train on, {:,} to test on · {} · checksum {} …")
    classes = ", ".join(own.classes)
    return words.format(own.name, own.train_rows, own.test_rows, classes, own.short_checksum)
