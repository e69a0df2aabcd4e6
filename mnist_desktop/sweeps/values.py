"""The values that a sweep goes through, as a person types them: "50/50, 300/300", "0.001..1 log 4"."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from mnist_desktop.experiment.in_words import NO_SETTINGS
from mnist_desktop.experiment.knob_kinds import Number, Points
from mnist_desktop.experiment.spec import KINDS, Experiment, label_of, sentence
from mnist_desktop.refusal import Refusal

MOST_RUNS = 2000
_LONGEST = 20 * MOST_RUNS

_NUMBER = r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?"
_RANGE = re.compile(
    rf"({_NUMBER})\s*(?:\.\.|…)\s*({_NUMBER})\s*(?:(log|step)\s+({_NUMBER})"
    rf"|\((log|step)\s+({_NUMBER})\))",
    re.IGNORECASE,
)


class SweepError(Refusal):
    """A sweep that cannot be made, saved or opened."""


def parse_values(knob: str, text: str) -> tuple[Any, ...]:
    """The values that a person typed for a knob, checked, each once. Raises SweepError.

    Commas part them, or semicolons. Numbers may also be "0.001..1 log 4" (so many, at equal ratios) and
    "0..0.5 step 0.1"; layers are "100/100", "none" has none.
    """
    name = swept(knob)
    if len(text) > _LONGEST:
        raise SweepError(
            "{label}: more than {most:,} values are too many.",
            label=label_of(name),
            most=MOST_RUNS,
        )
    # A comma in brackets is part of a label: "Normal (0, 1)".
    parting = ";" if ";" in text else r",(?![^(]*\))"
    if parting != ";" and _may_be_decimals(name, text):
        raise SweepError(
            "{label}: '{text}' may be one number or several. Write 0.5 for a half, and a space after a "
            "comma that parts two values.",
            label=label_of(name),
            text=text,
        )
    items = [item.strip() for item in re.split(parting, text)]
    values = [
        checked_value(Experiment(), name, value)
        for item in items
        if item
        for value in _read(name, item)
    ]
    if not values:
        raise SweepError("{label} needs at least one value.", label=label_of(name))
    return tuple(dict.fromkeys(values))


def _may_be_decimals(name: str, text: str) -> bool:
    """Whether a comma of a real number's values, beside no point and no space, may be one of decimals."""
    kind = KINDS[name]
    if not isinstance(kind, Number) or kind.is_whole or "." in text:
        return False
    return bool(re.search(r"(?<!\d)0,\d|(?<![\d,])\d+,\d+(?![\d,])", text))


def swept(knob: str) -> str:
    """The name of a knob that a sweep can go through. Raises SweepError."""
    name = knob.replace("-", "_")
    if name not in KINDS:
        raise SweepError("There is no setting '{knob}'.", knob=knob)
    if name == "seed":
        raise SweepError("The seed is no setting to compare: say how many seeds each value takes.")
    if name in NO_SETTINGS or isinstance(KINDS[name], Points):
        raise SweepError("{label} is no setting to compare.", label=label_of(name))
    return name


def checked_value(experiment: Experiment, knob: str, value: Any) -> Any:
    """A value as an experiment has it. Raises SweepError."""
    try:
        return experiment.with_knob(knob, value).knob(knob)
    except ValidationError as error:
        raise SweepError("{reason}.", reason=sentence(error)) from None


def _read(name: str, item: str) -> Iterable[Any]:
    kind = KINDS[name]
    if isinstance(kind, Number):
        if ".." in item or "…" in item:
            return [kind.parse(str(value)) for value in _range(name, item, whole=kind.is_whole)]
        if item.casefold() == "off" and kind.off is None:
            raise SweepError("{label} cannot be off.", label=label_of(name))
        if re.fullmatch(r"0\d+", item):
            # "10,000" would be 10 and 0.
            raise SweepError(
                "{label}: '{item}' is no number. Commas part the values: write 10000, not 10,000.",
                label=label_of(name),
                item=item,
            )
    return [kind.parse(item)]


def _range(name: str, item: str, *, whole: bool) -> list[float]:
    label = label_of(name)
    match = _RANGE.fullmatch(item)
    if not match:
        raise SweepError(
            "{label}: '{item}' is no range. Write one as '0.001..1 log 4' or as '0..0.5 step 0.1'.",
            label=label,
            item=item,
        )
    first, last, *how = (group for group in match.groups() if group is not None)
    start, end, number = float(first), float(last), float(how[1])
    if not all(map(math.isfinite, (start, end, number))):
        raise SweepError("{label}: a number in '{item}' is too large.", label=label, item=item)
    if how[0].lower() == "log":
        if not (number.is_integer() and 2 <= number <= MOST_RUNS):
            raise SweepError(
                "{label}: 'log' takes how many values, 2 to {most:,}.",
                label=label,
                most=MOST_RUNS,
            )
        if min(start, end) <= 0:
            raise SweepError(
                "{label}: a log range goes between two numbers above zero.", label=label
            )
        return _log_range(start, end, int(number), whole=whole)
    if number <= 0:
        raise SweepError("{label}: a step is more than zero.", label=label)
    if abs(end - start) / number >= MOST_RUNS:
        raise SweepError(
            "{label}: '{item}' has more than {most:,} values.",
            label=label,
            item=item,
            most=MOST_RUNS,
        )
    # In decimals: 3 * 0.1 is not 0.3.
    low, step = Decimal(first), Decimal(how[1])
    count = int(abs(Decimal(last) - low) / step) + 1
    return [float(low + (step if end >= start else -step) * turn) for turn in range(count)]


def _log_range(start: float, end: float, count: int, *, whole: bool) -> list[float]:
    # The ends stay as they were typed, so that rounding takes none out of its bounds.
    low, high = math.log(start), math.log(end)
    between = [math.exp(low + (high - low) * turn / (count - 1)) for turn in range(1, count - 1)]
    rounded = [float(round(value)) if whole else float(f"{value:.3g}") for value in between]
    return [start, *rounded, end]
