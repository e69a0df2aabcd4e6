"""What is done by hand to a copy of a network, and what a unit of a gate does with the four rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.words import Sentence, mark, say

# Noise needs a copy of all weights, and each is drawn anew at every change.
MOST_PARAMETERS = 20_000_000
# By what a unit says of (0, 0), (0, 1), (1, 0) and (1, 1), read as bits; {a} and {b} are its two inputs.
_NAMES = (
    *(mark("never"), "AND", "{a} AND NOT {b}", "{a}", "{b} AND NOT {a}", "{b}", "XOR", "OR"),
    *("NOR", "XNOR", "NOT {b}", "{a} OR NOT {b}", "NOT {a}", "{b} OR NOT {a}", "NAND"),
    mark("always"),
)


@dataclass(frozen=True)
class Changes:
    """What was done to a copy, from the network's own weights on.

    `numbers` are those set by hand: a parameter's name and place in it. `silenced` has units of hidden
    layers, from 0, and `noise` is in standard deviations of each layer's own weights, drawn with `seed`.
    """

    numbers: Mapping[tuple[str, tuple[int, ...]], float] = field(default_factory=dict)
    silenced: frozenset[tuple[int, int]] = frozenset()
    noise: float = 0.0
    seed: int = 0

    def __bool__(self) -> bool:
        return bool(self.numbers or self.silenced or self.noise)

    def with_number(self, name: str, place: tuple[int, ...], value: float) -> Changes:
        """With one number set."""
        return replace(self, numbers={**self.numbers, (name, place): value})


@dataclass(frozen=True)
class Truth:
    """What a unit says of the rows of two bits, (0, 0), (0, 1), (1, 0), (1, 1)."""

    says: tuple[bool, bool, bool, bool]

    def name(self, a: str = "x₁", b: str = "x₂", *, short: bool = False) -> str:
        """What such a function is called of `a` and `b`; `short`, where it has one word: AND, NOR."""
        name = _NAMES[int("".join(str(int(each)) for each in self.says), 2)]
        if name.isupper() and "{" not in name:
            return name if short else f"{a} {name} {b}"
        return say(name, a=a, b=b)


def why_not(experiment: Experiment) -> Sentence | None:
    """A sentence where the experiment's network is too large to be changed by hand."""
    parameters = parameter_count(experiment)
    if parameters <= MOST_PARAMETERS:
        return None
    return say(
        "This network learns {parameters:,} numbers. Copies of up to {most:,} are changed by hand: of "
        "more, each change would take long.",
        parameters=parameters,
        most=MOST_PARAMETERS,
    )


def linear_names(experiment: Experiment) -> list[str]:
    """The names of the linear layers, from the first one on."""
    return [layer.name for layer in layers_of(experiment) if layer.kind == "Linear"]
