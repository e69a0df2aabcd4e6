"""What was found in a folder of images: how many of each class, some of them, and what they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from pydantic import ValidationError
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from mnist_desktop.data.own_data import keep
from mnist_desktop.data.own_reading import Found, Tell, read_folder
from mnist_desktop.digits.image import SIDE
from mnist_desktop.experiment.own_data import LONGEST_NAME
from mnist_desktop.refusal import Refusal
from mnist_desktop.ui.ink_image import ink_image
from mnist_desktop.ui.laying_out import STRETCH, column, label_for, named, quiet, row
from mnist_desktop.ui.model.work import Work
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.words import say

_EXAMPLES = 5
_MOST_NAMED = 8
_EDITABLE = Qt.ItemFlag.ItemIsEditable


class OwnDataDialog(QDialog):
    """Reads a folder, shows what is in it, and keeps it. `taken` brings the OwnData."""

    taken = Signal(object)

    def __init__(self, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ownData")
        self.setWindowTitle(self.tr("Data of your own"))
        self._found: Found | None = None
        self._name = named(QLineEdit(maxLength=100), "ownDataName")
        self._said = named(PlainLabel(wordWrap=True), "ownDataSaid")
        self._progress = named(QProgressBar(), "ownDataProgress", self.tr("Reading"))
        self._table = named(QTableWidget(0, 4), "ownDataClasses", self.tr("Classes"))
        self._table.setHorizontalHeaderLabels(
            [self.tr("Class"), self.tr("To train on"), self.tr("To test on"), self.tr("Examples")]
        )
        self._table.verticalHeader().hide()
        self._table.setIconSize(QSize(_EXAMPLES * (SIDE + 4), SIDE))
        self._table.setTabKeyNavigation(False)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._inverted = named(QCheckBox(self.tr("Exchange black and white")), "ownDataInverted")
        self._inverted.setToolTip(
            self.tr("MNIST's images are white on black, and so is the pad's.")
        )
        self._transposed = named(QCheckBox(self.tr("Exchange rows and columns")), "ownDataTurned")
        for box in (self._inverted, self._transposed):
            box.toggled.connect(self._show_examples)
        self._remarks = quiet(named(PlainLabel(wordWrap=True), "ownDataRemarks"))
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        self._ok = named(buttons.button(kinds.Ok), "ownDataTake")
        self._ok.setText(self.tr("Use these images"))
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        self._shown = QWidget()
        column(
            row(label_for(self._name, self.tr("Name")), self._name),
            (self._table, 1),
            row(self._inverted, 12, self._transposed, STRETCH),
            self._remarks,
            of=self._shown,
            spacing=8,
        )
        column(
            self._said,
            self._progress,
            (self._shown, 1),
            buttons,
            of=self,
            margins=(12,) * 4,
            spacing=8,
        )
        self.resize(620, 520)
        self._show(is_busy=True)
        self._said.setText(self.tr("Reading {} …").format(folder.name))
        self._work = _Thread(lambda tell: read_folder(folder, tell), self)
        self._work.told.connect(self._on_told)
        self._work.done.connect(self._on_read)
        self._work.failed.connect(self._on_failed)
        self._work.start()

    def done(self, result: int) -> None:
        self._work.close()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._found is not None:
            self._show_examples()

    def _show(self, *, is_busy: bool) -> None:
        self._progress.setVisible(is_busy)
        self._progress.setRange(0, 0)
        self._shown.setVisible(self._found is not None)
        self._shown.setEnabled(not is_busy)
        self._ok.setEnabled(not is_busy and self._found is not None)

    def _on_told(self, at: int, of: int) -> None:
        self._progress.setRange(0, of)
        self._progress.setValue(at)

    def _on_failed(self, sentence: str) -> None:
        self._show(is_busy=False)
        self._said.setText(sentence)

    def _on_read(self, found: Found) -> None:
        self._found = found
        self._name.setText(found.name)
        own = found.as_they_are
        words = self.tr("{:,} images in {} classes: {:,} to train on and {:,} to test on.")
        rows = len(own.train_labels), len(own.test_labels)
        self._said.setText(words.format(sum(rows), len(found.classes), *rows))
        self._table.setRowCount(len(found.classes))
        for at, (name, counts) in enumerate(zip(found.classes, found.counts(), strict=True)):
            self._table.setItem(at, 0, QTableWidgetItem(name))
            for place, count in enumerate(counts, 1):
                item = QTableWidgetItem(f"{count:,}")
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setFlags(item.flags() & ~_EDITABLE)
                self._table.setItem(at, place, item)
            self._table.setItem(at, 3, item := QTableWidgetItem())
            item.setFlags(item.flags() & ~_EDITABLE)
            self._table.setRowHeight(at, SIDE + 8)
        self._inverted.setChecked(found.inverted)
        self._transposed.setChecked(found.transposed)
        left = ", ".join(found.left_out[:_MOST_NAMED])
        if (more := len(found.left_out) - _MOST_NAMED) > 0:
            left = say("{shown} and {more} more", shown=left, more=more)
        not_taken = [self.tr("Not taken: {}.").format(left)] if left else []
        how = self.tr("A double click on a name changes it.")
        self._remarks.setText("\n".join([*found.remarks, *not_taken, how]))
        self._show_examples()
        self._show(is_busy=False)
        self._ok.setFocus()

    def _as_chosen(self) -> Found:
        assert self._found is not None
        inverted, transposed = self._inverted.isChecked(), self._transposed.isChecked()
        return replace(self._found, inverted=inverted, transposed=transposed)

    def _show_examples(self) -> None:
        if self._found is None:
            return
        chosen = self._as_chosen()
        own = chosen.as_they_are
        rows = [
            np.flatnonzero(own.train_labels == label)[:_EXAMPLES]
            for label in range(len(chosen.classes))
        ]
        few = replace(
            own,
            train_images=own.train_images[np.concatenate(rows)],
            test_images=own.test_images[:0],
        ).turned(inverted=chosen.inverted, transposed=chosen.transposed)
        shown = iter(few.train_images)
        for at, these in enumerate(rows):
            strip = QPixmap(self._table.iconSize() * self.devicePixelRatioF())
            strip.setDevicePixelRatio(self.devicePixelRatioF())
            strip.fill(Qt.GlobalColor.transparent)
            with QPainter(strip) as painter:
                for place in range(len(these)):
                    pixels = np.divide(next(shown), 255, dtype=np.float32)
                    painter.drawImage(place * (SIDE + 4), 0, ink_image(pixels, self.palette()))
            self._item(at, 3).setData(Qt.ItemDataRole.DecorationRole, strip)

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self._table.item(row, column)
        assert item is not None
        return item

    def _on_accepted(self) -> None:
        chosen = self._as_chosen()
        names = [self._item(at, 0).text().strip() for at in range(len(chosen.classes))]
        if wrong := self._why_wrong(names):
            self._said.setText(wrong)
            return
        name = self._name.text().strip() or chosen.name
        self._show(is_busy=True)
        self._said.setText(self.tr("Keeping a copy, so that runs find it again …"))
        self._work.wait()
        self._work = _Thread(lambda _: keep(chosen.images, name, names), self)
        self._work.done.connect(self._on_kept)
        self._work.failed.connect(self._on_failed)
        self._work.start()

    def _why_wrong(self, names: list[str]) -> str | None:
        if not all(names):
            return self.tr("Each class needs a name.")
        if len(set(names)) < len(names):
            return self.tr("Two classes have the same name.")
        if max(map(len, names)) > LONGEST_NAME:
            return self.tr("The name of a class has at most {} letters.").format(LONGEST_NAME)
        return None

    def _on_kept(self, own: object) -> None:
        self.accept()
        self.taken.emit(own)


class _Ended(Exception):
    """Nobody wants to know any more."""


class _Thread(Work):
    """Does one thing that takes seconds; `told` brings how many of how many are done."""

    told = Signal(int, int)
    done = Signal(object)
    failed = Signal(str)

    def __init__(self, do: Callable[[Tell], object], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("ownDataThread")
        self._do = do

    def end(self) -> None:
        self.requestInterruption()

    def _tell(self, at: int, of: int) -> None:
        if self.isInterruptionRequested():
            raise _Ended
        if at % 50 == 0:
            self.told.emit(at, of)

    def run(self) -> None:
        try:
            self.done.emit(self._do(self._tell))
        except _Ended:
            return
        except Refusal as error:
            self.failed.emit(str(error))
        except ValidationError:
            self.failed.emit(say("A name has letters that cannot be shown."))
        except MemoryError:
            self.failed.emit(say("There is not enough memory for these images."))
