"""An experiment as comment lines at the head of a script, and back."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from mnist_desktop import __version__
from mnist_desktop.experiment.spec import KINDS, PART_OF, Experiment, knob_named, sentence
from mnist_desktop.files import read_at_most
from mnist_desktop.publishing.script.lines import WIDTH
from mnist_desktop.refusal import Refusal

_HEAD = "Settings, for MNIST Desktop to read back:"
_UNNAMED = "own"
# A file of more bytes is no script of ours, and is not read: the notebook may have pictures in it.
_LARGEST = 10_000_000
# All settings of an experiment have some two thousand letters.
_LONGEST_HEAD = 20_000
_NONE = "This is no script of MNIST Desktop: its settings are not in it."


class NoSettings(Refusal):
    """A text without the settings of an experiment."""


@dataclass(frozen=True)
class Settings:
    """An experiment that was read back, and what it was called."""

    name: str
    experiment: Experiment


def settings_comment(name: str, experiment: Experiment) -> list[str]:
    """The comment lines that say what is set; what is off is not among it."""
    title = f"# {' '.join(name.split()) or _UNNAMED}, as MNIST Desktop {__version__} trains it"
    lines, line = [title], f"# {_HEAD}"
    for knob in PART_OF:
        if not _is_told(experiment, knob):
            continue
        item = f"{knob.replace('_', '-')}={KINDS[knob].print(experiment.knob(knob))}"
        if len(line) + 1 + len(item) > WIDTH:
            lines.append(line)
            line = "#  "
        line += f" {item}"
    return [*lines, line]


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
    name, told, is_told = _UNNAMED, "", False
    for line in text.splitlines():
        line = line.strip()
        if title := re.fullmatch(r"# (.+), as MNIST Desktop \S+ trains it", line):
            name = title[1]
        elif line.startswith("#") and _HEAD in line:
            is_told = True
            told = line.partition(_HEAD)[2]
        elif is_told:
            if not line.startswith("#") or "=" not in line:
                break
            told += " " + line.removeprefix("#")
        if len(told) > _LONGEST_HEAD:
            raise NoSettings("Its settings are longer than those of any experiment.")
    if not is_told:
        raise NoSettings(_NONE)
    return Settings(name, _experiment(told))


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


def _is_told(experiment: Experiment, name: str) -> bool:
    value, knob = experiment.knob(name), knob_named(name)
    if value != Experiment().knob(name):
        return True
    # What is off is left out: that leaves no trace in the script.
    return knob.in_form and value not in (knob.off, False) and knob.applies(experiment)


def _code_of(text: str) -> str:
    """The cells of a notebook as one text. Raises NoSettings."""
    try:
        cells = json.loads(text)["cells"]
        return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NoSettings("It is no notebook.") from None
