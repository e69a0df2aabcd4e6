"""A picture -> the ink on it -> an image like MNIST's own."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mnist_desktop.digits.cutting import cut_to_surfaces, row_of, without_lines
from mnist_desktop.digits.image import (
    BOX,
    CENTRE,
    FAINT,
    FAINTEST,
    SIDE,
    TIE,
    DigitSteps,
    Picture,
    PictureError,
    centred,
)
from mnist_desktop.digits.marks import without_marks, without_rest
from mnist_desktop.digits.picture_files import LONGEST_SIDE, grey_from_file
from mnist_desktop.digits.ruling import without_ruling
from mnist_desktop.digits.strokes import PAD_SIDE, RADIUS
from mnist_desktop.digits.surface import reduced, surfaces_of
from mnist_desktop.words import mark

# Pieces smaller than this share of the largest are specks of dust.
SPECK = 0.015
# A ground is even where nine tenths of it differ by no more than this share of the contrast.
EVEN = 0.02
# A digit takes up less of the border than a shadow does.
MOST_OF_BORDER = 0.2
# No photograph is smaller; a small picture that shows nothing else shows its brightest pixels.
SMALLEST_PHOTO = 64

# Paper in the shadow has so much of the light at least: what is darker is another thing.
DARKEST_PAPER = 0.3

# Something is seen where a part of a 64th of a side is off by so many times the spread of all.
SEEN = 5

# Half as thick as MNIST's strokes or nearly twice as thick, a digit is given MNIST's thickness.
THICKNESS = 2 * RADIUS
THINNEST, THICKEST = 0.6 * THICKNESS, 1.6 * THICKNESS
# The longer side at which that is done: a box's pixel is ten of these.
WORKING_SIDE = 10 * BOX


_NOT_CLEAR = mark(
    "Where is the digit? Nothing in the picture stands out clearly as one. Cut it so that little else is "
    "on it."
)


def image_from_picture(picture: NDArray[Any]) -> Picture | None:
    """A grey picture as MNIST would show it, or None where it shows nothing.

    `picture` is as in `ink_of`. The result is (28, 28) float32 in 0..1.
    """
    steps = steps_from_picture(picture)
    return None if steps is None else steps.image


def steps_from_picture(picture: NDArray[Any]) -> DigitSteps | None:
    """A grey picture on its way into the network, or None where it shows nothing.

    `picture` is as in `ink_of`.
    """
    ink = ink_of(picture)
    return None if ink is None else steps_from_ink(ink)


def steps_from_ink(ink: Picture) -> DigitSteps:
    """Ink, (height, width) float32 in 0..1 with some of it above 0.2, on its way into the network.

    `drawing` is the ink on a square of at most 84 pixels a side.
    """
    crop = cut_to_ink(ink)
    box = _boxed(_normally_thick(crop))
    canvas = np.pad(box, (SIDE - BOX) // 2)
    image = ink if is_mnist_like(ink) else centred(canvas)
    return DigitSteps(drawing=_on_square(ink), crop=crop, box=box, image=image)


def is_mnist_like(ink: Picture) -> bool:
    """Whether a picture is an MNIST image already, which must reach the network unchanged.

    It fills a box of 20 pixels (in 20 of 70,000 images, 19 or 18) and its centre of mass is within half a
    pixel of the middle (in two of 70,000, up to 0.52). So does and is a copy of what a drawing became.
    """
    if ink.shape != (SIDE, SIDE):
        return False
    filled = [np.flatnonzero((ink > FAINTEST).any(axis=axis)) for axis in (0, 1)]
    longer = max(int(line[-1] - line[0]) + 1 for line in filled)
    lines = (ink.sum(axis=axis) for axis in (0, 1))
    off = max(abs(CENTRE - float((line * np.arange(SIDE)).sum() / ink.sum())) for line in lines)
    return bool(ink.max() > 0.99) and BOX - 2 <= longer <= BOX and off < 0.5 + 2 * TIE


def cut_to_ink(ink: Picture) -> Picture:
    """The smallest part of (height, width) of ink that holds everything above 0.2."""
    dark = ink > FAINT
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _boxed(crop: Picture) -> Picture:
    """Scaled so that the longer side has 20 pixels, in the middle of (20, 20)."""
    scale = BOX / max(crop.shape)
    height, width = (max(1, round(side * scale)) for side in crop.shape)
    small = _resized(crop, (width, height), Image.Resampling.BOX)
    box = np.zeros((BOX, BOX), np.float32)
    top, left = (BOX - height) // 2, (BOX - width) // 2
    box[top : top + height, left : left + width] = np.clip(small / small.max(), 0, 1)
    return box


def _on_square(ink: Picture) -> Picture:
    """The ink in the middle of a square, of at most 84 pixels a side."""
    side = max(ink.shape)
    margins = [((side - length) // 2, side - length - (side - length) // 2) for length in ink.shape]
    square: Picture = np.pad(ink, margins)
    if side > PAD_SIDE:
        square = _resized(square, (PAD_SIDE, PAD_SIDE), Image.Resampling.BOX)
    return square


def _resized(picture: Picture, size: tuple[int, int], how: Image.Resampling) -> Picture:
    """The picture with size (width, height)."""
    return np.asarray(Image.fromarray(picture).resize(size, how), np.float32)


# Ink


def ink_of(picture: NDArray[Any]) -> Picture | None:
    """Where a grey picture shows ink, or None where it shows nothing.

    `picture` is (height, width), of any number type, dark on a light ground or the other way round. An
    even ground, which tells by the border which of the two it is, keeps its shades; in a photograph with
    shadows the ground is taken away. The result is float32 in 0..1 with 1 for ink, of the same size,
    or where a side is above 1500 pixels reduced to that; where only a part of it is written on, of that
    part. Raises PictureError where it cannot be told what is written.
    """
    grey = np.asarray(picture, np.float32)
    if grey.ndim != 2 or 0 in grey.shape:
        return None
    grey = reduced(grey, LONGEST_SIDE)
    low, high = float(grey.min()), float(grey.max())
    if not np.isfinite(high - low) or high <= low:
        return None
    grey = (grey - low) / (high - low)
    if max(grey.shape) >= SMALLEST_PHOTO:
        return _ink_on_surface(grey)
    light = has_light_border(grey)
    if grey.shape == (SIDE, SIDE):
        # Bytes are not stretched: the brightest pixel of an MNIST image is not always 255.
        whole = 1 - grey if light else grey
        if np.asarray(picture).dtype == np.uint8:
            whole = np.divide(255 - picture if light else picture, 255, dtype=np.float32)
        if is_mnist_like(whole):
            return whole
    return _ink_on_whole(grey)


def _ink_on_whole(grey: Picture) -> Picture | None:
    """The ink in a picture that is too small for surfaces, or shows none; the border is its ground."""
    ink = 1 - grey if has_light_border(grey) else grey
    if not _is_even(ink):
        photographed = _photographed(grey, _is_dark_on_light(grey))
        is_photo = max(grey.shape) >= SMALLEST_PHOTO
        if is_photo and not (photographed is None and _is_blank(grey)):
            raise PictureError(_NOT_CLEAR)
        if is_photo or photographed is not None:
            return photographed
    return _without_specks(ink)


def _is_blank(grey: Picture) -> bool:
    """Whether nothing is seen but noise, on a ground that is brighter on one side, perhaps."""
    small = _resized(grey, (64, 64), Image.Resampling.BOX).ravel()
    y, x = np.mgrid[-1:1:64j, -1:1:64j].reshape(2, -1)
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)
    off = np.abs(small - terms @ np.linalg.lstsq(terms, small, rcond=None)[0])
    return float(off.max()) < SEEN * 1.4826 * float(np.median(off))


def has_light_border(grey: Picture) -> bool:
    """Whether most of the border of a picture (height, width) in 0..1 is light."""
    border = np.concatenate([grey[0], grey[-1], grey[:, 0], grey[:, -1]])
    return bool(np.median(border) > 0.5)


def _ink_on_surface(grey: Picture) -> Picture | None:
    """The ink on the surface of a picture (height, width) in 0..1 that shows it best, cut to that."""
    found = surfaces_of(grey)
    if not found:
        return _ink_on_whole(grey)
    cut = cut_to_surfaces(grey, row_of(found))
    low, high = float(cut.grey.min()), float(cut.grey.max())
    field = (cut.grey - low) / max(high - low, 1e-9)
    is_dark = found[0].is_dark_ink
    shades = 1 - field if is_dark else field
    ink = _without_specks(shades) if _is_even(shades) else _photographed(field, is_dark)
    if ink is not None:
        ink = without_marks(without_rest(without_lines(ink, cut), cut.inside, cut.boxes))
    if ink is None or ink.max() <= FAINT:  # something is there, or there were no surface
        raise PictureError(_NOT_CLEAR)
    return ink


def _is_even(ink: Picture) -> bool:
    """Whether what is no ink is all but of one shade, and no large shadow passes for ink."""
    dark = ink > _otsu(ink.ravel())
    border = np.concatenate([dark[0], dark[-1], dark[:, 0], dark[:, -1]])
    ground = ink[~dark]
    spread = float(np.quantile(np.abs(ground - np.median(ground)), 0.9))
    return spread <= EVEN and (border.mean() <= MOST_OF_BORDER or max(ink.shape) < SMALLEST_PHOTO)


def _otsu(values: Picture) -> float:
    """The threshold that divides the values into two groups, each as much alike as can be (Otsu 1979)."""
    counts, edges = np.histogram(values, 128)
    middles = (edges[1:] + edges[:-1]) / 2
    below = np.cumsum(counts)
    above = below[-1] - below
    total = np.cumsum(counts * middles)
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = below * above * (total / below - (total[-1] - total) / above) ** 2
    # Where no value lies between the groups every threshold is as good: the middle one.
    best = np.flatnonzero(np.nan_to_num(apart) >= np.nanmax(apart) * (1 - 1e-9))
    return float(edges[(int(best[0]) + int(best[-1])) // 2 + 1])


def _photographed(grey: Picture, dark: bool) -> Picture | None:
    """The ink in a photograph (height, width) in 0..1 on paper of uneven brightness, or None."""
    from scipy import ndimage

    side = max(grey.shape)
    # A camera's noise and the paper's grain are finer than the pen.
    smooth = ndimage.gaussian_filter(1 - grey if dark else grey, side / 1200)
    ground = _ground(smooth)
    height = smooth - ground
    height -= np.median(height)
    noise = 1.4826 * float(np.median(np.abs(height)))
    # What is in the shadow has less of the light, the ink and the paper alike.
    light = np.maximum(1 - ground, DARKEST_PAPER) if dark else np.ones_like(ground)
    height = without_ruling(height / light)
    is_clear = height * light > max(5 * noise, 0.02)
    candidates = height[is_clear]
    if candidates.size < max(4, 1e-4 * height.size):
        return None
    threshold = max(_otsu(candidates) if np.ptp(candidates) > 0 else 0.0, 5 * noise)
    certain = height[is_clear & (height > threshold)]
    if not certain.size:
        return None
    # Full ink at what most of it reaches, none at the middle between that and the paper's noise.
    full = float(np.median(certain))
    empty = min(max(3 * noise, full / 4), 0.8 * full)
    ink: Picture = np.clip((height - empty) / (0.9 * full - empty), 0, 1).astype(np.float32)
    return _without_specks(_without_edges(ink))


def _is_dark_on_light(grey: Picture) -> bool:
    """Whether what stands out from its wider surroundings is darker than they are."""
    from scipy import ndimage

    small = _resized(grey, (64, 64), Image.Resampling.BOX)
    off = small - ndimage.median_filter(small, size=31, mode="nearest")
    return float(np.sum(off**3)) < 0


def _ground(smooth: Picture) -> Picture:
    """The brightness of the ground under light ink that is narrower than a quarter of the picture."""
    from scipy import ndimage

    shrink = max(1, max(smooth.shape) // 150)
    reduced = np.asarray(Image.fromarray(smooth).reduce(shrink), np.float32)
    window = max(3, max(reduced.shape) // 4)
    # Beyond the border the slope goes on: on a level the filter would cut off a slope's upper end.
    padded = np.pad(reduced, window, mode="reflect", reflect_type="odd")
    opened = ndimage.grey_opening(padded, size=(window, window))
    blurred = ndimage.gaussian_filter(opened, window / 8)[window:-window, window:-window]
    size = (smooth.shape[1], smooth.shape[0])
    return _resized(blurred.astype(np.float32), size, Image.Resampling.BILINEAR)


def _without_edges(ink: Picture) -> Picture:
    """Without what runs out of the picture, the table beside the paper, if something of size is left."""
    from scipy import ndimage

    pieces, _ = ndimage.label(ink > FAINT, np.ones((3, 3)))
    border = np.concatenate([pieces[0], pieces[-1], pieces[:, 0], pieces[:, -1]])
    inside = (pieces > 0) & ~np.isin(pieces, border[border > 0])
    rows = np.flatnonzero(inside.any(axis=1))
    if not rows.size or np.ptp(rows) < ink.shape[0] / 10:
        return ink
    return np.where(inside | (pieces == 0), ink, 0)


def _without_specks(ink: Picture) -> Picture:
    """Without the pieces that are tiny beside the largest."""
    from scipy import ndimage

    pieces, count = ndimage.label(ink > FAINT, np.ones((3, 3)))
    if count < 2:
        return ink
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    specks = sizes < SPECK * sizes.max()
    specks[0] = False
    # With the soft edge of each.
    gone = ndimage.grey_dilation(np.where(specks[pieces], 1, 0), size=(3, 3)) > 0
    return np.where(gone & (specks[pieces] | (pieces == 0)), 0, ink) if specks.any() else ink


# Thickness


def _normally_thick(crop: Picture) -> Picture:
    """A digit cut to its ink with strokes about as thick as MNIST's, unchanged where they nearly are.

    Box-averaged, the line of a thin pen in a large picture would all but vanish.
    """
    longer = max(crop.shape)
    thickness = _thickness(crop)
    boxed = thickness * BOX / longer
    # A dot is as thick as it is long, and it stays.
    if THINNEST <= boxed <= THICKEST or thickness > longer / 2:
        return crop
    work = _at_working_side(crop)
    if work.max() <= 0.5:
        return crop
    longer, thickness = max(work.shape), _thickness(work)
    # Grown by g on all sides, the line is to be thickness + 2 g of longer + 2 g, THICKNESS of the box.
    grow = (THICKNESS * longer - BOX * thickness) / (2 * (BOX - THICKNESS))
    if grow > 0:
        return cut_to_ink(_grown(np.pad(work, math.ceil(grow) + 1), grow))
    for share in (1.0, 0.7, 0.4):
        thinner = _grown(np.pad(work, 1), grow * share)
        if thinner.max() > 0.5 and _pieces(thinner) == _pieces(work):
            return cut_to_ink(thinner)
    return crop


def _thickness(ink: Picture) -> float:
    """How thick the strokes are on average, in pixels: twice their area divided by their outline."""
    # What is all but black or white counts as that: a JPEG's ripples have outlines too.
    padded = np.pad(np.clip((ink - FAINT) / (1 - 2 * FAINT), 0, 1), 1)
    down, right = np.diff(padded, axis=0)[:, :-1], np.diff(padded, axis=1)[:-1]
    outline = float(np.hypot(down, right).sum())
    return 2 * float(padded.sum()) / outline if outline > 0 else 0.0


def _at_working_side(crop: Picture) -> Picture:
    """The crop with about 200 pixels on its longer side; a line one pixel wide is still one."""
    factor = max(crop.shape) // WORKING_SIDE
    if factor > 1:
        margins = [(0, -side % factor) for side in crop.shape]
        padded = np.pad(crop, margins)
        height, width = padded.shape
        tiles = padded.reshape(height // factor, factor, width // factor, factor)
        crop = tiles.max(axis=(1, 3))
    scale = WORKING_SIDE / max(crop.shape)
    height, width = (max(1, round(side * scale)) for side in crop.shape)
    return _resized(crop, (width, height), Image.Resampling.BILINEAR)


def _grown(ink: Picture, grow: float) -> Picture:
    """The ink grown by so many pixels on all sides, or shrunk where that is negative, softly cut."""
    from scipy import ndimage

    dark = ink > 0.5
    if grow > 0:
        result = grow + 0.5 - ndimage.distance_transform_edt(~dark)
    else:
        result = grow + 0.5 + ndimage.distance_transform_edt(dark)
    grown: Picture = np.clip(result, 0, 1).astype(np.float32)
    return grown


def _pieces(ink: Picture) -> int:
    """How many pieces the ink is in."""
    from scipy import ndimage

    return int(ndimage.label(ink > 0.5, np.ones((3, 3)))[1])


def image_from_file(path: Path) -> Picture | None:
    """An image file as MNIST would show it, or None where it shows nothing. Raises PictureError."""
    return image_from_picture(grey_from_file(path))
