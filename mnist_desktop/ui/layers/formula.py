"""What a network without hidden layers computes of a few numbers, in words."""

from __future__ import annotations

from itertools import product

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

Numbers = NDArray[np.float32]

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def line_in_words(weights: Numbers, bias: float) -> str:
    """Two weights and a bias, and the line on whose one side a perceptron says 1."""
    w1, w2 = (float(weight) for weight in weights)
    said = _tr("w₁ = {}, w₂ = {}, b = {}.").format(number(w1), number(w2), number(bias))
    if not np.isfinite([w1, w2, bias]).all():
        return said + " " + _tr("That is no line any more: the training has diverged.")
    if not (w1 or w2):
        return said + " " + _tr("There is no line: it says {} everywhere.").format(int(bias > 0))
    if not w2:
        line = _tr("The line is upright, at x₁ = {}.").format(number(-bias / w1))
    elif not w1:
        line = _tr("The line is level, at x₂ = {}.").format(number(-bias / w2))
    else:
        line = _tr("The line cuts the axis of x₁ at {} and that of x₂ at {}.")
        line = line.format(number(-bias / w1), number(-bias / w2))
    corners = [corner for corner in product((0, 1), repeat=2) if corner @ weights + bias > 0]
    if corners:
        on_it = _tr("On the side of 1 lies {}.").format(", ".join(map(str, corners)))
    else:
        on_it = _tr("None of the four rows lies on the side of 1.")
    said_by = _tr("It says 1 where {} is above 0.").format(score(weights, bias))
    return f"{said}\n{said_by}\n{line} {on_it}"


def scores_in_words(weights: Numbers, biases: Numbers) -> str:
    """The score of each class, weights (classes, inputs) and biases (classes,): a line each."""
    lines = [
        f"z{str(index).translate(_SUBSCRIPTS)} = {score(row, float(bias))}"
        for index, (row, bias) in enumerate(zip(weights, biases, strict=True))
    ]
    return "\n".join([_tr("The class whose score z is the largest is the answer:"), *lines])


def score(weights: Numbers, bias: float) -> str:
    """A weighted sum as one writes it: "3.2·x₁ − 1.5·x₂ + 0.4"."""
    parts = [
        (float(weight), f"·x{str(index).translate(_SUBSCRIPTS)}")
        for index, weight in enumerate(weights, start=1)
    ]
    (first, name), *others = parts
    said = number(first) + name
    for value, name in [*others, (bias, "")]:
        said += f" {'−' if value < 0 else '+'} {number(abs(value))}{name}"
    return said


def number(value: float) -> str:
    """Three digits, with a true minus."""
    return f"{value:.3g}".replace("-", "−")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Formula", text)
