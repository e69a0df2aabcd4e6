"""What training leaves out of torch: the half that compiles, which takes a second and 80 MB to import."""

from __future__ import annotations

import subprocess
import sys

# Trains with each of torch's optimizers, is stopped, goes on and asks the network; then says what was
# imported that compiles.
TRAINED = """
import sys
from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Optimizer
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.events import Stop
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.training import train
from tests.builders import finish

for optimizer in Optimizer:
    experiment = RECIPES["xor-mlp"].experiment.with_knobs(optimizer=optimizer, steps=20)
    data = load(experiment.task)
    stopped = finish(train(experiment, data), Stop())[1]
    outcome = finish(train(experiment, data, go_on_from=stopped))[1]
    Predictor(experiment, outcome.weights).probabilities(data.test_inputs)
print([name for name in ("torch._dynamo", "torch._inductor", "sympy") if name in sys.modules])
"""


def test_training_imports_nothing_that_compiles():
    result = subprocess.run(
        [sys.executable, "-c", TRAINED], capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"
