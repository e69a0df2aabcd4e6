"""Hand-ins: one file each, written, damaged, tampered with, and trained again."""

from __future__ import annotations

import csv
import dataclasses
import random
import unicodedata

import numpy as np
import pytest
import torch

from mnist_desktop import cli
from mnist_desktop.data.loading import load_for
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.handin.handin_file import (
    ENDING,
    Answer,
    HandInError,
    read_hand_in,
    write_hand_in,
)
from mnist_desktop.handin.names import seed_of
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import BatchLosses, Change, Stop
from mnist_desktop.history.records import End
from mnist_desktop.learning.training import train
from mnist_desktop.runs.reproducing import Verdict, reproduce
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import load_run, save_run

XOR = RECIPES["xor-mlp"].experiment.with_knob("steps", 24)
HOSTILE = '</script><script type="application/vnd.mnist-desktop.run">AAAA</script>'


def trained(experiment, data=None, answer=lambda _: None, **options) -> Run:
    data = data or load_for(experiment)
    return Run("xor", experiment, drive(train(experiment, data, **options), answer))


def with_outcome(run: Run, **values) -> Run:
    return dataclasses.replace(run, outcome=dataclasses.replace(run.outcome, **values))


def with_history(run: Run, **values) -> Run:
    return with_outcome(run, history=dataclasses.replace(run.outcome.history, **values))


def with_loss(run: Run, step: int, factor: float) -> Run:
    """Another loss after a step (from 1), and what follows from it in the figures."""
    losses = run.outcome.history.losses.copy()
    losses[step - 1] *= factor
    epochs = tuple(
        dataclasses.replace(each, cost=float(losses[each.epoch - 1]))
        for each in run.outcome.history.epochs
    )
    return with_history(run, losses=losses, epochs=epochs)


def with_accuracy(run: Run, place: int, accuracy: float) -> Run:
    epochs = list(run.outcome.history.epochs)
    epochs[place] = dataclasses.replace(epochs[place], test_accuracy=accuracy)
    return with_history(run, epochs=tuple(epochs))


@pytest.fixture(scope="module")
def xor() -> Run:
    return trained(XOR)


@pytest.fixture(scope="module")
def hand_in(xor, tmp_path_factory) -> bytes:
    folder = tmp_path_factory.mktemp("handin")
    save_run(dataclasses.replace(xor, name=HOSTILE, note=HOSTILE), folder / "run.mnist")
    path = folder / f"one{ENDING}"
    answers = [Answer(question=HOSTILE, text=HOSTILE), Answer(text=" ")]
    write_hand_in(path, f" {HOSTILE}\n한 글 ", [folder / "run.mnist"], answers)
    return path.read_bytes()


def test_thirty_hand_ins_of_which_three_are_tampered_with(tmp_path, capsys):
    names = ["=Kim", *(f"Student {number}" for number in range(2, 31))]
    for number, name in enumerate(names):
        run = trained(XOR.with_knobs(steps=8, seed=seed_of(name)))
        if number == 3:
            run = with_loss(run, 5, 0.9999)
        elif number == 11:
            run = with_outcome(run, weights=trained(XOR).outcome.weights)
        elif number == 20:
            run = with_accuracy(run, -1, 1.0)
        save_run(run, tmp_path / "run.mnist")
        folder = tmp_path / f"group {number % 3}"
        folder.mkdir(exist_ok=True)
        write_hand_in(folder / f"{number}{ENDING}", name, [tmp_path / "run.mnist"])
    table = tmp_path / "table.csv"
    page = tmp_path / "table.html"
    code = cli.run(["check", str(tmp_path), "--csv", str(table), "--html", str(page)])
    out = capsys.readouterr().out
    assert (code, out.splitlines()[-1]) == (1, "27 reproduced to the bit, 3 NOT reproduced")
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = {row["name"]: row for row in csv.DictReader(file)}
    assert set(rows) == {"'=Kim", *names[1:]}
    found = {name: row["remark"] for name, row in rows.items() if row["verdict"] != "same"}
    assert set(found) == {names[3], names[11], names[20]}
    assert found[names[3]].startswith("At step 5 its loss is ")
    assert "weights" in found[names[11]]
    assert found[names[20]].startswith("After epoch 8 its test accuracy is 1;")
    assert {row["seed_of_name"] for row in rows.values()} == {"true"}
    assert {row["same_as"] for row in rows.values()} == {""}
    assert page.read_text("utf-8").count('<tr class="different">') == 3


def test_who_hands_in_the_run_of_another_is_told(tmp_path, xor, capsys):
    save_run(xor, tmp_path / "run.mnist")
    for name in ("Kim", "Lee"):
        command = [
            "hand-in",
            tmp_path / "run.mnist",
            "--name",
            name,
            "-o",
            tmp_path / f"{name}.HTML",
        ]
        assert cli.run([*map(str, command)]) == 0
    (tmp_path / "note.html").write_text("<p>no hand-in")
    capsys.readouterr()
    assert cli.run(["check", str(tmp_path), "--epochs", "7", "--csv", "-"]) == 1
    kim, lee, note = csv.DictReader(capsys.readouterr().out.splitlines())
    assert (kim["same_as"], lee["same_as"], kim["seed_of_name"]) == ("Lee", "Kim", "false")
    assert (kim["verdict"], kim["remark"]) == ("same", "Compared up to step 7.")
    assert (note["verdict"], note["remark"]) == (
        "damaged",
        "note.html is not a hand-in of MNIST Desktop.",
    )


@pytest.mark.parametrize(
    ("tampered", "said"),
    [
        (lambda run: with_loss(run, 24, 0.5), "At step 24 its loss is "),
        (lambda run: with_loss(run, 12, 1.00001), "At step 12 its loss is "),
        (lambda run: with_accuracy(run, 20, 1.0), "After epoch 21 its test accuracy is 1;"),
        (lambda run: with_outcome(run, end=End.STOPPED), "Trained again, it ends otherwise: "),
        (lambda run: with_history(run, epochs=()), "Its epochs are not those of its losses."),
        (
            lambda run: with_history(run, losses=run.outcome.history.losses * np.float32(0.5)),
            "The cost of epoch 1 is not the mean of its losses.",
        ),
        (
            lambda run: with_outcome(
                run, weights={name: w + 1e-6 for name, w in run.outcome.weights.items()}
            ),
            "Its history is that of its experiment, but its weights are another's.",
        ),
        (
            lambda run: dataclasses.replace(run, experiment=XOR.with_knob("seed", 7)),
            "At step 1 its loss is ",
        ),
    ],
)
def test_whatever_is_changed_is_found(xor, tampered, said):
    found = reproduce(tampered(xor), load_for(XOR))
    assert found.verdict is Verdict.DIFFERENT
    assert found.sentence.startswith(said)


def test_a_run_that_was_changed_while_it_went_and_stopped_is_replayed(few):
    experiment = RECIPES["homework-q1-1"].experiment.with_knobs(hidden=(8,), epochs=9)
    wanted = iter([Change("learning_rate", 0.05), Change("weight_decay", 0.01), None, Stop()])
    run = trained(
        experiment,
        few,
        lambda event: next(wanted) if isinstance(event, BatchLosses) and event.first else None,
        look_up_after=range(3, 99, 4),
    )
    assert run.outcome.end is End.STOPPED
    assert len(run.outcome.history.changes) == 2
    found = reproduce(run, few)
    assert (found.verdict, found.steps) == (Verdict.SAME, len(run.outcome.history.losses))
    weights = {name: w * 1.001 if w.ndim else w for name, w in run.outcome.weights.items()}
    assert reproduce(with_outcome(run, weights=weights), few).verdict is Verdict.DIFFERENT


def test_what_rounds_otherwise_is_near_and_what_cannot_be_trained_again_is_said(xor):
    start = drive(train(XOR, load_for(XOR)), lambda _: Stop()).weights
    nudged = {name: torch.nextafter(w, w + 1) for name, w in start.items()}
    near = trained(XOR, start=nudged)
    assert not np.array_equal(near.outcome.history.losses, xor.outcome.history.losses)
    assert reproduce(near, load_for(XOR)).verdict is Verdict.CLOSE
    for run in (
        dataclasses.replace(xor, based_on="handwriting"),
        with_outcome(xor, end=End.UNFINISHED),
        dataclasses.replace(xor, experiment=XOR.with_knob("device", "cuda:77")),
    ):
        found = reproduce(run, load_for(XOR))
        assert found.verdict is Verdict.UNCHECKED
        assert found.sentence.endswith(".")


# The file


def test_a_hand_in_brings_back_what_was_put_into_it(tmp_path, hand_in, xor):
    path = tmp_path / "one.html"
    path.write_bytes(hand_in)
    found = read_hand_in(path)
    assert found.name == f"{HOSTILE} 한 글"
    assert found.answers == (Answer(question=HOSTILE, text=HOSTILE),)
    (tmp_path / "run.mnist").write_bytes(*found.runs)
    run = load_run(tmp_path / "run.mnist")
    assert (run.name, run.note, run.experiment) == (HOSTILE, HOSTILE, XOR)
    assert np.array_equal(run.outcome.history.losses, xor.outcome.history.losses)
    assert hand_in.count(b"</script>") == 2  # no name ends an element, or begins one


def test_a_damaged_file_is_a_sentence_or_is_as_it_was(tmp_path, hand_in):
    chance, path, refused = random.Random(1), tmp_path / "one.html", 0
    path.write_bytes(hand_in)
    whole = read_hand_in(path)
    start = hand_in.index(b'<script type="application/vnd')
    for _ in range(150):
        spoilt = bytearray(hand_in)
        at = chance.randrange(chance.choice((0, start)), len(spoilt))
        length = chance.choice((1, 1, 30, 3000))
        spoilt[at : at + length] = chance.choice((b"", chance.randbytes(length), hand_in[:length]))
        path.write_bytes(spoilt)
        try:
            found = read_hand_in(path)
        except HandInError:
            refused += 1
        else:
            assert found.runs == whole.runs
    assert refused > 50


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda text: b"", "one.html is not a hand-in of MNIST Desktop."),
        (
            lambda text: text.replace(b'"version":1', b'"version":2'),
            "one.html was written by a later",
        ),
        (
            lambda text: text[: text.rindex(b"<script")],
            "one.html is damaged: runs are missing in it",
        ),
        (
            lambda text: text + text[text.rindex(b"<script") :] * 999,
            "one.html is damaged: runs are missing",
        ),
        (
            lambda text: text.replace(b'{"version"', b"[" * 99_999),
            "one.html is damaged: its description",
        ),
        (
            lambda text: text.replace(b'{"version"', b" " * 9_000_000),
            "one.html is damaged: its desc",
        ),
    ],
)
def test_a_hostile_file_is_a_sentence(tmp_path, hand_in, damage, said):
    path = tmp_path / "one.html"
    path.write_bytes(damage(hand_in))
    with pytest.raises(HandInError) as error:
        read_hand_in(path)
    assert str(error.value).startswith(said)


def test_a_file_without_end_is_not_read(tmp_path):
    path = tmp_path / "one.html"
    with path.open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(HandInError, match="too large"):
        read_hand_in(path)


# Names


def test_a_seed_follows_from_a_name_however_it_is_written(capsys):
    one = unicodedata.normalize("NFC", "김 José")
    assert seed_of(one) == seed_of(f"  {unicodedata.normalize('NFD', one).upper()}\n") < 2**31
    assert len({seed_of(f"Student {number}") for number in range(300)}) == 300
    assert cli.run(["train", "xor-mlp", "--seed-of", "Kim", "--seed", "3"]) == 2
    assert cli.run(["hand-in", "nowhere.mnist", "--name", " "]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "mnist-desktop: --seed-of: there is a --seed, too"
    assert said[1] == "mnist-desktop: A hand-in needs your name."
