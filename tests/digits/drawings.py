"""Drawings and what holds for every image made of one."""

from __future__ import annotations

import numpy as np
import pytest

TURN = np.linspace(0, 2 * np.pi, 50)

# As on a pad whose longer side is 1: x to the right, y downwards.
DRAWINGS = {
    "0": [np.stack([0.5 + 0.2 * np.cos(TURN), 0.5 + 0.35 * np.sin(TURN)], axis=1)],
    "1": [np.array([[0.5, 0.2], [0.5, 0.8]])],
    "4": [np.array([[0.5, 0.2], [0.3, 0.55], [0.7, 0.55]]), np.array([[0.6, 0.4], [0.6, 0.8]])],
    "7": [np.array([[0.3, 0.2], [0.7, 0.2], [0.45, 0.8]])],
    "minus": [np.array([[0.1, 0.5], [0.9, 0.5]])],
}
every_drawing = pytest.mark.parametrize("strokes", DRAWINGS.values(), ids=list(DRAWINGS))


def centre_of_mass(image) -> tuple[float, float]:
    y, x = np.mgrid[:28, :28]
    return float((image * y).sum() / image.sum()), float((image * x).sum() / image.sum())


def longer_side(image) -> int:
    """How many pixels the ink takes up, counting what is at least half as dark as can be."""
    rows, columns = (np.flatnonzero((image >= 0.5).any(axis=axis)) for axis in (1, 0))
    return int(max(np.ptp(rows), np.ptp(columns))) + 1


def difference(one, other) -> float:
    """The share of the ink that differs."""
    return float(np.abs(one - other).sum() / one.sum())


def check(image) -> None:
    """What holds for every image that reaches a network."""
    assert image.shape == (28, 28)
    assert image.dtype == np.float32
    assert np.isfinite(image).all()
    assert image.min() == 0
    assert 0.9 < image.max() <= 1
