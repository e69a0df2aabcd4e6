"""What the pad says of answers: the number, how sure the network is, and what is no digit."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mnist_desktop.ui.digit.answer_card import AnswerCard


def answer(best: int, probability: float, second: int) -> list[float]:
    rest = np.zeros(10)
    rest[best], rest[second] = probability, 1 - probability
    return rest.tolist()


SEVEN, UNSURE_FOUR = answer(7, 0.99, 1), answer(4, 0.6, 9)


@pytest.mark.parametrize(
    ("answers", "looks", "said"),
    [
        ([SEVEN], [True], ("7", "sure", "99.0 %")),
        ([UNSURE_FOUR], [True], ("4", "unsure, perhaps 9", "60.0 %")),
        ([SEVEN, UNSURE_FOUR], [True, True], ("74", "unsure of the 4", "each ≥ 60.0 %")),
        ([SEVEN, SEVEN], [True, True], ("77", "sure", "each ≥ 99.0 %")),
        # However sure the network is.
        ([SEVEN], [False], ("?", "", "This does not look like a digit: I can only answer 0 to 9.")),
        ([SEVEN, SEVEN], [True, False], ("7?", "one is no digit", "I can only answer 0 to 9.")),
    ],
)
def test_number_and_words(
    qtbot: QtBot, answers: list[list[float]], looks: list[bool], said: tuple[str, str, str]
) -> None:
    card = AnswerCard(QWidget())
    qtbot.add_widget(card)
    card.show_answers(np.array(answers, np.float32), np.array(looks))
    labels = [card.findChild(QLabel, name) for name in ("answerDigit", "answer", "answerDetails")]
    assert tuple(label.text() for label in labels if label is not None) == said
    number = labels[0]
    assert number is not None
    assert number.font().pointSizeF() >= 1.7 * card.font().pointSizeF()
