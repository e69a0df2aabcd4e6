"""What the learning rate is multiplied by, by the steps or epochs before: as torch's schedulers have it.

Sources: Loshchilov and Hutter 2017 (cosine), Smith and Topin 2018 (one-cycle).
"""

from __future__ import annotations

import math


def steps_down(epoch: int, every: int, factor: float) -> float:
    """As StepLR: by `factor` after every so many epochs."""
    return factor ** (epoch // every)


def cosine(step: int, total_steps: int) -> float:
    """As CosineAnnealingLR: from 1 to 0, along half a wave."""
    return 0.5 * (1 + math.cos(math.pi * (step / total_steps)))


def one_cycle(step: int, total_steps: int, warm_up: float) -> float:
    """As OneCycleLR: from a twenty-fifth up to 1, then down to nearly nothing."""
    top = warm_up * total_steps - 1
    if step < top:
        start, end, share = 1 / 25, 1.0, step / top
    else:
        start, end = 1.0, 1 / 25 / 10_000
        share = (step - top) / (total_steps - 1 - top)
    return end + (start - end) / 2 * (1 + math.cos(math.pi * share))
