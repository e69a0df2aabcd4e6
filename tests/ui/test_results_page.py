"""The page of results, used through its widgets, on a small set whose answers each test chooses."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from itertools import combinations
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.pen import pen_test
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.results import Results
from mnist_desktop.learning.prediction import Predictor, WeightsDoNotFit
from mnist_desktop.percent import percent
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.digit.probability_bars import ProbabilityBars
from mnist_desktop.ui.model.asker import Asker
from mnist_desktop.ui.results.by_digit import ByDigitTable
from mnist_desktop.ui.results.confusion_matrix import ConfusionMatrix
from mnist_desktop.ui.results.gallery import Gallery
from mnist_desktop.ui.results.page import ResultsPage
from mnist_desktop.ui.results.reliability import ReliabilityDiagram

DIGITS = RECIPES["homework-q1-1"].experiment
XOR = RECIPES["xor-mlp"].experiment
ROWS = 60
LABELS = np.arange(ROWS) % 10


def says(
    mistakes: Mapping[int, tuple[int, float]] = {},
    *,
    labels: NDArray[np.int64] = LABELS,
) -> NDArray[np.float32]:
    """Probabilities that are right, 0.9 sure, but for rows given with another answer and its share."""
    result = np.zeros((len(labels), 10), np.float32)
    for row, label in enumerate(labels):
        answer, sure = mistakes.get(row, (int(label), 0.9))
        result[row] = (1 - sure) / 9
        result[row, answer] = sure
    return result


# Rows 4, 14 and 24 are fours, row 8 is an eight.
WRONG = {4: (9, 0.7), 14: (9, 0.95), 24: (1, 0.5), 8: (3, 0.75)}


class FakePredictor:
    """Says of each image what it was given; a gate, if there is one, holds it up."""

    def __init__(self, weights: Mapping[str, object]) -> None:
        self._said = weights["said"]
        self._gate = weights.get("gate")
        self.parts = 0

    def probabilities(self, images: NDArray[np.float32]) -> NDArray[np.float32]:
        if self._gate is not None:
            assert self._gate.wait(600)
        self.parts += 1
        # Each image's number is in its first pixel.
        return self._said[np.rint(images[:, 0] * 1000).astype(int)]


class FakeEngine:
    """As much of the engine as the page uses; it remembers what it was asked for."""

    def __init__(self, labels: NDArray[np.int64] = LABELS) -> None:
        images = np.zeros((len(labels), 784), np.float32)
        images[:, 0] = np.arange(len(labels)) / 1000
        images[:, 300:340] = 1
        inputs, targets = torch.from_numpy(images), torch.from_numpy(labels)
        self.mnist = Dataset(inputs, targets, inputs, targets)
        self.asked: list[object] = []
        self.predictors: list[FakePredictor] = []

    def predictor(self, experiment: Experiment, weights: Mapping[str, object]) -> FakePredictor:
        self.asked.append(weights["said"])
        if isinstance(weights["said"], Exception):
            raise weights["said"]
        self.predictors.append(FakePredictor(weights))
        return self.predictors[-1]


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def page(qtbot: QtBot, engine: FakeEngine, asker: Asker) -> ResultsPage:
    return shown(qtbot, engine, asker)


def shown(qtbot: QtBot, engine: object, asker: Asker) -> ResultsPage:
    page = ResultsPage(asker)
    qtbot.add_widget(page)
    asker.set_engine(engine)
    page.resize(690, 560)
    page.show()
    qtbot.wait_exposed(page)
    return page


@pytest.fixture
def full(qtbot: QtBot, page: ResultsPage) -> ResultsPage:
    """The page with a network that makes four mistakes."""
    page.show_network("Mine", DIGITS, {"said": says(WRONG)})
    computed(qtbot, page)
    return page


def computed(qtbot: QtBot, page: ResultsPage) -> None:
    qtbot.wait_until(lambda: not page.is_computing())


def part(page: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} called {name}"
    return found


def text(page: ResultsPage, name: str) -> str:
    return part(page, QLabel, name).text().replace("\u00a0", " ")


def message(page: ResultsPage) -> str | None:
    """What stands in place of results."""
    label = part(page, QLabel, "resultsMessage")
    return label.text() if label.isVisible() else None


def matrix(page: ResultsPage) -> ConfusionMatrix:
    return part(page, ConfusionMatrix, "confusionMatrix")


def gallery(page: ResultsPage) -> Gallery:
    return part(page, Gallery, "gallery")


def listed(page: ResultsPage) -> list[int]:
    return gallery(page).model().rows().tolist()


def kinds(page: ResultsPage) -> QComboBox:
    return part(page, QComboBox, "galleryList")


def kind_texts(page: ResultsPage) -> list[str]:
    box = kinds(page)
    return [box.itemText(place) for place in range(box.count())]


def click_cell(qtbot: QtBot, page: ResultsPage, label: int, answer: int) -> None:
    place = matrix(page).cell_rect(label, answer).center().toPoint()
    qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=place)


def place_of(page: ResultsPage, number: int) -> QPoint:
    view = gallery(page)
    return view.visualRect(view.model().index(number, 0)).center()


def test_before_any_network_it_says_what_to_do(page: ResultsPage) -> None:
    assert message(page) == "No network has been trained yet. Press Train."


def test_a_network_is_shown_as_a_whole(full: ResultsPage) -> None:
    assert message(full) is None
    assert text(full, "resultsSummary") == "“Mine” reads 93.33 % of 60 images rightly: 4 mistakes."
    assert [matrix(full).cell_text(4, answer) for answer in (1, 4, 9, 0)] == ["1", "3", "2", ""]
    table = part(full, ByDigitTable, "byDigit")
    assert [table.item(row, 4).text() for row in (0, 1)] == ["50.0", "100"]
    assert table.item(1, 9).text() == "75.0"
    assert table.item(0, 4).toolTip() == "<p>Of 6 fours, 50.0 % are read as 4.</p>"
    assert table.item(1, 9).toolTip() == "<p>Of 8 images read as 9, 75.0 % are nines.</p>"
    assert listed(full) == [14, 8, 4, 24]
    assert kind_texts(full) == ["All mistakes: 4"]


def test_the_diagram_says_how_sure_it_may_be(full: ResultsPage) -> None:
    heights = part(full, ReliabilityDiagram, "reliability").heights()
    # The 56 right ones are 90 % sure, and float32 keeps that below its bin's upper edge.
    assert heights == pytest.approx([0] * 8 + [100, 0])
    assert text(full, "calibrationWords") == (
        "On average it is 4.5 points less sure than right.\nCalibration error: 14.2 points."
    )


def test_shares_take_the_counts_place(full: ResultsPage) -> None:
    part(full, QCheckBox, "confusionShares").click()
    assert [matrix(full).cell_text(4, answer) for answer in (1, 4, 9, 0)] == [
        *("16.7", "50.0", "33.3", "")
    ]
    assert matrix(full).cell_text(5, 5) == "100"


def test_a_click_on_a_cell_lists_its_images(qtbot: QtBot, full: ResultsPage) -> None:
    click_cell(qtbot, full, 4, 9)
    assert listed(full) == [14, 4]
    assert kinds(full).currentText() == "4 read as 9: 2"
    click_cell(qtbot, full, 2, 2)
    assert listed(full) == [52, 42, 32, 22, 12, 2]
    click_cell(qtbot, full, 0, 7)
    assert listed(full) == []
    assert gallery(full).hint() == "No 0 is read as 7."
    kinds(full).setCurrentIndex(0)
    assert listed(full) == [14, 8, 4, 24]
    assert gallery(full).hint() == ""


def test_a_click_beside_the_cells_is_none(qtbot: QtBot, full: ResultsPage) -> None:
    qtbot.mouseClick(matrix(full), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert matrix(full).chosen() is None
    assert kinds(full).currentText() == "All mistakes: 4"


def test_cells_are_chosen_with_the_keyboard(qtbot: QtBot, full: ResultsPage) -> None:
    cells = matrix(full)
    cells.setFocus()
    for _ in range(4):
        qtbot.keyClick(cells, Qt.Key.Key_Down)
    for _ in range(12):
        qtbot.keyClick(cells, Qt.Key.Key_Right)
    assert cells.accessibleDescription() == "4 read as 9: 2 images, 33.3 % of the fours"
    assert cells.chosen() is None
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert cells.chosen() == (4, 9)
    assert listed(full) == [14, 4]
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Space):
        qtbot.keyClick(cells, key)
    assert cells.chosen() == (3, 8)


# So says Qt's offscreen platform of a tool tip; see conftest.py.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_cell_says_what_it_is(full: ResultsPage) -> None:
    cells = matrix(full)
    place = cells.cell_rect(4, 1).center().toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, cells.mapToGlobal(place))
    QApplication.sendEvent(cells, event)
    assert QToolTip.text() == "<p>4 read as 1: 1 image, 16.7 % of the fours</p>"
    QToolTip.hideText()


def test_a_click_on_an_image_chooses_it(
    qtbot: QtBot, full: ResultsPage, engine: FakeEngine
) -> None:
    view = gallery(full)
    with qtbot.wait_signal(full.image_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(full, 1))
    (image,) = chosen.args
    assert image.shape == (28, 28)
    assert image.dtype == np.float32
    np.testing.assert_array_equal(image.ravel(), engine.mnist.test_inputs[8].numpy())
    image[:] = 0
    assert engine.mnist.test_inputs[8].any()


def test_images_are_chosen_with_the_keyboard(qtbot: QtBot, full: ResultsPage) -> None:
    view = gallery(full)
    view.setFocus()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.wait_signal(full.image_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert round(float(chosen.args[0][0, 0]) * 1000) in listed(full)
    assert view.currentIndex().isValid()


def test_pointing_at_an_image_shows_its_bars(qtbot: QtBot, full: ResultsPage) -> None:
    bars = part(full, ProbabilityBars, "resultBars")
    assert bars.probabilities() is None
    assert text(full, "imageWords").startswith("Point at an image")
    view = gallery(full)
    qtbot.mouseMove(view.viewport(), place_of(full, 1))
    np.testing.assert_array_equal(bars.probabilities(), says(WRONG)[8])
    assert text(full, "imageWords") == "Image 8 is labelled 8. The network says 3 (75.0 %)."
    view.setCurrentIndex(view.model().index(0, 0))
    np.testing.assert_array_equal(bars.probabilities(), says(WRONG)[14])


def test_each_thumbnail_says_what_it_is(full: ResultsPage) -> None:
    index = gallery(full).model().index(0, 0)
    assert index.data() == "4 → 9"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "4 read as 9, 95.0 %"


@pytest.fixture
def two(qtbot: QtBot, full: ResultsPage) -> ResultsPage:
    """The page with a second network: it reads row 4 and misreads rows 14 and 30."""
    said = says({14: (9, 0.6), 30: (6, 0.4), 24: (1, 0.9), 8: (3, 0.8)})
    full.show_second("Yours", DIGITS, {"said": said})
    computed(qtbot, full)
    return full


def test_two_runs_are_compared(two: ResultsPage) -> None:
    assert text(two, "resultsSummary").splitlines()[1].startswith("“Yours” reads 93.33 %")
    assert kind_texts(two) == [
        "Mistakes of “Mine”: 4",
        "Only “Mine” is right: 1",
        "Only “Yours” is right: 1",
    ]
    kinds(two).setCurrentIndex(1)
    assert listed(two) == [30]
    view = gallery(two)
    # The mistake of the other one is what there is to see.
    assert view.model().index(0, 0).data() == "0 → 6"
    view.setCurrentIndex(view.model().index(0, 0))
    words = "Image 30 is labelled 0. “Yours” says 6 (40.0 %). “Mine” says 0 (90.0 %)."
    assert text(two, "imageWords") == words
    assert part(two, ProbabilityBars, "resultBars").probabilities()[6] == np.float32(0.4)
    kinds(two).setCurrentIndex(2)
    assert listed(two) == [4]


def test_the_comparison_can_be_left(two: ResultsPage) -> None:
    kinds(two).setCurrentIndex(2)
    two.show_second("", None, None)
    assert kind_texts(two) == ["All mistakes: 4"]
    assert listed(two) == [14, 8, 4, 24]
    assert "Yours" not in text(two, "resultsSummary")


def test_a_run_is_the_same_as_itself(qtbot: QtBot, full: ResultsPage) -> None:
    full.show_second("Mine again", DIGITS, {"said": says(WRONG)})
    computed(qtbot, full)
    kinds(full).setCurrentIndex(1)
    assert gallery(full).hint() == "There is no image that only “Mine” reads rightly."


@pytest.mark.parametrize(
    ("experiment", "said", "expected"),
    [
        (XOR, None, "“Yours” did not learn from images."),
        (DIGITS, np.full((ROWS, 10), np.nan, np.float32), "“Yours” reads nothing"),
        (DIGITS, WeightsDoNotFit("The weights do not fit."), "The weights do not fit."),
    ],
)
def test_a_second_that_says_nothing_is_told_of(
    qtbot: QtBot, full: ResultsPage, experiment: Experiment, said: object, expected: str
) -> None:
    full.show_second("Yours", experiment, {"said": said})
    computed(qtbot, full)
    assert expected in text(full, "resultsSummary")
    assert kind_texts(full) == ["All mistakes: 4"]


def test_a_table_task_has_no_images(full: ResultsPage) -> None:
    full.show_network("My gate", XOR, {})
    assert message(full).startswith(
        "There are no images here: “My gate” learned “XOR gate”, a table"
    )
    assert full.results() is None


def test_any_sentence_can_be_shown(qtbot: QtBot, full: ResultsPage) -> None:
    full.show_message("Nothing to see.")
    assert message(full) == "Nothing to see."
    full.show_network("Mine", DIGITS, {"said": says()})
    assert message(full) == "“Mine” is reading the test images …"
    computed(qtbot, full)
    assert message(full) is None


def test_no_mistakes_are_a_sentence(qtbot: QtBot, page: ResultsPage) -> None:
    page.show_network("Perfect", DIGITS, {"said": says()})
    computed(qtbot, page)
    assert gallery(page).hint() == "No mistakes: it reads all of 60 images rightly."
    assert text(page, "resultsSummary").endswith("rightly: 0 mistakes.")
    assert page.grab().width() == 690


def test_a_network_without_finite_numbers_is_a_sentence(qtbot: QtBot, page: ResultsPage) -> None:
    page.show_network("Diverged", DIGITS, {"said": np.full((ROWS, 10), np.nan, np.float32)})
    computed(qtbot, page)
    assert message(page).startswith(
        "“Diverged” reads nothing: what it says is not a finite number."
    )


def test_some_numbers_that_are_not_finite_are_told(qtbot: QtBot, page: ResultsPage) -> None:
    said = says(WRONG)
    said[7] = np.inf
    page.show_network("Odd", DIGITS, {"said": said})
    page.show_second("Whole", DIGITS, {"said": says()})
    computed(qtbot, page)
    assert "To 1 image its answer is not a finite number." in text(page, "resultsSummary")
    kinds(page).setCurrentIndex(2)
    view = gallery(page)
    assert view.model().index(4, 0).data() == "7 → ?"
    view.setCurrentIndex(view.model().index(4, 0))
    assert "“Odd” gives no finite number." in text(page, "imageWords")
    assert part(page, ProbabilityBars, "resultBars").probabilities() is None
    assert page.grab().width() == 690


def test_weights_of_another_network_are_a_sentence(qtbot: QtBot, page: ResultsPage) -> None:
    page.show_network("Odd", DIGITS, {"said": WeightsDoNotFit("They do not fit.")})
    computed(qtbot, page)
    assert message(page) == "They do not fit."


def test_a_digit_that_is_missing_is_said_to_be(qtbot: QtBot, asker: Asker) -> None:
    labels = np.array([0, 1, 1, 3])
    page = shown(qtbot, FakeEngine(labels), asker)
    page.show_network("Few", DIGITS, {"said": says({1: (3, 0.9)}, labels=labels)})
    computed(qtbot, page)
    table = part(page, ByDigitTable, "byDigit")
    assert [table.item(row, 2).text() for row in (0, 1)] == ["–", "–"]
    assert table.item(0, 2).toolTip() == "<p>There are no twos among the test images.</p>"
    assert table.item(1, 2).toolTip() == "<p>The network reads nothing as 2.</p>"
    click_cell(qtbot, page, 2, 3)
    expected = "There are no twos among the test images"
    assert matrix(page).accessibleDescription() == expected
    page.grab()


def test_nothing_is_computed_while_nobody_looks(
    qtbot: QtBot, page: ResultsPage, engine: FakeEngine
) -> None:
    page.hide()
    page.show_network("Old", DIGITS, {"said": says(WRONG)})
    page.show_network("New", DIGITS, {"said": says()})
    assert not page.is_computing()
    page.show()
    computed(qtbot, page)
    assert len(engine.asked) == 1
    assert text(page, "resultsSummary").startswith("“New”")


def test_what_is_hidden_is_broken_off_and_begun_again(qtbot: QtBot, page: ResultsPage) -> None:
    gate = threading.Event()
    page.show_network("Mine", DIGITS, {"said": says(WRONG), "gate": gate})
    assert page.is_computing()
    page.hide()
    assert not page.is_computing()
    gate.set()
    page.show()
    computed(qtbot, page)
    assert len(page.results().mistakes()) == 4


def test_the_newest_network_replaces_those_before(
    qtbot: QtBot, page: ResultsPage, engine: FakeEngine
) -> None:
    gate = threading.Event()
    page.show_network("First", DIGITS, {"said": says(WRONG), "gate": gate})
    qtbot.wait_until(lambda: len(engine.asked) == 1)
    for number in range(3):
        page.show_network(f"Number {number}", DIGITS, {"said": says({number: (9, 0.8)})})
    gate.set()
    computed(qtbot, page)
    assert len(engine.asked) == 2
    assert text(page, "resultsSummary").startswith("“Number 2”")
    assert page.results().mistakes().tolist() == [2]


def test_old_results_stay_until_new_ones_are_there(qtbot: QtBot, full: ResultsPage) -> None:
    gate = threading.Event()
    full.show_network("Next", DIGITS, {"said": says(), "gate": gate})
    assert text(full, "resultsSummary").startswith("“Mine” reads")
    assert text(full, "resultsSummary").endswith("“Next” is reading the test images …")
    assert listed(full) == [14, 8, 4, 24]
    gate.set()
    computed(qtbot, full)
    assert text(full, "resultsSummary").startswith("“Next” reads")


def test_the_engine_may_come_later(qtbot: QtBot, engine: FakeEngine, asker: Asker) -> None:
    page = ResultsPage(asker)
    qtbot.add_widget(page)
    page.show()
    page.show_network("Early", DIGITS, {"said": says(WRONG)})
    asker.set_engine(engine)
    computed(qtbot, page)
    assert len(page.results().mistakes()) == 4


def test_results_of_other_moments_keep_the_chosen_cell(qtbot: QtBot, full: ResultsPage) -> None:
    click_cell(qtbot, full, 4, 9)
    full.show_results(Results(says({4: (9, 0.6)}), LABELS))
    assert text(full, "resultsSummary").startswith("“Mine” reads 98.33 %")
    assert text(full, "resultsSummary").endswith("1 mistake.")
    assert kinds(full).currentText() == "4 read as 9: 1"
    assert listed(full) == [4]
    full.hide()
    full.show_results(Results(says(), LABELS), "Epoch 3")
    assert listed(full) == [4]
    full.show()
    assert text(full, "resultsSummary").startswith("“Epoch 3”")
    assert listed(full) == []


def test_results_of_something_else_are_refused(full: ResultsPage) -> None:
    with pytest.raises(ValueError, match="not results of the test images"):
        full.show_results(Results(np.eye(2, dtype=np.float32), np.array([0, 1])))


def test_it_fits_beside_the_form_and_the_pad(two: ResultsPage) -> None:
    two.show_second("A run with a name that is quite long", DIGITS, {"said": says()})
    assert two.minimumSizeHint().width() <= 690
    assert two.minimumSizeHint().height() <= 560
    view = gallery(two).parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts = [each for each in view.findChildren(QWidget, options=direct) if each.isVisible()]
    assert len(parts) == 9
    assert all(view.rect().contains(each.geometry()) for each in parts)
    pairs = list(combinations(parts, 2))
    assert not any(one.geometry().intersects(other.geometry()) for one, other in pairs)
    table = part(two, ByDigitTable, "byDigit")
    widest = table.fontMetrics().horizontalAdvance("99.9")
    assert all(table.columnWidth(digit) >= widest for digit in range(10))


def test_it_follows_the_palette(qtbot: QtBot, full: ResultsPage) -> None:
    dark = QPalette(QColor("#323232"))
    dark.setColor(QPalette.ColorRole.Base, QColor("#242424"))
    cell = matrix(full).cell_rect(5, 5).topLeft().toPoint() + QPoint(2, 2)
    before = matrix(full).grab().toImage().pixelColor(cell)
    full.setPalette(dark)
    after = matrix(full).grab().toImage().pixelColor(cell)
    assert before.hue() == pytest.approx(colours(QPalette(QColor("white"))).answer.hue(), abs=8)
    assert after.hue() == pytest.approx(colours(dark).answer.hue(), abs=8)
    assert before != after
    wrong = matrix(full).cell_rect(4, 9).topLeft().toPoint() + QPoint(2, 2)
    hue = matrix(full).grab().toImage().pixelColor(wrong).hue()
    assert abs(hue - after.hue()) > 90


def test_everything_has_a_name(full: ResultsPage) -> None:
    for kind, name in (
        (ConfusionMatrix, "confusionMatrix"),
        (ByDigitTable, "byDigit"),
        (Gallery, "gallery"),
        (QComboBox, "galleryList"),
        (ProbabilityBars, "resultBars"),
    ):
        assert part(full, kind, name).accessibleName()


def test_a_real_network_is_read(qtbot: QtBot, homework_run, few: Dataset, asker: Asker) -> None:
    run = homework_run
    engine = SimpleNamespace(mnist=few, predictor=Predictor)
    page = shown(qtbot, engine, asker)
    page.show_network(run.name, run.experiment, run.outcome.weights)
    computed(qtbot, page)
    last = run.outcome.history.epochs[-1]
    assert page.results().accuracy == pytest.approx(last.test_accuracy)
    assert len(listed(page)) == round(1000 * (1 - last.test_accuracy))
    click_cell(qtbot, page, 1, 1)
    assert len(listed(page)) == page.results().confusion[1, 1]
    page.grab()


def test_pen_strokes_are_read_in_the_place_of_the_test_images(
    qtbot: QtBot, page: ResultsPage, engine: FakeEngine
) -> None:
    images, labels = pen_test(1)
    # Whatever the image, the fake network's answer is that of its first pixel, which has no ink: a 7.
    said = says({0: (7, 0.9)}, labels=np.zeros(1000, np.int64))
    page.show_network("Mine", DIGITS, {"said": said})
    computed(qtbot, page)
    choice = page.findChild(QComboBox, "resultsExamples")
    choice.setCurrentIndex(1)
    computed(qtbot, page)
    results = page.results()
    assert results.labels.tolist() == labels.tolist()
    assert set(results.answers.tolist()) == {7}
    summary = page.findChild(QLabel, "resultsSummary").text()
    sevens = float((labels == 7).double().mean())
    assert percent(sevens, decimals=2) in summary.replace("\u00a0", " ")
    assert "By writer: 1: " in summary
    # Back to MNIST's, and what is known of a moment of the past is MNIST's too.
    choice.setCurrentIndex(0)
    computed(qtbot, page)
    assert len(page.results().labels) == ROWS
    choice.setCurrentIndex(1)
    page.show_results(Results(says(WRONG), LABELS))
    assert choice.currentIndex() == 0
    assert len(images) == len(labels)


def test_what_takes_the_place_of_results_stays_whatever_is_to_be_read(
    full: ResultsPage, engine: FakeEngine
) -> None:
    full.show_message("Nothing to see.")
    asked = len(engine.asked)
    full.findChild(QComboBox, "resultsExamples").setCurrentIndex(1)
    assert full.findChild(QLabel, "resultsMessage").text() == "Nothing to see."
    assert not full.is_computing()
    assert len(engine.asked) == asked
