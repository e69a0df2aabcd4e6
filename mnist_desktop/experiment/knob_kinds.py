"""The kinds of knobs: how a value is typed, written and said, and what is allowed.

A knob's kind follows from its field. What is right and wrong is the field's to say: `parse` makes of a text
what the field takes, and hands on as it is what it cannot read.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, get_args, get_origin
from urllib.parse import quote, unquote

from annotated_types import MaxLen
from pydantic.fields import FieldInfo

from mnist_desktop.experiment.knobs import Bounds, Choice, bounds, knob_of
from mnist_desktop.experiment.own_data import OwnData
from mnist_desktop.words import mark, say, say_of

_NONE = mark("none")
# Minus signs, and what Arabic writes for a point and between thousands.
_SIGNS = str.maketrans({"−": "-", "–": "-", "٫": ".", "٬": ",", "\xa0": " ", "’": "'"})
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")


class KnobKind:
    """What the values of a knob have in common."""

    def parse(self, text: str) -> Any:
        """The value that a text means; the text itself where the field can read it, or refuse it."""
        return text

    def print(self, value: Any) -> str:
        """A value as `parse` and the field read it back, short and exact."""
        return str(value)

    def describe(self) -> str:
        """What the field takes: "a number, at least 0 and at most 1"."""
        raise NotImplementedError

    def in_words(self, value: Any) -> str:
        """A value as one says it: "off", "He normal"."""
        return say(self.print(value))


class OnOff(KnobKind):
    """A switch."""

    def print(self, value: bool) -> str:
        return mark("on") if value else mark("off")

    def describe(self) -> str:
        return say("true or false")


@dataclass(frozen=True)
class Number(KnobKind):
    """A number within bounds, of which one may switch the knob off."""

    is_whole: bool
    bounds: Bounds
    off: float | None

    def parse(self, text: str) -> Any:
        if self.off is not None and text.casefold() == "off":
            return self.off
        number = read_number(text, whole=self.is_whole)
        return text if number is None else number

    def print(self, value: float) -> str:
        return _exact(value)

    def describe(self) -> str:
        if self.is_whole:
            return say("a whole number, {bounds}", bounds=self.bounds)
        return say("a number, {bounds}", bounds=self.bounds)

    def in_words(self, value: float) -> str:
        return say("off") if value == self.off else self.print(value)


@dataclass(frozen=True)
class OneOf(KnobKind):
    """A choice, by its name or its label."""

    choices: type[Choice]

    def parse(self, text: str) -> str:
        wanted = _plain(text)
        named = (each for each in self.choices if wanted in (_plain(each), _plain(each.label)))
        return next(named, text)

    def describe(self) -> str:
        return say("one of {choices}", choices=", ".join(self.choices))

    def in_words(self, value: str) -> str:
        return say(next(each.label for each in self.choices if each == value))


@dataclass(frozen=True)
class Widths(KnobKind):
    """Whole numbers in a row, `most` at most."""

    most: int
    bounds: Bounds

    def parse(self, text: str) -> tuple[str, ...]:
        text = re.sub(r"[\s-]*units?$", "", text, flags=re.IGNORECASE)
        if text.casefold() in (_NONE, "0"):
            return ()
        return tuple(re.split(r"\s*[/,]\s*|(?<=\d)\s*[x×]\s*|\s+", text, flags=re.IGNORECASE))

    def print(self, value: tuple[int, ...]) -> str:
        if len(value) == 1:  # a number alone might be one of layers
            return f"{value[0]}-unit" if value == (1,) else f"{value[0]}-units"
        return "/".join(map(str, value)) or _NONE

    def in_words(self, value: tuple[int, ...]) -> str:
        if len(value) == 1:
            return say_of(value[0], "{count} unit", "{count} units")
        return super().in_words(value)

    def describe(self) -> str:
        low, high = self.bounds.minimum, self.bounds.maximum
        return say(
            "at most {most} widths of {low:,} to {high:,} units each",
            most=self.most,
            low=low,
            high=high,
        )


@dataclass(frozen=True)
class Points(KnobKind):
    """Points of a plane with their classes, `most` at most: "0.5,-1.25,0;1,1,2"."""

    most: int
    bounds: Bounds

    def parse(self, text: str) -> tuple[tuple[str, ...], ...]:
        if text.casefold() == _NONE:
            return ()
        return tuple(tuple(point.split(",")) for point in text.split(";"))

    def print(self, value: tuple[tuple[float, float, int], ...]) -> str:
        return ";".join(",".join(map(_exact, point)) for point in value) or _NONE

    def in_words(self, value: tuple[tuple[float, float, int], ...]) -> str:
        return say_of(len(value), "{count} point", "{count} points") if value else say(_NONE)

    def describe(self) -> str:
        return say(
            "at most {most} points as first,second,class with semicolons between them, the inputs "
            "{low:g} to {high:g}, the class 0, 1 or 2",
            most=self.most,
            low=self.bounds.minimum,
            high=self.bounds.maximum,
        )


class OwnDataSet(KnobKind):
    """The user's own data: its checksum, name, numbers of images, classes, with semicolons between them."""

    def parse(self, text: str) -> Any:
        if text.casefold() == _NONE:
            return None
        parts = [unquote(part) for part in text.split(";")]
        return (*parts[:4], tuple(parts[4:])) if len(parts) > 4 else text

    def print(self, value: OwnData | None) -> str:
        if value is None:
            return _NONE
        *facts, classes = value
        return ";".join(quote(str(part), safe="") for part in (*facts, *classes))

    def describe(self) -> str:
        return say("checksum;name;training images;test images;names of the classes")

    def in_words(self, value: OwnData | None) -> str:
        return say(_NONE) if value is None else value[1]


class DeviceName(KnobKind):
    """What torch calls a processor or a graphics card."""

    def describe(self) -> str:
        return say("one of {choices}", choices="cpu, cuda, cuda:0, xpu, xpu:0, mps")


def kind_of(field: FieldInfo) -> KnobKind:
    """The kind of the knob that a field declares."""
    taken: Any = field.annotation
    if taken is bool:
        return OnOff()
    if taken in (int, float):
        return Number(taken is int, bounds(field.metadata), knob_of(field).off)
    if taken is str:
        return DeviceName()
    if isinstance(taken, type) and issubclass(taken, Choice):
        return OneOf(taken)
    if OwnData in get_args(taken):
        return OwnDataSet()
    [item, _] = get_args(taken)
    [most] = [each.max_length for each in field.metadata if isinstance(each, MaxLen)]
    if get_origin(item) is tuple:
        return Points(most, bounds(get_args(item)[0].__metadata__))
    return Widths(most, bounds(item.__metadata__))


def read_number(text: str, *, whole: bool) -> float | None:
    """A number as people type it, with a point or a comma, in any digits; None where it is none.

    "0,001" is 0.001, as it is in most of Europe, and "10,000" as a whole number is 10000. What could be
    meant as two numbers, as "1,234" for a rate or "1.000" for a number of epochs, is none.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_SIGNS).strip()
    if whole:
        if re.fullmatch(r"[+-]?[1-9]\d{0,2}([,' ]\d{3})+", plain):
            plain = re.sub(r"[,' ]", "", plain)
        elif "," in plain or re.search(r"\.\d{3}", plain):
            return None
    elif "," in plain:
        if not re.fullmatch(r"[+-]?\d*,\d+([eE][+-]?\d+)?", plain) or _GROUPED.fullmatch(plain):
            return None
        plain = plain.replace(",", ".")
    with suppress(ValueError):
        if whole:
            return int(plain)
    with suppress(ValueError, OverflowError):
        number = float(plain)
        return int(number) if whole and number.is_integer() else number
    return None


def _exact(value: float) -> str:
    """A number that is read back as the same one, short where that can be."""
    short = f"{value:g}"
    return short if isinstance(value, float) and float(short) == value else str(value)


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).casefold()
