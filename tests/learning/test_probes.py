"""What is said of the hidden layers, against plain computations; and that saying it changes nothing."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Activation, Init
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.events import Keep, Probed, Snapshot, Started, Stop, Watch
from mnist_desktop.learning import probes as probes_module
from mnist_desktop.learning import training as training_module
from mnist_desktop.learning.objective import objective_of
from mnist_desktop.learning.probes import (
    DEAD_BELOW,
    PROBE_ROWS,
    Prober,
    histograms,
    initial_weights,
)
from mnist_desktop.learning.training import train
from tests.builders import finish
from tests.floats import SUM, summed

HOMEWORK = RECIPES["homework-q1-1"].experiment
PLAIN = HOMEWORK.with_knob("batch_norm", False).with_knob("dropout", 0.0)


def prober(experiment: Experiment, data, weights) -> Prober:
    targets = objective_of(experiment.task_facts).targets(data.train_labels)
    return Prober(experiment, data.train_inputs, targets, weights)


def follow(experiment, data, answer=lambda event: None, **how):
    """Train to the end: every event, and the Outcome. What `answer` returns is sent to the run."""
    return finish(train(experiment, data, **how), answer)


def probed(events):
    return [event.figures for event in events if isinstance(event, Probed)]


def watch_from_the_start(event):
    return Watch(True, math.inf) if isinstance(event, Started) else None


@pytest.fixture
def eager(monkeypatch):
    """A probe after every batch."""
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    monkeypatch.setattr(probes_module, "PROBE_SHARE", math.inf)


class TestAgainstPlainTorch:
    @pytest.mark.parametrize("batch_norm", [False, True])
    @pytest.mark.parametrize("smoothing", [0.0, 0.1])
    def test_gradient_norms_are_those_of_autograd(self, few, batch_norm, smoothing):
        experiment = PLAIN.with_knob("batch_norm", batch_norm).with_knob(
            "label_smoothing", smoothing
        )
        weights = initial_weights(experiment)
        parts: list[nn.Module] = []
        for width, units in ((784, 100), (100, 100)):
            parts += [nn.Linear(width, units)]
            parts += [nn.BatchNorm1d(units)] if batch_norm else []
            parts += [nn.ReLU()]
        network = nn.Sequential(*parts, nn.Linear(100, 10)).train()
        network.load_state_dict(dict(zip(network.state_dict(), weights.values(), strict=True)))
        scores = network(few.train_inputs[:PROBE_ROWS])
        loss = functional.cross_entropy(
            scores, few.train_labels[:PROBE_ROWS], label_smoothing=smoothing
        )
        loss.backward()
        wanted = [p.weight.grad.norm().item() for p in network if isinstance(p, nn.Linear)]

        figures = prober(experiment, few, weights).figures(weights, 7)

        assert figures.steps == 7
        assert [layer.layer for layer in figures.layers] == [1, 2]
        assert [layer.name for layer in figures.layers] == ["linear1", "linear2"]
        norms = [*(layer.gradient_norm for layer in figures.layers), figures.last_gradient_norm]
        assert norms == summed(wanted)

    def test_a_gate_is_probed_on_all_its_rows_by_its_own_loss(self):
        experiment = RECIPES["xor-mlp"].experiment
        data = load(TaskName.XOR)
        weights = initial_weights(experiment)
        figures = prober(experiment, data, weights).figures(weights, 0)
        hidden = torch.sigmoid(
            functional.linear(data.train_inputs, weights["linear1.weight"], weights["linear1.bias"])
        )
        counts = figures.layers[0].activations.counts
        assert counts.sum() == hidden.numel() == 4 * len(weights["linear1.bias"])

    def test_dead_relu_units_are_those_that_are_zero_on_every_row(self, few):
        weights = initial_weights(PLAIN)
        weights["linear1.bias"][:30] -= 100  # these cannot be positive on any row
        weights["linear2.bias"][:5] -= 100
        inputs = few.train_inputs[:PROBE_ROWS]
        first = functional.relu(
            functional.linear(inputs, weights["linear1.weight"], weights["linear1.bias"])
        )
        second = functional.relu(
            functional.linear(first, weights["linear2.weight"], weights["linear2.bias"])
        )
        wanted = [(values.max(dim=0).values <= 0).sum().item() / 100 for values in (first, second)]
        assert wanted[0] >= 0.3

        figures = prober(PLAIN, few, weights).figures(weights, 0)

        assert [layer.dead for layer in figures.layers] == pytest.approx(wanted)
        assert all(layer.saturated is None for layer in figures.layers)

    @pytest.mark.parametrize("activation", list(DEAD_BELOW))
    def test_dead_means_that_hardly_any_gradient_gets_through(self, activation):
        functions = {
            Activation.RELU: nn.ReLU(),
            Activation.ELU: nn.ELU(),
            Activation.GELU: nn.GELU(),
            Activation.SILU: nn.SiLU(),
        }
        below = torch.linspace(DEAD_BELOW[activation] - 20, DEAD_BELOW[activation], 2000)
        below.requires_grad_()
        functions[activation](below).sum().backward()
        assert below.grad.abs().max() <= 0.0101

    @pytest.mark.parametrize("activation", [Activation.ELU, Activation.GELU, Activation.SILU])
    def test_units_far_below_zero_are_dead(self, few, activation):
        experiment = PLAIN.with_knob("activation", activation)
        weights = initial_weights(experiment)
        weights["linear1.bias"][:30] -= 1000
        layer = prober(experiment, few, weights).figures(weights, 0).layers[0]
        assert layer.dead == pytest.approx(0.3)

    def test_a_leaky_relu_has_no_dead_units(self, few):
        experiment = PLAIN.with_knob("activation", Activation.LEAKY_RELU)
        weights = initial_weights(experiment)
        weights["linear1.bias"] -= 1000
        layer = prober(experiment, few, weights).figures(weights, 0).layers[0]
        assert layer.dead is None
        assert layer.saturated is None

    @pytest.mark.parametrize("activation", [Activation.SIGMOID, Activation.TANH])
    def test_saturated_is_a_plain_count(self, few, activation):
        experiment = PLAIN.with_knob("activation", activation)
        weights = initial_weights(experiment)
        weights["linear1.weight"] *= 4
        before = functional.linear(
            few.train_inputs[:PROBE_ROWS], weights["linear1.weight"], weights["linear1.bias"]
        )
        if activation is Activation.SIGMOID:
            outputs = torch.sigmoid(before).numpy()
            wanted = np.mean((outputs < 0.05) | (outputs > 0.95))
        else:
            wanted = np.mean(np.abs(torch.tanh(before).numpy()) > 0.95)
        layer = prober(experiment, few, weights).figures(weights, 0).layers[0]
        assert layer.dead is None
        # Of a hundred thousand outputs, a few lie at a threshold but for rounding.
        assert layer.saturated == pytest.approx(wanted, abs=1e-4)
        assert 0.01 < wanted < 1

    def test_batch_norms_figures_are_the_runs_and_the_batchs(self, few):
        experiment = HOMEWORK.with_knob("dropout", 0.0)
        weights = initial_weights(experiment)
        weights["bn1.running_mean"] += torch.arange(100)
        before = {name: tensor.clone() for name, tensor in weights.items()}
        norm = prober(experiment, few, weights).figures(weights, 0).layers[0].batch_norm
        values = functional.linear(
            few.train_inputs[:PROBE_ROWS], weights["linear1.weight"], weights["linear1.bias"]
        )
        assert norm.running_mean.tolist() == list(range(100))
        assert norm.running_var.tolist() == [1.0] * 100
        np.testing.assert_allclose(norm.batch_mean, values.mean(dim=0), rtol=SUM, atol=SUM)
        np.testing.assert_allclose(norm.batch_var, values.var(dim=0), rtol=SUM, atol=SUM)
        for name, tensor in weights.items():
            assert torch.equal(tensor, before[name]), name
        weights["bn1.running_mean"].zero_()  # as the run goes on
        assert norm.running_mean[1] == 1

    def test_dropout_silences_the_same_units_at_every_probe(self, few):
        weights = initial_weights(HOMEWORK)
        looking = prober(HOMEWORK, few, weights)
        one, other = looking.figures(weights, 1), looking.figures(weights, 1)
        assert one.last_gradient_norm == other.last_gradient_norm
        without = HOMEWORK.with_knob("dropout", 0.0)
        other = prober(without, few, weights).figures(weights, 1)
        assert one.last_gradient_norm != other.last_gradient_norm


class TestHistograms:
    def test_they_count_everything_between_the_same_edges(self):
        one, other = torch.linspace(-1, 1, 1000), torch.full((20,), 3.0)
        first, second = histograms(one, other)
        assert first.edges is second.edges
        assert (first.edges[0], first.edges[-1]) == (-1, 3)
        assert (first.counts.sum(), second.counts.sum()) == (1000, 20)
        assert second.counts[-1] == 20
        wanted, _ = np.histogram(one.numpy(), first.edges)
        assert (
            np.abs(first.counts - wanted).max() <= 1
        )  # what lies on an edge may fall to either side

    def test_equal_numbers_and_none_that_is_finite(self):
        (same,) = histograms(torch.full((3, 4), 2.0))
        assert same.counts.sum() == 12
        assert same.edges[0] < 2 < same.edges[-1]
        (odd,) = histograms(torch.tensor([math.nan, math.inf, 1.0, 2.0]))
        assert odd.counts.sum() == 2
        (none,) = histograms(torch.full((5,), math.nan))
        assert none.counts.sum() == 0


class TestInTheTraining:
    @pytest.mark.parametrize(
        "experiment",
        [HOMEWORK, HOMEWORK.with_knob("order_apart", True).with_knob("validation_share", 0.1)],
    )
    def test_a_watched_run_is_to_the_bit_the_same(self, few, eager, experiment):
        experiment = experiment.with_knob("epochs", 2)
        _, plain = follow(experiment, few)
        events, watched = follow(experiment, few, watch_from_the_start)
        assert len(probed(events)) == len(watched.history.losses)
        assert np.array_equal(plain.history.losses, watched.history.losses)
        untimed = [
            [replace(epoch, seconds=0.0) for epoch in outcome.history.epochs]
            for outcome in (plain, watched)
        ]
        assert untimed[0] == untimed[1]
        for name, tensor in plain.weights.items():
            assert torch.equal(tensor, watched.weights[name]), name

    def test_figures_are_of_the_steps_they_name(self, few, eager, monkeypatch):
        monkeypatch.setattr(training_module, "SNAPSHOT_SECONDS", 0)
        monkeypatch.setattr(training_module, "SNAPSHOT_SHARE", math.inf)
        experiment = HOMEWORK.with_knob("epochs", 1)
        events, _ = follow(experiment, few, watch_from_the_start)
        figures = probed(events)
        assert [each.steps for each in figures] == list(range(1, 11))
        looking = prober(experiment, few, initial_weights(experiment))
        snapshots = {e.steps: e.weights for e in events if isinstance(e, Snapshot)}
        again = looking.figures(snapshots[6], 6)
        assert again.last_gradient_norm == figures[5].last_gradient_norm
        for one, other in zip(again.layers, figures[5].layers, strict=True):
            assert one.gradient_norm == other.gradient_norm
            assert np.array_equal(one.weights_at_start.counts, other.weights_at_start.counts)

    def test_nothing_is_said_unasked_nor_after_the_watch_is_over(self, few, eager):
        experiment = HOMEWORK.with_knob("epochs", 2)
        events, _ = follow(experiment, few)
        assert not probed(events)

        def answer(event):
            if isinstance(event, Probed) and event.figures.steps == 3:
                return Watch(False)
            return watch_from_the_start(event)

        events, _ = follow(experiment, few, answer)
        assert [figures.steps for figures in probed(events)] == [1, 2, 3]

    def test_probes_take_their_share_of_the_time_and_no_more(self, few):
        watching = probes_module.Watching(HOMEWORK, None)
        assert not watching.is_due(1e9)
        watching.switch(Watch(True))
        assert watching.is_due(0.0)
        watching.has_probed(10.0, 10.001)
        assert not watching.is_due(10.1)
        assert watching.is_due(10.102)
        watching.has_probed(10.0, 10.1)  # a slow one: 0.1 s are 5 % of 2 s
        assert not watching.is_due(12.0)
        assert watching.is_due(12.11)
        watching.switch(Watch(False))
        assert not watching.is_due(1e9)

    def test_memory_that_runs_out_ends_the_watch_and_not_the_run(self, few, eager, monkeypatch):
        def no_memory(*_):
            raise MemoryError

        monkeypatch.setattr(Prober, "figures", no_memory)
        experiment = HOMEWORK.with_knob("epochs", 1)
        events, outcome = follow(experiment, few, watch_from_the_start)
        assert not probed(events)
        assert len(outcome.history.epochs) == 1

    def test_the_start_is_step_0_and_of_a_run_that_goes_on_where_it_goes_on(self, few, eager):
        experiment = HOMEWORK.with_knob("epochs", 2)

        def stop_at_4(event):
            if isinstance(event, Probed) and event.figures.steps == 4:
                return Stop()
            return watch_from_the_start(event)

        events, outcome = follow(experiment, few, stop_at_4)
        drawn = initial_weights(experiment)["linear1.weight"]
        _, wanted = histograms(outcome.weights["linear1.weight"], drawn)
        assert np.array_equal(probed(events)[-1].layers[0].weights_at_start.counts, wanted.counts)

        events, _ = follow(experiment, few, watch_from_the_start, go_on_from=outcome)
        first = probed(events)[0]
        assert first.steps == 5
        _, wanted = histograms(drawn, outcome.weights["linear1.weight"])
        start = first.layers[0].weights_at_start
        assert start.edges[0] <= outcome.weights["linear1.weight"].min()
        assert start.counts.sum() == wanted.counts.sum()
        assert not np.array_equal(start.counts, first.layers[0].weights.counts)

    def test_a_run_that_is_given_weights_starts_from_them(self, few, eager):
        experiment = HOMEWORK.with_knob("epochs", 1)
        start = initial_weights(experiment.with_knob("seed", 5))
        start["linear1.weight"] += 3
        events, _ = follow(experiment, few, watch_from_the_start, start=start)
        assert probed(events)[0].layers[0].weights_at_start.edges[-1] > 2

    def test_after_pretraining_the_start_is_what_it_has_made(self, few, eager):
        experiment = PLAIN.with_knob("init", Init.DBN).with_knob("activation", Activation.SIGMOID)
        experiment = experiment.with_knob("epochs", 1).with_knob("pretraining_epochs", 1)
        seen = []

        def answer(event):
            if isinstance(event, Snapshot):
                seen.append(event)
            return watch_from_the_start(event)

        events, _ = follow(experiment, few, answer)
        first = probed(events)[0].layers[0]
        drawn = initial_weights(experiment)["linear1.weight"]
        assert first.weights_at_start.edges[-1] != pytest.approx(float(drawn.max()), abs=1e-6)
        assert first.gradient_norm > 0

    def test_a_checkpoint_is_given_all_the_same(self, few, eager):
        def answer(event):
            if isinstance(event, Probed) and event.figures.steps == 2:
                return Keep()
            return watch_from_the_start(event)

        events, _ = follow(HOMEWORK.with_knob("epochs", 1), few, answer)
        assert [type(event).__name__ for event in events].count("Checkpoint") == 1

    def test_a_network_without_hidden_layers_has_only_its_output(self, few, eager):
        experiment = PLAIN.with_knob("hidden", ()).with_knob("epochs", 1)
        events, _ = follow(experiment, few, watch_from_the_start)
        assert probed(events)[-1].layers == ()
        assert probed(events)[-1].last_gradient_norm > 0
