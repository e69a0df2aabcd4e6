"""The tasks a network can be given: their facts only, so that nothing has to be loaded to know them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from mnist_desktop.experiment.knobs import Choice
from mnist_desktop.words import mark


class TaskName(Choice):
    """The data that a network can learn from."""

    MNIST = "mnist", mark("MNIST digits")
    AND = "and", mark("AND gate")
    OR = "or", mark("OR gate")
    XOR = "xor", mark("XOR gate")
    TOY = "toy", mark("Softmax toy")


class Loss(Enum):
    """What training makes small."""

    CROSS_ENTROPY = auto()  # of a softmax over as many outputs as there are classes
    BINARY_CROSS_ENTROPY = auto()  # of one sigmoid output


class View(Enum):
    """What shows a network's answers."""

    DIGIT = auto()  # the pad: images of 28x28
    PLANE = auto()  # the output over a plane: two inputs, one output
    TABLE = auto()  # the rows with their probabilities


@dataclass(frozen=True, kw_only=True)
class Task:
    """The facts of a task's data.

    `inputs` numbers go in, `outputs` come out, and there are `train_rows` and `test_rows` examples.
    `full_batch` says that each step looks at all of them, so that a step is an epoch. `tested` says in
    words what the accuracy is measured on.
    """

    inputs: int
    outputs: int
    train_rows: int
    test_rows: int
    loss: Loss = Loss.CROSS_ENTROPY
    view: View = View.TABLE
    full_batch: bool = True
    tested: str

    @property
    def images(self) -> bool:
        """Whether the inputs are pixels, to be distorted, split and pre-trained on."""
        return self.view is View.DIGIT


_GATE = Task(
    inputs=2,
    outputs=1,
    train_rows=4,
    test_rows=4,
    loss=Loss.BINARY_CROSS_ENTROPY,
    view=View.PLANE,
    tested=mark("the gate's 4 rows"),
)

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
    TaskName.AND: _GATE,
    TaskName.OR: _GATE,
    TaskName.XOR: _GATE,
    TaskName.TOY: Task(
        inputs=3, outputs=3, train_rows=8, test_rows=3, tested=mark("the 3 test rows")
    ),
}
