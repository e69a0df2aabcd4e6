"""The tasks a network can be given: their facts only, so that nothing has to be loaded to know them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.words import mark


class TaskName(Choice):
    """The data that a network can learn from."""

    MNIST = "mnist", mark("MNIST digits")
    OWN = "own", mark("Own data")
    AND = "and", mark("AND gate")
    OR = "or", mark("OR gate")
    XOR = "xor", mark("XOR gate")
    TOY = "toy", mark("Softmax toy")
    CIRCLE = "circle", mark("Circle in a ring")
    MOONS = "moons", mark("Two moons")
    SPIRAL = "spiral", mark("Spiral")
    NOISY_XOR = "noisy-xor", mark("XOR with noise")
    PAINTED = "painted", mark("Painted points")


class Loss(Enum):
    """What training makes small."""

    CROSS_ENTROPY = auto()  # of a softmax over as many outputs as there are classes
    BINARY_CROSS_ENTROPY = auto()  # of one sigmoid output


class View(Enum):
    """What shows a network's answers."""

    DIGIT = auto()  # the pad: images of 28x28
    PLANE = auto()  # the output over a plane: two inputs
    TABLE = auto()  # the rows with their probabilities


@dataclass(frozen=True, kw_only=True)
class Task:
    """The facts of a task's data.

    `inputs` numbers go in, `outputs` come out, and there are `train_rows` and `test_rows` examples; of
    `has_points`, whose examples are points of the `plane` (low, high) that an experiment has drawn by
    chance or painted, how many and of how many classes is the experiment's to say (`with_points`), as it
    is of the user's own data (`is_own`, `with_own`).
    `full_batch` says that each step looks at all of them, so that a step is an epoch. `tested` says in
    words what the accuracy is measured on. `names` are those of the classes where they are no numbers.
    """

    inputs: int
    outputs: int
    train_rows: int
    test_rows: int
    loss: Loss = Loss.CROSS_ENTROPY
    view: View = View.TABLE
    full_batch: bool = True
    has_points: bool = False
    is_own: bool = False
    plane: tuple[float, float] = (-0.5, 1.5)
    tested: str
    names: tuple[str, ...] = ()

    @lru_cache(maxsize=256)  # noqa: B019  # asked for at every frame; the tasks stay for good
    def with_points(self, train_rows: int, test_rows: int, classes: int) -> Task:
        """The facts with so many points; where none are left to test on, as a gate is tested."""
        return replace(
            self,
            outputs=1 if classes == 2 else classes,
            loss=Loss.BINARY_CROSS_ENTROPY if classes == 2 else Loss.CROSS_ENTROPY,
            train_rows=train_rows,
            test_rows=test_rows or train_rows,
            tested=mark("the test points") if test_rows else mark("the training points"),
        )

    @lru_cache(maxsize=256)  # noqa: B019
    def with_own(self, own: OwnData | None) -> Task:
        """The facts of a data set of the user's own; of none where none is chosen yet."""
        if own is None:
            return self
        return replace(
            self,
            outputs=len(own.classes),
            train_rows=own.train_rows,
            test_rows=own.test_rows,
            names=own.classes,
        )

    @property
    def images(self) -> bool:
        """Whether the inputs are pixels, to be distorted, split and pre-trained on."""
        return self.view is View.DIGIT

    @property
    def digits(self) -> bool:
        """Whether what it reads are the digits 0 to 9, as MNIST's: a hand's and a pen's are, too."""
        return self.images and not self.is_own

    @property
    def classes(self) -> tuple[str, ...]:
        """What the classes are called: by their numbers where they have no names."""
        return self.names or tuple(map(str, range(max(2, self.outputs))))


_GATE = Task(
    inputs=2,
    outputs=1,
    train_rows=4,
    test_rows=4,
    loss=Loss.BINARY_CROSS_ENTROPY,
    view=View.PLANE,
    tested=mark("the gate's 4 rows"),
)

# The points lie within the square whose sides go from -PLANE to PLANE.
PLANE = 2.0
_POINTS = replace(_GATE, has_points=True, plane=(-PLANE, PLANE))

TASKS = {
    TaskName.MNIST: Task(
        inputs=784,
        outputs=10,
        train_rows=60_000,
        test_rows=10_000,
        view=View.DIGIT,
        full_batch=False,
        tested=mark("the 10,000 test images"),
    ),
    TaskName.OWN: Task(
        inputs=784,
        outputs=2,
        train_rows=0,
        test_rows=0,
        view=View.DIGIT,
        full_batch=False,
        is_own=True,
        tested=mark("the test images"),
    ),
    TaskName.AND: _GATE,
    TaskName.OR: _GATE,
    TaskName.XOR: _GATE,
    TaskName.TOY: Task(
        inputs=3, outputs=3, train_rows=8, test_rows=3, tested=mark("the 3 test rows")
    ),
    TaskName.CIRCLE: _POINTS,
    TaskName.MOONS: _POINTS,
    TaskName.SPIRAL: _POINTS,
    TaskName.NOISY_XOR: _POINTS,
    TaskName.PAINTED: _POINTS,
}
