"""How runs are named beside each other."""

from __future__ import annotations

from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.judging.grouping import names_apart
from mnist_desktop.library.entry import knobs_of
from tests.builders import entry_with


def test_runs_of_one_name_are_told_apart_by_what_differs_or_by_a_number():
    other = knobs_of(Experiment().with_knob("dropout", 0.5))
    runs = [
        entry_with(name="mine"),
        entry_with(name="yours"),
        entry_with(name="mine", knobs=other, created="2026-11-25T10:00:00+00:00"),
        entry_with(name="mine"),
        entry_with(name="mine", knobs=other, created="2026-11-25T11:00:00+00:00"),
    ]
    differs = names_apart(runs)[2]
    assert differs.startswith("mine · Dropout ")
    assert differs.endswith("→ 0.5")
    again = differs.replace("mine", "mine (2)")
    assert names_apart(runs) == ["mine", "yours", differs, "mine (2)", again]
    assert names_apart(runs[:2], base=runs[2]) == ["mine", "yours"]
    from_base = names_apart([runs[0], runs[2]], base=runs[2])
    assert from_base[0].startswith("mine · Dropout 0.5 → ")
    assert from_base[1] == "mine"
