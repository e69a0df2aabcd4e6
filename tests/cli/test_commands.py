from __future__ import annotations

import errno
import io
import json
import os
import re
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from mnist_desktop import __version__, cli
from mnist_desktop.data import loading
from mnist_desktop.data.dataset import DataError
from mnist_desktop.experiment.recipes import RECIPES
from mnist_desktop.experiment.spec import PART_OF
from mnist_desktop.experiment.tasks import TaskName
from mnist_desktop.handwriting.own_set import OwnSet
from mnist_desktop.history.records import End
from mnist_desktop.learning import devices, ongoing, training
from mnist_desktop.library.header import RunFileError
from mnist_desktop.paths import library_dir, own_set_file
from mnist_desktop.runs.run_file import load_run, save_run

SOFTMAX = "mnist-softmax-sgd"
EPOCH = re.compile(
    r"^epoch +([\d,]+) of ([\d,]+)  cost (\d+\.\d{6})  test accuracy (\d+\.\d\d) %  \d+\.\d\d s$"
)


@pytest.fixture
def saved(homework_run, tmp_path):
    save_run(homework_run, tmp_path / "homework.mnist")
    return tmp_path / "homework.mnist"


@pytest.fixture
def digit(mnist, tmp_path):
    """A picture of a digit of the test images, and what it shows."""
    pixels = np.round(mnist.test_inputs[0].reshape(28, 28).numpy() * 255).astype(np.uint8)
    Image.fromarray(pixels).save(tmp_path / "digit.png")
    return tmp_path / "digit.png"


def program(*arguments, **options) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "mnist_desktop", *map(str, arguments)]
    return subprocess.run(line, capture_output=True, encoding="utf-8", check=False, **options)


# What there is


def test_recipes(command):
    code, out, err = command("recipes")
    assert (code, err) == (0, [])
    assert [line.split()[0] for line in out] == list(RECIPES)
    assert all(line.endswith(RECIPES[line.split()[0]].summary) for line in out)


def test_the_recipes_are_listed_without_loading_torch():
    script = (
        "import sys; from mnist_desktop.cli import run; assert run(['recipes']) == 0;"
        "assert not {'torch', 'PySide6'} & set(sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert result.returncode == 0, result.stderr


def test_version_and_help(capsys):
    for arguments, text in ((["--version"], __version__), (["--help"], "recipes")):
        with pytest.raises(SystemExit) as caught:
            cli.run(arguments)
        assert caught.value.code == 0
        assert text in capsys.readouterr().out


def test_every_knob_is_an_option(capsys):
    with pytest.raises(SystemExit):
        cli.run(["train", "--help"])
    text = capsys.readouterr().out
    for name in PART_OF:
        assert f"--{name.replace('_', '-')}" in text


# Training


def test_train_prints_a_line_an_epoch(command):
    code, out, err = command("train", SOFTMAX, "--epochs", 2, "--subset", 5000)
    assert code == 0
    assert re.fullmatch(rf"kept as {SOFTMAX}-\d{{8}}-\d{{6}}-[0-9a-f]{{4}}", "\n".join(err))
    found = [EPOCH.match(line) for line in out[:2]]
    assert out[2].startswith("test accuracy ")
    assert "on pixels of 0 to 255" in out[2]
    assert out[3] == "the recipe's claim, with your settings:"
    assert re.fullmatch(
        r"(NOT )?met: accuracy on the test .* from 92\.00 % to 93\.00 %: \d\d\.\d\d %", out[4]
    )
    assert [(match[1], match[2]) for match in found] == [("1", "2"), ("2", "2")]
    assert 50 < float(found[-1][4]) < 100
    assert float(found[1][3]) < float(found[0][3])


def test_json_is_the_last_line(command):
    knobs = ["--epochs", 2, "--hidden", 16, "--subset", 5000]
    arguments = ["train", SOFTMAX, *knobs, "--json", "--no-library"]
    code, out, err = command(*arguments)
    assert (code, err) == (0, [])
    summary = json.loads(out[-1])
    last = EPOCH.match(out[1])
    assert summary["recipe"] == SOFTMAX
    assert f"{100 * summary['test_accuracy']:.2f}" == last[4]
    assert f"{summary['train_cost']:.6f}" == last[3]
    assert len(summary["epoch_seconds"]) == 2
    assert summary["seconds"] == pytest.approx(sum(summary["epoch_seconds"]))
    assert summary["parameters"] == 784 * 16 + 16 + 16 * 10 + 10
    assert summary["device"].startswith("CPU, ")
    assert summary["end"] == "finished"
    assert summary["experiment"]["network"]["hidden"] == [16]


def test_every_kind_of_knob_arrives(command, tmp_path):
    path = tmp_path / "run.mnist"
    code, _, _ = command(
        *("train", "homework-q1-1", "--epochs", 1, "--batch-size", 2000, "--hidden", 8, 6),
        *("--subset", 4000),
        *("--no-batch-norm", "--no-shuffle", "--dropout", 0, "--activation", "tanh"),
        *("--optimizer", "sgd", "--learning-rate", "1e-3", "--seed", 7, "--save", path),
    )
    assert code == 0
    experiment = load_run(path).experiment
    expected = {
        "epochs": 1,
        "batch_size": 2000,
        "subset": 4000,
        "hidden": (8, 6),
        "batch_norm": False,
        "shuffle": False,
        "dropout": 0,
        "activation": "tanh",
        "optimizer": "sgd",
        "learning_rate": 0.001,
        "seed": 7,
        "drop_last": True,
        "init": "xavier-uniform",
    }
    assert {name: experiment.knob(name) for name in expected} == expected


def test_hidden_without_widths_is_softmax_regression(command):
    _, out, _ = command(
        *("train", "homework-q1-1", "--epochs", 1, "--hidden", "--subset", 1000, "--json")
    )
    assert json.loads(out[-1])["parameters"] == 7850


def test_the_same_command_prints_the_same_figures(command):
    line = ("train", "homework-q1-2-50-50", "--epochs", 1, "--subset", 1000)
    lines = [command(*line)[1][0].rpartition("  ")[0] for _ in range(2)]
    assert lines[0] == lines[1]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_shows_how_far_the_epoch_is(capsys, monkeypatch):
    monkeypatch.setattr(training, "EVENT_SECONDS", 0)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert cli.run(["train", SOFTMAX, "--epochs", "2", "--subset", "1000"]) == 0
    shown = re.findall(r"epoch (\d+) [█░]{30} batch (\d+) of (\d+)", terminal.getvalue())
    # Once a batch, and once more while the test images are looked at.
    steps = [(epoch, batch) for epoch, batch, _ in shown]
    assert list(dict.fromkeys(steps)) == [
        (str(epoch), str(batch)) for epoch in (1, 2) for batch in range(1, 11)
    ]
    assert {of for _, _, of in shown} == {"10"}
    assert re.search(r"\r +\rkept as \S+\n$", terminal.getvalue())
    assert "\x1b" not in terminal.getvalue()
    assert "█" not in capsys.readouterr().out


# Asking


def test_a_run_that_was_saved_reads_a_digit(command, saved, digit, mnist):
    code, out, err = command("predict", saved, digit)
    assert (code, err) == (0, [])
    assert [line.split()[0] for line in out] == list("0123456789")
    shares = [float(line.split()[1].rstrip("%")) for line in out]
    assert sum(shares) == pytest.approx(100, abs=0.1)
    [marked] = [line for line in out if line.endswith("←")]
    assert marked == out[int(np.argmax(shares))]
    assert marked[0] == str(int(mnist.test_labels[0])) == "7"


def test_a_network_whose_numbers_end_has_no_answer(refused, tmp_path, digit, homework_run):
    found = homework_run.outcome.weights
    far = {name: each * 1e30 for name, each in found.items() if each.is_floating_point()}
    outcome = replace(homework_run.outcome, weights=found | far)
    save_run(replace(homework_run, name="\x1b[31mfar", outcome=outcome), tmp_path / "far.mnist")
    said = refused("predict", tmp_path / "far.mnist", digit)
    assert said == "\ufffd[31mfar has no answer: what it computes is beyond finite numbers"


def test_predict_json(command, saved, digit, homework_run):
    code, out, err = command("predict", saved, digit, "--json")
    assert (code, err, len(out)) == (0, [], 1)
    answer = json.loads(out[0])
    assert answer["run"] == homework_run.name
    assert answer["prediction"] == int(np.argmax(answer["probabilities"])) == 7
    assert len(answer["probabilities"]) == 10
    assert answer["looks_like_a_digit"] is True
    assert sum(answer["probabilities"]) == pytest.approx(1, abs=1e-4)


def test_predict_says_what_is_no_digit(command, saved, tmp_path):
    image = Image.new("L", (200, 200), 255)
    for line in ([(30, 180), (100, 20), (170, 180)], [(60, 120), (140, 120)]):
        ImageDraw.Draw(image).line(line, fill=0, width=14)
    image.save(tmp_path / "a.png")
    assert command("predict", saved, tmp_path / "a.png")[1][0] == (
        "This does not look like a digit: I can only answer 0 to 9."
    )
    _, out, _ = command("predict", saved, tmp_path / "a.png", "--json")
    assert json.loads(out[0])["looks_like_a_digit"] is False


def test_train_save_predict(command, tmp_path, digit):
    path = tmp_path / "run.mnist"
    assert command("train", SOFTMAX, "--epochs", 1, "--subset", 5000, "--save", path)[0] == 0
    code, out, _ = command("predict", path, digit, "--json")
    assert code == 0
    assert json.loads(out[0])["prediction"] == 7


@pytest.fixture(scope="module")
def number(tmp_path_factory, mnist):
    """A picture of the test images 7, 2 and 1 side by side, dark on light."""
    path = tmp_path_factory.mktemp("number") / "721.png"
    row = np.hstack(list(mnist.test_inputs[:3].numpy().reshape(-1, 28, 28)))
    pixels = np.pad((255 * (1 - row)).round().astype(np.uint8), 8, constant_values=255)
    Image.fromarray(pixels).resize((400, 176)).save(path)
    return path


def test_digits_side_by_side_are_read_as_a_number_by_the_ready_made_network(command, number):
    code, out, err = command("predict", number)
    assert (code, err, out[0]) == (0, [], "721")
    assert [line for line in out if line.endswith(":")] == ["7:", "2:", "1:"]


def test_a_number_in_json(command, number):
    code, out, _ = command("predict", number, "--json")
    answer = json.loads(out[0])
    assert code == 0
    assert (answer["run"], answer["number"]) == ("handwriting", "721")
    assert [digit["prediction"] for digit in answer["digits"]] == [7, 2, 1]


def test_a_run_says_what_it_reads_of_the_users_own_digits(command, mnist):
    own_set = OwnSet(own_set_file())
    images = mnist.test_inputs[:10].numpy().reshape(-1, 28, 28)
    own_set.add_many(zip(images, mnist.test_labels[:10].tolist(), strict=True))
    try:
        code, out, _ = command("train", SOFTMAX, "--epochs", 1, "--subset", 5000, "--json")
    finally:
        own_set.remove([digit.id for digit in own_set.digits()])
        own_set.close()
    assert code == 0
    [said] = [line for line in out if line.startswith("your handwriting: ")]
    assert "of 10 digits read right" in said
    assert json.loads(out[-1])["handwriting_accuracy"] >= 0.7


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp949"])
def test_an_output_without_these_characters_is_no_reason_to_fail(
    saved, digit, monkeypatch, encoding
):
    output = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output, encoding=encoding))
    assert cli.run(["predict", str(saved), str(digit)]) == 0
    sys.stdout.flush()
    assert re.search(rb"^7 +\d", output.getvalue(), re.MULTILINE)


def test_without_a_console_there_are_no_streams(saved, digit, monkeypatch):
    """As Windows starts a program that has a window: commands work, and nobody hears of it."""
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, None)
    assert cli.run(["predict", str(saved), str(digit)]) == 0
    assert cli.run(["runs"]) == 0
    assert cli.run(["export", "homework-q1-1", "--to", "script", "-o", "-"]) == 0
    assert cli.run(["nonsense"]) == 2


# Bad input


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("--epochs 0", "--epochs: a whole number, at least 1 and at most 1,000, not 0"),
        ("--epochs 1.5", "--epochs: a whole number, at least 1 and at most 1,000, not 1.5"),
        ("--dropout 1", "--dropout: a number, at least 0 and at most 0.95, not 1"),
        (
            "--learning-rate nan",
            "--learning-rate: a number, more than 0 and at most 10,000, not nan",
        ),
        ("--learning-rate -1", "--learning-rate: a number, more than 0 and at most 10,000, not -1"),
        ("--momentum 1", "--momentum: a number, more than 0 and less than 1, not 1"),
        (
            "--batch-size many",
            "--batch-size: a whole number, at least 1 and at most 1,000,000, not many",
        ),
        ("--hidden 0", "--hidden: at most 8 widths of 1 to 8,192 units each, not 0"),
        ("--init zero", "--init: one of pytorch, normal, xavier-uniform, xavier-normal, "),
        ("--device gpu", "--device: one of cpu, cuda, cuda:0, xpu, xpu:0, mps, not gpu"),
        ("--task fashion", "--task: one of mnist, own, and, or, xor, toy, "),
        ("--batch-size 1", "--batch-size: Batch norm cannot normalise a batch of one image."),
        ("--batch-size 60001", "--batch-size: A batch of 60,001 is larger than the 60,000"),
        (
            "--batch-size 59999 --no-drop-last",
            "--drop-last: The last batch would hold one image",
        ),
        ("--colour blue", "unrecognized arguments: --colour blue"),
        ("--epochs", "argument --epochs: expected one argument"),
    ],
)
def test_a_knob_out_of_bounds(refused, options, line):
    assert refused("train", "homework-q1-1", *options.split()).startswith(line)


def test_a_knob_of_several_lines_is_refused_in_one(refused):
    assert refused("train", "homework-q1-1", "--epochs", "1\n2").endswith("not 1 2")


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ([], "required"),
        (["frobnicate"], "invalid choice: 'frobnicate'"),
        (["train"], "required: recipe"),
        (["train", "homework"], "no recipe is called 'homework': see `mnist-desktop recipes`"),
        (["predict", "run.mnist"], "required: what"),
    ],
    ids=" ".join,
)
def test_a_command_that_is_none(refused, arguments, text):
    assert text in refused(*arguments)


def test_a_device_that_is_missing(refused, monkeypatch):
    monkeypatch.setattr(devices, "available_devices", lambda: (devices.Device("cpu", "CPU"),))
    text = refused("train", "homework-q1-1", "--device", "cuda:1")
    assert text == "This machine has no device cuda:1. It has: cpu."


def test_a_save_that_fails_all_the_same_leaves_the_run_where_it_is_named(
    command, tmp_path, monkeypatch
):
    def full(run, path):
        if path.parent == tmp_path:
            raise RunFileError("The disk is full.")
        save_run(run, path)

    monkeypatch.setattr("mnist_desktop.runs.run_file.save_run", full)
    short = ("train", "xor-mlp", "--steps", 5, "--save", tmp_path / "run.mnist")
    code, _, err = command(*short, "--library", tmp_path / "runs")
    (kept,) = (tmp_path / "runs").glob("*.mnist")
    assert code == 1
    assert err[-1] == f"mnist-desktop: The disk is full. It is kept in the library as {kept.stem}."
    code, _, err = command(*short, "--no-library")
    kept = Path(err[-1].partition(" as ")[2].partition(". Put ")[0])
    assert (code, kept.parent) == (1, library_dir())
    assert load_run(kept).name == "xor-mlp"
    kept.unlink()


def test_where_a_run_cannot_be_saved_is_said_before_training(refused, tmp_path):
    kept = tmp_path / "kept.mnist"
    kept.write_bytes(b"old")
    kept.chmod(0o444)
    assert refused("train", SOFTMAX, "--save", kept) == f"--save: it is read-only: {kept}"
    long = tmp_path / ("x" * 256)
    assert refused("train", SOFTMAX, "--save", long) == f"--save: File name too long: {long}"
    assert refused("train", SOFTMAX, "--name", "x" * 1001) == "--name: at most 1,000 letters"
    missing = tmp_path / "nowhere"
    text = refused("train", SOFTMAX, "--save", missing / "run.mnist")
    assert text == f"--save: there is no folder {missing}"
    text = refused("train", SOFTMAX, "--save", tmp_path)
    assert text == f"--save: {tmp_path} is a folder, not a file"


def test_a_name_that_no_file_can_have_is_said_before_training(refused, tmp_path):
    text = refused("train", SOFTMAX, "--save", tmp_path / ("x" * 300))
    assert text.startswith("--save: ")
    assert text.endswith("x" * 300)


def test_what_is_no_text_is_said_before_training(refused):
    assert refused("train", SOFTMAX, "--name", "\udcff") == r"'\udcff' is not in UTF-8"


def test_a_full_disk_under_the_output_is_a_sentence(command, monkeypatch):
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("builtins.print", full)
    monkeypatch.setattr("mnist_desktop.cli.complain", lambda message, code: (message, code))
    assert command("recipes")[0] == (os.strerror(errno.ENOSPC), 1)


def test_predict_says_which_of_its_files_is_wrong(refused, saved, digit, tmp_path):
    assert refused("predict", tmp_path / "none.mnist", digit).startswith(
        "none.mnist cannot be opened"
    )
    assert refused("predict", digit, digit) == (
        "digit.png is a picture, not a run of MNIST Desktop."
    )
    notes = tmp_path / "notes.xyz"
    notes.write_text("something else")
    assert refused("predict", notes, digit) == (
        "notes.xyz is of no kind that MNIST Desktop knows: it opens runs (.mnist), lessons, scripts "
        "and notebooks, and pictures."
    )
    assert refused("predict", saved, saved) == "homework.mnist is not a picture that can be read."
    Image.new("L", (28, 28), 255).save(tmp_path / "blank.png")
    assert refused("predict", saved, tmp_path / "blank.png") == (
        "blank.png shows no digit: no ink stands out from its ground"
    )


# Failures


def test_a_run_that_diverges_is_kept_and_said(command, tmp_path):
    path = tmp_path / "run.mnist"
    code, out, err = command(
        *("train", "relu-rescue", "--learning-rate", 10_000, "--json", "--save", path)
    )
    assert code == 1
    assert err.pop(0).startswith("kept as relu-rescue-")
    assert len(err) == 1
    assert err[0].startswith("mnist-desktop: The loss stopped being a finite number at step ")
    assert "Try a smaller learning rate than 10000" in err[0]
    summary = json.loads(out[-1])
    assert summary["end"] == "diverged"
    assert summary["test_accuracy"] is None
    assert f"mnist-desktop: {summary['message']}" == err[0]
    assert load_run(path).outcome.end is End.DIVERGED


def test_a_run_without_memory_for_its_weights_is_not_saved(command, tmp_path, monkeypatch):
    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(ongoing, "build_network", fail)
    path = tmp_path / "run.mnist"
    code, out, err = command("train", SOFTMAX, "--save", path)
    assert (code, out, len(err)) == (1, [], 1)
    assert "ran out of memory" in err[0]
    assert not path.exists()


def test_data_that_cannot_be_loaded(command, monkeypatch):
    def fail():
        raise DataError("The MNIST file x.gz is damaged.")

    monkeypatch.setitem(loading._LOADERS, TaskName.MNIST, fail)
    assert command("train", SOFTMAX) == (1, [], ["mnist-desktop: The MNIST file x.gz is damaged."])


# The program itself


def test_the_program_refuses_bad_input_without_a_traceback():
    result = program("train", "homework-q1-1", "--dropout", "much")
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr == (
        "mnist-desktop: --dropout: a number, at least 0 and at most 0.95, not much\n"
    )


@pytest.mark.skipif(os.name != "posix", reason="a process cannot send Control-C on Windows")
def test_the_program_trains_until_control_c_and_keeps_the_run(tmp_path):
    path = tmp_path / "run.mnist"
    few = ["--epochs", "1000", "--subset", "10000"]
    line = ["train", SOFTMAX, *few, "--json", "--save", str(path)]
    with subprocess.Popen(
        [sys.executable, "-m", "mnist_desktop", *line],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            first = process.stdout.readline()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate()
        finally:
            process.kill()
    assert EPOCH.match(first.rstrip("\n"))
    assert process.returncode == 130
    summary = json.loads(out.splitlines()[-1])
    assert summary["end"] == "stopped"
    assert err.splitlines() == [
        f"kept as {summary['id']}",
        f"mnist-desktop: interrupted; to go on: mnist-desktop resume {summary['id']}",
    ]
    outcome = load_run(path).outcome
    assert outcome.end is End.STOPPED
    assert 1 <= len(outcome.history.epochs) < 1000


@pytest.mark.skipif(os.name != "posix", reason="pipes end otherwise on Windows")
@pytest.mark.parametrize(
    ("arguments", "unbuffered"), [(["recipes"], ""), (["train", "--help"], "1")]
)
def test_a_reader_that_has_enough_is_no_error(arguments, unbuffered):
    with subprocess.Popen(
        [sys.executable, "-m", "mnist_desktop", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
