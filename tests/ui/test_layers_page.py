"""The Layers page, driven with the figures of a real, short training."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import pytest
import torch
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history import probes as probe_records
from mnist_desktop.history.events import Event, Probed, Snapshot, Started, Watch
from mnist_desktop.history.growing import GrowingHistory
from mnist_desktop.history.probes import ProbeFigures, ProbeRows
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.learning import probes as probes_module
from mnist_desktop.learning import training as training_module
from mnist_desktop.learning.training import train
from mnist_desktop.percent import percent
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.layers.flat_network import Templates
from mnist_desktop.ui.layers.formula import line_in_words, scores_in_words
from mnist_desktop.ui.layers.layer_plot import LayerPlot
from mnist_desktop.ui.layers.page import LayersPage
from mnist_desktop.ui.layers.panels import HistogramPanel, ScatterPanel
from mnist_desktop.ui.layers.tiles import MOST_TILES, Tiles
from tests.builders import finish

DARK = QPalette(QColor("#323232"))
SIGMOIDS = RECIPES["vanishing-sigmoid"].experiment.with_knob("epochs", 1)
NORMED = RECIPES["homework-q1-1"].experiment.with_knob("epochs", 1)


@dataclass(frozen=True)
class Told:
    experiment: Experiment
    figures: list[ProbeFigures]
    snapshots: list[Snapshot]

    def show(self, page: LayersPage) -> GrowingHistory:
        history = begin(page, self.experiment)
        tell(page, history, *self.snapshots, *map(Probed, self.figures))
        page.draw_now()
        return history


def begin(page: LayersPage, experiment: Experiment) -> GrowingHistory:
    """Let the page show a run that has told nothing yet."""
    history = GrowingHistory(experiment)
    page.show_history(history)
    return history


def tell(page: LayersPage, history: GrowingHistory, *events: Event) -> None:
    for event in events:
        history.take(event)
    page.draw_soon()


def trained(experiment: Experiment, data) -> Told:
    """An epoch of ten steps, with figures and weights after each."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("EVENT_SECONDS", 0), ("SNAPSHOT_SECONDS", 0)):
            patch.setattr(training_module, name, value)
        patch.setattr(training_module, "SNAPSHOT_SHARE", math.inf)
        patch.setattr(probes_module, "PROBE_SHARE", math.inf)
        events, _ = finish(
            train(experiment, data),
            lambda event: Watch(True, math.inf) if isinstance(event, Started) else None,
        )
    figures = [event.figures for event in events if isinstance(event, Probed)]
    return Told(experiment, figures, [event for event in events if isinstance(event, Snapshot)])


@pytest.fixture(scope="module")
def sigmoids(few) -> Told:
    """Six layers without batch norm."""
    return trained(SIGMOIDS, few)


@pytest.fixture(scope="module")
def normed(few) -> Told:
    """Two layers of ReLU with batch norm."""
    return trained(NORMED, few)


@pytest.fixture
def page(qtbot: QtBot) -> LayersPage:
    page = LayersPage()
    qtbot.add_widget(page)
    page.resize(690, 560)
    page.show()
    return page


def part(page: LayersPage, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def plot(page: LayersPage, name: str) -> LayerPlot:
    return next(plot for plot in page.findChildren(LayerPlot) if plot.view.objectName() == name)


def message(page: LayersPage) -> str | None:
    label = part(page, QLabel, "layersMessage")
    return label.text() if label.isVisible() else None


class TestCurves:
    def test_one_a_layer_and_one_for_the_output(self, page, sigmoids):
        sigmoids.show(page)
        assert message(page) is None
        gradients = plot(page, "gradientPlot")
        for column in range(6):
            x, y = gradients.points(column)
            assert x.tolist() == [figures.steps for figures in sigmoids.figures]
            wanted = [figures.layers[column].gradient_norm for figures in sigmoids.figures]
            assert y.tolist() == pytest.approx(wanted)
        _, y = gradients.points(6)
        assert y.tolist() == pytest.approx([f.last_gradient_norm for f in sigmoids.figures])
        assert not len(gradients.points(7)[0])

    def test_all_of_them_are_in_sight(self, page, sigmoids):
        sigmoids.show(page)
        (left, right), (low, high) = plot(page, "gradientPlot").item.vb.viewRange()
        assert left <= 1
        assert right >= 10
        norms = [layer.gradient_norm for f in sigmoids.figures for layer in f.layers]
        assert low < math.log10(min(norms))
        assert high > math.log10(max(norms))

    def test_shares_are_of_dead_units_or_of_saturated_outputs(self, page, sigmoids, normed):
        normed.show(page)
        silent = plot(page, "silentPlot")
        assert silent.view.accessibleName() == "dead units, %"
        wanted = [100 * figures.layers[1].dead for figures in normed.figures]
        assert silent.points(1)[1].tolist() == pytest.approx(wanted)
        sigmoids.show(page)
        assert silent.view.accessibleName() == "saturated outputs, %"

    def test_a_leaky_relu_has_no_second_plot(self, page):
        begin(page, NORMED.with_knob("activation", Activation.LEAKY_RELU))
        assert plot(page, "silentPlot").isHidden()
        begin(page, NORMED)
        assert not plot(page, "silentPlot").isHidden()

    def test_the_curve_under_the_mouse_says_its_value(self, page, qtbot, sigmoids):
        sigmoids.show(page)
        gradients = plot(page, "gradientPlot")
        figures = sigmoids.figures[4]
        norm = figures.layers[2].gradient_norm
        said = gradients.value_at(figures.steps, math.log10(norm))
        assert said == f"layer 3, step {figures.steps}: {norm:.2g}"
        place = gradients.item.vb.mapViewToScene(QPointF(figures.steps, math.log10(norm)))
        qtbot.mouseMove(gradients.view.viewport(), gradients.view.mapFromScene(place))
        assert part(page, QLabel, "gradientPlotValue").text() == said
        assert gradients.width() >= 300  # the words did not push it

    def test_a_gradient_of_zero_or_none_at_all_is_drawn_where_it_can_be(self, page, normed):
        history = begin(page, normed.experiment)
        for steps, norm in ((1, 0.0), (2, math.nan), (3, math.inf), (4, 0.5)):
            first = normed.figures[0]
            layers = tuple(replace(layer, gradient_norm=norm) for layer in first.layers)
            tell(page, history, Probed(ProbeFigures(steps, layers, norm)))
        page.draw_now()
        assert plot(page, "gradientPlot").points(0)[0].tolist() == [1, 4]


class TestRecord:
    def test_it_is_bounded_and_goes_over_the_whole_run(self, monkeypatch):
        monkeypatch.setattr(probe_records, "MOST_ROWS", 8)
        record = ProbeRows(2)
        for steps in range(1, 101):
            record.add(steps, [steps / 2, None])
        assert 4 <= len(record) <= 8
        assert record.steps[0] == 1
        assert record.steps[-1] > 80
        assert len(set(np.diff(record.steps))) == 1
        assert np.array_equal(record.values[:, 0], record.steps / 2)
        assert np.isnan(record.values[:, 1]).all()


class TestRows:
    def test_as_many_as_there_are_layers_with_batch_norms_where_it_is(self, page, sigmoids, normed):
        sigmoids.show(page)
        assert part(page, QWidget, "layer6Row").isVisibleTo(page)
        assert not part(page, QWidget, "layer7Row").isVisibleTo(page)
        assert not part(page, ScatterPanel, "layer1Means").isVisibleTo(page)
        normed.show(page)
        assert not part(page, QWidget, "layer3Row").isVisibleTo(page)
        assert part(page, ScatterPanel, "layer2Variances").isVisibleTo(page)

    def test_the_line_says_the_layers_figures(self, page, normed):
        normed.show(page)
        layer = normed.figures[-1].layers[0]
        words = part(page, QLabel, "layer1Words").text()
        assert "Layer 1: 100 units" in words
        assert f"gradient norm {layer.gradient_norm:.2g}" in words
        assert "of the units dead" in words

    def test_panels_say_what_lies_under_the_mouse(self, page, qtbot, normed):
        normed.show(page)
        layer = normed.figures[-1].layers[0]
        weights = part(page, HistogramPanel, "layer1Weights")
        middle = weights.rect().center()
        qtbot.mouseMove(weights, middle)
        weights.grab()
        index = int((middle.x() - 5) / (weights.width() - 10) * len(layer.weights.counts))
        share = layer.weights.counts[index] / layer.weights.counts.sum()
        start = layer.weights_at_start.counts[index] / layer.weights.counts.sum()
        assert weights.said().startswith(f"{percent(share)} (start {percent(start)}): ")
        means = part(page, ScatterPanel, "layer1Means")
        x, y = means._places()
        qtbot.mouseMove(means, QPoint(round(x[3]), round(y[3])))
        means.grab()
        assert means.said().startswith("unit ")

    def test_numbers_without_width_and_those_that_are_none(self, page, normed):
        history = begin(page, normed.experiment)
        figures = normed.figures[0]
        layer = figures.layers[0]
        nothing = replace(layer.activations, counts=np.zeros_like(layer.activations.counts))
        same = np.zeros_like(layer.activations.counts)
        same[20] = 7
        odd = replace(
            layer.batch_norm,
            running_mean=np.full(100, np.nan, np.float32),
            batch_mean=np.full(100, 2, np.float32),
        )
        layers = (
            replace(layer, activations=nothing, batch_norm=odd),
            replace(figures.layers[1], weights=replace(layer.weights, counts=same)),
        )
        tell(page, history, Probed(ProbeFigures(1, layers, 1.0)))
        page.draw_now()
        page.grab()


class TestTiles:
    def test_the_most_changed_units_come_first(self, page, normed):
        normed.show(page)
        page.end()
        first, last = (normed.snapshots[at].weights["linear1.weight"] for at in (0, -1))
        changes = (last - first).norm(dim=1)
        units = part(page, Tiles, "firstLayerTiles").units()
        assert len(units) == MOST_TILES
        assert changes[units].tolist() == sorted(changes.tolist(), reverse=True)[:MOST_TILES]

    def test_one_image_in_red_grey_and_blue(self, page, normed):
        history = begin(page, normed.experiment)
        weights = torch.zeros(100, 784)
        tell(page, history, Snapshot(1, {"linear1.weight": weights}))
        changed = weights.clone()
        changed[7, :392], changed[7, 392:] = -1, 1
        tell(page, history, Snapshot(2, {"linear1.weight": changed}))
        page.draw_now()
        tiles = part(page, Tiles, "firstLayerTiles")
        assert tiles.units()[0] == 7
        image = tiles.image()
        above, below = image.pixelColor(10, 3), image.pixelColor(10, 24)
        assert above.red() > above.blue() + 50
        assert below.blue() > below.red() + 50
        zero = image.pixelColor(30 + 10, 10)
        assert zero.red() == zero.green() == zero.blue()

    def test_the_mouse_says_the_unit_and_its_change(self, page, qtbot, normed):
        normed.show(page)
        page.end()
        tiles = part(page, Tiles, "firstLayerTiles")
        picture = part(page, QWidget, "firstLayerPicture")
        qtbot.wait_until(lambda: not picture.visibleRegion().isEmpty() and picture.height() > 80)
        qtbot.mouseMove(picture, QPoint(10, 10))
        said = part(page, QLabel, "firstLayerTilesValue").text()
        assert said.startswith(f"unit {tiles.units()[0] + 1}: changed by ")

    def test_weights_that_are_not_numbers_are_drawn_too(self, page, normed):
        history = begin(page, normed.experiment)
        for steps, value in enumerate((0.0, math.inf, math.nan)):
            tell(page, history, Snapshot(steps, {"linear1.weight": torch.full((100, 784), value)}))
            page.draw_now()
            page.grab()

    def test_a_table_has_none(self, page, few):
        experiment = RECIPES["xor-mlp"].experiment
        history = begin(page, experiment)
        tell(page, history, Snapshot(1, {"linear1.weight": torch.zeros(2, 2)}))
        page.draw_now()
        assert part(page, Tiles, "firstLayerTiles").isHidden()


class TestWithoutHiddenLayers:
    def test_the_ten_templates_are_those_of_now_or_of_the_moment_that_is_looked_at(self, page, few):
        told = trained(RECIPES["mnist-softmax-sgd"].experiment.with_knob("epochs", 1), few)
        told.show(page)
        templates = part(page, Templates, "templatesPicture")
        assert templates.isVisible()
        first, *_, last = [each.weights["linear1.weight"].numpy() for each in told.snapshots]
        np.testing.assert_array_equal(templates.weights(), last)
        page.show_moment(Moment(0, told.snapshots[0].weights))
        np.testing.assert_array_equal(templates.weights(), first)
        page.show_moment(None)
        np.testing.assert_array_equal(templates.weights(), last)
        # The unit's weight under the mouse; of the first template's middle pixel.
        side = templates.grab().width() / templates.devicePixelRatio() / 5
        middle = round(min(side, templates.height() / 2, 170) / 2)
        QTest.mouseMove(templates, QPoint(middle, middle))
        said = part(page, QLabel, "templateValue").text()
        assert said.startswith("to the 0, from the pixel in row 1")

    def test_of_a_table_its_numbers_are_said(self, page):
        history = begin(page, RECIPES["perceptron-and"].experiment)
        weights = {
            "linear1.weight": torch.tensor([[2.0, 4.0]]),
            "linear1.bias": torch.tensor([-5.0]),
        }
        tell(page, history, Snapshot(1, weights))
        page.draw_now()
        words = part(page, QLabel, "flatWords")
        assert words.isVisible()
        assert words.text() == line_in_words(np.array([2, 4], np.float32), -5.0)
        # What came out is later than the last snapshot, and stays.
        page.show_weights(weights | {"linear1.bias": torch.tensor([-3.0])})
        page.end()
        page.draw_now()
        assert words.text() == line_in_words(np.array([2, 4], np.float32), -3.0)


@pytest.mark.parametrize(
    ("weights", "bias", "said"),
    [
        (
            (2, 4),
            -5,
            "w₁ = 2, w₂ = 4, b = −5.\nIt says 1 where 2·x₁ + 4·x₂ − 5 is above 0.\nThe line cuts the axis "
            "of x₁ at 2.5 and that of x₂ at 1.25. On the side of 1 lies (1, 1).",
        ),
        ((-2, 0), 1, "The line is upright, at x₁ = 0.5. On the side of 1 lies (0, 0), (0, 1)."),
        ((0, 3), -6, "The line is level, at x₂ = 2. None of the four rows lies on the side of 1."),
        ((0, 0), 1, "w₁ = 0, w₂ = 0, b = 1. There is no line: it says 1 everywhere."),
        ((math.nan, 1), 0, "That is no line any more: the training has diverged."),
    ],
)
def test_a_perceptron_is_a_line_in_words(weights, bias, said):
    assert line_in_words(np.array(weights, np.float32), bias).endswith(said)


def test_a_table_of_three_classes_is_three_scores_in_words():
    weights = np.array([[1, -2, 0.5], [0, 1, 1]], np.float32)
    assert scores_in_words(weights, np.array([0.25, -3], np.float32)).splitlines()[1:] == [
        "z₀ = 1·x₁ − 2·x₂ + 0.5·x₃ + 0.25",
        "z₁ = 0·x₁ + 1·x₂ + 1·x₃ − 3",
    ]


class TestWhatCannotBeShown:
    def test_before_anything_was_trained(self, page):
        assert message(page) == "Train a network to see what goes on in its layers."

    def test_a_sentence_until_figures_come(self, page, normed):
        begin(page, NORMED.with_knob("init", Init.DBN).with_knob("activation", Activation.SIGMOID))
        assert "pre-training" in message(page)
        page.show_message("This run's file holds no layer figures: train it again to see them.")
        assert message(page).startswith("This run's file")
        history = begin(page, normed.experiment)
        assert message(page) == "The first figures come with the first steps."
        tell(page, history, Probed(normed.figures[0]))
        page.draw_now()
        assert message(page) is None


class TestWatching:
    def test_it_says_when_it_can_be_seen(self, page, qtbot):
        assert page.watches()
        with qtbot.wait_signal(page.watch_changed) as hidden:
            page.hide()
        assert hidden.args == [False]
        assert not page.watches()
        with qtbot.wait_signal(page.watch_changed) as shown:
            page.show()
        assert shown.args == [True]

    def test_hidden_it_draws_nothing(self, page, qtbot, normed):
        history = begin(page, normed.experiment)
        page.hide()
        tell(page, history, *map(Probed, normed.figures), *normed.snapshots)
        assert not any(timer.isActive() for timer in page.findChildren(QTimer))
        gradients = plot(page, "gradientPlot")
        assert not len(gradients.points(0)[0])
        page.show()
        qtbot.wait_until(lambda: len(gradients.points(0)[0]) == len(normed.figures))
        tiles = part(page, Tiles, "firstLayerTiles")
        qtbot.wait_until(lambda: len(tiles.units()) == MOST_TILES)

    def test_a_run_that_ends_while_it_is_hidden_is_shown_as_it_ended(self, page, qtbot, normed):
        history = normed.show(page)
        words = part(page, QLabel, "layer1Words")
        light = words.text()
        page.hide()
        changed = normed.snapshots[-1].weights["linear1.weight"].clone()
        changed[17] += 1
        tell(page, history, Snapshot(normed.snapshots[-1].steps + 1, {"linear1.weight": changed}))
        page.end()
        page.setPalette(DARK)
        page.show()
        tiles = part(page, Tiles, "firstLayerTiles")
        qtbot.wait_until(lambda: tiles.units()[0] == 17)
        qtbot.wait_until(lambda: words.text() != light)

    def test_a_new_run_leaves_nothing_of_the_one_before(self, page, sigmoids, normed):
        sigmoids.show(page)
        begin(page, normed.experiment)
        assert not len(plot(page, "gradientPlot").points(0)[0])
        assert not part(page, Tiles, "firstLayerTiles").units()


class TestLook:
    @pytest.mark.parametrize("which", ["sigmoids", "normed"])
    def test_it_fits_the_middle_of_a_small_window(self, page, qtbot, which, request):
        request.getfixturevalue(which).show(page)
        assert page.minimumSizeHint().width() <= 690
        assert page.minimumSizeHint().height() <= 560
        scroll = part(page, QScrollArea, "layersScroll")
        assert scroll.widget().width() <= scroll.viewport().width()
        labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
        assert len(labels) > 5
        for label in labels:
            qtbot.wait_until(lambda label=label: label.sizeHint().width() <= label.width())

    def test_colours_follow_the_palette(self, page, normed):
        normed.show(page)
        row = part(page, HistogramPanel, "layer1Activations")
        before = row.grab().toImage()
        page.setPalette(DARK)
        after = row.grab().toImage()
        assert after != before
        legend = part(page, QLabel, "layersLegend").text()
        page.setPalette(QPalette(QColor("#efefef")))
        assert part(page, QLabel, "layersLegend").text() != legend

    def test_everything_has_a_name_and_says_what_it_is(self, page, normed):
        normed.show(page)
        for widget in (*page.findChildren(HistogramPanel), *page.findChildren(ScatterPanel)):
            assert widget.objectName()
            assert widget.accessibleName()
            assert widget.toolTip()
        for each in page.findChildren(Plot):
            assert each.view.accessibleName()
            assert each.view.toolTip()
        assert part(page, QWidget, "firstLayerPicture").toolTip()
        assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
