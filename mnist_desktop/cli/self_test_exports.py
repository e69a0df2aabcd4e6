"""What the self-test asks of the exports: a run as a program, and its network for other programs."""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mnist_desktop import paths
from mnist_desktop.cli.self_test_checks import expect, trained
from mnist_desktop.experiment.data import Data
from mnist_desktop.experiment.network import Network
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.training import Training

if TYPE_CHECKING:
    from mnist_desktop.data.dataset import Dataset
    from mnist_desktop.runs.run import Run

_EXPERIMENT = Experiment(
    data=Data(subset=300),
    network=Network(hidden=(20, 20)),
    training=Training(learning_rate=0.01, batch_size=50, epochs=2),
)
_NAME = "self-test"
_NOT_INSTALLED = "pip install 'mnist-desktop[onnx]'"


class Parts(Protocol):
    """A folder for the checks, MNIST with a few of its images, and a trained run."""

    folder: Path

    @property
    def mnist(self) -> Dataset: ...

    @property
    def few(self) -> Dataset: ...

    @property
    def run(self) -> Run: ...


def export_checks(parts: Parts) -> Iterator[tuple[str, Callable[[], str]]]:
    """Each check with its name."""
    yield "script", partial(_script, parts)
    yield "script read back", _script_read_back
    yield "weights for PyTorch", partial(_weights, parts)
    yield "picture of the weights", partial(_picture, parts)
    yield "ONNX", partial(_onnx, parts)


# Programs


def _script(parts: Parts) -> str:
    from mnist_desktop.data.torchvision_import import mnist_class

    # Imports torchvision, after which a script's own import works in this process, whatever its torch.
    mnist_class()
    text = _text()
    folder = parts.folder / "script"
    folder.mkdir()
    printed, _ = _done_by(text, folder, "--data", str(paths.resources() / "mnist"))
    told = re.findall(r"cost = (\d+\.\d{9})", printed)
    costs = [f"{epoch.cost:.9f}" for epoch in trained(_EXPERIMENT, parts.mnist).history.epochs]
    expect(told == costs, f"It printed the costs {told}, and the run has {costs}.")
    return f"{len(text.splitlines())} lines, whose last cost is {told[-1]}"


def _script_read_back() -> str:
    from mnist_desktop.publishing.script.notebook import notebook_of
    from mnist_desktop.publishing.script.settings import settings_in

    expect(settings_in(_text()).experiment == _EXPERIMENT, "Its experiment came back changed.")
    cells = json.loads(notebook_of(_EXPERIMENT, name=_NAME))["cells"]
    expect(bool(cells), "The notebook has no cells.")
    return f"{len(cells)} cells as a notebook"


def _text() -> str:
    from mnist_desktop.data.torchvision_import import torchvision_fits
    from mnist_desktop.publishing.script.program import script_of

    return script_of(_EXPERIMENT, name=_NAME, guard=not torchvision_fits()).text


# Networks


def _weights(parts: Parts) -> str:
    import torch

    from mnist_desktop.experiment.architecture import layers_of
    from mnist_desktop.learning.network import build_network
    from mnist_desktop.publishing.exports.torch_weights import save_weights

    lines = save_weights(parts.run, parts.folder / "weights.pt")
    _, names = _done_by(f"import torch\nfrom torch import nn\n{lines}", parts.folder)
    network = build_network(layers_of(parts.run.experiment))
    network.load_state_dict(parts.run.outcome.weights)
    network.eval()
    with torch.no_grad():
        ours, theirs = (each(parts.few.test_inputs) for each in (network, names["model"]))
    # Where weights lie in memory decides how their products are rounded.
    expect(torch.allclose(ours, theirs, rtol=0, atol=1e-4), "It answers otherwise.")
    return ""


def _picture(parts: Parts) -> str:
    from PIL import Image

    from mnist_desktop.publishing.exports.weights_picture import save_weights_picture

    path = parts.folder / "weights.png"
    save_weights_picture(parts.run, path)
    with Image.open(path) as picture:
        picture.load()
        expect(picture.format == "PNG", f"It is no PNG but {picture.format}.")
        return f"{picture.width}×{picture.height}"


def _onnx(parts: Parts) -> str:
    from mnist_desktop.publishing.exports.errors import ExportError
    from mnist_desktop.publishing.exports.onnx_model import save_onnx

    path = parts.folder / "model.onnx"
    if not all(map(find_spec, ("onnx", "onnxscript"))):
        try:
            save_onnx(parts.run, path)
        except ExportError as error:
            expect(_NOT_INSTALLED in str(error), f"It says: {error}")
            return "not installed"
        raise AssertionError("It says nothing of the packages that are missing.")
    save_onnx(parts.run, path)
    import onnx

    [pixels] = onnx.load(str(path)).graph.input
    expect(pixels.name == "pixels", f"Its input is {pixels.name}.")
    return ""


# Running


def _done_by(text: str, folder: Path, *arguments: str) -> tuple[str, dict[str, Any]]:
    """What a program prints and the names it leaves, run in a folder as `python script.py …` would."""
    import torch

    names: dict[str, Any] = {"__name__": "__main__"}
    printed = io.StringIO()
    with (
        torch.random.fork_rng(devices=()),
        _working_in(folder, ["script.py", *arguments]),
        redirect_stdout(printed),
    ):
        exec(compile(text, "script.py", "exec"), names)
    return printed.getvalue(), names


@contextmanager
def _working_in(folder: Path, arguments: Sequence[str]) -> Iterator[None]:
    """Another working directory and other arguments until the end."""
    before = Path.cwd(), sys.argv
    os.chdir(folder)
    sys.argv = [*arguments]
    try:
        yield
    finally:
        sys.argv = before[1]
        os.chdir(before[0])
