"""The page of the user's own digits, used through its widgets."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLabel,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mnist_desktop.digits.strokes import Stroke
from mnist_desktop.handwriting.exchange import export_pngs, import_idx, import_pictures
from mnist_desktop.handwriting.own_digit import OwnDigit
from mnist_desktop.handwriting.own_set import OwnSet
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.handwriting.page import HandwritingPage
from mnist_desktop.ui.model.asker import Asker

Open = Callable[..., HandwritingPage]

in_place = pytest.mark.skipif(os.name == "nt", reason="Windows replaces no file that is open")


def image_of(truth: int, number: int = 0) -> np.ndarray:
    """An image that a test's network reads as `truth`; `number` makes it another one."""
    image = np.zeros((28, 28), np.float32)
    image[0, truth] = 1
    image[1:5, 5:9] = number / 255
    return image


def reads_truly(images: np.ndarray) -> np.ndarray:
    assert images.dtype == np.float32
    assert images.shape[1:] == (784,)
    return images[:, :10] * np.float32(0.97) + np.float32(0.003)


def reads_all_as(answer: int) -> Callable[[np.ndarray], np.ndarray]:
    return lambda images: np.tile(np.eye(10, dtype=np.float32)[answer], (len(images), 1))


def fill(path: Path, *labels: int) -> None:
    """File digits that are what their labels say."""
    with_set = OwnSet(path)
    with_set.add_many((image_of(label, number), label) for number, label in enumerate(labels))
    with_set.close()


def on_disk(path: Path) -> list[tuple[int, int]]:
    """Ids and labels."""
    with_set = OwnSet(path)
    result = [(digit.id, digit.label) for digit in with_set.digits()]
    with_set.close()
    return result


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "own.digits"


@pytest.fixture
def asker(asker: Asker) -> Asker:
    """What is asked here is a function and needs no engine."""
    asker.set_engine("no engine")
    return asker


@pytest.fixture
def open_page(qtbot: QtBot, path: Path, asker: Asker) -> Iterator[Open]:
    sets = []

    def open_page(**predictor: object) -> HandwritingPage:
        own_set = OwnSet(path)
        sets.append(own_set)
        page = HandwritingPage(own_set, asker)
        page.said_so_far = []
        page.said.connect(lambda sentence, bad: page.said_so_far.append((sentence, bad)))
        qtbot.addWidget(page)
        page.resize(740, 480)
        page.show()
        if "reads" in predictor:
            read(qtbot, page, predictor["reads"])
        return page

    yield open_page
    for own_set in sets:
        own_set.close()


def read(qtbot: QtBot, page: HandwritingPage, predict: object) -> None:
    with qtbot.wait_signal(page.accuracy_changed):
        page.set_predictor(predict)


def grid(page: HandwritingPage) -> QListView:
    found = page.findChild(QListView, "ownDigits")
    assert found is not None
    return found


def button(page: HandwritingPage, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None
    return found


def line(page: HandwritingPage) -> str:
    return page.findChild(QLabel, "ownLine").text()


def words(page: HandwritingPage) -> list[str]:
    """What stands below the digits, in their order."""
    model = grid(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(page: HandwritingPage, text: str) -> None:
    page.findChild(QComboBox, "ownFilter").setCurrentText(text)


def pick(qtbot: QtBot, page: HandwritingPage, *rows: int) -> None:
    """Click on digits, from the second one on with Ctrl held."""
    view = grid(page)
    modifier = Qt.KeyboardModifier.NoModifier
    for row in rows:
        index = view.model().index(row, 0)
        view.scrollTo(index)
        centre = view.visualRect(index).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, centre)
        modifier = Qt.KeyboardModifier.ControlModifier


def use_menu(page: HandwritingPage, name: str, text: str) -> None:
    tool = page.findChild(QToolButton, name)
    (action,) = [each for each in tool.menu().actions() if text in each.text().replace("&", "")]
    action.trigger()


def selected_rows(page: HandwritingPage) -> list[int]:
    return sorted(index.row() for index in grid(page).selectionModel().selectedRows())


def test_an_empty_set_says_how_to_fill_it(open_page, path):
    page = open_page()
    assert line(page) == (
        "No digits of yours yet. Draw a digit on the pad and press the number that it was."
    )
    assert page.accuracy() is None
    for name in (
        "learnButton",
        "relabelButton",
        "deleteButton",
        "undoDeleteButton",
        "exportButton",
    ):
        assert not button(page, name).isEnabled(), name
    assert not path.exists()


def test_a_filed_digit_shows_and_is_on_the_disk(qtbot, open_page, path):
    page = open_page()
    page.set_predictor(reads_truly)
    points = np.array([[0.1, 0.2, 0.0, 1.0], [0.3, 0.4, 0.1, 1.0]])
    with qtbot.wait_signals([page.digits_changed, page.accuracy_changed]):
        page.add(image_of(7), 7, [Stroke((points,))])
    assert (
        line(page) == "1 digit of yours, none yet of 0, 1, 2, 3, 4, 5, 6, 8, 9. "
        "The network reads 100.0 % of them (1 of 1)."
    )
    with qtbot.wait_signals([page.digits_changed, page.accuracy_changed]):
        page.add(image_of(2), 3, [])
    assert words(page) == ["3 read as 2", "7"]
    assert page.accuracy() == (1, 2)
    assert on_disk(path) == [(1, 7), (2, 3)]
    assert len(OwnSet(path).digits()[0].strokes) == 1


def test_the_line_counts_and_the_misread_stand_out(open_page, path):
    fill(path, *range(10), *range(10))
    own_set = OwnSet(path)
    own_set.relabel([1], 5)
    own_set.close()
    page = open_page(reads=reads_truly)
    assert line(page) == (
        "20 digits of yours, 1 to 3 of each. The network reads 95.0 % of them (19 of 20)."
    )
    assert words(page)[-1] == "5 read as 0"
    view = grid(page)
    frame = colours(view.palette()).accuracy.rgb()
    picture = view.viewport().grab().toImage()

    def stands_out(row: int) -> bool:
        rect: QRect = view.visualRect(view.model().index(row, 0))
        return any(
            picture.pixel(QPoint(x, rect.center().y())) == frame
            for x in range(rect.left(), rect.right())
        )

    assert [row for row in range(20) if stands_out(row)] == [19]
    assert "The network says 0, 97.3 %." in view.model().index(19, 0).data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_as_many_of_each(open_page, path):
    fill(path, *range(10))
    assert line(open_page()) == "10 digits of yours, 1 of each."


def test_the_filter_shows_one_label_or_the_misread(qtbot, open_page, path):
    fill(path, 1, 2, 2, 3)
    page = open_page()
    choose(page, "2")
    assert words(page) == ["2", "2"]
    choose(page, "Misread")
    assert words(page) == []
    assert grid(page).accessibleDescription() == "There is no network yet that reads your digits."
    read(qtbot, page, reads_all_as(2))
    assert words(page) == ["3 read as 2", "1 read as 2"]
    read(qtbot, page, reads_truly)
    assert words(page) == []
    assert grid(page).accessibleDescription() == "The network reads all of them."
    choose(page, "7")
    assert grid(page).accessibleDescription() == "There is no 7 of yours yet."
    choose(page, "All")
    assert words(page) == ["3", "2", "2", "1"]
    assert grid(page).accessibleDescription() == ""


def test_keys_relabel_and_delete_the_selected_and_ctrl_z_takes_it_back(qtbot, open_page, path):
    fill(path, 1, 2, 3, 4)
    page = open_page()
    pick(qtbot, page, 0, 2)
    qtbot.keyClick(grid(page), Qt.Key.Key_9)
    assert on_disk(path) == [(1, 1), (2, 9), (3, 3), (4, 9)]
    assert selected_rows(page) == [0, 2]
    qtbot.keyClick(grid(page), Qt.Key.Key_Delete)
    assert on_disk(path) == [(1, 1), (3, 3)]
    assert "2 digits deleted" in button(page, "undoDeleteButton").toolTip()
    qtbot.keyClick(grid(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert on_disk(path) == [(1, 1), (2, 9), (3, 3), (4, 9)]
    qtbot.mouseClick(button(page, "undoDeleteButton"), Qt.MouseButton.LeftButton)
    assert on_disk(path) == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert not button(page, "undoDeleteButton").isEnabled()
    qtbot.keyClick(grid(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.said_so_far == []


def test_buttons_relabel_and_delete_the_selected(qtbot, open_page, path):
    fill(path, 1, 2)
    page = open_page()
    assert not button(page, "deleteButton").isEnabled()
    pick(qtbot, page, 1)
    use_menu(page, "relabelButton", "8")
    assert on_disk(path) == [(1, 8), (2, 2)]
    qtbot.mouseClick(button(page, "deleteButton"), Qt.MouseButton.LeftButton)
    assert on_disk(path) == [(2, 2)]


# Of the menu, which is a window of its own.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menus_open_from_the_keyboard(qtbot, open_page, path):
    fill(path, 1)
    page = open_page()
    pick(qtbot, page, 0)
    tool = page.findChild(QToolButton, "relabelButton")

    def press_six() -> None:
        qtbot.keyClick(tool.menu(), Qt.Key.Key_6)

    # The menu has an event loop of its own until something is chosen.
    tool.menu().aboutToShow.connect(lambda: QTimer.singleShot(0, press_six))
    qtbot.keyClick(tool, Qt.Key.Key_Space)
    qtbot.wait_until(lambda: on_disk(path) == [(1, 6)])


def test_one_misread_after_another_is_put_right_by_keys_alone(qtbot, open_page, path):
    fill(path, 1, 2, 3)
    own_set = OwnSet(path)
    own_set.relabel([1, 2, 3], 9)
    own_set.close()
    page = open_page(reads=reads_truly)
    choose(page, "Misread")
    assert words(page) == ["9 read as 3", "9 read as 2", "9 read as 1"]
    grid(page).setFocus()
    qtbot.keyClick(grid(page), Qt.Key.Key_Home)
    qtbot.keyClick(grid(page), Qt.Key.Key_Space)
    qtbot.keyClick(grid(page), Qt.Key.Key_3)
    qtbot.keyClick(grid(page), Qt.Key.Key_2)
    assert selected_rows(page) == [0]
    qtbot.keyClick(grid(page), Qt.Key.Key_Delete)
    assert on_disk(path) == [(2, 2), (3, 3)]
    assert words(page) == []
    assert page.accuracy() == (2, 2)


def test_undo_takes_back_the_filing_and_leaves_what_others_did_since(qtbot, open_page, path):
    fill(path, 1, 2)
    page = open_page()
    page.add(image_of(3), 3, [])
    pick(qtbot, page, 0, 1, 2)
    qtbot.keyClick(grid(page), Qt.Key.Key_5)
    other = OwnSet(path)
    other.relabel([1], 7)
    other.remove([2])
    other.close()
    qtbot.mouseClick(button(page, "undoDeleteButton"), Qt.MouseButton.LeftButton)
    assert on_disk(path) == [(1, 7), (3, 3)]
    qtbot.mouseClick(button(page, "undoDeleteButton"), Qt.MouseButton.LeftButton)
    assert on_disk(path) == [(1, 7)]
    assert page.said_so_far == []


@in_place
def test_undo_does_not_touch_another_file_in_the_same_place(qtbot, open_page, path):
    page = open_page()
    page.add(image_of(3), 3, [])
    path.unlink()
    fill(path, 8)
    qtbot.mouseClick(button(page, "undoDeleteButton"), Qt.MouseButton.LeftButton)
    assert on_disk(path) == [(1, 8)]


def test_what_another_window_deleted_is_no_error(qtbot, open_page, path):
    fill(path, 1, 2)
    page, other = open_page(), open_page()
    pick(qtbot, other, 0)
    pick(qtbot, page, 0)
    qtbot.keyClick(grid(other), Qt.Key.Key_Delete)
    qtbot.keyClick(grid(page), Qt.Key.Key_9)
    assert on_disk(path) == [(1, 1)]
    assert words(page) == ["1"]
    assert page.said_so_far == []


def test_two_windows_see_each_others_digits_and_keep_their_selection(qtbot, open_page, path):
    fill(path, 1, 2)
    page, other = open_page(), open_page()
    pick(qtbot, page, 1)
    with qtbot.wait_signal(page.digits_changed):
        other.add(image_of(5), 5, [])
    assert words(page) == ["5", "2", "1"]
    assert selected_rows(page) == [2]


def test_a_page_behind_another_is_up_to_date_too(qtbot, path, asker):
    fill(path, 1, 2)
    own_set = OwnSet(path)
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    page = HandwritingPage(own_set, asker)
    pages.addWidget(QLabel("Curves"))
    pages.addWidget(page)
    pages.show()
    with qtbot.wait_signal(page.accuracy_changed):
        page.set_predictor(reads_all_as(2))
    assert page.accuracy() == (1, 2)
    fill(path, 2)
    with qtbot.wait_signals([page.digits_changed, page.accuracy_changed]):
        pass
    assert page.accuracy() == (2, 3)
    own_set.close()


def test_a_new_network_is_asked_again_and_none_takes_the_answers_away(qtbot, open_page, path):
    fill(path, *[4] * 700)
    page = open_page(reads=reads_truly)
    assert page.accuracy() == (700, 700)
    page.set_predictor(reads_all_as(4))
    assert page.accuracy() is None
    read(qtbot, page, reads_all_as(3))
    assert page.accuracy() == (0, 700)
    assert set(words(page)) == {"4 read as 3"}
    read(qtbot, page, None)
    assert page.accuracy() is None
    assert set(words(page)) == {"4"}
    assert line(page) == "700 digits of yours, none yet of 0, 1, 2, 3, 5, 6, 7, 8, 9."


def test_the_network_is_asked_in_small_slices_and_for_every_digit_once(qtbot, open_page, path):
    fill(path, *[4] * 700)
    page = open_page()
    sizes = []

    def predict(images: np.ndarray) -> np.ndarray:
        sizes.append(len(images))
        return reads_truly(images)

    read(qtbot, page, predict)
    assert sum(sizes) == 700
    assert max(sizes) <= 200
    with qtbot.wait_signal(page.accuracy_changed):
        page.add(image_of(1), 1, [])
    assert sizes.pop() == 1


def test_every_digit_gets_its_turn_while_networks_follow_one_another(qtbot, open_page, path):
    fill(path, *[4] * 400)
    page = open_page()
    asked = set()

    def predict(images: np.ndarray) -> np.ndarray:
        asked.update(image.tobytes() for image in images)
        next_one.emit()
        return reads_truly(images)

    # Networks come in the window's thread, and answer in another.
    class Following(QObject):
        next_one = Signal()

        def follow(self) -> None:
            page.set_predictor(predict_last if len(asked) >= len(different) else predict)

    following = Following()
    following.next_one.connect(following.follow)
    next_one = following.next_one

    def predict_last(images: np.ndarray) -> np.ndarray:
        return reads_all_as(4)(images)

    different = {digit.image.tobytes() for digit in OwnSet(path).digits()}
    page.set_predictor(predict)
    qtbot.wait_until(lambda: page.accuracy() is not None)
    assert asked == different
    assert page.accuracy() == (400, 400)


def test_a_network_that_cannot_be_asked_answers_nothing_and_the_next_one_does(
    qtbot, open_page, path, caplog
):
    def breaks(images: np.ndarray) -> np.ndarray:
        raise MemoryError("no room")

    fill(path, 4, 5)
    page = open_page(reads=reads_truly)
    read(qtbot, page, breaks)
    assert page.accuracy() is None
    assert line(page) == "2 digits of yours, none yet of 0, 1, 2, 3, 6, 7, 8, 9."
    assert len(caplog.records) == 1
    read(qtbot, page, reads_truly)
    assert page.accuracy() == (2, 2)


def test_numbers_that_are_not_finite_are_no_answer(qtbot, open_page, path):
    fill(path, 0, 1)
    page = open_page(reads=lambda images: np.full((len(images), 10), np.nan, np.float32))
    assert page.accuracy() == (0, 2)
    assert words(page) == ["1 not read", "0 not read"]


def test_learning_needs_two_labels_and_no_reason_against_it(qtbot, open_page, path):
    page = open_page()
    learn = button(page, "learnButton")
    assert "still being loaded" in learn.toolTip()
    page.set_can_learn("Stop the training first.")
    page.add(image_of(1), 1, [])
    assert "Stop the training first." in learn.toolTip()
    page.set_can_learn(None)
    assert not learn.isEnabled()
    assert "two different labels" in learn.toolTip()
    page.add(image_of(2), 2, [])
    assert learn.isEnabled()
    with qtbot.wait_signal(page.learn_asked):
        qtbot.mouseClick(learn, Qt.MouseButton.LeftButton)


def test_enter_and_a_double_click_show_a_digit(qtbot, open_page, path):
    fill(path, 1, 2)
    page = open_page()
    pick(qtbot, page, 0)
    with qtbot.wait_signal(page.digit_chosen) as chosen:
        qtbot.keyClick(grid(page), Qt.Key.Key_Return)
    assert isinstance(chosen.args[0], OwnDigit)
    assert chosen.args[0].label == 2
    pick(qtbot, page, 1)
    view = grid(page)
    centre = view.visualRect(view.model().index(1, 0)).center()
    with qtbot.wait_signal(page.digit_chosen) as chosen:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert chosen.args[0].label == 1


def test_keys_of_the_window_are_the_pages_while_it_has_the_keyboard(qtbot, open_page, path):
    fill(path, 1, 2)
    page = open_page()
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(page)
    pressed = []
    for key in ("Ctrl+Z", "Delete", "7"):
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.activated.connect(lambda key=key: pressed.append(key))
    with qtbot.wait_exposed(window):
        window.show()
    window.activateWindow()
    grid(page).setFocus()
    qtbot.wait_until(grid(page).hasFocus)
    pick(qtbot, page, 0)
    qtbot.keyClick(grid(page), Qt.Key.Key_7)
    qtbot.keyClick(grid(page), Qt.Key.Key_Delete)
    assert on_disk(path) == [(1, 1)]
    qtbot.keyClick(grid(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grid(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert on_disk(path) == [(1, 1), (2, 2)]
    assert pressed == []


@pytest.mark.parametrize("kind", ["png", "idx"])
def test_export_and_import_through_the_menus(
    qtbot, open_page, path, tmp_path, monkeypatch, kind: str
):
    fill(path, 1, 2, 3)
    page = open_page()
    folder = tmp_path / "out"
    menu_text = "pictures" if kind == "png" else "IDX"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    images = folder / "own-images-idx3-ubyte"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(images), ""))
    use_menu(page, "exportButton", menu_text)
    assert page.said_so_far == [("Exported 3 digits to out.", False)]
    back = import_pictures(folder) if kind == "png" else import_idx(images)
    assert [label for _, label in back] == [1, 2, 3]
    use_menu(page, "importButton", menu_text)
    assert page.said_so_far[1][0].startswith("Imported 3 digits from o")
    assert [label for _, label in on_disk(path)] == [1, 2, 3, 1, 2, 3]
    qtbot.mouseClick(button(page, "undoDeleteButton"), Qt.MouseButton.LeftButton)
    assert [label for _, label in on_disk(path)] == [1, 2, 3]


def test_an_import_names_what_it_leaves_out_and_offers_to_turn_what_is_misread(
    qtbot, open_page, path, tmp_path
):
    images = [image_of(label).T for label in range(1, 10)]
    export_pngs(
        [OwnDigit(n, n, image, datetime.now(UTC)) for n, image in enumerate(images, 1)],
        tmp_path / "pngs",
    )
    for number in range(7):
        (tmp_path / "pngs" / f"notes-{number}.txt").write_text("mine")
    page = open_page()
    page.set_predictor(reads_truly)
    with qtbot.wait_signal(page.offered) as offered:
        page.import_from(tmp_path / "pngs")
    sentence = (
        "Imported 9 digits from pngs. Not taken, 7 in all: notes-0.txt, notes-1.txt, "
        "notes-2.txt, notes-3.txt, notes-4.txt …."
    )
    said, (text, turn) = offered.args
    assert page.said_so_far == [(sentence, False)]
    assert said == (
        f"{sentence} The network reads 0 of 9 of them as they are, and 9 with rows and columns exchanged, "
        "as EMNIST has them."
    )
    assert text == "Exchange"
    turn()
    assert all(np.array_equal(each.image, image_of(each.label)) for each in OwnSet(path).digits())
    qtbot.mouseClick(button(page, "undoDeleteButton"), Qt.MouseButton.LeftButton)
    assert [label for _, label in on_disk(path)] == list(range(1, 10))
    assert np.array_equal(OwnSet(path).digits()[4].image, images[4])


def test_a_dialog_that_is_cancelled_does_nothing(open_page, path, monkeypatch):
    fill(path, 1)
    page = open_page()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    for name in ("importButton", "exportButton"):
        for text in ("pictures", "IDX"):
            use_menu(page, name, text)
    assert page.said_so_far == []
    assert on_disk(path) == [(1, 1)]


def test_what_cannot_be_imported_or_exported_is_said(open_page, path, tmp_path):
    fill(path, 1)
    page = open_page()
    empty, full = tmp_path / "empty", tmp_path / "full"
    empty.mkdir()
    full.mkdir()
    (full / "notes.txt").write_text("mine")
    page.import_from(empty)
    page.import_from(tmp_path / "absent-images-idx3-ubyte")
    page.export_to(full, "png")
    assert [bad for _, bad in page.said_so_far] == [True] * 3
    assert "not empty" in page.said_so_far[2][0]
    assert on_disk(path) == [(1, 1)]
    assert not button(page, "undoDeleteButton").isEnabled()


@in_place
def test_a_damaged_file_is_said_once_and_what_was_read_can_be_rescued(
    qtbot, open_page, path, tmp_path
):
    fill(path, 1, 2)
    page = open_page()
    sound = path.read_bytes()
    damaged = path.with_name("damaged")
    damaged.write_bytes(b"not a set" * 500)
    os.replace(damaged, path)
    page.refresh()
    page.refresh()
    sentence = "own.digits is not a handwriting set of MNIST Desktop."
    assert page.said_so_far == [(sentence, True)]
    assert line(page).startswith(sentence)
    assert words(page) == ["2", "1"]
    page.add(image_of(3), 3, [])
    pick(qtbot, page, 0)
    qtbot.keyClick(grid(page), Qt.Key.Key_9)
    qtbot.keyClick(grid(page), Qt.Key.Key_Delete)
    assert page.said_so_far == [(sentence, True)] * 4
    assert path.read_bytes() == b"not a set" * 500
    page.export_to(tmp_path / "rescued", "png")
    assert [label for _, label in import_pictures(tmp_path / "rescued")] == [1, 2]
    damaged.write_bytes(sound)
    os.replace(damaged, path)
    page.refresh()
    assert line(page) == "2 digits of yours, none yet of 0, 3, 4, 5, 6, 7, 8, 9."


@in_place
def test_an_undo_that_fails_can_be_tried_again(qtbot, open_page, path):
    fill(path, 1, 2)
    page = open_page()
    pick(qtbot, page, 0)
    qtbot.keyClick(grid(page), Qt.Key.Key_Delete)
    sound = path.read_bytes()
    other = path.with_name("other")
    other.write_bytes(b"not a set" * 500)
    os.replace(other, path)
    undo = button(page, "undoDeleteButton")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert page.said_so_far[-1][1]
    assert undo.isEnabled()
    other.write_bytes(sound)
    os.replace(other, path)
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert on_disk(path) == [(1, 1), (2, 2)]
    assert not undo.isEnabled()


def test_rows_that_are_no_digits_are_counted(open_page, path):
    fill(path, 1, 2)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE digits SET label = 12 WHERE id = 2")
        connection.commit()
    assert "1 more in the file cannot be read." in line(open_page())


def test_many_changes_at_once_show_as_they_are(qtbot, open_page, path):
    fill(path, *[4, 5] * 300)
    page = open_page()
    other = OwnSet(path)
    other.remove(range(1, 601, 2))
    other.close()
    page.refresh()
    assert words(page) == ["5"] * 300
    choose(page, "4")
    assert words(page) == []


@pytest.mark.parametrize("width", [740, 480])
def test_nothing_is_cut_off(qtbot, open_page, path, width: int):
    fill(path, *range(10), *range(10))
    page = open_page(reads=reads_all_as(0))
    page.resize(width, 400)
    assert page.width() == width
    assert page.minimumSizeHint().width() <= 480
    view = grid(page)
    assert view.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    qtbot.wait_until(lambda: not view.visualRect(view.model().index(19, 0)).isEmpty())
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(20)]
    assert all(rect.left() >= 0 and rect.right() < view.viewport().width() for rect in rects)
    in_first_row = sum(rect.top() == rects[0].top() for rect in rects)
    assert in_first_row == {740: 8, 480: 5}[width]
    assert view.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection


# What learning the hand has brought


def test_what_was_learned_stands_over_the_digits(qtbot: QtBot, path: Path, open_page: Open) -> None:
    fill(path, 1, 7, 7, 3)
    page = open_page(reads=reads_all_as(7))
    says, words = (page.findChild(QLabel, name) for name in ("learnedSays", "learnedWords"))
    page.begin_learning()
    assert says.isVisible()
    assert "is learning your hand" in says.text()
    read(qtbot, page, reads_truly)
    assert says.text() == "Your handwriting: 50.0 % → 100.0 %"
    assert words.text().startswith("Turned right: 2. Turned wrong: 0. Still misread: 0.")
    tiles = [page.findChild(QWidget, f"turned{number}") for number in range(8)]
    shown = [tile.findChild(QLabel).text() for tile in tiles if tile.isVisible()]
    assert sorted(shown) == ["1, was 7", "3, was 7"]
    page.begin_learning()
    read(qtbot, page, reads_all_as(3))
    assert says.text() == "Your handwriting: 100.0 % → 25.0 %"
    assert words.text().startswith("Turned right: 0. Turned wrong: 3. Still misread: 0.")
    # What another network reads is nothing that was learned.
    read(qtbot, page, reads_truly)
    assert not says.isVisible()


def test_a_learning_that_brought_no_network_has_brought_nothing(
    path: Path, open_page: Open
) -> None:
    fill(path, 1, 7)
    page = open_page(reads=reads_truly)
    page.begin_learning()
    page.end_learning()
    assert not page.findChild(QLabel, "learnedSays").isVisible()
