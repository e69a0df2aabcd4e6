"""One door to all exports of a run."""

from __future__ import annotations

from pathlib import Path

from mnist_desktop.data.torchvision_import import torchvision_fits
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.publishing.exports.errors import write_export
from mnist_desktop.publishing.exports.kinds import ExportKind
from mnist_desktop.publishing.exports.onnx_model import save_onnx
from mnist_desktop.publishing.exports.torch_weights import save_weights
from mnist_desktop.publishing.exports.web_page import save_web_page
from mnist_desktop.publishing.exports.weights_picture import save_weights_picture
from mnist_desktop.publishing.script.notebook import notebook_of
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.publishing.script.running import check_can_run
from mnist_desktop.runs.run import Run
from mnist_desktop.words import language


def export(run: Run, kind: ExportKind, path: Path) -> str:
    """Write a run as a file of a kind; return the lines of Python that load it, where it needs some.

    Raises ExportError.
    """
    match kind:
        case ExportKind.TORCH:
            return f"import torch\nfrom torch import nn\n\n{save_weights(run, path)}"
        case ExportKind.ONNX:
            save_onnx(run, path)
        case ExportKind.WEIGHTS_PNG:
            save_weights_picture(run, path)
        case ExportKind.WEB_PAGE:
            save_web_page(run, path)
        case _:
            check_can_run(path)
            history = run.outcome.history
            provenance = Provenance(history.changes, run.based_on, run.outcome.device)
            text = program_text(kind, run.experiment, name=run.name, provenance=provenance)
            write_export(text.encode(), path)
    return ""


def program_text(
    kind: ExportKind, experiment: Experiment, *, name: str, provenance: Provenance | None = None
) -> str:
    """An experiment, or a run of it, as a script or a notebook that runs beside this machine's torch.

    Its comments are in the language that is spoken.
    """
    guard = experiment.task_facts.digits and not torchvision_fits()
    if kind is ExportKind.NOTEBOOK:
        return notebook_of(
            experiment, name=name, guard=guard, provenance=provenance, translate=language()
        )
    return script_of(
        experiment, name=name, guard=guard, provenance=provenance, translate=language()
    ).text
