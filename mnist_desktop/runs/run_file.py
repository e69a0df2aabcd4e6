"""One run, one file: safetensors with the experiment and the history as JSON in its header. No pickle.

The tensors are the weights (`weights.linear1.weight` …), every batch's loss (`history.losses`) and, where
the run can go on, its state (`state.…`). The rest is in the header (see header.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy as np
import safetensors
import safetensors.torch
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnist_desktop.files import write_whole
from mnist_desktop.history.records import (
    About,
    Course,
    History,
    Outcome,
    TrainingState,
    facts_of,
)
from mnist_desktop.learning.prediction import WeightsDoNotFit, check_weights
from mnist_desktop.library.header import (
    FORMAT,
    LOSSES,
    VERSION,
    Header,
    RunFileError,
    TensorInFile,
    read_tensors,
)
from mnist_desktop.runs.run import Run
from mnist_desktop.words import say

_WEIGHTS = "weights."
_STATE = "state."
_DTYPES = {
    "U8": torch.uint8,
    "I32": torch.int32,
    "I64": torch.int64,
    "F16": torch.float16,
    "BF16": torch.bfloat16,
    "F32": torch.float32,
    "F64": torch.float64,
}


def save_run(run: Run, path: Path) -> None:
    """Write a run to `path`, whole or not at all. Raises RunFileError."""
    try:
        write_whole(partial(_write, *_parts(run)), path)
    except OSError as error:
        raise RunFileError(
            "The run could not be saved as {path}: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error


def run_as_bytes(run: Run) -> bytes:
    """What a run's file holds."""
    return bytes(safetensors.torch.save(*_parts(run)))


def _write(tensors: dict[str, Tensor], metadata: dict[str, str], path: Path) -> None:
    """Write them from where they are: the largest networks would not fit into memory once more."""
    try:
        safetensors.torch.save_file(tensors, path, metadata)
    except safetensors.SafetensorError as error:
        # "Error while serializing: I/O error: No space left on device (os error 28)"
        reason = str(error).rpartition("I/O error: ")[2].partition(" (os error")[0]
        raise OSError(reason) from error


def _parts(run: Run) -> tuple[dict[str, Tensor], dict[str, str]]:
    """The tensors of a run's file and the texts of its header."""
    outcome, history = run.outcome, run.outcome.history
    header = Header(
        **facts_of(run, About),
        **facts_of(outcome, Course),
        experiment=run.experiment.model_dump(mode="json"),
        epochs=history.epochs,
        changes=history.changes,
        pretraining=history.pretraining,
        state=outcome.state.values if outcome.state else None,
    )
    tensors = {_WEIGHTS + name: tensor.contiguous() for name, tensor in outcome.weights.items()}
    tensors[LOSSES] = torch.from_numpy(history.losses)
    if outcome.state is not None:
        # safetensors refuses tensors that share their memory.
        taken = {tensor.data_ptr() for tensor in tensors.values()}
        tensors |= {
            _STATE + name: tensor.clone() if tensor.data_ptr() in taken else tensor
            for name, tensor in outcome.state.tensors.items()
        }
    return tensors, {"format": FORMAT, "version": str(VERSION), "run": header.as_json()}


def load_run(path: Path) -> Run:
    """Read a run. Raises RunFileError where the file is not a whole, valid run of this program."""
    header, found = read_tensors(path)
    tensors = {name: _tensor(*each) for name, each in found.items()}
    try:
        return _run(header, tensors)
    except (WeightsDoNotFit, ValueError) as error:
        raise RunFileError(
            "{name} cannot be opened: {error}", name=path.name, error=error
        ) from None


def _tensor(told: TensorInFile, content: NDArray[np.uint8]) -> Tensor:
    kind = _DTYPES[told.dtype]
    if not len(content):
        return torch.empty(told.shape, dtype=kind)
    return torch.from_numpy(content).view(kind).reshape(told.shape)


def _run(header: Header, tensors: Mapping[str, Tensor]) -> Run:
    experiment = header.checked_experiment()
    weights = _named(tensors, _WEIGHTS)
    check_weights(experiment, weights)
    for name, weight in weights.items():
        if not weight.isfinite().all():
            raise ValueError(say("its weights '{name}' are not all finite numbers.", name=name))
    losses = tensors[LOSSES]
    state = None
    if header.state is not None:
        state = TrainingState(_named(tensors, _STATE), header.state)
    history = History(losses.numpy(), header.epochs, header.changes, header.pretraining)
    outcome = Outcome(history, weights, state, **facts_of(header, Course))
    return Run(**facts_of(header, About), experiment=experiment, outcome=outcome)


def _named(tensors: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): tensor
        for name, tensor in tensors.items()
        if name.startswith(prefix)
    }
