"""Runs in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mnist_desktop.percent import percent

if TYPE_CHECKING:
    from mnist_desktop.experiment.recipe import Recipe
    from mnist_desktop.judging.verdict import Verdict
    from mnist_desktop.runs.run import Run


def run_in_words(run: Run, own: tuple[int, int] | None = None) -> str:
    """How a run ended and what it reached, in a line.

    `own` is how many of the user's own digits its network reads right, and of how many.
    """
    from mnist_desktop.library.columns import ENDS

    outcome, kept = run.outcome, run.outcome.kept
    in_steps = run.experiment.task_facts.full_batch
    if kept is None:
        within = _tr("{} {} within its first epoch, after {:,} batches · {}")
        text = _tr("{} {} after {:,} steps · {}") if in_steps else within
        return text.format(
            run.name, _tr(ENDS[run.outcome.end]), len(outcome.history.losses), outcome.device
        )
    text = _tr("{} {}: cost {:.4f}, test accuracy {}{} in {} {:,} of {:,}, {:.1f} s · {}")
    handwriting = ""
    if own is not None and own[1] and run.experiment.task_facts.digits:
        handwriting = _tr(", your handwriting {}").format(percent(own[0] / own[1]))
    return text.format(
        run.name,
        _tr(ENDS[run.outcome.end]),
        kept.cost,
        percent(kept.test_accuracy),
        handwriting,
        _tr("step") if in_steps else _tr("epoch"),
        kept.epoch,
        run.experiment.length,
        outcome.seconds,
        outcome.device,
    )


def verdict_in_words(verdict: Verdict | None, recipe: Recipe) -> str:
    """Whether what the notes, or else the lesson, claim came true; nothing where it was not judged."""
    if verdict is None or not recipe.claim.criteria:
        return ""
    if recipe.section in ("beyond", ""):
        return _tr("✓ as the lesson says") if verdict.met else _tr("✗ not as the lesson says")
    return _tr("✓ as the notes say") if verdict.met else _tr("✗ not as the notes say")


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunWords", text)
