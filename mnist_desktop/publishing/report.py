"""A report of runs as one HTML file that opens anywhere: no script, nothing from elsewhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from mnist_desktop import __version__
from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import PART_OF, Experiment, knob_named, label_of
from mnist_desktop.history.records import EpochFigures, KnobChange
from mnist_desktop.library.columns import COLUMNS, ENDS, Column, moment_in_words
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.header import Header
from mnist_desktop.library.library import Library
from mnist_desktop.palette import DARK, LIGHT
from mnist_desktop.percent import percent
from mnist_desktop.publishing import table
from mnist_desktop.publishing.rendering import rendered
from mnist_desktop.publishing.smoothing import smoothed
from mnist_desktop.publishing.svg_chart import Axes, Series, Shape, chart, class_of, dashes_of
from mnist_desktop.words import mark, say, say_of

if TYPE_CHECKING:
    from markupsafe import Markup

# A report of more would be no reading.
MOST_REPORTED = 50


@dataclass(frozen=True)
class ReportedRun:
    """A run as a report tells of it.

    `losses` (steps,) are those of every batch, `own_accuracy` (0..1) is that on the user's own handwriting.
    """

    entry: Entry
    header: Header
    losses: NDArray[np.float32]
    own_accuracy: float | None


def reported_run(library: Library, entry: Entry, own_accuracy: float | None = None) -> ReportedRun:
    """A run of the library, read for a report. Raises RunFileError."""
    return ReportedRun(entry, library.header(entry.id), library.losses(entry.id), own_accuracy)


def report(
    runs: Sequence[ReportedRun],
    *,
    base: Entry | None,
    title: str,
    made: datetime,
    comparison: Sequence[str] = (),
    looks: Sequence[int] = (),
    answers: Sequence[tuple[str, str]] = (),
) -> str:
    """The runs as an HTML document. What they differ in is seen from `base`, or else from their recipes.

    `comparison` are sentences for people, which stand at the top. `looks` number the colours and dashes of
    the runs, which are those on the screen where they come from there. `answers` are questions, or none,
    and what is written to them.
    """
    looked = list(zip(looks or range(len(runs)), runs, strict=True))
    columns, cells = _runs_table(runs, base)
    return rendered(
        "report.html",
        light=LIGHT,
        dark=DARK,
        class_of=class_of,
        dashes_of=dashes_of,
        title=title,
        base=base,
        comparison=comparison,
        answers=answers,
        facts_of_all=_facts_of_all(runs, made),
        columns=[(say(column.title), column.is_number) for column in columns],
        charts=_charts(looked),
        runs=[
            _told(run, base) | {"look": look, "cells": row}
            for (look, run), row in zip(looked, cells, strict=True)
        ],
    )


_PROGRAM = "mnist-desktop"
_PARTS = {
    "": mark("Data"),
    "data": mark("Data"),
    "network": mark("Network"),
    "training": mark("Training"),
}
_COUNTED = {
    "step": (mark("{count:,} step"), mark("{count:,} steps")),
    "epoch": (mark("{count:,} epoch"), mark("{count:,} epochs")),
    "batch": (mark("{count:,} batch"), mark("{count:,} batches")),
    "row": (mark("{count:,} row"), mark("{count:,} rows")),
    "time": (mark("{count:,} time"), mark("{count:,} times")),
}
# A report of many long runs stays small; the curves have the rest.
_MOST_ROWS = 120
_UNFOLDED = 10


def _facts_of_all(runs: Sequence[ReportedRun], made: datetime) -> list[tuple[str, str]]:
    programs = _distinct(run.header.versions.get(_PROGRAM, "") for run in runs)
    torches = _distinct(run.header.versions.get("torch", "") for run in runs)
    devices = _distinct(run.header.device for run in runs)
    return [
        (say("Written"), say("{moment} by MNIST Desktop {version}", moment=moment_in_words(made),
                             version=__version__)),
        (say("Trained with"), "; ".join(
            f"{name} {', '.join(found)}"
            for name, found in (("MNIST Desktop", programs), ("torch", torches))
            if found
        )),
        (say("On"), "; ".join(devices)),
    ]  # fmt: skip


def _runs_table(
    runs: Sequence[ReportedRun], base: Entry | None
) -> tuple[list[Column], list[list[tuple[str, str]]]]:
    """The columns of the table of all runs, and a row a run: the kind and the words of each cell."""
    own = {run.entry.id: run.own_accuracy for run in runs if run.own_accuracy is not None}
    rows = table.rows([run.entry for run in runs], base=base, own=own)
    left_out = {"id", "note", "started", "starred"}  # they are in the sections
    if len(_distinct(run.header.device for run in runs)) == 1:
        left_out.add("device")  # it is at the top
    columns = [c for c in table.columns_with_values(rows) if c.name not in left_out]
    kinds = ["n" if c.is_number else "words" if c.name == "differs" else "" for c in columns]
    cells = [
        [(kind, c.in_words(row[c.name])) for kind, c in zip(kinds, columns, strict=True)][1:]
        for row in rows
    ]
    return columns, cells


def _charts(runs: Sequence[tuple[int, ReportedRun]]) -> list[tuple[str, Markup]]:
    """The charts of what learns in epochs, and those of what learns in steps over a whole table."""
    in_steps = [(look, run) for look, run in runs if _in_steps(run)]
    in_epochs = [(look, run) for look, run in runs if not _in_steps(run)]
    both = bool(in_steps and in_epochs)
    axes = [*_charts_of(in_epochs, "epoch", both), *_charts_of(in_steps, "step", both)]
    return [(each.label, chart(series, each)) for series, each in axes]


def _charts_of(
    runs: Sequence[tuple[int, ReportedRun]], unit: str, named: bool
) -> Iterable[tuple[Sequence[Series], Axes]]:
    tables, digits = say(" of the tables"), say(" of the digits")
    where = (tables if unit == "step" else digits) if named else ""
    losses = [series for look, run in runs if (series := _losses(look, run))]
    if losses:
        words = (
            "Loss{where}: of every step"
            if unit == "step"
            else "Loss{where}: of the batches, as a running mean over a fiftieth of each run"
        )
        axes = Axes(say(words, where=where), say(unit), say("loss (log scale)"), log=True)
        yield losses, axes
    costs = [s for look, run in runs for s in _costs(look, run)] if unit == "epoch" else []
    if costs:
        shapes = {series.shape for series in costs}
        signs = {
            Shape.DOTS: say("cost: mean over an epoch"),
            Shape.TRIANGLES: say("validation loss"),
            Shape.STAR: say("epoch that was kept"),
        }
        words = "Cost and validation loss{where}, by epoch"
        if Shape.TRIANGLES not in shapes:
            words = "Cost{where}, by epoch"
        # One shape alone needs no key: the caption says what it is.
        key = tuple((s, said) for s, said in signs.items() if s in shapes and len(shapes) > 1)
        caption, loss = say(words, where=where), say("loss (log scale)")
        axes = Axes(caption, say(unit), loss, log=True, key=key)
        yield costs, axes
    accuracies = [series for look, run in runs for series in _accuracies(look, run)]
    if accuracies:
        tested = _distinct(say(run.entry.experiment.task_facts.tested) for _, run in runs)
        caption = say(
            "Test accuracy{where}, by {unit}, on {tested}",
            where=where,
            unit=say(unit),
            tested=say(" or ").join(tested),
        )
        key = (
            ((Shape.STAR, say("epoch that was kept")),)
            if any(series.shape is Shape.STAR for series in accuracies)
            else ()
        )
        axes = Axes(caption, say(unit), say("test accuracy"), percent=True, key=key)
        if unit == "epoch" and _far_apart(accuracies):
            said = say("test accuracy (log scale of the errors)")
            axes = replace(axes, y_title=said, percent=False, errors=True)
        yield accuracies, axes


def _losses(look: int, run: ReportedRun) -> Series | None:
    losses = np.asarray(run.losses, np.float64)
    if not np.isfinite(losses).any():
        return None
    last = losses[np.isfinite(losses)][-1]
    if not _in_steps(run):
        # An odd look of them, so that the mean stands in their middle; a gap stays a gap.
        means = smoothed(losses, len(losses) // 50 | 1)
        losses = np.where(np.isfinite(losses), means, np.nan)
    x = np.arange(1, len(losses) + 1) / _batches_per_epoch(run)
    says = say(
        "{name}: {count:,} losses, the last {last:.4g}",
        name=run.entry.name,
        count=len(losses),
        last=last,
    )
    return Series(run.entry.name, look, x, losses, says=says)


def _costs(look: int, run: ReportedRun) -> Iterable[Series]:
    epochs, name = run.header.epochs, run.entry.name
    if not epochs:
        return
    x = np.array([figures.epoch for figures in epochs], np.float64)
    costs = np.array([figures.cost for figures in epochs], np.float64)
    words = "{name}: cost {cost:.4f} after epoch {epoch:,}"
    says = say(words, name=name, cost=costs[-1], epoch=epochs[-1].epoch)
    yield Series(name, look, x, costs, Shape.DOTS, says)
    validated = [(e.epoch, e.validation_loss) for e in epochs if e.validation_loss is not None]
    if validated:
        x, losses = np.array(validated, np.float64).T
        words = "{name}: validation loss {loss:.4f} after epoch {epoch:,}"
        says = say(words, name=name, loss=losses[-1], epoch=int(x[-1]))
        yield Series(name, look, x, losses, Shape.TRIANGLES, says)
    kept = _chosen(run.header)
    if kept is not None:
        loss = kept.cost if kept.validation_loss is None else kept.validation_loss
        yield _star(name, look, kept, loss)


def _accuracies(look: int, run: ReportedRun) -> Iterable[Series]:
    epochs, name = run.header.epochs, run.entry.name
    if not epochs:
        return
    x = np.array([figures.epoch for figures in epochs], np.float64)
    shares = np.array([figures.test_accuracy for figures in epochs], np.float64)
    unit = "step" if _in_steps(run) else "epoch"
    says = say(
        "{name}: {accuracy} after {unit} {epoch:,}",
        name=name,
        accuracy=percent(shares[-1], decimals=2),
        unit=say(unit),
        epoch=epochs[-1].epoch,
    )
    yield Series(name, look, x, shares, Shape.LINE if _in_steps(run) else Shape.DOTS, says)
    if kept := _chosen(run.header):
        yield _star(name, look, kept, kept.test_accuracy)


def _far_apart(accuracies: Sequence[Series]) -> bool:
    """Whether a plain axis would press together what is near 100 %."""
    shares = np.concatenate([series.y for series in accuracies])
    shares = shares[np.isfinite(shares)]
    return bool(len(shares)) and shares.min() < 0.85 and 0.94 < shares.max() < 1


def _star(name: str, look: int, kept: EpochFigures, value: float) -> Series:
    at = np.array([kept.epoch], np.float64), np.array([value], np.float64)
    says = say("{name}: epoch {epoch:,} was kept", name=name, epoch=kept.epoch)
    return Series(name, look, *at, Shape.STAR, says)


def _told(run: ReportedRun, base: Entry | None) -> dict[str, Any]:
    """What the template tells of a run in its section."""
    layers = layers_of(run.entry.experiment)
    widths = [run.entry.experiment.task_facts.inputs]
    widths += [layer.outputs for layer in layers if layer.kind == "Linear"]
    shape = " → ".join(f"{width:,}" for width in widths)
    last = {figures.layer: figures for figures in run.header.pretraining}
    return _figures(run) | {
        "entry": run.entry,
        "facts": _facts_of(run),
        "knobs": _knobs(run.entry.experiment, _reference_of(run.entry, base)),
        "shape": say(
            "{shape} · {count:,} parameters",
            shape=shape,
            count=parameter_count(run.entry.experiment),
        ),
        "layers": layers,
        "pretraining": ", ".join(
            say("layer {number} {error:.4f}", number=n, error=f.error)
            for n, f in sorted(last.items())
        ),
        "changes": [_change(run, change) for change in run.header.changes],
    }


def _facts_of(run: ReportedRun) -> list[tuple[str, str]]:
    entry, header = run.entry, run.header
    unit = "step" if _in_steps(run) else "epoch"
    words, done = "{end} after {done} of {length}, in {seconds:,.1f} s", f"{entry.epochs:,}"
    if not entry.epochs:
        within = "{end} within its first epoch, after {done}, in {seconds:,.1f} s"
        words = "{end} after {done}, in {seconds:,.1f} s" if unit == "step" else within
        done = _counted(len(run.losses), "step" if unit == "step" else "batch")
    length = {"length": _counted(entry.length, unit)} if entry.epochs else {}
    ended = say(words, end=say(ENDS[entry.end]), done=done, seconds=entry.seconds, **length)
    kept = _chosen(header)
    versions = {"MNIST Desktop" if k == _PROGRAM else k: v for k, v in header.versions.items()}
    looks = entry.test_looks
    experiment = entry.experiment
    own = experiment.data.own_data if experiment.task_facts.is_own else None
    return [
        (
            say("Data set"),
            ""
            if own is None
            else say(
                "{name} (checksum {checksum} …): {classes}",
                name=own.name,
                checksum=own.short_checksum,
                classes=", ".join(own.classes),
            ),
        ),
        (say("Ended"), ended),
        (say("Message"), entry.message),
        (say("Kept"), say("the weights of epoch {epoch:,}", epoch=kept.epoch) if kept else ""),
        (say("Train cost"), _optional("train_cost", entry.cost)),
        (say("Validation loss"), _optional("validation_loss", entry.validation_loss)),
        (say("Test accuracy"), _optional("test_accuracy", entry.test_accuracy)),
        (say("… on pixels of 0 to 255"), _optional("test_accuracy", header.unscaled_accuracy)),
        (say("Pen strokes"), _optional("pen_accuracy", header.pen_accuracy)),
        (say("Own handwriting"), _optional("own_accuracy", run.own_accuracy)),
        (say("Based on"), entry.based_on),
        (say("Seed"), str(entry.experiment.training.seed)),
        (say("Device"), entry.device),
        (say("Versions"), ", ".join(f"{name} {version}" for name, version in versions.items())),
        (say("Started"), _optional("started", entry.created or None)),
        (say("Test accuracy seen before"), "" if looks is None else _counted(looks, "time")),
        (say("Sweep"), entry.sweep),
        (say("File"), entry.id),
    ]


def _knobs(
    experiment: Experiment, reference: Experiment | None
) -> dict[str, list[tuple[str, str, str | None]]]:
    """The knobs that have an effect, in three groups: label, value, and the reference's if another."""
    groups: dict[str, list[tuple[str, str, str | None]]] = {}
    for name, part in PART_OF.items():
        if not knob_named(name).applies(experiment):
            continue
        value, before = experiment.knob(name), None
        if reference is not None and name != "device" and value != (was := reference.knob(name)):
            before = value_in_words(name, was)
        words = label_of(name), value_in_words(name, value), before
        groups.setdefault(say(_PARTS[part]), []).append(words)
    return groups


def _reference_of(entry: Entry, base: Entry | None) -> Experiment | None:
    """What a run is compared to: the base's experiment, or without one the recipe of the run's name."""
    if base is not None:
        return base.experiment
    recipe = recipe_of(entry.name)
    return recipe.experiment if recipe else None


def _change(run: ReportedRun, change: KnobChange) -> str:
    before, after = (value_in_words(change.knob, v) for v in (change.before, change.after))
    words = "{knob} {before} → {after}, after {steps}"
    epoch = {}
    if not _in_steps(run):
        words = "{knob} {before} → {after}, after {steps} (epoch {epoch:.2f})"
        epoch = {"epoch": change.steps / _batches_per_epoch(run)}
    steps = _counted(change.steps, "step")
    return say(words, knob=label_of(change.knob), before=before, after=after, steps=steps, **epoch)


def _figures(run: ReportedRun) -> dict[str, Any]:
    """The figures by epoch or step, and what is said of them where they are folded."""
    epochs, unit = run.header.epochs, "step" if _in_steps(run) else "epoch"
    validated = any(figures.validation_loss is not None for figures in epochs)
    kept = _chosen(run.header)
    every = math.ceil(len(epochs) / _MOST_ROWS)
    shown = [
        e for n, e in enumerate(epochs, 1) if n % every == 0 or n in (1, len(epochs)) or e == kept
    ]
    counted = any(figures.train_accuracy is not None for figures in epochs)
    titles = [say(unit), say("Cost"), *([say("Train accuracy")] if counted else [])]
    titles += [say("Validation loss"), say("Validation accuracy")] if validated else []
    titles += [say("Test loss"), say("Test accuracy"), say("Seconds")]
    rows = []
    for figures in shown:
        of_validation = [
            _optional("validation_loss", figures.validation_loss),
            _optional("test_accuracy", figures.validation_accuracy),
        ]
        cells = [
            f"{'★ ' if figures == kept else ''}{figures.epoch:,}",
            f"{figures.cost:.4f}",
            *([_optional("test_accuracy", figures.train_accuracy)] if counted else []),
            *(of_validation if validated else []),
            f"{figures.test_loss:.4f}",
            _optional("test_accuracy", figures.test_accuracy),
            f"{figures.seconds:,.2f}",
        ]
        rows.append((figures == kept, cells))
    folded = _counted(len(epochs), "row")
    if every > 1:
        folded = say("{rows}, every {every}. shown", rows=folded, every=every)
    return {
        "by": say("By step") if unit == "step" else say("By epoch"),
        "kept": kept,
        "figure_titles": [(title, True) for title in titles],
        "figures": rows,
        "folded": folded if len(epochs) > _UNFOLDED else "",
    }


def _chosen(header: Header) -> EpochFigures | None:
    """The epoch that early stopping chose, where it did."""
    return header.kept if header.kept_epoch is not None else None


def _in_steps(run: ReportedRun) -> bool:
    return run.entry.experiment.task_facts.full_batch


def _batches_per_epoch(run: ReportedRun) -> float:
    """How many of the losses an epoch has: with digits of one's own there are others than planned."""
    planned, done = run.entry.experiment.batches_per_epoch, run.entry.epochs
    if planned and done * planned <= len(run.losses) <= (done + 1) * planned:
        return planned
    return len(run.losses) / done if done and len(run.losses) else planned or 1


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _counted(count: int, noun: str) -> str:
    return say_of(count, *_COUNTED[noun])


def _optional(name: str, value: float | str | None) -> str:
    return COLUMNS[name].in_words(value)
