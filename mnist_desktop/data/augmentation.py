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

from mnist_desktop.digits.image import BOX, SIDE

# How far pixels are bent together, in pixels: the sigma that Simard et al. found to look like a hand's.
SMOOTHNESS = 4.0
# grid_sample's unit is half the image's side. With a side of 28 whole pixels are no binary fractions and
# come back off by 1e-6; with a frame of zeros around the image they are exact, and no distortion is none.
FRAME = 2
PIXEL = 2 / (SIDE + 2 * FRAME)
# What is brighter belongs to the digit when its box is looked for.
INK = 0.3
# The mean radius of the spot that a gap blanks, in pixels.
GAP = 2.0


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
    stroke_width: float = 0.0  # pixels by which strokes become thicker or thinner, at most 2
    gaps: float = 0.0  # the share of the images in which a part of the strokes is missing; no range
    recentre: bool = False  # whether each image is then brought back to MNIST's box and centre


class Augmenter:
    """Distorts batches of 28x28 images within ranges.

    The image is turned, slanted and stretched about its centre, then moved. Elastic distortion displaces
    every pixel by smoothed noise: Simard, Steinkraus and Platt 2003, "Best practices for convolutional
    neural networks applied to visual document analysis". Strokes are thickened and thinned by grey
    dilation and erosion, in part where less than a pixel is asked.
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
        self._ranges = ranges
        self._lines = torch.arange(SIDE, dtype=torch.float32, device=self._device)

    def __call__(self, images: Tensor, generator: torch.Generator) -> Tensor:
        """Distort each image by itself: float32 (rows, 784) in 0..1 -> new (rows, 784) in 0..1.

        `images` and `generator` are on the augmenter's device; no other random numbers are used. What
        comes in from outside the image is 0.
        """
        rows = len(images)
        grid = self._places @ self._affine(rows, generator)
        if self._ranges.elastic > 0:
            noise = torch.rand(2 * rows, SIDE, SIDE, generator=generator, device=self._device)
            bent = self._down @ noise.sub_(0.5) @ self._across
            grid += bent.view(rows, 2, SIDE * SIDE).transpose(1, 2)
        distorted = _sampled(images.view(rows, 1, SIDE, SIDE), grid.view(rows, SIDE, SIDE, 2))
        if self._ranges.gaps > 0:
            distorted = self._with_gaps(distorted, generator)
        if self._ranges.recentre:
            distorted = self._recentred(distorted)
        if self._ranges.stroke_width > 0:
            distorted = self._with_other_strokes(distorted, generator)
        return distorted.view(rows, SIDE * SIDE)

    def _with_gaps(self, images: Tensor, generator: torch.Generator) -> Tensor:
        """Blank a round spot in a share of the images (rows, 1, 28, 28)."""
        rows = len(images)
        amounts = torch.rand(rows, 4, generator=generator, device=self._device)
        place = (SIDE - BOX) / 2 + BOX * amounts[:, :2]
        radius = torch.where(amounts[:, 3] < self._ranges.gaps, GAP * (0.5 + amounts[:, 2]), 0)
        across = (self._lines - place[:, :1]).square()[:, None, :]
        down = (self._lines - place[:, 1:]).square()[:, :, None]
        outside = across + down > radius.square()[:, None, None]
        return images * outside[:, None]

    def _recentred(self, images: Tensor) -> Tensor:
        """Bring each image (rows, 1, 28, 28) back to the box of 20 pixels and the centre by mass."""
        squares = images[:, 0]
        total = squares.sum(dim=(1, 2)).clamp(min=1e-6)
        middles, sides = [], []
        for axis in (1, 2):  # summed over the rows: along x; then along y
            profile = squares.sum(dim=axis)
            middles.append((profile @ self._lines) / total)
            inked = squares.amax(dim=axis) > INK
            first = torch.where(inked, self._lines, SIDE).amin(dim=1)
            last = torch.where(inked, self._lines, -1.0).amax(dim=1)
            sides.append(last - first + 1)
        longer = torch.maximum(*sides).clamp(min=2.0)
        zoom = (longer / BOX)[:, None, None]
        centre = torch.stack(middles, dim=1)[:, None] - (SIDE - 1) / 2
        # MNIST's middle is half a pixel right of and below the middle of 28 pixels.
        grid = self._places[:, :2] * zoom + (centre - 0.5 * zoom) * PIXEL
        return _sampled(images, grid.view(len(images), SIDE, SIDE, 2))

    def _with_other_strokes(self, images: Tensor, generator: torch.Generator) -> Tensor:
        """Thicken or thin the strokes of each image (rows, 1, 28, 28)."""
        amounts = torch.rand(len(images), generator=generator, device=self._device)
        # A pixel on each side of a stroke is two pixels of its width.
        amounts = amounts.sub_(0.5).mul_(self._ranges.stroke_width)[:, None, None, None]
        thick = functional.max_pool2d(images, 3, stride=1, padding=1)
        thin = -functional.max_pool2d(-images, 3, stride=1, padding=1)
        other = torch.where(amounts > 0, thick, thin)
        changed = images.lerp(other, amounts.abs())
        # A pen's ink is black however thin its line is.
        return changed / changed.amax(dim=(2, 3), keepdim=True).clamp(min=1e-6)

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


def _sampled(images: Tensor, grid: Tensor) -> Tensor:
    """Images (rows, 1, 28, 28) at the places of a grid (rows, 28, 28, 2); what lies outside is 0."""
    return functional.grid_sample(
        functional.pad(images, [FRAME] * 4),
        grid,
        mode="bilinear",
        padding_mode="zeros",
        align_corners=False,
    )
