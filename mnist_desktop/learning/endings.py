"""Why a run ended, in a sentence; and a device that failed told from an error of the program's own."""

from __future__ import annotations

import torch

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import say

OUT_OF_MEMORY = (
    "The device ran out of memory. Take fewer or narrower hidden layers, smaller batches, or another "
    "device."
)


def why_failed(error: RuntimeError) -> str | None:
    """A sentence where a device ran out of memory or broke down, None for any other error."""
    if _is_out_of_memory(error):
        return OUT_OF_MEMORY
    if _is_device_failure(error):
        return say("The device failed: {reason}.", reason=_first_line(error))
    return None


def why_diverged(experiment: Experiment, step: int, rate: float) -> str:
    """What a loss that is not finite means at step `step`; at step 0, in pre-training."""
    if not step:
        return say(
            "Pre-training blew up: the reconstruction error stopped being a finite number. Try a "
            "smaller pre-training rate than {rate:g}.",
            rate=experiment.network.pretraining_rate,
        )
    return say(
        "The loss stopped being a finite number at step {step:,}: the steps were too large. Try a "
        "smaller learning rate than {rate:g}, or batch norm, or another initialisation.",
        step=step,
        rate=rate,
    )


def why_early(experiment: Experiment, best_epoch: int) -> str:
    """Why early stopping ended a run, and which weights it kept."""
    return say(
        "Early stopping: the validation loss was least after epoch {best_epoch} and has not fallen for "
        "{patience} epochs. The weights of epoch {best_epoch} are kept.",
        best_epoch=best_epoch,
        patience=experiment.training.patience,
    )


def _is_device_failure(error: RuntimeError) -> bool:
    if isinstance(error, getattr(torch, "AcceleratorError", ())):
        return True
    return "CUDA error" in str(error)


def _is_out_of_memory(error: RuntimeError) -> bool:
    # The CPU (on Linux and macOS, on Windows) and MPS have no exception of their own for it.
    marks = ("can't allocate memory", "not enough memory", "out of memory")
    return any(mark in str(error) for mark in marks)


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0].rstrip(".")
