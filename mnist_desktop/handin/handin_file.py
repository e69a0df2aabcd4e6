"""A hand-in is one HTML file: a report of the runs that any browser shows, and the runs themselves.

They stand at its end in `<script>` elements of types that no browser runs: a Manifest as JSON, then each
run's file in base64. So nothing is unpacked, and there is no name but the student's. The report is for
people; whoever checks reads the runs.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Annotated, Literal

from annotated_types import Len, MaxLen, MinLen
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from mnist_desktop.files import read_at_most, write_whole
from mnist_desktop.handin.names import LONGEST, plain_name
from mnist_desktop.library.entry import entry_of
from mnist_desktop.library.header import read_header, read_losses
from mnist_desktop.printable import printable
from mnist_desktop.publishing.report import ReportedRun, report
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import say

ENDING = ".hand-in.html"
MOST_RUNS = 50
MOST_LETTERS = 100_000
# Bytes: fifty networks of the homework are ten million.
_LARGEST, _LONGEST_MANIFEST = 200_000_000, 8_000_000
_TYPE = "application/vnd.mnist-desktop"
_BLOCK = re.compile(
    rb'<script type="application/vnd\.mnist-desktop\.(hand-in|run)">([^<]*)</script>'
)


class HandInError(Refusal):
    """A hand-in that cannot be written or read."""


class Answer(BaseModel):
    """What a student writes to a question; to none where the course has asked nothing."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    question: Annotated[str, MaxLen(1000), AfterValidator(printable)] = ""
    text: Annotated[str, MaxLen(MOST_LETTERS), AfterValidator(printable)]


class Manifest(BaseModel):
    """Whose hand-in it is, and by their SHA-256 which runs are in it, in their order."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    version: Literal[1] = 1
    name: Annotated[str, MinLen(1), MaxLen(LONGEST), AfterValidator(plain_name)]
    answers: Annotated[tuple[Answer, ...], MaxLen(100)] = ()
    runs: Annotated[tuple[Annotated[str, Len(64, 64)], ...], Len(1, MOST_RUNS)]


@dataclass(frozen=True)
class HandIn:
    """What a student has handed in: `runs` are the contents of runs' files."""

    name: str
    answers: tuple[Answer, ...]
    runs: tuple[bytes, ...]


def write_hand_in(
    path: Path, name: str, runs: Sequence[Path], answers: Sequence[Answer] = ()
) -> None:
    """Hand in the files of some runs under a name. Raises HandInError, RunFileError and OSError."""
    if not (name := plain_name(name)):
        raise HandInError("A hand-in needs your name.")
    if not 1 <= len(runs) <= MOST_RUNS:
        raise HandInError("A hand-in has 1 to {most} runs.", most=MOST_RUNS)
    if sum(len(answer.text) for answer in answers) > MOST_LETTERS:
        raise HandInError("Answers have at most {most:,} letters.", most=MOST_LETTERS)
    answers = [answer for answer in answers if answer.text.strip()]
    reported = [_reported(run) for run in runs]
    contents = [read_at_most(run, _LARGEST) for run in runs]
    if sum(map(len, contents)) * 4 / 3 > _LARGEST * 0.95:
        raise HandInError("These runs are too large to be handed in: leave some out.")
    hashes = tuple(hashlib.sha256(content).hexdigest() for content in contents)
    manifest = Manifest(name=name, answers=tuple(answers), runs=hashes)
    # What a browser takes for the end of the element is no "<" any more, and JSON reads it as one.
    blocks = [("hand-in", manifest.model_dump_json().replace("<", "\\u003c").encode())]
    blocks += [("run", base64.b64encode(content)) for content in contents]
    text = report(
        reported,
        base=None,
        title=say("Hand-in of {name}", name=name),
        made=datetime.now().astimezone(),
        answers=[(answer.question, answer.text) for answer in answers],
    )
    start, body, end = text.rpartition("</body>")
    parts = [
        f'<script type="{_TYPE}.{kind}">'.encode() + content + b"</script>\n"
        for kind, content in blocks
    ]
    write_whole(b"".join([start.encode(), *parts, (body + end).encode()]), path)


def read_hand_in(path: Path) -> HandIn:
    """Read a hand-in. Raises HandInError where the file is not a whole, valid one.

    What the runs hold is not looked at: that is the door of run files.
    """
    try:
        content = read_at_most(path, _LARGEST)
    except OSError as error:
        raise HandInError(
            "{name} cannot be opened: {reason}.", name=path.name, reason=error.strerror or error
        ) from None
    blocks = [
        (found[1], found.span(2)) for found in islice(_BLOCK.finditer(content), MOST_RUNS + 2)
    ]
    if not blocks or blocks[0][0] != b"hand-in":
        raise HandInError("{name} is not a hand-in of MNIST Desktop.", name=path.name)
    start, end = blocks[0][1]
    if end - start > _LONGEST_MANIFEST:
        raise HandInError("{name} is damaged: its description is too long.", name=path.name)
    try:
        manifest = Manifest.model_validate_json(content[start:end])
    except ValidationError as error:
        if any(each["loc"] == ("version",) for each in error.errors(include_input=False)):
            raise HandInError(
                "{name} was written by a later version of MNIST Desktop.", name=path.name
            ) from None
        raise HandInError(
            "{name} is damaged: its description cannot be read.", name=path.name
        ) from None
    if [kind for kind, _ in blocks[1:]] != [b"run"] * len(manifest.runs):
        raise HandInError(
            "{name} is damaged: runs are missing in it, or are too many.", name=path.name
        )
    runs = []
    for number, ((_, (start, end)), told) in enumerate(
        zip(blocks[1:], manifest.runs, strict=True), 1
    ):
        try:
            run = binascii.a2b_base64(memoryview(content)[start:end], strict_mode=True)
        except ValueError:
            run = b""
        if hashlib.sha256(run).hexdigest() != told:
            raise HandInError(
                "{name} is damaged, or was changed: run {number} is not as it was handed in.",
                name=path.name,
                number=number,
            )
        runs.append(run)
    return HandIn(manifest.name, manifest.answers, tuple(runs))


def _reported(run: Path) -> ReportedRun:
    header = read_header(run)
    return ReportedRun(entry_of(run.stem, header), header, read_losses(run), None)
