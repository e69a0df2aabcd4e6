"""A data set as tensors, whatever the task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Not at run time: the pad reads digits before torch is loaded.
    from torch import Tensor


class DataError(Exception):
    """Data that cannot be loaded; the message is a sentence for the user."""


@dataclass(frozen=True)
class Dataset:
    """Training and test examples.

    `train_inputs` (rows, inputs) and `test_inputs` are float32; for images the pixels are scaled to
    0..1. `train_labels` (rows,) and `test_labels` are int64.
    """

    train_inputs: Tensor
    train_labels: Tensor
    test_inputs: Tensor
    test_labels: Tensor
