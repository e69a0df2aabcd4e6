"""The plot that every page draws with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.charts.plot import Plot


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize("notch", [120, -120])
def test_one_can_turn_the_wheel_without_end(qtbot: QtBot, log: bool, notch: int) -> None:
    """Each of these painted a traceback after some 140 notches: a range that fits no float."""
    plot = Plot(name="lossPlot", title="Loss", unit="loss", explanation="", log=log)
    qtbot.add_widget(plot)
    plot.resize(300, 200)
    plot.show()
    plot.curve().setData([1, 2, 3], [1.0, 0.5, 0.25])
    view = plot.view.viewport()
    middle = QPointF(view.rect().center())
    for _ in range(30):
        turned = QWheelEvent(
            middle,
            QPointF(view.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, 20 * notch),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, turned)
        plot.grab()
    across, up = plot.item.vb.viewRange()
    assert across[0] < across[1]
    assert up[0] < up[1]
