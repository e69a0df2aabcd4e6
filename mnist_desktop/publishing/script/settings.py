"""The settings of a script or a notebook, read back from the comment at its head and from its code."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from mnist_desktop.experiment.in_words import differences_in_words
from mnist_desktop.experiment.spec import KINDS, PART_OF, Experiment, sentence
from mnist_desktop.files import read_at_most
from mnist_desktop.printable import printable
from mnist_desktop.publishing.script.edits import Coded, as_coded
from mnist_desktop.publishing.script.head import HEAD, UNNAMED
from mnist_desktop.refusal import Refusal
from mnist_desktop.words import say, say_of

# A file of more bytes is no script of ours, and is not read: the notebook may have pictures in it.
_LARGEST = 10_000_000
# All settings of an experiment have some two thousand letters.
_LONGEST_HEAD = 20_000
_LONGEST_LINE = 100
_NONE = "This is no script of MNIST Desktop: its settings are not in it."


class NoSettings(Refusal):
    """A text without the settings of an experiment."""


@dataclass(frozen=True)
class Settings:
    """An experiment that was read back, and what it was called.

    `remark` says, where somebody has edited the code, what was read from it and what was not.
    """

    name: str
    experiment: Experiment
    remark: str = ""


def settings_in_file(path: Path) -> Settings:
    """The settings of a script or a notebook. Raises NoSettings."""
    try:
        text = read_at_most(path, _LARGEST).decode("utf-8-sig")
    except OSError as error:
        raise NoSettings(
            "{name} cannot be opened: {reason}.", name=path.name, reason=error.strerror or error
        ) from None
    except UnicodeDecodeError:
        raise NoSettings(
            "{name} is no script of MNIST Desktop: it is no text.", name=path.name
        ) from None
    try:
        return settings_in(_code_of(text) if path.suffix.lower() == ".ipynb" else text)
    except NoSettings as error:
        raise NoSettings("{name} was not opened. {error}", name=path.name, error=error) from None


def settings_in(text: str) -> Settings:
    """The settings in the text of a script, or in its comment alone. Raises NoSettings."""
    name, told, is_told = UNNAMED, "", False
    for line in text.splitlines():
        line = line.strip()
        if title := re.fullmatch(r"# (.+), as MNIST Desktop \S+ trains it", line):
            name = title[1]
        elif line.startswith("#") and HEAD in line:
            is_told = True
            told = line.partition(HEAD)[2]
        elif is_told:
            if not line.startswith("#") or ("=" not in line and not told.endswith(";")):
                break
            told += (
                line.removeprefix("#").lstrip()
                if told.endswith(";")
                else " " + line.removeprefix("#")
            )
        if len(told) > _LONGEST_HEAD:
            raise NoSettings("Its settings are longer than those of any experiment.")
    if not is_told:
        raise NoSettings(_NONE)
    head = _experiment(told)
    coded = as_coded(head, text)
    return Settings(name, coded.experiment, _remark(head, coded))


def _remark(head: Experiment, coded: Coded) -> str:
    said = []
    if differences := differences_in_words(head, coded.experiment):
        words = "Its code, which differs from its first lines, was read: {differences}."
        said.append(say(words, differences=differences))
    if coded.added or coded.missing:
        count = max(len(coded.added), len(coded.missing))
        lines = say_of(count, "a line", "{count:,} lines")
        added, missing = (_quoted(each[0]) if each else "" for each in (coded.added, coded.missing))
        if added and missing:
            words = "No settings explain {lines} of its code ({added}); they would have {missing}."
            said.append(say(words, lines=lines, added=added, missing=missing))
        elif added:
            words = "No settings explain {lines} of its code ({added})."
            said.append(say(words, lines=lines, added=added))
        else:
            words = "No settings explain {lines} of its code; they would have {missing}."
            said.append(say(words, lines=lines, missing=missing))
    return " ".join(said)


def _quoted(line: str) -> str:
    line = printable(line)
    return f"“{line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + '…'}”"


def _experiment(told: str) -> Experiment:
    experiment, seen = Experiment(), set()
    for item in "=".join(part.strip() for part in told.split("=")).split():
        option, equals, text = item.partition("=")
        name = option.replace("-", "_")
        if not equals:
            raise NoSettings("'{item}' in the settings has no value.", item=item)
        if name not in PART_OF:
            raise NoSettings("Unknown setting '{option}'.", option=option)
        if name in seen:
            raise NoSettings("The setting '{option}' is there twice.", option=option)
        seen.add(name)
        try:
            experiment = experiment.with_knob(name, KINDS[name].parse(text))
        except ValidationError as error:
            raise NoSettings("In the settings, {reason}.", reason=sentence(error)) from None
    return experiment


def _code_of(text: str) -> str:
    """The cells of a notebook as one text. Raises NoSettings."""
    try:
        cells = json.loads(text)["cells"]
        return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NoSettings("It is no notebook.") from None
