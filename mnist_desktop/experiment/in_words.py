"""Values of knobs, and what differs between experiments, in words."""

from __future__ import annotations

from collections.abc import Iterable

from mnist_desktop.experiment.spec import KINDS, Experiment, label_of

# Where a run is computed, and what chance draws, are no settings of the experiment: a race, whose runs have
# their order apart, changes none.
MACHINERY = frozenset({"device", "threads"})
NO_SETTINGS = MACHINERY | {"seed", "order_apart"}


def differences_in_words(before: Experiment, after: Experiment, *, with_seed: bool = True) -> str:
    """The knobs that differ, with their values: "Dropout 0.3 → off". The machine is no difference."""
    left_out = MACHINERY if with_seed else NO_SETTINGS
    changes = [(name, *values) for name, values in before.differences(after).items()]
    return changes_in_words([each for each in changes if each[0] not in left_out])


def changes_in_words(changes: Iterable[tuple[str, object, object]]) -> str:
    """Knobs with their values before and after: "Dropout 0.3 → off"."""
    return ", ".join(
        f"{label_of(name)} {value_in_words(name, old)} → {value_in_words(name, new)}"
        for name, old, new in changes
    )


def value_in_words(name: str, value: object) -> str:
    """A knob's value as one says it: "off", "300/300", "He normal", "0.001"."""
    return KINDS[name].in_words(value)
