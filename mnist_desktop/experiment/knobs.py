"""How a knob is declared: its label, help, step and where it has an effect, beside its type and bounds.

The form, the command line and the checks of a file all read this one declaration.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

import annotated_types
from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from mnist_desktop.words import say


class Choice(StrEnum):
    """One of several named values: the value for files and the command line, the label for people."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


@dataclass(frozen=True, kw_only=True)
class Knob:
    """What a person has to know about one field of an experiment.

    `section` is that of the lecture notes which is about it, if one is.
    `step` is what one click of a spin box adds; `decades` makes it multiply instead, for values that
    span orders of magnitude. `off` is the value that switches the knob off and `on` what its check box
    switches on to. `is_expert` means that the form shows it only when it is asked for more, or where it has
    another value than the declaration's. `live` means that it may change while training runs. `applies`
    says, from the whole experiment, whether the knob has an effect.
    """

    label: str
    help: str
    section: str = ""
    step: float = 1
    decades: bool = False
    decimals: int = 2
    off: float | None = None
    on: float | None = None
    in_form: bool = True
    is_expert: bool = False
    live: bool = False
    applies: Callable[[Any], bool] = lambda _: True


class Knobs(BaseModel):
    """A frozen group of knobs that refuses unknown names, infinities and values out of bounds."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_default=True, allow_inf_nan=False
    )

    def changed(self, **values: Any) -> Self:
        """A checked copy with some values replaced. Raises pydantic.ValidationError."""
        return type(self).model_validate({**dict(self), **values})


@dataclass(frozen=True)
class Bounds:
    """The numbers a knob accepts; None where there is no limit."""

    minimum: float | None
    maximum: float | None
    open_minimum: bool = False
    open_maximum: bool = False

    def __str__(self) -> str:
        above = "more than {bound}" if self.open_minimum else "at least {bound}"
        below = "less than {bound}" if self.open_maximum else "at most {bound}"
        if self.minimum is None and self.maximum is None:
            return say("any number")
        low, high = say(above, bound=_plain(self.minimum)), say(below, bound=_plain(self.maximum))
        if self.minimum is None:
            return high
        return low if self.maximum is None else say("{low} and {high}", low=low, high=high)


def _plain(value: float | None) -> str:
    if value is None:
        return ""
    # A whole number with all its digits: "g" alone would write a million as 1e+06.
    return f"{value:,}" if isinstance(value, int) else f"{value:,g}"


def bounds(metadata: list[Any]) -> Bounds:
    """The bounds in a field's metadata (pydantic's Ge, Gt, Le, Lt)."""
    found: dict[type, Any] = {type(item): item for item in metadata}
    ge, gt = found.get(annotated_types.Ge), found.get(annotated_types.Gt)
    le, lt = found.get(annotated_types.Le), found.get(annotated_types.Lt)
    return Bounds(
        minimum=ge.ge if ge else gt.gt if gt else None,
        maximum=le.le if le else lt.lt if lt else None,
        open_minimum=gt is not None,
        open_maximum=lt is not None,
    )


def knob_of(field: FieldInfo) -> Knob:
    """The Knob declared with a field. Raises StopIteration where a field has none: every field must."""
    return next(item for item in field.metadata if isinstance(item, Knob))
