"""Why a network took a drawing for another digit, in words: whole sentences, each with its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mnist_desktop.digits.image import NAMES
from mnist_desktop.digits.measures import Trait
from mnist_desktop.percent import whole_percent
from mnist_desktop.words import say

if TYPE_CHECKING:
    from mnist_desktop.learning.misreading import Cause


def well_read(
    predicted: int, second: int, shares: Mapping[int, str], *, meant: int | None, sure: bool
) -> str:
    """What a drawing was read as that was not misread."""
    if sure and meant is None:
        key = "Read as {digit} ({share})."
    elif sure:
        key = "Read as {digit} ({share}), as it was meant."
    else:
        key = "Read as {digit} ({share}), as it was meant, with {second} second ({other})."
    return say(key, digit=predicted, share=shares[predicted], second=second, other=shares[second])


def misread(predicted: int, second: int, shares: Mapping[int, str], *, meant: int | None) -> str:
    """What a drawing was read as, and the digit that it could have been."""
    key = (
        "Read as {digit} ({share}), with {second} second ({other})."
        if meant is None
        else "Read as {digit} ({share}), while {second}, which was meant, got {other}."
    )
    return say(key, digit=predicted, share=shares[predicted], second=second, other=shares[second])


def nothing_unusual(digit: int) -> str:
    """That the measures are as usual."""
    return say("Nothing about it is unusual for {digits} in MNIST.", digits=say(NAMES[digit]))


def unusual(
    trait: Trait, value: float, digit: int, mean: float, also: int | None = None
) -> list[str]:
    """That a measure is unusual for a digit, and for another one too, and what is usual."""
    amount = _amount(trait, value)
    if also is None:
        first = say(
            "Its {amount} is unusual for {digits}.", amount=amount, digits=say(NAMES[digit])
        )
    else:
        first = say(
            "Its {amount} is unusual for both {others} and {digits}.",
            amount=amount,
            others=say(NAMES[also]),
            digits=say(NAMES[digit]),
        )
    return [first, _habit(trait, digit, mean)]


def blame(trait: Trait, value: float, second: int, mean: float, *, meant: int | None) -> list[str]:
    """Which measure misled the network, and what is usual for the digit."""
    key = (
        "If it is meant as {digit}, its {amount} is what most likely misled the network."
        if meant is None
        else "Its {amount} is what most likely misled the network."
    )
    return [
        say(key, digit=second, amount=_amount(trait, value)),
        _habit(trait, second, mean),
    ]


def effect(cause: Cause, second: int, before: str) -> str:
    """What the change that helps would have made of the answer."""
    match cause.trait:
        case Trait.SLANT:
            done = say("Turned to {value}", value=_value(cause.trait, cause.wanted))
        case Trait.ASPECT if cause.wanted > cause.value:
            done = say("Widened to {value}", value=_value(cause.trait, cause.wanted))
        case Trait.ASPECT:
            done = say("Narrowed to {value}", value=_value(cause.trait, cause.wanted))
        case _:
            done = say("Drawn with {value}", value=_value(cause.trait, cause.wanted))
    key = (
        "{done}, it would be read as {digit} ({share})."
        if cause.becomes_answer
        else "{done}, it would get {share} for {digit} instead of {before}."
    )
    return say(key, done=done, digit=second, share=whole_percent(cause.probability), before=before)


def no_change_helps(second: int) -> str:
    """That none of the changes made the digit the answer."""
    return say(
        "No change of width, slant or proportions alone was found that the network reads as {digit}.",
        digit=second,
    )


def usual(predicted: int, second: int, *, nearer: bool) -> str:
    """That nothing is unusual; `nearer` is whether the most similar training image is of the answer."""
    key = (
        "Width, slant, proportions and amount of ink are usual for {digits}. It is the shape itself that "
        "is nearer to MNIST's {others}: pixel by pixel, the most similar of them is nearer than any of its "
        "{digits}."
        if nearer
        else "Width, slant, proportions and amount of ink are usual for {digits}. Even the most similar "
        "training image, pixel by pixel, is one of the {digits} rather than of the {others}, so that this "
        "network is more to blame than the drawing."
    )
    return say(key, digits=say(NAMES[second]), others=say(NAMES[predicted]))


def _value(trait: Trait, value: float) -> str:
    """A measure with its unit."""
    match trait:
        case Trait.SLANT if value < 0:
            return say("{degrees:.0f}° to the left", degrees=-value)
        case Trait.SLANT:
            return say("{degrees:.0f}° to the right", degrees=value)
        case Trait.ASPECT:
            return say("{factor:.2f} times its height", factor=value)
        case _:
            return say("{pixels:.1f} pixels", pixels=value)


def _amount(trait: Trait, value: float) -> str:
    """A measure of the drawing, as it stands after 'its'."""
    match trait:
        case Trait.SLANT:
            return say("slant of {value}", value=_value(trait, value))
        case Trait.ASPECT:
            return say("width of {value}", value=_value(trait, value))
        case Trait.STROKE_WIDTH:
            return say("stroke width of {value}", value=_value(trait, value))
        case Trait.MASS:
            return say("amount of ink ({pixels:.0f} whole pixels)", pixels=value)


def _habit(trait: Trait, digit: int, mean: float) -> str:
    """What digits of a kind are or do on average."""
    match trait:
        case Trait.SLANT if abs(mean) < 0.5:
            key = "In MNIST, {digits} stand upright on average."
        case Trait.SLANT:
            key = "In MNIST, {digits} lean {value} on average."
        case Trait.ASPECT:
            key = "In MNIST, {digits} are {mean:.2f} times as wide as high on average."
        case Trait.STROKE_WIDTH:
            key = "In MNIST, {digits} have strokes of {value} on average."
        case Trait.MASS:
            key = "In MNIST, {digits} have {mean:.0f} pixels of ink on average."
    return say(key, digits=say(NAMES[digit]), value=_value(trait, mean), mean=mean)
