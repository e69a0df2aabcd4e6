"""How long an experiment takes, before it is trained: an estimate, and a time in words. No torch."""

from __future__ import annotations

from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import say

# Milliseconds on one core: of every step; for each example of a step, of a million parameters, of a
# thousand numbers that are passed on, and of distorting it. Least squares over docs/experiments.json,
# whose times they meet within a factor of two or three.
_STEP, _MILLION_PARAMETERS, _THOUSAND_OUTPUTS, _DISTORTION = 0.25, 0.0624, 0.003, 0.033
# An epoch of pre-training one layer takes as long as so many of training the network.
_PRETRAINING = 2


def estimated_seconds(experiment: Experiment) -> float | None:
    """How long the training of the experiment's full length takes on a processor.

    None where something else computes: how fast that is says nothing of another machine's.
    """
    if experiment.training.device != "cpu":
        return None
    outputs = experiment.task_facts.inputs + sum(layer.outputs for layer in layers_of(experiment))
    each = _MILLION_PARAMETERS * parameter_count(experiment) / 1e6
    each += _THOUSAND_OUTPUTS * outputs / 1e3 + _DISTORTION * experiment.augments
    length = experiment.length
    if experiment.pretrains:
        network = experiment.network
        length += _PRETRAINING * len(network.hidden) * network.pretraining_epochs
    step = _STEP + each * experiment.batch_rows
    return step * experiment.batches_per_epoch * length / 1000


def duration_in_words(seconds: float) -> str:
    """A time that is only known roughly: "5 s", "about 40 s", "about 4 min", "about 2 h"."""
    if seconds < 15:
        return say("{count} s", count=max(1, round(seconds)))
    if seconds < 57:
        return say("about {count} s", count=5 * round(seconds / 5))
    minutes = seconds / 60
    if minutes < 90:
        count = max(1, round(minutes)) if minutes < 10 else 5 * round(minutes / 5)
        return say("about {count} min", count=count)
    return say("about {count} h", count=round(minutes / 60))
