"""Runs and differences between experiments, in words."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mnist_desktop.experiment.spec import Experiment, knob_named, label_of
from mnist_desktop.ui.texts import translated

if TYPE_CHECKING:
    from mnist_desktop.runs.run import Run


def differences_in_words(before: Experiment, after: Experiment) -> str:
    """The knobs that differ, with their values: "Dropout 0.3 → off". The device is no difference."""
    changed = before.differences(after)
    changed.pop("device", None)
    return ", ".join(
        f"{translated(label_of(name))} {_shown(name, old)} → {_shown(name, new)}"
        for name, (old, new) in changed.items()
    )


def run_in_words(run: Run, own: tuple[int, int] | None = None) -> str:
    """How a run ended and what it reached, in a line.

    `own` is how many of the user's own digits its network reads right, and of how many.
    """
    outcome, kept = run.outcome, run.outcome.kept
    in_steps = run.experiment.task_facts.full_batch
    if kept is None:
        within = _tr("{} {} within its first epoch, after {:,} batches · {}")
        text = _tr("{} {} after {:,} steps · {}") if in_steps else within
        return text.format(
            run.name, _end_in_words(run), len(outcome.history.losses), outcome.device
        )
    text = _tr("{} {}: cost {:.4f}, test accuracy {:.2%}{} in {} {:,} of {:,}, {:.1f} s · {}")
    handwriting = ""
    if own is not None and own[1] and run.experiment.task_facts.images:
        handwriting = _tr(", your handwriting {:.1%}").format(own[0] / own[1])
    return text.format(
        run.name,
        _end_in_words(run),
        kept.cost,
        kept.test_accuracy,
        handwriting,
        _tr("step") if in_steps else _tr("epoch"),
        kept.epoch,
        run.experiment.length,
        outcome.seconds,
        outcome.device,
    )


def _end_in_words(run: Run) -> str:
    from mnist_desktop.learning.history import End

    return {
        End.FINISHED: _tr("finished"),
        End.EARLY: _tr("stopped early"),
        End.STOPPED: _tr("stopped"),
        End.DIVERGED: _tr("diverged"),
        End.FAILED: _tr("failed"),
    }[run.outcome.end]


def _shown(name: str, value: object) -> str:
    if isinstance(value, bool):
        return _tr("on") if value else _tr("off")
    if value == knob_named(name).off:
        return _tr("off")
    if isinstance(value, tuple):
        return "/".join(map(str, value)) or _tr("none")
    if isinstance(value, Enum):
        return translated(str(getattr(value, "label", value)))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunWords", text)
