"""Any experiment that the spec allows, for tests by hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from mnist_desktop.experiment.data import MOST_PAINTED
from mnist_desktop.experiment.knobs import Choice, bounds
from mnist_desktop.experiment.network import WIDEST
from mnist_desktop.experiment.own_data import MOST_IMAGES
from mnist_desktop.experiment.spec import PART_OF, PARTS, Experiment
from mnist_desktop.experiment.tasks import PLANE


def values_of(name: str) -> st.SearchStrategy[Any]:
    """Every value that a knob takes."""
    field = PARTS[PART_OF[name]].model_fields[name]
    kind = field.annotation
    if kind is bool:
        return st.booleans()
    if isinstance(kind, type) and issubclass(kind, Choice):
        return st.sampled_from(list(kind))
    if name == "hidden":
        return st.lists(st.integers(1, WIDEST), max_size=8).map(tuple)
    if name == "painted":
        at = st.floats(-PLANE, PLANE)
        return st.lists(st.tuples(at, at, st.integers(0, 2)), max_size=MOST_PAINTED).map(tuple)
    if name == "own_data":
        named = st.text("aß가 =;%\"'\\", min_size=1, max_size=40)
        rows, sums = st.integers(1, MOST_IMAGES), st.text("0f", min_size=64, max_size=64)
        classes = st.lists(named, min_size=2, max_size=20).map(tuple)
        return st.none() | st.tuples(sums, named, rows, rows, classes)
    if name == "device":
        return st.sampled_from(["cpu", "cuda", "cuda:1", "mps", "xpu"])
    limits = bounds(field.metadata)
    if kind is int:
        return st.integers(limits.minimum, limits.maximum)
    return st.floats(
        limits.minimum,
        limits.maximum,
        exclude_min=limits.open_minimum,
        exclude_max=limits.open_maximum,
    )


EXPERIMENTS = st.fixed_dictionaries({}, optional={name: values_of(name) for name in PART_OF}).map(
    lambda knobs: Experiment().with_knobs(**knobs)
)
