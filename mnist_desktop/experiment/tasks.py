"""The tasks a network can be given, by name: sizes only, so that nothing has to be loaded to know them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Task:
    """The sizes of a task's data.

    `inputs` numbers go in, `outputs` classes are told apart, and there are `train_rows` and
    `test_rows` examples.
    """

    inputs: int
    outputs: int
    train_rows: int
    test_rows: int


TASKS = {
    "mnist": Task(inputs=784, outputs=10, train_rows=60_000, test_rows=10_000),
}
