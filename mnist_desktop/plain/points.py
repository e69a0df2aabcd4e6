"""Points of a plane in two classes, as plain PyTorch: what a network with two inputs can learn.

Sources: scikit-learn's make_circles and make_moons (sklearn/datasets/_samples_generator.py), here around
the middle of the plane; the spiral and the four squares of TensorFlow's Playground (src/dataset.ts), here
1.5 in size.
"""

from __future__ import annotations

import math

import torch
from torch import Generator, Tensor


def circle(count: int) -> Tensor:
    """A circle of radius 1 around another of radius 0.5: (count, 2), the outer half first."""
    halves = count // 2, count - count // 2
    angles = torch.cat([torch.arange(half) * (2 * math.pi / half) for half in halves])
    radius = torch.where(torch.arange(count) < count // 2, 1.0, 0.5)
    return torch.stack([radius * angles.cos(), radius * angles.sin()], dim=1)


def moons(count: int) -> Tensor:
    """Two half circles that reach into each other: (count, 2), the upper half first."""
    upper = torch.linspace(0, math.pi, count // 2)
    lower = torch.linspace(0, math.pi, count - count // 2)
    x = torch.cat([upper.cos(), 1 - lower.cos()])
    y = torch.cat([upper.sin(), 0.5 - lower.sin()])
    return torch.stack([x - 0.5, y - 0.25], dim=1)


def spiral(count: int) -> Tensor:
    """Two arms of a spiral, each of 1.75 turns: (count, 2), one arm first."""
    halves = count // 2, count - count // 2
    way = torch.cat([torch.arange(half) / half for half in halves])
    opposite = torch.where(torch.arange(count) < count // 2, 0, math.pi)
    angles = 1.75 * 2 * math.pi * way + opposite
    return torch.stack([1.5 * way * angles.sin(), 1.5 * way * angles.cos()], dim=1)


def squares(count: int, generator: Generator) -> Tensor:
    """Four squares around the middle: (count, 2), first where both inputs have one sign."""
    points = 0.15 + 1.35 * torch.rand(count, 2, generator=generator)
    signs = torch.randint(0, 2, (count,), generator=generator) * 2 - 1
    other = torch.where(torch.arange(count) < count // 2, signs, -signs)
    return points * torch.stack([signs, other], dim=1)


def moved_by_chance(points: Tensor, noise: float, generator: Generator) -> Tensor:
    """Points (count, 2), each moved a little, but not out of the plane from -2 to 2."""
    points = points + noise * torch.randn(points.shape, generator=generator)
    return points.clamp(-2, 2)
