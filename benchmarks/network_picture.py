"""How long the picture of the network takes for a stroke: to ask the network, and to paint.

Asked as the asker does, with one thread; at the first time new weights have to be looked through. What is
painted is all of the picture, as wide as in a window of 1366 x 768.

    python -m benchmarks.network_picture
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import torch

from benchmarks.report import percentile, print_machine, verdict
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.ui.app import make_app
from mnist_desktop.ui.network.lit import Lit
from mnist_desktop.ui.network.picture import NetworkPicture

SIZE = (732, 156)
TIMES = 100
# A frame of thirty a second has 33 ms; a huge network may take longer, and is asked less often.
NETWORKS = {
    "homework": ((100, 100), 33),
    "3 x 512": ((512,) * 3, 33),
    "8 x 8192": ((8192,) * 8, 1000),
}


def times_ms(do: Callable[[], object], times: int) -> list[float]:
    """How long something takes, each of so many times."""
    found = []
    for _ in range(times):
        started = time.perf_counter()
        do()
        found.append((time.perf_counter() - started) * 1000)
    return found


def measure(name: str, experiment: Experiment, picture: NetworkPicture, limit: float) -> None:
    """Print what an experiment's network takes, beside the milliseconds that a stroke may take."""
    weights = initial_weights(experiment)
    predictor = Predictor(experiment, weights)
    drawing = np.zeros((28, 28), np.float32)
    drawing[5:8, 6:20] = drawing[8:23, 16:19] = 1
    inputs = drawing.reshape(-1)

    def ask() -> Lit:
        return Lit(inputs, tuple(predictor.activity(inputs)))

    def ask_anew() -> Lit:
        predictor.update(weights)
        return ask()

    times = TIMES if sum(experiment.network.hidden) < 10_000 else 5
    anew, asked = times_ms(ask_anew, times), times_ms(ask, times)
    picture.show_network(experiment, ask())
    painted = times_ms(picture.repaint, TIMES)
    print(f"{name}, medians of {times}:")
    for what, taken in (("new weights asked", anew), ("asked", asked), ("painted", painted)):
        print(f"  {what}: {percentile(taken, 50):.1f} ms")
    print(verdict("  a stroke", percentile(asked, 50) + percentile(painted, 50), limit, unit=" ms"))


def main() -> None:
    app = make_app()
    torch.set_num_threads(1)
    print_machine("The picture of the network", 1)
    picture = NetworkPicture()
    picture.resize(*SIZE)
    picture.show()
    app.processEvents()
    for name, (hidden, limit) in NETWORKS.items():
        measure(name, Experiment().with_knob("hidden", hidden), picture, limit)


if __name__ == "__main__":
    main()
