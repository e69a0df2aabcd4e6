"""The bars: what they show of answers in train mode, and that it can be seen."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPalette
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.digit.probability_bars import ProbabilityBars


@pytest.fixture
def bars(qtbot: QtBot) -> ProbabilityBars:
    bars = ProbabilityBars()
    qtbot.add_widget(bars)
    bars.resize(300, 200)
    bars.show()
    bars.show_probabilities(sevens(0.6))
    return bars


def sevens(*shares: float) -> NDArray[np.float32]:
    """Answers that say 7 so surely, and else 1: float32 (answers, 10), or (10,) of one."""
    answers = np.zeros((len(shares), 10), np.float32)
    answers[:, 7] = shares
    answers[:, 1] = 1 - answers[:, 7]
    return answers if len(shares) > 1 else answers[0]


def picture(bars: ProbabilityBars) -> QImage:
    return bars.grab().toImage()


def changed_rows(before: QImage, after: QImage) -> set[int]:
    """The digits in whose rows two pictures differ."""
    places = [
        y
        for y in range(before.height())
        if any(before.pixel(x, y) != after.pixel(x, y) for x in range(before.width()))
    ]
    return {y * 10 // before.height() for y in places}


def test_answers_in_train_mode_are_told_and_taken_away(bars: ProbabilityBars) -> None:
    help_before = bars.toolTip()
    assert bars.spread() is None
    assert bars.accessibleDescription() == ""
    bars.show_spread(sevens(*[0.9] * 43, *[0.2] * 7))
    found = bars.spread()
    assert found is not None
    assert found.votes.tolist() == [0, 7, 0, 0, 0, 0, 0, 43, 0, 0]
    assert found.low[7] == pytest.approx(0.2)
    assert found.middle[7] == found.high[7] == pytest.approx(0.9)
    assert bars.accessibleDescription() == "train mode: 7 in 43 of 50"
    assert bars.accessibleName() == "7, 60.0 %"
    assert "50 answers in train mode" in bars.toolTip()
    bars.show_spread(None)
    assert bars.spread() is None
    assert bars.accessibleDescription() == ""
    assert bars.toolTip() == help_before


def test_taking_the_spread_away_gives_the_plain_bars_back(bars: ProbabilityBars) -> None:
    plain = picture(bars)
    bars.show_spread(sevens(0.3, 0.5, 0.9))
    assert picture(bars) != plain
    bars.show_spread(None)
    assert picture(bars) == plain


def test_another_scatter_of_one_digit_changes_its_row_alone(bars: ProbabilityBars) -> None:
    narrow, wide = sevens(0.5, 0.55, 0.6), sevens(0.5, 0.55, 0.6)
    wide[:, 7] = 0.1, 0.55, 0.9
    bars.show_spread(narrow)
    before = picture(bars)
    bars.show_spread(wide)
    assert changed_rows(before, picture(bars)) == {7}


@pytest.mark.parametrize(("ground", "ink"), [("#efefef", "#000000"), ("#323232", "#ffffff")])
def test_whisker_stands_out_from_the_5th_to_the_95th_percentile(
    bars: ProbabilityBars, ground: str, ink: str
) -> None:
    palette = QPalette(QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    bars.setPalette(palette)
    bars.show_probabilities(None)
    bars.show_spread(sevens(*[0.0] * 10, *[1.0] * 10))
    left, right = ends_of_the_whisker(bars, QColor(ink))
    assert right - left > 150
    bars.show_spread(sevens(*np.linspace(0.2, 0.9, 101)))
    low, high = ends_of_the_whisker(bars, QColor(ink))
    assert (low - left) / (right - left) == pytest.approx(0.235, abs=0.02)
    assert (high - left) / (right - left) == pytest.approx(0.865, abs=0.02)


def ends_of_the_whisker(bars: ProbabilityBars, ink: QColor) -> tuple[int, int]:
    """The first and the last column with the text's colour in the row of 7, beside its name."""
    image = picture(bars)
    middle = bars.height() * 15 // 20
    inked = [
        x
        for x in range(image.width())
        if any(
            abs(image.pixelColor(x, y).lightness() - ink.lightness()) < 40
            for y in range(middle - 4, middle + 5)
        )
        and x > bars.fontMetrics().horizontalAdvance("0") + 6
    ]
    return inked[0], inked[-1]
