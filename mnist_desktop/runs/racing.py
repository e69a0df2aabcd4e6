"""A race: experiments that see the same batches train side by side, in one thread."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import combinations

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.events import BatchLosses, Change, Command, Started, Stop, Watch
from mnist_desktop.refusal import Refusal
from mnist_desktop.runs.keeping import KeptEvent, KeptEvents
from mnist_desktop.runs.run import Run

Lanes = Generator[tuple[int, KeptEvent], Command, list[Run]]

# What they must share, so that chance is the same for all; with `order_apart` on.
_SHARED = ("seed", "device", "validation_share", "subset", "shuffle")


def rivals(first: Experiment, *others: Experiment) -> tuple[Experiment, ...]:
    """Experiments made to share seed, split and order of the images, as the first has them.

    Raises Refusal where they are of different tasks or two would then be the same.
    """
    if any(other.task is not first.task for other in others):
        raise Refusal("Two experiments of different tasks cannot race.")
    shared = {name: first.knob(name) for name in _SHARED} | {"order_apart": True}
    made = tuple(each.with_knobs(**shared) for each in (first, *others))
    if any(one == other for one, other in combinations(made, 2)):
        raise Refusal(
            "Both are the same experiment, so there is no race. Change a knob of the one in the form first."
        )
    return made


def side_by_side(trainings: Sequence[KeptEvents]) -> Lanes:
    """Train several runs in turns, each event of the one that is least far.

    Yields the number of the training with each of its events; a Stop or Change that is sent in goes to all,
    a Watch to the first. Returns their Runs, in the order of the trainings, and raises what they raise.
    """
    lanes = [_Lane(training) for training in trainings]
    try:
        while any(lane.run is None for lane in lanes):
            number, lane = min(
                ((number, lane) for number, lane in enumerate(lanes) if lane.run is None),
                key=lambda numbered: numbered[1].share,
            )
            event = lane.advance()
            if event is None:
                continue
            command = yield number, event
            if isinstance(command, Stop | Change):
                for each in lanes:
                    each.commands.append(command)
            elif isinstance(command, Watch):
                lanes[0].commands.append(command)
    finally:
        for lane in lanes:
            lane.training.close()
    return [lane.run for lane in lanes if lane.run is not None]


class _Lane:
    """One training of a race."""

    def __init__(self, training: KeptEvents) -> None:
        self.training = training
        self.commands: list[Command] = []
        self.run: Run | None = None
        self.share = 0.0
        self._steps = 1
        self._has_begun = False

    def advance(self) -> KeptEvent | None:
        """The next event; None where the training has ended, and `run` is there."""
        command = self.commands.pop(0) if self.commands and self._has_begun else None
        try:
            event = self.training.send(command)
        except StopIteration as stop:
            self.run = stop.value
            return None
        self._has_begun = True
        if isinstance(event, Started):
            self._steps = max(1, event.batches_per_epoch * event.epochs)
        elif isinstance(event, BatchLosses):
            self.share = (event.first + len(event.losses)) / self._steps
        return event
