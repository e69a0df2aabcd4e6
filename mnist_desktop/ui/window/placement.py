"""Where the window stands on the screen, remembered from one start to the next."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from PySide6.QtCore import QByteArray, QEvent, QMargins, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabWidget

from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.paths import window_file

_USUAL = QSize(1366, 768)
# What a system draws around a window, at most: it is known only once the window is there.
FRAME = QMargins(8, 40, 8, 8)

_Part = TypeVar("_Part", bound=QObject)
_Pixels = Annotated[int, Field(ge=-100_000, le=100_000)]


class _Remembered(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    inside: tuple[_Pixels, _Pixels, _Pixels, _Pixels]  # without the frame: left, top, width, height
    maximized: bool
    page: _Pixels
    splitters: dict[str, str]  # as Qt says it, in hexadecimal digits


class Placement(QObject):
    """Places a window before it is shown, and remembers how it was when it is closed."""

    def __init__(self, window: QMainWindow, rooms: Sequence[QRect]) -> None:
        """`rooms`: what the screens have for windows, the first screen's first."""
        super().__init__(window)
        self._window = window
        self._splitters: dict[str, str] = {}
        remembered = _read()
        if remembered is None:
            usual = QRect(0, 0, _USUAL.width(), _USUAL.height())
            usual.moveCenter(rooms[0].center())
            window.setGeometry(fitted(usual, rooms))
        else:
            window.setGeometry(fitted(QRect(*remembered.inside), rooms))
            if remembered.maximized:
                window.setWindowState(Qt.WindowState.WindowMaximized)
            self._splitters.update(remembered.splitters)
            pages = self._part(QTabWidget, "pages")
            if 0 <= remembered.page < pages.count():
                pages.setCurrentIndex(remembered.page)
        self._restore_splitters()
        self._part(QTabWidget, "pages").currentChanged.connect(self._restore_splitters)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Close:
            self._remember()
        return super().eventFilter(watched, event)

    def _part(self, kind: type[_Part], name: str) -> _Part:
        part = self._window.findChild(kind, name)
        assert part is not None
        return part

    def _named_splitters(self) -> list[QSplitter]:
        return [each for each in self._window.findChildren(QSplitter) if each.objectName()]

    def _restore_splitters(self) -> None:
        """Give each splitter its sizes, once: some are made with a page that is looked at later."""
        for splitter in self._named_splitters():
            state = self._splitters.pop(splitter.objectName(), "")
            splitter.restoreState(QByteArray.fromHex(state.encode()))

    def _remember(self) -> None:
        window = self._window
        inside = window.normalGeometry() if window.isMaximized() else window.geometry()
        # Not their sizes: what is hidden on this page has none.
        states = {
            each.objectName(): each.saveState().toHex().toStdString()
            for each in self._named_splitters()
        }
        remembered = _Remembered(
            inside=(inside.x(), inside.y(), inside.width(), inside.height()),
            maximized=window.isMaximized(),
            page=self._part(QTabWidget, "pages").currentIndex(),
            splitters=self._splitters | states,
        )
        # Who cannot keep it opens the next window as usual.
        with suppress(OSError):
            file = window_file()
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(remembered.model_dump_json().encode(), file)


def fitted(inside: QRect, rooms: Sequence[QRect]) -> QRect:
    """A window's inside, moved and made smaller so that it lies with its frame in one of the rooms.

    It is the room that most of the window was in; where it was in none, the first.
    """

    def shared(room: QRect) -> int:
        both = room.intersected(inside)
        return max(0, both.width()) * max(0, both.height())

    room = max(rooms, key=shared).marginsRemoved(FRAME)
    size = inside.size().boundedTo(room.size())
    x = max(room.left(), min(inside.left(), room.right() + 1 - size.width()))
    y = max(room.top(), min(inside.top(), room.bottom() + 1 - size.height()))
    return QRect(x, y, size.width(), size.height())


def _read() -> _Remembered | None:
    try:
        return _Remembered.model_validate_json(read_at_most(window_file(), 100_000))
    except (OSError, ValidationError):
        return None
