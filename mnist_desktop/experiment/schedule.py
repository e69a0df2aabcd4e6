"""How the learning rate goes over a run, as plain arithmetic."""

from __future__ import annotations

import math

from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.spec import Experiment

# As torch.optim.lr_scheduler.OneCycleLR has them.
START = 1 / 25
END = START / 10_000


def rate_factor(experiment: Experiment, step: int) -> float:
    """What the learning rate is multiplied by in step `step` (counted from 0) of the run.

    The factors are those of torch.optim.lr_scheduler: StepLR by epochs, CosineAnnealingLR and OneCycleLR
    by steps. Sources: Loshchilov and Hutter 2017 (cosine), Smith and Topin 2018 (one-cycle).
    """
    training = experiment.training
    total = experiment.length * experiment.batches_per_epoch
    match training.schedule:
        case Schedule.CONSTANT:
            return 1.0
        case Schedule.STEP:
            epoch = step // experiment.batches_per_epoch
            return float(training.step_factor ** (epoch // training.step_every))
        case Schedule.COSINE:
            return _between(1.0, 0.0, step / total)
        case Schedule.ONE_CYCLE:
            top, last = training.warm_up * total - 1, total - 1
            if step < top:
                return _between(START, 1.0, step / top)
            return _between(1.0, END, (step - top) / (last - top))


def _between(start: float, end: float, share: float) -> float:
    return end + (start - end) / 2 * (1 + math.cos(math.pi * share))
