"""The tasks whose examples are points of the plane: drawn by the experiment's seed, or painted."""

from __future__ import annotations

import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.plain import points as plain


def load_points(experiment: Experiment) -> Dataset:
    """The points of an experiment, in an order drawn by its seed: the first share of them to train on.

    Where that leaves none to test on, it is tested on the same. Raises KeyError for a task without points.
    """
    data, facts = experiment.data, experiment.task_facts
    # Apart from the network's numbers, so that the points are the same whatever the network is.
    generator = torch.Generator().manual_seed(experiment.training.seed)
    if experiment.task is TaskName.PAINTED:
        painted = torch.tensor(data.painted).view(-1, 3)
        points, classes = painted[:, :2], painted[:, 2].long()
    else:
        points = _SHAPES[experiment.task](data.points, generator)
        points = plain.moved_by_chance(points, data.noise, generator)
        classes = (torch.arange(data.points) >= data.points // 2).long()
    order = torch.randperm(len(points), generator=generator)
    points, classes = points[order], classes[order]
    known = facts.train_rows
    trained = points[:known], classes[:known]
    return Dataset(
        *trained, *((points[known:], classes[known:]) if known < len(points) else trained)
    )


_SHAPES = {
    TaskName.CIRCLE: lambda count, _: plain.circle(count),
    TaskName.MOONS: lambda count, _: plain.moons(count),
    TaskName.SPIRAL: lambda count, _: plain.spiral(count),
    TaskName.NOISY_XOR: plain.squares,
}
