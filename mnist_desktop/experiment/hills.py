"""Hills of two weights, on which one sees how optimizers differ: their names, and where they lie."""

from __future__ import annotations

from dataclasses import dataclass

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.words import mark


class HillName(Choice):
    """A function of two weights that an optimizer goes down."""

    RAVINE = "ravine", mark("A ravine")
    SADDLE = "saddle", mark("A saddle")
    BEALE = "beale", mark("Beale's function")
    PLATEAU = "plateau", mark("A plateau")


@dataclass(frozen=True)
class Hill:
    """Both weights lie between `low` and `high`; a descent begins at `start`.

    `rates` are the learning rates that suit it, where they are not those of USUAL_RATES; `watch` says what
    is to be seen.
    """

    low: float
    high: float
    start: tuple[float, float]
    watch: str
    rates: tuple[tuple[Optimizer, float], ...] = ()

    def rate(self, optimizer: Optimizer) -> float:
        """The learning rate with which an optimizer begins here."""
        return dict(self.rates).get(optimizer, USUAL_RATES[optimizer])


USUAL_RATES = {
    Optimizer.SGD: 0.1,
    Optimizer.MOMENTUM: 0.02,
    Optimizer.NESTEROV: 0.02,
    Optimizer.ADAM: 0.1,
    Optimizer.ADAMW: 0.1,
    Optimizer.RMSPROP: 0.05,
    Optimizer.ADAGRAD: 0.5,
    Optimizer.ADADELTA: 10.0,
    Optimizer.NADAM: 0.1,
    Optimizer.RADAM: 0.1,
}

HILLS = {
    HillName.RAVINE: Hill(
        -5,
        5,
        (-4.2, 1.8),
        mark(
            "Across, the hill is forty times as steep as along. SGD leaps from side to side; momentum and "
            "the optimizers with a rate for each weight go along."
        ),
        rates=((Optimizer.SGD, 0.47), (Optimizer.ADAGRAD, 1.0)),
    ),
    HillName.SADDLE: Hill(
        -2,
        2,
        (-1.6, 0.01),
        mark(
            "In the middle the slope is nearly zero, though it goes down to both sides. Whoever has a rate "
            "for each weight leaves first."
        ),
        rates=((Optimizer.ADADELTA, 3.0),),
    ),
    HillName.BEALE: Hill(
        -4.5,
        4.5,
        (0.8, 1.6),
        mark(
            "Flat valleys and steep walls: with one rate for all places, what is safe at the walls is slow "
            "in the valley. The lowest point is at (3, 0.5)."
        ),
        rates=(
            (Optimizer.SGD, 0.005),
            (Optimizer.MOMENTUM, 0.001),
            (Optimizer.NESTEROV, 0.001),
            (Optimizer.RADAM, 0.003),  # its first steps are SGD's
        ),
    ),
    HillName.PLATEAU: Hill(
        -3,
        3,
        (2.2, 1.9),
        mark(
            "Far from the hole the slope is almost nothing, as behind a saturated sigmoid. Steps that "
            "follow the slope's size hardly move; those that follow its direction alone do."
        ),
        rates=((Optimizer.SGD, 0.5), (Optimizer.MOMENTUM, 0.1), (Optimizer.NESTEROV, 0.1)),
    ),
}
