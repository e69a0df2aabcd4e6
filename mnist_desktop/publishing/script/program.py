"""An experiment as a short PyTorch program, in the lecture notes' style, that makes the same run.

The layers are printed from experiment.architecture's list, from which the network is built, too. All else
is the engine's own arithmetic, in the order in which the engine draws random numbers: on the CPU, with the
same torch, the program prints the costs and the accuracy of the run to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.publishing.script.augmentation import augmentation
from mnist_desktop.publishing.script.data import data
from mnist_desktop.publishing.script.facts import Course, Facts
from mnist_desktop.publishing.script.lines import Part, Script
from mnist_desktop.publishing.script.network import (
    initialisation,
    layers,
    loss_and_optimizer,
    model,
)
from mnist_desktop.publishing.script.opening import head, imports, parameters
from mnist_desktop.publishing.script.pretraining import pretraining
from mnist_desktop.publishing.script.schedule import changed_by_hand, schedule
from mnist_desktop.publishing.script.training import (
    evaluation,
    plot,
    training_in_batches,
    training_in_steps,
    validation,
)


def script_of(
    experiment: Experiment,
    *,
    name: str,
    guard: bool = False,
    course: Course | None = None,
    notebook: bool = False,
) -> Script:
    """The program of an experiment, or of a run with its `course`: what was changed is changed in it.

    Where the experiment has problems, so that it cannot be trained, the program leaves out what cannot be.
    `guard` lets it import a torchvision whose compiled part does not fit the torch beside it, as
    data.torchvision_import does. A run that started from another one's weights starts anew in the program,
    which says so. A `notebook` has its folder of data in a variable, keeps its costs and plots them.
    """
    facts = Facts(experiment, course or Course(), notebook=notebook)
    opening = (head(facts, name), imports(facts, guard=guard), parameters(facts))
    return Script((*opening, *_work(facts)))


def _work(facts: Facts) -> Iterator[Part]:
    experiment = facts.experiment
    yield from data(facts)
    if experiment.augments:
        yield augmentation(experiment.data, ", device=device" if facts.device else "")
    yield layers(facts)
    yield from initialisation(facts)
    yield model(facts)
    if facts.pretrains:
        small_data = experiment.batch_rows > experiment.train_rows
        yield pretraining(facts.modules.linears[:-1], small_data=small_data)
    yield loss_and_optimizer(facts)
    if facts.scheduled:
        yield schedule(facts)
    if facts.course.changes:
        yield changed_by_hand(facts)
    if facts.validates:
        yield validation(facts)
    yield training_in_batches(facts) if facts.images else training_in_steps(facts)
    yield evaluation(facts)
    if facts.notebook:
        yield plot(facts)
