"""A claim of the lecture notes as something that a run can be measured by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.percent import percent
from mnist_desktop.words import mark, say


class Measure(Choice):
    """A figure that is computed from a run: its name, and what it is in words."""

    TEST_ACCURACY = "test-accuracy", mark("accuracy on the test examples")
    BEST_ACCURACY = "best-accuracy", mark("best accuracy on the test examples")
    FIRST_COST = "first-cost", mark("cost of the first epoch")
    LAST_COST = "last-cost", mark("cost at the end")
    LEAST_LOSS = "least-loss", mark("least loss of any step")
    LOSS_LEAP = "loss-leap", mark("greatest loss as a multiple of the first")
    LATE_MOVEMENT = "late-movement", mark("how much the loss still moves after step 200")
    GRADIENT_RATIO = "gradient-ratio", mark("gradient norm of the first layer over the last's")
    VALIDATION_RISE = "validation-rise", mark("validation loss at the end over its least")
    KEPT_RISE = "kept-rise", mark("validation loss of the kept epoch over the least")
    EPOCHS_TAKEN = "epochs-taken", mark("share of the epochs that were needed")
    RECONSTRUCTION = "reconstruction", mark("reconstruction error at the end over the start")

    def in_words(self, value: float) -> str:
        """A value as people read it: "97.05 %", for a bound may be missed by a hundredth; "0.2451"."""
        return percent(value, decimals=2) if self.is_share else f"{value:.4g}"

    @property
    def is_share(self) -> bool:
        """Whether it lies between 0 and 1."""
        return self in (Measure.TEST_ACCURACY, Measure.BEST_ACCURACY, Measure.EPOCHS_TAKEN)


class Look(Enum):
    """Where in the window one sees what an experiment shows."""

    LOSS = auto()
    VALIDATION = auto()  # the loss on what was held back, and the epoch where it was least
    ACCURACY = auto()
    RECONSTRUCTION = auto()  # of pre-training
    GRADIENTS = auto()  # of each layer
    ROWS = auto()  # of a table, with what the network says of each
    BOUNDARY = auto()  # of two classes in a plane
    TRAIN_MODE = auto()  # one drawing asked with dropout and batch norm at work
    COMPARED = auto()  # the curves of several runs over each other
    HAND = auto()  # the user's own digits
    STEP = auto()  # one step of training, number by number
    LIKELIHOOD = auto()  # −log p, on the way through a step
    TEMPLATES = auto()  # the first layer's weights as pictures
    RESULTS = auto()  # what is taken for what
    HANDS = auto()  # a copy whose weights can be dragged
    SILENCE = auto()  # a copy whose units can be silenced
    SPACE = auto()  # what a layer makes of the images, or of the plane
    HILL = auto()  # optimizers on a function of two weights
    START = auto()  # initialisations side by side
    DROPOUT = auto()  # the units that an answer in train mode is without
    NORM = auto()  # batch norm on one unit
    EVIDENCE = auto()  # the pixels that spoke for an answer


@dataclass(frozen=True)
class Criterion:
    """What a measure must be for the claim to hold, both bounds included."""

    measure: Measure
    at_least: float | None = None
    at_most: float | None = None

    def __str__(self) -> str:
        label = say(self.measure.label)
        low, high = (
            None if bound is None else self.measure.in_words(bound)
            for bound in (self.at_least, self.at_most)
        )
        if low is not None and high is not None:
            return say("{label} from {low} to {high}", label=label, low=low, high=high)
        if low is not None:
            return say("{label} at least {low}", label=label, low=low)
        return say("{label} at most {high}", label=label, high=high)

    def holds(self, value: float) -> bool:
        """Whether a value lies within the bounds; NaN does not."""
        low = self.at_least is None or value >= self.at_least
        return low and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True, kw_only=True)
class Claim:
    """What the notes say about an experiment, how to see it, and how a run is judged by it.

    `do` says in a sentence what to do, `watch` what to watch, `look` where that is.
    `reported` is the figure that the notes print, if they do; `unscaled` says that they tested on pixels
    of 0 to 255 after training on pixels in 0 to 1.
    """

    notes: str
    do: str
    watch: str
    look: Look
    criteria: tuple[Criterion, ...]
    reported: str = ""
    unscaled: bool = False
