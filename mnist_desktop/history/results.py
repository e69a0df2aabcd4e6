"""What a trained network gets right and wrong, example by example.

Nothing here needs torch at run time, so that the window can open before torch is there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

Rows = NDArray[np.int64]

# What `answers` says of a row whose probabilities are not finite numbers.
NO_ANSWER = -1

# A part takes about so long, whatever the network, so that whoever waits for the end of one need not wait.
_PART_SECONDS = 0.01
_FIRST_ROWS = 20
_MOST_ROWS = 1000


@dataclass(frozen=True, eq=False)
class Calibration:
    """How sure a network is, against how often it is right, by equal bins of its top probability.

    `edges` (bins + 1,) go from 0 to 1; a bin has its upper edge and not its lower one, as in Guo et al.
    2017. `confidence` and `accuracy` are the means of each bin (bins,), 0 where `counts` (bins,) is 0.
    `error` is the expected calibration error: the mean distance of the two over the bins, each weighted
    by its count; None where no row has an answer.
    """

    edges: NDArray[np.float64]
    confidence: NDArray[np.float64]
    accuracy: NDArray[np.float64]
    counts: NDArray[np.int64]
    error: float | None

    @property
    def surer(self) -> float | None:
        """By how much the network is surer than right on average, in -1..1; None without answers."""
        total = int(self.counts.sum())
        if not total:
            return None
        return float(self.counts @ (self.confidence - self.accuracy)) / total


@dataclass(frozen=True, eq=False)
class Difference:
    """The rows that two networks do not both get right, each list ascending."""

    only_first: Rows
    only_second: Rows
    both_wrong: Rows


@dataclass(frozen=True, eq=False)
class Results:
    """What a network says of examples: `probabilities` (rows, classes), and the truth, `labels` (rows,).

    A row with a probability that is not finite, as of a network that has diverged, has no answer. It is
    not right, so it counts in `accuracy`, `recall`, `counts` and `compared`; there is no telling what the
    network takes it for, so `confusion`, `precision`, `mistakes` and `calibration` leave it out. `names`
    are those of the classes where they are no numbers.
    """

    probabilities: NDArray[np.float32]
    labels: NDArray[np.int64]
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        shape, labels = self.probabilities.shape, self.labels
        if len(shape) != 2 or shape[1] < 2 or labels.shape != shape[:1]:
            raise ValueError(f"Probabilities {shape} do not fit labels {labels.shape}.")
        if not len(labels):
            raise ValueError("There are no results of no examples.")
        if labels.min() < 0 or labels.max() >= shape[1]:
            raise ValueError(f"Labels are classes from 0 to {shape[1] - 1}.")

    @property
    def classes(self) -> int:
        return int(self.probabilities.shape[1])

    def name(self, label: int) -> str:
        """What a class is called."""
        return self.names[label] if self.names else str(label)

    @cached_property
    def answers(self) -> Rows:
        """The most probable class (rows,), the first of several; NO_ANSWER where there is none."""
        answered = np.isfinite(self.probabilities).all(axis=1)
        # max and argmax of NaN are well defined: they are overwritten here.
        return np.where(answered, self.probabilities.argmax(axis=1), NO_ANSWER).astype(np.int64)

    @cached_property
    def sureness(self) -> NDArray[np.float64]:
        """The probability of each answer (rows,), 0 where there is none."""
        top = self.probabilities.max(axis=1).astype(np.float64)
        result: NDArray[np.float64] = np.where(self.answers == NO_ANSWER, 0.0, top)
        return result

    @cached_property
    def right(self) -> NDArray[np.bool_]:
        """Whether each row's answer is its label (rows,)."""
        result: NDArray[np.bool_] = self.answers == self.labels
        return result

    @property
    def accuracy(self) -> float:
        """The share of all rows, 0..1, that is answered rightly."""
        return float(self.right.mean())

    @property
    def unanswered(self) -> int:
        """How many rows have no answer."""
        return int((self.answers == NO_ANSWER).sum())

    @cached_property
    def confusion(self) -> NDArray[np.int64]:
        """How many rows of each label (rows) got each answer (columns): (classes, classes)."""
        answered = self.answers != NO_ANSWER
        cells = self.labels[answered] * self.classes + self.answers[answered]
        counts = np.bincount(cells, minlength=self.classes**2).astype(np.int64)
        return counts.reshape(self.classes, self.classes)

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """How many rows there are of each label (classes,)."""
        return np.bincount(self.labels, minlength=self.classes).astype(np.int64)

    @cached_property
    def precision(self) -> tuple[float | None, ...]:
        """By class: of the rows with this answer, the share that is right. None if it is no answer."""
        return _shares(self.confusion.diagonal(), self.confusion.sum(axis=0))

    @cached_property
    def recall(self) -> tuple[float | None, ...]:
        """By class: of the rows with this label, the share that is right. None if it is no label."""
        return _shares(self.confusion.diagonal(), self.counts)

    def mistakes(self) -> Rows:
        """The rows with a wrong answer, the surest first."""
        return self.surest_first(np.flatnonzero(~self.right & (self.answers != NO_ANSWER)))

    def cell(self, label: int, answer: int) -> Rows:
        """The rows of a label that got this answer: mistakes the surest first, others the least sure."""
        rows = np.flatnonzero((self.labels == label) & (self.answers == answer))
        ordered = self.surest_first(rows)
        return ordered[::-1] if label == answer else ordered

    def surest_first(self, rows: Rows) -> Rows:
        """Ascending rows by how sure the answer is; of equals, the first comes first."""
        return rows[np.argsort(-self.sureness[rows], kind="stable")].astype(np.int64)

    def calibration(self, bins: int = 10) -> Calibration:
        """How sure the network is against how often it is right.

        C. Guo et al., "On Calibration of Modern Neural Networks" (2017), section 2.
        """
        answered = self.answers != NO_ANSWER
        sure, right = self.sureness[answered], self.right[answered]
        edges = np.linspace(0, 1, bins + 1)
        # Softmax in float32 can give a little more than 1: the inner edges alone divide.
        places = np.searchsorted(edges[1:-1], sure, side="left")
        counts = np.bincount(places, minlength=bins).astype(np.int64)
        many = np.maximum(counts, 1)
        confidence = np.bincount(places, weights=sure, minlength=bins) / many
        accuracy = np.bincount(places, weights=right, minlength=bins) / many
        total = len(sure)
        error = float(counts @ np.abs(accuracy - confidence)) / total if total else None
        return Calibration(edges, confidence, accuracy, counts, error)

    def compared(self, other: Results) -> Difference:
        """Which rows two networks do not both get right. ValueError unless the labels are the same."""
        if not np.array_equal(self.labels, other.labels):
            raise ValueError("Only results of the same examples can be compared.")
        return Difference(
            only_first=np.flatnonzero(self.right & ~other.right),
            only_second=np.flatnonzero(~self.right & other.right),
            both_wrong=np.flatnonzero(~self.right & ~other.right),
        )


def _shares(parts: NDArray[np.int64], wholes: NDArray[np.int64]) -> tuple[float | None, ...]:
    pairs = zip(parts.tolist(), wholes.tolist(), strict=True)
    return tuple(part / whole if whole else None for part, whole in pairs)


def in_parts(
    probabilities: Callable[[NDArray[np.float32]], NDArray[np.float32]],
    inputs: ArrayLike,
    labels: ArrayLike,
    names: tuple[str, ...] = (),
) -> Iterator[Results | None]:
    """Ask a network about examples (rows, inputs) with `labels` (rows,), in the thread that asks.

    `probabilities` is what asks it, such as a Predictor's. Yields None after each part, of about 10 ms,
    and the Results at the end.
    """
    images, truth = np.asarray(inputs, np.float32), np.asarray(labels, np.int64)
    parts: list[NDArray[np.float32]] = []
    start, size = 0, _FIRST_ROWS
    while start < len(images):
        began = time.perf_counter()
        parts.append(probabilities(images[start : start + size]))
        seconds = max(time.perf_counter() - began, 1e-6)
        start += size
        yield None
        size = max(1, min(int(size * _PART_SECONDS / seconds), 2 * size, _MOST_ROWS))
    outputs = np.concatenate(parts) if parts else np.empty((0, 2), np.float32)
    yield Results(as_classes(outputs), truth, names)


def as_classes(outputs: NDArray[np.float32]) -> NDArray[np.float32]:
    """The probabilities of all classes, of two where there is one output, the probability of class 1."""
    if outputs.shape[1] > 1:
        return outputs
    first = 1 - outputs
    # A half is an answer of 1 (BinaryCrossEntropy.answers), and a tie would be one of 0.
    first[outputs == 0.5] = np.nextafter(np.float32(0.5), np.float32(0))
    return np.concatenate([first, outputs], axis=1)
