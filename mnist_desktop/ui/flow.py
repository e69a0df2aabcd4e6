"""A row that wraps: what does not fit beside the others goes into the next line."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from mnist_desktop.ui.laying_out import row


class Flow(QLayout):
    """Widgets in lines from left to right; the room that a line has left goes to what can use it."""

    def __init__(
        self,
        *parts: QWidget | tuple[QWidget, ...] | None,
        of: QWidget | None = None,
        spacing: int = -1,
    ) -> None:
        """Of widgets, of some that stay together, and of STRETCH; in a widget where one is given."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self.add(*parts)
        if of is not None:
            of.setLayout(self)

    def add(self, *parts: QWidget | tuple[QWidget, ...] | None) -> None:
        """Add widgets, some that stay together, and STRETCH: what follows it in a line is on the right."""
        for part in parts:
            if part is None:
                self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))
            elif isinstance(part, tuple):
                group = QWidget()
                group.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
                row(*part, of=group, spacing=self.spacing() if self.spacing() >= 0 else 6)
                self.addWidget(group)
            else:
                self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that the lines take in the rectangle's width."""
        gap = max(4, self.spacing())
        y = rect.y()
        for line in self._lines(rect.width(), gap):
            height = max(item.sizeHint().height() for item, _ in line)
            left = rect.width() - sum(width for _, width in line) - gap * (len(line) - 1)
            takers = [item for item, _ in line if _expands(item)]
            x = rect.x()
            for item, width in line:
                if item in takers:
                    share = left // len(takers)
                    takers.remove(item)
                    left -= share
                    width += share
                if move:
                    own = item.sizeHint().height()
                    item.setGeometry(QRect(x, y + (height - own) // 2, width, own))
                x += width + gap
            y += height + gap
        return max(0, y - gap - rect.y())

    def _lines(self, room: int, gap: int) -> list[list[tuple[QLayoutItem, int]]]:
        """What stands in each line, with the width that it needs."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        x = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and item.isEmpty():
                continue
            width = min(item.sizeHint().width(), room)
            if not lines or x + width > room:
                lines.append([])
                x = 0
            lines[-1].append((item, width))
            x += width + gap
        return lines


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)
