"""The curves of a run, without a window and without a training: what they show, and how it can be asked."""

from __future__ import annotations

import math

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.events import BatchLosses, EpochEnded
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.records import EpochFigures
from mnist_desktop.ui.charts.band import in_blocks
from mnist_desktop.ui.train.accuracy_plot import AccuracyPlot
from mnist_desktop.ui.train.curves import Curves
from mnist_desktop.ui.train.loss_plot import LossPlot

BATCHES = 600


@pytest.fixture
def curves(qtbot: QtBot) -> Curves:
    curves = Curves()
    qtbot.add_widget(curves)
    curves.resize(760, 520)
    curves.show()
    return curves


def a_run(
    epochs: int = 3, *, validated: bool = False, losses: float | None = None
) -> GrowingHistory:
    """A history of whole epochs and half of another; `losses` are all the same where given."""
    share = 0.1 if validated else 0.0
    history = GrowingHistory(
        Experiment().with_knobs(
            epochs=epochs + 1,
            batch_size=round(60_000 * (1 - share) / BATCHES),
            validation_share=share,
        )
    )
    assert history.batches_per_epoch == BATCHES
    values = np.geomspace(2, 0.1, epochs * BATCHES + BATCHES // 2)
    history.take(BatchLosses(0, np.full(len(values), losses or values, np.float32)))
    for epoch in range(1, epochs + 1):
        figures = EpochFigures(
            epoch,
            cost=1 / epoch,
            test_loss=0.9 / epoch,
            test_accuracy=0.9 + 0.01 * epoch,
            seconds=1,
            validation_loss=0.8 / epoch if validated else None,
            validation_accuracy=0.85 + 0.01 * epoch if validated else None,
            train_accuracy=0.8 + 0.01 * epoch,
        )
        history.take(EpochEnded(figures))
    return history


def plot_of(curves: Curves, kind: type[LossPlot | AccuracyPlot]) -> LossPlot | AccuracyPlot:
    return curves.findChild(kind)


def view_of(curves: Curves, name: str = "lossPlot") -> pg.PlotWidget:
    return curves.findChild(pg.PlotWidget, name)


def labels_in_sight(view: pg.PlotWidget) -> list[str]:
    """The numbers at the left axis."""
    axis = view.getPlotItem().getAxis("left")
    spacing, values = axis.tickValues(*view.getPlotItem().vb.viewRange()[1], axis.height())[0]
    return list(axis.tickStrings(values, 1, spacing))


def told_at(curves: Curves, name: str, x: float) -> str:
    """What the card says where the mouse is at an x."""
    view = view_of(curves, name)
    box = view.getPlotItem().vb
    middle = sum(box.viewRange()[1]) / 2
    view.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(x, middle)))
    card = curves.findChild(QLabel, f"{name}Value")
    assert card.isVisible()
    assert view.rect().contains(card.geometry())
    return card.text().replace("&nbsp;", " ")


def test_the_scale_is_linear_for_a_validation_loss_until_one_is_chosen(
    qtbot: QtBot, curves: Curves
) -> None:
    loss = plot_of(curves, LossPlot)

    def scales() -> list[bool]:
        shown = []
        for validated in (False, True):
            curves.show_history(a_run(validated=validated))
            checked = [
                curves.findChild(QToolButton, f"{n}Scale").isChecked() for n in ("log", "linear")
            ]
            assert checked == [loss.is_log(), not loss.is_log()]
            shown.append(loss.is_log())
        return shown

    assert scales() == [True, False]
    curves.findChild(QToolButton, "logScale").click()
    assert scales() == [True, True]
    view_of(curves).setFocus()
    qtbot.keyClick(view_of(curves), Qt.Key.Key_L)
    assert scales() == [False, False]


@pytest.mark.parametrize("scale", ["log", "linear"])
def test_all_is_in_sight_on_either_scale(curves: Curves, scale: str) -> None:
    curves.show_history(a_run(validated=True))
    across = view_of(curves).getPlotItem().vb.viewRange()[0]
    curves.findChild(QToolButton, f"{scale}Scale").click()
    now_across, (low, high) = view_of(curves).getPlotItem().vb.viewRange()
    assert now_across == pytest.approx(across)
    least, most = (0.1, 2.0) if scale == "linear" else (math.log10(0.1), math.log10(2.0))
    assert low <= least < most <= high
    assert high - low < 3 * (most - least)
    x, y = plot_of(curves, LossPlot).seen()
    assert y[-1] == pytest.approx(least, abs=0.05)
    assert x[-1] == 3.5


def test_a_start_that_is_far_too_high_does_not_press_a_linear_curve_flat(curves: Curves) -> None:
    history = GrowingHistory(Experiment().with_knob("epochs", 1))
    losses = np.full(500, 0.5, np.float32)
    losses[:3] = 1000
    history.take(BatchLosses(0, losses))
    curves.show_history(history)
    curves.findChild(QToolButton, "linearScale").click()
    assert view_of(curves).getPlotItem().vb.viewRange()[1][1] < 1


def test_the_curves_are_named_at_their_ends_where_there_is_room(curves: Curves) -> None:
    curves.show_history(a_run(validated=True))
    curves.findChild(QToolButton, "logScale").click()
    loss, accuracy = plot_of(curves, LossPlot), plot_of(curves, AccuracyPlot)

    def names(plot: LossPlot | AccuracyPlot) -> list[str]:
        return [name for name, _ in plot.names_at_ends()]

    # From above, in the order of the values at the ends, of which the best epoch's is the validation's.
    assert names(loss)[:2] == ["cost", "test"]
    assert set(names(loss)[2:]) == {"validation", "least", "batches"}
    assert names(accuracy) == ["test", "validation", "train"]
    curves.show_history(a_run())
    assert names(loss) == ["cost", "test", "batches"]
    assert names(accuracy) == ["test", "train"]
    curves.resize(300, 520)
    assert names(loss) == []
    texts = [label.text() for label in curves.findChildren(QLabel)]
    assert any("●" in text and "cost" in text for text in texts)


def test_names_at_the_same_height_do_not_lie_over_each_other(curves: Curves) -> None:
    curves.show_history(a_run(losses=1 / 3))  # as the cost of the last epoch
    loss = plot_of(curves, LossPlot)
    middles = [middle for _, middle in loss.names_at_ends()]
    assert len(middles) == 3
    assert min(np.diff(middles)) >= 8


def test_a_card_at_the_mouse_says_all_values_there(curves: Curves) -> None:
    curves.show_history(a_run(validated=True))
    said = told_at(curves, "lossPlot", 1.5)
    assert "epoch 2" in said
    for value in ("batch 900", "cost", "0.5000", "validation", "0.4000", "test", "0.4500"):
        assert value in said
    assert "60.7 %" in said  # e to the −0.5: the geometric mean of what right answers get
    said = told_at(curves, "accuracyPlot", 1.9)
    for value in ("epoch 2", "train", "82.00 %", "validation", "87.00 %", "test", "92.00 %"):
        assert value in said
    said = told_at(curves, "lossPlot", 3.3)  # an epoch that is not over has no figures
    assert "epoch 4" in said
    assert "cost" not in said
    curves.show_history(a_run())
    assert not curves.findChild(QLabel, "lossPlotValue").isVisible()


def test_before_a_run_a_sentence_says_what_will_be_there(curves: Curves) -> None:
    nothing = [curves.findChild(QLabel, f"{name}Nothing") for name in ("lossPlot", "accuracyPlot")]

    def seen() -> list[bool]:
        return [each.isVisible() for each in nothing]

    assert seen() == [True, True]
    assert "loss of every batch" in nothing[0].text()
    assert "the 10,000 test images" in nothing[1].text()
    history = GrowingHistory(Experiment())
    curves.show_history(history)
    history.take(BatchLosses(0, np.ones(3, np.float32)))
    curves.draw_now()
    assert seen() == [False, True]
    curves.show_history(a_run())
    assert seen() == [False, False]
    curves.show_history(GrowingHistory(Experiment(task=TaskName.XOR)))
    assert seen() == [True, True]
    assert "loss of every step" in nothing[0].text()


def test_in_a_low_window_the_plots_stand_beside_each_other(curves: Curves) -> None:
    curves.show_history(a_run())
    loss, accuracy = view_of(curves), view_of(curves, "accuracyPlot")

    def corners() -> list[tuple[int, int]]:
        curves.layout().activate()
        both = [each.mapTo(curves, each.rect().topLeft()) for each in (loss, accuracy)]
        return [(corner.x(), corner.y()) for corner in both]

    above, below = corners()
    assert above[0] == below[0]
    assert above[1] < below[1]
    curves.resize(700, 240)
    left, right = corners()
    assert left[1] == right[1]
    assert left[0] < right[0]
    assert min(loss.height(), accuracy.height()) >= 180


@pytest.mark.parametrize("scale", ["log", "linear"])
def test_a_flat_curve_has_an_axis_with_numbers_around_it(curves: Curves, scale: str) -> None:
    curves.show_history(a_run(losses=math.log(2)))
    curves.findChild(QToolButton, f"{scale}Scale").click()
    labels = [float(label) for label in labels_in_sight(view_of(curves))]
    assert len(labels) >= 3
    assert min(labels) < math.log(2) < max(labels)


def test_accuracies_are_percentages_at_the_axis(curves: Curves) -> None:
    curves.show_history(a_run())
    assert {"80 %", "100 %"} <= set(labels_in_sight(view_of(curves, "accuracyPlot")))


def test_many_batches_are_a_mean_over_a_band_and_few_are_themselves(curves: Curves) -> None:
    losses = np.ones(3 * BATCHES + 300, np.float32)
    losses[::2] = 3
    history = a_run(losses=1)
    history.losses[:] = losses[: len(history.losses)]
    curves.show_history(history)
    curves.findChild(QToolButton, "linearScale").click()
    loss = plot_of(curves, LossPlot)
    x, y = loss.seen()
    assert len(x) < len(history.losses) / 2
    assert y == pytest.approx(2, abs=0.05)
    view_of(curves).getPlotItem().vb.setXRange(1.0, 1.1, padding=0)
    x, y = loss.seen()
    inside = (x >= 1.0) & (x <= 1.1)
    assert inside.sum() == pytest.approx(0.1 * BATCHES, abs=1)
    np.testing.assert_allclose(y, losses[np.rint(x * BATCHES).astype(int) - 1])


def test_of_a_block_what_is_not_finite_is_left_out() -> None:
    values = np.array([1, 3, np.nan, 5, np.inf, np.nan, 2], np.float32)
    least, means, greatest = in_blocks(values, 2)
    np.testing.assert_array_equal(least, [1, 5, np.nan, 2])
    np.testing.assert_array_equal(means, [2, 5, np.nan, 2])
    np.testing.assert_array_equal(greatest, [3, 5, np.nan, 2])


def test_only_few_values_are_marked(curves: Curves) -> None:
    def marked() -> set[str | None]:
        held = view_of(curves, "accuracyPlot").getPlotItem().listDataItems()
        return {curve.opts["symbol"] for curve in held if curve.getOriginalDataset()[0] is not None}

    curves.show_history(a_run(3))
    assert {"o", "s"} <= marked()
    curves.show_history(a_run(70))
    assert not marked() & {"o", "s"}
