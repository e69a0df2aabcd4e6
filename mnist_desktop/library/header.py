"""A run file's header: the run without its tensors, read and rewritten without torch.

A run file is a safetensors file: eight bytes with the length of a JSON object, the object, the tensors. Its
`__metadata__` holds `format`, `version` and `run`, the Header as JSON. No pickle.

Files come from strangers, too. This is their door: all but the numbers of the tensors is checked here,
before more of a file is read than it may need, so that nobody behind it has to.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import numpy as np
from annotated_types import Ge
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from mnist_desktop.experiment.architecture import parameter_count
from mnist_desktop.experiment.spec import Experiment, sentence
from mnist_desktop.files import open_file, write_whole
from mnist_desktop.history.events import Change
from mnist_desktop.history.records import (
    About,
    Course,
    EpochFigures,
    KnobChange,
    Reconstruction,
    kept_of,
)
from mnist_desktop.printable import printable
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import say

FORMAT = "mnist-desktop run"
VERSION = 3
# Version 1 had neither validation nor changes nor pre-training, 2 nothing of the library: what is missing
# has its default.
READABLE = ("1", "2", "3")

# What a header may take: the longest run of the form, with a thousand epochs and eight pre-trained layers,
# has a few million bytes.
_LONGEST = 16_000_000
# The bytes of a number, by the kinds that a network, an optimizer and a generator have.
_BYTES = {"U8": 1, "I32": 4, "I64": 8, "F16": 2, "BF16": 2, "F32": 4, "F64": 8}
LOSSES = "history.losses"
# A network, its copies and all that an optimizer remembers of each weight.
_COPIES = 12
_BESIDE = 1_000_000


class RunFileError(Refusal):
    """A run that cannot be saved or opened."""


@dataclass(frozen=True, kw_only=True)
class Header(About, Course):
    """A run without its tensors. `state` are the values of a TrainingState."""

    __pydantic_config__ = ConfigDict(
        extra="forbid", strict=True, allow_inf_nan=False, ser_json_inf_nan="constants"
    )

    experiment: dict[str, Any]
    epochs: tuple[EpochFigures, ...]
    changes: tuple[KnobChange, ...] = ()
    pretraining: tuple[Reconstruction, ...] = ()
    state: dict[str, Any] | None = None

    def as_json(self) -> str:
        return _as_json().dump_json(self).decode()

    def checked_experiment(self) -> Experiment:
        """Raises pydantic.ValidationError where the experiment is none."""
        return Experiment.model_validate(self.experiment)

    @property
    def kept(self) -> EpochFigures | None:
        """The figures of the epoch whose weights were kept: the last where none was chosen."""
        return kept_of(self.epochs, self.kept_epoch)


@cache
def _as_json() -> TypeAdapter[Header]:
    """Built with the first file that is read: the start of the program reads none."""
    return TypeAdapter(Header)


class TensorInFile(BaseModel):
    """What the outer header says of a tensor: where its bytes lie, counted from the first tensor's."""

    dtype: str
    shape: tuple[Annotated[int, Ge(0)], ...]
    data_offsets: tuple[Annotated[int, Ge(0)], Annotated[int, Ge(0)]]


@dataclass(frozen=True)
class _Opened:
    """An open run file that was looked through; `tensors` begin at `start`."""

    file: BinaryIO
    header: Header
    outer: dict[str, Any]
    tensors: dict[str, TensorInFile]
    start: int

    def bytes_of(self, name: str) -> NDArray[np.uint8]:
        """A copy: a file that is mapped into memory is neither replaced nor removed by Windows."""
        begin, end = self.tensors[name].data_offsets
        self.file.seek(self.start + begin)
        content = np.fromfile(self.file, np.uint8, end - begin)
        if len(content) != end - begin:
            raise OSError("it has become shorter")
        return content


def read_header(path: Path) -> Header:
    """The header of a whole, valid run file. Raises RunFileError where it is none."""
    with _opened(path) as run:
        return run.header


def read_losses(path: Path) -> NDArray[np.float32]:
    """The loss of every batch of a run: float32 (steps,). Raises RunFileError."""
    with _opened(path) as run:
        return run.bytes_of(LOSSES).view(np.float32)


def read_tensors(path: Path) -> tuple[Header, dict[str, tuple[TensorInFile, NDArray[np.uint8]]]]:
    """The header of a run file, and the bytes of its tensors. Raises RunFileError."""
    with _opened(path) as run:
        return run.header, {
            name: (tensor, run.bytes_of(name)) for name, tensor in run.tensors.items()
        }


def write_header(path: Path, **changes: Any) -> None:
    """Change fields of a run file's header; its tensors stay. Raises RunFileError."""
    try:
        with _opened(path) as run:
            outer, header = run.outer, replace(run.header, **changes)
            run.file.seek(run.start)
            tensors = run.file.read()
        outer["__metadata__"] |= {"version": str(VERSION), "run": header.as_json()}
        text = json.dumps(outer).encode()
        text += b" " * (-len(text) % 8)  # tensors begin at a multiple of eight bytes
        write_whole(len(text).to_bytes(8, "little") + text + tensors, path)
    except OSError as error:
        reason = error.strerror or error
        raise RunFileError(
            "{name} could not be changed: {reason}.", name=path.name, reason=reason
        ) from error


@contextmanager
def _opened(path: Path) -> Iterator[_Opened]:
    """Raises RunFileError, also where what is read in the block cannot be read."""
    try:
        with open_file(path) as file:
            yield _looked_through(file, path.name)
    except _NoRun:
        from mnist_desktop.library.other_files import (
            what_is_no_run,  # it knows Pillow, which takes time
        )

        raise RunFileError(what_is_no_run(path)) from None
    except OSError as error:
        raise RunFileError(
            "{name} cannot be opened: {reason}.", name=path.name, reason=error.strerror or error
        ) from error


class _NoRun(Exception):
    """The file is no whole file of tensors at all."""


def _looked_through(file: BinaryIO, name: str) -> _Opened:
    length = int.from_bytes(file.read(8), "little")
    start = 8 + length
    try:
        outer: Any = json.loads(file.read(length)) if length <= _LONGEST else None
        metadata: Any = outer.pop("__metadata__", None) if isinstance(outer, dict) else None
        tensors = _tensors().validate_python(outer)
    except (ValueError, RecursionError):
        raise _NoRun from None
    end = start + max((each.data_offsets[1] for each in tensors.values()), default=0)
    if end != os.fstat(file.fileno()).st_size:
        raise _NoRun
    if not isinstance(metadata, dict) or metadata.get("format") != FORMAT:
        raise RunFileError("{name} is not a run of MNIST Desktop.", name=name)
    if (version := metadata.get("version")) not in READABLE:
        raise RunFileError(
            "{name} was saved by a later version of MNIST Desktop (file version {version}).",
            name=name,
            version=printable(str(version))[:20],
        )
    try:
        header = _header(str(metadata.get("run", "")))
        _check_tensors(header, tensors)
    except ValueError as error:
        raise RunFileError("{name} cannot be opened: {error}.", name=name, error=error) from None
    return _Opened(file, header, {"__metadata__": metadata, **outer}, tensors, start)


@cache
def _tensors() -> TypeAdapter[dict[str, TensorInFile]]:
    return TypeAdapter(dict[str, TensorInFile])


def _header(text: str) -> Header:
    """Raises ValueError with what is wrong."""
    try:
        header = _as_json().validate_json(text)
    except ValidationError:
        raise ValueError(say("its description of the run is damaged")) from None
    try:
        header.checked_experiment()
    except ValidationError as error:
        raise ValueError(sentence(error)) from None
    _check_history(header)
    return header


def _check_history(header: Header) -> None:
    """Raises ValueError where a history is none, though each of its numbers may be."""
    epochs = [figures.epoch for figures in header.epochs]
    if header.kept_epoch not in (None, *epochs):
        raise ValueError(say("the epoch that it kept is not among its epochs"))
    if epochs != sorted(set(epochs)):
        raise ValueError(say("its epochs are in no order"))
    try:
        for change in header.changes:
            Change(change.knob, change.before)
            Change(change.knob, change.after)
    except ValueError:
        raise ValueError(
            say("a change is of no knob that can change, or out of its bounds")
        ) from None


def _check_tensors(header: Header, tensors: dict[str, TensorInFile]) -> None:
    """Raises ValueError where the tensors are not a run's, before any of them is read."""
    experiment = header.checked_experiment()
    losses = tensors.get(LOSSES)
    if losses is None or losses.dtype != "F32" or len(losses.shape) != 1:
        raise ValueError(say("it holds no batch losses"))
    [steps] = losses.shape
    least = header.epochs[-1].epoch if header.epochs else 0
    most = max(1, experiment.batches_per_epoch) * experiment.length
    changed = max((change.steps for change in header.changes), default=0)
    if not least <= steps <= most or changed > most:
        raise ValueError(say("its losses are not those of its history"))
    for each in tensors.values():
        (begin, end), numbers = each.data_offsets, math.prod(each.shape)
        if each.dtype not in _BYTES:
            raise ValueError(say("it holds numbers of another kind"))
        if end - begin != numbers * _BYTES[each.dtype]:
            raise ValueError(say("its tensors do not lie where it says"))
    size = sum(math.prod(each.shape) for each in tensors.values()) - steps
    if size > _COPIES * parameter_count(experiment) + _BESIDE:
        raise ValueError(say("it is larger than a run of its experiment can be"))
