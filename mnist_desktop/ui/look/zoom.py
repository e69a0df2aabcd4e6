"""How large everything in the window is, beside what the system says: for a projector, or for weak eyes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QStyle, QStyleOption, QWidget

from mnist_desktop.ui.look.style import FlatStyle

PERCENTS = (100, 110, 125, 150, 175, 200)
_Metric = QStyle.PixelMetric
# What is used with the mouse and would be small beside large letters.
_GROWING = frozenset(
    {
        _Metric.PM_IndicatorWidth,
        _Metric.PM_IndicatorHeight,
        _Metric.PM_ScrollBarExtent,
        _Metric.PM_SliderThickness,
        _Metric.PM_SliderLength,
        _Metric.PM_SliderControlThickness,
        _Metric.PM_ButtonIconSize,
        _Metric.PM_SmallIconSize,
        _Metric.PM_SplitterWidth,
        _Metric.PM_HeaderMargin,
    }
)


class Zoom(QObject):
    """Scales the type, and what is used with the mouse; the layouts follow."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._font = QFont(app.font())
        self._percent = PERCENTS[0]

    def percent(self) -> int:
        return self._percent

    def step(self, steps: int) -> None:
        """Make everything larger by so many steps, or smaller."""
        index = PERCENTS.index(self._percent) + steps
        self.set_percent(PERCENTS[max(0, min(len(PERCENTS) - 1, index))])

    def set_percent(self, percent: int) -> None:
        """Make everything as large as one of PERCENTS; another number is none."""
        if percent == self._percent or percent not in PERCENTS:
            return
        self._percent = percent
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * percent / 100)
        style = FlatStyle() if percent == PERCENTS[0] else _LargerStyle(percent)
        style.setParent(self._app)
        self._app.setStyle(style)
        self._app.setFont(font)
        self.changed.emit()


class _LargerStyle(FlatStyle):
    """The style with larger controls. At the usual size nothing is asked of Python, which is slow."""

    def __init__(self, percent: int) -> None:
        super().__init__()
        self._percent = percent

    def pixelMetric(
        self, metric: _Metric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        size = super().pixelMetric(metric, option, widget)
        return size * self._percent // 100 if metric in _GROWING else size
