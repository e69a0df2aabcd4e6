from __future__ import annotations

import dataclasses
import errno
import itertools
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import torch

from mnist_desktop import files
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import BatchLosses, Change, Changed, Checkpoint, Keep, Stop
from mnist_desktop.history.records import End, TrainingState
from mnist_desktop.judging.comparison import TEST_ACCURACY, TRAIN_COST, Group
from mnist_desktop.judging.grouping import grouped, label_against
from mnist_desktop.learning.training import ImpossibleExperiment, train
from mnist_desktop.library.library import Library, LibraryError
from mnist_desktop.paths import library_dir
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs import keeping
from mnist_desktop.runs.keeping import KeptOtherwise, NotKept, Placed, train_and_keep
from mnist_desktop.runs.plan import Plan, plan_to_go_on
from mnist_desktop.runs.racing import rivals, side_by_side
from mnist_desktop.runs.run_file import load_run
from tests.builders import finish, short_experiment


@pytest.fixture(scope="module")
def few(few) -> Dataset:
    """Fewer test images: it is the training that is looked at."""
    return dataclasses.replace(
        few, test_inputs=few.test_inputs[:100], test_labels=few.test_labels[:100]
    )


@pytest.fixture(autouse=True)
def every_step_tells(monkeypatch):
    """Events by the clock would come at other steps in every run."""
    monkeypatch.setattr("mnist_desktop.learning.training.EVENT_SECONDS", 0)
    monkeypatch.setattr("mnist_desktop.learning.training.SNAPSHOT_SECONDS", 1e9)


@pytest.fixture
def kept_always(monkeypatch):
    """Keep after every step."""
    monkeypatch.setattr(keeping, "FIRST_KEPT_SECONDS", 0)
    monkeypatch.setattr(keeping, "KEPT_EVERY_SECONDS", 0)
    monkeypatch.setattr(keeping, "_WRITING_SHARE", 1e9)


@pytest.fixture
def library(tmp_path) -> Library:
    (tmp_path / "cache").mkdir()
    return Library(tmp_path / "runs", cache=tmp_path / "cache")


def experiment_with(**knobs) -> Experiment:
    """A short one, with dropout."""
    return short_experiment(**({"dropout": 0.3} | knobs))


def of_kind(kind, events) -> list:
    return [event for event in events if isinstance(event, kind)]


def bits(outcome):
    """All of an outcome that must not depend on when it ran."""
    history = outcome.history
    return (
        history.losses.tobytes(),
        [dataclasses.replace(figures, seconds=0) for figures in history.epochs],
        history.changes,
        history.pretraining,
        outcome.end,
        outcome.kept_epoch,
        outcome.unscaled_accuracy,
        {name: weight.numpy().tobytes() for name, weight in outcome.weights.items()},
    )


def never_stopped(experiment, data):
    return bits(finish(train(experiment, data))[1])


def full(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


# One training


def test_a_run_is_kept_with_all_its_figures(few, library):
    started = datetime.now(UTC)
    experiment = experiment_with(validation_share=0.1)
    plan = Plan("mine / 내", experiment, few, based_on="", sweep="sweep-1")
    events, run = finish(train_and_keep(plan, library))
    assert events[0] == Placed(run.id)
    assert of_kind(NotKept | Checkpoint, events) == []
    (entry,) = library.look().entries
    last = run.outcome.history.epochs[-1]
    assert (entry.id, entry.name, entry.end) == (run.id, "mine / 내", End.FINISHED)
    assert (entry.cost, entry.validation_loss, entry.test_accuracy) == (
        last.cost,
        last.validation_loss,
        last.test_accuracy,
    )
    assert entry.best_epoch == run.outcome.history.best_epoch.epoch
    assert (entry.epochs, entry.seconds, entry.sweep) == (3, run.outcome.seconds, "sweep-1")
    assert (entry.can_go_on, entry.starred, entry.note, entry.test_looks) == (False, False, "", 0)
    assert entry.experiment == experiment
    assert 0 <= (datetime.fromisoformat(entry.created) - started).total_seconds() + 0.001 < 60
    kept = load_run(library.path(run.id))
    assert bits(kept.outcome) == bits(run.outcome) == never_stopped(experiment, few)
    assert kept.created == run.created == entry.created
    assert not library.is_being_trained(run.id)
    assert [path.name for path in library.folder.iterdir()] == [f"{run.id}.mnist"]


def test_without_a_library_nothing_is_kept(few):
    events, run = finish(train_and_keep(Plan("free", experiment_with(), few), None))
    assert of_kind(NotKept | Placed | Checkpoint, events) == []
    assert run.id == ""
    assert bits(run.outcome) == never_stopped(experiment_with(), few)


def test_the_test_accuracy_was_looked_at_so_often_before(few, library):
    for expected, knobs in ((0, {}), (1, {"hidden": (5,)}), (0, {"seed": 4}), (3, {"hidden": ()})):
        plan = Plan("a", experiment_with(epochs=1, **knobs), few)
        assert finish(train_and_keep(plan, library))[1].test_looks == expected
    task = experiment_with(task=TaskName.XOR, steps=5, batch_norm=False)
    xor = Plan("xor", task, load(TaskName.XOR))
    assert finish(train_and_keep(xor, library))[1].test_looks is None


@pytest.mark.usefixtures("kept_always")
def test_a_run_is_kept_while_it_goes(few, library):
    training = train_and_keep(Plan("going", experiment_with(), few), library)
    placed = next(training)
    assert library.is_being_trained(placed.id)
    epochs = []
    for event in training:
        assert not isinstance(event, Checkpoint)
        if library.path(placed.id).exists():
            (entry,) = library.look().entries
            epochs.append(entry.epochs)
            if entry.end is not End.FINISHED:
                assert (entry.end, entry.can_go_on) == (End.UNFINISHED, True)
                assert library.broken_off() == []  # it is being trained
            load_run(library.path(placed.id))
    assert sorted(set(epochs)) == [0, 1, 2]  # at the end of the last one it is finished
    assert epochs == sorted(epochs)
    assert library.look().entries[0].end is End.FINISHED


@pytest.mark.usefixtures("kept_always")
@pytest.mark.parametrize("after", [3, 8, 14])
def test_a_run_that_was_broken_off_goes_on_to_the_same(few, library, after):
    experiment = experiment_with(augment=True, validation_share=0.1)
    training = train_and_keep(Plan("broken", experiment, few), library)
    run = next(training).id
    for _ in itertools.islice(training, after):
        pass
    while not library.path(run).exists():
        next(training)
    training.close()
    assert not library.is_being_trained(run)
    library.star([run], True)
    library.annotate(run, "a note")
    library.rename(run, "another name")
    library.look()
    assert [entry.id for entry in library.broken_off()] == [run]
    before = dataclasses.replace(load_run(library.path(run)), id=run)
    events, gone_on = finish(train_and_keep(plan_to_go_on(before, few), library))
    assert events[0] == Placed(run)
    assert gone_on.id == run
    assert bits(gone_on.outcome) == never_stopped(experiment, few)
    (entry,) = library.look().entries
    assert (entry.id, entry.name, entry.end) == (run, "another name", End.FINISHED)
    assert (entry.starred, entry.note, entry.created) == (True, "a note", before.created)
    assert entry.test_looks == before.test_looks == 0
    assert bits(load_run(library.path(run)).outcome) == bits(gone_on.outcome)


def test_a_stopped_run_can_go_on(few, library):
    plan = Plan("stopped", experiment_with(), few, sweep="s")
    _, run = finish(train_and_keep(plan, library), {7: Stop()})
    (entry,) = library.look().entries
    assert (entry.end, entry.can_go_on) == (End.STOPPED, True)
    assert 0 < len(run.outcome.history.losses) < 15
    loaded = dataclasses.replace(load_run(library.path(run.id)), id=run.id)
    _, gone_on = finish(train_and_keep(plan_to_go_on(loaded, few), library))
    assert bits(gone_on.outcome) == never_stopped(plan.experiment, few)
    (entry,) = library.look().entries
    assert (entry.id, entry.end, entry.can_go_on, entry.sweep) == (
        run.id,
        End.FINISHED,
        False,
        "s",
    )


def test_a_run_of_a_graphics_card_goes_on_on_a_machine_without_one(few, library):
    """As such a card would leave it: it draws from a generator of its own."""
    experiment = experiment_with(dropout=0.0)
    _, run = finish(train_and_keep(Plan("lab", experiment, few), library), {7: Stop()})
    state = run.outcome.state
    tensors = state.tensors | {"generator.device": torch.zeros(16, dtype=torch.uint8)}
    outcome = dataclasses.replace(run.outcome, state=TrainingState(tensors, state.values))
    there = dataclasses.replace(
        run, experiment=experiment.with_knob("device", "cuda:9"), outcome=outcome
    )
    plan = plan_to_go_on(there, few)
    assert plan.remark == "This machine has no device cuda:9: lab goes on on the CPU."
    _, gone_on = finish(train_and_keep(plan, library))
    assert gone_on.experiment == experiment
    assert bits(gone_on.outcome) == never_stopped(experiment, few)
    assert plan_to_go_on(run, few).remark == ""


def test_a_run_from_elsewhere_goes_on_under_an_id_of_its_own(few, library, tmp_path):
    _, run = finish(train_and_keep(Plan("out", experiment_with(), few), None), {7: Stop()})
    events, gone_on = finish(train_and_keep(plan_to_go_on(run, few), library))
    assert events[0] == Placed(gone_on.id)
    assert gone_on.id
    assert [entry.id for entry in library.look().entries] == [gone_on.id]


def test_a_run_that_is_trained_elsewhere_does_not_go_on(few, library):
    _, run = finish(train_and_keep(Plan("twice", experiment_with(), few), library), {7: Stop()})
    before = library.path(run.id).read_bytes()
    claim = library.claim(run.id)
    with pytest.raises(LibraryError, match="is being trained now, by another window"):
        finish(train_and_keep(plan_to_go_on(run, few), library))
    assert library.is_being_trained(run.id)
    library.release(run.id, claim)
    assert library.path(run.id).read_bytes() == before


def test_what_cannot_be_trained_leaves_nothing(few, library):
    plan = Plan("no", experiment_with(subset=10, batch_size=20, drop_last=True), few)
    with pytest.raises(ImpossibleExperiment):
        finish(train_and_keep(plan, library))
    assert not library.folder.exists()


@pytest.mark.usefixtures("kept_always")
def test_closing_releases_the_claim(few, library):
    training = train_and_keep(Plan("closed", experiment_with(), few), library)
    run = next(training).id
    for count in range(5):
        assert library.is_being_trained(run), count
        next(training)
    training.close()
    assert not library.is_being_trained(run)
    assert [path.suffix for path in library.folder.iterdir()] == [".mnist"]


def test_an_error_of_the_program_releases_the_claim(few, library):
    training = train_and_keep(Plan("error", experiment_with(), few), library)
    run = next(training).id
    next(training)
    with pytest.raises(ZeroDivisionError):
        training.throw(ZeroDivisionError())
    assert not library.is_being_trained(run)


@pytest.mark.usefixtures("kept_always")
def test_what_starts_from_weights_is_kept_without_a_state(few, library):
    experiment = experiment_with()
    start = finish(train(experiment, few))[1].weights
    plan = Plan("hand", experiment, few, start=start, based_on="another, with 5 digits")
    training = train_and_keep(plan, library)
    run = next(training).id
    while not library.path(run).exists():
        next(training)
    (entry,) = library.look().entries
    assert (entry.end, entry.can_go_on) == (End.UNFINISHED, False)
    finish(training, {2: Stop()})
    (entry,) = library.look().entries
    assert (entry.end, entry.can_go_on) == (End.STOPPED, False)
    assert entry.based_on == "another, with 5 digits"
    assert load_run(library.path(run)).outcome.state is None


def test_a_diverged_run_is_kept(few, library):
    experiment = experiment_with(
        learning_rate=10, optimizer="sgd", batch_norm=False, dropout=0.0, hidden=(200, 200, 200)
    )
    _, run = finish(train_and_keep(Plan("far", experiment, few), library))
    (entry,) = library.look().entries
    assert (entry.end, entry.id, entry.can_go_on) == (End.DIVERGED, run.id, False)
    assert entry.message == run.outcome.message != ""


# Where nothing can be written


@pytest.mark.usefixtures("kept_always")
def test_a_folder_that_cannot_be_written(few, tmp_path):
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "runs"):
        library = Library(folder, cache=tmp_path)
        events, run = finish(train_and_keep(Plan("lost", experiment_with(), few), library))
        (told,) = of_kind(NotKept, events)
        assert told is events[0]
        assert told.sentence.startswith(f"The library {folder} cannot be written: ")
        assert of_kind(Placed, events) == []
        assert run.id == ""
        assert bits(run.outcome) == never_stopped(experiment_with(), few)
        # In the library of the user's own, which is another one here.
        (kept,) = of_kind(KeptOtherwise, events)
        path = Path(kept.sentence.partition(" as ")[2].partition(". Put ")[0])
        assert path.parent == library_dir()
        assert bits(load_run(path).outcome) == bits(run.outcome)
        path.unlink()
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(os.name != "posix", reason="the lock is POSIX's")
def test_a_disk_that_cannot_lock_files(few, library, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", refuse)
    events, run = finish(train_and_keep(Plan("far", experiment_with(), few), library))
    assert isinstance(events[0], Placed)
    (told,) = of_kind(KeptOtherwise, events)
    assert "cannot lock files" in told.sentence
    assert not library.is_being_trained(run.id)
    library.rename(run.id, "near")
    assert [(entry.id, entry.name) for entry in library.look().entries] == [(run.id, "near")]
    assert [path.suffix for path in library.folder.iterdir()] == [".mnist"]


def test_a_library_that_cannot_be_read_holds_no_claim(few, library, monkeypatch):
    def fail(*_):
        raise LibraryError("The library cannot be read.")

    monkeypatch.setattr(library, "look", fail)
    training = train_and_keep(Plan("lost", experiment_with(), few), library)
    assert next(training) == NotKept("The library cannot be read.")
    assert list(library.folder.iterdir()) == []
    assert finish(training)[1].id == ""


@pytest.mark.usefixtures("kept_always")
def test_a_disk_that_is_full_for_a_while(few, library):
    plan = Plan("full", experiment_with(), few)
    training = train_and_keep(plan, library)
    placed = next(training)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files.os, "fsync", full)
        events = list(itertools.takewhile(lambda event: not isinstance(event, NotKept), training))
        assert events
        assert isinstance(next(training), BatchLosses)
        assert [path.suffix for path in library.folder.iterdir()] == [".lock"]
    events, run = finish(training)
    assert of_kind(NotKept, events) == []
    assert run.id == placed.id
    assert [entry.end for entry in library.look().entries] == [End.FINISHED]
    assert bits(run.outcome) == never_stopped(plan.experiment, few)


@pytest.mark.usefixtures("kept_always")
def test_a_disk_that_is_full_at_the_end_leaves_the_last_checkpoint(few, library):
    training = train_and_keep(Plan("full", experiment_with(), few), library)
    placed = next(training)
    for event in training:
        if isinstance(event, BatchLosses) and event.first + len(event.losses) == 14:
            break
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files.os, "fsync", full)
        events, run = finish(training)
    sentences = {told.sentence for told in of_kind(NotKept, events)}
    path = library.path(placed.id)
    assert sentences == {f"The run could not be saved as {path}: No space left on device."}
    assert isinstance(events[-1], NotKept)
    assert run.id == ""
    assert run.outcome.end is End.FINISHED
    (entry,) = library.look().entries
    assert (entry.end, entry.can_go_on) == (End.UNFINISHED, True)


# Commands


@pytest.mark.usefixtures("kept_always")
def test_no_command_is_lost_whatever_event_it_answers(few, library, monkeypatch):
    """Also in answer to Placed and to NotKept, which the training itself does not say."""
    monkeypatch.setattr(files.os, "fsync", full)
    plan = Plan("asked", experiment_with(), few)
    events, _ = finish(train_and_keep(plan, library))
    kinds = [type(event) for event in events]
    assert {Placed, NotKept, BatchLosses} <= set(kinds)
    for place in (0, 1, kinds.index(NotKept), kinds.index(NotKept) + 1):
        told, run = finish(train_and_keep(plan, library), {place: Stop()})
        assert run.outcome.end is End.STOPPED, kinds[place]
        # Nothing but the sentence that it could not be kept comes after the next step or two.
        assert len(told) <= place + 6
        told, run = finish(train_and_keep(plan, library), {place: Change("learning_rate", 0.5)})
        assert [each.change.after for each in of_kind(Changed, told)] == [0.5], kinds[place]


def test_commands_keep_their_order_and_a_keep_stays_unseen(few, library):
    plan = Plan("asked", experiment_with(), few)
    commands = {0: Change("learning_rate", 0.5), 1: Change("learning_rate", 0.25), 2: Keep()}
    events, run = finish(train_and_keep(plan, library), commands)
    assert [change.after for change in run.outcome.history.changes] == [0.5, 0.25]
    assert of_kind(Checkpoint, events) == []
    assert run.outcome.end is End.FINISHED


# Two side by side


def test_each_of_a_race_is_what_it_is_alone(few, library):
    experiments = rivals(experiment_with(), experiment_with(hidden=(7,), epochs=5))
    plans = [Plan(f"run{n}", each, few) for n, each in enumerate(experiments)]
    told, runs = finish(side_by_side([train_and_keep(plan, library) for plan in plans]))
    assert [run.name for run in runs] == ["run0", "run1"]
    assert [run.experiment for run in runs] == list(experiments)
    for run, experiment in zip(runs, experiments, strict=True):
        assert bits(run.outcome) == never_stopped(experiment, few)
        assert library.look()
        assert library.entry(run.id).end is End.FINISHED
        assert not library.is_being_trained(run.id)
    assert [event.id for _, event in told if isinstance(event, Placed)] == [run.id for run in runs]
    assert {number for number, _ in told} == {0, 1}


def test_neither_is_ever_more_than_a_turn_ahead(few):
    steps = 15, 25
    experiments = experiment_with(), experiment_with(hidden=(7,), epochs=5)
    plans = [Plan("", each, few) for each in experiments]
    told, _ = finish(side_by_side([train_and_keep(plan, None) for plan in plans]))
    shares, apart = [0.0, 0.0], []
    for number, event in told:
        if isinstance(event, BatchLosses) and len(event.losses):
            shares[number] = (event.first + len(event.losses)) / steps[number]
            apart.append(abs(shares[0] - shares[1]))
    assert shares == [1, 1]
    assert len(apart) == sum(steps)
    assert max(apart) <= 1 / min(steps) + 1e-9


def test_a_stop_and_a_change_go_to_both(few, library):
    experiments = rivals(experiment_with(), experiment_with(hidden=(7,)))

    def race():
        plans = [Plan(f"run{n}", each, few) for n, each in enumerate(experiments)]
        return side_by_side([train_and_keep(plan, library) for plan in plans])

    told, _ = finish(race())
    for place in (0, 1, 3, len(told) // 2):
        _, runs = finish(race(), {place: Stop()})
        assert [run.outcome.end for run in runs] == [End.STOPPED] * 2, place
        _, runs = finish(race(), {place: Change("learning_rate", 0.25)})
        assert [[c.after for c in run.outcome.history.changes] for run in runs] == [[0.25]] * 2
    # The one that had ended stays as it is.
    first_end = max(index for index, (number, _) in enumerate(told) if number == 0)
    _, runs = finish(race(), {first_end: Stop()})
    assert {run.outcome.end for run in runs} <= {End.FINISHED, End.STOPPED}


def test_stopped_rivals_can_go_on(few, library):
    experiments = rivals(experiment_with(), experiment_with(hidden=(7,)))
    plans = [Plan(f"run{n}", each, few) for n, each in enumerate(experiments)]
    _, runs = finish(side_by_side([train_and_keep(p, library) for p in plans]), {20: Stop()})
    plans = [
        plan_to_go_on(dataclasses.replace(load_run(library.path(run.id)), id=run.id), few)
        for run in runs
    ]
    _, after = finish(side_by_side([train_and_keep(plan, library) for plan in plans]))
    assert [run.id for run in after] == [run.id for run in runs]
    for run, experiment in zip(after, experiments, strict=True):
        assert bits(run.outcome) == never_stopped(experiment, few)


def test_closing_a_race_closes_both(few, library):
    plans = [Plan(f"run{n}", experiment_with(seed=n), few) for n in (1, 2)]
    race = side_by_side([train_and_keep(plan, library) for plan in plans])
    told = [next(race) for _ in range(8)]
    placed = [event.id for _, event in told if isinstance(event, Placed)]
    assert len(placed) == 2
    assert all(map(library.is_being_trained, placed))
    race.close()
    assert not any(map(library.is_being_trained, placed))


def test_an_error_of_one_closes_the_other(few, library):
    _, run = finish(train_and_keep(Plan("held", experiment_with(), few), library), {7: Stop()})
    held = library.claim(run.id)
    plans = [Plan("free", experiment_with(seed=2), few), plan_to_go_on(run, few)]
    with pytest.raises(LibraryError):
        finish(side_by_side([train_and_keep(plan, library) for plan in plans]))
    library.release(run.id, held)
    assert list(library.folder.glob(".*.lock")) == []


def test_rivals_share_what_chance_depends_on():
    one = experiment_with(seed=3, validation_share=0.2, subset=200, shuffle=False)
    other = experiment_with(seed=4, hidden=(30,), subset=100, learning_rate=0.1)
    first, second = rivals(one, other)
    assert first == one.with_knob("order_apart", True)
    for name in ("seed", "device", "validation_share", "subset", "shuffle"):
        assert second.knob(name) == one.knob(name)
    assert second.knob("order_apart")
    assert (second.knob("hidden"), second.knob("learning_rate")) == ((30,), 0.1)


def test_what_cannot_race_is_told():
    one = experiment_with()
    with pytest.raises(Refusal) as caught:
        rivals(one, one.with_knob("task", TaskName.XOR))
    assert str(caught.value) == "Two experiments of different tasks cannot race."
    for same in (one, one.with_knob("seed", 9), one.with_knob("order_apart", True)):
        for pair in ((one, same), (same, one)):
            with pytest.raises(Refusal) as caught:
                rivals(*pair)
            assert str(caught.value) == (
                "Both are the same experiment, so there is no race. Change a knob of the one in the form "
                "first."
            )


def test_rivals_see_the_same_batches(few, monkeypatch):
    pair = rivals(
        experiment_with(seed=3), experiment_with(hidden=(9,), dropout=0.5, init="he-normal", seed=5)
    )
    seen: list[list[bytes]] = []
    select = torch.Tensor.index_select

    def watched(tensor, dimension, rows):
        if tensor.ndim == 2 and tensor.shape[1] == 784:
            seen[-1].append(rows.numpy().tobytes())
        return select(tensor, dimension, rows)

    monkeypatch.setattr(torch.Tensor, "index_select", watched)
    for experiment in pair:
        seen.append([])
        finish(train(experiment, few))
    assert len(seen[0]) >= 15
    assert seen[0] == seen[1]
    assert len({*seen[0]}) == len(seen[0])


# Groups


def entries_of(few, library, settings):
    for number, knobs in enumerate(settings):
        plan = Plan(f"run{number}", experiment_with(epochs=1, **knobs), few)
        finish(train_and_keep(plan, library))
    return library.look().entries


def test_runs_that_differ_in_their_seeds_are_one_group(few, library):
    settings = [{"seed": 1}, {"seed": 2}, {"dropout": 0.0, "seed": 1}, {"seed": 3}]
    entries = entries_of(few, library, settings)
    base = entries[0]
    accuracies = [entry.test_accuracy for entry in entries]
    assert grouped(entries, base, TEST_ACCURACY) == [
        # What differs in nothing has the name of its first run.
        Group("run0", (accuracies[0],)),
        Group("run1", (accuracies[1],)),
        Group("Dropout 0.3 → off", (accuracies[2],)),
        Group("run3", (accuracies[3],)),
    ]
    assert np.isfinite(accuracies).all()
    assert grouped([], base, TRAIN_COST) == []
    assert label_against(entries[1], base) == "Seed 1 → 2"
    assert label_against(entries[1], base, with_seed=False) == "run1"


def test_a_library_that_is_removed_during_a_run_is_made_again(few, library):
    training = train_and_keep(Plan("x", short_experiment(), few), library)
    assert isinstance(next(training), Placed)
    shutil.rmtree(library.folder)
    run = drive(training)
    assert run.id
    assert [entry.id for entry in library.look().entries] == [run.id]
