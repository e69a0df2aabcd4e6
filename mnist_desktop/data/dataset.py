"""A data set as tensors, whatever the task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mnist_desktop.refusal import Refusal

if TYPE_CHECKING:
    # Not at run time: the pad reads digits before torch is loaded.
    from torch import Tensor

    from mnist_desktop.data.pixels import Pixels


class DataError(Refusal):
    """Data that cannot be loaded."""

    is_bad_input = False


@dataclass(frozen=True)
class Dataset:
    """Training and test examples.

    `train_inputs` (rows, inputs) and `test_inputs` are float32, or Pixels, whose rows are as soon as they
    are taken: `[:]` gives all of either. `train_labels` (rows,) and `test_labels` are int64.
    `pen_group` is the group of writers on whose digits a network is measured as well (see data/pen.py).
    """

    train_inputs: Tensor | Pixels
    train_labels: Tensor
    test_inputs: Tensor | Pixels
    test_labels: Tensor
    pen_group: int | None = None
