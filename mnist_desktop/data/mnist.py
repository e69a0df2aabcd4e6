"""The MNIST that ships with the program, as tensors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from mnist_desktop.data.archives import read_archives
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.pixels import Pixels

_PIXELS = 28 * 28


def load_mnist(folder: Path | None = None) -> Dataset:
    """MNIST: 60,000 training and 10,000 test images of 784 pixels with labels 0 to 9.

    `folder` is the one with the four archives (default: the bundled ones). Raises DataError as
    archives.read_archives does.
    """
    return mnist_of(read_archives(folder))


def mnist_of(arrays: list[NDArray[np.uint8]]) -> Dataset:
    """MNIST from what archives.read_archives gives, or other images of its form."""
    train_pixels, train_labels, test_pixels, test_labels = arrays
    return Dataset(
        train_inputs=Pixels(train_pixels.reshape(-1, _PIXELS)),
        train_labels=torch.from_numpy(train_labels.astype(np.int64)),
        test_inputs=Pixels(test_pixels.reshape(-1, _PIXELS)),
        test_labels=torch.from_numpy(test_labels.astype(np.int64)),
    )
