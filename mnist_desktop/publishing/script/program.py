"""An experiment as a short PyTorch program, in the lecture notes' style, that makes the same run.

The program stands in stages/, one template for each stage, as `parts_in` reads it. What the engine computes
is printed from plain/, whose functions the engine calls, and the layers from experiment.architecture's
list, from which the network is built. All is in the order in which the engine draws random numbers: on the
CPU, with the same torch, the program prints the costs and the accuracy of the run to the last digit.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template

from mnist_desktop.data import rows
from mnist_desktop.experiment.architecture import (
    Layer,
    evaluation_rows,
    initialisation_call,
    is_fused,
    layers_of,
    optimizer_call,
    parameter_count,
)
from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import Loss, TaskName
from mnist_desktop.experiment.training import Training
from mnist_desktop.learning.threads import threads_in, threads_of
from mnist_desktop.publishing.script.comments import translated
from mnist_desktop.publishing.script.head import settings_comment
from mnist_desktop.publishing.script.lines import Script, listed, parts_in, string
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.words import Translate, mark

_NOT_CHOSEN = OwnData("data", "data", 1, 1, ("0", "1"))
# Titles of parts that have a value in them, as they are printed.
_TITLES = (
    mark("the gate AND"),
    mark("the gate OR"),
    mark("the gate XOR"),
    mark("Normal (0, 1) initialization"),
    mark("Xavier uniform initialization"),
    mark("Xavier normal initialization"),
    mark("He uniform initialization"),
    mark("He normal initialization"),
    mark("schedule: steps down"),
    mark("schedule: cosine"),
    mark("schedule: one-cycle"),
    mark("hold back validation images"),
    mark("take a subset"),
    mark("What has it learned?"),
    mark("How well does it do on what it has not seen?"),
    mark("20,000 images: each digit as it was written, and as it might be written another time."),
    mark(
        "20,000 images, without those of one group of writers: each digit as it was written, and as it "
        "might be written another time."
    ),
)


def script_of(
    experiment: Experiment,
    *,
    name: str,
    guard: bool = False,
    provenance: Provenance | None = None,
    notebook: bool = False,
    translate: Translate = str,
) -> Script:
    """The program of an experiment, or of a run with its `provenance`: what was changed is changed in it.

    Where the experiment has problems, so that it cannot be trained, the program leaves out what cannot be.
    Of one's own data it reads the file that is kept of them.
    `guard` lets it import a torchvision whose compiled part does not fit the torch beside it, as
    data.torchvision_import does. A run that started from another one's weights starts anew in the program,
    which says so. A `notebook` has its folder of data in a variable, keeps its costs and plots them.
    `translate` says what its comments are in another language.
    """
    provenance = provenance or Provenance()
    names = {
        "settings": "\n".join(settings_comment(name, experiment)),
        "based_on": " ".join(provenance.based_on.split()),
        "translate": translate,
        "guard": guard,
        "notebook": notebook,
        **_names(experiment, provenance),
    }
    script = Script(tuple(parts_in("".join(stage.render(names) for stage in _stages()))))
    return script if translate is str else translated(script, translate)


@cache
def _stages() -> tuple[Template, ...]:
    environment = Environment(
        trim_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined
    )
    environment.globals |= {"listed": listed, "source": _source, "rows": rows}
    folder = files("mnist_desktop.publishing.script") / "stages"
    stages = sorted(folder.iterdir(), key=lambda stage: stage.name)
    return tuple(environment.from_string(stage.read_text("utf-8")) for stage in stages)


def _source(module: str, functions: Iterable[str]) -> str:
    """Functions of a module of plain/ as they stand there, each with its docstring as the reason."""
    return "\n\n\n".join(_functions(module)[name] for name in functions)


@cache
def _functions(module: str) -> dict[str, str]:
    # As text, because the program is shown before torch is there.
    text = (files("mnist_desktop.plain") / f"{module}.py").read_text("utf-8")
    functions = {}
    for found in ast.parse(text).body:
        if isinstance(found, ast.FunctionDef):
            does, *_ = (ast.get_docstring(found) or "").splitlines()
            functions[found.name] = f"#: {does}\n{ast.get_source_segment(text, found)}"
    return functions


def _names(experiment: Experiment, provenance: Provenance) -> dict[str, Any]:
    """What the templates ask of an experiment and of the provenance of its run."""
    data, network, training = experiment.data, experiment.network, experiment.training
    images = experiment.task_facts.images
    own = (data.own_data or _NOT_CHOSEN) if experiment.task_facts.is_own else None
    validates = experiment.validation_rows > 0
    rest = experiment.rows - experiment.validation_rows
    device = "" if training.device == "cpu" else training.device
    # A module without weights may be used twice.
    order = [
        layer.name if layer.parameters else layer.name.rstrip("0123456789")
        for layer in layers_of(experiment)
    ]
    definitions = _by_kind(dict(zip(order, layers_of(experiment), strict=True)))
    initialisation, start_arguments = initialisation_call(network)
    optimizer, optimizer_arguments = optimizer_call(training)
    del optimizer_arguments["lr"]
    if is_fused(optimizer, training.device):
        optimizer_arguments["fused"] = True
    schedule, factor = _schedule(training)
    changes, rates = _changes(provenance, scheduled=bool(schedule))
    return {
        "experiment": experiment,
        "data": data,
        "network": network,
        "training": training,
        "images": images,
        "digits": experiment.task_facts.digits,
        "own": own,
        "class_names": [string(each) for each in own.classes] if own else [],
        "points": _points(experiment),
        "tests": experiment.task_facts.train_rows < experiment.points,
        "binary": experiment.task_facts.loss is Loss.BINARY_CROSS_ENTROPY,
        "augments": experiment.augments,
        "distortions": _distortions(data),
        "validates": validates,
        "chooses": images and (validates or 0 < data.subset < rest),
        "stops_early": experiment.stops_early and validates,
        "pretrains": experiment.pretrains and images and bool(network.hidden),
        "batch_may_be_smaller": experiment.batch_rows > experiment.train_rows,
        "device": device,
        # What puts a tensor or a module on the device; nothing on the CPU.
        "to": ".to(device)" if device else "",
        # On the CPU: those of the run, or those that a run on this machine would have.
        "threads": 0 if device else threads_in(provenance.device) or threads_of(experiment),
        "definitions": definitions,
        "order": order,
        "linears": [name for name, layer in definitions.items() if layer.kind == "Linear"],
        "has_modes": any(
            layer.kind in ("BatchNorm1d", "Dropout") for layer in definitions.values()
        ),
        "initialisation": initialisation,
        "start_arguments": _keywords(start_arguments),
        "optimizer": optimizer,
        "optimizer_arguments": [
            "model.parameters()",
            "lr=learning_rate",
            *_keywords(optimizer_arguments),
        ],
        "schedule": schedule,
        "factor": factor,
        "changes": changes,
        "rates": rates,
        "figures_every": experiment.figures_every,
        "evaluation_rows": evaluation_rows(parameter_count(experiment)),
    }


def _points(experiment: Experiment) -> str:
    """The call of plain.points that draws an experiment's points, "painted", or "" where it has none."""
    if not experiment.task_facts.has_points or experiment.task is TaskName.PAINTED:
        return "painted" if experiment.task is TaskName.PAINTED else ""
    more = ", generator" if experiment.task is TaskName.NOISY_XOR else ""
    name = "squares" if experiment.task is TaskName.NOISY_XOR else experiment.task.value
    return f"{name}({experiment.data.points}{more})"


def _by_kind(definitions: dict[str, Layer]) -> dict[str, Layer]:
    """As the notes have them: all linear layers, then all of batch norm, then the others."""
    kinds = list(dict.fromkeys(layer.kind for layer in definitions.values()))
    return dict(sorted(definitions.items(), key=lambda item: kinds.index(item[1].kind)))


def _distortions(data: Data) -> list[str]:
    """The functions of plain.distortion that distort as the data say."""
    functions = ["pixel_places", "ranges_of", "affine"]
    if data.elastic > 0:
        functions += ["smoothing", "bends"]
    functions.append("sampled")
    if data.gaps > 0:
        functions.append("with_gaps")
    if data.recentre:
        functions.append("recentred")
    if data.stroke_width > 0:
        functions.append("with_other_strokes")
    return functions


def _schedule(training: Training) -> tuple[str, str]:
    """The function of plain.schedule, and how torch's LambdaLR takes it; "" where the rate is constant."""
    match training.schedule:
        case Schedule.CONSTANT:
            return "", ""
        case Schedule.STEP:
            name, before = "steps_down", "epoch"
            after = f"{training.step_every}, {training.step_factor}"
        case Schedule.COSINE:
            name, before, after = "cosine", "step", "total_steps"
        case Schedule.ONE_CYCLE:
            name, before, after = "one_cycle", "step", f"total_steps, {training.warm_up}"
    return name, f"lambda {before}: {name}({before}, {after})"


def _changes(provenance: Provenance, *, scheduled: bool) -> tuple[list[str], list[str]]:
    """What was changed while the run went on, by steps: the optimizer's numbers, and scheduled rates."""
    rates: dict[int, float] = {}
    groups: dict[int, dict[str, float]] = {}
    for change in provenance.changes:
        if change.knob == "learning_rate" and scheduled:
            rates[change.steps] = change.after
        else:
            key = "lr" if change.knob == "learning_rate" else change.knob
            groups.setdefault(change.steps, {})[key] = change.after
    texts = {
        steps: ", ".join(f'"{name}": {value}' for name, value in values.items())
        for steps, values in groups.items()
    }
    return (
        [f"{steps}: {{{text}}}" for steps, text in texts.items()],
        [f"{steps}: {rate}" for steps, rate in rates.items()],
    )


def _keywords(arguments: dict[str, Any]) -> Sequence[str]:
    return [
        f'{name}="{value}"' if isinstance(value, str) else f"{name}={value}"
        for name, value in arguments.items()
    ]
