"""Scenes in which somebody might photograph, scan or save a digit.

A scene is a function of random numbers and of a stencil of `benchmarks.stage`, and gives a Pillow image,
which `as_file` turns into what a camera, a scanner or a program would save.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

from benchmarks.stage import (
    INKS,
    RED,
    SIDE,
    Light,
    Stencil,
    a_size,
    as_image,
    blank_paper,
    box,
    circle,
    coarse,
    comb,
    drawn,
    extent,
    flat,
    inked,
    laid,
    lit,
    marked,
    noise,
    one_of,
    ruling,
    shadowed,
    shot,
    underline,
    wood,
    written,
)

Scene = Callable[[Generator, Stencil], Image.Image]


def _sheet(rng: Generator, stencil: Stencil, share: tuple[float, float] = (0.3, 0.75)) -> Light:
    """Paper with a digit in ink."""
    size = a_size(rng)
    cover = written(rng, stencil, size, share)
    return inked(blank_paper(rng, size), cover, one_of(rng, INKS), rng.uniform(0.85, 1))


def plain(rng: Generator, stencil: Stencil) -> Image.Image:
    cover = written(rng, stencil, (400, 400), (0.7, 0.7))
    return Image.fromarray((255 - 255 * cover).astype(np.uint8))


def paper(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, _sheet(rng, stencil)))


def small(rng: Generator, stencil: Stencil) -> Image.Image:
    picture = Image.fromarray((255 * written(rng, stencil, (280, 280), (0.7, 0.9))).astype("u1"))
    picture = picture.reduce(10)
    return picture if rng.random() < 0.5 else picture.point(lambda value: 255 - value)


def _on_lines(rng: Generator, stencil: Stencil, *, squares: bool, strength: float) -> Light:
    size = a_size(rng)
    lines = ruling(rng, size, squares=squares)
    ground = inked(blank_paper(rng, size), lines, (0.45, 0.55, 0.75), strength)
    cover = written(rng, stencil, size, (0.3, 0.75))
    return inked(ground, cover, one_of(rng, INKS), 0.95)


def ruled(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, _on_lines(rng, stencil, squares=False, strength=0.5)))


def squared(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, _on_lines(rng, stencil, squares=True, strength=0.5)))


def dotted(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _sheet(rng, stencil)
    step = min(seen.shape[:2]) / rng.uniform(12, 25)
    radius = max(1.5, step / 18)
    y, x = np.mgrid[: seen.shape[0], : seen.shape[1]]
    off = np.hypot(y % step - step / 2, x % step - step / 2)
    dots = np.clip(radius + 0.5 - off, 0, 1).astype(np.float32)
    return shot(rng, lit(rng, np.minimum(seen, inked(seen, dots, (0.6, 0.6, 0.65), 0.8))))


def red_pen(rng: Generator, stencil: Stencil) -> Image.Image:
    size = a_size(rng)
    cover = written(rng, stencil, size, (0.3, 0.75))
    return shot(rng, lit(rng, inked(blank_paper(rng, size), cover, RED, 0.9)))


def _pencilled(rng: Generator, stencil: Stencil, size: tuple[int, int], ground: Light) -> Light:
    cover = written(rng, stencil, size, (0.35, 0.75))
    grain = np.clip(0.8 + 0.35 * noise(rng, size), 0.3, 1).astype(np.float32)
    cover = cover * ndimage.gaussian_filter(grain, 0.7)
    return inked(ground, cover, (0.35, 0.35, 0.37), rng.uniform(0.5, 0.8))


def pencil(rng: Generator, stencil: Stencil) -> Image.Image:
    size = a_size(rng)
    return shot(rng, lit(rng, _pencilled(rng, stencil, size, blank_paper(rng, size)), 0.15))


def pencil_on_squares(rng: Generator, stencil: Stencil) -> Image.Image:
    size = a_size(rng)
    lines = ruling(rng, size, squares=True)
    ground = inked(blank_paper(rng, size), lines, (0.4, 0.5, 0.7), rng.uniform(0.5, 0.9))
    return shot(rng, lit(rng, _pencilled(rng, stencil, size, ground), 0.15))


def bleed_through(rng: Generator, stencil: Stencil) -> Image.Image:
    size = a_size(rng)
    other = ndimage.gaussian_filter(written(rng, stencil[:, ::-1], size, (0.4, 0.8)), 2)
    ground = inked(blank_paper(rng, size), other, (0.6, 0.6, 0.65), 0.3)
    cover = written(rng, stencil, size, (0.35, 0.75))
    return shot(rng, lit(rng, inked(ground, cover, one_of(rng, INKS), 0.95)))


def _board(rng: Generator, stencil: Stencil) -> Light:
    size = a_size(rng)
    colour = one_of(rng, ((0.13, 0.22, 0.18), (0.12, 0.12, 0.13), (0.1, 0.15, 0.2)))
    dust = 0.03 * coarse(noise(rng, (size[0] // 30, size[1] // 30)), size)
    ground = flat(size, colour) + np.abs(dust[..., None])
    grain = np.clip(0.85 + 0.25 * noise(rng, size), 0.4, 1).astype(np.float32)
    cover = written(rng, stencil, size, (0.35, 0.75)) * ndimage.gaussian_filter(grain, 0.8)
    return inked(ground, cover, (0.92, 0.92, 0.88), 0.9)


def chalk(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, _board(rng, stencil)))


def shadow(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, shadowed(rng, lit(rng, _sheet(rng, stencil))))


def _desk(rng: Generator, *colours: tuple[float, ...]) -> Light:
    size = a_size(rng, 700, 1300)
    return flat(size, one_of(rng, colours)) * (1 + 0.02 * noise(rng, (*size, 1)))


def dark_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    desk = _desk(rng, (0.08, 0.08, 0.09), (0.2, 0.16, 0.13), (0.1, 0.12, 0.2))
    return shot(rng, lit(rng, laid(rng, _sheet(rng, stencil), desk)))


def grey_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    desk = _desk(rng, (0.45, 0.45, 0.46), (0.6, 0.6, 0.58), (0.35, 0.36, 0.4))
    return shot(rng, lit(rng, laid(rng, _sheet(rng, stencil), desk)))


def wooden_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, laid(rng, _sheet(rng, stencil), wood(rng, a_size(rng, 700, 1300)))))


def scan_edges(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _sheet(rng, stencil)
    sides = rng.permutation(4)[: int(rng.integers(1, 4))]
    for side in sides.tolist():
        strip = np.rot90(seen, side)  # a view
        width = int(rng.uniform(0.015, 0.08) * strip.shape[0])
        strip[:width] = rng.uniform(0.02, 0.25)
    return shot(rng, seen)


def frame(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _sheet(rng, stencil)
    width = int(rng.integers(14, max(20, min(seen.shape[:2]) // 12)))
    colour = rng.uniform(0, 0.3)
    for turn in range(4):
        np.rot90(seen, turn)[:width] = colour
    picture = as_image(seen)
    picture.info["drawn"] = rng.random() < 0.5
    return picture


def sticky_note(rng: Generator, stencil: Stencil) -> Image.Image:
    side = int(rng.integers(500, 900))
    colour = one_of(rng, ((0.98, 0.9, 0.4), (0.98, 0.65, 0.75), (0.6, 0.85, 0.95)))
    cover = written(rng, stencil, (side, side), (0.45, 0.75))
    note = inked(flat((side, side), colour), cover, one_of(rng, INKS), 0.95)
    wall = _desk(rng, (0.3, 0.3, 0.32), (0.55, 0.52, 0.5), (0.95, 0.95, 0.94), (0.12, 0.1, 0.1))
    return shot(rng, lit(rng, laid(rng, note, wall, turn=6)))


def slate(rng: Generator, stencil: Stencil) -> Image.Image:
    wall = _desk(rng, (0.9, 0.89, 0.86), (0.75, 0.72, 0.68), (0.6, 0.62, 0.66))
    return shot(rng, lit(rng, laid(rng, _board(rng, stencil), wall)))


def screenshot(rng: Generator, stencil: Stencil) -> Image.Image:
    size = (int(rng.integers(600, 1000)), int(rng.integers(800, 1500)))
    is_dark = rng.random() < 0.4
    bar, face, words = (0.15, 0.2, 0.9) if is_dark else (0.85, 0.94, 0.2)
    seen = as_image(flat(size, (face,) * 3))
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
    canvas = 1 - written(rng, stencil, field, (0.45, 0.85))
    if rng.random() < 0.3:
        canvas = 1 - canvas
    seen.paste(as_image(np.repeat(canvas[..., None], 3, 2)), (left, 100))
    seen.info["drawn"] = True
    return seen


def figure(rng: Generator, stencil: Stencil) -> Image.Image:
    side = int(rng.integers(240, 700))
    cell = side // SIDE
    small_one = written(rng, stencil, (280, 280), (0.7, 0.75))
    pixels = small_one.reshape(28, 10, 28, 10).mean(axis=(1, 3)).repeat(cell, 0).repeat(cell, 1)
    side = SIDE * cell
    low, high = ((0, 0, 0), (1, 1, 1)) if rng.random() < 0.6 else ((0.27, 0, 0.33), (1, 0.9, 0.14))
    if rng.random() < 0.25:
        low, high = high, low
    margin = (side // 7, side // 6)
    face = rng.choice([1.0, 0.75, 0.93])
    size = (side + 2 * margin[0], side + 2 * margin[1])
    seen = as_image(flat(size, (face,) * 3))
    inside = np.array(low) * (1 - pixels[..., None]) + np.array(high) * pixels[..., None]
    seen.paste(as_image(inside), (margin[1], margin[0]))
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


def boxed(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, marked(rng, stencil, box)))


def in_a_form(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, marked(rng, stencil, comb)))


def touching_box(rng: Generator, stencil: Stencil) -> Image.Image:
    """A box that the digit's foot or head runs over a little."""

    def tight(rng: Generator, cover: Stencil, thick: int) -> Stencil:
        left, top, right, bottom = extent(cover)
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

        return drawn(cover.shape, draw)

    return shot(rng, lit(rng, marked(rng, stencil, tight)))


def circled(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, marked(rng, stencil, circle)))


def underlined(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, marked(rng, stencil, underline)))


def _punched(rng: Generator, seen: Light) -> Light:
    height, width = seen.shape[:2]
    radius = min(height, width) * rng.uniform(0.02, 0.04)
    x = radius * rng.uniform(1.4, 2.5)
    x = x if rng.random() < 0.7 else width - x
    middle, off = height / 2, height * rng.uniform(0.2, 0.35)
    v, u = np.mgrid[:height, :width]
    for y in (middle - off, middle + off):
        hole = np.clip(radius + 0.5 - np.hypot(u - x, v - y), 0, 1).astype(np.float32)
        seen = inked(seen, hole, tuple([rng.uniform(0.03, 0.45)] * 3))
    return seen


def punch_holes(rng: Generator, stencil: Stencil) -> Image.Image:
    return shot(rng, lit(rng, _punched(rng, _sheet(rng, stencil, (0.3, 0.6)))))


def on_squares_on_a_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    sheet = _on_lines(rng, stencil, squares=True, strength=0.5)
    return shot(rng, shadowed(rng, lit(rng, laid(rng, sheet, wood(rng, a_size(rng, 900, 1500))))))


def form_on_a_desk(rng: Generator, stencil: Stencil) -> Image.Image:
    sheet = marked(rng, stencil, box if rng.random() < 0.5 else comb)
    return shot(rng, lit(rng, laid(rng, sheet, _desk(rng, (0.1, 0.1, 0.1), (0.5, 0.5, 0.5)))))


def punched_scan(rng: Generator, stencil: Stencil) -> Image.Image:
    seen = _punched(rng, marked(rng, stencil, underline if rng.random() < 0.5 else circle))
    width = int(rng.uniform(0.01, 0.04) * seen.shape[1])
    seen[:, -width:] = 0.08
    return shot(rng, seen)


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
