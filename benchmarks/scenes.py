"""Scenes in which somebody might photograph, scan or save a digit, rendered from MNIST's images.

A scene is a function of random numbers and of a stencil: (side, side) float32 in 0..1, 1 where a pen was.
It gives a Pillow image, which `as_file` turns into what a camera, a scanner or a program would save.
Colours are 0..1; `Light` is (height, width, 3).
"""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from scipy import ndimage

Stencil = NDArray[np.float32]
Light = NDArray[np.float32]
Scene = Callable[[Generator, Stencil], Image.Image]

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
    away = ndimage.distance_transform_edt(~_thinned(large > 0.45))
    return np.clip(width * FINE / 2 + 0.5 - away, 0, 1).astype(np.float32)


def _thinned(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
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


# What scenes are made of


def _coarse(made: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """Something without sharp edges, made small and enlarged to (height, width)."""
    large = Image.fromarray(made).resize(size[::-1], Image.Resampling.BICUBIC)
    return np.asarray(large, np.float32)


def _noise(rng: Generator, size: tuple[int, ...]) -> NDArray[np.float32]:
    return rng.standard_normal(size, np.float32)


def _written(
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


def _size(rng: Generator, low: int = 600, high: int = 1000) -> tuple[int, int]:
    height = int(rng.integers(low, high))
    return height, int(height * rng.uniform(0.75, 1.35))


def _flat(size: tuple[int, int], colour: tuple[float, ...]) -> Light:
    return np.broadcast_to(np.array(colour, np.float32), (*size, 3)).copy()


def _inked(ground: Light, cover: Stencil, colour: tuple[float, ...], strength: float = 1) -> Light:
    part = (strength * cover)[..., None]
    return ground * (1 - part) + np.array(colour, np.float32) * part


def _one_of(rng: Generator, choices: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    return choices[int(rng.integers(len(choices)))]


def _paper(rng: Generator, size: tuple[int, int]) -> Light:
    grain = ndimage.gaussian_filter(_noise(rng, size), 1.5)
    return _flat(size, _one_of(rng, PAPERS)) + 0.02 * grain[..., None]


def _drawn(size: tuple[int, int], draw: Callable[[ImageDraw.ImageDraw], None]) -> Stencil:
    """What is drawn with 255 on a sheet of twice the size, smooth."""
    sheet = Image.new("L", (2 * size[1], 2 * size[0]))
    draw(ImageDraw.Draw(sheet))
    return np.asarray(sheet.reduce(2), np.float32) / 255


def _ruled(rng: Generator, size: tuple[int, int], *, squares: bool) -> Stencil:
    step = 2 * min(size) / rng.uniform(8, 24)
    thick = max(2, round(min(size) / 400))
    angle = np.tan(np.radians(rng.uniform(-2, 2)))
    height, width = 2 * size[0], 2 * size[1]

    def draw(pen: ImageDraw.ImageDraw) -> None:
        for at in np.arange(-height, 2 * height, step):
            pen.line([(0, at), (width, at + angle * width)], fill=255, width=thick)
        for at in np.arange(-width, 2 * width, step) if squares else ():
            pen.line([(at, 0), (at - angle * height, height)], fill=255, width=thick)

    return _drawn(size, draw)


def _lit(rng: Generator, seen: Light, depth: float = 0.25) -> Light:
    """Brighter on one side, darker towards the corners, at times with the soft shadow of a hand."""
    height, width = seen.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    turn = rng.uniform(0, 2 * np.pi)
    light = 1 - depth * 0.5 * (1 + x * np.cos(turn) / 1.5 + y * np.sin(turn) / 1.5)
    light -= 0.08 * depth * (x * x + y * y)
    return seen * light[..., None]


def _shadowed(rng: Generator, seen: Light) -> Light:
    y, x = np.mgrid[-1:1:150j, -1:1:150j]
    turn, off = rng.uniform(0, 2 * np.pi), rng.uniform(-0.4, 0.4)
    dark = (x * np.cos(turn) + y * np.sin(turn) > off).astype(np.float32)
    soft = _coarse(ndimage.gaussian_filter(dark, 150 * rng.uniform(0.015, 0.05)), seen.shape[:2])
    return seen * (1 - rng.uniform(0.2, 0.45) * soft)[..., None]


def _wood(rng: Generator, size: tuple[int, int]) -> Light:
    grain = _coarse(_noise(rng, (size[0] // 6, 9)), size)
    grain = grain / np.abs(grain).max()
    colour = _one_of(rng, ((0.45, 0.3, 0.18), (0.6, 0.45, 0.3), (0.3, 0.2, 0.13)))
    return _flat(size, colour) * (1 + 0.35 * grain[..., None])


def _laid(rng: Generator, sheet: Light, ground: Light, *, turn: float = 4) -> Light:
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
    seen = np.asarray(_image(sheet).transform((width, height), *how), np.float32) / 255
    whole = Image.new("L", (sheet.shape[1], sheet.shape[0]), 255)
    cover = np.asarray(whole.transform((width, height), *how), np.float32) / 255
    off = round(min(height, width) / 150)
    offset = Image.fromarray((255 * np.roll(cover, (off, off), (0, 1))).astype(np.uint8))
    shadow = np.asarray(offset.filter(ImageFilter.GaussianBlur(1.5 * off)), np.float32) / 255
    below = ground * (1 - 0.3 * shadow[..., None])
    return below * (1 - cover[..., None]) + seen * cover[..., None]


def _shot(rng: Generator, seen: Light) -> Image.Image:
    """As a camera has it: not quite sharp, with its noise."""
    soft = np.asarray(_image(seen).filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 1.2))))
    grain = rng.uniform(0.005, 0.02) * _noise(rng, seen.shape)
    return _image(np.divide(soft, 255, dtype=np.float32) + grain)


def _image(seen: Light) -> Image.Image:
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


# Scenes


def _sheet(rng: Generator, stencil: Stencil, share: tuple[float, float] = (0.3, 0.75)) -> Light:
    """Paper with a digit in ink."""
    size = _size(rng)
    cover = _written(rng, stencil, size, share)
    return _inked(_paper(rng, size), cover, _one_of(rng, INKS), rng.uniform(0.85, 1))


def plain(rng: Generator, stencil: Stencil) -> Image.Image:
    cover = _written(rng, stencil, (400, 400), (0.7, 0.7))
    return Image.fromarray((255 - 255 * cover).astype(np.uint8))


def paper(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _sheet(rng, stencil)))


def small(rng: Generator, stencil: Stencil) -> Image.Image:
    picture = Image.fromarray((255 * _written(rng, stencil, (280, 280), (0.7, 0.9))).astype("u1"))
    picture = picture.reduce(10)
    return picture if rng.random() < 0.5 else picture.point(lambda value: 255 - value)


def _on_lines(rng: Generator, stencil: Stencil, *, squares: bool, strength: float) -> Light:
    size = _size(rng)
    lines = _ruled(rng, size, squares=squares)
    ground = _inked(_paper(rng, size), lines, (0.45, 0.55, 0.75), strength)
    cover = _written(rng, stencil, size, (0.3, 0.75))
    return _inked(ground, cover, _one_of(rng, INKS), 0.95)


def ruled(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _on_lines(rng, stencil, squares=False, strength=0.5)))


def squared(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _on_lines(rng, stencil, squares=True, strength=0.5)))


def dotted(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _sheet(rng, stencil)
    step = min(seen.shape[:2]) / rng.uniform(12, 25)
    radius = max(1.5, step / 18)
    y, x = np.mgrid[: seen.shape[0], : seen.shape[1]]
    off = np.hypot(y % step - step / 2, x % step - step / 2)
    dots = np.clip(radius + 0.5 - off, 0, 1).astype(np.float32)
    return _shot(rng, _lit(rng, np.minimum(seen, _inked(seen, dots, (0.6, 0.6, 0.65), 0.8))))


def red_pen(rng: Generator, stencil: Stencil) -> Image.Image:
    size = _size(rng)
    cover = _written(rng, stencil, size, (0.3, 0.75))
    return _shot(rng, _lit(rng, _inked(_paper(rng, size), cover, RED, 0.9)))


def _pencilled(rng: Generator, stencil: Stencil, size: tuple[int, int], ground: Light) -> Light:
    cover = _written(rng, stencil, size, (0.35, 0.75))
    grain = np.clip(0.8 + 0.35 * _noise(rng, size), 0.3, 1).astype(np.float32)
    cover = cover * ndimage.gaussian_filter(grain, 0.7)
    return _inked(ground, cover, (0.35, 0.35, 0.37), rng.uniform(0.5, 0.8))


def pencil(rng: Generator, stencil: Stencil) -> Image.Image:
    size = _size(rng)
    return _shot(rng, _lit(rng, _pencilled(rng, stencil, size, _paper(rng, size)), 0.15))


def pencil_on_squares(rng: Generator, stencil: Stencil) -> Image.Image:
    size = _size(rng)
    lines = _ruled(rng, size, squares=True)
    ground = _inked(_paper(rng, size), lines, (0.4, 0.5, 0.7), rng.uniform(0.5, 0.9))
    return _shot(rng, _lit(rng, _pencilled(rng, stencil, size, ground), 0.15))


def bleed_through(rng: Generator, stencil: Stencil) -> Image.Image:
    size = _size(rng)
    other = ndimage.gaussian_filter(_written(rng, stencil[:, ::-1], size, (0.4, 0.8)), 2)
    ground = _inked(_paper(rng, size), other, (0.6, 0.6, 0.65), 0.3)
    cover = _written(rng, stencil, size, (0.35, 0.75))
    return _shot(rng, _lit(rng, _inked(ground, cover, _one_of(rng, INKS), 0.95)))


def _board(rng: Generator, stencil: Stencil) -> Light:
    size = _size(rng)
    colour = _one_of(rng, ((0.13, 0.22, 0.18), (0.12, 0.12, 0.13), (0.1, 0.15, 0.2)))
    dust = 0.03 * _coarse(_noise(rng, (size[0] // 30, size[1] // 30)), size)
    ground = _flat(size, colour) + np.abs(dust[..., None])
    grain = np.clip(0.85 + 0.25 * _noise(rng, size), 0.4, 1).astype(np.float32)
    cover = _written(rng, stencil, size, (0.35, 0.75)) * ndimage.gaussian_filter(grain, 0.8)
    return _inked(ground, cover, (0.92, 0.92, 0.88), 0.9)


def chalk(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _board(rng, stencil)))


def shadow(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _shadowed(rng, _lit(rng, _sheet(rng, stencil))))


def _desk(rng: Generator, *colours: tuple[float, ...]) -> Light:
    size = _size(rng, 700, 1300)
    return _flat(size, _one_of(rng, colours)) * (1 + 0.02 * _noise(rng, (*size, 1)))


def dark_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    desk = _desk(rng, (0.08, 0.08, 0.09), (0.2, 0.16, 0.13), (0.1, 0.12, 0.2))
    return _shot(rng, _lit(rng, _laid(rng, _sheet(rng, stencil), desk)))


def grey_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    desk = _desk(rng, (0.45, 0.45, 0.46), (0.6, 0.6, 0.58), (0.35, 0.36, 0.4))
    return _shot(rng, _lit(rng, _laid(rng, _sheet(rng, stencil), desk)))


def wooden_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(
        rng, _lit(rng, _laid(rng, _sheet(rng, stencil), _wood(rng, _size(rng, 700, 1300))))
    )


def scan_edges(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _sheet(rng, stencil)
    sides = rng.permutation(4)[: int(rng.integers(1, 4))]
    for side in sides.tolist():
        strip = np.rot90(seen, side)  # a view
        width = int(rng.uniform(0.015, 0.08) * strip.shape[0])
        strip[:width] = rng.uniform(0.02, 0.25)
    return _shot(rng, seen)


def frame(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _sheet(rng, stencil)
    width = int(rng.integers(14, max(20, min(seen.shape[:2]) // 12)))
    colour = rng.uniform(0, 0.3)
    for turn in range(4):
        np.rot90(seen, turn)[:width] = colour
    picture = _image(seen)
    picture.info["drawn"] = rng.random() < 0.5
    return picture


def sticky_note(rng: Generator, stencil: Stencil) -> Image.Image:
    side = int(rng.integers(500, 900))
    colour = _one_of(rng, ((0.98, 0.9, 0.4), (0.98, 0.65, 0.75), (0.6, 0.85, 0.95)))
    cover = _written(rng, stencil, (side, side), (0.45, 0.75))
    note = _inked(_flat((side, side), colour), cover, _one_of(rng, INKS), 0.95)
    wall = _desk(rng, (0.3, 0.3, 0.32), (0.55, 0.52, 0.5), (0.95, 0.95, 0.94), (0.12, 0.1, 0.1))
    return _shot(rng, _lit(rng, _laid(rng, note, wall, turn=6)))


def slate(rng: Generator, stencil: Stencil) -> Image.Image:
    wall = _desk(rng, (0.9, 0.89, 0.86), (0.75, 0.72, 0.68), (0.6, 0.62, 0.66))
    return _shot(rng, _lit(rng, _laid(rng, _board(rng, stencil), wall)))


def screenshot(rng: Generator, stencil: Stencil) -> Image.Image:
    size = (int(rng.integers(600, 1000)), int(rng.integers(800, 1500)))
    is_dark = rng.random() < 0.4
    bar, face, words = (0.15, 0.2, 0.9) if is_dark else (0.85, 0.94, 0.2)
    seen = _image(_flat(size, (face,) * 3))
    pen = ImageDraw.Draw(seen)
    grey = tuple([round(255 * bar)] * 3)
    pen.rectangle([0, 0, size[1], 36], fill=grey)
    font = ImageFont.load_default(16)
    text = tuple([round(255 * words)] * 3)
    pen.text((12, 8), "drawing - Paint", fill=text, font=font)
    for at in range(8):
        pen.rectangle([20 + 50 * at, 50, 50 + 50 * at, 80], outline=text, width=2)
    pen.text((12, size[0] - 24), "100 %   800 x 600 px", fill=text, font=font)
    left = int(rng.integers(20, 160))
    field = (size[0] - 140, size[1] - left - int(rng.integers(20, 160)))
    canvas = 1 - _written(rng, stencil, field, (0.45, 0.85))
    if rng.random() < 0.3:
        canvas = 1 - canvas
    seen.paste(_image(np.repeat(canvas[..., None], 3, 2)), (left, 100))
    seen.info["drawn"] = True
    return seen


def figure(rng: Generator, stencil: Stencil) -> Image.Image:
    side = int(rng.integers(240, 700))
    cell = side // SIDE
    small_one = _written(rng, stencil, (280, 280), (0.7, 0.75))
    pixels = small_one.reshape(28, 10, 28, 10).mean(axis=(1, 3)).repeat(cell, 0).repeat(cell, 1)
    side = SIDE * cell
    low, high = ((0, 0, 0), (1, 1, 1)) if rng.random() < 0.6 else ((0.27, 0, 0.33), (1, 0.9, 0.14))
    if rng.random() < 0.25:
        low, high = high, low
    margin = (side // 7, side // 6)
    face = rng.choice([1.0, 0.75, 0.93])
    size = (side + 2 * margin[0], side + 2 * margin[1])
    seen = _image(_flat(size, (face,) * 3))
    inside = np.array(low) * (1 - pixels[..., None]) + np.array(high) * pixels[..., None]
    seen.paste(_image(inside), (margin[1], margin[0]))
    pen = ImageDraw.Draw(seen)
    box = [margin[1] - 1, margin[0] - 1, margin[1] + side, margin[0] + side]
    pen.rectangle(box, outline=(0, 0, 0))
    font = ImageFont.load_default(max(9, side // 28))
    for value in range(0, SIDE, 5):
        at = round((value + 0.5) * cell)
        foot, left = margin[0] + side, margin[1]
        pen.line([left + at, foot, left + at, foot + 4], fill=(0, 0, 0))
        pen.text((left + at, foot + 6), str(value), fill=(0, 0, 0), font=font, anchor="ma")
        pen.line([left - 5, margin[0] + at, left - 1, margin[0] + at], fill=(0, 0, 0))
        pen.text((left - 8, margin[0] + at), str(value), fill=(0, 0, 0), font=font, anchor="rm")
    if rng.random() < 0.5:
        pen.text((size[1] / 2, 4), "label: ?", fill=(0, 0, 0), font=font, anchor="ma")
    seen.info["drawn"] = True
    return seen


def _extent(cover: Stencil) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is written."""
    rows, columns = (np.flatnonzero(cover.max(axis=axis) > 0.5) for axis in (1, 0))
    return int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])


def _marked(
    rng: Generator, stencil: Stencil, mark: Callable[[Generator, Stencil, int], Stencil]
) -> Light:
    """A digit on paper, and a printed or drawn mark with it."""
    size = _size(rng)
    cover = _written(rng, stencil, size, (0.3, 0.5))
    lines = mark(rng, cover, max(2, round(min(size) / rng.uniform(150, 400))))
    colour = _one_of(rng, (*INKS, RED, (0.4, 0.4, 0.4)))
    ground = _inked(_paper(rng, size), lines, colour, rng.uniform(0.7, 1))
    return _inked(ground, cover, _one_of(rng, INKS), 0.95)


def _box(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, top, right, bottom = _extent(cover)
    high = bottom - top
    air = [high * rng.uniform(0.1, 0.4) + 2 * thick for _ in range(4)]
    lean = rng.uniform(-0.015, 0.015) * high

    def draw(pen: ImageDraw.ImageDraw) -> None:
        wide = max(0, 0.6 * high - (right - left)) / 2
        x1, x2 = left - air[0] - wide, right + air[1] + wide
        y1, y2 = top - air[2], bottom + air[3]
        around = [(x1, y1), (x2, y1 + lean), (x2 - lean, y2), (x1 - lean, y2 - lean), (x1, y1)]
        pen.line([(2 * x, 2 * y) for x, y in around], fill=255, width=2 * thick, joint="curve")

    return _drawn(cover.shape, draw)


def _comb(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, top, right, bottom = _extent(cover)
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

    return _drawn(cover.shape, draw)


def _circle(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, top, right, bottom = _extent(cover)
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

    return _drawn(cover.shape, draw)


def _underline(rng: Generator, cover: Stencil, thick: int) -> Stencil:
    left, _, right, bottom = _extent(cover)
    long = max(right - left, 0.5 * (bottom - _extent(cover)[1]))
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

    return _drawn(cover.shape, draw)


def boxed(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _marked(rng, stencil, _box)))


def in_a_form(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _marked(rng, stencil, _comb)))


def touching_box(rng: Generator, stencil: Stencil) -> Image.Image:
    """A box that the digit's foot or head runs over a little."""

    def tight(rng: Generator, cover: Stencil, thick: int) -> Stencil:
        left, top, right, bottom = _extent(cover)
        high = bottom - top
        over = int(rng.uniform(0.02, 0.06) * high)
        wide = max(right - left, 0.7 * high) / 2 + 0.25 * high
        middle = (left + right) / 2
        y1, y2 = (top + over, bottom + 0.3 * high)
        if rng.random() < 0.5:
            y1, y2 = (top - 0.3 * high, bottom - over)

        def draw(pen: ImageDraw.ImageDraw) -> None:
            box = [2 * (middle - wide), 2 * y1, 2 * (middle + wide), 2 * y2]
            pen.rectangle(box, outline=255, width=2 * thick)

        return _drawn(cover.shape, draw)

    return _shot(rng, _lit(rng, _marked(rng, stencil, tight)))


def circled(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _marked(rng, stencil, _circle)))


def underlined(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _marked(rng, stencil, _underline)))


def _punched(rng: Generator, seen: Light) -> Light:
    height, width = seen.shape[:2]
    radius = min(height, width) * rng.uniform(0.02, 0.04)
    x = radius * rng.uniform(1.4, 2.5)
    x = x if rng.random() < 0.7 else width - x
    middle, off = height / 2, height * rng.uniform(0.2, 0.35)
    v, u = np.mgrid[:height, :width]
    for y in (middle - off, middle + off):
        hole = np.clip(radius + 0.5 - np.hypot(u - x, v - y), 0, 1).astype(np.float32)
        seen = _inked(seen, hole, tuple([rng.uniform(0.03, 0.45)] * 3))
    return seen


def punch_holes(rng: Generator, stencil: Stencil) -> Image.Image:
    return _shot(rng, _lit(rng, _punched(rng, _sheet(rng, stencil, (0.3, 0.6)))))


def on_squares_on_a_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    sheet = _on_lines(rng, stencil, squares=True, strength=0.5)
    return _shot(
        rng, _shadowed(rng, _lit(rng, _laid(rng, sheet, _wood(rng, _size(rng, 900, 1500)))))
    )


def form_on_a_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    sheet = _marked(rng, stencil, _box if rng.random() < 0.5 else _comb)
    return _shot(rng, _lit(rng, _laid(rng, sheet, _desk(rng, (0.1, 0.1, 0.1), (0.5, 0.5, 0.5)))))


def punched_scan(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _punched(rng, _marked(rng, stencil, _underline if rng.random() < 0.5 else _circle))
    width = int(rng.uniform(0.01, 0.04) * seen.shape[1])
    seen[:, -width:] = 0.08
    return _shot(rng, seen)


PLAIN = plain
SCENES: dict[str, Scene] = {
    "white paper": paper,
    "28 × 28, as MNIST or inverted": small,
    "ruled paper": ruled,
    "squared paper": squared,
    "dotted paper": dotted,
    "red pen": red_pen,
    "faint pencil": pencil,
    "bleed-through": bleed_through,
    "chalk on a board": chalk,
    "a shadow across": shadow,
    "sheet on a dark desk": dark_desk,
    "sheet on a grey desk": grey_desk,
    "sheet on a wooden desk": wooden_desk,
    "scan with dark edges": scan_edges,
    "frame of 14 px and more": frame,
    "sticky note": sticky_note,
    "slate on a wall": slate,
    "screenshot": screenshot,
    "figure of matplotlib": figure,
    "in a box": boxed,
    "in a form's row of boxes": in_a_form,
    "over the line of a box": touching_box,
    "circled": circled,
    "underlined": underlined,
    "punch holes": punch_holes,
    "pencil on squared paper": pencil_on_squares,
    "squared sheet on a desk, shadow": on_squares_on_a_desk,
    "form on a desk": form_on_a_desk,
    "punched scan, circled or underlined": punched_scan,
}
