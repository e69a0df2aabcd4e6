"""Train every recipe with three seeds and write docs/experiments.md: what the notes say, what came out.

    python -m benchmarks.experiments                 # all, about half an hour
    python -m benchmarks.experiments xor-mlp         # these alone; the others keep their figures

Each figure is kept beside the page, in docs/experiments.json, with what it was measured on.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
from functools import cache
from pathlib import Path
from typing import Any

import torch

from mnist_desktop import __version__
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load, load_for
from mnist_desktop.experiment.recipe import Recipe
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.driving import drive
from mnist_desktop.judging.verdict import judge
from mnist_desktop.learning.processor import processor_name
from mnist_desktop.learning.training import train
from mnist_desktop.runs.run import Run

DOCS = Path(__file__).parent.parent / "docs"
PAGE, FIGURES = DOCS / "experiments.md", DOCS / "experiments.json"
# The answer to the homework's question, from a sweep of the program itself; and benchmarks.phenomena's.
MORE = (DOCS / "homework-q1-2.md", DOCS / "phenomena.md")

INTRODUCTION = """# Every experiment, measured
Written by `python -m benchmarks.experiments`, which trains each recipe with the seeds 1, 2 and 3, or \
more where three leave too much to chance. Medians; the range in brackets. The verdict is computed from \
each run by the criteria of its recipe: "met 3 of 3" means in all three runs. Seconds are those of the \
training steps, on one core beside other work.

Where the notes test on pixels of 0 to 255 after training on pixels of 0 to 1, the column "on 0…255" says \
what that gives with the same networks; the column before it is the accuracy on pixels scaled as in \
training.

Measured on: {machine}.

| recipe | section | the notes report | cost | accuracy | on 0…255 | verdict | seconds |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""


def machine() -> str:
    return (
        f"{processor_name()}, {os.cpu_count()} cores, {torch.get_num_threads()} threads; "
        f"{platform.system()}, Python {platform.python_version()}, torch {torch.__version__}, "
        f"MNIST Desktop {__version__}"
    )


def measure(recipe: Recipe, seed: int) -> dict[str, Any]:
    """Train a recipe once and say what is worth keeping."""
    experiment = recipe.experiment.with_knob("seed", seed)
    data = data_of(experiment)
    outcome = drive(train(experiment, data))
    verdict = judge(Run(recipe.name, experiment, outcome), recipe.claim)
    assert verdict is not None
    kept = outcome.kept
    return {
        "seed": seed,
        "cost": kept.cost if kept else None,  # None: it ended before its first epoch did
        "accuracy": kept.test_accuracy if kept else None,
        "unscaled": outcome.unscaled_accuracy,
        "met": verdict.met,
        "findings": {str(finding.criterion): finding.value for finding in verdict.findings},
        "seconds": outcome.seconds,
        "end": outcome.end.value,
    }


def data_of(experiment: Experiment) -> Dataset:
    return load_for(experiment, _mnist() if experiment.task_facts.images else None)


@cache
def _mnist() -> Dataset:
    return load(TaskName.MNIST)


def row(recipe: Recipe, runs: list[dict[str, Any]]) -> str:
    unscaled = middle(runs, "unscaled") if recipe.claim.unscaled else "–"
    cells = (
        recipe.name,
        recipe.section,
        recipe.claim.reported or "–",
        middle(runs, "cost"),
        middle(runs, "accuracy"),
        unscaled,
        f"met {sum(run['met'] for run in runs)} of {len(runs)}",
        f"{statistics.median(run['seconds'] for run in runs):.1f}",
    )
    return f"| {' | '.join(cells)} |\n"


def middle(runs: list[dict[str, Any]], name: str) -> str:
    values = [run[name] for run in runs if run[name] is not None]
    if not values:
        return "none"
    low, high = min(values), max(values)
    return f"{statistics.median(values):.4f} ({low:.4f} … {high:.4f})"


def findings(recipe: Recipe, runs: list[dict[str, Any]]) -> str:
    text = f"- **{recipe.name}**: {recipe.claim.notes}"
    for name in runs[0]["findings"]:
        values = [run["findings"][name] for run in runs]
        shown = " · ".join("none" if value is None else f"{value:.4g}" for value in values)
        text += f"\n  - {name}: {shown}"
    return text + "\n"


def write_page(measured: dict[str, Any]) -> None:
    done = [recipe for recipe in RECIPES.values() if recipe.name in measured]
    machines = dict.fromkeys(measured[recipe.name]["machine"] for recipe in done)
    page = INTRODUCTION.format(machine="; also ".join(machines))
    page += "".join(row(recipe, measured[recipe.name]["runs"]) for recipe in done)
    page += "\n## What each verdict is computed from\n"
    page += "The figures of the runs, in the order of their seeds.\n\n"
    page += "".join(findings(recipe, measured[recipe.name]["runs"]) for recipe in done)
    for more in MORE:
        page += "\n" + more.read_text(encoding="utf-8")
    PAGE.write_text(page, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("recipes", nargs="*", default=list(RECIPES))
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    for name in arguments.recipes:
        recipe = RECIPES[name]
        runs = [measure(recipe, seed) for seed in range(1, arguments.seeds + 1)]
        # Read again each time: two of these may share the work, each with a core of its own.
        measured: dict[str, Any] = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
        measured[name] = {
            "machine": machine(),
            "experiment": recipe.experiment.model_dump(mode="json"),
            "runs": runs,
        }
        print(row(recipe, runs), end="", flush=True)
        FIGURES.write_text(json.dumps(measured, indent=1, ensure_ascii=False), encoding="utf-8")
        write_page(measured)


if __name__ == "__main__":
    main()
