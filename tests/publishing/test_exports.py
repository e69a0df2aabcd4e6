"""What a run's network is exported to: the same answers elsewhere, or a sentence."""

from __future__ import annotations

import dataclasses
import functools
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.choices import Activation
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import End, History, Outcome
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.publishing.exports import weights_picture
from mnist_desktop.publishing.exports.errors import ExportError
from mnist_desktop.publishing.exports.onnx_model import save_onnx
from mnist_desktop.publishing.exports.torch_weights import save_weights, sequential_lines
from mnist_desktop.publishing.exports.weights_picture import save_weights_picture
from mnist_desktop.publishing.weight_tiles import GAP, ON_LIGHT, SIDE
from mnist_desktop.runs.run import Run
from tests.floats import PROBABILITY

SAVES = pytest.mark.parametrize("save", [save_weights, save_onnx, save_weights_picture])


def run_of(experiment: Experiment, name: str = "made up") -> Run:
    """A run whose weights, and whose batch norms' figures, are drawn."""
    generator = torch.Generator().manual_seed(5)
    network = build_network(layers_of(experiment))
    for key, tensor in network.state_dict().items():
        if not tensor.is_floating_point():
            tensor.fill_(3)
        elif key.endswith("running_var"):
            tensor.copy_(0.1 + torch.rand(tensor.shape, generator=generator))
        else:
            size = tensor.shape[-1] ** -0.5
            tensor.copy_(size * torch.randn(tensor.shape, generator=generator))
    history = History(np.array([0.7], np.float32), ())
    outcome = Outcome(history, network.state_dict(), end=End.FINISHED, device="CPU", seconds=0.1)
    return Run(name, experiment, outcome)


def with_weights(run: Run, **weights) -> Run:
    outcome = dataclasses.replace(run.outcome, weights=weights)
    return dataclasses.replace(run, outcome=outcome)


def mnist_experiment(**knobs) -> Experiment:
    return Experiment().with_knobs(**({"hidden": (20, 10)} | knobs))


KINDS = {
    **{activation.value: mnist_experiment(activation=activation) for activation in Activation},
    Activation.LEAKY_RELU.value: mnist_experiment(
        activation=Activation.LEAKY_RELU, leaky_slope=0.1234567891234567, dropout=0.123456789
    ),
    Activation.GELU.value: mnist_experiment(
        activation=Activation.GELU, batch_norm=False, dropout=0.0
    ),
    "no hidden layer": mnist_experiment(hidden=()),
    "gate": Experiment().with_knobs(task="xor", hidden=(4,), activation="tanh"),
    "gate without a hidden layer": Experiment().with_knobs(task="and", hidden=()),
    "toy": Experiment().with_knobs(task="toy", hidden=(5,)),
}
kinds = pytest.mark.parametrize("experiment", KINDS.values(), ids=KINDS.keys())


@pytest.fixture(scope="module")
def operators_are_read_once() -> Iterator[None]:
    """For every model torch parses the sources of a thousand operators anew, longer than all else takes."""
    # Not above: a process that makes no model is spared its import.
    from torch.onnx._internal.exporter._registration import ONNXRegistry

    with pytest.MonkeyPatch.context() as patch:
        once = functools.cache(ONNXRegistry.from_torchlib.__func__)
        patch.setattr(ONNXRegistry, "from_torchlib", classmethod(once))
        yield


def examples_for(experiment: Experiment, few) -> list[np.ndarray]:
    """Batches of one and of seven: random numbers, and images where the task has any."""
    width = experiment.task_facts.inputs
    drawn = np.random.default_rng(1).random((8, width), np.float32)
    batches = [drawn[:1], drawn[1:]]
    if experiment.task_facts.images:
        images = few.test_inputs.numpy()
        batches += [images[:1], images[1:8]]
    return batches


# A state_dict


@kinds
def test_the_printed_lines_load_the_same_network(experiment, few, tmp_path, monkeypatch):
    run = run_of(experiment)
    lines = save_weights(run, tmp_path / "weights.pt")
    monkeypatch.chdir(tmp_path)
    names = {"torch": torch, "nn": nn}
    exec(lines, names)
    ours = build_network(layers_of(experiment))
    ours.load_state_dict(run.outcome.weights)
    ours.eval()
    assert type(names["model"]) is nn.Sequential
    for batch in map(torch.from_numpy, examples_for(experiment, few)):
        with torch.inference_mode():
            assert torch.equal(names["model"](batch), ours(batch))


def test_the_lines_of_a_trained_run(homework_run, tmp_path):
    lines = save_weights(homework_run, tmp_path / "homework.pt").splitlines()
    assert lines[-2:] == [
        'model.load_state_dict(torch.load("homework.pt", weights_only=True))',
        "model.eval()",
    ]
    assert lines[:-2] == [
        "model = nn.Sequential(",
        "    nn.Linear(784, 100),",
        "    nn.BatchNorm1d(100),",
        "    nn.ReLU(),",
        "    nn.Dropout(p=0.3),",
        "    nn.Linear(100, 100),",
        "    nn.BatchNorm1d(100),",
        "    nn.ReLU(),",
        "    nn.Dropout(p=0.3),",
        "    nn.Linear(100, 10),",
        ")",
    ]
    state = torch.load(tmp_path / "homework.pt", weights_only=True)
    assert list(state)[:4] == ["0.weight", "0.bias", "1.weight", "1.bias"]
    assert "1.running_mean" in state


def test_a_short_network_is_one_line():
    assert sequential_lines(mnist_experiment(hidden=())) == [
        "model = nn.Sequential(nn.Linear(784, 10))"
    ]


@pytest.mark.parametrize(
    "name", ["a.pt", "it's.pt", 'a "b".pt', "ö\\n.pt", "x" * 40 + ".pt", "x" * 70 + ".pt"]
)
def test_the_lines_are_formatted(name, tmp_path):
    wanted = "".join(
        save_weights(run_of(experiment), tmp_path / name)
        for experiment in (KINDS["relu"], KINDS["no hidden layer"], KINDS["gate"])
    )
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "-"],
        input=wanted,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert formatted.stdout == wanted


# ONNX


def session_of(path: Path) -> Any:
    import onnxruntime

    return onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])


@pytest.mark.usefixtures("operators_are_read_once")
# Each takes a second or two: of the activations, which torch writes, those of more than one operator.
@pytest.mark.parametrize("kind", ["silu", "gelu", "gate"])
def test_an_onnx_model_answers_as_the_predictor_does(kind, few, tmp_path, capfd):
    experiment = KINDS[kind]
    run = run_of(experiment)
    save_onnx(run, tmp_path / "model.onnx")
    assert os.listdir(tmp_path) == ["model.onnx"]
    session = session_of(tmp_path / "model.onnx")
    [given], [answer] = session.get_inputs(), session.get_outputs()
    task = experiment.task_facts
    assert given.name == ("pixels" if task.images else "inputs")
    assert (given.shape, given.type) == (["batch", task.inputs], "tensor(float)")
    assert answer.name == "probabilities"
    assert (answer.shape, answer.type) == (["batch", task.outputs], "tensor(float)")
    predictor = Predictor(experiment, run.outcome.weights)
    for batch in examples_for(experiment, few):
        [said] = session.run(None, {given.name: batch})
        assert said.shape == (len(batch), task.outputs)
        assert said.dtype == np.float32
        np.testing.assert_allclose(said, predictor.probabilities(batch), rtol=0, atol=PROBABILITY)
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("operators_are_read_once")
def test_an_onnx_model_of_a_trained_run_reads_digits(homework_run, few, tmp_path):
    save_onnx(homework_run, tmp_path / "model.onnx")
    session = session_of(tmp_path / "model.onnx")
    images = few.test_inputs.numpy()
    [said] = session.run(None, {"pixels": images})
    ours = Predictor(homework_run.experiment, homework_run.outcome.weights).probabilities(images)
    np.testing.assert_allclose(said, ours, rtol=0, atol=PROBABILITY)


@pytest.mark.usefixtures("operators_are_read_once")
def test_an_onnx_model_is_valid_and_tells_nothing_of_this_computer(tmp_path):
    import onnx

    path = tmp_path / "model.onnx"
    save_onnx(run_of(KINDS["no hidden layer"]), path)
    onnx.checker.check_model(onnx.load(path), full_check=True)
    assert os.fsencode(os.path.dirname(torch.__file__)) not in path.read_bytes()
    assert b".py" not in path.read_bytes()


@pytest.mark.parametrize("package", ["onnx", "onnxscript"])
def test_onnx_without_its_packages(package, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ExportError) as caught:
        save_onnx(run_of(KINDS["gate"]), tmp_path / "model.onnx")
    assert str(caught.value) == (
        "ONNX export needs the packages onnx and onnxscript: pip install 'mnist-desktop[onnx]'."
    )
    assert os.listdir(tmp_path) == []


def test_onnx_packages_that_do_not_fit(tmp_path, monkeypatch):
    def fail(*_, **__):
        raise torch.onnx.OnnxExporterError("three\nlines\nof it")

    monkeypatch.setattr(torch.onnx, "export", fail)
    with pytest.raises(ExportError, match=r"^PyTorch could not make an ONNX model .*\.$"):
        save_onnx(run_of(KINDS["gate"]), tmp_path / "model.onnx")


# A picture


def picture_of(units: np.ndarray, tmp_path) -> Image.Image:
    """The picture of first-layer weights (units, 784)."""
    run = run_of(mnist_experiment(hidden=(1,)))
    run = dataclasses.replace(run, experiment=mnist_experiment(hidden=(len(units),)))
    weights = {"linear1.weight": torch.from_numpy(units)}
    save_weights_picture(with_weights(run, **weights), tmp_path / "weights.png")
    with Image.open(tmp_path / "weights.png") as picture:
        assert (picture.format, picture.mode) == ("PNG", "RGB")
        return picture.copy()


def test_the_tiles_have_the_colours_of_their_weights(tmp_path):
    units = np.zeros((5, 784), np.float32)
    units[1], units[2], units[4] = 2.0, -2.0, 1.0
    units[3, 0], units[3, 27] = -2.0, 2.0
    pixels = np.asarray(picture_of(units, tmp_path))
    cell = 3 * (SIDE + GAP)
    width = 3 * (3 * SIDE + 2 * GAP)
    assert pixels.shape == (3 * (2 * SIDE + GAP), width, 3)
    below, zero, above = (tuple(colour) for colour in ON_LIGHT)

    def tile(row, column):
        return pixels[cell * row : cell * row + 84, cell * column : cell * column + 84]

    assert (tile(0, 0) == zero).all()
    assert (tile(0, 1) == above).all()
    assert (tile(0, 2) == below).all()
    assert (tile(1, 0)[:3, :3] == below).all()
    assert (tile(1, 0)[:3, -3:] == above).all()
    assert (tile(1, 0)[3:] == zero).all()
    # Half as large: half-way between the colours.
    np.testing.assert_allclose(tile(1, 1)[0, 0], (ON_LIGHT[1] + ON_LIGHT[2]) / 2, atol=2)
    white = (255, 255, 255)
    assert (tile(1, 2) == white).all()
    assert (pixels[:, 84 : 84 + 3 * GAP] == white).all()
    assert (pixels[84 : 84 + 3 * GAP] == white).all()


@pytest.mark.parametrize(
    ("units", "size"),
    [(1, (84, 84)), (2, (174, 84)), (100, (894, 894)), (121, (656, 656))],
)
def test_the_size_of_the_picture(units, size, tmp_path, monkeypatch):
    monkeypatch.setattr(weights_picture, "_LONGEST_SIDE", 900)  # 8,000 pixels take over a second
    assert picture_of(np.zeros((units, 784), np.float32), tmp_path).size == size


def test_weights_that_are_no_numbers_have_the_colour_of_zero(tmp_path):
    units = np.full((1, 784), np.nan, np.float32)
    assert (np.asarray(picture_of(units, tmp_path)) == ON_LIGHT[1]).all()


def test_a_network_without_a_hidden_layer_has_a_tile_for_each_digit(tmp_path):
    save_weights_picture(run_of(KINDS["no hidden layer"]), tmp_path / "weights.png")
    with Image.open(tmp_path / "weights.png") as picture:
        assert picture.size == (3 * (4 * SIDE + 3 * GAP), 3 * (3 * SIDE + 2 * GAP))


# What cannot be exported


def complaint(save, run, path) -> str:
    with pytest.raises(ExportError) as caught:
        save(run, path)
    text = str(caught.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


def test_a_gate_has_no_picture(tmp_path):
    run = run_of(KINDS["gate"], "xor")
    said = complaint(save_weights_picture, run, tmp_path / "weights.png")
    assert said == "xor has no picture of its weights: its inputs are no pixels."
    assert os.listdir(tmp_path) == []


@SAVES
def test_a_run_without_weights(save, tmp_path):
    run = with_weights(run_of(KINDS["no hidden layer"], "my run"))
    said = complaint(save, run, tmp_path / "file")
    assert said == "my run has no weights: it ended before there were any."
    assert os.listdir(tmp_path) == []


@SAVES
def test_a_file_that_is_read_only_stays(save, tmp_path):
    path = tmp_path / "kept"
    path.write_bytes(b"old")
    path.chmod(0o444)
    said = complaint(save, run_of(KINDS["no hidden layer"]), path)
    assert said == "kept could not be written: it is read-only."
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["kept"]


def test_a_folder_that_is_not_there_and_a_folder_of_that_name(tmp_path):
    run, nowhere = run_of(KINDS["no hidden layer"]), tmp_path / "nowhere"
    assert complaint(save_weights, run, nowhere / "file") == (
        f"file could not be written: there is no folder {nowhere}."
    )
    said = complaint(save_weights, run, tmp_path)
    assert said.startswith(f"{tmp_path.name} could not be written: ")
    assert os.listdir(tmp_path) == []
