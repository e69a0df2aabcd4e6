"""The commands on the library: train keeps its run, runs lists, resume goes on, sweep compares."""

from __future__ import annotations

import contextlib
import csv
import dataclasses
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mnist_desktop import cli
from mnist_desktop.cli import sweep as sweep_command
from mnist_desktop.cli import terminal
from mnist_desktop.history.records import End
from mnist_desktop.judging import comparison
from mnist_desktop.learning import devices
from mnist_desktop.library.header import write_header
from mnist_desktop.library.library import Library
from mnist_desktop.runs.run_file import save_run
from mnist_desktop.sweeps import cluster
from mnist_desktop.sweeps.sweep import load_sweeps
from tests.builders import WorkersHere

SOFTMAX = "mnist-softmax-sgd"


class Pressing(io.StringIO):
    """An output that presses Control-C when it has been told its first line."""

    def write(self, text: str) -> int:
        if "\n" in text and "\n" not in self.getvalue():
            signal.raise_signal(signal.SIGINT)
        return super().write(text)


@pytest.fixture
def interrupted(command):
    """Run a command, press Control-C after its first line, and return its output's lines."""

    def run(*arguments) -> tuple[list[str], list[str]]:
        with contextlib.redirect_stdout(Pressing()) as out:
            code, _, err = command(*arguments)
        assert code == 130, err
        return out.getvalue().splitlines(), err

    return run


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "runs"


@pytest.fixture
def keep(folder, homework_run):
    """Put a run into the library that is the shared one but for some values."""

    def kept(id_, *, name="homework-q1-1", end=End.FINISHED, created="2026-01-01", **values):
        folder.mkdir(exist_ok=True)
        outcome = dataclasses.replace(homework_run.outcome, end=end)
        run = dataclasses.replace(
            homework_run, name=name, outcome=outcome, created=created, **values
        )
        save_run(run, folder / f"{id_}.mnist")

    return kept


# Training and going on


def test_what_was_interrupted_goes_on_as_if_nothing_had_been(command, interrupted, tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    run = ("train", SOFTMAX, "--epochs", 5, "--subset", 2000, "--name", "my run")
    out, err = interrupted(*run, "--library", there)
    [entry] = Library(there).look().entries
    assert (entry.name, entry.end) == ("my run", End.STOPPED)
    assert 1 <= entry.epochs < 5
    assert err == [
        f"kept as {entry.id}",
        f"mnist-desktop: interrupted; to go on: mnist-desktop resume {entry.id}",
    ]
    assert out[0].startswith("epoch 1 of 5")

    code, _, _ = command(*run, "--library", here)
    assert code == 0
    saved = tmp_path / "saved.mnist"
    code, out, err = command(*("resume", "my run", "--library", there, "--json", "--save", saved))
    assert code == 0
    assert err == [
        f"going on with {entry.id}",
        f"going on after epoch {entry.epochs} of 5",
        f"kept as {entry.id}",
    ]
    epochs = [line for line in out if line.startswith("epoch ")]
    assert len(epochs) == 5 - entry.epochs
    assert epochs[0].startswith(f"epoch {entry.epochs + 1} of 5")
    summary = json.loads(out[-1])
    assert (summary["id"], summary["end"], len(summary["epoch_seconds"])) == (
        *(entry.id, "finished", 5),
    )
    assert saved.exists()
    [whole], [resumed] = Library(here).look().entries, Library(there).look().entries
    assert Library(here).losses(whole.id).tobytes() == Library(there).losses(resumed.id).tobytes()
    assert (whole.cost, whole.test_accuracy) == (resumed.cost, resumed.test_accuracy)


def test_a_library_that_cannot_be_written_does_not_keep_from_training(command, tmp_path):
    (tmp_path / "file").touch()
    code, out, err = command("train", "softmax-toy", "--library", tmp_path / "file")
    assert code == 1
    library, kept = err
    assert library.startswith("mnist-desktop: The library ")
    # What came out is told, and kept elsewhere.
    assert Path(kept.partition("kept as ")[2].partition(".mnist")[0] + ".mnist").exists()
    assert out


def test_without_a_library_nothing_is_kept(command):
    before = command("runs", "--json")[1]
    assert command("train", "softmax-toy", "--no-library")[2] == []
    assert command("runs", "--json")[1] == before


def test_what_cannot_go_on(command, refused, folder, keep):
    keep("done-1", name="done")
    keep("stateless-1", name="stateless", end=End.STOPPED)
    keep("beginning-1", name="x")
    keep("beginning-2", name="x")
    (folder / "broken.mnist").write_text("nothing")

    def why(name):
        return refused("resume", name, "--library", folder)

    for name in ("done-1", "done"):
        assert why(name) == "done-1 has ended: nothing is left to go on with."
    assert why("stateless-1") == "stateless-1 was kept without its state: it cannot go on."
    assert why("dome") == "no run or sweep is called 'dome'; there is done, done-1"
    assert why("zzz") == "no run or sweep is called 'zzz': see `mnist-desktop runs`"
    assert why("begin") == "'begin' is the beginning of beginning-1, beginning-2"
    assert why("broken") == "broken.mnist is damaged or not a run of MNIST Desktop."
    code, _, err = command("resume", "stat", "--library", folder)
    assert (code, err[-1]) == (
        *(2, "mnist-desktop: stateless-1 was kept without its state: it cannot go on."),
    )
    library = Library(folder)
    claim = library.claim("stateless-1")
    try:
        code, out, err = command("resume", "stateless", "--library", folder)
    finally:
        library.release("stateless-1", claim)
    assert (code, out) == (1, [])
    assert err == ["mnist-desktop: stateless-1 is being trained now, by another window or program."]


def test_of_several_runs_of_a_name_the_newest_that_can_go_on_is_meant(
    command, interrupted, folder, keep
):
    interrupted("train", "perceptron-and", "--name", "gate", "--library", folder)
    newest = Library(folder).look().entries[-1]
    older = folder / "gate-older.mnist"
    shutil.copy(folder / f"{newest.id}.mnist", older)
    write_header(older, created="2020-01-01")
    keep("gate-done", name="gate", created="2100-01-01")
    code, out, err = command("resume", "gate", "--library", folder, "--figure", "seconds")
    assert (code, out) == (2, [])
    assert err[2] == f"mnist-desktop: --figure: {newest.id} is a run, not a sweep"
    assert err[:2] == [
        "2 called gate can go on; this is the newest",
        f"going on with {newest.id}",
    ]


# The table


def test_the_runs_are_listed_without_torch(folder, keep):
    keep("one")
    script = (
        "import sys; from mnist_desktop.cli import run;"
        f"assert run(['runs', '--report', '-', '--library', {str(folder)!r}]) == 0;"
        f"assert run(['runs', '--library', {str(folder)!r}]) == 0;"
        "assert not {'torch', 'PySide6'} & set(sys.modules)"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert "\none" in result.stdout


@pytest.fixture
def three(folder, keep):
    keep("old", created="2026-01-01", note="keep it")
    keep("middle", name="mine", created="2026-01-02", starred=True)
    keep("new", created="2026-01-03", end=End.STOPPED)
    (folder / "broken.mnist").write_text("nothing")
    return folder


def test_the_table(command, three):
    code, out, err = command("runs", "--library", three)
    assert code == 0
    assert err == ["mnist-desktop: broken.mnist is damaged or not a run of MNIST Desktop."]
    assert out[0].split() == [
        *("id", "name", "what", "differs", "accuracy", "cost", "seconds", "ended")
    ]
    assert [line.split()[0] for line in out[1:]] == ["new", "middle", "old"]
    assert "Epochs 15 → 3" in out[1]
    assert out[1].endswith("  stopped")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ("--search mine", "middle"),
        ("--search KEEP", "old"),
        ("--search stopped", "new"),
        ("--search epochs", "new old"),
        ("--starred", "middle"),
        ("--limit 2", "new middle"),
        ("--sort started", "new middle old"),
        ("--sort id", "middle new old"),
        ("--sort note", "old new middle"),
        ("--sort test-accuracy --limit 1", "new"),
    ],
)
def test_what_is_listed(command, three, options, ids):
    code, out, _ = command("runs", "--library", three, "--json", *options.split())
    assert code == 0
    assert [run["id"] for run in json.loads(out[-1])] == ids.split()


def test_the_runs_as_files(command, three, tmp_path):
    files = [tmp_path / name for name in ("runs.csv", "runs.md", "runs.html")]
    code, out, _ = command(
        *("runs", "--library", three, "--csv", files[0]),
        *("--markdown", files[1], "--report", files[2]),
    )
    assert code == 0
    assert len(out) == 4
    read = list(csv.DictReader(io.StringIO(files[0].read_bytes().decode("utf-8-sig"), newline="")))
    assert [row["id"] for row in read] == ["new", "middle", "old"]
    assert read[1]["starred"] == "true"
    assert files[1].read_text(encoding="utf-8").startswith("| Run")
    assert "Epochs 15 → 3" in files[2].read_text(encoding="utf-8")
    code, out, _ = command("runs", "--library", three, "--csv", "-")
    assert list(csv.DictReader(out)) == read


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp949"])
@pytest.mark.parametrize(
    "asked",
    ["runs --csv", "runs --markdown", "runs --report", "export {} --to script -o"],
    ids=["csv", "markdown", "report", "script"],
)
def test_what_is_redirected_is_in_utf_8(three, monkeypatch, encoding, asked):
    """As the same file is that the program writes itself, in a Korean console as well."""
    name = "한글 ½ − é"
    Library(three).rename("new", name)
    output = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output, encoding=encoding))
    words = asked.format(three / "new.mnist").split()
    library = ["--library", str(three)] if words[0] == "runs" else []
    assert cli.run([*words, "-", *library]) == 0
    assert name in output.getvalue().decode("utf-8")


def test_an_empty_library(command, tmp_path):
    code, out, err = command("runs", "--library", tmp_path / "none")
    assert (code, out, err) == (
        *(0, [], [f"mnist-desktop: there are no runs in {tmp_path / 'none'}"]),
    )


def test_a_table_fits_a_narrow_terminal():
    rows = [["a-very-long-name", "한글 이름", "1.5"], ["b", "c\nd", "20.25"]]
    lines = terminal.table_lines(["id", "name", "n"], rows, right=[2], least={1: 4, 0: 6}, width=20)
    assert lines == [
        "id       name      n",
        "a-very…  한…     1.5",
        "b        c d   20.25",
    ]


# Sweeps

SMALL = ("--subset", 300, "--epochs", 1, "--batch-size", 50, "--at-once", 1)


@pytest.fixture(scope="module")
def swept(tmp_path_factory):
    """A sweep that has ended: its folder, exit code, output and errors."""
    folder = tmp_path_factory.mktemp("sweep")
    arguments = (
        *("sweep", "homework-q1-1", "--hidden", "20,20", "none", "--seeds", 2, *SMALL),
        *("--csv", folder / "runs.csv", "--report", folder / "report.html", "--json"),
        *("--library", folder / "runs", "--name", "widths"),
    )
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(io.StringIO()) as out,
        contextlib.redirect_stderr(io.StringIO()) as err,
    ):
        # The workers' own processes take seconds, and the self-test has them.
        patch.setattr(sweep_command, "LocalWorkers", WorkersHere)
        code = cli.run(list(map(str, arguments)))
    return folder, code, out.getvalue().splitlines(), err.getvalue()


def test_a_sweep(swept):
    folder, code, out, err = swept
    assert (code, err) == (0, "")
    entries = Library(folder / "runs").look().entries
    [sweep] = load_sweeps(folder / "runs")[0]
    assert [line.split("  ")[0] for line in out[:4]] == [
        *("20/20, seed 1", "none, seed 1", "20/20, seed 2", "none, seed 2")
    ]
    assert {line.split("  ")[-1] for line in out[:4]} == {entry.id for entry in entries}
    assert out[4].split()[:4] == ["Hidden", "layers", "Runs", "Test"]
    assert [line.split()[:4] for line in out[5:7]] == [
        *(["20/20", "2", "of", "2"], ["none", "2", "of", "2"])
    ]
    assert out[8].startswith("Test accuracy: ")
    assert out[9].startswith("Train cost: ")
    assert out[10] == comparison.METHOD
    summary = json.loads(out[11])
    assert (summary["sweep"], summary["runs"], summary["done"]) == (sweep.id, 4, 4)
    accuracies = [entry.test_accuracy for entry in entries if not entry.experiment.network.hidden]
    found = summary["settings"][1]["test_accuracy"]
    assert sorted(found["values"]) == sorted(accuracies)
    assert (found["lowest"], found["highest"]) == (min(accuracies), max(accuracies))


def test_a_sweep_as_files(swept):
    folder = swept[0]
    read = list(csv.DictReader((folder / "runs.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert all(row["name"].startswith("widths, ") for row in read)
    assert [row["differs"] for row in read] == [
        "base",
        "Hidden layers 20/20 → none",
        "Seed 1 → 2",
        "Hidden layers 20/20 → none, Seed 1 → 2",
    ]
    assert comparison.METHOD.split(",")[0] in (folder / "report.html").read_text(
        encoding="utf-8"
    ).replace("&#x27;", "'").replace("&#39;", "'")


def test_a_sweep_that_has_ended_cannot_go_on(refused, swept):
    folder = swept[0] / "runs"
    [sweep] = load_sweeps(folder)[0]
    for name in (sweep.id, "widths"):
        assert refused("resume", name, "--library", folder) == (
            f"{sweep.id} has ended: nothing is left to go on with."
        )


def test_a_sweep_that_was_stopped_goes_on(command, interrupted, folder, monkeypatch):
    monkeypatch.setattr(sweep_command, "LocalWorkers", WorkersHere)
    out, err = interrupted(
        *("sweep", "homework-q1-1", "--dropout", 0, 0.5, "--seeds", 2, "--hidden", 8, *SMALL),
        *("--library", folder),
    )
    [sweep] = load_sweeps(folder)[0]
    assert re.match(r"off, seed 1  test accuracy \d+\.\d\d %  cost ", out[0])
    assert err[-1] == (f"mnist-desktop: interrupted; to go on: mnist-desktop resume {sweep.id}")
    ended = [e for e in Library(folder).look().entries if e.end is End.FINISHED]
    assert 1 <= len(ended) < 4
    code, _, err = command("resume", sweep.id, "--library", folder, "--save", "x.mnist")
    assert (code, err) == (2, [f"mnist-desktop: --save: {sweep.id} is a sweep, not a run"])
    code, out, err = command(
        *("resume", sweep.id, "--library", folder, "--at-once", 1, "--figure", "seconds")
    )
    assert (code, err) == (0, [])
    assert sum(", seed " in line for line in out) == 4 - len(ended)
    assert [line.split(":")[0] for line in out[-2:-1]] == ["Seconds"]
    entries = Library(folder).look().entries
    assert [entry.end for entry in entries] == [End.FINISHED] * 4


def test_a_run_of_a_sweep_that_fails(command, folder, monkeypatch):
    monkeypatch.setattr(sweep_command, "LocalWorkers", WorkersHere)
    monkeypatch.setattr(devices, "missing_memory", lambda _: "No memory is left.")
    code, out, err = command(
        *("sweep", "softmax-toy", "--seeds", 2, "--at-once", 1, "--library", folder)
    )
    assert (code, out) == (1, [])
    assert err[0] == "mnist-desktop: softmax-toy, seed 1: No memory is left."
    assert err[-1].startswith(
        "mnist-desktop: 2 runs are missing; to try again: mnist-desktop resume "
    )


def test_a_cluster_that_does_not_answer(command, folder, monkeypatch):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    code, out, err = command(
        *(
            "sweep",
            "softmax-toy",
            "--seeds",
            2,
            "--scheduler",
            "tcp://127.0.0.1:1",
            "--library",
            folder,
        )
    )
    assert (code, out) == (1, [])
    assert err[-1].startswith("mnist-desktop: No Dask scheduler answers at tcp://127.0.0.1:1")


# Bad input


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("runs --limit 0", "--limit: a whole number, at least 1, not 0"),
        ("runs --limit few", "--limit: a whole number, at least 1, not few"),
        ("runs --sort colour", "--sort: one of name, differs, parameters, train-cost, "),
        ("runs --csv - --json", "--csv - and --json cannot share the standard output"),
        ("runs --csv /nowhere/runs.csv", "--csv: there is no folder /nowhere"),
        ("train xor-mlp --no-library --library x", "--no-library: there is a --library, too"),
        ("sweep nothing", "no recipe is called 'nothing': see `mnist-desktop recipes`"),
        ("sweep xor-mlp --steps 9", "no values to compare: give a knob several, such as --dropout"),
        ("sweep xor-mlp --seeds 1", "One run has nothing to be compared with"),
        ("sweep xor-mlp --seeds 0", "A sweep takes 1 to 100 seeds, not 0."),
        ("sweep xor-mlp --seed 1 2", "The seed is no setting to compare"),
        ("sweep xor-mlp --seed -1", "--seed: a whole number, at least 0"),
        ("sweep xor-mlp --steps 0 10", "--steps: a whole number, at least 1 "),
        ("sweep xor-mlp --hidden 9,x", "--hidden: at most 8 widths of 1 to 8,192 units each"),
        ("sweep xor-mlp --batch-norm maybe", "--batch-norm: true or false, not maybe"),
        ("sweep xor-mlp --hidden", "argument --hidden: expected at least one argument"),
        ("sweep xor-mlp --at-once 0", "--at-once: a whole number, at least 1, not 0"),
        ("sweep xor-mlp --seeds 2 --figure validation-loss", "--figure: no image is held back"),
        (
            "sweep xor-mlp --seeds 2 --at-once 2 --scheduler x",
            "--at-once: the workers of a --scheduler",
        ),
        (
            "sweep xor-mlp --seeds 2 --device cuda:99",
            "This machine has no device cuda:99. It has: cpu",
        ),
        (
            "sweep xor-mlp --steps 1 2 --learning-rate 1..4 log 3 --momentum 0.1 0.2",
            "A sweep goes through the values of at most two settings.",
        ),
    ],
)
def test_bad_input(refused, line, said):
    assert refused(*line.split()).startswith(said)


@pytest.mark.parametrize(
    "line", ["train xor-mlp", "runs", "resume xor", "sweep xor-mlp", "export xor-mlp --to script"]
)
def test_a_library_without_a_name_is_refused(refused, line):
    assert refused(*line.split(), "--library", "") == "--library: a folder, not nothing"


@pytest.mark.skipif(os.name != "posix", reason="pipes end otherwise on Windows")
@pytest.mark.parametrize("name", ["train", "sweep"])
def test_a_reader_who_leaves_stops_what_is_trained_and_it_is_kept(
    command, folder, monkeypatch, name
):
    monkeypatch.setattr(sweep_command, "LocalWorkers", WorkersHere)
    line = [name, "xor-mlp", "--steps", 20_000, "--library", folder]
    if name == "sweep":
        line += ["--hidden", 2, 3, "--at-once", 1, "--steps", 300]
    read, write = os.pipe()

    def read_a_line() -> None:
        with open(read, "rb", buffering=0) as pipe:
            while pipe.read(1) != b"\n":
                pass

    reader = threading.Thread(target=read_a_line)
    reader.start()
    with open(write, "w", buffering=1) as pipe, contextlib.redirect_stdout(pipe):
        code, _, _ = command(*line)
    reader.join()
    assert code == 130
    entries = Library(folder).look().entries
    assert entries
    assert any(entry.end is End.STOPPED for entry in entries) == (name == "train")


@pytest.mark.parametrize("name", ["train", "runs", "resume", "sweep"])
def test_help(capsys, name):
    with pytest.raises(SystemExit) as caught:
        cli.run([name, "--help"])
    assert caught.value.code == 0
    assert "--library" in capsys.readouterr().out
