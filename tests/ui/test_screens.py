"""The window on the screens that students have: all of it can be reached, and it is as one left it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.history.records import End
from mnist_desktop.languages import KOREAN
from mnist_desktop.paths import window_file
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.ui.charts.plot import Plot
from mnist_desktop.ui.language import use_language
from mnist_desktop.ui.pad.digit_pad import DigitPad
from mnist_desktop.ui.results.view import ResultsView
from mnist_desktop.ui.window.about import About
from mnist_desktop.ui.window.layout import content, middle_column
from mnist_desktop.ui.window.message_bar import MessageBar
from mnist_desktop.ui.window.pages import Pages
from mnist_desktop.ui.window.placement import FRAME, Placement, fitted
from mnist_desktop.ui.window.titles import Titles
from mnist_desktop.ui.window.window import Window
from tests.ui.conftest import WAIT_MS, wait_until_ready
from tests.ui.person import Find
from tests.ui.test_workflow import press, wait_for_batches

# 1366 x 768 at 100 and 125 %, Full HD at 150 and 200 %, and the least where all is in its place.
SMALLEST = (1024, 640)
SCREENS = [(1366, 768), (1280, 720), (1093, 614), SMALLEST, (960, 540)]
BLACK = QColor("black")
USUAL = QRect(0, 0, 1366, 768)

_CONTROLS = (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QTextEdit,
    DigitPad,
)
# The user gives it the room that the pages do not need, or none.
_OPTIONAL = "networkTable"
_PASSES = 20


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    window_file().unlink(missing_ok=True)
    yield
    window_file().unlink(missing_ok=True)


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def put_on(window: QWidget, screen: tuple[int, int]) -> None:
    """Give the window the size that it opens with on a screen."""
    window.resize(fitted(USUAL, [QRect(0, 0, *screen)]).size())
    settle()


def pages_of(window: QMainWindow) -> QTabWidget:
    return window.findChild(QTabWidget, "pages")


def controls(part: QWidget) -> list[QWidget]:
    """What a person sees and uses in a part of the window, without what it is made of in turn."""
    found: list[QWidget] = []
    for child in part.children():
        if not isinstance(child, QWidget) or not child.isVisible() or isinstance(child, QTabBar):
            continue
        if isinstance(child, QScrollArea) or not isinstance(child, _CONTROLS):
            found += controls(child)
        elif child.objectName() != _OPTIONAL:
            found.append(child)
    return found


def out_of_reach(window: QMainWindow) -> list[str]:
    """The controls of the page that cannot be scrolled into sight, or are smaller than they must be."""
    lost = []
    for control in controls(window.centralWidget()):
        name = f"{type(control).__name__} {control.objectName() or getattr(control, 'text', str)()}"
        hint = control.minimumSizeHint()
        least = QSize(
            control.minimumWidth() or hint.width(), control.minimumHeight() or hint.height()
        )
        if control.size().expandedTo(least) != control.size():
            lost.append(f"{name} is squeezed to {control.size()}, not {least}")
        parent = control.parentWidget()
        inside: QWidget = control
        while parent is not None and inside is not window:
            area = parent.parentWidget()
            if isinstance(area, QScrollArea) and parent is area.viewport():
                # Not ensureWidgetVisible, which is content with where a control's caret is.
                area.verticalScrollBar().setValue(control.mapTo(area.widget(), QPoint()).y())
            place = QRect(control.mapTo(parent, QPoint()), control.size())
            if not parent.rect().contains(place):
                lost.append(f"{name} at {place} leaves {type(parent).__name__} {parent.rect()}")
                break
            inside, parent = parent, parent.parentWidget()
    return lost


def check_page(window: QMainWindow, screen: tuple[int, int], index: int) -> None:
    put_on(window, screen)
    size = window.size()
    pages_of(window).setCurrentIndex(index)
    where = f"{pages_of(window).tabText(index)} on {screen}"
    # What comes while it trains is laid out a little later than it is shown.
    for _ in range(_PASSES):
        settle()
        if not (lost := out_of_reach(window)):
            break
    assert lost == [], where
    assert window.size() == size, where
    least = window.minimumSizeHint()
    assert size.expandedTo(least) == size, where


def check_all_pages(window: QMainWindow, screen: tuple[int, int]) -> None:
    for index in range(pages_of(window).count()):
        check_page(window, screen, index)
    # Each page has been painted once: where things lie is found without it, in half the time.
    window.setUpdatesEnabled(False)


def test_every_control_of_every_page_can_be_reached(window: Window) -> None:
    for screen in SCREENS:
        check_all_pages(window, screen)
        pages_of(window).setCurrentIndex(0)
        for titles in window.findChildren(Titles):
            assert titles.tabRect(titles.count() - 1).right() < titles.width(), screen
    for recipe in ("xor-mlp", "softmax-toy"):
        window.choose_recipe(recipe)
        check_all_pages(window, SMALLEST)


def test_so_they_can_in_korean_and_no_text_is_cut(
    qapp: QApplication, korean: None, window: Window, open_window: Callable[..., Window]
) -> None:
    use_language(qapp, KOREAN)
    korean_window = open_window(window)
    korean_window.show()
    for screen in (SCREENS[0], SMALLEST):
        check_all_pages(korean_window, screen)
    korean_window.close()
    korean_window.deleteLater()


def test_so_they_can_while_it_trains_and_when_there_is_much_to_say(
    qtbot: QtBot, window: Window, find: Find, homework_run: Run, tmp_path: Path
) -> None:
    # Much is set differently from the recipe: marks, rows that are hidden otherwise, eight layers.
    experiment = window.experiment().with_knobs(
        hidden=(8,) * 8, subset=1000, epochs=1000, validation_share=0.2
    )
    window.set_experiment(experiment)
    put_on(window, SMALLEST)
    press(qtbot, find, "trainButton")
    wait_for_batches(qtbot, window)
    check_all_pages(window, SMALLEST)
    for name in ("pauseButton", "stopButton"):
        assert find(QPushButton, name).isEnabled()
        assert not find(QPushButton, name).visibleRegion().isEmpty()
    press(qtbot, find, "stopButton")
    wait_until_ready(qtbot, window)
    assert window.run().outcome.end is End.STOPPED

    name = "a run that somebody gave a name of many words to " * 5
    save_run(Run(name, homework_run.experiment, homework_run.outcome), tmp_path / "long.mnist")
    window.open_run(tmp_path / "long.mnist")
    window.show_page("Results")
    view = window.findChild(ResultsView)
    qtbot.wait_until(view.isVisible, timeout=WAIT_MS)
    window.findChild(MessageBar).say(
        f"“{name}” is no run. " * 2, bad=True, offer=("Go on with it", lambda: None)
    )
    check_all_pages(window, SMALLEST)

    window.choose_recipe("perceptron-xor")
    window.set_experiment(window.experiment().with_knob("steps", 500))
    window.train()
    wait_until_ready(qtbot, window)
    check_page(window, SMALLEST, 0)
    assert find(QLabel, "hintSentence").isVisible()


def test_what_lies_under_the_mouse_does_not_widen_the_window(
    qtbot: QtBot, window: Window, find: Find, homework_run: Run, tmp_path: Path
) -> None:
    save_run(homework_run, tmp_path / "homework.mnist")
    window.open_run(tmp_path / "homework.mnist")
    put_on(window, SMALLEST)
    size = window.size()
    for name in ("lossPlot", "accuracyPlot"):
        plot = find(QWidget, name)
        middle = QPointF(plot.rect().center())
        plot.scene().sigMouseMoved.emit(plot.mapToScene(middle.toPoint()))
        settle()
        assert "epoch" in find(QLabel, f"{name}Value").text()
        assert window.size() == size
    # As long as it may ever be.
    find(QLabel, "lossPlotValue").setText("loss 0.123456789 " * 40)
    settle()
    assert window.size() == size
    assert window.minimumSizeHint().width() <= SMALLEST[0]


def test_words_that_do_not_fit_are_elided_and_said_in_a_tooltip(qtbot: QtBot) -> None:
    plot = Plot(name="plot", title="Loss", unit="loss", explanation="")
    qtbot.add_widget(plot)
    plot.resize(200, 200)
    plot.set_legend((BLACK, "-", "a curve"), (BLACK, "o", "word " * 30))
    plot.show()
    settle()
    assert plot.minimumSizeHint().width() <= 200
    legend = plot.findChildren(QLabel)[0]
    assert "…" in legend.text()
    assert "word " * 30 in legend.toolTip()
    plot.resize(1600, 200)
    settle()
    assert "…" not in legend.text()
    assert legend.toolTip() == ""


def test_the_box_about_the_program_fits_too(qtbot: QtBot) -> None:
    about = About(None)
    qtbot.add_widget(about)
    about.show()
    settle()
    room = QRect(0, 0, *SCREENS[-1]).marginsRemoved(FRAME).size()
    assert room.expandedTo(about.size()) == room


# Where it opens.


@pytest.mark.parametrize("screen", SCREENS)
def test_it_opens_within_the_screen_with_its_frame(screen: tuple[int, int]) -> None:
    room = QRect(0, 0, *screen)
    inside = fitted(USUAL, [room])
    assert room.contains(inside.marginsAdded(FRAME))
    assert inside.size() == USUAL.size().boundedTo(room.marginsRemoved(FRAME).size())


@pytest.mark.parametrize(
    "left",
    [QRect(5000, 100, 1366, 768), QRect(-4000, -4000, 900, 600), QRect(1800, 900, 1366, 768)],
)
def test_a_window_on_a_screen_that_is_gone_is_brought_back(left: QRect) -> None:
    room = QRect(0, 30, 1366, 738)
    assert room.contains(fitted(left, [room]).marginsAdded(FRAME))


def test_it_opens_on_the_screen_that_it_was_on() -> None:
    rooms = [QRect(0, 0, 1280, 720), QRect(1280, 0, 1920, 1080)]
    left = QRect(1500, 200, 1366, 768)
    assert fitted(left, rooms) == left


ROOMS = [QRect(0, 0, 1920, 1080)]


@pytest.fixture
def plain(qtbot: QtBot) -> Iterator[list[QMainWindow]]:
    """Windows with pages and columns as the program's are laid out, with nothing in them."""
    yield (made := [])
    for window in made:
        window.close()
        window.deleteLater()


def open_plain(made: list[QMainWindow], rooms: list[QRect]) -> QMainWindow:
    window = QMainWindow()
    pages = Pages()
    pages.add_place("Place", *((QWidget(), title) for title in ("One", "Two", "Three")))
    network = QLabel("network")
    middle = middle_column(headline=QWidget(), pages=pages, travel_bar=QWidget(), network=network)
    # As the program does on the larger pages.
    pages.currentChanged.connect(lambda index: network.setVisible(index == 0))
    parts = {name: QWidget() for name in ("bar", "left", "right", "drawer", "progress")}
    window.setCentralWidget(content(middle=middle, message=MessageBar(), **parts))
    Placement(window, rooms)
    made.append(window)
    window.show()
    settle()
    return window


def sizes_of(window: QMainWindow, name: str) -> list[int]:
    return window.findChild(QSplitter, name).sizes()


def test_it_opens_as_it_was_left(plain: list[QMainWindow]) -> None:
    first = open_plain(plain, ROOMS)
    first.setGeometry(100, 120, 1200, 700)
    settle()
    first.findChild(QSplitter, "columns").setSizes([400, 500, 260])
    first.findChild(QSplitter, "networkAndPages").setSizes([300, 200])
    settle()
    columns, middle = sizes_of(first, "columns"), sizes_of(first, "networkAndPages")
    # Where the network is hidden its room is not forgotten.
    pages_of(first).setCurrentIndex(1)
    first.close()

    second = open_plain(plain, ROOMS)
    assert second.geometry() == QRect(100, 120, 1200, 700)
    assert pages_of(second).currentIndex() == 1
    assert sizes_of(second, "columns") == columns
    pages_of(second).setCurrentIndex(0)
    settle()
    assert sizes_of(second, "networkAndPages") == middle

    second.close()
    small = QRect(0, 0, 1024, 640)
    assert small.contains(open_plain(plain, [small]).geometry().marginsAdded(FRAME))


def test_a_maximized_window_opens_maximized(plain: list[QMainWindow]) -> None:
    first = open_plain(plain, ROOMS)
    first.showMaximized()
    settle()
    first.close()
    assert open_plain(plain, ROOMS).isMaximized()


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\xff\xfe{",
        b'{"inside": "large"}',
        b'{"inside": [0, 0, 99999999999999, 1], "maximized": false, "page": 0, "splitters": {}}',
        b'{"inside": [9, 50, 1200, 700], "maximized": false, "page": 77, "splitters": {"columns": "zz"}}',
    ],
)
def test_what_is_damaged_is_ignored(plain: list[QMainWindow], damaged: bytes) -> None:
    window_file().parent.mkdir(parents=True, exist_ok=True)
    window_file().write_bytes(damaged)
    window = open_plain(plain, ROOMS)
    assert ROOMS[0].contains(window.geometry())
    assert pages_of(window).currentIndex() == 0
    assert len(sizes_of(window, "columns")) == 4
