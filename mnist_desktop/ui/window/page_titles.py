"""The titles of the pages, which stand closer together before they would have to be scrolled."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QTabBar, QWidget

# What Fusion has beside a title, in pixels, and the least that is still calm.
_USUAL_PADDING, _LEAST_PADDING = 24, 8


class PageTitles(QTabBar):
    """A tab bar for a QTabWidget in document mode, where it is as wide as the pages."""

    def __init__(self) -> None:
        super().__init__()
        self._style = _Padding()
        self._style.setParent(self)
        self.setStyle(self._style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._arrange()

    def _arrange(self) -> None:
        texts = [self.tabText(index) for index in range(self.count())]
        advance = self.fontMetrics().horizontalAdvance
        # Qt measures a title with its mnemonic, which can be a pixel more.
        left = self.width() - sum(advance(text) + 1 for text in texts)
        padding = max(_LEAST_PADDING, min(_USUAL_PADDING, left // max(1, len(texts))))
        if padding != self._style.padding:
            self._style.padding = padding
            # The only public way to have the tabs measured again.
            self.setIconSize(self.iconSize())


class _Padding(QProxyStyle):
    """Fusion with another padding of tabs."""

    padding = _USUAL_PADDING

    def __init__(self) -> None:
        super().__init__("fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric == QStyle.PixelMetric.PM_TabBarTabHSpace:
            return self.padding
        return super().pixelMetric(metric, option, widget)
