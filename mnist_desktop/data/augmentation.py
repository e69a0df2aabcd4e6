"""Images of a batch, each moved, turned, stretched, slanted and bent a little by itself.

A digit stays the same digit when it is written a little differently, so a network that never sees the
same pixels twice learns the digit rather than the pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from mnist_desktop.digits.image import SIDE

# How far pixels are bent together, in pixels: the sigma that Simard et al. found to look like a hand's.
SMOOTHNESS = 4.0
# grid_sample's unit is half the image's side. With a side of 28 whole pixels are no binary fractions and
# come back off by 1e-6; with a frame of zeros around the image they are exact, and no distortion is none.
FRAME = 2
PIXEL = 2 / (SIDE + 2 * FRAME)


@dataclass(frozen=True, kw_only=True)
class Ranges:
    """How far an image may be distorted: each amount is drawn uniformly between minus and plus its range.

    Only `elastic` is no bound: it says how far pixels are displaced on average.
    """

    shift: float  # pixels, to the right and downwards each by itself
    rotation: float  # degrees
    scaling: float  # below 1; 0.1 is 90 % to 110 % of the size, horizontally and vertically each by itself
    shear: float  # degrees by which upright strokes slant
    elastic: float  # pixels, the root mean square of a pixel's displacement along each axis


class Augmenter:
    """Distorts batches of 28x28 images within ranges.

    The image is turned, slanted and stretched about its centre, then moved. Elastic distortion displaces
    every pixel by smoothed noise: Simard, Steinkraus and Platt 2003, "Best practices for convolutional
    neural networks applied to visual document analysis".
    """

    def __init__(self, ranges: Ranges, device: torch.device | str = "cpu") -> None:
        self._device = torch.device(device)
        turn, slant = math.radians(ranges.rotation), math.radians(ranges.shear)
        move, stretch = ranges.shift * PIXEL, ranges.scaling
        widths = torch.tensor([move, move, turn, stretch, stretch, slant]) * 2
        # Where the middles of the pixels lie, row by row, as (x, y, 1): a product with a (3, 2) matrix
        # maps them all.
        middles = (torch.arange(SIDE) - (SIDE - 1) / 2) * PIXEL
        y, x = torch.meshgrid(middles, middles, indexing="ij")
        places = torch.stack([x.flatten(), y.flatten(), torch.ones(SIDE * SIDE)], dim=1)
        apart = torch.arange(SIDE)[:, None] - torch.arange(SIDE)
        kernel = torch.exp(-(apart**2) / (2 * SMOOTHNESS**2))
        # Rows of length 1 keep the noise's variance, also at the border, where the kernel is cut off.
        kernel = kernel / kernel.norm(dim=1, keepdim=True)
        self._widths = widths.to(self._device)
        self._places = places.to(self._device)
        self._across = kernel.T.to(self._device)
        # Uniform noise of width 1 has a variance of 1/12.
        self._down = (kernel * (math.sqrt(12) * ranges.elastic * PIXEL)).to(self._device)
        self._is_elastic = ranges.elastic > 0

    def __call__(self, images: Tensor, generator: torch.Generator) -> Tensor:
        """Distort each image by itself: float32 (rows, 784) in 0..1 -> new (rows, 784) in 0..1.

        `images` and `generator` are on the augmenter's device; no other random numbers are used. What
        comes in from outside the image is 0.
        """
        rows = len(images)
        grid = self._places @ self._affine(rows, generator)
        if self._is_elastic:
            noise = torch.rand(2 * rows, SIDE, SIDE, generator=generator, device=self._device)
            bent = self._down @ noise.sub_(0.5) @ self._across
            grid += bent.view(rows, 2, SIDE * SIDE).transpose(1, 2)
        distorted = functional.grid_sample(
            functional.pad(images.view(rows, 1, SIDE, SIDE), [FRAME] * 4),
            grid.view(rows, SIDE, SIDE, 2),
            mode="bilinear",
            padding_mode="zeros",
            align_corners=False,
        )
        return distorted.view(rows, SIDE * SIDE)

    def _affine(self, rows: int, generator: torch.Generator) -> Tensor:
        """Matrices (rows, 3, 2) that map a place (x, y, 1) of the new image to its place in the old one."""
        amounts = torch.rand(rows, 6, generator=generator, device=self._device)
        # Stepping back from the new image: first the move, then stretch, slant and turn.
        right, down, angle, wider, taller, slant = (
            amounts.sub_(0.5).mul_(self._widths).unbind(dim=1)
        )
        cos, sin, tan = angle.cos(), angle.sin(), slant.tan()
        x_axis = torch.stack([cos, sin], dim=1) / (1 + wider)[:, None]
        y_axis = torch.stack([cos * tan - sin, sin * tan + cos], dim=1) / (1 + taller)[:, None]
        axes = torch.stack([x_axis, y_axis], dim=1)
        move = torch.stack([right, down], dim=1)[:, None]
        return torch.cat([axes, -(move @ axes)], dim=1)
