"""One door to all exports of a run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mnist_desktop.data.torchvision_import import torchvision_fits
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.history import KnobChange
from mnist_desktop.runs.exports.errors import write_export
from mnist_desktop.runs.exports.kinds import Kind
from mnist_desktop.runs.exports.onnx_model import save_onnx
from mnist_desktop.runs.exports.torch_weights import save_weights
from mnist_desktop.runs.exports.weights_picture import save_weights_picture
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.script.facts import threads_in
from mnist_desktop.runs.script.notebook import notebook_of
from mnist_desktop.runs.script.program import script_of


def export(run: Run, kind: Kind, path: Path) -> str:
    """Write a run as a file of a kind; return the lines of Python that load it, where it needs some.

    Raises ExportError.
    """
    match kind:
        case Kind.TORCH:
            return f"import torch\nfrom torch import nn\n\n{save_weights(run, path)}"
        case Kind.ONNX:
            save_onnx(run, path)
        case Kind.WEIGHTS_PNG:
            save_weights_picture(run, path)
        case _:
            text = program_text(
                kind,
                run.experiment,
                name=run.name,
                changes=run.outcome.history.changes,
                based_on=run.based_on,
                device=run.outcome.device,
            )
            write_export(text.encode(), path)
    return ""


def program_text(
    kind: Kind,
    experiment: Experiment,
    *,
    name: str,
    changes: Sequence[KnobChange] = (),
    based_on: str = "",
    device: str = "",
) -> str:
    """An experiment, or a run of it on a `device`, as a program that runs beside this machine's torch."""
    options: dict[str, Any] = {
        "name": name,
        "guard": experiment.task_facts.images and not torchvision_fits(),
        "changes": changes,
        "based_on": based_on,
        "threads": threads_in(device),
    }
    if kind is Kind.NOTEBOOK:
        return notebook_of(experiment, **options)
    return script_of(experiment, **options).text
