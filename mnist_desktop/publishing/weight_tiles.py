"""The weights of a first layer as coloured tiles, for the window and for the picture that is exported."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SIDE = 28
# Between two tiles, in weights.
GAP = 2
# Below zero, zero, above: red, grey and blue, which every kind of colour-blindness leaves apart.
ON_LIGHT = np.array([(178, 24, 43), (225, 225, 225), (33, 102, 172)], float)
ON_DARK = np.array([(255, 110, 84), (64, 64, 64), (92, 172, 238)], float)


def coloured(
    tiles: NDArray[np.float32],
    columns: int,
    *,
    colours: NDArray[np.float64],
    ground: Sequence[int],
) -> NDArray[np.uint8]:
    """Weights (units, 28, 28) as pixels (rows, columns, 3), row by row in a grid, a gap after each tile.

    One scale for all, symmetric about zero: the full colours are the size that all but 0.5 % of the weights
    keep below. What is not a number has zero's colour. `colours` are ON_LIGHT or ON_DARK, `ground` is the
    colour (red, green, blue) of the gaps.
    """
    count, rows, cell = len(tiles), -(-len(tiles) // columns), SIDE + GAP
    sizes = np.abs(tiles[np.isfinite(tiles)])
    largest = (float(np.percentile(sizes, 99.5)) if len(sizes) else 0.0) or 1.0
    levels = np.full((rows * columns, cell, cell), np.nan, np.float32)
    levels[:count, :SIDE, :SIDE] = np.nan_to_num(tiles / largest).clip(-1, 1)
    beside = levels.reshape(rows, columns, cell, cell).swapaxes(1, 2)
    whole = beside.reshape(rows * cell, columns * cell)
    table = np.empty((256, 3), np.uint8)
    for part in range(3):
        table[:255, part] = np.interp(np.linspace(-1, 1, 255), (-1, 0, 1), colours[:, part])
    table[255] = ground
    index = np.where(np.isnan(whole), 255, np.nan_to_num(np.round(127 * whole) + 127))
    return np.ascontiguousarray(table[index.astype(np.uint8)])
