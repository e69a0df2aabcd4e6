"""Why an experiment cannot be trained: what one knob alone cannot see, as sentences for the user."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mnist_desktop.experiment.choices import Activation, Schedule
from mnist_desktop.experiment.parts import Parts
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.words import say


@dataclass(frozen=True)
class Problem:
    """Why an experiment cannot be trained: the knob to change, and a sentence for the user."""

    knob: str
    sentence: str


def _problem(knob: str, key: str, /, **values: object) -> Problem:
    return Problem(knob, say(key, **values))


def problems(experiment: Parts) -> Iterator[Problem]:
    """Every reason why an experiment cannot be trained, the most basic first."""
    if experiment.task_facts.is_own and experiment.data.own_data is None:
        yield _problem("own_data", "Choose a data set of your own.")
        return
    yield from _of_the_points(experiment)
    yield from _of_the_split(experiment)
    yield from _of_the_batches(experiment)
    yield from _of_batch_norm(experiment)
    yield from _of_the_schedule(experiment)
    yield from _of_pretraining(experiment)


def _of_the_points(experiment: Parts) -> Iterator[Problem]:
    painted = experiment.data.painted
    if experiment.task is TaskName.PAINTED and len({each for *_, each in painted}) < 2:
        yield _problem("painted", "Paint points of at least two classes into the plane.")


def _of_the_split(experiment: Parts) -> Iterator[Problem]:
    task, data = experiment.task_facts, experiment.data
    if not task.images:
        return
    rest = experiment.rows - experiment.validation_rows
    if data.validation_share and not experiment.validation_rows:
        yield _problem(
            "validation_share",
            "A validation share of {share:g} of {rows:,} images leaves no "
            "image to validate on. Take a larger share or switch it off.",
            share=data.validation_share,
            rows=experiment.rows,
        )
    if not rest:
        yield _problem(
            "validation_share",
            "A validation share of all images leaves no image to train on. Take a smaller share.",
        )
    elif data.subset > rest:
        yield _problem(
            "subset",
            "A subset of {subset:,} images is more than the {rest:,} that the validation share "
            "leaves. Take a smaller subset or a smaller validation share.",
            subset=data.subset,
            rest=rest,
        )
    if experiment.stops_early and not experiment.validation_rows:
        yield _problem(
            "patience",
            "Early stopping looks at the validation loss, and there are no validation images. Set a "
            "validation share or switch early stopping off.",
        )


def _of_the_batches(experiment: Parts) -> Iterator[Problem]:
    rows, batch = experiment.train_rows, experiment.batch_rows
    if rows and experiment.training.drop_last and batch > rows:
        yield _problem(
            "batch_size",
            "A batch of {batch:,} is larger than the {rows:,} training images, and Drop last "
            "leaves it out: nothing would be trained. Take smaller batches or switch Drop last "
            "off.",
            batch=batch,
            rows=rows,
        )


def _of_batch_norm(experiment: Parts) -> Iterator[Problem]:
    rows, batch = experiment.train_rows, experiment.batch_rows
    if not (experiment.network.batch_norm and experiment.network.hidden and rows):
        return
    if experiment.task_facts.full_batch:
        yield _problem(
            "batch_norm",
            "Batch norm compares a batch with others, and here all {rows} rows are one batch. Switch "
            "batch norm off.",
            rows=rows,
        )
    elif batch == 1:
        yield _problem(
            "batch_size",
            "Batch norm cannot normalise a batch of one image. Take a larger batch size "
            "or switch batch norm off.",
        )
    elif rows % batch == 1 and not experiment.training.drop_last:
        yield _problem(
            "drop_last",
            "The last batch would hold one image ({rows:,} = {batches:,} × "
            "{batch:,} + 1), which batch norm cannot normalise. Switch Drop last on, "
            "change the batch size, or switch batch norm off.",
            rows=rows,
            batches=rows // batch,
            batch=batch,
        )


def _of_the_schedule(experiment: Parts) -> Iterator[Problem]:
    training = experiment.training
    if training.schedule is Schedule.STEP and training.step_every >= experiment.length:
        unit = "steps" if experiment.task_facts.full_batch else "epochs"
        yield _problem(
            "step_every",
            "The schedule is longer than the run: its first step would come after "
            "{step_every:,} {unit}, and the run has {length:,}. Step more often or "
            "train longer.",
            step_every=training.step_every,
            unit=unit,
            length=experiment.length,
        )


def _of_pretraining(experiment: Parts) -> Iterator[Problem]:
    network = experiment.network
    if not experiment.pretrains:
        return
    if not experiment.task_facts.images:
        yield _problem(
            "init",
            "DBN pre-training learns from images, and this task has none. Take another initialisation.",
        )
    elif not network.hidden:
        yield _problem(
            "init",
            "DBN pre-training needs a hidden layer. Add one or take another initialisation.",
        )
    elif network.activation is not Activation.SIGMOID:
        yield _problem(
            "activation",
            "DBN pre-training makes layers of sigmoids: a restricted Boltzmann machine's units are on "
            "with a sigmoid's probability. Take Sigmoid in place of {activation}, or "
            "another initialisation.",
            activation=network.activation.label,
        )
    elif network.batch_norm:
        yield _problem(
            "batch_norm",
            "DBN pre-training sets what goes into each sigmoid, and batch norm would undo it. Switch "
            "batch norm off or take another initialisation.",
        )
