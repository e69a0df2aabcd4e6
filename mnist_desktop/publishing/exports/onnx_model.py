"""A run's network as an ONNX model, by torch's own exporter.

The exporter needs the packages onnx and onnxscript, which are an extra of this program.
"""

from __future__ import annotations

import importlib
import warnings
from pathlib import Path

import torch
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.publishing.exports.errors import (
    ExportError,
    check_weights_are_there,
    write_export,
)
from mnist_desktop.runs.run import Run

_PACKAGES = ("onnx", "onnxscript")


class _Answers(nn.Module):
    """A network that ends in probabilities, as Predictor gives them."""

    def __init__(self, experiment: Experiment, weights: dict[str, Tensor]) -> None:
        super().__init__()
        with torch.device("meta"):
            network = build_network(layers_of(experiment))
        network.load_state_dict(weights, assign=True)
        self._objective = objective_of(experiment.task_facts)
        self.network = self._objective.scores(network)
        self.eval()

    def forward(self, inputs: Tensor) -> Tensor:
        """(batch, inputs) -> (batch, outputs), each in 0..1."""
        return self._objective.probabilities(self.network(inputs))


def save_onnx(run: Run, path: Path) -> None:
    """Write a run's network as one ONNX file, whole or not at all.

    Its input is "pixels" (batch, 784), or "inputs" (batch, inputs) where the task has no images, its output
    "probabilities" (batch, outputs), both float32 and in 0..1 where they are pixels or probabilities; the
    batch may have any size. Of one's own data the names of the classes and the checksum are in its
    metadata. The first export of a process takes some seconds. Raises ExportError, also
    where the packages are missing.
    """
    check_weights_are_there(run)
    try:
        for package in _PACKAGES:
            importlib.import_module(package)
    except ImportError:
        raise ExportError(
            "ONNX export needs the packages onnx and onnxscript: pip install 'mnist-desktop[onnx]'."
        ) from None
    write_export(_model(run), path)


def _model(run: Run) -> bytes:
    task = run.experiment.task_facts
    with warnings.catch_warnings():
        # torch 2.13 copies objects of a class that it has itself deprecated.
        warnings.filterwarnings("ignore", r"`isinstance\(treespec, LeafSpec\)`", FutureWarning)
        try:
            program = torch.onnx.export(
                _Answers(run.experiment, run.outcome.weights),
                # An example, of two rows: a batch of one would be taken for a constant.
                (torch.zeros(2, task.inputs),),
                dynamo=True,
                verbose=False,
                input_names=["pixels" if task.images else "inputs"],
                output_names=["probabilities"],
                dynamic_shapes=({0: torch.export.Dim("batch")},),
            )
        except torch.onnx.OnnxExporterError as error:
            raise ExportError(
                "PyTorch could not make an ONNX model with the packages onnx and onnxscript that are "
                "installed: other versions of them may do."
            ) from error
    assert program is not None
    model = program.model_proto
    for label, name in enumerate(task.names):
        model.metadata_props.add(key=f"class {label}", value=name)
    if task.names and (own := run.experiment.data.own_data) is not None:
        model.metadata_props.add(key="data set", value=f"{own.name}, SHA-256 {own.checksum}")
    for node in model.graph.node:
        # Where in this computer's files it came from, which is nobody's business.
        node.ClearField("metadata_props")
    # In one piece: the largest network of the form has 1.9 GB, and the format ends at 2.
    return bytes(model.SerializeToString())
