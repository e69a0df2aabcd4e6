"""The tasks that are tables: their rows, and the plane of two inputs with its boundary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGraphicsItem,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.records import End
from mnist_desktop.percent import percent
from mnist_desktop.ui.laying_out import column
from mnist_desktop.ui.model.training import Activity
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.table.boundary import Boundary
from mnist_desktop.ui.table.painting import Painting
from mnist_desktop.ui.table.rows_table import RowsTable
from mnist_desktop.ui.table.table_panels import TablePanel
from mnist_desktop.ui.table.unit_lines import within
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import WAIT_MS, wait_for_answers, wait_until_ready
from tests.ui.person import Find, choose
from tests.ui.test_workflow import press, train_to_the_end, wait_for_batches

LEFT = Qt.MouseButton.LeftButton
CORNERS = [(0, 0), (0, 1), (1, 0), (1, 1)]


def panel(window: Window) -> TablePanel:
    """The panel in the pad's place. There are two, and one is in sight."""
    (shown,) = [panel for panel in window.findChildren(TablePanel) if panel.isVisible()]
    return shown


def texts(rows: RowsTable, column: int) -> list[str]:
    return [rows.item(row, column).text() for row in range(rows.rowCount())]


def ticks(rows: RowsTable) -> list[str]:
    return texts(rows, rows.columnCount() - 1)


def probabilities(rows: RowsTable) -> NDArray[np.float64]:
    """What the table says, (rows, outputs)."""
    columns = range(2, rows.columnCount() - 1)
    return np.array([[float(text) for text in texts(rows, column)] for column in columns]).T


def at_the_corners(output: NDArray[np.float32]) -> NDArray[np.float64]:
    """A boundary's output at the four rows: the mean of the cells that meet there."""
    # 60 cells over -0.5 to 1.5: 0 lies between the cells 14 and 15, and 1 between 44 and 45.
    first = {0: slice(14, 16), 1: slice(44, 46)}
    return np.array([output[first[x], first[y]].mean() for x, y in CORNERS])


def items(plot: pg.PlotWidget, kind: type[QGraphicsItem]) -> list[QGraphicsItem]:
    return [item for item in plot.getPlotItem().items if isinstance(item, kind)]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One does for all: each test trains its own runs."""
    return used_window


def test_boundary_takes_the_place_of_the_pad_and_gives_it_back(window: Window, find: Find) -> None:
    pad = find(DigitPad, "digitPad")
    assert pad.isVisible()
    for recipe in ("perceptron-xor", "xor-mlp"):
        choose(window, find, recipe)
        boundary = window.findChild(Boundary)
        assert boundary.isVisible()
        assert not pad.isVisible()
        choose(window, find, "mnist-softmax-sgd")
        assert pad.isVisible()
        assert not boundary.isVisible()
    choose(window, find, "softmax-toy")  # it has rows and no plane
    assert panel(window).rows.isVisible()
    assert not boundary.isVisible()
    assert not pad.isVisible()


def test_before_any_training_there_are_the_points_and_a_hint(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "perceptron-and", steps=1)
    train_to_the_end(qtbot, window, find)  # so that the last run is of another gate
    choose(window, find, "perceptron-xor")
    shown = panel(window)
    assert shown.boundary.output() is None
    hint = shown.findChild(QLabel, "tableHint")
    assert hint.isVisible()
    assert "Press Train" in hint.text()
    (points,) = items(find(pg.PlotWidget, "boundaryPlot"), pg.ScatterPlotItem)
    assert list(zip(*points.getData(), strict=True)) == CORNERS
    signs = [point.symbol() for point in points.points()]
    assert signs[0] == signs[3] != signs[1] == signs[2]
    assert texts(shown.rows, 0) == ["0, 0", "0, 1", "1, 0", "1, 1"]
    assert texts(shown.rows, 1) == ["0", "1", "1", "0"]
    assert texts(shown.rows, 2) == ["–"] * 4
    assert ticks(shown.rows) == [""] * 4


def test_two_hidden_units_solve_xor_and_the_boundary_agrees_with_the_rows(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "xor-mlp", steps=300)
    find(QDoubleSpinBox, "learning_rate").setValue(10)
    train_to_the_end(qtbot, window, find)
    shown = panel(window)
    output = shown.boundary.output()
    assert output.shape == (60, 60)
    assert output.dtype == np.float32
    assert ticks(shown.rows) == ["✓"] * 4
    said = probabilities(shown.rows)[:, 0]
    np.testing.assert_array_equal(said >= 0.5, [False, True, True, False])
    np.testing.assert_allclose(at_the_corners(output), said, atol=0.005)
    (image,) = items(find(pg.PlotWidget, "boundaryPlot"), pg.ImageItem)
    np.testing.assert_array_equal(image.image, output)
    assert not shown.findChild(QLabel, "tableHint").isVisible()
    assert "xor-mlp" in shown.findChild(QLabel, "tableSource").text()


def test_one_perceptron_does_not_solve_xor(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "perceptron-xor", steps=100)
    train_to_the_end(qtbot, window, find)
    shown = panel(window)
    output = shown.boundary.output()
    assert output.shape == (60, 60)
    assert set(ticks(shown.rows)) <= {"✓", "✗"}
    assert ticks(shown.rows).count("✓") == 4 * window.run().outcome.kept.test_accuracy < 4
    np.testing.assert_allclose(at_the_corners(output), 0.5, atol=0.01)
    np.testing.assert_allclose(probabilities(shown.rows), 0.5, atol=0.01)


def test_a_plane_of_one_answer_says_so(qtbot: QtBot) -> None:
    boundary = Boundary()
    qtbot.add_widget(boundary)
    boundary.show()
    flat = boundary.findChild(QLabel, "boundaryFlat")
    half = np.full((3600, 1), 0.5, np.float32)
    boundary.show_output(half, no_line_can=True)
    assert flat.isVisible()
    assert flat.text() == "It answers 0.50 everywhere: one line cannot part XOR."
    boundary.show_output(half + 0.25)
    assert flat.text() == "It answers 0.75 everywhere."
    boundary.show_output(np.linspace(0, 1, 3600, dtype=np.float32)[:, None], no_line_can=True)
    assert not flat.isVisible()


def test_a_unit_of_the_first_layer_is_a_line_through_the_plane() -> None:
    lines = np.array([[1, 0, -0.5], [0, 2, 1], [1, -1, 0], [1, 1, 9], [0, 0, 1]], np.float32)
    ends = within(lines, -2, 2).reshape(-1, 2, 2)
    assert [sorted(map(tuple, piece.tolist())) for piece in ends] == [
        [(0.5, -2), (0.5, 2)],
        [(-2, -0.5), (2, -0.5)],
        [(-2, -2), (2, 2)],
    ]


def press_at(
    painting: Painting, x: float, y: float, *, drag_to: tuple[float, float] | None = None
) -> None:
    """Press into the plane there, or draw from there to somewhere else in many small moves."""
    view = painting.boundary.view

    def place(x: float, y: float) -> QPoint:
        return view.mapFromScene(view.getPlotItem().vb.mapViewToScene(QPointF(x, y)))

    ends = [np.array(each) for each in ((x, y), drag_to or (x, y))]
    QTest.mousePress(view.viewport(), LEFT, pos=place(x, y))
    for share in np.linspace(0, 1, 41 if drag_to else 0):
        QTest.mouseMove(view.viewport(), place(*(ends[0] + share * (ends[1] - ends[0]))))
    QTest.mouseRelease(view.viewport(), LEFT, pos=place(*ends[1]))


def test_points_are_painted_by_presses_strokes_and_keys(qtbot: QtBot) -> None:
    boundary = Boundary()
    painting = Painting(boundary)
    place = QWidget()
    column(boundary, painting, of=place)
    qtbot.add_widget(place)
    boundary.show_points(np.empty((0, 2), np.float32), np.empty(0, np.int64), (-2, 2))
    painting.set_points(())
    place.resize(500, 500)
    place.show()
    told: list[Any] = []
    painting.painted.connect(told.append)
    press_at(painting, 0.5, -1)
    ((x, y, label),) = told[-1]
    assert (x, y, label) == (pytest.approx(0.5, abs=0.05), pytest.approx(-1, abs=0.05), 0)
    place.findChild(QToolButton, "paintClass2").click()
    press_at(painting, -1, 1, drag_to=(1, 1))
    assert len(told) == 2  # a stroke is told once
    row = np.array(told[-1][1:])
    assert (row[:, 2] == 2).all()
    assert 10 <= len(row) <= 14
    assert np.diff(row[:, 0]).min() >= 0.15
    assert np.abs(row[:, 1] - 1).max() < 0.05
    QTest.mouseClick(  # takes the nearest away
        boundary.view.viewport(),
        Qt.MouseButton.RightButton,
        pos=boundary.view.mapFromScene(
            boundary.view.getPlotItem().vb.mapViewToScene(QPointF(x, y))
        ),
    )
    assert told[-1] == tuple(map(tuple, row.tolist()))
    for key in ("1", *[Qt.Key.Key_Right] * 3, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(boundary.view, key)
    assert told[-1][-2:] == ((0.3, 0.0, 1), (0.3, -0.1, 1))
    qtbot.keyClick(boundary.view, Qt.Key.Key_Backspace)
    assert told[-1][-1] == (0.3, 0.0, 1)
    painting.set_points(((0.0, 0.0, 0),) * 300)
    press_at(painting, 1, 1)
    assert "as many as there can be" in painting.findChild(QLabel, "paintingHow").text()
    assert len(told) == 6
    place.findChild(QPushButton, "clearPointsButton").click()
    assert told[-1] == ()


def test_painted_points_are_trained_on_and_both_accuracies_are_the_runs(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    points = tuple((x / 10, (-1) ** x * 0.2 + x / 20, x % 2) for x in range(-20, 20))
    knobs = RECIPES["spiral"].experiment.with_knobs(task=TaskName.PAINTED, hidden=(3,), steps=30)
    window.set_experiment(knobs)
    assert not find(QPushButton, "trainButton").isEnabled()  # nothing is painted yet
    assert "two classes" in panel(window).findChild(QLabel, "tableHint").text()
    panel(window).painted.emit(points)
    assert window.experiment().data.painted == points
    assert "Press Train" in panel(window).findChild(QLabel, "tableHint").text()
    train_to_the_end(qtbot, window, find)
    wait_for_answers(window)
    last = window.run().outcome.history.epochs[-1]
    right = panel(window).findChild(QLabel, "pointsRight")
    assert right.text() == (
        f"{percent(last.train_accuracy)} of the training points right,\n"
        f"{percent(last.test_accuracy)} of the test points"
    )
    window.set_experiment(window.experiment().with_knob("painted", points[:-1]))
    wait_for_answers(window)
    assert not right.text()
    assert "other points" in panel(window).findChild(QLabel, "tableHint").text()
    assert panel(window).boundary.output() is not None


def test_boundary_lies_as_the_inputs_do(qtbot: QtBot, window: Window, find: Find) -> None:
    """A gate that treats its inputs alike would hide two swapped axes: a half-trained OR does not."""
    choose(window, find, "perceptron-or", steps=3)
    train_to_the_end(qtbot, window, find)
    shown = panel(window)
    said = probabilities(shown.rows)[:, 0]
    assert abs(said[1] - said[2]) > 0.02
    np.testing.assert_allclose(at_the_corners(shown.boundary.output()), said, atol=0.005)


def test_boundary_is_redrawn_while_it_trains(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "xor-mlp", steps=1_000_000)
    press(qtbot, find, "trainButton")
    boundary = panel(window).boundary
    qtbot.wait_until(lambda: boundary.output() is not None, timeout=WAIT_MS)
    first = boundary.output()
    qtbot.wait_until(lambda: not np.array_equal(boundary.output(), first), timeout=WAIT_MS)
    press(qtbot, find, "pauseButton")
    assert window.activity() is Activity.PAUSED
    middle = boundary.output()
    assert middle.shape == (60, 60)
    press(qtbot, find, "pauseButton")
    qtbot.wait_until(lambda: not np.array_equal(boundary.output(), middle), timeout=WAIT_MS)
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert window.run().outcome.end is End.STOPPED
    said = probabilities(panel(window).rows)[:, 0]
    np.testing.assert_allclose(at_the_corners(boundary.output()), said, atol=0.02)


def test_hovering_says_the_output_under_the_mouse(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "perceptron-or", steps=20)
    plot, value = find(pg.PlotWidget, "boundaryPlot"), find(QLabel, "boundaryValue")
    view = plot.getPlotItem().vb

    def hover(x: float, y: float) -> str:
        plot.scene().sigMouseMoved.emit(view.mapViewToScene(QPointF(x, y)))
        return value.text()

    how = value.text()
    assert "class 0" in how
    assert hover(1.01, 0.01) == how  # there is no network yet
    train_to_the_end(qtbot, window, find)
    output = panel(window).boundary.output()
    assert hover(1.01, 0.01) == f"(1.01, 0.01): {output[45, 15]:.3f}"
    assert hover(-0.49, 1.49) == f"(-0.49, 1.49): {output[0, 59]:.3f}"
    for outside in ((-0.51, 0), (1.51, 0), (0, -0.51), (0, 1.51)):
        assert hover(*outside) == how

    place = plot.mapFromScene(view.mapViewToScene(QPointF(1.01, 0.01)))

    def is_told() -> bool:
        # pyqtgraph passes over a move that comes soon after another.
        qtbot.mouseMove(plot.viewport(), place)
        return value.text().startswith("(")

    qtbot.wait_until(is_told, timeout=WAIT_MS)
    assert value.text().endswith(f"{output[45, 15]:.3f}")


def test_toy_shows_eight_rows_and_three_test_rows(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "softmax-toy")
    rows = panel(window).rows
    assert rows.rowCount() == 11
    train_to_the_end(qtbot, window, find)
    said = probabilities(rows)
    assert said.shape == (11, 3)
    np.testing.assert_allclose(said.sum(axis=1), 1, atol=0.0151)  # each is rounded to two digits
    first = texts(rows, 0)
    assert [text.startswith("test") for text in first] == [False] * 8 + [True] * 3
    assert first[0] == "1, 2, 1"
    assert first[-1] == "test 3, 3, 4"
    assert texts(rows, 1)[-3:] == ["2", "2", "2"]
    right = ticks(rows)[-3:].count("✓")
    assert right / 3 == pytest.approx(window.run().outcome.kept.test_accuracy)


def test_progress_of_a_table_speaks_of_steps(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "perceptron-and", steps=100_000)
    press(qtbot, find, "trainButton")
    where = find(QLabel, "progressWhere")
    qtbot.wait_until(lambda: where.text().startswith("Step "), timeout=WAIT_MS)
    assert where.text().endswith(" of 100,000")
    assert "epoch" not in find(QLabel, "progressSpeed").text()
    window.stop()
    wait_until_ready(qtbot, window)

    choose(window, find, "perceptron-and", steps=120)
    train_to_the_end(qtbot, window, find)
    assert "in step 120 of 120" in where.text()


def test_table_stopped_early_on_speaks_of_steps_too(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "perceptron-and", steps=1_000_000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert not window.run().outcome.history.epochs
    assert "epoch" not in find(QLabel, "progressWhere").text()


def test_gate_shows_its_run_again_after_a_look_at_another_gate(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "perceptron-or", steps=100)
    train_to_the_end(qtbot, window, find)
    choose(window, find, "perceptron-and")
    choose(window, find, "perceptron-or")
    assert window.run().name == "perceptron-or"
    wait_for_answers(window)
    hint = panel(window).findChild(QLabel, "tableHint")
    assert not (hint.isVisible() and "No network has been trained yet" in hint.text())


def test_saved_xor_run_opens_again_with_its_boundary(
    qtbot: QtBot, window: Window, find: Find, tmp_path: Path
) -> None:
    choose(window, find, "xor-mlp", steps=50)
    train_to_the_end(qtbot, window, find)
    output, said = panel(window).boundary.output(), probabilities(panel(window).rows)
    path = tmp_path / "xor.mnist"
    window.save_run(path)

    choose(window, find, "perceptron-and")
    assert panel(window).boundary.output() is None
    choose(window, find, "mnist-softmax-sgd")
    window.open_run(path)
    wait_for_answers(window)
    assert window.experiment().task is TaskName.XOR
    assert panel(window).boundary is not None
    np.testing.assert_array_equal(panel(window).boundary.output(), output)
    np.testing.assert_array_equal(probabilities(panel(window).rows), said)
    assert not panel(window).findChild(QLabel, "tableHint").isVisible()


def test_network_of_another_gate_answers_no_more(qtbot: QtBot, window: Window, find: Find) -> None:
    choose(window, find, "perceptron-and", steps=100)
    train_to_the_end(qtbot, window, find)
    choose(window, find, "perceptron-or")
    shown = panel(window)
    assert shown.boundary.output() is None
    assert texts(shown.rows, 1) == ["0", "1", "1", "1"]
    assert texts(shown.rows, 2) == ["–"] * 4
    assert shown.findChild(QLabel, "tableHint").isVisible()


def test_other_task_in_the_middle_of_a_run_is_left_alone(
    qtbot: QtBot, window: Window, find: Find
) -> None:
    choose(window, find, "softmax-toy")
    wait_for_answers(window)
    toy = texts(panel(window).rows, 2)
    choose(window, find, "xor-mlp", steps=1_000_000)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    choose(window, find, "perceptron-and")
    wait_for_batches(qtbot, window, more_than=200)
    assert panel(window).boundary.output() is None
    choose(window, find, "softmax-toy")
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert texts(panel(window).rows, 2) == toy
