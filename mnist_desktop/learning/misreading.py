"""Why a network took a drawing for another digit: by drawing it otherwise and asking again.

A measure of the drawing (see `digits.measures`) is named as the cause only if changing it alone, to what is
usual for the digit that was meant, changes the answer. That it is unusual does not prove anything.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from mnist_desktop.data.dataset import Dataset
from mnist_desktop.digits.image import SIDE, Picture, as_bytes
from mnist_desktop.digits.measures import (
    Measures,
    Trait,
    measures_of,
    redrawn,
    with_aspect,
    with_slant,
    with_stroke_width,
)
from mnist_desktop.learning import misreading_words as words
from mnist_desktop.learning.prediction import Predictor
from mnist_desktop.percent import whole_percent

DIGITS = 10
# Images of a digit whose measures say what is usual for it.
SAMPLE = 1000
# Standard deviations. Nearer to a digit's mean than USUAL, a measure is not what misled. Of a normal
# distribution 32 % lie beyond.
USUAL = 1.0
# From here on the end of the usual range is tried beside the mean. Nearer to it a change would be so small
# that any would do.
FAR = 1.5
# Further than this a measure is worth a word: 1 % of a normal distribution.
UNUSUAL = 2.5
# A network so sure, and not contradicted, was not misled.
CERTAIN = 0.9
# By how much an edit must raise a probability to count where it does not make the digit the answer.
RAISED = 0.25
# An edit that misses its measure by more has not been the edit it should be: degrees, or a share.
SLANT_MISSED = 3.0
SHARE_MISSED = 0.15

EDITS = {
    Trait.SLANT: with_slant,
    Trait.ASPECT: with_aspect,
    Trait.STROKE_WIDTH: with_stroke_width,
}


@dataclass(frozen=True)
class Typical:
    """What a measure is for a digit's training images, in the measure's unit."""

    mean: float
    sd: float

    def deviation(self, value: float) -> float:
        """How many standard deviations a value is above the mean."""
        return (value - self.mean) / max(self.sd, 1e-9)


class TrainingDigits:
    """MNIST's training images by digit. Nothing is computed before it is asked for, and then once.

    No method starts a thread: neither BLAS nor torch is called. `prepare` computes everything ahead.
    """

    def __init__(self, data: Dataset) -> None:
        """Raises ValueError where there is no image of one of the ten digits."""
        self._images = data.train_inputs
        labels = data.train_labels.numpy()
        self._rows = [np.flatnonzero(labels == digit) for digit in range(DIGITS)]
        if not all(len(rows) for rows in self._rows):
            raise ValueError("there are digits without training images")
        self._columns: dict[int, tuple[NDArray[np.uint8], NDArray[np.int64]]] = {}
        self._typical: dict[int, Mapping[Trait, Typical]] = {}

    def prepare(self) -> Iterator[None]:
        """Compute and import what `explain` needs, a part of some ten milliseconds at a time."""
        import scipy.ndimage  # noqa: F401

        yield
        for digit in range(DIGITS):
            self._pixels_of(digit)
            yield
            self._typical_of(digit)
            yield

    def nearest(self, image: ArrayLike, digit: int, count: int = 5) -> NDArray[np.int64]:
        """Rows of the training images of a digit nearest to an image of 784 pixels, the nearest first.

        Near is a small sum of squared differences, pixel by pixel. There are at most `count` rows.
        """
        pixels, norms = self._pixels_of(digit)
        flat = as_bytes(np.asarray(image, np.float32).reshape(-1))
        inked = np.flatnonzero(flat)
        # |t - x|² is |t|² - 2 t·x and what is the same for all; t·x needs only the pixels with ink in x.
        products = np.einsum("pn,p->n", pixels[inked], flat[inked].astype(np.int32))
        distances = norms - 2 * products.astype(np.int64)
        order = np.argsort(distances, kind="stable")[:count]
        rows: NDArray[np.int64] = self._rows[digit][order]
        return rows

    def distance(self, image: ArrayLike, row: int) -> float:
        """The sum of squared differences between an image of 784 pixels and a training image."""
        off = self._images[row].numpy() - np.asarray(image, np.float32).reshape(-1)
        return float((off * off).sum())

    def measures(self, rows: NDArray[np.int64]) -> Measures:
        """The measures of some training images."""
        return measures_of(self._images[rows].numpy())

    @property
    def typical(self) -> tuple[Mapping[Trait, Typical], ...]:
        """What is usual for each digit, from its first SAMPLE training images."""
        return tuple(self._typical_of(digit) for digit in range(DIGITS))

    def _typical_of(self, digit: int) -> Mapping[Trait, Typical]:
        if digit not in self._typical:
            measures = self.measures(self._rows[digit][:SAMPLE])
            self._typical[digit] = {
                t: Typical(float(measures[t].mean()), float(measures[t].std())) for t in Trait
            }
        return self._typical[digit]

    def _pixels_of(self, digit: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """A digit's training images, a column an image (784, n), and their squared norms (n,)."""
        if digit not in self._columns:
            images = as_bytes(self._images[self._rows[digit]].numpy())
            norms = np.einsum("np,np->n", images, images, dtype=np.int64)
            self._columns[digit] = np.ascontiguousarray(images.T), norms
        return self._columns[digit]


@dataclass(frozen=True, kw_only=True, eq=False)
class Cause:
    """The measure that misled the network: what it is, and what it was changed to with which effect."""

    trait: Trait
    value: float  # of the drawing, in the measure's unit
    wanted: float  # what it was changed to: the second digit's mean, or the end of its usual range
    probability: float  # of the second digit after the change
    becomes_answer: bool  # whether the second digit is the answer then
    image: Picture  # (28, 28): the drawing with this change


@dataclass(frozen=True, kw_only=True, eq=False)
class Explanation:
    """Why a drawing was read as it was.

    `second` is the digit that was meant where that is not the predicted one, and else the second most
    probable. `nearest` and `neighbours` hold a digit's nearest training images, by row number and by
    their measures, and `typical` what is usual for it; each has an entry for either digit.
    """

    predicted: int
    second: int
    probabilities: NDArray[np.float32]  # (10,)
    measures: Mapping[Trait, float]
    nearest: Mapping[int, NDArray[np.int64]]
    neighbours: Mapping[int, Measures]
    typical: Mapping[int, Mapping[Trait, Typical]]
    cause: Cause | None
    sentence: str  # two to four sentences for the user


def explain(
    image: ArrayLike,
    predictor: Predictor,
    training_digits: TrainingDigits,
    *,
    meant: int | None = None,
) -> Explanation:
    """Why `predictor`, a network for MNIST, reads an image of 784 pixels in 0..1 as it does.

    `meant` is what the user says the digit is. The drawing is changed in one measure at a time, to what
    is usual for the second digit; the cause is the measure whose change makes that digit the answer, or
    raises its probability by more than RAISED. The comparison is with the drawing redrawn unchanged, so
    that the redrawing itself is no cause. Raises ValueError for an image without ink.
    """
    picture: Picture = np.asarray(image, np.float32).reshape(SIDE, SIDE)
    if not picture.max() > 0:
        raise ValueError("the image has no ink")
    probabilities = predictor.probabilities(picture.reshape(1, -1))[0]
    ranked = [int(digit) for digit in np.argsort(-probabilities, kind="stable")]
    predicted, second = ranked[:2]
    if meant is not None and meant != predicted:
        second = meant
    drawn = measures_of(picture)
    measures = {trait: float(drawn[trait][0]) for trait in Trait}
    both = (predicted, second)
    typical = {digit: training_digits.typical[digit] for digit in both}
    nearest = {digit: training_digits.nearest(picture, digit) for digit in both}

    shares = {digit: whole_percent(probabilities[digit]) for digit in both}
    cause = None
    if meant == predicted or (meant is None and probabilities[predicted] > CERTAIN):
        sure = probabilities[predicted] > CERTAIN
        sentences = [words.well_read(predicted, second, shares, meant=meant, sure=sure)]
        odd = _most_unusual(measures, typical[predicted])
        if odd is None:
            sentences.append(words.nothing_unusual(predicted))
        else:
            sentences += words.unusual(odd, measures[odd], predicted, typical[predicted][odd].mean)
    else:
        cause = _cause(picture, predictor, second, probabilities, measures, typical[second])
        sentences = [words.misread(predicted, second, shares, meant=meant)]
        odd = _most_unusual(measures, typical[second])
        if cause is not None:
            mean = typical[second][cause.trait].mean
            sentences += words.blame(cause.trait, cause.value, second, mean, meant=meant)
            sentences.append(words.effect(cause, second, shares[second]))
        elif odd is not None:
            of_both = abs(typical[predicted][odd].deviation(measures[odd])) > UNUSUAL
            also = predicted if of_both else None
            sentences += words.unusual(odd, measures[odd], second, typical[second][odd].mean, also)
            sentences.append(words.no_change_helps(second))
        else:
            distances = [training_digits.distance(picture, int(nearest[d][0])) for d in both]
            sentences.append(words.usual(predicted, second, nearer=distances[0] < distances[1]))
    return Explanation(
        predicted=predicted,
        second=second,
        probabilities=probabilities,
        measures=measures,
        nearest=nearest,
        neighbours={digit: training_digits.measures(nearest[digit]) for digit in both},
        typical=typical,
        cause=cause,
        sentence=" ".join(sentences),
    )


def _cause(
    picture: Picture,
    predictor: Predictor,
    second: int,
    probabilities: NDArray[np.float32],
    measures: Mapping[Trait, float],
    typical: Mapping[Trait, Typical],
) -> Cause | None:
    """The measure whose change to what is usual for the second digit speaks for that digit most."""
    tried: list[tuple[Trait, float, Picture]] = []
    for trait, edit in EDITS.items():
        usual = typical[trait]
        deviation = usual.deviation(measures[trait])
        if abs(deviation) > USUAL:
            targets = [usual.mean]
            if abs(deviation) > FAR:
                targets.append(usual.mean + math.copysign(USUAL * usual.sd, deviation))
            tried += [(trait, wanted, edit(picture, wanted)) for wanted in targets]
    if not tried:
        return None
    found = measures_of([edited for _, _, edited in tried])
    asked = [redrawn(picture), *(edited for _, _, edited in tried)]
    unchanged, *answers = predictor.probabilities(np.stack(asked).reshape(len(asked), -1))
    least = max(float(probabilities[second]), float(unchanged[second]))
    causes = [
        Cause(
            trait=trait,
            value=measures[trait],
            wanted=wanted,
            probability=float(answer[second]),
            becomes_answer=int(answer.argmax()) == second,
            image=edited,
        )
        for index, ((trait, wanted, edited), answer) in enumerate(zip(tried, answers, strict=True))
        if _reached(trait, float(found[trait][index]), wanted)
    ]
    # Where redrawing it is enough for the other answer, no change has brought that about.
    decided = int(unchanged.argmax()) == second
    causes = [
        cause
        for cause in causes
        if cause.probability > least + RAISED
        or (cause.becomes_answer and not decided and cause.probability > least)
    ]
    return max(causes, key=lambda cause: cause.probability, default=None)


def _reached(trait: Trait, value: float, wanted: float) -> bool:
    if trait is Trait.SLANT:
        return abs(value - wanted) <= SLANT_MISSED
    return abs(value - wanted) <= SHARE_MISSED * abs(wanted)


def _most_unusual(
    measures: Mapping[Trait, float], typical: Mapping[Trait, Typical]
) -> Trait | None:
    """The measure that is furthest from usual, where one is too far."""
    odd = max(Trait, key=lambda trait: abs(typical[trait].deviation(measures[trait])))
    return odd if abs(typical[odd].deviation(measures[odd])) > UNUSUAL else None
