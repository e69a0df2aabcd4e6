from __future__ import annotations

import dataclasses
import re
import xml.etree.ElementTree as ET
from datetime import datetime
from html.parser import HTMLParser

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.records import End, EpochFigures, KnobChange, Reconstruction
from mnist_desktop.library.entry import entry_of
from mnist_desktop.library.header import Header, read_header
from mnist_desktop.percent import percent
from mnist_desktop.publishing.report import ReportedRun, report
from mnist_desktop.publishing.svg_chart import Axes, Series, chart, decimated
from mnist_desktop.publishing.ticks import linear_ticks, log_ticks, number_in_words
from mnist_desktop.runs.run_file import save_run

MADE = datetime(2026, 11, 24, 18, 5)
SVG = "{http://www.w3.org/2000/svg}"
VOID = {"meta", "br", "link", "img", "hr", "input"}


class Page(HTMLParser):
    """What a reader sees of a page: its text, its tables by rows, its elements; it must be well-formed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.bold: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        if "style" in self._open:
            return
        self.words.append(data)
        if {"td", "th"} & set(self._open):
            self.rows[-1][-1] = (self.rows[-1][-1] + data).strip()
        if "strong" in self._open:
            self.bold.append(data)


def made_up(
    identity: str, *, recipe: str = "homework-q1-1", losses=None, own=None, knobs=None, **fields
) -> ReportedRun:
    experiment = RECIPES[recipe].experiment
    for knob in (knobs or {}).items():
        experiment = experiment.with_knob(*knob)
    epochs = [
        EpochFigures(n, 0.9 / n, 0.8 / n, 1 - 0.1 / n, 1.5)
        for n in range(experiment.figures_every, experiment.length + 1, experiment.figures_every)
    ]
    plain = {
        "name": recipe,
        "experiment": experiment.model_dump(mode="json"),
        "epochs": epochs,
        "end": End.FINISHED,
        "device": "CPU, 1 thread",
        "seconds": 12.3456789,
        "message": "",
        "versions": {"mnist-desktop": "0.0.9", "torch": "2.99.1"},
    } | fields
    if losses is None:
        steps = experiment.batches_per_epoch * experiment.length
        losses = np.geomspace(2.3, 0.1, steps)
    header = Header(**plain)
    return ReportedRun(entry_of(identity, header), header, np.asarray(losses, np.float32), own)


def written(*runs: ReportedRun, base=None, title="Runs", comparison=()) -> str:
    html = report(runs, base=base, title=title, made=MADE, comparison=comparison)
    without = html.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert not re.search(r"<[^>]*https?:", without)
    assert not re.search(r"url\(|@import", without)
    page = Page(html)
    assert not {"script", "link", "img", "iframe", "object", "embed"} & set(page.tags)
    assert {n for n, _ in page.attributes if n.startswith("on")} == set()
    assert all(v.startswith("#") for n, v in page.attributes if n in ("href", "src"))
    charts_in(html)
    return html


def charts_in(html: str) -> list[ET.Element]:
    """The charts, each well-formed as XML, with no number that is none."""
    found = [ET.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", html, re.DOTALL)]
    for element in found:
        for path in element.iter(f"{SVG}path"):
            assert not re.search(r"nan|inf", path.get("d", ""))
        assert element.get("aria-label") or element.get("aria-hidden") == "true"
    return [element for element in found if element.get("role") == "img"]


def curves(chart_: ET.Element) -> list[str]:
    return [title.text or "" for title in chart_.iter(f"{SVG}title")]


def test_a_saved_run_is_told_of_with_what_a_reader_relies_on(homework_run, tmp_path):
    save_run(homework_run, tmp_path / "one.mnist")
    header = read_header(tmp_path / "one.mnist")
    losses = homework_run.outcome.history.losses
    one = ReportedRun(entry_of("one", header), header, losses, 0.9125)
    html = written(one, title="My homework", comparison=["One is as good as one."])
    page = Page(html)
    kept = homework_run.outcome.kept
    for fact in (
        "My homework",
        "2026-11-24 18:05",
        "One is as good as one.",
        f"torch {homework_run.outcome.versions['torch']}",
        homework_run.outcome.device,
        f"{100 * kept.test_accuracy:.2f} %",
        "91.25 %",
        "finished after 3 of 3 epochs",
        "784 → 100 → 100 → 10 · 90,010 parameters",
        "Initialisation Xavier uniform",
    ):
        assert fact in page.text
    assert ["linear1", "Linear(784, 100)", "batch × 100", "78,500"] in page.rows
    row = next(row for row in page.rows if row[0] == "3" and row[1] == f"{kept.cost:.4f}")
    assert row[2] == percent(kept.train_accuracy, decimals=2)
    assert "details" not in page.tags
    loss, cost, accuracy = charts_in(html)
    assert len(curves(loss)) == len(curves(cost)) == len(curves(accuracy)) == 1
    assert "homework-q1-1" in curves(loss)[0]


def test_what_differs_is_bold_and_seen_from_the_base():
    base = made_up("a")
    other = made_up("b", name="no dropout", knobs={"dropout": 0.0, "learning_rate": 0.01}, own=0.5)
    page = Page(written(base, other, base=base.entry))
    assert page.bold == ["off", "0.01"]
    assert "instead of 0.3" in page.text
    row = next(row for row in page.rows if row[0] == "no dropout")
    assert row[1] == "Dropout 0.3 → off, Learning rate 0.1 → 0.01"
    assert "50.00 %" in row
    assert next(row for row in page.rows if row[0] == "homework-q1-1")[1] == "base"


def test_only_knobs_with_an_effect_are_listed():
    text = Page(written(made_up("a"))).text
    assert "Dropout 0.3" in text
    assert "Leaky slope" not in text
    assert "Warm-up share" not in text


EVIL = "<script>alert('x')</script>\"&amp;\x00\x0b"


def test_names_and_notes_are_harmless():
    fields = dict.fromkeys(("name", "note", "message", "device", "based_on", "sweep"), EVIL)
    run = made_up(EVIL, **fields, versions={EVIL: EVIL})
    html = written(run, title=EVIL, comparison=[EVIL])
    assert "<script" not in html
    assert "\x00" not in html
    assert Page(html).text.count("<script>alert('x')</script>\"&amp;") >= 10


@given(st.text(max_size=80))
def test_any_text_leaves_the_document_well_formed(text):
    run = made_up("a", name=text, note=text, losses=[1.0])
    written(run, title=text, comparison=[text]).encode()


def test_a_run_without_a_finished_epoch():
    run = made_up("a", epochs=[], end=End.STOPPED, losses=[2.3, 2.2])
    html = written(run)
    assert "stopped within its first epoch, after 2 batches" in Page(html).text
    assert len(charts_in(html)) == 1  # there is nothing by epoch


def test_nothing_but_a_name():
    html = written(made_up("a", epochs=[], end=End.FAILED, losses=[], message="It broke."))
    assert "It broke." in Page(html).text
    assert charts_in(html) == []
    assert "Runs" in Page(written()).text


@pytest.mark.parametrize(
    "losses",
    [[2.3, np.inf, np.nan], [np.nan] * 9, [0.0] * 5, [1e38, 1e-30, 0, -1.0], [0.5], [3e38] * 2000],
)
def test_losses_that_are_no_losses(losses):
    figures = [EpochFigures(1, float(losses[0]), 1.0, 0.1, 0.1)] if np.isfinite(losses[0]) else []
    run = made_up("a", losses=losses, epochs=figures, end=End.DIVERGED)
    html = written(run, made_up("b"))
    assert "diverged" in Page(html).text
    assert charts_in(html)


def test_a_table_task_counts_in_steps():
    run = made_up("a", recipe="xor-mlp")
    assert len(run.losses) == 10_001
    html = written(run)
    page = Page(html)
    assert "finished after 10,000 of 10,001 steps" in page.text
    assert "Figures, 100 rows" in page.text
    assert "details" in page.tags
    loss, accuracy = charts_in(html)
    words = [text.text for text in loss.iter(f"{SVG}text")]
    assert {"step", "0", "10,000"} <= set(words)
    assert "the gate's 4 rows" in accuracy.get("aria-label", "")


def test_tables_and_digits_have_charts_of_their_own():
    html = written(made_up("a"), made_up("b", recipe="xor-mlp"))
    names = [{curve.split(":")[0] for curve in curves(chart_)} for chart_ in charts_in(html)]
    assert names == [{"homework-q1-1"}] * 3 + [{"xor-mlp"}] * 2


def test_the_kept_epoch_is_marked():
    epochs = [
        EpochFigures(n, 0.9 / n, 0.8, 0.9, 1.5, 0.5 + abs(n - 4) / 10, 0.91) for n in range(1, 10)
    ]
    run = made_up("a", recipe="early-stopping", epochs=epochs, kept_epoch=4, end=End.EARLY)
    html = written(run)
    page = Page(html)
    assert "stopped early after 9 of 60 epochs" in page.text
    assert "the weights of epoch 4" in page.text
    assert [row[0] for row in page.rows if row[0].startswith("★")] == ["★ 4"]
    _, cost, accuracy = charts_in(html)
    assert sum("epoch 4 was kept" in curve for curve in curves(cost)) == 1
    assert sum("epoch 4 was kept" in curve for curve in curves(accuracy)) == 1
    assert "0.5000" in next(row for row in page.rows if row[0] == "★ 4")


def test_changes_pretraining_and_the_rest_are_told():
    run = made_up(
        "a",
        recipe="dbn-pretraining",
        changes=[KnobChange(900, "weight_decay", 0.0, 1e-4)],
        pretraining=[Reconstruction(1, 1.0, 0.5), Reconstruction(1, 2.0, 0.0123)],
        unscaled_accuracy=0.8893,
        pen_accuracy=0.9147,
        based_on="handwriting, with 40 digits of one's own",
        created="2026-11-24T10:03:59+00:00",
        test_looks=1,
        starred=True,
    )
    text = Page(written(run)).text
    for fact in (
        "Weight decay off → 0.0001, after 900 steps",
        "layer 1 0.0123",
        "88.93 %",
        "Pen strokes 91.47 %",
        "handwriting, with 40 digits of one's own",
        "2026-11-24 10:03 UTC",
        "MNIST Desktop 0.0.9, torch 2.99.1",
        "1 time ",
        "★",
        "Seed 1",
    ):
        assert fact in text


def test_twenty_long_runs_stay_small():
    noise = np.random.default_rng(1).lognormal(size=600 * 60)
    runs = [
        made_up(str(seed), knobs={"seed": seed, "epochs": 60}, losses=noise) for seed in range(20)
    ]
    html = written(*runs)
    assert len(html.encode()) < 1_000_000
    for chart_ in charts_in(html):
        looks = {
            (group.get("class"), path.get("stroke-dasharray"))
            for group in chart_.iter(f"{SVG}g")
            for path in group.findall(f"{SVG}path")
            if "curve" in group.get("class", "") and path.get("class") == "line"
        }
        assert len(looks) == 20


def test_a_run_and_its_curves_have_one_look():
    runs = [made_up(str(number), name=f"run {number}") for number in range(3)]
    chart_, *_ = charts_in(written(*runs))
    groups = [group for group in chart_.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None]
    assert [group.get("class") for group in groups] == [f"curve run{n}" for n in range(3)]


def test_decimating_keeps_ends_and_extremes():
    y = np.zeros(10_000)
    y[4321], y[8765] = 5, -7
    x, kept = decimated(np.arange(10_000.0), y, 600)
    assert len(x) <= 600
    assert (x[0], x[-1]) == (0, 9999)
    assert {5.0, -7.0} <= set(kept)
    assert (np.diff(x) > 0).all()


@given(st.floats(-1e9, 1e9), st.floats(1e-6, 1e9))
def test_ticks_lie_within_their_range(low, span):
    ticks = linear_ticks(low, low + span)
    assert len(ticks) <= 8
    assert all(low - span * 1e-6 <= tick <= low + span * (1 + 1e-6) for tick in ticks)


@given(st.integers(-30, 150), st.integers(3, 180))
def test_a_log_axis_has_a_few_ticks_that_differ(low, span):
    ticks = log_ticks(low / 4, (low + span) / 4)
    assert 2 <= len(ticks) <= 9
    assert len({number_in_words(tick) for tick in ticks}) == len(ticks)


def test_numbers_of_an_axis_are_short():
    numbers = (0, 0.0005, 0.05, 1.5, 20_000, 1e-5, 2e7)
    assert [*map(number_in_words, numbers)] == [
        *("0", "0.0005", "0.05", "1.5", "20,000", "10⁻⁵", "2·10⁷")
    ]


@pytest.mark.parametrize("axes", [{}, {"log": True}, {"percent": True}, {"errors": True}])
@given(values=st.lists(st.floats(0, 1) | st.just(float("nan")), max_size=50))
def test_any_shares_can_be_drawn(axes, values):
    y = np.array(values, np.float64)
    series = Series("a", 0, np.arange(1.0, len(y) + 1), y)
    plain = Axes("shares", "epoch", "share")
    text = chart([series], dataclasses.replace(plain, **axes))
    element = ET.fromstring(text)
    assert element.get("aria-label") == "shares"
    for path in element.iter(f"{SVG}path"):
        assert not re.search(r"nan|inf", path.get("d", ""))
        for _, down in re.findall(r"(?:[ML]| )(-?[\d.]+) (-?[\d.]+)", path.get("d", "")):
            assert -10 <= float(down) <= 290
