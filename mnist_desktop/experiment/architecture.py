"""The one owner of the architecture: the layers of a network as a list that everything else reads.

`learning.network` builds the modules from it; the summary prints it. It needs no torch, so the window
can show a network before torch is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mnist_desktop.experiment.choices import Activation, Init, Optimizer
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.experiment.training import Training


@dataclass(frozen=True)
class Layer:
    """A module of torch.nn: its name in the network, its class, its arguments.

    `outputs` is how many numbers it passes on for each example, `parameters` how many it learns.
    """

    name: str
    kind: str
    arguments: dict[str, Any] = field(default_factory=dict)
    outputs: int = 0
    parameters: int = 0

    def __str__(self) -> str:
        """As one would write it in Python: Linear(784, 100)."""
        if self.kind == "Linear":
            inside = f"{self.arguments['in_features']}, {self.arguments['out_features']}"
        elif self.kind == "BatchNorm1d":
            inside = str(self.arguments["num_features"])
        else:
            inside = ", ".join(f"{name}={value}" for name, value in self.arguments.items())
        return f"{self.kind}({inside})"


def layers(network: Network, inputs: int, outputs: int) -> list[Layer]:
    """The layers from `inputs` numbers to `outputs` scores (logits), without what is switched off."""
    result = []
    width = inputs
    for number, units in enumerate(network.hidden, start=1):
        result.append(_linear(f"linear{number}", width, units))
        if network.batch_norm:
            result.append(
                Layer(f"bn{number}", "BatchNorm1d", {"num_features": units}, units, 2 * units)
            )
        kind, arguments = _activation(network)
        result.append(Layer(f"{network.activation.name.lower()}{number}", kind, arguments, units))
        if network.dropout > 0:
            result.append(Layer(f"dropout{number}", "Dropout", {"p": network.dropout}, units))
        width = units
    result.append(_linear(f"linear{len(network.hidden) + 1}", width, outputs))
    return result


def layers_of(experiment: Experiment) -> list[Layer]:
    """The layers of an experiment's network: to scores, or to the one probability that a gate wants."""
    task = experiment.task_facts
    result = layers(experiment.network, task.inputs, task.outputs)
    if task.loss is Loss.BINARY_CROSS_ENTROPY:
        number = len(experiment.network.hidden) + 1
        result.append(Layer(f"sigmoid{number}", "Sigmoid", outputs=task.outputs))
    return result


def parameter_count(experiment: Experiment) -> int:
    """How many numbers the experiment's network learns."""
    return sum(layer.parameters for layer in layers_of(experiment))


def optimizer_call(training: Training) -> tuple[str, dict[str, Any]]:
    """The class of torch.optim and the arguments that an experiment asks for."""
    arguments: dict[str, Any] = {"lr": training.learning_rate}
    if training.optimizer in (Optimizer.MOMENTUM, Optimizer.NESTEROV):
        arguments["momentum"] = training.momentum
    if training.optimizer is Optimizer.NESTEROV:
        arguments["nesterov"] = True
    if training.weight_decay > 0:
        arguments["weight_decay"] = training.weight_decay
    elif training.optimizer is Optimizer.ADAMW:
        # AdamW's own default is 0.01: what the form shows as off must be off.
        arguments["weight_decay"] = 0.0
    return _OPTIMIZERS[training.optimizer], arguments


def initialisation_call(network: Network) -> tuple[str, dict[str, Any]]:
    """The function of torch.nn.init and its arguments; "" where weights start as PyTorch starts them."""
    arguments: dict[str, Any] = {}
    if network.init in (Init.HE_UNIFORM, Init.HE_NORMAL):
        arguments["nonlinearity"] = "relu"
        if network.activation is Activation.LEAKY_RELU:
            arguments = {"a": network.leaky_slope, "nonlinearity": "leaky_relu"}
    return _INITIALISATIONS.get(network.init, ""), arguments


def is_fused(optimizer: str, device: str) -> bool:
    """Whether one of torch.optim's classes has one kernel for all weights in place of a dozen a weight.

    It follows the same rule, a third faster, with other last digits. `device` is as torch names it.
    """
    return device.partition(":")[0] in _FUSED.get(optimizer, ())


def evaluation_rows(parameters: int) -> int:
    """How many examples a network of so many parameters is asked at a time when it is evaluated.

    Enough to be quick, few enough that a stop need not wait: a step multiplies by every weight once for
    each example, so huge networks take fewer.
    """
    return max(_FEWEST_ROWS, min(MOST_EVALUATION_ROWS, _MULTIPLICATIONS // max(1, parameters)))


MOST_EVALUATION_ROWS = 2000
_FEWEST_ROWS = 100
_MULTIPLICATIONS = 4_000_000_000

_EVERYWHERE = ("cpu", "cuda")
# In torch 2.13 Adagrad has one on both, in 2.11 on the CPU alone.
_FUSED = {"SGD": _EVERYWHERE, "Adam": _EVERYWHERE, "AdamW": _EVERYWHERE, "Adagrad": ("cpu",)}

_OPTIMIZERS = {
    Optimizer.SGD: "SGD",
    Optimizer.MOMENTUM: "SGD",
    Optimizer.NESTEROV: "SGD",
    Optimizer.ADAM: "Adam",
    Optimizer.ADAMW: "AdamW",
    Optimizer.RMSPROP: "RMSprop",
    Optimizer.ADAGRAD: "Adagrad",
    Optimizer.ADADELTA: "Adadelta",
    Optimizer.NADAM: "NAdam",
    Optimizer.RADAM: "RAdam",
}

# DBN pre-training follows PyTorch's own.
_INITIALISATIONS = {
    Init.NORMAL: "normal_",
    Init.XAVIER_UNIFORM: "xavier_uniform_",
    Init.XAVIER_NORMAL: "xavier_normal_",
    Init.HE_UNIFORM: "kaiming_uniform_",
    Init.HE_NORMAL: "kaiming_normal_",
}

_ACTIVATIONS = {
    Activation.SIGMOID: "Sigmoid",
    Activation.TANH: "Tanh",
    Activation.RELU: "ReLU",
    Activation.LEAKY_RELU: "LeakyReLU",
    Activation.ELU: "ELU",
    Activation.GELU: "GELU",
    Activation.SILU: "SiLU",
}


def _activation(network: Network) -> tuple[str, dict[str, Any]]:
    slope = network.leaky_slope
    arguments = {"negative_slope": slope} if network.activation is Activation.LEAKY_RELU else {}
    return _ACTIVATIONS[network.activation], arguments


def _linear(name: str, inputs: int, outputs: int) -> Layer:
    arguments = {"in_features": inputs, "out_features": outputs}
    return Layer(name, "Linear", arguments, outputs, inputs * outputs + outputs)
