from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.history.records import End, EpochFigures
from mnist_desktop.library.entry import Entry, entry_of
from mnist_desktop.library.header import Header, read_header
from mnist_desktop.publishing.table import COLUMNS, as_csv, as_markdown, rows
from mnist_desktop.runs.run_file import save_run

NAMES = [column.name for column in COLUMNS]


def made_up(identity: str, *, recipe: str = "homework-q1-1", name: str = "", **fields) -> Entry:
    """An entry of a run that never was; fields of an experiment's knobs go into its experiment."""
    experiment = RECIPES[recipe].experiment
    for knob in fields.pop("knobs", {}).items():
        experiment = experiment.with_knob(*knob)
    plain = {
        "name": name or recipe,
        "experiment": experiment.model_dump(mode="json"),
        "epochs": [EpochFigures(1, 0.1 + 0.2, 0.2, 0.97049, 1.25)],
        "end": End.FINISHED,
        "device": "CPU, 1 thread",
        "seconds": 12.3456789,
        "message": "",
        "versions": {},
        "created": "2026-11-24T10:03:59+00:00",
    }
    return entry_of(identity, Header(**(plain | fields)))


def read_back(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def cells_of(line: str) -> list[str]:
    """The cells of a row as GitHub's Markdown splits them."""
    assert line.startswith("| ")
    assert line.endswith(" |")
    return [cell.strip() for cell in re.findall(r"((?:\\.|[^|\\])+)\|", line[1:])]


def test_csv_says_exactly_what_a_saved_run_says(homework_run, tmp_path):
    save_run(homework_run, tmp_path / "one.mnist")
    entry = entry_of("one", read_header(tmp_path / "one.mnist"))
    text = as_csv(rows([entry], base=None, own={"one": 2 / 3}))
    assert text.splitlines()[0] == ",".join(NAMES)
    (row,) = read_back(text)
    kept = homework_run.outcome.kept
    assert float(row["train_cost"]) == kept.cost
    assert float(row["test_accuracy"]) == kept.test_accuracy
    assert float(row["own_accuracy"]) == 2 / 3
    assert float(row["seconds"]) == homework_run.outcome.seconds
    assert int(row["parameters"]) == entry.parameters
    assert row["name"] == "homework-q1-1"
    assert (row["validation_loss"], row["best_epoch"]) == ("", "")
    assert (row["epochs"], row["end"], row["starred"]) == ("3", "finished", "false")


def test_what_differs_is_seen_from_the_base():
    base = made_up("a")
    other = made_up("b", knobs={"dropout": 0.0, "seed": 7})
    first, second = rows([base, other], base=base)
    assert first["differs"] == "base"
    assert second["differs"] == "Dropout 0.3 → off, Seed 1 → 7"


def test_without_a_base_what_differs_is_seen_from_the_recipe_of_the_name():
    entries = [
        made_up("a"),
        made_up("b", knobs={"hidden": (50, 50)}),
        made_up("c", name="of my own", knobs={"hidden": (50, 50)}),
    ]
    said = [row["differs"] for row in rows(entries, base=None)]
    assert said == ["", "Hidden layers 100/100 → 50/50", ""]


def test_what_is_missing_is_none_and_nothing_in_csv():
    (row,) = rows([made_up("a", epochs=[], end=End.FAILED, created="", device="")], base=None)
    missing = {name for name, value in row.items() if value is None}
    assert missing >= {"train_cost", "test_accuracy", "own_accuracy", "started", "device", "note"}
    (read,) = read_back(as_csv([row]))
    assert all(read[name] == "" for name in missing)
    assert read["end"] == "failed"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "  =", "\u00a0+", "＝"])
def test_text_never_becomes_a_formula(start):
    note = f"{start}HYPERLINK(1)"
    (row,) = read_back(as_csv(rows([made_up("a", note=note, name=note)], base=None)))
    assert row["note"] == row["name"] == f"'{note}"


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_name_and_note_come_back_from_csv(text):
    (row,) = read_back(as_csv(rows([made_up("a", note=text, name=text)], base=None)))
    assert row["note"].removeprefix("'") == text.removeprefix("'")
    assert row["name"] == row["note"]


def test_markdown_shows_what_has_a_value_as_people_write_it():
    text = as_markdown(rows([made_up("a")], base=None, own={"a": 0.913}))
    head, ruler, row = map(cells_of, text.splitlines())
    assert dict(zip(head, row, strict=True)) == {
        "Run": "homework-q1-1",
        "Parameters": "90,010",
        "Train cost": "0.3000",
        "Test accuracy": "97.05 %",
        "Own handwriting": "91.30 %",
        "Epochs": "1",
        "Seconds": "12.3",
        "Device": "CPU, 1 thread",
        "End": "finished",
        "Started": "2026-11-24 10:03 UTC",
        "File": "a",
    }
    assert ruler[0].strip("-") == ""
    assert ruler[1].strip("-") == ":"


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_markdown_has_as_many_columns_in_every_row(texts):
    entries = [
        made_up(str(number), name=text, note=text[::-1]) for number, text in enumerate(texts)
    ]
    lines = as_markdown(rows(entries, base=None)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 2 + len(texts)
    assert len({len(cells_of(line)) for line in lines}) == 1


def test_markdown_is_aligned_and_keeps_bars_and_lines_within_their_cell():
    entries = [made_up("a", name="a|b\\|c", note="one\ntwo"), made_up("b", name="가나다")]
    lines = as_markdown(rows(entries, base=None)).splitlines()
    assert "a\\|b\\\\\\|c" in lines[2]
    assert "one<br>two" in lines[2]
    # Korean letters are two columns wide.
    assert len(lines[0]) == len(lines[1]) == len(lines[2]) == len(lines[3]) + 3


def test_no_run_is_a_table_all_the_same():
    assert read_back(as_csv([])) == []
    assert as_markdown([]).startswith("| Run |\n")
