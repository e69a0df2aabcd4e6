"""Exported scripts: they make the program's own run, read well, and give their settings back."""

from __future__ import annotations

import contextlib
import io
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from torch import nn

from mnist_desktop import paths
from mnist_desktop.data import own_data, pen
from mnist_desktop.data.dataset import Dataset
from mnist_desktop.data.loading import load_for
from mnist_desktop.data.own_reading import read_folder
from mnist_desktop.data.pixels import Pixels
from mnist_desktop.experiment.architecture import layers_of, parameter_count
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import Experiment
from mnist_desktop.experiment.tasks import TASKS, TaskName
from mnist_desktop.history.driving import drive
from mnist_desktop.history.events import BatchLosses, Change, Event
from mnist_desktop.history.records import KnobChange, Outcome
from mnist_desktop.learning.network import build_network
from mnist_desktop.learning.training import train
from mnist_desktop.publishing.script.head import HEAD, settings_comment
from mnist_desktop.publishing.script.notebook import notebook_of
from mnist_desktop.publishing.script.program import script_of
from mnist_desktop.publishing.script.provenance import Provenance
from mnist_desktop.publishing.script.settings import (
    NoSettings,
    settings_in,
    settings_in_file,
)
from tests.builders import first_images, short_experiment, write_own_idx
from tests.experiments import EXPERIMENTS

HOMEWORK = RECIPES["homework-q1-1"].experiment


def trained(
    experiment: Experiment, images: Dataset, changes: dict[int, tuple[str, float]] | None = None
) -> Outcome:
    """What the engine makes of an experiment, with knobs changed after so many steps, or a little later."""
    left = dict(changes or {})
    pixels = Pixels((images.train_inputs[:] * 255).round().byte().numpy())
    data = load_for(experiment, replace(images, train_inputs=pixels))

    def answer(event: Event) -> Change | None:
        if not isinstance(event, BatchLosses):
            return None
        done = event.first + len(event.losses)
        due = next((steps for steps in left if steps <= done), None)
        return Change(*left.pop(due)) if due is not None else None

    outcome = drive(train(experiment, data), answer)
    assert not left
    return outcome


@pytest.fixture(scope="module", autouse=True)
def few_written_anew() -> Iterator[None]:
    """To write thousands of digits anew takes longer than all of these runs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pen, "PEN_ROWS", 6_050)
        pen.pen_examples.cache_clear()
        yield
    pen.pen_examples.cache_clear()


@pytest.fixture(scope="session")
def small(mnist: Dataset) -> Dataset:
    """The first images of MNIST, as a script finds them in `small_root`."""
    return first_images(mnist, 3000, 500)


@pytest.fixture(scope="session")
def small_root(small: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where torchvision finds `small`: to read all of MNIST takes longer than a short run."""
    root = tmp_path_factory.mktemp("small")
    raw = root / "MNIST" / "raw"
    raw.mkdir(parents=True)
    for part, inputs, labels in (
        ("train", small.train_inputs, small.train_labels),
        ("t10k", small.test_inputs, small.test_labels),
    ):
        count = len(labels).to_bytes(4, "big")
        pixels = (inputs * 255).round().byte().numpy().tobytes()
        side = (28).to_bytes(4, "big")
        (raw / f"{part}-images-idx3-ubyte").write_bytes(b"\0\0\x08\x03" + count + side * 2 + pixels)
        answers = labels.byte().numpy().tobytes()
        (raw / f"{part}-labels-idx1-ubyte").write_bytes(b"\0\0\x08\x01" + count + answers)
    return root


@pytest.fixture
def printed_here(tmp_path, small_root, monkeypatch) -> Callable[..., str]:
    """What a script prints that is run in this process, which has imported torch, on few images."""
    shutil.copytree(small_root, tmp_path / "MNIST_data", copy_function=os.link)
    monkeypatch.chdir(tmp_path)

    def printed(text: str, *arguments: str) -> str:
        Path("script.py").write_text(text, encoding="utf-8")
        monkeypatch.setattr(sys, "argv", ["script.py", *arguments])
        threads = torch.get_num_threads()
        with contextlib.redirect_stdout(io.StringIO()) as out, torch.random.fork_rng(devices=[]):
            runpy.run_path("script.py", run_name="__main__")
        torch.set_num_threads(threads)
        return out.getvalue()

    return printed


def assert_same(printed: str, outcome: Outcome) -> None:
    """The figures that a script printed are those of the run, digit by digit."""
    epochs = outcome.history.epochs
    assert re.findall(r"cost = (\S+)", printed) == [f"{epoch.cost:.9f}" for epoch in epochs]
    validated = [f"{e.validation_loss:.9f}" for e in epochs if e.validation_loss is not None]
    assert re.findall(r"validation loss = (\S+)", printed) == validated
    assert outcome.kept is not None
    assert re.findall(r"Accuracy: (\S+)", printed) == [f"{outcome.kept.test_accuracy:.4f}"]


def cut(text: str, **constants: int) -> str:
    """A script with other values of its constants, each of which it must have."""
    for name, value in constants.items():
        text, times = re.subn(rf"(?m)^{name} = \S+$", f"{name} = {value}", text)
        assert times == 1, name
    return text


def shortened(name: str) -> tuple[Experiment, str]:
    """A recipe made short, and its script cut by its constants alone."""
    experiment = RECIPES[name].experiment
    if experiment.task_facts.full_batch:
        steps = min(experiment.training.steps, 120)
        text = cut(script_of(experiment, name=name, guard=True).text, training_steps=steps)
        # The engine takes figures a hundred times a run, and so does a script, of the run in its head.
        return experiment.with_knob("steps", steps), text
    if experiment.augments or parameter_count(experiment) > 100_000:  # an epoch takes long
        experiment = experiment.with_knob("subset", 400)
    constants = {"training_epochs": 2 if experiment.data.subset else 1}
    if experiment.pretrains:
        constants["pretraining_epochs"] = 1
    text = cut(script_of(experiment, name=name, guard=True).text, **constants)
    names = {"training_epochs": "epochs"}
    return experiment.with_knobs(**{names.get(k, k): v for k, v in constants.items()}), text


@pytest.mark.parametrize("name", RECIPES)
def test_the_script_of_every_recipe_makes_the_run_of_the_program(name, printed_here, small):
    experiment, text = shortened(name)
    printed, outcome = printed_here(text), trained(experiment, small)
    if experiment.task_facts.full_batch:
        assert_same_steps(printed, outcome)
    else:
        assert_same(printed, outcome)


def assert_same_steps(printed: str, outcome: Outcome) -> None:
    told = re.findall(r"(\d+) cost = (\S+)", printed)
    assert told
    losses = outcome.history.losses
    assert told == [(step, f"{losses[int(step) - 1]:.9f}") for step, _ in told]
    assert outcome.kept is not None
    assert re.findall(r"Accuracy: (\S+)", printed) == [f"{outcome.kept.test_accuracy:.4f}"]


OTHERS = {
    "plain-order": short_experiment(shuffle=False),
    "order-apart": short_experiment(order_apart=True, dropout=0.5, drop_last=True),
    "pen": short_experiment(examples="pen"),
    "momentum": short_experiment(optimizer="momentum", weight_decay=0.001),
    "nesterov": short_experiment(optimizer="nesterov", momentum=0.5),
    "adamw": short_experiment(optimizer="adamw"),
    "adamw-decay": short_experiment(optimizer="adamw", weight_decay=0.1),
    "rmsprop": short_experiment(optimizer="rmsprop"),
    "adagrad": short_experiment(optimizer="adagrad"),
    "adadelta": short_experiment(optimizer="adadelta", learning_rate=1.0),
    "nadam": short_experiment(optimizer="nadam"),
    "radam": short_experiment(optimizer="radam"),
    "step": short_experiment(schedule="step", step_every=1, step_factor=0.3),
    "cosine": short_experiment(schedule="cosine", activation="elu", init="he-normal"),
    "one-cycle": short_experiment(schedule="one-cycle", warm_up=0.4, activation="silu"),
    # Its top is before the first step.
    "one-cycle-at-once": short_experiment(schedule="one-cycle", warm_up=0.01, subset=100, epochs=1),
    "leaky": short_experiment(
        activation="leaky-relu", leaky_slope=0.1234567891234567, init="he-uniform"
    ),
    "tanh": short_experiment(activation="tanh", init="xavier-normal", batch_norm=False),
    "validation": short_experiment(validation_share=0.11, label_smoothing=0.1),
    "early": short_experiment(validation_share=0.05, patience=1, epochs=12, learning_rate=0.1),
    "a-layer": short_experiment(hidden=(20,), dropout=0.123456789),
    "many-layers": short_experiment(hidden=(9, 9, 9, 9, 9, 9, 9, 9)),
    "dbn": short_experiment(
        hidden=(30, 20), init="dbn", activation="sigmoid", batch_norm=False, dropout=0.2, subset=500
    ),
    "dbn-small": short_experiment(
        hidden=(30,), init="dbn", activation="sigmoid", batch_norm=False, batch_size=400
    ),
    "augmented": short_experiment(
        augment=True, gaps=0.5, recentre=True, elastic=0.0, stroke_width=0.0
    ),
    "bent": short_experiment(augment=True, elastic=1.5, stroke_width=2.0, rotation=90.0, shift=0.0),
    "xor-cosine": Experiment(task=TaskName.XOR).with_knobs(
        batch_norm=False, hidden=(5,), dropout=0.25, schedule="cosine", steps=40, optimizer="sgd"
    ),
    "toy-step": Experiment(task=TaskName.TOY).with_knobs(
        batch_norm=False, hidden=(5,), schedule="step", step_every=10, steps=40, weight_decay=0.01
    ),
}
SPOTS = ((-1.5, 0.25, 0), (1.25, -0.123456789, 1), (0.5, 0.5, 1), (-0.5, -1.0, 0), (2.0, 2.0, 0))
OTHERS |= {
    task.value: Experiment(task=task).with_knobs(
        batch_norm=False, hidden=(5,), steps=40, points=41, train_share=0.7, painted=SPOTS
    )
    for task, facts in TASKS.items()
    if facts.has_points
}
OTHERS |= {
    "no-test": OTHERS["moons"].with_knobs(train_share=1.0, noise=0.0),
    "three-classes": OTHERS["painted"].with_knob("painted", (*SPOTS, (0.0, 0.0, 2))),
}


@pytest.mark.parametrize("name", OTHERS)
def test_scripts_of_other_settings_make_the_run_of_the_program(name, printed_here, small):
    text = script_of(OTHERS[name], name=name, guard=True).text
    assert_same(printed_here(text), trained(OTHERS[name], small))


CHANGED = {
    "constant": short_experiment(epochs=4),
    "cosine": short_experiment(epochs=4, schedule="cosine"),
    "step": short_experiment(epochs=4, schedule="step", step_every=1),
    "table": Experiment(task=TaskName.XOR).with_knobs(
        batch_norm=False, hidden=(5,), steps=400, schedule="one-cycle"
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_was_changed_while_it_trained_is_changed_in_the_script(name, printed_here, small):
    changes = {
        3: ("learning_rate", 0.05),
        7: ("weight_decay", 0.01),
        9: ("learning_rate", 0.02),
    }
    outcome = trained(CHANGED[name], small, changes)
    made = outcome.history.changes
    assert len(made) == 3
    text = script_of(CHANGED[name], name=name, guard=True, provenance=Provenance(made)).text
    assert_same(printed_here(text), outcome)


def test_a_script_takes_the_archives_that_the_program_brings(printed_here, mnist):
    experiment = short_experiment()
    shutil.rmtree("MNIST_data")
    text = script_of(experiment, name="few", guard=True).text
    said = printed_here(text, "--data", str(paths.resources() / "mnist"))
    assert_same(said, trained(experiment, mnist))
    label, answer = re.findall(r"(?:Label|Prediction): (\d)\n", said)
    assert label in "0123456789"
    assert answer in "0123456789"


def test_the_script_of_a_run_takes_the_threads_that_the_run_had(tmp_path, small, small_root):
    """In a process of its own, as a user runs it."""
    experiment = HOMEWORK.with_knob("epochs", 1)
    outcome = trained(experiment.with_knob("threads", 2), small)
    provenance = Provenance(device=outcome.device)
    text = script_of(experiment, name="few", guard=True, provenance=provenance).text
    assert "torch.set_num_threads(2)" in text
    shutil.copytree(small_root, tmp_path / "MNIST_data", copy_function=os.link)
    (tmp_path / "few.py").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "few.py"],
        cwd=tmp_path,
        env={**os.environ, "OMP_NUM_THREADS": "3"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert_same(done.stdout, outcome)


def test_a_script_has_the_threads_that_a_run_would_have_here():
    for threads, line in ((0, "torch.set_num_threads(1)"), (3, "torch.set_num_threads(3)")):
        assert line in script_of(HOMEWORK.with_knob("threads", threads), name="own").text
    alone = script_of(HOMEWORK, name="own").text
    assert "OMP_WAIT_POLICY" not in alone  # a single thread waits for nobody
    assert "set_num_threads" not in script_of(HOMEWORK.with_knob("device", "cuda"), name="own").text


def test_the_homework_is_short_and_has_no_class():
    lines = script_of(HOMEWORK, name="homework-q1-1").text.splitlines()
    code = [line for line in lines if line and not line.startswith("#")]
    assert len(code) <= 50
    assert not any(line.startswith(("class", "def")) for line in code)


@pytest.mark.parametrize(
    ("switched_off", "traces"),
    [
        ({"dropout": 0.0}, ["dropout", "Dropout"]),
        ({"batch_norm": False}, ["bn", "BatchNorm"]),
        ({"dropout": 0.0, "batch_norm": False}, ["model.train()", "model.eval()"]),
        ({"init": "pytorch"}, ["nn.init"]),
        (
            {},
            [
                "weight_decay",
                "scheduler",
                "valid",
                "smoothing",
                "distort",
                "device",
                "best",
                "math",
            ],
        ),
        ({"hidden": ()}, ["relu", "bn1", "ReLU"]),
    ],
)
def test_what_is_off_leaves_no_trace(switched_off, traces):
    text = script_of(HOMEWORK.with_knobs(**switched_off), name="x").text
    code = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    assert [trace for trace in traces if trace in code] == []


@pytest.mark.parametrize("name", RECIPES)
def test_the_layers_are_those_of_the_network(name):
    experiment = RECIPES[name].experiment
    script = script_of(experiment, name=name)
    parts = [part for part in script.parts if part.title in ("nn layers", "model")]
    names = {"nn": nn, "torch": torch}
    exec("\n".join(line.text for part in parts for line in part.lines), names)
    network = build_network(layers_of(experiment))
    printed = [str(module) for module in names["model"]]
    assert printed == [str(module).replace("SeededDropout", "Dropout") for module in network]


@settings(max_examples=60)
@given(EXPERIMENTS)
def test_any_experiment_comes_back_from_its_comment(experiment):
    comment = "\n".join(settings_comment("a name", experiment))
    # A single name, with what is no letter written out, may be longer than a line.
    assert all(len(line) <= 88 or len(line.split()) == 2 for line in comment.splitlines()[1:])
    read = settings_in(comment)
    assert (read.name, read.experiment) == ("a name", experiment)


def test_settings_come_back_from_a_script_and_a_notebook(tmp_path):
    for name, recipe in RECIPES.items():
        script, notebook = tmp_path / f"{name}.py", tmp_path / f"{name}.ipynb"
        script.write_text(script_of(recipe.experiment, name=name).text, encoding="utf-8")
        notebook.write_text(notebook_of(recipe.experiment, name=name), encoding="utf-8")
        for path in (script, notebook):
            assert settings_in_file(path).experiment == recipe.experiment
            assert settings_in_file(path).name == name


@pytest.mark.parametrize(
    ("edits", "knobs", "unread"),
    [
        (
            {
                "learning_rate = 0.1": "learning_rate = 1e-2",
                "training_epochs = 15": "training_epochs=5",
                "batch_size = 100": "batch_size = 64  # mine",
                "Dropout(p=0.3)": "Dropout(p = 0.5)",
                "manual_seed(1)": "manual_seed(42)",
            },
            {"learning_rate": 0.01, "epochs": 5, "batch_size": 64, "dropout": 0.5, "seed": 42},
            "",
        ),
        (
            {
                "Linear(784, 100)": "Linear(784, 50)",
                "Linear(100, 100)": "Linear(50, 30)",
                "Linear(100, 10)": "Linear(30, 10)",
                "bn1 = nn.BatchNorm1d(100)": "bn1 = nn.BatchNorm1d(50)",
                "bn2 = nn.BatchNorm1d(100)": "bn2 = nn.BatchNorm1d(30)",
            },
            {"hidden": (50, 30)},
            "",
        ),
        (
            {
                "xavier_uniform_": "xavier_normal_",
                "CrossEntropyLoss()": "CrossEntropyLoss(label_smoothing=0.1)",
            },
            {"init": "xavier-normal", "label_smoothing": 0.1},
            "",
        ),
        ({"nn.ReLU()": "nn.Softplus()"}, {}, "“relu = nn.Softplus()”"),
        ({"cost.backward()": "cost.backward(); print('mine')"}, {}, "“print('mine')”"),
        ({"cost.backward()": "cost.backward("}, {}, "lines of its code"),
    ],
    ids=["numbers", "widths", "choices", "another layer", "another line", "no Python"],
)
@pytest.mark.parametrize("kind", ["script", "notebook"])
def test_what_was_edited_in_the_code_is_read_or_named(edits, knobs, unread, kind, tmp_path):
    if kind == "script":
        path, text = tmp_path / "edited.py", script_of(HOMEWORK, name="x", guard=True).text
    else:
        path, text = tmp_path / "edited.ipynb", notebook_of(HOMEWORK, name="x")
    for old, new in edits.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    read = settings_in_file(path)
    assert read.experiment == HOMEWORK.with_knobs(**knobs)
    assert unread in read.remark
    assert ("was read" in read.remark, "No settings explain" in read.remark) == (
        bool(knobs),
        bool(unread),
    )


def test_a_program_of_another_machine_is_no_edited_one():
    provenance = Provenance(based_on="another", device="CPU, 8 threads")
    for experiment in (HOMEWORK, RECIPES["handwriting"].experiment, RECIPES["xor-mlp"].experiment):
        for guard in (False, True):
            text = script_of(experiment, name="x", guard=guard, provenance=provenance).text
            assert settings_in(text).remark == ""


def test_settings_may_be_edited_by_hand():
    text = (
        "# Settings, for MNIST Desktop to read back: hidden = 64,32  dropout=0.5\n#  Batch-norm=on"
    )
    with pytest.raises(NoSettings, match="Unknown setting 'Batch-norm'"):
        settings_in(text)
    read = settings_in(text.replace("Batch-norm", "batch-norm"))
    assert read.experiment == Experiment().with_knobs(hidden=(64, 32), dropout=0.5)
    assert read.name == "own"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            "dropout=1.5",
            "In the settings, dropout: a number, at least 0 and at most 0.95, not 1.5.",
        ),
        ("dropout", "'dropout' in the settings has no value."),
        ("droput=0.5", "Unknown setting 'droput'."),
        ("seed=1 seed=2", "The setting 'seed' is there twice."),
        ("batch-norm=maybe", "In the settings, batch-norm: true or false, not maybe."),
        (
            "task=cifar",
            "In the settings, task: one of mnist, own, and, or, xor, toy, circle, moons, spiral, "
            "noisy-xor, painted, not cifar.",
        ),
        (
            "hidden=10/x",
            "In the settings, hidden: at most 8 widths of 1 to 8,192 units each, not x.",
        ),
    ],
)
def test_bad_settings_are_a_sentence(told, sentence):
    with pytest.raises(NoSettings) as error:
        settings_in(f"# Settings, for MNIST Desktop to read back: {told}\n")
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("other.py", b"print('hello')\n", "This is no script of MNIST Desktop"),
        ("picture.py", b"\x89PNG\xff\xfe", "it is no text"),
        ("broken.ipynb", b"{", "It is no notebook"),
        ("list.ipynb", b"[]", "It is no notebook"),
        ("other.ipynb", b'{"cells": []}', "This is no script of MNIST Desktop"),
        ("deep.ipynb", b"[" * 100_000, "It is no notebook"),
        ("huge.py", b" " * 10_000_001, "too large"),
        ("wide.py", f"# {HEAD} seed{' ' * 200_000}1".encode(), "longer than those of any"),
        ("spaces.py", f"# {HEAD} seed{' ' * 19_000}=1 x".encode(), "'x' in the settings"),
    ],
)
def test_a_file_that_is_not_ours_is_a_sentence(name, content, reason, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NoSettings, match=reason):
        settings_in_file(tmp_path / name)


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path):
    with pytest.raises(NoSettings, match=r"gone\.py cannot be opened: .+\.$"):
        settings_in_file(tmp_path / "gone.py")
    with pytest.raises(NoSettings, match="it is a folder"):
        settings_in_file(tmp_path)


def test_a_run_that_started_from_another_says_so_in_its_script():
    text = script_of(
        HOMEWORK, name="x", provenance=Provenance(based_on="handwriting, with 40 digits")
    ).text
    assert "# The run itself started from handwriting, with 40 digits;\n" in text


def written(experiments: dict[str, Experiment], folder: Path) -> None:
    """Each experiment's script and notebook, with and without all that may be added."""
    changes = (
        KnobChange(10, "learning_rate", 0.1, 0.01),
        KnobChange(10, "weight_decay", 0.0, 1e-05),
        KnobChange(123_456, "learning_rate", 0.1, 0.012345678901234567),
    )
    for name, experiment in experiments.items():
        more = {
            "guard": True,
            "provenance": Provenance(changes, based_on="another", device="CPU, 2 threads"),
        }
        for kind, options in (("", {}), ("-more", more)):
            text = script_of(experiment, name=name, **options).text
            (folder / f"{name}{kind}.py").write_text(text, encoding="utf-8")
            text = notebook_of(experiment, name=name, **options)
            (folder / f"{name}{kind}.ipynb").write_text(text, encoding="utf-8")


def ruff(*arguments: str) -> None:
    line = [sys.executable, "-m", "ruff", *arguments]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_script_of_own_data_reads_what_is_kept(printed_here, tmp_path, monkeypatch):
    monkeypatch.setenv(paths.HOME, str(tmp_path / "home"))
    names = ("a", "b", 'c "d"')
    own = own_data.keep(read_folder(write_own_idx(tmp_path / "bars", names)).images, "bars", names)
    experiment = Experiment(task=TaskName.OWN).with_knobs(
        own_data=own, hidden=(5,), epochs=2, batch_size=8, validation_share=0.2
    )
    printed = printed_here(
        script_of(experiment, name="own").text, "--data", str(own_data.path_of(own.checksum))
    )
    assert_same(printed, drive(train(experiment, load_for(experiment))))
    assert re.search(r'Prediction: (a|b|c "d")\n', printed)


def test_ruff_finds_nothing_in_scripts_and_notebooks(tmp_path):
    experiments = {name: recipe.experiment for name, recipe in RECIPES.items()} | OTHERS
    drawn: list[Experiment] = []

    @settings(max_examples=60)
    @given(EXPERIMENTS)
    def draw(experiment):
        drawn.append(experiment)

    draw()
    experiments |= {f"drawn-{number}": experiment for number, experiment in enumerate(drawn)}
    written(experiments, tmp_path)
    # A script stands on its own: it may import torch at the top.
    for configured in (
        ["--isolated"],
        ["--config", "pyproject.toml", "--config", "lint.extend-ignore = ['TID253']"],
    ):
        ruff("check", *configured, str(tmp_path))
        ruff("format", "--check", *configured, str(tmp_path))


# Said where there is a display to show it on, as on Windows there always is.
@pytest.mark.filterwarnings("ignore:FigureCanvasAgg is non-interactive")
def test_a_notebook_is_one_and_makes_the_same_run(printed_here, small, monkeypatch):
    import nbformat

    experiment = HOMEWORK.with_knobs(subset=1000, epochs=2)
    text = notebook_of(experiment, name="homework-q1-1", guard=True)
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert "The lecture notes' homework." in notebook.cells[0].source
    cells = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    assert "plt.plot(" in cells[-1]
    monkeypatch.setenv("MPLBACKEND", "Agg")
    assert_same(printed_here("\n".join(cells)), trained(experiment, small))


def test_every_notebook_is_valid():
    import nbformat

    for name, recipe in RECIPES.items():
        notebook = nbformat.reads(notebook_of(recipe.experiment, name=name), as_version=4)
        nbformat.validate(notebook)
        about = notebook.cells[0].source
        section = recipe.section
        assert f"Section {section} of" in about or section in ("homework", "beyond")
        assert recipe.claim.watch in about


def test_every_line_that_does_something_says_why():
    for name, experiment in {**{n: r.experiment for n, r in RECIPES.items()}, **OTHERS}.items():
        for line in script_of(experiment, name=name).lines:
            assert line.why or not line.text.strip(), line.text
