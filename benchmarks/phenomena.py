"""The notes' reasons in figures: gradients that fade, units that die, networks that learn by heart.

    python -m benchmarks.phenomena        # some minutes; writes docs/phenomena.md and docs/experiments.md

Each figure can be seen in the window: the gradient norms and the dead units on the page Layers, the losses
on the page Curves.
"""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass, field
from typing import Any

from benchmarks.experiments import DOCS, FIGURES, data_of, machine, write_page
from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.driving import drive
from mnist_desktop.history.records import Outcome
from mnist_desktop.history.snapshots import Moment
from mnist_desktop.learning.looking_back import LookingBack
from mnist_desktop.learning.training import train

SEEDS = (1, 2, 3)
PAGE = DOCS / "phenomena.md"


@dataclass(frozen=True)
class Case:
    """A recipe with some knobs changed, and what that is called."""

    words: str
    recipe: str
    knobs: dict[str, Any] = field(default_factory=dict)

    def experiment(self, seed: int) -> Experiment:
        experiment = RECIPES[self.recipe].experiment.with_knob("seed", seed)
        return experiment.with_knobs(**self.knobs)


SHORT = {"epochs": 3}
GRADIENTS = (
    Case("six sigmoid layers (`vanishing-sigmoid`)", "vanishing-sigmoid", SHORT),
    Case("the same, Xavier's start", "vanishing-sigmoid", {**SHORT, "init": Init.XAVIER_UNIFORM}),
    Case("the same with ReLU (`relu-rescue`)", "relu-rescue", SHORT),
    Case("ReLU, Xavier's start", "relu-rescue", {**SHORT, "init": Init.XAVIER_UNIFORM}),
    Case("six sigmoid layers with batch norm (`batchnorm-rescue`)", "batchnorm-rescue", SHORT),
)
KILLING = {"epochs": 3, "learning_rate": 0.05}
DEAD = (
    Case("`mnist-nn-xavier`, Adam at 0.001", "mnist-nn-xavier", SHORT),
    Case("the same at 0.05: a rate that kills", "mnist-nn-xavier", KILLING),
    Case(
        "the same at 0.05 with leaky ReLU",
        "mnist-nn-xavier",
        {**KILLING, "activation": Activation.LEAKY_RELU},
    ),
    Case("ReLU with batch norm, at 0.05", "mnist-nn-xavier", {**KILLING, "batch_norm": True}),
)
GAPS = (
    Case("`overfitting`: 1,000 images, 512/512", "overfitting"),
    Case("with dropout 0.5", "overfitting", {"dropout": 0.5}),
    Case("with weight decay (`weight-decay`)", "weight-decay"),
)


def run(case: Case, seed: int) -> tuple[Experiment, Outcome]:
    experiment = case.experiment(seed)
    return experiment, drive(train(experiment, data_of(experiment)))


def spread(values: list[float], form: str) -> str:
    """The median of some values, with their range."""
    middle = format(statistics.median(values), form)
    return f"{middle} ({format(min(values), form)} … {format(max(values), form)})"


def gradients(case: Case) -> str:
    ratios, accuracies = [], []
    for seed in SEEDS:
        _, outcome = run(case, seed)
        norms = [epoch.gradient_norms for epoch in outcome.history.epochs]
        ratios.append(statistics.median(norm[0] / norm[-1] for norm in norms))
        accuracies.append(outcome.history.epochs[-1].test_accuracy)
    return f"| {case.words} | {spread(ratios, '.2g')} | {spread(accuracies, '.4f')} |\n"


def dead(case: Case) -> str:
    layers: list[list[float | None]] = []
    costs, accuracies = [], []
    for seed in SEEDS:
        experiment, outcome = run(case, seed)
        looking = LookingBack(experiment, data_of(experiment), None)
        figures, _ = looking.at(Moment(len(outcome.history.losses), outcome.weights))
        layers.append([layer.dead for layer in figures.layers])
        costs.append(outcome.history.epochs[-1].cost)
        accuracies.append(outcome.history.epochs[-1].test_accuracy)
    shares = []
    for of_layer in zip(*layers, strict=True):
        known = [share for share in of_layer if share is not None]
        shares.append(spread(known, ".0%") if known else "none can")
    cells = (case.words, *shares, spread(costs, ".3f"), spread(accuracies, ".4f"))
    return f"| {' | '.join(cells)} |\n"


def gaps(case: Case) -> str:
    trained, validated, gap = [], [], []
    for seed in SEEDS:
        _, outcome = run(case, seed)
        last = outcome.history.epochs[-1]
        assert last.validation_loss is not None
        trained.append(last.cost)
        validated.append(last.validation_loss)
        gap.append(last.validation_loss - last.cost)
    cells = (case.words, *(spread(values, ".3f") for values in (trained, validated, gap)))
    return f"| {' | '.join(cells)} |\n"


def main() -> None:
    page = "## The reasons, in figures\n"
    page += (
        "Written by `python -m benchmarks.phenomena`. Medians of three seeds, with the range in "
    )
    page += f"brackets. Measured on: {machine()}.\n\n"
    page += "**Gradients that fade.** The gradient norm of the first layer's weights over the last "
    page += "layer's, median of three epochs; the page Layers draws both.\n\n"
    page += "| network | first over last | accuracy after 3 epochs |\n| --- | --- | --- |\n"
    for case in GRADIENTS:
        page += gradients(case)
        print(page.splitlines()[-1], flush=True)
    page += "\n**Units that die.** The share of each hidden layer's units that pass nothing on for any of "
    page += "256 training images, after three epochs. A leaky ReLU always passes something on.\n\n"
    page += "| network | dead in layer 1 | in layer 2 | cost | accuracy |\n"
    page += "| --- | --- | --- | --- | --- |\n"
    for case in DEAD:
        page += dead(case)
        print(page.splitlines()[-1], flush=True)
    page += "\n**Learning by heart.** Train cost and validation loss after 60 epochs, and the gap between "
    page += "them. With dropout the cost is measured while units are silent.\n\n"
    page += "| network | train cost | validation loss | gap |\n| --- | --- | --- | --- |\n"
    for case in GAPS:
        page += gaps(case)
        print(page.splitlines()[-1], flush=True)
    PAGE.write_text(page, encoding="utf-8")
    write_page(json.loads(FIGURES.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
