"""DBN pre-training as lines of a script: the same arithmetic as learning.pretraining, in the same order."""

from __future__ import annotations

from collections.abc import Sequence

from mnist_desktop.experiment.knobs import mark
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.writing import listed, part


def pretraining(linears: Sequence[str], *, small_data: bool) -> Part:
    """Pre-train the named layers; with `small_data` a batch may have to be smaller than batch_size."""
    why = mark(
        "DBN pre-training: before any label is used, each hidden layer learns, as a restricted Boltzmann "
        "machine, to give back what it is shown."
    )
    up = mark("How likely each hidden unit is on, given what is seen: the layer with its sigmoid.")
    start = mark("A restricted Boltzmann machine starts from small weights and no bias.")
    steps = mark("The last step of each, of which the next keeps a half: momentum 0.5.")
    step = mark(
        "One step of contrastive divergence: what the data makes likely becomes likelier, what the "
        "machine makes up from it becomes less likely."
    )
    dreams = mark("Hidden units go on or off by chance, and the picture is rebuilt from them.")
    told = mark("The mean squared error of the rebuilt pixels.")
    size = "min(batch_size, len(data))" if small_data else "batch_size"
    body = [
        Line("        linear.weight.normal_(std=0.01)", start),
        Line("        linear.bias.zero_()", start),
        Line("        visible_bias = linear.weight.new_zeros(linear.in_features)", start),
        Line("        weight_step = torch.zeros_like(linear.weight)", steps),
        Line("        hidden_step = torch.zeros_like(linear.bias)", steps),
        Line("        visible_step = torch.zeros_like(visible_bias)", steps),
        Line(f"        size = {size}"),
        Line("        used = len(data) - len(data) % size", mark("Whole batches only.")),
        Line("        for epoch in range(pretraining_epochs):"),
        Line("            squared_errors = 0"),
        Line("            order = torch.randperm(len(data))[:used]"),
        Line("            for batch in order.split(size):"),
        Line("                shown = data[batch]"),
        Line("                hidden = up(linear, shown)", dreams),
        Line("                states = torch.bernoulli(hidden)", dreams),
        Line("                rebuilt = torch.addmm(visible_bias, states, linear.weight)", dreams),
        Line("                rebuilt = torch.sigmoid(rebuilt)", dreams),
        Line("                again = up(linear, rebuilt)", dreams),
        Line("                error = rebuilt - shown", told),
        Line("                rate = pretraining_rate / size", step),
        Line("                weight_step.addmm_(hidden.T, shown, beta=0.5, alpha=rate)", step),
        Line("                weight_step.addmm_(again.T, rebuilt, alpha=-rate)", step),
        Line("                hidden_step.mul_(0.5)", step),
        Line("                hidden_step.add_((hidden - again).sum(0), alpha=rate)", step),
        Line("                visible_step.mul_(0.5)", step),
        Line("                visible_step.add_(error.sum(0), alpha=-rate)", step),
        Line("                linear.weight.add_(weight_step)", step),
        Line("                visible_bias.add_(visible_step)", step),
        Line("                linear.bias.add_(hidden_step)", step),
        Line("                squared_errors += error.square().sum().item()", told),
        Line("            error = squared_errors / (used * linear.in_features)", told),
        Line('            print(f"Layer {layer}, epoch {epoch + 1}: error {error:.6f}")', told),
        Line("        data = up(linear, data)", mark("The next layer learns from this one.")),
    ]
    lines = [
        Line("def up(linear, visible):", up),
        Line(
            '    """The probability of each hidden unit: (rows, visible) to (rows, hidden)."""', up
        ),
        Line("    return torch.addmm(linear.bias, visible, linear.weight.T).sigmoid_()", up),
        Line(""),
        Line(""),
        *listed("hidden_layers = [", linears, "]", ""),
        Line("data = X_train"),
        Line("with torch.no_grad():", mark("A machine is not trained by gradients of a loss.")),
        Line("    for layer, linear in enumerate(hidden_layers, start=1):"),
        *body,
    ]
    return part("pre-training", why, lines)
