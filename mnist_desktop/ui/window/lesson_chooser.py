"""The chooser of lessons: under the headings of the notes, with what is done and how long each takes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QToolButton,
    QWidget,
)

from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipes import RECIPES, SECTIONS
from mnist_desktop.ui.laying_out import bold, button, label_for, named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel
from mnist_desktop.words import say

Index = QModelIndex | QPersistentModelIndex

# What stands at the right of a lesson in the list: how long it takes, a tick, and what was guessed.
_AT_THE_RIGHT = Qt.ItemDataRole.UserRole + 1
_NO_TICK = "\u2007"
_GAP = 24
_LETTERS = 24


class LessonChooser(QWidget):
    """The lessons in the order of the notes. `chosen` brings the name of a recipe."""

    chosen = Signal(str)

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        tip = self.tr(
            "The lecture notes' experiments, ready to train. A tick: one of your runs is of it. Behind a "
            "question mark: your guesses, right ✓ or wrong ✗."
        )
        self._progress = progress
        self._box = _Box(placeholderText=self.tr("own experiment"), maxVisibleItems=50)
        named(self._box, "recipeBox", self.tr("Lesson"), tip)
        self._done: Collection[str] = ()
        self._words_of: Callable[[str], str] = lambda _: ""
        self._model = QStandardItemModel(self._box)
        self._items: dict[str, QStandardItem] = {}
        for section, heading in SECTIONS.items():
            title = _Item(say(heading), partial(self._about_section, section))
            title.setFlags(Qt.ItemFlag.NoItemFlags)
            title.setFont(bold(self._box.font()))
            self._model.appendRow(title)
            for recipe in RECIPES.values():
                if recipe.section == section:
                    item = self._items[recipe.name] = _Item(
                        say(recipe.title), partial(self._about, recipe.name)
                    )
                    item.setData(recipe.name, Qt.ItemDataRole.UserRole)
                    item.setToolTip(f"<p>{say(recipe.summary)}</p>")
                    self._model.appendRow(item)
        self._box.setModel(self._model)
        self._box.setItemDelegate(_LessonDelegate(self._box))
        self._names = list(self._items)
        tip = self.tr("The lesson before this one (Alt+Left)")
        self._previous = button(
            QToolButton, "previousLessonButton", "‹", tip, lambda: self._step(-1)
        )
        self._previous.setAccessibleName(self.tr("Previous lesson"))
        self._previous.setShortcut("Alt+Left")
        tip = self.tr("The next lesson (Alt+Right)")
        self._next = button(QToolButton, "nextLessonButton", "›", tip, lambda: self._step(1))
        self._next.setAccessibleName(self.tr("Next lesson"))
        self._next.setShortcut("Alt+Right")
        self._where = quiet(named(PlainLabel(), "lessonNumber"))
        label = label_for(self._box, self.tr("&Lesson"))
        row(label, (self._box, 1), self._previous, self._where, self._next, of=self, spacing=4)
        self._box.activated.connect(lambda index: self.chosen.emit(self._box.itemData(index)))
        self.show_lesson(None, changed=False)

    def show_lesson(self, name: str | None, *, changed: bool) -> None:
        """Show which lesson the form started from, or none, and whether it is still the same."""
        for recipe, item in self._items.items():
            title = say(RECIPES[recipe].title)
            is_changed = changed and recipe == name
            item.setText(self.tr("{} · changed").format(title) if is_changed else title)
        number = self._names.index(name) if name else -1
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(self._items[name].row() if name else -1)
        count = len(self._names)
        where = self.tr("{} of {}").format(number + 1, count) if name else f"– / {count}"
        self._where.setText(where)
        self._previous.setEnabled(number > 0)
        self._next.setEnabled(number < count - 1)

    def open_list(self) -> None:
        """Open the list, where one of them is chosen."""
        self._box.setFocus()
        self._box.showPopup()

    def show_times(self, done: Collection[str], words_of: Callable[[str], str]) -> None:
        """Show which recipes are done, and how long each takes: nothing where that is not known."""
        self._done, self._words_of = done, words_of

    def _about(self, name: str) -> tuple[str, str]:
        words, is_done = self._words_of(name), name in self._done
        shown, said = f"{words}  {'✓' if is_done else _NO_TICK}", [say(RECIPES[name].title), words]
        if is_done:
            said.append(self.tr("done"))
        if any(self._progress.right(each) is not None for each in self._names):
            signs = self._signs(name)
            shown += f"  {'?' + signs if signs else '':{_NO_TICK}<3}"
            if signs:
                said.append(self.tr("guessed: {}").format(signs))
        return shown, ", ".join(filter(None, said))

    def _signs(self, name: str) -> str:
        """Of each guess a tick or a cross, once a run has shown which; nothing before."""
        questions = RECIPES[name].questions
        if self._progress.right(name) is None:
            return ""
        guesses = self._progress.guesses(name, questions)
        return "".join(
            "–" if guess is None else "✓" if guess == question.right else "✗"
            for guess, question in zip(guesses, questions, strict=True)
        )

    def _about_section(self, section: str) -> tuple[str, str]:
        of = [recipe.name in self._done for recipe in RECIPES.values() if recipe.section == section]
        shown = self.tr("{} of {}").format(sum(of), len(of)) if any(of) else ""
        return shown, ", ".join(filter(None, (say(SECTIONS[section]), shown)))

    def _step(self, by: int) -> None:
        name = self._box.currentData()
        number = self._names.index(name) if name else -1
        self.chosen.emit(self._names[number + by])


class _Item(QStandardItem):
    """A line of the list. `about` says what stands at its right and what a screen reader says of it.

    It is asked when the list is opened, mostly never.
    """

    def __init__(self, title: str, about: Callable[[], tuple[str, str]]) -> None:
        super().__init__(title)
        self._about = about

    def data(self, role: int = Qt.ItemDataRole.UserRole + 1) -> Any:
        if role == _AT_THE_RIGHT:
            return self._about()[0]
        return (
            self._about()[1] if role == Qt.ItemDataRole.AccessibleTextRole else super().data(role)
        )


class _Box(QComboBox):
    """A list to choose from that may be narrower than its texts: they are elided in their middle."""

    def showPopup(self) -> None:
        view, metric = self.view(), QStyle.PixelMetric.PM_ScrollBarExtent
        view.setMinimumWidth(view.sizeHintForColumn(0) + self.style().pixelMetric(metric) + 8)
        super().showPopup()

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(_LETTERS * self.fontMetrics().averageCharWidth(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, field, self).width() - 4
        middle = Qt.TextElideMode.ElideMiddle
        option.currentText = option.fontMetrics.elidedText(option.currentText, middle, room)
        painter = QStylePainter(self)
        with painter:
            painter.drawComplexControl(control, option)
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class _LessonDelegate(QStyledItemDelegate):
    """Paints a lesson's title and, at the right, how long it takes and whether it is done."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # A heading is there to be read, though it cannot be chosen.
        group, role = QPalette.ColorGroup, QPalette.ColorRole
        pale = option.palette.brush(group.Active, role.PlaceholderText)
        option.palette.setBrush(group.Disabled, role.Text, pale)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        right = index.data(_AT_THE_RIGHT)
        if not right:
            return
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        roles = QPalette.ColorRole
        role = roles.HighlightedText if is_selected else roles.Text
        if not index.flags():  # a heading
            role = roles.PlaceholderText
        place = option.rect.adjusted(0, 0, -6, 0)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawItemText(painter, place, align, option.palette, True, right, role)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        right = index.data(_AT_THE_RIGHT)
        if right:
            size.setWidth(size.width() + option.fontMetrics.horizontalAdvance(right) + _GAP)
        return size
