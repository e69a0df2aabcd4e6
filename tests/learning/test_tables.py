from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
import torch
from test_training import changed, follow, told_losses
from torch import nn
from torch.nn import functional

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load, load_for
from mnist_desktop.experiment.choices import Activation, Optimizer
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TASKS, TaskName, View
from mnist_desktop.history.events import EpochEnded, Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning import training as training_module
from mnist_desktop.learning.prediction import Predictor

GATES = [TaskName.AND, TaskName.OR, TaskName.XOR]
TABLES = [
    name for name, task in TASKS.items() if task.view is not View.DIGIT and not task.has_points
]
POINTS = [name for name, task in TASKS.items() if task.has_points and name is not TaskName.PAINTED]


def run(recipe, **knobs):
    experiment = changed(RECIPES[recipe].experiment, **knobs)
    events, outcome = follow(experiment, load(experiment.task))
    return experiment, events, outcome


def probabilities(experiment, outcome) -> np.ndarray:
    return Predictor(experiment, outcome.weights).probabilities(load(experiment.task).train_inputs)


# The tables


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_as_large_as_its_task_says(name):
    data, task = load(name), TASKS[name]
    assert data.train_inputs.shape == (task.train_rows, task.inputs)
    assert data.test_inputs.shape == (task.test_rows, task.inputs)
    assert data.train_labels.shape == (task.train_rows,)
    assert data.test_labels.shape == (task.test_rows,)
    assert data.train_inputs.dtype == data.test_inputs.dtype == torch.float32
    assert data.train_labels.dtype == data.test_labels.dtype == torch.int64


@pytest.mark.parametrize(
    ("name", "gate"),
    [
        (TaskName.AND, lambda a, b: a and b),
        (TaskName.OR, lambda a, b: a or b),
        (TaskName.XOR, lambda a, b: a != b),
    ],
)
def test_a_gates_rows_are_its_truth_table(name, gate):
    data = load(name)
    rows = {tuple(map(int, row)): label for row, label in zip(*_lists(data), strict=True)}
    assert rows == {(a, b): int(gate(a, b)) for a in (0, 1) for b in (0, 1)}


def _lists(data):
    return data.train_inputs.tolist(), data.train_labels.tolist()


def of_points(name: TaskName, **knobs: object) -> Dataset:
    return load_for(Experiment(task=name).with_knobs(**knobs))


@pytest.mark.parametrize("name", POINTS)
def test_points_are_drawn_by_the_seed_alone_and_shared_out_as_the_knobs_say(name):
    data = of_points(name, points=99, train_share=0.7, noise=0.5)
    inputs = torch.cat([data.train_inputs, data.test_inputs])
    labels = torch.cat([data.train_labels, data.test_labels])
    assert (len(data.train_inputs), len(data.test_inputs)) == (69, 30)
    assert inputs.abs().max() <= 2
    assert labels.bincount().tolist() == [49, 50]
    again = of_points(name, points=99, train_share=0.2, noise=0.5, hidden=(3,), epochs=7)
    assert torch.equal(torch.cat([again.train_inputs, again.test_inputs]), inputs)
    other = of_points(name, points=99, train_share=0.7, noise=0.5, seed=2)
    assert not torch.equal(other.train_inputs, data.train_inputs)
    all_of_them = of_points(name, train_share=1.0)
    assert all_of_them.test_inputs is all_of_them.train_inputs


@pytest.mark.parametrize(
    ("name", "is_of_one"),
    [
        # What scikit-learn's make_circles and make_moons draw without noise, moons half a unit to the left.
        (TaskName.CIRCLE, lambda x, y: abs(math.hypot(x, y) - 0.5) < 1e-6),
        (TaskName.MOONS, lambda x, y: abs(math.hypot(x - 0.5, y - 0.25) - 1) < 1e-6),
        (TaskName.NOISY_XOR, lambda x, y: x * y < 0),
    ],
)
def test_without_noise_the_points_lie_on_the_curve_of_their_class(name, is_of_one):
    data = of_points(name, noise=0.0, train_share=1.0)
    inputs, labels = _lists(data)
    assert [is_of_one(x, y) for x, y in inputs] == [bool(label) for label in labels]


def test_the_arms_of_the_spiral_are_each_the_other_turned_by_a_half():
    data = of_points(TaskName.SPIRAL, noise=0.0, train_share=1.0)
    one, other = (data.train_inputs[data.train_labels == label] for label in (0, 1))
    assert len(one) == len(other) == 100
    assert torch.cdist(one, -other).amin(1).max() < 1e-3
    assert one.norm(dim=1).max() == pytest.approx(1.5 * 0.99, abs=1e-5)


def test_painted_points_are_what_is_learned_and_of_a_third_class_there_are_three_answers():
    painted = tuple((x / 10, (x % 3) / 2, x % 3) for x in range(-15, 15))
    experiment = Experiment(task=TaskName.PAINTED).with_knobs(
        painted=painted, train_share=0.6, batch_norm=False, hidden=(8,), steps=60
    )
    data = load_for(experiment)
    rows = torch.cat([data.train_inputs, data.test_inputs])
    classes = torch.cat([data.train_labels, data.test_labels]).tolist()
    found = {
        (round(x, 6), round(y, 6), each)
        for (x, y), each in zip(rows.tolist(), classes, strict=True)
    }
    assert found == {(x, y, each) for x, y, each in painted}
    assert len(data.train_inputs) == 18
    _, outcome = follow(experiment, data)
    assert outcome.end is End.FINISHED
    said = Predictor(experiment, outcome.weights).probabilities(data.test_inputs)
    assert said.shape == (12, 3)
    assert outcome.kept.test_accuracy == (said.argmax(1) == data.test_labels.numpy()).mean()


# What is learned


@pytest.mark.parametrize(
    ("recipe", "answers"), [("perceptron-and", [0, 0, 0, 1]), ("perceptron-or", [0, 1, 1, 1])]
)
def test_a_perceptron_learns_and_and_or(recipe, answers):
    experiment, _, outcome = run(recipe, steps=100, learning_rate=10)
    assert outcome.end is End.FINISHED
    assert outcome.history.epochs[-1].test_accuracy == 1
    assert outcome.history.losses[-1] < 0.05
    assert probabilities(experiment, outcome).round().ravel().tolist() == answers


def test_a_perceptron_does_not_learn_xor():
    experiment, _, outcome = run("perceptron-xor", steps=150)
    assert outcome.end is End.FINISHED
    assert outcome.history.losses.min() >= 0.69
    assert max(epoch.test_accuracy for epoch in outcome.history.epochs) <= 0.75
    assert outcome.history.losses[-1] == pytest.approx(math.log(2), abs=1e-4)
    assert probabilities(experiment, outcome) == pytest.approx(0.5, abs=1e-3)


def test_two_hidden_units_solve_xor():
    experiment, _, outcome = run("xor-mlp", steps=300, learning_rate=10)
    assert outcome.history.epochs[-1].test_accuracy == 1
    assert outcome.history.losses[-1] < 0.05
    assert probabilities(experiment, outcome).round().ravel().tolist() == [0, 1, 1, 0]


# The same as a script


def test_the_toy_is_to_the_bit_what_a_plain_script_computes():
    data = load(TaskName.TOY)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        model = nn.Linear(3, 3)
    descend = torch.optim.SGD(model.parameters(), lr=0.1)
    expected = []
    for _ in range(20):
        loss = functional.cross_entropy(model(data.train_inputs), data.train_labels)
        descend.zero_grad()
        loss.backward()
        descend.step()
        expected.append(loss.item())
    _, _, outcome = run("softmax-toy")
    assert np.array_equal(outcome.history.losses, np.array(expected, np.float32))
    assert all(after < before for before, after in pairwise(expected))


@pytest.mark.parametrize("name", GATES)
@pytest.mark.parametrize("hidden", [(), (2,), (4, 3)])
def test_a_gates_loss_is_that_of_its_probabilities(name, hidden):
    data = load(name)
    wanted = data.train_labels.float()[:, None]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        parts: list[nn.Module] = []
        for inputs, outputs in zip((2, *hidden), (*hidden, 1), strict=True):
            parts += [nn.Linear(inputs, outputs), nn.Sigmoid()]
    model = nn.Sequential(*parts)
    descend = torch.optim.SGD(model.parameters(), lr=1.0)
    expected = []
    for _ in range(100):
        loss = nn.BCELoss()(model(data.train_inputs), wanted)
        descend.zero_grad()
        loss.backward()
        descend.step()
        expected.append(loss.item())
    experiment, _, outcome = run("perceptron-and", task=name, hidden=hidden, steps=100)
    # The engine takes the loss of the scores, without the sigmoid's rounding: each step of a hundred adds
    # about one, of 2⁻²³, to the weights.
    assert outcome.history.losses == pytest.approx(np.array(expected), abs=100 * 2**-23)
    with torch.no_grad():
        said = model(data.train_inputs).numpy()
    assert probabilities(experiment, outcome) == pytest.approx(said, abs=100 * 2**-23)


def test_the_figures_of_a_table_are_those_of_its_weights():
    experiment, _, outcome = run("perceptron-or", steps=50)
    labels = load(experiment.task).train_labels.numpy()
    said = probabilities(experiment, outcome).ravel()
    last = outcome.history.epochs[-1]
    assert last.cost == pytest.approx(float(outcome.history.losses[-1]))
    assert last.test_loss == pytest.approx(
        -np.log(np.where(labels == 1, said, 1 - said)).mean(), rel=1e-5
    )
    assert last.test_accuracy == ((said >= 0.5) == labels).mean()
    assert last.test_loss < last.cost


# A perceptron cannot solve XOR, so that steps of ten thousand throw it from one wrong answer, given
# with certainty, to another.
@pytest.mark.parametrize("hidden", [(), (10, 10, 10)])
def test_a_saturated_gate_stays_finite(hidden):
    experiment, _, outcome = run("perceptron-xor", learning_rate=10_000, steps=300, hidden=hidden)
    assert outcome.end is End.FINISHED
    assert len(outcome.history.losses) == 300
    assert np.isfinite(outcome.history.losses).all()
    # The logarithm of a rounded probability would be infinite, or no more than BCELoss's 100.
    assert outcome.history.losses.max() > 100
    assert np.isfinite(probabilities(experiment, outcome)).all()


@pytest.mark.parametrize("activation", Activation)
@pytest.mark.parametrize("optimizer", [Optimizer.ADAM, Optimizer.NESTEROV])
def test_a_gate_learns_with_other_networks_and_optimizers_too(activation, optimizer):
    _, _, outcome = run(
        "perceptron-and",
        hidden=(8,),
        activation=activation,
        optimizer=optimizer,
        learning_rate=0.1,
        steps=100,
    )
    assert outcome.history.epochs[-1].test_accuracy == 1


# What is told


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        (1, [1]),
        (99, range(1, 100)),
        (100, range(1, 101)),
        (450, [*range(4, 450, 4), 450]),
        (1001, [*range(10, 1001, 10), 1001]),
    ],
)
def test_figures_come_about_a_hundred_times_and_at_the_last_step(steps, told):
    _, events, outcome = run("perceptron-and", steps=steps)
    assert [epoch.epoch for epoch in outcome.history.epochs] == list(told)
    ended = [event.figures for event in events if isinstance(event, EpochEnded)]
    assert tuple(ended) == outcome.history.epochs
    losses = outcome.history.losses
    assert [epoch.cost for epoch in ended] == [losses[step - 1] for step in told]


@pytest.mark.parametrize("every", [0, 1e-4, 1e9])
def test_every_loss_of_a_table_is_told_once(every, monkeypatch):
    monkeypatch.setattr(training_module, "EVENT_SECONDS", every)
    experiment, events, outcome = run("xor-mlp", steps=350)
    assert len(outcome.history.losses) == 350
    assert np.array_equal(told_losses(events), outcome.history.losses)
    assert events[0].batches_per_epoch == 1
    assert events[0].epochs == experiment.length == 350


def test_what_is_for_images_does_nothing_to_a_table():
    knobs = {"subset": 1000, "validation_share": 0.5, "augment": True, "patience": 1}
    batches = {"batch_size": 3, "epochs": 1, "drop_last": False, "label_smoothing": 0.2}
    _, _, plain = run("xor-mlp", steps=100)
    _, _, other = run("xor-mlp", steps=100, **knobs, **batches)
    assert np.array_equal(plain.history.losses, other.history.losses)
    assert other.end is End.FINISHED
    assert other.history.epochs[-1].validation_loss is None
    assert other.unscaled_accuracy is None


def test_a_stop_that_comes_after_the_last_step_ends_nothing():
    def stop_at_the_end(event):
        return Stop() if isinstance(event, EpochEnded) and event.figures.epoch == 20 else None

    _, outcome = follow(RECIPES["softmax-toy"].experiment, load(TaskName.TOY), stop_at_the_end)
    assert outcome.end is End.FINISHED
    assert len(outcome.history.losses) == 20
