"""The lines of ruled and squared paper are taken away from what was written on them."""

from __future__ import annotations

import numpy as np

from mnist_desktop.digits.image import Picture

# A line of a paper runs from one side to the other, at most so steep (a share of the width), in so many
# pieces of which this share may be covered or missing; thicker than this share of the width it is none.
STEEPEST = 0.12
PIECES = 40
MISSING = 15  # per cent
THICKEST = 0.012
# It stands out from what else is there by so many times its spread.
CLEAR = 7
# Lines of one paper are all but parallel: their slopes differ by this at most.
FAN = 0.03
REACH = 6  # pixels to each side of a line in which its profile is looked for


def without_ruling(off: Picture) -> Picture:
    """Contrast (height, width), above 0 where ink is, without the straight lines across all of it.

    Where a stroke crosses a line it stays whole.
    """
    without_rows = _without_rows(off)
    return np.ascontiguousarray(_without_rows(without_rows.T).T)


def _without_rows(off: Picture) -> Picture:
    height, width = off.shape
    piece = width // PIECES
    if piece < 2 or height < 8 * REACH:
        return off
    pieces = off[:, : piece * PIECES].reshape(height, PIECES, piece).mean(axis=2)
    places = (np.arange(PIECES) + 0.5) * piece - width / 2
    slopes = np.arange(-STEEPEST, STEEPEST, 2 / width)
    least = np.empty((len(slopes), height), np.float32)
    beyond = int(STEEPEST * width / 2) + 2
    padded = np.pad(pieces, ((beyond, beyond), (0, 0)))
    rows = np.arange(height)
    kept = round(PIECES * MISSING / 100)
    for at, slope in enumerate(slopes):
        shift = np.rint(slope * places).astype(int) + beyond
        seen = np.stack([padded[by : by + height, column] for column, by in enumerate(shift)])
        least[at] = np.partition(seen, kept, axis=0)[kept]
    middle = np.median(least)
    spread = 1.4826 * float(np.median(np.abs(least - middle)))
    clear = middle + max(CLEAR * spread, 0.01)
    strength = np.where(least > clear, least - middle, 0).sum(axis=1)
    if not strength.any():
        return off
    best = slopes[int(strength.argmax())]
    near = np.flatnonzero(np.abs(slopes - best) <= FAN)
    value = least[near].max(axis=0)
    which = slopes[near[least[near].argmax(axis=0)]]
    around = np.max([np.roll(value, by) for by in (-3, -2, -1, 1, 2, 3)], axis=0)
    result = off.copy()
    x = np.arange(width)
    for row in rows[(value > clear) & (value >= around)].tolist():
        path = np.rint(row + which[row] * (x - width / 2)).astype(int)
        _take_away(result, path, x)
    return result


def _take_away(off: Picture, path: np.ndarray, x: np.ndarray) -> None:
    """Take a line's own profile from the contrast along its path."""
    height, width = off.shape
    reach = np.arange(-2 * REACH, 2 * REACH + 1)
    band = path[None] + reach[:, None]
    valid = (band >= 0) & (band < height)
    band = band.clip(0, height - 1)
    seen = off[band, x]
    profile = np.median(seen, axis=1)
    inner = np.abs(reach) <= REACH
    core = profile > 0.2 * profile[inner].max()
    core &= inner
    if not core.any() or core.sum() > max(4, THICKEST * width):
        return
    first, last = np.flatnonzero(core)[[0, -1]]
    above = seen[max(0, first - 3) : max(1, first - 1)].mean(axis=0)
    below = seen[last + 2 : last + 4].mean(axis=0)
    crossed = np.minimum(above, below)
    level = float(profile[core].max())
    for at in range(max(0, first - 1), min(len(reach), last + 2)):
        less = seen[at] - 1.3 * max(0.0, float(profile[at]))
        # As dark as a stroke on both sides, it is the stroke that goes on.
        mended = np.where(crossed > 0.5 * level, np.maximum(less, crossed), less)
        use = valid[at]
        off[band[at][use], x[use]] = np.minimum(seen[at], mended)[use]
