"""Images of a batch, each turned, stretched, slanted, moved and bent a little by itself.

A digit stays the same digit when it is written a little differently, so a network that never sees the
same pixels twice learns the digit rather than the pixels.

Random numbers are drawn from `generator`, which is on the images' device; from torch's own without one.
The functions stand in scripts as they stand here, where they are formatted to 88 columns.
"""

from __future__ import annotations

import math

import torch
from torch import Generator, Tensor, nn


def pixel_places() -> Tensor:
    """Where the middles of the 784 pixels lie, row by row, as (x, y, 1)."""
    # The unit is grid_sample's: half the side of the framed image, 16 pixels. With a
    # side of 28 whole pixels would be no binary fractions and come back off by 1e-6.
    middles = (torch.arange(28) - 13.5) / 16
    y, x = torch.meshgrid(middles, middles, indexing="ij")
    # Because of the 1, a product with a matrix (3, 2) maps them all.
    return torch.stack([x.flatten(), y.flatten(), torch.ones(784)], dim=1)


def ranges_of(shift: float, rotation: float, scaling: float, shear: float) -> Tensor:
    """How far to either side: right, down, the angle, wider, taller, the slant."""
    # From pixels to grid_sample's unit, and from degrees to radians.
    move, turn, slant = shift / 16, math.radians(rotation), math.radians(shear)
    return torch.tensor([move, move, turn, scaling, scaling, slant])


def affine(rows: int, ranges: Tensor, generator: Generator | None = None) -> Tensor:
    """Matrices (rows, 3, 2) from a place (x, y, 1) of a new image to that in the old."""
    # Six random numbers for each image.
    amounts = torch.rand(rows, 6, generator=generator, device=ranges.device) - 0.5
    amounts = amounts * 2 * ranges
    right, down, angle, wider, taller, slant = amounts.unbind(dim=1)
    # Stepping back from the new image: first the move, then stretch, slant and turn.
    cos, sin, tan = angle.cos(), angle.sin(), slant.tan()
    x_axis = torch.stack([cos, sin], dim=1) / (1 + wider)[:, None]
    y_axis = torch.stack([cos * tan - sin, sin * tan + cos], dim=1)
    y_axis = y_axis / (1 + taller)[:, None]
    axes = torch.stack([x_axis, y_axis], dim=1)
    move = torch.stack([right, down], dim=1)[:, None]
    return torch.cat([axes, -(move @ axes)], dim=1)


def smoothing() -> Tensor:
    """A matrix (28, 28) that smooths 28 pixels over about four, as a hand would bend."""
    # Four is what Simard, Steinkraus and Platt found: "Best practices for convolutional
    # neural networks applied to visual document analysis" (2003).
    apart = torch.arange(28)[:, None] - torch.arange(28)
    kernel = torch.exp(-(apart**2) / (2 * 4.0**2))
    # Rows of length 1 keep the noise's variance, also at the border.
    return nn.functional.normalize(kernel, dim=1)


def bends(
    rows: int,
    elastic: float,
    kernel: Tensor,
    generator: Generator | None = None,
) -> Tensor:
    """How far each pixel of each image is moved, (rows, 784, 2): by smoothed noise.

    The root mean square of it is `elastic` pixels along each axis.
    """
    noise = torch.rand(2 * rows, 28, 28, generator=generator, device=kernel.device)
    # Uniform noise of width 1 has a variance of 1/12.
    strength = math.sqrt(12) * elastic / 16
    bent = (kernel * strength) @ noise.sub_(0.5) @ kernel.T
    return bent.view(rows, 2, 784).transpose(1, 2)


def sampled(images: Tensor, grid: Tensor) -> Tensor:
    """Images (rows, 1, 28, 28) at the places of a grid (rows, 784, 2)."""
    # Each new pixel is looked up between four old ones; what lies outside is 0.
    framed = nn.functional.pad(images, [2] * 4)
    grid = grid.view(-1, 28, 28, 2)
    return nn.functional.grid_sample(framed, grid, align_corners=False)


def with_gaps(
    images: Tensor,
    share: float,
    generator: Generator | None = None,
) -> Tensor:
    """A share of the images (rows, 1, 28, 28) without a round spot, as of a bad pen."""
    # Where it is, within the middle 20 pixels; how large; and whether there is one.
    amounts = torch.rand(len(images), 4, generator=generator, device=images.device)
    place = 4 + 20 * amounts[:, :2]
    has_gap = amounts[:, 3] < share
    radius = torch.where(has_gap, 2.0 * (0.5 + amounts[:, 2]), 0)
    # Pixels stay that are farther from it than its radius.
    lines = torch.arange(28.0, device=images.device)
    across = (lines - place[:, :1]).square()[:, None, :]
    down = (lines - place[:, 1:]).square()[:, :, None]
    outside = across + down > radius.square()[:, None, None]
    return images * outside[:, None]


def recentred(images: Tensor, places: Tensor) -> Tensor:
    """Images (rows, 1, 28, 28) back in MNIST's box of 20 pixels, its centre by mass."""
    squares, means, sides = images[:, 0], [], []
    lines = torch.arange(28.0, device=images.device)
    total = squares.sum(dim=(1, 2)).clamp(min=1e-6)
    # Summed over the rows: along x; then along y.
    for axis in (1, 2):
        means.append((squares.sum(dim=axis) @ lines) / total)
        # What is brighter than 0.3 belongs to the digit.
        inked = squares.amax(dim=axis) > 0.3
        first = torch.where(inked, lines, 28).amin(dim=1)
        last = torch.where(inked, lines, -1.0).amax(dim=1)
        sides.append(last - first + 1)
    # The longer of them is to be 20 pixels.
    zoom = (torch.maximum(*sides).clamp(min=2.0) / 20)[:, None, None]
    # MNIST's middle is half a pixel right of and below the middle of 28 pixels.
    centre = torch.stack(means, dim=1)[:, None] - 13.5
    grid = places[:, :2] * zoom + (centre - 0.5 * zoom) / 16
    return sampled(images, grid)


def with_other_strokes(
    images: Tensor,
    width: float,
    generator: Generator | None = None,
) -> Tensor:
    """Images (rows, 1, 28, 28) with strokes up to `width` pixels thicker or thinner."""
    # A pixel on each side of a stroke is two pixels of its width.
    amounts = torch.rand(len(images), generator=generator, device=images.device) - 0.5
    amounts = (amounts * width)[:, None, None, None]
    # By the brightest or the darkest neighbour: in part, where it is less than a pixel.
    thick = nn.functional.max_pool2d(images, 3, stride=1, padding=1)
    thin = -nn.functional.max_pool2d(-images, 3, stride=1, padding=1)
    other = torch.where(amounts > 0, thick, thin)
    images = images.lerp(other, amounts.abs())
    # A pen's ink is black however thin its line is.
    return images / images.amax(dim=(2, 3), keepdim=True).clamp(min=1e-6)
