"""A report of runs as one HTML file that opens anywhere: no script, nothing from elsewhere."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from mnist_desktop import __version__
from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.in_words import value_in_words
from mnist_desktop.experiment.recipes import recipe_of
from mnist_desktop.experiment.spec import PART_OF, Experiment, knob_named, label_of
from mnist_desktop.history.records import EpochFigures
from mnist_desktop.library.columns import COLUMNS, ENDS
from mnist_desktop.library.entry import Entry
from mnist_desktop.library.header import Header
from mnist_desktop.library.library import Library
from mnist_desktop.publishing import svg_chart, table
from mnist_desktop.publishing.smoothing import smoothed
from mnist_desktop.publishing.svg_chart import Axes, Series, Shape, chart, escaped, swatch

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
) -> str:
    """The runs as an HTML document. What they differ in is seen from `base`, or else from their recipes.

    `comparison` are sentences for people, which stand at the top. `looks` number the colours and dashes of
    the runs, which are those on the screen where they come from there.
    """
    looks = looks or range(len(runs))
    body = [
        f"<h1>{escaped(title)}</h1>",
        _facts_of_all(runs, made),
        *([f'<div class="said">{_paragraphs(comparison)}</div>'] if comparison else ()),
        *_runs_table(runs, looks, base),
        *_charts(runs, looks),
        *(_section(n, looks[n], run, base) for n, run in enumerate(runs)),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)}</title>\n<style>{svg_chart.STYLE}{_STYLE}</style>\n"
        f"</head>\n<body>\n<main>\n{chr(10).join(part for part in body if part)}\n"
        "</main>\n</body>\n</html>\n"
    )


_PROGRAM = "mnist-desktop"
_PARTS = {"": "Data", "data": "Data", "network": "Network", "training": "Training"}
# A report of many long runs stays small; the curves have the rest.
_MOST_ROWS = 120
_UNFOLDED = 10


def _facts_of_all(runs: Sequence[ReportedRun], made: datetime) -> str:
    programs = _distinct(run.header.versions.get(_PROGRAM, "") for run in runs)
    torches = _distinct(run.header.versions.get("torch", "") for run in runs)
    devices = _distinct(run.header.device for run in runs)
    facts = [
        ("Written", f"{made:%Y-%m-%d %H:%M} by MNIST Desktop {__version__}"),
        ("Trained with", "; ".join(
            f"{name} {', '.join(found)}"
            for name, found in (("MNIST Desktop", programs), ("torch", torches))
            if found
        )),
        ("On", "; ".join(devices)),
    ]  # fmt: skip
    return _facts(facts)


def _runs_table(runs: Sequence[ReportedRun], looks: Sequence[int], base: Entry | None) -> list[str]:
    own = {run.entry.id: run.own_accuracy for run in runs if run.own_accuracy is not None}
    rows = table.rows([run.entry for run in runs], base=base, own=own)
    left_out = {"id", "note", "started", "starred"}  # they are in the sections
    if len(_distinct(run.header.device for run in runs)) == 1:
        left_out.add("device")  # it is at the top
    columns = [c for c in table.columns_with_values(rows) if c.name not in left_out]
    lines = []
    for number, row in enumerate(rows):
        cells = [_cell(c.in_words(row[c.name]), c.name) for c in columns[1:]]
        star = " ★" if row["starred"] else ""
        link = f'<a href="#run-{number + 1}">{escaped(row["name"]) or "–"}</a>'
        lines.append(
            f'<tr><th scope="row">{swatch(looks[number])} {link}{star}</th>{"".join(cells)}</tr>'
        )
    words = (
        "the base of the comparison" if base else "the recipe of a run's name, where there is one"
    )
    return [
        "<h2>Runs</h2>",
        f"<p>What differs is seen from {words}"
        f"{f', {escaped(base.name)}' if base else ''}. Cost, validation loss and accuracy are those of the "
        "epoch whose weights were kept.</p>",
        _table(
            [(column.title, column.is_number) for column in columns], lines, "wide"
        ),
    ]  # fmt: skip


def _charts(runs: Sequence[ReportedRun], looks: Sequence[int]) -> list[str]:
    """The charts of what learns in epochs, and those of what learns in steps over a whole table."""
    numbered = list(zip(looks, runs, strict=True))
    in_steps = [(n, run) for n, run in numbered if _in_steps(run)]
    in_epochs = [(n, run) for n, run in numbered if not _in_steps(run)]
    both = bool(in_steps and in_epochs)
    charts = [*_charts_of(in_epochs, "epoch", both), *_charts_of(in_steps, "step", both)]
    return ["<h2>Curves</h2>", *charts] if charts else []


def _charts_of(runs: Sequence[tuple[int, ReportedRun]], unit: str, named: bool) -> Iterable[str]:
    where = (" of the tables" if unit == "step" else " of the digits") if named else ""
    losses = [series for number, run in runs if (series := _losses(number, run))]
    if losses:
        caption = (
            f"Loss{where}: of every step"
            if unit == "step"
            else f"Loss{where}: of the batches, as a running mean over a fiftieth of each run"
        )
        axes = Axes(caption, unit, "loss (log scale)", log=True)
        yield _figure(caption, chart(losses, axes))
    costs = [s for number, run in runs for s in _costs(number, run)] if unit == "epoch" else []
    if costs:
        shapes = {series.shape for series in costs}
        words = {
            Shape.DOTS: "cost: mean over an epoch",
            Shape.TRIANGLES: "validation loss",
            Shape.STAR: "epoch that was kept",
        }
        caption = f"Cost and validation loss{where}, by epoch"
        if Shape.TRIANGLES not in shapes:
            caption = f"Cost{where}, by epoch"
        # One shape alone needs no key: the caption says what it is.
        key = tuple((s, said) for s, said in words.items() if s in shapes and len(shapes) > 1)
        axes = Axes(caption, unit, "loss (log scale)", log=True, key=key)
        yield _figure(caption, chart(costs, axes))
    accuracies = [series for number, run in runs for series in _accuracies(number, run)]
    if accuracies:
        tested = _distinct(run.entry.experiment.task_facts.tested for _, run in runs)
        caption = f"Test accuracy{where}, by {unit}, on {' or '.join(tested)}"
        key = (
            ((Shape.STAR, "epoch that was kept"),)
            if any(series.shape is Shape.STAR for series in accuracies)
            else ()
        )
        axes = Axes(caption, unit, "test accuracy", percent=True, key=key)
        if unit == "epoch" and _far_apart(accuracies):
            said = "test accuracy (log scale of the errors)"
            axes = replace(axes, y_title=said, percent=False, errors=True)
        yield _figure(caption, chart(accuracies, axes))


def _losses(number: int, run: ReportedRun) -> Series | None:
    losses = np.asarray(run.losses, np.float64)
    if not np.isfinite(losses).any():
        return None
    last = losses[np.isfinite(losses)][-1]
    if not _in_steps(run):
        # An odd number of them, so that the mean stands in their middle; a gap stays a gap.
        means = smoothed(losses, len(losses) // 50 | 1)
        losses = np.where(np.isfinite(losses), means, np.nan)
    x = np.arange(1, len(losses) + 1) / _batches_per_epoch(run)
    says = f"{run.entry.name}: {len(losses):,} losses, the last {last:.4g}"
    return Series(run.entry.name, number, x, losses, says=says)


def _costs(number: int, run: ReportedRun) -> Iterable[Series]:
    epochs, name = run.header.epochs, run.entry.name
    if not epochs:
        return
    x = np.array([figures.epoch for figures in epochs], np.float64)
    costs = np.array([figures.cost for figures in epochs], np.float64)
    says = f"{name}: cost {costs[-1]:.4f} after epoch {epochs[-1].epoch:,}"
    yield Series(name, number, x, costs, Shape.DOTS, says)
    validated = [(e.epoch, e.validation_loss) for e in epochs if e.validation_loss is not None]
    if validated:
        x, losses = np.array(validated, np.float64).T
        says = f"{name}: validation loss {losses[-1]:.4f} after epoch {int(x[-1]):,}"
        yield Series(name, number, x, losses, Shape.TRIANGLES, says)
    kept = _chosen(run.header)
    if kept is not None:
        loss = kept.cost if kept.validation_loss is None else kept.validation_loss
        yield _star(name, number, kept, loss)


def _accuracies(number: int, run: ReportedRun) -> Iterable[Series]:
    epochs, name = run.header.epochs, run.entry.name
    if not epochs:
        return
    x = np.array([figures.epoch for figures in epochs], np.float64)
    shares = np.array([figures.test_accuracy for figures in epochs], np.float64)
    unit = "step" if _in_steps(run) else "epoch"
    says = f"{name}: {shares[-1]:.2%} after {unit} {epochs[-1].epoch:,}"
    yield Series(name, number, x, shares, Shape.LINE if _in_steps(run) else Shape.DOTS, says)
    if kept := _chosen(run.header):
        yield _star(name, number, kept, kept.test_accuracy)


def _far_apart(accuracies: Sequence[Series]) -> bool:
    """Whether a plain axis would press together what is near 100 %."""
    shares = np.concatenate([series.y for series in accuracies])
    shares = shares[np.isfinite(shares)]
    return bool(len(shares)) and shares.min() < 0.85 and 0.94 < shares.max() < 1


def _star(name: str, number: int, kept: EpochFigures, value: float) -> Series:
    at = np.array([kept.epoch], np.float64), np.array([value], np.float64)
    return Series(name, number, *at, Shape.STAR, f"{name}: epoch {kept.epoch:,} was kept")


def _section(number: int, look: int, run: ReportedRun, base: Entry | None) -> str:
    entry, header = run.entry, run.header
    experiment = entry.experiment
    parts = [
        f'<section id="run-{number + 1}">',
        f"<h2>{swatch(look)} {escaped(entry.name) or '–'}{' ★' if entry.starred else ''}</h2>",
        _facts(_facts_of(run)),
        f'<div class="note">{_paragraphs(entry.note.splitlines())}</div>' if entry.note else "",
        "<h3>Experiment</h3>",
        _knobs(experiment, _reference_of(entry, base)),
        "<h3>Network</h3>",
        _layers(experiment),
        *_pretraining(header),
        *_changes(run),
        *_figures(run),
        "</section>",
    ]
    return "\n".join(part for part in parts if part)


def _facts_of(run: ReportedRun) -> list[tuple[str, str]]:
    entry, header = run.entry, run.header
    unit = "step" if _in_steps(run) else "epoch"
    ended = f"{ENDS[entry.end]} after {entry.epochs:,} of {_counted(entry.length, unit)}"
    if not entry.epochs:
        where = "" if unit == "step" else " within its first epoch,"
        done = _counted(len(run.losses), "step" if unit == "step" else "batch")
        ended = f"{ENDS[entry.end]}{where} after {done}"
    kept = _chosen(header)
    versions = {"MNIST Desktop" if k == _PROGRAM else k: v for k, v in header.versions.items()}
    looks = entry.test_looks
    return [
        ("Ended", f"{ended}, in {entry.seconds:,.1f} s"),
        ("Message", entry.message),
        ("Kept", f"the weights of epoch {kept.epoch:,}" if kept else ""),
        ("Train cost", _optional("train_cost", entry.cost)),
        ("Validation loss", _optional("validation_loss", entry.validation_loss)),
        ("Test accuracy", _optional("test_accuracy", entry.test_accuracy)),
        ("… on pixels of 0 to 255", _optional("test_accuracy", header.unscaled_accuracy)),
        ("Own handwriting", _optional("own_accuracy", run.own_accuracy)),
        ("Based on", entry.based_on),
        ("Seed", str(entry.experiment.training.seed)),
        ("Device", entry.device),
        ("Versions", ", ".join(f"{name} {version}" for name, version in versions.items())),
        ("Started", _optional("started", entry.created or None)),
        ("Test accuracy seen before", "" if looks is None else _counted(looks, "time")),
        ("Sweep", entry.sweep),
        ("File", entry.id),
    ]


def _knobs(experiment: Experiment, reference: Experiment | None) -> str:
    """The knobs that have an effect, in three groups; in bold what differs from the reference."""
    groups: dict[str, list[str]] = {"Data": [], "Network": [], "Training": []}
    for name, part in PART_OF.items():
        if not knob_named(name).applies(experiment):
            continue
        value = experiment.knob(name)
        words = escaped(value_in_words(name, value))
        if reference is not None and name != "device" and value != (was := reference.knob(name)):
            before = escaped(value_in_words(name, was))
            words = f'<strong>{words}</strong> <span class="pale">instead of {before}</span>'
        groups[_PARTS[part]].append(f"<dt>{escaped(label_of(name))}</dt><dd>{words}</dd>")
    return "".join(
        ['<div class="groups">']
        + [f"<div><h4>{name}</h4><dl>{''.join(g)}</dl></div>" for name, g in groups.items()]
        + ["</div>"]
    )


def _reference_of(entry: Entry, base: Entry | None) -> Experiment | None:
    """What a run is compared to: the base's experiment, or without one the recipe of the run's name."""
    if base is not None:
        return base.experiment
    recipe = recipe_of(entry.name)
    return recipe.experiment if recipe else None


def _layers(experiment: Experiment) -> str:
    layers = layers_of(experiment)
    widths = [experiment.task_facts.inputs]
    widths += [layer.outputs for layer in layers if layer.kind == "Linear"]
    lines = [
        "<tr>"
        + _cell(layer.name, "")
        + f"<td><code>{escaped(str(layer))}</code></td>"
        + _number(f"batch × {layer.outputs}")
        + _number(f"{layer.parameters:,}" if layer.parameters else "–")
        + "</tr>"
        for layer in layers
    ]
    shape = " → ".join(f"{width:,}" for width in widths)
    titles = [("Layer", False), ("Module", False), ("Output", True), ("Parameters", True)]
    return f"<p>{shape} · {parameter_count(experiment):,} parameters</p>\n" + _table(titles, lines)


def _pretraining(header: Header) -> Iterable[str]:
    last = {figures.layer: figures for figures in header.pretraining}
    if last:
        words = ", ".join(f"layer {layer} {f.error:.4f}" for layer, f in sorted(last.items()))
        yield f"<p>Pre-trained as Boltzmann machines; reconstruction error at the end: {words}.</p>"


def _changes(run: ReportedRun) -> Iterable[str]:
    if not run.header.changes:
        return
    yield "<h3>Changed while it trained</h3>\n<ul>"
    for change in run.header.changes:
        when = f"after {_counted(change.steps, 'step')}"
        if not _in_steps(run):
            when += f" (epoch {change.steps / _batches_per_epoch(run):.2f})"
        before, after = (value_in_words(change.knob, v) for v in (change.before, change.after))
        label = label_of(change.knob) if change.knob in PART_OF else change.knob
        yield f"<li>{escaped(f'{label} {before} → {after}')}, {when}</li>"
    yield "</ul>"


def _figures(run: ReportedRun) -> Iterable[str]:
    epochs, unit = run.header.epochs, "Step" if _in_steps(run) else "Epoch"
    if not epochs:
        return
    validated = any(figures.validation_loss is not None for figures in epochs)
    kept = _chosen(run.header)
    every = math.ceil(len(epochs) / _MOST_ROWS)
    shown = [
        e for n, e in enumerate(epochs, 1) if n % every == 0 or n in (1, len(epochs)) or e == kept
    ]
    titles = [unit, "Cost", *(["Validation loss", "Validation accuracy"] if validated else [])]
    titles += ["Test loss", "Test accuracy", "Seconds"]
    lines = []
    for figures in shown:
        of_validation = [
            _optional("validation_loss", figures.validation_loss),
            _optional("test_accuracy", figures.validation_accuracy),
        ]
        cells = [
            f"{'★ ' if figures == kept else ''}{figures.epoch:,}",
            f"{figures.cost:.4f}",
            *(of_validation if validated else []),
            f"{figures.test_loss:.4f}",
            _optional("test_accuracy", figures.test_accuracy),
            f"{figures.seconds:,.2f}",
        ]
        mark = ' class="kept"' if figures == kept else ""
        lines.append(f"<tr{mark}>{''.join(map(_number, cells))}</tr>")
    heading = "By step" if _in_steps(run) else "By epoch"
    html = _table([(words, True) for words in titles], lines)
    if kept:
        html = f"<p>★ the epoch whose weights were kept</p>\n{html}"
    yield f"<h3>{heading}</h3>"
    if len(epochs) <= _UNFOLDED:
        yield html
        return
    said = _counted(len(epochs), "row") + (f", every {every}. shown" if every > 1 else "")
    yield f"<details><summary>Figures, {said}</summary>\n{html}\n</details>"


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
    ending = "" if count == 1 else "es" if noun.endswith("ch") and noun != "epoch" else "s"
    return f"{count:,} {noun}{ending}"


def _optional(name: str, value: float | str | None) -> str:
    return COLUMNS[name].in_words(value)


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    pairs = (f"<dt>{escaped(n)}</dt><dd>{escaped(said)}</dd>" for n, said in facts if said)
    return f'<dl class="facts">{"".join(pairs)}</dl>'


def _paragraphs(sentences: Iterable[str]) -> str:
    return "".join(f"<p>{escaped(sentence)}</p>" for sentence in sentences if sentence.strip())


def _cell(words: str, column: str) -> str:
    if column in COLUMNS and COLUMNS[column].is_number:
        return _number(words)
    kind = ' class="words"' if column == "differs" else ""
    return f"<td{kind}>{escaped(words)}</td>"


def _number(words: str) -> str:
    return f'<td class="n">{escaped(words)}</td>'


def _figure(caption: str, svg: str) -> str:
    return f"<figure>\n<figcaption>{escaped(caption)}</figcaption>\n{svg}\n</figure>"


def _table(titles: Sequence[tuple[str, bool]], lines: Sequence[str], kind: str = "") -> str:
    head = "".join(
        f'<th scope="col"{" class=n" if number else ""}>{escaped(title)}</th>'
        for title, number in titles
    )
    return (
        f'<div class="scroll"><table{f" class={kind}" if kind else ""}>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{chr(10).join(lines)}\n</tbody>\n</table></div>"
    )


_STYLE = """
:root{color-scheme:light dark;--ground:#fff;--text:#1f2328;--pale:#59636e;--rule:#d9dee3;
--soft:#f5f7f9;--link:#0060a0}
@media screen and (prefers-color-scheme:dark){:root{--ground:#16191d;--text:#e6e8eb;--pale:#a3abb4;
--rule:#343a41;--soft:#1f242a;--link:#7cc4f2}}
body{margin:0;background:var(--ground);color:var(--text);
font:15px/1.5 system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
h1{font-size:1.8rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.35rem;margin:2.25rem 0 .5rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
h4{font-size:.85rem;margin:0 0 .3rem;color:var(--pale);text-transform:uppercase;letter-spacing:.04em}
h1,h2,tbody th,td.words,dd,p,li{overflow-wrap:anywhere}
p{margin:.4rem 0}
a{color:var(--link)}
section{border-top:1px solid var(--rule);margin-top:2.5rem}
.pale{color:var(--pale)}
.said,.note{border-left:3px solid var(--rule);padding:.1rem 0 .1rem .9rem;margin:1rem 0}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1rem;margin:.4rem 0}
dt{color:var(--pale)}
dd{margin:0}
.groups{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem 2rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.87rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .65rem .25rem 0;text-align:left;vertical-align:top;
border-bottom:1px solid var(--rule)}
thead th{color:var(--pale);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600;min-width:9.5rem}
table.wide{font-size:.8rem}
.n{text-align:right}
td.n{white-space:nowrap}
td.words{min-width:11rem}
tr.kept td{font-weight:600;background:var(--soft)}
code{font:.95em ui-monospace,Consolas,monospace}
figure{margin:1rem 0 1.75rem}
figcaption{font-weight:600;margin-bottom:.3rem}
summary{cursor:pointer;color:var(--link)}
@page{size:A4;margin:14mm}
@media print{
body{font-size:9.5pt}
main{max-width:none;padding:0}
h2,h3,h4,figcaption{break-after:avoid}
figure,tr,.groups>div,.facts{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
table{font-size:8pt}
table.wide{font-size:6.5pt}
table.wide th,table.wide td{padding-right:.45rem}
tbody th{min-width:7rem}
td.words{min-width:0}
.groups{grid-template-columns:repeat(3,1fr);gap:1rem}
a{color:inherit;text-decoration:none}
.chart{max-width:100%}
*{print-color-adjust:exact}
}
"""
