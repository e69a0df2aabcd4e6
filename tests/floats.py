"""How far two computations of the same float32 numbers may be apart, on whatever processor."""

from __future__ import annotations

from typing import Any

import pytest

# The 784 products of a unit of the first layer, added in any order and by any kernel, are off by
# 784 · 2⁻²⁴ = 5e-5 of their sizes at worst; a loss, or a norm, that is made of such sums is as well.
SUM = 1e-4
# A probability moves by a quarter, at most, of what its score moves: scores of up to ten.
PROBABILITY = 1e-4


def summed(expected: Any) -> Any:
    """A number, or many, that is made of sums over pixels."""
    return pytest.approx(expected, rel=SUM)


def accurate(expected: float, images: int) -> Any:
    """An accuracy: one image, whose two best scores only rounding tells apart, may be read either way."""
    return pytest.approx(expected, abs=1.5 / images)
