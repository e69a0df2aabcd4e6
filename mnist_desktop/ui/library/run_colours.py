"""Which colour and line each run has, the same wherever the run is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QObject, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap

from mnist_desktop.palette import COLOURS, DARK, LIGHT, line_of
from mnist_desktop.ui.colours import is_dark

_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)

# The size in which a swatch looks best: wide enough for a dash and a gap, low enough for a table's row.
SWATCH = QSize(24, 12)
# Lengths of dashes and gaps in units of a swatch's line: a swatch is too short for Qt's own.
_SWATCH_DASHES = {Qt.PenStyle.DashLine: [2.8, 1.8], Qt.PenStyle.DotLine: [1.0, 1.3]}
_SWATCH_LINE = 3.0
_SWATCH_DENSITY = 2


@dataclass(frozen=True)
class Look:
    """How a run is drawn: the `index`-th of the looks, counted from 0."""

    index: int

    @property
    def style(self) -> Qt.PenStyle:
        """Solid for the first eight, dashed for the next eight, then dotted."""
        return _STYLES[line_of(self.index)]

    def colour(self, palette: QPalette) -> QColor:
        """The colour on a palette's ground."""
        return QColor((DARK if is_dark(palette) else LIGHT).runs[self.index % COLOURS])


class RunColours(QObject):
    """Gives each run one look for the whole session, in the order in which runs are first asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks: dict[str, Look] = {}

    def look(self, run_id: str) -> Look:
        """The look of a run, for good."""
        return self._looks.setdefault(run_id, Look(len(self._looks)))

    def looks(self, run_ids: Sequence[str]) -> list[int]:
        """The looks of runs in a document: their own, and the first that are free for those without one."""
        known = {run: look.index for run, look in self._looks.items() if run in run_ids}
        free = (index for index in count() if index not in known.values())
        return [known[run] if run in known else next(free) for run in run_ids]

    def icon(self, run_id: str, palette: QPalette) -> QIcon:
        """A small piece of the run's line, for a table: see `SWATCH`."""
        look = self.look(run_id)
        pixmap = QPixmap(SWATCH * _SWATCH_DENSITY)
        pixmap.setDevicePixelRatio(_SWATCH_DENSITY)
        # On the chart's own ground: the colours are not made for that of a selected row.
        pixmap.fill(palette.base().color())
        painter = QPainter(pixmap)
        pen = QPen(look.colour(palette), _SWATCH_LINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes := _SWATCH_DASHES.get(look.style):
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        middle = SWATCH.height() / 2
        painter.drawLine(QPointF(1, middle), QPointF(SWATCH.width() - 1, middle))
        painter.end()
        icon = QIcon()
        # A row that is selected would tint the swatch.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active):
            icon.addPixmap(pixmap, mode)
        return icon
