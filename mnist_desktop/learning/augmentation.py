"""The distortion of plain.distortion over a run, with what is the same for all batches made once."""

from __future__ import annotations

import torch
from torch import Tensor

from mnist_desktop.experiment.data import Data
from mnist_desktop.plain import distortion


class Augmenter:
    """Distorts batches of 28x28 images as the knobs of the data say."""

    def __init__(self, data: Data, device: torch.device | str = "cpu") -> None:
        self._data = data
        self._places = distortion.pixel_places().to(device)
        ranges = distortion.ranges_of(data.shift, data.rotation, data.scaling, data.shear)
        self._ranges = ranges.to(device)
        self._kernel = distortion.smoothing().to(device)

    def __call__(self, images: Tensor, generator: torch.Generator) -> Tensor:
        """Distort each image by itself: float32 (rows, 784) in 0..1 -> new (rows, 784) in 0..1.

        `images` and `generator` are on the augmenter's device; no other random numbers are used. What
        comes in from outside the image is 0.
        """
        data, rows = self._data, len(images)
        grid = self._places @ distortion.affine(rows, self._ranges, generator)
        if data.elastic > 0:
            grid += distortion.bends(rows, data.elastic, self._kernel, generator)
        images = distortion.sampled(images.view(-1, 1, 28, 28), grid)
        if data.gaps > 0:
            images = distortion.with_gaps(images, data.gaps, generator)
        if data.recentre:
            images = distortion.recentred(images, self._places)
        if data.stroke_width > 0:
            images = distortion.with_other_strokes(images, data.stroke_width, generator)
        return images.view(-1, 784)
