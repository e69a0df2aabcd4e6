"""A run's weights as a plain state_dict, and the lines of Python that load it."""

from __future__ import annotations

import io
from pathlib import Path

import torch

from mnist_desktop.experiment.architecture import layers_of
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.publishing.exports.errors import check_weights_are_there, write_export
from mnist_desktop.publishing.script.lines import WIDTH, listed
from mnist_desktop.runs.run import Run


def save_weights(run: Run, path: Path) -> str:
    """Write a run's weights as a state_dict for a plain nn.Sequential; return the lines that load it.

    The keys are the layers' places in `layers_of`: "0.weight", "0.bias" … The lines make `model`, in eval
    mode, of the file's name; they need `import torch` and `from torch import nn`. Its answers are scores
    (batch, outputs), or for a gate the probability. Raises ExportError.
    """
    check_weights_are_there(run)
    places = {layer.name: place for place, layer in enumerate(layers_of(run.experiment))}
    state = {}
    for name, tensor in run.outcome.weights.items():
        layer, _, part = name.partition(".")
        state[f"{places[layer]}.{part}"] = tensor
    content = io.BytesIO()
    torch.save(state, content)
    write_export(content.getvalue(), path)
    lines = [*sequential_lines(run.experiment), *_loading_lines(path.name), "model.eval()"]
    return "\n".join(lines) + "\n"


def sequential_lines(experiment: Experiment) -> list[str]:
    """The lines that make an experiment's network, `model`, as `ruff format` leaves them."""
    calls = [f"nn.{layer}" for layer in layers_of(experiment)]
    return listed("model = nn.Sequential(", calls, ")").splitlines()


def _loading_lines(name: str) -> list[str]:
    quoted = repr(name) if '"' in name else f'"{repr(name)[1:-1]}"'
    load = f"torch.load({quoted}, weights_only=True)"
    line = f"model.load_state_dict({load})"
    if len(line) <= WIDTH:
        return [line]
    if len(load) + 4 <= WIDTH:
        return ["model.load_state_dict(", f"    {load}", ")"]
    return [
        "model.load_state_dict(",
        "    torch.load(",
        f"        {quoted},",
        "        weights_only=True,",
        "    )",
        ")",
    ]
