"""The network of a script, printed from the list of layers, its loss and its optimizer."""

from __future__ import annotations

from collections.abc import Iterator

from mnist_desktop.experiment.architecture import (
    is_fused,
    optimizer_call,
)
from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.publishing.script.facts import Facts
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.writing import listed, part


def layers(facts: Facts) -> Part:
    """The modules, a line each."""
    lines = [
        Line(f"{name} = nn.{layer}", _WHY_LAYER.get(layer.kind, _WHY_ACTIVATION))
        for name, layer in facts.modules.definitions.items()
    ]
    why = mark("The layers. Those with weights are made one by one; the others hold nothing.")
    return part("nn layers", why, lines)


def initialisation(facts: Facts) -> Iterator[Part]:
    """How the weights start, where it is not as PyTorch starts them."""
    network = facts.experiment.network
    if network.init in (Init.PYTORCH, Init.DBN):
        return
    function, why = _INITS[network.init]
    more = []
    if network.init in (Init.HE_UNIFORM, Init.HE_NORMAL):
        more = ['nonlinearity="relu"']
        if network.activation is Activation.LEAKY_RELU:
            more = [f"a={network.leaky_slope}", 'nonlinearity="leaky_relu"']
    names = facts.modules.linears
    if len(names) == 1:
        lines = listed(f"nn.init.{function}(", [f"{names[0]}.weight", *more], ")", why)
    else:
        lines = listed("for linear in (", names, "):", why)
        lines += listed(f"    nn.init.{function}(", ["linear.weight", *more], ")", why)
    title = f"{network.init.label} initialization"
    yield part(title, mark("Section 09-2: how the weights start."), lines)


def model(facts: Facts) -> Part:
    """The modules one after the other."""
    why = mark("The layers one after the other: what one gives is what the next one gets.")
    after = f"){facts.to}"
    lines = listed("model = nn.Sequential(", facts.modules.order, after, why)
    return part("model", why, lines)


def loss_and_optimizer(facts: Facts) -> Part:
    """What is made small, and by which rule."""
    training = facts.experiment.training
    lines = []
    if facts.binary:
        why = mark(
            "Binary cross entropy, computed from what the last sigmoid gets: the logarithm of a "
            "probability that rounds to 0 would be infinite. The notes' BCELoss gives the same number."
        )
        lines.append(Line("criterion = nn.BCEWithLogitsLoss()", why))
    elif training.label_smoothing:
        why = mark(
            "Cross entropy that asks for a little less than certainty; softmax is computed in it."
        )
        smoothing = training.label_smoothing
        lines.append(Line(f"criterion = nn.CrossEntropyLoss(label_smoothing={smoothing})", why))
    else:
        why = mark("Cross entropy; softmax is computed in it.")
        lines.append(Line("criterion = nn.CrossEntropyLoss()", why))
    kind, arguments = optimizer_call(training)
    if is_fused(kind, training.device):
        arguments["fused"] = True
    items = ["model.parameters()", "lr=learning_rate"]
    items += [f"{name}={value}" for name, value in arguments.items() if name != "lr"]
    why = mark(
        "The rule that turns gradients into steps. With fused=True all weights take their step at "
        "once: the same rule, quicker."
    )
    lines += listed(f"optimizer = torch.optim.{kind}(", items, ")", why)
    return part("loss and optimizer", mark("What is made small, and how."), lines)


_WHY_ACTIVATION = mark(
    "The activation, without which all layers would be one linear layer (section 09-1)."
)


_WHY_LAYER = {
    "Linear": mark("A linear layer: so many numbers go in, so many come out (section 08-2)."),
    "BatchNorm1d": mark("Batch norm: what a layer passes on, normalised over the batch (09-4)."),
    "Dropout": mark("Dropout: silences this share of the units at random (section 09-3)."),
}


_INITS = {
    Init.NORMAL: ("normal_", mark("Weights from N(0, 1): far too large for wide layers.")),
    Init.XAVIER_UNIFORM: (
        "xavier_uniform_",
        mark("Xavier keeps the variance from layer to layer; made for sigmoid and tanh."),
    ),
    Init.XAVIER_NORMAL: (
        "xavier_normal_",
        mark("Xavier keeps the variance from layer to layer; made for sigmoid and tanh."),
    ),
    Init.HE_UNIFORM: ("kaiming_uniform_", mark("He's initialisation, made for ReLU.")),
    Init.HE_NORMAL: ("kaiming_normal_", mark("He's initialisation, made for ReLU.")),
}
