"""The page about one's own digit, asked for what a person would read and see on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.digits.image import DigitSteps
from mnist_desktop.digits.measures import Measures, Trait
from mnist_desktop.digits.pictures import steps_from_ink
from mnist_desktop.digits.strokes import steps_from_strokes
from mnist_desktop.learning.evidence import Evidence
from mnist_desktop.learning.misreading import Cause, Explanation, Typical
from mnist_desktop.ui.colours import colours
from mnist_desktop.ui.digit.page import DigitPage
from mnist_desktop.ui.digit.picture_strip import StepStrip, TrainingRow
from mnist_desktop.ui.digit.pixel_picture import PixelPicture

SENTENCE = (
    "Read as 3 (81 %), while 8, which was meant, got 12 %. Its slant of 31° to the right is what most "
    "likely misled the network: eights in MNIST lean 5° to the right on average, and turned to that, it "
    "would be read as 8 (91 %)."
)
IMAGES = np.random.default_rng(1).random((20, 784), np.float32)


def images_of(rows: NDArray[np.int64]) -> NDArray[np.float32]:
    return IMAGES[rows]


def seven() -> DigitSteps:
    steps = steps_from_strokes([np.array([(0.25, 0.2), (0.75, 0.2), (0.45, 0.85)])])
    assert steps is not None
    return steps


def explained(*, cause: bool = True) -> Explanation:
    """A slanted 8 that was read as 3."""
    probabilities = np.zeros(10, np.float32)
    probabilities[[3, 8]] = 0.81, 0.12
    near = Measures(np.full(5, 2.5), np.full(5, -0.2), np.full(5, 0.7), np.full(5, 98.0))
    usual = {
        Trait.STROKE_WIDTH: Typical(2.46, 0.52),
        Trait.SLANT: Typical(-12.4, 9.6),
        Trait.ASPECT: Typical(0.712, 0.138),
        Trait.MASS: Typical(97.2, 29.6),
    }
    drawn = {Trait.STROKE_WIDTH: 2.04, Trait.SLANT: 31, Trait.ASPECT: 0.9, Trait.MASS: 88.3}
    changed = Cause(
        trait=Trait.SLANT,
        value=31,
        wanted=5,
        probability=0.91,
        becomes_answer=True,
        image=seven().image,
    )
    return Explanation(
        predicted=3,
        second=8,
        probabilities=probabilities,
        measures=drawn,
        nearest={3: np.arange(5), 8: np.arange(5, 10)},
        neighbours={3: near, 8: near},
        typical={3: usual, 8: usual},
        cause=changed if cause else None,
        sentence=SENTENCE,
    )


@pytest.fixture
def page(qtbot: QtBot) -> DigitPage:
    page = DigitPage()
    qtbot.add_widget(page)
    page.resize(740, 480)
    page.show()
    qtbot.wait_exposed(page)
    return page


@pytest.fixture
def full(page: DigitPage) -> DigitPage:
    page.show_steps(seven())
    page.show_explanation(explained(), images_of)
    return page


def part(page: DigitPage, kind: type[QWidget], name: str) -> QWidget:
    found = page.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} called {name}"
    return found


def read(page: QWidget) -> list[str]:
    """The texts in sight."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def pictures(page: QWidget) -> list[PixelPicture]:
    return [picture for picture in page.findChildren(PixelPicture) if picture.isVisible()]


def table(page: DigitPage) -> list[list[QLabel]]:
    """The cells, row by row with the trait's name first, without the heads."""
    labels = part(page, QWidget, "digitMeasures").findChildren(QLabel)
    rows: dict[int, list[QLabel]] = {}
    for label in labels:
        rows.setdefault(label.geometry().center().y() // 4, []).append(label)
    ordered = [sorted(row, key=lambda label: label.x()) for _, row in sorted(rows.items())]
    return [row for row in ordered if len(row) == 6]


def test_nothing_drawn_says_what_to_do(page: DigitPage) -> None:
    sentence = "Draw a digit on the pad to see what the network gets of it."
    assert read(page) == [sentence]
    page.show_steps(None)
    page.show_explanation(None, wait="The network is still being loaded.")
    assert read(page) == [sentence]
    assert pictures(page) == []


def test_a_cleared_pad_takes_the_old_digit_away(full: DigitPage) -> None:
    full.show_steps(None)
    assert pictures(full) == []
    assert SENTENCE not in read(full)


def test_four_steps_with_words_between_arrows(page: DigitPage) -> None:
    steps = seven()
    page.show_steps(steps)
    shown = pictures(part(page, StepStrip, "digitSteps"))
    shown.sort(key=lambda picture: picture.x())
    for picture, step in zip(
        shown, (steps.drawing, steps.crop, steps.box, steps.image), strict=True
    ):
        assert picture.pixels() is step
        assert picture.accessibleDescription()
    words = [picture.accessibleName().replace("\u00a0", " ") for picture in shown]
    assert words == [
        "Your drawing",
        "Cut to its ink",
        "Scaled to 20 × 20",
        "Centred by mass: 28 × 28",
    ]
    assert read(page).count("→") == 3
    assert any("made the same way" in text for text in read(page))


def test_the_networks_image_is_shown_pixel_by_pixel(page: DigitPage) -> None:
    """Every pixel is a square of one size, and those of the box are as large."""
    steps = seven()
    page.show_steps(steps)
    *_, box, image = sorted(pictures(page), key=lambda picture: picture.x())
    assert box.width() - 2 == 20 * 4
    assert image.width() - 2 == 28 * 4
    row, column = np.unravel_index(int(steps.box.argmax()), steps.box.shape)
    shades = box.grab().toImage()
    ink = page.palette().text().color()
    for x, y in ((0, 0), (3, 0), (0, 3), (3, 3)):
        assert shades.pixelColor(1 + 4 * column + x, 1 + 4 * row + y) == ink


def test_the_mark_is_where_the_box_went(page: DigitPage) -> None:
    steps = seven()
    page.show_steps(steps)
    top, left = next(
        (top, left)
        for top in range(9)
        for left in range(9)
        if np.array_equal(steps.image[top : top + 20, left : left + 20], steps.box)
    )
    image = max(pictures(page), key=lambda picture: picture.x())
    shot, mark = image.grab().toImage(), colours(page.palette()).accuracy
    marked = [
        (x, y)
        for x in range(shot.width())
        for y in range(shot.height())
        if shot.pixelColor(x, y) == mark
    ]
    first, last = np.min(marked, axis=0).tolist(), np.max(marked, axis=0).tolist()
    assert first == [1 + 4 * left, 1 + 4 * top]
    assert last == pytest.approx([4 * (left + 20), 4 * (top + 20)], abs=1)


def test_a_drawing_without_an_answer_yet_says_why(page: DigitPage) -> None:
    page.show_steps(seven())
    page.show_explanation(None, wait="The network is still being loaded.")
    assert "The network is still being loaded." in read(page)
    assert len(pictures(page)) == 4
    assert not part(page, QWidget, "digitMeasures").isVisible()


def test_the_explanation_waits_for_a_drawing(page: DigitPage) -> None:
    page.show_explanation(explained(), images_of)
    assert SENTENCE not in read(page)
    page.show_steps(seven())
    assert SENTENCE in read(page)


def test_the_sentence_and_the_change_that_helps(full: DigitPage) -> None:
    sentence = part(full, QLabel, "digitSentence")
    assert isinstance(sentence, QLabel)
    assert sentence.text() == SENTENCE
    assert "◆ With only its slant changed, read as 8 (91 %)" in read(full)
    changed = part(full, QWidget, "digitChange").findChild(PixelPicture)
    assert changed is not None
    assert changed.accessibleName() == "With only its slant changed, read as 8 (91 %)"


def test_a_change_that_only_helps_does_not_claim_more(page: DigitPage) -> None:
    whole = explained()
    assert whole.cause is not None
    cause = replace(whole.cause, becomes_answer=False, probability=0.45)
    page.show_steps(seven())
    page.show_explanation(replace(whole, cause=cause), images_of)
    assert "◆ With only its slant changed, 8 gets 45 % instead of 12 %" in read(page)


@pytest.mark.parametrize(
    ("probability", "words"), [(0.997, "(over 99 %)"), (1.0, "(100 %)"), (0.004, "(under 1 %)")]
)
def test_nearly_sure_is_not_sure(page: DigitPage, probability: float, words: str) -> None:
    whole = explained()
    assert whole.cause is not None
    page.show_steps(seven())
    cause = replace(whole.cause, probability=probability)
    page.show_explanation(replace(whole, cause=cause), images_of)
    assert any(text.endswith(words) for text in read(page) if text.startswith("◆ With"))


def test_the_nearest_of_either_digit(full: DigitPage) -> None:
    first = part(full, TrainingRow, "nearestRead")
    second = part(full, TrainingRow, "nearestOther")
    assert "Nearest 3s in the training images" in read(first)
    assert "Nearest 8s in the training images" in read(second)
    for row, numbers in ((first, range(5)), (second, range(5, 10))):
        for picture, number in zip(pictures(row), numbers, strict=True):
            pixels = picture.pixels()
            assert pixels is not None
            assert np.array_equal(pixels.ravel(), IMAGES[number])
            assert str(number) in picture.toolTip()
            assert picture.accessibleName().startswith("Nearest ")


def test_fewer_training_images_than_places(page: DigitPage) -> None:
    page.show_steps(seven())
    few = replace(explained(), nearest={3: np.array([4, 2]), 8: np.arange(5)})
    page.show_explanation(few, images_of)
    assert len(pictures(part(page, TrainingRow, "nearestRead"))) == 2
    page.show_explanation(explained(), images_of)
    assert len(pictures(part(page, TrainingRow, "nearestRead"))) == 5


def test_the_measures_beside_what_is_usual(full: DigitPage) -> None:
    for head in ("Your drawing", "Usual for a 3", "Usual for an 8", "Nearest 3s", "Nearest 8s"):
        assert head in [text.replace("\u00a0", " ") for text in read(full)]
    assert [[label.text() for label in row] for row in table(full)] == [
        ["Stroke width in pixels", "2.0", "2.5 ± 0.5", "2.5 ± 0.5", "2.5", "2.5"],
        ["Slant to the right in degrees", "◆ 31", "−12 ± 10", "−12 ± 10", "0", "0"],
        ["Width over height", "0.90", "0.71 ± 0.14", "0.71 ± 0.14", "0.70", "0.70"],
        ["Amount of ink in whole pixels", "88", "97 ± 30", "97 ± 30", "98", "98"],
    ]
    assert all(label.toolTip() for row in table(full) for label in row)


def test_only_the_cause_is_bold_and_only_while_it_is_one(full: DigitPage) -> None:
    assert [label.text() for row in table(full) for label in row if label.font().bold()] == ["◆ 31"]
    full.show_explanation(explained(cause=False), images_of)
    assert not any(label.font().bold() for row in table(full) for label in row)
    assert not any("◆" in text for text in read(full))


def test_the_sentence_tells_a_screen_reader_the_rest(full: DigitPage) -> None:
    told = part(full, QLabel, "digitSentence").accessibleDescription()
    assert "With only its slant changed, read as 8 (91 %)" in told
    assert "Amount of ink in whole pixels: Your drawing 88, Usual for a\u00a03 97 ± 30" in told
    full.show_explanation(None, wait="One moment.")
    assert part(full, QLabel, "digitSentence").accessibleDescription() == ""


@pytest.mark.parametrize("width", [480, 560, 620, 659, 660, 740, 1000])
def test_nothing_is_cut_off_to_the_side(full: DigitPage, qtbot: QtBot, width: int) -> None:
    full.resize(width, 360)
    scroll = part(full, QScrollArea, "digitScroll")
    assert isinstance(scroll, QScrollArea)
    view = scroll.viewport()
    qtbot.wait_until(lambda: scroll.widget().width() == view.width())
    assert scroll.horizontalScrollBar().maximum() == 0
    assert scroll.widget().minimumSizeHint().width() <= view.width()
    labels = [label for label in full.findChildren(QLabel) if label.isVisible()]
    wrapped = [label for label in labels if label.wordWrap()]
    # A label's height follows its width, a moment later.
    qtbot.wait_until(
        lambda: all(label.heightForWidth(label.width()) <= label.height() for label in wrapped)
    )
    for label in labels:
        if label.isVisible():
            assert label.wordWrap() or label.sizeHint().width() <= label.width(), label.text()


def test_all_is_in_sight_in_the_middle_column(full: DigitPage, qtbot: QtBot) -> None:
    scroll = part(full, QScrollArea, "digitScroll")
    assert isinstance(scroll, QScrollArea)
    bar = scroll.verticalScrollBar()
    qtbot.wait_until(lambda: bar.maximum() == 0)
    assert scroll.focusPolicy() == Qt.FocusPolicy.NoFocus
    full.resize(480, 360)
    qtbot.wait_until(lambda: bar.maximum() > 0)
    assert scroll.focusPolicy() == Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(scroll, Qt.Key.Key_Down)
    assert bar.value() > 0


def test_the_evidence_says_its_sum_and_the_scores(full: DigitPage) -> None:
    view = part(full, QWidget, "digitEvidence")
    assert view.isHidden()
    pixels = np.zeros((28, 28), np.float32)
    pixels[3, 4], pixels[5, 6] = 2.5, -1.25
    both = [Evidence(digit, digit * pixels, 3.0 * digit, 1.75 * digit) for digit in (1, 2)]
    full.show_evidence(both)
    assert not view.isHidden()
    said = part(full, QLabel, "evidenceReadSums").text()
    for number in ("+2.50", "−1.25", "+1.25", "+1.75", "+3.00"):
        assert number in said
    assert "2" in part(full, QLabel, "evidenceOtherTitle").text()
    full.show_explanation(None, wait="One moment.")
    assert view.isHidden()


def test_a_large_picture_from_a_camera_fits(page: DigitPage) -> None:
    ink = np.zeros((1500, 1200), np.float32)
    ink[100:1400, 500:600] = 1
    page.show_steps(steps_from_ink(ink))
    assert max(max(p.width(), p.height()) for p in pictures(page)) == 28 * 4 + 2


def test_the_pictures_follow_the_palette(full: DigitPage) -> None:
    def corners() -> list[QColor]:
        shots: list[QImage] = [picture.grab().toImage() for picture in pictures(full)]
        return [shot.pixelColor(2, shot.height() - 3) for shot in shots[:1] + shots[3:4]]

    light = corners()
    assert all(colour == full.palette().base().color() for colour in light)
    dark = QPalette(QColor("#323232"))
    dark.setColor(QPalette.ColorRole.Base, QColor("#242424"))
    full.setPalette(dark)
    assert all(colour == QColor("#242424") for colour in corners())
