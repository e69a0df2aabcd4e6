"""What a script begins with: its settings, its imports, its constants."""

from __future__ import annotations

from mnist_desktop.experiment.choices import Schedule
from mnist_desktop.experiment.knobs import mark
from mnist_desktop.publishing.script.facts import Facts
from mnist_desktop.publishing.script.lines import Line, Part
from mnist_desktop.publishing.script.settings import settings_comment
from mnist_desktop.publishing.script.writing import part


def head(facts: Facts, name: str) -> Part:
    """The comment that holds the settings."""
    why = mark(
        "The settings of the experiment. MNIST Desktop reads them back: open this file in it, or paste "
        "these lines."
    )
    texts = settings_comment(name, facts.experiment)
    if based_on := " ".join(facts.course.based_on.split()):
        texts.append(f"# The run itself started from {based_on};")
        texts.append("# this program starts anew, so its figures are others.")
    return Part("settings", why, tuple(Line(text, why) for text in texts))


def imports(facts: Facts, *, guard: bool) -> Part:
    """What is imported: only what is used."""
    own = [("random", facts.images), ("math", _needs_math(facts))]
    own += [("copy", facts.stops_early), ("shutil", facts.images)]
    own += [("sys", facts.images and not facts.notebook), ("os", facts.threads > 1)]
    lines = [
        Line(f"import {name}", mark("A module of Python's own."))
        for name in sorted(name for name, needed in own if needed)
    ]
    if lines:
        lines.append(Line(""))
    if facts.threads > 1:
        sleep = mark(
            "Threads sleep while they wait for one another. Else they keep a core from the one that they "
            "wait for, as soon as another program is busy."
        )
        lines += [Line('os.environ.setdefault("OMP_WAIT_POLICY", "passive")', sleep), Line("")]
    if facts.notebook:
        lines.append(Line("import matplotlib.pyplot as plt", mark("It draws the curve.")))
    lines.append(Line("import torch", mark("PyTorch: tensors, and the gradients of all of it.")))
    lines.append(Line("from torch import nn", mark("The layers, and how their weights start.")))
    datasets = Line(
        "from torchvision import datasets", mark("Well-known data sets; MNIST among them.")
    )
    if facts.images and not guard:
        lines.append(datasets)
    why = mark("What the program uses: PyTorch, and a little of Python's own.")
    if facts.images and guard:
        lines += [Line(""), *_guarded(datasets)]
    return Part("imports", why, tuple(lines))


def _needs_math(facts: Facts) -> bool:
    schedule = facts.experiment.training.schedule
    return facts.experiment.augments or schedule in (Schedule.COSINE, Schedule.ONE_CYCLE)


def parameters(facts: Facts) -> Part:
    """The constants, to be played with."""
    experiment, training = facts.experiment, facts.experiment.training
    seed = mark(
        "The same seed gives the same weights, the same order of the images and the same dropout."
    )
    lines = [
        Line(f"torch.manual_seed({training.seed})", seed),
        Line(f"learning_rate = {training.learning_rate}", mark("The size of a step.")),
    ]
    if facts.threads:
        threads = mark(
            "How many threads of the processor compute. With others, sums are added up in another order, "
            "and the last digits differ."
        )
        lines.insert(0, Line(f"torch.set_num_threads({facts.threads})", threads))
    if facts.images:
        epochs = mark("How often training goes through all training images.")
        lines.append(Line(f"training_epochs = {training.epochs}", epochs))
        batch = mark("How many images one step looks at.")
        lines.append(Line(f"batch_size = {training.batch_size}", batch))
    else:
        steps = mark("How many steps training takes, each over all rows.")
        lines.append(Line(f"training_steps = {training.steps}", steps))
    if facts.stops_early:
        patience = mark("Training ends when the validation loss has not fallen for so many epochs.")
        lines.append(Line(f"patience = {training.patience}", patience))
    if facts.pretrains:
        network = experiment.network
        passes = mark("How often each layer goes through the images before any label is used.")
        lines.append(Line(f"pretraining_epochs = {network.pretraining_epochs}", passes))
        rate = mark("The size of a step of pre-training.")
        lines.append(Line(f"pretraining_rate = {network.pretraining_rate}", rate))
    if facts.device:
        device = mark("What computes: a graphics card.")
        lines.append(Line(f'device = "{facts.device}"', device))
    return part("parameters", mark("What is set before training."), lines)


def _guarded(datasets: Line) -> list[Line]:
    why = mark(
        "This torchvision belongs to another build of torch, so its compiled part cannot be loaded. Its "
        "data sets do without: two names are all that they miss."
    )
    schema = '"(Tensor a, Tensor b, float c) -> Tensor"'
    return [
        Line("try:", why),
        Line(f"    {datasets.text}", datasets.why),
        Line("except RuntimeError:  # of another build of torch; its data sets work", why),
        Line('    for name in ("torchvision::nms", "torchvision::qnms"):', why),
        Line(f"        torch.library.define(name, {schema})", why),
        Line(f"    {datasets.text}", datasets.why),
    ]
