"""What is written of an opened unit and of an opened connection: sums with their numbers, as rich text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from mnist_desktop.experiment.tasks import Loss
from mnist_desktop.learning.arithmetic import (
    Line,
    Place,
    Term,
    chain_rule,
    figure,
    leads_to,
    loss_lines,
    terms,
    update_rule,
)
from mnist_desktop.ui.step.drawing import Tint
from mnist_desktop.ui.step.story import Spot, Told
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.learning.layer_pass import LayerPass

_TERMS, _ONWARDS = 5, 3


def title_of(told: Told, layer: int, unit: int) -> str:
    """What a unit is called."""
    task = told.experiment.task_facts
    if layer < 0:
        if task.images:
            down, across = divmod(unit, 28)
            return _tr("pixel ({}, {})").format(across + 1, down + 1)
        return f"x{unit + 1}"
    if layer < len(told.layers) - 1:
        return _tr("hidden layer {}, unit {}").format(layer + 1, unit + 1)
    if task.images:
        return _tr("the {}").format(unit)
    return _tr("the output") if task.outputs == 1 else _tr("class {}").format(unit)


def the_sum(told: Told, spot: Spot, tint: Tint) -> str:
    """A unit's weighted sum, its strongest terms first."""
    layer = told.layers[spot.layer]
    found = terms(layer, spot.unit, spot.row, _TERMS)
    bias, z = float(layer.bias[spot.unit]), float(layer.z[spot.row, spot.unit])
    rows = [_term_row(told, spot.layer - 1, term, tint) for term in found]
    left = layer.weight.shape[1] - len(found)
    if left:
        rest = z - bias - sum(term.product for term in found)
        words = _tr("and {:,} more").format(left)
        rows.append(f"<tr><td colspan=4>{words}</td>{_right(rest, tint)}</tr>")
    rows.append(f"<tr><td colspan=4>+ b</td>{_right(bias, tint)}</tr>")
    rows.append(f"<tr><td colspan=4><b>= z</b></td><td align=right><b>{figure(z)}</b></td></tr>")
    return _table(rows)


def after_the_sum(told: Told, spot: Spot, tint: Tint) -> str:
    """Through batch norm, the activation and dropout to a hidden unit's output, and where that goes."""
    layer, row, unit = told.layers[spot.layer], spot.row, spot.unit
    lines: list[str] = []
    entering, name = float(layer.z[row, unit]), "z"
    if (norm := layer.norm) is not None:
        whose = _tr("over these rows") if norm.over_batch else _tr("its running mean and variance")
        hat = float(norm.normalised[row, unit])
        out = float(norm.outputs[row, unit])
        deviation = float(np.sqrt(norm.variance[unit] + norm.epsilon))
        lines += [
            f"<b>{_tr('Batch norm')}</b> {_quiet(whose, tint)}",
            f"ẑ = (z − μ) / √(σ² + ε) = ({figure(entering)} − {figure(norm.mean[unit])}) / "
            f"{figure(deviation)} = {figure(hat)}",
            f"n = γ · ẑ + β = {figure(norm.scale[unit])} · {figure(hat)} + "
            f"{figure(norm.shift[unit])} = <b>{figure(out)}</b>",
        ]
        entering, name = out, "n"
    assert layer.slopes is not None
    kind = say(told.experiment.network.activation.label)
    active, slope = float(layer.activated[row, unit]), float(layer.slopes[row, unit])
    lines += [
        f"<b>{kind}</b>",
        f"a = f({name}) = f({figure(entering)}) = <b>{figure(active)}</b>",
        _tr("slope there: f′ = {}").format(f"<b>{figure(slope)}</b>"),
    ]
    if layer.factors is not None:
        factor = float(layer.factors[row, unit])
        if factor:
            kept = _tr("kept and scaled: {} · {} = {}")
            words = kept.format(figure(active), figure(factor), figure(active * factor))
        else:
            words = _tr("dropped: it gives 0 in this step")
        lines.append(f"<b>{_tr('Dropout')}</b> {words}")
    elif told.experiment.network.dropout:
        lines.append(_quiet(_tr("Dropout rests, as when it is asked."), tint))
    step = told.step
    if step is not None and (arrived := step.gradients[spot.layer].outputs) is not None:
        by_a, by_z = float(arrived[row, unit]), float(step.gradients[spot.layer].z[row, unit])
        lines.append(f"<b>{_tr('Comes back')}</b>")
        colour = tint.gradient.name()
        lines.append(
            f"<span style='color: {colour}'>∂L/∂a = {figure(by_a)}, ∂L/∂z = {figure(by_z)}</span>"
        )
    onwards = leads_to(told.layers, spot.layer, unit, _ONWARDS)
    lines.append(f"<b>{_tr('Goes to')}</b>")
    lines += [
        f"{_capital(title_of(told, spot.layer + 1, each.unit))}: w = {_signed(each.weight, tint)}"
        for each in onwards
    ]
    return _lines(lines)


def the_answer(told: Told, spot: Spot, tint: Tint) -> str:
    """From the scores to the probabilities, and to the loss."""
    last, row = told.layers[-1], spot.row
    lines: list[str] = []
    if told.experiment.task_facts.loss is Loss.BINARY_CROSS_ENTROPY:
        z, p = float(last.z[row, 0]), float(last.outputs[row, 0])
        formula = f"p = 1 / (1 + e<sup>−z</sup>) = 1 / (1 + {_exp(-z)})"
        body = _lines([f"<b>{_tr('Sigmoid')}</b>", f"{formula} = <b>{figure(p)}</b>"])
    else:
        body = _softmax(last, spot)
    if told.step is not None:
        label = escape(told.experiment.task_facts.classes[int(told.step.labels[row])])
        lines.append(f"<b>{_tr('Loss')}</b> {_tr('the right answer is {}').format(label)}")
        lines += [
            f"{line.symbol} = {line.formula} = <b>{figure(line.value)}</b>"
            for line in loss_lines(told.experiment, told.step, row)
        ]
    return body + _lines(lines)


def _softmax(last: LayerPass, spot: Spot) -> str:
    """The scores of all classes, e to each of them, their sum, and the shares."""
    scores, said = last.z[spot.row], last.outputs[spot.row]
    # The largest is taken from all: the shares are the same, and no exponential is too large.
    powers = np.exp(scores - scores.max())
    rows = ["<tr><td></td><td align=right>z</td><td align=right>e<sup>z − max</sup></td>"]
    rows[0] += "<td align=right>p</td></tr>"
    for place, (score, power, share) in enumerate(zip(scores, powers, said, strict=True)):
        cells = "".join(
            f"<td align=right>{words}</td>"
            for words in (figure(score), f"{power:.4f}", f"{share:.4f}")
        )
        style = " style='font-weight: bold'" if place == spot.unit else ""
        rows.append(f"<tr{style}><td>{place}</td>{cells}</tr>")
    total = f"<td></td><td align=right>Σ = {powers.sum():.4f}</td><td></td>"
    rows.append(f"<tr><td></td>{total}</tr>")
    return f"<b>{_tr('Softmax')}</b> p = e<sup>z</sup> / Σ e<sup>z</sup>" + _table(rows)


def the_connection(told: Told, place: Place, row: int, tint: Tint) -> str:
    """A weight: what it adds, the chain rule back to it, and what the optimizer makes of that."""
    layer = told.layers[place.layer]
    weight = float(layer.weight[place.target, place.source])
    given = float(layer.inputs[row, place.source])
    symbol = "x" if place.layer == 0 else "a"
    added = f"w · {symbol} = {figure(weight)} · {figure(given)} = {_signed(weight * given, tint)}"
    parts = [_lines([added])]
    step = told.step
    if step is None:
        return parts[0]
    chain = chain_rule(told.experiment, step, place, row)
    update = step.updates[f"{layer.name}.weight"]
    at = place.target, place.source
    rule = update_rule(told.experiment.training, update, at)
    before, after = float(update.before[at]), float(update.after[at])
    training = told.experiment.training
    names = f"{say(training.optimizer.label)}, η = {figure(training.learning_rate)}"
    parts += [
        f"<p><b>{_tr('Chain rule')}</b></p>",
        _calculation(chain, tint.gradient),
        f"<p><b>{_tr('Update')}</b> {_quiet(names, tint)}</p>",
        _calculation(rule, None),
        _lines([f"w {figure(before)} → <b>{figure(after)}</b> ({_moved(after - before)})"]),
    ]
    return "".join(parts)


def _calculation(lines: Iterable[Line], colour: QColor | None) -> str:
    """Each line of a calculation, its value in a colour."""
    style = f" style='color: {colour.name()}'" if colour is not None else ""
    said = []
    for line in lines:
        formula = (
            f" = {line.formula}" if line.formula and line.formula != figure(line.value) else ""
        )
        said.append(f"{line.symbol}{formula} = <b{style}>{figure(line.value)}</b>")
    return _lines(said)


def _term_row(told: Told, layer: int, term: Term, tint: Tint) -> str:
    task = told.experiment.task_facts
    name = f"{term.unit + 1}"
    if layer < 0 and task.images:
        name = f"({term.unit % 28 + 1},\u00a0{term.unit // 28 + 1})"
    elif layer < 0:
        name = f"x{term.unit + 1}"
    return (
        f"<tr><td>{_quiet(name, tint)}</td><td align=right>{figure(term.weight, 3)}</td>"
        f"<td align=center>&nbsp;·&nbsp;</td>"
        f"<td align=right>{figure(term.value, 3)}</td>{_right(term.product, tint)}</tr>"
    )


def _right(value: float, tint: Tint) -> str:
    return f"<td align=right>{_signed(value, tint, 3)}</td>"


def _signed(value: float, tint: Tint, digits: int = 4) -> str:
    """A number in the colour of its sign."""
    colour = tint.forward.signs[2] if value >= 0 else tint.forward.signs[0]
    return f"<span style='color: {colour.name()}'>{figure(value, digits)}</span>"


def _quiet(text: str, tint: Tint) -> str:
    return f"<span style='color: {tint.forward.quiet.name()}'>{text}</span>"


def _moved(value: float) -> str:
    return ("+" if value >= 0 else "") + figure(value)


def _exp(value: float) -> str:
    return figure(float(np.exp(min(value, 700.0))))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(rows: Iterable[str]) -> str:
    return f"<table cellspacing=0 cellpadding=1 width='100%'>{''.join(rows)}</table>"


def _lines(lines: Iterable[str]) -> str:
    # What is too long for a line goes on a little to the right.
    style = "margin-left: 10px; text-indent: -10px"
    return "".join(f"<div style='{style}'>{line}</div>" for line in lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StepWording", text)
