"""What lights a network up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from mnist_desktop.learning.activity import LayerActivity


@dataclass(frozen=True, eq=False)
class Lit:
    """What lights a network up: an input float32 (inputs,) and what each layer makes of it.

    `templates` are the weights (10, 784) of a network without hidden layers.
    """

    inputs: NDArray[np.float32]
    layers: tuple[LayerActivity, ...]
    templates: NDArray[np.float32] | None = None

    @property
    def answer(self) -> int:
        """The class that the network says."""
        outputs = self.layers[-1].outputs
        return int(outputs.argmax()) if len(outputs) > 1 else int(outputs[0] >= 0.5)


def units_in_words(layer: LayerActivity) -> str:
    """What each unit of a small layer gets and gives, one a line."""
    words = QCoreApplication.translate(
        "NetworkPicture", "Unit {}: bias {:.3g}, z {:.3g}, gives {:.3g}"
    )
    rows = zip(layer.bias, layer.z, layer.outputs, strict=True)
    return "\n".join(words.format(unit, *row) for unit, row in enumerate(rows, start=1))
