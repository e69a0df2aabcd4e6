"""What a lesson lets be set of an experiment: which settings are shown, set for good, or kept in bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Any

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel, ConfigDict

from mnist_desktop.experiment.in_words import MACHINERY, NO_SETTINGS, value_in_words
from mnist_desktop.experiment.knob_kinds import Number, OneOf, Widths
from mnist_desktop.experiment.knobs import Bounds
from mnist_desktop.experiment.spec import KINDS, Experiment, label_of
from mnist_desktop.printable import printable
from mnist_desktop.words import say


class Limit(BaseModel):
    """What may be set of a knob that a lesson shows.

    A number, and each of the widths, lies within bounds, both included; a named value is among `choices`.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, allow_inf_nan=False)

    locked: bool = False
    at_least: float | None = None
    at_most: float | None = None
    choices: Annotated[tuple[Annotated[str, MaxLen(100)], ...], MinLen(1), MaxLen(50)] | None = None

    def narrowed(self, bounds: Bounds) -> Bounds:
        """The knob's own bounds with these."""
        low, high = bounds.minimum, bounds.maximum
        if self.at_least is not None and (low is None or self.at_least > low):
            bounds = replace(bounds, minimum=_short(self.at_least), open_minimum=False)
        if self.at_most is not None and (high is None or self.at_most < high):
            bounds = replace(bounds, maximum=_short(self.at_most), open_maximum=False)
        return bounds

    def allows(self, value: Any) -> bool:
        """Whether a knob may have a value, as Experiment.knob gives it."""
        if self.choices is not None:
            return value in self.choices
        each = value if isinstance(value, tuple) else (value,)
        return all(
            (self.at_least is None or one >= self.at_least)
            and (self.at_most is None or one <= self.at_most)
            for one in each
        )


Limits = Mapping[str, Limit]


def _short(number: float) -> float:
    return int(number) if number.is_integer() else number


def check_limits(limits: Limits, experiment: Experiment) -> None:
    """Raises ValueError with a sentence where a limit is none of its knob, or shuts its own value out."""
    for name, limit in limits.items():
        if name not in KINDS or name in MACHINERY:
            raise ValueError(
                say("knobs: a lesson has no setting called “{name}”.", name=printable(name)[:40])
            )
        if (wrong := _what_is_wrong(name, limit)) is None and not limit.allows(
            experiment.knob(name)
        ):
            value = value_in_words(name, experiment.knob(name))
            wrong = say("its own value, {value}, is out of its bounds.", value=value)
        if wrong is not None:
            raise ValueError(say("knobs, {name}: {reason}", name=name, reason=wrong))


def _what_is_wrong(name: str, limit: Limit) -> str | None:
    kind, low, high = KINDS[name], limit.at_least, limit.at_most
    has_bounds = low is not None or high is not None
    if has_bounds and not isinstance(kind, Number | Widths):
        return say("{label} is no number that could have bounds.", label=label_of(name))
    if limit.choices is not None:
        if not isinstance(kind, OneOf):
            return say("{label} has no choices.", label=label_of(name))
        unknown = [choice for choice in limit.choices if choice not in list(kind.choices)]
        return (
            say("its choices are some of {choices}.", choices=", ".join(kind.choices))
            if unknown
            else None
        )
    if low is not None and high is not None and low > high:
        return say("“at_least” is greater than “at_most”.")
    is_whole = isinstance(kind, Widths) or (isinstance(kind, Number) and kind.is_whole)
    if is_whole and any(bound is not None and bound % 1 for bound in (low, high)):
        return say("its bounds have to be whole numbers.")
    return None


def beyond(
    limits: Limits | None, before: Experiment, after: Experiment
) -> dict[str, tuple[Any, Any]]:
    """The changes that limits do not let be made, with their values before and after.

    Without limits all may be set. What is not listed stays as it is, but for the machine and for chance:
    a seed may follow from a student's name, unless it is listed as locked.
    """
    if limits is None:
        return {}
    return {
        name: values
        for name, values in before.differences(after).items()
        if not _may_be(limits, name, values[1])
    }


def _may_be(limits: Limits, name: str, value: Any) -> bool:
    limit = limits.get(name)
    if limit is None:
        return name in NO_SETTINGS
    return not limit.locked and limit.allows(value)
