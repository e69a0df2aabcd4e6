"""Make resources/networks/handwriting.mnist: train the recipe "handwriting", calibrate it.

    python packaging/make_ready_made.py                  # trains, some fifteen minutes on two cores
    python packaging/make_ready_made.py --run my.mnist   # of a run of that recipe

Label smoothing leaves a network less sure than it is right. Its scores are divided by TEMPERATURE (Guo et
al., "On calibration of modern neural networks", 2017): the last layer's weights are. No answer changes.
"""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from mnist_desktop.data.loading import load_for
from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.driving import drive
from mnist_desktop.learning.training import train
from mnist_desktop.paths import ready_made_network
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run

# Of writers that were left out it gave the least calibration error: benchmarks/handwriting.py --left-out.
TEMPERATURE = 0.7


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--run", type=Path)
    given = parser.parse_args().run
    if given is not None:
        run = load_run(given)
    else:
        experiment = RECIPES["handwriting"].experiment
        run = Run("handwriting", experiment, drive(train(experiment, load_for(experiment))))
    last = [layer.name for layer in layers_of(run.experiment) if layer.parameters][-1]
    weights = {
        name: tensor / TEMPERATURE if name.startswith(f"{last}.") else tensor
        for name, tensor in run.outcome.weights.items()
    }
    outcome = dataclasses.replace(run.outcome, weights=weights)
    calibrated = dataclasses.replace(
        run, outcome=outcome, based_on=f"handwriting, its scores divided by {TEMPERATURE}"
    )
    save_run(calibrated, ready_made_network())


if __name__ == "__main__":
    main()
