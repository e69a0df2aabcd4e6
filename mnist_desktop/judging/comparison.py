"""Whether a difference between runs is more than what another seed would have made of it."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mnist_desktop.history.records import End
from mnist_desktop.library.entry import Entry
from mnist_desktop.words import mark, say, say_of

METHOD = mark(
    "A difference is Welch's t interval, 95 %, each pair by itself, with the seeds as the samples; where "
    "it contains zero, the difference is within seed noise."
)

ONE_SEED = mark(
    "One seed each cannot tell seed noise from a difference: repeat with at least three seeds."
)
NOTHING = mark("There is nothing to compare yet.")


@dataclass(frozen=True)
class Figure:
    """What is compared: its name in an Entry, its label, and what its numbers are called in sentences.

    A value is multiplied by `scale` before it is shown: shares are told in percent, and their differences
    in points.
    """

    name: str
    label: str
    more_is_better: bool = False
    better: str = mark("better")
    scale: int = 1
    unit: str = ""
    unit_of_difference: str = ""

    def of(self, entry: Entry) -> float | None:
        """A run's figure, unscaled; None where it has none or did not come to its own end."""
        if entry.end not in (End.FINISHED, End.EARLY):
            return None
        value: float | None = getattr(entry, self.name)
        return value if value is not None and math.isfinite(value) else None


TEST_ACCURACY = Figure(
    "test_accuracy",
    mark("Test accuracy"),
    more_is_better=True,
    scale=100,
    unit=mark(" %"),
    unit_of_difference=mark(" points"),
)
PEN_ACCURACY = replace(TEST_ACCURACY, name="pen_accuracy", label=mark("Accuracy on pen strokes"))
VALIDATION_LOSS = Figure("validation_loss", mark("Validation loss"))
TRAIN_COST = Figure("cost", mark("Train cost"))
SECONDS = Figure(
    "seconds",
    mark("Seconds"),
    better=mark("faster"),
    unit=mark(" s"),
    unit_of_difference=mark(" s"),
)
FIGURES = (TEST_ACCURACY, PEN_ACCURACY, VALIDATION_LOSS, TRAIN_COST, SECONDS)


@dataclass(frozen=True)
class Group:
    """The figures of runs that differ in the seed alone, unscaled; `missing` more ended without one.

    Without values, mean, low and high raise ValueError.
    """

    label: str
    values: tuple[float, ...]
    missing: int = 0

    @property
    def mean(self) -> float:
        return statistics.mean(self.values)

    @property
    def low(self) -> float:
        return min(self.values)

    @property
    def high(self) -> float:
        return max(self.values)

    @property
    def deviation(self) -> float | None:
        """The standard deviation of the sample (n - 1); None where there are no two values."""
        return statistics.stdev(self.values) if len(self.values) > 1 else None


@dataclass(frozen=True)
class Interval:
    """A difference of two means and how far it may be off, either way."""

    difference: float
    half_width: float

    @property
    def contains_zero(self) -> bool:
        """Whether there may be no difference at all."""
        return abs(self.difference) <= self.half_width


def welch(a: Sequence[float], b: Sequence[float], confidence: float = 0.95) -> Interval | None:
    """Welch's t interval of mean(a) - mean(b); None where either has fewer than two values.

    B. L. Welch, "The generalization of 'Student's' problem when several different population variances
    are involved", Biometrika 34 (1947); degrees of freedom by F. E. Satterthwaite, Biometrics Bulletin 2
    (1946).
    """
    if min(len(a), len(b)) < 2:
        return None
    difference = statistics.mean(a) - statistics.mean(b)
    of_a, of_b = statistics.variance(a) / len(a), statistics.variance(b) / len(b)
    if not of_a + of_b:
        return Interval(difference, 0.0)
    # By shares of the variance: the squares of small ones would be zero.
    share = of_a / (of_a + of_b)
    freedom = 1 / (share**2 / (len(a) - 1) + (1 - share) ** 2 / (len(b) - 1))
    return Interval(difference, t_quantile(freedom, confidence) * math.sqrt(of_a + of_b))


@lru_cache(maxsize=1024)
def t_quantile(freedom: float, confidence: float) -> float:
    """Within what distance of zero `confidence` (0..1) of Student's t lies; `freedom` at least 1."""
    import mpmath  # slow to import

    with mpmath.workdps(30):
        half = mpmath.mpf(freedom) / 2
        outside = 1 - mpmath.mpf(confidence)
        density = 2 / (mpmath.sqrt(freedom) * mpmath.beta(half, 0.5))
        # Newton's method from the normal distribution's quantile, which is less. The probability within
        # t is concave in t, so no step passes the root.
        t = mpmath.mpf(statistics.NormalDist().inv_cdf((1 + confidence) / 2))
        for _ in range(200):
            ratio = t * t / freedom
            beyond = mpmath.betainc(half, 0.5, 0, 1 / (1 + ratio), regularized=True)
            step = (beyond - outside) / (density * (1 + ratio) ** -(half + 0.5))
            t += step
            if abs(step) <= t * mpmath.mpf("1e-17"):
                break
        return float(t)


def sentences(groups: Sequence[Group], figure: Figure) -> list[str]:
    """What may be believed: the best group against each other, in the order of their means.

    Groups of one seed are not judged, groups without any value left out.
    """
    with_values = [group for group in groups if group.values]
    repeated = sorted(
        (group for group in with_values if len(group.values) > 1),
        key=lambda group: group.mean,
        reverse=figure.more_is_better,
    )
    once = [group.label for group in with_values if len(group.values) == 1]
    said: list[str] = []
    if not with_values:
        said.append(say(NOTHING))
    elif len(with_values) == 1:
        said.append(_by_itself(with_values[0], figure))
    else:
        said += [_pair(repeated[0], other, figure) for other in repeated[1:]]
        if once and not repeated:
            said.append(say(ONE_SEED))
        elif once:
            said.append(
                say(
                    "One seed of {groups} cannot tell seed noise from a difference: repeat with at "
                    "least three seeds.",
                    groups=", ".join(once),
                )
            )
    return [*said, *_missing(groups)]


def _missing(groups: Sequence[Group]) -> Iterator[str]:
    for group in groups:
        if group.missing:
            yield (
                say_of(
                    group.missing,
                    "Of {group}, {count} run of {runs} is not compared: it did not reach its end, or has "
                    "no such figure.",
                    "Of {group}, {count} runs of {runs} are not compared: they did not reach their end, "
                    "or have no such figure.",
                    runs=len(group.values) + group.missing,
                    group=group.label,
                )
            )


def _pair(best: Group, other: Group, figure: Figure) -> str:
    interval = welch(best.values, other.values)
    assert interval is not None
    mine, its = len(best.values), len(other.values)
    seeds = (
        seeds_in_words(mine) if mine == its else say("{mine} and {its} seeds", mine=mine, its=its)
    )
    if not (interval.difference or interval.half_width):
        return say(
            "{best} and {other}: the same figure in every run ({seeds}).",
            best=best.label,
            other=other.label,
            seeds=seeds,
        )
    off = _difference(interval, figure)
    if interval.contains_zero:
        return say(
            "{best} and {other}: the difference of {difference} is within seed noise ({seeds}).",
            best=best.label,
            other=other.label,
            difference=off,
            seeds=seeds,
        )
    return say(
        "{best} is {better} than {other} by {difference} over {seeds}.",
        best=best.label,
        better=say(figure.better),
        other=other.label,
        difference=off,
        seeds=seeds,
    )


def _difference(interval: Interval, figure: Figure) -> str:
    """The difference and its half width, which has one digit, or more where they say more."""
    difference = abs(interval.difference) * figure.scale
    half = interval.half_width * figure.scale
    # Points have a decimal: whole ones would turn 0.9 ± 1.6 into 1 ± 2.
    fewest = max(_decimals(half, 1) if half else 0, 1 if figure.scale > 1 else 0)
    for decimals in range(fewest, fewest + 15):
        shown = [f"{value:.{decimals}f}" for value in (difference, half)]
        rounded, half_rounded = map(float, shown)
        # What is read must agree with what was judged, unrounded.
        if (rounded or half_rounded) and (rounded <= half_rounded) == interval.contains_zero:
            break
    return f"{difference:,.{decimals}f} ± {half:,.{decimals}f}{say(figure.unit_of_difference)}"


def _by_itself(group: Group, figure: Figure) -> str:
    seeds = len(group.values)
    mean = value_in_words(group.mean, figure, 2)
    if seeds == 1:
        return say(
            "{label}: {mean} with one seed; there is nothing to compare.",
            label=group.label,
            mean=mean,
        )
    low, high = (value_in_words(value, figure, 1) for value in (group.low, group.high))
    if low == high:
        low, high = (value_in_words(value, figure, 2) for value in (group.low, group.high))
    return say(
        "{label}: {mean} on average, {low} to {high}, over {seeds}.",
        label=group.label,
        mean=mean,
        low=low,
        high=high,
        seeds=seeds_in_words(seeds),
    )


def seeds_in_words(count: int) -> str:
    """How many seeds: "1 seed", "3 seeds"."""
    return say_of(count, "{count} seed", "{count} seeds")


def value_in_words(value: float, figure: Figure, decimals: int = 2) -> str:
    """A percentage with so many decimals, another number with three digits."""
    if figure.unit != " %":
        if 0 < abs(value) < 1e-4:
            return f"{value:.3g}{say(figure.unit)}"
        decimals = _decimals(value, 3) if value else 0
    return f"{value * figure.scale:,.{decimals}f}{say(figure.unit)}"


def _decimals(value: float, digits: int) -> int:
    """How many decimals show so many significant digits of a value that is not zero."""
    exponent = int(f"{value:.{digits - 1}e}".partition("e")[2])  # after rounding: 0.096 is 0.1
    return max(0, digits - 1 - exponent)
