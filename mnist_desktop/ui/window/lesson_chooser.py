"""The chooser of lessons: the notes' or an open course's, what is done and how long each takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
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

from mnist_desktop.course.lesson import Course
from mnist_desktop.course.progress import Progress
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES, SECTIONS
from mnist_desktop.ui.laying_out import bold, button, label_for, named, quiet, row
from mnist_desktop.ui.plain_label import PlainLabel, as_tip
from mnist_desktop.words import Verbatim, say

Index = QModelIndex | QPersistentModelIndex

# What stands at the right of a lesson in the list: how long it takes, a tick, and what was guessed.
_AT_THE_RIGHT = Qt.ItemDataRole.UserRole + 1
_NO_TICK = "\u2007"
_GAP = 24
_LETTERS = 24


class LessonChooser(QWidget):
    """The lessons in the order of the notes, or of a course. `chosen` brings the name of one.

    `left` is the wish to leave the course.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._box = _Box(placeholderText=self.tr("own experiment"), maxVisibleItems=50)
        self._done: Collection[str] = ()
        self._words_of: Callable[[str], str] = lambda _: ""
        self._model = QStandardItemModel(self._box)
        self._lessons: Mapping[str, Recipe] = {}
        self._items: dict[str, QStandardItem] = {}
        self._names: list[str] = []
        self._box.setModel(self._model)
        self._box.setItemDelegate(_LessonDelegate(self._box))
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
        self._box.activated.connect(self._on_activated)
        self.show_lessons(None)
        self.show_lesson(None, changed=False)

    def show_lessons(self, course: Course | None) -> None:
        """Offer the lessons of a course, or with none those of the program."""
        lessons: Mapping[str, Recipe] = RECIPES if course is None else course.lessons
        if lessons is self._lessons:
            return
        tip = self.tr(
            "The lecture notes' experiments, ready to train. A tick: one of your runs is of it. Behind a "
            "question mark: your guesses, right ✓ or wrong ✗."
        )
        if course is not None:
            tip = self.tr("The lessons of this course. A tick: one of your runs is of it.")
        named(self._box, "recipeBox", self.tr("Lesson"), tip)
        self._lessons, self._names, self._items = lessons, [], {}
        headings = {"": course.title} if course is not None else SECTIONS
        with QSignalBlocker(self._box):
            self._model.clear()
            for section, heading in headings.items():
                heading = say(Verbatim(heading) if course is not None else heading)
                self._model.appendRow(self._heading(section, heading))
                for recipe in lessons.values():
                    if recipe.section == section:
                        self._model.appendRow(self._item(recipe))
            if course is not None:
                self._model.appendRow(QStandardItem(self.tr("Leave the course")))

    def _heading(self, section: str, text: str) -> QStandardItem:
        title = _Item(text, partial(self._about_section, section, text))
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        title.setFont(bold(self._box.font()))
        return title

    def _item(self, recipe: Recipe) -> QStandardItem:
        item = self._items[recipe.name] = _Item(
            say(recipe.title), partial(self._about, recipe.name)
        )
        self._names.append(recipe.name)
        item.setData(recipe.name, Qt.ItemDataRole.UserRole)
        item.setToolTip(as_tip(say(recipe.summary)))
        return item

    def _on_activated(self, index: int) -> None:
        name = self._box.itemData(index)
        if name is None:
            self.left.emit()
        else:
            self.chosen.emit(name)

    def show_lesson(self, name: str | None, *, changed: bool) -> None:
        """Show which lesson the form started from, or none, and whether it is still the same."""
        for recipe in self._names:
            title, item = say(self._lessons[recipe].title), self._items[recipe]
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
        shown, said = (
            f"{words}  {'✓' if is_done else _NO_TICK}",
            [say(self._lessons[name].title), words],
        )
        if is_done:
            said.append(self.tr("done"))
        if any(self._progress.right(each.key) is not None for each in self._lessons.values()):
            signs = self._signs(name)
            shown += f"  {'?' + signs if signs else '':{_NO_TICK}<3}"
            if signs:
                said.append(self.tr("guessed: {}").format(signs))
        return shown, ", ".join(filter(None, said))

    def _signs(self, name: str) -> str:
        """Of each guess a tick or a cross, once a run has shown which; nothing before."""
        lesson = self._lessons[name]
        if self._progress.right(lesson.key) is None:
            return ""
        guesses = self._progress.guesses(lesson.key, lesson.questions)
        return "".join(
            "–" if guess is None else "✓" if guess == question.right else "✗"
            for guess, question in zip(guesses, lesson.questions, strict=True)
        )

    def _about_section(self, section: str, heading: str) -> tuple[str, str]:
        lessons = self._lessons.values()
        of = [lesson.name in self._done for lesson in lessons if lesson.section == section]
        shown = self.tr("{} of {}").format(sum(of), len(of)) if any(of) else ""
        return shown, ", ".join(filter(None, (heading, shown)))

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
