"""Integrated gradients beside plain autograd, and their sum beside the scores' difference."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.learning.evidence import Evidence, evidence
from mnist_desktop.learning.prediction import network_at_rest
from mnist_desktop.learning.probes import initial_weights
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.run import Run


def test_pixels_add_up_to_what_the_score_has_grown_by(homework_run: Run, few: Dataset) -> None:
    experiment, weights = homework_run.experiment, homework_run.outcome.weights
    image = few.test_inputs[0]
    *waits, found = evidence(experiment, weights, image, (3, 7))
    assert not any(waits)
    network = network_at_rest(experiment, weights)
    scores = network(torch.stack([image, torch.zeros(784)]))
    for each in found:
        assert each.score == pytest.approx(scores[0, each.digit].item(), rel=1e-4, abs=1e-5)
        assert each.blank == pytest.approx(scores[1, each.digit].item(), rel=1e-4, abs=1e-5)
        assert each.total == pytest.approx(each.score - each.blank, rel=0.02, abs=0.02)
        # Pixel by pixel as autograd alone has it, in finer steps.
        path = torch.linspace(0, 1, 801).unsqueeze(1) * image
        (slopes,) = torch.autograd.grad(network(path.requires_grad_())[:, each.digit].sum(), path)
        wanted = slopes.mean(0) * image
        assert each.pixels.ravel() == pytest.approx(
            wanted.numpy(), abs=0.02 * wanted.abs().max().item()
        )
        assert not each.pixels.ravel()[image == 0].any()


def test_of_softmax_regression_it_is_ink_times_weight() -> None:
    experiment = Experiment().with_knobs(hidden=())
    weights = initial_weights(experiment)
    image = np.random.default_rng(1).random(784).astype(np.float32)
    *_, found = evidence(experiment, weights, image, (4,))
    assert found is not None
    wanted = image * weights["linear1.weight"][4].numpy()
    assert isinstance(found[0], Evidence)
    assert found[0].pixels.ravel() == pytest.approx(wanted, abs=1e-5)
    gone = {name: each * float("inf") for name, each in weights.items()}
    with pytest.raises(Refusal, match="diverged"):
        list(evidence(experiment, gone, image, (4,)))
