"""What somebody has edited in the code of a script, found by writing the script anew and comparing.

A value of the code is tried for each knob: it is the knob's where the script of the changed experiment is
nearer to the code. So whatever the program prints of a knob can be read, and what it cannot have printed is
told.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from mnist_desktop.experiment.knob_kinds import Number, OneOf, OnOff
from mnist_desktop.experiment.spec import KINDS, Experiment, knob_named
from mnist_desktop.publishing.script.program import script_of

# Our longest script has ten thousand letters.
_LONGEST = 100_000
_MOST_TRIES = 200
_LAYER = re.compile(r"linear\d+ = nn\.Linear\(\d+, (\d+)\)")
# How many threads compute is this computer's, and what comes with it.
_MACHINERY = re.compile(r"torch\.set_num_threads\(|os\.environ\.|import os$")
# Not the 1 in linear1, and no longer than a number can be that is printed.
_NUMBER = re.compile(r"(?<![\w.])\d{1,20}(?:\.\d{1,20})?(?:e-?\d{1,3})?(?![\w.])")
_VARIANTS = tuple((guard, notebook) for guard in (True, False) for notebook in (True, False))

_Lines = Counter[str]


@dataclass(frozen=True)
class Coded:
    """The experiment that a script's code makes, and lines that only the code or only its script has."""

    experiment: Experiment
    added: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def as_coded(told: Experiment, text: str) -> Coded:
    """What a script's code makes of the experiment that its head tells, which is all of it without code."""
    if len(text) > _LONGEST:
        return Coded(told, ("…",))
    code = Counter(_lines(text))
    if not code:
        return Coded(told)
    variant = min(_VARIANTS, key=lambda variant: _distance(_printed(told, *variant), code))
    experiment, tries = told, 0
    printed = _printed(experiment, *variant)
    left = _distance(printed, code)
    candidates = _candidates(experiment, printed, code)
    while left and tries < _MOST_TRIES and (nearer := next(candidates, None)) is not None:
        tries += 1
        lines = _printed(nearer, *variant)
        if (distance := _distance(lines, code)) < left:
            experiment, printed, left = nearer, lines, distance
            candidates = _candidates(experiment, printed, code)
    return Coded(experiment, tuple(code - printed), tuple(printed - code))


@lru_cache(maxsize=256)
def _printed(experiment: Experiment, guard: bool, notebook: bool) -> _Lines:
    text = script_of(experiment, name="", guard=guard, notebook=notebook).text
    # Part by part, as most of them are the same whatever is tried.
    return Counter(line for part in re.split(r"\n\n+(?=\S)", text) for line in _lines(part))


@lru_cache(maxsize=256)
def _lines(text: str) -> tuple[str, ...]:
    """The lines of a program, all written alike, without comments and what is about the machine."""
    text = re.sub(r"(?m)^[ \t]*[#%!].*$", "", text)  # comments, and a notebook's own commands
    with suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        text = ast.unparse(_without_docstrings(ast.parse(text)))
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not _MACHINERY.match(line))


def _without_docstrings(program: ast.Module) -> ast.Module:
    """A program without what may be in another language."""
    for node in ast.walk(program):
        if isinstance(node, ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return program


def _distance(one: _Lines, other: _Lines) -> int:
    return ((one - other) + (other - one)).total()


def _candidates(experiment: Experiment, printed: _Lines, code: _Lines) -> Iterator[Experiment]:
    """What the experiment could be, so that what is printed of it would be the code."""
    widths = tuple(int(found[1]) for line in code if (found := _LAYER.fullmatch(line)))[:-1]
    yield from _with(experiment, "hidden", widths)
    old, new = _literals(printed - code), _literals(code - printed)
    for name, kind in KINDS.items():
        if isinstance(kind, Number):
            now = experiment.knob(name)
            for value in (*new, kind.off) if now in old or now == kind.off else ():
                yield from _with(experiment, name, value)
        elif isinstance(kind, OneOf):
            for choice in kind.choices:
                yield from _with(experiment, name, choice)
        elif isinstance(kind, OnOff):
            yield from _with(experiment, name, not experiment.knob(name))


def _literals(lines: _Lines) -> list[float]:
    """The numbers in some lines, each once."""
    found = dict.fromkeys(each for line in lines for each in _NUMBER.findall(line))
    return [float(each) if re.search("[.e]", each) else int(each) for each in found]


def _with(experiment: Experiment, name: str, value: Any) -> Iterator[Experiment]:
    try:
        changed = experiment.with_knob(name, value)
    except (ValidationError, OverflowError):
        return
    if changed != experiment and knob_named(name).applies(changed):
        yield changed
