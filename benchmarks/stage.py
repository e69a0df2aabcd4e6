"""What the scenes of `benchmarks.scenes` are made of: pens, paper, desks, light, a camera, lines and boxes.

A stencil is (side, side) float32 in 0..1, 1 where a pen was. Colours are 0..1, `Light` (height, width, 3).
"""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter
from scipy import ndimage

Stencil = NDArray[np.float32]
Light = NDArray[np.float32]

SIDE = 28
FINE = 8  # pixels of a stencil to one of MNIST's
INKS = ((0.07, 0.07, 0.12), (0.08, 0.12, 0.42), (0.02, 0.02, 0.03), (0.1, 0.2, 0.25))
RED = (0.75, 0.1, 0.12)
PAPERS = ((0.97, 0.97, 0.95), (0.93, 0.92, 0.9), (0.98, 0.97, 0.9), (0.88, 0.88, 0.9))


def stencil_of(image: NDArray[np.float32], width: float | None) -> Stencil:
    """An MNIST image (28, 28) enlarged, with its own strokes or a pen's `width` in MNIST's pixels."""
    large = ndimage.zoom(image, FINE, order=3, mode="grid-constant", grid_mode=True)
    if width is None:
        return np.clip((ndimage.gaussian_filter(large, 2) - 0.4) * 5, 0, 1).astype(np.float32)
    away = ndimage.distance_transform_edt(~thinned(large > 0.45))
    return np.clip(width * FINE / 2 + 0.5 - away, 0, 1).astype(np.float32)


def thinned(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The middle line of strokes (Zhang and Suen 1984)."""
    ink = np.pad(dark, 1).astype(np.uint8)
    moves = [(-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1)]
    changed = True
    while changed:
        changed = False
        for step in (0, 1):
            ring = [np.roll(ink, (-y, -x), (0, 1)) for y, x in moves]
            count = sum(each.astype(int) for each in ring)
            rises = sum((a == 0) & (b == 1) for a, b in zip(ring, ring[1:] + ring[:1], strict=True))
            n, e, s, w = ring[0], ring[2], ring[4], ring[6]
            one, two = (n * e * s, e * s * w) if step == 0 else (n * e * w, n * s * w)
            gone = (ink == 1) & (count >= 2) & (count <= 6) & (rises == 1) & (one == 0) & (two == 0)
            changed = changed or bool(gone.any())
            ink[gone] = 0
    return ink[1:-1, 1:-1] > 0


def coarse(made: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """Something without sharp edges, made small and enlarged to (height, width)."""
    large = Image.fromarray(made).resize(size[::-1], Image.Resampling.BICUBIC)
    return np.asarray(large, np.float32)


def noise(rng: Generator, size: tuple[int, ...]) -> NDArray[np.float32]:
    return rng.standard_normal(size, np.float32)


def written(
    rng: Generator, stencil: Stencil, size: tuple[int, int], share: tuple[float, float]
) -> Stencil:
    """The stencil somewhere on a field (height, width), its digit so large a share of the shorter side."""
    rows, columns = (np.flatnonzero(stencil.max(axis=axis) > 0.5) for axis in (1, 0))
    cut = stencil[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    factor = rng.uniform(*share) * min(size) / max(cut.shape)
    height, width = (max(2, round(side * factor)) for side in cut.shape)
    small = np.asarray(Image.fromarray(cut).resize((width, height), Image.Resampling.BICUBIC))
    field = np.zeros(size, np.float32)
    room = (size[0] - height, size[1] - width)
    top, left = (int(each * rng.uniform(0.3, 0.7)) for each in room)
    field[top : top + height, left : left + width] = np.clip(small, 0, 1)
    return field


def a_size(rng: Generator, low: int = 600, high: int = 1000) -> tuple[int, int]:
    height = int(rng.integers(low, high))
    return height, int(height * rng.uniform(0.75, 1.35))


def flat(size: tuple[int, int], colour: tuple[float, ...]) -> Light:
    return np.broadcast_to(np.array(colour, np.float32), (*size, 3)).copy()


def inked(ground: Light, cover: Stencil, colour: tuple[float, ...], strength: float = 1) -> Light:
    part = (strength * cover)[..., None]
    return ground * (1 - part) + np.array(colour, np.float32) * part


def one_of(rng: Generator, choices: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    return choices[int(rng.integers(len(choices)))]


def blank_paper(rng: Generator, size: tuple[int, int]) -> Light:
    grain = ndimage.gaussian_filter(noise(rng, size), 1.5)
    return flat(size, one_of(rng, PAPERS)) + 0.02 * grain[..., None]


def drawn(size: tuple[int, int], draw: Callable[[ImageDraw.ImageDraw], None]) -> Stencil:
    """What is drawn with 255 on a sheet of twice the size, smooth."""
    sheet = Image.new("L", (2 * size[1], 2 * size[0]))
    draw(ImageDraw.Draw(sheet))
    return np.asarray(sheet.reduce(2), np.float32) / 255


def ruling(rng: Generator, size: tuple[int, int], *, squares: bool) -> Stencil:
    step = 2 * min(size) / rng.uniform(8, 24)
    thick = max(2, round(min(size) / 400))
    angle = np.tan(np.radians(rng.uniform(-2, 2)))
    height, width = 2 * size[0], 2 * size[1]

    def draw(pen: ImageDraw.ImageDraw) -> None:
        for at in np.arange(-height, 2 * height, step):
            pen.line([(0, at), (width, at + angle * width)], fill=255, width=thick)
        for at in np.arange(-width, 2 * width, step) if squares else ():
            pen.line([(at, 0), (at - angle * height, height)], fill=255, width=thick)

    return drawn(size, draw)


def lit(rng: Generator, seen: Light, depth: float = 0.25) -> Light:
    """Brighter on one side, darker towards the corners, at times with the soft shadow of a hand."""
    height, width = seen.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    turn = rng.uniform(0, 2 * np.pi)
    light = 1 - depth * 0.5 * (1 + x * np.cos(turn) / 1.5 + y * np.sin(turn) / 1.5)
    light -= 0.08 * depth * (x * x + y * y)
    return seen * light[..., None]


def shadowed(rng: Generator, seen: Light) -> Light:
    y, x = np.mgrid[-1:1:150j, -1:1:150j]
    turn, off = rng.uniform(0, 2 * np.pi), rng.uniform(-0.4, 0.4)
    dark = (x * np.cos(turn) + y * np.sin(turn) > off).astype(np.float32)
    soft = coarse(ndimage.gaussian_filter(dark, 150 * rng.uniform(0.015, 0.05)), seen.shape[:2])
    return seen * (1 - rng.uniform(0.2, 0.45) * soft)[..., None]


def wood(rng: Generator, size: tuple[int, int]) -> Light:
    grain = coarse(noise(rng, (size[0] // 6, 9)), size)
    grain = grain / np.abs(grain).max()
    colour = one_of(rng, ((0.45, 0.3, 0.18), (0.6, 0.45, 0.3), (0.3, 0.2, 0.13)))
    return flat(size, colour) * (1 + 0.35 * grain[..., None])


def laid(rng: Generator, sheet: Light, ground: Light, *, turn: float = 4) -> Light:
    """The sheet on a ground, a little turned and seen aslant, with the shadow that it throws."""
    height, width = ground.shape[:2]
    scale = rng.uniform(0.6, 0.82) * min(height / sheet.shape[0], width / sheet.shape[1])
    angle = np.radians(rng.uniform(-turn, turn))
    half = np.array([sheet.shape[1], sheet.shape[0]]) * scale / 2
    middle = np.array([width, height]) / 2 + rng.uniform(-0.06, 0.06, 2) * (width, height)
    spin = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
    corners = middle + (signs * half) @ spin.T + rng.uniform(-0.02, 0.02, (4, 2)) * half
    there = (signs + 1) / 2 * [sheet.shape[1], sheet.shape[0]]
    rows = []
    for (x, y), (u, v) in zip(corners, there, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    map_back = np.linalg.solve(np.array(rows), there.ravel())
    how = (Image.Transform.PERSPECTIVE, map_back.tolist(), Image.Resampling.BILINEAR)
    seen = np.asarray(as_image(sheet).transform((width, height), *how), np.float32) / 255
    whole = Image.new("L", (sheet.shape[1], sheet.shape[0]), 255)
    cover = np.asarray(whole.transform((width, height), *how), np.float32) / 255
    off = round(min(height, width) / 150)
    offset = Image.fromarray((255 * np.roll(cover, (off, off), (0, 1))).astype(np.uint8))
    shadow = np.asarray(offset.filter(ImageFilter.GaussianBlur(1.5 * off)), np.float32) / 255
    below = ground * (1 - 0.3 * shadow[..., None])
    return below * (1 - cover[..., None]) + seen * cover[..., None]


def shot(rng: Generator, seen: Light) -> Image.Image:
    """As a camera has it: not quite sharp, with its noise."""
    soft = np.asarray(as_image(seen).filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 1.2))))
    grain = rng.uniform(0.005, 0.02) * noise(rng, seen.shape)
    return as_image(np.divide(soft, 255, dtype=np.float32) + grain)


def as_image(seen: Light) -> Image.Image:
    return Image.fromarray((np.clip(seen, 0, 1) * 255).round().astype(np.uint8))


def as_file(rng: Generator, picture: Image.Image, *, turned: bool) -> tuple[bytes, str]:
    """Content and ending of the file: a JPEG of middling quality, or PNG for small and drawn pictures."""
    content = io.BytesIO()
    if picture.mode != "RGB" or picture.info.get("drawn"):
        picture.save(content, "PNG")
        return content.getvalue(), ".png"
    exif = Image.Exif()
    if turned:
        way, back = [
            (3, Image.Transpose.ROTATE_180),
            (6, Image.Transpose.ROTATE_90),
            (8, Image.Transpose.ROTATE_270),
        ][int(rng.integers(3))]
        exif[0x0112] = way
        picture = picture.transpose(back)
    picture.save(content, "JPEG", quality=int(rng.integers(60, 91)), exif=exif)
    return content.getvalue(), ".jpg"


# Marks beside what is written


def extent(cover: Stencil) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is written."""
    rows, columns = (np.flatnonzero(cover.max(axis=axis) > 0.5) for axis in (1, 0))
    return int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])


def marked(
    rng: Generator, stencil: Stencil, mark: Callable[[Generator, Stencil, int], Stencil]
) -> Light:
    """A digit on paper, and a printed or drawn mark with it."""
    size = a_size(rng)
    cover = written(rng, stencil, size, (0.3, 0.5))
    lines = mark(rng, cover, max(2, round(min(size) / rng.uniform(150, 400))))
    colour = one_of(rng, (*INKS, RED, (0.4, 0.4, 0.4)))
    ground = inked(blank_paper(rng, size), lines, colour, rng.uniform(0.7, 1))
    return inked(ground, cover, one_of(rng, INKS), 0.95)


def box(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, top, right, bottom = extent(cover)
    high = bottom - top
    air = [high * rng.uniform(0.1, 0.4) + 2 * thick for _ in range(4)]
    lean = rng.uniform(-0.015, 0.015) * high

    def draw(pen: ImageDraw.ImageDraw) -> None:
        wide = max(0, 0.6 * high - (right - left)) / 2
        x1, x2 = left - air[0] - wide, right + air[1] + wide
        y1, y2 = top - air[2], bottom + air[3]
        around = [(x1, y1), (x2, y1 + lean), (x2 - lean, y2), (x1 - lean, y2 - lean), (x1, y1)]
        pen.line([(2 * x, 2 * y) for x, y in around], fill=255, width=2 * thick, joint="curve")

    return drawn(cover.shape, draw)


def comb(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, top, right, bottom = extent(cover)
    high, middle = bottom - top, (left + right) / 2
    half = max(right - left, 0.7 * high) / 2 + high * rng.uniform(0.12, 0.25) + 2 * thick
    y1, y2 = top - high * rng.uniform(0.12, 0.3), bottom + high * rng.uniform(0.12, 0.3)
    before, after = (int(each) for each in rng.integers(0, 3, 2))
    walls = [middle + half * (2 * at + 1) for at in range(-before - 1, after + 1)]

    def draw(pen: ImageDraw.ImageDraw) -> None:
        for wall in walls:
            pen.line([(2 * wall, 2 * y1), (2 * wall, 2 * y2)], fill=255, width=2 * thick)
        for y in (y1, y2):
            pen.line([(2 * walls[0], 2 * y), (2 * walls[-1], 2 * y)], fill=255, width=2 * thick)

    return drawn(cover.shape, draw)


def circle(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, top, right, bottom = extent(cover)
    x, y = (left + right) / 2, (top + bottom) / 2
    around = float(np.hypot(right - left, bottom - top)) / 2 * rng.uniform(1.12, 1.5) + 2 * thick
    turn = np.linspace(0, 2 * np.pi, 90)
    # Drawn by hand: neither quite round nor quite closed at the same place.
    reach = around * (1 + 0.03 * np.sin(2 * turn + rng.uniform(0, 6)))
    wide = rng.uniform(0.9, 1.2)
    points = np.stack([x + wide * reach * np.cos(turn), y + reach * np.sin(turn)], axis=1)

    def draw(pen: ImageDraw.ImageDraw) -> None:
        places = [(float(u), float(v)) for u, v in 2 * points]
        pen.line(places, fill=255, width=2 * thick, joint="curve")

    return drawn(cover.shape, draw)


def underline(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, _, right, bottom = extent(cover)
    long = max(right - left, 0.5 * (bottom - extent(cover)[1]))
    middle = (left + right) / 2
    y = bottom + 2 * thick + 0.4 * long * rng.uniform(0.15, 0.5)
    half = long * rng.uniform(0.6, 1.1)
    lean = rng.uniform(-0.04, 0.04) * half
    lines = int(rng.integers(1, 3))

    def draw(pen: ImageDraw.ImageDraw) -> None:
        for at in range(lines):
            foot = 2 * (y + 4 * thick * at)
            ends = [(2 * (middle - half), foot - lean), (2 * (middle + half), foot + lean)]
            pen.line(ends, fill=255, width=2 * thick)

    return drawn(cover.shape, draw)
