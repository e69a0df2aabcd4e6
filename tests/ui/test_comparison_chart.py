"""The chart that lays the curves of several runs over each other."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, EpochEnded
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.records import EpochFigures
from mnist_desktop.percent import percent
from mnist_desktop.ui.charts.axis import ValueAxis
from mnist_desktop.ui.library.comparison_chart import ComparisonChart, Quantity, RunCurves
from mnist_desktop.ui.library.run_colours import RunColours
from mnist_desktop.ui.library.run_curves import curves_from

DARK = QPalette(QColor("#323232"))
BATCHES, EPOCHS = 100, 4


def run(name: str, level: float = 1.0, *, validated: bool = True) -> RunCurves:
    """A run whose losses fall from 2 × `level` to `level`."""
    losses = level * np.linspace(2, 1, BATCHES * EPOCHS, dtype=np.float32)
    costs = losses.reshape(EPOCHS, BATCHES).mean(1).astype(np.float64)
    return RunCurves(
        id=name,
        label=f"dropout 0.3 → {name}",
        batches_per_epoch=BATCHES,
        losses=losses,
        epochs=np.arange(1.0, EPOCHS + 1),
        costs=costs,
        validation_losses=1.5 * costs if validated else np.empty(0),
        accuracies=1 - costs / 100,
    )


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (0.5, 300, ["1", "10", "100"]),
        (1.5, 30, ["2", "5", "10", "20"]),
        (2.1, 2.9, ["2.2", "2.4", "2.6", "2.8"]),
        (0.69897, 0.69899, ["0.69897", "0.698975", "0.69898", "0.698985", "0.69899"]),
        (3.00000011, 3.00000019, ["3.00000012", "3.00000014", "3.00000016", "3.00000018"]),
    ],
)
def test_a_log_axis_names_plain_numbers_however_near(
    qtbot: QtBot, low: float, high: float, labels: list[str]
) -> None:
    axis = ValueAxis("left")
    axis.setLogMode(y=True)
    spacing, values = axis.tickValues(math.log10(low), math.log10(high), 160)[0]
    assert axis.tickStrings(values, 1, spacing) == labels
    assert 10 ** np.array(values) == pytest.approx([float(label) for label in labels])


@pytest.fixture
def chart(qtbot: QtBot) -> ComparisonChart:
    chart = ComparisonChart(RunColours())
    qtbot.add_widget(chart)
    chart.resize(760, 400)
    chart.show()
    return chart


@pytest.fixture
def choose(chart: ComparisonChart) -> Callable[[Quantity], None]:
    def choose(quantity: Quantity) -> None:
        box = chart.findChild(QComboBox, "comparedQuantity")
        box.setCurrentIndex(box.findData(quantity))

    return choose


def log_box(chart: ComparisonChart) -> QCheckBox:
    return chart.findChild(QCheckBox, "comparedLog")


def view_of(chart: ComparisonChart) -> pg.ViewBox:
    return chart.findChild(pg.PlotWidget, "comparisonPlot").getPlotItem().vb


def place(chart: ComparisonChart, x: float, y: float) -> QPoint:
    """Where in the plot a point of the view is."""
    plot = chart.findChild(pg.PlotWidget, "comparisonPlot")
    return plot.mapFromScene(view_of(chart).mapViewToScene(QPointF(x, y)))


def hover(qtbot: QtBot, chart: ComparisonChart, x: float, y: float) -> None:
    """Move the mouse to a point of the view."""
    plot = chart.findChild(pg.PlotWidget, "comparisonPlot")
    goal = place(chart, x, y)
    heard: list[QPointF] = []

    def arrived() -> bool:
        # A move that changes nothing is not told, and pyqtgraph passes over moves that follow too soon.
        qtbot.mouseMove(plot.viewport(), goal + QPoint(0, arrived.moves % 2))
        arrived.moves += 1
        return any((plot.mapFromScene(point) - goal).manhattanLength() <= 1 for point in heard)

    arrived.moves = 0
    plot.scene().sigMouseMoved.connect(heard.append)
    qtbot.wait_until(arrived)
    plot.scene().sigMouseMoved.disconnect(heard.append)


def colours_in(image: QImage) -> set[str]:
    picture = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32) & 0xFFFFFF
    return {f"#{pixel:06x}" for pixel in np.unique(pixels)}


def test_without_runs_a_sentence_says_what_to_do(chart: ComparisonChart) -> None:
    nothing = chart.findChild(QLabel, "comparedNothing")
    assert nothing.isVisible()
    assert "Select runs" in nothing.text()
    chart.set_runs([run("0.5")])
    assert not nothing.isVisible()
    assert chart.findChild(QListWidget, "comparedLegend").isVisible()
    chart.set_runs([])
    assert nothing.isVisible()
    assert chart.runs() == []


def test_runs_are_shown_and_no_others(chart: ComparisonChart) -> None:
    chart.set_runs([run("a"), run("b", 2)])
    chart.set_runs([run("b", 2), run("c", 3)])
    assert chart.runs() == ["b", "c"]
    assert chart.legend() == [("dropout 0.3 → b", ""), ("dropout 0.3 → c", "")]
    (low, high), (least, most) = view_of(chart).viewRange()
    assert low <= 0 < EPOCHS <= high
    assert least < np.log10(2) < np.log10(6) <= most + 0.01


def test_the_smoothed_loss_is_a_centred_mean(chart: ComparisonChart) -> None:
    noisy = np.random.default_rng(1).random(1000, np.float32)
    chart.set_runs([replace(run("a"), losses=noisy)])
    x, smooth = chart.points("a")
    assert x[[0, -1]].tolist() == [1 / BATCHES, 1000 / BATCHES]
    window = 5  # A twentieth of an epoch.
    expected = [noisy[max(0, i - 2) : i + 3].mean() for i in range(1000)]
    assert window == round(BATCHES / 20)
    np.testing.assert_allclose(smooth, expected, rtol=1e-5)


def test_every_quantity_can_be_chosen(chart: ComparisonChart, choose) -> None:
    one, other = run("a"), run("b", 2, validated=False)
    chart.set_runs([one, other])
    choose(Quantity.LOSS)
    np.testing.assert_allclose(chart.points("a")[1], one.losses)
    choose(Quantity.COST)
    np.testing.assert_allclose(chart.points("b")[1], other.costs)
    choose(Quantity.VALIDATION)
    np.testing.assert_allclose(chart.points("a")[1], one.validation_losses)
    assert chart.legend() == [("dropout 0.3 → a", ""), ("dropout 0.3 → b", "no validation")]
    choose(Quantity.ACCURACY)
    np.testing.assert_allclose(chart.points("a")[0], one.epochs)
    np.testing.assert_allclose(chart.points("a")[1], one.accuracies)
    chart.grab()


def test_the_log_scale_is_for_losses_and_remembered(chart: ComparisonChart, choose) -> None:
    chart.set_runs([run("a")])
    box = log_box(chart)
    assert box.isChecked()
    assert view_of(chart).viewRange()[1][1] < 0.5
    box.setChecked(False)
    assert view_of(chart).viewRange()[1][1] == pytest.approx(2.03, abs=0.02)
    choose(Quantity.ACCURACY)
    assert not box.isChecked()
    assert not box.isEnabled()
    choose(Quantity.COST)
    assert not box.isChecked()
    assert box.isEnabled()
    box.setChecked(True)
    choose(Quantity.ACCURACY)
    assert not box.isChecked()
    choose(Quantity.SMOOTHED)
    assert box.isChecked()


def test_the_legend_says_the_values_under_the_mouse(
    chart: ComparisonChart, choose, qtbot: QtBot
) -> None:
    chart.set_runs([run("a"), run("b", 4)])
    choose(Quantity.COST)
    hover(qtbot, chart, 2.1, np.log10(run("b", 4).costs[1]))
    values = [f"{run('a').costs[1]:.4f}", f"{run('b', 4).costs[1]:.4f}"]
    assert [value for _, value in chart.legend()] == values
    assert chart.findChild(QLabel, "comparisonPlotValue").text() == "epoch 2"
    assert chart.highlighted() == "b"
    hover(qtbot, chart, 2.1, np.log10(run("a").costs[1]))
    assert chart.highlighted() == "a"
    choose(Quantity.ACCURACY)
    hover(qtbot, chart, 3, run("a").accuracies[2])
    assert chart.legend()[0][1] == percent(run("a").accuracies[2], decimals=2)
    # Where a run has ended, it has no value.
    chart.set_runs([run("a"), replace(run("b"), epochs=np.ones(1), accuracies=np.ones(1))])
    hover(qtbot, chart, 3, run("a").accuracies[2])
    assert chart.legend()[1][1] == ""


def test_home_shows_all_and_the_zoom_stays_with_the_runs(
    chart: ComparisonChart, qtbot: QtBot
) -> None:
    runs = [run("a"), run("b", 2)]
    chart.set_runs(runs)
    everything = view_of(chart).viewRange()
    view_of(chart).scaleBy(x=0.5, y=0.5)
    zoomed = view_of(chart).viewRange()
    assert zoomed != everything
    chart.set_runs(runs[::-1])
    assert view_of(chart).viewRange() == zoomed
    chart.findChild(pg.PlotWidget, "comparisonPlot").setFocus()
    qtbot.wait_until(lambda: chart.findChild(pg.PlotWidget, "comparisonPlot").hasFocus())
    qtbot.keyClick(chart.findChild(pg.PlotWidget, "comparisonPlot"), Qt.Key.Key_Home)
    assert view_of(chart).viewRange() == everything
    view_of(chart).scaleBy(x=0.5)
    chart.set_runs(runs[:1])
    assert view_of(chart).viewRange()[0] == everything[0]


def test_runs_grow_while_they_are_shown(chart: ComparisonChart, choose, qtbot: QtBot) -> None:
    empty = np.empty(0)
    live = RunCurves("live", "live", 10, np.empty(0, np.float32), empty, empty, empty, empty)
    chart.set_runs([live, run("a")])
    assert chart.legend()[0] == ("live", "no losses")
    history = GrowingHistory(Experiment())
    history.take(BatchLosses(0, np.full(80, 3.0, np.float32)))
    history.take(EpochEnded(EpochFigures(1, 0.5, 0.6, 0.9, 1.0)))
    history.take(EpochEnded(EpochFigures(2, 0.4, 0.5, 0.91, 1.0, validation_loss=0.45)))
    for run_id in ("live", "elsewhere"):
        chart.update_run(curves_from(run_id, "later", 10, history.losses, history.epochs))
    qtbot.wait_until(lambda: chart.legend()[0] == ("live", ""))
    assert view_of(chart).viewRange()[0][1] > 8
    assert view_of(chart).viewRange()[1][1] > np.log10(3)
    assert len(chart.points("live")[1]) == 80
    choose(Quantity.VALIDATION)
    np.testing.assert_array_equal(chart.points("live")[1], [np.nan, 0.45])
    choose(Quantity.SMOOTHED)
    view_of(chart).scaleBy(x=0.5)
    zoomed = view_of(chart).viewRange()
    history.take(BatchLosses(80, np.full(400, 9.0, np.float32)))
    chart.update_run(curves_from("live", "live", 10, history.losses, history.epochs))
    chart.draw_now()
    assert view_of(chart).viewRange() == zoomed


def broken_runs() -> list[RunCurves]:
    """Runs with figures that no axis can show, here and there and throughout."""
    runs = []
    for bad in ([np.nan], [np.inf, 0.0], [0.0], [-1.0, 1e30], [3e38, -np.inf, np.nan]):
        broken = run(f"some {bad}")
        broken.losses[150 : 150 + len(bad)] = bad
        for figures in (broken.costs, broken.validation_losses, broken.accuracies):
            figures[: len(bad)] = bad
        nothing = replace(
            run(f"all {bad[0]}"),
            losses=np.full(50, bad[0], np.float32),
            costs=np.full(EPOCHS, bad[0]),
            accuracies=np.full(EPOCHS, bad[0]),
            validation_losses=np.full(EPOCHS, bad[0]),
        )
        runs += [broken, nothing]
    return runs


@pytest.mark.parametrize("quantity", Quantity)
def test_figures_that_are_no_numbers_or_zero(
    chart: ComparisonChart, choose, qtbot: QtBot, quantity: Quantity, tmp_path
) -> None:
    chart.set_runs([run("a"), *broken_runs()])
    choose(quantity)
    for log in (True, False):
        if log_box(chart).isEnabled():
            log_box(chart).setChecked(log)
        assert np.isfinite(view_of(chart).viewRange()).all()
        chart.grab()
        hover(qtbot, chart, 1.5, np.mean(view_of(chart).viewRange()[1]))
        for _ in range(40):
            view_of(chart).scaleBy(x=5, y=5)
        chart.grab()
        chart.export(tmp_path / "a.svg")
        chart.show_all()


def test_a_smoothed_loss_survives_one_that_explodes(chart: ComparisonChart) -> None:
    losses = run("a").losses
    losses[100] = 1e30
    chart.set_runs([replace(run("a"), losses=losses)])
    smooth = chart.points("a")[1]
    np.testing.assert_allclose(smooth[110:-2], losses[110:-2], rtol=1e-4)


def test_many_points_are_drawn_as_few_that_reach_as_far(chart: ComparisonChart, choose) -> None:
    losses = np.ones(60_000, np.float32)
    losses[30_011], losses[40_017] = 50, 0.01
    chart.set_runs([replace(run("a"), batches_per_epoch=15_000, losses=losses)])
    choose(Quantity.LOSS)
    chart.grab()
    view = view_of(chart)
    items = view.scene().items()
    curve = next(item for item in items if isinstance(item, pg.PlotCurveItem))
    x, y = curve.getData()
    assert len(x) <= view.width()
    assert (y.min(), y.max()) == pytest.approx((-2, np.log10(50)))
    view.setXRange(2, 2.001, padding=0)
    assert len(curve.getData()[0]) == pytest.approx(15, abs=3)


def test_a_picture_says_which_curve_is_which(chart: ComparisonChart, tmp_path: Path) -> None:
    long = "everything together: dropout 0.3 → 0.5, batch norm on → off, Adam & <SGD>"
    chart.setPalette(DARK)
    chart.set_runs([run("0.5"), replace(run("b", 2), label=long)])
    chart.export(tmp_path / "curves.svg")
    svg = (tmp_path / "curves.svg").read_text("utf-8")
    assert ">dropout 0.3 → 0.5</text>" in svg
    assert long.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in svg
    assert "Loss, smoothed, log scale" in svg
    assert "clip" in svg
    chart.export(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    assert image.width() == 1800
    assert image.pixelColor(2, 2).name() == "#ffffff"
    light = RunColours().look("a").colour(QPalette(QColor("#f0f0f0"))).name()
    assert light in colours_in(image)
    assert {file.name for file in tmp_path.iterdir()} == {"curves.svg", "curves.png"}


def test_a_picture_shows_what_is_in_sight(chart: ComparisonChart, tmp_path: Path) -> None:
    chart.set_runs([run("a")])
    view_of(chart).setRange(xRange=(1, 3), yRange=(0.1, 0.2), padding=0)
    chart.export(tmp_path / "curves.png")
    image = QImage(str(tmp_path / "curves.png"))
    colour = RunColours().look("a").colour(QPalette(QColor("#f0f0f0"))).name()
    assert colour in colours_in(image)
    # The curve goes on above the axes' highest value and below their lowest, but is cut off there.
    above = image.copy(0, 0, image.width(), 100)
    below = image.copy(200, 720, image.width() - 200, 60)
    assert colour not in colours_in(above) | colours_in(below)


def test_a_picture_that_cannot_be_written_leaves_nothing(
    chart: ComparisonChart, tmp_path: Path
) -> None:
    chart.set_runs([run("a")])
    with pytest.raises(FileNotFoundError):
        chart.export(tmp_path / "nowhere" / "curves.png")
    (tmp_path / "folder.svg").mkdir()
    with pytest.raises(OSError, match=r"folder\.svg"):
        chart.export(tmp_path / "folder.svg")
    assert [file.name for file in tmp_path.iterdir()] == ["folder.svg"]


def test_the_curves_follow_a_dark_palette(chart: ComparisonChart) -> None:
    chart.set_runs([run("a")])
    look = RunColours().look("a")
    light, dark = look.colour(chart.palette()).name(), look.colour(DARK).name()
    assert light != dark
    found = colours_in(chart.grab().toImage())
    assert light in found
    chart.setPalette(DARK)
    found = colours_in(chart.grab().toImage())
    assert dark in found
    assert light not in found


def test_a_run_keeps_its_look() -> None:
    colours = RunColours()
    looks = [colours.look(str(number)) for number in range(24)]
    assert [look.index for look in looks] == list(range(24))
    assert colours.look("3") == looks[3]
    assert colours.look("another").index == 24
    for palette in (QPalette(QColor("#f0f0f0")), DARK):
        names = [look.colour(palette).name() for look in looks]
        assert len(set(names)) == 8
        assert len({(name, look.style) for name, look in zip(names, looks, strict=True)}) == 24


def test_a_document_takes_looks_from_nobody() -> None:
    colours = RunColours()
    colours.look("a")
    assert colours.look("b").index == 1
    assert colours.looks(["c", "b", "d"]) == [0, 1, 2]
    assert colours.look("d").index == 2


def test_a_run_that_was_taken_away_comes_back_in_its_colour(chart: ComparisonChart) -> None:
    second = run("b", 3)
    chart.set_runs([run("a"), second])
    colour = RunColours()
    colour.look("a")
    wanted = colour.look("b").colour(chart.palette()).name()
    chart.set_runs([run("c")])
    chart.set_runs([second])
    assert wanted in colours_in(chart.grab().toImage())


@pytest.mark.parametrize("ground", ["#ffffff", "#242424"])
def test_every_colour_can_be_read_on_its_ground(ground: str) -> None:
    palette = DARK if ground == "#242424" else QPalette(QColor("#f0f0f0"))
    colours = RunColours()
    for number in range(8):
        colour = colours.look(str(number)).colour(palette)
        low, high = sorted((luminance(colour), luminance(QColor(ground))))
        assert (high + 0.05) / (low + 0.05) >= 3


def luminance(colour: QColor) -> float:
    parts = np.array(colour.getRgbF()[:3])
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def test_a_swatch_shows_the_colour(chart: ComparisonChart) -> None:
    colours = RunColours()
    for number in range(20):
        icon = colours.icon(str(number), chart.palette())
        shown = colours_in(icon.pixmap(24, 12).toImage())
        assert colours.look(str(number)).colour(chart.palette()).name() in shown
