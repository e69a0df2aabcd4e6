"""What a monkey does with what it finds below a window, by chance."""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.window.window import Window

NEVER = {"quitAction", "whatsThisAction"}
TEXTS = [
    "", " ", "0", "-1", "1e308", "-1e-308", "nan", "inf", "9" * 400, "1,5", "0,1", "16; 8", "(4, 4)",
    "٣", "\u202e13", "x" * 5000, "<h1>big</h1>", "=1+1", "%s {} {0} {name}", "a/b\\c", "\t\n", "0.1 0.2",
    "1..10", "*", "[", "tcp://127.0.0.1:1", "deep", "8 8 8", "300", "12.5", "😀",
]  # fmt: skip
KEYS = [
    "Return", "Escape", "Delete", "Tab", "Backtab", "Space", "Left", "Right", "Up", "Down", "Home", "End",
    "PageDown", "F2", "F5", "E", "7",
]  # fmt: skip
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Monkey:
    """Uses a window; `done` and a file tell what it does, and `actions` how often."""

    def __init__(self, window: Window, chance: random.Random, done: deque[str], log: Path) -> None:
        self._window, self._chance, self._done = window, chance, done
        self._log = log.open("w", encoding="utf-8", errors="replace")
        self.actions: Counter[str] = Counter()
        self._kinds: dict[type[QWidget], Callable[[Any], str]] = {
            QtWidgets.QAbstractButton: self._press,
            QtWidgets.QComboBox: self._choose,
            QtWidgets.QAbstractSpinBox: self._type,
            QtWidgets.QLineEdit: self._type,
            QtWidgets.QPlainTextEdit: self._type,
            QtWidgets.QTabBar: self._turn_to,
            QtWidgets.QAbstractSlider: self._slide,
            QtWidgets.QAbstractItemView: self._select,
            DigitPad: self._draw,
        }

    def act(self) -> None:
        """Do one thing with one of what is seen: first its kind by chance, then which of them."""
        chance = self._chance.random()
        if chance < 0.06:
            self._do("keys", QApplication.focusWidget() or self._window, self._press_keys)
        elif chance < 0.08:
            self._do("resize", self._window, self._resize)
        elif chance < 0.12:
            menus = self._window.menuBar().findChildren(QtWidgets.QMenu)
            self._do("menu", self._chance.choice(menus), lambda menu: self._trigger(menu.actions()))
        elif chance < 0.2:
            self._do("run", self._window, self._run)
        else:
            kind = self._chance.choice([*self._kinds])
            if seen := [each for each in self._window.findChildren(kind) if _is_usable(each)]:
                self._do(kind.__name__, self._chance.choice(seen), self._kinds[kind])

    def _do(self, kind: str, widget: QWidget, what: Callable[[Any], str]) -> None:
        self.actions[kind] += 1
        named: Any = widget
        while named is not None and not named.objectName():
            named = named.parent()
        said = f"{kind} {named.objectName() if named is not None else ''}"
        self._done.append(said)
        print(
            said, file=self._log, end=": ", flush=True
        )  # it is there if the process is not any more
        self._done[-1] = f"{said}: {(outcome := repr(what(widget)[:80]))}"
        print(outcome, file=self._log, flush=True)

    def _run(self, window: Window) -> str:
        what = self._chance.choice(("choose", "train", "train", "pause", "pause", "stop"))
        if what != "choose":
            getattr(window, what)()
            return what
        window.choose_recipe(recipe := self._chance.choice([*RECIPES]))
        if self._chance.random() < 0.7:  # one that comes to its end
            window.set_experiment(window.experiment().with_knobs(steps=300, epochs=2, subset=500))
        return recipe

    def _press(self, button: Any) -> str:
        menu, words = button.menu() if hasattr(button, "menu") else None, button.text()
        if menu is not None:
            menu.aboutToShow.emit()
            return self._trigger(menu.actions())
        button.click()
        return str(words)

    def _trigger(self, actions: list[QAction]) -> str:
        actions = [each for each in actions if each.isEnabled() and each.objectName() not in NEVER]
        if not actions:
            return "nothing"
        action = self._chance.choice(actions)
        words = action.text()
        action.trigger()
        return words

    def _choose(self, box: QtWidgets.QComboBox) -> str:
        for _ in range(self._chance.randrange(1, 9)):
            QTest.keyClick(box, self._chance.choice((Qt.Key.Key_Down, Qt.Key.Key_Up)))
        return self._type(box) if box.isEditable() else box.currentText()

    def _type(self, editor: QWidget) -> str:
        text = self._chance.choice(TEXTS)
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_A, CONTROL)
        if len(text) < 50 and text.isascii() and text.isprintable():
            QTest.keyClicks(editor, text)
        else:
            QApplication.clipboard().setText(text)
            QTest.keyClick(editor, Qt.Key.Key_V, CONTROL)
        QTest.keyClick(editor, self._chance.choice((Qt.Key.Key_Return, Qt.Key.Key_Tab)))
        return text

    def _turn_to(self, bar: QtWidgets.QTabBar) -> str:
        bar.setCurrentIndex(self._chance.randrange(max(1, bar.count())))
        return bar.tabText(bar.currentIndex())

    def _slide(self, slider: QtWidgets.QAbstractSlider) -> str:
        slider.setValue(self._chance.randint(slider.minimum(), slider.maximum()))
        return str(slider.value())

    def _select(self, view: QtWidgets.QAbstractItemView) -> str:
        model = view.model()
        rows = model.rowCount(QModelIndex()) if model is not None else 0
        held = self._chance.choice((PLAIN, CONTROL))
        for _ in range(self._chance.randrange(1, 4) if rows else 0):
            index = model.index(self._chance.randrange(rows), 0)
            view.scrollTo(index, view.ScrollHint.EnsureVisible)
            x = self._chance.randrange(max(1, view.viewport().width()))
            place = QPoint(x, view.visualRect(index).center().y())
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, place)
        return f"of {rows} rows"

    def _draw(self, pad: DigitPad) -> str:
        pick = self._chance.randint
        if self._chance.random() < 0.1:
            image = QImage(pick(1, 900), pick(1, 900), QImage.Format.Format_RGB32)
            image.fill(self._chance.choice((0, 0xFFFFFF)))
            image.setPixel(0, 0, 0x808080)
            QApplication.clipboard().setImage(image)
            QTest.keyClick(pad, Qt.Key.Key_V, CONTROL)
            return "pasted"
        ends = [(pick(-20, pad.width() + 20), pick(-20, pad.height() + 20)) for _ in range(4)]
        places = [QPoint(*end) for end in ends[: pick(1, 4)]]
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=places[0])
        for start, end in pairwise(places):
            for step in range(1, 9):
                QTest.mouseMove(pad, start + (end - start) * step / 8)
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=places[-1])
        return f"{len(places)} places"

    def _press_keys(self, widget: QWidget) -> str:
        names, held = self._chance.choice(((KEYS, PLAIN), (KEYS, PLAIN), ([*"ACFVYZ"], CONTROL)))
        name = self._chance.choice(names)
        QTest.keyClick(widget, Qt.Key[f"Key_{name}"], held)
        return name

    def _resize(self, window: QWidget) -> str:
        window.resize(self._chance.randrange(300, 2200), self._chance.randrange(200, 1300))
        return f"{window.width()} × {window.height()}"


def _is_usable(widget: QWidget) -> bool:
    is_part = isinstance(widget.parent(), QtWidgets.QAbstractSpinBox | QtWidgets.QComboBox)
    return widget.isVisible() and widget.isEnabled() and not is_part
