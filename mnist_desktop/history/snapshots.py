"""The weights of a run along its way, for whoever wants to look back; never more of them than fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mnist_desktop.history.records import Weights

# A slider has no use for more places, and this is what they may take together.
MOST = 60
MOST_BYTES = 96_000_000
_LEAST = 8
# The first batches change a network more than whole epochs do later.
EARLY_STEPS = (1, 2, 4, 8, 16, 32, 64)


@dataclass(frozen=True, eq=False)
class Moment:
    """The weights after `steps` steps."""

    steps: int
    weights: Weights


class Snapshots:
    """Moments of one run, by their steps. The start, the first batches and the best epoch always stay.

    When there are too many, the one goes that leaves the smallest gap.
    """

    def __init__(self) -> None:
        self._moments: list[Moment] = []
        self._best: int | None = None
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._moments)

    def add(self, steps: int, weights: Weights) -> None:
        """Keep the weights after `steps` steps, later than all before; the same moment twice is one."""
        if self._moments and self._moments[-1].steps == steps:
            return
        if not self._moments:
            self._bytes = sum(t.numel() * t.element_size() for t in weights.values())
        self._moments.append(Moment(steps, weights))
        if len(self._moments) > self.most:
            self._thin()

    def mark_best(self, steps: int) -> None:
        """From now on, the moment after `steps` steps is the one that early stopping would keep."""
        self._best = steps

    @property
    def most(self) -> int:
        """How many moments there may be: fewer of a larger network."""
        fitting = MOST_BYTES // max(1, self._bytes)
        return max(_LEAST, min(MOST, fitting))

    @property
    def best(self) -> int | None:
        """After how many steps the best epoch ended, where there is one."""
        return self._best

    def moments(self) -> list[Moment]:
        """All, the earliest first."""
        return list(self._moments)

    def _thin(self) -> None:
        # The newest is where the run is: it stays until there is a newer one.
        inner = range(1, len(self._moments) - 1)
        gaps = {
            index: self._moments[index + 1].steps - self._moments[index - 1].steps
            for index in inner
            if not self._stays(index)
        }
        if not gaps:  # of a huge network, even the first batches are too many
            gaps = {index: index for index in inner}
        del self._moments[min(gaps, key=lambda index: gaps[index])]

    def _stays(self, index: int) -> bool:
        steps = self._moments[index].steps
        return steps == self._best or steps <= EARLY_STEPS[-1]
