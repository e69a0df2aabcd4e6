"""The command export, as the shell runs it."""

from __future__ import annotations

import ast
import dataclasses
import json
import os
import sys

import pytest
import torch
from PIL import Image
from torch import nn

from mnist_desktop.data.torchvision_import import torchvision_fits
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.history.records import KnobChange
from mnist_desktop.paths import resources
from mnist_desktop.publishing.exports import export as export_module
from mnist_desktop.publishing.script.notebook import notebook_of
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.runs.run import Run
from mnist_desktop.runs.run_file import save_run


def written_of(write, run: Run, **values):
    """What script_of or notebook_of writes of a run where the program runs now."""
    guard = run.experiment.task_facts.images and not torchvision_fits()
    provenance = Provenance(**values, device=run.outcome.device)
    return write(run.experiment, name=run.name, guard=guard, provenance=provenance)


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    return folder


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The current folder, empty."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def export(command, library, here):
    """Run the command on a library of the test's own."""
    return lambda *words: command("export", "--library", library, *words)


@pytest.fixture
def refused_export(refused, library, here):
    return lambda *words: refused("export", "--library", library, *words)


@pytest.fixture
def file(homework_run, tmp_path):
    path = tmp_path / "a run.mnist"
    save_run(homework_run, path)
    return path


# Each kind


def test_torch(export, file, here, homework_run, monkeypatch):
    code, out, err = export(file, "--to", "torch")
    assert (code, err) == (0, [])
    assert os.listdir(here) == ["homework-q1-1.pt"]
    names: dict[str, object] = {}
    exec("\n".join(out), names)
    model = names["model"]
    assert isinstance(model, nn.Sequential)
    first = homework_run.outcome.weights["linear1.weight"]
    assert torch.equal(model[0].weight, first)


def test_onnx(export, file, here, monkeypatch):
    """What is written there is looked at in tests/publishing; to write it takes seconds."""
    monkeypatch.setattr(export_module, "save_onnx", lambda run, to: to.write_text(run.name))
    assert export(file, "--to", "onnx", "-o", "net.onnx") == (0, ["wrote net.onnx"], [])
    assert (here / "net.onnx").read_text() == "homework-q1-1"


def test_a_picture_of_the_weights(export, file, here):
    assert export(file, "--to", "weights-png") == (0, ["wrote homework-q1-1.png"], [])
    with Image.open(here / "homework-q1-1.png") as picture:
        assert picture.size == (894, 894)


def test_a_script_says_how_to_run_it(export, file, here, homework_run):
    code, out, err = export(file, "--to", "script")
    assert (code, err) == (0, [])
    folder = resources() / "mnist"
    assert len([*folder.glob("*.gz")]) == 4
    line = f"python homework-q1-1.py --data {folder}"
    assert out == [f"homework-q1-1.py: run it with `{line}`"]
    written = (here / "homework-q1-1.py").read_text(encoding="utf-8")
    assert written == written_of(script_of, homework_run).text
    ast.parse(written)


def test_a_script_of_a_gate_needs_no_data(export, here):
    out = ["xor-mlp.py: run it with `python xor-mlp.py`"]
    assert export("xor-mlp", "--to", "script") == (0, out, [])
    ast.parse((here / "xor-mlp.py").read_text(encoding="utf-8"))


def test_a_notebook(export, file, here, homework_run):
    code, out, err = export(file, "--to", "notebook")
    assert (code, err) == (0, [])
    folder = resources() / "mnist"
    said = f"homework-q1-1.ipynb: open it with Jupyter; MNIST for its `folder` is in {folder}"
    assert out == [said]
    written = (here / "homework-q1-1.ipynb").read_text(encoding="utf-8")
    assert written == written_of(notebook_of, homework_run)
    assert json.loads(written)["nbformat"] == 4


@pytest.mark.parametrize("kind", ["script", "notebook"])
def test_standard_output_has_the_text_and_nothing_else(export, file, here, homework_run, kind):
    code, out, err = export(file, "--to", kind, "-o", "-")
    assert (code, err) == (0, [])
    assert os.listdir(here) == []
    if kind == "script":
        assert out == written_of(script_of, homework_run).text.splitlines()
    else:
        assert out == written_of(notebook_of, homework_run).splitlines()


def test_what_a_run_started_from_and_what_was_changed(export, homework_run, library, here):
    changes = (KnobChange(20, "learning_rate", 0.1, 0.01),)
    history = dataclasses.replace(homework_run.outcome.history, changes=changes)
    outcome = dataclasses.replace(homework_run.outcome, history=history)
    run = dataclasses.replace(
        homework_run, name="my run", outcome=outcome, based_on="handwriting, with 40 digits"
    )
    save_run(run, library / "mine.mnist")
    code, out, err = export("mine", "--to", "script", "-o", "-")
    assert code == 0
    assert err == [
        "mnist-desktop: my run started from handwriting, with 40 digits; the script starts anew, so its "
        "figures differ"
    ]
    wanted = written_of(script_of, run, changes=changes, based_on=run.based_on)
    assert out == wanted.text.splitlines()


# What is exported, and where to


def test_an_id_before_a_recipe(export, library, here, homework_run):
    save_run(dataclasses.replace(homework_run, name="my / run"), library / "xor-mlp.mnist")
    assert export("xor-mlp", "--to", "weights-png") == (0, ["wrote my-run.png"], [])


def test_an_output_that_is_there(export, refused_export, file, here):
    (here / "homework-q1-1.pt").write_bytes(b"old")
    assert refused_export(file, "--to", "torch") == (
        "homework-q1-1.pt is already there: name a file with --output"
    )
    assert (here / "homework-q1-1.pt").read_bytes() == b"old"
    assert export(file, "--to", "torch", "--output", "homework-q1-1.pt")[0] == 0
    assert (here / "homework-q1-1.pt").read_bytes() != b"old"


def test_a_script_stands_in_the_way_of_no_module(
    export, refused_export, library, here, homework_run
):
    said = refused_export("xor-mlp", "--to", "script", "-o", "random.py")
    assert said.startswith(
        "A script called random.py would be imported in place of Python's module"
    )
    save_run(dataclasses.replace(homework_run, name="numbers"), library / "one.mnist")
    assert export("one", "--to", "script")[0] == 0
    assert os.listdir(here) == ["run-numbers.py"]


@pytest.mark.skipif(os.name != "posix", reason="names are bytes on POSIX")
def test_names_that_are_no_text_composed_otherwise_or_steer_the_terminal(
    export, refused_export, library, here, homework_run
):
    odd = os.fsdecode(b"caf\xe9\x1b[31m")
    save_run(homework_run, library / f"{odd}.mnist")
    for run in (odd, library / f"{odd}.mnist"):
        code, out, _ = export(run, "--to", "torch", "-o", f"{odd}.pt")
        assert (code, out[-1]) == (0, "model.eval()")
    assert (here / f"{odd}.pt").exists()
    assert refused_export(f"{odd}.mnist", "--to", "script").startswith(
        "caf\ufffd\ufffd[31m.mnist cannot"
    )
    save_run(homework_run, library / "\u1112\u1161\u11ab.mnist")  # 한, as macOS writes it
    assert export("한", "--to", "script", "-o", "-")[0] == 0


def test_outputs_that_cannot_be(refused_export, file, here):
    nowhere = here / "nowhere"
    assert refused_export(file, "--to", "torch", "-o", nowhere / "a.pt") == (
        f"--output: there is no folder {nowhere}"
    )
    assert refused_export(file, "--to", "torch", "-o", here) == (
        f"--output: {here} is a folder, not a file"
    )
    assert (
        refused_export(file, "--to", "torch", "-o", file) == f"--output: {file} is the run itself"
    )
    for kind in ("torch", "onnx", "weights-png"):
        assert refused_export(file, "--to", kind, "-o", "-") == (
            f"--output -: only a script or a notebook is text; name a file for {kind}"
        )
    assert os.listdir(here) == []


@pytest.mark.parametrize("kind", ["torch", "script"])
def test_a_file_that_is_read_only(export, file, here, kind):
    (here / "kept").write_bytes(b"old")
    (here / "kept").chmod(0o444)
    said = ["mnist-desktop: kept could not be written: it is read-only."]
    assert export(file, "--to", kind, "-o", "kept") == (1, [], said)
    assert (here / "kept").read_bytes() == b"old"


def test_a_recipe_has_no_weights(refused_export, library, homework_run):
    said = "--to onnx: xor-mlp is a recipe, which has no weights; "
    assert refused_export("xor-mlp", "--to", "onnx") == (
        said + "`mnist-desktop train xor-mlp` makes a run"
    )
    save_run(dataclasses.replace(homework_run, name="xor-mlp"), library / "one.mnist")
    assert refused_export("xor-mlp", "--to", "onnx") == said + "its newest run is one"


def test_what_is_neither_a_file_nor_a_run_nor_a_recipe(refused_export, library, homework_run):
    assert refused_export("nobody", "--to", "script") == (
        "no file, run or recipe is called 'nobody': see `mnist-desktop runs` and `mnist-desktop recipes`"
    )
    assert "cannot be opened: No such file" in refused_export("nobody.mnist", "--to", "torch")
    save_run(dataclasses.replace(homework_run, name="my run"), library / "one.mnist")
    assert refused_export("my run", "--to", "torch") == (
        "'my run' is the name of a run in the library: give its id, one"
    )
    (library / "bad.mnist").write_bytes(b"no run")
    assert refused_export("bad", "--to", "torch") == (
        "bad.mnist is damaged or not a run of MNIST Desktop."
    )


def test_a_run_whose_tensors_are_not_its_network_s(refused_export, file, homework_run):
    experiment = Experiment().with_knobs(hidden=(3,))
    save_run(dataclasses.replace(homework_run, experiment=experiment), file)
    said = refused_export(file, "--to", "torch")
    assert said.startswith("a run.mnist cannot be opened: The weights do not fit the network")


def test_kinds(refused_export, file):
    assert "--to" in refused_export(file)
    assert "invalid choice" in refused_export(file, "--to", "pickle")


def test_onnx_without_its_packages(export, file, here, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnx", None)
    said = (
        "mnist-desktop: ONNX export needs the packages onnx and onnxscript: "
        "pip install 'mnist-desktop[onnx]'."
    )
    assert export(file, "--to", "onnx") == (1, [], [said])
    assert os.listdir(here) == []
