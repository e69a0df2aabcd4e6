"""The packaged program beside the checkout: its start, and the seconds of its epochs, in one run.

make package
python -m benchmarks.packaged
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.report import print_machine, spread, verdict
from benchmarks.startup import CHECKOUT, Moments, print_ratios, print_startups

PROGRAM = Path(__file__).parent.parent / "dist/mnist-desktop/mnist-desktop"
RECIPE = "homework-q1-1"


def epoch_seconds(program: Sequence[str], epochs: int) -> list[float]:
    """What each epoch but the first, which warms up, takes in a process of its own, on one thread.

    On a shared machine two threads wait for each other now and then, for minutes at a time, and an epoch
    takes half as long again: in either program.
    """
    done = subprocess.run(
        [*program, "train", RECIPE, "--epochs", str(epochs), "--json"],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seconds: list[float] = json.loads(done.stdout.splitlines()[-1])["epoch_seconds"]
    return seconds[1:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, default=PROGRAM)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    if not arguments.program.exists():
        sys.exit(f"There is no packaged program at {arguments.program}: make package")
    print_machine("The packaged program", arguments.runs)
    programs = {
        "checkout": CHECKOUT,
        "packaged": [str(arguments.program)],
    }
    times = print_startups(programs, arguments.runs)
    print_ratios(times["packaged"], times["checkout"], Moments(1.2, 1.2))
    # In turn, so that what else the machine does falls on both.
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(arguments.runs):
        for name, program in programs.items():
            seconds[name].append(statistics.median(epoch_seconds(program, 4)))
    for name, values in seconds.items():
        print(f"{name}: an epoch of {RECIPE}  {spread(values)}")
    ratio = statistics.median(seconds["packaged"]) / statistics.median(seconds["checkout"])
    print(verdict("packaged / checkout", ratio, 1.05))


if __name__ == "__main__":
    main()
