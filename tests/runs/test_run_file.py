from __future__ import annotations

import contextlib
import dataclasses
import errno
import json
import os
import struct
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from mnist_desktop import files
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import (
    End,
    EpochFigures,
    History,
    KnobChange,
    Outcome,
    Reconstruction,
)
from mnist_desktop.library.header import RunFileError
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run

# What version 2 added to a run's description.
VERSION_2 = ("changes", "pretraining", "kept_epoch", "unscaled_accuracy")
VERSION_3 = ("created", "starred", "note", "sweep", "test_looks", "state")


def check_equal(one: Run, other: Run) -> None:
    assert (one.name, one.experiment) == (other.name, other.experiment)
    plain = ("end", "device", "seconds", "message", "versions", "kept_epoch", "unscaled_accuracy")
    for field in plain:
        assert getattr(one.outcome, field) == getattr(other.outcome, field)
    for field in ("epochs", "changes", "pretraining"):
        assert getattr(one.outcome.history, field) == getattr(other.outcome.history, field)
    losses = one.outcome.history.losses, other.outcome.history.losses
    assert np.array_equal(*losses, equal_nan=True)
    assert losses[0].dtype == losses[1].dtype == np.float32
    assert set(one.outcome.weights) == set(other.outcome.weights)
    for name, tensor in one.outcome.weights.items():
        assert tensor.dtype == other.outcome.weights[name].dtype
        assert torch.equal(tensor, other.outcome.weights[name])


@pytest.fixture
def small() -> Run:
    """A run of softmax regression, made up."""
    torch_numbers = torch.Generator().manual_seed(3)
    return Run(
        "My run – “eins”",
        RECIPES["mnist-softmax-sgd"].experiment,
        Outcome(
            history=History(
                np.array([2.3, 1.1, 0.7], np.float32), (EpochFigures(1, 1.37, 0.9, 0.81, 0.25),)
            ),
            weights={
                "linear1.weight": torch.randn(10, 784, generator=torch_numbers),
                "linear1.bias": torch.randn(10, generator=torch_numbers),
            },
            end=End.STOPPED,
            device="CPU, 2 threads",
            seconds=0.3,
            message="",
            versions={"torch": "2"},
        ),
    )


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "a run.mnist"


def changed(run: Run, **outcome) -> Run:
    return dataclasses.replace(run, outcome=dataclasses.replace(run.outcome, **outcome))


def content_of(path: Path):
    with safetensors.safe_open(path, framework="pt") as file:
        # Copies, so that the file can be written again on Windows.
        tensors = {name: file.get_tensor(name).clone() for name in file.keys()}  # noqa: SIM118
        return file.metadata(), tensors


def complaint(path: Path) -> str:
    with pytest.raises(RunFileError) as caught:
        load_run(path)
    text = str(caught.value)
    assert text.startswith(f"{path.name} ")
    assert text.endswith(".")
    assert "\n" not in text
    return text


# What is saved is what is opened


def test_a_trained_run(homework_run, path):
    save_run(homework_run, path)
    check_equal(load_run(path), homework_run)


def test_all_that_a_history_may_hold(small, path):
    full = dataclasses.replace(
        small.outcome.history,
        epochs=(
            EpochFigures(1, 1.37, 0.9, 0.81, 0.25, 0.8, 0.82, (0.01, 0.2)),
            EpochFigures(2, 1.07, 0.8, 0.84, 0.25, 0.9, 0.80, (0.02, 0.1)),
        ),
        changes=(KnobChange(600, "learning_rate", 0.1, 0.01),),
        pretraining=(Reconstruction(1, 0.1, 0.2), Reconstruction(1, 1.0, 0.1)),
    )
    run = changed(small, history=full, kept_epoch=1, unscaled_accuracy=0.8, end=End.EARLY)
    save_run(run, path)
    check_equal(load_run(path), run)
    assert load_run(path).outcome.kept == full.epochs[0]


def test_a_kept_epoch_that_is_none_of_the_runs(altered):
    path = altered(described={"kept_epoch": 7})
    assert complaint(path) == (
        f"{path.name} cannot be opened: the epoch that it kept is not among its epochs."
    )


@pytest.mark.parametrize("end", End)
def test_every_end(small, path, end):
    run = changed(small, end=end, message="The loss stopped being a finite number.")
    save_run(run, path)
    check_equal(load_run(path), run)


def test_a_run_that_ended_before_its_first_batch(small, path):
    run = changed(small, history=History(np.empty(0, np.float32)))
    save_run(run, path)
    check_equal(load_run(path), run)


def test_a_loss_that_is_not_finite_is_kept(small, path):
    losses = np.array([2.3, np.inf, np.nan], np.float32)
    run = changed(small, history=History(losses, small.outcome.history.epochs))
    save_run(run, path)
    check_equal(load_run(path), run)


def test_a_gradient_that_is_not_finite_is_kept(small, path):
    epoch = EpochFigures(1, 1.37, 0.9, 0.81, 0.25, gradient_norms=(np.inf,))
    history = dataclasses.replace(small.outcome.history, epochs=(epoch,))
    save_run(changed(small, history=history), path)
    assert load_run(path).outcome.history.epochs == (epoch,)


def test_a_second_save_replaces_the_first(small, homework_run, path):
    save_run(homework_run, path)
    save_run(small, path)
    check_equal(load_run(path), small)
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_run_file_may_be_read_by_whom_the_user_allows(small, path):
    before = os.umask(0o027)
    try:
        save_run(small, path)
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_run_file_is_json_and_plain_numbers_without_pickle(small, path):
    save_run(small, path)
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    numbers = content[8 + length :]
    metadata = header.pop("__metadata__")
    assert metadata["format"] == "mnist-desktop run"
    described = json.loads(metadata["run"])
    assert Experiment.model_validate(described["experiment"]) == small.experiment
    assert sorted(header) == ["history.losses", "weights.linear1.bias", "weights.linear1.weight"]
    assert max(tensor["data_offsets"][1] for tensor in header.values()) == len(numbers)
    start, end = header["weights.linear1.weight"]["data_offsets"]
    weights = np.frombuffer(numbers[start:end], "<f4").reshape(10, 784)
    assert np.array_equal(weights, small.outcome.weights["linear1.weight"].numpy())


# What cannot be opened


def test_a_truncated_file(small, path):
    save_run(small, path)
    content = path.read_bytes()
    header = 8 + struct.unpack("<Q", content[:8])[0]
    lengths = [0, 1, 7, 8, 9, 100, header - 1, header, header + 1, *range(0, len(content), 1500)]
    for length in [*lengths, len(content) - 1]:
        path.write_bytes(content[:length])
        assert complaint(path) == f"{path.name} is damaged or not a run of MNIST Desktop."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"GIF89a" + bytes(500), "damaged or"),
        (b"PK\x03\x04" + bytes(500), "an archive, a document or weights of PyTorch,"),
        (b"SQLite format 3\0", "a handwriting set or another database,"),
        (b"{}", "damaged or"),
        ("Grüße".encode(), "damaged or"),
        (b"\xff" * 1000, "damaged or"),
    ],
)
def test_another_kind_of_file_is_said_to_be_what_it_is(path, content, what):
    path.write_bytes(content)
    assert complaint(path) == f"{path.name} is {what} not a run of MNIST Desktop."


def test_a_pickle_is_not_run(path):
    torch.save({"weights": torch.zeros(3)}, path)
    what = "an archive, a document or weights of PyTorch"
    assert complaint(path) == f"{path.name} is {what}, not a run of MNIST Desktop."


@pytest.mark.parametrize("metadata", [None, {"format": "pt"}, {"format": "mnist"}])
def test_the_weights_of_another_program(small, path, metadata):
    safetensors.torch.save_file(small.outcome.weights, path, metadata)
    assert complaint(path) == f"{path.name} is not a run of MNIST Desktop."


def test_a_name_that_is_too_long(tmp_path):
    with pytest.raises(RunFileError, match=r"xx\.mnist cannot be opened: .*"):
        load_run(tmp_path / ("x" * 300 + ".mnist"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX has pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.mnist")
    with pytest.raises(RunFileError, match=r"pipe\.mnist cannot be opened: it is no file\."):
        load_run(tmp_path / "pipe.mnist")


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    assert "cannot be opened: No such file or directory" in complaint(tmp_path / "none.mnist")
    assert complaint(tmp_path) == f"{tmp_path.name} cannot be opened: it is a folder."


@pytest.fixture
def altered(small, path):
    """Write the small run with some of what it holds replaced."""

    def write(*, metadata=None, described=None, experiment=None, tensors=None, dropped=()):
        save_run(small, path)
        old_metadata, old_tensors = content_of(path)
        run = json.loads(old_metadata["run"])
        run.update(described or {})
        for part, knobs in (experiment or {}).items():
            if isinstance(knobs, dict) and part in run["experiment"]:
                run["experiment"][part].update(knobs)
            else:
                run["experiment"][part] = knobs
            if knobs is None:
                del run["experiment"][part]
        for name in dropped:
            del run[name]
        old_metadata["run"] = json.dumps(run)
        old_metadata.update(metadata or {})
        old_tensors.update(tensors or {})
        kept = {name: tensor for name, tensor in old_tensors.items() if tensor is not None}
        safetensors.torch.save_file(kept, path, old_metadata)
        return path

    return write


def test_the_alterations_are_what_is_refused_below(altered, small):
    check_equal(load_run(altered()), small)


def test_a_later_version(altered):
    path = altered(metadata={"version": "4"})
    assert complaint(path) == (
        f"{path.name} was saved by a later version of MNIST Desktop (file version 4)."
    )


def test_a_run_of_the_first_version(altered, small):
    path = altered(
        metadata={"version": "1"}, dropped=VERSION_2 + VERSION_3, experiment={"data": None}
    )
    check_equal(load_run(path), small)


@pytest.mark.parametrize(
    ("experiment", "reason"),
    [
        ({"colour": 1}, "unknown setting 'colour'"),
        ({"network": {"colour": 1}}, "unknown setting 'network.colour'"),
        (
            {"network": {"dropout": 1.5}},
            "dropout: a number, at least 0 and at most 0.95, not 1.5",
        ),
        (
            {"network": {"dropout": float("nan")}},
            "dropout: a number, at least 0 and at most 0.95, not nan",
        ),
        (
            {"network": {"hidden": [100_000]}},
            "hidden: at most 8 widths of 1 to 8,192 units each, not 100000",
        ),
        (
            {"training": {"epochs": 10**30}},
            f"epochs: a whole number, at least 1 and at most 1,000, not {10**30}",
        ),
        (
            {"training": {"optimizer": "magic"}},
            "optimizer: one of sgd, momentum, nesterov, adam, adamw, rmsprop, adagrad, adadelta, "
            "nadam, radam, not magic",
        ),
    ],
)
def test_an_experiment_is_checked_as_the_form_checks_it(altered, experiment, reason):
    path = altered(experiment=experiment)
    assert complaint(path) == f"{path.name} cannot be opened: {reason}."


@pytest.mark.parametrize(
    "described",
    [
        {"colour": 1},
        {"end": "exploded"},
        {"epochs": [{"epoch": 1}]},
        {"epochs": "many"},
        {"name": 5},
        {"device": None},
        {"experiment": []},
    ],
    ids=str,
)
def test_a_description_that_is_wrong(altered, described):
    path = altered(described=described)
    text = "cannot be opened: its description of the run is damaged."
    assert complaint(path) == f"{path.name} {text}"


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 10_000, '{"name": "' + "x" * 100])
def test_a_description_that_is_no_json(altered, text):
    path = altered(metadata={"run": text})
    assert "its description of the run is damaged" in complaint(path)


@pytest.mark.parametrize(
    ("tensors", "reason"),
    [
        ({"weights.linear1.bias": None}, "'linear1.bias' is missing or unknown."),
        ({"weights.linear9.bias": torch.zeros(1)}, "'linear9.bias' is missing or unknown."),
        (
            {"weights.linear1.weight": torch.zeros(10, 785)},
            "'linear1.weight' should be (10, 784) float32, and is (10, 785) float32.",
        ),
        (
            {"weights.linear1.weight": torch.zeros(10, 784).half()},
            "'linear1.weight' should be (10, 784) float32, and is (10, 784) float16.",
        ),
    ],
    ids=["missing", "unknown", "shape", "type"],
)
def test_weights_that_do_not_fit(altered, tensors, reason):
    path = altered(tensors=tensors)
    text = f"cannot be opened: The weights do not fit the network: {reason}"
    assert complaint(path) == f"{path.name} {text}"


def test_weights_that_do_not_fit_the_network_described(altered):
    path = altered(experiment={"network": {"hidden": [100]}})
    assert "The weights do not fit the network: " in complaint(path)


@pytest.mark.parametrize(
    "losses", [None, torch.zeros(2, 2), torch.zeros(3).double(), torch.zeros(())]
)
def test_losses_that_are_none(altered, losses):
    path = altered(tensors={"history.losses": losses})
    assert complaint(path) == f"{path.name} cannot be opened: it holds no batch losses."


EPOCH = {"epoch": 1, "cost": 1.0, "test_loss": 1.0, "test_accuracy": 0.5, "seconds": 1.0}
CHANGE = {"steps": 1, "knob": "learning_rate", "before": 0.1, "after": 0.2}


@pytest.mark.parametrize(
    "described",
    [
        *(
            {"epochs": [{**EPOCH, **odd}]}
            for odd in (
                {"epoch": 10**400},
                {"epoch": -(10**20)},
                {"epoch": 4},  # of three losses
                {"cost": np.inf},
                {"cost": 1e300},
                {"test_loss": np.nan},
                {"test_accuracy": 1.5},
                {"seconds": -1e308},
                {"validation_loss": -np.inf},
            )
        ),
        {"epochs": [EPOCH, EPOCH]},
        *(
            {"changes": [{**CHANGE, **odd}]}
            for odd in (
                {"knob": ""},
                {"knob": "hidden"},
                {"knob": "seed"},
                {"steps": 10**30},
                {"steps": -1},
                {"before": np.inf},
                {"after": 1e39},
            )
        ),
        {"pretraining": [{"layer": 10**20, "epoch": 1.0, "error": 1.0}]},
        {"pretraining": [{"layer": 1, "epoch": np.inf, "error": 1.0}]},
        {"seconds": -np.inf},
        {"unscaled_accuracy": 7.0},
        {"test_looks": -1},
        {"created": "9999-12-31T23:59:59+00:00"},
        {"note": "x" * 100_001},
        {"name": "x" * 1_001},
    ],
    ids=str,
)
def test_a_history_that_no_training_leaves(altered, described):
    assert "cannot be opened: " in complaint(altered(described=described))


@pytest.mark.parametrize(
    "tensors",
    [
        {"weights.linear1.bias": torch.full((10,), np.nan)},
        {"weights.linear1.weight": torch.full((10, 784), -np.inf)},
        {"history.losses": torch.zeros(3, dtype=torch.bfloat16)},
        {"history.losses": torch.zeros(0)},
        {"state.odd": torch.zeros(3, dtype=torch.float8_e4m3fn)},
        {"state.huge": torch.zeros(1_200_000)},
    ],
    ids=["nan", "inf", "bfloat16", "no losses of an epoch", "float8", "huge"],
)
def test_numbers_that_no_training_leaves(altered, tensors):
    assert "cannot be opened: " in complaint(altered(tensors=tensors))


def test_nothing_is_read_of_what_claims_too_much(small, path):
    """Files of gigabytes, which a disk need not hold: no memory is taken, no time is spent."""
    save_run(small, path)
    content = bytearray(path.read_bytes())
    length = struct.unpack("<Q", content[:8])[0]
    path.write_bytes(struct.pack("<Q", 99_000_000) + content[8:])
    os.truncate(path, 8_000_000_000)
    assert "is damaged" in complaint(path)
    header = json.loads(content[8 : 8 + length])
    header["history.losses"] = {
        "dtype": "F32",
        "shape": [2_000_000_000],
        "data_offsets": [0, 8_000_000_000],
    }
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text)
    os.truncate(path, 8 + len(text) + 8_000_000_000)
    assert "its losses are not those of its history" in complaint(path)


def test_what_moves_a_cursor_is_no_part_of_a_name(altered):
    described = {"name": "\x1b[31mred\x07", "note": "a\u202eb", "versions": {"\x9b": "\r"}}
    run = load_run(altered(described=described))
    assert (run.name, run.note) == ("\ufffd[31mred\ufffd", "a\ufffdb")
    assert run.outcome.versions == {"\ufffd": "\ufffd"}


def test_a_damaged_file_is_told_or_read(small, tmp_path):
    path = tmp_path / "damaged.mnist"
    save_run(small, path)
    content = path.read_bytes()
    header = 8 + struct.unpack("<Q", content[:8])[0]

    @settings(max_examples=200)
    @given(st.dictionaries(st.integers(0, header), st.integers(0, 255), min_size=1, max_size=3))
    def damage(changes):
        damaged = bytearray(content)
        for place, byte in changes.items():
            damaged[place] = byte
        path.write_bytes(damaged)
        with contextlib.suppress(RunFileError):
            assert load_run(path).outcome.weights["linear1.weight"].shape == (10, 784)

    damage()


# What cannot be saved


def full(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def forbidden(*_, **__):
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize(
    ("place", "failure", "reason"),
    [
        ((files.os, "fsync"), full, "No space left on device"),
        ((files.os, "replace"), forbidden, "Permission denied"),
        ((files.tempfile, "mkstemp"), forbidden, "Permission denied"),
    ],
    ids=["full disk", "locked file", "read-only folder"],
)
def test_a_save_that_fails_leaves_the_old_run_whole(
    small, homework_run, path, monkeypatch, place, failure, reason
):
    save_run(small, path)
    with monkeypatch.context() as patch:
        patch.setattr(*place, failure)
        with pytest.raises(RunFileError) as caught:
            save_run(homework_run, path)
    assert str(caught.value) == f"The run could not be saved as {path}: {reason}."
    check_equal(load_run(path), small)
    assert os.listdir(path.parent) == [path.name]


def test_a_run_that_is_open_is_no_longer_its_file(small, path):
    """Where it were, Windows would neither replace nor remove the file, and a stick could not be pulled."""
    save_run(small, path)
    run = load_run(path)
    size = path.stat().st_size
    path.write_bytes(bytes(size))
    check_equal(run, small)
    path.unlink()


def test_a_save_that_is_interrupted_leaves_nothing(small, path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save_run(small, path)
    assert os.listdir(path.parent) == []


def test_a_folder_that_is_not_there_or_none(small, tmp_path):
    (tmp_path / "file").write_text("")
    for folder in ("nowhere", "file"):
        with pytest.raises(RunFileError, match=r"^The run could not be saved as "):
            save_run(small, tmp_path / folder / "run.mnist")


def test_a_folder_of_that_name(small, path):
    path.mkdir()
    with pytest.raises(RunFileError, match="Is a directory"):
        save_run(small, path)
    assert os.listdir(path.parent) == [path.name]
