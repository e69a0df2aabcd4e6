"""A run's network as an ONNX model.

Its graph is written layer by layer: torch's own exporter takes a second for the smallest network, and four
for the first. The package onnx, which is needed, is an extra of this program.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.learning.network import build_network
from mnist_desktop.runs.exports.errors import ExportError, check_weights_are_there, write_export
from mnist_desktop.runs.run import Run

# Of 2022, with the first version of the format that has it: programs need not be newer.
_OPERATORS, _FORMAT = 17, 8


def save_onnx(run: Run, path: Path) -> None:
    """Write a run's network as one ONNX file, whole or not at all.

    Its input is "pixels" (batch, 784), or "inputs" (batch, inputs) where the task has no images, its output
    "probabilities" (batch, outputs), both float32 and in 0..1 where they are pixels or probabilities; the
    batch may have any size. Raises ExportError, also where the package is missing.
    """
    check_weights_are_there(run)
    try:
        import onnx  # noqa: F401
    except ImportError:
        raise ExportError(
            "ONNX export needs the package onnx: pip install 'mnist-desktop[onnx]'."
        ) from None
    write_export(_model(run), path)


class _Chain:
    """Operators one after the other, each on what the one before it gave."""

    def __init__(self, given: str) -> None:
        self.last = given
        self.nodes: list[Any] = []
        self.tensors: list[Any] = []

    def add(self, operator: str, result: str, *others: str, **attributes: Any) -> None:
        """Let an operator make `result` of the last one's and of others."""
        from onnx import helper

        inputs = [self.last, *others]
        self.nodes.append(helper.make_node(operator, inputs, [result], result, **attributes))
        self.last = result

    def tensor(self, name: str, value: Tensor) -> str:
        """A tensor that operators may take, by its name."""
        from onnx import numpy_helper

        self.tensors.append(numpy_helper.from_array(value.numpy(), name))
        return name


def _model(run: Run) -> bytes:
    from onnx import TensorProto, helper

    task = run.experiment.task_facts
    given, answer = "pixels" if task.images else "inputs", "probabilities"
    chain = _Chain(given)
    with torch.device("meta"):
        network = build_network(layers_of(run.experiment))
    for name, module in network.named_children():
        _add(chain, name, module, run.outcome.weights)
    if task.loss is Loss.CROSS_ENTROPY:
        chain.add("Softmax", "softmax", axis=1)
    chain.nodes[-1].output[:] = [answer]
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", width])
        for name, width in ((given, task.inputs), (answer, task.outputs))
    ]
    graph = helper.make_graph(chain.nodes, "network", ends[:1], ends[1:], chain.tensors)
    model = helper.make_model(
        graph,
        producer_name="MNIST Desktop",
        opset_imports=[helper.make_opsetid("", _OPERATORS)],
        ir_version=_FORMAT,
    )
    # In one piece: the largest network of the form has 1.9 GB, and the format ends at 2.
    return bytes(model.SerializeToString())


def _add(chain: _Chain, name: str, module: nn.Module, weights: dict[str, Tensor]) -> None:
    """Add what a layer does when a network is asked."""

    def own(*parts: str) -> list[str]:
        return [chain.tensor(f"{name}.{part}", weights[f"{name}.{part}"]) for part in parts]

    match module:
        case nn.Linear():
            chain.add("Gemm", name, *own("weight", "bias"), transB=1)
        case nn.BatchNorm1d():
            parts = own("weight", "bias", "running_mean", "running_var")
            chain.add("BatchNormalization", name, *parts, epsilon=module.eps)
        case nn.Dropout():
            pass
        case nn.Sigmoid() | nn.Tanh():
            chain.add(type(module).__name__, name)
        case nn.ReLU():
            chain.add("Relu", name)
        case nn.LeakyReLU():
            chain.add("LeakyRelu", name, alpha=module.negative_slope)
        case nn.ELU():
            chain.add("Elu", name, alpha=module.alpha)
        case nn.SiLU():
            score = chain.last
            chain.add("Sigmoid", f"{name}.sigmoid")
            chain.add("Mul", name, score)
        case nn.GELU():
            # x · (1 + erf(x / √2)) / 2: as one operator it came later.
            score = chain.last
            half, one = torch.tensor(0.5), torch.tensor(1.0)
            chain.add("Mul", f"{name}.scaled", chain.tensor(f"{name}.root", half.sqrt()))
            chain.add("Erf", f"{name}.erf")
            chain.add("Add", f"{name}.raised", chain.tensor(f"{name}.one", one))
            chain.add("Mul", f"{name}.twice", score)
            chain.add("Mul", name, chain.tensor(f"{name}.half", half))
        case _:
            raise AssertionError(f"no operator of ONNX is known for {module}")
