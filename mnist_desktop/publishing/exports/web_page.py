"""A run's network as one HTML file that answers in any browser, offline (resources/report/page)."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mnist_desktop import __version__
from mnist_desktop.data.loading import load_for
from mnist_desktop.digits import likeness
from mnist_desktop.experiment.architecture import (
    Layer,
    evaluation_rows,
    layers_of,
    parameter_count,
)
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import View
from mnist_desktop.learning.folding import folded
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.palette import DARK, LIGHT, Palette
from mnist_desktop.percent import percent
from mnist_desktop.publishing.exports.errors import (
    ExportError,
    check_weights_are_there,
    write_export,
)
from mnist_desktop.publishing.rendering import rendered
from mnist_desktop.publishing.weight_tiles import ON_DARK, ON_LIGHT
from mnist_desktop.words import say, say_of

if TYPE_CHECKING:
    from torch import Tensor

    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.runs.run import Run

_MOST_MEGABYTES = 20
# A weight of a network that reads images is two bytes, and three bytes are four letters.
_LETTERS = 2 * 4 / 3


def save_web_page(run: Run, path: Path) -> None:
    """Write a run's network as one HTML file, in the language that is spoken.

    Weights of networks that read images are kept as float16; what that changes in the answers to the test
    images is computed and stated in the page. The others are so small that they stay as they are. Raises
    ExportError, also where the page would have more than 20 MB or float16 cannot hold the weights, and
    DataError.
    """
    check_weights_are_there(run)
    megabytes = parameter_count(run.experiment) * _LETTERS / 1e6
    if megabytes > _MOST_MEGABYTES:
        raise ExportError(
            "{name} is too large for a web page: it would have {megabytes:,.0f} MB, and more than "
            "{most} MB are too many for a phone.",
            name=run.name,
            megabytes=megabytes,
            most=_MOST_MEGABYTES,
        )
    weights = run.outcome.weights
    if run.experiment.task_facts.images:
        weights = _halved(weights)
    if not all(bool(tensor.isfinite().all()) for tensor in weights.values()):
        raise ExportError(
            "{name} has weights that are no numbers, or too large for the numbers of a web page.",
            name=run.name,
        )
    write_export(_page(run, weights, load_for(run.experiment)).encode(), path)


def packed_layers(experiment: Experiment, weights: Mapping[str, Tensor]) -> list[dict[str, Any]]:
    """Each linear layer with what follows it, as the page reads it: numbers in base64.

    `weights` (units, inputs) are float16 where the inputs are images, else float32; `scale` and `shift`
    float32 (units,) are the bias and, in eval mode, the batch norm: outputs = activation(scale * (weights
    @ inputs) + shift).
    """
    kind = "<f2" if experiment.task_facts.images else "<f4"
    groups: list[list[Layer]] = []
    for layer in layers_of(experiment):
        groups.append([layer]) if layer.kind == "Linear" else groups[-1].append(layer)
    return [_packed(group, weights, kind, is_last=group is groups[-1]) for group in groups]


def _packed(
    group: list[Layer], weights: Mapping[str, Tensor], kind: str, *, is_last: bool
) -> dict[str, Any]:
    linear, *others = group
    scale, shift = folded(group, weights)
    # Only in scores that no activation follows is a softmax meant; dropout rests.
    activation, slope = "Softmax" if is_last else "", 0.0
    for layer in others:
        if layer.kind not in ("BatchNorm1d", "Dropout"):
            activation, slope = layer.kind, layer.arguments.get("negative_slope", 0.0)
    return {
        "weights": _base64(weights[f"{linear.name}.weight"].numpy(), kind),
        "halves": kind == "<f2",
        "scale": _base64(scale, "<f4"),
        "shift": _base64(shift, "<f4"),
        "activation": activation,
        "slope": slope,
    }


def _halved(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights of which those of linear layers, alone in having two axes, are rounded to float16."""
    return {
        name: tensor.half().float() if tensor.ndim == 2 else tensor
        for name, tensor in weights.items()
    }


def _page(run: Run, weights: Mapping[str, Tensor], data: Dataset) -> str:
    experiment, task = run.experiment, run.experiment.task_facts
    widths = [
        task.inputs,
        *(each.outputs for each in layers_of(experiment) if each.kind == "Linear"),
    ]
    shape = " → ".join(f"{width:,}" for width in widths)
    values: dict[str, Any] = {
        "layers": packed_layers(experiment, weights),
        "classes": max(2, task.outputs),
        "names": task.classes,
        "images": task.images,
        "stages": _stages(widths, images=task.images),
        "words": _words(of_digits=not task.names),
    }
    sliders: list[tuple[float, float, float]] = []
    if task.digits:
        values["likeness"] = _likeness()
    elif not task.images:
        sliders = _sliders(experiment, data)
        values["plane"] = task.plane
        values["points"] = _points(experiment, data)
    return rendered(
        "page/page.html",
        name=run.name or say("A network"),
        summary=say(
            "{shape} · {count:,} parameters", shape=shape, count=parameter_count(experiment)
        ),
        images=task.images,
        named=bool(task.names),
        sliders=sliders,
        facts=_facts(run, weights, data),
        light=_colours(LIGHT, ON_LIGHT),
        dark=_colours(DARK, ON_DARK),
        data=values,
    )


def _stages(widths: list[int], *, images: bool) -> Sequence[Mapping[str, str]]:
    """The squares that the page paints: the image, and each hidden layer."""
    stages = [{"title": say("The image"), "units": say("28 × 28 pixels")}] if images else []
    for number, units in enumerate(widths[1:-1], 1):
        said = say_of(units, "{count:,} unit", "{count:,} units")
        stages.append({"title": say("Hidden layer {number}", number=number), "units": said})
    return stages


def _facts(run: Run, weights: Mapping[str, Tensor], data: Dataset) -> list[str]:
    task = run.experiment.task_facts
    accuracy, kept, most = _compared(run, weights, data)
    exact = say("The answers are the program's own, but for rounding.")
    rounded = say(
        "The weights are kept in this page as float16, half as long as the program's: with them the test "
        "accuracy is {accuracy}, and no probability differs by more than {most} from the program's.",
        accuracy=percent(kept, decimals=2),
        most=f"{math.ceil(1e4 * most) / 1e4:.4f}",
    )
    return [
        say(
            "Test accuracy: {accuracy} on {tested}.",
            accuracy=percent(accuracy, decimals=2),
            tested=say(task.tested),
        ),
        rounded if task.images else exact,
        say("Made with MNIST Desktop {version}.", version=__version__),
        say(
            "This page is one file and asks nothing of the internet: keep it, copy it, hand it on."
        ),
    ]


def _compared(run: Run, weights: Mapping[str, Tensor], data: Dataset) -> tuple[float, float, float]:
    """The test accuracy of a run's weights and of others, and how far their probabilities are apart."""
    experiment, labels = run.experiment, data.test_labels
    objective = objective_of(experiment.task_facts)
    both = Predictor(experiment, run.outcome.weights), Predictor(experiment, weights)
    right, most = [0, 0], 0.0
    rows = evaluation_rows(parameter_count(experiment))
    for start, stop in pairwise([*range(0, len(labels), rows), len(labels)]):
        said = []
        for number, predictor in enumerate(both):
            *_, scores = predictor.passes(data.test_inputs[start:stop])
            right[number] += int((objective.answers(scores) == labels[start:stop]).sum())
            said.append(objective.probabilities(scores))
        most = max(most, float((said[0] - said[1]).abs().max()))
    return right[0] / len(labels), right[1] / len(labels), most


def _likeness() -> dict[str, Any]:
    """What says whether a drawing is a digit at all."""
    with np.load(likeness.file()) as numbers:
        layers = [
            {
                "weights": _base64(numbers[f"{number}.weight"], "<f2"),
                "halves": True,
                "scale": _base64(np.ones_like(numbers[f"{number}.bias"]), "<f4"),
                "shift": _base64(numbers[f"{number}.bias"], "<f4"),
                "activation": "ReLU" if number < 2 else "",
            }
            for number in range(3)
        ]
        return {"layers": layers, "limit": float(numbers["limit"])}


def _sliders(experiment: Experiment, data: Dataset) -> list[tuple[float, float, float]]:
    """From where to where each input goes, and where it begins: at the first row."""
    rows = data.train_inputs[:].numpy()
    lows, highs = rows.min(axis=0), rows.max(axis=0)
    if experiment.task_facts.view is View.PLANE:
        lows, highs = (np.full(len(lows), end) for end in experiment.task_facts.plane)
    ends = zip(lows.tolist(), highs.tolist(), rows[0].tolist(), strict=True)
    # An input that is the same in all rows can be moved all the same.
    return [(low, high if high > low else low + 1, round(value, 2)) for low, high, value in ends]


def _points(experiment: Experiment, data: Dataset) -> list[list[float]]:
    """The rows (x, y, class, trained on) of a plane."""
    if experiment.task_facts.view is not View.PLANE:
        return []
    parts = [(data.train_inputs, data.train_labels, 1)]
    if experiment.task_facts.has_points:
        parts.insert(0, (data.test_inputs, data.test_labels, 0))
    return [
        [round(x, 3), round(y, 3), label, trained]
        for inputs, labels, trained in parts
        for (x, y), label in zip(inputs[:].tolist(), labels.tolist(), strict=True)
    ]


def _words(*, of_digits: bool) -> dict[str, str]:
    """What the page says of an answer; it fills the places itself."""
    return {
        "percent": say("{number} %"),
        "sure": say("{percent} sure"),
        "next": say("then {label}, with {percent}"),
        "each": say("each at least {percent} sure"),
        "nothing": say("Draw a digit, and the network reads it at every stroke.")
        if of_digits
        else say("Draw, and the network reads it at every stroke."),
        "here": say("Draw here"),
        "odd": likeness.no_digit(),
        "one": say("one is no digit"),
        "unit": say("One unit from near"),
        "ofLayer": say("{layer}, unit {unit}"),
        "ofAnswer": say("The score of {label}"),
        "weights": say("Its weights"),
        "products": say("Weights × inputs"),
        "hover": say("Point at a square, or at a bar of the answer, to see that unit from near."),
        "sum": say(
            "With the bias they sum up to {sum}, of which the unit gives {value}. Blue is above 0, red "
            "below. Point at another square, or at a bar of the answer."
        ),
    }


def _colours(palette: Palette, signs: NDArray[np.float64]) -> dict[str, str]:
    minus, zero, plus = ("#" + bytes(map(int, each)).hex() for each in signs)
    return {
        "answer": palette.answer,
        "bar": palette.bar,
        "minus": minus,
        "zero": zero,
        "plus": plus,
        "class0": palette.cost,
        "class1": palette.accuracy,
        "class2": palette.validation,
    }


def _base64(numbers: ArrayLike, kind: str) -> str:
    return base64.b64encode(np.asarray(numbers).astype(kind).tobytes()).decode()
