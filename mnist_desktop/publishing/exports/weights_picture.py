"""The weights of the first layer as a PNG: a tile for each unit."""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.publishing.exports.errors import (
    ExportError,
    check_weights_are_there,
    write_export,
)
from mnist_desktop.publishing.weight_tiles import GAP, ON_LIGHT, SIDE, coloured

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run

_ENLARGED = 3
_LONGEST_SIDE = 8000
_WHITE = (255, 255, 255)


def save_weights_picture(run: Run, path: Path) -> None:
    """Write the weights of a run's first layer as a PNG, in the colours of the window's light theme.

    A tile of 28×28 weights for each unit, row by row in a grid as square as may be; one scale for all of
    them. Each weight has 3×3 pixels, or fewer where a side would pass 8000. Raises ExportError, also where
    the inputs are no pixels.
    """
    if not run.experiment.task_facts.images:
        raise ExportError(
            "{name} has no picture of its weights: its inputs are no pixels.", name=run.name
        )
    check_weights_are_there(run)
    first = layers_of(run.experiment)[0].name
    weights = run.outcome.weights[f"{first}.weight"].numpy()
    columns = math.ceil(math.sqrt(len(weights)))
    pixels = coloured(weights.reshape(-1, SIDE, SIDE), columns, colours=ON_LIGHT, ground=_WHITE)
    picture = Image.fromarray(pixels[:-GAP, :-GAP])  # no gap beyond the last tiles
    factor = max(1, min(_ENLARGED, _LONGEST_SIDE // max(picture.size)))
    size = picture.width * factor, picture.height * factor
    content = io.BytesIO()
    picture.resize(size, Image.Resampling.NEAREST).save(content, "PNG")
    write_export(content.getvalue(), path)
