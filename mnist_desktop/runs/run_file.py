"""One run, one file: safetensors with the experiment and the history as JSON in its header. No pickle.

The tensors are the weights (`weights.linear1.weight` …) and every batch's loss (`history.losses`). The
header's metadata holds `format`, `version` and `run`, a JSON object.
"""

from __future__ import annotations

import dataclasses
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import safetensors
import safetensors.torch
import torch
from pydantic import BaseModel, ConfigDict, ValidationError
from torch import Tensor

from mnist_desktop.experiment.spec import Experiment, sentence
from mnist_desktop.learning.history import End, EpochFigures, History, KnobChange, Outcome
from mnist_desktop.learning.prediction import WeightsDoNotFit, check_weights
from mnist_desktop.learning.pretraining import Reconstruction
from mnist_desktop.runs.run import Run

FORMAT = "mnist-desktop run"
VERSION = 2
# Version 1 had neither validation nor changes nor pre-training: what is missing has its default.
_READABLE = ("1", "2")

_WEIGHTS = "weights."
_LOSSES = "history.losses"


class RunFileError(Exception):
    """A run that cannot be saved or opened; the message is a sentence for the user."""


class _Header(BaseModel):
    """The JSON in a run file's metadata: a run without its tensors."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: str
    experiment: dict[str, Any]
    epochs: list[EpochFigures]
    end: End
    device: str
    seconds: float
    message: str
    versions: dict[str, str]
    changes: list[KnobChange] = []
    pretraining: list[Reconstruction] = []
    kept_epoch: int | None = None
    unscaled_accuracy: float | None = None
    based_on: str = ""


def save_run(run: Run, path: Path) -> None:
    """Write a run to `path`, whole or not at all. Raises RunFileError."""
    outcome = run.outcome
    header = {
        "name": run.name,
        "experiment": run.experiment.model_dump(mode="json"),
        "epochs": _plain(outcome.history.epochs),
        "changes": _plain(outcome.history.changes),
        "pretraining": _plain(outcome.history.pretraining),
        "end": outcome.end.value,
        "device": outcome.device,
        "seconds": outcome.seconds,
        "message": outcome.message,
        "versions": outcome.versions,
        "kept_epoch": outcome.kept_epoch,
        "unscaled_accuracy": outcome.unscaled_accuracy,
        "based_on": run.based_on,
    }
    tensors = {_WEIGHTS + name: tensor.contiguous() for name, tensor in outcome.weights.items()}
    tensors[_LOSSES] = torch.from_numpy(outcome.history.losses)
    content = safetensors.torch.save(
        tensors, {"format": FORMAT, "version": str(VERSION), "run": json.dumps(header)}
    )
    try:
        _write(content, path)
    except OSError as error:
        raise RunFileError(
            f"The run could not be saved as {path}: {error.strerror or error}."
        ) from error


def _plain(figures: Iterable[Any]) -> list[dict[str, Any]]:
    return [dataclasses.asdict(each) for each in figures]


def _write(content: bytes, path: Path) -> None:
    # A temporary file beside it, then a rename: a full disk or a power cut leaves the old file whole.
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def load_run(path: Path) -> Run:
    """Read a run. Raises RunFileError where the file is not a whole, valid run of this program."""
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
            if metadata.get("format") != FORMAT:
                raise RunFileError(f"{path.name} is not a run of MNIST Desktop.")
            if metadata.get("version") not in _READABLE:
                raise RunFileError(
                    f"{path.name} was saved by a later version of MNIST Desktop "
                    f"(file version {metadata.get('version')})."
                )
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except safetensors.SafetensorError:
        raise RunFileError(f"{path.name} is damaged or not a run of MNIST Desktop.") from None
    except OSError as error:
        reason = "it is a folder" if path.is_dir() else error.strerror or error
        raise RunFileError(f"{path.name} cannot be opened: {reason}.") from error
    try:
        return _run(metadata.get("run", ""), tensors)
    except ValidationError as error:
        raise RunFileError(f"{path.name} cannot be opened: {sentence(error)}.") from None
    except (WeightsDoNotFit, ValueError) as error:
        raise RunFileError(f"{path.name} cannot be opened: {error}") from None


def _run(text: str, tensors: dict[str, Tensor]) -> Run:
    try:
        header = _Header.model_validate_json(text)
    except ValidationError:
        raise ValueError("its description of the run is damaged.") from None
    experiment = Experiment.model_validate(header.experiment)
    weights = {
        name.removeprefix(_WEIGHTS): tensor
        for name, tensor in tensors.items()
        if name.startswith(_WEIGHTS)
    }
    check_weights(experiment, weights)
    if header.kept_epoch not in (None, *(epoch.epoch for epoch in header.epochs)):
        raise ValueError("the epoch that it kept is not among its epochs.")
    losses = tensors.get(_LOSSES)
    if losses is None or losses.dtype != torch.float32 or losses.ndim != 1:
        raise ValueError("it holds no batch losses.")
    return Run(
        header.name,
        experiment,
        Outcome(
            history=History(
                losses.numpy(),
                tuple(header.epochs),
                tuple(header.changes),
                tuple(header.pretraining),
            ),
            weights=weights,
            end=header.end,
            device=header.device,
            seconds=header.seconds,
            message=header.message,
            versions=header.versions,
            kept_epoch=header.kept_epoch,
            unscaled_accuracy=header.unscaled_accuracy,
        ),
        header.based_on,
    )
