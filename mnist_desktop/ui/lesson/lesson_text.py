"""The text of a teacher's lesson, as high as it is up to some lines, and then with a scroll bar."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from mnist_desktop.course.markdown import as_html
from mnist_desktop.ui.laying_out import named

_LINES, _FEW_LINES = 11, 4


class LessonText(QTextEdit):
    """Shows a title and Markdown. Nothing in it can be clicked, and it loads nothing."""

    def __init__(self, name: str, accessible: str, *, is_whole: bool = False) -> None:
        """`is_whole`: it takes all the room there is."""
        super().__init__(readOnly=True, tabChangesFocus=True)
        named(self, name, accessible)
        self.setFrameShape(QFrame.Shape.NoFrame)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Expanding if is_whole else policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._most = _LINES

    def show_text(self, title: str, text: str) -> None:
        """Show another text from its start."""
        # Within its own page paragraphs would be as far from each other as headings from what is before.
        style = "<style>p, ul, ol, pre, h3, h4, h5 { margin: 4px 0 }</style>"
        head = f"<p><b>{escape(title)}</b></p>" if title else ""
        self.setHtml(style + head + as_html(text))
        self.updateGeometry()

    def set_low(self, low: bool) -> None:
        """Take few lines where there is little room."""
        self._most = _FEW_LINES if low else _LINES
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = self.fontMetrics().lineSpacing() * self._most
        return QSize(super().sizeHint().width(), min(lines, round(self.document().size().height())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self.verticalScrollBar().setValue(0)  # narrower for a moment, it had been scrolled

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
