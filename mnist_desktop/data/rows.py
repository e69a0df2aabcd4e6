"""The rows of the tasks that fit on a page, as plain numbers: no torch is needed to read them."""

from __future__ import annotations

from mnist_desktop.experiment.tasks import TaskName

GATE_INPUTS = [[0, 0], [0, 1], [1, 0], [1, 1]]
GATE_LABELS = {TaskName.AND: [0, 0, 0, 1], TaskName.OR: [0, 1, 1, 1], TaskName.XOR: [0, 1, 1, 0]}

# The lecture notes' toy (section 07-1): three features, three classes.
TOY_INPUTS = [
    [1, 2, 1],
    [1, 3, 2],
    [1, 3, 4],
    [1, 5, 5],
    [1, 7, 5],
    [1, 2, 5],
    [1, 6, 6],
    [1, 7, 7],
]
TOY_LABELS = [2, 2, 2, 1, 1, 1, 0, 0]
TOY_TEST_INPUTS = [[2, 1, 1], [3, 1, 2], [3, 3, 4]]
TOY_TEST_LABELS = [2, 2, 2]
