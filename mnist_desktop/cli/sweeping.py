"""A sweep on the command line: a line a run, and at the end what came out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any

from mnist_desktop.cli.exiting import FAILURE, PROGRAM, complain
from mnist_desktop.cli.following import drive_until_stopped, interrupted
from mnist_desktop.cli.outputs import takes_output, write_outputs
from mnist_desktop.cli.terminal import StatusLine, output_width, table_lines
from mnist_desktop.experiment.spec import label_of
from mnist_desktop.history.records import End
from mnist_desktop.judging import comparison
from mnist_desktop.judging.comparison import METHOD, Figure, Group, sentences
from mnist_desktop.library.columns import COLUMNS, ENDS
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.library import Library
from mnist_desktop.percent import percent, whole_percent
from mnist_desktop.refusal import Refusal
from mnist_desktop.sweeps.sweep import Sweep, left
from mnist_desktop.sweeps.sweeping import (
    RunEnded,
    StopSweep,
    SweepEnd,
    SweepEvent,
    Sweeping,
    SweepProgress,
    Workers,
    work_off,
)
from mnist_desktop.words import say, say_of

FIGURES = {figure.label.lower().replace(" ", "-"): figure for figure in comparison.FIGURES}
_SHOWN = ("test-accuracy", "train-cost")


@dataclass(frozen=True)
class _Result:
    """One figure of the runs, gathered by their settings."""

    name: str
    figure: Figure
    groups: list[Group]

    @property
    def column(self) -> str:
        """Its name in publishing.table, and in JSON."""
        return self.name.replace("-", "_")


def run_and_tell(
    parsed: argparse.Namespace, sweep: Sweep, library: Library, workers: Workers
) -> int:
    """Make the runs that a sweep has left, tell what came out, and return the exit code."""
    # What a program reads from the standard output must be alone there.
    output = sys.stderr if takes_output(parsed) else sys.stdout
    end: SweepEnd | None = None
    trouble = ""
    try:
        end = _Teller(sweep, library, output).follow(workers)
        library.look()
    except Refusal as error:
        trouble = str(error)
    entries = _entries(sweep, library)
    chosen = _SHOWN if parsed.figure is None else (parsed.figure,)
    results = [
        _Result(name, FIGURES[name], sweep.group(entries, FIGURES[name]))
        for name in dict.fromkeys((*_SHOWN, *chosen))
    ]
    said = list(_sentences([result for result in results if result.name in chosen]))
    if entries:
        for line in (*_table(sweep, results), "", *said):
            print(line, file=output)
        base = entries[0]
        code = write_outputs(parsed, entries, library, title=sweep.name, base=base, comparison=said)
    else:
        code = 0
    if parsed.json:
        print(json.dumps(_in_json(sweep, end, results, said)))
    again = f"{PROGRAM} resume {sweep.id}"
    if trouble:
        words = say("{trouble} To go on: {command}", trouble=trouble, command=again)
        return complain(words, FAILURE)
    if end is not None and end.stopped:
        return interrupted(sweep.id)
    missing = sum(group.missing for group in results[0].groups)
    if remaining := len(left(sweep, entries)):
        one, many = (
            "{count} run is missing; to try again: {command}",
            "{count} runs are missing; to try again: {command}",
        )
        return complain(say_of(remaining, one, many, command=again), FAILURE)
    if missing:
        one, many = "{count} run did not reach the end", "{count} runs did not reach the end"
        return complain(say_of(missing, one, many), FAILURE)
    return code


class _Teller:
    """Drives a sweep and says what happens."""

    def __init__(self, sweep: Sweep, library: Library, output: IO[str]) -> None:
        self._sweep = sweep
        self._library = library
        self._output = output
        self._status = StatusLine(sys.stderr)

    def follow(self, workers: Workers) -> SweepEnd:
        """Make the runs that are left, until it is stopped. Raises LibraryError and ClusterError."""

        def tell(event: SweepEvent, is_stopping: bool) -> None:
            if isinstance(event, SweepProgress):
                self._status.show(_progress(event, is_stopping=is_stopping))
                return
            self._status.clear()
            if isinstance(event, RunEnded):
                self._tell(event)
            else:
                complain(event.sentence, FAILURE)

        going: Sweeping = work_off(self._sweep, self._library, workers)
        try:
            return drive_until_stopped(going, tell, StopSweep)
        finally:
            self._status.clear()

    def _tell(self, ended: RunEnded) -> None:
        if ended.end is End.STOPPED:
            return
        self._library.look()
        entry = self._library.entry(ended.run_id) if ended.run_id else None
        what = say("{point}, seed {seed}", point=ended.point_label, seed=ended.seed)
        if entry is None or ended.end is None:
            complain(f"{what}: {ended.sentence}", FAILURE)
            return
        figures = ""
        if entry.end in (End.FINISHED, End.EARLY):
            if entry.test_accuracy is not None and entry.cost is not None:
                accuracy = percent(entry.test_accuracy, decimals=2)
                words = "test accuracy {accuracy}  cost {cost:.6f}"
                figures = say(words, accuracy=accuracy, cost=entry.cost)
        else:
            figures = f"{say(ENDS[entry.end])}: {ended.sentence}"
        took = say("{seconds:.2f} s", seconds=entry.seconds)
        print(f"{what}  {figures}  {took}  {entry.id}", file=self._output, flush=True)


def _progress(progress: SweepProgress, *, is_stopping: bool) -> str:
    training = say("{count} training", count=progress.running)
    return say(
        "{done} of {of} runs, {training}, {share}",
        done=progress.done,
        of=progress.of,
        training=say("stopping") if is_stopping else training,
        share=whole_percent(progress.share),
    )


def _entries(sweep: Sweep, library: Library) -> list[Entry]:
    """The sweep's runs, in the order of its points."""
    place = {point.experiment: number for number, point in enumerate(sweep.points())}
    own = [entry for entry in library.listing().entries if entry.sweep == sweep.id]
    return sorted(own, key=lambda entry: place.get(entry.experiment, len(place)))


def _sentences(results: Sequence[_Result]) -> Iterator[str]:
    for result in results:
        for sentence in sentences(result.groups, result.figure):
            yield f"{say(result.figure.label)}: {sentence}"
    yield say(METHOD)


def _table(sweep: Sweep, results: Sequence[_Result]) -> list[str]:
    """Each setting with mean, lowest and highest of each figure over its seeds."""
    setting = label_of(sweep.axes[0].knob) if len(sweep.axes) == 1 else say("Setting")
    titles = [setting, say("Runs")]
    for result in results:
        titles += [say(result.figure.label), say("lowest"), say("highest")]
    rows = []
    for number, label in enumerate(sweep.labels()):
        done = len(results[0].groups[number].values)
        row = [label, say("{done} of {of}", done=done, of=sweep.seeds)]
        for result in results:
            group = result.groups[number]
            three = (group.mean, group.low, group.high) if group.values else (None,) * 3
            row += [COLUMNS[result.column].in_words(value) for value in three]
        rows.append(row)
    right = range(1, len(titles))
    return table_lines(titles, rows, right=right, least={0: 10}, width=output_width())


def _in_json(
    sweep: Sweep, end: SweepEnd | None, results: Sequence[_Result], said: Sequence[str]
) -> dict[str, Any]:
    return {
        "sweep": sweep.id,
        "name": sweep.name,
        "runs": len(sweep.points()),
        "done": end.done if end else None,
        "failed": end.failed if end else [],
        "stopped": end.stopped if end else False,
        "settings": [
            {
                "label": label,
                **{result.column: _group_in_json(result.groups[number]) for result in results},
            }
            for number, label in enumerate(sweep.labels())
        ],
        "sentences": list(said),
    }


def _group_in_json(group: Group) -> dict[str, Any]:
    there = bool(group.values)
    return {
        "mean": group.mean if there else None,
        "lowest": group.low if there else None,
        "highest": group.high if there else None,
        "values": list(group.values),
        "missing": group.missing,
    }
