"""The arithmetic of a step, written with its numbers: a unit's sum, the chain rule, the optimizer's rule.

Each line computes, from what PyTorch has told, what PyTorch then tells; it is there to be read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.experiment.training import Training

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mnist_desktop.experiment.spec import Experiment
    from mnist_desktop.learning.layer_pass import LayerPass, Values
    from mnist_desktop.learning.one_step import OneStep, Update

# What torch.optim's Adam and AdamW have where nothing else is asked for; the form asks for nothing else.
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Line(NamedTuple):
    """A line of a calculation: what it gives, how, and its value."""

    symbol: str
    formula: str
    value: float


@dataclass(frozen=True)
class Place:
    """A connection: the layer it leads into, from 0, the unit there, and the one it comes from."""

    layer: int
    target: int
    source: int


@dataclass(frozen=True, eq=False)
class Term:
    """A product of a sum: weight · value, and which unit of the layer before it is about."""

    unit: int
    weight: float
    value: float

    @property
    def product(self) -> float:
        return self.weight * self.value


def figure(value: float, digits: int = 4) -> str:
    """A number in so many digits, with a real minus."""
    return f"{value + 0.0:.{digits}g}".replace("-", "−")  # not −0


def strongest(values: Values, count: int) -> NDArray[np.int64]:
    """Where the `count` largest sizes are, the largest first, of an array taken as flat."""
    sizes = np.abs(values).ravel()
    count = min(count, sizes.size)
    if count == 0:
        return np.empty(0, np.int64)
    found = np.argpartition(sizes, sizes.size - count)[sizes.size - count :]
    return found[np.argsort(-sizes[found], kind="stable")]


def terms(layer: LayerPass, unit: int, row: int, count: int) -> tuple[Term, ...]:
    """The terms that say most of a unit's sum, the strongest first."""
    weights, values = layer.weight[unit], layer.inputs[row]
    found = strongest(weights * values, count)
    return tuple(Term(int(at), float(weights[at]), float(values[at])) for at in found)


def leads_to(layers: Sequence[LayerPass], layer: int, unit: int, count: int) -> tuple[Term, ...]:
    """The weights that lead on from a unit, the strongest first, with its output in the first row."""
    if layer + 1 >= len(layers):
        return ()
    weights, value = layers[layer + 1].weight[:, unit], float(layers[layer].outputs[0, unit])
    found = strongest(weights, count)
    return tuple(Term(int(at), float(weights[at]), value) for at in found)


def chain_rule(
    experiment: Experiment, step: OneStep, place: Place, row: int, *, many: int = 3
) -> tuple[Line, ...]:
    """How the loss changes with a weight, for one row, and for all of them where there are several."""
    layer, target, source = place.layer, place.target, place.source
    told, back = step.layers[layer], step.gradients[layer]
    lines = []
    rows = len(told.z)
    by_z = float(back.z[row, target])
    if layer == len(step.layers) - 1:
        said, aim = float(told.outputs[row, target]), float(step.aims[row, target])
        formula = f"p − y = {figure(said)} − {figure(aim)}"
        if rows > 1:
            formula = f"(p − y) / {rows} = ({figure(said)} − {figure(aim)}) / {rows}"
        lines.append(Line("∂L/∂z", formula, by_z))
    else:
        lines += _through_the_unit(step, layer, target, row, many)
    given = float(told.inputs[row, source])
    symbol = "x" if layer == 0 else "a"
    lines.append(Line("∂z/∂w", symbol, given))
    product = by_z * given
    lines.append(Line("∂L/∂w", f"∂L/∂z · {symbol} = {figure(by_z)} · {figure(given)}", product))
    if rows > 1:
        products = back.z[:, target] * told.inputs[:, source]
        words = " + ".join(f"({figure(each)})" if each < 0 else figure(each) for each in products)
        lines.append(Line("Σ ∂L/∂w", words, float(products.sum())))
    return tuple(lines)


def _through_the_unit(step: OneStep, layer: int, target: int, row: int, many: int) -> list[Line]:
    """From what comes back along a hidden unit's outgoing weights to its sum."""
    told, back = step.layers[layer], step.gradients[layer]
    assert back.outputs is not None
    assert back.activated is not None
    assert told.slopes is not None
    onwards = step.layers[layer + 1].weight[:, target]
    beyond = step.gradients[layer + 1].z[row]
    found = strongest(onwards * beyond, many)
    parts = [f"{figure(onwards[at])} · {figure(beyond[at])}" for at in found]
    if len(onwards) > len(found):
        parts.append("…")
    lines = [Line("∂L/∂a", "Σ w · ∂L/∂z′ = " + " + ".join(parts), float(back.outputs[row, target]))]
    if told.factors is not None:
        factor = float(told.factors[row, target])
        lines.append(Line("· dropout", figure(factor), float(back.activated[row, target])))
    slope = float(told.slopes[row, target])
    after_norm = float(back.z[row, target] if back.normed is None else back.normed[row, target])
    formula = f"∂L/∂a · f′ = {figure(back.activated[row, target])} · {figure(slope)}"
    lines.append(Line("∂L/∂z" if back.normed is None else "∂L/∂n", formula, after_norm))
    norm = told.norm
    if norm is not None and back.normed is not None:
        scale = float(norm.scale[target] / np.sqrt(norm.variance[target] + norm.epsilon))
        formula = f"∂L/∂n · γ/√(σ² + ε) = {figure(after_norm)} · {figure(scale)}"
        if norm.over_batch:
            # Each row moves the mean and the variance of all.
            by_n, hats = back.normed[:, target], norm.normalised[:, target]
            mean, along = float(by_n.mean()), float((by_n * hats).mean())
            formula = (
                f"γ/√(σ² + ε) · (∂L/∂n − mean − ẑ · mean(ẑ · ∂L/∂n)) = {figure(scale)} · "
                f"({figure(after_norm)} − {figure(mean)} − {figure(hats[row])} · {figure(along)})"
            )
        lines.append(Line("∂L/∂z", formula, float(back.z[row, target])))
    return lines


def update_rule(training: Training, update: Update, at: tuple[int, ...]) -> tuple[Line, ...]:
    """What the optimizer makes of one number's gradient; `at` is where it is in its parameter.

    Of optimizers other than SGD's and Adam's kinds, only the gradient and what came of it.
    """
    kind, rate, decay = training.optimizer, training.learning_rate, training.weight_decay
    weight, gradient = float(update.before[at]), float(update.gradient[at])
    lines = [Line("g", "∂L/∂w", gradient)]
    if decay and kind is not Optimizer.ADAMW:
        formula = f"∂L/∂w + λ · w = {figure(gradient)} + {figure(decay)} · {figure(weight)}"
        gradient += decay * weight
        lines = [Line("g", formula, gradient)]
    pulled = weight
    if decay and kind is Optimizer.ADAMW:
        pulled = weight * (1 - rate * decay)
        formula = f"w · (1 − η · λ) = {figure(weight)} · (1 − {figure(rate)} · {figure(decay)})"
        lines.append(Line("w", formula, pulled))
    if kind in (Optimizer.SGD, Optimizer.MOMENTUM, Optimizer.NESTEROV):
        more, move = _descends(
            training, _remembered(update.memory, "momentum_buffer", at), gradient
        )
    elif kind in (Optimizer.ADAM, Optimizer.ADAMW):
        more, move = _adapts(update.memory, at, gradient)
    else:
        formula = f"{kind.label}, η = {figure(rate)}"
        return (*lines, Line("w′", formula, float(update.after[at])))
    formula = f"w − η · {move.symbol} = {figure(pulled)} − {figure(rate)} · {figure(move.value)}"
    return (*lines, *more, Line("w′", formula, pulled - rate * move.value))


def _descends(training: Training, before: float | None, gradient: float) -> tuple[list[Line], Line]:
    """SGD, with momentum and Nesterov's: the lines, and what is gone along."""
    plain = Line("g", "", gradient)
    if training.optimizer is Optimizer.SGD:
        return [], plain
    share = training.momentum
    if before is None:  # torch begins with the first gradient itself
        speed = Line("v", "g", gradient)
    else:
        formula = f"μ · v + g = {figure(share)} · {figure(before)} + {figure(gradient)}"
        speed = Line("v", formula, share * before + gradient)
    if training.optimizer is Optimizer.MOMENTUM:
        return [speed], speed
    formula = f"g + μ · v = {figure(gradient)} + {figure(share)} · {figure(speed.value)}"
    ahead = Line("d", formula, gradient + share * speed.value)
    return [speed, ahead], ahead


def _adapts(
    memory: Mapping[str, object], at: tuple[int, ...], gradient: float
) -> tuple[list[Line], Line]:
    """Adam's two means with their correction: the lines, and what is gone along."""
    count = int(_number(memory.get("step", 0))) + 1
    first = _remembered(memory, "exp_avg", at) or 0.0
    second = _remembered(memory, "exp_avg_sq", at) or 0.0
    mean = BETA1 * first + (1 - BETA1) * gradient
    square = BETA2 * second + (1 - BETA2) * gradient**2
    fair_mean, fair_square = mean / (1 - BETA1**count), square / (1 - BETA2**count)
    power = str(count).translate(_RAISED)
    direction = fair_mean / (fair_square**0.5 + EPSILON)
    lines = [
        Line("m", f"0.9 · m + 0.1 · g = 0.9 · {figure(first)} + 0.1 · {figure(gradient)}", mean),
        Line(
            "v",
            f"0.999 · v + 0.001 · g² = 0.999 · {figure(second)} + 0.001 · {figure(gradient**2)}",
            square,
        ),
        Line(
            "m′", f"m / (1 − 0.9{power}) = {figure(mean)} / {figure(1 - BETA1**count)}", fair_mean
        ),
        Line(
            "v′",
            f"v / (1 − 0.999{power}) = {figure(square)} / {figure(1 - BETA2**count)}",
            fair_square,
        ),
    ]
    move = Line("m′/(√v′ + ε)", "", direction)
    return lines, move


def _remembered(memory: Mapping[str, object], name: str, at: tuple[int, ...]) -> float | None:
    kept = memory.get(name)
    return float(kept[at]) if isinstance(kept, np.ndarray) and kept.ndim else None


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def loss_lines(experiment: Experiment, step: OneStep, row: int) -> tuple[Line, ...]:
    """The loss of one row from its probabilities, and the mean where there are several."""
    said, aims = step.layers[-1].outputs[row], step.aims[row]
    own, rows = float(step.losses[row]), len(step.losses)
    if experiment.task_facts.loss is Loss.BINARY_CROSS_ENTROPY:
        share, symbol = (said[0], "p") if aims[0] >= 0.5 else (1 - said[0], "(1 − p)")
        lines = [Line("L", f"−log {symbol} = −log {figure(share)}", own)]
    elif experiment.training.label_smoothing:
        lines = [Line("L", "−Σ y · log p", own)]
    else:
        lines = [Line("L", f"−log p = −log {figure(said[step.labels[row]])}", own)]
    if rows > 1:
        words = " + ".join(map(figure, step.losses))
        lines.append(Line("L", f"({words}) / {rows}", step.loss))
    return tuple(lines)
