"""Recall and precision of each class, in a compact table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from mnist_desktop.history.results import Results
from mnist_desktop.ui.laying_out import named, only_read
from mnist_desktop.ui.plain_label import as_tip
from mnist_desktop.ui.results.words import points, precision_words, recall_words

_DIGITS, _ROWS = 10, 2


class ByDigitTable(QTableWidget):
    """A column for each digit, or each class by its name, with its recall and its precision in percent."""

    def __init__(self) -> None:
        super().__init__(_ROWS, _DIGITS)
        self._names: tuple[str, ...] = ()
        named(self, "byDigit", self.tr("Recall and precision of each digit"))
        self.setVerticalHeaderLabels([self.tr("Recall %"), self.tr("Prec. %")])
        meanings = [
            f"<p>{meaning}</p>"
            for meaning in (
                self.tr("Recall: of the images of a digit, how many are read as this digit."),
                self.tr("Precision: of the images read as a digit, how many are this digit."),
            )
        ]
        for row, meaning in enumerate(meanings):
            self.verticalHeaderItem(row).setToolTip(meaning)
        self.setWhatsThis("".join(meanings))
        only_read(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setHighlightSections(False)
        self._head(tuple(map(str, range(_DIGITS))))
        self._fit()

    def _head(self, names: tuple[str, ...]) -> None:
        if names == self._names:
            return
        self._names = names
        self.setColumnCount(len(names))
        for column, name in enumerate(names):
            item = QTableWidgetItem(name)
            item.setToolTip(as_tip(name))
            self.setHorizontalHeaderItem(column, item)
        # More columns than there is room for are scrolled.
        policy = Qt.ScrollBarPolicy
        has_room = len(names) <= _DIGITS
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if has_room else policy.ScrollBarAlwaysOn
        )
        self._fit()

    def show_results(self, results: Results) -> None:
        """Show another network's figures."""
        self._head(results.names or tuple(map(str, range(results.classes))))
        rows = ((results.recall, recall_words), (results.precision, precision_words))
        for row, (shares, words) in enumerate(rows):
            for digit, share in enumerate(shares):
                item = QTableWidgetItem(points(share))
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setToolTip(as_tip(words(results, digit)))
                self.setItem(row, digit, item)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def sizeHint(self) -> QSize:
        height = self.horizontalHeader().sizeHint().height()
        height += _ROWS * self.verticalHeader().defaultSectionSize() + 2 * self.frameWidth()
        if self.columnCount() > _DIGITS:
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(self.minimumSizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        column = self.fontMetrics().horizontalAdvance("99.9") + 3
        width = self.verticalHeader().sizeHint().width() + _DIGITS * column + 2 * self.frameWidth()
        return QSize(width, 0)

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        self.verticalHeader().setMinimumSectionSize(line + 2)
        self.verticalHeader().setDefaultSectionSize(line + 4)
        has_room = self.columnCount() <= _DIGITS
        least = 10 if has_room else self.fontMetrics().horizontalAdvance("100.0") + 8
        self.horizontalHeader().setMinimumSectionSize(least)
        self.setFixedHeight(self.sizeHint().height())
