from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from torch import nn

from mnist_desktop.experiment.choices import Activation, Init, Optimizer
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, EpochEnded, Snapshot, Started, Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning import devices
from mnist_desktop.learning import training as training_module
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.learning.training import ImpossibleExperiment, train
from tests.builders import finish
from tests.floats import accurate

HOMEWORK = RECIPES["homework-q1-1"].experiment


def changed(experiment: Experiment, **knobs) -> Experiment:
    return experiment.with_knobs(**knobs)


def follow(experiment, data, answer=lambda event: None):
    """Train to the end: every event, and the Outcome. What `answer` returns is sent to the run."""
    return finish(train(experiment, data), answer)


def told_losses(events) -> np.ndarray:
    """The losses of all events, which must follow one another without a gap."""
    losses = np.empty(0, np.float32)
    for event in events:
        if isinstance(event, BatchLosses):
            assert event.first == len(losses)
            assert event.losses.dtype == np.float32
            losses = np.concatenate([losses, event.losses])
    return losses


def figures(outcome) -> list[tuple[int, float, float, float]]:
    """The figures of the epochs but for how long they took."""
    return [
        (epoch.epoch, epoch.cost, epoch.test_loss, epoch.test_accuracy)
        for epoch in outcome.history.epochs
    ]


@pytest.fixture
def eager(monkeypatch):
    """An event after every batch, with a snapshot of the weights."""
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    monkeypatch.setattr(training_module, "SNAPSHOT_SECONDS", 0)
    monkeypatch.setattr(training_module, "SNAPSHOT_SHARE", math.inf)


def plain_losses(
    data,
    *,
    hidden=(100, 100),
    activation=nn.ReLU,
    init=nn.init.xavier_uniform_,
    optimizer=lambda parameters: torch.optim.Adam(parameters, lr=0.1, fused=True),
    batch_norm=True,
    dropout=0.3,
    seed=1,
    batch=100,
    steps=20,
    order=torch.randperm,
) -> np.ndarray:
    """The losses of the first steps of a plain PyTorch script, as one finds it in a tutorial."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        parts: list[nn.Module] = []
        for inputs, outputs in zip((784, *hidden), hidden, strict=False):
            parts.append(nn.Linear(inputs, outputs))
            if batch_norm:
                parts.append(nn.BatchNorm1d(outputs))
            parts.append(activation())
            if dropout:
                parts.append(nn.Dropout(dropout))
        parts.append(nn.Linear((784, *hidden)[-1], 10))
        model = nn.Sequential(*parts)
        for part in model:
            if isinstance(part, nn.Linear) and init is not None:
                init(part.weight)
        descend = optimizer(model.parameters())
        criterion = nn.CrossEntropyLoss()
        losses = []
        model.train()
        while len(losses) < steps:
            for rows in order(len(data.train_inputs)).split(batch):
                descend.zero_grad()
                loss = criterion(model(data.train_inputs[rows]), data.train_labels[rows])
                loss.backward()
                descend.step()
                losses.append(loss.item())
                if len(losses) == steps:
                    break
        return np.array(losses, np.float32)


# The same as a script


def test_the_homework_is_to_the_bit_what_a_plain_script_computes(mnist):
    def stop_after_some(event):
        enough = isinstance(event, BatchLosses) and event.first + len(event.losses) >= 40
        return Stop() if enough else None

    _, outcome = follow(HOMEWORK, mnist, stop_after_some)
    assert np.array_equal(outcome.history.losses[:40], plain_losses(mnist, steps=40))


def test_so_are_later_epochs_with_a_last_small_batch(few):
    experiment = changed(HOMEWORK, epochs=3, batch_size=300, drop_last=False, seed=7)
    _, outcome = follow(experiment, few)
    assert len(outcome.history.losses) == 12
    expected = plain_losses(few, steps=12, batch=300, seed=7)
    assert np.array_equal(outcome.history.losses, expected)


def test_without_shuffling_the_images_come_in_their_own_order(few):
    _, outcome = follow(changed(HOMEWORK, epochs=2, shuffle=False), few)
    expected = plain_losses(few, order=torch.arange)
    assert np.array_equal(outcome.history.losses, expected)


@pytest.mark.parametrize(
    ("init", "function"),
    [
        (Init.PYTORCH, None),
        (Init.NORMAL, nn.init.normal_),
        (Init.XAVIER_UNIFORM, nn.init.xavier_uniform_),
        (Init.XAVIER_NORMAL, nn.init.xavier_normal_),
        (Init.HE_UNIFORM, lambda weight: nn.init.kaiming_uniform_(weight, nonlinearity="relu")),
        (Init.HE_NORMAL, lambda weight: nn.init.kaiming_normal_(weight, nonlinearity="relu")),
    ],
)
def test_every_initialisation(few, init, function):
    _, outcome = follow(changed(HOMEWORK, epochs=1, init=init), few)
    assert np.array_equal(outcome.history.losses, plain_losses(few, init=function, steps=10))


def test_he_initialisation_knows_the_slope_of_leaky_relu(few):
    def he(weight):
        nn.init.kaiming_normal_(weight, a=0.2, nonlinearity="leaky_relu")

    experiment = changed(
        HOMEWORK, epochs=1, init=Init.HE_NORMAL, activation=Activation.LEAKY_RELU, leaky_slope=0.2
    )
    _, outcome = follow(experiment, few)
    expected = plain_losses(few, init=he, activation=lambda: nn.LeakyReLU(0.2), steps=10)
    assert np.array_equal(outcome.history.losses, expected)


@pytest.mark.parametrize(
    ("activation", "module"),
    [
        (Activation.SIGMOID, nn.Sigmoid),
        (Activation.TANH, nn.Tanh),
        (Activation.RELU, nn.ReLU),
        (Activation.LEAKY_RELU, nn.LeakyReLU),
        (Activation.ELU, nn.ELU),
        (Activation.GELU, nn.GELU),
        (Activation.SILU, nn.SiLU),
    ],
)
def test_every_activation(few, activation, module):
    experiment = changed(HOMEWORK, epochs=4, activation=activation, learning_rate=0.01, dropout=0)
    _, outcome = follow(experiment, few)
    expected = plain_losses(
        few,
        activation=module,
        dropout=0,
        optimizer=lambda parameters: torch.optim.Adam(parameters, lr=0.01, fused=True),
        steps=40,
    )
    assert np.array_equal(outcome.history.losses, expected)
    assert outcome.history.epochs[-1].cost < outcome.history.epochs[0].cost / 2


@pytest.mark.parametrize(
    ("optimizer", "rate", "function"),
    [
        (Optimizer.SGD, 0.1, torch.optim.SGD),
        (Optimizer.MOMENTUM, 0.1, lambda p, **k: torch.optim.SGD(p, momentum=0.9, **k)),
        (
            Optimizer.NESTEROV,
            0.1,
            lambda p, **k: torch.optim.SGD(p, momentum=0.9, nesterov=True, **k),
        ),
        (Optimizer.ADAM, 0.01, torch.optim.Adam),
        (Optimizer.ADAMW, 0.01, torch.optim.AdamW),
        (Optimizer.RMSPROP, 0.001, torch.optim.RMSprop),
        (Optimizer.ADAGRAD, 0.01, torch.optim.Adagrad),
        (Optimizer.ADADELTA, 1.0, torch.optim.Adadelta),
        (Optimizer.NADAM, 0.01, torch.optim.NAdam),
        (Optimizer.RADAM, 0.01, torch.optim.RAdam),
    ],
)
def test_every_optimizer(few, optimizer, rate, function):
    experiment = changed(
        HOMEWORK, epochs=4, optimizer=optimizer, learning_rate=rate, weight_decay=0.01, dropout=0
    )
    _, outcome = follow(experiment, few)
    expected = plain_losses(
        few,
        optimizer=lambda parameters: function(parameters, lr=rate, weight_decay=0.01),
        dropout=0,
        steps=40,
    )
    # The fused kernels round differently from the plain ones of the script.
    assert outcome.history.losses == pytest.approx(expected, rel=0.01, abs=0.01)
    assert outcome.history.epochs[-1].cost < outcome.history.epochs[0].cost * 0.8


# The same again


@pytest.mark.usefixtures("eager")
def test_the_same_experiment_gives_the_same_history_whatever_else_happens(few):
    experiment = changed(HOMEWORK, epochs=3)
    _, undisturbed = follow(experiment, few)
    images = few.test_inputs[:20].numpy()

    def disturb(event):
        torch.manual_seed(99)
        torch.rand(1000)
        np.random.seed(99)
        if isinstance(event, Snapshot):
            Predictor(experiment, event.weights).probabilities(images)

    events, disturbed = follow(experiment, few, disturb)
    assert sum(isinstance(event, Snapshot) for event in events) > 30
    assert np.array_equal(disturbed.history.losses, undisturbed.history.losses)
    assert figures(disturbed) == figures(undisturbed)
    assert all(
        torch.equal(disturbed.weights[name], tensor) for name, tensor in undisturbed.weights.items()
    )


def test_how_often_events_come_does_not_matter(few, monkeypatch):
    experiment = changed(HOMEWORK, epochs=2)
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    many, one = follow(experiment, few)
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 1e9)
    rare, other = follow(experiment, few)
    assert len(many) > len(rare)
    assert np.array_equal(one.history.losses, other.history.losses)
    assert figures(one) == figures(other)


def test_another_seed_gives_another_run(few):
    first, second = (
        follow(changed(HOMEWORK, epochs=1, seed=seed), few)[1].history.losses for seed in (1, 2)
    )
    assert not np.array_equal(first, second)


def test_a_run_leaves_torchs_own_random_numbers_alone(few):
    torch.manual_seed(5)
    before = torch.get_rng_state()
    follow(changed(HOMEWORK, epochs=2), few)
    assert torch.equal(torch.get_rng_state(), before)


# What is told


@pytest.mark.parametrize("often", [True, False])
def test_every_loss_is_told_once_and_in_order(few, often, monkeypatch):
    if often:
        monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    events, outcome = follow(changed(HOMEWORK, epochs=3), few)
    assert len(outcome.history.losses) == 30
    assert np.array_equal(told_losses(events), outcome.history.losses)


def test_events_come_in_the_order_of_what_happens(few):
    events, outcome = follow(changed(HOMEWORK, epochs=3), few)
    assert events[0] == Started(outcome.device, batches_per_epoch=600, epochs=3)
    assert sum(isinstance(event, Started) for event in events) == 1
    ended = [event.figures for event in events if isinstance(event, EpochEnded)]
    assert tuple(ended) == outcome.history.epochs
    assert [epoch.epoch for epoch in ended] == [1, 2, 3]
    assert outcome.end is End.FINISHED
    assert outcome.message == ""
    assert outcome.versions["torch"] == torch.__version__


def test_the_cost_is_the_mean_of_the_epochs_losses(few):
    _, outcome = follow(changed(HOMEWORK, epochs=3), few)
    means = outcome.history.losses.reshape(3, 10).astype(np.float64).mean(axis=1)
    assert [epoch.cost for epoch in outcome.history.epochs] == means.tolist()


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("drop_last", [True, False])
def test_the_train_accuracy_is_that_of_each_batch_with_the_weights_before_its_step(few, drop_last):
    knobs = {"hidden": (), "shuffle": False, "batch_size": 300, "epochs": 2}
    experiment = changed(HOMEWORK, batch_norm=False, dropout=0, drop_last=drop_last, **knobs)
    events, outcome = follow(experiment, few)
    weights = {event.steps: event.weights for event in events if isinstance(event, Snapshot)}
    batches = list(zip(few.train_inputs.split(300), few.train_labels.split(300), strict=True))
    batches = batches[:3] if drop_last else batches
    for epoch, found in enumerate(outcome.history.epochs):
        right = 0
        for step, (inputs, labels) in enumerate(batches, epoch * len(batches)):
            said = Predictor(experiment, weights[step]).probabilities(inputs).argmax(axis=1)
            right += (said == labels.numpy()).sum()
        rows = 900 if drop_last else 1000
        assert found.train_accuracy == accurate(right / rows, rows)
    assert outcome.history.epochs[0].train_accuracy < outcome.history.epochs[1].train_accuracy


@pytest.mark.parametrize(("drop_last", "batches"), [(True, 6), (False, 7)])
def test_drop_last(few, drop_last, batches):
    experiment = changed(HOMEWORK, epochs=1, batch_size=150, drop_last=drop_last)
    _, outcome = follow(experiment, few)
    assert len(outcome.history.losses) == batches


def test_without_drop_last_the_last_batch_holds_what_is_left(mnist):
    experiment = changed(
        RECIPES["mnist-softmax-sgd"].experiment, epochs=1, batch_size=7000, drop_last=False
    )
    events, outcome = follow(experiment, mnist)
    assert events[0].batches_per_epoch == len(outcome.history.losses) == 9


@pytest.mark.usefixtures("eager")
def test_a_snapshot_stays_as_it_is_while_training_goes_on(few):
    taken = []

    def remember(event):
        if isinstance(event, Snapshot):
            copies = {name: tensor.clone() for name, tensor in event.weights.items()}
            taken.append((event, copies))

    _, outcome = follow(changed(HOMEWORK, epochs=2), few, remember)
    assert len(taken) > 20
    for event, copies in taken:
        assert all(torch.equal(event.weights[name], copies[name]) for name in copies)
        assert all(tensor.device.type == "cpu" for tensor in event.weights.values())
    first, last = taken[0][0], taken[-1][0]
    assert not torch.equal(first.weights["linear1.weight"], outcome.weights["linear1.weight"])
    assert last.steps == 20
    assert all(torch.equal(last.weights[name], outcome.weights[name]) for name in copies)


def test_a_run_changes_neither_the_data_nor_the_experiment(few):
    inputs, experiment = few.train_inputs.clone(), changed(HOMEWORK, epochs=1)
    before = experiment.model_dump_json()
    follow(experiment, few)
    assert torch.equal(few.train_inputs, inputs)
    assert experiment.model_dump_json() == before


def test_every_run_has_weights_of_its_own(few):
    experiment = changed(HOMEWORK, epochs=1)
    _, first = follow(experiment, few)
    before = first.weights["linear1.weight"].clone()
    follow(experiment, few)
    assert torch.equal(first.weights["linear1.weight"], before)


# How it ends


def test_a_stop_ends_the_run_within_the_epoch_and_keeps_what_there_is(mnist):
    def stop(event):
        return Stop() if isinstance(event, BatchLosses) and event.first > 0 else None

    events, outcome = follow(HOMEWORK, mnist, stop)
    assert outcome.end is End.STOPPED
    assert 0 < len(outcome.history.losses) < 600
    assert outcome.history.epochs == ()
    assert np.array_equal(told_losses(events), outcome.history.losses)
    probabilities = Predictor(HOMEWORK, outcome.weights).probabilities(mnist.test_inputs[:5])
    assert np.isfinite(probabilities).all()


@pytest.mark.usefixtures("eager")
def test_a_stop_is_obeyed_within_a_batch(few):
    def stop(event):
        return Stop() if isinstance(event, BatchLosses) and event.first == 4 else None

    _, outcome = follow(HOMEWORK, few, stop)
    assert outcome.end is End.STOPPED
    assert len(outcome.history.losses) == 5


@pytest.mark.parametrize("kind", [Started, BatchLosses, Snapshot, EpochEnded])
@pytest.mark.usefixtures("eager")
def test_a_stop_may_answer_any_event(few, kind):
    events, outcome = follow(HOMEWORK, few, lambda event: Stop() if type(event) is kind else None)
    assert outcome.end is End.STOPPED
    assert np.array_equal(told_losses(events), outcome.history.losses)
    assert len(outcome.history.losses) <= 10
    assert len(outcome.history.epochs) == (kind is EpochEnded)


def test_a_stop_in_the_midst_of_an_evaluation(mnist, monkeypatch):
    monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)

    def stop(event):
        return Stop() if isinstance(event, BatchLosses) and len(event.losses) == 0 else None

    experiment = changed(HOMEWORK, batch_size=20_000)
    _, outcome = follow(experiment, mnist, stop)
    assert outcome.end is End.STOPPED
    assert len(outcome.history.losses) == 3
    assert outcome.history.epochs == ()


def test_a_run_that_is_closed_ends_without_an_outcome(few):
    training = train(HOMEWORK, few)
    next(training)
    training.close()
    with pytest.raises(StopIteration):
        next(training)


@pytest.mark.parametrize("steps_between_events", ["few", "many"])
def test_a_loss_that_is_not_finite_ends_the_run_and_keeps_what_came_before(
    few, steps_between_events, monkeypatch
):
    if steps_between_events == "few":
        monkeypatch.setattr(training_module, "EVENT_SECONDS", 0)
    # Each step takes the weights times -9, so that they leave the range of float32 in the fourth epoch
    # or the fifth.
    experiment = changed(
        RECIPES["mnist-softmax-sgd"].experiment, learning_rate=10, weight_decay=1.0
    )
    events, outcome = follow(experiment, few)
    losses = outcome.history.losses
    assert outcome.end is End.DIVERGED
    assert not math.isfinite(losses[-1])
    assert np.isfinite(losses[:-1]).all()
    assert np.array_equal(told_losses(events), losses, equal_nan=True)
    assert len(outcome.history.epochs) == (len(losses) - 1) // 10 > 1
    assert f"at step {len(losses)}" in outcome.message
    assert "Try a smaller learning rate than 10," in outcome.message
    assert all(tensor.isfinite().all() for tensor in outcome.weights.values())
    kept = [event for event in events if isinstance(event, Snapshot)]
    at_the_end_of_an_epoch = [event for event in kept if event.steps % 10 == 0][-1]
    for name, tensor in at_the_end_of_an_epoch.weights.items():
        assert torch.equal(outcome.weights[name], tensor)


def test_a_network_that_diverges_in_its_first_epoch_keeps_its_first_weights(few):
    experiment = changed(
        RECIPES["relu-rescue"].experiment, learning_rate=10_000, optimizer=Optimizer.SGD
    )
    _, outcome = follow(experiment, few)
    assert outcome.end is End.DIVERGED
    assert outcome.history.epochs == ()
    assert "Try a smaller learning rate than 10000," in outcome.message
    assert np.isfinite(Predictor(experiment, outcome.weights).probabilities(few.test_inputs)).all()


# The loss of the only step is finite, but the step ruins the weights: only the evaluation shows it.
def test_a_last_step_that_ruins_the_weights_does_not_pass_for_a_finished_run(few):
    experiment = changed(
        RECIPES["mnist-nn-normal"].experiment,
        hidden=(100,) * 8,
        optimizer=Optimizer.SGD,
        learning_rate=10_000,
        batch_size=1000,
        epochs=1,
    )
    events, outcome = follow(experiment, few)
    assert outcome.end is End.DIVERGED
    assert "learning rate" in outcome.message
    assert np.isfinite(outcome.history.losses).all()
    assert outcome.history.epochs == ()
    assert not any(isinstance(event, EpochEnded) for event in events)
    assert np.isfinite(Predictor(experiment, outcome.weights).probabilities(few.test_inputs)).all()


class Broken:
    """A layer that raises an error from when it is told to."""

    def __init__(self, monkeypatch, error):
        self.now = False
        forward = nn.Linear.forward

        def fail(module, inputs):
            if self.now:
                raise error
            return forward(module, inputs)

        monkeypatch.setattr(nn.Linear, "forward", fail)

    def break_after_an_epoch(self, event):
        self.now = isinstance(event, EpochEnded)


@pytest.mark.parametrize(
    ("error", "start"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate…"), "The device ran out of"),
        (MemoryError(), "The device ran out of memory. Take fewer or narrower hidden layers"),
        (
            RuntimeError("[enforce fail at alloc_cpu.cpp:124] can't allocate memory: you tried…"),
            "The device ran out of memory",
        ),
        (
            RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
            "The device ran out of memory",
        ),
        (
            RuntimeError("CUDA error: device-side assert triggered\nCompile with…"),
            "The device failed: CUDA error: device-side assert triggered.",
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_device_that_fails_ends_the_run_and_what_there_is_is_kept(few, monkeypatch, error, start):
    broken = Broken(monkeypatch, error)
    events, outcome = follow(HOMEWORK, few, broken.break_after_an_epoch)
    broken.now = False
    assert outcome.end is End.FAILED
    assert outcome.message.startswith(start)
    assert "\n" not in outcome.message
    assert len(outcome.history.epochs) == 1
    assert np.array_equal(outcome.history.losses, told_losses(events))
    accuracy = outcome.history.epochs[0].test_accuracy
    answers = Predictor(HOMEWORK, outcome.weights).probabilities(few.test_inputs).argmax(axis=1)
    assert (answers == few.test_labels.numpy()).mean() == accurate(accuracy, 1000)


def test_an_error_of_the_programs_own_is_not_taken_for_a_failed_device(few, monkeypatch):
    broken = Broken(monkeypatch, RuntimeError("mat1 and mat2 shapes cannot be multiplied"))
    with pytest.raises(RuntimeError, match="cannot be multiplied"):
        follow(HOMEWORK, few, broken.break_after_an_epoch)


# What cannot be trained


def test_an_experiment_with_a_problem_is_refused_at_once(few):
    with pytest.raises(ImpossibleExperiment, match="Batch norm cannot normalise a batch of one"):
        train(changed(HOMEWORK, batch_size=1), few)


def test_a_device_that_is_missing_is_named_at_once(few, monkeypatch):
    monkeypatch.setattr(devices, "available_devices", lambda: (devices.Device("cpu", "CPU"),))
    with pytest.raises(ImpossibleExperiment) as caught:
        train(changed(HOMEWORK, device="cuda:3"), few)
    assert str(caught.value) == "This machine has no device cuda:3. It has: cpu."


def test_a_network_too_large_for_the_memory_is_refused_before_any_is_taken(few, monkeypatch):
    monkeypatch.setattr(devices, "memory_free", lambda name: 4 * 2**30)
    huge = changed(HOMEWORK, hidden=(8192,) * 8)
    with pytest.raises(ImpossibleExperiment) as caught:
        train(huge, few)
    assert "and 4.0 GB are free" in str(caught.value)
    assert "Take fewer or narrower hidden layers." in str(caught.value)


def test_the_memory_that_is_asked_for_is_enough_for_the_weights_and_not_much_more():
    for recipe in RECIPES.values():
        assert devices.memory_needed(recipe.experiment) < 500 * 2**20
    huge = changed(HOMEWORK, hidden=(8192,) * 8)
    # 7 x 8192 x 8192 weights and as many gradients, first and second moments, of four bytes.
    assert devices.memory_needed(huge) > 7 * 8192**2 * 4 * 4


def test_the_cpu_is_always_there():
    cpu = devices.available_devices()[0]
    assert cpu.name == "cpu"
    # As people know it; where the system has no name for it, as on many an Arm machine, at least its kind.
    assert cpu.label.startswith("CPU (")
    assert " Family " not in cpu.label
    assert len(cpu.label) > len("CPU ()")
    assert devices.missing_device("cpu") is None
    assert devices.describe("cpu").startswith("CPU, ")


# What the lecture notes say


def test_six_layers_of_sigmoids_learn_nothing(mnist):
    _, outcome = follow(
        changed(RECIPES["vanishing-sigmoid"].experiment, epochs=1, subset=20_000), mnist
    )
    [epoch] = outcome.history.epochs
    assert epoch.cost == pytest.approx(math.log(10), abs=0.02)
    assert epoch.test_loss == pytest.approx(math.log(10), abs=0.02)
    assert epoch.test_accuracy < 0.2


def test_batch_norm_comes_to_their_rescue(mnist):
    _, outcome = follow(
        changed(RECIPES["batchnorm-rescue"].experiment, epochs=1, subset=20_000), mnist
    )
    assert outcome.history.epochs[0].test_accuracy > 0.85


def test_normal_weights_start_at_a_huge_cost_and_xavier_does_not(few):
    first = {
        name: follow(changed(RECIPES[name].experiment, epochs=1), few)[1].history.losses[0]
        for name in ("mnist-nn-normal", "mnist-nn-xavier")
    }
    assert first["mnist-nn-normal"] > 50
    assert first["mnist-nn-xavier"] < 4


def test_the_homework_learns_in_an_epoch(mnist):
    _, outcome = follow(changed(HOMEWORK, epochs=1, subset=20_000), mnist)
    assert outcome.history.losses.shape == (200,)
    assert outcome.history.epochs[0].test_accuracy > 0.9
