"""A run file's header: the run without its tensors, read and rewritten without torch.

A run file is a safetensors file: eight bytes with the length of a JSON object, the object, the tensors. Its
`__metadata__` holds `format`, `version` and `run`, the Header as JSON. No pickle.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ConfigDict, TypeAdapter, ValidationError

from mnist_desktop.experiment.spec import Experiment, sentence
from mnist_desktop.files import check_is_file, write_whole
from mnist_desktop.history.records import (
    About,
    Course,
    EpochFigures,
    KnobChange,
    Reconstruction,
    kept_of,
)
from mnist_desktop.refusal import Refusal

FORMAT = "mnist-desktop run"
VERSION = 3
# Version 1 had neither validation nor changes nor pre-training, 2 nothing of the library: what is missing
# has its default.
READABLE = ("1", "2", "3")

# safetensors' own limit; what claims more is no such file.
_LONGEST = 100_000_000


class RunFileError(Refusal):
    """A run that cannot be saved or opened."""


@dataclass(frozen=True, kw_only=True)
class Header(About, Course):
    """A run without its tensors. `state` are the values of a TrainingState."""

    __pydantic_config__ = ConfigDict(extra="forbid", strict=True)

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


def read_header(path: Path) -> Header:
    """The header of a whole, valid run file. Raises RunFileError where it is none."""
    try:
        check_is_file(path)
        with path.open("rb") as file:
            outer = _outer(file)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise RunFileError(f"{path.name} cannot be opened: {error.strerror or error}.") from error
    if outer is None or _end(outer) != size - outer["length"]:
        raise RunFileError(f"{path.name} is damaged or not a run of MNIST Desktop.")
    metadata = outer["header"].get("__metadata__")
    if not isinstance(metadata, dict) or metadata.get("format") != FORMAT:
        raise RunFileError(f"{path.name} is not a run of MNIST Desktop.")
    if metadata.get("version") not in READABLE:
        raise RunFileError(
            f"{path.name} was saved by a later version of MNIST Desktop "
            f"(file version {metadata.get('version')})."
        )
    return _header(str(metadata.get("run", "")), path)


def write_header(path: Path, **changes: Any) -> None:
    """Change fields of a run file's header; its tensors stay. Raises RunFileError."""
    header = replace(read_header(path), **changes)
    try:
        with path.open("rb") as file:
            outer = _outer(file)
            assert outer is not None
            tensors = file.read()
        outer["header"]["__metadata__"] |= {
            "version": str(VERSION),
            "run": header.as_json(),
        }
        text = json.dumps(outer["header"]).encode()
        text += b" " * (-len(text) % 8)  # tensors begin at a multiple of eight bytes
        write_whole(len(text).to_bytes(8, "little") + text + tensors, path)
    except OSError as error:
        reason = error.strerror or error
        raise RunFileError(f"{path.name} could not be changed: {reason}.") from error


def _outer(file: BinaryIO) -> dict[str, Any] | None:
    """The safetensors header and where its tensors begin; None where it is damaged."""
    length = int.from_bytes(file.read(8), "little")
    if length > _LONGEST:
        return None
    text = file.read(length)
    try:
        header = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return {"header": header, "length": 8 + length} if isinstance(header, dict) else None


def _end(outer: dict[str, Any]) -> int:
    """Where the last tensor ends, counted from the first; -1 where the header does not say."""
    try:
        return max(
            (t["data_offsets"][1] for name, t in outer["header"].items() if name != "__metadata__"),
            default=0,
        )
    except (TypeError, KeyError, IndexError):
        return -1


def _header(text: str, path: Path) -> Header:
    try:
        header = _as_json().validate_json(text)
    except ValidationError:
        raise RunFileError(
            f"{path.name} cannot be opened: its description of the run is damaged."
        ) from None
    try:
        header.checked_experiment()
    except ValidationError as error:
        raise RunFileError(f"{path.name} cannot be opened: {sentence(error)}.") from None
    if header.kept_epoch not in (None, *(epoch.epoch for epoch in header.epochs)):
        raise RunFileError(
            f"{path.name} cannot be opened: the epoch that it kept is not among its epochs."
        )
    return header
