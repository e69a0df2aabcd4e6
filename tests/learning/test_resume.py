"""A training that is interrupted, wherever, and goes on becomes to the bit what it would have been."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
import torch

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load
from mnist_desktop.experiment.choices import Activation, Init, Optimizer, Schedule
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.events import (
    BatchLosses,
    Change,
    Changed,
    Checkpoint,
    EpochEnded,
    Keep,
    Reconstructed,
    Started,
    Stop,
)
from mnist_desktop.history.records import End, TrainingState
from mnist_desktop.learning.prediction import WeightsDoNotFit
from mnist_desktop.learning.training import ImpossibleExperiment, train
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run
from tests.builders import finish, short_experiment


@pytest.fixture(scope="module")
def few(few) -> Dataset:
    """Fewer test images: it is the training that is looked at."""
    return replace(few, test_inputs=few.test_inputs[:100], test_labels=few.test_labels[:100])


@pytest.fixture(autouse=True)
def every_step_tells(monkeypatch):
    """Events by the clock would come at other steps in every run."""
    monkeypatch.setattr("mnist_desktop.learning.training.EVENT_SECONDS", 0)
    for name in ("SNAPSHOT_SECONDS", "TABLE_SNAPSHOT_SECONDS"):
        monkeypatch.setattr(f"mnist_desktop.learning.training.{name}", 1e9)


def experiment_with(**knobs) -> Experiment:
    """A short one, without chance but in its order."""
    return short_experiment(**({"batch_norm": False, "dropout": 0.0} | knobs))


DBN = {"init": Init.DBN, "activation": Activation.SIGMOID}
RANDOM = {"dropout": 0.3, "batch_norm": True, "augment": True}


def drive(experiment, data, commands=None, **how):
    """Train, answering event number n with commands[n], or all with the one command: events, Outcome."""
    return finish(train(experiment, data, **how), commands)


def checkpoints(events) -> list:
    return [event.outcome for event in events if isinstance(event, Checkpoint)]


def same_tensors(one, other) -> bool:
    return set(one) == set(other) and all(
        one[name].dtype == other[name].dtype and torch.equal(one[name], other[name]) for name in one
    )


def bits(outcome):
    """All of an outcome that must not depend on an interruption, but its weights."""
    history = outcome.history
    return (
        history.losses.tobytes(),
        [replace(figures, seconds=0) for figures in history.epochs],
        history.changes,
        history.pretraining,
        outcome.end,
        outcome.message,
        outcome.kept_epoch,
        outcome.unscaled_accuracy,
    )


def assert_same(outcome, whole):
    assert bits(outcome) == bits(whole)
    assert same_tensors(outcome.weights, whole.weights)
    assert outcome.state is None


def through_a_file(experiment, outcome, folder):
    path = folder / "run.mnist"
    save_run(Run("kept", experiment, outcome), path)
    return load_run(path).outcome


def interrupted_everywhere(experiment, data, tmp_path, *, at=None):
    """Keep and stop at the events `at`, or at every one: each goes on to the same run. Its Outcome."""
    plain, whole = drive(experiment, data)
    events, outcome = drive(experiment, data, Keep())
    assert_same(outcome, whole)  # to keep changes nothing
    kept = checkpoints(events)
    assert kept
    places = range(len(kept)) if at is None else [round(share * (len(kept) - 1)) for share in at]
    for place in places:
        assert kept[place].end is End.UNFINISHED
        before = kept[place] if place % 2 else through_a_file(experiment, kept[place], tmp_path)
        assert_same(drive(experiment, data, go_on_from=before)[1], whole)
    places = range(len(plain)) if at is None else [round(share * (len(plain) - 1)) for share in at]
    for place in places:
        stopped = drive(experiment, data, {place: Stop()})[1]
        if stopped.end is End.STOPPED:
            before = stopped if place % 2 else through_a_file(experiment, stopped, tmp_path)
            assert_same(drive(experiment, data, go_on_from=before)[1], whole)
        else:
            assert stopped.state is None
    return whole


def test_any_moment_of_a_run_will_do(few, tmp_path):
    whole = interrupted_everywhere(
        experiment_with(**RANDOM, stroke_width=0.5, epochs=2), few, tmp_path
    )
    assert whole.end is End.FINISHED
    assert len(whole.history.losses) == 10


@pytest.mark.parametrize("optimizer", Optimizer)
def test_every_optimizer_goes_on(few, tmp_path, optimizer):
    experiment = experiment_with(optimizer=optimizer, weight_decay=0.001, **RANDOM)
    interrupted_everywhere(experiment, few, tmp_path, at=(0.6,))


@pytest.mark.parametrize(
    "knobs",
    [
        *(
            pytest.param({"schedule": schedule, "step_every": 1}, id=schedule)
            for schedule in Schedule
        ),
        pytest.param({"shuffle": False}, id="no shuffling"),
        pytest.param({"drop_last": True}, id="no last smaller batch"),
        pytest.param({"order_apart": True, "dropout": 0.3}, id="order apart"),
        pytest.param({"hidden": (), "label_smoothing": 0.1}, id="no hidden layer"),
        pytest.param({"validation_share": 0.3}, id="validation without early stopping"),
    ],
)
def test_every_setting_goes_on(few, tmp_path, knobs):
    interrupted_everywhere(experiment_with(**knobs), few, tmp_path, at=(0.1, 0.9))


def test_early_stopping_keeps_the_weights_it_would_have_kept(few, tmp_path):
    experiment = experiment_with(
        validation_share=0.2, patience=2, epochs=20, learning_rate=0.05, **RANDOM
    )
    at = (0.2, 0.85, 1)
    whole = interrupted_everywhere(experiment, few, tmp_path, at=at)
    assert whole.end is End.EARLY
    assert whole.kept_epoch == len(whole.history.epochs) - 2
    kept = checkpoints(drive(experiment, few, Keep())[0])[-1]
    # A checkpoint's weights are those of the moment, whatever early stopping would keep.
    assert kept.kept_epoch is None
    assert not same_tensors(kept.weights, whole.weights)


@pytest.mark.parametrize("task", [TaskName.XOR, TaskName.TOY])
def test_a_table_goes_on(tmp_path, task):
    experiment = experiment_with(task=task, hidden=(4,), steps=202, dropout=0.2, order_apart=True)
    at = (0.505, 0.995)
    whole = interrupted_everywhere(experiment, load(task), tmp_path, at=at)
    assert len(whole.history.losses) == 202
    assert len(whole.history.epochs) == 101


@pytest.mark.parametrize("apart", [False, True])
def test_pretraining_goes_on_in_every_layer(few, tmp_path, apart):
    experiment = experiment_with(
        **DBN, hidden=(10, 8, 6), pretraining_epochs=2, epochs=1, order_apart=apart, batch_size=125
    )
    whole = interrupted_everywhere(experiment, few, tmp_path)
    assert {told.layer for told in whole.history.pretraining} == {1, 2, 3}


def test_pretraining_tells_the_error_of_all_batches_since_the_last_one(few, tmp_path):
    # Fifteen batches tell ten errors: the sum of some is on its way when the run is kept.
    experiment = experiment_with(
        **DBN, pretraining_epochs=1, batch_size=16, epochs=1, hidden=(8, 6)
    )
    interrupted_everywhere(experiment, few, tmp_path, at=(0.02, 0.05, 0.1, 0.3, 0.45))


def test_a_run_may_be_interrupted_again_and_again(few, tmp_path):
    experiment = experiment_with(
        **DBN, pretraining_epochs=1, validation_share=0.2, patience=3, dropout=0.3, augment=True
    )
    whole = drive(experiment, few)[1]
    outcome, rounds = None, 0
    while outcome is None or outcome.state is not None:
        # Started, then so many events more: by now in pre-training, in an epoch, in an evaluation.
        _, outcome = drive(experiment, few, {2 + rounds % 3: Stop()}, go_on_from=outcome)
        if outcome.state is not None:
            outcome = through_a_file(experiment, outcome, tmp_path)
        rounds += 1
    assert rounds > 8
    # A stop after the last step ends nothing, but leaves this out.
    assert outcome.unscaled_accuracy in (None, whole.unscaled_accuracy)
    assert_same(replace(outcome, unscaled_accuracy=whole.unscaled_accuracy), whole)


def test_stopped_between_two_parts_of_an_evaluation(mnist):
    # Ten thousand test images are evaluated in parts.
    data = replace(
        mnist, train_inputs=mnist.train_inputs[:300], train_labels=mnist.train_labels[:300]
    )
    experiment = experiment_with(epochs=2, **RANDOM)
    events, whole = drive(experiment, data)
    parts = [
        place
        for place, event in enumerate(events)
        if isinstance(event, BatchLosses) and not len(event.losses) and event.first == 5
    ]
    assert len(parts) >= 4
    stopped = drive(experiment, data, {parts[2]: Stop()})[1]
    assert stopped.end is End.STOPPED
    assert not stopped.history.epochs
    assert_same(drive(experiment, data, go_on_from=stopped)[1], whole)


def test_a_change_stays_in_force(few, tmp_path):
    experiment = experiment_with(schedule=Schedule.COSINE, **RANDOM)
    commands = {3: Change("learning_rate", 0.3), 4: Change("weight_decay", 0.02), 8: Keep()}
    for scheduled in (Schedule.COSINE, Schedule.CONSTANT):
        experiment = experiment.with_knob("schedule", scheduled)
        events, whole = drive(experiment, few, commands)
        (kept,) = checkpoints(events)
        assert len(kept.history.changes) == 2
        kept = through_a_file(experiment, kept, tmp_path)
        assert_same(drive(experiment, few, go_on_from=kept)[1], whole)


def test_a_change_that_waits_is_made_when_the_run_goes_on(few):
    experiment = experiment_with(**DBN, pretraining_epochs=1)
    change = Change("learning_rate", 0.3)
    _, whole = drive(experiment, few, {2: change})
    _, stopped = drive(experiment, few, {2: change, 4: Stop()})
    assert not stopped.history.changes  # there is no step yet to change
    events, outcome = drive(experiment, few, go_on_from=stopped)
    assert [event.change.after for event in events if isinstance(event, Changed)] == [0.3]
    assert_same(outcome, whole)


def test_a_run_that_diverges_later_keeps_the_weights_of_the_same_epoch(few):
    experiment = experiment_with(optimizer=Optimizer.SGD, epochs=20, hidden=(16, 16, 16))
    blow_up = {11: Change("learning_rate", 10_000.0), 12: Keep()}
    events, whole = drive(experiment, few, blow_up)
    assert whole.end is End.DIVERGED
    assert whole.history.epochs
    (kept,) = checkpoints(events)
    assert_same(drive(experiment, few, go_on_from=kept)[1], whole)


def test_a_checkpoint_is_a_copy(few):
    experiment = experiment_with(**RANDOM)
    events, _ = drive(experiment, few, Keep())
    again, _ = drive(experiment, few, Keep())
    for kept, as_it_was in zip(checkpoints(events), checkpoints(again), strict=True):
        # Two runs alike: had one gone on writing in its checkpoint, it would be another's by now.
        assert same_tensors(kept.state.tensors, as_it_was.state.tensors)
        tensors = [*kept.state.tensors.values(), *kept.weights.values()]
        places = [tensor.untyped_storage().data_ptr() for tensor in tensors]
        assert len(set(places)) == len(places)
        assert all(tensor.is_contiguous() and tensor.device.type == "cpu" for tensor in tensors)
    kept, as_it_was = checkpoints(events)[4], checkpoints(again)[4]
    drive(experiment, few, go_on_from=kept)
    assert same_tensors(kept.state.tensors, as_it_was.state.tensors)
    assert same_tensors(kept.weights, as_it_was.weights)


def test_the_values_are_json(few):
    for kept in checkpoints(drive(experiment_with(**RANDOM), few, Keep())[0]):
        text = json.dumps(kept.state.values, allow_nan=False)
        assert json.loads(text) == kept.state.values


def test_what_is_told_goes_on_where_it_ended(few):
    experiment = experiment_with()
    kept = checkpoints(drive(experiment, few, {8: Keep()})[0])[0]
    steps = len(kept.history.losses)
    assert 0 < steps < 15
    events, outcome = drive(experiment, few, go_on_from=kept)
    assert isinstance(events[0], Started)
    told = [event for event in events if isinstance(event, BatchLosses) and len(event.losses)]
    assert [event.first for event in told] == list(range(steps, 15))
    ended = [event.figures.epoch for event in events if isinstance(event, EpochEnded)]
    assert ended == [1, 2, 3][len(kept.history.epochs) :]
    assert outcome.seconds > kept.seconds > 0
    assert sum(epoch.seconds for epoch in outcome.history.epochs) == pytest.approx(outcome.seconds)


def test_pretraining_is_not_told_twice(few):
    experiment = experiment_with(**DBN, pretraining_epochs=1)
    kept = checkpoints(drive(experiment, few, {3: Keep()})[0])[0]
    events, outcome = drive(experiment, few, go_on_from=kept)
    told = [event.figures for event in events if isinstance(event, Reconstructed)]
    assert (*kept.history.pretraining, *told) == outcome.history.pretraining


def test_a_keep_is_answered_between_two_steps(few):
    events, _ = drive(experiment_with(), few, {4: Keep()})
    place = next(n for n, event in enumerate(events) if isinstance(event, Checkpoint))
    assert len(checkpoints(events)) == 1
    assert place in (5, 6)
    told = sum(len(event.losses) for event in events[:place] if isinstance(event, BatchLosses))
    assert len(events[place].outcome.history.losses) == told


def test_a_fine_tuning_goes_on_without_the_weights_it_started_from(few):
    experiment = experiment_with(**DBN, pretraining_epochs=1)
    start = drive(experiment, few)[1].weights
    _, whole = drive(experiment, few, start=start)
    _, stopped = drive(experiment, few, {0: Stop()}, start=start)
    assert_same(drive(experiment, few, go_on_from=stopped)[1], whole)


def test_an_outcome_without_a_state_cannot_go_on(few):
    experiment = experiment_with()
    _, outcome = drive(experiment, few)
    assert outcome.state is None
    with pytest.raises(ImpossibleExperiment, match="holds no state to go on from"):
        train(experiment, few, go_on_from=outcome)


# A stranger's file

SENTENCES = (ImpossibleExperiment, WeightsDoNotFit)


@pytest.fixture(scope="module")
def kept_states(few):
    """Outcomes kept in an epoch, at its end and in pre-training, each with its experiment."""
    found = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("mnist_desktop.learning.training.EVENT_SECONDS", 0)
        knobs = {"validation_share": 0.2, "patience": 2, "order_apart": True, "epochs": 2}
        experiment = experiment_with(hidden=(12,), dropout=0.3, batch_norm=True, **knobs)
        kept = checkpoints(drive(experiment, few, Keep())[0])
        found.append((experiment, kept[-2]))
        experiment = experiment_with(hidden=(12,), optimizer=Optimizer.NADAM, **knobs)
        kept = checkpoints(drive(experiment, few, Keep())[0])
        found.append((experiment, next(k for k in kept if "gradient.norms" in k.state.tensors)))
        experiment = experiment_with(**DBN, pretraining_epochs=1, epochs=1)
        found.append((experiment, checkpoints(drive(experiment, few, {3: Keep()})[0])[0]))
    return found


def refused_or_runs(experiment, data, outcome) -> bool:
    """Whether a sentence says no, before anything is trained; else the run has an end."""
    try:
        training = train(experiment, data, go_on_from=outcome)
    except SENTENCES as error:
        return str(error).endswith(".") and "\n" not in str(error)
    with torch.random.fork_rng():
        for _ in training:
            pass
    return False


def with_state(outcome, tensors=None, values=None):
    state = outcome.state
    return replace(outcome, state=TrainingState(tensors or state.tensors, values or state.values))


def test_tensors_that_do_not_fit_are_refused(few, kept_states):
    for experiment, kept in kept_states:
        tensors = kept.state.tensors
        for number, (name, tensor) in enumerate(tensors.items()):
            without = {other: t for other, t in tensors.items() if other != name}
            damages = (
                tensors | {name: tensor.repeat(2, *[1] * max(0, tensor.ndim - 1))},
                tensors | {name: tensor.to(torch.float16)},
                tensors | {name + "x": tensor},
            )
            for damaged in (without, damages[number % 3]):
                assert refused_or_runs(experiment, few, with_state(kept, damaged)), name
        assert refused_or_runs(experiment, few, with_state(kept, tensors | {"odd": torch.ones(3)}))


@pytest.mark.parametrize("content", ["ones below", "largest", "none"])
def test_any_content_of_a_tensor_ends_in_a_sentence_or_an_outcome(few, kept_states, content):
    for experiment, kept in kept_states:
        for name, tensor in kept.state.tensors.items():
            if name.endswith(".bias"):
                continue  # as the weights beside them
            if tensor.is_floating_point():
                value = {"ones below": -1, "largest": 3e38, "none": float("nan")}
            else:
                value = {"ones below": 255, "largest": 255, "none": 7}
            damaged = torch.full_like(tensor, value[content])
            refused = refused_or_runs(
                experiment, few, with_state(kept, kept.state.tensors | {name: damaged})
            )
            if "generator." in name or name.endswith((".step", "order_before")):
                assert refused, name


def test_values_that_mean_nothing_are_refused(few, kept_states):
    nonsense = (None, -1, 10**9, 10**400, "x", float("nan"), float("inf"), True, [], {}, [[1, 2]])
    for experiment, kept in kept_states:
        values = kept.state.values
        places = [(values, name) for name in values]
        if values["pretraining"]:
            places += [(values["pretraining"], name) for name in values["pretraining"]]
        for inside, name in places:
            for value in nonsense:
                if value == inside[name] or (name in ("pretraining", "optimizer") and not value):
                    continue
                if name == "right" and value is None:
                    continue
                damaged = {**inside, name: value}
                if inside is not values:
                    damaged = {**values, "pretraining": damaged}
                assert refused_or_runs(experiment, few, with_state(kept, values=damaged)), (
                    name,
                    value,
                )
            without = {other: v for other, v in values.items() if other != name}
            if inside is values and name != "right":
                assert refused_or_runs(experiment, few, with_state(kept, values=without)), name
        odd = values | {"odd": 1}
        assert refused_or_runs(experiment, few, with_state(kept, values=odd))
        for asked in ([["momentum", 0.5]], [["learning_rate", -1.0]], [["weight_decay"]]):
            damaged = values | {"asked": asked}
            assert refused_or_runs(experiment, few, with_state(kept, values=damaged))


def test_right_answers_that_an_older_file_has_not_counted_stay_unknown_in_that_epoch(
    few, kept_states
):
    experiment, kept = kept_states[1]
    whole = drive(experiment, few)[1].history.epochs
    uncounted = {name: value for name, value in kept.state.values.items() if name != "right"}
    _, outcome = drive(experiment, few, go_on_from=with_state(kept, values=uncounted))
    shares = [epoch.train_accuracy for epoch in outcome.history.epochs]
    assert uncounted["epoch"] == 1
    assert shares == [None, *(epoch.train_accuracy for epoch in whole[1:])]
    assert None not in shares[1:]


def test_a_place_beside_the_history_is_refused(few, kept_states):
    for experiment, kept in kept_states:
        history = kept.history
        longer = np.append(history.losses, np.float32(1))
        fewer = (
            history.epochs[:-1] if history.epochs else (drive(experiment, few)[1].history.epochs)
        )
        for damaged in (
            replace(kept, history=replace(history, losses=longer)),
            replace(kept, history=replace(history, epochs=fewer)),
            replace(kept, seconds=float("nan")),
            replace(kept, seconds=float("inf")),
        ):
            assert refused_or_runs(experiment, few, damaged)


@pytest.mark.parametrize(
    "knobs",
    [
        {"hidden": (12, 9)},
        {"optimizer": Optimizer.SGD},
        {"optimizer": Optimizer.RMSPROP},
        {"batch_size": 40},
        {"subset": 120},
        {"epochs": 1},
        {"shuffle": False},
        {"order_apart": True},
        {"batch_norm": True},
        {"patience": 3, "validation_share": 0.2},
    ],
)
def test_the_state_of_another_experiment_is_refused(few, knobs):
    kept = checkpoints(drive(experiment_with(), few, Keep())[0])[9]
    assert len(kept.history.losses) % 5
    with pytest.raises(SENTENCES):
        train(experiment_with(**knobs), few, go_on_from=kept)


# The order apart


def orders(experiment, data, monkeypatch) -> list[list[int]]:
    """The orders of the images that a run draws, after that which splits them."""
    drawn = []

    def spy(*arguments, **named):
        order = randperm(*arguments, **named)
        drawn.append(order.tolist())
        return order

    randperm = torch.randperm
    with monkeypatch.context() as patch:
        patch.setattr(torch, "randperm", spy)
        drive(experiment, data)
    return drawn[1:]


def test_two_networks_see_the_same_batches_where_the_order_is_drawn_apart(few, monkeypatch):
    networks = (
        {"hidden": (12, 8), "dropout": 0.3},
        {"hidden": (7,), "batch_norm": True, "optimizer": Optimizer.SGD},
        {"hidden": (6, 6), "augment": True, "init": Init.HE_NORMAL},
    )
    for apart in (False, True):
        seen = [
            orders(experiment_with(order_apart=apart, **network), few, monkeypatch)
            for network in networks
        ]
        assert all(len(order) == 3 for order in seen)
        assert (seen[0] == seen[1] == seen[2]) is apart
        assert len({tuple(order) for order in seen[0]}) == 3


def test_another_seed_draws_another_order_apart(few, monkeypatch):
    seen = [orders(experiment_with(order_apart=True, seed=s), few, monkeypatch) for s in (1, 2)]
    assert seen[0] != seen[1]


def test_the_order_apart_is_asked_where_an_order_is_drawn():
    from mnist_desktop.experiment.spec import knob_named

    applies = knob_named("order_apart").applies
    assert applies(experiment_with())
    assert not applies(experiment_with(shuffle=False))
    assert not applies(experiment_with(task=TaskName.XOR))
    assert experiment_with().training.order_apart is False
